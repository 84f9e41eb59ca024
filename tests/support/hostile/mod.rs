//! What must hold for any bytes at all: `fuzz/` looks for bytes for which it does not, and
//! `tests/fuzz.rs` asks it of those that were kept.

pub mod article;
pub mod choices;
pub mod jsonl;
pub mod templates;

use crossfoot::{Offsets, Options, Report, check};

use super::{sound, stages};
use article::Article;

/// Bytes as a text; those that are no UTF-8 become U+FFFD, as the command reads them.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    keeps_its_promises(&text, &Options::default());
    let (headline, body) = text.split_once('\n').unwrap_or((&text, ""));
    keeps_its_promises(body, &Options { headline: Some(headline), ..Options::default() });
}

/// An article that the bytes choose.
pub fn article(bytes: &[u8]) {
    let article = Article::chosen_by(bytes);
    let report = keeps_its_promises(&article.text, &article.options());
    if article.only.is_empty() {
        no_check_needs_another(&article, &report);
    }
}

/// Checks a text and holds the report against what DESIGN and `docs/architecture.md` promise.
///
/// # Panics
/// Where it breaks a promise; that is what is looked for.
pub fn keeps_its_promises(text: &str, options: &Options) -> Report {
    let headline = options.headline;
    let mut faults = stages::faults(text, headline, options.limit);
    let report = check(text, options);
    faults.extend(sound::faults(&report, text, headline));
    if report.summary.truncated != (text.len() > options.limit) {
        faults.push("the report does not know whether the text was cut off".to_owned());
    }
    let beyond = |it: &&crossfoot::report::Figure| it.part == "body" && it.end > options.limit;
    faults
        .extend(report.figures.iter().find(beyond).map(|it| format!("{it:?} is beyond the limit")));
    if check(text, options) != report {
        faults.push("the same text does not give the same report".to_owned());
    }
    for offsets in [Offsets::Utf16, Offsets::CodePoint] {
        faults.extend(wrongly_converted(&report, text, headline, offsets));
    }
    let known = |it: &&str| crossfoot::checks::CHECKS.iter().any(|check| check.name == *it);
    let checks = report.relations.iter().map(|it| it.check);
    faults.extend(checks.filter(|it| !known(it)).map(|it| format!("no check is called {it}")));
    assert!(faults.is_empty(), "{text:?} {options:?}\n{}", faults.join("\n"));
    report
}

/// Offsets in other units, reckoned here on their own, character by character.
fn wrongly_converted(
    report: &Report,
    text: &str,
    headline: Option<&str>,
    offsets: Offsets,
) -> Option<String> {
    let headline = headline.unwrap_or_default();
    let (body, head) = (units(text, offsets), units(headline, offsets));
    let mut expected = report.clone();
    expected.offsets = offsets.name();
    for figure in &mut expected.figures {
        let table = if figure.part == "headline" { &head } else { &body };
        for end in
            [&mut figure.start, &mut figure.end, &mut figure.number.start, &mut figure.number.end]
        {
            *end = table.get(*end).copied().unwrap_or(usize::MAX);
        }
    }
    for place in expected.relations.iter_mut().flat_map(|it| &mut it.evidence) {
        for end in [&mut place.start, &mut place.end] {
            *end = body.get(*end).copied().unwrap_or(usize::MAX);
        }
    }
    let converted = report.clone().with_offsets(text, Some(headline), offsets);
    (converted != expected).then(|| format!("the offsets are no {}", offsets.name()))
}

/// How many units stand before each byte that starts a character, and before the end.
fn units(text: &str, offsets: Offsets) -> Vec<usize> {
    let mut table = vec![usize::MAX; text.len() + 1];
    let mut before = 0;
    for (at, character) in text.char_indices() {
        table[at] = before;
        before += if offsets == Offsets::Utf16 { character.len_utf16() } else { 1 };
    }
    table[text.len()] = before;
    table
}

/// Each finding is found by its check alone, and by no other.
fn no_check_needs_another(article: &Article, report: &Report) {
    let findings = report.relations.iter().filter(|it| matches!(it.verdict, "query" | "clash"));
    for finding in findings.take(1) {
        let only = Options { only: vec![finding.check], ..article.options() };
        let alone = check(&article.text, &only);
        let found =
            |it: &crossfoot::report::Relation| it.id == finding.id && it.check == finding.check;
        assert!(
            alone.relations.iter().any(found),
            "{:?} needs another check: {finding:?}",
            article.text
        );
        let except = Options { except: vec![finding.check], ..article.options() };
        let others = check(&article.text, &except);
        assert!(others.relations.iter().all(|it| it.check != finding.check), "{}", finding.check);
    }
}
