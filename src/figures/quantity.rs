//! Numbers with a unit: percent, points, measures, temperatures, durations.

use super::Anchor;
use super::duration::{Duration, TimeUnit};
use super::figure::{Figure, Kind, Said, Unit, Value};
use super::numeral::{self, Form, Numeral, linked};
use super::refine::hedge;
use super::unit::{self, UnitAt};
use crate::lang::{Dimension, Forms, Function, Role, UnitId};
use crate::number::{Exact, Written};
use crate::text::{Gap, Text};

/// Reads a number with its unit, compound ones (“5 ft 2 in”) in one figure; “week-long”, “a decade”.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let Some(numeral) = &anchor.numeral else { return unnumbered(text, anchor.at, figures) };
    if let Some(end) = below_zero(text, numeral, figures) {
        return Some(end);
    }
    let unit = after(text, numeral)?;
    let dimension = unit.unit()?.dimension();
    let end = match dimension {
        Dimension::Duration if !is_angle_or_inch(text, numeral, &unit) => duration(text, numeral, &unit, figures)?,
        Dimension::Proportion if is_hundredths(&unit) => percent(text, numeral, &unit, figures),
        Dimension::Points if unit.end == numeral.end() + 1 && !speaks_of_percent(text, numeral, &unit) => return None,
        Dimension::Points => points(text, numeral, &unit, figures),
        Dimension::Count => return None,
        Dimension::Temperature => temperature(text, numeral, &unit, figures),
        _ => measure(text, numeral, &unit, figures)?,
    };
    Some(end)
}

/// The unit behind a numeral: right after it, or after “of a” (“half of a mile”, “half a mile”).
fn after(text: &Text, numeral: &Numeral) -> Option<UnitAt> {
    if let Some(found) = unit::at(text, numeral.end()).filter(|it| !is_ordinary_word(text, numeral.end(), it)) {
        return Some(found);
    }
    // “hundreds of miles”, “dozens of years”
    if numeral.vague.is_some() && text.id(numeral.end()).function() == Function::Of {
        return unit::named(text, numeral.end() + 1).filter(|it| text.id(it.end - 1).form().has(Forms::NOUN_PLURAL));
    }
    if let Some(found) = behind_modifier(text, numeral) {
        return Some(found);
    }
    if !matches!(numeral.form, Form::Fraction | Form::Mixed) {
        return None;
    }
    let mut at = numeral.end();
    if text.id(at).function() == Function::Of {
        at += 1;
    }
    (matches!(text.id(at).function(), Function::A | Function::The)).then(|| unit::named(text, at + 1)).flatten()
}

/// “24 or more weeks”, “two more years”, “five consecutive days”: the unit behind a hedge or one modifier.
fn behind_modifier(text: &Text, numeral: &Numeral) -> Option<UnitAt> {
    let end = numeral.end();
    if let Some((_, after)) = hedge::after_number(text, end) {
        return unit::at(text, after);
    }
    let word = text.id(end);
    let adjective = word.form().has(Forms::ADJECTIVE) && !word.form().has(Forms::NOUN_PLURAL) && !word.has(Role::Ordinal) && !word.has(Role::Unit);
    let modifies = matches!(word.function(), Function::More | Function::Further) || word.function() == Function::None && adjective;
    let spaced = text.token(end).is_some_and(|it| it.gap == Gap::Space) && text.token(end + 1).is_some_and(|it| it.gap == Gap::Space);
    let found = (modifies && spaced).then(|| unit::named(text, end + 1)).flatten()?;
    let plural = text.id(found.end - 1).form().has(Forms::NOUN_PLURAL);
    (plural && found.unit()?.dimension() == Dimension::Duration).then_some(found)
}

/// “quarter”, “second”, “degree”, “stone”, “points” have other meanings; a unit only where a
/// number can stand before them.
fn is_ordinary_word(text: &Text, at: usize, found: &UnitAt) -> bool {
    let Some(start) = linked(text, at) else { return false };
    let word = text.id(start);
    // “two third graders”: ordinals and fractions are no seconds and quarters in the singular
    let singular_time = word.has(Role::Ordinal) && !text.word(start).ends_with('s');
    singular_time && start == at && found.end == start + 1
}

fn figure(text: &Text, tokens: std::ops::Range<usize>, kind: Kind, value: Value, written: Option<Written>) -> Figure {
    let mut figure = Figure::new(text.span(&tokens), tokens, kind, value);
    figure.written = written;
    figure
}

fn vague_or(numeral: &Numeral, value: Value) -> (Value, Option<Written>) {
    if numeral.vague.is_some() { (Value::None, None) } else { (value, Some(numeral.written)) }
}

/// Percent and basis points; parts per million are a measure.
fn is_hundredths(unit: &UnitAt) -> bool {
    unit.unit().is_some_and(|it| matches!(it.cldr(), "percent" | "permyriad"))
}

fn percent(text: &Text, numeral: &Numeral, unit: &UnitAt, figures: &mut Vec<Figure>) -> usize {
    let basis_points = unit.unit().is_some_and(|it| it.cldr() == "permyriad");
    let kind = if basis_points { Kind::Points } else { Kind::Percent };
    let (value, written) = vague_or(numeral, Value::Number(numeral.value()));
    let kind = if written.is_none() { Kind::Vague } else { kind };
    let mut it = figure(text, numeral.tokens.start..unit.end, kind, value, written);
    if unit.unit().is_some_and(|it| it.cldr() != "percent") {
        it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
    }
    it.extent = numeral.vague.map(crate::number::Extent::both);
    figures.push(it);
    unit.end
}

/// How far around “5 points” a percentage is looked for, in tokens.
const POINTS_REACH: usize = 30;

/// Whether “5 points” are percentage points: percentages stand in the sentence, and not as the
/// same change in percent (“lost 162 points, or 2.1%”), which an index has.
fn speaks_of_percent(text: &Text, numeral: &Numeral, unit: &UnitAt) -> bool {
    let percent = |it: usize| text.is_mark(it, '%') || text.id(it).units().iter().any(|it| it.cldr() == "percent");
    let sentence = text.sentences.get(text.sentence_of(unit.end - 1)).map(|it| it.tokens.clone()).unwrap_or_default();
    let last = sentence.end.min(unit.end + POINTS_REACH);
    let twin = (unit.end..last.min(unit.end + 5)).any(percent) && (unit.end..unit.end + 2).any(|it| text.id(it).function() == Function::Or || text.is_mark(it, '('));
    let first = sentence.start.max(numeral.tokens.start.saturating_sub(POINTS_REACH));
    !twin && ((first..numeral.tokens.start).any(percent) || (unit.end..last).any(percent))
}

fn points(text: &Text, numeral: &Numeral, unit: &UnitAt, figures: &mut Vec<Figure>) -> usize {
    let (value, written) = vague_or(numeral, Value::Number(numeral.value()));
    let kind = if written.is_none() { Kind::Vague } else { Kind::Points };
    let mut it = figure(text, numeral.tokens.start..unit.end, kind, value, written);
    it.extent = numeral.vague.map(crate::number::Extent::both);
    figures.push(it);
    unit.end
}

/// “2 below zero”
fn below_zero(text: &Text, numeral: &Numeral, figures: &mut Vec<Figure>) -> Option<usize> {
    let end = numeral.end();
    let below = text.id(end).function() == Function::Below && text.id(end + 1).cardinal() == Some(0) && numeral.vague.is_none();
    below.then(|| {
        let written = numeral.written.negative();
        figures.push(figure(text, numeral.tokens.start..end + 2, Kind::Temperature, Value::Number(written.value), Some(written)));
        end + 2
    })
}

fn temperature(text: &Text, numeral: &Numeral, unit: &UnitAt, figures: &mut Vec<Figure>) -> usize {
    let mut end = unit.end;
    let mut value = numeral.value();
    let mut written = numeral.written;
    // “2 below zero”, “20 degrees below”
    if text.id(end).function() == Function::Below && !value.is_negative() && (text.id(end + 1).cardinal() == Some(0)) {
        value = value.neg();
        written = written.negative();
        end += 2;
    }
    let mut it = figure(text, numeral.tokens.start..end, Kind::Temperature, Value::Number(value), Some(written));
    it.unit = unit.unit().filter(|it| it.cldr() != "generic").map(|it| Said::Written(Unit::Measure(it)));
    figures.push(it);
    end
}

/// Lengths, areas, masses …; several units of one dimension add up: “5 ft 2 in”, “7 feet, 10 inches”.
fn measure(text: &Text, numeral: &Numeral, unit: &UnitAt, figures: &mut Vec<Figure>) -> Option<usize> {
    let first = unit.unit()?;
    let mut tokens = numeral.tokens.start..unit.end;
    let (mut value, mut written) = (numeral.value(), numeral.written);
    if let Some((more, end)) = second_part(text, unit.end, first) {
        value = value.plus(more)?;
        written = Written::from_value(value);
        tokens.end = end;
    }
    let (kind, value, written) = if numeral.vague.is_some() {
        (Kind::Vague, Value::None, None)
    } else {
        (Kind::Measure, Value::Number(value), Some(written))
    };
    let mut it = figure(text, tokens.clone(), kind, value, written);
    it.extent = numeral.vague.map(crate::number::Extent::both);
    it.unit = Some(Said::Written(Unit::Measure(first)));
    figures.push(it);
    Some(tokens.end)
}

/// “2 in” after “5 ft”: a smaller unit of the same dimension, in units of the first.
fn second_part(text: &Text, at: usize, first: UnitId) -> Option<(Exact, usize)> {
    let mut start = at;
    text.token(at).filter(|it| it.gap != Gap::Line)?;
    if text.is_mark(start, ',') || text.id(start).function() == Function::And {
        start += 1;
    }
    let numeral = numeral::read(text, start)?;
    let (unit, end) = match unit::at(text, numeral.end()) {
        Some(found) => (found.of(first.dimension())?, found.end),
        None => inches(text, numeral.end(), first)?,
    };
    let ratio = ratio(unit, first)?;
    let amount = numeral.value().times(ratio)?;
    // “5 feet and 20 inches” would be two figures, and so would “8 miles (13 kilometers)”
    (ratio < Exact::ONE && numeral.value() < ratio.recip()? && is_pair(first, unit)).then_some((amount, end))
}

/// “5 ft 2 in”: the preposition is inches behind feet, where nothing follows that one could be in.
fn inches(text: &Text, at: usize, first: UnitId) -> Option<(UnitId, usize)> {
    let closes = text.token(at + 1).is_none_or(|it| !it.is_word() || it.word.has(Role::Adjective) || it.word.function() == Function::And);
    let inch = crate::lang::symbol(text.word(at)).iter().copied().find(|it| it.cldr() == "inch")?;
    (closes && first.cldr() == "foot").then_some((inch, at + 1))
}

/// Units that are written together.
fn is_pair(first: UnitId, second: UnitId) -> bool {
    matches!(
        (first.cldr(), second.cldr()),
        ("foot", "inch") | ("pound", "ounce") | ("stone", "pound") | ("meter", "centimeter") | ("mile", "yard") | ("yard", "foot") | ("degree", "arc-minute")
    )
}

/// One unit as a part of another of its dimension.
pub(super) fn ratio(unit: UnitId, of: UnitId) -> Option<Exact> {
    let ((a, b), (c, d)) = (unit.factor(), of.factor());
    Exact::new(a, b)?.over(Exact::new(c, d)?)
}

/// “5'” is five feet, and “in 30" TVs” thirty inches, not minutes and seconds.
fn is_angle_or_inch(text: &Text, numeral: &Numeral, unit: &UnitAt) -> bool {
    let _ = numeral;
    unit.is_symbol && text.mark(unit.end - 1).is_some()
}

/// “one day they will see”, “one night he fell”: some day.
fn is_some_day(text: &Text, numeral: &Numeral, unit: &UnitAt) -> bool {
    let at = numeral.tokens.start;
    let one = numeral.tokens.len() == 1 && text.id(at).cardinal() == Some(1);
    if !one || !text.id(unit.end - 1).has(Role::IdleAfterOne) || unit.end != at + 2 || !text.token(at + 1).is_some_and(|it| it.gap == Gap::Space) {
        return false;
    }
    let before = at.checked_sub(1).map(|it| text.id(it).function()).unwrap_or_default();
    let after = text.id(unit.end).function();
    let counted = matches!(before, Function::For | Function::In | Function::Within | Function::Than | Function::Only | Function::Just | Function::After | Function::Of | Function::By | Function::To | Function::About | Function::Least | Function::Every | Function::Over | Function::Under | Function::Until)
        || matches!(after, Function::After | Function::Before | Function::Ago | Function::Of | Function::Per | Function::A | Function::Off)
        || at.checked_sub(1).is_some_and(|it| text.id(it).form().has(Forms::VERB_PAST | Forms::VERB_S | Forms::VERB_ING))
        || text.id(unit.end).text().ends_with("er") && text.id(unit.end).has(Role::Adverb);
    !counted
}

/// Durations, several units in one value: “2 years and 3 months”.
fn duration(text: &Text, numeral: &Numeral, unit: &UnitAt, figures: &mut Vec<Figure>) -> Option<usize> {
    if is_some_day(text, numeral, unit) {
        return Some(unit.end);
    }
    let (amount, letter) = in_iso(numeral.value(), unit)?;
    let mut parts = vec![(amount, letter)];
    let mut end = unit.end;
    // “an hour and a half”
    if let Some((half, after)) = and_a_half(text, end) {
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
        figure(text, tokens, Kind::Duration, Value::Duration(Duration { parts }), Some(numeral.written))
    };
    it.extent = numeral.vague.map(crate::number::Extent::both);
    it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
    figures.push(it);
    Some(end)
}

/// An amount of a unit in the unit that ISO 8601 has for it: a decade is ten years.
pub(super) fn in_iso(amount: Exact, unit: &UnitAt) -> Option<(Exact, TimeUnit)> {
    let (count, letter, in_day) = unit.of(Dimension::Duration)?.iso()?;
    let letter = match (letter, in_day) {
        ('Y', _) => TimeUnit::Year,
        ('M', false) => TimeUnit::Month,
        ('W', _) => TimeUnit::Week,
        ('D', _) => TimeUnit::Day,
        ('H', _) => TimeUnit::Hour,
        ('M', true) => TimeUnit::Minute,
        _ => TimeUnit::Second,
    };
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
    let numeral = numeral::read(text, start).filter(|it| it.vague.is_none() && it.form != Form::Fraction)?;
    let unit = unit::at(text, numeral.end())?;
    let (amount, letter) = in_iso(numeral.value(), &unit)?;
    let counted = numeral.end() < unit.end && (letter as u8) > (longer as u8);
    // “3 years, 5 days a week” goes on with another thing
    let rate = text.token(unit.end).is_some_and(|it| it.gap != Gap::Line) && matches!(text.id(unit.end).function(), Function::A | Function::Per | Function::Ago);
    (counted && !rate && !numeral.written.scaled).then_some((amount, letter, unit.end))
}

/// “week-long”, “a decade”, “an hour”: a unit of time without a number.
fn unnumbered(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let article = text.id(at).function() == Function::A;
    let start = if article { at + 1 } else { at };
    let unit = unit::named(text, start)?;
    let dimension = unit.unit()?.dimension();
    if dimension != Dimension::Duration || text.word(start).ends_with('s') {
        return None;
    }
    // “a second consecutive month” is an ordinal
    let ordinal = text.id(start).has(Role::Ordinal) && text.token(unit.end).is_some_and(|it| it.is_word() && it.word.function() == Function::None);
    if ordinal {
        return None;
    }
    let (mut amount, letter) = in_iso(Exact::ONE, &unit)?;
    let long = linked(text, unit.end).filter(|it| *it > unit.end && text.id(*it).has(Role::LongAfter));
    let end = if let Some(long) = long {
        long + 1
    } else if let Some((half, after)) = and_a_half(text, unit.end).filter(|_| article) {
        amount = amount.plus(in_iso(half, &unit)?.0)?;
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
        Some(Written::from_value(Exact::ONE)),
    );
    it.unit = unit.unit().map(|it| Said::Written(Unit::Measure(it)));
    figures.push(it);
    Some(end)
}

/// “an hour and a half”, “a decade”, “a fortnight”, “for a year”; but “$5 an hour”, “a week ago” is
/// a point in time and “a day trip” no span.
fn is_a_span(text: &Text, at: usize, unit: &UnitAt) -> bool {
    let before = at.checked_sub(1);
    let rate = before.is_some_and(|it| {
        text.token(it).is_some_and(|token| token.is_number() || token.word.has(Role::Unit) || token.word.has(Role::Currency) || token.word.has(Role::Noun) || token.word.has(Role::Scale))
            || text.mark(it) == Some('%')
    });
    let uncommon = unit.unit().is_some_and(|it| matches!(it.cldr(), "decade" | "century" | "fortnight" | "millennium"));
    let for_a = before.is_some_and(|it| matches!(text.id(it).function(), Function::For | Function::Within | Function::Over | Function::Than | Function::Under));
    let noun_follows = linked(text, unit.end).is_some_and(|it| {
        text.id(it).has(Role::Noun) && text.id(it).function() == Function::None && !text.id(it).has(Role::Verb)
    });
    let then = text.id(unit.end);
    // “fewer than a year earlier”: a point in time
    let point = matches!(then.function(), Function::Ago | Function::Before | Function::After) || (then.has(Role::Adverb) || then.has(Role::Adjective)) && then.text().ends_with("er");
    let compared = point && before.is_some_and(|it| text.id(it).function() == Function::Than);
    !rate && !noun_follows && !compared && (uncommon || for_a && then.function() != Function::Ago)
}
