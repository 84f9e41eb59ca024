//! A fall of more than 100 percent.
//!
//! What cannot be less than nothing cannot fall, be cut or shrink by more than 100 percent. Profits,
//! balances, growth and temperatures can go below zero and are left alone, and so is “fell *to* 130
//! percent”.
//!
//! ## Why it matters
//!
//! A fall from 130 to 100, or a rise that was turned round, ends up as a fall of 130 percent.
//!
//! ## Flagged
//!
//! ```news
//! Thefts from the sheds fell [[140 percent]] last year.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Thefts from the sheds fell 40 percent last year.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::change::{size_way, slot};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, When};
use crate::lang::{Function, Role, Trend};
use crate::number::{Exact, Hedge};

pub(super) static CHECK: Check = Check {
    name: "fall-over-100",
    title: "Fall of more than 100 percent",
    in_passage: Some(run),
    in_article: None,
};

/// What can go below zero, in any form.
const BELOW_ZERO: &[&str] = &[
    "profit",
    "earnings",
    "income",
    "loss",
    "losses",
    "balance",
    "cash",
    "flow",
    "growth",
    "worth",
    "temperature",
    "temperatures",
    "surplus",
    "deficit",
    "margin",
    "margins",
    "return",
    "returns",
    "inflation",
    "equity",
    "ebitda",
    "productivity",
    "yield",
    "yields",
    "investment",
    "inflows",
    "outflows",
    "migration",
    "rating",
    "approval",
    "score",
    "sentiment",
    "confidence",
    "contribution",
    "contributions",
];

/// Verbs and nouns for which more than all is said of something else: “lost 130 percent of”.
const NOT_A_FALL: &[&str] =
    &["lose", "loss", "ease", "slow", "weaken", "trail", "worsen", "deteriorate", "improve"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for idx in article.shown() {
        found.extend(case(article, idx).map(Found::from));
    }
}

fn case(article: &Article<'_>, idx: usize) -> Option<When> {
    let figure = article.figure(idx).filter(|it| it.kind == Kind::Percent && it.join.is_none())?;
    // most percentages stop here: work out no grammar for them
    if figure.exact()? <= Exact::HUNDRED {
        return None;
    }
    let after = article.text.id(figure.tokens.end);
    if matches!(after.function(), Function::Of | Function::To)
        || after.trend() == Some(Trend::Up)
        // “led to a 120 percent drop”
        || after.trend().is_none()
            && matches!(slot(article, idx).word, Function::To | Function::From | Function::At)
    {
        return None;
    }
    let way = size_way(article, idx)?;
    let sentence = article.sentence(idx);
    let exempt = sentence.clone().any(|it| {
        let word = article.text.id(it);
        article.says(it, BELOW_ZERO)
            || word.noun().is_some_and(|it| BELOW_ZERO.contains(&it.text()))
    });
    if way.trend != Trend::Down
        || exempt
        || NOT_A_FALL.contains(&way.word.text())
        || sentence.clone().any(|it| {
            // “led to a drop” is no game
            article.text.id(it).has(Role::GameWord)
                && article.text.id(it + 1).function() != Function::To
                && article.text.id(it).has(Role::Verb)
                && article.text.id(it).trend().is_none()
        })
    {
        return None;
    }
    // “by as much as 300 percent”: nothing can
    let computed = if figure.hedge == Some(Hedge::UpTo) {
        Term::number(figure.exact()?)
    } else {
        Term::Figure(idx)
    };
    let reading = Reading {
        computed,
        compare: Compare::AtMost,
        stated: Term::number(Exact::HUNDRED),
        taken: None,
    };
    let above = Reading { compare: Compare::AtLeast, ..reading.clone() };
    let case = Case {
        figures: vec![idx],
        evidence: article.span_of(way.at).into_iter().collect(),
        readings: vec![reading],
        strength: Strength::Strong,
        says: Says {
            agrees: "A fall of {computed} leaves something".to_owned(),
            clash: "A fall of {computed} would leave less than nothing".to_owned(),
        },
    };
    Some(When { case, holds: above })
}
