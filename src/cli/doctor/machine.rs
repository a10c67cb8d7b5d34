//! The program, the system it runs on, its language and the terminal.

use std::io::{self, IsTerminal as _};

use super::finding::Finding;
use crate::cli::is_dumb_terminal;
use crate::sentence::{Language, Message};
use crate::session::{PROGRAM, SAVE_FORMAT};
use crate::wording::Wording;

/// The narrowest terminal in which pages stand as they are meant to (judgement: that of `cli::page_width`).
const NARROW: usize = 40;

/// What runs, and on what.
pub(super) fn machine(words: &Wording) -> Vec<Finding> {
    vec![program(), system(), language(words), terminal()]
}

fn program() -> Finding {
    let parts = [("window", cfg!(feature = "desktop")), ("host", cfg!(feature = "host"))];
    let built = parts.into_iter().filter(|(_, there)| *there).map(|(name, _)| name);
    let built: Vec<&str> = ["terminal"].into_iter().chain(built).collect();
    let says = Message::new("doctor-program").with("program", PROGRAM).with("parts", built);
    Finding::fine("program", says.with("format", SAVE_FORMAT))
}

fn system() -> Finding {
    let about = os_info::get();
    let says = Message::new("doctor-system")
        .with("system", about.os_type().to_string())
        .with("version", about.version().to_string())
        .with("architecture", std::env::consts::ARCH);
    Finding::fine("system", says)
}

/// The language of the system, beside the one the program speaks.
fn language(words: &Wording) -> Finding {
    let own = words.language().word();
    let Some(locale) = sys_locale::get_locale() else {
        return Finding::fine("language", Message::new("doctor-no-locale").with("own", own));
    };
    let word = locale.split(['-', '_']).next().unwrap_or_default();
    let spoken = Language::from_word(word).is_some_and(Wording::speaks);
    let id = if spoken { "doctor-language" } else { "doctor-language-other" };
    let says = Message::new(id).with("locale", locale.as_str()).with("own", own);
    Finding::fine("language", says)
}

fn terminal() -> Finding {
    let here = io::stdin().is_terminal() && io::stdout().is_terminal();
    if !here {
        return Finding::fine("terminal", Message::new("doctor-no-terminal"));
    }
    let wide = textwrap::termwidth();
    if is_dumb_terminal() {
        return Finding::fine("terminal", Message::new("doctor-terminal-dumb").with("wide", wide));
    }
    if wide < NARROW {
        let says = Message::new("doctor-terminal-narrow").with("wide", wide);
        return Finding::missing("terminal", says.with("least", NARROW));
    }
    if !writes_every_letter() {
        return Finding::missing("terminal", Message::new("doctor-terminal-letters"));
    }
    Finding::fine("terminal", Message::new("doctor-terminal").with("wide", wide))
}

/// Whether the terminal says that it writes UTF-8, in the first of the three settings that says anything.
#[cfg(unix)]
fn writes_every_letter() -> bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(std::env::var_os);
    let said = said.map(|said| said.to_string_lossy().to_lowercase()).find(|said| !said.is_empty());
    // macOS writes it whatever is said.
    cfg!(target_os = "macos")
        || said.is_some_and(|said| said.ends_with("utf-8") || said.ends_with("utf8"))
}

/// Elsewhere what is written to a terminal is letters, not bytes.
#[cfg(not(unix))]
fn writes_every_letter() -> bool {
    true
}
