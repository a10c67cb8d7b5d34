# Two scenarios side by side, and one as it changes under its author's hands.

figure-line = { $what }: { $figure }
figure-same = { $what }: { $figure }, in both
figure-differs = { $what }: { $before } → { $figure }
figure-first-alone = { $what }: { $figure } → nothing
figure-second-alone = { $what }: nothing → { $figure }
figure-texts = { $count } { $count ->
    [one] text
   *[other] texts
}
figure-worth = { $points } points
figure-yes = yes
figure-no = no
figure-games = { $games } of { $of } games
figure-permitted = Texts that break no constraint
figure-win-set = Win-set of { $side }
figure-wanted = Worth at least as much to the chief of { $side } as no agreement
figure-no-agreement = What no agreement is worth to { $side }
figure-zone = Zone of agreement
figure-history-in-zone = History's text lies in the zone
figure-history-whole = That { $side } passes history's text{ $track }
figure-history-body = { $side }, { $body } ({ $moment }){ $track }
figure-of-track = , { $track }
figure-settled = { $title }, { $clause }

diff-seed-alone = --seed says which games are played, and --games 0 plays none; leave out one of them.
diff-nothing = There is nothing to compare { $file } with: name a second file, or give --variant or --set.
diff-standard = Standard input can be read only once: name a file for one of the two.
diff-games = --games { $given } is out of range: give a whole number from 0 (none) to { $most }.
diff-heading = { $first } and { $second }, side by side
diff-changed = { $file } with { $changes }
diff-variant = variant { $variant }
diff-same = The two say the same, so nothing can differ but what chance does.
diff-first = Before the arrow stands the first, behind it the second.
diff-written = What they say otherwise: { $count } { $count ->
    [one] thing
   *[other] things
}
diff-written-changed = { $path }: { $before } → { $after }
diff-written-added = { $path }: nothing → { $after }
diff-written-removed = { $path }: { $before } → nothing
diff-written-more = and { $more } more
diff-texts = Every text there is
diff-zone-same = The zone of agreement is the same in both.
diff-zone-moves = { $came } { $came ->
    [one] text comes
   *[other] texts come
} into the zone of agreement, { $went } { $went ->
    [one] leaves
   *[other] leave
} it.
diff-zone-other = They have not the same issues and options, so no text of one can be looked for in the zone of the other.
diff-history = History's text
diff-history-other = They have not the same text for history's: each is asked of its own.
diff-history-none = History's text says nothing, so no body is asked of it.
diff-played = { $games } { $games ->
    [one] game
   *[other] games
} of each, by each one's own doctrines, on the same seeds, { $first } to { $last }
