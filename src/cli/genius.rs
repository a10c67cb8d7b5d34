//! `analyse --genius`: what is true of all packages of a domain of GENIUS at once.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Failure, Outcome, page_width, print, print_json};
use crate::analysis::additive::{Additive, AdditiveSurvey, MOST_PACKAGES, Pair, Solution, Step};
use crate::analysis::genius::{Bargain, File, Remark, read};
use crate::pages::Page;
use crate::sentence::Message;
use crate::store::{STANDARD, read_text};
use crate::terminal::set;
use crate::wording::Wording;

/// Most faults told at a time (judgement).
const MOST_FAULTS: usize = 20;
/// Most points of a list on the page, as `analyse` has it.
const MOST_LINES: usize = 20;

/// The three files as they were named.
#[derive(Clone, Copy)]
struct Named<'n> {
    domain: &'n str,
    a: &'n str,
    b: &'n str,
}

pub(super) fn genius(files: &[String], as_json: bool, words: &Wording) -> Outcome {
    let [domain, a, b] = files else {
        let option = Message::new("cli-misuse-no-value").with("option", "--genius");
        return Err(Failure::Misuse(option));
    };
    let named = Named { domain, a, b };
    if files.iter().filter(|file| *file == STANDARD).count() > 1 {
        return Err(Failure::Misuse(Message::new("genius-standard-twice")));
    }
    let text = |file: &str| read_text(Path::new(file));
    let (domain, a, b) = (text(named.domain)?, text(named.a)?, text(named.b)?);
    let bargain = read(&domain, &a, &b).map_err(|faults| named.wrong(&faults))?;
    let survey = AdditiveSurvey::of(&bargain.space).map_err(|count| named.too_many(count))?;
    if as_json {
        return print_json(&document(named, &bargain, &survey, words));
    }
    let mut page = Page::new(words);
    write(&mut page, named, &bargain, &survey);
    print(&set(&page, page_width()))
}

impl Named<'_> {
    /// What the file of `remark` was called.
    fn file(&self, remark: &Remark) -> &str {
        match remark.file {
            File::Domain => self.domain,
            File::A => self.a,
            File::B => self.b,
        }
    }

    fn remark(&self, remark: &Remark) -> Message {
        Message::new("genius-remark")
            .with("file", self.file(remark))
            .with("line", remark.line)
            .with("what", remark.what.clone())
    }

    fn wrong(&self, faults: &[Remark]) -> Failure {
        let mut lines: Vec<Message> =
            faults.iter().take(MOST_FAULTS).map(|fault| self.remark(fault)).collect();
        if let Some(more) = faults.len().checked_sub(MOST_FAULTS).filter(|more| *more > 0) {
            lines.push(Message::new("genius-faults-more").with("count", more));
        }
        Failure::Input(Message::new("cli-said").with("lines", lines))
    }

    fn too_many(&self, count: u128) -> Failure {
        let what = Message::new("genius-too-many")
            .with("domain", self.domain)
            .with("count", counted(count))
            .with("most", counted(MOST_PACKAGES));
        Failure::Input(what)
    }
}

/// A number of any size, its digits in threes.
fn counted(number: u128) -> String {
    let digits = number.to_string();
    let mut said = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A worth as pages have it; documents have all its digits.
fn worth(worth: f64) -> String {
    format!("{worth:.4}")
}

fn write(page: &mut Page<'_>, named: Named<'_>, bargain: &Bargain, survey: &AdditiveSurvey) {
    let space = &bargain.space;
    page.heading(&Message::new("genius-heading").with("domain", named.domain));
    page.say(
        &Message::new("genius-space")
            .with("packages", number(survey.packages))
            .with("issues", space.issues.len())
            .with("a", named.a)
            .with("b", named.b),
    );
    for (party, of) in [("A", left as fn(Pair<f64>) -> f64), ("B", right)] {
        page.say(
            &Message::new("genius-party")
                .with("party", party)
                .with("least", worth(of(space.reservation)))
                .with("discount", worth(of(bargain.discount)))
                .with("worst", worth(of(survey.least)))
                .with("best", worth(of(survey.most)))
                .with("sum", worth(of(survey.sum))),
        );
    }
    page.say(&Message::new("genius-zone").with("zone", number(survey.rational)));
    let frontier = Message::new("genius-frontier")
        .with("packages", number(survey.efficient()))
        .with("points", survey.frontier.len())
        .with("rational", survey.rational_frontier().len());
    let (nash, utilitarian) = (survey.nash(), survey.utilitarian());
    let product = survey.nash_product().map(worth).unwrap_or_default();
    let sum = utilitarian.first().map(|step| worth(step.a + step.b)).unwrap_or_default();
    let count = |id, of: &Solution| Message::new(id).with("count", of.len());
    let nash_heading = if nash.is_empty() {
        count("analyse-nash", &nash)
    } else {
        count("genius-nash", &nash).with("product", product)
    };
    let utilitarian_heading = if utilitarian.is_empty() {
        count("analyse-utilitarian", &utilitarian)
    } else {
        count("genius-utilitarian", &utilitarian).with("sum", sum)
    };
    let (kalai_smorodinsky, egalitarian) = (survey.kalai_smorodinsky(), survey.egalitarian());
    points(page, space, &frontier, &survey.frontier);
    points(page, space, &nash_heading, &nash);
    points(
        page,
        space,
        &count("analyse-kalai-smorodinsky", &kalai_smorodinsky),
        &kalai_smorodinsky,
    );
    points(page, space, &count("analyse-egalitarian", &egalitarian), &egalitarian);
    points(page, space, &utilitarian_heading, &utilitarian);
    if !bargain.notes.is_empty() {
        page.heading(&Message::new("genius-notes"));
        for note in &bargain.notes {
            page.item(1, &named.remark(note));
        }
    }
}

fn left(of: Pair<f64>) -> f64 {
    of.a
}

fn right(of: Pair<f64>) -> f64 {
    of.b
}

fn points(page: &mut Page<'_>, space: &Additive, heading: &Message, found: &[Step]) {
    page.heading(heading);
    for step in found.iter().take(MOST_LINES) {
        let clauses = space.package(step.first).into_iter();
        let package: Vec<String> =
            clauses.map(|(issue, value)| format!("{issue}={value}")).collect();
        let line = if step.packages > 1 {
            Message::new("genius-line-several").with("packages", number(step.packages))
        } else {
            Message::new("genius-line")
        };
        page.item(
            1,
            &line.with("a", worth(step.a)).with("b", worth(step.b)).with("package", package),
        );
    }
    if let Some(more) = found.len().checked_sub(MOST_LINES).filter(|more| *more > 0) {
        page.item(1, &Message::new("genius-more").with("count", more));
    }
}

/// Every figure, those the field compares by the names its tables give them.
fn document(
    named: Named<'_>,
    bargain: &Bargain,
    survey: &AdditiveSurvey,
    words: &Wording,
) -> Value {
    let space = &bargain.space;
    let mut document = Map::new();
    let mut put = |key: &str, value: Value| document.insert(key.to_owned(), value);
    put("domain", json!(named.domain));
    put("prof_a", json!(named.a));
    put("prof_b", json!(named.b));
    put("n_issues", json!(space.issues.len()));
    put("outcomes", json!(survey.packages));
    for (key, of) in [
        ("rv", space.reservation),
        ("disc", bargain.discount),
        ("sum_u", survey.sum),
        ("min", survey.least),
        ("max", survey.most),
    ] {
        put(&format!("{key}_a"), json!(of.a));
        put(&format!("{key}_b"), json!(of.b));
    }
    put("rational_outcomes", json!(survey.rational));
    put("pareto_outcomes_with_ties", json!(survey.efficient()));
    put("pareto_points", json!(survey.frontier.len()));
    put("pareto_points_rational", json!(survey.rational_frontier().len()));
    let solutions = [
        ("nash", survey.nash(), "nash"),
        ("ks_maximin", survey.kalai_smorodinsky(), "kalai_smorodinsky"),
        ("egal", survey.egalitarian(), "egalitarian"),
        ("util", survey.utilitarian(), "utilitarian"),
    ];
    for (key, found, _) in &solutions {
        put(&format!("{key}_a"), json!(found.first().map(|step| step.a)));
        put(&format!("{key}_b"), json!(found.first().map(|step| step.b)));
    }
    put("nash_product", json!(survey.nash_product()));
    let sum = survey.utilitarian().first().map(|step| step.a + step.b);
    put("util_sum", json!(sum));
    put("frontier", listed(space, &survey.frontier));
    for (_, found, key) in &solutions {
        put(key, listed(space, found));
    }
    let note = |note: &Remark| json!({ "file": named.file(note), "line": note.line, "note": words.say(&note.what) });
    put("notes", bargain.notes.iter().map(note).collect());
    Value::Object(document)
}

fn listed(space: &Additive, found: &[Step]) -> Value {
    let one = |step: &Step| {
        let clauses = space.package(step.first).into_iter();
        let package: Map<String, Value> =
            clauses.map(|(issue, value)| (issue.to_owned(), json!(value))).collect();
        json!({ "a": step.a, "b": step.b, "packages": step.packages, "package": package })
    };
    found.iter().map(one).collect()
}
