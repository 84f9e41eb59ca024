//! Regular inflection, for the build. Irregular forms stand in the lists.

fn is_vowel(letter: u8) -> bool {
    b"aeiou".contains(&letter)
}

/// Whether the word is one closed syllable with one final consonant, which doubles: stop, drag, quit.
pub(crate) fn doubles(word: &str) -> bool {
    let word = word.strip_prefix("qu").unwrap_or(word).as_bytes();
    let [onset @ .., vowel, last] = word else { return false };
    let onset = onset.strip_suffix(b"qu").unwrap_or(onset);
    is_vowel(*vowel) && b"bdfgklmnprtvz".contains(last) && !onset.iter().any(|it| is_vowel(*it))
}

fn ends_in_consonant_y(word: &str) -> bool {
    matches!(word.as_bytes(), [.., before, b'y'] if !is_vowel(*before))
}

fn doubled(word: &str) -> String {
    let last = word.chars().last().map(String::from).unwrap_or_default();
    format!("{word}{last}")
}

/// The plural of a noun; also the third person of a verb.
pub(crate) fn plural(word: &str) -> String {
    if ["s", "x", "z", "ch", "sh"].iter().any(|it| word.ends_with(it)) {
        format!("{word}es")
    } else if ends_in_consonant_y(word) {
        format!("{}ies", &word[..word.len() - 1])
    } else {
        format!("{word}s")
    }
}

/// The past of a regular verb, whose last consonant doubles or not; with `r` or `st`, the steps of an adjective.
pub(crate) fn stepped(word: &str, double: bool, ending: &str) -> String {
    if double {
        format!("{}e{ending}", doubled(word))
    } else if word.ends_with('e') {
        format!("{word}{ending}")
    } else if ends_in_consonant_y(word) {
        format!("{}ie{ending}", &word[..word.len() - 1])
    } else {
        format!("{word}e{ending}")
    }
}

/// The -ing form of a regular verb.
pub(crate) fn ing(word: &str, double: bool) -> String {
    if double {
        format!("{}ing", doubled(word))
    } else if let Some(stem) = word.strip_suffix("ie") {
        format!("{stem}ying")
    } else if word.ends_with('e') && !["ee", "oe", "ye"].iter().any(|it| word.ends_with(it)) {
        format!("{}ing", &word[..word.len() - 1])
    } else {
        format!("{word}ing")
    }
}
