//! What holds for every text once it is cut up, before any figure is read.

use crossfoot::text::{Span, Text};

/// Where the blocks, sentences and tokens of a text break their own rules.
pub fn faults(body: &str, headline: Option<&str>, limit: usize) -> Vec<String> {
    let text = Text::new(body, headline, limit);
    let mut faults = Vec::new();
    let blocks = text.blocks.iter().map(|it| it.span);
    faults.extend(spans(&text, blocks, "block"));
    faults.extend(spans(&text, text.tokens.iter().map(crossfoot::text::Token::span), "token"));
    let (mut of_blocks, mut of_sentences) = (0, 0);
    for block in &text.blocks {
        if block.tokens.start != of_blocks {
            faults.push(format!("the tokens of {block:?} do not follow those of the block before"));
        }
        of_blocks = block.tokens.end;
        for token in text.tokens.get(block.tokens.clone()).unwrap_or_default() {
            if !block.span.covers(token.span()) {
                faults.push(format!("{token:?} is not in its block"));
            }
        }
    }
    for (idx, sentence) in text.sentences.iter().enumerate() {
        if sentence.tokens.start != of_sentences || sentence.tokens.is_empty() {
            faults.push(format!("{sentence:?} does not follow the one before"));
        }
        of_sentences = sentence.tokens.end;
        let tokens = sentence.tokens.clone();
        let block = text.blocks.get(sentence.block).map(|it| it.tokens.clone()).unwrap_or_default();
        if tokens.start < block.start || tokens.end > block.end {
            faults.push(format!("{sentence:?} crosses a block"));
        }
        if tokens.clone().any(|it| text.sentence_of(it) != idx) {
            faults.push(format!("a token of {sentence:?} does not know it"));
        }
    }
    if of_blocks != text.tokens.len() || of_sentences != text.tokens.len() {
        faults.push("a token is in no block or in no sentence".to_owned());
    }
    if text.truncated() != (body.len() > limit) {
        faults.push("it does not know whether it was cut off".to_owned());
    }
    faults
}

/// Where spans are empty, out of order or no text.
fn spans(text: &Text, spans: impl Iterator<Item = Span>, name: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut last = 0;
    for span in spans {
        if text.slice(span).is_empty() || span.start < last {
            faults.push(format!("{name} at {span:?} after {last} is empty or out of order"));
        }
        last = span.end;
    }
    faults
}
