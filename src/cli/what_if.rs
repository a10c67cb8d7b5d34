//! `what-if`: of a finished game, what would have been had something been otherwise.

use super::arguments::WhatIfOptions;
use super::{Failure, Outcome, files, page_width, print};
use crate::pages::Page;
use crate::sentence::Message;
use crate::store;
use crate::terminal::{Asked, set};
use crate::wording::{Usage, Wording};

pub(super) fn what_if(options: &WhatIfOptions, words: &Wording) -> Outcome {
    let session = store::load(&files::save_path(&options.save)?)?;
    let common = &session.scenario().common;
    let wording = words.clone().with_names(common, Usage::Neutral);
    let wrong = |what: Message| Failure::input_worded(wording.say(&what));
    if !session.talks().state().table.is_over() {
        let what =
            Message::new("debrief-in-progress").with("save", options.save.display().to_string());
        return Err(Failure::Input(what));
    }
    let mut parts = options.otherwise.clone();
    parts.extend(options.from_round.map(|round| format!("round {round}")));
    let asked = Asked::read(common, &parts).map_err(wrong)?;
    let expected = options.guess.as_deref().map(|typed| asked.expected(typed));
    let expected = expected.transpose().map_err(wrong)?;
    let players = store::on_both_sides(&session)?;
    let mut page = Page::new(&wording);
    let dealt = (options.games, options.seed);
    asked.answer(&mut page, &session, players, dealt, expected).map_err(wrong)?;
    print(&set(&page, page_width()))
}
