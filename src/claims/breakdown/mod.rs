//! Breakdowns: a total and the parts that the text says are all of it.

mod bullets;
mod list;
mod pair;
mod total;

use std::ops::Range;

use super::Article;
use crate::figures::Kind;
use crate::lang::en::parts::{INCOMPLETE, TOGETHER};
use crate::lang::{Forms, Function, Role};
use crate::text::Token;

/// A total, and all of its parts.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// The total.
    pub total: usize,
    /// Its parts in reading order, at least two.
    pub parts: Vec<usize>,
    /// Whether it is certain that the parts count what the total counts.
    pub sure: bool,
}

impl Article<'_> {
    /// The breakdowns that the sentences tell which are shown, one a sentence at most, in reading order.
    #[must_use]
    pub fn breakdowns(&self) -> Vec<Breakdown> {
        let mut all: Vec<Breakdown> =
            self.sentences().filter_map(|it| in_sentence(self, &it.tokens)).collect();
        all.extend(self.sentences().filter_map(|it| total::together(self, it)));
        all
    }

    /// The breakdowns of the text whose parts are bullets.
    #[must_use]
    pub fn bulleted(&self) -> Vec<Breakdown> {
        bullets::all(self)
    }
}

fn in_sentence(article: &Article<'_>, sentence: &Range<usize>) -> Option<Breakdown> {
    let here = article.figures_in(sentence);
    if here.len() < 3 {
        return None;
    }
    here.clone().find_map(|total| {
        let (parts, sure) = parts(article, sentence, here.clone(), total)?;
        // “12 brigades of 54 regiments, 151 battalions …”: what they consist of is more
        let value = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
        // “He played 20 games: 21 at home and eight away”: games too; “12 people: 15 women and three men”
        let person = |it: usize| {
            let noun = article.own_noun(it);
            noun.has(Role::Person) && !TOGETHER.contains(&noun.text())
        };
        let alike = |it: usize| {
            article.counts_alike(it, total)
                || article.own_head(it).is_none()
                || person(total) && person(it)
        };
        let within = |it: &usize| value(*it) <= value(total) || alike(*it);
        let sure = parts.iter().all(within)
            && (sure
                || heads_fit(article, total, &parts)
                || list::one_consists(article, total, &parts)
                || list::is_made_up(article, total, &parts)
                || list::is_announced(article, total, &parts));
        Some(Breakdown { total, parts, sure })
    })
}

/// The parts of a figure, where the text says that they are complete, and whether it says so of
/// whatever the parts count.
fn parts(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: Range<usize>,
    total: usize,
) -> Option<(Vec<usize>, bool)> {
    let figure = article.figure(total).filter(|it| it.is_amount() && it.kind != Kind::Percent)?;
    // “outnumber men by three to one: 150 women and 50 men”
    if article.ends_in_one(total).is_some() {
        return None;
    }
    // “one in four of the 400 patients (90 men and 10 women)”: the list is of a part
    let start = figure.whole.start;
    let part = total.checked_sub(1).and_then(|it| article.figure(it)).filter(|it| {
        let opening = it.tokens.end + 1..start;
        matches!(it.kind, Kind::Percent | Kind::Fraction | Kind::Ratio)
            && article.text.id(it.tokens.end).function() == Function::Of
            && opening.end <= opening.start + 2
            && opening.clone().all(|it| article.is_determiner(it))
    });
    if part.is_some() {
        return None;
    }
    let value = |it: usize| article.figure(it).and_then(crate::figures::Figure::exact);
    let after = figure.tokens.end..sentence.end;
    let later = total + 1..here.end;
    let seen = list::Seen { total, after, later: later.clone() };
    list::behind(article, &seen)
        .or_else(|| list::made_up(article, &seen))
        .or_else(|| list::of_all_together(article, sentence, &seen))
        .or_else(|| pair::in_apposition(article, later.clone(), total))
        .or_else(|| pair::all_people(article, later, total))
        .or_else(|| pair::of_the_whole(article, sentence, &here, total))
        .map(|it| (it, false))
        .or_else(|| total::last(article, here, total))
        // “from two parties: nine Liberals and seven Greens”
        .filter(|it| it.0.len() >= 2 && it.0.iter().any(|it| value(*it) < value(total)))
        .filter(|it| !has_uncounted(article, &it.0))
        .filter(|it| !is_told_next(article, total, &it.0))
}

/// “Six officers took part in the raid: three men and two women were arrested”: a sentence of its own.
fn is_told_next(article: &Article<'_>, total: usize, parts: &[usize]) -> bool {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    let start = article.figure(*first).map_or(0, |it| it.whole.start);
    let end = article.reach(*last).end;
    let states = matches!(
        article.text.id(end).function(),
        Function::BePast | Function::BePresent | Function::HavePast | Function::HavePresent
    );
    states
        && total < *first
        && article.own_head(*last).is_some()
        && article.reach(total).end + 1 < start
        && article.text.is_mark(start.wrapping_sub(1), ':')
}

/// “eight submarines, and other vessels”: members that are not counted.
fn has_uncounted(article: &Article<'_>, parts: &[usize]) -> bool {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    let start = article.figure(*first).map_or(0, |it| it.tokens.start);
    let end = article.reach(*last).end + 4;
    (start..end).any(|it| {
        article.text.id(it).function() == Function::Other
            && it.checked_sub(1).is_some_and(|it| article.text.id(it).function() == Function::And)
            && article.text.id(it + 1).cardinal().is_none()
            && !article.text.token(it + 1).is_some_and(Token::is_number)
    })
}

/// Whether the parts count what the total counts: the same noun, people of any sort, or no noun.
fn heads_fit(article: &Article<'_>, total: usize, figures: &[usize]) -> bool {
    let whole = article.own_noun(total);
    figures.iter().all(|it| {
        let part = article.own_noun(*it);
        // a name tells a group (“eight Republicans”), and no noun at all stands for the total’s
        let head = article.own_head(*it);
        let named = head.and_then(|it| article.text.token(it)).is_some_and(Token::is_capital);
        // “six gold, five silver”: no plural of its own
        let plural = head.is_some_and(|it| article.text.id(it).form().has(Forms::NOUN_PLURAL));
        let elided = !part.is_known() || named || !plural;
        let money = article.figure(*it).is_some_and(|it| it.kind == Kind::Money);
        money
            || elided
            || part == whole
            || whole.has(Role::Person) && part.has(Role::Person)
            || whole.has(Role::Event)
            || !whole.is_known()
    })
}
