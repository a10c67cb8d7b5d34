//! Numbers that are likely to be meant otherwise: a percentage where thousandths are asked, a chance that is none.

use super::Look;
use crate::scenario::document::Span;
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// Up to this a share in thousandths is likely to be meant in hundredths (judgement: below a tenth few authors go).
const LOOKS_LIKE_PERCENT: i32 = 100;

impl Look<'_> {
    pub(super) fn numbers(&self, found: &mut Problems) {
        let mut share = |record: Span, field: &'static str, value: i32| {
            if (1..=LOOKS_LIKE_PERCENT).contains(&value) {
                let what = Message::new("remark-percent").with("field", field);
                let what = what.with("value", value).with("thousandths", value * 10);
                found.report_field(record, field, what);
            }
        };
        for event in &self.file.events {
            share(event.span, "chance", event.chance.0);
        }
        for decision in &self.file.decisions {
            share(decision.span, "chance", decision.chance.0);
        }
        for (_, side) in self.sides() {
            for leader in &side.leaders {
                share(leader.span, "honour_share", leader.honour_share.0);
                share(leader.span, "heeds_home", leader.heeds_home.0);
            }
            for counsellor in &side.counsellors {
                share(counsellor.span, "honour_share", counsellor.honour_share.0);
            }
            for body in &side.bodies {
                share(body.span, "contested", body.contested.map_or(0, |value| value.0));
                share(body.span, "share_of_cast", body.share_of_cast.map_or(0, |value| value.0));
            }
        }
        let variants = &self.file.variants;
        let is_varied = |word: &str| {
            let mut changes = variants.iter().flat_map(|variant| &variant.changes);
            changes.any(|change| change.path.word.split('.').any(|part| part == word))
        };
        let events = self.file.events.iter().map(|one| (one.span, &one.id, one.chance.0));
        let decisions = self.file.decisions.iter().map(|one| (one.span, &one.id, one.chance.0));
        for (span, id, chance) in events.chain(decisions) {
            if chance == 0 && !is_varied(&id.word) {
                found.report_field(span, "chance", Message::new("remark-never-comes"));
            }
        }
    }
}
