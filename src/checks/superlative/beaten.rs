//! Records that a sentence says were beaten: “eclipsed the record of 12”, “the old record was 12”.

use std::ops::Range;

use super::{EARLIER, MARKS, case, is_fast, is_limited, may_be_low, record_in};
use crate::claims::Article;
use crate::claims::change::comparable;
use crate::figures::{Figure, Kind};
use crate::kernel::Case;
use crate::lang::{Forms, Function};
use crate::number::Exact;

/// “an all-time high of $4.1 billion, after $4.6 billion in the previous year”
pub(super) fn after_more(article: &Article<'_>, sentence: &Range<usize>) -> Option<Case> {
    let here = article.figures_in(sentence);
    let (value, rival) = here.clone().zip(here.skip(1)).find(|(a, b)| {
        article.before(*b) == Function::After
            && comparable(article, *a, *b)
            && article.reach(*a).end + 4 >= article.reach(*b).start
    })?;
    let figure = article.figure(value)?;
    let near = figure.whole.start.saturating_sub(5).max(sentence.start)..figure.tokens.start;
    let cue = record_in(article, near.clone())?;
    let end = article.figure(rival)?.tokens.end;
    if is_limited(article, sentence)
        || is_fast(article, value, near.clone())
        || may_be_low(article, value, sentence, near.clone())
        || figure.join.is_some()
        || article.find_word(end..end + 4, EARLIER).is_none()
    {
        return None;
    }
    let low = article.find_word(near, &["low", "lowest", "fewest"]).is_some();
    Some(case(article, value, rival, low, cue))
}

/// Goes beyond; each is a lemma.
const BEATS: &[&str] =
    &["beat", "break", "surpass", "eclipse", "top", "exceed", "smash", "pass", "better", "shatter"];

/// “31,000, eclipsing the 27,500 who came in October”: whatever is said to go beyond the other.
pub(super) fn eclipsed(article: &Article<'_>, sentence: &Range<usize>) -> Option<Case> {
    let text = article.text;
    let here = article.figures_in(sentence);
    here.clone().zip(here.skip(1)).find_map(|(value, rival)| {
        let (figure, other) = (article.figure(value)?, article.figure(rival)?);
        let beats = other.whole.start.checked_sub(2)?;
        let said = text.id(beats).form().has(Forms::VERB_ING)
            && article.is_verb(beats, BEATS)
            && text.is_mark(beats.checked_sub(1)?, ',')
            && article.is_determiner(beats + 1);
        // strokes and places are better the fewer they are
        let many = |it: &Figure| it.amount().is_some_and(|it| it >= Exact::int(1000));
        let fits = figure.join.is_none()
            && other.join.is_none()
            && figure.kind != Kind::Duration
            && many(figure)
            && many(other)
            && comparable(article, value, rival)
            && (article.own_head(rival).is_none() || article.counts_alike(value, rival))
            && article.reach(value).end + 4 >= beats;
        (said && fits).then(|| case(article, value, rival, false, beats))
    })
}

/// “a record 1,150 units, beating the previous best of 910”
pub(super) fn beaten(article: &Article<'_>, sentence: &Range<usize>) -> Option<Case> {
    let here = article.figures_in(sentence);
    let (value, rival) = here
        .clone()
        .zip(here.skip(1))
        .find(|(a, b)| article.before(*b) == Function::Of && comparable(article, *a, *b))?;
    let (figure, other) = (article.figure(value)?, article.figure(rival)?);
    // a time, and strokes, are better the fewer they are
    let more = matches!(figure.kind, Kind::Count | Kind::Money) && figure.join.is_none();
    let near = figure.whole.start.saturating_sub(5).max(sentence.start)..figure.tokens.start;
    let cue = record_in(article, near.clone())?;
    let mark = other.whole.start.checked_sub(2)?;
    let between = article.reach(value).end..mark;
    let known = between.len() <= 8
        && article.has_verb(between, BEATS)
        && article.says(mark, MARKS)
        && article.find_word(mark.saturating_sub(2)..mark, EARLIER).is_some();
    let low = article.find_word(near, &["low", "lowest", "fewest"]).is_some()
        || article.says(mark, &["low"]);
    (more && known && article.find_word(sentence.clone(), &["not", "almost", "nearly"]).is_none())
        .then(|| case(article, value, rival, low, cue))
}
