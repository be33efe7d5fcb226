//! Minnelijk: who still owes you, what to say when you call, and the letter if that was not enough.

pub mod app;
pub mod documents;
pub mod domain;
pub mod import;
pub mod store;
pub mod ui;
pub mod words;
