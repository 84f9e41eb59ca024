//! Shares of one whole do not come to 100 percent.
//!
//! Shares in categories that exclude one another – for, against and undecided; a budget that goes to A, B
//! and C – cannot pass 100 percent together. Where the text says that nothing is left out, they must reach
//! it. Lists of what people own or do, of months and of places are no such shares.
//!
//! ## Why it matters
//!
//! Readers add up polls and budgets, and a total of 109 percent is remembered.
//!
//! ## Flagged
//!
//! ```news
//! Some 52 percent support the bridge, [[44 percent]] oppose it and 11 percent are undecided.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Some 52 percent support the bridge, 37 percent oppose it and 11 percent are undecided.
//! ```

use super::Check;
use super::remainder::bears;
use crate::claims::{Article, exclusive};
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::Function;

pub(super) static CHECK: Check = Check {
    name: "shares-sum-100",
    title: "Shares of one whole do not come to 100 percent",
    in_passage: Some(run),
    in_article: None,
};

/// Parts of several lists, or of times and places.
const NOT_ONE: &[&str] = &[
    "respectively",
    "compared",
    "up",
    "down",
    "than",
    "while",
    "whereas",
    "both",
    "also",
    "including",
    "mostly",
    "multiple",
    "overlap",
    "average",
];

/// Sets one share against another.
const SETS: &[&str] = &["while", "whereas"];

/// With “up” or “down” no change; lemmas.
const MAKES: &[&str] = &["make", "break"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        let shares: Vec<usize> = here
            .clone()
            .filter(|it| {
                article
                    .figure(*it)
                    .is_some_and(|it| matches!(it.kind, Kind::Percent | Kind::Fraction))
            })
            .collect();
        let (Some(first), Some(last)) = (shares.first(), shares.last()) else { continue };
        let plain = shares.iter().all(|it| article.figure(*it).is_some_and(is_share));
        let rates = shares.iter().any(|it| bears(article, *it, sentence.tokens.start));
        if shares.len() < 2
            || !plain
            || rates
            // “made up 54 percent” adds nothing
            || article
                .find_words(sentence.tokens.clone(), NOT_ONE.iter().copied())
                .any(|it| !article.is_verb(it.wrapping_sub(1), MAKES) && !article.says(it, SETS))
            || shares.iter().any(|it| article.before(*it) == Function::From)
        {
            continue;
        }
        // another figure between two shares: a list of something else
        let run = *first..last + 1;
        let strangers = run.clone().any(|it| {
            !shares.contains(&it)
                && article.figure(it).is_some_and(|it| !matches!(it.kind, Kind::Label(_)))
        });
        if strangers {
            continue;
        }
        // “52 percent approve, while 42 percent disapprove” are two answers; “60 percent of men, while 55 percent
        // of women” are of two groups
        let sets = article.find_word(sentence.tokens.clone(), SETS).is_some();
        let known = if sets {
            crate::claims::answers(article, &sentence.tokens, &shares)
        } else {
            exclusive(article, &sentence.tokens, &shares)
        };
        let Some(complete) = known else { continue };
        found.push(case(article, &shares, complete).into());
    }
}

fn is_share(figure: &Figure) -> bool {
    figure.trend.is_none() && figure.per.is_none() && figure.join.is_none()
}

fn case(article: &Article<'_>, shares: &[usize], complete: bool) -> Case {
    let percent = |it: &usize| {
        let fraction = article.figure(*it).is_some_and(|it| it.kind == Kind::Fraction);
        if fraction {
            Term::Share(Box::new(Term::Figure(*it)), Box::new(Term::whole(1)))
        } else {
            Term::Figure(*it)
        }
    };
    let computed = Term::Sum(shares.iter().map(percent).collect());
    let compare = if complete { Compare::Equal } else { Compare::AtMost };
    let reading = Reading::new(computed, compare, Term::whole(100));
    Case::new(
        vec![reading],
        Strength::Strong,
        "The shares come to {computed}",
        "The shares come to {computed}; shares of one whole make 100%",
    )
}
