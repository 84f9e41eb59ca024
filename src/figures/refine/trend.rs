//! Trends: “rose 5 percent”, “down 68 points”, “a 20 percent increase”, “5% higher”.

use crate::figures::figure::{Figure, Join, Kind};
use crate::lang::{Function, Role, Trend};
use crate::text::Text;

/// Says which figures go up or down. A level that something rose *to* has no trend of its own.
pub(crate) fn bind(text: &Text<'_>, figures: &mut [Figure]) {
    let mut floor = 0;
    let mut last: Option<(usize, Option<Join>, Option<Trend>)> = None;
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
            figure.trend = before(text, figure, floor).or_else(|| after(text, figure));
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
        last = Some((end, figure.join, figure.trend));
        floor = end;
    }
}

/// How many words may stand between the verb and the figure: “fell by an average of about 5”.
const REACH: usize = 6;

fn before(text: &Text, figure: &Figure, floor: usize) -> Option<Trend> {
    let mut at = figure.whole.start;
    for _ in 0..REACH {
        if text.token(at)?.gap == crate::text::Gap::Line {
            return None;
        }
        at = at.checked_sub(1).filter(|it| *it >= floor)?;
        let token = text.token(at)?;
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
            return (!hedge_only).then_some(trend);
        }
        let passes = matches!(
            word.function(),
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
        ) || word.has(Role::Adverb)
            || word.has(Role::Hedge) && word.function() == Function::None;
        if !passes {
            return None;
        }
    }
    None
}

/// “a 20 percent increase”, “5% higher”, “20 points down”
fn after(text: &Text, figure: &Figure) -> Option<Trend> {
    if !matches!(figure.kind, Kind::Percent | Kind::Points) {
        return None;
    }
    let mut at = figure.tokens.end;
    if super::super::numeral::is_hyphen(text, at) {
        at += 1;
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
