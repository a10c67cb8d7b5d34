//! The table move: take what is good enough, else put a text, else a trade, else stand.

use std::cmp::Reverse;

use super::appraisal::Appraisal;
use super::bid::Bid;
use super::ladder::Ladder;
use super::reasons::Judged;
use super::temper::Temper;
use super::{Mind, wanting};
use crate::ai::Choice;
use crate::ai::reckoning::{expected_of_other, reckoned};
use crate::ai::style::Occasion;
use crate::negotiation::moves::{Channel, Manner, Move, OwnWord, own_word};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, Side};
use crate::sentence::Message;
use crate::units::{Permille, Points, Utility};

/// Affronts from which a refusal is no longer courteous (judgement).
const PATIENCE: u32 = 3;
/// The offence, in thousandths, from which a wounded chief refuses with scorn (judgement).
const PROUD: Permille = Permille(60);
/// What everyone reckons hurts so much is no clause to trade (R4.5: "very much").
const UNBEARABLE: Points = Points(-16);

/// A text of the other's that lies there.
struct Lying {
    /// The move that accepts it.
    a_move: Move,
    draft: Draft,
    seen: Appraisal,
}

impl Mind<'_> {
    /// Whether to initial one's own text, which the other has accepted.
    pub(super) fn initial(&self, draft: &Draft) -> Choice {
        let seen = self.appraiser().appraise(draft);
        if seen.prospect + self.worth_of_word() > Utility::ZERO && self.permits(Move::Initial) {
            let mut reasons = vec![Judged::Initialled.about(&seen)];
            if seen.prospect <= Utility::ZERO {
                reasons.push(Message::new("opponent-keeps-word"));
            }
            self.spoken(Move::Initial, reasons, Occasion::Initial, None)
        } else {
            let reasons = vec![Judged::NotInitialled.about(&seen)];
            let a_move = Move::Decline(Manner::Courteous);
            let choice = self.spoken(a_move, reasons, Occasion::Refuse, None);
            wanting(choice, Some(self.want_of_own(draft, &seen)))
        }
    }

    /// What it is worth to keep its word on its own accepted text: nothing where something has happened since it was given.
    fn worth_of_word(&self) -> Utility {
        match own_word(&self.standing) {
            Some(OwnWord::Stands) => {
                let (face, trust) = self.standing.refusing_own_text();
                -self.standing.weigh(Points::ZERO, face) - self.regard(trust)
            }
            Some(OwnWord::Overtaken | OwnWord::Changed) | None => Utility::ZERO,
        }
    }

    pub(super) fn table_move(&self) -> Choice {
        if let Some(choice) = self.wounded() {
            return choice;
        }
        let lying = self.lying();
        let last = lying.iter().find(|one| one.a_move == Move::Accept);
        let offer = last.map(|last| (last.draft, last.seen));
        if let Some(choice) = lying.iter().find_map(|one| self.accept(one)) {
            return choice;
        }
        if let Some(choice) = self.take().or_else(|| self.honour(offer)) {
            return choice;
        }
        if self.is_last_word() {
            return self.stand(offer);
        }
        if let Some(bid) = self.best_bid() {
            let ladder = self.ladders().on(bid.track);
            // What lies there may be better than what one would put oneself.
            let mut better = lying.iter().filter(|one| {
                self.track_of(&one.draft) == ladder.track
                    && one.seen.utility >= bid.appraisal.utility
            });
            if let Some(choice) = better.find_map(|one| self.sign(ladder, one)) {
                return choice;
            }
            return self.put(ladder, bid, offer);
        }
        self.offer_trade().unwrap_or_else(|| self.stand(offer))
    }

    /// What a wounded chief does at the table: in the round of the wound and the next he leaves the room; after that he
    /// talks again and signs nothing; hurt again, he may break off.
    fn wounded(&self) -> Option<Choice> {
        let rounds = self.rounds_wounded()?;
        let reason = |id| vec![Message::new(id)];
        if self.has_had_enough() && self.permits(Move::Break) {
            let reasons = reason("opponent-breaks-off");
            return Some(self.spoken(Move::Break, reasons, Occasion::Leave, None));
        }
        let away = rounds <= 1 && self.turns_to_come() > 0;
        // Before he goes he says what he thinks of the paper on the table.
        let refusal = Move::Decline(if self.style().bidding.offence >= PROUD {
            Manner::Scornful
        } else {
            Manner::Firm
        });
        let how = if self.permits(refusal) { refusal } else { Move::Hold };
        away.then(|| {
            let reasons = reason("opponent-walks-out");
            let choice = self.spoken(how, reasons, Occasion::Affronted, None);
            wanting(choice, Some(self.want_amends()))
        })
    }

    /// Whether nothing it puts now could still be answered.
    fn is_last_word(&self) -> bool {
        self.turns_to_come() == 0 && self.view.table().turn.second
    }

    /// The other's texts that lie there, appraised: the better first, its last where neither is (R6.6).
    fn lying(&self) -> Vec<Lying> {
        let mut appraiser = self.appraiser();
        let mut lying: Vec<Lying> = self
            .standing
            .acceptable()
            .map(|(a_move, draft)| Lying { a_move, draft, seen: appraiser.appraise(&draft) })
            .collect();
        lying.sort_by_key(|one| Reverse(one.seen.prospect));
        lying
    }

    fn accept(&self, lying: &Lying) -> Option<Choice> {
        let ladder = self.ladder_of(&lying.draft);
        let half_way = self.level().measure().takes_half_way;
        let asked = match ladder.turns {
            0 => ladder.last_breath,
            turns if turns <= half_way => Utility(i64::midpoint(ladder.floor.0, ladder.asked.0)),
            _ => ladder.asked,
        };
        (lying.seen.utility >= asked).then(|| self.sign(ladder, lying)).flatten()
    }

    fn sign(&self, ladder: &Ladder, lying: &Lying) -> Option<Choice> {
        let Lying { a_move, draft, seen } = lying;
        if self.is_hopeless(&mut self.appraiser(), draft) {
            return None;
        }
        let likely = seen.chance >= self.least_chance() || ladder.turns == 0;
        let calm = self.temper() < Temper::Wounded;
        let good = calm && likely && seen.prospect > Utility::ZERO && self.permits(*a_move);
        good.then(|| {
            let mut reasons = vec![Judged::Accepted.about(seen)];
            reasons.extend(ladder.about());
            if seen.utility < ladder.asked {
                reasons.push(ladder.about_the_end());
            }
            self.spoken(*a_move, reasons, Occasion::Accept, None)
        })
    }

    fn put(&self, ladder: &Ladder, bid: &Bid, offer: Option<(Draft, Appraisal)>) -> Choice {
        let own = self.text_on(ladder.track, self.view.side());
        let first = own.is_none();
        let mut reasons = ladder.about();
        reasons.extend(self.about_bid(bid));
        let want = offer.map(|(draft, seen)| {
            reasons.push(Judged::NotAccepted.about(&seen));
            let of = self.ladder_of(&draft);
            let instead = if of.track == ladder.track {
                Some(bid.draft)
            } else {
                self.text_on(of.track, self.view.side())
            };
            self.want(of, (&draft, &seen), instead)
        });
        let complaint = want.and_then(|want| want.rather).map(|rather| rather.of);
        // What it holds to is its own clause on the issue where the other's hurts it most.
        let held = complaint.and_then(|clause| self.own_clause(&bid.draft, clause.issue));
        // Sentences of concession thank the other for a step: without one there is nothing to thank for.
        let met = ladder.steps.movement > 0;
        let gives = met && own.is_some_and(|own| self.gives_more(&own, &bid.draft));
        let (occasion, about) = match (first, gives, held) {
            (false, true, _) => (Occasion::Concede, None),
            (false, false, Some(held)) if own == Some(bid.draft) => (Occasion::Insist, Some(held)),
            _ => (Occasion::Propose, self.pride_of(&bid.draft)),
        };
        let a_move = Move::Propose(self.channel(bid), bid.draft);
        let about = Self::one_wish(about, want);
        wanting(self.spoken(a_move, reasons, occasion, about), want)
    }

    /// Whether `new` is reckoned to give the other more than `old`.
    fn gives_more(&self, old: &Draft, new: &Draft) -> bool {
        let (common, table, side) = (self.view.common(), self.view.table(), self.view.side());
        let gains = |draft| expected_of_other(common, table, side, draft);
        gains(new) > gains(old)
    }

    /// The clause `draft` has on `issue`, where it has one.
    fn own_clause(&self, draft: &Draft, issue: IssueId) -> Option<Clause> {
        let option = draft.option(issue);
        let named = option != self.view.table().status_quo.option(issue);
        named.then_some(Clause { issue, option })
    }

    /// The clause of `draft` that is worth most to itself, where one is worth something.
    fn pride_of(&self, draft: &Draft) -> Option<Clause> {
        let worth = |clause: Clause| self.standing.option_value(clause.issue, clause.option);
        let issues = self.view.common().issues.ids();
        let clauses = issues.filter_map(|issue| self.own_clause(draft, issue));
        let proud = clauses.map(|clause| (worth(clause), clause));
        let proud = proud.filter(|(worth, _)| *worth > Utility::ZERO);
        proud.max_by_key(|(worth, _)| *worth).map(|(_, clause)| clause)
    }

    /// Takes a trade that leaves its own text on its rung, or gives it more than it costs.
    fn take(&self) -> Option<Choice> {
        let trade = self.view.table().trade.filter(|trade| trade.by != self.view.side())?;
        let own = self.own_text()?;
        let ladder = self.ladder_of(&own);
        let mut appraiser = self.appraiser();
        let (before, after) = (own, own.with(trade.give).with(trade.take));
        let gain = appraiser.utility(&after) - appraiser.utility(&before);
        let good = appraiser.utility(&after) >= ladder.asked || gain >= Utility::ZERO;
        let may = good && self.permits(Move::Take);
        (may && self.would_sign(&mut appraiser, &after).is_some()).then(|| {
            let reason = if gain > Utility::ZERO {
                Message::new("opponent-take").with("gain", gain.nearest_points().0)
            } else {
                Message::new("opponent-take-even")
            };
            let reasons = vec![reason];
            self.spoken(Move::Take, reasons, Occasion::Take, None)
        })
    }

    /// "Strike this if you strike that": its cheapest clause against one that gives it more, where it has no other
    /// step to make.
    fn offer_trade(&self) -> Option<Choice> {
        let own = self.own_text()?;
        let ladder = self.ladder_of(&own);
        let theirs = self.text_on(ladder.track, self.view.side().other())?;
        let mut appraiser = self.appraiser();
        let mut best: Option<(Utility, Clause, Clause)> = None;
        let base = (appraiser.utility(&own), appraiser.utility(&theirs));
        let issues = self.issues_of(ladder.track);
        let apart: Vec<_> = issues.filter(|i| own.option(*i) != theirs.option(*i)).collect();
        for given in &apart {
            let give = theirs.clause(*given);
            let after = appraiser.utility(&own.with(give));
            // Paid for, a step is no leap.
            if after < ladder.asked || !appraiser.passes(&own.with(give)) {
                continue;
            }
            let cost = base.0 - after;
            for taken in apart.iter().filter(|taken| *taken != given) {
                let take = own.clause(*taken);
                let gain = appraiser.utility(&theirs.with(take)) - base.1;
                let net = gain - cost;
                let fair = self.is_fair(&own, give, &theirs, take);
                if net > Utility::ZERO
                    && fair
                    && best.is_none_or(|(most, ..)| net > most)
                    && self.permits(Move::Trade { give, take })
                {
                    best = Some((net, give, take));
                }
            }
        }
        let already = self.view.table().trade.is_some_and(|trade| trade.by == self.view.side());
        best.filter(|_| !already).map(|(net, give, take)| {
            let mut reasons =
                vec![Message::new("opponent-trade").with("net", net.nearest_points().0)];
            reasons.extend(ladder.about());
            self.spoken(Move::Trade { give, take }, reasons, Occasion::Trade, Some(take))
        })
    }

    /// Whether everyone reckons a trade fair: the other gains by what is given it, no less than it loses by what is
    /// taken, and neither side gives what it could not bear: "four islands for a comma" is no trade.
    fn is_fair(&self, own: &Draft, give: Clause, theirs: &Draft, take: Clause) -> bool {
        let (common, table, side) = (self.view.common(), self.view.table(), self.view.side());
        let other = |draft: &Draft, issue| reckoned(common, table, side.other(), draft, issue);
        let gained = other(&own.with(give), give.issue) - other(own, give.issue);
        let lost = other(theirs, take.issue) - other(&theirs.with(take), take.issue);
        let bears = |clause: Clause, side: Side| {
            common.issues[clause.issue].options[clause.option].repute[side] > UNBEARABLE
        };
        gained > 0 && gained >= lost && bears(give, side) && bears(take, side.other())
    }

    /// Puts what a trade has settled into its own text, where that text lacks it and is worth signing with it.
    fn honour(&self, offer: Option<(Draft, Appraisal)>) -> Option<Choice> {
        let own = self.own_text()?;
        let ladder = self.ladder_of(&own);
        let draft = self.agreed_on(ladder.track).fold(own, Draft::with);
        let mut appraiser = self.appraiser();
        let good = draft != own && appraiser.utility(&draft) >= ladder.asked;
        let may = good && self.permits(Move::Propose(Channel::Private, draft));
        let appraisal = may.then(|| self.would_sign(&mut appraiser, &draft)).flatten();
        appraisal.map(|appraisal| {
            self.put(ladder, &Bid { track: ladder.track, draft, appraisal, runner_up: None }, offer)
        })
    }

    /// Stands on its last word: refuses what it could never sign, else lets the turn pass.
    fn stand(&self, offer: Option<(Draft, Appraisal)>) -> Choice {
        let text = offer.map(|(draft, _)| draft).or_else(|| self.own_text());
        let ladder = self.ladder_of(&text.unwrap_or(self.view.table().status_quo));
        let mut reasons = ladder.about();
        let Some((draft, seen)) = offer else {
            reasons.insert(0, Message::new("opponent-stand"));
            return self.spoken(Move::Hold, reasons, Occasion::Hold, None);
        };
        let own = self.text_on(ladder.track, self.view.side());
        let want = self.want(ladder, (&draft, &seen), own);
        let complaint = want.rather.map(|rather| rather.of);
        reasons.insert(0, Judged::NotAccepted.about(&seen));
        if seen.prospect > Utility::ZERO {
            let held = complaint.and_then(|clause| self.own_clause(&own?, clause.issue));
            let held = Self::one_wish(held, Some(want));
            let choice = self.spoken(Move::Hold, reasons, Occasion::Insist, held);
            return wanting(choice, Some(want));
        }
        let manner = if self.affronts() >= PATIENCE { Manner::Firm } else { Manner::Courteous };
        let a_move = Move::Decline(manner);
        wanting(self.spoken(a_move, reasons, Occasion::Refuse, complaint), Some(want))
    }
}
