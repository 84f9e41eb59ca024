//! Points in time, and how long it is from one to another.
//!
//! A point is known as far as the text fixes it: “1950” is any day of that year. What lies between
//! two of them is therefore an interval too: somebody born in 1950 was 50 or 51 in 2001.

use super::{Case, Compare, Found, Reading, Strength, Term};
use crate::claims::Article;
use crate::claims::dated::Stated;
use crate::figures::{Part, TimeUnit, Value};
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
    first: i64,
    last: i64,
    grain: Grain,
}

/// How finely a point is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    Minute,
    Day,
    Month,
    Year,
}

/// What is counted between two points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Birthdays: an age.
    Birthdays,
    /// The years from one calendar year to the other: an anniversary.
    Calendar,
    /// The length of what lies between, its first and last unit counted or not.
    Length,
    /// The same by the calendar, a day more or less; two where weeks or months are told.
    Distance,
}

/// What is counted from one point to another, in a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Elapsed {
    /// The earlier.
    pub from: Moment,
    /// The later.
    pub to: Moment,
    /// What is counted.
    pub count: Count,
    /// So many of a unit make one step: 10 years for decades.
    pub unit: (i64, TimeUnit),
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
        let (a, b) = (article.figure(from)?, article.figure(to)?);
        if let (Value::Time(_), Value::Time(_)) = (&a.value, &b.value) {
            let (start, mut end) = (Self::of(article, from)?, Self::of(article, to)?);
            if end.first < start.first {
                end.first += MINUTES_OF_DAY; // past midnight
                end.last += MINUTES_OF_DAY;
            }
            return Some((start, end));
        }
        let (a, b) = (a.date()?, b.date()?);
        let published = article.published.map(|it| it.0);
        match (a.year, b.year) {
            (Some(_), Some(_)) => Some((Self::of(article, from)?, Self::of(article, to)?)),
            (Some(year), None) => {
                let start = Self::of(article, from)?;
                let end = Self::in_year(article, to, year)?;
                let end = if end.last < start.first {
                    Self::in_year(article, to, year + 1)?
                } else {
                    end
                };
                Some((start, end))
            }
            (None, year) => {
                let end = Self::in_year(article, to, year.or(published).unwrap_or(SOME_YEAR))?;
                let year = end.year();
                let start = Self::in_year(article, from, year)?;
                let start = if end.last < start.first {
                    Self::in_year(article, from, year - 1)?
                } else {
                    start
                };
                Some((start, end))
            }
        }
    }

    /// The point of a date without a year that lies nearest before (or after) another.
    #[must_use]
    pub fn beside(&self, article: &Article<'_>, figure: usize, before: bool) -> Option<Self> {
        let date = article.figure(figure)?.date()?;
        if date.year.is_some() {
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

    /// From the first to the last year, both included.
    #[must_use]
    pub fn years(first: i32, last: i32, words: String) -> Self {
        let start = day_number(first, 1, 1, Calendar::Gregorian);
        let end = day_number(last, 12, 31, Calendar::Gregorian);
        Self { figures: Vec::new(), words, first: start, last: end, grain: Grain::Year }
    }

    /// The same point so many years later, or earlier.
    #[must_use]
    pub fn shifted(&self, years: i32) -> Self {
        let year = self.year() + years;
        Self { figures: self.figures.clone(), ..Self::years(year, year, year.to_string()) }
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
        let (first, last) = match it.date() {
            Some(date) if date.part == Part::Decade => (date.year?, date.year? + 9),
            // “the 1900s” is a century too
            Some(_) => return None,
            None => {
                let century = i32::try_from(it.exact()?.to_i128()?).ok()?;
                (century.checked_sub(1)?.checked_mul(100)?, century.checked_mul(100)?)
            }
        };
        let last = if it.date().is_some() && first % 100 == 0 { first + 99 } else { last };
        Some(Self { figures: vec![figure], ..Self::years(first, last, words) })
    }

    /// The year, or the first of those it may be.
    #[must_use]
    pub fn year(&self) -> i32 {
        date_of(self.first).0
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

/// That two points in time lie so far apart, in one of several ways to read between which.
#[must_use]
pub fn apart(
    article: &Article<'_>,
    stated: &Stated,
    pairs: Vec<(Moment, Moment)>,
    count: Count,
) -> Option<Found> {
    let mut readings = Vec::new();
    for pair in pairs {
        let taken = Some(say::from_to(&pair.0.words, &pair.1.words));
        let terms = Elapsed::beside(article, stated, pair, count);
        let Some((computed, stated)) = terms else { continue };
        readings.push(Reading { taken, ..Reading::new(computed, Compare::Equal, stated) });
    }
    if readings.is_empty() {
        return None;
    }
    let (agrees, clash) = (say::APART, say::NOT_APART);
    let mut case = Case::new(readings, Strength::Strong, agrees, clash);
    if let Stated::One(tokens, _) = stated {
        case.evidence.push(article.text.span(tokens));
    }
    Some(case.into())
}

const MINUTES_OF_DAY: i64 = 24 * 60;

/// “Sept. 11,\n2001” on one line.
fn as_written(article: &Article<'_>, figure: usize) -> String {
    let span = article.figure(figure).map(|it| it.number).unwrap_or_default();
    article.text.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Elapsed {
    /// What a length of time that is stated must come to, in its own unit.
    #[must_use]
    pub fn in_unit_of(
        article: &Article<'_>,
        stated: usize,
        (from, to): (Moment, Moment),
        count: Count,
    ) -> Option<Term> {
        let unit = article.figure(stated)?.time_unit()?;
        Self { from, to, count, unit }.term()
    }

    /// In years.
    #[must_use]
    pub fn years(from: Moment, to: Moment, count: Count) -> Option<Term> {
        Self { from, to, count, unit: (1, TimeUnit::Year) }.term()
    }

    /// The stated length as a term, with what the dates make it in the same unit.
    #[must_use]
    pub fn beside(
        article: &Article<'_>,
        stated: &Stated,
        (from, to): (Moment, Moment),
        count: Count,
    ) -> Option<(Term, Term)> {
        match stated {
            Stated::Figure(figure) => {
                let term = Self::in_unit_of(article, *figure, (from, to), count)?;
                Some((term, Term::Figure(*figure)))
            }
            Stated::One(_, unit) => {
                let term = Self { from, to, count, unit: *unit }.term()?;
                Some((term, Term::Length(*unit)))
            }
        }
    }

    /// As a term; none where hours are told of days, or days of hours.
    #[must_use]
    pub fn term(self) -> Option<Term> {
        let clock = self.from.grain == Grain::Minute;
        let fits =
            clock == (self.unit.1 >= TimeUnit::Hour) && clock == (self.to.grain == Grain::Minute);
        // “two weeks, from 2011 to 2012”: days cannot be told of years
        let fine = match self.unit.1 {
            TimeUnit::Week | TimeUnit::Day => self.grain() <= Grain::Day,
            TimeUnit::Month => self.grain() <= Grain::Month,
            _ => true,
        };
        (fits && fine).then(|| Term::Elapsed(Box::new(self)))
    }

    fn grain(&self) -> Grain {
        self.from.grain.max(self.to.grain)
    }

    /// The plain difference, as a reader would work it out.
    pub(super) fn plain(&self) -> Option<Exact> {
        let (from, to) = (date_of(self.from.first), date_of(self.to.first));
        let days = self.to.first - self.from.first;
        let steps = Exact::int(self.unit.0);
        let years = i64::from(to.0) - i64::from(from.0);
        let whole = years * 12 + i64::from(to.1) - i64::from(from.1);
        let of_month = i64::from(to.2) - i64::from(from.2);
        let months = Exact::int(whole).plus(Exact::new(i128::from(of_month), 31)?)?;
        let amount = match (self.count, self.unit.1) {
            (Count::Birthdays, _) => Exact::int(birthdays(self.from.first, self.to.last)),
            (Count::Calendar, _) => Exact::int(years),
            (_, TimeUnit::Year) if self.grain() == Grain::Year => Exact::int(years),
            (_, TimeUnit::Year) => months.over(Exact::int(12))?,
            (_, TimeUnit::Month) => months,
            (_, TimeUnit::Week) => Exact::new(i128::from(days), 7)?,
            // minutes of times of day
            (_, TimeUnit::Hour) => Exact::new(i128::from(days), 60)?,
            (_, TimeUnit::Day | TimeUnit::Minute) => Exact::int(days),
            (_, TimeUnit::Second) => Exact::int(days.checked_mul(60)?),
        };
        amount.over(steps)
    }

    /// All that it may come to.
    pub(super) fn extent(&self) -> Option<Extent> {
        let plain = self.plain()?;
        if self.count == Count::Birthdays {
            let low = birthdays(self.from.last, self.to.first);
            return Interval::between(Exact::int(low), plain.max(Exact::int(low)))
                .map(Extent::both);
        }
        let give = match (self.count, self.unit) {
            (Count::Calendar, _) => Exact::ZERO,
            // a minute, and what the stated length is rounded to
            (_, (steps, TimeUnit::Hour)) => Exact::new(1, i128::from(60 * steps))?,
            // half a decade, a tenth of a century
            (_, (10, TimeUnit::Year)) => Exact::new(1, 2)?,
            (_, (steps, TimeUnit::Year)) if steps > 10 => Exact::new(1, 10)?,
            (Count::Distance, (steps, TimeUnit::Week)) => Exact::new(2, i128::from(7 * steps))?,
            (Count::Distance, (steps, TimeUnit::Month)) if self.grain() <= Grain::Day => {
                Exact::new(2, i128::from(30 * steps))?
            }
            // a fortnight
            (Count::Distance, (steps, TimeUnit::Day)) if steps > 1 => {
                Exact::new(2, i128::from(steps))?
            }
            _ => Exact::ONE,
        };
        Interval::around(plain, give).map(Extent::both)
    }
}

/// The birthdays from a day of birth to another day.
fn birthdays(born: i64, at: i64) -> i64 {
    let ((year, month, day), (then, of_year, of_month)) = (date_of(born), date_of(at));
    i64::from(then) - i64::from(year) - i64::from((of_year, of_month) < (month, day))
}
