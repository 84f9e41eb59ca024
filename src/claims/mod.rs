//! Claims: what is said of each figure. What it counts, doing what, where, when, says who.

mod affiliation;
mod aggregate;
mod article;
mod body;
mod breakdown;
mod cells;
pub(crate) mod change;
mod clause;
pub mod dated;
mod dividing;
pub mod grid;
mod house;
mod joint;
mod list;
mod mean;
mod modality;
mod noun_phrase;
mod parts;
mod passage;
mod place;
mod predicate;
mod product;
mod quotation;
pub mod same;
mod scope;
mod shape;
mod source;
mod stated;
mod tag;
mod threshold;
mod time;
mod twin;
mod vote;
mod words;

use std::ops::Range;

pub use aggregate::Aggregate;
pub use article::Article;
pub use body::Body;
pub use breakdown::Breakdown;
pub(crate) use dividing::answers;
pub use dividing::exclusive;
pub use list::ListOf;
pub use modality::Modality;
pub use parts::{Subset, Tie};
pub use product::{Each, Product};
pub use scope::Scope;
pub use stated::Stated;
pub(crate) use tag::{Tag, Tagged, Tags};
pub use threshold::Threshold;
pub use twin::{Link, Twin};
pub use vote::Vote;

use crate::figures::{Figure, Kind};
use crate::lang::WordId;
use crate::text::{Span, Text};

/// What is said of a figure. Every part is a range of tokens, so that it can be shown as written.
#[derive(Clone, Debug, Default)]
pub struct Claim {
    /// What it is a number of, without the determiner, the head last.
    pub counts: Option<Range<usize>>,
    /// The token of the head noun, where there is one.
    pub head: Option<usize>,
    /// The head’s lemma; unknown for a word that is not in the lexicon.
    pub noun: WordId,
    /// What restricts that from outside the noun phrase: “of eastern Aleppo”, “under 18”.
    pub modifiers: Vec<Range<usize>>,
    /// Whose it is: the subject of the verb that the figure is an object of. It stands among `modifiers` too.
    pub actor: Option<Range<usize>>,
    /// Whose it is, by a possessive: “Russia’s six vetoes”.
    pub owner: Option<Range<usize>>,
    /// How its noun phrase points back.
    pub points: same::Points,
    /// The verb that restricts what is counted: “people trapped”, “who were killed”.
    pub restricts: Option<usize>,
    /// The predicate as written.
    pub predicate: Option<Range<usize>>,
    /// The token of its main verb.
    pub verb_token: Option<usize>,
    /// The verb’s lemma; unknown for a word that is not in the lexicon.
    pub verb: WordId,
    /// Whether it is denied.
    pub negated: bool,
    /// Where.
    pub place: Option<Range<usize>>,
    /// When.
    pub time: Option<Range<usize>>,
    /// Who says so.
    pub source: Option<Range<usize>>,
    /// Whom that one speaks for.
    pub affiliation: Option<Range<usize>>,
    /// Whole, part, addition …
    pub scope: Scope,
    /// A total, an average, a record …
    pub aggregate: Option<Aggregate>,
    /// A fact, or what may be, is expected or planned.
    pub modality: Modality,
}

/// The claims of all figures, in their order; labels and dates have none.
#[must_use]
pub(crate) fn bind(text: &Text, tagged: &Tagged, figures: &[Figure]) -> Vec<Option<Box<Claim>>> {
    let mut claims = Vec::with_capacity(figures.len());
    let mut sources = source::Sources::new(tagged);
    let mut at = 0;
    for (idx, sentence) in text.sentences.iter().enumerate() {
        let first = at;
        while figures.get(at).is_some_and(|it| it.tokens.start < sentence.tokens.end) {
            at += 1;
        }
        let here = first..at;
        let worth_reading = here.clone().any(|it| figures.get(it).is_some_and(says_something));
        let Some(tags) = worth_reading.then(|| tagged.of(text, idx)).flatten() else {
            claims.extend(here.map(|_| None));
            sources.pass_over(text, idx);
            continue;
        };
        let speakers = sources.of(text, idx, tags);
        let (places, times) = (place::Places::of(text, tags), time::Times::of(text, tags));
        for figure in here {
            let mut claim = figures.get(figure).filter(|it| says_something(it)).map(|it| {
                let mut claim = Box::<Claim>::default();
                noun_phrase::bind(text, tags, figures, figure, &claims, &mut claim);
                predicate::bind(text, tags, it, &mut claim);
                places.bind(it, &mut claim);
                times.bind(text, tags, figures, it, &mut claim);
                qualify(text, tags, (figure, figures), &claims, &mut claim);
                claim
            });
            if let (Some(claim), Some(it)) = (&mut claim, figures.get(figure)) {
                let source = sources.at(text, &speakers, it.tokens.start);
                let teller = same::teller(text, tags, it, claim);
                claim.affiliation = source
                    .as_ref()
                    .filter(|_| teller.is_none())
                    .and_then(|it| it.affiliation.clone());
                claim.source = teller.or_else(|| source.map(|it| it.name));
            }
            claims.push(claim);
        }
    }
    cells::bind(text, figures, &mut claims);
    claims
}

fn says_something(figure: &Figure) -> bool {
    !matches!(figure.kind, Kind::Label(_) | Kind::Date | Kind::Time)
}

/// Says how the claim of a figure is meant: whole or part, total or average, fact or plan.
fn qualify(
    text: &Text,
    tags: &Tags,
    (idx, figures): (usize, &[Figure]),
    earlier: &[Option<Box<Claim>>],
    claim: &mut Claim,
) {
    let Some(figure) = figures.get(idx) else { return };
    same::bind(text, tags, figure, claim);
    claim.scope = scope::of(text, tags, figure, claim);
    if claim.scope == Scope::Whole
        && let Some(back) = idx.checked_sub(1)
        && let Some(Some(before)) = earlier.get(back)
        && let Some(it) = figures.get(back)
        && scope::goes_on(tags, before, it.whole.end.max(it.tokens.end), figure)
    {
        claim.scope = Scope::Subset;
    }
    claim.aggregate = aggregate::of(text, tags, figure, claim);
    claim.modality = modality::of(text, tags, figure, claim);
}

/// The source of a range of tokens, with its white space as written.
#[must_use]
pub fn written(text: &Text, tokens: &Range<usize>) -> String {
    let span: Span = text.span(tokens);
    on_one_line(text.slice(span))
}

/// Words with one blank between them.
pub(crate) fn on_one_line(text: &str) -> String {
    // as most are already
    let mut blank = true;
    let one = |it: u8| {
        let before = std::mem::replace(&mut blank, it == b' ');
        it.is_ascii_graphic() || it == b' ' && !before
    };
    if text.bytes().all(one) && !blank {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    /// The claim of a figure, by its place among the figures of a text.
    pub(super) fn claim_of(source: &str, figure: usize) -> crate::report::Claim {
        let report = crate::check(source, &crate::Options::default());
        report.figures.into_iter().nth(figure).and_then(|it| it.claim).unwrap_or_default()
    }

    /// What a figure counts.
    pub(super) fn counts(source: &str, figure: usize) -> String {
        claim_of(source, figure).counts.unwrap_or_default()
    }
}
