//! Letters that are looked at, saved and printed.
use super::Desk;
use crate::ui::action::Action;
impl Desk {
    pub(super) fn carry_letters(&mut self, _action: Action) {}
}
