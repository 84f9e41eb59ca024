//! The texts of `tests/figures`, each with every figure that is read in it.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use support::example::Example;
use support::findings::ledger;
use support::generated::stale;
use support::markdown::with_outcomes;
use support::{files, read, report, shown};

#[test]
fn every_figure_is_read_as_written_below_its_text() {
    let mut problems = Vec::new();
    for path in files("tests/figures", "md") {
        let written = with_outcomes(&read(&path), "figures", |news| match Example::read(news) {
            Ok(example) => ledger(&example.check()),
            Err(error) => {
                problems.push(format!("{}:{}: {error}", shown(&path), news.line));
                String::new()
            }
        });
        problems.extend(stale(&path, &written));
    }
    report(&problems);
}
