//! “828 metres tall, 200 metres taller than the 601-metre tower”: a size and the two it lies between.

use std::ops::Range;

use super::{case, direction, next, points, previous};
use crate::claims::Article;
use crate::claims::change::{comparable, opens_clause};
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Reading, Term, change_percent, gap, in_points_of, in_unit_of};
use crate::lang::en::votes::NEEDED;
use crate::lang::{Function, Role, Trend};

/// The difference that is told by a comparative and “than”, or “above” and its like.
pub(super) fn more_than(article: &Article<'_>, here: &Range<usize>, size: usize) -> Option<Case> {
    let figure = article.figure(size)?;
    let b = next(article, here, size)?;
    let beside = previous(article, here, size);
    let a = beside.or_else(|| of_before(article, size, b))?;
    let (than, comparative) =
        pivot(article, size).or_else(|| level_pivot(article, size, [a, b]))?;
    // “, or 2 percent of loans, higher than”: what is higher is not the 2 percent
    if (figure.tokens.end..than).any(|it| article.text.is_mark(it, ',')) {
        return None;
    }
    let second = article.figure(b)?;
    // “400 vans or more than 33,000 masks”: the “than” of a hedge
    if than >= second.whole.start {
        return None;
    }
    // “ahead of Ruiz, who won in 52 minutes last year”
    if article.says(than.wrapping_sub(1), AHEAD) && !article.closes(second.tokens.end) {
        return None;
    }
    let phrase = than + 1..second.whole.start;
    let dated = is_then(article, &phrase);
    let follows = beside.is_none_or(|it| follows(article, here, it, figure, than));
    if !follows
        || !is_one_phrase(article, phrase, dated)
        || !comparable(article, a, b)
        // “two more members than in 2012, when there were 40 deaths”
        || dated && article.own_head(b).is_some() && !article.counts_alike(a, b)
        // “further than the current 747-300”
        || second.kind != article.figure(a)?.kind
            && !article.closes(second.tokens.end)
            // “short of the 50 required”
            && !article.says(second.tokens.end, NEEDED)
            // “than the 12,000 it employed”, “than the 12,000 of last year”
            && !matches!(
                article.text.id(second.tokens.end).function(),
                Function::Pronoun | Function::Of | Function::A | Function::Last
            )
    {
        return None;
    }
    Some(case([a, size, b], reading(article, [a, size, b], comparative)?))
}

/// What the size must be.
fn reading(article: &Article<'_>, [a, size, b]: [usize; 3], comparative: Trend) -> Option<Reading> {
    let (kind, level) = (article.figure(size)?.kind, article.figure(a)?.kind);
    let stated = Term::Figure(size);
    let (computed, stated) = match kind {
        Kind::Percent | Kind::Fraction if level != Kind::Percent => {
            let stated = if kind == Kind::Fraction {
                Term::Share(Box::new(stated), Box::new(Term::whole(1)))
            } else {
                stated
            };
            let up = comparative == Trend::Up;
            (change_percent(b, a), if up { stated } else { Term::Negative(Box::new(stated)) })
        }
        Kind::Percent | Kind::Fraction | Kind::Multiple => return None,
        _ if comparable(article, a, size) || points(article, a, article.figure(size)?) => {
            (in_points_of(article, gap(article, a, b), size), stated)
        }
        // “5.2 metres, 30 centimetres below”
        Kind::Measure if level == Kind::Measure => {
            (gap(article, a, b), in_unit_of(article, size, a)?)
        }
        _ => return None,
    };
    Some(Reading::new(computed, Compare::Equal, stated))
}

/// Whether the size is told of a figure before it: “828 metres tall, 200”, “58.2 seconds was 2.6 seconds”.
fn follows(
    article: &Article<'_>,
    here: &Range<usize>,
    a: usize,
    size: &Figure,
    than: usize,
) -> bool {
    let text = article.text;
    let end = article.reach(a).end;
    // “20.1, which is 2.3 above the average of 17.8”
    let end = end + usize::from(text.id(end).has(Role::Adjective));
    let which = text.is_mark(end, ',') && text.id(end + 1).function() == Function::Which;
    let between = end + 2 * usize::from(which)..size.whole.start;
    // “At 1,085 metres the new shaft is 240 metres deeper than”
    let be = between.end.checked_sub(1).is_some_and(|it| {
        matches!(text.id(it).function(), Function::BePast | Function::BePresent)
            && article.find_word(size.tokens.end..than, WIDER).is_none()
            && (between.len() == 1 || article.before(a) == Function::At && here.start == a)
    });
    let linked = between.clone().any(|it| {
        text.is_mark(it, ',') || text.is_mark(it, '(') || text.id(it).function() == Function::Or
    });
    (be || linked) && between.len() <= 8 && is_plain(article, between)
}

fn is_plain(article: &Article<'_>, mut range: Range<usize>) -> bool {
    range.all(|it| {
        !opens_clause(article, it) && !matches!(article.text.mark(it), Some(';' | '—' | ':'))
    })
}

/// Whether it is the same at another time: “than in 2012, when there were”.
fn is_then(article: &Article<'_>, phrase: &Range<usize>) -> bool {
    let comma = phrase.clone().find(|it| article.text.is_mark(*it, ','));
    comma.is_some_and(|it| is_when(article, it + 1..phrase.end))
}

/// Whether nothing but who or what has the figure, or when it had it, stands between “than” and it.
fn is_one_phrase(article: &Article<'_>, phrase: Range<usize>, dated: bool) -> bool {
    let text = article.text;
    let function = |it: usize| text.id(it).function();
    // “than Peter, who is 42”, “than the old one, which measures 910 metres”
    let comma = phrase.clone().find(|it| text.is_mark(*it, ','));
    let clause = comma.filter(|comma| {
        let relative = matches!(function(comma + 1), Function::Who | Function::Which);
        dated
            || relative && (1..=3).contains(&(comma + 2..phrase.end).len())
            || function(comma + 1) == Function::At && comma + 2 == phrase.end
    });
    // “than the new one at 480 metres”, “than Porto on 66”
    let at = phrase.end.checked_sub(1).filter(|it| {
        *it > phrase.start + 1
            && matches!(function(*it), Function::At | Function::On | Function::With)
    });
    let mut name = phrase.start..clause.or(at).unwrap_or(phrase.end);
    (phrase.len() <= 8 || dated)
        && is_plain(article, name.clone())
        && name.all(|it| {
            let place = matches!(function(it), Function::In | Function::On | Function::At);
            // “than the runner-up”, “than the Greens’ 14,360”
            function(it) == Function::PossessiveMark
                || text.mark(it).is_none_or(|mark| mark == '-' && text.touches(it))
                    && (dated || !place)
        })
}

/// What a length is not told of.
const WIDER: &[&str] = &["wider", "broader", "thicker"];

/// “in 2012, when the number was 40”, “when there were 40”
fn is_when(article: &Article<'_>, tokens: Range<usize>) -> bool {
    let text = article.text;
    (2..=5).contains(&tokens.len())
        && text.id(tokens.start).function() == Function::When
        && text.id(tokens.end - 1).function() == Function::BePast
        && (tokens.start + 1..tokens.end - 1).all(|it| {
            article.is_determiner(it)
                || text.id(it).function() == Function::Pronoun
                || article.says(it, NUMBERS)
        })
}

/// Whatever is counted; “there were”.
const NUMBERS: &[&str] = &["there", "number", "figure", "total", "rate", "count", "share"];

/// “That is two more than the 40”: the first amount of the sentence before, where it has no other.
fn of_before(article: &Article<'_>, size: usize, b: usize) -> Option<usize> {
    let idx = article.sentence_of(size);
    let start = article.stated(idx).start;
    let that = article.text.id(start).function();
    let that = matches!(that, Function::That | Function::Demonstrative)
        && article.figure(size)?.whole.start <= start + 2;
    let before = article.stated(idx.checked_sub(1).filter(|_| that)?);
    let mut levels = article.figures_in(&before).filter(|it| comparable(article, *it, b));
    levels.next().filter(|_| levels.next().is_none())
}

/// “taller than”, “more than”, “more people than”: the “than”, and the way it goes.
fn pivot(article: &Article<'_>, size: usize) -> Option<(usize, Trend)> {
    let from = article.figure(size)?.tokens.end;
    let end = article.reach(size).end.max(from);
    let than = (from..end + 3).find(|it| article.text.id(*it).function() == Function::Than)?;
    Some((than, (from..than).find_map(|it| direction(article, it))?))
}

/// “5.2 metres, 30 centimetres below the record of 5.5 metres”, “3 cm short of the record”
fn level_pivot(article: &Article<'_>, size: usize, levels: [usize; 2]) -> Option<(usize, Trend)> {
    let at = article.figure(size)?.tokens.end;
    let found = match article.text.id(at).function() {
        Function::Below | Function::Under => (at, Trend::Down),
        Function::Above => (at, Trend::Up),
        // “52 minutes, six minutes ahead of Ruiz, who took 58 minutes”
        // “which is 90 metres long”, “who had 300 miles to go” are of something else
        _ if article.says(at, AHEAD)
            && article.text.id(at + 1).function() == Function::Of
            && article.closes(article.reach(levels[1]).end) =>
        {
            (at + 1, Trend::Up)
        }
        _ if article.says(at, SHORT) && article.text.id(at + 1).function() == Function::Of => {
            (at + 1, Trend::Down)
        }
        _ => return None,
    };
    // “three rooms, two above the five shops” are not of one sort
    let counted = |it: usize| {
        article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number))
    };
    let [a, b] = levels;
    // “57 votes, two short of the 60 it needed”
    let end = article.figure(b)?.tokens.end;
    let needed = article.says(at, SHORT)
        && article.find_word(end..end + 2, NEEDED).is_some()
        && article.own_head(b).is_none();
    (!counted(a) && !counted(b) || needed || article.counts_alike(a, b)).then_some(found)
}

/// Where somebody is with more, or with less time.
const AHEAD: &[&str] = &["ahead", "clear"];

/// What an amount is that lacks something.
const SHORT: &[&str] = &["short", "shy"];
