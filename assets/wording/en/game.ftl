# What the game says of a table and its screen.

game-no-table = There is no game on the table. Begin a new one, or take up a saved one.
game-nobody-looks = The curtain is down: let the side whose turn it is come to the screen first.
game-no-person = { $name } is a game between two opponents, and no person sits at it. Take up another, or begin a new one.
