//! Numbers as they are kept: in as few bytes as they need.
//!
//! A number has room for 128 bits above the line and below, and a figure has seven of them: what it says, how
//! precisely, what it may stand for. Most are as short as “3.4”, and several of a figure are the same.

use std::marker::PhantomData;

use super::{Exact, Extent, Interval, Written};

/// What is made of numbers, kept small; or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed<T> {
    bytes: Box<[u8]>,
    of: PhantomData<T>,
}

/// What can be kept so: taken apart into numbers and made of them again.
pub trait Pack: Sized {
    /// Its numbers, one after another.
    fn pack(&self, to: &mut Packer);
    /// The same, from its numbers.
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self>;
}

impl<T> Packed<T> {
    /// Nothing.
    #[must_use]
    pub fn none() -> Self {
        Self { bytes: Box::default(), of: PhantomData }
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Whether it is something.
    #[must_use]
    pub fn is_some(&self) -> bool {
        !self.is_none()
    }
}

impl<T: Pack> Packed<T> {
    /// What was kept.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn get(&self) -> Option<T> {
        if self.is_none() {
            return None;
        }
        T::unpack(&mut Unpacker { rest: &self.bytes, last: Exact::ZERO })
    }
}

impl<T: Pack> From<T> for Packed<T> {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn from(it: T) -> Self {
        let mut packer = Packer { bytes: [0; MOST], length: 0, last: Exact::ZERO };
        it.pack(&mut packer);
        let bytes = packer.bytes.get(..packer.length).unwrap_or_default();
        Self { bytes: bytes.into(), of: PhantomData }
    }
}

impl<T: Pack> From<Option<T>> for Packed<T> {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn from(it: Option<T>) -> Self {
        it.map_or_else(Self::none, Self::from)
    }
}

/// Stands for no number, and for the one before. Else a first byte says how many bytes the two terms have.
const NONE: u8 = 0x0f;
const SAME: u8 = 0x0e;

/// So many bytes are not told from all sixteen of them.
const ALL: u8 = 0xf;

/// Flags and four numbers are no longer than that.
const MOST: usize = 1 + 4 * (1 + 2 * size_of::<u128>());

/// Writes numbers.
#[derive(Debug)]
pub struct Packer {
    bytes: [u8; MOST],
    length: usize,
    last: Exact,
}

impl Packer {
    /// Writes flags.
    pub fn byte(&mut self, byte: u8) {
        if let Some(next) = self.bytes.get_mut(self.length) {
            *next = byte;
            self.length += 1;
        }
    }

    /// Writes a number.
    pub fn number(&mut self, it: Option<Exact>) {
        let Some(it) = it else { return self.byte(NONE) };
        if it == self.last {
            return self.byte(SAME);
        }
        self.last = it;
        // the sign is the lowest bit
        let upper = (it.numerator() << 1 ^ it.numerator() >> 127).cast_unsigned();
        let lower = it.denominator().cast_unsigned() - 1;
        self.byte(length(upper) << 4 | length(lower));
        self.term(upper);
        self.term(lower);
    }

    fn term(&mut self, term: u128) {
        term.to_le_bytes().into_iter().take(size(length(term))).for_each(|it| self.byte(it));
    }
}

/// Reads them again.
#[derive(Debug)]
pub struct Unpacker<'a> {
    rest: &'a [u8],
    last: Exact,
}

impl Unpacker<'_> {
    /// Reads flags.
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.rest.split_first() else { return NONE };
        self.rest = rest;
        *first
    }

    /// Reads a number.
    pub fn number(&mut self) -> Option<Exact> {
        let lengths = match self.byte() {
            NONE => return None,
            SAME => return Some(self.last),
            it => it,
        };
        let upper = self.term(lengths >> 4);
        let lower = self.term(lengths & 0xf);
        let numerator = (upper >> 1).cast_signed() ^ -(upper & 1).cast_signed();
        self.last = Exact::raw(numerator, (lower + 1).cast_signed());
        Some(self.last)
    }

    fn term(&mut self, length: u8) -> u128 {
        let Some((term, rest)) = self.rest.split_at_checked(size(length)) else { return 0 };
        self.rest = rest;
        let (low, high) = term.split_at(term.len().min(size_of::<u64>()));
        let part = |it: &[u8]| it.iter().rev().fold(0, |so_far, it| so_far << 8 | u64::from(*it));
        let low = u128::from(part(low));
        if high.is_empty() { low } else { u128::from(part(high)) << u64::BITS | low }
    }
}

/// How many bytes a term needs, in four bits.
fn length(term: u128) -> u8 {
    let bytes = (u128::BITS - term.leading_zeros()).div_ceil(8);
    u8::try_from(bytes).unwrap_or(ALL).min(ALL)
}

fn size(length: u8) -> usize {
    if length == ALL { size_of::<u128>() } else { usize::from(length) }
}

impl Packed<Written> {
    /// Whether a scale word stands with it; the same as of what is kept.
    #[must_use]
    pub fn is_scaled(&self) -> bool {
        self.bytes.first().is_some_and(|it| it & SCALED != 0)
    }

    /// Whether digits stand behind the point.
    #[must_use]
    pub fn has_decimals(&self) -> bool {
        self.bytes.first().is_some_and(|it| it & DECIMALS != 0)
    }
}

/// Flags of a written number.
const DECIMALS: u8 = 1;
const SCALED: u8 = 2;

impl Pack for Written {
    fn pack(&self, to: &mut Packer) {
        to.byte((DECIMALS * u8::from(self.decimals)) | (SCALED * u8::from(self.scaled)));
        for it in [self.value, self.step, self.last_significant] {
            to.number(Some(it));
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let flags = from.byte();
        Some(Self {
            value: from.number()?,
            step: from.number()?,
            last_significant: from.number()?,
            decimals: flags & DECIMALS != 0,
            scaled: flags & SCALED != 0,
        })
    }
}

impl Pack for Extent {
    fn pack(&self, to: &mut Packer) {
        for it in [self.tight, self.loose] {
            to.number(it.low());
            to.number(it.high());
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let mut interval = || Interval::with_ends(from.number(), from.number());
        Some(Self { tight: interval()?, loose: interval()? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::number::samples::{between, extent, small, wide};

    proptest! {
        #[test]
        fn what_is_kept_comes_back(value in wide(), step in wide(), decimals: bool, near in extent(wide)) {
            let written = Written { value, step, last_significant: step, decimals, scaled: !decimals };
            prop_assert_eq!(Packed::from(written).get(), Some(written));
            prop_assert_eq!(Packed::from(near).get(), Some(near));
        }

        #[test]
        fn a_missing_end_stays_missing(end in small()) {
            for it in [Interval::at_least(end), Interval::at_most(end), Interval::all()] {
                prop_assert_eq!(Packed::from(Extent::both(it)).get(), Some(Extent::both(it)));
            }
        }
    }

    #[test]
    fn short_numbers_are_kept_short() {
        assert!(Packed::from(Extent::both(between("3.35", "3.45"))).bytes.len() <= 12);
        let twelve = Packed::from(Written::whole(12).unwrap());
        assert!(twelve.is_some() && twelve.bytes.len() <= 6);
        assert_eq!(Packed::<Extent>::from(None), Packed::none());
        assert_eq!(Packed::<Extent>::none().get(), None);
    }
}
