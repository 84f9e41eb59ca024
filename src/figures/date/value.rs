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
    /// EDTF (ISO 8601-2): “2016-12-09”, “XXXX-12-09”, “201X”, “\[2019-06-07,2019-07-06\]”.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = Year(self.year, self.part == Part::Decade);
        match self.part {
            Part::Year | Part::Decade => write!(f, "{year}"),
            Part::Month(month) => write!(f, "{year}-{month:02}"),
            Part::Day(month, day) if self.swapped => {
                write!(f, "[{year}-{month:02}-{day:02},{year}-{day:02}-{month:02}]")
            }
            Part::Day(month, day) => write!(f, "{year}-{month:02}-{day:02}"),
            // EDTF level 2: quarters are 33 to 36
            Part::Quarter(quarter) => write!(f, "{year}-{}", 32 + quarter),
        }
    }
}

/// A year, or the decade it starts.
struct Year(Option<i32>, bool);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self(None, _) => f.write_str("XXXX"),
            Self(Some(year), true) => write!(f, "{:03}X", year / 10),
            Self(Some(year), false) if year < 0 => write!(f, "-{:04}", -year),
            Self(Some(year), false) => write!(f, "{year:04}"),
        }
    }
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
