//! `host`: a class on this machine.

use std::io::Write as _;

use super::arguments::HostOptions;
use super::play::seed_of_the_moment;
use super::{Failure, Outcome};
use crate::class::Deal;
use crate::host::certificate::CertificateFiles;
use crate::host::shared::{First, Log, PublicAddress, Shared, Sharing, Then, share};
use crate::host::store::server::ServerAddress;
use crate::host::{Begin, Hosting, Opened, Order, host as host_class, own_file};
use crate::sentence::{Message, shown};
use crate::wording::Wording;

/// How to operate several hosts, as `--operating` prints it.
const OPERATING: &str = include_str!("../../assets/host/operating.md");

pub(super) fn host(options: &HostOptions, words: &Wording) -> Outcome {
    if options.shared.operating {
        let _ = write!(std::io::stdout(), "{OPERATING}");
        return Ok(());
    }
    if let Some(store) = &options.shared.store {
        return share_host(options, store, words);
    }
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
    let _ = writeln!(std::io::stdout(), "{}", shown(&words.say(&ended)));
    Ok(())
}

/// One of several hosts that share a database.
fn share_host(options: &HostOptions, store: &str, words: &Wording) -> Outcome {
    let shared = &options.shared;
    let server = ServerAddress::read(store, shared.store_password_file.as_deref())
        .map_err(|fault| Failure::Input(fault.message()))?;
    let public = shared.public_url.as_deref().unwrap_or_default();
    let unlisted =
        || Failure::Input(Message::new("host-listen-nowhere").with("address", "--listen"));
    let first = match (&shared.teacher_link, &options.scenario) {
        (Some(code), _) => First::Link(code.clone()),
        (None, Some(_)) => First::Begin(Box::new(order(options).terms()?)),
        (None, None) => First::Nothing,
    };
    let ends = shared.only_begin || shared.teacher_link.is_some();
    let then = if ends { Then::End } else { Then::Serve };
    let sharing = Sharing {
        server,
        listen: shared.listen.ok_or_else(unlisted)?,
        public: PublicAddress::read(public).map_err(Failure::Input)?,
        trusted: shared.trusted_proxy.clone(),
        log: shared.log.as_ref().map(|_| Log::to(tell_operator)).unwrap_or_default(),
        first,
        then,
    };
    share(sharing, words.clone(), |ready| tell_shared(words, ready))?;
    let _ = writeln!(std::io::stdout(), "{}", words.say(&Message::new("host-ended-server")));
    Ok(())
}

/// Tells an operator one thing. Nobody is there to be told that it cannot be told.
fn tell_operator(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Says where everything is.
fn tell_shared(words: &Wording, ready: &Shared) {
    let mut out = std::io::stdout().lock();
    let mut say = |message: &Message| {
        let _ = writeln!(out, "{}", shown(&words.say(message)));
    };
    if let Some(begun) = &ready.begun {
        let students = begun.students.as_str();
        say(&Message::new("host-shared-code").with("code", &*begun.code).with("address", students));
        say(&Message::new("host-wall").with("address", &*begun.wall));
        say(&Message::new("host-shared-teacher").with("address", &*begun.teacher));
    }
    say(&Message::new("host-kept-server").with("server", &*ready.kept));
    for warning in &ready.warnings {
        say(warning);
    }
    say(&Message::new("host-listens").with("address", &*ready.listens));
    let _ = out.flush();
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
