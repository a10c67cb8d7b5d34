//! The type of the window: Latin, Cyrillic, kana and kanji, from the open fonts in `assets/fonts`.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, Id};

use crate::scenario::look::Look;

/// A font: its name, and what it is.
type Font = (&'static str, &'static [u8]);

const LITERATA: Font = ("read", include_bytes!("../../assets/fonts/Literata-Regular.ttf"));
const LITERATA_BOLD: Font = ("bold", include_bytes!("../../assets/fonts/Literata-Bold.ttf"));
const LITERATA_ITALIC: Font = ("italic", include_bytes!("../../assets/fonts/Literata-Italic.ttf"));
const OLD: Font = ("old", include_bytes!("../../assets/fonts/OldStandard-Regular.ttf"));
const OLD_BOLD: Font = ("old bold", include_bytes!("../../assets/fonts/OldStandard-Bold.ttf"));
const OLD_ITALIC: Font =
    ("old italic", include_bytes!("../../assets/fonts/OldStandard-Italic.ttf"));
const TYPED: Font = ("typed", include_bytes!("../../assets/fonts/AnonymousPro-Regular.ttf"));
const NARROW: Font = ("narrow", include_bytes!("../../assets/fonts/Oswald-SemiBold.ttf"));
/// Japanese beside the type of a treaty.
const MINCHO: Font = ("mincho", include_bytes!("../../assets/fonts/ShipporiMincho-SemiBold.ttf"));

/// The fonts that are asked last, for whatever the others lack.
const LAST: [Font; 3] = [
    ("plain", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
    ("japanese", include_bytes!("../../assets/fonts/NotoSansJP-Regular.ttf")),
    ("symbols", include_bytes!("../../assets/fonts/NotoSansSymbols2-Regular.ttf")),
];

/// What a text of the window is set in; which font that is hangs on the look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// What is read.
    Read,
    /// What of it stands out.
    Bold,
    /// What is said, or of the second rank.
    Italic,
    /// A treaty.
    Treaty,
    /// What a capital asks to be written in it.
    TreatyItalic,
    /// A title.
    Title,
    /// What came over the wire, and dates.
    Wire,
    /// What the papers print.
    Headline,
}

impl Type {
    /// Each once, whatever it is cut in.
    const ALL: [Self; 8] = [
        Self::Read,
        Self::Bold,
        Self::Italic,
        Self::Treaty,
        Self::TreatyItalic,
        Self::Title,
        Self::Wire,
        Self::Headline,
    ];

    /// Its family, as egui knows it.
    pub fn family(self) -> FontFamily {
        let named = |name| FontFamily::Name(Arc::from(name));
        match self {
            Self::Read => FontFamily::Proportional,
            Self::Wire => FontFamily::Monospace,
            Self::Bold => named("bold"),
            Self::Italic => named("italic"),
            Self::Treaty => named("treaty"),
            Self::TreatyItalic => named("treaty italic"),
            Self::Title => named("title"),
            Self::Headline => named("headline"),
        }
    }

    /// The font it asks first: in 1956 treaties had a type of their own, later everything is set in one.
    fn font(self, look: Look) -> Font {
        match (self, look) {
            (Self::Treaty, Look::Of1956) => OLD,
            (Self::TreatyItalic, Look::Of1956) => OLD_ITALIC,
            (Self::Title, Look::Of1956) => OLD_BOLD,
            (Self::Wire, Look::Of1956 | Look::Of1998 | Look::Of2022) => TYPED,
            (Self::Headline, Look::Of1956 | Look::Of1998 | Look::Of2016) => NARROW,
            (Self::Read | Self::Treaty, _) | (Self::Wire, Look::Of2016) => LITERATA,
            (Self::Bold | Self::Title, _) | (Self::Headline, Look::Of2022) => LITERATA_BOLD,
            (Self::Italic | Self::TreatyItalic, _) => LITERATA_ITALIC,
        }
    }

    /// Whether its Japanese is that of a printed page.
    fn is_printed(self) -> bool {
        match self {
            Self::Treaty | Self::TreatyItalic | Self::Title => true,
            Self::Read | Self::Bold | Self::Italic | Self::Wire | Self::Headline => false,
        }
    }

    /// The fonts it asks, in order.
    fn asks(self, look: Look) -> Vec<String> {
        let printed = [MINCHO].into_iter().filter(|_| self.is_printed());
        let all = [self.font(look)].into_iter().chain(printed).chain([LITERATA]).chain(LAST);
        let mut names: Vec<String> = Vec::new();
        for (name, _) in all {
            if !names.iter().any(|there| there == name) {
                names.push(name.to_owned());
            }
        }
        names
    }
}

/// Gives the window the fonts of a look; they are there from the next pass on.
pub fn install(ctx: &Context, look: Look) {
    let installed = Id::new("whose fonts the window has");
    if ctx.data_mut(|data| data.get_temp_mut_or_insert_with(installed, || None).replace(look))
        == Some(look)
    {
        return;
    }
    let mut fonts = FontDefinitions::empty();
    let first = Type::ALL.map(|each| each.font(look));
    for (name, data) in first.into_iter().chain([LITERATA, MINCHO]).chain(LAST) {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    for each in Type::ALL {
        fonts.families.insert(each.family(), each.asks(look));
    }
    ctx.set_fonts(fonts);
}

/// Whether the fonts are there, so that something can be set in them.
pub fn are_installed(ctx: &Context) -> bool {
    let family = Type::Title.family();
    ctx.fonts(|fonts| fonts.definitions().families.contains_key(&family))
}
