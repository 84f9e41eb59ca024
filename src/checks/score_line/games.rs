//! A score that counts games of a series, or is made of the parts of one game.

use std::ops::Range;

use super::{NOT_NOW, is_noun_here, lemma};
use crate::claims::Article;
use crate::figures::{Kind, Reason};
use crate::kernel::{Case, Compare, Reading, Strength, Term, sum};
use crate::lang::{Function, Role};
use crate::number::Exact;

/// Lemmas of verbs with which a series is over.
const TAKES: &[&str] =
    &["win", "take", "clinch", "claim", "capture", "sweep", "secure", "lift", "seal", "wrap"];

/// Lemmas of verbs with which it goes on.
const LEADS: &[&str] = &["lead", "trail", "tie", "level", "even"];

/// What is won in several games.
const SERIES: &[&str] =
    &["series", "title", "championship", "cup", "pennant", "final", "finals", "playoff", "crown"];

/// Parts of a game that a score is made of.
const PERIODS: &[&str] = &["quarter", "period", "inning", "half", "set", "frame", "round"];

/// More games than a series has.
const MOST_GAMES: i64 = 15;

/// “took the best-of-seven series 3-2”
pub(super) fn series(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    score: (usize, usize),
) -> Option<Case> {
    let text = article.text;
    let games = here.filter(|it| *it != score.0 && *it != score.1).find(|it| {
        let Some(figure) = article.figure(*it) else { return false };
        let start = figure.tokens.start;
        start >= 4
            && text.id(start - 2).function() == Function::Of
            && article.says(start - 4, &["best"])
            || start >= 2
                && text.id(start - 1).function() == Function::Of
                && article.says(start - 2, &["best"])
    })?;
    let at = article.figure(games)?.tokens.start;
    let (a, b) = (article.figure(score.0)?, article.figure(score.1)?);
    let odd = article.figure(games)?.exact()?;
    let start = a.tokens.start;
    let verb = (sentence.start..at.min(start))
        .rev()
        .find(|it| TAKES.contains(&lemma(article, *it)) && !is_noun_here(article, *it))?;
    // “won Game 4 and lead the best-of-seven series 3-1”: another verb has the series
    let led = (verb + 1..at.max(start)).any(|it| {
        let word = text.id(it);
        word.has(Role::Verb) && !is_noun_here(article, it) && article.is_verb(it, LEADS)
    });
    let between = at.min(b.tokens.end)..at.max(start);
    // “take a 3-1 lead in the best-of-seven series”: it goes on
    let goes_on =
        text.id(b.tokens.end).has(Role::Noun) && text.id(b.tokens.end).function() == Function::None;
    let clean = between.len() <= 8
        && !goes_on
        && !article.clause_ends_in(between.clone())
        && between.clone().all(|it| {
            it == verb || it <= at || !text.id(it).has(Role::Verb) || text.id(it).has(Role::Noun)
        });
    let open = article.find_word(verb.saturating_sub(4)..verb, NOT_NOW);
    if odd > Exact::int(MOST_GAMES)
        || !clean
        || led
        || open.is_some()
        || text.id(verb + 1).function() == Function::To
    {
        return None;
    }
    let needed = Term::Majority(Box::new(Term::Figure(games)));
    let reading = Reading::new(needed, Compare::Equal, Term::Figure(score.0));
    let mut case = Case::new(
        vec![reading],
        Strength::Strong,
        "A series of so many games is won with {computed}",
        "A series of so many games is won with {computed}, not {stated}",
    );
    case.figures = vec![score.0, score.1, games];
    crate::order::sort(&mut case.figures);
    Some(case)
}

/// “won the title 4-3 in Game 7”
pub(super) fn in_game(
    article: &Article<'_>,
    sentence: &Range<usize>,
    score: (usize, usize),
) -> Option<Case> {
    let text = article.text;
    let (a, b) = (article.figure(score.0)?, article.figure(score.1)?);
    let (start, end) = (a.tokens.start, b.tokens.end);
    let object = start.checked_sub(1).filter(|it| {
        SERIES.contains(&crate::text::lower(text.word(*it)).as_str())
            || article.is_noun(*it, SERIES)
    })?;
    let from = sentence.start.max(object.saturating_sub(8));
    (from..object).rev().find(|it| TAKES.contains(&lemma(article, *it)))?;
    // “in Game 7”
    let game = article.says(end + 1, &["game"]) && text.id(end).function() == Function::In;
    let label = article.figures_in(&(end..end + 4)).next()?;
    let figure = article.figure(label)?;
    let number = Exact::from_digits(text.word(figure.tokens.start))?;
    let named = figure.tokens.start == end + 2
        && (figure.kind == Kind::Label(Reason::Part) || figure.exact().is_some());
    if !game || !named || number > Exact::int(MOST_GAMES) {
        return None;
    }
    let reading = Reading::new(sum(&[score.0, score.1]), Compare::Equal, Term::number(number));
    let mut case = Case::new(
        vec![reading],
        Strength::Strong,
        "{sum} = {computed} games, and it is game {stated}",
        "{sum} = {computed} games, but it is game {stated}",
    );
    case.figures.push(label);
    crate::order::sort(&mut case.figures);
    Some(case)
}

/// “Quarters of 7, 10, 3 and 0 gave them a 24-17 win”
pub(super) fn periods(
    article: &Article<'_>,
    here: Range<usize>,
    score: (usize, usize),
) -> Option<Case> {
    let text = article.text;
    let first = here.clone().find(|it| {
        article.figure(*it).is_some_and(|figure| {
            let start = figure.whole.start;
            start >= 2
                && text.id(start - 1).function() == Function::Of
                && article.is_noun(start - 2, PERIODS)
                && text.id(start - 2).form().has(crate::lang::Forms::NOUN_PLURAL)
        })
    })?;
    let mut parts = vec![first];
    while let (Some(&last), Some(figure)) = (parts.last(), article.figure(first + parts.len())) {
        let Some(end) = article.figure(last).map(|it| it.tokens.end) else { break };
        let gap = end..figure.whole.start;
        let listed = !gap.is_empty()
            && gap.len() <= 2
            && gap
                .clone()
                .all(|it| text.is_mark(it, ',') || text.id(it).function() == Function::And);
        if !listed || !here.contains(&(last + 1)) || figure.join.is_some() {
            break;
        }
        parts.push(last + 1);
    }
    let plain = parts.iter().all(|it| {
        article.figure(*it).is_some_and(|it| {
            matches!(it.kind, Kind::Number | Kind::Count)
                && it.exact().is_some_and(Exact::is_integer)
        })
    });
    if parts.len() < 2 || !plain || parts.contains(&score.0) {
        return None;
    }
    let reading = |side: usize| Reading::new(sum(&parts), Compare::Equal, Term::Figure(side));
    let mut case = Case::new(
        vec![reading(score.0), reading(score.1)],
        Strength::Strong,
        "{sum} = {computed}, as the score says",
        "{sum} = {computed}, not {stated}",
    );
    crate::order::sort(&mut case.figures);
    Some(case)
}
