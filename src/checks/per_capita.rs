//! A total for all and an amount for each person do not fit.
//!
//! “The bailout costs $30 billion, or $90 for each of the 330 million Americans”: the total divided by the
//! people must be the amount for each. The people must be those that the amount is for.
//!
//! ## Why it matters
//!
//! It makes a huge sum plain, and with so many zeros it is often off by a thousand.
//!
//! ## Flagged
//!
//! ```news
//! The town of 4,000 owes $8 million, or [[$250]] a person.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The town of 4,000 owes $8 million, or $2,000 a person.
//! ```

use super::Check;
use crate::claims::{Article, Each};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};

pub(super) static CHECK: Check = Check {
    name: "per-capita",
    title: "A total and an amount for each person do not fit",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        for product in
            article.products(&sentence.tokens).into_iter().filter(|it| it.cue == Each::PerHead)
        {
            let computed = Term::Figure(product.total).over(Term::Figure(product.count));
            let reading = Reading::new(computed, Compare::Equal, Term::Figure(product.each));
            found.push(
                Case::new(
                    vec![reading],
                    Strength::Strong,
                    "{sum} is {computed} each, given as {stated}",
                    "{sum} is {computed} each, not {stated}",
                )
                .into(),
            );
        }
    }
}
