//! Ages: “aged 12”, “12-year-old”, “Smith, 66,”, “3 years of age”, “under the age of 5”, “over-65s”.

mod person;

use std::ops::Range;

use super::Anchor;
use super::figure::{Figure, Join, JoinKind, Kind, Said, Unit, Value};
use super::numeral::{self, Form, Numeral, is_hyphen, linked};
use super::unit;
use crate::lang::{Dimension, Forms, Function, Role, UnitId, ages};
use crate::number::{Exact, Extent, Interval};
use crate::text::{Gap, Text, Token};
pub(super) use person::by_name;
use person::{by_apposition, is_bound_of_people, is_said_of_person};

/// The oldest a person is taken to be where nothing but a bare number says so.
const OLDEST: i64 = 120;

/// Reads an age.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    if let Some(end) = in_decade(text, anchor.at, anchor.numeral.as_ref(), figures) {
        return Some(end);
    }
    let numeral =
        anchor.numeral.as_ref().filter(|it| it.vague.is_none() && it.form != Form::Fraction)?;
    if let Some((unit, end)) = old(text, numeral) {
        push(text, figures, numeral, numeral.tokens.start..end, unit);
        return Some(end);
    }
    if let Some(end) = person::average(text, numeral) {
        push(text, figures, numeral, numeral.tokens.start..end, UnitId::of_cldr("year")?);
        return Some(end);
    }
    let whole = numeral.value().is_integer()
        && numeral.value() <= Exact::int(OLDEST)
        && !numeral.value().is_negative();
    if !whole {
        return None;
    }
    if is_step(text, numeral)
        || is_group(text, numeral)
        || is_band(text, numeral)
        || by_words_before(text, anchor.at)
        || by_apposition(text, numeral)
        || person::of_age(text, numeral)
        || by_name(text, numeral)
        || is_said_of_person(text, numeral)
    {
        let years = UnitId::of_cldr("year")?;
        // “at the age of four months”
        let months = unit::named(text, numeral.end())
            .filter(|it| text.id(it.end - 1).form().has(Forms::NOUN_PLURAL))
            .and_then(|it| it.of(Dimension::Duration).map(|unit| (unit, it.end)));
        let (unit, end) = months.unwrap_or((years, numeral.end()));
        push(text, figures, numeral, numeral.tokens.start..end, unit);
        // “aged 18 to 34”, “ages 3, 5 and 7”
        return Some(more_ages(text, figures, end, years));
    }
    if is_bound_of_people(text, numeral) {
        push(text, figures, numeral, numeral.tokens.clone(), UnitId::of_cldr("year")?);
        return Some(numeral.end());
    }
    // “the under-21 side”
    let unit = || unit::at(text, numeral.end()).is_some() || text.touches(numeral.end());
    let side = anchor.at > 0
        && is_hyphen(text, anchor.at - 1)
        && is_bound(text, anchor.at)
        && numeral.tokens.len() == 1
        && text.word(anchor.at).len() == 2
        && numeral.form == Form::Digits
        && !unit();
    if side {
        push(text, figures, numeral, numeral.tokens.clone(), UnitId::of_cldr("year")?);
        return Some(numeral.end());
    }
    // “under-21s”, “over-65s”
    let plural = text.touches(numeral.end()) && text.word(numeral.end()) == "s";
    if plural && is_bound(text, anchor.at) {
        let tokens = numeral.tokens.start..numeral.end() + 1;
        push(text, figures, numeral, tokens, UnitId::of_cldr("year")?);
        return Some(numeral.end() + 1);
    }
    None
}

/// “under-21s”, “the over 65s”, but “ran it in under 50s”
fn is_bound(text: &Text, at: usize) -> bool {
    let bound = |it: usize| matches!(text.id(it).function(), Function::Over | Function::Under);
    let Some(before) = at.checked_sub(1) else { return false };
    if is_hyphen(text, before) {
        return before.checked_sub(1).is_some_and(bound);
    }
    bound(before)
        && before.checked_sub(1).is_none_or(|it| {
            let word = text.id(it);
            word.function() == Function::The
                || word.has(Role::Place)
                || word.has(Role::Demonym)
                || matches!(word.function(), Function::Among | Function::For | Function::Of)
        })
}

/// “16 or older”, “65 and over”, “younger than 65”
fn is_step(text: &Text, numeral: &Numeral) -> bool {
    let (at, end) = (numeral.tokens.start, numeral.end());
    let joins = matches!(text.id(end).function(), Function::Or | Function::And);
    let older = text.id(end + 1).has(Role::AgeStep);
    let bound = matches!(text.id(end + 1).function(), Function::Over | Function::Under)
        && text.id(end).function() == Function::And
        && text
            .token(end + 2)
            .is_none_or(|it| it.gap == Gap::Line || !it.is_number() && !it.word.has(Role::Noun));
    let than = at >= 2
        && text.id(at - 1).function() == Function::Than
        && text.id(at - 2).has(Role::AgeStep)
        && unit::at(text, end).is_none();
    joins && (older || bound) || than
}

/// “the 18-to-24 age group”
fn is_group(text: &Text, numeral: &Numeral) -> bool {
    let end = numeral.end();
    let ranges = numeral.tokens.start.checked_sub(1).is_some_and(|it| {
        is_hyphen(text, it) || matches!(text.id(it).function(), Function::To | Function::Over)
    });
    ranges
        && linked(text, end).is_some_and(|it| text.id(it).has(Role::AgeNoun))
        && text.id(end + 1).form().has(Forms::NOUN_SINGULAR)
}

/// How far before a band of ages “age” may stand, in tokens.
const BAND_REACH: usize = 24;

/// “the commonest age group was 30-34”, “40-44 for men”: two numbers of two digits, joined, near “age”.
fn is_band(text: &Text, numeral: &Numeral) -> bool {
    let (at, end) = (numeral.tokens.start, numeral.end());
    let two = |it: usize| text.word(it).len() == 2 && text.token(it).is_some_and(Token::is_number);
    let joined = is_hyphen(text, end) && text.touches(end) && text.touches(end + 1);
    if !(joined && two(at) && two(end + 1) && numeral.tokens.len() == 1) {
        return false;
    }
    let counts = text.token(end + 2).is_some_and(|it| {
        it.is_word() && it.word.function() == Function::None
            || !it.is_word() && text.touches(end + 2)
    }) && !text
        .token(end + 2)
        .is_some_and(|it| matches!(text.slice(it.span()), "," | "." | ")" | ";"));
    let start = text.sentences.get(text.sentence_of(at)).map_or(at, |it| it.tokens.start);
    !counts
        && text.word(at) < text.word(end + 1)
        && (start.max(at.saturating_sub(BAND_REACH))..at).any(|it| text.id(it).has(Role::AgeNoun))
}

/// “in his forties”, “in her late 20s”: ten years, and no value.
fn in_decade(
    text: &Text,
    at: usize,
    numeral: Option<&Numeral>,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let mut before = at.checked_sub(1)?;
    if text.id(before).has(Role::Adjective)
        || text.id(before).has(Role::Adverb)
        || is_hyphen(text, before)
    {
        before = before.checked_sub(1)?; // “late”, “mid-”
        if is_hyphen(text, at - 1) {
            before = before.checked_sub(1)?;
        }
    }
    // “in their 20s and 30s”
    let again = matches!(text.id(at - 1).function(), Function::And | Function::Or | Function::To)
        && figures.last().is_some_and(|it| {
            it.tokens.end + 1 == at && it.kind == Kind::Age && it.value == Value::None
        });
    if !again && text.id(before).function() != Function::Possessive {
        return None;
    }
    let numeral = numeral?;
    let (span, end) = if let Some(span) = numeral.vague {
        (span, numeral.end())
    } else {
        let tens = numeral.value();
        let plural = text.touches(numeral.end())
            && text.word(numeral.end()) == "s"
            && numeral.tokens.len() == 1;
        let fits = plural
            && tens.over(Exact::int(10))?.is_integer()
            && tens > Exact::ZERO
            && tens <= Exact::int(OLDEST);
        fits.then_some((Interval::between(tens, tens.plus(Exact::int(9))?)?, numeral.end() + 1))?
    };
    let wide = span.high().and_then(|it| it.minus(span.low()?)) == Some(Exact::int(9));
    wide.then(|| {
        let tokens = at..end;
        let mut figure = Figure::new(text.span(&tokens), tokens, Kind::Age, Value::None);
        figure.extent = Some(Extent::both(span));
        figure.unit = UnitId::of_cldr("year").map(|it| Said::Written(Unit::Measure(it)));
        figures.push(figure);
        end
    })
}

fn push(
    text: &Text,
    figures: &mut Vec<Figure>,
    numeral: &Numeral,
    tokens: Range<usize>,
    unit: UnitId,
) {
    let mut figure =
        Figure::new(text.span(&tokens), tokens, Kind::Age, Value::Number(numeral.value()));
    figure.written = Some(numeral.written);
    figure.unit = Some(Said::Written(Unit::Measure(unit)));
    figures.push(figure);
}

/// “12-year-old”, “12 years old”, “18 months of age”, “400-million-year-old”: unit and end.
fn old(text: &Text, numeral: &Numeral) -> Option<(UnitId, usize)> {
    let found = unit::at(text, numeral.end()).filter(|it| !it.is_symbol)?;
    let unit = found.of(Dimension::Duration)?;
    let next = unit::wired(text, found.end).or_else(|| linked(text, found.end))?;
    if text.id(next).function() == Function::Old || text.id(next).has(Role::OldNoun) {
        // “a 5-year-old’s”, “the 12-year-olds”
        return Some((unit, next + 1));
    }
    // “18 years and older”
    let step = matches!(text.id(next).function(), Function::And | Function::Or)
        && text.id(next + 1).has(Role::AgeStep);
    if step {
        return Some((unit, found.end));
    }
    let of_age = text.id(next).function() == Function::Of && text.id(next + 1).has(Role::AgeNoun);
    of_age.then_some((unit, next + 2))
}

/// “aged 12”, “at the age of 12”, “age 21”, “over the age of 5”, “turned 42”, “ages 5 to 9”.
fn by_words_before(text: &Text, at: usize) -> bool {
    let Some(mut before) = at.checked_sub(1) else { return false };
    // “children as young as 11”
    let as_old = before > 1
        && [before, before - 2].iter().all(|it| text.id(*it).function() == Function::As)
        && (text.id(before - 1).function() == Function::Old
            || ages::YOUNG.contains(&text.word(before - 1)));
    if as_old {
        return true;
    }
    // a hedge may stand between: “aged about 40”
    while text.id(before).has(Role::Hedge)
        && !matches!(text.id(before).function(), Function::Of | Function::Aged)
        && before > 0
    {
        before -= 1;
    }
    let word = text.id(before);
    if word.function() == Function::Aged {
        return true;
    }
    if word.has(Role::AgeNoun) {
        return !text.id(at).has(Role::Noun);
    }
    word.function() == Function::Of && before > 0 && text.id(before - 1).has(Role::AgeNoun)
}

/// “18 to 34”, “3, 5 and 7” behind the first age.
fn more_ages(text: &Text, figures: &mut Vec<Figure>, end: usize, unit: UnitId) -> usize {
    let mut end = end;
    loop {
        let range = text.id(end).function() == Function::To
            || is_hyphen(text, end)
            || text.id(end).function() == Function::And && follows_between(text, figures);
        let list = text.is_mark(end, ',') || text.id(end).function() == Function::And;
        if !range && !list {
            return end;
        }
        let start = if text.is_mark(end, ',') && text.id(end + 1).function() == Function::And {
            end + 2
        } else {
            end + 1
        };
        let Some(next) = numeral::read(text, start)
            .filter(|it| it.vague.is_none() && it.value() <= Exact::int(OLDEST))
        else {
            return end;
        };
        // “aged 8 to 10 years”
        if range
            && let Some(found) =
                unit::at(text, next.end()).filter(|it| it.of(Dimension::Duration) == Some(unit))
        {
            push(text, figures, &next, next.tokens.start..found.end, unit);
            join(figures);
            return found.end;
        }
        // “aged 12 and 40 others”: the next number counts something else
        let counts = text.token(next.end()).is_some_and(|it| {
            it.is_word() && it.word.has(Role::Noun) && it.word.function() == Function::None
        });
        if counts
            || list
                && !range
                && (next.form != Form::Digits
                    || text.is_mark(end, ',') && !continues(text, next.end()))
        {
            return end;
        }
        push(text, figures, &next, next.tokens.clone(), unit);
        if range {
            join(figures);
        }
        end = next.end();
    }
}

/// “between the ages of 6 and”, before the last figure.
fn follows_between(text: &Text, figures: &[Figure]) -> bool {
    figures.last().is_some_and(|it| {
        let start = it.tokens.start;
        it.join.is_none()
            && (start.saturating_sub(4)..start)
                .any(|it| text.id(it).function() == Function::Between)
    })
}

/// Joins the last two figures as a range.
fn join(figures: &mut [Figure]) {
    let id = super::refine::range::next_id(figures);
    for it in figures.iter_mut().rev().take(2) {
        it.join = Some(Join { id, kind: JoinKind::Range });
    }
}

fn continues(text: &Text, at: usize) -> bool {
    matches!(text.id(at).function(), Function::And | Function::To) || text.is_mark(at, ',')
}
