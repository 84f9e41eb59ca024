//! What is called the most in one clause, and told of again in the next: “the largest in state history burned
//! 90,000 acres; a 2003 fire burned 270,000”.

use std::ops::Range;

use super::{EARLIER, EVER, LEAST, MOST, case, determined, is_limited, record_in};
use crate::claims::change::comparable;
use crate::claims::{Article, Stated};
use crate::figures::{Kind, Value};
use crate::kernel::Case;
use crate::lang::{Function, Role, WordId};

/// Nouns and the verbs that tell the same; each is a lemma.
const DOINGS: &[(&str, &str)] =
    &[("turnout", "vote"), ("attendance", "attend"), ("crowd", "attend"), ("crowd", "draw")];

/// Verbs of measuring, whatever is measured; each is a lemma.
const MEASURES: &[&str] = &["measure", "record", "register", "log"];

/// How high something stands; each is a lemma.
const LEVELS: &[&str] = &[
    "be", "stand", "reach", "hit", "trade", "peak", "total", "cost", "average", "fetch", "last",
    "measure",
];

/// Superlatives of whoever is old or young.
const AGES: &[&str] = &["youngest", "oldest"];

/// Says of anything what it is; a lemma.
const BE: &str = "be";

/// What was just told of.
const IT: &[&str] = &["it"];

/// The most, of what does harm; the verbs are lemmas.
const WORST: &[&str] = &["worst"];
const HARMS: &[&str] = &["kill", "injure", "destroy", "damage", "burn"];

/// “the narrowest win ever, 47 votes; in 1998 the seat was won by 12”, “June, the coldest month,
/// averaged 9C, while July averaged 7C”
pub(super) fn most(article: &Article<'_>, sentence: &Range<usize>) -> Option<Case> {
    let text = article.text;
    let cut = sentence.clone().find(|it| {
        text.is_mark(*it, ';')
            || text.is_mark(*it, ',') && text.id(it + 1).function() == Function::Conjunction
    })?;
    of_two(article, &(sentence.start..cut), &(cut + 1..sentence.end), false)
}

/// “At 2.7 percent, the rate is the lowest on record. In 1969 the rate was 2.5 percent.”
pub(super) fn in_the_next(article: &Article<'_>, sentence: &Stated) -> Option<Case> {
    let (head, tail) = (sentence.tokens.clone(), article.stated(sentence.idx + 1));
    let year = article.figures_in(&tail).next().filter(|it| article.is_dated(*it))?;
    let opens = article.text.id(tail.start).function() == Function::In
        && article.figure(year)?.whole.start == tail.start + 1
        && article.block_of(tail.start) == article.block_of(head.start);
    opens.then(|| of_two(article, &head, &tail, true)).flatten()
}

/// What the first clause calls so, against what the other tells of the same.
fn of_two(
    article: &Article<'_>,
    head: &Range<usize>,
    tail: &Range<usize>,
    apart: bool,
) -> Option<Case> {
    let text = article.text;
    let low = article.find_word(head.clone(), LEAST);
    // “the worst flood in the state’s history killed 40”
    let worst = || {
        let harms = head.clone().any(|it| article.is_verb(it, HARMS));
        article.find_word(head.clone(), WORST).filter(|_| harms)
    };
    let superlative = low.or_else(|| article.find_word(head.clone(), MOST)).or_else(worst);
    // “an all-time high of 310 mm”
    let record = record_in(article, head.clone()).filter(|_| superlative.is_none());
    let cue = superlative.or(record)?;
    let low = low.or_else(|| record.and_then(|_| article.find_word(head.clone(), &["low"])));
    if is_limited(article, &(head.start..tail.end)) || record.is_none() && !determined(article, cue)
    {
        return None;
    }
    let only = |range: &Range<usize>| {
        let mut amounts = article.figures_in(range).filter(|it| {
            article.figure(*it).is_some_and(|it| {
                !matches!(it.kind, Kind::Date | Kind::Label(_))
                    && matches!(it.value, Value::Number(_) | Value::Duration(_))
            })
        });
        amounts.next().filter(|_| amounts.next().is_none())
    };
    let (value, rival) = (only(head)?, only(tail)?);
    if !comparable(article, value, rival) || article.figure(value)?.join.is_some() {
        return None;
    }
    // the rival must be said of the same doing, and of an earlier time or another month
    let verb = |it: usize| article.claim(it).map(|it| it.verb).filter(|it| it.is_known());
    let noun = (cue + 1..cue + 3).find_map(|it| text.id(it).noun());
    // “36 percent voted.”, not “of women voted”, “voted for the Greens”
    let closes = tail
        .clone()
        .rev()
        .find(|it| text.mark(*it).is_none())
        .is_some_and(|it| text.id(it).verb() == verb(rival))
        && text.id(article.figure(rival)?.tokens.end).function() != Function::Of
        // “the match drew 800.”
        || article.closes(article.figure(rival)?.tokens.end);
    // “the largest the college has ever received; in 2010 it received $6 million”
    let received = article
        .find_word(cue..head.end, EVER)
        .and_then(|it| text.id(it + 1).verb())
        .filter(|it| it.is_known())
        .filter(|_| article.figure(rival).is_some_and(|it| article.closes(it.tokens.end)));
    let alike = verb(rival).is_some_and(|it| {
        // “he is the youngest; in 2008 the winner was 16”: another
        verb(value) == Some(it) && it.text() != BE && !of_another(article, head, rival)
            || received == Some(it)
            || noun.is_some_and(|noun| {
                noun.text() == it.text() || closes && DOINGS.contains(&(noun.text(), it.text()))
            })
    }) || article.is_averaged(value) && article.is_averaged(rival)
        // “, in 1954 the station measured 345 millimetres”
        || article.figure(rival)?.kind == Kind::Measure
            && verb(rival).is_some_and(|it| MEASURES.contains(&it.text()))
            && article.closes(article.figure(rival)?.tokens.end);
    // “a record”, without a word, may be the least
    let same = !apart && alike
        || (record.is_none() || article.find_word(head.clone(), &["high", "low"]).is_some())
            && is_of_the_same(article, head, tail, value, rival);
    let ever = record.is_some() || article.find_word(head.clone(), EVER).is_some();
    let months = |range: &Range<usize>| range.clone().any(|it| text.id(it).month().is_some());
    let of_months = noun.is_some_and(|it| it.text() == "month") && months(head) && months(tail);
    let dated = article
        .figures_in(tail)
        .any(|it| article.figure(it).is_some_and(|it| it.kind == Kind::Date))
        || article.find_word(tail.clone(), EARLIER).is_some();
    let elsewhere = tail.clone().any(|it| {
        let word: WordId = text.id(it);
        let of_figure = article
            .figures_in(tail)
            .any(|idx| article.figure(idx).is_some_and(|figure| figure.tokens.contains(&it)));
        it > tail.start
            && !of_figure
            && text.token(it).is_some_and(crate::text::Token::is_capital)
            && word.month().is_none()
            && !word.has(Role::Weekday)
            || word.has(Role::Place)
    });
    (same && !elsewhere && (ever && dated || of_months))
        .then(|| case(article, value, rival, low.is_some(), cue))
}

/// “the worst storm killed 12; in 1950 a fire killed 40”: what did harm is of no sort with the first.
fn of_another(article: &Article<'_>, head: &Range<usize>, rival: usize) -> bool {
    let text = article.text;
    let start = article.figure(rival).map_or(0, |it| it.whole.start);
    let harms = start.checked_sub(1).is_some_and(|it| article.is_verb(it, HARMS));
    let noun = start.checked_sub(2).and_then(|it| text.id(it).noun());
    let any = start.checked_sub(3).is_some_and(|it| text.id(it).function() == Function::A);
    harms && any && noun.is_some_and(|noun| head.clone().all(|it| text.id(it).noun() != Some(noun)))
}

/// “in 2008 it had traded at $12.80”, “In 1969 the rate was 2.5 percent”, “a 1994 debate lasted 22 minutes”:
/// what was called so is told of again.
fn is_of_the_same(
    article: &Article<'_>,
    head: &Range<usize>,
    tail: &Range<usize>,
    value: usize,
    rival: usize,
) -> bool {
    let text = article.text;
    let Some(figure) = article.figure(rival) else { return false };
    let start = figure.whole.start;
    let told = |it: usize| {
        text.id(it)
            .noun()
            .is_some_and(|noun| head.clone().any(|it| text.id(it).noun() == Some(noun)))
    };
    let verb = (start.saturating_sub(2)..start).find(|it| article.is_verb(*it, LEVELS));
    let Some(verb) = verb.filter(|it| tail.contains(it)) else { return false };
    let perfect = text.id(verb.wrapping_sub(1)).function() == Function::HavePast;
    let Some(subject) = verb.checked_sub(1 + usize::from(perfect)) else { return false };
    let dated = article.figures_in(&(tail.start..subject)).any(|it| {
        article.figure(it).is_some_and(|it| it.kind == Kind::Date && it.tokens.end == subject)
    });
    let the = text.id(subject.wrapping_sub(1)).function() == Function::The;
    let again = article.says(subject, IT) || told(subject) && (the || dated);
    let counts = figure.kind == Kind::Count;
    again
        // ages are of one who is told apart
        && figure.kind != Kind::Age
        && article.find_word(head.clone(), AGES).is_none()
        && article.closes(article.reach(rival).end)
        && (!counts || article.counts_alike(value, rival))
}
