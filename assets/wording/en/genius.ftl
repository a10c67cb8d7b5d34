# Domains of GENIUS: what analyse --genius says of one, and what can be wrong with its files.

genius-heading = { $domain }: every package there is
genius-space = { $packages } packages on { $issues } { $issues ->
    [one] issue
   *[other] issues
}. A is { $a }, B is { $b }.
genius-party = { $party }: { $least } without an agreement, discount { $discount }. A package is worth from { $worst } to { $best }, all together { $sum }.
genius-zone = Zone above both reservations: { $zone } packages.
genius-frontier = Pareto frontier: { $packages } packages, { $points } points; { $rational } points in the zone
genius-nash = Nash: { $count }, product { $product }
genius-utilitarian = Utilitarian: { $count }, sum { $sum }
genius-line = A { $a }, B { $b }: { $package }
genius-line-several = A { $a }, B { $b }, { $packages } packages, the first of them: { $package }
genius-more = and { $count } more; --json lists all
genius-notes = How the files were read
genius-remark = { $file }, line { $line }: { $what }
genius-faults-more = There are { $count } more faults; mend these first.
genius-too-many = { $domain } has { $count } packages, more than the { $most } that can be gone through; take values or issues out of it and of both profiles.
genius-standard-twice = Standard input can be read once, so only one of the three files may be "-"; name the others by their paths.

genius-empty = The file is empty; name a domain of GENIUS and two profiles of it, XML all three.
genius-doctype = A DOCTYPE stands here, which is not read: no domain needs one. Take it out, and write out whatever it names.
genius-too-large = The file has more than { $most } elements, more than any domain; check that it is one.
genius-close = Here </{ $close }> closes what <{ $open }> opened; write </{ $open }> first, or take one of them out.
genius-ends-early = The file ends before everything that was opened is closed; check that it is whole.
genius-ampersand = Here a "&" begins no name that is known; write "&amp;" for the sign itself.
genius-attribute-twice = The attribute { $name } stands here twice; keep one.
genius-xml = This is no well-formed XML ({ $said }); mend it just before this place.
genius-no-space = There is no <utility_space> in it, it begins with <{ $first }>; name a domain of GENIUS and two profiles of it.
genius-nonlinear = This is a nonlinear utility space ({ $mark }): its packages are not worth a sum over issues, and cannot be analysed. Name a profile that is linear.
genius-no-issue = It has no <issue>, so there is nothing to agree on; check that it is a domain of GENIUS or a profile.
genius-no-attribute = This <{ $element }> has no attribute "{ $name }"; write it.
genius-number = "{ $said }" is no number from −1e12 to 1e12; write it with digits and a point, for example 0.25.
genius-whole = { $name } is "{ $said }", which is no whole number that can be counted with; write one with digits alone.
genius-index-twice = An issue of index { $index } stands on line { $first } already; give each issue its own, the same in the domain and both profiles.
genius-weight-twice = Issue { $index } is given a second weight, another than the first; keep one.
genius-real = This issue is of type real, and has more values than can be counted; write it as integer or discrete.
genius-kind = "{ $kind }" is no type of issue that is known; write discrete or integer.
genius-value-twice = The value "{ $value }" stands on line { $first } already; values are told apart by what they say, so give each its own.
genius-no-item = This issue has no <item>; write its values, in the domain and both profiles.
genius-bounds = The bounds run from { $lower } to { $upper }; the upper must not be below the lower.
genius-no-bound = Issue { $index }, "{ $issue }", has no { $name }, and the profiles do not agree on one; write it here.
genius-lacks-issue = There is no issue { $index }, "{ $name }", of the domain in it: it is a profile of another domain, or the issue has another index. Name a profile of this domain, or give the issue the same index.
genius-strange-issue = The domain has no issue { $index }, "{ $name }": this is a profile of another domain, or the issue has another index. Name a profile of this domain, or give the issue the same index.
genius-other-kind = This issue is of type { $kind } in the domain and of another here; it must be the same in both.
genius-no-weights = It has no <weight>: is it the domain itself, or no profile? Name a profile, with a weight for each issue.
genius-lacks-weight = Issue { $index }, "{ $name }", has no <weight>; write one with its index.
genius-lacks-values = Issue { $index }, "{ $name }", lacks { $count } { $count ->
    [one] value
   *[other] values
} of the domain: { $values }. Values are matched letter by letter; write each with its evaluation, or name a profile of this domain.
genius-no-evaluator = This integer issue has no <evaluator>; write one, for example ftype="linear" slope="0.1" offset="0".
genius-form = An evaluator of form "{ $form }" is not known for whole numbers; only "linear" is.

genius-note-null = "{ $value }" has no evaluation; it counts as 0.
genius-note-name = Issue { $index } is "{ $here }" here and "{ $there }" in the domain; they were matched by the index.
genius-note-weights = The weights add up to { $sum }; they were used as they are.
