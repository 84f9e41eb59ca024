//! A figure: a number as written, with its unit, hedge and the interval it may stand for.

use std::ops::Range;

use super::date::Date;
use super::duration::{Duration, TimeUnit};
use crate::lang::{CurrencyId, Trend, UnitId};
use crate::number::{Exact, Extent, Hedge, Written};
use crate::text::Span;

/// What sort of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A number of things or people.
    Count,
    /// A bare number: an index, a quantity of nothing that is named.
    Number,
    /// Hundredths of something.
    Percent,
    /// Percentage points or basis points.
    Points,
    /// An amount of money.
    Money,
    /// A length, mass, area, speed …
    Measure,
    /// Degrees.
    Temperature,
    /// A length of time.
    Duration,
    /// How old somebody or something is.
    Age,
    /// A day, month, year, decade …
    Date,
    /// A time of day.
    Time,
    /// “the third”, “22nd”
    Ordinal,
    /// “two-thirds”
    Fraction,
    /// “one in five”, “3 to 1”
    Ratio,
    /// “doubled”, “three times”, “sixfold”: the factor.
    Multiple,
    /// Votes for or against.
    Vote,
    /// Points or goals of one side.
    Score,
    /// A place in an order: “No. 3 in the world”.
    Rank,
    /// “dozens”, “several hundred”: bounds without a value.
    Vague,
    /// Not a quantity.
    Label(Reason),
}

impl Kind {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Number => "number",
            Self::Percent => "percent",
            Self::Points => "points",
            Self::Money => "money",
            Self::Measure => "measure",
            Self::Temperature => "temperature",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::Date => "date",
            Self::Time => "time",
            Self::Ordinal => "ordinal",
            Self::Fraction => "fraction",
            Self::Ratio => "ratio",
            Self::Multiple => "multiple",
            Self::Vote => "vote",
            Self::Score => "score",
            Self::Rank => "rank",
            Self::Vague => "vague",
            Self::Label(_) => "label",
        }
    }

    /// Whether it is no quantity but a name.
    #[must_use]
    pub fn is_label(self) -> bool {
        matches!(self, Self::Label(_))
    }
}

/// Why something that looks like a number is no quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// “Boeing 737”, “COVID-19”, “G20”
    Name,
    /// “Article 5”, “Section 427”, “Game 7”
    Part,
    /// “9 E 71st St”, a postcode
    Address,
    /// “555-0134”
    Phone,
    /// “3.5.2”
    Version,
    /// A web address, a DOI, an e-mail address.
    Link,
    /// “2013-14”, “2014-15 Highlander”
    Season,
    /// “John 3:16”
    Verse,
    /// “1:36.6”
    RaceTime,
    /// “nine times out of ten”, “a million thanks”
    Idiom,
    /// A code of letters and digits, or a licence plate.
    Code,
    /// The number of a list item or a footnote.
    Marker,
    /// Digits that make no number: “1,2000,000”.
    Malformed,
}

impl Reason {
    /// The words in the report's `status`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Name => "not a quantity: part of a name",
            Self::Part => "not a quantity: the number of a part or place",
            Self::Address => "not a quantity: an address",
            Self::Phone => "not a quantity: a phone number",
            Self::Version => "not a quantity: a version",
            Self::Link => "not a quantity: part of a link",
            Self::Season => "not a quantity: a season or model year",
            Self::Verse => "not a quantity: chapter and verse",
            Self::RaceTime => "not a quantity: a clock or race time",
            Self::Idiom => "not a quantity: a figure of speech",
            Self::Code => "not a quantity: a code",
            Self::Marker => "not a quantity: the number of an item or note",
            Self::Malformed => "not a quantity: not a well-formed number",
        }
    }
}

/// What the text says, or what was taken from around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<T> {
    /// It stands there.
    Written(T),
    /// Inferred, e.g. the currency of a bare “$”: a relation that rests on it is a query at most.
    Assumed(T),
}

impl<T: Copy> Said<T> {
    /// The value, however it is known.
    pub fn get(self) -> T {
        match self {
            Self::Written(it) | Self::Assumed(it) => it,
        }
    }

    /// Whether it was inferred.
    pub fn is_assumed(self) -> bool {
        matches!(self, Self::Assumed(_))
    }
}

/// What a value is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    Currency(CurrencyId),
    /// Anything else that has a name in CLDR.
    Measure(UnitId),
}

/// What stands behind “per”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Per {
    /// “a barrel”, “per share”: the noun.
    Noun(String),
    /// “per 100,000”
    Number(Exact),
    /// “a year”, “per square metre”
    Unit(UnitId),
}

/// A value as the text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Vague amounts and labels have none.
    None,
    /// In base scale: “1.2 million” is 1,200,000.
    Number(Exact),
    /// A date, as far as it is known.
    Date(Date),
    /// A length of time.
    Duration(Duration),
    /// Minutes after midnight.
    Time(u16),
}

/// What two figures that are written as one are together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinKind {
    /// “5 to 7 percent”
    Range,
    /// “122 to 13”
    Tally,
    /// “2-1”
    Score,
    /// “30 by 40 metres”
    Dimensions,
}

impl JoinKind {
    /// The name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Range => "range",
            Self::Tally => "tally",
            Self::Score => "score",
            Self::Dimensions => "dimensions",
        }
    }
}

/// The tie between two figures that are written as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Join {
    /// The same for both.
    pub id: usize,
    /// What they are together.
    pub kind: JoinKind,
}

/// A number as written, with its unit, hedge and the interval it may stand for.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The number with sign, currency sign, scale word and unit, nothing more.
    pub number: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The same, with the hedge; claims add the counted noun where it touches.
    pub whole: Range<usize>,
    /// What sort it is.
    pub kind: Kind,
    /// What it says.
    pub value: Value,
    /// The digits behind the value: they decide how precise it is.
    pub written: Option<Written>,
    /// What it may stand for: of a duration in days, of a vague amount its bounds.
    pub extent: Option<Extent>,
    /// What it is measured in.
    pub unit: Option<Said<Unit>>,
    /// What it is reckoned by.
    pub per: Option<Per>,
    /// How it is qualified.
    pub hedge: Option<Hedge>,
    /// Up or down: it is the size of a change.
    pub trend: Option<Trend>,
    /// Up or down: it is where a change went, “climbed to 6.7 percent”.
    pub reached: Option<Trend>,
    /// The figure it is written as one with.
    pub join: Option<Join>,
}

impl Figure {
    /// A figure of a kind over some tokens, with nothing else known of it.
    #[must_use]
    pub fn new(number: Span, tokens: Range<usize>, kind: Kind, value: Value) -> Self {
        Self {
            number,
            whole: tokens.clone(),
            tokens,
            kind,
            value,
            written: None,
            extent: None,
            unit: None,
            per: None,
            hedge: None,
            trend: None,
            reached: None,
            join: None,
        }
    }

    /// The number, where the value is one.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn exact(&self) -> Option<Exact> {
        match self.value {
            Value::Number(it) => Some(it),
            _ => None,
        }
    }

    /// Whether it is a part of a whole: “two-thirds”, “one in five”; “three to one” is none.
    #[must_use]
    pub fn is_part(&self) -> bool {
        matches!(self.kind, Kind::Fraction | Kind::Ratio)
            && self.exact().is_some_and(|it| it < Exact::ONE || self.kind == Kind::Fraction)
    }

    /// The unit of a length of time or an age, as ISO 8601 counts it: 10 years for a decade.
    #[must_use]
    pub fn time_unit(&self) -> Option<(i64, TimeUnit)> {
        let Unit::Measure(unit) = self.unit?.get() else { return None };
        let (count, letter, in_day) = unit.iso()?;
        Some((i64::try_from(count).ok()?, TimeUnit::of_letter(letter, in_day)?))
    }

    /// The date, where the value is one.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn date(&self) -> Option<&Date> {
        match &self.value {
            Value::Date(it) => Some(it),
            _ => None,
        }
    }
}
