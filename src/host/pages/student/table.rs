//! The table: what lies on it, the treaty, one's draft and what would become of it, and the moves that end a turn.

use maud::{Markup, html};

use super::super::{Desk, Tab};
use super::chamber::chamber;
use super::islands::islands;
use super::meters::meters;
use super::moves::{self, Put};
use super::sheet::{fields, treaty};
use super::{since, to_page};
use crate::negotiation::moves::{Channel, Kind, Move};
use crate::negotiation::state::Phase;
use crate::pages::{self, Known, Outlook, Turn, Waiting};
use crate::paper::set::{set, text};
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::wording::{chance, clause_short, ending, percent, refusal, rounded, text_against};

/// The page.
pub(super) fn table(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    html! {
        @if view.table().is_over() { (over(desk)) }
        @else {
            @if desk.revision == 0 { (first(desk)) }
            (since::since(desk))
            (decisions(desk))
            (meters(desk))
            (on_the_table(desk))
        }
        section .paper aria-labelledby="treaty" {
            h2 #treaty { (text(desk.wording, &view.common().title)) }
            @if !view.table().is_over() { p .note { (desk.word("student-treaty-how")) } }
            (treaty(desk))
        }
        @if !view.table().is_over() {
            (at_hand(desk))
            (islands(desk))
            section #moves .moves aria-labelledby="moves-heading" {
                h2 #moves-heading { (desk.word("student-at-the-table")) }
                (moves::of_kind(desk, Kind::Table))
                (not_accepted(desk))
                @if !desk.may_move() { (meanwhile(desk)) }
            }
            (moves::back(desk))
            (moves::in_hand(desk))
        }
    }
}

/// Where one begins.
fn first(desk: &Desk<'_>) -> Markup {
    html! {
        div .notice {
            p { (desk.word("student-first")) }
            (to_page(desk, Tab::Papers, Put::Main, &desk.word("student-first-brief")))
        }
    }
}

/// That it is over, and where to read how.
fn over(desk: &Desk<'_>) -> Markup {
    html! {
        div .notice {
            @if let Some(outcome) = &desk.view().table().outcome {
                p { (desk.say(&ending(desk.view().common(), desk.side, outcome))) }
            }
            p { (desk.word("student-over-about")) }
            (to_page(desk, Tab::Papers, Put::Main, &desk.word("student-read-debrief")))
        }
    }
}

/// What waits for an answer, one's own and theirs, and what has been pledged. What a text says in full stands in the treaty.
fn on_the_table(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    let (common, table) = (view.common(), view.table());
    let other = &common.sides[desk.side.other()].name;
    let said = |id: &'static str, draft: &Draft| {
        let text = text_against(common, &table.status_quo, draft);
        Message::new(id).with("other", other).with("text", text)
    };
    let mut lies: Vec<(Message, Option<Draft>)> = Vec::new();
    for waiting in pages::waiting(view) {
        match waiting {
            Waiting::Decision(_) => {}
            Waiting::Offer { by, offer } => {
                let line = said(offered(desk, by, Known::of(&offer)), &offer.draft);
                lies.push((line, (by != desk.side).then_some(offer.draft)));
            }
            Waiting::Replaced { by, offer } if by == desk.side => {
                lies.push((said("state-own-replaced", &offer.draft), None));
            }
            Waiting::Replaced { offer, .. } => {
                lies.push((said("student-their-replaced", &offer.draft), Some(offer.draft)));
            }
            Waiting::AtStake(draft) => {
                lies.push((said("state-text-at-stake", &draft), Some(draft)));
            }
            Waiting::Trade(_) | Waiting::Gesture(_) | Waiting::Insult => {
                lies.extend(waiting.line(view).map(|line| (line, None)));
            }
        }
    }
    for side in Side::BOTH {
        let id = if side == desk.side { "state-own-pledge" } else { "state-their-pledge" };
        for pledge in &table.pledges[side] {
            let line = Message::new(id).with("other", other);
            lies.push((line.with("clause", clause_short(common, *pledge)), None));
        }
    }
    html! {
        @if !lies.is_empty() {
            section .paper aria-labelledby="lies" {
                h2 #lies { (desk.word("student-on-the-table")) }
                @for (line, draft) in &lies {
                    p { (desk.say(line)) }
                    @if let Some(draft) = draft {
                        p .in-1.note { (desk.say(&pages::at_a_glance(view, draft))) }
                    }
                }
            }
        }
    }
}

/// How a proposal is told, one's own and theirs, and how far it is known.
fn offered(desk: &Desk<'_>, by: Side, known: Known) -> &'static str {
    match (by == desk.side, known) {
        (true, Known::Public | Known::Leaked) => "state-own-offer-public",
        (true, Known::Private) => "state-own-offer-private",
        (false, Known::Public | Known::Leaked) => "state-their-offer-public",
        (false, Known::Private) => "state-their-offer-private",
    }
}

/// That something waits to be decided, and where; whoever may not decide it is told who may.
fn decisions(desk: &Desk<'_>) -> Markup {
    let Some((decision, _)) = desk.view().to_decide().into_iter().next() else { return html! {} };
    let otherwise = desk.view().common().decisions[decision].otherwise;
    let decides = Move::Decide(decision, otherwise);
    html! {
        div .notice {
            @if desk.is_played_by_delegate() {
                p { (desk.word("student-to-decide-delegate")) }
            } @else if moves::is_his(desk, decides) {
                p { (desk.word("student-to-decide")) }
                (to_page(desk, Tab::Home, Put::Plain, &desk.word("student-decide")))
            } @else {
                p { (desk.say(&Message::new("student-to-decide-others").with("choices", moves::whose(desk, decides)))) }
            }
        }
    }
}

/// The text at hand, whose it is and what would become of it, with the moves that propose it.
fn at_hand(desk: &Desk<'_>) -> Markup {
    html! {
        section #at-hand .paper aria-labelledby="hand" {
            h2 #hand { (desk.word(whose_text(desk))) }
            @if let Some(draft) = desk.draft() {
                @if let Some(why) = impossible(desk, &draft) {
                    p .refused { (desk.say(&why)) }
                }
                (outlook(desk, &draft))
                @if desk.may_move() && desk.view().is_last_turn() && whose_text(desk) != "student-hand-theirs" {
                    p .note { (desk.word("confirm-last")) }
                }
                (moves::proposals(desk, &draft))
                details #whole-forecast {
                    summary { (desk.word("student-whole-forecast")) }
                    (whole(desk, &draft))
                }
            } @else {
                p { (desk.word("student-no-text")) }
            }
            (others(desk))
        }
    }
}

/// Whose text is at hand.
fn whose_text(desk: &Desk<'_>) -> &'static str {
    let (table, side) = (desk.view().table(), desk.side);
    let draft = desk.draft();
    if draft.is_none() {
        "student-hand-none"
    } else if desk.on_desk.is_some() && desk.on_desk != table.positions[side] {
        "student-hand-own"
    } else if table.text_at_stake() == draft {
        "student-hand-stake"
    } else if table.positions[side.other()] == draft {
        "student-hand-theirs"
    } else {
        "student-hand-own-last"
    }
}

/// What a text is worth, what its chance is at home, and what stands most in its way.
pub(super) fn outlook(desk: &Desk<'_>, draft: &Draft) -> Markup {
    let view = desk.view();
    let found = view.forecast(draft);
    let (sign, class) = match Outlook::of(&found) {
        Outlook::Passes => ("✓", "passes"),
        Outlook::Fails => ("✗", "fails"),
    };
    let worth = Message::new("student-worth")
        .with("value", rounded(view.value(draft).total))
        .with("least", rounded(view.standing().no_agreement_for(draft)));
    let about = crate::ai::adviser::about(view, draft);
    let lines = crate::wording::hindrance(view.common(), desk.side, &about);
    html! {
        (chamber(desk, &found))
        p .outlook.(class) {
            span { (sign) " " (desk.say(&Message::new("student-chance").with("chance", chance(found.chance)))) }
        }
        p { (desk.say(&worth)) }
        @for line in &lines { p .in-1 { (desk.say(line)) } }
    }
}

/// The same in a line that stays in sight while one drafts.
pub(super) fn in_brief(desk: &Desk<'_>, draft: &Draft) -> Markup {
    let view = desk.view();
    let chance = view.standing().chance(draft);
    let (sign, class) = match Outlook::of_chance(chance) {
        Outlook::Passes => ("✓", "passes"),
        Outlook::Fails => ("✗", "fails"),
    };
    let is_possible = impossible(desk, draft).is_none();
    let (sign, class) = if is_possible { (sign, class) } else { ("✗", "fails") };
    let id = if is_possible { "student-in-brief" } else { "student-in-brief-impossible" };
    let line = Message::new(id)
        .with("text", Message::new(whose_text(desk)))
        .with("percent", percent(chance))
        .with("value", rounded(view.value(draft).total))
        .with("least", rounded(view.standing().no_agreement_for(draft)));
    html! {
        a .brief href="#at-hand" { span .(class) { (sign) } " " (desk.say(&line)) }
    }
}

/// The forecast with every clause, body and faction.
fn whole(desk: &Desk<'_>, draft: &Draft) -> Markup {
    let mut page = desk.page();
    pages::forecast_in_full(&mut page, &desk.view().standing(), draft);
    set(&page)
}

/// Why a text could not be proposed now.
fn impossible(desk: &Desk<'_>, draft: &Draft) -> Option<Message> {
    let view = desk.view();
    let by = |channel| view.permit(Move::Propose(channel, *draft));
    let reason = by(Channel::Private).or_else(|_| by(Channel::Public)).err()?;
    if desk.on_desk.is_none() || !view.is_own_turn() || !matches!(view.table().phase, Phase::Talks)
    {
        return None;
    }
    let reason = refusal(view.common(), desk.side, &reason);
    Some(Message::new("forecast-impossible").with("reason", reason))
}

/// Other texts one could take up as a draft, and the way to put the draft away.
fn others(desk: &Desk<'_>) -> Markup {
    let (table, side) = (desk.view().table(), desk.side);
    let theirs = table.offers[side.other()].map(|offer| offer.draft);
    let all = [
        ("student-take-up-theirs", theirs.or(table.positions[side.other()])),
        ("student-take-up-own", table.positions[side]),
        ("student-take-up-agreed", Some(table.joint_text())),
        ("student-take-up-nothing", Some(table.status_quo)),
    ];
    let mut shown = vec![desk.draft().unwrap_or(table.status_quo)];
    let mut offered = Vec::new();
    for (id, text) in all {
        if let Some(text) = text.filter(|text| !shown.contains(text)) {
            shown.push(text);
            offered.push((id, text));
        }
    }
    html! {
        @if desk.plays() {
            div .row {
                @for (id, text) in &offered {
                    (moves::post(desk, "draft", Put::Plain, &fields(desk, text), &desk.word(id)))
                }
                @if desk.on_desk.is_some() {
                    @let clear = html! { input type="hidden" name="clear" value="1"; };
                    (moves::post(desk, "draft", Put::Plain, &clear, &desk.word("student-put-away")))
                }
            }
        }
    }
}

/// Why the other side's proposal cannot be accepted, where it cannot.
fn not_accepted(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    let table = view.table();
    let waits = table.offers[desk.side.other()].is_some() && table.text_at_stake().is_none();
    let why = view.permit(Move::Accept).err().filter(|_| waits && desk.may_move());
    html! {
        @if let Some(why) = &why {
            @let why = refusal(view.common(), desk.side, why);
            p .note { (desk.say(&Message::new("window-not-accepted").with("why", why))) }
        }
    }
}

/// What may be done while the other side has the table.
fn meanwhile(desk: &Desk<'_>) -> Markup {
    let next = [pages::order(desk.view()), pages::last_time(desk.view())];
    html! {
        @if matches!(Turn::of(desk.view()), Turn::Theirs(_)) {
            p { (desk.word("student-meanwhile")) }
        }
        @for next in next.iter().flatten() { p .note { (desk.say(next)) } }
    }
}
