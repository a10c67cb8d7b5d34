//! One island: how large it is, who lived there in 1945, and what each option of the issue that settles it would make
//! of it.

use crate::pages::Page;
use crate::scenario::clause::Clause;
use crate::scenario::gazetteer;
use crate::scenario::id::{IslandId, IssueId};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::{clause_short, disposition, island_name};

/// What is told of an island, whatever text lies on the table; the options are those its reader has heard of.
pub fn island(page: &mut Page<'_>, view: &SeatView, island: IslandId) {
    let common = view.common();
    let named = Message::new("island-heading").with("island", &island_name(common, island));
    page.heading(&named);
    let place = common.islands[island].place;
    match gazetteer::told(place) {
        Some(told) => {
            for line in land(told) {
                page.say(&line);
            }
        }
        None => page.say(&Message::new("island-untold")),
    }
    if let Some(issue) = settled_by(common, island) {
        let title = &common.issues[issue].title;
        page.say(&Message::new("island-options").with("issue", title));
        for option in view.table().told_choices(common, issue) {
            let said = common.issues[issue].options[option].islands[island];
            page.item(
                1,
                &Message::new("island-option")
                    .with("option", clause_short(common, Clause { issue, option }))
                    .with("said", disposition(common, said)),
            );
        }
    }
    page.gap();
    page.say(&Message::new("islands-caption"));
}

/// How large it is and who lived there, and where that stands.
fn land(told: &gazetteer::Told) -> [Message; 2] {
    [
        Message::new("island-land").with("area", told.area).with("residents", told.residents),
        Message::new("island-source")
            .with("source", told.source.as_str())
            .with("address", told.address.as_str()),
    ]
}

/// The issue whose options speak of an island: one at most.
fn settled_by(common: &Common, island: IslandId) -> Option<IssueId> {
    let speaks = |issue: &IssueId| {
        common.issues[*issue].options.values().any(|option| option.islands[island].is_some())
    };
    common.issues.ids().find(speaks)
}
