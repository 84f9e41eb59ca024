//! English.

pub mod clause;
pub mod idioms;
pub mod say;
