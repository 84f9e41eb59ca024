//! Workings: the sum, written so that a reader can redo it.

use super::number::Style;
use super::{Compare, Count, Reading, Term, Verdict, evaluate, verdict as order};
use crate::claims::Article;
use crate::figures::{Kind, Value};
use crate::lang::{Function, say};
use crate::number::Exact;

/// The sum of a reading and how it stands to what is stated: “122 + 13 = 135 ≤ 193”.
pub(super) fn write(article: &Article<'_>, reading: &Reading, verdict: Verdict) -> String {
    let Some(computed) = exact(article, &reading.computed) else { return String::new() };
    // “in her 40s” has no value
    let stated = exact(article, &reading.stated);
    let mut out = equation(article, &reading.computed, computed);
    let relation = match (reading.compare, verdict) {
        (Compare::Equal, Verdict::Agrees) if Some(computed) == stated => "",
        (same, Verdict::Agrees) if same.is_same() => "≈",
        (Compare::Equal | Compare::Restates | Compare::Headlines, _)
        | (Compare::Differ, Verdict::Agrees) => "≠",
        (Compare::AtMost, Verdict::Agrees) if stated.is_none_or(|it| computed <= it) => "≤",
        (Compare::Differ, _) => "=",
        (Compare::AtLeast, Verdict::Agrees) => "≥",
        (Compare::AtLeast, _) => "<",
        (Compare::AtMost, _) => ">",
    };
    if !relation.is_empty() {
        let stated = match (stated, &reading.stated) {
            (Some(value), it) => formula_value(article, it, value),
            (None, Term::Figure(figure)) => quoted(article, *figure),
            (None, _) => String::new(),
        };
        out.extend([" ", relation, " ", &stated]);
    }
    // the order of two figures is as printed
    let ordered = matches!(reading.compare, Compare::AtMost | Compare::AtLeast)
        && order::in_order(article, &reading.computed, &reading.stated).is_some();
    if verdict.is_finding() && !ordered {
        out.push_str(&rounding(article, &reading.computed));
    }
    out
}

/// A sum that is compared with nothing: “7 + 5 = 12”.
pub(super) fn alone(article: &Article<'_>, it: &Term) -> Option<String> {
    Some(equation(article, it, exact(article, it)?) + &rounding(article, it))
}

fn equation(article: &Article<'_>, it: &Term, value: Exact) -> String {
    let mut out = formula(article, it, false);
    if !is_plain(it) {
        let printed = formula_value(article, it, value);
        let sign = if is_rounded(value, &printed) { "≈" } else { "=" };
        out.extend([" ", sign, " ", &printed]);
    }
    out
}

/// What a sum may come to, where its terms are rounded.
fn rounding(article: &Article<'_>, it: &Term) -> String {
    let style = Style::of_term(article, it);
    let tight = evaluate::extent(article, it).map(|it| it.tight).filter(|it| !it.is_point());
    let Some((Some(low), Some(high))) = tight.map(|it| (it.low(), it.high())) else {
        return String::new();
    };
    let (low, high) = (style.print(low), style.print(high));
    match it {
        Term::Elapsed(_) => say::may_be(&low, &high),
        Term::Moment(_) => String::new(),
        _ if low == high => String::new(),
        Term::Allowed(_) => say::would_do(&low, &high),
        _ => say::with_rounding(&low, &high),
    }
}

/// A message with its places filled: `{sum}`, `{computed}`, `{stated}`.
pub(super) fn fill(article: &Article<'_>, template: &str, reading: &Reading) -> String {
    let sum = || match &reading.computed {
        Term::Elapsed(it) => say::from_to(&it.from.words, &it.to.words),
        it => sum(article, it),
    };
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, it)| Some((before, it.split_once('}')?)))
    {
        out.push_str(before);
        match name {
            "sum" => out.push_str(&sum()),
            "computed" => out.push_str(&printed(article, &reading.computed)),
            "stated" => out.push_str(&printed(article, &reading.stated)),
            other => out.extend(["{", other, "}"]),
        }
        rest = after;
    }
    out + rest
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
    match (exact(article, it), it) {
        // “50 or 51” years old
        (Some(value), Term::Elapsed(elapsed)) if elapsed.count == Count::Birthdays => {
            let low = elapsed.extent().and_then(|it| it.tight.low()).unwrap_or(value);
            let (one, other) = (low.grouped(0), value.grouped(0));
            let wide = value.minus(low).is_some_and(|it| it > Exact::ONE);
            if wide { say::from_to(&one, &other) } else { say::either(&one, &other) }
        }
        (Some(value), _) => formula_value(article, it, value),
        // “in her 40s” has no value
        (None, Term::Figure(figure)) => quoted(article, *figure),
        (None, _) => String::new(),
    }
}

fn exact(article: &Article<'_>, it: &Term) -> Option<Exact> {
    evaluate::exact(it, &|figure| article.figure(figure)?.amount())
}

/// A value of a term as sums print it.
pub(super) fn label(article: &Article<'_>, it: &Term, value: Exact) -> String {
    formula_value(article, it, value)
}

fn formula_value(article: &Article<'_>, it: &Term, value: Exact) -> String {
    let style = || Style::of_term(article, it);
    match it {
        Term::Rounded(inner, _) => formula_value(article, inner, value),
        Term::Figure(figure) | Term::Unbounded(figure) | Term::Taken(figure, _) => {
            as_written(article, *figure).unwrap_or_else(|| style().print_written(value))
        }
        Term::Moment(it) => it.words.clone(),
        Term::Length(unit) => say::length(value, unit.0, unit.1.name()),
        Term::Elapsed(it) if it.count != Count::Birthdays => {
            say::length(value, it.unit.0, it.unit.1.name())
        }
        _ => style().print(value),
    }
}

/// A figure as the text writes it, on one line.
fn quoted(article: &Article<'_>, figure: usize) -> String {
    let span = article.figure(figure).map(|it| it.number).unwrap_or_default();
    crate::claims::on_one_line(article.text.slice(span))
}

/// A length of time, a measure in two units or money with its name as the text writes it: “5 feet 2 inches”, “Rs 41
/// crore”; “two-hour” as “two hours”.
fn as_written(article: &Article<'_>, figure: usize) -> Option<String> {
    let it = article.figure(figure)?;
    let quote = article.text.slice(it.number);
    let first = quote.chars().next()?;
    let named = it.kind == Kind::Money
        && quote.contains(char::is_alphabetic)
        && (first.is_ascii_digit()
            || first.is_alphabetic() && quote.contains(|it: char| it.is_ascii_digit()));
    let duration = matches!(it.value, Value::Duration(_));
    let endless = it.kind == Kind::Measure && it.exact().is_some_and(Exact::is_endless);
    if !(duration || named || endless) {
        return None;
    }
    let quote = crate::claims::on_one_line(quote);
    if let Value::Duration(length) = &it.value
        && let ([(value, _)], Some((number, unit))) =
            (length.parts.as_slice(), quote.split_once('-'))
        && !crate::lang::look_up(unit).units().is_empty()
    {
        return Some(format!("{number} {unit}{}", say::plural(*value)));
    }
    // “Five days after the storm”: within the message it opens no sentence
    let first = article.text.id(it.tokens.start);
    let word = first.cardinal().is_some() || first.function() == Function::A;
    Some(if duration && word { quote.to_lowercase() } else { quote })
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
        Term::Figure(_)
        | Term::Unbounded(_)
        | Term::Number(_)
        | Term::Spread(_)
        | Term::Taken(..)
        | Term::Length(_) => {
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
        Term::Share(a, b) if **b == Term::number(Exact::ONE) => {
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
        Term::Rounded(it, _) | Term::Tight(it) | Term::In(it, _) => {
            return formula(article, it, inner_term);
        }
        Term::Allowed(terms) => return formula(article, &terms.plain, inner_term),
        Term::Majority(it) => {
            let of = formula(article, it, true);
            let half = exact(article, it).and_then(|it| it.over(Exact::int(2)));
            let even = half.is_some_and(Exact::is_integer);
            if even { format!("{of} ÷ 2 + 1") } else { format!("({of} + 1) ÷ 2") }
        }
        Term::SamplingError(size) => format!("98 ÷ √{}", formula(article, size, true)),
        Term::PValue(test) => return super::statistics::written(article, test),
        Term::Moment(it) => return it.words.clone(),
        // “2018 − 2011”, “May 1 to May 9”
        Term::Elapsed(it) if it.from.is_year() && it.to.is_year() => {
            format!("{} − {}", it.to.words, it.from.words)
        }
        Term::Elapsed(it) => say::from_to(&it.from.words, &it.to.words),
    };
    if inner_term && !matches!(it, Term::Change(..)) { format!("({text})") } else { text }
}

/// Whether there is nothing to work out.
fn is_plain(it: &Term) -> bool {
    match it {
        Term::Figure(_)
        | Term::Unbounded(_)
        | Term::Number(_)
        | Term::Taken(..)
        | Term::Moment(_) => true,
        Term::Tight(inner) => is_plain(inner),
        _ => false,
    }
}

fn infix(article: &Article<'_>, a: &Term, sign: &str, b: &Term) -> String {
    format!("{} {sign} {}", formula(article, a, true), formula(article, b, true))
}
