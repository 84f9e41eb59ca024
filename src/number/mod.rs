//! Exact numbers, intervals, and what a written number may stand for.
//!
//! A figure as printed is not one value: "3.4 million" stands for everything that a writer rounds to
//! it. [`Written`] keeps how precisely it was written, [`extent`](policy::extent) and
//! [`qualified`] turn that into two nested intervals ([`Extent`]), and [`Extent::compare`] says
//! whether two of them agree. Nothing here is a float, so results are the same on every machine;
//! whatever does not fit 128 bits is `None`, never a wrong value.

pub mod calendar;
pub mod exact;
pub mod extent;
pub mod hedge;
pub mod interval;
pub mod policy;
mod print;
pub mod rounding;
#[cfg(test)]
mod samples;
pub mod written;

pub use exact::Exact;
pub use extent::{Agreement, Extent};
pub use hedge::{Hedge, qualified};
pub use interval::Interval;
pub use policy::{Nature, extent};
pub use rounding::{rounds_at, rounds_to};
pub use written::Written;
