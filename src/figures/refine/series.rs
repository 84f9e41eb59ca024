//! Series whose unit stands once: “7- or 8-inch”, “four-, five- and six-seat”, “3, 4 and 5 percent”.

use super::share::{share_scale, take_unit};
use crate::figures::figure::{Figure, Kind};
use crate::figures::numeral::is_hyphen;
use crate::lang::en::amounts;
use crate::lang::en::change::COMPARED;
use crate::lang::en::money::{EARNED, SPENT};
use crate::lang::en::status::EXPECT;
use crate::lang::{Forms, Function, cues};
use crate::number::Exact;
use crate::text::{Text, Token};

/// Gives the bare numbers of a series the unit that its last member has.
pub(crate) fn share_units(text: &Text<'_>, figures: &mut [Figure]) {
    share_currency(text, figures);
    lend_currency(text, figures);
    for idx in 1..figures.len() {
        let Some([first, second]) = figures.get(idx - 1..=idx) else { return };
        if shares_percent(text, first, second) {
            let from = first.clone();
            if let Some(second) = figures.get_mut(idx) {
                take_unit(second, &from);
            }
        }
    }
    for idx in (1..figures.len()).rev() {
        let Some([first, second]) = figures.get(idx - 1..=idx) else { return };
        let bare = matches!(first.kind, Kind::Number | Kind::Count)
            && first.unit.is_none()
            && first.join.is_none();
        let has_unit = matches!(
            second.kind,
            Kind::Percent | Kind::Points | Kind::Measure | Kind::Duration | Kind::Temperature
        ) && !mixes(text, first, second)
            || second.kind == Kind::Age && is_hyphen(text, first.tokens.end); // “16- and 17-year-olds”
        // “four-, five- and six-seat”
        if bare
            && second.kind == Kind::Count
            && is_hyphen(text, first.tokens.end)
            && in_series(text, first.tokens.end, second.tokens.start)
        {
            if let Some(first) = figures.get_mut(idx - 1) {
                first.kind = Kind::Count;
            }
            continue;
        }
        let follows = idx
            .checked_sub(2)
            .and_then(|it| figures.get(it))
            .is_some_and(|it| in_series(text, it.tokens.end, first.tokens.start));
        // “fell by 1,000, or 5 percent”: the same said again; “3, 4, or 5 percent” is a series
        let end = first.tokens.end;
        let again = second.kind == Kind::Percent
            && text.is_mark(end, ',')
            && text.id(end + 1).function() == Function::Or
            && !follows;
        let part_of = bare
            && second.kind == Kind::Money
            && first.written.is_some_and(|it| it.scaled)
            && is_part_of(text, first.tokens.end, second.tokens.start);
        let third = figures.get(idx + 1).map_or(usize::MAX, |it| it.tokens.start);
        let listed = in_series(text, first.tokens.end, second.tokens.start)
            // “in a class of 20, 47 percent failed”: a comma alone joins nothing
            && (joined(text, first.tokens.end, second.tokens.start)
                // “grew from 60 to 75, and 40 percent of it”: nor do two words, without a third member
                && (!text.is_mark(first.tokens.end, ',') || follows)
                || in_series(text, second.tokens.end, third));
        if again || !part_of && (!bare || !has_unit || !listed) {
            continue;
        }
        let mut shared = first.clone();
        let from = second.clone();
        if take_unit(&mut shared, &from)
            && let Some(first) = figures.get_mut(idx - 1)
        {
            *first = shared;
        }
    }
}

/// “43 percent, the Greens 30 and Labour 12”, “7 percent in Spain and 12 in Chad”, “6.5 percent, compared with 6.2 in
/// May”: the sign stands once.
fn shares_percent(text: &Text, first: &Figure, second: &Figure) -> bool {
    let (end, start) = (first.tokens.end, second.tokens.start);
    let bare = second.kind == Kind::Number && second.unit.is_none() && second.join.is_none();
    let small = second.exact().is_some_and(|it| it <= Exact::HUNDRED);
    let closes = text
        .token(second.tokens.end)
        .is_none_or(|it| !it.is_word() || it.word.function() != Function::None);
    let gap = end..start;
    if first.kind != Kind::Percent
        || !bare
        || !small
        || !closes
        || !(1..=PARALLEL).contains(&gap.len())
        || text.sentence_of(end) != text.sentence_of(start)
    {
        return false;
    }
    let last = text.id(start - 1).function();
    let capital = |it: usize| {
        let word = text.token(it);
        word.is_some_and(|it| {
            it.is_word() && it.is_capital() && it.word.function() == Function::None
        })
    };
    let and = |it: usize| text.id(it).function() == Function::And;
    let compared = match last {
        Function::With => text.says(start - 2, COMPARED),
        Function::Against | Function::Versus => text.is_mark(start - 2, ','),
        // “to 1.7 percent this year from 2.9 in 2022”
        Function::From => text.id(first.tokens.start.wrapping_sub(1)).function() == Function::To,
        _ => false,
    };
    // “a decrease of 19% compared with 13.3”: a change, and no level
    let opens = first.tokens.start;
    let level = text.id(opens.wrapping_sub(1)).function() == Function::To
        || !(opens.saturating_sub(3)..=end).any(|it| text.id(it).trend().is_some());
    let compared =
        compared && level && gap.clone().all(|it| !and(it) && text.mark(it) != Some(';'));
    let places = text.id(end).function() == Function::In
        && last == Function::And
        && text.id(second.tokens.end).function() == Function::In
        && (end + 1..start - 1).all(capital);
    // “the Greens 30”: names alone behind a comma or an “and”
    let opens = and(end) || text.is_mark(end, ',');
    let names = opens
        && capital(start - 1)
        && (end + 1..start).all(|it| {
            capital(it) || matches!(text.id(it).function(), Function::And | Function::The)
        });
    compared || places || names
}

/// The most words between a percentage and one that lacks its sign.
const PARALLEL: usize = 8;

/// “$12, 14 and 16”, “5, 10 or 15 million dollars”: sign or name stand once, at one end.
fn share_currency(text: &Text<'_>, figures: &mut [Figure]) {
    let bare = |it: &Figure| it.kind == Kind::Number && it.unit.is_none();
    let mut start = 0;
    while start < figures.len() {
        let mut end = start + 1;
        while let Some([a, b]) = figures.get(end - 1..=end)
            && (bare(a) || bare(b))
            && in_series(text, a.tokens.end, b.tokens.start)
        {
            end += 1;
            if joined(text, a.tokens.end, b.tokens.start) {
                break; // “and” stands before the last
            }
        }
        if let Some(series) = figures.get_mut(start..end) {
            share_in(text, series);
        }
        start = end;
    }
}

/// “a loss of 66.8 million dollars against a 38.1 million loss”: nothing but money is lost so.
fn lend_currency(text: &Text<'_>, figures: &mut [Figure]) {
    let mut lender: Option<Figure> = None;
    let mut lent = false; // “from 38.7 billion in May and 36.9 billion in June”
    for figure in figures {
        if figure.kind == Kind::Money {
            (lender, lent) = (Some(figure.clone()), false);
            continue;
        }
        if matches!(figure.kind, Kind::Date | Kind::Label(_)) {
            continue;
        }
        if let Some(it) = lender.as_ref().filter(|it| goes_on(text, it, figure, lent)) {
            take_unit(figure, it);
            (lender, lent) = (Some(figure.clone()), true);
            continue;
        }
        let scaled = figure.written.is_some_and(|it| it.scaled);
        let earned = matches!(figure.kind, Kind::Count | Kind::Number)
            && scaled
            && figure.unit.is_none()
            && EARNED.contains(&text.word(figure.tokens.end));
        let sentence = text.sentence_of(figure.tokens.start);
        // “at a cost of 600 million”, “the loss was 19 million”
        let block = |at: usize| text.sentences.get(text.sentence_of(at)).map(|it| it.block);
        let start = figure.tokens.start;
        let told = figure.kind == Kind::Number
            && scaled
            && figure.unit.is_none()
            && match text.id(start.wrapping_sub(1)).function() {
                Function::Of | Function::BePast | Function::BePresent => {
                    text.id(start.wrapping_sub(2)).noun().is_some_and(|it| {
                        EARNED.contains(&it.text()) || amounts::OWED.contains(&it.text())
                    })
                }
                _ => false,
            };
        if let Some(it) = lender.as_ref()
            && (earned && text.sentence_of(it.tokens.start) == sentence
                || told && block(it.tokens.start) == block(start))
        {
            take_unit(figure, it);
        } else {
            lent = false;
            if !earned {
                lender = lender.filter(|_| figure.kind != Kind::Number || !scaled);
            }
        }
    }
}

/// “to 40.1 billion dollars in May from 38.7 billion in April”: an earlier level of the same money.
fn goes_on(text: &Text<'_>, money: &Figure, next: &Figure, lent: bool) -> bool {
    let scaled = |it: &Figure| it.written.is_some_and(|it| it.scaled);
    let (end, start) = (money.tokens.end, next.tokens.start);
    let given = |it: &Figure| {
        text.id(it.tokens.start.wrapping_sub(1))
            .verb()
            .is_some_and(|it| cues::GIVES.contains(&it.text()))
    };
    let earned = |it: usize| {
        let noun = text.id(it).noun();
        noun.is_some_and(|it| [EARNED, SPENT].iter().any(|list| list.contains(&it.text())))
    };
    // “while imports fell to 4.1 billion”
    let level = || {
        (start.saturating_sub(LEVEL_REACH).max(end)..start)
            .any(|it| earned(it) && text.id(it + 1).trend().is_some())
    };
    // “51 million pounds, up from 46 million”
    let is_up = |it: usize| matches!(text.id(it - 2).function(), Function::Up | Function::Down);
    let behind = text.id(next.tokens.end);
    let expected = behind.form().has(Forms::VERB_PARTICIPLE)
        && behind.verb().is_some_and(|it| EXPECT.contains(&it.text()));
    let (joined, reach) = match text.id(start.wrapping_sub(1)).function() {
        Function::From | Function::Versus | Function::Against => (true, LEVEL_REACH),
        Function::And => (lent, LEVEL_REACH),
        // “after a surplus of 80.6 billion”
        Function::Of => (earned(start.wrapping_sub(2)), 2 * LEVEL_REACH),
        Function::To => (level(), 2 * LEVEL_REACH),
        // “beating the 3.2 billion expected”
        Function::The if expected => (true, LEVEL_REACH),
        // “500 million pounds, or 25 million a day”
        Function::Or => (start - end <= 2, LEVEL_REACH),
        // “will give five million euros, and France will contribute two million”
        _ => (given(money) && given(next), 2 * LEVEL_REACH),
    };
    let closes = text
        .token(next.tokens.end)
        .is_none_or(|it| !it.is_word() || it.word.function() != Function::None);
    joined
        && (closes || expected)
        && next.kind == Kind::Number
        && next.unit.is_none()
        && scaled(money)
        && scaled(next)
        && start > end
        && start - end <= reach
        && (reach > LEVEL_REACH
            || (end..start - 1 - usize::from(is_up(start))).all(|it| {
                let word = text.id(it);
                word.trend().is_none()
                    && word.function() != Function::And
                    && text.mark(it) != Some(';')
            }))
        && text.sentence_of(end - 1) == text.sentence_of(start)
}

/// How many words may stand between two levels of one amount.
const LEVEL_REACH: usize = 8;

fn share_in(text: &Text<'_>, series: &mut [Figure]) {
    let (Some(first), Some(last)) = (series.first(), series.last()) else { return };
    let signed = first.kind == Kind::Money && text.mark(first.tokens.start).is_some();
    let named =
        last.kind == Kind::Money && text.token(last.tokens.end - 1).is_some_and(Token::is_word);
    let closed = series.len() > 1
        && series
            .get(series.len() - 2)
            .is_some_and(|it| joined(text, it.tokens.end, last.tokens.start));
    let from = match (signed, named) {
        // “£100,000, and 181 being paid”: two are no list
        (true, false) if closed && series.len() > 2 => first.clone(),
        (false, true) if closed => last.clone(),
        _ => return,
    };
    for figure in series.iter_mut().filter(|it| it.kind == Kind::Number) {
        let mut shared = figure.clone();
        if named {
            share_scale(text, &mut shared, &from);
        }
        if take_unit(&mut shared, &from) {
            *figure = shared;
        }
    }
}

/// “under five and 64%”: a number in words goes with no sign; “fell 210,000 or 1.5 percent”: one and the same.
fn mixes(text: &Text, first: &Figure, second: &Figure) -> bool {
    let far = first.amount().zip(second.amount()).is_some_and(|(a, b)| {
        second.kind == Kind::Percent
            && a >= Exact::int(1000)
            && b.times(Exact::int(100)).is_some_and(|it| it < a)
    });
    if far {
        return true;
    }
    let words = text.token(first.tokens.start).is_some_and(Token::is_word);
    let sign = text.token(second.tokens.end.saturating_sub(1)).is_some_and(|it| !it.is_word());
    words && sign
}

/// Only commas, “and”, “or” and hanging hyphens stand between two members of a series.
fn in_series(text: &Text, from: usize, to: usize) -> bool {
    let hanging = is_hyphen(text, from) && text.touches(from);
    (from..to).len() <= 3
        && from < to
        && (from..to).all(|it| {
            matches!(text.id(it).function(), Function::And | Function::Or)
                || matches!(text.mark(it), Some(',' | '±'))
                || it == from && hanging
        })
}

/// Whether more than a comma stands between two members.
fn joined(text: &Text, from: usize, to: usize) -> bool {
    (from..to).any(|it| !text.is_mark(it, ','))
}

/// “280 million of the 1.5 billion shekels”
fn is_part_of(text: &Text, from: usize, to: usize) -> bool {
    let determiner = |it: usize| {
        matches!(
            text.id(it).function(),
            Function::The | Function::Possessive | Function::PossessiveMark
        )
    };
    text.id(from).function() == Function::Of
        && to > from
        && to - from <= 3
        && (from + 1..to).all(determiner)
}
