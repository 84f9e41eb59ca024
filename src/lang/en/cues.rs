//! Words that tell how figures stand to one another, which several finders need.

/// An amount is a mean.
pub const AVERAGE: &[&str] = &["average", "averages", "averaged", "averaging", "mean"];

/// No mean, or not of all: the product is not to be expected.
pub const NO_MEAN: &[&str] = &["median", "typical", "typically", "modal"];

/// A clause of its own begins, about something else.
pub const ELSEWHERE: &[&str] = &[
    "top",
    "while",
    "whereas",
    "although",
    "though",
    "but",
    "another",
    "additional",
    "extra",
    "along",
    "besides",
    "compared",
    "than",
    "versus",
    "against",
    "also",
    "previous",
    "previously",
    "earlier",
    "up",
    "down",
    "from",
    "profit",
    "loss",
    "bonus",
    "debt",
    "fine",
    "salary",
    "rent",
];

/// Of all together.
pub const TOTAL: &[&str] = &["combined", "total", "summed", "aggregate", "joint"];

/// Behind an amount: of all together.
pub const TOGETHER: &[&str] = &["together", "altogether", "combined"];

/// Says what all come to; each is a lemma.
pub const COSTS: &[&str] = &["cost", "total", "pay", "fetch", "come", "bring", "raise"];

/// What each of several does with an amount; each is a lemma.
pub const GIVES: &[&str] =
    &["pay", "give", "receive", "get", "contribute", "donate", "raise", "cost"];

/// Right behind a figure: what so many do, no part of a noun phrase; each is a lemma.
pub const LACKS: &[&str] = &["need", "lack", "require", "await"];

/// Denominators that are any person.
pub const HEAD: &[&str] = &["person", "head", "capita", "resident", "citizen", "inhabitant"];

/// What has a population.
pub const PEOPLED: &[&str] = &[
    "country",
    "nation",
    "city",
    "town",
    "village",
    "state",
    "province",
    "region",
    "county",
    "district",
    "island",
    "republic",
    "population",
    "territory",
    "municipality",
    "community",
];

/// The nouns of two groups that exclude each other; each is a lemma.
pub const OPPOSITES: &[(&str, &str)] = &[
    ("urban", "rural"),
    ("public", "private"),
    ("foreign", "domestic"),
    ("married", "single"),
    ("man", "woman"),
    ("boy", "girl"),
    ("male", "female"),
    ("adult", "child"),
    ("soldier", "civilian"),
    ("win", "loss"),
    ("brother", "sister"),
    ("son", "daughter"),
];

/// Groups that leave no other, as a list names them; each is a lemma.
pub const ALL_PEOPLE: &[&[&str]] =
    &[&["man", "woman", "child"], &["man", "woman", "boy", "girl"], &["man", "woman", "minor"]];

/// What is of one of these sorts, and of no other; each is a lemma.
pub const ALL_SORTS: &[(&str, &[&str])] = &[
    ("medal", &["gold", "silver", "bronze"]),
    ("game", &["win", "draw", "loss"]),
    ("game", &["win", "draw", "defeat"]),
    ("match", &["win", "draw", "loss"]),
    ("match", &["win", "draw", "defeat"]),
];

/// Says at the start of a sentence that its number is of all together.
pub const ALTOGETHER: &[&[&str]] =
    &[&["altogether"], &["overall"], &["in", "all"], &["in", "total"], &["all", "told"]];

/// After “of”: what was named before.
pub const POINTS_BACK: &[&str] = &["them", "whom", "which", "those", "these"];

/// The second number of a ratio.
pub const ONE: &[&str] = &["one", "1"];

/// With “up” they tell of no rise: “put up 45 percent of the money”, “make up a third”.
pub const TAKES_UP: &[&str] = &[
    "put", "make", "give", "set", "take", "pick", "use", "own", "hold", "sign", "buy", "snap",
    "send", "turn", "add",
];

/// With “up” they tell of a rise as no other verb does: “closed up 5 percent”.
pub const STANDS_UP: &[&str] =
    &["close", "come", "end", "finish", "go", "move", "open", "remain", "settle", "stay", "trade"];

/// Says that one amount is another in other units.
pub const EQUALS: &[&str] = &[
    "equivalent",
    "equal",
    "equals",
    "equalling",
    "equaling",
    "roughly",
    "approximately",
    "approx",
];

/// Behind a length: “30 feet tall”.
pub const DIMENSION_ADJECTIVES: &[&str] = &[
    "tall", "long", "wide", "deep", "high", "thick", "away", "square", "across", "apart", "heavy",
    "diameter",
];

/// A temperature that follows is a difference of two: “rose by 2C”.
pub const BY: &[&str] = &["by"];

/// A temperature that follows is a point of the scale: “rose to 40C”, “hit 40C”.
pub const REACHES: &[&str] = &[
    "to",
    "at",
    "hit",
    "hits",
    "reach",
    "reaches",
    "reached",
    "exceed",
    "exceeded",
    "below",
    "above",
    "temperature",
];

/// Behind a temperature that is a difference: “2C warmer”, “2C above average”.
pub const DEGREES_MORE: &[&str] = &[
    "warmer", "cooler", "colder", "hotter", "higher", "lower", "above", "below", "more", "less",
    "warming",
];

/// Before “of” and a temperature that is a difference: “warming of 2C”.
pub const DEGREES_OF_CHANGE: &[&str] = &[
    "warming",
    "cooling",
    "difference",
    "swing",
    "rise",
    "increase",
    "drop",
    "fall",
    "change",
    "anomaly",
    "gap",
    "range",
    "margin",
    "jump",
    "decrease",
    "rises",
    "increases",
];

/// Verbs of change that collect money: “raised $5 million” is no change of an amount.
pub const COLLECTS: &[&str] = &["raise", "recover"];

/// Directions that a number of degrees gives a place in.
pub const COMPASS: &[&str] = &["n", "s", "e", "w", "north", "south", "east", "west"];

/// Before “an hour” they tell how long; each is a lemma.
pub const LASTS: &[&str] = &["last", "take", "spend", "serve", "wait"];

/// Numbers to call for help.
pub const EMERGENCIES: &[&str] = &["911", "999", "112"];

/// Beside a number they tell that it is called; each is a lemma.
pub const CALLS: &[&str] = &["call", "caller", "dial", "dispatcher", "operator"];

/// What is done with votes as with goals; each is a lemma.
pub const WINS: &[&str] = &["win", "lead", "lose", "trail"];

/// Beside “5:2” and “three to one” they tell a ratio.
pub const RATIOS: &[&str] = &["ratio", "scale", "odds", "margin"];

/// Laws that are named by their year: “the Deer Act 1991”.
pub const LAWS: &[&str] = &["act", "bill"];

/// Verbs that tell nothing of what happens; each is a lemma.
pub const LIGHT_VERBS: &[&str] = &[
    "be", "have", "do", "make", "take", "get", "give", "go", "come", "put", "say", "tell", "see",
    "cast", "stand", "hold", "include", "involve", "report", "become", "remain", "face", "reach",
    "total", "number", "amount", "exceed", "top",
];

/// Verbs of saying how much it is: “puts the toll at 47”; each is a lemma.
pub const PUTS: &[&str] = &["put", "estimate", "place", "give", "set"];

/// Before “up to” they tell what a sum is, or where a level went: “adding up to $132 billion”, “edged up to 4” are no bounds.
pub const ADDS: &[&str] = &["add", "sum", "edge"];

/// How far behind a date: “three days later”.
pub const LATER: &[&str] = &["later", "afterwards", "afterward"];

/// How far before it: “three days earlier”.
pub const EARLIER: &[&str] = &["earlier", "previously", "prior"];

/// “three years on from the flood”
pub const ON: &[&str] = &["on"];

/// They stand between a preposition and its date: “in early May”.
pub const EARLY: &[&str] = &["early", "late", "mid", "about", "around"];

/// Verbs whose object is the time since: “today marks ten years since”; each is a lemma.
pub const MARKS: &[&str] = &["mark"];

/// “for the past nine years”.
pub const PAST: &[&str] = &["past", "last"];

/// What parties have so many of, each after the first without the noun.
pub const ELIDED: &[&str] = &["seat", "vote"];

/// What a vote does that was lost; a lemma.
pub const FAILS: &str = "fail";

/// Right before “from 5 to 12” they tell where things lie, and no change; each is a lemma.
pub const SPANS: &[&str] = &[
    "age", "charge", "contain", "cost", "employ", "hold", "last", "measure", "need", "range",
    "require", "run", "take", "vary", "weigh",
];

/// The same as nouns.
pub const SPANNED: &[&str] = &["age", "range", "scale"];

/// Verbs that carry a total on: “takes the toll from 31 to 38”; each is a lemma.
pub const MOVES: &[&str] = &["bring", "carry", "extend", "move", "push", "put", "take"];

/// Beside “3 for 93” they tell of runs and wickets.
pub const CRICKET: &[&str] = &[
    "batsman", "batsmen", "batting", "bowled", "bowler", "bowling", "innings", "overs", "stumps",
    "wicket", "wickets",
];

/// Beside “7-2” they tell what a bet pays.
pub const ODDS: &[&str] =
    &["favorite", "favourite", "odds", "outsider", "priced", "shot", "underdog"];

/// Behind digits and a hyphen they name a form: “10-K”.
pub const FORMS: &[&str] = &["K", "Q"];

/// In a sentence with “the seventies” they tell of the weather.
pub const WEATHER: &[&str] =
    &["degrees", "highs", "lows", "mercury", "temperature", "temperatures"];

/// “in the low 70s”
pub const SIDES: &[&str] = &["high", "low", "lower", "upper"];

/// Beside words of equality.
pub const THAT_IS: &[&str] = &["that", "which", "is", "was", "are", "to", "i.e", "i.e.", "ie"];
