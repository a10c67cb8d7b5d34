//! Several files as one, to be kept or sent on.

use std::io::{Cursor, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// The files of these names, in one folder called `folder`.
///
/// # Errors
/// Where they are too long for one.
pub(super) fn archive(folder: &str, files: &[(String, String)]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let written = SimpleFileOptions::default().last_modified_time(now());
    for (name, text) in files {
        archive.start_file(format!("{folder}/{name}"), written)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The present moment in universal time; where a folder cannot say it, the first that one can.
fn now() -> DateTime {
    let now = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now());
    let parts = [now.month(), now.day(), now.hour(), now.minute(), now.second()];
    let [month, day, hour, minute, second] = parts.map(i8::unsigned_abs);
    DateTime::from_date_and_time(now.year().unsigned_abs(), month, day, hour, minute, second)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn what_was_put_in_comes_out() {
        let files = [("one.txt", "a, b".to_owned()), ("two.ron", "(x: 1)\n".repeat(5_000))];
        let files = files.map(|(name, text)| (name.to_owned(), text));
        let bytes = archive("KURA", &files).unwrap();
        assert!(bytes.len() < 2_000, "{}", bytes.len());
        let mut read = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (name, text) in &files {
            let mut found = String::new();
            read.by_name(&format!("KURA/{name}")).unwrap().read_to_string(&mut found).unwrap();
            assert_eq!(&found, text);
            let written = read.by_name(&format!("KURA/{name}")).unwrap().last_modified();
            assert!(written.unwrap().year() >= 2026, "{written:?}");
        }
    }
}
