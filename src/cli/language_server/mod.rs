//! `language-server`: what the checker knows, told to an editor as its author types.
//!
//! The Language Server Protocol over standard input and output, without threads but for reading: a text is looked at once
//! nothing more is waiting, so that whoever types fast waits for none but his last state.

mod asked;
mod frame;
mod lines;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Write};
use std::sync::mpsc::{self, Receiver, RecvError, TryRecvError};

use lsp_types::notification::{
    DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, Exit, Notification as _,
    PublishDiagnostics,
};
use lsp_types::request::{Completion, HoverRequest, Initialize, Request as _, Shutdown};
use lsp_types::{
    CompletionOptions, CompletionParams, CompletionResponse, DidChangeTextDocumentParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, HoverParams, HoverProviderCapability,
    InitializeResult, PositionEncodingKind, PublishDiagnosticsParams, ServerCapabilities,
    ServerInfo, TextDocumentPositionParams, TextDocumentSyncCapability, TextDocumentSyncKind, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Failure, Outcome};
use crate::sentence::Message;
use crate::wording::Wording;
use frame::{Refused, Said};

/// What, typed, brings completions up.
const TRIGGERS: [&str; 6] = ["\"", "=", "|", "&", ".", "{"];

/// Serves an editor on standard input and output until it says that it is done.
pub(super) fn language_server(wording: &Wording) -> Outcome {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || pass_on(&mut std::io::stdin().lock(), &tell));
    serve(&told, &mut std::io::stdout().lock(), wording)
}

type Heard = Result<Said, Failure>;

/// Hands on every message of `input`, and what ends it.
fn pass_on(input: &mut impl BufRead, tell: &mpsc::Sender<Heard>) {
    loop {
        let (said, is_last) = match frame::read(input) {
            Ok(Some(said)) => (Ok(said), false),
            Ok(None) => return,
            Err(failure) => (Err(failure), true),
        };
        if tell.send(said).is_err() || is_last {
            return;
        }
    }
}

/// Answers what is heard, until the end.
///
/// # Errors
/// What is no message; an end without farewell; an editor that no longer reads.
fn serve(heard: &Receiver<Heard>, out: &mut impl Write, wording: &Wording) -> Outcome {
    let mut server =
        Server { wording, out, open: BTreeMap::new(), changed: BTreeSet::new(), stage: Stage::New };
    loop {
        let said = match heard.try_recv() {
            Ok(said) => said,
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => {
                server.look()?;
                match heard.recv() {
                    Ok(said) => said,
                    Err(RecvError) => return Err(Failure::Input(Message::new("lsp-ended"))),
                }
            }
        };
        let Said { id, method, params } = said?;
        match (id, method) {
            (Some(id), Some(method)) => {
                let answer = server.answer(&method, params);
                let answer = answer.map_err(|(code, why)| (code, wording.say(&Message::new(why))));
                frame::answer(server.out, &id, answer)?;
            }
            (None, Some(method)) if method == Exit::METHOD => return server.ended(),
            (None, Some(method)) => server.hear(&method, params),
            // The server asks the editor nothing, so no answer is for it.
            (_, None) => {}
        }
    }
}

/// How far the server has come with its editor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    New,
    Serving,
    /// Nothing more is asked but the end.
    ShutDown,
}

/// A text that is open in the editor.
struct Document {
    uri: Uri,
    version: i32,
    text: String,
}

struct Server<'s, Out> {
    wording: &'s Wording,
    out: &'s mut Out,
    open: BTreeMap<String, Document>,
    /// Those not yet looked at as they stand.
    changed: BTreeSet<String>,
    stage: Stage,
}

impl<Out: Write> Server<'_, Out> {
    /// How the editor's farewell ends the command: it should have been told to shut down before.
    fn ended(&self) -> Outcome {
        if self.stage == Stage::ShutDown {
            Ok(())
        } else {
            Err(Failure::Input(Message::new("lsp-ended")))
        }
    }

    /// What a request comes to.
    fn answer(&mut self, method: &str, params: Value) -> Result<Value, (Refused, &'static str)> {
        let document =
            |at: &TextDocumentPositionParams| self.open.get(at.text_document.uri.as_str());
        let wrong = (Refused::Params, "lsp-params");
        match (method, self.stage) {
            (Initialize::METHOD, Stage::New) => {
                self.stage = Stage::Serving;
                Ok(value(&able()))
            }
            (_, Stage::New) => Err((Refused::NotInitialised, "lsp-not-begun")),
            (Initialize::METHOD, _) | (_, Stage::ShutDown) => {
                Err((Refused::OutOfTurn, "lsp-out-of-turn"))
            }
            (Shutdown::METHOD, _) => {
                self.stage = Stage::ShutDown;
                Ok(Value::Null)
            }
            (Completion::METHOD, _) => {
                let at = read::<CompletionParams>(params).ok_or(wrong)?.text_document_position;
                let items = document(&at)
                    .map(|document| asked::completions(&document.text, at.position, self.wording));
                Ok(value(&items.map(CompletionResponse::Array)))
            }
            (HoverRequest::METHOD, _) => {
                let asked = read::<HoverParams>(params).ok_or(wrong)?;
                let at = asked.text_document_position_params;
                let hover = document(&at)
                    .and_then(|document| asked::hover(&document.text, at.position, self.wording));
                Ok(value(&hover))
            }
            _ => Err((Refused::Unknown, "lsp-unknown")),
        }
    }

    /// Hears of a text that was opened, changed or closed; of anything else it need not know.
    fn hear(&mut self, method: &str, params: Value) {
        if self.stage != Stage::Serving {
            return;
        }
        match method {
            DidOpenTextDocument::METHOD => {
                if let Some(told) = read::<DidOpenTextDocumentParams>(params) {
                    let of = told.text_document;
                    self.keep(Document { uri: of.uri, version: of.version, text: of.text });
                }
            }
            DidChangeTextDocument::METHOD => {
                // Whole texts were asked for, so the last change is the text.
                if let Some(told) = read::<DidChangeTextDocumentParams>(params)
                    && let Some(last) = told.content_changes.into_iter().next_back()
                    && last.range.is_none()
                {
                    let of = told.text_document;
                    self.keep(Document { uri: of.uri, version: of.version, text: last.text });
                }
            }
            DidCloseTextDocument::METHOD => {
                if let Some(told) = read::<DidCloseTextDocumentParams>(params) {
                    let uri = told.text_document.uri;
                    self.changed.remove(uri.as_str());
                    self.open.remove(uri.as_str());
                }
            }
            _ => {}
        }
    }

    fn keep(&mut self, document: Document) {
        let name = document.uri.as_str().to_owned();
        self.changed.insert(name.clone());
        self.open.insert(name, document);
    }

    /// Tells what is wrong with each text that has changed.
    fn look(&mut self) -> Outcome {
        for name in std::mem::take(&mut self.changed) {
            let Some(document) = self.open.get(&name) else { continue };
            let told = PublishDiagnosticsParams {
                uri: document.uri.clone(),
                diagnostics: asked::problems(&document.text, self.wording),
                version: Some(document.version),
            };
            frame::tell(self.out, PublishDiagnostics::METHOD, &value(&told))?;
        }
        Ok(())
    }
}

/// What the server can do.
fn able() -> InitializeResult {
    InitializeResult {
        capabilities: ServerCapabilities {
            position_encoding: Some(PositionEncodingKind::UTF16),
            text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            completion_provider: Some(CompletionOptions {
                trigger_characters: Some(TRIGGERS.map(str::to_owned).into()),
                ..CompletionOptions::default()
            }),
            ..ServerCapabilities::default()
        },
        server_info: Some(ServerInfo {
            name: "two-tables".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    }
}

fn value(what: &impl Serialize) -> Value {
    serde_json::to_value(what).unwrap_or_default()
}

fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}
