//! One example: a text, what is known of it, and which places in it must be flagged.

use std::ops::Range;

use crossfoot::report::{Place, Relation};
use crossfoot::{Options, Region, Report};

use super::markdown::Block;

/// A `news` block.
#[derive(Clone, Debug, Default)]
pub struct Example {
    pub text: Marked,
    pub headline: Option<Marked>,
    pub published: Option<String>,
    pub region: Region,
}

/// A text without its marks, and where they stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

impl Example {
    /// Reads a `news` block. What follows the language on its first line may be `published=DATE`,
    /// `headline="…"` and `region=us|gb|iso`; marks may stand in the headline too.
    pub fn read(block: &Block) -> Result<Self, String> {
        let mut example = Self { text: Marked::read(&block.body)?, ..Self::default() };
        let mut rest = block.attributes.as_str();
        while !rest.is_empty() {
            let (name, value, after) = attribute(rest)?;
            match name {
                "published" => example.published = Some(value.to_owned()),
                "headline" => example.headline = Some(Marked::read(value)?),
                "region" => example.region = region(value)?,
                _ => return Err(format!("no attribute is called {name}")),
            }
            rest = after.trim_start();
        }
        Ok(example)
    }

    /// Whether the whole example must be quiet.
    pub fn is_quiet(&self) -> bool {
        self.text.marks.is_empty() && self.headline.as_ref().is_none_or(|it| it.marks.is_empty())
    }

    /// What the example says of itself, with every check on.
    pub fn options(&self) -> Options<'_> {
        Options {
            published: self.published.as_deref(),
            headline: self.headline_text(),
            region: self.region,
            ..Options::default()
        }
    }

    /// The headline without its marks.
    pub fn headline_text(&self) -> Option<&str> {
        self.headline.as_ref().map(|it| it.text.as_str())
    }

    /// The example's report, with every check on and offsets in bytes.
    pub fn check(&self) -> Report {
        crossfoot::check(&self.text.text, &self.options())
    }

    /// What `report` flags though it is not marked, and what is marked but not flagged.
    pub fn problems(&self, report: &Report) -> Vec<String> {
        let mut problems = Vec::new();
        let nothing = Marked::default();
        let parts =
            [("body", &self.text), ("headline", self.headline.as_ref().unwrap_or(&nothing))];
        let findings: Vec<&Relation> =
            report.relations.iter().filter(|it| is_finding(it)).collect();
        for (part, marked) in parts {
            for mark in &marked.marks {
                if !findings.iter().any(|it| touches(report, it, part, mark)) {
                    let quote = marked.text.get(mark.clone()).unwrap_or_default();
                    problems.push(format!("[[{quote}]] is not flagged"));
                }
            }
        }
        for finding in findings {
            let wanted = |(part, marked): &(&str, &Marked)| {
                marked.marks.iter().any(|mark| touches(report, finding, part, mark))
            };
            if !parts.iter().any(wanted) {
                let Relation { verdict, check, message, workings, .. } = finding;
                problems.push(format!(
                    "nothing is marked, yet {verdict}[{check}] {message}: {workings}"
                ));
            }
        }
        problems
    }
}

impl Marked {
    /// Takes the marks out of a text.
    pub fn read(source: &str) -> Result<Self, String> {
        let mut marked = Self::default();
        let mut rest = source;
        while let Some((before, after)) = rest.split_once("[[") {
            let Some((inside, after)) = after.split_once("]]") else {
                return Err("[[ without ]]".to_owned());
            };
            if inside.is_empty() || inside.contains("[[") {
                return Err(format!("[[{inside}]] marks nothing"));
            }
            marked.text.push_str(before);
            let start = marked.text.len();
            marked.text.push_str(inside);
            marked.marks.push(start..marked.text.len());
            rest = after;
        }
        marked.text.push_str(rest);
        Ok(marked)
    }
}

/// A relation that asks for a reader's eye.
pub fn is_finding(relation: &Relation) -> bool {
    matches!(relation.verdict, "query" | "clash")
}

/// Whether a figure of the relation, or the wording it rests on, touches a place.
pub fn touches(report: &Report, relation: &Relation, part: &str, mark: &Range<usize>) -> bool {
    let figures = report.figures.iter().filter(|it| relation.figures.contains(&it.id));
    let figures = figures.filter(|it| it.part == part).map(|it| (it.start, it.end));
    let wording = relation.evidence.iter().filter(|_| part == "body");
    let wording = wording.map(|Place { start, end }| (*start, *end));
    figures.chain(wording).any(|(start, end)| start < mark.end && mark.start < end)
}

/// `name=value` or `name="value"`, and what comes after.
fn attribute(source: &str) -> Result<(&str, &str, &str), String> {
    let unreadable = || format!("cannot read the attribute {source}");
    let (name, rest) = source.split_once('=').ok_or_else(unreadable)?;
    if let Some(quoted) = rest.strip_prefix('"') {
        let (value, after) = quoted.split_once('"').ok_or_else(unreadable)?;
        return Ok((name, value, after));
    }
    let (value, after) = rest.split_once(' ').unwrap_or((rest, ""));
    Ok((name, value, after))
}

fn region(name: &str) -> Result<Region, String> {
    match name {
        "us" => Ok(Region::Us),
        "gb" => Ok(Region::Gb),
        "iso" => Ok(Region::Iso),
        _ => Err(format!("no region is called {name}")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sound::{figure, relation};
    use super::*;

    fn block(attributes: &str, body: &str) -> Block {
        let (attributes, body) = (attributes.to_owned(), body.to_owned());
        Block { language: "news".to_owned(), attributes, body, line: 1 }
    }

    #[test]
    fn marks_leave_the_text() {
        let marked = Marked::read("É [[30%]] to [[12]].").unwrap();
        assert_eq!(marked.text, "É 30% to 12.");
        assert_eq!(marked.marks, [3..6, 10..12]);
        assert!(Marked::read("[[30%").is_err() && Marked::read("[[]]").is_err());
    }

    #[test]
    fn attributes_are_read() {
        let read = |attributes| Example::read(&block(attributes, "5"));
        let example = read(r#"published=2024-06-12 headline="[[5]] die" region=gb"#).unwrap();
        assert_eq!(example.published.as_deref(), Some("2024-06-12"));
        assert_eq!(example.headline_text(), Some("5 die"));
        assert_eq!(example.region, Region::Gb);
        assert!(!example.is_quiet());
        assert!(read("publshed=2024").is_err() && read("region=fr").is_err());
    }

    #[test]
    fn a_finding_must_touch_a_mark_and_a_mark_a_finding() {
        let example = Example::read(&block("", "[[30%]] and 12")).unwrap();
        let mut report = Report::empty();
        report.figures = vec![figure(0, 0, 3), figure(1, 8, 10)];
        assert_eq!(example.problems(&report), ["[[30%]] is not flagged"]);

        report.relations = vec![relation("clash", vec![1])];
        assert_eq!(example.problems(&report).len(), 2);

        report.relations = vec![relation("query", vec![0])];
        assert_eq!(example.problems(&report), Vec::<String>::new());

        report.relations = vec![relation("undecided", vec![0]), relation("agrees", vec![0])];
        assert_eq!(example.problems(&report), ["[[30%]] is not flagged"]);
    }

    #[test]
    fn the_wording_may_be_what_is_marked() {
        let example = Example::read(&block("", "12 on [[Monday]]")).unwrap();
        let mut report = Report::empty();
        report.figures = vec![figure(0, 0, 2)];
        report.relations = vec![relation("clash", vec![0])];
        report.relations[0].evidence = vec![Place { start: 6, end: 12 }];
        assert_eq!(example.problems(&report), Vec::<String>::new());
    }
}
