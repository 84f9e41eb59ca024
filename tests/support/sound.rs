//! What holds for every report, whatever the text (`docs/architecture.md`).

use crossfoot::Report;
use crossfoot::report::{Figure, Place, Relation, Summary};

/// Where a report of `text`, with offsets in bytes, breaks its own rules.
pub fn faults(report: &Report, text: &str, headline: Option<&str>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut last = None;
    for (idx, figure) in report.figures.iter().enumerate() {
        let source = if figure.part == "headline" { headline.unwrap_or_default() } else { text };
        let name = format!("figure {} ({:?})", figure.id, figure.quote);
        if source.get(figure.start..figure.end) != Some(figure.quote.as_str()) {
            faults.push(format!("{name} is not what stands at {}..{}", figure.start, figure.end));
        }
        if source.get(figure.number.start..figure.number.end).is_none_or(str::is_empty)
            || figure.number.start < figure.start
            || figure.number.end > figure.end
        {
            faults.push(format!("{name}: its number is not in it"));
        }
        if report.figures.iter().take(idx).any(|it| it.id == figure.id) {
            faults.push(format!("{name}: its id is taken"));
        }
        let here = (figure.part != "headline", figure.start);
        if last.is_some_and(|last| last > here) {
            faults.push(format!("{name} is out of order"));
        }
        last = Some(here);
    }
    for relation in &report.relations {
        let name = format!("relation {} ({})", relation.id, relation.check);
        if relation.figures.is_empty() {
            faults.push(format!("{name} has no figure"));
        }
        if !relation.figures.iter().all(|id| report.figures.iter().any(|it| it.id == *id)) {
            faults.push(format!("{name} has a figure that is not there"));
        }
        if relation.message.is_empty() || relation.workings.is_empty() {
            faults.push(format!("{name} does not explain itself"));
        }
        for Place { start, end } in &relation.evidence {
            if text.get(*start..*end).is_none_or(str::is_empty) {
                faults.push(format!("{name} rests on wording that is not there"));
            }
        }
    }
    let of = |verdict| report.relations.iter().filter(|it| it.verdict == verdict).count();
    let counted = Summary {
        figures: report.figures.len(),
        relations: report.relations.len(),
        agrees: of("agrees"),
        query: of("query"),
        clash: of("clash"),
        undecided: of("undecided"),
        truncated: report.summary.truncated,
    };
    if counted != report.summary {
        faults.push(format!("the summary says {:?}, the report holds {counted:?}", report.summary));
    }
    faults
}

/// A figure for tests of the tests.
pub fn figure(id: usize, start: usize, end: usize) -> Figure {
    Figure {
        id,
        start,
        end,
        quote: String::new(),
        block: 0,
        part: "body",
        number: Place { start, end },
        kind: "count",
        value: Some("5".to_owned()),
        low: None,
        high: None,
        unit: None,
        per: None,
        hedge: None,
        trend: None,
        join: None,
        assumed: Vec::new(),
        claim: None,
        compared: Vec::new(),
        status: "alone".to_owned(),
    }
}

/// A relation for tests of the tests.
pub fn relation(verdict: &'static str, figures: Vec<usize>) -> Relation {
    Relation {
        id: String::new(),
        check: "a-check",
        verdict,
        figures,
        evidence: Vec::new(),
        message: "message".to_owned(),
        workings: "1 + 1 = 3".to_owned(),
        readings: Vec::new(),
        repairs: Vec::new(),
        suspect: None,
        sides: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_that_lies_is_caught() {
        let mut report = Report::empty();
        report.figures = vec![figure(0, 0, 2)];
        report.figures[0].quote = "12".to_owned();
        report.summary.figures = 1;
        assert_eq!(faults(&report, "12 é", None), Vec::<String>::new());
        assert_eq!(faults(&report, "13 é", None).len(), 1);
        report.figures[0].number.end = 3;
        assert_eq!(faults(&report, "12 é", None).len(), 1);
        report.relations = vec![relation("clash", vec![9])];
        assert_eq!(faults(&report, "12 é", None).len(), 3);
    }
}
