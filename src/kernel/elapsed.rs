//! What lies between two points in time: years, birthdays, days, hours.
//!
//! A point may be any day of a year, so that what lies between two is an interval: somebody born in
//! 1950 was 50 or 51 in 2001.

use super::moment::{Grain, MINUTES_OF_DAY, Moment};
use super::{Case, Compare, Found, Reading, Strength, Term, When};
use crate::claims::Article;
use crate::claims::dated::{Length, Stated};
use crate::figures::TimeUnit;
use crate::lang::say;
use crate::number::calendar::date_of;
use crate::number::{Exact, Extent, Interval};

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

/// That a length of time is that of its stretch; where it lies somewhere within, that there is room for it, which is
/// told only where there is none.
#[must_use]
pub fn lasts(article: &Article<'_>, it: &Length) -> Option<Found> {
    let ends = Moment::pair(article, it.stretch.from, it.stretch.to)?;
    let stated = Stated::Figure(it.length);
    if !it.within {
        return apart(article, &stated, vec![ends], Count::Length);
    }
    let (computed, stated) = Elapsed::beside(article, &stated, ends, Count::Length)?;
    let reading = |compare| Reading::new(computed.clone(), compare, stated.clone());
    let (room, holds) = (reading(Compare::AtLeast), reading(Compare::AtMost));
    let case = Case::new(vec![room], Strength::Strong, say::APART, say::NOT_APART);
    Some(When { case, holds }.into())
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
        if article.is_worked(stated) {
            return None;
        }
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
    pub fn term(mut self) -> Option<Term> {
        self.past_midnight();
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

    /// Times of day: the later one is of the next day where it does not stand behind the earlier: “24 hours, from
    /// noon to noon”.
    pub(super) fn past_midnight(&mut self) {
        if self.grain() == Grain::Minute {
            let ahead = (self.to.first - self.from.first - 1).rem_euclid(MINUTES_OF_DAY) + 1;
            self.to.first = self.from.first + ahead;
        }
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
            (_, (_, TimeUnit::Hour)) => Exact::new(1, 60)?,
            // half a decade, a tenth of a century
            (_, (10, TimeUnit::Year)) => Exact::new(1, 2)?,
            (_, (11.., TimeUnit::Year)) => Exact::new(1, 10)?,
            (Count::Distance, (_, TimeUnit::Week)) => Exact::new(2, 7)?,
            (Count::Distance, (_, TimeUnit::Month)) => Exact::new(2, 30)?,
            // a fortnight
            (Count::Distance, (steps @ 2.., TimeUnit::Day)) => Exact::new(2, i128::from(steps))?,
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
