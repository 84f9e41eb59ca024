//! The lists that tell whether two figures are of one quantity: `events.tsv`, `heads.tsv`, `signs.tsv`.

use crate::{
    lexicon::Lexicon,
    read::{Line, read},
};

/// Reads the three.
pub(crate) fn read_all(all: &mut Lexicon, folder: &str) {
    for (id, line) in read(folder, "events.tsv", 4).iter().enumerate() {
        let people = line.column(1) == "people";
        let value = format!("Event {{ id: {id}, of_people: {people} }}");
        for lemma in line.words(2).filter(|it| !it.is_empty()) {
            known(all, line, lemma, false);
            all.bare_value(line, "VERB_EVENTS", lemma, value.clone());
        }
        for lemma in line.words(3).filter(|it| !it.is_empty()) {
            known(all, line, lemma, true);
            all.bare_value(line, "NOUN_EVENTS", lemma, value.clone());
        }
    }
    let mut classes: Vec<String> = Vec::new();
    for (id, line) in read(folder, "heads.tsv", 3).iter().enumerate() {
        let name = line.column(0).to_owned();
        if classes.last() != Some(&name) {
            classes.push(name);
        }
        let class = classes.len();
        let kind = if line.column(1) == "-" { 0 } else { id + 1 };
        for lemma in line.words(2) {
            known(all, line, lemma, true);
            let value = format!("HeadClass {{ class: {class}, kind: {kind} }}");
            all.bare_value(line, "HEAD_CLASSES", lemma, value);
        }
    }
    for line in read(folder, "signs.tsv", 2) {
        let value = format!("Sign::{}", line.column(0));
        for word in line.words(1) {
            all.bare_value(&line, "SIGNS", word, value.clone());
        }
    }
}

/// Stops the build where no list has the word as a noun or as a verb.
fn known(all: &Lexicon, line: &Line, lemma: &str, noun: bool) {
    let role = if noun { "Noun" } else { "Verb" };
    if !all.words.get(lemma).is_some_and(|it| it.roles.contains(role)) {
        line.fail(&format!("no list has the lemma {lemma:?}"));
    }
}
