//! How often *same* is right: pairs of figures from real articles, labelled by hand (`same/pairs.tsv`),
//! against what the report says of them. The articles lie beside the repository (`../shared`).
//!
//! `SAMPLE=1 cargo test --test same` draws the pairs again, and leaves their labels open.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::format_push_string,
    reason = "a test fails and speaks by them"
)]

mod support;

use std::collections::BTreeMap;

use crossfoot::report::{Figure, Report};
use crossfoot::{Options, check};
use serde::Deserialize;
use support::{read, repository};

#[derive(Deserialize)]
struct Article {
    id: String,
    text: String,
    headline: Option<String>,
}

/// A pair: article, places of the two numbers, what the checker says, label.
type Pair = (String, String, String, &'static str);

/// How many pairs of each sort are drawn.
const DRAWN: [(&str, usize); 4] =
    [("strong", 100), ("medium", 20), ("equal", 100), ("unequal", 80)];

/// How many pairs of one sort are drawn from one article.
const MOST: usize = 3;

fn articles() -> Option<Vec<Article>> {
    let path = repository("../shared/articles/real.jsonl");
    if !path.exists() {
        eprintln!("skipped: there is no ../shared/articles/real.jsonl beside the repository");
        return None;
    }
    Some(read(&path).lines().map(|it| serde_json::from_str(it).unwrap()).collect())
}

fn report_of(article: &Article) -> Report {
    let options = Options { headline: article.headline.as_deref(), ..Options::default() };
    check(&article.text, &options)
}

/// Where a number stands: `h` or `b` for headline or body, and the byte it starts at.
fn place(figure: &Figure) -> String {
    format!("{}{}", figure.part.chars().next().unwrap_or('b'), figure.number.start)
}

/// What two figures have alike that are paired: the last word of what they count, their sort.
fn head(figure: &Figure) -> Option<String> {
    let counts = figure.claim.as_ref()?.counts.as_ref()?;
    let word = counts.split_whitespace().last()?.to_lowercase();
    let kind = if figure.kind == "number" { "count" } else { figure.kind };
    let sorts = ["count", "money", "measure", "percent", "fraction", "points"];
    let unit = figure.unit.clone().unwrap_or_default();
    sorts.contains(&kind).then(|| format!("{}|{kind}|{unit}", word.trim_end_matches('s')))
}

/// Every pair of an article that can be drawn.
fn pairs(article: &Article) -> Vec<Pair> {
    let report = report_of(article);
    let mut found = Vec::new();
    for (nth, later) in report.figures.iter().enumerate() {
        let mut same = Vec::new();
        for it in later.compared.iter().filter(|it| it.answer == "same") {
            let earlier = &report.figures[it.with];
            same.push(it.with);
            let sort = if it.strength == Some("strong") { "strong" } else { "medium" };
            found.push((article.id.clone(), place(earlier), place(later), sort));
        }
        let Some(key) = head(later) else { continue };
        let alike = report.figures[..nth].iter().rev().filter(|it| head(it).as_ref() == Some(&key));
        for earlier in alike.take(5).filter(|it| !same.contains(&it.id)) {
            let sort = if earlier.value == later.value { "equal" } else { "unequal" };
            found.push((article.id.clone(), place(earlier), place(later), sort));
        }
    }
    found
}

#[test]
fn pairs_are_drawn() {
    if std::env::var_os("SAMPLE").is_none() {
        return;
    }
    let Some(articles) = articles() else { return };
    let all: Vec<Pair> = articles.iter().flat_map(pairs).collect();
    let mut out = String::from(
        "# article\tearlier\tlater\tdrawn from\tlabel: same, different or cannot say\n",
    );
    let mut state: u64 = 20_161_209;
    for (sort, many) in DRAWN {
        let mut of_sort: Vec<&Pair> = all.iter().filter(|it| it.3 == sort).collect();
        out.push_str(&format!("# {sort}\t{}\n", of_sort.len()));
        // no article may fill the sample with its boilerplate
        let mut of_article: BTreeMap<&str, usize> = BTreeMap::new();
        let mut drawn = 0;
        while drawn < many && !of_sort.is_empty() {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = (state >> 33) as usize % of_sort.len();
            let (id, a, b, sort) = of_sort.swap_remove(at);
            let count = of_article.entry(id).or_default();
            if *count < MOST {
                *count += 1;
                drawn += 1;
                out.push_str(&format!("{id}\t{a}\t{b}\t{sort}\t?\n"));
            }
        }
    }
    std::fs::write(repository("tests/same/pairs.tsv"), out).unwrap();
}

#[test]
fn what_is_called_the_same_is_the_same() {
    let Some(articles) = articles() else { return };
    let articles: BTreeMap<&str, &Article> =
        articles.iter().map(|it| (it.id.as_str(), it)).collect();
    let mut reports: BTreeMap<String, Report> = BTreeMap::new();
    let (mut right, mut wrong) = (0, Vec::new());
    // by sort: drawn, of which same, of which called the same
    let mut sorts: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for line in read(&repository("tests/same/pairs.tsv")).lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        if let Some(sort) = line.strip_prefix("# ").filter(|_| columns.len() == 2) {
            let (sort, size) = sort.split_once('\t').unwrap();
            sizes.insert(sort.to_owned(), size.parse().unwrap());
        }
        let [id, a, b, sort, label] = columns[..] else { continue };
        let Some(article) = articles.get(id) else { continue };
        let report = reports.entry(id.to_owned()).or_insert_with(|| report_of(article));
        let called = called_same(report, a, b);
        let counted = sorts.entry(sort.to_owned()).or_default();
        counted[0] += usize::from(label != "cannot say");
        counted[1] += usize::from(label == "same");
        counted[2] += usize::from(label == "same" && called);
        match label {
            "same" if called => right += 1,
            "different" if called => wrong.push(line.to_owned()),
            _ => {}
        }
    }
    let (mut all, mut found) = (0, 0);
    for (sort, [drawn, same, called]) in &sorts {
        let size = sizes.get(sort).copied().unwrap_or(0);
        all += size * same / drawn.max(&1);
        found += size * called / drawn.max(&1);
        eprintln!("{sort}: {size} in all, {drawn} labelled, {same} the same, {called} called so");
    }
    let called = right + wrong.len();
    let labelled: usize = sorts.values().map(|it| it[0]).sum();
    eprintln!("right {right} of {called}; finds {found} of about {all}");
    if std::env::var_os("UPDATE").is_some() {
        let passage = format!(
            "## How often *same* is right\n\n\
             Two figures are compared only where they state one quantity, and surely so. Of {labelled} pairs from \
             real articles that were labelled by hand, {called} are called the same by the checker, and {right} of them \
             are. They are about {share} percent of the pairs with equal head nouns that are the same: the others \
             are left alone. Most pairs with equal heads are not the same, so the sample is stratified: what is \
             called *same* strongly, what is called so weakly, other pairs of equal heads with equal figures, and \
             such pairs with unequal ones, at most {MOST} of a sort from one article. The pairs and their labels \
             are in `tests/same/pairs.tsv`.\n",
            share = 100 * found / all.max(1),
        );
        std::fs::write(repository("tests/same/measured.md"), passage).unwrap();
    }
    assert!(right * 100 >= 98 * (right + wrong.len()), "{}", wrong.join("\n"));
}

/// Whether the report calls two figures the same, and strongly so.
fn called_same(report: &Report, a: &str, b: &str) -> bool {
    let find = |at: &str| report.figures.iter().find(|it| place(it) == at);
    let (Some(a), Some(b)) = (find(a), find(b)) else { return false };
    b.compared.iter().any(|it| it.with == a.id && it.strength == Some("strong"))
}
