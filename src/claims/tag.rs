//! Parts of speech, by closed-class words, the lexicon and the words around.
//!
//! No probabilities: one pass from left to right, each word decided by what it can be, what stands
//! before it and what comes next (CHECKS.md C2.1); then a look at each clause that got no verb.

mod behind;
mod closed;
mod mend;
mod open;
mod verbs;

use std::cell::OnceCell;
use std::ops::Range;

use crate::lang::{Forms, Function, Role};
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

impl Tag {
    /// Whether it is a noun or a name.
    pub(crate) fn names(self) -> bool {
        matches!(self, Self::Noun | Self::Name)
    }
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
        let mut linked = tokens.start;
        for at in tokens.clone() {
            linked = linked.max(link_end(text, at, tokens.end));
            let tag = if at < linked { Tag::Mark } else { tag(text, &tokens, at, &tags) };
            tags.push(tag);
        }
        mend::clauses(text, tokens.start, &mut tags);
        mend::openings(text, tokens.start, &mut tags);
        Self { tokens, tags }
    }

    /// The tag of a token; none outside the sentence.
    pub(crate) fn get(&self, at: usize) -> Option<Tag> {
        self.tags.get(at.checked_sub(self.tokens.start)?).copied()
    }

    /// The tag of the token before one; none at the start of the sentence.
    pub(crate) fn before(&self, at: usize) -> Option<Tag> {
        self.get(at.checked_sub(1)?)
    }

    /// Whether a token has this tag.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn is(&self, at: usize, tag: Tag) -> bool {
        self.get(at) == Some(tag)
    }

    /// Whether a token is a noun or a name.
    pub(crate) fn names(&self, at: usize) -> bool {
        self.get(at).is_some_and(Tag::names)
    }

    /// The tokens of the sentence.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The tags of every sentence, each worked out when someone asks for it.
#[derive(Debug, Default)]
pub(crate) struct Tagged(Vec<OnceCell<Tags>>);

impl Tagged {
    /// Of a text, nothing worked out yet.
    pub(crate) fn new(text: &Text) -> Self {
        Self(text.sentences.iter().map(|_| OnceCell::new()).collect())
    }

    /// The tags of a sentence; none past the end.
    pub(crate) fn of(&self, text: &Text, sentence: usize) -> Option<&Tags> {
        let tokens = &text.sentences.get(sentence)?.tokens;
        Some(self.0.get(sentence)?.get_or_init(|| Tags::of(text, tokens.clone())))
    }
}

/// What a word can be: by the lexicon, else by its ending.
pub(crate) fn forms(text: &Text, at: usize) -> Forms {
    let word = text.id(at);
    if !word.is_known() && text.token(at).is_some_and(crate::text::Token::is_word) {
        return by_ending(text.word(at));
    }
    word.form()
}

/// Whether the words beside a token are written in capitals too: a headline.
fn neighbors_are_capitals(text: &Text, at: usize) -> bool {
    let capitals = |it: Option<usize>| {
        it.and_then(|it| text.token(it))
            .is_some_and(|it| it.is_word() && it.case == Case::Upper && it.len > 1)
    };
    capitals(at.checked_sub(1)) && capitals(Some(at + 1))
}

/// “Endowed by the bank, the school opened”: an unlisted participle, and no name.
fn is_done_by(text: &Text, at: usize) -> bool {
    forms(text, at).has(Forms::VERB_PARTICIPLE) && text.id(at + 1).function() == Function::By
}

/// What a word of no list can be.
fn by_ending(word: &str) -> Forms {
    let ends = |ending: &str| {
        word.len() > ending.len() + 2
            && word
                .get(word.len() - ending.len()..)
                .is_some_and(|it| it.eq_ignore_ascii_case(ending))
    };
    if ends("ly") {
        Forms::ADVERB
    } else if ["ize", "ise", "ify"].into_iter().any(ends) {
        Forms::VERB_BASE | Forms::NOUN_SINGULAR
    } else if ends("ed") {
        Forms::VERB_PAST | Forms::VERB_PARTICIPLE
    } else if ends("ing") {
        Forms::VERB_ING
    } else if ["ifies", "izes", "ises"].into_iter().any(ends) {
        Forms::VERB_S
    } else if ["ous", "ful", "ive", "able", "ible", "ish", "less", "al", "ic"].into_iter().any(ends)
    {
        Forms::ADJECTIVE | Forms::NOUN_SINGULAR
    } else if ends("s") && !ends("ss") && !ends("us") && !ends("is") {
        Forms::NOUN_PLURAL
    } else {
        Forms::NOUN_SINGULAR
    }
}

/// Where an address of the web ends that begins at a token; the token where none does.
fn link_end(text: &Text, at: usize, end: usize) -> usize {
    let scheme =
        text.is_mark(at + 1, ':') && text.is_mark(at + 2, '/') && text.is_mark(at + 3, '/');
    if !scheme || !(at + 1..at + 4).all(|it| text.touches(it)) {
        return at;
    }
    let goes_on = |at: &usize| {
        text.touches(*at) && !matches!(text.mark(*at), Some(')' | ']' | '>' | '"' | '”' | ','))
    };
    (at + 4..end).find(|it| !goes_on(it)).unwrap_or(end)
}

fn tag(text: &Text, sentence: &Range<usize>, at: usize, so_far: &[Tag]) -> Tag {
    let Some(token) = text.token(at) else { return Tag::Mark };
    let before = so_far.last().copied();
    if let Some(tag) = tag_of_mark(text, at, before) {
        return tag;
    }
    // “30 x 40 m”, “4x100m”: the sign of times
    let times = token.len == 1
        && matches!(text.word(at), "x" | "X")
        && text.token(at + 1).is_some_and(crate::text::Token::is_number)
        && at
            .checked_sub(1)
            .and_then(|it| text.token(it))
            .is_some_and(crate::text::Token::is_number);
    if times {
        return Tag::Preposition;
    }
    let word = token.word;
    // “AT&T”
    let signed = || {
        text.is_mark(at + 1, '&') && text.touches(at + 1)
            || at > 0 && text.is_mark(at - 1, '&') && text.touches(at)
    };
    if token.is_capital() && signed() {
        return Tag::Name;
    }
    // “the US navy”, “the IT sector”: a pronoun in capitals is a name, where not all is in capitals
    let initials = token.case == Case::Upper
        && token.len > 1
        && matches!(word.function(), Function::Pronoun | Function::Who)
        && !neighbors_are_capitals(text, at);
    if initials {
        return Tag::Name;
    }
    // “the iPhone 14’s display”
    if at >= 2
        && before == Some(Tag::Mark)
        && matches!(text.word(at), "s")
        && matches!(text.mark(at - 1), Some('’' | '\''))
        && text.touches(at)
        && text.touches(at - 1)
    {
        return Tag::PossessiveMark;
    }
    // “Barbara A. Ruiz”
    let initial = token.is_capital()
        && token.len == 1
        && before == Some(Tag::Name)
        && text.is_mark(at + 1, '.')
        && text.touches(at + 1);
    if initial {
        return Tag::Name;
    }
    if before == Some(Tag::Number) && ends_number(text, at) {
        return Tag::Number;
    }
    if let Some(tag) = closed::tag(text, at, so_far) {
        return tag;
    }
    let ordinal = word.has(Role::OrdinalSuffix) && text.touches(at) && before == Some(Tag::Number);
    let group = word.has(Role::Group)
        && before.is_some_and(|it| matches!(it, Tag::Number | Tag::Determiner));
    // “2.7m”
    let scale = before == Some(Tag::Number)
        && text.touches(at)
        && crate::lang::scale_suffix(text.word(at)).is_some();
    let several = word.has(Role::Vague) && word.form().is_empty();
    let number = word.has_any(Role::any(&[Role::Cardinal, Role::Scale]));
    if number || ordinal || group || scale || several {
        return Tag::Number;
    }
    if token.is_capital() && is_name(text, sentence, at, so_far) {
        return Tag::Name;
    }
    open::tag(text, at, so_far)
}

/// Whether a word with a capital is a name.
fn is_name(text: &Text, sentence: &Range<usize>, at: usize, so_far: &[Tag]) -> bool {
    let Some(token) = text.token(at) else { return false };
    let word = token.word;
    let first = at == sentence.start || so_far.iter().all(|it| *it == Tag::Mark);
    // “New Zealand officials”, “South Korea”
    let of_place = || {
        text.id(at + 1).has(Role::Place)
            && text.token(at + 1).is_some_and(crate::text::Token::is_capital)
            && forms(text, at).has(Forms::ADJECTIVE)
    };
    let named = || {
        !first
            || !word.is_known() && !forms(text, at).has(Forms::ADVERB) && !is_done_by(text, at)
            || word.has(Role::Place)
            || of_place()
    };
    // “Duly has 900 doctors” names a firm
    let carries = matches!(
        text.id(at + 1).function(),
        Function::HavePresent
            | Function::HavePast
            | Function::BePresent
            | Function::BePast
            | Function::Modal
    );
    let spelled_out = token.case == Case::Upper && word.is_known() && token.len > 4;
    (named() || carries && forms(text, at) == Forms::ADVERB) && !spelled_out
}

/// The tag of what is no word.
fn tag_of_mark(text: &Text, at: usize, before: Option<Tag>) -> Option<Tag> {
    Some(match text.token(at)?.kind {
        TokenKind::Word => return None,
        TokenKind::Number => Tag::Number,
        TokenKind::Mark(',') => Tag::Comma,
        // “3 – 4 hours”
        TokenKind::Mark('–')
            if before == Some(Tag::Number)
                && text.token(at + 1).is_some_and(crate::text::Token::is_number) =>
        {
            Tag::Mark
        }
        TokenKind::Mark(';' | ':' | '—' | '–') => Tag::Break,
        TokenKind::Mark('-') if !text.touches(at) => Tag::Break,
        TokenKind::Mark('&') if !(text.touches(at) && text.touches(at + 1)) => Tag::And,
        TokenKind::Mark(_) => Tag::Mark,
    })
}

/// “84p”, “14C”, “7 p.m.”: a part of the number before it.
fn ends_number(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    word.has(Role::Forenoon)
        || word.has(Role::Afternoon)
        || text.touches(at) && text.word(at).len() <= 2
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The tags of a text of one sentence, by their first letters.
    pub(in crate::claims) fn tags_of(source: &str) -> String {
        let text = Text::new(source, None, usize::MAX);
        let tags = Tags::of(&text, 0..text.tokens.len());
        let mut written = String::new();
        for at in 0..text.tokens.len() {
            let name = tags.get(at).map_or(String::new(), |it| format!("{it:?}  "));
            written.push_str(name.get(..3).unwrap_or_default().trim_end());
            written.push(' ');
        }
        written.trim_end().to_owned()
    }

    #[test]
    fn a_sentence_of_plain_words_gets_its_parts_of_speech() {
        assert_eq!(
            tags_of("The two mayors visited a small village."),
            "Det Num Nou Ver Det Adj Nou Mar"
        );
    }

    #[test]
    fn an_unknown_word_is_read_by_its_ending() {
        assert_eq!(tags_of("They gloopified the zorbs wuggily."), "Pro Ver Det Nou Adv Mar");
    }

    #[test]
    fn an_address_of_the_web_has_no_words() {
        assert_eq!(
            tags_of("See http://example.org/maps-of/towns now."),
            format!("Ver {}Adv Mar", "Mar ".repeat(13))
        );
    }

    #[test]
    fn a_name_is_told_by_its_capital() {
        assert_eq!(tags_of("Then Brondal met Quist in Oslo."), "Adv Nam Ver Nam Pre Nam Mar");
    }
}
