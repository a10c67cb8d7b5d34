//! `host`: a class on this machine.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use directories::ProjectDirs;

use super::arguments::HostOptions;
use super::play::seed_of_the_moment;
use super::{Failure, Outcome};
use crate::class::{Deal, Millis, Terms};
use crate::host::certificate::CertificateFiles;
use crate::host::{Begin, Hosting, Opened, host as host_class};
use crate::scenario::length::Length;
use crate::sentence::{Message, shown};
use crate::session::Ground;
use crate::store::Source;
use crate::wording::Wording;

/// The shortest turn: a move can be read and made in it (judgement).
const SHORTEST_TURN: Millis = Millis::of_seconds(30);

pub(super) fn host(options: &HostOptions, words: &Wording) -> Outcome {
    let file = match &options.file {
        Some(file) => file.clone(),
        None => own_file()?,
    };
    let begin = match &options.again {
        Some(code) => Begin::Again((!code.is_empty()).then(|| code.clone())),
        None => Begin::New(Box::new(terms(options)?)),
    };
    let certificate = options.tls_cert.clone().zip(options.tls_key.clone());
    let certificate = certificate.map(|(certificate, key)| CertificateFiles { certificate, key });
    let hosting = Hosting {
        file: file.clone(),
        port: options.port,
        certificate,
        begin,
        rehearse: options.rehearse,
    };
    let about = options.rehearse.map(|_| Message::new("rehearsal-begun"));
    host_class(hosting, words.clone(), |opened| tell(words, opened, &file, about.as_ref()))?;
    let ended = Message::new("host-ended").with("file", file.display().to_string());
    let _ = writeln!(std::io::stdout(), "{}", words.say(&ended));
    Ok(())
}

/// The file of whoever runs the program; its folder is made where it is not there.
fn own_file() -> Result<PathBuf, Failure> {
    let no_home = || Failure::World(Message::new("host-no-folder"));
    let folder = ProjectDirs::from("", "", "two-tables").ok_or_else(no_home)?.data_dir().to_owned();
    std::fs::create_dir_all(&folder)?;
    Ok(folder.join("classes.sqlite"))
}

/// What the class plays, read and checked before anything is opened.
fn terms(options: &HostOptions) -> Result<Terms, Failure> {
    let source = Source::scenario(options.scenario.as_deref().unwrap_or_default())?;
    let text = Arc::from(source.text.as_str());
    let ground = |length| Ground::new(&text, options.variant.as_deref(), &[], length);
    let full = ground(Length::Full).map_err(|problems| source.wrong(&problems))?;
    let keeps_a_lesson = full.scenario().common.lesson.is_some();
    let usual = if keeps_a_lesson { Length::Lesson } else { Length::Full };
    let length = options.length.unwrap_or(usual);
    let ground = ground(length).map_err(|problems| source.wrong(&problems))?;
    let turns = 2 * u64::try_from(ground.scenario().common.rounds.len()).unwrap_or(1).max(1);
    let turn = Millis::of_seconds(options.minutes * 60 / turns).max(SHORTEST_TURN);
    Ok(Terms {
        scenario: source.text.clone(),
        variant: options.variant.clone(),
        changes: Vec::new(),
        length,
        seed: options.seed.unwrap_or_else(seed_of_the_moment),
        deal: if options.different_deals { Deal::Different } else { Deal::Same },
        level: options.level,
        turn: (options.minutes > 0).then_some(turn),
        delegation: usize::try_from(options.delegation).unwrap_or(1),
    })
}

/// Says where everything is. The host goes on where nobody reads it.
fn tell(words: &Wording, opened: &Opened, file: &std::path::Path, about: Option<&Message>) {
    let mut out = std::io::stdout().lock();
    let mut say = |text: &str| {
        let _ = writeln!(out, "{}", shown(text));
    };
    say(&words.say(&Message::new("host-code").with("code", &*opened.code)));
    for address in &opened.addresses {
        say(&words.say(address));
    }
    for line in opened.square.lines() {
        say(line);
    }
    say(&words.say(&Message::new("host-wall").with("address", &*opened.wall)));
    say(&words.say(&Message::new("host-teacher").with("address", &*opened.teacher)));
    say(&words.say(&Message::new("host-kept").with("file", file.display().to_string())));
    for warning in about.into_iter().chain(&opened.warnings) {
        say(&words.say(warning));
    }
    say(&words.say(&Message::new("host-to-end")));
    let _ = out.flush();
}
