//! How far one date lies from another, in words: “eight years later, in 2004”, “ten years ago, in
//! 2004”, “three days after the March 3 quake, on March 9”.

use std::ops::Range;

use crate::claims::{Article, Tag};
use crate::figures::{Kind, TimeUnit};
use crate::lang::en::cues::{EARLIER, EARLY, LATER, MARKS, ON, PAST};
use crate::lang::en::dated::ANNIVERSARY;
use crate::lang::{Dimension, Forms, Function, Marks, Role};

/// The distance that the text gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated {
    /// The figure of a duration.
    Figure(usize),
    /// “a week”: one of a unit that no figure stands for.
    One(Range<usize>, (i64, TimeUnit)),
}

/// The word that says from where and which way it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// “ago”, “since”, “on from”: back from the time of writing.
    Ago,
    /// “later”, “after”: ahead from another date.
    Later,
    /// “earlier”, “before”: back from another date.
    Earlier,
}

/// A day or a year that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The figure of a date or a time of day.
    Date(usize),
    /// The token of a weekday without a date.
    Weekday(usize),
}

/// A distance, what it leads to, and what it may be counted from.
#[derive(Clone, Debug)]
pub struct Distance {
    /// How far.
    pub stated: Stated,
    /// Which way.
    pub cue: Cue,
    /// What it leads to.
    pub to: Mark,
    /// What it may be counted from, the likeliest first. Empty for the time of writing.
    pub from: Vec<Mark>,
}

/// Tokens of a clause up to its date.
const CLAUSE: usize = 9;

/// No more dates are tried.
const MOST: usize = 4;

impl Article<'_> {
    /// The distances that are told in what is shown, in reading order.
    #[must_use]
    pub fn distances(&self) -> &[Distance] {
        self.passage.distances.get_or_init(|| distances(self))
    }
}

fn distances(article: &Article<'_>) -> Vec<Distance> {
    let text = article.text;
    let mut found = Vec::new();
    let said = Marks::of(&[LATER, EARLIER]);
    for (idx, sentence) in article.shown_sentences() {
        if article.figures_in(&sentence.tokens).is_empty() {
            continue;
        }
        let tokens = text.tokens.get(sentence.tokens.clone()).unwrap_or_default();
        for (at, token) in (sentence.tokens.start..).zip(tokens) {
            if is_cue(token.word.function()) || said.has(token.mark) {
                found.extend(at_cue(article, idx, &sentence.tokens, at));
            }
        }
    }
    found
}

/// Whether a word that does this in the grammar may say from where it is counted.
fn is_cue(word: Function) -> bool {
    matches!(
        word,
        Function::After
            | Function::Before
            | Function::From
            | Function::Ago
            | Function::Since
            | Function::On
    )
}

fn at_cue(
    article: &Article<'_>,
    idx: usize,
    sentence: &Range<usize>,
    at: usize,
) -> Option<Distance> {
    let text = article.text;
    let word = text.id(at).function();
    let comma = at > sentence.start && text.is_mark(at - 1, ',');
    let end = if word == Function::Since && comma { at - 1 } else { at };
    let (stated, start) = length_before(article, sentence, end)?;
    // “an hour later than in 1998”
    let than = text.id(at + 1).function() == Function::Than;
    let later = article.says(at, LATER) && !than;
    let earlier = article.says(at, EARLIER) && !than;
    let on = article.says(at, ON) && text.id(at + 1).function() == Function::From;
    let prepared = matches!(word, Function::After | Function::Before | Function::From)
        // “within 30 days of April 1”
        || word == Function::Of && is_within(article, sentence, at);
    if !later && !earlier && !on && !prepared && !matches!(word, Function::Ago | Function::Since) {
        return None;
    }
    let plain = |cue, to, from: Vec<Mark>| Some(Distance { stated: stated.clone(), cue, to, from });
    if on || word == Function::Since {
        // “for 12 years, since 2019”, “a decade on from 2014”
        let first = if on { at + 2 } else { at + 1 };
        // “for 12 years, since 2019”, “this year marks 25 years since the 1989 revolution”
        let has = |it: usize| {
            text.id(it).function() == Function::For
                || article.is_verb(it, MARKS) && !text.id(it).form().has(Forms::VERB_PAST)
                || text.id(it).function() == Function::BePresent
                || text.id(it).function() == Function::Been
        };
        // “for the past nine years, since 2011”
        let past = start
            .checked_sub(3)
            .filter(|it| article.says(it + 2, PAST) && text.id(it + 1).function() == Function::The);
        let lasts = on || past.or(start.checked_sub(1)).is_some_and(has);
        let near = next_date(article, first, 2, |it| {
            article.says(it, EARLY) || text.id(it).function() == Function::The
        });
        // “it is 15 years since the dam gave way in 2003”
        let told = || {
            next_date(article, first, CLAUSE, |it| {
                text.mark(it).is_none() && text.id(it).function() != Function::And
            })
            .filter(|it| !on && article.is_placed(*it))
        };
        let date = near.or_else(told)?;
        return lasts.then(|| plain(Cue::Ago, Mark::Date(date), Vec::new())).flatten();
    }
    // “eight years before, in 1996”
    let adverb = text.is_mark(at + 1, ',') && word == Function::Before;
    if prepared && !adverb {
        let cue = if word == Function::Before { Cue::Earlier } else { Cue::Later };
        return counted_from(article, sentence, at, start)
            .map(|(from, date)| (Mark::Date(from), Mark::Date(date)))
            .or_else(|| from_weekday(article, sentence, at, start))
            .and_then(|(from, to)| plain(cue, to, vec![from]));
    }
    let to =
        set_beside(article, sentence, at + 1).or_else(|| set_before(article, sentence, start))?;
    if word == Function::Ago {
        return plain(Cue::Ago, to, Vec::new());
    }
    let cue = if later { Cue::Later } else { Cue::Earlier };
    let from = marks_before(article, idx, start, to);
    (!from.is_empty()).then(|| plain(cue, to, from)).flatten()
}

/// “within 30 days of”
fn is_within(article: &Article<'_>, sentence: &Range<usize>, of: usize) -> bool {
    (of.saturating_sub(4).max(sentence.start)..of)
        .any(|it| article.text.id(it).function() == Function::Within)
}

/// The length that ends right before a token, and where its words start.
fn length_before(
    article: &Article<'_>,
    sentence: &Range<usize>,
    end: usize,
) -> Option<(Stated, usize)> {
    let text = article.text;
    let first = end.saturating_sub(12).max(sentence.start);
    let figure = article.figures_in(&(first..end)).rev().find(|it| {
        article.figure(*it).is_some_and(|it| it.kind == Kind::Duration && it.tokens.end == end)
    });
    if let Some(figure) = figure {
        let it = article.figure(figure)?;
        let whole = it.join.is_none() && it.per.is_none() && it.time_unit().is_some();
        // “a year and a half later” is one figure; “18 months and two days later” has two parts
        let single = match &it.value {
            crate::figures::Value::Duration(it) => it.parts.len() == 1,
            _ => false,
        };
        return (whole && single).then_some((Stated::Figure(figure), it.whole.start));
    }
    let unit = end.checked_sub(1).filter(|it| *it > sentence.start)?;
    let one = text.id(unit - 1).function() == Function::A
        || text.id(unit - 1).cardinal() == Some(1) && text.token(unit - 1)?.is_word();
    if !one {
        return None;
    }
    let (count, letter, in_day) =
        text.id(unit).units().iter().find(|it| it.dimension() == Dimension::Duration)?.iso()?;
    let step = (i64::try_from(count).ok()?, TimeUnit::of_letter(letter, in_day)?);
    // “less than a week after”, “about a year later”, “half a year later”
    let hedged = (unit - 1).checked_sub(1).is_some_and(|it| {
        sentence.contains(&it)
            && (text.id(it).has(Role::Hedge) || text.id(it).has(Role::Fraction))
            && text.mark(it).is_none()
    });
    (!hedged).then_some((Stated::One(unit - 1..end, step), unit - 1))
}

/// “, in 2004”, “, on March 9”, “, on Friday”, “ — in 2004”, “ (2004)”
fn set_beside(article: &Article<'_>, sentence: &Range<usize>, at: usize) -> Option<Mark> {
    let text = article.text;
    if !matches!(text.mark(at), Some(',' | '(' | '—' | '–')) {
        return None;
    }
    let passes = |it: usize| {
        sentence.contains(&it)
            && (matches!(text.id(it).function(), Function::In | Function::On | Function::At)
                || text.id(it).has(Role::Weekday)
                || text.is_mark(it, ','))
    };
    if let Some(date) = next_date(article, at + 1, 4, passes) {
        return Some(Mark::Date(date));
    }
    let on = text.id(at + 1).function() == Function::On && sentence.contains(&(at + 2));
    (on && is_weekday(article, at + 2)).then_some(Mark::Weekday(at + 2))
}

/// “in 2004, |ten years ago”, “found on Friday morning, |two days later”
fn set_before(article: &Article<'_>, sentence: &Range<usize>, start: usize) -> Option<Mark> {
    let comma = start.checked_sub(1).filter(|it| sentence.contains(it))?;
    if !matches!(article.text.mark(comma), Some(',' | '—' | '–')) {
        return None;
    }
    let first = comma.saturating_sub(5).max(sentence.start);
    let date = article.figures_in(&(first..comma)).rev().find(|it| {
        article.figure(*it).is_some_and(|figure| {
            matches!(figure.kind, Kind::Date | Kind::Time)
                && figure.tokens.end == comma
                && article.is_placed(*it)
        })
    });
    if let Some(date) = date {
        return Some(Mark::Date(date));
    }
    let near = comma.saturating_sub(2).max(sentence.start)..comma;
    near.rev().find(|it| is_weekday(article, *it)).map(Mark::Weekday)
}

/// “In 2004 the club won its first cup, |ten years after”: the only date of the clause.
fn in_clause(article: &Article<'_>, sentence: &Range<usize>, start: usize) -> Option<usize> {
    let text = article.text;
    let comma = start.checked_sub(1).filter(|it| sentence.contains(it))?;
    let clause = sentence.start..comma;
    let other = |it: usize| text.id(it).has(Role::Say) || text.id(it).function() == Function::That;
    let mut dates = article.figures_in(&clause).filter(|it| article.is_dated(*it));
    let date = dates.next().filter(|it| dates.next().is_none() && article.is_placed(*it))?;
    (matches!(text.mark(comma), Some(',' | '—' | '–')) && !clause.into_iter().any(other))
        .then_some(date)
}

/// A weekday without a date.
fn is_weekday(article: &Article<'_>, at: usize) -> bool {
    article.text.id(at).has(Role::Weekday)
        && article.text.token(at).is_some_and(crate::text::Token::is_capital)
        && !article.figures_in(&(at + 1..at + 3)).any(|it| article.is_moment(it))
}

/// “after the March 3 quake, on March 9”, “from January 1, or March 1”; “on March 9, three days after
/// the March 3 quake”
fn counted_from(
    article: &Article<'_>,
    sentence: &Range<usize>,
    at: usize,
    start: usize,
) -> Option<(usize, usize)> {
    let text = article.text;
    let clause = || in_clause(article, sentence, start).map(Mark::Date);
    if let Some(Mark::Date(date)) = set_before(article, sentence, start).or_else(clause) {
        // “on May 3, two days after it passed on April 20”
        let from = next_date(article, at + 1, CLAUSE, |it| {
            sentence.contains(&it)
                && text.mark(it).is_none()
                && text.id(it).function() != Function::And
                // “two years after the 450th anniversary of his birth in 1564”
                && !article.is_noun(it, ANNIVERSARY)
        })?;
        return Some((from, date));
    }
    // “after the March 3 quake”, “after the storm made landfall on March 3”
    let near = next_date(article, at + 1, 3, |it| {
        matches!(text.id(it).function(), Function::The | Function::Possessive)
    });
    let clause = || {
        next_date(article, at + 1, CLAUSE, |it| {
            text.mark(it).is_none()
                && text.id(it).function() != Function::And
                && !article.is_noun(it, ANNIVERSARY)
        })
        .filter(|it| article.is_placed(*it))
    };
    let from = near.or_else(clause)?;
    let end = article.figure(from)?.tokens.end;
    // “after the January 5, 2012, raid, on April 20”
    let leads =
        |it: usize| matches!(text.id(it).function(), Function::In | Function::On | Function::Or);
    let comma =
        (end..(end + 5).min(sentence.end)).find(|it| text.is_mark(*it, ',') && leads(it + 1))?;
    let date = next_date(article, comma + 1, 2, |it| {
        leads(it) || matches!(text.id(it).function(), Function::Until | Function::By)
    })?;
    let plain = (end..comma)
        .all(|it| text.is_mark(it, ',') || text.token(it).is_some_and(crate::text::Token::is_word));
    plain.then_some((from, date))
}

/// “found on Thursday, five days after she was last seen on Tuesday”
fn from_weekday(
    article: &Article<'_>,
    sentence: &Range<usize>,
    at: usize,
    start: usize,
) -> Option<(Mark, Mark)> {
    let to = set_before(article, sentence, start).filter(|it| matches!(it, Mark::Weekday(_)))?;
    let clause = at + 1..(at + CLAUSE).min(sentence.end);
    let from = clause.clone().find(|it| is_weekday(article, *it))?;
    let plain = (at + 1..from).all(|it| {
        article.text.mark(it).is_none() && article.text.id(it).function() != Function::And
    });
    plain.then_some((Mark::Weekday(from), to))
}

/// The date that stands at most so many tokens behind one, all of which are as asked.
fn next_date(
    article: &Article<'_>,
    at: usize,
    most: usize,
    passes: impl Fn(usize) -> bool,
) -> Option<usize> {
    // “three years after the first in 1983”
    let nth = |it: &usize| article.figure(*it).is_some_and(|it| it.kind == Kind::Ordinal);
    let date = article.figures_in(&(at..at + most + 1)).find(|it| !nth(it))?;
    let start = article.figure(date)?.whole.start;
    (article.is_moment(date) && (at..start).all(passes)).then_some(date)
}

/// “Doors opened at 6 p.m., but the band came late. An hour later, at 9:30 p.m.,”: something else was told of.
fn is_parted(article: &Article<'_>, from: usize, start: usize, to: usize) -> bool {
    let end = |it: usize| article.figure(it).map_or(start, |it| it.tokens.end);
    let verbs = (end(from)..start).filter(|it| {
        let tags = article.tags(article.text.sentence_of(*it));
        tags.is_some_and(|tags| matches!(tags.get(*it), Some(Tag::Verb | Tag::Participle)))
    });
    // “and |closed at 1 p.m., five hours later”
    verbs.count() > usize::from(end(to) <= start)
}

/// The marks of one sort with `to` that stand before a distance in its sentence, else in the one
/// before.
fn marks_before(article: &Article<'_>, sentence: usize, start: usize, to: Mark) -> Vec<Mark> {
    let of = |tokens: Range<usize>| -> Vec<Mark> {
        match to {
            Mark::Date(date) => {
                let kind = |it: usize| article.figure(it).map(|it| it.kind);
                let clock = kind(date) == Some(Kind::Time);
                let dates = article.figures_in(&tokens).rev().filter(|it| {
                    *it != date
                        && kind(*it) == kind(date)
                        && article.is_moment(*it)
                        && !(clock && is_parted(article, *it, start, date))
                });
                dates.take(MOST).map(Mark::Date).collect()
            }
            Mark::Weekday(day) => {
                let days = tokens.rev().filter(|it| *it < day && is_weekday(article, *it));
                days.take(MOST).map(Mark::Weekday).collect()
            }
        }
    };
    let tokens = |it: usize| article.text.sentences.get(it).map(|it| it.tokens.clone());
    let here = tokens(sentence).map(|it| of(it.start..start)).unwrap_or_default();
    if !here.is_empty() {
        return here;
    }
    sentence.checked_sub(1).and_then(tokens).map(of).unwrap_or_default()
}
