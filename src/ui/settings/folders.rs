//! Where new files are looked for: a folder that is watched, and Downloads.

use super::Model;
use crate::ui::action::{Action, MachineChange, Pick};
use crate::ui::parts::{Button, card, para, say, switch};
use crate::ui::theme::{icon, look, space};
use crate::words::Words;
use egui::Ui;

/// Both, of this computer: at once.
pub(super) fn ui(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        say(ui, look::SECTION, words.t("settings-watched"));
        para(ui, look::BODY_QUIET, words.t("settings-watched-why"));
        let watched = model.machine.watched_folder.as_ref();
        let shown = watched.map_or_else(
            || words.t("settings-watched-none"),
            |folder| folder.display().to_string(),
        );
        para(ui, look::BODY, shown);
        ui.horizontal(|ui| {
            let choose = words.t("settings-watched-choose");
            let button = Button::plain(&choose).icon(icon::FOLDER_OPEN);
            if button.show(ui).clicked() {
                out.push(Action::Pick(Pick::WatchedFolder));
            }
            if watched.is_none() {
                return;
            }
            let look = words.t("settings-watched-look");
            if Button::plain(&look).icon(icon::SEARCH).show(ui).clicked() {
                out.push(Action::LookForFiles);
            }
            let stop = words.t("settings-watched-stop");
            if Button::quiet(&stop).show(ui).clicked() {
                out.push(Action::Machine(MachineChange::WatchedFolder(None)));
            }
        });
    });
    card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        say(ui, look::SECTION, words.t("settings-downloads"));
        para(ui, look::BODY_QUIET, words.t("settings-downloads-why"));
        let mut on = !model.machine.ignore_downloads;
        if switch(ui, &mut on, &words.t("settings-downloads-offer")).changed() {
            out.push(Action::Machine(MachineChange::Downloads(on)));
        }
    });
}
