//! A report for people: each finding with its place, its line, and the sum.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Padding, Renderer, Snippet};
use crossfoot::Report;
use crossfoot::report::{Figure, Relation, Summary};

use super::finding::{Source, figures, in_headline};
use super::layout::{excerpt, printable};

/// How reports are drawn.
pub(super) struct Style {
    colors: bool,
    /// Whether the summary must say which text it is of.
    several: bool,
}

impl Style {
    /// Colors on a terminal, unless `NO_COLOR` (no-color.org) is set.
    pub(super) fn new(to_stdout: bool, several: bool) -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { colors: to_stdout && io::stdout().is_terminal() && !refused, several }
    }

    fn renderer(&self) -> Renderer {
        let renderer = if self.colors { Renderer::styled() } else { Renderer::plain() };
        // Rows are folded already.
        renderer.term_width(usize::MAX / 2)
    }

    fn paint(&self, text: &str, color: &str) -> String {
        if self.colors { format!("\u{1b}[{color}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// Writes the relations of a report, whose offsets are bytes, and one line that sums it up.
pub(super) fn write(
    out: &mut impl Write,
    style: &Style,
    source: &Source<'_>,
    report: &Report,
) -> io::Result<()> {
    for relation in &report.relations {
        finding(out, style, source, report, relation)?;
    }
    if style.several {
        write!(out, "{}: ", printable(&source.name))?;
    }
    writeln!(out, "{}", summary(&report.summary))
}

fn finding(
    out: &mut impl Write,
    style: &Style,
    source: &Source<'_>,
    report: &Report,
    relation: &Relation,
) -> io::Result<()> {
    let (level, color) = match relation.verdict {
        "clash" => (Level::ERROR, "1;91"),
        "query" => (Level::WARNING, "1;93"),
        _ => (Level::NOTE, "1;92"),
    };
    let place = figures(report, relation).next().map_or_else(String::new, |it| place(source, it));
    writeln!(
        out,
        "{} {} [{}]",
        style.paint(&format!("{place}:"), "1"),
        style.paint(relation.verdict, color),
        relation.check
    )?;
    for line in relation.message.lines() {
        writeln!(out, "{}", printable(line))?;
    }
    let headline = shown(source.headline.unwrap_or_default(), report, relation, "headline");
    let body = shown(source.text, report, relation, "body");
    let sum = Level::NOTE.no_name().message(relation.workings.clone());
    let lines =
        Group::with_level(level).elements(headline).elements(body).element(Padding).element(sum);
    writeln!(out, "{}\n", style.renderer().render(&[lines]))
}

/// The lines of the body or the headline that a finding is of, its figures and its wording marked.
fn shown<'a>(
    text: &str,
    report: &Report,
    relation: &Relation,
    part: &str,
) -> Option<Snippet<'a, Annotation<'a>>> {
    let of_part = figures(report, relation).filter(|it| it.part == part);
    let mut marks: Vec<Range<usize>> = of_part.map(|it| it.start..it.end).collect();
    let numbers = marks.len();
    if part == "body" {
        marks.extend(relation.evidence.iter().map(|it| it.start..it.end));
    }
    let excerpt = excerpt(text, &marks);
    let annotation = |(idx, range)| {
        if idx < numbers {
            AnnotationKind::Primary.span(range)
        } else {
            AnnotationKind::Context.span(range)
        }
    };
    let marks: Vec<_> = excerpt.marks.into_iter().map(annotation).collect();
    let snippet = Snippet::source(excerpt.text).line_numbering(false).annotations(marks.clone());
    (!marks.is_empty()).then_some(snippet)
}

/// `file:line:column`, or which figure of the headline.
fn place(source: &Source<'_>, figure: &Figure) -> String {
    let name = printable(&source.name);
    if in_headline(figure) {
        return format!("{name}:headline");
    }
    let ((line, column), _) = source.ends(figure);
    format!("{name}:{line}:{column}")
}

/// `17 figures, 2 relations: 1 agrees, 1 clash`.
fn summary(of: &Summary) -> String {
    let figures = plural(of.figures, "figure");
    let verdicts: Vec<String> = [
        (of.agrees, if of.agrees == 1 { "agrees" } else { "agree" }),
        (of.query, if of.query == 1 { "query" } else { "queries" }),
        (of.clash, if of.clash == 1 { "clash" } else { "clashes" }),
        (of.undecided, "undecided"),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(
        |(n, verdict)| {
            if of.relations == 1 { verdict.to_owned() } else { format!("{n} {verdict}") }
        },
    )
    .collect();
    let mut line = match of.relations {
        0 => format!("{figures}, no relations"),
        n => format!("{figures}, {}: {}", plural(n, "relation"), verdicts.join(", ")),
    };
    if of.truncated {
        line.push_str(" (the text is longer than the limit; its end was not read)");
    }
    line
}

fn plural(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossfoot::report::Place;

    fn figure(id: usize, start: usize, end: usize) -> Figure {
        Figure {
            id,
            start,
            end,
            part: "body",
            number: Place { start, end },
            kind: "vote",
            ..Default::default()
        }
    }

    #[test]
    fn a_finding_shows_its_line_and_its_sum() {
        let text = "It met.\nIt voted 122 to 93 on Friday. It has 193 members.\n";
        let mut report = Report::empty();
        report.figures = vec![figure(0, 17, 20), figure(1, 24, 26), figure(2, 45, 48)];
        report.relations.push(Relation {
            id: String::new(),
            check: "vote-tally",
            verdict: "clash",
            figures: vec![0, 1, 2],
            evidence: vec![Place { start: 30, end: 36 }],
            message: "122 and 93 do not fit a body of 193".to_owned(),
            workings: "122 + 93 = 215 > 193".to_owned(),
            readings: Vec::new(),
            repairs: Vec::new(),
            suspect: None,
            sides: None,
        });
        report.summary = Summary { figures: 3, relations: 1, clash: 1, ..Summary::default() };
        let style = Style { colors: false, several: false };
        let source = Source { name: "draft.txt".to_owned(), text, headline: None };
        let mut out = Vec::new();
        write(&mut out, &style, &source, &report).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "\
draft.txt:2:10: clash [vote-tally]
122 and 93 do not fit a body of 193
 |
 | It voted 122 to 93 on Friday. It has 193 members.
 |          ^^^    ^^    ------         ^^^
 |
 = 122 + 93 = 215 > 193

3 figures, 1 relation: clash
"
        );
    }

    #[test]
    fn the_summary_is_one_line() {
        let mut of = Summary { figures: 17, relations: 1, agrees: 1, ..Summary::default() };
        assert_eq!(summary(&of), "17 figures, 1 relation: agrees");
        of = Summary { relations: 4, agrees: 2, clash: 2, ..of };
        assert_eq!(summary(&of), "17 figures, 4 relations: 2 agree, 2 clashes");
        assert_eq!(summary(&Summary::default()), "0 figures, no relations");
    }
}
