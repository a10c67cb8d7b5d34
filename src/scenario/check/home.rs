//! Checking a side: leaders, factions, groups, bodies.

use super::emblems::{emblem, of_body, of_group};
use super::happenings::idle;
use super::register::{Elsewhere, Register, Registers, one_of};
use super::stance::StanceFile;
use crate::scenario::emblem::Emblem;
use crate::scenario::file::{
    BodyFile, FactionFile, GroupFile, Int, IssueFile, LeaderWorthFile, Numbers, SideFile,
};
use crate::scenario::home::{
    AudienceCode, Besides, Body, Dissent, Faction, Group, Home, Leader, Linkage, Memory, Moment,
    Person, PublicFaction, PublicLeader, PublicSide, Tally, Threshold, Worth,
};
use crate::scenario::id::{BodyId, BySide, FactionId, IssueId, OptionId, Side, Table, TrackId};
use crate::scenario::problem::Problems;
use crate::sentence::Message;
use crate::units::Points;

/// Most factions of a side: the chances of all they hide, in 64ths each (R5.13), are counted in numbers of 128 bits.
const MOST_FACTIONS: usize = 20;

/// The registers of one side.
pub(super) struct SideRegisters {
    pub(super) leaders: Register,
    pub(super) counsellors: Register,
    pub(super) memories: Register,
    pub(super) factions: Register,
    pub(super) groups: Register,
    pub(super) bodies: Register,
}

impl SideRegisters {
    pub(super) fn new(file: &SideFile, problems: &mut Problems) -> Self {
        let registers = Self {
            leaders: Register::of("leader", file.leaders.iter().map(|l| &l.id), 8, problems),
            counsellors: Register::of(
                "counsellor",
                file.counsellors.iter().map(|c| &c.id),
                24,
                problems,
            ),
            memories: Register::of("memory", file.memories.iter().map(|m| &m.id), 24, problems),
            factions: Register::of(
                "faction",
                file.factions.iter().map(|f| &f.id),
                MOST_FACTIONS,
                problems,
            ),
            groups: Register::of("group", file.groups.iter().map(|g| &g.id), 24, problems),
            bodies: Register::of("body", file.bodies.iter().map(|b| &b.id), 12, problems),
        };
        super::counsel::check(file, &registers, problems);
        for group in &file.groups {
            if registers.factions.get::<FactionId>(&group.id.word).is_some() {
                let what = Message::new("problem-faction-and-group");
                problems.report(group.id.span, what.with("word", group.id.word.as_str()));
            }
        }
        registers
    }
}

impl SideRegisters {
    /// Tells each register of a side what the others of the side are called, and those of the other side.
    pub(super) fn introduce(sides: &mut BySide<Self>) {
        let known = |own: &Self| {
            [&own.factions, &own.groups, &own.bodies, &own.leaders, &own.memories]
                .map(Register::clone)
        };
        let known = BySide { tokyo: known(&sides.tokyo), moscow: known(&sides.moscow) };
        for side in Side::BOTH {
            let own = &mut sides[side];
            let registers = [
                &mut own.factions,
                &mut own.groups,
                &mut own.bodies,
                &mut own.leaders,
                &mut own.memories,
            ];
            for register in registers {
                for other in &known[side] {
                    register.hear_of(other, Elsewhere::Here);
                }
                for other in &known[side.other()] {
                    register.hear_of(other, Elsewhere::OtherSide);
                }
            }
        }
    }
}

pub(super) fn public_side(
    file: &SideFile,
    names: &Registers,
    own: &SideRegisters,
    problems: &mut Problems,
) -> PublicSide {
    let codes = [
        ("honour", AudienceCode::Honour),
        ("face", AudienceCode::Face),
        ("dignity", AudienceCode::Dignity),
    ];
    PublicSide {
        name: file.name.clone(),
        country: file.country.clone(),
        audience: one_of(&file.audience, &codes, problems).unwrap_or(AudienceCode::Dignity),
        doctrine: file.doctrine.as_ref().map(|style| style.word.clone()),
        face: file.face.points(),
        trust: file.trust.points(),
        leaders: file
            .leaders
            .iter()
            .map(|leader| PublicLeader {
                word: leader.id.word.clone(),
                name: leader.name.clone(),
                office: leader.office.clone(),
                character: leader.character.clone(),
                emblem: emblem(leader.emblem.as_ref(), Emblem::Chief, problems),
                doctrine: leader.doctrine.as_ref().map(|style| style.word.clone()),
                origin: names.origin(
                    leader.span,
                    &leader.sources,
                    leader.judgement.as_ref(),
                    problems,
                ),
            })
            .collect(),
        people: file
            .people
            .iter()
            .map(|person| Person {
                name: person.name.clone(),
                role: person.role.clone(),
                about: person.about.clone(),
                emblem: emblem(person.emblem.as_ref(), Emblem::Person, problems),
                origin: names.origin(
                    person.span,
                    &person.sources,
                    person.judgement.as_ref(),
                    problems,
                ),
            })
            .collect(),
        counsellors: super::counsel::in_public(file, names, problems),
        memories: file
            .memories
            .iter()
            .map(|memory| Memory {
                word: memory.id.word.clone(),
                title: memory.title.clone(),
                weight: memory.weight.permille(),
                origin: names.origin(
                    memory.span,
                    &memory.sources,
                    memory.judgement.as_ref(),
                    problems,
                ),
            })
            .collect(),
        factions: file
            .factions
            .iter()
            .map(|faction| PublicFaction {
                word: faction.id.word.clone(),
                name: faction.name.clone(),
                wants: faction.wants.clone(),
                emblem: emblem(faction.emblem.as_ref(), Emblem::Party, problems),
                origin: names.origin(
                    faction.span,
                    &faction.sources,
                    faction.judgement.as_ref(),
                    problems,
                ),
            })
            .collect(),
        groups: file
            .groups
            .iter()
            .map(|group| PublicFaction {
                word: group.id.word.clone(),
                name: group.name.clone(),
                wants: group.wants.clone(),
                emblem: of_group(group, problems),
                origin: names.origin(
                    group.span,
                    &group.sources,
                    group.judgement.as_ref(),
                    problems,
                ),
            })
            .collect(),
        bodies: bodies(file, names, own, problems),
    }
}

fn bodies(
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
        contested: file.contested.map(super::super::file::Int::permille),
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
    let needed = file.yes_at_least.map_or(0, super::super::file::Int::count);
    if needed > possible {
        out_of_reach("yes_at_least", needed, possible);
    }
    Threshold::Members(needed)
}

/// Points by faction, 0 for those not named.
fn by_faction(
    numbers: &Numbers,
    own: &SideRegisters,
    problems: &mut Problems,
) -> Table<FactionId, Points> {
    let mut table: Table<FactionId, Points> =
        (0..own.factions.len()).map(|_| Points::ZERO).collect();
    for (word, number) in &numbers.0 {
        let Some(id) = own.factions.resolve::<FactionId>(word, problems) else { continue };
        if *number < 0 {
            let what = Message::new("problem-range").with("number", *number);
            problems.report(word.span, what.with("low", 0).with("high", 1000));
        }
        table[id] = Points(*number);
    }
    table
}

/// What one side alone may know; `worth` and `linkages` are its chief's values.
/// What each option is worth.
type Worths = Table<IssueId, Table<OptionId, Worth>>;

pub(super) fn home(
    side: Side,
    file: &SideFile,
    values: (Worths, Vec<Linkage>, Table<TrackId, Vec<Points>>),
    issues: &[IssueFile],
    names: &Registers,
    own: &SideRegisters,
    problems: &mut Problems,
) -> Home {
    super::pressure::pressure_on_groups(file, own, problems);
    let (worth, linkages, leaving) = values;
    Home {
        side,
        brief: file.brief.clone(),
        leaders: file
            .leaders
            .iter()
            .map(|leader| Leader {
                honour_share: leader.honour_share.permille(),
                loss_aversion: leader.loss_aversion.permille(),
                worths: leader
                    .worths
                    .iter()
                    .filter_map(|one| besides(one, names, problems))
                    .collect(),
                heeds_home: leader.heeds_home.permille(),
            })
            .collect(),
        counsellors: super::counsel::at_home(file, names, problems),
        capital: file.capital.points(),
        no_agreement: names
            .rounds
            .by_round(&file.no_agreement)
            .into_iter()
            .map(Int::points)
            .collect(),
        no_agreement_honour: names
            .rounds
            .by_round(&file.no_agreement_honour)
            .into_iter()
            .map(Int::points)
            .collect(),
        no_agreement_why: file.no_agreement_why.clone(),
        leaving,
        worth,
        linkages,
        factions: file
            .factions
            .iter()
            .map(|faction| one_faction(side, faction, issues, names, problems))
            .collect(),
        groups: file
            .groups
            .iter()
            .map(|group| one_group(side, group, issues, names, own, problems))
            .collect(),
    }
}

/// What clauses are worth to a leader besides.
fn besides(file: &LeaderWorthFile, names: &Registers, problems: &mut Problems) -> Option<Besides> {
    let clauses = names.clauses(&file.on, problems)?;
    Some(Besides { clauses, material: file.material.points(), face: file.face.points() })
}

fn one_faction(
    side: Side,
    file: &FactionFile,
    issues: &[IssueFile],
    names: &Registers,
    problems: &mut Problems,
) -> Faction {
    let stance = StanceFile {
        side,
        disposition: file.disposition.points(),
        hawk: file.hawk.permille(),
        positions: &file.positions,
        never: &file.never,
        sacred: &file.sacred,
    };
    let kinds = [("vote", Dissent::Vote), ("absence", Dissent::Absence)];
    Faction {
        conviction: stance.conviction(issues, names, problems),
        spread: file.spread.points(),
        dissent: one_of(&file.dissent, &kinds, problems).unwrap_or(Dissent::Vote),
        rival: file.rival,
    }
}

/// The issues a group presses on, where these are not all.
fn presses_on(
    file: &GroupFile,
    names: &Registers,
    problems: &mut Problems,
) -> Option<Vec<IssueId>> {
    if file.only_on_positions && file.positions.is_empty() {
        idle(file.span, "only_on_positions", "positions", problems);
    }
    let issues = file.positions.iter().filter_map(|position| names.issues.get(&position.on.word));
    file.only_on_positions.then(|| issues.collect())
}

fn one_group(
    side: Side,
    file: &GroupFile,
    issues: &[IssueFile],
    names: &Registers,
    own: &SideRegisters,
    problems: &mut Problems,
) -> Group {
    let stance = StanceFile {
        side,
        disposition: file.disposition.points(),
        hawk: file.hawk.permille(),
        positions: &file.positions,
        never: &file.never,
        sacred: &file.sacred,
    };
    let on_factions = Numbers(
        file.presses
            .0
            .iter()
            .filter(|(word, _)| {
                own.groups.get::<crate::scenario::id::GroupId>(&word.word).is_none()
            })
            .cloned()
            .collect(),
    );
    Group {
        conviction: stance.conviction(issues, names, problems),
        presses: by_faction(&on_factions, own, problems),
        presses_on: presses_on(file, names, problems),
        watchdog: file.watchdog,
        holds: own.factions.resolve_all(&file.holds, problems),
        abroad: file.abroad,
    }
}
