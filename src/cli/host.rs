//! `host`: a class on this machine.

use std::io::Write as _;

use super::Outcome;
use super::arguments::HostOptions;
use super::play::seed_of_the_moment;
use crate::class::Deal;
use crate::host::certificate::CertificateFiles;
use crate::host::{Begin, Hosting, Opened, Order, host as host_class, own_file};
use crate::sentence::{Message, shown};
use crate::wording::Wording;

pub(super) fn host(options: &HostOptions, words: &Wording) -> Outcome {
    let file = match &options.file {
        Some(file) => file.clone(),
        None => own_file()?,
    };
    let begin = match &options.again {
        Some(code) => Begin::Again((!code.is_empty()).then(|| code.clone())),
        None => Begin::New(Box::new(order(options).terms()?)),
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

/// What the class plays, as the options say.
fn order(options: &HostOptions) -> Order {
    Order {
        scenario: options.scenario.clone().unwrap_or_default(),
        variant: options.variant.clone(),
        length: options.length,
        minutes: options.minutes,
        delegation: usize::try_from(options.delegation).unwrap_or(1),
        deal: if options.different_deals { Deal::Different } else { Deal::Same },
        level: options.level,
        seed: options.seed.unwrap_or_else(seed_of_the_moment),
    }
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
