//! Opens the window, where there is something to open it on.

use bevy::prelude::*;

use super::DesktopPlugin;
use crate::sentence::Message;

/// Opens the window and plays until it is closed.
///
/// # Errors
/// Why no window can be opened here.
pub fn run(plugin: DesktopPlugin) -> Result<(), Message> {
    displayable()?;
    App::new().add_plugins(plugin).run();
    Ok(())
}

/// A window needs a display: an X server on Unix; elsewhere there always is one.
fn displayable() -> Result<(), Message> {
    let is_x11 = cfg!(all(unix, not(target_os = "macos")));
    let named = std::env::var_os("DISPLAY").is_some_and(|name| !name.is_empty());
    if is_x11 && !named {
        return Err(Message::new("window-no-display"));
    }
    Ok(())
}
