//! The checks, as their source files state them.

use std::path::PathBuf;

use super::example::Example;
use super::findings::findings;
use super::markdown::{Piece, module_comment, pieces, with_outcomes};
use super::{files, read, repository, shown};

/// One file of `src/checks`.
pub struct Source {
    pub path: PathBuf,
    /// The name of its module.
    pub module: String,
    /// The check's name and title, as the file states them.
    pub name: Option<String>,
    pub title: Option<String>,
    /// Its module comment, as Markdown.
    pub comment: String,
}

/// The headings that every module comment has, in this order.
pub const HEADINGS: [&str; 3] = ["## Why it matters", "## Flagged", "## Not flagged"];

const OPEN: &str = "// <checks>\n";
const CLOSE: &str = "// </checks>";

/// Every file that defines a check; what the checks share may stand beside them.
pub fn sources() -> Vec<Source> {
    let paths = files("src/checks", "rs").into_iter();
    paths.filter_map(|path| source(&read(&path), path)).collect()
}

fn source(code: &str, path: PathBuf) -> Option<Source> {
    let (_, definition) = code.split_once("static CHECK: Check =")?;
    Some(Source {
        module: path.file_stem()?.to_str()?.to_owned(),
        name: string_after(definition, "name: \""),
        title: string_after(definition, "title: \""),
        comment: module_comment(code),
        path,
    })
}

fn string_after(code: &str, label: &str) -> Option<String> {
    let (_, value) = code.split_once(label)?;
    value.split_once('"').map(|(value, _)| value.to_owned())
}

impl Source {
    /// What the file lacks.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let file = shown(&self.path);
        let name = self.module.replace('_', "-");
        if self.name.as_ref() != Some(&name) {
            problems.push(format!("{file}: its name is {:?}, not {name:?}", self.name));
        }
        if self.title.as_ref().is_none_or(String::is_empty) {
            problems.push(format!("{file}: it has no title"));
        }
        let places = HEADINGS.map(|heading| self.comment.find(&format!("{heading}\n")));
        if places.iter().any(Option::is_none) || !places.is_sorted() {
            problems.push(format!("{file}: its comment must have, in this order, {HEADINGS:?}"));
        }
        let fixture = format!("tests/checks/{}.md", self.module);
        if !repository(&fixture).exists() {
            problems.push(format!("{file}: there is no {fixture}"));
        }
        problems.extend(self.example_problems().iter().map(|it| format!("{file}: {it}")));
        problems
    }

    /// Examples under “Flagged” must be flagged by this check, all others quiet.
    fn example_problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut heading = String::new();
        let (mut flagged, mut quiet) = (0, 0);
        for piece in pieces(&self.comment) {
            let news = match piece {
                Piece::Prose(prose) => {
                    let last = prose.lines().rfind(|line| line.starts_with("## "));
                    heading = last.map_or(heading, str::to_owned);
                    continue;
                }
                Piece::Block(block) => block,
            };
            let example = match Example::read(&news) {
                Ok(example) if news.language == "news" => example,
                Ok(_) => continue,
                Err(error) => {
                    problems.push(error);
                    continue;
                }
            };
            let report = example.check();
            problems.extend(example.problems(&report));
            let own = |it: &&crossfoot::report::Relation| self.name.as_deref() == Some(it.check);
            let verdicts = report.relations.iter().filter(own).map(|it| it.verdict);
            let caught = verdicts.into_iter().any(|it| it == "clash" || it == "query");
            flagged += usize::from(heading == "## Flagged");
            quiet += usize::from(heading == "## Not flagged");
            match heading.as_str() {
                "## Flagged" if !caught => problems.push(format!("does not flag {:?}", news.body)),
                "## Not flagged" if !example.is_quiet() => {
                    problems.push(format!("marks something under “Not flagged”: {:?}", news.body));
                }
                _ => {}
            }
        }
        if flagged == 0 || quiet == 0 {
            problems.push("needs an example that is flagged and one that is not".to_owned());
        }
        problems
    }

    /// The strongest verdict among the findings in its own examples.
    fn verdict(&self) -> &'static str {
        let mut verdict = "query";
        for piece in pieces(&self.comment) {
            let Piece::Block(news) = piece else { continue };
            let Ok(example) = Example::read(&news) else { continue };
            let report = example.check();
            let own = |it: &&crossfoot::report::Relation| self.name.as_deref() == Some(it.check);
            if report.relations.iter().filter(own).any(|it| it.verdict == "clash") {
                verdict = "clash";
            }
        }
        verdict
    }

    /// Its section of `docs/checks.md`.
    fn page(&self) -> String {
        let name = self.name.as_deref().unwrap_or_default();
        let title = self.title.as_deref().unwrap_or_default();
        let comment = with_outcomes(&self.comment, "text", |news| {
            Example::read(news).map(|it| findings(&it.check())).unwrap_or_default()
        });
        let module = &self.module;
        format!(
            "## {name}\n\n**{title}** · at most a {} · [source](../src/checks/{module}.rs) · \
             [fixture](../tests/checks/{module}.md)\n\n{}",
            self.verdict(),
            deeper(&comment)
        )
    }
}

/// The lines between the marks of `src/checks/mod.rs`, put in.
pub fn with_list(code: &str, sources: &[Source]) -> Option<String> {
    let (before, rest) = code.split_once(OPEN)?;
    let (_, after) = rest.split_once(CLOSE)?;
    let mut list = String::new();
    for it in sources {
        list.push_str(&format!("mod {};\n", it.module));
    }
    if !sources.is_empty() {
        list.push('\n');
    }
    list.push_str("/// Every check, in the order of their names.\n#[rustfmt::skip]\n");
    list.push_str("pub static CHECKS: &[&Check] = &[\n");
    for it in sources {
        list.push_str(&format!("    &{}::CHECK,\n", it.module));
    }
    list.push_str("];\n");
    Some(format!("{before}{OPEN}{list}{CLOSE}{after}"))
}

/// `docs/checks.md`.
pub fn page(sources: &[Source]) -> String {
    let mut page = "\
# The checks

Written by `UPDATE=1 cargo test` from the comments in `src/checks`. `[[…]]` marks what is flagged; below
each example stands what the checker says of it.
"
    .to_owned();
    for (idx, it) in sources.iter().enumerate() {
        let name = it.name.as_deref().unwrap_or_default();
        let title = it.title.as_deref().unwrap_or_default();
        page.push_str(if idx == 0 { "\n" } else { "" });
        page.push_str(&format!("- [{name}](#{name}): {title}\n"));
    }
    // what `tests/same.rs` measured
    page.push('\n');
    page.push_str(&read(&super::repository("tests/same/measured.md")));
    for it in sources {
        page.push('\n');
        page.push_str(&it.page());
    }
    page
}

/// Headings one level down, outside of blocks.
fn deeper(markdown: &str) -> String {
    let mut pieces = pieces(markdown);
    for piece in &mut pieces {
        if let Piece::Prose(prose) = piece {
            let lines = prose
                .lines()
                .map(|it| if it.starts_with('#') { format!("#{it}\n") } else { format!("{it}\n") });
            *prose = lines.collect();
        }
    }
    super::markdown::join(&pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "//! A.\n//!\n//! ## Flagged\n//!\n//! ```news\n//! [[5]]\n//! ```\n\n\
        pub(super) static CHECK: Check = Check {\n    name: \"a-b\",\n    title: \"T\",\n    run,\n};\n";

    #[test]
    fn a_check_is_read_from_its_source() {
        let it = source(CODE, "src/checks/a_b.rs".into()).unwrap();
        assert_eq!(
            (it.module.as_str(), it.name.as_deref(), it.title.as_deref()),
            ("a_b", Some("a-b"), Some("T"))
        );
        assert!(it.comment.contains("## Flagged\n\n```news\n[[5]]\n"));
        assert!(source("fn kernel() {}", "kernel.rs".into()).is_none());
    }

    #[test]
    fn what_a_file_lacks_is_said() {
        let mut it = source(CODE, "src/checks/a_b.rs".into()).unwrap();
        it.name = Some("b".to_owned());
        let problems = it.problems().join("\n");
        for part in [
            "not \"a-b\"",
            "in this order",
            "no tests/checks/a_b.md",
            "[[5]] is not flagged",
            "one that is not",
        ] {
            assert!(problems.contains(part), "{part}: {problems}");
        }
    }

    #[test]
    fn the_list_is_put_between_its_marks() {
        let sources = [source(CODE, "src/checks/a_b.rs".into()).unwrap()];
        let code =
            with_list("mod kernel;\n// <checks>\nold\n// </checks>\nend\n", &sources).unwrap();
        assert_eq!(
            code,
            "mod kernel;\n// <checks>\nmod a_b;\n\n/// Every check, in the order of their names.\n\
             #[rustfmt::skip]\npub static CHECKS: &[&Check] = &[\n    &a_b::CHECK,\n];\n// </checks>\nend\n"
        );
        assert!(with_list("no marks", &sources).is_none());
    }

    #[test]
    fn headings_move_down_but_not_in_blocks() {
        assert_eq!(deeper("## A\n\n```news\n# b\n```\n"), "### A\n\n```news\n# b\n```\n");
    }
}
