//! Checking a side: leaders, factions, groups.

use super::emblems::{emblem, of_group};
use super::happenings::idle;
use super::register::{Elsewhere, Register, Registers, one_of};
use super::stance::StanceFile;
use crate::scenario::emblem::Emblem;
use crate::scenario::file::{
    FactionFile, GroupFile, Int, IssueFile, LeaderWorthFile, Numbers, SideFile,
};
use crate::scenario::home::{
    AudienceCode, Besides, Dissent, Faction, Group, Home, Leader, Linkage, Memory, Person,
    PublicFaction, PublicLeader, PublicSide, Worth,
};
use crate::scenario::id::{BySide, FactionId, IssueId, OptionId, Side, Table, TrackId};
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
        bodies: super::bodies::bodies(file, names, own, problems),
    }
}

/// Points by faction, 0 for those not named.
pub(super) fn by_faction(
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

/// What each option is worth.
type Worths = Table<IssueId, Table<OptionId, Worth>>;

/// What one side alone may know; `worth` and `linkages` are its chief's values.
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
