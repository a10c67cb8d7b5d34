//! The chamber whose vote is most in doubt, as a hemicycle: full seats vote for the text, crossed ones against it, empty
//! ones stay away; the same in words for whoever does not see it.

use maud::{Markup, html};

use super::super::Desk;
use crate::negotiation::ratification::Forecast;
use crate::sentence::Message;
use crate::units::Permille;
use crate::wording::{needs, percent};

/// Most seats drawn: of a larger chamber a seat stands for several.
const SEATS: u32 = 75;

/// The distance of each row of seats, for a chamber of few, of some and of many.
const ROWS: [(u32, &[f64]); 3] =
    [(18, &[80.0]), (40, &[64.0, 82.0]), (SEATS, &[44.0, 58.0, 72.0, 86.0])];

/// How a seat votes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Vote {
    For,
    Away,
    Against,
}

/// The chamber of which it is least likely that it passes the text; nothing where none is asked.
pub(super) fn chamber(desk: &Desk<'_>, forecast: &Forecast) -> Markup {
    // Of several in like doubt the first that is asked; of several that pass for certain the last.
    let first = forecast.bodies.iter().min_by_key(|body| body.chance);
    let in_doubt = first.filter(|body| body.chance < Permille(1000));
    let Some(doubted) = in_doubt.or(forecast.bodies.last()) else {
        return html! {};
    };
    let found = forecast.expected.bodies.iter().find(|verdict| verdict.body == doubted.body);
    let Some(verdict) = found else { return html! {} };
    let total = (verdict.total.yes, verdict.total.against, verdict.total.absent);
    let body = &desk.view().common().sides[desk.side].bodies[doubted.body];
    let line = Message::new("student-chamber")
        .with("name", &body.name)
        .with("yes", total.0)
        .with("against", total.1)
        .with("absent", total.2)
        .with("needs", needs(&body.threshold));
    let said = desk.say(&line);
    let chance = Message::new("window-percent").with("percent", percent(forecast.chance));
    let chance = desk.say(&chance);
    html! {
        (hemicycle(total, Some(&said), Some(&chance)))
        p .note aria-hidden="true" { (said) }
    }
}

/// The seats of a chamber; what it is `said` to be where no words beside it say so, and a line below the seats.
pub(super) fn hemicycle(total: (u32, u32, u32), said: Option<&str>, below: Option<&str>) -> Markup {
    let (role, hidden) = if said.is_some() { (Some("img"), None) } else { (None, Some("true")) };
    html! {
        svg .chamber viewBox="0 0 200 100" role=[role] aria-label=[said] aria-hidden=[hidden] {
            @for (x, y, vote) in seats(total) {
                @match vote {
                    Vote::For => circle .for cx=(x) cy=(y) r="3.6" {},
                    Vote::Away => circle .away cx=(x) cy=(y) r="3.4" {},
                    Vote::Against => path .against d={ "M" (x) " " (y) "m-2.8-2.8l5.6 5.6m0-5.6l-5.6 5.6" } {},
                }
            }
            @if let Some(below) = below {
                text .chance x="100" y="96" text-anchor="middle" { (below) }
            }
        }
    }
}

/// Where each seat stands and how it votes, from the left bench to the right.
fn seats((yes, against, absent): (u32, u32, u32)) -> Vec<(String, String, Vote)> {
    let members = (yes + against + absent).max(1);
    let drawn = members.min(SEATS);
    let mut places = places(drawn);
    places.sort_by(|one, other| other.0.total_cmp(&one.0));
    // The last seats by share go to who is left, so that all are drawn.
    let share = |votes: u32| (u64::from(votes) * u64::from(drawn)).div_ceil(u64::from(members));
    let (for_it, not_away) = (share(yes), share(yes) + share(against));
    let vote = |seat: u64| {
        if seat < for_it {
            Vote::For
        } else if seat < not_away {
            Vote::Against
        } else {
            Vote::Away
        }
    };
    let seat = |(seat, (angle, radius)): (u64, (f64, f64))| {
        let (x, y) = (100.0 + radius * angle.cos(), 95.0 - radius * angle.sin());
        (format!("{x:.1}"), format!("{y:.1}"), vote(seat))
    };
    (0..).zip(places).map(seat).collect()
}

/// The angle and distance of so many seats, shared among the rows by their length.
fn places(drawn: u32) -> Vec<(f64, f64)> {
    let fit = ROWS.iter().find(|(most, _)| drawn <= *most);
    let rows = fit.map_or(&[80.0][..], |(_, rows)| rows);
    let (mut places, mut left) = (Vec::new(), f64::from(drawn));
    let mut length: f64 = rows.iter().sum();
    for radius in rows {
        let here = (left * radius / length).round();
        (left, length) = (left - here, length - radius);
        let mut seat = 0.5;
        while seat < here {
            places.push((std::f64::consts::PI * seat / here, *radius));
            seat += 1.0;
        }
    }
    places
}
