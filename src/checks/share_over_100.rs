//! A share of people is above 100 percent.
//!
//! “P percent of teachers”, “a P percent chance”: a share of a population, or a chance, cannot be above 100.
//! What may be exceeded is left alone: capacity, targets, last year’s figure, growth. A share within bounds
//! is no relation: nothing in the text is compared with it.
//!
//! ## Why it matters
//!
//! It is rare and striking, and a second look finds what was divided by what.
//!
//! ## Flagged
//!
//! ```news
//! Some [[118 percent]] of nurses had the vaccine by May.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! The wards ran at 118 percent of capacity by May.
//! ```

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Forms, Function, Role};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "share-over-100",
    title: "A share is above 100 percent",
    in_passage: Some(run),
    in_article: None,
};

/// Besides people: what a share is taken of, and no more than all of.
const GROUPS: &[&str] = &[
    "household",
    "home",
    "school",
    "ballot",
    "vote",
    "village",
    "town",
    "city",
    "country",
    "hospital",
    "electorate",
    "respondent",
    "participant",
];

/// What people alone do, whatever they are called: “104 percent of retirees said”.
const OF_PEOPLE: &[&str] = &[
    "say", "think", "believe", "feel", "vote", "agree", "support", "oppose", "prefer", "want",
    "know",
];

/// Cannot be above 100 percent.
const CHANCES: &[&str] = &["chance", "probability", "likelihood", "odds", "turnout"];

/// Of people, likewise.
const SHARES: &[&str] = &["proportion", "percentage", "share"];

/// Of those entitled; said to reach its figure.
const TURNOUT: &[&str] = &["turnout"];
const STANDS_AT: &[&str] = &["reach", "hit", "be", "exceed", "stand", "average", "total"];

/// How many words may stand between “chance” and its figure: “the chance of a white Christmas at”.
const PHRASE: usize = 6;

/// The share is of something that may be exceeded.
const EXCEEDED: &[&str] = &[
    "target",
    "targeted",
    "expected",
    "quota",
    "normal",
    "average",
    "capacity",
    "needed",
    "required",
    "planned",
    "equivalent",
    "equal",
    "previous",
    "usual",
    "allowed",
    "as",
    "estimated",
    "projected",
    "than",
    "original",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for (idx, figure) in article.shown_figures() {
        let over = figure.exact().is_some_and(|it| it > Exact::HUNDRED);
        if figure.kind != Kind::Percent
            || !over
            || figure.trend.is_some()
            || figure.per.is_some()
            || figure.join.is_some()
        {
            continue;
        }
        if is_share(article, idx) || is_chance(article, idx) {
            let reading = Reading::new(Term::Figure(idx), Compare::AtMost, Term::whole(100));
            found.push(
                Case::new(
                    vec![reading],
                    Strength::Strong,
                    "{computed} is within 100 percent",
                    "{computed} is more than all there are",
                )
                .into(),
            );
        }
    }
}

/// “104 percent of teachers”
fn is_share(article: &Article<'_>, idx: usize) -> bool {
    let Some((figure, claim)) = article.figure(idx).zip(article.claim(idx)) else { return false };
    let of = figure.tokens.end;
    // “Of the inmates tested, 140 percent carried the virus”
    let sentence = article.sentence(idx);
    let opening = sentence.start..figure.whole.start;
    let of_people = article.text.id(opening.start).function() == Function::Of
        && opening.clone().skip(1).take(3).any(|it| {
            article.text.id(it).has(Role::Person)
                // “the workers’ wages”
                && article.text.id(it + 1).function() != Function::PossessiveMark
                && !matches!(article.text.mark(it + 1), Some('\'' | '’'))
        })
        && article.figures_in(&sentence).start == idx
        && article.text.mark(opening.end - 1) == Some(',')
        && opening.len() <= 2 * PHRASE
        && article.text.id(of).form().has(Forms::VERB_PAST)
        && article.text.id(of).trend().is_none()
        && article.find_word(sentence.clone(), EXCEEDED).is_none();
    if of_people {
        return true;
    }
    let Some(counts) = claim.counts.clone().filter(|it| it.start > of && it.start <= of + 4) else {
        return false;
    };
    // the words of its own hedge are none of these: “more than 103 percent”
    let start = figure.whole.start;
    if article.text.id(of).function() != Function::Of
        || article.find_word(start.saturating_sub(3)..start, EXCEEDED).is_some()
        || article.find_word(figure.tokens.start..counts.end, EXCEEDED).is_some()
    {
        return false;
    }
    let noun = claim.noun;
    let demonym = claim.head.is_some_and(|it| {
        article.text.id(it).has(Role::Demonym) && article.text.word(it).ends_with('s')
    });
    let asked = OF_PEOPLE.contains(&claim.verb.text()) && !noun.is_known();
    // “cannot have 120 percent of the voters”
    if claim.negated {
        return false;
    }
    let group = demonym || asked || noun.has(Role::Person) || GROUPS.contains(&noun.text());
    // “of the inmates it was built for”
    let built_for = article.text.id(counts.end).function() == Function::Pronoun;
    // “the residents’ income”, “of the people-power”
    let goes_on = matches!(article.text.mark(counts.end), Some('\'' | '’' | '-'))
        || article.text.id(counts.end).function() == Function::PossessiveMark;
    group && !goes_on && !built_for
}

/// “a 120 percent chance of rain”, “turnout was 112 percent”
fn is_chance(article: &Article<'_>, idx: usize) -> bool {
    let Some((figure, claim)) = article.figure(idx).zip(article.claim(idx)) else { return false };
    let behind = claim.counts.clone().is_some_and(|it| it.start == figure.tokens.end);
    let chance = CHANCES.contains(&claim.noun.text());
    // “turnout of 112 percent”, “turnout was 112 percent”
    let before = figure
        .whole
        .start
        .checked_sub(2)
        .is_some_and(|it| CHANCES.contains(&article.text.id(it).text()))
        && matches!(
            article.before(idx),
            Function::Of | Function::BePast | Function::BePresent | Function::At
        );
    let reached = claim.counts.clone().is_some_and(|it| it.end < figure.whole.start)
        && TURNOUT.contains(&claim.noun.text())
        && STANDS_AT.contains(&claim.verb.text())
        // “turnout was 33 percent, or 103 percent of the figure a year ago”
        && article.text.id(figure.tokens.end).function() != Function::Of;
    let before = before || reached;
    behind && chance || before || is_chance_of(article, figure.whole.start, figure.tokens.end)
}

/// “the chance of snow at 120 percent”, “the likelihood of a win was 120 percent”
fn is_chance_of(article: &Article<'_>, start: usize, end: usize) -> bool {
    let text = article.text;
    let Some(told) = start.checked_sub(1) else { return false };
    let phrase = told.saturating_sub(PHRASE)..told;
    // “the proportion of pupils”
    let share =
        |it: usize| SHARES.contains(&text.id(it).text()) && text.id(it + 2).has(Role::Person);
    let chance = phrase.clone().find(|it| {
        (CHANCES.contains(&text.id(*it).text()) || share(*it))
            && text.id(it + 1).function() == Function::Of
    });
    let plain = |it: usize| {
        text.token(it).is_some_and(crate::text::Token::is_word)
            && matches!(
                text.id(it).function(),
                Function::None
                    | Function::A
                    | Function::The
                    | Function::Of
                    | Function::With
                    | Function::Demonstrative
                    | Function::BePast
                    | Function::BePresent
            )
    };
    matches!(text.id(told).function(), Function::At | Function::BePast | Function::BePresent)
        && text.id(end).function() != Function::Of
        && chance.is_some_and(|it| (it..told).all(plain))
        && article.find_word(end..end + 3, EXCEEDED).is_none()
}
