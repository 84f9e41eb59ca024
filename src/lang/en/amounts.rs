//! Words of amounts that are reckoned from one another.

/// Plurals that “of” joins to what all of it costs.
pub const COSTLY: &[&str] = &[
    "costs", "sales", "proceeds", "takings", "expenses", "earnings", "profits", "losses", "funds",
];

/// What may stand beside a word of equality: “is equal to”, “that is”.
pub const LINKS: &[&str] = &["is", "are", "was", "to", "of", "that", "which", "i.e", "i.e."];

/// Those of whom there are so many: “a team of six”.
pub const GROUPS: &[&str] = &[
    "team",
    "group",
    "family",
    "party",
    "crew",
    "panel",
    "band",
    "class",
    "staff",
    "squad",
    "gang",
    "syndicate",
    "jury",
];
