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
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, sum};
use crate::lang::{Function, Role};
use crate::text::BlockKind;

pub(super) static CHECK: Check =
    Check { name: "parts-total", title: "Parts do not add up to their total", run };

/// Between two names of one thing.
const OR: &[&str] = &["or"];

/// The total holds more than the parts.
const ADDED: &[&str] =
    &["another", "more", "than", "bringing", "additional", "respectively", "from"];

/// In an item that is the total of the others.
const OF_ALL: &[&str] = &["total", "of", "all"];

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
    "primarily",
];

/// The parts that follow are all of them.
const MADE_UP: &[(&str, &str)] = &[
    ("made", "of"),
    ("comprising", ""),
    ("composed", "of"),
    ("consisting", "of"),
    ("consists", "of"),
    ("consisted", "of"),
    ("comprises", ""),
    ("comprised", ""),
    ("consist", "of"),
    ("comprise", ""),
    ("split", "into"),
    ("divided", "into"),
    ("namely", ""),
];

/// The total comes last: behind it, or before it.
const IN_ALL: &[(&str, &str)] = &[
    ("in", "all"),
    ("in", "total"),
    ("all", "told"),
    ("", "altogether"),
    ("", "combined"),
    ("between", "them"),
    ("", "overall"),
    ("", "together"),
];
const TOTAL_OF: &[(&str, &str)] = &[
    ("total", "of"),
    ("totaling", ""),
    ("totalling", ""),
    ("totals", ""),
    ("making", ""),
    ("or", ""),
    ("sum", "of"),
];

/// Fates that leave no third; each is a lemma.
const FATES: &[(&str, &str)] =
    &[("die", "survive"), ("kill", "survive"), ("convict", "acquit"), ("live", "die")];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = article.figures_in(&sentence.tokens);
        if here.len() < 3 {
            continue;
        }
        for total in here.clone() {
            let Some((parts, sure)) = parts(article, &sentence.tokens, here.clone(), total) else {
                continue;
            };
            let strength = if sure || heads_fit(article, total, &parts) {
                Strength::Strong
            } else {
                Strength::Weak
            };
            found.push(case(total, &parts, strength).into());
            break;
        }
    }
    bullets(article, found);
}

fn case(total: usize, parts: &[usize], strength: Strength) -> Case {
    let reading = Reading::new(sum(parts), Compare::Equal, Term::Figure(total));
    Case::new(
        vec![reading],
        strength,
        "{sum} makes the total of {stated}",
        "{sum} = {computed} does not match the total of {stated}",
    )
}

/// The parts of a figure, where the text says that they are complete, and whether it says so of whatever
/// the parts count.
fn parts(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    total: usize,
) -> Option<(Vec<usize>, bool)> {
    let figure = article.figure(total).filter(|it| it.is_amount() && it.kind != Kind::Percent)?;
    let after = figure.tokens.end..sentence.end;
    let later = total + 1..here.end;
    list_after(article, after.clone(), later.clone(), total)
        .or_else(|| made_up(article, after.clone(), later.clone(), total))
        .or_else(|| pair(article, later, total))
        .or_else(|| opposites(article, sentence, &here, total))
        .map(|it| (it, false))
        .or_else(|| total_last(article, here, total))
        .filter(|it| it.0.len() >= 2)
}

/// “14 people: six …, five … and two …”, “14 medals (six gold, five silver and three bronze)”
fn list_after(
    article: &Article<'_>,
    after: Range<usize>,
    later: Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
    let text = article.text;
    let dash = |it: usize| {
        matches!(text.mark(it), Some('—' | '–')) || text.is_mark(it, '-') && !text.touches(it)
    };
    let opens =
        after.clone().find(|it| text.is_mark(*it, ':') || text.is_mark(*it, '(') || dash(*it))?;
    // the total is the last figure before the list, in its clause
    if !article.figures_in(&(after.start..opens)).is_empty()
        || article.clause_ends_in(after.start..opens)
    {
        return None;
    }
    let bracket = text.is_mark(opens, '(');
    let close = match text.mark(opens) {
        Some('(') => (opens + 1..after.end)
            .find(|it| text.is_mark(*it, ')'))
            .filter(|_| opens == article.reach(total).end)?,
        Some(':') => after.end,
        _ => (opens + 1..after.end).find(|it| dash(*it)).unwrap_or(after.end),
    };
    let list = opens + 1..close;
    if article.find_word(list.clone(), INCOMPLETE).is_some()
        || article.find_word(after.start..opens, INCOMPLETE).is_some()
    {
        return None;
    }
    let parts = items(article, list, later, total)?;
    // “16 people (12 women)”: a bracket may hold one part, a list has “and” before the last
    (!bracket || parts.len() >= 2).then_some(parts)
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
    if !article.figures_in(&(after.start..cue)).is_empty()
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
    // “two children (12 and 14)”: numbers that count nothing are no parts
    let counts = |it: &usize| {
        article.figure(*it).is_some_and(|it| {
            it.kind == Kind::Money
                || text
                    .token(it.tokens.end)
                    .is_some_and(|it| it.is_word() && it.word.function() != Function::And)
        })
    };
    parts.iter().any(counts).then_some(parts)
}

/// “212 people were detained, 131 men and 71 women”
fn pair(article: &Article<'_>, later: Range<usize>, total: usize) -> Option<Vec<usize>> {
    let (first, second) = (later.start, later.start + 1);
    if second >= later.end || !article.same_sort(first, total) || !article.same_sort(second, total)
    {
        return None;
    }
    let first_end = article.reach(first).end;
    let and = article.text.id(first_end).function() == Function::And
        && first_end + 1 == article.reach(second).start;
    let start = article.figure(first)?.whole.start;
    let apposition = start
        .checked_sub(1)
        .is_some_and(|it| matches!(article.text.mark(it), Some(',' | ':' | '(' | '—' | '–')));
    // “12 officers, 7 men and 5 women” stands in apposition, and the total is of people
    let people = article.own_noun(total).has(Role::Person)
        || article.figure(total)?.hedge == Some(crate::lang::Hedge::Exactly);
    (article.are_opposites(first, second)
        && and
        && apposition
        && people
        && article.find_word(article.figure(total)?.tokens.end..start, INCOMPLETE).is_none())
    .then(|| vec![first, second])
}

/// “Of the 212 detained, 131 were men and 71 were women”; “of whom 131 were men and 71 women”; “of the 40 on
/// board, 12 died and 28 survived”
fn opposites(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: &Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
    let (first, second) = (total + 1, total + 2);
    if second >= here.end {
        return None;
    }
    let of_whom = || {
        let start = article.figure(first).map_or(0, |it| it.whole.start);
        let whom = start.checked_sub(1).is_some_and(|it| {
            matches!(article.text.id(it).function(), Function::Who | Function::Which)
        });
        whom && start
            .checked_sub(2)
            .is_some_and(|it| article.text.id(it).function() == Function::Of)
    };
    if !article.opens_with_of(total, sentence) && !of_whom()
        || !article.same_sort(first, total)
        || !article.same_sort(second, total)
    {
        return None;
    }
    let (a, b) = (article.figure(first)?.tokens.end, article.figure(second)?.whole.start);
    let second_end = article.figure(second)?.tokens.end;
    let third = article
        .figure(second + 1)
        .filter(|_| second + 1 < here.end)
        .map_or(sentence.end, |it| it.whole.start);
    let words = |tokens: Range<usize>, verbs: bool| -> Vec<&'static str> {
        tokens
            .take(4)
            .filter_map(
                |it| if verbs { article.text.id(it).verb() } else { article.text.id(it).noun() },
            )
            .map(crate::lang::WordId::text)
            .collect()
    };
    let meet = |pairs: &[(&str, &str)], verbs: bool| {
        let (x, y) = (words(a..b, verbs), words(second_end..third, verbs));
        pairs.iter().any(|(p, q)| x.contains(p) && y.contains(q) || x.contains(q) && y.contains(p))
    };
    let joined = (a..b)
        .any(|it| article.text.id(it).function() == Function::And || article.text.is_mark(it, ','));
    let none_left = third == sentence.end;
    (joined && none_left && (meet(crate::lang::cues::OPPOSITES, false) || meet(FATES, true)))
        .then(|| vec![first, second])
}

/// “seven men and five women, 12 in all”, “… and five women, for a total of 12”
fn total_last(
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
    let first = (here.start..total)
        .rev()
        .take_while(|it| it + 1 == total || follows(*it, it + 1))
        .last()?;
    let parts: Vec<usize> = (first..total).collect();
    let start = article.figure(*parts.first()?)?.tokens.start;
    let joined =
        parts.iter().all(|it| article.same_sort(*it, total) && article.is_plain_amount(*it))
            && !article.clause_ends_in(start..figure.tokens.start);
    let sentence = article.sentence(total);
    let off = article.find_word(sentence.start..figure.tokens.start, INCOMPLETE).is_some()
        || article.find_word(sentence, ADDED).is_some();
    (joined && !off && parts.len() >= 2).then_some((parts, before || together))
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

/// A paragraph that ends with the total and a colon, and bullets that each start or end with a part.
fn bullets(article: &Article<'_>, found: &mut Vec<Found>) {
    let blocks = &article.text.blocks;
    for (idx, block) in blocks.iter().enumerate() {
        let colon = block.tokens.end.checked_sub(1).is_some_and(|it| article.text.is_mark(it, ':'));
        if block.kind == BlockKind::ListItem || !colon {
            continue;
        }
        let items: Vec<&Range<usize>> = blocks
            .iter()
            .skip(idx + 1)
            .take_while(|it| it.kind == BlockKind::ListItem)
            .map(|it| &it.tokens)
            .collect();
        let sentence = article.text.sentence_of(block.tokens.end - 1);
        let Some(sentence) = article.text.sentences.get(sentence).map(|it| it.tokens.clone())
        else {
            continue;
        };
        let Some(total) =
            article.figures_in(&sentence).next_back().filter(|it| article.is_plain_amount(*it))
        else {
            continue;
        };
        let off = article.find_word(sentence, INCOMPLETE).is_some();
        let parts: Vec<usize> =
            items.iter().filter_map(|it| part_of_item(article, it, total)).collect();
        if off || parts.len() != items.len() || parts.len() < 2 {
            continue;
        }
        let strength =
            if heads_fit(article, total, &parts) { Strength::Strong } else { Strength::Weak };
        found.push(case(total, &parts, strength).into());
    }
}

/// The one amount of an item, at its start or its end; none where there are more.
fn part_of_item(article: &Article<'_>, item: &Range<usize>, total: usize) -> Option<usize> {
    let mut amounts = article.figures_in(item).filter(|it| article.same_sort(*it, total));
    let part = amounts.next().filter(|_| amounts.next().is_none())?;
    // a list within the list, or the number of the item
    let nested = item.clone().any(|it| {
        article.text.is_mark(it, ':')
            && it + 1 < item.end
            && article.figures_in(&(it..item.end)).is_empty()
    });
    let numbered = article.figure(part).is_some_and(|it| {
        it.tokens.start == item.start && matches!(article.text.mark(it.tokens.end), Some('.' | ')'))
    });
    if nested || numbered {
        return None;
    }
    let figure = article.figure(part)?;
    let starts = figure.whole.start <= item.start + 1;
    let ends = figure.tokens.end + 1 >= item.end;
    ((starts || ends)
        && article.find_word(item.clone(), OF_ALL).is_none_or(|it| it > figure.tokens.end))
    .then_some(part)
}

/// Whether the parts count what the total counts: the same noun, people of any sort, or no noun.
fn heads_fit(article: &Article<'_>, total: usize, figures: &[usize]) -> bool {
    let whole = article.own_noun(total);
    figures.iter().all(|it| {
        let part = article.own_noun(*it);
        // a name tells a group (“eight Republicans”), and no noun at all stands for the total’s
        let head = article.own_head(*it);
        let named =
            head.and_then(|it| article.text.token(it)).is_some_and(crate::text::Token::is_capital);
        // “six gold, five silver”: no plural of its own
        let plural =
            head.is_some_and(|it| article.text.id(it).form().has(crate::lang::Forms::NOUN_PLURAL));
        let elided = !part.is_known() || named || !plural;
        let money = article.figure(*it).is_some_and(|it| it.kind == Kind::Money);
        money
            || elided
            || part == whole
            || whole.has(Role::Person) && part.has(Role::Person)
            || whole.has(Role::Event)
            || !whole.is_known()
    })
}
