//! One line for every move: `propose private territory=c form=c`, `decline scornful`, `pay fishers 12`.
//!
//! A text names its clauses; those it does not name are left out. It may begin with `mine`, `theirs` or `joint` and
//! then changes that text. What is written back is always whole, so a saved move means the same forever.

use super::moves::{Answer, Channel, Constituent, Manner, Move, Tone, Verb};
use super::state::TableState;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{FactionId, IssueId, Side};
use crate::scenario::issue::Common;
use crate::scenario::problem::with_suggestion;
use crate::sentence::Message;

/// What a line of notation means for `side`.
///
/// # Errors
/// What is wrong with the line, and the nearest right word.
pub fn parse(common: &Common, table: &TableState, side: Side, line: &str) -> Result<Move, Message> {
    let mut words = line.split_whitespace();
    let word = words.next().ok_or_else(|| Message::new("notation-empty"))?;
    let Some(verb) = Verb::called(word) else {
        let what = Message::new("notation-unknown-verb").with("word", word);
        return Err(with_suggestion(what, word, Verb::ALL.map(Verb::word)));
    };
    let rest: Vec<&str> = words.collect();
    Reader { common, table, side, verb }.a_move(&rest)
}

/// The text that `words` describe: clauses, after an optional `mine`, `theirs` or `joint`.
///
/// # Errors
/// What is wrong with a word.
pub fn parse_draft(
    common: &Common,
    table: &TableState,
    side: Side,
    words: &[&str],
) -> Result<Draft, Message> {
    Reader { common, table, side, verb: Verb::Propose }.draft(words)
}

/// Which proposal is accepted, where it is not the last.
const EARLIER: &str = "earlier";

struct Reader<'a> {
    common: &'a Common,
    table: &'a TableState,
    side: Side,
    verb: Verb,
}

impl Reader<'_> {
    /// The move of the verb whose object is `words`.
    fn a_move(&self, words: &[&str]) -> Result<Move, Message> {
        match self.verb {
            Verb::Propose => self.proposal(words),
            Verb::Trade => self.trade(words),
            Verb::Take => self.alone(words, Move::Take),
            Verb::Accept if words.is_empty() => Ok(Move::Accept),
            Verb::Accept => self.choice(words, [(EARLIER, Move::AcceptEarlier)]),
            Verb::Initial => self.alone(words, Move::Initial),
            Verb::Decline => {
                self.choice(words, Manner::ALL.map(|m| (m.word(), m))).map(Move::Decline)
            }
            Verb::Hold => self.alone(words, Move::Hold),
            Verb::Break => self.alone(words, Move::Break),
            Verb::Gesture => self.gesture(words),
            Verb::Act => self.act(words),
            Verb::Reply => self.choice(words, Answer::ALL.map(|a| (a.word(), a))).map(Move::Reply),
            Verb::Statement => {
                self.choice(words, Tone::ALL.map(|t| (t.word(), t))).map(Move::Statement)
            }
            Verb::Leak => self.alone(words, Move::Leak),
            Verb::Disclose => self.alone(words, Move::Disclose),
            Verb::Gloss => self.issue(self.one(words)?).map(Move::Gloss),
            Verb::Address => self.alone(words, Move::Address),
            Verb::Consult => self.faction(words).map(Move::Consult),
            Verb::Pay => self.payment(words),
            Verb::Whip => self.faction(words).map(Move::Whip),
            Verb::Pledge => self.clause(self.one(words)?).map(Move::Pledge),
            Verb::Justify => self.issue(self.one(words)?).map(Move::Justify),
            Verb::Prepare => self.issue(self.one(words)?).map(Move::Prepare),
            Verb::Retire => self.alone(words, Move::Retire),
            Verb::Decide => self.decision(words),
        }
    }

    /// A move that needs no word but its verb.
    fn alone(&self, words: &[&str], a_move: Move) -> Result<Move, Message> {
        if words.is_empty() { Ok(a_move) } else { Err(self.too_much(words)) }
    }

    fn gesture(&self, words: &[&str]) -> Result<Move, Message> {
        let word = self.one(words)?;
        let known = || self.common.gestures.values().map(|gesture| gesture.word.as_str());
        let found = self.common.gestures.find(|gesture| gesture.word == word);
        found.map(Move::Gesture).ok_or_else(|| unknown("kind-gesture", word, known()))
    }

    fn act(&self, words: &[&str]) -> Result<Move, Message> {
        let word = self.one(words)?;
        let known = || self.common.acts.values().map(|act| act.word.as_str());
        let found = self.common.acts.find(|act| act.word == word);
        found.map(Move::Act).ok_or_else(|| unknown("kind-act", word, known()))
    }

    /// What has not come yet is not named to anyone, so no word is suggested for one that is not known.
    fn decision(&self, words: &[&str]) -> Result<Move, Message> {
        let [word, chosen] = words else { return Err(Message::new("notation-decide-how")) };
        let decisions = &self.common.decisions;
        let found = decisions.find(|one| one.word == *word && one.side == self.side);
        let choice = found.and_then(|decision| {
            let choice = decisions[decision].choices.find(|choice| choice.word == *chosen)?;
            Some(Move::Decide(decision, choice))
        });
        choice.ok_or_else(|| {
            let what = Message::new("notation-unknown-decision");
            what.with("word", *word).with("choice", *chosen)
        })
    }

    fn proposal(&self, words: &[&str]) -> Result<Move, Message> {
        let Some((channel, clauses)) = words.split_first() else {
            return Err(with_examples(self.common, "notation-propose-how"));
        };
        let known = Channel::ALL.map(|channel| (channel.word(), channel));
        let channel = self.choice(&[channel], known)?;
        Ok(Move::Propose(channel, self.draft(clauses)?))
    }

    fn draft(&self, words: &[&str]) -> Result<Draft, Message> {
        let own = self.table.positions[self.side];
        let (mut draft, clauses) = match words.split_first() {
            Some((&"mine", rest)) => (own.ok_or_else(|| no_text("mine"))?, rest),
            Some((&"theirs", rest)) => {
                let theirs = self.table.positions[self.side.other()];
                (theirs.ok_or_else(|| no_text("theirs"))?, rest)
            }
            Some((&"joint", rest)) => (self.joint(), rest),
            _ => (self.table.status_quo, words),
        };
        let mut named: Vec<IssueId> = Vec::new();
        for word in clauses {
            let clause = self.clause(word)?;
            if named.contains(&clause.issue) {
                let issue = self.common.issues[clause.issue].word.as_str();
                return Err(Message::new("notation-twice").with("issue", issue));
            }
            named.push(clause.issue);
            draft = draft.with(clause);
        }
        Ok(draft)
    }

    fn joint(&self) -> Draft {
        let mut draft = self.table.status_quo;
        for (issue, agreed) in self.table.agreed.iter() {
            if let Some(option) = agreed {
                draft = draft.with(Clause { issue, option: *option });
            }
        }
        draft
    }

    fn trade(&self, words: &[&str]) -> Result<Move, Message> {
        match words {
            [give, "for", take] => {
                Ok(Move::Trade { give: self.clause(give)?, take: self.clause(take)? })
            }
            _ => Err(with_examples(self.common, "notation-trade-how")),
        }
    }

    fn faction(&self, words: &[&str]) -> Result<FactionId, Message> {
        let word = self.one(words)?;
        let public = &self.common.sides[self.side];
        let known = || public.factions.values().map(|faction| faction.word.as_str());
        match public.faction_called(word) {
            Some(faction) => Ok(faction),
            None if public.group_called(word).is_some() => {
                Err(Message::new("notation-not-a-group").with("word", word))
            }
            None => Err(unknown("kind-faction", word, known())),
        }
    }

    fn payment(&self, words: &[&str]) -> Result<Move, Message> {
        let several = self.common.tracks.len() > 1;
        let (word, amount, track) = match words {
            [word, amount] if !several => (word, amount, None),
            [word, amount, track] if several => (word, amount, Some(track)),
            _ => {
                let tracks = self.common.tracks.values().map(|track| track.word.as_str());
                let how = if several { "notation-pay-track" } else { "notation-pay-how" };
                let how = Message::new(how);
                return Err(if several {
                    how.with("tracks", tracks.collect::<Vec<_>>())
                } else {
                    how
                });
            }
        };
        let public = &self.common.sides[self.side];
        let whom = public
            .faction_called(word)
            .map(Constituent::Faction)
            .or_else(|| public.group_called(word).map(Constituent::Group));
        let known = || {
            let factions = public.factions.values().map(|faction| faction.word.as_str());
            factions.chain(public.groups.values().map(|group| group.word.as_str()))
        };
        let whom = whom.ok_or_else(|| unknown("kind-faction", word, known()))?;
        let amount = amount
            .parse()
            .map_err(|_| Message::new("notation-number").with("word", (*amount).to_owned()))?;
        let known = || self.common.tracks.values().map(|track| track.word.as_str());
        let named = |word: &str| {
            let found = self.common.tracks.find(|track| track.word == word);
            found.ok_or_else(|| unknown("kind-track", word, known()))
        };
        let only = || self.table.track_of(self.common, &self.table.status_quo);
        let track = track.map_or_else(|| Ok(only()), |word| named(word))?;
        Ok(Move::Pay(whom, amount, track))
    }

    fn clause(&self, word: &str) -> Result<Clause, Message> {
        let Some((issue_word, option_word)) = word.split_once('=') else {
            return Err(with_examples(self.common, "notation-clause-how").with("word", word));
        };
        let issue = self.issue(issue_word)?;
        let about = &self.common.issues[issue];
        let known = || {
            let told = self.table.told_choices(self.common, issue);
            told.map(|option| about.options[option].word.as_str()).collect::<Vec<_>>()
        };
        let is_told = |clause| !self.table.is_unheard_of(self.common, clause);
        match about.option_called(option_word).map(|option| Clause { issue, option }) {
            Some(clause) if !about.options[clause.option].reading_only && is_told(clause) => {
                Ok(clause)
            }
            Some(_) | None => {
                let what = Message::new("notation-unknown-option")
                    .with("issue", issue_word)
                    .with("word", option_word)
                    .with("choices", known());
                Err(what)
            }
        }
    }

    fn issue(&self, word: &str) -> Result<IssueId, Message> {
        let is_told = |issue: &IssueId| !self.table.is_issue_unheard_of(self.common, *issue);
        let issues = &self.common.issues;
        let known = || {
            let told = issues.iter().filter(|(id, _)| is_told(id));
            told.map(|(_, issue)| issue.word.as_str())
        };
        self.common
            .issue_called(word)
            .filter(is_told)
            .ok_or_else(|| unknown("kind-issue", word, known()))
    }

    fn one<'w>(&self, words: &[&'w str]) -> Result<&'w str, Message> {
        match words {
            [word] => Ok(word),
            [] => Err(Message::new("notation-what").with("verb", self.verb.word())),
            [_, rest @ ..] => Err(self.too_much(rest)),
        }
    }

    fn choice<T: Copy, const N: usize>(
        &self,
        words: &[&str],
        known: [(&'static str, T); N],
    ) -> Result<T, Message> {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let Some((word, rest)) = words.split_first() else {
            let what = Message::new("notation-choose").with("verb", self.verb.word());
            return Err(what.with("choices", names));
        };
        if !rest.is_empty() {
            return Err(self.too_much(rest));
        }
        let found = known.iter().find(|(name, _)| name == word).map(|(_, choice)| *choice);
        found.ok_or_else(|| {
            let what = Message::new("notation-not-a-choice")
                .with("word", *word)
                .with("verb", self.verb.word())
                .with("choices", names.clone());
            with_suggestion(what, word, names)
        })
    }

    fn too_much(&self, rest: &[&str]) -> Message {
        Message::new("notation-too-much")
            .with("verb", self.verb.word())
            .with("rest", rest.join(" "))
    }
}

/// A message that shows how clauses are written by two of these talks, `{$one}` and `{$other}`.
pub fn with_examples(common: &Common, id: &'static str) -> Message {
    let put = common.issues.iter().filter(|(_, about)| about.by.is_none());
    let mut clauses = put.filter_map(|(issue, about)| {
        let option = about.choices().find(|option| *option != about.status_quo)?;
        Some(common.clause_text(Clause { issue, option }))
    });
    let mut next = || clauses.next().unwrap_or_default();
    Message::new(id).with("one", next()).with("other", next())
}

fn no_text(which: &'static str) -> Message {
    Message::new("notation-no-text").with("which", which)
}

fn unknown<'w>(
    kind: &'static str,
    word: &str,
    known: impl IntoIterator<Item = &'w str>,
) -> Message {
    let what =
        Message::new("problem-unknown-id").with("kind", Message::new(kind)).with("word", word);
    with_suggestion(what, word, known)
}

/// The move as one line, whole: [`parse`] reads it back to the same move while the status quo is the same.
pub fn write(common: &Common, table: &TableState, side: Side, a_move: Move) -> String {
    let clause = |clause: Clause| common.clause_text(clause);
    let issue = |issue: IssueId| common.issues[issue].word.clone();
    let public = &common.sides[side];
    let rest = match a_move {
        Move::Propose(channel, draft) => {
            format!("{} {}", channel.word(), draft_text(common, table, &draft))
        }
        Move::Trade { give, take } => format!("{} for {}", clause(give), clause(take)),
        Move::Decline(manner) => manner.word().to_owned(),
        Move::Gesture(gesture) => common.gestures[gesture].word.clone(),
        Move::Act(act) => common.acts[act].word.clone(),
        Move::Reply(answer) => answer.word().to_owned(),
        Move::Statement(tone) => tone.word().to_owned(),
        Move::Consult(faction) | Move::Whip(faction) => public.factions[faction].word.clone(),
        Move::Pay(whom, amount, track) => {
            let word = match whom {
                Constituent::Faction(faction) => &public.factions[faction].word,
                Constituent::Group(group) => &public.groups[group].word,
            };
            format!("{word} {amount} {}", common.tracks[track].word).trim_end().to_owned()
        }
        Move::Pledge(pledged) => clause(pledged),
        Move::Gloss(id) | Move::Justify(id) | Move::Prepare(id) => issue(id),
        Move::AcceptEarlier => EARLIER.to_owned(),
        Move::Decide(decision, choice) => {
            let about = &common.decisions[decision];
            format!("{} {}", about.word, about.choices[choice].word)
        }
        Move::Take
        | Move::Accept
        | Move::Initial
        | Move::Hold
        | Move::Break
        | Move::Leak
        | Move::Disclose
        | Move::Address
        | Move::Retire => String::new(),
    };
    format!("{} {rest}", a_move.verb().word()).trim_end().to_owned()
}

/// A text in notation: every clause that is not left out as the status quo now stands.
pub fn draft_text(common: &Common, table: &TableState, draft: &Draft) -> String {
    let clauses: Vec<String> = common
        .issues
        .ids()
        .filter(|issue| draft.option(*issue) != table.status_quo.option(*issue))
        .map(|issue| common.clause_text(draft.clause(issue)))
        .collect();
    clauses.join(" ")
}
