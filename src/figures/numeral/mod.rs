//! Numerals: the number alone, however it is written.
//!
//! The grammar that all readers share: digits with separators, suffix and scale words, number
//! words, fractions and mixed numbers. What the number is *of* is the readers' business.

mod digits;
mod fraction;
mod million;
mod words;

pub(crate) use digits::plain;
pub(crate) use fraction::and_a_part;

use std::ops::Range;

use crate::lang::{Function, Role};
use crate::number::{Exact, Interval, Written};
use crate::text::Text;

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// “1,204”, “3.4 million”
    Digits,
    /// “forty-two”, “two million”
    Words,
    /// “two-thirds”, “3/4”, “half”, “a quarter of a million”
    Fraction,
    /// “2 1/2”, “five and a half million”
    Mixed,
    /// “dozens”, “several hundred”
    Vague,
}

/// A number as written.
#[derive(Clone, Debug)]
pub(crate) struct Numeral {
    /// Its tokens, sign, scale word and leading article included.
    pub(crate) tokens: Range<usize>,
    /// Value and precision; of a vague amount its lower bound.
    pub(crate) written: Written,
    /// How it is written.
    pub(crate) form: Form,
    /// The bounds of a vague amount.
    pub(crate) vague: Option<Interval>,
    /// “a million”, “half a dozen”, “a third”: the article is part of it.
    pub(crate) article: bool,
    /// A scale suffix that touches the digits could also be a unit: “1.8m”.
    pub(crate) suffix: Option<i8>,
}

impl Numeral {
    /// The value.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn value(&self) -> Exact {
        self.written.value
    }

    /// The index after its last token.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn end(&self) -> usize {
        self.tokens.end
    }

    /// Whether it is a bare group of digits without separators, sign, scale or decimals.
    pub(crate) fn plain_digits<'t>(&self, text: &'t Text) -> Option<&'t str> {
        if self.tokens.len() != 1 {
            return None;
        }
        let word = text.word(self.tokens.start);
        word.bytes().all(|it| it.is_ascii_digit()).then_some(word)
    }
}

/// Reads the numeral that starts at a token; none where none does.
pub(crate) fn read(text: &Text, at: usize) -> Option<Numeral> {
    let token = text.token(at)?;
    if token.is_number() || text.mark(at).is_some() {
        return fraction::in_digits(text, at).or_else(|| digits::read(text, at));
    }
    let word = token.word;
    if word.function() == Function::Minus
        && let Some(numeral) = digits::read(text, at)
    {
        return Some(numeral);
    }
    let starts = word.has(Role::Cardinal)
        || word.has(Role::Scale)
        || word.has(Role::Group)
        || word.has(Role::Vague)
        || word.has(Role::Fraction)
        || matches!(word.function(), Function::A | Function::Minus)
        || word.has(Role::Ordinal);
    if !starts {
        return None;
    }
    fraction::read(text, at).or_else(|| words::read(text, at))
}

/// “plus or minus 3 points”: the “minus” is no sign.
fn either_way(text: &Text, at: usize) -> bool {
    let before = |by: usize| at.checked_sub(by).map(|it| text.id(it).function());
    before(1) == Some(Function::Or) && before(2) == Some(Function::Plus)
}

/// The index of the word after a token boundary: a space or a hyphen that touches both sides.
/// None over a line break or any other mark.
pub(crate) fn linked(text: &Text, at: usize) -> Option<usize> {
    use crate::text::Gap;
    let token = text.token(at)?;
    if is_hyphen(text, at) {
        return (token.gap == Gap::None && text.touches(at + 1)).then_some(at + 1);
    }
    (token.gap != Gap::Line).then_some(at)
}

/// Whether a token is a hyphen or a dash used as one.
pub(crate) fn is_hyphen(text: &Text, at: usize) -> bool {
    matches!(text.mark(at), Some('-' | '‐' | '‑' | '–' | '−'))
}

/// The token behind the ending of digits in the plural, “747s” and “747’s”, and whether it has an apostrophe.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn plural_end(text: &Text, end: usize) -> Option<(usize, bool)> {
    let marked = matches!(text.mark(end), Some('\'' | '’')) && text.touches(end);
    let at = if marked { end + 1 } else { end };
    let goes_on =
        text.touches(at + 1) && text.token(at + 1).is_some_and(|it| it.is_word() || it.is_number());
    (text.touches(at) && text.word(at) == "s" && !goes_on).then_some((at + 1, marked))
}

/// Multiplies a written number by scale words after it: “hundred million”. Returns the new end.
pub(crate) fn scaled(text: &Text, written: Written, end: usize) -> (Written, usize) {
    let (mut written, mut end) = (written, end);
    while let Some(next) = linked(text, end) {
        let Some(exponent) = scale_at(text, next) else { break };
        let Some(more) = written.scaled(i32::from(exponent)) else { break };
        written = more;
        end = next + 1;
    }
    (written, end)
}

/// The power of ten of a scale word in the singular, or of an abbreviation that stands alone.
fn scale_at(text: &Text, at: usize) -> Option<i8> {
    let word = text.id(at);
    // “2 millions”, “15 lakhs”, but “5 thousands” is rare
    word.scale().filter(|it| *it > 3 || !word.has(Role::Vague))
}
