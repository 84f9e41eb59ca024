//! A rate, a time and an amount do not fit.
//!
//! “200 boxes a day for 30 days, 6,000 in all”; “at 60 mph, the 300-mile trip takes five hours”: the rate times
//! the time must be the amount. “Up to” and “at its peak” make the rate a bound.
//!
//! ## Why it matters
//!
//! The product is easily done in the head, and minutes and hours are easily mixed.
//!
//! ## Flagged
//!
//! ```news
//! The bakery sold 300 loaves a day for 20 days, [[8,000 in all]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The bakery sold 300 loaves a day for 20 days, 6,000 in all.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Kind, Per, Said, Unit, Value};
use crate::kernel::{Case, Compare, Found, Reading, Term};
use crate::lang::{Function, UnitId};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "rate-time",
    title: "A rate, a time and an amount do not fit",
    in_passage: Some(run),
    in_article: None,
};

/// The time that it takes follows.
const TAKES: &[&str] = &[
    "takes", "took", "take", "lasts", "lasted", "taking", "lasting", "needs", "needed", "need",
    "requires", "required",
];

/// All of it is done; each is a lemma.
const FINISHES: &[&str] = &["finish", "complete"];

/// What all of it costs follows, with “to” and without; each is a lemma.
const COMES: &[&str] = &["come", "amount"];
const COSTS: &[&str] = &["cost"];

/// All of it, or what follows from the rate.
const IN_ALL: &[&str] = &["total", "all", "altogether", "so"];

/// The rate does not hold all the time.
const NOT_ALWAYS: &[&str] = &[
    "full",
    "peak",
    "top",
    "maximum",
    "record",
    "first",
    "last",
    "initially",
    "later",
    "then",
    "while",
    "but",
    "yet",
    "another",
    "more",
    "other",
    "after",
    "before",
    "until",
    "when",
    "compared",
    "than",
    "instead",
    "also",
    "already",
    "up",
    "down",
];

/// A night costs more, or less, with these.
const EXTRAS: &[&str] = &["with", "plus", "including", "discount", "fees", "taxes"];

/// Times that rates are by.
const TIMES: &[&str] = &["second", "minute", "hour", "day", "night", "week", "month", "year"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        if sentence.figures.len() < 2 {
            continue;
        }
        let here = sentence.figures.clone();
        if here.len() == 2 {
            found.extend(in_one(article, here.start, here.start + 1).map(Into::into));
            continue;
        }
        for segment in article.segments(&sentence.tokens) {
            found.extend(case(article, &segment).map(Into::into));
        }
    }
}

fn case(article: &Article<'_>, segment: &Range<usize>) -> Option<Case> {
    let mut all = Vec::with_capacity(4);
    for idx in article.figures_in(segment) {
        match article.figure(idx)?.kind {
            Kind::Label(_) | Kind::Date | Kind::Time => {}
            _ => all.push(idx),
        }
    }
    if let [rate, amount] = *all.as_slice() {
        return in_one(article, rate, amount);
    }
    let [a, b, c] = *all.as_slice() else { return None };
    let (rate, (counted, unit)) =
        [a, b, c].into_iter().find_map(|it| Some((it, rate_of(article, it)?)))?;
    let time = [a, b, c].into_iter().find(|it| {
        article.figure(*it).is_some_and(|it| it.kind == Kind::Duration && it.join.is_none())
    })?;
    let amount = [a, b, c].into_iter().find(|it| *it != rate && *it != time)?;
    let Value::Duration(duration) = &article.figure(time)?.value else { return None };
    let [(_, of_time)] = duration.parts.as_slice() else { return None };
    // “$180 a night” for six nights, not for five days
    let nights = |it: &str| it == "night";
    let of_time = match article.figure(time)?.unit.map(Said::get) {
        Some(Unit::Measure(it)) if nights(it.cldr()) => {
            if article.find_word(segment.clone(), EXTRAS).is_some() {
                return None;
            }
            it.cldr()
        }
        _ if nights(&unit) => return None,
        _ => of_time.name(),
    };
    let factor = times(of_time, &unit)?;
    // “an average of 1,200 a day at weekends”
    let whole = rate != c || article.figure(rate).is_some_and(|it| article.closes(it.whole.end));
    let fits = whole
        && is_amount_of(article, amount, rate, counted)
        && is_tied(article, segment, [a, b, c], (time, factor == Exact::ONE));
    let computed = if factor == Exact::ONE {
        Term::Figure(rate).times(Term::Figure(time))
    } else {
        Term::Figure(rate).times(Term::number(factor)).times(Term::Figure(time))
    };
    fits.then(|| as_case(computed, amount))
}

/// “30 litres a minute, or 1,800 litres in an hour”
fn in_one(article: &Article<'_>, rate: usize, amount: usize) -> Option<Case> {
    let text = article.text;
    let (counted, unit) = rate_of(article, rate)?;
    let (from, to) = (article.figure(rate)?.whole.end, article.figure(amount)?.whole.start);
    let or = (from..to).len() <= 2
        && (from..to).all(|it| text.is_mark(it, ',') || text.id(it).function() == Function::Or)
        && (from..to).any(|it| text.id(it).function() == Function::Or)
        // “30 litres a minute, so it moved 1,800 litres in an hour”
        || text.is_mark(from, ',') && text.id(from + 1).function() == Function::So
        // “Pumping 30 litres a minute, crews moved 1,800 litres in an hour”
        || text.is_mark(from, ',')
            && (from..to).len() <= 5
            && article.figure(rate)?.whole.start <= article.sentence(rate).start + 1;
    let in_a = |it: usize| {
        let one =
            text.id(it).function() == Function::In && text.id(it + 1).function() == Function::A;
        text.id(it + 2).noun().filter(|_| one)
    };
    // “200 gallons a minute; in an hour it can shift 12,000 gallons”
    let time = if text.is_mark(from, ';') {
        in_a(from + 1)?
    } else {
        let end = article.reach(amount).end;
        // “in an hour of thought”, “in an hour after repairs”
        in_a(end).filter(|_| or && article.closes(end + 3))?
    };
    // “30 cars an hour, or 240 in a day” of eight hours
    let day = !matches!(time.text(), "minute" | "hour");
    let factor = times(time.text(), &unit)?;
    (!day && factor > Exact::ONE && is_amount_of(article, amount, rate, counted))
        .then(|| as_case(Term::Figure(rate).times(Term::number(factor)), amount))
}

fn as_case(computed: Term, amount: usize) -> Case {
    Case::given(vec![Reading::new(computed, Compare::Equal, Term::Figure(amount))])
}

/// What a rate counts, where it is a measure, and by what time.
fn rate_of(article: &Article<'_>, idx: usize) -> Option<(Option<UnitId>, String)> {
    let figure = article.figure(idx).filter(|it| it.join.is_none() && it.is_amount())?;
    let measure = match figure.unit.map(Said::get) {
        Some(Unit::Measure(unit)) => Some(unit),
        _ => None,
    };
    if let Some(Per::Unit(unit)) = &figure.per {
        return TIMES.contains(&unit.cldr()).then(|| (measure, unit.cldr().to_owned()));
    }
    // “60 mph”, “300 gallons a minute”
    let (counted, by) = measure?.cldr().split_once("-per-").filter(|it| TIMES.contains(&it.1))?;
    Some((Some(UnitId::of_cldr(counted)?), by.to_owned()))
}

/// How many of a rate’s time one of a duration’s unit has; none between months and shorter times.
fn times(of: &str, by: &str) -> Option<Exact> {
    let (a, b) = (UnitId::of_cldr(of)?, UnitId::of_cldr(by)?);
    if of != by && (a.is_calendar() || b.is_calendar()) {
        return (of == "year" && by == "month").then(|| Exact::int(12));
    }
    let (a, b) = (a.factor(), b.factor());
    Exact::new(a.0, a.1)?.over(Exact::new(b.0, b.1)?)
}

/// Whether an amount is of what the rate counts.
fn is_amount_of(
    article: &Article<'_>,
    amount: usize,
    rate: usize,
    counted: Option<UnitId>,
) -> bool {
    let (Some(a), Some(b)) = (article.figure(amount), article.figure(rate)) else { return false };
    // “300 of them for export”
    let part = article.text.id(a.tokens.end).function() == Function::Of;
    if a.per.is_some() || a.join.is_some() || !a.is_amount() || part {
        return false;
    }
    match (a.kind, b.kind) {
        (Kind::Money, Kind::Money) => a.unit.map(Said::get) == b.unit.map(Said::get),
        (Kind::Measure, Kind::Measure) => a.unit.map(Said::get) == counted.map(Unit::Measure),
        (Kind::Count | Kind::Number, Kind::Count | Kind::Number | Kind::Measure) => {
            // “drew 4,800 people, an average of 600 a night”: what the rate counts stands before it
            let bare = article.own_head(amount).is_none() || is_bare(article, rate);
            bare || article.counts_alike(amount, rate)
        }
        _ => false,
    }
}

/// “cost $1,080”, “came to $1,800”
fn comes_to(article: &Article<'_>, amount: usize) -> bool {
    let Some(figure) = article.figure(amount).filter(|it| it.kind == Kind::Money) else {
        return false;
    };
    let to = usize::from(article.before(amount) == Function::To);
    figure
        .whole
        .start
        .checked_sub(1 + to)
        .is_some_and(|it| article.is_verb(it, if to == 1 { COMES } else { COSTS }))
}

/// “an average of 600 a night”: a number, and by what.
fn is_bare(article: &Article<'_>, rate: usize) -> bool {
    article.figure(rate).is_some_and(|it| {
        let next = article.text.id(it.tokens.end).function();
        matches!(next, Function::A | Function::Per | Function::Each | Function::Every)
    })
}

/// Whether the three are said of one another: “for 30 days, 9,000 in all”, “the trip takes three hours”.
fn is_tied(
    article: &Article<'_>,
    segment: &Range<usize>,
    all: [usize; 3],
    (time, same_time): (usize, bool),
) -> bool {
    let [a, b, c] = all;
    let (Some(first), Some(last)) = (article.figure(a), article.figure(c)) else { return false };
    let span = first.whole.start.saturating_sub(3).max(segment.start)
        ..(article.reach(c).end.max(last.tokens.end) + 4).min(segment.end);
    let middle = article
        .figure(b)
        .filter(|it| it.kind != Kind::Duration && same_time)
        .map(|it| it.whole.start);
    // “and took two hours”
    let and = (first.tokens.end..last.whole.start).any(|it| {
        matches!(article.text.id(it).function(), Function::And | Function::Plus)
            && !article.says(it + 1, TAKES)
            // “dig 600 tons a day and 18,000 tons in 30 days”, “and should finish the link in 50 days”
            && (it != first.whole.end
                || middle.is_none_or(|next| next != it + 1)
                    && !(it + 1..it + 3).any(|it| article.is_verb(it, FINISHES)))
            // “it was said to be $8 an hour, yet I paid $32 for three hours”
            || matches!(article.text.id(it).function(), Function::But | Function::Yet)
    });
    // “in 30 days”, “in an eight-hour shift”, “in its 30-day run”, “in the eight-hour shift”
    let ahead = article.figure(time).map_or(0, |it| it.whole.start);
    let determined =
        matches!(article.before(time), Function::A | Function::The | Function::Possessive);
    let article_before = usize::from(determined);
    let preposition = ahead
        .checked_sub(1 + article_before)
        .map_or(Function::None, |it| article.text.id(it).function());
    let cue = matches!(preposition, Function::For | Function::In | Function::Over)
        || article.figure(time).and_then(|it| it.whole.start.checked_sub(1)).is_some_and(|it| article.says(it, TAKES))
        // “twelve nights at $150 a night came to $1,800”
        || [b, c].iter().any(|it| comes_to(article, *it))
        // “it rained for five days, 20 mm a day”
        || article.find_word(span.clone(), IN_ALL).is_some();
    cue && !and && article.find_word(span, NOT_ALWAYS).is_none()
}
