//! A comparison joins two values that are the same.
//!
//! “A dozen complained, up from 12”, “120 minutes, slower than the two-hour bus”, “a limit of 1,000
//! grams is stricter than the old one-kilogram limit”: in one unit, nothing is left to compare.
//!
//! ## Why it matters
//!
//! Two sources give one figure in two ways, and the sentence makes a difference of it.
//!
//! ## Flagged
//!
//! ```news
//! The clinic saw [[a dozen patients]], up from [[12]] last week.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The clinic saw 14 patients, up from 12 last week.
//! ```

use super::Check;
use crate::claims::change::{Change, Tie, opens_clause};
use crate::claims::{Article, written};
use crate::figures::{Figure, Kind, Per, Said, Unit};
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, When, in_unit_of};
use crate::lang::{Function, Role};

pub(super) static CHECK: Check = Check {
    name: "no-difference",
    title: "Comparison of two equal values",
    in_passage: Some(run),
    in_article: None,
};

/// Comparatives that the lists do not know as adjectives.
const COMPARATIVES: &[&str] = &["more", "less", "fewer", "better", "worse", "further", "farther"];

/// “no slower than”, “not more than”, “the same”: no difference is claimed.
const LEVEL: &[&str] = &[
    "same",
    "equal",
    "unchanged",
    "equivalent",
    "identical",
    "matching",
    "no",
    "not",
    "hardly",
    "barely",
    "if",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes().iter().filter(|it| it.way.is_some() && it.tie != Tie::Compared)
    {
        found.extend(
            case(article, change.from, change.to, is_same_thing(article, change)).map(Found::from),
        );
    }
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        for (a, b) in here.clone().zip(here.skip(1)) {
            if compared(article, a, b) || more_than_the(article, a, b) || moved(article, a, b) {
                found.extend(case(article, a, b, true).map(Found::from));
            }
        }
    }
}

/// Told where the two are the same, and neither is approximate.
fn case(article: &Article<'_>, a: usize, b: usize, plain: bool) -> Option<When> {
    let hedged =
        |it: usize| article.figure(it).is_none_or(|it| it.hedge.is_some() || it.join.is_some());
    if !plain || hedged(a) || hedged(b) {
        return None;
    }
    let other = in_unit_of(article, b, a)?;
    let same = Reading {
        computed: other.clone(),
        compare: Compare::Equal,
        stated: Term::Figure(a),
        taken: None,
    };
    let quote =
        |it: usize| written(article.text, &article.figure(it).map_or(0..0, |it| it.tokens.clone()));
    let (one, two) = (quote(a.min(b)), quote(a.max(b)));
    let case = Case {
        figures: vec![a.min(b), a.max(b)],
        evidence: Vec::new(),
        readings: vec![Reading { compare: Compare::Differ, ..same.clone() }],
        strength: Strength::Medium,
        says: Says {
            agrees: "{stated} and {computed} differ".to_owned(),
            clash: format!("{one} and {two} are the same, so that nothing is compared"),
        },
    };
    Some(When { case, holds: same })
}

/// Levels of one noun, if nouns are given.
fn is_same_thing(article: &Article<'_>, change: &Change) -> bool {
    let kinds = [change.from, change.to].map(|it| article.figure(it).map(|it| it.kind));
    let percent = kinds.iter().filter(|it| **it == Some(Kind::Percent)).count();
    // “62 percent, up from 62 percent”
    change.steps.is_empty() && (percent == 0 || percent == 2 && change.tie == Tie::UpFrom)
}

/// “120 minutes, slower than the two-hour bus”: a comparative and “than” between two values that have
/// a unit.
fn compared(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(first), Some(second)) = (article.figure(a), article.figure(b)) else { return false };
    if !has_unit(first) || !has_unit(second) {
        return false;
    }
    let between = first.tokens.end..second.whole.start;
    let Some(than) = between.clone().find(|it| article.text.id(*it).function() == Function::Than)
    else {
        return false;
    };
    let text = article.text;
    let comparative = |at: usize| {
        let word = text.id(at);
        word.has(Role::Adjective) && word.text().ends_with("er")
            || article.says(at, COMPARATIVES)
            || text.token(at).is_some_and(crate::text::Token::is_word)
                && ends_in_er(text.word(at))
                && text.id(at).noun().is_none()
    };
    let start = article.sentence(a).start;
    let near = between.start..than;
    let adjective = near.clone().any(comparative)
        || (start..first.whole.start).any(comparative)
            && near.clone().all(|it| {
                text.mark(it).is_some()
                    || matches!(text.id(it).function(), Function::A | Function::Per)
                    || text.id(it).has(Role::Unit)
            });
    // “over the twelve months … lower than over the twelve months before”: when, not what
    let when = |it: usize| {
        matches!(
            text.id(it).function(),
            Function::Over
                | Function::During
                | Function::In
                | Function::For
                | Function::Within
                | Function::After
                | Function::Last
                | Function::Next
                | Function::Previous
        )
    };
    let span = first.kind == Kind::Duration
        && ((than..second.whole.start).any(when)
            || (first.whole.start.saturating_sub(3)..first.whole.start).any(when));
    if span {
        return false;
    }
    let one_clause = !between
        .clone()
        .any(|it| opens_clause(article, it) || matches!(text.mark(it), Some(';' | ':')));
    let claimed = article.find_word(start..second.whole.start, LEVEL).is_none();
    adjective
        && one_clause
        && claimed
        && near.len() <= 6
        && second.whole.start - than <= 7
        && !near.into_iter().any(|it| text.id(it).function() == Function::By)
}

/// “won 14 medals, more than the 14 they won in 2016”
fn more_than_the(article: &Article<'_>, a: usize, b: usize) -> bool {
    let Some(start) = article.figure(b).map(|it| it.whole.start) else { return false };
    let end = article.reach(a).end;
    let more = end + usize::from(article.text.is_mark(end, ','));
    let function = |it: usize| article.text.id(it).function();
    more + 3 == start
        && matches!(function(more), Function::More | Function::Fewer | Function::Less)
        && function(more + 1) == Function::Than
        && article.is_determiner(more + 2)
        && article.own_head(a).is_some()
        && (article.own_head(b).is_none() || article.counts_alike(a, b))
        && article.figure(b).is_some_and(|it| function(it.tokens.end) != Function::Other)
        && [a, b].into_iter().all(|it| article.is_plain_amount(it))
}

/// “rose to 24 months from two years”: levels in two units.
fn moved(article: &Article<'_>, a: usize, b: usize) -> bool {
    let (Some(first), Some(second)) = (article.figure(a), article.figure(b)) else { return false };
    let to_from = (article.before(a), article.before(b));
    let start = first.whole.start;
    let between = first.whole.end..second.whole.start;
    // “36 months, compared with three years”
    let with = between.len() == 3
        && article.text.is_mark(between.start, ',')
        && article.says(between.start + 1, &["compared"])
        // “for cars”
        && article.text.id(second.tokens.end).function() != Function::For;
    first.kind == Kind::Duration
        && second.kind == Kind::Duration
        && first.unit != second.unit
        && (with
            || between.len() == 1
                && matches!(
                    to_from,
                    (Function::To, Function::From) | (Function::From, Function::To)
                )
                && (start.saturating_sub(4)..start).any(|it| article.text.id(it).trend().is_some()))
}

fn ends_in_er(word: &str) -> bool {
    word.len() > 4 && word.ends_with("er")
}

/// Money, a measure or a time: what can be put in another unit.
fn has_unit(figure: &Figure) -> bool {
    let unit = matches!(figure.unit.map(Said::get), Some(Unit::Currency(_) | Unit::Measure(_)));
    unit && matches!(figure.kind, Kind::Money | Kind::Measure | Kind::Duration)
        && !matches!(figure.per, Some(Per::Number(_)))
}
