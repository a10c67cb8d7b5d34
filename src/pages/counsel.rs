//! What the two counsellors say, for a player who asks: of a text, and of the home.

use crate::ai::counsel::{self, Opinion, Said, TextOpinion, Would};
use crate::pages::Page;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::counsel::Voice;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::{
    band, chance, clause_advised, counselled, counsellor, faction_name, rounded, text_against,
};

/// What the counsellors of the view's side say of `draft`, or of the text in question; nothing where it has none.
pub fn counsel(page: &mut Page<'_>, view: &SeatView, draft: Option<Draft>) {
    let (common, side) = (view.common(), view.side());
    let Some(counsel) = counsel::counsel(view, draft) else { return };
    let Some(people) = &common.sides[side].counsellors else { return };
    page.heading(&Message::new("counsel-heading"));
    page.say(&match &counsel.draft {
        Some(draft) => {
            let text = text_against(common, &view.table().status_quo, draft);
            Message::new("counsel-on-text").with("text", text)
        }
        None => Message::new("counsel-no-text"),
    });
    for voice in Voice::BOTH {
        let person = &people[voice];
        page.gap();
        let line = Message::new("brief-person")
            .with("name", &person.name)
            .with("role", &person.office)
            .with("about", &person.about);
        match common.sides[side].counsellor_crest(voice) {
            Some(crest) => page.somebody((side, crest), 0, &line),
            None => page.say(&line),
        }
        match &counsel.opinions[voice] {
            Opinion::OfText(opinion) => of_text(page, common, voice, opinion),
            Opinion::AtFirst(clause) => page.item(1, &at_first(common, voice, *clause)),
        }
        let open = counsel.said.iter().rev().find(|said| said.found.is_none());
        if let Some(said) = open {
            page.item(1, &of_home(common, side, voice, *said));
        }
    }
    if !counsel.said.is_empty() {
        page.heading(&Message::new("counsel-said-heading"));
        for said in &counsel.said {
            page.item(1, &of_faction(common, side, *said));
        }
    }
    if view.standing().faction_in_question().is_none() {
        page.say(&Message::new("counsel-all-said"));
    }
    page.gap();
    page.say(&Message::new("counsel-note"));
    page.heading(&Message::new("counsel-ministry"));
}

fn of_text(page: &mut Page<'_>, common: &Common, voice: Voice, opinion: &TextOpinion) {
    let TextOpinion { worth, least, chance: likely, would, ask } = *opinion;
    page.item(1, &verdict(common, voice, would));
    page.item(
        1,
        &Message::new("counsel-worth")
            .with("worth", rounded(worth))
            .with("least", rounded(least))
            .with("chance", chance(likely)),
    );
    if let Some(clause) = ask {
        let id = match voice {
            Voice::Honour => "counsel-try-honour",
            Voice::Interest => "counsel-try-interest",
        };
        page.item(1, &Message::new(id).with("clause", clause_advised(common, clause)));
    }
}

/// What he would do, as he would put it.
fn verdict(common: &Common, voice: Voice, would: Would) -> Message {
    match (voice, would) {
        (Voice::Honour, Would::Sign) => Message::new("counsel-sign-honour"),
        (Voice::Interest, Would::Sign) => Message::new("counsel-sign-interest"),
        (Voice::Honour, Would::Wait) => Message::new("counsel-wait-honour"),
        (Voice::Interest, Would::Wait) => Message::new("counsel-wait-interest"),
        (Voice::Honour, Would::Refuse) => Message::new("counsel-refuse-honour"),
        (Voice::Interest, Would::Refuse) => Message::new("counsel-refuse-interest"),
        (Voice::Honour, Would::Ask(clause)) => {
            Message::new("counsel-ask-honour").with("clause", clause_advised(common, clause))
        }
        (Voice::Interest, Would::Ask(clause)) => {
            Message::new("counsel-ask-interest").with("clause", clause_advised(common, clause))
        }
    }
}

/// What he would ask for where nothing is tabled.
fn at_first(common: &Common, voice: Voice, clause: Option<Clause>) -> Message {
    match (voice, clause) {
        (_, None) => Message::new("counsel-first-nothing"),
        (Voice::Honour, Some(clause)) => {
            Message::new("counsel-first-honour").with("clause", clause_advised(common, clause))
        }
        (Voice::Interest, Some(clause)) => {
            Message::new("counsel-first-interest").with("clause", clause_advised(common, clause))
        }
    }
}

/// What he says of the faction last spoken of that nobody has sounded out since.
fn of_home(common: &Common, side: Side, voice: Voice, said: Said) -> Message {
    let id = match voice {
        Voice::Honour => "counsel-home-honour",
        Voice::Interest => "counsel-home-interest",
    };
    Message::new(id)
        .with("faction", faction_name(common, side, said.faction))
        .with("band", band(said.said[voice]))
}

/// What both said of a faction, and who was right where that is known.
fn of_faction(common: &Common, side: Side, said: Said) -> Message {
    let line = match said.found {
        None => Message::new("counsel-said"),
        Some(found) => {
            let right: Vec<_> = Voice::BOTH
                .into_iter()
                .filter(|voice| said.said[*voice] == found)
                .map(|voice| counsellor(common, side, voice))
                .collect();
            let line = match right.as_slice() {
                [] => Message::new("counsel-proved-neither"),
                [one] => Message::new("counsel-proved-one").with("name", one.clone()),
                [..] => Message::new("counsel-proved-both"),
            };
            line.with("found", band(found))
        }
    };
    line.with("round", i32::from(said.round.0) + 1)
        .with("said", counselled(common, side, said.faction, said.said))
}
