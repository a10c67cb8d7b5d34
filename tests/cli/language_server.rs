//! `language-server`: an editor's side of the protocol, against the program as an editor starts it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use serde_json::{Value, json};

use super::place::Place;

const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");
/// How long anything is waited for: no test takes so long unless it fails.
const LIMIT: Duration = Duration::from_mins(1);
const URI: &str = "file:///mine/my%20case.ron";

/// An editor with the server it has started.
struct Editor {
    child: Child,
    input: Option<ChildStdin>,
    heard: Receiver<Value>,
    asked: i64,
}

impl Editor {
    fn new(place: &Place) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
        command.current_dir(place.path("")).env("HOME", place.path("home"));
        command.arg("language-server").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (tell, heard) = mpsc::channel();
        std::thread::spawn(move || {
            loop {
                let mut head = String::new();
                if output.read_line(&mut head).unwrap() == 0 {
                    return;
                }
                let length = head.trim().strip_prefix("Content-Length: ").unwrap();
                let mut rest = vec![0; 2 + length.parse::<usize>().unwrap()];
                output.read_exact(&mut rest).unwrap();
                if tell.send(serde_json::from_slice(&rest[2..]).unwrap()).is_err() {
                    return;
                }
            }
        });
        let input = child.stdin.take();
        let mut editor = Self { child, input, heard, asked: 0 };
        let able = editor.ask("initialize", &json!({ "processId": null, "capabilities": {} }));
        assert_eq!(able["capabilities"]["textDocumentSync"], 1);
        assert_eq!(able["capabilities"]["positionEncoding"], "utf-16");
        editor.tell("initialized", &json!({}));
        editor
    }

    fn write(&mut self, said: &Value) {
        let body = said.to_string();
        let input = self.input.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        input.flush().unwrap();
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.write(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The answer to a request, or its error.
    #[track_caller]
    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.write(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let mut said = self.heard.recv_timeout(LIMIT).unwrap();
            if said["id"] == id {
                let error = said["error"].take();
                return if error.is_null() { said["result"].take() } else { error };
            }
        }
    }

    fn open(&mut self, text: &str) {
        let document = json!({ "uri": URI, "languageId": "ron", "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
    }

    fn change(&mut self, version: i32, text: &str) {
        let document = json!({ "uri": URI, "version": version });
        let changes = json!([{ "text": text }]);
        self.tell(
            "textDocument/didChange",
            &json!({ "textDocument": document, "contentChanges": changes }),
        );
    }

    /// What is wrong with the text of this version.
    #[track_caller]
    fn problems(&self, version: i32) -> Vec<Value> {
        loop {
            let said = self.heard.recv_timeout(LIMIT).unwrap();
            if said["method"] == "textDocument/publishDiagnostics"
                && said["params"]["version"] == version
            {
                assert_eq!(said["params"]["uri"], URI);
                return said["params"]["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    /// Opens the text with a mark `¦` in it, without the mark, and asks there.
    #[track_caller]
    fn at(&mut self, method: &str, marked: &str) -> Value {
        let place = marked.find('¦').unwrap();
        self.open(&marked.replacen('¦', "", 1));
        let before = &marked[..place];
        let line = before.matches('\n').count();
        let last = before.rsplit('\n').next().unwrap();
        let character = last.encode_utf16().count();
        let position = json!({ "line": line, "character": character });
        self.ask(method, &json!({ "textDocument": { "uri": URI }, "position": position }))
    }

    /// The labels of what could be written at the mark.
    #[track_caller]
    fn completions(&mut self, marked: &str) -> Vec<String> {
        let items = self.at("textDocument/completion", marked);
        let label = |item: &Value| item["label"].as_str().unwrap().to_owned();
        items.as_array().unwrap().iter().map(label).collect()
    }

    /// Says farewell; the status, and what was said on standard error.
    fn quit(mut self) -> (Option<i32>, String) {
        assert_eq!(self.ask("shutdown", &Value::Null), Value::Null);
        self.tell("exit", &Value::Null);
        self.ended()
    }

    fn ended(mut self) -> (Option<i32>, String) {
        drop(self.input.take());
        let status = self.child.wait().unwrap().code();
        let mut said = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (status, said)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The tutorial with the mark `¦` behind the first `after`, and `new` before the mark.
fn marked(after: &str, new: &str) -> String {
    assert!(TUTORIAL.contains(after), "no {after}");
    TUTORIAL.replacen(after, &format!("{after}{new}¦"), 1)
}

#[test]
fn problems_come_as_one_types_and_go_when_they_are_mended() {
    let mut editor = Editor::new(&Place::new());
    editor.open(TUTORIAL);
    assert_eq!(editor.problems(1), [] as [Value; 0]);
    editor.change(2, &TUTORIAL.replacen("moment: \"mandate\"", "moment: \"mandat\"", 1));
    let found = editor.problems(2);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0]["message"].as_str().unwrap().contains("Did you mean \"mandate\""));
    assert_eq!((&found[0]["severity"], &found[0]["source"]), (&json!(1), &json!("two-tables")));
    editor.change(3, &TUTORIAL.replacen("format: 1,", "format: 1", 1));
    let found = editor.problems(3);
    assert_eq!(found[0]["code"], "problem-no-comma", "{found:?}");
    editor.change(4, TUTORIAL);
    assert_eq!(editor.problems(4), [] as [Value; 0]);
    // What is no scenario is let be.
    editor.change(5, "(any: \"thing\")");
    assert_eq!(editor.problems(5), [] as [Value; 0]);
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn places_are_counted_in_units_of_utf_16() {
    let mut editor = Editor::new(&Place::new());
    let line = "(id: \"strait\", neutral: \"the Middle Strait\", tokyo: \"中瀬戸\", moscow: \"Средний пролив\"";
    let text = TUTORIAL.replacen(line, &format!("{line}, mscow: \"𝕏\", nte: 1"), 1);
    assert_ne!(text, TUTORIAL);
    editor.open(&text);
    let found = editor.problems(1);
    let of = |word: &str| {
        let (number, line) =
            text.lines().enumerate().find(|(_, line)| line.contains(&format!("{word}:"))).unwrap();
        let before = &line[..line.find(&format!("{word}:")).unwrap()];
        let start = before.encode_utf16().count();
        let end = start + word.len();
        assert_ne!(start, before.len(), "the case has what takes more bytes than units");
        json!({
            "start": { "line": number, "character": start },
            "end": { "line": number, "character": end },
        })
    };
    for word in ["mscow", "nte"] {
        let about =
            |one: &&Value| one["message"].as_str().unwrap().contains(&format!("\"{word}\""));
        let problem = found.iter().find(about).unwrap_or_else(|| panic!("no {word}: {found:?}"));
        assert_eq!(problem["range"], of(word), "{problem}");
    }
    // And the other way: behind a letter of two units.
    let hover = editor.at("textDocument/hover", &text.replacen("nte: 1", "no¦te: \"𝕏\"", 1));
    assert!(hover["contents"]["value"].as_str().unwrap().contains("**note**"), "{hover}");
}

#[test]
fn fields_of_the_record_at_hand_are_completed_also_where_the_text_is_no_tree_yet() {
    let mut editor = Editor::new(&Place::new());
    let found = editor.completions(&marked("moment: \"mandate\",", " qu"));
    assert!(found.contains(&"quorum".to_owned()), "{found:?}");
    assert!(!found.contains(&"moment".to_owned()), "what is there is not offered: {found:?}");
    assert!(!found.contains(&"hawk".to_owned()), "no field of another record: {found:?}");
    assert_eq!(editor.completions("(¦"), editor.completions("(¦)"));
    let found = editor.completions("(format: 1, sides: (tokyo: (factions: [(id: \"x\", ¦");
    assert_eq!(found.first().map(String::as_str), Some("name"), "{found:?}");
    let item = editor.at("textDocument/completion", "(form¦");
    let item =
        item.as_array().unwrap().iter().find(|item| item["label"] == "format").unwrap().clone();
    assert_eq!(item["textEdit"]["newText"], "format: ");
    assert_eq!(item["textEdit"]["range"]["start"]["character"], 1);
    assert_eq!(editor.completions("¦"), [""; 0]);
    assert_eq!(editor.completions("(format: 1) // ¦"), [""; 0]);
    // A whole game's worth of marks: no place of a sound text is one where the server stumbles.
    editor.open(TUTORIAL);
    for line in (0..TUTORIAL.lines().count()).step_by(7) {
        let position = json!({ "line": line, "character": line % 40 });
        for method in ["textDocument/completion", "textDocument/hover"] {
            let params = json!({ "textDocument": { "uri": URI }, "position": position });
            assert!(editor.ask(method, &params).get("code").is_none(), "{line}");
        }
    }
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn ids_are_completed_where_the_checker_would_look_one_up() {
    let mut editor = Editor::new(&Place::new());
    let words = |editor: &mut Editor, field: &str| {
        // What the tutorial says there is taken out, up to its quotation mark.
        let start = TUTORIAL.find(field).unwrap_or_else(|| panic!("no {field}")) + field.len();
        let end = start + TUTORIAL[start..].find('"').unwrap();
        let text = format!("{}¦{}", &TUTORIAL[..start], &TUTORIAL[end..]);
        editor.completions(&text)
    };
    assert_eq!(words(&mut editor, "moment: \""), ["mandate", "signature", "ratification"]);
    assert_eq!(words(&mut editor, "sources: [\""), ["putnam"]);
    let issues = words(&mut editor, "(on: \"");
    assert!(issues.contains(&"crews".to_owned()), "{issues:?}");
    let found = editor.completions(&marked("positions: [", "(on: \"crews\", ideal: \""));
    assert_eq!(found, ["all", "home", "none"], "neither quotation mark nor bracket is closed");
    let found = editor.completions(&marked("seats: (", ""));
    assert_eq!(found, ["government", "coast", "title"]);
    let other = editor.completions(&marked("doctrine: ", "\"x\", mobilised: "));
    assert!(other.is_empty(), "a field that is not of this record: {other:?}");
    assert_eq!(editor.completions(&marked("summary: \"", "In {")), ["strait"]);
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn a_clause_is_completed_issue_first_and_then_its_options() {
    let mut editor = Editor::new(&Place::new());
    let never = |said: &str| marked("positions: [", &format!("], never: [\"{said}"));
    let issues = editor.completions(&never(""));
    assert!(issues.contains(&"crews".to_owned()), "{issues:?}");
    let options = editor.completions(&never("crews="));
    assert_eq!(options, ["all", "home", "none"]);
    assert_eq!(editor.completions(&never("crews=all|")), options);
    assert_eq!(editor.completions(&never("crews=all & la")), issues);
    assert_eq!(editor.completions(&marked("positions: [", "")), [""; 0], "records are no words");
}

#[test]
fn hovering_tells_the_unit_the_range_and_the_meaning_of_a_field() {
    let mut editor = Editor::new(&Place::new());
    for text in [marked("honour_sh", ""), marked("honour_share: 4", "")] {
        let hover = editor.at("textDocument/hover", &text);
        let said = hover["contents"]["value"].as_str().unwrap();
        for part in ["**honour_share**", "leader", "0..=1000", "required", "thousandths"] {
            assert!(said.contains(part), "no {part} in {said}");
        }
    }
    assert!(editor.at("textDocument/hover", "(format: 1, ¦ )").is_null());
    assert!(editor.at("textDocument/hover", "(frmat¦: 1)").is_null());
}

#[test]
fn what_is_no_message_ends_in_a_sentence_and_a_request_out_of_turn_in_an_error() {
    let place = Place::new();
    for garbage in [
        &b"hello\n"[..],
        b"Content-Length: 99999999999999999999\r\n\r\n",
        b"Content-Length: 18446744073709551615\r\n\r\n{}",
        b"Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc",
        b"Content-Length: 100\r\n\r\n{}",
        b"",
        &vec![0; 100_000],
    ] {
        let ran = place.run_with("language-server", garbage);
        ran.fails(1, &[]).silent();
        assert!(!ran.err.is_empty());
    }
    let mut editor = Editor::new(&place);
    assert_eq!(editor.ask("initialize", &json!({}))["code"], -32600);
    assert_eq!(editor.ask("textDocument/rename", &json!({}))["code"], -32601);
    assert_eq!(editor.ask("textDocument/hover", &json!({ "position": 1 }))["code"], -32602);
    editor.tell("textDocument/didOpen", &json!({ "textDocument": 5 }));
    editor.tell("$/unheard", &json!([]));
    let (status, said) = editor.ended();
    assert_eq!(status, Some(1));
    assert!(said.contains("without telling"), "{said}");
    let before = b"Content-Length: 58\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"shutdown\",\"params\":[]}";
    let ran = place.run_with("language-server", before);
    assert!(ran.out.contains("-32002") && ran.status == 1, "{}", ran.out);
}

#[test]
fn nothing_is_said_of_a_saved_game() {
    let place = Place::new();
    let old = include_str!("../saves_1/doctrine.ron").to_owned();
    place.run("play tutorial --two-players --seed 3 --moves /dev/null --save game.ron");
    let new = std::fs::read_to_string(place.path("game.ron")).unwrap();
    for save in [old, new] {
        let mut editor = Editor::new(&place);
        editor.open(&save);
        assert_eq!(editor.problems(1), Vec::<Value>::new());
        editor.quit();
    }
}
