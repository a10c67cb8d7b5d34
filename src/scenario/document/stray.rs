//! What an author has written where the syntax does not allow it: look-alikes, blanks that are none, another format.

/// What stands at a place that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stray {
    /// A character that looks like the one that is meant.
    LookAlike {
        /// The one written.
        written: char,
        /// The one meant.
        meant: char,
    },
    /// A blank that is none, or a character nobody sees.
    Blank(char),
    /// A mark that a merge of two versions has left.
    MergeMark,
    /// The text is JSON, or begins like it.
    Json,
    /// The text is YAML, or begins like it.
    Yaml,
}

/// Characters of other keyboards and of word processors, and what they are taken for.
const LOOK_ALIKES: [(&str, char); 10] = [
    ("\u{2212}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{FF0D}", '-'),
    ("\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}\u{FF02}\u{2018}\u{2019}'", '"'),
    ("\u{FF08}", '('),
    ("\u{FF09}", ')'),
    ("\u{FF3B}\u{3010}", '['),
    ("\u{FF3D}\u{3011}", ']'),
    ("\u{FF0C}\u{3001};", ','),
    ("\u{FF1A}=", ':'),
    ("\u{FF0F}", '/'),
    ("\u{FF0B}", '+'),
];

/// How lines begin that a merge leaves behind.
const MERGE_MARKS: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];

impl Stray {
    /// The other format a text is in that begins with `begin`, its comments left out.
    pub(super) fn format(begin: &str) -> Option<Self> {
        if begin.starts_with('{') {
            Some(Self::Json)
        } else if begin.starts_with("---") {
            Some(Self::Yaml)
        } else {
            None
        }
    }

    /// What stands at byte `place` of `text` or after blanks there, and at which byte, where it is one of these.
    pub(super) fn at(text: &str, place: usize) -> Option<(Self, usize)> {
        let rest = text.get(place..)?.trim_start_matches([' ', '\n', '\t']);
        Self::of(rest).map(|stray| (stray, text.len() - rest.len()))
    }

    /// What `rest` begins with, where it is one of these.
    pub(super) fn of(rest: &str) -> Option<Self> {
        if MERGE_MARKS.iter().any(|mark| rest.starts_with(mark)) {
            return Some(Self::MergeMark);
        }
        let written = rest.chars().next()?;
        let meant = LOOK_ALIKES.iter().find(|(written_so, _)| written_so.contains(written));
        if let Some((_, meant)) = meant {
            return Some(Self::LookAlike { written, meant: *meant });
        }
        let blank = written.is_whitespace() && !written.is_ascii();
        let unseen = matches!(written, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}');
        (blank || unseen).then_some(Self::Blank(written))
    }
}
