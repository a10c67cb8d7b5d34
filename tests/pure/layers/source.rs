//! A source file as words with their lines: comments, strings and characters left out.

/// A word or sign of a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// A name, a number, `::`, or a single sign.
    pub(crate) text: String,
    /// Its line, from 1.
    pub(crate) line: usize,
    /// The inline modules it stands in, outermost first.
    pub(crate) inside: Vec<String>,
}

/// The words of `source`, in order.
pub(crate) fn words(source: &str) -> Vec<Word> {
    let mut found = bare_words(source);
    let mut open: Vec<Option<String>> = Vec::new();
    for place in 0..found.len() {
        found[place].inside = open.iter().flatten().cloned().collect();
        match found[place].text.as_str() {
            "{" => {
                let is_module = place >= 2 && found[place - 2].text == "mod";
                open.push(is_module.then(|| found[place - 1].text.clone()));
            }
            "}" => {
                open.pop();
            }
            _ => {}
        }
    }
    found
}

fn bare_words(source: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (source, 1);
    while let Some(first) = rest.chars().next() {
        let (length, is_word) = next(rest, first);
        let (taken, after) = rest.split_at(length);
        if is_word {
            found.push(Word { text: taken.to_owned(), line, inside: Vec::new() });
        }
        line += taken.matches('\n').count();
        rest = after;
    }
    found
}

/// How long the next piece is in bytes, and whether it counts.
fn next(rest: &str, first: char) -> (usize, bool) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), false);
    }
    if rest.starts_with("/*") {
        return (rest.find("*/").map_or(rest.len(), |end| end + 2), false);
    }
    if let Some(length) = raw_string(rest) {
        return (length, false);
    }
    if first == '"' || rest.starts_with("b\"") {
        return (string(rest), false);
    }
    if first == '\'' {
        return (character_or_lifetime(rest), false);
    }
    if first.is_alphanumeric() || first == '_' {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        return (end.unwrap_or(rest.len()), true);
    }
    if rest.starts_with("::") {
        return (2, true);
    }
    (first.len_utf8(), !first.is_whitespace())
}

fn raw_string(rest: &str) -> Option<usize> {
    let opened = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let text = opened.trim_start_matches('#');
    let hashes = opened.len() - text.len();
    let text = text.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let before = rest.len() - text.len();
    Some(text.find(&end).map_or(rest.len(), |at| before + at + end.len()))
}

fn string(rest: &str) -> usize {
    let start = rest.find('"').unwrap_or_default() + 1;
    let mut escaped = false;
    for (at, c) in rest[start..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return start + at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn character_or_lifetime(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), Some((at, _))) => {
            rest[at + 1..].find('\'').map_or(rest.len(), |end| at + 1 + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}
