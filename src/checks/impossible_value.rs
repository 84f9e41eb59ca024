//! A value lies beyond what there can be: 30 hours in a day, a man of 150, 2.5 people killed.
//!
//! A person’s age, the hours of a day and a week, the days of a week, absolute zero, a chance, the pH scale and
//! the degrees of the globe have ends, and people come whole. Not where something is an average or is shared.
//!
//! ## Why it matters
//!
//! No other figure is needed to see it, so that readers do.
//!
//! ## Flagged
//!
//! ```news
//! Guards there work [[200 hours a week]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Guards there work 60 hours a week, or 200 hours a week between them.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Per, Said, Unit, Value};
use crate::kernel::{Case, Compare, Form, Found, Reading, Strength, Term, Verdict};
use crate::lang::{Function, Role, UnitId, say};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "impossible-value",
    title: "A value is beyond what there can be",
    in_passage: Some(run),
    in_article: None,
};

/// Several together have it, or it is a mean.
const SHARED: &[&str] = &[
    "between",
    "combined",
    "together",
    "collectively",
    "total",
    "average",
    "averaged",
    "averages",
    "mean",
    "equivalent",
    "volunteers",
    "team",
    "teams",
    "staff",
    "crew",
    "crews",
    "company",
    "department",
    "fleet",
    "altogether",
    "jointly",
    "each",
    "per",
    "typical",
    "median",
    "rate",
    "estimated",
];

/// It is not said to be so.
const NOT_MEANT: &[&str] = &[
    "if",
    "joked",
    "jokes",
    "joke",
    "joking",
    "imagine",
    "felt",
    "feels",
    "feel",
    "seems",
    "seemed",
    "fictional",
    "character",
    "legend",
    "mythical",
    "vampire",
    "wizard",
    "supposedly",
    "impossible",
    "would",
    "could",
    "as",
    "like",
    "equal",
    "portrait",
    "statue",
    "skeleton",
    "tortoise",
    "turtle",
    "tree",
    "whale",
    "shark",
    "animal",
    "mummy",
    "remains",
];

/// So many of one time there are in another: limit, unit, of what.
const OF_TIME: &[(i64, &str, &str)] = &[
    (60, "second", "minute"),
    (60, "minute", "hour"),
    (1_440, "minute", "day"),
    (24, "hour", "day"),
    (168, "hour", "week"),
    (744, "hour", "month"),
    (8_784, "hour", "year"),
    (7, "day", "week"),
    (31, "day", "month"),
    (366, "day", "year"),
    (53, "week", "year"),
    (12, "month", "year"),
];

/// Verbs of what one alone does for so long; each is a lemma.
const DOES: &[&str] =
    &["work", "sleep", "study", "train", "open", "exercise", "be", "meet", "run", "operate", "sit"];

/// “25 hours a day”, “eight days a week”: said of much work.
const IDIOMS: &[(i64, &str)] = &[(25, "hour"), (8, "day")];

/// What happens to people one by one; each is a lemma.
const HAPPENS: &[&str] = &[
    "kill",
    "die",
    "injure",
    "wound",
    "hurt",
    "arrest",
    "detain",
    "rescue",
    "charge",
    "convict",
    "evacuate",
    "elect",
    "drown",
    "shoot",
    "jail",
    "execute",
    "hospitalize",
    "attend",
];

/// What people are left behind a count of them: “left 3.5 people dead”.
const LEFT_SO: &[&str] =
    &["dead", "injured", "wounded", "homeless", "missing", "trapped", "stranded"];

/// What is never above a hundred in a hundred; each is a lemma.
const CHANCES: &[&str] = &["chance", "probability", "likelihood", "possibility"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for idx in article.shown() {
        let Some(figure) = article.figure(idx) else { continue };
        let says = |words: &[&str]| article.find_word(article.sentence(idx), words).is_some();
        let shared = || says(SHARED);
        let case = match figure.kind {
            Kind::Age => age(article, idx, figure).map(Found::from),
            Kind::Duration => time(article, idx, figure).filter(|_| !shared()).map(Found::from),
            Kind::Temperature => {
                cold(article, idx, figure).or_else(|| globe(article, idx)).map(Found::from)
            }
            Kind::Percent => chance(article, idx, figure).map(Found::from),
            Kind::Number => acidity(article, idx, figure).map(Found::from),
            Kind::Measure => globe(article, idx).map(Found::from),
            Kind::Count => {
                part_of_a_person(article, idx, figure).filter(|_| !shared()).map(Found::from)
            }
            _ => None,
        };
        found.extend(case.filter(|_| !says(NOT_MEANT)));
    }
}

/// The figure against an end that there is.
fn bound(idx: usize, compare: Compare, end: Exact, clash: &str) -> Case {
    let reading = Reading::new(Term::Figure(idx), compare, Term::number(end));
    Case::new(vec![reading], Strength::Strong, "{computed} can be", clash)
}

/// Only what is beyond an end is told: that a week has seven days is no news.
fn past(article: &Article<'_>, idx: usize, compare: Compare, end: Exact) -> bool {
    let amount = article.figure(idx).and_then(Figure::amount);
    amount.is_some_and(|it| if compare == Compare::AtMost { it > end } else { it < end })
}

/// “a 142-year-old man”
fn age(article: &Article<'_>, idx: usize, figure: &Figure) -> Option<Case> {
    let unit = UnitId::of_cldr("year").map(Unit::Measure);
    let years = figure.unit.map(Said::get) == unit && figure.join.is_none();
    // “a 175-year-old soldier’s letter”
    let owner = article
        .own_head(idx)
        .is_some_and(|it| article.text.id(it + 1).function() == Function::PossessiveMark);
    // “Mrs Adeyemi, who is 137 years old,”
    let titled = article.claim(idx).and_then(|it| it.counts.as_ref()).is_some_and(|it| {
        article.text.id(it.start).has(Role::Title)
            && article.text.id(it.end + 1).function() == Function::Who
            && article.closes(figure.tokens.end)
    });
    let person =
        titled || article.own_noun(idx).has(Role::Person) || article.noun(idx).has(Role::Person);
    let end = Exact::int(OLDEST);
    // “the 2,000-year-old man found in the bog”
    let found = figure.amount() >= Some(Exact::int(1_000));
    (years && person && !owner && !found && past(article, idx, Compare::AtMost, end))
        .then(|| bound(idx, Compare::AtMost, end, "Nobody is known to have lived {computed} years"))
}

/// The greatest age that anybody is known to have reached.
const OLDEST: i64 = 122;

/// “190 hours a week”
fn time(article: &Article<'_>, idx: usize, figure: &Figure) -> Option<Case> {
    let Value::Duration(duration) = &figure.value else { return None };
    let [(_, unit)] = duration.parts.as_slice() else { return None };
    let per = match &figure.per {
        Some(Per::Unit(of)) => of.cldr(),
        None => in_a_single(article, figure)?,
        Some(_) => return None,
    };
    let (limit, name, whole) = OF_TIME.iter().find(|it| it.1 == unit.name() && it.2 == per)?;
    let does = article.claim(idx).is_some_and(|it| DOES.contains(&it.verb.text()));
    let idiom = IDIOMS.iter().any(|it| it.1 == *name && figure.amount() == Some(Exact::int(it.0)));
    // so many more are those of many
    let one_alone = figure.amount() <= Some(Exact::int(limit * 2));
    let end = Exact::int(*limit);
    (does && one_alone && !idiom && past(article, idx, Compare::AtMost, end))
        .then(|| bound(idx, Compare::AtMost, end, &say::has_only(whole, *limit, name)))
}

/// “28 hours in a single day”, “30 hours in one day”
fn in_a_single<'a>(article: &'a Article<'_>, figure: &Figure) -> Option<&'a str> {
    let end = figure.tokens.end;
    let text = article.text;
    let single = text.id(end + 1).function() == Function::A && article.says(end + 2, &["single"]);
    let one = article.says(end + 1, &["one"]);
    let unit = end + if single { 3 } else { 2 };
    (text.id(end).function() == Function::In && (single || one))
        .then(|| text.id(unit).noun().map(crate::lang::WordId::text))?
}

/// “minus 300C”
fn cold(article: &Article<'_>, idx: usize, figure: &Figure) -> Option<Case> {
    let Some(Unit::Measure(unit)) = figure.unit.map(Said::get) else { return None };
    let zero = Exact::new(unit.zero().0, unit.zero().1)?;
    // the zero of a scale in kelvins, in its own degrees
    let end = zero.over(Exact::new(unit.factor().0, unit.factor().1)?)?.neg();
    past(article, idx, Compare::AtLeast, end)
        .then(|| bound(idx, Compare::AtLeast, end, "{computed} is below absolute zero, {stated}"))
}

/// “a 130 percent chance”
fn chance(article: &Article<'_>, idx: usize, figure: &Figure) -> Option<Case> {
    let behind = article.is_noun(figure.tokens.end, CHANCES);
    let before = figure.whole.start.checked_sub(2).is_some_and(|it| article.is_noun(it, CHANCES));
    // “put the chance of rain on Saturday at 130 percent”
    let told = CHANCES.contains(&article.noun(idx).text()) && article.before(idx) == Function::At;
    // “a 110 percent chance” is said by the keen
    let keen =
        figure.amount() == Some(Exact::int(110)) || figure.amount() >= Some(Exact::int(1_000));
    ((behind || (before || told) && article.text.id(figure.tokens.end).function() != Function::Of)
        && !keen
        && figure.trend.is_none()
        && past(article, idx, Compare::AtMost, Exact::HUNDRED))
    .then(|| {
        bound(idx, Compare::AtMost, Exact::HUNDRED, "A chance of {computed} is more than certainty")
    })
}

/// “a pH of 17”
fn acidity(article: &Article<'_>, idx: usize, figure: &Figure) -> Option<Case> {
    let start = figure.whole.start;
    let scale =
        (1..=3).filter_map(|it| start.checked_sub(it)).any(|it| article.text.word(it) == "pH");
    let end = Exact::int(15);
    (scale && past(article, idx, Compare::AtMost, end))
        .then(|| bound(idx, Compare::AtMost, end, "A pH of {computed} is beyond the scale"))
}

/// “a latitude of 95 degrees”
fn globe(article: &Article<'_>, idx: usize) -> Option<Case> {
    let start = article.figure(idx)?.whole.start;
    let said = |words: &[&str]| {
        (1..=3).filter_map(|it| start.checked_sub(it)).any(|it| article.says(it, words))
    };
    let end = if said(&["latitude"]) {
        Exact::int(90)
    } else if said(&["longitude"]) {
        Exact::int(180)
    } else {
        return None;
    };
    past(article, idx, Compare::AtMost, end)
        .then(|| bound(idx, Compare::AtMost, end, "The globe ends at {stated} degrees"))
}

/// “killed 2.5 people”
fn part_of_a_person(article: &Article<'_>, idx: usize, figure: &Figure) -> Option<Form> {
    let written = figure.written.filter(|it| it.decimals && !it.scaled)?;
    let person = article.own_noun(idx).has(Role::Person)
        || article.is_noun(article.own_head(idx)?, &["people"]);
    let dead = article.says(article.reach(idx).end, LEFT_SO);
    let happens = dead || article.claim(idx).is_some_and(|it| HAPPENS.contains(&it.verb.text()));
    let plain = figure.per.is_none() && figure.join.is_none() && figure.hedge.is_none();
    (person && happens && plain && !written.value.is_integer()).then(|| Form {
        figures: vec![idx],
        evidence: Vec::new(),
        verdict: Verdict::Clash,
        message: say::whole_people(article.text.slice(figure.number)),
        workings: say::BETWEEN_WHOLES.to_owned(),
        instead: Vec::new(),
    })
}
