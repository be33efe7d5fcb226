//! Long work as the window shows it: how far it is, and whether it can be stopped.

/// A work that is going on: reading files, importing, issuing letters.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// How far, from 0 to 1.
    pub share: f32,
    /// What is being done, in words.
    pub what: String,
    /// It can be stopped ([`crate::ui::action::Action::StopWork`]); what was done of it is rolled back.
    pub cancellable: bool,
}
