//! Money: currencies, their names and their signs.

use super::{
    phrases::{Run, longest, sign},
    tables::{CURRENCIES, CURRENCY_RUNS, CURRENCY_SIGNS, PLACE_PHRASES},
    word::WordId,
};

/// A currency of the list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CurrencyId(pub(super) u16);

/// Letters of a code.
const CODE: usize = 3;

impl CurrencyId {
    /// The ISO 4217 code, those of historic currencies and BTC and ETH included.
    #[must_use]
    pub fn code(self) -> &'static str {
        let at = usize::from(self.0) * CODE;
        CURRENCIES.get(at..at + CODE).unwrap_or_default()
    }

    /// The currency with this code, in capitals.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let mut codes = CURRENCIES.as_bytes().chunks(CODE);
        u16::try_from(codes.position(|it| it == code.as_bytes())?).ok().map(Self)
    }
}

/// What a name or sign of money may mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CurrencyWord {
    /// The currencies, likeliest first; never empty.
    pub currencies: &'static [CurrencyId],
    /// The part of the whole that a coin is, as numerator and denominator; cents (1, 100).
    pub minor: Option<(u32, u32)>,
}

/// What a currency sign or code may mean, case-sensitive: "$", "US$", "kr", "EUR", "p".
#[must_use]
pub fn currency_sign(text: &str) -> Option<CurrencyWord> {
    sign(&CURRENCY_SIGNS, text).map(CurrencyWord::of)
}

impl CurrencyWord {
    /// Of a row of a table: the currencies, and how many coins make a whole, 0 for no coin.
    pub(super) fn of((run, parts): (Run, u32)) -> Self {
        let minor = (parts != 0).then_some((1, parts));
        Self { currencies: run.of(&CURRENCY_RUNS), minor }
    }
}

/// The longest name of a place of several words that `words` opens with ("New Zealand"): the
/// currency in use there, if it has one, and the number of words.
#[must_use]
pub fn place_ahead(words: impl Iterator<Item = WordId>) -> Option<(Option<CurrencyId>, usize)> {
    longest(&PLACE_PHRASES, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::look_up;

    fn codes(text: &str) -> Vec<&'static str> {
        currency_sign(text)
            .map(|it| it.currencies.iter().map(|c| c.code()).collect())
            .unwrap_or_default()
    }

    #[test]
    fn signs_mean_their_currencies_likeliest_first() {
        assert_eq!(codes("$").first(), Some(&"USD"));
        assert!(codes("$").contains(&"AUD"));
        assert_eq!(codes("US$"), ["USD"]);
        assert_eq!(codes("HK$"), ["HKD"]);
        assert_eq!(codes("£").first(), Some(&"GBP"));
        assert_eq!(codes("¥").first(), Some(&"JPY"));
        assert_eq!(codes("Rs").first(), Some(&"INR"));
        assert_eq!(codes("kr"), ["SEK", "NOK", "DKK", "ISK"]);
        assert_eq!(codes("DEM"), ["DEM"]);
        assert_eq!(codes("usd"), [""; 0]);
    }

    #[test]
    fn coins_are_a_part_of_the_whole() {
        let cents = look_up("cents").currency().expect("money");
        assert_eq!(cents.minor, Some((1, 100)));
        assert_eq!(cents.currencies.first().map(|it| it.code()), Some("USD"));
        assert_eq!(currency_sign("p").and_then(|it| it.minor), Some((1, 100)));
        assert_eq!(look_up("pence").currency().map(|it| it.currencies[0].code()), Some("GBP"));
    }

    #[test]
    fn names_mean_every_currency_of_that_name() {
        let all = |word: &str| -> Vec<&str> {
            look_up(word)
                .currency()
                .map(|it| it.currencies.iter().map(|c| c.code()).collect())
                .unwrap_or_default()
        };
        assert_eq!(all("pound").first(), Some(&"GBP"));
        assert!(all("pounds").contains(&"EGP"));
        assert!(all("francs").contains(&"FRF"));
        assert_eq!(all("yuan"), ["CNY"]);
        assert_eq!(all("bitcoin"), ["BTC"]);
    }

    #[test]
    fn places_and_peoples_have_their_money() {
        let local = |word: &str| look_up(word).local_currency().map(CurrencyId::code);
        assert_eq!(local("Sydney"), Some("AUD"));
        assert_eq!(local("Canada"), Some("CAD"));
        assert_eq!(local("Swiss"), Some("CHF"));
        assert_eq!(local("Africa"), None);
        let zealand = place_ahead(["New", "Zealand", "said"].into_iter().map(look_up));
        assert_eq!(zealand, Some((CurrencyId::of_code("NZD"), 2)));
    }
}
