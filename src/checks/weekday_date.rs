//! A weekday and the date beside it do not fit.
//!
//! The weekday must match the calendar. With a year it is looked up; before 1753 the Julian calendar
//! counts too. Without a year the year of publication and the ones before and after are tried, and
//! only a weekday that fits none is flagged; of a day within weeks of the publication only those that
//! the text names. Without a day of publication such a date is not checked.
//!
//! ## Why it matters
//!
//! One of the two is wrong, and readers plan by them.
//!
//! ## Flagged
//!
//! ```news
//! The hearing was moved to [[Monday]], June 12, 2019, the clerk said.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The hearing was moved to Wednesday, June 12, 2019, the clerk said.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Part};
use crate::kernel::{Day, Found};
use crate::number::calendar::{Calendar, day_number};

pub(super) static CHECK: Check = Check {
    name: "weekday-date",
    title: "Weekday does not fit its date",
    in_passage: None,
    in_article: Some(run),
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    let dates = article.figures.iter().filter_map(Figure::date);
    let mut named: Vec<i32> = dates.filter_map(|it| it.year).collect();
    crate::order::sort(&mut named);
    for (idx, figure) in article.figures.iter().enumerate() {
        let Some(date) = figure.date().filter(|it| it.exists() && !it.swapped) else { continue };
        let (Part::Day(..), Some(token)) = (date.part, date.weekday) else { continue };
        let Some(stated) = article.text.id(token).weekday() else { continue };
        let Some(evidence) = article.span_of(token) else { continue };
        let years = match (date.year, article.published) {
            (Some(year), _) => vec![year],
            (None, Some(published)) => {
                let told = article.find_word(article.sentence(idx), OTHER_YEAR).is_some();
                years(date.part, published, |it| told || named.binary_search(&it).is_ok())
            }
            (None, None) => continue, // nothing says which year
        };
        found.push(Day { figure: idx, evidence, stated, years }.into());
    }
}

/// A day that is no further from the publication is of that year, unless the text names another.
const NEAR: i64 = 45;

/// “a year ago”, “the anniversary”: another year is meant.
const OTHER_YEAR: &[&str] = &["year", "years", "anniversary"];

/// The years that a day without one may be of: those around the publication, the likeliest first.
fn years(day: Part, published: (i32, u8, u8), is_told: impl Fn(i32) -> bool) -> Vec<i32> {
    let (year, month, of_month) = published;
    let mut years = vec![year, year - 1, year + 1];
    let Part::Day(its_month, its_day) = day else { return years };
    let published = day_number(year, month, of_month, Calendar::Gregorian);
    let away = |it: i32| day_number(it, its_month, its_day, Calendar::Gregorian) - published;
    let near = years.iter().copied().find(|it| away(*it).abs() <= NEAR);
    years.retain(|it| near.is_none_or(|near| *it == near || is_told(*it)));
    years
}
