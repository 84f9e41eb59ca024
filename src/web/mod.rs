//! The border to the browser: the only place that knows one exists.

mod api;
mod dom;
mod options;

pub use api::{ask, check};
pub use dom::{ranges, read};
