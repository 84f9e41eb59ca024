//! Words that tell how an amount was come by, and whether it is a fact.

/// Everything put together.
pub const TOTAL: &[&str] =
    &["total", "combined", "overall", "aggregate", "cumulative", "altogether", "all", "sum"];

/// Verbs that add up.
pub const ADDS_UP: &[&str] = &["total", "sum"];

/// A mean.
pub const AVERAGE: &[&str] =
    &["average", "averaged", "averaging", "averages", "mean", "typical", "typically"];

/// The value in the middle.
pub const MEDIAN: &[&str] = &["median"];

/// More than ever, or less.
pub const RECORD: &[&str] = &["record", "unprecedented"];

/// Nouns of what stands until it is beaten.
pub const RECORDS: &[&str] = &["record"];

/// Largest of several.
pub const HIGHEST: &[&str] = &["peak", "highest", "largest", "biggest"];

/// Smallest of several.
pub const LOWEST: &[&str] = &["lowest", "smallest"];

/// May be so.
pub const POSSIBLE: &[&str] = &[
    "potential",
    "potentially",
    "possible",
    "possibly",
    "perhaps",
    "maybe",
    "likely",
    "probable",
    "probably",
    "suspected",
    "alleged",
    "allegedly",
    "supposed",
    "feared",
    "presumed",
    "hypothetical",
];

/// Lemmas of verbs and nouns for what somebody thinks will come.
pub const EXPECT: &[&str] = &[
    "expect",
    "forecast",
    "predict",
    "project",
    "anticipate",
    "foresee",
    "projection",
    "prediction",
    "expectation",
    "outlook",
    "expected",
    "projected",
    "anticipated",
    "predicted",
];

/// Lemmas of verbs and nouns for what somebody means to do or to get.
pub const PLAN: &[&str] = &[
    "plan",
    "intend",
    "aim",
    "hope",
    "want",
    "wish",
    "seek",
    "propose",
    "demand",
    "target",
    "pledge",
    "promise",
    "vow",
    "threaten",
    "urge",
    "request",
    "schedule",
    "slate",
    "goal",
    "objective",
    "proposal",
    "planned",
    "proposed",
    "scheduled",
    "promised",
    "intended",
    "demanded",
];

/// Lemmas of nouns for how many there may be at most, whatever there are.
pub const LIMIT: &[&str] = &[
    "limit",
    "cap",
    "ceiling",
    "capacity",
    "quota",
    "threshold",
    "deadline",
    "maximum",
    "allowance",
];

/// Modal verbs for what is so, or could be done at any time.
pub const ABLE: &[&str] = &["can", "cannot", "can't"];

/// Modal verbs for what is expected.
pub const WOULD: &[&str] = &["would", "wouldn't", "won't", "shan't"];

/// Modal verbs for what is wanted.
pub const MUST: &[&str] = &["must", "should", "ought", "mustn't", "shouldn't", "needn't"];

/// Verbs that take an amount to another: “bringing the total to 40”.
pub const BRINGS: &[&str] = &["bring", "take", "push", "put", "send"];

/// “so far”, “thus far”
pub const FAR: &str = "far";

/// “to date”
pub const DATE: &str = "date";

/// Firms, bodies and the like, which are no places.
pub const FIRMS: &[&str] = &[
    "bank",
    "inc",
    "corp",
    "co",
    "ltd",
    "group",
    "plc",
    "company",
    "securities",
    "capital",
    "partners",
    "holdings",
    "institute",
    "act",
    "bill",
    "party",
    "congress",
    "parliament",
    "senate",
    "court",
    "league",
    "cup",
    "committee",
    "council",
    "ministry",
    "department",
    "agency",
    "association",
    "board",
    "commission",
];

/// Opens a condition.
pub const CONDITIONS: &[&str] = &["if", "unless", "whether", "provided"];

/// Before “with” they tell that an amount comes on top: “along with the 40 that it has”.
pub const COMBINED: &[&str] = &["along", "combined", "coupled", "together"];
