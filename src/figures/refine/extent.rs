//! The interval that each figure may stand for (CHECKS.md B0.1 and B0.2).

use crate::figures::figure::{Figure, Kind, Value};
use crate::number::{Exact, Extent, Hedge, Interval, Nature, extent, qualified};
use crate::text::Text;

/// Settles the extent of every figure that has a value.
pub(crate) fn settle(text: &Text<'_>, figures: &mut [Figure]) {
    let tables = !text.tables.is_empty();
    for figure in figures.iter_mut() {
        if figure.extent.is_none() {
            let cell = tables && text.in_table(figure.tokens.start);
            figure.extent = of(figure, cell);
        }
    }
}

fn of(figure: &Figure, cell: bool) -> Option<Extent> {
    if figure.kind == Kind::Ratio && figure.is_part() {
        return ratio(figure);
    }
    let nature = match figure.nature() {
        Nature::Whole | Nature::Money | Nature::Measure if cell => Nature::Cell,
        it => it,
    };
    let written = match &figure.value {
        Value::Number(value) => {
            figure.written.unwrap_or(crate::number::Written::from_value(*value))
        }
        Value::Duration(_) => figure.written?,
        _ => return None,
    };
    let plain = extent(&written, nature)?;
    match figure.hedge {
        // “just a fifth (21 percent)”: a fraction in words stays a rounded one
        Some(Hedge::Exactly) if figure.kind == Kind::Fraction => Some(plain),
        Some(hedge) => qualified(plain, &written, nature, hedge),
        None => Some(plain),
    }
}

/// “one in five” covers 1 in 5.5 to 1 in 4.5; other ratios are shares of a whole.
fn ratio(figure: &Figure) -> Option<Extent> {
    let value = figure.exact()?;
    if value.numerator() == 1 {
        let n = crate::number::Written::whole(value.denominator())?;
        let spread = extent(&n, Nature::OneIn)?;
        let spread = match figure.hedge {
            Some(hedge) => qualified(spread, &n, Nature::OneIn, hedge)?,
            None => spread,
        };
        return Extent::exact(Exact::ONE).over(&spread);
    }
    // “nine in ten”, of 88 percent
    let half = if value.denominator() <= 10 { Exact::new(1, 40) } else { Exact::new(1, 200) }?;
    let more = Exact::new(1, 200)?;
    Some(Extent::new(Interval::around(value, half)?, Interval::around(value, half.plus(more)?)?))
}

impl Figure {
    /// What it may stand for without a bound: “up to 5 miles” as 5 miles, “about 5 miles” as it is.
    #[must_use]
    pub fn unbounded(&self) -> Option<Extent> {
        match self.hedge {
            Some(Hedge::MoreThan | Hedge::AtLeast | Hedge::UpTo | Hedge::LessThan) => {
                extent(&self.written?, self.nature())
            }
            _ => self.extent,
        }
    }

    /// What B0.1 takes it for.
    #[must_use]
    pub fn nature(&self) -> Nature {
        match self.kind {
            Kind::Percent | Kind::Points => Nature::Percent,
            Kind::Money => Nature::Money,
            Kind::Measure => Nature::Measure,
            Kind::Temperature => Nature::Temperature,
            Kind::Fraction => Nature::Fraction,
            Kind::Multiple => Nature::Multiple,
            Kind::Duration => Nature::Duration,
            Kind::Vote | Kind::Score | Kind::Ordinal | Kind::Rank => Nature::Fixed,
            _ => Nature::Whole,
        }
    }

    /// The value in the unit that its extent is reckoned in: of a duration the number as written.
    #[must_use]
    pub fn amount(&self) -> Option<Exact> {
        match &self.value {
            Value::Number(value) => Some(*value),
            Value::Duration(_) => self.written.map(|it| it.value),
            _ => None,
        }
    }
}
