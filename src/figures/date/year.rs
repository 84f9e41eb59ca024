//! Years that stand alone: “in 2012”, “the 1990s”, “’98”, “44 B.C.”, “fiscal 2019”.

use super::{Date, Part, decade, expand, join, push};
use crate::figures::Anchor;
use crate::figures::figure::{Figure, Kind, Reason, Value};
use crate::figures::numeral::{is_hyphen, linked};
use crate::lang::en::dated;
use crate::lang::en::money;
use crate::lang::{Function, Role};
use crate::text::{Gap, Text, Token};

/// Reads a year, a decade, or a season of two years (as a label).
pub(super) fn read(anchor: &Anchor<'_>, figures: &mut Vec<Figure>) -> Option<usize> {
    let (text, at) = (anchor.text, anchor.at);
    if matches!(text.mark(at), Some('\'' | '’' | '‘')) {
        return short(text, at, figures);
    }
    if text.id(at).has(Role::Vague) {
        return decade::in_words(text, at, figures);
    }
    let token = text.token(at).filter(|it| it.is_number())?;
    let word = text.slice(token.span());
    if let Some(end) = era(text, at, word, figures) {
        return Some(end);
    }
    // “FY19”
    if word.len() == 2 && text.touches(at) && text.id(at.wrapping_sub(1)).has(Role::Fiscal) {
        let year: i32 = word.parse().ok()?;
        push(
            text,
            figures,
            at - 1..at + 1,
            Date { year: Some(expand(year)), short_year: true, ..Date::default() },
        );
        return Some(fiscal_end(text, at + 1, figures).unwrap_or(at + 1));
    }
    if let Some(end) = decade::short(text, at, word, figures) {
        return Some(end);
    }
    if word.len() != 4 || !word.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let year: i32 = word.parse().ok()?;
    // “in 1066,”: nothing else stands there
    let old = (1000..1100).contains(&year)
        && matches!(text.id(at.wrapping_sub(1)).function(), Function::In | Function::Since)
        && text.token(at + 1).is_none_or(|it| {
            !it.is_word() && !text.touches(at + 1)
                || text.mark(at + 1).is_some_and(|it| matches!(it, ',' | '.' | ';' | ')'))
        });
    if !old && !(1100..=2199).contains(&year) {
        return None;
    }
    if let Some(end) = decade::end(text, at).filter(|_| year % 10 == 0) {
        let date = Date { year: Some(year), part: Part::Decade, ..Date::default() };
        push(text, figures, at..end, date);
        return Some(end);
    }
    if let Some(end) = season(text, at, year, figures) {
        return Some(end);
    }
    if dated::ZONES.contains(&text.word(at + 1)) || !is_year(text, at, year) {
        return None;
    }
    push(text, figures, at..at + 1, Date { year: Some(year), ..Date::default() });
    Some(short_end(text, at, year, figures).unwrap_or(at + 1))
}

/// “from 1938 to 40”: the end of a span without its century, where nothing is counted.
fn short_end(text: &Text, at: usize, year: i32, figures: &mut Vec<Figure>) -> Option<usize> {
    let spans = text.id(at.checked_sub(1)?).function() == Function::From
        && text.id(at + 1).function() == Function::To
        && text.word(at + 2).len() == 2;
    let end: i32 = spans.then(|| text.word(at + 2).parse().ok()).flatten()?;
    let closes =
        text.token(at + 3).is_none_or(|it| !it.is_word() || it.word.function() != Function::None);
    if end <= year % 100 || !closes || text.is_mark(at + 3, '%') {
        return None;
    }
    let date = Date { year: Some(year - year % 100 + end), short_year: true, ..Date::default() };
    push(text, figures, at + 2..at + 3, date);
    join(figures);
    Some(at + 3)
}

/// “-12” behind “FY08”
fn fiscal_end(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let joined = is_hyphen(text, at) && text.touches(at) && text.touches(at + 1);
    let word = text.word(at + 1);
    let year: i32 = (joined && word.len() == 2).then(|| word.parse().ok()).flatten()?;
    let date = Date { year: Some(expand(year)), short_year: true, ..Date::default() };
    push(text, figures, at + 1..at + 2, date);
    join(figures);
    Some(at + 2)
}

/// “’98”, “the ’90s”
fn short(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let word = text.token(at + 1).filter(|it| it.is_number()).map(|it| text.slice(it.span()))?;
    let year: i32 =
        (word.len() == 2 && text.touches(at + 1)).then(|| word.parse().ok()).flatten()?;
    // “5’10” is none, “FY’06” is
    if text.touches(at) && !at.checked_sub(1).is_some_and(|it| text.id(it).has(Role::Fiscal)) {
        return None;
    }
    // “‘15 and under’”: an age in quotation marks
    if matches!(text.id(at + 3).function(), Function::Over | Function::Under)
        && text.id(at + 2).function() == Function::And
    {
        return None;
    }
    if let Some(end) = decade::end(text, at + 1).filter(|_| year % 10 == 0) {
        let year = decade::expand(year);
        let date =
            Date { year: Some(year), part: Part::Decade, short_year: true, ..Date::default() };
        push(text, figures, at..end, date);
        return Some(end);
    }
    let date = Date { year: Some(expand(year)), short_year: true, ..Date::default() };
    push(text, figures, at..at + 2, date);
    Some(at + 2)
}

/// “44 B.C.”, “A.D. 900”
fn era(text: &Text, at: usize, word: &str, figures: &mut Vec<Figure>) -> Option<usize> {
    let year: i32 = word.replace(',', "").parse().ok().filter(|it| *it > 0 && *it < 20_000)?;
    let same_line = text.token(at + 1).is_some_and(|it| it.gap != Gap::Line);
    if same_line && text.id(at + 1).has(Role::BeforeChrist) && text.token(at + 1)?.is_capital() {
        push(text, figures, at..at + 2, Date { year: Some(1 - year), ..Date::default() });
        return Some(at + 2);
    }
    let before = at.checked_sub(1)?;
    let after_christ = |it: usize| {
        text.id(it).has(Role::AfterChrist) && text.token(it).is_some_and(Token::is_capital)
    };
    if after_christ(before) {
        push(text, figures, before..at + 1, Date { year: Some(year), ..Date::default() });
        return Some(at + 1);
    }
    (same_line && after_christ(at + 1))
        .then(|| push(text, figures, at..at + 2, Date { year: Some(year), ..Date::default() }))?;
    Some(at + 2)
}

/// “2013-14”, “2019–2021”, “2019/20”: two years that run on are a season; others are a span.
fn season(text: &Text, at: usize, year: i32, figures: &mut Vec<Figure>) -> Option<usize> {
    let joined = (is_hyphen(text, at + 1) || text.is_mark(at + 1, '/'))
        && text.touches(at + 1)
        && text.touches(at + 2);
    if !joined {
        return None;
    }
    let word = text.word(at + 2);
    let second: i32 = word.parse().ok()?;
    let end_year = match word.len() {
        2 => year - year % 100 + second,
        4 => second,
        _ => return None,
    };
    if text.touches(at + 3)
        && is_hyphen(text, at + 3)
        && text.token(at + 4).is_some_and(Token::is_number)
    {
        return None; // “2019-06-07”
    }
    if word.len() == 2 && (end_year == year + 1 || second == 0 && year % 100 == 99) {
        let tokens = at..at + 3;
        figures.push(Figure::new(
            text.span(&tokens),
            tokens,
            Kind::Label(Reason::Season),
            Value::None,
        ));
        return Some(at + 3);
    }
    if word.len() == 4 && !(1000..=2199).contains(&end_year) || word.len() == 2 && end_year < year {
        return None;
    }
    push(text, figures, at..at + 1, Date { year: Some(year), ..Date::default() });
    push(
        text,
        figures,
        at + 2..at + 3,
        Date { year: Some(end_year), short_year: word.len() == 2, ..Date::default() },
    );
    join(figures);
    Some(at + 3)
}

/// Four digits are a year where nothing that follows is counted by them, and something says so:
/// a preposition of time before them, a place where years stand, or the range of years itself.
fn is_year(text: &Text, at: usize, year: i32) -> bool {
    let before = at.checked_sub(1).map(|it| text.id(it)).unwrap_or_default();
    if is_counted(text, at + 1) {
        return false;
    }
    let modern = (1800..=2100).contains(&year);
    let by_preposition = matches!(
        before.function(),
        Function::In
            | Function::Since
            | Function::By
            | Function::Until
            | Function::During
            | Function::Before
            | Function::After
            | Function::From
            | Function::Of
            | Function::To
            | Function::Between
            | Function::And
            | Function::Through
            | Function::On
    ) || before.function() == Function::Or
        && at > 1
        && text.word(at - 2).len() == 4
        && text.token(at - 2).is_some_and(Token::is_number)
        || before.has(Role::Month)
        || before.has(Role::Season)
        || before.has(Role::Fiscal);
    let by_determiner = matches!(
        before.function(),
        Function::The
            | Function::A
            | Function::Possessive
            | Function::PossessiveMark
            | Function::Demonstrative
            | Function::Last
            | Function::Next
            | Function::That
    );
    let bracketed = at.checked_sub(1).is_some_and(|it| {
        matches!(text.mark(it), Some('(' | '[' | '©' | ',' | '-' | '–' | '/' | ';' | ':'))
    });
    let opens = at == 0 || text.token(at).is_some_and(|it| it.gap == crate::text::Gap::Line);
    modern && !hedged(text, at) || by_preposition || modern && (by_determiner || bracketed || opens)
}

/// “about 2000”: a year is not about.
fn hedged(text: &Text, at: usize) -> bool {
    // “between roughly 2007 and 2009”
    let spans = text.id(at + 1).function() == Function::And
        && text.word(at + 2).len() == 4
        && text.token(at + 2).is_some_and(Token::is_number)
        && (1..=3).any(|back| {
            at.checked_sub(back).is_some_and(|it| text.id(it).function() == Function::Between)
        });
    // “the estimated 1986 net profit”: what follows is estimated, as “an estimated 1986 people” is not
    let estimated = |it: usize| {
        text.id(it).form().has(crate::lang::Forms::VERB_PARTICIPLE)
            && it.checked_sub(1).is_none_or(|it| text.id(it).function() != Function::A)
    };
    let of_the_year = at.checked_sub(1).is_some_and(estimated)
        && (text.id(at + 1).has(Role::Noun) || text.id(at + 1).has(Role::Adjective))
        && !text.id(at + 1).has(Role::Person);
    // “through at least 2012”
    let until = (2..=3).any(|it| {
        at.checked_sub(it).is_some_and(|it| {
            matches!(text.id(it).function(), Function::Through | Function::Until | Function::Since)
        })
    });
    // “up 23 percent over 1986”
    let than = text.id(at - usize::from(at > 0)).function() == Function::Over
        && at.checked_sub(2).is_some_and(|it| {
            text.is_mark(it, '%')
                || text.id(it).trend().is_some()
                || text.id(it).units().iter().any(|it| it.is_percent())
        });
    // “carved around 1880,”: nothing is counted
    let about = at.checked_sub(1).is_some_and(|it| {
        matches!(text.id(it).function(), Function::About | Function::Around)
            && !matches!(text.id(it.wrapping_sub(1)).function(), Function::To | Function::At)
    }) && !text.word(at).ends_with("00")
        && text
            .token(at + 1)
            .is_none_or(|it| !it.is_word() || it.word.function() != Function::None);
    !spans
        && !about
        && !than
        && !until
        && !of_the_year
        && crate::lang::hedge_before((0..at).rev().take(4).map(|it| text.id(it))).is_some()
        && !matches!(
            text.id(at.wrapping_sub(1)).function(),
            Function::Within | Function::Only | Function::Just
        )
        && !has_level(text, at)
}

/// “the 2019 figures”, “its 2018 sales”: a year of our time after a determiner or a name.
fn names_a_year(text: &Text, at: usize) -> bool {
    let recent = text.word(at).parse::<i32>().is_ok_and(|it| (1950..=2040).contains(&it));
    let before = at.checked_sub(1).map(|it| text.id(it)).unwrap_or_default();
    let named = matches!(
        before.function(),
        Function::The
            | Function::Possessive
            | Function::PossessiveMark
            | Function::Last
            | Function::That
    ) || at > 0
        && text.token(at - 1).is_some_and(|it| {
            it.is_word()
                && it.word.function() == Function::None
                && (it.is_capital() || it.word.form().has(crate::lang::Forms::NOUN))
                && !it.word.form().has(crate::lang::Forms::VERB_PAST)
        });
    // “In 2012 deaths rose”: a time opens the sentence
    let odd = before.function() == Function::For && !text.word(at).ends_with("00");
    let opens = (odd
        || matches!(before.function(), Function::In | Function::Since | Function::During))
        && text.sentences.get(text.sentence_of(at)).is_some_and(|it| {
            let quoted = usize::from(matches!(text.mark(it.tokens.start), Some('"' | '“')));
            it.tokens.start + 1 + quoted == at
        });
    // “with 1986 sales of $2 million”: an amount of money is none of so many
    let earned = text.id(at + 1).noun().is_some_and(|it| money::SPENT.contains(&it.text()))
        && text.id(at + 2).function() == Function::Of
        && !text.word(at).ends_with("00");
    recent
        && (opens || earned || has_level(text, at) || named && !text.id(at + 1).has(Role::Person))
}

/// “below 2019 monthly averages”, “above 2019 levels”
fn has_level(text: &Text, at: usize) -> bool {
    let level =
        |it: usize| text.id(it).noun().is_some_and(|it| dated::OF_A_YEAR.contains(&it.text()));
    !text.word(at).ends_with("00") && (at + 1..at + 3).any(level)
}

/// “2,000 people” and “1900 people”: a plural noun, a unit or money follows.
fn is_counted(text: &Text, at: usize) -> bool {
    use crate::lang::Forms;
    if matches!(text.mark(at), Some('%')) {
        return true;
    }
    if text.touches(at)
        && text.token(at).is_some_and(Token::is_word)
        && !text.word(at).starts_with(['\'', '’'])
    {
        return true; // “2000km”, “1500s” was a decade
    }
    let Some(next) = linked(text, at) else { return false };
    let hyphened = next > at;
    if crate::figures::unit::named(text, next).is_some_and(|it| it.end > next + 1) {
        return true; // “1200 parts per million”
    }
    if names_a_year(text, at - 1) {
        return false;
    }
    for (step, it) in (next..next + 3).enumerate() {
        let Some(token) = text.token(it) else { return false };
        if !token.is_word() || token.is_capital() && step == 0 && !token.word.has(Role::Demonym) {
            return false;
        }
        let word = token.word;
        if word.has(Role::Scale)
            || word.has(Role::Currency)
            || word.has(Role::Unit)
                && !word.has(Role::Ordinal)
                && word.function() == Function::None
                && (hyphened
                    || text.id(it + 1).function() == Function::Old // “a 2000 year old tradition”
                    || text.word(it).ends_with('s')
                    || !crate::lang::symbol(text.word(it)).is_empty())
        {
            return true;
        }
        let forms = word.form();
        if forms.has(Forms::NOUN_PLURAL)
            && !forms.has(Forms::NOUN_SINGULAR)
            && !forms.has(Forms::VERB_S)
        {
            return true;
        }
        if word.function() != Function::None
            || !forms.has(Forms::ADJECTIVE) && !word.has(Role::Demonym)
        {
            return false;
        }
    }
    false
}
