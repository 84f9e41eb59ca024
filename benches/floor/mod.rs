//! The floor: the least that any reader of figures does. One pass that cuts words and numbers, values
//! each number, and looks each word up among the words for numbers.
//!
//! It is what the speed of crossfoot is measured in: both run on one machine in one run, so the ratio
//! is the same on a fast machine and on a slow one.
#![allow(dead_code, unreachable_pub, reason = "each bench is a crate of its own, and uses a part")]

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The words for numbers, with what they stand for.
pub struct Floor {
    words: HashMap<&'static [u8], u64, BuildHasherDefault<Fnv>>,
    longest: usize,
}

impl Floor {
    pub fn new() -> Self {
        let words: HashMap<_, _, _> = WORDS.iter().map(|it| (it.0.as_bytes(), it.1)).collect();
        Self { longest: WORDS.iter().map(|it| it.0.len()).max().unwrap_or(0), words }
    }

    /// How many figures a text has, and the sum of what they stand for, so that no work can be left out.
    pub fn read(&self, text: &str) -> (usize, u64) {
        let bytes = text.as_bytes();
        let (mut count, mut sum, mut at) = (0, 0_u64, 0);
        while let Some(&first) = bytes.get(at) {
            let from = at;
            if first.is_ascii_digit() {
                let mut value = 0_u64;
                while let Some(&it) = bytes.get(at) {
                    if it.is_ascii_digit() {
                        value = value.wrapping_mul(10).wrapping_add(u64::from(it - b'0'));
                    } else if !(matches!(it, b',' | b'.')
                        && bytes.get(at + 1).is_some_and(u8::is_ascii_digit))
                    {
                        break;
                    }
                    at += 1;
                }
                count += 1;
                sum = sum.wrapping_add(value);
            } else if is_letter(first) {
                while bytes.get(at).copied().is_some_and(is_letter) {
                    at += 1;
                }
                if let Some(value) = self.value(bytes.get(from..at).unwrap_or_default()) {
                    count += 1;
                    sum = sum.wrapping_add(value);
                }
            } else {
                at += 1;
            }
        }
        (count, sum)
    }

    fn value(&self, word: &[u8]) -> Option<u64> {
        let mut lower = [0; 16];
        if word.len() > self.longest {
            return None;
        }
        let lower = lower.get_mut(..word.len())?;
        for (to, from) in lower.iter_mut().zip(word) {
            *to = from.to_ascii_lowercase();
        }
        self.words.get(&*lower).copied()
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0x80
}

/// FNV-1a: short keys are hashed fastest by a short function.
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

const WORDS: [(&str, u64); 42] = [
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("dozen", 12),
    ("half", 2),
    ("third", 3),
    ("quarter", 4),
    ("first", 1),
    ("second", 2),
    ("twice", 2),
    ("double", 2),
    ("both", 2),
];
