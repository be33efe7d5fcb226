//! Agreements: promises and arrangements.

pub mod new;
pub mod shown;
