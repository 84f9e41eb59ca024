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
use crate::lang::{Forms, Function, Role};

pub(super) static CHECK: Check =
    Check { name: "list-count", title: "A list has more or fewer members than stated", run };

/// A count of some out of more.
const OF_MORE: &[&str] = &["top", "between"];

/// Of these, some are told.
const SOME: &[&str] = &["member", "rest"];

/// A list of all follows.
const NAMELY: &[&str] = &["namely", "viz"];

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

/// How many words a clause may have between what it counts and the colon.
const CLAUSE: usize = 10;

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
        for idx in article.figures_in(&sentence.tokens) {
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
    let (list, sure) = list(article, sentence, idx)?;
    if is_second_of_two(article, idx) || is_cut(article, sentence.end, list.end) {
        return None;
    }
    if article.find_word(list.clone(), NOT_ALL).is_some()
        || article.figures_in(&list).any(|it| !is_age_aside(article, it))
    {
        return None;
    }
    let members = ListOf::read(article, list, sure)?;
    let abstract_noun = is_abstract(article, idx);
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

/// “Canada, the U.S. And Italy”: the list goes on behind what looks like the end of a sentence.
fn is_cut(article: &Article<'_>, end: usize, list: usize) -> bool {
    list + 1 >= end && article.text.id(end).function() == Function::And
}

/// Whether the members of a list may be plurals.
fn is_abstract(article: &Article<'_>, idx: usize) -> bool {
    KINDS.contains(&article.own_noun(idx).text())
}

/// The tokens of the list behind a count and its noun, and whether the text marks it as one: by a colon,
/// dashes, “are” or “namely”.
fn list(
    article: &Article<'_>,
    sentence: &Range<usize>,
    idx: usize,
) -> Option<(Range<usize>, bool)> {
    let text = article.text;
    let figure = article.figure(idx)?;
    let noun = article.claim(idx)?.counts.clone().unwrap_or(figure.tokens.clone());
    let plural = article.is_plural(noun.end - 1) || noun == figure.tokens;
    let mut at = noun.end;
    if !plural {
        return None;
    }
    let last = sentence
        .end
        .checked_sub(1)
        .filter(|it| matches!(text.mark(*it), Some('.' | '?' | '!')))
        .unwrap_or(sentence.end);
    let dash = |it: usize| {
        matches!(text.mark(it), Some('—' | '–'))
            || text.is_mark(it, '-') && !text.touches(it) && !text.touches(it + 1)
    };
    if text.is_mark(at, ':') {
        return Some((at + 1..last, true));
    }
    if dash(at) {
        let close = (at + 1..last).find(|it| dash(*it)).unwrap_or(last);
        return Some((at + 1..close, true));
    }
    if text.is_mark(at, '(') {
        let close = (at + 1..last).find(|it| text.is_mark(*it, ')'))?;
        // “(provincias, singular: provincia)” explains a word
        let inner = at + 1..close;
        let and = inner.clone().any(|it| text.id(it).function() == Function::And);
        return Some((inner, and));
    }
    // “Four people were charged: Ann Lee, …”
    let colon = (at..(at + 6).min(last)).find(|it| text.is_mark(*it, ':'));
    if let Some(colon) = colon
        && !(at..colon).any(|it| text.mark(it).is_some())
        && matches!(
            text.id(at).function(),
            Function::BePast | Function::BePresent | Function::HavePresent | Function::Have
        )
    {
        return Some((colon + 1..last, false));
    }
    // “four reasons for quitting: health, age and money”
    if let Some(colon) = colon
        && is_abstract(article, idx)
        && matches!(
            text.id(at).function(),
            Function::For | Function::Of | Function::In | Function::To
        )
        && (at..colon).all(|it| text.mark(it).is_none())
        && article.figures_in(&(at..colon)).is_empty()
        && !article.names_a_group(at..colon)
        && (colon..last).filter(|it| text.id(*it).function() == Function::And).count() <= 1
    {
        return Some((colon + 1..last, true));
    }
    if let Some(members) = named_behind(article, sentence, idx, at..last) {
        return Some((members, false));
    }
    let comma = text.is_mark(at, ',');
    // “Zobel,7 Vice Presidents, Federal Reserve”: titles, and the number of a note
    let title = text.token(noun.end - 1).is_some_and(crate::text::Token::is_capital)
        || text.touches(figure.tokens.start);
    if comma && title && noun != figure.tokens {
        return None;
    }
    if comma {
        at += 1;
    }
    if article.says(at, NAMELY) {
        let end = apposition_end(article, at + 1, last);
        return Some((at + 1..if end == at + 1 { last } else { end }, true));
    }
    // “The three winners are A, B and C.”
    let opens = figure
        .whole
        .start
        .checked_sub(1)
        .filter(|it| *it == sentence.start && text.id(*it).function() == Function::The);
    if !comma
        && opens.is_some()
        && matches!(text.id(at).function(), Function::BePresent | Function::BePast)
    {
        return Some((at + 1..last, false));
    }
    comma.then(|| (at..apposition_end(article, at, last), false)).filter(|it| !it.0.is_empty())
}

/// “Four rivers burst their banks: the Elbe, …”, “Three states voted no: Iowa, …”, “named the two victims as
/// Ann Lee and Bo Dunn”: names behind the clause whose subject or object they are.
fn named_behind(
    article: &Article<'_>,
    sentence: &Range<usize>,
    idx: usize,
    rest: Range<usize>,
) -> Option<Range<usize>> {
    let text = article.text;
    let start = article.figure(idx)?.whole.start;
    // “named the two victims as”, “the two were identified as”
    // “two of the three men” are not all
    let of = start.checked_sub(2).is_some_and(|it| text.id(it).function() == Function::Of);
    let the = matches!(article.before(idx), Function::The | Function::Possessive) && !of;
    let verb = |it: usize| text.id(it).form().has(Forms::VERB_PAST);
    let be = matches!(text.id(rest.start).function(), Function::BePast | Function::BePresent);
    let at = if be && verb(rest.start + 1) { rest.start + 2 } else { rest.start };
    // “Two suspects, named as Carl Dorn and Peter Hale,”
    if text.is_mark(at, ',') && verb(at + 1) && text.id(at + 2).function() == Function::As {
        let names = at + 3..rest.end;
        return Some(at + 3..apposition_end(article, names.start, names.end));
    }
    if the && text.id(at).function() == Function::As {
        let names = at + 1..rest.end;
        let last = names.clone().find(|it| text.is_mark(*it, ';')).unwrap_or(rest.end);
        return Some(at + 1..last);
    }
    let colon = rest.clone().take(CLAUSE).find(|it| text.is_mark(*it, ':'))?;
    let between = rest.start..colon;
    let opens = start == sentence.start
        || start == sentence.start + 1 && text.id(sentence.start).function() == Function::The;
    let plain = between.clone().all(|it| {
        text.token(it).is_some_and(|it| it.is_word() && !it.is_capital())
            && !text.id(it).has(Role::Say)
    });
    // “flew new routes: Lyon, …”: the names may be of another plural
    let places = article.is_noun(rest.start.checked_sub(1)?, crate::lang::cues::PEOPLED);
    let name_places = (colon + 1..rest.end).filter(|it| text.id(*it).has(Role::Place)).count() >= 2;
    let other = |it: usize| {
        let own =
            it.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::Possessive);
        text.id(it).form().has(Forms::NOUN_PLURAL)
            && it != rest.start
            && !own
            && !(places && name_places && !article.is_noun(it, crate::lang::cues::PEOPLED))
    };
    (opens && plain && article.figures_in(&between).is_empty() && !between.clone().any(other))
        .then_some(colon + 1..rest.end)
}

/// A list between commas ends before a comma that a verb follows.
fn apposition_end(article: &Article<'_>, from: usize, last: usize) -> usize {
    let text = article.text;
    (from..last)
        .find(|it| {
            let word = text.id(it + 1);
            let lower = text.token(it + 1).is_some_and(|it| it.is_word() && !it.is_capital());
            // “, Amy, Beth and Cleo, run”: the member before is the last
            let since = (from..*it).rev().find(|it| text.is_mark(*it, ',')).unwrap_or(from);
            let closed = lower
                && word.function() != Function::And
                && (since..*it).any(|it| text.id(it).function() == Function::And);
            if text.is_mark(*it, ',') && closed {
                return true;
            }
            text.is_mark(*it, ',')
                && (word.has(Role::Verb)
                    && !word.has(Role::Noun)
                    && !text.token(it + 1).is_some_and(crate::text::Token::is_capital)
                    || matches!(
                        word.function(),
                        Function::BePast
                            | Function::BePresent
                            | Function::HavePast
                            | Function::HavePresent
                            | Function::Have
                            | Function::Modal
                            | Function::ModalWeak
                    ))
        })
        .unwrap_or(from)
}
