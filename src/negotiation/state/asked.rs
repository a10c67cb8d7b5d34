//! What is asked of it: of the table by everyone, of a home by itself.

use super::{AtHome, AtTable, Counsel, Phase, Secrecy, SignedText, Turn};
use crate::negotiation::moves::{Constituent, Kind, Tone};
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::id::{BySide, FactionId, IssueId, OptionId, Side, Table, TrackId};
use crate::scenario::issue::Common;
use crate::units::{Permille, Points, Round};

impl AtTable {
    /// Whether the talks are over.
    pub fn is_over(&self) -> bool {
        matches!(self.phase, Phase::Over)
    }

    /// Whether a text may have `clause` in this round.
    pub fn is_open(&self, common: &Common, clause: Clause) -> bool {
        self.is_open_in(common, clause, self.round)
    }

    /// The same for `round`, if nothing but the date changes until then.
    pub fn is_open_in(&self, common: &Common, clause: Clause, round: Round) -> bool {
        let issue = &common.issues[clause.issue];
        let option = &issue.options[clause.option];
        if option.reading_only || self.withdrawn.contains(&clause) {
            return false;
        }
        if issue.by.is_some() {
            return clause.option == self.status_quo.option(clause.issue);
        }
        let dated = || {
            !issue.is_closed(clause.option)
                && issue.window.is_open(round)
                && option.window.is_open(round)
        };
        clause.option == self.status_quo.option(clause.issue)
            || self.agenda[clause.issue][clause.option].unwrap_or_else(dated)
    }

    /// Whether a text on the issue is in force, so that nobody votes on it again.
    pub fn is_settled(&self, common: &Common, issue: IssueId) -> bool {
        self.in_force.iter().any(|track| common.tracks[*track].issues.contains(&issue))
    }

    /// `draft` as it could still be put: what it has that is no longer on the agenda is left out, old silence too.
    pub fn left_of(&self, common: &Common, draft: &Draft) -> Draft {
        let closed = |issue: &IssueId| !self.is_open(common, draft.clause(*issue));
        let closed = common.issues.ids().filter(closed);
        closed.fold(*draft, |left, issue| left.with(self.status_quo.clause(issue)))
    }

    /// In which round to come a clause that is not on the agenda comes on it, if nothing but the date changes, where it does.
    pub fn opens(&self, common: &Common, clause: Clause) -> Option<Round> {
        let issue = &common.issues[clause.issue];
        let opens = issue.window.from.max(issue.options[clause.option].window.from);
        let is_to_come = opens > self.round && opens <= common.last_round();
        (is_to_come && self.is_open_in(common, clause, opens)).then_some(opens)
    }

    /// Whether nobody has been told that there is such a clause: an effect opens it, and none has (R7.1).
    pub fn is_unheard_of(&self, common: &Common, clause: Clause) -> bool {
        clause.option != self.status_quo.option(clause.issue)
            && common.issues[clause.issue].by.is_none()
            && common.issues[clause.issue].is_closed(clause.option)
            && self.agenda[clause.issue][clause.option].is_none()
    }

    /// Whether nobody has been told that there is such an issue: of no clause of it but silence.
    pub fn is_issue_unheard_of(&self, common: &Common, issue: IssueId) -> bool {
        let quiet = self.status_quo.option(issue);
        let mut others = common.issues[issue].choices().filter(|option| *option != quiet);
        others.all(|option| self.is_unheard_of(common, Clause { issue, option }))
    }

    /// Whether a text may name the issue, or will be able to, as far as a player is told: it is no stance (R6.27).
    pub fn may_be_named(&self, common: &Common, issue: IssueId) -> bool {
        common.issues[issue].by.is_none() && !self.is_issue_unheard_of(common, issue)
    }

    /// The options of an issue a player is told of, in the order of the scale.
    pub fn told_choices<'c>(
        &self,
        common: &'c Common,
        issue: IssueId,
    ) -> impl Iterator<Item = OptionId> + use<'_, 'c> {
        let choices = common.issues[issue].choices();
        choices.filter(move |option| !self.is_unheard_of(common, Clause { issue, option: *option }))
    }

    /// The strictest pledge of `side` on `issue`: the one best for the side; where options have no order
    /// there is at most one (R6.19).
    pub fn strictest_pledge(&self, side: Side, issue: IssueId) -> Option<OptionId> {
        let pledged =
            self.pledges[side].iter().filter(|pledge| pledge.issue == issue).map(|p| p.option);
        match side {
            Side::Tokyo => pledged.min(),
            Side::Moscow => pledged.max(),
        }
    }

    /// The clauses of `draft` that nobody has heard of yet and from whose becoming known something would follow (R6.23).
    pub fn news_in(&self, common: &Common, draft: &Draft) -> Vec<Clause> {
        let is_news = |clause: &Clause| {
            clause.option != self.status_quo.option(clause.issue)
                && !common.issues[clause.issue].options[clause.option].when_known.is_empty()
                && !Side::BOTH.into_iter().any(|side| self.known[side].contains(clause))
        };
        common.issues.ids().map(|issue| draft.clause(issue)).filter(is_news).collect()
    }

    /// Whether a second reading of `clause` is still possible in `draft`.
    pub fn is_ambiguous(&self, common: &Common, clause: Clause, draft: &Draft) -> bool {
        let option = &common.issues[clause.issue].options[clause.option];
        option.reads_as.is_some()
            && !self.collapsed.contains(&clause)
            && !option.pinned_by.iter().any(|pin| pin.stands_in(draft))
    }

    /// The options as which the sides read `clause` to their own people, where `draft` leaves that open (R5.3).
    ///
    /// What is left out says nothing that could be read: the status quo has one meaning, even where events made it
    /// a clause that had two.
    pub fn readings(
        &self,
        common: &Common,
        clause: Clause,
        draft: &Draft,
    ) -> Option<BySide<OptionId>> {
        let is_left_out = clause.option == self.status_quo.option(clause.issue);
        let is_open = !is_left_out && self.is_ambiguous(common, clause, draft);
        common.issues[clause.issue].options[clause.option].reads_as.filter(|_| is_open)
    }

    /// How often `side` has made a statement of this tone.
    pub fn times_stated(&self, side: Side, tone: Tone) -> u8 {
        let [anger, recognition, regret] = self.statements[side];
        match tone {
            Tone::Anger => anger,
            Tone::Recognition => recognition,
            Tone::Regret => regret,
        }
    }

    /// The chance that a private proposal of this round leaks.
    pub fn leak_chance(&self, common: &Common) -> Permille {
        common.round_plan(self.round).map_or(Permille(0), |plan| plan.leak)
    }

    /// Turns of fortune so far, which everyone has seen: events, acts, decisions and votes. Where there are more of them than
    /// there were, the world has changed.
    pub fn turns(&self) -> usize {
        self.events.len() + self.acts.len() + self.decided.len() + self.ballots.len()
    }

    /// The joint text: what is provisionally agreed, all else left out.
    pub fn joint_text(&self) -> Draft {
        let mut joint = self.status_quo;
        for (issue, agreed) in self.agreed.iter() {
            if let Some(option) = agreed {
                joint = joint.with(Clause { issue, option: *option });
            }
        }
        joint
    }

    /// The track a text belongs to: the first with a clause that is not left out.
    pub fn track_of(&self, common: &Common, draft: &Draft) -> TrackId {
        let is_moved = |issue: &IssueId| draft.option(*issue) != self.status_quo.option(*issue);
        let named = common.tracks.iter().find(|(_, track)| track.issues.iter().any(is_moved));
        named.map_or_else(|| <TrackId as crate::scenario::id::Id>::at(0), |(id, _)| id)
    }

    /// Whether `draft` is a text of `track`: of talks that are one track every text is.
    pub fn is_of(&self, common: &Common, track: TrackId, draft: &Draft) -> bool {
        common.tracks.len() == 1
            || *draft != self.status_quo && self.track_of(common, draft) == track
    }

    /// The tracks that are not in force yet, in order.
    pub fn open_tracks<'a>(&'a self, common: &'a Common) -> impl Iterator<Item = TrackId> + 'a {
        common.tracks.ids().filter(|track| !self.in_force.contains(track))
    }

    /// The issues a text speaks of, if only by leaving them out: those of its track.
    pub fn spoken_of<'a>(
        &self,
        common: &'a Common,
        draft: &Draft,
    ) -> impl Iterator<Item = IssueId> + use<'a> {
        let issues = &common.tracks[self.track_of(common, draft)].issues;
        common.issues.ids().filter(|issue| issues.contains(issue))
    }

    /// The last text of `by` that everyone knows, where it is of the track of `draft`.
    pub fn last_known(&self, common: &Common, by: Side, draft: &Draft) -> Option<Draft> {
        let track = self.track_of(common, draft);
        let last = self.public_positions[by];
        last.filter(|last| self.is_of(common, track, &self.left_of(common, last)))
    }

    /// Whether something else may still be agreed once the text at stake is settled: another track is open.
    pub fn goes_on_after(&self, common: &Common, draft: &Draft) -> bool {
        let settled = self.track_signed(common, draft);
        self.open_tracks(common).any(|track| track != settled)
    }

    /// The first and the last round in which a text may have a clause of `track`, if nothing but the date changes; none
    /// where it may in no round.
    pub fn window_of(&self, common: &Common, track: TrackId) -> Option<(Round, Round)> {
        let is_open = |round: &Round| {
            common.tracks[track].issues.iter().any(|issue| {
                common.issues[*issue].choices().any(|option| {
                    option != self.status_quo.option(*issue)
                        && self.is_open_in(common, Clause { issue: *issue, option }, *round)
                })
            })
        };
        let mut open = (0..=common.last_round().0).map(Round).filter(is_open);
        let first = open.next()?;
        Some((first, open.next_back().unwrap_or(first)))
    }

    /// The track a text belonged to when it was signed: since then silence may have come to mean what it says.
    pub fn track_signed(&self, common: &Common, draft: &Draft) -> TrackId {
        let signed = self.signed.last().filter(|text| text.draft == *draft);
        signed.map_or_else(|| self.track_of(common, draft), |text| text.track)
    }

    /// What is understood between the two and stands unknown to the world (R7.9), in order.
    pub fn kept(&self) -> impl Iterator<Item = &SignedText> {
        self.signed.iter().filter(|text| text.in_force && text.secrecy == Secrecy::Kept)
    }

    /// Roll calls held so far: one for each text signed, but for the one between signature and vote.
    pub fn roll_calls(&self) -> usize {
        let to_come = matches!(self.phase, Phase::Interval { .. });
        self.signed.len().saturating_sub(usize::from(to_come))
    }

    /// The text under signature or vote, if there is one.
    pub fn text_at_stake(&self) -> Option<Draft> {
        match self.phase {
            Phase::Initialling { draft } | Phase::Interval { draft, .. } => Some(draft),
            Phase::Talks | Phase::Over => None,
        }
    }
}

impl SignedText {
    /// The clauses of its track that it says itself: not what stood already when it was signed.
    pub fn said<'c>(&self, common: &'c Common) -> impl Iterator<Item = Clause> + use<'c> {
        let (draft, stood) = (self.draft, self.stood);
        let issues = common.tracks[self.track].issues.iter();
        let clauses = issues.map(move |issue| draft.clause(*issue));
        clauses.filter(move |clause| clause.option != stood.option(clause.issue))
    }

    /// Whether the text has one of `clauses`; what it leaves out of its own track it leaves as it was.
    pub fn says(&self, common: &Common, clauses: ClauseSet) -> bool {
        common.tracks[self.track].issues.contains(&clauses.issue) && clauses.stands_in(&self.draft)
    }
}

impl Turn {
    /// Whether a move of this kind is still left.
    pub fn has_left(self, kind: Kind) -> bool {
        match kind {
            Kind::Table | Kind::Decision => true,
            Kind::Signal => !self.signal_used,
            Kind::Home => !self.home_used,
        }
    }
}

impl AtHome {
    /// What the counsellors have said of a faction, as its mood now stands.
    pub fn counsel_on(&self, faction: FactionId) -> Option<&Counsel> {
        self.counsel.iter().find(|counsel| counsel.faction == faction)
    }

    /// Support bought from a faction or group, on all tracks together.
    pub fn payments_to(&self, whom: Constituent) -> Points {
        self.payments_by_track(whom).values().copied().sum()
    }

    /// Support bought from a faction or group for the texts of `track`.
    pub fn payments_for(&self, whom: Constituent, track: TrackId) -> Points {
        self.payments_by_track(whom)[track]
    }

    fn payments_by_track(&self, whom: Constituent) -> &Table<TrackId, Points> {
        match whom {
            Constituent::Faction(faction) => &self.faction_payments[faction],
            Constituent::Group(group) => &self.group_payments[group],
        }
    }
}
