//! Why it did what it did, in messages to be worded later.

use super::Mind;
use super::appraisal::Appraisal;
use super::bid::Bid;
use super::ladder::Ladder;
use super::reading::{Firmness, Reading};
use crate::sentence::{Message, Text};
use crate::units::{Points, Utility};

/// What is said of a text it has judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judged {
    Accepted,
    NotAccepted,
    Initialled,
    NotInitialled,
    Put,
    PutFirst,
}

impl Judged {
    /// A text's worth, its chance at home and what the two make together.
    pub(super) fn about(self, seen: &Appraisal) -> Message {
        let id = match self {
            Self::Accepted => "opponent-accept",
            Self::NotAccepted => "opponent-not-accepted",
            Self::Initialled => "opponent-initial",
            Self::NotInitialled => "opponent-not-initial",
            Self::Put => "opponent-bid",
            Self::PutFirst => "opponent-opening-bid",
        };
        Message::new(id)
            .with("worth", seen.utility.nearest_points().0)
            .with("chance", seen.chance.percent())
            .with("prospect", about_prospect(seen.prospect))
    }
}

/// What signing was worth, all in all, against no agreement.
fn about_prospect(of: Utility) -> Message {
    let points = of.nearest_points();
    if points < Points::ZERO {
        return Message::new("opponent-prospect-worse").with("points", -points.0);
    }
    Message::new("opponent-prospect-better").with("points", points.0)
}

impl Mind<'_> {
    /// Why this text: its chance at home, what set it apart from the next best, what it believed of the other.
    pub(super) fn about_bid(&self, bid: &Bid) -> Vec<Message> {
        let theirs = self.text_on(self.track_of(&bid.draft), self.view.side().other());
        let put = if theirs.is_some() { Judged::Put } else { Judged::PutFirst };
        let mut all = vec![put.about(&bid.appraisal)];
        all.extend(self.about_runner_up(bid));
        all.extend(self.about_belief());
        all.extend(self.about_favourite());
        all
    }

    /// What this game had made dear to it.
    fn about_favourite(&self) -> Option<Message> {
        let title = &self.view.common().issues[self.favourite()?].title;
        Some(Message::new("opponent-favourite").with("issue", title))
    }

    fn about_runner_up(&self, bid: &Bid) -> Option<Message> {
        let (runner_up, utility) = bid.runner_up?;
        let common = self.view.common();
        let mut apart: Vec<(Utility, &Text)> = common
            .issues
            .iter()
            .filter(|(issue, _)| bid.draft.option(*issue) != runner_up.option(*issue))
            .map(|(issue, about)| {
                let worth = |option| self.standing.option_value(issue, option);
                (worth(bid.draft.option(issue)) - worth(runner_up.option(issue)), &about.title)
            })
            .collect();
        apart.sort_by_key(|(by, _)| std::cmp::Reverse(by.0.abs()));
        let titles: Vec<&Text> = apart.iter().take(2).map(|(_, title)| *title).collect();
        if titles.is_empty() {
            return None;
        }
        let by = (bid.appraisal.utility - utility).nearest_points();
        let id = match by.0.signum() {
            1 => "opponent-runner-up-worse",
            -1 => "opponent-runner-up-better",
            _ => "opponent-runner-up-even",
        };
        let message = Message::new(id).with("issues", titles);
        Some(if by == Points::ZERO { message } else { message.with("by", by.0.abs()) })
    }

    /// What it took the other to hold fast.
    fn about_belief(&self) -> Option<Message> {
        let reading = Reading::of(self.view);
        let firm: Vec<&Text> = reading
            .issues
            .iter()
            .filter(|(_, (firmness, _))| *firmness >= Firmness::Insisted)
            .map(|(issue, _)| &self.view.common().issues[issue].title)
            .collect();
        (!firm.is_empty()).then(|| Message::new("opponent-belief").with("issues", firm))
    }
}

impl Ladder {
    /// Where it stood on its ladder, and what had brought it there.
    pub(super) fn about(&self) -> Vec<Message> {
        let stood = Message::new("opponent-rung")
            .with("rung", self.rung.nearest_points().0)
            .with("top", self.top.nearest_points().0)
            .with("least", self.least.nearest_points().0)
            .with("step", self.step().nearest_points().0.max(1));
        let steps = self.steps;
        let mut all = vec![stood];
        for (id, size) in [
            ("opponent-step-opening", steps.opening),
            ("opponent-step-movement", steps.movement),
            ("opponent-step-time", steps.time),
            ("opponent-step-affronts", steps.affronts),
            ("opponent-step-pride", steps.pride),
        ] {
            let points = Utility((self.top.0 - self.least.0) * size / 1000).nearest_points();
            if points > Points::ZERO {
                all.push(Message::new(id).with("points", points.0));
            }
        }
        if self.is_last_text {
            let floor = self.floor.nearest_points().0;
            all.push(Message::new("opponent-step-last").with("floor", floor));
        } else if self.is_held() {
            let asked = self.asked.nearest_points().0;
            all.push(Message::new("opponent-step-held").with("asked", asked));
        }
        all
    }

    /// Why it took less than it asked for: its time was running out.
    pub(super) fn about_the_end(&self) -> Message {
        Message::new("opponent-end").with("floor", self.last_breath.nearest_points().0)
    }
}
