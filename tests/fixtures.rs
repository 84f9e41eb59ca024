//! The examples of `tests/checks` and the articles of `tests/articles`: what is marked must be
//! flagged, everything else must stay quiet for the whole catalogue. See `tests/README.md`.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::path::Path;

use support::example::Example;
use support::findings::findings;
use support::generated::stale;
use support::markdown::{Piece, pieces, with_outcomes};
use support::{files, read, report, shown};

#[test]
fn checks_flag_what_is_marked_and_nothing_else() {
    let problems: Vec<String> = files("tests/checks", "md").iter().flat_map(|it| run(it)).collect();
    report(&problems);
}

#[test]
fn sound_articles_are_quiet_and_planted_ones_are_caught() {
    let mut problems = Vec::new();
    for path in files("tests/articles", "md") {
        let planted = shown(&path).ends_with(".planted.md");
        let marked = examples(&path).into_iter().any(|it| it.is_ok_and(|it| !it.is_quiet()));
        if planted != marked {
            problems
                .push(format!("{}: marks belong in *.planted.md, and only there", shown(&path)));
        }
        problems.extend(run(&path));
    }
    report(&problems);
}

/// Checks every example of a file, and the findings written below each.
fn run(path: &Path) -> Vec<String> {
    let mut problems = Vec::new();
    let source = read(path);
    let written = with_outcomes(&source, "findings", |news| {
        let place = format!("{}:{}", shown(path), news.line);
        let example = match Example::read(news) {
            Ok(example) => example,
            Err(error) => {
                problems.push(format!("{place}: {error}"));
                return String::new();
            }
        };
        let found = example.check();
        problems.extend(example.problems(&found).iter().map(|it| format!("{place}: {it}")));
        findings(&found)
    });
    problems.extend(stale(path, &written));
    problems
}

fn examples(path: &Path) -> Vec<Result<Example, String>> {
    let pieces = pieces(&read(path)).into_iter();
    let news = pieces.filter_map(|it| match it {
        Piece::Block(block) if block.language == "news" => Some(block),
        _ => None,
    });
    news.map(|it| Example::read(&it)).collect()
}
