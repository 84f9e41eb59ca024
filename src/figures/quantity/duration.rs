//! Lengths of time: “2 years and 3 months”, “an hour and a half”, “week-long”, “a decade”.

use super::figure;
use crate::figures::duration::{Duration, TimeUnit};
use crate::figures::figure::{Figure, Kind, Said, Unit, Value};
use crate::figures::numeral::{self, Form, Numeral, linked};
use crate::figures::unit::{self, UnitAt};
use crate::lang::{Dimension, Forms, Function, Role, cues};
use crate::number::{Exact, Extent, Interval, Written};
use crate::text::{Gap, Text};

/// “one day they will see”, “one night he fell”: some day.
fn is_some_day(text: &Text, numeral: &Numeral, unit: &UnitAt) -> bool {
    let at = numeral.tokens.start;
    let one = numeral.tokens.len() == 1 && text.id(at).cardinal() == Some(1);
    if !one
        || !text.id(unit.end - 1).has(Role::IdleAfterOne)
        || unit.end != at + 2
        || !text.token(at + 1).is_some_and(|it| it.gap == Gap::Space)
    {
        return false;
    }
    let before = at.checked_sub(1).map(|it| text.id(it).function()).unwrap_or_default();
    let after = text.id(unit.end).function();
    let counted = matches!(
        before,
        Function::For
            | Function::In
            | Function::Within
            | Function::A // “a one day strike”
            | Function::Than
            | Function::Only
            | Function::Just
            | Function::After
            | Function::Of
            | Function::By
            | Function::To
            | Function::About
            | Function::Least
            | Function::Every
            | Function::Over
            | Function::Under
            | Function::Until
    ) || matches!(
        after,
        Function::After
            | Function::Before
            | Function::Ago
            | Function::Of
            | Function::Per
            | Function::A
            | Function::Off
    ) || at.checked_sub(1).is_some_and(|it| {
        text.id(it).form().has(Forms::VERB_PAST | Forms::VERB_S | Forms::VERB_ING)
    }) || text.id(unit.end).text().ends_with("er")
        && text.id(unit.end).has(Role::Adverb);
    !counted
}

/// Durations, several units in one value: “2 years and 3 months”.
pub(super) fn read(
    text: &Text,
    numeral: &Numeral,
    unit: &UnitAt,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    if is_some_day(text, numeral, unit) {
        return Some(unit.end);
    }
    let (amount, letter) = in_iso(numeral.value(), unit)?;
    let mut parts = vec![(amount, letter)];
    let mut end = unit.end;
    let mut written = numeral.written;
    // “two hours and a half”
    if let Some((half, after)) = and_a_half(text, end) {
        written = Written::from_value(numeral.value().plus(half)?);
        let (more, _) = in_iso(half, unit)?;
        parts = vec![(amount.plus(more)?, letter)];
        end = after;
    }
    while let Some((amount, letter, after)) = next_part(text, end, parts.last()?.1) {
        parts.push((amount, letter));
        end = after;
    }
    let tokens = numeral.tokens.start..end;
    let mut it = if numeral.vague.is_some() {
        figure(text, tokens, Kind::Vague, Value::None, None)
    } else {
        figure(text, tokens, Kind::Duration, Value::Duration(Duration { parts }), Some(written))
    };
    it.extent = numeral.vague.map(crate::number::Extent::both);
    it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
    figures.push(it);
    Some(end)
}

/// An amount of a unit in the unit that ISO 8601 has for it: a decade is ten years.
fn in_iso(amount: Exact, unit: &UnitAt) -> Option<(Exact, TimeUnit)> {
    let (count, letter, in_day) = unit.of(Dimension::Duration)?.iso()?;
    let letter = TimeUnit::of_letter(letter, in_day)?;
    Some((amount.times(Exact::int(i64::try_from(count).ok()?))?, letter))
}

fn and_a_half(text: &Text, at: usize) -> Option<(Exact, usize)> {
    let and = linked(text, at)?;
    let a = linked(text, and + 1)?;
    let part = linked(text, a + 1)?;
    let (top, bottom) = text.id(part).fraction()?;
    let fits = text.id(and).function() == Function::And && text.id(a).function() == Function::A;
    fits.then(|| Some((Exact::new(i128::from(top), i128::from(bottom))?, part + 1))).flatten()
}

/// “and 3 months”, “, 4 days”, “30 minutes” after a longer unit.
fn next_part(text: &Text, at: usize, longer: TimeUnit) -> Option<(Exact, TimeUnit, usize)> {
    let mut start = at;
    text.token(at).filter(|it| it.gap != Gap::Line)?;
    if text.is_mark(start, ',') {
        start += 1;
    }
    if text.id(start).function() == Function::And {
        start += 1;
    }
    let numeral =
        numeral::read(text, start).filter(|it| it.vague.is_none() && it.form != Form::Fraction)?;
    let unit = unit::at(text, numeral.end())?;
    let (amount, letter) = in_iso(numeral.value(), &unit)?;
    let counted = numeral.end() < unit.end && (letter as u8) > (longer as u8);
    // “3 years, 5 days a week” goes on with another thing
    let rate = text.token(unit.end).is_some_and(|it| it.gap != Gap::Line)
        && matches!(text.id(unit.end).function(), Function::A | Function::Per | Function::Ago);
    (counted && !rate && !numeral.written.scaled).then_some((amount, letter, unit.end))
}

/// “week-long”, “a decade”, “an hour”: a unit of time without a number.
pub(super) fn unnumbered(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let article = text.id(at).function() == Function::A;
    let start = if article { at + 1 } else { at };
    let unit = unit::named(text, start)?;
    let dimension = unit.unit()?.dimension();
    if dimension != Dimension::Duration || text.word(start).ends_with('s') {
        return None;
    }
    // “a second consecutive month” is an ordinal
    let ordinal = text.id(start).has(Role::Ordinal)
        && text.token(unit.end).is_some_and(|it| {
            it.is_word() && it.word.function() == Function::None && !it.word.has(Role::LeftOnClock)
        });
    if ordinal {
        return None;
    }
    let (mut amount, letter) = in_iso(Exact::ONE, &unit)?;
    if article && let Some(end) = or_two(text, at, &unit, figures) {
        return Some(end);
    }
    // “an hour and 45 minutes”
    if article
        && text.id(unit.end).function() == Function::And
        && let Some((more, small, end)) = next_part(text, unit.end, letter)
    {
        let parts = vec![(amount, letter), (more, small)];
        let (kind, value) = (Kind::Duration, Value::Duration(Duration { parts }));
        let mut it = figure(text, at..end, kind, value, Some(Written::from_value(Exact::ONE)));
        it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
        figures.push(it);
        return Some(end);
    }
    let mut written = Exact::ONE;
    let long =
        linked(text, unit.end).filter(|it| *it > unit.end && text.id(*it).has(Role::LongAfter));
    let end = if let Some(long) = long {
        long + 1
    } else if let Some((half, after)) = and_a_half(text, unit.end)
        .filter(|_| article || is_last(text, at) || numeral::is_hyphen(text, unit.end))
    {
        amount = amount.plus(in_iso(half, &unit)?.0)?;
        written = written.plus(half)?;
        after
    } else if article && is_a_span(text, at, &unit) {
        unit.end
    } else {
        return None;
    };
    let tokens = at..end;
    let tokens = if article && long.is_some() { start..end } else { tokens };
    let mut it = figure(
        text,
        tokens,
        Kind::Duration,
        Value::Duration(Duration::of(amount, letter)),
        Some(Written::from_value(written)),
    );
    it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
    figures.push(it);
    Some(end)
}

/// “a week or two”: one or two, and no value.
fn or_two(text: &Text, at: usize, unit: &UnitAt, figures: &mut Vec<Figure>) -> Option<usize> {
    let two = text.id(unit.end).function() == Function::Or
        && text.id(unit.end + 1).cardinal() == Some(2)
        && !text.id(unit.end + 2).form().has(Forms::NOUN_PLURAL);
    let end = unit.end + 2;
    let mut it = figure(text, at..end, Kind::Vague, Value::None, None);
    it.extent = Interval::between(Exact::ONE, Exact::int(2)).map(Extent::both);
    it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
    two.then(|| figures.push(it)).map(|()| end)
}

/// “the last year and a half”
fn is_last(text: &Text, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| {
        matches!(text.id(it).function(), Function::Last | Function::Past | Function::Next)
    })
}

/// “an hour and a half”, “a decade”, “a fortnight”, “for a year”; but “$5 an hour”, “a week ago” is
/// a point in time and “a day trip” no span.
fn is_a_span(text: &Text, at: usize, unit: &UnitAt) -> bool {
    let before = at.checked_sub(1);
    let rate = before.is_some_and(|it| {
        text.token(it).is_some_and(|token| {
            token.is_number()
                || token.word.has(Role::Unit)
                || token.word.has(Role::Currency)
                || token.word.has(Role::Noun)
                || token.word.has(Role::Scale)
        }) || text.mark(it) == Some('%')
    });
    let uncommon = unit
        .unit()
        .is_some_and(|it| matches!(it.cldr(), "decade" | "century" | "fortnight" | "millennium"));
    let for_a = before.is_some_and(|it| {
        matches!(
            text.id(it).function(),
            Function::For | Function::Within | Function::Over | Function::Than | Function::Under
        )
    });
    let noun_follows = linked(text, unit.end).is_some_and(|it| {
        text.id(it).has(Role::Noun)
            && text.id(it).function() == Function::None
            && !text.id(it).has(Role::Verb)
    });
    let then = text.id(unit.end);
    // “fewer than a year earlier”: a point in time
    let point = matches!(then.function(), Function::Ago | Function::Before | Function::After)
        || (then.has(Role::Adverb) || then.has(Role::Adjective)) && then.text().ends_with("er");
    let compared = point && before.is_some_and(|it| text.id(it).function() == Function::Than);
    // “with a minute left”, “took an hour”
    let lasted = then.has(Role::LeftOnClock)
        || before.is_some_and(|it| {
            text.id(it).verb().is_some_and(|it| cues::LASTS.contains(&it.text()))
        });
    let spans = for_a || lasted;
    let left = then.has(Role::LeftOnClock);
    !rate
        && (!noun_follows || left)
        && !compared
        && (uncommon || spans && then.function() != Function::Ago)
}
