//! Before any file: the place to drop files with the three ways in, what can be read, and how to get a list out of
//! one's own bookkeeping package.

use super::pasted::paths;
use crate::app::library::packages::{Package, Sure, packages};
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::ui::action::{Action, Pick};
use crate::ui::ask::labelled;
use crate::ui::parts::choice::combo;
use crate::ui::parts::field::entered;
use crate::ui::parts::surface::section;
use crate::ui::parts::{Button, Field, card, drop_zone, facts, icon, link, para, say};
use crate::ui::theme::{Ink, icon, look, size, space};
use crate::words::Words;
use egui::{Align, Layout, ScrollArea, Ui, vec2};

/// Width of what tells how to get a list.
const ASIDE: f32 = 340.0;
/// Below this there is no room beside the place to drop files.
const NARROW: f32 = 860.0;

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct Start {
    /// A path that is being typed.
    pub(super) path: String,
    /// The package that was chosen.
    package: usize,
    /// What is told of each, in the language of the screen.
    packages: Option<(Language, Vec<Package>)>,
}

impl Start {
    pub(super) fn ui(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        ScrollArea::vertical().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            if ui.available_width() < NARROW {
                self.ways_in(ui, words, out);
                self.how_to(ui, words);
                return;
            }
            let main = ui.available_width() - ASIDE - space::L;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                ui.allocate_ui_with_layout(vec2(main, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(main);
                    self.ways_in(ui, words, out);
                });
                ui.allocate_ui_with_layout(vec2(ASIDE, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(ASIDE);
                    self.how_to(ui, words);
                });
            });
        });
    }

    /// The place to drop files, with the three ways in words, and what can be read.
    fn ways_in(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        drop_zone(ui, 268.0, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.add_space(22.0);
            icon(ui, icon::UPLOAD, 30.0, Ink::Accent);
            say(ui, look::PANE, words.t("money-in-drop-title"));
            say(ui, look::BODY_QUIET, words.t("money-in-drop-note"));
            ui.add_space(space::XS);
            let choose = words.t("money-in-choose-files");
            let button = Button::primary(&choose).icon(icon::FOLDER_OPEN);
            if button.tall(size::BUTTON).show(ui).clicked() {
                out.push(Action::Pick(Pick::ImportFiles));
            }
            if link(ui, &words.t("money-in-choose-folder")).clicked() {
                out.push(Action::Pick(Pick::ImportFolder));
            }
            ui.add_space(space::S);
            let width = 460.0_f32.min(ui.available_width());
            let row = vec2(width, size::CONTROL);
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                let read = words.t("money-in-read-path");
                let go = Button::plain(&read).show(ui).clicked();
                self.path_field(ui, words, go, out);
            });
        });
        ui.add_space(space::S);
        section(ui, &words.t("money-in-readable"), |_| {});
        let kinds = [
            ("CAMT.053, MT940, OFX", words.t("money-in-readable-bank")),
            ("CSV, TAB, XLS", words.t("money-in-readable-table")),
            ("CSV, XLSX, ODS", words.t("money-in-readable-settlement")),
            ("UBL, CII", words.t("money-in-readable-ubl")),
            ("XLSX, ODS, XLS, CSV", words.t("money-in-readable-list")),
            ("XAF", words.t("money-in-readable-audit-file")),
            ("PDF", words.t("money-in-readable-pdf")),
            ("vCard, XLSX, CSV", words.t("money-in-readable-contacts")),
        ];
        let pairs: Vec<(&str, &str)> = kinds
            .iter()
            .map(|(kind, what)| (*kind, what.as_str()))
            .collect();
        facts(ui, 160.0, &pairs);
    }

    /// The field for a path; Enter in it reads too.
    fn path_field(&mut self, ui: &mut Ui, words: &Words, go: bool, out: &mut Vec<Action>) {
        let name = words.t("money-in-path");
        let hint = words.t("money-in-path-hint");
        let field = Field::new(&name)
            .bare()
            .hint(&hint)
            .icon(icon::CLIPBOARD_PASTE);
        let response = field.show(ui, &mut self.path);
        let paths = paths(&self.path);
        if (go || entered(ui, &response)) && !paths.is_empty() {
            self.path.clear();
            out.push(Action::Rehearse(paths));
        }
    }

    /// Half a page on how to get a list out of a package.
    fn how_to(&mut self, ui: &mut Ui, words: &Words) {
        let language = words.language();
        if self.packages.as_ref().is_none_or(|(of, _)| *of != language) {
            self.packages = Some((language, packages(language)));
        }
        let packages = self.packages.as_ref().map_or(&[][..], |(_, all)| all);
        let other = words.t("package-other");
        let names = packages.iter().map(|package| match package.name.as_str() {
            "" => other.clone(),
            name => name.to_owned(),
        });
        let names: Vec<String> = names.collect();
        card(ui, false, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let width = ui.available_width();
            section(ui, &words.t("package-title"), |_| {});
            let label = words.t("package-choose");
            let picked = labelled(ui, &label, width, |ui| {
                combo(ui, &label, &names, Some(self.package), "", width)
            });
            self.package = picked.unwrap_or(self.package);
            if let Some(package) = packages.get(self.package) {
                steps(ui, &words.t("package-open-items"), &package.open_items);
                steps(ui, &words.t("package-customers"), &package.customers);
                para(ui, look::SMALL.ink(Ink::Faint), how_sure(package, words));
            }
        });
    }
}

/// Steps, numbered where there are several.
fn steps(ui: &mut Ui, title: &str, steps: &[String]) {
    ui.add_space(space::XS);
    say(ui, look::TOTAL, title);
    for (at, step) in steps.iter().enumerate() {
        let step = match steps.len() {
            1 => step.clone(),
            _ => format!("{}. {step}", at + 1),
        };
        para(ui, look::BODY, step);
    }
}

/// When it was looked up, and with whom.
fn how_sure(package: &Package, words: &Words) -> String {
    let key = match package.sure {
        Sure::Maker => "package-sure-maker",
        Sure::Others => "package-sure-others",
        Sure::Not if package.name.is_empty() => return String::new(),
        Sure::Not => "package-sure-not",
    };
    let day = words.day_long(package.checked);
    words.say(&msg(key).with("day", day))
}
