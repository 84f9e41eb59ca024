//! Points in time. A point is known as far as the text fixes it: “1950” is any day of that year.

use crate::claims::Article;
use crate::figures::{Part, Value};
use crate::lang::say;
use crate::number::calendar::{Calendar, date_of, day_number, days_in_month};
use crate::number::{Exact, Extent, Interval};

/// A point in time, as far as it is known: the first and the last day or minute that it may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The figures it rests on.
    pub figures: Vec<usize>,
    /// As the text has it.
    pub words: String,
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) grain: Grain,
}

/// How finely a point is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Minute,
    Day,
    Month,
    Year,
}

/// How far a point is moved.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shift {
    Years(i64),
    Days(i64),
    Minutes(i64),
}

/// A year that is no leap year, for days without one.
const SOME_YEAR: i32 = 2001;

impl Moment {
    /// The point of a figure, a date with its year or a time of day.
    #[must_use]
    pub fn of(article: &Article<'_>, figure: usize) -> Option<Self> {
        let it = article.figure(figure)?;
        match &it.value {
            Value::Time(minutes) => {
                let at = i64::from(*minutes);
                Some(Self::new(article, figure, (at, at), Grain::Minute))
            }
            Value::Date(date) => Self::in_year(article, figure, date.year?),
            _ => None,
        }
    }

    /// The points of two dates of which either may lack its year: it is that of the other, and the
    /// later one does not lie before the earlier where a year may be chosen.
    #[must_use]
    pub fn pair(article: &Article<'_>, from: usize, to: usize) -> Option<(Self, Self)> {
        if let Some(start) = Self::of(article, from) {
            let end = start.beside(article, to, false)?;
            return Some((start, end));
        }
        let published = article.published.map(|it| it.0);
        let year = article.figure(to)?.date()?.year.or(published).unwrap_or(SOME_YEAR);
        let end = Self::in_year(article, to, year)?;
        Some((end.beside(article, from, true)?, end))
    }

    /// The point of a figure; of a date without a year that which lies nearest before (or after) another.
    #[must_use]
    pub fn beside(&self, article: &Article<'_>, figure: usize, before: bool) -> Option<Self> {
        let date = article.figure(figure)?.date();
        if date.is_none_or(|it| it.year.is_some()) {
            return Self::of(article, figure);
        }
        let year = self.year();
        let same = Self::in_year(article, figure, year)?;
        match before {
            true if same.first > self.last => Self::in_year(article, figure, year - 1),
            false if same.last < self.first => Self::in_year(article, figure, year + 1),
            _ => Some(same),
        }
    }

    /// The day of publication, if the caller gave one.
    #[must_use]
    pub fn published(article: &Article<'_>) -> Option<Self> {
        let (year, month, day) = article.published?;
        let at = day_number(year, month, day, Calendar::Gregorian);
        let words = say::date(year, month, day);
        Some(Self { figures: Vec::new(), words, first: at, last: at, grain: Grain::Day })
    }

    /// Whether it ends before another begins.
    #[must_use]
    pub fn is_before(&self, other: &Self) -> bool {
        self.last < other.first
    }

    /// From the first to the last year, both included.
    #[must_use]
    pub fn years(first: i32, last: i32, words: String) -> Self {
        let start = day_number(first, 1, 1, Calendar::Gregorian);
        let end = day_number(last, 12, 31, Calendar::Gregorian);
        Self { figures: Vec::new(), words, first: start, last: end, grain: Grain::Year }
    }

    /// The year so many years later, or earlier.
    #[must_use]
    pub fn shifted(&self, years: i32) -> Self {
        let year = self.year() + years;
        Self::years(year, year, year.to_string())
    }

    /// So many days on either side; a paper is not printed on the day that its age was right.
    #[must_use]
    pub fn widened(mut self, before: i64, after: i64) -> Self {
        self.first -= before;
        self.last += after;
        self
    }

    /// The weekday of a token and the next other one behind it, in one week or over several.
    #[must_use]
    pub fn weekdays(
        article: &Article<'_>,
        from: usize,
        to: usize,
        weeks: i64,
    ) -> Option<(Self, Self)> {
        let number = |it: usize| article.text.id(it).weekday().map(i64::from);
        let ahead = (number(to)? - number(from)?).rem_euclid(7) + 7 * weeks;
        let point = |token: usize, at: i64| Self {
            figures: Vec::new(),
            words: article.text.word(token).to_owned(),
            first: at,
            last: at,
            grain: Grain::Day,
        };
        Some((point(from, 0), point(to, ahead)))
    }

    /// The birth of somebody who is so old at a point in time.
    #[must_use]
    pub fn birth(article: &Article<'_>, at: &Self, age: usize) -> Option<Self> {
        let years = i32::try_from(article.figure(age)?.exact()?.to_i128()?).ok()?;
        let back = |day: i64, years: i32| {
            let (year, month, of_month) = date_of(day);
            day_number(year - years, month, of_month, Calendar::Gregorian)
        };
        let first = back(at.first, years + 1) + 1;
        let last = back(at.last, years);
        let words = say::either(&date_of(first).0.to_string(), &date_of(last).0.to_string());
        let mut figures = at.figures.clone();
        figures.push(age);
        Some(Self { figures, words, first, last, grain: Grain::Year })
    }

    /// The decade or century of a figure: “the 1990s”, “19th-century”. A year that ends in 00
    /// belongs to either of two.
    #[must_use]
    pub fn period(article: &Article<'_>, figure: usize) -> Option<Self> {
        let it = article.figure(figure)?;
        let words = as_written(article, figure);
        let (first, last) = if let Some(date) = it.date() {
            (date.year?, date.year? + 9)
        } else {
            let century = i32::try_from(it.exact()?.to_i128()?).ok()?;
            (century.checked_sub(1)?.checked_mul(100)?, century.checked_mul(100)?)
        };
        // “the 1900s” is a century too
        let last = if it.date().is_some() && first % 100 == 0 { first + 99 } else { last };
        Some(Self { figures: vec![figure], ..Self::years(first, last, words) })
    }

    /// The year, or the first of those it may be.
    #[must_use]
    pub fn year(&self) -> i32 {
        date_of(self.first).0
    }

    /// The same point, where a figure that it rests on is moved; itself where it rests on others.
    pub(super) fn moved(&self, figure: usize, by: Shift) -> Option<Self> {
        if !self.figures.contains(&figure) {
            return Some(self.clone());
        }
        let (days, fits) = match by {
            Shift::Years(years) => {
                let years = i32::try_from(years).ok()?;
                let later = |at: i64| {
                    let (year, month, day) = date_of(at);
                    let year = year + years;
                    day_number(
                        year,
                        month,
                        day.min(days_in_month(year, month)),
                        Calendar::Gregorian,
                    )
                };
                ((later(self.first), later(self.last)), self.grain != Grain::Minute)
            }
            // within its month
            Shift::Days(days) => {
                let (first, last) = (self.first + days, self.last + days);
                let within = date_of(first).1 == date_of(self.first).1;
                ((first, last), self.grain == Grain::Day && within)
            }
            Shift::Minutes(by) => ((self.first + by, self.last + by), self.grain == Grain::Minute),
        };
        fits.then(|| Self { first: days.0, last: days.1, ..self.clone() })
    }

    /// When it is: “in 2010”, “on May 4, 1985”.
    #[must_use]
    pub fn when(&self) -> String {
        if self.grain == Grain::Day { say::on(&self.words) } else { say::within(&self.words) }
    }

    /// Whether it is a whole year, or one of two.
    pub(super) fn is_year(&self) -> bool {
        self.grain == Grain::Year
    }

    fn in_year(article: &Article<'_>, figure: usize, year: i32) -> Option<Self> {
        let date = article.figure(figure)?.date().filter(|it| it.exists() && !it.swapped)?;
        let day = |month, day| day_number(year, month, day, Calendar::Gregorian);
        let months = |first, last| (day(first, 1), day(last, days_in_month(year, last)));
        let (days, grain) = match date.part {
            Part::Day(month, of_month) => {
                let at = day(month, of_month.min(days_in_month(year, month)));
                ((at, at), Grain::Day)
            }
            Part::Month(month) => (months(month, month), Grain::Month),
            Part::Quarter(quarter) => {
                let first = quarter.checked_sub(1)? * 3 + 1;
                (months(first, first + 2), Grain::Month)
            }
            Part::Year => (months(1, 12), Grain::Year),
            Part::Decade => return None,
        };
        Some(Self::new(article, figure, days, grain))
    }

    fn new(article: &Article<'_>, figure: usize, days: (i64, i64), grain: Grain) -> Self {
        let words = as_written(article, figure);
        Self { figures: vec![figure], words, first: days.0, last: days.1, grain }
    }

    /// Every day or minute that it may be.
    pub(super) fn extent(&self) -> Option<Extent> {
        let end = |it: i64| Exact::int(it);
        Interval::between(end(self.first), end(self.last)).map(Extent::both)
    }
}

/// A day has so many minutes.
pub(super) const MINUTES_OF_DAY: i64 = 24 * 60;

/// “Sept. 11,\n2001” on one line.
fn as_written(article: &Article<'_>, figure: usize) -> String {
    let span = article.figure(figure).map(|it| it.number).unwrap_or_default();
    article.text.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
}
