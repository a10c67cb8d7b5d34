//! News, the latest first: what has happened in this round and before, what either capital's papers make of it, and every
//! vote with its roll call.

use maud::{Markup, html};

use super::super::Desk;
use crate::ai::Speech;
use crate::negotiation::event::{Event, Happening};
use crate::negotiation::fallen::Fallen;
use crate::pages;
use crate::paper::set::{ink, set};
use crate::scenario::id::{BySide, Side};
use crate::sentence::{Message, shown};
use crate::units::Round;
use crate::wording::{Press, Telling, offer_fell, ran_out, round_in_full, speech};

/// A piece of news.
struct Item {
    round: Round,
    line: Markup,
    headlines: BySide<Option<String>>,
}

/// The page: the present round; then those before it, folded.
pub(super) fn news(desk: &Desk<'_>) -> Markup {
    let items = items(desk);
    let now = desk.view().table().round;
    let rounds = (0..=now.0).rev().map(Round);
    html! {
        @for announced in desk.announced.iter().rev().filter(|one| !one.stands) {
            p .notice.announced { strong { (desk.word("student-teacher")) } " " (shown(&announced.text)) }
        }
        @for round in rounds {
            @let of_round: Vec<&Item> = items.iter().filter(|item| item.round == round).collect();
            @let title = desk.say(&round_in_full(desk.view().common(), round));
            @if round == now {
                section .paper { h2 { (title) } (told(desk, &of_round)) }
            } @else if !of_round.is_empty() {
                details .paper #{ "round-" (round.0) } { summary { h2 { (title) } } (told(desk, &of_round)) }
            }
        }
    }
}

fn told(desk: &Desk<'_>, items: &[&Item]) -> Markup {
    html! {
        @if items.is_empty() { p .note { (desk.word("student-no-news")) } }
        @for item in items.iter().rev() {
            div .news {
                (item.line)
                @for capital in Side::BOTH {
                    @if let Some(headline) = &item.headlines[capital] {
                        @let name = &desk.view().common().sides[capital].name;
                        p .headline.(ink(capital)) {
                            (desk.say(&Message::new("window-headline")
                                .with("side", name)
                                .with("headline", headline.as_str())))
                        }
                    }
                }
            }
        }
    }
}

/// All of it, the oldest first.
fn items(desk: &Desk<'_>) -> Vec<Item> {
    let (mut telling, mut press) = (Telling::default(), Press::default());
    let mut said = desk.sight.said.iter().peekable();
    let mut fell = desk.sight.fallen.iter().peekable();
    let (mut items, mut now) = (Vec::new(), Round(0));
    for (place, (round, event)) in desk.sight.happened.iter().enumerate() {
        // What was said as a move was made comes just before what the move brought about.
        while let Some((_, by, says)) = said.next_if(|(before, ..)| *before <= place) {
            items.extend(spoken(desk, *by, says, *round));
        }
        while let Some((_, fell)) = fell.next_if(|(before, _)| *before <= place) {
            items.push(fallen(desk, fell, now));
        }
        let is_by_clock = desk.sight.ran_out.contains(&place);
        items.extend(
            item(desk, &mut telling, &mut press, *round, event)
                .map(|item| if is_by_clock { by_clock(desk, event, item) } else { item }),
        );
        now = *round;
    }
    items.extend(fell.map(|(_, fell)| fallen(desk, fell, now)));
    items.extend(said.filter_map(|(_, by, says)| spoken(desk, *by, says, now)));
    items
}

/// A proposal that fell unanswered.
fn fallen(desk: &Desk<'_>, fell: &Fallen, round: Round) -> Item {
    let line = offer_fell(desk.view().common(), desk.side, fell);
    Item { round, line: html! { p { (desk.say(&line)) } }, headlines: BySide::default() }
}

/// A turn let pass by the clock is told as that, and as nobody's act.
fn by_clock(desk: &Desk<'_>, event: &Event, item: Item) -> Item {
    let Happening::Held { by } = event.what else { return item };
    let line = desk.say(&ran_out(desk.view().common(), desk.side, by));
    Item { line: html! { p { (line) } }, ..item }
}

/// What a scripted delegate said, where it said anything.
fn spoken(desk: &Desk<'_>, by: Side, says: &Speech, round: Round) -> Option<Item> {
    let common = desk.view().common();
    let what = speech(desk.wording, common, says)?;
    let line = Message::new("window-said").with("side", &common.sides[by].name).with("what", what);
    let line = html! { p .said.(ink(by)) { (desk.say(&line)) } };
    Some(Item { round, line, headlines: BySide::default() })
}

/// An event, where it is news.
fn item(
    desk: &Desk<'_>,
    telling: &mut Telling,
    press: &mut Press,
    round: Round,
    event: &Event,
) -> Option<Item> {
    let view = desk.view();
    // The papers see every event, so that they know what they have printed.
    let mut printed = press.headlines(view.common(), view.happened(), event);
    let what = telling.tell(view.common(), view.happened(), view.side(), event);
    let (line, said) = if let Happening::Voted(ballot) = &event.what {
        let mut roll = desk.page();
        pages::ballot_lines(&mut roll, view, ballot);
        (html! { div .ballot { (set(&roll)) } }, String::new())
    } else {
        let said = desk.say(&what?);
        (html! { p { (said) } }, said)
    };
    // Of an event of the scenario the news quotes one's own papers already.
    let headlines = BySide::each(|side| {
        let headline = desk.say(&printed[side].take()?);
        Some(headline).filter(|headline| !said.contains(headline))
    });
    Some(Item { round, line, headlines })
}
