//! The scores, and what each gain is the sum of: by what was signed, what either did alone, what befell both.

use super::Debrief;
use crate::analysis::gain::{Doing, Gain};
use crate::analysis::score;
use crate::pages::Page;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::wording;

/// The scores with every term of both gains, and how they are reckoned.
pub(super) fn in_full(page: &mut Page<'_>, told: &Debrief<'_>) {
    in_short(page, told);
    for side in both(told) {
        terms(page, told, side);
    }
    page.say(&Message::new("debrief-score-how"));
    if told.view.common().tracks.len() > 1 {
        page.say(&Message::new("debrief-score-tracks"));
    }
}

/// The scores, the reader's own first, each with how its gain came about; and whether any text could have been agreed.
pub(super) fn in_short(page: &mut Page<'_>, told: &Debrief<'_>) {
    let (view, hindsight) = (told.view, told.hindsight);
    let state = told.session.talks().state();
    let scenario = told.session.scenario();
    let scores = score::scores(scenario, state, &hindsight.outcome, &hindsight.survey);
    page.heading(&Message::new("debrief-scores"));
    for side in both(told) {
        page.item(
            1,
            &Message::new("debrief-score")
                .with("side", &view.common().sides[side].name)
                .with("total", scores[side].total())
                .with("gain", scores[side].gain)
                .with("ratification", scores[side].ratification)
                .with("face", scores[side].face),
        );
        page.item(2, &wording::gain(view.common(), side, &gain(told, side)));
    }
    if hindsight.survey.zone.is_empty() {
        page.say(&Message::new("debrief-no-zone"));
    }
}

/// Every term of the gain of `side`, by whose doing it is.
fn terms(page: &mut Page<'_>, told: &Debrief<'_>, side: Side) {
    let (view, scenario) = (told.view, told.session.scenario());
    let (common, gain) = (view.common(), gain(told, side));
    page.say(&Message::new("gain-terms").with("side", &common.sides[side].name));
    for whose in Doing::ALL {
        let mut of_it = gain.terms.iter().filter(|term| term.whose == whose).peekable();
        if of_it.peek().is_some() {
            page.item(1, &wording::doing(common, side, &gain, whose));
        }
        for term in of_it {
            let home = &scenario.homes[side];
            let said = wording::gain_term(common, view.side(), view.happened(), home, term);
            page.item(2, &said);
        }
    }
    if gain.terms.is_empty() {
        page.item(1, &Message::new("gain-part-none"));
    }
}

fn gain(told: &Debrief<'_>, side: Side) -> Gain {
    let state = told.session.talks().state();
    let (outcome, survey) = (&told.hindsight.outcome, &told.hindsight.survey);
    Gain::of(told.session.scenario(), state, outcome, survey, side)
}

/// The reader's own side first.
fn both(told: &Debrief<'_>) -> [Side; 2] {
    [told.view.side(), told.view.side().other()]
}
