//! `debrief`: finished games told as text, as one page of HTML, as rows for a spreadsheet.

mod rows;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use maud::{Markup, html};

use super::arguments::DebriefOptions;
use super::{Failure, Outcome, files, page_width, print};
use crate::pages::{self, Page};
use crate::paper::{ManyGames, OneGame, game_file, games_file};
use crate::scenario::id::Side;
use crate::sentence::{Message, shown};
use crate::session::{Occupant, OpponentMove, Seat, Session, SharedFrame, TableOutcome};
use crate::store::{self, STANDARD, Seated};
use crate::terminal::set;
use crate::view::SeatView;
use crate::wording::{Usage, Wording, unrepeatable};

/// A finished game, and what it was named by.
struct Finished {
    named: String,
    session: Session,
}

pub(super) fn debrief(options: &DebriefOptions, words: &Wording) -> Outcome {
    let games = finished(&options.saves)?;
    let [first, ..] = games.as_slice() else { return Ok(()) };
    let common = &first.session.scenario().common;
    let wording = words.clone().with_names(common, Usage::Neutral);
    let to_standard = |file: &Option<_>| file.as_deref() == Some(Path::new(STANDARD));
    if to_standard(&options.html) && to_standard(&options.csv) {
        return Err(Failure::Misuse(Message::new("debrief-one-standard")));
    }
    if let (Some(html), Some(csv)) = (&options.html, &options.csv)
        && files::is_one_file(html, csv)
    {
        return Err(Failure::Misuse(
            Message::new("cli-one-file").with("file", csv.display().to_string()),
        ));
    }
    // Rows are the same for everybody, and so is a page of several games.
    let is_told_to_one = games.len() == 1 && (options.html.is_some() || options.csv.is_none());
    if options.side.is_some() && !is_told_to_one {
        return Err(Failure::Misuse(Message::new("debrief-side-alone")));
    }
    let mut made = Vec::new();
    if let Some(file) = &options.html {
        let pointing = wording.clone().for_pointing();
        let page = match games.as_slice() {
            [one] => game_page(&pointing, &one.session, options.side),
            all => games_page(&pointing, &first.session, all),
        };
        made.extend(files::deliver(file, &page.into_string())?);
    }
    if let Some(file) = &options.csv {
        let (frame, tables) = came_to(&first.session, &games);
        let setup = |table: &TableOutcome| setup(&games, table);
        let text = rows::rows(&wording, &frame, &tables, &setup)?;
        made.extend(files::deliver(file, &text)?);
    }
    if options.html.is_none() && options.csv.is_none() {
        return print(&as_text(&wording, &games, options.side));
    }
    made.iter().try_for_each(|what| print(&words.say(what)))
}

/// The games named, every one finished and all of one scenario.
fn finished(named: &[OsString]) -> Result<Vec<Finished>, Failure> {
    let mut games: Vec<Finished> = Vec::new();
    for named in files::expanded(named)? {
        let session = store::load(&files::save_path(&named)?)?;
        let named = named.to_string_lossy().into_owned();
        if !session.talks().state().table.is_over() {
            let what = Message::new("debrief-in-progress").with("save", named.as_str());
            return Err(Failure::Input(what));
        }
        if let Some(first) = games.first()
            && !first.session.is_of_the_same(&session)
        {
            let what = Message::new("debrief-other-scenario")
                .with("save", named.as_str())
                .with("first", first.named.as_str());
            return Err(Failure::Input(what));
        }
        games.push(Finished { named, session });
    }
    Ok(games)
}

/// What each game came to, in one frame.
fn came_to(first: &Session, games: &[Finished]) -> (SharedFrame, Vec<TableOutcome>) {
    let frame = SharedFrame::of(first.scenario());
    let table = |(number, game): (u32, &Finished)| TableOutcome::new(&frame, number, &game.session);
    let tables = (1..).zip(games).map(table).collect();
    (frame, tables)
}

/// The game at a table.
fn game<'g>(games: &'g [Finished], table: &TableOutcome) -> Option<&'g Finished> {
    let place = usize::try_from(table.number).ok()?.checked_sub(1)?;
    games.get(place)
}

/// What a game was named by.
fn name(games: &[Finished], table: &TableOutcome) -> String {
    game(games, table).map(|game| game.named.clone()).unwrap_or_default()
}

/// How a game was set up, for a spreadsheet.
fn setup(games: &[Finished], table: &TableOutcome) -> [String; 5] {
    let Some(game) = game(games, table) else { return Default::default() };
    let setup = game.session.setup();
    let persons: Vec<&str> = game.session.persons().map(Side::word).collect();
    let played = |seat: &Seat| match &seat.occupant {
        Occupant::Person { .. } | Occupant::Nobody => None,
        Occupant::Yardstick { name } => Some(name.clone()),
        Occupant::Opponent { styles, level } => {
            let styles: Vec<&str> = styles.iter().map(|style| style.name.as_str()).collect();
            Some(format!("{}:{}", styles.join(" "), level.word()))
        }
    };
    let opponents: Vec<String> = setup.seats.iter().filter_map(played).collect();
    [
        game.named.clone(),
        setup.seed.to_string(),
        setup.length.word().to_owned(),
        persons.join(" "),
        opponents.join(" "),
    ]
}

fn as_text(wording: &Wording, games: &[Finished], side: Option<Side>) -> String {
    let mut page = Page::new(wording);
    match games {
        [] => {}
        [one] => in_full(&mut page, &one.session, side.unwrap_or_else(|| reader(&one.session))),
        [first, ..] => {
            let (frame, tables) = came_to(&first.session, games);
            pages::many_games(&mut page, &frame, &tables, &|table| name(games, table));
        }
    }
    set(&page, page_width())
}

/// All a debrief tells, once the talks are over.
pub(super) fn in_full(page: &mut Page<'_>, session: &Session, told_to: Side) {
    let Some(hindsight) = &session.hindsight() else { return };
    let view = &SeatView::new(session.talks(), told_to);
    let (opponent, lost) = opponents_moves(session);
    if let Some(lost) = lost {
        page.say(&lost);
    }
    let told = pages::Debrief { session, view, opponent: &opponent, hindsight };
    pages::debrief_in_full(page, &told);
}

fn game_page(wording: &Wording, session: &Session, side: Option<Side>) -> Markup {
    let Some(hindsight) = &session.hindsight() else { return html! {} };
    let view = &SeatView::new(session.talks(), side.unwrap_or_else(|| reader(session)));
    let (opponent, _) = opponents_moves(session);
    let told = pages::Debrief { session, view, opponent: &opponent, hindsight };
    game_file(&OneGame { wording, told: &told })
}

fn games_page(wording: &Wording, first: &Session, games: &[Finished]) -> Markup {
    let (frame, tables) = came_to(first, games);
    let named = |table: &TableOutcome| html! { (shown(&name(games, table))) };
    let more: (Message, &dyn Fn(&TableOutcome) -> Markup) = (Message::new("games-save"), &named);
    games_file(&ManyGames { wording, frame: &frame, tables: &tables, more })
}

/// What moved the opponents, and what cannot be told of it. Where nobody can be seated as an old save says, nothing is.
fn opponents_moves(session: &Session) -> (Vec<OpponentMove>, Option<Message>) {
    let Ok(seated) = Seated::new(session.clone()) else { return (Vec::new(), None) };
    match session.opponents_moves(&seated.players, &BTreeMap::new()) {
        Ok(moves) => (moves, None),
        Err(lost) => (Vec::new(), Some(unrepeatable(lost))),
    }
}

/// To whom a game is told where nobody says: the person who played, Tokyo's where two did or none.
pub(super) fn reader(session: &Session) -> Side {
    session.persons().next().unwrap_or(Side::Tokyo)
}
