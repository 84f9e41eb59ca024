//! An enumeration leaves out a number, or an ordinal is past its end.
//!
//! “First, … Second, … Fourth, …” must run on without a gap or a repeat, and so must “the first … the
//! second …” after “three recommendations”. “The fifth of four” and “day 8 of the seven-day” cannot be.
//!
//! ## Why it matters
//!
//! It shows that a point was cut, or the count changed, after the text was written.
//!
//! ## Flagged
//!
//! ```news
//! First, wash the rice. Second, boil it. [[Fourth]], let it rest.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! First, wash the rice. Second, boil it. Third, let it rest.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::{Article, Modality, Scope};
use crate::figures::{Duration, Kind, Value};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Function, WordId};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "ordinal-sequence",
    title: "An enumeration leaves out a number",
    in_passage: Some(run),
    in_article: Some(enumerations),
};

/// A point that is not numbered.
const UNNUMBERED: &[&str] = &["next", "then", "finally", "lastly", "last", "final"];

/// What comes after all that were counted does so; lemmas.
const FOLLOWS: &[&str] = &["follow"];

/// Sentences between two points of one enumeration.
const APART: usize = 6;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for idx in article.shown() {
        let case = past_the_end(article, idx)
            .or_else(|| past_the_days(article, idx))
            .or_else(|| one_more(article, idx));
        found.extend(case.map(Into::into));
    }
}

/// “It was the fifth of four debates.”
fn past_the_end(article: &Article<'_>, idx: usize) -> Option<Case> {
    let figure = article.figure(idx).filter(|it| it.kind == Kind::Ordinal)?;
    let count = idx + 1;
    let of = figure.tokens.end;
    let base = article
        .figure(count)
        .filter(|it| it.kind == Kind::Count && article.is_plain_amount(count))?;
    let opening = of + 1..base.whole.start;
    let tied = article.text.id(of).function() == Function::Of
        && opening.len() <= 1
        && opening.into_iter().all(|it| article.is_determiner(it));
    let reading = Reading::new(Term::Figure(idx), Compare::AtMost, Term::Figure(count));
    tied.then(|| {
        Case::new(
            vec![reading],
            Strength::Strong,
            "Number {computed} is within {stated}",
            "There is no number {computed} where there are {stated}",
        )
    })
}

/// “Day 8 of the seven-day festival”, “Game 8 of the seven-game series”
fn past_the_days(article: &Article<'_>, idx: usize) -> Option<Case> {
    article.figure(idx).filter(|it| matches!(it.kind, Kind::Duration | Kind::Count))?;
    let label = idx.checked_sub(1)?;
    let number = article.figure(label)?;
    // “the 13th day of the 10-day trek”
    if number.kind == Kind::Ordinal {
        let value = Term::Figure(label);
        return in_the_span(article, value, article.own_noun(label), article.reach(label), idx);
    }
    if !number.kind.is_label() {
        return None;
    }
    let at = number.tokens.start;
    let value = Exact::from_digits(article.text.word(at)).or_else(|| {
        article.text.id(at).cardinal().and_then(|it| i64::try_from(it).ok()).map(Exact::int)
    })?;
    let noun = article.text.id(at.checked_sub(1)?).noun()?;
    in_the_span(article, Term::number(value), noun, at - 1..number.tokens.end, idx)
}

/// “Day 8” and “of the seven-day festival”
fn in_the_span(
    article: &Article<'_>,
    value: Term,
    noun: WordId,
    said: Range<usize>,
    idx: usize,
) -> Option<Case> {
    let whole = article.figure(idx)?;
    let of = said.end;
    let opening = of + 1..whole.whole.start;
    // “the 10-day festival’s second year”
    let owns = (whole.tokens.end..=article.reach(idx).end)
        .any(|it| article.text.id(it).function() == Function::PossessiveMark);
    let tied = article.text.id(of).function() == Function::Of
        && !owns
        && opening.len() <= 1
        && opening.into_iter().all(|it| article.is_determiner(it));
    let same = match &whole.value {
        Value::Duration(Duration { parts }) => {
            matches!(parts.as_slice(), [(_, unit)] if unit.name() == noun.text())
        }
        _ => article.own_noun(idx) == noun,
    };
    let reading = Reading::new(value, Compare::AtMost, Term::Figure(idx));
    let evidence = article.text.span(&said);
    (tied && same).then(|| {
        Case::new(
            vec![reading],
            Strength::Strong,
            "Number {computed} is within {stated}",
            "There is no number {computed} where there are {stated}",
        )
        .with_evidence(evidence)
    })
}

/// “Norway has cast five vetoes. Another veto, its sixth, followed.”
fn one_more(article: &Article<'_>, idx: usize) -> Option<Case> {
    let text = article.text;
    let figure = article.figure(idx).filter(|it| it.kind == Kind::Ordinal)?;
    let claim = article.claim(idx)?;
    let start = figure.whole.start;
    let another = |at: usize| text.id(at).function() == Function::Another;
    // “another sixth veto”; “another veto, its sixth”
    let noun = if another(start.checked_sub(1)?) {
        claim.noun
    } else {
        let comma = start.checked_sub(2).filter(|it| text.is_mark(*it, ','))?;
        let its = matches!(text.id(start - 1).function(), Function::Possessive | Function::The);
        let noun = text.id(comma.checked_sub(1)?).noun().filter(|_| its)?;
        another(comma.checked_sub(2)?).then_some(noun)?
    };
    let count = idx.checked_sub(1)?;
    let (before, told) = (article.figure(count)?, article.claim(count)?);
    let near = article.sentence_of(idx) - article.sentence_of(count) <= 1;
    let verb = claim.verb == told.verb || FOLLOWS.contains(&claim.verb.text());
    let plain = before.kind == Kind::Count
        && article.is_plain_amount(count)
        && article.own_noun(count) == noun
        && told.time.is_none()
        && told.scope == Scope::Whole
        && told.aggregate.is_none()
        && told.modality == Modality::Asserted
        && !told.negated;
    let reading =
        Reading::new(Term::Figure(count).plus(Term::whole(1)), Compare::AtMost, Term::Figure(idx));
    (near && verb && plain).then(|| {
        Case::new(
            vec![reading],
            Strength::Strong,
            "Number {stated} follows",
            "Number {stated} follows where number {computed} is next",
        )
    })
}

/// One point of an enumeration.
struct Point {
    figure: usize,
    sentence: usize,
    number: i128,
}

/// Reads the point that a sentence opens with.
type Slot = fn(&Article<'_>, usize) -> Option<Point>;

fn enumerations(article: &Article<'_>, found: &mut Vec<Found>) {
    let slots: [(Slot, bool); 2] = [(opens_with_comma, false), (opens_with_the, true)];
    for (slot, needs_count) in slots {
        let points: Vec<Point> =
            (0..article.text.sentences.len()).filter_map(|it| slot(article, it)).collect();
        let mut start = 0;
        while start < points.len() {
            let mut end = start + 1;
            while points.get(end).is_some_and(|it| {
                it.number != 1
                    && points
                        .get(end - 1)
                        .is_some_and(|before| it.sentence - before.sentence <= APART)
            }) {
                end += 1;
            }
            let list = points.get(start..end).unwrap_or_default();
            if list.len() >= 2
                && list
                    .first()
                    .is_some_and(|it| it.number == 1 && (!needs_count || announced(article, it)))
            {
                check(article, list, found);
            }
            start = end;
        }
    }
}

/// Each point must be one more than the one before it.
fn check(article: &Article<'_>, list: &[Point], found: &mut Vec<Found>) {
    for pair in list.windows(2) {
        let [a, b] = pair else { continue };
        let between = sentence(article, a.sentence).start..sentence(article, b.sentence).start;
        let hidden = b.number != a.number + 1
            && (unnumbered(article, a.sentence + 1..b.sentence)
                || named_between(article, &between, a.number + 1));
        if hidden {
            return;
        }
        let reading = Reading::new(
            Term::Figure(a.figure).plus(Term::whole(1)),
            Compare::Equal,
            Term::Figure(b.figure),
        );
        found.push(
            Case::new(
                vec![reading],
                Strength::Strong,
                "Number {stated} follows",
                "Number {stated} follows where number {computed} is next",
            )
            .into(),
        );
        if b.number != a.number + 1 {
            return; // one slip is told once
        }
    }
}

fn sentence(article: &Article<'_>, idx: usize) -> Range<usize> {
    article.text.sentences.get(idx).map(|it| it.tokens.clone()).unwrap_or_default()
}

/// “Finally, …”: a point without its number.
fn unnumbered(article: &Article<'_>, sentences: Range<usize>) -> bool {
    let mut sentences = sentences;
    sentences.any(|it| article.says(sentence(article, it).start, UNNUMBERED))
}

/// The missing ordinal stands somewhere else: “And, third, …”.
fn named_between(article: &Article<'_>, tokens: &Range<usize>, number: i128) -> bool {
    let figure = article.figures_in(tokens).any(|it| {
        article.figure(it).is_some_and(|it| {
            it.kind == Kind::Ordinal && it.exact().and_then(Exact::to_i128) == Some(number)
        })
    });
    figure || tokens.clone().any(|it| number_of(article, it) == Some(number))
}

/// The number of an ordinal in words: first, thirdly.
fn number_of(article: &Article<'_>, at: usize) -> Option<i128> {
    let word = crate::text::lower(article.text.word(at));
    let stem = word.strip_suffix("ly").unwrap_or(&word);
    crate::lang::look_up(stem).ordinal().map(i128::from)
}

/// “Second, drain the tank.”
fn opens_with_comma(article: &Article<'_>, idx: usize) -> Option<Point> {
    let at = sentence(article, idx).start;
    let figure = article.figures_in(&(at..at + 1)).next()?;
    let ordinal = article
        .figure(figure)
        .filter(|it| it.kind == Kind::Ordinal && it.tokens == (at..at + 1))?;
    let number = ordinal.exact()?.to_i128()?;
    article.text.is_mark(at + 1, ',').then_some(Point { figure, sentence: idx, number })
}

/// “The second concerns hours.”
fn opens_with_the(article: &Article<'_>, idx: usize) -> Option<Point> {
    let at = sentence(article, idx).start;
    let figure = article.figures_in(&(at + 1..at + 2)).next()?;
    let ordinal = article.figure(figure).filter(|it| it.kind == Kind::Ordinal)?;
    let number = ordinal.exact()?.to_i128()?;
    let the = article.text.id(at).function() == Function::The;
    // “the first two”, “the second-largest”
    let next = ordinal.tokens.end;
    let bare = article
        .text
        .token(next)
        .is_some_and(|it| it.is_word() && it.word.form().has(crate::lang::Forms::VERB))
        || article.text.id(next).function() == Function::BePresent
        || article.text.id(next).function() == Function::BePast;
    (the && bare).then_some(Point { figure, sentence: idx, number })
}

/// “The report makes three recommendations.” right before the first.
fn announced(article: &Article<'_>, first: &Point) -> bool {
    let Some(before) = first.sentence.checked_sub(1) else { return false };
    article
        .figures_in(&sentence(article, before))
        .any(|it| article.figure(it).is_some_and(|it| it.kind == Kind::Count))
}
