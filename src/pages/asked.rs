//! Whose consent a text needs: the bodies that are asked of some texts only, and those not asked of this one (R5.14).

use crate::negotiation::standing::Standing;
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::scenario::home::Moment;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::wording::{asked_of, overridden_by};

/// The bodies of `side` that are asked of some texts only, each with which, and those whose refusal may be overridden;
/// nothing where there are none.
pub(super) fn asked_of_some(page: &mut Page<'_>, common: &Common, side: Side) {
    let of = |body| [asked_of(common, side, body), overridden_by(common, side, body)];
    let lines: Vec<Message> = common.sides[side].bodies.ids().flat_map(of).flatten().collect();
    if lines.is_empty() {
        return;
    }
    page.heading(&Message::new("asked-heading"));
    for line in &lines {
        page.item(1, line);
    }
}

/// The bodies that count and are not asked of `draft`, in order.
pub(super) fn not_asked(page: &mut Page<'_>, standing: &Standing<'_>, draft: &Draft) {
    for (_, body) in standing.bodies_passed_over(draft) {
        let line = Message::new("forecast-not-asked").with("name", &body.name);
        page.item(1, &line.with("moment", Message::new(moment_name(body.moment))));
    }
}

/// The message that says when a body must agree.
pub(super) fn moment_name(moment: Moment) -> &'static str {
    match moment {
        Moment::Mandate => "moment-mandate",
        Moment::Signature => "moment-signature",
        Moment::Ratification => "moment-ratification",
    }
}
