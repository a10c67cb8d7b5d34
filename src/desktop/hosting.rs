//! A class hosted from the window: the same host as on the command line, on a thread of its own.

use std::path::PathBuf;
use std::thread;

use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::sync::oneshot;

use crate::host::{Begin, Hosting, Opened, Order, host_until};
use crate::sentence::Message;
use crate::store::Unusable;
use crate::wording::Wording;

/// What the host's thread tells.
enum Told {
    Opened(Box<Opened>),
    Ended(Result<(), Unusable>),
}

/// How a class stands.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It is being opened.
    Opening,
    /// Students can come in.
    Open(Box<Opened>),
    /// It is closed, and kept.
    Closed,
    /// It could not be opened, or not be gone on with.
    Failed(Message),
}

/// A class hosted from this window. Where it is dropped the host ends, and what was written stays.
pub struct HostedClass {
    told: UnboundedReceiver<Told>,
    end: Option<oneshot::Sender<()>>,
    standing: Standing,
}

impl HostedClass {
    /// Opens a class as ordered, to be kept in `file`.
    pub fn open(order: Order, file: PathBuf, wording: Wording) -> Self {
        let (tell, told) = mpsc::unbounded_channel();
        let (end, ended) = oneshot::channel();
        thread::spawn(move || {
            let outcome = serve(&order, file, wording, (ended, &tell));
            // Nobody listens where the window is gone.
            let _ = tell.send(Told::Ended(outcome));
        });
        Self { told, end: Some(end), standing: Standing::Opening }
    }

    /// How it stands now.
    pub fn look(&mut self) -> &Standing {
        loop {
            self.standing = match self.told.try_recv() {
                Ok(Told::Opened(opened)) => Standing::Open(opened),
                Ok(Told::Ended(Ok(()))) => Standing::Closed,
                Ok(Told::Ended(Err(why))) => Standing::Failed(why.message().clone()),
                Err(_) => return &self.standing,
            };
        }
    }

    /// Whether something may change that nobody presses anything for.
    pub fn is_under_way(&self) -> bool {
        match self.standing {
            Standing::Opening => true,
            Standing::Open(_) => self.end.is_none(),
            Standing::Closed | Standing::Failed(_) => false,
        }
    }

    /// Ends the class; it is kept, and can be gone on with.
    pub fn end(&mut self) {
        if let Some(end) = self.end.take() {
            let _ = end.send(());
        }
    }
}

fn serve(
    order: &Order,
    file: PathBuf,
    wording: Wording,
    (ended, tell): (oneshot::Receiver<()>, &UnboundedSender<Told>),
) -> Result<(), Unusable> {
    let begin = Begin::New(Box::new(order.terms()?));
    let hosting = Hosting { file, port: None, certificate: None, begin, rehearse: None };
    let until = async {
        // Dropped or sent, it is over.
        let _ = ended.await;
    };
    let opened = |opened: &Opened| {
        let _ = tell.send(Told::Opened(Box::new(opened.clone())));
    };
    host_until(hosting, wording, opened, until)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::sentence::Language;

    /// Looks at `class` until it stands so.
    fn until(class: &mut HostedClass, stands: impl Fn(&Standing) -> bool) {
        let begun = Instant::now();
        while !stands(class.look()) {
            assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", class.look());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[test]
    fn a_class_is_opened_and_ended_from_the_window() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("classes.sqlite");
        let words = Wording::new(Language::default());
        let mut class = HostedClass::open(Order::trial("tutorial"), file.clone(), words.clone());
        assert!(class.is_under_way());
        until(&mut class, |standing| matches!(standing, Standing::Open(_)));
        let is_said = |standing: &Standing| match standing {
            Standing::Open(opened) => {
                opened.code.len() == 4 && opened.teacher.contains("/teacher/")
            }
            Standing::Opening | Standing::Closed | Standing::Failed(_) => false,
        };
        assert!(is_said(class.look()), "{:?}", class.look());
        // The file is held while the class is open.
        let mut second = HostedClass::open(Order::trial("tutorial"), file, words);
        until(&mut second, |standing| matches!(standing, Standing::Failed(_)));
        class.end();
        assert!(class.is_under_way(), "until it says that it has ended");
        until(&mut class, |standing| matches!(standing, Standing::Closed));
    }

    #[test]
    fn what_cannot_be_hosted_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("classes.sqlite");
        let words = Wording::new(Language::default());
        let mut class = HostedClass::open(Order::trial("1857"), file, words);
        until(&mut class, |standing| matches!(standing, Standing::Failed(_)));
    }
}
