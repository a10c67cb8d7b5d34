//! A text set as ours are: what it says and what its author says beside it stay as they are.

use super::layout::{self, Bracket, Item};
use super::piece::{Piece, Token, tokens};
use super::{Syntax, parse};

/// `text` set as ours are. What cannot be set without touching what it says stays as it is.
///
/// # Errors
/// The first fault of syntax.
pub fn well_set(text: &str) -> Result<String, Syntax> {
    parse(text)?;
    let set = layout::read(text).map(|all| all.text());
    Ok(set.filter(|set| says_the_same(text, set)).unwrap_or_else(|| text.to_owned()))
}

/// `new` with what was said beside `old`, of which it is a later form: field by field, and in a list item by item. Fields
/// in `renamed` had the first name and have the second. What was said of what is no more stands before all else.
///
/// `None` where one of the two is no such text, or where a comment would be lost.
pub fn with_comments_of(old: &str, new: &str, renamed: &[(&str, &str)]) -> Option<String> {
    let before = layout::read(old)?;
    let mut after = layout::read(new)?;
    let [was] = before.items.as_slice() else { return None };
    let [is] = after.items.as_mut_slice() else { return None };
    let mut head: Vec<&str> = was.before.iter().map(|comment| comment.text).collect();
    let mut tail: Vec<&str> = was.behind.clone();
    tail.extend(before.last.iter().map(|comment| comment.text));
    let (fields, there) = (was.bracket()?, is.bracket_mut()?);
    there.spread();
    for field in &fields.items {
        let key = field.key()?;
        let now = renamed.iter().find(|(old, _)| *old == key).map_or(key, |(_, new)| new);
        match there.items.iter_mut().find(|one| one.key() == Some(now)) {
            Some(place) => carry(field, place),
            None => head.extend(field.comments()),
        }
    }
    tail.splice(0..0, fields.last.iter().map(|comment| comment.text));
    is.say_before(head);
    let mut set = after.text();
    for said in tail {
        set.push_str(said);
        set.push('\n');
    }
    (comments(old) == comments(&set)).then_some(set)
}

/// Says of `now` what is said of `was`, of which it is a later form.
fn carry<'t>(was: &Item<'t>, now: &mut Item<'t>) {
    let each: Option<(&Bracket<'t>, &mut Bracket<'t>)> =
        was.bracket().filter(|bracket| !bracket.items.is_empty()).zip(now.bracket_mut());
    let Some((old, new)) = each.filter(|(old, new)| old.items.len() == new.items.len()) else {
        return now.say_before(was.comments());
    };
    for (one, other) in old.items.iter().zip(&mut new.items) {
        other.say_before(one.comments());
    }
    new.spread();
    let mut outside: Vec<&str> = was.before.iter().map(|comment| comment.text).collect();
    outside.extend(old.last.iter().map(|comment| comment.text));
    outside.extend(&was.behind);
    now.say_before(outside);
}

/// Whether two texts have the same pieces in the same order, and the same is said beside them. A comma before a bracket
/// that closes is no piece.
fn says_the_same(one: &str, other: &str) -> bool {
    pieces(one) == pieces(other) && comments(one) == comments(other)
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let is_said = |piece: &Piece<'_>| !matches!(piece, Piece::Comment(_));
    let mut kept: Vec<Piece<'_>> = Vec::new();
    for what in tokens(text).into_iter().map(|Token { what, .. }| what).filter(is_said) {
        if matches!(what, Piece::Close(_)) && kept.last() == Some(&Piece::Comma) {
            kept.pop();
        }
        kept.push(what);
    }
    // One that ends the whole text is none either.
    if kept.last() == Some(&Piece::Comma) {
        kept.pop();
    }
    kept
}

/// What is said beside `text`, sorted: one in the midst of a value is put before it.
fn comments(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = tokens(text).into_iter().filter_map(Token::comment).collect();
    all.sort_unstable();
    all
}
