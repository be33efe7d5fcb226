//! The facts at the left: whom to ask for and the number, perhaps already paid, what is open, what is known.

use super::CallScreen;
use super::model::Model;
use crate::app::command::{Command, ContactDraft};
use crate::domain::ids::{ContactId, CustomerId};
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::button::focus_ring;
use crate::ui::parts::timeline::two_lines;
use crate::ui::parts::{Button, Field, card, cut, hairline, icon, link, para, say, text};
use crate::ui::reply::{below, beside};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon as glyph, look, radius, size, tokens};
use crate::words::Words;
use egui::{Frame, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Width of the labels before facts.
const LABELS: f32 = 66.0;

/// Draws the facts. `low`: second lines and the rhythm go.
pub(super) fn show(
    screen: &mut CallScreen,
    ui: &mut Ui,
    model: &Model,
    low: bool,
    words: &Words,
    out: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = 4.0;
    whom(screen, ui, model, words, out);
    ui.add_space(8.0);
    if model.paid.is_some() {
        paid(ui, model, words, out);
        ui.add_space(8.0);
    }
    for banner in &model.banners {
        ui.horizontal(|ui| {
            icon(ui, glyph::TRIANGLE_ALERT, 14.0, Ink::Amber);
            cut(ui, look::SMALL.ink(Ink::Amber), banner).on_hover_text(banner);
        });
    }
    hairline(ui);
    ui.add_space(4.0);
    ladder(ui, model, out);
    skipping(screen, ui, model, words);
    if let Some((line, more)) = &model.opening {
        ui.add_space(6.0);
        opening(ui, line, more);
    }
    ui.add_space(8.0);
    items(ui, model, words);
    ui.add_space(8.0);
    facts(ui, model, low || model.paid.is_some());
    if let Some(rhythm) = model.rhythm.as_ref().filter(|_| !low) {
        labelled(ui, &words.t("call-fact-rhythm"), |ui| {
            rhythm.show(ui, words);
        });
    }
}

fn whom(screen: &mut CallScreen, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    let customer = model.key.0;
    cut(ui, look::LEAD, &model.whom.ask);
    if model.whom.contact.is_some() || model.incoming {
        cut(ui, look::SMALL, &model.whom.role);
    } else {
        para(ui, look::SMALL, &model.whom.role);
        ui.add_space(4.0);
        new_person(screen, ui, model, words, out);
    }
    let Some(phone) = &model.whom.phone else {
        if let (Some(contact), Some(draft)) = (model.whom.contact, &model.whom.without_number) {
            their_number(screen, ui, (customer, contact, draft), words, out);
        }
        return;
    };
    if model.incoming {
        cut(ui, look::LEAD, phone);
        return;
    }
    cut(ui, look::DIAL, phone);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let half = ((ui.available_width() - 8.0) / 2.0).floor();
        let (dial, copy) = (words.t("call-dial"), words.t("call-copy"));
        let button = Button::primary(&dial).icon(glyph::PHONE_CALL).key("F8");
        if button.wide(half).tall(size::BUTTON).show(ui).clicked() {
            out.push(Action::Dial(phone.clone()));
        }
        let button = Button::plain(&copy).icon(glyph::COPY).key("Ctrl C");
        if button.wide(half).tall(size::BUTTON).show(ui).clicked() {
            out.push(Action::Copy(phone.clone()));
        }
    });
}

/// The person is known and their number is not: it is typed here.
fn their_number(
    screen: &mut CallScreen,
    ui: &mut Ui,
    (customer, contact, draft): (CustomerId, ContactId, &ContactDraft),
    words: &Words,
    out: &mut Vec<Action>,
) {
    let (label, hint) = (words.t("call-no-number"), words.t("call-their-number-hint"));
    Field::new(&label).hint(&hint).show(ui, &mut screen.phone);
    ui.add_space(2.0);
    let off = words.t("call-keep-number-off");
    let off = screen.phone.trim().is_empty().then_some(off.as_str());
    let keep = words.t("call-keep-person");
    if Button::plain(&keep).off_because(off).show(ui).clicked() {
        let to = ContactDraft {
            phone: screen.phone.trim().to_owned(),
            ..draft.clone()
        };
        out.push(screen.known.post(vec![Command::SaveContact {
            customer,
            contact: Some(contact),
            to,
        }]));
    }
}

/// Whoever pays the invoices is passed over: that may irritate, and the reason is kept (seed A7.2).
fn skipping(screen: &mut CallScreen, ui: &mut Ui, model: &Model, words: &Words) {
    if !model.whom.skips {
        return;
    }
    let label = words.t("call-skip");
    let hint = words.t("call-skip-hint");
    Field::new(&label)
        .hint(&hint)
        .show(ui, &mut screen.draft.skipped);
}

/// Nobody is known there: who decides about payment is asked first (seed B35).
fn new_person(
    screen: &mut CallScreen,
    ui: &mut Ui,
    model: &Model,
    words: &Words,
    out: &mut Vec<Action>,
) {
    let (name, hint) = (words.t("call-who-pays"), words.t("call-who-pays-hint"));
    let wrong = beside(screen.known.refused(), "name", words);
    Field::new(&name)
        .hint(&hint)
        .error(wrong.as_deref())
        .show(ui, &mut screen.person);
    let (label, hint) = (
        words.t("call-their-number"),
        words.t("call-their-number-hint"),
    );
    Field::new(&label).hint(&hint).show(ui, &mut screen.phone);
    ui.add_space(2.0);
    if let Some(why) = below(screen.known.refused(), &["name"], words) {
        para(ui, look::SMALL.ink(Ink::Red), why);
    }
    let keep = words.t("call-keep-person");
    let off = words.t("call-keep-person-off");
    let off = screen.person.trim().is_empty().then_some(off.as_str());
    if Button::plain(&keep)
        .icon(glyph::USER_PLUS)
        .off_because(off)
        .show(ui)
        .clicked()
    {
        let name = screen.person.trim().to_owned();
        screen.draft.person.clone_from(&name);
        out.push(screen.known.post(vec![Command::SaveContact {
            customer: model.key.0,
            contact: None,
            to: ContactDraft {
                name,
                phone: screen.phone.trim().to_owned(),
                responsible: true,
                ..ContactDraft::default()
            },
        }]));
    }
}

fn paid(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    let Some(paid) = &model.paid else { return };
    let tokens = tokens(ui);
    Frame::new()
        .fill(tokens.red_soft)
        .stroke(Stroke::new(1.0, tokens.red))
        .corner_radius(radius::CARD)
        .inner_margin(12)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.spacing_mut().interact_size.y = 16.0;
            ui.horizontal(|ui| {
                icon(ui, glyph::BANKNOTE, 15.0, Ink::Red);
                cut(ui, look::SECTION.ink(Ink::Red), words.t("call-paid-title"));
            });
            para(ui, look::SMALL.ink(Ink::Text), &paid.text);
            if link(ui, &words.t("call-paid-look")).clicked() {
                out.push(Action::ShowReceipt(paid.receipt));
                out.push(Action::Go(Route::MoneyIn));
            }
        });
}

/// Whom to ask for, in order; a click asks for somebody else.
fn ladder(ui: &mut Ui, model: &Model, out: &mut Vec<Action>) {
    for (place, person) in model.people.iter().enumerate() {
        let size = vec2(ui.available_width(), 22.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let said = format!("{} {}", person.name, person.role);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, !person.asked, &said));
        focus_ring(ui, rect, &response);
        if response.clicked() && !person.asked {
            out.push(Action::AskFor(person.contact));
        }
        let tokens = tokens(ui);
        let centre = pos2(rect.left() + 9.0, rect.center().y);
        let number = (place + 1).to_string();
        if person.asked {
            ui.painter().circle_filled(centre, 9.0, tokens.accent);
            text::paint_centre(ui, centre, look::KEY.ink(Ink::OnAccent), &number);
        } else {
            let line = Stroke::new(1.0, tokens.line_strong);
            ui.painter().circle_stroke(centre, 8.5, line);
            text::paint_centre(ui, centre, look::KEY.ink(Ink::Quiet), &number);
        }
        let ink = if person.asked {
            Ink::Accent
        } else {
            Ink::Quiet
        };
        let right = pos2(rect.right(), rect.center().y);
        let ends = text::paint_right(ui, right, look::FOOT.ink(ink), &person.note);
        let at = pos2(rect.left() + 27.0, rect.center().y);
        let name = look::BODY_MEDIUM;
        let end = text::paint_left(ui, at, name, &person.name, ends - at.x - 8.0);
        let at = pos2(end + 6.0, rect.center().y);
        text::paint_left(ui, at, look::SMALL, &person.role, ends - at.x - 8.0);
    }
}

fn opening(ui: &mut Ui, line: &str, more: &str) {
    let drawn = card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - 22.0);
            cut(ui, look::NAME, line);
        });
        cut(ui, look::SMALL, more);
    });
    let rect = drawn.response.rect;
    let at = pos2(rect.right() - 18.0, rect.top() + 20.0);
    let color = tokens(ui).text_3;
    text::paint_icon(ui, at, glyph::LOCK, 14.0, color);
}

fn items(ui: &mut Ui, model: &Model, words: &Words) {
    cut(ui, look::SECTION, words.t("call-open"));
    ui.spacing_mut().item_spacing.y = 3.0;
    hairline(ui);
    for item in &model.items {
        let (number, amount) = if item.discussed {
            (look::BODY_MEDIUM, look::TOTAL)
        } else {
            (look::BODY_QUIET, look::BODY_QUIET)
        };
        two_lines(
            ui,
            ((number, &item.number), (amount, &item.amount)),
            (
                (look::SMALL, &item.note),
                (look::SMALL.ink(Ink::Red), &item.when),
            ),
        );
        hairline(ui);
    }
}

fn facts(ui: &mut Ui, model: &Model, short: bool) {
    ui.spacing_mut().item_spacing.y = 6.0;
    for fact in &model.facts {
        labelled(ui, &fact.label, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let said = cut(
                ui,
                look::SMALL.ink(Ink::Text).weight(look::LABEL.weight),
                &fact.fact,
            );
            if !fact.all.is_empty() {
                said.on_hover_text(&fact.all);
            }
            if !short && !fact.more.is_empty() {
                cut(ui, look::SMALL, &fact.more);
            }
        });
    }
}

fn labelled(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(LABELS, 16.0), Sense::hover());
        text::paint_left(ui, rect.left_center(), look::SMALL, label, LABELS - 4.0);
        ui.vertical(content);
    });
}

/// In a narrow window: one line with person, number, dial; the rest opens over the screen.
pub(super) fn strip(ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) -> bool {
    let mut open = false;
    crate::ui::parts::surface::strip(ui, 44.0, crate::ui::theme::Tone::Neutral, |ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let facts = words.t("call-facts");
        if Button::plain(&facts).key("F3").show(ui).clicked() {
            open = true;
        }
        if model.paid.is_some() {
            icon(ui, glyph::BANKNOTE, 15.0, Ink::Red);
            say(ui, look::SECTION.ink(Ink::Red), words.t("call-paid-title"));
        }
        if let Some(phone) = model.whom.phone.as_ref().filter(|_| !model.incoming) {
            let dial = words.t("call-dial");
            let button = Button::primary(&dial).icon(glyph::PHONE_CALL).key("F8");
            if button.show(ui).clicked() {
                out.push(Action::Dial(phone.clone()));
            }
            say(ui, look::LEAD, phone);
        }
        cut(ui, look::BODY_MEDIUM, &model.whom.ask);
        let total = words.say(&msg("call-total").with("sum", model.discussed.1));
        if ui.available_width() > 80.0 {
            cut(ui, look::BODY_QUIET, total);
        }
    });
    open
}
