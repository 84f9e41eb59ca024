//! A fraction and the percentage beside it differ.
//!
//! “One in five adults, or 25 percent”, “almost a third (42 percent)”: the two say the same thing and must
//! meet. Likewise a fraction of a number and the number given for it: “a third of the 900 jobs, or 300”.
//!
//! ## Why it matters
//!
//! The fraction is what readers keep, and it was usually made from the percentage in a hurry.
//!
//! ## Flagged
//!
//! ```news
//! [[One in four]] drivers, or 40 percent, had no insurance.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! One in four drivers, or 26 percent, had no insurance.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Forms, Function};
use crate::text::Token;

pub(super) static CHECK: Check = Check {
    name: "fraction-percent",
    title: "A fraction and its percentage differ",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        for fraction in here.clone().filter(|it| article.figure(*it).is_some_and(is_fraction)) {
            let next = fraction + 1;
            if here.contains(&next)
                && article.figure(next).is_some_and(|it| it.kind == Kind::Percent)
                && is_same(article, fraction, next)
            {
                found.push(percent(fraction, next).into());
            } else if fraction > here.start
                && article.figure(fraction - 1).is_some_and(|it| it.kind == Kind::Percent)
                && is_same(article, fraction - 1, fraction)
            {
                found.push(percent(fraction, fraction - 1).into());
            } else if here.contains(&next)
                && here.contains(&(next + 1))
                && is_of(article, fraction, next)
                && is_number_of_it(article, next, next + 1)
            {
                let computed = Term::Figure(fraction).times(Term::Figure(next));
                let reading = Reading::new(computed, Compare::Equal, Term::Figure(next + 1));
                found.push(Case::given(vec![reading]).into());
            }
        }
    }
}

fn is_fraction(figure: &Figure) -> bool {
    figure.is_part() && figure.per.is_none() && figure.join.is_none() && figure.trend.is_none()
}

fn percent(fraction: usize, percent: usize) -> Case {
    let computed = Term::Share(Box::new(Term::Figure(fraction)), Box::new(Term::whole(1)));
    let reading = Reading::new(computed, Compare::Equal, Term::Figure(percent));
    Case::new(
        vec![reading],
        Strength::Strong,
        "The fraction is {computed}, given as {stated}",
        "The fraction is {computed}, not {stated}",
    )
}

/// Whether the second stands in apposition to the first: “, or 25 percent,”, “(25 percent)”.
fn is_same(article: &Article<'_>, first: usize, second: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(first), article.figure(second)) else { return false };
    if b.trend.is_some() || b.per.is_some() || b.join.is_some() {
        return false;
    }
    let end = phrase_end(article, first);
    // “of the voters polled”
    let polled = end + usize::from(article.text.id(end).form().has(Forms::VERB_PAST));
    // “half of those who enrolled, 70 percent, dropped out”
    let pair = b.whole.start.checked_sub(1).filter(|it| {
        let clause = a.tokens.end..*it;
        article.text.is_mark(*it, ',')
            && article.text.is_mark(b.tokens.end, ',')
            && clause.len() <= 6
            && clause.clone().all(|it| article.text.token(it).is_some_and(Token::is_word))
            && article.figures_in(&clause).is_empty()
    });
    let ends = [a.tokens.end, article.reach(first).end, end, polled, pair.unwrap_or(end)];
    let from = ends
        .into_iter()
        .find(|it| *it < b.whole.start && article.is_apposition(*it..b.whole.start, false));
    let Some(from) = from else { return false };
    let or = (from..b.whole.start).any(|it| article.text.id(it).function() == Function::Or);
    closes(article, second, or) && !of_another(article, second, first)
}

/// The end of what a fraction is of: “a third of pupils in the city”.
fn phrase_end(article: &Article<'_>, idx: usize) -> usize {
    let claim = article.claim(idx);
    let of = article.figure(idx).map_or(0, |it| it.tokens.end);
    let behind = claim.and_then(|it| it.counts.clone()).filter(|it| {
        article.text.id(of).function() == Function::Of && it.start > of && it.start <= of + 4
    });
    let end = behind.map_or(0, |it| it.end).max(article.reach(idx).end);
    claim.and_then(|it| it.modifiers.iter().map(|it| it.end).max()).map_or(end, |it| it.max(end))
}

/// A bracket closes; a comma pair or “or” may lead on to the rest of the clause.
fn closes(article: &Article<'_>, idx: usize, or: bool) -> bool {
    let Some(end) = article.figure(idx).map(|it| it.tokens.end) else { return false };
    let of = article.text.id(end).function() == Function::Of;
    article.closes(end) || article.closes(article.reach(idx).end) && of || or && of
}

/// “or 12 percent of all children” after “a third of pupils”: a share of others.
fn of_another(article: &Article<'_>, idx: usize, first: usize) -> bool {
    let Some(end) = article.figure(idx).map(|it| it.tokens.end) else { return true };
    if article.text.id(end).function() != Function::Of {
        return false;
    }
    // “a third of the island, 52 percent of its area”
    let points_back = matches!(
        article.text.id(end + 1).function(),
        Function::Demonstrative | Function::Pronoun | Function::Possessive
    );
    let same = article.noun(idx).is_known() && article.noun(idx) == article.noun(first);
    // “two-thirds of members, or 70 percent of those voting”
    let of = article.figure(first).map_or(0, |it| it.tokens.end);
    let fewer = article.text.id(of).function() == Function::Of
        && article.text.id(end + 1).function() == Function::Demonstrative
        && article.text.id(end + 2).form().has(Forms::VERB_ING);
    fewer || !points_back && !same
}

/// “three-quarters of the city’s 2,000 buses”
fn is_of(article: &Article<'_>, fraction: usize, whole: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(fraction), article.figure(whole)) else {
        return false;
    };
    let of = a.tokens.end;
    let opening = of + 1..b.whole.start;
    let possessor = b.whole.start.checked_sub(1).is_some_and(|it| article.is_determiner(it));
    article.text.id(of).function() == Function::Of
        && opening.len() <= 4
        && (opening.is_empty() || possessor)
        && article.is_plain_amount(whole)
}

/// “, or 300,”, “(about 300)”: what the fraction comes to.
fn is_number_of_it(article: &Article<'_>, whole: usize, number: usize) -> bool {
    let Some(figure) = article.figure(number) else { return false };
    let joined = [article.figure(whole).map_or(0, |it| it.tokens.end), article.reach(whole).end]
        .into_iter()
        .any(|it| it < figure.whole.start && article.is_apposition(it..figure.whole.start, false));
    let ends = article.closes(figure.tokens.end) || article.closes(article.reach(number).end);
    joined
        && ends
        && article.is_plain_amount(number)
        && article.same_sort(whole, number)
        && article.is_of_the_sort(number, whole)
}
