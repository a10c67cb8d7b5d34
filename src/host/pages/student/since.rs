//! What has happened at the table since one's own last move there and is easily missed: a turn that ran out, a proposal
//! that fell unanswered.

use maud::{Markup, html};

use super::super::Desk;
use crate::negotiation::event::Cause;
use crate::negotiation::moves::Kind;
use crate::scenario::id::Side;
use crate::wording::{offer_fell, ran_out};

/// It, each in a line; of turns that ran out each side's last.
pub(super) fn since(desk: &Desk<'_>) -> Markup {
    let (common, sight) = (desk.view().common(), desk.sight);
    let by_hand = sight.happened.iter().enumerate().rev().find(|(place, (_, event))| {
        event.cause == Cause::Move(desk.side)
            && event.what.verb().is_some_and(|verb| verb.kind() == Kind::Table)
            && !sight.ran_out.contains(place)
    });
    let from = by_hand.map_or(0, |(place, _)| place);
    let mut ran: Vec<Side> = Vec::new();
    for place in sight.ran_out.iter().filter(|place| **place > from) {
        let cause = sight.happened.get(*place).map(|(_, event)| event.cause);
        let side = Side::BOTH.into_iter().find(|side| cause == Some(Cause::Move(*side)));
        if let Some(side) = side.filter(|side| !ran.contains(side)) {
            ran.push(side);
        }
    }
    let fell = sight.fallen.iter().filter(|(before, _)| *before > from);
    let lines = ran
        .into_iter()
        .map(|by| ran_out(common, desk.side, by))
        .chain(fell.map(|(_, fell)| offer_fell(common, desk.side, fell)));
    let lines: Vec<String> = lines.map(|line| desk.say(&line)).collect();
    html! {
        @if !lines.is_empty() {
            div .notice { @for line in &lines { p { (line) } } }
        }
    }
}
