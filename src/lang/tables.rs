//! The tables that `build.rs` makes of the lists.
#![allow(clippy::all, clippy::pedantic, missing_docs, unreachable_pub)]

use super::{
    currency::{CurrencyId, CurrencyWord},
    forms::Forms,
    hedge::Hedge,
    role::Role,
    rules,
    unit::{Dimension, Unit, UnitId},
    word::Trend,
};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

#[cfg(test)]
include!(concat!(env!("OUT_DIR"), "/derived.rs"));
