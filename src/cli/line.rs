//! One line of input, of a length that can be held: what is longer is refused whole.

use std::io::{self, BufRead, Read as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// Longest line read, in bytes, without its end: no move comes near it.
pub(super) const LONGEST: u64 = 64 << 10;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A line, without its end.
    Text(String),
    /// One that is too long; it has been passed over to its end.
    TooLong,
    /// No more lines.
    End,
}

/// Reads the next line of `input`.
///
/// # Errors
/// Where it cannot be read.
pub(super) fn read(input: &mut impl BufRead) -> io::Result<Line> {
    let mut bytes = Vec::new();
    let read = input.by_ref().take(LONGEST + 2).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Line::End);
    }
    let ends = bytes.ends_with(b"\n");
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_end_matches(['\r', '\n']);
    if text.len() as u64 <= LONGEST && (ends || (read as u64) < LONGEST + 2) {
        return Ok(Line::Text(text.trim_end().to_owned()));
    }
    if !ends {
        pass_over(input)?;
    }
    Ok(Line::TooLong)
}

/// How many lines with something in them standard input still has, as far as they come within `wait`.
pub(super) fn count_rest(wait: Duration) -> usize {
    let found = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&found);
    let (end, ended) = mpsc::channel();
    // Reading cannot be given up once begun, so it is done where it keeps nobody.
    std::thread::spawn(move || {
        let mut input = io::stdin().lock();
        loop {
            match read(&mut input) {
                Ok(Line::Text(text)) if text.trim().is_empty() => {}
                Ok(Line::Text(_) | Line::TooLong) => {
                    counted.fetch_add(1, Ordering::Relaxed);
                }
                Ok(Line::End) | Err(_) => break,
            }
        }
        let _ = end.send(());
    });
    let _ = ended.recv_timeout(wait);
    found.load(Ordering::Relaxed)
}

/// Passes over the rest of the line.
fn pass_over(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let held = input.fill_buf()?;
        let (passed, is_end) = match held.iter().position(|byte| *byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (held.len(), held.is_empty()),
        };
        input.consume(passed);
        if is_end {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(mut text: &[u8]) -> Vec<Line> {
        let mut lines = Vec::new();
        loop {
            match read(&mut text).unwrap() {
                Line::End => return lines,
                line @ (Line::Text(_) | Line::TooLong) => lines.push(line),
            }
        }
    }

    #[test]
    fn a_line_too_long_is_passed_over_whole_and_the_next_is_read() {
        let most = usize::try_from(LONGEST).unwrap();
        let text = |line: &str| Line::Text(line.to_owned());
        for (length, kept) in
            [(most, true), (most + 1, false), (most + 2, false), (5 * most, false)]
        {
            for end in ["\n", "\r\n"] {
                let long = "x".repeat(length);
                let whole = format!("hold{end}{long}{end}  next {end}{end}last");
                let middle = if kept { text(&long) } else { Line::TooLong };
                let expected = [text("hold"), middle, text("  next"), text(""), text("last")];
                assert_eq!(lines(whole.as_bytes()), expected, "{length}");
            }
        }
        assert_eq!(lines("x".repeat(3 * most).as_bytes()), [Line::TooLong]);
        assert_eq!(lines(b""), []);
    }
}
