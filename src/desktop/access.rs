//! What a screen reader asks of the window.
//!
//! `bevy_egui` 0.42 tells screen readers what is shown, and carries nothing back: what they ask (a press, the focus, to be
//! brought into sight) is handed to egui here. A field is written in by its keys: egui 0.36 sets values of sliders alone.
//! Nor does anything wake a window at rest for them: that a reader has come, or asks for something, is known to threads
//! of the system's alone, so a thread looks for it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::Duration;

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::input::WindowToEguiContextMap;
use bevy_egui::{EguiContexts, EguiInput, EguiPreUpdateSet, EguiPrimaryContextPass};
use egui::Event;

/// How often it is looked whether a screen reader has come.
const UNREAD: Duration = Duration::from_millis(500);
/// How often it is looked whether it asks for something, once one is there.
const READ: Duration = Duration::from_millis(20);

/// What is asked of the window and not handed on yet. Bevy would take it at any moment of a frame, for nobody to read.
#[derive(Resource)]
struct Asked {
    of: Entity,
    waiting: Arc<Mutex<WinitActionRequestHandler>>,
}

/// Hands on what is asked.
fn forward(
    asked: Option<Res<Asked>>,
    contexts: Res<WindowToEguiContextMap>,
    mut inputs: Query<&mut EguiInput>,
) {
    let Some(asked) = asked else { return };
    let mut waiting = asked.waiting.lock().unwrap_or_else(PoisonError::into_inner);
    let context = contexts.window_to_contexts.get(&asked.of).and_then(|all| all.iter().next());
    if waiting.is_empty() {
        return;
    }
    if let Some(mut input) = context.and_then(|context| inputs.get_mut(*context).ok()) {
        input.0.events.extend(waiting.drain(..).map(Event::AccessKitActionRequest));
    }
}

/// Takes over what is asked, and has a thread look for what nothing wakes the window for.
///
/// Whether a reader has come is told once and never taken back, so a second one would find what the first was shown. So
/// what is told becomes a bell, and the window tells what it shows to whoever listens.
fn listen(
    mut commands: Commands,
    mut requested: ResMut<AccessibilityRequested>,
    mut handlers: ResMut<WinitActionRequestHandlers>,
    window: Single<Entity, With<PrimaryWindow>>,
    events: Option<Res<EventLoopProxyWrapper>>,
) {
    let (Some(waiting), Some(events)) = (handlers.remove(&*window), events) else { return };
    let bell = std::mem::take(&mut *requested);
    requested.set(true);
    let (asked, events) = (Arc::downgrade(&waiting), (**events).clone());
    commands.insert_resource(Asked { of: *window, waiting });
    thread::spawn(move || {
        let mut is_read = false;
        while let Some(waits) = anything_waits(&asked) {
            let has_come = bell.swap(false, Ordering::SeqCst);
            is_read |= has_come;
            if (has_come || waits) && events.send_event(WinitUserEvent::WakeUp).is_err() {
                return;
            }
            thread::sleep(if is_read { READ } else { UNREAD });
        }
    });
}

/// Whether anything is asked of a window; nothing where the window is gone.
fn anything_waits(asked: &Weak<Mutex<WinitActionRequestHandler>>) -> Option<bool> {
    let asked = asked.upgrade()?;
    let waits = !asked.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
    Some(waits)
}

/// Gives the window its name: egui's root has none.
fn name_window(mut contexts: EguiContexts, window: Single<&Window, With<PrimaryWindow>>) -> Result {
    let ctx = contexts.ctx_mut()?;
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |root| {
        root.set_label(window.title.as_str());
    });
    Ok(())
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, listen);
    app.add_systems(
        PreUpdate,
        forward.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
    );
    app.add_systems(EguiPrimaryContextPass, name_window);
}

#[cfg(test)]
mod tests {
    use egui::accesskit::{Action, ActionRequest, TreeId};

    use super::*;

    /// A window with a field and a button, and what became of them.
    #[derive(Default)]
    struct Room {
        ctx: egui::Context,
        name: String,
        presses: u32,
        field: Option<egui::Id>,
        button: Option<egui::Id>,
    }

    impl Room {
        fn new() -> Self {
            let mut room = Self { name: "old".to_owned(), ..Self::default() };
            room.ctx.enable_accesskit();
            room.hear(Vec::new());
            room
        }

        fn hear(&mut self, events: Vec<Event>) {
            let Self { ctx, name, presses, field, button } = self;
            let input = egui::RawInput { events, ..egui::RawInput::default() };
            let mut drawn = ctx.run_ui(input, |ui| {
                *field = Some(ui.text_edit_singleline(name).id);
                let pressed = ui.button("Save");
                *button = Some(pressed.id);
                *presses += u32::from(pressed.clicked());
            });
            drawn.textures_delta.clear();
        }

        /// Carries out what is asked of `target`.
        fn ask(&mut self, action: Action, target: Option<egui::Id>) {
            let target_tree = TreeId::ROOT;
            let target_node = target.unwrap().accesskit_id();
            let request = ActionRequest { action, target_tree, target_node, data: None };
            self.hear(vec![Event::AccessKitActionRequest(request)]);
            self.hear(Vec::new());
        }

        fn focused(&self) -> Option<egui::Id> {
            self.ctx.memory(egui::Memory::focused)
        }
    }

    #[test]
    fn what_is_pressed_is_pressed_once_and_what_is_to_have_the_focus_has_it() {
        let mut room = Room::new();
        room.ask(Action::Click, room.button);
        assert_eq!(room.presses, 1);
        room.ask(Action::Focus, room.button);
        assert_eq!(room.focused(), room.button);
        room.ask(Action::Focus, room.field);
        assert_eq!(room.focused(), room.field);
    }

    #[test]
    fn what_is_asked_of_a_window_reaches_its_context_and_is_asked_once() {
        let mut app = App::new();
        app.add_plugins(MinimalPlugins);
        app.init_resource::<WindowToEguiContextMap>();
        app.add_systems(PreUpdate, forward);
        let window = app.world_mut().spawn_empty().id();
        let context = app.world_mut().spawn(EguiInput::default()).id();
        let mut map = app.world_mut().resource_mut::<WindowToEguiContextMap>();
        map.window_to_contexts.entry(window).or_default().insert(context);
        let request = ActionRequest {
            action: Action::Click,
            target_tree: TreeId::ROOT,
            target_node: egui::Id::new("a").accesskit_id(),
            data: None,
        };
        let waiting = Arc::new(Mutex::new(WinitActionRequestHandler([request.clone()].into())));
        let asked = Arc::downgrade(&waiting);
        app.insert_resource(Asked { of: window, waiting });
        assert_eq!(anything_waits(&asked), Some(true));
        app.update();
        let told =
            std::mem::take(&mut app.world_mut().get_mut::<EguiInput>(context).unwrap().0.events);
        assert_eq!(told, [Event::AccessKitActionRequest(request)]);
        app.update();
        assert!(app.world().get::<EguiInput>(context).unwrap().0.events.is_empty());
        assert_eq!(anything_waits(&asked), Some(false));
        app.world_mut().remove_resource::<Asked>();
        assert_eq!(anything_waits(&asked), None, "nobody looks for what a closed window is asked");
    }
}
