//! Counsel (R6.26): once a round the two who advise a chief say how a faction of his home stands, one of them rightly.

use super::deal::{Level, Wish};
use super::event::Happening;
use super::ledger::Audience;
use super::moves::resolve::Resolution;
use super::ratification::{Position, cast};
use super::rule::Rule;
use super::standing::Standing;
use super::value::ValueSource;
use crate::scenario::clause::Draft;
use crate::scenario::counsel::{ByVoice, Voice};
use crate::scenario::home::{Body, Threshold};
use crate::scenario::id::{BodyId, FactionId, Side, Table};
use crate::units::{Points, Utility};

impl Resolution<'_> {
    /// As a round begins, Tokyo's counsellors speak to their chief and Moscow's to theirs.
    pub(super) fn hear_counsel(&mut self) {
        for side in Side::BOTH {
            if let Some((faction, said)) = self.counsel_of(side) {
                let what = Happening::Counselled { side, faction, said };
                self.happen(Rule::Counselling, Audience::Home(side), what);
            }
        }
    }

    /// Of whom they speak, and what each says: he who reads the home rightly the mood as it was dealt, the other what he
    /// has heard, as he would like it to be.
    fn counsel_of(&self, side: Side) -> Option<(FactionId, ByVoice<super::deal::Band>)> {
        let reader = self.deal.reader(side)?;
        let standing = self.standing(side);
        let faction = standing.faction_in_question()?;
        let redeals = standing.own.redeals[faction];
        let said = ByVoice::each(|voice| {
            let level = if voice == reader {
                self.deal.level(side, faction, redeals)
            } else {
                self.deal.hearsay(side, faction, redeals).wished(standing.wish_of(voice))
            };
            level.band()
        });
        Some((faction, said))
    }
}

impl Standing<'_> {
    /// The text counsel is about: the one under signature or vote, else the other side's that waits for an answer, else
    /// the other's last, else one's own last.
    pub fn text_in_question(&self) -> Option<Draft> {
        let (table, side) = (self.table, self.side());
        let offered = table.offers[side.other()].map(|offer| offer.draft);
        let tabled = table.positions[side.other()].or(table.positions[side]);
        table.text_at_stake().or(offered).or(tabled)
    }

    /// The same home as one of its counsellors weighs things, where it has any: for what texts are worth to him. How it votes
    /// is asked of the standing itself, since it feels losses as its chief does.
    #[must_use]
    pub fn as_weighed_by(&self, voice: Voice) -> Option<Self> {
        let counsellors = self.home.counsellors.as_ref()?;
        Some(Self { weigher: Some(&counsellors[voice].weights), ..*self })
    }

    /// What `draft` is worth to a counsellor: as a chief of his weights would have it, what he minds counted twice.
    pub fn worth_to(&self, voice: Voice, draft: &Draft) -> Option<Utility> {
        let counsellor = &self.home.counsellors.as_ref()?[voice];
        let value = self.as_weighed_by(voice)?.value(draft);
        let minded = value.terms.iter().filter(|term| match term.from {
            ValueSource::Clause { clause, .. } => counsellor.minds.contains(&clause.issue),
            ValueSource::Linkage(_) | ValueSource::Retreat { .. } => false,
        });
        Some(value.total + minded.map(|term| term.utility).sum())
    }

    /// What he would like the home to feel about the text in question: warm where it is worth at least no agreement to him.
    pub fn wish_of(&self, voice: Voice) -> Wish {
        let Some(draft) = self.text_in_question() else { return Wish::None };
        let least = self.as_weighed_by(voice).map(|his| his.no_agreement_for(&draft));
        match (self.worth_to(voice, &draft), least) {
            (Some(worth), Some(least)) if worth >= least => Wish::Warm,
            (Some(_), Some(_)) => Wish::Cold,
            (_, _) => Wish::None,
        }
    }

    /// The faction counsel is about: of those whose mood is hidden, not sounded out and not yet spoken of, the one whose
    /// coldest and warmest mood lie most votes apart on the text in question; of equals the first. Where none has any
    /// on it, or there is no text, every faction is taken to stand at nought.
    pub fn faction_in_question(&self) -> Option<FactionId> {
        let draft = self.text_in_question();
        let on_text = draft.and_then(|draft| {
            let asked: Vec<_> = self.asked_bodies(&draft).collect();
            self.most_at_stake(&self.positions(&draft), &asked)
        });
        on_text.or_else(|| {
            let all: Vec<_> = self.counted_bodies().collect();
            self.most_at_stake(&self.undecided(), &all)
        })
    }

    fn most_at_stake(
        &self,
        positions: &Table<FactionId, Position>,
        bodies: &[(BodyId, &Body)],
    ) -> Option<FactionId> {
        let is_open = |faction: FactionId| {
            self.own.consulted[faction].is_none() && self.own.counsel_on(faction).is_none()
        };
        let open = positions.iter().filter(|(faction, _)| is_open(*faction));
        let weighed = open.map(|(id, position)| (self.votes_at_stake(id, *position, bodies), id));
        let most = weighed.reduce(|most, next| if next.0 > most.0 { next } else { most });
        most.filter(|(votes, _)| *votes > 0).map(|(_, faction)| faction)
    }

    /// Every faction at a score of nought.
    fn undecided(&self) -> Table<FactionId, Position> {
        let undecided = |faction| Position {
            score: Points::ZERO,
            capped: false,
            dissent: self.dissent(faction),
        };
        self.home.factions.ids().map(undecided).collect()
    }

    /// How many votes in favour lie between a faction's coldest mood and its warmest, in thousandths of the members of
    /// the body where that is most, of those of `bodies` that count it and hide moods.
    fn votes_at_stake(
        &self,
        faction: FactionId,
        position: Position,
        bodies: &[(BodyId, &Body)],
    ) -> u32 {
        let bodies = bodies.iter().filter(|(_, body)| body.moment.hides_moods());
        let votes = bodies.map(|(id, body)| self.votes_at_stake_in(*id, body, faction, position));
        votes.max().unwrap_or(0)
    }

    fn votes_at_stake_in(
        &self,
        id: BodyId,
        body: &Body,
        faction: FactionId,
        position: Position,
    ) -> u32 {
        let counts = match &body.threshold {
            Threshold::Members(_) | Threshold::Cast { .. } => true,
            Threshold::Unity { of, .. } => of.contains(&faction),
        };
        if !counts {
            return 0;
        }
        let seats = &self.table.seats[self.side()][id];
        let band = self.common.rules.abstention_band;
        let spread = self.home.factions[faction].spread;
        let yes = |level: Level| {
            let score = position.score + level.shift(spread);
            cast(Position { score, ..position }, seats[faction], band).yes
        };
        let others = self.others(id, body);
        let others = others.yes + others.against + others.absent;
        let members = seats.values().sum::<u32>() + others;
        (yes(Level::WARMEST) - yes(Level::COLDEST)) * 1000 / members.max(1)
    }
}
