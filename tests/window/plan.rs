//! What a newcomer would do next, by what he sees: try everything once, bid for history's text, take what passes.

use two_tables::game::{Screen, Seen};
use two_tables::negotiation::moves::{Channel, Move};
use two_tables::scenario::check;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::id::Side;
use two_tables::sentence::Language;
use two_tables::store;
use two_tables::wording::{Usage, Wording};

use crate::case::{Case, FIRST};
use crate::eyes::Eyes;

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Press the thing whose words begin so.
    Press(String),
    /// Press Escape, or where only the mouse is at hand what puts a page away.
    PutAway,
    /// Wait for the other side.
    Wait,
    /// Ask the door for a game.
    Begin,
    /// Go on, where nothing can be pressed.
    Proceed,
    /// Ask the door to leave.
    Leave,
    /// It is over.
    Done,
}

/// What has been done so far.
pub(crate) struct Plan {
    history: Draft,
    begins_at_the_door: bool,
    /// Things still to be looked at once, by screen.
    to_see: Vec<(Screen, &'static str)>,
    pub(crate) has_played: bool,
}

fn press(words: impl Into<String>) -> Step {
    Step::Press(words.into())
}

impl Plan {
    pub(crate) fn new(case: &Case) -> Self {
        let scenario = check::scenario(&store::shipped_scenario(case.scenario).unwrap()).unwrap();
        let to_see = vec![
            (Screen::Dossier, "○ Islands and names"),
            (Screen::Dossier, "○ Your home front"),
            (Screen::Dossier, "○ The other side"),
            (Screen::Dossier, "○ What you do not know"),
            (Screen::Table, "Ask the adviser"),
            (Screen::Table, "Ledger"),
            (Screen::Table, "Keys"),
            (Screen::RollCall, "Call the next"),
            (Screen::Table, "Etorofu"),
            (Screen::Table, "Lines of 1855 to 1945"),
            (Screen::Table, "Put the lines away"),
            (Screen::Debrief, "○ The path of offers"),
            (Screen::Debrief, "○ The meters"),
            (Screen::Debrief, "○ Their reasons"),
            (Screen::Debrief, "○ The votes"),
            (Screen::Debrief, "○ History"),
            (Screen::Debrief, "○ What else could have been"),
            (Screen::Debrief, "○ Scores"),
            (Screen::Debrief, "○ Questions"),
        ];
        let chair = match case.side {
            Some(Side::Tokyo) => None,
            Some(Side::Moscow) => Some((Screen::Setup, "○ Moscow")),
            None => Some((Screen::Setup, "○ Two players, with a curtain")),
        };
        let to_see = to_see.into_iter().chain(chair).filter(|_| case.looks).collect();
        Self {
            history: scenario.history.package.draft(),
            begins_at_the_door: case.scenario != FIRST,
            to_see,
            has_played: false,
        }
    }

    /// Whether everything of `screen` has been looked at.
    pub(crate) fn has_looked(&self, screen: Screen) -> bool {
        !self.to_see.iter().any(|(of, _)| *of == screen)
    }

    /// Something of `screen` not looked at yet.
    fn unseen(&self, screen: Screen, eyes: &Eyes) -> Option<Step> {
        let is_here = |(of, words): &&(Screen, &'static str)| *of == screen && eyes.sees(words);
        self.to_see.iter().find(is_here).map(|(_, words)| press(*words))
    }

    /// Notes that something was pressed.
    pub(crate) fn pressed(&mut self, words: &str) {
        self.to_see.retain(|(_, to_see)| *to_see != words);
    }

    /// What to do next on `screen`.
    pub(crate) fn next(&mut self, screen: Screen, eyes: &Eyes, seen: Option<&Seen>) -> Step {
        if let Some(step) = self.unseen(screen, eyes) {
            return step;
        }
        match (screen, seen) {
            (Screen::Title, _) if self.has_played => Step::Done,
            (Screen::Title, _) if self.begins_at_the_door => Step::Begin,
            (Screen::Title, _) => press("New game"),
            (Screen::Setup, _) => press("To the dossier"),
            (Screen::Dossier, _) => press("To the table"),
            (Screen::Curtain, _) => press("I am alone"),
            (Screen::RollCall, _) if eyes.sees("Call them all") => press("Call them all"),
            (Screen::RollCall, _) => press("Go on"),
            (Screen::Debrief, _) => press("Leave"),
            (Screen::Table, Some(seen)) => self.at_the_table(eyes, seen),
            (Screen::Table, None) => Step::Wait,
        }
    }

    fn at_the_table(&mut self, eyes: &Eyes, seen: &Seen) -> Step {
        self.has_played = true;
        if eyes.sees("Put away") {
            return Step::PutAway;
        }
        if !seen.view.is_own_turn() {
            return Step::Wait;
        }
        for made in ["Do it and end the turn", "Do it"] {
            if eyes.sees(made) {
                return press(made);
            }
        }
        // What has come to be decided stands above all verbs.
        if eyes.sees("Decide “") {
            return press("Decide “");
        }
        if eyes.sees("Propose the text at hand by back") {
            return press("Propose the text at hand by back");
        }
        if eyes.sees("All moves") {
            return press("All moves");
        }
        // Once both have accepted, nobody may hold: who proposed it stands by it.
        if eyes.sees("Put your initials to it") {
            return press("Put your initials to it");
        }
        if eyes.sees("Accept their text") && Self::would_pass(seen) {
            return press("Accept their text");
        }
        self.bid(eyes, seen)
    }

    /// Whether the text on offer has a fair chance at home.
    fn would_pass(seen: &Seen) -> bool {
        let theirs = seen.view.table().offers[seen.view.side().other()].map(|offer| offer.draft);
        theirs.is_some_and(|text| seen.view.forecast(&text).chance.0 >= 400)
    }

    /// Whether one's own draft has more of history's text than one's last proposal.
    fn is_ahead(&self, seen: &Seen) -> bool {
        let alike = |draft: Draft| {
            let issues = seen.view.common().issues.ids();
            issues.filter(|issue| draft.option(*issue) == self.history.option(*issue)).count()
        };
        let last = seen.view.table().positions[seen.view.side()];
        last.is_some_and(|last| alike(seen.draft()) > alike(last))
    }

    /// Writes history's text as far as the agenda goes, and proposes it.
    fn bid(&self, eyes: &Eyes, seen: &Seen) -> Step {
        let (common, table) = (seen.view.common(), seen.view.table());
        let now = seen.draft();
        let last = table.positions[seen.view.side()];
        if last.is_some_and(|last| last != now)
            && eyes.sees("Take up your last")
            && !self.is_ahead(seen)
        {
            return press("Take up your last");
        }
        for issue in common.issues.ids() {
            let clause = Clause { issue, option: self.history.option(issue) };
            if now.option(issue) == clause.option || !table.is_open(common, clause) {
                continue;
            }
            let about = &common.issues[issue];
            let wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
            let text = wording.text(&about.options[clause.option].text);
            return press(format!("{}: {text}", about.title.en));
        }
        let proposes = seen.view.permit(Move::Propose(Channel::Private, now)).is_ok();
        if proposes && eyes.sees("Propose this text") {
            return press("Propose this text");
        }
        press("Hold")
    }
}
