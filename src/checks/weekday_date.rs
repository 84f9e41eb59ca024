//! A weekday and the date beside it do not fit.
//!
//! The weekday must match the calendar. With a year it is looked up; before 1753 the Julian calendar
//! counts too. Without a year the year of publication and the ones before and after are tried, and
//! only a weekday that fits none is flagged. Without a day of publication such a date is not checked.
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
use crate::figures::Part;
use crate::kernel::{Day, Found};

pub(super) static CHECK: Check =
    Check { name: "weekday-date", title: "Weekday does not fit its date", run };

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for (idx, figure) in article.figures.iter().enumerate() {
        let Some(date) = figure.date().filter(|it| it.exists() && !it.swapped) else { continue };
        let (Part::Day(..), Some(token)) = (date.part, date.weekday) else { continue };
        let Some(stated) = article.text.id(token).weekday() else { continue };
        let Some(evidence) = article.span_of(token) else { continue };
        let years = match (date.year, article.published) {
            (Some(year), _) => vec![year],
            (None, Some((year, ..))) => vec![year, year - 1, year + 1],
            (None, None) => continue, // nothing says which year
        };
        found.push(Day { figure: idx, evidence, stated, years }.into());
    }
}
