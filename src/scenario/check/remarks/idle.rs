//! What changes nothing, or never comes about.

use super::Look;
use crate::scenario::check::decisions::{affordable, most_capital};
use crate::scenario::document::Span;
use crate::scenario::file::{
    ConditionFile, EffectFile, EventFile, GestureFile, IssueFile, LinkageFile, Numbers,
    PositionFile, RoundRef, WorthFile,
};
use crate::scenario::id::{BySide, Side};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

impl Look<'_> {
    pub(super) fn idle(&self, found: &mut Problems) {
        for effect in self.effects() {
            idle_effect(effect, found);
        }
        for gesture in self.file.gestures.iter().filter(|gesture| is_idle(gesture)) {
            found.report(gesture.id.span, Message::new("remark-idle-gesture"));
        }
        for act in &self.file.acts {
            let by = act.side.word.as_str();
            if !act.effects.iter().any(|effect| may_be_wanted(effect, by)) {
                found.report_field(act.span, "effects", Message::new("remark-idle-act"));
            }
        }
        self.never_affordable(found);
        self.idle_touches(found);
        for condition in self.conditions() {
            impossible_mark(condition, found);
        }
        self.idle_dates(found);
        for linkage in self.file.linkages.iter().filter(|linkage| is_worth_nothing(linkage)) {
            found.report(linkage.id.span, Message::new("remark-idle-linkage"));
        }
        self.idle_at_home(found);
    }

    /// What costs more than its side can ever have. It is no fault: so an act is put out of reach on purpose.
    fn never_affordable(&self, found: &mut Problems) {
        let most = BySide::each(|side| most_capital(self.file, side));
        let gestures = self.file.gestures.iter().map(|one| (one.span, &one.side, one.cost.0));
        let acts = self.file.acts.iter().map(|one| (one.span, &one.side, one.cost.0));
        for (span, side, cost) in gestures.chain(acts) {
            if let Some(by) = Side::from_word(&side.word) {
                affordable((span, "cost"), cost, most[by], found);
            }
        }
    }

    /// Hurts and memories where nobody loses face.
    fn idle_touches(&self, found: &mut Problems) {
        let idle = |span: Span, field: &'static str, found: &mut Problems| {
            let what = Message::new("remark-no-loss-of-face").with("field", field);
            found.report_field(span, field, what);
        };
        let file = self.file;
        for gesture in &file.gestures {
            let loses = gesture.own_face.0 < 0 || gesture.other_face.0 < 0;
            if !gesture.touches.is_empty() && !loses {
                idle(gesture.span, "touches", found);
            }
        }
        let acts =
            file.acts.iter().map(|one| (one.span, &one.effects, one.hurt.is_some(), &one.touches));
        let events = file
            .events
            .iter()
            .map(|one| (one.span, &one.effects, one.hurt.is_some(), &one.touches));
        let choices = file.decisions.iter().flat_map(|decision| &decision.choices);
        let choices = choices.map(|one| (one.span, &one.effects, one.hurt.is_some(), &one.touches));
        for (span, effects, hurts, touches) in acts.chain(events).chain(choices) {
            if effects.iter().any(loses_face) {
                continue;
            }
            if hurts {
                idle(span, "hurt", found);
            }
            if !touches.is_empty() {
                idle(span, "touches", found);
            }
        }
    }

    /// Ends of what has no beginning, and chances that are none.
    fn idle_dates(&self, found: &mut Problems) {
        let idle_until = |event: &EventFile| event.until.is_some() && event.condition.is_empty();
        for event in self.file.events.iter().filter(|event| idle_until(event)) {
            found.report_field(event.span, "until", Message::new("remark-idle-until"));
        }
        for decision in &self.file.decisions {
            if decision.until.is_some() && decision.condition.is_empty() {
                found.report_field(decision.span, "until", Message::new("remark-idle-until"));
            }
        }
        let first = self.file.rounds.first().map(|round| round.id.word.as_str());
        let is_first = |round: &RoundRef| first == Some(round.0.word.as_str());
        for condition in self.conditions() {
            if condition.after.as_ref().is_some_and(is_first) {
                found.report_field(condition.span, "after", Message::new("remark-after-first"));
            }
        }
    }

    /// What is said of a home and changes nothing there.
    fn idle_at_home(&self, found: &mut Problems) {
        for (side, home) in self.sides() {
            let factions = home.factions.iter().map(|one| &one.positions);
            let groups = home.groups.iter().map(|one| &one.positions);
            for position in factions.chain(groups).flatten() {
                self.position(side, position, found);
            }
            for group in home.groups.iter().filter(|group| !group.holds.is_empty()) {
                let mobilised = group.positions.iter().any(|position| position.mobilised);
                let word = group.id.word.as_str();
                let later = self
                    .is_named(side, word, |one| [one.never.as_ref().and(one.group.as_ref()), None]);
                if group.never.is_empty() && !mobilised && !later {
                    found.report_field(group.span, "holds", Message::new("remark-holds-nothing"));
                }
            }
            for body in &home.bodies {
                let others = body.others.as_ref();
                let sure = others.map_or(0, |others| others.yes.0);
                let idle = others.filter(|one| one.yes.0 + one.against.0 + one.absent.0 == 0);
                if let Some(others) = idle {
                    found.report(others.span, Message::new("remark-no-others"));
                }
                if body.yes_at_least.is_some_and(|needed| needed.0 <= sure) {
                    let what = Message::new("remark-always-passes");
                    found.report_field(body.span, "yes_at_least", what);
                }
                let counts = |faction: &str| {
                    body.dissent_of.is_empty()
                        || body.dissent_of.iter().any(|word| word.word == faction)
                };
                let seats = body.seats.0.iter().filter(|(faction, _)| counts(&faction.word));
                let all: i32 = seats.map(|(_, seats)| *seats).sum();
                if body.dissent_at_most.is_some_and(|limit| limit.0 >= all) {
                    let what = Message::new("remark-always-passes");
                    found.report_field(body.span, "dissent_at_most", what);
                }
            }
        }
    }

    fn position(&self, side: Side, position: &PositionFile, found: &mut Problems) {
        let Some(issue) = self.file.issues.iter().find(|one| one.id.word == position.on.word)
        else {
            return;
        };
        let by_points = !position.points.0.is_empty();
        let nothing = if by_points {
            position.points.0.iter().all(|(_, points)| *points == 0)
        } else {
            position.weight.0 == 0
        };
        if nothing {
            let what = Message::new("remark-idle-position");
            found.report(position.on.span, what.with("issue", issue.id.word.as_str()));
        }
        status_quo_in_points(issue, &position.points, found);
        if position.mobilised && !is_past_a_limit(side, issue, position) {
            let what = Message::new("remark-nothing-past");
            found.report_field(position.span, "mobilised", what);
        }
    }
}

fn idle_effect(effect: &EffectFile, found: &mut Problems) {
    let is_change = effect.meter.is_some() || effect.mood.is_some() || effect.position.is_some();
    if is_change && effect.by.is_some_and(|by| by.0 == 0) {
        found.report_field(effect.span, "by", Message::new("remark-by-nothing"));
    }
    if effect.no_agreement.is_some_and(|by| by.0 == 0) {
        found.report_field(effect.span, "no_agreement", Message::new("remark-by-nothing"));
    }
    if effect.worth.is_some() && effect.material.0 == 0 && effect.face.0 == 0 {
        found.report_field(effect.span, "worth", Message::new("remark-by-nothing"));
    }
}

fn is_idle(gesture: &GestureFile) -> bool {
    [gesture.own_face.0, gesture.other_face.0, gesture.trust.0]
        .into_iter()
        .all(|points| points == 0)
}

/// Whether the side that does it could want this: a gain of its own, something kind done to the other, a loss to what the
/// other has without an agreement, or a change of what is talked about and of who decides.
fn may_be_wanted(effect: &EffectFile, by: &str) -> bool {
    let is_own = effect.side.as_ref().is_some_and(|side| side.word == by);
    let points = effect.by.map_or(0, |by| by.0);
    match effect.no_agreement {
        Some(change) => change.0 != 0 && (change.0 > 0) == is_own,
        None if effect.meter.is_some() || effect.mood.is_some() => points > 0,
        None => true,
    }
}

fn loses_face(effect: &EffectFile) -> bool {
    let is_face = effect.meter.as_ref().is_some_and(|meter| meter.word == "face");
    is_face && effect.by.is_some_and(|by| by.0 < 0)
}

/// A mark at the end of the scale, past which no meter goes.
fn impossible_mark(condition: &ConditionFile, found: &mut Problems) {
    let marks = [
        ("face_below", condition.face_below, -100),
        ("face_above", condition.face_above, 100),
        ("trust_below", condition.trust_below, -100),
        ("trust_above", condition.trust_above, 100),
    ];
    for (field, mark, end) in marks {
        if mark.is_some_and(|mark| mark.0 == end) {
            let what = Message::new("remark-past-the-scale").with("end", end);
            found.report_field(condition.span, field, what);
        }
    }
}

fn is_worth_nothing(linkage: &LinkageFile) -> bool {
    let nothing = |worth: &WorthFile| worth.material.0 == 0 && worth.face.0 == 0;
    nothing(&linkage.tokyo) && nothing(&linkage.moscow) && linkage.home.is_none()
}

/// Points for the clause left out, from which all others are measured.
fn status_quo_in_points(issue: &IssueFile, points: &Numbers, found: &mut Problems) {
    let silence = issue.options.iter().find(|option| option.status_quo);
    let given = silence.and_then(|silence| {
        points.0.iter().find(|(word, points)| word.word == silence.id.word && *points != 0)
    });
    let Some((word, of_silence)) = given else { return };
    let example = points.0.iter().find(|(other, _)| other.word != word.word);
    let what = Message::new("remark-status-quo-points")
        .with("word", word.word.as_str())
        .with("points", *of_silence);
    let what = match example {
        Some((other, points)) => {
            let counts = Message::new("remark-counts-as")
                .with("word", other.word.as_str())
                .with("points", *points)
                .with("counts", points - of_silence);
            what.with("example", counts)
        }
        None => what.with("example", ""),
    };
    found.report(word.span, what);
}

/// Whether an option lies past the limit of a position on a scale (R5.1).
fn is_past_a_limit(side: Side, issue: &IssueFile, position: &PositionFile) -> bool {
    let place = |word: &str| issue.options.iter().position(|option| option.id.word == word);
    let ideal = position.ideal.as_ref().and_then(|word| place(&word.word));
    let limit = position.limit.as_ref().map_or(ideal, |word| place(&word.word));
    let (Some(ideal), Some(limit)) = (ideal, limit) else { return true };
    let good_is_early = match ideal.cmp(&limit) {
        std::cmp::Ordering::Less => true,
        std::cmp::Ordering::Greater => false,
        std::cmp::Ordering::Equal => side == Side::Tokyo,
    };
    if good_is_early { limit + 1 < issue.options.len() } else { limit > 0 }
}
