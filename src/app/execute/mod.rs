//! How each command is carried out.

use super::command::{Command, Done};
use super::error::Error;
use super::session::Session;

pub(super) fn execute(_session: &mut Session, _command: Command) -> Result<Done, Error> {
    Err(crate::domain::message::Refusal::new(crate::domain::message::msg("open-missing")).into())
}
