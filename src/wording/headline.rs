//! What the papers of the two capitals print of what is done in public.

use std::collections::BTreeMap;

use super::naming::{issue, name};
use crate::negotiation::event::{Declined, Event, Happening};
use crate::negotiation::ledger::Audience;
use crate::negotiation::moves::{Answer, Channel, Manner, Tone};
use crate::negotiation::outcome::{Ending, Outcome};
use crate::negotiation::ratification::Ballot;
use crate::scenario::id::{BySide, IssueId, Side};
use crate::scenario::issue::{Common, Tag};
use crate::sentence::{Message, Text};
use crate::view::Happened;

/// The papers of both capitals through one game. They remember what they have printed, so that what has alternatives
/// is not worded the same twice in a row.
///
/// They know what is done before the world, so what they print gives away no secret, neither by its words nor by
/// which of its alternatives is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Press {
    printed: BTreeMap<(Side, Subject), usize>,
}

impl Press {
    /// What each capital prints of `event`, the next one of the game: the author's headlines for an event of the
    /// scenario that has some, the game's own for what the sides do and for how it ends, `None` where a paper
    /// is silent.
    ///
    /// `happened` holds the events of the scenario that have taken place, this one with them.
    pub fn headlines(
        &mut self,
        common: &Common,
        happened: &Happened,
        event: &Event,
    ) -> BySide<Option<Message>> {
        BySide::each(|capital| {
            if !reads_of(capital, event) {
                return None;
            }
            if let Happening::TookPlace { event } = event.what {
                return Some(authored(happened.get(&event)?.headlines.as_ref()?, capital));
            }
            if let Some(headlines) = of_choice(common, &event.what) {
                return Some(authored(headlines, capital));
            }
            let story = story(common, &event.what)?;
            let subject = Subject { id: story.message.id, by: story.by };
            let earlier = self.printed.entry((capital, subject)).or_default();
            let message = printed(common, capital, story, *earlier);
            *earlier += 1;
            Some(message)
        })
    }
}

/// What a headline is about: only another on the same can sound the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Subject {
    id: &'static str,
    by: Option<Side>,
}

/// Something worth a headline: who did it, nobody where it was both or nobody; and its sentence, to be finished.
struct Story {
    by: Option<Side>,
    message: Message,
}

impl Story {
    fn by(side: Side, id: &'static str) -> Self {
        Self { by: Some(side), message: Message::new(id) }
    }

    fn of_both(id: &'static str) -> Self {
        Self { by: None, message: Message::new(id) }
    }

    fn with(self, blank: &'static str, text: &Text) -> Self {
        Self { message: self.message.with(blank, &in_capitals(text)), ..self }
    }
}

/// Whether the papers of `capital` can know of it. Opinion at home is prepared in them, and in nobody else's.
fn reads_of(capital: Side, event: &Event) -> bool {
    match event.audience {
        Audience::World => true,
        Audience::Delegations => false,
        Audience::Home(side) => side == capital && matches!(event.what, Happening::Prepared { .. }),
    }
}

/// The story finished as the headline of `capital`, after so many `earlier` ones on the same.
fn printed(common: &Common, capital: Side, story: Story, earlier: usize) -> Message {
    let paper = match story.by {
        None => capital.word().to_owned(),
        Some(by) if by == capital => format!("{capital}-own"),
        Some(_) => format!("{capital}-theirs"),
    };
    let of_three = match earlier % 3 {
        0 => "first",
        1 => "second",
        _ => "third",
    };
    story
        .message
        .with("paper", paper)
        .with("home", &in_capitals(name(common, capital)))
        .with("name", &in_capitals(name(common, capital.other())))
        .with("of_two", if earlier.is_multiple_of(2) { "first" } else { "second" })
        .with("of_three", of_three)
}

/// What an author has the papers of `capital` print: Tokyo's first.
fn authored((tokyo, moscow): &(Text, Text), capital: Side) -> Message {
    let headline = match capital {
        Side::Tokyo => tokyo,
        Side::Moscow => moscow,
    };
    Message::new("headline-as-written").with("headline", headline)
}

/// What an author has both papers print of a decision that was made.
fn of_choice<'c>(common: &'c Common, what: &Happening) -> Option<&'c (Text, Text)> {
    let (Happening::Decided { decision, choice, .. }
    | Happening::LeftUndecided { decision, choice, .. }) = *what
    else {
        return None;
    };
    common.decisions[decision].choices[choice].headlines.as_ref()
}

/// The story in `what`, for whichever capital.
#[expect(clippy::too_many_lines, reason = "one arm for each happening, most of them one line")]
fn story(common: &Common, what: &Happening) -> Option<Story> {
    let on = |by: Side, (id, grave): (&'static str, &'static str), about: IssueId| {
        let is_grave = common.issues[about].tags.contains(&Tag::Humanitarian);
        Story::by(by, if is_grave { grave } else { id }).with("issue", issue(common, about))
    };
    Some(match *what {
        Happening::Proposed { by, channel: Channel::Public, draft: _ } => {
            Story::by(by, "headline-proposed")
        }
        Happening::Declined { by, manner, what: Declined::PublicProposal } => Story::by(
            by,
            match manner {
                Manner::Courteous => "headline-declined-courteous",
                Manner::Firm => "headline-declined-firm",
                Manner::Scornful => "headline-declined-scornful",
            },
        ),
        Happening::BrokeOff { by } => Story::by(by, "headline-broke-off"),
        Happening::Leaked { of, by: None } => Story::by(of, "headline-leaked"),
        Happening::Leaked { of: _, by: Some(by) } => Story::by(by, "headline-leaked-by"),
        Happening::Disclosed { by } => Story::by(by, "headline-disclosed"),
        Happening::GiftWithdrawn { clause } => {
            let giver = common.issues[clause.issue].options[clause.option].gift_of?;
            Story::by(giver, "headline-gift-withdrawn")
        }
        Happening::GiftRestored { clause } => {
            let giver = common.issues[clause.issue].options[clause.option].gift_of?;
            Story::by(giver, "headline-gift-restored")
        }
        Happening::Gestured { by, gesture } => {
            let about = &common.gestures[gesture];
            if about.hostile {
                Story::by(by, "headline-slighted")
            } else {
                Story::by(by, "headline-gestured").with("title", &about.title)
            }
        }
        Happening::Replied { by, answer } => Story::by(
            by,
            match answer {
                Answer::Reciprocate => "headline-replied-reciprocate",
                Answer::Acknowledge => "headline-replied-acknowledge",
                Answer::Snub => "headline-replied-snub",
            },
        ),
        Happening::WentUnmatched { by } => Story::by(by, "headline-went-unmatched"),
        Happening::Acted { by, act: _ } => Story::by(by, "headline-acted"),
        Happening::Stated { by, tone } => Story::by(
            by,
            match tone {
                Tone::Anger => "headline-stated-anger",
                Tone::Recognition => "headline-stated-recognition",
                Tone::Regret => "headline-stated-regret",
            },
        ),
        Happening::Glossed { by, issue } => {
            on(by, ("headline-glossed", "headline-glossed-grave"), issue)
        }
        Happening::Addressed { by } => Story::by(by, "headline-addressed"),
        Happening::Pledged { by, clause } => {
            on(by, ("headline-pledged", "headline-pledged-grave"), clause.issue)
        }
        Happening::Justified { by, issue } => {
            on(by, ("headline-justified", "headline-justified-grave"), issue)
        }
        Happening::Prepared { by, issue } => {
            on(by, ("headline-prepared", "headline-prepared"), issue)
        }
        Happening::PromisedToRetire { by } => Story::by(by, "headline-promised-to-retire"),
        Happening::Decided { by, .. } | Happening::LeftUndecided { side: by, .. } => {
            Story::by(by, "headline-decided")
        }
        Happening::GovernmentChanged { side, leader } => {
            Story::by(side, "headline-government-changed")
                .with("leader", &common.sides[side].leaders[leader].name)
        }
        Happening::Voted(ref ballot) => vote(ballot),
        Happening::SignatureStopped { by, .. } => Story::by(by, "headline-signature-stopped"),
        Happening::Signed { .. } => Story::of_both("headline-signed"),
        Happening::InForce { .. } => Story::of_both("headline-in-force"),
        Happening::CameOut { .. } => Story::of_both("headline-came-out"),
        Happening::Refused { tokyo: true, moscow: true } => {
            Story::of_both("headline-refused-by-both")
        }
        Happening::Refused { tokyo: true, moscow: false } => {
            Story::by(Side::Tokyo, "headline-refused")
        }
        Happening::Refused { tokyo: false, moscow: _ } => {
            Story::by(Side::Moscow, "headline-refused")
        }
        Happening::Ended(Outcome { ending: Ending::OutOfTime, .. }) => {
            Story::of_both("headline-out-of-time")
        }
        // Not public.
        Happening::Understood { .. }
        | Happening::Proposed { channel: Channel::Private, .. }
        | Happening::Declined {
            what: Declined::PrivateProposal | Declined::Trade | Declined::OwnProposal,
            ..
        }
        | Happening::TradeOffered { .. }
        | Happening::TradeTaken { .. }
        | Happening::Agreed { .. }
        | Happening::Reopened { .. }
        | Happening::Accepted { .. }
        | Happening::Initialled { .. }
        | Happening::Held { .. }
        | Happening::Consulted { .. }
        | Happening::MoodShown { .. }
        | Happening::Counselled { .. }
        | Happening::Paid { .. }
        | Happening::Whipped { .. }
        | Happening::MoodMoved { .. }
        | Happening::Redealt { .. }
        | Happening::NoAgreementMoved { .. }
        | Happening::HomeChanged { .. }
        | Happening::DefianceMoved { .. }
        | Happening::SignedFor { .. }
        | Happening::TurnEnded { .. }
        | Happening::IntervalPassed { .. }
        // How a gesture is weighed may tell that a private offer was refused.
        | Happening::GestureWeighed { .. }
        // What comes of something that has a headline already.
        | Happening::Insulted { .. }
        | Happening::InsultForgiven { .. }
        | Happening::InsultUnanswered { .. }
        | Happening::NotAsked { .. }
        | Happening::BecameKnown { .. }
        | Happening::Collapsed { .. }
        | Happening::StatusQuoMoved { .. }
        | Happening::AgendaChanged { .. }
        | Happening::SeatsChanged { .. }
        | Happening::Bound { .. }
        | Happening::OthersChanged { .. }
        | Happening::Ended(Outcome {
            ending: Ending::InForce | Ending::Refused { .. } | Ending::BrokenOff { .. },
            ..
        })
        // What has its headlines from its author, and what is no news to a paper: it waits for what is decided.
        | Happening::TookPlace { .. }
        | Happening::BroughtBefore { .. }
        | Happening::Changed(_)
        | Happening::RoundBegan { .. } => return None,
    })
}

fn vote(ballot: &Ballot) -> Story {
    let id = match (ballot.passed, ballot.binds) {
        (true, _) => "headline-voted-passed",
        (false, true) => "headline-voted-refused",
        (false, false) => "headline-voted-not-binding",
    };
    let (yes, _, _) = ballot.total;
    let Story { by, message } = Story::by(ballot.side, id);
    Story { by, message: message.with("yes", yes) }
}

/// An author's text in capitals, the names in braces as they are.
fn in_capitals(text: &Text) -> Text {
    let raised = |text: &str| {
        let mut within = 0;
        let letters = text.chars().flat_map(|letter| {
            within += i32::from(letter == '{') - i32::from(letter == '}');
            let kept = (within > 0).then_some(letter);
            let raised = (within <= 0).then(|| letter.to_uppercase());
            kept.into_iter().chain(raised.into_iter().flatten())
        });
        letters.collect::<String>()
    };
    Text {
        en: raised(&text.en),
        ja: text.ja.as_deref().map(raised),
        ru: text.ru.as_deref().map(raised),
    }
}
