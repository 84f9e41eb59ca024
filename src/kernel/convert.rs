//! Figures in the unit of another: minutes as hours, grams as kilograms, dollars a year as dollars a
//! month.

use super::Term;
use crate::claims::Article;
use crate::figures::{Figure, Kind, Per, Said, Unit};
use crate::lang::{Dimension, UnitId};
use crate::number::{Exact, Extent, Interval};

/// How numbers of one unit become numbers of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conversion {
    /// The unit they are in then.
    pub(super) to: UnitId,
    factor: Exact,
    /// What is added: the zeros of two scales of temperature lie apart.
    shift: Exact,
    /// Whether one over the number is taken: miles a gallon as litres for 100 kilometres.
    turned: bool,
}

impl Conversion {
    /// From one unit to another; none where they measure different things.
    #[must_use]
    pub fn new(from: UnitId, to: UnitId) -> Option<Self> {
        let (a, b) = (factor(from)?, factor(to)?);
        let zero = |it: UnitId| Exact::new(it.zero().0, it.zero().1);
        match (from.dimension(), to.dimension()) {
            (Dimension::Economy, Dimension::Consumption)
            | (Dimension::Consumption, Dimension::Economy) => {
                let factor = a.times(b)?.recip()?;
                Some(Self { to, factor, shift: Exact::ZERO, turned: true })
            }
            (Dimension::Other | Dimension::Count, _) => None,
            (one, other) if one == other => {
                let shift = zero(from)?.minus(zero(to)?)?.over(b)?;
                Some(Self { to, factor: a.over(b)?, shift, turned: false })
            }
            _ => None,
        }
    }

    /// The same for a difference: a rise of 2°C is one of 3.6°F.
    #[must_use]
    pub fn of_difference(self) -> Self {
        Self { shift: Exact::ZERO, ..self }
    }

    /// To `to` by the factor that takes one other unit to another: square miles to square kilometres as if
    /// they were miles.
    #[must_use]
    pub fn by_factor_of(to: UnitId, one: UnitId, other: UnitId) -> Option<Self> {
        let factor = ratio(one, other)?;
        Some(Self { to, factor, shift: Exact::ZERO, turned: false })
    }

    pub(super) fn convert(&self, value: &Extent) -> Option<Extent> {
        if self.turned {
            return Extent::exact(self.factor).over(value);
        }
        let shift = |it: Interval| it.plus(&Interval::point(self.shift));
        let scaled = value.scale(self.factor)?;
        Some(Extent::new(shift(scaled.tight)?, shift(scaled.loose)?))
    }

    /// The number that becomes `target`.
    pub(super) fn back(&self, target: Exact) -> Option<Exact> {
        if self.turned {
            return self.factor.over(target);
        }
        target.minus(self.shift)?.over(self.factor)
    }
}

/// A difference of percentages in the unit of a number of points: 0.25 points are 25 basis points.
#[must_use]
pub fn in_points_of(article: &Article<'_>, difference: Term, points: usize) -> Term {
    let unit = article.figure(points).filter(|it| it.kind == Kind::Points).and_then(|it| it.unit);
    let conversion = match unit.map(Said::get) {
        Some(Unit::Measure(unit)) => {
            UnitId::of_cldr("percent").and_then(|it| Conversion::new(it, unit))
        }
        _ => None,
    };
    match conversion {
        Some(conversion) => difference.converted(conversion),
        None => difference,
    }
}

/// A figure as one side of a conversion: without a bound, and rounded to its last digit that is not 0, by
/// a fiftieth at most: “1,200 acres (490 hectares)”.
#[must_use]
pub fn as_converted(article: &Article<'_>, figure: usize) -> Term {
    let step = article.figure(figure).and_then(|it| {
        let written = it.written?;
        let most = written.value.abs().over(Exact::int(25))?;
        let step = written.last_significant.min(most);
        match it.kind {
            // “350F (180C)”: hot ones are told in tens
            Kind::Temperature if written.value.abs() >= Exact::HUNDRED => {
                Some(written.last_significant.min(Exact::int(10)))
            }
            Kind::Temperature => None,
            // “500 rupees ($6)”
            Kind::Money if !written.scaled => Some(step.max(written.step)),
            _ => Some(step),
        }
    });
    Term::Unbounded(figure).rounded(step.unwrap_or(Exact::ZERO))
}

/// A figure in the unit of another; none where they are of different sorts.
#[must_use]
pub fn in_unit_of(article: &Article<'_>, figure: usize, other: usize) -> Option<Term> {
    let (from, to) = (article.figure(figure)?, article.figure(other)?);
    let same = from.unit.map(Said::get) == to.unit.map(Said::get);
    let mut factor = if same { Exact::ONE } else { ratio(measure(from)?, measure(to)?)? };
    if from.per != to.per {
        // dollars a year in dollars a month: a twelfth
        factor = factor.times(ratio(per(to)?, per(from)?)?)?;
    }
    let kinds = from.kind == to.kind || same && from.unit.is_none();
    if !kinds {
        return None;
    }
    let figure = Term::Figure(figure);
    if from.kind == Kind::Measure && from.per == to.per && factor != Exact::ONE {
        let to = measure(to)?;
        let conversion = Conversion { to, factor, shift: Exact::ZERO, turned: false };
        return Some(figure.converted(conversion));
    }
    let other = || Term::Times(Box::new(figure.clone()), Box::new(Term::number(factor)));
    Some(if factor == Exact::ONE { figure.clone() } else { other() })
}

fn measure(figure: &Figure) -> Option<UnitId> {
    match figure.unit.map(Said::get)? {
        Unit::Measure(unit) => Some(unit),
        Unit::Currency(_) => None,
    }
}

fn per(figure: &Figure) -> Option<UnitId> {
    match figure.per.as_ref()? {
        Per::Unit(unit) => Some(*unit),
        _ => None,
    }
}

fn factor(unit: UnitId) -> Option<Exact> {
    Exact::new(unit.factor().0, unit.factor().1)
}

/// How many of the second unit one of the first is.
fn ratio(one: UnitId, other: UnitId) -> Option<Exact> {
    if one.zero() != other.zero()
        || one.dimension() != other.dimension()
        || one.dimension() == Dimension::Other
    {
        return None;
    }
    factor(one)?.over(factor(other)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What so much of one unit is in another, by a conversion or by that of a difference.
    fn converted(value: &str, from: &str, to: &str, difference: bool) -> String {
        let unit = |it| UnitId::of_cldr(it).unwrap();
        let conversion = Conversion::new(unit(from), unit(to)).unwrap();
        let conversion = if difference { conversion.of_difference() } else { conversion };
        let value = Extent::exact(Exact::from_digits(value).unwrap());
        conversion.convert(&value).unwrap().tight.low().unwrap().rounded(4)
    }

    #[test]
    fn measures_convert_by_their_definitions() {
        for (value, from, to, gives) in [
            ("50", "mile", "kilometer", "80.4672"),
            ("200", "square-mile", "square-kilometer", "517.9976"),
            ("1", "acre", "hectare", "0.4047"),
            ("10", "pound", "kilogram", "4.5359"),
            ("40", "ton", "tonne", "36.2874"),
            ("5", "gallon-imperial", "liter", "22.7305"),
            ("100", "kilometer-per-hour", "mile-per-hour", "62.1371"),
            ("1", "terabyte", "gibibyte", "931.3226"),
            ("30", "mile-per-gallon", "liter-per-100-kilometer", "7.8405"),
            ("7.8405", "liter-per-100-kilometer", "mile-per-gallon", "29.9999"),
            ("40", "celsius", "fahrenheit", "104"),
            ("-40", "fahrenheit", "celsius", "-40"),
        ] {
            assert_eq!(converted(value, from, to, false), gives, "{value} {from}");
        }
    }

    #[test]
    fn a_difference_of_temperatures_has_no_zero() {
        assert_eq!(converted("2", "celsius", "fahrenheit", true), "3.6");
        assert_eq!(converted("95", "fahrenheit", "celsius", true), "52.7778");
    }

    #[test]
    fn what_measures_something_else_does_not_convert() {
        let unit = |it| UnitId::of_cldr(it).unwrap();
        assert!(Conversion::new(unit("mile"), unit("square-mile")).is_none());
        assert!(Conversion::new(unit("mile"), unit("mile-per-hour")).is_none());
    }

    #[test]
    fn a_factor_takes_units_of_one_sort_to_each_other() {
        let of = |one, other| ratio(UnitId::of_cldr(one)?, UnitId::of_cldr(other)?);
        assert_eq!(of("hour", "minute"), Some(Exact::int(60)));
        // no factor takes one scale of temperature to another
        assert_eq!(of("celsius", "fahrenheit"), None);
        assert_eq!(of("mile", "square-mile"), None);
    }

    #[test]
    fn a_conversion_can_be_turned_round() {
        let unit = |it| UnitId::of_cldr(it).unwrap();
        for (from, to) in
            [("celsius", "fahrenheit"), ("mile-per-gallon", "liter-per-100-kilometer")]
        {
            let there = Conversion::new(unit(from), unit(to)).unwrap();
            let value = Exact::int(30);
            let result = there.convert(&Extent::exact(value)).unwrap().tight.low().unwrap();
            assert_eq!(there.back(result), Some(value));
        }
    }
}
