//! The small table every rule is tried on: four issues, three factions a side, one of everything.
//!
//! Nothing is hidden, nothing leaks and everybody agrees to everything but what a story changes.

use std::sync::Arc;

use two_tables::negotiation::deal::Deal;
use two_tables::negotiation::event::Event;
use two_tables::negotiation::moves::{self, Move};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::ratification::{Support, Verdict};
use two_tables::negotiation::refusal::Refusal;
use two_tables::negotiation::state::State;
use two_tables::negotiation::value::Value;
use two_tables::scenario::check::{self, Change};
use two_tables::scenario::clause::Draft;
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side::{self, Moscow, Tokyo};

/// The scenario as its author wrote it.
pub(crate) const TEXT: &str = r#"(
    format: 1, id: "table", title: "The table", years: "1955", summary: "A table to try the rules on.",
    sources: [(key: "us", title: "Ourselves", grade: "memory")],
    rules: (),
    rounds: [
        (id: "june", date: "June", title: "First", host: "tokyo", leak: 0),
        (id: "july", date: "July", title: "Second", host: "moscow", leak: 0),
        (id: "august", date: "August", title: "Third", host: "tokyo", leak: 0),
    ],
    issues: [
        (id: "islands", title: "Islands", honour: true, tags: ["territory"], sacred: ["tokyo"], options: [
            (id: "all", text: "All.", tokyo: (material: 10, face: 10), moscow: (material: -10, face: -10), sources: ["us"]),
            (id: "two", text: "Two.", tokyo: (material: 4, face: -2), moscow: (material: -4, face: -2),
                reads_as: (tokyo: "all", moscow: "none"), pinned_by: ["capital=now"], sources: ["us"]),
            (id: "none", text: "None.", status_quo: true, sources: ["us"]),
            (id: "ceded", text: "Ceded.", tokyo: (face: -10), moscow: (face: 10), sources: ["us"]),
        ]),
        (id: "fish", title: "Fish", tags: ["economy"], options: [
            (id: "free", text: "Free.", tokyo: (material: 8), moscow: (material: -2), sources: ["us"]),
            (id: "quota", text: "A quota.", tokyo: (material: 4), moscow: (material: 1), sources: ["us"]),
            (id: "closed", text: "Closed.", status_quo: true, sources: ["us"]),
        ]),
        (id: "capital", title: "Embassies", scale: false, options: [
            (id: "never", text: "None.", status_quo: true, sources: ["us"]),
            (id: "now", text: "At once.", tokyo: (material: 3), moscow: (material: 6), sources: ["us"]),
            (id: "later", text: "Later.", tokyo: (material: 2), moscow: (material: 3), opens: "july", sources: ["us"]),
        ]),
        (id: "interned", title: "The interned", tags: ["humanitarian"], sacred: ["moscow"], options: [
            (id: "home", text: "All go home.", tokyo: (material: 6), moscow: (material: -1), gift_of: "moscow", sources: ["us"]),
            (id: "held", text: "They stay.", status_quo: true, sources: ["us"]),
        ]),
    ],
    sides: (
        tokyo: (
            name: "Tokyo", country: "Japan", brief: "Play.", audience: "face", capital: 30, no_agreement: [-5, -5, -5],
            leaders: [
                (id: "hatoyama", name: "Hatoyama", office: "Chief", character: "Kind.", honour_share: 500, loss_aversion: 2000, sources: ["us"]),
                (id: "successor", name: "Successor", office: "Chief", character: "Cold.", honour_share: 0, sources: ["us"]),
            ],
            memories: [(id: "august1945", title: "August 1945", weight: 2000, sources: ["us"])],
            factions: [
                (id: "doves", name: "Doves", wants: "Peace.", disposition: 10, hawk: 200, spread: 0, sources: ["us"]),
                (id: "middle", name: "Middle", wants: "Office.", disposition: 10, hawk: 500, spread: 0, rival: true, sources: ["us"]),
                (id: "hawks", name: "Hawks", wants: "Islands.", disposition: 10, hawk: 800, spread: 0, dissent: "absence",
                    positions: [(on: "islands", ideal: "all", limit: "none", weight: 10)], sources: ["us"]),
            ],
            groups: [(id: "fishers", name: "Fishers", wants: "Fish.", presses: (middle: 10), holds: ["middle"], hawk: 300,
                positions: [(on: "fish", points: (free: 30, quota: 15))], sources: ["us"])],
            bodies: [
                (id: "cabinet", name: "Cabinet", moment: "mandate", seats: (doves: 3, hawks: 2), members: 5, yes_at_least: 1, sources: ["us"]),
                (id: "party", name: "Party", moment: "signature", seats: (doves: 40, middle: 40, hawks: 20), members: 100, dissent_at_most: 100, sources: ["us"]),
                (id: "diet", name: "Diet", moment: "ratification", seats: (doves: 40, middle: 40, hawks: 20),
                    others: (yes: 5, against: 5, sources: ["us"]), members: 110, yes_at_least: 10, sources: ["us"]),
            ],
        ),
        moscow: (
            name: "Moscow", country: "USSR", brief: "Play.", audience: "honour", capital: 30, no_agreement: [-5],
            leaders: [(id: "khrushchev", name: "Khrushchev", office: "Chief", character: "Loud.", honour_share: 400, loss_aversion: 2000, sources: ["us"])],
            memories: [(id: "blockade", title: "The blockade", weight: 1500, sources: ["us"])],
            factions: [
                (id: "doves", name: "Doves", wants: "Calm.", disposition: 10, hawk: 200, spread: 0, sources: ["us"]),
                (id: "middle", name: "Middle", wants: "Order.", disposition: 10, hawk: 500, spread: 0, sources: ["us"]),
                (id: "hawks", name: "Hawks", wants: "Rank.", disposition: 10, hawk: 900, spread: 0, sources: ["us"]),
            ],
            bodies: [
                (id: "praesidium", name: "Praesidium", moment: "signature", seats: (doves: 3, middle: 5, hawks: 3), members: 11, dissent_at_most: 11, sources: ["us"]),
                (id: "soviet", name: "Soviet", moment: "ratification", seats: (doves: 50, middle: 50, hawks: 50), members: 150, share_of_cast: 400, quorum: 75, sources: ["us"]),
            ],
        ),
    ),
    gestures: [
        (id: "release", side: "moscow", title: "A release", text: "Some go home.", cost: 5, own_face: 1, other_face: 5, trust: 7, sources: ["us"]),
        (id: "slight", side: "moscow", title: "A slight", text: "Kept waiting.", hostile: true, other_face: -4, trust: -3, touches: ["august1945"], sources: ["us"]),
        (id: "flowers", side: "tokyo", title: "Flowers", text: "Flowers.", other_face: 4, trust: 4, sources: ["us"]),
    ],
    acts: [
        (id: "patrol", side: "tokyo", title: "A patrol", text: "Ships sail.", cost: 2, opens: "june", closes: "august", effects: [
            (side: "moscow", meter: "face", by: -4), (side: "tokyo", meter: "material", by: 3)], touches: ["blockade"], sources: ["us"]),
    ],
    events: [],
    history: (outcome: "in_force", package: "fish=quota capital=now", account: "So it was.", sources: ["us"]),
)"#;

/// Talks at the table, and everything that has happened.
pub(crate) struct Talks {
    pub(crate) game: Negotiation,
    pub(crate) events: Vec<Event>,
}

/// One change of the author's text.
pub(crate) fn with(path: &str, value: &str) -> Change {
    Change { path: path.to_owned(), value: Some(value.to_owned()) }
}

/// The talks of the table.
pub(crate) fn table() -> Talks {
    varied(&[])
}

/// The talks of the table with something changed.
pub(crate) fn varied(changes: &[Change]) -> Talks {
    dealt(changes, |deal| deal)
}

/// The talks of the table with something changed, on a deal.
pub(crate) fn dealt(changes: &[Change], deal: impl FnOnce(Deal) -> Deal) -> Talks {
    let scenario = match check::changed_scenario(TEXT, None, changes) {
        Ok(scenario) => Arc::new(scenario),
        Err(problems) => panic!("{problems:#?}"),
    };
    let dealt = deal(Deal::new(&scenario, 7));
    let (game, events) = Negotiation::open_on(scenario, dealt);
    Talks { game, events }
}

impl Talks {
    /// The side on turn makes these moves, one after the other.
    pub(crate) fn play(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let side = self.on_turn();
            let a_move = self.read(side, line);
            match self.game.play(side, a_move) {
                Ok(events) => self.events.extend(events),
                Err(refusal) => panic!("{side}: {line}: {refusal:?}"),
            }
        }
        self
    }

    /// Why the side on turn may not make this move.
    pub(crate) fn refusal(&self, line: &str) -> Refusal {
        let side = self.on_turn();
        let before = self.game.fingerprint();
        let mut game = self.game.clone();
        let refusal = game.play(side, self.read(side, line)).unwrap_err();
        assert_eq!(game.fingerprint(), before, "a refused move changes nothing");
        refusal
    }

    /// Whether the side on turn may make this move.
    pub(crate) fn may(&self, line: &str) -> bool {
        let side = self.on_turn();
        moves::permit(&self.game.standing(side), self.read(side, line)).is_ok()
    }

    pub(crate) fn read(&self, side: Side, line: &str) -> Move {
        let common = &self.game.scenario().common;
        notation::parse(common, &self.state().table, side, line).unwrap()
    }

    pub(crate) fn on_turn(&self) -> Side {
        self.state().table.turn.side
    }

    pub(crate) fn state(&self) -> &State {
        self.game.state()
    }

    /// A text in notation.
    pub(crate) fn draft(&self, text: &str) -> Draft {
        let words: Vec<&str> = text.split_whitespace().collect();
        let common = &self.game.scenario().common;
        notation::parse_draft(common, &self.state().table, Tokyo, &words).unwrap()
    }

    /// A text back in notation.
    pub(crate) fn written(&self, draft: &Draft) -> String {
        notation::draft_text(&self.game.scenario().common, &self.state().table, draft)
    }

    pub(crate) fn value(&self, side: Side, text: &str) -> Value {
        self.game.standing(side).value(&self.draft(text))
    }

    /// What a text is worth to the chief of `side`, in thousandths of a point.
    pub(crate) fn worth(&self, side: Side, text: &str) -> i64 {
        self.value(side, text).total.0
    }

    pub(crate) fn verdict(&self, side: Side, text: &str) -> Verdict {
        let standing = self.game.standing(side);
        standing.verdict(&self.draft(text), &standing.no_shifts())
    }

    /// What a faction of `side` thinks of a text.
    pub(crate) fn support(&self, side: Side, faction: &str, text: &str) -> Support {
        let id = self.game.scenario().common.sides[side].faction_called(faction).unwrap();
        self.verdict(side, text).factions[id].clone()
    }

    /// The score of a faction.
    pub(crate) fn score(&self, side: Side, faction: &str, text: &str) -> i32 {
        self.support(side, faction, text).score.0
    }

    /// In favour, against, absent in a body of `side`.
    pub(crate) fn votes(&self, side: Side, body: &str, text: &str) -> (u32, u32, u32) {
        let bodies = &self.game.scenario().common.sides[side].bodies;
        let id = bodies.find(|known| known.word == body).unwrap();
        let verdict = self.verdict(side, text);
        let found = verdict.bodies.iter().find(|one| one.body == id).unwrap();
        (found.total.yes, found.total.against, found.total.absent)
    }

    pub(crate) fn meter(&self, side: Side, meter: Meter) -> i32 {
        self.state().meter(side, meter).0
    }

    pub(crate) fn face(&self, side: Side) -> i32 {
        self.meter(side, Meter::Face)
    }

    /// The trust of `side` in the other.
    pub(crate) fn trust(&self, side: Side) -> i32 {
        self.meter(side, Meter::Trust)
    }

    pub(crate) fn capital(&self, side: Side) -> i32 {
        self.meter(side, Meter::Capital)
    }

    /// Face of Tokyo and Moscow, trust of Tokyo and Moscow.
    pub(crate) fn faces_and_trusts(&self) -> [i32; 4] {
        [self.face(Tokyo), self.face(Moscow), self.trust(Tokyo), self.trust(Moscow)]
    }

    /// The rules by which something happened, in order, each once in a row.
    pub(crate) fn rules(&self) -> Vec<&'static str> {
        let mut rules: Vec<&str> = self.events.iter().map(|event| event.rule.number()).collect();
        rules.dedup();
        rules
    }

    /// How the talks ended.
    pub(crate) fn ending(&self) -> Option<&'static str> {
        self.state().table.outcome.map(|outcome| outcome.ending.word())
    }

    /// The chance that the home of `side` passes a text, in thousandths.
    pub(crate) fn chance(&self, side: Side, text: &str) -> u32 {
        self.game.standing(side).chance(&self.draft(text)).0
    }
}
