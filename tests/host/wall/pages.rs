//! The projector's page and the teacher's: no secret on the one, everything in reach on the other, nothing inline on either.

use two_tables::class::{Class, Hold, Millis, Stage, StudentId};
use two_tables::host::guard::Transport;
use two_tables::host::pages::Showing;
use two_tables::host::pages::teacher::{
    Board, Sheet, Slip, TableSecrets, Teacher, Watched, board, sheet, slips, teacher, watch,
};
use two_tables::host::pages::wall::{TableGlance, Wall, wall};
use two_tables::negotiation::moves::{Channel, Move};
use two_tables::negotiation::notation;
use two_tables::scenario::check::Change;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::Side;
use two_tables::sentence::Message;
use two_tables::session::{Key, OffTurn};
use two_tables::view::SeatView;

use super::room::{HISTORY, MARKUP, Room, TUTORIAL, joined, opened, play};

const ADDRESS: &str = "http://192.168.0.20:7056";

fn wall_of<'a>(
    room: &'a Room,
    class: &'a Class,
    tables: &'a [TableGlance],
    addresses: &'a [String],
) -> Wall<'a> {
    let common = &room.ground.scenario().common;
    let wording = &room.wording;
    Wall {
        wording,
        common,
        code: "KURA",
        class,
        addresses,
        qr: None,
        tables,
        showing: Showing::Class,
        chart: None,
    }
}

pub(super) fn on_wall(room: &Room) -> String {
    let (glances, addresses) = (room.glances(), [ADDRESS.to_owned()]);
    wall(&wall_of(room, &room.class, &glances, &addresses)).into_string()
}

fn for_teacher(room: &Room, said: Option<&Result<Message, Message>>) -> String {
    let (glances, addresses) = (room.glances(), [ADDRESS.to_owned()]);
    let secrets: Vec<TableSecrets> = room.tables.iter().map(TableSecrets::new).collect();
    let wall = wall_of(room, &room.class, &glances, &addresses);
    teacher(&Teacher {
        wall,
        secrets: &secrets,
        offered: None,
        key: "k",
        said,
        battery: Some(Message::new("class-empty")),
        stalled: Some(Message::new("class-held")),
    })
    .into_string()
}

/// Everything a content policy without exceptions would refuse, or that would be asked of another host.
pub(crate) fn inline(page: &str) -> Vec<&'static str> {
    const INLINE: [&str; 7] =
        [" style=", "<style", " onclick=", " onload=", "javascript:", "src=\"http", "href=\"http"];
    let scripts = page.matches("<script").count();
    assert_eq!(scripts, page.matches("<script src=\"/assets/").count());
    INLINE.into_iter().filter(|word| page.contains(word)).collect()
}

#[test]
fn before_play_the_wall_shows_code_address_and_who_has_joined() {
    let room = Room::playing(TUTORIAL, 1, &[]);
    let mut rows = opened(TUTORIAL);
    rows.extend([joined(1, "Anna"), joined(2, MARKUP)]);
    let class = Class::restore(&rows).unwrap();
    assert_eq!(class.stage(), Stage::Gathering);
    let addresses = [ADDRESS.to_owned()];
    let page = wall(&wall_of(&room, &class, &[], &addresses)).into_string();
    assert!(page.contains(ADDRESS) && page.contains("Anna"));
    assert!(page.contains("&lt;b&gt;&amp;") && !page.contains(MARKUP));
    assert!(page.contains("2 have joined"));
    assert_eq!(inline(&page), [""; 0]);
}

#[test]
fn in_play_the_wall_shows_every_table_its_turn_and_who_is_away() {
    let room = Room::playing(TUTORIAL, 3, &[]);
    let page = on_wall(&room);
    for number in 1..=3 {
        assert!(page.contains(&format!("id=\"table-{number}\"")));
    }
    assert!(page.contains("1:30") && page.contains("data-left=\"90000\""));
    assert!(page.contains("away: Pupil 2"));
    assert!(page.contains("&lt;b&gt;&amp;") && !page.contains(MARKUP));
    assert_eq!(inline(&page), [""; 0]);
}

/// Secrets of a home and of a chief: what is changed of the scenario so that nobody across the table can know it.
fn secrets() -> Vec<Change> {
    let common = Room::playing(TUTORIAL, 1, &[]);
    let scenario = common.ground.scenario();
    let mut changes = Vec::new();
    for side in Side::BOTH {
        let path = |what: &str| format!("sides.{}.{what}", side.word());
        let set = |path, value: &str| Change { path, value: Some(value.to_owned()) };
        let leader = &scenario.common.sides[side].leaders.values().next().unwrap().word;
        changes.push(set(path("capital"), "37"));
        changes.push(set(path(&format!("leaders.{leader}.honour_share")), "123"));
        changes.push(set(path("brief"), "\"You will never guess.\""));
    }
    changes
}

#[test]
fn a_secret_changes_no_byte_of_the_wall() {
    let (plain, other) = (Room::playing(TUTORIAL, 2, &[]), Room::playing(TUTORIAL, 2, &secrets()));
    assert_ne!(plain.ground.scenario().homes, other.ground.scenario().homes);
    assert_eq!(on_wall(&plain), on_wall(&other));
}

#[test]
fn what_is_offered_agreed_written_or_drafted_in_private_changes_no_byte_of_the_wall() {
    let one_text = |text: usize| {
        let mut room = Room::playing(HISTORY, 1, &[]);
        let table = &mut room.tables[0];
        let side = table.sitting().turn();
        let session = table.sitting().session();
        let view = SeatView::new(session.talks(), side);
        let texts: Vec<Draft> = two_tables::ai::Repertoire::default()
            .texts(&view)
            .iter()
            .copied()
            .filter(|draft| view.permit(Move::Propose(Channel::Private, *draft)).is_ok())
            .collect();
        assert!(texts.len() > 1);
        let a_move = Move::Propose(Channel::Private, texts[text]);
        let line = notation::write(view.common(), view.table(), side, a_move);
        play(table, &line);
        let key = Key::new("note").unwrap();
        let note = format!("we offer number {text}");
        let by = StudentId(1);
        table.write_note(side, by, &note, key, Millis(0)).unwrap();
        (on_wall(&room), for_teacher(&room, None))
    };
    let (first, second) = (one_text(0), one_text(1));
    assert_eq!(first.0, second.0);
    assert!(!first.0.contains("we offer number"));
    // Nor does what was offered show on the page from which the teacher watches all tables: it may be seen in passing.
    assert_eq!(first.1, second.1);
}

#[test]
fn everything_the_teacher_can_do_is_a_form_with_a_key_of_its_own() {
    let room = Room::playing(TUTORIAL, 2, &[]);
    let page = for_teacher(&room, None);
    assert!(!page.contains("{$") && !page.contains("{ $"), "a sentence has a blank left");
    let actions = [
        "hold", "extend", "announce", "place", "remove", "rename", "delegate", "event", "end",
        "next", "delete",
    ];
    for action in actions {
        let form = format!("<form method=\"post\" action=\"/teacher/{action}\"");
        assert!(page.contains(&form), "no form for {action}");
    }
    let keys: Vec<&str> = page
        .split("name=\"key\" value=\"")
        .skip(1)
        .filter_map(|after| after.split('"').next())
        .collect();
    let mut apart = keys.clone();
    apart.sort_unstable();
    apart.dedup();
    assert_eq!(keys.len(), page.matches("<form").count());
    assert_eq!(apart.len(), keys.len(), "{keys:?}");
    assert!(keys.iter().all(|key| Key::new(key).is_some()));
    for paper in ["sheet", "debrief", "export.csv", "gradebook.csv", "save/1.ron", "table/2"] {
        assert!(page.contains(&format!("href=\"/teacher/{paper}\"")), "no link to {paper}");
    }
    assert!(!page.contains(MARKUP));
    assert_eq!(inline(&page), [""; 0]);
}

#[test]
fn what_needs_the_teacher_is_said_and_so_is_what_came_of_a_command() {
    let mut room = Room::playing(TUTORIAL, 2, &[]);
    room.tables[1].set_hold(Hold::Paused, Millis(0));
    let refused = Err(Message::new("class-no-table").with("table", 9));
    let page = for_teacher(&room, Some(&refused));
    assert!(page.contains("There is no table 9"));
    assert!(page.contains("Nobody has joined yet."));
    assert!(page.contains("Table 2 is held"));
    // Somebody is there at table 1 alone, and only for one side.
    assert!(page.contains("Table 2: no phone of the side that is to move is awake"));
}

#[test]
fn a_table_watched_shows_both_sides_and_lets_notes_be_taken_away() {
    let mut room = Room::playing(TUTORIAL, 1, &[]);
    let key = Key::new("note").unwrap();
    let by = StudentId(2);
    room.tables[0].write_note(Side::Moscow, by, "<i>wait</i>", key, Millis(0)).unwrap();
    let glance = &room.glances()[0];
    let (class, table) = (&room.class, &room.tables[0]);
    let page =
        Watched { wording: &room.wording, class, table, glance, showing: Showing::Class, key: "k" };
    let page = watch(&page).into_string();
    assert!(page.contains("&lt;i&gt;wait") && page.contains("action=\"/teacher/unnote\""));
    assert_eq!(inline(&page), [""; 0]);
}

#[test]
fn the_sheet_names_code_address_and_turn() {
    let room = Room::playing(TUTORIAL, 1, &[]);
    let addresses = [ADDRESS.to_owned()];
    let page = sheet(&Sheet {
        wording: &room.wording,
        common: &room.ground.scenario().common,
        code: Some("KURA"),
        addresses: &addresses,
        transport: Transport::Plain,
        turn: room.class.terms().turn,
    })
    .into_string();
    assert!(page.contains("KURA") && page.contains(ADDRESS) && page.contains("90 seconds"));
    assert!(page.contains("plain HTTP") && page.contains("--tls-cert"), "its limit is named");
    assert_eq!(inline(&page), [""; 0]);
}

#[test]
fn how_to_come_in_is_a_sheet_and_a_slip_for_each_seat() {
    let room = Room::playing(TUTORIAL, 1, &[]);
    let addresses = [ADDRESS.to_owned(), "http://10.0.0.4:7056".to_owned()];
    let on_board = Board {
        wording: &room.wording,
        common: &room.ground.scenario().common,
        code: "KURA",
        addresses: &addresses,
        transport: Transport::Plain,
    };
    let page = board(&on_board).into_string();
    for needed in ["KURA", ADDRESS, "10.0.0.4", "<svg", "nickname", "return word", "plain HTTP"] {
        assert!(page.contains(needed), "{needed}");
    }
    assert_eq!(inline(&page), [""; 0]);
    let tls = board(&Board { transport: Transport::Tls, ..on_board }).into_string();
    assert!(!tls.contains("plain HTTP"));
    let mut class = room.class.clone();
    class.apply(&joined(90, MARKUP));
    let of = |student, word: &str| Slip { student: StudentId(student), word: word.to_owned() };
    let page = slips(&on_board, &class, &[of(1, "kuro-mita-zabu"), of(90, "badu-badu-badu")]);
    let page = page.into_string();
    let name = &class.student(StudentId(1)).unwrap().name;
    for needed in
        [name, "kuro-mita-zabu", "badu-badu-badu", "table 1", &format!("{ADDRESS}/return")]
    {
        assert!(page.contains(needed), "{needed}");
    }
    assert!(!page.contains(MARKUP) && inline(&page) == [""; 0]);
    let nowhere = board(&Board { addresses: &[], ..on_board }).into_string();
    assert!(nowhere.contains("hotspot") && !nowhere.contains("<svg"));
}

/// The pages as files, to be looked at in a browser: `LOOK_AT=folder cargo test … look -- --ignored`.
#[test]
#[ignore = "writes files to be looked at"]
fn look_at_the_pages() {
    let Ok(folder) = std::env::var("LOOK_AT") else { return };
    let folder = std::path::Path::new(&folder);
    let write = |name: &str, page: String| {
        let page = page.replace("/assets/", "assets/");
        std::fs::write(folder.join(name), page).unwrap();
    };
    let mut room = Room::playing(HISTORY, 15, &[]);
    for (number, table) in room.tables.iter_mut().enumerate() {
        let lines = ["hold", "statement recognition", "hold", "statement anger", "hold", "hold"];
        for line in lines.iter().take(number % 7) {
            play(table, line);
        }
        table.let_run(Hold::Playing, Millis(0));
    }
    write("wall.html", on_wall(&room));
    write("teacher.html", for_teacher(&room, None));
    let mut rows = opened(HISTORY);
    rows.extend((1..=24).map(|number| joined(number, &format!("Pupil {number}"))));
    let class = Class::restore(&rows).unwrap();
    let addresses = [ADDRESS.to_owned()];
    write("door.html", wall(&wall_of(&room, &class, &[], &addresses)).into_string());
    let glance = &room.glances()[3];
    let (class, table) = (&room.class, &room.tables[3]);
    let watched =
        Watched { wording: &room.wording, class, table, glance, showing: Showing::Class, key: "k" };
    write("watch.html", watch(&watched).into_string());
    let common = &room.ground.scenario().common;
    let (code, turn) = (Some("KURA"), class.terms().turn);
    let transport = Transport::Plain;
    let wording = &room.wording;
    let paper = Sheet { wording, common, code, addresses: &addresses, transport, turn };
    let up = Board { wording, common, code: "KURA", addresses: &addresses, transport };
    write("board.html", board(&up).into_string());
    let of = |(student, _)| Slip { student, word: "kuro-mita-zabu".to_owned() };
    let each: Vec<Slip> = room.class.students().map(of).collect();
    write("slips.html", slips(&up, &room.class, &each).into_string());
    write("sheet.html", sheet(&paper).into_string());
    for (name, page) in super::debrief::looked_at() {
        write(name, page);
    }
}

#[test]
fn events_that_are_called_the_same_are_told_apart_by_their_dates() {
    for scenario in [HISTORY, TUTORIAL] {
        let room = Room::playing(scenario, 1, &[]);
        let page = for_teacher(&room, None);
        let list =
            page.split("name=\"event\"").nth(1).and_then(|rest| rest.split("</select>").next());
        let mut offered: Vec<&str> = list
            .unwrap_or_default()
            .split("<option")
            .skip(1)
            .filter_map(|one| one.split('>').nth(1)?.split('<').next())
            .collect();
        let all = offered.len();
        offered.sort_unstable();
        offered.dedup();
        assert_eq!(offered.len(), all, "{offered:?}");
    }
}

#[test]
fn the_teacher_sees_what_stands_on_screens_and_takes_it_down_in_one_place() {
    let mut room = Room::playing(HISTORY, 4, &[]);
    assert!(!for_teacher(&room, None).contains("action=\"/teacher/takedown\""));
    for table in &mut room.tables {
        let what = OffTurn::Announced { text: MARKUP.to_owned(), to: Some(Side::Tokyo) };
        table.do_off_turn(what, None, Millis(0)).unwrap();
    }
    let page = for_teacher(&room, None);
    assert_eq!(page.matches("action=\"/teacher/takedown\"").count(), 1);
    assert!(page.contains(&format!("On the screens of {} tables", room.tables.len())), "{page}");
    assert_eq!(inline(&page), [""; 0]);
    assert!(
        !on_wall(&room).contains("On the screens"),
        "what is told to one side is no secret on the wall"
    );
}
