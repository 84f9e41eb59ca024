//! Whether a figure points back at another (CHECKS.md C7).

use super::facets::{Heads, heads};
use super::mention::{Mention, Points, Sort};
use crate::claims::{Article, Scope};
use crate::figures::Unit;
use crate::lang::en::same::{PRICES, THAT_FIGURE};
use crate::lang::{Forms, Function};

/// Figures between the two that are looked at.
const REACH: usize = 12;

/// Whether the later is definite and the earlier is the last figure with that head.
pub(super) fn points_back(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    is_definite(b) && !rivals(article, a, b)
}

/// “the 47 people”, “its vetoes”
pub(super) fn is_definite(it: &Mention) -> bool {
    it.points != Points::Not
}

/// “That figure, 45, …”, “that sum of $45 million”: the only figure of its sort in the sentence before.
pub(super) fn is_named(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let alone = |it: &Mention| {
        let here = article.figures_in(&article.sentence(it.figure)).take(REACH);
        here.filter_map(|it| article.mention(it)).filter(|other| other.sort == it.sort).count() == 1
    };
    a.sort == b.sort
        && b.sentence == a.sentence + 1
        && is_that_figure(article, b.figure)
        && alone(a)
        && alone(b)
}

/// “that figure, 45,”, “that sum of $45 million”
fn is_that_figure(article: &Article<'_>, figure: usize) -> bool {
    let text = article.text;
    let Some(it) = article.figure(figure) else { return false };
    let Some([that, noun, link]) = it.whole.start.checked_sub(3).map(|it| [it, it + 1, it + 2])
    else {
        return false;
    };
    let apposed = text.is_mark(link, ',') && text.is_mark(it.tokens.end, ',');
    (apposed || text.id(link).function() == Function::Of)
        && matches!(text.id(that).function(), Function::That | Function::Demonstrative)
        && text.id(noun).noun().is_some_and(|it| THAT_FIGURE.contains(&it.text()))
}

/// “will build a new library for £2.4 million. … the £4.2 million library”: the only price told for it.
pub(super) fn is_price_of(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    is_price(article, a, b) && is_brought_in(article, a, b)
}

/// The same, of what was known before: “The bridge will cost £2.4 million. … the £4.2 million bridge”.
pub(super) fn is_price(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let (Some(figure), Some(claim)) = (article.figure(b.figure), article.claim(b.figure)) else {
        return false;
    };
    let named = claim.counts.as_ref().is_some_and(|it| it.start == figure.tokens.end);
    let near = b.sentence > a.sentence && b.sentence - a.sentence <= 2;
    let money = matches!(a.sort, Sort::In(Unit::Currency(_))) && a.sort == b.sort;
    if !money
        || !named
        || !near
        || !is_definite(b)
        || !b.head.is_some_and(|it| a.around.contains(&it))
    {
        return false;
    }
    let sentence = article.sentence(a.figure);
    let of_sort = |it: &usize| article.mention(*it).is_some_and(|it| it.sort == a.sort);
    let alone = article.figures_in(&sentence).filter(of_sort).count() == 1
        && !(a.figure + 1..b.figure).any(|it| of_sort(&it));
    let paid = article.claim(a.figure).is_some_and(|it| PRICES.contains(&it.verb.text()));
    alone && paid
}

/// “set aside £14.2 million for the library. … the £12.4 million set aside for the library”
pub(super) fn is_spent_again(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let text = article.text;
    let end = |it: &Mention| article.figure(it.figure).map_or(0, |it| it.tokens.end);
    let names =
        |it: usize| text.id(it).noun().is_some() && text.id(it).function() == Function::None;
    // what it is for: the preposition and its noun
    let object = |from: usize| {
        let purpose = text.id(from).function();
        let noun = (from + 1..from + 5)
            .take_while(|it| text.mark(*it).is_none())
            .find_map(|it| text.id(it).noun().filter(|_| !names(it + 1)))?;
        matches!(purpose, Function::For | Function::On | Function::To | Function::In)
            .then_some((purpose, noun))
    };
    let participle = end(b);
    let behind = (participle + 1..participle + 3).find_map(object);
    let verb =
        text.id(participle).verb().filter(|_| text.id(participle).form().has(Forms::VERB_PAST));
    let paid = |it: &Mention| article.claim(it.figure).map(|it| it.verb);
    matches!(a.sort, Sort::In(_))
        && a.sort == b.sort
        && (1..=2).contains(&b.sentence.saturating_sub(a.sentence))
        && b.points == Points::The
        && verb.is_some()
        && paid(a) == verb
        && behind.is_some()
        && behind == object(end(a))
        && !(a.figure + 1..b.figure)
            .any(|it| article.mention(it).is_some_and(|it| it.sort == a.sort))
}

/// “a new library”
fn is_brought_in(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let text = article.text;
    let sentence = article.sentence(a.figure);
    let mut nouns = sentence.clone().filter(|it| Some(super::keys::key(text, *it)) == b.head);
    nouns.any(|at| {
        let before = at.saturating_sub(4).max(sentence.start)..at;
        let article = before.rev().find(|it| text.id(*it).function() != Function::None);
        article.is_some_and(|it| text.id(it).function() == Function::A)
    })
}

/// Whether a figure between the two counts the same as the later one.
pub(super) fn rivals(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let between = a.figure + 1..b.figure;
    between.len() > REACH
        || between
            .filter_map(|it| article.mention(it))
            // “four of those six pieces”
            .filter(|it| it.scope != Scope::Subset)
            .any(|it| it.sort == b.sort && matches!(heads(it, b), Heads::Same | Heads::Class))
}
