//! A date as far as it is known, and how EDTF writes it.

use std::fmt;

use crate::number::calendar::days_in_month;

/// A date as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Date {
    /// The year; negative before Christ (44 BC is −43, as in ISO 8601).
    pub year: Option<i32>,
    /// What part of the year.
    pub part: Part,
    /// Day and month could be swapped, and the region does not decide: the other reading.
    pub swapped: bool,
    /// The year stands in the text without its century (“’98”, “7-Jun-19”).
    pub short_year: bool,
    /// The token of a weekday that is written beside it.
    pub weekday: Option<usize>,
}

/// What part of a year, or what run of years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The whole year.
    #[default]
    Year,
    /// A month, 1 to 12.
    Month(u8),
    /// A month and a day.
    Day(u8, u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The ten years from `year`.
    Decade,
}

impl Date {
    /// A day of a month, with or without a year.
    #[must_use]
    pub fn day(year: Option<i32>, month: u8, day: u8) -> Self {
        Self { year, part: Part::Day(month, day), ..Self::default() }
    }

    /// Year, month and day, where all are known.
    #[must_use]
    pub fn full(&self) -> Option<(i32, u8, u8)> {
        match (self.year, self.part) {
            (Some(year), Part::Day(month, day)) => Some((year, month, day)),
            _ => None,
        }
    }

    /// The month, or the first of its quarter; none of a year.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        match self.part {
            Part::Day(month, _) | Part::Month(month) => Some(month),
            Part::Quarter(quarter) => Some(quarter.saturating_sub(1) * 3 + 1),
            Part::Year | Part::Decade => None,
        }
    }

    /// Whether the day exists in its month; February 29 does where the year is not known.
    #[must_use]
    pub fn exists(&self) -> bool {
        /// A leap year, for dates without one.
        const LEAP: i32 = 2000;
        match self.part {
            Part::Day(month, day) => {
                day >= 1 && day <= days_in_month(self.year.unwrap_or(LEAP), month)
            }
            Part::Month(month) => (1..=12).contains(&month),
            Part::Quarter(quarter) => (1..=4).contains(&quarter),
            Part::Year | Part::Decade => true,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.edtf())
    }
}

impl Date {
    /// EDTF (ISO 8601-2): “2016-12-09”, “XXXX-12-09”, “201X”, “\[2019-06-07,2019-07-06\]”.
    #[must_use]
    pub fn edtf(&self) -> String {
        let mut out = String::with_capacity(10);
        match self.part {
            Part::Day(month, day) if self.swapped => {
                out.push('[');
                self.write(&[month, day], &mut out);
                out.push(',');
                self.write(&[day, month], &mut out);
                out.push(']');
            }
            Part::Day(month, day) => self.write(&[month, day], &mut out),
            Part::Month(month) => self.write(&[month], &mut out),
            // EDTF level 2: quarters are 33 to 36
            Part::Quarter(quarter) => self.write(&[32 + quarter], &mut out),
            Part::Year | Part::Decade => self.write(&[], &mut out),
        }
        out
    }

    /// The year and what stands behind it, in two digits each.
    fn write(&self, behind: &[u8], out: &mut String) {
        match self.year {
            None => out.push_str("XXXX"),
            Some(year) if self.part == Part::Decade => {
                write_digits(year / 10, 3, out);
                out.push('X');
            }
            Some(year) => write_digits(year, 4, out),
        }
        for part in behind {
            out.push('-');
            write_digits((*part).into(), 2, out);
        }
    }
}

/// At least so many digits, behind the sign of what is less than nothing.
fn write_digits(number: i32, least: usize, out: &mut String) {
    if number < 0 {
        out.push('-');
    }
    push_digits(number.unsigned_abs(), least, out);
}

fn push_digits(number: u32, least: usize, out: &mut String) {
    if least > 1 || number > 9 {
        push_digits(number / 10, least.saturating_sub(1), out);
    }
    out.extend(char::from_digit(number % 10, 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edtf_of_each_part() {
        let year = |part| Date { year: Some(2019), part, ..Date::default() }.to_string();
        assert_eq!(Date::day(None, 12, 9).to_string(), "XXXX-12-09");
        assert_eq!(year(Part::Day(6, 7)), "2019-06-07");
        assert_eq!(year(Part::Month(6)), "2019-06");
        assert_eq!(year(Part::Year), "2019");
        assert_eq!(year(Part::Quarter(3)), "2019-35");
        assert_eq!(
            Date { year: Some(1990), part: Part::Decade, ..Date::default() }.to_string(),
            "199X"
        );
        assert_eq!(Date { year: Some(-43), ..Date::default() }.to_string(), "-0043");
    }
}
