//! What holds for every text.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use crossfoot::{Offsets, Options, Report, check};
use proptest::prelude::*;
use support::sound::faults;

/// What figures are made of, and what stands between them.
const WORDS: [&str; 48] = [
    "12",
    "1,000",
    "3.5",
    "0",
    "122 to 13",
    "7-5",
    "2016",
    "December 9",
    "9/12/2016",
    "Monday",
    "$5",
    "€",
    "£1.2m",
    "million",
    "per cent",
    "%",
    "two",
    "hundred",
    "and",
    "a third",
    "of",
    "the",
    "people",
    "votes",
    "rose",
    "fell",
    "killed",
    "from",
    "to",
    "about",
    "more than",
    "up to",
    "each",
    "year",
    "years old",
    "km",
    "Ms. Brown said",
    "“",
    "”",
    "(",
    ")",
    ",",
    ".",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "é😀e\u{301}",
    "\u{200f}",
];

fn news() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS.as_slice());
    let space = prop::sample::select(["", " ", " ", " "].as_slice());
    let pieces = prop::collection::vec((word, space), 0..60);
    pieces.prop_map(|pieces| pieces.into_iter().flat_map(|(word, space)| [word, space]).collect())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => news(), 1 => any::<String>()]
}

fn findings(report: &Report) -> Vec<(String, String)> {
    let found = report.relations.iter().filter(|it| support::example::is_finding(it));
    found.map(|it| (it.check.to_owned(), it.workings.clone())).collect()
}

proptest! {
    #[test]
    fn every_report_keeps_its_promises(text in text(), headline in text()) {
        let options = Options { headline: Some(&headline), ..Options::default() };
        let report = check(&text, &options);
        prop_assert_eq!(faults(&report, &text, Some(&headline)), Vec::<String>::new());
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in text()) {
        prop_assert_eq!(check(&text, &Options::default()), check(&text, &Options::default()));
    }

    #[test]
    fn no_check_needs_another(text in news()) {
        let all = check(&text, &Options::default());
        for finding in all.relations.iter().filter(|it| support::example::is_finding(it)) {
            let only = Options { only: vec![finding.check], ..Options::default() };
            let alone = check(&text, &only);
            prop_assert!(alone.relations.iter().any(|it| it.id == finding.id && it.check == finding.check));
            let except = Options { except: vec![finding.check], ..Options::default() };
            prop_assert!(check(&text, &except).relations.iter().all(|it| it.check != finding.check));
        }
    }

    #[test]
    fn a_paragraph_without_figures_changes_no_finding(text in news()) {
        let longer = format!("{text}\n\nThe mayor thanked the choir.");
        let (before, after) = (check(&text, &Options::default()), check(&longer, &Options::default()));
        prop_assert_eq!(findings(&before), findings(&after));
    }

    #[test]
    fn offsets_in_other_units_cut_out_the_same_quote(text in text()) {
        let report = check(&text, &Options::default());
        let utf16: Vec<u16> = text.encode_utf16().collect();
        for figure in report.clone().with_offsets(&text, None, Offsets::Utf16).figures {
            let units = utf16.get(figure.start..figure.end).unwrap_or_default();
            prop_assert_eq!(String::from_utf16_lossy(units), figure.quote);
        }
        for figure in report.with_offsets(&text, None, Offsets::CodePoint).figures {
            let length = figure.end - figure.start;
            let quote: String = text.chars().skip(figure.start).take(length).collect();
            prop_assert_eq!(quote, figure.quote);
        }
    }
}
