//! Where everything stands, its copies, and how the window looks.

use super::Model;
use crate::app::settings::Theme;
use crate::domain::language::Language;
use crate::ui::action::{Action, MachineChange, Pick};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::timeline::pair;
use crate::ui::parts::{Button, card, cut, hairline, link, para, say, segments, text};
use crate::ui::theme::{icon, look as types, space};
use crate::words::Words;
use egui::Ui;

/// Copies that are listed.
const SHOWN: usize = 14;

/// Language of the screen, light or dark: at once.
pub(super) fn look(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    let label = words.t("settings-language");
    text::label(ui, &label);
    let names = ["Nederlands", "English"].map(|words| Segment {
        words,
        ..Segment::default()
    });
    let chosen = usize::from(model.language == Language::English);
    if let Some(now) = segments(ui, &label, &names, chosen) {
        let language = Language::ALL[now.min(1)];
        out.push(Action::Machine(MachineChange::Language(language)));
    }
    para(ui, types::SMALL, words.t("settings-language-note"));
    let label = words.t("settings-theme");
    text::label(ui, &label);
    let themes = [Theme::System, Theme::Light, Theme::Dark];
    let names = [
        words.t("settings-theme-system"),
        words.t("settings-theme-light"),
        words.t("settings-theme-dark"),
    ];
    let items = names.each_ref().map(|words| Segment {
        words,
        ..Segment::default()
    });
    let chosen = themes
        .iter()
        .position(|theme| *theme == model.machine.theme)
        .unwrap_or(0);
    if let Some(now) = segments(ui, &label, &items, chosen) {
        out.push(Action::Machine(MachineChange::Theme(themes[now.min(2)])));
    }
}

/// The company file, its copies, and what can be done with them.
pub(super) fn file(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let size = (types::SMALL, model.file_size.as_str());
        pair(ui, (types::SECTION, &words.t("settings-file-where")), size);
        para(ui, types::BODY, model.file.display().to_string());
        ui.horizontal(|ui| {
            let show = words.t("settings-file-show");
            let button = Button::plain(&show).icon(icon::FOLDER_OPEN);
            if button.show(ui).clicked() {
                out.push(Action::ShowInFolder(model.file.clone()));
            }
            let move_out = words.t("settings-move-out");
            let button = Button::plain(&move_out).icon(icon::HARD_DRIVE);
            if button.show(ui).clicked() {
                out.push(Action::MoveOut);
            }
        });
        para(ui, types::SMALL, words.t("settings-move-out-note"));
    });
    say(ui, types::SECTION, words.t("settings-copies"));
    para(ui, types::BODY_QUIET, words.t("settings-copies-why"));
    ui.horizontal(|ui| {
        let now = words.t("settings-copy-now");
        if Button::plain(&now).icon(icon::COPY).show(ui).clicked() {
            out.push(Action::BackUp);
        }
        let restore = words.t("settings-restore");
        let button = Button::plain(&restore).icon(icon::ROTATE_CCW);
        if button
            .tip(&words.t("settings-restore-note"))
            .show(ui)
            .clicked()
        {
            out.push(Action::Restore);
        }
    });
    cut(ui, types::LABEL, words.t("settings-copies-folder"));
    para(ui, types::BODY, model.copies_in.as_str());
    ui.horizontal(|ui| {
        let choose = words.t("settings-copies-choose");
        if Button::plain(&choose).icon(icon::FOLDER).show(ui).clicked() {
            out.push(Action::Pick(Pick::CopiesFolder));
        }
        let beside = words.t("settings-copies-usual");
        if model.machine.copies_folder.is_some() && Button::quiet(&beside).show(ui).clicked() {
            out.push(Action::Machine(MachineChange::CopiesFolder(None)));
        }
    });
    hairline(ui);
    if model.copies.is_empty() {
        para(ui, types::BODY_QUIET, words.t("settings-copies-none"));
    }
    for copy in model.copies.iter().take(SHOWN) {
        ui.horizontal(|ui| {
            say(ui, types::BODY, copy.day.as_str());
            say(ui, types::SMALL, copy.size.as_str());
            let name = copy
                .path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            if link(ui, &name).clicked() {
                out.push(Action::ShowInFolder(copy.path.clone()));
            }
        });
    }
}
