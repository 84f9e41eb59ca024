//! A score does not go with who is said to have won.
//!
//! Who beats or wins has the first and larger number, a draw has two that are equal. A best-of-seven
//! series is won with four games; won “in Game 6”, its games come to six. Quarters or periods that are
//! listed come to one side of the score. Sets, shoot-outs and records in brackets are other scores.
//!
//! ## Why it matters
//!
//! Every reader of a match report knows the score.
//!
//! ## Flagged
//!
//! ```news
//! They took the best-of-[[seven series]] [[3-2]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! They took the best-of-seven series 4-2.
//! ```

mod games;

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, JoinKind, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Function, Role};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "score-line",
    title: "A score does not fit its result",
    in_passage: Some(run),
    in_article: None,
};

/// Lemmas of verbs whose subject has the larger number.
const WINS: &[&str] = &[
    "beat",
    "win",
    "defeat",
    "thrash",
    "rout",
    "outscore",
    "edge",
    "overcome",
    "crush",
    "down",
    "overpower",
    "hammer",
    "trounce",
    "topple",
    "upset",
    "sweep",
    "best",
    "clinch",
];

/// Lemmas of verbs that give both sides the same.
const DRAWS: &[&str] = &["draw", "tie"];

/// Nouns of such a result.
const DRAWN: &[&str] = &["draw", "stalemate"];

/// Another score than that of the game.
const OTHER_SCORE: &[&str] = &[
    "penalties",
    "shootout",
    "shoot",
    "aggregate",
    "trailing",
    "leading",
    "trailed",
    "led",
    "overtime",
    "extra",
    "halftime",
    "half",
    "quarter",
    "period",
    "inning",
    "set",
    "sets",
    "tiebreak",
    "break",
    "odds",
    "favourite",
    "favorite",
    "favourites",
    "favorites",
    "record",
    "vote",
    "votes",
    "away",
    "legs",
    "leg",
    "frames",
    "rubber",
    "rubbers",
];

/// Words that lead a score of another kind or time.
const NOT_NOW: &[&str] =
    &["if", "would", "could", "should", "might", "may", "not", "never", "despite", "after"];

/// How far behind its verb a score may stand, in tokens.
const REACH: usize = 10;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        let scores = scores(article, here.clone());
        for (idx, score) in scores.iter().enumerate() {
            let only = scores.len() == 1;
            let case = games::series(article, &sentence.tokens, here.clone(), *score)
                .or_else(|| games::in_game(article, &sentence.tokens, *score))
                .or_else(|| only.then(|| games::periods(article, here.clone(), *score)).flatten())
                .or_else(|| {
                    // “6-4, 3-6, 7-5”: sets
                    let alone = !is_in_list(article, &scores, idx);
                    alone.then(|| result(article, &sentence.tokens, *score)).flatten()
                });
            found.extend(case.map(Found::from));
        }
    }
}

/// The two numbers of each score.
fn scores(article: &Article<'_>, here: Range<usize>) -> Vec<(usize, usize)> {
    let joined = |it: usize| {
        let is_score = |it: &&Figure| {
            it.kind == Kind::Score && it.join.is_some_and(|it| it.kind == JoinKind::Score)
        };
        article.figure(it).filter(is_score).and_then(|it| it.join)
    };
    let mut out = Vec::new();
    for it in here.clone() {
        let join = joined(it);
        let pair = join.is_some() && here.contains(&(it + 1)) && joined(it + 1) == join;
        // “10-5-1” is a record
        let third = joined(it + 2) == join || it > here.start && joined(it - 1) == join;
        if pair && !third {
            out.push((it, it + 1));
        }
    }
    out
}

/// Whether another score stands right beside, with no verb between.
fn is_in_list(article: &Article<'_>, scores: &[(usize, usize)], idx: usize) -> bool {
    let near = |a: &(usize, usize), b: &(usize, usize)| {
        let (Some(a), Some(b)) = (article.figure(a.1), article.figure(b.0)) else { return false };
        (a.tokens.end..b.tokens.start).len() <= 4
            && (a.tokens.end..b.tokens.start).all(|it| {
                let word = article.text.id(it);
                !word.has(Role::Verb) || word.has(Role::Noun)
            })
    };
    scores.windows(2).enumerate().any(|(at, pair)| {
        let [a, b] = pair else { return false };
        (at == idx || at + 1 == idx) && near(a, b)
    })
}

/// “beat the Bears 21-14”, “drew 1-1”
fn result(article: &Article<'_>, sentence: &Range<usize>, score: (usize, usize)) -> Option<Case> {
    let text = article.text;
    let (a, b) = (article.figure(score.0)?, article.figure(score.1)?);
    let (start, end) = (a.tokens.start, b.tokens.end);
    // “finished in a 2-1 draw”
    if article.says(end, DRAWN) && article.before(score.0) == Function::A {
        let reading = Reading::new(Term::Figure(score.0), Compare::Equal, Term::Figure(score.1));
        let (holds, fails) =
            ("{computed} to {stated} is a draw", "{computed} to {stated} is no draw");
        return Some(with_word(
            article,
            Case::new(vec![reading], Strength::Strong, holds, fails),
            end,
        ));
    }
    let from = sentence.start.max(start.saturating_sub(REACH));
    let verb = (from..start).rev().find(|it| {
        let word = text.id(*it);
        // “beat United 1-3”: a name
        let name =
            *it > sentence.start && text.token(*it).is_some_and(crate::text::Token::is_capital);
        word.has(Role::Verb)
            && !name
            && !lemma(article, *it).is_empty()
            && !is_noun_here(article, *it)
            || matches!(text.mark(*it), Some(';' | ':' | '('))
    })?;
    let lemma = lemma(article, verb);
    let draw = DRAWS.contains(&lemma);
    // “was beaten 2-1”, “being beaten”: the other side’s number may come first
    let passive = (verb.saturating_sub(3)..verb).any(|it| {
        matches!(
            text.id(it).function(),
            Function::Be
                | Function::Been
                | Function::Being
                | Function::BePast
                | Function::BePresent
        )
    });
    let open = article.find_word(sentence.start.max(verb.saturating_sub(5))..start, NOT_NOW);
    let other = article.find_word(verb..end + 5, OTHER_SCORE);
    let bracket = start.checked_sub(1).is_some_and(|it| text.is_mark(it, '('));
    // “beat the 14-21 Bears”, “a 3-1 win”
    let attribute = article.counts_ahead(end);
    // “the rally drew 50-60”: many are no goals
    let many = draw && (a.exact()? > Exact::int(9) || b.exact()? > Exact::int(9));
    let past_tense = text.id(verb).form().has(crate::lang::Forms::VERB_PAST)
        || text.id(verb).form().has(crate::lang::Forms::VERB_S);
    if !draw && !WINS.contains(&lemma)
        || passive
        || open.is_some()
        || other.is_some()
        || bracket
        || attribute
        || many
        || !past_tense && lemma != "beat"
        || a.exact()? > Exact::int(250)
    {
        return None;
    }
    let (compare, says) = if draw {
        (Compare::Equal, ("{computed} to {stated} is a draw", "{computed} to {stated} is no draw"))
    } else {
        (Compare::AtLeast, ("{computed} to {stated} wins", "{computed} to {stated} does not win"))
    };
    // some countries write the home side first
    let strength = if draw { Strength::Strong } else { Strength::Medium };
    let reading = Reading::new(Term::Figure(score.0), compare, Term::Figure(score.1));
    Some(with_word(article, Case::new(vec![reading], strength, says.0, says.1), verb))
}

fn lemma(article: &Article<'_>, at: usize) -> &'static str {
    article.text.id(at).verb().map_or("", crate::lang::WordId::text)
}

/// “a win”, “the draw”
fn is_noun_here(article: &Article<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|it| article.text.id(it));
    before.is_some_and(|it| {
        matches!(it.function(), Function::A | Function::The | Function::Possessive)
            || it.has(Role::Adjective) && !it.has(Role::Adverb)
    })
}

fn with_word(article: &Article<'_>, case: Case, at: usize) -> Case {
    match article.span_of(at) {
        Some(span) => case.with_evidence(span),
        None => case,
    }
}
