//! `doctor`: what this machine can do, on a page that a teacher can read to a helper.
//!
//! Whatever is asked here is asked by the function that the program itself goes by, so that the page cannot say otherwise.

#[cfg(feature = "host")]
mod class;
mod files;
mod finding;
mod machine;
mod window;

use serde_json::{Value, json};

use super::arguments::DoctorOptions;
use super::{Failure, Outcome, page_width, print, print_json};
use crate::pages::Page;
use crate::sentence::Message;
use crate::terminal::set;
use crate::wording::Wording;
use finding::{Finding, Verdict};

/// A part of the page.
struct Part {
    /// What it is called in a document.
    word: &'static str,
    heading: Message,
    found: Vec<Finding>,
}

pub(super) fn doctor(options: &DoctorOptions, words: &Wording) -> Outcome {
    let parts = parts(words);
    let all = || parts.iter().flat_map(|part| &part.found);
    let is_fine = |found: &Finding| found.verdict == Verdict::Fine;
    // A window opens without a screen reader's bus; a class needs all that is asked for it.
    let window = all().any(|found| found.about == "window" && is_fine(found));
    let class = parts.iter().any(|part| part.word == "class" && part.found.iter().all(is_fine));
    let kept = all().all(|found| found.verdict != Verdict::Wrong);
    if options.json {
        let can = json!({ "open_a_window": window, "keep_games": kept, "host_a_class": class });
        print_json(&json!({ "can": can, "found": documents(&parts, words) }))?;
    } else {
        let mut page = Page::new(words);
        page.say(&Message::new("doctor-about"));
        for part in &parts {
            page.heading(&part.heading);
            part.found.iter().for_each(|found| found.put(&mut page));
        }
        page.heading(&Message::new("doctor-so"));
        page.item(1, &Message::new(if window { "doctor-so-window" } else { "doctor-so-terminal" }));
        if cfg!(feature = "host") {
            page.item(1, &Message::new(if class { "doctor-so-host" } else { "doctor-so-no-host" }));
        }
        let missing = all().filter(|found| found.verdict != Verdict::Fine).count();
        page.item(1, &Message::new("doctor-so-missing").with("count", missing));
        print(&set(&page, page_width()))?;
    }
    if kept { Ok(()) } else { Err(Failure::World(Message::new("doctor-not-kept"))) }
}

fn parts(words: &Wording) -> Vec<Part> {
    let part = |word, heading, found| Part { word, heading: Message::new(heading), found };
    vec![
        part("machine", "doctor-heading-machine", machine::machine(words)),
        part("files", "doctor-heading-files", files::files()),
        part("window", "doctor-heading-window", window::window()),
        #[cfg(feature = "host")]
        part("class", "doctor-heading-class", class::class()),
    ]
}

fn documents(parts: &[Part], words: &Wording) -> Vec<Value> {
    let of_part = |part: &Part| {
        let found: Vec<Value> = part.found.iter().map(|found| found.document(words)).collect();
        json!({ "part": part.word, "found": found })
    };
    parts.iter().map(of_part).collect()
}
