//! A ratio does not fit the two numbers given for it.
//!
//! “A outnumber B two to one”, “a 3-to-1 margin”, “one doctor for every 500 residents”: where the two numbers
//! stand beside it, their quotient must be the ratio. Scores and odds are no ratios of counts.
//!
//! ## Why it matters
//!
//! A ratio is what is quoted later, without the two numbers behind it.
//!
//! ## Flagged
//!
//! ```news
//! Cats outnumber dogs [[three to one]] at the shelter, 80 to 40.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Cats outnumber dogs two to one at the shelter, 80 to 40.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Strength, Term};
use crate::lang::{Function, Role, WordId};
use crate::text::Token;

pub(super) static CHECK: Check = Check {
    name: "ratio-terms",
    title: "A ratio does not fit its two numbers",
    in_passage: Some(run),
    in_article: None,
};

/// Says that the numbers stand in a ratio.
const COMPARES: &[&str] = &[
    "outnumber",
    "outnumbers",
    "outnumbered",
    "outnumbering",
    "margin",
    "ratio",
    "by",
    "majority",
];

/// Bets, mixtures and scales.
const OTHER_RATIOS: &[&str] = &[
    "odds",
    "bookmaker",
    "bookmakers",
    "bet",
    "bets",
    "betting",
    "scale",
    "mix",
    "water",
    "leverage",
    "gear",
];

/// Scores, unless the two numbers are shares of a vote.
const GAMES: &[&str] = &["won", "beat", "lost", "drew", "win", "victory", "lead", "defeat"];

/// How many words may stand between the two groups.
const BETWEEN: usize = 4;

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        for ratio in here.clone() {
            let case = to_one(article, &sentence.tokens, &here, ratio)
                .or_else(|| for_every(article, &here, ratio))
                .or_else(|| for_each(article, &here, ratio));
            found.extend(case.map(Into::into));
        }
    }
}

/// “Men outnumbered women two to one, with 340 men and 170 women.”
fn to_one(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: &Range<usize>,
    ratio: usize,
) -> Option<Case> {
    let figure = article.figure(ratio).filter(|it| {
        matches!(it.kind, Kind::Count | Kind::Number | Kind::Ratio | Kind::Score | Kind::Vote)
            && it.per.is_none()
    })?;
    let (end, one) = article.ends_in_one(ratio)?;
    let cued = (figure.whole.start.saturating_sub(6)..end + 2).any(|it| article.says(it, COMPARES));
    if !cued || article.find_word(sentence.clone(), OTHER_RATIOS).is_some() {
        return None;
    }
    let others: Vec<usize> = here
        .clone()
        .filter(|it| {
            *it != ratio
                && Some(*it) != one
                && article.figure(*it).is_some_and(|it| it.is_amount() || it.kind == Kind::Vote)
        })
        .collect();
    let before = sentence.start..figure.whole.start;
    // “outnumber boys two to one in the class of 36, which has 24 girls and 12 boys”
    let (a, b) = match *others.as_slice() {
        [a, b] => (a, b),
        [_, a, b] | [a, b, _] if are_named(article, before.clone(), [a, b]) => (a, b),
        _ => return None,
    };
    let is_vote = |it| article.figure(it).is_some_and(|it| it.kind == Kind::Vote);
    let of_others = article.figure(a)?.per.is_some() || article.figure(a)?.trend.is_some();
    let percent = |it| article.figure(it).is_some_and(|it| it.kind == Kind::Percent);
    if !(percent(a) && percent(b)) && article.find_word(sentence.clone(), GAMES).is_some() {
        return None;
    }
    // “fell from 28 to 26 pupils; the ratio is now”: one number, twice
    let paired = a + 1 == b
        && article.before(a) != crate::lang::Function::From
        && (article.same_sort(a, b) || is_vote(a) && is_vote(b))
        && (are_paired(article, a, b) || are_named(article, before, [a, b]))
        && !tells_of_others(article, end, a);
    let quotient = |a, b| {
        Reading::new(
            Term::Figure(a).over(Term::Figure(b)),
            Compare::Equal,
            Term::Ratio(Box::new(Term::Figure(ratio))),
        )
    };
    // “women were outnumbered two to one, by 340 to 170”: either may come first
    let readings = vec![quotient(a, b), quotient(b, a)];
    (paired && !of_others).then(|| {
        Case::new(
            readings,
            Strength::Strong,
            "{sum} is {computed} to 1, given as {stated} to 1",
            "{sum} is {computed} to 1, not {stated} to 1",
        )
    })
}

/// “340 men and 85 women”, “58 percent to 42 percent”, “64 percent against 21”
fn are_paired(article: &Article<'_>, a: usize, b: usize) -> bool {
    let from = article.reach(a).end;
    let to = article.figure(b).map_or(0, |it| it.whole.start);
    let join = |it: usize| {
        matches!(
            article.text.id(it).function(),
            Function::And
                | Function::To
                | Function::For
                | Function::Against
                | Function::Versus
                | Function::Among
        )
    };
    // “150 women are enrolled and 90 men”
    let near = from < to
        && to - from <= BETWEEN
        && (from..to).all(|it| article.text.token(it).is_some_and(Token::is_word));
    let written_as_one = article.figure(a).is_some_and(|it| it.join.is_some())
        && article.figure(b).is_some_and(|it| it.join.is_some());
    // “300 in favour, 100 against”
    let sides = article.text.id(article.figure(b).map_or(0, |it| it.tokens.end)).function()
        == Function::Against
        && to.saturating_sub(from) <= BETWEEN
        && matches!(article.text.id(from).function(), Function::In | Function::For);
    written_as_one || sides || near && (to - from <= 2 && (from..to).any(join) || join(to - 1))
}

/// “among the young: in all, 300”, “nationally, while at this clinic there are”, “; last year”: the numbers are of another time or place.
fn tells_of_others(article: &Article<'_>, ratio: usize, a: usize) -> bool {
    let start = article.figure(a).map_or(ratio, |it| it.whole.start);
    // “approved it 6-3; the owners did by a margin of four to one”
    let parted = (start..ratio).any(|it| article.text.is_mark(it, ';'));
    parted
        || (ratio..start).any(|it| {
            matches!(
                article.text.id(it).function(),
                Function::But
                    | Function::Conjunction
                    | Function::However
                    | Function::Last
                    | Function::All
            ) || article.text.is_mark(it, ';')
        })
}

/// “Nurses outnumber doctors three to one”: what the two numbers count stands before the ratio.
fn are_named(article: &Article<'_>, before: Range<usize>, groups: [usize; 2]) -> bool {
    let [a, b] = groups.map(|it| article.own_noun(it));
    let said = |noun: WordId| before.clone().any(|it| article.text.id(it).noun() == Some(noun));
    a.is_known() && b.is_known() && a != b && said(a) && said(b)
}

/// “in summer; this winter 4 lifeguards”, “on Sunday 3 doctors”
fn is_of_another_time(article: &Article<'_>, ratio: usize, first: usize) -> bool {
    let start = article.figure(first).map_or(ratio, |it| it.whole.start);
    (ratio..start).any(|it| {
        let word = article.text.id(it);
        word.has(Role::Season)
            || word.has(Role::Weekday)
            || word.has(Role::Month)
            || matches!(word.function(), Function::Last | Function::Demonstrative)
    })
}

/// “For every teacher there are 18 pupils at the school, which has 20 teachers and 360 pupils”
fn for_each(article: &Article<'_>, here: &Range<usize>, many: usize) -> Option<Case> {
    if here.len() != 3 {
        return None;
    }
    let text = article.text;
    let (start, end) = (article.figure(many)?.whole.start, article.reach(many).end);
    let noun_at = |it: usize| {
        (text.id(it).function() == Function::For
            && matches!(text.id(it + 1).function(), Function::Each | Function::Every))
        .then_some(it + 2)
    };
    let ahead = (start.saturating_sub(6)..start).find_map(noun_at);
    let noun = text.id(ahead.or_else(|| noun_at(end))?).noun()?;
    let others: Vec<usize> = here.clone().filter(|it| *it != many).collect();
    let [a, b] = *others.as_slice() else { return None };
    let is =
        |few: usize, more: usize| article.own_noun(few) == noun && article.counts_alike(more, many);
    let (few, more) = if is(a, b) { (a, b) } else { (b, a) };
    let counts = here.clone().all(|it| {
        article.is_plain_amount(it) && article.figure(it).is_some_and(|it| it.kind == Kind::Count)
    });
    let another = is_of_another_time(article, end, a);
    (counts && !another && is(few, more)).then(|| {
        Case::given(vec![Reading::new(
            Term::Figure(more).over(Term::Figure(few)),
            Compare::Equal,
            Term::Ratio(Box::new(Term::Figure(many))),
        )])
    })
}

/// “one doctor for every 500 residents: 80 doctors serve 40,000 people”
fn for_every(article: &Article<'_>, here: &Range<usize>, one: usize) -> Option<Case> {
    let every = one + 1;
    // the two counts stand behind the ratio, or before it
    let (first, second) =
        if one == here.start { (every + 1, every + 2) } else { (here.start, here.start + 1) };
    if here.len() != 4 || second.max(every) + 1 != here.end {
        return None;
    }
    let (figure, base) = (article.figure(one)?, article.figure(every)?);
    let between = article.reach(one).end..base.whole.start;
    let tied = between.len() == 2
        && article.text.id(between.start).function() == Function::For
        && matches!(
            article.text.id(between.start + 1).function(),
            Function::Every | Function::Each
        );
    let single = figure.exact() == Some(crate::number::Exact::ONE)
        && !is_of_another_time(article, article.reach(every).end, first);
    let counts = [one, every, first, second].iter().all(|it| {
        article.is_plain_amount(*it)
            && article.figure(*it).is_some_and(|it| matches!(it.kind, Kind::Count | Kind::Number))
    });
    // the two counts are of the same, in the same order or turned round
    let same = |a: usize, b: usize| {
        article.counts_alike(a, b)
            // “400 inhabitants”, “a population of 90,000”
            || article.own_noun(a).has(Role::Person) && article.is_population(b)
            || article.own_noun(a).is_known()
                && article.is_of_the_sort(a, b)
                && article.is_of_the_sort(b, a)
    };
    let alike = |a: usize, b: usize| article.counts_alike(a, b);
    let (few, many) = if alike(one, first) && same(every, second) {
        (first, second)
    } else if alike(one, second) && same(every, first) {
        (second, first)
    } else {
        return None;
    };
    let reading = Reading::new(
        Term::Figure(many).over(Term::Figure(few)),
        Compare::Equal,
        Term::Ratio(Box::new(Term::Figure(every))),
    );
    (tied && single && counts).then(|| {
        Case::new(
            vec![reading],
            Strength::Strong,
            "{sum} is {computed} for each, given as {stated}",
            "{sum} is {computed} for each, not {stated}",
        )
    })
}
