//! Data that comes with the program and that users may shadow with their own: read, checked, explained.

pub mod law;
