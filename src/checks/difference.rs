//! A lead, a gap or a “taller by” is not the difference of its two figures.
//!
//! “Leads X to Y, an N-point advantage”, “X and Y, a gap of N”, “X tall, N taller than the Y tower”,
//! “X, N percent less than the Y of”: N must be what lies between X and Y.
//!
//! ## Why it matters
//!
//! A lead that is too large by a few points is what everybody quotes.
//!
//! ## Flagged
//!
//! ```news
//! She leads [[48 percent]] to [[41 percent]], a [[12-point]] advantage.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! She leads 48 percent to 41 percent, a 7-point advantage.
//! ```

mod pair;

use std::ops::Range;

use pair::{pair_after, pair_before};

use super::Check;
use crate::claims::Article;
use crate::claims::change::{comparable, opens_clause, slot};
use crate::figures::{Figure, Kind};
use crate::kernel::{
    Case, Compare, Found, Reading, Says, Strength, Term, change_percent, gap, in_points_of,
    in_unit_of,
};
use crate::lang::{Function, Role, Trend};

pub(super) static CHECK: Check = Check {
    name: "difference",
    title: "Difference does not match its figures",
    in_passage: Some(run),
    in_article: None,
};

/// Nouns of what lies between two figures.
const GAPS: &[&str] = &[
    "lead",
    "advantage",
    "gap",
    "margin",
    "edge",
    "difference",
    "spread",
    "cushion",
    "disparity",
    "deficit",
    "shortfall",
    "win",
    "victory",
];

/// Verbs whose “by N” is such a difference.
const LEADS: &[&str] = &[
    "lead", "beat", "win", "defeat", "lose", "trail", "outscore", "top", "edge", "outpoll",
    "triumph",
];

/// “is ahead by nine points”
const AHEAD: &[&str] = &["ahead", "behind", "clear", "up", "down"];

/// What a length is not told of.
const WIDER: &[&str] = &["wider", "broader", "thicker"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        if here.len() < 2 {
            continue;
        }
        for it in here.clone() {
            let case = more_than(article, &here, it).or_else(|| lead(article, &here, it));
            found.extend(case.map(Found::from));
        }
    }
}

/// “828 metres tall, 200 metres taller than the 601-metre tower”
fn more_than(article: &Article<'_>, here: &Range<usize>, size: usize) -> Option<Case> {
    let figure = article.figure(size)?;
    let text = article.text;
    let b = next(article, here, size)?;
    let told = previous(article, here, size);
    let a = told.or_else(|| of_before(article, size, b))?;
    let (than, comparative) =
        pivot(article, size).or_else(|| level_pivot(article, size, [a, b]))?;
    // “, or 2 percent of loans, higher than”: what is higher is not the 2 percent
    if (figure.tokens.end..than).any(|it| text.is_mark(it, ',')) {
        return None;
    }
    let second = article.figure(b)?;
    // “400 vans or more than 33,000 masks”: the “than” of a hedge
    if than >= second.whole.start {
        return None;
    }
    let phrase = than + 1..second.whole.start;
    let end = if told.is_some() { article.reach(a).end } else { figure.whole.start };
    // “20.1, which is 2.3 above the average of 17.8”
    let end = end + usize::from(text.id(end).has(Role::Adjective));
    let which = text.is_mark(end, ',') && text.id(end + 1).function() == Function::Which;
    let ahead = end + 2 * usize::from(which)..figure.whole.start;
    // “a time of 58.2 seconds was 2.6 seconds faster than”
    // “At 1,085 metres the new shaft is 240 metres deeper than”
    let be = ahead.end.checked_sub(1).is_some_and(|it| {
        matches!(text.id(it).function(), Function::BePast | Function::BePresent)
            && article.find_word(figure.tokens.end..than, WIDER).is_none()
            && (ahead.len() == 1 || article.before(a) == Function::At && here.start == a)
    });
    let linked = be
        || told.is_none()
        || ahead.clone().any(|it| {
            text.is_mark(it, ',') || text.is_mark(it, '(') || text.id(it).function() == Function::Or
        });
    let plain = |range: Range<usize>| {
        range
            .into_iter()
            .all(|it| !opens_clause(article, it) && !matches!(text.mark(it), Some(';' | '—' | ':')))
    };
    // “than Peter, who is 42”, “than the old one, which measures 910 metres”
    let comma = phrase.clone().find(|it| text.is_mark(*it, ','));
    let when = comma.is_some_and(|it| is_when(article, it + 1..phrase.end));
    let told = comma.filter(|comma| {
        let relative = matches!(text.id(comma + 1).function(), Function::Who | Function::Which);
        let at = text.id(comma + 1).function() == Function::At;
        when || relative && (1..=3).contains(&(comma + 2..phrase.end).len())
            || at && comma + 2 == phrase.end
    });
    // “than the new one at 480 metres”, “than Porto on 66”
    let at = phrase.end.checked_sub(1).filter(|it| {
        matches!(text.id(*it).function(), Function::At | Function::On | Function::With)
    });
    let told = told.or(at.filter(|it| *it > phrase.start + 1));
    let one_phrase = (phrase.len() <= 8 || when)
        && (phrase.start..told.unwrap_or(phrase.end)).all(|it| {
            // “than the runner-up”, “than the Greens’ 14,360”
            text.id(it).function() == Function::PossessiveMark
                || text.mark(it).is_none_or(|mark| mark == '-' && text.touches(it))
                    && (when
                        || !matches!(
                            text.id(it).function(),
                            Function::In | Function::On | Function::At
                        ))
        });
    if !linked
        || !plain(ahead.clone())
        || !one_phrase
        || !plain(phrase.start..told.unwrap_or(phrase.end))
        || ahead.len() > 8
        || !comparable(article, a, b)
        // “two more members than in 2012, when there were 40 deaths”
        || when && article.own_head(b).is_some() && !article.counts_alike(a, b)
        // “further than the current 747-300”
        || second.kind != article.figure(a)?.kind
            && !article.closes(second.tokens.end)
            // “than the 12,000 it employed”, “than the 12,000 of last year”
            && !matches!(
                text.id(second.tokens.end).function(),
                Function::Pronoun | Function::Of | Function::A | Function::Last
            )
    {
        return None;
    }
    let stated = Term::Figure(size);
    let reading = match figure.kind {
        Kind::Percent | Kind::Fraction if article.figure(a)?.kind != Kind::Percent => {
            let stated = if figure.kind == Kind::Fraction {
                Term::Share(Box::new(stated), Box::new(Term::whole(1)))
            } else {
                stated
            };
            let stated =
                if comparative == Trend::Up { stated } else { Term::Negative(Box::new(stated)) };
            Reading { computed: change_percent(b, a), compare: Compare::Equal, stated, taken: None }
        }
        Kind::Percent | Kind::Fraction | Kind::Multiple => return None,
        _ if comparable(article, a, size) || points(article, a, figure) => {
            let computed = in_points_of(article, gap(article, a, b), size);
            Reading { computed, compare: Compare::Equal, stated, taken: None }
        }
        // “5.2 metres, 30 centimetres below”
        Kind::Measure if article.figure(a)?.kind == Kind::Measure => Reading {
            computed: gap(article, a, b),
            compare: Compare::Equal,
            stated: in_unit_of(article, size, a)?,
            taken: None,
        },
        _ => return None,
    };
    Some(case([a, size, b], reading))
}

/// “in 2012, when the number was 40”, “when there were 40”
fn is_when(article: &Article<'_>, tokens: Range<usize>) -> bool {
    let text = article.text;
    (2..=5).contains(&tokens.len())
        && text.id(tokens.start).function() == Function::When
        && text.id(tokens.end - 1).function() == Function::BePast
        && (tokens.start + 1..tokens.end - 1).all(|it| {
            article.is_determiner(it)
                || text.id(it).function() == Function::Pronoun
                || article.says(it, NUMBERS)
        })
}

/// Whatever is counted; “there were”.
const NUMBERS: &[&str] = &["there", "number", "figure", "total", "rate", "count", "share"];

/// “That is two more than the 40”: the first amount of the sentence before, where it has no other.
fn of_before(article: &Article<'_>, size: usize, b: usize) -> Option<usize> {
    let idx = article.sentence_of(size);
    let start = article.stated(idx).start;
    let that = article.text.id(start).function();
    let that = matches!(that, Function::That | Function::Demonstrative)
        && article.figure(size)?.whole.start <= start + 2;
    let before = article.stated(idx.checked_sub(1).filter(|_| that)?);
    let mut levels = article.figures_in(&before).filter(|it| comparable(article, *it, b));
    levels.next().filter(|_| levels.next().is_none())
}

/// “taller than”, “more than”, “more people than”: the “than”, and the way it goes.
fn pivot(article: &Article<'_>, size: usize) -> Option<(usize, Trend)> {
    let from = article.figure(size)?.tokens.end;
    let end = article.reach(size).end.max(from);
    let than = (from..end + 3).find(|it| article.text.id(*it).function() == Function::Than)?;
    Some((than, (from..than).find_map(|it| direction(article, it))?))
}

/// “5.2 metres, 30 centimetres below the record of 5.5 metres”, “3 cm short of the record”
fn level_pivot(article: &Article<'_>, size: usize, levels: [usize; 2]) -> Option<(usize, Trend)> {
    let at = article.figure(size)?.tokens.end;
    let found = match article.text.id(at).function() {
        Function::Below | Function::Under => (at, Trend::Down),
        Function::Above => (at, Trend::Up),
        _ if article.says(at, SHORT) && article.text.id(at + 1).function() == Function::Of => {
            (at + 1, Trend::Down)
        }
        _ => return None,
    };
    // “three rooms, two above the five shops” are not of one sort
    let counted = |it: usize| {
        article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number))
    };
    let [a, b] = levels;
    (!counted(a) && !counted(b) || article.counts_alike(a, b)).then_some(found)
}

/// What an amount is that lacks something.
const SHORT: &[&str] = &["short", "shy"];

/// “leads 52 percent to 41 percent, a 15-point advantage”, “$52,000 and … $45,000, a gap of $9,000”,
/// “beat the Blues by five, 88-81”
fn lead(article: &Article<'_>, here: &Range<usize>, size: usize) -> Option<Case> {
    let figure = article.figure(size)?;
    let (a, b) = led(article, here, size)?;
    let fits = comparable(article, a, size)
        || points(article, a, figure)
        || matches!(figure.kind, Kind::Number | Kind::Count | Kind::Points)
            && article.figure(a)?.kind == Kind::Score;
    // shares of the vote are the business of `vote-margin`
    let percent = |it: &Figure| it.kind == Kind::Percent;
    let level = article.figure(a)?;
    let shares = percent(level) && article.is_won_by(size);
    // “12 on the pill and 8 on placebo, not a 20 percent difference”
    let relative = percent(figure) && !percent(level);
    // “led 51,200 to 50,900, a lead of one percentage point”: of all votes
    let of_all = !percent(level)
        && article.find_word(figure.tokens.start..figure.tokens.end + 1, SHARES).is_some();
    if !fits || shares || relative || of_all {
        return None;
    }
    let reading = Reading {
        computed: in_points_of(article, gap(article, a, b), size),
        compare: Compare::Equal,
        stated: Term::Figure(size),
        taken: None,
    };
    Some(case([a, b, size], reading))
}

/// Tells points of a hundred.
const SHARES: &[&str] = &["percentage"];

/// The two figures that a lead lies between.
pub(super) fn led(
    article: &Article<'_>,
    here: &Range<usize>,
    size: usize,
) -> Option<(usize, usize)> {
    // “by a margin of two to one”
    let joined = article.figure(size)?.join.is_some();
    if joined || !is_gap(article, size) || article.ends_in_one(size).is_some() {
        return None;
    }
    pair_before(article, here, size).or_else(|| pair_after(article, here, size))
}

fn case(mut figures: [usize; 3], reading: Reading) -> Case {
    crate::order::sort(&mut figures);
    Case {
        figures: figures.to_vec(),
        evidence: Vec::new(),
        readings: vec![reading],
        strength: Strength::Strong,
        says: Says {
            agrees: "The difference is {computed}, given as {stated}".to_owned(),
            clash: "The difference is {computed}, not {stated}".to_owned(),
        },
    }
}

/// “a 15-point advantage”, “a gap of $9,000”, “won by five”
fn is_gap(article: &Article<'_>, size: usize) -> bool {
    let Some(figure) = article.figure(size) else { return false };
    let noun = |at: usize| article.text.id(at).noun().is_some_and(|it| GAPS.contains(&it.text()));
    let end = figure.tokens.end;
    // “ended 6-6, with one win each”: these are counted
    let counted = noun(end)
        && matches!(figure.kind, Kind::Count | Kind::Number)
        && article.before(size) != Function::A;
    let after = noun(end) && !counted
        || article.text.is_mark(end, '-') && noun(end + 1)
        || (end..end + 4).any(|it| article.text.is_mark(end, '-') && noun(it))
        || noun(article.reach(size).end.saturating_sub(1)) && !counted;
    // “$2,900 in the capital and $2,300 in the port, $600 cheaper”
    let comparative = article.text.id(end).function() == Function::None
        && direction(article, end).is_some()
        && article.closes(end + 1);
    let after = after || comparative;
    let slot = slot(article, size);
    let before = |back: usize| figure.whole.start.checked_sub(back);
    let of = before(1).is_some_and(|it| article.text.id(it).function() == Function::Of)
        && before(2).is_some_and(noun);
    let by = slot.word == Function::By
        && (slot.at.saturating_sub(8)..slot.at).any(|it| {
            article.text.id(it).verb().is_some_and(|it| LEADS.contains(&it.text()))
                || it + 1 == slot.at && article.says(it, AHEAD)
        });
    after || of || by
}

/// “52 percent … 11 points”, “20.1 degrees Celsius … 2.3 degrees”
fn points(article: &Article<'_>, level: usize, size: &Figure) -> bool {
    let Some(level) = article.figure(level).map(|it| it.kind) else { return false };
    match size.kind {
        Kind::Points => {
            matches!(level, Kind::Percent | Kind::Number | Kind::Count | Kind::Score)
        }
        Kind::Temperature => level == size.kind && size.unit.is_none(),
        _ => false,
    }
}

/// The figure before another, dates left out.
fn previous(article: &Article<'_>, here: &Range<usize>, it: usize) -> Option<usize> {
    (here.start..it).rev().find(|it| !is_date(article, *it))
}

fn next(article: &Article<'_>, here: &Range<usize>, it: usize) -> Option<usize> {
    // “more than second-placed Porto”
    let place = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Ordinal);
    (it + 1..here.end).find(|it| !is_date(article, *it) && !place(*it))
}

fn is_date(article: &Article<'_>, it: usize) -> bool {
    article.figure(it).is_some_and(|it| matches!(it.kind, Kind::Date | Kind::Time))
}

/// The way a comparative goes: “taller”, “more”, “fewer”, “shorter”.
fn direction(article: &Article<'_>, at: usize) -> Option<Trend> {
    let word = article.text.id(at);
    match word.function() {
        Function::More => return Some(Trend::Up),
        Function::Less | Function::Fewer => return Some(Trend::Down),
        _ => {}
    }
    let comparative = word.text().ends_with("er") && word.has(Role::Adjective);
    word.trend().or_else(|| comparative.then_some(Trend::Up))
}
