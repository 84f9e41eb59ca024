//! Ordinals and ranks: “22nd”, “twenty-first”, “the third”, “No. 40”.

use super::Anchor;
use super::figure::{Figure, Kind, Value};
use super::numeral::{Form, linked};
use crate::lang::{Function, Role};
use crate::number::Exact;
use crate::text::{Case, Gap, Text, Token};

/// Reads an ordinal.
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let text = anchor.text;
    let (value, end) = in_digits(text, anchor.at).or_else(|| in_words(text, anchor.at))?;
    // “a second time” counts, “a second thought” and “seconds later” do not; a fraction was no ordinal
    if let Some(numeral) = &anchor.numeral
        && (numeral.end() > end || numeral.form == Form::Fraction)
    // “another fifth”
    {
        return None;
    }
    let tokens = anchor.at..end;
    figures.push(Figure::new(text.span(&tokens), tokens, Kind::Ordinal, Value::Number(value)));
    Some(end)
}

/// “22nd”, “1st”
fn in_digits(text: &Text, at: usize) -> Option<(Exact, usize)> {
    text.token(at)?.is_number().then_some(())?;
    // “108 th Congress”, as some wires space it
    let apart = text.token(at + 1).is_some_and(|it| {
        it.case == Case::Lower && it.gap == Gap::Space && it.word.has(Role::OrdinalSuffix)
    }) && text.token(at + 2).is_some_and(Token::is_word);
    let touches = text.touches(at + 1) && text.id(at + 1).has(Role::OrdinalSuffix);
    // “9st 4lb”: a weight
    let weight =
        !crate::lang::symbol(text.word(at + 1)).is_empty() && !text.word(at).ends_with('1');
    let suffix = touches && !weight || apart;
    let value = suffix.then(|| super::numeral::plain(text.word(at))).flatten()?;
    Exact::from_digits(&value).map(|it| (it, at + 2))
}

/// “third”, “twenty-first”, “hundredth”
fn in_words(text: &Text, at: usize) -> Option<(Exact, usize)> {
    let word = text.id(at);
    if let Some(value) = word.ordinal() {
        return stands(text, at).then_some((Exact::int(i64::try_from(value).ok()?), at + 1));
    }
    let tens = word.cardinal().filter(|it| *it >= 20 && it % 10 == 0)?;
    let next = linked(text, at + 1)?;
    let unit = text.id(next).ordinal().filter(|it| *it < 10)?;
    Some((Exact::int(i64::try_from(tens + unit).ok()?), next + 1))
}

/// “First, close the valve” is one; “first class”, “at first”, “a second” (of time) are none.
fn stands(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    let before = at.checked_sub(1).map(|it| text.id(it)).unwrap_or_default();
    let is_unit = word.has(Role::Unit)
        && matches!(before.function(), Function::A | Function::Per | Function::Each);
    let noun_after = text.token(at + 1).is_some_and(|it| {
        it.is_word()
            && (it.word.has(Role::Noun)
                || it.word.has(Role::Adjective) && !it.word.text().ends_with("er"))
            && it.word.function() == Function::None
            && !it.word.has(Role::LeftOnClock)
    });
    let at_first = before.function() == Function::At;
    !(is_unit && !noun_after || at_first)
}
