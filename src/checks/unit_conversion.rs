//! A measure and the same measure in another unit do not match.
//!
//! “50 miles (80 km)”, “40C (104F)”, “30 mpg (7.8 litres per 100 km)”: the first, converted, must be the second.
//! Every unit that a word may mean is tried: “tons” are short, long or metric ones, miles statute or nautical
//! ones, and a temperature may be one or a difference of two. A range is converted end by end.
//!
//! ## Why it matters
//!
//! Most readers know only one of the two units, so that each of them reads another story.
//!
//! ## Flagged
//!
//! ```news
//! The reserve covers [[300 square miles]] (480 square kilometres).
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The reserve covers 300 square miles (777 square kilometres).
//! ```

use super::Check;
use crate::claims::{Article, Link, Twin};
use crate::figures::{Kind, Said, Unit, meanings};
use crate::kernel::{Case, Compare, Conversion, Found, Reading, Slip, Strength, as_converted};
use crate::lang::cues::{BY, DEGREES_MORE, DEGREES_OF_CHANGE, REACHES};
use crate::lang::{Function, UnitId, say};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "unit-conversion",
    title: "A measure in two units does not match",
    in_passage: Some(run),
    in_article: None,
};

/// Factors that are at hand when the right one is not: each may be taken for it, and be turned round.
const FAMILIAR: &[(&str, &str)] = &[
    ("mile", "kilometer"),
    ("nautical-mile", "kilometer"),
    ("foot", "meter"),
    ("yard", "meter"),
    ("inch", "centimeter"),
    ("pound", "kilogram"),
    ("acre", "hectare"),
    ("square-mile", "square-kilometer"),
    ("gallon", "liter"),
    ("gallon-imperial", "liter"),
];

/// Where “miles” may be nautical ones.
const AT_SEA: &[&str] = &[
    "nautical", "knots", "sea", "ship", "ships", "vessel", "vessels", "boat", "boats", "yacht",
    "ferry", "sail", "sailed", "sailing", "offshore", "coast", "navy", "naval", "port", "tanker",
    "ocean", "pilot", "flight",
];

/// How a temperature is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Degrees {
    Point,
    Difference,
    Either,
}

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for twin in article.twins() {
        found.extend(case(article, *twin));
    }
}

fn case(article: &Article<'_>, twin: Twin) -> Option<Found> {
    let (a, b) = (article.figure(twin.first)?, article.figure(twin.second)?);
    if !matches!(a.kind, Kind::Measure | Kind::Temperature) || a.kind != b.kind {
        return None;
    }
    let degrees = if a.kind == Kind::Temperature { degrees(article, twin) } else { Degrees::Point };
    let (from, to) = (units(article, twin.first), units(article, twin.second));
    let mut readings = Vec::new();
    for conversion in pairs(&from, &to) {
        if degrees != Degrees::Difference {
            readings.push(reading(article, twin, conversion));
        }
        if a.kind == Kind::Temperature && degrees != Degrees::Point {
            readings.push(reading(article, twin, conversion.of_difference()));
        }
    }
    // “21,003,000 cwt (100 lbs)”: what one of them is
    let customary = |units: &[UnitId]| units.iter().all(|it| !it.is_metric());
    if a.exact() > b.exact()?.times(Exact::int(1_000)) && customary(&from) && customary(&to) {
        return None;
    }
    let first = readings.first()?.clone();
    // tons of three sorts are one reading to whom it may concern
    let others = readings.split_off(1);
    let slips = slips(article, twin, *from.first()?, *to.first()?, degrees);
    // “5 miles or 10 km” is a choice of two, unless a slip explains it
    let strength = if twin.link == Link::Or { Strength::Weak } else { Strength::Strong };
    let mut case = Case::new(
        vec![first],
        strength,
        "{sum} is {computed}, given as {stated}",
        "{sum} is {computed}, not {stated}",
    );
    case.readings.extend(others);
    Some(Found::Slipped(case, slips))
}

fn reading(article: &Article<'_>, twin: Twin, conversion: Conversion) -> Reading {
    let computed = as_converted(article, twin.first).converted(conversion);
    Reading::new(computed, Compare::Equal, as_converted(article, twin.second))
}

/// Every unit that a figure may be in, the likeliest first.
fn units(article: &Article<'_>, idx: usize) -> Vec<UnitId> {
    let Some(figure) = article.figure(idx) else { return Vec::new() };
    let written = match figure.unit.map(Said::get) {
        Some(Unit::Measure(unit)) => vec![unit],
        _ if figure.kind == Kind::Temperature => {
            ["celsius", "fahrenheit"].into_iter().filter_map(UnitId::of_cldr).collect()
        }
        _ => Vec::new(),
    };
    // the unit of a range may stand at its other end
    let of_range = || {
        let join = figure.join?;
        [idx.checked_sub(1)?, idx + 1]
            .into_iter()
            .filter_map(|it| article.figure(it))
            .filter(|it| it.join == Some(join))
            .map(|it| meanings(article.text, it))
            .find(|it| !it.is_empty())
    };
    let all = Some(meanings(article.text, figure)).filter(|it| !it.is_empty()).or_else(of_range);
    let mut all = all.map_or(written, <[UnitId]>::to_vec);
    let mile = all.first().is_some_and(|it| it.cldr() == "mile");
    if mile && article.find_word(article.sentence(idx), AT_SEA).is_some() {
        all.extend(UnitId::of_cldr("nautical-mile"));
    }
    all
}

/// Every conversion between the units of two figures.
fn pairs(from: &[UnitId], to: &[UnitId]) -> Vec<Conversion> {
    let both = from.iter().flat_map(|a| to.iter().map(move |b| (*a, *b)));
    both.filter_map(|(a, b)| Conversion::new(a, b)).collect()
}

/// What a temperature is by the words around it.
fn degrees(article: &Article<'_>, twin: Twin) -> Degrees {
    let Some(a) = article.figure(twin.first) else { return Degrees::Either };
    let before = |back: usize| a.whole.start.checked_sub(back);
    let says = |back: usize, words: &[&str]| before(back).is_some_and(|it| article.says(it, words));
    let end = article.figure(twin.second).map_or(0, |it| it.whole.end);
    let more = (a.whole.end..end + 3).any(|it| article.says(it, DEGREES_MORE));
    let of = before(1).is_some_and(|it| article.text.id(it).function() == Function::Of);
    if says(1, BY) || of && says(2, DEGREES_OF_CHANGE) || more && !says(1, REACHES) {
        return Degrees::Difference;
    }
    if says(1, REACHES) { Degrees::Point } else { Degrees::Either }
}

/// What may have been done in place of the conversion.
fn slips(
    article: &Article<'_>,
    twin: Twin,
    from: UnitId,
    to: UnitId,
    degrees: Degrees,
) -> Vec<Slip> {
    if degrees == Degrees::Difference {
        let point = Conversion::new(from, to)
            .map(|it| Slip { holds: reading(article, twin, it), says: say::AS_A_POINT.to_owned() });
        return point.into_iter().collect();
    }
    let turned = (to, from);
    let linear = linear_of(from).zip(linear_of(to));
    let familiar =
        FAMILIAR.iter().filter_map(|(a, b)| Some((UnitId::of_cldr(a)?, UnitId::of_cldr(b)?)));
    // one of the two units at least is that of the text
    let near = |it: UnitId, of: UnitId| it == of || Some(it) == linear_of(of);
    let both = familiar
        .flat_map(|(a, b)| [(a, b), (b, a)])
        .filter(|(one, other)| near(*one, from) || near(*other, to));
    std::iter::once(turned)
        .chain(linear)
        .chain(both)
        .filter(|pair| *pair != (from, to))
        .filter_map(|(one, other)| {
            let conversion = Conversion::by_factor_of(to, one, other)?;
            let says = say::by_factor(one.cldr(), other.cldr());
            Some(Slip { holds: reading(article, twin, conversion), says })
        })
        .collect()
}

/// The mile of a square mile.
fn linear_of(unit: UnitId) -> Option<UnitId> {
    let name = unit.cldr();
    UnitId::of_cldr(name.strip_prefix("square-").or_else(|| name.strip_prefix("cubic-"))?)
}
