//! Tokens: words, numbers and marks. One pass, one look-up a word.

use std::ops::Range;

use super::Span;
use crate::lang::{Memo, WordId, mark_of};

/// What sort of token it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with apostrophes inside (“don’t”) or as an abbreviation with its full stops
    /// (“U.S.”); a possessive “’s” is a word of its own.
    Word,
    /// Digits, with single separators between them: “1,234.5”, “3.5.2”, “1’200”.
    Number,
    /// One character that is neither.
    Mark(char),
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// “word”, and all that is no word.
    Lower,
    /// “Word”
    Title,
    /// “WORD”
    Upper,
    /// “`iPhone`”, “`McCain`”
    Mixed,
}

/// What stands between a token and the one before it in its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    None,
    /// White space.
    Space,
    /// White space with a line break, or the start of the block.
    Line,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// First byte in the source.
    pub start: u32,
    /// How many bytes.
    pub len: u32,
    /// What sort it is.
    pub kind: TokenKind,
    /// The word in the lexicon; unknown for numbers and marks.
    pub word: WordId,
    /// How it is written.
    pub case: Case,
    /// What stands before it.
    pub gap: Gap,
    /// The index of the sentence it stands in.
    pub sentence: u32,
    /// The [`mark_of`] its text.
    pub(crate) mark: u16,
}

impl Token {
    /// Its place in the source.
    #[must_use]
    pub fn span(&self) -> Span {
        let it = self.range();
        Span::new(it.start, it.end)
    }

    /// The same as a range.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.len as usize
    }

    /// Whether it is a word.
    #[must_use]
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a number in digits.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    /// Whether it starts with a capital.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_capital(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper) || self.case == Case::Mixed
    }
}

/// Appends the tokens of a block.
pub(super) fn cut(source: &str, block: Span, memo: &mut Memo, tokens: &mut Vec<Token>) {
    let end = block.end.min(u32::MAX as usize);
    let bytes = source.as_bytes().get(..end).unwrap_or_default();
    let mut at = block.start;
    let mut gap = Gap::Line;
    while let Some(byte) = bytes.get(at) {
        // most are blanks and plain words
        if *byte == b' ' {
            gap = if gap == Gap::Line { gap } else { Gap::Space };
            at += 1;
            continue;
        }
        let (len, kind, case) = if let Some((len, case)) = bytes.get(at..).and_then(plain_word) {
            (len, TokenKind::Word, case)
        } else {
            let rest = source.get(at..end).unwrap_or("");
            let Some(first) = rest.chars().next() else { return };
            if is_space(first) {
                if gap != Gap::Line {
                    gap = if first == '\n' { Gap::Line } else { Gap::Space };
                }
                at += first.len_utf8();
                continue;
            }
            let (len, kind) = shape(first, rest, gap, tokens);
            let word = if kind == TokenKind::Word { rest.get(..len).unwrap_or("") } else { "" };
            (len, kind, case_of(word))
        };
        let text = source.get(at..at + len).unwrap_or("");
        let (word, mark) = match kind {
            TokenKind::Word => memo.look_up(text),
            _ => (WordId::UNKNOWN, mark_of(text)),
        };
        #[expect(clippy::cast_possible_truncation, reason = "a text is at most 4 GiB here")]
        tokens.push(Token {
            start: at as u32,
            len: len as u32,
            kind,
            word,
            case,
            gap,
            sentence: 0,
            mark,
        });
        at += len.max(1);
        gap = Gap::None;
    }
}

/// The length and the case of a word of plain letters, as most are: no accent, no apostrophe, no
/// initials. None for what has to be looked at more closely.
fn plain_word(rest: &[u8]) -> Option<(usize, Case)> {
    let first = rest.first()?;
    if !first.is_ascii_alphabetic() {
        return None;
    }
    let mut len = 1;
    let (mut upper, mut lower) = (false, false);
    let after = loop {
        match rest.get(len) {
            Some(b'a'..=b'z') => lower = true,
            Some(b'A'..=b'Z') => upper = true,
            after => break after,
        }
        len += 1;
    };
    if after.is_some_and(|it| !it.is_ascii() || *it == b'\'' || *it == b'.' && len == 1) {
        return None;
    }
    let case = match (first.is_ascii_uppercase(), upper, lower) {
        (false, false, _) => Case::Lower,
        (true, false, _) => Case::Title,
        (true, true, false) => Case::Upper,
        _ => Case::Mixed,
    };
    Some((len, case))
}

/// How long the token is that starts here, and of what sort.
fn shape(first: char, rest: &str, gap: Gap, tokens: &[Token]) -> (usize, TokenKind) {
    if first.is_ascii_digit() || starts_decimal(rest, gap, tokens) {
        (number_len(rest), TokenKind::Number)
    } else if first.is_alphabetic() {
        (word_len(rest), TokenKind::Word)
    } else if clitic_len(rest) > 0 && gap == Gap::None && tokens.last().is_some_and(Token::is_word)
    {
        (clitic_len(rest), TokenKind::Word)
    } else {
        (first.len_utf8(), TokenKind::Mark(first))
    }
}

fn is_space(it: char) -> bool {
    it.is_whitespace() || matches!(it, '\u{0}' | '\u{200b}' | '\u{feff}')
}

/// “.7” and “.512” are numbers; “U.S.7” and “end.7” are not.
fn starts_decimal(rest: &str, gap: Gap, tokens: &[Token]) -> bool {
    let mut bytes = rest.bytes();
    bytes.next() == Some(b'.')
        && bytes.next().is_some_and(|it| it.is_ascii_digit())
        && (gap != Gap::None
            || tokens.last().is_some_and(
                |it| matches!(it.kind, TokenKind::Mark(mark) if !matches!(mark, '.' | ')' | ']')),
            ))
}

/// Digits with single separators between them. A no-break or thin space joins only groups of
/// three digits; an apostrophe too (“1’200’000”).
fn number_len(rest: &str) -> usize {
    let mut len = usize::from(rest.starts_with('.'));
    loop {
        len += digits(rest, len);
        let Some(mark) = rest.get(len..).and_then(|it| it.chars().next()) else { return len };
        let next = len + mark.len_utf8();
        let more = digits(rest, next);
        let joins = match mark {
            '.' | ',' => more > 0,
            '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’' => more == 3,
            _ => false,
        };
        if !joins {
            return len;
        }
        len = next;
    }
}

fn digits(rest: &str, from: usize) -> usize {
    rest.as_bytes()
        .get(from..)
        .map_or(0, |it| it.iter().take_while(|it| it.is_ascii_digit()).count())
}

fn word_len(rest: &str) -> usize {
    if let Some(len) = initialism_len(rest) {
        return len;
    }
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, it)) = chars.next() {
        let inside = it.is_alphabetic() || is_joiner(it);
        let apostrophe = matches!(it, '\'' | '’')
            && chars.peek().is_some_and(|(_, next)| next.is_alphabetic())
            && clitic_len(rest.get(at..).unwrap_or("")) == 0;
        if !inside && !apostrophe {
            break;
        }
        len = at + it.len_utf8();
    }
    len
}

/// Combining marks and soft hyphens belong to the word they stand in.
fn is_joiner(it: char) -> bool {
    matches!(it, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}')
}

/// “U.S.”, “a.m.”, “U.N”: single letters, each with a full stop, at least two.
fn initialism_len(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut len = 0;
    while bytes.get(len).is_some_and(u8::is_ascii_alphabetic) && bytes.get(len + 1) == Some(&b'.') {
        len += 2;
    }
    if len < 2 || (len == 2 && !bytes.get(2).is_some_and(u8::is_ascii_alphabetic)) {
        return None;
    }
    // “U.N” at the end of a word, but not the start of “J.Smith”
    let last = bytes.get(len).is_some_and(u8::is_ascii_alphabetic);
    let longer = bytes.get(len + 1).is_some_and(|it| it.is_ascii_alphanumeric() || *it >= 0x80);
    match (last, longer) {
        (true, true) => None,
        (true, false) => Some(len + 1),
        (false, _) => (len >= 4).then_some(len),
    }
}

/// The length of a possessive “’s” that ends a word; 0 where there is none.
fn clitic_len(rest: &str) -> usize {
    let mut chars = rest.chars();
    let (Some(mark @ ('\'' | '’')), Some('s' | 'S')) = (chars.next(), chars.next()) else {
        return 0;
    };
    if chars.next().is_some_and(char::is_alphanumeric) { 0 } else { mark.len_utf8() + 1 }
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|it| it.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Lower };
    let (mut upper, mut lower) = (0, 0);
    for it in letters {
        if it.is_uppercase() {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, _) => Case::Title,
        (true, _, 0) => Case::Upper,
        (false, 0, _) => Case::Lower,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        cut(source, Span::new(0, source.len()), &mut Memo::default(), &mut tokens);
        tokens.iter().map(|it| &source[it.range()]).collect()
    }

    #[test]
    fn a_run_of_digits_is_one_token() {
        let digits = "7".repeat(200_000);
        assert_eq!(words(&digits), [digits.as_str()]);
    }

    #[test]
    fn words_numbers_and_marks_are_told_apart() {
        assert_eq!(words("It’s 1,234.5km."), ["It", "’s", "1,234.5", "km", "."]);
        assert_eq!(words("the “U.S.” don't"), ["the", "“", "U.S.", "”", "don't"]);
        assert_eq!(words("at 9 a.m. J. Smith"), ["at", "9", "a.m.", "J", ".", "Smith"]);
    }

    #[test]
    fn separators_join_digits_only() {
        assert_eq!(
            words("1\u{a0}200 12, 34 3.5.2 1’200 x.7 .7"),
            ["1\u{a0}200", "12", ",", "34", "3.5.2", "1’200", "x", ".", "7", ".7"]
        );
    }

    #[test]
    fn letters_and_digits_that_touch_are_apart() {
        assert_eq!(words("A320 12k COVID-19"), ["A", "320", "12", "k", "COVID", "-", "19"]);
    }

    #[test]
    fn anything_is_cut_to_the_end() {
        for text in ["", "\u{0}", "😀é\u{301}", "'s", "’", "...", "a.", "....7", "\u{202e}12"]
        {
            let _ = words(text);
        }
    }

    #[test]
    fn a_plain_word_is_what_a_closer_look_finds() {
        for text in ["word", "Word", "WORD", "wOrD", "A", "I", "iPhone.", "a-b", "U S", "End.Of"] {
            let (len, case) = plain_word(text.as_bytes()).expect("a plain word");
            assert_eq!((len, case), (word_len(text), case_of(&text[..len])), "{text}");
        }
        for text in ["U.S.", "a.m.", "don't", "é", "caf\u{e9}", "e\u{301}", "9", "", "can’t"] {
            assert_eq!(plain_word(text.as_bytes()), None, "{text}");
        }
    }
}
