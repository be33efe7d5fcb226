//! (in the making)
pub mod parts;
pub mod theme;
