//! The meters at a glance: a bar each, with the other side's where everybody sees it. What moved them stands in the papers.

use maud::{Markup, html};

use super::super::Desk;
use crate::negotiation::meter::scale;
use crate::scenario::happening::Meter;
use crate::sentence::Message;
use crate::units::Points;
use crate::wording::{plain, signed};

/// Where the meters stand, as a link to every change of them.
pub(super) fn meters(desk: &Desk<'_>) -> Markup {
    let (table, own, side) = (desk.view().table(), desk.view().own(), desk.side);
    let other = side.other();
    let all = [
        (Meter::Material, own.material),
        (Meter::Face, table.face[side]),
        (Meter::Trust, table.trust[side]),
        (Meter::Capital, own.capital),
    ];
    let theirs = Message::new("state-other-meters")
        .with("other", &desk.view().common().sides[other].name)
        .with("face", signed(table.face[other]))
        .with("trust", signed(table.trust[other]));
    html! {
        a .meters href={ (desk.address("papers")) "#meters" } {
            @for (meter, value) in all {
                span .meter {
                    span { (desk.word(called(meter))) }
                    " "
                    strong { (said(meter, value)) }
                    (bar(meter, value))
                }
            }
            span .note { (desk.say(&theirs)) }
        }
    }
}

/// What a meter is called where there is little room.
fn called(meter: Meter) -> &'static str {
    match meter {
        Meter::Material => "student-meter-material",
        Meter::Face => "student-meter-face",
        Meter::Trust => "student-meter-trust",
        Meter::Capital => "student-meter-capital",
    }
}

/// Its value: with its sign where it can be less than nothing.
fn said(meter: Meter, value: Points) -> String {
    match meter {
        Meter::Material | Meter::Face | Meter::Trust => signed(value),
        Meter::Capital => plain(value),
    }
}

/// A bar from nothing to the value, on the meter's own scale.
fn bar(meter: Meter, value: Points) -> Markup {
    let (Points(low), Points(high)) = scale(meter);
    let (wide, value) = (high - low, value.0);
    let class = if value < 0 { "below" } else { "above" };
    let (from, length) = (value.min(0), value.abs());
    html! {
        svg viewBox={ (low) " 0 " (wide) " 8" } preserveAspectRatio="none" aria-hidden="true" {
            rect .track x=(low) y="2" width=(wide) height="4" {}
            rect class=(class) x=(from) y="0" width=(length) height="8" {}
        }
    }
}
