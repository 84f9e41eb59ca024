//! Figures: readers find them, refiners complete them.
//!
//! Readers are small and ordered; each looks at one anchor (a numeral, a currency sign, a month …)
//! and reads what starts there, or nothing. The first that reads something wins, and reading goes
//! on behind it, so that no token is read twice. Refiners then see the whole list.

mod age;
mod count;
pub mod date;
pub mod duration;
mod figure;
mod label;
mod money;
mod multiple;
pub(crate) mod numeral;
mod ordinal;
mod quantity;
mod ratio;
mod refine;
mod set;
mod tally;
pub(crate) mod time;
mod unit;

pub use date::{Date, Part};
pub use duration::{Duration, TimeUnit};
pub(crate) use unit::meanings;

pub use figure::{Figure, Join, JoinKind, Kind, Per, Reason, Said, Unit, Value};

use std::ops::Range;

use crate::lang::{Function, Role};
use crate::options::Region;
use crate::text::{Text, TokenKind};
use numeral::Numeral;

/// A token at which a figure may start, with the numeral that starts there.
pub(crate) struct Anchor<'t> {
    text: &'t Text<'t>,
    at: usize,
    numeral: Option<Numeral>,
    region: Region,
}

/// Reads what starts at an anchor: pushes its figures and returns the token behind them.
type Reader = fn(&Anchor<'_>, &mut Vec<Figure>) -> Option<usize>;

/// In this order: names and codes first, since a number inside one is none; the plain count last.
const READERS: &[Reader] = &[
    label::read,
    date::read,
    time::read,
    tally::read,
    age::read,
    money::read,
    ordinal::read,
    multiple::read,
    ratio::read,
    quantity::read,
    set::read,
    count::read,
];

/// Completes the list.
type Refiner = fn(&Text<'_>, &mut Vec<Figure>);

/// In this order: ranges share units before hedges look at what stands around a figure.
const REFINERS: &[Refiner] = &[
    |text, figures| refine::range::join(text, figures),
    |text, figures| refine::series::share_units(text, figures),
    |text, figures| refine::currency::resolve(text, figures),
    refine::per::bind,
    |text, figures| refine::hedge::bind(text, figures),
    |text, figures| refine::trend::bind(text, figures),
    |text, figures| refine::extent::settle(text, figures),
    |text, figures| refine::range::number(text, figures),
];

/// Every figure of a text, in reading order.
#[must_use]
pub fn find(text: &Text, region: Region) -> Vec<Figure> {
    // about as many as numbers in digits: to grow a list of this length would take twice its memory
    let numbers = text.tokens.iter().filter(|it| it.is_number()).count();
    let mut figures = Vec::with_capacity(numbers + numbers / 8);
    let mut at = 0;
    let mut blocks = text.blocks.iter().map(|it| it.tokens.clone());
    let mut block = 0..0;
    while at < text.tokens.len() {
        if !may_start(text, at) {
            at += 1;
            continue;
        }
        while at >= block.end {
            block = blocks.next().unwrap_or(at..usize::MAX);
        }
        if figures.len() == figures.capacity() {
            figures.reserve_exact(64 + figures.len() / 4); // twice as many would be too much memory
        }
        let anchor = Anchor { text, at, numeral: numeral::read(text, at), region };
        let end = READERS.iter().find_map(|read| within(&block, *read, &anchor, &mut figures));
        at = end.unwrap_or(at + 1).max(at + 1);
    }
    crate::order::by_key(&mut figures, |it| it.tokens.start); // a reader may look back: “Smith, 66”
    for refine in REFINERS {
        refine(text, &mut figures);
    }
    figures.shrink_to_fit();
    figures
}

/// Reads with one reader, and takes back what does not stand in the block as a whole: no figure runs
/// on into the next paragraph.
fn within(
    block: &Range<usize>,
    read: Reader,
    anchor: &Anchor<'_>,
    figures: &mut Vec<Figure>,
) -> Option<usize> {
    let before = figures.len();
    let end = read(anchor, figures)?;
    let whole = |it: &Figure| {
        let (start, end) = (it.whole.start, it.whole.end);
        end <= block.start || block.start <= start && end <= block.end
    };
    let first = before.saturating_sub(1); // a reader may have put another in the place of the last
    if figures.get(first..).unwrap_or_default().iter().all(whole) {
        return Some(end);
    }
    figures.truncate(before);
    None
}

/// Whether a figure may start at a token: most words are passed over by this look alone.
fn may_start(text: &Text, at: usize) -> bool {
    let Some(token) = text.token(at) else { return false };
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Mark(mark) => {
            !mark.is_ascii_punctuation() && !matches!(mark, '“' | '”' | '‘' | '’' | '…')
                || matches!(mark, '$' | '-' | '+' | '\'')
                || matches!(mark, '’' | '‘' | '–' | '−') && text.touches(at + 1)
        }
        TokenKind::Word => {
            let word = token.word;
            word.function() == Function::A
                || word.function() == Function::Minus
                || word.has_any(STARTERS)
                || (text.token(at + 1).is_some_and(crate::text::Token::is_number)
                    || text.is_mark(at + 1, '.')) // “Rs. 500”
                    && crate::lang::currency_sign(text.word(at)).is_some()
                || matches!(text.mark(at + 1), Some('$' | '£' | '=')) && text.word(at).len() <= 4
        }
    }
}

/// Roles of words that can start a figure.
const STARTERS: u64 = Role::any(&[
    Role::Cardinal,
    Role::Scale,
    Role::Group,
    Role::Ordinal,
    Role::Fraction,
    Role::Vague,
    Role::Multiple,
    Role::Fold,
    Role::Month,
    Role::Currency,
    Role::Unit,
    Role::Set,
]);
