//! What reports say in English, where it is not the business of one check.

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
pub const POINTS: &str = "points";

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
    for (power, word) in SCALES {
        let Some(scale) = Exact::ten_to(power) else { continue };
        if value.abs() >= scale
            && let Some(steps) = value.over(scale)
        {
            return format!("{} {word}", steps.grouped(3));
        }
    }
    value.grouped(2)
}

/// A whole number as a word where newspapers write one, else in digits; none for other numbers.
#[must_use]
pub fn cardinal(value: Exact) -> Option<String> {
    let whole = value.to_i128().filter(|it| *it >= 0)?;
    let word = usize::try_from(whole).ok().and_then(|it| CARDINALS.get(it));
    Some(word.map_or_else(|| value.grouped(0), |it| (*it).to_owned()))
}

/// A CLDR unit as it is read: “square mile”, “km/h” is “kilometer per hour”.
#[must_use]
pub fn unit(cldr: &str) -> String {
    cldr.replace('-', " ")
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

/// Why another date is offered.
pub const FITS_WEEKDAY: &str = "fits the weekday";

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The weekday with a number, 1 for Monday; empty for any other.
#[must_use]
pub fn weekday(number: u8) -> &'static str {
    usize::from(number).checked_sub(1).and_then(|it| WEEKDAYS.get(it)).copied().unwrap_or_default()
}

/// A day of a month: “March 5”.
#[must_use]
pub fn day(month: u8, day: u8) -> String {
    let name = usize::from(month).checked_sub(1).and_then(|it| MONTHS.get(it)).copied();
    format!("{} {day}", name.unwrap_or_default())
}

/// A date: “March 5, 2024”.
#[must_use]
pub fn date(year: i32, month: u8, of_month: u8) -> String {
    format!("{}, {year}", day(month, of_month))
}

/// That a date falls on a weekday.
#[must_use]
pub fn was_on(date: &str, stated: u8) -> String {
    format!("{date} is a {}", weekday(stated))
}

/// That a date falls on another weekday than the one beside it.
#[must_use]
pub fn was_not_on(date: &str, actual: u8, stated: u8) -> String {
    format!("{date} is a {}, not a {}", weekday(actual), weekday(stated))
}
