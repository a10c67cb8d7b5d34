# Scenarios and styles that lie in the user's own folders.

shelf-neither = { $path } is neither a scenario nor a style; two-tables check { $path } says what is wrong with it.
shelf-ships = A work called "{ $name }" ships with the program and is the one that is played by that name. Give the file another name.
shelf-taken = There is another "{ $name }" in { $folder } already, and it was not written over. Give the file another name, or remove the one there.
shelf-scenario-put = The scenario "{ $name }" can be chosen now; it was copied to { $folder }.
shelf-style-put = The style "{ $name }" can be chosen as an opponent now; it was copied to { $folder }.
shelf-unfit = { $name } lies in your folder and cannot be chosen: { $problem }
shelf-own = Your own: { $names }.
