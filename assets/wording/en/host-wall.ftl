# The projector's page.
wall-offline = This page cannot reach the host. It tries again.
wall-counted = { $tables ->
    [one] 1 table
   *[other] { $tables } tables
    } · { $students ->
    [one] 1 student
   *[other] { $students } students
    }
wall-code = Code
wall-paused = The class is paused. Clocks stand; read, think, write to each other.
wall-eyes-up = Eyes up, please: to the front of the room.
wall-join = On your phone, open
wall-join-code = and give the code
wall-qr = The address as a picture for the camera of a phone
wall-joined = { $students ->
    [0] Nobody has joined yet
    [one] 1 has joined
   *[other] { $students } have joined
    }
wall-round = round { $round } of { $of }
wall-delegate = a scripted delegate
wall-table-held = This table is held.
wall-missing = away: { $names }
wall-turn = { $who ->
    [delegate] { $side } thinks
   *[students] { $side } has the table
    }
wall-ended = Over
wall-papers = What the papers last printed
wall-at-all = All tables
wall-at = { $count ->
    [one] Table { $tables }
   *[other] Tables { $tables }
    }
