//! What each list says, one function a list.

use crate::{
    facets,
    lexicon::Lexicon,
    open,
    read::{Line, phrases, read},
};

/// Reads every list of a language.
pub(crate) fn read_all(folder: &str) -> Lexicon {
    let mut all = Lexicon::default();
    functions(&mut all, folder);
    numbers(&mut all, folder);
    calendar(&mut all, folder);
    units(&mut all, folder);
    currencies(&mut all, folder);
    countries(&mut all, folder);
    places(&mut all, folder);
    hedges(&mut all, folder);
    open::nouns(&mut all, folder);
    open::verbs(&mut all, folder);
    open::adjectives(&mut all, folder);
    for line in read(folder, "adverbs.tsv", 1) {
        let word = all.word(&line, line.column(0));
        word.roles.insert("Adverb");
        word.forms.insert("ADVERB");
    }
    roles(&mut all, folder);
    classes(&mut all, folder);
    facets::read_all(&mut all, folder);
    preferences(&mut all, folder);
    suffixes(&mut all, folder);
    all
}

fn functions(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "function.tsv", 3) {
        let (name, note) = (line.column(0).to_owned(), line.column(1).to_owned());
        for word in line.words(2) {
            all.value(&line, "FUNCTIONS", "Function", word, format!("Function::{name}"));
        }
        all.functions.push((name, note, line.column(2).to_owned()));
    }
}

fn numbers(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "numbers.tsv", 3) {
        let value = line.column(1).to_owned();
        let pair = |all: &str| match all.split_once('/') {
            Some((n, d)) => (line.number::<u32>(n), line.number::<u32>(d)),
            None => (line.number::<u32>(all), 1),
        };
        for word in line.words(2) {
            match line.column(0) {
                "cardinal" => all.value(&line, "CARDINALS", "Cardinal", word, value.clone()),
                "ordinal" => all.value(&line, "ORDINALS", "Ordinal", word, value.clone()),
                "scale" => all.value(&line, "SCALES", "Scale", word, value.clone()),
                "group" => all.value(&line, "GROUPS", "Group", word, value.clone()),
                "set" => all.value(&line, "SETS", "Set", word, value.clone()),
                "fold" => all.value(&line, "FOLDS", "Fold", word, value.clone()),
                "suffix" => all.sign_value(&line, "SCALE_SUFFIXES", word, value.clone()),
                "fraction" => {
                    all.value(&line, "FRACTIONS", "Fraction", word, format!("{:?}", pair(&value)));
                }
                "multiple" => {
                    all.value(&line, "MULTIPLES", "Multiple", word, format!("{:?}", pair(&value)));
                }
                "vague" => {
                    let Some((low, high)) = value.split_once('-') else {
                        line.fail("a vague word needs LOW-HIGH")
                    };
                    let high = (!high.is_empty()).then(|| line.number::<u64>(high));
                    let range = format!("({}, {high:?})", line.number::<u64>(low));
                    all.value(&line, "VAGUE", "Vague", word, range);
                }
                other => line.fail(&format!("unknown kind {other:?}")),
            }
        }
    }
}

fn calendar(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "calendar.tsv", 3) {
        let value = line.number::<u8>(line.column(1)).to_string();
        for word in line.words(2) {
            let (table, role) = match line.column(0) {
                "month" => ("MONTHS", "Month"),
                "weekday" => ("WEEKDAYS", "Weekday"),
                "season" => ("SEASONS", "Season"),
                other => line.fail(&format!("unknown kind {other:?}")),
            };
            all.value(&line, table, role, word, value.clone());
        }
    }
}

fn units(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "units.tsv", 5) {
        let id = all.units.len();
        let (cldr, dimension) = (line.column(0), line.column(1));
        let (numerator, denominator) = factor(&line, line.column(2));
        all.units.push((
            cldr.to_owned(),
            format!("(Dimension::{dimension}, ({numerator}, {denominator}))"),
        ));
        for name in line.words(3) {
            let unlikely = name.starts_with('~');
            for words in phrases(name.trim_start_matches('~')) {
                if let [word] = words.as_slice() {
                    all.role(&line, word, "Unit");
                    let mark = if unlikely { "~" } else { "" };
                    all.reading(&line, "WORD_UNITS", &format!("{mark}{word}"), id);
                } else {
                    for word in &words {
                        all.word(&line, word);
                    }
                    all.phrase_readings.entry(words).or_default().push((unlikely, id));
                }
            }
        }
        for sign in line.words(4) {
            all.reading(&line, "SYMBOLS", sign, id);
        }
    }
}

/// An exact product and quotient of decimals, as a reduced fraction.
fn factor(line: &Line, text: &str) -> (i128, i128) {
    fn common(a: i128, b: i128) -> i128 {
        if b == 0 { a } else { common(b, a % b) }
    }
    let mut value = (1_i128, 1_i128);
    for (n, part) in text.split('/').enumerate() {
        let (whole, decimals) = part.split_once('.').unwrap_or((part, ""));
        let digits: i128 = line.number(&format!("{whole}{decimals}"));
        let power = 10_i128
            .checked_pow(u32::try_from(decimals.len()).unwrap_or(u32::MAX))
            .unwrap_or_else(|| line.fail("too many decimals"));
        let part = if n == 0 { (digits, power) } else { (power, digits) };
        let divisor = common(part.0, part.1);
        let part = (part.0 / divisor, part.1 / divisor);
        let (cross, other) = (common(value.0, part.1), common(part.0, value.1));
        value = (value.0 / cross)
            .checked_mul(part.0 / other)
            .zip((value.1 / other).checked_mul(part.1 / cross))
            .unwrap_or_else(|| line.fail("the factor overflows"));
    }
    value
}

fn currencies(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "currencies.tsv", 3) {
        let (id, code) = (all.currencies.len(), line.column(0).to_owned());
        if code.len() != 3 || all.currencies.contains(&code) {
            line.fail("a currency needs a code of its own, of three letters");
        }
        for name in line.words(1) {
            for words in phrases(name) {
                let Some(last) = words.last().map(|it| it.trim_start_matches('~').to_owned())
                else {
                    continue;
                };
                all.role(&line, &last, "Currency");
                let readings = all.readings.entry("WORD_CURRENCIES").or_default();
                let meant = readings.entry(last).or_default();
                if !meant.iter().any(|it| it.1 == id) {
                    meant.push((name.starts_with('~'), id));
                }
            }
        }
        all.reading(&line, "CURRENCY_SIGNS", &code, id);
        for sign in line.words(2).filter(|it| *it != code) {
            all.reading(&line, "CURRENCY_SIGNS", sign, id);
        }
        all.currencies.push(code);
    }
    for line in read(folder, "minors.tsv", 4) {
        let Some(("1", parts)) = line.column(0).split_once('/') else {
            line.fail("a coin is 1/N of its currency");
        };
        let parts = line.number::<u32>(parts);
        let currencies: Vec<usize> = line.words(1).map(|it| currency(all, &line, it)).collect();
        for word in line.words(2) {
            all.role(&line, word, "Currency");
            all.coin(&line, "WORD_CURRENCIES", word, parts, &currencies);
        }
        for sign in line.words(3) {
            all.coin(&line, "CURRENCY_SIGNS", sign, parts, &currencies);
        }
    }
}

fn currency(all: &Lexicon, line: &Line, code: &str) -> usize {
    let found = all.currencies.iter().position(|it| it == code);
    found.unwrap_or_else(|| line.fail(&format!("{code:?} is not in currencies.tsv")))
}

/// Gives every name of a column its role; the words of a long name have it each, where they are long.
fn names(all: &mut Lexicon, line: &Line, column: usize, role: &'static str, money: Option<usize>) {
    for name in line.words(column) {
        let words: Vec<String> = name.split('_').map(str::to_owned).collect();
        let value = money.map(|id| format!("CurrencyId({id})"));
        if let [word] = words.as_slice() {
            all.role(line, word, role);
            if let Some(value) = value {
                all.bare_value(line, "LOCAL_CURRENCIES", word, value);
            }
        } else {
            let value = value.map_or("None".to_owned(), |it| format!("Some({it})"));
            all.phrase(line, "PLACE_PHRASES", words, value);
        }
    }
}

fn countries(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "countries.tsv", 4) {
        let money = Some(currency(all, &line, line.column(0)));
        names(all, &line, 1, "Place", money);
        names(all, &line, 2, "Demonym", money);
        names(all, &line, 3, "Place", money);
    }
}

fn places(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "places.tsv", 3) {
        let money = (line.column(1) != "-").then(|| currency(all, &line, line.column(1)));
        let role = if line.column(0) == "demonym" { "Demonym" } else { "Place" };
        names(all, &line, 2, role, money);
    }
}

fn hedges(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "hedges.tsv", 3) {
        let table = match line.column(1) {
            "before" => "HEDGES_BEFORE",
            "after" => "HEDGES_AFTER",
            other => line.fail(&format!("{other:?} is no side of a number")),
        };
        for pattern in line.words(2) {
            for mut words in phrases(pattern) {
                for word in &words {
                    all.role(&line, word, "Hedge");
                }
                // The phrase is met walking away from the number.
                if table == "HEDGES_BEFORE" {
                    words.reverse();
                }
                all.phrase(&line, table, words, format!("Hedge::{}", line.column(0)));
            }
        }
    }
}

fn roles(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "roles.tsv", 2) {
        let role = leaked(line.column(0));
        for word in line.words(1) {
            all.role(&line, word, role);
        }
    }
}

fn classes(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "classes.tsv", 3) {
        let (class, kind) = (leaked(line.column(0)), line.column(1));
        for lemma in line.words(2) {
            if kind == "word" {
                all.word(&line, lemma);
            }
            let members: Vec<String> = all
                .words
                .iter()
                .filter(|(text, word)| match kind {
                    "noun" => word.noun.as_deref() == Some(lemma),
                    "verb" => word.verb.as_deref() == Some(lemma),
                    _ => text.as_str() == lemma,
                })
                .map(|it| it.0.clone())
                .collect();
            if members.is_empty() {
                line.fail(&format!("no list has the {kind} {lemma:?}"));
            }
            for word in members {
                if class == "Up" || class == "Down" {
                    all.role(&line, &word, "Trend");
                    let trend = format!("Trend::{class}");
                    let table = all.values.entry("TRENDS").or_default();
                    if table.insert(word.clone(), trend.clone()).is_some_and(|it| it != trend) {
                        line.fail(&format!("{word:?} goes both ways"));
                    }
                } else {
                    all.role(&line, &word, class);
                }
            }
        }
    }
}

fn preferences(all: &mut Lexicon, folder: &str) {
    let lines = read(folder, "prefers.tsv", 2);
    for line in &lines {
        let mark = match line.column(0) {
            "verb" => "PREFERS_VERB",
            "adjective" => "PREFERS_ADJECTIVE",
            "adverb" => "PREFERS_ADVERB",
            other => line.fail(&format!("{other:?} cannot be preferred")),
        };
        for word in line.words(1) {
            let Some(word) = all.words.get_mut(word) else {
                line.fail(&format!("no list has {word:?}"));
            };
            if word.forms.iter().any(|it| it.starts_with("PREFERS")) {
                line.fail("a word can prefer one part of speech only");
            }
            word.forms.insert(mark);
        }
    }
    for word in all.words.values_mut() {
        let kinds = ["Noun", "Verb", "Adjective", "Adverb"];
        let several = kinds.iter().filter(|it| word.roles.contains(*it)).count() > 1;
        if several && !word.forms.iter().any(|it| it.starts_with("PREFERS")) {
            let noun = word.roles.contains("Noun");
            word.forms.insert(if noun { "PREFERS_NOUN" } else { "PREFERS_ADJECTIVE" });
        }
    }
}

fn suffixes(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "suffixes.tsv", 3) {
        let forms: Vec<String> = line.words(1).map(|it| format!("Forms::{it}.bits()")).collect();
        let value = format!("{}, {:?}", forms.join(" | "), line.column(2));
        all.sign_value(&line, "SUFFIXES", line.column(0), value);
    }
}

fn leaked(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}
