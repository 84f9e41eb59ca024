//! A spell-check for figures.
//!
//! [`check`] reads a text, finds every figure in it, says what each one counts, works out whether
//! the figures agree with each other, and returns a [`Report`]. It is a pure function: no clock, no
//! input or output, no locale of the machine, no randomness.

// In the browser the glue that wasm-bindgen writes needs what is forbidden everywhere else.
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod checks;
pub mod claims;
pub mod figures;
pub mod kernel;
pub mod lang;
pub mod ledger;
pub mod number;
mod offsets;
pub mod options;
mod order;
pub mod report;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use kernel::Question;
pub use options::{Offsets, Options, Region};
pub use report::Report;
use report::Told;

/// Checks `text` and reports its figures, the relations between them, and which agree.
///
/// Offsets in the report are bytes of `text` (or of the headline, where a figure's `in` says so);
/// [`Report::with_offsets`] converts them. An empty text gives a report without figures.
#[must_use]
pub fn check(text: &str, options: &Options) -> Report {
    told(text, options, |it| it.gathered())
}

/// The same for a teller, who gets the report before its entries are made: they are when they are written.
pub(crate) fn told<T>(text: &str, options: &Options, tell: impl FnOnce(Told<'_>) -> T) -> T {
    let text = text::Text::new(text, options.headline, options.limit);
    let figures = figures::find(&text, options.region);
    let mut article = claims::Article::new(&text, figures, options);
    let relations = checks::run(&mut article, options);
    article.forget();
    tell(ledger::report(&article, relations))
}

/// Answers a question about figures of `text`, by their ids in its report: a relation worked out as
/// those of the checks are, `undecided` where the figures are compared with nothing.
#[must_use]
pub fn ask(
    text: &str,
    options: &Options,
    question: Question,
    figures: &[usize],
) -> report::Relation {
    let text = text::Text::new(text, options.headline, options.limit);
    let found = figures::find(&text, options.region);
    let article = claims::Article::new(&text, found, options);
    let mut figures = figures.to_vec();
    figures.retain(|it| *it < article.figures.len());
    ledger::relation(&article, &[], kernel::answer(&article, question, &figures))
}
