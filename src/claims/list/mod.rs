//! Lists that name their members: “France, Spain and Italy”.

mod behind;

use std::ops::Range;

use crate::claims::Article;
use crate::claims::tag::forms;
use crate::lang::{Forms, Function, Role};
use crate::text::Text;

/// A list of names or of bare nouns.
#[derive(Clone, Debug)]
pub struct ListOf {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whether a member is a plural, which may stand for several.
    pub has_plural: bool,
    least: i64,
    most: i64,
}

/// What sort of member it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Name,
    Noun,
}

/// A member of more words than this is a clause.
const LONGEST: usize = 7;

impl ListOf {
    /// Reads a list of two or more members; none where a member is neither a name nor a bare noun, or where
    /// they are of several sorts. What the text does not mark as a list must be of names.
    #[must_use]
    pub fn read(article: &Article<'_>, tokens: Range<usize>, marked: bool) -> Option<Self> {
        let text = article.text;
        let semicolons = tokens.clone().any(|it| text.is_mark(it, ';'));
        let is_mark = |it: usize| text.is_mark(it, if semicolons { ';' } else { ',' });
        let mut items = split(article, tokens.clone(), is_mark);
        // “the finance chief, Ann Lee; the head of retail, Joe Dunn”: by what comes first
        if semicolons {
            for item in &mut items {
                let mut commas = item.clone().filter(|it| text.is_mark(*it, ','));
                let comma = commas.next().filter(|it| *it > item.start + 1);
                // “; the head of retail, Joe Dunn, and his wife, Ann”: of more than one
                if commas.next().is_some() {
                    return None;
                }
                item.end = comma.unwrap_or(item.end);
            }
        }
        // “Ann Lee, 34, of Leeds, and Joe Dunn, 29”: what tells of the member before
        if !semicolons {
            items.retain(|it| !is_aside(article, it));
        }
        if items.len() < 2
            && !items.first().is_some_and(|it| it.clone().any(|it| is_and(article, it)))
        {
            return None;
        }
        let mut sort = None;
        let mut most = 0;
        let mut least = 0;
        let mut has_plural = false;
        let mut after_place = true;
        let mut places = 0;
        let mut bare = false;
        // “a ban on cars, buses and a new radar”: whether what has no “a” may belong to the “on” before
        let mut hanging = false;
        let serial = items.iter().skip(1).any(|it| is_and(article, it.start));
        let count = items.len();
        for (nth, item) in items.into_iter().enumerate() {
            let led = is_and(article, item.start);
            let item = if led { item.start + 1..item.end } else { item };
            let ands: Vec<usize> = item.clone().filter(|it| is_and(article, *it)).collect();
            let determined = matches!(
                text.id(item.start).function(),
                Function::A | Function::The | Function::Possessive
            );
            let loose = hanging && !determined;
            if determined {
                hanging = false;
            }
            for part in split(article, item.clone(), |it| is_and(article, it)) {
                let phrase =
                    part.clone().find(|it| marked && determined && is_preposition(text, *it));
                hanging |= phrase.is_some();
                let this = sort_of(article, &part, phrase)?;
                if *sort.get_or_insert(this) != this {
                    return None;
                }
                has_plural |= this == Sort::Noun
                    && forms(text, phrase.unwrap_or(part.end) - 1).has(Forms::NOUN_PLURAL);
            }
            let joins = i64::try_from(ands.len()).ok()?;
            most += 1 + joins;
            // a list needs an “and”: without one before, the last parts the last two members, as it
            // does where one comma stands before it
            let needed = nth + 1 == count
                && !serial
                && joins > 0
                && (count == 2
                    || determined
                        && ands.iter().all(|it| text.id(it + 1).function() == Function::A)
                    || parts_names(article, &item, &ands)
                    || parts_phrases(article, &item, &ands));
            let place = item.len() <= 2 && text.id(item.start).has(Role::Place);
            // “Dayton, Ohio”: a place behind a name that is none may belong to it
            let belongs = place && !after_place && joins == 0 && !led;
            // “Lund, a Democrat, and Reyes”: what the one before it is
            let told = bare && !led && joins == 0 && text.id(item.start).function() == Function::A;
            bare = sort == Some(Sort::Name) && !determined;
            least += i64::from(needed) + i64::from(!belongs && !loose && !told);
            after_place = place;
            places += usize::from(place && nth % 2 == 1);
        }
        // “Dayton, Ohio, Boise, Idaho”: every second one tells where the one before it lies
        if count >= 4 && count % 2 == 0 && places == count / 2 {
            least = least.min(i64::try_from(places).ok()?);
        }
        // “the canon, 6 films, Clone Wars, and Rebels”: three items, of which the count is one
        if most < 2 || !marked && serial && count == 2 {
            return None;
        }
        let names = sort == Some(Sort::Name);
        (names || marked || semicolons).then_some(Self {
            tokens,
            has_plural,
            least: least.max(1),
            most,
        })
    }

    /// How many members it may have, the likeliest first.
    #[must_use]
    pub fn counts(&self) -> Vec<i64> {
        (self.least..=self.most).rev().collect()
    }
}

/// “34”, “of Leeds”: no member, but what is told of the one before.
fn is_aside(article: &Article<'_>, item: &Range<usize>) -> bool {
    let text = article.text;
    let age = item.len() == 1 && text.token(item.start).is_some_and(crate::text::Token::is_number);
    let of = matches!(text.id(item.start).function(), Function::Of | Function::From)
        && text.token(item.start + 1).is_some_and(crate::text::Token::is_capital)
        && !item.clone().any(|it| is_and(article, it));
    age || of
}

/// “a ban on”, “a hotline for”: a word that a phrase hangs on.
fn is_preposition(text: &Text, at: usize) -> bool {
    matches!(
        text.id(at).function(),
        Function::On | Function::For | Function::In | Function::With | Function::At
    )
}

/// The parts of a range between tokens that a test picks, empty ones left out.
fn split(
    article: &Article<'_>,
    tokens: Range<usize>,
    parts: impl Fn(usize) -> bool,
) -> Vec<Range<usize>> {
    let _ = article;
    let mut out = Vec::new();
    let mut start = tokens.start;
    for at in tokens.clone() {
        if parts(at) {
            if start < at {
                out.push(start..at);
            }
            start = at + 1;
        }
    }
    if start < tokens.end {
        out.push(start..tokens.end);
    }
    out
}

fn is_and(article: &Article<'_>, at: usize) -> bool {
    article.text.id(at).function() == Function::And
}

/// Whether “and” stands between two whole names: two single words, or two with a given name.
fn parts_names(article: &Article<'_>, item: &Range<usize>, ands: &[usize]) -> bool {
    let [and] = ands else { return true };
    let known = crate::lang::place_ahead((item.start..item.end).map(|it| article.text.id(it)))
        .is_some_and(|it| it.1 == item.len());
    let capital = |it: usize| article.text.token(it).is_some_and(crate::text::Token::is_capital);
    // “the Socialists and the Social Democrats”; “the Ministry of Health and the Environment” is one
    let the = usize::from(article.text.id(and + 1).function() == Function::The);
    let of =
        the == 1 && (item.start..*and).any(|it| article.text.id(it).function() == Function::Of);
    !known && capital(and - 1) && capital(and + 1 + the) && !of
}

/// Whether “and” stands between two phrases with an adjective each: “cheaper transit and better parks”.
fn parts_phrases(article: &Article<'_>, item: &Range<usize>, ands: &[usize]) -> bool {
    let [and] = ands else { return false };
    [item.start..*and, and + 1..item.end].into_iter().all(|it| {
        it.len() == 2
            && article.text.id(it.start).has(Role::Adjective)
            && !article.text.id(it.start).has(Role::Noun)
            && article.text.id(it.start + 1).has(Role::Noun)
    })
}

/// The sort of a member; none for a clause, a quotation or anything with a verb of its own.
fn sort_of(article: &Article<'_>, item: &Range<usize>, phrase: Option<usize>) -> Option<Sort> {
    let text = article.text;
    let whole = item;
    // “Abebe of finance”, “a hotline for staff”: by what stands before the preposition
    let of = (item.start + 1..item.end).find(|it| {
        text.id(*it).function() == Function::Of
            && text.token(it - 1).is_some_and(crate::text::Token::is_capital)
    });
    let item = &(item.start..phrase.or(of).unwrap_or(item.end));
    if whole.len() > LONGEST || item.is_empty() || item.len() > LONGEST {
        return None;
    }
    let last = text.token(item.end - 1).filter(|it| it.is_word())?;
    let capital = item.clone().any(|it| text.token(it).is_some_and(crate::text::Token::is_capital));
    for at in item.clone() {
        let token = text.token(at)?;
        let word = token.word;
        let hyphen = matches!(text.mark(at), Some('-' | '‑' | '.' | '\'' | '’'));
        let fits = match word.function() {
            Function::None => {
                token.is_word()
                    && (!word.is_known()
                        || token.is_capital()
                        || word.has(Role::Noun)
                        || word.has(Role::Adjective)
                        || word.form().has(Forms::VERB_ING)
                        // “a carved tusk”
                        || at == item.start + 1
                            && at + 1 < item.end
                            && text.id(item.start).function() == Function::A
                            && word.form().has(Forms::VERB_PAST)
                        || word.has(Role::Title)
                        || word.has(Role::Demonym))
            }
            Function::A
            | Function::The
            | Function::Of
            | Function::Possessive
            | Function::PossessiveMark => true,
            _ => token.is_capital(),
        };
        if !fits && !hyphen {
            return None;
        }
    }
    if last.is_capital() {
        return Some(Sort::Name);
    }
    let noun =
        last.word.has(Role::Noun) || !last.word.is_known() || last.word.form().has(Forms::VERB_ING);
    // “Smith the baker”: a name with more behind it
    (noun && !capital).then_some(Sort::Noun)
}
