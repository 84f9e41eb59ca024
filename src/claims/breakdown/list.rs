//! Parts in a list behind their total: after a colon, a dash or a bracket, after “made up of”.

use std::ops::Range;

use super::INCOMPLETE;
use crate::claims::Article;
use crate::claims::change::comparable;
use crate::figures::Kind;
use crate::lang::cues::{ALTOGETHER, POINTS_BACK};
use crate::lang::en::parts::MADE_UP;
use crate::lang::{Forms, Function, Role};

/// A figure that may be a total, and what stands behind it in its sentence.
pub(super) struct Seen {
    /// The figure.
    pub(super) total: usize,
    /// The tokens behind it.
    pub(super) after: Range<usize>,
    /// The figures behind it.
    pub(super) later: Range<usize>,
}

/// “14 people: six …, five … and two …”, “14 medals (six gold, five silver and three bronze)”
pub(super) fn behind(article: &Article<'_>, seen: &Seen) -> Option<Vec<usize>> {
    let Seen { after, total, .. } = seen;
    let text = article.text;
    let dash = |it: usize| {
        matches!(text.mark(it), Some('—' | '–')) || text.is_mark(it, '-') && !text.touches(it)
    };
    let opens =
        after.clone().find(|it| text.is_mark(*it, ':') || text.is_mark(*it, '(') || dash(*it))?;
    // the total is the last figure before the list, in its clause
    if article.clause_ends_in(after.start..opens) {
        return None;
    }
    // “grew into 12 brigades of: 54 regiments, 151 battalions …”: each of them has these
    if opens.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::Of) {
        return None;
    }
    let bracket = text.is_mark(opens, '(');
    let close = match text.mark(opens) {
        Some('(') => (opens + 1..after.end)
            .find(|it| text.is_mark(*it, ')'))
            .filter(|_| opens == article.reach(*total).end)?,
        Some(':') => after.end,
        _ => (opens + 1..after.end).find(|it| dash(*it)).unwrap_or(after.end),
    };
    let list = opens + 1..close;
    if article.find_word(list.clone(), INCOMPLETE).is_some()
        || article.find_word(after.start..opens, INCOMPLETE).is_some()
    {
        return None;
    }
    let parts = items(article, list, seen)?;
    // “was split between three borrowers:”: how many parts there are
    let parts_told = |it: usize| {
        article.figure(it).is_some_and(|figure| {
            let many = i64::try_from(parts.len()).ok().map(crate::number::Exact::int);
            figure.kind == Kind::Count && (!article.same_sort(it, *total) || figure.exact() == many)
        })
    };
    if !article.figures_in(&(after.start..opens)).all(parts_told) {
        return None;
    }
    // “16 people (12 women)”: a bracket may hold one part, a list has “and” before the last
    (!bracket || parts.len() >= 2).then_some(parts)
}

/// “15 members, made up of eight Republicans and six Democrats”
pub(super) fn made_up(article: &Article<'_>, seen: &Seen) -> Option<Vec<usize>> {
    let after = &seen.after;
    let verbs = MADE_UP.iter().map(|it| it.0);
    let cue = article.find_words(after.clone(), verbs).find(|it| {
        MADE_UP.iter().any(|(verb, preposition)| {
            article.says(*it, &[verb])
                && (preposition.is_empty()
                    || (it + 1..it + 3).any(|it| article.says(it, &[preposition])))
        })
    })?;
    // “the sale, which will raise 9.27 billion, comprises 10 billion in notes”: the sale does
    let sentence = article.sentence(seen.total);
    let start = article.figure(seen.total)?.whole.start;
    let relative = (sentence.start..start)
        .any(|it| matches!(article.text.id(it).function(), Function::Which | Function::Who));
    if relative
        && article.text.is_mark(cue - 1, ',')
        && article.text.id(cue).form().has(Forms::VERB_S | Forms::VERB_PAST)
        && !article.text.id(cue).form().has(Forms::VERB_ING)
    {
        return None;
    }
    // “600,000 units, each consisting of one share and one warrant”
    let each = (after.start..cue)
        .any(|it| matches!(article.text.id(it).function(), Function::Each | Function::Every));
    if each
        || !article.figures_in(&(after.start..cue)).is_empty()
        || article.find_word(cue..after.end, INCOMPLETE).is_some()
    {
        return None;
    }
    // “made up of eight Republicans”: the list begins with its first figure, right behind the cue
    let first = article.figure(seen.later.start)?.whole.start;
    (first <= cue + 4).then(|| items(article, first..after.end, seen)).flatten()
}

/// “The fleet of 310 planes consists of 190 Airbus jets and 120 Boeing jets”: one thing consists of
/// what is listed, whatever that is called; “the 3 houses consist of 40 flats” tells of other things.
pub(super) fn one_consists(article: &Article<'_>, total: usize, parts: &[usize]) -> bool {
    let Some(first) = parts.first().and_then(|it| article.figure(*it)) else { return false };
    let end = article.figure(total).map_or(0, |it| it.tokens.end);
    let mut between = end..first.whole.start;
    let consists = between.any(|it| {
        article.text.id(it).form().has(Forms::VERB_S)
            && MADE_UP.iter().any(|(verb, _)| article.says(it, &[verb]))
    });
    let value = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
    consists && parts.iter().all(|it| value(*it) < value(total))
}

/// “84 players, made up of 52 strings, 20 wind players and 8 percussionists”; “300 homes made up of 12 towers”
/// are in them.
pub(super) fn is_made_up(article: &Article<'_>, total: usize, parts: &[usize]) -> bool {
    let Some(first) = parts.first().and_then(|it| article.figure(*it)) else { return false };
    let end = article.reach(total).end;
    let cue = end + usize::from(article.text.is_mark(end, ','));
    let value = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
    is_near(article, total, parts)
        && first.whole.start <= cue + 3
        && MADE_UP.iter().any(|(verb, _)| article.says(cue, &[verb]))
        // “40 crates, made up of 12 kinds of apples”
        && !parts.iter().filter_map(|it| article.own_head(*it)).any(|it| {
            article.text.id(it).noun().is_some_and(|it| it.has(Role::Container))
                && article.text.id(it + 1).function() == Function::Of
        })
        && parts.iter().all(|it| value(*it) < value(total))
}

/// “Altogether 48 paintings went missing: 21 oils, 18 watercolours and nine sketches”, “has 200 rooms: 120 doubles, 60
/// singles and 20 suites”: the parts are called by names of their own.
pub(super) fn is_announced(article: &Article<'_>, total: usize, parts: &[usize]) -> bool {
    let (Some(figure), Some(first)) =
        (article.figure(total), parts.first().and_then(|it| article.figure(*it)))
    else {
        return false;
    };
    let Some(opens) = first.whole.start.checked_sub(1) else { return false };
    let announced = matches!(article.text.mark(opens), Some(':' | '—' | '–' | '('))
        || article.text.is_mark(opens, '-') && !article.text.touches(opens);
    let sentence = article.sentence(total);
    let in_all = figure.hedge == Some(crate::number::Hedge::Exactly)
        || ALTOGETHER
            .iter()
            .any(|cue| (sentence.start..).zip(*cue).all(|(at, word)| article.says(at, &[word])));
    let value = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
    // “23 animals from the barn - 14 goats, four horses and two dogs”
    let end = article.reach(total).end;
    // “Thirty species were recorded in the marsh: 17 birds, nine amphibians and four mammals”
    let were = matches!(article.text.id(end).function(), Function::BePast | Function::BePresent)
        // “and four parents stood outside”
        && parts.last().is_some_and(|it| article.closes(article.reach(*it).end));
    let told = end < opens
        && opens - end <= if were { 7 } else { 5 }
        && (were
            || matches!(
                article.text.id(end).function(),
                Function::From
                    | Function::On
                    | Function::In
                    | Function::At
                    | Function::During
                    | Function::Aboard
                    | Function::For
            ))
        && (end..opens).all(|it| article.text.token(it).is_some_and(crate::text::Token::is_word))
        && !article.names_a_group(end..opens)
        && is_near(article, total, parts);
    // “4,112 fish: 2,570 males and 1,542 females”
    let two = article.text.is_mark(opens, ':') && is_near(article, total, parts);
    announced
        && (parts.len() >= 3 || two)
        && (in_all || told || end == opens)
        && parts.iter().all(|it| value(*it) < value(total))
}

/// Whether parts come to between half and twice their total.
pub(super) fn is_near(article: &Article<'_>, total: usize, parts: &[usize]) -> bool {
    let value = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
    let all = parts.iter().try_fold(crate::number::Exact::ZERO, |all, it| all.plus(value(*it)?));
    let twice = |it: crate::number::Exact| it.plus(it);
    value(total).zip(all).is_some_and(|(total, all)| {
        twice(all).is_some_and(|it| it > total) && twice(total).is_some_and(|it| it > all)
    })
}

/// “Altogether 88 prisoners were freed, 52 on Monday and 36 on Tuesday”
pub(super) fn of_all_together(
    article: &Article<'_>,
    sentence: &Range<usize>,
    seen: &Seen,
) -> Option<Vec<usize>> {
    let Seen { later, total, .. } = seen;
    let said = ALTOGETHER
        .iter()
        .any(|cue| (sentence.start..).zip(*cue).all(|(at, word)| article.says(at, &[word])));
    // the total is the first figure, a list begins with the second
    let start = article.figure(later.start)?.whole.start;
    let listed = start.checked_sub(1).is_some_and(|it| article.text.is_mark(it, ','));
    let between = article.figure(*total)?.tokens.end..start;
    let first = article.figures_in(sentence).start == *total;
    (said && first && listed && !article.clause_ends_in(between))
        .then(|| items(article, start..sentence.end, seen))
        .flatten()
        .filter(|_| article.find_word(sentence.clone(), INCOMPLETE).is_none())
        .filter(|it| !is_third_item(article, it))
}

/// “77 cities, 64 towns, and one port”: the comma before “and” makes three items, of which the first is
/// no total.
fn is_third_item(article: &Article<'_>, parts: &[usize]) -> bool {
    let [_, last] = parts else { return false };
    let and = article.figure(*last).and_then(|it| it.whole.start.checked_sub(1));
    and.is_some_and(|it| {
        article.text.id(it).function() == Function::And && article.text.is_mark(it - 1, ',')
    })
}

/// “the rest”, “the others”, “others”
fn is_rest(article: &Article<'_>, at: usize) -> bool {
    let the = usize::from(article.text.id(at).function() == Function::The);
    matches!(article.text.id(at + the).function(), Function::Rest | Function::Other)
}

/// Whether the verb of the whole goes on behind the comma that closes its list.
fn is_verb_of_all(article: &Article<'_>, at: usize) -> bool {
    article.text.is_mark(at - 1, ',') && article.text.id(at).is_auxiliary()
}

/// The figures of a list whose every item starts with one: “six passengers on the bus, five on the
/// truck and two pedestrians”.
fn items(article: &Article<'_>, list: Range<usize>, seen: &Seen) -> Option<Vec<usize>> {
    let Seen { later, total, .. } = seen;
    let total = *total;
    let text = article.text;
    let mut parts = Vec::new();
    let mut opens = true; // an item may start here
    let mut closed = false; // “and” stood before the item
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
                // “$350 million in cash and $200 million in stock, half was paid”: behind the last
                if closed && !article.same_sort(idx, total) && text.is_mark(at - 1, ',') {
                    break;
                }
                // “600 million francs: 380 million this year”
                let money = article.figure(total)?.kind == Kind::Money;
                if !(article.same_sort(idx, total) || money && comparable(article, idx, total)) {
                    return None;
                }
                closed = !parts.is_empty() && text.id(at - 1).function() == Function::And;
                parts.push(idx);
                at = article.figure(idx)?.tokens.end;
                // “52 of them women”: a part of a part, or of others
                if text.id(at).function() == Function::Of && article.says(at + 1, POINTS_BACK) {
                    return None;
                }
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
            // “and the rest in the hills”
            None if opens && is_rest(article, at) => return None,
            // “, will fly to Vienna in two planes”
            None if opens && parts.len() >= 2 && is_verb_of_all(article, at) => break,
            None if opens && !parts.is_empty() && text.id(at).function() == Function::None => {
                let said = (at..(at + 3).min(list.end)).any(|it| text.id(it).has(Role::Say));
                if said {
                    break;
                }
                // “and the rest on foot”, “Smith and Jones”: an item, or a part of one, without its number
                return None;
            }
            // “a pilot, two crew and three passengers”, “and the driver”: one, and no number
            None if opens
                && matches!(text.id(at).function(), Function::A | Function::The)
                && !(at..(at + 4).min(list.end)).any(|it| text.id(it).has(Role::Say)) =>
            {
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
