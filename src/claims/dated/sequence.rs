//! Dated deeds of which one comes first: “after graduating in 2009, she joined the firm in 2012”, “joined
//! in 2014 before leaving in 2016”.

use std::ops::Range;

use crate::claims::Article;
use crate::lang::{Forms, Function};

/// Tokens between the two dates; more is another matter.
const REACH: usize = 16;

/// The figures of two dates that are shown, the one that comes first before the other.
#[must_use]
pub fn sequences(article: &Article<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (_, sentence) in article.shown_sentences() {
        let here = article.figures_in(&sentence.tokens);
        for one in here.clone() {
            let other = one + 1;
            let dated = |it: usize| article.is_dated(it) && article.is_placed(it);
            if here.contains(&other) && dated(one) && dated(other) {
                found.extend(order(article, &sentence.tokens, one, other));
            }
        }
    }
    found
}

fn order(
    article: &Article<'_>,
    sentence: &Range<usize>,
    one: usize,
    other: usize,
) -> Option<(usize, usize)> {
    let text = article.text;
    let (first, second) = (article.figure(one)?, article.figure(other)?);
    let between = first.tokens.end..second.whole.start;
    if between.len() > REACH
        || between.clone().any(|it| matches!(text.mark(it), Some(';' | ':' | '—')))
    {
        return None;
    }
    let is = |it: usize, function: Function| text.id(it).function() == function;
    let gerund = |it: usize| {
        text.id(it).form().has(Forms::VERB_ING) && !text.id(it).form().has(Forms::NOUN_SINGULAR)
    };
    let cue = between
        .clone()
        .find(|it| (is(*it, Function::Before) || is(*it, Function::After)) && gerund(it + 1));
    if let Some(cue) = cue {
        let clean = !(first.tokens.end..cue).any(|it| {
            is(it, Function::And)
                || is(it, Function::But)
                || is(it, Function::Who)
                || is(it, Function::Which)
        });
        let pair = if is(cue, Function::Before) { (one, other) } else { (other, one) };
        return clean.then_some(pair);
    }
    // “After graduating in 2009, she joined the firm in 2012”
    let opens = is(sentence.start, Function::After) && gerund(sentence.start + 1);
    let near = first.whole.start <= sentence.start + REACH;
    let plain = text.is_mark(first.tokens.end, ',')
        && !between.clone().any(|it| {
            matches!(
                text.id(it).function(),
                Function::And
                    | Function::But
                    | Function::Who
                    | Function::Which
                    | Function::Whose
                    | Function::Conjunction
                    | Function::HavePast
            )
        });
    let alone = article.figures_in(&(sentence.start..first.tokens.start)).is_empty();
    (opens && near && plain && alone).then_some((one, other))
}
