# An author's files set as ours are, and files of an older format made new.

fmt-set = { $file } is set anew.
fmt-unset = { $file } is not set as it should be.
fmt-to-set = Not set as they should be: { $files }. two-tables fmt sets them; what they say stays as it is.
fmt-neither = { $file } is neither a scenario nor a style, and nothing else is set by hand.

upgrade-scenario = a scenario
upgrade-style = a style
upgrade-saved-game = a saved game
upgrade-newest = { $file } is { $kind } of format { $format }, the newest there is, so there was nothing to do. Of scenarios and styles there has been no other format yet.
upgrade-save = { $file } is a saved game of format { $to } now; as it was, in format { $from }, it lies in { $earlier }.
upgrade-neither = { $file } is no scenario, no style and no saved game.
upgrade-unknown = { $file } does not say that it is of format { $known }, the only one this version of the program knows. Take it to the version that wrote it, or a newer one.
upgrade-comments = { $file }: what is written beside the game cannot be kept in its new format; take it out first, or leave the file as it is, which this version reads too.
