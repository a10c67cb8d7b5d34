//! Signals (R6.10 to R6.16 and R6.24): gestures, answers, acts, statements, leaks, glosses, speeches to the other's public,
//! one's own offers published.

use super::permit::{afford, other};
use super::propose;
use super::resolve::{Change, Resolution};
use super::{Answer, Channel, Constituent, Tone};
use crate::negotiation::condition::missing;
use crate::negotiation::event::{Collapse, Happening};
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::meter::{Circumstances, Factor, Slight};
use crate::negotiation::refusal::Refusal;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::unfolding::{Ground, Unfolding};
use crate::scenario::clause::Clause;
use crate::scenario::happening::{Condition, Meter};
use crate::scenario::home::Conviction;
use crate::scenario::id::{ActId, GestureId, IssueId, Side};
use crate::scenario::issue::Window;
use crate::scenario::rules::Deed;
use crate::units::Points;

fn in_window(standing: &Standing<'_>, window: Window) -> Result<(), Refusal> {
    let round = standing.table.round;
    if window.is_open(round) {
        return Ok(());
    }
    // What belongs to an epilogue that is not played opens never.
    let to_come = window.from > round && window.from <= standing.common.last_round();
    Err(Refusal::NotNow { opens: to_come.then_some(window.from) })
}

fn waits_for_nothing(standing: &Standing<'_>, conditions: &[Condition]) -> Result<(), Refusal> {
    let missing = missing(conditions, standing.common, standing.table);
    if missing.is_empty() { Ok(()) } else { Err(Refusal::NotUnless(missing)) }
}

pub(super) fn permit_gesture(standing: &Standing<'_>, id: GestureId) -> Result<(), Refusal> {
    let gesture = &standing.common.gestures[id];
    if gesture.side != standing.side() {
        return Err(Refusal::NotYours);
    }
    if standing.table.gestures.contains(&id) {
        return Err(Refusal::AlreadyMade);
    }
    in_window(standing, gesture.window)?;
    waits_for_nothing(standing, &gesture.conditions)?;
    afford(standing, gesture.cost)
}

pub(super) fn permit_act(standing: &Standing<'_>, id: ActId) -> Result<(), Refusal> {
    let act = &standing.common.acts[id];
    if act.side != standing.side() {
        return Err(Refusal::NotYours);
    }
    if standing.table.acts.contains(&id) {
        return Err(Refusal::AlreadyMade);
    }
    if let Some(done) = act.unless.iter().find(|other| standing.table.acts.contains(other)) {
        return Err(Refusal::NotAfter(*done));
    }
    in_window(standing, act.window)?;
    waits_for_nothing(standing, &act.conditions)?;
    afford(standing, act.cost)
}

pub(super) fn permit_reply(standing: &Standing<'_>, reply: Answer) -> Result<(), Refusal> {
    if standing.table.unanswered[other(standing)].is_none() {
        return Err(Refusal::NothingToAnswer);
    }
    match reply {
        Answer::Reciprocate => afford(standing, standing.common.rules.reciprocate_cost),
        Answer::Acknowledge | Answer::Snub => Ok(()),
    }
}

pub(super) fn permit_leak(standing: &Standing<'_>) -> Result<(), Refusal> {
    match standing.table.offers[other(standing)] {
        Some(offer) if offer.channel == Channel::Private && !offer.leaked => Ok(()),
        Some(_) | None => Err(Refusal::NothingToLeak),
    }
}

pub(super) fn permit_disclose(standing: &Standing<'_>) -> Result<(), Refusal> {
    match standing.table.offers[standing.side()] {
        Some(offer) if offer.channel == Channel::Private && !offer.leaked => Ok(()),
        Some(_) | None => Err(Refusal::NothingToDisclose),
    }
}

pub(super) fn permit_gloss(standing: &Standing<'_>, issue: IssueId) -> Result<(), Refusal> {
    let (common, table) = (standing.common, standing.table);
    let open = common.issues[issue].options.iter().any(|(option, about)| {
        let clause = Clause { issue, option };
        about.reads_as.is_some()
            && !table.collapsed.contains(&clause)
            && !table.is_unheard_of(common, clause)
    });
    if open { Ok(()) } else { Err(Refusal::NothingToGloss(issue)) }
}

pub(super) fn resolve_gesture(play: &mut Resolution<'_>, by: Side, id: GestureId) {
    let gesture = &play.scenario.common.gestures[id];
    play.happen(Rule::Gesturing, Audience::World, Happening::Gestured { by, gesture: id });
    let act = Act::Gestured { gesture: id };
    let cost = Change { side: by, meter: Meter::Capital, amount: -gesture.cost, act };
    play.change(Rule::Gesturing, Audience::Home(by), cost, None, &[]);
    if gesture.hostile {
        gesture_effects(play, by, id, false);
        play.insult(by);
    }
}

/// R6.10: what a gesture gives counts in full when the same turn's table move does not belie it, else by half; the
/// fraction is lost. What it takes is never halved.
pub(super) fn gesture_effects(play: &mut Resolution<'_>, by: Side, id: GestureId, belied: bool) {
    let gesture = &play.scenario.common.gestures[id];
    let act = Act::Gestured { gesture: id };
    let to = by.other();
    let own = if gesture.hostile { play.applause(by, gesture.own_face) } else { gesture.own_face };
    for (side, meter, amount) in [
        (by, Meter::Face, own),
        (to, Meter::Face, gesture.other_face),
        (to, Meter::Trust, gesture.trust),
    ] {
        let change = Change { side, meter, amount, act };
        let is_halved = belied && side == to && amount > Points::ZERO;
        let under = Circumstances {
            slight: (side == to).then_some(Slight::Insult),
            touches: &gesture.touches,
            factors: if is_halved { &[Factor::Belied] } else { &[] },
        };
        play.change_under(Rule::Gesturing, Audience::World, change, &under);
    }
}

pub(in crate::negotiation) fn resolve_act(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    id: ActId,
) {
    let about = &play.common.acts[id];
    play.happen(Rule::Acting, Audience::World, Happening::Acted { by, act: id });
    let act = Act::Acted { act: id };
    let cost = Change { side: by, meter: Meter::Capital, amount: -about.cost, act };
    play.change(Rule::Acting, Audience::Home(by), cost, None, &[]);
    play.effects(Rule::Acting, act, &about.effects, (about.hurt, &about.touches));
}

pub(super) fn resolve_reply(play: &mut Resolution<'_>, by: Side, answer: Answer) {
    play.happen(Rule::Replying, Audience::World, Happening::Replied { by, answer });
    let rules = &play.scenario.common.rules;
    let act = Act::Replied { by, answer };
    let giver = by.other();
    let felt =
        |deed: Deed| [(giver, Meter::Face, deed.other_face), (giver, Meter::Trust, deed.trust)];
    let changes = match answer {
        Answer::Reciprocate => {
            let deed = rules.replies.reciprocated;
            vec![
                (by, Meter::Capital, -rules.reciprocate_cost),
                (by, Meter::Face, deed.own_face),
                (giver, Meter::Face, deed.other_face),
                (by, Meter::Trust, deed.trust),
                (giver, Meter::Trust, deed.trust),
            ]
        }
        Answer::Acknowledge => felt(rules.replies.acknowledged).to_vec(),
        Answer::Snub => felt(rules.replies.snubbed).to_vec(),
    };
    for (side, meter, amount) in changes {
        let audience = if meter == Meter::Capital { Audience::Home(side) } else { Audience::World };
        let change = Change { side, meter, amount, act };
        play.change(Rule::Replying, audience, change, Some(Slight::Insult), &[]);
    }
    match answer {
        Answer::Snub => play.insult(by),
        Answer::Reciprocate => play.forgive(giver),
        Answer::Acknowledge => {}
    }
}

/// R6.13: a statement; each repetition of the same tone weighs half of the one before.
pub(super) fn resolve_statement(play: &mut Resolution<'_>, by: Side, tone: Tone) {
    let times = play.state.table.times_stated(by, tone).min(8);
    play.happen(Rule::Stating, Audience::World, Happening::Stated { by, tone });
    let rules = &play.scenario.common.rules;
    let deed = match tone {
        Tone::Anger => rules.statements.anger,
        Tone::Recognition => rules.statements.recognition,
        Tone::Regret => rules.statements.regret,
    };
    let repeated = [Factor::Repeated(u32::from(times))];
    let own = match tone {
        Tone::Anger => play.applause(by, deed.own_face),
        Tone::Recognition | Tone::Regret => deed.own_face,
    };
    let act = Act::Stated { by, tone };
    let to = by.other();
    for (side, meter, amount) in
        [(to, Meter::Face, deed.other_face), (to, Meter::Trust, deed.trust), (by, Meter::Face, own)]
    {
        // What a statement costs at home is not worn down by repetition.
        let costs = side == by && amount < Points::ZERO;
        let under = Circumstances {
            slight: (side == to).then_some(Slight::Insult),
            factors: if costs { &[] } else { &repeated },
            ..Circumstances::PLAIN
        };
        let change = Change { side, meter, amount, act };
        play.change_under(Rule::Stating, Audience::World, change, &under);
    }
    match tone {
        Tone::Anger => play.insult(by),
        Tone::Recognition => play.forgive(to),
        Tone::Regret => {
            play.forgive(to);
            anger_hawks(play, by);
        }
    }
    super::answer::restore_gifts(play, by, tone);
}

/// An apology angers one's own hawks.
fn anger_hawks(play: &mut Resolution<'_>, by: Side) {
    let by_how_much = play.scenario.common.rules.regret_mood;
    move_moods(play, Rule::Stating, by, |judge| judge.is_hawk().then_some(by_how_much));
}

/// R6.16: the other's doves warm, its hawks cool, its government trusts less; each repetition weighs half.
pub(super) fn resolve_address(play: &mut Resolution<'_>, by: Side) {
    let times = play.state.table.addresses[by].min(8);
    play.happen(Rule::Addressing, Audience::World, Happening::Addressed { by });
    let rules = &play.scenario.common.rules;
    let warm = rules.address_mood.halved(u32::from(times));
    let (backlash, trust) = (rules.address_backlash, rules.address_trust);
    let to = by.other();
    move_moods(play, Rule::Addressing, to, |judge| {
        if judge.is_dove() { Some(warm) } else { judge.is_hawk().then_some(backlash) }
    });
    let act = Act::Addressed { by };
    let change = Change { side: to, meter: Meter::Trust, amount: trust, act };
    play.change(Rule::Addressing, Audience::World, change, None, &[]);
}

/// Moves the mood of every faction and group of `side` by what `by` says for its convictions.
fn move_moods(
    play: &mut Resolution<'_>,
    rule: Rule,
    side: Side,
    by: impl Fn(&Conviction) -> Option<Points>,
) {
    let home = &play.scenario.homes[side];
    let factions =
        home.factions.iter().map(|(id, faction)| (Constituent::Faction(id), &faction.conviction));
    let groups = home.groups.iter().map(|(id, group)| (Constituent::Group(id), &group.conviction));
    let moved: Vec<(Constituent, Points)> =
        factions.chain(groups).filter_map(|(who, judge)| Some((who, by(judge)?))).collect();
    for (of, by) in moved {
        if by != Points::ZERO {
            play.happen(rule, Audience::Home(side), Happening::MoodMoved { side, of, by });
        }
    }
}

/// R6.14: the other's private offer in the papers.
pub(super) fn resolve_leak(play: &mut Resolution<'_>, by: Side) {
    let of = by.other();
    propose::leak(play, of, Some(by));
    let Deed { own_face, other_face, trust } = play.scenario.common.rules.leak;
    let act = Act::Leaked { of, by: Some(by) };
    let lost = Change { side: of, meter: Meter::Face, amount: other_face, act };
    play.change(Rule::Leaking, Audience::World, lost, Some(Slight::Exposure), &[]);
    let doubted = Change { side: of, meter: Meter::Trust, amount: trust, act };
    play.change(Rule::Leaking, Audience::World, doubted, None, &[]);
    // Everyone sees who could have had the paper: a confidence is a word given.
    let broken = Change { side: by, meter: Meter::Face, amount: own_face, act };
    play.change(Rule::Leaking, Audience::World, broken, Some(Slight::BrokenWord), &[]);
}

/// R6.24: one's own private offer in the papers. It was a confidence of both, unless all the world had read it before.
pub(super) fn resolve_disclose(play: &mut Resolution<'_>, by: Side) {
    let Some(offer) = play.state.table.offers[by] else { return };
    let is_confidence = play.state.table.public_positions[by] != Some(offer.draft);
    propose::disclose(play, by, &offer.draft);
    if is_confidence {
        let amount = play.scenario.common.rules.disclose_trust;
        let act = Act::Disclosed { by };
        let doubted = Change { side: by.other(), meter: Meter::Trust, amount, act };
        play.change(Rule::Disclosing, Audience::World, doubted, None, &[]);
    }
}

/// R6.15: every ambiguous clause of the issue falls back to its plain text.
pub(in crate::negotiation) fn resolve_gloss(
    play: &mut Unfolding<'_, impl Ground>,
    by: Side,
    issue: IssueId,
) {
    play.happen(Rule::Glossing, Audience::World, Happening::Glossed { by, issue });
    play.collapse_issue(Rule::Glossing, issue, Collapse::Gloss);
    let Deed { own_face, other_face, trust } = play.common.rules.gloss;
    let act = Act::Glossed { by, issue };
    let to = by.other();
    for (side, meter, amount, slight) in [
        (to, Meter::Face, other_face, Some(Slight::Refusal)),
        (to, Meter::Trust, trust, None),
        (by, Meter::Face, own_face, None),
    ] {
        let change = Change { side, meter, amount, act };
        play.change(Rule::Glossing, Audience::World, change, slight, &[]);
    }
}
