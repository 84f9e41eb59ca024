//! Shares that a verb or a noun says are of one whole.

use std::ops::Range;

use super::{elided, verb_before};
use crate::claims::Article;
use crate::lang::Function;
use crate::lang::Role;
use crate::lang::cues::OPPOSITES;
use crate::lang::en::parts::{HALVES, HELD, MAKES_UP, MIXES, OWNS, RATES_AS};

/// “Coal supplies 38 percent of the electricity, gas 34 percent and wind 28 percent”
pub(super) fn made_up_of(article: &Article<'_>, shares: &[usize]) -> Option<bool> {
    let makes = verb_before(article, *shares.first()?, MAKES_UP);
    let of = |it: &&usize| {
        article
            .figure(**it)
            .is_some_and(|it| article.text.id(it.tokens.end).function() == Function::Of)
    };
    let one_whole = shares.iter().filter(of).count() <= 1;
    if let [a, b] = *shares
        && makes
        && one_whole
    {
        // “Women made up 54 percent of the graduates and men 46 percent”
        let noun = |it: usize, back: usize| {
            let at = article.figure(it)?.tokens.start.checked_sub(back)?;
            article.text.id(at).noun()
        };
        let y = noun(b, 1)?.text();
        let x = (2..5).find_map(|it| noun(a, it))?.text();
        return OPPOSITES.iter().any(|it| *it == (x, y) || *it == (y, x)).then_some(true);
    }
    (makes && one_whole && shares.len() >= 3 && elided(article, shares, false)).then_some(false)
}

/// “The electorate is 61 percent urban and 39 percent rural.”
pub(super) fn opposites(article: &Article<'_>, shares: &[usize]) -> Option<bool> {
    let [a, b] = *shares else { return None };
    let (first, second) = (article.figure(a)?, article.figure(b)?);
    let is = |it: usize, word: &str| {
        article.says(it, &[word]) || article.text.id(it).noun().is_some_and(|it| it.text() == word)
    };
    let between = first.tokens.end..second.whole.start;
    let listed = between.len() <= 3
        && between.clone().skip(1).all(|it| {
            article.text.is_mark(it, ',') || article.text.id(it).function() == Function::And
        });
    let (x, y) = (first.tokens.end, second.tokens.end);
    let opposed = |pairs: &[(&str, &str)]| {
        pairs.iter().any(|(p, q)| is(x, p) && is(y, q) || is(x, q) && is(y, p))
    };
    (listed && (opposed(HALVES) || opposed(OPPOSITES))).then_some(false)
}

/// “Of the fund’s holdings, 62 percent are in stocks, 33 percent in bonds and 5 percent in cash.”
pub(super) fn held(
    article: &Article<'_>,
    sentence: &Range<usize>,
    shares: &[usize],
) -> Option<bool> {
    let start = article.figure(*shares.first()?)?.whole.start;
    let opens = article.text.id(sentence.start).function() == Function::Of
        && (sentence.start..start).len() <= 6
        && start.checked_sub(2).is_some_and(|it| article.is_noun(it, HELD));
    let mut prepositions = shares.iter().enumerate().map(|(nth, it)| {
        let end = article.figure(*it).map_or(0, |it| it.tokens.end);
        let be = matches!(article.text.id(end).function(), Function::BePresent | Function::BePast);
        article.text.id(end + usize::from(nth == 0 && be)).function()
    });
    let first = prepositions.next()?;
    let parallel = matches!(first, Function::In | Function::From | Function::On | Function::For)
        && prepositions.all(|it| it == first);
    // “in the United States, 70 percent in stocks”: two ways to divide it
    let is_name = |share: &usize| {
        let end = article.figure(*share).map_or(0, |it| it.tokens.end);
        (end + 1..end + 5)
            .any(|it| article.text.token(it).is_some_and(crate::text::Token::is_capital))
    };
    let named = shares.iter().filter(|it| is_name(it)).count();
    (opens && parallel && (named == 0 || named == shares.len())).then_some(false)
}

/// “Of the passengers, 55 percent travel for work, 30 percent for pleasure and 15 percent for other reasons.”
pub(super) fn with_others(
    article: &Article<'_>,
    sentence: &Range<usize>,
    shares: &[usize],
) -> Option<bool> {
    let (first, last) = (article.figure(*shares.first()?)?, article.figure(*shares.last()?)?);
    let opens = article.text.id(sentence.start).function() == Function::Of
        && (sentence.start..first.whole.start).len() <= 8
        && article.text.is_mark(first.whole.start.checked_sub(1)?, ',');
    let preposition = article.text.id(last.tokens.end).function();
    let elided = shares.iter().skip(1).all(|it| {
        article
            .figure(*it)
            .is_some_and(|it| article.text.id(it.tokens.end).function() == preposition)
    });
    let said = (first.tokens.end..first.tokens.end + 3)
        .any(|it| article.text.id(it).function() == preposition);
    let known = matches!(preposition, Function::For | Function::In | Function::To | Function::By);
    let others = (last.tokens.end..last.tokens.end + 3)
        .any(|it| article.text.id(it).function() == Function::Other);
    (opens && known && elided && said && others && shares.len() >= 3).then_some(true)
}

/// “The energy mix is 50 percent nuclear, 30 percent renewables and 20 percent gas.”
pub(super) fn mixed(article: &Article<'_>, shares: &[usize]) -> Option<bool> {
    let first = article.figure(*shares.first()?)?;
    let be = first.whole.start.checked_sub(1)?;
    let is = matches!(article.text.id(be).function(), Function::BePresent | Function::BePast)
        && article.is_noun(be.checked_sub(1)?, MIXES);
    let listed = shares.windows(2).all(|it| {
        let [a, b] = it else { return false };
        let ends = article.figure(*a).zip(article.figure(*b));
        ends.is_some_and(|(a, b)| {
            let between = a.tokens.end..b.whole.start;
            (2..=4).contains(&between.len())
                && between.clone().skip(1).any(|it| {
                    article.text.is_mark(it, ',') || article.text.id(it).function() == Function::And
                })
        })
    });
    let last = article.figure(*shares.last()?)?.whole.start.checked_sub(1)?;
    let and = article.text.id(last).function() == Function::And;
    (is && listed && and && shares.len() >= 2).then_some(false)
}

/// “39 percent rated the mayor good, 35 percent fair and 26 percent poor”
pub(super) fn rated(article: &Article<'_>, shares: &[usize]) -> Option<bool> {
    let first = article.figure(*shares.first()?)?.tokens.end;
    let rates = (first..first + 2).any(|it| article.is_verb(it, RATES_AS));
    let bare = shares.iter().skip(1).all(|it| {
        article.figure(*it).is_some_and(|it| {
            let end = it.tokens.end;
            let next = end + 1;
            article.text.id(end).has(Role::Adjective)
                && (article.closes(next) || article.text.id(next).function() == Function::And)
        })
    });
    (rates && bare && shares.len() >= 3).then_some(false)
}

/// “owned 55 percent by the state and 45 percent by private investors”
pub(super) fn owned(article: &Article<'_>, shares: &[usize]) -> Option<bool> {
    let by = shares.iter().all(|it| {
        article
            .figure(*it)
            .is_some_and(|it| article.text.id(it.tokens.end).function() == Function::By)
    });
    // “Toshin, owned 61 percent by Nippon, and Azuma, owned 58 percent by Nippon”: two wholes
    let one_whole = shares.windows(2).all(|it| {
        let [a, b] = it else { return false };
        let ends = article.figure(*a).zip(article.figure(*b));
        ends.is_some_and(|(a, b)| {
            let mut between = a.tokens.end..b.whole.start;
            let parts = |it: usize| {
                article.text.is_mark(it, ',') || article.text.id(it).function() == Function::And
            };
            let listed = between.end > between.start && parts(between.end - 1);
            while between.end > between.start && parts(between.end - 1) {
                between.end -= 1;
            }
            listed && !between.into_iter().any(|it| article.text.is_mark(it, ','))
        })
    });
    (by && one_whole && verb_before(article, *shares.first()?, OWNS)).then_some(false)
}
