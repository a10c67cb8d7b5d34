//! Where one home stands: all that the value of a text to its chief, and its ratification, depend on.

use super::state::{HomeState, Phase, State, TableState};
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::home::{Body, Home, Leader, Moment};
use crate::scenario::id::{BodyId, FactionId, IssueId, OptionId, Side, TrackId};
use crate::scenario::issue::Common;
use crate::units::{Permille, Points, Round, Utility};

/// One side's home at one moment. It holds nothing of the other side's secrets.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// What everyone knows of the scenario.
    pub common: &'a Common,
    /// What the side knows of its own home.
    pub home: &'a Home,
    /// The table.
    pub table: &'a TableState,
    /// The state of the home.
    pub own: &'a HomeState,
    /// Which bodies count.
    pub bodies: Bodies,
    /// Whose weights are asked, where they are not those of the chief in office: a counsellor's.
    pub weigher: Option<&'a Leader>,
}

/// Which bodies count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bodies {
    /// Those that exist in the present round.
    Existing,
    /// All the scenario has: the fixed frame of charts and analysis.
    All,
}

impl<'a> Standing<'a> {
    /// Where `side` stands in `state`.
    pub fn new(scenario: &'a Scenario, state: &'a State, side: Side) -> Self {
        Self {
            common: &scenario.common,
            home: &scenario.homes[side],
            table: &state.table,
            own: &state.homes[side],
            bodies: Bodies::Existing,
            weigher: None,
        }
    }

    /// The same with all bodies counted, whether they exist yet or not.
    #[must_use]
    pub fn in_frame(self) -> Self {
        Self { bodies: Bodies::All, ..self }
    }

    /// Whose home it is.
    pub fn side(&self) -> Side {
        self.home.side
    }

    /// How its leader weighs things, or whoever is asked in his place.
    pub fn leader(&self) -> &'a Leader {
        self.weigher.unwrap_or(&self.home.leaders[self.table.leaders[self.side()]])
    }

    /// How much a loss of honour weighs now, in thousandths: more while humiliated (R3.3).
    pub fn loss_weight(&self) -> Permille {
        let factor = i64::from(self.humiliation_weight().0);
        let weight = i64::from(self.leader().loss_aversion.0) * factor / 1000;
        Permille(u32::try_from(weight).unwrap_or(u32::MAX))
    }

    /// By how many thousandths humiliation makes things heavier: 1000 where face is not below 0 (R3.3).
    pub fn humiliation_weight(&self) -> Permille {
        let humiliation = i64::from((-self.table.face[self.side()].0).max(0));
        let factor = 1000 + i64::from(self.common.rules.humiliation.0) * humiliation;
        Permille(u32::try_from(factor).unwrap_or(u32::MAX))
    }

    /// What no agreement is worth to the chief in the present round (R4.4): its interest and its honour; of talks with
    /// tracks, what it is worth to leave unsigned what is not in force.
    pub fn no_agreement(&self) -> Utility {
        let open = self.table.open_tracks(self.common);
        let own: Utility = open.filter_map(|track| self.leaving(track)).sum();
        if self.rest_is_earned() { own } else { own + self.no_agreement_of_the_rest() }
    }

    /// What it is worth to leave `track` unsigned (R4.4): its own, or no agreement on all tracks that have none, as long
    /// as none of those is in force.
    pub fn no_agreement_of(&self, track: TrackId) -> Utility {
        self.leaving(track).unwrap_or_else(|| {
            let earned = self.rest_is_earned();
            if earned { Utility::ZERO } else { self.no_agreement_of_the_rest() }
        })
    }

    /// What it is worth not to sign `draft`: to leave its track unsigned.
    pub fn no_agreement_for(&self, draft: &Draft) -> Utility {
        self.no_agreement_of(self.table.track_of(self.common, draft))
    }

    /// Whether leaving `track` unsigned has a worth of its own for the side.
    pub fn leaves_by_itself(&self, track: TrackId) -> bool {
        self.leaving(track).is_some()
    }

    fn leaving(&self, track: TrackId) -> Option<Utility> {
        self.home.leaving_in(track, self.table.round)
    }

    /// Whether the side's own no agreement counts no more: of several tracks that say nothing of it one is in force, or
    /// every track has its own.
    fn rest_is_earned(&self) -> bool {
        let tracks = &self.common.tracks;
        let rest = || tracks.ids().filter(|track| self.leaving(*track).is_none());
        let one_is_in_force = || rest().any(|track| self.table.in_force.contains(&track));
        tracks.len() > 1 && (rest().next().is_none() || one_is_in_force())
    }

    /// The side's own no agreement.
    fn no_agreement_of_the_rest(&self) -> Utility {
        let interest = self.home.no_agreement_in(self.table.round);
        let honour = self.honour_of_refusing(self.table.round, self.humiliation_weight());
        interest + self.own.no_agreement.as_utility() + honour
    }

    /// What refusing is worth to the chief's honour in the present round, as he weighs honour: a part of no agreement.
    pub fn honour_of_no_agreement(&self) -> Utility {
        self.honour_of_refusing(self.table.round, self.humiliation_weight())
    }

    /// Whether the side's own no agreement still counts beside what tracks are worth unsigned.
    pub fn own_no_agreement_counts(&self) -> bool {
        !self.rest_is_earned()
    }

    /// The least it can be worth to leave `track` unsigned in `round` before events change it: to a chief who is not
    /// humiliated.
    pub fn least_no_agreement_in(&self, track: TrackId, round: Round) -> Utility {
        self.home.leaving_in(track, round).unwrap_or_else(|| {
            let own = self.home.no_agreement_in(round);
            let own = own + self.honour_of_refusing(round, Permille::WHOLE);
            if self.common.tracks.len() > 1 { own.min(Utility::ZERO) } else { own }
        })
    }

    /// What it is worth to the chief's honour to have refused: a shame counts as it is, since it never grows with the
    /// fear of loss; a comfort grows with humiliation, for a wounded dignity feeds on refusal (R4.4).
    fn honour_of_refusing(&self, round: Round, humiliation: Permille) -> Utility {
        let honour = self.home.no_agreement_honour_in(round);
        let felt = if honour > Points::ZERO { honour.scaled(humiliation) } else { honour };
        Utility(i64::from(felt.0) * i64::from(self.leader().honour_share.0))
    }

    /// The bodies that count, in order.
    pub fn counted_bodies(&self) -> impl Iterator<Item = (BodyId, &'a Body)> + use<'a> {
        let (bodies, round) = (self.bodies, self.table.round);
        self.common.sides[self.side()]
            .bodies
            .iter()
            .filter(move |(_, body)| bodies == Bodies::All || body.since <= round)
    }

    /// The bodies asked of `draft`, in order: of those that count, the ones whose affair it is (R5.14). The one answer to
    /// whose vote a text needs.
    pub fn asked_bodies(
        &self,
        draft: &Draft,
    ) -> impl Iterator<Item = (BodyId, &'a Body)> + use<'a> {
        let (draft, silence) = (*draft, self.silence());
        self.counted_bodies().filter(move |(_, body)| body.asked.is_of(&draft, &silence))
    }

    /// The bodies that count and have no say on `draft`, in order.
    pub fn bodies_passed_over(
        &self,
        draft: &Draft,
    ) -> impl Iterator<Item = (BodyId, &'a Body)> + use<'a> {
        let (draft, silence) = (*draft, self.silence());
        self.counted_bodies().filter(move |(_, body)| !body.asked.is_of(&draft, &silence))
    }

    /// The body whose agreement would override a refusal of `body`, where the chief could pay for that now (R5.15).
    pub fn can_override(&self, body: &Body) -> Option<BodyId> {
        let able = body.overridden_by.filter(|other| other.cost <= self.own.capital);
        able.map(|other| other.by)
    }

    /// Whether he could pay for any such thing.
    pub fn can_override_any(&self) -> bool {
        self.counted_bodies().any(|(_, body)| self.can_override(body).is_some())
    }

    /// What a text leaves unsaid: the status quo; between signature and vote, of what the signed text was never about,
    /// what stands in it, since silence may have come to mean something else meanwhile.
    pub fn silence(&self) -> Draft {
        let now = self.table.status_quo;
        let Phase::Interval { draft, .. } = self.table.phase else { return now };
        let track = self.table.track_signed(self.common, &draft);
        let others = self.common.issues.ids();
        let others = others.filter(|issue| !self.common.tracks[track].issues.contains(issue));
        others.fold(now, |silence, issue| silence.with(draft.clause(issue)))
    }

    /// Whether `faction` might defect at a roll call: one with a seat there and something to hide (R5.13).
    pub fn may_defect(&self, faction: FactionId) -> bool {
        let side = self.side();
        let bodies = self.common.sides[side].bodies.iter();
        let mut voting = bodies.filter(|(_, body)| body.moment == Moment::Ratification);
        self.home.factions[faction].spread > Points::ZERO
            && voting.any(|(id, _)| self.table.seats[side][id][faction] > 0)
    }

    /// How many steps `signed` is worse than `pledged` for this side, silence a step like any other (R4.3): whether it
    /// keeps a pledge all the same is [`Self::broken_pledge`]'s to say.
    pub fn shortfall(&self, issue: IssueId, pledged: OptionId, signed: OptionId) -> u32 {
        let issue = &self.common.issues[issue];
        if !issue.scale {
            return u32::from(pledged != signed);
        }
        let (from, to) = match self.side() {
            Side::Tokyo => (pledged, signed),
            Side::Moscow => (signed, pledged),
        };
        let between = issue.choices().filter(|option| from < *option && *option <= to).count();
        u32::try_from(between).unwrap_or(u32::MAX)
    }

    /// The strictest pledge `clause` falls short of and by how many steps, where it does.
    pub fn broken_pledge(&self, clause: Clause) -> Option<(OptionId, u32)> {
        let is_silent = clause.option == self.table.status_quo.option(clause.issue);
        if is_silent && self.common.silence_keeps(clause.issue) {
            return None;
        }
        let pledged = self.table.strictest_pledge(self.side(), clause.issue)?;
        let steps = self.shortfall(clause.issue, pledged, clause.option);
        (steps > 0).then_some((pledged, steps))
    }

    /// The option this side reads `clause` as to its own people, where `draft` leaves that open (R5.3).
    pub fn own_reading(&self, clause: Clause, draft: &Draft) -> Option<OptionId> {
        let readings = self.table.readings(self.common, clause, draft);
        readings.map(|readings| readings[self.side()])
    }

    /// Whether `clause` moves an issue sacred to the other side in this side's favour: a symbolic concession (R5.7).
    ///
    /// Judged by the public scale, since the other chief's values are his own.
    pub fn is_symbolic_concession(&self, clause: Clause) -> bool {
        let issue = &self.common.issues[clause.issue];
        let left_out = self.table.status_quo.option(clause.issue);
        issue.scale
            && issue.sacred[self.side().other()]
            && match self.side() {
                Side::Tokyo => clause.option < left_out,
                Side::Moscow => clause.option > left_out,
            }
    }
}

/// `steps` of a shortfall at `stake` and `size`, in points.
pub(super) fn retreat(size: Points, stake: Points, steps: u32) -> Points {
    size * stake.0 * i32::try_from(steps).unwrap_or(i32::MAX)
}
