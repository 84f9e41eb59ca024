//! What holds for every text that makes sense: sentences of the checks with any numbers, and the texts of the
//! fixtures with a word more.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

mod support;

use std::sync::LazyLock;

use crossfoot::report::{Figure, Report};
use crossfoot::{Options, check};
use proptest::prelude::*;
use support::corpus;
use support::example::{Example, is_finding};

/// Sentences with places for numbers: `{0}` and so on.
const SENTENCES: [&str; 14] = [
    "The crash killed {0} people: {1} on the bus, {2} on the truck and {3} on foot.",
    "The plan costs ${0} million: ${1} million for roads, ${2} million for rail and ${3} million for ports.",
    "Rents rose from ${0} to ${1}, a {2} percent increase.",
    "{0} of the {1} schools, or {2} percent, closed.",
    "The toll rose by {0}, from {1} to {2}.",
    "Of the {0} passengers, {1} were rescued; the remaining {2} are missing.",
    "The road is {0} miles ({1} km) long.",
    "The {0} donors gave an average of ${1}, for a total of ${2}.",
    "The assembly, with {0} members, voted {1} to {2}, with {3} abstentions.",
    "She leads {0} percent to {1} percent, a {2}-point advantage.",
    "The fleet doubled from {0} buses to {1}.",
    "Profit rose by ${0} million, or {1} percent, to ${2} million.",
    "Twelve people were hurt, including {0} children, and {1} of the {2} houses burned.",
    "Volunteers packed {0} boxes a day for {1} days, {2} in all.",
];

fn report(text: &str) -> Report {
    check(text, &Options::default())
}

fn filled(sentence: &str, numbers: &[u32]) -> String {
    let places = numbers.iter().enumerate();
    places.fold(sentence.to_owned(), |text, (nth, number)| {
        text.replace(&format!("{{{nth}}}"), &number.to_string())
    })
}

/// A sentence with numbers that often fit.
fn sentence() -> impl Strategy<Value = String> {
    let numbers = prop::collection::vec(prop_oneof![2_u32..60, 2_u32..2_000], 4);
    (prop::sample::select(SENTENCES.as_slice()), numbers, any::<bool>()).prop_map(
        |(sentence, mut numbers, fits)| {
            if fits && let [first, second, third, fourth] = numbers.as_mut_slice() {
                *first = *second + *third + *fourth;
            }
            filled(sentence, &numbers)
        },
    )
}

static FIXTURES: LazyLock<Vec<Example>> =
    LazyLock::new(|| corpus::texts().into_iter().map(|it| it.example).collect());

fn count(report: &Report, verdict: &str) -> usize {
    report.relations.iter().filter(|it| it.verdict == verdict).count()
}

fn findings(report: &Report) -> usize {
    report.relations.iter().filter(|it| is_finding(it)).count()
}

/// Whether “about” may stand before a figure: an amount with nothing that qualifies it.
fn may_be_about(text: &str, figure: &Figure) -> bool {
    let amount = matches!(figure.kind, "count" | "number" | "percent" | "money" | "measure");
    let before = text.get(..figure.start).unwrap_or_default().trim_end();
    let bound = before.ends_with(char::is_alphabetic) || before.is_empty() || before.ends_with(',');
    amount
        && figure.part == "body"
        && figure.hedge.is_none()
        && figure.join.is_none()
        && bound
        && figure.number.start == figure.start
}

/// The text with “about” before a figure.
fn about(text: &str, figure: &Figure) -> String {
    let (before, after) = text.split_at(figure.start);
    format!("{before}about {after}")
}

proptest! {
    /// A wider interval never adds a finding, and what agreed never clashes.
    #[test]
    fn about_never_adds_a_finding(text in sentence(), nth in 0_usize..4) {
        let before = report(&text);
        let figures = before.figures.iter().filter(|it| may_be_about(&text, it));
        if let Some(figure) = figures.into_iter().nth(nth) {
            let after = report(&about(&text, figure));
            prop_assert!(findings(&after) <= findings(&before), "{}", about(&text, figure));
        }
    }

    /// The same for the texts of the fixtures.
    #[test]
    fn about_never_adds_a_finding_to_a_fixture(at in any::<prop::sample::Index>(), nth in 0_usize..6) {
        let example = at.get(&FIXTURES);
        let text = &example.text.text;
        let before = check(text, &example.options());
        if let Some(figure) = before.figures.iter().filter(|it| may_be_about(text, it)).nth(nth) {
            let wider = about(text, figure);
            let after = check(&wider, &example.options());
            prop_assert!(count(&after, "clash") <= count(&before, "clash"), "{}", wider);
        }
    }

    /// Thousands of millions are no other sums than millions.
    #[test]
    fn money_may_be_a_thousand_times_as_much(text in sentence()) {
        let verdicts = |report: &Report| -> Vec<(&str, &str)> {
            report.relations.iter().map(|it| (it.check, it.verdict)).collect()
        };
        if text.contains("million") {
            let more = text.replace("million", "billion");
            prop_assert_eq!(verdicts(&report(&text)), verdicts(&report(&more)));
        }
    }

    /// Which item of a list stands first is no matter.
    #[test]
    fn the_order_of_a_list_is_no_matter(
        parts in prop::collection::vec(2_u32..500, 3..6),
        slip in prop_oneof![Just(0_u32), 0_u32..4],
        order in any::<prop::sample::Index>(),
    ) {
        let places = ["north", "south", "east", "west", "centre", "port"];
        let total = parts.iter().sum::<u32>() + slip;
        let list = |parts: &[(u32, &str)]| {
            let items: Vec<String> =
                parts.iter().map(|(number, place)| format!("{number} in the {place}")).collect();
            let (last, others) = items.split_last().unwrap();
            format!("The fire destroyed {total} houses: {} and {last}.", others.join(", "))
        };
        let mut items: Vec<(u32, &str)> = parts.iter().copied().zip(places).collect();
        let verdicts = |text: &str| -> Vec<(&'static str, &'static str)> {
            report(text).relations.iter().map(|it| (it.check, it.verdict)).collect()
        };
        let before = verdicts(&list(&items));
        let by = order.index(items.len());
        items.rotate_left(by);
        prop_assert_eq!(before, verdicts(&list(&items)));
        items.reverse();
        prop_assert_eq!(verdicts(&list(&parts.iter().copied().zip(places).collect::<Vec<_>>())), verdicts(&list(&items)));
    }
}
