//! Words that tell figures apart.

/// Words for days that a possessive makes a time of: “yesterday’s 137 contracts”.
pub const DAYS: &[&str] = &["yesterday", "today", "tomorrow", "tonight"];

/// Nouns behind what they are the measure of.
pub const RATES: &[&str] = &["rate", "level"];
