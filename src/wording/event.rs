//! What happened, as a person at the table reads it.

mod decided;
mod home;

use super::ledger;
use super::naming::{
    clause_full, clause_short, clauses_short, constituent, counsellor, faction, issue, plain,
    round_name, signed, text_against, told,
};
use super::notes::{band, manner, tone};
use super::vote::vote;
use crate::negotiation::deal::Band;
use crate::negotiation::event::{Collapse, Declined, Event, Happening};
use crate::negotiation::fallen::{Fall, Fallen};
use crate::negotiation::ledger::{Act, Entry};
use crate::negotiation::moves::{Answer, Channel, Manner};
use crate::negotiation::outcome::{Ending, Outcome};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::counsel::{ByVoice, Voice};
use crate::scenario::id::{BySide, EventId, FactionId, GestureId, IssueId, Side, TrackId};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::units::Points;
use crate::view::Happened;

/// What `viewer` reads of `event`; nothing of what only moves the game along. Texts are told as they differ from `quiet`,
/// what held then where a text said nothing; several events in their order are told by a [`super::Telling`].
///
/// It does not ask whether the viewer may know: that is decided by what is shown to him.
pub fn happening(
    common: &Common,
    happened: &Happened,
    viewer: Side,
    quiet: &Draft,
    event: &Event,
) -> Option<Message> {
    Teller { common, occurrences: happened, viewer, quiet }.happening(&event.what)
}

/// What a side's two counsellors have said of one of its factions.
pub fn counselled(common: &Common, side: Side, on: FactionId, said: ByVoice<Band>) -> Message {
    let called = |voice| counsellor(common, side, voice);
    if said.honour == said.interest {
        return Message::new("event-counsel-agrees")
            .with("faction", faction(common, side, on))
            .with("honour", called(Voice::Honour))
            .with("interest", called(Voice::Interest))
            .with("band", band(said.honour));
    }
    Message::new("event-counselled")
        .with("faction", faction(common, side, on))
        .with("honour", called(Voice::Honour))
        .with("one", band(said.honour))
        .with("interest", called(Voice::Interest))
        .with("two", band(said.interest))
}

/// That the turn of `by` passed because its time had run out.
pub fn ran_out(common: &Common, viewer: Side, by: Side) -> Message {
    told(common, viewer, by, "event-ran-out")
}

/// That a proposal lies on the table no longer, and why.
pub fn offer_fell(common: &Common, viewer: Side, fell: &Fallen) -> Message {
    match fell.why {
        Fall::OffAgenda(clause) => told(common, viewer, fell.by, "event-offer-fell")
            .with("clause", clause_short(common, clause)),
        Fall::Emptied => told(common, viewer, fell.by, "event-offer-fell-emptied"),
        Fall::Settled => told(common, viewer, fell.by, "event-offer-fell-settled"),
        Fall::Refused => told(common, viewer, fell.by, "event-offer-fell-refused"),
    }
}

/// How the talks ended; what was in force before stays so.
pub fn ending(common: &Common, viewer: Side, outcome: &Outcome) -> Message {
    let keeps = outcome.text().is_some();
    match outcome.ending {
        Ending::InForce => Message::new("ending-in-force"),
        Ending::Refused { by } => {
            let id = if keeps { "ending-refused-kept" } else { "ending-refused" };
            refused(common, viewer, id, (by.tokyo, by.moscow))
        }
        Ending::BrokenOff { by } => {
            let id = if keeps { "ending-broken-off-kept" } else { "ending-broken-off" };
            told(common, viewer, by, id)
        }
        Ending::OutOfTime => Message::new("ending-out-of-time"),
    }
}

/// How talks ended, in a few words.
pub fn ended(common: &Common, ending: Ending) -> Message {
    match ending {
        Ending::InForce => Message::new("ended-in-force"),
        Ending::Refused { by: BySide { tokyo: true, moscow: true } } => {
            Message::new("ended-refused-by-both")
        }
        Ending::Refused { by } => {
            let side = if by.tokyo { Side::Tokyo } else { Side::Moscow };
            Message::new("ended-refused").with("side", &common.sides[side].name)
        }
        Ending::BrokenOff { by } => {
            Message::new("ended-broken-off").with("side", &common.sides[by].name)
        }
        Ending::OutOfTime => Message::new("ended-out-of-time"),
    }
}

/// Who refused: the viewer's side, the other, or both.
fn refused(
    common: &Common,
    viewer: Side,
    id: &'static str,
    (tokyo, moscow): (bool, bool),
) -> Message {
    if tokyo && moscow {
        let name = &common.sides[viewer.other()].name;
        return Message::new(id).with("who", "both").with("name", name);
    }
    told(common, viewer, if tokyo { Side::Tokyo } else { Side::Moscow }, id)
}

struct Teller<'a> {
    common: &'a Common,
    occurrences: &'a Happened,
    viewer: Side,
    quiet: &'a Draft,
}

impl Teller<'_> {
    #[expect(clippy::too_many_lines, reason = "one arm for each happening, most of them one line")]
    fn happening(&self, what: &Happening) -> Option<Message> {
        let common = self.common;
        Some(match *what {
            // Where the meters stand at the opening is a line of the ledger, not news.
            Happening::Changed(Entry { act: Act::Opening, .. })
            | Happening::TurnEnded { .. }
            | Happening::IntervalPassed { .. }
            | Happening::Insulted { .. }
            // Measured for later: the forecast before the move has said it.
            | Happening::SignedFor { .. }
            | Happening::GestureWeighed { belied: false, .. } => return None,
            Happening::Proposed { by, channel, draft } => {
                let id = match channel {
                    Channel::Public => "event-proposed-public",
                    Channel::Private => "event-proposed-private",
                };
                self.told(by, id).with("text", text_against(common, self.quiet, &draft))
            }
            Happening::TradeOffered { by, give, take } => self
                .told(by, "event-trade-offered")
                .with("give", clause_full(common, give))
                .with("take", clause_full(common, take)),
            Happening::TradeTaken { by } => self.told(by, "event-trade-taken"),
            Happening::Agreed { clause } => self.clause(Message::new("event-agreed"), clause),
            Happening::Reopened { by, clause } => {
                self.clause(self.told(by, "event-reopened"), clause)
            }
            Happening::Accepted { by, draft } => {
                self.told(by, "event-accepted-text").with("text", text_against(common, self.quiet, &draft))
            }
            Happening::Initialled { by } => self.told(by, "event-initialled"),
            Happening::Declined { by, manner, what } => self.declined(by, manner, what),
            Happening::Held { by } => self.told(by, "event-held"),
            Happening::BrokeOff { by } => self.told(by, "event-broke-off"),
            Happening::Leaked { of, by: None } => self.told(of, "event-leaked"),
            Happening::Leaked { of: _, by: Some(by) } => self.told(by, "event-leaked-by"),
            Happening::Disclosed { by } => self.told(by, "event-disclosed"),
            Happening::BecameKnown { clause } => {
                self.clause(Message::new("event-became-known"), clause)
            }
            Happening::Collapsed { clause, how } => {
                let id = match how {
                    Collapse::Pledge => "event-collapsed-pledge",
                    Collapse::Gloss => "event-collapsed-gloss",
                    Collapse::Event => "event-collapsed-event",
                };
                self.clause(Message::new(id), clause)
            }
            Happening::GiftWithdrawn { clause } => self.gift("event-gift-withdrawn", clause),
            Happening::GiftRestored { clause } => self.gift("event-gift-restored", clause),
            Happening::Gestured { by, gesture } => self.gestured(by, gesture),
            Happening::GestureWeighed { by, gesture, belied: true } => {
                self.told(by, "event-gesture-belied").with("title", &common.gestures[gesture].title)
            }
            Happening::Replied { by, answer } => self.told(
                by,
                match answer {
                    Answer::Reciprocate => "event-replied-reciprocate",
                    Answer::Acknowledge => "event-replied-acknowledge",
                    Answer::Snub => "event-replied-snub",
                },
            ),
            Happening::WentUnmatched { by } => self.told(by, "event-went-unmatched"),
            Happening::Acted { by, act } => self
                .told(by, "event-acted")
                .with("title", &common.acts[act].title)
                .with("text", &common.acts[act].text),
            Happening::Stated { by, tone: what } => {
                self.told(by, "event-stated").with("tone", tone(what))
            }
            Happening::InsultForgiven { side } => self.told(side, "event-insult-forgiven"),
            Happening::InsultUnanswered { side } => self.told(side, "event-insult-unanswered"),
            Happening::DefianceMoved { side, by } => {
                let mood = if by > Points::ZERO { "hawks-pleased" } else { "hawks-ashamed" };
                self.told(side, "event-defiance-moved")
                    .with("mood", Message::new(mood))
                    .with("points", signed(by))
            }
            Happening::Glossed { by, issue } => self.on_issue(by, "event-glossed", issue),
            Happening::Addressed { by } => self.told(by, "event-addressed"),
            Happening::Consulted { by, faction: id, band: told } => self
                .told(by, "event-consulted")
                .with("faction", faction(common, by, id))
                .with("band", band(told)),
            Happening::MoodShown { side, faction: id, band: told } => {
                Message::new("event-mood-shown")
                    .with("faction", faction(common, side, id))
                    .with("band", band(told))
            }
            Happening::Counselled { side, faction: id, said } => {
                counselled(common, side, id, said)
            }
            Happening::Paid { by, to, worth, .. } => self
                .told(by, "event-paid")
                .with("worth", plain(worth))
                .with("whom", constituent(common, by, to)),
            Happening::Whipped { by, faction: id } => {
                self.told(by, "event-whipped").with("faction", faction(common, by, id))
            }
            Happening::Pledged { by, clause } => {
                self.clause(self.told(by, "event-pledged"), clause)
            }
            Happening::Justified { by, issue } => self.on_issue(by, "event-justified", issue),
            Happening::Prepared { by, issue } => self.on_issue(by, "event-prepared", issue),
            Happening::PromisedToRetire { by } => self.told(by, "event-promised-to-retire"),
            Happening::MoodMoved { side, of, by } => Message::new("event-mood-moved")
                .with("way", if by < Points::ZERO { "cooler" } else { "warmer" })
                .with("points", by.0.unsigned_abs())
                .with("whom", constituent(common, side, of)),
            Happening::Changed(ref entry) => {
                ledger::entry(common, self.viewer, self.occurrences, entry)
            }
            Happening::TookPlace { event } => self.took_place(event),
            Happening::BroughtBefore { side, decision, until } => self.brought(side, decision, until),
            Happening::Decided { by, decision, choice } => {
                self.decided(by, decision, choice)
            }
            Happening::LeftUndecided { side, decision, choice } => {
                self.left_undecided(side, decision, choice)
            }
            Happening::StatusQuoMoved { clause } => {
                self.clause(Message::new("event-status-quo-moved"), clause)
            }
            Happening::AgendaChanged { issue, options, open } => {
                let id = if open { "event-agenda-opened" } else { "event-agenda-closed" };
                Message::new(id).with("what", self.agenda_item(issue, options))
            }
            Happening::Redealt { side, faction: id } => {
                self.told(side, "event-redealt").with("faction", faction(common, side, id))
            }
            Happening::NoAgreementMoved { side, by } => {
                self.told(side, "event-no-agreement-moved").with("points", signed(by))
            }
            Happening::SeatsChanged { side, body, faction: id, seats } => {
                Message::new("event-seats-changed")
                    .with("body", &common.sides[side].bodies[body].name)
                    .with("faction", faction(common, side, id))
                    .with("seats", seats)
            }
            Happening::Bound { side, clause } => {
                self.clause(self.told(side, "event-bound"), clause)
            }
            Happening::OthersChanged { side, body, others } => {
                Message::new("event-others-changed")
                    .with("body", &common.sides[side].bodies[body].name)
                    .with("yes", others.yes)
                    .with("against", others.against)
                    .with("absent", others.absent)
            }
            Happening::HomeChanged { side, ref change } => self.home_changed(side, change),
            Happening::GovernmentChanged { side, leader } => self.government(side, leader),
            Happening::RoundBegan { round, host } => self
                .told(host, "event-round-began")
                .with("number", u32::from(round.0) + 1)
                .with("round", round_name(common, round)),
            Happening::Voted(ref ballot) => vote(common, self.viewer, ballot),
            Happening::NotAsked { side, body } => self
                .told(side, "event-not-asked")
                .with("body", &common.sides[side].bodies[body].name),
            Happening::SignatureStopped { by, .. } => self.told(by, "event-signature-stopped"),
            Happening::Signed { draft, host } => {
                let asked = common.is_voted_on(&draft, self.quiet);
                let id = if asked { "event-signed" } else { "event-signed-unasked" };
                self.told(host, id).with("text", text_against(common, self.quiet, &draft))
            }
            Happening::InForce { draft, track } => {
                self.in_force(text_against(common, self.quiet, &draft), track)
            }
            Happening::Understood { draft, track: _ } => {
                Message::new("event-understood").with("text", text_against(common, self.quiet, &draft))
            }
            Happening::CameOut { draft, track } => {
                // It is what silence means by now.
                let issues = common.tracks[track].issues.iter();
                let clauses = issues
                    .map(|issue| draft.clause(*issue))
                    .filter(|clause| clause.option != common.issues[clause.issue].status_quo);
                Message::new("event-came-out").with("text", clauses_short(common, clauses))
            }
            Happening::Refused { tokyo, moscow } => {
                refused(common, self.viewer, "event-refused", (tokyo, moscow))
            }
            Happening::Ended(outcome) => ending(common, self.viewer, &outcome),
        })
    }

    fn told(&self, by: Side, id: &'static str) -> Message {
        told(self.common, self.viewer, by, id)
    }

    fn clause(&self, message: Message, clause: Clause) -> Message {
        message.with("clause", clause_full(self.common, clause))
    }

    fn on_issue(&self, by: Side, id: &'static str, on: IssueId) -> Message {
        self.told(by, id).with("issue", issue(self.common, on))
    }

    fn gift(&self, id: &'static str, clause: Clause) -> Message {
        let giver = self.common.issues[clause.issue].options[clause.option].gift_of;
        self.clause(self.told(giver.unwrap_or(self.viewer), id), clause)
    }

    fn declined(&self, by: Side, how: Manner, what: Declined) -> Message {
        let id = match what {
            Declined::PublicProposal => "event-declined-public",
            Declined::PrivateProposal => "event-declined-private",
            Declined::Trade => "event-declined-trade",
            Declined::OwnProposal => "event-declined-own",
        };
        self.told(by, id).with("manner", manner(how))
    }

    fn gestured(&self, by: Side, gesture: GestureId) -> Message {
        let about = &self.common.gestures[gesture];
        self.told(by, if about.hostile { "event-slighted" } else { "event-gestured" })
            .with("title", &about.title)
            .with("text", &about.text)
    }

    fn took_place(&self, event: EventId) -> Message {
        let Some(about) = self.occurrences.get(&event) else {
            return Message::new("event-unknown");
        };
        let told = match &about.headlines {
            None => Message::new("event-took-place"),
            Some((tokyo, moscow)) => Message::new("event-took-place-headline").with(
                "headline",
                match self.viewer {
                    Side::Tokyo => tokyo,
                    Side::Moscow => moscow,
                },
            ),
        };
        told.with("title", &about.title).with("text", &about.text)
    }

    fn in_force(&self, text: Blank, track: TrackId) -> Message {
        let title = &self.common.tracks[track].title;
        if title.en.is_empty() {
            return Message::new("event-in-force").with("text", text);
        }
        Message::new("event-in-force-track").with("track", title).with("text", text)
    }
}
