//! TWO COUNSELLORS: what each thinks of a text and of the home, from the view of one seat and by his own weights (R6.26).
//!
//! No player of the program's own asks them, and the adviser does not: they are for a person to judge.

use std::cmp::Reverse;

use super::adviser::LIKELY;
use super::reckoning::expected_of_other;
use crate::negotiation::deal::Band;
use crate::negotiation::standing::Standing;
use crate::negotiation::supposition::Supposition;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::counsel::{ByVoice, Voice};
use crate::scenario::id::FactionId;
use crate::units::{Permille, Points, Round, Utility};
use crate::view::SeatView;

/// All the two have to say at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counsel {
    /// The text they speak of, where there is one.
    pub draft: Option<Draft>,
    /// What each says of it.
    pub opinions: ByVoice<Opinion>,
    /// What they have said of the home, in order.
    pub said: Vec<Said>,
}

/// What a counsellor says of a text, or of the empty table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opinion {
    /// Of a text.
    OfText(TextOpinion),
    /// Nothing is tabled: the clause on the agenda he would ask for first, if any is worth anything to him.
    AtFirst(Option<Clause>),
}

/// What a counsellor says of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextOpinion {
    /// What it is worth to him.
    pub worth: Utility,
    /// What no agreement is worth to him.
    pub least: Utility,
    /// The chance that the home passes it, were the home as he says.
    pub chance: Permille,
    /// What he would do.
    pub would: Would,
    /// Where he could bear it: the one clause by which he would have it better, if there is time.
    pub ask: Option<Clause>,
}

/// What a counsellor would do about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Would {
    /// Sign it.
    Sign,
    /// Wait until the home is warmer.
    Wait,
    /// Sign it with this clause.
    Ask(Clause),
    /// Let it lie: no single clause would mend it.
    Refuse,
}

/// What both have said of a faction, and what has since been found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub round: Round,
    /// Of which faction.
    pub faction: FactionId,
    /// What each said.
    pub said: ByVoice<Band>,
    /// How it truly stands, once it has been sounded out or a vote has shown it.
    pub found: Option<Band>,
}

/// What the two who advise the view's side have to say of `draft`, or of the text in question where none is given.
/// Nothing where it has no counsellors.
pub fn counsel(view: &SeatView, draft: Option<Draft>) -> Option<Counsel> {
    let standing = view.standing();
    view.home().counsellors.as_ref()?;
    let draft = draft.or_else(|| standing.text_in_question());
    let opinions = ByVoice::each(|voice| match &draft {
        Some(draft) => Opinion::OfText(of_text(view, voice, draft)),
        None => Opinion::AtFirst(at_first(view, voice)),
    });
    let own = view.own();
    let said = own.counsel.iter().map(|told| Said {
        round: told.round,
        faction: told.faction,
        said: told.said,
        found: own.consulted[told.faction],
    });
    Some(Counsel { draft, opinions, said: said.collect() })
}

fn of_text(view: &SeatView, voice: Voice, draft: &Draft) -> TextOpinion {
    let his = |draft: &Draft| view.standing().worth_to(voice, draft).unwrap_or_default();
    let least = view
        .standing()
        .as_weighed_by(voice)
        .map_or(Utility::ZERO, |his| his.no_agreement_for(draft));
    let (worth, chance) = (his(draft), chance_as_read(view, voice, draft));
    // Of what gains him anything, what gains him most over what everyone reckons it costs the other; of equals the first.
    let expected = |draft: &Draft| {
        Utility(1000 * expected_of_other(view.common(), view.table(), view.side(), draft))
    };
    let joint = |after: &(Clause, Draft)| {
        (Reverse(his(&after.1) + expected(&after.1)), after.0.issue, after.0.option)
    };
    let mut better = changes(view, draft);
    better.retain(|(_, after)| his(after) > worth);
    let best = |from: &mut dyn Iterator<Item = &(Clause, Draft)>| {
        from.min_by_key(|one| joint(one)).map(|(clause, _)| *clause)
    };
    let (would, ask) = if worth < least {
        let mends = best(&mut better.iter().filter(|(_, after)| his(after) >= least));
        (mends.map_or(Would::Refuse, Would::Ask), None)
    } else {
        let would = if chance >= LIKELY { Would::Sign } else { Would::Wait };
        (would, best(&mut better.iter()))
    };
    TextOpinion { worth, least, chance, would, ask }
}

/// Every text that differs from `draft` in one clause of its track, fits together and may be written now, with that
/// clause; none that the home would never have.
fn changes(view: &SeatView, draft: &Draft) -> Vec<(Clause, Draft)> {
    let (common, table) = (view.common(), view.table());
    let track = &common.tracks[table.track_of(common, draft)];
    let home = warm_home(view);
    let standing = home.standing(common, view.home());
    clauses_on_the_agenda(view)
        .filter(|clause| track.issues.contains(&clause.issue))
        .filter(|clause| draft.option(clause.issue) != clause.option)
        .map(|clause| (clause, draft.with(clause)))
        .filter(|(_, after)| common.package(*after).is_ok())
        .filter(|(_, after)| is_bearable(&standing, draft, after))
        .collect()
}

fn clauses_on_the_agenda(view: &SeatView) -> impl Iterator<Item = Clause> {
    let (common, table) = (view.common(), view.table());
    let clauses = common
        .issues
        .iter()
        .flat_map(|(issue, about)| about.choices().map(move |option| Clause { issue, option }));
    clauses.filter(|clause| table.is_open(common, *clause))
}

/// Warmer than any home is, in points: what does not pass there is kept from passing by a red line.
const WARM: Points = Points(100);

/// The view's home were everyone in it as warm as can be.
fn warm_home(view: &SeatView) -> Supposition {
    view.standing().supposing_warmed(WARM)
}

/// Whether the home at its warmest would still have `after`, where it would have `before`: nobody counsels a clause that
/// his own house will never sign.
fn is_bearable(at_its_warmest: &Standing<'_>, before: &Draft, after: &Draft) -> bool {
    let would_have = |draft: &Draft| at_its_warmest.chance(draft) > Permille(0);
    would_have(after) || !would_have(before)
}

/// Of the clauses on the agenda that are worth anything to him by themselves, the one worth most on an issue he minds;
/// where there is none, on any. Of equals the first.
fn at_first(view: &SeatView, voice: Voice) -> Option<Clause> {
    let minds = &view.home().counsellors.as_ref()?[voice].minds;
    let home = warm_home(view);
    let standing = home.standing(view.common(), view.home());
    let most = clauses_on_the_agenda(view)
        .filter_map(|clause| {
            let silence = &view.table().status_quo;
            let text = silence.with(clause);
            if !is_bearable(&standing, silence, &text) {
                return None;
            }
            let worth = view.standing().worth_to(voice, &text)?;
            Some(((minds.contains(&clause.issue), worth), clause))
        })
        .filter(|((_, worth), _)| *worth > Utility::ZERO)
        .reduce(|most, next| if next.0 > most.0 { next } else { most });
    most.map(|(_, clause)| clause)
}

/// The chance that the home passes `draft` were all that he has said of it so, and has not been sounded out since.
fn chance_as_read(view: &SeatView, voice: Voice, draft: &Draft) -> Permille {
    let (common, home, own) = (view.common(), view.home(), view.own());
    let mut read: Option<Supposition> = None;
    for told in own.counsel.iter().filter(|told| own.consulted[told.faction].is_none()) {
        let standing = match &read {
            Some(read) => read.standing(common, home),
            None => view.standing(),
        };
        read = Some(standing.supposing_told(told.faction, told.said[voice]));
    }
    match &read {
        Some(read) => read.standing(common, home).chance(draft),
        None => view.standing().chance(draft),
    }
}
