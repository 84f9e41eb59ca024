//! Trends: “rose 5 percent”, “down 68 points”, “a 20 percent increase”, “5% higher”, “climbed to 6.7 percent”.

use crate::figures::figure::{Figure, Join, Kind};
use crate::figures::numeral::is_hyphen;
use crate::lang::en::money::EARNED;
use crate::lang::{Dimension, Forms, Function, Role, Trend, WordId, cues};
use crate::text::{Gap, Text};

/// Says which figures go up or down, and which levels a change went to.
pub(crate) fn bind(text: &Text<'_>, figures: &mut [Figure]) {
    let mut floor = 0;
    let mut last: Option<(usize, Option<Join>, Option<Trend>)> = None;
    let mut kind = Kind::Date; // of the last
    for figure in figures.iter_mut() {
        let end = figure.tokens.end;
        if matches!(
            figure.kind,
            Kind::Percent
                | Kind::Points
                | Kind::Money
                | Kind::Measure
                | Kind::Number
                | Kind::Count
                | Kind::Temperature
        ) {
            let again = last.and_then(|it| it.2);
            match before(text, figure, floor, again) {
                Some(Found::Size(trend)) => figure.trend = Some(trend),
                Some(Found::Level(trend)) => figure.reached = Some(trend),
                None => figure.trend = after(text, figure),
            }
        }
        // “fell 5 to 7 percent”, “fell by 3 degrees (5 F)”: the other end, the twin
        if let Some((before, join, trend)) = last
            && figure.trend.is_none()
            && (join.is_some() && join == figure.join
                || text.is_mark(before, '(')
                    && figure.tokens.start == before + 1
                    && !matches!(figure.kind, Kind::Label(_) | Kind::Date))
            && !matches!(figure.kind, Kind::Score | Kind::Vote | Kind::Age)
        {
            figure.trend = trend;
        }
        // “fell by 800 and 900 businesses”
        if let Some((before, _, Some(trend))) = last
            && figure.trend.is_none()
            && text.id(figure.whole.start.saturating_sub(1)).function() == Function::And
            && (before + 1 == figure.whole.start && text.id(end).function() != Function::Of
                || are_parallel(text, before, figure))
            && amounts(kind, figure.kind)
        {
            figure.trend = Some(trend);
        }
        // “of 1.8% for the 10th percentile and 2.7% for the 90th”
        if !matches!(figure.kind, Kind::Date | Kind::Multiple | Kind::Duration | Kind::Ordinal) {
            kind = figure.kind;
            last = Some((end, figure.join, figure.trend));
        }
        // “decreased between Q4 2013 and Q1 2014, by 2,000”, “raised twice in two years – by $5”
        if !matches!(figure.kind, Kind::Date | Kind::Multiple | Kind::Duration | Kind::Ordinal) {
            floor = end;
        }
    }
    share_back(figures);
}

/// “rose by 2% for men and 3% for women”: the same preposition stands behind both.
fn are_parallel(text: &Text, before: usize, figure: &Figure) -> bool {
    let behind = |it: usize| text.id(it).function();
    figure.whole.start.saturating_sub(before) <= VERB_REACH
        && behind(before) == behind(figure.tokens.end)
        && matches!(behind(before), Function::For | Function::In | Function::On | Function::Among)
        && (before..figure.whole.start)
            .all(|it| text.token(it).is_some_and(|it| it.is_word() || it.is_number()))
}

/// Whether two amounts are of one kind, or bare numbers and counts.
fn amounts(first: Kind, second: Kind) -> bool {
    let bare = |it: Kind| matches!(it, Kind::Number | Kind::Count);
    bare(first) && bare(second)
        || first == second && matches!(first, Kind::Percent | Kind::Points | Kind::Money)
}

/// “15 to 20 per cent lower”: what stands behind the end holds for the beginning, too.
fn share_back(figures: &mut [Figure]) {
    for idx in 1..figures.len() {
        let Some([first, second]) = figures.get_mut(idx - 1..=idx) else { return };
        if first.join.is_some() && first.join == second.join && first.trend.is_none() {
            first.trend = second.trend;
        }
    }
}

/// What a word of change before a figure makes of it.
enum Found {
    /// How much it went: “rose 5 percent”.
    Size(Trend),
    /// Where it went: “rose to 5 percent”.
    Level(Trend),
}

/// How many words may stand between the verb and the figure: “fell by an average of about 5”.
const REACH: usize = 6;

fn before(text: &Text, figure: &Figure, floor: usize, again: Option<Trend>) -> Option<Found> {
    let mut at = figure.whole.start;
    let mut level = false;
    for _ in 0..REACH {
        if text.token(at)?.gap == Gap::Line {
            return None;
        }
        at = at.checked_sub(1).filter(|it| *it >= floor)?;
        let token = text.token(at)?;
        if text.is_mark(at, '*') {
            continue; // “**decreased** by 40,000”
        }
        if !token.is_word() {
            return None;
        }
        let word = token.word;
        // the word that says it stands right before, or “by”, “a”, “as much as” between
        if let Some(trend) = word.trend() {
            // “a larger 570 sq m space” says nothing of a change
            let adjective = word.has(Role::Adjective) && !word.has(Role::Verb);
            let hedge_only = adjective
                || word.function() != Function::None
                    && !matches!(word.function(), Function::Up | Function::Down);
            let collected = figure.kind == Kind::Money && at + 1 == figure.whole.start;
            // “is expected to rise to 5 percent”: it has not gone there
            let ahead = level
                && word.has(Role::Verb)
                && at.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::To);
            // “dropped a 2,000-pound bomb”: a thing of that size
            let thrown = figure.kind == Kind::Measure
                && (text.id(at + 1).function() == Function::A && at + 2 == figure.whole.start
                    || is_hyphen(text, figure.tokens.end.saturating_sub(2))) // “climb 100-foot cliffs”
                && text.id(figure.tokens.end).form().has(Forms::NOUN)
                && text.id(figure.tokens.end).function() == Function::None;
            // “put up 45 percent of the money”, “made up 30 percent”: the particle of another verb
            let particle = matches!(word.function(), Function::Up | Function::Down)
                && at.checked_sub(1).is_some_and(|it| {
                    let verb = text.id(it);
                    let takes_up = |it: WordId| cues::TAKES_UP.contains(&it.text());
                    // “shot down 12 planes”, “plunked down $5”, but “closed down 2 points”
                    let other = verb.form().has(Forms::VERB_PAST)
                        && !verb.verb().is_some_and(|it| cues::STANDS_UP.contains(&it.text()));
                    it >= floor
                        && verb.trend().is_none()
                        && (verb.verb().is_some_and(takes_up)
                            || other && verb.function() == Function::None)
                });
            if hedge_only || ahead || particle || thrown || collected && collects(word) {
                return None;
            }
            return Some(if level { Found::Level(trend) } else { Found::Size(trend) });
        }
        match word.function() {
            // “dip down to”, “rose only to”: the verb stands before it
            Function::To if !level => level = true,
            Function::By if !level && figure.kind != Kind::Count => {
                // “rose by 5 percent, and prices by 3”
                let gapped = || again.filter(|_| goes_on(text, floor, at));
                return verb_before(text, at, floor).or_else(gapped).map(Found::Size);
            }
            // “a fall of 103,000, and of 92,000”
            Function::Of if !level => {
                let and =
                    at.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::And);
                let close = at + 1 == figure.whole.start;
                let again = again.filter(|_| and && close && goes_on(text, floor, at));
                return noun_of(text, figure, at).or(again).map(Found::Size);
            }
            it => {
                if !passes(it) && !word.has(Role::Adverb) && !hedges(word) {
                    return None;
                }
            }
        }
    }
    None
}

/// Points of an index stand at a token.
fn is_points(text: &Text, at: usize) -> bool {
    let mut units = text.id(at).units().iter();
    units.any(|it| it.cldr() == "point" || it.dimension() == Dimension::Points)
}

fn collects(word: WordId) -> bool {
    word.verb().is_some_and(|it| cues::COLLECTS.contains(&it.text()))
}

fn hedges(word: WordId) -> bool {
    word.has(Role::Hedge) && word.function() == Function::None
}

/// Words that may stand between a word of change and its amount.
fn passes(function: Function) -> bool {
    matches!(
        function,
        Function::By
            | Function::A
            | Function::About
            | Function::Just
            | Function::Only
            | Function::Another
            | Function::Further
            | Function::As
            | Function::Some
            | Function::Around
            | Function::Over
            | Function::Than
            | Function::More
            | Function::Under
    )
}

/// How far before “by” its verb may stand: “fell in all parts of the country by”.
const VERB_REACH: usize = 12;

/// “decreasing in the euro area by 0.2%”: the nearest verb before “by”, if it tells a change.
fn verb_before(text: &Text, by: usize, floor: usize) -> Option<Trend> {
    for at in (floor.max(by.saturating_sub(VERB_REACH))..by).rev() {
        let token = text.token(at)?;
        let dated = token.is_number() || text.id(at).has(Role::Quarter);
        let mark = at + 1 == by && matches!(text.mark(at), Some(',' | '-' | '–' | '—'));
        if text.is_mark(at, '*') || mark || dated {
            continue;
        }
        let word = token.is_word().then_some(token.word)?;
        // “reductions in the pace of purchases, by $5 billion”
        let changes = word.has(Role::Noun)
            && matches!(text.id(at + 1).function(), Function::In | Function::Of);
        if changes && word.trend().is_some() {
            return word.trend();
        }
        let particle = matches!(word.function(), Function::Up | Function::Down);
        if word.trend().is_some() && (word.has(Role::Verb) || particle) {
            return word.trend();
        }
        let verb = word.has(Role::Verb) && !word.has(Role::Noun) && !word.has(Role::Adjective);
        if verb || token.gap == Gap::Line {
            return None;
        }
    }
    None
}

/// Whether “and” joins to the figure before what has no verb of its own.
fn goes_on(text: &Text, from: usize, by: usize) -> bool {
    let verb = |it: usize| {
        let word = text.id(it);
        word.has(Role::Verb) && !word.has(Role::Noun) && !word.has(Role::Adjective)
            || text.mark(it).is_some_and(|it| !matches!(it, ',' | ')'))
    };
    // “by $700 billion; by $167 billion from China”
    by == from + 1 && text.is_mark(from, ';')
        || by - from <= 2 * VERB_REACH
            && (from..by).any(|it| text.id(it).function() == Function::And)
            && !(from..by).any(verb)
}

/// “an increase of 3.6 percent”: a noun of change right before “of”; of money only one that is a
/// verb, too (“a loss of $5 million” is an amount).
fn noun_of(text: &Text, figure: &Figure, of: usize) -> Option<Trend> {
    let word = text.id(of.checked_sub(1)?);
    let sure = figure.kind != Kind::Money || word.has(Role::Verb);
    word.trend().filter(|_| word.has(Role::Noun) && sure)
}

/// “a 20 percent increase”, “5% higher”, “20 points down”
fn after(text: &Text, figure: &Figure) -> Option<Trend> {
    let share = matches!(figure.kind, Kind::Percent | Kind::Points);
    let mut at = figure.tokens.end;
    if !share {
        // “closed 14.5p lower”, “38 points higher”
        let counts = figure.kind == Kind::Count && is_points(text, at);
        at += usize::from(counts);
        let word = text.id(at);
        let compares = word.text().ends_with("er") && word.has(Role::Adjective);
        // “a $33 billion increase”, but “a $5 million loss”
        let changes = word.form().has(Forms::NOUN_SINGULAR)
            && figure
                .whole
                .start
                .checked_sub(1)
                .is_some_and(|it| text.id(it).function() == Function::A)
            && !word.noun().is_some_and(|it| EARNED.contains(&it.text()));
        return (counts || figure.kind == Kind::Money)
            .then(|| word.trend().filter(|_| compares || changes))
            .flatten();
    }
    if is_hyphen(text, at) {
        at += 1;
    }
    // “a seven per cent (3.7 million) increase”
    if text.is_mark(at, '(') {
        at = (at..at + 6).find(|it| text.is_mark(*it, ')'))? + 1;
    }
    let word = text.id(at);
    let noun_or_comparative = word.has(Role::Noun)
        || word.text().ends_with("er")
        || matches!(
            word.function(),
            Function::Up | Function::Down | Function::More | Function::Less | Function::Fewer
        );
    word.trend().filter(|_| noun_or_comparative)
}
