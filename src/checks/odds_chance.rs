//! The chance that is given for odds is not the one they imply.
//!
//! “A to B against” is a chance of B in A + B, “on” the reverse; decimal odds d are 1 in d; American odds
//! +k are 100 in k + 100, and −k are k in k + 100. A bookmaker’s margin makes the true chance up to eight
//! points smaller, not larger.
//!
//! ## Why it matters
//!
//! Odds are read as chances, and they are easily turned round.
//!
//! ## Flagged
//!
//! ```news
//! At odds of [[3-1]] against, the horse has a [[40 percent]] chance.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! At odds of 3-1 against, the horse has a 25 percent chance.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::Function;
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "odds-chance",
    title: "A chance does not go with its odds",
    in_passage: Some(run),
    in_article: None,
};

/// What a percentage is one of.
const CHANCES: &[&str] = &["chance", "shot", "probability", "likelihood", "possibility"];

/// Words of betting.
const BETS: &[&str] = &[
    "odds",
    "bookmaker",
    "bookmakers",
    "bookie",
    "bookies",
    "bet",
    "bets",
    "betting",
    "wager",
    "favourite",
    "favorite",
    "underdog",
    "outsider",
    "longshot",
    "priced",
    "punters",
];

/// The chance is that of the odds.
const IMPLIES: &[&str] = &["implies", "implying", "imply", "equivalent", "equates", "translates"];

/// Somebody else gives the chance.
const ELSE: &[&str] = &[
    "but",
    "while",
    "although",
    "though",
    "poll",
    "polls",
    "model",
    "models",
    "forecast",
    "forecasts",
    "however",
    "survey",
    "yesterday",
    "earlier",
    "previously",
    "despite",
    "from",
];

/// Tells decimal odds.
const DECIMAL: &[&str] = &["decimal"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        if here.len() < 2 || here.len() > 4 {
            continue;
        }
        let mut chances = here.clone().filter(|it| is_chance(article, &sentence.tokens, *it));
        let Some(chance) = chances.next().filter(|_| chances.next().is_none()) else { continue };
        let Some((implied, odds)) = odds(article, &sentence.tokens, here, chance) else { continue };
        if is_of_another(article, &odds, chance) {
            continue;
        }
        let stated = || {
            let term = Term::Figure(chance);
            let is_percent = article.figure(chance).is_some_and(|it| it.kind == Kind::Percent);
            if is_percent { term } else { Term::Share(Box::new(term), Box::new(Term::whole(1))) }
        };
        let readings = implied
            .into_iter()
            .map(|it| {
                let low = it.clone().minus(Term::whole(8));
                let high = it.clone().plus(Term::whole(1));
                Reading::new(it.allowing(low, high), Compare::Equal, stated())
            })
            .collect();
        found.push(
            Case::new(
                readings,
                Strength::Strong,
                "The odds are a chance of {computed}, given as {stated}",
                "The odds are a chance of {computed}, not {stated}",
            )
            .into(),
        );
    }
}

/// “a 40 percent chance”, “a one-in-four chance”, “imply a chance of 50 percent”
fn is_chance(article: &Article<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    if figure.kind != Kind::Percent && !figure.is_part() || figure.join.is_some() {
        return false;
    }
    let end = figure.tokens.end;
    let noun = (end..end + 3).find(|it| article.is_noun(*it, CHANCES));
    let behind = noun.is_some();
    // “11-8 the pair, with a 15 percent chance of a draw”: of something else
    let id = |at: usize| article.text.id(at).function();
    if noun.is_some_and(|it| id(it + 1) == Function::Of && id(it + 2) == Function::A) {
        return false;
    }
    let from = sentence.start.max(figure.whole.start.saturating_sub(5));
    behind || (from..figure.whole.start).any(|it| article.is_noun(it, CHANCES))
}

/// What the odds of a sentence imply, and the tokens of the odds.
fn odds(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    chance: usize,
) -> Option<(Vec<Term>, Range<usize>)> {
    let others: Vec<usize> = here.filter(|it| *it != chance).collect();
    match *others.as_slice() {
        [a, b] if b == a + 1 => fractional(article, sentence, a, b),
        [one] => single(article, sentence, one),
        _ => None,
    }
}

/// “3-1 against”, “4 to 1 on”, “odds of 5-2”
fn fractional(
    article: &Article<'_>,
    sentence: &Range<usize>,
    a: usize,
    b: usize,
) -> Option<(Vec<Term>, Range<usize>)> {
    let text = article.text;
    let (first, second) = (article.figure(a)?, article.figure(b)?);
    let (start, end) = (first.tokens.start, second.tokens.end);
    let whole = |it: Option<Exact>| {
        it.is_some_and(|it| it.is_integer() && it > Exact::ZERO && it <= Exact::int(1000))
    };
    let joined = first.join.is_some() && first.join == second.join;
    let vote = first.kind == Kind::Vote;
    if vote || !joined || !whole(first.exact()) || !whole(second.exact()) {
        return None;
    }
    let on = text.id(end).function() == Function::On
        && (text.mark(end + 1).is_some()
            || article.is_noun(end + 1, &["favourite", "favorite", "shot"]));
    // “voted 7-5 against the plan”, “won 3-1 against City”: odds are against nothing that is named
    let against = text.id(end).function() == Function::Against
        && (text.mark(end + 1).is_some()
            || matches!(
                text.id(end + 1).function(),
                Function::With | Function::At | Function::By | Function::And | Function::To
            ));
    let bets = article.find_word(sentence.start.max(start.saturating_sub(5))..start, BETS).is_some()
            || article.find_word(end..end + 5, BETS).is_some()
            // “have cut the filly to 4-1, which implies a 20 percent chance”
            || text.is_mark(end, ',') && article.find_word(end + 1..end + 5, IMPLIES).is_some();
    if !on && !against && !bets {
        return None;
    }
    let share = |part: usize| {
        let whole = Term::Figure(a).plus(Term::Figure(b));
        Term::Share(Box::new(Term::Figure(part)), Box::new(whole))
    };
    let terms = match (on, first.exact() > second.exact()) {
        // “4-1 on” and “1-4 on” are the same odds
        (true, true) => vec![share(a)],
        _ => vec![share(b)],
    };
    Some((terms, start..end))
}

/// “+400”, “−150”, “decimal odds of 5.0”
fn single(
    article: &Article<'_>,
    sentence: &Range<usize>,
    idx: usize,
) -> Option<(Vec<Term>, Range<usize>)> {
    let figure = article.figure(idx)?;
    if let Some(implied) = slashed(article, sentence, idx) {
        return Some((vec![implied], figure.tokens.clone()));
    }
    let value = figure.exact()?;
    if !matches!(figure.kind, Kind::Number | Kind::Count | Kind::Ratio) || figure.join.is_some() {
        return None;
    }
    let start = figure.tokens.start;
    let from = sentence.start.max(start.saturating_sub(5));
    let hundred = || Term::whole(100);
    let term = || Term::Figure(idx);
    let share = |part: Term, whole: Term| Term::Share(Box::new(part), Box::new(whole));
    // “odds of 5-2”, “4-1 on”: one to each
    if figure.kind == Kind::Ratio {
        let whole = || term().plus(Term::whole(1));
        let on =
            article.text.id(figure.tokens.end).function() == Function::On && value > Exact::ONE;
        let bets = article.find_word(from..start, BETS).is_some()
            || article.find_word(figure.tokens.end..figure.tokens.end + 3, BETS).is_some();
        let implied = if on { share(term(), whole()) } else { share(Term::whole(1), whole()) };
        return bets.then(|| (vec![implied], figure.tokens.clone()));
    }
    let signed = article.text.slice(figure.number).starts_with(['+', '-', '−', '–']);
    if signed && value.abs() >= Exact::HUNDRED && value.is_integer() {
        let bets = article.find_word(sentence.clone(), BETS).is_some()
            || article.before(idx) == Function::At;
        let implied = if value.is_negative() {
            share(term(), term().minus(hundred()))
        } else {
            share(hundred(), term().plus(hundred()))
        };
        return bets.then(|| (vec![implied], figure.tokens.clone()));
    }
    let decimal = article.find_word(from..start, DECIMAL).is_some()
        || article.find_word(from..start, &["odds"]).is_some()
            && figure.written.is_some_and(|it| it.decimals);
    (decimal && value > Exact::ONE)
        .then(|| (vec![share(Term::whole(1), term())], figure.tokens.clone()))
}

/// “Priced at 9/1”, “the 11/4 favourite”: what reads as no number is the odds of a bet.
fn slashed(article: &Article<'_>, sentence: &Range<usize>, idx: usize) -> Option<Term> {
    let figure = article.figure(idx).filter(|it| it.kind.is_label())?;
    let (a, b) = article.text.slice(figure.number).split_once('/')?;
    let (a, b) = (Exact::from_digits(a)?, Exact::from_digits(b)?);
    let near = sentence.start.max(figure.tokens.start.saturating_sub(5))..figure.tokens.end + 3;
    let bets = article.find_word(near, BETS).is_some() && a > Exact::ZERO && b > Exact::ZERO;
    let whole = Term::number(a).plus(Term::number(b));
    bets.then(|| Term::Share(Box::new(Term::number(b)), Box::new(whole)))
}

/// “but a poll gives him 40 percent”: the chance is not that of the odds.
fn is_of_another(article: &Article<'_>, odds: &Range<usize>, chance: usize) -> bool {
    let Some(figure) = article.figure(chance) else { return true };
    let between = if odds.end <= figure.whole.start {
        odds.end..figure.whole.start
    } else {
        figure.tokens.end..odds.start
    };
    article.find_word(between.clone(), ELSE).is_some()
        || article.clause_ends_in(between.clone())
        || between.len() > 16
}
