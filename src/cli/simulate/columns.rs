//! A game as a row and a row as a game: nothing of a record is left out, and every word is one of the scenario's.

use std::vec;

use serde_json::{Value, json};

use super::happened;
use super::plan::{Ground, Plan};
use super::rows::{cases, settled};
use super::run::by_side;
use crate::analysis::aftermath::LongRun;
use crate::analysis::score::Score;
use crate::negotiation::moves::Verb;
use crate::negotiation::outcome::Ending;
use crate::negotiation::ratification::{Cap, Decider, RedLineOf};
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, ChoiceId, DecisionId, Side};
use crate::session::simulation::{Deciding, FailedVote, Record, VerbCounts};
use crate::store::{Cell, Sort};
use crate::units::Points;

/// The columns of a study's rows.
pub(super) struct Columns {
    listed: Vec<(String, Sort)>,
    /// Issues and decisions of all cells, by their words.
    issues: Vec<String>,
    decisions: Vec<String>,
}

impl Columns {
    /// The columns of the plan's rows.
    pub(super) fn of(plan: &Plan) -> Self {
        let (mut issues, mut decisions): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for case in cases(plan) {
            let common = &case.scenario.common;
            let (some, others) = (common.issues.values(), common.decisions.values());
            add_new(&mut issues, some.map(|issue| &issue.word));
            add_new(&mut decisions, others.map(|decision| &decision.word));
        }
        let mut listed = vec![("seed".to_owned(), Sort::Unsigned)];
        let mut add = |name: String, sort| listed.push((name, sort));
        match &plan.ground {
            Ground::Cells(cells) => {
                add("cell".to_owned(), Sort::Number);
                for label in cells.first().map(|cell| cell.labels.as_slice()).unwrap_or_default() {
                    add(label.what.clone(), Sort::Word);
                }
            }
            Ground::Draws(_) => add("draw".to_owned(), Sort::Number),
        }
        for name in ["outcome", "refused_by", "broken_off_by"] {
            add(name.to_owned(), Sort::Word);
        }
        add("rounds".to_owned(), Sort::Number);
        for part in ["score", "gain", "ratification", "face", "long_material", "long_face"] {
            for name in by_side(|side| format!("{side}_{part}")) {
                add(name, Sort::Number);
            }
        }
        for verb in Verb::ALL {
            for name in by_side(|side| format!("{side}_moves_{}", verb.word())) {
                add(name, Sort::Number);
            }
        }
        for issue in &issues {
            add(format!("settled_{issue}"), Sort::Word);
        }
        for decision in &decisions {
            add(format!("decision_{decision}"), Sort::Word);
        }
        for name in ["refusals", "happened"] {
            add(name.to_owned(), Sort::Word);
        }
        Self { listed, issues, decisions }
    }

    /// Their names and what they hold, in order.
    pub(super) fn listed(&self) -> &[(String, Sort)] {
        &self.listed
    }

    /// The row of `record`, the one at `place` among those of its chunk, cell by cell, or of `draw`.
    pub(super) fn cells(&self, plan: &Plan, place: usize, draw: u64, record: &Record) -> Vec<Cell> {
        let mut row = vec![Cell::Unsigned(record.seed)];
        let scenario = match &plan.ground {
            Ground::Cells(cells) => {
                let place = place % cells.len().max(1);
                row.push(number(place + 1));
                let Some(cell) = cells.get(place) else { return row };
                row.extend(cell.labels.iter().map(|label| word(label.value.clone())));
                &cell.case.scenario
            }
            Ground::Draws(draws) => {
                row.push(number(draw + 1));
                &draws.case.scenario
            }
        };
        let (refused, broken_off) = match record.ending {
            Ending::Refused { by } => {
                let who = Side::BOTH.into_iter().filter(|side| by[*side]).map(Side::word);
                (Some(who.collect::<Vec<_>>().join(" ")), None)
            }
            Ending::BrokenOff { by } => (None, Some(by.word().to_owned())),
            Ending::InForce | Ending::OutOfTime => (None, None),
        };
        row.extend([word(Some(record.ending.word().to_owned())), word(refused), word(broken_off)]);
        row.push(number(record.rounds));
        let scores = record.scores;
        row.extend(by_side(|side| number(scores[side].total())));
        row.extend(by_side(|side| number(scores[side].gain)));
        row.extend(by_side(|side| number(scores[side].ratification)));
        row.extend(by_side(|side| number(scores[side].face)));
        let long = |of: fn(LongRun) -> Points| {
            by_side(|side| record.followed.map_or(Cell::Empty, |long| number(of(long[side]).0)))
        };
        row.extend(long(|sums| sums.material));
        row.extend(long(|sums| sums.face));
        let counts = record.moves.tokyo.iter().zip(record.moves.moscow.iter());
        row.extend(counts.flat_map(|((_, one), (_, two))| [number(one), number(two)]));
        let common = &scenario.common;
        row.extend(self.issues.iter().map(|issue| {
            word(Some(settled(common, record, issue)).filter(|option| !option.is_empty()))
        }));
        row.extend(self.decisions.iter().map(|known| {
            let made = record.decisions.iter();
            let mut made = made.filter(|(decision, _)| common.decisions[*decision].word == *known);
            word(made.next().map(|(decision, choice)| {
                common.decisions[*decision].choices[*choice].word.clone()
            }))
        }));
        let refusals: Vec<Value> =
            record.failed.iter().map(|vote| refusal(scenario, *vote)).collect();
        row.push(word((!refusals.is_empty()).then(|| Value::Array(refusals).to_string())));
        row.push(word(Some(happened::written(scenario, &record.happened))));
        row
    }

    /// The game of a row, with its cell or draw from 0; none where it is no row of this plan.
    pub(super) fn record(&self, plan: &Plan, row: Vec<(String, Cell)>) -> Option<(usize, Record)> {
        let names = row.iter().map(|(name, _)| name);
        if !names.eq(self.listed.iter().map(|(name, _)| name)) {
            return None;
        }
        let mut row = Cells(row.into_iter());
        let seed = row.unsigned()?;
        let place = usize::try_from(row.number()??).ok()?.checked_sub(1)?;
        let scenario = match &plan.ground {
            Ground::Cells(cells) => {
                let cell = cells.get(place)?;
                for label in &cell.labels {
                    if row.word()? != label.value {
                        return None;
                    }
                }
                &cell.case.scenario
            }
            Ground::Draws(draws) => &draws.case.scenario,
        };
        let (ending, refused, broken_off) = (row.word()??, row.word()?, row.word()?);
        let ending = read_ending(&ending, refused.as_deref(), broken_off.as_deref())?;
        let rounds = u16::try_from(row.number()??).ok()?;
        let mut both = || Some(BySide { tokyo: row.number()?, moscow: row.number()? });
        let (total, gain, ratification, face) = (both()?, both()?, both()?, both()?);
        let (material, long_face) = (both()?, both()?);
        let score = |side: Side| {
            let score = Score {
                gain: i32::try_from(gain[side]?).ok()?,
                ratification: u32::try_from(ratification[side]?).ok()?,
                face: u32::try_from(face[side]?).ok()?,
            };
            (total[side] == Some(i64::from(score.total()))).then_some(score)
        };
        let scores = BySide { tokyo: score(Side::Tokyo)?, moscow: score(Side::Moscow)? };
        let long = |side: Side| {
            let points = |of: Option<i64>| Some(Points(i32::try_from(of?).ok()?));
            Some(LongRun { material: points(material[side])?, face: points(long_face[side])? })
        };
        let followed = long(Side::Tokyo)
            .zip(long(Side::Moscow))
            .map(|(tokyo, moscow)| BySide { tokyo, moscow });
        let mut counts: Vec<(&str, BySide<u64>)> = Vec::new();
        for verb in Verb::ALL {
            let count = |read: Option<i64>| u64::try_from(read?).ok();
            let (tokyo, moscow) = (count(row.number()?)?, count(row.number()?)?);
            counts.push((verb.word(), BySide { tokyo, moscow }));
        }
        let moves = BySide::each(|side| {
            VerbCounts::each(|verb| {
                counts.iter().find(|(word, _)| *word == verb).map_or(0, |(_, count)| count[side])
            })
        });
        let text = self.text(scenario, &mut row)?;
        let decisions = self.decisions(scenario, &mut row)?;
        let failed = match row.word()? {
            None => Vec::new(),
            Some(said) => {
                let listed: Vec<Value> = serde_json::from_str(&said).ok()?;
                listed.iter().map(|one| read_refusal(scenario, one)).collect::<Option<_>>()?
            }
        };
        let happened = happened::read(scenario, &row.word()??)?;
        let record = Record {
            seed,
            ending,
            text,
            scores,
            followed,
            rounds,
            failed,
            decisions,
            moves,
            happened,
        };
        Some((place, record))
    }

    /// The text in force; none within where there is none.
    #[allow(clippy::option_option, reason = "no row of ours, or one without a text")]
    fn text(&self, scenario: &Scenario, row: &mut Cells) -> Option<Option<Draft>> {
        let common = &scenario.common;
        let mut text: Option<Draft> = None;
        for known in &self.issues {
            let Some(option) = row.word()? else { continue };
            let issue = common.issue_called(known)?;
            let option = common.issues[issue].option_called(&option)?;
            let draft = text.unwrap_or_else(|| common.opening_status_quo());
            text = Some(draft.with(Clause { issue, option }));
        }
        Some(text)
    }

    fn decisions(
        &self,
        scenario: &Scenario,
        row: &mut Cells,
    ) -> Option<Vec<(DecisionId, ChoiceId)>> {
        let mut found = Vec::new();
        for known in &self.decisions {
            let Some(made) = row.word()? else { continue };
            let decisions = &scenario.common.decisions;
            let decision = decisions.find(|decision| decision.word == *known)?;
            let choice = decisions[decision].choices.find(|choice| choice.word == made)?;
            found.push((decision, choice));
        }
        Some(found)
    }
}

fn add_new<'w>(known: &mut Vec<String>, words: impl Iterator<Item = &'w String>) {
    for word in words {
        if !known.contains(word) {
            known.push(word.clone());
        }
    }
}

fn number(number: impl TryInto<i64>) -> Cell {
    number.try_into().map_or(Cell::Empty, Cell::Number)
}

fn word(word: Option<String>) -> Cell {
    word.map_or(Cell::Empty, Cell::Word)
}

/// The cells of a row that are still to be read, one after the other.
struct Cells(vec::IntoIter<(String, Cell)>);

#[allow(clippy::option_option, reason = "no cell of that sort, or an empty one")]
impl Cells {
    fn unsigned(&mut self) -> Option<u64> {
        match self.0.next()?.1 {
            Cell::Unsigned(number) => Some(number),
            Cell::Number(_) | Cell::Word(_) | Cell::Empty => None,
        }
    }

    fn number(&mut self) -> Option<Option<i64>> {
        match self.0.next()?.1 {
            Cell::Number(number) => Some(Some(number)),
            Cell::Empty => Some(None),
            Cell::Unsigned(_) | Cell::Word(_) => None,
        }
    }

    fn word(&mut self) -> Option<Option<String>> {
        match self.0.next()?.1 {
            Cell::Word(word) => Some(Some(word)),
            Cell::Empty => Some(None),
            Cell::Unsigned(_) | Cell::Number(_) => None,
        }
    }
}

fn read_ending(word: &str, refused: Option<&str>, broken_off: Option<&str>) -> Option<Ending> {
    let ending = match (refused, broken_off) {
        (Some(who), None) => {
            let by = |side: Side| who.split(' ').any(|one| one == side.word());
            Ending::Refused { by: BySide::each(by) }
        }
        (None, Some(who)) => Ending::BrokenOff { by: Side::from_word(who)? },
        (None, None) if word == Ending::InForce.word() => Ending::InForce,
        (None, None) => Ending::OutOfTime,
        (Some(_), Some(_)) => return None,
    };
    (ending.word() == word).then_some(ending)
}

/// A vote that refused a text, in the scenario's words.
fn refusal(scenario: &Scenario, vote: FailedVote) -> Value {
    let public = &scenario.common.sides[vote.side];
    let mut said = json!({ "side": vote.side, "body": public.bodies[vote.body].word });
    let Some(Deciding { faction, by }) = vote.decided else { return said };
    let clause = |clause: Clause| scenario.common.clause_text(clause);
    let (by, more) = match by {
        None => ("minority", json!({})),
        Some(Decider::Leaning) => ("leaning", json!({})),
        Some(Decider::Clause(by)) => ("clause", json!({ "clause": clause(by) })),
        Some(Decider::Linkage(place)) => ("linkage", json!({ "linkage": place })),
        Some(Decider::RedLine(Cap { clause: crossing, with, of })) => {
            let line = match of {
                RedLineOf::Own => json!({ "line": "own" }),
                RedLineOf::OwnLimit => json!({ "line": "limit" }),
                RedLineOf::Group(group) => {
                    json!({ "line": "group", "group": public.groups[group].word })
                }
            };
            let with = with.map(clause);
            let crossed = json!({ "clause": clause(crossing), "with": with });
            ("red_line", joined(crossed, line))
        }
    };
    said = joined(said, json!({ "faction": public.factions[faction].word, "by": by }));
    joined(said, more)
}

/// Two objects as one.
fn joined(mut one: Value, other: Value) -> Value {
    if let (Some(one), Value::Object(other)) = (one.as_object_mut(), other) {
        one.extend(other);
    }
    one
}

fn read_refusal(scenario: &Scenario, said: &Value) -> Option<FailedVote> {
    let text = |key: &str| said.get(key)?.as_str();
    let side = Side::from_word(text("side")?)?;
    let public = &scenario.common.sides[side];
    let body = public.bodies.find(|body| Some(body.word.as_str()) == text("body"))?;
    if said.get("faction").is_none() {
        return Some(FailedVote { side, body, decided: None });
    }
    let faction = public.factions.find(|one| Some(one.word.as_str()) == text("faction"))?;
    let clause = |key: &str| scenario.common.clause_called(text(key)?);
    let by = match text("by")? {
        "minority" => None,
        "leaning" => Some(Decider::Leaning),
        "clause" => Some(Decider::Clause(clause("clause")?)),
        "linkage" => {
            let place = usize::try_from(said.get("linkage")?.as_u64()?).ok()?;
            scenario.homes[side].linkages.get(place)?;
            Some(Decider::Linkage(place))
        }
        "red_line" => {
            let of = match text("line")? {
                "own" => RedLineOf::Own,
                "limit" => RedLineOf::OwnLimit,
                "group" => {
                    let word = text("group");
                    let group = public.groups.find(|group| Some(group.word.as_str()) == word);
                    RedLineOf::Group(group?)
                }
                _ => return None,
            };
            let with = match text("with") {
                Some(_) => Some(clause("with")?),
                None => None,
            };
            Some(Decider::RedLine(Cap { clause: clause("clause")?, with, of }))
        }
        _ => return None,
    };
    Some(FailedVote { side, body, decided: Some(Deciding { faction, by }) })
}
