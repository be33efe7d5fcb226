//! (in the making)

pub mod library;
