//! An age does not fit the year of birth.
//!
//! “Born in 1950, she died in 2001 at age 61”, “Kim, born in 2003, was 12 when she won gold in 2019”;
//! an age without a year against the day of publication. The birthday may or may not have passed,
//! so that two ages are right; with full dates just one.
//!
//! ## Why it matters
//!
//! Profiles and obituaries are judged by their dates first.
//!
//! ## Flagged
//!
//! ```news
//! Born in [[1931]], the painter died in [[1987]] at the age of [[65]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Born in 1931, the painter died in 1987 at the age of 55.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::dated::{Aged, Born, Of, lives};
use crate::kernel::{Case, Compare, Count, Elapsed, Found, Moment, Reading, Strength, Term};

pub(super) static CHECK: Check = Check {
    name: "age-birth",
    title: "Age does not fit the year of birth",
    in_passage: None,
    in_article: Some(run),
};

/// An age in a paper may be that of the days before, or a weekly’s of some days ahead.
const DAYS_AROUND: i64 = 7;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for life in lives(article, &[]) {
        // two births are of two persons
        let [born] = life.born.as_slice() else { continue };
        for aged in &life.aged {
            found.extend(case(article, born, aged));
        }
    }
}

fn case(article: &Article<'_>, born: &Born, aged: &Aged) -> Option<Found> {
    let birth = Moment::of(article, born.date)?;
    let together = article.sentence_of(born.date) == article.sentence_of(aged.age);
    let (times, strength) = match &aged.of {
        Of::Date(date) => (vec![Moment::of(article, *date)?], Strength::Strong),
        Of::Now(others) => {
            let now = Moment::published(article)?.widened(DAYS_AROUND, DAYS_AROUND);
            let others = others.iter().filter_map(|it| Moment::of(article, *it));
            let strength = if together { Strength::Strong } else { Strength::Medium };
            (std::iter::once(now).chain(others).collect(), strength)
        }
    };
    let mut readings = Vec::new();
    for to in times {
        let taken = Some(to.when());
        let years = Elapsed::years(birth.clone(), to, Count::Birthdays)?;
        let reading = Reading::new(years, Compare::Equal, Term::Figure(aged.age));
        readings.push(Reading { taken, ..reading });
    }
    let then = readings.first()?.taken.clone()?;
    let (at, born) = (born.at, birth.when());
    let mut case = Case::new(
        readings,
        strength,
        &format!("Someone born {born} is {{stated}} {then}"),
        &format!("Someone born {born} is {{computed}} {then}, not {{stated}}"),
    );
    case.evidence.extend(article.span_of(at));
    Some(case.into())
}
