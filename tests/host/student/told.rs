//! What a student is told, and what he is asked before it happens: votes, turns that ran out, offers that fell, and no word
//! that only the rules know.

use two_tables::class::Delegates;
use two_tables::session::Occupant;

use super::*;

/// Nobody sits down.
struct Nobody;

impl Delegates for Nobody {
    fn occupant(&self, _: Side) -> Occupant {
        Occupant::Person { name: "nobody".to_owned() }
    }

    fn mind(&self, _: Side, _: &Occupant) -> Result<Arc<dyn Negotiator>, Message> {
        Err(Message::new("class-held"))
    }
}

impl Game {
    /// Makes the move a line says, for whoever has everything of the side whose turn it is.
    fn line(&mut self, line: &str) {
        let (side, revision) = (self.table.sitting().turn(), self.table.sitting().revision());
        let key = Key::new(&format!("l{revision}")).unwrap();
        let made = self.table.play(side, &[Role::Delegation], revision, line, key, Millis(0));
        assert!(made.is_ok(), "{side}: {line}: {made:?}");
    }

    /// Plays the course of history up to a line, that one not.
    fn course_until(&mut self, until: &str) {
        for line in COURSE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if line == until {
                return;
            }
            self.line(line.split_once(' ').unwrap().1);
        }
    }

    fn both(&self) -> [StudentId; 2] {
        Side::BOTH.map(|side| self.of(side)[0])
    }
}

/// All that is read in a page, folded or not, in lists to choose from and by who hears it.
fn read(page: &str) -> String {
    let mut all = String::new();
    for tag in tags(page) {
        for heard in ["aria-label", "label"] {
            all.push_str(tag.get(heard).unwrap_or_default());
            all.push(' ');
        }
        all.push_str(&html::plain(&tag.text));
        all.push(' ');
    }
    all
}

#[test]
fn a_vote_stands_before_all_else_until_its_reader_goes_on() {
    let mut game = Game::new(OF_1956, &[], &["Aiko", "Boris"]);
    game.course_until("nothing");
    assert!(game.table.sitting().is_over());
    let mut rows: Vec<_> = game.table.take_rows().into_iter().map(|(_, row)| row).collect();
    for student in game.both() {
        let (side, _) = game.place(student);
        let common = game.table.sitting().session().scenario().common.clone();
        for page in game.tabs(student) {
            assert_sound(&page);
            assert_clean(&page);
            let said = seen(&page);
            let at = |what: &str| said.find(what).unwrap_or_else(|| panic!("no {what}: {said}"));
            // One's own home first, then the other's, then how it ended.
            let [own, other] = [side, side.other()]
                .map(|side| format!("{}: ", game.wording.text(&common.sides[side].name)));
            assert!(at("The vote") < at(&own) && at(&own) < at(&other), "{said}");
            assert!(at(&other) < at("How it ended") && said.contains("in force"), "{said}");
            assert!(said.contains(" in favour, ") && said.contains(" against, "), "{said}");
            assert!(said.contains("did so"), "the deciding clause: {said}");
            assert!(said.contains("The talks are over"), "the bar stands");
            assert!(!page.contains("id=\"debrief\"") && !page.contains("id=\"treaty\""));
        }
        assert!(game.table.take_rows().is_empty(), "to look writes nothing");
        // Made again of its rows it shows the vote still.
        let terms = game.class.terms();
        let ground = Ground::new(&Arc::from(OF_1956), None, &[], terms.length).unwrap();
        game.table = Table::restore(1, &ground, Some(TURN), &rows, &Nobody).unwrap();
        assert!(game.page(student, Ask::Tab(Tab::Papers)).contains("class=\"paper vote\""));
        game.go_on(student);
        rows.extend(game.table.take_rows().into_iter().map(|(_, row)| row));
        assert!(game.page(student, Ask::Tab(Tab::Papers)).contains("id=\"debrief\""));
        game.table = Table::restore(1, &ground, Some(TURN), &rows, &Nobody).unwrap();
        assert!(game.page(student, Ask::Tab(Tab::Papers)).contains("id=\"debrief\""), "for good");
    }
}

#[test]
fn a_vote_holds_up_nobody_who_considers_a_move() {
    let mut game = Game::new(OF_1956, &[], &["Aiko", "Boris"]);
    // The cabinets have let the chiefs sign; the homes vote later.
    game.course_until("moscow decide budapest tanks");
    let mover = game.of(game.table.sitting().turn())[0];
    let page = game.page(mover, Ask::Tab(Tab::Table));
    assert!(page.contains("class=\"paper vote\"") && page.contains("Yours, before the vote"));
    assert!(seen(&page).contains("The text is signed"), "how it ended");
    assert_eq!(forms(&page).len(), 1, "one tap goes on");
    let asked = game.page(mover, Ask::Move(Tab::Table, "hold"));
    assert!(forms(&asked).iter().any(|form| form.get("line") == Some("hold")));
    game.go_on(mover);
    assert!(game.page(mover, Ask::Tab(Tab::Table)).contains("id=\"treaty\""));
    // What was shown before is never gone on from twice, nor what is not there yet.
    let until = game.table.gone_on(mover, Shown::Ballots);
    game.table.go_on(mover, Shown::Ballots, 99, Key::new("far").unwrap(), Millis(0)).unwrap();
    assert_eq!(game.table.gone_on(mover, Shown::Ballots), until);
}

#[test]
fn two_texts_that_may_be_accepted_go_by_two_names() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    for line in ["hold"; 7] {
        game.line(line);
    }
    game.line("propose private crews=all law=rules fish=fee");
    game.line("propose private crews=home law=rules fish=fee");
    let mover = game.of(game.table.sitting().turn())[0];
    let page = game.page(mover, Ask::Tab(Tab::Table));
    let button = |line: &str| -> Vec<String> {
        let parts = page.split("<form").skip(1).filter_map(|part| part.split("</form>").next());
        let fits = parts.filter(|part| part.contains(&format!("value=\"{line}\"")));
        fits.map(|part| {
            part.split("<strong>").nth(1).unwrap().split("</strong>").next().unwrap().to_owned()
        })
        .collect()
    };
    assert_eq!(
        button("accept"),
        ["Accept their text", "Accept their text"],
        "in the list and the bar"
    );
    assert_eq!(button("accept earlier"), ["Accept their earlier text"]);
    let asked = game.page(mover, Ask::Move(Tab::Table, "accept earlier"));
    assert!(read(&asked).contains("Accept their earlier text"), "{asked}");
    // Under their own text nobody is offered to propose it to them.
    let theirs = page.split("id=\"at-hand\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(
        theirs.contains("Their text") && !theirs.contains("Propose by back channel"),
        "{theirs}"
    );
}

#[test]
fn to_let_the_turn_pass_is_asked_and_in_the_last_turn_that_the_talks_end() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let (mut turns, mut last) = (0, String::new());
    while !game.table.sitting().is_over() {
        let mover = game.of(game.table.sitting().turn())[0];
        let page = game.page(mover, Ask::Tab(Tab::Table));
        for form in forms(&page) {
            assert!(!form.action.ends_with("/move"), "made without a question: {form:?}");
        }
        last = read(&game.page(mover, Ask::Move(Tab::Table, "hold")));
        let ends = last.contains(
            "This is the last turn of the talks: they end with it, and nothing is signed.",
        );
        game.line("hold");
        assert_eq!(ends, game.table.sitting().is_over(), "turn {turns}: {last}");
        assert!(ends || last.contains("Your turn ends with it"), "{last}");
        turns += 1;
    }
    assert!(turns == 10 && last.contains("Do it and end the turn"), "{turns}: {last}");
}

#[test]
fn in_the_last_turn_a_proposal_is_said_to_have_no_answer() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let warning = "no answer can come";
    for turn in 0..10 {
        let mover = game.of(game.table.sitting().turn())[0];
        game.draft(mover, "crews=home");
        let said = seen(&game.page(mover, Ask::Tab(Tab::Table)));
        let warned = said.contains(&game.wording.say(&Message::new("confirm-last")));
        assert_eq!(warned, turn == 9, "turn {turn}, {warning}: {said}");
        game.line("hold");
    }
}

#[test]
fn a_turn_that_ran_out_is_nobodys_act() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    game.table.let_run(Hold::Playing, Millis(0));
    let late = game.table.sitting().turn();
    assert!(game.table.tick(TURN).unwrap());
    let (one, other) = (game.of(late)[0], game.of(late.other())[0]);
    for tab in [Tab::Table, Tab::News] {
        let said = read(&game.page(one, Ask::Tab(tab)));
        assert!(said.contains("Time ran out: your turn passed."), "{said}");
        assert!(!said.contains("You let the turn pass"), "{said}");
        let said = read(&game.page(other, Ask::Tab(tab)));
        assert!(said.contains("Time ran out: ") && said.contains("'s turn passed."), "{said}");
    }
    // Who holds himself is told so, and what ran out before is no news on his table any more.
    game.line("hold");
    game.line("hold");
    let said = read(&game.page(one, Ask::Tab(Tab::News)));
    assert!(said.contains("lets the turn pass") && said.contains("Time ran out"), "{said}");
    assert!(!read(&game.page(other, Ask::Tab(Tab::Table))).contains("Time ran out"));
}

#[test]
fn a_proposal_that_falls_is_told_with_why() {
    let stop = change("events.season_opens.effects", "[(closes: \"fish=fee\")]");
    let mut game = Game::new(TUTORIAL, &[stop], &["Aiko", "Boris"]);
    for line in ["hold", "hold", "propose private law=permits fish=fee", "hold"] {
        game.line(line);
    }
    for student in game.both() {
        let (side, _) = game.place(student);
        let whose = if side == Side::Moscow { "Your proposal" } else { "Moscow's proposal" };
        for tab in [Tab::Table, Tab::News] {
            let said = read(&game.page(student, Ask::Tab(tab)));
            let told = format!(
                "{whose} lies on the table no longer: it has a clause that is off the agenda now, the old share for a fee."
            );
            assert!(said.contains(&told), "{tab:?}: {said}");
        }
    }
}

#[test]
fn whoever_may_not_decide_is_told_who_may() {
    let names =
        ["Aiko", "Boris", "Chie", "Dmitri", "Emi", "Fyodor", "Goro", "Galina", "Hana", "Ilya"];
    let mut game = Game::new(OF_1956, &[], &names);
    game.course_until("tokyo decide not_kurils state");
    let members = game.of(Side::Tokyo);
    let button = "Decide it";
    assert!(seen(&game.page(members[0], Ask::Tab(Tab::Table))).contains(button));
    let chief = game.class.student(members[0]).unwrap().name.clone();
    for member in &members[1..] {
        let said = seen(&game.page(*member, Ask::Tab(Tab::Table)));
        assert!(!said.contains(button), "{said}");
        assert!(said.contains(&format!("a decision: it is for {chief} (chief)")), "{said}");
    }
    let place = two_tables::class::Place { table: 1, side: Side::Tokyo };
    game.class.apply(&ClassRow::Delegated { place, by: two_tables::class::PlayedBy::Delegate });
    let said = seen(&game.page(members[0], Ask::Tab(Tab::Table)));
    assert!(
        !said.contains(button) && said.contains("the scripted delegate who plays your side"),
        "{said}"
    );
}

#[test]
fn what_was_asked_at_home_is_answered_where_it_was_asked() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let mover = game.of(game.table.sitting().turn())[0];
    game.line("consult government");
    let page = game.page(mover, Ask::Tab(Tab::Home));
    let moves = page.split("id=\"moves\"").nth(1).unwrap().split("</section>").next().unwrap();
    let common = &game.table.sitting().session().scenario().common;
    let faction = common.sides[Side::Tokyo].factions.iter().next().unwrap().1;
    assert!(
        moves.contains("Done this turn") && moves.contains(&game.wording.text(&faction.name)),
        "{moves}"
    );
    let answers = ["colder", "as thought", "warmer"];
    assert!(answers.iter().any(|answer| moves.contains(answer)), "{moves}");
}

#[test]
fn an_announcement_goes_with_its_round_or_when_it_is_put_away() {
    let mut game = Game::new(TUTORIAL, &[], &["Aiko", "Boris"]);
    let student = game.of(Side::Tokyo)[0];
    let mut show = |stands: bool, tab: Tab| {
        let announced = [Announced { text: "Pens down".to_owned(), stands, number: 3 }];
        // Longer lived than the page.
        let announced: &'static [Announced] = Box::leak(Box::new(announced));
        let change = |desk: &mut Desk<'_>| desk.announced = announced;
        game.with_desk(student, Ask::Tab(tab), change, |desk| pages::student(desk).into_string())
    };
    let page = show(true, Tab::Home);
    let form = forms(&page).into_iter().find(|form| form.get("from") == Some("asides")).unwrap();
    assert!(seen(&page).contains("Pens down") && form.get("until") == Some("3"));
    assert!(!seen(&show(false, Tab::Home)).contains("Pens down"));
    assert!(seen(&show(false, Tab::News)).contains("Pens down"), "it is kept among the news");
}

#[test]
fn lists_begin_with_what_tells_their_lines_apart() {
    let mut game = Game::new(OF_1956, &[], &["Aiko", "Boris"]);
    game.course_until("tokyo consult ministry");
    let mover = game.of(game.table.sitting().turn())[0];
    let page = game.page(mover, Ask::Tab(Tab::Home));
    for verb in ["pay", "prepare", "pledge"] {
        let list = page.split(&format!("id=\"choose-{verb}\"")).nth(1).unwrap();
        let list = list.split("</select>").next().unwrap();
        let lines: Vec<&str> =
            list.split("<option").skip(1).map(|one| one.split('>').nth(1).unwrap()).collect();
        let begins: BTreeSet<String> =
            lines.iter().map(|line| line.chars().take(40).collect()).collect();
        assert!(lines.len() > 2, "{verb}");
        assert_eq!(begins.len(), lines.len(), "{verb}: alike in what a phone shows: {lines:?}");
        assert_eq!(list.contains("<optgroup"), verb != "prepare", "{verb}");
    }
}

/// The first of what only the rules or a keyboard know: the number of a rule, a clause by its letter.
fn found(said: &str, issues: &[String]) -> Option<String> {
    let words: Vec<&str> = said.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_rule = |word: &str| {
        let word = bare(word);
        let number = word.strip_prefix('R').and_then(|rest| rest.split_once('.'));
        number.is_some_and(|(one, two)| {
            let is_number =
                |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
            is_number(one) && is_number(two)
        })
    };
    let is_letter = |word: &str| {
        let word = bare(word);
        word.len() == 1 && word.chars().all(|c| ('b'..='h').contains(&c))
    };
    for (number, word) in words.iter().enumerate() {
        let after_clause = *word == "clause"
            && words.get(number + 1).is_some_and(|next| {
                bare(next).len() == 1 && next.chars().count() > 1 || is_letter(next)
            });
        let opens = is_letter(word)
            || bare(word) == "a" && words.get(number + 1).is_some_and(|next| next.starts_with('('));
        let id = word.split_once('=').is_some_and(|(issue, _)| issue.len() > 1);
        let names_issue =
            word.strip_suffix(':').is_some_and(|word| issues.iter().any(|issue| issue == word));
        if is_rule(word) || after_clause || opens || id || names_issue {
            let from = number.saturating_sub(6);
            return Some(words[from..words.len().min(number + 6)].join(" "));
        }
    }
    None
}

#[test]
fn no_page_speaks_of_rules_by_number_or_of_clauses_by_letter() {
    let mut game = Game::new(OF_1956, &[], &["Aiko", "Boris"]);
    let common = &game.table.sitting().session().scenario().common;
    let issues: Vec<String> = common.issues.iter().map(|(_, about)| about.word.clone()).collect();
    // Those that are words like any other are no sign.
    let titles: String =
        common.issues.iter().map(|(_, about)| about.title.en.to_lowercase()).collect();
    let issues: Vec<String> = issues
        .into_iter()
        .filter(|word| word != "form" && !titles.contains(word.as_str()))
        .collect();
    assert!(issues.contains(&"un".to_owned()) || issues.contains(&"relations".to_owned()));
    for known in [
        "trust; R6.2",
        "The islands, clause c: “",
        "a (peace and embassies)",
        "(b)",
        "relations: x",
        "un=a",
    ] {
        assert!(found(known, &issues).is_some(), "{known}");
    }
    assert_eq!(found("a clause of the treaty: R and a number", &issues), None);
    let mut faults = BTreeSet::new();
    let mut number = 0;
    for line in COURSE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        number += 1;
        if number % 9 == 0 {
            for student in game.both() {
                game.go_on(student);
                let mut pages = game.tabs(student);
                let asked: Vec<Form> = pages.iter().flat_map(|page| forms(page)).collect();
                for form in asked.iter().filter(|form| form.get("line").is_some()).step_by(40) {
                    pages
                        .push(game.page(student, Ask::Move(Tab::Table, form.get("line").unwrap())));
                }
                faults.extend(pages.iter().filter_map(|page| found(&read(page), &issues)));
            }
        }
        game.line(line.split_once(' ').unwrap().1);
    }
    for student in game.both() {
        for _ in 0..2 {
            let pages = game.tabs(student);
            faults.extend(pages.iter().filter_map(|page| found(&read(page), &issues)));
            game.go_on(student);
        }
        let home = game.with_desk(
            student,
            Ask::Tab(Tab::Papers),
            |_| {},
            |desk| pages::take_home(desk.wording, "ABCD", desk.debrief.unwrap()).into_string(),
        );
        faults.extend(found(&read(&home), &issues));
    }
    assert!(faults.is_empty(), "{} lines: {faults:#?}", faults.len());
}
