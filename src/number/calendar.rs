//! Calendar arithmetic: days, weekdays, lengths of months, in the Gregorian and Julian calendars.
//!
//! Written out because it is forty lines and the smallest maintained crate weighs 18 KiB in the
//! download; a maintained crate serves as the oracle in `tests/calendar.rs`.

/// A day of a calendar, as it is counted there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// In use in Britain and its colonies since 14 September 1752.
    Gregorian,
    /// In use there before.
    Julian,
}

/// The number of days in a month (1 to 12) of a year; 0 for any other month.
#[must_use]
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether a year of the Gregorian calendar has a 29 February.
#[must_use]
pub fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The days from 1 March of the year 0 to a date; out-of-range days carry over.
///
/// Years start in March, so that the leap day is the last of its year.
#[must_use]
pub fn day_number(year: i32, month: u8, day: u8, calendar: Calendar) -> i64 {
    let shifted = (i64::from(month) + 9) % 12;
    let year = i64::from(year) - i64::from(month <= 2);
    let leap = match calendar {
        Calendar::Gregorian => year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400),
        // the Julian 1 March of the year 0 was two days before the Gregorian one
        Calendar::Julian => year.div_euclid(4) - 2,
    };
    year * 365 + leap + (shifted * 153 + 2) / 5 + i64::from(day) - 1
}

/// The weekday of a date: 1 for Monday to 7 for Sunday.
#[must_use]
pub fn weekday(year: i32, month: u8, day: u8, calendar: Calendar) -> u8 {
    // 1 March of the year 0 was a Wednesday.
    let days = day_number(year, month, day, calendar) + 2;
    u8::try_from(days.rem_euclid(7) + 1).unwrap_or(1)
}

/// The year, month and day of a day number in the Gregorian calendar.
#[must_use]
pub fn date_of(day_number: i64) -> (i32, u8, u8) {
    let era = day_number.div_euclid(146_097);
    let of_era = day_number.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (
        i32::try_from(year).unwrap_or(i32::MAX),
        u8::try_from(month).unwrap_or(1),
        u8::try_from(day).unwrap_or(1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_century_is_a_leap_year_every_fourth_time() {
        for (year, days) in [(2016, 29), (2015, 28), (1900, 28), (2000, 29), (-4, 29), (-100, 28)] {
            assert_eq!(days_in_month(year, 2), days, "{year}");
        }
    }

    #[test]
    fn known_weekdays() {
        assert_eq!(weekday(2024, 3, 5, Calendar::Gregorian), 2);
        assert_eq!(weekday(2016, 12, 9, Calendar::Gregorian), 5);
        assert_eq!(weekday(1987, 10, 19, Calendar::Gregorian), 1);
        // Charles I was executed on a Tuesday
        assert_eq!(weekday(1649, 1, 30, Calendar::Julian), 2);
    }

    #[test]
    fn wednesday_2_september_1752_was_followed_by_thursday_the_14th() {
        assert_eq!(weekday(1752, 9, 2, Calendar::Julian), 3);
        assert_eq!(weekday(1752, 9, 14, Calendar::Gregorian), 4);
        let days =
            day_number(1752, 9, 14, Calendar::Gregorian) - day_number(1752, 9, 2, Calendar::Julian);
        assert_eq!(days, 1);
    }

    #[test]
    fn a_day_number_is_turned_back() {
        for days in (-800_000..1_200_000).step_by(37) {
            let (year, month, day) = date_of(days);
            assert_eq!(day_number(year, month, day, Calendar::Gregorian), days);
            assert!(day >= 1 && day <= days_in_month(year, month));
        }
    }
}
