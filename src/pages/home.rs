//! The second table: one's own home, and what is known of the other's.

use super::asked::asked_of_some;
use super::verdict::faction_line;
use super::warming::warming;
use crate::ai::reckoned;
use crate::negotiation::ratification::Verdict;
use crate::pages::Page;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::counsel::Voice;
use crate::scenario::id::{FactionId, Side};
use crate::sentence::{Blank, Message};
use crate::view::SeatView;
use crate::wording::{band, counsellor, name_and_word, option_called, repute, signed};

/// One's own home: each faction with its seats, what it wants, what is known of its mood, and how it leans on `draft`.
pub fn home(page: &mut Page<'_>, view: &SeatView, draft: Option<&Draft>) {
    let (common, side) = (view.common(), view.side());
    let verdict = draft.map(|draft| view.forecast(draft).expected);
    page.heading(&Message::new("home-heading").with("side", &common.sides[side].name));
    for id in common.sides[side].factions.ids() {
        let crest = common.sides[side].faction_crest(id);
        page.somebody((side, crest), 0, &introduced(view, side, id));
        bench(page, view, id, verdict.as_ref());
    }
    beside_the_benches(page, view, draft, verdict.as_ref());
    page.gap();
    let hint = if verdict.is_some() { "home-on-draft" } else { "home-no-draft" };
    page.hint(&Message::new(hint));
}

/// What is known of the mood of a faction, and how it leans where a text is at hand.
fn bench(page: &mut Page<'_>, view: &SeatView, id: FactionId, verdict: Option<&Verdict>) {
    let (common, side) = (view.common(), view.side());
    page.item(1, &Message::new("home-mood").with("mood", mood(view, id)));
    if view.own().whipped[id] {
        page.item(1, &Message::new("home-whipped"));
    }
    let told = view.own().counsel_on(id).filter(|_| view.own().consulted[id].is_none());
    if let Some(told) = told {
        let line = Message::new("home-counsel")
            .with("honour", counsellor(common, side, Voice::Honour))
            .with("one", band(told.said.honour))
            .with("interest", counsellor(common, side, Voice::Interest))
            .with("two", band(told.said.interest));
        page.item(1, &line);
    }
    if let Some(verdict) = verdict {
        page.item(1, &faction_line(&view.standing(), id, &verdict.factions[id]));
    }
}

/// What is known of the mood of a faction of one's own.
pub fn mood(view: &SeatView, id: FactionId) -> Message {
    match view.own().consulted[id] {
        Some(known) => band(known),
        None => Message::new("home-mood-unknown"),
    }
}

/// A faction of one's own by itself: its seats body by body, what it wants, its mood and how it leans.
pub fn faction(page: &mut Page<'_>, view: &SeatView, id: FactionId, verdict: Option<&Verdict>) {
    let (common, side) = (view.common(), view.side());
    let wants = &common.sides[side].factions[id].wants;
    page.text(wants);
    bench(page, view, id, verdict);
    page.item(1, &Message::new("home-has").with("seats", seats(view, side, id)));
}

/// Those who have no seats, who is asked of what alone, and what would warm or cool the home now.
pub fn beside_the_benches(
    page: &mut Page<'_>,
    view: &SeatView,
    draft: Option<&Draft>,
    verdict: Option<&Verdict>,
) {
    let (common, side) = (view.common(), view.side());
    let standing = view.standing();
    page.heading(&Message::new("home-groups"));
    for (id, group) in common.sides[side].groups.iter() {
        let mut line = Message::new("home-group")
            .with("name", name_and_word(&group.name, &group.word))
            .with("wants", &group.wants);
        line = match verdict {
            Some(verdict) => {
                let score = signed(verdict.groups[id].score);
                let thinks = verdict.groups[id].score;
                let pressing =
                    draft.map(|draft| standing.pressing(&standing.home.groups[id], thinks, draft));
                let is_silent = thinks.0 != 0 && pressing.is_some_and(|score| score.0 == 0);
                let said = if is_silent { "home-group-silent" } else { "home-group-score" };
                line.with("score", Message::new(said).with("score", score))
            }
            None => line.with("score", ""),
        };
        page.somebody((side, common.sides[side].group_crest(id)), 0, &line);
    }
    asked_of_some(page, common, side);
    warming(page, view, draft);
}

/// What everyone knows of the other side, and reckons each clause is worth to it.
pub fn other(page: &mut Page<'_>, view: &SeatView) {
    let common = view.common();
    let side = view.side().other();
    page.heading(&Message::new("other-heading").with("side", &common.sides[side].name));
    let public = &common.sides[side];
    let in_office = view.table().leaders[side];
    let leader = &public.leaders[in_office];
    page.somebody(
        (side, public.leader_crest(in_office)),
        0,
        &Message::new("brief-person")
            .with("name", &leader.name)
            .with("role", &leader.office)
            .with("about", &leader.character),
    );
    for id in common.sides[side].factions.ids() {
        page.somebody((side, public.faction_crest(id)), 1, &introduced(view, side, id));
    }
    for (id, group) in public.groups.iter() {
        page.somebody(
            (side, public.group_crest(id)),
            1,
            &Message::new("home-group")
                .with("name", name_and_word(&group.name, &group.word))
                .with("wants", &group.wants)
                .with("score", ""),
        );
    }
    asked_of_some(page, common, side);
    page.heading(&Message::new("other-reckoned").with("side", &common.sides[side].name));
    let table = view.table();
    let told = common.issues.iter().filter(|(id, _)| !table.is_issue_unheard_of(common, *id));
    for (id, about) in told {
        let left_out = table.status_quo;
        let options: Vec<Message> = table
            .told_choices(common, id)
            .filter(|option| left_out.option(id) != *option)
            .map(|option| {
                let clause = Clause { issue: id, option };
                let gain = reckoned(common, view.table(), side, &left_out.with(clause), id);
                Message::new("other-reckoned-option")
                    .with("option", option_called(common, clause))
                    .with("gain", repute(gain))
            })
            .collect();
        page.item(
            1,
            &Message::new("other-reckoned-issue")
                .with("issue", name_and_word(&about.title, &about.word))
                .with("options", options),
        );
    }
    page.gap();
    page.say(&Message::new("other-hidden"));
}

/// A faction as everyone may know it: name, seats, what it wants.
fn introduced(view: &SeatView, side: Side, id: FactionId) -> Message {
    let faction = &view.common().sides[side].factions[id];
    Message::new("home-faction")
        .with("name", name_and_word(&faction.name, &faction.word))
        .with("seats", seats(view, side, id))
        .with("wants", &faction.wants)
}

/// Seats of a faction, body by body.
fn seats(view: &SeatView, side: Side, faction: FactionId) -> Blank {
    let bodies = &view.common().sides[side].bodies;
    let held: Vec<Message> = bodies
        .iter()
        .map(|(body, about)| (about, view.table().seats[side][body][faction]))
        .filter(|(_, seats)| *seats > 0)
        .map(|(about, seats)| {
            Message::new("home-seats").with("seats", seats).with("body", &about.name)
        })
        .collect();
    held.into()
}
