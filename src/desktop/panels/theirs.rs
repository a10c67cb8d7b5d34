//! What is known of the other side: who leads it, how it feels treated, who sits behind it and what they want.

use egui::{RichText, Ui};

use super::page::caption;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::{Region, Stage, heading};
use crate::game::Seen;
use crate::scenario::happening::Meter;
use crate::sentence::Message;
use crate::wording::signed;

/// The other side as everyone may know it.
pub fn theirs(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    stage.enter(Region::Beside);
    let (view, other) = (&seen.view, seen.view.side().other());
    let (table, public) = (view.table(), &view.common().sides[other]);
    let leader = &public.leaders[table.leaders[other]];
    let known = Message::new("window-known-of").with("side", &public.name);
    heading(ui, &stage.say(&known));
    let person =
        Message::new("window-leader").with("name", &leader.name).with("role", &leader.office);
    ui.label(stage.say(&person));
    ui.horizontal_wrapped(|ui| {
        for (meter, points) in
            [(Meter::Face, table.face[other]), (Meter::Trust, table.trust[other])]
        {
            let called = Message::new("window-their-meter").with("meter", meter.word());
            let called = stage.say(&called);
            ui.label(&called);
            stage.figure(ui, &signed(points), &called, Leaf::WhyTheirs(meter));
        }
    });
    ui.horizontal_wrapped(|ui| {
        stage.small(ui, "window-their-wishes", Ask::Read(Leaf::Other));
    });
    for (faction, about) in public.factions.iter() {
        let seats = public.bodies.ids().map(|body| table.seats[other][body][faction]).max();
        let line = Message::new("window-faction")
            .with("name", &about.name)
            .with("seats", seats.unwrap_or(0));
        ui.add_space(2.0);
        ui.label(stage.say(&line));
        caption(ui, &stage.text(&about.wants));
    }
    heading(ui, &stage.word("window-their-groups"));
    for group in public.groups.values() {
        ui.label(stage.text(&group.name));
        caption(ui, &stage.text(&group.wants));
    }
    ui.add(egui::Label::new(RichText::new(stage.word("other-hidden")).small()).wrap());
}
