//! Ranks and the values beside them go different ways.
//!
//! “First with 41 points, second with 44 and third with 30”: one of three lies on the wrong side. “A is
//! bigger than B” must fit the values of both, and nobody comes third in a field of two.
//!
//! ## Why it matters
//!
//! A table is told in words, and a line of it is skipped or swapped.
//!
//! ## Flagged
//!
//! ```news
//! The crew came [[fifth]] in a field of [[four]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The crew came fifth in a field of 14.
//! ```

mod ranks;

use std::ops::Range;

use ranks::ranks;

use super::Check;
use crate::claims::Article;
use crate::claims::change::{clauses, comparable};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term};
use crate::lang::Function;
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "ranking-order",
    title: "Ranks do not fit their values",
    in_passage: Some(run),
    in_article: None,
};

/// Verbs of a place in an order.
const COMES: &[&str] =
    &["finish", "come", "rank", "place", "be", "end", "stand", "sit", "qualify", "start"];

/// Those among whom one has a place.
const FIELDS: &[&str] = &["field", "race", "group", "class", "contest", "heat", "league"];

/// Verbs of the first place; each is a lemma.
const TOPS: &[&str] = &["top", "lead", "head", "win"];

/// Medals, the best first.
const MEDALS: &[&str] = &["gold", "silver", "bronze"];

/// The fewer of them the better.
const FEWEST: &[&str] =
    &["strokes", "shots", "penalties", "errors", "faults", "seconds", "minutes"];

/// Of ranks by size.
const LARGEST: &[&str] =
    &["largest", "biggest", "tallest", "longest", "richest", "heaviest", "highest"];

/// Comparatives of size.
const BIGGER: &[&str] = &[
    "bigger", "larger", "greater", "taller", "longer", "heavier", "higher", "older", "richer",
    "deeper",
];

/// The opposite.
const SMALLER: &[&str] =
    &["smaller", "shorter", "lighter", "lower", "younger", "poorer", "shallower", "cheaper"];

/// By what something is larger; each is a lemma.
const SIZES: &[&str] =
    &["asset", "area", "population", "sale", "revenue", "value", "capital", "length", "height"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        if sentence.figures.len() < 2 {
            continue;
        }
        for clause in clauses(article, &sentence.tokens) {
            found.extend(bigger(article, &clause).map(Found::from));
            found.extend(followed(article, &clause).map(Found::from));
            found.extend(ahead_of(article, &clause).map(Found::from));
            found.extend(more_than_all(article, &clause).map(Found::from));
            for it in article.figures_in(&clause) {
                found.extend(place_of(article, it).map(Found::from));
            }
            found.extend(nth_most(article, &clause).map(Found::from));
            ranks(article, &clause, found);
        }
    }
}

/// Says that the first of several has the most.
const FIRST: &[&str] =
    &["highest", "most", "largest", "biggest", "longest", "tallest", "busiest", "led", "leads"];

/// “highest in Texas, with 8,100, followed by Ohio with 7,400”
fn followed(article: &Article<'_>, clause: &Range<usize>) -> Option<Case> {
    let text = article.text;
    let at = article
        .find_words(clause.clone(), ["followed"].into_iter())
        .find(|it| text.id(it + 1).function() == Function::By)?;
    let first = article.figures_in(&(clause.start..at)).next_back()?;
    let second = article.figures_in(&(at..clause.end)).next()?;
    let behind = at.checked_sub(article.reach(first).end)?;
    let start = article.figure(second)?.whole.start;
    let told = |it: usize| {
        article.before(it) == Function::With
            || article
                .figure(it)
                .and_then(|it| it.whole.start.checked_sub(1))
                .is_some_and(|it| text.is_mark(it, '('))
    };
    let ahead = clause.start..article.figure(first)?.whole.start;
    let tops = |it: &usize| article.is_verb(*it, TOPS) && !article.is_verb(*it, &["win"]);
    let cue = article.find_word(ahead.clone(), FIRST).or_else(|| ahead.into_iter().find(tops))?;
    let plain = behind <= 3
        && start - at <= 8
        && told(first)
        && told(second)
        && comparable(article, first, second)
        && article.is_plain_amount(first)
        && article.is_plain_amount(second)
        && (article.own_head(second).is_none() || article.counts_alike(first, second))
        // “followed by Lund with 15 in all cups”
        && {
            let end = article.reach(second).end;
            article.closes(end) || text.id(end).function() == Function::And
        }
        && article.figures_in(&(clause.start..at)).len() == 1
        // “led with 66, followed by Woods with 68”
        && !is_golf(article, clause)
        && (article.own_head(first).is_some() || !article.is_verb(cue, TOPS));
    plain.then(|| above(first, second).with_evidence(article.span_of(cue).unwrap_or_default()))
}

/// The first of two is said to rank above the second.
fn above(first: usize, second: usize) -> Case {
    Case::new(
        vec![Reading::new(Term::Figure(first), Compare::AtLeast, Term::Figure(second))],
        Strength::Strong,
        "{computed} ranks above {stated}",
        "{computed} is said to rank above {stated}",
    )
}

/// “with 12 medals, ahead of Ethiopia, third with 14”
fn ahead_of(article: &Article<'_>, clause: &Range<usize>) -> Option<Case> {
    let text = article.text;
    let behind = |it: usize| text.id(it).function() == Function::Behind;
    let at = article
        .find_words(clause.clone(), ["ahead", "behind"].into_iter())
        .find(|it| behind(*it) || text.id(it + 1).function() == Function::Of)?;
    let counted = |it: &usize| {
        article.figure(*it).is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number))
            && article.is_plain_amount(*it)
            && with_before(article, *it)
    };
    let first = article.figures_in(&(clause.start..at)).next_back().filter(counted)?;
    let mut later = article.figures_in(&(at..clause.end));
    let second = later.find(|it| article.figure(*it).is_some_and(|it| it.kind != Kind::Ordinal));
    let second = second.filter(counted)?;
    // “with 12 points, two ahead of”, “with three games left”
    let end = article.reach(first).end;
    // “, with 46 points, lead the table ahead of”
    let lead = (end..at).len() <= 5 && (end..at).any(|it| article.is_verb(it, TOPS));
    let near = (at <= end + 2 || lead)
        && article.figure(second).is_some_and(|it| it.whole.start <= at + 8);
    let alike = article.own_head(second).is_none() || article.counts_alike(first, second);
    let last = article.reach(second).end;
    let named = !behind(at) || article.own_head(first).is_some();
    let plain = near && named && alike && (article.closes(last)) && !is_golf(article, clause);
    let (more, less) = if behind(at) { (second, first) } else { (first, second) };
    plain.then(|| above(more, less).with_evidence(article.span_of(at).unwrap_or_default()))
}

/// “The second-biggest donor gave $9 million, more than anyone else”: only the first gives more.
fn more_than_all(article: &Article<'_>, clause: &Range<usize>) -> Option<Case> {
    let text = article.text;
    let mut here = article.figures_in(clause);
    let (rank, value, none) = (here.next()?, here.next()?, here.next());
    let place = article.figure(rank).filter(|it| it.kind == Kind::Ordinal)?;
    let amount = article.figure(value)?;
    let superlative = (place.tokens.start..place.tokens.end + 2)
        .any(|it| text.word(it).ends_with("est") || text.id(it).function() == Function::Most);
    let behind = article.reach(value).end.max(amount.tokens.end);
    let more = (behind..behind + 2).find(|it| {
        text.id(*it).function() == Function::More && text.id(it + 1).function() == Function::Than
    })?;
    let all = article.says(more + 2, &["anyone", "anybody", "everyone", "everybody", "any", "all"])
        && (more + 3..more + 5)
            .any(|it| matches!(text.id(it).function(), Function::Else | Function::Other));
    if none.is_some() || !superlative || !all {
        return None;
    }
    let first = Reading::new(Term::Figure(rank), Compare::AtMost, Term::number(Exact::ONE));
    let mut case = Case::new(
        vec![first],
        Strength::Strong,
        "Place {computed} is above all",
        "Place {computed} is not above all others",
    );
    case.figures = vec![rank, value];
    Some(case.with_evidence(article.span_of(more).unwrap_or_default()))
}

/// “the third-largest lender, with $80 billion, trails the second-largest, with $90 billion”
fn nth_most(article: &Article<'_>, clause: &Range<usize>) -> Option<Case> {
    let text = article.text;
    let here: Vec<usize> = article.figures_in(clause).collect();
    let [a, x, b, y] = *here.as_slice() else { return None };
    let said = |rank: usize, value: usize| {
        let place = article.figure(rank).filter(|it| it.kind == Kind::Ordinal)?;
        let amount = article.figure(value)?;
        let hyphen = usize::from(text.is_mark(place.tokens.end, '-'));
        let superlative = [place.tokens.end.checked_sub(1)?, place.tokens.end + hyphen]
            .into_iter()
            .find(|it| article.says(*it, LARGEST))?;
        let with = amount.whole.start.checked_sub(1)?;
        let near = superlative + 1..with;
        let plain = near.len() <= 4
            && near.clone().filter(|it| text.is_mark(*it, ',')).count() <= 1
            && !near.into_iter().any(|it| text.id(it).function() != Function::None);
        (plain && text.id(with).function() == Function::With && article.is_plain_amount(value))
            .then(|| text.word(superlative))
    };
    let value = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
    if said(a, x)? != said(b, y)? || !comparable(article, x, y) || value(a) == value(b) {
        return None;
    }
    let (more, less) = if value(a) < value(b) { (x, y) } else { (y, x) };
    let mut case = above(more, less);
    case.figures = vec![a, x, b, y];
    Some(case)
}

/// “third of 120”, “third in a field of two”, “third out of two”
fn place_of(article: &Article<'_>, rank: usize) -> Option<Case> {
    let place = article.figure(rank).filter(|it| matches!(it.kind, Kind::Ordinal | Kind::Rank))?;
    let of = article
        .figure(rank + 1)
        .filter(|it| matches!(it.kind, Kind::Count | Kind::Number) && it.join.is_none())?;
    let text = article.text;
    let between = place.tokens.end..of.whole.start;
    let words: Vec<Function> = between.clone().map(|it| text.id(it).function()).collect();
    let field = between.clone().any(|it| article.says(it, FIELDS));
    let plain = matches!(words.as_slice(), [Function::Of] | [Function::Out, Function::Of])
        || field
            && matches!(
                words.as_slice(),
                [Function::In, Function::A, _, Function::Of]
                    | [Function::Out, Function::Of, Function::A, _, Function::Of]
            );
    let verb = (place.whole.start.saturating_sub(3)..place.whole.start)
        .any(|it| text.id(it).verb().is_some_and(|it| COMES.contains(&it.text())));
    if !plain || !verb {
        return None;
    }
    let field = Reading::new(Term::Figure(rank), Compare::AtMost, Term::Figure(rank + 1));
    Some(Case::new(
        vec![field],
        Strength::Strong,
        "Place {computed} fits a field of {stated}",
        "Place {computed} does not fit a field of {stated}",
    ))
}

/// “Oslo, with 1.2 million people, is bigger than Bergen, with 1.9 million”
fn bigger(article: &Article<'_>, clause: &Range<usize>) -> Option<Case> {
    let text = article.text;
    let mut here = article.figures_in(clause);
    let (a, b, none) = (here.next()?, here.next()?, here.next());
    let (first, second) = (article.figure(a)?, article.figure(b)?);
    if none.is_some()
        || !comparable(article, a, b)
        || !with_before(article, a)
        || !with_before(article, b)
    {
        return None;
    }
    let between = article.reach(a).end.max(first.tokens.end)..second.whole.start;
    let than = between.clone().find(|it| text.id(*it).function() == Function::Than)?;
    let word = than.checked_sub(1)?;
    // “with deposits of $3 billion … with loans of $4 billion”
    let of = |it: usize| {
        let start = article.figure(it)?.whole.start;
        (article.before(it) == Function::Of).then(|| text.id(start.wrapping_sub(2)).noun())
    };
    let kind_fits = match text.word(word) {
        "older" | "younger" => matches!(first.kind, Kind::Age | Kind::Duration),
        "richer" | "poorer" | "cheaper" => first.kind == Kind::Money,
        "deeper" | "shallower" => first.kind == Kind::Measure && of(a).is_none(),
        _ => true,
    };
    // “with debts of $4 billion” is no larger for it
    let size = of(b).flatten().is_none_or(|it| SIZES.contains(&it.text()));
    if of(b).is_some() && (of(a) != of(b) || !size) || !kind_fits {
        return None;
    }
    let compare = if article.says(word, BIGGER) {
        Compare::AtLeast
    } else if article.says(word, SMALLER) {
        Compare::AtMost
    } else {
        return None;
    };
    let negated = between.clone().any(|it| {
        matches!(
            text.id(it).function(),
            Function::Not | Function::NotBe | Function::No | Function::Never
        )
    });
    let is = (between.start..than)
        .any(|it| matches!(text.id(it).function(), Function::BePresent | Function::BePast));
    if negated || !is {
        return None;
    }
    Some(Case {
        figures: vec![a, b],
        evidence: article.span_of(word).into_iter().collect(),
        readings: vec![Reading {
            computed: Term::Figure(a),
            compare,
            stated: Term::Figure(b),
            taken: None,
        }],
        strength: Strength::Strong,
        says: Says {
            agrees: format!("{{computed}} is {} than {{stated}}", text.word(word)),
            clash: format!("{{computed}} is not {} than {{stated}}", text.word(word)),
        },
    })
}

fn with_before(article: &Article<'_>, it: usize) -> bool {
    // “with assets of $310 billion”, “with an area of 30 square kilometres”
    let of = article.figure(it).and_then(|it| it.whole.start.checked_sub(3)).is_some_and(|at| {
        let a = usize::from(article.text.id(at).function() == Function::A);
        article.before(it) == Function::Of
            && article.text.id(at.wrapping_sub(a)).function() == Function::With
            && article.own_head(it).is_none()
    });
    // “Leeds, population 810,000,”
    let named = article.figure(it).and_then(|it| it.whole.start.checked_sub(1)).filter(|at| {
        article.is_noun(*at, &["population"]) && article.text.is_mark(at.wrapping_sub(1), ',')
    });
    // “Lyon, home to 520,000 people,”
    let home = article
        .figure(it)
        .and_then(|it| it.whole.start.checked_sub(2))
        .filter(|at| article.before(it) == Function::To && article.is_noun(*at, &["home"]));
    article.before(it) == Function::With || of || named.or(home).is_some()
}

/// Whether the fewest lead.
fn is_golf(article: &Article<'_>, clause: &Range<usize>) -> bool {
    clause.clone().any(|it| article.says(it, FEWEST))
}
