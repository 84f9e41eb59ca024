//! Wins, losses and draws do not come to the games played.
//!
//! All three together must be the games; where draws are not told, wins and losses may fall short of
//! them, and not pass them. An unbeaten run is its wins and draws. Points are two or three for a win and
//! one for a draw.
//!
//! ## Why it matters
//!
//! The record is carried on from week to week, and so is a slip in it.
//!
//! ## Flagged
//!
//! ```news
//! They won [[12]], drew [[1]] and lost [[4]] of their [[18 matches]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! They won 12, drew two and lost four of their 18 matches.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, JoinKind, Kind};
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, When, fits, sum};
use crate::lang::Function;
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "record-games",
    title: "A record does not come to its games",
    in_passage: Some(run),
    in_article: None,
};

/// What is played.
const GAMES: &[&str] =
    &["game", "match", "fixture", "fight", "bout", "contest", "encounter", "outing"];

/// Lemmas and nouns of each sort of result.
const WON: &[&str] = &["win", "victory"];
const LOST: &[&str] = &["lose", "loss", "defeat"];
const DREW: &[&str] = &["draw", "tie"];

/// The games lead from one day to another, or are of another sort.
const PARTIAL: &[&str] = &[
    "road",
    "away",
    "home",
    "straight",
    "consecutive",
    "row",
    "since",
    "first",
    "last",
    "past",
    "against",
    "over",
    "other",
    "remaining",
    "next",
    "more",
    "behind",
    "ahead",
    "missed",
    "missing",
    "back",
    "lead",
    "final",
    "previous",
    "playoff",
    "postseason",
    "competitions",
];

/// Words right before the games that make them those of the record.
const PLAYED: &[&str] =
    &["to", "after", "through", "in", "from", "of", "their", "his", "her", "its", "all", "the"];

/// Without a defeat.
const UNBEATEN: &[&str] = &["unbeaten", "undefeated"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        if here.len() < 3 {
            continue;
        }
        let Some(games) = games(article, here.clone()) else { continue };
        if let Some(record) = tally(article, &sentence.tokens, here.clone(), games) {
            hand_over(&record, games, record.len() == 3, Strength::Medium, found);
            continue;
        }
        let told = told(article, here.clone(), games);
        let Some(told) = told else { continue };
        if let Some(cue) = article.find_word(sentence.tokens.clone(), UNBEATEN) {
            // “won 14 of 20 games and drawn four, and are unbeaten in eight”
            let run = article.figures_in(&(cue..cue + 4)).next();
            if run.is_some_and(|it| it != games) {
                continue;
            }
            found.extend(unbeaten(&told, games).map(Found::from));
        } else if let Some(points) = points(article, here, games) {
            let mut adds_up = true;
            if let (Some(won), Some(lost), Some(drew)) = (told.won, told.lost, told.drew) {
                let parts = [won, lost, drew];
                hand_over(&parts, games, true, Strength::Weak, found);
                let all = Reading::new(sum(&parts), Compare::Equal, Term::Figure(games));
                adds_up = fits(article, &all);
            }
            // of which games the points are is not known before these add up
            found.extend(scored(&told, games, points).filter(|_| adds_up).map(Found::from));
        } else if let (Some(won), Some(lost)) = (told.won, told.lost) {
            let mut parts = vec![won, lost];
            parts.extend(told.drew);
            crate::order::sort(&mut parts);
            let all = told.drew.is_some();
            hand_over(&parts, games, all, Strength::Weak, found);
        }
    }
}

/// The games, where a sentence names them once.
fn games(article: &Article<'_>, here: Range<usize>) -> Option<usize> {
    let mut games = here.filter(|it| {
        article.figure(*it).is_some_and(|figure| {
            figure.kind == Kind::Count
                && figure.exact().is_some_and(Exact::is_integer)
                && figure.hedge.is_none_or(|_| article.before(*it) == Function::None)
                && (figure.tokens.end..figure.tokens.end + 3)
                    .take_while(|it| article.text.id(*it).function() == Function::None)
                    .any(|it| article.is_noun(it, GAMES))
        })
    });
    games.next().filter(|_| games.next().is_none())
}

/// “10-5 after 16 games”
fn tally(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    games: usize,
) -> Option<Vec<usize>> {
    let joined =
        |it: &Figure| it.join.filter(|it| it.kind == JoinKind::Score || it.kind == JoinKind::Range);
    let first = here.clone().find(|it| article.figure(*it).and_then(joined).is_some())?;
    let join = article.figure(first)?.join;
    let record: Vec<usize> =
        here.clone().filter(|it| article.figure(*it).is_some_and(|it| it.join == join)).collect();
    if here
        .clone()
        .any(|it| !record.contains(&it) && article.figure(it).is_some_and(|it| it.join.is_some()))
    {
        return None;
    }
    let (one, last) = (article.figure(first)?, article.figure(*record.last()?)?);
    let text = article.text;
    // “is 10-5”, “a 10-5 record”, “improved to 10-5”
    let before = one.tokens.start.checked_sub(1)?;
    let is = matches!(
        text.id(before).function(),
        Function::BePresent | Function::BePast | Function::Been | Function::Be | Function::At
    ) || text.id(before).function() == Function::To
        && before.checked_sub(1).is_some_and(|it| {
            article.says(
                it,
                &["improved", "fell", "dropped", "improves", "falls", "moved", "went", "improving"],
            )
        })
        // “The Saints, 7-4 after 12 games,”, “The Saints (7-4) have played 12 games”
        || matches!(text.mark(before), Some(',' | '('))
            && text.token(before.wrapping_sub(1)).is_some_and(crate::text::Token::is_capital)
        || article.says(before, &["went", "gone", "finished", "ended"])
        || article.says(last.tokens.end, &["record"]);
    let played = article.figure(games)?;
    let link = last.tokens.end..played.whole.start;
    let near = !link.is_empty()
        && link.len() <= 4
        && link.clone().any(|it| article.says(it, &["after", "through", "in", "from", "played"]));
    let partial =
        article.find_word(last.tokens.end..sentence.end.min(played.tokens.end + 4), PARTIAL);
    (is && near && partial.is_none() && matches!(record.len(), 2 | 3)).then_some(record)
}

#[derive(Default)]
struct Told {
    won: Option<usize>,
    lost: Option<usize>,
    drew: Option<usize>,
}

/// “won 12, drew 1 and lost 4”, “seven wins and three draws”
fn told(article: &Article<'_>, here: Range<usize>, games: usize) -> Option<Told> {
    let mut told = Told::default();
    for idx in here.filter(|it| *it != games) {
        let Some(figure) = article.figure(idx) else { continue };
        let plain = matches!(figure.kind, Kind::Count | Kind::Number)
            && figure.join.is_none()
            && figure.hedge.is_none_or(|it| it == crate::number::Hedge::Exactly)
            && figure.exact().is_some_and(Exact::is_integer);
        if !plain {
            continue;
        }
        let verb = figure.whole.start.checked_sub(1);
        let noun = figure.tokens.end;
        let is = |list: &[&str]| {
            verb.is_some_and(|it| {
                let lemma = article.text.id(it).verb().map_or("", |it| it.text());
                list.contains(&lemma)
                    && article.text.id(noun).noun().is_none_or(|it| {
                        GAMES.contains(&it.text())
                            || article.text.id(noun).function() != Function::None
                    })
            }) || article.is_noun(noun, list)
        };
        let place = match () {
            () if is(WON) => &mut told.won,
            () if is(LOST) => &mut told.lost,
            () if is(DREW) => &mut told.drew,
            () => continue,
        };
        // twice the same result: two records
        if place.is_some() {
            return None;
        }
        *place = Some(idx);
    }
    told.won.is_some().then_some(told).filter(|it| {
        let last = [it.won, it.lost, it.drew].into_iter().flatten().max();
        let first = [it.won, it.lost, it.drew].into_iter().flatten().min();
        let (Some(first), Some(last)) = (first, last) else { return false };
        let span = |it: usize| article.figure(it).map(|it| it.tokens.clone()).unwrap_or_default();
        let whole = span(first.min(games)).start..span(last.max(games)).end + 3;
        !article.clause_ends_in(span(first.min(games)).end..span(last.max(games)).start)
            && article.find_word(whole, PARTIAL).is_none()
            && article
                .find_word(span(games).start.saturating_sub(3)..span(games).start, PLAYED)
                .is_some()
    })
}

/// All results come to the games; without draws they may fall short of them.
fn hand_over(parts: &[usize], games: usize, all: bool, short: Strength, found: &mut Vec<Found>) {
    let stated = || Term::Figure(games);
    let case = |compare, strength| {
        Case::new(
            vec![Reading::new(sum(parts), compare, stated())],
            strength,
            "{sum} = {computed} of {stated} games",
            "{sum} = {computed} games, not {stated}",
        )
    };
    if all {
        found.push(case(Compare::Equal, Strength::Strong).into());
        return;
    }
    found.push(case(Compare::AtMost, Strength::Strong).into());
    if short == Strength::Medium {
        let holds = Reading::new(sum(parts), Compare::AtMost, stated());
        found.push(When { case: case(Compare::Equal, short), holds }.into());
    }
}

/// “Unbeaten in 11 games, they have seven wins and three draws”
fn unbeaten(told: &Told, games: usize) -> Option<Case> {
    if told.lost.is_some() {
        return None;
    }
    let parts = [told.won?, told.drew?];
    Some(Case::new(
        vec![Reading::new(sum(&parts), Compare::Equal, Term::Figure(games))],
        Strength::Strong,
        "{sum} = {computed} games unbeaten",
        "{sum} = {computed} games unbeaten, not {stated}",
    ))
}

/// Points that a team has not got; lemmas.
const DROPS: &[&str] = &["drop", "lose", "concede", "surrender", "forfeit"];

/// Points that were taken away; lemmas.
const DEDUCTS: &[&str] = &["deduct", "dock"];

/// The points of a league.
fn points(article: &Article<'_>, here: Range<usize>, games: usize) -> Option<usize> {
    if article.has_verb(article.sentence(games), DEDUCTS) {
        return None;
    }
    let mut points = here.filter(|it| {
        *it != games
            && article.figure(*it).is_some_and(|figure| {
                matches!(figure.kind, Kind::Count | Kind::Points)
                    && article.is_noun(figure.tokens.end, &["point"])
                    // “have dropped two points in nine games”
                    && !article.has_verb(figure.whole.start.saturating_sub(3)..figure.whole.start, DROPS)
            })
    });
    points.next().filter(|_| points.next().is_none())
}

/// “25 points from 11 games, with eight wins”
fn scored(told: &Told, games: usize, points: usize) -> Option<When> {
    let won = told.won?;
    let stated = || Term::Figure(points);
    let readings = [3, 2].map(|each| {
        let of_wins = Term::Figure(won).times(Term::whole(each));
        if let Some(drew) = told.drew {
            return Reading::new(of_wins.plus(Term::Figure(drew)), Compare::Equal, stated());
        }
        // each other game is worth one point at most
        let most = of_wins.clone().plus(Term::Figure(games).minus(Term::Figure(won)));
        let any = of_wins.clone().allowing(of_wins, most);
        Reading::new(any, Compare::Equal, stated())
    });
    // points may have been taken away
    let case = Case::new(
        readings.to_vec(),
        Strength::Medium,
        "{stated} points fit the wins",
        "{sum} = {computed} points, not {stated}",
    );
    // “scored 250 points in 11 games”: no league gives so many
    let most = Term::Figure(games).times(Term::whole(3));
    Some(When { case, holds: Reading::new(stated(), Compare::AtMost, most) })
}
