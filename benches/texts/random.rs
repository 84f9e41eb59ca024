//! Numbers that are drawn, and are the same on every machine.

/// Knuth’s MMIX.
pub(super) struct Random(pub(super) u64);

impl Random {
    /// From 0 up to `end`, without it.
    pub(super) fn below(&mut self, end: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    pub(super) fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        let end = i64::try_from(all.len()).unwrap_or(1);
        usize::try_from(self.below(end)).ok().and_then(|it| all.get(it)).copied().unwrap_or("")
    }
}
