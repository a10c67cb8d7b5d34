//! Proposals (R6.2 to R6.4): a text put on the table, and what it does to the joint text and to one's word; and what
//! follows when it becomes known (R6.23).

use super::Channel;
use super::resolve::{Change, Resolution};
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::meter::{Circumstances, Factor, Slight};
use crate::negotiation::refusal::Refusal;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::TableState;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::{Meter, Touches};
use crate::scenario::id::{IssueId, OptionId, Side};
use crate::scenario::issue::Common;
use crate::scenario::rules::Deed;
use crate::units::Points;

/// R6.2: a text may be proposed when it is one (not empty, fitting, on the agenda, of one track), when the mandate
/// bodies would have it. That it is worth less to him than no agreement does not stand in his way (R4.4).
pub(super) fn permit(standing: &Standing<'_>, draft: &Draft) -> Result<(), Refusal> {
    signable(standing, draft)?;
    mandated(standing, draft)
}

/// Whether a chief can put his name to `draft` at all: to propose it he needs a mandate besides.
///
/// # Errors
/// The first reason why not.
pub fn signable(standing: &Standing<'_>, draft: &Draft) -> Result<(), Refusal> {
    let (common, table) = (standing.common, standing.table);
    let named: Vec<IssueId> = common
        .issues
        .ids()
        .filter(|issue| draft.option(*issue) != table.status_quo.option(*issue))
        .collect();
    if named.is_empty() {
        return Err(Refusal::EmptySheet);
    }
    for issue in common.issues.ids() {
        open(standing, draft.clause(issue))?;
    }
    common.package(*draft).map_err(Refusal::Misfits)?;
    let mut tracks =
        common.tracks.iter().filter(|(_, track)| named.iter().any(|i| track.issues.contains(i)));
    if let (Some((one, _)), Some((two, _))) = (tracks.next(), tracks.next()) {
        return Err(Refusal::TwoTracks(one, two));
    }
    Ok(())
}

/// Whether `clause` is on the agenda.
pub(super) fn open(standing: &Standing<'_>, clause: Clause) -> Result<(), Refusal> {
    let (common, table) = (standing.common, standing.table);
    if let Some(by) = common.issues[clause.issue].by
        && clause.option != table.status_quo.option(clause.issue)
    {
        return Err(Refusal::Stance(clause.issue, by));
    }
    if table.withdrawn.contains(&clause) {
        return Err(Refusal::GiftWithdrawn(clause));
    }
    if table.is_open(common, clause) {
        return Ok(());
    }
    Err(Refusal::NotOpen { clause, opens: table.opens(common, clause) })
}

/// Whether the mandate bodies would have it. They sit with the chief, so their moods are no secret to him.
fn mandated(standing: &Standing<'_>, draft: &Draft) -> Result<(), Refusal> {
    if standing.is_mandated(draft) {
        return Ok(());
    }
    // Why not takes the reasons.
    let verdict = standing.verdict(draft, &standing.no_shifts());
    let refusing =
        verdict.bodies.iter().find(|body| !body.moment.hides_moods() && !body.passes && body.binds);
    match refusing {
        None => Ok(()),
        Some(body) => {
            let deciding = body
                .votes
                .iter()
                .max_by_key(|(_, tally)| tally.against + tally.absent)
                .map(|(faction, _)| (faction, verdict.factions[faction].decider(false)));
            Err(Refusal::NoMandate { body: body.body, deciding })
        }
    }
}

pub(super) fn resolve(play: &mut Resolution<'_>, by: Side, channel: Channel, draft: Draft) {
    let belied = channel == Channel::Public && steps_back(play, by, &draft);
    play.weigh_gesture(by, belied);
    if channel == Channel::Public {
        measure_against_word(play, by, &draft);
    }
    reopen(play, by, &draft);
    let news = match channel {
        Channel::Public => play.state.table.news_in(&play.scenario.common, &draft),
        Channel::Private => Vec::new(),
    };
    play.happen(Rule::Proposing, audience(channel), Happening::Proposed { by, channel, draft });
    agree(play, by, &draft);
    become_known(play, &news);
    play.end_turn(by);
}

fn audience(channel: Channel) -> Audience {
    match channel {
        Channel::Public => Audience::World,
        Channel::Private => Audience::Delegations,
    }
}

/// Whether a public offer falls behind one's own last public offer on any issue.
fn steps_back(play: &Resolution<'_>, by: Side, draft: &Draft) -> bool {
    let (standing, common, table) = (play.standing(by), &play.scenario.common, &play.state.table);
    table.last_known(common, by, draft).is_some_and(|last| {
        table
            .spoken_of(common, draft)
            .any(|issue| standing.shortfall(issue, last.option(issue), draft.option(issue)) > 0)
    })
}

/// R6.3: a public offer behind one's own last public offer, or behind a pledge, shames; a new one that shames nobody
/// earns a point of capital.
fn measure_against_word(play: &mut Resolution<'_>, by: Side, draft: &Draft) {
    let rules = &play.scenario.common.rules;
    let (step_back, across) = (rules.step_back_face, rules.across_pledge_face);
    let (mut stepped, mut crossed) = (0, 0);
    let last = play.state.table.last_known(&play.scenario.common, by, draft);
    for id in play.state.table.spoken_of(&play.scenario.common, draft) {
        let standing = play.standing(by);
        let clause = Clause { issue: id, option: draft.option(id) };
        let pledged = standing.broken_pledge(clause).is_some();
        let before = last.map(|last| last.option(id));
        let behind = before.is_some_and(|last| standing.shortfall(id, last, draft.option(id)) > 0);
        crossed += u32::from(pledged);
        stepped += u32::from(behind && !pledged);
    }
    for (count, size, act) in [
        (stepped, step_back, Act::SteppedBack { by }),
        (crossed, across, Act::CrossedPledge { by }),
    ] {
        if count > 0 {
            fall_behind(play, by, size, count, act);
        }
    }
    let is_new = play.state.table.public_positions[by] != Some(*draft);
    if stepped + crossed == 0 && is_new {
        let act = Act::PublicCredit { by };
        let change = Change { side: by, meter: Meter::Capital, amount: Points(1), act };
        play.change(Rule::Proposing, Audience::Home(by), change, None, &[]);
    }
}

/// What it does to the face of `by` that its word was not kept on `count` issues, `size` each.
fn fall_behind(play: &mut Resolution<'_>, by: Side, size: Points, count: u32, act: Act) {
    let change = Change { side: by, meter: Meter::Face, amount: size, act };
    let under = Circumstances {
        slight: Some(Slight::BrokenWord),
        factors: &[Factor::Issues(count)],
        ..Circumstances::PLAIN
    };
    play.change_under(Rule::SteppingBack, Audience::World, change, &under);
}

/// R6.4: to name another option on an agreed clause reopens it, at a price in trust and face.
fn reopen(play: &mut Resolution<'_>, by: Side, draft: &Draft) {
    let Deed { own_face, trust, .. } = play.scenario.common.rules.reopening;
    let reopened = reopened(&play.scenario.common, &play.state.table, by, draft);
    for Reopened { clause, is_generous } in reopened {
        play.happen(Rule::JointText, Audience::Delegations, Happening::Reopened { by, clause });
        if is_generous {
            continue;
        }
        let act = Act::Reopened { by, issue: clause.issue };
        let to = by.other();
        let lost = Change { side: by, meter: Meter::Face, amount: own_face, act };
        play.change(Rule::JointText, Audience::Delegations, lost, Some(Slight::BrokenWord), &[]);
        let doubted = Change { side: to, meter: Meter::Trust, amount: trust, act };
        play.change(Rule::JointText, Audience::Delegations, doubted, None, &[]);
    }
}

/// An agreed clause that a text would reopen (R6.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reopened {
    /// What was agreed.
    pub clause: Clause,
    /// Whether the text moves it along a scale towards the other side: nobody's word is broken by more, and it is free.
    pub is_generous: bool,
}

/// The agreed clauses that `draft`, put by `by`, would reopen (R6.4), in the order of the issues.
pub fn reopened(common: &Common, table: &TableState, by: Side, draft: &Draft) -> Vec<Reopened> {
    let one = |(issue, agreed): (IssueId, &Option<OptionId>)| {
        let (agreed, now) = ((*agreed)?, draft.option(issue));
        let gives_more = match by {
            Side::Tokyo => now > agreed,
            Side::Moscow => now < agreed,
        };
        let is_generous = common.issues[issue].scale && gives_more;
        (now != agreed)
            .then_some(Reopened { clause: Clause { issue, option: agreed }, is_generous })
    };
    let spoken = table.spoken_of(common, draft);
    spoken.filter_map(|issue| one((issue, &table.agreed[issue]))).collect()
}

/// R6.4: where the two last texts name the same option, the clause is provisionally agreed.
fn agree(play: &mut Resolution<'_>, by: Side, draft: &Draft) {
    let Some(theirs) = play.state.table.positions[by.other()] else { return };
    let agreed: Vec<Clause> = play
        .scenario
        .common
        .issues
        .ids()
        .map(|issue| draft.clause(issue))
        .filter(|clause| {
            let table = &play.state.table;
            theirs.option(clause.issue) == clause.option
                && clause.option != table.status_quo.option(clause.issue)
                && table.agreed[clause.issue].is_none()
        })
        .collect();
    for clause in agreed {
        play.happen(Rule::JointText, Audience::Delegations, Happening::Agreed { clause });
    }
}

/// R6.14: an offer that leaks counts as said in public.
pub(super) fn leak(play: &mut Resolution<'_>, of: Side, by: Option<Side>) {
    let Some(offer) = play.state.table.offers[of] else { return };
    measure_leak(play, of, &offer.draft);
    let news = play.state.table.news_in(&play.scenario.common, &offer.draft);
    play.happen(Rule::Leaking, Audience::World, Happening::Leaked { of, by });
    become_known(play, &news);
}

/// R6.24: a private offer of one's own counts as made in public from now on.
pub(super) fn disclose(play: &mut Resolution<'_>, by: Side, draft: &Draft) {
    measure_against_word(play, by, draft);
    let news = play.state.table.news_in(&play.scenario.common, draft);
    play.happen(Rule::Disclosing, Audience::World, Happening::Disclosed { by });
    become_known(play, &news);
}

/// R6.23: what follows when clauses become known that nobody had heard of.
pub(super) fn become_known(play: &mut Resolution<'_>, news: &[Clause]) {
    let scenario = play.scenario;
    for clause in news.iter().copied() {
        let effects = &scenario.common.issues[clause.issue].options[clause.option].when_known;
        play.happen(Rule::BecomingKnown, Audience::World, Happening::BecameKnown { clause });
        let sore = (None, &Touches::new());
        play.effects(Rule::BecomingKnown, Act::BecameKnown { clause }, effects, sore);
    }
}

/// A leaked offer behind one's pledge shames as a public one would; what nobody had heard before does not.
fn measure_leak(play: &mut Resolution<'_>, of: Side, draft: &Draft) {
    let count = crossed_pledges(&play.standing(of), draft);
    if count > 0 {
        let size = play.scenario.common.rules.across_pledge_face;
        let act = Act::CrossedPledge { by: of };
        fall_behind(play, of, size, count, act);
    }
}

/// On how many issues `draft` falls short of a pledge of the side.
pub fn crossed_pledges(standing: &Standing<'_>, draft: &Draft) -> u32 {
    let clauses = standing.common.issues.ids().map(|issue| draft.clause(issue));
    let crossed = clauses.filter(|clause| standing.broken_pledge(*clause).is_some());
    u32::try_from(crossed.count()).unwrap_or(0)
}
