//! Where a list stands behind the count of its members: “three priorities: housing, transit and parks”.

use std::ops::Range;

use crate::claims::Article;
use crate::lang::en::dated::KIN;
use crate::lang::en::parts::NAMELY;
use crate::lang::{Forms, Function, Role};

/// How many words a clause may have between what it counts and the colon.
const CLAUSE: usize = 10;

impl Article<'_> {
    /// The tokens of the list behind a count and its noun, and whether the text marks it as one: by a colon,
    /// dashes, “are” or “namely”; `kinds` where the count is of kinds, whose clause may go on before the colon.
    #[must_use]
    pub fn list_behind(
        &self,
        sentence: &Range<usize>,
        idx: usize,
        kinds: bool,
    ) -> Option<(Range<usize>, bool)> {
        let text = self.text;
        let figure = self.figure(idx)?;
        let noun = self.claim(idx)?.counts.clone().unwrap_or(figure.tokens.clone());
        let plural = self.is_plural(noun.end - 1) || noun == figure.tokens;
        let mut at = noun.end;
        if !plural {
            return None;
        }
        let last = sentence
            .end
            .checked_sub(1)
            .filter(|it| matches!(text.mark(*it), Some('.' | '?' | '!')))
            .unwrap_or(sentence.end);
        let dash = |it: usize| {
            matches!(text.mark(it), Some('—' | '–'))
                || text.is_mark(it, '-') && !text.touches(it) && !text.touches(it + 1)
        };
        if text.is_mark(at, ':') {
            return Some((at + 1..last, true));
        }
        if dash(at) {
            let close = (at + 1..last).find(|it| dash(*it)).unwrap_or(last);
            return Some((at + 1..close, true));
        }
        if text.is_mark(at, '(') {
            let close = (at + 1..last).find(|it| text.is_mark(*it, ')'))?;
            // “(provincias, singular: provincia)” explains a word
            let inner = at + 1..close;
            let and = inner.clone().any(|it| text.id(it).function() == Function::And);
            return Some((inner, and));
        }
        // “Four people were charged: Ann Lee, …”
        let colon = (at..(at + 6).min(last)).find(|it| text.is_mark(*it, ':'));
        if let Some(colon) = colon
            && !(at..colon).any(|it| text.mark(it).is_some())
            && matches!(
                text.id(at).function(),
                Function::BePast | Function::BePresent | Function::HavePresent | Function::Have
            )
        {
            return Some((colon + 1..last, false));
        }
        // “four reasons for quitting: health, age and money”, “five objects to Benin: a bell, a mask and …”,
        // “four countries in the region - Sweden, Latvia and Poland - will”
        let open = colon.or_else(|| (at..(at + 6).min(last)).find(|it| dash(*it)));
        if let Some(open) = open
            && (kinds
                || text.id(open + 1).function() == Function::A
                || text.token(open + 1).is_some_and(crate::text::Token::is_capital)
                    && (self.own_noun(idx).has(Role::Person)
                        || self.is_noun(noun.end - 1, crate::lang::cues::PEOPLED)))
            && matches!(
                text.id(at).function(),
                Function::For | Function::Of | Function::In | Function::To
            )
            && (at..open).all(|it| text.mark(it).is_none())
            && self.figures_in(&(at..open)).is_empty()
            && !self.names_a_group(at..open)
            && (open..last).filter(|it| text.id(*it).function() == Function::And).count() <= 1
        {
            let close = (open + 1..last).find(|it| dash(*it)).filter(|_| dash(open));
            return Some((open + 1..close.unwrap_or(last), true));
        }
        if let Some(members) = named_behind(self, sentence, idx, at..last) {
            return Some((members, false));
        }
        let comma = text.is_mark(at, ',');
        // “Zobel,7 Vice Presidents, Federal Reserve”: titles, and the number of a note
        let title = text.token(noun.end - 1).is_some_and(crate::text::Token::is_capital)
            || text.touches(figure.tokens.start);
        if comma && title && noun != figure.tokens {
            return None;
        }
        if comma {
            at += 1;
        }
        if self.says(at, NAMELY) {
            let end = apposition_end(self, at + 1, last);
            return Some((at + 1..if end == at + 1 { last } else { end }, true));
        }
        // “The three winners are A, B and C.”
        let opens = figure
            .whole
            .start
            .checked_sub(1)
            .filter(|it| *it == sentence.start && text.id(*it).function() == Function::The);
        if !comma
            && opens.is_some()
            && matches!(text.id(at).function(), Function::BePresent | Function::BePast)
        {
            return Some((at + 1..last, false));
        }
        let end = if self.is_noun(noun.end - 1, KIN) && are_first_names(self, at..last) {
            last
        } else {
            apposition_end(self, at, last)
        };
        comma.then_some((at..end, false)).filter(|it| !it.0.is_empty())
    }
}

/// “Four rivers burst their banks: the Elbe, …”, “Three states voted no: Iowa, …”, “named the two victims as
/// Ann Lee and Bo Dunn”: names behind the clause whose subject or object they are.
fn named_behind(
    article: &Article<'_>,
    sentence: &Range<usize>,
    idx: usize,
    rest: Range<usize>,
) -> Option<Range<usize>> {
    let text = article.text;
    let start = article.figure(idx)?.whole.start;
    // “named the two victims as”, “the two were identified as”
    // “two of the three men” are not all
    let of = start.checked_sub(2).is_some_and(|it| text.id(it).function() == Function::Of);
    let the = matches!(article.before(idx), Function::The | Function::Possessive) && !of;
    let verb = |it: usize| text.id(it).form().has(Forms::VERB_PAST);
    let be = matches!(text.id(rest.start).function(), Function::BePast | Function::BePresent);
    let at = if be && verb(rest.start + 1) { rest.start + 2 } else { rest.start };
    // “Two suspects, named as Carl Dorn and Peter Hale,”
    if text.is_mark(at, ',') && verb(at + 1) && text.id(at + 2).function() == Function::As {
        let names = at + 3..rest.end;
        return Some(at + 3..apposition_end(article, names.start, names.end));
    }
    if the && text.id(at).function() == Function::As {
        let names = at + 1..rest.end;
        let last = names.clone().find(|it| text.is_mark(*it, ';')).unwrap_or(rest.end);
        return Some(at + 1..last);
    }
    let colon = rest.clone().take(CLAUSE).find(|it| text.is_mark(*it, ':'))?;
    let between = rest.start..colon;
    let opens = start == sentence.start
        || start == sentence.start + 1 && text.id(sentence.start).function() == Function::The;
    let plain = between.clone().all(|it| {
        // “left the company in March”
        let day = text.id(it).has(Role::Month) || text.id(it).has(Role::Weekday);
        text.token(it).is_some_and(|it| it.is_word() && (day || !it.is_capital()))
            && !text.id(it).has(Role::Say)
    });
    // “flew new routes: Lyon, …”: the names may be of another plural
    let places = article.is_noun(rest.start.checked_sub(1)?, crate::lang::cues::PEOPLED);
    let name_places = (colon + 1..rest.end).filter(|it| text.id(*it).has(Role::Place)).count() >= 2;
    let other = |it: usize| {
        let own =
            it.checked_sub(1).is_some_and(|it| text.id(it).function() == Function::Possessive);
        text.id(it).form().has(Forms::NOUN_PLURAL)
            && it != rest.start
            && !own
            && !(places && name_places && !article.is_noun(it, crate::lang::cues::PEOPLED))
    };
    (opens && plain && article.figures_in(&between).is_empty() && !between.clone().any(other))
        .then_some(colon + 1..rest.end)
}

/// “survived by three daughters, Ruth, Helen and Joan.”: nothing but single names, to the end.
fn are_first_names(article: &Article<'_>, tokens: Range<usize>) -> bool {
    let text = article.text;
    let parts = |it: usize| text.is_mark(it, ',') || text.id(it).function() == Function::And;
    let mut tokens = tokens;
    let mut names = 0;
    tokens.all(|it| {
        let name = text.token(it).is_some_and(crate::text::Token::is_capital)
            && !text.id(it).has(Role::Place);
        names += usize::from(name);
        parts(it) || name && parts(it - 1)
    }) && names > 1
}

/// A list between commas ends before a comma that a verb follows.
fn apposition_end(article: &Article<'_>, from: usize, last: usize) -> usize {
    let text = article.text;
    (from..last)
        .find(|it| {
            let word = text.id(it + 1);
            let lower = text.token(it + 1).is_some_and(|it| it.is_word() && !it.is_capital());
            // “, Amy, Beth and Cleo, run”: the member before is the last
            let since = (from..*it).rev().find(|it| text.is_mark(*it, ',')).unwrap_or(from);
            let closed = lower
                && word.function() != Function::And
                && (since..*it).any(|it| text.id(it).function() == Function::And);
            if text.is_mark(*it, ',') && closed {
                return true;
            }
            text.is_mark(*it, ',')
                && (word.has(Role::Verb)
                    && !word.has(Role::Noun)
                    && !text.token(it + 1).is_some_and(crate::text::Token::is_capital)
                    || word.is_auxiliary())
        })
        .unwrap_or(from)
}
