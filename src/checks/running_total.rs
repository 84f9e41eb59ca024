//! A total that was brought up to date does not add up with what was added.
//!
//! “Five more bodies were found, taking the toll from X to Y”, “18 goals before Saturday’s two took
//! his tally to 21”: the old total and the addition must make the new one. A count that goes on (“by
//! Monday … by Tuesday”, a toll that has risen in each entry of a live blog) must not get smaller.
//!
//! ## Why it matters
//!
//! In breaking news the totals are changed by hand from version to version.
//!
//! ## Flagged
//!
//! ```news
//! Four more climbers were found on Sunday, bringing the toll from [[17]] to [[23]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Four more climbers were found on Sunday, bringing the toll from 17 to 21.
//! ```

use super::Check;
use crate::claims::change::{Change, Step, Tie, clauses, comparable, is_addition, slot};
use crate::claims::{Article, written};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term, sum};
use crate::lang::en::change::REVISED;
use crate::lang::{Function, Role, Trend, WordId};

pub(super) static CHECK: Check = Check {
    name: "running-total",
    title: "Running total does not add up",
    in_passage: Some(run),
    in_article: Some(entries),
};

/// Verbs that bring a total up to date.
const BRINGS: &[&str] =
    &["take", "bring", "push", "lift", "raise", "put", "boost", "carry", "send", "drive"];

/// Nouns of a running total.
const TOTALS: &[&str] =
    &["toll", "total", "tally", "count", "number", "figure", "haul", "score", "sum", "caseload"];

/// Verbs of a count that goes on.
const GOES_ON: &[&str] = &[
    "count", "confirm", "verify", "tally", "record", "identify", "recover", "collect", "process",
    "examine", "rescue",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes().iter().filter(|it| it.tie != Tie::Compared) {
        for step in change.steps.iter().filter(|it| adds(article, change, it)) {
            found.push(case(article, change.from, step.figure, change.to).into());
        }
    }
    for change in article.changes().iter().filter(|it| it.tie == Tie::FromTo) {
        found.extend(fronted(article, change).map(Found::from));
    }
    for sentence in article.sentences() {
        if sentence.figures.len() < 2 {
            continue;
        }
        for clause in clauses(article, &sentence.tokens) {
            if let Some((old, more, total)) =
                taken_to(article, &clause).or_else(|| joined(article, &clause))
            {
                found.push(case(article, old, more, total).into());
            }
        }
        found.extend(shrinking(article, &sentence.tokens).map(Found::from));
    }
}

/// “The toll has risen to 31” in one entry of a live blog, and in the next of its totals by time.
fn entries(article: &Article<'_>, found: &mut Vec<Found>) {
    let risen = |it: usize| {
        let claim = article.claim(it)?;
        let rises = article.text.id(claim.verb_token?).trend() == Some(Trend::Up);
        let total = claim.head.is_some_and(|it| article.is_noun(it, TOTALS));
        let plain = rises && total && !claim.negated && claim.place.is_none();
        let block = article.text.sentences.get(article.sentence_of(it))?.block;
        let to = slot(article, it).word == Function::To;
        (plain && to).then_some((article.entry_of(block)?, it))
    };
    let mut totals: Vec<(usize, usize)> = (0..article.figures.len()).filter_map(risen).collect();
    crate::order::sort(&mut totals);
    for pair in totals.windows(2) {
        let [(first, a), (second, b)] = *pair else { continue };
        let words = |it: usize| {
            let counts = article.claim(it).and_then(|it| it.counts.clone()).unwrap_or_default();
            crate::text::lower(&written(article.text, &counts))
        };
        if first < second && comparable(article, a, b) && words(a) == words(b) {
            found.push(goes_on_to(a, b).into());
        }
    }
}

/// A count that does not get smaller.
fn goes_on_to(earlier: usize, later: usize) -> Case {
    let mut figures = vec![earlier, later];
    crate::order::sort(&mut figures);
    Case {
        figures,
        evidence: Vec::new(),
        readings: vec![Reading {
            computed: Term::Figure(later),
            compare: Compare::AtLeast,
            stated: Term::Figure(earlier),
            taken: None,
        }],
        strength: Strength::Strong,
        says: Says {
            agrees: "The count goes on from {stated} to {computed}".to_owned(),
            clash: "The count is {computed} after it was {stated}".to_owned(),
        },
    }
}

/// Whether a step is an addition that brings a total from one level to the other.
pub(super) fn adds(article: &Article<'_>, change: &Change, step: &Step) -> bool {
    let down = change.way.as_ref().is_some_and(|it| it.trend == Trend::Down);
    let count = article
        .figure(step.figure)
        .is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number | Kind::Money));
    // “five more cranes are due, taking capacity to 120,000 units”
    let noun = |it: usize| article.own_head(it).map(|_| article.own_noun(it));
    let other = noun(step.figure).zip(noun(change.to).or_else(|| noun(change.from)));
    let fits = other.is_none_or(|(a, b)| {
        a == b || a.has(Role::Person) && b.has(Role::Person) || b.has(Role::Event)
    });
    // “of a further 442 million pounds … a shortage of 1.6 billion, revised up from 1.55 billion”
    let revised = article.find_word(change.clause.clone(), REVISED).is_some();
    step.cause && !revised && count && !down && fits && is_addition(article, step.figure)
}

fn case(article: &Article<'_>, old: usize, more: usize, total: usize) -> Case {
    let mut figures = vec![old, more, total];
    crate::order::sort(&mut figures);
    let strength = if article.claim(total).is_some_and(|it| it.negated) {
        Strength::Weak
    } else {
        Strength::Strong
    };
    Case {
        figures,
        evidence: Vec::new(),
        readings: vec![Reading {
            computed: sum(&[old, more]),
            compare: Compare::Equal,
            stated: Term::Figure(total),
            taken: None,
        }],
        strength,
        says: Says {
            agrees: "{sum} makes the new total of {stated}".to_owned(),
            clash: "{sum} = {computed} does not match the new total of {stated}".to_owned(),
        },
    }
}

/// “With 11 additional arrests, the number in custody has climbed from 60 to 71”
fn fronted(article: &Article<'_>, change: &Change) -> Option<Case> {
    let sentence = article.sentence(change.from);
    let more = article.figures_in(&sentence).start;
    let figure = article.figure(more)?;
    // “With six new titles this season,”
    let ended = article.reach(more).end;
    let comma = (ended..ended + 3).find(|it| article.text.mark(*it).is_some())?;
    let number = article.figure(change.from)?.whole.start;
    // “from 230 a week ago to 255”: there were other days
    let ends = article.reach(change.from).end;
    let last = article.reach(change.to).end;
    // “to 53, as one left”, not “to 53, police said”
    let at_once = ends + 1 == article.figure(change.to)?.whole.start
        && article.closes(last)
        && (!article.text.is_mark(last, ',') || last >= sentence.end);
    let up = change.way.as_ref().is_some_and(|it| it.trend == Trend::Up);
    // “With Sunday’s 15 cases,”
    let day = figure.whole.start.checked_sub(2).is_some_and(|it| {
        article.text.id(it).has(Role::Weekday)
            && article.text.id(it + 1).function() == Function::PossessiveMark
    });
    (figure.whole.start == sentence.start + if day { 3 } else { 1 }
        && article.text.id(sentence.start).function() == Function::With
        && article.text.is_mark(comma, ',')
        && more + 1 == change.from
        && at_once
        && up
        && figure.kind == Kind::Count
        && (day || is_addition(article, more))
        && comparable(article, more, change.from)
        // “her career tally”: the subject
        && article
            .find_words(comma..number, TOTALS.iter().copied())
            .next()
            .is_some_and(|it| {
                (comma + 1..it).all(|it| is_named(article, it)) && is_of(article, it, more, change.to)
            }))
    .then(|| case(article, change.from, more, change.to))
}

/// “the number of arrests”, “to 71 arrests”, not “of visitors”: a total of what was added, where it is said of what.
fn is_of(article: &Article<'_>, total: usize, more: usize, to: usize) -> bool {
    let text = article.text;
    let of = text.id(total + 1).function() == Function::Of;
    let noun = (total + 2..total + 5).find_map(|it| text.id(it).noun()).filter(|_| of);
    let added = article.own_noun(more);
    let fits = |it: WordId| it == added || it.has(Role::Person) && added.has(Role::Person);
    // “the town’s total employment”
    let next = text.id(total + 1);
    let head = next.noun().is_none() || next.function() != Function::None;
    head && noun.is_none_or(fits) && article.own_head(to).is_none_or(|_| fits(article.own_noun(to)))
}

/// A determiner, a noun, or what stands before one.
fn is_named(article: &Article<'_>, at: usize) -> bool {
    article.is_determiner(at)
        || article.text.mark(at).is_none() && article.text.id(at).function() == Function::None
}

/// “had 18 goals before Saturday’s two took his tally to 21”: the old total, the addition, the new one.
fn taken_to(
    article: &Article<'_>,
    clause: &std::ops::Range<usize>,
) -> Option<(usize, usize, usize)> {
    let mut amounts = article.figures_in(clause).filter(|it| {
        article
            .figure(*it)
            .is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number) && it.join.is_none())
    });
    let (old, more, total, none) =
        (amounts.next()?, amounts.next()?, amounts.next()?, amounts.next());
    let (second, third) = (article.figure(more)?, article.figure(total)?);
    if none.is_some()
        || slot(article, total).word != Function::To
        || !comparable(article, old, total)
        || !comparable(article, more, total)
    {
        return None;
    }
    let between = second.tokens.end..third.whole.start;
    let verb = between
        .clone()
        .find(|it| article.text.id(*it).verb().is_some_and(|it| BRINGS.contains(&it.text())))?;
    let noun = (verb + 1..third.whole.start)
        .any(|it| article.text.id(it).noun().is_some_and(|it| TOTALS.contains(&it.text())));
    let first_end = article.figure(old)?.tokens.end;
    let before = (first_end..second.whole.start)
        .any(|it| article.text.id(it).function() == Function::Before);
    (noun && before && verb - second.tokens.end <= 3 && third.whole.start - verb <= 5)
        .then_some((old, more, total))
}

/// “Another 150 troops will join the 600 already there, for a total of 750”
fn joined(article: &Article<'_>, clause: &std::ops::Range<usize>) -> Option<(usize, usize, usize)> {
    let mut amounts = article.figures_in(clause).filter(|it| {
        article
            .figure(*it)
            .is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number) && it.join.is_none())
    });
    let (more, old, total, none) =
        (amounts.next()?, amounts.next()?, amounts.next()?, amounts.next());
    let (first, second, third) =
        (article.figure(more)?, article.figure(old)?, article.figure(total)?);
    let verb = (first.tokens.end..second.whole.start).any(|it| article.is_verb(it, JOINS));
    let the = matches!(article.before(old), Function::The | Function::Possessive);
    let of_all = third.whole.start != third.tokens.start
        && article.find_word(third.whole.start..third.tokens.start, TOTALS).is_some()
        || (third.whole.start.saturating_sub(3)..third.whole.start)
            .any(|it| article.text.id(it).noun().is_some_and(|it| TOTALS.contains(&it.text())));
    (none.is_none() && is_addition(article, more) && verb && the && of_all)
        .then_some((old, more, total))
}

/// How more come to those there are; each is a lemma.
const JOINS: &[&str] = &["join", "reinforce", "supplement", "complement"];

/// “By Monday they had counted 1,204 ballots; by Tuesday they had counted 1,180.”
fn shrinking(article: &Article<'_>, sentence: &std::ops::Range<usize>) -> Option<Case> {
    let mut counted =
        article.figures_in(sentence).filter(|it| goes_on(article, *it, sentence.start));
    let (earlier, later, none) = (counted.next()?, counted.next()?, counted.next());
    let verb = |it: usize| article.claim(it).map(|it| it.verb);
    if none.is_some() || !comparable(article, earlier, later) || verb(earlier) != verb(later) {
        return None;
    }
    let (first, second) = (
        day_before(article, earlier, sentence.start)?,
        day_before(article, later, sentence.start)?,
    );
    // the days must be in order, and two days
    let apart =
        if first.min(second) >= LATER { first > second } else { (second + 7 - first) % 7 > 3 };
    if first == second || apart || first.max(second) >= LATER && first.min(second) < LATER {
        return None;
    }
    Some(goes_on_to(earlier, later))
}

/// A figure that is the object of a verb of counting.
fn goes_on(article: &Article<'_>, it: usize, start: usize) -> bool {
    let count = article
        .figure(it)
        .is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number) && it.trend.is_none());
    let object =
        article.figure(it).and_then(|it| it.whole.start.checked_sub(1)).is_some_and(|at| {
            at >= start && article.text.id(at).verb().is_some_and(|it| GOES_ON.contains(&it.text()))
        });
    // “by noon 1,912 signatures had been verified”
    let end = article.reach(it).end;
    let passive = article.text.id(end).function() == Function::HavePast
        && article.text.id(end + 1).function() == Function::Been
        && article.is_verb(end + 2, GOES_ON);
    // “at the school”: some of them
    let behind = if passive { end + 3 } else { end };
    let some = matches!(article.text.id(behind).function(), Function::At | Function::In);
    // “by Tuesday they had counted 3,000 more”
    count && (object || passive) && !some && !is_addition(article, it)
}

/// The parts of a day, in order.
const HOURS: &[&str] = &["dawn", "morning", "noon", "midday", "afternoon", "evening", "midnight"];

/// Numbers of parts of a day begin here.
const LATER: u8 = 100;

/// The weekday of the “by Monday” that stands before a figure in its clause.
fn day_before(article: &Article<'_>, it: usize, start: usize) -> Option<u8> {
    let at = article.figure(it)?.whole.start;
    let reach = at.saturating_sub(8).max(start);
    let hour = |it: usize| {
        HOURS.iter().position(|word| article.says(it, &[word])).and_then(|it| u8::try_from(it).ok())
    };
    let had =
        |it: usize| (it..at + 5).any(|it| article.text.id(it).function() == Function::HavePast);
    let by = |it: usize| match article.text.id(it.wrapping_sub(1)).function() {
        Function::By => true,
        Function::At => had(it),
        _ => false,
    };
    // “by noon”, “by evening”, “at noon it had”: behind all weekdays
    if let Some(hour) = (reach + 1..at).rev().filter(|it| by(*it)).find_map(hour) {
        return Some(LATER + hour);
    }
    let day = (reach..at).rev().find(|it| article.text.id(*it).has(Role::Weekday))?;
    let preposition =
        day.checked_sub(1).map_or(Function::None, |it| article.text.id(it).function());
    // “on Friday the city had confirmed 312”: by then, not on that day
    let by = preposition == Function::By || preposition == Function::On && had(day);
    article.text.id(day).weekday().filter(|_| by)
}
