//! Codes of letters and digits: “A320”, “COVID-19”, “5G”, “F-16”, “4-methyl…”, and pairs that are names: “9/11”, “24/7”.

use super::{Found, LONGEST, goes_on, is_group};
use crate::figures::figure::Reason;
use crate::figures::numeral::{is_hyphen, linked, plural_end};
use crate::figures::{money, unit};
use crate::lang::en::money::SCREEN_LINES;
use crate::lang::{Forms, Function, Role, cues, currency_sign, scale_suffix, symbol};
use crate::text::{Case, Gap, Text, Token};

/// Behind digits: “the 400 series” has a model’s number.
const SERIES: &str = "series";

/// Reads a code at its first digits.
pub(super) fn read(text: &Text, at: usize) -> Found {
    if let Some(end) = models(text, at) {
        return Some((Reason::Code, end));
    }
    let secret = is_group(text, at, 3..=3)
        && text.word(at).starts_with('0')
        && !text.touches(at + 1)
        && !text.touches(at)
        && !text.id(at + 1).form().has(Forms::NOUN_PLURAL); // “agent 007”
    let found = secret
        || after_letters(text, at)
        || before_letters(text, at)
        || after_spaced_hyphen(text, at);
    found.then(|| (Reason::Code, end(text, at)))
}

/// “Boeing’s 747s”, “ten 747-300’s”: a model in the plural, where no seconds could stand.
fn models(text: &Text, at: usize) -> Option<usize> {
    let group = |it: usize| is_group(text, it, 3..=3);
    let more = is_hyphen(text, at + 1) && text.touches(at + 1) && text.touches(at + 2);
    let last = if more && group(at + 2) { at + 2 } else { at };
    let series = linked(text, last + 1).filter(|it| text.id(*it).text() == SERIES);
    let (end, _) = plural_end(text, last + 1).or_else(|| series.map(|_| (last + 1, false)))?;
    let before = text.token(at.checked_sub(1)?)?;
    let named = last > at
        || before.word.has(Role::Cardinal)
        || before.word.has(Role::LabelBefore)
        || matches!(
            before.word.function(),
            Function::The
                | Function::Possessive
                | Function::PossessiveMark
                | Function::Demonstrative
        )
        || before.is_word() && before.is_capital() && before.word.function() == Function::None;
    let decade = last == at && text.word(at).ends_with('0') && series.is_none();
    (group(at) && named && !decade).then_some(end)
}

/// “24/7”, “9/11”, “50-50”, “20/20”: two numbers that are a name together and no fraction.
pub(super) fn slashed(text: &Text, at: usize) -> Found {
    let pair = text.touches(at + 1)
        && text.touches(at + 2)
        && is_group(text, at, 1..=2)
        && is_group(text, at + 2, 1..=2);
    let alone = !(text.touches(at + 3)
        && (text.is_mark(at + 3, '/') || is_hyphen(text, at + 3) && !is_hyphen(text, at + 4)));
    if !pair || !alone {
        return None;
    }
    let (a, b): (u8, u8) = (text.word(at).parse().ok()?, text.word(at + 2).parse().ok()?);
    let by_four = matches!(text.word(at + 1), "x" | "X") && a == b; // “a 4x4”
    let name = text.is_mark(at + 1, '/')
        && (a >= b || (a, b) == (9, 11))
        && !(text.id(at + 3).has(Role::Unit) || text.is_mark(at + 3, '%'));
    let even = is_hyphen(text, at + 1) && a == b && a == 50;
    let plural = plural_end(text, at + 3).filter(|_| by_four).map(|it| it.0);
    let unit = plural.is_none() && unit::at(text, at + 3).is_some();
    let reason = if even { Reason::Idiom } else { Reason::Name };
    (name || even || by_four && !unit).then_some((reason, plural.unwrap_or(at + 3)))
}

/// Letters or a hyphen with letters touch the digits from before.
fn after_letters(text: &Text, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| text.touches(at)) else { return false };
    let Some(token) = text.token(before) else { return false };
    let earlier = before.checked_sub(1).filter(|_| text.touches(before));
    // “ID.3”
    if text.is_mark(before, '.') {
        return earlier
            .is_some_and(|it| text.token(it).is_some_and(|it| it.is_word() && it.is_capital()));
    }
    // “a PS/2”
    if text.is_mark(before, '/') {
        return earlier.is_some_and(|it| {
            text.token(it).is_some_and(|it| it.is_word() && it.case == Case::Upper)
        });
    }
    if token.is_word() {
        // “Tables R1, R2 and R3”: no rands
        if text.word(before).len() == 1
            && is_group(text, at, 1..=1)
            && !goes_on(text, at + 1)
            && !text.id(at + 1).has(Role::Scale)
            && !names_nothing(text, before, at)
        {
            return true;
        }
        // “US80 cents”
        if text.id(at + 1).currency().is_some_and(|it| it.minor.is_some()) {
            return false;
        }
        // “PLX-R18”: the letter is part of a longer code
        let longer = earlier
            .is_some_and(|it| text.token(it).is_some_and(Token::is_word) || is_hyphen(text, it));
        return (currency_sign(text.word(before)).is_none() || longer)
            && !names_nothing(text, before, at);
    }
    earlier.filter(|_| is_hyphen(text, before)).is_some_and(|it| {
        text.token(it).is_some_and(|word| {
            if word.is_word() && word.case == Case::Lower && word.len > 1 {
                return is_numbered(text, it, at);
            }
            // “I-15”, “F-16”; “Mid-2013” is a date
            let letter = word.len == 1;
            let dated = word.case == Case::Title
                && is_group(text, at, 4..=4)
                && text.word(at) < "2100" // “Kosmos-2251” is no year
                && !letter;
            word.is_word()
                && (letter || word.case != Case::Lower && !dated && !opens_range(text, it))
                && currency_sign(text.word(it)).is_none()
        })
    })
}

/// “uranium-235”, “a catch-22”, “omega-3”: a thing and its number, where no amount could stand.
fn is_numbered(text: &Text, word: usize, at: usize) -> bool {
    let id = text.id(word);
    let other = [Role::Adjective, Role::Adverb, Role::Unit, Role::Currency, Role::AgeNoun]
        .iter()
        .any(|role| id.has(*role));
    let thing = id.has(Role::Noun)
        || id.has(Role::LabelBefore)
        || !id.is_known() && text.word(word).len() > 3;
    let alone = text.token(at + 1).is_none_or(|it| {
        it.gap != Gap::None || !it.is_word() && !text.is_mark(at + 1, '%') && !text.touches(at + 2)
    });
    thing && !other && alone && !opens_range(text, word) && is_group(text, at, 1..=3)
}

/// “x10”; “Q3” and “FY2021” are dates.
fn names_nothing(text: &Text, before: usize, at: usize) -> bool {
    let word = text.word(before);
    let quarter = is_group(text, at, 1..=1) && symbol(word).iter().any(|it| it.cldr() == "quarter");
    // “4x100”, but “the X53 bus”
    let times = word == "x" || word == "X" && text.touches(before);
    times || quarter || text.id(before).has(Role::Fiscal)
}

/// “mid-90s”, “sub-400”, “pre-2008”, “twenty-5”
fn opens_range(text: &Text, at: usize) -> bool {
    let word = text.id(at);
    word.has(Role::Hedge)
        || word.has(Role::Cardinal)
        || word.function() != Function::None
        || word.has(Role::Month)
        || word.has(Role::Weekday)
}

/// “5G”, “49ers”, “4-Methylethcathinone”: letters touch the digits from behind, and are no unit.
fn before_letters(text: &Text, at: usize) -> bool {
    // “.38-caliber”, “12 gauge”: a size by name
    if linked(text, at + 1).is_some_and(|it| text.id(it).has(Role::SizeName)) {
        return true;
    }
    // “a .22 rifle”
    if text.word(at).len() == 3 && text.word(at).starts_with('.') && !text.touches(at + 1) {
        let next = text.id(at + 1);
        return next.form().has(Forms::NOUN_SINGULAR)
            && next.function() == Function::None
            && ![Role::Unit, Role::Scale, Role::Currency].iter().any(|it| next.has(*it));
    }
    let Some(after) = text.token(at + 1).filter(|_| text.touches(at + 1)) else { return false };
    // “a 401(k) plan”
    let plan = text.is_mark(at + 1, '(') && text.touches(at + 2) && text.is_mark(at + 3, ')');
    let letter = text.word(at + 2).len() == 1 && text.touches(at + 3);
    if plan && letter {
        return is_group(text, at, 3..=3)
            && at.checked_sub(1).is_none_or(|it| !text.is_mark(it, '$'));
    }
    if is_hyphen(text, at + 1) && text.touches(at + 2) {
        // “its 10-K”: a form
        if cues::FORMS.contains(&text.word(at + 2)) {
            return is_group(text, at, 1..=2);
        }
        let name = text.token(at + 2).is_some_and(|it| {
            it.is_word()
                && it.case == Case::Title
                && (!it.word.is_known() && it.len > 6 || it.word.has(Role::Cardinal)) // “7-Eleven”
        });
        return name && is_group(text, at, 1..=2);
    }
    if !after.is_word() {
        return false;
    }
    let word = text.word(at + 1);
    // a network, not an acceleration
    if word == "G" && matches!(text.word(at), "2" | "3" | "4" | "5" | "6") {
        return true;
    }
    // “a 4K screen”, “ran a 5K”, but “5K people”
    let next = text.id(at + 2);
    if word == "K" && matches!(text.word(at), "4" | "5" | "8" | "10") {
        let before = text.id(at.wrapping_sub(1)).function();
        return !next.form().has(Forms::NOUN_PLURAL)
            && at.checked_sub(1).is_none_or(|it| text.mark(it).is_none() || !text.touches(at))
            && (next.form().has(Forms::NOUN_SINGULAR) || before == Function::A);
    }
    // “1080p” where no money is spoken of
    if word == money::PENCE && SCREEN_LINES.contains(&text.word(at)) {
        return !money::speaks_of_money(text, at + 1);
    }
    let known = scale_suffix(word).is_some()
        || !symbol(word).is_empty()
        || currency_sign(word).is_some()
        || [Role::OrdinalSuffix, Role::Unit, Role::Scale, Role::Forenoon, Role::Afternoon]
            .iter()
            .any(|it| after.word.has(*it))
        || unit::at(text, at + 1).is_some()
        || word.starts_with(['\'', '’'])
        || matches!(word, "s" | "x" | "e");
    !known
}

/// “STS - 135”: a code that spaces part, as some wires write it.
fn after_spaced_hyphen(text: &Text, at: usize) -> bool {
    let Some(name) = at.checked_sub(2) else { return false };
    let spaced = is_hyphen(text, at - 1)
        && [at - 1, at].iter().all(|it| text.token(*it).is_some_and(|it| it.gap == Gap::Space));
    let code = text.token(name).is_some_and(|it| {
        it.is_word() && it.case == Case::Upper && !it.word.has(Role::Place) && it.len <= 4
    });
    spaced
        && code
        && is_group(text, at, 1..=4)
        && text.token(at + 1).is_none_or(|it| {
            it.gap == Gap::None || !it.is_word() || it.word.function() != Function::None
        })
}

/// A code goes on over letters, digits and hyphens that touch.
pub(super) fn end(text: &Text, at: usize) -> usize {
    let mut end = at + 1;
    while text.touches(end) && end - at < LONGEST {
        let goes_on = match text.token(end) {
            Some(it) if it.is_number() => true,
            Some(it) if it.is_word() => !text.word(end).starts_with(['\'', '’']),
            _ => {
                is_hyphen(text, end)
                    && text.touches(end + 1)
                    && text
                        .token(end + 1)
                        .is_some_and(|it| it.is_number() || it.is_word() && it.is_capital())
            }
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}
