//! A price for each, a number and a cost do not fit.
//!
//! “Five tickets at $40 each cost $250”, “20 buses for $500,000 apiece, a $10 million deal”: the number times
//! the price must be the cost. Where something is added (“plus fees”), the cost may only be more.
//!
//! ## Why it matters
//!
//! A product that is off is most often off by a factor of ten, in the figure that makes the headline.
//!
//! ## Flagged
//!
//! ```news
//! The school bought 30 laptops for $400 apiece, a [[$16,000]] order.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The school bought 30 laptops for $400 apiece, a $12,000 order.
//! ```

use super::Check;
use crate::claims::{Article, Each, Product};
use crate::kernel::{Case, Compare, Found, Reading, Term};

pub(super) static CHECK: Check = Check {
    name: "unit-price",
    title: "A price, a number and a cost do not fit",
    in_passage: Some(run),
    in_article: None,
};

/// The cost holds more than the things.
const ADDED: &[&str] = &[
    "plus",
    "with",
    "including",
    "includes",
    "fees",
    "fee",
    "tax",
    "taxes",
    "shipping",
    "tip",
    "before",
    "excluding",
    "and",
];

/// The cost holds less than the things.
const TAKEN_OFF: &[&str] =
    &["discount", "discounted", "off", "rebate", "coupon", "after", "minus", "less"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        for product in article.products(&sentence.tokens) {
            if matches!(product.cue, Each::Apiece | Each::Price | Each::PerThing) {
                found.extend(case(article, product).map(Into::into));
            }
        }
    }
}

fn case(article: &Article<'_>, product: Product) -> Option<Case> {
    let sentence = article.sentence(product.each);
    let compare = match (
        article.find_word(sentence.clone(), ADDED),
        article.find_word(sentence, TAKEN_OFF),
    ) {
        (None, None) => Compare::Equal,
        (Some(_), None) => Compare::AtMost,
        (None, Some(_)) => Compare::AtLeast,
        (Some(_), Some(_)) => return None,
    };
    let computed = Term::Figure(product.count).times(Term::Figure(product.each));
    let reading = Reading::new(computed, compare, Term::Figure(product.total));
    Some(Case::given(vec![reading]))
}
