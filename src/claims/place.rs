//! Where: the nearest place name in the figure’s clause.

use std::ops::Range;

use super::{Claim, Tag, Tags};
use crate::figures::Figure;
use crate::lang::{Function, Role};
use crate::text::Text;

/// Fills in `place`: the nearest after the figure, else the nearest before it, in the sentence.
pub(super) fn bind(text: &Text, tags: &Tags, figure: &Figure, claim: &mut Claim) {
    let sentence = tags.tokens();
    let after = (figure.tokens.end..sentence.end)
        .take_while(|it| !matches!(tags.get(*it), Some(Tag::Break)))
        .find_map(|it| place_at(text, tags, it));
    claim.place = after.or_else(|| {
        (sentence.start..figure.tokens.start)
            .rev()
            .take_while(|it| !matches!(tags.get(*it), Some(Tag::Break)))
            .find_map(|it| place_at(text, tags, it))
    });
}

/// “in eastern Aleppo”, “of Syria”, “near the Old City”: a name after a preposition of place.
fn place_at(text: &Text, tags: &Tags, at: usize) -> Option<Range<usize>> {
    let preposition = matches!(
        text.id(at).function(),
        Function::In
            | Function::At
            | Function::Near
            | Function::Of
            | Function::From
            | Function::Across
            | Function::Around
            | Function::Outside
            | Function::Inside
            | Function::Throughout
    );
    if !preposition {
        return None;
    }
    let mut start = at + 1;
    if text.id(start).function() == Function::The {
        start += 1;
    }
    let mut end = start;
    let mut names = 0;
    let mut is_place = false;
    while let Some(tag) = tags.get(end) {
        match tag {
            Tag::Name => {
                is_place |= text.id(end).has(Role::Place);
                if text.id(end).has(Role::Month) || text.id(end).has(Role::Weekday) {
                    return None;
                }
                names += 1;
            }
            // “eastern Aleppo”
            Tag::Adjective if names == 0 && end == start => {}
            Tag::Mark if names > 0 && text.is_mark(end, '-') && text.touches(end) => {}
            _ => break,
        }
        end += 1;
    }
    let surely =
        is_place || matches!(text.id(at).function(), Function::In | Function::Near | Function::At);
    (names > 0 && surely && end > start).then_some(start..end)
}
