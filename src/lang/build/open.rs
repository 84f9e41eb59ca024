//! The open classes: `nouns.tsv`, `verbs.tsv`, `adjectives.tsv`, and the forms of their words.

use crate::{inflect, lexicon::Lexicon, read::read};

/// The nouns, with their plurals.
pub(crate) fn nouns(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "nouns.tsv", 2) {
        let lemma = line.column(0).to_owned();
        let plurals = match line.column(1) {
            "" => vec![inflect::plural(&lemma)],
            "-" => vec![],
            "=" => vec![lemma.clone()],
            irregular => irregular.split(' ').map(str::to_owned).collect(),
        };
        if line.column(1).is_empty() {
            all.word(&line, &lemma).rules.insert("PLURAL");
        }
        let forms = [(lemma.clone(), "NOUN_SINGULAR")];
        for (form, kind) in
            forms.into_iter().chain(plurals.into_iter().map(|it| (it, "NOUN_PLURAL")))
        {
            let word = all.form(&line, &form);
            word.kept |= form == lemma;
            word.roles.insert("Noun");
            word.forms.insert(kind);
            // A word that is a lemma itself is not a plural of another: "data", "dice".
            if word.noun.is_none() || form == lemma {
                word.noun = Some(lemma.clone());
            }
        }
    }
}

/// The verbs, with their principal parts.
pub(crate) fn verbs(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "verbs.tsv", 2) {
        let lemma = line.column(0);
        let regular = |double| {
            let past = inflect::stepped(lemma, double, "d");
            [past.clone(), past, inflect::ing(lemma, double)]
        };
        let mut forms = vec![(lemma.to_owned(), "VERB_BASE")];
        let kinds = ["VERB_PAST", "VERB_PARTICIPLE", "VERB_ING", "VERB_S"];
        let third = inflect::plural(lemma);
        match line.column(1) {
            "" => forms.extend(regular(inflect::doubles(lemma)).into_iter().zip(kinds)),
            "+" => forms.extend(regular(true).into_iter().zip(kinds)),
            "+/-" => forms.extend(
                [true, false].into_iter().flat_map(|it| regular(it).into_iter().zip(kinds)),
            ),
            irregular => {
                let columns: Vec<&str> = irregular.split(' ').collect();
                if !(3..=4).contains(&columns.len()) {
                    line.fail("expected past, participle, ing and perhaps the third person");
                }
                for (variants, kind) in columns.iter().zip(kinds) {
                    forms.extend(variants.split('/').map(|it| (it.to_owned(), kind)));
                }
            }
        }
        if !forms.iter().any(|it| it.1 == "VERB_S") {
            forms.push((third, "VERB_S"));
        }
        let rules = verb_rules(lemma, &forms);
        all.word(&line, lemma).rules.extend(rules);
        for (form, kind) in forms {
            let word = all.form(&line, &form);
            word.kept |= form == lemma;
            word.roles.insert("Verb");
            word.forms.insert(kind);
            // "found" is the past of "find" before it is a lemma of its own, and so are "fell" and "wound".
            if word.verb.is_none() || (kind != "VERB_BASE" && word.verb.as_deref() == Some(&form)) {
                word.verb = Some(lemma.to_owned());
            }
        }
    }
}

/// Which forms of a verb follow the rules, and whether its last consonant doubles in them.
fn verb_rules(lemma: &str, forms: &[(String, &'static str)]) -> Vec<&'static str> {
    let has = |kind: &str, form: String| forms.iter().any(|it| it.1 == kind && it.0 == form);
    let mut rules = Vec::new();
    if has("VERB_S", inflect::plural(lemma)) {
        rules.push("THIRD");
    }
    for (double, rule) in [(false, "PLAIN"), (true, "DOUBLED")] {
        let past = has("VERB_PAST", inflect::stepped(lemma, double, "d"));
        let ing = has("VERB_ING", inflect::ing(lemma, double));
        rules.extend(past.then_some("PAST"));
        rules.extend(ing.then_some("ING"));
        rules.extend((past || ing).then_some(rule));
    }
    rules
}

/// The adjectives, with their steps.
pub(crate) fn adjectives(all: &mut Lexicon, folder: &str) {
    for line in read(folder, "adjectives.tsv", 2) {
        let lemma = line.column(0).to_owned();
        let double = inflect::doubles(&lemma);
        let steps = match line.column(1) {
            "" => vec![],
            "+" => {
                vec![inflect::stepped(&lemma, double, "r"), inflect::stepped(&lemma, double, "st")]
            }
            irregular => irregular.split([' ', '/']).map(str::to_owned).collect(),
        };
        for form in std::iter::once(lemma).chain(steps) {
            let word = all.word(&line, &form);
            word.roles.insert("Adjective");
            word.forms.insert("ADJECTIVE");
        }
    }
}
