//! Words of amounts that are reckoned from one another.

/// Plurals that “of” joins to what all of it costs.
pub const COSTLY: &[&str] = &[
    "costs", "sales", "proceeds", "takings", "expenses", "earnings", "profits", "losses", "funds",
];

/// What may stand beside a word of equality: “is equal to”, “that is”.
pub const LINKS: &[&str] = &["is", "are", "was", "to", "of", "that", "which", "i.e", "i.e."];

/// What is run or swum over so many metres: “the 400m hurdles”.
pub const RACES: &[&str] = &["heats", "hurdles", "races", "relays", "sprinters"];

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

/// Before “over” they tell what it is about: “a row over £3m of cuts”; each is a lemma.
pub const DISPUTES: &[&str] = &[
    "anger", "argue", "battle", "clash", "concern", "deal", "dispute", "fear", "feud", "fight",
    "outcry", "question", "row", "split", "sue", "talk",
];

/// What is money where millions “of” it are told: “at a cost of 38 million”. Each is a lemma.
pub const OWED: &[&str] = &["budget", "capital", "cost", "debt", "investment", "loan", "spending"];
