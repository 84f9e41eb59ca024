//! Twins: one quantity written twice, in two units: “5 miles (8 km)”, “$10 million, or about 9 million euros,”.
//!
//! Ranges are twins end by end: “5 to 6 miles (8 to 10 km)”. Twins are one quantity: whoever compares the
//! figures of an article looks at one of them.

use std::ops::Range;

use super::Article;
use crate::figures::{Figure, JoinKind, Kind, Said, Unit};
use crate::lang::cues::{DIMENSION_ADJECTIVES, EQUALS};
use crate::lang::en::amounts::LINKS;
use crate::lang::{Forms, Function, Role};

/// A quantity written in two units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    /// The figure that stands first.
    pub first: usize,
    /// The figure in the other unit.
    pub second: usize,
    /// What ties them.
    pub link: Link,
}

/// What ties twins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// “5 miles (8 km)”
    Bracket,
    /// “5 miles, or 8 kilometers,”, “5 miles, about 8 kilometers,”, “5 miles/8 km”
    Apposition,
    /// “5 miles or 8 kilometers”: it may be a choice of two.
    Or,
}

/// How many words may stand between a figure and the bracket: “50 miles of fiber cable (80 km)”.
const BEFORE_BRACKET: usize = 4;

/// How many words may stand in a bracket behind an amount: “($11 million at current rates)”.
const BEHIND_AMOUNT: usize = 6;

impl Article<'_> {
    pub(super) fn all_twins(&self) -> &[Twin] {
        self.twins.get_or_init(|| find(self))
    }

    /// The figure that is the same quantity in another unit.
    #[must_use]
    pub fn twin_of(&self, figure: usize) -> Option<usize> {
        let twins = self.all_twins();
        let ahead = twins.partition_point(|it| it.first < figure);
        let as_first = twins.get(ahead).filter(|it| it.first == figure).map(|it| it.second);
        // the first of a twin stands at most three figures before: “5 to 6 miles (8 to 10 km)”
        let behind = twins.get(ahead.saturating_sub(3)..ahead).unwrap_or_default();
        as_first.or_else(|| behind.iter().find(|it| it.second == figure).map(|it| it.first))
    }
}

/// “100,000 rupees, about 1.2 million francs, 1.2 million euros or 4,812 crowns”: a list of prices.
fn goes_on(article: &Article<'_>, last: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(last), article.figure(last + 1)) else { return false };
    are_in_two_units(a, b)
        && article.text.is_mark(a.tokens.end, ',')
        && b.whole.start == a.tokens.end + 1
}

fn find(article: &Article<'_>) -> Vec<Twin> {
    let mut twins = Vec::new();
    for last in 0..article.figures.len() {
        let next = last + 1;
        let (Some(a), Some(b)) = (article.figure(last), article.figure(next)) else { continue };
        // “3,000 baht ($90) a night”
        let per = a.per == b.per || a.per.is_none() || b.per.is_none();
        if !are_in_two_units(a, b) || !per {
            continue;
        }
        let (ends, others) = (range_ending(article, last), range_starting(article, next));
        let behind = others.map_or(next, |it| it.1);
        let Some(link) = link(article, last, next, behind) else { continue };
        let one_per = a.per == b.per || link == Link::Bracket;
        if !one_per || link == Link::Apposition && goes_on(article, behind) {
            continue;
        }
        match (ends, others) {
            (Some((low, high)), Some((other_low, other_high))) => {
                twins.push(Twin { first: low, second: other_low, link });
                twins.push(Twin { first: high, second: other_high, link });
            }
            (None, None) => twins.push(Twin { first: last, second: next, link }),
            // “5 to 6 miles (9 km)”: which of them is open
            _ => {}
        }
    }
    twins
}

/// Two measures, temperatures or amounts of money, not in the same unit.
fn are_in_two_units(a: &Figure, b: &Figure) -> bool {
    let unit = |it: &Figure| it.unit.map(Said::get);
    let measures = |it: &Figure| matches!(unit(it), Some(Unit::Measure(_)));
    let has_value = a.exact().is_some() && b.exact().is_some();
    has_value
        && match (a.kind, b.kind) {
            (Kind::Measure, Kind::Measure) => unit(a) != unit(b) && measures(a) && measures(b),
            // “40C (104 degrees)”
            (Kind::Temperature, Kind::Temperature) | (Kind::Money, Kind::Money) => {
                unit(a) != unit(b)
            }
            _ => false,
        }
}

fn range_ending(article: &Article<'_>, last: usize) -> Option<(usize, usize)> {
    let join = |it: usize| article.figure(it)?.join.filter(|it| it.kind == JoinKind::Range);
    let before = last.checked_sub(1)?;
    (join(last)? == join(before)?).then_some((before, last))
}

fn range_starting(article: &Article<'_>, first: usize) -> Option<(usize, usize)> {
    range_ending(article, first + 1)
}

/// What ties the figure `a` to `b`, the first of one or two figures that end with `last`.
fn link(article: &Article<'_>, a: usize, b: usize, last: usize) -> Option<Link> {
    let text = article.text;
    let (from, to) = (article.figure(a)?.whole.end, article.figure(b)?.whole.start);
    let end = past_adjective(article, article.figure(last)?.whole.end);
    let opening = |it: &usize| matches!(text.mark(*it), Some('(' | '['));
    if let Some(open) = (from..to).find(opening) {
        let money = article.figure(b)?.kind == Kind::Money;
        return (is_lead(article, open + 1..to)
            && is_own_phrase(article, from..open)
            && closes_bracket(article, end, last, money))
        .then_some(Link::Bracket);
    }
    let between = from..to;
    let or = between.clone().any(|it| text.id(it).function() == Function::Or);
    let comma = between.clone().any(|it| text.is_mark(it, ','));
    let equals = between.clone().any(|it| article.says(it, EQUALS));
    let plain = between.clone().all(|it| {
        text.is_mark(it, ',')
            || text.id(it).function() == Function::Or
            || text.id(it).function() == Function::The
            || article.says(it, EQUALS)
            || article.says(it, LINKS)
    });
    let slash = between.len() == 1 && text.is_mark(from, '/');
    let about = article.figure(b)?.hedge == Some(crate::number::Hedge::About);
    // “750 kilometers - 466 miles - across the desert”
    let dash = |it: usize| {
        matches!(text.mark(it), Some('—' | '–')) || text.is_mark(it, '-') && !text.touches(it)
    };
    if slash || between.len() == 1 && dash(from) && dash(end) {
        return Some(Link::Apposition);
    }
    if !plain || between.is_empty() || between.len() > 6 {
        return None;
    }
    if equals || comma && (or || about) && article.closes(end) {
        return Some(Link::Apposition);
    }
    (or && between.len() == 1).then_some(Link::Or)
}

/// “(or”, “(equal to”, “(the equivalent of”: nothing but such words.
fn is_lead(article: &Article<'_>, mut tokens: Range<usize>) -> bool {
    tokens.len() <= 4
        && tokens.all(|it| {
            article.text.id(it).function() == Function::Or
                || article.text.id(it).function() == Function::The
                || article.says(it, EQUALS)
                || article.says(it, LINKS)
                || article.text.id(it).has(Role::Hedge)
                || matches!(article.text.mark(it), Some(',' | '='))
        })
}

/// Only the rest of the noun phrase: “miles of new cable”, “-long”, “tall”.
fn is_own_phrase(article: &Article<'_>, mut tokens: Range<usize>) -> bool {
    let text = article.text;
    tokens.len() <= BEFORE_BRACKET
        && tokens.all(|it| {
            let word = text.id(it);
            let verb =
                word.form().has(Forms::VERB) && !word.form().has(Forms::NOUN | Forms::ADJECTIVE);
            matches!(text.mark(it), Some('-' | '‑'))
                || text.token(it).is_some_and(crate::text::Token::is_word)
                    && matches!(word.function(), Function::None | Function::Of | Function::The)
                    && !verb
        })
}

/// The token behind “-tall”, “long”, “deep”.
fn past_adjective(article: &Article<'_>, end: usize) -> usize {
    let hyphen = matches!(article.text.mark(end), Some('-' | '‑')) && article.text.touches(end);
    let hyphen = usize::from(hyphen);
    if article.says(end + hyphen, DIMENSION_ADJECTIVES) { end + hyphen + 1 } else { end }
}

/// Whether the bracket closes, or goes on behind a comma; behind money a few words may stand.
fn closes_bracket(article: &Article<'_>, end: usize, last: usize, money: bool) -> bool {
    let text = article.text;
    let closes = |it: usize| matches!(text.mark(it), Some(')' | ']' | ',' | ';' | '/'));
    if closes(end) || !money {
        return closes(end);
    }
    let next = article.figure(last + 1).map_or(usize::MAX, |it| it.whole.start);
    (end..end + BEHIND_AMOUNT).find(|it| closes(*it)).is_some_and(|it| it < next)
}
