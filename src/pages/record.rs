//! A record of one's own games: endings, scores, whom one has beaten, what one tends to give.

use std::collections::BTreeMap;

use super::Page;
use crate::ai::Level;
use crate::negotiation::outcome::Ending;
use crate::sentence::{Message, Text};
use crate::session::OwnGame;

/// The record of `games`, which are of one person.
pub fn record(page: &mut Page<'_>, games: &[OwnGame]) {
    page.heading(&Message::new("record-heading"));
    if games.is_empty() {
        page.say(&Message::new("record-none"));
        return;
    }
    let mut by_side: BTreeMap<(&str, &'static str), Vec<&OwnGame>> = BTreeMap::new();
    for game in games {
        by_side.entry((&game.scenario, game.side.word())).or_default().push(game);
    }
    for all in by_side.values() {
        of_side(page, all);
    }
    against(page, games);
    given(page, games);
}

/// How the games of one side of one scenario ended, and what they were worth.
fn of_side(page: &mut Page<'_>, games: &[&OwnGame]) {
    let Some(first) = games.first() else { return };
    let count =
        |is: fn(Ending) -> bool| games.iter().filter(|game| is(game.outcome.ending)).count();
    let own = games.iter().map(|game| game.scores[game.side]);
    let (sum, best) = (own.clone().sum::<i32>(), own.max().unwrap_or(0));
    let many = i32::try_from(games.len()).unwrap_or(1).max(1);
    page.say(
        &Message::new("record-side")
            .with("title", &first.title)
            .with("side", &first.name)
            .with("games", games.len())
            .with("mean", (2 * sum + many).div_euclid(2 * many))
            .with("best", best),
    );
    page.item(
        1,
        &Message::new("record-endings")
            .with("force", count(|ending| ending == Ending::InForce))
            .with("refused", count(|ending| matches!(ending, Ending::Refused { .. })))
            .with("broken", count(|ending| matches!(ending, Ending::BrokenOff { .. })))
            .with("time", count(|ending| ending == Ending::OutOfTime)),
    );
}

/// How one fared against each style at each level.
fn against(page: &mut Page<'_>, games: &[OwnGame]) {
    page.heading(&Message::new("record-against"));
    let mut styles: BTreeMap<(&str, &'static str), (usize, usize)> = BTreeMap::new();
    for game in games {
        let (style, level): (&str, Level) = (&game.against.0, game.against.1);
        let entry = styles.entry((style, level.word())).or_default();
        entry.0 += 1;
        entry.1 += usize::from(game.is_won());
    }
    for ((style, level), (all, won)) in styles {
        page.item(
            1,
            &Message::new("record-style")
                .with("style", style)
                .with("level", level)
                .with("games", all)
                .with("won", won),
        );
    }
    page.say(&Message::new("record-won-how"));
}

/// On which issues one tends to give way on the way to a text in force.
fn given(page: &mut Page<'_>, games: &[OwnGame]) {
    let mut issues: BTreeMap<(&str, &str), (&Text, usize, usize)> = BTreeMap::new();
    for game in games {
        for (title, gave) in &game.given {
            let entry = issues.entry((&game.scenario, &title.en)).or_insert((title, 0, 0));
            entry.1 += 1;
            entry.2 += usize::from(*gave);
        }
    }
    if issues.is_empty() {
        return;
    }
    page.heading(&Message::new("record-given"));
    let mut listed: Vec<_> = issues.into_values().collect();
    // What is given oftenest first; of equals in the order of scenario and title.
    listed.sort_by_key(|(_, all, gave)| std::cmp::Reverse(gave * 1000 / all));
    for (title, all, gave) in listed {
        page.item(
            1,
            &Message::new("record-issue")
                .with("issue", title)
                .with("gave", gave)
                .with("games", all),
        );
    }
    page.say(&Message::new("record-given-how"));
}
