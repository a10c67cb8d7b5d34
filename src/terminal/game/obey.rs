//! What a typed line does at the table: looks, drafts, takes back, saves, moves.

use std::io;
use std::path::Path;

use super::{Game, Step, tell_one};
use crate::ai::{Repertoire, adviser};
use crate::negotiation::moves::{Channel, Kind, Move};
use crate::negotiation::notation::{self, with_examples};
use crate::pages::{self, InHand, Lesson, Page};
use crate::scenario::clause::Draft;
use crate::scenario::id::IssueId;
use crate::scenario::problem::with_suggestion;
use crate::sentence::{Message, at_half_width};
use crate::session::SeatId;
use crate::sitting::{Keep, Request, Sight};
use crate::store::{Kept, store_fault};
use crate::terminal::command::{self, Command};
use crate::terminal::{screen, set};
use crate::view::SeatView;
use crate::wording::{Telling, describe_move, refusal};

impl Game<'_> {
    pub(super) fn obey(&mut self, seat: SeatId, sight: &Sight, line: &str) -> io::Result<Step> {
        let (view, hand) = (&sight.view, sight.draft);
        match command::read(&at_half_width(line)) {
            Command::State => self.page(|page| pages::state(page, view))?,
            Command::Sheet => self.page(|page| pages::sheet(page, view))?,
            Command::Map(words) => self.map(view, &words, hand)?,
            Command::Home => self.page(|page| pages::home(page, view, hand.as_ref()))?,
            Command::Other => self.page(|page| pages::other(page, view))?,
            Command::Ledger => self.page(|page| pages::ledger(page, view))?,
            Command::Brief => self.page(|page| pages::brief(page, view))?,
            Command::Moves => self.page(|page| screen::moves(page, view))?,
            Command::Guide => self.guide(sight)?,
            Command::News => self.news(sight)?,
            Command::Help(None) => self.page(screen::help)?,
            Command::Help(Some(topic)) => self.attempt(|page| screen::help_on(page, &topic))?,
            Command::Why(word) => {
                self.attempt(|page| pages::why(page, view, &word, hand.as_ref()))?;
            }
            Command::Issue(word) => self.issue(view, &word)?,
            Command::Forecast(words) => self.forecast(view, &words, hand)?,
            Command::Advise(words) => self.advise(view, &words, hand)?,
            Command::Debrief(part) => self.debrief(view, &part)?,
            Command::WhatIf(parts) => self.what_if(&parts)?,
            Command::Draft(words) => self.draft(seat, sight, &words)?,
            Command::Save(name) => self.save_as(&name)?,
            Command::Undo => self.undo()?,
            Command::Quit => return Ok(Step::Leave),
            Command::Number(number) => return self.numbered(sight, number),
            Command::Move(line) => return self.typed(seat, sight, &line),
        }
        Ok(Step::Again)
    }

    /// What to try now, and the word of the field it teaches.
    fn guide(&mut self, sight: &Sight) -> io::Result<()> {
        let view = &sight.view;
        let hand = sight.draft.map(|draft| InHand::of(view, draft));
        let Some(lesson) = Lesson::of(view, hand) else {
            return self.say(&Message::new("guide-nothing"));
        };
        self.page(|page| {
            page.say(&lesson.text(view));
            page.say(&Message::new("guide-more").with("word", lesson.term().word()));
        })
    }

    /// A move typed in notation; `propose private` alone proposes the draft at hand.
    fn typed(&mut self, seat: SeatId, sight: &Sight, line: &str) -> io::Result<Step> {
        let view = &sight.view;
        let bare = matches!(line, "propose private" | "propose public");
        let draft = self.sitting.on_desk(seat).filter(|_| bare);
        let full = draft.map_or_else(
            || line.to_owned(),
            |draft| {
                let text = notation::draft_text(view.common(), view.table(), &draft);
                format!("{line} {text}")
            },
        );
        match notation::parse(view.common(), view.table(), view.side(), &full.to_lowercase()) {
            Ok(a_move) => self.make(sight, a_move),
            Err(message) => self.wrong(&message),
        }
    }

    fn numbered(&mut self, sight: &Sight, number: usize) -> io::Result<Step> {
        let listed = screen::listed(&sight.view);
        if let Some(a_move) = number.checked_sub(1).and_then(|index| listed.get(index)) {
            return self.make(sight, *a_move);
        }
        let what = Message::new("game-no-number").with("number", number);
        self.wrong(&what.with("most", listed.len()))
    }

    fn make(&mut self, sight: &Sight, a_move: Move) -> io::Result<Step> {
        let view = &sight.view;
        if let Err(reason) = view.permit(a_move) {
            return self.wrong(&refusal(view.common(), view.side(), &reason));
        }
        if self.input.is_interactive() && !self.confirmed(sight, a_move)? {
            return Ok(Step::Again);
        }
        let request = Request::Move { revision: self.sitting.revision(), a_move };
        if let Err(why) = self.onlooker.ask(&mut self.sitting, request) {
            return self.wrong(&why);
        }
        if a_move.kind() == Kind::Table {
            self.at_the_table = None;
        }
        self.save();
        Ok(Step::Moved)
    }

    /// Shows what a weighty move would bring, and asks whether it is meant.
    fn confirmed(&mut self, sight: &Sight, a_move: Move) -> io::Result<bool> {
        let view = &sight.view;
        if !self.sitting.is_weighty(view, a_move) {
            return Ok(true);
        }
        let draft = view.standing().text_of(a_move);
        if let Some(draft) = draft {
            self.page(|page| pages::forecast(page, view, &draft))?;
        }
        let mut page = Page::new(&self.wording);
        if let Some(found) = self.sitting.session().foresee(view.side(), a_move) {
            pages::foreseen(&mut page, view, a_move, &found, sight.draft.as_ref());
        }
        write!(self.out, "{}", set(&page, self.width))?;
        self.page(|page| pages::cautions(page, view, a_move))?;
        let what = describe_move(view.common(), &view.table().status_quo, view.side(), &a_move);
        let prompt = self.wording.say(&Message::new("game-confirm").with("what", what));
        let wrapped = textwrap::fill(&prompt, self.width);
        let answer = self.input.line(&format!("{wrapped} "), self.out)?;
        let yes = answer.is_some_and(|line| self.is_yes(&line));
        if !yes {
            self.say(&Message::new("game-not-made"))?;
        }
        Ok(yes)
    }

    /// Whether `answer` is one of the words that say yes in the language spoken.
    fn is_yes(&self, answer: &str) -> bool {
        let yes = self.wording.say(&Message::new("game-yes"));
        let answer = answer.trim().to_lowercase();
        yes.split_whitespace().any(|word| word == answer)
    }

    /// `forecast` in short, `forecast full` with every clause, body and faction.
    fn forecast(
        &mut self,
        view: &SeatView,
        words: &[String],
        hand: Option<Draft>,
    ) -> io::Result<()> {
        let (in_full, words) = match words.split_first() {
            Some((first, rest)) if first == "full" => (true, rest),
            _ => (false, words),
        };
        match named_or_at_hand(view, words, hand) {
            Ok(draft) => self.page(|page| {
                if let Some(why) = impossible(view, &draft) {
                    page.say(&why);
                }
                if in_full {
                    pages::forecast_in_full(page, &view.standing(), &draft);
                } else {
                    pages::forecast(page, view, &draft);
                }
            }),
            Err(message) => self.say(&message),
        }
    }

    fn map(&mut self, view: &SeatView, words: &[String], hand: Option<Draft>) -> io::Result<()> {
        let draft = match words {
            [] => Ok(hand),
            words => named_or_at_hand(view, words, hand).map(Some),
        };
        match draft {
            Ok(draft) => self.page(|page| pages::islands(page, view, draft.as_ref())),
            Err(message) => self.say(&message),
        }
    }

    /// `advise` alone says everything, on the draft at hand as well.
    fn advise(&mut self, view: &SeatView, words: &[String], hand: Option<Draft>) -> io::Result<()> {
        let repertoire = Repertoire::default();
        match words.split_first().map(|(first, rest)| (first.as_str(), rest)) {
            None => {
                let advice = adviser::advise(view);
                let next = advice.next.as_ref();
                let text = hand.map(|draft| adviser::weighed(view, &draft, next));
                let advice = adviser::Advice { text, ..advice };
                self.page(|page| {
                    pages::counsel(page, view, hand);
                    pages::advice(page, view, &advice);
                })
            }
            Some(("next", [])) => match adviser::next(view, &repertoire) {
                Some(advice) => self.page(|page| {
                    for decision in adviser::sensible_choices(view) {
                        pages::advice_on_decision(page, view.common(), &decision);
                    }
                    pages::advice_on_next(page, view, &advice);
                    if let Some(reach) = adviser::reach(view, &repertoire) {
                        pages::advice_on_reach(page, view, &reach);
                    }
                }),
                None => self.say(&Message::new("advise-not-your-turn")),
            },
            Some(("deal", [])) => match adviser::reach(view, &repertoire) {
                Some(advice) => self.page(|page| pages::advice_on_reach(page, view, &advice)),
                None => self.say(&Message::new("advise-no-more-talks")),
            },
            Some(("home", [])) => {
                let advice = adviser::advise(view).home;
                self.page(|page| pages::advice_at_home(page, view, &advice))
            }
            Some(("table", [])) => {
                let advice = adviser::advise(view).other;
                self.page(|page| pages::advice_on_other(page, view, &advice))
            }
            Some(("decision", [])) => match adviser::sensible_choices(view).as_slice() {
                [] => self.say(&Message::new("advise-nothing-to-decide")),
                decisions => self.page(|page| {
                    for decision in decisions {
                        pages::advice_on_decision(page, view.common(), decision);
                    }
                }),
            },
            Some(("text", clauses)) => match named_or_at_hand(view, clauses, hand) {
                Ok(draft) => {
                    let next = adviser::next(view, &repertoire);
                    let advice = adviser::weighed(view, &draft, next.as_ref());
                    self.page(|page| {
                        pages::counsel(page, view, Some(draft));
                        pages::advice_on_text(page, view, &advice);
                    })
                }
                Err(message) => self.say(&message),
            },
            Some((word, _)) => {
                let what = Message::new("advise-unknown").with("word", word);
                let known = ["next", "deal", "decision", "home", "table", "text"];
                self.say(&with_suggestion(what, word, known))
            }
        }
    }

    /// `draft theirs territory=c` sets the draft, `draft + territory=d` changes it, `draft` shows it.
    fn draft(&mut self, seat: SeatId, sight: &Sight, words: &[String]) -> io::Result<()> {
        let (view, side) = (&sight.view, sight.view.side());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let result = match words.split_first() {
            None => Ok(self.sitting.on_desk(seat)),
            Some((&"clear", [])) => Ok(None),
            Some((&"+", rest)) => {
                let base = sight.draft.unwrap_or(view.table().status_quo);
                let text = notation::draft_text(view.common(), view.table(), &base);
                let named: Vec<&str> =
                    rest.iter().filter_map(|word| word.split('=').next()).collect();
                let kept = text
                    .split_whitespace()
                    .filter(|word| !named.contains(&word.split('=').next().unwrap_or_default()));
                let all: Vec<&str> = kept.chain(rest.iter().copied()).collect();
                notation::parse_draft(view.common(), view.table(), side, &all).map(Some)
            }
            Some(_) => notation::parse_draft(view.common(), view.table(), side, &words).map(Some),
        };
        let draft = match result {
            Ok(draft) => draft,
            Err(message) => return self.say(&message),
        };
        if let Err(why) = self.onlooker.ask(&mut self.sitting, Request::WorkOn(draft)) {
            return self.say(&why);
        }
        match draft {
            None => self.say(&Message::new("game-no-draft")),
            Some(draft) => self.page(|page| {
                if let Some(why) = impossible(view, &draft) {
                    page.say(&why);
                }
                pages::forecast(page, view, &draft);
            }),
        }
    }

    fn issue(&mut self, view: &SeatView, word: &str) -> io::Result<()> {
        let (common, table) = (view.common(), view.table());
        let told = |id: &IssueId| !table.is_issue_unheard_of(common, *id);
        match common.issue_called(word).filter(told) {
            Some(id) => self.page(|page| pages::issue(page, view, id)),
            None => self.attempt(|page| pages::why(page, view, word, None)),
        }
    }

    fn news(&mut self, sight: &Sight) -> io::Result<()> {
        let mut page = Page::new(&self.wording);
        page.heading(&Message::new("game-news"));
        let mut telling = Telling::default();
        for (_, event) in &sight.happened {
            tell_one(&mut page, &sight.view, &mut telling, event);
        }
        write!(self.out, "{}", set(&page, self.width))
    }

    fn undo(&mut self) -> io::Result<()> {
        let answer = self.onlooker.ask(&mut self.sitting, Request::TakeBack);
        self.save();
        match answer {
            Ok(done) => done.told.iter().try_for_each(|told| self.say(told)),
            Err(why) => self.say(&why),
        }
    }

    /// Keeps a copy under a name; or, where a path is given, goes on keeping the game there.
    fn save_as(&mut self, named: &str) -> io::Result<()> {
        if named.contains(['/', '\\', '.']) {
            return self.move_to(Path::new(named));
        }
        let Some(saves) = &self.saves else {
            return self.say(&Message::new("game-no-saves"));
        };
        let answer = self.onlooker.ask(&mut self.sitting, Request::SaveAs(named.to_owned()));
        let kept = answer.and_then(|done| match done.keep {
            Some(Keep::Copy(name)) => saves.keep_copy(&name, self.sitting.session()).map(Some),
            Some(Keep::Game) | None => Ok(None),
        });
        match kept {
            Ok(None) => Ok(()),
            Ok(Some(path)) => {
                self.say(&Message::new("game-saved").with("path", path.display().to_string()))
            }
            Err(why) => self.say(&why),
        }
    }

    fn move_to(&mut self, path: &Path) -> io::Result<()> {
        let text = self.sitting.session().save().to_text();
        let moved = Kept::take_new(path).and_then(|mut kept| kept.write(&text).map(|()| kept));
        match moved {
            Ok(kept) => {
                if let Some(saves) = &self.saves {
                    saves.note(kept.path());
                }
                self.kept = Some(kept);
                self.unsaved = None;
                let path = path.display().to_string();
                // What is said below holds whether or not it was kept before.
                let _ = self.sitting.kept(Ok(path.clone()));
                self.say(&Message::new("game-saved-again").with("path", path))
            }
            Err(fault) => {
                self.say(&Message::new("game-copy-failed").with("reason", store_fault(&fault)))
            }
        }
    }

    /// Says what is wrong with a line; in a file of moves that ends the sitting.
    fn wrong(&mut self, message: &Message) -> io::Result<Step> {
        if let Some((file, number)) = self.input.place() {
            let what = Message::new("game-wrong-line")
                .with("file", file)
                .with("number", number.to_string())
                .with("reason", message.clone());
            return Ok(Step::Wrong(self.wording.say(&what)));
        }
        self.say(message)?;
        Ok(Step::Again)
    }
}

/// The text of `words`, or where there are none the one at hand.
fn named_or_at_hand(
    view: &SeatView,
    words: &[String],
    hand: Option<Draft>,
) -> Result<Draft, Message> {
    if words.is_empty() {
        return hand.ok_or_else(|| with_examples(view.common(), "why-no-draft"));
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    notation::parse_draft(view.common(), view.table(), view.side(), &words)
}

/// Why `draft` could not be put now, where anything could: a forecast may be asked of any text, and says so first.
fn impossible(view: &SeatView, draft: &Draft) -> Option<Message> {
    if view.table().text_at_stake().is_some() || view.table().is_over() {
        return None;
    }
    let reason = view.permit(Move::Propose(Channel::Private, *draft)).err()?;
    let reason = refusal(view.common(), view.side(), &reason);
    Some(Message::new("forecast-impossible").with("reason", reason))
}
