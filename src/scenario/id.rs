//! Ids, minted only by the checker, and the total tables they index.
//!
//! An id that exists points into a table of its own scenario, so a lookup cannot fail; this is the one file
//! where indexing is allowed, for that reason.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

/// An id: a position in a table.
pub trait Id: Copy + Eq {
    /// The position.
    fn index(self) -> usize;
    /// The id of a position the caller knows to be in the table.
    fn at(index: usize) -> Self;
}

macro_rules! ids {
    ($( $(#[$about:meta])* $name:ident; )*) => { $(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(u8);

        impl Id for $name {
            fn index(self) -> usize {
                usize::from(self.0)
            }
            fn at(index: usize) -> Self {
                Self(u8::try_from(index).unwrap_or(u8::MAX))
            }
        }
    )* };
}

ids! {
    /// An issue.
    IssueId;
    /// An option of an issue, by its place on the scale.
    OptionId;
    /// A faction of one side.
    FactionId;
    /// A group of one side.
    GroupId;
    /// A body of one side.
    BodyId;
    /// A leader of one side.
    LeaderId;
    /// A memory of one side.
    MemoryId;
    /// A gesture.
    GestureId;
    /// An act.
    ActId;
    /// An event.
    EventId;
    /// A decision.
    DecisionId;
    /// A choice of a decision.
    ChoiceId;
    /// A track.
    TrackId;
    /// A source.
    SourceId;
    /// An island.
    IslandId;
}

/// One value for each id, in the order of the scenario's list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table<I, T> {
    items: Vec<T>,
    #[serde(skip)]
    ids: PhantomData<I>,
}

impl<I: Id, T> Table<I, T> {
    /// How many.
    pub fn len(&self) -> usize {
        self.items.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    /// All ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + use<I, T> {
        (0..self.items.len()).map(I::at)
    }
    /// All values, in order.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.items.iter()
    }
    /// All values, in order, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.items.iter_mut()
    }
    /// All values with their ids, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.items.iter().enumerate().map(|(index, item)| (I::at(index), item))
    }
    /// A table of the same ids with other values.
    pub fn map<U>(&self, change: impl FnMut(&T) -> U) -> Table<I, U> {
        self.items.iter().map(change).collect()
    }
    /// The first id whose value is as asked.
    pub fn find(&self, is_it: impl Fn(&T) -> bool) -> Option<I> {
        self.items.iter().position(is_it).map(I::at)
    }
}

impl<I, T> FromIterator<T> for Table<I, T> {
    fn from_iter<S: IntoIterator<Item = T>>(items: S) -> Self {
        Self { items: items.into_iter().collect(), ids: PhantomData }
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self { items: Vec::new(), ids: PhantomData }
    }
}

#[allow(clippy::indexing_slicing, reason = "ids are minted only for positions of their table")]
impl<I: Id, T> Index<I> for Table<I, T> {
    type Output = T;
    fn index(&self, id: I) -> &T {
        &self.items[id.index()]
    }
}

#[allow(clippy::indexing_slicing, reason = "ids are minted only for positions of their table")]
impl<I: Id, T> IndexMut<I> for Table<I, T> {
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.items[id.index()]
    }
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Tokyo.
    Tokyo,
    /// Moscow.
    Moscow,
}

impl Side {
    /// Both, Tokyo first.
    pub const BOTH: [Self; 2] = [Self::Tokyo, Self::Moscow];

    /// The side across the table.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Tokyo => Self::Moscow,
            Self::Moscow => Self::Tokyo,
        }
    }

    /// The side's word in notation and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Tokyo => "tokyo",
            Self::Moscow => "moscow",
        }
    }

    /// The side a word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|side| side.word() == word)
    }
}

impl fmt::Display for Side {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

/// One value for each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BySide<T> {
    /// Tokyo's.
    pub tokyo: T,
    /// Moscow's.
    pub moscow: T,
}

impl<T> BySide<T> {
    /// The value `of` each side.
    pub fn each(mut of: impl FnMut(Side) -> T) -> Self {
        Self { tokyo: of(Side::Tokyo), moscow: of(Side::Moscow) }
    }
}

impl<T> Index<Side> for BySide<T> {
    type Output = T;
    fn index(&self, side: Side) -> &T {
        match side {
            Side::Tokyo => &self.tokyo,
            Side::Moscow => &self.moscow,
        }
    }
}

impl<T> IndexMut<Side> for BySide<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Tokyo => &mut self.tokyo,
            Side::Moscow => &mut self.moscow,
        }
    }
}
