//! A number is written as no country writes it.
//!
//! Groups of three digits, or two before the last three; points, spaces and apostrophes as separators are fine
//! within one number. “1,2000,000”, “10,0000”, “1,.200” and “50%%” are not, and “$4,50” is the custom of another
//! country.
//!
//! ## Why it matters
//!
//! Nobody can say whether a digit is missing or a separator stands amiss.
//!
//! ## Flagged
//!
//! ```news
//! The stadium cost [[$3,4000,000]] to mend.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The stadium cost $3,400,000 to mend, or about 28,00,00,000 rupees.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Reason};
use crate::kernel::{Form, Found, Verdict};
use crate::lang::{Forms, say};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "malformed-number",
    title: "A number is not well formed",
    in_passage: Some(run),
    in_article: None,
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for idx in article.shown() {
        found.extend(misgrouped(article, idx).or_else(|| doubled(article, idx)).map(Into::into));
    }
}

/// “1,2000,000”, “1,.200”, “$4,50”
fn misgrouped(article: &Article<'_>, idx: usize) -> Option<Form> {
    let figure = article.figure(idx).filter(|it| it.kind == Kind::Label(Reason::Malformed))?;
    let written = article.text.slice(figure.number);
    if is_list(written) {
        return None;
    }
    let cents = is_decimal_comma(written);
    let money = figure.tokens.start.checked_sub(1).and_then(|it| article.text.mark(it));
    let money = matches!(money, Some('$' | '£'));
    // “12,00 people”
    let people = article.text.id(figure.tokens.end).form().has(Forms::NOUN_PLURAL)
        && article.text.id(figure.tokens.end).units().is_empty()
        && written.ends_with(",00");
    if cents && !money && !people {
        return None; // “4,50 €”
    }
    Some(Form {
        figures: vec![idx],
        evidence: Vec::new(),
        verdict: if cents { Verdict::Query } else { Verdict::Clash },
        message: say::malformed(written),
        workings: say::grouping(written),
        instead: if cents && !money { in_thousands(written) } else { instead(written) },
    })
}

/// “51.5074,0.1278”, “1.234,56”: coordinates, lists and the numbers of other countries.
fn is_list(written: &str) -> bool {
    let points = written.matches('.').count();
    let decimals = |it: &str| it.contains('.');
    let parts: Vec<&str> = written.split(',').collect();
    // “for 1998,1999, and 2000”
    let years = parts
        .iter()
        .all(|it| it.len() == 4 && matches!(it.get(..2), Some("16" | "17" | "18" | "19" | "20")));
    years
        || points > 1
        || parts.len() == 2
            && parts.first().is_some_and(|it| decimals(it))
            && parts.last().is_some_and(|it| !decimals(it) && it.len() <= 2)
}

/// “4,50”
fn is_decimal_comma(written: &str) -> bool {
    let parts: Vec<&str> = written.split(',').collect();
    matches!(parts.as_slice(), [whole, cents] if whole.len() <= 3 && cents.len() == 2 && !written.contains('.'))
}

/// The same digits grouped in threes, and without one of its noughts.
fn instead(written: &str) -> Vec<(String, &'static str)> {
    if is_decimal_comma(written) {
        return vec![(written.replace(',', "."), say::DECIMAL_POINT)];
    }
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let grouped = |it: &str| Exact::from_digits(it).map(|it| (it.grouped(0), say::IN_THREES));
    let fewer = digits.strip_suffix('0').and_then(grouped);
    grouped(&digits).into_iter().chain(fewer).collect()
}

/// “12,00 people”: a digit is missing, or the separator stands amiss.
fn in_thousands(written: &str) -> Vec<(String, &'static str)> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let grouped = |it: String| Exact::from_digits(&it).map(|it| (it.grouped(0), say::IN_THREES));
    [grouped(format!("{digits}0")), grouped(digits)].into_iter().flatten().collect()
}

/// “50%%”, “$$50”
fn doubled(article: &Article<'_>, idx: usize) -> Option<Form> {
    let figure = article.figure(idx)?;
    let text = article.text;
    let percent = figure.kind == Kind::Percent
        && text.is_mark(figure.tokens.end, '%')
        && text.is_mark(figure.tokens.end - 1, '%')
        && text.touches(figure.tokens.end);
    (percent || is_twice_signed(article, figure)).then(|| Form {
        figures: vec![idx],
        evidence: Vec::new(),
        verdict: Verdict::Clash,
        message: say::malformed(text.slice(figure.number)),
        workings: say::ONE_SIGN.to_owned(),
        instead: Vec::new(),
    })
}

fn is_twice_signed(article: &Article<'_>, figure: &Figure) -> bool {
    let (first, text) = (figure.tokens.start, article.text);
    let sign = text.mark(first).filter(|it| matches!(it, '$' | '£' | '€'));
    let before = |back: usize| first.checked_sub(back).and_then(|it| text.mark(it));
    sign.is_some() && before(1) == sign && before(2) != sign && text.touches(first)
}
