//! Doubled, halved, threefold: the factor is not the one that the two levels give.
//!
//! “Doubled from X to Y”, “more than tripled, from X to Y”, “from X to Y, a fivefold increase”. “Three
//! times more” and “a threefold increase” may mean three times or four times as many: both fit.
//!
//! ## Why it matters
//!
//! “Doubled” is written for a rise by half, and “three times more” for almost anything.
//!
//! ## Flagged
//!
//! ```news
//! The number of clinics [[doubled]] from 60 to 90.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The number of clinics almost doubled, from 60 to 115.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::change::{Change, Step, Tie, comparable, opens_clause};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Says, Strength, Term};
use crate::lang::{Function, Role, Trend};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "multiples",
    title: "A multiple does not match its figures",
    in_passage: Some(run),
    in_article: None,
};

/// “three times *more*” is the ground added, or all of it.
const MORE: &[&str] = &[
    "increase",
    "increases",
    "rise",
    "rises",
    "growth",
    "gain",
    "jump",
    "surge",
    "drop",
    "fall",
    "decrease",
    "decline",
    "reduction",
];

/// How often something was done.
const TWICE: &[&str] = &["twice", "thrice"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for change in article.changes() {
        for step in &change.steps {
            found.extend(case(article, change, step).map(Found::from));
        }
    }
    for (idx, figure) in article.shown_figures() {
        if figure.kind == Kind::Multiple
            && let Some((larger, smaller)) = set_beside(article, idx)
        {
            found.push(compared(article, larger, smaller, idx).into());
        }
    }
}

/// As much or as many, whatever is counted.
const MUCH: &[&str] = &["much", "many", "big", "large"];

/// Words between the amount and its multiple.
const AHEAD: usize = 8;

/// “30 murders, double the 15 recorded”, “the $90 coat costs twice as much as the $45 one”: the two amounts.
fn set_beside(article: &Article<'_>, factor: usize) -> Option<(usize, usize)> {
    let text = article.text;
    let here = article.figures_in(&article.sentence(factor));
    let amount = |it: &usize| {
        here.contains(it)
            && article.figure(*it).is_some_and(|it| {
                (it.is_amount() || it.kind == Kind::Duration)
                    && it.join.is_none()
                    && it.trend.is_none()
            })
    };
    let b = Some(factor + 1).filter(amount)?;
    // “112 mm fell in 24 hours, double the 48 mm …”: how long it took may stand between
    let passing = |it: usize| {
        article.figure(it).is_some_and(|it| {
            matches!(it.kind, Kind::Date | Kind::Time | Kind::Duration | Kind::Age | Kind::Label(_))
        }) && !comparable(article, it, b)
    };
    let a = (here.start..factor).rev().find(|it| !passing(*it)).filter(amount)?;
    let (first, figure, second) = (article.figure(a)?, article.figure(factor)?, article.figure(b)?);
    let ahead =
        article.reach(a).end.max(first.tokens.end).min(figure.whole.start)..figure.whole.start;
    let behind = figure.tokens.end..second.whole.start;
    let word = |it: usize| text.id(it).function();
    let the = behind.len() <= 2
        && word(behind.start) == Function::The
        && (behind.start + 1..behind.end).all(|it| text.id(it).has(Role::Adjective));
    let the = the || is_named(article, behind.clone());
    // “as many as the old one, which had 32”, “as the old one (32)”
    let relative = (behind.start..behind.end).find(|it| {
        matches!(text.mark(*it), Some(',' | '('))
            && (it + 1 == behind.end
                || matches!(word(it + 1), Function::Which | Function::With) && behind.end <= it + 3)
    });
    let phrase = behind.start..relative.unwrap_or(behind.end);
    let as_much = phrase.len() <= 7
        && word(behind.start) == Function::As
        && phrase.clone().skip(1).any(|it| word(it) == Function::As)
        && phrase.clone().all(|it| text.mark(it).is_none())
        // “twice as tall” is no number of stories
        && (article.says(behind.start + 1, MUCH) || second.kind == Kind::Measure);
    // “, double the 15”: said of the amount before; or the only two amounts of the sentence
    let mark =
        ahead.clone().last().is_some_and(|it| matches!(text.mark(it), Some(',' | '(' | '—' | '–')));
    let plain = ahead.len() <= AHEAD
        && !ahead.clone().any(|it| {
            opens_clause(article, it)
                || matches!(word(it), Function::Not | Function::NotBe | Function::Never)
                || matches!(text.mark(it), Some(';' | ':'))
        });
    let others = here.clone().filter(|it| ![a, b, factor].contains(it)).all(|it| {
        article.figure(it).is_some_and(|it| {
            matches!(it.kind, Kind::Date | Kind::Label(_) | Kind::Ordinal | Kind::Time)
        })
    });
    // “1,900 men with 160 pumps, four times the 475”: which of the two is meant
    let either = article.own_head(b).is_none()
        && second.kind == Kind::Count
        && (here.start..a).any(|it| amount(&it) && comparable(article, it, b));
    (!either && (the || as_much) && plain && (mark || others) && comparable(article, a, b))
        .then_some((a, b))
}

/// “five times *the original estimate of* $4 billion”, “twice *last year’s* 40”
fn is_named(article: &Article<'_>, words: std::ops::Range<usize>) -> bool {
    let text = article.text;
    let last = words.end.saturating_sub(1);
    let of = text.id(last).function() == Function::Of
        && (article.is_determiner(words.start) || text.id(words.start).function() == Function::A);
    let owned = text.id(last).function() == Function::PossessiveMark;
    (2..=6).contains(&words.len())
        && (of || owned)
        && (words.start..last).all(|it| {
            let word = text.id(it);
            article.is_determiner(it) && it == words.start
                || matches!(word.function(), Function::A | Function::Last | Function::Previous)
                || word.function() == Function::None
                    && (word.has(Role::Noun) || word.has(Role::Adjective) || !word.is_known())
                    && text.token(it).is_some_and(crate::text::Token::is_word)
        })
}

fn case(article: &Article<'_>, change: &Change, step: &Step) -> Option<Case> {
    let factor = article.figure(step.figure).filter(|it| it.kind == Kind::Multiple)?;
    // “scored twice to lift his tally from 11 to 13”
    let as_many = article.text.id(factor.tokens.end).function() == Function::As;
    // “has doubled, driving prices to 70, compared with 15 elsewhere”, not “twice as many applied: 900,
    // compared with 450”
    let start = article.figure(change.levels()[0])?.whole.start;
    // “as many men as women applied” compares these
    let once = (factor.tokens.end..start)
        .filter(|it| article.text.id(*it).function() == Function::As)
        .count()
        == 1;
    // “twice as high as in the north: $18, compared with $9” compares these two
    let told = as_many
        && once == change.is_from_before(article)
        && start.checked_sub(1).is_some_and(|it| article.text.is_mark(it, ':'));
    if !told
        && (step.cause && change.tie == Tie::Compared || article.says(factor.tokens.start, TWICE))
    {
        return None;
    }
    // “fell threefold, from 30 to 10”, not “halved”
    let falls = change.trend_of(step) == Some(Trend::Down) && factor.amount() > Some(Exact::ONE);
    let (to, from) = if falls { (change.from, change.to) } else { (change.to, change.from) };
    Some(compared(article, to, from, step.figure))
}

fn compared(article: &Article<'_>, to: usize, from: usize, factor: usize) -> Case {
    let mut figures = vec![from, to, factor];
    crate::order::sort(&mut figures);
    let idx = factor;
    let computed = Term::Over(Box::new(Term::Figure(to)), Box::new(Term::Figure(from)));
    let factor = Term::Figure(factor);
    let mut readings = vec![Reading {
        computed: computed.clone(),
        compare: Compare::Equal,
        stated: factor.clone(),
        taken: None,
    }];
    if is_more(article, idx) {
        let stated = Term::Sum(vec![factor, Term::number(Exact::ONE)]);
        readings.push(Reading {
            computed,
            compare: Compare::Equal,
            stated,
            taken: Some("as what came on top".to_owned()),
        });
    }
    Case {
        figures,
        evidence: Vec::new(),
        readings,
        strength: Strength::Strong,
        says: Says {
            agrees: "The one figure is {computed} times the other, given as {stated}".to_owned(),
            clash: "The one figure is {computed} times the other, not {stated}".to_owned(),
        },
    }
}

/// “three times higher”, “a two-fold increase”, “increased tenfold”
fn is_more(article: &Article<'_>, figure: usize) -> bool {
    let Some(it) = article.figure(figure) else { return false };
    let (start, end) = (it.whole.start, it.tokens.end);
    let word = article.text.id(end);
    let in_a_word = article.text.id(it.tokens.start).multiple().is_some();
    let verb = start.checked_sub(1).is_some_and(|it| article.text.id(it).trend().is_some());
    verb && !in_a_word
        || matches!(word.function(), Function::More | Function::Fewer | Function::Less)
        || word.has(Role::Adjective) && word.text().ends_with("er")
        || article.find_word(end..end + 2, MORE).is_some()
}
