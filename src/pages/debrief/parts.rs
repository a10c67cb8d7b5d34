//! The parts of the debrief, each in full.

use super::Debrief;
use crate::analysis::hindsight::worth_at_opening;
use crate::analysis::{Agreement, parts};
use crate::negotiation::ratification::Ballot;
use crate::pages::Page;
use crate::scenario::HistoricalOutcome;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, TrackId};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::units::Utility;
use crate::view::SeatView;
use crate::wording::{draft_text, made_move, roll_call, rounded, speech, vote};

/// The roll calls, vote by vote.
pub(super) fn votes(page: &mut Page<'_>, told: &Debrief<'_>) {
    page.heading(&Message::new("debrief-votes"));
    if told.view.table().ballots.is_empty() {
        page.say(&Message::new("debrief-votes-none"));
    }
    for ballot in &told.view.table().ballots {
        ballot_lines(page, told.view, ballot);
    }
}

/// One vote: the body's, then each faction's with the clause it decided by.
pub fn ballot_lines(page: &mut Page<'_>, view: &SeatView, ballot: &Ballot) {
    page.item(1, &vote(view.common(), view.side(), ballot));
    for line in roll_call(view.common(), ballot) {
        page.item(2, &line);
    }
}

/// The clauses that were signed with two readings.
pub(super) fn bills(page: &mut Page<'_>, view: &SeatView, in_force: &Draft) {
    let common = view.common();
    for (issue, about) in common.issues.iter() {
        let clause = in_force.clause(issue);
        let ambiguous = about.options[clause.option].reads_as.is_some()
            && view.table().is_ambiguous(common, clause, in_force);
        if ambiguous {
            page.say(&Message::new("debrief-bill").with("issue", &about.title));
        }
    }
}

/// History's text clause by clause, what came of it, and the text of the game beside it.
pub(super) fn history(page: &mut Page<'_>, told: &Debrief<'_>) {
    let scenario = told.session.scenario();
    let common = &scenario.common;
    let outcome = &told.hindsight.outcome;
    if let Some(in_force) = outcome.text() {
        page.heading(&Message::new("debrief-text"));
        page.draft(1, common, &in_force);
    }
    page.heading(&Message::new("debrief-history"));
    page.draft(1, common, &scenario.history.package.draft());
    page.text(&scenario.history.account);
    beside_history(page, told);
    if let Some(in_force) = outcome.text() {
        let survey = &told.hindsight.survey;
        // A text of one track is measured against what is in force of that track.
        let better_on = |(track, part): (TrackId, Draft)| {
            let of = survey.tracks.iter().find(|of| of.track == track)?;
            let better = survey.better_on(of, worth_at_opening(scenario, &part));
            better.into_iter().max_by_key(|one| one.utility.tokyo + one.utility.moscow)
        };
        let better: Vec<Agreement> = parts(common, &in_force).filter_map(better_on).collect();
        for best in &better {
            let line = worth(common, "debrief-better", best.utility);
            page.say(&line.with("text", draft_text(common, &best.draft)));
        }
        if better.is_empty() {
            page.say(&Message::new("debrief-none-better"));
        }
    }
}

/// What the game came to beside history, in the fixed frame of the opening.
pub(super) fn beside_history(page: &mut Page<'_>, told: &Debrief<'_>) {
    let scenario = told.session.scenario();
    let common = &scenario.common;
    let (outcome, survey) = (&told.hindsight.outcome, &told.hindsight.survey);
    let package = scenario.history.package.draft();
    page.say(&Message::new("history-package").with("text", draft_text(common, &package)));
    page.say(&Message::new(match scenario.history.outcome {
        HistoricalOutcome::InForce => "history-in-force",
        HistoricalOutcome::Refused => "history-refused",
        HistoricalOutcome::BrokenOff => "history-broken-off",
        HistoricalOutcome::OutOfTime => "history-out-of-time",
    }));
    page.say(&worth(common, "history-worth", told.hindsight.plane.history));
    if let Some(in_force) = outcome.text() {
        let own = worth_at_opening(scenario, &in_force);
        page.say(&worth(common, "debrief-worth", own));
        return;
    }
    // One of each track: nobody could have put a text of two.
    for of in &survey.tracks {
        let zone = survey.zone_of(of);
        if let Some(nash) = survey.nash().iter().find(|nash| zone.contains(nash)) {
            let line = worth(common, "debrief-possible", nash.utility).with("count", zone.len());
            let line = line.with("text", draft_text(common, &nash.draft));
            page.say(&if survey.tracks.len() > 1 {
                line.with("of", "track").with("track", &common.tracks[of.track].title)
            } else {
                line.with("of", "all")
            });
        }
    }
}

/// The sentence `id` with what something is worth to each side.
pub(super) fn worth(common: &Common, id: &'static str, utility: BySide<Utility>) -> Message {
    Message::new(id)
        .with("one", &common.sides.tokyo.name)
        .with("tokyo", rounded(utility.tokyo))
        .with("two", &common.sides.moscow.name)
        .with("moscow", rounded(utility.moscow))
}

/// Every move of the opponent, what it said and why it made it.
pub(super) fn opponent(page: &mut Page<'_>, told: &Debrief<'_>) {
    if told.opponent.is_empty() {
        return;
    }
    let common = told.view.common();
    page.heading(&Message::new("debrief-reasons"));
    for made in told.opponent {
        let sides = (told.view.side(), made.side);
        page.item(
            1,
            &Message::new("debrief-reason")
                .with("round", i32::from(made.round.0) + 1)
                .with("what", made_move(common, &made.quiet, sides, &made.a_move)),
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

/// The author's questions for class.
pub(super) fn questions(page: &mut Page<'_>, told: &Debrief<'_>) {
    let questions = &told.view.common().questions;
    page.heading(&Message::new("debrief-questions"));
    if questions.is_empty() {
        page.say(&Message::new("debrief-questions-none"));
    }
    for (number, question) in (1_usize..).zip(questions) {
        let line = Message::new("debrief-question").with("number", number);
        page.item(1, &line.with("question", question));
    }
}
