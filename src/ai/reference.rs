//! A sensible, attentive player: what a decent student would do, and what a player of one idea should not beat.
//!
//! It opens high, watches what the other's texts share, moves clause by clause towards them, and never forgets that
//! its own home must agree. It answers gestures, makes one when trust is low, spends on the votes its text needs, and
//! knows that whoever moves last cannot be answered.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::home_move::{HomeMove, TextAtHome};
use super::prospect::prospect;
use super::{Choice, Negotiator, Repertoire, expected_of_other, plainly, would_make};
use crate::analysis::judged;
use crate::negotiation::moves::{Answer, Channel, Kind, Manner, Move, Tone};
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::scenario::id::{IssueId, Side};
use crate::sentence::Message;
use crate::units::{Permille, Points, Utility};
use crate::view::SeatView;

/// It proposes nothing its home would sooner refuse than pass.
const LEAST_CHANCE: Permille = Permille(500);
/// Texts it asks its home about at one turn.
const ASKED: usize = 12;
/// A chance it is content with: no more is spent on it.
const CONTENT: Permille = Permille(900);
/// A home move must raise the chance by this much.
const WORTHWHILE: u32 = 20;
/// Trust of the other below which it makes a gesture.
const LOW_TRUST: Points = Points(15);
/// Capital it keeps for answering a gesture.
const RESERVE: Points = Points(2);

/// A sensible, attentive player.
#[derive(Debug, Default)]
pub struct Reference {
    repertoire: Repertoire,
}

/// A text and what may come of it.
#[derive(Clone, Copy, Debug)]
struct Prospect {
    draft: Draft,
    /// What it is worth over no agreement.
    gain: Utility,
    /// The chance that its home passes it.
    chance: Permille,
}

/// One turn of it.
struct Mind<'v> {
    view: &'v SeatView,
    side: Side,
    least: Utility,
}

impl Negotiator for Reference {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let mind = Mind { view, side: view.side(), least: view.standing().no_agreement() };
        let choice = match view.table().phase {
            Phase::Initialling { draft } => mind.initial(draft),
            Phase::Interval { draft, .. } => {
                mind.mend(&draft).unwrap_or_else(|| plainly(Move::Hold, "ai-interval"))
            }
            Phase::Talks | Phase::Over => mind
                .signal()
                .or_else(|| mind.at_home())
                .unwrap_or_else(|| mind.at_table(&self.repertoire)),
        };
        let permitted = would_make(view, choice.a_move);
        Some(if permitted { choice } else { plainly(Move::Hold, "ai-hold") })
    }
}

impl Prospect {
    /// What it may be expected to bring: its gain if the home passes it, the dread of a refusal if not.
    fn worth(self) -> Utility {
        prospect(self.gain, self.chance)
    }
}

/// When it gives way: how much of its range in round `now`, if `last` is the last. A tenth at first, evenly to six
/// tenths, and a little more with the last word it will have an answer to. A range reaches from the best its own home
/// would pass to no agreement. Sizes are judgement.
fn conceded(now: u16, last: u16) -> Permille {
    if now >= last {
        return Permille(650);
    }
    Permille(100 + 500 * u32::from(now) / u32::from(last))
}

// At the table.
impl Mind<'_> {
    fn prospect(&self, draft: Draft) -> Prospect {
        let gain = self.view.value(&draft).total - self.least;
        Prospect { draft, gain, chance: self.view.standing().chance(&draft) }
    }

    fn initial(&self, draft: Draft) -> Choice {
        let good = self.prospect(draft).worth() > Utility::ZERO;
        if good && would_make(self.view, Move::Initial) {
            plainly(Move::Initial, "ai-initial")
        } else {
            plainly(Move::Decline(Manner::Courteous), "ai-not-initial")
        }
    }

    fn at_table(&self, repertoire: &Repertoire) -> Choice {
        let next = self.next_text(repertoire);
        if let Some(choice) = self.accept(next) {
            return choice;
        }
        let Some(next) = next else { return plainly(Move::Hold, "ai-nothing-ratifiable") };
        let reason = Message::new("ai-towards")
            .with("gain", next.gain.nearest_points().0)
            .with("chance", next.chance.percent());
        // It will have to step back from it: in confidence that shames nobody.
        Choice::because(Move::Propose(Channel::Private, next.draft), reason)
    }

    /// Accepts what is nearly as good as what it would propose; as time runs out, less; with the last word, anything
    /// that is better than nothing.
    fn accept(&self, next: Option<Prospect>) -> Option<Choice> {
        let table = self.view.table();
        let offer = table.offers[self.side.other()]?;
        if !would_make(self.view, Move::Accept) {
            return None;
        }
        let offered = self.prospect(offer.draft);
        let hoped = next.map_or(Utility::ZERO, Prospect::worth).max(Utility::ZERO);
        let left = self.view.common().last_round().0.saturating_sub(table.round.0);
        let (share, reason) = match (left, table.turn.second) {
            (0, true) => (0, "ai-last-word"),
            (0, false) => (500, "ai-accept-late"),
            (1, _) => (700, "ai-accept-good"),
            _ => (900, "ai-accept-good"),
        };
        let enough = Utility(hoped.0 * share / 1000);
        let good = offered.worth() > Utility::ZERO && offered.worth() >= enough;
        good.then(|| plainly(Move::Accept, reason))
    }

    /// Of the texts at or above what it still hopes for, the nearest to what the other wants that its home is likely
    /// enough to pass.
    fn next_text(&self, repertoire: &Repertoire) -> Option<Prospect> {
        let mut drafts: BTreeSet<Draft> = repertoire.texts(self.view).iter().copied().collect();
        drafts.extend(self.between());
        let drafts: Vec<Draft> = drafts.into_iter().collect();
        let mut texts = judged(&self.view.standing(), &drafts);
        texts.retain(|text| text.passes && text.utility > self.least);
        let best = texts.iter().map(|text| text.utility).max()?;
        let (now, last) = (self.view.table().round.0, self.view.common().last_round().0);
        let given = i64::from(conceded(now, last).0);
        let hoped = Utility(best.0 - (best - self.least).0 * given / 1000);
        texts.retain(|text| text.utility >= hoped);
        texts.sort_by_cached_key(|text| (self.gap(&text.draft), Reverse(text.utility), text.draft));
        let may = |draft: &Draft| would_make(self.view, Move::Propose(Channel::Private, *draft));
        let drafts = texts.into_iter().map(|text| text.draft);
        let asked: Vec<Draft> = drafts.filter(may).take(ASKED).collect();
        let standing = self.view.standing();
        let is_likely =
            |draft: &&Draft| standing.is_likely(&standing.positions(draft), LEAST_CHANCE);
        let prospects = || asked.iter().map(|draft| self.prospect(*draft));
        let likely = asked.iter().find(is_likely).map(|draft| self.prospect(*draft));
        let likeliest = || prospects().rev().max_by_key(|prospect| prospect.chance);
        likely.or_else(likeliest).filter(|text| text.worth() > Utility::ZERO)
    }

    /// Texts between its own last and the other's: either with one clause, or one pair of clauses, of the other.
    fn between(&self) -> Vec<Draft> {
        let table = self.view.table();
        let Some(theirs) = table.positions[self.side.other()] else { return Vec::new() };
        let own = table.positions[self.side].unwrap_or(table.status_quo);
        let apart: Vec<IssueId> = self
            .view
            .common()
            .issues
            .ids()
            .filter(|issue| own.option(*issue) != theirs.option(*issue))
            .collect();
        let from = |text: Draft, issue: IssueId| text.clause(issue);
        let mut texts = vec![own, theirs];
        for one in &apart {
            for two in &apart {
                texts.push(own.with(from(theirs, *one)).with(from(theirs, *two)));
                texts.push(theirs.with(from(own, *one)).with(from(own, *two)));
            }
        }
        let table = self.view.table();
        texts.retain(|text| self.view.common().package(*text).is_ok() && *text != table.status_quo);
        texts
    }

    /// How far `draft` falls short of the other's last text; before that, what everyone knows of it.
    fn gap(&self, draft: &Draft) -> i64 {
        let (common, table) = (self.view.common(), self.view.table());
        let reckoned = expected_of_other(common, table, self.side, draft);
        match table.positions[self.side.other()] {
            Some(theirs) => self.short_of(draft, &theirs) - 2 * reckoned,
            None => -reckoned,
        }
    }

    /// How far `draft` is worse for the other than `theirs`: for each issue the steps times the stake, doubled where
    /// all its texts have had the clause. A clause with two readings counts as the other reads it, where that is
    /// nearer.
    fn short_of(&self, draft: &Draft, theirs: &Draft) -> i64 {
        let (common, table) = (self.view.common(), self.view.table());
        let tabled = &table.tabled[self.side.other()];
        let standing = self.view.standing();
        common
            .issues
            .iter()
            .map(|(issue, about)| {
                let wanted = theirs.option(issue);
                let clause = draft.clause(issue);
                // What is worse for me in its text than in mine is what is worse for it in mine than in its own.
                let steps = |option| i64::from(standing.shortfall(issue, option, wanted));
                let plain = steps(clause.option);
                if plain == 0 {
                    return 0;
                }
                let readings = about.options[clause.option].reads_as;
                let reading = readings.filter(|_| table.is_ambiguous(common, clause, draft));
                let short = reading.map_or(plain, |read| plain.min(steps(read[self.side.other()])));
                let steady = tabled.len() > 1
                    && tabled.iter().all(|text| text.draft.option(issue) == wanted);
                short * i64::from(about.stake.0.max(1)) * if steady { 2 } else { 1 }
            })
            .sum()
    }
}

// Signals.
impl Mind<'_> {
    fn signal(&self) -> Option<Choice> {
        if !self.view.table().turn.has_left(Kind::Signal) {
            return None;
        }
        self.answer().or_else(|| self.bring_gifts_back()).or_else(|| self.gesture())
    }

    fn answer(&self) -> Option<Choice> {
        [Answer::Reciprocate, Answer::Acknowledge]
            .into_iter()
            .map(|answer| plainly(Move::Reply(answer), "ai-reply"))
            .find(|choice| would_make(self.view, choice.a_move))
    }

    /// A gift it has spurned comes back for a word of recognition.
    fn bring_gifts_back(&self) -> Option<Choice> {
        let common = self.view.common();
        let spurned = self.view.table().withdrawn.iter().any(|clause| {
            let option = &common.issues[clause.issue].options[clause.option];
            option.gift_of == Some(self.side.other())
        });
        spurned.then(|| plainly(Move::Statement(Tone::Recognition), "ai-gift-back"))
    }

    /// While the other's trust is low: the gesture that wins most trust for its cost, at most a quarter of the capital.
    fn gesture(&self) -> Option<Choice> {
        let (table, common) = (self.view.table(), self.view.common());
        if table.trust[self.side.other()] >= LOW_TRUST || table.unanswered[self.side].is_some() {
            return None;
        }
        let affordable = Points(self.view.own().capital.0 / 4);
        common
            .gestures
            .iter()
            .filter(|(_, gesture)| !gesture.hostile && gesture.trust > Points::ZERO)
            .filter(|(_, gesture)| gesture.cost <= affordable && gesture.own_face > Points(-5))
            .filter(|(id, _)| would_make(self.view, Move::Gesture(*id)))
            .max_by_key(|(id, gesture)| (gesture.trust - gesture.cost, Reverse(*id)))
            .map(|(id, _)| plainly(Move::Gesture(id), "ai-gesture"))
    }
}

// At home.
impl Mind<'_> {
    fn at_home(&self) -> Option<Choice> {
        if !self.view.table().turn.has_left(Kind::Home) {
            return None;
        }
        if let Some(choice) = self.consult() {
            return Some(choice);
        }
        let halfway = self.view.table().round.0 * 2 >= self.view.common().last_round().0;
        let aim = self.view.table().positions[self.side].filter(|_| halfway)?;
        self.mend(&aim)
    }

    /// Sounds out, one a turn, the three factions with the most seats.
    fn consult(&self) -> Option<Choice> {
        let seats = &self.view.table().seats[self.side];
        let held = |faction| seats.values().map(|by_faction| by_faction[faction]).sum::<u32>();
        let mut factions: Vec<_> = self.view.common().sides[self.side].factions.ids().collect();
        factions.sort_by_key(|faction| Reverse(held(*faction)));
        factions
            .into_iter()
            .take(3)
            .map(|faction| plainly(Move::Consult(faction), "ai-consult-each"))
            .find(|choice| would_make(self.view, choice.a_move))
    }

    /// The home move that raises the chance of `aim` most for what it costs, if one is worth it.
    fn mend(&self, aim: &Draft) -> Option<Choice> {
        let now = TextAtHome::below(CONTENT, self.view.standing(), aim)?;
        let before = now.chance;
        let affordable = self.view.own().capital - RESERVE;
        let mut best: Option<(u32, Move, Permille)> = None;
        // A quarter, a half and the whole of the most one may pay, rounded up.
        let most = self.view.common().rules.payment_most.0;
        let amounts = [(most + 3) / 4, (most + 1) / 2, most].map(Points);
        for home in HomeMove::permitted(self.view, &amounts) {
            if home.cost > affordable || !would_make(self.view, home.a_move) {
                continue;
            }
            let raised = |after: Permille| after.0.saturating_sub(before.0);
            let cost = 5 + u32::try_from(home.cost.0).unwrap_or(0);
            let for_cost = |after| raised(after) * 100 / cost;
            let is_best = |after| {
                raised(after) >= WORTHWHILE && best.is_none_or(|(most, ..)| for_cost(after) > most)
            };
            if let Some(after) = home.chance(&now, is_best).filter(|after| is_best(*after)) {
                best = Some((for_cost(after), home.a_move, after));
            }
        }
        best.map(|(_, a_move, after)| {
            let reason = Message::new("ai-mend")
                .with("before", before.percent())
                .with("after", after.percent());
            Choice::because(a_move, reason)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_way_evenly_and_most_in_the_last_round() {
        let at = |now| conceded(now, 9).0;
        assert_eq!([at(0), at(3), at(8), at(9)], [100, 266, 544, 650]);
        assert_eq!(conceded(0, 0), Permille(650));
    }
}
