//! The debrief: on one page how it ended, what it means beside history, the scores, what followed, the votes that
//! decided, the turning points and the other side's movement; each part whole for whoever asks for it.

mod aftermath;
mod counsel;
mod hindsight;
mod parts;
mod scores;
mod theory;
mod turning;

use crate::analysis::hindsight::Hindsight;
use crate::analysis::{Decisive, decisive};
use crate::negotiation::moves::{Kind, Move};
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::scenario::problem::with_suggestion;
use crate::sentence::{Blank, Message};
use crate::session::{OpponentMove, Session};
use crate::view::SeatView;
use crate::wording::{clause_short, decider, draft_text, ending, made_move, vote};

pub use parts::ballot_lines;

/// What a debrief is told from.
pub struct Debrief<'d> {
    /// The sitting, secrets included: the game is over.
    pub session: &'d Session,
    /// The view of the side it is told to.
    pub view: &'d SeatView,
    /// The opponent's moves, in order.
    pub opponent: &'d [OpponentMove],
    /// What only the end shows: computed once, however often the debrief is told.
    pub hindsight: &'d Hindsight,
}

/// Writes a part of the debrief.
type Part = fn(&mut Page<'_>, &Debrief<'_>);

/// The parts that can be had whole, in the order of the debrief, each by its word.
const PARTS: [(&str, Part); 9] = [
    ("history", parts::history),
    ("scores", scores::in_full),
    ("aftermath", aftermath::in_full),
    ("votes", parts::votes),
    ("counsel", counsel::in_full),
    ("hindsight", hindsight::in_full),
    ("theory", theory::in_full),
    ("moves", parts::opponent),
    ("questions", parts::questions),
];

/// The debrief on one page, most important first.
pub fn debrief(page: &mut Page<'_>, told: &Debrief<'_>) {
    ended(page, told);
    page.heading(&Message::new("debrief-history"));
    parts::beside_history(page, told);
    scores::in_short(page, told);
    aftermath::in_short(page, told);
    decisive_votes(page, told.view);
    counsel::in_short(page, told);
    hindsight::in_short(page, told);
    turning::points(page, told);
    movement(page, told);
    page.gap();
    told.seed(page);
    let words = PARTS.map(|(word, _)| word);
    page.hint(&Message::new("debrief-more").with("choices", words.to_vec()));
}

/// The debrief with every part whole.
pub fn debrief_in_full(page: &mut Page<'_>, told: &Debrief<'_>) {
    ended(page, told);
    for (word, part) in PARTS {
        part(page, told);
        if word == "votes" {
            turning::points(page, told);
        }
    }
    page.gap();
    told.seed(page);
}

/// How it ended, and the text in force.
pub fn debrief_ended(page: &mut Page<'_>, told: &Debrief<'_>) {
    ended(page, told);
}

/// The turning points.
pub fn debrief_turning(page: &mut Page<'_>, told: &Debrief<'_>) {
    turning::points(page, told);
}

/// The part called `word`, or with `all` every part.
///
/// # Errors
/// That no part is called so, with the nearest that is.
pub fn debrief_on(page: &mut Page<'_>, told: &Debrief<'_>, word: &str) -> Result<(), Message> {
    match word {
        "" => debrief(page, told),
        "all" => debrief_in_full(page, told),
        _ => {
            let Some((_, part)) = PARTS.iter().find(|(known, _)| *known == word) else {
                let what = Message::new("debrief-unknown").with("word", word);
                let known = PARTS.iter().map(|(known, _)| *known).chain(["all"]);
                return Err(with_suggestion(what, word, known));
            };
            part(page, told);
        }
    }
    Ok(())
}

impl Debrief<'_> {
    fn seed(&self, page: &mut Page<'_>) {
        page.say(&self.seed_told());
    }

    /// The seed it was dealt from, in a sentence.
    pub fn seed_told(&self) -> Message {
        let seed = self.session.setup().seed.to_string();
        Message::new("debrief-seed").with("seed", seed)
    }
}

/// How it ended, and the text in force.
fn ended(page: &mut Page<'_>, told: &Debrief<'_>) {
    let (common, outcome) = (told.view.common(), &told.hindsight.outcome);
    page.heading(&Message::new("debrief-heading"));
    let name = &common.sides[told.view.side()].name;
    page.say(&Message::new("debrief-told-to").with("side", name));
    page.say(&ending(common, told.view.side(), outcome));
    if let Some(in_force) = outcome.text() {
        let text = draft_text(common, &in_force);
        page.say(&Message::new("debrief-in-force").with("text", text));
        parts::bills(page, told.view, &in_force);
    }
}

/// The votes that stopped a text, each with the faction that decided it; where none did, the closest.
fn decisive_votes(page: &mut Page<'_>, view: &SeatView) {
    let (common, ballots) = (view.common(), &view.table().ballots);
    let (heading, shown) = match decisive(common, ballots) {
        Decisive::None => return,
        Decisive::Closest(closest) => ("debrief-vote-closest", vec![closest]),
        Decisive::Refused(refused) => ("debrief-votes-decisive", refused),
    };
    page.heading(&Message::new(heading));
    for ballot in shown {
        page.item(1, &vote(common, view.side(), ballot));
        let public = &common.sides[ballot.side];
        if let Some((tipped, beyond)) = ballot.tipped_by(&public.bodies[ballot.body].threshold) {
            let what = Message::new("debrief-vote-tipped")
                .with("faction", &public.factions[tipped.faction].name);
            page.item(2, &what.with("votes", beyond));
            continue;
        }
        let Some(deciding) = ballot.withheld_most() else { continue };
        page.item(
            2,
            &Message::new("debrief-vote-decided")
                .with("faction", &public.factions[deciding.faction].name)
                .with("missing", deciding.withheld())
                .with("decider", decider(common, ballot.side, &deciding.decider)),
        );
    }
}

/// Where the other side moved at the table, a line each: what was new in it, and the first of its reasons.
fn movement(page: &mut Page<'_>, told: &Debrief<'_>) {
    if told.opponent.is_empty() {
        return;
    }
    let common = told.view.common();
    page.heading(&Message::new("debrief-movement"));
    let mut last: Option<Draft> = None;
    let moved =
        |made: &&OpponentMove| made.a_move.kind() == Kind::Table && made.a_move != Move::Hold;
    for made in told.opponent.iter().filter(moved) {
        let sides = (told.view.side(), made.side);
        let mut what = made_move(common, &made.quiet, sides, &made.a_move);
        if let Move::Propose(_, draft) = made.a_move
            && let Some(before) = last.replace(draft)
        {
            let Some(new) = changed(common, made.side, &before, &draft) else { continue };
            what = new;
        }
        let line = Message::new("debrief-moved").with("round", i32::from(made.round.0) + 1);
        let line = line.with("what", what);
        let why = made.choice.as_ref().and_then(|choice| choice.reasons.first());
        page.item(
            1,
            &match why {
                Some(why) => line.with("why", why.clone()),
                None => line.with("why", Message::new("debrief-other-version")),
            },
        );
    }
}

/// What a side's new text says otherwise than its last; nothing where it says the same.
fn changed(common: &Common, by: Side, before: &Draft, after: &Draft) -> Option<Message> {
    // What acts have moved stands in every text since, and nobody has put it.
    let put = common.issues.iter().filter(|(_, about)| about.by.is_none());
    let other =
        put.map(|(issue, _)| issue).filter(|issue| before.option(*issue) != after.option(*issue));
    let clauses: Vec<Blank> =
        other.map(|issue| clause_short(common, after.clause(issue))).collect();
    let said = Message::new("debrief-changed").with("name", &common.sides[by].name);
    (!clauses.is_empty()).then(|| said.with("clauses", clauses))
}
