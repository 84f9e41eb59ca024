//! Words of amounts that are reckoned from one another.

/// Nouns that “of” joins to what all of it costs.
pub const COSTLY: &[&str] = &[
    "total",
    "cost",
    "costs",
    "price",
    "bill",
    "sum",
    "value",
    "order",
    "deal",
    "contract",
    "outlay",
    "spending",
    "investment",
    "revenue",
    "sales",
    "proceeds",
    "payment",
    "tune",
    "takings",
    "income",
    "amount",
    "expense",
    "budget",
    "purchase",
    "grant",
    "haul",
    "profit",
    "loss",
    "turnover",
];

/// What may stand beside a word of equality: “is equal to”, “that is”.
pub const LINKS: &[&str] = &["is", "are", "was", "to", "of", "that", "which", "i.e", "i.e."];
