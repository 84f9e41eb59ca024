//! Two sentences that say the same in nearly the same words, figure for figure.

use super::keys::{Key, common};
use super::mention::Mention;
use super::repeat::is_little;
use crate::claims::{Article, Scope, Tag, Tags};
use crate::figures::{Kind, Reason};
use crate::lang::{Function, Sign};
use crate::number::Exact;

/// Fewer words in common are chance, but where two more amounts are.
const WORDS: usize = 5;
const FEW: usize = 3;

/// Whether two figures stand in the same place of two such sentences.
pub(super) fn are_parallel(article: &Article<'_>, a: &Mention, b: &Mention) -> bool {
    // “item #11111”
    let numbered = |it: &Mention| {
        let start = article.figure(it.figure).map_or(0, |it| it.tokens.start);
        start.checked_sub(1).is_some_and(|it| article.text.is_mark(it, '#'))
    };
    // “an additional 100,000 shares on any sinking fund payment date”, of each series
    let more = a.signs.has(Sign::Addition) || b.scope == Scope::Addition;
    if a.block == b.block
        || a.names != b.names
        || a.sort != b.sort
        || numbered(a)
        || more
        || is_little(article, b)
    {
        return false;
    }
    // one may leave words out, not say others: “the largest” and “the smallest”
    let common = common(&a.around, &b.around);
    // what is cheap to know first
    let alone = || article.figures_in(&article.sentence(a.figure)).len() < 3;
    if common < FEW
        || common < WORDS && alone()
        || next(article, a) != next(article, b)
        || place(article, a) != place(article, b)
    {
        return false;
    }
    let (one, other) = (words(article, a), words(article, b));
    let shared = self::common(&one, &other);
    let (less, more) = (one.len().min(other.len()), one.len().max(other.len()));
    let amounts = others(article, a);
    shared == less
        && (common >= WORDS || amounts.len() >= 2)
        && 4 * less >= 3 * more
        && dates(article, a) == dates(article, b)
        && amounts == others(article, b)
        && has_verb(article, b)
}

/// Whether it is a sentence at all: “Share profit 12 cents vs loss 2 cents” is the row of a table.
fn has_verb(article: &Article<'_>, it: &Mention) -> bool {
    let sentence = article.sentence(it.figure);
    let tags = Tags::of(article.text, sentence.clone());
    // “June - No bids, 26 cents offered.”
    let start = sentence.start + if is_numbered(article, sentence.start) { 3 } else { 0 };
    let label = start + 1..sentence.end.min(start + 3);
    if label.into_iter().any(|at| tags.is(at, Tag::Break)) {
        return false;
    }
    sentence.into_iter().any(|at| matches!(tags.get(at), Some(Tag::Verb | Tag::Auxiliary)))
}

/// “Headline 1: …”
fn is_numbered(article: &Article<'_>, at: usize) -> bool {
    let first = article.figures_in(&(at..at + 2)).next().and_then(|it| article.figure(it));
    first.is_some_and(|it| is_numbering(it.kind))
}

/// Every other amount of its sentence: where two differ, another period or place is told of in the same
/// words.
fn others(article: &Article<'_>, it: &Mention) -> Vec<Option<Exact>> {
    article
        .figures_in(&article.sentence(it.figure))
        .filter(|other| *other != it.figure && article.mention(*other).is_some())
        .map(|other| article.figure(other).and_then(crate::figures::Figure::amount))
        .collect()
}

/// Every word of its sentence, once and in order, that is more than grammar, and in no figure: “million” may be the slip.
fn words(article: &Article<'_>, it: &Mention) -> Vec<Key> {
    let text = article.text;
    let sentence = article.sentence(it.figure);
    let figures: Vec<_> = article
        .figures_in(&sentence)
        .filter_map(|it| article.figure(it))
        .filter(|it| !matches!(it.kind, Kind::Date | Kind::Label(_)))
        .map(|it| it.tokens.clone())
        .collect();
    let mut figures = figures.into_iter().peekable();
    let mut words: Vec<Key> = sentence
        .filter(|at| {
            while figures.next_if(|it| it.end <= *at).is_some() {}
            figures.peek().is_none_or(|it| *at < it.start)
        })
        .filter(|at| {
            text.token(*at).is_some_and(crate::text::Token::is_word)
                && matches!(
                    text.id(*at).function(),
                    Function::None | Function::Excluding | Function::Including
                )
        })
        .map(|at| super::keys::key(text, at))
        .collect();
    crate::order::sort(&mut words);
    words.dedup();
    words
}

/// Which of the figures of its sort it is in its sentence, and of how many.
fn place(article: &Article<'_>, it: &Mention) -> (usize, usize) {
    let of_sort =
        |other: &usize| article.mention(*other).is_some_and(|other| other.sort == it.sort);
    let here = article.figures_in(&article.sentence(it.figure));
    let before = here.clone().take_while(|other| *other < it.figure).filter(of_sort).count();
    (before, here.filter(of_sort).count())
}

/// The dates and the names with numbers of its sentence, as written.
fn dates<'a>(article: &'a Article<'_>, it: &Mention) -> Vec<&'a str> {
    article
        .figures_in(&article.sentence(it.figure))
        .filter_map(|it| article.figure(it))
        .filter(|it| matches!(it.kind, Kind::Date | Kind::Label(_)) && !is_numbering(it.kind))
        .map(|it| article.text.slice(it.number))
        .collect()
}

fn is_numbering(kind: Kind) -> bool {
    matches!(kind, Kind::Label(Reason::Part | Reason::Marker))
}

/// The words right before and right behind the figure.
fn next(article: &Article<'_>, it: &Mention) -> Option<[Key; 2]> {
    let figure = article.figure(it.figure)?;
    let word = |at: usize| super::keys::hash_lower(article.text.word(at));
    Some([word(figure.whole.start.checked_sub(1)?), word(figure.whole.end.max(figure.tokens.end))])
}
