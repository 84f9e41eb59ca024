//! Words that tell figures apart.

/// Words for days that a possessive makes a time of: “yesterday’s 137 contracts”.
pub const DAYS: &[&str] = &["yesterday", "today", "tomorrow", "tonight"];

/// Nouns behind what they are the measure of.
pub const RATES: &[&str] = &["rate", "level"];

/// Nouns that stand for whatever was told right before.
pub const THAT_FIGURE: &[&str] = &["figure", "number", "amount", "sum", "count", "tally"];

/// What is done with the whole price of a thing, which one may spend or pay in part; each is a lemma.
pub const PRICES: &[&str] = &["cost", "buy", "build", "sell", "order"];
