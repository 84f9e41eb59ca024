//! An average, a number and a total do not fit.
//!
//! “The 12 donors gave an average of $500, for a total of $8,000”: the average times the number must be the
//! total. Medians and typical values are no averages.
//!
//! ## Why it matters
//!
//! Two of the three come from a source, and the third was worked out on deadline.
//!
//! ## Flagged
//!
//! ```news
//! The nine clubs raised an average of $700, for a total of [[$9,300]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The nine clubs raised an average of $700, for a total of $6,300.
//! ```

use super::Check;
use crate::claims::Article;
use crate::kernel::{Case, Compare, Found, Reading, Term};

pub(super) static CHECK: Check = Check {
    name: "average-total",
    title: "An average, a number and a total do not fit",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        for product in article.products(&sentence.tokens).into_iter().filter(|it| it.mean) {
            let computed = Term::Figure(product.count).times(Term::Figure(product.each));
            let reading = Reading::new(computed, Compare::Equal, Term::Figure(product.total));
            found.push(Case::given(vec![reading]).into());
        }
    }
}
