//! Values that are dated. They have types of their own so that nothing but `check::rounds` can say which round of a
//! game they belong to: at lesson length that is not the round they name.

use super::record::{Read, Reading};
use super::shape::Shape;
use super::value::{Int, Word};
use crate::scenario::document::Node;

/// A word that must name a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundRef(pub Word);

/// A list of values, the first for the first round; the last holds for the rounds after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByRound<T>(pub Vec<T>);

impl Read for RoundRef {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        Self(Word::read(node, reading))
    }
    fn stand_in() -> Self {
        Self(Word::stand_in())
    }
    fn shape() -> Shape {
        Shape::Round
    }
}

impl<const LOW: i32, const HIGH: i32> Read for ByRound<Int<LOW, HIGH>> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        Self(Vec::read(node, reading))
    }
    fn stand_in() -> Self {
        Self(Vec::new())
    }
    fn shape() -> Shape {
        Shape::ByRound(Box::new(Vec::<Int<LOW, HIGH>>::shape()))
    }
}
