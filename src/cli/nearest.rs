//! What a misspelled name was meant to be.

/// A misspelled name has at most one slip in so many letters.
const SLIP_IN: usize = 4;

/// Fewer letters are a part of too many names.
const SYLLABLE: usize = 3;

/// `did you mean a or b?`: at most three names, the nearest first, that are a few slips away or that
/// the given one is a part of.
pub(crate) fn hint<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut near: Vec<(usize, &str)> =
        names.into_iter().map(|it| (strsim::osa_distance(given, it), it)).collect();
    let part = |it: &str| given.len() >= SYLLABLE && it.contains(given);
    near.retain(|(slips, it)| slips * SLIP_IN <= it.len() || part(it));
    near.sort_unstable();
    let near: Vec<&str> = near.into_iter().take(3).map(|(_, name)| name).collect();
    (!near.is_empty()).then(|| format!("did you mean {}?", near.join(" or ")))
}
