//! Who a fact of a life is told of.

use std::ops::Range;

use crate::claims::clause::{phrase_before, subject_from};
use crate::claims::{Article, Tag, Tags};
use crate::lang::Function;
use crate::lang::en::dated::{KIN, PERSONS};
use crate::text::Token;

/// Somebody, as a sentence names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// By name: the last word of it.
    Name(String),
    /// By a noun, at this token.
    Noun(usize),
    /// By what they are to another: “his father”, at this token.
    Kin(usize),
    /// By “he” or “she”, at this token.
    Pronoun(usize),
}

/// The subject of a verb.
pub(crate) fn of_verb(article: &Article<'_>, tags: &Tags, verb: usize) -> Option<Who> {
    match subject_from(article.text, tags, verb, tags.tokens().start)? {
        Ok(phrase) => of_phrase(article, tags, &phrase),
        Err(pronoun) => article.says(pronoun, PERSONS).then_some(Who::Pronoun(pronoun)),
    }
}

/// The person whose name or noun ends right before a token: “Lee |, 34,”.
pub(crate) fn before(article: &Article<'_>, tags: &Tags, end: usize) -> Option<Who> {
    let last = end.checked_sub(1)?;
    if article.says(last, PERSONS) {
        return Some(Who::Pronoun(last));
    }
    let phrase = phrase_before(article.text, tags, end)?;
    of_phrase(article, tags, &phrase)
}

fn of_phrase(article: &Article<'_>, tags: &Tags, phrase: &Range<usize>) -> Option<Who> {
    let text = article.text;
    let head = phrase.end.checked_sub(1)?;
    let name = tags.is(head, Tag::Name) || text.token(head).is_some_and(Token::is_capital);
    let kin = phrase.clone().any(|it| article.is_noun(it, KIN))
        || (phrase.start.saturating_sub(3)..phrase.start)
            .any(|it| tags.tokens().contains(&it) && article.is_noun(it, KIN))
        || phrase
            .clone()
            .chain(phrase.start.checked_sub(1))
            .any(|it| text.id(it).function() == Function::Whose);
    // “her son Paul”, “the 12-year-old daughter of Lee”
    if kin && name {
        return None;
    }
    Some(match (name, kin) {
        (true, _) => Who::Name(crate::text::lower(text.word(head))),
        (false, true) => Who::Kin(head),
        (false, false) => Who::Noun(head),
    })
}
