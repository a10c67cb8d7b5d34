# A rehearsal before the lesson.
rehearsal-label = Rehearsal. Scripted students play; nothing of this is kept, and your class has not begun.
rehearsal-begin = Rehearse…
rehearsal-how = Scripted students sit at all tables and play to the end. The wall, this page and the debrief show them as they will show your class, and you can try everything. Your class waits, and whoever joins meanwhile joins your class.
rehearsal-how-many = Tables
rehearsal-pace = How fast
rehearsal-watched = to watch: about three minutes
rehearsal-at-once = at once, to the debrief
rehearsal-do = Begin the rehearsal
rehearsal-dismiss = Throw the rehearsal away
rehearsal-late = Your class has begun: a rehearsal is held before.
rehearsal-tables = A rehearsal has 1 to { $most } tables, with as many students at each as your class has.
rehearsal-not-kept = Nothing of a rehearsal is kept. Throw it away to go back to your class.
rehearsal-begun = A rehearsal is on: the wall and the teacher’s page show scripted students until it is thrown away there.
