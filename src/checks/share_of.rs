//! A number, its whole and the percentage given for it do not fit.
//!
//! “X of Y, or P percent”, “X (P percent)” after “of Y”, “P percent of the Y, or X”, “X, P percent of
//! its Y”: X ÷ Y must be P, as precisely as the three are written.
//!
//! ## Why it matters
//!
//! A share on the wrong base turns a majority into a minority, and readers remember the percentage.
//!
//! ## Flagged
//!
//! ```news
//! Of 250 farms visited, [[90]] (26 percent) had no working well.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Of 250 farms visited, 90 (36 percent) had no working well.
//! ```

mod beside;

use std::ops::Range;

use super::Check;
use crate::claims::{Article, Tie};
use crate::figures::Kind;
use crate::kernel::{Case, Compare, Found, Reading, Term, round_share, share_percent};
use crate::lang::{Function, Role};
use crate::number::Exact;
use crate::text::Token;

pub(super) static CHECK: Check = Check {
    name: "share-of",
    title: "Percentage does not fit the part and the whole",
    in_passage: Some(run),
    in_article: None,
};

/// The part before is the share named behind: “1,200 jobs, representing 5 percent of its 24,000”.
#[rustfmt::skip]
const IS_THE_SHARE: &[&str] = &[
    "represent", "represents", "represented", "representing", "account", "accounts", "accounted",
    "accounting", "for", "equal", "equals", "equivalent", "constitute", "constitutes", "constituting",
    "make", "makes", "made", "making", "up", "comprise", "comprised", "comprising",
];

/// The share of those entitled who did.
const TURNOUT: &[&str] = &["turnout"];

/// One number is another.
const IS_ANOTHER: &[&str] = &["is", "was"];

struct Share {
    part: usize,
    /// The likeliest first.
    wholes: Vec<usize>,
}

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let idx = sentence.idx;
        let here = sentence.figures.clone();
        for percent in here.clone() {
            let Some(figure) = article.figure(percent) else { continue };
            if figure.per.is_some() || figure.join.is_some() {
                continue;
            }
            let beside =
                || beside::beside_the_part(article, &sentence.tokens, idx, here.clone(), percent);
            let share = match figure.kind {
                // “45 of the 60 seats, or a third, were empty”
                Kind::Fraction => before_its_part(article, &here, percent)
                    .or_else(|| of_an_opening(article, &sentence.tokens, &here, percent))
                    .or_else(|| of_them(article, idx, percent))
                    .or_else(beside),
                // “1 in 5 bridges, 160 of 800, failed”
                // “160 of 800 bridges, or one in five”
                Kind::Ratio if figure.is_part() => {
                    before_its_part(article, &here, percent).or_else(beside)
                }
                Kind::Percent => of_the_whole(article, here.clone(), percent)
                    .or_else(|| before_its_part(article, &here, percent))
                    .or_else(|| of_an_opening(article, &sentence.tokens, &here, percent))
                    .or_else(|| of_them(article, idx, percent))
                    .or_else(beside)
                    .or_else(|| turnout(article, &sentence.tokens, &here, percent)),
                _ => None,
            };
            let fraction = figure.kind != Kind::Percent;
            let sound = share.filter(|it| is_sound(article, it));
            found.extend(sound.map(|it| Found::from(case(article, &it, percent, fraction))));
        }
    }
}

/// Whether a part and its wholes are amounts of one sort.
fn is_sound(article: &Article<'_>, share: &Share) -> bool {
    // “one receipt represents 0.75 percent of one share”: what each stands for
    let single =
        |it: usize| article.figure(it).and_then(crate::figures::Figure::exact) == Some(Exact::ONE);
    article.is_plain_amount(share.part)
        && share.wholes.iter().all(|it| {
            !single(*it) && article.is_part_sort(share.part, *it) && article.is_plain_amount(*it)
        })
}

/// “nine of ten trains”, not “nine of the ten trains”: no count, but how it mostly is.
fn is_round(article: &Article<'_>, part: usize, whole: usize) -> bool {
    let few = |it: usize| {
        article
            .figure(it)
            .and_then(crate::figures::Figure::exact)
            .filter(|it| *it <= Exact::int(10))
    };
    few(part).is_some()
        && few(whole).is_some_and(|it| [3, 4, 5, 10].map(Exact::int).contains(&it))
        && article.before(whole) == Function::Of
        && article.figure(part).is_some_and(|it| {
            article.figure(whole).is_some_and(|whole| it.tokens.end + 1 == whole.whole.start)
        })
}

fn case(article: &Article<'_>, share: &Share, percent: usize, fraction: bool) -> Case {
    let stated = || {
        let figure = Term::Figure(percent);
        if fraction { Term::Share(Box::new(figure), Box::new(Term::whole(1))) } else { figure }
    };
    let reading = |whole: &usize| {
        let round = is_round(article, share.part, *whole);
        let computed =
            if round { round_share(share.part, *whole) } else { share_percent(share.part, *whole) };
        Reading::new(computed, Compare::Equal, stated())
    };
    let readings = share.wholes.iter().map(reading).collect();
    let mut case = Case::given(readings);
    // a second reading is charity, not part of what is shown
    case.figures
        .retain(|it| *it == share.part || *it == percent || share.wholes.first() == Some(it));
    case
}

/// “75 percent of the 100,000 acres, or 45,000 acres”; “1,200 jobs, 3 percent of its 24,000 workers”
fn of_the_whole(article: &Article<'_>, here: Range<usize>, percent: usize) -> Option<Share> {
    let whole = base_of(article, &here, percent)?;
    let share = article.figure(percent)?;
    let wholes = vec![whole];
    // “, or 45,000 acres”, “(45,000 acres)”
    let next = whole + 1;
    if here.contains(&next) {
        let start = article.figure(next)?.whole.start;
        let end = article.reach(whole).end;
        let bracket =
            article.text.is_mark(end, '(') && end + 1 == start && closes_bracket(article, next);
        // “of the 4,000 voters polled, or 480,”
        let polled = end + usize::from(article.text.id(end).has(Role::Verb));
        // “of the 2,500 pupils, 1,200 children, had”
        let in_all = article.figure(next)?.hedge == Some(crate::number::Hedge::Exactly);
        let last = article.reach(next).end;
        // “of the 1,600 pupils - 400 children - get”
        let dash = |it: usize| article.closes(it) && !article.text.is_mark(it, ',');
        let dashes = dash(end) && dash(last);
        let pair = (dashes || article.text.is_mark(end, ',') && article.text.is_mark(last, ','))
            && end + 1 == start
            && (in_all || article.own_head(next).is_some())
            && !here.contains(&(next + 1));
        // “one percent of a million people is ten thousand.”
        let is = article.says(end, IS_ANOTHER)
            && end + 1 == start
            && article.closes(article.reach(next).end);
        let or = [end, polled].iter().any(|it| article.is_apposition(*it..start, true));
        let clause = article.closes(last) && article.is_behind_its_clause(end..start);
        // “of the 1,000 patients, or 150 men and 50 women,”: one of several
        let several = here.contains(&(next + 1))
            && article.before(next + 1) == Function::And
            && article.same_sort(next, next + 1)
            && article.figure(next + 1)?.whole.start == last + 1;
        // “or $2 million for each of two years”
        let each =
            |it: usize| matches!(article.text.id(it).function(), Function::Each | Function::Every);
        if several || each(last) || each(last + 1) {
            return None;
        }
        if bracket || pair || or || is || clause {
            return Some(Share { part: next, wholes });
        }
    }
    // “1,200 jobs, 3 percent of …”, “1,200 jobs, or 3 percent of …”, “the 45 closures represent 3 percent of …”
    let part = percent.checked_sub(1).filter(|it| here.contains(it))?;
    let between = article.reach(part).end..share.whole.start;
    let says_so = between.len() <= 4
        && between.clone().any(|it| article.says(it, IS_THE_SHARE))
        && between.clone().all(|it| {
            article.says(it, IS_THE_SHARE)
                || article.text.is_mark(it, ',')
                || matches!(
                    article.text.id(it).function(),
                    Function::Which
                        | Function::That
                        | Function::To
                        | Function::BePast
                        | Function::BePresent
                )
        });
    // “$18 billion last year, 36 percent of”
    let time = article.claim(part).and_then(|it| it.time.clone());
    let timed = time.filter(|it| it.start == between.start && it.end < between.end);
    let between = timed.map_or(between.start, |it| it.end)..between.end;
    (article.is_apposition(between, false) || says_so).then_some(Share { part, wholes })
}

/// The amount that a percentage is of: “3 percent of its 24,000 workers”, “of its workforce of 24,000”.
fn base_of(article: &Article<'_>, here: &Range<usize>, percent: usize) -> Option<usize> {
    let whole = percent + 1;
    let (share, base) =
        (article.figure(percent)?, article.figure(whole).filter(|_| here.contains(&whole))?);
    let of = share.tokens.end;
    let opening = of + 1..base.whole.start;
    let possessor = base
        .whole
        .start
        .checked_sub(1)
        .is_some_and(|it| article.text.id(it).function() == Function::PossessiveMark);
    let opens = opening.len() <= 4
        && opening.clone().all(|it| {
            article.is_determiner(it)
                || possessor && article.text.token(it).is_some_and(Token::is_word)
        });
    let named = || is_named_ahead(article, opening.clone(), whole);
    (article.text.id(of).function() == Function::Of
        && article.is_plain_amount(whole)
        && (opens || named()))
    .then_some(whole)
}

/// “its workforce of”, “the country’s total exports of”: the whole is called by a noun before it.
fn is_named_ahead(article: &Article<'_>, opening: Range<usize>, whole: usize) -> bool {
    let Some((noun, of)) = opening.end.checked_sub(2).zip(opening.end.checked_sub(1)) else {
        return false;
    };
    let text = article.text;
    let names = |it: usize| {
        let word = text.id(it);
        article.is_determiner(it)
            || word.function() == Function::A
            || word.function() == Function::None
                && text.token(it).is_some_and(Token::is_word)
                && (word.has(Role::Noun) || word.has(Role::Adjective) || !word.is_known())
    };
    opening.len() >= 2
        && opening.len() <= 7
        && text.id(of).function() == Function::Of
        && !article.is_determiner(noun)
        && (opening.start..of).all(names)
        && article.own_head(whole).is_none()
}

/// “Half of them, 2,250, were without water”
fn of_them(article: &Article<'_>, sentence: usize, percent: usize) -> Option<Share> {
    let share = article.figure(percent)?;
    let part = percent + 1;
    let of = share.tokens.end;
    let start = article.figure(part)?.whole.start;
    let mark = of + 2;
    if article.text.id(of).function() != Function::Of
        || mark >= start
        || !article.is_apposition(mark..start, false)
        || !article.closes(article.reach(part).end)
    {
        return None;
    }
    let subset = article.subsets(sentence).into_iter().find(|it| it.part == part)?;
    (subset.tie == Tie::OfThem).then_some(Share { part, wholes: subset.wholes })
}

fn closes_bracket(article: &Article<'_>, idx: usize) -> bool {
    [article.figure(idx).map_or(0, |it| it.tokens.end), article.reach(idx).end]
        .into_iter()
        .any(|it| article.text.is_mark(it, ')'))
}

/// “30 percent (14 of the 47 schools)”, “30 percent, or 14 of the 47”, “30 percent, or 14, of the 47”
fn before_its_part(article: &Article<'_>, here: &Range<usize>, percent: usize) -> Option<Share> {
    let part = percent + 1;
    let start = article.figure(part).filter(|_| here.contains(&part))?.whole.start;
    let ends = [article.figure(percent)?.tokens.end, article.reach(percent).end];
    let whole =
        article.whole_behind(part, here).or_else(|| beside::behind_mark(article, here, part))?;
    let comma = article.text.is_mark(start - 1, ',');
    let pair = comma
        && article.figure(percent)?.is_part()
        && article.text.is_mark(article.reach(whole).end, ',');
    let joined =
        ends.into_iter().any(|it| it < start && article.is_apposition(it..start, comma && !pair));
    if !joined {
        return None;
    }
    Some(Share { part, wholes: vec![whole] })
}

/// “Of 640 complaints, 32 percent (208) …”, “Of the other 8% (4.2 million), 79% (3.3 million) …”
fn of_an_opening(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: &Range<usize>,
    percent: usize,
) -> Option<Share> {
    let part = bracketed(article, here, percent).or_else(|| or_else_put(article, here, percent))?;
    let opens = |it: &usize| article.opens_with_of(*it, sentence);
    let whole = here.clone().find(opens).or_else(|| {
        let share = here.clone().find(|it| opens_with_share(article, sentence, *it))?;
        bracketed(article, here, share)
    })?;
    // between them nothing but other shares with their parts: an earlier part may be the base too
    let mut wholes = vec![whole];
    for other in whole + 1..percent {
        if article.same_sort(other, whole) {
            wholes.push(other);
        } else if article.figure(other).is_none_or(|it| it.kind != Kind::Percent) {
            return None;
        }
    }
    (whole < percent).then_some(Share { part, wholes })
}

/// The count in the bracket behind a percentage, alone.
fn bracketed(article: &Article<'_>, here: &Range<usize>, percent: usize) -> Option<usize> {
    let part = percent + 1;
    let figure = article.figure(part).filter(|_| here.contains(&part))?;
    let end = article.figure(percent)?.tokens.end;
    let closes = closes_bracket(article, part);
    (article.text.is_mark(end, '(') && end + 1 == figure.whole.start && closes).then_some(part)
}

/// The count behind a percentage that says the same: “half, or 2,250, were”.
fn or_else_put(article: &Article<'_>, here: &Range<usize>, percent: usize) -> Option<usize> {
    let part = percent + 1;
    let start = article.figure(part).filter(|_| here.contains(&part))?.whole.start;
    let end = article.figure(percent)?.tokens.end;
    (end < start
        && article.is_apposition(end..start, true)
        && article.text.is_mark(article.reach(part).end, ','))
    .then_some(part)
}

/// “Of the other 8% (4.2 million),”: a sentence opens with a share of something.
fn opens_with_share(article: &Article<'_>, sentence: &Range<usize>, percent: usize) -> bool {
    let Some(figure) = article.figure(percent).filter(|it| it.kind == Kind::Percent) else {
        return false;
    };
    let start = figure.whole.start;
    let Some(of) = (start.saturating_sub(3).max(sentence.start)..start)
        .rev()
        .find(|it| article.text.id(*it).function() == Function::Of)
    else {
        return false;
    };
    let opens = of == sentence.start || matches!(article.text.mark(of - 1), Some(':' | ';'));
    opens
        && (of + 1..start).all(|it| {
            article.is_determiner(it)
                || matches!(article.text.id(it).function(), Function::Other | Function::Remaining)
        })
}

/// “Turnout was 62 percent, with 30,000 of the 48,000 voters casting ballots.”
fn turnout(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: &Range<usize>,
    percent: usize,
) -> Option<Share> {
    let start = article.figure(percent)?.whole.start;
    let near = start.saturating_sub(3)..article.figure(percent)?.tokens.end + 2;
    article.find_word(near, TURNOUT)?;
    if article.segments(sentence).nth(1).is_some() || here.len() != 3 {
        return None;
    }
    let part = here.clone().find(|it| article.whole_behind(*it, here).is_some())?;
    let whole = article.whole_behind(part, here)?;
    (part != percent && whole != percent).then(|| Share { part, wholes: vec![whole] })
}
