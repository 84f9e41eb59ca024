//! English.

pub mod clause;
pub mod cues;
pub mod say;
