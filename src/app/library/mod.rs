//! Data that comes with the program and that users may shadow with their own: read, checked, explained.
//! A user's own file shadows ours where the ids agree; while something is wrong in it, ours stays in use.

pub mod law;
pub mod playbooks;
pub mod tips;

use crate::domain::message::Problem;

/// Something in a file with texts that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file's name, without its folder.
    pub file: String,
    /// What is wrong, where, and what to do.
    pub problem: Problem,
}

/// Whose text it is: the screen says so, and offers the original of a changed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// It came with the program.
    Ours,
    /// The user's own, from a file of this name.
    User(String),
}
