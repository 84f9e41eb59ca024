//! What fixtures show of a report.

use crossfoot::report::{Figure, Relation};
use crossfoot::{Options, Report};

/// The relations that were decided: the verdict, the figures as written, the message, the sum.
pub fn findings(report: &Report) -> String {
    let decided = report.relations.iter().filter(|it| it.verdict != "undecided");
    decided.map(|it| finding(report, it)).collect::<Vec<_>>().join("\n")
}

/// Every figure, one a line:
/// `kind value unit per hedge trend "quote" -> counts | predicate/verb | place | source`.
pub fn ledger(report: &Report) -> String {
    report.figures.iter().map(figure).collect::<Vec<_>>().join("\n")
}

/// The report of a text with nothing known of it.
pub fn plain(text: &str) -> Report {
    crossfoot::check(text, &Options::default())
}

fn finding(report: &Report, relation: &Relation) -> String {
    let Relation { verdict, check, message, workings, .. } = relation;
    let figures = relation.figures.iter();
    let figures = figures.filter_map(|id| report.figures.iter().find(|it| it.id == *id));
    let figures: Vec<String> = figures.map(|it| format!("\"{}\"", one_line(&it.quote))).collect();
    let mut lines = format!("{verdict}[{check}] {}: {message}", figures.join(", "));
    for line in workings.lines() {
        lines.push_str("\n  ");
        lines.push_str(line);
    }
    lines
}

fn figure(figure: &Figure) -> String {
    let value = figure.value.clone().unwrap_or_else(|| {
        let end = |it: &Option<String>| it.clone().unwrap_or_default();
        format!("{}..{}", end(&figure.low), end(&figure.high))
    });
    let mut line = format!(
        "{} {} {} {} {} {} \"{}\"",
        figure.kind,
        if value == ".." { "-" } else { &value },
        or_dash(figure.unit),
        or_dash(figure.per.as_deref()),
        or_dash(figure.hedge),
        or_dash(figure.trend),
        one_line(&figure.quote),
    );
    if let Some(join) = figure.join {
        line.push_str(&format!(" [{} {}]", join.kind, join.id));
    }
    if !figure.assumed.is_empty() {
        line.push_str(&format!(" [assumed {}]", figure.assumed.join(", ")));
    }
    if figure.kind == "label" {
        line.push_str(&format!(" [{}]", figure.status));
    }
    if let Some(claim) = &figure.claim {
        let mut counts = or_dash(claim.counts.as_deref()).to_owned();
        for modifier in &claim.modifiers {
            counts.push_str(&format!(" ({modifier})"));
        }
        let mut predicate = or_dash(claim.predicate.as_deref()).to_owned();
        if let Some(verb) = &claim.verb {
            predicate.push_str(&format!("/{verb}"));
        }
        if claim.negated {
            predicate.insert_str(0, "not ");
        }
        let place = or_dash(claim.place.as_deref());
        let source = or_dash(claim.source.as_deref());
        line.push_str(&format!(" -> {counts} | {predicate} | {place} | {source}"));
    }
    line
}

fn or_dash(value: Option<&str>) -> &str {
    value.unwrap_or("-")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::sound::{figure, relation};
    use super::*;

    #[test]
    fn relations_are_listed_unless_undecided() {
        let mut report = Report::empty();
        report.figures = vec![figure(0, 0, 3), figure(1, 8, 10)];
        report.figures[0].quote = "30\npeople".to_owned();
        report.relations = vec![relation("clash", vec![0, 1]), relation("undecided", vec![0])];
        assert_eq!(findings(&report), "clash[a-check] \"30 people\", \"\": message\n  1 + 1 = 3");
    }

    #[test]
    fn a_figure_is_one_line() {
        let mut report = Report::empty();
        report.figures = vec![figure(0, 0, 3)];
        report.figures[0].claim = Some(crossfoot::report::Claim {
            counts: Some("people".to_owned()),
            predicate: Some("trapped".to_owned()),
            verb: Some("trap".into()),
            ..Default::default()
        });
        assert_eq!(ledger(&report), "count 5 - - - - \"\" -> people | trapped/trap | - | -");
    }
}
