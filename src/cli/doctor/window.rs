//! Whether the window can open, what would draw it, and whether a screen reader would find it.

use super::finding::Finding;
use crate::sentence::Message;

/// What a window needs.
#[cfg(feature = "desktop")]
pub(super) fn window() -> Vec<Finding> {
    let mut found = vec![opens()];
    found.extend(adapters());
    found.extend(wayland());
    found.push(access());
    found
}

/// This build has no window.
#[cfg(not(feature = "desktop"))]
pub(super) fn window() -> Vec<Finding> {
    vec![Finding::missing("window", Message::new("doctor-window-not-built"))]
}

/// Asked as the window itself asks before it opens.
#[cfg(feature = "desktop")]
fn opens() -> Finding {
    match crate::desktop::window_can_open() {
        Ok(()) => Finding::fine("window", Message::new("doctor-window")),
        Err(why) => Finding::missing("window", why),
    }
}

/// What could draw it. That there is nothing is said by whether it can open; where there is nothing to draw on, drivers
/// are not asked, since their libraries complain of it on the terminal.
#[cfg(feature = "desktop")]
fn adapters() -> Option<Finding> {
    let displays = ["DISPLAY", "WAYLAND_DISPLAY"];
    let is_there = |name: &&str| std::env::var_os(name).is_some_and(|said| !said.is_empty());
    if cfg!(all(unix, not(target_os = "macos"))) && !displays.iter().any(is_there) {
        return None;
    }
    let there = crate::desktop::adapters().ok().filter(|there| !there.is_empty())?;
    Some(Finding::fine("adapter", Message::new("doctor-adapters").with("names", there)))
}

/// The window speaks X11, as every Wayland desktop also does through Xwayland.
#[cfg(all(feature = "desktop", unix, not(target_os = "macos")))]
fn wayland() -> Option<Finding> {
    std::env::var_os("WAYLAND_DISPLAY").filter(|name| !name.is_empty())?;
    let through = std::env::var_os("DISPLAY").is_some_and(|name| !name.is_empty());
    Some(if through {
        Finding::fine("wayland", Message::new("doctor-wayland"))
    } else {
        Finding::missing("wayland", Message::new("doctor-wayland-alone"))
    })
}

/// Elsewhere there is no Wayland.
#[cfg(all(feature = "desktop", not(all(unix, not(target_os = "macos")))))]
fn wayland() -> Option<Finding> {
    None
}

/// The bus screen readers listen on.
#[cfg(all(feature = "desktop", unix, not(target_os = "macos")))]
fn access() -> Finding {
    let says = if !bus::session_answers() {
        "doctor-access-no-session"
    } else if !bus::access_is_installed() {
        "doctor-access-not-installed"
    } else {
        return Finding::fine("accessibility", Message::new("doctor-access"));
    };
    Finding::missing("accessibility", Message::new(says))
}

/// Elsewhere the system itself speaks to screen readers.
#[cfg(all(feature = "desktop", not(all(unix, not(target_os = "macos")))))]
fn access() -> Finding {
    Finding::fine("accessibility", Message::new("doctor-access-own"))
}

#[cfg(all(feature = "desktop", unix, not(target_os = "macos")))]
mod bus {
    //! What can be known of the buses without speaking on them: AccessKit does that, once a screen reader is there.

    use std::env;
    use std::os::unix::net::UnixStream;
    use std::path::{Path, PathBuf};

    /// What the accessibility bus is called on the session's, and the file by which it is started there.
    const STARTED_BY: &str = "dbus-1/services/org.a11y.Bus.service";

    /// Whether somebody answers at the session's bus.
    pub(super) fn session_answers() -> bool {
        let said = env::var("DBUS_SESSION_BUS_ADDRESS").unwrap_or_default();
        let named = said.split([';', ',']).find_map(|part| part.strip_prefix("unix:path="));
        let usual = || Some(PathBuf::from(env::var_os("XDG_RUNTIME_DIR")?).join("bus"));
        let path =
            named.map(PathBuf::from).or_else(|| if said.is_empty() { usual() } else { None });
        match path {
            Some(path) => UnixStream::connect(path).is_ok(),
            // A bus of another kind cannot be asked from here; that it is named must do.
            None => !said.is_empty(),
        }
    }

    /// Whether the session's bus knows how to start the accessibility bus.
    pub(super) fn access_is_installed() -> bool {
        let usual = || "/usr/local/share:/usr/share".into();
        let folders = env::var_os("XDG_DATA_DIRS").filter(|said| !said.is_empty());
        env::split_paths(&folders.unwrap_or_else(usual)).any(|folder| starts_it(&folder))
    }

    fn starts_it(folder: &Path) -> bool {
        folder.join(STARTED_BY).exists()
    }
}
