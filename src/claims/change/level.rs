//! What can be a level, and which two can be levels of one quantity.

use crate::claims::Article;
use crate::figures::{Figure, Kind, Per, Said, Unit, Value};
use crate::lang::Function;

/// Whether a figure can be a level: an amount of any kind.
pub(super) fn is_level(article: &Article<'_>, idx: usize) -> bool {
    article.figure(idx).is_some_and(|it| {
        matches!(
            it.kind,
            Kind::Count | Kind::Number | Kind::Money | Kind::Measure | Kind::Percent | Kind::Temperature | Kind::Duration | Kind::Age
        ) && matches!(it.value, Value::Number(_) | Value::Duration(_))
            && !it.amount().is_some_and(crate::number::Exact::is_negative)
            // “the week ended April four”
            && !(it.kind == Kind::Number
                && it.tokens.start.checked_sub(1).is_some_and(|at| article.text.id(at).month().is_some()))
            // “$11to billion”: a scale word that has lost its number
            && article.text.id(it.tokens.start).scale().is_none()
    })
}

/// Whether two figures can be levels of one quantity: the same kind, unit and base, or one of them
/// bare with the unit of the other.
pub(crate) fn comparable(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(first), Some(second)) = (article.figure(a), article.figure(b)) else { return false };
    if a == b || first.extent.is_none() || second.extent.is_none() {
        return false;
    }
    let unit = |it: &Figure| it.unit.map(Said::get);
    // “9 million barrels, three times the 3 million of the old one”
    let of = |it: &Figure| article.text.id(it.tokens.end).function() == Function::Of;
    let bare = |it: &Figure| {
        (it.kind == Kind::Number || it.kind == Kind::Count && of(it))
            && it.unit.is_none()
            && it.per.is_none()
    };
    let counts = |it: &Figure| matches!(it.kind, Kind::Number | Kind::Count);
    let per = first.per == second.per
        || (first.per.is_none() || second.per.is_none()) && same_size(first, second);
    if first.kind == second.kind || counts(first) && counts(second) {
        return (unit(first) == unit(second) || lends_time(first, second)) && per;
    }
    // “from 42 to 48 feet”, “to 415 billion francs from 413 billion”; small money is written with its
    // sign, and “98 cents, up from 90.5” is not
    let takes = |bare_one: &Figure, other: &Figure| {
        let scaled = |it: &Figure| it.written.is_none_or(|it| it.scaled);
        let plain = !matches!(other.kind, Kind::Money) && !scaled(bare_one) && !scaled(other);
        let large = matches!(other.kind, Kind::Money | Kind::Measure)
            && scaled(bare_one)
            && scaled(other)
            && same_size(bare_one, other);
        bare(bare_one) && (plain || large)
    };
    per && (takes(first, second) || takes(second, first))
}

/// Whether two figures are within a thousand times of each other: “65 cents a share” and “59 million
/// dollars” are not.
fn same_size(a: &Figure, b: &Figure) -> bool {
    let (Some(a), Some(b)) = (a.amount(), b.amount()) else { return true };
    let within = |a: crate::number::Exact, b: crate::number::Exact| {
        b.times(crate::number::Exact::int(1000)).is_none_or(|it| a <= it)
    };
    within(a, b) && within(b, a)
}

/// “from 250,000 barrels to 300,000 barrels a day”: the rate of the later holds for the earlier.
fn lends_time(first: &Figure, second: &Figure) -> bool {
    let measure = |it: &Figure| match it.unit.map(Said::get) {
        Some(Unit::Measure(unit)) => Some(unit.cldr()),
        _ => None,
    };
    measure(first).zip(measure(second)).is_some_and(|(one, other)| {
        let by = other.strip_prefix(one).and_then(|it| it.strip_prefix("-per-"));
        // “5,000 barrels a year” has a time of its own
        by.is_some_and(|by| match &first.per {
            None => true,
            Some(Per::Unit(unit)) => unit.cldr() == by,
            Some(_) => false,
        })
    })
}
