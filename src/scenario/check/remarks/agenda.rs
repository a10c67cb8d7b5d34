//! What may be spoken of, what it is called, and who is asked of it.

use super::Look;
use crate::scenario::file::{IssueFile, OptionFile, Ref};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

impl Look<'_> {
    pub(super) fn agenda(&self, found: &mut Problems) {
        for effect in self.effects() {
            if let Some(word) = &effect.opens
                && self.is_open_anyway(word)
            {
                let what = Message::new("remark-open-already");
                found.report(word.span, what.with("word", word.word.as_str()));
            }
        }
        for issue in &self.file.issues {
            if issue.closed && !self.may_open(&issue.id.word, None) {
                let what = Message::new("remark-never-opened");
                found.report_field(issue.span, "closed", what.with("word", issue.id.word.as_str()));
            }
            for option in &issue.options {
                self.option(issue, option, found);
            }
        }
        for (_, side) in self.sides() {
            if side.bodies.iter().all(|body| body.moment.word != "ratification") {
                found.report_field(side.span, "bodies", Message::new("remark-no-ratification"));
            }
        }
        let history = &self.file.history;
        if history.outcome.word == "in_force" && history.package.word.trim().is_empty() {
            found.report(history.package.span, Message::new("remark-nothing-in-force"));
        }
    }

    fn option(&self, issue: &IssueFile, option: &OptionFile, found: &mut Problems) {
        if option.closed && !self.may_open(&issue.id.word, Some(&option.id.word)) {
            let word = format!("{}={}", issue.id.word, option.id.word);
            found.report_field(
                option.span,
                "closed",
                Message::new("remark-never-opened").with("word", word),
            );
        }
        match &option.title {
            None if !option.status_quo && issue.by.is_none() => {
                let what = Message::new("remark-no-title");
                found.report(option.id.span, what.with("word", option.id.word.as_str()));
            }
            Some(title) if title.en.contains(',') => {
                found.report_field(option.span, "title", Message::new("remark-comma-in-title"));
            }
            Some(_) | None => {}
        }
    }

    /// Whether what an effect opens can be spoken of from the first round to the last without it.
    fn is_open_anyway(&self, word: &Ref) -> bool {
        let (issue_word, option_words) = match word.word.split_once('=') {
            Some((issue, options)) => (issue.trim(), Some(options)),
            None => (word.word.as_str(), None),
        };
        let closing = |closed: &str| closed.split('=').next().map(str::trim) == Some(issue_word);
        let is_closed_later = self
            .effects()
            .filter_map(|effect| effect.closes.as_ref())
            .any(|one| closing(&one.word));
        let Some(issue) = self.file.issues.iter().find(|issue| issue.id.word == issue_word) else {
            return false;
        };
        let always = !issue.closed && issue.opens.is_none() && issue.closes.is_none();
        let option = |word: &str| {
            let named = issue.options.iter().find(|option| option.id.word == word.trim());
            named.is_some_and(|one| !one.closed && one.opens.is_none() && one.closes.is_none())
        };
        // A variant may close it.
        let is_varied = self.is_closed_in_a_variant(issue_word);
        let options = option_words.is_none_or(|words| words.split('|').all(option));
        always && options && !is_closed_later && !is_varied
    }

    /// Whether an effect opens the issue, or the option of it; in a variant too.
    fn may_open(&self, issue: &str, option: Option<&str>) -> bool {
        let names_it = |word: &str| match (word.split_once('='), option) {
            (Some((of, options)), Some(option)) => {
                of.trim() == issue && options.split('|').any(|one| one.trim() == option)
            }
            (Some((of, _)), None) => of.trim() == issue,
            (None, None) => word == issue,
            (None, Some(_)) => false,
        };
        let opened = self.effects().filter_map(|effect| effect.opens.as_ref());
        opened.into_iter().any(|word| names_it(&word.word)) || self.opens_in_a_variant(issue)
    }

    fn opens_in_a_variant(&self, issue: &str) -> bool {
        let mut changes = self.file.variants.iter().flat_map(|variant| &variant.changes);
        changes.any(|change| {
            let value = change.value.as_ref().map_or("", |value| value.word.as_str());
            value.contains("opens") && value.contains(issue)
                || change.path.word.contains(issue) && change.path.word.ends_with("closed")
        })
    }

    fn is_closed_in_a_variant(&self, issue: &str) -> bool {
        let mut changes = self.file.variants.iter().flat_map(|variant| &variant.changes);
        changes
            .any(|change| change.path.word.contains(issue) && change.path.word.ends_with("closed"))
    }
}
