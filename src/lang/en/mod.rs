//! English.

pub mod ages;
pub mod amounts;
pub mod change;
pub mod clause;
pub mod cues;
pub mod dated;
pub mod idioms;
pub mod money;
pub mod parts;
pub mod same;
pub mod say;
pub mod shape;
pub mod status;
pub mod votes;
