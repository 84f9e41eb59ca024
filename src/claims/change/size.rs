//! Whether a figure can be the size of a change, by its kind and the words around it.

use super::told::is_in_half;
use super::{Change, comparable, slot};
use crate::claims::Article;
use crate::figures::Kind;
use crate::lang::{Function, Role, Trend};

/// “(15 percent)” or “, or 5 percent,” right behind another figure.
pub(super) fn is_gloss(article: &Article<'_>, it: usize, first: usize) -> bool {
    let Some(before) = it.checked_sub(1).filter(|it| *it >= first) else { return false };
    let Some(figure) = article.figure(it) else { return false };
    let between = article.reach(before).end..figure.whole.start;
    let opens = between
        .clone()
        .any(|it| article.text.is_mark(it, '(') || article.text.id(it).function() == Function::Or);
    opens
        && between.len() <= 3
        && between.clone().all(|it| {
            article.text.mark(it).is_some_and(|it| matches!(it, '(' | ','))
                || article.text.id(it).function() == Function::Or
        })
        && own_trend(article, it).is_none()
}

/// Whether a figure can be the size of this change by its kind.
pub(super) fn fits(article: &Article<'_>, change: &Change, it: usize) -> bool {
    let Some(figure) = article.figure(it) else { return false };
    // “by $90 to $1,340 from”: read as one with the level
    let with_level =
        it + 1 == change.to && figure.join == article.figure(change.to).and_then(|it| it.join);
    if figure.join.is_some() && !with_level {
        return false;
    }
    // “a decade ago, up from 5,000”: when it was
    let lengths = [change.from, change.to]
        .iter()
        .any(|it| article.figure(*it).is_some_and(|it| it.kind == Kind::Duration));
    // “27 dollars a barrel, an increase of about 32 cents per six-pack”
    let other_per = |level: usize| {
        article.figure(level).is_some_and(|it| it.per.is_some() && it.per != figure.per)
    };
    // “five more cranes, taking capacity to 120,000 units a year”
    let counted = article.claim(it).and_then(|it| it.counts.clone());
    let things = matches!(figure.kind, Kind::Count | Kind::Number)
        && counted.is_some_and(|it| it.start >= figure.tokens.end);
    // “by $5 million a year since 2008, from $20 million”: as often as the years are many
    let levels = change.levels().map(|it| article.figure(it).map_or(0, |it| it.whole.start));
    let dated =
        article.figures_in(&(figure.tokens.end..levels[0].max(figure.tokens.end))).any(|it| {
            article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Date | Kind::Duration))
        });
    if figure.per.is_some() && dated {
        return false;
    }
    if (figure.per.is_some() || things) && (other_per(change.from) || other_per(change.to)) {
        return false;
    }
    match figure.kind {
        Kind::Duration if !lengths => false,
        Kind::Percent => figure.per.is_none(),
        Kind::Points | Kind::Multiple => true,
        // “grew by half”, “cut in half”, “a drop of a third”
        Kind::Fraction => {
            slot(article, it).word == Function::By
                || is_in_half(article, it)
                || own_trend(article, it).is_some()
        }
        _ => {
            comparable(article, it, change.from)
                || comparable(article, it, change.to)
                || is_degrees(article, it, change.to)
        }
    }
}

/// “12 degrees” is the difference of two temperatures, whatever the scale.
fn is_degrees(article: &Article<'_>, it: usize, level: usize) -> bool {
    let (Some(size), Some(level)) = (article.figure(it), article.figure(level)) else {
        return false;
    };
    size.kind == Kind::Temperature && level.kind == Kind::Temperature && size.unit.is_none()
}

/// “20 percent of the rise”, “increased by 20 percent the number of trains”: a share, or the change
/// of another thing.
pub(super) fn of_something_else(article: &Article<'_>, it: usize) -> bool {
    let Some(figure) = article.figure(it) else { return true };
    let next = article.text.id(figure.tokens.end).function();
    figure.kind == Kind::Percent
        && matches!(next, Function::Of | Function::The | Function::Possessive)
}

/// The way the words around a size say it goes.
pub(super) fn own_trend(article: &Article<'_>, it: usize) -> Option<Trend> {
    let figure = article.figure(it)?;
    let end = figure.tokens.end;
    let noun =
        |at: usize| article.text.id(at).trend().filter(|_| article.text.id(at).has(Role::Noun));
    figure.trend.or_else(|| {
        // “a £1.3 billion increase”, “a 5-point rise”, “a rise of £1.3 billion”
        let skip = usize::from(article.text.is_mark(end, '-'));
        let of = slot(article, it);
        let before = (of.word == Function::Of).then(|| of.at.checked_sub(1)).flatten();
        noun(end + skip).or_else(|| before.and_then(noun))
    })
}
