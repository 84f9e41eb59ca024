//! What holds for every report, whatever the text (`docs/architecture.md`).

use crossfoot::Report;
use crossfoot::number::Exact;
use crossfoot::report::{Figure, Place, Relation, Summary};

/// Where a report of `text`, with offsets in bytes, breaks its own rules.
pub fn faults(report: &Report, text: &str, headline: Option<&str>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut last: Option<&Figure> = None;
    for (idx, figure) in report.figures.iter().enumerate() {
        let source = if figure.part == "headline" { headline.unwrap_or_default() } else { text };
        let name = format!("figure {} ({:?})", figure.id, figure.quote);
        let mut fault = |what: &str| faults.push(format!("{name} {what}"));
        if source.get(figure.start..figure.end) != Some(figure.quote.as_str()) {
            fault(&format!("is not what stands at {}..{}", figure.start, figure.end));
        }
        if figure.quote.contains("\n\n") {
            fault("runs on into the next paragraph");
        }
        if source.get(figure.number.start..figure.number.end).is_none_or(str::is_empty)
            || figure.number.start < figure.start
            || figure.number.end > figure.end
        {
            fault("does not hold its number");
        }
        if figure.id != idx {
            fault("has the id of another");
        }
        if last.is_some_and(|last| place(last) > place(figure)) {
            fault("is out of order");
        }
        if last.is_some_and(|last| last.part == figure.part && last.block > figure.block) {
            fault("stands in a block before that of the figure before it");
        }
        if let [Some(low), Some(high)] = [&figure.low, &figure.high].map(|it| number(it.as_deref()))
        {
            let value = number(figure.value.as_deref());
            if low > high || value.is_some_and(|it| it < low || it > high) {
                fault(&format!("does not lie in its interval: {figure:?}"));
            }
        }
        if figure.compared.iter().any(|it| it.with >= idx) {
            fault("is compared with a later one");
        }
        if figure.kind != "label" && figure.status != status(report, idx) {
            fault(&format!("is said to be {}", figure.status));
        }
        last = Some(figure);
    }
    for relation in &report.relations {
        faults.extend(relation_faults(relation, report, text));
    }
    if report.disputed.iter().flat_map(|it| &it.figures).any(|it| *it >= report.figures.len()) {
        faults.push("a figure is disputed that is not there".to_owned());
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

fn place(figure: &Figure) -> (bool, usize) {
    (figure.part != "headline", figure.start)
}

fn number(written: Option<&str>) -> Option<Exact> {
    let written = written?;
    let Some((upper, lower)) = written.split_once('/') else { return Exact::from_digits(written) };
    Exact::from_digits(upper)?.over(Exact::from_digits(lower)?)
}

/// What the relations of a figure come to.
fn status(report: &Report, figure: usize) -> &'static str {
    let of = |verdict| {
        report.relations.iter().any(|it| it.verdict == verdict && it.figures.contains(&figure))
    };
    let verdicts = [("clash", "conflicts"), ("query", "query"), ("agrees", "agrees")];
    let grave = verdicts.into_iter().find(|it| of(it.0)).map(|it| it.1);
    grave.unwrap_or(if of("undecided") { "undecided" } else { "alone" })
}

fn relation_faults(relation: &Relation, report: &Report, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let name = format!("relation {} ({})", relation.id, relation.check);
    let mut fault = |what: &str| faults.push(format!("{name} {what}"));
    if relation.figures.is_empty() {
        fault("has no figure");
    }
    if relation.figures.iter().any(|it| *it >= report.figures.len()) {
        fault("has a figure that is not there");
    }
    if !["agrees", "query", "clash", "undecided"].contains(&relation.verdict) {
        fault(&format!("is {}", relation.verdict));
    }
    if relation.message.is_empty() || relation.workings.is_empty() {
        fault("does not explain itself");
    }
    for Place { start, end } in &relation.evidence {
        if text.get(*start..*end).is_none_or(str::is_empty) {
            fault("rests on wording that is not there");
        }
    }
    if relation.suspect.is_some_and(|it| !relation.figures.contains(&it)) {
        fault("suspects a figure of another");
    }
    if relation.repairs.len() > 3 {
        fault("has too many repairs");
    }
    for repair in &relation.repairs {
        if !relation.figures.contains(&repair.figure) || repair.replacement.is_empty() {
            fault("would mend what is not its own");
        }
    }
    for side in relation.sides.iter().flat_map(|it| [&it.computed, &it.stated]) {
        let ends = [&side.least, &side.low, &side.high, &side.most];
        let ends: Vec<Exact> = ends.into_iter().filter_map(|it| number(it.as_deref())).collect();
        if !ends.is_sorted() {
            fault(&format!("has a side whose tight interval is not in its loose one: {side:?}"));
        }
    }
    faults
}

/// A figure for tests of the tests.
pub fn figure(id: usize, start: usize, end: usize) -> Figure {
    Figure {
        id,
        start,
        end,
        part: "body",
        number: Place { start, end },
        kind: "count",
        value: Some("5".to_owned()),
        status: "alone",
        ..Default::default()
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
        report.figures[0] = figure(1, 0, 2);
        report.figures[0].low = Some("6".to_owned());
        report.figures[0].high = Some("13/2".to_owned());
        report.relations[0].figures = vec![0];
        let found = faults(&report, "12 é", None).join("\n");
        for what in
            ["is not what stands", "the id of another", "in its interval", "said to be alone"]
        {
            assert!(found.contains(what), "{what}: {found}");
        }
    }
}
