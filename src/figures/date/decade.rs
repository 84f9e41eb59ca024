//! Decades: “the 1990s”, “the ’60s”, “the late seventies”, and degrees told so: “in the low 70s”.

use super::{Date, Part, push};
use crate::figures::figure::{Figure, Kind, Value};
use crate::figures::numeral::{is_hyphen, plural_end};
use crate::lang::{Function, Role, cues};
use crate::number::{Exact, Extent, Interval};
use crate::text::Text;

/// “the 80s”, “the early 70s”, where two digits tell it.
pub(super) fn short(
    text: &Text,
    at: usize,
    word: &str,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    if let Some(end) = degrees(text, at, word, figures) {
        return Some(end);
    }
    if let Some(end) = end(text, at).filter(|_| word.len() == 2 && follows_the(text, at)) {
        let year: i32 = word.parse().ok().filter(|it| (20..100).contains(it) && it % 10 == 0)?;
        let date = Date {
            year: Some(expand(year)),
            part: Part::Decade,
            short_year: true,
            ..Date::default()
        };
        push(text, figures, at..end, date);
        return Some(end);
    }
    None
}

/// “the seventies”, “the late eighties”, where no weather is told.
pub(super) fn in_words(text: &Text, at: usize, figures: &mut Vec<Figure>) -> Option<usize> {
    let (low, high) = text.id(at).vague()?;
    let year = i32::try_from(low).ok().filter(|it| (30..=90).contains(it) && it % 10 == 0)?;
    if high != Some(low + 9) || !follows_the(text, at) || are_degrees(text, at) {
        return None;
    }
    let part = Part::Decade;
    let date = Date { year: Some(expand(year)), part, short_year: true, ..Date::default() };
    push(text, figures, at..at + 1, date);
    Some(at + 1)
}

/// “in the low 70s”, “temperatures in the 70s”: degrees, and no years.
fn are_degrees(text: &Text, at: usize) -> bool {
    let says = |it: usize, words: &[&str]| {
        words.iter().any(|word| text.word(it).eq_ignore_ascii_case(word))
    };
    let sentence = text.sentences.get(text.sentence_of(at)).map_or(at..at, |it| it.tokens.clone());
    says(at.wrapping_sub(1), cues::SIDES) || sentence.into_iter().any(|it| says(it, cues::WEATHER))
}

/// “in the low 70s”: from 70 to 79 degrees, and neither years nor seconds.
fn degrees(text: &Text, at: usize, word: &str, figures: &mut Vec<Figure>) -> Option<usize> {
    let low: i64 = (word.len() == 2).then(|| word.parse().ok()).flatten()?;
    let (end, _) = plural_end(text, at + 1).filter(|_| low % 10 == 0)?;
    if !follows_the(text, at) || !are_degrees(text, at) {
        return None;
    }
    let interval = Interval::between(Exact::int(low), Exact::int(low + 9))?;
    let mut figure = Figure::new(text.span(&(at..end)), at..end, Kind::Vague, Value::None);
    figure.extent = Some(Extent::both(interval));
    figures.push(figure);
    Some(end)
}

/// “the 60s” and “’60s” are no decade to come.
pub(super) fn expand(year: i32) -> i32 {
    if year >= 20 { 1900 + year } else { super::expand(year) }
}

/// “the”, perhaps with “early”, “late” or “mid-” between.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn follows_the(text: &Text, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let the = |it: usize| text.id(it).function() == Function::The;
    the(before)
        || (text.id(before).has(Role::Adjective)
            || text.id(before).has(Role::Adverb)
            || text.id(before).form().has(crate::lang::Forms::VERB_ING)
            || cues::EARLY.iter().any(|it| text.word(before).eq_ignore_ascii_case(it)))
            && before.checked_sub(1).is_some_and(the)
        || is_hyphen(text, before) && before.checked_sub(2).is_some_and(the)
}

/// “1990s”, “the late 1990’s”: the token behind it.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(super) fn end(text: &Text, at: usize) -> Option<usize> {
    let (end, marked) = plural_end(text, at + 1)?;
    (!marked || follows_the(text, at)).then_some(end)
}
