//! What a treatment is said to change does not follow from the two groups.
//!
//! “A of n1 against b of n2” gives the relative risk, the odds ratio and the change in percent or points;
//! a risk that falls from P to Q percent gives the relative reduction, and how many must be treated to
//! help one. What is adjusted
//! cannot be worked out again, and is left alone.
//!
//! ## Why it matters
//!
//! Relative and absolute risk are mixed up more than anything else in health stories.
//!
//! ## Flagged
//!
//! ```news
//! [[Ten]] of [[200]] patients on the drug died, against [[20]] of [[200]] on placebo, a [[75 percent]] lower risk.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Ten of 200 patients on the drug died, against 20 of 200 on placebo, a 50 percent lower risk.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::{Article, Tie};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, gap};
use crate::lang::{Function, Trend};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "effect-risk",
    title: "An effect does not follow from its groups",
    in_passage: Some(run),
    in_article: None,
};

/// What cannot be worked out from the counts.
const ADJUSTED: &[&str] = &[
    "adjusted",
    "adjusting",
    "adjustment",
    "accounting",
    "controlling",
    "controlled",
    "weighted",
    "allowing",
    "corrected",
];

/// Nouns of a risk.
const RISKS: &[&str] = &[
    "risk",
    "chance",
    "likelihood",
    "rate",
    "probability",
    "odds",
    "death",
    "reduction",
    "increase",
];

/// What a fall of the risk is called.
const EFFICACY: &[&str] = &["efficacy", "effectiveness", "effective", "protection"];

/// Must be treated to help one.
const TREATED: &[&str] = &[
    "take",
    "given",
    "receive",
    "treated",
    "treat",
    "vaccinated",
    "screened",
    "vaccinate",
    "screen",
];

/// Ratios, by the word before “ratio”.
const ODDS: &[&str] = &["odds"];
const RISK: &[&str] = &["risk", "rate", "hazard"];
const RELATIVE: &[&str] = &["relative"];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        let here = sentence.figures.clone();
        if here.len() < 2 || article.find_word(sentence.tokens.clone(), ADJUSTED).is_some() {
            continue;
        }
        if here.len() >= 5
            && let Some(case) = of_groups(article, idx, &sentence.tokens, here.clone())
        {
            found.push(case.into());
        }
        found.extend(relative(article, here.clone()).map(Found::from));
        found.extend(needed_to_treat(article, idx, here).map(Found::from));
    }
}

/// “Ten of 200 on the drug died, against 20 of 200 on placebo, a 75 percent lower risk”
fn of_groups(
    article: &Article<'_>,
    idx: usize,
    sentence: &Range<usize>,
    here: Range<usize>,
) -> Option<Case> {
    let groups: Vec<(usize, usize)> = article
        .subsets(idx)
        .into_iter()
        .filter(|it| matches!(it.tie, Tie::OfTheWhole | Tie::OfWhole))
        .filter_map(|it| Some((it.part, *it.wholes.first()?)))
        .collect();
    let [(a, of_a), (b, of_b)] = *groups.as_slice() else { return None };
    let figures = [a, of_a, b, of_b];
    let effect = here.filter(|it| !figures.contains(it)).find(|it| {
        article.figure(*it).is_some_and(|it| it.hedge.is_none() || it.kind == Kind::Percent)
            && is_effect(article, sentence, *it)
    })?;
    let last = figures.iter().filter_map(|it| article.figure(*it)).map(|it| it.tokens.end).max();
    // “, and those who also exercised had a 70 percent lower risk”: another group
    let own = last.unwrap_or_default()..article.figure(effect)?.whole.start;
    if own.clone().any(|it| article.text.id(it).function() == Function::And)
        && own.clone().any(|it| article.text.id(it).function() == Function::Who)
    {
        return None;
    }
    let risk = |part: usize, of: usize| Term::Figure(part).over(Term::Figure(of));
    let odds = |part: usize, of: usize| {
        Term::Figure(part).over(Term::Figure(of).minus(Term::Figure(part)))
    };
    let (one, other) = (|| risk(a, of_a), || risk(b, of_b));
    let stated = || Term::Figure(effect);
    let both = |pairs: [Term; 2], stated: Term| {
        pairs.map(|it| Reading::new(it, Compare::Equal, stated.clone())).to_vec()
    };
    let figure = article.figure(effect)?;
    let readings = match figure.kind {
        Kind::Percent => {
            let change = |from: Term, to: Term| Term::Change(Box::new(from), Box::new(to));
            let pairs = [change(other(), one()), change(one(), other())];
            let down = is_efficacy(article, effect) || direction(article, effect)? == Trend::Down;
            both(pairs, if down { Term::Negative(Box::new(stated())) } else { stated() })
        }
        Kind::Points => {
            let share = |part, of| crate::kernel::share_percent(part, of);
            both(
                [share(a, of_a).minus(share(b, of_b)), share(b, of_b).minus(share(a, of_a))],
                stated(),
            )
        }
        Kind::Multiple | Kind::Fraction => {
            both([one().over(other()), other().over(one())], stated())
        }
        _ if names_ratio(article, sentence, effect, ODDS) => {
            both([odds(a, of_a).over(odds(b, of_b)), odds(b, of_b).over(odds(a, of_a))], stated())
        }
        _ => both([one().over(other()), other().over(one())], stated()),
    };
    let mut case = Case::given(readings);
    crate::order::sort(&mut case.figures);
    Some(case)
}

/// “an efficacy of 80 percent”, “80 percent effective”
fn is_efficacy(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    article.says(figure.tokens.end, EFFICACY)
        || article.before(idx) == Function::Of
            && article.says(figure.whole.start.saturating_sub(2), EFFICACY)
}

/// “a 75 percent lower risk”, “an odds ratio of 4.0”, “a halving”
fn is_effect(article: &Article<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    match figure.kind {
        Kind::Percent if is_efficacy(article, idx) => true,
        Kind::Percent | Kind::Points => {
            let end = figure.tokens.end;
            let from = sentence.start.max(figure.whole.start.saturating_sub(4));
            direction(article, idx).is_some()
                && ((end..end + 5).any(|it| article.is_noun(it, RISKS))
                    || (from..figure.whole.start).any(|it| article.is_noun(it, RISKS)))
        }
        // “a halving”, “twice the risk”, “half the risk”
        Kind::Multiple | Kind::Fraction => {
            let end = figure.tokens.end;
            figure.kind == Kind::Multiple
                && matches!(article.before(idx), Function::A | Function::The)
                || article.text.id(end).function() == Function::The
                    && article.is_noun(end + 1, RISKS)
        }
        Kind::Number | Kind::Count => {
            names_ratio(article, sentence, idx, ODDS)
                || names_ratio(article, sentence, idx, RISK)
                || names_ratio(article, sentence, idx, RELATIVE)
        }
        _ => false,
    }
}

/// “an odds ratio of 4.0”, “a relative risk of 0.5”: the two words of a ratio before its number.
fn names_ratio(article: &Article<'_>, sentence: &Range<usize>, idx: usize, first: &[&str]) -> bool {
    let Some(start) = article.figure(idx).map(|it| it.whole.start) else { return false };
    let from = sentence.start.max(start.saturating_sub(4));
    article.find_word(from..start, first).is_some_and(|it| {
        article.says(it + 1, &["ratio"]) || first == RELATIVE && article.says(it + 1, &["risk"])
    })
}

/// “lower”, “higher”, “less likely”, “reduction”, right behind; or what was done by so much.
fn direction(article: &Article<'_>, idx: usize) -> Option<Trend> {
    let figure = article.figure(idx)?;
    let end = figure.tokens.end;
    let behind = (end..end + 3).find_map(|it| match article.text.id(it).function() {
        Function::More => Some(Trend::Up),
        Function::Less | Function::Fewer => Some(Trend::Down),
        _ => article.text.id(it).trend(),
    });
    // “cutting the risk by 80 percent”
    let start = figure.whole.start;
    let by = article.before(idx) == Function::By;
    // “, a reduction of 80 percent”
    let noun = start.wrapping_sub(2);
    let apposed = article.text.id(noun.wrapping_sub(1)).function() == Function::A
        && article.text.is_mark(noun.wrapping_sub(2), ',');
    let of = (article.before(idx) == Function::Of && apposed && article.closes(end))
        .then(|| article.text.id(noun).trend())
        .flatten();
    behind.or(of).or_else(|| {
        (start.saturating_sub(5)..start)
            .rev()
            .filter(|_| by)
            .find_map(|it| article.text.id(it).trend())
    })
}

/// “from 6 percent to 4 percent, a 33 percent relative reduction”
fn relative(article: &Article<'_>, here: Range<usize>) -> Option<Case> {
    let [a, b, size] = [here.start, here.start + 1, here.start + 2];
    let percent = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Percent);
    let groups = are_groups(article, a);
    if here.len() != 3
        || ![a, b, size].into_iter().all(percent)
        || !is_from_to(article, a) && !groups
    {
        return None;
    }
    let figure = article.figure(size)?;
    let end = figure.tokens.end;
    let reach = if groups { 7 } else { 4 };
    let close = figure.whole.start.saturating_sub(article.figure(b)?.tokens.end) <= reach;
    article.find_word(end..end + 3, RELATIVE)?;
    let change = (end..end + 4).find_map(|it| article.text.id(it).trend()).filter(|_| close)?;
    let tight = |it: usize| Box::new(Term::Tight(Box::new(Term::Figure(it))));
    let stated = Term::Figure(size);
    let stated = if change == Trend::Down { Term::Negative(Box::new(stated)) } else { stated };
    let change = |from, to| {
        Reading::new(Term::Change(tight(from), tight(to)), Compare::Equal, stated.clone())
    };
    // the treated stand first
    let either = groups.then(|| change(b, a));
    Some(Case::given(either.into_iter().chain([change(a, b)]).collect()))
}

/// “6 percent of the treated and 12 percent of the others”
fn are_groups(article: &Article<'_>, idx: usize) -> bool {
    [idx, idx + 1].into_iter().all(|it| {
        article.figure(it).is_some_and(|it| {
            matches!(
                article.text.id(it.tokens.end).function(),
                Function::Of | Function::In | Function::Among
            )
        })
    })
}

/// “cut the risk from 4 percent to 2 percent, so 25 people must be treated to help one”
fn needed_to_treat(article: &Article<'_>, idx: usize, here: Range<usize>) -> Option<Case> {
    let percent = |it: usize| article.figure(it).is_some_and(|it| it.kind == Kind::Percent);
    let pair = |it: &usize| here.contains(&(it + 1)) && percent(*it) && percent(it + 1);
    // “in 8 percent of those on the old drug and 6 percent on the new one”
    let two = here.clone().filter(|it| percent(*it)).count() == 2;
    let from_to = here.clone().find(|it| pair(it) && is_from_to(article, *it));
    let change = from_to.or_else(|| here.clone().find(|it| two && pair(it)))?;
    let (a, b) = (change, change + 1);
    let number = (b + 1..article.figures.len())
        .take(2)
        .find(|it| article.sentence_of(*it) <= idx + 1 && is_number_treated(article, *it))?;
    let apart = gap(article, a, b);
    let needed = Term::whole(100).over(Term::Tight(Box::new(apart)));
    let needed = needed.rounded(Exact::int(2));
    let mut case = Case::new(
        vec![Reading::new(needed, Compare::Equal, Term::Figure(number))],
        Strength::Strong,
        "{sum} = {computed} are treated to help one, given as {stated}",
        "{sum} = {computed} are treated to help one, not {stated}",
    );
    crate::order::sort(&mut case.figures);
    Some(case)
}

/// “the risk from 4 percent to 2 percent”
fn is_from_to(article: &Article<'_>, idx: usize) -> bool {
    let (Some(a), Some(b)) = (article.figure(idx), article.figure(idx + 1)) else { return false };
    let start = a.whole.start;
    let risk = (start.saturating_sub(10)..start).any(|it| article.is_noun(it, RISKS));
    let to = a.tokens.end..b.whole.start;
    article.before(idx) == Function::From
        && to.len() <= 2
        && to.clone().any(|it| article.text.id(it).function() == Function::To)
        && risk
}

/// “25 people must be treated to help one”, “doctors must treat 25 people to save one”, “the number needed
/// to treat is 25”
fn is_number_treated(article: &Article<'_>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    let counts = matches!(figure.kind, Kind::Count | Kind::Number)
        && figure.hedge.is_none()
        && figure.join.is_none()
        && figure.exact().is_some_and(|it| it.is_integer() && it > Exact::ONE);
    let end = article.reach(idx).end.max(figure.tokens.end);
    let start = figure.whole.start;
    let behind = article.find_word(end..end + 6, TREATED);
    let ahead = article.find_word(start.saturating_sub(4)..start, TREATED);
    let sentence = article.sentence(idx);
    let one = article.find_word(start..sentence.end, &["one", "single"]).is_some()
        || article.find_word(start.saturating_sub(6)..start, &["needed"]).is_some();
    let need = |it: usize| {
        (it.saturating_sub(5)..it).any(|it| {
            article.says(it, &["must", "need", "needs", "needed", "have", "has", "would", "to"])
        })
    };
    counts && one && behind.or(ahead).is_some_and(need)
}
