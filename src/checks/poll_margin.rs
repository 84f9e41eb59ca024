//! The margin of error of a poll does not go with how many were asked.
//!
//! The sampling error at 95 percent is 98 ÷ √n points. Less than four-fifths of it is not to be had from
//! a random sample, and more than three times as much is odd. A subgroup has its own number.
//!
//! ## Why it matters
//!
//! The margin tells readers which leads mean something.
//!
//! ## Flagged
//!
//! ```news
//! The poll of [[1,000]] adults has a margin of error of [[1 point]].
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The poll of 1,000 adults has a margin of error of 3.1 points.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, unhedged};
use crate::lang::{Function, Role};
use crate::number::Exact;
use crate::text::Token;

pub(super) static CHECK: Check = Check {
    name: "poll-margin",
    title: "A margin of error does not fit the sample",
    in_passage: Some(run),
    in_article: None,
};

/// What asks a sample.
const POLLS: &[&str] = &["poll", "survey", "polling", "questionnaire", "canvass"];

/// Verbs that ask a sample.
const ASKED: &[&str] = &[
    "surveyed",
    "polled",
    "interviewed",
    "questioned",
    "asked",
    "spoke",
    "sampled",
    "canvassed",
    "interviews",
    "responses",
    "respondents",
    "sample",
];

/// Part of those who were asked.
const AMONG: &[Function] = &[Function::Among];

/// At another level than 95 percent, or of no simple sample.
const OTHER_LEVEL: &[&str] =
    &["subgroup", "subgroups", "subsample", "smaller", "larger", "higher", "each", "question"];

/// The largest margin that anybody gives, in points.
const MOST: i64 = 40;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        let Some((margin, cue)) = margin(article, &sentence.tokens) else { continue };
        let Some(size) = sample(article, idx, margin) else { continue };
        let error = || Term::SamplingError(Box::new(Term::Figure(size)));
        let part = |numerator, denominator| {
            let factor = Exact::new(numerator, denominator).unwrap_or(Exact::ONE);
            error().times(Term::number(factor))
        };
        // a larger margin in a sentence of its own may be that of a subgroup
        let beside = article.sentence_of(size) == idx;
        let most = if beside { part(3, 1) } else { Term::whole(100) };
        let computed = error().allowing(part(4, 5), most);
        // “within 3 points”
        let within = article.before(margin) == Function::To;
        let stated = within.then(|| unhedged(article, margin)).flatten();
        let stated = stated.unwrap_or(Term::Figure(margin));
        let case = Case::new(
            vec![Reading::new(computed, Compare::Equal, stated)],
            Strength::Strong,
            "A random sample of so many has a margin of about {computed}, given as {stated}",
            "A random sample of so many has a margin of about {computed}, not {stated}",
        );
        found.push(
            match article.span_of(cue) {
                Some(span) => case.with_evidence(span),
                None => case,
            }
            .into(),
        );
    }
}

/// “a margin of error of 3 points”, “a margin of plus or minus 3 points”, “accurate to within 3 points”
fn margin(article: &Article<'_>, sentence: &Range<usize>) -> Option<(usize, usize)> {
    let text = article.text;
    let mut found = article.figures_in(sentence).filter_map(|idx| {
        let figure = article.figure(idx)?;
        let points = matches!(figure.kind, Kind::Points | Kind::Percent)
            || figure.kind == Kind::Count && article.is_noun(figure.tokens.end - 1, &["point"])
            || matches!(figure.kind, Kind::Count | Kind::Number)
                && article.is_noun(figure.tokens.end, &["point"]);
        let value = figure.exact()?.abs();
        if !points || value > Exact::int(MOST) || value.is_zero() || figure.join.is_some() {
            return None;
        }
        // “a 2-point margin of error”
        let end = figure.tokens.end;
        let ahead = (end..end + 3)
            .find(|it| article.says(*it, &["margin"]) && article.says(it + 2, &["error"]));
        if let Some(cue) = ahead {
            return Some((idx, cue));
        }
        // back over “of plus or minus”, “is”, “was about”
        let from = sentence.start.max(figure.tokens.start.saturating_sub(10));
        let within = |it: &usize| {
            article.says(*it, &["accurate"])
                && text.id(it + 1).function() == Function::To
                && figure.whole.start == it + 2
                && article.closes(article.reach(idx).end)
                // “the poll of 1,200 adults is accurate”, not “the survey found that the test is”
                && (it.saturating_sub(7)..*it).any(|it| article.is_noun(it, POLLS))
                && !(it.saturating_sub(7)..*it).any(|it| text.id(it).function() == Function::That)
        };
        if let Some(cue) = (from..figure.whole.start).find(within) {
            return Some((idx, cue));
        }
        let cue = (from..figure.tokens.start).rev().find(|it| {
            article.says(*it, &["margin", "margins"])
                // “a sampling error of plus or minus 3 points”
                || article.says(*it, &["error"])
                    && article.says(it.wrapping_sub(1), &["sampling", "statistical"])
        })?;
        let between = cue + 1..figure.tokens.start;
        let error = article.says(cue + 2, &["error", "sampling"])
            || article.says(cue.wrapping_sub(1), &["error", "sampling", "statistical"])
            || between.clone().any(|it| text.is_mark(it, '±'))
            || between.clone().any(|it| text.id(it).function() == Function::Plus);
        // “the margin is 6 points” where a poll is spoken of
        let bare = between.clone().all(|it| {
            matches!(
                text.id(it).function(),
                Function::BePresent | Function::BePast | Function::Of | Function::About
            )
        });
        let polled = article.find_word(sentence.clone(), POLLS).is_some()
            && article
                .find_word(sentence.clone(), &["lead", "leads", "won", "win", "ahead", "beat"])
                .is_none();
        // “the margin of error in the poll of 1,500 voters was”
        let other = article.figures_in(&between).any(|it| !is_sample(article, sentence, it));
        let plain = between.clone().all(|it| !matches!(text.mark(it), Some(';' | ',' | ':')));
        ((error || bare && polled) && !other && plain).then_some((idx, cue))
    });
    found.next().filter(|_| found.next().is_none())
}

/// How many were asked: in the sentence of the margin, or in one of the two before.
fn sample(article: &Article<'_>, sentence: usize, margin: usize) -> Option<usize> {
    for back in 0..3 {
        let idx = sentence.checked_sub(back)?;
        let here = article.text.sentences.get(idx)?;
        if here.block != article.text.sentences.get(sentence)?.block && back > 1 {
            return None;
        }
        let tokens = here.tokens.clone();
        if article.find_word(tokens.clone(), OTHER_LEVEL).is_some() {
            return None;
        }
        let samples: Vec<usize> = article
            .figures_in(&tokens)
            .filter(|it| *it != margin && is_sample(article, &tokens, *it))
            .collect();
        match *samples.as_slice() {
            [] => {}
            [one] => return Some(one),
            // “among 300 likely voters in the poll of 1,000”: the subgroup’s own
            ref all => {
                let among = |it: &usize| AMONG.contains(&article.before(*it));
                let mut those = all.iter().copied().filter(among);
                return those.next().filter(|_| those.next().is_none());
            }
        }
    }
    None
}

/// “the poll of 1,000 adults”, “surveyed 1,200 people”, “1,200 adults were polled”
fn is_sample(article: &Article<'_>, sentence: &Range<usize>, idx: usize) -> bool {
    let Some(figure) = article.figure(idx) else { return false };
    let text = article.text;
    let counts = matches!(figure.kind, Kind::Count | Kind::Number)
        && figure.join.is_none()
        && figure.exact().is_some_and(|it| it.is_integer() && it >= Exact::int(30));
    if !counts {
        return false;
    }
    let start = figure.whole.start;
    let of = start.checked_sub(1).is_some_and(|it| {
        matches!(text.id(it).function(), Function::Of | Function::Among | Function::With)
    });
    let from = sentence.start.max(start.saturating_sub(6));
    let poll = (from..start).any(|it| article.is_noun(it, POLLS));
    let asked = article.find_word(from..start, ASKED).is_some();
    let end = article.reach(idx).end.max(figure.tokens.end);
    let were_asked =
        article.find_word(figure.tokens.end..(end + 3).min(sentence.end), ASKED).is_some();
    // “600 Britons”
    let named = article.own_head(idx).and_then(|it| text.token(it)).is_some_and(Token::is_capital);
    // “a poll of 800 retirees”: who is asked is a person
    let unknown = article.own_head(idx).is_some() && !article.own_noun(idx).is_known();
    let people =
        article.own_noun(idx).has(Role::Person) || figure.kind == Kind::Number || named || unknown;
    let among = article.before(idx) == Function::Among
        && article.find_word(sentence.clone(), POLLS).is_some();
    let households = article.own_noun(idx).text() == "household";
    (poll && of || asked || were_asked || among) && (people || households || were_asked)
}
