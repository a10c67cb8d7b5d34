//! The type of the window: Latin, Cyrillic, kana and kanji, from the open fonts in `assets/fonts`.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

/// The fonts that are asked last, for whatever the others lack.
const LAST: [(&str, &[u8]); 3] = [
    ("plain", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
    ("japanese", include_bytes!("../../assets/fonts/NotoSansJP-Regular.ttf")),
    ("symbols", include_bytes!("../../assets/fonts/NotoSansSymbols2-Regular.ttf")),
];

/// Japanese beside the type of a treaty.
const MINCHO: (&str, &[u8]) =
    ("mincho", include_bytes!("../../assets/fonts/ShipporiMincho-SemiBold.ttf"));

/// What a text of the window is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// What is read: Literata.
    Read,
    /// What of it stands out.
    Bold,
    /// What is said, or of the second rank.
    Italic,
    /// A treaty: Old Standard.
    Treaty,
    /// What a capital asks to be written in it.
    TreatyItalic,
    /// A title.
    Title,
    /// What came over the wire, and dates: Anonymous Pro.
    Wire,
    /// What the papers print: Oswald.
    Headline,
}

impl Type {
    /// Each once.
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
        match self {
            Self::Read => FontFamily::Proportional,
            Self::Wire => FontFamily::Monospace,
            Self::Bold
            | Self::Italic
            | Self::Treaty
            | Self::TreatyItalic
            | Self::Title
            | Self::Headline => FontFamily::Name(Arc::from(self.file().0)),
        }
    }

    /// The font it asks first.
    fn file(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::Read => ("read", include_bytes!("../../assets/fonts/Literata-Regular.ttf")),
            Self::Bold => ("bold", include_bytes!("../../assets/fonts/Literata-Bold.ttf")),
            Self::Italic => ("italic", include_bytes!("../../assets/fonts/Literata-Italic.ttf")),
            Self::Treaty => {
                ("treaty", include_bytes!("../../assets/fonts/OldStandard-Regular.ttf"))
            }
            Self::TreatyItalic => {
                ("treaty italic", include_bytes!("../../assets/fonts/OldStandard-Italic.ttf"))
            }
            Self::Title => ("title", include_bytes!("../../assets/fonts/OldStandard-Bold.ttf")),
            Self::Wire => ("wire", include_bytes!("../../assets/fonts/AnonymousPro-Regular.ttf")),
            Self::Headline => {
                ("headline", include_bytes!("../../assets/fonts/Oswald-SemiBold.ttf"))
            }
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
    fn asks(self) -> Vec<String> {
        let printed = [MINCHO].into_iter().filter(|_| self.is_printed());
        let all = [self.file()].into_iter().chain(printed).chain([Self::Read.file()]).chain(LAST);
        let mut names: Vec<String> = Vec::new();
        for (name, _) in all {
            if !names.iter().any(|there| there == name) {
                names.push(name.to_owned());
            }
        }
        names
    }
}

/// Gives the window its fonts, once; they are there from the next pass on.
pub fn install(ctx: &Context) {
    if are_installed(ctx) {
        return;
    }
    let mut fonts = FontDefinitions::empty();
    let files = Type::ALL.map(Type::file).into_iter().chain([MINCHO]).chain(LAST);
    for (name, data) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    for each in Type::ALL {
        fonts.families.insert(each.family(), each.asks());
    }
    ctx.set_fonts(fonts);
}

/// Whether the fonts are there, so that something can be set in them.
pub fn are_installed(ctx: &Context) -> bool {
    let family = Type::Title.family();
    ctx.fonts(|fonts| fonts.definitions().families.contains_key(&family))
}
