//! What “from 5 to 12” tells by what stands before it: a change, or a span that things lie in.

use crate::figures::figure::{Figure, Kind};
use crate::lang::{Forms, Function, Role, cues};
use crate::number::Exact;
use crate::text::Text;

/// “aged from 18 to 25”, “on a scale from 1 to 10”, “takes from two to four weeks”, “for children from 5
/// to 12”: whatever rises or falls in the sentence, this does not.
pub(super) fn spans(text: &Text, from: usize) -> bool {
    let Some(before) = from.checked_sub(1) else { return false };
    let word = text.id(before);
    let lies = |it: Option<crate::lang::WordId>, in_list: &[&str]| {
        it.is_some_and(|it| in_list.contains(&it.text()))
    };
    let people = word.has(Role::Person)
        && word.form().has(Forms::NOUN_PLURAL)
        && matches!(text.id(before.wrapping_sub(1)).function(), Function::For | Function::Among);
    people
        || matches!(
            word.function(),
            Function::Of
                | Function::Aged
                | Function::Have
                | Function::HavePresent
                | Function::HavePast
                | Function::Having
        )
        || lies(word.verb(), cues::SPANS)
        || lies(word.noun(), cues::SPANNED)
}

/// “The tally: from 240 to 273”, “takes the total from 31 to 38”: bare counts that no word of change
/// governs. A span has ends that are chosen, and so round; what was counted seldom does.
pub(super) fn is_bare_change(text: &Text, from: usize, first: &Figure, second: &Figure) -> bool {
    let bare = |it: &Figure| it.kind == Kind::Number && it.unit.is_none();
    if !bare(first) || !bare(second) && second.kind != Kind::Count {
        return false;
    }
    let Some(before) = from.checked_sub(1) else { return is_counted(first, second) };
    // “takes the total from 31 to 38”, “brought the number of suspects in custody from 23 to 32”
    let moved = (from.saturating_sub(REACH)..before)
        .rev()
        .take_while(|it| text.mark(*it).is_none())
        .any(|it| {
            text.id(it).verb().is_some_and(|it| cues::MOVES.contains(&it.text()))
                && (matches!(text.id(it + 1).function(), Function::The | Function::Possessive)
                    // “bringing enrolment from 610 to 660”, but “takes children from 5 to 12”
                    || text.id(it + 1).has(Role::Noun) && !text.id(it + 1).has(Role::Person))
        });
    let opens =
        text.sentences.get(text.sentence_of(from)).is_some_and(|it| it.tokens.start == from)
            || text.mark(before).is_some();
    // “See pages: from 240 to 273”
    let numbered = before.checked_sub(1).is_some_and(|it| text.id(it).has(Role::LabelBefore));
    moved || opens && !numbered && bare(second) && is_counted(first, second)
}

/// How far before “from” a verb that moves may stand, in tokens.
const REACH: usize = 10;

/// Two whole numbers, not both round, and too many to be ages, days or hours.
fn is_counted(first: &Figure, second: &Figure) -> bool {
    let round = |it: Exact| it.over(Exact::int(10)).is_some_and(Exact::is_integer);
    let (Some(a), Some(b)) = (first.exact(), second.exact()) else { return false };
    a >= Exact::HUNDRED && a.is_integer() && b.is_integer() && !(round(a) && round(b))
}
