//! The first words of a clause, for a list: cut where its script lets a line end.

use textwrap::WordSeparator;
use textwrap::core::display_width;

use super::naming::without_stop;
use crate::scenario::clause::Clause;
use crate::scenario::issue::Common;
use crate::sentence::Text;

/// Longest opening of a clause in a list, in columns: about two lines of a page, enough to tell it from its like.
const OPENING: usize = 110;

/// The first words of what a clause says, for a list: all of them where they are few, else up to the end of a word.
pub fn clause_opening(common: &Common, clause: Clause) -> Text {
    let whole = without_stop(&common.issues[clause.issue].options[clause.option].text);
    Text {
        en: opening(&whole.en),
        ja: whole.ja.as_deref().map(opening),
        ru: whole.ru.as_deref().map(opening),
    }
}

fn opening(sentence: &str) -> String {
    let mut opening = String::new();
    for word in sentence.split_whitespace() {
        let mut gap = if opening.is_empty() { "" } else { " " };
        for piece in pieces(word) {
            if !opening.is_empty() && display_width(&opening) + display_width(piece) >= OPENING {
                return ended(&opening);
            }
            opening.push_str(gap);
            opening.push_str(piece);
            gap = "";
        }
    }
    opening
}

/// The parts of a word between which a line may end. A word of letters is one, and so is a name in braces, so that none
/// is cut in two; a script written without blanks ends a line nearly anywhere.
fn pieces(word: &str) -> Vec<&str> {
    if display_width(word) == word.chars().count() {
        return vec![word];
    }
    WordSeparator::UnicodeBreakProperties.find_words(word).map(|piece| piece.word).collect()
}

/// An opening that goes on.
fn ended(opening: &str) -> String {
    let bare = opening.trim_end_matches([',', ';', ':', '、', '，', '；', '：']);
    let is_wide = bare.chars().next_back().is_some_and(|last| display_width(&last.to_string()) > 1);
    format!("{bare}{}…", if is_wide { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_ends_with_a_word_where_words_have_blanks_between_them() {
        let long = "The Soviet Union agrees, in deference to the wishes of Japan, to transfer the {habomai} islands and \
                    {shikotan} to Japan";
        let short = opening(long);
        assert!(display_width(&short) <= OPENING + 2, "{short}");
        assert!(long.starts_with(short.trim_end_matches(" …")) && short.ends_with(" …"), "{short}");
        assert_eq!(opening("No clause"), "No clause");
    }

    #[test]
    fn an_opening_in_japanese_ends_too_and_cuts_no_name() {
        let long = "ソヴィエト社会主義共和国連邦は、日本国の要望にこたえかつ日本国の利益を考慮して、{habomai}及び{shikotan}を\
                    日本国に引き渡すことに同意する。ただし、これらの諸島は、平和条約が締結された後に現実に引き渡されるものとする";
        let short = opening(long);
        assert!(short.ends_with('…') && short.chars().count() < long.chars().count(), "{short}");
        assert!(display_width(&short) <= OPENING + 2, "{} columns: {short}", display_width(&short));
        assert!(long.starts_with(short.trim_end_matches('…')), "{short}");
        for before in 40..60 {
            let short = opening(&("島".repeat(before) + "{habomai}を引き渡す"));
            assert_eq!(short.contains('{'), short.contains('}'), "{short}");
        }
    }
}
