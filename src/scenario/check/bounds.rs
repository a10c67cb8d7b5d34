//! How much work the texts of a scenario make: counted before any of it is done, and refused where it is too much.
//!
//! A check, a survey and an opponent look at every text that may stand, and weigh it in both homes. So what counts is
//! how many texts break no constraint, how often each is weighed, and how long the constraints take to be asked; and of
//! variants, each of which is checked like the file itself, how much there is to read.

use super::unusable::text_count;
use crate::scenario::clause::{Clause, Constraint, Draft};
use crate::scenario::file::{
    FactionFile, GroupFile, LinkageFile, LinkageHomeFile, Numbers, Ref, ScenarioFile, SideFile,
};
use crate::scenario::id::{Id, IssueId, OptionId, Side, TrackId};
use crate::scenario::issue::Common;
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// Most texts, permitted or not: what can be walked through.
const MOST_TEXTS: u64 = 8_000_000;
/// Most texts that break no constraint: in a zone each is kept, in some 60 bytes.
const MOST_PERMITTED: u64 = 2_000_000;
/// Most weighings of all permitted texts together, a few billionths of a second each, and done four times over where a
/// scenario has a lesson.
const MOST_WEIGHINGS: u64 = 240_000_000;
/// Most questions whether a constraint is broken, while all texts are walked through.
const MOST_QUESTIONS: u64 = 50_000_000;
/// What a text costs before anybody weighs it, in weighings.
const WRITTEN: u64 = 16;
/// Most bytes read while the variants of a file are checked, each at every length it has: about a second.
const MOST_READ: u64 = 12 << 20;
/// Most attempts at filling a text, for all options together: with the longest lists of constraints about half a second.
const MOST_ATTEMPTS: u32 = 200_000;

/// How far the texts of a scenario are gone through while it is checked.
#[derive(Clone, Copy)]
pub(super) enum Effort {
    /// All of them, if it can be done with so many questions, and so many attempts at using an option.
    Walk { questions: u64, attempts: u32 },
    /// Not again: there are as many as in a file that has been checked, and each option can be used.
    Known { permitted: u64 },
}

impl Effort {
    /// What a file by itself may take.
    pub(super) const WHOLE: Self =
        Self::Walk { questions: MOST_QUESTIONS, attempts: MOST_ATTEMPTS };

    /// The part of each, where `many` are gone through one after the other.
    pub(super) fn shared_by(self, many: usize) -> Self {
        let many = u32::try_from(many.max(1)).unwrap_or(u32::MAX);
        match self {
            Self::Walk { questions, attempts } => {
                Self::Walk { questions: questions / u64::from(many), attempts: attempts / many }
            }
            Self::Known { .. } => self,
        }
    }
}

/// Reports what is more than can be looked at.
pub(super) fn check(file: &ScenarioFile, common: &Common, effort: Effort, problems: &mut Problems) {
    let mut report = |what: Message, most: u64| {
        problems.report_field(file.span, "issues", what.with("most", number(most)));
    };
    let permitted = match effort {
        Effort::Known { permitted } => permitted,
        Effort::Walk { questions, .. } => {
            let texts = text_count(common);
            if texts > MOST_TEXTS {
                let what = Message::new("problem-too-many-texts").with("count", number(texts));
                return report(what, MOST_TEXTS);
            }
            let counted = Counted::of(common, questions);
            if counted.questions > questions {
                return report(Message::new("problem-too-many-questions"), questions);
            }
            counted.permitted
        }
    };
    if permitted > MOST_PERMITTED {
        let what = Message::new("problem-too-many-permitted").with("count", number(permitted));
        return report(what, MOST_PERMITTED);
    }
    let each = weighings(file);
    let all = permitted.saturating_mul(each);
    if all > MOST_WEIGHINGS {
        let what = Message::new("problem-too-many-weighings")
            .with("permitted", number(permitted))
            .with("each", number(each))
            .with("count", number(all));
        report(what, MOST_WEIGHINGS);
    }
}

/// How many texts of a scenario that has been checked may stand.
pub(super) fn permitted(common: &Common) -> u64 {
    Counted::of(common, MOST_QUESTIONS).permitted
}

/// That the variants of a file of so many bytes, which may be played at so many lengths, are too much to read.
pub(super) fn too_many_variants(
    file: &ScenarioFile,
    lengths: usize,
    bytes: usize,
) -> Option<Message> {
    let readings = (file.variants.len() * lengths) as u64;
    let all = readings.saturating_mul(bytes as u64);
    (all > MOST_READ).then(|| {
        Message::new("problem-too-many-variants")
            .with("count", file.variants.len())
            .with("bytes", number(bytes as u64))
            .with("all", number(all))
            .with("most", number(MOST_READ))
    })
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How often one text is weighed: by each faction and group, by each group for each faction it presses, by each faction
/// in each body, by whether its clauses are those of a linkage or of a line that several cross together, and by all at
/// home again where a linkage is felt there.
fn weighings(file: &ScenarioFile) -> u64 {
    WRITTEN
        + of_side(file, &file.sides.tokyo, Side::Tokyo)
        + of_side(file, &file.sides.moscow, Side::Moscow)
}

fn of_side(file: &ScenarioFile, side: &SideFile, which: Side) -> u64 {
    let count = |list: usize| list as u64;
    let (factions, groups) = (count(side.factions.len()), count(side.groups.len()));
    let clauses = |line: &Ref| count(line.word.split('&').count());
    let never = |faction: &FactionFile| faction.never.iter().map(clauses).sum::<u64>();
    let never_of_group = |group: &GroupFile| group.never.iter().map(clauses).sum::<u64>();
    let lines: u64 = side.factions.iter().map(never).sum::<u64>()
        + side.groups.iter().map(never_of_group).sum::<u64>();
    let linked = |linkage: &LinkageFile| {
        let together = count(linkage.together.len());
        let felt = linkage.home.as_ref().is_some_and(|home| !at_home(home, which).0.is_empty());
        if felt { 2 * together + factions + groups } else { together }
    };
    factions
        + groups
        + factions * groups
        + factions * count(side.bodies.len())
        + lines
        + file.linkages.iter().map(linked).sum::<u64>()
}

fn at_home(home: &LinkageHomeFile, side: Side) -> &Numbers {
    match side {
        Side::Tokyo => &home.tokyo,
        Side::Moscow => &home.moscow,
    }
}

/// What a walk through the texts has come to.
struct Counted {
    permitted: u64,
    questions: u64,
    /// Past so many it is broken off.
    most: u64,
}

/// The issues of one track, as a walk goes through them.
struct Way<'w> {
    issues: Vec<(IssueId, Vec<OptionId>)>,
    /// By issue: the constraints that can be asked there, the first time.
    due: Vec<Vec<&'w Constraint>>,
    /// By issue, and after the last: how many ways there are on, where no constraint is asked any more.
    free: Vec<Option<u64>>,
}

impl Counted {
    /// A walk through the texts of all tracks, with at most `most` questions.
    fn of(common: &Common, most: u64) -> Self {
        let mut counted = Self { permitted: 0, questions: 0, most };
        for track in common.tracks.ids() {
            counted.track(common, track);
        }
        counted
    }

    fn track(&mut self, common: &Common, track: TrackId) {
        let own = &common.tracks[track].issues;
        let options = |issue: IssueId| -> Vec<OptionId> {
            let about = &common.issues[issue];
            if about.by.is_none() && own.contains(&issue) {
                about.choices().collect()
            } else {
                vec![about.status_quo]
            }
        };
        let issues: Vec<_> = common.issues.ids().map(|issue| (issue, options(issue))).collect();
        let mut due: Vec<Vec<&Constraint>> = vec![Vec::new(); issues.len()];
        for rule in &common.constraints {
            if let Some(list) = rule.last_issue().and_then(|issue| due.get_mut(issue.index())) {
                list.push(rule);
            }
        }
        let mut free = vec![Some(1_u64)];
        for ((_, options), due) in issues.iter().zip(&due).rev() {
            let on = free.last().copied().flatten().filter(|_| due.is_empty());
            free.push(on.map(|on| on.saturating_mul(options.len() as u64)));
        }
        free.reverse();
        self.go(&Way { issues, due, free }, 0, common.opening_status_quo());
    }

    fn go(&mut self, way: &Way<'_>, depth: usize, draft: Draft) {
        if self.questions > self.most || self.permitted > MOST_TEXTS {
            return;
        }
        if let Some(Some(on)) = way.free.get(depth) {
            self.permitted += on;
            return;
        }
        let (Some((issue, options)), Some(due)) = (way.issues.get(depth), way.due.get(depth))
        else {
            return;
        };
        for option in options {
            let draft = draft.with(Clause { issue: *issue, option: *option });
            self.questions += 1;
            if !due.iter().any(|rule| self.is_broken(rule, &draft)) {
                self.go(way, depth + 1, draft);
            }
        }
    }

    fn is_broken(&mut self, rule: &Constraint, draft: &Draft) -> bool {
        match rule {
            Constraint::Requires { when, needs, .. } => {
                self.questions += 1;
                when.stands_in(draft) && !needs.stands_in(draft)
            }
            Constraint::Excludes { never, .. } => {
                self.questions += never.len() as u64;
                never.iter().all(|set| set.stands_in(draft))
            }
        }
    }
}
