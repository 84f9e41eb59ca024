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
use crate::lang::Function;

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
];

/// Tells the cost of what was just bought; a lemma.
const PAYS: &[&str] = &["pay"];

/// Whoever does so pays for something else; a lemma.
const SELLS: &[&str] = &["sell"];

/// The cost holds less than the things.
const TAKEN_OFF: &[&str] = &[
    "discount",
    "discounted",
    "off",
    "rebate",
    "coupon",
    "after",
    "minus",
    "less",
    "list",
    "listed",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        for product in article.products(&sentence.tokens) {
            if matches!(product.cue, Each::Apiece | Each::Price | Each::PerThing) && !product.mean {
                found.extend(case(article, product).map(Into::into));
            }
        }
    }
}

fn case(article: &Article<'_>, product: Product) -> Option<Case> {
    let sentence = article.sentence(product.each);
    let text = article.text;
    // “four stamps of $5,000 each, of which one was sold for”, “at £9 each, or £99 the case”
    let some = sentence.clone().any(|it| {
        text.id(it).function() == Function::Of && text.id(it + 1).function() == Function::Which
    });
    let end = article.figure(product.total)?.whole.end;
    if some || text.id(end).function() == Function::The {
        return None;
    }
    // “worth $90 each” may cost less
    let start = article.figure(product.each)?.whole.start;
    let off = article.find_word(sentence.clone(), TAKEN_OFF).is_some()
        || article.says(start.wrapping_sub(1), &["worth"]);
    // “bought them at £12.50 each and paid £100.”: for these; “sold them … and paid £100 in tax”: for others
    let total = article.figure(product.total)?;
    let is_and = |it: usize| text.id(it).function() == Function::And;
    let pays = |it: &usize| is_and(*it) && article.is_verb(it + 1, PAYS);
    let paid = sentence.clone().find(pays);
    if paid.is_some_and(|it| {
        total.whole.start != it + 2
            || !article.closes(total.tokens.end)
            || article.has_verb(sentence.start..it, SELLS)
    }) {
        return None;
    }
    let and = sentence.clone().any(|it| is_and(it) && Some(it) != paid);
    let added = and || article.find_word(sentence, ADDED).is_some();
    let compare = match (added, off) {
        (false, false) => Compare::Equal,
        (true, false) => Compare::AtMost,
        (false, true) => Compare::AtLeast,
        (true, true) => return None,
    };
    let computed = Term::Figure(product.count).times(Term::Figure(product.each));
    let reading = Reading::new(computed, compare, Term::Figure(product.total));
    Some(Case::given(vec![reading]))
}
