//! The preposition that a level hangs on: “*from* a record 72”, “*to* an average of $3”.

use crate::claims::Article;
use crate::lang::en::change::{COMPARED, LEVELS};
use crate::lang::{Function, Role};

/// The preposition before a figure’s noun phrase.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    /// Which one; `None` where another word stands there.
    pub(crate) word: Function,
    /// Its token.
    pub(crate) at: usize,
    /// For “from”: the “up”, “down”, “higher” before it, perhaps with an amount between.
    pub(crate) after: Option<usize>,
    /// The noun between them, where one is named: “from *revenues* of $3 million”; not “from a high of”.
    pub(crate) noun: Option<usize>,
}

/// Words that may stand between the preposition and the number.
const REACH: usize = 6;

/// The slot of a figure.
pub(crate) fn slot(article: &Article<'_>, figure: usize) -> Slot {
    let text = article.text;
    let start = article.figure(figure).map_or(0, |it| it.whole.start);
    let mut at = start;
    let none = Slot { word: Function::None, at: start, after: None, noun: None };
    let mut named = None;
    for _ in 0..REACH {
        let Some(before) = at.checked_sub(1) else { return none };
        at = before;
        let word = text.id(at);
        // “an all-time high of 7.9”
        let hyphen = text.is_mark(at, '-') && text.touches(at);
        if hyphen {
            continue;
        }
        if text.mark(at).is_some_and(|it| !matches!(it, '“' | '"' | '~')) {
            return none;
        }
        match word.function() {
            // “up 8 percent on last year’s 500”, “a 5 percent increase over the 220 of last year”
            Function::On | Function::Over if at + 1 < start && up_before(article, at).is_some() => {
                let told = (at + 1..start).any(|it| {
                    matches!(text.id(it).function(), Function::The | Function::PossessiveMark)
                });
                if told {
                    let after = up_before(article, at);
                    return Slot { word: Function::From, at, after, noun: named };
                }
                return none;
            }
            // “from the prior week’s 220,000”
            Function::PossessiveMark
                if at.checked_sub(1).is_some_and(|it| is_time(article, it)) =>
            {
                at -= 1;
            }
            it @ (Function::From
            | Function::To
            | Function::By
            | Function::At
            | Function::Than
            | Function::With
            | Function::Against
            | Function::Versus) => {
                let after = if it == Function::From { up_before(article, at) } else { None };
                return Slot { word: it, at, after, noun: named };
            }
            // “from an average of $3”, “to a low of 12”; “a rise of 12” is the size of a change
            Function::Of => {
                let Some(before) = at.checked_sub(1) else { return none };
                let noun = text.id(before);
                let level = noun.has(Role::Noun) || noun.has(Role::Adjective) || !noun.is_known();
                if !level || noun.trend().is_some() {
                    return Slot { word: Function::Of, at, after: None, noun: None };
                }
                at = before;
                if !article.says(before, LEVELS) {
                    named = Some(before);
                }
            }
            Function::A
            | Function::The
            | Function::Possessive
            | Function::Just
            | Function::Only
            | Function::About
            | Function::Around
            | Function::Some
            | Function::Over
            | Function::Under
            | Function::Last
            | Function::Previous
            | Function::Near
            | Function::Least
            | Function::Less
            | Function::More
            | Function::Fewer
            | Function::As
            | Function::Demonstrative
            | Function::Already
            | Function::Even
            | Function::All => {}
            Function::None
                if word.has(Role::Adjective)
                    || word.has(Role::Adverb)
                    || word.has(Role::Hedge)
                    || word.has(Role::Verb) && word.text().ends_with("ed") => {}
            _ => return Slot { noun: named, ..none },
        }
    }
    none
}

/// “up from”, “down 5 percent from”, “up slightly from”, “higher than”
fn up_before(article: &Article<'_>, from: usize) -> Option<usize> {
    let text = article.text;
    let mut at = from;
    // “a 15 percent increase from”
    let noun = from.checked_sub(1)?;
    if text.id(noun).trend().is_some()
        && text.id(noun).has(Role::Noun)
        && is_apposed_size(article, noun)
    {
        return Some(noun);
    }
    // “, a drop of 15 percent from”
    let size = article.figures_in(&(from.saturating_sub(4)..from)).last();
    let size = size.and_then(|it| article.figure(it)).filter(|it| it.tokens.end == from);
    let of = size.map(|it| it.whole.start).filter(|it| *it > 3).map(|it| it - 1);
    if let Some(of) = of
        && text.id(of).function() == Function::Of
        && text.id(of - 1).trend().is_some()
        && text.id(of - 2).function() == Function::A
        && text.is_mark(of - 3, ',')
    {
        return Some(of - 1);
    }
    for _ in 0..5 {
        at = at.checked_sub(1)?;
        let word = text.id(at);
        if matches!(word.function(), Function::Up | Function::Down) {
            // “went up from”, “was down from”: the verb governs, and the level is its subject’s
            return Some(at);
        }
        // “were down to 84 from 93”: the level hangs on its own preposition
        if word.function() == Function::To {
            return None;
        }
        let figure = article.figures_in(&(at..at + 1)).next();
        let amount = figure.is_some()
            || text.token(at).is_some_and(crate::text::Token::is_number)
            || inside_figure(article, at);
        if !(amount
            || word.has(Role::Adverb)
            || word.has(Role::Hedge)
            || matches!(
                word.function(),
                Function::About | Function::Just | Function::By | Function::Only
            ))
        {
            return None;
        }
    }
    None
}

/// “, a 15 percent increase”: the size of a change behind its level.
fn is_apposed_size(article: &Article<'_>, noun: usize) -> bool {
    let size = article.figures_in(&(noun.saturating_sub(4)..noun)).last();
    let start = size.and_then(|it| article.figure(it)).filter(|it| it.tokens.end == noun);
    let a = start.and_then(|it| it.whole.start.checked_sub(1));
    a.is_some_and(|it| {
        article.text.id(it).function() == Function::A
            && it.checked_sub(1).is_some_and(|it| article.text.is_mark(it, ','))
    })
}

/// “week”, “year”, “Monday”: what had the level was earlier.
fn is_time(article: &Article<'_>, at: usize) -> bool {
    let word = article.text.id(at);
    word.weekday().is_some()
        || word.month().is_some()
        || article.is_noun(at, &["year", "month", "week", "quarter", "day", "season", "period"])
}

fn inside_figure(article: &Article<'_>, at: usize) -> bool {
    let next = article.figures.partition_point(|it| it.tokens.start <= at);
    next.checked_sub(1)
        .and_then(|it| article.figure(it))
        .is_some_and(|it| it.whole.contains(&at) || it.tokens.contains(&at))
}

/// “compared with/to”, “as against”, “against”, “versus”: not “with” alone.
pub(super) fn compares(article: &Article<'_>, slot: &Slot) -> bool {
    let before = slot.at.checked_sub(1);
    match slot.word {
        Function::With => before.is_some_and(|it| article.says(it, COMPARED)),
        Function::Against | Function::Versus => before.is_some_and(|it| {
            article.text.is_mark(it, ',') || article.text.id(it).function() == Function::As
        }),
        _ => false,
    }
}
