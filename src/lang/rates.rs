//! What a United States dollar has cost since 1999, from its least to its most, written down from memory and
//! widely. It serves one purpose: to tell that a conversion is off by a scale. The range is stretched by 30
//! percent on either side, and only what lies eight times beyond that is told, so that a rate which is wrong by a
//! half here, or a year which is missing, can accuse nobody; a currency whose money was reformed is left out.

use crate::number::Exact;

/// Code, and thousandths of the currency to the dollar.
const RATES: &[(&str, u32, u32)] = &[
    ("USD", 1_000, 1_000),
    ("EUR", 620, 1_210),
    ("GBP", 470, 940),
    ("JPY", 75_000, 162_000),
    ("CNY", 6_000, 8_300),
    ("INR", 39_000, 90_000),
    ("CAD", 900, 1_620),
    ("AUD", 900, 2_090),
    ("NZD", 1_130, 2_560),
    ("CHF", 720, 1_830),
    ("SEK", 5_800, 11_300),
    ("NOK", 4_900, 11_900),
    ("DKK", 4_600, 9_000),
    ("ISK", 58_000, 150_000),
    ("PLN", 2_000, 4_700),
    ("CZK", 14_400, 42_000),
    ("HUF", 143_000, 450_000),
    ("BGN", 1_220, 2_400),
    ("RSD", 45_000, 125_000),
    ("UAH", 3_400, 43_000),
    ("RUB", 22_000, 140_000),
    ("KRW", 890_000, 1_580_000),
    ("TWD", 27_000, 35_500),
    ("HKD", 7_700, 7_900),
    ("SGD", 1_190, 1_870),
    ("THB", 28_000, 46_000),
    ("MYR", 2_900, 4_850),
    ("IDR", 6_500_000, 17_000_000),
    ("PHP", 37_000, 60_000),
    ("VND", 13_800_000, 26_500_000),
    ("PKR", 46_000, 310_000),
    ("BDT", 48_000, 125_000),
    ("LKR", 68_000, 370_000),
    ("BRL", 1_500, 6_300),
    ("MXN", 8_400, 25_300),
    ("ARS", 980, 1_500_000),
    ("CLP", 450_000, 1_050_000),
    ("COP", 1_600_000, 5_100_000),
    ("PEN", 2_500, 4_200),
    ("ZAR", 5_600, 19_700),
    ("NGN", 85_000, 1_700_000),
    ("KES", 61_000, 165_000),
    ("EGP", 3_300, 52_000),
    ("MAD", 7_200, 11_800),
    ("ILS", 3_000, 5_000),
    ("SAR", 3_700, 3_800),
    ("AED", 3_600, 3_700),
    ("QAR", 3_600, 3_700),
    ("KWD", 260, 320),
];

/// The least and the most that a dollar has cost in a currency.
#[must_use]
pub fn per_dollar(code: &str) -> Option<(Exact, Exact)> {
    let (_, low, high) = RATES.iter().find(|it| it.0 == code)?;
    let parts = |it: u32| Exact::new(i128::from(it), 1_000);
    Some((parts(*low)?, parts(*high)?))
}
