//! The tables that `build.rs` makes of the lists.
#![allow(clippy::all, clippy::pedantic, missing_docs, unreachable_pub)]

use super::{
    currency::CurrencyId,
    facet::{Event, HeadClass, Sign},
    forms::Forms,
    hedge::Hedge,
    phrases::Run,
    role::Role,
    rules,
    unit::{Dimension, UnitId},
    word::Trend,
};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

#[cfg(test)]
include!(concat!(env!("OUT_DIR"), "/derived.rs"));
