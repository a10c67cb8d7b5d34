//! The debrief: how it ended, the roll call, the scores, and what history did.

use crate::analysis::Survey;
use crate::analysis::score::{Score, scores};
use crate::negotiation::outcome::{Ending, Outcome};
use crate::negotiation::ratification::Ballot;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::HistoricalOutcome;
use crate::scenario::clause::Draft;
use crate::scenario::id::BySide;
use crate::sentence::Message;
use crate::session::{OpponentMove, Session};
use crate::terminal::Page;
use crate::view::SeatView;
use crate::wording::{describe_move, draft_text, ending, roll_call, rounded, speech, vote};

/// What a debrief is told from.
pub struct Debrief<'d> {
    /// The sitting, secrets included: the game is over.
    pub session: &'d Session,
    /// The view of the side it is told to.
    pub view: &'d SeatView,
    /// The opponent's moves, in order.
    pub opponent: &'d [OpponentMove],
}

/// The whole debrief.
pub fn debrief(page: &mut Page<'_>, told: &Debrief<'_>) {
    let scenario = told.session.scenario();
    let state = told.session.talks().state();
    let Some(outcome) = state.table.outcome else { return };
    let survey = Survey::frame(scenario);
    page.heading(&Message::new("debrief-heading"));
    page.say(&ending(&scenario.common, told.view.side(), &outcome.ending));
    votes(page, told.view);
    text(page, told, &outcome);
    score(page, &scores(scenario, state, &outcome, &survey), told.view);
    page.say(&Message::new("debrief-score-how"));
    if survey.zone.is_empty() {
        page.say(&Message::new("debrief-no-zone"));
    }
    history(page, told, &outcome, &survey);
    opponent(page, told);
    page.gap();
    let seed = told.session.setup().seed.to_string();
    page.say(&Message::new("debrief-seed").with("seed", seed));
    if !scenario.common.questions.is_empty() {
        page.heading(&Message::new("debrief-questions"));
        for (number, question) in (1_usize..).zip(&scenario.common.questions) {
            let line = Message::new("debrief-question").with("number", number);
            page.item(1, &line.with("question", question));
        }
    }
}

/// The roll call, vote by vote.
fn votes(page: &mut Page<'_>, view: &SeatView) {
    if view.table().ballots.is_empty() {
        return;
    }
    page.heading(&Message::new("debrief-votes"));
    for ballot in &view.table().ballots {
        ballot_lines(page, view, ballot);
    }
}

/// One vote: the body's, then each faction's with the clause it decided by.
pub fn ballot_lines(page: &mut Page<'_>, view: &SeatView, ballot: &Ballot) {
    page.item(1, &vote(view.common(), view.side(), ballot));
    for line in roll_call(view.common(), ballot) {
        page.item(2, &line);
    }
}

fn text(page: &mut Page<'_>, told: &Debrief<'_>, outcome: &Outcome) {
    if !matches!(outcome.ending, Ending::InForce) {
        return;
    }
    let common = told.view.common();
    let text = draft_text(common, &outcome.in_force);
    page.say(&Message::new("debrief-in-force").with("text", text));
    page.draft(1, common, &outcome.in_force);
    for (issue, about) in common.issues.iter() {
        let clause =
            crate::scenario::clause::Clause { issue, option: outcome.in_force.option(issue) };
        let ambiguous = about.options[clause.option].reads_as.is_some()
            && told.view.table().is_ambiguous(common, clause, &outcome.in_force);
        if ambiguous {
            page.say(&Message::new("debrief-bill").with("issue", &about.title));
        }
    }
}

fn score(page: &mut Page<'_>, scores: &BySide<Score>, view: &SeatView) {
    page.heading(&Message::new("debrief-scores"));
    for side in [view.side(), view.side().other()] {
        page.item(
            1,
            &Message::new("debrief-score")
                .with("side", &view.common().sides[side].name)
                .with("total", scores[side].total())
                .with("gain", scores[side].gain)
                .with("ratification", scores[side].ratification)
                .with("face", scores[side].face),
        );
    }
}

/// History beside the game, in the fixed frame of the opening.
fn history(page: &mut Page<'_>, told: &Debrief<'_>, outcome: &Outcome, survey: &Survey) {
    let scenario = told.session.scenario();
    let common = &scenario.common;
    page.heading(&Message::new("debrief-history"));
    page.say(&Message::new(match scenario.history.outcome {
        HistoricalOutcome::InForce => "history-in-force",
        HistoricalOutcome::Refused => "history-refused",
        HistoricalOutcome::BrokenOff => "history-broken-off",
        HistoricalOutcome::OutOfTime => "history-out-of-time",
    }));
    let package = scenario.history.package.draft();
    page.say(&Message::new("history-package").with("text", draft_text(common, &package)));
    page.draft(1, common, &package);
    page.text(&scenario.history.account);
    let opening = State::opening(scenario);
    let value = |draft: &Draft| {
        BySide::each(|side| Standing::new(scenario, &opening, side).in_frame().value(draft).total)
    };
    let worth = |id: &'static str, utility: BySide<crate::units::Utility>| {
        Message::new(id)
            .with("one", &common.sides.tokyo.name)
            .with("tokyo", rounded(utility.tokyo))
            .with("two", &common.sides.moscow.name)
            .with("moscow", rounded(utility.moscow))
    };
    page.say(&worth("history-worth", value(&package)));
    if matches!(outcome.ending, Ending::InForce) {
        let own = value(&outcome.in_force);
        page.say(&worth("debrief-worth", own));
        let better = survey.better_for_both(own);
        if let Some(best) = better.iter().max_by_key(|a| a.utility.tokyo + a.utility.moscow) {
            let line = worth("debrief-better", best.utility);
            page.say(&line.with("text", draft_text(common, &best.draft)));
        } else {
            page.say(&Message::new("debrief-none-better"));
        }
    } else if let Some(nash) = survey.nash().first() {
        let line = worth("debrief-possible", nash.utility);
        page.say(
            &line.with("text", draft_text(common, &nash.draft)).with("count", survey.zone.len()),
        );
    }
}

fn opponent(page: &mut Page<'_>, told: &Debrief<'_>) {
    if told.opponent.is_empty() {
        return;
    }
    let common = told.view.common();
    page.heading(&Message::new("debrief-reasons"));
    for made in told.opponent {
        page.item(
            1,
            &Message::new("debrief-reason")
                .with("round", i32::from(made.round.0) + 1)
                .with("what", describe_move(common, made.side, &made.a_move)),
        );
        let Some(choice) = &made.choice else {
            page.item(2, &Message::new("debrief-other-version"));
            continue;
        };
        let said = choice.says.as_ref().and_then(|says| speech(page.wording(), common, says));
        if let Some(said) = said {
            page.item(2, &Message::new("debrief-said").with("what", said));
        }
        for reason in &choice.reasons {
            page.item(2, reason);
        }
    }
}
