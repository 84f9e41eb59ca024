//! Whether the “m” behind digits is a million, or metres: what it counts, or what it is said of, decides.

use super::linked;
use crate::lang::cues::{DIMENSION_ADJECTIVES, POINTS_BACK};
use crate::lang::en::amounts::RACES;
use crate::lang::en::money::{DEAR, HIGH, MANY, SPENT, STRONG};
use crate::lang::{Forms, Function, Role, WordId};
use crate::text::{Gap, Text, Token};

/// How far before a number what it is said of may stand, in tokens.
const REACH: usize = 10;

/// Whether the letter at a token scales the number that starts at another.
pub(super) fn scales(text: &Text, start: usize, letter: usize) -> bool {
    let end = letter + 1;
    counts(text, end)
        || text.word(letter) == "m"
            && (stands_alone(text, start, end)
                || !is_a_length(text, end)
                    && (stands_for_people(text, start, end) || is_said_of_many(text, start)))
}

/// “3.4m” with no word around it, “a 2.5m-strong workforce”
fn stands_alone(text: &Text, start: usize, end: usize) -> bool {
    let sentence =
        text.sentences.get(text.sentence_of(start)).map_or(start..end, |it| it.tokens.clone());
    let strong = linked(text, end).is_some_and(|it| it > end && text.id(it).text() == STRONG);
    strong
        || !sentence.clone().any(|it| it != end - 1 && text.token(it).is_some_and(Token::is_word))
}

/// “1.2m tons”, “2.7m combined digital sales”: what follows the letter is counted by it.
fn counts(text: &Text, at: usize) -> bool {
    let Some(start) = linked(text, at) else { return false };
    // “the 400m hurdles”
    if text.says(start, RACES) {
        return false;
    }
    if crate::figures::unit::named(text, start).is_some() || text.id(start).has(Role::Currency) {
        return true;
    }
    for it in start..start + 5 {
        let Some(token) = text.token(it).filter(|it| it.is_word() && it.gap == Gap::Space) else {
            return false;
        };
        let forms = token.word.form();
        // “3.4m Syrians”
        let people = token.word.has(Role::Demonym) && text.word(it).ends_with('s');
        if forms.has(Forms::NOUN_PLURAL) || people {
            return true;
        }
        let modifies = forms
            .has(Forms::ADJECTIVE | Forms::NOUN | Forms::VERB_PARTICIPLE | Forms::VERB_PAST)
            || token.word.has(Role::Demonym)
            || token.word.function() == Function::And
            || !token.word.is_known();
        let verb = forms.has(Forms::PREFERS_VERB) && !forms.has(Forms::VERB_PARTICIPLE);
        if !modifies || verb && token.word.function() != Function::And {
            return false;
        }
    }
    false
}

/// “3.4m high”, “5m below the surface”, “2m from the kerb” says where, “2m tall” how big.
fn is_a_length(text: &Text, end: usize) -> bool {
    let next = linked(text, end).map(|it| text.id(it)).unwrap_or_default();
    DIMENSION_ADJECTIVES.contains(&next.text())
        || matches!(
            next.function(),
            Function::Above
                | Function::Below
                | Function::Between
                | Function::Across
                | Function::Behind
                | Function::Off
        )
}

/// “Over 3m watched”, “about 5m of them”: nothing but people stands there without a noun.
fn stands_for_people(text: &Text, start: usize, end: usize) -> bool {
    let of_them =
        text.id(end).function() == Function::Of && POINTS_BACK.contains(&text.id(end + 1).text());
    let opens = text.sentences.get(text.sentence_of(start)).is_some_and(|it| {
        (it.tokens.start..start)
            .all(|it| text.id(it).has(Role::Hedge) || text.id(it).function() == Function::Some)
    });
    let next = text.id(end);
    let verb = matches!(next.function(), Function::BePast | Function::HavePast | Function::Have)
        || next.form().has(Forms::VERB_PAST) && !next.has(Role::Noun) && !next.has(Role::Adjective);
    of_them || opens && verb && text.token(end).is_some_and(|it| it.gap == Gap::Space)
}

/// “sales rose to 3.4m”, “a population of 3.4m”, “paid 3.4m”: the nearest noun or verb before it that
/// tells money, people or lengths.
fn is_said_of_many(text: &Text, start: usize) -> bool {
    let sentence = text.sentences.get(text.sentence_of(start)).map_or(start, |it| it.tokens.start);
    let mut moved = false;
    for at in (sentence.max(start.saturating_sub(REACH))..start).rev() {
        let word = text.id(at);
        if word.verb().is_some_and(|it| DEAR.contains(&it.text())) {
            return true;
        }
        // “rose to”, “hit”, “stood at”: what stands before them is what was measured
        moved |= word.trend().is_some() && word.has(Role::Verb) || word.has(Role::Hedge);
        let Some(noun) = word.noun().filter(|_| is_noun(word)) else { continue };
        let of = text.id(at + 1).function() == Function::Of;
        if HIGH.contains(&noun.text()) {
            return false;
        }
        if SPENT.contains(&noun.text()) || MANY.contains(&noun.text()) {
            return true;
        }
        // “takings rose to”, “downloads fell by”: more of them
        let plural = word.form().has(Forms::NOUN_PLURAL);
        if !of {
            return moved && plural;
        }
    }
    false
}

/// “rose” is rather no flower.
fn is_noun(word: WordId) -> bool {
    word.function() == Function::None
        && !word.form().has(Forms::PREFERS_VERB | Forms::VERB_PAST | Forms::PREFERS_ADJECTIVE)
        && !word.has(Role::Month)
}
