//! English.

pub mod clause;
pub mod cues;
pub mod idioms;
pub mod say;
pub mod status;
