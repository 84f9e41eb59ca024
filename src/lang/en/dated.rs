//! Words of what has a date: lives, lengths of time, stretches of it.

/// Lemmas of verbs of a birthday.
pub const MARK: &[&str] = &["celebrate", "mark", "observe", "reach"];

/// Lemmas of verbs of death.
pub const DIE: &[&str] = &["die", "perish"];

/// Lemmas of verbs whose object or complement is a length.
pub const LASTS: &[&str] = &[
    "last", "take", "run", "continue", "span", "spend", "serve", "stay", "rule", "reign", "live",
    "work", "hold", "go", "stretch", "wage", "rage", "open", "play", "be", "close", "remain",
];

/// A length before these is no length of what happened; each is a lemma.
pub const NO_EVENT: &[&str] = &[
    "average",
    "rate",
    "yield",
    "bond",
    "note",
    "mortgage",
    "loan",
    "term",
    "contract",
    "deal",
    "lease",
    "sentence",
    "high",
    "low",
    "record",
    "forecast",
    "survival",
    "growth",
    "trend",
    "treasury",
    "gilt",
    "maturity",
    "warranty",
    "guarantee",
    "visa",
    "permit",
    "option",
    "plan",
];

/// The length is of one part, or of each.
pub const PARTLY: &[&str] = &[
    "one",
    "each",
    "every",
    "average",
    "averaging",
    "per",
    "annual",
    "typical",
    "typically",
    "first",
    "last",
    "final",
    "within",
    "any",
    "up",
    "minimum",
    "maximum",
    "another",
    "total",
    "remaining",
    "several",
    "some",
    "two",
    "three",
    "sessions",
    "days",
    "hourly",
    "daily",
    "weekly",
    "nightly",
    "regularly",
    "repeatedly",
    "throughout",
    "offered",
    "available",
];

/// Nouns of stretches of time themselves.
pub const PERIOD: &[&str] = &["period", "span", "stretch", "interval"];

/// Nouns of what somebody does for so long; each is a lemma.
pub const SITTING: &[&str] = &["session", "sitting", "spell", "shift", "reign", "tenure", "run"];

/// The participle of a birth.
pub const BORN: &[&str] = &["born"];

/// Relatives: the name beside them is another person’s; each is a lemma.
pub const KIN: &[&str] = &[
    "father",
    "mother",
    "son",
    "daughter",
    "brother",
    "sister",
    "wife",
    "husband",
    "widow",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "cousin",
    "grandfather",
    "grandmother",
    "grandson",
    "granddaughter",
    "parent",
    "child",
    "twin",
    "partner",
    "friend",
    "fiancé",
    "fiancée",
    "stepfather",
    "stepmother",
];

/// Pronouns that stand for one person.
pub const PERSONS: &[&str] = &["he", "she"];

/// What is set from one date to another has no length between them; each is a lemma.
pub const MOVED: &[&str] = &[
    "move",
    "postpone",
    "push",
    "bring",
    "shift",
    "reschedule",
    "delay",
    "change",
    "extend",
    "advance",
    "revise",
    "roll",
    "turn",
    "leaf",
    "count",
    "backdate",
    "rewind",
    "page",
    "work",
    "slip",
    "slide",
    "switch",
    "trace",
    "look",
    "compare",
    "defer",
    "adjust",
    "correct",
    "flip",
    "scroll",
    "travel",
    "reorder",
    "reverse",
];

/// Nouns of what lies between two things of which neither is the first.
pub const COMPARED: &[&str] = &[
    "difference",
    "gap",
    "comparison",
    "change",
    "contrast",
    "choice",
    "similarity",
    "link",
    "relationship",
    "distinction",
    "parallel",
];

/// Says that the later end stands first.
pub const BACKWARDS: &[&str] = &["back", "backward", "backwards", "reverse", "down", "descending"];

/// Lemmas of verbs that open a stretch of time.
pub const BEGIN: &[&str] = &[
    "begin",
    "start",
    "open",
    "launch",
    "commence",
    "found",
    "establish",
    "build",
    "create",
    "form",
    "introduce",
    "erect",
];

/// Lemmas of verbs that close one.
pub const END: &[&str] = &[
    "end",
    "finish",
    "close",
    "conclude",
    "complete",
    "stop",
    "cease",
    "lift",
    "dissolve",
    "demolish",
    "abolish",
    "disband",
    "expire",
    "shut",
    "repeal",
    "inaugurate",
    "open",
];

/// Behind the number of an hour.
pub const CLOCK: &[&str] = &["o'clock", "o’clock"];

/// Soon behind the hour they tell the half of the day.
pub const LATE_IN_DAY: &[&str] = &["afternoon", "evening", "night"];

/// Behind four digits they tell a time of day.
pub const ZONES: &[&str] = &["UTC", "GMT", "BST", "CET", "EST", "EDT", "PST", "PDT"];

/// Feasts; a year behind one is its date.
pub const FEASTS: &[&str] =
    &["christmas", "diwali", "easter", "eid", "halloween", "passover", "ramadan", "thanksgiving"];

/// What a year has: “above 2019 levels”; each is a lemma.
pub const OF_A_YEAR: &[&str] = &["average", "estimate", "figure", "level", "price", "total"];

/// It lies so many years behind its date.
pub const ANNIVERSARY: &[&str] = &["anniversary"];

/// What is counted where it is worked: “ten working days”; each is a lemma.
pub const WORKED: &[&str] = &["day", "hour"];
