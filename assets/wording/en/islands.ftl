# What a text says of each island: the page of the terminal, and the words a map needs.

islands-heading = What the text says of each island
islands-caption = Hypothetical: this shows what a text would say of each island, not how the world is and not whose it ought to be.
islands-none = No island is at stake in this scenario.
islands-no-draft = There is no text to speak of yet, so no island is mentioned; write one with draft and clauses, for example draft territory=c.
islands-line = { $island }: { $said }.
islands-told = As { $side } tells its people: { $said }.
islands-clauses = The clauses of the text that touch territory:

# ----- after the island's name

disposition-none = not mentioned; it stays as it is
disposition-transferred = passes to Japan by this text
disposition-promised = promised to Japan, to be handed over later
disposition-residual-sovereignty = title acknowledged as Japan's, while the administration stays as it is
disposition-administration = handed over to Japan to administer; that sovereignty passes is not said
disposition-joint = administered or developed by both, without prejudice to either's claim
disposition-deferred = left open, for later talks or a conference
disposition-moscow-sovereignty = recognised as under Moscow's sovereignty

# ----- in a legend

legend-none = not mentioned
legend-transferred = passes to Japan
legend-promised = promised to Japan
legend-residual-sovereignty = title Japan's
legend-administration = Japan administers
legend-joint = joint
legend-deferred = left open
legend-moscow-sovereignty = recognised as Moscow's
