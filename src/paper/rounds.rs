//! One game round by round: every move with what was said and why, and what each side was told of it.

use std::iter::Peekable;
use std::slice::Iter;

use maud::{Markup, html};

use super::set::say;
use crate::ai::{Firmness, Reading};
use crate::negotiation::event::Event;
use crate::negotiation::moves::{Kind, Move};
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text, shown};
use crate::session::{OpponentMove, Session};
use crate::units::Round;
use crate::view::SeatView;
use crate::wording::{Telling, Wording, ending, made_move, round_in_full, speech, unrepeatable};

/// What a game is told from, round by round.
pub struct Rounds<'a> {
    /// The words, for whoever points.
    pub wording: &'a Wording,
    /// The game, secrets included.
    pub session: &'a Session,
    /// Who made the move of this number, from 0, for a side: empty where nobody need be named.
    pub who: &'a dyn Fn(usize, Side) -> String,
    /// Every move of an opponent, in order.
    pub opponent: &'a [OpponentMove],
}

/// A move, with what stood before it.
struct Step {
    round: Round,
    side: Side,
    what: Message,
    /// Why an opponent made it, and what it took the other for.
    why: Vec<Message>,
}

/// All rounds.
pub fn rounds(page: &Rounds<'_>) -> Markup {
    let (wording, session) = (page.wording, page.session);
    let common = &session.scenario().common;
    let mut made: Vec<Step> = Vec::new();
    let mut opponent = page.opponent.iter().peekable();
    let lost = session.retrace(|view, a_move| {
        let (quiet, side) = (view.table().status_quo, view.side());
        made.push(Step {
            round: view.table().round,
            side,
            what: made_move(view.common(), &quiet, (side.other(), side), &a_move),
            why: why(wording, view, a_move, &mut opponent),
        });
    });
    let mut tellers = BySide::each(|side| Teller::new(session, wording, side));
    let opening = BySide::each(|side| tellers[side].tell(session.opening()));
    html! {
        section class="step" { (told_to(wording, common, &opening)) }
        @for (number, step) in made.iter().enumerate() {
            @let before = number.checked_sub(1).and_then(|before| made.get(before));
            @if before.is_none_or(|before| before.round != step.round) {
                h3 { (say(wording, &round_in_full(common, step.round))) }
            }
            @let told = BySide::each(|side| tellers[side].tell(session.brought_about(number)));
            section class="step" id={ "move-" (number + 1) } {
                h4 {
                    (say(wording, &Message::new("steps-move")
                        .with("number", number + 1)
                        .with("round", i32::from(step.round.0) + 1)
                        .with("side", &common.sides[step.side].name)))
                    @let who = (page.who)(number, step.side);
                    @if !who.is_empty() { " · " (who) }
                }
                p { (say(wording, &step.what)) }
                @for line in &step.why { p class="in-1 why" { (say(wording, line)) } }
                (told_to(wording, common, &told))
            }
        }
        @if let Err(lost) = lost { p class="red" { (say(wording, &unrepeatable(lost))) } }
        @if let Some(outcome) = session.talks().state().table.outcome {
            p { b { (say(wording, &ending(common, Side::Tokyo, &outcome))) } }
        }
    }
}

/// What the opponent whose move it is said, why it made it, and at the table what it took the other side for.
fn why(
    wording: &Wording,
    view: &SeatView,
    a_move: Move,
    opponent: &mut Peekable<Iter<'_, OpponentMove>>,
) -> Vec<Message> {
    let is_it = |made: &&OpponentMove| made.side == view.side() && made.a_move == a_move;
    let Some(made) = opponent.next_if(is_it) else { return Vec::new() };
    let Some(choice) = &made.choice else { return vec![Message::new("debrief-other-version")] };
    let said = choice.says.as_ref().and_then(|says| speech(wording, view.common(), says));
    let said = said.map(|said| Message::new("debrief-said").with("what", said));
    let mut lines: Vec<Message> = said.into_iter().collect();
    lines.extend(choice.reasons.iter().cloned());
    if a_move.kind() == Kind::Table {
        lines.extend(reading(view));
    }
    lines
}

/// What whoever sees `view` took the other side for: where it stood firm, and where it had moved.
fn reading(view: &SeatView) -> Option<Message> {
    let (common, reading) = (view.common(), Reading::of(view));
    let titles = |is: fn(Firmness) -> bool| -> Vec<&Text> {
        let issues = reading.issues.iter().filter(|(_, (firmness, _))| is(*firmness));
        issues.map(|(issue, _)| &common.issues[issue].title).collect()
    };
    let firm = titles(|firmness| firmness >= Firmness::Insisted);
    let moved = titles(|firmness| firmness == Firmness::Changing);
    if firm.is_empty() && moved.is_empty() {
        return None;
    }
    let part = |id: &'static str, titles: Vec<&Text>| {
        (!titles.is_empty()).then(|| Message::new(id).with("issues", titles))
    };
    let parts = [part("steps-read-firm", firm), part("steps-read-moved", moved)];
    let parts: Vec<Message> = parts.into_iter().flatten().collect();
    let other = &common.sides[view.side().other()].name;
    Some(Message::new("steps-read").with("other", other).with("sentences", parts))
}

/// Tells one side its news in order.
struct Teller {
    view: SeatView,
    wording: Wording,
    telling: Telling,
}

impl Teller {
    fn new(session: &Session, wording: &Wording, side: Side) -> Self {
        let view = SeatView::new(session.talks(), side);
        Self { view, wording: wording.clone(), telling: Telling::default() }
    }

    fn tell(&mut self, events: &[Event]) -> Vec<String> {
        let (view, side) = (&self.view, self.view.side());
        let seen = events.iter().filter(|event| event.audience.is_seen_by(side));
        let mut told = Vec::new();
        for event in seen {
            let said = self.telling.tell(view.common(), view.happened(), side, event);
            told.extend(said.map(|said| self.wording.say(&said)));
        }
        told
    }
}

fn told_to(wording: &Wording, common: &Common, told: &BySide<Vec<String>>) -> Markup {
    html! {
        div class="both" {
            @for side in Side::BOTH {
                @if !told[side].is_empty() {
                    div class=(side.word()) {
                        p { b { (say(wording, &Message::new("steps-told").with("side", &common.sides[side].name))) } }
                        ul { @for line in &told[side] { li { (shown(line)) } } }
                    }
                }
            }
        }
    }
}
