//! A list has more or fewer members than the text says.
//!
//! A count with a plural noun is followed by a list that names its members: after a colon or a dash, after
//! “are” or “namely”, or between commas. Every way to split the list is tried, since a name may contain
//! “and”; words like “including” say that it is no full list.
//!
//! ## Why it matters
//!
//! It is the slip that copy desks teach first: somebody was added or cut, and the count was not.
//!
//! ## Flagged
//!
//! ```news
//! The mayor named [[four]] priorities: housing, transit and parks.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The mayor named three priorities: housing, transit and parks.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::{Article, ListOf};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Function, Role};

pub(super) static CHECK: Check = Check {
    name: "list-count",
    title: "A list has more or fewer members than stated",
    in_passage: Some(run),
    in_article: None,
};

/// A count of some out of more.
const OF_MORE: &[&str] = &["top", "between"];

/// Of these, some are told.
const SOME: &[&str] = &["member", "rest"];

/// The list is not of all.
const NOT_ALL: &[&str] = &[
    "including",
    "include",
    "includes",
    "included",
    "such",
    "among",
    "like",
    "example",
    "instance",
    "especially",
    "notably",
    "particularly",
    "mainly",
    "mostly",
    "etc",
    "others",
    "more",
    "respectively",
    "from",
    "between",
    "first",
    "second",
    "one",
    "another",
    "each",
    "either",
    "or",
    "who",
    "which",
    "that",
    "where",
    "when",
];

/// More members than these are not listed one by one.
const MOST: i64 = 20;

/// Kinds and fields: their members may be plurals.
const KINDS: &[&str] = &[
    "area",
    "category",
    "priority",
    "issue",
    "topic",
    "goal",
    "sector",
    "field",
    "subject",
    "theme",
    "reason",
    "factor",
    "element",
    "ingredient",
    "principle",
    "value",
    "industry",
    "type",
    "kind",
    "sort",
    "crop",
    "language",
    "sport",
    "condition",
    "pillar",
    "aim",
    "objective",
    "measure",
    "service",
    "department",
    "discipline",
    "skill",
    "cause",
    "source",
    "material",
    "metal",
    "problem",
    "need",
    "thing",
    "interest",
    "commodity",
    "asset",
    "class",
    "substance",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        for idx in sentence.figures.clone() {
            found.extend(case(article, &sentence.tokens, idx).map(Into::into));
        }
    }
}

fn case(article: &Article<'_>, sentence: &Range<usize>, idx: usize) -> Option<Case> {
    let figure =
        article.figure(idx).filter(|it| it.kind == Kind::Count && article.is_plain_amount(idx))?;
    let small = figure
        .exact()
        .is_some_and(|it| it <= crate::number::Exact::int(MOST) && it > crate::number::Exact::ONE);
    let hedged = figure.hedge.is_some_and(|it| it != crate::lang::Hedge::Exactly);
    // “five of the fourteen sites: …”, “the other members of the quartet – …”: some of them
    let start = figure.whole.start;
    let some = idx
        .checked_sub(1)
        .is_some_and(|it| article.whole_behind(it, &article.figures_in(sentence)) == Some(idx))
        || start.checked_sub(3).is_some_and(|it| {
            article.is_noun(it, SOME) && article.text.id(it + 1).function() == Function::Of
        });
    if !small || hedged || some || before_is_ordinal(article, start) {
        return None;
    }
    let abstract_noun = is_abstract(article, idx);
    let (list, sure) = article.list_behind(sentence, idx, abstract_noun)?;
    if is_second_of_two(article, idx)
        || is_cut(article, sentence.end, &list)
        || goes_on(article, list.end..sentence.end)
    {
        return None;
    }
    if article.find_word(list.clone(), NOT_ALL).is_some()
        || article.figures_in(&list).any(|it| !is_age_aside(article, it))
    {
        return None;
    }
    let members = ListOf::read(article, list, sure)?;
    if members.has_plural && !abstract_noun {
        return None;
    }
    let counts = members.counts();
    let readings = counts
        .iter()
        .map(|it| Reading::new(Term::whole(*it), Compare::Equal, Term::Figure(idx)))
        .collect();
    Some(
        Case::new(
            readings,
            Strength::Strong,
            "The list has {computed} members, as stated",
            "The list has {computed} members, the text says {stated}",
        )
        .with_evidence(article.text.span(&members.tokens)),
    )
}

/// “Ann Lee, 34,”: an age set apart behind a name.
fn is_age_aside(article: &Article<'_>, idx: usize) -> bool {
    article.figure(idx).is_some_and(|it| {
        it.tokens.len() == 1
            && matches!(it.kind, Kind::Age | Kind::Number)
            && it.whole.start > 1
            && article.text.is_mark(it.whole.start - 1, ',')
            && article.text.token(it.whole.start - 2).is_some_and(crate::text::Token::is_capital)
            && (article.text.mark(it.tokens.end).is_some()
                || article.text.id(it.tokens.end).function() == Function::And)
    })
}

/// “the first three”, “another two”, “the other two”, “the last three”: some of more.
fn before_is_ordinal(article: &Article<'_>, start: usize) -> bool {
    let function = start.checked_sub(1).map_or(Function::None, |it| article.text.id(it).function());
    matches!(
        function,
        Function::Another
            | Function::Other
            | Function::Remaining
            | Function::Last
            | Function::Next
            | Function::Of
            | Function::Than
            | Function::Every
    ) || start
        .checked_sub(1)
        .is_some_and(|it| article.text.id(it).has(Role::Ordinal) || article.says(it, OF_MORE))
}

/// “two fathers and two mothers: …”, “his number 10 and 11 batsmen, …”: the list is of both.
fn is_second_of_two(article: &Article<'_>, idx: usize) -> bool {
    let start = article.figure(idx).map_or(0, |it| it.whole.start);
    let and = start.checked_sub(1).filter(|it| article.text.id(*it).function() == Function::And);
    let before = idx.checked_sub(1);
    and.zip(before).is_some_and(|(and, before)| {
        article.reach(before).end.max(article.figure(before).map_or(0, |it| it.tokens.end)) == and
    })
}

/// “Canada, the U.S. And Italy”: the list goes on behind what looks like the end of a sentence; “- Chile, Peru and
/// Cuba - agreed”: who agreed is no source.
fn is_cut(article: &Article<'_>, end: usize, list: &Range<usize>) -> bool {
    let text = article.text;
    let dash = |it: usize| {
        matches!(text.mark(it), Some('—' | '–')) || text.is_mark(it, '-') && !text.touches(it)
    };
    let all = text.sentences.get(text.sentence_of(list.start)).map_or(end, |it| it.tokens.end);
    let opened = list.start.checked_sub(1).is_some_and(dash);
    list.end + 1 >= end
        && (text.id(end).function() == Function::And || opened && (end..all).any(dash))
}

/// “Tom and Ann, both of Leeds, Bob, of York, and Jane”: two of the members have something in common.
fn goes_on(article: &Article<'_>, mut behind: Range<usize>) -> bool {
    let function = |it: usize| article.text.id(it).function();
    function(behind.start + 1) == Function::Both && behind.any(|it| function(it) == Function::And)
}

/// Whether the members of a list may be plurals.
fn is_abstract(article: &Article<'_>, idx: usize) -> bool {
    KINDS.contains(&article.own_noun(idx).text())
}
