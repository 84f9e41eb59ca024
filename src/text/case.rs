//! Small letters of the alphabets that English news is written with. The tables of all of Unicode would
//! be a tenth of what every reader downloads for the words.

/// A text in small letters, as far as they are Latin.
#[must_use]
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

fn lower_letter(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        // “É” to “é”; the cross among them is no letter
        'À'..='Þ' if letter != '×' => moved(letter, 32),
        // “Č” and “č” stand side by side, the capital on an even place or an odd one
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if u32::from(letter) % 2 == 0 => moved(letter, 1),
        'Ĺ'..='ň' | 'Ź'..='ž' if u32::from(letter) % 2 == 1 => moved(letter, 1),
        _ => letter,
    }
}

fn moved(letter: char, by: u32) -> char {
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn latin_letters_become_small() {
        assert_eq!(lower("ÉLYSÉE Čapek ŻÓŁĆ Ørsted × 3"), "élysée čapek żółć ørsted × 3");
    }

    #[test]
    fn each_is_what_unicode_says() {
        for letter in ('A'..='ž').filter(|it| !matches!(it, 'İ' | 'ı' | 'Ÿ')) {
            let expected: String = letter.to_lowercase().collect();
            assert_eq!(lower(&letter.to_string()), expected, "{letter}");
        }
    }
}
