//! A rate of a number and the result given for it do not fit.
//!
//! “5 deaths per 1,000 births and 40,000 births”: 200 deaths. “A 7 percent tax on a $300 purchase comes to $21.”
//! A share of a count, “3 percent of the 2,000 staff”, is the business of `share-of`.
//!
//! ## Why it matters
//!
//! Rates by the thousand and by the hundred thousand are mixed up easily, and then all is off by a hundred.
//!
//! ## Flagged
//!
//! ```news
//! The 8 percent tax on a $500 bicycle comes to [[$45]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The 8 percent tax on a $500 bicycle comes to $40.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Per};
use crate::kernel::{Case, Compare, Found, Reading, Term};
use crate::lang::{Function, Role};

pub(super) static CHECK: Check = Check {
    name: "rate-base",
    title: "A rate, its base and the result do not fit",
    in_passage: Some(run),
    in_article: None,
};

/// Other rates, times or places.
const OTHERS: &[&str] = &[
    "up", "down", "than", "compared", "but", "while", "only", "last", "previous", "another",
    "adjusted", "average",
];

/// Behind the event that a rate counts.
const RATES: &[&str] = &["rate", "rates", "incidence"];

/// Charges that are a percentage of an amount.
const CHARGES: &[&str] = &[
    "tax",
    "levy",
    "duty",
    "tariff",
    "fee",
    "commission",
    "tip",
    "surcharge",
    "royalty",
    "interest",
    "vat",
    "discount",
    "charge",
    "fine",
    "deposit",
    "markup",
    "premium",
    "cut",
    "rebate",
];

/// Charges that a price may hold already.
const VAT: &[&str] = &["vat", "gst"];

/// The result follows.
const COMES_TO: &[&str] = &[
    "comes", "come", "came", "amounts", "amounted", "is", "was", "be", "adds", "added", "means",
    "costs", "cost", "makes", "yields", "yielded", "earns", "saves", "raises", "raise", "bring",
    "brings", "works", "equals", "totals",
];

/// The charge comes on top; a lemma.
const ADDS: &[&str] = &["add"];

/// The events were all recorded, not some of them treated.
const RECORDED: &[&str] = &[
    "record", "see", "have", "report", "count", "register", "suffer", "expect", "log", "mean",
    "be", "total", "tally", "document",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        if sentence.figures.len() < 3 {
            continue;
        }
        for segment in article.segments(&sentence.tokens) {
            let all: Vec<usize> = article
                .figures_in(&segment)
                .filter(|it| {
                    article.figure(*it).is_some_and(|it| {
                        !matches!(it.kind, Kind::Label(_) | Kind::Date | Kind::Time)
                    })
                })
                .collect();
            let [a, b, c] = *all.as_slice() else { continue };
            let case = charge(article, a, b, c)
                .or_else(|| adds(article, a, b, c))
                .or_else(|| of_the_base(article, a, b, c))
                .or_else(|| events(article, &segment, [a, b, c]));
            found.extend(case.map(Into::into));
        }
    }
}

/// “The 7 percent tax on a $300 purchase comes to $21.”
fn charge(article: &Article<'_>, rate: usize, base: usize, result: usize) -> Option<Case> {
    let figure = article.figure(rate).filter(|it| {
        it.kind == Kind::Percent && it.per.is_none() && it.trend.is_none() && it.join.is_none()
    })?;
    // “interest of 5 percent on”
    let is_charge = |it: usize| article.is_noun(it, CHARGES);
    let end = figure.tokens.end;
    let ahead = figure.whole.start.checked_sub(2).is_some_and(is_charge)
        && matches!(article.before(rate), Function::Of | Function::At);
    let on = if ahead { end } else { (end..end + 2).find(|it| is_charge(*it))? + 1 };
    let (base_figure, result_figure) = (article.figure(base)?, article.figure(result)?);
    let money =
        [base_figure, result_figure].iter().all(|it| it.kind == Kind::Money && it.join.is_none())
            && base_figure.per.is_none()
            && (result_figure.per.is_none() || ahead);
    let tied = matches!(article.text.id(on).function(), Function::On | Function::Of)
        && base_figure.tokens.start <= on + 5;
    // “on a $250,000 home works out at”
    let end = article.reach(base).end;
    let works = end > base_figure.tokens.end && article.says(end - 1, COMES_TO);
    let leads = end - usize::from(works)..result_figure.whole.start;
    // “brings it to $34” is what is left
    let left = leads.clone().any(|it| {
        article.text.id(it).function() == Function::To
            && article.text.id(it - 1).function() != Function::Up
            && !article.says(it - 1, COMES_TO)
    });
    let comes = leads.len() <= 4 && article.find_word(leads.clone(), COMES_TO).is_some()
        || article.is_apposition(leads, false);
    let computed = Term::Figure(base).times(Term::Figure(rate).over(Term::whole(100)));
    let reading = Reading::new(computed, Compare::Equal, Term::Figure(result));
    // “is $60,000 less than it was”, “is $20,000 below it”, “£250,000 over its life”
    let compared = is_compared(article, result)
        || article.says(result_figure.whole.end, &["below", "above"])
        || matches!(
            article.text.id(result_figure.whole.end).function(),
            Function::Over | Function::During | Function::For | Function::In | Function::Under
        );
    // “VAT of 20 percent on a £120 jacket amounts to £20”: the price has it already
    let of = Term::Figure(rate).plus(Term::whole(100));
    let within = Term::Figure(base).times(Term::Figure(rate).over(of));
    let within = Reading::new(within, Compare::Equal, Term::Figure(result));
    let vat = article.find_word(figure.whole.start.saturating_sub(2)..on, VAT).is_some();
    let readings = std::iter::once(reading).chain(vat.then_some(within)).collect();
    (money && tied && comes && !compared && !left).then(|| Case::given(readings))
}

/// “A sales tax of 8 percent adds $20 to a $250 bicycle.”
fn adds(article: &Article<'_>, rate: usize, result: usize, base: usize) -> Option<Case> {
    let (a, b, c) = (article.figure(rate)?, article.figure(result)?, article.figure(base)?);
    let money = |it: &Figure| it.kind == Kind::Money && it.join.is_none() && it.per.is_none();
    let text = article.text;
    let charge = text.id(a.whole.start.checked_sub(1)?).function() == Function::Of
        && article.is_noun(a.whole.start.checked_sub(2)?, CHARGES)
        || article.is_noun(a.tokens.end, CHARGES);
    let verb = b.whole.start.checked_sub(1)?;
    let to = article.reach(result).end.max(b.tokens.end)..c.whole.start;
    let plain = a.kind == Kind::Percent && a.join.is_none() && a.per.is_none();
    let tied = plain
        && charge
        && verb <= article.reach(rate).end + 3
        && article.is_verb(verb, ADDS)
        && text.id(to.start).function() == Function::To
        && to.len() <= 2
        && money(b)
        && money(c)
        && article.own_head(base).is_some();
    let computed = Term::Figure(base).times(Term::Figure(rate).over(Term::whole(100)));
    let reading = Reading::new(computed, Compare::Equal, Term::Figure(result));
    tied.then(|| says(reading))
}

/// “With 5 deaths per 1,000 births and 40,000 births, the state recorded 200 infant deaths.”
fn events(article: &Article<'_>, segment: &Range<usize>, all: [usize; 3]) -> Option<Case> {
    let by = |it: usize| match &article.figure(it)?.per {
        Some(Per::Number(number)) => Some(*number),
        _ => None,
    };
    let (rate, number) = all.into_iter().find_map(|it| Some((it, by(it)?)))?;
    let mut others = all.into_iter().filter(|it| *it != rate);
    let (x, y) = (others.next()?, others.next()?);
    let plain = [x, y].iter().all(|it| {
        article.is_plain_amount(*it)
            && article.figure(*it).is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number))
    });
    let rate_figure =
        article.figure(rate).filter(|it| matches!(it.kind, Kind::Count | Kind::Number))?;
    let base_noun = article.text.id(rate_figure.whole.end).noun();
    let is_base = |it: usize| {
        article.is_population(it)
            || article.own_noun(it).is_known()
                && (Some(article.own_noun(it)) == base_noun
                    || base_noun.is_none() && article.own_noun(it).has(Role::Person))
    };
    let (base, result) = match (is_base(x), is_base(y)) {
        (true, false) => (x, y),
        (false, true) => (y, x),
        _ => return None,
    };
    let result_noun = article.own_noun(result);
    let apposed =
        (is_apposed(article, result, rate) || is_or(article, rate, result)).then_some(result_noun);
    // “At a rate of 15 per 100,000, the city of 1 million had 150 suicides”
    let opens = article.figure(rate)?.whole.start <= segment.start + 4
        && article.text.id(segment.start).function() == Function::At;
    let apposed = apposed.or(opens.then_some(result_noun));
    let event = event_of(article, rate).or(apposed)?;
    let same = result_noun == event
        || apposed == Some(result_noun)
        || article.own_head(result).is_none() && result > rate;
    let verb = article.claim(result).map_or("", |it| it.verb.text());
    // “or 12 fewer killings than in 2019”
    let recorded = RECORDED.contains(&verb) && !is_compared(article, result);
    // “had 900 suicides last year”
    let [first, _, last] = all;
    let end = article.reach(last).end;
    let told = article
        .figure(first)
        .map_or(end, |it| segment.start.max(it.whole.start.saturating_sub(4)))..end;
    let time = article.claim(result).and_then(|it| it.time.clone()).unwrap_or_default();
    let clear = !article.find_words(told, OTHERS.iter().copied()).any(|it| !time.contains(&it));
    let computed = Term::Figure(base).times(Term::Figure(rate)).over(Term::number(number));
    let reading = Reading::new(computed, Compare::Equal, Term::Figure(result));
    (plain && same && recorded && clear).then(|| says(reading))
}

/// “a rate of 3 per 1,000, or 180 of the 60,000 babies born”
fn of_the_base(article: &Article<'_>, rate: usize, result: usize, base: usize) -> Option<Case> {
    let Some(Per::Number(number)) = &article.figure(rate)?.per else { return None };
    let counts = |it: usize| {
        article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number))
    };
    let tied = counts(rate)
        && is_or(article, rate, result)
        && article.whole_behind(result, &(rate..base + 1)) == Some(base);
    let computed = Term::Figure(base).times(Term::Figure(rate)).over(Term::number(*number));
    tied.then(|| says(Reading::new(computed, Compare::Equal, Term::Figure(result))))
}

fn is_compared(article: &Article<'_>, idx: usize) -> bool {
    article.figure(idx).is_some_and(|it| {
        matches!(
            article.text.id(it.tokens.end).function(),
            Function::More | Function::Fewer | Function::Less
        )
    })
}

/// “400 suicides, a rate of 8 per 100,000”
fn is_apposed(article: &Article<'_>, result: usize, rate: usize) -> bool {
    let Some(start) = article.figure(rate).map(|it| it.whole.start) else { return false };
    // “60 deaths last year, a rate of”
    let end = article.reach(result).end;
    let time = article.claim(result).and_then(|it| it.time.clone());
    let end = time.filter(|it| it.start == end).map_or(end, |it| it.end);
    let near = end < start && start - end <= 5 && article.text.is_mark(end, ',');
    let of = article.before(rate) == Function::Of
        && start.checked_sub(2).is_some_and(|it| article.says(it, RATES));
    near && (of || article.is_apposition(end..start, true))
}

/// “a homicide rate of 5 per 100,000, or 40 killings”
fn is_or(article: &Article<'_>, rate: usize, result: usize) -> bool {
    let Some((a, b)) = article.figure(rate).zip(article.figure(result)) else { return false };
    rate < result && article.is_apposition(a.whole.end..b.whole.start, true)
}

/// What a rate counts: “5 deaths per 1,000”, “a murder rate of 12 per 100,000”.
fn event_of(article: &Article<'_>, rate: usize) -> Option<crate::lang::WordId> {
    let noun = article.own_noun(rate);
    if noun.is_known() {
        return Some(noun);
    }
    let start = article.figure(rate)?.whole.start;
    let of = start.checked_sub(1).filter(|it| {
        matches!(
            article.text.id(*it).function(),
            Function::Of | Function::BePresent | Function::BePast
        )
    })?;
    let head = of.checked_sub(1).filter(|it| article.says(*it, RATES))?;
    article.text.id(head.checked_sub(1)?).noun()
}

fn says(reading: Reading) -> Case {
    Case::given(vec![reading])
}
