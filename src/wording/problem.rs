//! A fault of a scenario file as one line: where, what it concerns, what is wrong and what would mend it.

use crate::scenario::problem::Problem;
use crate::sentence::Message;

/// `file:line:column: path: what is wrong and what to do. Did you mean "x"?`
///
/// `scenario_text` is the text that was checked; lines and columns are counted from 1, columns in characters.
pub fn problem_line(file_name: &str, scenario_text: &str, problem: &Problem) -> Message {
    let (line, column) = problem.span.line_and_column(scenario_text);
    let place = |message: Message| {
        message
            .with("file", file_name)
            .with("line", line)
            .with("column", column)
            .with("what", problem.what.clone())
    };
    if problem.path.is_empty() {
        place(Message::new("problem-line-top"))
    } else {
        place(Message::new("problem-line")).with("path", problem.path.as_str())
    }
}
