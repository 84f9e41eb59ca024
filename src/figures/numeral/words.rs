//! Numbers in words: “forty-two”, “one hundred and six”, “two and a half million”, “half a dozen”.

use super::{Form, Numeral, fraction, is_hyphen, linked};
use crate::lang::{Function, Role};
use crate::number::{Exact, Interval, Written};
use crate::text::{Gap, Text};

/// Reads number words at a token.
pub(super) fn read(text: &Text, at: usize) -> Option<Numeral> {
    if text.id(at).function() == Function::Minus {
        if super::either_way(text, at) {
            return None;
        }
        let next = linked(text, at + 1)?;
        let inner = cardinal(text, next)?;
        return Some(Numeral {
            tokens: at..inner.tokens.end,
            written: inner.written.negative(),
            ..inner
        });
    }
    vague(text, at).or_else(|| cardinal(text, at))
}

/// A cardinal in words, with scale words and “and a half” after it.
fn cardinal(text: &Text, at: usize) -> Option<Numeral> {
    let article = text.id(at).function() == Function::A;
    let first = if article { at + 1 } else { at };
    if article && text.token(first)?.gap != Gap::Space {
        return None;
    }
    let word = text.id(first);
    if article && !word.has(Role::Scale) && !word.has(Role::Group)
        || article && word.has(Role::Vague) && word.scale().is_none() && word.group().is_none()
    {
        return None;
    }
    // “a multi-million pound deal” is vague, and “million” no number of its own
    let compound = word.has(Role::Scale)
        && at.checked_sub(2).is_some_and(|it| {
            is_hyphen(text, it + 1)
                && text.touches(it + 1)
                && text.touches(at)
                && text.mark(it).is_none()
        });
    // “a gross profit”: before tax, and no 144; “a score of 9 points”
    let gross = article && word.group().is_some_and(|it| it > 12) && {
        let next = first + 2;
        text.id(first + 1).function() != Function::Of
            || text.token(next).is_some_and(crate::text::Token::is_number)
            || text.id(next).cardinal().is_some()
    };
    if compound || gross {
        return None;
    }
    let (value, trailing, mut end) = sum(text, first, article)?;
    // “Twenty20”
    if text.touches(end) && text.token(end).is_some_and(crate::text::Token::is_number) {
        return None;
    }
    let steps = value.over(Exact::ten_to(trailing)?)?;
    let mut written = Written::from_value(steps).scaled(trailing)?;
    let mut form = Form::Words;
    if let Some((decimals, after)) = decimals(text, end) {
        written = Written::from_digits(&format!("{value}.{decimals}"), 0)?;
        (written, end) = super::scaled(text, written, after);
    }
    if let Some((part, after)) = fraction::and_a_part(text, end) {
        // “two and a half million”: the half goes with the two; “a million and a half” with the million
        let scale =
            text.id(end - 1).scale().map_or(Some(Exact::ONE), |it| Exact::ten_to(i32::from(it)))?;
        let value = written.value.plus(part.times(scale)?)?;
        (written, end) = super::scaled(text, Written::from_value(value), after);
        form = Form::Mixed;
    }
    let end = repeated(text, end, written.value).unwrap_or(end);
    Some(Numeral { tokens: at..end, written, form, vague: None, article, suffix: None })
}

/// “twelve (12)”: the same number again in brackets; the token behind them.
fn repeated(text: &Text, at: usize, value: Exact) -> Option<usize> {
    if !text.is_mark(at, '(') || !text.touches(at + 1) {
        return None;
    }
    let again =
        super::read(text, at + 1).filter(|it| it.form == Form::Digits && it.value() == value)?;
    text.is_mark(again.end(), ')').then_some(again.end() + 1)
}

/// The value of a run of number words, the power of ten of the scale word that ends it (0 for none),
/// and where it ends.
fn sum(text: &Text, at: usize, article: bool) -> Option<(Exact, i32, usize)> {
    let mut total: i128 = 0; // closed by a scale of thousand or more
    let mut current: i128 = 0;
    let mut room: i128 = i128::MAX; // the next part must be smaller
    let mut last_scale: i128 = i128::MAX;
    let mut end = at;
    let mut some = false;
    let mut trailing = 0;
    if article {
        current = 1;
    }
    let joins_and = !follows_between(text, at);
    while let Some(next) = if some {
        next_word(text, end, joins_and && (current == 0 || current % 100 == 0))
    } else {
        Some(end)
    } {
        let word = text.id(next);
        // “thirty millions”, “fifteen lakhs”
        let many = some && current > 0 && word.scale().is_some_and(|it| it > 3);
        if word.has(Role::Vague)
            && word.cardinal().is_none()
            && (word.scale().is_none() || is_plural_scale(text, next) && !many)
        {
            break;
        }
        if let Some(part) = word.cardinal() {
            let part = i128::from(part);
            let fits = !some
                || part < room
                    && (part > 0)
                    && (current == 0 || current % 100 == 0 || current % 10 == 0 && part < 10);
            if !fits || article && !some {
                break;
            }
            room = if part >= 20 && part % 10 == 0 { 10 } else { 1 };
            current += part;
            trailing = 0;
        } else if let Some(group) = word.group() {
            // “two dozen”, “a dozen”
            // “score”, “a pair” are no numbers by themselves; “a dozen” is
            let alone = !some && (!article || group < 12);
            if total != 0
                || current >= 100
                || alone
                    && text.id(at.wrapping_sub(1)).fraction().is_none()
                    && (group != 12 || !article && !is_determined(text, at))
            {
                break;
            }
            current = current.max(1).checked_mul(i128::from(group))?;
            room = 0;
        } else if let Some(exponent) = word.scale() {
            // “Norwood, MN”: an abbreviation scales digits only
            if !some && !article && text.word(next).len() <= 3 {
                break;
            }
            let scale = 10_i128.checked_pow(u32::try_from(exponent).ok()?)?;
            if scale == 100 {
                if current >= 100 || (some && current == 0) {
                    break;
                }
                current = current.max(1) * 100;
                room = 100;
                trailing = 0;
            } else {
                if scale >= last_scale && total != 0 && current != 0 {
                    break;
                }
                // “hundred million”, “thousand million”
                let scaled = if current == 0 && total != 0 {
                    total.checked_mul(scale)?
                } else {
                    total.checked_add(current.max(1).checked_mul(scale)?)?
                };
                total = scaled;
                current = 0;
                last_scale = scale;
                room = 1000;
                trailing = i32::from(exponent);
            }
        } else {
            break;
        }
        some = true;
        end = next + 1;
    }
    some.then_some(())?;
    Some((Exact::new(total.checked_add(current)?, 1)?, trailing, end))
}

/// “the dozen bills that fund it”, “her dozen novels”
fn is_determined(text: &Text, dozen: usize) -> bool {
    let before = dozen.checked_sub(1).map(|it| text.id(it).function());
    matches!(before, Some(Function::The | Function::Possessive | Function::PossessiveMark))
        && (1..=3).map(|it| text.id(dozen + it)).find(|it| !it.has(Role::Adjective)).is_some_and(
            |it| it.form().has(crate::lang::Forms::NOUN_PLURAL) && it.function() == Function::None,
        )
}

fn is_plural_scale(text: &Text, at: usize) -> bool {
    text.word(at).ends_with(['s', 'S'])
}

/// The next number word: after a space, a hyphen, or “and” where that may stand inside a number.
fn next_word(text: &Text, at: usize, may_join: bool) -> Option<usize> {
    let next = linked(text, at)?;
    if text.id(next).function() != Function::And {
        return Some(next);
    }
    let after = linked(text, next + 1)?;
    let scale_before = text.id(next.checked_sub(1)?).scale();
    let word = text.id(after);
    // “one hundred and six”, “two hundred and fifty million”, not “a hundred and two thousand others”
    let round = scale_before == Some(2) && word.cardinal().is_some_and(|it| it >= 10);
    let small = word.cardinal().is_some()
        && (round
            || linked(text, after + 1).is_none_or(|it| text.id(it).scale().is_none_or(|s| s == 2)));
    (may_join && scale_before.is_some() && small).then_some(after)
}

/// “between one hundred and two hundred”
fn follows_between(text: &Text, at: usize) -> bool {
    (1..=3).any(|back| {
        at.checked_sub(back).is_some_and(|it| text.id(it).function() == Function::Between)
    })
}

/// “two point five”: the digits after the point.
fn decimals(text: &Text, at: usize) -> Option<(String, usize)> {
    let point = linked(text, at)?;
    if text.id(point).function() != Function::Point {
        return None;
    }
    let mut digits = String::new();
    let mut end = point + 1;
    while let Some(next) = linked(text, end) {
        let Some(digit) = text.id(next).cardinal().filter(|it| *it < 10) else { break };
        digits.push(char::from_digit(u32::try_from(digit).ok()?, 10)?);
        end = next + 1;
    }
    (!digits.is_empty()).then_some((digits, end))
}

/// “a couple of days”, “the last couple weeks”, “a couple more”, but “the couple said”, “couple families”.
fn is_about_two(text: &Text, at: usize, couple: usize) -> bool {
    let determined = at < couple
        || matches!(
            text.id(at.wrapping_sub(1)).function(),
            Function::Last | Function::Next | Function::Past | Function::The
        );
    let next = text.id(couple + 1);
    let counted = next.form().has(crate::lang::Forms::NOUN_PLURAL)
        && text.token(couple + 1).is_some_and(|it| it.gap == Gap::Space);
    determined
        && (counted
            || matches!(next.function(), Function::Of | Function::More)
            || next.scale().is_some()
            || next.group().is_some())
}

/// “dozens”, “hundreds of thousands”, “several hundred”, “a couple of”, “a few dozen”.
fn vague(text: &Text, at: usize) -> Option<Numeral> {
    let article = text.id(at).function() == Function::A;
    let first = if article { at + 1 } else { at };
    let word = text.id(first);
    let (low, high) = word.vague()?;
    let plural_scale = is_plural_scale(text, first);
    if article && plural_scale
        || !plural_scale && (word.scale().is_some() || word.group().is_some())
    {
        return None;
    }
    // “won by scores of 3-1”, “a couple was seen”: a noun of its own
    let noun = word.has(Role::GameWord) && text.id(first + 1).function() != Function::Of;
    // “one room too few”
    let short =
        first == at && at.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::Too);
    let pair = low == 2 && high == Some(3) && !is_about_two(text, at, first);
    if noun || pair || short {
        return None;
    }
    let mut end = first + 1;
    let (mut low, mut high) = (
        Exact::int(i64::try_from(low).ok()?),
        high.and_then(|it| i64::try_from(it).ok()).map(Exact::int),
    );
    let mut from = linked(text, end).unwrap_or(usize::MAX - 1);
    let couple = high == Some(Exact::int(3)) && text.id(from + 1).scale().is_some();
    if (plural_scale || couple) && text.id(from).function() == Function::Of {
        from = linked(text, from + 1).unwrap_or(usize::MAX - 1);
    }
    // “hundreds of thousands”, “several hundred”, “a few dozen”
    let mut by = text.id(from).scale().map_or_else(
        || text.id(from).group().map(|it| Exact::int(i64::from(it))),
        |it| Exact::ten_to(i32::from(it)),
    );
    // “a few hundred thousand”
    if !plural_scale
        && let Some(more) = linked(text, from + 1).filter(|it| !is_plural_scale(text, *it))
        && text.id(from).scale() == Some(2)
        && let Some(scale) = text.id(more).scale().filter(|it| *it > 2)
    {
        by = Exact::ten_to(2 + i32::from(scale));
        from = more;
    }
    if let Some(by) = by.filter(|_| from > end || !plural_scale) {
        if plural_scale {
            // “hundreds of thousands” says 100,000 at least, “tens of thousands” 10,000
            let one = Exact::ten_to(text.id(first).scale().map_or(1, i32::from))?;
            low = one.times(by)?;
            high = one.times(by)?.times(Exact::int(10))?.minus(Exact::ONE);
        } else {
            low = low.times(by)?;
            high = high.and_then(|it| it.times(by));
        }
        end = from + 1;
    }
    let interval = match high {
        Some(high) => Interval::between(low, high)?,
        None => Interval::at_least(low),
    };
    let written = Written::from_value(low);
    Some(Numeral {
        tokens: at..end,
        written,
        form: Form::Vague,
        vague: Some(interval),
        article,
        suffix: None,
    })
}
