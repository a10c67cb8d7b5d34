//! Whom one should have believed: who of each side's counsellors read his home rightly, and what each said of it.

use super::Debrief;
use crate::negotiation::deal::Band;
use crate::negotiation::event::Happening;
use crate::pages::Page;
use crate::scenario::counsel::{ByVoice, Voice};
use crate::scenario::id::{FactionId, Side, Table};
use crate::sentence::Message;
use crate::units::Round;
use crate::wording::{band, counselled, counsellor};

/// What the counsellors of a side said of a faction, and what its mood was when they did.
struct Told {
    round: Round,
    faction: FactionId,
    said: ByVoice<Band>,
    truth: Band,
}

/// One line: who of the reader's own read his home rightly, and how often.
pub(super) fn in_short(page: &mut Page<'_>, told: &Debrief<'_>) {
    let side = told.view.side();
    if let Some(line) = reader(told, side, &all_told(told, side)) {
        page.heading(&Message::new("debrief-counsel"));
        page.say(&line);
    }
}

/// Both sides, and every faction they spoke of.
pub(super) fn in_full(page: &mut Page<'_>, told: &Debrief<'_>) {
    page.heading(&Message::new("debrief-counsel"));
    let common = told.view.common();
    let mut silent = true;
    for side in [told.view.side(), told.view.side().other()] {
        let all = all_told(told, side);
        let Some(line) = reader(told, side, &all) else { continue };
        silent = false;
        page.say(&line);
        for one in &all {
            page.item(
                1,
                &Message::new("debrief-counsel-line")
                    .with("round", i32::from(one.round.0) + 1)
                    .with("said", counselled(common, side, one.faction, one.said))
                    .with("truth", band(one.truth)),
            );
        }
    }
    if silent {
        page.say(&Message::new("debrief-counsel-none"));
    }
}

/// Who read the home of `side` rightly; nothing where it has no counsellors.
fn reader(told: &Debrief<'_>, side: Side, all: &[Told]) -> Option<Message> {
    let common = told.view.common();
    let reader = told.session.talks().deal().reader(side)?;
    let right = |voice: Voice| all.iter().filter(|one| one.said[voice] == one.truth).count();
    let line = if all.is_empty() {
        Message::new("debrief-counsel-silent")
    } else {
        Message::new("debrief-counsel-reader")
            .with("count", all.len())
            .with("right", right(reader))
            .with("other", counsellor(common, side, reader.other()))
            .with("others", right(reader.other()))
    };
    let name = &common.sides[side].name;
    Some(line.with("side", name).with("reader", counsellor(common, side, reader)))
}

/// All the counsellors of `side` said, beside the moods as they were dealt then.
fn all_told(told: &Debrief<'_>, side: Side) -> Vec<Told> {
    let deal = told.session.talks().deal();
    let mut redeals: Table<FactionId, u8> = told.view.common().sides[side].factions.map(|_| 0);
    let mut round = Round(0);
    let mut all = Vec::new();
    for event in told.session.events() {
        if let Happening::RoundBegan { round: began, .. } = event.what {
            round = began;
        } else if let Happening::Redealt { side: whose, faction } = event.what
            && whose == side
        {
            redeals[faction] = redeals[faction].saturating_add(1);
        } else if let Happening::Counselled { side: whose, faction, said } = event.what
            && whose == side
        {
            let truth = deal.level(side, faction, redeals[faction]).band();
            all.push(Told { round, faction, said, truth });
        }
    }
    all
}
