//! `analyse`: what is true of all texts of a scenario at once.

use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value, json};

use super::arguments::AnalyseOptions;
use super::files;
use super::{Outcome, changes, genius, page_width, print, print_json};
use crate::analysis::rounds::{DEALS, RoundZone, rounds};
use crate::analysis::why::ZoneWhy;
use crate::analysis::{Agreement, Survey, parts, whole_agenda};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::pages::{self, Page};
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side, TrackId};
use crate::scenario::issue::Common;
use crate::scenario::length::Length;
use crate::sentence::Message;
use crate::terminal::set;
use crate::units::{Permille, Utility};
use crate::wording::{Usage, Wording, chance, draft_text, rounded};

/// Most texts of a space in which `analyse` itself counts what each change alone would do; `why` does in any.
const SHORT: u64 = 10_000;

pub(super) fn analyse(options: &AnalyseOptions, words: &Wording) -> Outcome {
    // There is one of the two, or the line would not have been understood.
    let Some(named) = &options.scenario else {
        return genius::genius(&options.genius, options.json, words);
    };
    let changes = changes::changes(&options.set)?;
    let variant = options.variant.as_deref();
    let (_, scenario) = files::scenario(named, variant, &changes, options.length)?;
    let survey = Survey::frame(&scenario);
    let scenario = Arc::new(scenario);
    let by_round = if options.rounds { rounds(&scenario) } else { Vec::new() };
    if options.json {
        return print_json(&Document::new(&scenario, &survey, &by_round));
    }
    let wording = words.clone().with_names(&scenario.common, Usage::Neutral);
    let mut page = Page::new(&wording);
    written(&mut page, &scenario, &survey);
    if survey.permitted <= SHORT {
        shut(&mut page, &scenario);
    }
    page.hint(&Message::new("analyse-why").with("scenario", named.as_str()));
    if options.rounds {
        pages::rounds(&mut page, &scenario, &by_round);
    }
    print(&set(&page, page_width()))
}

/// Utilities in points, to the thousandth.
pub(super) fn points(utility: Utility) -> Value {
    #[allow(clippy::cast_precision_loss, reason = "utilities are far below 2^52")]
    let points = utility.0 as f64 / 1000.0;
    json!(points)
}

/// A text as issue words with option words.
pub(super) fn package(common: &Common, draft: &Draft) -> Value {
    let clauses: Map<String, Value> = common
        .issues
        .iter()
        .map(|(id, issue)| (issue.word.clone(), json!(issue.options[draft.option(id)].word)))
        .collect();
    Value::Object(clauses)
}

fn agreement(common: &Common, agreement: &Agreement) -> Value {
    json!({
        "package": package(common, &agreement.draft),
        "tokyo": points(agreement.utility.tokyo),
        "moscow": points(agreement.utility.moscow),
    })
}

/// A survey as one document: its lists, which may have a million texts, are written as they are made.
struct Document<'d> {
    before: Value,
    lists: [(&'static str, List<'d>); 5],
    after: Value,
}

/// Agreements to be written.
struct List<'d> {
    common: &'d Common,
    agreements: Vec<Agreement>,
}

impl Serialize for List<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_seq(self.agreements.iter().map(|one| agreement(self.common, one)))
    }
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        let fields = |value: &Value| value.as_object().cloned().unwrap_or_default();
        for (name, value) in fields(&self.before) {
            map.serialize_entry(&name, &value)?;
        }
        for (name, list) in &self.lists {
            map.serialize_entry(name, list)?;
        }
        for (name, value) in fields(&self.after) {
            map.serialize_entry(&name, &value)?;
        }
        map.end()
    }
}

impl<'d> Document<'d> {
    fn new(scenario: &'d Scenario, survey: &Survey, by_round: &[RoundZone]) -> Self {
        let common = &*scenario.common;
        let list = |agreements: Vec<Agreement>| List { common, agreements };
        let frontier = survey.frontier();
        let before = json!({
            "scenario": common.word,
            "length": common.length.word(),
            "packages": survey.texts,
            "permitted": survey.permitted,
            "win_set": { "tokyo": survey.win_set.tokyo, "moscow": survey.win_set.moscow },
            "both_ratify": survey.both_ratify,
            "wanted": { "tokyo": survey.wanted.tokyo, "moscow": survey.wanted.moscow },
            "no_agreement": {
                "tokyo": points(survey.no_agreement.tokyo),
                "moscow": points(survey.no_agreement.moscow),
            },
            "zone": survey.zone.len(),
        });
        let mut after = json!({ "history": of_history(scenario, survey, &frontier) });
        if let Value::Object(fields) = &mut after
            && !by_round.is_empty()
        {
            let told = by_round.iter().map(|round| of_round(scenario, round)).collect();
            fields.insert("rounds".to_owned(), Value::Array(told));
        }
        let lists = [
            ("frontier", list(frontier)),
            ("nash", list(survey.nash())),
            ("kalai_smorodinsky", list(survey.kalai_smorodinsky())),
            ("egalitarian", list(survey.egalitarian())),
            ("utilitarian", list(survey.utilitarian())),
        ];
        Self { before, lists, after }
    }
}

/// What history signed of one track: of talks that are one track, its text.
struct PartOfHistory {
    track: TrackId,
    draft: Draft,
    utility: BySide<Utility>,
    /// Whether each home would pass it were every mood what it seems, and how likely that is.
    ratified: BySide<bool>,
    chance: BySide<Permille>,
    in_zone: bool,
    /// How many texts of the zone are better for both, or for one without loss to the other.
    better: usize,
}

/// History's text, part by part: nobody can put one of two tracks.
fn parts_of_history(scenario: &Scenario, survey: &Survey) -> Vec<PartOfHistory> {
    let opening = State::opening(scenario);
    let standing = |side| Standing::new(scenario, &opening, side).in_frame();
    let of = |(track, draft): (TrackId, Draft)| {
        let utility = BySide::each(|side| standing(side).value(&draft).total);
        let passes = |side: Side| {
            let standing = standing(side);
            standing.verdict(&draft, &standing.no_shifts()).passes()
        };
        let on_track = survey.tracks.iter().find(|of| of.track == track);
        PartOfHistory {
            track,
            draft,
            utility,
            ratified: BySide::each(passes),
            chance: BySide::each(|side| standing(side).chance(&draft)),
            in_zone: survey.find(&draft).is_some(),
            better: on_track.map_or(0, |of| survey.better_on(of, utility).len()),
        }
    };
    parts(&scenario.common, &scenario.history.package.draft()).map(of).collect()
}

fn of_history(scenario: &Scenario, survey: &Survey, frontier: &[Agreement]) -> Value {
    let common = &*scenario.common;
    let found = parts_of_history(scenario, survey);
    let of = |part: &PartOfHistory| {
        json!({
            "track": common.tracks[part.track].word,
            "package": package(common, &part.draft),
            "tokyo": points(part.utility.tokyo),
            "moscow": points(part.utility.moscow),
            "ratified": { "tokyo": part.ratified.tokyo, "moscow": part.ratified.moscow },
            "chance": { "tokyo": part.chance.tokyo.0, "moscow": part.chance.moscow.0 },
            "in_zone": part.in_zone,
            "on_frontier": frontier.iter().any(|one| one.draft == part.draft),
            "better_for_both": part.better,
        })
    };
    json!({
        "package": package(common, &scenario.history.package.draft()),
        "in_zone": !found.is_empty() && found.iter().all(|part| part.in_zone),
        "parts": found.iter().map(of).collect::<Vec<_>>(),
    })
}

fn written(page: &mut Page<'_>, scenario: &Scenario, survey: &Survey) {
    let common = &scenario.common;
    page.heading(&Message::new("analyse-heading").with("title", &common.title));
    if let Length::Lesson = common.length {
        page.say(&Message::new("analyse-lesson").with("rounds", common.rounds.len()));
    }
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    page.say(
        &Message::new("analyse-space")
            .with("texts", count(survey.texts))
            .with("permitted", count(survey.permitted)),
    );
    for side in Side::BOTH {
        page.say(
            &Message::new("analyse-side")
                .with("side", &common.sides[side].name)
                .with("win-set", count(survey.win_set[side]))
                .with("wanted", count(survey.wanted[side]))
                .with("least", rounded(survey.no_agreement[side])),
        );
    }
    page.say(&Message::new("analyse-zone").with("zone", survey.zone.len()));
    for (id, found) in [
        ("analyse-frontier", survey.frontier()),
        ("analyse-nash", survey.nash()),
        ("analyse-kalai-smorodinsky", survey.kalai_smorodinsky()),
        ("analyse-egalitarian", survey.egalitarian()),
        ("analyse-utilitarian", survey.utilitarian()),
    ] {
        page.heading(&Message::new(id).with("count", found.len()));
        for one in found.iter().take(20) {
            page.item(1, &line(common, one.utility, &one.draft));
        }
    }
    page.heading(&Message::new("analyse-history"));
    let found = parts_of_history(scenario, survey);
    if found.is_empty() {
        page.item(1, &Message::new("analyse-history-none"));
    }
    for part in found {
        page.item(1, &line(common, part.utility, &part.draft));
        let place = if part.in_zone {
            Message::new("analyse-history-inside").with("better", part.better)
        } else {
            Message::new("analyse-history-outside")
        };
        page.item(2, &place);
        for side in Side::BOTH {
            page.item(
                2,
                &Message::new("analyse-history-chance")
                    .with("side", &common.sides[side].name)
                    .with("chance", chance(part.chance[side])),
            );
        }
    }
}

/// What keeps the zone shut, in short; `why` tells the rest.
fn shut(page: &mut Page<'_>, scenario: &Scenario) {
    let state = State::opening(scenario);
    let homes = BySide::each(|side| Standing::new(scenario, &state, side).in_frame());
    let agenda = whole_agenda(&scenario.common);
    let why = ZoneWhy::alone(homes.tokyo, homes.moscow, &agenda);
    pages::why_zone_in_short(page, homes, &why);
}

fn of_round(scenario: &Scenario, round: &RoundZone) -> Value {
    let range = |(fewest, most): (u64, u64)| json!([fewest, most]);
    let plan = scenario.common.round_plan(round.round);
    let events: Map<String, Value> = round
        .events
        .iter()
        .map(|(event, deals)| (scenario.events[*event].word.clone(), json!(deals)))
        .collect();
    json!({
        "round": plan.map(|plan| plan.word.as_str()),
        "deals": DEALS,
        "permitted": range(round.permitted),
        "win_set": {
            "tokyo": range(round.win_set.tokyo),
            "moscow": range(round.win_set.moscow),
        },
        "zone": range(round.zone),
        "events": events,
    })
}

fn line(common: &Common, utility: BySide<Utility>, draft: &Draft) -> Message {
    Message::new("analyse-line")
        .with("one", &common.sides.tokyo.name)
        .with("tokyo", rounded(utility.tokyo))
        .with("two", &common.sides.moscow.name)
        .with("moscow", rounded(utility.moscow))
        .with("text", draft_text(common, draft))
}
