//! The parts of a total do not add up to it.
//!
//! A total and two or more parts of the same sort are checked where the text says that the parts are
//! all there is: a list after a colon or dash, “made up of”, a pair that excludes a third (men and
//! women), “in all”. Words like “including” or “mostly” say that they are not, and switch it off.
//!
//! ## Why it matters
//!
//! It is the sum that every reader can do, and the classic catch of a copy desk.
//!
//! ## Flagged
//!
//! ```news
//! The fire destroyed [[16 homes]]: seven on Elm Street, five on Oak Avenue and two near the river.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The fire destroyed 16 homes: seven on Elm Street, five on Oak Avenue and four near the river.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, sum};
use crate::lang::{Function, Role};

pub(super) static CHECK: Check =
    Check { name: "parts-total", title: "Parts do not add up to their total", run };

/// The parts that follow are not all of them, or not exact.
const INCOMPLETE: &[&str] = &[
    "including",
    "include",
    "includes",
    "included",
    "among",
    "mostly",
    "such",
    "mainly",
    "like",
    "example",
    "chiefly",
    "largely",
    "notably",
    "particularly",
    "especially",
    "besides",
    "plus",
];

/// The parts that follow are all of them.
const MADE_UP: &[(&str, &str)] = &[
    ("made", "of"),
    ("comprising", ""),
    ("composed", "of"),
    ("consisting", "of"),
    ("consists", "of"),
    ("comprises", ""),
    ("comprised", ""),
    ("consist", "of"),
    ("split", "into"),
    ("divided", "into"),
];

/// Nouns that divide a group without a rest; any form of one pairs with the other.
const PAIRS: &[(&str, &str)] = &[
    ("man", "woman"),
    ("boy", "girl"),
    ("male", "female"),
    ("adult", "child"),
    ("soldier", "civilian"),
    ("win", "loss"),
];

/// The total comes last.
const IN_ALL: &[(&str, &str)] =
    &[("in", "all"), ("in", "total"), ("all", "told"), ("", "altogether")];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in &article.text.sentences {
        let here = article.figures_in(&sentence.tokens);
        if here.len() < 3 {
            continue;
        }
        for total in here.clone() {
            let Some(parts) = parts(article, &sentence.tokens, here.clone(), total) else {
                continue;
            };
            push(article, total, parts, found);
            break;
        }
    }
}

fn push(article: &Article<'_>, total: usize, parts: Vec<usize>, found: &mut Vec<Found>) {
    let computed = sum(&parts);
    let mut figures = parts;
    figures.push(total);
    figures.sort_unstable();
    let strength =
        if heads_fit(article, total, &figures) { Strength::Strong } else { Strength::Weak };
    found.push(
        Case {
            figures,
            evidence: Vec::new(),
            readings: vec![Reading {
                computed,
                compare: Compare::Equal,
                stated: Term::Figure(total),
                taken: None,
            }],
            strength,
            says: Says {
                agrees: "{sum} makes the total of {stated}".to_owned(),
                clash: "{sum} = {computed} does not match the total of {stated}".to_owned(),
            },
        }
        .into(),
    );
}

/// The parts of a figure, where the text says that they are complete.
fn parts(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
    let figure = article.figure(total).filter(|it| it.is_amount() && it.kind != Kind::Percent)?;
    let after = figure.tokens.end..sentence.end;
    let later = total + 1..here.end;
    list_after(article, after.clone(), later.clone(), total)
        .or_else(|| made_up(article, after.clone(), later.clone(), total))
        .or_else(|| pair(article, later, total))
        .or_else(|| total_last(article, here, total))
        .filter(|it| it.len() >= 2)
}

/// “14 people: six …, five … and two …”
fn list_after(
    article: &Article<'_>,
    after: Range<usize>,
    later: Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
    let text = article.text;
    let opens = after.clone().find(|it| {
        matches!(text.mark(*it), Some(':' | '—' | '–'))
            || text.is_mark(*it, '-') && !text.touches(*it)
    })?;
    // the total is the last figure before the list, in its clause
    if article.figures_in(&(after.start..opens)).len() != 0
        || article.clause_ends_in(after.start..opens)
    {
        return None;
    }
    let list = opens + 1..after.end;
    if article.find_word(list.clone(), INCOMPLETE).is_some()
        || article.find_word(after.start..opens, INCOMPLETE).is_some()
    {
        return None;
    }
    items(article, list, later, total)
}

/// “15 members, made up of eight Republicans and six Democrats”
fn made_up(
    article: &Article<'_>,
    after: Range<usize>,
    later: Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
    let cue = after.clone().find(|it| {
        MADE_UP.iter().any(|(verb, preposition)| {
            article.says(*it, &[verb])
                && (preposition.is_empty()
                    || (it + 1..it + 3).any(|it| article.says(it, &[preposition])))
        })
    })?;
    if article.figures_in(&(after.start..cue)).len() != 0
        || article.find_word(cue..after.end, INCOMPLETE).is_some()
    {
        return None;
    }
    // “made up of eight Republicans”: the list begins with its first figure, right behind the cue
    let first = article.figure(later.start)?.whole.start;
    (first <= cue + 4).then(|| items(article, first..after.end, later, total)).flatten()
}

/// The figures of a list whose every item starts with one: “six passengers on the bus, five on the
/// truck and two pedestrians”.
fn items(
    article: &Article<'_>,
    list: Range<usize>,
    later: Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
    let text = article.text;
    let mut parts = Vec::new();
    let mut opens = true; // an item may start here
    let mut at = list.start;
    while at < list.end {
        if matches!(text.mark(at), Some(';' | ',')) || text.id(at).function() == Function::And {
            opens = true;
            at += 1;
            continue;
        }
        if matches!(text.mark(at), Some('.' | '?' | '!' | ':')) {
            break;
        }
        let figure = later.clone().find(|it| {
            article.figure(*it).is_some_and(|it| it.whole.start <= at && at < it.tokens.end)
        });
        match figure {
            Some(idx) if opens => {
                if !article.same_sort(idx, total) {
                    return None;
                }
                parts.push(idx);
                at = article.figure(idx)?.tokens.end;
                opens = false;
                continue;
            }
            // “two in their 30s”, “one of 12”: a second figure in an item, of another sort
            Some(idx) if article.same_sort(idx, total) => return None,
            Some(idx) => {
                at = article.figure(idx)?.tokens.end;
                continue;
            }
            // “, police said”: an item without a figure ends the list
            None if opens && !parts.is_empty() && text.id(at).function() == Function::None => {
                let said = (at..(at + 3).min(list.end)).any(|it| text.id(it).has(Role::Say));
                if said {
                    break;
                }
                // “and the rest on foot”, “Smith and Jones”: an item, or a part of one, without its number
                return None;
            }
            None => opens = false,
        }
        at += 1;
    }
    Some(parts)
}

/// “212 people were detained, 131 men and 71 women”
fn pair(article: &Article<'_>, later: Range<usize>, total: usize) -> Option<Vec<usize>> {
    let (first, second) = (later.start, later.start + 1);
    if second >= later.end || !article.same_sort(first, total) || !article.same_sort(second, total)
    {
        return None;
    }
    let (a, b) = (article.noun(first).text(), article.noun(second).text());
    let excludes = PAIRS.iter().any(|it| *it == (a, b) || *it == (b, a));
    let first_end = article.reach(first).end;
    let and = article.text.id(first_end).function() == Function::And
        && first_end + 1 == article.reach(second).start;
    let start = article.figure(first)?.whole.start;
    let apposition = start
        .checked_sub(1)
        .is_some_and(|it| matches!(article.text.mark(it), Some(',' | ':' | '(' | '—' | '–')));
    // “12 officers, 7 men and 5 women” stands in apposition, and the total is of people
    let whole = article.noun(total);
    let people = whole.has(Role::Person);
    (excludes
        && and
        && apposition
        && people
        && article.find_word(article.figure(total)?.tokens.end..start, INCOMPLETE).is_none())
    .then(|| vec![first, second])
}

/// “seven men and five women, 12 in all”
fn total_last(article: &Article<'_>, here: Range<usize>, total: usize) -> Option<Vec<usize>> {
    let end = article.reach(total).end.max(article.figure(total)?.tokens.end);
    let cue = [article.figure(total)?.tokens.end, end].into_iter().any(|at| {
        IN_ALL.iter().any(|(first, second)| {
            if first.is_empty() {
                article.says(at, &[second])
            } else {
                article.says(at, &[first]) && article.says(at + 1, &[second])
            }
        })
    });
    let parts: Vec<usize> = (here.start..total).collect();
    let start = article.figure(*parts.first()?)?.tokens.start;
    let joined = parts.iter().all(|it| article.same_sort(*it, total))
        && !article.clause_ends_in(start..article.figure(total)?.tokens.start);
    let listed = parts.windows(2).all(|it| {
        let [a, b] = it else { return false };
        let between = article.reach(*a).end..article.reach(*b).start;
        between.len() <= 2
            && between.clone().all(|it| {
                article.text.is_mark(it, ',') || article.text.id(it).function() == Function::And
            })
    });
    (cue && joined && listed && parts.len() >= 2).then_some(parts)
}

/// Whether the parts count what the total counts: the same noun, people of any sort, or no noun.
fn heads_fit(article: &Article<'_>, total: usize, figures: &[usize]) -> bool {
    let whole = article.noun(total);
    figures.iter().all(|it| {
        let part = article.noun(*it);
        // a name tells a group (“eight Republicans”), and no noun at all stands for the total’s
        let head = article.claim(*it).and_then(|it| it.head);
        let named =
            head.and_then(|it| article.text.token(it)).is_some_and(crate::text::Token::is_capital);
        let elided = !part.is_known() || named || head.is_none();
        let money = article.figure(*it).is_some_and(|it| it.kind == Kind::Money);
        money
            || elided
            || part == whole
            || whole.has(Role::Person) && part.has(Role::Person)
            || whole.has(Role::Event)
            || !whole.is_known()
    })
}
