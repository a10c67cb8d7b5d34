//! The type of the window: Latin, Cyrillic, kana and kanji, from the open fonts in `assets/fonts`.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

/// The fonts plain text asks, the first that has a character first.
const PLAIN: [(&str, &[u8]); 3] = [
    ("plain", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
    ("japanese", include_bytes!("../../assets/fonts/NotoSansJP-Regular.ttf")),
    ("symbols", include_bytes!("../../assets/fonts/NotoSansSymbols2-Regular.ttf")),
];
/// The font bold text asks before those.
const BOLD: (&str, &[u8]) = ("bold", include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"));

/// The family of bold text.
pub fn bold() -> FontFamily {
    FontFamily::Name(Arc::from(BOLD.0))
}

/// Gives the window its fonts, once; they are there from the next pass on.
pub fn install(ctx: &Context) {
    if are_installed(ctx) {
        return;
    }
    let mut fonts = FontDefinitions::empty();
    for (name, data) in PLAIN.into_iter().chain([BOLD]) {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    let plain: Vec<String> = PLAIN.iter().map(|(name, _)| (*name).to_owned()).collect();
    let in_bold = std::iter::once(BOLD.0.to_owned()).chain(plain.iter().cloned()).collect();
    fonts.families.insert(bold(), in_bold);
    fonts.families.insert(FontFamily::Proportional, plain.clone());
    fonts.families.insert(FontFamily::Monospace, plain);
    ctx.set_fonts(fonts);
}

/// Whether the fonts are there, so that something can be set in them.
pub fn are_installed(ctx: &Context) -> bool {
    ctx.fonts(|fonts| fonts.definitions().families.contains_key(&bold()))
}
