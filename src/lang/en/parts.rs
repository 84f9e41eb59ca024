//! Words of wholes and their parts.

/// Denied, these are no answer.
pub const ANSWERED: &[&str] = &["sure", "decided", "answer", "say", "saying"];

/// Divided, but not into what is listed.
pub const NOT_INTO: &[&str] = &["evenly", "equally", "over", "opinion"];

/// The sides of a question; those who answer in one way do not in another.
pub const FOR: &[&str] = &[
    "support",
    "back",
    "favor",
    "favour",
    "approve",
    "agree",
    "yes",
    "for",
    "endorse",
    "want",
    "satisfied",
];

/// Nothing is left out.
pub const NOTHING_LEFT: &[&str] =
    &["nothing", "entire", "entirely", "whole", "fully", "solely", "exclusively", "every"];

/// The whole is divided into what follows.
pub const DIVIDED: &[&str] = &[
    "split",
    "divided",
    "splits",
    "divides",
    "comprises",
    "comprised",
    "consists",
    "breakdown",
    "shared",
    "apportioned",
    "follows",
];

/// One whole goes to several.
pub const GOES_TO: &[&str] = &[
    "go", "come", "allocate", "spend", "devote", "split", "divide", "earmark", "use", "set",
    "assign", "pay", "invest",
];

/// Shares of votes and seats exclude one another.
pub const VOTES: &[&str] = &["vote", "ballot", "seat"];

/// Says that shares of a vote are told.
pub const ELECTIONS: &[&str] =
    &["election", "runoff", "primary", "referendum", "vote", "ballot", "race"];

/// What a candidate does with a share; each is a lemma.
pub const TAKES: &[&str] =
    &["take", "win", "get", "receive", "poll", "garner", "capture", "draw", "secure", "have"];

/// Of a share, these tell of a vote by themselves; each is a lemma.
pub const WINS: &[&str] = &["win", "poll", "garner"];

/// What one part of a whole does; each is a lemma.
pub const MAKES_UP: &[&str] =
    &["account", "make", "supply", "provide", "constitute", "represent", "generate", "produce"];

/// Who does so does it with one only; each is a lemma.
pub const CHOOSES: &[&str] =
    &["vote", "choose", "prefer", "pick", "back", "support", "favor", "favour"];

/// Who does so says one of several words; each is a lemma.
pub const RATES_AS: &[&str] = &["rate", "call", "describe", "grade", "judge", "find", "consider"];

/// What has owners; each is a lemma.
pub const OWNS: &[&str] = &["own", "hold", "control"];

/// What consists of shares.
pub const MIXES: &[&str] = &["mix", "blend", "mixture", "alloy", "fabric", "split"];

/// What is held in one form or another, each part in one.
pub const HELD: &[&str] = &[
    "asset",
    "holding",
    "portfolio",
    "fund",
    "reserve",
    "money",
    "budget",
    "spending",
    "revenue",
    "sale",
];

/// In an item that is the total of the others.
pub const OF_ALL: &[&str] = &["total", "of", "all"];

/// The parts that follow are all of them.
pub const MADE_UP: &[(&str, &str)] = &[
    ("made", "of"),
    ("comprising", ""),
    ("composed", "of"),
    ("consisting", "of"),
    ("consists", "of"),
    ("consisted", "of"),
    ("comprises", ""),
    ("comprised", ""),
    ("consist", "of"),
    ("comprise", ""),
    ("split", "into"),
    ("divided", "into"),
    ("breaks", "as"),
    ("breaks", "into"),
    ("broken", "into"),
    ("namely", ""),
];

/// The parts that follow are not all of them, or not exact.
pub const INCOMPLETE: &[&str] = &[
    "including",
    "include",
    "includes",
    "included",
    "among",
    "mostly",
    "such",
    "mainly",
    "like",
    "example",
    "chiefly",
    "largely",
    "notably",
    "particularly",
    "especially",
    "besides",
    "plus",
    "primarily",
];

/// Fates that leave no third; each is a lemma.
pub const FATES: &[(&str, &str)] =
    &[("die", "survive"), ("kill", "survive"), ("convict", "acquit"), ("live", "die")];

/// Between two names of one thing.
pub const OR: &[&str] = &["or"];

/// The total holds more than the parts.
pub const ADDED: &[&str] =
    &["another", "more", "than", "bringing", "additional", "respectively", "from"];

/// Opens a sentence that tells the total of what was told before.
pub const ALL_TOLD: &[&str] = &["together", "altogether"];

/// The total has grown since.
pub const BY_NOW: &[&str] = &["now", "already"];

/// The total comes last: behind it, or before it.
pub const IN_ALL: &[(&str, &str)] = &[
    ("in", "all"),
    ("in", "total"),
    ("all", "told"),
    ("", "altogether"),
    ("", "combined"),
    ("between", "them"),
    ("", "overall"),
    ("", "together"),
];

/// Several people each: “two families: three adults and five children”.
pub const TOGETHER: &[&str] =
    &["family", "household", "couple", "crew", "team", "crowd", "staff", "twin", "population"];

/// The other side.
pub const AGAINST: &[&str] =
    &["oppose", "reject", "disapprove", "disagree", "no", "against", "not", "dissatisfied"];

/// All of them gave an answer.
pub const ANSWERING: &[&str] =
    &["present", "voting", "polled", "surveyed", "questioned", "asked", "interviewed"];

/// Neither side.
pub const UNSURE: &[&str] =
    &["undecided", "unsure", "uncertain", "abstain", "neutral", "opinion", "know", "view"];

/// The total comes first, before its figure.
pub const TOTAL_OF: &[(&str, &str)] = &[
    ("total", "of"),
    ("totaling", ""),
    ("totalling", ""),
    ("totals", ""),
    ("making", ""),
    ("or", ""),
    ("sum", "of"),
    ("combined", ""),
];

/// Words of percentages that are rates.
pub const RATES: &[&str] = &[
    "interest", "coupon", "yield", "yields", "yielding", "yielded", "rate", "rates", "bearing",
    "bears", "annually", "return", "returns", "growth", "tax", "discount",
];

/// Adjectives of which one leaves out the other, beside the nouns and adjectives of `cues::OPPOSITES`.
pub const HALVES: &[(&str, &str)] =
    &[("literate", "illiterate"), ("native", "foreign"), ("civilian", "military")];

/// A list of all follows.
pub const NAMELY: &[&str] = &["namely", "viz"];
