//! A percentage that no whole number of a small group makes.
//!
//! “Of the eight jurors, 30 percent”: two are 25 percent, three are 37.5. Groups are so small that not
//! every whole percentage is possible. Percentages of something else than the members of the group, and
//! of what comes in parts, are left out.
//!
//! ## Why it matters
//!
//! Percentages of a dozen people are worked out by hand, and often of another dozen.
//!
//! ## Flagged
//!
//! ```news
//! Of the [[eight jurors]], [[30 percent]] were women.
//! ```
//!
//! ## Not flagged
//!
//! ```news
//! Of the eight jurors, 38 percent were women.
//! ```

use std::ops::Range;

use super::Check;
use crate::claims::Article;
use crate::figures::Kind;
use crate::kernel::{Case, Found};
use crate::lang::{Function, Role};
use crate::number::Exact;

pub(super) static CHECK: Check = Check {
    name: "grim-percent",
    title: "No whole number of the group is that percentage",
    in_passage: Some(run),
    in_article: None,
};

/// Nouns of groups whose size stands behind “of”.
const GROUPS: &[&str] = &[
    "class",
    "group",
    "team",
    "panel",
    "jury",
    "sample",
    "squad",
    "staff",
    "crew",
    "board",
    "cohort",
    "committee",
    "council",
    "workforce",
    "shift",
    "platoon",
    "choir",
    "field",
    "pool",
    "batch",
    "study",
    "trial",
    "cast",
    "fleet",
    "list",
    "set",
    "herd",
    "flock",
    "litter",
];

/// What is counted in parts, or stands for more than its members; each is a lemma.
const IN_PARTS: &[&str] = &[
    "month", "year", "week", "day", "hour", "minute", "point", "percent", "mile", "acre", "ton",
    "tonne", "dollar", "euro", "pound", "country", "state", "city", "county", "company", "market",
    "degree", "million", "billion", "bank", "game", "season", "province", "nation",
];

fn run(article: &Article<'_>, found: &mut Vec<Found>) {
    for sentence in article.sentences() {
        let here = sentence.figures.clone();
        for percent in here.clone() {
            let plain = article.figure(percent).is_some_and(|it| {
                it.kind == Kind::Percent
                    && it.per.is_none()
                    && it.join.is_none()
                    && it.trend.is_none()
                    && it.exact().is_some_and(|it| it > Exact::ZERO && it < Exact::HUNDRED)
            });
            if !plain {
                continue;
            }
            let group = of_the_group(article, &here, percent)
                .or_else(|| group_ahead(article, &sentence.tokens, &here, percent))
                .or_else(|| of_them(article, percent));
            let Some(group) = group.filter(|it| is_small(article, *it, percent)) else { continue };
            let case = Case::of_whole_numbers(
                article,
                percent,
                group,
                "No whole number of the group is {stated}: {sum} is {computed}",
            );
            found.extend(case.map(Into::into));
        }
    }
}

/// “40 percent of the three bidders”
fn of_the_group(article: &Article<'_>, here: &Range<usize>, percent: usize) -> Option<usize> {
    let text = article.text;
    let end = article.figure(percent)?.tokens.end;
    let group = (percent + 1..here.end).next()?;
    let figure = article.figure(group)?;
    let phrase = end..figure.whole.start;
    let of = text.id(end).function() == Function::Of;
    let definite = phrase.len() <= 3
        && (end + 1..figure.whole.start).all(|it| {
            matches!(
                text.id(it).function(),
                Function::The
                    | Function::Possessive
                    | Function::PossessiveMark
                    | Function::Demonstrative
                    | Function::All
            ) || text.token(it).is_some_and(crate::text::Token::is_capital)
        });
    // “of the 12-member council’s budget”, “of the 12 teams’ players”
    let after = article.reach(group).end;
    let owns = text.id(after).function() == Function::PossessiveMark
        || matches!(text.mark(after), Some('\'' | '’'));
    (of && definite && !owns && has_members(article, group)).then_some(group)
}

/// “Of the eight jurors, 30 percent”, “In a class of 20, 47 percent failed”
fn group_ahead(
    article: &Article<'_>,
    sentence: &Range<usize>,
    here: &Range<usize>,
    percent: usize,
) -> Option<usize> {
    let text = article.text;
    let group = percent.checked_sub(1).filter(|it| here.contains(it))?;
    let (of_group, share) = (article.figure(group)?, article.figure(percent)?);
    let start = of_group.whole.start;
    let comma = (share.whole.start.saturating_sub(3)..share.whole.start)
        .find(|it| text.is_mark(*it, ','))
        .filter(|it| it + 1 == share.whole.start || text.id(it + 1).function() == Function::Of)?;
    // nothing of weight between the group and the comma: “tested”, “on the jury”
    let between = article.reach(group).end..comma;
    let short = between.len() <= 6
        && between
            .clone()
            .all(|it| text.mark(it).is_none() && !matches!(text.id(it).function(), Function::That));
    let in_group = || {
        let of = start.checked_sub(1).filter(|it| text.id(*it).function() == Function::Of)?;
        let noun = of.checked_sub(1).filter(|it| article.is_noun(*it, GROUPS))?;
        let from = noun.saturating_sub(4).max(sentence.start);
        let opens = (from..noun).any(|it| {
            matches!(
                text.id(it).function(),
                Function::In
                    | Function::Of
                    | Function::On
                    | Function::From
                    | Function::Among
                    | Function::With
            )
        });
        (opens && article.reach(group).end.max(of_group.tokens.end) == comma).then_some(())
    };
    // “Among the 15 patients”, “Out of 12 bidders”
    let first = text.id(sentence.start).function();
    let out_of = first == Function::Out && text.id(sentence.start + 1).function() == Function::Of;
    let among = first == Function::Among && start <= sentence.start + 2
        || out_of && start <= sentence.start + 3;
    // “has 11 members, of whom 40 percent”
    let of_whom = || {
        text.id(comma + 1).function() == Function::Of
            && matches!(
                text.id(comma + 2).function(),
                Function::Who | Function::Which | Function::Pronoun
            )
    };
    let opens = (among || of_whom() || article.opens_with_of(group, sentence))
        && has_members(article, group)
        || in_group().is_some();
    // “47 percent of answers were wrong”: of another whole
    let own = text.id(share.tokens.end);
    let another = own.function() == Function::Of
        && !article.says(share.tokens.end + 1, crate::lang::cues::POINTS_BACK);
    let verb = own.function() == Function::Of || is_predicate(article, share.tokens.end);
    (opens && short && !another && verb).then_some(group)
}

/// “bids from eight firms, 30 percent of them from abroad”, “stopped 16 drivers; 30 percent of the drivers were”
fn of_them(article: &Article<'_>, percent: usize) -> Option<usize> {
    let text = article.text;
    let group = percent.checked_sub(1)?;
    let of = article.figure(percent)?.tokens.end;
    let start = article.figure(percent)?.whole.start;
    // “, of whom 40 percent were”
    let of_whom = start.checked_sub(2).filter(|it| {
        text.id(*it).function() == Function::Of && text.id(it + 1).function() == Function::Who
    });
    let (of, start) = of_whom.map_or((of, start), |it| (it, it));
    let (first, end) = (article.sentence(percent).start, article.reach(group).end);
    let back = of + 1;
    // “nine trees, half of which is oak”, “40 percent of them by value”
    let them = article.says(back, crate::lang::cues::POINTS_BACK)
        && text.id(back).function() != Function::Which
        && text.id(back + 1).function() != Function::By;
    let again = text.id(back).function() == Function::The
        && text.id(back + 1).noun().is_some_and(|it| it == article.own_noun(group))
        && article.is_plural(back + 1)
        && is_predicate(article, back + 2);
    // “nine lakes with trout, 40 percent of them wild”
    let with = |it: usize| text.id(it).function() == Function::With;
    // “60 percent of them will be lost”
    let foreseen = matches!(text.id(back + 1).function(), Function::Modal | Function::ModalWeak);
    (text.id(of).function() == Function::Of
        && (them || again)
        // in the same sentence, or right behind the one before
        && (end > first || start == first && article.sentence_of(group) + 1 == article.sentence_of(percent))
        && end <= start
        && !foreseen
        && !(end..start).any(with)
        && !article.names_a_group(end..start)
        && (article.figure(group).is_some_and(|it| it.kind == Kind::Count)
            && article.own_head(group).is_some_and(|it| article.is_plural(it))
            || is_of_a_group(article, group)))
    .then_some(group)
}

/// “a jury of 12”
fn is_of_a_group(article: &Article<'_>, group: usize) -> bool {
    let start = article.figure(group).map_or(0, |it| it.whole.start);
    article.before(group) == Function::Of
        && start.checked_sub(2).is_some_and(|it| article.is_noun(it, GROUPS))
}

/// “were”, “failed”, “have served”: what is said of a share, right behind it.
fn is_predicate(article: &Article<'_>, at: usize) -> bool {
    let word = article.text.id(at);
    word.has(Role::Verb)
        || !word.is_known() && article.text.token(at).is_some_and(crate::text::Token::is_word)
        || word.has(Role::Adverb)
        || matches!(
            word.function(),
            Function::BePast
                | Function::BePresent
                | Function::HavePast
                | Function::Have
                | Function::HavePresent
                | Function::DoPast
                | Function::Modal
                | Function::NotBe
                | Function::NotDo
                | Function::NotHave
        )
}

/// Whether what is counted comes whole.
fn has_members(article: &Article<'_>, group: usize) -> bool {
    // “of the 12 who applied”
    let who = article
        .figure(group)
        .is_some_and(|it| article.text.id(it.tokens.end).function() == Function::Who);
    who || article.figure(group).is_some_and(|it| it.kind == Kind::Count)
        && article.own_head(group).is_some_and(|it| {
            // “the two party vote”: a noun in the singular counts something else
            article.is_plural(it) && !article.is_noun(it, IN_PARTS)
        })
}

/// Whether not every percentage is possible: fewer members than there are steps.
fn is_small(article: &Article<'_>, group: usize, percent: usize) -> bool {
    let (Some(of), Some(share)) = (article.figure(group), article.figure(percent)) else {
        return false;
    };
    let whole = matches!(of.kind, Kind::Count | Kind::Number)
        && of.hedge.is_none_or(|it| it == crate::number::Hedge::Exactly)
        && of.join.is_none();
    let (Some(size), Some(step)) = (of.exact(), share.written.map(|it| it.step)) else {
        return false;
    };
    whole
        && size.is_integer()
        && size > Exact::int(2)
        && size.times(step).is_some_and(|it| it < Exact::HUNDRED)
        && size < Exact::HUNDRED
}
