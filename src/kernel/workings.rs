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
    let mut out = String::with_capacity(LONG);
    equation(article, &reading.computed, computed, &mut out);
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
        out.extend([" ", relation, " "]);
        match (stated, &reading.stated) {
            (Some(value), it) => formula_value(article, it, value, &mut out),
            (None, Term::Figure(figure)) => out.push_str(&quoted(article, *figure)),
            (None, _) => {}
        }
    }
    // the order of two figures is as printed
    let ordered = matches!(reading.compare, Compare::AtMost | Compare::AtLeast)
        && order::in_order(article, &reading.computed, &reading.stated).is_some();
    if verdict.is_finding() && !ordered {
        out.push_str(&rounding(article, &reading.computed));
    }
    out.shrink_to_fit(); // it is kept until the report is made
    out
}

/// As long as most sums and sentences are, and most values.
const LONG: usize = 64;
const SHORT: usize = 16;

/// A sum that is compared with nothing: “7 + 5 = 12”.
pub(super) fn alone(article: &Article<'_>, it: &Term) -> Option<String> {
    let mut out = String::new();
    equation(article, it, exact(article, it)?, &mut out);
    Some(out + &rounding(article, it))
}

fn equation(article: &Article<'_>, it: &Term, value: Exact, out: &mut String) {
    formula(article, it, false, out);
    if !is_plain(it) {
        let printed = label(article, it, value);
        let sign = if is_rounded(value, &printed) { "≈" } else { "=" };
        out.extend([" ", sign, " ", &printed]);
    }
}

/// What a sum may come to, where its terms are rounded.
fn rounding(article: &Article<'_>, it: &Term) -> String {
    let style = Style::of_term(article, it);
    let tight = evaluate::extent(article, it).map(|it| it.tight).filter(|it| !it.is_point());
    let Some((Some(low), Some(high))) = tight.map(|it| (it.low(), it.high())) else {
        return String::new();
    };
    let (low, high) = (style.printed(low), style.printed(high));
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
    let mut out = String::with_capacity(template.len() + LONG);
    let mut rest = template;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, it)| Some((before, it.split_once('}')?)))
    {
        out.push_str(before);
        match (name, &reading.computed) {
            ("sum", Term::Elapsed(it)) => {
                out.push_str(&say::from_to(&it.from.words, &it.to.words));
            }
            ("sum", it) => formula(article, it, false, &mut out),
            ("computed", it) => print(article, it, &mut out),
            ("stated", _) => print(article, &reading.stated, &mut out),
            (other, _) => out.extend(["{", other, "}"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out.shrink_to_fit();
    out
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
    let mut out = String::with_capacity(SHORT);
    formula(article, it, false, &mut out);
    out
}

/// The value of a term.
pub(super) fn printed(article: &Article<'_>, it: &Term) -> String {
    let mut out = String::with_capacity(SHORT);
    print(article, it, &mut out);
    out
}

fn print(article: &Article<'_>, it: &Term, out: &mut String) {
    match (exact(article, it), it) {
        // “50 or 51” years old
        (Some(value), Term::Elapsed(elapsed)) if elapsed.count == Count::Birthdays => {
            let low = elapsed.extent().and_then(|it| it.tight.low()).unwrap_or(value);
            let (one, other) = (low.grouped(0), value.grouped(0));
            let wide = value.minus(low).is_some_and(|it| it > Exact::ONE);
            let words = if wide { say::from_to(&one, &other) } else { say::either(&one, &other) };
            out.push_str(&words);
        }
        (Some(value), _) => formula_value(article, it, value, out),
        // “in her 40s” has no value
        (None, Term::Figure(figure)) => out.push_str(&quoted(article, *figure)),
        (None, _) => {}
    }
}

fn exact(article: &Article<'_>, it: &Term) -> Option<Exact> {
    evaluate::exact(it, &|figure| article.figure(figure)?.amount())
}

/// A value of a term as sums print it.
pub(super) fn label(article: &Article<'_>, it: &Term, value: Exact) -> String {
    let mut out = String::with_capacity(SHORT);
    formula_value(article, it, value, &mut out);
    out
}

fn formula_value(article: &Article<'_>, it: &Term, value: Exact, out: &mut String) {
    match it {
        Term::Rounded(inner, _) => formula_value(article, inner, value, out),
        Term::Figure(figure) | Term::Unbounded(figure) | Term::Taken(figure, _) => {
            match as_written(article, *figure) {
                Some(words) => out.push_str(&words),
                None => Style::of_figure(article, *figure).print_written(value, out),
            }
        }
        Term::Moment(it) => out.push_str(&it.words),
        Term::Length(unit) => out.push_str(&say::length(value, unit.0, unit.1.name())),
        Term::Elapsed(it) if it.count != Count::Birthdays => {
            out.push_str(&say::length(value, it.unit.0, it.unit.1.name()));
        }
        _ => Style::of_term(article, it).print(value, out),
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
    let named = || {
        quote.contains(char::is_alphabetic)
            && (first.is_ascii_digit()
                || first.is_alphabetic() && quote.contains(|it: char| it.is_ascii_digit()))
    };
    let duration = matches!(it.value, Value::Duration(_));
    let as_it_stands = match it.kind {
        Kind::Money => named(),
        Kind::Measure => it.exact().is_some_and(Exact::is_endless),
        _ => false,
    };
    if !(duration || as_it_stands) {
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
fn formula(article: &Article<'_>, it: &Term, inner: bool, out: &mut String) {
    match it {
        Term::Figure(_)
        | Term::Unbounded(_)
        | Term::Number(_)
        | Term::Spread(_)
        | Term::Taken(..)
        | Term::Length(_) => {
            if let Some(value) = exact(article, it) {
                formula_value(article, it, value, out);
            }
            return;
        }
        // “four-fifths” as a percentage
        Term::Share(a, b) if matches!(&**b, Term::Number(it) if **it == Exact::ONE) => {
            return formula(article, a, inner, out);
        }
        Term::Sum(terms) if terms.len() == 1 => {
            return terms.iter().for_each(|it| formula(article, it, inner, out));
        }
        Term::Ratio(it) | Term::Rounded(it, _) | Term::Tight(it) | Term::In(it, _) => {
            return formula(article, it, inner, out);
        }
        Term::Allowed(terms) => return formula(article, &terms.plain, inner, out),
        Term::Negative(it) => {
            out.push('−');
            return formula(article, it, true, out);
        }
        Term::PValue(test) => return out.push_str(&super::statistics::written(article, test)),
        Term::Moment(it) => return out.push_str(&it.words),
        _ => {}
    }
    let bracketed = inner && !matches!(it, Term::Change(..));
    out.push_str(if bracketed { "(" } else { "" });
    worked_out(article, it, out);
    out.push_str(if bracketed { ")" } else { "" });
}

/// A term of several.
fn worked_out(article: &Article<'_>, it: &Term, out: &mut String) {
    let inner = |it: &Term, out: &mut String| formula(article, it, true, out);
    match it {
        Term::Sum(terms) => {
            for (idx, it) in terms.iter().enumerate() {
                out.push_str(if idx > 0 { " + " } else { "" });
                inner(it, out);
            }
        }
        Term::Minus(a, b) => infix(article, a, " − ", b, out),
        Term::Times(a, b) => infix(article, a, " × ", b, out),
        Term::Over(a, b) | Term::Share(a, b) => infix(article, a, " ÷ ", b, out),
        Term::Change(from, to) => {
            out.push('(');
            infix(article, to, " − ", from, out);
            out.push_str(") ÷ ");
            inner(from, out);
        }
        Term::Growth(rate, years) => {
            out.push_str("(1 + ");
            infix(article, rate, ") ^ ", years, out);
            out.push_str(" − 1");
        }
        Term::Majority(it) => {
            let half = exact(article, it).and_then(|it| it.over(Exact::int(2)));
            let even = half.is_some_and(Exact::is_integer);
            out.push_str(if even { "" } else { "(" });
            inner(it, out);
            out.push_str(if even { " ÷ 2 + 1" } else { " + 1) ÷ 2" });
        }
        Term::SamplingError(size) => {
            out.push_str("98 ÷ √");
            inner(size, out);
        }
        // “2018 − 2011”, “May 1 to May 9”
        Term::Elapsed(it) if it.from.is_year() && it.to.is_year() => {
            out.extend([&it.to.words, " − ", &it.from.words]);
        }
        Term::Elapsed(it) => out.push_str(&say::from_to(&it.from.words, &it.to.words)),
        _ => {}
    }
}

fn infix(article: &Article<'_>, a: &Term, sign: &str, b: &Term, out: &mut String) {
    formula(article, a, true, out);
    out.push_str(sign);
    formula(article, b, true, out);
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
