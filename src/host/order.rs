//! What a class is to play, as it is asked for on the command line or in the window.

use std::path::PathBuf;
use std::sync::Arc;

use crate::ai::Level;
use crate::class::{Deal, Millis, Terms};
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::session::Ground;
use crate::store::{Source, Unusable, own_folder};

/// The shortest turn: a move can be read and made in it (judgement).
const SHORTEST_TURN: Millis = Millis::of_seconds(30);

/// Minutes of play where nothing else is asked: what is left of a lesson of 45 (see the teacher's sheet).
pub const MINUTES: u32 = 30;

/// What the file of classes is called where nobody names one.
pub const CLASSES: &str = "classes.sqlite";

/// What a class is to play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The scenario, by its name or as a file.
    pub scenario: String,
    /// The variant, where it is not played as written.
    pub variant: Option<String>,
    /// How long; where nothing is asked, a lesson if the scenario has one.
    pub length: Option<Length>,
    /// Minutes of play, shared among the turns; 0 for turns without end.
    pub minutes: u32,
    /// Students a delegation is planned for, from 1 to 5.
    pub delegation: usize,
    /// Whether all tables are dealt the same.
    pub deal: Deal,
    /// How hard scripted delegates play.
    pub level: Level,
    /// Seed of the deal.
    pub seed: u64,
}

impl Order {
    /// The terms, the scenario read and checked.
    ///
    /// # Errors
    /// Where there is no such scenario or variant, or it cannot be played.
    pub fn terms(&self) -> Result<Terms, Unusable> {
        let source = Source::scenario(&self.scenario)?;
        let text = Arc::from(source.text.as_str());
        let ground = |length| Ground::new(&text, self.variant.as_deref(), &[], length);
        let full = ground(Length::Full).map_err(|problems| source.wrong(&problems))?;
        let keeps_a_lesson = full.scenario().common.lesson.is_some();
        let usual = if keeps_a_lesson { Length::Lesson } else { Length::Full };
        let length = self.length.unwrap_or(usual);
        let ground = ground(length).map_err(|problems| source.wrong(&problems))?;
        let turns = 2 * u64::try_from(ground.scenario().common.rounds.len()).unwrap_or(1).max(1);
        let turn = Millis::of_seconds(u64::from(self.minutes) * 60 / turns).max(SHORTEST_TURN);
        Ok(Terms {
            scenario: source.text.clone(),
            variant: self.variant.clone(),
            changes: Vec::new(),
            length,
            seed: self.seed,
            deal: self.deal,
            level: self.level,
            turn: (self.minutes > 0).then_some(turn),
            delegation: self.delegation,
        })
    }
}

#[cfg(test)]
impl Order {
    /// What the tests of the host play: all of it, without a clock.
    pub(crate) fn trial(scenario: &str) -> Self {
        Self {
            scenario: scenario.to_owned(),
            variant: None,
            length: Some(Length::Full),
            minutes: 0,
            delegation: 1,
            deal: Deal::Same,
            level: Level::Gentle,
            seed: 7,
        }
    }
}

/// The file classes of whoever runs the program are kept in; its folder is made where it is not there.
///
/// # Errors
/// Where there is no folder of one's own, or it cannot be made.
pub fn own_file() -> Result<PathBuf, Unusable> {
    let no_home = |_| Unusable::World(Message::new("host-no-folder"));
    let folder = own_folder().map_err(no_home)?;
    let cannot = |fault| Unusable::World(crate::store::system_fault(&fault));
    std::fs::create_dir_all(&folder).map_err(cannot)?;
    Ok(folder.join(CLASSES))
}
