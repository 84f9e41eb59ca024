//! What the words of the lists are, by role.

use super::{tables, *};

fn lemma(found: Option<WordId>) -> &'static str {
    found.map_or("", WordId::text)
}

#[test]
fn numbers_have_their_values() {
    assert_eq!(look_up("FORTY").cardinal(), Some(40));
    assert_eq!(look_up("nil").cardinal(), Some(0));
    assert_eq!(look_up("million").cardinal(), None);
    assert_eq!(look_up("millions").scale(), Some(6));
    assert_eq!(look_up("crore").scale(), Some(7));
    assert_eq!(look_up("dozen").group(), Some(12));
    assert_eq!(look_up("twelfth").ordinal(), Some(12));
    assert_eq!(look_up("second").ordinal(), Some(2));
    assert_eq!(look_up("halves").fraction(), Some((1, 2)));
    assert_eq!(look_up("thirds").fraction(), Some((1, 3)));
    assert_eq!(look_up("thrice").multiple(), Some((3, 1)));
    assert_eq!(look_up("halved").multiple(), Some((1, 2)));
    assert_eq!(look_up("sixfold").fold(), Some(6));
}

#[test]
fn vague_words_have_bounds() {
    assert_eq!(look_up("couple").vague(), Some((2, Some(3))));
    assert_eq!(look_up("dozens").vague(), Some((24, Some(99))));
    assert_eq!(look_up("thousands").vague(), Some((1_000, Some(9_999))));
    assert_eq!(look_up("thousand").vague(), None);
}

#[test]
fn suffixes_are_case_sensitive() {
    assert_eq!(scale_suffix("bn"), Some(9));
    assert_eq!(scale_suffix("MM"), Some(6));
    assert_eq!(scale_suffix("k"), Some(3));
    assert_eq!(scale_suffix("Mn"), None);
}

#[test]
fn the_calendar_is_numbered() {
    assert_eq!(look_up("Sept.").month(), Some(9));
    assert_eq!(look_up("May").month(), Some(5));
    assert_eq!(look_up("Sunday").weekday(), Some(7));
    assert_eq!(look_up("fall").season(), Some(3));
}

#[test]
fn closed_class_words_have_one_function() {
    assert_eq!(look_up("an").function(), Function::A);
    assert_eq!(look_up("Among").function(), Function::Among);
    assert_eq!(look_up("weren’t").function(), Function::NotBe);
    assert_eq!(look_up("were").function(), Function::BePast);
    assert_eq!(look_up("vs.").function(), Function::Versus);
    assert_eq!(look_up("aleppo").function(), Function::None);
}

#[test]
fn trends_go_through_all_forms_of_a_word() {
    for up in ["rose", "rising", "climbs", "gained", "up", "increases", "surged", "growth"] {
        assert_eq!(look_up(up).trend(), Some(Trend::Up), "{up}");
    }
    for down in ["fell", "dropped", "cuts", "down", "declining", "lost", "shrank", "slipped"] {
        assert_eq!(look_up(down).trend(), Some(Trend::Down), "{down}");
    }
    assert_eq!(look_up("stood").trend(), None);
}

#[test]
fn nouns_and_verbs_have_their_lemma() {
    assert_eq!(lemma(look_up("deaths").noun()), "death");
    assert_eq!(lemma(look_up("people").noun()), "person");
    assert_eq!(lemma(look_up("leaves").noun()), "leaf");
    assert_eq!(lemma(look_up("leaves").verb()), "leave");
    assert_eq!(lemma(look_up("trapped").verb()), "trap");
    assert_eq!(lemma(look_up("said").verb()), "say");
    assert_eq!(lemma(look_up("is").verb()), "be");
    assert_eq!(lemma(look_up("found").verb()), "find");
    assert_eq!(lemma(look_up("founded").verb()), "found");
    assert_eq!(lemma(look_up("travelled").verb()), "travel");
    assert_eq!(lemma(look_up("traveled").verb()), "travel");
    assert_eq!(lemma(look_up("hoping").verb()), "hope");
    assert_eq!(lemma(look_up("vetoes").noun()), "veto");
    assert_eq!(look_up("deaths").verb(), None);
}

#[test]
fn forms_say_what_a_word_can_be() {
    assert!(look_up("residents").form().has(Forms::NOUN_PLURAL));
    assert!(look_up("evacuated").form().has(Forms::VERB_PARTICIPLE));
    assert!(look_up("larger").form().has(Forms::ADJECTIVE));
    assert!(look_up("quickly").form().has(Forms::ADVERB));
    assert!(look_up("deaths").form() == Forms::NOUN_PLURAL);
    assert!(look_up("vote").form().has(Forms::PREFERS_NOUN));
    assert!(look_up("rose").form().has(Forms::PREFERS_VERB));
    assert!(!look_up("of").form().has(Forms::NOUN | Forms::VERB));
}

#[test]
fn roles_are_those_of_the_lists() {
    for (word, role) in [
        ("Gen", Role::Abbreviation),
        ("No", Role::Abbreviation),
        ("Boeing", Role::LabelBefore),
        ("Interstate", Role::LabelBefore),
        ("Sen.", Role::Title),
        ("teachers", Role::Person),
        ("people", Role::Person),
        ("said", Role::Say),
        ("estimated", Role::Say),
        ("Syria", Role::Place),
        ("Texas", Role::Place),
        ("Aleppo", Role::Place),
        ("Americans", Role::Demonym),
        ("percent", Role::Container),
        ("series", Role::Container),
        ("arrests", Role::Event),
        ("vetoes", Role::Event),
        ("least", Role::Hedge),
        ("tonnes", Role::Unit),
        ("francs", Role::Currency),
    ] {
        assert!(look_up(word).has(role), "{word} is {role:?}");
    }
    assert!(!look_up("tables").has(Role::Person));
    assert!(!WordId::UNKNOWN.has(Role::Noun));
}

/// The words of the lists that this test reads itself, by table, so that no line is lost on the way.
#[test]
fn every_line_of_a_list_reaches_its_table() {
    let words = |list: &'static str, column: usize| {
        list.lines()
            .filter(|it| !it.starts_with('#'))
            .flat_map(move |it| it.split('\t').nth(column).unwrap_or_default().split(' '))
            .filter(|it| !it.is_empty())
    };
    for word in words(include_str!("en/function.tsv"), 2) {
        assert_ne!(look_up(word).function(), Function::None, "{word}");
    }
    for word in words(include_str!("en/nouns.tsv"), 0) {
        assert!(look_up(word).noun().is_some(), "{word}");
    }
    for word in words(include_str!("en/verbs.tsv"), 0) {
        assert!(look_up(word).verb().is_some(), "{word}");
    }
    for word in words(include_str!("en/adjectives.tsv"), 0) {
        assert!(look_up(word).form().has(Forms::ADJECTIVE), "{word}");
    }
    for code in words(include_str!("en/currencies.tsv"), 0) {
        assert!(currency_sign(code).is_some(), "{code}");
    }
    for sign in words(include_str!("en/currencies.tsv"), 2) {
        assert!(currency_sign(sign.trim_start_matches('~')).is_some(), "{sign}");
    }
    for sign in words(include_str!("en/units.tsv"), 4) {
        assert!(!symbol(sign.trim_start_matches('~')).is_empty(), "{sign}");
    }
    for name in words(include_str!("en/units.tsv"), 3) {
        let phrase = name.trim_start_matches('~').split('_').filter_map(|it| it.split('/').next());
        let count = phrase.clone().count();
        let found = unit_ahead(phrase.map(look_up)).map(|it| it.1);
        assert_eq!(found, Some(count), "{name}");
    }
}

/// Prints the raw size of the big tables in bytes; run with `--nocapture` to see it.
#[test]
#[expect(clippy::print_stderr, reason = "the sizes are what one runs it for")]
fn the_tables_stay_small() {
    let sizes = [
        ("words", tables::PACKED.len()),
        ("class of each word", size_of_val(&tables::CLASS_OF)),
        ("classes", size_of_val(&tables::CLASSES)),
        ("lemmas", size_of_val(&tables::LEMMA_BACK) + size_of_val(&tables::LEMMA_FAR)),
        ("units", size_of_val(&tables::UNITS)),
        ("symbols", size_of_val(&tables::SYMBOLS)),
        ("currency signs", size_of_val(&tables::CURRENCY_SIGNS)),
    ];
    for (name, bytes) in sizes {
        eprintln!("{bytes:>8} {name}");
    }
    let all: usize = sizes.iter().map(|it| it.1).sum();
    assert!(all < 256 * 1024, "{all} bytes");
}
