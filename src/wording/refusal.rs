//! Why a move may not be made, and what would help.

use super::condition::conditions;
use super::naming::{
    clause_full, clauses_short, faction, issue, name, plain, round_name, told, without_stop,
};
use super::reason::decider;
use crate::negotiation::moves::Kind;
use crate::negotiation::ratification::Decider;
use crate::negotiation::refusal::Refusal;
use crate::scenario::clause::{Clause, Misfit};
use crate::scenario::id::{BodyId, FactionId, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::units::Round;

/// What `side` is told when its move is refused.
pub fn refusal(common: &Common, side: Side, why: &Refusal) -> Message {
    let other = name(common, side.other());
    match why {
        Refusal::Over => Message::new("refusal-over"),
        Refusal::NotYourTurn => Message::new("refusal-not-your-turn").with("name", other),
        // Whatever has come to be decided may be, so no decision is ever the one too many.
        Refusal::Used(Kind::Table | Kind::Decision) => {
            Message::new("refusal-used-table").with("name", other)
        }
        Refusal::Used(Kind::Signal) => Message::new("refusal-used-signal"),
        Refusal::Used(Kind::Home) => Message::new("refusal-used-home"),
        Refusal::OnlyInitialling => Message::new("refusal-only-initialling").with("name", other),
        Refusal::OnlyInterval => Message::new("refusal-only-interval"),
        Refusal::EmptySheet => Message::new("refusal-empty-sheet"),
        Refusal::Misfits(misfits) => {
            let each: Vec<Message> = misfits.iter().map(|found| misfit(common, found)).collect();
            Message::new("refusal-misfits").with("sentences", each)
        }
        Refusal::NotOpen { clause, opens } => not_open(common, *clause, *opens),
        Refusal::Stance(id, by) => {
            told(common, side, *by, "refusal-stance").with("issue", issue(common, *id))
        }
        Refusal::GiftWithdrawn(clause) => {
            let giver = common.issues[clause.issue].options[clause.option].gift_of;
            told(common, side, giver.unwrap_or(side), "refusal-gift-withdrawn")
                .with("clause", clause_full(common, *clause))
        }
        Refusal::TwoTracks(one, two) => Message::new("refusal-two-tracks")
            .with("one", &common.tracks[*one].title)
            .with("two", &common.tracks[*two].title),
        Refusal::NoMandate { body, deciding } => no_mandate(common, side, *body, *deciding),
        Refusal::NothingReplaced => Message::new("refusal-nothing-replaced").with("name", other),
        Refusal::NothingProposed => Message::new("refusal-nothing-proposed").with("name", other),
        Refusal::NoTrade => Message::new("refusal-no-trade").with("name", other),
        Refusal::NothingToDecline => Message::new("refusal-nothing-to-decline"),
        Refusal::Overtaken(reason) => {
            Message::new("refusal-overtaken").with("reason", refusal(common, side, reason))
        }
        Refusal::EmptyTrade => Message::new("refusal-empty-trade"),
        Refusal::TradeOnOneIssue(id) => {
            Message::new("refusal-trade-on-one-issue").with("issue", issue(common, *id))
        }
        Refusal::NotYours => Message::new("refusal-not-yours").with("name", other),
        Refusal::NotAfter(act) => {
            Message::new("refusal-not-after").with("title", &common.acts[*act].title)
        }
        Refusal::NotUnless(missing) => {
            Message::new("refusal-not-unless").with("conditions", conditions(common, side, missing))
        }
        Refusal::AlreadyMade => Message::new("refusal-already-made"),
        Refusal::NotNow { opens: Some(round) } => {
            Message::new("refusal-not-yet").with("round", round_name(common, *round))
        }
        Refusal::NotNow { opens: None } => Message::new("refusal-not-now"),
        Refusal::TooDear { cost, left } => {
            Message::new("refusal-too-dear").with("cost", plain(*cost)).with("left", plain(*left))
        }
        Refusal::NothingToAnswer => Message::new("refusal-nothing-to-answer").with("name", other),
        Refusal::NothingToLeak => Message::new("refusal-nothing-to-leak").with("name", other),
        Refusal::NothingToDisclose => Message::new("refusal-nothing-to-disclose"),
        Refusal::NothingToGloss(id) => {
            Message::new("refusal-nothing-to-gloss").with("issue", issue(common, *id))
        }
        Refusal::AlreadyConsulted(id) => {
            Message::new("refusal-already-consulted").with("faction", faction(common, side, *id))
        }
        Refusal::NothingHidden(id) => {
            Message::new("refusal-nothing-hidden").with("faction", faction(common, side, *id))
        }
        Refusal::PaymentOutOfRange { most } => {
            Message::new("refusal-payment-out-of-range").with("most", most.0)
        }
        Refusal::PaymentTooLate(track) => {
            Message::new("refusal-payment-too-late").with("track", &common.tracks[*track].title)
        }
        Refusal::PaymentBuysNothing => Message::new("refusal-payment-buys-nothing"),
        Refusal::AlreadyWhipped(id) => {
            Message::new("refusal-already-whipped").with("faction", faction(common, side, *id))
        }
        Refusal::NothingToWhip(id) => {
            Message::new("refusal-nothing-to-whip").with("faction", faction(common, side, *id))
        }
        Refusal::PledgeNotStricter { standing: _ } => Message::new("refusal-pledge-not-stricter"),
        Refusal::PledgeOnNothing => Message::new("refusal-pledge-on-nothing"),
        Refusal::Settled(id) => Message::new("refusal-settled").with("issue", issue(common, *id)),
        Refusal::NoPledge(id) => {
            Message::new("refusal-no-pledge").with("issue", issue(common, *id))
        }
        Refusal::Prepared(id) => Message::new("refusal-prepared").with("issue", issue(common, *id)),
        Refusal::NothingToPrepare(id) => {
            Message::new("refusal-nothing-to-prepare").with("issue", issue(common, *id))
        }
        Refusal::NoRival => Message::new("refusal-no-rival"),
        Refusal::AlreadyPromised => Message::new("refusal-already-promised"),
        Refusal::NothingToDecide => Message::new("refusal-nothing-to-decide"),
    }
}

fn not_open(common: &Common, clause: Clause, opens: Option<Round>) -> Message {
    let clause = clause_full(common, clause);
    match opens {
        Some(round) => Message::new("refusal-not-open-yet")
            .with("round", round_name(common, round))
            .with("clause", clause),
        None => Message::new("refusal-not-open").with("clause", clause),
    }
}

fn no_mandate(
    common: &Common,
    side: Side,
    body: BodyId,
    deciding: Option<(FactionId, Decider)>,
) -> Message {
    let body = &common.sides[side].bodies[body].name;
    match deciding {
        None => Message::new("refusal-no-mandate").with("body", body),
        Some((against, by)) => Message::new("refusal-no-mandate-deciding")
            .with("body", body)
            .with("faction", faction(common, side, against))
            .with("decider", decider(common, side, &by)),
    }
}

fn misfit(common: &Common, misfit: &Misfit) -> Message {
    Message::new("refusal-misfit")
        .with("clauses", clauses_short(common, misfit.clauses.iter().copied()))
        .with("because", Blank::Text(without_stop(&misfit.because)))
}
