//! `why`: what keeps a text from passing, or the zone of agreement shut, and the smallest changes that would open it.

use serde_json::{Map, Value, json};

use super::analyse::package;
use super::arguments::WhyOptions;
use super::{Failure, Outcome, changes, explain, files, page_width, print, print_json};
use crate::analysis::why::{Change, Few, HomeWhy, TextWhy, ZoneWhy};
use crate::analysis::{Survey, parts, whole_agenda};
use crate::negotiation::moves::Constituent;
use crate::negotiation::ratification::Decider;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::pages::{self, Page};
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::happening::Judge;
use crate::scenario::home::Moment;
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::terminal::set;
use crate::wording::{Usage, Wording, change};

pub(super) fn why(options: &WhyOptions, words: &Wording) -> Outcome {
    let altered = changes::changes(&options.set)?;
    let variant = options.variant.as_deref();
    let (_, scenario) = files::scenario(&options.scenario, variant, &altered, options.length)?;
    let wording = words.clone().with_names(&scenario.common, Usage::Neutral);
    let state = State::opening(&scenario);
    let homes = BySide::each(|side| Standing::new(&scenario, &state, side).in_frame());
    let teller = Teller { scenario: &scenario, wording: &wording, homes };
    let mut page = Page::new(&wording);
    if let Some(named) = options.package.as_deref() {
        let draft = explain::text(&wording, &scenario, &state, Some(named))?;
        let agenda = whole_agenda(&scenario.common);
        // What is signed apart is asked apart.
        let mut texts: Vec<Draft> = parts(&scenario.common, &draft).map(|(_, part)| part).collect();
        if texts.is_empty() {
            texts.push(draft);
        }
        let found: Vec<(Draft, TextWhy)> = texts
            .into_iter()
            .map(|text| (text, TextWhy::of(homes.tokyo, homes.moscow, &agenda, &text)))
            .collect();
        if options.json {
            let mut told: Vec<Value> =
                found.iter().map(|(text, why)| teller.text(text, why)).collect();
            let only = if told.len() == 1 { told.pop() } else { None };
            return print_json(&only.unwrap_or_else(|| json!({ "parts": told })));
        }
        for (text, why) in &found {
            pages::why_text(&mut page, homes, text, why);
        }
    } else {
        let texts = Survey::frame(&scenario).permitted;
        let votes = ZoneWhy::votes(homes, texts);
        if votes > ZoneWhy::MOST_VOTES {
            let what = Message::new("why-zone-too-large")
                .with("texts", number(texts))
                .with("votes", number(votes))
                .with("most", number(ZoneWhy::MOST_VOTES));
            return Err(Failure::Input(what));
        }
        let why = ZoneWhy::of(homes.tokyo, homes.moscow, &whole_agenda(&scenario.common));
        if options.json {
            return print_json(&teller.zone(&why));
        }
        pages::why_zone(&mut page, homes, &why);
    }
    print(&set(&page, page_width()))
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Tells what was found as a document.
struct Teller<'t> {
    scenario: &'t Scenario,
    wording: &'t Wording,
    homes: BySide<Standing<'t>>,
}

impl Teller<'_> {
    fn common(&self) -> &Common {
        &self.scenario.common
    }

    fn text(&self, draft: &Draft, why: &TextWhy) -> Value {
        json!({
            "scenario": self.common().word,
            "length": self.common().length.word(),
            "package": package(self.common(), draft),
            "most_changes": why.searched,
            "tokyo": self.home(Side::Tokyo, draft, &why.homes.tokyo),
            "moscow": self.home(Side::Moscow, draft, &why.homes.moscow),
            "openers": self.sets(&why.openers),
        })
    }

    fn home(&self, side: Side, draft: &Draft, why: &HomeWhy) -> Value {
        let standing = &self.homes[side];
        let public = &self.common().sides[side];
        let forecast = standing.forecast(draft);
        let verdicts = &forecast.expected;
        let bodies = forecast.bodies.iter().map(|body| {
            let mut told = Map::new();
            told.insert("body".to_owned(), json!(public.bodies[body.body].word));
            told.insert("moment".to_owned(), json!(moment(body.moment)));
            told.insert("chance".to_owned(), json!(body.chance.0));
            let verdict = verdicts.bodies.iter().find(|one| one.body == body.body);
            if let Some(verdict) = verdict {
                let ballot = verdicts.ballot(side, verdict);
                let decides = ballot.withheld_most();
                told.insert("yes".to_owned(), json!(verdict.total.yes));
                told.insert("against".to_owned(), json!(verdict.total.against));
                told.insert("absent".to_owned(), json!(verdict.total.absent));
                told.insert("passes".to_owned(), json!(verdict.passes));
                told.insert("binds".to_owned(), json!(verdict.binds));
                let faction = decides.map(|vote| public.factions[vote.faction].word.as_str());
                told.insert("decided_by".to_owned(), json!(faction));
                let clause = decides.and_then(|vote| self.decided_by(&vote.decider));
                told.insert("clause".to_owned(), json!(clause));
            }
            Value::Object(told)
        });
        let moments = [Moment::Mandate, Moment::Signature, Moment::Ratification]
            .map(|one| (moment(one).to_owned(), json!(standing.chance_at(draft, one).0)));
        let surer = why
            .surer
            .iter()
            .map(|(one, chance)| json!({ "change": self.change(*one), "chance": chance.0 }));
        let not_asked = standing.bodies_passed_over(draft);
        json!({
            "value_thousandths": standing.value(draft).total.0,
            "no_agreement_thousandths": standing.no_agreement_for(draft).0,
            "wanted": why.is_wanted,
            "chance": why.chance.0,
            "moments": Value::Object(moments.into_iter().collect()),
            "bodies": bodies.collect::<Vec<Value>>(),
            "not_asked": not_asked.map(|(_, body)| body.word.as_str()).collect::<Vec<_>>(),
            "refused_by": why.refused_by.iter()
                .map(|body| public.bodies[*body].word.as_str()).collect::<Vec<_>>(),
            "surer": surer.collect::<Vec<Value>>(),
            "most_changes": why.searched,
            "openers": self.sets(&why.openers),
        })
    }

    /// The clause a faction decided by, in notation; nothing where no clause did.
    fn decided_by(&self, decider: &Decider) -> Option<String> {
        match decider {
            Decider::RedLine(cap) => Some(self.common().clause_text(cap.clause)),
            Decider::Clause(clause) => Some(self.common().clause_text(*clause)),
            Decider::Linkage(_) | Decider::Leaning => None,
        }
    }

    fn zone(&self, why: &ZoneWhy) -> Value {
        let common = self.common();
        let alone: Vec<Value> = why
            .alone
            .iter()
            .map(|one| {
                json!({
                    "change": self.change(one.change),
                    "bars": one.bars,
                    "win_set": { "in": one.win_set.0, "out": one.win_set.1 },
                    "zone": { "in": one.zone.0, "out": one.zone.1 },
                })
            })
            .collect();
        let options: Vec<Value> = why
            .options
            .iter()
            .map(|one| {
                json!({
                    "clause": common.clause_text(one.clause),
                    "permitted": one.permitted,
                    "win_set": { "tokyo": one.win_set.tokyo, "moscow": one.win_set.moscow },
                    "zone": one.zone,
                    "openers": self.counted(&one.openers),
                })
            })
            .collect();
        json!({
            "scenario": common.word,
            "length": common.length.word(),
            "permitted": why.permitted,
            "win_set": { "tokyo": why.win_set.tokyo, "moscow": why.win_set.moscow },
            "zone": why.zone,
            "searched": why.searched,
            "alone": alone,
            "options": options,
            "openers": self.counted(&why.openers),
        })
    }

    fn sets(&self, sets: &[Few]) -> Vec<Value> {
        sets.iter().map(|few| self.set(few)).collect()
    }

    fn counted(&self, sets: &[(Few, u64)]) -> Vec<Value> {
        let of = |(few, texts): &(Few, u64)| json!({ "changes": self.set(few), "texts": texts });
        sets.iter().map(of).collect()
    }

    fn set(&self, few: &Few) -> Value {
        Value::Array(few.iter().map(|one| self.change(one)).collect())
    }

    /// A change by its kind and the ids of what it changes, and in a sentence.
    fn change(&self, one: Change) -> Value {
        let common = self.common();
        let mut told = Map::new();
        let mut put = |key: &str, value: Value| told.insert(key.to_owned(), value);
        put("kind", json!(kind(one)));
        if let Some(side) = one.side() {
            put("side", json!(side.word()));
            let public = &common.sides[side];
            let judge = |judge: Judge| match judge {
                Judge::Faction(id) => ("faction", json!(public.factions[id].word)),
                Judge::Group(id) => ("group", json!(public.groups[id].word)),
            };
            let named = match one {
                Change::Line(_, whose, _) | Change::Together(_, whose, _) => Some(judge(whose)),
                Change::Payment(_, Constituent::Faction(id)) | Change::Discipline(_, id) => {
                    Some(judge(Judge::Faction(id)))
                }
                Change::Payment(_, Constituent::Group(id)) | Change::Weight(_, id) => {
                    Some(judge(Judge::Group(id)))
                }
                Change::Quota(_, id) | Change::Veto(_, id) => {
                    Some(("body", json!(public.bodies[id].word)))
                }
                Change::Pledge(..) | Change::Chief(_) | Change::Clause(_) => None,
            };
            if let Some((key, word)) = named {
                put(key, word);
            }
        }
        if let Change::Line(_, _, issue) | Change::Pledge(_, issue) = one {
            put("issue", json!(common.issues[issue].word));
        }
        if let Change::Clause(clause) = one {
            put("clause", json!(common.clause_text(clause)));
        }
        put("what", json!(self.wording.say(&change(self.homes, one))));
        Value::Object(told)
    }
}

/// The word of a kind of change.
fn kind(change: Change) -> &'static str {
    match change {
        Change::Line(..) => "red_line",
        Change::Together(..) => "red_line_together",
        Change::Pledge(..) => "pledge",
        Change::Payment(..) => "payment",
        Change::Quota(..) => "quota",
        Change::Weight(..) => "weight",
        Change::Discipline(..) => "discipline",
        Change::Veto(..) => "veto",
        Change::Chief(_) => "chief",
        Change::Clause(_) => "clause",
    }
}

fn moment(moment: Moment) -> &'static str {
    match moment {
        Moment::Mandate => "mandate",
        Moment::Signature => "signature",
        Moment::Ratification => "ratification",
    }
}
