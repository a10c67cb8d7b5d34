//! What is thought of one text: what it is worth, whether the home passes it, what stands in its way and would help.

use std::cmp::Reverse;

use crate::ai::home_move::{HomeMove, TextAtHome};
use crate::ai::prospect::prospect;
use crate::ai::reckoning::expected_of_other;
use crate::negotiation::moves::{Channel, Move};
use crate::negotiation::ratification::{Decider, Forecast};
use crate::negotiation::refusal::Refusal;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BodyId, FactionId};
use crate::units::{Permille, Points, Utility};
use crate::view::SeatView;

/// A chance at home below which the adviser counsels nobody to sign (judgement).
pub const LIKELY: Permille = Permille(600);
/// A chance from which nothing stands in a text's way that is worth naming (judgement).
const SAFE: Permille = Permille(950);
/// A home move that raises a chance by less is not named, in thousandths (judgement).
const WORTHWHILE: u32 = 20;

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
    /// What asking on may be expected to bring instead, where that is known to be more.
    pub instead: Option<Utility>,
    /// What to do about it.
    pub counsel: Counsel,
}

/// What to do about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counsel {
    /// Sign.
    Sign,
    /// Worth signing, but asking on may be expected to bring more.
    AskOn,
    /// Mend the home first.
    MendFirst,
    /// Worth the risk by the numbers, but more likely than one would wish to be refused at home.
    Risky,
    /// Do not sign: a refusal at home is too likely for what it gains.
    TooUnlikely,
    /// Do not sign: no agreement is worth more.
    WorthLess,
}

impl TextAdvice {
    /// The same where signing it now `brings` so much and asking on `instead`, if that is known.
    pub(super) fn against(self, brings: Utility, instead: Option<Utility>) -> Self {
        let Some(more) = instead.filter(|instead| *instead > brings) else { return self };
        match self.counsel {
            Counsel::Sign | Counsel::Risky => {
                Self { counsel: Counsel::AskOn, instead: Some(more), ..self }
            }
            Counsel::AskOn | Counsel::MendFirst | Counsel::TooUnlikely | Counsel::WorthLess => self,
        }
    }
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

/// What is thought of `draft`.
pub fn about(view: &SeatView, draft: &Draft) -> TextAdvice {
    let standing = view.standing();
    let (worth, least) = (standing.value(draft).total, standing.no_agreement_for(draft));
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
        instead: None,
        counsel,
    }
}

/// What most stands in the way of a text at home, where its chance is not safe.
pub fn obstacle(forecast: &Forecast) -> Option<Obstacle> {
    let in_the_way = forecast.bodies.iter().filter(|body| !body.overridable);
    let body = in_the_way.min_by_key(|body| body.chance)?;
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
    let mut best: Option<(Permille, Reverse<Points>, Move)> = None;
    for home in HomeMove::permitted(view, draft, &HomeMove::amounts(view)) {
        let cost = Reverse(home.cost);
        let is_best = |after: Permille| {
            after.0 >= before.0 + WORTHWHILE
                && best.is_none_or(|(most, dearest, _)| (after, cost) > (most, dearest))
        };
        if let Some(after) = home.chance(&now, is_best).filter(|after| is_best(*after)) {
            best = Some((after, cost, home.a_move));
        }
    }
    best.map(|(after, _, a_move)| Remedy { a_move, before, after })
}
