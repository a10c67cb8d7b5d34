//! Domain and profiles held against each other: issues by index, items by value.

use std::collections::{BTreeMap, BTreeSet};

use super::raw::{self, Item, Kind, Numbers, number};
use super::{Bargain, File, Remark};
use crate::analysis::additive::{Additive, Issue, Pair, Values, Worths};
use crate::sentence::Message;

/// A greatest evaluation below this is none (GENIUS's `EvaluatorDiscrete`).
const NO_EVALUATION: f64 = 1e-5;
/// How far from 1 the weights of a profile may add up to before it is noted (judgement).
const FAR_FROM_ONE: f64 = 0.01;
/// Most values named in one sentence.
const MOST_NAMED: usize = 5;

/// A profile whose issues are found by their index.
struct Profile<'p, 't> {
    file: File,
    space: &'p raw::Space<'t>,
    issues: BTreeMap<i64, &'p raw::Issue<'t>>,
}

impl<'p, 't> Profile<'p, 't> {
    fn new(file: File, space: &'p raw::Space<'t>) -> Self {
        Self { file, space, issues: by_index(space) }
    }
}

fn by_index<'p, 't>(space: &'p raw::Space<'t>) -> BTreeMap<i64, &'p raw::Issue<'t>> {
    space.issues.iter().map(|issue| (issue.index, issue)).collect()
}

/// The domain with both profiles.
pub(super) fn matched(
    domain: &raw::Space<'_>,
    a: &raw::Space<'_>,
    b: &raw::Space<'_>,
) -> Result<Bargain, Vec<Remark>> {
    let mut said = Said { faults: Vec::new(), notes: Vec::new() };
    let profiles = [Profile::new(File::A, a), Profile::new(File::B, b)];
    for profile in &profiles {
        said.whole(profile, &by_index(domain));
    }
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for issue in &domain.issues {
        *named.entry(issue.name).or_default() += 1;
    }
    let mut issues = Vec::new();
    for about in &domain.issues {
        let [one, two] = &profiles;
        let (one, two) = (said.issue(one, about), said.issue(two, about));
        let (Some(one), Some(two)) = (one, two) else { continue };
        let Some((values, worths)) = said.worths(about, one, two) else { continue };
        let is_plain = !about.name.is_empty() && named.get(about.name) == Some(&1);
        let name = if is_plain {
            about.name.to_owned()
        } else {
            format!("{} ({})", about.name, about.index).trim_start().to_owned()
        };
        issues.push(Issue { name, values, worths });
    }
    let Said { mut faults, notes } = said;
    if !faults.is_empty() {
        faults.sort_by_key(|fault| (fault.file, fault.line));
        return Err(faults);
    }
    let discount = |profile: &raw::Space<'_>| {
        profile.discount.filter(|discount| *discount > 0.0 && *discount <= 1.0).unwrap_or(1.0)
    };
    let reservation = Pair { a, b }.map(|profile| profile.reservation.unwrap_or(0.0));
    Ok(Bargain {
        space: Additive { issues, reservation },
        discount: Pair { a: discount(a), b: discount(b) },
        notes,
    })
}

/// An issue of the domain as one profile has it, with its weight.
type Weighed<'p, 't> = (File, &'p raw::Issue<'t>, f64);

struct Said {
    faults: Vec<Remark>,
    notes: Vec<Remark>,
}

impl Said {
    fn fault(&mut self, file: File, line: usize, what: Message) {
        self.faults.push(Remark { file, line, what });
    }

    fn note(&mut self, file: File, line: usize, what: Message) {
        self.notes.push(Remark { file, line, what });
    }

    /// What is wrong with a profile as a whole, or odd.
    fn whole(&mut self, profile: &Profile<'_, '_>, domain: &BTreeMap<i64, &raw::Issue<'_>>) {
        let Profile { file, space, issues } = profile;
        for issue in issues.values().filter(|issue| !domain.contains_key(&issue.index)) {
            let what = Message::new("genius-strange-issue");
            let what = what.with("index", issue.index).with("name", issue.name);
            self.fault(*file, issue.line, what);
        }
        if space.weights.is_empty() {
            self.fault(*file, space.line, Message::new("genius-no-weights"));
        }
        let sum: f64 = space.weights.values().sum();
        if (sum - 1.0).abs() > FAR_FROM_ONE && space.weights.len() == issues.len() {
            let what = Message::new("genius-note-weights").with("sum", format!("{sum:.3}"));
            self.note(*file, space.line, what);
        }
    }

    /// The issue of `profile` that the domain's `about` is, with its weight.
    fn issue<'p, 't>(
        &mut self,
        profile: &Profile<'p, 't>,
        about: &raw::Issue<'_>,
    ) -> Option<Weighed<'p, 't>> {
        let Profile { file, space, issues } = profile;
        let of_issue = |id| Message::new(id).with("index", about.index).with("name", about.name);
        let Some(found) = issues.get(&about.index) else {
            self.fault(*file, space.line, of_issue("genius-lacks-issue"));
            return None;
        };
        if found.name != about.name {
            let what = Message::new("genius-note-name").with("index", about.index);
            let what = what.with("here", found.name).with("there", about.name);
            self.note(*file, found.line, what);
        }
        let weight = space.weights.get(&about.index).copied();
        // That there are none at all is said once.
        if weight.is_none() && !space.weights.is_empty() {
            self.fault(*file, found.line, of_issue("genius-lacks-weight"));
        }
        Some((*file, found, weight?))
    }

    /// What the values of `about` are worth to both.
    fn worths(
        &mut self,
        about: &raw::Issue<'_>,
        one: Weighed<'_, '_>,
        two: Weighed<'_, '_>,
    ) -> Option<(Values, Pair<Worths>)> {
        let (values, a, b) = match &about.kind {
            Kind::Discrete(items) => {
                let (a, b) = (self.items(items, one), self.items(items, two));
                let values = items.iter().map(|item| item.value.to_owned()).collect();
                (Values::Items(values), Worths::Each(a?), Worths::Each(b?))
            }
            Kind::Integer(numbers) => {
                let (lower, upper) = self.bounds(about, numbers, one, two)?;
                let (a, b) = (self.line(lower, one), self.line(lower, two));
                (Values::Numbers(lower, upper), a?, b?)
            }
        };
        Some((values, Pair { a, b }))
    }

    /// What each of the domain's `items` is worth by a profile: its evaluation over the issue's greatest, weighed.
    fn items(&mut self, items: &[Item<'_>], of: Weighed<'_, '_>) -> Option<Vec<f64>> {
        let (file, issue, weight) = of;
        let Kind::Discrete(own) = &issue.kind else {
            self.fault(
                file,
                issue.line,
                Message::new("genius-other-kind").with("kind", "discrete"),
            );
            return None;
        };
        let before = self.faults.len();
        let mut found: BTreeMap<&str, f64> = BTreeMap::new();
        let mut greatest = f64::NEG_INFINITY;
        for item in own {
            let Some(text) = item.evaluation else {
                let what = Message::new("genius-note-null").with("value", item.value);
                self.note(file, item.line, what);
                found.insert(item.value, 0.0);
                continue;
            };
            match number(text) {
                Ok(evaluation) => {
                    greatest = greatest.max(evaluation);
                    found.insert(item.value, evaluation);
                }
                Err(what) => self.fault(file, item.line, what),
            }
        }
        let known: BTreeSet<&str> = own.iter().map(|one| one.value).collect();
        let values = items.iter().map(|item| item.value);
        let lacking: Vec<&str> = values.filter(|value| !known.contains(value)).collect();
        if !lacking.is_empty() {
            let named: Vec<&str> = lacking.iter().take(MOST_NAMED).copied().collect();
            let what = Message::new("genius-lacks-values").with("count", lacking.len());
            let what = what.with("index", issue.index).with("name", issue.name);
            self.fault(file, issue.line, what.with("values", named));
        }
        if self.faults.len() > before {
            return None;
        }
        let evaluation = |item: &Item<'_>| {
            let own = found.get(item.value).copied().unwrap_or_default();
            let share = if greatest < NO_EVALUATION { 0.0 } else { own / greatest };
            weight * share
        };
        Some(items.iter().map(evaluation).collect())
    }

    /// The range of a whole number: the domain's, and where that leaves a bound out the one both profiles have.
    fn bounds(
        &mut self,
        about: &raw::Issue<'_>,
        numbers: &Numbers<'_>,
        one: Weighed<'_, '_>,
        two: Weighed<'_, '_>,
    ) -> Option<(i64, i64)> {
        let own = |of: Weighed<'_, '_>, which: fn(&Numbers<'_>) -> Option<i64>| match &of.1.kind {
            Kind::Integer(numbers) => which(numbers),
            Kind::Discrete(_) => None,
        };
        let bound = |which: fn(&Numbers<'_>) -> Option<i64>| {
            let shared = || own(one, which).filter(|bound| own(two, which) == Some(*bound));
            which(numbers).or_else(shared)
        };
        let found = (bound(|numbers| numbers.lower), bound(|numbers| numbers.upper));
        match found {
            (Some(lower), Some(upper)) if lower <= upper => Some((lower, upper)),
            (Some(lower), Some(upper)) => {
                let what = Message::new("genius-bounds").with("lower", lower).with("upper", upper);
                self.fault(File::Domain, about.line, what);
                None
            }
            (lower, _) => {
                let name = if lower.is_none() { "lowerbound" } else { "upperbound" };
                let what = Message::new("genius-no-bound").with("name", name);
                let what = what.with("index", about.index).with("issue", about.name);
                self.fault(File::Domain, about.line, what);
                None
            }
        }
    }

    /// What whole numbers from `lower` on are worth by a profile. Steps count from its own bound, where it has one.
    fn line(&mut self, lower: i64, of: Weighed<'_, '_>) -> Option<Worths> {
        let (file, issue, weight) = of;
        let Kind::Integer(numbers) = &issue.kind else {
            self.fault(file, issue.line, Message::new("genius-other-kind").with("kind", "integer"));
            return None;
        };
        let Some(evaluator) = numbers.evaluator else {
            self.fault(file, issue.line, Message::new("genius-no-evaluator"));
            return None;
        };
        if let Some(form) = evaluator.form.filter(|form| !form.eq_ignore_ascii_case("linear")) {
            self.fault(file, evaluator.line, Message::new("genius-form").with("form", form));
            return None;
        }
        let mut read = |name: &'static str, said: Option<&str>| {
            let missing = Message::new("genius-no-attribute").with("element", "evaluator");
            let read = said.ok_or_else(|| missing.with("name", name)).and_then(number);
            read.map_err(|what| self.fault(file, evaluator.line, what)).ok()
        };
        let (slope, offset) = (read("slope", evaluator.slope), read("offset", evaluator.offset));
        let begins = lower.saturating_sub(numbers.lower.unwrap_or(lower));
        Some(Worths::Line { weight, slope: slope?, offset: offset?, begins })
    }
}
