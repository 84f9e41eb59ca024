//! An estimate lies outside its own confidence interval, or is called significant though it may be none.
//!
//! The estimate stands between the ends of the interval beside it, and the lower end comes first. An
//! odds ratio, risk ratio or hazard ratio whose interval holds 1, or a difference whose interval holds 0,
//! is not significant.
//!
//! ## Why it matters
//!
//! The three numbers are copied together, and one swapped digit gives the study another result.
//!
//! ## Flagged
//!
//! ```news
//! The odds ratio was [[2.4]] (95% CI 1.1 to [[2.2]]).
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The odds ratio was 2.4 (95% CI 1.1 to 5.2).
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, When, unhedged};
use crate::lang::Function;
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "ci-contains",
    title: "An estimate does not lie in its interval",
    in_passage: Some(run),
    in_article: None,
};

/// Abbreviations of the interval.
const INTERVAL: &[&str] = &["ci", "cis", "cri"];

/// Words of it: “confidence interval”, “credible interval”.
const CONFIDENCE: &[&str] = &["confidence", "credible", "uncertainty", "credibility"];

/// Ratios that are 1 where there is no effect.
const RATIOS: &[&str] =
    &["ratio", "ratios", "relative", "or", "rr", "hr", "irr", "aor", "ahr", "arr", "ors", "hrs"];

/// Differences that are 0 where there is none.
const DIFFERENCES: &[&str] =
    &["difference", "differences", "md", "smd", "reduction", "increase", "change"];

/// How far before the interval its estimate may stand, in tokens.
const REACH: usize = 8;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        if here.len() < 3 {
            continue;
        }
        for level in here.clone() {
            let Some((low, high)) = interval(article, &here, level) else { continue };
            let Some(estimate) = estimate(article, &here, &sentence.tokens, level, low) else {
                continue;
            };
            compare(article, found, estimate, low, high);
            found.extend(
                significant(article, &sentence.tokens, estimate, low, high).map(Found::from),
            );
        }
    }
}

/// “95% CI 1.1 to 2.2”: the ends behind the level.
fn interval(article: &Article<'_>, here: &Range<usize>, level: usize) -> Option<(usize, usize)> {
    let text = article.text;
    let figure = article.figure(level).filter(|it| it.kind == Kind::Percent)?;
    let fits = figure.exact().is_some_and(|it| it >= Exact::int(80) && it < Exact::HUNDRED);
    let (low, high) = (level + 1, level + 2);
    if !fits || !here.contains(&high) {
        return None;
    }
    let (a, b) = (article.figure(low)?, article.figure(high)?);
    let phrase = figure.tokens.end..a.whole.start;
    let named = phrase.len() <= 6
        && (article.find_word(phrase.clone(), INTERVAL).is_some()
            || article.find_word(phrase.clone(), CONFIDENCE).is_some());
    let plain = phrase.clone().all(|it| !matches!(text.mark(it), Some(';' | '.')));
    let joined = a.join.is_some() && a.join == b.join;
    let between = a.tokens.end..b.whole.start;
    let listed = between.len() == 1
        && between.clone().all(|it| {
            text.is_mark(it, ',')
                || matches!(text.id(it).function(), Function::To | Function::And)
                || matches!(text.mark(it), Some('-' | '–' | '−'))
        });
    let numbers = a.amount().is_some() && b.amount().is_some();
    (named && plain && numbers && (joined || listed)).then_some((low, high))
}

/// “The odds ratio was 2.4 (”, “RR 0.90,”: the number right before the interval.
fn estimate(
    article: &Article<'_>,
    here: &Range<usize>,
    sentence: &Range<usize>,
    level: usize,
    low: usize,
) -> Option<usize> {
    let estimate = level.checked_sub(1).filter(|it| here.contains(it))?;
    let (figure, of_level) = (article.figure(estimate)?, article.figure(level)?);
    let between = figure.tokens.end..of_level.whole.start;
    let opens = between.clone().any(|it| {
        matches!(article.text.mark(it), Some('(' | '[' | ',' | ';'))
            || article.text.id(it).function() == Function::With
    });
    let plain = between.len() <= 4
        && between.clone().all(|it| {
            article.text.mark(it) != Some('.')
                && !matches!(article.text.id(it).function(), Function::And | Function::But)
        });
    let kinds = figure.kind == article.figure(low)?.kind
        || matches!(
            figure.kind,
            Kind::Number
                | Kind::Count
                | Kind::Percent
                | Kind::Points
                | Kind::Measure
                | Kind::Duration
        );
    let named = sentence.start.max(figure.tokens.start.saturating_sub(REACH))..figure.tokens.start;
    // “n = 412 (95% CI …)” is no estimate
    let sample = named.clone().next_back().is_some_and(|it| article.text.is_mark(it, '='))
        && article.says(figure.tokens.start.wrapping_sub(2), &["n"]);
    (opens && plain && kinds && !sample && figure.amount().is_some() && figure.join.is_none())
        .then_some(estimate)
}

/// The ends in their order, and the estimate between them.
fn compare(
    article: &Article<'_>,
    found: &mut Vec<Found>,
    estimate: usize,
    low: usize,
    high: usize,
) {
    // three numbers out of one table are rounded as printed, and “estimated at” is no guess
    let tight = |it: usize| {
        let length = article.figure(it).is_some_and(|it| it.kind == Kind::Duration);
        let digits = unhedged(article, it).filter(|_| !length);
        Term::Tight(Box::new(digits.unwrap_or(Term::Figure(it))))
    };
    let negative = |it: usize| article.figure(it).and_then(Figure::amount) < Some(Exact::ZERO);
    // “fell by 3.2 (95% CI −5.1 to −1.3)”: a fall needs no sign
    let fell = negative(low) && negative(high) && !negative(estimate);
    let value = || if fell { Term::Negative(Box::new(tight(estimate))) } else { tight(estimate) };
    let (least, most) = (|| tight(low), || tight(high));
    let order = || Reading::new(least(), Compare::AtMost, most());
    let mut ends = Case::new(
        vec![order()],
        Strength::Medium,
        "The interval runs from {computed} to {stated}, and the estimate lies in it",
        "The interval runs from {computed} down to {stated}",
    );
    ends.figures = vec![estimate, low, high];
    found.push(ends.into());
    let outside = |reading: Reading, end: &str| {
        let clash =
            format!("{{computed}} lies outside its interval, whose {end} end is {{stated}}");
        let mut case = Case::new(vec![reading], Strength::Strong, "", &clash);
        case.figures = vec![estimate, low, high];
        Found::from(When { case, holds: order() })
    };
    found.push(outside(Reading::new(value(), Compare::AtMost, most()), "upper"));
    found.push(outside(Reading::new(value(), Compare::AtLeast, least()), "lower"));
}

/// “fell significantly (RR 0.90, 95% CI 0.70 to 1.20)”
fn significant(
    article: &Article<'_>,
    sentence: &Range<usize>,
    estimate: usize,
    low: usize,
    high: usize,
) -> Option<Case> {
    let start = article.figure(estimate)?.tokens.start;
    let end = article.figure(high)?.tokens.end;
    let mut cues =
        sentence.clone().filter(|it| article.says(*it, &["significant", "significantly"]));
    let cue = cues.next().filter(|_| cues.next().is_none())?;
    // another estimate between the word and this one
    let between = cue.min(end)..cue.max(start);
    let alone =
        article.figures_in(&between).all(|it| it == estimate || (estimate..high + 1).contains(&it));
    let denied = (cue.saturating_sub(4)..cue).any(|it| {
        matches!(
            article.text.id(it).function(),
            Function::Not
                | Function::No
                | Function::NotBe
                | Function::NotDo
                | Function::Never
                | Function::Without
                | Function::Neither
                | Function::Nor
                | Function::Conjunction
                | Function::NotModal
                | Function::ModalWeak
        ) || article.says(it, &["non", "nor", "clinically", "lack"])
    });
    let from = sentence.start.max(start.saturating_sub(REACH));
    let ratio = article.find_word(from..start, RATIOS).is_some();
    let difference = article.find_word(from..start, DIFFERENCES).is_some();
    if denied || !alone || ratio == difference || article.clause_ends_in(between) {
        return None;
    }
    let none = || Term::whole(i64::from(ratio));
    let tight = |it: usize| Term::Tight(Box::new(Term::Figure(it)));
    let readings = vec![
        Reading::new(tight(low), Compare::AtLeast, none()),
        Reading::new(tight(high), Compare::AtMost, none()),
    ];
    let mut case = Case::new(
        readings,
        Strength::Strong,
        "The interval leaves out {stated}",
        "The interval holds {stated}, so that it is not significant",
    );
    case.figures = vec![low, high];
    article.span_of(cue).map(|it| case.with_evidence(it))
}
