//! What tells two equal figures of one head apart, whatever else they share.

use super::are_equal;
use super::beside::{COMPANY, MOSTLY, alike, company};
use crate::claims::same::facets::{self, Events};
use crate::claims::same::keys::{Key, hash, keys};
use crate::claims::same::mention::{Mention, Points, Sort, Trait};
use crate::claims::same::signs;
use crate::claims::{Aggregate, Article, Scope, Tag};
use crate::figures::{Figure, Kind};
use crate::lang::{Function, Sign};
use crate::number::{Agreement, Exact, Extent, Hedge};
use crate::text::BlockKind;

/// Whether something tells them apart.
pub(super) fn are_apart(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let either = |of: &dyn Fn(&Mention) -> bool| of(a) || of(b);
    let differ = |of: &dyn Fn(&Mention) -> bool| of(a) != of(b);
    let per = |it: &Mention| article.figure(it.figure).map(|it| &it.per);
    let told = facets::events(a, b) == Events::Same;
    let (above, over) = (bound(article, a), bound(article, b));
    either(&|it| in_table(article, it) || is_little(article, it) || is_fragment(article, it))
        || either(&|it| it.is(Trait::Negated) || it.signs.has(Sign::Untrue))
        || differ(&|it| it.is(Trait::Ranked))
        || differ(&|it| it.scope == Scope::Addition)
        || differ(&|it| it.scope == Scope::Remainder)
        || differ(&|it| it.signs.has(Sign::Addition))
        || differ(&|it| it.signs.has(Sign::Back))
        || differ(&|it| it.before == Function::From && it.points == Points::Not)
        // “Net 448,000 vs loss 28,000”, of a quarter and of a year
        || either(&|it| it.before == Function::Versus || stands_against(article, it))
        // “Another hole is being drilled 460 feet to the west”
        || differ(&|it| opens_with_another(article, it))
        || differ(&|it| it.aggregate == Some(Aggregate::Average) && it.sort != Sort::Share)
        || per(a) != per(b)
        || above * over < 0
        // “the rate for both islands … in Marden the rate”
        || !b.place.is_empty() && !facets::agree(&b.place, &a.around)
        || facets::apart(&a.time, &b.time)
        || facets::apart(&numbers_of_date(article, a), &numbers_of_date(article, b))
        || differ_in_brackets(article, a, b)
        || differ_in_lots(article, a, b)
        || !super::both_definite(article, a, b)
            && signs::spans_differ(article, a.sentence, b.sentence)
        || facets::apart(&names(a), &names(b))
        || facets::apart(&a.numbers, &b.numbers)
        || facets::apart(&signs::hours(article, a.sentence), &signs::hours(article, b.sentence))
        // “15 fleet submarines … 15 coast submarines”
        || a.sort == Sort::Count && facets::apart(&a.group, &b.group) && super::digits(article, a.figure) <= 2
        || subjects_differ(article, a, b)
        || is_of_part(a, b)
        || is_of_part(b, a)
        || either(&|it| stands_twice(article, it)) && (!told || above != over)
        // “three of the four sectors grew”: which three, the verb tells
        || either(&|it| it.sort == Sort::Count && it.is(Trait::OfWhole)) && !told
        || differ(&|it| is_change(article, it))
        || is_change(article, a) && !is_one_change(article, a, b)
}

/// A cell has its meaning from its row and column.
fn in_table(article: &Article<'_>, it: &Mention) -> bool {
    article.text.blocks.get(it.block).is_some_and(|it| it.kind == BlockKind::TableRow)
}

/// One of many, and nothing at all: “one participant said”, “0 files merged”.
pub(in crate::claims::same) fn is_little(article: &Article<'_>, it: &Mention) -> bool {
    let value = article.figure(it.figure).and_then(Figure::exact);
    it.sort == Sort::Count && value.is_some_and(|it| it <= Exact::ONE)
}

/// “June - No bids, 43 offered.”: the row of a list set as text.
fn is_fragment(article: &Article<'_>, it: &Mention) -> bool {
    let tags = article.tags(it.sentence);
    let label = tags.is_some_and(|tags| {
        let start = tags.tokens().start;
        (start + 1..start + 3).any(|at| tags.is(at, Tag::Break) && article.text.is_mark(at, '-'))
    });
    label && !it.is(Trait::Headline) && !it.is(Trait::Listed)
}

/// “448,000 vs 28,000”
fn stands_against(article: &Article<'_>, it: &Mention) -> bool {
    let end = article.figure(it.figure).map_or(0, |it| it.tokens.end);
    article.text.id(end).function() == Function::Versus
}

fn opens_with_another(article: &Article<'_>, it: &Mention) -> bool {
    let start = article.text.sentences.get(it.sentence).map_or(0, |it| it.tokens.start);
    article.text.id(start).function() == Function::Another
}

/// “more than 50” and “fewer than 50”: above it or below.
fn bound(article: &Article<'_>, it: &Mention) -> i32 {
    match article.figure(it.figure).and_then(|it| it.hedge) {
        Some(Hedge::MoreThan | Hedge::AtLeast) => 1,
        Some(Hedge::UpTo | Hedge::LessThan) => -1,
        _ => 0,
    }
}

/// “12 percent (6.5 million)” and “12 percent (6.8 million)”
fn differ_in_brackets(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let behind = |it: &Mention| {
        let open = article.figure(it.figure)?.tokens.end;
        let inside = article.figure(it.figure + 1).filter(|it| it.tokens.start == open + 1)?;
        let extent = inside.extent.as_ref().filter(|_| article.text.is_mark(open, '('));
        extent.map(|it| (inside.kind, it))
    };
    behind(a).zip(behind(b)).is_some_and(|((kind, one), (other_kind, other))| {
        kind == other_kind && Extent::compare(one, other) != Agreement::Agrees
    })
}

/// “1,600,000 shares at 1.25 dollars each” and “200,000 more at 1.25 dollars each”
fn differ_in_lots(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let lot = |it: &Mention| {
        let at = article.figure(it.figure)?.whole.start.checked_sub(1)?;
        let before = it.figure.checked_sub(1)?;
        let near = article.reach(before).end.max(article.figure(before)?.tokens.end) == at;
        let amount = article.figure(before).and_then(Figure::exact).filter(|_| near);
        amount.filter(|_| matches!(article.text.id(at).function(), Function::At | Function::For))
    };
    lot(a).zip(lot(b)).is_some_and(|(a, b)| a != b)
}

/// “quarter” alone does not make one of two quarters.
fn numbers_of_date(article: &Article<'_>, it: &Mention) -> Vec<Key> {
    let text = article.text;
    let time = article.claim(it.figure).and_then(|it| it.time.clone());
    let digits = |at: &usize| text.word(*at).bytes().any(|it| it.is_ascii_digit());
    time.into_iter().flatten().filter(digits).map(|at| hash(text.word(at))).collect()
}

/// Who does it, where that is a name.
fn names(it: &Mention) -> Vec<Key> {
    it.actor.iter().filter(|word| it.names.contains(word)).copied().collect()
}

/// Each is of something that the other does not name.
fn subjects_differ(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let lacks = |words: &[Key], other: &Mention| words.iter().any(|it| !other.around.contains(it));
    lacks(&of_subject(article, a), b) && lacks(&of_subject(article, b), a)
}

/// “Employment in public administration fell by 2,000”: what restricts a subject stands before the figure.
fn of_subject(article: &Article<'_>, it: &Mention) -> Vec<Key> {
    let Some((figure, claim)) = article.figure(it.figure).zip(article.claim(it.figure)) else {
        return Vec::new();
    };
    let start = figure.whole.start;
    let Some(subject) = claim.counts.as_ref().filter(|it| it.end <= start) else {
        return Vec::new();
    };
    let inside = claim.modifiers.iter().filter(|it| it.start >= subject.end && it.end <= start);
    inside
        .filter(|it| claim.actor.as_ref() != Some(it))
        .flat_map(|it| keys(article.text, Some(it.clone())))
        .collect()
}

/// “Live births fell … the total number of births fell”
fn is_of_part(part: &Mention, total: &Mention) -> bool {
    total.aggregate == Some(Aggregate::Total)
        && part.aggregate.is_none()
        && part.group.iter().any(|it| !total.group.contains(it))
}

/// “inflation had risen to 2 percent and is on track to exceed 2 percent”
fn stands_twice(article: &Article<'_>, it: &Mention) -> bool {
    let here = article.figures_in(&article.sentence(it.figure)).take(COMPANY);
    here.filter(|other| *other != it.figure).any(|other| {
        article.mention(other).is_some_and(|other| other.head == it.head)
            && are_equal(article, other, it.figure)
    })
}

/// By how much something rose or fell.
fn is_change(article: &Article<'_>, it: &Mention) -> bool {
    matches!(it.sort, Sort::Points(_))
        || article.figure(it.figure).is_some_and(|it| it.trend.is_some())
}

/// Many things change, over many times: the two sentences are alike, or have other figures in common.
fn is_one_change(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    let figures = |it: &Figure| !matches!(it.kind, Kind::Date);
    a.time == b.time && (alike(a, b) >= MOSTLY || company(article, a, b, figures) > 0)
}
