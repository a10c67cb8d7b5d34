# What simulate says: thousands of games between two negotiators.

roster-unknown = Nobody who plays is called "{ $name }". { $hint } Those who play: { $names }.
