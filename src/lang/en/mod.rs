//! English.

pub mod say;
