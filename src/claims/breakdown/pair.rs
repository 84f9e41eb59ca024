//! Two parts that leave no third: men and women, killed and survived.

use std::ops::Range;

use super::INCOMPLETE;
use crate::claims::Article;
use crate::lang::cues::{ALL_PEOPLE, ALL_SORTS, OPPOSITES, POINTS_BACK};
use crate::lang::en::parts::{ANSWERING, FATES};
use crate::lang::{Function, Hedge, Role, WordId};

/// “212 people were detained, 131 men and 71 women”
pub(super) fn in_apposition(
    article: &Article<'_>,
    later: Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
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
    let kind = article.own_noun(total).text();
    let people = article.own_noun(total).has(Role::Person)
        // “five children, four women and five men” are three groups
        && !ALL_PEOPLE.iter().any(|it| it.contains(&kind))
        || article.figure(total)?.hedge == Some(Hedge::Exactly);
    (article.are_opposites(first, second)
        && and
        && apposition
        && people
        && article.find_word(article.figure(total)?.tokens.end..start, INCOMPLETE).is_none())
    .then(|| vec![first, second])
}

/// “18 people died, 10 men, five women and three children”; “won 14 medals, four gold, three silver and seven bronze”
pub(super) fn all_people(
    article: &Article<'_>,
    later: Range<usize>,
    total: usize,
) -> Option<Vec<usize>> {
    let start = article.figure(later.start)?.whole.start;
    let apposition = start
        .checked_sub(1)
        .is_some_and(|it| matches!(article.text.mark(it), Some(',' | ':' | '(' | '—' | '–')));
    let parts: Vec<usize> = later
        .take_while(|it| {
            let start = article.figure(*it).map_or(0, |it| it.whole.start);
            let last = it.saturating_sub(1);
            let gap = past_them(article, last).unwrap_or(article.reach(last).end)..start;
            it.saturating_sub(1) == total
                || gap.len() <= 2
                    && gap.clone().all(|it| {
                        article.text.is_mark(it, ',')
                            || article.text.id(it).function() == Function::And
                    })
        })
        .collect();
    let noun = |it: &usize| match past_them(article, *it) {
        Some(end) => article.text.id(end - 1).noun().unwrap_or_default(),
        None => article.own_noun(*it),
    };
    let named: Vec<&str> = parts.iter().map(|it| noun(it).text()).collect();
    let all_of = |all: &[&str]| all.len() == named.len() && all.iter().all(|it| named.contains(it));
    let people = article.own_noun(total).has(Role::Person);
    let whole = article.own_noun(total).text();
    let complete = people && ALL_PEOPLE.iter().any(|all| all_of(all))
        || ALL_SORTS.iter().any(|(of, all)| *of == whole && all_of(all));
    let sort = parts.iter().all(|it| article.same_sort(*it, total));
    let before = article.figure(total)?.tokens.end..start;
    (apposition && complete && sort && article.find_word(before, INCOMPLETE).is_none())
        .then_some(parts)
}

/// “eight of them men”: the token behind the noun.
fn past_them(article: &Article<'_>, part: usize) -> Option<usize> {
    let of = article.figure(part)?.tokens.end;
    (article.text.id(of).function() == Function::Of && article.says(of + 1, POINTS_BACK))
        .then_some(of + 3)
}

/// “Of the 212 detained, 131 were men and 71 were women”; “of whom 131 were men and 71 women”; “of the 40 on
/// board, 12 died and 28 survived”
pub(super) fn of_the_whole(
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
            // “seven voted to convict and four to acquit”: what they want is no fate
            .take_while(|it| !verbs || article.text.id(*it).function() != Function::To)
            .filter_map(
                |it| if verbs { article.text.id(it).verb() } else { article.text.id(it).noun() },
            )
            .map(WordId::text)
            .collect()
    };
    let meet = |pairs: &[(&str, &str)], verbs: bool| {
        let (x, y) = (words(a..b, verbs), words(second_end..third, verbs));
        pairs.iter().any(|(p, q)| x.contains(p) && y.contains(q) || x.contains(q) && y.contains(p))
    };
    // “82 supported the motion, 51 voted against and seven abstained”
    let all: Vec<usize> = (first..here.end).collect();
    // some of a house may be absent
    let sides = all.len() == 3
        && article.find_word(article.figure(total)?.tokens.end..a, ANSWERING).is_some()
        && all.iter().all(|it| article.same_sort(*it, total))
        && crate::claims::dividing::answers(article, sentence, &all) == Some(true);
    if sides {
        return Some(all);
    }
    let joined = (a..b)
        .any(|it| article.text.id(it).function() == Function::And || article.text.is_mark(it, ','));
    // “and one died” is no figure
    let none_left = third == sentence.end
        && !(second_end..third).any(|it| article.text.id(it).cardinal() == Some(1));
    (joined && none_left && (meet(OPPOSITES, false) || meet(FATES, true)))
        .then(|| vec![first, second])
}
