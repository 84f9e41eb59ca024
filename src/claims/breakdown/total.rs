//! A total behind its parts: “seven men and five women, 12 in all”.

use std::ops::Range;

use super::{Breakdown, INCOMPLETE};
use crate::claims::{Article, Stated};
use crate::figures::Kind;
use crate::lang::en::parts::{ADDED, ALL_TOLD, BY_NOW, IN_ALL, OR, TOTAL_OF};
use crate::lang::{Function, Role};
use crate::number::Exact;

/// Sentences that parts may be told in before their total.
const SENTENCES: usize = 3;

/// “seven men and five women, 12 in all”, “… and five women, for a total of 12”
pub(super) fn last(
    article: &Article<'_>,
    here: Range<usize>,
    total: usize,
) -> Option<(Vec<usize>, bool)> {
    let figure = article.figure(total)?;
    let end = article.reach(total).end.max(figure.tokens.end);
    let says = |at: usize, cues: &[(&str, &str)]| {
        cues.iter().any(|(first, second)| match (first.is_empty(), second.is_empty()) {
            (true, _) => article.says(at, &[second]),
            (_, true) => article.says(at, &[first]),
            _ => article.says(at, &[first]) && article.says(at + 1, &[second]),
        })
    };
    let behind = [figure.tokens.end, end].into_iter().any(|at| says(at, IN_ALL));
    let low = figure.tokens.start.saturating_sub(3);
    let before = (low..figure.tokens.start).any(|at| says(at, TOTAL_OF))
        && !article.says(figure.whole.start.saturating_sub(1), OR);
    let together = figure.tokens.start.checked_sub(2).is_some_and(|it| says(it, IN_ALL))
        && figure.tokens.start.checked_sub(1).is_some_and(|it| article.text.is_mark(it, ','));
    // “and 90 in total across Europe”: another count
    let added = article.before(total) == Function::And;
    if !behind && !before && !together || added {
        return None;
    }
    let follows = |a: usize, b: usize| follows(article, a, b);
    // “for a two-month total of”: how long, and no part
    let end = total - usize::from(is_length(article, total.checked_sub(1)?, figure.tokens.start));
    let first =
        (here.start..end).rev().take_while(|it| it + 1 == end || follows(*it, it + 1)).last()?;
    let parts: Vec<usize> = (first..end).collect();
    let start = article.figure(*parts.first()?)?.tokens.start;
    let joined =
        parts.iter().all(|it| article.same_sort(*it, total) && article.is_plain_amount(*it))
            && !article.clause_ends_in(start..figure.tokens.start);
    let sentence = article.sentence(total);
    // “Each of the 50 states has two senators and …, for a total of”: so many times over
    let each =
        |it: usize| matches!(article.text.id(it).function(), Function::Each | Function::Every);
    let off = (sentence.start..start).any(each)
        || article.find_word(sentence.start..figure.tokens.start, INCOMPLETE).is_some()
        || article.find_word(sentence, ADDED).is_some()
        // “cost £15,000 and £22,000, and have now cost a total of £237,000”
        || article.find_word(article.reach(total - 1).end..figure.tokens.start, BY_NOW).is_some();
    // “five vases, three masks and four swords, 15 objects altogether”
    let said = behind && parts.len() >= 3 && super::list::is_near(article, total, &parts);
    (joined && !off && parts.len() >= 2).then_some((parts, before || together || said))
}

/// “The state pays $30 million and the city $20 million. Together they pay $50 million.”
pub(super) fn together(article: &Article<'_>, it: &Stated) -> Option<Breakdown> {
    let start = it.tokens.start;
    let they = article.text.id(start + 1).function();
    let the = they == Function::The;
    if !article.says(start, ALL_TOLD)
        || !the && !matches!(they, Function::Pronoun | Function::That | Function::Demonstrative)
    {
        return None;
    }
    let mut here = article.figures_in(&it.tokens);
    // “the three take up”: how many parts there are
    let many = if the {
        let three = here.next().and_then(|it| article.figure(it))?;
        (three.tokens.start == start + 2).then_some(three.exact()?)
    } else {
        None
    };
    let total = here.next().filter(|it| here.next().is_none() && article.is_plain_amount(*it))?;
    let mut parts: Vec<usize> = Vec::new();
    let told = |parts: &[usize]| {
        let told = i64::try_from(parts.len()).ok().map(Exact::int);
        many.is_none() || told == many
    };
    for before in (it.idx.saturating_sub(SENTENCES)..it.idx).rev() {
        let tokens = article.stated(before);
        parts.extend(article.figures_in(&tokens).filter(|it| article.same_sort(*it, total)));
        if told(&parts) || parts.is_empty() {
            break;
        }
    }
    crate::order::sort(&mut parts);
    let level = |it: &usize| {
        article.is_plain_amount(*it)
            && article.figure(*it).is_some_and(|it| it.trend.is_none())
            && !matches!(article.before(*it), Function::From | Function::Than | Function::Versus)
    };
    (told(&parts) && parts.len() >= 2 && parts.iter().all(level)).then_some(Breakdown {
        total,
        parts,
        sure: true,
    })
}

/// “a two-month total of”
fn is_length(article: &Article<'_>, before: usize, total: usize) -> bool {
    article
        .figure(before)
        .is_some_and(|it| it.kind == Kind::Duration && (it.tokens.end..total).len() <= 2)
}

/// Whether a part follows another in a list: after a comma or “and”, with no verb of its own between.
fn follows(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(first), Some(second)) = (article.figure(a), article.figure(b)) else { return false };
    let between = first.tokens.end..second.whole.start;
    let last = second.whole.start.checked_sub(1);
    let parted = last.is_some_and(|it| {
        article.text.is_mark(it, ',') || article.text.id(it).function() == Function::And
    });
    let verb = between.clone().any(|it| {
        let word = article.text.id(it);
        word.has(Role::Verb) && !word.has(Role::Noun) && !word.has(Role::Adjective)
            || matches!(
                word.function(),
                Function::BePast
                    | Function::HavePast
                    | Function::That
                    | Function::Who
                    | Function::Which
            )
    });
    parted && !verb && between.len() <= 8 && article.same_sort(a, b)
}
