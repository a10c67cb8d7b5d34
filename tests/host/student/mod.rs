//! A student's page: whole games are played through its forms, and what it shows is held to what it may show.

mod html;
mod told;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use html::{Form, assert_sound, forms, seen, tags};
use two_tables::ai::{Level, Negotiator, Repertoire, roster};
use two_tables::class::{
    Asked, Class, ClassRow, Deal, Hold, Millis, Shown, StudentId, Table, Terms, seat_of, seats,
};
use two_tables::host::pages::{self, Announced, Desk, Tab};
use two_tables::negotiation::moves::Move;
use two_tables::negotiation::notation;
use two_tables::pages::Page;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::{Language, Message};
use two_tables::session::{Ground, Key, Role};
use two_tables::sitting::votes;
use two_tables::wording::{Usage, Wording};

const TUTORIAL: &str = include_str!("../../../scenarios/tutorial.ron");
const OF_1956: &str = include_str!("../../../scenarios/1956.ron");
/// The course of history, a line a move.
const COURSE: &str = include_str!("../../1956_history.moves");
const TURN: Millis = Millis(120_000);

/// A class at one table, with its words.
struct Game {
    wording: Wording,
    class: Class,
    table: Table,
    repertoire: Repertoire,
    keys: AtomicUsize,
}

/// What of a page is asked for.
#[derive(Clone, Copy)]
enum Ask<'a> {
    Tab(Tab),
    Move(Tab, &'a str),
}

impl Game {
    fn new(text: &str, changes: &[Change], names: &[&str]) -> Self {
        let terms = Terms {
            scenario: text.to_owned(),
            variant: None,
            changes: changes.to_vec(),
            length: Length::Full,
            // History's course fits this deal.
            seed: 4,
            deal: Deal::Same,
            level: Level::Even,
            turn: Some(TURN),
            delegation: names.len().div_ceil(2).max(1),
        };
        let opened = ClassRow::Opened { terms: Box::new(terms), teacher: "seal".to_owned() };
        let mut class = Class::restore(&[opened]).unwrap();
        for name in names {
            let (_, row) = class.join(name, "token", name, |one, other| one == other).unwrap();
            class.apply(&row);
        }
        for row in class.begin().unwrap() {
            class.apply(&row);
        }
        let ground = Ground::new(&Arc::from(text), None, changes, Length::Full).unwrap();
        let named = seats(|side, role| Some(format!("{side} {role:?}")));
        let table = Table::open(1, &ground, class.seed(1), named, Some(TURN));
        let common = &ground.scenario().common;
        let wording =
            Wording::new(Language::English).with_names(common, Usage::Neutral).for_pointing();
        let repertoire = Repertoire::default();
        Self { wording, class, table, repertoire, keys: AtomicUsize::new(0) }
    }

    fn place(&self, student: StudentId) -> (Side, Vec<Role>) {
        let place = self.class.student(student).unwrap().place.unwrap();
        (place.side, self.class.parts_of(student))
    }

    /// The students of a side.
    fn of(&self, side: Side) -> Vec<StudentId> {
        self.class.delegation(1, side).into_iter().map(|(id, ..)| id).collect()
    }

    fn with_desk<T>(
        &mut self,
        student: StudentId,
        ask: Ask<'_>,
        change: impl FnOnce(&mut Desk<'_>),
        write: impl FnOnce(&Desk<'_>) -> T,
    ) -> T {
        let (side, roles) = self.place(student);
        let sight = self.table.look(side, &roles).unwrap();
        let session = self.table.sitting().session();
        let foresee = |a_move| session.foresee(side, a_move);
        let keys = || format!("key-{}", self.keys.fetch_add(1, Ordering::Relaxed));
        // It judges every text: not for pages that do not show it.
        let is_read = matches!(ask, Ask::Tab(Tab::Papers));
        let hindsight = is_read.then(|| session.hindsight()).flatten();
        let gone_on = self.table.gone_on(student, Shown::Ballots);
        let mut votes = votes(&sight.happened);
        votes.retain(|vote| vote.until > gone_on);
        let mut debrief = Page::new(&self.wording);
        if let Some(hindsight) = &hindsight {
            let told =
                two_tables::pages::Debrief { session, view: &sight.view, opponent: &[], hindsight };
            two_tables::pages::debrief_in_full(&mut debrief, &told);
        }
        let (tab, considered) = match ask {
            Ask::Tab(tab) => (tab, None),
            Ask::Move(tab, line) => (tab, Some(line)),
        };
        let mut desk = Desk {
            wording: &self.wording,
            code: "ABCD",
            class: &self.class,
            student,
            table: 1,
            side,
            roles: &roles,
            sight: &sight,
            at: "1.1.x",
            may_take_back: roles.iter().any(|role| session.may_undo(seat_of(side, *role))),
            revision: self.table.sitting().revision(),
            on_desk: self.table.sitting().on_desk(seat_of(side, Role::Chief)),
            foresee: &foresee,
            delegate_opposite: false,
            left: self.table.left(Millis(0)),
            hold: Hold::Playing,
            notes: self.table.notes(side),
            repertoire: &self.repertoire,
            tab,
            considered,
            said: None,
            announced: &[],
            votes: &votes,
            keys: &keys,
            debrief: hindsight.as_ref().map(|_| &debrief),
        };
        change(&mut desk);
        write(&desk)
    }

    /// A page whole.
    fn page(&mut self, student: StudentId, ask: Ask<'_>) -> String {
        self.with_desk(student, ask, |_| {}, |desk| pages::student(desk).into_string())
    }

    /// All five of them.
    fn tabs(&mut self, student: StudentId) -> Vec<String> {
        Tab::ALL.map(|tab| self.page(student, Ask::Tab(tab))).to_vec()
    }

    /// Goes on from a vote, where one stands before all else.
    fn go_on(&mut self, student: StudentId) {
        let page = self.page(student, Ask::Tab(Tab::Table));
        if let Some(form) = forms(&page).iter().find(|form| form.get("from") == Some("ballots")) {
            self.send(student, form).unwrap();
        }
    }

    /// The lines of all moves offered to a student, in the order of the pages.
    fn offered(&mut self, student: StudentId) -> Vec<Form> {
        let pages = self.tabs(student);
        let all = pages.iter().flat_map(|page| forms(page));
        all.filter(|form| form.get("line").is_some()).collect()
    }

    fn read(&self, side: Side, line: &str) -> Move {
        let session = self.table.sitting().session();
        let table = &session.talks().state().table;
        notation::parse(&session.scenario().common, table, side, line).unwrap()
    }

    fn write(&self, side: Side, a_move: Move) -> String {
        let session = self.table.sitting().session();
        let table = &session.talks().state().table;
        notation::write(&session.scenario().common, table, side, a_move)
    }

    /// Sends a form.
    fn send(&mut self, student: StudentId, form: &Form) -> Result<(), Message> {
        let (side, roles) = self.place(student);
        let key = Key::new(form.get("key").unwrap()).unwrap();
        let own = format!("/s/{}/", student.0);
        assert_eq!(form.method, "post");
        match form.action.strip_prefix(own.as_str()).unwrap() {
            "move" => {
                let revision = form.get("revision").unwrap().parse().unwrap();
                let line = form.get("line").unwrap();
                self.table.play(side, &roles, revision, line, key, Millis(0))
            }
            "on" => {
                assert_eq!(form.get("from"), Some("ballots"));
                let until = form.get("until").unwrap().parse().unwrap();
                self.table.go_on(student, Shown::Ballots, until, key, Millis(0))
            }
            "draft" => {
                let clauses = form.fields.iter().filter_map(|(name, option)| {
                    Some(format!("{}={option}", name.strip_prefix("issue-")?))
                });
                let clauses: Vec<String> = clauses.collect();
                let clauses = form.get("clear").is_none().then(|| clauses.join(" "));
                self.table.work_on(side, &roles, clauses.as_deref(), key, Millis(0))
            }
            other => panic!("{other}"),
        }
    }

    /// Writes a text clause by clause through the form of the treaty.
    fn draft(&mut self, student: StudentId, text: &str) {
        let page = self.page(student, Ask::Tab(Tab::Table));
        let mut form = forms(&page)
            .into_iter()
            .find(|form| form.action.ends_with("/draft") && form.get("clear").is_none())
            .unwrap();
        form.fields.retain(|(name, _)| !name.starts_with("issue-"));
        for clause in text.split_whitespace() {
            let (issue, option) = clause.split_once('=').unwrap();
            let id = format!("pick-{issue}-{option}");
            assert!(tags(&page).iter().any(|tag| tag.get("id") == Some(&id)), "no {id}");
            form.fields.push((format!("issue-{issue}"), option.to_owned()));
        }
        self.send(student, &form).unwrap();
    }

    /// Makes a move through the pages: drafts where it proposes, finds its form, considers it where that is asked.
    fn make(&mut self, student: StudentId, a_move: Move) {
        let (side, _) = self.place(student);
        let line = self.write(side, a_move);
        if matches!(a_move, Move::Propose(..)) {
            self.draft(
                student,
                line.split_once(' ').unwrap().1.split_once(' ').map_or("", |p| p.1),
            );
        }
        let found = self.offered(student).into_iter().find(|form| form.get("line") == Some(&line));
        let form = match found {
            Some(form) if form.method == "post" => form,
            Some(form) => {
                assert!(form.action.ends_with("/ask"));
                self.considered(student, &line)
            }
            // Any amount may be paid, and a list has only some.
            None => {
                assert!(matches!(a_move, Move::Pay(..)), "not offered: {line}");
                self.considered(student, &line)
            }
        };
        self.send(student, &form).unwrap();
    }

    fn considered(&mut self, student: StudentId, line: &str) -> Form {
        let page = self.page(student, Ask::Move(Tab::Table, line));
        assert_sound(&page);
        let all = forms(&page);
        let [form] = all.as_slice() else { panic!("{line}: {all:?}") };
        assert_eq!(form.get("line"), Some(line));
        form.clone()
    }

    /// Plays to the end by the pages, each position shown to `watch` first.
    fn play_out(&mut self, mut watch: impl FnMut(&mut Self, StudentId)) {
        let mind: Arc<dyn Negotiator> = roster::negotiator("reference").unwrap();
        for number in 0.. {
            if self.table.sitting().is_over() {
                return;
            }
            assert!(number < 400, "the game does not end");
            let side = self.table.sitting().turn();
            let student = self.of(side)[0];
            for each in Side::BOTH {
                let first = self.of(each)[0];
                self.go_on(first);
            }
            watch(self, student);
            let view = self.with_desk(
                student,
                Ask::Tab(Tab::Table),
                |_| {},
                |desk| desk.sight.view.clone(),
            );
            self.make(student, mind.choose(&view).unwrap().a_move);
        }
    }
}

fn change(path: &str, value: &str) -> Change {
    Change { path: path.to_owned(), value: Some(value.to_owned()) }
}

/// Every move that is permitted and his to make stands once on his pages, as a line that reads back.
fn assert_all_offered(game: &mut Game, student: StudentId) {
    let (side, roles) = game.place(student);
    let offered = game.offered(student);
    let lines: Vec<&str> = offered.iter().map(|form| form.get("line").unwrap()).collect();
    assert!(
        offered.iter().all(|form| form.method == "get"),
        "each is asked about before it is made"
    );
    // What lies under the thumb stands in its list as well, and nothing else twice.
    let unlike: BTreeSet<&str> = lines.iter().copied().collect();
    for line in &unlike {
        let count = lines.iter().filter(|known| *known == line).count();
        let most = if ["accept", "initial", "hold"].contains(line) { 2 } else { 1 };
        assert!(count <= most, "one stands twice: {line} in {lines:?}");
    }
    let moves: BTreeSet<String> =
        lines.iter().map(|line| game.write(side, game.read(side, line))).collect();
    let view =
        game.with_desk(student, Ask::Tab(Tab::Table), |_| {}, |desk| desk.sight.view.clone());
    // What lies on the table is accepted, and not proposed to whoever put it there.
    let theirs = view.table().offers[side.other()].map(|offer| offer.draft);
    let is_theirs = |one: &Move| matches!(one, Move::Propose(_, draft) if Some(*draft) == theirs);
    let his = view.offered().into_iter().filter(|one| roles.iter().any(|role| role.permits(*one)));
    let his = his.filter(|one| !is_theirs(one));
    let expected: BTreeSet<String> = his.map(|one| game.write(side, one)).collect();
    // Besides them the text at hand may be proposed.
    let missing: Vec<_> = expected.difference(&moves).collect();
    assert!(missing.is_empty(), "not offered: {missing:?}");
    for more in moves.difference(&expected) {
        assert!(more.starts_with("propose "), "offered and not permitted: {more}");
    }
    for line in lines {
        view.permit(game.read(side, line)).unwrap();
    }
}

#[test]
fn a_whole_game_of_two_students_is_played_through_the_pages() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let mut positions = 0;
    game.play_out(|game, student| {
        positions += 1;
        assert_all_offered(game, student);
        for page in game.tabs(student) {
            assert_sound(&page);
        }
        let (side, _) = game.place(student);
        for other in game.of(side.other()) {
            assert!(game.offered(other).is_empty(), "who has not the table makes no move");
            for page in game.tabs(other) {
                assert_sound(&page);
            }
        }
    });
    assert!(positions > 5, "{positions}");
    for student in [StudentId(1), StudentId(2)] {
        assert!(game.offered(student).is_empty());
        game.go_on(student);
        let papers = game.page(student, Ask::Tab(Tab::Papers));
        assert!(papers.contains("id=\"debrief\"") && papers.contains("/sheet\""));
    }
}

#[test]
fn a_delegation_is_offered_what_its_parts_permit_and_told_whose_the_rest_is() {
    let names =
        ["Aiko", "Boris", "Chie", "Dmitri", "Emi", "Fyodor", "Goro", "Galina", "Hana", "Ilya"];
    let mut game = Game::new(OF_1956, &[], &names);
    let side = game.table.sitting().turn();
    let members = game.of(side);
    assert_eq!(members.len(), 5);
    let mut all = BTreeSet::new();
    for student in &members {
        assert_all_offered(&mut game, *student);
        for form in game.offered(*student) {
            all.insert(form.get("line").unwrap().to_owned());
        }
    }
    let chief = game.class.student(members[0]).unwrap().name.clone();
    let observer = game.page(members[4], Ask::Tab(Tab::Table));
    assert!(observer.contains(&format!("{chief} binds")), "who may bind is said");
    assert!(observer.contains(&format!("for {chief} (chief)")));
    assert!(!forms(&observer).iter().any(|form| form.get("line").is_some()));
    let view =
        game.with_desk(members[0], Ask::Tab(Tab::Table), |_| {}, |desk| desk.sight.view.clone());
    for a_move in view.offered() {
        assert!(all.contains(&game.write(side, a_move)), "somebody is offered {a_move:?}");
    }
    let refused = game.page(members[4], Ask::Move(Tab::Table, "hold"));
    assert!(forms(&refused).is_empty() && refused.contains("role=\"alert\""));
}

/// A line each of a game of 1956, and what Tokyo is shown of it: every page before each move.
fn shown_to_tokyo(changes: &[Change]) -> Vec<String> {
    let mut game = Game::new(OF_1956, changes, &["Aiko", "Boris"]);
    let course = COURSE.lines().filter_map(|line| line.split_once(' ')).take(26);
    let tokyo = game.of(Side::Tokyo)[0];
    let mut shown = Vec::new();
    for (word, line) in course.filter(|(word, _)| *word != "#") {
        let side = Side::from_word(word).unwrap();
        game.keys = AtomicUsize::new(0);
        shown.extend(game.tabs(tokyo));
        if side == Side::Tokyo {
            shown.push(game.page(tokyo, Ask::Move(Tab::Table, line)));
        }
        let revision = game.table.sitting().revision();
        let key = Key::new(&format!("m{revision}")).unwrap();
        let played = game.table.play(side, &[Role::Delegation], revision, line, key, Millis(0));
        assert!(played.is_ok(), "{side}: {line}: {played:?}");
    }
    game.keys = AtomicUsize::new(0);
    shown.extend(game.tabs(tokyo));
    shown
}

#[test]
fn no_page_depends_on_the_other_sides_secrets() {
    let as_drawn = shown_to_tokyo(&[]);
    let secret = [
        change("sides.moscow.leaders.khrushchev.honour_share", "900"),
        change("sides.moscow.capital", "55"),
        change("sides.moscow.no_agreement", "[-14, -14, -14, -15, -15, -15, -16, -16, -17, -17]"),
        change("sides.moscow.factions.centre.disposition", "12"),
        change("sides.moscow.factions.molotov.sacred", "[]"),
    ];
    let otherwise = shown_to_tokyo(&secret);
    assert_eq!(as_drawn.len(), otherwise.len());
    for (one, other) in as_drawn.iter().zip(&otherwise) {
        assert!(one == other, "a secret of Moscow's shows in Tokyo");
    }
    let own = shown_to_tokyo(&[change("sides.tokyo.capital", "55")]);
    assert!(as_drawn != own, "what is its own shows");
}

#[test]
fn what_is_typed_is_escaped() {
    let mut game = Game::new(TUTORIAL, &[], &["<script>alert(1)</script>", "\" onload=\"x"]);
    let key = Key::new("note").unwrap();
    let side = game.place(StudentId(1)).0;
    let typed = "<img src=x onerror=alert(2)> & \u{202E}";
    assert!(game.table.write_note(side, StudentId(1), typed, key, Millis(0)).is_err());
    let key = Key::new("note").unwrap();
    let typed = "<img src=x onerror=alert(2)> &";
    game.table.write_note(side, StudentId(1), typed, key, Millis(0)).unwrap();
    let mut all = game.tabs(StudentId(1));
    all.extend(game.tabs(StudentId(2)));
    let line = "\"><script>alert(3)</script>";
    all.push(game.page(StudentId(1), Ask::Move(Tab::Table, line)));
    let announced = [Announced { text: "<b>teacher</b>".to_owned(), stands: true, number: 1 }];
    // Longer lived than the page.
    let announced: &'static [Announced] = Box::leak(Box::new(announced));
    all.push(game.with_desk(
        StudentId(1),
        Ask::Tab(Tab::News),
        |desk| {
            desk.announced = announced;
            desk.said = Some(Err(Message::new("class-name-taken").with("name", "<i>")));
        },
        |desk| pages::student(desk).into_string(),
    ));
    let wording = &game.wording;
    let common = &game.table.sitting().session().scenario().common;
    all.push(
        pages::waiting(wording, common, "ABCD", &game.class, StudentId(2), "0.1.x").into_string(),
    );
    all.push(pages::joined(wording, "ABCD", StudentId(1), "<u>", "<s>").into_string());
    let why = Message::new("class-name-taken").with("name", "<script>");
    all.push(pages::join(wording, "<ABCD>", Some(&why)).into_string());
    all.push(pages::come_back(wording, "<ABCD>", Some(&why)).into_string());
    for page in &all {
        assert_sound(page);
        assert_clean(page);
        for typed in ["<img", "<b>", "<i>", "<u>", "<s>", "<ABCD>"] {
            assert!(!page.contains(typed), "{typed} unescaped");
        }
    }
    assert!(all.iter().any(|page| page.contains("&lt;script&gt;alert(1)")));
    assert!(all.iter().any(|page| page.contains("&lt;img src=x")));
}

/// Nothing stands inline that a content policy would have to let through.
fn assert_clean(page: &str) {
    for tag in tags(page) {
        assert!(tag.get("style").is_none(), "{tag:?}");
        let acts =
            tag.attributes.keys().find(|name| name.starts_with("on") || name.starts_with("hx-on"));
        assert!(acts.is_none(), "{tag:?}");
        assert!(tag.name != "style", "{tag:?}");
        if tag.name == "script" && !tag.is_end {
            assert!(tag.get("src").is_some_and(|src| src.starts_with("/assets/")));
            assert_eq!(tag.text, "");
        }
        for attribute in ["src", "href", "action", "hx-get", "hx-post"] {
            let to = tag.get(attribute).unwrap_or("/");
            assert!(to.starts_with('/') && !to.starts_with("//") || to.starts_with('#'), "{to}");
        }
    }
}

#[test]
fn nothing_stands_inline_and_no_word_is_missing() {
    let mut game = Game::new(OF_1956, &[], &["Aiko", "Boris"]);
    for student in [StudentId(1), StudentId(2)] {
        for page in game.tabs(student) {
            assert_clean(&page);
            for bare in ["student-", "window-", "{"] {
                let said: String = tags(&page).iter().map(|tag| tag.text.clone()).collect();
                assert!(!said.contains(bare), "{bare} in {said}");
            }
        }
    }
}

#[test]
fn a_table_that_is_held_takes_no_move_and_says_so() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let side = game.table.sitting().turn();
    let student = game.of(side)[0];
    for hold in [Hold::Paused, Hold::EyesUp] {
        for ask in Tab::ALL.map(Ask::Tab).into_iter().chain([Ask::Move(Tab::Table, "hold")]) {
            let page = game.with_desk(
                student,
                ask,
                |desk| desk.hold = hold,
                |desk| pages::student(desk).into_string(),
            );
            assert_sound(&page);
            assert!(page.contains("The table is held") && page.contains("data-stands"));
            let all = forms(&page);
            assert!(!all.iter().any(|form| form.get("line").is_some()), "{hold:?}: {all:?}");
            if hold == Hold::EyesUp {
                assert!(page.contains("Eyes up") && all.is_empty());
            }
        }
    }
}

#[test]
fn what_is_swapped_is_the_middle_and_brings_bar_and_tabs_along() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let write = |desk: &Desk<'_>| pages::student_main(desk).into_string();
    let part = game.with_desk(StudentId(1), Ask::Tab(Tab::Home), |_| {}, write);
    assert_sound(&part);
    assert_clean(&part);
    let along: Vec<_> = tags(&part)
        .into_iter()
        .filter(|tag| tag.get("hx-swap-oob").is_some())
        .filter_map(|tag| tag.attributes.get("id").cloned())
        .collect();
    assert_eq!(along, ["bar", "tabs"]);
    assert_eq!(tags(&part).iter().filter(|tag| tag.get("id") == Some("main")).count(), 1);
    assert!(!part.contains("<html"));
    let whole = game.page(StudentId(1), Ask::Tab(Tab::Home));
    assert!(!whole.contains("hx-swap-oob"));
}

#[test]
fn a_page_asked_for_by_an_odd_line_leads_to_an_address_of_its_own() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let line = "hold&tab=home#x \u{e9}\" <";
    let page = game.page(StudentId(1), Ask::Move(Tab::Table, line));
    let here = "/s/1/ask?line=hold%26tab%3Dhome%23x+%C3%A9%22+%3C&tab=table";
    assert!(tags(&page).iter().any(|tag| tag.get("data-here") == Some(here)), "{page}");
}

fn zipped(bytes: &[u8]) -> usize {
    let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    zip.write_all(bytes).unwrap();
    zip.finish().unwrap().len()
}

#[test]
fn the_first_page_is_light_and_soon_read() {
    let mut game = Game::new(OF_1956, &[], &["Aiko", "Boris"]);
    let side = game.table.sitting().turn();
    let student = game.of(side)[0];
    let page = game.page(student, Ask::Tab(Tab::Table));
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/host");
    let asked = tags(&page);
    let linked = asked.iter().filter(|tag| ["script", "link"].contains(&tag.name.as_str()));
    let assets: usize = linked
        .filter_map(|tag| tag.get("src").or(tag.get("href")))
        .map(|path| {
            zipped(&std::fs::read(root.join(path.strip_prefix("/assets/").unwrap())).unwrap())
        })
        .sum();
    let whole = zipped(page.as_bytes()) + assets;
    let words = |page: &str| {
        seen(page).split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count()
    };
    let papers = game.page(student, Ask::Tab(Tab::Papers));
    let (first, brief) = (words(&page), words(&papers));
    eprintln!("the first page: {whole} bytes zipped, {first} words, papers {brief} words");
    assert!(whole <= 120 * 1024, "{whole} bytes");
    assert!(first + brief <= 900, "{first} and {brief} words");
}

#[test]
fn who_waits_in_the_lobby_is_told_where_he_will_sit_and_with_whom() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris", "Clara", "Daniil"]);
    let common = game.table.sitting().session().scenario().common.clone();
    let student = game.of(Side::Tokyo)[0];
    let page = |game: &Game| {
        pages::waiting(&game.wording, &common, "ABCD", &game.class, student, "0.1.x").into_string()
    };
    let partner = game.of(Side::Tokyo)[1];
    let partner_name = game.class.student(partner).unwrap().name.clone();
    let said = seen(&page(&game));
    let side = game.wording.text(&common.sides[Side::Tokyo].name);
    assert!(
        said.contains(&format!("Your seat: table 1, for {side}, with {partner_name}.")),
        "{said}"
    );
    game.class.apply(&ClassRow::Placed { student, place: None });
    assert!(!seen(&page(&game)).contains("Your seat: "));
}

#[test]
fn who_guesses_sees_the_text_with_its_changed_clause_marked() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    game.class.apply(&ClassRow::Ended);
    let asked = Asked {
        table: 1,
        path: String::new(),
        value: String::new(),
        clause: "law=rules".to_owned(),
        text: ["crews=home", "law=permits"].map(str::to_owned).to_vec(),
    };
    let row = game.class.ask(asked).unwrap();
    game.class.apply(&row);
    let student = game.of(Side::Tokyo)[0];
    let page = game.page(student, Ask::Tab(Tab::Table));
    let common = &game.table.sitting().session().scenario().common;
    let words = |written: &str| {
        let clause = common.clause_called(written).unwrap();
        game.wording.text(&common.issues[clause.issue].options[clause.option].text)
    };
    let list =
        page.split("class=\"voted\"").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap();
    let struck = list.split("<s>").nth(1).and_then(|rest| rest.split("</s>").next()).unwrap();
    let new = list.split("<b>").nth(1).and_then(|rest| rest.split("</b>").next()).unwrap();
    let plain = |part: &str| html::plain(part);
    assert!(plain(struck).contains(&plain(&words("law=permits"))), "{struck}");
    assert!(plain(new).contains(&plain(&words("law=rules"))), "{new}");
    assert_eq!(list.matches("<li>").count(), 2);
}
