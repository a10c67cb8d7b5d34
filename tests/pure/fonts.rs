//! The fonts of the window: whatever the game can say, one of them draws.

use std::fs;
use std::path::{Path, PathBuf};

use ttf_parser::Face;

/// Those that are asked last, in their order: together they draw everything.
const LAST: [&str; 3] =
    ["NotoSans-Regular.ttf", "NotoSansJP-Regular.ttf", "NotoSansSymbols2-Regular.ttf"];

/// Those a text is set in.
const TYPES: [&str; 8] = [
    "Literata-Regular.ttf",
    "Literata-Italic.ttf",
    "Literata-Bold.ttf",
    "OldStandard-Regular.ttf",
    "OldStandard-Italic.ttf",
    "OldStandard-Bold.ttf",
    "Oswald-SemiBold.ttf",
    "AnonymousPro-Regular.ttf",
];

/// Japanese beside the type of a treaty.
const PRINTED: &str = "ShipporiMincho-SemiBold.ttf";

/// Every file there is.
fn all() -> impl Iterator<Item = &'static str> {
    LAST.into_iter().chain(TYPES).chain([PRINTED])
}

/// What tables, meters and marks of the window may use, besides what stands in texts.
const SYMBOLS: &str = "←→↑↓↔⇒−·×±≈≠≤≥“”‘’„«»–—…½¼¾✓✗✔✘☐☑☒■□▪▫●○◦▲▼△▽◆◇▶◀►◄★☆①②③№§°•′″€₽¥";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn font(name: &str) -> Vec<u8> {
    fs::read(root().join("assets/fonts").join(name)).unwrap()
}

/// Whether the font has a shape for `letter`, or an advance where there is nothing to see.
fn draws(face: &Face<'_>, letter: char) -> bool {
    face.glyph_index(letter)
        .is_some_and(|glyph| letter.is_whitespace() || face.glyph_bounding_box(glyph).is_some())
}

/// The letters of `text` that none of the fonts called `names` draws, each with its line.
fn undrawn(text: &str, names: &[&str]) -> Vec<(usize, char)> {
    let files: Vec<Vec<u8>> = names.iter().map(|name| font(name)).collect();
    let faces: Vec<Face<'_>> = files.iter().map(|file| Face::parse(file, 0).unwrap()).collect();
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(line, letters)| letters.chars().map(move |letter| (line + 1, letter)))
        .filter(|(_, letter)| !letter.is_control())
        .filter(|(_, letter)| !faces.iter().any(|face| draws(face, *letter)))
        .collect()
}

/// Every file under `folder` that ends in `extension`.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == extension) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no .{extension} in {folder}");
    found
}

#[test]
fn every_character_of_scenarios_and_sentences_is_drawn() {
    let sentences = [files("assets", "ftl"), files("assets/styles", "ron")].concat();
    for path in [files("scenarios", "ron"), sentences].concat() {
        let name = path.strip_prefix(root()).unwrap().display();
        let missing: Vec<String> = undrawn(&fs::read_to_string(&path).unwrap(), &LAST)
            .into_iter()
            .map(|(line, letter)| format!("{name}:{line}: {letter} (U+{:04X})", u32::from(letter)))
            .collect();
        let remedy = "make the fonts again, see assets/fonts/README.md";
        assert!(missing.is_empty(), "{remedy}:\n{}", missing.join("\n"));
    }
}

#[test]
fn every_mark_of_the_window_is_drawn() {
    assert_eq!(undrawn(SYMBOLS, &LAST), []);
    // What is in none of them is found, with its line.
    assert_eq!(undrawn("sitting\nscribe 𓀁", &LAST), [(2, '𓀁')]);
}

#[test]
fn every_type_draws_the_letters_of_both_capitals_and_of_the_names() {
    let letters = "AZaz09ĀāĒēĪīŌōŪūАЯаяЁё“”’–—…";
    for name in TYPES {
        assert_eq!(undrawn(letters, &[name]), [], "{name}");
    }
    let (regular, bold) = (font("Literata-Regular.ttf"), font("Literata-Bold.ttf"));
    let (regular, bold) = (Face::parse(&regular, 0).unwrap(), Face::parse(&bold, 0).unwrap());
    assert!(bold.is_bold() && !regular.is_bold());
}

#[test]
fn kana_and_the_kanji_of_the_islands_are_drawn() {
    let kana: String = ('ぁ'..='ゖ').chain('ァ'..='ヺ').collect();
    let names = "北方領土千島列島歯舞色丹国後択捉水晶島秋勇留志発多楽珸瑤瑁根室樺太𠮟鬱";
    assert_eq!(undrawn(&(kana.clone() + names), &["NotoSansJP-Regular.ttf"]), []);
    let titles = "日ソ国交回復歯舞色丹国後択捉共同宣言";
    assert_eq!(undrawn(&(kana + titles), &[PRINTED]), []);
}

#[test]
fn fonts_are_static_small_and_free_to_pass_on() {
    let mut total = 0;
    for name in all() {
        let data = font(name);
        total += data.len();
        let face = Face::parse(&data, 0).unwrap();
        assert!(!face.is_variable(), "{name}");
        let says = |id| {
            let mut names = face.names().into_iter().filter(|name| name.name_id == id);
            names.find_map(|name| name.to_string()).unwrap_or_default()
        };
        assert!(says(ttf_parser::name_id::LICENSE).contains("SIL Open Font License"), "{name}");
        // The name Adobe reserves for its own version.
        assert!(!says(ttf_parser::name_id::FULL_NAME).contains("Source"), "{name}");
        let notices = fs::read_to_string(root().join("assets/fonts/OFL.txt")).unwrap();
        assert!(notices.contains(name), "{name} is not in OFL.txt");
    }
    assert!(total < 2_500_000, "{total} bytes");
}
