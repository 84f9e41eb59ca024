//! A mean that no whole total of so many makes.
//!
//! Children, goals, visits, points on a scale come whole: the mean of n of them is a whole number
//! divided by n. With more decimals than n can tell apart every mean is possible, and nothing is said.
//!
//! ## Why it matters
//!
//! A mean that cannot be shows that the number of people, or the mean, is another.
//!
//! ## Flagged
//!
//! ```news
//! The [[12 families]] have [[2.30 children]] on average.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The 12 families have 2.33 children on average.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Per};
use crate::kernel::{Case, Found};
use crate::lang::cues::{AVERAGE, NO_MEAN};
use crate::lang::{Function, Role};
use crate::number::{Exact, Hedge};

pub(super) static CHECK: Check = Check {
    name: "grim-mean",
    title: "No whole total has that mean",
    in_passage: Some(run),
    in_article: None,
};

/// What a team or a person does its whole numbers in; each is a lemma.
const OCCASIONS: &[&str] = &[
    "match",
    "game",
    "race",
    "round",
    "test",
    "inning",
    "season",
    "attempt",
    "start",
    "tournament",
    "shift",
    "night",
    "session",
    "episode",
    "trial",
    "appearance",
    "outing",
    "fight",
    "exam",
    "performance",
    "quarter",
    "event",
    "concert",
    "innings",
];

/// Those that hold several others; each is a lemma.
const SPANS: &[&str] = &["season", "tournament", "session", "event", "night", "trial"];

/// What is counted and does not come whole; each is a lemma.
const IN_PARTS: &[&str] = &[
    "cup", "portion", "serving", "drink", "star", "percent", "unit", "litre", "liter", "gallon",
    "hour", "time", "length", "lap", "term", "dose", "meal", "pint", "glass", "bottle", "pack",
    "packet", "spoonful", "acre", "job", "position", "day", "night", "grade", "gpa",
];

/// What players average in each game, however many they are; each is a lemma.
const A_GAME: &[&str] = &[
    "point",
    "goal",
    "rebound",
    "assist",
    "run",
    "hit",
    "yard",
    "tackle",
    "wicket",
    "strikeout",
    "steal",
    "block",
    "kill",
    "turnover",
    "homer",
    "carry",
    "catch",
    "shot",
    "save",
];

/// The unit that comes whole.
const POINT: &str = "point";

/// Ahead of “on average” or behind the verb.
const SCALE: &[&str] = &["whole", "integer"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        if here.len() < 2 {
            continue;
        }
        for mean in here.clone().filter(|it| is_mean(article, &sentence.tokens, *it)) {
            let Some(group) = group(article, &sentence.tokens, here.clone(), mean) else {
                continue;
            };
            let case = Case::of_whole_numbers(
                article,
                mean,
                group,
                "No whole number over so many is {stated}: {sum} is {computed}",
            );
            found.extend(case.map(Into::into));
        }
    }
}

/// A number with decimals that is said to be a mean of what comes whole.
fn is_mean(article: &Article<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    let text = article.text;
    let decimals = figure.written.is_some_and(|it| it.decimals && !it.scaled);
    let plain = matches!(figure.kind, Kind::Count | Kind::Number)
        && figure.join.is_none()
        && (figure.per.is_none() || is_per_occasion(article, idx))
        && (figure.hedge.is_none()
            || article.is_averaged(idx)
            || is_average_behind(article, figure));
    if !decimals || !plain {
        return false;
    }
    let end = article.reach(idx).end.max(figure.tokens.end);
    let from = sentence.start.max(figure.whole.start.saturating_sub(4));
    let called = is_per_occasion(article, idx)
        || article.is_averaged(idx)
        || article.find_word(from..figure.tokens.start, AVERAGE).is_some()
        || text.id(end).function() == Function::On && article.says(end + 1, &["average"])
        || text.id(sentence.start).function() == Function::On
            && article.says(sentence.start + 1, &["average"]);
    let median = article.find_word(sentence.clone(), NO_MEAN).is_some();
    // “the mean number of children among the 14 women was 2.55”
    let numbered = (sentence.start..figure.whole.start).find(|it| {
        article.says(*it, AVERAGE)
            && article.says(it + 1, &["number"])
            && text.id(it + 2).function() == Function::Of
    });
    let noun = numbered.and_then(|it| text.id(it + 3).noun()).unwrap_or(article.own_noun(idx));
    let called = called
        || numbered.is_some()
            && matches!(article.before(idx), Function::BePast | Function::BePresent);
    let whole = if numbered.is_some() {
        noun.is_known() && !IN_PARTS.contains(&noun.text()) && !noun.has(Role::Unit)
    } else if noun.is_known() && figure.kind == Kind::Count {
        !IN_PARTS.contains(&noun.text()) && (!noun.has(Role::Unit) || noun.text() == POINT)
    } else {
        // “giving whole points, averaged 3.47”; a bare “averaged 3.47” of judges
        article.find_word(sentence.clone(), SCALE).is_some()
    };
    called && !median && whole
}

/// “rated it 7.30 on average”: the words are no hedge.
fn is_average_behind(article: &Article<'_>, figure: &Figure) -> bool {
    let end = figure.tokens.end;
    let behind = (end.saturating_sub(2)..=end)
        .any(|it| article.text.id(it).function() == Function::On && article.says(it + 1, AVERAGE));
    behind && figure.whole.start == figure.tokens.start
}

/// “1.23 goals per game”, “1.23 goals a game”
fn is_per_occasion(article: &Article<'_>, idx: usize) -> bool {
    let end = article.reach(idx).end;
    article.figure(idx).is_some_and(|it| match &it.per {
        Some(Per::Noun(noun)) => OCCASIONS.contains(&noun.as_str()),
        _ => article.text.id(end).function() == Function::A && article.is_noun(end + 1, OCCASIONS),
    })
}

/// How many the mean is over: the subject of the sentence, or the games of a team.
fn group(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    mean: usize,
) -> Option<usize> {
    let text = article.text;
    let counts: Vec<usize> = here
        .clone()
        .filter(|it| {
            *it != mean
                && article.figure(*it).is_some_and(|it| {
                    !matches!(it.kind, Kind::Date | Kind::Time | Kind::Label(_) | Kind::Ordinal)
                })
        })
        .collect();
    let [group] = *counts.as_slice() else { return None };
    let figure = article.figure(group)?;
    let size = figure.exact()?;
    let noun = article.own_noun(group);
    let over = is_over(article, group);
    let whole = figure.kind == Kind::Count
        && size.is_integer()
        && size > Exact::ONE
        && figure.join.is_none()
        && (matches!(figure.hedge, None | Some(Hedge::Exactly)) || over);
    // fewer than there are steps between two whole numbers
    let steps = article.figure(mean)?.written?.step;
    let decided = size.times(steps).is_some_and(|it| it < Exact::ONE);
    if !whole || !decided || article.own_head(group).is_none() {
        return None;
    }
    let start = figure.whole.start;
    // “On average, the 14 teachers”
    let leads = text.id(sentence.start).function() == Function::On
        && article.says(sentence.start + 1, AVERAGE);
    let comma = usize::from(leads && text.is_mark(sentence.start + 2, ','));
    // “The report said that the seven officers”
    let that = (sentence.start + 1..start)
        .find(|it| text.id(*it).function() == Function::That && text.id(it - 1).has(Role::Verb));
    let opening = sentence.start + if leads { 2 } else { 0 } + comma;
    let first = that.map_or(opening, |it| it + 1);
    // “3.25 shots each” is of members, whatever they score in a game
    let apiece =
        matches!(text.id(article.reach(mean).end).function(), Function::Each | Function::Apiece);
    let a_game = A_GAME.contains(&article.own_noun(mean).text()) && !apiece;
    let subject = start <= first + 3
        && !a_game
        && !over
        && group < mean
        && (first..start).all(|it| {
            matches!(
                text.id(it).function(),
                Function::The | Function::Possessive | Function::PossessiveMark | Function::All | Function::A | Function::Of
                    | Function::Demonstrative | Function::Among
            ) || text.id(it).has(Role::Noun)
        })
        // “The 12 families in four towns”: nothing between that could be counted instead
        && article.figure(mean)?.whole.start - article.reach(group).end <= 8;
    // “among the 14 women interviewed was 2.55”
    let among = group < mean
        && (start.saturating_sub(2)..start)
            .any(|it| matches!(text.id(it).function(), Function::Among | Function::For))
        && article.figure(mean)?.whole.start - article.reach(group).end <= 4
        && article.find_word(sentence.start..start, &["number"]).is_some();
    // “in six seasons he averaged 1.13 goals a game”: of more games than these
    let longer = is_per_occasion(article, mean) && SPANS.contains(&noun.text());
    let occasion =
        OCCASIONS.contains(&noun.text()) && !longer && (over || before_is(article, group));
    (subject || occasion || among).then_some(group)
}

/// “Over 7 matches”: the word is no hedge.
fn is_over(article: &Article<'_>, group: usize) -> bool {
    article.figure(group).is_some_and(|it| {
        it.hedge == Some(Hedge::MoreThan)
            && article.find_word(it.whole.start..it.tokens.start, &["over"]).is_some()
    }) && OCCASIONS.contains(&article.own_noun(group).text())
}

fn before_is(article: &Article<'_>, group: usize) -> bool {
    matches!(
        article.before(group),
        Function::In
            | Function::After
            | Function::Across
            | Function::Through
            | Function::Over
            | Function::From
            | Function::During
            | Function::Of
            | Function::Possessive
            | Function::The
    )
}
