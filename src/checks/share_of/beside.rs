//! A percentage that stands beside its part: “45 of 60, 75 percent”.

use std::ops::Range;

use super::Share;
use crate::claims::Article;
use crate::figures::Kind;
use crate::lang::{Forms, Function};

/// The share itself, as a thing.
const STAKES: &[&str] = &["stake", "share", "majority", "turnout", "shareholding"];

/// Nouns of what a share is, before “of”.
const RATES: &[&str] = &["rate", "share", "proportion", "ratio", "percentage", "average"];

/// “40 percent of the total”: the whole just named.
const ALL_OF_IT: &[&str] = &["total", "whole", "lot"];

/// “14, of the 47 schools”, “14 (30 percent) of the 47 schools”: past the mark that closes the apposition.
pub(super) fn behind_mark(
    article: &Article<'_>,
    here: &Range<usize>,
    last: usize,
) -> Option<usize> {
    let whole = last + 1;
    let base = article.figure(whole).filter(|_| here.contains(&whole))?;
    let end = article.figure(last)?.tokens.end;
    // “36 patients (30 percent) out of 120”
    let of = end + 1 + usize::from(article.text.id(end + 1).function() == Function::Out);
    let opens = (of + 1..base.whole.start).all(|it| article.is_determiner(it))
        && base.whole.start <= of + 3;
    (matches!(article.text.mark(end), Some(')' | ',' | '—' | '–'))
        && article.text.id(of).function() == Function::Of
        && opens)
        .then_some(whole)
}

/// “45 (25 percent)” after “of 130 hospitals”; “thirty of the 48 senators, or 52 percent”
pub(super) fn beside_the_part(
    article: &Article<'_>,
    sentence: &Range<usize>,
    idx: usize,
    here: Range<usize>,
    percent: usize,
) -> Option<Share> {
    let before = percent.checked_sub(1).filter(|it| here.contains(it))?;
    let share = article.figure(percent)?;
    let from = [
        article.figure(before)?.tokens.end,
        article.reach(before).end,
        past_of_them(article, before),
    ];
    let joined = from
        .into_iter()
        .any(|it| it < share.whole.start && article.is_apposition(it..share.whole.start, false));
    let stake = is_stake(article, before, percent) || is_rate(article, before, percent);
    let behind = || article.is_behind_its_clause(article.reach(before).end..share.whole.start);
    if !joined && !stake && !behind() {
        return None;
    }
    if let Some(whole) = behind_mark(article, &here, percent) {
        return Some(Share { part: before, wholes: vec![whole] });
    }
    let of = share.tokens.end;
    // “of the total”, “of all flights”: what was just named
    let of_total = article.text.id(of).function() == Function::Of
        && article.is_determiner(of + 1)
        && (article.says(of + 2, ALL_OF_IT)
            || article.text.id(of + 2).noun().is_some_and(|it| it == article.own_noun(before))
                && article.closes(of + 3));
    if !article.closes(share.tokens.end) && !stake && !of_total {
        return None;
    }
    // “X of the Y, P percent”
    if let Some(part) = before
        .checked_sub(1)
        .filter(|it| here.contains(it) && article.whole_behind(*it, &here) == Some(before))
    {
        return Some(Share { part, wholes: vec![before] });
    }
    // “Of Y …, X (P percent) …, X (P percent)”: an earlier part may be the base too
    if let Some(whole) =
        here.clone().find(|it| article.opens_with_of(*it, sentence)).filter(|it| *it < before)
    {
        let is_share = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Percent);
        let mut wholes = vec![whole];
        for other in whole + 1..before {
            if article.same_sort(other, whole) {
                wholes.push(other);
            } else if !is_share(other) {
                return None;
            }
        }
        return Some(Share { part: before, wholes });
    }
    // “40 schools, 6 of them (15 percent)”
    let subset = article.subsets(idx).into_iter().find(|it| it.part == before)?;
    Some(Share { part: before, wholes: subset.wholes })
}

/// “20 million of the 50 million shares, a 40 percent stake”
fn is_stake(article: &Article<'_>, before: usize, percent: usize) -> bool {
    let Some(figure) = article.figure(percent) else { return false };
    let Some(a) = figure
        .whole
        .start
        .checked_sub(1)
        .filter(|it| article.text.id(*it).function() == Function::A)
    else {
        return false;
    };
    // “14,000 of 20,000 votes cast, a 70 percent share”
    let end = article.reach(before).end;
    let cast = end + usize::from(article.text.id(end).form().has(Forms::VERB_PAST));
    [end, cast].into_iter().any(|it| it < a && article.is_apposition(it..a, false))
        && article.says(figure.tokens.end, STAKES)
}

/// “92 of 400 complaints, a rate of 23 percent”, “, a success rate of 80 percent”
fn is_rate(article: &Article<'_>, before: usize, percent: usize) -> bool {
    let Some(start) = article.figure(percent).map(|it| it.whole.start) else { return false };
    let near = start.saturating_sub(5)..start;
    let a = near.clone().find(|it| article.text.id(*it).function() == Function::A);
    // “of the 10.5 million votes cast, a share of 40 percent”
    // “of which 22 were sold last year, a share of 40 percent”
    let joined = |a: usize| {
        matches!(article.text.mark(a - 1), Some(',' | '—' | '–'))
            && (article.reach(before).end..a - 1)
                .all(|it| article.text.token(it).is_some_and(crate::text::Token::is_word))
    };
    article.before(percent) == Function::Of
        && start.checked_sub(2).is_some_and(|it| article.says(it, RATES))
        && a.is_some_and(joined)
        && article.closes(article.figure(percent).map_or(0, |it| it.tokens.end))
}

/// Behind “6 of them”.
fn past_of_them(article: &Article<'_>, part: usize) -> usize {
    let end = article.figure(part).map_or(0, |it| it.tokens.end);
    if article.text.id(end).function() == Function::Of { end + 2 } else { end }
}
