//! A year does not lie in the decade or century, or an age not in the ten years, named beside it.
//!
//! “In the 1990s, in 1987 to be exact”, “the 19th-century house, built in 1905”, “the 44-year-old,
//! still in her 30s”. A year that ends in 00 belongs to either century; “early” and “late” reach five
//! years further; a style has no years.
//!
//! ## Why it matters
//!
//! The label is what readers remember, and the year is what they look up.
//!
//! ## Flagged
//!
//! ```news
//! The [[18th-century]] mill, built in [[1834]], was sold.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The 18th-century-style mill, built in 1834, was sold. The 19th-century barn was finished in 1834.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Part};
use crate::kernel::{Case, Compare, Found, Moment, Reading, Strength, Term};
use crate::lang::{Forms, Function, Role};

pub(super) static CHECK: Check = Check {
    name: "decade-year",
    title: "Year lies outside the decade named",
    in_passage: Some(run),
    in_article: None,
};

/// Lemmas of verbs that give a thing its date.
const MADE: &[&str] = &[
    "build",
    "release",
    "write",
    "make",
    "publish",
    "record",
    "paint",
    "erect",
    "complete",
    "finish",
    "construct",
    "compose",
    "produce",
    "print",
    "carve",
    "cast",
    "issue",
    "film",
    "shoot",
    "sculpt",
    "draw",
    "premiere",
    "show",
    "air",
    "broadcast",
    "screen",
    "stage",
    "perform",
    "design",
    "launch",
    "found",
    "establish",
];

/// Of another time than its label.
const STYLE: &[&str] = &[
    "style",
    "styled",
    "inspired",
    "themed",
    "look",
    "like",
    "replica",
    "revival",
    "remake",
    "copy",
    "reproduction",
    "era",
    "reissue",
    "cover",
    "version",
];

/// The label is stretched by some years.
const NEAR: &[&str] = &["early", "mid", "late", "about", "around", "turn"];

/// So many days more on either side.
const FIVE_YEARS: i64 = 5 * 366;

/// Words between a label and the verb of its thing.
const REACH: usize = 8;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for (idx, figure) in article.shown_figures() {
        // “the 1980s sitcom, first released in 1992”
        let skip = article.figure(idx + 1).is_some_and(|it| it.kind == Kind::Ordinal);
        let next = if skip { idx + 2 } else { idx + 1 };
        let Some(other) = article.figure(next) else { continue };
        if article.sentence_of(idx) != article.sentence_of(next) {
            continue;
        }
        let between = figure.tokens.end..other.whole.start;
        let reading = match figure.kind {
            Kind::Age if other.kind == Kind::Age => {
                let tens = |it: &Figure| it.exact().is_none() && it.extent.is_some();
                let behind = figure.exact().is_some() && tens(other) && is_same_person(article, &between)
                    // “52, in her 20s a dancer,”
                    && article.text.id(other.tokens.end).function() != Function::A;
                let ahead =
                    tens(figure) && other.exact().is_some() && is_ahead(article, idx, &between);
                let (age, label) = if behind { (idx, next) } else { (next, idx) };
                (behind || ahead)
                    .then(|| Reading::new(Term::Figure(age), Compare::Equal, Term::Figure(label)))
            }
            Kind::Date | Kind::Ordinal if article.is_dated(next) => {
                period(article, idx, next, &between)
            }
            _ => None,
        };
        let Some(reading) = reading else { continue };
        let century = if figure.kind == Kind::Ordinal { " century" } else { "" };
        found.push(
            Case::new(
                vec![reading],
                Strength::Strong,
                &format!("{{computed}} lies in the {{stated}}{century}"),
                &format!("{{computed}} does not lie in the {{stated}}{century}"),
            )
            .into(),
        );
    }
}

/// “Now in his sixties, the 52-year-old”
fn is_ahead(article: &Article<'_>, label: usize, between: &Range<usize>) -> bool {
    let text = article.text;
    article.before(label) == Function::Possessive
        && between.len() == 2
        && text.is_mark(between.start, ',')
        && text.id(between.start + 1).function() == Function::The
}

/// “The 44-year-old, still in her 30s”, “The 44-year-old minister, now in her 30s”
fn is_same_person(article: &Article<'_>, between: &Range<usize>) -> bool {
    let text = article.text;
    let comma = between.clone().find(|it| text.is_mark(*it, ',')).unwrap_or(between.start);
    let person = |it: usize| text.id(it).has(Role::Person) || text.id(it).has(Role::Noun);
    let between = if (between.start..comma).all(person) { &(comma..between.end) } else { between };
    between.len() <= 6
        && between.clone().any(|it| text.id(it).function() == Function::In)
        && between.clone().all(|it| {
            text.is_mark(it, ',')
                || text.is_mark(it, '-')
                || matches!(
                    text.id(it).function(),
                    Function::In
                        | Function::Possessive
                        | Function::Still
                        | Function::Now
                        | Function::BePresent
                        | Function::Already
                        | Function::Who
                )
                || text.id(it).has(Role::Adverb)
                || text.id(it).has(Role::Adjective)
        })
}

/// A year beside the decade or century that it is said to lie in.
fn period(
    article: &Article<'_>,
    label: usize,
    year: usize,
    between: &Range<usize>,
) -> Option<Reading> {
    let figure = article.figure(label)?;
    let decade = figure.date().is_some_and(|it| it.part == Part::Decade);
    let text = article.text;
    // “19th-century” is read with its noun, “19th century” is not
    let last = figure.tokens.end.checked_sub(1)?;
    let century =
        figure.kind == Kind::Ordinal && (last..last + 3).any(|it| article.is_noun(it, CENTURY));
    if !decade && !century {
        return None;
    }
    let start = figure.whole.start;
    let clause = start.saturating_sub(4)..article.figure(year)?.tokens.end + 1;
    if article.find_word(clause.clone(), STYLE).is_some() {
        return None;
    }
    if !is_apposed(article, label, between, decade) && !is_made(article, between) {
        return None;
    }
    let mut stated = Moment::period(article, label)?;
    if article.find_word(clause, NEAR).is_some() || start > 0 && text.is_mark(start - 1, '-') {
        stated = stated.widened(FIVE_YEARS, FIVE_YEARS);
    }
    let year = Term::moment(Moment::of(article, year)?);
    Some(Reading::new(year, Compare::Equal, Term::moment(stated)))
}

const CENTURY: &[&str] = &["century"];

/// “in the 1990s, in 1987 to be exact”, “in the 1990s — 1987”
fn is_apposed(article: &Article<'_>, label: usize, between: &Range<usize>, decade: bool) -> bool {
    let text = article.text;
    let end = article.figure(label + 1).map_or(0, |it| it.tokens.end);
    // “in the 1980s, in 1992 and in 1995” is a list
    let list = matches!(text.id(end).function(), Function::And | Function::Or)
        || text.is_mark(end, ',')
            && article.figures_in(&(end..end + 3)).any(|it| article.is_dated(it));
    // “in the ’80s, in 1996 she released”: a clause of its own
    let apposed = article.closes(end) || text.id(end).function() == Function::To;
    let dash = text.is_mark(between.start, '-') && !text.touches(between.start);
    let marked =
        apposed && (dash || matches!(text.mark(between.start), Some(',' | '(' | '—' | '–')));
    decade
        && marked
        && !list
        && article.before(label) == Function::The
        && between.clone().skip(1).all(|it| {
            text.id(it).function() == Function::In
                || text.id(it).has(Role::Adverb)
                || text.id(it).function() == Function::Just
        })
        // “in the 1990s, 1987” without “in” may be two items
        && (between.clone().skip(1).any(|it| text.id(it).has(Role::Adverb) || text.id(it).function() == Function::In)
            || text.id(end).function() == Function::To && text.id(end + 1).function() == Function::Be
            || !text.is_mark(between.start, ','))
}

/// “house, built in 1905”, “church was finished in 1800”, “hit, which was released in 1982”
fn is_made(article: &Article<'_>, between: &Range<usize>) -> bool {
    let text = article.text;
    let Some(verb) = between.clone().find(|it| article.is_verb(*it, MADE)) else { return false };
    let mut lead = verb.wrapping_sub(1);
    while text.id(lead).has(Role::Ordinal) || text.id(lead).has(Role::Adverb) {
        lead = lead.wrapping_sub(1);
    }
    // the label stands right before the noun of the thing: none in “set in the 1960s, first broadcast in 1977”,
    // “a hit of the 1980s, the song was written in 1974”
    let noun = between.start..lead;
    let label = text.mark(between.start).is_none_or(|it| it != ',');
    let things = noun
        .clone()
        .filter(|it| text.id(*it).form().has(Forms::NOUN) || !text.id(*it).is_known())
        .filter(|it| text.token(*it).is_some_and(crate::text::Token::is_word))
        .count();
    let placed = verb + 2 == between.end && text.id(verb + 1).function() == Function::In;
    let tied = text.is_mark(lead, ',')
        || matches!(text.id(lead).function(), Function::BePast | Function::BePresent);
    noun.len() <= REACH
        && things > 0
        && label
        && placed
        && tied
        && !noun.clone().any(|it| {
            matches!(
                text.id(it).function(),
                Function::And
                    | Function::Or
                    | Function::But
                    | Function::Of
                    | Function::In
                    | Function::When
                    // “the 19th-century novelist’s house, built in 1794”
                    | Function::PossessiveMark
            )
        })
}
