//! What is known of the other side: who leads it, how it feels treated, who sits behind it and what they want.

use egui::{RichText, Ui};

use super::emblem::crest;
use super::glossary::words;
use super::page::caption;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::{Region, Stage, heading};
use crate::desktop::theme;
use crate::game::Seen;
use crate::pages::Term;
use crate::scenario::emblem::Crest;
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
    let size = egui::TextStyle::Body.resolve(ui.style()).size;
    let with_sign = |ui: &mut Ui, (sign, high): (Crest, f32), line: String| {
        ui.horizontal_top(|ui| {
            crest(ui, sign, theme::of(ui).of_side(other), size * high);
            ui.add(egui::Label::new(line).wrap());
        });
    };
    with_sign(ui, (public.leader_crest(table.leaders[other]), 2.8), stage.say(&person));
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
        let sign = public.faction_crest(faction);
        let seats = public.bodies.ids().map(|body| table.seats[other][body][faction]).max();
        let line = Message::new("window-faction")
            .with("name", &about.name)
            .with("seats", seats.unwrap_or(0));
        ui.add_space(2.0);
        with_sign(ui, (sign, 1.6), stage.say(&line));
        caption(ui, &stage.text(&about.wants));
    }
    heading(ui, &stage.word("window-their-groups"));
    for (id, group) in public.groups.iter() {
        with_sign(ui, (public.group_crest(id), 1.6), stage.text(&group.name));
        caption(ui, &stage.text(&group.wants));
    }
    words(ui, stage, &[Term::Reckoning, Term::WinSet, Term::Trust]);
    ui.add(egui::Label::new(RichText::new(stage.word("other-hidden")).small()).wrap());
}
