//! Parts of speech, by closed-class words, the lexicon and the words around.
//!
//! No probabilities: one pass from left to right, each word decided by what it can be, what stands
//! before it and what comes next (CHECKS.md C2.1).

use std::ops::Range;

use crate::lang::{Forms, Function, Role, WordId};
use crate::text::{Case, Text, TokenKind};

/// The part of speech of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// “the”, “their”, “every”
    Determiner,
    /// A number in digits or words.
    Number,
    /// “residential”
    Adjective,
    /// “burglaries”
    Noun,
    /// “Colville”
    Name,
    /// “they”
    Pronoun,
    /// “in”
    Preposition,
    /// A verb that can carry a clause: “rose”, “takes”.
    Verb,
    /// “trapped”, “killed”, where it does not carry the clause by itself.
    Participle,
    /// “leaving”
    Gerund,
    /// “were”, “has”, “will”
    Auxiliary,
    /// “to” before a verb.
    To,
    /// “and”, “or”, “but”
    And,
    /// “who”, “which”, “that” after a noun.
    Relative,
    /// “because”, “while”, “that” before a clause.
    Conjunction,
    /// “sharply”
    Adverb,
    /// “’s”
    PossessiveMark,
    /// A comma.
    Comma,
    /// A mark that parts clauses: “;”, “:”, a dash.
    Break,
    /// Any other mark.
    Mark,
}

/// The tags of one sentence.
#[derive(Debug)]
pub(crate) struct Tags {
    tokens: Range<usize>,
    tags: Vec<Tag>,
}

impl Tags {
    /// Tags the tokens of a sentence.
    pub(crate) fn of(text: &Text, tokens: Range<usize>) -> Self {
        let mut tags = Vec::with_capacity(tokens.len());
        for at in tokens.clone() {
            let before = tags.last().copied();
            let tag = tag(text, &tokens, at, before, &tags);
            tags.push(tag);
        }
        Self { tokens, tags }
    }

    /// The tag of a token; none outside the sentence.
    pub(crate) fn get(&self, at: usize) -> Option<Tag> {
        self.tags.get(at.checked_sub(self.tokens.start)?).copied()
    }

    /// Whether a token has this tag.
    pub(crate) fn is(&self, at: usize, tag: Tag) -> bool {
        self.get(at) == Some(tag)
    }

    /// The tokens of the sentence.
    pub(crate) fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// What a word can be: by the lexicon, else by its ending.
pub(crate) fn forms(text: &Text, at: usize) -> Forms {
    let word = text.id(at);
    let known = word.form();
    if known.is_empty() && !word.is_known() { Forms::NOUN_SINGULAR } else { known }
}

fn tag(
    text: &Text,
    sentence: &Range<usize>,
    at: usize,
    before: Option<Tag>,
    so_far: &[Tag],
) -> Tag {
    let Some(token) = text.token(at) else { return Tag::Mark };
    match token.kind {
        TokenKind::Number => return Tag::Number,
        TokenKind::Mark(',') => return Tag::Comma,
        TokenKind::Mark(';' | ':' | '—' | '–') => return Tag::Break,
        TokenKind::Mark('-') if !text.touches(at) => return Tag::Break,
        TokenKind::Mark(_) => return Tag::Mark,
        TokenKind::Word => {}
    }
    let word = token.word;
    if let Some(tag) = closed(text, at, word, before) {
        return tag;
    }
    if word.has(Role::Cardinal) || word.has(Role::Scale) || word.has(Role::Group) {
        return Tag::Number;
    }
    let first = at == sentence.start || so_far.iter().all(|it| *it == Tag::Mark);
    if token.is_capital() && (!first || !word.is_known() || word.has(Role::Place)) {
        let spelled_out =
            token.case == Case::Upper && word.is_known() && token.end - token.start > 4;
        if !spelled_out {
            return Tag::Name;
        }
    }
    open(text, at, before, so_far)
}

/// Closed-class words, as far as one tag fits them.
fn closed(text: &Text, at: usize, word: WordId, before: Option<Tag>) -> Option<Tag> {
    use Function as F;
    let next = forms(text, at + 1);
    Some(match word.function() {
        F::None => return None,
        F::A
        | F::The
        | F::Possessive
        | F::Every
        | F::Each
        | F::No
        | F::Any
        | F::Both
        | F::All
        | F::Another
        | F::Such
        | F::Either
        | F::Neither => Tag::Determiner,
        F::Demonstrative | F::Same
            if next.has(Forms::NOUN | Forms::ADJECTIVE)
                || text.token(at + 1).is_some_and(crate::text::Token::is_number) =>
        {
            Tag::Determiner
        }
        F::That => {
            let points =
                matches!(before, None | Some(Tag::Preposition | Tag::Verb | Tag::And | Tag::Comma))
                    && next.has(Forms::NOUN_SINGULAR)
                    && !next.has(Forms::NOUN_PLURAL | Forms::VERB_BASE);
            if matches!(before, Some(Tag::Noun | Tag::Name)) {
                Tag::Relative
            } else if points {
                Tag::Determiner
            } else {
                Tag::Conjunction
            }
        }
        F::Demonstrative | F::Pronoun | F::Here | F::There | F::NoneOf => Tag::Pronoun,
        F::Who | F::Which | F::Whose | F::What => Tag::Relative,
        F::And | F::Or | F::Nor | F::But => Tag::And,
        F::To if next.has(Forms::VERB_BASE) && !matches!(before, Some(Tag::Number)) => Tag::To,
        F::Be
        | F::Been
        | F::Being
        | F::BePast
        | F::BePresent
        | F::NotBe
        | F::Have
        | F::HavePast
        | F::HavePresent
        | F::Having
        | F::NotHave
        | F::Do
        | F::DoPast
        | F::DoPresent
        | F::NotDo
        | F::Modal
        | F::ModalWeak
        | F::NotModal
        | F::Contracted => Tag::Auxiliary,
        F::PossessiveMark => Tag::PossessiveMark,
        F::Conjunction | F::When | F::Where | F::Why | F::How | F::However => Tag::Conjunction,
        F::More
        | F::Fewer
        | F::Less
        | F::Most
        | F::Least
        | F::Many
        | F::Much
        | F::Other
        | F::Remaining
        | F::Own
        | F::Former
        | F::Latter
        | F::Last
        | F::Next
        | F::Previous
        | F::Further
        | F::Some
        | F::Same
        | F::Old => Tag::Adjective,
        F::Not
        | F::Just
        | F::Only
        | F::Even
        | F::Ever
        | F::Never
        | F::Now
        | F::Then
        | F::Still
        | F::Yet
        | F::Already
        | F::Also
        | F::Too
        | F::Very
        | F::Quite
        | F::Rather
        | F::So
        | F::Ago
        | F::Together
        | F::Respectively
        | F::Thus
        | F::Alone
        | F::Apiece
        | F::Else => Tag::Adverb,
        F::Rest | F::Point | F::Times => Tag::Noun,
        // “up”, “down”, “over”: verb particles and prepositions alike
        _ => Tag::Preposition,
    })
}

/// Nouns, verbs, adjectives and adverbs.
fn open(text: &Text, at: usize, before: Option<Tag>, so_far: &[Tag]) -> Tag {
    let forms = forms(text, at);
    let (noun, verb) = (forms.has(Forms::NOUN), forms.has(Forms::VERB));
    let (adjective, adverb) = (forms.has(Forms::ADJECTIVE), forms.has(Forms::ADVERB));
    if adverb && !noun && !verb && !adjective {
        return Tag::Adverb;
    }
    // a hyphen makes a compound modifier: “government-held areas”
    let hyphened = text.is_mark(at + 1, '-') && text.touches(at + 1) && text.touches(at + 2);
    if hyphened && !verb {
        return if noun { Tag::Noun } else { Tag::Adjective };
    }
    let next = next_word_forms(text, at);
    if verb && verb_fits(text, at, before, so_far, forms, next) {
        return verb_tag(text, at, before, so_far, forms);
    }
    if adjective && (!noun || next.has(Forms::NOUN) && !next.has(Forms::PREFERS_VERB)) {
        return Tag::Adjective;
    }
    if noun {
        return Tag::Noun;
    }
    if verb {
        // “the trapped people”
        return if next.has(Forms::NOUN | Forms::ADJECTIVE) && at_modifier(before) {
            Tag::Adjective
        } else {
            verb_tag(text, at, before, so_far, forms)
        };
    }
    if adjective {
        return Tag::Adjective;
    }
    if adverb { Tag::Adverb } else { Tag::Noun }
}

fn next_word_forms(text: &Text, at: usize) -> Forms {
    text.token(at + 1).filter(|it| it.is_word()).map_or(Forms::NONE, |_| forms(text, at + 1))
}

/// Where a modifier of a noun is to be expected.
fn at_modifier(before: Option<Tag>) -> bool {
    matches!(
        before,
        Some(
            Tag::Determiner | Tag::Adjective | Tag::Number | Tag::PossessiveMark | Tag::Preposition
        )
    )
}

/// Whether a word that can be a verb is one here.
fn verb_fits(
    text: &Text,
    at: usize,
    before: Option<Tag>,
    so_far: &[Tag],
    forms: Forms,
    next: Forms,
) -> bool {
    let other = forms.has(Forms::NOUN | Forms::ADJECTIVE);
    let previous = so_far.iter().rev().find(|it| **it != Tag::Adverb).copied();
    let past = forms.has(Forms::VERB_PAST | Forms::VERB_PARTICIPLE);
    let ing = forms.has(Forms::VERB_ING);
    match previous {
        Some(Tag::To) => forms.has(Forms::VERB_BASE),
        Some(Tag::Auxiliary) => {
            past || ing && !other
                || ing && !next.has(Forms::NOUN)
                || forms.has(Forms::VERB_BASE) && after_modal(text, at)
                || !other
        }
        Some(Tag::Pronoun) => true,
        Some(Tag::Determiner | Tag::PossessiveMark) => false,
        Some(Tag::Adjective) if before == previous => {
            past && !forms.has(Forms::ADJECTIVE) && !next.has(Forms::NOUN)
        }
        Some(Tag::Preposition) => {
            ing && !next.is_empty() && !forms.has(Forms::PREFERS_NOUN)
                || past && !other && !next.has(Forms::NOUN)
        }
        Some(Tag::Number) => past && !next.has(Forms::NOUN) || !other && !past && !ing,
        Some(Tag::Noun | Tag::Name | Tag::Relative) => {
            if past || ing {
                !(forms.has(Forms::PREFERS_NOUN) && !past)
            } else if forms.has(Forms::VERB_S) {
                // “the bill costs”, not “the price increases”
                !other
                    || !forms.has(Forms::PREFERS_NOUN)
                        && !plural_before(text, at)
                        && clause_follows(text, at)
            } else {
                !other || forms.has(Forms::PREFERS_VERB) && plural_before(text, at)
            }
        }
        _ => {
            past && !forms.has(Forms::PREFERS_NOUN)
                || !forms.has(Forms::PREFERS_NOUN) && forms.has(Forms::PREFERS_VERB)
                || !other
        }
    }
}

fn after_modal(text: &Text, at: usize) -> bool {
    let mut back = at;
    while let Some(it) = back.checked_sub(1) {
        back = it;
        match text.id(back).function() {
            Function::Modal
            | Function::ModalWeak
            | Function::NotModal
            | Function::Do
            | Function::DoPast
            | Function::DoPresent
            | Function::NotDo => return true,
            Function::Not | Function::Also | Function::Still | Function::Only | Function::Even => {}
            _ if text.id(back).has(Role::Adverb) => {}
            _ => return false,
        }
    }
    false
}

fn plural_before(text: &Text, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| forms(text, it).has(Forms::NOUN_PLURAL))
}

/// Whether what follows can be the rest of a clause whose verb stands here.
fn clause_follows(text: &Text, at: usize) -> bool {
    let Some(next) = text.token(at + 1) else { return false };
    next.is_number()
        || text.mark(at + 1).is_some_and(|it| matches!(it, '$' | '£' | '€'))
        || next.word.has(Role::Cardinal)
        || matches!(
            next.word.function(),
            Function::The
                | Function::A
                | Function::That
                | Function::Possessive
                | Function::To
                | Function::About
                | Function::Up
                | Function::Down
                | Function::By
                | Function::At
                | Function::More
                | Function::Not
        )
}

/// What a verb is: carrying a clause, participle or gerund.
fn verb_tag(text: &Text, at: usize, before: Option<Tag>, so_far: &[Tag], forms: Forms) -> Tag {
    if forms.has(Forms::VERB_ING) && !forms.has(Forms::VERB_PAST | Forms::VERB_BASE) {
        let previous = so_far.iter().rev().find(|it| **it != Tag::Adverb);
        return if previous == Some(&Tag::Auxiliary) { Tag::Verb } else { Tag::Gerund };
    }
    if forms.has(Forms::VERB_PARTICIPLE) {
        let by_auxiliary =
            so_far.iter().rev().find(|it| **it != Tag::Adverb) == Some(&Tag::Auxiliary);
        if by_auxiliary {
            return Tag::Verb;
        }
        // “people trapped in the city were”: a verb of the clause comes later, or came before
        let clause_has_verb = so_far
            .iter()
            .rev()
            .take_while(|it| {
                !matches!(it, Tag::Break | Tag::Relative | Tag::Conjunction | Tag::And)
            })
            .any(|it| matches!(it, Tag::Verb | Tag::Auxiliary));
        let only_participle = !forms.has(Forms::VERB_PAST);
        if only_participle
            || clause_has_verb && before == Some(Tag::Noun)
            || text.id(at + 1).function() == Function::By
        {
            return Tag::Participle;
        }
    }
    Tag::Verb
}
