//! Somebody would have been too young, or not born yet.
//!
//! The year of birth is told, or follows from the age and year of a death: “Roe, who died in 2005 at
//! 79, earned her law degree in 1938”, “Born in 1960, he fought in World War II”. Two ages of one
//! person at two dates must fit each other, and a parent must be older than the child.
//!
//! ## Why it matters
//!
//! Obituaries are put together from several hands, and only the dates tell.
//!
//! ## Flagged
//!
//! ```news
//! Dunn, who died in [[1999]] at [[70]], was elected to the council in [[1941]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Dunn, who died in 1999 at 70, was elected to the council in 1961.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::dated::{Aged, Life, Of, lives};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Count, Elapsed, Found, Moment, Reading, Strength, Term};
use crate::lang::{Function, Role};

pub(super) static CHECK: Check = Check {
    name: "age-at-event",
    title: "Too young for what is told",
    in_passage: Some(run),
    in_article: Some(across),
};

/// Lemmas of verbs, of which some word must follow, and the age that it takes at least.
const FLOORS: &[(&[&str], &[&str], i64)] = &[
    (
        &["earn", "receive", "take", "complete", "get", "obtain", "gain"],
        &["degree", "doctorate", "bachelor", "master", "phd", "ph.d.", "diploma"],
        16,
    ),
    (&["graduate"], &["college", "university", "law", "medical"], 16),
    // “high school”, not “primary school”
    (&["graduate"], &["high"], 14),
    (&["graduate"], &[], 10),
    // “called to the bar”
    (&["call"], &["bar"], 16),
    (&["marry", "wed"], &[], 14),
    (
        &["enlist", "join", "enter"],
        &[
            "army", "navy", "marines", "marine", "corps", "military", "force", "infantry", "guard",
            "police", "regiment",
        ],
        15,
    ),
    (&["elect"], &[], 18),
];

/// Behind the verb: what the young do too, “class president”, “the police cadets”.
const FOR_THE_YOUNG: &[&str] = &[
    "class",
    "student",
    "students",
    "youth",
    "junior",
    "juniors",
    "children",
    "child",
    "cadet",
    "cadets",
    "academy",
    "kindergarten",
    "elementary",
    "primary",
    "preschool",
    "nursery",
];

/// Lemmas of verbs for what is done in a war, and the age it takes.
const SERVE: &[&str] = &["fight", "serve", "enlist", "draft", "conscript"];
const SOLDIER: i64 = 15;

/// Wars as they are named, and their years.
const WARS: &[(&[&str], i32, i32)] = &[
    (&["world", "war", "ii"], 1939, 1945),
    (&["world", "war", "two"], 1939, 1945),
    (&["second", "world", "war"], 1939, 1945),
    (&["world", "war", "i"], 1914, 1918),
    (&["world", "war", "one"], 1914, 1918),
    (&["first", "world", "war"], 1914, 1918),
    (&["korean", "war"], 1950, 1953),
    (&["vietnam", "war"], 1955, 1975),
    (&["falklands", "war"], 1982, 1982),
    (&["boer", "war"], 1899, 1902),
    (&["spanish", "civil", "war"], 1936, 1939),
];

/// All verbs whose date is wanted.
const DEEDS: &[&str] = &[
    "earn",
    "receive",
    "take",
    "complete",
    "get",
    "obtain",
    "gain",
    "graduate",
    "marry",
    "wed",
    "enlist",
    "join",
    "enter",
    "elect",
    "fight",
    "serve",
    "draft",
    "conscript",
    "call",
];

/// A parent and a grandparent, and by how many years they are older at least.
const PARENTS: &[(&[&str], i64)] =
    &[(&["mother", "father", "parent"], 12), (&["grandmother", "grandfather", "grandparent"], 24)];

/// Words from the verb to what it takes.
const REACH: usize = 8;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for idx in article.shown() {
        found.extend(parent(article, idx));
    }
}

fn across(article: &Article<'_>, found: &mut Vec<Found>) {
    for life in lives(article, DEEDS) {
        two_ages(article, &life, found);
        let Some((birth, age)) = birth(article, &life) else { continue };
        for (verb, date) in &life.deeds {
            // the age is stated, and it is for `age-birth` to say whether it fits
            let stated = life
                .aged
                .iter()
                .any(|it| date.is_some_and(|date| it.of == Of::Date(date)) && Some(it.age) != age);
            if stated {
                continue;
            }
            found.extend(war(article, *verb, &birth));
            found.extend(date.and_then(|date| deed(article, *verb, date, &birth)));
        }
    }
}

/// When somebody was born: as it is told, else by the age and year of death.
fn birth(article: &Article<'_>, life: &Life) -> Option<(Moment, Option<usize>)> {
    match life.born.as_slice() {
        [born] => Some((Moment::of(article, born.date)?, None)),
        [] => {
            let mut deaths = life.aged.iter().filter(|it| it.died);
            let death = deaths.next().filter(|_| deaths.next().is_none())?;
            Some((of_age(article, death)?, Some(death.age)))
        }
        _ => None, // of two persons
    }
}

/// The birth of somebody who is so old at a date.
fn of_age(article: &Article<'_>, aged: &Aged) -> Option<Moment> {
    let Of::Date(date) = aged.of else { return None };
    Moment::birth(article, &Moment::of(article, date)?, aged.age)
}

/// “elected mayor in 1975 at 41 and died in 2010 at 60”
fn two_ages(article: &Article<'_>, life: &Life, found: &mut Vec<Found>) {
    if !life.born.is_empty() {
        return;
    }
    let mut dated = life.aged.iter().filter(|it| {
        matches!(it.of, Of::Date(_))
            && article.figure(it.age).is_some_and(|it| it.exact().is_some())
    });
    let Some(first) = dated.next() else { return };
    for other in dated {
        let Of::Date(date) = other.of else { continue };
        // told of two persons of one name, in two places
        if article.sentence_of(first.age).abs_diff(article.sentence_of(other.age)) > 3 {
            continue;
        }
        let ages = of_age(article, first).zip(Moment::of(article, date));
        let Some((birth, to)) = ages else { continue };
        let (born, then) = (birth.when(), to.when());
        let Some(age) = Elapsed::years(birth, to, Count::Birthdays) else { continue };
        found.push(
            Case::new(
                vec![Reading::new(age, Compare::Equal, Term::Figure(other.age))],
                Strength::Strong,
                &format!("Someone born {born} is {{stated}} {then}"),
                &format!("Someone born {born} is {{computed}} {then}, not {{stated}}"),
            )
            .into(),
        );
    }
}

/// “earned her law degree in 1938”
fn deed(article: &Article<'_>, verb: usize, date: usize, birth: &Moment) -> Option<Found> {
    if birth.figures.contains(&date) {
        return None;
    }
    let behind = verb..verb + REACH;
    // “graduated to the first team”, “from kindergarten”
    let to = article.is_verb(verb, &["graduate"])
        && article.text.id(verb + 1).function() == Function::To;
    let (.., floor) = FLOORS.iter().find(|(verbs, words, _)| {
        article.is_verb(verb, verbs)
            && (words.is_empty() || article.find_word(behind.clone(), words).is_some())
    })?;
    if to || article.find_word(behind, FOR_THE_YOUNG).is_some() {
        return None;
    }
    at_least(article, verb, birth, Moment::of(article, date)?, *floor)
}

/// “fought in World War II”
fn war(article: &Article<'_>, verb: usize, birth: &Moment) -> Option<Found> {
    if !article.is_verb(verb, SERVE) {
        return None;
    }
    let named = |at: usize, words: &[&str]| {
        words.iter().enumerate().all(|(nth, word)| article.says(at + nth, &[word]))
    };
    let (start, war) = (verb + 1..verb + REACH)
        .find_map(|at| WARS.iter().find(|it| named(at, it.0)).map(|it| (at, it)))?;
    let text = article.text;
    let the = usize::from(text.id(start - 1).function() == Function::The);
    let tokens = start - the..start + war.0.len();
    // “served on the Korean War Memorial commission”: what is named after it
    let during = matches!(
        text.id(tokens.start - 1).function(),
        Function::In | Function::During | Function::Through
    );
    let next = text.token(tokens.end).filter(|it| it.is_word());
    if !during || next.is_some_and(|it| it.is_capital() || it.word.has(Role::Noun)) {
        return None;
    }
    let words = crate::claims::written(article.text, &tokens);
    at_least(article, verb, birth, Moment::years(war.1, war.2, words), SOLDIER)
}

fn at_least(
    article: &Article<'_>,
    verb: usize,
    birth: &Moment,
    to: Moment,
    floor: i64,
) -> Option<Found> {
    let (born, then) = (birth.when(), to.when());
    let age = Elapsed::years(birth.clone(), to, Count::Birthdays)?;
    let mut case = Case::new(
        vec![Reading::new(age, Compare::AtLeast, Term::whole(floor))],
        Strength::Strong,
        &format!("Someone born {born} is {{computed}} {then}"),
        &format!("Someone born {born} would be {{computed}} {then}"),
    );
    case.evidence.extend(article.span_of(verb));
    Some(case.into())
}

/// “The 45-year-old grandmother of a 30-year-old”
fn parent(article: &Article<'_>, age: usize) -> Option<Found> {
    let is_age = |it: usize| {
        article.figure(it).is_some_and(|it| {
            it.kind == Kind::Age
                && it.exact().is_some()
                && it.time_unit().is_some_and(|it| it.0 == 1)
        })
    };
    let (older, younger) = (article.figure(age)?, article.figure(age + 1)?);
    if !is_age(age) || !is_age(age + 1) || older.unit != younger.unit {
        return None;
    }
    let noun = older.tokens.end;
    let of = noun + 1;
    let (_, floor) = PARENTS.iter().find(|it| article.is_noun(noun, it.0))?;
    // “of a 2-year-old cub”
    if article.own_head(age + 1).is_some() && !article.own_noun(age + 1).has(Role::Person) {
        return None;
    }
    let between = of + 1..younger.whole.start;
    let fits = article.text.id(of).function() == Function::Of
        && between.len() <= 2
        && between.clone().all(|it| {
            matches!(
                article.text.id(it).function(),
                Function::A | Function::The | Function::Possessive
            )
        });
    let gap = Term::Figure(age).minus(Term::Figure(age + 1));
    let mut case = Case::new(
        vec![Reading::new(gap, Compare::AtLeast, Term::whole(*floor))],
        Strength::Medium,
        "The two are {computed} years apart",
        &format!("That makes the {} only {{computed}} years older", article.text.word(noun)),
    );
    case.evidence.extend(article.span_of(noun));
    fits.then(|| case.into())
}
