# Warnings on play: the file is sound, but would it be a good game?

play-no-common-interest = no text is worth as much as no agreement to both chiefs; nobody has a reason to sign. Look at no_agreement and at what each side gains by agreeing at all.
play-no-deal = no text that both chiefs want passes in both capitals. The veto that stops most is { $side }: { $body }.
play-indifferent = nobody gains or loses anything on { $issue }; give it a value or leave it out.
play-dominant = { $clause } is the best option for both chiefs at once, so there is nothing to negotiate there.
play-idle-faction = { $side }: the vote of { $faction } never decides anything.
play-no-suspense = only { $percent } % of the texts both chiefs want have an open vote (between 10 and 90 %); widen the spreads, or move a quota nearer to the expected vote.
play-history-outside = history's text came into force, yet it lies outside the zone of agreement as it stands here.
play-unreached-line = what follows as { $line } can follow no ending: no text that may be signed is what its conditions ask for. Look at its clauses.
play-few-temptations = temptations (acts with temptation: true): { $count }. A game needs at least { $fewest }, or interest and honour never meet.
play-heavy-home = { $side }: a forecast here keeps { $tallies } tallies or more; past { $many } it is counted in parts, comes out a little too low, and makes its pages and its opponent slow; so the open votes were not counted. Let fewer factions in doubt sit in several bodies at once: leave out a body, join small factions, or lower a spread.
