//! A measure is of another sort than what it is said to measure.
//!
//! “an area of 300 kilometres”, “a speed of 90 km”, “holds 40 square metres of water”; or the unit in the bracket
//! measures something else: “120 km (75 mph)”.
//!
//! ## Why it matters
//!
//! A length for an area leaves the reader to guess, and the guesses lie far apart.
//!
//! ## Flagged
//!
//! ```news
//! The forest has an area of [[500 kilometres]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The forest has an area of 500 square kilometres, within an area of 90 kilometres around the city.
//! ```

use super::Check;
use crate::claims::{Article, Link};
use crate::figures::{Figure, Kind, Per, Said, Unit};
use crate::kernel::{Case, Compare, Form, Found, Reading, Strength, Term, Verdict};
use crate::lang::{Dimension, Function, Role, UnitId, say};

pub(super) static CHECK: Check = Check {
    name: "dimension-mismatch",
    title: "A unit measures something else",
    in_passage: Some(run),
    in_article: None,
};

/// What is measured, as a lemma; what its measure can be; and what it is told to be where it cannot.
struct Attribute {
    nouns: &'static [&'static str],
    is: Dimension,
    /// What is surely not a measure of it: others may be told of it in a loose way.
    never: &'static [Dimension],
}

const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        nouns: &["area", "acreage"],
        is: Dimension::Area,
        never: &[Dimension::Length, Dimension::Volume, Dimension::Mass, Dimension::Speed],
    },
    Attribute {
        nouns: &["volume"],
        is: Dimension::Volume,
        never: &[Dimension::Length, Dimension::Area, Dimension::Speed],
    },
    Attribute {
        nouns: &["capacity"],
        is: Dimension::Volume,
        never: &[Dimension::Area, Dimension::Speed],
    },
    Attribute {
        nouns: &[
            "height",
            "length",
            "width",
            "depth",
            "altitude",
            "elevation",
            "radius",
            "diameter",
            "distance",
        ],
        is: Dimension::Length,
        never: &[Dimension::Area, Dimension::Volume, Dimension::Mass, Dimension::Speed],
    },
    Attribute {
        nouns: &["weight", "mass"],
        is: Dimension::Mass,
        never: &[Dimension::Length, Dimension::Area, Dimension::Speed],
    },
    Attribute {
        nouns: &["speed", "velocity"],
        is: Dimension::Speed,
        never: &[Dimension::Length, Dimension::Area, Dimension::Volume, Dimension::Mass],
    },
    Attribute {
        nouns: &["pressure"],
        is: Dimension::Pressure,
        never: &[Dimension::Area, Dimension::Volume, Dimension::Speed],
    },
];

/// What fills a space: it is measured by volume or weight.
const LIQUIDS: &[&str] = &[
    "water", "oil", "milk", "fuel", "petrol", "gasoline", "diesel", "wine", "beer", "gas", "liquid",
];

/// Of whom rates are told.
const PEOPLE: &[&str] = &["people", "person", "inhabitant", "resident", "population", "birth"];

/// Verbs of what has a volume; each is a lemma.
const HOLDS: &[&str] = &["hold", "contain", "store", "pump", "drink", "spill", "leak"];

/// Only a length is so long.
const LONG: &[&str] = &["tall", "long", "wide", "deep"];

/// Dimensions that are taken for each other.
const NEAR: &[Dimension] =
    &[Dimension::Length, Dimension::Area, Dimension::Volume, Dimension::Speed];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for (idx, figure) in article.shown_figures() {
        // “17.4 percent per 100,000”
        if let (Kind::Percent, Some(Per::Number(number))) = (figure.kind, &figure.per)
            && (article.closes(figure.whole.end)
                || article.text.id(figure.whole.end).has(Role::Person)
                || article.is_noun(figure.whole.end, PEOPLE))
        {
            let reading = Reading::new(Term::whole(100), Compare::Equal, Term::number(*number));
            found.push(per_number(idx, reading).into());
        }
    }
    for twin in article.twins().iter().filter(|it| it.link != Link::Or) {
        found.extend(twin_case(article, twin.first, twin.second).map(Into::into));
    }
    for idx in article.shown() {
        found.extend(attribute_case(article, idx).map(Into::into));
    }
}

/// “17.4 percent per 100,000”: a percentage is of a hundred.
fn per_number(idx: usize, reading: Reading) -> Case {
    let of = "A percentage is out of {computed}, and here it is out of {stated}";
    let mut case = Case::new(vec![reading], Strength::Strong, of, of);
    case.figures = vec![idx];
    case
}

/// “120 km (75 mph)”
fn twin_case(article: &Article<'_>, one: usize, other: usize) -> Option<Form> {
    let (a, b) = (measure(article.figure(one)?)?, measure(article.figure(other)?)?);
    let (x, y) = (a.dimension(), b.dimension());
    // “12 miles long (40 square km)” tells two things
    let open = article.figure(one)?.whole.end;
    if !matches!(article.text.mark(open), Some('(' | '[')) {
        return None;
    }
    // so does “2 km (3 square km)”: a conversion goes from one system to the other
    (x != y && NEAR.contains(&x) && NEAR.contains(&y) && a.is_metric() != b.is_metric()).then(
        || Form {
            figures: vec![one, other],
            evidence: Vec::new(),
            verdict: Verdict::Clash,
            message: say::two_dimensions(
                &quote(article, one),
                say::dimension(x),
                &quote(article, other),
                say::dimension(y),
            ),
            workings: say::one_is_no_other(say::dimension(x), say::dimension(y)),
            instead: Vec::new(),
        },
    )
}

/// “an area of 300 kilometres”, “300 square kilometres long”, “holds 40 square metres of water”
fn attribute_case(article: &Article<'_>, idx: usize) -> Option<Form> {
    let figure = article.figure(idx).filter(|it| it.per.is_none() && it.join.is_none())?;
    let dimension = measure(figure)?.dimension();
    let (evidence, is) = of_attribute(article, figure, dimension)
        .or_else(|| is_attribute(article, idx, figure, dimension))
        .or_else(|| so_long(article, figure, dimension))
        .or_else(|| of_liquid(article, figure, dimension))?;
    Some(Form {
        figures: vec![idx],
        evidence: article.span_of(evidence).into_iter().collect(),
        verdict: Verdict::Clash,
        message: say::needs_dimension(is, &quote(article, idx), dimension),
        workings: say::one_is_no_other(say::dimension(dimension), say::dimension(is)),
        instead: Vec::new(),
    })
}

/// “an area of 300 kilometres.”: nothing follows that the unit could go on with, as “around the city”.
fn of_attribute(
    article: &Article<'_>,
    figure: &Figure,
    dimension: Dimension,
) -> Option<(usize, Dimension)> {
    let of = figure
        .whole
        .start
        .checked_sub(1)
        .filter(|it| article.text.id(*it).function() == Function::Of)?;
    let noun = of.checked_sub(1)?;
    let attribute = ATTRIBUTES.iter().find(|it| article.is_noun(noun, it.nouns))?;
    let end = figure.whole.end;
    let closes = article.closes(end)
        || matches!(
            article.text.id(end).function(),
            Function::And | Function::Before | Function::After | Function::When | Function::But
        )
        // “a speed of 310 kilometres on the new line”; an area may be told loosely, “around the city”
        || attribute.is != Dimension::Area
            && matches!(
                article.text.id(end).function(),
                Function::On | Function::At | Function::With | Function::During
            );
    // “within a distance of 3 acres” is none of these
    (attribute.never.contains(&dimension) && closes).then_some((noun, attribute.is))
}

/// “The volume of the tank is 50 square metres.”
fn is_attribute(
    article: &Article<'_>,
    idx: usize,
    figure: &Figure,
    dimension: Dimension,
) -> Option<(usize, Dimension)> {
    let be = figure.whole.start.checked_sub(1).filter(|it| {
        matches!(article.text.id(*it).function(), Function::BePresent | Function::BePast)
    })?;
    let noun = article.claim(idx)?.head.filter(|it| *it < be)?;
    let attribute = ATTRIBUTES.iter().find(|it| article.is_noun(noun, it.nouns))?;
    (attribute.never.contains(&dimension) && article.closes(figure.whole.end))
        .then_some((noun, attribute.is))
}

/// “300 square kilometres long”
fn so_long(
    article: &Article<'_>,
    figure: &Figure,
    dimension: Dimension,
) -> Option<(usize, Dimension)> {
    let end = figure.whole.end;
    let not_long = matches!(dimension, Dimension::Area | Dimension::Mass | Dimension::Speed);
    (not_long
        && article.says(end, LONG)
        && (article.closes(end + 1) || article.text.id(end + 1).function() == Function::And))
        .then_some((end, Dimension::Length))
}

/// “holds 40 square metres of water”
fn of_liquid(
    article: &Article<'_>,
    figure: &Figure,
    dimension: Dimension,
) -> Option<(usize, Dimension)> {
    let of = figure.tokens.end;
    let liquid = article.text.id(of).function() == Function::Of && article.is_noun(of + 1, LIQUIDS);
    let verb = figure.whole.start.checked_sub(1)?;
    let holds = article.text.id(verb).verb().is_some_and(|it| HOLDS.contains(&it.text()));
    // “of water lilies”
    let alone = article.closes(of + 2) || article.text.id(of + 2).function() != Function::None;
    (liquid && alone && holds && dimension == Dimension::Area).then_some((verb, Dimension::Volume))
}

fn measure(figure: &Figure) -> Option<UnitId> {
    match figure.unit.map(Said::get)? {
        Unit::Measure(unit) if figure.kind == Kind::Measure => Some(unit),
        _ => None,
    }
}

fn quote(article: &Article<'_>, idx: usize) -> String {
    article.figure(idx).map_or_else(String::new, |it| {
        article.text.slice(it.number).split_whitespace().collect::<Vec<_>>().join(" ")
    })
}
