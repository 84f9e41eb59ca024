//! Values of flags: what is read into which type, and what is refused.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use crossfoot::{Offsets, Region};

pub(super) fn region() -> impl TypedValueParser<Value = Region> {
    PossibleValuesParser::new(["us", "gb", "iso"]).map(|name| match name.as_str() {
        "us" => Region::Us,
        "gb" => Region::Gb,
        _ => Region::Iso,
    })
}

pub(super) fn offsets() -> impl TypedValueParser<Value = Offsets> {
    const ALL: [Offsets; 3] = [Offsets::Utf8, Offsets::Utf16, Offsets::CodePoint];
    PossibleValuesParser::new(ALL.map(Offsets::name))
        .map(|name| ALL.into_iter().find(|offsets| offsets.name() == name).unwrap_or_default())
}

/// The library ignores what is no date; on the command line it is a slip to be told of.
pub(super) fn iso_date(value: &str) -> Result<String, String> {
    let parts: Vec<&str> = value.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return Err(not_a_date()) };
    let digits = |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return Err(not_a_date());
    }
    let (Ok(year), Ok(month), Ok(day)) =
        (year.parse::<u32>(), month.parse::<u32>(), day.parse::<u32>())
    else {
        return Err(not_a_date());
    };
    if day == 0 || day > days_in_month(year, month) {
        return Err(format!("{value} is not in the calendar"));
    }
    Ok(value.to_owned())
}

/// How many threads: at least one, and not so many that they only get into each other's way.
pub(super) fn threads(value: &str) -> Result<usize, String> {
    match value.parse() {
        Ok(threads @ 1..=512) => Ok(threads),
        _ => Err("a number from 1 to 512".to_owned()),
    }
}

fn not_a_date() -> String {
    "write the date as 2016-12-09".to_owned()
}

fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && !year.is_multiple_of(100)
            || month == 2 && year.is_multiple_of(400) =>
        {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for good in ["2016-12-09", "2000-02-29", "2024-02-29"] {
            assert!(iso_date(good).is_ok(), "{good}");
        }
        for bad in
            ["1900-02-29", "2023-02-29", "2016-13-01", "2016-00-10", "2016-1-9", "+016-12-09", ""]
        {
            assert!(iso_date(bad).is_err(), "{bad}");
        }
    }
}
