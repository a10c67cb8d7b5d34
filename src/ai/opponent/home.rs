//! What it does at its second table, in the order of its style.

use std::cmp::Reverse;

use super::Mind;
use super::ladder::Ladder;
use crate::ai::Choice;
use crate::ai::effects;
use crate::ai::home_move::{HomeMove, TextAtHome};
use crate::ai::prospect::prospect;
use crate::ai::style::HomeRule;
use crate::negotiation::deal::Band;
use crate::negotiation::moves::{Constituent, Move};
use crate::negotiation::state::Phase;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{FactionId, IssueId, OptionId, Side};
use crate::sentence::{Message, Text};
use crate::units::{Permille, Points, Utility};

/// A swing of the chance below this is not worth asking about, in thousandths (judgement).
const LEAST_SWING: u32 = 80;
/// A chance above this needs no mending, in thousandths (judgement).
pub(super) const SAFE: Permille = Permille(930);
/// Most safe pledges it makes (judgement): each is a line it must then hold.
const MOST_PLEDGES: usize = 2;

impl Mind<'_> {
    /// The first of its style's rules for the home that applies.
    pub(super) fn home_move(&self) -> Option<Choice> {
        self.style().home.iter().find_map(|rule| match rule {
            HomeRule::Mend => self.is_serious().then(|| self.mend(&self.intent()?)).flatten(),
            HomeRule::SoundOut => self.sound_out(&self.focus()?),
            HomeRule::PledgeSafely => self.pledge_safely(),
            HomeRule::Justify => self.justify(),
        })
    }

    /// The text it is thinking of at home: the other's, where it is worth signing, else its own.
    fn focus(&self) -> Option<Draft> {
        self.their_offer()
            .filter(|draft| self.view.value(draft).total > self.standing.no_agreement_for(draft))
            .or_else(|| self.own_text())
    }

    /// The text it would spend on: the other's, where it is worth signing, else what it will put itself this turn, so
    /// that no money goes to whom the next text turns away for good.
    fn intent(&self) -> Option<Draft> {
        let is_worth =
            |draft: &Draft| self.view.value(draft).total > self.standing.no_agreement_for(draft);
        let theirs = self.their_offer().filter(is_worth);
        theirs.or_else(|| self.best_bid().map(|bid| bid.draft)).or_else(|| self.own_text())
    }

    /// Whether a text is near enough to spend on: enough of the talks gone, by its level, or three clauses agreed
    /// (judgement).
    fn is_serious(&self) -> bool {
        let agreed = self.view.table().agreed.values().flatten().count();
        self.elapsed() >= self.level().measure().spends_from || agreed >= 3
    }

    /// What most raises the prospect of `draft` at home for what it costs: a payment, a faction whipped, opinion
    /// prepared, the promise to retire.
    pub(super) fn mend(&self, draft: &Draft) -> Option<Choice> {
        if self.heeds_home() == Permille(0) {
            return None;
        }
        let gain = self.view.value(draft).total - self.standing.no_agreement_for(draft);
        if gain <= Utility::ZERO {
            return None;
        }
        let now = TextAtHome::below(SAFE, self.standing, draft)?;
        let before = now.chance;
        // After the last signature capital is good for nothing else; before others it is worth its full price.
        let rate = match self.view.table().phase {
            Phase::Interval { draft, .. } | Phase::Initialling { draft }
                if !self.view.table().goes_on_after(self.view.common(), &draft) =>
            {
                Permille(0)
            }
            Phase::Interval { .. } | Phase::Initialling { .. } => Permille::WHOLE,
            Phase::Talks | Phase::Over => self.level().measure().price_of_capital,
        };
        let price_of = |cost| effects::price_of(cost).share(rate);
        let most = self.view.own().capital.0.min(self.view.common().rules.payment_most.0);
        let mut amounts = [5, 10, most].map(|amount| Points(amount.min(most))).to_vec();
        amounts.dedup();
        // Of those that gain something the one that gains most, of equals the cheapest, of those the last.
        let mut best: Option<(Utility, i32, Move, Permille)> = None;
        for home in HomeMove::permitted(self.view, draft, &amounts) {
            if !self.permits(home.a_move) {
                continue;
            }
            let net = |after| prospect(gain, after) - prospect(gain, before) - price_of(home.cost);
            let is_best = |after| {
                let net = net(after);
                net > Utility::ZERO
                    && best.is_none_or(|(most, cost, ..)| (net, -home.cost.0) >= (most, cost))
            };
            if let Some(after) = home.chance(&now, is_best).filter(|after| is_best(*after)) {
                best = Some((net(after), -home.cost.0, home.a_move, after));
            }
        }
        let (net, _, a_move, after) = best?;
        let whips = matches!(a_move, Move::Whip(_));
        let reason = Message::new(if whips { "opponent-whip" } else { "opponent-mend" })
            .with("whom", &self.concerned(a_move))
            .with("before", before.percent())
            .with("after", after.percent())
            .with("net", net.nearest_points().0);
        Some(Choice::because(a_move, reason))
    }

    /// Whom or what a home move concerns, for its reason: who is paid or whipped, what is prepared, else the chief
    /// himself.
    fn concerned(&self, a_move: Move) -> Text {
        let (common, side) = (self.view.common(), self.view.side());
        let face = &common.sides[side];
        if let Move::Pay(Constituent::Faction(faction), ..) | Move::Whip(faction) = a_move {
            face.factions[faction].name.clone()
        } else if let Move::Pay(Constituent::Group(group), ..) = a_move {
            face.groups[group].name.clone()
        } else if let Move::Prepare(issue) = a_move {
            common.issues[issue].title.clone()
        } else {
            face.leaders[self.view.table().leaders[side]].name.clone()
        }
    }

    /// The faction whose mood most decides over the text it is thinking of.
    fn sound_out(&self, draft: &Draft) -> Option<Choice> {
        if self.heeds_home() == Permille(0) {
            return None;
        }
        // What a faction thinks of the text stays; what is known of its mood is all that differs.
        let positions = self.appraiser().positions(draft);
        let told = |faction: FactionId| {
            [Band::Cold, Band::Warm].map(|band| self.standing.supposing_told(faction, band))
        };
        let swing = |faction: FactionId| {
            let chance = |told| self.standing.if_so(told).chance_from(draft, &positions).0;
            let [cold, warm] = &told(faction);
            chance(warm).saturating_sub(chance(cold))
        };
        // Nothing swings a home by more than its bodies one by one; each figure is within one of what it rounds.
        let most_swing = |faction: FactionId| {
            let alone = |told| self.standing.if_so(told).chances_alone(draft, &positions);
            let [cold, warm] = &told(faction);
            let each = alone(warm).into_iter().zip(alone(cold));
            2 + each.map(|(warm, cold)| warm.0.saturating_sub(cold.0) + 2).sum::<u32>()
        };
        let mut asked: Vec<(Reverse<u32>, FactionId)> = self.view.common().sides[self.view.side()]
            .factions
            .ids()
            .filter(|faction| self.permits(Move::Consult(*faction)))
            .map(|faction| (Reverse(most_swing(faction)), faction))
            .collect();
        asked.sort_unstable();
        let mut best: Option<(u32, Reverse<FactionId>)> = None;
        for (Reverse(most), faction) in asked {
            if most < best.map_or(LEAST_SWING, |(swing, _)| swing) {
                break;
            }
            best = best.max(Some((swing(faction), Reverse(faction))));
        }
        let (swing, Reverse(faction)) = best.filter(|(swing, _)| *swing >= LEAST_SWING)?;
        let name = &self.view.common().sides[self.view.side()].factions[faction].name;
        let reason = Message::new("opponent-consult")
            .with("whom", name)
            .with("swing", Permille(swing).percent());
        Some(Choice::because(Move::Consult(faction), reason))
    }

    /// Pledges what every text it would ever sign grants anyhow, on an issue where words have one meaning.
    fn pledge_safely(&self) -> Option<Choice> {
        let (table, side) = (self.view.table(), self.view.side());
        let due = (150..=600).contains(&self.elapsed().0);
        if !due || table.pledges[side].len() >= MOST_PLEDGES {
            return None;
        }
        self.ladders().iter().find_map(|ladder| self.pledge_on(ladder))
    }

    /// The same on the track of `ladder`.
    fn pledge_on(&self, ladder: &Ladder) -> Option<Choice> {
        let (common, table, side) = (self.view.common(), self.view.table(), self.view.side());
        let quiet = |issue| table.status_quo.option(issue);
        let about = &common.tracks[ladder.track].issues;
        let unsaid = common.issues.iter().filter(|(id, issue)| {
            about.contains(id)
                && issue.scale
                && issue.options.values().all(|option| option.reads_as.is_none())
                && table.strictest_pledge(side, *id).is_none()
                && table.strictest_pledge(side.other(), *id).is_none()
        });
        // What the texts it could ever sign grant at the least, for as long as that is more than silence grants.
        let mut safe: Vec<(IssueId, Option<OptionId>)> = unsaid.map(|(id, _)| (id, None)).collect();
        let mut appraiser = self.appraiser();
        // What opens later is thought of too: a pledge made in February must still be kept in October.
        let to_come = self.opponent.repertoire.texts_to_come(self.view);
        let now = ladder.texts.iter().map(|text| &text.draft);
        let later = to_come.iter().filter(|draft| table.is_of(common, ladder.track, draft));
        // Today's pride is no reason to be bound tomorrow: all that is better than nothing counts.
        let texts = now.chain(later);
        let texts: Vec<&Draft> =
            texts.filter(|draft| appraiser.utility(draft) > ladder.least).collect();
        for draft in texts {
            let grants_less = |(issue, least): &(IssueId, Option<OptionId>)| {
                least.is_none_or(|least| is_better(side, least, draft.option(*issue)))
            };
            if safe.iter().any(grants_less) && appraiser.passes(draft) {
                for one in safe.iter_mut().filter(|one| grants_less(one)) {
                    one.1 = Some(draft.option(one.0));
                }
                safe.retain(|(issue, least)| {
                    least.is_none_or(|least| is_better(side, least, quiet(*issue)))
                });
            }
        }
        let clause = safe
            .into_iter()
            .filter_map(|(issue, least)| Some(Clause { issue, option: least? }))
            .find(|clause| self.permits(Move::Pledge(*clause)))?;
        let reason =
            Message::new("opponent-pledge").with("issue", &common.issues[clause.issue].title);
        Some(Choice::because(Move::Pledge(clause), reason))
    }

    /// Gives up a pledge that alone stands between it and a text it would sign: what the retreat costs in honour, and
    /// a weaker pledge that then stands again (R6.20), are counted.
    fn justify(&self) -> Option<Choice> {
        let draft = self.their_offer()?;
        let issue = self.view.common().issues.ids().find(|issue| {
            let clause = draft.clause(*issue);
            self.standing.broken_pledge(clause).is_some() && self.permits(Move::Justify(*issue))
        })?;
        let justified = self.standing.supposing(Move::Justify(issue))?;
        let freed = self.standing.if_so(&justified).value(&draft).total;
        let ladder = self.ladder_of(&draft);
        let held = self.view.value(&draft).total;
        let good = held < ladder.rung && freed >= ladder.rung;
        good.then(|| {
            let title = &self.view.common().issues[issue].title;
            Choice::because(
                Move::Justify(issue),
                Message::new("opponent-justify").with("issue", title),
            )
        })
    }
}

/// Whether `option` of a scale is better for `side` than `other`.
fn is_better(side: Side, option: OptionId, other: OptionId) -> bool {
    match side {
        Side::Tokyo => option < other,
        Side::Moscow => option > other,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ai::Level;
    use crate::ai::opponent::Opponent;
    use crate::ai::style;
    use crate::negotiation::moves::Channel;
    use crate::negotiation::play::Negotiation;
    use crate::scenario::check;
    use crate::view::SeatView;

    /// A round in which less is asked for than in the first.
    const LATE: u16 = 8;

    /// Both sides hold until it is the turn of `side` in `round` or later.
    fn hold_until(talks: &mut Negotiation, side: Side, round: u16) {
        while talks.state().table.turn.side != side || talks.state().table.round.0 < round {
            talks.play(talks.state().table.turn.side, Move::Hold).unwrap();
        }
    }

    /// The talks late, with Moscow on turn, where Tokyo has pledged these clauses and Moscow has put the text it likes
    /// best; `None` where that is not permitted.
    fn pledged(
        opponent: &Opponent,
        opening: &Negotiation,
        clauses: &[Clause],
    ) -> Option<Negotiation> {
        let mut talks = opening.clone();
        for (round, clause) in (0..).zip(clauses) {
            hold_until(&mut talks, Side::Tokyo, round);
            talks.play(Side::Tokyo, Move::Pledge(*clause)).ok()?;
            talks.play(Side::Tokyo, Move::Hold).unwrap();
        }
        hold_until(&mut talks, Side::Moscow, 0);
        let texts = opponent.repertoire.texts(&SeatView::new(&talks, Side::Moscow));
        let mut offers = texts.iter().map(|draft| Move::Propose(Channel::Private, *draft));
        offers.find(|offer| talks.play(Side::Moscow, *offer).is_ok())?;
        hold_until(&mut talks, Side::Moscow, LATE);
        Some(talks)
    }

    /// How Tokyo's opponent stands to texts of Moscow's while two pledges on an issue stand.
    #[derive(Default)]
    struct Seen {
        /// It justifies, and will take the text.
        takes: u32,
        /// It would take it were both pledges gone, and one of them stays.
        stays_bound: u32,
    }

    impl Seen {
        /// Holds what `opponent` chooses, once Moscow has put `draft`, against what justifying truly leaves.
        fn note(&mut self, opponent: &Opponent, talks: &Negotiation, draft: Draft, issue: IssueId) {
            let mut talks = talks.clone();
            let by = Side::Tokyo;
            if talks.play(by.other(), Move::Propose(Channel::Private, draft)).is_err() {
                return;
            }
            hold_until(&mut talks, by, 0);
            let view = SeatView::new(&talks, by);
            let mind = Mind::new(opponent, &view);
            let mut after = talks.clone();
            if mind.standing.broken_pledge(draft.clause(issue)).is_none()
                || after.play(by, Move::Justify(issue)).is_err()
            {
                return;
            }
            let rung = mind.ladder_of(&draft).rung;
            let then = after.standing(by);
            let is_low = view.value(&draft).total < rung;
            let takes = is_low && then.value(&draft).total >= rung;
            let chosen = mind.justify().map(|choice| choice.a_move);
            assert_eq!(chosen, takes.then_some(Move::Justify(issue)));
            self.takes += u32::from(takes);
            let unbound = then.supposing(Move::Justify(issue)).unwrap();
            let is_good = then.if_so(&unbound).value(&draft).total >= rung;
            self.stays_bound += u32::from(is_low && !takes && is_good);
        }
    }

    #[test]
    fn r6_20_justifies_where_what_still_stands_lets_it_take_the_text_and_nowhere_else() {
        let text = include_str!("../../../scenarios/1956.ron");
        // A Moscow that can put any text at all.
        let path = "sides.moscow.no_agreement".to_owned();
        let desperate = check::Change { path, value: Some(format!("{:?}", [-80; 10])) };
        let scenario = Arc::new(check::changed_scenario(text, None, &[desperate]).unwrap());
        let style = style::read(include_str!("../../../assets/styles/dealmaker.ron")).unwrap();
        let opponent = Opponent::new(style, Level::Even);
        let (opening, _) = Negotiation::open(Arc::clone(&scenario), 3);
        let mut seen = Seen::default();
        for (issue, about) in scenario.common.issues.iter().filter(|(_, about)| about.scale) {
            let clauses = about.choices().map(|option| Clause { issue, option });
            // The weaker first: Tokyo's are the stricter the earlier they stand on the scale.
            let falling: Vec<Clause> = clauses.collect::<Vec<_>>().into_iter().rev().collect();
            for pair in falling.windows(2) {
                // What moves from that to better brings Tokyo down its ladder.
                let Some(talks) = pledged(&opponent, &opening, pair) else { continue };
                let texts = opponent.repertoire.texts(&SeatView::new(&talks, Side::Tokyo));
                for draft in texts.iter() {
                    seen.note(&opponent, &talks, *draft, issue);
                }
            }
        }
        let Seen { takes, stays_bound } = seen;
        assert!(takes > 0 && stays_bound > 0, "{takes} taken, {stays_bound} still bound");
    }
}
