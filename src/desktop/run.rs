//! Opens the window, where there is something to open it on.

use std::panic::{self, AssertUnwindSafe};

use bevy::prelude::*;

use super::{DesktopPlugin, probe};
use crate::sentence::Message;

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoWindow {
    /// None can be opened here.
    NotHere(Message),
    /// One was open and is gone.
    Lost(Message),
}

/// Opens the window and plays until it is closed.
///
/// # Errors
/// Why no window can be opened here, or why the one that was open is gone.
pub fn run(plugin: DesktopPlugin) -> Result<(), NoWindow> {
    probe::window_can_open().map_err(NoWindow::NotHere)?;
    // What is below may still give up, as where a driver is lost. The game is kept after every move, so a sentence will do.
    let told = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let ended = panic::catch_unwind(AssertUnwindSafe(|| {
        App::new().add_plugins(plugin).run();
    }));
    panic::set_hook(told);
    ended.map_err(|payload| {
        NoWindow::Lost(Message::new("window-lost").with("reason", reason(payload.as_ref())))
    })
}

/// What a panic said of itself.
fn reason(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("?");
    text.lines().next().unwrap_or_default().to_owned()
}
