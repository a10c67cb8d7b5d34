//! Messages of the protocol as they come and go: a head that says how long, and so many bytes of JSON-RPC.
//!
//! Written here, since it is this little: the crate `lsp-server` takes any length a head names and panics where that is
//! absurd, and would have all of Bevy built with another feature of a crate both use.

use std::io::{self, BufRead, Read as _, Write};

use serde::Deserialize;
use serde_json::{Value, json};

use super::super::{Failure, Outcome};
use crate::sentence::Message;

/// What an editor says.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Said {
    /// Of a request, and of an answer, its number or word.
    pub(super) id: Option<Value>,
    /// What is asked or told; of an answer nothing.
    pub(super) method: Option<String>,
    /// With what.
    #[serde(default)]
    pub(super) params: Value,
}

/// Why a request is not answered, as JSON-RPC and the protocol number it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Refused {
    NotInitialised = -32002,
    OutOfTurn = -32600,
    Unknown = -32601,
    Params = -32602,
}

/// Longest head, in bytes: those of editors have two short lines.
const LONGEST_HEAD: u64 = 4 << 10;
/// Longest message, in bytes: a scenario of the longest, each byte of it written in six.
const LONGEST: usize = 8 << 20;

/// The next message; none at the end of the input.
///
/// # Errors
/// Where the input cannot be read, or is no message of the protocol.
pub(super) fn read(input: &mut impl BufRead) -> Result<Option<Said>, Failure> {
    let mut length = None;
    let mut head = input.by_ref().take(LONGEST_HEAD);
    let mut is_first = true;
    loop {
        let mut line = Vec::new();
        head.read_until(b'\n', &mut line).map_err(unread)?;
        let line = String::from_utf8_lossy(&line);
        match line.strip_suffix('\n').map(|line| line.trim_end_matches('\r')) {
            None if line.is_empty() && is_first => return Ok(None),
            None => return Err(garbage("lsp-head")),
            Some("") => break,
            Some(line) => {
                let (name, value) = line.split_once(':').ok_or_else(|| garbage("lsp-head"))?;
                if name.eq_ignore_ascii_case("content-length") {
                    length = Some(value.trim().parse::<usize>().map_err(|_| garbage("lsp-head"))?);
                }
            }
        }
        is_first = false;
    }
    let length = length.ok_or_else(|| garbage("lsp-head"))?;
    if length > LONGEST {
        let what = Message::new("lsp-long").with("bytes", length.to_string());
        return Err(Failure::Input(what.with("most", LONGEST.to_string())));
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body).map_err(|fault| {
        if fault.kind() == io::ErrorKind::UnexpectedEof {
            garbage("lsp-cut-off")
        } else {
            unread(fault)
        }
    })?;
    serde_json::from_slice(&body).map(Some).map_err(|_| garbage("lsp-body"))
}

/// Answers the request `id`, or says why not.
pub(super) fn answer(
    out: &mut impl Write,
    id: &Value,
    answer: Result<Value, (Refused, String)>,
) -> Outcome {
    write(
        out,
        &match answer {
            Ok(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
            Err((code, message)) => {
                let error = json!({ "code": code as i32, "message": message });
                json!({ "jsonrpc": "2.0", "id": id, "error": error })
            }
        },
    )
}

/// Tells the editor something.
pub(super) fn tell(out: &mut impl Write, method: &str, params: &Value) -> Outcome {
    write(out, &json!({ "jsonrpc": "2.0", "method": method, "params": params }))
}

fn write(out: &mut impl Write, said: &Value) -> Outcome {
    let body = said.to_string();
    write!(out, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    out.flush()?;
    Ok(())
}

/// That what came is no message, and why.
fn garbage(why: &'static str) -> Failure {
    Failure::Input(Message::new("lsp-garbage").with("why", Message::new(why)))
}

fn unread(fault: io::Error) -> Failure {
    super::super::input_fault(fault).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(bytes: &[u8]) -> String {
        match read(&mut &*bytes) {
            Ok(None) => "end".to_owned(),
            Ok(Some(said)) => format!("{said:?}"),
            Err(Failure::Input(what)) => format!("{what:?}"),
            Err(other) => format!("{other:?}"),
        }
    }

    #[test]
    fn a_message_is_read_and_what_is_none_has_its_reason() {
        let exit = br#"{"jsonrpc":"2.0","method":"exit"}"#;
        let framed = [format!("Content-Length: {}\r\n\r\n", exit.len()).as_bytes(), exit].concat();
        assert!(said(&framed).contains("exit"));
        assert_eq!(said(b""), "end");
        for (bytes, why) in [
            (&b"hello"[..], "lsp-head"),
            (b"hello\r\n\r\n", "lsp-head"),
            (b"\r\n", "lsp-head"),
            (b"Content-Length: x\r\n\r\n", "lsp-head"),
            (b"Content-Length: -1\r\n\r\n", "lsp-head"),
            (b"Content-Length: 18446744073709551615\r\n\r\n", "lsp-long"),
            (b"Content-Length: 99999999999999999999999\r\n\r\n", "lsp-head"),
            (b"Content-Length: 5\r\n\r\n{}", "lsp-cut-off"),
            (b"Content-Length: 2\r\n\r\n[]", "lsp-body"),
            (b"Content-Length: 15\r\n\r\n{\"method\": 12.5}", "lsp-body"),
            (b"Content-Length: 3\r\n\r\n\xff\xff\xff", "lsp-body"),
        ] {
            let found = said(bytes);
            assert!(found.contains(why), "{}: {found}", String::from_utf8_lossy(bytes));
        }
        assert!(said(&vec![b'x'; 100_000]).contains("lsp-head"));
    }
}
