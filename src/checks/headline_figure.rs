//! A figure of the headline is not the one in the text.
//!
//! “200 killed in ferry disaster” above a text in which 20 were killed: what the headline counts must be in
//! the text, as it is or rounded, or come of two of its figures. Only figures of the same event are
//! compared, and a headline that any figure of the text bears out is left alone.
//!
//! ## Why it matters
//!
//! Headlines are written by others, late, and read by everybody.
//!
//! ## Flagged
//!
//! ```news headline="Bus crash kills 14 in Ghent"
//! A bus crash in Ghent killed [[41]] people on Sunday.
//! ```
//!
//! ## Not flagged
//!
//! ```news headline="Bus crash kills 40 in Ghent"
//! A bus crash in Ghent killed 41 people on Sunday.
//! ```

use super::Check;
use crate::claims::Article;
use crate::claims::same::{Headlined, Sure};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term, difference, fits, sum};
use crate::text::BlockKind;

pub(super) static CHECK: Check = Check {
    name: "headline-figure",
    title: "Headline does not match the text",
    in_passage: None,
    in_article: Some(run),
};

/// More figures of one sort are not added up two by two.
const MOST: usize = 12;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    found.extend(age(article).map(Found::from));
    let mut last = None;
    for headlined in article.headlined() {
        let join = article.figure(headlined.figure).and_then(|it| it.join).map(|it| it.id);
        if is_for_each(article, headlined.figure) {
            continue;
        }
        // one finding for both sides of a tally
        if join.is_some() && join == last {
            continue;
        }
        if let Some(case) = case(article, &headlined) {
            if !fits_any(article, &headlined) {
                last = join;
            }
            found.push(case.into());
        }
    }
}

/// “Man, 76, dies in fire” above “A 67-year-old man died”: one age, which no age of the text bears out.
fn age(article: &Article<'_>) -> Option<Case> {
    let is_age = |it: &usize| article.figure(*it).is_some_and(|it| it.kind == Kind::Age);
    let place = |it: usize| {
        let sentence = article.text.sentence_of(article.figure(it).map_or(0, |it| it.whole.start));
        let block =
            article.text.sentences.get(sentence).and_then(|it| article.text.blocks.get(it.block));
        (sentence, block.is_some_and(|it| it.kind == BlockKind::Headline))
    };
    let mut ages = (0..article.figures.len()).filter(is_age);
    let told = ages.next().filter(|it| place(*it).1)?;
    let first = ages.next()?;
    let (one, other) = (article.claim(told)?, article.claim(first)?);
    let amount = |it: usize| article.figure(it).and_then(crate::figures::Figure::amount);
    let plain =
        |it: usize| article.figure(it).is_some_and(|it| it.hedge.is_none() && it.join.is_none());
    // the first sentence of the text tells what the headline does
    (place(first) == (place(told).0 + 1, false)
        && one.noun == other.noun
        && one.verb == other.verb
        && one.noun.is_known()
        && [told, first].into_iter().all(plain)
        // “a boy of 14 drowned there last year”
        && article.find_word(article.sentence(first), EARLIER).is_none()
        && (first + 1..article.figures.len()).all(|it| amount(it) != amount(told)))
    .then(|| {
        let reading = Reading::new(Term::Figure(first), Compare::Equal, Term::Figure(told));
        Case::new(vec![reading], Strength::Strong, SAYS.0, SAYS.1)
    })
}

/// Tells of another time.
const EARLIER: &[&str] = &["last", "ago", "earlier", "previous", "another", "second"];

/// Of an agreement and of a clash.
const SAYS: (&str, &str) =
    ("The headline’s {stated} is borne out", "The headline says {stated}, the text {computed}");

fn case(article: &Article<'_>, it: &Headlined) -> Option<Case> {
    let reading = |term: Term| Reading::new(term, Compare::Headlines, Term::Figure(it.figure));
    let holds = |term: Term| fits(article, &reading(term));
    if let Some((figure, _)) = it.stated.iter().find(|it| holds(Term::Figure(it.0))) {
        let sure = vec![reading(Term::Figure(*figure))];
        return Some(Case::new(sure, Strength::Strong, SAYS.0, SAYS.1));
    }
    // “200 MLN FRANCS” above “200 million French francs”: of whatever unit
    let money = article.figure(it.figure).filter(|it| it.kind == Kind::Money);
    let mut body = article.figures.iter().skip(it.figure + 1).filter(|it| it.is_amount());
    if it.others.iter().any(|it| holds(Term::Figure(*it)))
        || money.is_some_and(|told| body.any(|it| it.amount() == told.amount()))
    {
        return None;
    }
    // “The blast hurt 14 people on a bus and six in the street”: 20 in the headline
    let mut parts: Vec<usize> = it.stated.iter().map(|it| it.0).chain(it.others.clone()).collect();
    crate::order::sort(&mut parts);
    parts.truncate(MOST);
    for (nth, one) in parts.iter().enumerate() {
        for other in parts.iter().skip(nth + 1) {
            let of_two = [sum(&[*one, *other]), difference(*one, *other), difference(*other, *one)];
            if of_two.into_iter().any(holds) {
                return None;
            }
        }
    }
    if (3..=parts.len()).any(|many| parts.windows(many).any(|it| holds(sum(it)))) {
        return None;
    }
    if comes_later(article, it.figure) {
        return None;
    }
    let (figure, sure) = *it.stated.iter().max_by_key(|it| (it.1, usize::MAX - it.0))?;
    // several that are as likely: which one the headline means is not told
    let rivals = it.stated.iter().filter(|it| it.1 == sure).count() > 1;
    (sure == Sure::Strong && !rivals)
        .then(|| Case::new(vec![reading(Term::Figure(figure))], Strength::Strong, SAYS.0, SAYS.1))
}

/// “Two people died … A third died later”: the text counts on by an ordinal.
fn comes_later(article: &Article<'_>, headline: usize) -> bool {
    let value = article.figure(headline).and_then(|it| it.exact()?.to_i128());
    let last = (headline + COUNTED).min(article.figures.len());
    let mut behind = (headline + 1..last).filter_map(|it| article.figure(it));
    behind.any(|it| {
        // “a third died”, “the 12th victim”
        let word = it.tokens.clone().find_map(|at| article.text.id(at).ordinal()).map(i128::from);
        let written = || it.exact().filter(|_| it.kind == Kind::Ordinal)?.to_i128();
        value.is_some() && word.or_else(written) == value
    })
}

/// So many figures behind that of a headline are asked whether they count on.
const COUNTED: usize = 24;

/// “FOUR-FOR-ONE BONUS ISSUE”
fn is_for_each(article: &Article<'_>, figure: usize) -> bool {
    let Some(tokens) = article.figure(figure).map(|it| it.tokens.clone()) else { return false };
    let is_for = |it: usize| article.text.id(it).function() == crate::lang::Function::For;
    let hyphen = |it: usize| article.text.is_mark(it, '-') && article.text.touches(it);
    hyphen(tokens.end) && is_for(tokens.end + 1)
        || hyphen(tokens.start.wrapping_sub(1)) && is_for(tokens.start.wrapping_sub(2))
}

fn fits_any(article: &Article<'_>, it: &Headlined) -> bool {
    it.stated.iter().any(|stated| {
        let (text, headline) = (Term::Figure(stated.0), Term::Figure(it.figure));
        fits(article, &Reading::new(text, Compare::Headlines, headline))
    })
}
