# One finished game on one page, to keep, to print and to project.
paper-rounds = Round by round
