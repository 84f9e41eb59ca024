//! How a lemma of the lists inflects: the bits of a set.

/// The plural of the noun is regular.
pub(super) const PLURAL: u8 = 1;
/// The third person of the verb is regular.
pub(super) const THIRD: u8 = 1 << 1;
/// The past and the participle of the verb are regular.
pub(super) const PAST: u8 = 1 << 2;
/// The ing form of the verb is regular.
pub(super) const ING: u8 = 1 << 3;
/// The last consonant may stay single: visited, traveled.
pub(super) const PLAIN: u8 = 1 << 4;
/// The last consonant may double: stopped, travelled.
pub(super) const DOUBLED: u8 = 1 << 5;
