//! How often a planted error is found: one figure of a relation that agrees is changed, and the text is
//! checked again. The texts are those of the fixtures, and articles and examples that lie beside the
//! repository (`../shared`).
//!
//! `PLANT=1 cargo test --test plant -- --nocapture` prints the table; `PLANT=misses` the misses too.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test fails and speaks by them"
)]

mod support;

use std::collections::BTreeMap;
use std::ops::Range;

use crossfoot::report::{Relation, Report};
use crossfoot::{Options, Region, check};
use serde::Deserialize;
use support::example::{Example, is_finding, touches};
use support::slip::{POINTS, Slip, slips};
use support::{corpus, read, repository};

#[derive(Clone, Deserialize)]
struct Source {
    text: String,
    headline: Option<String>,
    published: Option<String>,
    /// Of the catalogue's examples.
    label: Option<String>,
    #[serde(skip)]
    region: Region,
}

impl Source {
    fn check(&self) -> Report {
        let (published, headline) = (self.published.as_deref(), self.headline.as_deref());
        check(
            &self.text,
            &Options { published, headline, region: self.region, ..Options::default() },
        )
    }

    fn part(&self, headline: bool) -> &str {
        if headline { self.headline.as_deref().unwrap_or_default() } else { &self.text }
    }
}

/// No more relations of one check are taken from one text.
const MOST: usize = 3;

/// The texts of the fixtures that are quiet, the catalogue's that are clean, and the articles.
fn sources() -> Vec<(&'static str, Source)> {
    // what fuzzing has kept is no article
    let own = corpus::texts().into_iter().filter(|it| !it.place.starts_with("fuzz"));
    let own = own.map(|it| it.example).filter(Example::is_quiet);
    let mut sources: Vec<_> = own
        .map(|it| Source {
            headline: it.headline_text().map(str::to_owned),
            text: it.text.text,
            published: it.published,
            label: None,
            region: it.region,
        })
        .map(|it| ("fixtures", it))
        .collect();
    for (name, path) in [
        ("examples", "../shared/checks/examples.jsonl"),
        ("articles", "../shared/articles/real.jsonl"),
    ] {
        let path = repository(path);
        if path.exists() {
            let texts = read(&path);
            let texts = texts.lines().map(|it| serde_json::from_str::<Source>(it).unwrap());
            let clean = texts.filter(|it| it.label.as_deref().is_none_or(|it| it == "clean"));
            sources.extend(clean.map(|it| (name, it)));
        }
    }
    sources
}

/// What came of the slips of one row.
#[derive(Default)]
struct Row {
    planted: usize,
    /// What the text says still holds: a bound, an order, or within rounding.
    holds: usize,
    found: usize,
    named: usize,
}

/// Plants a slip into a relation: whether it still holds, whether it is found, and the figure named.
fn plant(source: &Source, before: &Report, relation: &Relation, slip: &Slip) -> [bool; 3] {
    let mut changed = source.clone();
    let text = if slip.headline { changed.headline.as_mut().unwrap() } else { &mut changed.text };
    text.replace_range(slip.at.clone(), &slip.with);
    let after = changed.check();
    let at = slip.at.start..slip.at.start + slip.with.len().max(1);
    let part = if slip.headline { "headline" } else { "body" };
    let findings = |report: &Report, at: &Range<usize>| {
        let here = |it: &&Relation| it.check == relation.check || touches(report, it, part, at);
        report.relations.iter().filter(|it| is_finding(it)).filter(here).count()
    };
    let found = findings(&after, &at) > findings(before, &slip.at);
    let within = |start: usize, end: usize| start < at.end && at.start < end;
    let is_blamed = |it: &Relation| {
        let mut figures = it.repairs.iter().map(|it| it.figure).chain(it.suspect);
        figures.any(|it| within(after.figures[it].start, after.figures[it].end))
            || it.evidence.iter().any(|it| within(it.start, it.end))
    };
    let named = found && after.relations.iter().any(|it| is_finding(it) && is_blamed(it));
    // percent for points leaves no room, but a margin of error is told in either
    let exact = slip.sort == POINTS && relation.check != "poll-margin";
    // a rate or a margin that is only unusual is none that the catalogue reports
    let unusual = ["currency-rate", "poll-margin"].contains(&relation.check);
    let agrees = |it: &&Relation| {
        let holds = it.verdict == "agrees" || unusual && it.verdict == "undecided";
        it.check == relation.check && holds
    };
    let still = after.relations.iter().filter(agrees).any(|it| touches(&after, it, part, &at));
    [!found && still && !exact, found, named]
}

#[test]
fn planted_errors_are_found() {
    let Some(mode) = std::env::var_os("PLANT") else { return };
    let mut rows: BTreeMap<(u8, &str), Row> = BTreeMap::new();
    for (origin, source) in sources() {
        let before = source.check();
        let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
        let agree = before.relations.iter().filter(|it| it.verdict == "agrees");
        for (turn, relation) in agree.enumerate() {
            let many = taken.entry(relation.check).or_default();
            *many += 1;
            if *many > MOST {
                continue;
            }
            for slip in slips(&|it| source.part(it), &before, relation, turn) {
                let [holds, found, named] = plant(&source, &before, relation, &slip);
                for key in [(0, relation.check), (1, slip.sort), (2, origin), (3, "all")] {
                    let row = rows.entry(key).or_default();
                    row.planted += 1;
                    row.holds += usize::from(holds);
                    row.found += usize::from(found);
                    row.named += usize::from(named);
                }
                if mode == "misses" && !found && !holds {
                    let text = source.part(slip.headline);
                    let from = text.floor_char_boundary(slip.at.start.saturating_sub(160));
                    let to = text.ceil_char_boundary((slip.at.end + 100).min(text.len()));
                    let line = [from..slip.at.start, slip.at.clone(), slip.at.end..to];
                    let [line, was, rest] = line.map(|it| text[it].replace('\n', " "));
                    let what = [relation.check, origin, slip.sort, &slip.with].join(" ");
                    eprintln!("{what}: {line}[[{was}]]{rest} | {}", relation.workings);
                }
            }
        }
    }
    eprintln!("| | planted | still holds | broken | found | of them | named |");
    eprintln!("|---|---|---|---|---|---|---|");
    for ((_, name), Row { planted, holds, found, named }) in &rows {
        let broken = planted - holds;
        let rate = 100 * found / broken.max(1);
        eprintln!("| {name} | {planted} | {holds} | {broken} | {found} | {rate} % | {named} |");
    }
    let all = &rows[&(3, "all")];
    let (broken, found) = (all.planted - all.holds, all.found);
    assert!(found * 100 >= 90 * broken, "fewer than nine in ten are found");
}
