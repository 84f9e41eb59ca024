//! What reports say in English, where it is not the business of one check.

mod dates;

pub use dates::{
    LAST_MINUTE, LAST_QUARTER, date, day, last_hour, month_has, was_not_on, was_on, weekday,
};

use crate::lang::Dimension;
use crate::number::Exact;

/// Why a replacement is offered.
pub const SWAPPED_DIGITS: &str = "swapped digits";
/// Why a replacement is offered.
pub const ONE_DIGIT: &str = "one digit";
/// Why a replacement is offered.
pub const SCALE: &str = "scale";
/// Why a replacement is offered.
pub const FITS: &str = "fits the other figures";
/// Behind a difference of percentages.
pub const POINTS: &str = " points";

/// Before the time of a rate: “mile per hour”.
pub const PER: &str = " per ";

/// Scale words, largest first.
const SCALES: [(i32, &str); 3] = [(12, "trillion"), (9, "billion"), (6, "million")];

/// Numbers that are written as words.
const CARDINALS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// A large amount with its scale word: “4.9 billion”; a smaller one with grouped thousands.
#[must_use]
pub fn amount(value: Exact) -> String {
    let mut out = String::new();
    write_amount(value, &mut out);
    out
}

/// Appends it as [`amount`] gives it.
pub fn write_amount(value: Exact, out: &mut String) {
    for (power, word) in SCALES {
        let Some(scale) = Exact::ten_to(power) else { continue };
        if value.abs() >= scale
            && let Some(steps) = value.over(scale)
        {
            steps.write_grouped(3, out);
            out.extend([" ", word]);
            return;
        }
    }
    value.write_grouped(2, out);
}

/// A whole number as a word where newspapers write one, else in digits; none for other numbers.
#[must_use]
pub fn cardinal(value: Exact) -> Option<String> {
    let whole = value.to_i128().filter(|it| *it >= 0)?;
    let word = usize::try_from(whole).ok().and_then(|it| CARDINALS.get(it));
    Some(word.map_or_else(|| value.grouped(0), |it| (*it).to_owned()))
}

/// “78th”, “52nd”
#[must_use]
pub fn ordinal(value: Exact) -> Option<String> {
    let whole = value.to_i128().filter(|it| *it > 0)?;
    let suffix = match (whole % 10, whole % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    Some(format!("{whole}{suffix}"))
}

/// Units that have no plural.
const NO_PLURAL: &[&str] = &["hertz", "horsepower", "mach", "lux"];

/// A CLDR unit as it is read behind a number: “square miles”, “km/h” is “kilometers per hour”.
#[must_use]
pub fn units(cldr: &str) -> String {
    if cldr == "permyriad" {
        return "basis points".to_owned();
    }
    let words = cldr.replace('-', " ");
    let (head, rest) = words.find(PER).map_or((words.as_str(), ""), |it| words.split_at(it));
    let last = head.rsplit(' ').next().unwrap_or(head);
    let stem = head.trim_end_matches(last);
    match last {
        "foot" => format!("{stem}feet{rest}"),
        "inch" => format!("{stem}inches{rest}"),
        _ if NO_PLURAL.iter().any(|it| last.ends_with(it)) => words,
        "imperial" | "metric" | "troy" => format!("{stem}{last}{rest}"),
        _ => format!("{stem}{last}s{rest}"),
    }
}

/// That a difference of temperatures was converted as a temperature.
pub const AS_A_POINT: &str = "{stated} is what a temperature of {sum} comes to, not a difference";

/// Behind a finding that one scale would mend.
pub const SCALE_SLIP: &str = "one of them may be a factor of ten or more off";

/// That another factor gives what is stated.
#[must_use]
pub fn by_factor(one: &str, other: &str) -> String {
    format!("{{stated}} is what the factor from {} to {} gives", units(one), units(other))
}

/// Behind a temperature, by its CLDR unit: “°C”.
#[must_use]
pub fn degrees(cldr: Option<&str>) -> &'static str {
    match cldr {
        Some("celsius") => "°C",
        Some("fahrenheit") => "°F",
        Some("kelvin") => " K",
        _ => " degrees",
    }
}

/// What a sum may come to when its terms are rounded.
#[must_use]
pub fn with_rounding(low: &str, high: &str) -> String {
    format!("; with rounding {low} to {high}")
}

/// What a value worked out leaves room for.
#[must_use]
pub fn would_do(low: &str, high: &str) -> String {
    format!("; anything from {low} to {high} would do")
}

/// The p value of a test, as a sum shows it.
#[must_use]
pub fn p_of(test: &str, value: &str) -> String {
    format!("p of {test} = {value}")
}

/// A length of time: “7 years”, “1.14 weeks”; `steps` of the unit are one that has its own name.
#[must_use]
pub fn length(amount: Exact, steps: i64, unit: &str) -> String {
    let (one, many) = match (steps, unit) {
        (10, "year") => ("decade", "decades"),
        (100, "year") => ("century", "centuries"),
        (14, "day") => ("fortnight", "fortnights"),
        (3, "month") => ("quarter", "quarters"),
        _ => return format!("{} {unit}{}", amount.grouped(2), plural(amount)),
    };
    format!("{} {}", amount.grouped(2), if plural(amount).is_empty() { one } else { many })
}

/// Behind the noun of so many.
#[must_use]
pub fn plural(amount: Exact) -> &'static str {
    if amount == Exact::ONE { "" } else { "s" }
}

/// That two dates lie as far apart as stated.
pub const APART: &str = "{sum} is {stated}";
/// That two dates do not lie as far apart as stated.
pub const NOT_APART: &str = "{sum} is {computed}, not {stated}";

/// On a day.
#[must_use]
pub fn on(day: &str) -> String {
    format!("on {day}")
}

/// In a month or year.
#[must_use]
pub fn within(year: &str) -> String {
    format!("in {year}")
}

/// One of two whole numbers, or just one.
#[must_use]
pub fn either(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { format!("{low} or {high}") }
}

/// What a length of time may come to.
#[must_use]
pub fn may_be(low: &str, high: &str) -> String {
    format!("; {low} to {high} as it is counted")
}

/// From one point in time to another.
#[must_use]
pub fn from_to(from: &str, to: &str) -> String {
    format!("{from} to {to}")
}

/// Why another date is offered.
pub const FITS_WEEKDAY: &str = "fits the weekday";

/// What a unit measures, with its article.
#[must_use]
pub fn dimension(it: Dimension) -> &'static str {
    match it {
        Dimension::Length => "a length",
        Dimension::Area => "an area",
        Dimension::Volume => "a volume",
        Dimension::Mass => "a weight",
        Dimension::Speed => "a speed",
        Dimension::Pressure => "a pressure",
        Dimension::Power => "a power",
        Dimension::Energy => "an energy",
        _ => "another measure",
    }
}

/// That a bracket measures something else than what stands before it.
#[must_use]
pub fn two_dimensions(one: &str, is: &str, other: &str, other_is: &str) -> String {
    format!("{one} is {is}, {other} is {other_is}")
}

/// Why two of them cannot be one.
#[must_use]
pub fn one_is_no_other(one: &str, other: &str) -> String {
    format!("{one} ≠ {other}")
}

/// That a measure is none of what it is said to be.
#[must_use]
pub fn needs_dimension(needs: Dimension, one: &str, is: Dimension) -> String {
    let units = match needs {
        Dimension::Area => "square kilometers or acres",
        Dimension::Volume => "cubic meters or liters",
        Dimension::Mass => "kilograms or pounds",
        Dimension::Speed => "kilometers or miles an hour",
        Dimension::Pressure => "bars or millibars",
        _ => "meters or miles",
    };
    format!("{one} is {}; {} is told in {units}", dimension(is), dimension(needs))
}

/// Why another number is offered.
pub const DECIMAL_POINT: &str = "decimal point";
/// Why another number is offered.
pub const IN_THREES: &str = "digits in groups of three";
/// What is amiss with “50%%”.
pub const ONE_SIGN: &str = "one sign is enough";
/// Why there are no 2.5 people.
pub const BETWEEN_WHOLES: &str = "people are counted in whole numbers";

/// That digits make no number.
#[must_use]
pub fn malformed(written: &str) -> String {
    format!("“{written}” is not a well-formed number")
}

/// How long the groups of a number are.
#[must_use]
pub fn grouping(written: &str) -> String {
    let groups: Vec<String> = written
        .split([',', '.'])
        .map(|it| it.chars().filter(char::is_ascii_digit).count().to_string())
        .collect();
    format!("groups of {} digits", groups.join(", "))
}

/// That a time has only so many shorter ones.
#[must_use]
pub fn has_only(whole: &str, limit: i64, part: &str) -> String {
    format!("A {whole} has {limit} {part}s, not {{computed}}")
}

/// That a number of people is no whole one.
#[must_use]
pub fn whole_people(written: &str) -> String {
    format!("{written} is no number of people")
}

/// That the first end of a range has no scale word.
#[must_use]
pub fn read_literally(low: &str, high: &str) -> String {
    format!("Read as it stands this is {low} to {high}")
}

/// How the range would be written in full.
#[must_use]
pub fn both_scales(low: &str, high: &str) -> String {
    let scale = high.rsplit_once(|it: char| it.is_ascii_digit()).map_or("", |it| it.1.trim_start());
    let scale = scale.split_whitespace().next().unwrap_or_default();
    if scale.is_empty() {
        format!("{low},000 to {high}?")
    } else {
        format!("{low} {scale} to {high}?")
    }
}

/// Answers to what a reader asks of figures; `{sum}`, `{computed}` and `{stated}` are filled in.
pub mod answer {
    /// Where too few figures were chosen, or none with an amount.
    pub const TOO_FEW: &str = "Choose two or more figures with an amount";
    /// Where the figures have no unit in common.
    pub const NO_COMMON_UNIT: &str =
        "These figures are not in units that can be turned into one another";
    /// A sum that is one of the chosen figures.
    pub const SUM_HOLDS: &str = "They add up: {sum} = {computed}";
    /// A sum that is compared with nothing.
    pub const SUM: &str = "Together {computed}";
    /// A share that is stated too.
    pub const SHARE_HOLDS: &str = "The share is {computed}, which agrees with {stated}";
    /// A share that is stated otherwise.
    pub const SHARE_FAILS: &str = "The share is {computed}, which does not match {stated}";
    /// A share.
    pub const SHARE: &str = "The first is {computed} of the second";
    /// A change that is stated too.
    pub const CHANGE_HOLDS: &str = "The change is {computed}, which agrees with {stated}";
    /// A change that is stated otherwise.
    pub const CHANGE_FAILS: &str = "The change is {computed}, which does not match {stated}";
    /// A change.
    pub const CHANGE: &str = "From the first to the second it is {computed}";
    /// Two figures that can be the same amount.
    pub const SAME_HOLDS: &str = "They can be the same amount: {computed} agrees with {stated}";
    /// Two that cannot.
    pub const SAME_FAILS: &str = "They are not the same amount: {computed} does not match {stated}";
    /// A figure in the unit of the other.
    pub const CONVERT_HOLDS: &str = "The first is {computed}, which agrees with {stated}";
    /// A figure in the unit of the other, which is another amount.
    pub const CONVERT_FAILS: &str = "The first is {computed}, which does not match {stated}";
    /// How a claim differs, and in what.
    #[must_use]
    pub fn differs(part: &str, one: &str, other: &str) -> String {
        format!("{part}: “{one}” and “{other}”")
    }
    /// What a figure counts.
    pub const COUNTS: &str = "They count";
    /// Where.
    pub const PLACE: &str = "Place";
    /// When.
    pub const TIME: &str = "Time";
    /// Who says so.
    pub const SOURCE: &str = "Source";
}
