# A record of one's own games.
record-heading = Your games so far
record-none = No finished game of yours against one of the program’s players is kept yet; two-tables games lists what there is.
record-side = { $title }, as { $side }: { $games ->
    [one] 1 game
   *[other] { $games } games
  }, { $mean } of 100 on average, { $best } at best.
record-endings = In force { $force }, refused at home { $refused }, broken off { $broken }, out of time { $time }.
record-against = Whom you have met
record-style = { $style } ({ $level ->
    [gentle] gentle
    [hard] hard
   *[even] even
  }): { $games ->
    [one] 1 game
   *[other] { $games } games
  }, beaten { $won ->
    [0] never
    [one] once
   *[other] { $won } times
  }
record-won-how = Beaten is whoever scored less than you; both can do well, and a game is not better for having been won.
record-given = What you tend to give
record-issue = { $issue }: given way on in { $gave } of { $games ->
    [one] 1 agreement
   *[other] { $games } agreements
  }
record-given-how = Given way is on an issue where the text in force gave you less than the first text you put; counted are agreements in which you had asked for something there.
