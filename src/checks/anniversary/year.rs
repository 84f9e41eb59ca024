//! The year that an anniversary falls in: the one told, else that of publication.

use std::ops::Range;

use super::{AHEAD, Anniversary, FALLS, MOST, YEAR};
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::Moment;
use crate::lang::Function;
use crate::lang::en::dated::ANNIVERSARY;
use crate::number::Exact;

/// “the 60th anniversary of the war’s end in 2005”: the year is rather that of the anniversary, so
/// near it lies.
fn is_its_own(article: &Article<'_>, it: &Anniversary, events: &[usize], now: i32) -> bool {
    let year = |it: usize| article.figure(it)?.date()?.year;
    let [event] = events else { return false };
    let of = article.text.id(it.words.end).function() == Function::Of && article.is_placed(*event);
    let (Some(years), Some(year)) = (it.count(article), year(*event)) else { return false };
    of && Some(Exact::int(i64::from(now - year) * 3)) < years.times(Exact::int(2))
}

/// The years that the anniversary may fall in, the likeliest first.
pub(super) fn falls_in(
    article: &Article<'_>,
    sentence: &Range<usize>,
    it: &Anniversary,
    events: &[usize],
) -> Option<Vec<Moment>> {
    let year = |it: usize| article.figure(it)?.date()?.year;
    let told = |range: Range<usize>| -> Vec<Moment> {
        let dates = article.figures_in(&range);
        // “the 60th anniversary of the raid of 13 February 1945 … of 8 May 1945”
        let dates = dates.filter(|it| {
            let then = events.iter().any(|event| year(*event) == year(*it));
            // “the 30th fair since 1980 marks the 200th anniversary”
            let since = article.before(*it) == Function::Since;
            !events.contains(it) && !then && !since && article.is_dated(*it)
        });
        dates.filter_map(|it| Moment::of(article, it)).take(MOST).collect()
    };
    // “more than the 60th anniversary of 8 May 1945”: a date may be another one’s
    if article.find_words(sentence.clone(), ANNIVERSARY.iter().copied()).nth(1).is_some() {
        return None;
    }
    // “a 2014 survey before the centenary”, unless “the 2014 games marked the centenary”
    let aside = |idx: usize| {
        let Some(date) = article.figure(idx).filter(|_| !events.contains(&idx)) else {
            return false;
        };
        let before = date.whole.start.wrapping_sub(1);
        article.is_dated(idx)
            && (article.is_determiner(before) || article.before(idx) == Function::A)
            && !article.closes(date.tokens.end)
            && !(date.tokens.end..it.words.start).any(|it| article.is_verb(it, FALLS))
    };
    if article.figures_in(sentence).any(aside) {
        return None;
    }
    // “the 200th anniversary of his birth, in 1812, and the 150th of the fire in 1862”
    let nth = |idx: usize| {
        article.figure(idx).is_some_and(|it| {
            it.kind == Kind::Ordinal && article.text.id(it.tokens.end).function() == Function::Of
        })
    };
    let others = article.figures_in(sentence).filter(|it| !events.contains(it));
    let told_year = others.filter_map(year).max();
    let own = told_year.or(article.published.map(|it| it.0));
    if article.figures_in(sentence).any(nth)
        || own.is_some_and(|now| is_its_own(article, it, events, now))
    {
        return None;
    }
    let told_here = told(sentence.clone());
    if !told_here.is_empty() {
        // “On its 75th anniversary, the treaty, signed in 1949 and widened in 1999,” today
        let since = |event: &usize| Some(article.published?.0 - year(*event)?);
        let years = it.count(article);
        let today = years.is_some()
            && events.iter().any(|it| since(it).map(|it| Exact::int(it.into())) == years);
        return (!today).then_some(told_here);
    }
    let now = Moment::published(article)?;
    let relative = |word: &[Function]| {
        sentence
            .clone()
            .any(|at| word.contains(&article.text.id(at).function()) && article.says(at + 1, YEAR))
    };
    let mut years = Vec::new();
    let next = relative(&[Function::Next]);
    if next {
        years.push(now.shifted(1));
    } else if relative(&[Function::Last]) {
        years.push(now.shifted(-1));
    } else {
        years.push(now.shifted(0));
        if article.find_word(sentence.clone(), AHEAD).is_some() {
            years.push(now.shifted(1));
        }
        // “last month” in a January
        if article.published.is_some_and(|it| it.1 == 1) {
            years.push(now.shifted(-1));
        }
        // told of another year: “In 2002 he returned. For the 10th anniversary …”
        years.extend(told(article.block_of(it.words.start)));
    }
    Some(years)
}
