//! Numbered parts and places: “Article 5”, “Section 2(a)(1)”, “Game 7”, “Flight 370”, “No. 10”, “John 3:16”.

use super::{Found, code, is_group, law};
use crate::figures::figure::{Figure, Kind, Reason};
use crate::figures::numeral::{is_hyphen, linked};
use crate::lang::{Forms, Function, Role, cues};
use crate::text::{Case, Gap, Text, Token};

/// Reads the number of a part, with what belongs to it: “2(a)(1)”, “737-800”, “1 of 5”.
pub(super) fn read(text: &Text, at: usize) -> Found {
    let mut before = at.checked_sub(1)?;
    if text.token(at)?.gap == Gap::Line {
        return None;
    }
    if text.is_mark(before, '.') && text.touches(before) {
        before = before.checked_sub(1)?; // “No. 5”, “Sec. 2”, “S. 21”
    }
    if text.is_mark(before, ':')
        && text.touches(before)
        && before
            .checked_sub(1)
            .and_then(|it| text.token(it))
            .is_some_and(|it| it.case == Case::Upper)
    {
        before -= 1; // “ISBN: 0-405-12194-6”
    }
    let token = text.token(before)?;
    if is_school_year(text, before, at) {
        return Some((Reason::Part, at + 1));
    }
    // “subscribers number 3,100”
    if text.word(at).contains(',') && !text.word(at).starts_with(',') && token.case == Case::Lower {
        return None;
    }
    let stopped = before + 1 < at;
    // “won the series 3-2”
    let score = token.word.has(Role::GameWord)
        && !token.is_capital()
        && (is_hyphen(text, at + 1) || text.id(at + 1).function() == Function::To)
        // “passed the House 217-215”
        || is_vote(text, before, at)
        // “voters say No 52-48”
        || token.word.function() == Function::No && !stopped && is_hyphen(text, at + 1);
    // “the Registration Service Act 2007”: a law and its year
    let law = is_group(text, at, 4..=4)
        && text.word(at).starts_with(['1', '2'])
        && cues::LAWS.contains(&token.word.text());
    // “the 477 million mark 1985 profit”
    let money = token.word.currency().is_some()
        && before.checked_sub(1).is_some_and(|it| text.id(it).has(Role::Scale));
    let labels = token.word.has(Role::LabelBefore) || begins_list(text, before, at);
    if !labels
        || money
        || score
        || law
        // “TO ISSUE 20 BILLION YEN”
        || linked(text, at + 1).is_some_and(|it| text.id(it).has(Role::Scale))
        || text.is_mark(at + 1, '%')
        || text.id(at + 1).units().iter().any(|it| it.is_percent()) // “the DAX 0.3 percent”
        || token.len == 1 && !(stopped && token.is_capital())
    {
        return None;
    }
    // “won the series 4-3”: two numbers behind a word that is no name are a score
    if !token.is_capital() && token.word.has(Role::Noun) && is_score(text, at) {
        return None;
    }
    if text.is_mark(at + 1, '/')
        && text.touches(at + 1)
        && text.touches(at + 2)
        && text.token(at + 2).is_some_and(Token::is_number)
    {
        return Some((Reason::Part, at + 3)); // “Site 1/5”
    }
    let names = token.is_capital() && !opens_sentence(text, before, at)
        || (!counted_after(text, at + 1) || leads(text, before, at)) && is_part_word(text, before);
    // “passed the bill 31-24”, “31 to 24”: a tally behind a noun that is no number’s
    let tally = (is_hyphen(text, at + 1) || text.id(at + 1).function() == Function::To)
        && text.token(at + 2).is_some_and(Token::is_number)
        && !token.is_capital()
        && text.word(at + 2).len() <= text.word(at).len()
        && before
            .checked_sub(1)
            .is_some_and(|it| matches!(text.id(it).function(), Function::The | Function::A));
    if !names || tally {
        return None;
    }
    if text.touches(at + 1)
        && (is_hyphen(text, at + 1) && text.touches(at + 2)
            || text.token(at + 1).is_some_and(Token::is_word))
    {
        return Some((Reason::Part, law::subsections(text, code::end(text, at))));
    }
    let mut end = law::subsections(text, at + 1);
    // “Part 1 of 5”
    if text.id(end).function() == Function::Of
        && text.token(end + 1).is_some_and(Token::is_number)
        && !counted_after(text, end + 2)
    {
        end += 2;
    }
    Some((Reason::Part, end))
}

/// “number one”, “phase two”, “chapter three”: one number word behind the word of a part.
pub(super) fn in_words(text: &Text, at: usize) -> Found {
    let hyphened = at > 1 && is_hyphen(text, at - 1) && text.touches(at) && text.touches(at - 1);
    let before = at.checked_sub(if hyphened { 2 } else { 1 })?; // “the number-one seed”
    let (here, part) = (text.token(at)?, text.token(before)?);
    let next = linked(text, at + 1).map(|it| text.id(it)).unwrap_or_default();
    // “won the series three to two”, “number one hundred”, “beat his class three times”
    let goes_on = next.has(Role::Cardinal)
        || next.has(Role::Scale)
        || next.has(Role::Fraction)
        || is_hyphen(text, at + 1)
        || matches!(
            next.function(),
            Function::To | Function::Times | Function::Or | Function::More | Function::Other
        )
        || next.function() == Function::Of
            && !matches!(
                text.id(at + 2).function(),
                Function::The | Function::A | Function::Possessive
            )
        || here.word.cardinal() == Some(1)
            && !hyphened
            && !part.word.has(Role::Container) // “the number one killer”
            && next.has(Role::Noun)
            && next.function() == Function::None;
    let names = (hyphened || here.gap == Gap::Space)
        && part.word.has(Role::LabelBefore)
        && part.word.function() == Function::None // “no one”
        && part.word.form().has(Forms::NOUN_SINGULAR)
        && (!part.word.has(Role::GameWord) || is_of_series(text, before))
        && !part.word.form().has(Forms::PREFERS_VERB)
        && is_part_word(text, before);
    (names && !goes_on && !counted_after(text, at + 1)).then_some((Reason::Part, at + 1))
}

/// “the House 217-215”, “the Senate 51 to 49”: a body that votes, and its two sides.
pub(super) fn is_vote(text: &Text, body: usize, at: usize) -> bool {
    let joins = is_hyphen(text, at + 1) || text.id(at + 1).function() == Function::To;
    text.id(body).has(Role::VoteWord)
        && joins
        && is_group(text, at, 1..=3)
        && is_group(text, at + 2, 1..=3)
        && text.word(at + 2).len() <= text.word(at).len()
}

/// “volumes 1, 2 and 3”: parts in the plural, and more than one number.
fn begins_list(text: &Text, word: usize, at: usize) -> bool {
    let part = || text.id(word).noun().is_some_and(|it| it.has(Role::LabelBefore));
    let short = |it: usize| is_group(text, it, 1..=3);
    let joins = text.is_mark(at + 1, ',')
        || matches!(text.id(at + 1).function(), Function::And | Function::Or | Function::To);
    joins
        && short(at)
        && short(at + 2)
        && text.word(word).ends_with('s')
        && part()
        && !counted_after(text, at + 3)
}

/// “won game two”, “in game two”: no determiner, as before no game that is counted.
fn is_of_series(text: &Text, game: usize) -> bool {
    game.checked_sub(1).is_some_and(|it| {
        let word = text.id(it);
        matches!(
            word.function(),
            Function::In | Function::Of | Function::For | Function::After | Function::Before
        ) || word.form().has(Forms::VERB_PAST)
    })
}

/// “Sections 2, 3 and 5”, “notes 4 to 6”: a number behind the label of a part.
pub(super) fn continued(text: &Text, at: usize, last: Option<&Figure>) -> Found {
    let last = last.filter(|it| {
        matches!(it.kind, Kind::Label(Reason::Part | Reason::Code | Reason::Name))
            && at >= it.tokens.end
            && at - it.tokens.end <= 2
    })?;
    // “per household3 4”: two notes on one word
    let note = last.kind == Kind::Label(Reason::Code)
        && last.tokens.end == at
        && is_group(text, at, 1..=1)
        && is_group(text, last.tokens.start, 1..=1)
        && text
            .token(last.tokens.start.wrapping_sub(1))
            .is_some_and(|it| it.is_word() && it.case == Case::Lower && it.word.has(Role::Noun));
    let times = text.id(at + 1).function() == Function::Times;
    if note && !times && !counted_after(text, at + 1) {
        return Some((Reason::Marker, at + 1));
    }
    let joins = at > last.tokens.end
        && (last.tokens.end..at).all(|it| {
            text.is_mark(it, ',')
                || is_hyphen(text, it)
                || matches!(
                    text.id(it).function(),
                    Function::And | Function::Or | Function::To | Function::Through
                )
        });
    let word = last.tokens.start.wrapping_sub(1);
    let forms = text.id(word).form();
    let plural = (forms.has(Forms::NOUN_PLURAL)
        || forms.is_empty() && text.word(word).ends_with('s'))
        && (text.id(word).has(Role::LabelBefore)
            || last.kind == Kind::Label(Reason::Name)
            || text.id(word).noun().is_some_and(|it| it.has(Role::LabelBefore))
            || is_school_year(text, word, word + 1));
    let in_list = last.tokens.start >= 2
        && text
            .token(last.tokens.start.wrapping_sub(1))
            .is_some_and(|it| !it.is_word() || it.word.function() != Function::None);
    if !joins || !plural && !in_list {
        return None;
    }
    // “tables 2a and 2b”
    if text.touches(at + 1) && text.word(at + 1).len() == 1 && text.mark(at + 1).is_none() {
        return Some((Reason::Part, at + 2));
    }
    // “Lords 7 and 8, and 30 of 32 members”
    let of = text.id(at + 1).function() == Function::Of;
    (!of && !counted_after(text, at + 1)).then_some((Reason::Part, at + 1))
}

/// “Demography 43: 79-98”, “Psychiatry 196, 354–358”: the pages behind the volume of a journal.
pub(super) fn pages(text: &Text, at: usize, last: Option<&Figure>) -> Found {
    let volume = last.filter(|it| it.tokens.end + 1 == at && it.tokens.len() == 1)?;
    let marked = matches!(text.mark(at - 1), Some(',' | ':')) && text.touches(at - 1);
    let named = volume
        .tokens
        .start
        .checked_sub(1)
        .and_then(|it| text.token(it))
        .is_some_and(|it| it.is_word() && it.is_capital() && !it.word.has(Role::Month));
    let range = is_hyphen(text, at + 1)
        && text.touches(at + 1)
        && text.touches(at + 2)
        && is_group(text, at, 2..=4)
        && is_group(text, at + 2, 2..=4);
    let closes =
        text.token(at + 3).is_none_or(|it| !it.is_word() || it.word.function() != Function::None);
    (marked && named && range && closes).then_some((Reason::Part, at + 3))
}

/// “4-3”: two small numbers with a dash between, behind a word of games.
fn is_score(text: &Text, at: usize) -> bool {
    let short = |it: usize| text.token(it).is_some_and(|it| it.is_number() && it.len <= 2);
    let sentence = text.sentences.get(text.sentence_of(at)).map(|it| it.tokens.clone());
    is_hyphen(text, at + 1)
        && text.touches(at + 1)
        && text.touches(at + 2)
        && short(at)
        && short(at + 2)
        && sentence.is_some_and(|mut it| it.any(|it| text.id(it).has(Role::GameWord)))
}

/// “John 3:16”: chapter and verse behind the name of a book.
pub(super) fn verse(text: &Text, at: usize) -> Found {
    let colon = text.is_mark(at + 1, ':')
        && text.touches(at + 1)
        && text.touches(at + 2)
        && text.token(at + 2).is_some_and(Token::is_number);
    let before = text.token(at.checked_sub(1)?)?;
    let name = before.is_word() && before.is_capital() && before.word.has(Role::LabelBefore);
    let clock = text.id(at + 3).has(Role::Forenoon) || text.id(at + 3).has(Role::Afternoon);
    let more = is_hyphen(text, at + 3)
        && text.touches(at + 3)
        && text.touches(at + 4)
        && is_group(text, at + 4, 1..=3);
    (colon && name && !clock).then_some((Reason::Verse, if more { at + 5 } else { at + 3 }))
}

/// “Block 12 roads, they said”: a verb at the start of a sentence, where a plural noun follows.
fn opens_sentence(text: &Text, before: usize, at: usize) -> bool {
    let first =
        text.sentences.get(text.sentence_of(before)).is_some_and(|it| it.tokens.start == before);
    let verb_follows = text.id(at + 1).form().has(Forms::VERB_S); // “Table 1 shows”
    first && text.id(before).has(Role::Verb) && !verb_follows && counted_after(text, at + 1)
}

/// “cases of type 2 diabetes”, “tests for grade 5 pupils”: no determiner before the singular of a part
/// leaves it nothing but its number; “the final game 5 players” has one.
fn leads(text: &Text, part: usize, at: usize) -> bool {
    let word = text.id(part);
    let bare = part.checked_sub(1).is_none_or(|it| match text.id(it).function() {
        Function::Of
        | Function::For
        | Function::With
        | Function::From
        | Function::To
        | Function::And
        | Function::Or
        | Function::Among
        | Function::Through => true,
        // “In group 20 cars were seen”
        Function::In => !opens(text, it),
        _ => opens(text, part),
    });
    bare && !word.form().has(Forms::NOUN_PLURAL | Forms::PREFERS_VERB)
        && is_group(text, at, 1..=2)
        && text.id(at + 1).form().has(Forms::NOUN_PLURAL)
        && !text.id(at + 1).has(Role::Unit)
}

fn opens(text: &Text, at: usize) -> bool {
    text.sentences.get(text.sentence_of(at)).is_some_and(|it| it.tokens.start == at)
}

/// “in Year 6”, “Year 6 pupils”, “Years 7 and 8”
fn is_school_year(text: &Text, before: usize, at: usize) -> bool {
    let year = text.id(before).units().iter().any(|it| it.cldr() == "year")
        && text.token(before).is_some_and(|it| it.case == Case::Title && it.len <= 5);
    let next = text.id(at + 1);
    let pupils = next.has(Role::Person) && next.form().has(Forms::NOUN_PLURAL);
    let listed = matches!(next.function(), Function::And | Function::To | Function::Or);
    year && is_group(text, at, 1..=2) && (!opens(text, before) || pupils || listed)
}

/// “page 12”, “grade 7” in lower case, where no verb or adverb could stand.
fn is_part_word(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    // “the nasdaq 100”: a name that a text writes small
    let name = text.word(at).len() > 1
        && ![Role::Noun, Role::Verb, Role::Function].iter().any(|it| word.has(*it));
    (word.has(Role::Noun) || name)
        && !word.has(Role::Adverb)
        && (!word.has(Role::Adjective) || word.has(Role::Container)) // “number” is also “more numb”
        && word.trend().is_none()
}

/// A plural noun, a unit or money right behind.
fn counted_after(text: &Text, at: usize) -> bool {
    text.token(at).is_some_and(|it| {
        let counted = it.word.form().has(Forms::NOUN_PLURAL)
            || [Role::Scale, Role::Currency, Role::Unit].iter().any(|role| it.word.has(*role));
        it.is_word() && it.gap != Gap::Line && counted && it.word.function() == Function::None
    }) || text.is_mark(at, '%')
}
