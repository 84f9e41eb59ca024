//! One figure stated again as it was: equal values of one head, with nothing that tells them apart.
//!
//! Two figures that differ are called the same only on strong signs. Two that are equal need fewer: the more
//! digits they share, the less is chance, and nothing can clash between them.

mod apart;
mod beside;

pub(super) use apart::is_little;

use super::facets::{self, Events, Heads};
use super::keys::Key;
use super::mention::{Mention, Points, Sort, Trait};
use super::record::sort_of;
use super::{anaphora, decide};
use crate::claims::{Article, Scope};
use crate::figures::{Figure, Value};
use crate::lang::Function;
use crate::number::Exact;

/// What digits and words together must come to.
const ENOUGH: i32 = 6;

/// More digits say no more.
const DIGITS: i32 = 4;

/// A headline tells what the first paragraphs do, and above all the first.
const LEAD: usize = 4;
const FIRST: usize = 2;

/// Sentences between “the two” and what they are.
const NEAR: usize = 3;

/// Whether the later figure states again what the earlier does.
pub(super) fn is_repeat(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    a.sort == b.sort
        && a.sort != Sort::Duration
        && a.sentence != b.sentence
        && are_equal(article, a.figure, b.figure)
        && !apart::are_apart(article, a, b)
        && points(article, a, b) >= ENOUGH
}

/// Whether two figures have one value, and what they are written as one with has too.
pub(super) fn are_equal(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(one), Some(other)) = (article.figure(a), article.figure(b)) else { return false };
    let partner = |at: usize, it: &Figure| {
        let near = [at.wrapping_sub(1), at + 1].into_iter().filter_map(|it| article.figure(it));
        near.filter(|other| other.join.is_some() && other.join == it.join).find_map(Figure::exact)
    };
    one.value != Value::None && one.value == other.value && partner(a, one) == partner(b, other)
}

/// What speaks for one quantity, less what speaks against it; nothing without a head in common.
fn points(article: &Article<'_>, a: &Mention, b: &Mention) -> i32 {
    let head = match facets::heads(a, b) {
        Heads::Same => 2,
        Heads::Class => 1,
        Heads::Empty if a.event.is_some() && a.event == b.event => 1,
        _ => return 0,
    };
    let event = match facets::events(a, b) {
        Events::Same if a.event.is_some() => 2,
        Events::Same => 1,
        Events::Open | Events::Apart => 0,
    };
    let agree = |one: &[Key], other: &[Key]| i32::from(facets::agree(one, other));
    let shared = a.group.iter().filter(|it| b.group.contains(it)).take(2).count();
    digits(article, a.figure)
        + head
        + event
        + i32::try_from(shared).unwrap_or(0)
        + agree(&a.place, &b.place)
        + agree(&a.time, &b.time)
        + agree(&a.actor, &b.actor)
        + decide::shared_words(article, a, b).min(2)
        + i32::from(beside::alike(a, b) >= beside::MOSTLY)
        + beside::company(article, a, b, |_| true)
        + pointing(article, a, b)
        - against(article, a, b)
}

/// “the 2 percent objective … its 2 percent objective”
fn pointing(article: &Article<'_>, a: &Mention, b: &Mention) -> i32 {
    let headline = a.is(Trait::Headline);
    let lead = i32::from(headline && b.block <= LEAD) + i32::from(headline && b.block <= FIRST);
    // “these four themes”, “the 38 million shares”: no other figure of them stands between
    let near = !decide::is_few(article, b) || b.sentence - a.sentence <= NEAR;
    let back = match b.points {
        Points::This => 3,
        Points::The | Points::Its | Points::All if near => 2,
        _ => 0,
    };
    let back = if back > 0 && anaphora::points_back(article, a, b) { back } else { 0 };
    let both = both_definite(article, a, b);
    // the amount names the thing
    let named = |it: &Mention| {
        let (figure, claim) = (article.figure(it.figure), article.claim(it.figure));
        let counts = claim.and_then(|it| it.counts.as_ref());
        it.sort != Sort::Count
            && figure.zip(counts).is_some_and(|(it, counts)| counts.start == it.tokens.end)
    };
    lead.max(i32::from(anaphora::is_definite(b)))
        + back
        + 2 * i32::from(both)
        + i32::from(both && named(a) && named(b))
}

fn both_definite(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let few = a.sort == Sort::Count && decide::is_few(article, b);
    anaphora::is_definite(a) && anaphora::is_definite(b) && !few
}

fn against(article: &Article<'_>, a: &Mention, b: &Mention) -> i32 {
    let lacks = |one: &Mention, other: &Mention| {
        one.group.iter().any(|it| !other.group.contains(it) && !other.around.contains(it))
    };
    let own_names = |one: &Mention, other: &Mention| {
        one.names.iter().filter(|it| !other.names.contains(it)).count() > 1
    };
    let names = if facets::apart(&a.names, &b.names) {
        2
    } else {
        i32::from(own_names(a, b) && own_names(b, a))
    };
    let each = |of: &dyn Fn(&Mention) -> bool| i32::from(of(a)) + i32::from(of(b));
    // the same sentence with other figures tells of something else
    let of_sort = |it: &Figure| sort_of(it) == Some(a.sort);
    let pattern = beside::company(article, a, b, of_sort) < 0;
    let actors = !both_definite(article, a, b) && facets::apart(&a.actor, &b.actor);
    i32::from(lacks(a, b))
        + i32::from(lacks(b, a))
        + names
        + each(&|it| it.is(Trait::Listed))
        + each(&|it| facets::scope(it) == Scope::Subset)
        + i32::from(a.modality != b.modality)
        + i32::from(actors)
        + 3 * i32::from(pattern)
        // “a 20-bed wing”: an indefinite phrase brings in something new
        + 2 * i32::from(b.before == Function::A && b.points == Points::Not)
}

/// How many digits of a number say something: 4 of 2,597; one, as in 600,000, says nothing.
fn digits(article: &Article<'_>, figure: usize) -> i32 {
    let Some(value) = article.figure(figure).and_then(Figure::exact) else { return 0 };
    let mut value = value.abs();
    for _ in 0..DIGITS {
        if !value.is_integer() {
            value = value.times(Exact::int(10)).unwrap_or(value);
        }
    }
    let mut rest = value.numerator();
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
    }
    let mut count = 0;
    while rest != 0 && count < DIGITS {
        rest /= 10;
        count += 1;
    }
    if count > 1 { count } else { 0 }
}
