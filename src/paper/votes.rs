//! The roll calls as tables: each faction's votes, and the clause it decided by.

use maud::{Markup, html};

use super::set::{say, word};
use crate::negotiation::ratification::{Ballot, FactionVote};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::shown;
use crate::view::SeatView;
use crate::wording::{Wording, decider, defected, faction_name, vote};

/// How wide a bar is drawn, in its own units.
const WIDTH: u32 = 120;

/// Every vote of the talks, in order, told to the side of `view`.
pub(super) fn votes(wording: &Wording, view: &SeatView) -> Markup {
    let ballots = &view.table().ballots;
    html! {
        @if ballots.is_empty() { p { (word(wording, "debrief-votes-none")) } }
        @for ballot in ballots { (one(wording, view.common(), view.side(), ballot)) }
    }
}

fn one(wording: &Wording, common: &Common, viewer: Side, ballot: &Ballot) -> Markup {
    let name = |vote: &FactionVote| wording.text(faction_name(common, ballot.side, vote.faction));
    html! {
        table class="roll-call" {
            caption { (say(wording, &vote(common, viewer, ballot))) }
            thead { tr {
                th scope="col" { (word(wording, "votes-faction")) }
                th scope="col" class="number" { (word(wording, "votes-yes")) }
                th scope="col" class="number" { (word(wording, "votes-against")) }
                th scope="col" class="number" { (word(wording, "votes-absent")) }
                th scope="col" { (word(wording, "votes-share")) }
                th scope="col" { (word(wording, "votes-decided")) }
            } }
            tbody {
                @for vote in &ballot.votes {
                    @let (yes, against, absent) = vote.tally;
                    tr {
                        th scope="row" { (shown(&name(vote))) }
                        td class="number" { (yes) }
                        td class="number" { (against) }
                        td class="number" { (absent) }
                        td { (bar(vote.tally)) }
                        td {
                            (say(wording, &decider(common, ballot.side, &vote.decider)))
                            @if let Some(what) = defected(vote) { " " (say(wording, &what)) }
                        }
                    }
                }
            }
        }
    }
}

/// In favour filled, against crossed, absent empty: the figures stand beside it.
fn bar((yes, against, absent): (u32, u32, u32)) -> Markup {
    let all = (yes + against + absent).max(1);
    let (until_yes, until_against) = (WIDTH * yes / all, WIDTH * (yes + against) / all);
    html! {
        svg class="bar-of" viewBox="-1 -1 122 14" aria-hidden="true" {
            rect class="all" x="0" y="0" width=(WIDTH) height="12" {}
            rect class="yes" x="0" y="0" width=(until_yes) height="12" {}
            rect class="against" x=(until_yes) y="0" width=(until_against - until_yes) height="12" {}
            path class="against" d={ "M" (until_yes) " 12L" (until_against) " 0M" (until_yes) " 0L" (until_against) " 12" } {}
        }
    }
}
