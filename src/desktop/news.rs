//! The news as a seat has been told it: what happened, what was said, and what either capital's papers make of it.

use crate::game::{Report, Seen};
use crate::negotiation::event::{Event, Happening};
use crate::scenario::id::BySide;
use crate::sentence::Message;
use crate::units::Round;
use crate::wording::{Press, Telling, Wording, speech};

/// One piece of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// How many events had happened before this seat when it was told.
    pub place: usize,
    /// When it was.
    pub when: When,
    /// What happened, or who said what.
    pub line: String,
    /// Whether it is said by somebody.
    pub is_speech: bool,
    /// What each capital's papers make of it.
    pub headlines: BySide<Option<String>>,
}

/// When a piece of news was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In a round of the talks.
    Round(Round),
    /// Between a signature in that round and what came of it: its events have dates of their own.
    AfterSignature(Round),
}

/// The news of one seat, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    items: Vec<Item>,
    told: usize,
    /// Whether what comes next comes between a signature and what comes of it.
    is_signed: bool,
    press: Press,
    telling: Telling,
}

impl News {
    /// What was told, the latest last.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Catches up with what `seen` has seen, in the order of `reports`; what was taken back is forgotten.
    pub fn follow(&mut self, wording: &Wording, seen: &Seen, reports: &[Report]) {
        let new = reports.iter().filter(|report| matches!(report, Report::Happened(_))).count();
        let known = seen.happened.len().saturating_sub(new);
        if known < self.told {
            self.take_back(wording, seen, known);
        }
        self.catch_up(wording, seen, known);
        for report in reports {
            match report {
                Report::Said { by, speech: says } => {
                    let common = seen.view.common();
                    let Some(said) = speech(wording, common, says) else { continue };
                    let line = Message::new("window-said").with("side", &common.sides[*by].name);
                    self.items.push(Item {
                        place: self.told,
                        when: self.when(seen.view.table().round),
                        line: wording.say(&line.with("what", said)),
                        is_speech: true,
                        headlines: BySide::default(),
                    });
                }
                Report::Happened(_) => self.catch_up(wording, seen, self.told + 1),
                Report::Noted(_) | Report::Refused(_) | Report::Failed(_) => {}
            }
        }
        self.catch_up(wording, seen, seen.happened.len());
    }

    /// Tells everything anew up to the event numbered `known`; what was said before it stays said.
    fn take_back(&mut self, wording: &Wording, seen: &Seen, known: usize) {
        let said = |item: &Item| item.is_speech && item.place <= known;
        let speeches: Vec<Item> = self.items.drain(..).filter(said).collect();
        *self = Self::default();
        for speech in speeches {
            self.catch_up(wording, seen, speech.place);
            self.items.push(speech);
        }
    }

    /// Words what happened up to the event numbered `until`.
    fn catch_up(&mut self, wording: &Wording, seen: &Seen, until: usize) {
        while self.told < until {
            let Some((round, event)) = seen.happened.get(self.told) else { return };
            self.told += 1;
            let item = self.item(wording, seen, *round, event);
            self.items.extend(item);
        }
    }

    /// An event as news, where it is any.
    fn item(
        &mut self,
        wording: &Wording,
        seen: &Seen,
        round: Round,
        event: &Event,
    ) -> Option<Item> {
        let view = &seen.view;
        let when = self.when(round);
        if let Happening::Signed { .. } = event.what {
            self.is_signed = true;
        } else if let Happening::InForce { .. } | Happening::Refused { .. } = event.what {
            self.is_signed = false;
        }
        // The papers see every event, so that they know what they have printed.
        let mut printed = self.press.headlines(view.common(), view.happened(), event);
        let what = self.telling.tell(view.common(), view.happened(), view.side(), event)?;
        let line = wording.say(&what);
        // Of an event of the scenario the news quotes one's own papers already.
        let headlines = BySide::each(|side| {
            let headline = wording.say(&printed[side].take()?);
            Some(headline).filter(|headline| !line.contains(headline))
        });
        Some(Item { place: self.told, when, line, is_speech: false, headlines })
    }

    /// When something is that is told next, in `round`.
    fn when(&self, round: Round) -> When {
        if self.is_signed { When::AfterSignature(round) } else { When::Round(round) }
    }
}
