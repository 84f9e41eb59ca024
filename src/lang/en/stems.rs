//! Regular inflection undone, for the look-up and the build.

/// A regular ending.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ending {
    /// The plural of a noun and the third person of a verb.
    S = 1,
    /// The past of a verb.
    Ed = 2,
    /// The ing form of a verb.
    Ing = 3,
}

/// What a word may be an inflection of: its first `kept` bytes and a `tail`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stem {
    /// How much of the word belongs to the lemma.
    pub(crate) kept: usize,
    /// What the lemma has besides.
    pub(crate) tail: &'static str,
    /// Whether the last consonant of the lemma is doubled.
    pub(crate) doubled: bool,
    /// The ending taken off.
    pub(crate) ending: Ending,
}

/// The lemmas that a regular inflection may come from, in the order to try them. Whether such a
/// lemma is a word, and inflects by rule, is for the lists to say.
pub(crate) fn stems(word: &[u8]) -> impl Iterator<Item = Stem> {
    let all = match word {
        [_, stem @ .., b'i', b'n', b'g'] if !stem.is_empty() => {
            let ie = stem.ends_with(b"y").then(|| (word.len() - 4, "ie"));
            endings(word, Ending::Ing, word.len() - 3, [Some((word.len() - 3, "e")), ie])
        }
        [_, stem @ .., b'e', b'd'] if !stem.is_empty() => {
            let y = stem.ends_with(b"i").then(|| (word.len() - 3, "y"));
            endings(word, Ending::Ed, word.len() - 2, [Some((word.len() - 1, "")), y])
        }
        [_, stem @ .., b's'] if !stem.is_empty() && !stem.ends_with(b"s") => {
            // “buses”, “heroes”, but “nodes” is no form of “nod”
            let hisses = matches!(
                stem,
                [.., b's' | b'x' | b'z' | b'o', b'e'] | [.., b'c' | b's', b'h', b'e']
            );
            let es = hisses.then(|| (word.len() - 2, ""));
            let y = stem.ends_with(b"ie").then(|| (word.len() - 3, "y"));
            endings(word, Ending::S, word.len() - 1, [es, y])
        }
        _ => [None; 4],
    };
    all.into_iter().flatten()
}

fn endings(
    word: &[u8],
    ending: Ending,
    kept: usize,
    others: [Option<(usize, &'static str)>; 2],
) -> [Option<Stem>; 4] {
    let stem = |kept, tail, doubled| Stem { kept, tail, doubled, ending };
    let twice = match word.get(..kept) {
        Some([.., a, b]) if a == b && ending != Ending::S => Some(stem(kept - 1, "", true)),
        _ => None,
    };
    let [first, second] = others.map(|it| it.map(|(kept, tail)| stem(kept, tail, false)));
    [twice, Some(stem(kept, "", false)), first, second]
}
