//! A series that is said to rise or fall at every step does not.
//!
//! “Fell every year, from 90 in 2020 to 80 in 2021 and 85 in 2022”, “has climbed steadily: 210, 215,
//! 209”, “for a third straight month: 101 in May, 104 in June, 103 in July”. The series is put in the
//! order of its dates. “Generally” and “mostly” switch it off.
//!
//! ## Why it matters
//!
//! One figure of a series is revised, and the sentence about all of them is not.
//!
//! ## Flagged
//!
//! ```news
//! Births have risen steadily: 310, 324, [[351]], [[347]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Births have generally risen: 310, 324, 351, 347.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::claims::change::{clauses, comparable};
use crate::figures::{Kind, Part};
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term};
use crate::lang::{Function as F, Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "consecutive-count",
    title: "Series does not go one way",
    in_passage: Some(run),
    in_article: None,
};

/// Every step goes one way.
const EVERY: &[&str] = &[
    "every",
    "each",
    "straight",
    "consecutive",
    "consecutively",
    "running",
    "successive",
    "row",
    "steadily",
    "continuously",
    "uninterrupted",
];

/// Not quite every step.
const MOSTLY: &[&str] = &[
    "generally",
    "mostly",
    "overall",
    "largely",
    "almost",
    "nearly",
    "broadly",
    "usually",
    "except",
    "but",
    "before",
    "until",
    "not",
    "while",
    "versus",
    "average",
    "ago",
    "earlier",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        if sentence.figures.len() < 3 {
            continue;
        }
        // a series in brackets has its own semicolons: “(2019: 410; 2020: 396)”
        let bracket = sentence.tokens.clone().any(|it| article.text.is_mark(it, '('));
        let parts = if bracket {
            vec![sentence.tokens.clone()]
        } else {
            clauses(article, &sentence.tokens).collect()
        };
        for clause in parts {
            series(article, &clause, found);
        }
    }
}

fn series(article: &Article<'_>, clause: &Range<usize>, found: &mut Vec<Found>) {
    let text = article.text;
    // “year after year”
    let after = || {
        clause.clone().skip(1).find(|it| {
            text.id(*it).function() == F::After
                && text.id(it - 1) == text.id(it + 1)
                && text.id(it - 1).has(Role::Unit)
        })
    };
    let Some(cue) = article.find_word(clause.clone(), EVERY).or_else(after) else { return };
    let Some((at, trend)) = trend(article, clause, cue) else { return };
    // “fell every year to 2021, then rose”
    let turns = clause.clone().any(|it| {
        let word = text.id(it);
        word.has(Role::Verb) && word.trend().is_some_and(|it| it != trend)
    });
    if turns || article.find_word(clause.clone(), MOSTLY).is_some() {
        return;
    }
    let amount = |it: &usize| {
        article.figure(*it).is_some_and(|it| {
            matches!(
                it.kind,
                Kind::Count | Kind::Number | Kind::Money | Kind::Measure | Kind::Percent
            ) && it.join.is_none()
                && it.trend.is_none()
                && it.tokens.start > at
        })
    };
    let figures: Vec<usize> = article.figures_in(clause).filter(amount).collect();
    let alike = figures.windows(2).all(|it| matches!(it, [a, b] if comparable(article, *a, *b)));
    // “has grown every year, by 4, 6, 3 and 5 percent”
    let by = figures.first().is_some_and(|it| {
        let first = it.checked_sub(1).and_then(|it| article.figure(it));
        article.before(*it) == F::By
            || first.is_some_and(|it| it.trend.is_some() && clause.contains(&it.tokens.start))
    });
    if figures.len() < 3 || by || !alike || !is_list(article, &figures) {
        return;
    }
    let Some(ordered) = in_time(article, figures) else { return };
    let (compare, words) = match trend {
        Trend::Up => (Compare::AtMost, "a rise"),
        Trend::Down => (Compare::AtLeast, "a fall"),
    };
    for step in ordered.windows(2) {
        let [a, b] = step else { continue };
        found.push(
            Case {
                figures: vec![*a.min(b), *a.max(b)],
                evidence: text.token(cue).map(crate::text::Token::span).into_iter().collect(),
                readings: vec![Reading { computed: Term::Figure(*a), compare, stated: Term::Figure(*b), taken: None }],
                strength: Strength::Strong,
                says: Says {
                    agrees: format!("The step from {{computed}} to {{stated}} is {words}"),
                    clash: format!("Every step is said to be {words}, but the one from {{computed}} to {{stated}} is not"),
                },
            }
            .into(),
        );
    }
}

/// The verb or noun of change beside the cue; none where two differ.
fn trend(article: &Article<'_>, clause: &Range<usize>, cue: usize) -> Option<(usize, Trend)> {
    let text = article.text;
    let says = |it: &usize| {
        // “has gone up”
        let particle = matches!(text.id(*it).function(), F::Up | F::Down)
            && it.checked_sub(1).is_some_and(|it| article.is_verb(it, &["go", "move", "come"]));
        particle
            || text.id(*it).trend().is_some()
                && (text.id(*it).has(Role::Verb) || text.id(*it).has(Role::Noun))
    };
    let mut found =
        (cue.saturating_sub(8).max(clause.start)..(cue + 7).min(clause.end)).filter(says);
    let first = found.next()?;
    let trend = text.id(first).trend()?;
    found.all(|it| text.id(it).trend() == Some(trend)).then_some((first, trend))
}

/// Nothing but dates, commas, “and”, “in”, “to”, “from”, “after” stands between the members.
fn is_list(article: &Article<'_>, figures: &[usize]) -> bool {
    figures.windows(2).all(|it| {
        let [a, b] = it else { return false };
        let (Some(first), Some(second)) = (article.figure(*a), article.figure(*b)) else {
            return false;
        };
        let between = article.reach(*a).end.max(first.tokens.end)..second.whole.start;
        between.len() <= 7
            && between.clone().all(|at| {
                let word = article.text.id(at);
                let date = article.figures_in(&between).any(|it| {
                    article
                        .figure(it)
                        .is_some_and(|it| it.kind == Kind::Date && it.tokens.contains(&at))
                });
                date || article.text.mark(at).is_some()
                    || matches!(
                        word.function(),
                        F::And | F::In | F::To | F::From | F::After | F::Then | F::A | F::The
                    )
                    || word.has(Role::Month)
                    || word.has(Role::Weekday)
            })
    })
}

/// The members in the order of their dates; as they stand where none has one, and none where only
/// some do.
fn in_time(article: &Article<'_>, mut figures: Vec<usize>) -> Option<Vec<usize>> {
    let dates: Vec<Option<(i32, u8)>> = figures.iter().map(|it| date_of(article, *it)).collect();
    if dates.iter().all(Option::is_none) {
        // “to 104, after 101 in May” would be dated; “to 80 from 85 and 90” runs backwards
        let first = article.figure(*figures.first()?)?.whole.start;
        let backwards = first
            .checked_sub(1)
            .is_some_and(|it| article.text.id(it).function() == crate::lang::Function::To);
        return (!backwards).then_some(figures);
    }
    let known: Vec<(i32, u8)> = dates.iter().flatten().copied().collect();
    let mut unique = known.clone();
    crate::order::sort(&mut unique);
    unique.dedup();
    if known.len() == figures.len() && unique.len() == known.len() {
        return by_date(article, figures);
    }
    // “to 104, after 101 in May and 103 in June”: the one without a date is the latest
    let undated = dates.iter().position(Option::is_none)?;
    let single = dates.iter().filter(|it| it.is_none()).count() == 1 && unique.len() == known.len();
    if undated != 0 || !single {
        return None;
    }
    let latest = figures.remove(0);
    let mut figures = by_date(article, figures)?;
    figures.push(latest);
    Some(figures)
}

/// Members that have a date each, the earliest first; none where months without a year go to and fro.
fn by_date(article: &Article<'_>, mut figures: Vec<usize>) -> Option<Vec<usize>> {
    let dates: Vec<(i32, u8)> =
        figures.iter().map(|it| date_of(article, *it)).collect::<Option<_>>()?;
    if dates.iter().all(|it| it.0 != 0) {
        crate::order::by_key(&mut figures, |it| date_of(article, *it));
        return Some(figures);
    }
    if dates.iter().any(|it| it.1 == 0) {
        return None;
    }
    // “120 in November, 130 in December and 140 in January”: on over the New Year, or back
    let months = |from: u8, to: u8| u32::from(to + 12 - from) % 12;
    let (mut ahead, mut back) = (0, 0);
    for pair in dates.windows(2) {
        let [(_, one), (_, other)] = *pair else { continue };
        ahead += months(one, other);
        back += months(other, one);
    }
    if back < ahead {
        figures.reverse();
    }
    (ahead.min(back) < 12).then_some(figures)
}

/// The year and month that stand beside a member, 0 where it has none: “90 in 2020”, “2020: 90”, “90 in May”.
fn date_of(article: &Article<'_>, it: usize) -> Option<(i32, u8)> {
    let figure = article.figure(it)?;
    let reach = article.reach(it).end.max(figure.tokens.end);
    let after = article.figure(it + 1).filter(|it| {
        it.kind == Kind::Date
            && it.whole.start <= reach + 1
            && article.text.id(it.whole.start.wrapping_sub(1)).function()
                == crate::lang::Function::In
    });
    let before = it.checked_sub(1).and_then(|it| article.figure(it)).filter(|it| {
        it.kind == Kind::Date
            && it.tokens.end + 1 == figure.whole.start
            && article.text.is_mark(it.tokens.end, ':')
            // “every year since 2019: 410, 380”
            && !it.whole.start.checked_sub(1).is_some_and(|it| {
                matches!(article.text.id(it).function(), F::Since | F::From)
            })
    });
    if let Some(date) = after.or(before).and_then(|it| it.date()) {
        let month = if let Part::Month(month) = date.part { month } else { 0 };
        return Some((date.year.unwrap_or(0), month));
    }
    // a month alone is no figure
    let month = article
        .text
        .id(reach + 1)
        .month()
        .filter(|_| article.text.id(reach).function() == crate::lang::Function::In)?;
    Some((0, month))
}
