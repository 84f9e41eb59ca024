//! Lengths that the text gives for a stretch of time: “the five-year war, from 2011 to 2018”.

use std::ops::Range;

use super::span::{How, Stretch};
use crate::claims::{Article, Tag, Tags};
use crate::figures::{Kind, Per, Value};
use crate::lang::en::cues::ON;
use crate::lang::en::dated::{LASTS, NO_EVENT, PARTLY, PERIOD, PERSONS, SITTING};
use crate::lang::{Forms, Function, Role};

/// A length and the stretch that it is the length of.
#[derive(Clone, Debug)]
pub struct Length {
    /// The figure of the length.
    pub length: usize,
    /// Its ends.
    pub stretch: Stretch,
    /// Whether it lies somewhere between them, and is no longer than they lie apart.
    pub within: bool,
}

/// Tokens between a length and its stretch; more is another matter.
const REACH: usize = 9;

impl Article<'_> {
    /// The stretches whose length is told in what is shown, in reading order.
    #[must_use]
    pub fn lengths(&self) -> &[Length] {
        self.passage.lengths.get_or_init(|| lengths(self))
    }
}

fn lengths(article: &Article<'_>) -> Vec<Length> {
    let mut found = Vec::new();
    for stretch in article.stretches() {
        if stretch.moved {
            continue;
        }
        let Some(tags) = article.tags(article.sentence_of(stretch.from)) else { continue };
        let window = stretch.how == How::Window;
        let length = before(article, tags, stretch)
            .or_else(|| after(article, tags, stretch).filter(|_| !window));
        found.extend(length.map(|length| Length {
            length,
            stretch: stretch.clone(),
            // “12 years in prison between 1990 and 2010” may lie anywhere; “the five-year period
            // between 2008 and 2013” is all of it
            within: window && !is_period(article, length),
        }));
    }
    found
}

fn is_period(article: &Article<'_>, length: usize) -> bool {
    let end = article.figure(length).map_or(0, |it| it.tokens.end);
    article.is_noun(end, PERIOD)
}

/// Whether a figure is a length in one unit, of a whole number of them or not.
fn is_length(article: &Article<'_>, figure: usize) -> bool {
    article.figure(figure).is_some_and(|it| {
        it.kind == Kind::Duration
            && it.per.as_ref().is_none_or(|it| {
                // “eight hours a day, from 9 a.m. to 5 p.m.”
                matches!(it, Per::Unit(unit) if unit.cldr() == "day")
            })
            && it.join.is_none()
            && matches!(&it.value, Value::Duration(it) if it.parts.len() == 1)
    })
}

/// “the five-year war, from …”, “spent 12 years in prison, from …”
fn before(article: &Article<'_>, tags: &Tags, stretch: &Stretch) -> Option<usize> {
    let text = article.text;
    let length = stretch.from.checked_sub(1).filter(|it| is_length(article, *it))?;
    let figure = article.figure(length)?;
    let (start, end) = (figure.whole.start, figure.tokens.end);
    if start < tags.tokens().start || stretch.tokens.start < end {
        return None;
    }
    let between = end..stretch.tokens.start;
    // “the three-hour hearing began”: the noun itself is no verb
    let head = noun_behind(article, tags, end);
    let behind = head.map_or(end, |it| it + 1)..between.end;
    if between.len() > REACH || parted(article, tags, &behind) {
        return None;
    }
    // “the 45-minute concert is part of a day that runs from”
    let mut relatives = behind.clone().filter(|it| tags.is(*it, Tag::Relative));
    if relatives.any(|it| (behind.start..it).any(|it| tags.names(it))) {
        return None;
    }
    let clause = clause_start(article, tags, start)..start;
    if article.find_word(clause.start..between.end, PARTLY).is_some_and(|it| it < start)
        || article.find_word(between.clone(), PARTLY).is_some()
    {
        return None;
    }
    let attributive = text.is_mark(figure.tokens.end.wrapping_sub(2), '-')
        || text.word(figure.tokens.end.wrapping_sub(1)).contains('-');
    if attributive {
        return is_event(article, tags, end).then_some(length);
    }
    // “for 12 hours, from”, “served six years, from”; “12 years, from 1999 to 2003”
    let lead = start.checked_sub(1)?;
    // “may stay two hours, from 9 a.m. to 5 p.m.”
    if clause.clone().any(|it| text.id(it).function() == Function::ModalWeak) {
        return None;
    }
    // “the trio served 45 years between 1990 and 2008”: so long together
    let together = stretch.how == How::Window && !article.says(lead.wrapping_sub(1), PERSONS);
    let fits = matches!(text.id(lead).function(), Function::For | Function::Over)
        || article.is_verb(lead, LASTS) && !together;
    // “taught for 50 years between them from”; “Volunteers logged for 60 hours between”: of several
    let shared = (between.start..between.end.saturating_sub(1))
        .any(|it| text.id(it).function() == Function::Between)
        || stretch.how == How::Window && clause.clone().any(|it| article.is_plural(it));
    let event = !between.clone().any(|it| article.is_noun(it, NO_EVENT));
    (fits && event && !shared).then_some(length)
}

/// Whether the noun behind “five-year” is of one thing that lasts so long.
fn is_event(article: &Article<'_>, tags: &Tags, at: usize) -> bool {
    noun_behind(article, tags, at).is_some_and(|head| {
        let form = article.text.id(head).form();
        let single = !form.has(Forms::NOUN_PLURAL) || form.has(Forms::NOUN_SINGULAR);
        single && !(at..=head).any(|it| article.is_noun(it, NO_EVENT))
    })
}

/// “from 9:15 a.m. to 11 a.m., lasted three hours”, “(2011–2018), which lasted seven years”
fn after(article: &Article<'_>, tags: &Tags, stretch: &Stretch) -> Option<usize> {
    let text = article.text;
    let length = Some(stretch.to + 1).filter(|it| is_length(article, *it))?;
    let start = article.figure(length)?.tokens.start;
    let between = stretch.tokens.end..start;
    if start >= tags.tokens().end {
        return None;
    }
    // “From 1999 to 2003, she worked there for ten years”
    let opens = stretch.tokens.start == tags.tokens().start
        && stretch.how == How::FromTo
        && between.len() <= REACH
        && text.is_mark(between.start, ',')
        && text.id(start.checked_sub(1)?).function() == Function::For
        && article.find_word(between.clone(), PARTLY).is_none()
        && !parted_twice(article, tags, &between);
    if opens {
        return Some(length);
    }
    if between.len() > 5 {
        return None;
    }
    // “Starting at midnight and finishing at 4 a.m., the four-hour vigil”
    let hyphened = text.is_mark(start + 1, '-');
    if stretch.tokens.start == tags.tokens().start
        && matches!(stretch.how, How::Verbs(_))
        && between.len() == 2
        && text.is_mark(between.start, ',')
        && article.is_determiner(start - 1)
        && hyphened
        // “the two-hour tour is given twice daily”
        && article.find_word(start..tags.tokens().end, PARTLY).is_none()
    {
        return is_event(article, tags, article.figure(length)?.tokens.end).then_some(length);
    }
    // “, a reign of 20 years as a tyrant” is only a part
    let closed = article.figure(length).is_some_and(|it| article.closes(it.tokens.end));
    // “or four years”, “a total of four years”
    let told = between.clone().any(|it| {
        article.is_verb(it, &["last", "take", "span"])
            || is_length_noun(article, it)
            || closed && article.is_noun(it, SITTING)
            // “went on for three years”
            || article.is_verb(it, &["go"])
                && text.id(it + 2).function() == Function::For
                && closed
            || text.id(it).function() == Function::Or && text.is_mark(it.wrapping_sub(1), ',')
    });
    let plain = between.clone().all(|it| {
        text.mark(it).is_some()
            || article.is_verb(it, LASTS)
            || matches!(
                text.id(it).function(),
                Function::Which
                    | Function::And
                    | Function::For
                    | Function::Or
                    | Function::A
                    | Function::Of
            )
            || article.says(it, ON) && text.id(it + 1).function() == Function::For
            || text.id(it).has(Role::Hedge)
            || text.id(it).has(Role::Adverb)
            || article.is_noun(it, SITTING)
            || is_length_noun(article, it)
    });
    (told && plain && !hyphened).then_some(length)
}

/// “a total of four years”, “a stretch of four hours”
fn is_length_noun(article: &Article<'_>, at: usize) -> bool {
    article.says(at, &["total"]) || article.is_noun(at, PERIOD)
}

/// The head of the noun phrase that a length stands before.
fn noun_behind(article: &Article<'_>, tags: &Tags, at: usize) -> Option<usize> {
    let mut at = at;
    while matches!(tags.get(at), Some(Tag::Adjective | Tag::Participle))
        || article.text.is_mark(at, '-')
    {
        at += 1;
    }
    // “six-month posting, from”: no verb stands there
    let noun = |it: usize| {
        tags.names(it)
            || article.text.id(it).form().has(Forms::NOUN_SINGULAR)
            || tags.is(it, Tag::Gerund) && tags.is(it + 1, Tag::Comma)
    };
    let mut head = noun(at).then_some(at)?;
    // “six-hour power cut, from”
    let last = |it: usize| {
        article.text.id(it).form().has(Forms::NOUN_SINGULAR) && tags.is(it + 1, Tag::Comma)
    };
    while tags.names(head + 1) || last(head + 1) {
        head += 1;
    }
    Some(head)
}

/// Whether another clause stands between: a verb that tells no length, “and”, “who”.
fn parted(article: &Article<'_>, tags: &Tags, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|it| match tags.get(it) {
        Some(Tag::Verb | Tag::Participle | Tag::Gerund) => !article.is_verb(it, LASTS),
        // “a project that ran from”, “a closure, which begins at 3 p.m. and”
        Some(Tag::Relative) => !article.is_verb(it + 1, LASTS) && it + 1 != tokens.end,
        Some(Tag::And | Tag::Conjunction | Tag::Break | Tag::To) => !article.text.is_mark(it, '-'),
        _ => article.text.is_mark(it, '"') || article.text.is_mark(it, '”'),
    })
}

/// Whether more than one verb stands between, or another clause.
fn parted_twice(article: &Article<'_>, tags: &Tags, tokens: &Range<usize>) -> bool {
    let verbs =
        tokens.clone().filter(|it| matches!(tags.get(*it), Some(Tag::Verb | Tag::Participle)));
    verbs.count() > 1
        || tokens.clone().any(|it| {
            matches!(tags.get(it), Some(Tag::And | Tag::Relative | Tag::Conjunction | Tag::Break))
                || article.text.id(it).function() == Function::Not
        })
}

/// Where the clause of a token starts: behind the last comma or conjunction.
fn clause_start(article: &Article<'_>, tags: &Tags, at: usize) -> usize {
    let sentence = tags.tokens();
    (sentence.start..at)
        .rev()
        .find(|it| {
            article.text.is_mark(*it, ',')
                || matches!(
                    tags.get(*it),
                    Some(Tag::And | Tag::Relative | Tag::Conjunction | Tag::Break)
                )
        })
        .map_or(sentence.start, |it| it + 1)
}
