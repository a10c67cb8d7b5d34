//! What everyone may read and `apply` alone may write: the compiler holds it.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::Serialize;

/// A part of the state. It is read as what it holds; whoever has it can keep it and hand it on, but can neither write
/// in it nor make one of his own, so every one there is came about by events.
///
/// ```
/// fn read(table: &two_tables::negotiation::state::TableState) -> bool {
///     table.trade.is_none()
/// }
/// ```
/// ```compile_fail,E0594
/// fn rewrite(mut table: two_tables::negotiation::state::TableState) {
///     table.trade = None;
/// }
/// ```
///
/// It is shared until it is written: to keep a moment, or to suppose a change of it, costs a pointer and a copy of
/// what changes.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Sealed<T>(Arc<T>);

impl<T> Sealed<T> {
    /// What holds as the talks begin.
    pub(in crate::negotiation::state) fn new(opening: T) -> Self {
        Self(Arc::new(opening))
    }
}

impl<T: Clone> Sealed<T> {
    /// To be written.
    pub(super) fn write(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T> Deref for Sealed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for Sealed<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}
