//! An anniversary does not fit the year of what is remembered.
//!
//! “The 50th anniversary of the 1969 moon landing”, “founded in 1850, the town celebrates its
//! bicentennial this year”, “married in 1984, they marked their golden wedding in 2024”. The year it
//! falls in is the one told, else that of publication; one year off is right where it lies ahead.
//! Editions and annual events may skip years.
//!
//! ## Why it matters
//!
//! The round number is the reason for the story.
//!
//! ## Flagged
//!
//! ```news
//! The [[25th]] anniversary of the [[1986]] disaster fell in [[2016]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The 30th anniversary of the 1986 disaster fell in 2016.
//! ```

mod year;

use std::ops::Range;

use year::falls_in;

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind};
use crate::kernel::{Case, Compare, Count, Elapsed, Found, Moment, Reading, Strength, Term};
use crate::lang::en::dated::ANNIVERSARY;
use crate::lang::{Function, Role};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "anniversary",
    title: "Anniversary does not fit its year",
    in_passage: Some(run),
    in_article: None,
};

/// Words for an anniversary, and the years it counts.
const NAMED: &[(&str, i64)] = &[
    ("centenary", 100),
    ("centennial", 100),
    ("sesquicentennial", 150),
    ("bicentenary", 200),
    ("bicentennial", 200),
    ("tercentenary", 300),
    ("tricentennial", 300),
    ("quadricentennial", 400),
    ("quincentenary", 500),
    ("quincentennial", 500),
];

/// A diamond jubilee that is none of a marriage has two customs.
const DIAMOND: (&str, i64) = ("diamond", 75);

/// What stands before a wedding, jubilee or anniversary, and the years it counts.
const METALS: &[(&str, i64)] = &[
    ("silver", 25),
    ("pearl", 30),
    ("coral", 35),
    ("ruby", 40),
    ("sapphire", 45),
    ("golden", 50),
    ("diamond", 60),
];

const WEDDING: &[&str] = &["wedding", "jubilee", "anniversary"];

/// Lemmas of verbs that begin what is remembered later.
const BEGUN: &[&str] = &[
    "found",
    "establish",
    "build",
    "open",
    "create",
    "launch",
    "sign",
    "form",
    "start",
    "begin",
    "incorporate",
    "marry",
    "wed",
    "bear",
    "crown",
    "accede",
    "adopt",
    "complete",
    "inaugurate",
    "pass",
];

const MARRIED: &[&str] = &["marry", "wed"];

/// It is still ahead; words, not lemmas.
const AHEAD: &[&str] = &[
    "will",
    "ahead",
    "upcoming",
    "plan",
    "plans",
    "planned",
    "planning",
    "prepare",
    "prepares",
    "preparing",
    "approaches",
    "approaching",
    "next",
    "before",
    "coming",
    "would",
    "soon",
    "toward",
    "towards",
    "ready",
    "until",
    "forthcoming",
    "going",
    "nears",
    "nearing",
    "'ll",
];

const YEAR: &[&str] = &["year"];

/// What is held on an anniversary; each is a lemma.
const FEASTS: &[&str] = &[
    "celebration",
    "event",
    "festivity",
    "commemoration",
    "festival",
    "exhibition",
    "ceremony",
    "season",
    "edition",
    "dinner",
    "party",
];

/// Tokens from “of” to the date of what is remembered.
const REACH: usize = 14;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    let text = article.text;
    let words = NAMED.iter().chain(METALS).map(|it| it.0).chain(ANNIVERSARY.iter().copied());
    for at in article.find_words(article.shown_tokens(), words) {
        let Some(sentence) = text.sentences.get(text.sentence_of(at)) else { continue };
        if let Some(it) = anniversary_at(article, &sentence.tokens, at) {
            found.extend(case(article, &sentence.tokens, &it));
        }
    }
}

/// An anniversary: its years and its words.
struct Anniversary {
    /// The likeliest first.
    years: Vec<Term>,
    words: Range<usize>,
    wedding: bool,
}

impl Anniversary {
    fn count(&self, article: &Article<'_>) -> Option<Exact> {
        match self.years.first()? {
            Term::Figure(figure) => article.figure(*figure).and_then(Figure::amount),
            Term::Number(years) => Some(**years),
            _ => None,
        }
    }
}

fn anniversary_at(
    article: &Article<'_>,
    sentence: &Range<usize>,
    at: usize,
) -> Option<Anniversary> {
    let is = |list: &[(&str, i64)], at: usize| {
        list.iter().find(|it| it.0.eq_ignore_ascii_case(article.text.word(at))).map(|it| it.1)
    };
    // “the centenary hall was built in 1988” is named after one
    if let Some(years) = is(NAMED, at)
        && !is_named_after(article, at + 1)
    {
        return Some(Anniversary {
            years: vec![Term::whole(years)],
            words: at..at + 1,
            wedding: false,
        });
    }
    if let Some(years) = is(METALS, at)
        && article.says(at + 1, WEDDING)
    {
        let wedding = article.says(at + 1, &["wedding"]) || article.says(at + 2, ANNIVERSARY);
        let other = article.says(at, &[DIAMOND.0]) && !wedding;
        let years = [years].into_iter().chain(other.then_some(DIAMOND.1)).map(Term::whole);
        return Some(Anniversary { years: years.collect(), words: at..at + 2, wedding });
    }
    if !article.says(at, ANNIVERSARY) {
        return None;
    }
    // “50th anniversary”, “50th wedding anniversary”
    let figure = article.figures_in(&(at.saturating_sub(3).max(sentence.start)..at)).next_back()?;
    let it = article.figure(figure).filter(|it| it.kind == Kind::Ordinal)?;
    let near = it.tokens.end == at || it.tokens.end + 1 == at;
    let wedding = (it.tokens.end..at).any(|it| article.says(it, WEDDING));
    near.then(|| Anniversary { years: vec![Term::Figure(figure)], words: at..at + 1, wedding })
}

/// Whether a noun stands there that is no feast.
fn is_named_after(article: &Article<'_>, at: usize) -> bool {
    let tags = article.tags(article.text.sentence_of(at));
    tags.is_some_and(|tags| tags.names(at))
        && !article.is_noun(at, FEASTS)
        && !article.text.id(at).has(Role::Weekday)
        && !article.says(at, YEAR)
}

fn case(article: &Article<'_>, sentence: &Range<usize>, it: &Anniversary) -> Option<Found> {
    let mut events = remembered(article, sentence, it);
    events.truncate(MOST);
    if events.is_empty() {
        return None;
    }
    if is_off(article, it) {
        return None;
    }
    let years = falls_in(article, sentence, it, &events)?;
    let mut readings = Vec::new();
    for event in &events {
        let Some(from) = Moment::of(article, *event) else { continue };
        // “the 30th anniversary, in 2015, of the 1986 fire” is told before the day
        // “opened in 1931 and listed in 1981 on its 50th anniversary”
        let later = events.iter().filter(|it| *it != event);
        let later = later.filter_map(|it| Moment::of(article, *it));
        for to in years.iter().cloned().chain(later).filter(|it| !it.is_before(&from)) {
            let taken = Some(format!("{} to {}", from.words, to.words));
            let apart = Elapsed::years(from.clone(), to, Count::Calendar)?;
            readings.extend(it.years.iter().map(|years| Reading {
                taken: taken.clone(),
                ..Reading::new(apart.clone(), Compare::Equal, years.clone())
            }));
        }
    }
    if readings.is_empty() {
        return None;
    }
    let mut case = Case::new(
        readings,
        Strength::Strong,
        "{sum} is {computed}",
        "{sum} is {computed}, not {stated}",
    );
    case.evidence.push(article.text.span(&it.words));
    Some(case.into())
}

/// “two years after the 450th anniversary”, “a week before the centenary”: when something else was.
fn is_off(article: &Article<'_>, it: &Anniversary) -> bool {
    let ordinal = it.years.iter().find_map(|it| match it {
        Term::Figure(figure) => article.figure(*figure),
        _ => None,
    });
    let start = ordinal.map_or(it.words.start, |it| it.whole.start);
    (start.saturating_sub(2)..start).any(|it| {
        matches!(
            article.text.id(it).function(),
            Function::After | Function::Before | Function::Since | Function::Until
        )
    })
}

/// No more dates are tried.
const MOST: usize = 4;

/// The dates of what is remembered, the likeliest first.
fn remembered(article: &Article<'_>, sentence: &Range<usize>, it: &Anniversary) -> Vec<usize> {
    let text = article.text;
    let end = it.words.end;
    if text.id(end).function() == Function::Of {
        // “the centenary of Federation celebrations and recognises the meeting of 1893”
        let reach = end..(end + REACH).min(sentence.end);
        let date = article.figures_in(&reach).find(|it| article.is_dated(*it));
        // “of the group, which sold 2,000 records in 1990”
        let own = date.filter(|date| {
            let start = article.figure(*date).map_or(end, |it| it.whole.start);
            !(end..start).any(|it| {
                matches!(
                    text.id(it).function(),
                    Function::Which
                        | Function::Who
                        | Function::But
                        | Function::When
                        | Function::And
                        | Function::BePast
                        | Function::BePresent
                        | Function::HavePast
                        | Function::Modal
                        | Function::ModalWeak
                        | Function::HavePresent
                ) || article.is_verb(it, FALLS) && article.text.id(it).noun().is_none()
                    // “of the death of the poet, born in 1921”
                    || text.is_mark(it, ',')
                        && text.id(it + 1).verb().is_some()
                        && (end + 1..it).any(|it| text.id(it).function() == Function::Of)
            })
        });
        return own.into_iter().collect();
    }
    let verbs = if it.wedding { MARRIED } else { BEGUN };
    let begun = |date: &usize| {
        article.is_dated(*date)
            && article.is_placed(*date)
            && article.before_date(*date).is_some_and(|at| {
                // “opened its doors in”
                let whose = text.id(at.wrapping_sub(1)).function() == Function::Possessive;
                let verb = if whose { at.wrapping_sub(2) } else { at };
                sentence.contains(&verb)
                    && (article.is_verb(verb, verbs) || article.says(verb, &["wed"]))
            })
    };
    let dates: Vec<usize> = article.figures_in(sentence).filter(begun).collect();
    // “founded in 1850 and rebuilt in 1914”: any date before may be meant
    let others = article.figures_in(&(sentence.start..it.words.start));
    let more = others.filter(|at| article.is_dated(*at) && !dates.contains(at));
    let more: Vec<usize> = if dates.is_empty() || it.wedding { Vec::new() } else { more.collect() };
    dates.into_iter().chain(more).collect()
}

/// Lemmas of verbs that tell when an anniversary is.
const FALLS: &[&str] = &["fall", "mark", "celebrate", "observe", "commemorate", "come", "hold"];
