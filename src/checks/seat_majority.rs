//! Seats do not make the majority that is spoken of, or are more than the house has.
//!
//! A majority is more than half of the seats; “needs N for a majority” names the least such number; “a
//! majority of K” is twice the seats less the house, or the seats less those needed. The seats of all
//! parties are not more than the house has.
//!
//! ## Why it matters
//!
//! Who can govern is decided by a seat or two.
//!
//! ## Flagged
//!
//! ```news
//! The party won [[230]] of the [[470 seats]], an outright majority.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The party won 240 of the 470 seats, an outright majority.
//! ```

mod split;

use std::ops::Range;

use split::{parties, split};

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, exactly, fits};
use crate::lang::Function;
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "seat-majority",
    title: "Seats do not make the majority",
    in_passage: Some(run),
    in_article: None,
};

/// Lemmas of what a house is made of.
const SEATS: &[&str] = &["seat"];

/// What more than half is called.
const MAJORITY: &[&str] = &["majority"];

/// More than half is asked for, or more than that.
const MORE_THAN_HALF: &[&str] =
    &["supermajority", "thirds", "fifths", "quarters", "constitutional"];

/// The majority is not there, or not of these seats.
#[rustfmt::skip]
const NO_MAJORITY: &[&str] = &[
    "short", "neither", "nor", "no", "not", "without", "lost", "losing", "lacking", "lacks",
    "shy", "below", "lose", "if", "would", "could", "might", "may", "needed", "need", "needs",
    "required", "requires", "necessary", "toward", "towards", "near", "nearly", "close",
    "secure", "deny", "denied", "denying", "fewer", "relative", "working", "previous",
    "popular", "vote", "votes",
];

/// Behind the seats: not of these alone.
const WITH_OTHERS: &[&str] = &["coalition", "combined", "together"];

/// The number that is asked for.
const NEEDED: &[&str] =
    &["need", "needs", "needed", "require", "requires", "required", "necessary", "takes"];

/// Says that the majority is there.
#[rustfmt::skip]
const HAS: &[&str] = &[
    "has", "have", "had", "having", "hold", "holds", "held", "holding", "with", "give", "gives",
    "gave", "giving", "command", "commands", "commanded", "enjoys", "enjoy", "enjoyed", "for",
];

/// Lemmas of verbs with which a party has its seats.
const WINS: &[&str] = &["win", "take", "get", "have", "hold", "secure", "claim", "capture"];

/// Seats of another day, or some of them.
const CHANGED: &[&str] = &[
    "up",
    "down",
    "from",
    "more",
    "fewer",
    "lost",
    "losing",
    "gained",
    "gaining",
    "than",
    "including",
    "previous",
];

/// How far behind the seats a majority may be spoken of, in tokens.
const REACH: usize = 10;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        let here = sentence.figures.clone();
        if here.len() < 2 {
            continue;
        }
        let Some(house) = article.house(here.clone()) else { continue };
        found.extend(parties(article, &sentence.tokens, here.clone(), house).map(Found::from));
        let case = split(article, &sentence.tokens, here.clone(), house)
            .or_else(|| needed(article, &sentence.tokens, here.clone(), house))
            .or_else(|| {
                let part = part(article, idx, here.clone(), house)?;
                of(article, here, part, house)
                    .or_else(|| outright(article, &sentence.tokens, part, house))
            });
        found.extend(case.map(Found::from));
    }
}

/// The seats that are said to be of the house: “230 of the 470”.
fn part(article: &Article<'_>, sentence: usize, here: Range<usize>, house: usize) -> Option<usize> {
    if let Some(it) = article.subsets(sentence).into_iter().find(|it| it.wholes.contains(&house)) {
        return Some(it.part);
    }
    // “won 230 seats in the 470-seat house”
    let mut seats = here.filter(|it| *it != house && counts_seats(article, *it));
    seats.next().filter(|_| seats.next().is_none())
}

fn counts_seats(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    figure.kind == Kind::Count
        && figure.exact().is_some()
        && figure.hedge.is_none()
        && article.is_noun(figure.tokens.end, SEATS)
}

/// “won 230 of the 470 seats, an outright majority”, “…, short of a majority”
fn outright(
    article: &Article<'_>,
    sentence: &Range<usize>,
    part: usize,
    house: usize,
) -> Option<Case> {
    let end = article.reach(house.max(part)).end;
    let stop = sentence.end.min(end + REACH);
    let stop = (end..stop).find(|it| article.clause_ends_in(*it..it + 1)).unwrap_or(stop);
    let behind = article.find_word(end..stop, MAJORITY);
    // “won a majority, 230 of the 470 seats”, “a majority with 230 of the 470 seats”
    let start = article.figure(part.min(house))?.whole.start;
    let ahead = || {
        let from = sentence.start.max(start.saturating_sub(4));
        let cue = article.find_word(from..start, MAJORITY)?;
        (article.text.is_mark(cue + 1, ',')
            || article.text.id(cue + 1).function() == Function::With)
            .then_some(cue)
    };
    let cue = behind.or_else(ahead)?;
    let around = sentence.start.max(start.saturating_sub(8))..cue.max(end) + 4;
    let around = around.start..around.end.min(sentence.end);
    if article.find_word(around.clone(), MORE_THAN_HALF).is_some()
        || article.figures_in(&(end..cue.max(end))).next().is_some()
        // “one more than a majority”, “a majority of the vote”
        || (cue.saturating_sub(3)..cue).any(|it| article.text.id(it).function() == Function::Than)
        || article.text.id(cue + 1).function() == Function::Of
        // “the majority leader”
        || article.counts_ahead(cue + 1)
    {
        return None;
    }
    let least = Term::Majority(Box::new(Term::Figure(house)));
    let stated = Term::Figure(part);
    // “short of a majority”
    let short = (cue.saturating_sub(5)..cue).any(|it| article.says(it, &["short", "shy"]))
        && article
            .find_word(cue.saturating_sub(6)..cue, &["seats", "seat"])
            .is_none_or(|it| it < end);
    let (compare, agrees, clash) = if short {
        // one seat short of it at least
        let reading = Reading::new(least, Compare::AtLeast, stated.plus(Term::whole(1)));
        return Some(evidence(
            article,
            Case::new(
                vec![reading],
                Strength::Strong,
                "One more is not more than the {computed} of a majority",
                "{computed} seats make a majority, and it has them",
            ),
            cue,
        ));
    } else {
        (
            Compare::AtMost,
            "{stated} of the seats are a majority, which takes {computed}",
            "{stated} of the seats are no majority, which takes {computed}",
        )
    };
    let others = article.figure(part)?.tokens.start..around.end;
    if article.find_word(around, NO_MAJORITY).is_some()
        // “With 71 of the 150 seats, the coalition has a majority”: they are its own
        || article
            .find_word(others, WITH_OTHERS)
            .is_some_and(|it| article.find_word(it + 1..it + 2, HAS).is_none())
    {
        return None;
    }
    let case =
        Case::new(vec![Reading::new(least, compare, stated)], Strength::Strong, agrees, clash);
    Some(evidence(article, case, cue))
}

/// “With 220 of the 400 seats, it has a majority of 40”, “a 40-seat majority”
fn of(article: &Article<'_>, here: Range<usize>, part: usize, house: usize) -> Option<Case> {
    let size = here.filter(|it| *it != part && *it != house).find(|it| {
        let Some(figure) = article.figure(*it) else { return false };
        let whole = figure.exact().is_some_and(Exact::is_integer)
            && matches!(figure.kind, Kind::Count | Kind::Number)
            && figure.join.is_none();
        let of = figure.whole.start.checked_sub(2).is_some_and(|it| {
            article.text.id(it + 1).function() == Function::Of
                && article.is_noun(it, MAJORITY)
                // “wants a majority of 70”: it has none
                && (article.find_word(it.saturating_sub(4)..it, HAS).is_some()
                    // “330 of 650 seats, an overall majority of 10”
                    || (it.saturating_sub(3)..it).any(|it| article.text.is_mark(it, ',')))
        });
        // “With 326 of the 650 seats, its majority is 12.”
        let is = figure.whole.start.checked_sub(2).is_some_and(|it| {
            article.text.id(it + 1).function() == Function::BePresent
                && article.is_noun(it, MAJORITY)
                && article.closes(figure.tokens.end)
        });
        let end = figure.tokens.end;
        let before = crate::figures::numeral::is_hyphen(article.text, end)
            && article.is_noun(end + 1, SEATS)
            && article.is_noun(end + 2, MAJORITY);
        whole && (of || is || before)
    })?;
    let twice = Term::Figure(part).times(Term::whole(2));
    let near = article.figure(size)?.whole.start;
    // “317 of the 650 seats … with allies, a majority of 13”, “a working majority”: not of these seats alone
    if fits(article, &Reading::new(twice, Compare::AtMost, Term::Figure(house)))
        || article.find_word(near.saturating_sub(4)..near, &["working"]).is_some()
    {
        return None;
    }
    let (seats, all) = (|| Term::Figure(part), || Term::Figure(house));
    let over_others = seats().times(Term::whole(2)).minus(all());
    let over_needed = seats().minus(Term::Majority(Box::new(all())));
    let over_half = seats().minus(all().over(Term::whole(2)));
    let stated = || Term::Figure(size);
    let readings = [over_others, over_needed, over_half]
        .map(|it| Reading::new(it, Compare::Equal, stated()))
        .to_vec();
    Some(Case::new(
        readings,
        Strength::Strong,
        "{sum} is a majority of {computed}, given as {stated}",
        "{sum} is a majority of {computed}, not {stated}",
    ))
}

/// “A party needs 60 of the 120 seats for a majority”, “61 seats are needed for a majority in …”
fn needed(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    house: usize,
) -> Option<Case> {
    let cue = article.find_word(sentence.clone(), MAJORITY)?;
    // “A majority in the 338-seat house is 170”
    let is_told = cue <= sentence.start + 2;
    if !is_told && article.find_word(sentence.clone(), NEEDED).is_none() {
        return None;
    }
    // “needs six more seats”, “won 55, short of the 61 needed”
    let others =
        ["more", "another", "additional", "extra", "further", "still", "just", "short", "shy"];
    if article.find_word(sentence.clone(), MORE_THAN_HALF).is_some()
        || article.find_word(sentence.clone(), &others).is_some()
        || cue.checked_sub(1).is_none_or(|it| {
            !article.says(it, &["a", "outright", "absolute", "simple", "overall", "clear"])
        })
    {
        return None;
    }
    let mut numbers = here.filter(|it| {
        *it != house
            && article.figure(*it).is_some_and(|it| {
                matches!(it.kind, Kind::Count | Kind::Number)
                    && it.join.is_none()
                    && it.exact().is_some_and(Exact::is_integer)
            })
    });
    let number = numbers.next().filter(|_| numbers.next().is_none())?;
    let figure = article.figure(number)?;
    let verb = article.find_word(figure.whole.start.saturating_sub(3)..figure.whole.start, NEEDED);
    let passive = article.find_word(figure.tokens.end..article.reach(number).end + 12, NEEDED);
    let is = is_told
        && figure.whole.start.checked_sub(1).is_some_and(|it| {
            article.text.id(it).function() == Function::BePresent || article.says(it, NEEDED)
        });
    if verb.is_none() && passive.is_none() && !is {
        return None;
    }
    let least = Term::Majority(Box::new(Term::Figure(house)));
    // “at least 61” is just that many
    let stated = match figure.hedge {
        Some(_) => exactly(article, number)?,
        None => Term::Figure(number),
    };
    // “Democrats need 50 seats for a majority in the 100-seat Senate”: whoever presides over it is one of
    // them, and “a party” is any
    let twice = Term::Figure(number).times(Term::whole(2));
    let half = fits(article, &Reading::new(twice, Compare::Equal, Term::Figure(house)));
    let any = sentence.clone().take(2).any(|it| {
        matches!(article.text.id(it).function(), Function::A | Function::Any | Function::Each)
    });
    if half && verb.is_some() && !any {
        return None;
    }
    let case = Case::new(
        vec![Reading::new(least, Compare::Equal, stated)],
        Strength::Strong,
        "{sum} is the least majority, given as {stated}",
        "{sum} is the least majority, not {stated}",
    );
    Some(evidence(article, case, cue))
}

fn evidence(article: &Article<'_>, case: Case, cue: usize) -> Case {
    match article.span_of(cue) {
        Some(span) => case.with_evidence(span),
        None => case,
    }
}
