//! Entries of a report that are made one by one.

use std::cell::RefCell;
use std::fmt;

use serde::{Serialize, Serializer};

use super::{Report, Told};

/// Entries that are made when they are written, and gone then: they can be written once.
pub struct Each<'a, T>(RefCell<Box<dyn Iterator<Item = T> + 'a>>);

impl<'a, T: 'a> Each<'a, T> {
    /// What an iterator gives.
    pub fn new(entries: impl Iterator<Item = T> + 'a) -> Self {
        Self(RefCell::new(Box::new(entries)))
    }

    /// The entries themselves.
    pub fn into_inner(self) -> impl Iterator<Item = T> + 'a {
        self.0.into_inner()
    }
}

impl<T> fmt::Debug for Each<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Each(…)")
    }
}

impl<T: Serialize> Serialize for Each<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&mut *self.0.borrow_mut())
    }
}

impl Report {
    /// The same with its entries one by one.
    pub(crate) fn one_by_one<'a>(self) -> Told<'a> {
        self.with(|it| Each::new(it.into_iter()), |it| Each::new(it.into_iter()))
    }
}

impl Told<'_> {
    /// The same with all entries at once.
    #[must_use]
    pub fn gathered(self) -> Report {
        self.with(|it| it.into_inner().collect(), |it| it.into_inner().collect())
    }
}
