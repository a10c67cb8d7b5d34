//! What followed: the years after the talks, and what they came to.

use super::Debrief;
use crate::analysis::aftermath::{Followed, LongRun, what_followed};
use crate::pages::Page;
use crate::pages::sheet::origin_of;
use crate::scenario::aftermath::Consequence;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::signed;

/// What followed, a line each, and what it came to.
pub(super) fn in_short(page: &mut Page<'_>, told: &Debrief<'_>) {
    if let Some(followed) = what_came(told) {
        heading(page, &followed);
        for line in &followed.lines {
            page.item(1, &event(line));
        }
        sums(page, told, &followed);
    }
}

/// The same with what each thing was worth to each side, and why.
pub(super) fn in_full(page: &mut Page<'_>, told: &Debrief<'_>) {
    let Some(followed) = what_came(told) else {
        page.heading(&Message::new("debrief-aftermath-part"));
        page.say(&Message::new("debrief-aftermath-unwritten"));
        return;
    };
    heading(page, &followed);
    let common = told.view.common();
    for line in &followed.lines {
        page.item(1, &event(line));
        for side in [told.view.side(), told.view.side().other()] {
            let worth = &line.worth[side];
            let run = LongRun { material: worth.material, face: worth.face };
            if run == LongRun::default() && worth.why.is_none() {
                continue;
            }
            let told = in_the_long_run(common, "debrief-aftermath-worth", side, run);
            page.item(
                2,
                &match &worth.why {
                    Some(why) => told.with("why", why),
                    None => told.with("why", ""),
                },
            );
        }
        origin_of(page, common, &line.origin);
    }
    sums(page, told, &followed);
    page.say(&Message::new("debrief-aftermath-how"));
}

fn what_came<'d>(told: &Debrief<'d>) -> Option<Followed<'d>> {
    let talks = told.session.talks();
    what_followed(told.session.scenario(), talks.state())
}

fn heading(page: &mut Page<'_>, followed: &Followed<'_>) {
    let year = followed.year.to_string();
    page.heading(&Message::new("debrief-aftermath").with("year", year));
    if followed.lines.is_empty() {
        page.say(&Message::new("debrief-aftermath-nothing"));
    }
}

fn event(line: &Consequence) -> Message {
    let year = line.year.to_string();
    Message::new("debrief-aftermath-line").with("year", year).with("text", &line.text)
}

/// What it came to, the reader's own side first.
fn sums(page: &mut Page<'_>, told: &Debrief<'_>, followed: &Followed<'_>) {
    for side in [told.view.side(), told.view.side().other()] {
        let sum = followed.sums[side];
        page.say(&in_the_long_run(told.view.common(), "debrief-aftermath-sum", side, sum));
    }
}

fn in_the_long_run(common: &Common, id: &'static str, side: Side, run: LongRun) -> Message {
    Message::new(id)
        .with("side", &common.sides[side].name)
        .with("material", signed(run.material))
        .with("face", signed(run.face))
}
