//! The brief: who you are, what it is about, and where the words come from.

use super::asked::asked_of_some;
use crate::pages::Page;
use crate::scenario::length::Length;
use crate::sentence::{Blank, Message};
use crate::view::SeatView;

/// The dossier of a side.
pub fn brief(page: &mut Page<'_>, view: &SeatView) {
    let common = view.common();
    let public = &common.sides[view.side()];
    page.heading(
        &Message::new("brief-heading").with("title", &common.title).with("side", &public.name),
    );
    if let Some(content) = &common.content_note {
        page.text(content);
        page.gap();
    }
    if let Length::Lesson = common.length {
        page.say(&Message::new("brief-lesson").with("rounds", common.rounds.len()));
        page.gap();
    }
    page.text(&view.home().brief);
    page.say(&Message::new("brief-own-words"));
    if let Some(note) = &common.note {
        page.gap();
        page.text(note);
    }
    page.heading(&Message::new("brief-people"));
    let side = view.side();
    for (id, leader) in public.leaders.iter() {
        page.somebody(
            (side, public.leader_crest(id)),
            1,
            &Message::new("brief-person")
                .with("name", &leader.name)
                .with("role", &leader.office)
                .with("about", &leader.character),
        );
    }
    for (person, crest) in public.people.iter().zip(public.people_crests()) {
        page.somebody(
            (side, crest),
            1,
            &Message::new("brief-person")
                .with("name", &person.name)
                .with("role", &person.role)
                .with("about", &person.about),
        );
    }
    asked_of_some(page, common, view.side());
    page.heading(&Message::new("brief-issues"));
    let told = |id| !view.table().is_issue_unheard_of(common, id);
    for (_, issue) in common.issues.iter().filter(|(id, _)| told(*id)) {
        let typed = Message::new("brief-issue-word")
            .with("word", issue.word.as_str())
            .with("title", &issue.title);
        page.item(
            1,
            &Message::new("brief-issue")
                .with("issue", Blank::called(typed, &issue.title))
                .with("about", &issue.about),
        );
    }
}
