# What this machine can do: a page that a teacher reads to whoever helps.

doctor-about = What this machine can do. Each line is fine, or says what is missing and what helps.
doctor-fine = fine: { $what }
doctor-missing = missing: { $what }
doctor-wrong = WRONG: { $what }
doctor-not-kept = Games cannot be kept here: mend what is called WRONG.

doctor-heading-machine = The machine
doctor-program = Two Tables { $program }, built with { $parts }; it writes saves of format { $format }.
doctor-system = { $system } { $version }, { $architecture }.
doctor-language = The system's language is { $locale }; the program speaks { $own }.
doctor-language-other = The system's language is { $locale }, which the program does not speak; it speaks { $own }.
doctor-no-locale = The system names no language; the program speaks { $own }.
doctor-no-terminal = This is not typed in a terminal. Play from one, or in the window.
doctor-terminal = The terminal is { $wide } letters wide and writes every letter.
doctor-terminal-dumb = The terminal is { $wide } letters wide and knows no escape sequences (TERM is dumb); the curtain is drawn with blank lines.
doctor-terminal-narrow = The terminal is { $wide } letters wide, which is too narrow for most pages. Make it { $least } wide or more.
doctor-terminal-letters = The terminal does not say that it writes UTF-8, so Japanese and Russian names may look broken. Set LANG, for example to C.UTF-8.

doctor-heading-files = What is kept
doctor-saves = Games are kept in { $folder } ({ $games } so far).
doctor-no-saves = Games cannot be kept in { $folder }. { $reason }
doctor-disk = { $free } MiB are free there.
doctor-disk-little = Only { $free } MiB are free there. Make room before a class plays.
doctor-disk-full = Nothing is free there ({ $free } MiB). Make room, or a game lasts only as long as the program runs.
doctor-settings = Settings are kept in { $path }.
doctor-scenarios = Scenarios of your own belong in { $folder } ({ $count } can be played).
doctor-styles = Styles of your own belong in { $folder } ({ $count } can be chosen).

doctor-heading-window = The window
doctor-window = A window can open here.
doctor-window-not-built = This program was built without a window; it plays in the terminal. Where a window is wanted, take the program that has one.
doctor-adapters = It can be drawn by { $names }.
doctor-wayland = The desktop is Wayland; the window reaches it through Xwayland.
doctor-wayland-alone = The desktop is Wayland, and Xwayland, through which the window opens, is not running (DISPLAY is not set). Install the package xwayland, and sign in anew.
doctor-access = A screen reader will find the window over the accessibility bus.
doctor-access-own = A screen reader finds the window by the system's own way.
doctor-access-no-session = There is no session bus, so no screen reader can find the window. Sign in at a desktop; by remote login there is none.
doctor-access-not-installed = There is no accessibility bus, so no screen reader can find the window. Install the package at-spi2-core.

doctor-heading-class = A class
doctor-port = Port { $port } is free for a host.
doctor-classes = Classes are kept in { $path }, on this computer's own disk.
doctor-classes-network = Classes would be kept in { $path }, which lies on a network drive or in a shared folder ({ $kind }), where what has been accepted can be lost. Name a file on this computer's own disk with two-tables host --file FILE.

doctor-so = So
doctor-so-window = The game plays in the window and in the terminal.
doctor-so-terminal = The game plays in the terminal.
doctor-so-host = A class can be hosted.
doctor-so-no-host = A class cannot be hosted until what is missing above is there.
doctor-so-missing = { $count ->
    [0] Nothing is missing.
    [one] One thing is missing or wrong.
   *[other] { $count } things are missing or wrong.
}
