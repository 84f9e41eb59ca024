//! Numbers in digits: “1,204”, “.7”, “3.4m”, “−3”, “2 1/2”, “2½”, “3/4”, “2.1×10−4”.

use std::borrow::Cow;

use super::million::scales;
use super::{Form, Numeral, is_hyphen, linked, scaled};
use crate::lang::{Function, Role, scale_suffix};
use crate::number::{Exact, Written};
use crate::text::{Gap, Text, TokenKind};

/// Reads digits at a token, a sign before them, and what scales them.
pub(super) fn read(text: &Text, at: usize) -> Option<Numeral> {
    let (negative, first) = sign(text, at)?;
    if let Some((numerator, denominator)) = vulgar(text, first) {
        let value = Exact::new(i128::from(numerator), i128::from(denominator))?;
        return finish(text, at, first + 1, Written::from_value(value), negative, Form::Fraction);
    }
    let token = text.token(first).filter(|it| it.is_number())?;
    let (digits, mut end) = joined_groups(text, first, text.slice(token.span()));
    let plain = plain(&digits)?;
    if let Some((numeral, after)) = slash_fraction(text, first, &plain) {
        return finish(text, at, after, numeral, negative, Form::Fraction);
    }
    if let Some((part, after)) = mixed_part(text, end) {
        let whole = Exact::from_digits(&plain)?;
        // “$7.05-1/4 a bushel”: a quarter of a cent
        let places = plain.split_once('.').map_or(0, |it| it.1.len());
        let unit = Exact::ten_to(-i32::try_from(places).ok()?)?;
        let value = whole.plus(part.times(unit)?)?;
        return finish(text, at, after, Written::from_value(value), negative, Form::Mixed);
    }
    let mut exponent = 0;
    if let Some((power, after)) = power_of_ten(text, end) {
        exponent = power;
        end = after;
    }
    let mut written = Written::from_digits(&plain, exponent)?;
    if let Some((value, after)) = raised(text, end, written.value) {
        (written, end) = (Written::from_value(value), after);
    }
    finish(text, at, end, written, negative, Form::Digits)
}

/// The digits with separators taken out, if they are grouped in a way that some locale uses.
pub(crate) fn plain(digits: &str) -> Option<Cow<'_, str>> {
    if digits.bytes().all(|it| it.is_ascii_digit()) {
        return Some(digits.into());
    }
    let dots = digits.bytes().filter(|it| *it == b'.').count();
    let commas = digits.bytes().filter(|it| *it == b',').count();
    let (whole, decimals) = match (commas, dots) {
        (_, 0) => (digits, None),
        (_, 1) => digits.split_once('.').map(|(whole, rest)| (whole, Some(rest)))?,
        // “1.200.000”: points group, no decimals
        (0, _) if grouped(digits, '.') => return Some(digits.replace('.', "").into()),
        _ => return None,
    };
    if decimals.is_some_and(|it| it.contains(|c: char| !c.is_ascii_digit())) {
        return None;
    }
    let separator = whole.chars().find(|it| !it.is_ascii_digit());
    let Some(mark) = separator else { return Some(digits.into()) };
    if !grouped(whole, mark) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    Some(match decimals {
        Some(decimals) => [&whole, ".", decimals].concat().into(),
        None => whole.into(),
    })
}

/// Groups of three, or of two before a last one of three (“12,40,000”).
fn grouped(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    let first = groups.next().unwrap_or("");
    let rest: Vec<&str> = groups.collect();
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit());
    let Some((last, middle)) = rest.split_last() else { return is_digits(first) };
    is_digits(first)
        && last.len() == 3
        && is_digits(last)
        && (first.len() <= 3 && middle.iter().all(|it| it.len() == 3 && is_digits(it))
            || first.len() <= 2
                && mark == ','
                && middle.iter().all(|it| it.len() == 2 && is_digits(it)))
}

/// “4 812”: groups that are parted by single spaces.
fn joined_groups<'a>(text: &Text, first: usize, digits: &'a str) -> (Cow<'a, str>, usize) {
    let mut all = Cow::Borrowed(digits);
    let mut end = first + 1;
    if digits.len() > 3
        || digits.contains(|it: char| !it.is_ascii_digit())
        || digits.starts_with('0')
    {
        return (all, end);
    }
    // “$243, 000,000”: no number starts with two noughts
    let rest = text.word(end + 1);
    let slip = text.is_mark(end, ',') && text.touches(end) && !text.touches(end + 1);
    if slip && rest.starts_with("00") && grouped(rest, ',') && rest.len() > 2 {
        all.to_mut().push_str(&rest.replace(',', ""));
        return (all, end + 2);
    }
    while let Some(next) = text.token(end) {
        let group = text.slice(next.span());
        let whole = group.split('.').next().unwrap_or("");
        let single =
            text.token(end - 1).is_some_and(|it| next.start as usize - it.range().end == 1);
        let is_group = next.kind == TokenKind::Number && next.gap == Gap::Space && single;
        if !is_group || whole.len() != 3 || group.contains(',') {
            break;
        }
        all.to_mut().push_str(group);
        end += 1;
        if group.contains('.') {
            break;
        }
    }
    (all, end)
}

/// “-3”, “−3”, “+0.4”, “minus 3”, “minus-130”, “negative 5”. A hyphen after a word or number is none.
fn sign(text: &Text, at: usize) -> Option<(bool, usize)> {
    let negative = match text.mark(at) {
        Some('-' | '−' | '–' | '‑') => true,
        Some('+') => false,
        _ if text.id(at).function() == Function::Minus => {
            if super::either_way(text, at) {
                return None;
            }
            return linked(text, at + 1).map(|next| (true, next));
        }
        _ => return Some((false, at)),
    };
    let free = !text.touches(at)
        || at.checked_sub(1).is_none_or(|it| {
            matches!(text.mark(it), Some('(' | '$' | '£' | '€' | '"' | '“' | '='))
        });
    (free && text.touches(at + 1)).then_some((negative, at + 1))
}

fn vulgar(text: &Text, at: usize) -> Option<(u8, u8)> {
    Some(match text.mark(at)? {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    })
}

/// “3/4”: small, proper, and not a date or a ratio of years.
fn slash_fraction(text: &Text, at: usize, numerator: &str) -> Option<(Written, usize)> {
    let (value, end) = slash(text, at, numerator)?;
    Some((Written::from_value(value), end))
}

fn slash(text: &Text, at: usize, numerator: &str) -> Option<(Exact, usize)> {
    if !text.is_mark(at + 1, '/') || !text.touches(at + 1) || !text.touches(at + 2) {
        return None;
    }
    let denominator = text.word(at + 2);
    let more = text.is_mark(at + 3, '/') && text.touches(at + 3);
    let (top, bottom): (u32, u32) = (numerator.parse().ok()?, denominator.parse().ok()?);
    if more
        || top == 0
        || top >= bottom
        || bottom > 100
        || (top, bottom) == (9, 11)
        || (top, bottom) == (24, 7)
    {
        return None;
    }
    Some((Exact::new(i128::from(top), i128::from(bottom))?, at + 3))
}

/// The fraction of a mixed number: “2 1/2”, “2-1/2”, “2½”, “2 and a half”.
fn mixed_part(text: &Text, at: usize) -> Option<(Exact, usize)> {
    let next = linked(text, at)?;
    if let Some((top, bottom)) = vulgar(text, next) {
        return Some((Exact::new(i128::from(top), i128::from(bottom))?, next + 1));
    }
    if text.token(next)?.is_number() && next > at - 1 {
        return slash(text, next, text.word(next)).filter(|_| next > at || !text.touches(next));
    }
    super::fraction::and_a_part(text, next)
}

/// “×10−4”, “e-10” do not occur in running text without a multiplication sign or an e that touches.
fn power_of_ten(text: &Text, at: usize) -> Option<(i32, usize)> {
    let touching_e = text.touches(at) && matches!(text.word(at), "e" | "E") && text.touches(at + 1);
    let mut next = if touching_e {
        at + 1
    } else if (matches!(text.mark(at), Some('×' | '*'))
        || text.word(at) == "x" && text.is_mark(at + 2, '^'))
        && text.word(at + 1) == "10"
    {
        at + 2
    } else {
        return None;
    };
    if text.is_mark(next, '^') {
        next += 1;
    }
    let negative = is_hyphen(text, next);
    if negative || text.is_mark(next, '+') {
        next += 1;
    }
    if !text.touches(next) {
        return None;
    }
    let power: i32 = text.word(next).parse().ok().filter(|it| *it <= 30)?;
    Some((if negative { -power } else { power }, next + 1))
}

/// “2^28”: the power, and the token behind it.
fn raised(text: &Text, at: usize, base: Exact) -> Option<(Exact, usize)> {
    let power = text.is_mark(at, '^') && text.touches(at) && text.touches(at + 1);
    let exponent: usize = text.word(at + 1).parse().ok().filter(|it| power && *it < 100)?;
    let value = (0..exponent).try_fold(Exact::ONE, |it, _| it.times(base))?;
    Some((value, at + 2))
}

/// Adds suffix, scale words and sign.
fn finish(
    text: &Text,
    start: usize,
    end: usize,
    written: Written,
    negative: bool,
    form: Form,
) -> Option<Numeral> {
    let mut suffix = None;
    let (mut written, mut end) = (written, end);
    if text.touches(end) && text.token(end).is_some_and(crate::text::Token::is_word) {
        suffix = scale_suffix(text.word(end));
    }
    if let Some(exponent) =
        suffix.filter(|_| !is_unit_letter(text, end) || scales(text, start, end))
    {
        written = written.scaled(i32::from(exponent))?;
        end += 1;
        suffix = None;
    } else if let Some(scale) = spaced_suffix(text, end) {
        written = written.scaled(i32::from(scale))?;
        end += 1;
    } else {
        let (more, after) = scaled(text, written, end);
        (written, end) = (more, after);
        if form == Form::Digits
            && let Some((part, after)) =
                super::fraction::and_a_part(text, end).filter(|_| text.id(end - 1).has(Role::Scale))
        {
            // “5 million and a half” is rare, but so read
            let scale = Exact::ten_to(i32::from(text.id(end - 1).scale()?))?;
            written = Written::from_value(written.value.plus(part.times(scale)?)?);
            end = after;
        }
    }
    if negative {
        written = written.negative();
    }
    Some(Numeral { tokens: start..end, written, form, vague: None, article: false, suffix })
}

/// “m” may be metres, minutes or million, and needs the reader of the unit to say which.
fn is_unit_letter(text: &Text, at: usize) -> bool {
    !crate::lang::symbol(text.word(at)).is_empty()
}

/// “3.2 mln”, “5 bn”: abbreviations that are only ever scales.
fn spaced_suffix(text: &Text, at: usize) -> Option<i8> {
    let next = linked(text, at)?;
    let word = text.word(next);
    (word.len() > 1 && next == at && !text.id(next).has(Role::Scale))
        .then(|| scale_suffix(word))
        .flatten()
        .filter(|_| crate::lang::symbol(word).is_empty())
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn groupings_of_every_locale_are_read() {
        for (written, read) in [
            ("4,812", "4812"),
            ("12,40,000", "1240000"),
            ("1’200’000", "1200000"),
            ("4\u{202f}812.5", "4812.5"),
            ("1.200.000", "1200000"),
            ("0.70", "0.70"),
        ] {
            assert_eq!(plain(written).as_deref(), Some(read), "{written}");
        }
    }

    #[test]
    fn other_groupings_are_no_numbers() {
        for written in ["1,2000,000", "3.5.2", "10,0000", "12,34", "1,2,3"] {
            assert_eq!(plain(written), None, "{written}");
        }
    }
}
