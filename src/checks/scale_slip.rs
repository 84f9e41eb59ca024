//! A figure is off by a factor of ten, a thousand or a million.
//!
//! What any other check finds is told as a slip of scale where another scale for one figure mends it: “million”
//! for “billion”, a zero too many. And the same thing with the same digits at two scales is one: “the $3.2
//! billion bridge”, “the $3.2 million bridge”.
//!
//! ## Why it matters
//!
//! Million for billion is the best known error with numbers in any newsroom.
//!
//! ## Flagged
//!
//! ```news
//! The [[$4.1 billion]] tunnel opened on Friday. Cars may use the [[$4.1 million]] tunnel from Sunday.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The $4.1 billion tunnel opened on Friday. It has a $4.1 million lift.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::same::{Answer, Facet};
use crate::figures::{Kind, Said, Unit};
use crate::kernel::{Case, Compare, Found, Reading, Relation, Strength, Term, Verdict};
use crate::lang::{Function, guess, say};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "scale-slip",
    title: "A figure is off by a scale",
    in_passage: None,
    in_article: Some(run),
};

/// Of one noun no more figures before one are looked at.
const MOST: usize = 50;

/// It is told that one became the other, or of what the other is a part.
const CHANGED: &[&str] =
    &["then", "originally", "initially", "first", "later", "each", "apiece", "per", "average"];

/// A finding as a slip of scale, where the cheapest change of one figure that mends it is one of scale.
pub(super) fn told(mut relation: Relation) -> Relation {
    let by_scale = relation.repairs.first().is_some_and(|it| it.why == say::SCALE);
    // what is past an end is mended by any other scale: “118 percent of nurses”, a second “highest” level
    let equal = relation.sides.as_ref().is_some_and(|it| it.reading.compare.is_same());
    if relation.verdict == Verdict::Clash && by_scale && equal {
        relation.check = CHECK.name;
        relation.message.push_str("; ");
        relation.message.push_str(say::SCALE_SLIP);
    }
    relation
}

/// What is compared: figures of one unit that count one noun.
type Key = (Kind, Option<&'static str>, String);

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    let all = 0..article.figures.len();
    let mut keyed: Vec<(Key, usize)> = all.filter_map(|it| Some((key(article, it)?, it))).collect();
    crate::order::sort(&mut keyed);
    let mut pairs = Vec::new();
    for file in keyed.chunk_by(|a, b| a.0 == b.0) {
        for (nth, (_, idx)) in file.iter().enumerate() {
            // of a slice, which can be read from its end at once
            let near = nth.saturating_sub(MOST)..nth;
            let mut earlier = file.get(near).unwrap_or_default().iter().rev();
            let same = earlier.find(|it| is_same(article, it.1, *idx));
            pairs.extend(same.map(|it| (*idx, it.1)));
        }
    }
    crate::order::sort(&mut pairs);
    found.extend(pairs.into_iter().map(|(idx, earlier)| case(earlier, idx).into()));
}

fn case(one: usize, other: usize) -> Case {
    let reading = Reading::new(Term::Figure(one), Compare::Equal, Term::Figure(other));
    Case::new(
        vec![reading],
        Strength::Strong,
        "{computed} here and {stated} there are one amount",
        "{computed} here and {stated} there have the same digits at two scales",
    )
}

fn key(article: &Article<'_>, idx: usize) -> Option<Key> {
    let figure = article.figure(idx)?;
    let unit = match figure.unit.map(Said::get) {
        Some(Unit::Currency(it)) => Some(it.code()),
        Some(Unit::Measure(it)) => Some(it.cldr()),
        None => None,
    };
    let kind = matches!(figure.kind, Kind::Money | Kind::Count | Kind::Measure);
    let plain = figure.join.is_none() && figure.per.is_none() && figure.trend.is_none();
    let noun = noun(article, idx).filter(|_| kind && plain)?;
    Some((figure.kind, unit, noun))
}

/// What a figure counts, or what an amount of money is the price of: the noun behind it, or its subject.
fn noun(article: &Article<'_>, idx: usize) -> Option<String> {
    let head = article
        .own_head(idx)
        .or_else(|| spent_on(article, idx))
        .or_else(|| article.claim(idx)?.head)?;
    let lemma = article.text.id(head).noun().map(|it| it.text().to_owned());
    Some(lemma.unwrap_or_else(|| guess(article.text.word(head)).1))
}

/// “$2.7 million on the dam”
fn spent_on(article: &Article<'_>, idx: usize) -> Option<usize> {
    let on = article.figure(idx).filter(|it| it.kind == Kind::Money)?.tokens.end;
    let the = matches!(article.text.id(on + 1).function(), Function::The | Function::A);
    let noun = on + 2;
    let spent = matches!(article.text.id(on).function(), Function::On | Function::For) && the;
    let alone = article.closes(noun + 1) || article.text.id(noun + 1).function() != Function::None;
    (spent && alone && article.text.id(noun).noun().is_some()).then_some(noun)
}

/// Whether two figures have the same leading digits at two scales, and the later one is said of the same
/// definite thing as the earlier: “the $3.2 million bridge”, “At $110, the hotel”.
fn is_same(article: &Article<'_>, one: usize, other: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(one), article.figure(other)) else { return false };
    let (Some(a_written), Some(b_written)) = (a.written, b.written) else { return false };
    let scaled = a_written.scaled || b_written.scaled;
    scaled
        && a_written.value != b_written.value
        && digits(article, one) == digits(article, other)
        && is_power_of_thousand(a_written.value, b_written.value)
        && is_one_thing(article, one, other)
        && !is_changed(article, one, other)
}

/// Whether both are said of one quantity, or of a thing that the later names as known; never where a facet
/// tells them apart.
fn is_one_thing(article: &Article<'_>, one: usize, other: usize) -> bool {
    // “the town’s budget”, “the state’s budget”
    if let (Some(a), Some(b)) = (owner(article, one), owner(article, other))
        && a != b
    {
        return false;
    }
    match article.compare(one, other) {
        Answer::Same(_) => true,
        // a bridge that is planned and one that opens may be the same bridge
        Answer::Unknown | Answer::Different(Facet::Modality | Facet::Predicate) => {
            is_definite(article, other)
        }
        _ => false,
    }
}

/// Whose the thing is that a figure is said of: “the *town*’s budget”.
fn owner<'t>(article: &'t Article<'_>, idx: usize) -> Option<&'t str> {
    let claim = article.claim(idx)?;
    let (head, start) = (claim.head?, claim.counts.clone()?.start);
    let mark = (start.saturating_sub(2)..head)
        .rev()
        .find(|it| article.text.id(*it).function() == Function::PossessiveMark)?;
    Some(article.text.word(mark.checked_sub(1)?))
}

/// The digits of the first number in a figure.
fn digits<'t>(article: &'t Article<'_>, idx: usize) -> Option<&'t str> {
    let figure = article.figure(idx)?;
    let mut tokens = figure.tokens.clone();
    let number =
        tokens.find(|it| article.text.token(*it).is_some_and(crate::text::Token::is_number))?;
    Some(article.text.word(number))
}

fn is_power_of_thousand(a: Exact, b: Exact) -> bool {
    [3, 6, 9]
        .into_iter()
        .filter_map(Exact::ten_to)
        .any(|it| a.times(it) == Some(b) || b.times(it) == Some(a))
}

/// Whether the noun of a figure stands behind “the” or the like.
fn is_definite(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    let definite = |it: usize| {
        matches!(
            article.text.id(it).function(),
            Function::The
                | Function::Possessive
                | Function::PossessiveMark
                | Function::Demonstrative
        )
    };
    // “the $3.2 million bridge”
    let counts = article.claim(idx).and_then(|it| it.counts.clone());
    let own = counts.is_some_and(|it| it.start == figure.tokens.end);
    if own || article.own_noun(idx).is_known() {
        return figure.whole.start.checked_sub(1).is_some_and(definite);
    }
    // “At $110, the hotel”: a price that its subject has
    let head = article.claim(idx).and_then(|it| it.head);
    head.is_some_and(|head| {
        let start = article.claim(idx).and_then(|it| it.counts.clone()).map_or(head, |it| it.start);
        start.checked_sub(1).is_some_and(definite) || definite(start)
    })
}

/// Whether a year or a word between two figures tells that one became the other.
fn is_changed(article: &Article<'_>, one: usize, other: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(one), article.figure(other)) else { return true };
    let (from, to) = (a.whole.start, article.sentence(other).end.max(b.whole.end));
    let start = article.sentence(one).start.min(from);
    // “The $6.5 million dam is to be finished in 2030.”: what comes of it, where it is the thing that has a price
    let thing = article.own_head(other).is_some() && is_definite(article, other);
    let within = start..if thing { b.whole.end } else { to };
    let dated = article
        .figures_in(&within)
        .any(|it| article.figure(it).is_some_and(|it| it.kind == Kind::Date));
    let words = article.find_word(start..to, CHANGED).is_some();
    let trend = article
        .sentence(other)
        .chain(article.sentence(one))
        .any(|it| article.text.id(it).trend().is_some());
    // “$2.4 billion, not $2.4 million”: one puts the other right
    let from = [one, other]
        .into_iter()
        .any(|it| matches!(article.before(it), Function::From | Function::Not));
    dated || words || trend || from
}
