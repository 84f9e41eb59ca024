//! A number, its whole and the percentage given for it do not fit.
//!
//! “X of Y, or P percent”, “X (P percent)” after “of Y”, “P percent of the Y, or X”, “X, P percent of
//! its Y”: X ÷ Y must be P, as precisely as the three are written.
//!
//! ## Why it matters
//!
//! A share on the wrong base turns a majority into a minority, and readers remember the percentage.
//!
//! ## Flagged
//!
//! ```news
//! Of 250 farms visited, [[90]] (26 percent) had no working well.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Of 250 farms visited, 90 (36 percent) had no working well.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, share_percent};
use crate::lang::Function;

pub(super) static CHECK: Check =
    Check { name: "share-of", title: "Percentage does not fit the part and the whole", run };

struct Share {
    part: usize,
    whole: usize,
    percent: usize,
}

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in &article.text.sentences {
        let here = article.figures_in(&sentence.tokens);
        for percent in here.clone() {
            if !article.figure(percent).is_some_and(|it| it.kind == Kind::Percent) {
                continue;
            }
            let share = of_the_whole(article, here.clone(), percent)
                .or_else(|| beside_the_part(article, &sentence.tokens, here.clone(), percent));
            let Some(share) = share else { continue };
            if article.same_sort(share.part, share.whole) {
                found.push(case(&share).into());
            }
        }
    }
}

fn case(share: &Share) -> Case {
    let mut figures = vec![share.part, share.whole, share.percent];
    figures.sort_unstable();
    Case {
        figures,
        evidence: Vec::new(),
        readings: vec![Reading {
            computed: share_percent(share.part, share.whole),
            compare: Compare::Equal,
            stated: Term::Figure(share.percent),
            taken: None,
        }],
        strength: Strength::Strong,
        says: Says {
            agrees: "{sum} is {computed}, given as {stated}".to_owned(),
            clash: "{sum} is {computed}, not {stated}".to_owned(),
        },
    }
}

/// “75 percent of the 100,000 acres, or 45,000 acres”; “1,200 jobs, 3 percent of its 24,000 workers”
fn of_the_whole(article: &Article<'_>, here: Range<usize>, percent: usize) -> Option<Share> {
    let whole = percent + 1;
    let (share, base) = (
        article.figure(percent)?,
        article
            .figure(whole)
            .filter(|it| here.contains(&whole) && it.is_amount() && it.kind != Kind::Percent)?,
    );
    let of = share.tokens.end;
    let only_determiner = (of + 1..base.whole.start).all(|it| is_determiner(article, it));
    if article.text.id(of).function() != Function::Of
        || !only_determiner
        || base.whole.start > of + 3
    {
        return None;
    }
    // “, or 45,000 acres”
    let next = whole + 1;
    if here.contains(&next)
        && is_apposition(article, article.reach(whole).end, article.figure(next)?.whole.start, true)
    {
        return Some(Share { part: next, whole, percent });
    }
    // “1,200 jobs, 3 percent of …”, “1,200 jobs, or 3 percent of …”
    let part = percent.checked_sub(1).filter(|it| here.contains(it))?;
    let joined = is_apposition(article, article.reach(part).end, share.whole.start, false);
    joined.then_some(Share { part, whole, percent })
}

/// “45 (25 percent)” after “of 130 hospitals”; “thirty of the 48 senators, or 52 percent”
fn beside_the_part(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    percent: usize,
) -> Option<Share> {
    let before = percent.checked_sub(1).filter(|it| here.contains(it))?;
    let share = article.figure(percent)?;
    if !ends_apposition(article, share.tokens.end) {
        return None;
    }
    let joined = is_apposition(article, article.reach(before).end, share.whole.start, false);
    if !joined {
        return None;
    }
    // “X of the Y, P percent”
    if let Some(part) =
        before.checked_sub(1).filter(|it| here.contains(it) && is_part_of(article, *it, before))
    {
        return Some(Share { part, whole: before, percent });
    }
    // “Of Y …, X (P percent)”
    let whole =
        here.clone().find(|it| opens_with_of(article, sentence, *it)).filter(|it| *it < before)?;
    // another group between the two could be the base
    (whole + 1 == before).then_some(Share { part: before, whole, percent })
}

/// “Thirty of the 48”: the part is a bare number, and “of” leads to the whole.
fn is_part_of(article: &Article<'_>, part: usize, whole: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(part), article.figure(whole)) else { return false };
    let of = a.tokens.end;
    article.text.id(of).function() == Function::Of
        && b.whole.start <= of + 3
        && (of + 1..b.whole.start).all(|it| is_determiner(article, it))
}

/// “Of 130 hospitals surveyed, …” at the start of the sentence.
fn opens_with_of(article: &Article<'_>, sentence: &Range<usize>, whole: usize) -> bool {
    let Some(figure) =
        article.figure(whole).filter(|it| it.is_amount() && it.kind != Kind::Percent)
    else {
        return false;
    };
    let start = figure.whole.start;
    (sentence.start..start).all(|it| {
        is_determiner(article, it)
            || article.text.id(it).function() == Function::Of
            || article.text.mark(it).is_some()
    }) && (sentence.start..start).any(|it| article.text.id(it).function() == Function::Of)
}

fn is_determiner(article: &Article<'_>, at: usize) -> bool {
    matches!(
        article.text.id(at).function(),
        Function::The
            | Function::Possessive
            | Function::PossessiveMark
            | Function::All
            | Function::Demonstrative
    )
}

/// Only a bracket, a comma, a dash or “or” stands between the two; “or” is needed where the second is
/// a count, since a comma alone also parts the items of a list.
fn is_apposition(article: &Article<'_>, from: usize, to: usize, needs_or: bool) -> bool {
    let text = article.text;
    let between = from..to;
    let has_or = between.clone().any(|it| text.id(it).function() == Function::Or);
    let has_mark = between.clone().any(|it| matches!(text.mark(it), Some(',' | '(' | '—' | '–')));
    let only = between.clone().all(|it| {
        matches!(text.mark(it), Some(',' | '(' | '—' | '–'))
            || text.id(it).function() == Function::Or
    });
    !between.is_empty() && between.len() <= 2 && only && (has_or || has_mark && !needs_or)
}

/// The percentage stands alone: a comma, a bracket or the end behind it, no “of …” of its own.
fn ends_apposition(article: &Article<'_>, end: usize) -> bool {
    matches!(article.text.mark(end), Some(',' | ')' | '.' | ';' | '—' | '–'))
        || article.text.token(end).is_none()
}
