//! What if: a vote taken again with something otherwise, and talks played on.

use super::Page;
use crate::negotiation::ratification::Verdict;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::simulation::{Estimate, wilson};
use crate::session::what_if::{PlayedOn, VoteAgain};
use crate::wording::{draft_text, ended};

/// Both votes, home by home and body by body.
pub fn vote_again(page: &mut Page<'_>, common: &Common, voted: &VoteAgain) {
    page.heading(&Message::new("what-if-heading"));
    page.say(&Message::new("again-text").with("text", draft_text(common, &voted.text)));
    if voted.other_text != voted.text {
        let text = draft_text(common, &voted.other_text);
        page.say(&Message::new("again-other-text").with("text", text));
    }
    for side in Side::BOTH {
        page.say(&Message::new("what-if-home").with("side", &common.sides[side].name));
        said_by(page, common, side, ("again-before", &voted.before[side]));
        said_by(page, common, side, ("again-after", &voted.after[side]));
        moved(page, common, side, [&voted.before[side], &voted.after[side]]);
    }
}

/// Which factions vote otherwise, body by body.
fn moved(page: &mut Page<'_>, common: &Common, side: Side, [before, after]: [&Verdict; 2]) {
    let public = &common.sides[side];
    for body in &after.bodies {
        let Some(was) = before.bodies.iter().find(|one| one.body == body.body) else { continue };
        let (was, is) = (before.ballot(side, was), after.ballot(side, body));
        for is in &is.votes {
            let was = was.votes.iter().find(|one| one.faction == is.faction);
            let Some(was) = was.filter(|was| was.tally != is.tally) else { continue };
            page.item(
                2,
                &Message::new("what-if-moved")
                    .with("faction", &public.factions[is.faction].name)
                    .with("body", &public.bodies[body.body].name)
                    .with("before", was.tally.0)
                    .with("after", is.tally.0)
                    .with("of", is.tally.0 + is.tally.1 + is.tally.2),
            );
        }
    }
}

/// What a home says, body by body.
fn said_by(
    page: &mut Page<'_>,
    common: &Common,
    side: Side,
    (when, verdict): (&'static str, &Verdict),
) {
    let passes = if verdict.passes() { "again-passes" } else { "again-fails" };
    let line = Message::new("what-if-said").with("when", Message::new(when));
    page.item(1, &line.with("what", Message::new(passes)));
    for body in &verdict.bodies {
        let id = if body.passes { "again-body-passes" } else { "again-body-fails" };
        page.item(
            2,
            &Message::new(id)
                .with("body", &common.sides[side].bodies[body.body].name)
                .with("yes", body.total.yes)
                .with("against", body.total.against)
                .with("absent", body.total.absent),
        );
    }
}

/// How often the talks would have ended in each way, and how often otherwise than they did.
pub fn played_on(page: &mut Page<'_>, common: &Common, played: &PlayedOn) {
    let (endings, games) = (&played.tally.endings, played.tally.games());
    let round = i32::from(played.from.0) + 1;
    page.heading(&Message::new("what-if-played").with("round", round));
    page.say(
        &Message::new("what-if-how").with("games", games.to_string()).with("moves", played.moves),
    );
    let share = |id: &'static str, count: u64| {
        wilson(count, games).map(|found| with_share(Message::new(id), &found, count))
    };
    let refused = endings.refused.by.tokyo + endings.refused.by.moscow + endings.refused.by_both;
    let broken_off = endings.broken_off.tokyo + endings.broken_off.moscow;
    let lines = [
        share("what-if-in-force", endings.in_force),
        share("what-if-refused-at-home", refused),
        share("what-if-broken-off", broken_off),
        share("what-if-out-of-time", endings.out_of_time),
    ];
    for line in lines.into_iter().flatten() {
        page.item(1, &line);
    }
    if let Some(line) = share("what-if-otherwise", played.otherwise()) {
        page.say(&line.with("was", ended(common, played.was)));
    }
}

/// A share in a hundred, with its 95 % interval.
fn with_share(message: Message, found: &Estimate, count: u64) -> Message {
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    message
        .with("share", percent(found.value))
        .with("low", percent(found.low))
        .with("high", percent(found.high))
        .with("count", count.to_string())
}
