//! What a raised text means: a power, the end of an ordinal, or the mark of a footnote.

/// How a raised text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Raised {
    /// “12<sup>th</sup>”: goes on with the word.
    Word,
    /// “10<sup>6</sup>”, “km<sup>2</sup>”: read with raised digits, so that it is not 106.
    Power,
    /// “12<sup>1</sup>”: no part of the text.
    Note,
}

/// Units of length that may be squared or cubed, by their symbols.
const LENGTHS: [&str; 10] = ["m", "km", "cm", "mm", "dm", "nm", "ft", "in", "mi", "yd"];

/// What `raised` means after a text whose last characters, newest first, are `before`.
#[must_use]
pub fn meaning(raised: &str, before: impl Iterator<Item = char>, link: bool) -> Raised {
    let raised = raised.trim();
    let letters = raised.chars().count();
    if letters >= 2 && raised.chars().all(char::is_alphabetic) {
        return Raised::Word;
    }
    let numeral = raised.strip_prefix(['-', '−', '–']).unwrap_or(raised);
    let digits = (1..=3).contains(&numeral.len()) && numeral.bytes().all(|it| it.is_ascii_digit());
    if link || !digits {
        return Raised::Note;
    }
    let mut base: Vec<char> = before.take_while(|it| it.is_alphanumeric()).take(4).collect();
    base.reverse();
    let base: String = base.into_iter().collect();
    // “3m²”
    let symbol = base.trim_start_matches(|it: char| it.is_ascii_digit());
    let squared = LENGTHS.contains(&symbol) && matches!(numeral, "2" | "3");
    // A tenth to the first is never written; a first footnote is.
    let ten = base == "10" && raised != "1";
    if squared || ten { Raised::Power } else { Raised::Note }
}

/// A digit or sign as it is written when raised.
#[must_use]
pub fn raise(each: char) -> char {
    match each {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        '-' | '−' | '–' => '⁻',
        other => other,
    }
}
