//! A definite phrase with another number than the only one that it can point at: “killed 14 people … the 41
//! people killed”. Two numbers told of two things are seldom each other’s digits in another order; where
//! they are not, the phrase must bring in nothing of its own.

use super::contradict::{brings_nothing, is_of_third, near_in_size};
use super::facets::{self, Heads};
use super::mention::{Mention, Points, Sort, Trait};
use super::{anaphora, decide};
use crate::claims::{Article, Modality, Scope};
use crate::figures::{Figure, Unit};
use crate::lang::{Forms, Function, Role, Sign};
use crate::number::Exact;

/// Whether the later figure is the earlier one with a slip in its digits.
pub(super) fn is_slip(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let amount = |it: &Mention| article.figure(it.figure).and_then(Figure::exact);
    let (Some(one), Some(other)) = (amount(a), amount(b)) else { return false };
    // “their 16 ministers … half the 30 ministers”: those are of others
    anaphora::is_definite(b)
        && a.points != Points::Its
        && one != other
        // “45 animals from a barn … the 54 animals at the farm”, “the 54 he keeps”
        && (is_slip_of(one, other) && brings_nothing(article, a, b) || is_bare(article, a, b))
        && !is_some(article, a, b)
        && !decide::is_few(article, b)
        && a.sentence != b.sentence
        && [a, b].into_iter().all(|it| plain(it) && !is_model(article, it))
        && !matches!(a.modality, Modality::Possible | Modality::Limit)
        && (matches!(facets::heads(a, b), Heads::Same | Heads::Class)
            && facets::conflict_of_slip(article, a, b).is_none()
            || is_slip_of(one, other) && anaphora::is_price(article, a, b))
        && !facets::apart(&a.source, &b.source)
        && !is_of_third(article, a, b)
        && is_alone(article, a, b)
        && !is_explained(article, a, b)
}

/// “charged 22 officers … the 27 officers”: what is pointed at is told by nothing but its noun.
fn is_bare(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    matches!(b.sort, Sort::Count | Sort::In(Unit::Currency(_)))
        && matches!(b.points, Points::The | Points::This | Points::All)
        && facets::heads(a, b) == Heads::Same
        && article.figure(b.figure).is_some_and(|it| {
            // “the figure of $91 million” may be any figure
            let counts = article.claim(b.figure).and_then(|it| it.counts.as_ref());
            it.hedge.is_none() && counts.is_none_or(|counts| counts.end > it.whole.start)
        })
        // “expected 5,000 visitors … the 8,000 visitors”
        && !facets::modalities_differ(a, b)
        && near_in_size(article, a, b)
        && !is_one_of(article, a)
        && brings_nothing(article, a, b)
}

/// “24 points in the first half … her 42 points”, “1,240 buses … the 1,420 buses and trams”: the earlier are
/// some of the later.
pub(super) fn is_some(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let text = article.text;
    let end = |it: &Mention| {
        let counts = article.claim(it.figure).and_then(|it| it.counts.as_ref());
        article.reach(it.figure).end.max(counts.map_or(0, |it| it.end))
    };
    let (end, other) = (end(a), end(b));
    let first = (end..end + 5)
        .take_while(|at| text.mark(*at).is_none())
        .any(|at| text.id(at).ordinal().is_some());
    let more = text.id(other).function() == Function::And && text.id(other + 1).noun().is_some();
    // “14 men … the 41 men jailed since May”
    first || more || text.id(other + 1).function() == Function::Since
}

/// “the first of seven trams left … the 27 trams”: those of one day, or of one road.
fn is_one_of(article: &Article<'_>, it: &Mention) -> bool {
    let start = article.figure(it.figure).map_or(0, |it| it.whole.start);
    let of = start.checked_sub(2).filter(|at| article.text.id(at + 1).function() == Function::Of);
    of.is_some_and(|at| article.text.id(at).has(Role::Ordinal))
}

/// “the 68000 microprocessor”: of one thing, so many are none of it.
fn is_model(article: &Article<'_>, it: &Mention) -> bool {
    let head = article.claim(it.figure).and_then(|it| it.head).map(|at| article.text.id(at).form());
    it.sort == Sort::Count
        && head.is_some_and(|it| it.has(Forms::NOUN_SINGULAR) && !it.has(Forms::NOUN_PLURAL))
}

/// Told of all, as a fact or a plan.
fn plain(it: &Mention) -> bool {
    let odd =
        [Trait::Joined, Trait::Listed, Trait::Ranked, Trait::Aside, Trait::Elided, Trait::Beside];
    let signs = [
        Sign::Addition,
        Sign::Fraction,
        Sign::Balance,
        Sign::Update,
        Sign::Back,
        Sign::Correction,
        Sign::Unconfirmed,
    ];
    !odd.into_iter().any(|odd| it.is(odd))
        && !it.signs.has_any(&signs)
        && matches!(facets::scope(it), Scope::Whole | Scope::Cumulative)
        && matches!(it.sort, Sort::Count | Sort::In(_) | Sort::Share)
        && !decide::is_compared(it.before)
}

/// Whether nothing else in the article counts the same and is another number.
fn is_alone(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let value = |it: &Mention| article.figure(it.figure).and_then(Figure::exact);
    let (first, last) = (a.figure.saturating_sub(REACH), b.figure + REACH);
    let mut others = (first..last.min(article.figures.len()))
        .filter(|it| *it != a.figure && *it != b.figure)
        .filter_map(|it| article.mention(it))
        .filter(|it| it.sort == b.sort);
    others.all(|it| {
        value(it) == value(a)
            || !matches!(facets::heads(it, b), Heads::Same | Heads::Class | Heads::Nested)
    })
}

/// “12 of the 31 were freed … the 19 still held”: another figure is what the two are apart.
pub(super) fn is_explained(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let value = |it: usize| article.figure(it).and_then(Figure::exact);
    let apart = value(a.figure).zip(value(b.figure)).and_then(|(a, b)| Some(a.minus(b)?.abs()));
    let mut near = (a.figure.saturating_sub(NEAR)..b.figure + NEAR)
        .filter(|it| value(*it).is_some() && value(*it) == apart);
    near.any(|it| {
        article
            .mention(it)
            .filter(|it| it.sort == b.sort)
            .is_some_and(|it| it.sentence == a.sentence || facets::heads(it, b) != Heads::Apart)
    })
}

/// Figures further off are not looked at.
const REACH: usize = 60;
const NEAR: usize = 8;

/// Digits changed places, or one of three or more is another, or a nought is missing.
fn is_slip_of(a: Exact, b: Exact) -> bool {
    let (Some((one, zeros)), Some((other, more))) = (digits(a), digits(b)) else { return false };
    if one == other {
        return zeros != more && one.len() > 1;
    }
    if zeros != more || one.len() != other.len() {
        return false;
    }
    let mut pairs = one.iter().zip(&other).enumerate().filter(|(_, (a, b))| a != b);
    let first = pairs.next();
    match (first, pairs.next(), pairs.next()) {
        (Some(_), None, _) => one.len() > 2,
        (Some((at, (a, b))), Some((next, (c, d))), None) => next == at + 1 && a == d && b == c,
        _ => false,
    }
}

/// The digits of a number, noughts at its end left out, and how many those are.
fn digits(value: Exact) -> Option<(Vec<u8>, usize)> {
    let scaled = value.abs().times(Exact::int(SCALE)).filter(|it| it.is_integer())?;
    let written = scaled.numerator().to_string();
    let kept = written.trim_end_matches('0');
    Some((kept.bytes().collect(), written.len() - kept.len()))
}

/// More decimals are not told.
const SCALE: i64 = 10_000;
