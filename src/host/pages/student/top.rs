//! What stands round every page of a student: whose the table is and for how long still, who he is, where he may go, and
//! what has just been said to him.

use maud::{Markup, html};

use super::super::{Desk, Tab, question};
use super::moves::{Put, post};
use super::{parts, seat};
use crate::class::{Hold, Millis};
use crate::pages::Turn;
use crate::sentence::{Blank, Message, shown};
use crate::session::Role;

/// The bar in the ink of his side; `swap` says that it comes with a middle that is swapped.
pub(super) fn bar(desk: &Desk<'_>, swap: Option<&'static str>) -> Markup {
    html! {
        header #bar .bar hx-swap-oob=[swap] {
            div .whose {
                h1 { (whose(desk)) }
                @if let Some(left) = desk.left {
                    p .left {
                        span .unseen { (desk.word("student-left")) " " }
                        span #clock data-left=(left.0) data-stands[desk.hold != Hold::Playing] {
                            (minutes(left))
                        }
                    }
                }
            }
            p .line { span { (who(desk)) } " " span { (when(desk)) } }
        }
    }
}

/// Whose the table is.
fn whose(desk: &Desk<'_>) -> String {
    let common = desk.view().common();
    let id = match (desk.hold, Turn::of(desk.view())) {
        (_, Turn::Over) => "student-over",
        (Hold::Paused | Hold::EyesUp, _) => "student-held",
        (Hold::Playing, Turn::Theirs(_)) if desk.delegate_opposite => "student-delegate-turn",
        (Hold::Playing, Turn::Theirs(_)) => "student-their-turn",
        (Hold::Playing, Turn::Own(_)) => "student-own-turn",
        (Hold::Playing, Turn::Initialling) => "student-initialling",
        (Hold::Playing, Turn::Overtaken) => "student-overtaken",
        (Hold::Playing, Turn::Interval) => "student-interval",
    };
    desk.say(&Message::new(id).with("other", &common.sides[desk.side.other()].name))
}

/// His table, side and parts, and who may bind his side.
fn who(desk: &Desk<'_>) -> String {
    let binds =
        |roles: &[Role]| roles.iter().any(|role| matches!(role, Role::Delegation | Role::Chief));
    let binding = if binds(desk.roles) {
        Message::new("student-binds-you")
    } else {
        let delegation = desk.class.delegation(desk.table, desk.side);
        let chief = delegation.iter().find(|(.., roles)| binds(roles));
        let name = chief.map_or_else(|| desk.word("student-nobody"), |(id, ..)| desk.name_of(*id));
        Message::new("student-binds-other").with("name", name)
    };
    let is_alone = desk.roles.contains(&Role::Delegation);
    let line = Message::new(if is_alone { "student-line-alone" } else { "student-line" })
        .with("table", desk.table)
        .with("side", &desk.view().common().sides[desk.side].name);
    if is_alone {
        return desk.say(&line);
    }
    desk.say(&line.with("parts", parts(desk.roles)).with("binding", binding))
}

/// The round and its date.
fn when(desk: &Desk<'_>) -> String {
    let (common, round) = (desk.view().common(), desk.view().table().round);
    let date = common.round_plan(round).map_or_else(|| "".into(), |plan| Blank::from(&plan.date));
    let line = Message::new("student-round")
        .with("number", i32::from(round.0) + 1)
        .with("rounds", common.rounds.len())
        .with("date", date);
    desk.say(&line)
}

/// Minutes and seconds.
fn minutes(left: Millis) -> String {
    format!("{}:{:02}", left.seconds() / 60, left.seconds() % 60)
}

/// The five pages.
pub(super) fn tabs(desk: &Desk<'_>, swap: Option<&'static str>) -> Markup {
    html! {
        nav #tabs .tabs aria-label=(desk.word("student-pages")) hx-swap-oob=[swap] {
            @for tab in Tab::ALL {
                @let told = (tab == Tab::News).then_some(desk.sight.happened.len());
                @let here = (tab == desk.tab).then_some("page");
                a href=(desk.address(tab.word())) hx-get=(desk.address(tab.word()))
                    hx-target="#main" hx-swap="outerHTML show:window:top" hx-push-url="true"
                    id={ "to-" (tab.word()) } aria-current=[here] data-told=[told] {
                    (desk.word(name_of(tab)))
                    @if told.is_some() {
                        span .new hidden { " " (desk.word("student-new")) }
                    }
                }
            }
        }
    }
}

/// What a page is called.
fn name_of(tab: Tab) -> &'static str {
    match tab {
        Tab::Table => "student-tab-table",
        Tab::Home => "student-tab-home",
        Tab::Them => "student-tab-them",
        Tab::News => "student-tab-news",
        Tab::Papers => "student-tab-papers",
    }
}

/// What has just come of a command, that the table is held, and what the teacher said last.
pub(super) fn notices(desk: &Desk<'_>) -> Markup {
    html! {
        @match &desk.said {
            Some(Ok(said)) => p .notice role="status" { (desk.say(said)) },
            Some(Err(why)) => p .notice.refused role="alert" { (desk.say(why)) },
            None => {}
        }
        (question::on_phone(desk.wording, desk.view().common(), desk.class, desk.student))
        (seat::notice(desk.wording, desk.view().common(), desk.class, desk.student))
        @if desk.hold == Hold::Paused {
            p .notice.held role="status" { (desk.word("student-paused")) }
        }
        @for announced in desk.announced.iter().filter(|one| one.stands) {
            @let fields = html! {
                input type="hidden" name="from" value="asides";
                input type="hidden" name="until" value=(announced.number);
            };
            section .notice.announced {
                p { strong { (desk.word("student-teacher")) } " " (shown(&announced.text)) }
                (post(desk, "on", Put::Plain, &fields, &desk.word("student-put-announcement-away")))
            }
        }
    }
}
