//! Statutes and bills: “42 U.S.C. 1983”, “Section 2(a)(1)”, “S. 21”, “H.R. 1234”.

use super::{Found, is_group};
use crate::figures::figure::Reason;
use crate::lang::Role;
use crate::text::{Text, Token};

/// The title of a code of law before its name; bills and sections are parts with a name before them.
pub(super) fn read(text: &Text, at: usize) -> Found {
    let title = is_group(text, at, 1..=2)
        && text.id(at + 1).has(Role::Statute)
        && text.token(at + 1).is_some_and(Token::is_capital);
    title.then(|| (Reason::Part, section(text, at + 2).unwrap_or(at + 2)))
}

/// “1983”, “§ 1983”, “Section 1983(a)” behind the name of a code.
fn section(text: &Text, at: usize) -> Option<usize> {
    let start = (at..at + 3).find(|it| text.token(*it).is_some_and(Token::is_number))?;
    (at..start).all(|it| text.mark(it).is_some()).then(|| subsections(text, start + 1))
}

/// “(a)(1)” behind a number; the token behind them. The first may stand apart: “6B (4)”.
pub(super) fn subsections(text: &Text, at: usize) -> usize {
    let mut end = at;
    while text.is_mark(end, '(')
        && (text.touches(end) || end == at && text.word(end + 1).len() <= 2)
        && text.touches(end + 1)
        && text.is_mark(end + 2, ')')
        && text.word(end + 1).len() <= 4
    {
        end += 3;
    }
    end
}
