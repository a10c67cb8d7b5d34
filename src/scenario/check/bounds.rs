//! How much work the texts of a scenario make: counted before any of it is done, and refused where it is too much.
//!
//! A check, a survey and an opponent look at every text that may stand, and weigh it in both homes. So what counts is
//! how many texts break no constraint, how often each is weighed, and how long the constraints take to be asked.

use super::unusable::text_count;
use crate::scenario::clause::{Clause, Constraint, Draft};
use crate::scenario::file::{FactionFile, GroupFile, ScenarioFile, SideFile};
use crate::scenario::id::{Id, IssueId, OptionId, TrackId};
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

/// Reports what is more than can be looked at.
pub(super) fn check(file: &ScenarioFile, common: &Common, problems: &mut Problems) {
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut report = |what: Message, most: u64| {
        problems.report_field(file.span, "issues", what.with("most", count(most)));
    };
    let texts = text_count(common);
    if texts > MOST_TEXTS {
        let what = Message::new("problem-too-many-texts").with("count", count(texts));
        return report(what, MOST_TEXTS);
    }
    let mut counted = Counted::default();
    for track in common.tracks.ids() {
        counted.track(common, track);
    }
    if counted.questions > MOST_QUESTIONS {
        return report(Message::new("problem-too-many-questions"), MOST_QUESTIONS);
    }
    let permitted = counted.permitted;
    if permitted > MOST_PERMITTED {
        let what = Message::new("problem-too-many-permitted").with("count", count(permitted));
        return report(what, MOST_PERMITTED);
    }
    let each = weighings(file);
    let all = permitted.saturating_mul(each);
    if all > MOST_WEIGHINGS {
        let what = Message::new("problem-too-many-weighings")
            .with("permitted", count(permitted))
            .with("each", count(each))
            .with("count", count(all));
        report(what, MOST_WEIGHINGS);
    }
}

/// How often one text is weighed: by each faction and group, by each group for each faction it presses, by each faction
/// in each body, and by all of them again where clauses are linked.
fn weighings(file: &ScenarioFile) -> u64 {
    let count = |list: usize| list as u64;
    let links = count(file.linkages.len());
    let of_side = |side: &SideFile| {
        let (factions, groups) = (count(side.factions.len()), count(side.groups.len()));
        let never = |faction: &FactionFile| count(faction.never.len());
        let never_of_group = |group: &GroupFile| count(group.never.len());
        let lines = side.factions.iter().map(never).chain(side.groups.iter().map(never_of_group));
        (factions + groups) * (1 + links)
            + factions * groups
            + factions * count(side.bodies.len())
            + lines.sum::<u64>()
    };
    WRITTEN + of_side(&file.sides.tokyo) + of_side(&file.sides.moscow)
}

/// What a walk through the texts has come to.
#[derive(Default)]
struct Counted {
    permitted: u64,
    questions: u64,
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
            let last = match rule {
                Constraint::Requires { when, needs, .. } => Some(when.issue.max(needs.issue)),
                Constraint::Excludes { never, .. } => never.iter().map(|set| set.issue).max(),
            };
            if let Some(list) = last.and_then(|issue| due.get_mut(issue.index())) {
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
        if self.questions > MOST_QUESTIONS || self.permitted > MOST_TEXTS {
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
