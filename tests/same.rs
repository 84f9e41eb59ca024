//! How often *same* is right: pairs of figures from real articles, labelled by hand (`same/pairs.tsv`),
//! against what the report says of them. The articles lie beside the repository (`../shared`).
//!
//! Pairs were drawn five times: on the first two the rules were made and mended, the others were labelled after that.
//! `SAMPLE=NAME cargo test --test same` draws other pairs into `same/NAME.tsv`, and leaves their labels open.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::format_push_string,
    reason = "a test fails and speaks by them"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

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

/// The files of labelled pairs, in the order they were drawn.
const DRAWS: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];

/// How many pairs of each sort are drawn.
const DRAWN: [(&str, usize); 4] = [("strong", 60), ("medium", 5), ("equal", 25), ("unequal", 15)];

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
    let unit = figure.unit.unwrap_or_default();
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
    let Ok(name) = std::env::var("SAMPLE") else { return };
    let Some(articles) = articles() else { return };
    let known = DRAWS.iter().filter(|it| **it != name).flat_map(|it| labels(it));
    let known: BTreeSet<String> = known.map(|it| it[..3].join("\t")).collect();
    let mut all: Vec<Pair> = articles.iter().flat_map(pairs).collect();
    all.retain(|(id, a, b, _)| !known.contains(&format!("{id}\t{a}\t{b}")));
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
    std::fs::write(repository(&format!("tests/same/{name}.tsv")), out).unwrap();
}

/// What came of one draw.
#[derive(Default)]
struct Measured {
    labelled: usize,
    /// Called the same, and labelled so.
    right: usize,
    /// Called the same, and labelled different.
    wrong: Vec<String>,
    /// How many of all pairs are the same, by the labels and the sizes of the sorts.
    all: usize,
    /// How many of those are called so.
    found: usize,
}

impl Measured {
    fn called(&self) -> usize {
        self.right + self.wrong.len()
    }

    fn share(&self) -> usize {
        100 * self.found / self.all.max(1)
    }
}

fn measured(name: &str, articles: &BTreeMap<&str, &Article>) -> Measured {
    let mut reports: BTreeMap<String, Report> = BTreeMap::new();
    let mut out = Measured::default();
    // by sort: drawn, of which same, of which called the same
    let mut sorts: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for [id, a, b, sort, label] in labels(name) {
        let Some(article) = articles.get(id.as_str()) else { continue };
        let report = reports.entry(id.clone()).or_insert_with(|| report_of(article));
        let called = called_same(report, &a, &b);
        let counted = sorts.entry(sort).or_default();
        counted[0] += usize::from(label != "cannot say");
        counted[1] += usize::from(label == "same");
        counted[2] += usize::from(label == "same" && called);
        match label.as_str() {
            "same" if called => out.right += 1,
            "different" if called => out.wrong.push(format!("{id} {a} {b}")),
            _ => {}
        }
    }
    for (sort, size) in sizes(name) {
        let [drawn, same, called] = sorts.get(&sort).copied().unwrap_or_default();
        out.labelled += drawn;
        out.all += size * same / drawn.max(1);
        out.found += size * called / drawn.max(1);
        eprintln!("{sort}: {size} in all, {drawn} labelled, {same} the same, {called} called so");
    }
    eprintln!("{name}: right {} of {}; finds {} %", out.right, out.called(), out.share());
    eprintln!("{}", out.wrong.join("\n"));
    out
}

#[test]
fn what_is_called_the_same_is_the_same() {
    let Some(articles) = articles() else { return };
    let articles: BTreeMap<&str, &Article> =
        articles.iter().map(|it| (it.id.as_str(), it)).collect();
    let [first, second, third, fourth, fifth] = DRAWS.map(|it| measured(it, &articles));
    if std::env::var_os("UPDATE").is_some() {
        let told = |it: &Measured| {
            format!(
                "{} pairs were labelled, {} of them are called the same by the checker, and {} of those are. That is \
                 about {} percent of the pairs with equal head nouns that are the same.",
                it.labelled,
                it.called(),
                it.right,
                it.share()
            )
        };
        let passage = format!(
            "## How often *same* is right\n\n\
             Two figures are compared only where they state one quantity, and surely so. Pairs of figures from real \
             articles were labelled by hand.\n\n\
             - On the first draw the rules were made: {}\n\
             - By the second they were mended: {}\n\
             - The third was drawn and labelled after they stood, without knowing what they say; 56 of 58 were right \
             then, and the two were mended: {}\n\
             - The fourth was drawn later, from these articles and from texts that no rule had been tried on (news of \
             1987, addresses of presidents). Of these articles 33 of 34 were right at first look, of the other texts 22 \
             of 30; the causes were mended. Here are its pairs of these articles: {}\n\
             - The fifth was drawn from these articles after that, and nothing was mended by it; 60 of 60 were right \
             then: {}\n\n\
             In other kinds of text (editorials, an encyclopedia, pages of the web, Reuters, addresses of presidents) three \
             draws were labelled, each after the causes of the one before were mended: 53 of 60, 55 of 63 and 57 of 62 of \
             those called the same were. What was wrong is tables set as text, the same price of two things, a quarter and \
             a year, and figures of a headline that the text states elsewhere. There it finds about a third of \
             the pairs with equal heads that are the same; most that it misses are small numbers (“the two countries”) and \
             rows of tables.\n\n\
             Most pairs with equal heads are not the same, so the samples are stratified: what is \
             called *same* strongly, what is called so weakly, other pairs of equal heads with equal figures, and \
             such pairs with unequal ones, at most {MOST} of a sort from one article. The pairs and their labels \
             are in `tests/same`.\n\n\
             At most 50 pairs of one head, class or event are compared by all that is said of them, and each figure \
             with the five nearest earlier ones of its own value. The report does not say where that was too few.\n",
            told(&first),
            told(&second),
            told(&third),
            told(&fourth),
            told(&fifth),
        );
        std::fs::write(repository("tests/same/measured.md"), passage).unwrap();
    }
    let draws = [first, second, third, fourth, fifth];
    let right: usize = draws.iter().map(|it| it.right).sum();
    let called: usize = draws.iter().map(Measured::called).sum();
    assert!(right * 100 >= 98 * called, "{} of {called} are wrong", called - right);
}

/// The labelled pairs of a draw.
fn labels(name: &str) -> Vec<[String; 5]> {
    let path = repository(&format!("tests/same/{name}.tsv"));
    let rows = read(&path);
    let rows = rows.lines().filter(|it| !it.starts_with('#'));
    rows.filter_map(|it| {
        let columns: Vec<String> = it.split('\t').map(str::to_owned).collect();
        columns.try_into().ok()
    })
    .collect()
}

/// How many pairs of each sort there were to draw from.
fn sizes(name: &str) -> Vec<(String, usize)> {
    let path = repository(&format!("tests/same/{name}.tsv"));
    let sizes = read(&path);
    let sizes = sizes.lines().filter_map(|it| it.strip_prefix("# ")?.split_once('\t'));
    sizes.filter_map(|(sort, size)| Some((sort.to_owned(), size.parse().ok()?))).collect()
}

/// Whether the report calls two figures the same, and strongly so: directly, or by figures between them.
fn called_same(report: &Report, a: &str, b: &str) -> bool {
    let find = |at: &str| report.figures.iter().find(|it| place(it) == at);
    let (Some(a), Some(b)) = (find(a), find(b)) else { return false };
    let mut open = vec![b.id];
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        let strong = report.figures[id].compared.iter().filter(|it| it.strength == Some("strong"));
        open.extend(strong.map(|it| it.with).filter(|it| *it >= a.id && seen.insert(*it)));
    }
    seen.contains(&a.id)
}
