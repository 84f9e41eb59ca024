//! A margin is not the votes for less the votes against.
//!
//! “By N votes”, “a margin of N”, “an N-vote margin”, “a single vote”: what lies between the two sides
//! of the vote beside it, and “won by N points” what lies between the two shares. “N short of the M
//! needed” is what the votes lack. Other leads are the business of `difference`.
//!
//! ## Why it matters
//!
//! The margin is the headline of a close vote, and it is worked out in a hurry.
//!
//! ## Flagged
//!
//! ```news
//! The bill passed [[216-214]], a margin of [[four votes]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The bill passed 216-214, a margin of two votes.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::{Article, Vote};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, gap, sum};
use crate::lang::en::votes::CONTESTS;
use crate::lang::{Forms, Function, Role};
use crate::number::Exact;
use crate::text::Span;

pub(super) static CHECK: Check = Check {
    name: "vote-margin",
    title: "A margin does not match its votes",
    in_passage: Some(run),
    in_article: None,
};

/// Nouns of what lies between two sides.
const MARGINS: &[&str] = &["margin", "majority", "difference", "gap"];

/// One vote, without a number.
const SINGLE: &[&str] = &["single", "lone", "solitary"];

/// The votes are fewer than the threshold behind.
const SHORT: &[&str] = &["short", "shy"];

/// How many tokens may stand between a margin and its vote.
const APART: usize = 7;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        if sentence.figures.len() < 2 {
            continue;
        }
        let vote = article.vote(idx);
        let of_vote = vote.and_then(|it| in_votes(article, &sentence.tokens, it));
        let case = of_vote.or_else(|| {
            let (margin, [a, b]) = shares(article, &sentence.tokens)?;
            let vote = Vote { sides: vec![a, b], apart: Vec::new(), is_tally: true };
            Some(case(article, &vote, Term::Figure(margin), None))
        });
        found.extend(case.map(Found::from));
    }
}

fn in_votes(article: &Article<'_>, sentence: &Range<usize>, vote: &Vote) -> Option<Case> {
    single(article, sentence, vote).or_else(|| {
        let others = article.figures_in(sentence).filter(|it| !vote.figures().contains(it));
        others.into_iter().find_map(|it| {
            short_of(article, sentence, vote, it).or_else(|| margin(article, vote, it))
        })
    })
}

/// “a margin of four votes”, “by 293 votes”, “a two-vote margin”
fn margin(article: &Article<'_>, vote: &Vote, margin: usize) -> Option<Case> {
    let figure = article.figure(margin)?;
    let counts = matches!(figure.kind, Kind::Count | Kind::Number | Kind::Vote)
        && figure.join.is_none()
        && figure.exact().is_some_and(Exact::is_integer);
    let text = article.text;
    let votes = counts_votes(article, margin);
    let start = figure.whole.start;
    let margin_of = start
        .checked_sub(1)
        .filter(|it| text.id(*it).function() == Function::Of)
        .and_then(|it| it.checked_sub(1))
        .is_some_and(|it| article.is_noun(it, MARGINS));
    let end = article.reach(margin).end.max(figure.tokens.end);
    let vote_margin = votes && (figure.tokens.end..end + 2).any(|it| article.is_noun(it, MARGINS));
    // “winning by just 240”
    let bare = figure.kind == Kind::Number && article.is_won_by(margin);
    let by = bare || votes && article.before(margin) == Function::By;
    if !counts || !(margin_of || vote_margin || by) {
        return None;
    }
    // “a margin of error”, “a majority of 60 seats”
    let of_something_else = margin_of
        && !votes
        && article.own_head(margin).is_some_and(|it| !article.is_noun(it, MARGINS));
    if of_something_else || !is_beside(article, vote, start..end) {
        return None;
    }
    Some(case(article, vote, Term::Figure(margin), None))
}

/// “won by 8 points, 56 percent to 48 percent”, “beat him 56 percent to 48 percent, by 8 points”
pub(super) fn shares(
    article: &Article<'_>,
    sentence: &Range<usize>,
) -> Option<(usize, [usize; 2])> {
    let here = article.figures_in(sentence);
    let kinds = |kinds: &'static [Kind]| {
        let is = move |it: &usize| article.figure(*it).is_some_and(|it| kinds.contains(&it.kind));
        here.clone().filter(is)
    };
    let margin = kinds(&[Kind::Points, Kind::Percent, Kind::Count, Kind::Number])
        .find(|it| article.is_won_by(*it))?;
    // “won by 2.9 million votes, 48 percent to 46 percent”
    let of_votes = article.figure(margin)?.kind == Kind::Count
        && !article.own_head(margin).is_some_and(|it| article.is_noun(it, &["point"]));
    if of_votes {
        return None;
    }
    let shares: Vec<usize> = kinds(&[Kind::Percent]).filter(|it| *it != margin).collect();
    let [a, b] = *shares.as_slice() else { return None };
    let between = article.figure(a)?.tokens.end..article.figure(b)?.whole.start;
    let against = between.len() <= 6
        && (article.figure(a)?.join.is_some()
            && article.figure(a)?.join == article.figure(b)?.join
            || between.clone().any(|it| {
                matches!(
                    article.text.id(it).function(),
                    Function::To | Function::Against | Function::Versus
                )
            }));
    let vote = Vote { sides: vec![a, b], apart: Vec::new(), is_tally: true };
    let figure = article.figure(margin)?;
    let beside = is_beside(article, &vote, figure.whole.start..figure.tokens.end);
    // “led by seven points, shooting 45 percent to 38 percent”: shares of what somebody does
    let doing = article.figure(a)?.whole.start.checked_sub(1)?;
    let word = article.text.id(doing);
    let contest = word.verb().is_some_and(|it| CONTESTS.contains(&it.text()));
    let beside = beside && (contest || !word.form().has(Forms::VERB_ING | Forms::VERB_PAST));
    (b == a + 1 && against && beside).then_some((margin, [a, b]))
}

/// “by a single vote”, “a one-vote margin” in words without a number
fn single(article: &Article<'_>, sentence: &Range<usize>, vote: &Vote) -> Option<Case> {
    let text = article.text;
    let at = article.find_word(sentence.clone(), SINGLE)?;
    let dashed = crate::figures::numeral::is_hyphen(text, at + 1);
    let noun = if dashed { at + 2 } else { at + 1 };
    if !text.id(noun).has(Role::VoteNoun) {
        return None;
    }
    let before = text.id(at.checked_sub(1)?).function() == Function::A
        && at.checked_sub(2).is_some_and(|it| {
            text.id(it).function() == Function::By
                || text.id(it).function() == Function::Of
                    && it.checked_sub(1).is_some_and(|it| article.is_noun(it, MARGINS))
        });
    let behind = article.is_noun(noun + 1, MARGINS);
    if !before && !behind || !is_beside(article, vote, at..noun + 1) {
        return None;
    }
    let span = text.span(&(at..noun + 1));
    Some(case(article, vote, Term::number(Exact::ONE), Some(span)))
}

/// “nine short of the 60 needed”
fn short_of(
    article: &Article<'_>,
    sentence: &Range<usize>,
    vote: &Vote,
    lacking: usize,
) -> Option<Case> {
    let figure = article.figure(lacking).filter(|it| it.join.is_none())?;
    let from = figure.tokens.end;
    let short = article.find_word(from..from + 3, SHORT)?;
    if article.text.id(short + 1).function() != Function::Of {
        return None;
    }
    let next = lacking + 1;
    let needed = article.figure(next).filter(|it| {
        article.figures_in(sentence).contains(&next)
            && it.tokens.start <= short + 5
            && matches!(it.kind, Kind::Count | Kind::Number)
    })?;
    if !matches!(figure.kind, Kind::Count | Kind::Number)
        || needed.exact().is_none_or(|it| !it.is_integer())
        || !is_beside(article, vote, figure.whole.start..from)
    {
        return None;
    }
    let pro = *vote.sides.first()?;
    let computed = Term::Figure(next).minus(Term::Figure(pro));
    Some(Case::new(
        vec![Reading::new(computed, Compare::Equal, Term::Figure(lacking))],
        Strength::Strong,
        "{sum} = {computed} votes are lacking, given as {stated}",
        "{sum} = {computed} votes are lacking, not {stated}",
    ))
}

fn case(article: &Article<'_>, vote: &Vote, stated: Term, evidence: Option<Span>) -> Case {
    let mut readings = Vec::new();
    if let [a, b, ..] = *vote.sides.as_slice() {
        readings.push(Reading::new(gap(article, a, b), Compare::Equal, stated.clone()));
        // “a majority over all others”
        if let Some(rest) = vote.sides.get(1..).filter(|it| it.len() > 1) {
            let computed = Term::Figure(a).minus(sum(rest));
            readings.push(Reading::new(computed, Compare::Equal, stated));
        }
    }
    let case = Case::new(
        readings,
        Strength::Strong,
        "{sum} is a margin of {computed}, given as {stated}",
        "{sum} is a margin of {computed}, not {stated}",
    );
    match evidence {
        Some(span) => case.with_evidence(span),
        None => case,
    }
}

/// “votes”, “two-vote”, or a bare number whose noun is elided
fn counts_votes(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    let end = article.reach(idx).end.max(figure.tokens.end);
    (figure.tokens.end..=end).any(|it| article.text.id(it).has(Role::VoteNoun))
}

/// Whether a vote stands right beside the words of a margin: a comma, a dash, “in a vote of”.
fn is_beside(article: &Article<'_>, vote: &Vote, margin: Range<usize>) -> bool {
    let all = vote.figures();
    let (Some(first), Some(last)) = (
        all.first().and_then(|it| article.figure(*it)),
        all.last().and_then(|it| article.figure(*it)),
    ) else {
        return false;
    };
    let between = if margin.end <= first.tokens.start {
        margin.end..first.tokens.start
    } else {
        last.tokens.end..margin.start
    };
    // “which fell by four votes in May, was carried 61-58”: the margin of another day
    let other = margin.end <= first.tokens.start
        && between.clone().any(|it| {
            article.text.is_mark(it, ',')
                && matches!(
                    article.text.id(it + 1).function(),
                    Function::BePast | Function::BePresent
                )
        });
    !other
        && between.len() <= APART
        && between.clone().all(|it| {
            !matches!(article.text.mark(it), Some(';' | '.'))
                && !matches!(
                    article.text.id(it).function(),
                    Function::Than
                        | Function::But
                        | Function::From
                        | Function::Conjunction
                        | Function::And
                        | Function::After
                        | Function::Above
                        | Function::Over
                        | Function::Below
                )
        })
}
