//! Whether a window can be opened here. Its libraries panic where it cannot, so they are asked before.

use bevy::tasks::block_on;
use wgpu::{Backends, Instance, InstanceDescriptor};

use crate::sentence::Message;

/// What a window needs: a display, and an adapter that can draw on it.
///
/// # Errors
/// What is missing.
pub fn window_can_open() -> Result<(), Message> {
    display()?;
    adapter()
}

/// An X server that answers, and the libraries that speak to it.
#[cfg(all(unix, not(target_os = "macos")))]
fn display() -> Result<(), Message> {
    use x11_dl::{xcursor, xinput2, xlib, xlib_xcb};

    if std::env::var_os("DISPLAY").is_none_or(|name| name.is_empty()) {
        return Err(Message::new("window-no-display"));
    }
    let libraries = xlib::Xlib::open()
        .map(|_| ())
        .and_then(|()| xcursor::Xcursor::open().map(|_| ()))
        .and_then(|()| xinput2::XInput2::open().map(|_| ()))
        .and_then(|()| xlib_xcb::Xlib_xcb::open().map(|_| ()));
    if let Err(fault) = libraries {
        let reason = fault.to_string();
        return Err(Message::new("window-no-library").with("reason", reason));
    }
    if xkbcommon_dl::xkbcommon_option().is_none()
        || xkbcommon_dl::x11::xkbcommon_x11_option().is_none()
    {
        return Err(Message::new("window-no-library").with("reason", "libxkbcommon-x11"));
    }
    match x11rb::connect(None) {
        Ok(_) => Ok(()),
        Err(fault) => {
            let reason = fault.to_string();
            Err(Message::new("window-no-server").with("reason", reason))
        }
    }
}

/// Elsewhere there always is a display.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn display() -> Result<(), Message> {
    Ok(())
}

/// An adapter, of any kind: a software one will do.
fn adapter() -> Result<(), Message> {
    if adapters()?.is_empty() { Err(Message::new("window-no-adapter")) } else { Ok(()) }
}

/// What could draw the window here, as its makers call it and by which way it would be drawn on.
///
/// # Errors
/// That what is asked for by `WGPU_BACKEND` was not built in.
pub fn adapters() -> Result<Vec<String>, Message> {
    let asked = Backends::from_env();
    let here = Instance::enabled_backend_features();
    built_in(asked, here)?;
    let backends = asked.unwrap_or(Backends::all());
    let asked = InstanceDescriptor { backends, ..InstanceDescriptor::new_without_display_handle() };
    let instance = Instance::new(asked);
    let found = block_on(instance.enumerate_adapters(backends));
    let called = |adapter: &wgpu::Adapter| {
        let about = adapter.get_info();
        format!("{} ({})", about.name, about.backend)
    };
    Ok(found.iter().map(called).collect())
}

/// Whether what is `asked` for by `WGPU_BACKEND` is among what was built in.
fn built_in(asked: Option<Backends>, here: Backends) -> Result<(), Message> {
    match asked {
        Some(asked) if !asked.intersects(here) => {
            Err(Message::new("window-no-backend").with("there", named(here)))
        }
        Some(_) | None => Ok(()),
    }
}

/// Backends as `WGPU_BACKEND` names them.
fn named(backends: Backends) -> String {
    let names = [
        (Backends::VULKAN, "vulkan"),
        (Backends::METAL, "metal"),
        (Backends::DX12, "dx12"),
        (Backends::GL, "gl"),
    ];
    let there = names.into_iter().filter(|(one, _)| backends.contains(*one));
    there.map(|(_, name)| name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backend_that_is_not_built_in_is_told_as_that() {
        let vulkan = Backends::VULKAN;
        let untold = Message::new("window-no-backend").with("there", "vulkan");
        assert_eq!(built_in(Some(Backends::GL), vulkan), Err(untold));
        assert_eq!(built_in(None, vulkan), Ok(()));
        assert_eq!(built_in(Some(Backends::GL | vulkan), vulkan), Ok(()));
    }
}
