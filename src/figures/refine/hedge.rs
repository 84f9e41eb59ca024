//! Hedges: “about”, “up to”, “no fewer than”, “or more”, “-plus”, “~”.

use crate::figures::figure::{Figure, JoinKind, Kind};
use crate::figures::numeral::is_hyphen;
use crate::lang::en::amounts;
use crate::lang::{Forms, Function, Role, WordId, cues, hedge_after, hedge_before};
use crate::number::Hedge;
use crate::text::{Gap, Text};

/// Finds what qualifies each figure.
pub(crate) fn bind(text: &Text<'_>, figures: &mut [Figure]) {
    let mut floor = 0; // no hedge reaches into the figure before
    let mut amount = false; // whether that is an amount
    for figure in figures.iter_mut() {
        let end = figure.tokens.end;
        if !matches!(
            figure.kind,
            Kind::Label(_) | Kind::Date | Kind::Time | Kind::Ordinal | Kind::Vote | Kind::Score
        ) {
            // “130 more than three years ago”: more by so many
            let compares = |start: usize| {
                amount
                    && start == floor
                    && text.id(figure.tokens.start - 1).function() == Function::Than
            };
            if let Some((hedge, start)) = before(text, figure, floor)
                .filter(|it| !compares(it.1) || !matches!(it.0, Hedge::MoreThan | Hedge::LessThan))
            {
                figure.hedge = Some(hedge);
                figure.whole.start = start;
            } else if let Some((hedge, end)) = after(text, figure) {
                figure.hedge = Some(hedge);
                figure.whole.end = figure.whole.end.max(end);
            }
        }
        floor = end;
        amount = !matches!(
            figure.kind,
            Kind::Label(_) | Kind::Date | Kind::Time | Kind::Ordinal | Kind::Rank
        );
    }
}

/// The most words a phrase may have.
const LONGEST: usize = 6;

fn before(text: &Text, figure: &Figure, floor: usize) -> Option<(Hedge, usize)> {
    let start = figure.tokens.start;
    if text.token(start)?.gap == Gap::Line {
        return None;
    }
    if let Some(hedge) = start.checked_sub(1).and_then(|it| symbol(text, it)) {
        return Some((hedge, start - 1));
    }
    // “under the age of 5”: the hedge stands before the phrase
    let mut start = start;
    if figure.kind == Kind::Age
        && text.id(start.wrapping_sub(1)).function() == Function::Of
        && text.id(start.wrapping_sub(2)).has(Role::AgeNoun)
    {
        start -= 2;
        if text.id(start.wrapping_sub(1)).function() == Function::The {
            start -= 1;
        }
    }
    // “about a 20-minute walk”, “up to a one-year delay”, “more than a 5 percent stake”
    if matches!(figure.kind, Kind::Duration | Kind::Measure | Kind::Money | Kind::Percent)
        && text.id(start.wrapping_sub(1)).function() == Function::A
        && start.checked_sub(2).is_some_and(|it| {
            let back = |by: usize| text.id(it.wrapping_sub(by)).function();
            match back(0) {
                Function::None | Function::About | Function::Around => text.id(it).has(Role::Hedge),
                Function::To => back(1) == Function::Up,
                Function::Than => matches!(back(1), Function::More | Function::Less),
                _ => false,
            }
        })
    {
        start -= 1;
    }
    // the tokens of the words that end right before the number, nearest first
    let mut places = [0; LONGEST];
    let mut at = start;
    let mut count = 0;
    for place in &mut places {
        let Some(mut it) = at.checked_sub(1).filter(|it| *it >= floor) else { break };
        if is_hyphen(text, it) && it > floor && text.touches(it) {
            it -= 1; // “sub-400”
        }
        let Some(token) = text.token(it).filter(|it| it.is_word()) else { break };
        *place = it;
        at = it;
        count += 1;
        if token.gap == Gap::Line {
            break;
        }
    }
    let read = |most: usize| {
        let words = places.iter().take(most).map(|it| text.id(*it));
        let (hedge, length) = hedge_before(words)?;
        let first = *places.get(length.checked_sub(1)?)?;
        Some((hedge, first, length))
    };
    let (hedge, first, length) = read(count)?;
    if stands(text, figure, hedge, first, length) {
        return Some((hedge, first));
    }
    // “moved up to about 5 percent”: about
    let shorter = if hedge == Hedge::UpTo { length.checked_sub(2) } else { None };
    let (hedge, first, _) = shorter.filter(|it| *it > 0).and_then(read)?;
    Some((hedge, first))
}

/// Whether the phrase hedges the number here.
fn stands(text: &Text, figure: &Figure, hedge: Hedge, first: usize, length: usize) -> bool {
    let word = text.id(first);
    // “a five-under 67”
    let golf = first >= 2
        && is_hyphen(text, first - 1)
        && text.touches(first)
        && text.touches(first - 1)
        && (text.id(first - 2).cardinal().is_some()
            || text.token(first - 2).is_some_and(crate::text::Token::is_number));
    if golf {
        return false;
    }
    // “the past two years” is a time, no bound
    let determined = first.checked_sub(1).is_some_and(|it| {
        matches!(
            text.id(it).function(),
            Function::The | Function::Possessive | Function::Demonstrative
        )
    });
    if length == 1 && word.function() == Function::Past && determined {
        return false;
    }
    // “clash over £2.3m bill”: about it
    let about_it = first.checked_sub(1).is_some_and(|it| {
        let word = text.id(it);
        [word.noun(), word.verb()].iter().flatten().any(|it| amounts::DISPUTES.contains(&it.text()))
    });
    if length == 1 && figure.kind == Kind::Money && word.function() == Function::Over && about_it {
        return false;
    }
    // “moved up to 1.7 percent”: a level
    let moved = first.checked_sub(1).is_some_and(|it| {
        let back = usize::from(text.id(it).has(Role::Adverb));
        let verb = text.id(it.saturating_sub(back));
        verb.has(Role::Change) || verb.verb().is_some_and(|it| cues::ADDS.contains(&it.text()))
    });
    // “is up to 84 from 73”
    let risen = first.checked_sub(1).is_some_and(|it| {
        matches!(text.id(it).function(), Function::BePresent | Function::BePast | Function::Now)
    }) && (figure.tokens.end..figure.tokens.end + 2)
        .any(|it| text.id(it).function() == Function::From);
    if hedge == Hedge::UpTo && word.function() == Function::Up && (moved || risen) {
        return false;
    }
    // “for over two years” hedges; “under the age of 5”, “over the past two years” were not met here
    let duration = figure.kind == Kind::Duration;
    if length == 1 && duration && hedge == Hedge::LessThan && word.function() == Function::Within {
        return true;
    }
    // “savings over five years”, “rose over two years”: during them
    if length == 1 && duration && word.function() == Function::Over {
        let before = first.checked_sub(1).map(|it| (text.id(it), text.token(it)));
        // “Over five years, it will cost”; “Over two years later”
        let opens =
            first.checked_sub(1).is_none_or(|it| matches!(text.mark(it), Some('.' | '?' | '!')))
                || text.token(first).is_some_and(|it| it.gap == Gap::Line);
        if opens {
            return !text.is_mark(figure.tokens.end, ',');
        }
        return before.is_none_or(|(word, token)| {
            let thing = word.has(Role::Noun)
                && !word.form().has(Forms::PREFERS_VERB | Forms::VERB_PAST)
                && word.function() == Function::None;
            let amount = word.has(Role::Scale)
                || word.has(Role::Unit)
                || word.has(Role::Currency)
                || token.is_some_and(crate::text::Token::is_number)
                || text.is_mark(first - 1, '%');
            !thing && !amount && word.trend().is_none()
        });
    }
    // “a lead over 10 rivals” is rare enough; “lost to 12” has no hedge word
    let second_of_range = figure.join.is_some_and(|it| it.kind == JoinKind::Range);
    !(second_of_range && hedge == Hedge::Exactly)
}

fn symbol(text: &Text, at: usize) -> Option<Hedge> {
    // “<Four Seasons Hotels>”
    let name = text.token(at + 1).is_some_and(crate::text::Token::is_word) && text.touches(at + 1);
    if name || !text.touches(at + 1) && !matches!(text.mark(at), Some('≈' | '≥' | '≤')) {
        return None;
    }
    Some(match text.mark(at)? {
        '~' | '≈' => Hedge::About,
        '>' => Hedge::MoreThan,
        '≥' => Hedge::AtLeast,
        '<' => Hedge::LessThan,
        '≤' => Hedge::UpTo,
        _ => return None,
    })
}

fn after(text: &Text, figure: &Figure) -> Option<(Hedge, usize)> {
    // “24 or more weeks”: between number and unit
    let inside = (figure.tokens.start + 1..figure.tokens.end)
        .find_map(|it| after_number(text, it).filter(|found| found.1 < figure.tokens.end));
    inside.map(|it| (it.0, figure.tokens.end)).or_else(|| after_number(text, figure.tokens.end))
}

/// “+”, “or more”, “-plus”, “-odd” right behind a number, and the token behind it.
pub(crate) fn after_number(text: &Text, end: usize) -> Option<(Hedge, usize)> {
    // “12+”
    if text.is_mark(end, '+') && text.touches(end) && !text.touches(end + 1) {
        return Some((Hedge::AtLeast, end + 1));
    }
    let opens = if is_hyphen(text, end) { end + 1 } else { end };
    if !text.id(opens).has(Role::Hedge) {
        return None;
    }
    let mut at = end;
    let mut places = [0; LONGEST];
    let mut count = 0;
    for place in &mut places {
        if is_hyphen(text, at) && text.touches(at) {
            at += 1; // “50-plus”
        }
        let Some(token) = text.token(at).filter(|it| it.is_word() && it.gap != Gap::Line) else {
            break;
        };
        let _ = token;
        *place = at + 1;
        at += 1;
        count += 1;
    }
    let words: Vec<WordId> = places.iter().take(count).map(|it| text.id(it - 1)).collect();
    let (hedge, length) = hedge_after(words.into_iter())?;
    // “£60m plus £10m” adds
    let behind = *places.get(length.checked_sub(1)?)?;
    let adds = hedge == Hedge::MoreThan
        && text.token(behind).is_some_and(|it| it.gap != Gap::Line)
        && (text.token(behind).is_some_and(crate::text::Token::is_number)
            || matches!(text.mark(behind), Some('$' | '£' | '€' | '₹'))
            || text.id(behind).cardinal().is_some()
            || matches!(text.id(behind).function(), Function::A | Function::The));
    if adds {
        return None;
    }
    // “12 exactly”, “12 about” would open the next phrase
    let alone =
        length > 1 || hedge == Hedge::MoreThan || hedge == Hedge::About && is_hyphen(text, end);
    alone.then_some((hedge, behind))
}
