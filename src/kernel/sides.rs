//! The two sides of a relation as numbers, for whoever draws them.

use super::number::Style;
use super::{Compare, Term, evaluate, workings};
use crate::claims::Article;
use crate::number::Exact;
use crate::report::{Part, Side, Sides};

/// More parts than this are no picture.
const MOST_PARTS: usize = 12;

/// The sides of a relation in numbers; none where one has no value.
pub(crate) fn drawn(article: &Article<'_>, sides: super::Sides) -> Option<Sides> {
    let super::Sides { reading, label } = sides;
    let computed = side(article, &reading.computed)?;
    Some(Sides {
        compare: match reading.compare {
            Compare::Equal | Compare::Restates | Compare::Headlines => "equal",
            Compare::AtMost => "at-most",
            Compare::AtLeast => "at-least",
            Compare::Differ => "differ",
        },
        computed: Side { label: label.unwrap_or(computed.label), ..computed },
        stated: side(article, &reading.stated)?,
        parts: parts(article, &reading.computed),
    })
}

fn side(article: &Article<'_>, it: &Term) -> Option<Side> {
    let value = value(article, it);
    let extent = evaluate::extent(article, it)?;
    // most numbers are exact, and all five the same
    let printed = value.map(decimal);
    let number = |it: Option<Exact>| if it == value { printed.clone() } else { it.map(decimal) };
    let (low, high) = (number(extent.tight.low()), number(extent.tight.high()));
    let (least, most) = if extent.loose == extent.tight {
        (low.clone(), high.clone())
    } else {
        (number(extent.loose.low()), number(extent.loose.high()))
    };
    let label = value.map(|value| workings::label(article, it, value)).unwrap_or_default();
    Some(Side { label, value: printed, low, high, least, most })
}

/// What a sum is made of, or a share is a part of; nothing for other terms.
fn parts(article: &Article<'_>, it: &Term) -> Vec<Part> {
    let terms: Vec<&Term> = match it {
        Term::Sum(terms) if terms.len() <= MOST_PARTS => terms.iter().collect(),
        Term::Share(part, whole) | Term::Over(part, whole) => vec![part, whole],
        _ => return Vec::new(),
    };
    let style = Style::of_term(article, it);
    let part = |it: &Term| {
        let value = value(article, it)?;
        let label = match it {
            Term::Figure(_) => workings::label(article, it, value),
            _ => style.printed(value),
        };
        Some(Part { label, value: decimal(value) })
    };
    // all of them or none: a picture with a part left out says something else
    terms.into_iter().map(part).collect::<Option<_>>().unwrap_or_default()
}

fn value(article: &Article<'_>, it: &Term) -> Option<Exact> {
    evaluate::exact(it, &|figure| article.figure(figure)?.amount())
}

/// Nine decimals are more than can be drawn.
fn decimal(value: Exact) -> String {
    value.rounded(9)
}
