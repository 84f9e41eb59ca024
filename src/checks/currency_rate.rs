//! Two conversions of the same currencies use different rates, or one uses a rate that never was.
//!
//! Every amount with another in brackets behind it implies a rate of exchange: “10 million euros ($11 million)”.
//! Those of one article must allow a common rate, but for those of another time. A single one is compared with
//! the rates since 1999, and told only where it is eight times off.
//!
//! ## Why it matters
//!
//! Converted money is among the most frequent slips of foreign news: a digit, a scale word, the wrong currency.
//!
//! ## Flagged
//!
//! ```news
//! The bank paid 20 million euros ([[$22 million]]) for the tower and 5 million euros ([[$9 million]]) for the land.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The bank paid 20 million euros ($22 million) for the tower and 5 million euros ($5.5 million) for the land.
//! ```

use super::Check;
use crate::claims::{Article, Link, Twin};
use crate::figures::{Kind, Said, Unit};
use crate::kernel::{Band, Common, Found, Term, as_converted};
use crate::lang::{CurrencyId, rates};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "currency-rate",
    title: "Conversions of money do not fit",
    in_passage: None,
    in_article: Some(run),
};

/// The conversion is one of another time.
const THEN: &[&str] = &[
    "ago",
    "then",
    "time",
    "inflation",
    "adjusted",
    "today",
    "now",
    "earlier",
    "previous",
    "previously",
    "original",
    "originally",
    "last",
    "historical",
    "exchange",
];

/// A conversion this many times off a rate of the last decades is none of its fluctuations.
const FAR: i64 = 8;

/// The first year of the rates that are known.
const RATES_SINCE: i32 = 1999;

/// Both currencies, and whether each was inferred: an Australian dollar and a bare one are not the same.
type Pair = (Said<Unit>, Said<Unit>);

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    // the rates are those since; the latest year of a text that has no date tells when it was written
    let years = || article.figures.iter().filter_map(|it| it.date()?.year).max();
    let is_old = article.published.map(|it| it.0).or_else(years).is_some_and(|it| it < RATES_SINCE);
    let mut pairs: Vec<([(CurrencyId, bool); 2], Twin)> = Vec::new();
    for twin in article.twins() {
        let Some((a, b)) = currencies(article, *twin).filter(|_| twin.link != Link::Or) else {
            continue;
        };
        let (Some(one), Some(other)) = (key(a), key(b)) else { continue };
        let key = if one < other { [one, other] } else { [other, one] };
        if !is_of_another_time(article, *twin) {
            found.extend(
                band(article, upright(article, *twin)).filter(|_| !is_old).map(Found::Band),
            );
            pairs.push((key, *twin));
        }
    }
    crate::order::by_key(&mut pairs, |it| it.0);
    for twins in pairs.chunk_by(|a, b| a.0 == b.0).filter(|it| it.len() > 1) {
        let twins: Vec<Twin> = twins.iter().map(|it| it.1).collect();
        found.extend(common(article, &twins).map(Found::Common));
    }
}

fn currencies(article: &Article<'_>, twin: Twin) -> Option<Pair> {
    let money = |it: usize| article.figure(it).filter(|it| it.kind == Kind::Money)?.unit;
    Some((money(twin.first)?, money(twin.second)?))
}

fn key(unit: Said<Unit>) -> Option<(CurrencyId, bool)> {
    match unit.get() {
        // “900 Swiss francs” and “90 francs”; a dollar without its country may be another
        Unit::Currency(it) => Some((it, unit.is_assumed() && it.code().ends_with('D'))),
        Unit::Measure(_) => None,
    }
}

/// Whether a year or a word near a conversion puts it in another time.
fn is_of_another_time(article: &Article<'_>, twin: Twin) -> bool {
    let sentence = article.sentence(twin.first);
    let dated = article.figures_in(&sentence).any(|it| {
        article
            .figure(it)
            .and_then(|it| it.date())
            .and_then(|it| it.year)
            .is_some_and(|year| article.published.is_none_or(|published| published.0 != year))
    });
    let Some(from) = article.figure(twin.first).map(|it| it.whole.start) else { return true };
    let to = article.figure(twin.second).map_or(from, |it| it.whole.end);
    let segment = article.segments(&sentence).find(|it| it.contains(&from));
    let near = segment.unwrap_or(sentence);
    let around = from.saturating_sub(NEAR).max(near.start)..(to + NEAR).min(near.end);
    dated || article.find_word(around, THEN).is_some()
}

/// How far around a conversion a word tells its time, in tokens.
const NEAR: usize = 8;

/// How many of the second currency one of the first is.
fn rate(article: &Article<'_>, twin: Twin) -> Term {
    as_converted(article, twin.second).over(as_converted(article, twin.first))
}

/// The same with the smaller number below: “83 rupees” and not “0.012 dollars”.
fn upright(article: &Article<'_>, twin: Twin) -> Twin {
    let amount = |it: usize| article.figure(it).and_then(crate::figures::Figure::amount);
    if amount(twin.second) < amount(twin.first) {
        Twin { first: twin.second, second: twin.first, ..twin }
    } else {
        twin
    }
}

fn common(article: &Article<'_>, twins: &[Twin]) -> Option<Common> {
    let first = upright(article, *twins.first()?);
    let unit = |it: usize| article.figure(it).and_then(|it| it.unit).map(Said::get);
    let terms = twins
        .iter()
        .map(|it| {
            let turned = unit(it.first) != unit(first.first);
            let twin =
                if turned { Twin { first: it.second, second: it.first, ..*it } } else { *it };
            rate(article, twin)
        })
        .collect();
    Some(Common {
        terms,
        agrees: "One rate fits all of these conversions: {computed}".to_owned(),
        clash: "One conversion uses a rate of {stated}, another {computed}".to_owned(),
    })
}

fn band(article: &Article<'_>, twin: Twin) -> Option<Band> {
    let (from, to) = currencies(article, twin)?;
    let per_dollar = |it| rates::per_dollar(key(it)?.0.code());
    let (a, b) = (per_dollar(from)?, per_dollar(to)?);
    let wider = Term::number(Exact::new(13, 10)?);
    let low = Term::number(b.0).over(Term::number(a.1)).over(wider.clone());
    let high = Term::number(b.1).over(Term::number(a.0)).times(wider);
    Some(Band {
        value: rate(article, twin),
        low,
        high,
        times: Exact::int(FAR),
        agrees: "{sum} is a rate of {computed}".to_owned(),
        clash: "{sum} is a rate of {computed}, where {low} to {high} is usual".to_owned(),
    })
}
