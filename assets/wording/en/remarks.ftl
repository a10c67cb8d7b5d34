# What a sound scenario says for nothing, or otherwise than its author is likely to mean: the thing, and what would mend it.

remark-unused-source = Nothing names the source "{ $word }"; name it under "sources" where it is used, or take it out.
remark-unused-memory = Nothing touches the memory "{ $word }", so it never makes a loss of face sorer; name it under "touches", or take it out.
remark-unspoken-island = No option says anything of the island "{ $word }"; say it under "islands" of an option, or take it out.
remark-unread-reading = No option is read as "{ $word }"; name it in the "reads_as" of an ambiguous option, or take it out.
remark-mute-group = The group "{ $word }" presses nobody and holds nobody, so nobody hears it; add "presses" or "holds", or take it out.
remark-no-seats = The faction "{ $word }" has no seat in any body, so it votes nowhere; give it "seats", or make it a group that presses.
remark-empty-variant = The variant "{ $word }" changes nothing; add its "changes", or take it out.

remark-by-nothing = This changes something by 0, which changes nothing; write by how much, or take the effect out.
remark-idle-gesture = The gesture changes neither face nor trust, so it says nothing; give it "own_face", "other_face" or "trust".
remark-idle-act = Nothing this does is anything its own side could want, so no opponent and hardly a person will do it; add a gain (a meter, a mood at home, something done for the other, "no_agreement"), or take the act out.
remark-no-loss-of-face = Nobody loses face by this, so "{ $field }" says nothing here; take it out, or let a meter of face fall.
remark-past-the-scale = The scale ends at { $end }, so this can never be so; name a mark within it.
remark-idle-until = This has a date of its own and no condition, so "until" says nothing; take it out, or add the condition it waits for.
remark-after-first = The first round has begun from the start, so this is always so; name a later round, or take it out.
remark-idle-linkage = The clauses are worth nothing together, to no chief and to nobody at home; say what their meeting adds, or take the linkage out.
remark-holds-nothing = The group has no "never", so it holds nobody back from anything; add what it will never have, or take "holds" out.
remark-no-others = All of these numbers are 0; take "others" out, or say how they vote.
remark-always-passes = This can never be refused: whoever may dissent, enough are left. Raise what it takes, or take the body out.
remark-idle-position = The position on "{ $issue }" gives no option any weight; give it "weight" or "points", or take it out.
remark-nothing-past = No option lies past its limit, so there is nothing to be mobilised about; name an earlier limit, or take "mobilised" out.
remark-status-quo-points = "{ $word }" is the clause left out, from which all others are measured, and has { $points } points here. { $example } If that is not meant, take its points out and give the others what they are worth against it.
remark-counts-as = So "{ $word }" with { $points } counts as { $counts }.

remark-percent = "{ $field }" is in thousandths, so { $value } is less than one in ten; write { $thousandths } if { $value } in a hundred is meant.
remark-never-comes = The chance is 0, so this never comes; write its chance in thousandths, or take it out.

remark-open-already = "{ $word }" may be spoken of from the beginning, so there is nothing to open; mark it "closed: true" or date it with "opens", or take the effect out.
remark-never-opened = "{ $word }" is closed and no effect opens it; add an effect with "opens", or take "closed" out.
remark-no-title = The option "{ $word }" has no title, so lists and news call it by its letter; add "title", a few words without a comma.
remark-comma-in-title = The title has a comma, and lists of clauses are divided by commas; write it without.
remark-no-ratification = No body of this side is asked at ratification, so nothing that is signed can fail at home; give a body the moment "ratification", if a vote there was.
remark-nothing-in-force = History's text came into force, and it says nothing; name its clauses under "package".
