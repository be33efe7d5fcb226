//! Welcome: the first thing an owner sees. Look around in the demo company, start one's own, or open
//! what was saved; and in one line what this program is not.

use crate::app::settings::CompanySettings;
use crate::domain::document::Address;
use crate::domain::language::Language;
use crate::domain::message::Refusal;
use crate::domain::references::Iban;
use crate::ui::action::{Action, MachineChange, NewCompany, Pick};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::surface::{disc, notice};
use crate::ui::parts::{Button, Field, card, cut, icon, link, para, say, segments, text};
use crate::ui::theme::{Ink, Tone, icon, look, radius, size, space, tokens};
use crate::words::Words;
use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Sense, Ui, UiBuilder, vec2};
use std::path::{Path, PathBuf};

/// From this window width on, what the program does stands beside the ways in.
const BESIDE: f32 = 1000.0;
/// The column with the ways in is never wider.
const COLUMN: f32 = 560.0;

/// What Welcome shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The file that was open last, when it is known: its name and where it is.
    pub last: Option<LastFile>,
    /// The file that was open last could not be opened: what, and why with the remedy.
    pub refused: Option<(String, String)>,
}

/// The company file that was open last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastFile {
    /// Its name without folder.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

/// What Welcome shows, from the file that was open last and why it could not be opened.
#[must_use]
pub fn model(last: Option<&Path>, refused: Option<&Refusal>, words: &Words) -> Model {
    let last = last.map(|path| LastFile {
        name: path.file_name().map_or_else(
            || path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        ),
        path: path.to_owned(),
    });
    let refused = refused.map(|refusal| {
        let more: Vec<String> = [&refusal.why, &refusal.remedy]
            .into_iter()
            .flatten()
            .map(|message| words.say(message))
            .collect();
        (words.say(&refusal.what), more.join(". "))
    });
    Model { last, refused }
}

/// What is half-done here.
#[derive(Debug, Clone, Default)]
pub struct WelcomeScreen {
    /// The form for a company of one's own, while it is open.
    own: Option<OwnCompany>,
}

/// The form as typed.
#[derive(Debug, Clone, Default)]
struct OwnCompany {
    name: String,
    street: String,
    postcode: String,
    city: String,
    iban: String,
    language: Language,
    who: String,
}

impl OwnCompany {
    /// Why it cannot be made yet; `None` when it can.
    fn off(&self, words: &Words) -> Option<String> {
        let missing = [
            (&self.name, words.t("welcome-needs-name")),
            (&self.street, words.t("welcome-needs-street")),
            (&self.postcode, words.t("welcome-needs-postcode")),
            (&self.city, words.t("welcome-needs-city")),
            (&self.iban, words.t("welcome-needs-iban")),
            (&self.who, words.t("welcome-needs-who")),
        ];
        let missing = missing
            .into_iter()
            .find(|(field, _)| field.trim().is_empty())
            .map(|(_, why)| why);
        missing.or_else(|| iban_error(&self.iban, words))
    }

    fn company(&self) -> NewCompany {
        let own = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        NewCompany {
            company: CompanySettings {
                name: self.name.trim().to_owned(),
                address: Address {
                    street: own(&self.street),
                    extra: None,
                    postcode: own(&self.postcode),
                    city: own(&self.city),
                    country: Some("NL".to_owned()),
                },
                iban: Iban::parse(&self.iban)
                    .map_or_else(|_| self.iban.clone(), |iban| iban.as_str().to_owned()),
                language: self.language,
                ..CompanySettings::default()
            },
            who: self.who.trim().to_owned(),
        }
    }
}

/// What is wrong with an IBAN that is being typed; nothing while it is empty.
fn iban_error(typed: &str, words: &Words) -> Option<String> {
    if typed.trim().is_empty() {
        return None;
    }
    Iban::parse(typed)
        .err()
        .map(|error| words.say(&error.message()))
}

impl WelcomeScreen {
    /// Draws it and asks.
    pub fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        let beside = ui.available_width() >= BESIDE;
        if beside {
            let wide = (ui.available_width() * 0.4).clamp(400.0, 640.0);
            let ground = Frame::new().fill(tokens(ui).sidebar);
            Panel::left("welcome-what")
                .exact_size(wide)
                .resizable(false)
                .show_separator_line(false)
                .frame(ground)
                .show(ui, |ui| what_it_does(ui, words));
        }
        foot(ui, words);
        let ground = Frame::new()
            .fill(tokens(ui).canvas)
            .inner_margin(Margin::symmetric(32, 20));
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            language(ui, words, out);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let room = ui.available_width();
                let wide = room.min(COLUMN);
                let high = if self.own.is_some() { 560.0 } else { 430.0 };
                let above = ((ui.available_height() - high) * 0.4).clamp(4.0, 200.0);
                ui.add_space(above);
                ui.horizontal(|ui| {
                    ui.add_space((room - wide) / 2.0);
                    ui.vertical(|ui| {
                        ui.set_width(wide);
                        if !beside {
                            brand(ui);
                            ui.add_space(space::L);
                        }
                        if self.own.is_some() {
                            self.form(ui, words, out);
                        } else {
                            self.ways(ui, model, words, out);
                        }
                    });
                });
            });
        });
    }

    fn ways(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
        say(ui, look::CUSTOMER, words.t("welcome-title"));
        para(ui, look::SAY_LATER.ink(Ink::Quiet), words.t("welcome-lead"));
        ui.add_space(space::M);
        ui.spacing_mut().item_spacing.y = space::M;
        if let Some((what, why)) = &model.refused {
            notice(ui, Tone::Red, what, why, None, None);
        }
        let (title, why) = (words.t("welcome-demo"), words.t("welcome-demo-why"));
        let open = words.t("welcome-demo-open");
        if way(
            ui,
            icon::EYE,
            Tone::Accent,
            (&title, &why),
            Button::primary(&open),
        ) {
            out.push(Action::OpenDemo);
        }
        let (title, why) = (words.t("welcome-own"), words.t("welcome-own-why"));
        let start = words.t("welcome-own-start");
        if way(
            ui,
            icon::BUILDING_2,
            Tone::Green,
            (&title, &why),
            Button::plain(&start),
        ) {
            self.own = Some(OwnCompany {
                language: words.language(),
                ..OwnCompany::default()
            });
        }
        let (title, why) = (words.t("welcome-open"), words.t("welcome-open-why"));
        let choose = words.t("welcome-open-choose");
        if way(
            ui,
            icon::FOLDER_OPEN,
            Tone::Amber,
            (&title, &why),
            Button::plain(&choose),
        ) {
            out.push(Action::Pick(Pick::Company));
        }
        if let Some(last) = &model.last {
            let again = words
                .say(&crate::domain::message::msg("welcome-last").with("file", last.name.as_str()));
            if link(ui, &again)
                .on_hover_text(last.path.display().to_string())
                .clicked()
            {
                out.push(Action::OpenCompany(last.path.clone()));
            }
        }
    }

    fn form(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let Some(own) = &mut self.own else { return };
        let mut back = link(ui, &words.t("welcome-back")).clicked();
        ui.add_space(space::S);
        say(ui, look::CUSTOMER, words.t("welcome-own"));
        para(
            ui,
            look::SAY_LATER.ink(Ink::Quiet),
            words.t("welcome-own-lead"),
        );
        ui.add_space(space::M);
        ui.spacing_mut().item_spacing.y = space::M;
        fields(ui, own, words);
        let off = own.off(words);
        let make = words.t("welcome-own-make");
        let mut made = false;
        ui.add_space(space::XS);
        ui.horizontal(|ui| {
            let button = Button::primary(&make)
                .key("Ctrl Enter")
                .tall(size::BUTTON)
                .off_because(off.as_deref());
            made = button.show(ui).clicked();
            if let Some(why) = &off {
                cut(ui, look::SMALL, why);
            }
        });
        made |= off.is_none() && crate::ui::parts::keys::pressed_ctrl(ui, egui::Key::Enter);
        if made {
            out.push(Action::CreateCompany(Box::new(own.company())));
        }
        back |= crate::ui::parts::keys::pressed_always(ui, egui::Key::Escape);
        if back {
            self.own = None;
        }
    }
}

fn fields(ui: &mut Ui, own: &mut OwnCompany, words: &Words) {
    let name = words.t("welcome-name");
    let note = words.t("welcome-name-note");
    Field::new(&name)
        .note(&note)
        .first()
        .limit(70)
        .show(ui, &mut own.name);
    Field::new(&words.t("welcome-street")).show(ui, &mut own.street);
    let half = (ui.available_width() - space::M) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        Field::new(&words.t("welcome-postcode"))
            .wide(120.0)
            .show(ui, &mut own.postcode);
        Field::new(&words.t("welcome-city")).show(ui, &mut own.city);
    });
    let wrong = iban_error(&own.iban, words);
    let note = words.t("welcome-iban-note");
    Field::new(&words.t("welcome-iban"))
        .hint("NL00 BANK 0123 4567 89")
        .note(&note)
        .error(wrong.as_deref())
        .show(ui, &mut own.iban);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let note = words.t("welcome-who-note");
        Field::new(&words.t("welcome-who"))
            .note(&note)
            .wide(half)
            .show(ui, &mut own.who);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let letters = words.t("welcome-letters-in");
            text::label(ui, &letters);
            if let Some(chosen) = languages(ui, &letters, own.language) {
                own.language = chosen;
            }
        });
    });
}

/// The languages by their own names.
fn languages(ui: &mut Ui, name: &str, now: Language) -> Option<Language> {
    let names = [
        ("Nederlands", Language::Dutch),
        ("English", Language::English),
    ];
    let items = names.map(|(words, _)| Segment {
        words,
        ..Segment::default()
    });
    let chosen = names
        .iter()
        .position(|(_, language)| *language == now)
        .unwrap_or(0);
    segments(ui, name, &items, chosen).map(|index| names[index.min(1)].1)
}

fn language(ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
    let row = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let name = words.t("welcome-language");
        if let Some(chosen) = languages(ui, &name, words.language()) {
            out.push(Action::Machine(MachineChange::Language(chosen)));
        }
    });
}

/// One way in: what it is, why one would, and its button at the right. `true` when it was chosen.
fn way(ui: &mut Ui, glyph: &str, tone: Tone, said: (&str, &str), button: Button<'_>) -> bool {
    let button = button.tall(size::BUTTON).wide(150.0);
    let shown = card(ui, false, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            disc(ui, glyph, tone, 40.0);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - 166.0);
                ui.spacing_mut().item_spacing.y = 3.0;
                para(ui, look::LEAD, said.0);
                para(ui, look::BODY_QUIET.line(19.0), said.1);
            });
        });
    });
    let inner = shown.response.rect.shrink(14.0);
    let right = UiBuilder::new()
        .max_rect(inner)
        .layout(Layout::right_to_left(Align::Center));
    button.show(&mut ui.new_child(right)).clicked()
}

/// The mark and the name.
fn brand(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let mark = egui::Rect::from_min_size(rect.min, vec2(44.0, 44.0));
    let tokens = tokens(ui);
    ui.painter()
        .rect_filled(mark, radius::DIALOG, tokens.accent);
    text::paint_icon(ui, mark.center(), icon::HANDSHAKE, 24.0, tokens.on_accent);
    let at = egui::pos2(mark.right() + 14.0, mark.center().y);
    text::paint_left(ui, at, look::DIAL, "Minnelijk", f32::INFINITY);
}

/// What the program does, in three steps, for who has never seen it.
fn what_it_does(ui: &mut Ui, words: &Words) {
    let whole = ui.max_rect();
    let line = egui::Stroke::new(1.0, tokens(ui).line);
    ui.painter()
        .vline(whole.right() - 0.5, whole.y_range(), line);
    let side = if whole.width() > 560.0 { 72.0 } else { 48.0 };
    let inner = whole.shrink2(vec2(side, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner));
    let ui = &mut ui;
    ui.add_space(((whole.height() - 470.0) * 0.4).clamp(28.0, 260.0));
    brand(ui);
    ui.add_space(28.0);
    para(
        ui,
        look::GREAT.size(28.0).line(36.0),
        words.t("welcome-promise"),
    );
    ui.add_space(28.0);
    let steps = [
        (
            icon::LANDMARK,
            words.t("welcome-step-money"),
            words.t("welcome-step-money-why"),
        ),
        (
            icon::PHONE,
            words.t("welcome-step-call"),
            words.t("welcome-step-call-why"),
        ),
        (
            icon::MAIL,
            words.t("welcome-step-letter"),
            words.t("welcome-step-letter-why"),
        ),
    ];
    for (nr, (glyph, title, why)) in steps.iter().enumerate() {
        step(ui, glyph, title, why, nr == 2);
    }
}

fn step(ui: &mut Ui, glyph: &str, title: &str, why: &str, last: bool) {
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let (rect, _) = ui.allocate_exact_size(vec2(36.0, 36.0), Sense::hover());
        let tokens = tokens(ui);
        let ring = egui::Stroke::new(1.0, tokens.line_strong);
        ui.painter().circle(rect.center(), 18.0, tokens.card, ring);
        text::paint_icon(ui, rect.center(), glyph, 17.0, tokens.accent_text);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            para(ui, look::LEAD, title);
            para(ui, look::BODY_QUIET.line(19.0), why);
            ui.add_space(16.0);
        });
    });
    if !last {
        let rect = shown.response.rect;
        let line = egui::Stroke::new(1.0, tokens(ui).line_strong);
        let along = (rect.top() + 40.0)..=(rect.bottom() + 2.0);
        ui.painter().vline(rect.left() + 18.0, along, line);
    }
}

/// What this program is not, always in sight.
fn foot(ui: &mut Ui, words: &Words) {
    let ground = Frame::new()
        .fill(tokens(ui).canvas)
        .inner_margin(Margin::symmetric(32, 12));
    Panel::bottom("welcome-foot")
        .resizable(false)
        .show_separator_line(false)
        .frame(ground)
        .show(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                ui.horizontal(|ui| {
                    let said = words.t("welcome-honest");
                    let wide = text::width(ui, look::SMALL, &said) + 22.0;
                    ui.add_space(((ui.available_width() - wide) / 2.0).max(0.0));
                    icon(ui, icon::SHIELD_CHECK, 14.0, Ink::Faint);
                    cut(ui, look::SMALL.ink(Ink::Faint), said);
                });
            });
        });
}
