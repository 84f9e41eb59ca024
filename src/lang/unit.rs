//! Units of measure: names, symbols and exact factors.

use super::{
    phrases::longest,
    tables::{SYMBOLS, UNIT_PHRASES, UNITS},
    word::WordId,
};

/// A unit of the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct UnitId(pub(super) u16);

/// A row of the table of units.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) cldr: &'static str,
    pub(super) dimension: Dimension,
    pub(super) factor: (i128, i128),
}

/// What a unit measures. Two figures compare if their units have one dimension, `Other` and `Count`
/// excepted. The note names the base unit of the factors.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dimension {
    /// Metre.
    Length,
    /// Square metre.
    Area,
    /// Cubic metre.
    Volume,
    /// Kilogram.
    Mass,
    /// Metre per second.
    Speed,
    /// Kelvin; [`UnitId::zero`] gives where the scale begins.
    Temperature,
    /// Second.
    Duration,
    /// Joule.
    Energy,
    /// Watt.
    Power,
    /// Pascal.
    Pressure,
    /// Bit.
    Data,
    /// Bit per second.
    DataRate,
    /// Hertz.
    Frequency,
    /// Degree.
    Angle,
    /// Newton.
    Force,
    /// Newton metre.
    Torque,
    /// Cubic metre of fuel per metre.
    Consumption,
    /// Metre per cubic metre of fuel.
    Economy,
    /// Volt.
    Voltage,
    /// Ampere.
    Current,
    /// Coulomb.
    Charge,
    /// Ohm.
    Resistance,
    /// Farad.
    Capacitance,
    /// Cubic metre per second.
    Flow,
    /// Metre per second squared.
    Acceleration,
    /// Kilogram per cubic metre.
    Concentration,
    /// A part of one: percent, basis points.
    Proportion,
    /// Percentage points, as a part of one.
    Points,
    /// Points of an index or a match.
    Count,
    /// Lumen.
    Light,
    /// Decibel.
    Sound,
    /// Mole.
    Substance,
    /// Sievert.
    Dose,
    /// Gray.
    Absorbed,
    /// Becquerel.
    Activity,
    /// Pixel.
    Pixels,
    /// Karat.
    Karat,
    /// Compares with nothing but itself.
    Other,
}

impl UnitId {
    /// The unit's id in CLDR, "kilometer-per-hour"; units that CLDR lacks have one of our own.
    #[must_use]
    pub fn cldr(self) -> &'static str {
        self.unit().map_or("", |it| it.cldr)
    }

    /// What the unit measures.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        self.unit().map_or(Dimension::Other, |it| it.dimension)
    }

    /// How much of the dimension's base unit one of this unit is, exactly, as a reduced numerator
    /// and denominator. Months and longer have their Gregorian mean, see [`Self::is_calendar`].
    #[must_use]
    pub fn factor(self) -> (i128, i128) {
        self.unit().map_or((1, 1), |it| it.factor)
    }

    /// The zero of a temperature scale in kelvins, exactly; zero for all other units.
    #[must_use]
    pub fn zero(self) -> (i128, i128) {
        match self.cldr() {
            "celsius" => (27_315, 100),
            "fahrenheit" => (45_967, 180),
            _ => (0, 1),
        }
    }

    /// Whether the length of the unit depends on the calendar: months and what is made of them.
    #[must_use]
    pub fn is_calendar(self) -> bool {
        matches!(
            self.cldr(),
            "month"
                | "quarter"
                | "year"
                | "decade"
                | "century"
                | "millennium"
                | "megayear"
                | "gigayear"
        )
    }

    /// How ISO 8601 writes a duration of one such unit: how many of a letter, and whether the letter
    /// stands after the `T`. None for units that are no duration, or shorter than a second.
    #[must_use]
    pub fn iso(self) -> Option<(u64, char, bool)> {
        let (count, letter, is_time) = match self.cldr() {
            "second" => (1, 'S', true),
            "minute" => (1, 'M', true),
            "hour" => (1, 'H', true),
            "day" | "night" => (1, 'D', false),
            "week" => (1, 'W', false),
            "fortnight" => (14, 'D', false),
            "month" => (1, 'M', false),
            "quarter" => (3, 'M', false),
            "year" => (1, 'Y', false),
            "decade" => (10, 'Y', false),
            "century" => (100, 'Y', false),
            "millennium" => (1_000, 'Y', false),
            "megayear" => (1_000_000, 'Y', false),
            "gigayear" => (1_000_000_000, 'Y', false),
            _ => return None,
        };
        Some((count, letter, is_time))
    }

    /// The unit with this CLDR id.
    #[must_use]
    pub fn of_cldr(cldr: &str) -> Option<Self> {
        let at = UNITS.iter().position(|it| it.cldr == cldr)?;
        u16::try_from(at).ok().map(Self)
    }

    fn unit(self) -> Option<&'static Unit> {
        UNITS.get(usize::from(self.0))
    }
}

/// Every unit that a symbol on or after digits may mean, case-sensitive, likeliest first; empty for
/// what is no symbol.
#[must_use]
pub fn symbol(text: &str) -> &'static [UnitId] {
    SYMBOLS
        .binary_search_by(|it| it.0.cmp(text))
        .ok()
        .and_then(|at| SYMBOLS.get(at))
        .map_or(&[], |it| it.1)
}

/// The units that the longest name at the start of `words` may mean, likeliest first, and how many
/// words it has: "square miles", "miles an hour", "acres".
#[must_use]
pub fn unit_ahead(mut words: impl Iterator<Item = WordId>) -> Option<(&'static [UnitId], usize)> {
    let first = words.next()?;
    if let Some(found) = longest(&UNIT_PHRASES, std::iter::once(first).chain(words)) {
        return Some(found);
    }
    let units = first.units();
    (!units.is_empty()).then_some((units, 1))
}
