//! WHAT IS READ ON PAPER AND ON A PROJECTOR: debriefs and charts as HTML, in a page that needs no other and in a host's shell.
//!
//! A page is handed what it may show and nothing else. Nothing in it is a script and nothing is asked of a network, so it can
//! be mailed, printed and opened in ten years.

mod class;
mod meters;
pub mod plane;
mod rounds;
pub mod set;
mod votes;
mod whole;

pub use class::{ManyGames, class_chart, many_games, offered};
pub use rounds::{Rounds, rounds};
pub use whole::{OneGame, game_file, games_file};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::wording::Wording;

/// The styles, for a file that stands alone and for a host that serves them.
pub const STYLES: &str = include_str!("../../assets/paper/paper.css");

/// A page of HTML: `head` is what its head has besides what every one has, `body` its body whole.
pub fn document(wording: &Wording, title: &str, head: &Markup, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(wording.language().word()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                (head)
            }
            (body)
        }
    }
}

/// A page that needs no other file: its styles stand in it.
pub fn standing_alone(wording: &Wording, title: &str, main: &Markup) -> Markup {
    let styles = html! { style { (PreEscaped(STYLES)) } };
    let body = html! { body class="paper" { main { (main) } } };
    document(wording, title, &styles, &body)
}
