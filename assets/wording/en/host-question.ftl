# A question put to the class at the end: would a text have passed otherwise?
question-title = What would have happened?
question-asked = The last text of table { $table }, or history’s where it had none, is voted on again, { $what }. Who passes it?
question-changed = with one thing changed: { $what }
question-unchanged = with nothing changed
question-set = { $what }, { $value } instead
question-clause = in the text, { $clause }
question-both = Both pass it
question-only = Only { $side } passes it
question-neither = Neither passes it
question-own = Your guess: { $guess }. You may change it until the result is shown.
question-right = You guessed it: { $guess }.
question-wrong = You guessed: { $guess }.
question-guessed = { $guessed } of { $students } have guessed.
question-how-many-right = { $right } of { $guessed } guessed both homes.
question-ask = Ask the class
question-ask-how = Ask the class puts the question on every phone; the guesses are counted here, and shown beside the result on the wall and on every phone once you press Show.
question-show = Show the result
