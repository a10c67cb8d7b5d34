//! Broken files as edits of a sound one, and what a reader is told of them.

use two_tables::scenario::problem::Problem;

/// `sound` with `edits` made, each of a text that stands there once; and where the mark `«` of an edit stands, by line
/// and column. The mark is taken out.
pub(crate) fn edited(sound: &str, edits: &[(&str, &str)]) -> (String, Option<(usize, usize)>) {
    let mut text = sound.to_owned();
    for (old, new) in edits {
        assert_eq!(text.matches(old).count(), 1, "stands there once: {old}");
        text = text.replace(old, new);
    }
    let place = text.split_once('«').map(|(before, _)| {
        let line = before.matches('\n').count() + 1;
        (line, before.rsplit('\n').next().unwrap().chars().count() + 1)
    });
    (text.replace('«', ""), place)
}

/// A problem of `text` as `line:column path id`.
pub(crate) fn line(problem: &Problem, text: &str) -> String {
    let (line, column) = problem.span.line_and_column(text);
    format!("{line}:{column} {} {}", problem.path, problem.what.id)
}
