//! What stands between two figures: whether they are said of one another, and where a group ends.

use std::ops::Range;

use super::Article;
use super::tag::forms;
use crate::figures::Kind;
use crate::lang::cues::{EQUALS, LACKS, ONE, OPPOSITES, THAT_IS};
use crate::lang::{Forms, Function, Role};
use crate::text::{Gap, Token};

/// How many words a noun phrase behind a figure may have.
const OWN_PHRASE: usize = 4;

/// How many words may stand behind a whole before the comma and “or”.
const CLAUSE: usize = 10;

impl Article<'_> {
    /// Whether a token is an article, a possessive, “all”, “those”: what may open a noun phrase.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn is_determiner(&self, at: usize) -> bool {
        matches!(
            self.text.id(at).function(),
            Function::The
                | Function::Possessive
                | Function::PossessiveMark
                | Function::All
                | Function::Demonstrative
        )
    }

    /// Whether nothing but a comma, a bracket, a dash, “or”, “that is” or “equal to” stands in a range of a few
    /// tokens; with `needs_or` a mark alone will not do.
    #[must_use]
    pub fn is_apposition(&self, between: Range<usize>, needs_or: bool) -> bool {
        // “, that is”, “, equivalent to”
        let equals = |it: usize| self.says(it, EQUALS) || self.says(it, THAT_IS);
        let (mut has_or, mut has_mark, mut plain) = (false, false, true);
        let mut equal = between.len() > 1 && between.len() <= 5;
        if between.is_empty() || !equal && between.len() > 1 {
            return false;
        }
        for it in between.clone() {
            let mark = matches!(self.text.mark(it), Some(',' | '(' | '—' | '–'))
                || self.text.is_mark(it, '-') && !self.text.touches(it);
            let or = self.text.id(it).function() == Function::Or;
            has_or |= or;
            has_mark |= mark;
            plain &= mark || or;
            equal = equal && if it == between.start { mark } else { or || equals(it) };
        }
        (equal || plain && between.len() <= 3) && (has_or || equal || !needs_or && has_mark)
    }

    /// “54 of 180 taps in schools, or 30 percent,”: words that belong to the whole, and then “or”.
    #[must_use]
    pub fn is_behind_its_clause(&self, between: Range<usize>) -> bool {
        let Some(or) = between.end.checked_sub(1).filter(|it| *it > between.start) else {
            return false;
        };
        let comma = or - 1;
        // “36 of the 120 seats in parliament (30 percent)”, “of the 48 clubs surveyed (75 percent)”
        if self.text.is_mark(or, '(') && between.len() > 1 && between.len() <= CLAUSE / 2 {
            return (between.start..or).all(|it| {
                let word = self.text.id(it);
                let asked = it == between.start && word.form().has(Forms::VERB_PAST);
                self.text.token(it).is_some_and(Token::is_word)
                    && (!word.has(Role::Verb) || word.has(Role::Noun) || asked)
            });
        }
        self.text.id(or).function() == Function::Or
            && self.text.is_mark(comma, ',')
            && between.len() <= CLAUSE
            && (between.start..comma).all(|it| self.text.token(it).is_some_and(Token::is_word))
    }

    /// Whether two figures count what has one name: the same noun, or the same word of no list.
    #[must_use]
    pub fn counts_alike(&self, a: usize, b: usize) -> bool {
        let (Some(x), Some(y)) = (self.own_head(a), self.own_head(b)) else { return false };
        let (one, other) = (self.own_noun(a), self.own_noun(b));
        one.is_known() && one == other
            || self.text.word(x).eq_ignore_ascii_case(self.text.word(y))
            // “one tutor”, “40 tutors”
            || !self.text.id(x).is_known()
                && !self.text.id(y).is_known()
                && crate::lang::guess(self.text.word(x)).1 == crate::lang::guess(self.text.word(y)).1
    }

    /// Whether a clause, a bracket, a block or the text ends at a token.
    #[must_use]
    pub fn closes(&self, at: usize) -> bool {
        let opens_sentence = |it: &Token| {
            it.gap == Gap::Line
                && self
                    .text
                    .sentences
                    .get(self.text.sentence_of(at))
                    .is_some_and(|it| it.tokens.start == at)
        };
        matches!(self.text.mark(at), Some(',' | ')' | '.' | ';' | '—' | '–' | '?' | '!'))
            || self.text.is_mark(at, '-') && !self.text.touches(at)
            || self.text.token(at).is_none_or(opens_sentence)
    }

    /// “two to one”, “3-to-1”, “3:1”: where such a ratio ends, and the figure of the one, where that is a
    /// figure.
    #[must_use]
    pub fn ends_in_one(&self, ratio: usize) -> Option<(usize, Option<usize>)> {
        let text = self.text;
        let figure = self.figure(ratio)?;
        if figure.kind == Kind::Ratio {
            let end = figure.tokens.end;
            return self.says(end.checked_sub(1)?, ONE).then_some((end, None));
        }
        let hyphen = |it: usize| {
            if matches!(text.mark(it), Some('-' | '‑')) && text.touches(it) { it + 1 } else { it }
        };
        let to = hyphen(self.figure(ratio)?.tokens.end);
        let links = text.id(to).function() == Function::To || text.is_mark(to, ':');
        let (to, links) =
            if self.figure(ratio)?.kind == Kind::Score { (to - 1, true) } else { (to, links) };
        let one = hyphen(to + 1);
        let next = self
            .figure(ratio + 1)
            .is_some_and(|it| it.tokens.start == one && it.tokens.end == one + 1);
        (links && self.says(one, ONE)).then_some((one + 1, next.then_some(ratio + 1)))
    }

    /// Whether a range names another group: a plural, people, a name that looks like a plural.
    #[must_use]
    pub fn names_a_group(&self, tokens: Range<usize>) -> bool {
        let mut tokens = tokens;
        tokens.any(|it| {
            let unknown = !self.text.id(it).is_known();
            self.is_plural(it)
                || self.text.id(it).has(Role::Person)
                || unknown && self.text.word(it).ends_with('s')
        })
    }

    /// Whether the word at a token can be a plural, by the lists or by its ending.
    #[must_use]
    pub fn is_plural(&self, at: usize) -> bool {
        forms(self.text, at).has(Forms::NOUN_PLURAL)
    }

    /// Whether a part counts what its whole counts: the same noun, people of any sort, a name for a
    /// group of people, or no noun of its own.
    #[must_use]
    pub fn is_of_the_sort(&self, part: usize, whole: usize) -> bool {
        let Some(head) = self.own_head(part) else { return true };
        let (a, b) = (self.own_noun(part), self.own_noun(whole));
        let named = self.text.token(head).is_some_and(crate::text::Token::is_capital);
        let word = |it: usize| self.text.word(it);
        // a noun of no list is the same word again
        let again = !a.is_known()
            && !b.is_known()
            && self.own_head(whole).is_some_and(|it| word(it).eq_ignore_ascii_case(word(head)));
        again || a.is_known() && a == b || b.has(Role::Person) && (a.has(Role::Person) || named)
    }

    /// The token of the noun that stands right behind a figure, with its modifiers: “40 damaged homes”; none
    /// where the figure stands alone, also where it is known from before what it counts.
    #[must_use]
    pub fn own_head(&self, figure: usize) -> Option<usize> {
        let it = self.figure(figure)?;
        let end = it.tokens.end;
        let hyphen = matches!(self.text.mark(end), Some('-' | '‑')) && self.text.touches(end);
        let start = end + usize::from(hyphen);
        let claimed = self
            .claim(figure)
            .filter(|it| it.counts.as_ref().is_some_and(|it| it.start == start))
            .and_then(|it| it.head);
        let head = claimed.or_else(|| self.scanned_head(start, hyphen))?;
        // “29 need repairs”, “31 lack permits”; “12 face masks” are masks
        let verb = self.text.id(start).verb().is_some_and(|it| LACKS.contains(&it.text()));
        if verb && head > start && !hyphen {
            return None;
        }
        let forms = |at: usize| self.text.id(at).form();
        // “72 needed repair”, “28 stand empty”: several of them need a plural
        let singular =
            forms(head).has(Forms::NOUN_SINGULAR) && !forms(head).has(Forms::NOUN_PLURAL);
        let one = hyphen || it.exact() == Some(crate::number::Exact::ONE);
        if singular
            && !one
            && forms(start).has(Forms::VERB)
            && !self.text.id(head).has(Role::Person)
        {
            return None;
        }
        // “6,000 pupils works out at”: the plural is the head, a verb follows
        let plural = (start..head).find(|at| {
            forms(*at).has(Forms::NOUN_PLURAL)
                && forms(at + 1).has(Forms::VERB_S | Forms::VERB_PAST)
        });
        Some(plural.unwrap_or(head))
    }

    /// The last noun of the words from `start` that can be one phrase.
    fn scanned_head(&self, start: usize, hyphen: bool) -> Option<usize> {
        let mut head = None;
        for at in start..start + if hyphen { 1 } else { OWN_PHRASE } {
            let Some(token) = self
                .text
                .token(at)
                .filter(|it| it.is_word() && it.word.function() == Function::None)
            else {
                break;
            };
            let forms = token.word.form();
            let noun = forms.has(Forms::NOUN) || forms.is_empty();
            if token.word.has(Role::Weekday) || !noun && !forms.has(Forms::ADJECTIVE) {
                break;
            }
            if noun {
                head = Some(at);
            }
        }
        head
    }

    /// The lemma of the noun right behind a figure; unknown where none stands there.
    #[must_use]
    pub fn own_noun(&self, figure: usize) -> crate::lang::WordId {
        let head = self.own_head(figure);
        head.map_or(crate::lang::WordId::UNKNOWN, |it| {
            self.text.id(it).noun().unwrap_or(self.text.id(it))
        })
    }

    /// Whether two figures count groups that exclude each other: men and women.
    #[must_use]
    pub fn are_opposites(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.own_noun(a).text(), self.own_noun(b).text());
        OPPOSITES.iter().any(|it| *it == (a, b) || *it == (b, a))
    }

    /// Whether the figure is a count, a measure or an amount of money by itself, not a rate or a range.
    #[must_use]
    pub fn is_plain_amount(&self, figure: usize) -> bool {
        self.figure(figure).is_some_and(|it| {
            it.is_amount() && it.kind != Kind::Percent && it.per.is_none() && it.join.is_none()
        })
    }
}
