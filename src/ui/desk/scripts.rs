//! Scripts that are being written: tried, kept, and put back.

use super::{Desk, Stale};
use crate::app::snapshots::{ScriptText, ScriptTrial};
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::ui::scripts;

impl Desk {
    /// What a text says to a customer, for the screen on which it is typed.
    pub(super) fn try_script(&mut self, trial: &ScriptTrial) {
        if let Some(tried) = self.with(|session| session.try_script(trial)) {
            self.screens
                .scripts
                .show(scripts::tried(&tried, &self.words));
            self.ctx.request_repaint();
        }
    }

    pub(super) fn keep_script(&mut self, text: &ScriptText) {
        if self.with(|session| session.keep_script(text)).is_some() {
            self.say(msg("scripts-kept"));
            self.make_anew(Stale::Everything);
        }
    }

    pub(super) fn restore_script(&mut self, language: Language, file: &str) {
        let restored = self.with(|session| session.restore_script(language, file));
        if restored.is_some() {
            self.say(msg("scripts-restored"));
            self.make_anew(Stale::Everything);
        }
    }
}
