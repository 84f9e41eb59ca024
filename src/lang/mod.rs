//! The words of a language, as data.
//!
//! A word is looked up once, when the text is cut into tokens ([`look_up`]); every later stage asks
//! the [`WordId`] what it can be. Signs written onto digits are case-sensitive and have their own
//! tables: [`symbol`], [`currency_sign`], [`scale_suffix`].
//!
//! The lists stand in `src/lang/en`, one entry a line or a word in a line; `build.rs` turns them
//! into static tables, so that nothing is parsed or built when the program starts. A second
//! language is a second folder.

mod currency;
pub mod en;
mod facet;
mod forms;
mod hedge;
mod look_up;
mod mark;
mod phrases;
pub mod rates;
mod role;
mod rules;
#[path = "en/stems.rs"]
mod stems;
mod suffix;
mod tables;
#[cfg(test)]
mod tests;
mod unit;
mod word;

pub use currency::{CurrencyId, CurrencyWord, currency_sign, place_ahead};
pub(crate) use en::ages;
pub use en::cues;
pub use en::say;
pub use facet::{Event, HeadClass, Sign, is_superlative};
pub use forms::Forms;
pub use hedge::{Hedge, hedge_after, hedge_before};
pub(crate) use look_up::Memo;
pub use look_up::look_up;
pub(crate) use mark::{Marks, mark_of};
pub use role::Role;
pub use suffix::guess;
pub use tables::Function;
pub use unit::{Dimension, UnitId, symbol, unit_ahead};
pub use word::{Trend, WordId, scale_suffix};
