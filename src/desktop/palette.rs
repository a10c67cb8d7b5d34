//! The colours of the window: those a scenario's look asks for, printed, darkened or with high contrast, as the reader
//! likes them.
//!
//! No colour says anything alone. Those that must be told apart stay apart for eyes that see no red or no green, and all
//! that carry text stand out from what they are written on: both are held by `contrast`.

use egui::Color32;

use crate::scenario::id::Side;
use crate::scenario::island::Disposition;
use crate::scenario::look::Look;
use crate::store::Colours;

/// Every colour of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The strips along the edges of the window, and what lies under a sheet.
    pub paper: Color32,
    /// A sheet of paper.
    pub sheet: Color32,
    /// What came over the wire.
    pub wire: Color32,
    /// The paper of a cover.
    pub cover: Color32,
    /// A room with its lights down.
    pub dark: Color32,
    /// What is written.
    pub ink: Color32,
    /// What is written small: notes, captions.
    pub note: Color32,
    /// Lines.
    pub rule: Color32,
    /// The edge of a sheet, where no shadow shows where it ends.
    pub edge: Color32,
    /// What is chosen.
    pub chosen: Color32,
    /// The ring round what has the focus.
    pub focus: Color32,
    /// What goes well.
    pub good: Color32,
    /// What goes badly.
    pub bad: Color32,
    /// A seal, the present date, the year on a cover.
    pub seal: Color32,
    /// The sea of a map, where it is shallow and seen by day.
    pub sea: Color32,
    /// The sea of a map where it is deep.
    pub deep: Color32,
    /// What makes the sea paler towards a coast, and the degrees.
    pub shallow: Color32,
    /// Land of a map that no draft speaks of.
    pub land: Color32,
    tokyo: Color32,
    moscow: Color32,
    silent: Color32,
    promised: Color32,
    residual: Color32,
    administered: Color32,
    joint: Color32,
}

/// What is written on a flag.
pub const ON_A_FLAG: Color32 = Color32::WHITE;

/// Red, green and blue, as on the web.
type Rgb = [u8; 3];

/// What a year's papers are made of.
struct Papers {
    paper: Rgb,
    sheet: Rgb,
    wire: Rgb,
    cover: Rgb,
    chosen: Rgb,
    rule: Rgb,
    seal: Rgb,
    sea: Rgb,
    deep: Rgb,
    land: Rgb,
}

/// What is written and drawn on them.
struct Inks {
    ink: Rgb,
    note: Rgb,
    good: Rgb,
    bad: Rgb,
    focus: Rgb,
    tokyo: Rgb,
    moscow: Rgb,
    silent: Rgb,
    promised: Rgb,
    residual: Rgb,
    administered: Rgb,
    joint: Rgb,
}

/// Dark inks, for pale paper.
const DARK_INKS: Inks = Inks {
    ink: [0x22, 0x1E, 0x19],
    note: [0x5C, 0x54, 0x49],
    good: [0x17, 0x61, 0x4F],
    bad: [0x8E, 0x2A, 0x1B],
    focus: [0x0B, 0x55, 0xA4],
    tokyo: [0x8A, 0x1E, 0x3C],
    moscow: [0x1E, 0x46, 0x78],
    silent: [0xC4, 0xBC, 0xA6],
    promised: [0xC0, 0x6C, 0x84],
    residual: [0xD9, 0xA3, 0xB2],
    administered: [0xE6, 0xC3, 0xCC],
    joint: [0x9A, 0x86, 0xAE],
};

/// Pale inks, for dark paper: the same hues, as light as they must be to be read there.
const PALE_INKS: Inks = Inks {
    ink: [0xE8, 0xE4, 0xDC],
    note: [0xC6, 0xC1, 0xB7],
    good: [0x7F, 0xD8, 0xC8],
    bad: [0xF5, 0x9E, 0x80],
    focus: [0x7C, 0xBC, 0xFF],
    tokyo: [0xF4, 0xA3, 0xB8],
    moscow: [0x9E, 0xC3, 0xF0],
    silent: [0x6E, 0x6A, 0x60],
    promised: [0x8F, 0x4A, 0x5F],
    residual: [0x6B, 0x3A, 0x49],
    administered: [0x52, 0x32, 0x3C],
    joint: [0x5B, 0x4D, 0x70],
};

/// Inks that stand out by seven to one, for white paper.
const STRONG_INKS: Inks = Inks {
    ink: [0x00, 0x00, 0x00],
    note: [0x1A, 0x1A, 0x1A],
    good: [0x00, 0x49, 0x3F],
    bad: [0x80, 0x18, 0x00],
    focus: [0x00, 0x3F, 0x8A],
    tokyo: [0x7A, 0x14, 0x33],
    moscow: [0x14, 0x3A, 0x68],
    silent: [0xFF, 0xFF, 0xFF],
    promised: [0xF3, 0xC9, 0xD5],
    residual: [0xFF, 0xFF, 0xFF],
    administered: [0xFF, 0xFF, 0xFF],
    joint: [0xE3, 0xD8, 0xF0],
};

impl Palette {
    /// The colours of a look, as the reader likes them.
    pub fn of(look: Look, colours: Colours) -> Self {
        match colours {
            Colours::Printed => as_printed(look),
            Colours::Dark => darkened(look),
            Colours::HighContrast => strong(),
        }
    }

    /// The colour in which a side writes; its letter or its name always stands beside it.
    pub fn of_side(&self, side: Side) -> Color32 {
        match side {
            Side::Tokyo => self.tokyo,
            Side::Moscow => self.moscow,
        }
    }

    /// The colour of an island of which a draft says so; a pattern and words always stand beside it.
    pub fn of_disposition(&self, said: Option<Disposition>) -> Color32 {
        match said {
            None => self.silent,
            Some(Disposition::Transferred) => flag(Side::Tokyo),
            Some(Disposition::Promised) => self.promised,
            Some(Disposition::ResidualSovereignty) => self.residual,
            Some(Disposition::Administration) => self.administered,
            Some(Disposition::Joint) => self.joint,
            Some(Disposition::Deferred) => self.sheet,
            Some(Disposition::MoscowSovereignty) => flag(Side::Moscow),
        }
    }

    /// What shines through a sheet that lies on it.
    pub fn shadow(&self) -> Color32 {
        Color32::from_black_alpha(if self.edge == Color32::TRANSPARENT { 60 } else { 110 })
    }
}

/// The colour of a side where it fills what is written on in white: on pale paper and on dark the same.
pub fn flag(side: Side) -> Color32 {
    match side {
        Side::Tokyo => colour([0x8A, 0x1E, 0x3C]),
        Side::Moscow => colour([0x1E, 0x46, 0x78]),
    }
}

/// Papers as they were: the last year's are dark already.
fn as_printed(look: Look) -> Palette {
    match look {
        Look::Of1956 => printed(&Papers {
            paper: [0xEF, 0xE8, 0xD8],
            sheet: [0xFB, 0xF9, 0xF3],
            wire: [0xF3, 0xE7, 0xC3],
            cover: [0xF3, 0xE7, 0xC3],
            chosen: [0xE7, 0xDA, 0xB4],
            rule: [0xC9, 0xBF, 0xAC],
            seal: [0xB3, 0x36, 0x2B],
            sea: [0xB9, 0xCD, 0xD0],
            deep: [0x94, 0xB2, 0xB8],
            land: [0xE7, 0xDF, 0xCA],
        }),
        Look::Of1998 => printed(&Papers {
            paper: [0xDE, 0xE4, 0xE1],
            sheet: [0xF3, 0xF5, 0xF2],
            wire: [0xE6, 0xE9, 0xE4],
            cover: [0xE6, 0xE9, 0xE4],
            chosen: [0xCF, 0xDF, 0xD6],
            rule: [0xB4, 0xBE, 0xBA],
            seal: [0x1F, 0x5F, 0x3A],
            sea: [0xB5, 0xCA, 0xD4],
            deep: [0x93, 0xAF, 0xBD],
            land: [0xE1, 0xE3, 0xDA],
        }),
        Look::Of2016 => printed(&Papers {
            paper: [0xEE, 0xF2, 0xF7],
            sheet: [0xFF, 0xFF, 0xFF],
            wire: [0xE4, 0xEE, 0xF9],
            cover: [0xFF, 0xFF, 0xFF],
            chosen: [0xCC, 0xE0, 0xF6],
            rule: [0xBF, 0xC8, 0xD4],
            seal: [0x0B, 0x4F, 0x9E],
            sea: [0xBC, 0xD1, 0xE4],
            deep: [0x98, 0xB5, 0xD2],
            land: [0xEC, 0xEC, 0xE6],
        }),
        Look::Of2022 => dark(&Papers {
            paper: [0x22, 0x26, 0x2C],
            sheet: [0x2A, 0x2E, 0x35],
            wire: [0x33, 0x38, 0x3F],
            cover: [0x2A, 0x2E, 0x35],
            chosen: [0x3F, 0x46, 0x51],
            rule: [0x56, 0x5C, 0x66],
            seal: [0xC4, 0xBF, 0xB4],
            sea: [0x3A, 0x47, 0x52],
            deep: [0x2A, 0x34, 0x3D],
            land: [0x50, 0x54, 0x5A],
        }),
    }
}

/// The same papers by night.
fn darkened(look: Look) -> Palette {
    match look {
        Look::Of1956 => dark(&Papers {
            paper: [0x21, 0x1D, 0x18],
            sheet: [0x2A, 0x25, 0x1F],
            wire: [0x39, 0x31, 0x22],
            cover: [0x39, 0x31, 0x22],
            chosen: [0x4B, 0x40, 0x29],
            rule: [0x5E, 0x55, 0x46],
            seal: [0xF2, 0x93, 0x8A],
            sea: [0x2C, 0x3C, 0x42],
            deep: [0x1E, 0x2B, 0x30],
            land: [0x4A, 0x44, 0x38],
        }),
        Look::Of1998 => dark(&Papers {
            paper: [0x1A, 0x1F, 0x1E],
            sheet: [0x22, 0x28, 0x27],
            wire: [0x2C, 0x33, 0x30],
            cover: [0x2C, 0x33, 0x30],
            chosen: [0x33, 0x46, 0x3C],
            rule: [0x4F, 0x5A, 0x56],
            seal: [0x8F, 0xD3, 0xA6],
            sea: [0x2A, 0x3B, 0x45],
            deep: [0x1D, 0x29, 0x31],
            land: [0x44, 0x49, 0x43],
        }),
        Look::Of2016 => dark(&Papers {
            paper: [0x13, 0x19, 0x20],
            sheet: [0x1A, 0x22, 0x2B],
            wire: [0x1E, 0x2E, 0x42],
            cover: [0x1A, 0x22, 0x2B],
            chosen: [0x2B, 0x43, 0x60],
            rule: [0x46, 0x53, 0x64],
            seal: [0x8F, 0xBE, 0xF5],
            sea: [0x24, 0x38, 0x4C],
            deep: [0x18, 0x27, 0x36],
            land: [0x41, 0x46, 0x4A],
        }),
        Look::Of2022 => dark(&Papers {
            paper: [0x14, 0x17, 0x1B],
            sheet: [0x1B, 0x1F, 0x24],
            wire: [0x23, 0x27, 0x2D],
            cover: [0x1B, 0x1F, 0x24],
            chosen: [0x36, 0x3D, 0x47],
            rule: [0x4C, 0x52, 0x5B],
            seal: [0xC4, 0xBF, 0xB4],
            sea: [0x28, 0x32, 0x3A],
            deep: [0x1B, 0x23, 0x2A],
            land: [0x3D, 0x41, 0x46],
        }),
    }
}

/// Pale papers with dark inks.
fn printed(papers: &Papers) -> Palette {
    let shallow = colour(papers.sheet);
    Palette { shallow, ..on(papers, &DARK_INKS) }
}

/// Dark papers with pale inks. On a dark sea a shadow shows no edge of a paper, so it has a line round it.
fn dark(papers: &Papers) -> Palette {
    let (edge, shallow) = (colour(papers.rule), colour([0x9F, 0xB4, 0xBE]));
    Palette { edge, shallow, dark: colour([0x12, 0x10, 0x0E]), ..on(papers, &PALE_INKS) }
}

/// White papers with black inks and black edges, whatever the year.
fn strong() -> Palette {
    let papers = Papers {
        paper: [0xFF, 0xFF, 0xFF],
        sheet: [0xFF, 0xFF, 0xFF],
        wire: [0xFF, 0xFF, 0xFF],
        cover: [0xFF, 0xFF, 0xFF],
        chosen: [0xFF, 0xEF, 0xB0],
        rule: [0x00, 0x00, 0x00],
        seal: [0x80, 0x18, 0x00],
        sea: [0xE4, 0xEE, 0xF3],
        deep: [0xD3, 0xE2, 0xEA],
        land: [0xFF, 0xFF, 0xFF],
    };
    Palette { edge: Color32::BLACK, ..on(&papers, &STRONG_INKS) }
}

fn on(papers: &Papers, inks: &Inks) -> Palette {
    Palette {
        paper: colour(papers.paper),
        sheet: colour(papers.sheet),
        wire: colour(papers.wire),
        cover: colour(papers.cover),
        dark: colour([0x2A, 0x25, 0x20]),
        ink: colour(inks.ink),
        note: colour(inks.note),
        rule: colour(papers.rule),
        edge: Color32::TRANSPARENT,
        chosen: colour(papers.chosen),
        focus: colour(inks.focus),
        good: colour(inks.good),
        bad: colour(inks.bad),
        seal: colour(papers.seal),
        sea: colour(papers.sea),
        deep: colour(papers.deep),
        shallow: colour(papers.sheet),
        land: colour(papers.land),
        tokyo: colour(inks.tokyo),
        moscow: colour(inks.moscow),
        silent: colour(inks.silent),
        promised: colour(inks.promised),
        residual: colour(inks.residual),
        administered: colour(inks.administered),
        joint: colour(inks.joint),
    }
}

fn colour([red, green, blue]: Rgb) -> Color32 {
    Color32::from_rgb(red, green, blue)
}
