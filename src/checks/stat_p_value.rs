//! A p value is not the one that its test gives.
//!
//! t, F, r, z, χ² and Q with their degrees of freedom give the p value, over all that the printed
//! statistic may have been rounded from. “One-tailed” in the sentence allows half of it. Where a
//! correction is named, the p value cannot be worked out, and nothing is said.
//!
//! ## Why it matters
//!
//! Whether a result counts as one hangs on this number, and half of the papers have one that does not fit.
//!
//! ## Flagged
//!
//! ```news
//! The groups differed, t(28) = [[2.20]], p = [[.06]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The groups differed, t(28) = 2.20, p = .04.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Distribution, Found, Reading, Strength, Term, Test, exactly};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "stat-p-value",
    title: "A p value does not go with its test",
    in_passage: Some(run),
    in_article: None,
};

/// The test looks at one tail.
const ONE_TAILED: &[&str] = &["directional", "tailed", "sided", "onetailed", "onesided"];

/// The p value or the degrees of freedom are not plain.
const CORRECTED: &[&str] = &[
    "bonferroni",
    "holm",
    "tukey",
    "sidak",
    "greenhouse",
    "huynh",
    "geisser",
    "feldt",
    "adjusted",
    "corrected",
    "correction",
    "fdr",
    "benjamini",
    "hochberg",
    "scheffe",
    "welch",
    "permutation",
    "bootstrap",
    "bootstrapped",
    "noncentral",
    "wilks",
    "pillai",
];

/// How far behind the statistic its p value may stand, in tokens.
const REACH: usize = 12;

struct Statistic {
    of: Distribution,
    freedom: [Exact; 2],
    /// The figure of its value.
    value: usize,
    /// Behind it.
    end: usize,
}

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    if !article.text.may_say(crate::lang::mark_of("=")) {
        return;
    }
    for sentence in article.sentences() {
        if sentence.figures.len() < 2
            || !sentence.tokens.clone().any(|it| article.text.is_mark(it, '='))
        {
            continue;
        }
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some(statistic) = statistic(article, at) else {
                at += 1;
                continue;
            };
            at = statistic.end;
            let Some((p, sign)) = p_value(article, &statistic, sentence.tokens.end) else {
                continue;
            };
            let tails = article.find_word(sentence.tokens.clone(), ONE_TAILED).is_some();
            let corrected = article.find_word(sentence.tokens.clone(), CORRECTED).is_some();
            found.extend(case(article, &statistic, p, sign, tails, corrected).map(Found::from));
        }
    }
}

fn case(
    article: &Article<'_>,
    statistic: &Statistic,
    p: usize,
    sign: char,
    tails: bool,
    corrected: bool,
) -> Option<Case> {
    let p_of_test = || {
        let Statistic { of, value, freedom, .. } = *statistic;
        Term::PValue(Box::new(Test { of, value, freedom }))
    };
    let (compare, stated) = match sign {
        '<' | '≤' => (Compare::AtMost, exactly(article, p)?),
        '>' | '≥' => (Compare::AtLeast, exactly(article, p)?),
        _ => (Compare::Equal, Term::Figure(p)),
    };
    let mut readings = vec![Reading::new(p_of_test(), compare, stated.clone())];
    if tails {
        let half = p_of_test().over(Term::whole(2));
        readings.push(Reading::new(half, compare, stated));
    }
    let strength = if corrected { Strength::Weak } else { Strength::Strong };
    Some(Case::new(
        readings,
        strength,
        "The {sum} is {computed}, given as {stated}",
        "The {sum} is {computed}, not {stated}",
    ))
}

/// “t(28) = 2.20”, “F(2, 27) = 4.56”, “χ²(1, N = 90) = 3.84”, “z = 2.1”, “r = .30, n = 50”
fn statistic(article: &Article<'_>, at: usize) -> Option<Statistic> {
    let text = article.text;
    let (of, mut next) = name(article, at)?;
    let mut freedom = [Exact::ZERO; 2];
    let bracket = text.is_mark(next, '(') || text.is_mark(next, '[');
    if bracket {
        let close = (next..next + 9).find(|it| matches!(text.mark(*it), Some(')' | ']')))?;
        freedom = degrees(article, next + 1..close)?;
        next = close + 1;
    }
    let signed = matches!(text.mark(next + 1), Some('-' | '−' | '–'));
    let equals = text.is_mark(next, '=');
    let number = if signed { next + 2 } else { next + 1 };
    let value = article.figures_in(&(next + 1..number + 1)).next()?;
    let figure = article.figure(value)?;
    let written = figure.written?;
    // a whole number does not tell how far it was rounded
    if !equals || !matches!(figure.kind, Kind::Number | Kind::Count) || !written.decimals {
        return None;
    }
    let end = figure.tokens.end;
    if !bracket && of != Distribution::Z {
        freedom = named_degrees(article, end, of)?;
    }
    let too_large = of == Distribution::R && figure.exact()?.abs() > Exact::ONE;
    (!too_large).then_some(Statistic { of, freedom, value, end })
}

/// The name of a test, and the token behind it.
fn name(article: &Article<'_>, at: usize) -> Option<(Distribution, usize)> {
    let text = article.text;
    let starts = at == 0 || !text.touches(at) || matches!(text.mark(at - 1), Some('(' | '[' | ':'));
    let squared = |from: usize| {
        let two = text.touches(from) && (text.is_mark(from, '²') || text.word(from) == "2");
        let raised = text.is_mark(from, '^') && text.word(from + 1) == "2";
        match () {
            () if two => from + 1,
            () if raised => from + 2,
            () => from,
        }
    };
    let found = match text.word(at) {
        "t" => (Distribution::T, at + 1),
        "F" => (Distribution::F, at + 1),
        "r" => (Distribution::R, at + 1),
        "z" | "Z" => (Distribution::Z, at + 1),
        "Q" => (Distribution::ChiSquare, at + 1),
        "χ" | "X" | "Χ" if squared(at + 1) > at + 1 => (Distribution::ChiSquare, squared(at + 1)),
        "chi" | "Chi" => {
            let after = squared(at + 1);
            let dashed = usize::from(matches!(text.mark(at + 1), Some('-' | '‑' | '–')));
            let square = at + 1 + dashed;
            match () {
                () if after > at + 1 => (Distribution::ChiSquare, after),
                () if article.says(square, &["square", "squared"]) => {
                    (Distribution::ChiSquare, square + 1)
                }
                () => return None,
            }
        }
        _ => return None,
    };
    starts.then_some(found)
}

/// “28”, “2, 27”, “1, N = 90”, “df = 28”
fn degrees(article: &Article<'_>, tokens: std::ops::Range<usize>) -> Option<[Exact; 2]> {
    let text = article.text;
    let mut all = Vec::new();
    let mut sample = false;
    for at in tokens {
        // the number behind “N =” is the sample
        sample |= matches!(text.word(at), "N" | "n");
        if text.token(at).is_some_and(crate::text::Token::is_number) && !sample {
            // “F(2,27)”
            for part in text.word(at).split(',') {
                all.push(Exact::from_digits(part)?);
            }
        }
    }
    match *all.as_slice() {
        [one] => Some([one, Exact::ZERO]),
        [one, other] => Some([one, other]),
        _ => None,
    }
}

/// “, df = 28”, “, n = 50” behind the value.
fn named_degrees(article: &Article<'_>, end: usize, of: Distribution) -> Option<[Exact; 2]> {
    let text = article.text;
    let at = (end..end + 4).find(|it| matches!(text.word(*it), "df" | "n" | "N"))?;
    let number = text.is_mark(at + 1, '=').then(|| Exact::from_digits(text.word(at + 2)))??;
    let freedom = match (text.word(at), of) {
        ("df", Distribution::T | Distribution::ChiSquare | Distribution::R) => number,
        ("n" | "N", Distribution::R) => number.minus(Exact::int(2))?,
        _ => return None,
    };
    Some([freedom, Exact::ZERO])
}

/// “, p = .06”, “; P < 0.05”, “(p-value of 0.04)”: its figure, and the sign before it.
fn p_value(article: &Article<'_>, statistic: &Statistic, stop: usize) -> Option<(usize, char)> {
    let text = article.text;
    let last = stop.min(statistic.end + REACH);
    // before the next statistic
    let last = (statistic.end..last)
        .find(|it| name(article, *it).is_some() && text.is_mark(it + 1, '('))
        .unwrap_or(last);
    let at = (statistic.end..last).find(|it| matches!(text.word(*it), "p" | "P" | "ps"))?;
    let mut next = at + 1;
    if matches!(text.mark(next), Some('-' | '‑' | '–')) {
        next += 1;
    }
    if article.says(next, &["value"]) {
        next += 1;
    }
    let sign = match text.mark(next) {
        Some(it @ ('=' | '<' | '>' | '≤' | '≥')) => it,
        _ if article.says(next, &["of", "was", "is"]) => '=',
        _ => return None,
    };
    let idx = article.figures_in(&(next + 1..next + 2)).next()?;
    let figure = article.figure(idx)?;
    let value = figure.exact()?;
    (value >= Exact::ZERO
        && value <= Exact::ONE
        && matches!(figure.kind, Kind::Number | Kind::Count))
    .then_some((idx, sign))
}
