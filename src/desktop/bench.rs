//! The author's page: which of his files lies on the bench, and what was last told of it.

use std::path::PathBuf;
use std::time::Duration;

use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};

use super::desk::Reader;
use super::screens::BenchScene;
use crate::pages::Block;
use crate::scenario::template::template;
use crate::sentence::Message;
use crate::store::{OnShelf, Shelf, Source, Work, shipped_scenario, store_fault, write_new};
use crate::wording::Wording;
use crate::workbench::{Bench, Follow, News};

/// How often the window wakes to read the file (judgement): nobody waits, and an idle window costs little.
const PAUSE: Duration = Duration::from_millis(400);

/// The bench, where it is looked at.
#[derive(Resource, Default)]
pub(super) struct Workbench {
    pub(super) scene: Option<BenchScene>,
}

/// A file on the bench.
pub struct OnBench {
    follow: Follow,
    bench: Bench,
    /// Which file, and which save of it.
    pub heading: String,
    /// What is found, a line each.
    pub lines: Vec<String>,
    /// The figures, and what has changed since the save before.
    pub figures: Vec<Block>,
}

impl OnBench {
    /// The file at `path`, looked at.
    pub fn new(path: PathBuf, words: &Wording) -> Self {
        let mut on = Self {
            follow: Follow::new(path),
            bench: Bench::default(),
            heading: String::new(),
            lines: Vec::new(),
            figures: Vec::new(),
        };
        on.look(words);
        on
    }

    /// Reads the file again; where it has been saved, what that has changed is told.
    pub fn look(&mut self, words: &Wording) {
        match self.follow.look() {
            Some(News::Saved(text)) => {
                let source = Source { name: self.follow.path().display().to_string(), text };
                let told = self.bench.look(&source, false, words);
                let heading =
                    Message::new("window-authors-file").with("file", source.name.as_str());
                self.heading = words.say(&heading.with("saves", told.saves));
                (self.lines, self.figures) = (told.lines, told.figures);
            }
            Some(News::Away(fault)) => self.lines = vec![words.say(&store_fault(&fault))],
            None => {}
        }
    }
}

/// A scenario to start from, put beside those that are there already.
///
/// # Errors
/// Why there is none, in a sentence.
pub(super) fn begun(shelf: &Shelf, own: &[OnShelf]) -> Result<PathBuf, Message> {
    let tutorial = shipped_scenario("tutorial").ok_or_else(|| Message::new("new-no-tutorial"))?;
    let is_taken = |name: &String| own.iter().any(|one| one.name == *name);
    let names = (1..).map(|number: u32| format!("scenario_{number}"));
    let name = names.into_iter().find(|name| !is_taken(name)).unwrap_or_default();
    let text = template(&tutorial, &name)
        .ok_or_else(|| Message::new("new-bad-name").with("name", name.as_str()))?;
    let folder = shelf.folder(Work::Scenario);
    let path = folder.join(format!("{name}.ron"));
    std::fs::create_dir_all(&folder).map_err(|fault| crate::store::system_fault(&fault))?;
    write_new(&path, &text).map_err(|fault| store_fault(&fault))?;
    Ok(path)
}

/// Looks at the file on the bench.
fn follow(mut workbench: ResMut<Workbench>, reader: Res<Reader>) {
    let workbench = workbench.bypass_change_detection();
    if let Some(on) = workbench.scene.as_mut().and_then(|scene| scene.on.as_mut()) {
        on.look(&reader.wording);
    }
}

/// While a file lies on the bench, the window wakes by itself, also behind the editor in which it is written.
fn keep_awake(
    workbench: Res<Workbench>,
    mut settings: ResMut<WinitSettings>,
    mut is_awake: Local<bool>,
) {
    let is_used = workbench.scene.as_ref().is_some_and(|scene| scene.on.is_some());
    if std::mem::replace(&mut *is_awake, is_used) != is_used {
        *settings = if is_used {
            let often = UpdateMode::reactive_low_power(PAUSE);
            WinitSettings { focused_mode: UpdateMode::reactive(PAUSE), unfocused_mode: often }
        } else {
            WinitSettings::desktop_app()
        };
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Workbench>();
    app.add_systems(Update, (follow, keep_awake).chain());
}
