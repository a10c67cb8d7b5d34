//! A vote that was taken, before all else until its reader goes on: the text, one's own bodies bench by bench, the other
//! capital's, and how it ended.

use maud::{Markup, html};

use super::super::Desk;
use super::chamber::hemicycle;
use super::moves::{Put, post};
use crate::negotiation::ratification::{Ballot, Decider};
use crate::paper::set::ink;
use crate::scenario::clause::Clause;
use crate::sentence::Message;
use crate::sitting::Vote;
use crate::wording::{clause_short, roll_call, text_against, vote};

/// The votes he has not gone on from, and the button that goes on.
pub(super) fn votes(desk: &Desk<'_>) -> Markup {
    let until = desk.votes.last().map_or(0, |vote| vote.until);
    let fields = html! {
        input type="hidden" name="from" value="ballots";
        input type="hidden" name="until" value=(until);
    };
    html! {
        @for one in desk.votes { (whole(desk, one)) }
        div .hand { (post(desk, "on", Put::Main, &fields, &desk.word("student-go-on"))) }
    }
}

/// One vote.
fn whole(desk: &Desk<'_>, on: &Vote) -> Markup {
    let common = desk.view().common();
    let mut telling = desk.telling_before(on.from);
    let text = text_against(common, &telling.quiet(common), &on.draft);
    let ends: Vec<String> = desk
        .sight
        .happened
        .iter()
        .enumerate()
        .skip(on.from)
        .filter_map(|(place, (_, event))| {
            let told = telling.tell(common, desk.view().happened(), desk.side, event);
            // Who was not asked is no end, but stands with it.
            told.filter(|_| on.end.contains(&place)).map(|told| desk.say(&told))
        })
        .collect();
    let id = format!("vote-{}", on.until);
    html! {
        section .paper.vote aria-labelledby=(id) {
            h2 #(id) { (desk.word("student-vote")) }
            p { (desk.say(&Message::new("forecast-text").with("text", text))) }
            @for side in [desk.side, desk.side.other()] {
                @for ballot in on.ballots.iter().filter(|ballot| ballot.side == side) {
                    (body(desk, ballot))
                }
            }
            h3 { (desk.word("student-vote-end")) }
            @for line in &ends { p .end { (line) } }
        }
    }
}

/// One body: its seats, each bench, its answer with tally and quota, and what it decided by.
fn body(desk: &Desk<'_>, ballot: &Ballot) -> Markup {
    let common = desk.view().common();
    let public = &common.sides[ballot.side];
    let name = Message::new("window-roll-call-body")
        .with("side", &public.name)
        .with("body", &public.bodies[ballot.body].name);
    let (sign, class) = if ballot.passed { ("✓", "passes") } else { ("✗", "fails") };
    html! {
        h3 .(ink(ballot.side)) { (desk.say(&name)) }
        (hemicycle(ballot.total, None, None))
        ul .benches { @for line in roll_call(common, ballot) { li { (desk.say(&line)) } } }
        p .outlook.(class) { span { (sign) " " (desk.say(&vote(common, desk.side, ballot))) } }
        @if let Some(clause) = deciding(ballot) {
            @let id = if ballot.passed { "student-vote-carried-by" } else { "student-vote-lost-by" };
            p .in-1 { (desk.say(&Message::new(id).with("clause", clause_short(common, clause)))) }
        }
    }
}

/// The clause by which most votes were decided the way the body went; of several alike the first.
fn deciding(ballot: &Ballot) -> Option<Clause> {
    let mut weighed: Vec<(Clause, u32)> = Vec::new();
    for bench in &ballot.votes {
        let clause = match bench.decider {
            Decider::Clause(clause) => clause,
            Decider::RedLine(cap) => cap.clause,
            Decider::Linkage(_) | Decider::Leaning => continue,
        };
        let (yes, against, absent) = bench.tally;
        let votes = if ballot.passed { yes } else { against + absent };
        match weighed.iter_mut().find(|(known, _)| *known == clause) {
            Some((_, so_far)) => *so_far += votes,
            None => weighed.push((clause, votes)),
        }
    }
    let most = weighed.iter().map(|(_, votes)| *votes).max().filter(|most| *most > 0)?;
    weighed.into_iter().find(|(_, votes)| *votes == most).map(|(clause, _)| clause)
}
