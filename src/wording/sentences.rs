//! The message files of one language, ready to be said. They are part of the program; nothing is read at run time.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use crate::sentence::Language;

#[derive(RustEmbed)]
#[folder = "assets/wording/"]
struct Files;

/// Every sentence of one language.
pub(super) struct Sentences(FluentBundle<FluentResource>);

impl Sentences {
    /// The sentences in the folder of `language`: none where nobody has translated any.
    ///
    /// What cannot be read in a file is left out, so that it is seen and does not stop the game; a test reads them all.
    pub(super) fn of(language: Language) -> Self {
        let tag = match language {
            Language::English => "en-GB",
            Language::Japanese => "ja",
            Language::Russian => "ru",
            #[cfg(debug_assertions)]
            Language::Accented => "en-GB",
        };
        let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks of direction around every blank would end up in saved games and in tests.
        bundle.set_use_isolating(false);
        #[cfg(debug_assertions)]
        if language == Language::Accented {
            bundle.set_transform(Some(super::accent::accented));
        }
        for path in files(language) {
            let Some(file) = Files::get(&path) else { continue };
            let source = String::from_utf8_lossy(&file.data).into_owned();
            let resource = match FluentResource::try_new(source) {
                Ok(whole) => whole,
                Err((readable, _)) => readable,
            };
            // Of two sentences with one name the first stays; a test refuses that.
            let _ = bundle.add_resource(resource);
        }
        Self(bundle)
    }

    /// Whether there is any sentence of `language`.
    pub(super) fn are_there(language: Language) -> bool {
        files(language).next().is_some()
    }

    /// The sentence `id` with `blanks` filled, if this language has it.
    ///
    /// A blank that is not filled stays visible as `{$blank}`.
    pub(super) fn say(&self, id: &str, blanks: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let mut faults = Vec::new();
        let said = self.0.format_pattern(pattern, Some(blanks), &mut faults);
        Some(said.trim().to_owned())
    }
}

/// The message files of a language.
fn files(language: Language) -> impl Iterator<Item = Cow<'static, str>> {
    let folder = match language {
        Language::English => "en/",
        Language::Japanese => "ja/",
        Language::Russian => "ru/",
        #[cfg(debug_assertions)]
        Language::Accented => "en/",
    };
    Files::iter().filter(move |path| path.starts_with(folder))
}
