//! Words that tell whether a number is money: “3.4m” may be pounds, people or metres.

/// What there are pounds of that are money; of anything else they are a mass. Each is a lemma.
pub const SPENT: &[&str] = &[
    "aid",
    "asset",
    "bill",
    "budget",
    "capital",
    "cash",
    "compensation",
    "contract",
    "cost",
    "credit",
    "cut",
    "damage",
    "debt",
    "deal",
    "expenditure",
    "export",
    "fee",
    "fine",
    "fund",
    "funding",
    "grant",
    "import",
    "income",
    "investment",
    "liability",
    "loan",
    "loss",
    "money",
    "note",
    "order",
    "output",
    "payment",
    "profit",
    "property",
    "public",
    "revenue",
    "sale",
    "saving",
    "savings",
    "share",
    "spending",
    "subsidy",
    "support",
    "tax",
    "taxpayer",
    "taxpayers",
    "ticket",
    "trade",
    "turnover",
    "work",
    "worth",
];

/// What is counted in millions, besides money: “a population of 3.4m”. Each is a lemma.
pub const MANY: &[&str] = &[
    "audience",
    "circulation",
    "copy",
    "count",
    "crowd",
    "earnings",
    "electorate",
    "employment",
    "figure",
    "household",
    "job",
    "membership",
    "number",
    "population",
    "readership",
    "tally",
    "toll",
    "total",
    "turnout",
    "unemployment",
    "viewership",
    "vote",
    "workforce",
];

/// What rises to so many metres: “the river rose to 3.4m”. Each is a lemma.
pub const HIGH: &[&str] = &[
    "altitude",
    "cliff",
    "dam",
    "depth",
    "distance",
    "flood",
    "height",
    "jump",
    "lake",
    "length",
    "level",
    "mountain",
    "peak",
    "radius",
    "reservoir",
    "river",
    "sea",
    "snow",
    "swell",
    "throw",
    "tide",
    "tower",
    "wall",
    "water",
    "wave",
    "width",
];

/// What is done with money: “paid 3.4m for it”. Each is a lemma.
pub const DEAR: &[&str] =
    &["borrow", "budget", "buy", "cost", "donate", "earn", "invest", "owe", "pay", "sell", "spend"];

/// What is money where millions of it are told: “a 38.1 million loss”. Each is a lemma.
pub const EARNED: &[&str] =
    &["deficit", "loss", "profit", "revenue", "shortfall", "surplus", "turnover"];

/// What is told in money alone. Each is a lemma.
pub const PRICES: &[&str] = &["dividend", "fare", "price", "stock", "wage"];

/// Lines of a picture: “1080p” is no pence.
pub const SCREEN_LINES: &[&str] = &["240", "360", "480", "720", "1080", "1440", "2160", "4320"];

/// Behind a number of people: “a 2.5m-strong workforce”.
pub const STRONG: &str = "strong";

/// A unit of money in the plural alone; in the singular a line that a number reaches.
pub const LINES: &[&str] = &["mark"];
