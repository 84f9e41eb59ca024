//! Words of votes and of those who vote.

/// Lemmas of those who make up a voting body.
pub const MEMBERS: &[&str] = &[
    "member",
    "senator",
    "justice",
    "judge",
    "councillor",
    "councilor",
    "councilman",
    "lawmaker",
    "legislator",
    "deputy",
    "delegate",
    "commissioner",
    "trustee",
    "juror",
    "director",
    "representative",
    "state",
    "country",
    "nation",
    "supervisor",
    "councilwoman",
    "governor",
    "seat",
];

/// How a body comes to a tally.
pub const SPLITS: &[&str] = &["split", "splits", "divided", "deadlocked", "voted"];

/// What else may vote.
pub const OTHER_BODIES: &[&str] = &[
    "panel",
    "court",
    "house",
    "senate",
    "assembly",
    "committee",
    "council",
    "board",
    "jury",
    "parliament",
    "chamber",
    "commission",
    "party",
];

/// Any body, spoken of again.
pub const THAT_BODY: &[&str] = &["body", "chamber"];

/// Lemmas of what a house is made of.
pub const SEATS: &[&str] = &["seat"];

/// The same, as the size of a house: “the 435-member House”.
pub const HOUSE: &[&str] = &["seat", "member"];

/// “a 40-seat majority” is no house.
pub const MAJORITY: &[&str] = &["majority"];

/// Words that a threshold stands beside.
pub const NEEDED: &[&str] = &[
    "needed",
    "needs",
    "need",
    "needing",
    "required",
    "requires",
    "requiring",
    "necessary",
    "requirement",
    "threshold",
    "supermajority",
];

/// The votes are not enough for the threshold behind.
pub const SHORT: &[&str] = &["short", "shy", "below", "under", "less", "fewer", "without", "not"];

/// Another vote is meant by what stands behind.
pub const ANOTHER_VOTE: &[&str] =
    &["but", "though", "although", "now", "then", "later", "would", "will", "still", "next"];

/// Words with a count of those who did not take a side.
pub const ABSENT: &[&str] = &[
    "abstention",
    "abstentions",
    "abstained",
    "abstaining",
    "abstain",
    "absent",
    "away",
    "missing",
    "recused",
    "absences",
    "recusing",
    "absentees",
];

/// Words behind a count of votes that say which side they are on.
pub const SIDES: &[&str] = &["for", "against", "favor", "favour", "yes", "no"];

/// Verbs of contests that are decided by votes; each is a lemma.
pub const CONTESTS: &[&str] = &["win", "beat", "defeat", "lose"];

/// The same, where they are told of one who did it.
pub const AHEAD: &[&str] = &["lead", "trail", "carry", "take", "hold", "retain", "edge", "top"];

/// Side words of those who are against.
pub const CONTRA: &[&str] = &["against", "no"];

/// Verbs right behind a count of those who are against it.
pub const OPPOSING: &[&str] = &["dissented", "opposed", "rejected", "disagreed"];
/// Likewise, of those that are for it.
pub const FAVORING: &[&str] =
    &["upheld", "backed", "supported", "approved", "concurred", "agreed", "favored", "favoured"];

/// Some of a house belong to them; lemmas.
pub const PARTIES: &[&str] = &["party", "bloc", "coalition", "opposition", "majority", "caucus"];

/// A part of a voting body; lemmas.
pub const BLOCS: &[&str] = &["majority", "minority", "bloc", "wing", "faction"];
