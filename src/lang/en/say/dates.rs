//! Days, months and hours as reports name them.

/// The weekday with a number, 1 for Monday; empty for any other.
#[must_use]
pub fn weekday(number: u8) -> &'static str {
    usize::from(number).checked_sub(1).and_then(|it| WEEKDAYS.get(it)).copied().unwrap_or_default()
}

/// A day of a month: “March 5”.
#[must_use]
pub fn day(month: u8, day: u8) -> String {
    format!("{} {day}", month_name(month))
}

/// How many days a month has, in a year where that decides: “June has 30 days”.
#[must_use]
pub fn month_has(year: Option<i32>, month: u8, days: u8) -> String {
    let name = month_name(month);
    match year {
        Some(year) => format!("February of {year} has {days} days"),
        None => format!("{name} has {days} days"),
    }
}

/// That there is no such quarter.
pub const LAST_QUARTER: &str = "A year has four quarters";
/// That there is no such minute.
pub const LAST_MINUTE: &str = "The last minute of an hour is the 59th";

/// That there is no such hour.
#[must_use]
pub fn last_hour(last: u16) -> String {
    if last == 12 {
        "Hours with a.m. or p.m. go up to 12".to_owned()
    } else {
        format!("A day has {last} hours")
    }
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

fn month_name(month: u8) -> &'static str {
    usize::from(month).checked_sub(1).and_then(|it| MONTHS.get(it)).copied().unwrap_or_default()
}
