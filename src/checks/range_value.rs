//! A range runs backwards, or a value lies outside the range given for it.
//!
//! “between 50 and 30 people”; “prices range from $20 to $80, with an average of $95”; “never fell below 500,
//! though it was 480”. Not where the range is hedged (“most”, “usually”), and cold may be told downwards.
//!
//! ## Why it matters
//!
//! A range is all that most readers learn of many values; one outside it says that the range is another.
//!
//! ## Flagged
//!
//! ```news
//! Rents range from $900 to $1,400, with an average rent of [[$1,650]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Rents range from $900 to $1,400, with an average rent of $1,150.
//! ```

mod never;

use std::ops::Range;

use never::never;

use super::Check;
use crate::claims::Article;
use crate::figures::{JoinKind, Kind, Said};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, by_digits};
use crate::lang::cues::{AVERAGE, NO_MEAN};
use crate::lang::{Function, Role, WordId};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "range-value",
    title: "A range and a value do not fit",
    in_passage: Some(run),
    in_article: None,
};

/// Verbs of what has a range.
const RANGES: &[&str] =
    &["range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying"];

/// The range is not of all.
const HEDGED: &[&str] = &[
    "most",
    "mostly",
    "usually",
    "typically",
    "typical",
    "generally",
    "normally",
    "often",
    "mainly",
    "many",
    "some",
    "but",
    "except",
    "excluding",
    "until",
    "before",
    "expected",
    "target",
    "recommended",
    "should",
    "ideally",
    "sometimes",
    "about",
];

/// The average is that of others, or of another time.
const ELSEWHERE: &[&str] = &[
    "national",
    "nationally",
    "nationwide",
    "statewide",
    "citywide",
    "elsewhere",
    "industry",
    "overall",
    "world",
    "global",
    "previous",
    "previously",
    "earlier",
    "ago",
    "last",
    "once",
    "other",
    "another",
    "former",
    "than",
    "while",
    "compared",
    "outside",
];

/// The highest or lowest of all.
const EXTREMES: &[&str] = &[
    "oldest", "youngest", "highest", "lowest", "largest", "smallest", "biggest", "longest",
    "shortest", "tallest", "cheapest", "priciest", "dearest", "heaviest", "lightest", "fastest",
    "slowest", "maximum", "minimum",
];

/// Counts down to an event: “between 60 and 30 days before”.
const COUNTS_DOWN: &[&str] =
    &["before", "ago", "prior", "until", "till", "left", "to", "from", "earlier", "out", "ahead"];

/// Is told downwards.
const DOWNWARD: &[&str] =
    &["bc", "b.c", "b.c.", "bce", "odds", "ratio", "ratios", "scale", "grades", "countdown"];

/// What an average is of, whatever has the range: “tickets range from …, and the average price is”.
const MEASURED: &[&str] =
    &["price", "cost", "fare", "fee", "age", "value", "score", "length", "weight"];

/// How far before a value its “average” or “oldest” may stand, in tokens.
const REACH: usize = 8;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for low in article.shown() {
        if let Some(high) = range(article, low) {
            found.extend(backwards(article, low, high).map(Into::into));
            found.extend(members(article, low, high).into_iter().map(Into::into));
        }
        found.extend(never(article, low).map(Into::into));
    }
}

/// The other end of a range that starts with a figure.
fn range(article: &Article<'_>, low: usize) -> Option<usize> {
    let (a, b) = (article.figure(low)?, article.figure(low + 1)?);
    // “two weeks to one year”: in units of their own, and in order as they stand
    let alike = a.unit.map(Said::get) == b.unit.map(Said::get);
    let joined = alike && a.join.is_some_and(|it| it.kind == JoinKind::Range) && a.join == b.join;
    // “ranging from $80 to $25” is not joined: it could be a change
    let between = a.tokens.end..b.whole.start;
    let to = between.len() == 1 && article.text.id(between.start).function() == Function::To;
    let told = to && a.kind == b.kind && a.unit == b.unit && ranges_from(article, a.whole.start);
    (joined || told).then_some(low + 1)
}

/// “between 50 and 30 people”
fn backwards(article: &Article<'_>, low: usize, high: usize) -> Option<Case> {
    let (a, b) = (article.figure(low)?, article.figure(high)?);
    // “between 15 and 12 degrees by night”: the weather is told downwards
    let amounts = matches!(
        a.kind,
        Kind::Count
            | Kind::Number
            | Kind::Percent
            | Kind::Money
            | Kind::Measure
            | Kind::Age
            | Kind::Duration
    );
    let start = a.whole.start;
    let between = (1..=3).any(|back| {
        start
            .checked_sub(back)
            .is_some_and(|it| article.text.id(it).function() == Function::Between)
    });
    let cued = between
        && article.text.id(b.whole.start.checked_sub(1)?).function() == Function::And
        || ranges_from(article, start);
    // “call between 9 and 5”, “between 500 and 300 B.C.”, “odds ranging from 20 to 1”
    let hours =
        a.kind == Kind::Number && b.kind == Kind::Number && a.amount() <= Some(Exact::int(24));
    let other = article.find_word(article.sentence(low), DOWNWARD).is_some();
    if hours || other {
        return None;
    }
    // “between 4K and 1080p” are of two sorts; “prices between 4,230 and 4,210” go down in a market
    let far = b.amount()?.times(Exact::HUNDRED).is_some_and(|it| a.amount() > Some(it));
    if a.kind != b.kind || far {
        return None;
    }
    let near = b.amount()?.times(Exact::new(5, 4)?).is_some_and(|it| a.amount() < Some(it));
    let price = matches!(a.kind, Kind::Money | Kind::Number | Kind::Percent);
    let strength = match (price && near, ranges_from(article, start)) {
        (true, _) => Strength::Weak,
        (_, true) => Strength::Medium,
        _ => Strength::Strong,
    };
    let cold = a.amount()?.is_negative() || b.amount()?.is_negative();
    let after = b.whole.end..b.whole.end + 4;
    let counts_down = a.kind == Kind::Duration && article.find_word(after, COUNTS_DOWN).is_some();
    (amounts && cued && !cold && !counts_down && a.amount() > b.amount()).then(|| {
        // the order of the ends is as they are written, however round they are
        let ends = [a.amount(), b.amount()].map(|it| Term::number(it.unwrap_or(Exact::ZERO)));
        let [first, last] = ends;
        let mut case = Case::new(
            vec![Reading::new(first, Compare::AtMost, last)],
            strength,
            "From {computed} to {stated} is a range",
            "A range from {computed} to {stated} runs backwards",
        );
        case.figures = vec![low, high];
        case
    })
}

/// Whether “ranged from” or “ranged between” stands before a token.
fn ranges_from(article: &Article<'_>, start: usize) -> bool {
    let opens =
        |it: &usize| matches!(article.text.id(*it).function(), Function::From | Function::Between);
    let Some(from) = start.checked_sub(1).filter(opens) else { return false };
    // “range in age from”
    (1..=3).any(|back| from.checked_sub(back).is_some_and(|it| article.says(it, RANGES)))
}

/// Averages and extremes of what has the range, in its sentence and the next.
fn members(article: &Article<'_>, low: usize, high: usize) -> Vec<Case> {
    let Some(figure) = article.figure(low) else { return Vec::new() };
    let here = article.sentence(low);
    let ranges = ranges_from(article, figure.whole.start);
    let subject = here.start..figure.whole.start;
    // “median prices ranged from”: of other values
    if !ranges && figure.kind != Kind::Age
        || article.find_word(here.clone(), HEDGED).is_some()
        || article.find_word(subject.clone(), NO_MEAN).is_some()
    {
        return Vec::new();
    }
    let number = article.sentence_of(low);
    let block = |it: usize| article.text.sentences.get(it).map(|it| it.block);
    let next = article
        .text
        .sentences
        .get(number + 1)
        .filter(|_| block(number) == block(number + 1))
        .map_or(here.end, |it| it.tokens.end);
    let mut cases = Vec::new();
    let end = here.end.min(article.reach(high).end);
    // “were 18 to 45 years old, with a median age of 51”: right behind
    let next = if ranges { next } else { here.end.min(end + REACH) };
    for value in article.figures_in(&(end..next)) {
        let with = |at: usize| {
            article.text.id(at).function() == Function::With
                && article.text.id(at + 1).function() == Function::A
                && article.text.id(at + 2).function() == Function::None
        };
        let behind = ranges || with(end + 1);
        if behind && is_member(article, &subject, high, value) {
            cases.extend(
                [Compare::AtMost, Compare::AtLeast]
                    .map(|it| within(article, [low, high, value], it)),
            );
        }
    }
    cases
}

/// A value and one end of its range; both rest on the same figures.
fn within(article: &Article<'_>, figures: [usize; 3], compare: Compare) -> Case {
    let [low, high, value] = figures;
    let (end, outside) = if compare == Compare::AtMost {
        (high, "{computed} lies outside a range that ends at {stated}")
    } else {
        (low, "{computed} lies outside a range that begins at {stated}")
    };
    let reading = Reading::new(by_digits(article, value), compare, Term::Figure(end));
    let mut case =
        Case::new(vec![reading], Strength::Strong, "{computed} lies within the range", outside);
    case.figures = figures.to_vec();
    case
}

/// Whether a figure is an average or an extreme of what its subject names.
fn is_member(article: &Article<'_>, subject: &Range<usize>, high: usize, value: usize) -> bool {
    let (Some(end), Some(it)) = (article.figure(high), article.figure(value)) else { return false };
    let bare = matches!(it.kind, Kind::Number | Kind::Count) && !article.own_noun(value).is_known();
    let fits = it.kind == end.kind && it.unit == end.unit || bare && end.kind == Kind::Age;
    let plain = it.join.is_none() && it.trend.is_none() && it.exact().is_some();
    let sentence = article.sentence(value);
    let before =
        value.checked_sub(1).and_then(|it| article.figure(it)).map_or(0, |it| it.tokens.end);
    let reach =
        it.whole.start.saturating_sub(REACH).max(before).max(sentence.start)..it.tokens.start;
    let of_all = article
        .find_word(reach.clone(), AVERAGE)
        .or_else(|| article.find_word(reach.clone(), NO_MEAN))
        .or_else(|| article.find_word(reach.clone(), EXTREMES));
    let Some(cue) = of_all else { return false };
    // “from $90 to $150 a night; the cheapest is $70”
    let per = it.per == end.per || it.per.is_none() && article.says(cue, EXTREMES);
    let nouns = nouns(article, cue + 1..it.whole.start);
    let shared = nouns.iter().any(|it| self::nouns(article, subject.clone()).contains(it));
    let bare_average = nouns.iter().all(|it| MEASURED.contains(&it.text()))
        && !article.says(cue, EXTREMES)
        && sentence.contains(&subject.start);
    // “prices range from $90 to $150; the cheapest room is $70”
    let of_measure = article.says(cue, EXTREMES)
        && sentence.contains(&subject.start)
        && self::nouns(article, subject.clone()).iter().all(|it| MEASURED.contains(&it.text()))
        && article.figure(value).and_then(|it| it.whole.start.checked_sub(1)).is_some_and(|it| {
            matches!(article.text.id(it).function(), Function::BePresent | Function::BePast)
        });
    let own = sentence.start.max(article.reach(high).end)..sentence.end;
    // “the median fee for members”, “a median age of 51 for their husbands”
    let limits = |it: usize| matches!(article.text.id(it).function(), Function::For | Function::In);
    let limited = (cue..it.whole.start).any(limits) || limits(article.reach(value).end);
    fits && per
        && !limited
        && plain
        && !is_elsewhere(article, own, cue, &it.tokens)
        && (shared || bare_average || of_measure || is_bare_extreme(article, cue, subject))
        && article.find_word(sentence, HEDGED).is_none()
}

/// “Ages range from 19 to 33; the oldest, Duarte, is 36”: one of those whose range it is.
fn is_bare_extreme(article: &Article<'_>, cue: usize, subject: &Range<usize>) -> bool {
    let text = article.text;
    let the = cue.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::The);
    let is = |it: usize| matches!(text.id(it).function(), Function::BePresent | Function::BePast);
    let named = text.is_mark(cue + 1, ',')
        && text.token(cue + 2).is_some_and(crate::text::Token::is_word)
        && (cue + 3..cue + 7).any(|it| text.is_mark(it, ',') && is(it + 1));
    // “Ages range from 8 to 15; the oldest singer is 19”
    let of_ages = subject.clone().any(|it| article.is_noun(it, &["age"]))
        && text.id(cue + 1).has(Role::Person)
        && is(cue + 2);
    the && (is(cue + 1) || named || of_ages)
        && article.sentence(cue).contains(&subject.start)
        && !article.says(cue, AVERAGE)
}

/// Whether what stands in the sentence behind the range puts the value in another time or place: “the oldest
/// finalist, Ms. Rao,” is one of them, “the average rent in Ohio” is not.
fn is_elsewhere(
    article: &Article<'_>,
    own: Range<usize>,
    cue: usize,
    value: &Range<usize>,
) -> bool {
    let dated = article
        .figures_in(&own)
        .any(|it| article.figure(it).is_some_and(|it| it.kind == Kind::Date));
    let name = |it: usize| {
        it > own.start
            && !value.contains(&it) // “23C”
            && article.text.token(it).is_some_and(crate::text::Token::is_capital)
            && article.text.id(it).function() == Function::None
    };
    let named = article.says(cue, AVERAGE) && own.clone().any(name);
    dated || named || article.find_word(own, ELSEWHERE).is_some()
}

/// The nouns of a phrase.
fn nouns(article: &Article<'_>, tokens: Range<usize>) -> Vec<WordId> {
    tokens
        .filter(|it| {
            article.text.id(*it).function() == Function::None
                && !article.text.id(*it).has(Role::Verb)
                || article.text.id(*it).has(Role::Noun)
        })
        .filter_map(|it| article.text.id(it).noun())
        .collect()
}
