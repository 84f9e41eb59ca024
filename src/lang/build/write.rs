//! Writes the tables: `words.bin`, all words packed, and `tables.rs`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::Path,
};

use crate::lexicon::{Lexicon, Phrase, Readings, Word};

/// Writes every table into `out`.
pub(crate) fn write(lexicon: &Lexicon, omitted: &[(String, Word)], out: &Path) {
    let words: Vec<&String> = lexicon.words.keys().collect();
    let id_of: BTreeMap<&str, usize> =
        words.iter().enumerate().map(|(n, it)| (it.as_str(), n + 1)).collect();
    assert!(words.len() < 1 << 14, "too many words for a WordId");

    let mut source = String::new();
    functions(&mut source, lexicon);
    fs::write(out.join("words.bin"), packed(&words)).expect("OUT_DIR can be written");
    source.push_str(
        "pub static PACKED: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/words.bin\"));\n",
    );
    classes(&mut source, lexicon, &words);
    lemmas(&mut source, lexicon, &words, &id_of);
    values(&mut source, lexicon, &id_of);
    money(&mut source, lexicon, &id_of);
    units(&mut source, lexicon, &id_of);
    for (name, kind) in [
        ("HEDGES_BEFORE", "Hedge"),
        ("HEDGES_AFTER", "Hedge"),
        ("PLACE_PHRASES", "Option<CurrencyId>"),
    ] {
        phrases(&mut source, name, kind, &lexicon.phrases[name], &id_of);
    }
    fs::write(out.join("tables.rs"), source).expect("OUT_DIR can be written");
    derived(omitted, out);
}

/// Each word as how many letters it shares with the one before, and the others. `look_up.rs` unpacks it.
fn packed(words: &[&String]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut before: &[u8] = &[];
    for word in words {
        let word = word.as_bytes();
        let shared = word.iter().zip(before).take_while(|(one, other)| one == other).count();
        assert!(shared < usize::from(b' ') && word.iter().all(|it| *it >= b' '), "{word:?}");
        packed.push(u8::try_from(shared).expect("it is less than a space"));
        packed.extend(&word[shared..]);
        before = word;
    }
    packed
}

fn array<T: std::fmt::Display>(source: &mut String, name: &str, kind: &str, values: &[T]) {
    let _ = write!(source, "pub static {name}: [{kind}; {}] = [", values.len());
    for value in values {
        let _ = write!(source, "{value},");
    }
    source.push_str("];\n");
}

fn functions(source: &mut String, lexicon: &Lexicon) {
    source.push_str(
        "/// Closed-class words, by what they do. The list is `function.tsv` of the language.\n\
         #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]\n\
         pub enum Function {\n    /// Not a closed-class word.\n    #[default]\n    None,\n",
    );
    for (name, note, words) in &lexicon.functions {
        let _ =
            writeln!(source, "    /// {}: `{}`.\n    {name},", note, words.replace(' ', "`, `"));
    }
    source.push_str("}\n");
}

/// Distinct sets of roles, forms, rules and function, and the class of each word.
fn classes(source: &mut String, lexicon: &Lexicon, words: &[&String]) {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let key = |text: &String| {
        let word = &lexicon.words[text];
        let function = lexicon.values["FUNCTIONS"].get(text).map_or("Function::None", |it| it);
        format!("{}, {}, {function}", row(word), bits("rules::", &word.rules, ""))
    };
    for word in words {
        *count.entry(key(word)).or_default() += 1;
    }
    let mut sorted: Vec<_> = count.into_iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    // Class 0 is that of the unknown word.
    let class_of: BTreeMap<_, _> =
        sorted.iter().enumerate().map(|(n, it)| (&it.0, n + 1)).collect();
    let all: Vec<usize> =
        std::iter::once(0).chain(words.iter().map(|it| class_of[&key(it)])).collect();
    array(source, "CLASS_OF", "u16", &all);
    let _ = writeln!(
        source,
        "pub static CLASSES: [(u64, u16, u8, Function); {}] = [(0, 0, 0, Function::None),",
        sorted.len() + 1
    );
    for (class, _) in &sorted {
        let _ = writeln!(source, "({class}),");
    }
    source.push_str("];\n");
}

/// The roles and forms of a word, as Rust expressions.
fn row(word: &Word) -> String {
    format!(
        "{}, {}",
        bits("Role::", &word.roles, ".bit()"),
        bits("Forms::", &word.forms, ".bits()")
    )
}

fn bits(kind: &str, names: &BTreeSet<&'static str>, method: &str) -> String {
    let bits: Vec<String> = names.iter().map(|it| format!("{kind}{it}{method}")).collect();
    if bits.is_empty() { "0".to_owned() } else { bits.join(" | ") }
}

/// What the lists say of the words that are in no table, for the test that the look-up agrees.
fn derived(omitted: &[(String, Word)], out: &Path) {
    let mut source = String::new();
    let rows: Vec<String> = omitted
        .iter()
        .map(|(text, word)| {
            let lemma = |it: &Option<String>| it.clone().unwrap_or_default();
            format!("({text:?}, {}, {:?}, {:?})", row(word), lemma(&word.noun), lemma(&word.verb))
        })
        .collect();
    array(&mut source, "DERIVED", "(&str, u64, u16, &str, &str)", &rows);
    fs::write(out.join("derived.rs"), source).expect("OUT_DIR can be written");
}

/// How far before each word its lemma stands; `FAR` sends to the table of those that are elsewhere.
fn lemmas(
    source: &mut String,
    lexicon: &Lexicon,
    words: &[&String],
    id_of: &BTreeMap<&str, usize>,
) {
    const FAR: usize = 255;
    let mut back = vec![0];
    let mut far = Vec::new();
    for (n, text) in words.iter().enumerate() {
        let id = n + 1;
        let word = &lexicon.words[*text];
        let lemma = |it: &Option<String>| it.as_ref().map(|it| id_of[it.as_str()]);
        let (noun, verb) = (lemma(&word.noun), lemma(&word.verb));
        let one = noun.or(verb).unwrap_or(id);
        if one <= id && id - one < FAR && verb.is_none_or(|it| it == one) {
            back.push(id - one);
        } else {
            back.push(FAR);
            far.push(format!("({id}, ({}, {}))", noun.unwrap_or(0), verb.unwrap_or(0)));
        }
    }
    array(source, "LEMMA_BACK", "u8", &back);
    array(source, "LEMMA_FAR", "(u16, (u16, u16))", &far);
}

fn values(source: &mut String, lexicon: &Lexicon, id_of: &BTreeMap<&str, usize>) {
    for (name, kind) in [
        ("CARDINALS", "u64"),
        ("ORDINALS", "u64"),
        ("SCALES", "i8"),
        ("GROUPS", "u32"),
        ("FOLDS", "u32"),
        ("SETS", "u32"),
        ("FRACTIONS", "(u32, u32)"),
        ("MULTIPLES", "(u32, u32)"),
        ("VAGUE", "(u64, Option<u64>)"),
        ("MONTHS", "u8"),
        ("WEEKDAYS", "u8"),
        ("SEASONS", "u8"),
        ("TRENDS", "Trend"),
        ("LOCAL_CURRENCIES", "CurrencyId"),
        ("VERB_EVENTS", "Event"),
        ("NOUN_EVENTS", "Event"),
        ("HEAD_CLASSES", "HeadClass"),
        ("SIGNS", "Sign"),
    ] {
        let mut rows: Vec<(usize, &String)> = lexicon.values[name]
            .iter()
            .map(|(word, value)| (id_of[word.as_str()], value))
            .collect();
        rows.sort();
        let rows: Vec<String> = rows.iter().map(|(id, value)| format!("({id}, {value})")).collect();
        array(source, name, &format!("(u16, {kind})"), &rows);
    }
    let endings: Vec<String> =
        lexicon.values["SUFFIXES"].iter().map(|it| format!("({:?}, {})", it.0, it.1)).collect();
    array(source, "SUFFIXES", "(&str, u16, &str)", &endings);
    let suffixes: Vec<String> = lexicon.values["SCALE_SUFFIXES"]
        .iter()
        .map(|it| format!("({:?}, {})", it.0, it.1))
        .collect();
    array(source, "SCALE_SUFFIXES", "(&str, i8)", &suffixes);
}

/// Lists of ids, each written once into one array; a table has where a list begins, and its length.
struct Runs {
    all: Vec<usize>,
    seen: BTreeMap<Vec<usize>, usize>,
}

impl Runs {
    fn new() -> Self {
        Self { all: Vec::new(), seen: BTreeMap::new() }
    }

    /// The list, as a Rust expression.
    fn add(&mut self, ids: Vec<usize>) -> String {
        let count = ids.len();
        let all = &mut self.all;
        let start = *self.seen.entry(ids).or_insert_with_key(|ids| {
            let start = all.len();
            all.extend(ids);
            start
        });
        format!("Run {{ start: {start}, count: {count} }}")
    }

    fn write(&self, source: &mut String, name: &str, kind: &str) {
        let ids: Vec<String> = self.all.iter().map(|it| format!("{kind}({it})")).collect();
        array(source, name, kind, &ids);
    }
}

/// Likeliest first, then in the order of the list.
fn sorted(readings: &Readings) -> Vec<usize> {
    let mut readings = readings.clone();
    readings.sort_unstable();
    readings.into_iter().map(|it| it.1).collect()
}

/// A sign as a key of a table: its bytes, and zeros.
fn key(sign: &str) -> String {
    let mut key = [0; 8];
    let room = key.get_mut(..sign.len()).unwrap_or_else(|| panic!("{sign:?} is too long a sign"));
    room.copy_from_slice(sign.as_bytes());
    format!("{key:?}")
}

fn money(source: &mut String, lexicon: &Lexicon, id_of: &BTreeMap<&str, usize>) {
    let codes = lexicon.currencies.concat();
    let _ = writeln!(source, "pub static CURRENCIES: &str = {codes:?};");
    let mut runs = Runs::new();
    for (name, kind) in [("WORD_CURRENCIES", "u16"), ("CURRENCY_SIGNS", "[u8; 8]")] {
        let place = |it: &String| match id_of.get(it.as_str()) {
            Some(id) if kind == "u16" => (*id, id.to_string()),
            _ => (0, key(it)),
        };
        let coins = lexicon.coins[name].iter().map(|(word, coin)| (word, coin.0, coin.1.clone()));
        let whole = lexicon.readings[name].iter().map(|(word, it)| (word, 0, sorted(it)));
        let mut all: Vec<_> = coins.chain(whole).collect();
        all.sort_by_key(|it| (place(it.0).0, it.0));
        let rows: Vec<String> = all
            .into_iter()
            .map(|(word, parts, ids)| format!("({}, ({}, {parts}))", place(word).1, runs.add(ids)))
            .collect();
        array(source, name, &format!("({kind}, (Run, u32))"), &rows);
    }
    runs.write(source, "CURRENCY_RUNS", "CurrencyId");
}

fn units(source: &mut String, lexicon: &Lexicon, id_of: &BTreeMap<&str, usize>) {
    let names: Vec<&str> = lexicon.units.iter().map(|it| it.0.as_str()).collect();
    let _ = writeln!(source, "pub static UNIT_NAMES: &str = {:?};", names.concat());
    let mut end = 0;
    let ends: Vec<usize> = std::iter::once(0)
        .chain(names.iter().map(|it| {
            end += it.len();
            end
        }))
        .collect();
    array(source, "UNIT_ENDS", "u16", &ends);
    let units: Vec<&String> = lexicon.units.iter().map(|it| &it.1).collect();
    array(source, "UNITS", "(Dimension, (i128, i128))", &units);

    let mut runs = Runs::new();
    let mut rows: Vec<(usize, String)> = lexicon.readings["WORD_UNITS"]
        .iter()
        .map(|(word, readings)| (id_of[word.as_str()], runs.add(sorted(readings))))
        .collect();
    rows.sort();
    let rows: Vec<String> = rows.iter().map(|it| format!("({}, {})", it.0, it.1)).collect();
    array(source, "WORD_UNITS", "(u16, Run)", &rows);
    let rows: Vec<String> = lexicon.readings["SYMBOLS"]
        .iter()
        .map(|(sign, readings)| format!("({}, {})", key(sign), runs.add(sorted(readings))))
        .collect();
    array(source, "SYMBOLS", "([u8; 8], Run)", &rows);
    let all: Vec<Phrase> = lexicon
        .phrase_readings
        .iter()
        .map(|(words, it)| Phrase { words: words.clone(), value: runs.add(sorted(it)) })
        .collect();
    phrases(source, "UNIT_PHRASES", "Run", &all, id_of);
    runs.write(source, "UNIT_RUNS", "UnitId");
}

/// Phrases have the room of the longest; shorter ones end in zeros, which sort before all words.
fn phrases(
    source: &mut String,
    name: &str,
    kind: &str,
    all: &[Phrase],
    id_of: &BTreeMap<&str, usize>,
) {
    let longest = all.iter().map(|it| it.words.len()).max().unwrap_or_default();
    let mut rows: Vec<(Vec<usize>, &String)> = all
        .iter()
        .map(|it| {
            let mut ids: Vec<usize> = it.words.iter().map(|word| id_of[word.as_str()]).collect();
            ids.resize(longest, 0);
            (ids, &it.value)
        })
        .collect();
    rows.sort();
    let rows: Vec<String> =
        rows.iter().map(|(words, value)| format!("({words:?}, {value})")).collect();
    array(source, name, &format!("([u16; {longest}], {kind})"), &rows);
}
