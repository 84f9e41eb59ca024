//! Fractions in words: “two-thirds”, “a third”, “half”, “three quarters of a million”, “and a half”.

use super::{Form, Numeral, is_hyphen, linked, scaled};
use crate::lang::{Function, Role};
use crate::number::{Exact, Written};
use crate::text::Text;

/// Reads a fraction in words at a token.
pub(super) fn read(text: &Text, at: usize) -> Option<Numeral> {
    let (value, end, article) = bare(text, at)?;
    if let Some((amount, after)) = of_an_amount(text, end) {
        let value = value.times(amount)?;
        return Some(numeral(at, after, Written::from_value(value), article, Form::Mixed));
    }
    let written = Written::from_value(value);
    Some(numeral(at, end, written, article, Form::Fraction))
}

/// “3-quarters”, “2-thirds”: the count in a digit, hyphened.
pub(super) fn in_digits(text: &Text, at: usize) -> Option<Numeral> {
    let next = linked(text, at + 1).filter(|it| *it == at + 2)?;
    let count = text.word(at).parse::<u8>().ok().filter(|it| (2..10).contains(it))?;
    let (top, bottom) = text.id(next).fraction().filter(|it| it.1 < 60)?;
    let hyphened = is_hyphen(text, next + 1) && text.touches(next + 1);
    if !is_plural(text, next) || hyphened || is_span(text, at, next, count.into(), bottom) {
        return None;
    }
    let value = Exact::new(i128::from(count) * i128::from(top), i128::from(bottom))?;
    Some(numeral(at, next + 1, Written::from_value(value), false, Form::Fraction))
}

/// “and a half” after a number: the half, and the index behind it.
pub(crate) fn and_a_part(text: &Text, at: usize) -> Option<(Exact, usize)> {
    let and = linked(text, at)?;
    if text.id(and).function() != Function::And {
        return None;
    }
    let a = linked(text, and + 1)?;
    let word = if text.id(a).function() == Function::A || text.id(a).cardinal() == Some(1) {
        linked(text, a + 1)?
    } else {
        a
    };
    let (top, bottom) = text.id(word).fraction()?;
    // “two and a half million”, but not “a million and third parties”
    let counted = word > a || top == 1 && bottom == 2;
    counted.then_some((Exact::new(i128::from(top), i128::from(bottom))?, word + 1))
}

fn numeral(at: usize, end: usize, written: Written, article: bool, form: Form) -> Numeral {
    Numeral { tokens: at..end, written, form, vague: None, article, suffix: None }
}

/// “half”, “a third”, “two-thirds”, “one half”: value, end, whether an article leads.
fn bare(text: &Text, at: usize) -> Option<(Exact, usize, bool)> {
    let word = text.id(at);
    if let Some((1, 2)) = word.fraction()
        && !is_plural(text, at)
    {
        return half_stands(text, at).then_some((Exact::new(1, 2)?, at + 1, false));
    }
    // “another fifth have none”
    let another = at.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::Another)
        && word.fraction().is_some()
        && word.cardinal().is_none();
    let article = another || word.function() == Function::A;
    let count = if article { 1 } else { word.cardinal()? };
    let next = if another { at } else { linked(text, at + 1)? };
    let (top, bottom) = text.id(next).fraction()?;
    if count == 0 || count > 99 {
        return None;
    }
    let plural = is_plural(text, next);
    if plural != (count > 1) || !plural && count == 1 && !fraction_stands(text, next, article) {
        return None;
    }
    if plural && is_span(text, at, next, count, bottom) {
        return None;
    }
    let value = Exact::new(i128::from(count) * i128::from(top), i128::from(bottom))?;
    Some((value, next + 1, article))
}

/// “six quarters”, “for the past three quarters”: parts of a year, and no fraction.
fn is_span(text: &Text, at: usize, quarters: usize, count: u64, of: u32) -> bool {
    let time = text.id(quarters).has(Role::Unit) && !text.id(quarters).has(Role::Ordinal);
    let before = at.checked_sub(1).map(|it| text.id(it).function()).unwrap_or_default();
    let spanned = matches!(
        before,
        Function::Last | Function::Past | Function::Next | Function::Previous | Function::For
    ) && text.id(quarters + 1).function() != Function::Of;
    // “the first three quarters of 1985”
    let first = at.checked_sub(1).is_some_and(|it| text.id(it).has(Role::Ordinal));
    time && (count == 2 || count >= u64::from(of) || spanned || first)
}

fn is_plural(text: &Text, at: usize) -> bool {
    text.word(at).ends_with(['s', 'S'])
}

/// “in the first half”, “at half time”, “the second half” are no fractions.
fn half_stands(text: &Text, at: usize) -> bool {
    // “its first-half pace”
    let back = if at > 1 && is_hyphen(text, at - 1) && text.touches(at) { 2 } else { 1 };
    let before = at.checked_sub(back).map(|it| text.id(it)).unwrap_or_default();
    // “centre-half”
    if back == 2
        && before.has(Role::Noun)
        && before.cardinal().is_none()
        && before.ordinal().is_none()
    {
        return false;
    }
    let part_of_time = before.has(Role::Ordinal)
        || before.function() == Function::Last
        || before.function() == Function::Other;
    !part_of_time
        && (!matches!(before.function(), Function::The | Function::Possessive)
            || text.id(at + 1).function() == Function::Of)
}

/// “a third of”, “a third more”, “fell by a third”; but “a third person”, “a quarter earlier”, “a second”.
fn fraction_stands(text: &Text, at: usize, article: bool) -> bool {
    let word = text.id(at);
    if word.has(Role::Unit) && word.fraction().is_some_and(|it| it.1 == 60) {
        return false; // “a second”
    }
    let Some(next) = linked(text, at + 1) else { return true };
    let Some(token) = text.token(next) else { return true };
    if !token.is_word() {
        return next == at + 1;
    }
    // “a quarter mile”, “a quarter-point rise”, but “a third day”
    if !word.has(Role::Ordinal) && token.word.has(Role::Unit) && !is_plural(text, next) {
        return true;
    }
    if next > at + 1 {
        return !article; // “one-third full”, but “a third-party app”
    }
    let after = text.id(next);
    after.function() != Function::None
        || after.has(Role::Scale)
        || after.has(Role::Currency)
        || !after.has(Role::Noun) && !after.has(Role::Adjective) && after.is_known()
        || !article && !after.has(Role::Noun)
}

/// “of a million”, “a million”, “a dozen”, “billion”: what the fraction is taken of.
fn of_an_amount(text: &Text, end: usize) -> Option<(Exact, usize)> {
    let mut next = linked(text, end)?;
    if text.id(next).function() == Function::Of {
        next = linked(text, next + 1)?;
        if text.id(next).function() != Function::A {
            return None;
        }
    }
    if text.id(next).function() == Function::A {
        next = linked(text, next + 1)?;
    }
    let word = text.id(next);
    if word.has(Role::Vague) && word.scale().is_none() && word.group().is_none() {
        return None;
    }
    if let Some(group) = word.group().filter(|_| !is_plural(text, next)) {
        return Some((Exact::int(i64::from(group)), next + 1));
    }
    word.scale().filter(|_| !is_plural(text, next))?;
    let (written, end) = scaled(text, Written::from_value(Exact::ONE), next);
    Some((written.value, end))
}
