//! A spell-check for figures.
//!
//! [`check`] reads a text, finds every figure in it, says what each one counts, works out whether
//! the figures agree with each other, and returns a [`Report`]. It is a pure function: no clock, no
//! input or output, no locale of the machine, no randomness.

pub mod lang;
pub mod number;
mod offsets;
pub mod options;
pub mod report;
#[cfg(target_arch = "wasm32")]
mod web;

pub use options::{Offsets, Options, Region};
pub use report::Report;

/// Checks `text` and reports its figures, the relations between them, and which agree.
///
/// Offsets in the report are bytes of `text` (or of the headline, where a figure's `in` says so);
/// [`Report::with_offsets`] converts them. An empty text gives a report without figures.
#[must_use]
pub fn check(text: &str, options: &Options) -> Report {
    let _ = (text, options);
    Report::empty()
}
