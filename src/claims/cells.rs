//! The cells of tables: the header of a column says what is counted or when, the label of a row of what or where.

use std::ops::Range;

use super::Claim;
use crate::figures::{Figure, Kind};
use crate::lang::Role;
use crate::text::{Table, Text};

/// Fills in the claims of the figures that stand alone in their cells.
pub(super) fn bind(text: &Text, figures: &[Figure], claims: &mut [Option<Box<Claim>>]) {
    for table in &text.tables {
        let Some((header, body)) =
            table.rows.split_first().filter(|it| is_header(text, table, it.0))
        else {
            continue;
        };
        for row in body {
            let label = row.first().filter(|it| has_words(text, it));
            for (column, cell) in row.iter().enumerate().skip(1) {
                let Some(at) = alone(figures, cell) else { continue };
                let Some(Some(claim)) = claims.get_mut(at) else { continue };
                if let Some(head) = header.get(column) {
                    set_header(text, figures, head, claim);
                }
                if let Some(label) = label {
                    set_label(text, label, claim);
                }
            }
        }
    }
}

/// “Deaths”, “Turnout (%)”, “2013”
fn set_header(text: &Text, figures: &[Figure], header: &Range<usize>, claim: &mut Claim) {
    if alone(figures, header).and_then(|it| figures.get(it)).is_some_and(|it| it.kind == Kind::Date)
    {
        claim.time = Some(header.clone());
        return;
    }
    let end = header.clone().find(|it| text.is_mark(*it, '(')).unwrap_or(header.end);
    let words = header.start..end;
    let Some(head) = words.clone().rev().find(|it| is_word(text, *it)) else { return };
    claim.head = Some(head);
    claim.noun = text.id(head).noun().unwrap_or(text.id(head));
    claim.counts = Some(words.start..head + 1);
}

/// “Lyon”, “Women under 30”
fn set_label(text: &Text, label: &Range<usize>, claim: &mut Claim) {
    if label.clone().any(|it| text.id(it).has(Role::Place)) {
        claim.place = Some(label.clone());
    } else if !claim.modifiers.contains(label) {
        claim.modifiers.push(label.clone());
    }
}

/// The only figure of a cell.
fn alone(figures: &[Figure], cell: &Range<usize>) -> Option<usize> {
    let first = figures.partition_point(|it| it.tokens.start < cell.start);
    let inside = |at: usize| figures.get(at).is_some_and(|it| it.tokens.start < cell.end);
    (inside(first) && !inside(first + 1)).then_some(first)
}

/// A first row that is set apart, or in which a number stands in no column but the first.
fn is_header(text: &Text, table: &Table, row: &[Range<usize>]) -> bool {
    table.headed || row.iter().skip(1).all(|it| has_words(text, it))
}

fn has_words(text: &Text, cell: &Range<usize>) -> bool {
    cell.clone().any(|it| is_word(text, it))
}

fn is_word(text: &Text, at: usize) -> bool {
    text.token(at).is_some_and(crate::text::Token::is_word)
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    const TABLE: &str =
        "| City | Deaths | Rate (%) |\n|---|---|---|\n| Oslo | 12 | 3.5 |\n| Women | 14 | 4.5 |";

    #[test]
    fn headers_tell_what_is_counted() {
        assert_eq!(claim_of(TABLE, 0).counts.as_deref(), Some("Deaths"));
        assert_eq!(claim_of(TABLE, 1).counts.as_deref(), Some("Rate"));
    }

    #[test]
    fn labels_tell_where_or_of_what() {
        assert_eq!(claim_of(TABLE, 0).place.as_deref(), Some("Oslo"));
        assert_eq!(claim_of(TABLE, 2).modifiers, ["Women"]);
    }
}
