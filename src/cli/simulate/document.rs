//! What came of the games as one JSON document. Its figures are rounded to six decimals, its counts are exact.

use serde_json::{Map, Value, json};

use super::happened;
use super::plan::{Cell, Draws, Ground, Plan};
use super::rows::clause;
use super::run::{DrawPlayed, Played};
use crate::negotiation::ratification::Decider;
use crate::scenario::Scenario;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::session::simulation::{
    Endings, Estimate, FailedVote, LongRunSums, Paired, ScoreSums, Sums, Tally, quantile, wilson,
};

/// One cell's figures stand at the top; those of several under `cells`, each with its `cell` and its `difference`.
pub(super) fn document(plan: &Plan, played: &Played) -> Value {
    let study = &plan.study;
    let word = plan.ground.first().map(|case| case.scenario.common.word.as_str());
    let mut document = Map::new();
    let mut put = |key: &str, value: Value| document.insert(key.to_owned(), value);
    put("scenario", json!(word));
    put("variant", json!(study.variant.first().filter(|_| study.variant.len() == 1)));
    put("length", json!(study.length.word()));
    put("set", json!(study.set));
    put("players", json!({ "tokyo": plan.names.tokyo, "moscow": plan.names.moscow }));
    put("seed", json!(plan.seed));
    put("games", json!(plan.games));
    put("played", json!(played.games));
    put("partial", json!(played.is_partial));
    match &plan.ground {
        Ground::Cells(cells) => match (cells.as_slice(), played.cells.as_slice()) {
            ([cell], [tally]) => {
                document.extend(figures(&cell.case.scenario, tally));
            }
            (cells, _) => {
                let cells: Vec<Value> = cells
                    .iter()
                    .zip(&played.cells)
                    .zip(&played.pairs)
                    .enumerate()
                    .map(|(place, ((cell, tally), pair))| {
                        of_cell(cell, tally, (place > 0).then_some(pair))
                    })
                    .collect();
                put("cells", Value::Array(cells));
            }
        },
        Ground::Draws(draws) => {
            put("perturbed", perturbed(draws, &played.draws));
            for tally in &played.cells {
                document.extend(figures(&draws.case.scenario, tally));
            }
        }
    }
    Value::Object(document)
}

fn of_cell(cell: &Cell, tally: &Tally, pair: Option<&Paired>) -> Value {
    let labels = cell.labels.iter().map(|label| (label.what.clone(), json!(label.value)));
    let mut found = Map::new();
    found.insert("cell".to_owned(), Value::Object(labels.collect()));
    if let Some(pair) = pair {
        let difference = json!({
            "in_force": mean(&pair.in_force),
            "scores": {
                "tokyo": mean(&pair.scores.tokyo),
                "moscow": mean(&pair.scores.moscow),
            },
            "otherwise": pair.otherwise,
            "settled": happened::settled_difference(&cell.case.scenario.common, pair, &mean),
        });
        found.insert("difference".to_owned(), difference);
    }
    found.extend(figures(&cell.case.scenario, tally));
    Value::Object(found)
}

fn figures(scenario: &Scenario, tally: &Tally) -> Map<String, Value> {
    let common = &*scenario.common;
    let sides = |of: &dyn Fn(Side) -> Value| json!({ "tokyo": of(Side::Tokyo), "moscow": of(Side::Moscow) });
    let settled: Map<String, Value> = common
        .issues
        .iter()
        .map(|(issue, about)| {
            let options = about.options.iter().filter(|(_, option)| !option.reading_only);
            let counts = options
                .map(|(id, option)| (option.word.clone(), json!(tally.settled[issue][id])))
                .collect();
            (about.word.clone(), Value::Object(counts))
        })
        .collect();
    let refused = |side: Side| {
        let bodies = common.sides[side].bodies.iter();
        let counts = bodies.map(|(id, body)| (body.word.clone(), json!(tally.refused[side][id])));
        Value::Object(counts.collect())
    };
    let decided: Vec<Value> =
        tally.decided.iter().map(|(vote, games)| decision(common, *vote, *games)).collect();
    let rounds: Map<String, Value> = (1..)
        .zip(&tally.rounds)
        .map(|(round, games): (u32, _)| (round.to_string(), json!(games)))
        .collect();
    let moves = |side: Side| {
        let counts = tally.moves[side].iter().filter(|(_, count)| *count > 0);
        Value::Object(counts.map(|(verb, count)| (verb.to_owned(), json!(count))).collect())
    };
    [
        ("outcomes", outcomes(&tally.endings)),
        ("scores", sides(&|side| score(&tally.scores[side]))),
        ("aftermath", sides(&|side| followed(&tally.followed[side]))),
        ("settled", Value::Object(settled)),
        ("failed_ratifications", sides(&refused)),
        ("decided_by", Value::Array(decided)),
        ("decisions", sides(&|side| decisions(common, tally, side))),
        ("rounds", json!({ "mean": mean(&tally.rounds_used()), "games": rounds })),
        ("moves", sides(&moves)),
    ]
    .into_iter()
    .chain(happened::figures(scenario, tally))
    .map(|(key, value)| (key.to_owned(), value))
    .collect()
}

/// How often each choice was made, in time or not, of the decisions that came to `side`.
fn decisions(common: &Common, tally: &Tally, side: Side) -> Value {
    let own = common.decisions.iter().filter(|(_, decision)| decision.side == side);
    let counts = own.map(|(id, decision)| {
        let made = decision.choices.iter();
        let made =
            made.map(|(choice, about)| (about.word.clone(), json!(tally.decisions[id][choice])));
        (decision.word.clone(), Value::Object(made.collect()))
    });
    Value::Object(counts.collect())
}

fn outcomes(endings: &Endings) -> Value {
    let games = endings.games();
    let mut found: Map<String, Value> = endings
        .classes()
        .into_iter()
        .map(|(word, count)| {
            let share = wilson(count, games);
            let value = json!({
                "games": count,
                "share": share.map(|share| rounded(share.value)),
                "interval": share.map(interval),
            });
            (word.to_owned(), value)
        })
        .collect();
    let refused = &endings.refused;
    let by = json!({
        "tokyo": refused.by.tokyo,
        "moscow": refused.by.moscow,
        "both": refused.by_both,
    });
    let broken_off = json!({
        "tokyo": endings.broken_off.tokyo,
        "moscow": endings.broken_off.moscow,
    });
    for (word, by) in [("refused", by), ("broken_off", broken_off)] {
        if let Some(Value::Object(class)) = found.get_mut(word) {
            class.insert("by".to_owned(), by);
        }
    }
    Value::Object(found)
}

fn score(sums: &ScoreSums) -> Value {
    json!({
        "total": mean(&sums.total),
        "gain": mean(&sums.gain),
        "ratification": mean(&sums.ratification),
        "face": mean(&sums.face),
    })
}

/// What followed in the long run, which no score counts; without figures where the scenario does not say.
fn followed(sums: &LongRunSums) -> Value {
    json!({ "material": mean(&sums.material), "face": mean(&sums.face) })
}

fn decision(common: &Common, vote: FailedVote, games: u64) -> Value {
    let public = &common.sides[vote.side];
    let faction = vote.decided.map(|deciding| public.factions[deciding.faction].word.as_str());
    let by = vote.decided.map(|deciding| match deciding.by {
        Some(Decider::RedLine(_)) => "red_line",
        Some(Decider::Clause(_)) => "clause",
        Some(Decider::Linkage(_)) => "linkage",
        Some(Decider::Leaning) => "leaning",
        None => "minority",
    });
    json!({
        "side": vote.side,
        "body": public.bodies[vote.body].word,
        "faction": faction,
        "by": by,
        "clause": vote.decided.and_then(|deciding| clause(common, deciding)),
        "times": games,
    })
}

fn perturbed(draws: &Draws, played: &[DrawPlayed]) -> Value {
    let with_games: Vec<&DrawPlayed> =
        played.iter().filter(|draw| draw.endings.games() > 0).collect();
    let shares: Map<String, Value> = spreads(&with_games)
        .into_iter()
        .map(|(word, spread)| {
            let [lowest, lower, median, upper, highest] = spread.map(|share| share.map(rounded));
            let value = json!({
                "min": lowest, "lower_quartile": lower, "median": median,
                "upper_quartile": upper, "max": highest,
            });
            (word.to_owned(), value)
        })
        .collect();
    let by_draw: Vec<Value> = with_games
        .iter()
        .map(|draw| {
            let classes = draw.endings.classes().into_iter();
            Value::Object(classes.map(|(word, games)| (word.to_owned(), json!(games))).collect())
        })
        .collect();
    json!({
        "permille": draws.permille,
        "draws": draws.count,
        "moved": played.iter().map(|draw| draw.moved).sum::<usize>(),
        "dropped": played.iter().map(|draw| draw.dropped).sum::<usize>(),
        "shares": shares,
        "by_draw": by_draw,
    })
}

/// Each class of outcome with the least of its shares over the draws, the three quartiles, and the greatest.
pub(super) fn spreads(draws: &[&DrawPlayed]) -> Vec<(&'static str, [Option<f64>; 5])> {
    let classes = Endings::default().classes();
    let of_class = |(place, (word, _)): (usize, (&'static str, u64))| {
        let share = |draw: &&DrawPlayed| {
            let (_, games) = *draw.endings.classes().get(place)?;
            wilson(games, draw.endings.games()).map(|share| share.value)
        };
        let mut shares: Vec<f64> = draws.iter().filter_map(share).collect();
        shares.sort_by(f64::total_cmp);
        (word, [0, 1, 2, 3, 4].map(|quarter| quantile(&shares, quarter)))
    };
    classes.into_iter().enumerate().map(of_class).collect()
}

fn mean(sums: &Sums) -> Value {
    json!({
        "mean": sums.mean().map(rounded),
        "standard_error": sums.error().map(rounded),
        "interval": sums.interval().map(interval),
    })
}

fn interval(estimate: Estimate) -> Value {
    json!([rounded(estimate.low), rounded(estimate.high)])
}

fn rounded(figure: f64) -> f64 {
    (figure * 1e6).round() / 1e6
}
