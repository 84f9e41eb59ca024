//! The first end of a range lacks its scale word: “between $26 and $31 million”.
//!
//! It is meant, and read as, $26 million; as it stands it is $26. Told of money and people only, as a query: it
//! is a matter of style that is seldom misread.
//!
//! ## Why it matters
//!
//! Read as it is written, the range reaches from the price of a lunch to that of a hospital.
//!
//! ## Flagged
//!
//! ```news
//! The school will cost between [[$12 and $15 million]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The school will cost between $12 million and $15 million, and the reef is 2 to 5 million years old.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, JoinKind, Kind};
use crate::kernel::{Form, Found, Verdict};
use crate::lang::{Function, Role, say};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "elided-scale",
    title: "Half of a range lacks its scale",
    in_passage: None,
    in_article: Some(run),
};

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    // it is a habit, and told once
    let first = (1..article.figures.len()).find_map(|idx| form(article, idx - 1, idx));
    found.extend(first.map(Into::into));
}

fn form(article: &Article<'_>, low: usize, high: usize) -> Option<Form> {
    let (a, b) = (article.figure(low)?, article.figure(high)?);
    let ranged = a.join.is_some_and(|it| it.kind == JoinKind::Range && Some(it) == b.join);
    if !ranged {
        return None;
    }
    let people = article.own_noun(high).has(Role::Person)
        || article.own_head(high).is_some_and(|it| article.is_noun(it, PEOPLE));
    // “1.1 to 2.2 million people” is no number of people as it stands, and “from 2” may be one
    let opened = matches!(article.before(low), Function::From | Function::Between)
        // “anywhere from 10”: the words of a hedge
        || a.tokens.start.checked_sub(1).is_some_and(|it| {
            it >= a.whole.start && article.text.id(it).function() == Function::From
        });
    // “a loss of 10 to 20 million dollars” has its unit once, as its scale
    let priced = b.kind == Kind::Money && (opened || a.tokens.len() > 1);
    let sort = priced || b.kind == Kind::Count && people && opened;
    // “$50-140 million” is written as one
    let between = a.tokens.end..b.tokens.start;
    let words = between
        .clone()
        .any(|it| matches!(article.text.id(it).function(), Function::To | Function::And));
    let elided = is_elided(article, a, b) || lacks_thousand(a, b);
    // what somebody said is not for the desk to write in full
    if !sort || !words || !elided || is_quoted(article, a.tokens.start) {
        return None;
    }
    let quote = |it: &Figure| article.text.slice(it.number).to_owned();
    Some(Form {
        figures: vec![low, high],
        evidence: Vec::new(),
        verdict: Verdict::Query,
        message: say::read_literally(&quote(a), &quote(b)),
        workings: say::both_scales(&quote(a), &quote(b)),
        instead: Vec::new(),
    })
}

/// Whether a token stands within quotation marks that open in its sentence or the one before.
fn is_quoted(article: &Article<'_>, token: usize) -> bool {
    let sentence = article.text.sentence_of(token);
    let start = article.text.sentences.get(sentence.saturating_sub(1));
    let mut open = false;
    for at in start.map_or(0, |it| it.tokens.start)..token {
        match article.text.mark(at) {
            Some('“') => open = true,
            Some('”') => open = false,
            Some('"') => open = !open,
            _ => {}
        }
    }
    open
}

/// People who have no other name.
const PEOPLE: &[&str] = &["people", "person"];

/// “$26” beside “$31 million”: the scale was taken from the other end.
fn is_elided(article: &Article<'_>, a: &Figure, b: &Figure) -> bool {
    let digits = |it: &Figure| {
        let mut tokens = it.tokens.clone();
        tokens.find(|it| article.text.token(*it).is_some_and(crate::text::Token::is_number))
    };
    let short = digits(a).is_some_and(|it| !article.text.word(it).contains(','));
    let scale = |it: &Figure| {
        it.tokens.clone().any(|it| article.text.id(it).scale().is_some_and(|it| it >= 3))
    };
    let large = [a, b].into_iter().all(|it| it.written.is_some_and(|it| it.scaled));
    short && digits(b).is_some() && large && scale(b) && !scale(a) && a.tokens.len() <= 3
}

/// “between 100 and 200,000 people”
fn lacks_thousand(a: &Figure, b: &Figure) -> bool {
    let (Some(low), Some(high)) = (a.amount(), b.amount()) else { return false };
    let thousand = Exact::int(1_000);
    low < thousand
        && low > Exact::ONE
        && !b.written.is_some_and(|it| it.scaled)
        && high.over(thousand).is_some_and(|it| it.is_integer() && it > low)
}
