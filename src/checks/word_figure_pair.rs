//! A number in words and the same in figures behind it differ: “thirty (60) days”.
//!
//! ## Why it matters
//!
//! Contracts write a number twice so that it cannot be misread; which of the two holds is a matter for courts.
//!
//! ## Flagged
//!
//! ```news
//! The deposit is returned within [[fourteen (40)]] days.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The deposit is returned within fourteen (14) days.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Said};
use crate::kernel::{Case, Compare, Found, Reading, Strength, exactly};
use crate::lang::{Forms, Function};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "word-figure-pair",
    title: "A number in words and in figures differs",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for idx in article.shown() {
        found.extend(case(article, idx, idx + 1).map(Into::into));
    }
}

fn case(article: &Article<'_>, words: usize, digits: usize) -> Option<Case> {
    let (a, b) = (article.figure(words)?, article.figure(digits)?);
    let text = article.text;
    let open = a.tokens.end;
    let bracketed =
        text.is_mark(open, '(') && b.tokens.start == open + 1 && text.is_mark(b.tokens.end, ')');
    let spelled =
        a.tokens.clone().all(|it| !text.token(it).is_some_and(crate::text::Token::is_number));
    let in_digits =
        b.tokens.clone().any(|it| text.token(it).is_some_and(crate::text::Token::is_number));
    // “nil (216)”: the brackets hold another day’s
    let amounts = is_plain(a) && is_plain(b) && a.amount().is_some_and(|it| !it.is_zero());
    // “two (3) witnesses”: its noun follows; “three (12)” is a note
    let goes_on = text.id(b.tokens.end + 1);
    let word = text.token(b.tokens.end + 1).is_some_and(|it| it.is_word() && !it.is_capital());
    let noun = goes_on.function() == Function::None
        && (goes_on.form().has(Forms::NOUN | Forms::ADJECTIVE) || word && !goes_on.is_known());
    let money = a.kind == Kind::Money
        && b.kind == Kind::Money
        && a.unit.map(Said::get) == b.unit.map(Said::get);
    let percent = [a, b].map(|it| it.kind == Kind::Percent);
    // “twelve percent (15%)”, never “nine percent (334,000)”
    let fits = match percent {
        [false, false] => money || noun && b.kind != Kind::Money,
        // “sixty percent (59.6%)” is rounded
        all => all == [true; 2] && a.hedge.is_none() && b.amount().is_some_and(Exact::is_integer),
    };
    if !bracketed || !spelled || !in_digits || !amounts || !fits {
        return None;
    }
    // both are exact here, however round they look
    let (one, other) = (exactly(article, words)?, exactly(article, digits)?);
    let reading = Reading::new(one, Compare::Equal, other);
    let mut case = Case::new(
        vec![reading],
        Strength::Strong,
        "{computed} in words is {stated} in figures",
        "{computed} in words is not {stated} in figures",
    );
    case.figures = vec![words, digits];
    Some(case)
}

fn is_plain(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Number | Kind::Count | Kind::Money | Kind::Percent)
        && figure.join.is_none()
}
