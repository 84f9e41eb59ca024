//! Workings: the sum, written so that a reader can redo it.

use super::number::Style;
use super::{Compare, Reading, Term, Verdict, term};
use crate::claims::Article;
use crate::figures::Kind;
use crate::number::Exact;

/// The sum of a reading and how it stands to what is stated: “122 + 13 = 135 ≤ 193”.
pub(super) fn write(article: &Article<'_>, reading: &Reading, verdict: Verdict) -> String {
    let (Some(computed), Some(stated)) =
        (exact(article, &reading.computed), exact(article, &reading.stated))
    else {
        return String::new();
    };
    let style = Style::of_term(article, &reading.computed);
    let mut out = formula(article, &reading.computed, false);
    if !matches!(reading.computed, Term::Figure(_) | Term::Unbounded(_) | Term::Number(_)) {
        let printed = style.print(computed);
        let sign = if is_rounded(computed, &printed) { "≈" } else { "=" };
        out.extend([" ", sign, " ", &printed]);
    }
    let relation = match (reading.compare, verdict) {
        (Compare::Equal, Verdict::Agrees) if computed == stated => "",
        (Compare::Equal, Verdict::Agrees) => "≈",
        (Compare::Equal, _) | (Compare::Differ, Verdict::Agrees) => "≠",
        (Compare::AtMost, Verdict::Agrees) if computed <= stated => "≤",
        (Compare::Differ, _) => "=",
        (Compare::AtLeast, Verdict::Agrees) => "≥",
        (Compare::AtLeast, _) => "<",
        (Compare::AtMost, _) => ">",
    };
    if !relation.is_empty() {
        let stated = formula_value(article, &reading.stated, stated);
        out.extend([" ", relation, " ", &stated]);
    }
    if verdict.is_finding()
        && let Some(extent) = term::value(article, &reading.computed)
        && !extent.tight.is_point()
        && let (Some(low), Some(high)) = (extent.tight.low(), extent.tight.high())
    {
        let (low, high) = (style.print(low), style.print(high));
        if low != high {
            out.push_str(&crate::lang::say::with_rounding(&low, &high));
        }
    }
    out
}

/// A message with its places filled: `{sum}`, `{computed}`, `{stated}`.
pub(super) fn fill(article: &Article<'_>, template: &str, reading: &Reading) -> String {
    template
        .replace("{sum}", &sum(article, &reading.computed))
        .replace("{computed}", &printed(article, &reading.computed))
        .replace("{stated}", &printed(article, &reading.stated))
}

/// A reading that failed too, in words.
pub(super) fn also(article: &Article<'_>, reading: &Reading) -> String {
    let sum = write(article, reading, Verdict::Clash);
    match &reading.taken {
        Some(taken) => format!("{taken}: {sum}"),
        None => sum,
    }
}

/// A formula.
pub(super) fn sum(article: &Article<'_>, it: &Term) -> String {
    formula(article, it, false)
}

/// The value of a term.
pub(super) fn printed(article: &Article<'_>, it: &Term) -> String {
    exact(article, it).map(|value| formula_value(article, it, value)).unwrap_or_default()
}

fn exact(article: &Article<'_>, it: &Term) -> Option<Exact> {
    term::exact(it, &|figure| article.figure(figure)?.amount())
}

fn formula_value(article: &Article<'_>, it: &Term, value: Exact) -> String {
    let style = Style::of_term(article, it);
    match it {
        Term::Rounded(inner, _) => formula_value(article, inner, value),
        Term::Figure(figure) | Term::Unbounded(figure) => {
            as_written(article, *figure).unwrap_or_else(|| style.print_written(value))
        }
        _ => style.print(value),
    }
}

/// A length of time or a measure in two units as the text writes it: “5 feet 2 inches”.
fn as_written(article: &Article<'_>, figure: usize) -> Option<String> {
    let it = article.figure(figure).filter(|it| {
        matches!(it.value, crate::figures::Value::Duration(_))
            || it.kind == Kind::Measure && it.exact().is_some_and(Exact::is_endless)
    })?;
    Some(article.text.slice(it.number).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether what is printed is not all of the value.
fn is_rounded(value: Exact, printed: &str) -> bool {
    let digits: String = printed.chars().filter(|it| it.is_ascii_digit() || *it == '.').collect();
    Exact::from_digits(&digits).is_some_and(|it| it != value.abs())
        && !printed.contains(char::is_alphabetic)
}

/// A term in infix notation; `inner` terms are bracketed where they must be.
fn formula(article: &Article<'_>, it: &Term, inner_term: bool) -> String {
    let text = match it {
        Term::Figure(_) | Term::Unbounded(_) | Term::Number(_) | Term::Spread(_) => {
            return exact(article, it)
                .map(|value| formula_value(article, it, value))
                .unwrap_or_default();
        }
        Term::Sum(terms) if terms.len() == 1 => {
            return terms.iter().map(|it| formula(article, it, inner_term)).collect();
        }
        Term::Sum(terms) => {
            terms.iter().map(|it| formula(article, it, true)).collect::<Vec<_>>().join(" + ")
        }
        Term::Minus(a, b) => infix(article, a, "−", b),
        Term::Times(a, b) => infix(article, a, "×", b),
        // “four-fifths” as a percentage
        Term::Share(a, b) if **b == Term::Number(Exact::ONE) => {
            return formula(article, a, inner_term);
        }
        Term::Over(a, b) | Term::Share(a, b) => infix(article, a, "÷", b),
        Term::Change(from, to) => {
            let (from, to) = (formula(article, from, true), formula(article, to, true));
            format!("({to} − {from}) ÷ {from}")
        }
        Term::Ratio(inner) => return formula(article, inner, inner_term),
        Term::Growth(rate, years) => {
            let (rate, years) = (formula(article, rate, true), formula(article, years, true));
            format!("(1 + {rate}) ^ {years} − 1")
        }
        Term::Negative(inner) => return format!("−{}", formula(article, inner, true)),
        Term::Rounded(it, _) | Term::In(it, _) => return formula(article, it, inner_term),
    };
    if inner_term && !matches!(it, Term::Change(..)) { format!("({text})") } else { text }
}

fn infix(article: &Article<'_>, a: &Term, sign: &str, b: &Term) -> String {
    format!("{} {sign} {}", formula(article, a, true), formula(article, b, true))
}
