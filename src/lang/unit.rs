//! Units of measure: names, symbols and exact factors.

use super::{
    phrases::{longest, sign},
    tables::{SYMBOLS, UNIT_ENDS, UNIT_NAMES, UNIT_PHRASES, UNIT_RUNS, UNITS},
    word::WordId,
};

/// A unit of the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct UnitId(pub(super) u16);

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

/// What metric units have in their names.
const METRIC: &[&str] = &["meter", "liter", "gram", "tonne", "hectare", "celsius", "pascal"];

impl UnitId {
    /// The unit's id in CLDR, "kilometer-per-hour"; units that CLDR lacks have one of our own.
    #[must_use]
    pub fn cldr(self) -> &'static str {
        let end = |n: u16| UNIT_ENDS.get(usize::from(n)).map_or(0, |it| usize::from(*it));
        UNIT_NAMES.get(end(self.0)..end(self.0.saturating_add(1))).unwrap_or_default()
    }

    /// Whether it is hundredths of a whole.
    #[must_use]
    pub fn is_percent(self) -> bool {
        self.cldr() == "percent"
    }

    /// Whether it is hundredths of a percentage point.
    #[must_use]
    pub fn is_basis_points(self) -> bool {
        self.cldr() == "permyriad"
    }

    /// What the unit measures.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn dimension(self) -> Dimension {
        UNITS.get(usize::from(self.0)).map_or(Dimension::Other, |it| it.0)
    }

    /// How much of the dimension's base unit one of this unit is, exactly, as a reduced numerator
    /// and denominator. Months and longer have their Gregorian mean, see [`Self::is_calendar`].
    #[must_use]
    pub fn factor(self) -> (i128, i128) {
        UNITS.get(usize::from(self.0)).map_or((1, 1), |it| it.1)
    }

    /// Whether it is of the metric system, or made of its units.
    #[must_use]
    pub fn is_metric(self) -> bool {
        METRIC.iter().any(|it| self.cldr().contains(it))
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
        let is_long =
            |it: &[u16]| matches!(it, [start, end] if usize::from(end - start) == cldr.len());
        let long = UNIT_ENDS.windows(2).zip(0..).filter(|it| is_long(it.0));
        long.map(|it| Self(it.1)).find(|it| it.cldr() == cldr)
    }
}

/// Every unit that a symbol on or after digits may mean, case-sensitive, likeliest first; empty for
/// what is no symbol.
#[must_use]
pub fn symbol(text: &str) -> &'static [UnitId] {
    sign(&SYMBOLS, text).map_or(&[], |it| it.of(&UNIT_RUNS))
}

/// The units that the longest name at the start of `words` may mean, likeliest first, and how many
/// words it has: "square miles", "miles an hour", "acres".
#[must_use]
pub fn unit_ahead(mut words: impl Iterator<Item = WordId>) -> Option<(&'static [UnitId], usize)> {
    let first = words.next()?;
    if let Some((run, count)) = longest(&UNIT_PHRASES, std::iter::once(first).chain(words)) {
        return Some((run.of(&UNIT_RUNS), count));
    }
    let units = first.units();
    (!units.is_empty()).then_some((units, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::look_up;
    use num_rational::Ratio;

    fn unit(cldr: &str) -> UnitId {
        UnitId::of_cldr(cldr).unwrap_or_else(|| panic!("no unit {cldr}"))
    }

    /// Whether so many of one unit are so many of another, exactly.
    fn same(left: (i128, &str), right: (i128, &str)) -> bool {
        let base = |(count, name): (i128, &str)| Ratio::from(unit(name).factor()) * count;
        let dimension = |it: (i128, &str)| unit(it.1).dimension();
        dimension(left) == dimension(right) && base(left) == base(right)
    }

    #[test]
    fn factors_agree_with_the_definitions() {
        // International yard and pound agreement, 1959; US and UK weights and measures acts.
        for (a, b) in [
            ((1_000, "mile"), (1_609_344, "meter")),
            ((1, "mile"), (1_760, "yard")),
            ((1, "yard"), (3, "foot")),
            ((1, "foot"), (12, "inch")),
            ((10_000, "inch"), (254, "meter")),
            ((1, "nautical-mile"), (1_852, "meter")),
            ((1, "mile"), (8, "furlong")),
            ((1, "fathom"), (6, "foot")),
            ((640, "acre"), (1, "square-mile")),
            ((1, "acre"), (43_560, "square-foot")),
            ((1, "hectare"), (10_000, "square-meter")),
            ((1, "gallon"), (231, "cubic-inch")),
            ((1, "gallon"), (8, "pint")),
            ((1, "gallon"), (4, "quart")),
            ((1, "gallon"), (128, "fluid-ounce")),
            ((1, "pint"), (2, "cup")),
            ((1, "cup"), (16, "tablespoon")),
            ((1, "tablespoon"), (3, "teaspoon")),
            ((100, "gallon-imperial"), (454_609, "milliliter")),
            ((1, "gallon-imperial"), (8, "pint-imperial")),
            ((1, "gallon-imperial"), (160, "fluid-ounce-imperial")),
            ((1, "barrel"), (42, "gallon")),
            ((1, "acre-foot"), (43_560, "cubic-foot")),
            ((100_000_000, "pound"), (45_359_237, "kilogram")),
            ((16, "ounce"), (1, "pound")),
            ((7_000, "grain"), (1, "pound")),
            ((480, "grain"), (1, "ounce-troy")),
            ((1, "ton"), (2_000, "pound")),
            ((1, "ton-imperial"), (2_240, "pound")),
            ((1, "tonne"), (1_000, "kilogram")),
            ((1, "stone"), (14, "pound")),
            ((5, "carat"), (1, "gram")),
            ((100_000, "mile-per-hour"), (44_704, "meter-per-second")),
            ((5, "meter-per-second"), (18, "kilometer-per-hour")),
            ((1_000, "knot"), (1_852, "kilometer-per-hour")),
            ((1, "kilowatt-hour"), (3_600_000, "joule")),
            ((1_000, "calorie"), (4_184, "joule")),
            ((100_000_000, "british-thermal-unit"), (105_505_585_262, "joule")),
            ((1_000, "millibar"), (1, "bar")),
            ((1, "millibar"), (1, "hectopascal")),
            ((1, "byte"), (8, "bit")),
            ((1, "tebibyte"), (1_024, "gibibyte")),
            ((100, "bushel"), (215_042, "cubic-inch")),
            ((1, "square-yard"), (9, "square-foot")),
            ((1, "cubic-yard"), (27, "cubic-foot")),
            ((1, "quintal"), (100, "kilogram")),
            ((1, "atmosphere"), (101_325, "pascal")),
            ((3_785_411_784, "mile-per-gallon"), (1_609_344_000, "kilometer-per-liter")),
            ((4_546_090, "mile-per-gallon-imperial"), (1_609_344, "kilometer-per-liter")),
            ((1, "kibibyte"), (1_024, "byte")),
            ((1, "gigabyte"), (1_000_000_000, "byte")),
            ((60, "revolution-per-minute"), (1, "hertz")),
            ((1, "revolution"), (360, "degree")),
            ((1, "week"), (168, "hour")),
            ((400, "year"), (146_097, "day")),
            ((12, "month"), (1, "year")),
            ((4, "quarter"), (1, "year")),
            ((100, "permyriad"), (1, "percent")),
            ((1_000, "part-per-1e9"), (1, "permillion")),
        ] {
            assert!(same(a, b), "{a:?} are {b:?}");
        }
    }

    #[test]
    fn mechanical_horsepower_is_550_foot_pounds_a_second() {
        let watts = Ratio::from(unit("horsepower").factor());
        let foot_pound = Ratio::from(unit("pound-force-foot").factor());
        assert_eq!(watts, foot_pound * 550);
    }

    #[test]
    fn temperature_scales_have_their_zero() {
        let kelvins = |degrees: i128, scale: &str| {
            let unit = unit(scale);
            Ratio::from(unit.factor()) * degrees + Ratio::from(unit.zero())
        };
        assert_eq!(kelvins(212, "fahrenheit"), kelvins(100, "celsius"));
        assert_eq!(kelvins(-40, "fahrenheit"), kelvins(-40, "celsius"));
    }

    #[test]
    fn ids_are_unique_and_factors_positive() {
        for it in (0..u16::try_from(UNITS.len()).unwrap()).map(UnitId) {
            assert_eq!(unit(it.cldr()), it, "{} is listed twice", it.cldr());
            assert!(it.factor().0 > 0 && it.factor().1 > 0);
        }
    }

    fn first(units: &[UnitId]) -> &'static str {
        units.first().map_or("", |it| it.cldr())
    }

    #[test]
    fn symbols_are_case_sensitive() {
        assert_eq!(first(symbol("m")), "meter");
        assert_eq!(first(symbol("MW")), "megawatt");
        assert_eq!(first(symbol("mW")), "milliwatt");
        assert_eq!(first(symbol("Mbps")), "megabit-per-second");
        assert_eq!(first(symbol("km/h")), "kilometer-per-hour");
        assert_eq!(first(symbol("m²")), "square-meter");
        assert_eq!(first(symbol("°C")), "celsius");
        assert_eq!(first(symbol("'")), "foot");
        assert!(symbol("M").is_empty());
        assert!(symbol("").is_empty());
    }

    #[test]
    fn words_mean_every_unit_of_that_name() {
        assert_eq!(first(look_up("Mile").units()), "mile");
        assert_eq!(first(look_up("metres").units()), "meter");
        let tons: Vec<&str> = look_up("tons").units().iter().map(|it| it.cldr()).collect();
        assert_eq!(tons, ["ton", "tonne", "ton-imperial"]);
        let gallons: Vec<&str> = look_up("gallons").units().iter().map(|it| it.cldr()).collect();
        assert_eq!(gallons, ["gallon", "gallon-imperial"]);
        assert!(look_up("people").units().is_empty());
    }

    #[test]
    fn long_names_are_phrases() {
        let ahead = |text: &str| {
            let found = unit_ahead(text.split(' ').map(look_up));
            found.map(|(units, words)| (first(units), words))
        };
        assert_eq!(ahead("square miles of"), Some(("square-mile", 2)));
        assert_eq!(ahead("miles an hour"), Some(("mile-per-hour", 3)));
        assert_eq!(ahead("miles away"), Some(("mile", 1)));
        assert_eq!(ahead("parts per billion"), Some(("part-per-1e9", 3)));
        assert_eq!(ahead("per cent"), Some(("percent", 2)));
        assert_eq!(ahead("basis points"), Some(("permyriad", 2)));
        assert_eq!(ahead("percentage points"), Some(("percentage-point", 2)));
        assert_eq!(ahead("square"), None);
    }

    #[test]
    fn durations_know_how_iso_writes_them() {
        assert_eq!(unit("fortnight").iso(), Some((14, 'D', false)));
        assert_eq!(unit("minute").iso(), Some((1, 'M', true)));
        assert_eq!(unit("mile").iso(), None);
        assert!(unit("month").is_calendar());
        assert!(!unit("week").is_calendar());
    }
}
