//! Checking the bodies that must agree: who sits there, and what it takes to pass.

use super::emblems::of_body;
use super::happenings::idle;
use super::home::{SideRegisters, by_faction};
use super::register::{Registers, one_of};
use crate::scenario::file::{BodyFile, Int, SideFile};
use crate::scenario::home::{Body, Moment, Tally, Threshold};
use crate::scenario::id::{BodyId, FactionId, Table};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

pub(super) fn bodies(
    file: &SideFile,
    names: &Registers,
    own: &SideRegisters,
    problems: &mut Problems,
) -> Table<BodyId, Body> {
    let bodies = file.bodies.iter().map(|body| one_body(body, names, own, problems)).collect();
    super::overrides::check(file, &bodies, problems);
    bodies
}

fn one_body(
    file: &BodyFile,
    names: &Registers,
    own: &SideRegisters,
    problems: &mut Problems,
) -> Body {
    let seats = by_faction(&file.seats, own, problems);
    let others = file.others.as_ref().map_or_else(Tally::default, |others| {
        names.origin(others.span, &others.sources, others.judgement.as_ref(), problems);
        Tally {
            yes: others.yes.count(),
            against: others.against.count(),
            absent: others.absent.count(),
        }
    });
    let described: u32 = seats.values().map(|seats| u32::try_from(seats.0).unwrap_or(0)).sum();
    let sum = described + others.yes + others.against + others.absent;
    // A number below zero has been reported, and an unsure faction too.
    let sure = file.seats.0.iter().all(|(_, number)| *number >= 0) && !own.factions.is_unsure();
    if sure && sum != file.members.count() {
        let what = Message::new("problem-seats").with("sum", sum).with("members", file.members.0);
        problems.report_field(file.span, "members", what);
    }
    let moments = [
        ("mandate", Moment::Mandate),
        ("signature", Moment::Signature),
        ("ratification", Moment::Ratification),
    ];
    let seats: Table<FactionId, u32> = seats.map(|seats| u32::try_from(seats.0).unwrap_or(0));
    let moment = one_of(&file.moment, &moments, problems).unwrap_or(Moment::Ratification);
    Body {
        word: file.id.word.clone(),
        name: file.name.clone(),
        emblem: of_body(file, moment, problems),
        moment,
        threshold: threshold(file, &seats, others, own, problems),
        seats,
        others,
        contested: file.contested.map(Int::permille),
        since: names.rounds.round_or_first(file.since.as_ref(), problems),
        asked: super::asked::asked(file, names, problems),
        overridden_by: super::overrides::overridden_by(file, own, problems),
        origin: names.origin(file.span, &file.sources, file.judgement.as_ref(), problems),
    }
}

/// What it takes to pass; exactly one kind, and one that can be reached.
fn threshold(
    file: &BodyFile,
    seats: &Table<FactionId, u32>,
    others: Tally,
    own: &SideRegisters,
    problems: &mut Problems,
) -> Threshold {
    let kinds =
        [file.yes_at_least.is_some(), file.share_of_cast.is_some(), file.dissent_at_most.is_some()];
    if kinds.into_iter().filter(|given| *given).count() != 1 {
        problems.report(file.id.span, Message::new("problem-threshold-count"));
    }
    if file.quorum.0 > 0 && file.share_of_cast.is_none() {
        idle(file.span, "quorum", "share_of_cast", problems);
    }
    if !file.dissent_of.is_empty() && file.dissent_at_most.is_none() {
        idle(file.span, "dissent_of", "dissent_at_most", problems);
    }
    let members = file.members.count();
    let possible = members.saturating_sub(others.against + others.absent);
    let mut out_of_reach = |field: &'static str, needed: u32, possible: u32| {
        let what = Message::new("problem-quota").with("needed", needed).with("possible", possible);
        problems.report_field(file.span, field, what);
    };
    if let Some(share) = file.share_of_cast {
        let quorum = file.quorum.count();
        if quorum > members.saturating_sub(others.absent) {
            out_of_reach("quorum", quorum, members.saturating_sub(others.absent));
        }
        let cast = possible + others.against;
        if u64::from(possible) * 1000 <= u64::from(share.permille().0) * u64::from(cast) {
            out_of_reach("share_of_cast", share.permille().0 * cast / 1000 + 1, possible);
        }
        return Threshold::Cast { share: share.permille(), quorum };
    }
    if let Some(limit) = file.dissent_at_most {
        let mut of: Vec<FactionId> = Vec::new();
        for word in &file.dissent_of {
            let Some(faction) = own.factions.resolve(word, problems) else { continue };
            if of.contains(&faction) {
                let what = Message::new("problem-named-twice").with("word", word.word.as_str());
                problems.report(word.span, what);
            }
            of.push(faction);
        }
        if file.dissent_of.is_empty() {
            of = seats.iter().filter(|(_, seats)| **seats > 0).map(|(id, _)| id).collect();
        }
        return Threshold::Unity { limit: limit.count(), of };
    }
    let needed = file.yes_at_least.map_or(0, Int::count);
    if needed > possible {
        out_of_reach("yes_at_least", needed, possible);
    }
    Threshold::Members(needed)
}
