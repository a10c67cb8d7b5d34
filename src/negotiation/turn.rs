//! The course of the talks (R6.1, R7): turns, rounds, events, signature, interval, roll call, end.

use super::condition::holds;
use super::event::{Cause, Happening};
use super::ledger::{Act, Audience};
use super::meter::{Circumstances, Factor, Slight, Weighing};
use super::moves::decide::{bring, resolve_otherwise};
use super::moves::resolve::{Change, Resolution, become_known};
use super::outcome::{Ending, Outcome};
use super::ratification::BodyVerdict;
use super::rule::Rule;
use super::state::{Facing, Phase, SignedText};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::decision::Decision;
use crate::scenario::happening::{Condition, Meter, Occurrence, When};
use crate::scenario::home::{Body, Moment, Override};
use crate::scenario::id::{BodyId, BySide, EventId, FactionId, Side, TrackId};
use crate::scenario::issue::{AfterRefusal, Form};
use crate::scenario::rules::Deed;
use crate::units::{Points, Round};

impl Resolution<'_> {
    /// Opens the talks: the meters enter the ledger and the first round's events take place.
    pub(super) fn open(&mut self) {
        for side in Side::BOTH {
            self.events_of_opening(side);
        }
        let host = self.state.table.turn.side;
        let what = Happening::RoundBegan { round: Round(0), host };
        self.happen(Rule::Order, Audience::World, what);
        self.begin_round();
    }

    /// The meters a side begins with, as the first lines of its ledger.
    fn events_of_opening(&mut self, side: Side) {
        for meter in Meter::ALL {
            let after = self.state.meter(side, meter);
            if after == Points::ZERO {
                continue;
            }
            let audience = match meter {
                Meter::Face | Meter::Trust => Audience::World,
                Meter::Material | Meter::Capital => Audience::Home(side),
            };
            let entry = super::ledger::Entry {
                round: Round(0),
                side,
                meter,
                amount: after,
                after,
                act: Act::Opening,
                audience,
                rule: Rule::Opening,
                weighing: Weighing::plain(after),
            };
            self.happen(Rule::Opening, audience, Happening::Changed(entry));
        }
    }

    /// Ends the turn of `by`; after the second turn the next round begins, or time is out.
    pub(super) fn end_turn(&mut self, by: Side) {
        self.leave_unmatched(by);
        self.leave_unanswered(by);
        self.leave_undecided(by);
        if !self.state.table.turn.second {
            self.happen(Rule::Order, Audience::Delegations, Happening::TurnEnded { by });
            return;
        }
        self.cause = Cause::Course;
        self.leak_by_chance();
        self.come_out_by_chance();
        let round = Round(self.state.table.round.0 + 1);
        match self.scenario.common.round_plan(round) {
            None if self.state.table.in_force.is_empty() => self.end(Ending::OutOfTime),
            None => self.end(Ending::InForce),
            Some(plan) => {
                let host = plan.host;
                let what = Happening::RoundBegan { round, host };
                self.happen(Rule::Order, Audience::World, what);
                self.begin_round();
            }
        }
    }

    /// R6.11: a costly gesture the other has let a whole turn of its own pass without answering.
    fn leave_unmatched(&mut self, by: Side) {
        let giver = by.other();
        let Some(gesture) = self.state.table.unanswered[giver] else { return };
        if self.scenario.common.gestures[gesture].cost <= Points::ZERO {
            return;
        }
        let what = Happening::WentUnmatched { by: giver };
        self.happen(Rule::Replying, Audience::World, what);
        let change = Change {
            side: giver,
            meter: Meter::Face,
            amount: self.scenario.common.rules.unmatched_face,
            act: Act::Unmatched { by: giver },
        };
        self.change(Rule::Replying, Audience::World, change, Some(Slight::Refusal), &[]);
    }

    /// Private offers of the round that chance lets out.
    fn leak_by_chance(&mut self) {
        let round = self.state.table.round;
        let chance = self.state.table.leak_chance(&self.scenario.common);
        for side in Side::BOTH {
            let fresh = self.state.table.offers[side].is_some_and(|offer| {
                offer.channel == super::moves::Channel::Private
                    && !offer.leaked
                    && offer.round == round
                    && self.state.table.last_known(&self.scenario.common, side, &offer.draft)
                        != Some(offer.draft)
            });
            if fresh && self.deal.leaks(side, round, chance) {
                super::moves::resolve::leak_by_itself(self, side);
            }
        }
    }

    /// R7.9: what has been understood and stands unknown, and chance lets out with the round.
    fn come_out_by_chance(&mut self) {
        let round = self.state.table.round;
        let chance = self.state.table.leak_chance(&self.scenario.common);
        let kept: Vec<SignedText> = self.state.table.kept().copied().collect();
        for text in kept {
            if self.deal.comes_out(text.track, round, chance) {
                self.come_out(&text);
            }
        }
    }

    /// R7.9: exposure for both, and what follows when its clauses become known.
    fn come_out(&mut self, text: &SignedText) {
        let track = text.track;
        let heard = &self.state.table.known;
        let is_news =
            |clause: &Clause| !Side::BOTH.into_iter().any(|side| heard[side].contains(clause));
        let news: Vec<Clause> = text.said(&self.scenario.common).filter(is_news).collect();
        let what = Happening::CameOut { draft: text.draft, track };
        self.happen(Rule::Understanding, Audience::World, what);
        let Deed { other_face, .. } = self.scenario.common.rules.leak;
        for side in Side::BOTH {
            let act = Act::CameOut { track };
            let lost = Change { side, meter: Meter::Face, amount: other_face, act };
            let slight = Some(Slight::Exposure);
            self.change(Rule::Understanding, Audience::World, lost, slight, &[]);
        }
        become_known(self, &news);
    }

    /// What falls in the round that has begun: events of the scenario, then what comes to be decided, then what each chief
    /// is told of his home.
    fn begin_round(&mut self) {
        let round = self.state.table.round;
        let is_due = |when| match when {
            When::Rounds { from, until } => from <= round && round <= until,
            When::Interval => false,
        };
        self.take_place(is_due);
        self.bring_what_is_to_decide(is_due);
        self.hear_counsel();
    }

    /// R7.1: every event that is due, in the order of the scenario, whose conditions hold and that the deal lets happen.
    fn take_place(&mut self, is_due: impl Fn(When) -> bool) {
        let scenario = self.scenario;
        for (id, event) in scenario.events.iter() {
            let due = is_due(event.when)
                && !self.state.table.events.contains(&id)
                && self.all_hold(&event.conditions)
                && self.deal.happens(id, event.chance);
            if due {
                self.one_event(id, event);
            }
        }
    }

    /// R7.7: every decision that is due, in the order of the scenario, and has not come before.
    fn bring_what_is_to_decide(&mut self, is_due: impl Fn(When) -> bool) {
        let common = &self.scenario.common;
        for (id, decision) in common.decisions.iter() {
            let due = is_due(decision.when)
                && self.state.homes[decision.side].faced[id].is_none()
                && self.all_hold(&decision.conditions)
                && self.deal.brings(id, decision.chance);
            if due {
                let until = self.state.table.round.0.saturating_add(decision.within - 1);
                bring(self, id, Round(until).min(common.last_round()));
            }
        }
    }

    fn all_hold(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|one| holds(one, &self.scenario.common, &self.state.table))
    }

    /// R7.7: what `by` has left undecided past its time is done by itself; it shows what nobody has chosen to show.
    fn leave_undecided(&mut self, by: Side) {
        let round = self.state.table.round;
        self.lapse(by, |_, until| until <= round);
    }

    /// The same of what came between signature and vote, once `by` has had its move there.
    fn leave_interval_undecided(&mut self, by: Side) {
        self.lapse(by, |decision, _| decision.is_of_the_interval());
    }

    fn lapse(&mut self, by: Side, is_over: impl Fn(&Decision, Round) -> bool) {
        let common = &self.scenario.common;
        let before = std::mem::replace(&mut self.cause, Cause::Course);
        for (id, decision) in common.decisions.iter() {
            if let Some(Facing::Waiting { until }) = self.state.homes[by].faced[id]
                && is_over(decision, until)
            {
                resolve_otherwise(self, id);
            }
        }
        self.cause = before;
    }

    fn one_event(&mut self, id: EventId, event: &Occurrence) {
        let before = std::mem::replace(&mut self.cause, Cause::Scenario(id));
        self.happen(Rule::Scenario, Audience::World, Happening::TookPlace { event: id });
        let sore = (event.hurt, &event.touches);
        self.effects(Rule::Scenario, Act::Event { event: id }, &event.effects, sore);
        self.cause = before;
    }

    /// R7.2: the cabinets and parties vote; where all agree the text is signed, else the talks go on.
    pub(super) fn sign(&mut self) {
        let Phase::Initialling { draft } = self.state.table.phase else { return };
        self.cause = Cause::Course;
        let track = self.state.table.track_of(&self.scenario.common, &draft);
        if self.scenario.common.tracks[track].form == Form::Tacit {
            self.understand(draft, track);
            return;
        }
        let passed = self.ballot(&draft, &[Moment::Mandate, Moment::Signature]);
        let stopped: Vec<Side> = Side::BOTH.into_iter().filter(|side| !passed[*side]).collect();
        if stopped.is_empty() {
            let host = self.host();
            self.happen(Rule::Signing, Audience::World, Happening::Signed { draft, host });
            self.note_what_was_signed(&draft);
            self.take_place(|when| when == When::Interval);
            self.bring_what_is_to_decide(|when| when == When::Interval);
            return;
        }
        for by in stopped {
            self.happen(Rule::Signing, Audience::World, Happening::SignatureStopped { by, draft });
            self.charge_refusal_at_home(Rule::Signing, by, &[Factor::Unsigned]);
        }
        let acceptor = self.acceptor();
        self.end_turn(acceptor);
    }

    /// R8.1: what each chief has signed is measured by what it was worth to him that day; nobody else learns it.
    fn note_what_was_signed(&mut self, draft: &Draft) {
        for side in Side::BOTH {
            let standing = self.standing(side);
            let gain = standing.value(draft).total - standing.no_agreement_for(draft);
            let what = Happening::SignedFor { side, gain };
            self.happen(Rule::Signing, Audience::Home(side), what);
        }
    }

    /// The bodies of these moments vote, Tokyo's first; whether each side's agree.
    ///
    /// The mandate was given in the open when the text was proposed; only the others hide a mood.
    fn ballot(&mut self, draft: &Draft, moments: &[Moment]) -> BySide<bool> {
        let mut passed = BySide { tokyo: true, moscow: true };
        for side in Side::BOTH {
            let standing = self.standing(side);
            let verdict = standing.verdict_as_dealt(draft, &self.deal.at_home(&standing));
            let due = |body: &Body| moments.contains(&body.moment) && body.moment.hides_moods();
            let passed_over = standing.bodies_passed_over(draft).filter(|(_, body)| due(body));
            let passed_over: Vec<BodyId> = passed_over.map(|(id, _)| id).collect();
            for body in &verdict.bodies {
                if !moments.contains(&body.moment) || body.moment == Moment::Mandate {
                    continue;
                }
                let ballot = verdict.ballot(side, body);
                passed[side] &= ballot.passed || !ballot.binds;
                let refused = !ballot.passed;
                let voted: Vec<FactionId> = ballot.votes.iter().map(|vote| vote.faction).collect();
                self.happen(Rule::RollCall, Audience::World, Happening::Voted(ballot));
                if refused {
                    self.show_moods(side, &voted);
                }
            }
            if passed[side] {
                self.pay_for_overriding(side, &verdict.bodies, moments);
            }
            for body in passed_over {
                let what = Happening::NotAsked { side, body };
                self.happen(Rule::Asking, Audience::World, what);
            }
        }
        passed
    }

    /// R5.15: what it costs a chief that a refusal is overridden, where the text is carried by that.
    fn pay_for_overriding(&mut self, by: Side, bodies: &[BodyVerdict], moments: &[Moment]) {
        let common = &self.scenario.common;
        for one in bodies.iter().filter(|one| one.overridden && moments.contains(&one.moment)) {
            let body = &common.sides[by].bodies[one.body];
            let Some(Override { cost, .. }) = body.overridden_by else { continue };
            let act = Act::Overridden { by, body: one.body };
            let change = Change { side: by, meter: Meter::Capital, amount: -cost, act };
            self.change(Rule::Overriding, Audience::Home(by), change, None, &[]);
        }
    }

    /// R7.6: a refusal tells the chief what sounding out those who voted would have told.
    fn show_moods(&mut self, side: Side, voted: &[FactionId]) {
        for faction in voted.iter().copied() {
            let home = &self.state.homes[side];
            let hidden = self.scenario.homes[side].factions[faction].spread > Points::ZERO;
            if hidden && home.consulted[faction].is_none() {
                let band = self.deal.level(side, faction, home.redeals[faction]).band();
                let what = Happening::MoodShown { side, faction, band };
                self.happen(Rule::RollCall, Audience::Home(side), what);
            }
        }
    }

    /// The host of the present round.
    fn host(&self) -> Side {
        let plan = self.scenario.common.round_plan(self.state.table.round);
        plan.map_or(Side::Tokyo, |plan| plan.host)
    }

    /// Whose turn it was when the text was accepted: the host's in the first half of a round, else the other's.
    fn acceptor(&self) -> Side {
        let host = self.host();
        if self.state.table.turn.second { host.other() } else { host }
    }

    /// Ends the turn in which `by` had proposed and refused to initial.
    pub(super) fn end_accepted_turn(&mut self, by: Side) {
        self.end_turn(by.other());
    }

    /// R7.3: one home move each between signature and vote; after both, the roll call.
    pub(super) fn interval_move_done(&mut self, by: Side) {
        if let Phase::Interval { .. } = self.state.table.phase {
            self.pass_interval(by);
        }
    }

    pub(super) fn pass_interval(&mut self, by: Side) {
        let Phase::Interval { draft, first_done } = self.state.table.phase else { return };
        self.leave_interval_undecided(by);
        self.happen(Rule::Interval, Audience::Delegations, Happening::IntervalPassed { by });
        if first_done {
            self.roll_call(draft);
        }
    }

    /// R7.4: faction by faction, body by body.
    fn roll_call(&mut self, draft: Draft) {
        self.cause = Cause::Course;
        let passed = self.ballot(&draft, &[Moment::Ratification]);
        if passed.tokyo && passed.moscow {
            self.put_in_force(draft);
            return;
        }
        let what = Happening::Refused { tokyo: !passed.tokyo, moscow: !passed.moscow };
        self.happen(Rule::RollCall, Audience::World, what);
        for by in Side::BOTH.into_iter().filter(|side| !passed[*side]) {
            self.charge_refusal_at_home(Rule::RollCall, by, &[]);
        }
        match self.scenario.common.rules.after_refusal {
            AfterRefusal::Ends => {
                let by = BySide::each(|side| !passed[side]);
                self.end(Ending::Refused { by });
            }
            AfterRefusal::Resumes => {
                let acceptor = self.acceptor();
                self.end_turn(acceptor);
            }
        }
    }

    fn put_in_force(&mut self, draft: Draft) {
        let track = self.state.table.track_signed(&self.scenario.common, &draft);
        self.happen(Rule::RollCall, Audience::World, Happening::InForce { draft, track });
        self.go_on();
    }

    /// R7.9: it holds from now on. What the world had read before is out at once.
    fn understand(&mut self, draft: Draft, track: TrackId) {
        self.note_what_was_signed(&draft);
        let what = Happening::Understood { draft, track };
        self.happen(Rule::Understanding, Audience::Delegations, what);
        let (common, table) = (&self.scenario.common, &self.state.table);
        let was_read = |text: &SignedText| {
            let heard =
                |side: Side| text.said(common).all(|clause| table.known[side].contains(&clause));
            Side::BOTH.into_iter().any(heard)
        };
        let read = table.signed.last().copied().filter(was_read);
        if let Some(text) = read {
            self.come_out(&text);
        }
        self.go_on();
    }

    /// After a text has come to hold: the talks on what is still open, or the end.
    fn go_on(&mut self) {
        let open = self
            .scenario
            .common
            .tracks
            .ids()
            .any(|track| !self.state.table.in_force.contains(&track));
        if open {
            let acceptor = self.acceptor();
            self.end_turn(acceptor);
        } else {
            self.end(Ending::InForce);
        }
    }

    /// What it costs when a home refuses what its chief has signed; half of it where he was only about to.
    fn charge_refusal_at_home(&mut self, rule: Rule, by: Side, factors: &[Factor]) {
        let Deed { own_face, trust, .. } = self.scenario.common.rules.refusal_at_home;
        let under = Circumstances { factors, ..Circumstances::PLAIN };
        let act = Act::RefusedAtHome { by };
        let lost = Change { side: by, meter: Meter::Face, amount: own_face, act };
        let word = Circumstances { slight: Some(Slight::BrokenWord), ..under };
        self.change_under(rule, Audience::World, lost, &word);
        let doubted = Change { side: by.other(), meter: Meter::Trust, amount: trust, act };
        self.change_under(rule, Audience::World, doubted, &under);
    }

    /// R7.5: the game is over.
    pub(super) fn end(&mut self, ending: Ending) {
        let round = self.state.table.round;
        let in_force = self.state.table.status_quo;
        let tracks = self.state.table.in_force.len();
        let outcome = Outcome { ending, round, in_force, tracks };
        self.happen(Rule::Ending, Audience::World, Happening::Ended(outcome));
    }
}
