//! The unit behind a number: “km”, “square miles”, “per cent”, “km/h”, “sq m”, “-inch”.

use super::figure::{Figure, Said, Unit};
use super::numeral::linked;
use crate::lang::{Dimension, Forms, Function, Role, UnitId, symbol, unit_ahead};
use crate::text::{Gap, Text, Token};

/// A unit and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct UnitAt {
    /// What it may mean, likeliest first; never empty.
    pub(super) units: &'static [UnitId],
    /// The token behind it.
    pub(super) end: usize,
    /// Whether it is a symbol and no word.
    pub(super) is_symbol: bool,
}

impl UnitAt {
    /// What it most likely means.
    pub(super) fn unit(&self) -> Option<UnitId> {
        self.units.first().copied()
    }

    /// The likeliest of its meanings in a dimension.
    pub(super) fn of(&self, dimension: Dimension) -> Option<UnitId> {
        self.units.iter().copied().find(|it| it.dimension() == dimension)
    }
}

/// Every unit that the name or symbol in a figure may mean, likeliest first: “tons” are short, long or
/// metric ones. Empty where no unit stands in it.
pub(crate) fn meanings(text: &Text, figure: &Figure) -> &'static [UnitId] {
    let Some(Unit::Measure(unit)) = figure.unit.map(Said::get) else { return &[] };
    let tokens = figure.tokens.clone();
    let named = (tokens.start + 1..tokens.end).find_map(|start| {
        at(text, start).filter(|it| it.end == tokens.end && it.units.contains(&unit))
    });
    named.map_or(&[], |it| it.units)
}

/// The unit that starts at a token behind a number, after a space or a hyphen or none; none where
/// there is no unit.
pub(super) fn at(text: &Text, at: usize) -> Option<UnitAt> {
    let start =
        wired(text, at).or_else(|| linked(text, at)).or_else(|| text.mark(at).map(|_| at))?;
    let bracket = bracketed(text, start);
    if bracket.is_some() {
        return bracket;
    }
    let by_symbol = written_on(text, start, start == at && text.touches(at));
    let by_name = named(text, start);
    match (by_symbol, by_name) {
        (Some(a), Some(b)) => Some(if b.end > a.end { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// “a 20 - minute film”, as some wires part it: the word behind the hyphen, where it is a unit in the singular.
pub(super) fn wired(text: &Text, at: usize) -> Option<usize> {
    let spaced = |it: usize| text.token(it).is_some_and(|it| it.gap == Gap::Space);
    let word = text.id(at + 1);
    let unit =
        word.has(Role::Unit) || word.function() == Function::Old || word.has(Role::FoldSuffix);
    (text.is_mark(at, '-')
        && spaced(at)
        && spaced(at + 1)
        && unit
        && !text.word(at + 1).ends_with('s'))
    .then_some(at + 1)
}

/// A unit in words; a hyphen may stand between its parts: “pound-feet”, “square-mile”.
pub(super) fn named(text: &Text, start: usize) -> Option<UnitAt> {
    let token = text.token(start)?;
    if !token.word.is_known() || token.gap == Gap::Line {
        return None;
    }
    let mut ends = [start; 6];
    let mut at = start;
    let words = ends.iter_mut().map_while(|end| {
        let here = if at == start { start } else { linked(text, after_stop(text, at))? };
        text.token(here).filter(|it| it.is_word())?;
        at = here + 1;
        *end = at;
        Some(text.id(here))
    });
    let (units, count) = unit_ahead(words)?;
    let end = *ends.get(count.checked_sub(1)?)?;
    if let Some(found) = for_100_kilometers(text, units, end) {
        return Some(found);
    }
    (!units.is_empty()).then_some(UnitAt { units, end, is_symbol: false })
}

/// “litres per 100 kilometres”: the only unit in news with a number in its name.
fn for_100_kilometers(text: &Text, units: &[UnitId], end: usize) -> Option<UnitAt> {
    let liters = units.first().is_some_and(|it| it.cldr() == "liter");
    let per = matches!(text.id(end).function(), Function::Per | Function::For);
    if !per || !liters || text.word(end + 1) != "100" {
        return None;
    }
    let (units, kilometers) = (symbol("l/100km"), end + 2);
    if (end..=kilometers).any(|it| text.token(it).is_none_or(|it| it.gap == Gap::Line)) {
        return None;
    }
    let word = text.id(kilometers).units().iter().chain(symbol(text.word(kilometers)));
    let fits = word.copied().any(|it| it.cldr() == "kilometer") && !units.is_empty();
    fits.then_some(UnitAt { units, end: kilometers + 1, is_symbol: false })
}

/// The token behind the full stop of an abbreviation: “sq. ft”.
fn after_stop(text: &Text, at: usize) -> usize {
    let stop = text.is_mark(at, '.')
        && text.touches(at)
        && text.id(at - 1).has(Role::Abbreviation)
        && text.token(at + 1).is_some_and(|it| it.is_word() && it.gap == Gap::Space);
    if stop { at + 1 } else { at }
}

/// A symbol: “km”, “km/h”, “m²”, “°C”, “%”. One that could be a word (“in”, “a”) must touch the number.
fn written_on(text: &Text, start: usize, touches: bool) -> Option<UnitAt> {
    let token = text.token(start)?;
    if token.gap == Gap::Line {
        return None;
    }
    // the longest run of touching tokens that is a symbol, up to three: “km / h”, “° C”, “m ²”
    let mut best = None;
    let mut end = start;
    while end < start + 4 && (end == start || text.touches(end)) && text.token(end).is_some() {
        end += 1;
        // “in 40min.” ends the sentence, and no abbreviation
        if text.is_mark(end - 1, '.')
            && text.token(end).is_none_or(|it| {
                it.gap == Gap::Line || text.sentence_of(end) != text.sentence_of(start)
            })
        {
            break;
        }
        let spelled = text.slice(text.span(&(start..end)));
        let units = symbol(spelled);
        if !units.is_empty() {
            best = Some(UnitAt { units, end, is_symbol: true });
        }
    }
    let found = best?;
    let word = text.id(start);
    // “11 l/100km” is a unit whatever stands around it
    let alone = found.end == start + 1;
    let ambiguous = alone
        && (word.function() != Function::None || text.word(start).len() == 1 && token.is_word());
    let quote = matches!(text.mark(start), Some('"' | '\'' | '’' | '”'));
    // “two F-16s”, “50,000 PS/2s”: a name goes on
    let joins = |it: usize| super::numeral::is_hyphen(text, it) || text.is_mark(it, '/');
    let name = !touches
        && joins(found.end)
        && text.touches(found.end)
        && text.touches(found.end + 1)
        && text.token(found.end + 1).is_some_and(Token::is_number);
    if name {
        return None;
    }
    if (ambiguous || quote)
        && !touches
        && !stands_alone(text, start, found.end)
        && !are_inches(text, start)
    {
        return None;
    }
    // “5' 2"”: a quotation mark is a unit only where digits or the end of a height stand around it
    if quote && !is_height(text, start) {
        return None;
    }
    // letters that go on are no symbol: “5m-long” is, “5mm” was read whole
    Some(found)
}

/// “1 m x 1 m”, “8 C”: a single letter after a space, followed by nothing that it could belong to.
fn stands_alone(text: &Text, start: usize, end: usize) -> bool {
    let upper = text.token(start).is_some_and(crate::text::Token::is_capital);
    let after = text.token(end);
    let closes =
        after.is_none_or(|it| !it.is_word() || it.gap == Gap::Line || text.word(end).len() == 1);
    // “213 m above the sea”, “13.5 m by 4 m”
    let extends = text.word(start) == "m"
        && after.is_some_and(|it| {
            it.word.function() != Function::None || it.word.form().has(Forms::ADJECTIVE)
        });
    // “a 40 m plot”
    let before = text.word(start) == "m"
        && after.is_some_and(|it| {
            it.gap == Gap::Space
                && it.word.form().has(Forms::NOUN_SINGULAR)
                && !it.word.form().has(Forms::NOUN_PLURAL)
        });
    (closes || extends || before)
        && text.id(start).function() == Function::None
        && (text.word(start) == "m"
            || upper && text.word(start) != "I"
            || text.word(start) == "g"
            || text.word(start) == "p")
}

/// “5 in of rain”, “rain of 5 in (13 cm)”, “5 in.”: nothing follows that a number could be in.
fn are_inches(text: &Text, at: usize) -> bool {
    let inch = symbol(text.word(at)).iter().any(|it| it.cldr() == "inch");
    let digits = at.checked_sub(1).and_then(|it| text.token(it)).is_some_and(Token::is_number);
    let next = text.token(at + 1);
    let closes = next.is_none_or(|it| it.gap == Gap::Line)
        || text.id(at + 1).function() == Function::Of
        || matches!(text.mark(at + 1), Some(',' | ';' | ')'))
        || text.is_mark(at + 1, '(') && text.token(at + 2).is_some_and(Token::is_number)
        || text.is_mark(at + 1, '.') && next.is_some_and(|it| it.gap == Gap::None);
    inch && digits && closes
}

/// “5'2"” and “5ft 2"”, not a closing quotation mark.
fn is_height(text: &Text, mark: usize) -> bool {
    let digits_after =
        text.touches(mark + 1) && text.token(mark + 1).is_some_and(crate::text::Token::is_number);
    let foot_before = mark >= 2 && matches!(text.mark(mark - 2), Some('\'' | '’' | '′'));
    text.touches(mark) && (digits_after || foot_before || opens_nothing(text, mark))
}

/// How far before `30"` a quotation may have begun, in tokens.
const QUOTED: usize = 200;

/// `a 30" screen`: inches, where no quotation is open that the mark could close.
fn opens_nothing(text: &Text, mark: usize) -> bool {
    let inches = |it: usize| {
        text.touches(it)
            && it.checked_sub(1).and_then(|it| text.token(it)).is_some_and(Token::is_number)
    };
    let block = text.blocks.partition_point(|it| it.tokens.end <= mark);
    let start = text.blocks.get(block).map_or(mark, |it| it.tokens.start);
    let start = start.max(mark.saturating_sub(QUOTED));
    let quotes = (start..mark).filter(|it| text.is_mark(*it, '"'));
    let open = quotes.fold(false, |open, it| !open && !inches(it));
    text.is_mark(mark, '"')
        && !open
        && text.token(mark + 1).is_some_and(|it| it.is_word() && it.gap == Gap::Space)
}

/// “20 [kg]”
fn bracketed(text: &Text, start: usize) -> Option<UnitAt> {
    let close = match text.mark(start)? {
        '[' => ']',
        '{' => '}',
        _ => return None,
    };
    let units = symbol(text.word(start + 1));
    (text.is_mark(start + 2, close) && !units.is_empty()).then_some(UnitAt {
        units,
        end: start + 3,
        is_symbol: true,
    })
}
