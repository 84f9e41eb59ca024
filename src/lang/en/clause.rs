//! Words that the grammar of clauses asks for one by one.

/// The verb that says that something is; “’s” and “’re” stand for it.
pub const BE: &str = "be";

/// Verbs after which a clause may stand without “that”, besides those of saying.
pub const TAKES_CLAUSE: &[&str] =
    &["think", "know", "show", "hope", "suggest", "reveal", "mean", "find"];

/// Verbs of saying that take a thing for an object too: they say something where a clause follows.
pub const TAKES_THING: &[&str] = &[
    "add",
    "put",
    "claim",
    "find",
    "show",
    "release",
    "write",
    "calculate",
    "note",
    "cite",
    "agree",
    "indicate",
    "maintain",
    "deny",
];

/// Verbs that say that something is not so.
pub const DENIES: &[&str] =
    &["denied", "denies", "deny", "rejected", "disputed", "doubted", "refuted"];

/// Words that link a sentence to the one before, before a comma.
#[rustfmt::skip]
pub const LINKS: &[&str] = &[
    "meanwhile", "still", "moreover", "furthermore", "besides", "nevertheless", "nonetheless", "therefore",
    "indeed", "additionally", "similarly", "likewise", "yet", "thus", "but", "also",
];

/// Verbs after which another stands without “to”.
pub const TAKES_BARE: &[&str] = &["help", "let", "make", "go", "come", "dare"];

/// Verbs whose past form never describes the noun before it: “people died” is a clause.
pub const INTRANSITIVE: &[&str] = &[
    "die",
    "fail",
    "collapse",
    "occur",
    "happen",
    "remain",
    "arrive",
    "appear",
    "emerge",
    "survive",
    "rise",
    "fall",
    "climb",
    "soar",
    "surge",
    "jump",
    "plunge",
    "plummet",
    "tumble",
    "slump",
    "rally",
    "decline",
    "dip",
    "slip",
    "erupt",
    "explode",
    "agree",
    "live",
    "stay",
    "exist",
    "vanish",
    "disappear",
    "belong",
    "consist",
    "last",
    "tend",
    "seem",
];

/// Parts of a day, which a weekday may stand before.
pub const PARTS_OF_DAY: &[&str] =
    &["morning", "afternoon", "evening", "night", "noon", "midnight", "weekend"];

/// After “according to”: what something fits, not who says so.
pub const NO_SOURCE: &[&str] = &[
    "standard",
    "rule",
    "plan",
    "schedule",
    "tradition",
    "custom",
    "need",
    "formula",
    "principle",
    "criterion",
    "size",
    "age",
    "type",
    "law",
    "method",
];

/// Verbs that want something with “for”, and say nothing.
pub const ASKS: &[&str] = &["ask", "call", "argue", "appeal", "plead"];

/// Verbs that say something before “out”: “pointed out”.
pub const POINTS: &[&str] = &["point"];

/// What “in” tells only the time of: “fell to 189 pence in early trading”.
pub const TRADING: &str = "trading";

/// Before a noun they tell which it is: “operating profit”, “recurring revenue”.
pub const DESCRIBING: &[&str] = &["operating", "recurring"];

/// “$5 worth of stamps”
pub const WORTH: &str = "worth";

/// Nouns that say how much there is of what stands behind their “of”.
pub const PASSES_ON: &[&str] =
    &["number", "total", "share", "proportion", "percentage", "amount", "quantity", "majority"];

/// Verbs of saying that have a thing for an object and no clause.
pub const ONLY_THING: &[&str] = &["release", "put", "cite", "publish"];

/// Pronouns that stand for one person.
pub const PERSONS: &[&str] = &["he", "she"];

/// Days told by the day of writing.
pub const DAYS: &[&str] = &["today", "yesterday", "tomorrow", "tonight"];

/// A unit of an index or a score.
pub const POINT: &str = "point";

/// Words that make points a share and no count of points.
pub const SHARE: &[&str] = &["percentage", "percent", "basis", "bps"];

/// Pronouns that stand for the subject of the sentence.
pub const SUBJECTS: &[&str] = &["it", "they", "he", "she"];

/// Pronouns that are no subject.
pub const OBJECTS: &[&str] = &["me", "him", "them", "us"];

/// Verbs that cite somebody: “was quoted as saying”.
pub const QUOTES: &[&str] = &["quote", "cite"];

/// Verbs whose participle before “to” tells what others say: “believed to be”.
pub const SAID_TO: &[&str] = &[
    "say",
    "believe",
    "think",
    "estimate",
    "report",
    "find",
    "show",
    "calculate",
    "reckon",
    "project",
    "forecast",
    "predict",
    "reveal",
];

/// Verbs with a listener for their object.
pub const TELLS: &[&str] = &["tell", "inform"];

/// What stands behind a name.
pub const NAME_SUFFIXES: &[&str] = &["Jr", "Jr.", "Sr", "Sr.", "II", "III"];

/// What reports do that have something for their object.
pub const SHOWS: &[&str] = &["show", "find", "indicate", "reveal", "suggest"];

/// What tells of figures by itself.
pub const REPORTS: &[&str] = &[
    "poll",
    "survey",
    "figure",
    "data",
    "study",
    "statistic",
    "report",
    "census",
    "analysis",
    "research",
    "review",
    "audit",
    "document",
    "record",
    "estimate",
];
