//! Refiners: what only the whole list of figures shows.

pub(super) mod currency;
mod dimensions;
pub(super) mod extent;
pub(super) mod hedge;
mod level;
pub(super) mod per;
pub(super) mod range;
pub(super) mod series;
mod share;
mod span;
pub(super) mod trend;
