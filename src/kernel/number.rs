//! Numbers as workings print them: in the unit and scale of the figures they come from.

use std::borrow::Cow;

use super::Term;
use crate::claims::Article;
use crate::claims::change::comparable;
use crate::figures::{Kind, Unit};
use crate::lang::{Dimension, UnitId, say};
use crate::number::Exact;

/// What stands around a printed number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Style<'a> {
    prefix: Cow<'a, str>,
    suffix: Cow<'a, str>,
    /// Whether large values are printed with a scale word.
    scaled: bool,
    /// Whether the value is printed as a fraction: “2/3”.
    fraction: bool,
    /// How many decimals, where not as many as its sort has.
    places: Option<u32>,
}

/// A percentage is printed with one decimal; with two below one percent.
fn percent_places(value: Exact) -> u32 {
    if value.abs() < Exact::ONE { 2 } else { 1 }
}

/// What stands before an amount of a currency that was written by its name.
fn sign_of(code: &str) -> Cow<'static, str> {
    Cow::Borrowed(match code {
        "USD" => "$",
        "GBP" => "£",
        "EUR" => "€",
        other => return format!("{other} ").into(),
    })
}

impl<'a> Style<'a> {
    /// A style with something behind the number.
    fn with(suffix: impl Into<Cow<'a, str>>) -> Self {
        Self { suffix: suffix.into(), ..Self::default() }
    }

    /// The style of a figure.
    pub(super) fn of_figure(article: &'a Article<'_>, figure: usize) -> Self {
        let Some(it) = article.figure(figure) else { return Self::default() };
        let scaled = it.written.as_ref().is_some_and(|it| it.scaled);
        match (it.kind, it.unit.map(crate::figures::Said::get)) {
            (Kind::Percent, _) => Self::with("%"),
            (Kind::Money, Some(Unit::Currency(currency))) => {
                let sign = article.text.slice(it.number).trim_start_matches(['-', '−', '+']);
                let end = sign.find(char::is_alphanumeric).unwrap_or(sign.len());
                let prefix = match sign.get(..end).unwrap_or_default().trim() {
                    "" => sign_of(currency.code()),
                    sign => sign.into(),
                };
                Self { prefix, scaled, ..Self::default() }
            }
            (Kind::Temperature, None) => Self::with(say::degrees(None)),
            (Kind::Measure | Kind::Temperature, Some(Unit::Measure(unit))) => {
                Self { scaled, ..Self::of_unit(unit) }
            }
            (Kind::Fraction | Kind::Ratio, _) => Self { fraction: true, ..Self::default() },
            (Kind::Points, Some(Unit::Measure(unit))) => Self::of_unit(unit),
            (Kind::Points, _) => Self::with(say::POINTS),
            _ => Self { scaled, ..Self::default() },
        }
    }

    /// The style of a measure.
    fn of_unit(unit: UnitId) -> Self {
        let suffix = match unit.dimension() {
            Dimension::Temperature => say::degrees(Some(unit.cldr())).into(),
            _ => Cow::Owned(format!(" {}", say::units(unit.cldr()))),
        };
        Self::with(suffix)
    }

    /// The style of what a term comes to.
    pub(super) fn of_term(article: &'a Article<'_>, term: &Term) -> Self {
        match term {
            Term::Figure(figure) | Term::Unbounded(figure) | Term::Taken(figure, _) => {
                Self::of_figure(article, *figure)
            }
            Term::In(inner, unit) => {
                Self { scaled: Self::of_term(article, inner).scaled, ..Self::of_unit(unit.to) }
            }
            Term::Number(_)
            | Term::Spread(_)
            | Term::Majority(_)
            | Term::Length(_)
            | Term::Moment(_)
            | Term::Elapsed(_) => Self::default(),
            Term::PValue(_) => Self { places: Some(3), ..Self::default() },
            Term::SamplingError(_) => Self::with(say::POINTS),
            Term::Allowed(terms) => Self::of_term(article, &terms.plain),
            Term::Sum(terms) => {
                terms.first().map(|it| Self::of_term(article, it)).unwrap_or_default()
            }
            // “100 − 55%”: what is left of a hundred is a percentage
            Term::Minus(a, b) if matches!(**a, Term::Number(_)) => Self::of_term(article, b),
            Term::Minus(a, _) => {
                let style = Self::of_term(article, a);
                // the difference of two percentages is one of points
                let points = style.suffix == "%" && matches!(**a, Term::Figure(_));
                if points { Self { suffix: say::POINTS.into(), ..style } } else { style }
            }
            // what is divided by its like is a bare number
            Term::Over(a, b) => {
                let style = Self::of_term(article, a);
                // “607 billion rupiah from 335 billion”
                let alike = matches!((&**a, &**b), (Term::Figure(a), Term::Figure(b)) if comparable(article, *a, *b));
                if alike || style == Self::of_term(article, b) { Self::default() } else { style }
            }
            Term::Times(a, b) => {
                let (first, second) = (Self::of_term(article, a), Self::of_term(article, b));
                // two-thirds of a number is a number; “40 litres at $1.50”: the product is money
                if second.fraction {
                    first
                } else if first.fraction {
                    second
                } else if first == Self::default() || !second.prefix.is_empty() {
                    second.by_itself()
                } else {
                    first.by_itself()
                }
            }
            Term::Share(..) | Term::Change(..) | Term::Growth(..) => Self::with("%"),
            Term::Negative(inner)
            | Term::Ratio(inner)
            | Term::Rounded(inner, _)
            | Term::Tight(inner) => Self::of_term(article, inner),
        }
    }

    /// Without the time of a rate: miles an hour times hours are miles.
    fn by_itself(mut self) -> Self {
        if let Some(at) = self.suffix.find(say::PER) {
            self.suffix.to_mut().truncate(at);
        }
        self
    }

    /// A value in this style.
    pub(super) fn printed(&self, value: Exact) -> String {
        let mut out = String::with_capacity(16);
        self.print(value, &mut out);
        out
    }

    /// Appends a value in this style.
    pub(super) fn print(&self, value: Exact, out: &mut String) {
        self.write(value, None, out);
    }

    /// Appends the value of a figure in this style, with every decimal that is written.
    pub(super) fn print_written(&self, value: Exact, out: &mut String) {
        self.write(value, Some(6), out);
    }

    fn write(&self, value: Exact, places: Option<u32>, out: &mut String) {
        if value.is_negative() {
            out.push('−');
        }
        out.push_str(&self.prefix);
        let value = value.abs();
        if self.fraction {
            out.push_str(&value.as_fraction());
        } else if self.scaled && self.suffix != "%" {
            say::write_amount(value, out);
        } else {
            value.write_grouped(places.unwrap_or_else(|| self.places(value)), out);
        }
        let point = value == Exact::ONE && self.suffix == say::POINTS;
        let one = self.suffix.strip_suffix('s').filter(|_| point);
        out.push_str(one.unwrap_or(&self.suffix));
    }

    /// How many decimals a value is printed with: what is converted needs none from a thousand on, and
    /// small values need more.
    fn places(&self, value: Exact) -> u32 {
        if value.is_integer() {
            return 0;
        }
        let below = |part| Exact::new(1, part).is_some_and(|it| value < it);
        let of_measure = self.suffix.starts_with(' ') && self.suffix != say::POINTS;
        match self.places {
            // a p of 0.00004 is not 0
            Some(places) if !below(1000) => places,
            _ if self.suffix == "%" => percent_places(value),
            _ if of_measure && value >= Exact::int(1000) => 0,
            _ if below(10) => 6,
            _ => 2,
        }
    }
}
