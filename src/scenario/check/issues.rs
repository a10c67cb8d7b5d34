//! Checking what is negotiated: issues, options, constraints, linkages.

use super::home::SideRegisters;
use super::islands;
use super::register::{Registers, one_of, side};
use crate::scenario::clause::{ClauseSet, Constraint, Draft};
use crate::scenario::file::{IssueFile, LinkageFile, OptionFile, Ref, ScenarioFile, WorthFile};
use crate::scenario::home::{Linkage, Worth};
use crate::scenario::id::{BySide, FactionId, GroupId, Id, IssueId, OptionId, Side, Table};
use crate::scenario::issue::{Issue, IssueOption, Silence, Tag};
use crate::scenario::problem::Problems;
use crate::sentence::Message;
use crate::units::Points;

const TAGS: [(&str, Tag); 5] = [
    ("territory", Tag::Territory),
    ("economy", Tag::Economy),
    ("security", Tag::Security),
    ("symbol", Tag::Symbol),
    ("humanitarian", Tag::Humanitarian),
];

/// Most options of an issue that a text may choose: what a row of the sheet has room for.
const MOST_CHOICES: usize = 8;

pub(super) fn issues(
    file: &ScenarioFile,
    names: &Registers,
    problems: &mut Problems,
) -> Table<IssueId, Issue> {
    islands::one_issue_each(file, names, problems);
    file.issues
        .iter()
        .enumerate()
        .map(|(index, issue)| one_issue(issue, IssueId::at(index), names, problems))
        .collect()
}

/// Whether every issue has a choice to offer; each that has too few or too many is reported.
pub(super) fn have_choices(file: &ScenarioFile, problems: &mut Problems) -> bool {
    let mut all = true;
    for issue in &file.issues {
        let choosable = issue.options.iter().filter(|option| !option.reading_only).count();
        if !(2..=MOST_CHOICES).contains(&choosable) {
            let what = Message::new("problem-option-count").with("count", choosable);
            problems.report_field(issue.span, "options", what);
        }
        all &= choosable > 0;
    }
    all
}

fn one_issue(file: &IssueFile, id: IssueId, names: &Registers, problems: &mut Problems) -> Issue {
    stance(file, problems);
    let sacred: Vec<Side> = file.sacred.iter().filter_map(|word| side(word, problems)).collect();
    Issue {
        word: file.id.word.clone(),
        title: file.title.clone(),
        about: file.about.clone(),
        scale: file.scale,
        honour: file.honour,
        tags: file.tags.iter().filter_map(|word| one_of(word, &TAGS, problems)).collect(),
        sacred: BySide::each(|side| sacred.contains(&side)),
        by: file.by.as_ref().and_then(|word| side(word, problems)),
        stake: file.stake.points(),
        silence: if file.silence_keeps { Silence::Keeps } else { Silence::IsAStep },
        window: names.rounds.window(file.opens.as_ref(), file.closes.as_ref(), problems),
        closed: file.closed,
        options: file
            .options
            .iter()
            .enumerate()
            .map(|(index, option)| {
                one_option(option, (id, OptionId::at(index)), file, names, problems)
            })
            .collect(),
        status_quo: status_quo(file, problems),
    }
}

/// Reports what says nothing of a stance, which no text can name.
fn stance(file: &IssueFile, problems: &mut Problems) {
    if file.by.is_none() {
        return;
    }
    let mut idle = |span, field: &'static str, is_given: bool| {
        if is_given {
            let what = Message::new("problem-stance-field").with("field", field);
            problems.report_field(span, field, what);
        }
    };
    idle(file.span, "opens", file.opens.is_some());
    idle(file.span, "closes", file.closes.is_some());
    idle(file.span, "closed", file.closed);
    for option in &file.options {
        idle(option.span, "opens", option.opens.is_some());
        idle(option.span, "closes", option.closes.is_some());
        idle(option.span, "closed", option.closed);
        idle(option.span, "reads_as", option.reads_as.is_some());
        idle(option.span, "reading_only", option.reading_only);
        idle(option.span, "gift_of", option.gift_of.is_some());
        idle(option.span, "when_known", !option.when_known.is_empty());
    }
}

/// The one option that is the clause left out.
fn status_quo(file: &IssueFile, problems: &mut Problems) -> OptionId {
    let marked: Vec<usize> =
        (0..).zip(&file.options).filter(|(_, option)| option.status_quo).map(|(i, _)| i).collect();
    if marked.len() != 1 {
        let what = Message::new("problem-status-quo-count").with("count", marked.len());
        problems.report(file.id.span, what);
    }
    for option in file.options.iter().filter(|option| option.status_quo) {
        for worth in [&option.tokyo, &option.moscow].into_iter().flatten() {
            if worth.material.0 != 0 || worth.face.0 != 0 {
                problems.report(worth.span, Message::new("problem-status-quo-worth"));
            }
        }
        if option.reading_only {
            let what = Message::new("problem-status-quo-reading");
            problems.report_field(option.span, "reading_only", what);
        }
        for date in [&option.opens, &option.closes].into_iter().flatten() {
            problems.report(date.0.span, Message::new("problem-status-quo-window"));
        }
        if option.closed {
            let what = Message::new("problem-status-quo-window");
            problems.report_field(option.span, "closed", what);
        }
    }
    OptionId::at(marked.first().copied().unwrap_or(0))
}

fn one_option(
    file: &OptionFile,
    (issue, own): (IssueId, OptionId),
    of: &IssueFile,
    names: &Registers,
    problems: &mut Problems,
) -> IssueOption {
    let reads_as = file.reads_as.as_ref().and_then(|readings| {
        let register = names.options.get(issue.index())?;
        if file.tokyo.is_none() || file.moscow.is_none() {
            problems.report(readings.span, Message::new("problem-no-plain-text"));
        }
        if file.status_quo || file.reading_only {
            problems.report(readings.span, Message::new("problem-ambiguous-status-quo"));
        }
        let mut read = |word| {
            let option: OptionId = register.resolve(word, problems)?;
            let itself_ambiguous =
                of.options.get(option.index()).is_some_and(|option| option.reads_as.is_some());
            if option == own || itself_ambiguous {
                problems.report(word.span, Message::new("problem-reading-ambiguous"));
            }
            Some(option)
        };
        let (tokyo, moscow) = (read(&readings.tokyo), read(&readings.moscow));
        Some(BySide { tokyo: tokyo?, moscow: moscow? })
    });
    if reads_as.is_none() && !file.pinned_by.is_empty() && file.reads_as.is_none() {
        problems.report_field(file.span, "pinned_by", Message::new("problem-pinned-plain"));
    }
    IssueOption {
        word: file.id.word.clone(),
        title: file.title.clone(),
        text: file.text.clone(),
        reading_only: file.reading_only,
        reads_as,
        pinned_by: file
            .pinned_by
            .iter()
            .filter_map(|clause| names.choosable(clause, problems))
            .collect(),
        // Needs both homes: read once they are there.
        when_known: Vec::new(),
        repute: BySide {
            tokyo: repute(&worth(file.tokyo.as_ref())),
            moscow: repute(&worth(file.moscow.as_ref())),
        },
        islands: islands::spoken_of(file, names, problems),
        gift_of: file.gift_of.as_ref().and_then(|word| side(word, problems)),
        window: names.rounds.window(file.opens.as_ref(), file.closes.as_ref(), problems),
        closed: file.closed,
        origin: names.origin(file.span, &file.sources, file.judgement.as_ref(), problems),
    }
}

pub(super) fn constraints(
    file: &ScenarioFile,
    names: &Registers,
    problems: &mut Problems,
) -> Vec<Constraint> {
    let silence = Draft::of(file.issues.iter().map(|issue| {
        let marked = issue.options.iter().position(|option| option.status_quo);
        OptionId::at(marked.unwrap_or(0))
    }));
    let mut constraints = Vec::new();
    for rule in &file.requires {
        let when = names.choosable(&rule.when, problems);
        let needs = names.choosable(&rule.needs, problems);
        if let (Some(when), Some(needs)) = (when, needs) {
            if when.issue == needs.issue {
                problems.report(rule.needs.span, Message::new("problem-requires-itself"));
            } else if when.stands_in(&silence) && !needs.stands_in(&silence) {
                problems.report(rule.span, Message::new("problem-status-quo-impossible"));
            }
            constraints.push(Constraint::Requires { when, needs, because: rule.because.clone() });
        }
    }
    for rule in &file.excludes {
        let never = clause_list(&rule.never, names, problems);
        if rule.never.len() < 2 {
            problems.report_field(rule.span, "never", Message::new("problem-too-few-clauses"));
        } else if !never.is_empty() && never.iter().all(|clauses| clauses.stands_in(&silence)) {
            problems.report(rule.span, Message::new("problem-status-quo-impossible"));
        }
        // With a clause missing it would forbid what nobody has forbidden.
        if never.len() == rule.never.len() && never.len() > 1 {
            constraints.push(Constraint::Excludes { never, because: rule.because.clone() });
        }
    }
    constraints
}

/// Clauses of as many issues: two of one issue never stand in one text.
fn clause_list(references: &[Ref], names: &Registers, problems: &mut Problems) -> Vec<ClauseSet> {
    let mut clauses: Vec<ClauseSet> = Vec::new();
    for reference in references {
        let Some(set) = names.choosable(reference, problems) else { continue };
        if clauses.iter().any(|earlier| earlier.issue == set.issue) {
            problems.report(reference.span, Message::new("problem-requires-itself"));
        }
        clauses.push(set);
    }
    clauses
}

pub(super) fn linkages(
    file: &ScenarioFile,
    side: Side,
    (names, own): (&Registers, &SideRegisters),
    problems: &mut Problems,
) -> Vec<Linkage> {
    file.linkages
        .iter()
        .map(|linkage| {
            if linkage.together.len() < 2 {
                let what = Message::new("problem-too-few-clauses");
                problems.report_field(linkage.span, "together", what);
            }
            let (factions, groups) = felt_at_home(linkage, side, own, problems);
            Linkage {
                factions,
                groups,
                title: linkage.title.clone(),
                together: clause_list(&linkage.together, names, problems),
                worth: worth(Some(match side {
                    Side::Tokyo => &linkage.tokyo,
                    Side::Moscow => &linkage.moscow,
                })),
                origin: names.origin(
                    linkage.span,
                    &linkage.sources,
                    linkage.judgement.as_ref(),
                    problems,
                ),
            }
        })
        .collect()
}

/// What a linkage adds to the scores of the factions and of the groups of `side`.
fn felt_at_home(
    file: &LinkageFile,
    side: Side,
    own: &SideRegisters,
    problems: &mut Problems,
) -> (Table<FactionId, Points>, Table<GroupId, Points>) {
    let mut factions: Table<FactionId, Points> =
        own.factions.ids::<FactionId>().map(|_| Points::ZERO).collect();
    let mut groups: Table<GroupId, Points> =
        own.groups.ids::<GroupId>().map(|_| Points::ZERO).collect();
    let Some(home) = &file.home else { return (factions, groups) };
    let named = match side {
        Side::Tokyo => &home.tokyo,
        Side::Moscow => &home.moscow,
    };
    for (word, points) in &named.0 {
        own.groups.offer(word, problems);
        match own.groups.get::<GroupId>(&word.word) {
            Some(group) => groups[group] = Points(*points),
            None => {
                if let Some(faction) = own.factions.resolve::<FactionId>(word, problems) {
                    factions[faction] = Points(*points);
                }
            }
        }
    }
    (factions, groups)
}

/// What each option is worth to the chief of `side`.
pub(super) fn worths(file: &ScenarioFile, side: Side) -> Table<IssueId, Table<OptionId, Worth>> {
    let of = |option: &OptionFile| {
        worth(match side {
            Side::Tokyo => option.tokyo.as_ref(),
            Side::Moscow => option.moscow.as_ref(),
        })
    };
    file.issues.iter().map(|issue| issue.options.iter().map(of).collect()).collect()
}

/// What something is worth; nothing where that is left out.
pub(super) fn worth(file: Option<&WorthFile>) -> Worth {
    file.map_or_else(Worth::default, |file| Worth {
        material: file.material.points(),
        face: file.face.points(),
        why: file.why.clone(),
    })
}

/// What everyone reckons an option is worth to a capital whose weights nobody knows (R4.5): interest and honour by
/// halves, a loss of honour twice, and no more exactly than a diplomat's adjective.
fn repute(worth: &Worth) -> Points {
    let felt = if worth.face < Points::ZERO { worth.face + worth.face } else { worth.face };
    let whole = worth.material + felt;
    // Halves of the sum: none, slight, some, much, very much.
    let size = match whole.0.unsigned_abs() {
        0..=3 => 0,
        4..=9 => 3,
        10..=21 => 8,
        22..=45 => 16,
        46.. => 32,
    };
    Points(size * whole.0.signum())
}
