//! The foot under the table of files: what would be imported, what becomes of it, and the two buttons.

use crate::ui::action::Action;
use crate::ui::money_in::files::Reading;
use crate::ui::parts::{Button, action_bar, cut, say, text};
use crate::ui::theme::{icon, look, size, space};
use crate::words::Words;
use egui::{Align, Layout, Ui, vec2};

/// What would be imported, what that does, and the two buttons.
pub(super) fn foot(ui: &mut Ui, reading: &Reading, words: &Words, out: &mut Vec<Action>) {
    let (cancel, import) = (words.t("frame-cancel"), words.t("money-in-import"));
    action_bar(
        ui,
        |ui| {
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 3.0;
                ui.add_space(12.0);
                let row = vec2(ui.available_width(), 19.0);
                let layout = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(row, layout, |ui| sum(ui, reading, words));
                cut(ui, look::SMALL, &reading.after);
            });
        },
        |ui| {
            let button = Button::primary(&import).icon(icon::CHECK).key("Ctrl Enter");
            let button = button
                .tall(size::BUTTON)
                .off_because(reading.off.as_deref());
            if button.show(ui).clicked() {
                out.push(Action::Import);
            }
            let button = Button::plain(&cancel).key("Esc").tall(size::BUTTON);
            if button.show(ui).clicked() {
                out.push(Action::ForgetRehearsal);
            }
            ui.add_space(space::S);
        },
    );
}

/// "Importeren: 213 boekingen, 12 facturen · 2 bestanden blijven achter".
fn sum(ui: &mut Ui, reading: &Reading, words: &Words) {
    ui.spacing_mut().item_spacing.x = 5.0;
    say(
        ui,
        look::BODY_QUIET.size(14.0),
        words.t("money-in-import-sum"),
    );
    let behind = format!("· {}", reading.behind);
    let shown = !reading.behind.is_empty();
    let room = ui.available_width()
        - if shown {
            text::width(ui, look::SMALL, &behind) + 8.0
        } else {
            0.0
        };
    ui.scope(|ui| {
        ui.set_max_width(room.max(120.0));
        cut(ui, look::TOTAL.size(14.0), &reading.sum);
    });
    if shown {
        cut(ui, look::SMALL, behind);
    }
}
