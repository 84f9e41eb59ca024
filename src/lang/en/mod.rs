//! English.

pub mod clause;
pub mod say;
