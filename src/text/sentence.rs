//! Sentences, by the rules that newspapers need: “Gen. Smith”, “No. 5”, “the U.S. The army”.

use std::ops::Range;

use super::token::{Case, Gap, Token, TokenKind};
use crate::lang::{Function, Role};

/// A sentence, or what stands in its place.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its tokens, the closing marks included.
    pub tokens: Range<usize>,
    /// The block it stands in.
    pub block: usize,
}

/// No sentence of a news text is that long: what has no full stop for so many tokens is a table, a
/// list or hostile, and is cut, so that what looks through a sentence stays linear in the text.
const LONGEST: usize = 300;

/// Appends the sentences of a block.
pub(super) fn cut(
    source: &str,
    tokens: &[Token],
    block: Range<usize>,
    block_idx: usize,
    sentences: &mut Vec<Sentence>,
) {
    let mut start = block.start;
    let mut at = block.start;
    while at < block.end {
        let ends = tokens.get(at).is_some_and(|it| ends_sentence(source, tokens, at, it));
        at += 1;
        if at - start >= LONGEST {
            sentences.push(Sentence { tokens: start..at, block: block_idx });
            start = at;
            continue;
        }
        if !ends {
            continue;
        }
        while at < block.end && tokens.get(at).is_some_and(|it| it.gap == Gap::None && closes(it)) {
            at += 1;
        }
        if at < block.end && tokens.get(at).is_some_and(|it| starts_sentence(tokens, at, it)) {
            sentences.push(Sentence { tokens: start..at, block: block_idx });
            start = at;
        }
    }
    if start < block.end {
        sentences.push(Sentence { tokens: start..block.end, block: block_idx });
    }
}

/// Whether a sentence may end with this token.
fn ends_sentence(source: &str, tokens: &[Token], at: usize, token: &Token) -> bool {
    match token.kind {
        TokenKind::Mark('!' | '?' | '…') => true,
        TokenKind::Mark('.') => !stops_a_word(source, tokens, at),
        // “in the U.S. The army”: the next word must be one that starts sentences
        TokenKind::Word => source.get(token.range()).is_some_and(|it| it.ends_with('.')),
        _ => false,
    }
}

/// Whether a full stop belongs to the abbreviation or initial before it.
fn stops_a_word(source: &str, tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|it| tokens.get(it)) else { return false };
    let touches = tokens.get(at).is_some_and(|it| it.gap == Gap::None);
    if !touches || !before.is_word() {
        return false;
    }
    let next = tokens.get(at + 1);
    let len = before.len;
    // “19.4C. Coldest”: a unit is no initial
    if before.gap == Gap::None && at > 1 && tokens.get(at - 2).is_some_and(Token::is_number) {
        return false;
    }
    if len == 1 && before.case == Case::Title {
        // “J. Smith”, but “vitamin C. The”
        return next.is_some_and(|it| it.is_capital() && !is_opener(it));
    }
    if !before.word.has(Role::Abbreviation) {
        return false;
    }
    // “No. 5”, “Dec. 9”, “Gen. Smith”; but “of Acme Inc. The company”
    let spelled = source.get(before.range()).unwrap_or("");
    // “approx. 3,750”
    let is_name_like =
        before.case != Case::Lower || spelled.len() <= 3 || next.is_some_and(Token::is_number);
    is_name_like && !next.is_some_and(is_opener)
}

fn closes(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Mark('"' | '”' | '’' | '\'' | ')' | ']' | '.' | '!' | '?' | '»')
    )
}

fn starts_sentence(tokens: &[Token], at: usize, token: &Token) -> bool {
    if token.gap == Gap::None {
        return false;
    }
    let after_word = at.checked_sub(1).and_then(|it| tokens.get(it)).is_some_and(Token::is_word);
    if after_word {
        return is_opener(token) || matches!(token.kind, TokenKind::Mark('“'));
    }
    match token.kind {
        TokenKind::Word => token.is_capital(),
        TokenKind::Number => true,
        TokenKind::Mark(mark) => matches!(
            mark,
            '"' | '“' | '‘' | '\'' | '(' | '[' | '$' | '£' | '€' | '—' | '–' | '-' | '•'
        ),
    }
}

/// A capital word that is no name: it starts a sentence.
fn is_opener(token: &Token) -> bool {
    token.case == Case::Title && token.word.function() != Function::None
}

#[cfg(test)]
mod tests {
    use crate::text::Text;

    fn sentences(text: &str) -> Vec<String> {
        let text = Text::new(text, None, 1 << 20);
        text.sentences.iter().map(|it| text.slice(text.span(&it.tokens)).to_owned()).collect()
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        assert_eq!(
            sentences("Gen. J. Smith won No. 5 on Dec. 9. He left the U.S. The army stayed.").len(),
            3
        );
    }

    #[test]
    fn a_decimal_point_does_not_end_a_sentence() {
        assert_eq!(sentences("It rose 3.5 percent. Twelve left.").len(), 2);
    }

    #[test]
    fn a_closing_quote_belongs_to_its_sentence() {
        assert_eq!(sentences("“We won.” They lost."), ["“We won.”", "They lost."]);
    }
}
