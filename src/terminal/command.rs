//! What a line typed at the table asks for: a command of the terminal, or a move in notation.

/// A line as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Nothing typed: show where things stand.
    State,
    /// The joint text with both positions.
    Sheet,
    /// One's own home.
    Home,
    /// What is known of the other side.
    Other,
    /// The ledger of meters.
    Ledger,
    /// What would become of a text; these clauses, or the text at hand.
    Forecast(Vec<String>),
    /// The adviser: on everything, or on what is named.
    Advise(Vec<String>),
    /// The reasons of anything.
    Why(String),
    /// What a text says of each island; these clauses, or the text at hand.
    Map(Vec<String>),
    /// One issue with its options.
    Issue(String),
    /// All moves, numbered.
    Moves,
    /// One of the numbered moves.
    Number(usize),
    /// Sets, changes or shows the draft one works on.
    Draft(Vec<String>),
    /// The brief.
    Brief,
    /// What to try now, and why.
    Guide,
    /// Help, on a verb, a word of the field, or in general.
    Help(Option<String>),
    /// What has happened so far.
    News,
    /// What it came to: in short, or the part named.
    Debrief(String),
    /// What would have been had something been otherwise, a thing in each part.
    WhatIf(Vec<String>),
    /// Takes the last move back.
    Undo,
    /// Saves under a name.
    Save(String),
    /// Leaves the game.
    Quit,
    /// A move in notation.
    Move(String),
}

/// Words of the terminal, for help and suggestions.
pub(super) const WORDS: [&str; 21] = [
    "state", "sheet", "map", "issue", "home", "other", "draft", "forecast", "advise", "why",
    "moves", "guide", "ledger", "news", "brief", "debrief", "what", "undo", "save", "help", "quit",
];

pub(super) fn read(line: &str) -> Command {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else {
        return Command::State;
    };
    let owned = || rest.iter().map(|word| word.to_lowercase()).collect::<Vec<String>>();
    match (first.to_lowercase().as_str(), rest) {
        ("state" | "s", []) => Command::State,
        ("sheet" | "text", []) => Command::Sheet,
        ("map" | "islands", _) => Command::Map(owned()),
        ("home", []) => Command::Home,
        ("other", []) => Command::Other,
        ("ledger", []) => Command::Ledger,
        ("forecast" | "f", _) => Command::Forecast(owned()),
        ("advise" | "advice" | "counsel", _) => Command::Advise(owned()),
        ("why", _) => Command::Why(rest.join(" ").to_lowercase()),
        ("issue", _) => Command::Issue(rest.join(" ").to_lowercase()),
        ("moves" | "m", []) => Command::Moves,
        ("draft" | "d", _) => Command::Draft(owned()),
        ("brief", []) => Command::Brief,
        ("guide", []) => Command::Guide,
        ("help" | "h" | "?", []) => Command::Help(None),
        ("help" | "h" | "?", [topic, ..]) => Command::Help(Some((*topic).to_owned())),
        ("news", []) => Command::News,
        ("debrief", _) => Command::Debrief(rest.join(" ").to_lowercase()),
        ("what", [second, rest @ ..]) if second.eq_ignore_ascii_case("if") => {
            Command::WhatIf(rest.join(" ").split(',').map(|part| part.trim().to_owned()).collect())
        }
        ("undo", []) => Command::Undo,
        ("save", _) => Command::Save(rest.join(" ")),
        ("quit" | "exit" | "q", []) => Command::Quit,
        (word, []) if word.chars().all(|c| c.is_ascii_digit()) => {
            word.parse().map_or_else(|_| Command::Move(line.to_owned()), Command::Number)
        }
        _ => Command::Move(line.trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentence::at_half_width;

    #[test]
    fn a_line_is_a_command_a_number_or_a_move() {
        assert_eq!(read("  "), Command::State);
        assert_eq!(read("12"), Command::Number(12));
        assert_eq!(read("why face"), Command::Why("face".into()));
        assert_eq!(read("advise home"), Command::Advise(vec!["home".into()]));
        assert_eq!(read("Islands"), Command::Map(Vec::new()));
        assert_eq!(read("hold"), Command::Move("hold".into()));
        let wide = at_half_width("ｄｒａｆｔ　ｔｅｒｒｉｔｏｒｙ＝ｃ");
        assert_eq!(read(&wide), Command::Draft(vec!["territory=c".into()]));
        assert_eq!(read(&at_half_width("１２")), Command::Number(12));
        assert_eq!(at_half_width("save 保存"), "save 保存");
        let parts = vec!["tokyo pay yoshida 5".to_owned(), "without 3".to_owned()];
        assert_eq!(read("what if tokyo pay yoshida 5, without 3"), Command::WhatIf(parts));
        assert_eq!(read("forecast territory=c"), Command::Forecast(vec!["territory=c".into()]));
    }
}
