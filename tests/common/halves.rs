//! The tutorial cut in two halves that do not lean on each other, the crews and the season, signed together or apart.

use std::sync::Arc;

use two_tables::scenario::Scenario;

use super::{TUTORIAL, change, changed};

/// Whether the halves are one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signed {
    Together,
    Apart,
}

/// The tutorial with nothing left that ties its halves together, and homes that would pass either by itself. Apart, each
/// half is left unsigned at half of what no agreement is worth.
pub(crate) fn in_halves(signed: Signed) -> Arc<Scenario> {
    let needs = r#"[(when: "fish=free|fee", needs: "law=rules|permits", because: "Rules."),
        (when: "law=rules|permits", needs: "fish=free|fee", because: "A season.")]"#;
    let tracks = r#"[(id: "men", title: "The crews", issues: ["crews"],
            no_agreement: (tokyo: [-2, -2, -2, -3, -4], moscow: [-1, -1, -2, -2, -3])),
        (id: "sea", title: "The season", issues: ["law", "fish"],
            no_agreement: (tokyo: [-2, -2, -3, -3, -4], moscow: [-2, -2, -2, -3, -3]))]"#;
    let mut changes = vec![
        change("requires", needs),
        change("linkages", "[]"),
        change("issues.law.options.rules.pinned_by", "[]"),
        change("sides.tokyo.groups.families.never", "[]"),
        // What the first signature stirs up would weigh on the second vote.
        change("events.third_boat.effects", "[]"),
        // Nor is one half settled by an act: it is too dear for anyone.
        change("acts.send_home.cost", 100),
    ];
    for (faction, disposition) in [
        ("tokyo.factions.government", 4),
        ("tokyo.factions.coast", 5),
        ("tokyo.factions.title", 0),
        ("moscow.factions.centre", 6),
        ("moscow.factions.ministry", 6),
        ("moscow.factions.border", 3),
    ] {
        changes.push(change(format!("sides.{faction}.disposition"), disposition));
    }
    match signed {
        Signed::Together => {}
        Signed::Apart => changes.push(change("tracks", tracks)),
    }
    changed(TUTORIAL, &changes)
}
