//! Words of changes: levels, sizes, what is compared.

/// Behind a verb they say which way it goes.
pub const LOWER: &str = "lower";

/// The other way.
pub const HIGHER: &str = "higher";

/// Tells an earlier time.
pub const EARLIER: &[&str] = &["earlier", "last", "previous", "ago", "before", "prior"];

/// What is no level that was reached.
pub const EXPECTED: &[&str] = &[
    "expected",
    "expectations",
    "estimate",
    "estimates",
    "estimated",
    "forecast",
    "forecasts",
    "analysts",
    "average",
    "target",
    "projected",
    "budgeted",
    "planned",
];

/// Levels of some day long ago.
pub const EXTREMES: &[&str] = &["peak", "high", "low", "record", "trough"];

/// Nouns that say which level it is, not of what.
pub const LEVELS: &[&str] = &[
    "average", "mean", "median", "high", "low", "peak", "trough", "record", "total", "level",
    "rate", "figure", "estimate", "forecast", "target", "range", "minimum", "maximum", "base",
    "sum", "price", "amount", "value", "number", "all",
];

/// Participles that “with” completes to a comparison.
pub const COMPARED: &[&str] = &["compared", "contrasted", "comparing"];

/// Adjectives of what is added.
pub const ADDED: &[&str] = &["new", "additional", "extra", "fresh", "latest"];

/// What a figure that was given before may be.
pub const REVISED: &[&str] = &["revision", "revisions", "revised", "correction", "restated"];

/// Verbs that lead from one level to another; lemmas.
pub const GOES: &[&str] = &["go", "move"];

/// Behind these a participle says who is counted.
pub const NUMBERS: &[&str] = &["number", "total"];

/// Verbs whose object is what a count has more or less; lemmas.
pub const LOSES: &[&str] = &["lose", "gain", "add", "shed"];
