//! What remains is not what is left.
//!
//! “The remaining N”, “the other N”, “the rest, N”: N must be the whole less the parts named before it,
//! or 100 less the shares. “Another N” adds and is no remainder.
//!
//! ## Why it matters
//!
//! A reader who subtracts sees at once that people or money are missing, or counted twice.
//!
//! ## Flagged
//!
//! ```news
//! Of the 80 cows, 50 were sold and the remaining [[40]] were moved.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Of the 80 cows, 50 were sold and the remaining 30 were moved.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::{Article, Tie};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, fits, sum};
use crate::lang::en::parts::RATES;
use crate::lang::{Forms, Function, Role};

pub(super) static CHECK: Check = Check {
    name: "remainder",
    title: "What remains is not the whole less its parts",
    in_passage: Some(run),
    in_article: None,
};

/// Whoever is counted.
const ANYBODY: &str = "person";

/// The whole did not stay what it was.
const GREW: &[&str] = &["increase", "raised", "joined", "arrived", "hired"];

/// Between the whole and the remainder: more came in, or the parts are no parts of this whole.
const ADDS: &[&str] = &[
    "another",
    "additional",
    "further",
    "extra",
    "more",
    "already",
    "increase",
    "increased",
    "raise",
    "raised",
    "also",
    "combined",
    "partners",
];

/// What remains follows.
const LEAVES: &[&str] = &["leaving", "leaves"];

/// Behind what is left.
const LEFT: &[&str] =
    &["missing", "unaccounted", "unsold", "unpaid", "vacant", "empty", "unclaimed"];

/// Sentences between the whole and what remains.
const SENTENCES: usize = 2;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        let here = sentence.figures.clone();
        for rest in here.clone().filter(|it| is_remainder(article, *it)) {
            let mut before = (idx.saturating_sub(SENTENCES)..idx).rev().take_while(|it| {
                article.text.sentences.get(*it).is_some_and(|it| it.block == sentence.block)
            });
            let case = shares(article, &sentence.tokens, here.start..rest, rest).or_else(|| {
                let within = counts(article, &sentence.tokens, here.start..rest, rest);
                within.or_else(|| {
                    before.find_map(|it| {
                        let tokens = article.stated(it);
                        let first = article.figures_in(&tokens).start;
                        counts(article, &tokens, first..rest, rest)
                    })
                })
            });
            found.extend(case.map(Into::into));
        }
    }
}

/// “the remaining 28”, “the other five”, “the rest (28)”
fn is_remainder(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) =
        article.figure(idx).filter(|it| it.is_amount() && it.per.is_none() && it.join.is_none())
    else {
        return false;
    };
    let start = figure.whole.start;
    let word = |back: usize| {
        start.checked_sub(back).map_or(Function::None, |it| article.text.id(it).function())
    };
    match word(1) {
        Function::Remaining => true,
        Function::Other => matches!(word(2), Function::The | Function::Possessive),
        // “leaving 400 for the public”, “leaving 28 unaccounted for”
        _ if start.checked_sub(1).is_some_and(|it| article.says(it, LEAVES)) => {
            let end = article.reach(idx).end;
            let mut near = [figure.tokens.end, end].into_iter();
            // “leaving 150 for the press and 50 for guests”
            let sentence = article.sentence(idx);
            let last = article.figures_in(&sentence).end == idx + 1;
            last && near.any(|it| {
                article.closes(it)
                    || matches!(article.text.id(it).function(), Function::For | Function::In)
                    || article.says(it, LEFT)
            })
        }
        // “the rest, 28, are”: an apposition
        _ => {
            let mark = start
                .checked_sub(1)
                .is_some_and(|it| matches!(article.text.mark(it), Some(',' | '(' | '—' | '–')));
            mark && word(2) == Function::Rest && article.closes(article.reach(idx).end)
        }
    }
}

/// “Sixty-five percent voted yes and the remaining 35 percent voted no.”
fn shares(
    article: &Article<'_>,
    sentence: &Range<usize>,
    before: Range<usize>,
    rest: usize,
) -> Option<Case> {
    let is_share = |it: usize| {
        article.figure(it).is_some_and(|it| {
            it.kind == Kind::Percent && it.trend.is_none() && it.per.is_none() && it.join.is_none()
        })
    };
    if !is_share(rest) || before.is_empty() {
        return None;
    }
    let is_portion = |it: &usize| {
        article
            .figure(*it)
            .is_some_and(|it| matches!(it.kind, Kind::Percent | Kind::Vague) || it.is_part())
    };
    // “the remaining 30 percent of the time”
    if article
        .figure(rest)
        .is_some_and(|it| article.text.id(it.tokens.end).function() == Function::Of)
    {
        return None;
    }
    let portions: Vec<usize> = before.clone().filter(is_portion).collect();
    // “Of the eight percent who …, 41 percent …”: the first is what is divided
    let divided = portions.first().is_some_and(|it| opens_with_of(article, *it, sentence));
    let parts: Vec<usize> = portions.into_iter().skip(usize::from(divided)).collect();
    let start = article.figure(*parts.first()?)?.tokens.start;
    let end = article.figure(rest)?.whole.start;
    if !parts.iter().all(|it| is_share(*it))
        || article.find_word(sentence.start..end, ADDS).is_some()
        || start >= end
    {
        return None;
    }
    // “30 percent of the remaining 60 percent”: a part of the rest, none of what goes before it
    if parts.last().is_some_and(|it| is_of_rest(article, *it, rest)) {
        return None;
    }
    // a share of a part: “of the 65 percent, 20 percent”
    // “one pool bearing 8.75 percent and the other 8.625 percent”: a rate of each
    let rates = parts.iter().chain([&rest]).any(|it| bears(article, *it, sentence.start));
    let nested = rates || parts.iter().skip(1).any(|it| article.before(*it) == Function::Of);
    let computed = Term::whole(100).minus(sum(&parts));
    let mut case = case(computed, rest);
    // “takes out 8 percent, puts 3 percent back, and the remaining 5 percent is paid”
    if let [whole, others @ ..] = parts.as_slice()
        && !others.is_empty()
    {
        let computed = Term::Figure(*whole).minus(sum(others));
        case.readings.push(Reading::new(computed, Compare::Equal, Term::Figure(rest)));
    }
    let here = article.figures_in(sentence);
    case.readings.extend((rest + 1..here.end).filter(|it| is_share(*it)).map(|it| {
        let computed = Term::whole(100).minus(sum(&parts)).minus(Term::Figure(it));
        Reading::new(computed, Compare::Equal, Term::Figure(rest))
    }));
    (!nested).then_some(case)
}

/// “bearing interest of 8.75 percent”, “yields 5 percent”: a percentage that is no share.
pub(super) fn bears(article: &Article<'_>, idx: usize, from: usize) -> bool {
    let start = article.figure(idx).map_or(from, |it| it.whole.start);
    let near = start.saturating_sub(8).max(from)..start;
    article.find_word(near, RATES).is_some()
}

fn opens_with_of(article: &Article<'_>, idx: usize, sentence: &Range<usize>) -> bool {
    let Some(start) = article.figure(idx).map(|it| it.whole.start) else { return false };
    start > sentence.start
        && (sentence.start..start)
            .rev()
            .take(2)
            .any(|it| article.text.id(it).function() == Function::Of)
        && start - sentence.start <= 3
}

/// “Of the 60 passengers, 22 were rescued; the remaining 38 are missing.”
fn counts(
    article: &Article<'_>,
    sentence: &Range<usize>,
    before: Range<usize>,
    rest: usize,
) -> Option<Case> {
    if article.figure(rest)?.kind == Kind::Percent {
        return None;
    }
    let (wholes, mut parts) = opening(article, sentence, before.clone(), rest)?;
    let whole = *wholes.first()?;
    let last = *parts.last().unwrap_or(&whole).max(&whole);
    for next in last + 1..rest {
        let figure = article.figure(next)?;
        let amount = article.same_sort(next, whole) && article.is_plain_amount(next);
        match figure.kind {
            Kind::Age => {}
            _ if amount && is_within_part(article, next) => {}
            _ if amount && article.is_of_the_sort(next, whole) && !is_remainder(article, next) => {
                parts.push(next);
            }
            Kind::Date | Kind::Time | Kind::Label(_) | Kind::Ordinal => {}
            _ => return None,
        }
    }
    if parts.last().is_some_and(|it| is_of_rest(article, *it, rest)) || is_of_another(article, rest)
    {
        return None;
    }
    let first = parts.first().copied()?.min(whole);
    let span = article.figure(first)?.whole.start..article.figure(rest)?.whole.start;
    // “the other two men” may be some of several
    let bare = article.own_head(rest).is_none() || does(article, rest);
    let same = bare
        || article.own_noun(rest) == article.own_noun(whole)
        || article.own_noun(rest).text() == ANYBODY;
    // “the other $65 million fund”: one of its own
    let money = article.figure(rest)?.kind == Kind::Money;
    let noun = article.figure(rest).and_then(|it| article.text.id(it.tokens.end).noun());
    let own = money && noun.is_some() && !article.counts_alike(rest, whole);
    let of_whole = same && !own && article.same_sort(rest, whole);
    let added = article.find_word(span, GREW).is_some();
    let fraction = parts.iter().any(|it| !article.same_sort(*it, whole));
    if !of_whole || added {
        return None;
    }
    if fraction {
        let [part] = parts.as_slice() else { return None };
        let share = if article.figure(*part)?.kind == Kind::Percent {
            Term::Figure(*part).over(Term::whole(100))
        } else {
            Term::Figure(*part)
        };
        return Some(case(Term::Figure(whole).times(Term::whole(1).minus(share)), rest));
    }
    // “won 40 of his 60 fights, 30 by knockout”: a part of a part
    let all = Reading::new(sum(&parts), Compare::AtMost, Term::Figure(whole));
    if parts.len() > 1 && !fits(article, &all) {
        return None;
    }
    let left = |whole: usize| Term::Figure(whole).minus(sum(&parts));
    let mut case = case(left(whole), rest);
    // “the other nine were void, with one lost”: a part may follow
    let sentence = article.sentence(rest);
    let later = article.figures_in(&sentence).end.min(rest + 2);
    case.readings.extend(
        (rest + 1..later)
            .filter(|it| article.is_plain_amount(*it) && article.same_sort(*it, whole))
            .map(|it| {
                let computed = left(whole).minus(Term::Figure(it));
                Reading::new(computed, Compare::Equal, Term::Figure(rest))
            }),
    );
    // “killed two people and cut power to 85,000 homes”: either may be divided
    for other in wholes.iter().skip(1) {
        case.readings.push(Reading::new(left(*other), Compare::Equal, Term::Figure(rest)));
    }
    Some(case)
}

/// “the remaining 39 contained traces of arsenic”: a verb behind the number, and its object.
fn does(article: &Article<'_>, rest: usize) -> bool {
    let end = article.figure(rest).map_or(0, |it| it.tokens.end);
    let next = article.text.id(end);
    // “left the remaining 150 untouched”
    if !next.is_known() && article.text.word(end).ends_with("ed") {
        return true;
    }
    next.form().has(Forms::VERB_PAST) && !next.has(Role::Adjective)
}

/// The whole and the first parts of it: “of the 60 passengers, 22”, “nine of the 15 bodies”, “a third of
/// the 900 jobs”.
fn opening(
    article: &Article<'_>,
    sentence: &Range<usize>,
    before: Range<usize>,
    rest: usize,
) -> Option<(Vec<usize>, Vec<usize>)> {
    let here = article.figures_in(sentence).start..before.end;
    let subsets = article.subsets(article.text.sentence_of(sentence.start));
    let mut found = None;
    for idx in here.clone() {
        // “costs 1.4 billion: 220 million for”
        let listed = || {
            let named = article.own_head(idx).is_some()
                || article.figure(idx).is_some_and(|it| it.unit.is_some());
            named
                && article.text.is_mark(article.reach(idx).end, ':')
                && article.is_plain_amount(idx)
        };
        let this = if article.opens_with_of(idx, sentence) || listed() {
            Some((vec![idx], Vec::new()))
        } else if idx + 1 < rest && article.is_plain_amount(idx) {
            article.whole_behind(idx, &here).map(|whole| (vec![whole], vec![idx]))
        } else if let Some(subset) =
            subsets.iter().find(|it| it.part == idx && it.tie == Tie::OfThem && idx < rest)
        {
            // “£17 million, of which £11 million”
            Some((subset.wholes.clone(), vec![idx]))
        } else {
            share_of_whole(article, idx, rest).map(|whole| (vec![whole], vec![idx]))
        };
        if this.is_some() {
            if found.is_some() {
                return None; // two wholes: which of them is divided is not said
            }
            found = this;
        }
    }
    let (wholes, parts) = found?;
    let whole = *wholes.first()?;
    (whole < rest && (!parts.is_empty() || whole + 1 < rest)).then_some((wholes, parts))
}

/// “a third of the 900 jobs”, “40 percent of the 900 jobs”
fn share_of_whole(article: &Article<'_>, share: usize, rest: usize) -> Option<usize> {
    let figure = article
        .figure(share)
        .filter(|it| matches!(it.kind, Kind::Fraction | Kind::Percent) && it.trend.is_none())?;
    let whole = share + 1;
    let base = article.figure(whole).filter(|_| whole < rest && article.is_plain_amount(whole))?;
    let of = figure.tokens.end;
    let opens = (of + 1..base.whole.start).all(|it| article.is_determiner(it))
        && base.whole.start <= of + 3;
    (article.text.id(of).function() == Function::Of && opens).then_some(whole)
}

/// “three of their remaining five”
fn is_of_rest(article: &Article<'_>, part: usize, rest: usize) -> bool {
    let (end, start) =
        (article.reach(part).end, article.figure(rest).map_or(0, |it| it.whole.start));
    part + 1 == rest && start <= end + 3 && article.text.id(end).function() == Function::Of
}

/// “the remaining four of the month”: the rest of what is named behind it.
fn is_of_another(article: &Article<'_>, rest: usize) -> bool {
    let end = article.figure(rest).map_or(0, |it| it.tokens.end);
    article.text.id(end).function() == Function::Of
        && matches!(article.text.id(end + 1).function(), Function::The | Function::Possessive)
}

/// “10 of them”, “including 10”: within a part already counted.
fn is_within_part(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    let end = figure.tokens.end;
    let of = article.text.id(end).function() == Function::Of
        && matches!(
            article.text.id(end + 1).function(),
            Function::Pronoun | Function::Who | Function::Which | Function::Demonstrative
        );
    of || matches!(article.before(idx), Function::Including | Function::Among)
}

fn case(computed: Term, rest: usize) -> Case {
    let reading = Reading::new(computed, Compare::Equal, Term::Figure(rest));
    Case::new(
        vec![reading],
        Strength::Strong,
        "{sum} leaves {stated}",
        "{sum} leaves {computed}, not {stated}",
    )
}
