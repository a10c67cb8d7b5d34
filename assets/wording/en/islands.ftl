# What a text says of each island: the page of the terminal, and the words a map needs.

islands-heading = What the text says of each island
islands-caption = Hypothetical: this shows what a text would say of each island, not how the world is and not whose it ought to be.
islands-none = This scenario shows no islands on the map.
islands-no-draft = There is no text to speak of yet, so no island is mentioned; write one with draft and clauses, for example draft { $one }.
islands-line = { $island }: { $said }.
islands-told = As { $side } tells its people: { $said }.
islands-clauses = The clauses of the text that touch territory:

# ----- one island

island-heading = { $island }
island-land = { $area } square kilometres. Japanese who lived there on 15 August 1945: { $residents }.
island-source = { $source }: { $address }
island-untold = How large it is, and who lived there in 1945, is not said here: no source at hand counts it.
island-options = What each option on “{ $issue }” would make of it:
island-option = { $option }: { $said }.

# ----- old lines

line-1855 = Treaty of Shimoda, February 1855: between Etorofu and Uruppu. Sakhalin stays undivided.
line-1875 = Treaty of Saint Petersburg, May 1875: all Sakhalin to Russia, the Kuril Islands north of Etorofu to Japan.
line-1905 = Treaty of Portsmouth, September 1905: Sakhalin south of the fiftieth parallel to Japan. In the Kuril Islands as in 1875.
line-1945 = Drawn by no treaty: how far Soviet forces had come by September 1945. At San Francisco in 1951 Japan gave up “the Kurile Islands”; the paper says neither to whom nor which they are, and Moscow did not sign it.

# ----- after the island's name

disposition-none = not mentioned; it stays as it is
disposition-transferred = passes to { $first } by this text
disposition-promised = promised to { $first }, to be handed over later
disposition-residual-sovereignty = title acknowledged as that of { $first }, while the administration stays as it is
disposition-administration = handed over to { $first } to administer; that sovereignty passes is not said
disposition-joint = administered or developed by both, without prejudice to either's claim
disposition-deferred = left open, for later talks or a conference
disposition-moscow-sovereignty = recognised as under the sovereignty of { $second }

# ----- in a legend

legend-none = not mentioned
legend-transferred = passes to Japan
legend-promised = promised to Japan
legend-residual-sovereignty = title Japan's
legend-administration = Japan administers
legend-joint = joint
legend-deferred = left open
legend-moscow-sovereignty = recognised as Moscow's
