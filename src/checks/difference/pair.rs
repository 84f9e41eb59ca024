//! The two figures that a lead, a gap or a margin lies between.

use std::ops::Range;

use super::{AHEAD, GAPS, LEADS, next, previous};
use crate::claims::Article;
use crate::claims::change::{comparable, opens_clause, slot};
use crate::figures::{Figure, JoinKind, Kind};
use crate::lang::{Function, Role};

/// Words that set two figures side by side without a preposition.
const SIDE_BY_SIDE: &[Function] =
    &[Function::And, Function::Conjunction, Function::Against, Function::Versus, Function::With];

/// Two figures right before the size: joined by “to” or a hyphen, or by “and” and its like.
pub(super) fn pair_before(
    article: &Article<'_>,
    here: &Range<usize>,
    size: usize,
) -> Option<(usize, usize)> {
    let b = previous(article, here, size)?;
    let a = previous(article, here, b)?;
    let between = article.reach(b).end..article.figure(size)?.whole.start;
    let text = article.text;
    // “, a lead of about”: an article or “for a”, and the words of the size
    let opens = between.clone().find(|it| {
        matches!(text.mark(*it), Some(',' | '(' | '–' | '—'))
            || text.is_mark(*it, '-') && !text.touches(*it)
    })?;
    let close = (opens + 1..between.end).all(|it| {
        let word = text.id(it);
        matches!(
            word.function(),
            Function::A
                | Function::Of
                | Function::For
                | Function::With
                | Function::By
                | Function::About
                | Function::Just
                | Function::The
        ) || word.has(Role::Adjective)
            // “24-17, winning by nine points”
            || it == opens + 1 && word.verb().is_some_and(|it| LEADS.contains(&it.text()))
            || word.has(Role::Hedge)
            || word.noun().is_some_and(|it| GAPS.contains(&it.text()))
    });
    let tail = (between.start..opens).len() <= 4
        && (between.start..opens).all(|it| !opens_clause(article, it));
    (close && tail && are_pair(article, a, b)).then_some((a, b))
}

/// “by five, 88-81”
pub(super) fn pair_after(
    article: &Article<'_>,
    here: &Range<usize>,
    size: usize,
) -> Option<(usize, usize)> {
    let a = next(article, here, size)?;
    let b = next(article, here, a)?;
    let joined =
        article.figure(a)?.join.is_some() && article.figure(a)?.join == article.figure(b)?.join;
    let between = article.reach(size).end..article.figure(a)?.whole.start;
    let comma = between
        .clone()
        .last()
        .is_some_and(|it| matches!(article.text.mark(it), Some(',' | '(' | ':')));
    let plain = between.len() <= 5
        && between.clone().all(|it| {
            article.text.id(it).verb().is_none_or(|_| article.text.id(it).has(Role::Noun))
                && !opens_clause(article, it)
                && !article.text.id(it).has(Role::Weekday)
                && !article.text.id(it).has(Role::Month)
        });
    // “the gap is nine points: 47 percent for the mayor and 38 percent for her rival”
    let rest = article.reach(b).end..article.sentence(b).end;
    let colon = between.clone().last().is_some_and(|it| article.text.is_mark(it, ':'))
        && b + 1 == here.end
        && rest.into_iter().all(|it| {
            let word = article.text.id(it);
            word.verb().is_none() || word.has(Role::Noun)
        });
    let commas = between.filter(|it| article.text.is_mark(*it, ',')).count();
    ((joined || colon) && comma && plain && commas <= 1 && are_pair(article, a, b))
        .then_some((a, b))
}

/// Two figures of one sort that the text sets against each other.
fn are_pair(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(first), Some(second)) = (article.figure(a), article.figure(b)) else { return false };
    let vote = |it: &Figure| it.kind == Kind::Vote;
    if vote(first)
        || vote(second)
        || !(comparable(article, a, b) || first.kind == Kind::Score && second.kind == Kind::Score)
    {
        return false;
    }
    if first.join.is_some() && first.join == second.join {
        // “10 to 12 percent, a difference of” is a range unless somebody leads
        let range = first.join.is_some_and(|it| it.kind == JoinKind::Range);
        let leads = article.sentence(a).any(|it| {
            article.says(it, AHEAD)
                || article.text.id(it).verb().is_some_and(|it| LEADS.contains(&it.text()))
        });
        return leads || !range;
    }
    if first.join.is_some()
        || second.join.is_some()
        || matches!(slot(article, b).word, Function::From | Function::By)
    {
        return false;
    }
    let between = article.reach(a).end..second.whole.start;
    // “47 percent to her 38 percent”, “to Smith’s 38 percent”
    let owned = matches!(article.before(b), Function::Possessive | Function::PossessiveMark)
        && article.text.id(between.start).function() == Function::To
        || is_of_the_vote(article, between.clone());
    between.len() <= 10
        && (owned
            || between.clone().any(|it| SIDE_BY_SIDE.contains(&article.text.id(it).function())))
        && !between.into_iter().any(|it| matches!(article.text.mark(it), Some(';' | ':')))
}

/// “51.2 percent *of the vote to* 47.1 percent”, “of the vote to Ruiz’s”
fn is_of_the_vote(article: &Article<'_>, between: Range<usize>) -> bool {
    let text = article.text;
    let to = between.clone().find(|it| text.id(*it).function() == Function::To);
    text.id(between.start).function() == Function::Of
        && to.is_some_and(|to| {
            text.id(to - 1).has(Role::VoteNoun) && to - between.start <= 3 && between.end <= to + 4
        })
}
