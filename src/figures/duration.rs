//! A length of time, and how ISO 8601 writes it.

use std::fmt;

use crate::number::Exact;

/// The units that ISO 8601 counts in, longest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeUnit {
    /// `Y`
    Year,
    /// `M` before the `T`
    Month,
    /// `W`
    Week,
    /// `D`
    Day,
    /// `H`
    Hour,
    /// `M` after the `T`
    Minute,
    /// `S`
    Second,
}

impl TimeUnit {
    /// The unit of a letter, which stands after the `T` where it is part of a day.
    #[must_use]
    pub fn of_letter(letter: char, in_day: bool) -> Option<Self> {
        Some(match (letter, in_day) {
            ('Y', _) => Self::Year,
            ('M', false) => Self::Month,
            ('W', _) => Self::Week,
            ('D', _) => Self::Day,
            ('H', _) => Self::Hour,
            ('M', true) => Self::Minute,
            ('S', _) => Self::Second,
            _ => return None,
        })
    }

    fn letter(self) -> char {
        match self {
            Self::Year => 'Y',
            Self::Month | Self::Minute => 'M',
            Self::Week => 'W',
            Self::Day => 'D',
            Self::Hour => 'H',
            Self::Second => 'S',
        }
    }

    /// The CLDR name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Week => "week",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
            Self::Second => "second",
        }
    }
}

/// A length of time in one or more units, longest first: “2 years and 3 months”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration {
    /// Amounts and units, longest unit first.
    pub parts: Vec<(Exact, TimeUnit)>,
}

impl Duration {
    /// So many of one unit.
    #[must_use]
    pub fn of(amount: Exact, unit: TimeUnit) -> Self {
        Self { parts: vec![(amount, unit)] }
    }
}

impl fmt::Display for Duration {
    /// ISO 8601: “P2Y3M”, “PT0.5H”; a fraction that is no decimal keeps six places.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let mut in_day = false;
        for (amount, unit) in &self.parts {
            if *unit >= TimeUnit::Hour && !in_day {
                in_day = true;
                f.write_str("T")?;
            }
            let written = amount.to_string();
            if written.contains('/') {
                write!(f, "{}{}", amount.rounded(6), unit.letter())?;
            } else {
                write!(f, "{written}{}", unit.letter())?;
            }
        }
        Ok(())
    }
}
