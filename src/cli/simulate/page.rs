//! What came of the games as a page.

use super::document::spreads;
use super::happened;
use super::plan::{Cell, Draws, Ground, Label, Plan, number};
use super::run::{DrawPlayed, Played, partial};
use crate::pages::{ENDINGS, Page};
use crate::scenario::clause::Clause;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::session::simulation::{Endings, FailedVote, Paired, Sums, Tally, wilson};
use crate::wording::{clause_opening, decider};

pub(super) fn write(page: &mut Page<'_>, plan: &Plan, played: &Played) {
    let Some(first) = plan.ground.first() else { return };
    let common = &first.scenario.common;
    page.heading(
        &Message::new("simulate-heading")
            .with("title", &common.title)
            .with("games", number(played.games)),
    );
    page.say(
        &Message::new("simulate-players")
            .with("tokyo", &common.sides.tokyo.name)
            .with("tokyo-player", plan.names.tokyo.as_str())
            .with("moscow", &common.sides.moscow.name)
            .with("moscow-player", plan.names.moscow.as_str())
            .with("first", plan.seed.to_string())
            .with("last", plan.seed.wrapping_add(played.games.saturating_sub(1)).to_string()),
    );
    if let Length::Lesson = common.length {
        page.say(&Message::new("simulate-lesson").with("rounds", common.rounds.len()));
    }
    if let [variant] = plan.study.variant.as_slice() {
        page.say(&Message::new("simulate-variant").with("variant", variant.as_str()));
    }
    if let Some(what) = partial(plan, played) {
        page.say(&what);
    }
    if let Ground::Draws(draws) = &plan.ground {
        perturbed(page, draws, &played.draws);
    }
    match (&plan.ground, played.cells.as_slice()) {
        (Ground::Cells(cells), several @ [_, _, ..]) => compared(page, cells, several, played),
        (_, tallies) => {
            for tally in tallies {
                figures(page, common, tally);
                happened::write(page, &first.scenario, tally);
            }
        }
    }
}

/// Everything about the games of one cell.
fn figures(page: &mut Page<'_>, common: &Common, tally: &Tally) {
    endings(page, common, &tally.endings);
    page.heading(&Message::new("simulate-scores"));
    page.item(1, &Message::new("simulate-scores-own"));
    for side in Side::BOTH {
        let sums = &tally.scores[side];
        page.item(
            1,
            &Message::new("simulate-score")
                .with("side", &common.sides[side].name)
                .with("mean", mean(&sums.total))
                .with("gain", figure(sums.gain.mean()))
                .with("ratification", figure(sums.ratification.mean()))
                .with("face", figure(sums.face.mean())),
        );
    }
    settled(page, common, tally);
    refused(page, common, tally);
    decisions(page, common, tally);
    page.heading(&Message::new("simulate-rounds"));
    page.item(1, &Message::new("simulate-rounds-mean").with("mean", mean(&tally.rounds_used())));
    for (round, games) in (1_u32..).zip(&tally.rounds).filter(|(_, games)| **games > 0) {
        let line = Message::new("simulate-rounds-used").with("round", round);
        page.item(1, &line.with("games", number(*games)));
    }
    moves(page, common, tally);
}

fn endings(page: &mut Page<'_>, common: &Common, endings: &Endings) {
    page.heading(&Message::new("simulate-outcomes"));
    for ((word, games), called) in endings.classes().into_iter().zip(ENDINGS) {
        page.item(
            1,
            &Message::new("simulate-outcome")
                .with("outcome", Message::new(called))
                .with("games", number(games))
                .with("share", share(games, endings.games())),
        );
        let by = match word {
            "refused" => endings.refused.by,
            "broken_off" => endings.broken_off,
            _ => continue,
        };
        for side in Side::BOTH.into_iter().filter(|side| by[*side] > 0) {
            let line = Message::new("simulate-outcome-by").with("side", &common.sides[side].name);
            page.item(2, &line.with("games", number(by[side])));
        }
        if word == "refused" && endings.refused.by_both > 0 {
            let games = number(endings.refused.by_both);
            page.item(2, &Message::new("simulate-outcome-both").with("games", games));
        }
    }
}

fn settled(page: &mut Page<'_>, common: &Common, tally: &Tally) {
    let games = number(tally.endings.in_force);
    page.heading(&Message::new("simulate-settled").with("games", games));
    if games == 0 {
        page.item(1, &Message::new("simulate-settled-none"));
        return;
    }
    for (issue, about) in common.issues.iter() {
        let word = about.word.as_str();
        page.item(
            1,
            &Message::new("simulate-issue").with("title", &about.title).with("word", word),
        );
        // In the order of the scale; what was never settled on is left out.
        for (option, games) in tally.settled[issue].iter().filter(|(_, games)| **games > 0) {
            let left_out = option == about.status_quo;
            page.item(
                2,
                &Message::new(if left_out {
                    "simulate-option-left-out"
                } else {
                    "simulate-option"
                })
                .with("option", about.options[option].word.as_str())
                .with("games", number(*games))
                .with("opening", &clause_opening(common, Clause { issue, option })),
            );
        }
    }
}

fn refused(page: &mut Page<'_>, common: &Common, tally: &Tally) {
    page.heading(&Message::new("simulate-refused"));
    if tally.decided.is_empty() {
        page.item(1, &Message::new("simulate-refused-none"));
    } else {
        page.item(1, &Message::new("simulate-refused-votes"));
    }
    for side in Side::BOTH {
        let public = &common.sides[side];
        for (body, games) in tally.refused[side].iter().filter(|(_, games)| **games > 0) {
            page.item(
                1,
                &Message::new("simulate-refused-by")
                    .with("side", &public.name)
                    .with("body", &public.bodies[body].name)
                    .with("games", number(*games)),
            );
            let here = |vote: &FailedVote| (vote.side, vote.body) == (side, body);
            let mut decided: Vec<(&FailedVote, u64)> = tally
                .decided
                .iter()
                .filter(|(vote, _)| here(vote))
                .map(|(vote, times)| (vote, *times))
                .collect();
            decided.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
            for (vote, times) in decided {
                page.item(2, &decision(common, *vote, times));
            }
        }
    }
}

/// What was decided of what came to be decided; nothing where nothing ever did.
fn decisions(page: &mut Page<'_>, common: &Common, tally: &Tally) {
    let came = |id| tally.decisions[id].values().sum::<u64>();
    let came: Vec<_> = common.decisions.iter().filter(|(id, _)| came(*id) > 0).collect();
    if came.is_empty() {
        return;
    }
    page.heading(&Message::new("simulate-decisions"));
    for (id, about) in came {
        let all: u64 = tally.decisions[id].values().sum();
        page.item(
            1,
            &Message::new("simulate-decision")
                .with("side", &common.sides[about.side].name)
                .with("title", &about.title)
                .with("games", number(all)),
        );
        for (choice, games) in tally.decisions[id].iter() {
            page.item(
                2,
                &Message::new("simulate-choice")
                    .with("title", &about.choices[choice].title)
                    .with("games", number(*games))
                    .with("share", share(*games, all)),
            );
        }
    }
}

fn decision(common: &Common, vote: FailedVote, times: u64) -> Message {
    let Some(deciding) = vote.decided else {
        return Message::new("simulate-decided-none").with("games", number(times));
    };
    let message = match &deciding.by {
        None => Message::new("simulate-decided-minority"),
        Some(why) => Message::new("simulate-decided").with("why", decider(common, vote.side, why)),
    };
    message
        .with("games", number(times))
        .with("faction", &common.sides[vote.side].factions[deciding.faction].name)
}

fn moves(page: &mut Page<'_>, common: &Common, tally: &Tally) {
    page.heading(&Message::new("simulate-moves"));
    // One place for division by the games: a count is the sum of as many numbers as there are games.
    let each = |count: u64| {
        let sum = number(count);
        figure(Sums { count: tally.games(), sum, squares: 0 }.mean())
    };
    for side in Side::BOTH {
        let moves = &tally.moves[side];
        let verbs: Vec<Message> = moves
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(verb, count)| {
                Message::new("simulate-move").with("verb", verb).with("mean", each(count))
            })
            .collect();
        page.item(
            1,
            &Message::new("simulate-moves-by")
                .with("side", &common.sides[side].name)
                .with("total", each(moves.total()))
                .with("moves", verbs),
        );
    }
}

/// The cells side by side: the first by itself, each other one also against it.
fn compared(page: &mut Page<'_>, cells: &[Cell], tallies: &[Tally], played: &Played) {
    page.heading(&Message::new("simulate-compared"));
    for (place, (cell, tally)) in cells.iter().zip(tallies).enumerate() {
        let common = &cell.case.scenario.common;
        let labels: Vec<Message> = cell.labels.iter().map(label).collect();
        page.item(1, &Message::new("simulate-cell").with("text", labels));
        page.item(
            2,
            &Message::new("simulate-cell-first")
                .with("share", share(tally.endings.in_force, tally.games()))
                .with("tokyo", &common.sides.tokyo.name)
                .with("tokyo-mean", figure(tally.scores.tokyo.total.mean()))
                .with("moscow", &common.sides.moscow.name)
                .with("moscow-mean", figure(tally.scores.moscow.total.mean())),
        );
        if let (1.., Some(pair)) = (place, played.pairs.get(place)) {
            page.item(2, &difference(common, pair));
            happened::compared(page, common, pair);
        }
    }
}

fn label(label: &Label) -> Message {
    let said = Message::new("simulate-label").with("what", label.what.as_str());
    match &label.value {
        Some(value) => said.with("value", value.as_str()),
        None => said.with("value", Message::new("simulate-removed")),
    }
}

pub(in crate::cli) fn difference(common: &Common, pair: &Paired) -> Message {
    Message::new("simulate-cell-difference")
        .with("in-force", change(&pair.in_force, 100.0))
        .with("tokyo", &common.sides.tokyo.name)
        .with("tokyo-difference", change(&pair.scores.tokyo, 1.0))
        .with("moscow", &common.sides.moscow.name)
        .with("moscow-difference", change(&pair.scores.moscow, 1.0))
        .with("otherwise", number(pair.otherwise))
}

fn perturbed(page: &mut Page<'_>, draws: &Draws, played: &[DrawPlayed]) {
    let with_games: Vec<&DrawPlayed> =
        played.iter().filter(|draw| draw.endings.games() > 0).collect();
    let games: u64 = with_games.iter().map(|draw| draw.endings.games()).sum();
    page.heading(
        &Message::new("simulate-draws")
            .with("percent", format!("{:.1}", f64::from(draws.permille) / 10.0))
            .with("draws", with_games.len())
            .with("each", number(games / (with_games.len() as u64).max(1))),
    );
    page.say(&Message::new("simulate-draws-how"));
    for ((_, spread), called) in spreads(&with_games).into_iter().zip(ENDINGS) {
        let [lowest, lower, median, upper, highest] =
            spread.map(|share| figure(share.map(|share| share * 100.0)));
        page.item(
            1,
            &Message::new("simulate-draws-spread")
                .with("outcome", Message::new(called))
                .with("lowest", lowest)
                .with("lower", lower)
                .with("median", median)
                .with("upper", upper)
                .with("highest", highest),
        );
    }
    page.item(
        1,
        &Message::new("simulate-draws-moved")
            .with("moved", played.iter().map(|draw| draw.moved).sum::<usize>())
            .with("dropped", played.iter().map(|draw| draw.dropped).sum::<usize>()),
    );
}

/// A share in per cent with its interval.
pub(super) fn share(games: u64, of: u64) -> Message {
    let found = wilson(games, of);
    let percent = |part: Option<f64>| figure(part.map(|part| part * 100.0));
    Message::new("simulate-share")
        .with("percent", percent(found.map(|found| found.value)))
        .with("low", percent(found.map(|found| found.low)))
        .with("high", percent(found.map(|found| found.high)))
}

/// A mean with its standard error and interval.
fn mean(sums: &Sums) -> Message {
    let interval = sums.interval();
    Message::new("simulate-mean")
        .with("mean", figure(sums.mean()))
        .with("error", figure(sums.error()))
        .with("low", figure(interval.map(|found| found.low)))
        .with("high", figure(interval.map(|found| found.high)))
}

/// A mean difference with its sign and standard error, `times` as large.
pub(super) fn change(sums: &Sums, times: f64) -> Message {
    let mean = sums.mean().map(|mean| mean * times);
    let sign = if mean.is_some_and(|mean| mean >= 0.05) { "+" } else { "" };
    Message::new("simulate-plus-minus")
        .with("mean", format!("{sign}{}", figure(mean)))
        .with("error", figure(sums.error().map(|error| error * times)))
}

/// A figure to one decimal, with a real minus; a dash where there is none.
fn figure(figure: Option<f64>) -> String {
    let Some(figure) = figure else { return "–".to_owned() };
    let written = format!("{figure:.1}").replace('-', "−");
    if written == "−0.0" { "0.0".to_owned() } else { written }
}
