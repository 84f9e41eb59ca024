//! English.

pub mod idioms;
pub mod say;
