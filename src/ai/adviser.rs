//! THE ADVISER: asked for, never volunteered. What would pass at home, what would move the other, and what to do
//! about a text: worked out from the view of one seat, like everything an opponent does.

use std::cmp::Reverse;

use super::effects::{BestChoice, sensible_choice};
use super::home_move::{HomeMove, TextAtHome};
use super::opponent::{Firmness, Reading};
use super::prospect::prospect;
use super::repertoire::{Repertoire, expected_of_other, reckoned};
use crate::analysis::{OwnText, judged};
use crate::negotiation::moves::{Channel, Move};
use crate::negotiation::ratification::{Decider, Forecast};
use crate::negotiation::refusal::Refusal;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BodyId, ChoiceId, DecisionId, FactionId, GestureId, IssueId};
use crate::units::{Permille, Points, Utility};
use crate::view::SeatView;

/// A chance at home below which the adviser counsels nobody to sign (judgement).
pub const LIKELY: Permille = Permille(600);
/// Texts named that should please the other side most.
const NAMED: usize = 3;
/// Texts of the shortlist whose chance is worked out for each list: the rest are worse for the purpose.
const ASKED: usize = 48;
/// A chance from which nothing stands in a text's way that is worth naming (judgement).
const SAFE: Permille = Permille(950);
/// Issues on which two texts named must differ, so that they are not one text with a trifle changed (judgement).
const APART: usize = 2;
/// A home move that raises a chance by less is not named, in thousandths (judgement).
const WORTHWHILE: u32 = 20;
/// Trust below which the adviser speaks of gestures, as the attentive player does (judgement).
const LOW_TRUST: Points = Points(15);

/// All the adviser has to say at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What to decide, where something waits that can be decided now.
    pub decision: Option<DecisionAdvice>,
    /// What would pass at home.
    pub home: HomeAdvice,
    /// What would move the other side.
    pub other: OtherAdvice,
    /// What to do about the text accepted or on the table, where there is one.
    pub text: Option<TextAdvice>,
}

/// What to decide about the first thing that waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionAdvice {
    /// The decision.
    pub decision: DecisionId,
    /// The choice worth most.
    pub choice: ChoiceId,
    /// What it is worth, its price taken off.
    pub worth: Utility,
    /// The next best, and what it is worth.
    pub runner_up: Option<(ChoiceId, Utility)>,
}

/// What would pass at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeAdvice {
    /// The likely texts everyone reckons best for the other side, at most three: the best for it first, each further
    /// one better for oneself.
    pub for_them: Vec<TextAdvice>,
    /// The likely text worth most to oneself.
    pub for_us: Option<TextAdvice>,
    /// Where no text is likely enough: the likeliest that is worth having.
    pub likeliest: Option<TextAdvice>,
    /// Factions whose hidden mood nobody has sounded out.
    pub unsounded: Vec<FactionId>,
}

impl HomeAdvice {
    /// The texts it speaks of, in the order in which it does, each once.
    pub fn texts(&self) -> impl Iterator<Item = &TextAdvice> {
        let mut told: Vec<&TextAdvice> = Vec::new();
        for text in self.for_them.iter().chain(&self.for_us).chain(&self.likeliest) {
            if !told.iter().any(|one| one.draft == text.draft) {
                told.push(text);
            }
        }
        told.into_iter()
    }
}

/// What is thought of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextAdvice {
    /// The text.
    pub draft: Draft,
    /// What it is worth to one's chief.
    pub worth: Utility,
    /// What no agreement is worth to him.
    pub least: Utility,
    /// The chance that the home passes it.
    pub chance: Permille,
    /// What signing it is worth over no agreement, a refusal at home counted.
    pub prospect: Utility,
    /// What everyone reckons the other side would gain by it, in points.
    pub reckoned: i64,
    /// Why it could not be proposed now, if so.
    pub not_yet: Option<Refusal>,
    /// What most stands in its way at home.
    pub obstacle: Option<Obstacle>,
    /// The home move that would help it most now.
    pub remedy: Option<Remedy>,
    /// What to do about it.
    pub counsel: Counsel,
}

/// What to do about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counsel {
    /// Sign.
    Sign,
    /// Mend the home first.
    MendFirst,
    /// Worth the risk by the numbers, but more likely than one would wish to be refused at home.
    Risky,
    /// Do not sign: a refusal at home is too likely for what it gains.
    TooUnlikely,
    /// Do not sign: no agreement is worth more.
    WorthLess,
}

/// What most stands in the way of a text at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The body least likely to pass it.
    pub body: BodyId,
    /// The chance that it does.
    pub chance: Permille,
    /// The faction with the most members there who are not in favour.
    pub faction: FactionId,
    /// How many they are.
    pub missing: u32,
    /// What it decides by.
    pub decider: Decider,
}

/// A home move and what it does to the chance of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The move.
    pub a_move: Move,
    /// The chance before.
    pub before: Permille,
    /// The chance after.
    pub after: Permille,
}

/// What would move the other side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAdvice {
    /// Whether it has tabled nothing yet.
    pub is_silent: bool,
    /// What it has pledged, or asked for in every one of two texts or more.
    pub firm: Vec<Clause>,
    /// Where it has asked for different things, harder or softer.
    pub changing: Vec<IssueId>,
    /// The clause of one's own last text that everyone reckons hurts it most, and by how many points.
    pub hurts: Option<(Clause, i64)>,
    /// The concession that gives it most for what it costs.
    pub concession: Option<Concession>,
    /// Its face.
    pub face: Points,
    /// Its trust.
    pub trust: Points,
    /// Its gesture that waits for an answer.
    pub unanswered: Option<GestureId>,
    /// The gesture of one's own that would now give it most for its cost, while its trust or face is low.
    pub gesture: Option<GestureId>,
}

/// One clause given up for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concession {
    /// The clause written instead.
    pub clause: Clause,
    /// What it costs one's chief; negative where it gains.
    pub cost: Utility,
    /// What everyone reckons it gives the other side, in points.
    pub gives: i64,
    /// The chance at home before.
    pub before: Permille,
    /// The chance at home after.
    pub after: Permille,
    /// Whether it starts from one's own last text, or, where there is none, from the text best for oneself.
    pub from_own_text: bool,
}

/// Everything the adviser of the view's side has to say.
pub fn advise(view: &SeatView) -> Advice {
    let home = at_home(view);
    let table = view.table();
    let offer = table.offers[view.side().other()].map(|offer| offer.draft);
    let text = table.text_at_stake().or(offer).map(|draft| about(view, &draft));
    Advice { decision: on_decision(view), other: of_other(view, &home), text, home }
}

/// What to decide about the first thing that waits and can be decided now.
fn on_decision(view: &SeatView) -> Option<DecisionAdvice> {
    let BestChoice { decision, choice, worth, runner_up } = sensible_choice(view)?;
    Some(DecisionAdvice { decision, choice, worth, runner_up })
}

/// What is thought of `draft`.
pub fn about(view: &SeatView, draft: &Draft) -> TextAdvice {
    let standing = view.standing();
    let (worth, least) = (standing.value(draft).total, standing.no_agreement());
    let forecast = standing.forecast(draft);
    let prospect = prospect(worth - least, forecast.chance);
    let remedy = remedy(view, draft);
    let mended = remedy.is_some_and(|remedy| remedy.after >= LIKELY);
    let counsel = if worth < least {
        Counsel::WorthLess
    } else if forecast.chance >= LIKELY && prospect > Utility::ZERO {
        Counsel::Sign
    } else if mended {
        Counsel::MendFirst
    } else if prospect > Utility::ZERO {
        Counsel::Risky
    } else {
        Counsel::TooUnlikely
    };
    TextAdvice {
        draft: *draft,
        worth,
        least,
        chance: forecast.chance,
        prospect,
        reckoned: expected_of_other(view.common(), view.table(), view.side(), draft),
        not_yet: view.permit(Move::Propose(Channel::Private, *draft)).err(),
        obstacle: obstacle(&forecast),
        remedy,
        counsel,
    }
}

/// What most stands in the way of a text at home, where its chance is not safe.
pub fn obstacle(forecast: &Forecast) -> Option<Obstacle> {
    let body = forecast.bodies.iter().min_by_key(|body| body.chance)?;
    if body.chance >= SAFE {
        return None;
    }
    let expected = &forecast.expected;
    let verdict = expected.bodies.iter().find(|verdict| verdict.body == body.body)?;
    let (missing, Reverse(faction)) = verdict
        .votes
        .iter()
        .map(|(faction, votes)| (votes.against + votes.absent, Reverse(faction)))
        .max()
        .filter(|(missing, _)| *missing > 0)?;
    let decider = expected.factions[faction].decider(false);
    Some(Obstacle { body: body.body, chance: body.chance, faction, missing, decider })
}

/// The permitted home move that raises the chance of `draft` most, where it needs that; of equals the cheapest.
fn remedy(view: &SeatView, draft: &Draft) -> Option<Remedy> {
    let now = TextAtHome::below(SAFE, view.standing(), draft)?;
    let before = now.chance;
    let most = view.common().rules.payment_most;
    let mut best: Option<(Permille, Reverse<Points>, Move)> = None;
    for home in HomeMove::permitted(view, &[Points(most.0.midpoint(1)), most]) {
        let cost = Reverse(home.cost);
        let is_best = |after: Permille| {
            after.0 >= before.0 + WORTHWHILE
                && best.is_none_or(|(most, dearest, _)| (after, cost) > (most, dearest))
        };
        if view.permit(home.a_move).is_ok()
            && let Some(after) = home.chance(&now, is_best).filter(|after| is_best(*after))
        {
            best = Some((after, cost, home.a_move));
        }
    }
    best.map(|(after, _, a_move)| Remedy { a_move, before, after })
}

fn at_home(view: &SeatView) -> HomeAdvice {
    let standing = view.standing();
    let least = standing.no_agreement();
    let mut texts = judged(&standing, &Repertoire::default().texts(view));
    texts.retain(|text| text.utility > least);
    let is_good = |text: &OwnText| {
        let positions = standing.positions(&text.draft);
        let pays = |chance| prospect(text.utility - least, chance) > Utility::ZERO;
        standing.is_likely(&positions, LIKELY)
            && (pays(LIKELY) || pays(standing.chance_from(&positions)))
    };
    texts.sort_by_key(|text| (Reverse(text.utility), text.draft));
    let mut passing = texts.iter().filter(|text| text.passes).take(ASKED);
    let for_us = passing.find(|text| is_good(text)).map(|text| about(view, &text.draft));
    let to_other =
        |text: &OwnText| expected_of_other(view.common(), view.table(), view.side(), &text.draft);
    texts.sort_by_cached_key(|text| (Reverse(to_other(text)), Reverse(text.utility), text.draft));
    let mut for_them: Vec<OwnText> = Vec::new();
    let mut asked = 0;
    for text in texts.iter().filter(|text| text.passes) {
        let is_new = for_them.iter().all(|named| {
            text.utility > named.utility && differ(view, &named.draft, &text.draft) >= APART
        });
        if for_them.len() < NAMED && asked < ASKED && is_new {
            asked += 1;
            if is_good(text) {
                for_them.push(*text);
            }
        }
    }
    let none = for_them.is_empty() && for_us.is_none();
    let likeliest = none
        .then(|| {
            let asked = texts.iter().take(ASKED);
            let seen = asked.map(|text| (standing.chance(&text.draft), text));
            seen.reduce(|best, next| if next.0 > best.0 { next } else { best })
        })
        .flatten()
        .map(|(_, text)| about(view, &text.draft));
    HomeAdvice {
        for_them: for_them.iter().map(|text| about(view, &text.draft)).collect(),
        for_us,
        likeliest,
        unsounded: unsounded(&standing),
    }
}

/// On how many issues two texts differ.
fn differ(view: &SeatView, one: &Draft, two: &Draft) -> usize {
    view.common().issues.ids().filter(|issue| one.option(*issue) != two.option(*issue)).count()
}

fn unsounded(standing: &Standing<'_>) -> Vec<FactionId> {
    let seats = &standing.table.seats[standing.side()];
    let has_seats = |faction: FactionId| seats.values().any(|held| held[faction] > 0);
    standing
        .home
        .factions
        .iter()
        .filter(|(id, faction)| {
            faction.spread > Points::ZERO && has_seats(*id) && standing.own.consulted[*id].is_none()
        })
        .map(|(id, _)| id)
        .collect()
}

fn of_other(view: &SeatView, home: &HomeAdvice) -> OtherAdvice {
    let (common, table, other) = (view.common(), view.table(), view.side().other());
    let reading = Reading::of(view);
    let held = reading.issues.iter().filter(|(_, (firm, _))| *firm >= Firmness::Insisted);
    let changing = reading.issues.iter().filter(|(_, (firm, _))| *firm == Firmness::Changing);
    let own_text = table.positions[view.side()];
    let start = own_text.or(home.for_us.as_ref().map(|text| text.draft));
    OtherAdvice {
        is_silent: table.tabled[other].is_empty(),
        firm: held.map(|(issue, (_, option))| Clause { issue, option: *option }).collect(),
        changing: changing.map(|(issue, _)| issue).collect(),
        hurts: own_text.and_then(|draft| {
            common
                .issues
                .ids()
                .map(|issue| (reckoned(common, table, other, &draft, issue), issue))
                .min()
                .filter(|(gain, _)| *gain < 0)
                .map(|(gain, issue)| (draft.clause(issue), -gain))
        }),
        concession: start.and_then(|draft| concession(view, &draft, own_text.is_some())),
        face: table.face[other],
        trust: table.trust[other],
        unanswered: table.unanswered[other],
        gesture: gesture(view),
    }
}

/// Of the single clauses by which `start` can be made better for the other and stay worth signing, the one that gives
/// most for what it costs; what costs nothing comes first.
fn concession(view: &SeatView, start: &Draft, from_own_text: bool) -> Option<Concession> {
    let (common, table, standing) = (view.common(), view.table(), view.standing());
    let expected = |draft: &Draft| expected_of_other(common, table, view.side(), draft);
    let (worth, least, gain) =
        (standing.value(start).total, standing.no_agreement(), expected(start));
    let mut best: Option<(i64, i64, Clause, Utility)> = None;
    for (issue, about) in common.issues.iter() {
        for option in about.choices().filter(|option| *option != start.option(issue)) {
            let clause = Clause { issue, option };
            let draft = start.with(clause);
            let may_stand =
                option == table.status_quo.option(issue) || table.is_open(common, clause);
            let after = standing.value(&draft).total;
            let gives = expected(&draft) - gain;
            if !may_stand || gives <= 0 || after < least || common.package(draft).is_err() {
                continue;
            }
            let cost = worth - after;
            let ratio = gives * 1_000_000 / cost.0.max(1);
            if best.is_none_or(|(most, ..)| ratio > most) {
                best = Some((ratio, gives, clause, cost));
            }
        }
    }
    best.map(|(_, gives, clause, cost)| Concession {
        clause,
        cost,
        gives,
        before: standing.chance(start),
        after: standing.chance(&start.with(clause)),
        from_own_text,
    })
}

/// The permitted friendly gesture that gives most face and trust for its cost, while the other lacks either.
fn gesture(view: &SeatView) -> Option<GestureId> {
    let (table, other) = (view.table(), view.side().other());
    if table.trust[other] >= LOW_TRUST && table.face[other] >= Points::ZERO {
        return None;
    }
    view.common()
        .gestures
        .iter()
        .filter(|(_, gesture)| !gesture.hostile)
        .filter(|(id, _)| view.permit(Move::Gesture(*id)).is_ok())
        .max_by_key(|(id, gesture)| {
            (gesture.other_face + gesture.trust - gesture.cost, Reverse(*id))
        })
        .map(|(id, _)| id)
}
