//! One promise or arrangement whole: what to do, what came in, in whose words, what is on paper, which
//! invoices rest.

use super::shown::draw_discs;
use super::{AgreementsScreen, Line, Next};
use crate::app::command::MomentDraft;
use crate::app::snapshots::AgendaOf;
use crate::domain::commitment::CommitmentId;
use crate::domain::contact::MomentResult;
use crate::ui::action::Action;
use crate::ui::ask::{End, Question, Signed};
use crate::ui::parts::keys::pressed;
use crate::ui::parts::{
    Button, action_bar, card, cut, icon, icon_button, link, para, pill, say, text,
};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon as glyph, look, size, space, tokens};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, Frame, Key, Layout, Margin, ScrollArea, Ui, vec2};

/// The detail is not wider than this.
const WIDE: f32 = 780.0;

/// What Enter does: what is next for a commitment.
pub(super) fn what_next(line: &Line) -> Action {
    match line.next {
        Next::Call(..) => Action::Call {
            customer: line.customer,
            currency: line.currency,
            incoming: false,
        },
        Next::Confirm(..) => Action::Go(Route::Letters),
        Next::Sign(..) | Next::Lapse(..) | Next::Wait(_) => {
            Action::Go(Route::Customer(line.customer))
        }
    }
}

/// The confirmation: as it was issued, or where it waits.
pub(super) fn paper(line: &Line) -> Option<Action> {
    line.letter
        .map(Action::OpenLetter)
        .or_else(|| line.confirmation_due.then_some(Action::Go(Route::Letters)))
}

/// What of the agenda is this commitment's.
const fn calendar_of(line: &Line) -> AgendaOf {
    match line.which {
        CommitmentId::Promise(id) => AgendaOf::Promise(id),
        CommitmentId::Arrangement(id) => AgendaOf::Arrangement(id),
    }
}

/// Why no new arrangement can be made from here.
pub(super) fn new_off(line: &Line, words: &Words) -> Option<String> {
    if line.open_items.is_empty() {
        return Some(words.t("agreements-new-nothing"));
    }
    let runs = line.open && matches!(line.which, CommitmentId::Arrangement(_));
    runs.then(|| words.t("agreements-new-runs"))
}

/// Asks for an arrangement about what is still open of it.
pub(super) fn new_arrangement(line: &Line) -> Action {
    let moment = MomentDraft::new(line.customer, line.currency, MomentResult::Arrangement);
    Action::NewArrangement(Box::new(MomentDraft {
        contact_name: line.person.clone(),
        items: line.open_items.clone(),
        ..moment
    }))
}

/// What the keys ask of the commitment that is shown.
pub(super) fn keys(ui: &Ui, line: Option<&Line>, words: &Words, out: &mut Vec<Action>) {
    let Some(line) = line else { return };
    if pressed(ui, Key::P)
        && let Some(action) = paper(line)
    {
        out.push(action);
    }
    if pressed(ui, Key::A) && new_off(line, words).is_none() {
        out.push(new_arrangement(line));
    }
    if pressed(ui, Key::K) {
        out.push(Action::Go(Route::Customer(line.customer)));
    }
}

impl AgreementsScreen {
    pub(super) fn detail(
        &mut self,
        ui: &mut Ui,
        line: Option<&Line>,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let ground = Frame::new().fill(tokens(ui).pane);
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            let Some(line) = line else { return };
            self.actions(ui, line, words, out);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let margin = Margin::symmetric(28, 20);
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    ui.set_width(ui.available_width().min(WIDE));
                    ui.spacing_mut().item_spacing.y = space::L;
                    title(ui, line);
                    self.next(ui, line, words, today, out);
                    payments(ui, line, words);
                    told_and_written(ui, line, words, out);
                    invoices(ui, line, words);
                });
            });
        });
    }

    /// What to do now, with its button.
    fn next(
        &mut self,
        ui: &mut Ui,
        line: &Line,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let (icon, what, why, button) = match &line.next {
            Next::Wait(said) => {
                let about = (glyph::HOURGLASS, Tone::Neutral);
                block(ui, about, said, "", None);
                return;
            }
            Next::Call(what, why) => (glyph::PHONE, what, why, words.t("agreements-call")),
            Next::Confirm(what, why) => (glyph::MAIL, what, why, words.t("agreements-to-letters")),
            Next::Lapse(what, why) => (glyph::BAN, what, why, words.t("agreements-lapse")),
            Next::Sign(what, why) => (
                glyph::SIGNATURE,
                what,
                why,
                words.t("agreements-signed-back"),
            ),
        };
        let red = line.state.0 == Tone::Red;
        let tone = if red { Tone::Red } else { Tone::Accent };
        let button = Button::primary(&button).icon(icon).tall(size::BUTTON);
        let button = if matches!(line.next, Next::Sign(..) | Next::Lapse(..)) {
            button
        } else {
            button.key("Enter")
        };
        if block(ui, (icon, tone), what, why, Some(button)) {
            match (&line.next, line.which) {
                (Next::Sign(..), CommitmentId::Arrangement(arrangement)) => {
                    let signed = Signed::new(arrangement, &line.name, today, words);
                    self.question = Some(Question::new(signed));
                }
                (Next::Lapse(..), _) => self.ask_end(line),
                _ => out.push(what_next(line)),
            }
        }
    }

    fn actions(&mut self, ui: &mut Ui, line: &Line, words: &Words, out: &mut Vec<Action>) {
        let mut asked = (false, false, false, false);
        action_bar(
            ui,
            |ui| {
                let name = words.t("agreements-card");
                let button = Button::plain(&name).icon(glyph::USER).key("K");
                asked.0 = button.tall(size::BUTTON).show(ui).clicked();
                let name = words.t("agreements-paper");
                let none = words.t("agreements-paper-none");
                let off = paper(line).is_none().then_some(none.as_str());
                let button = Button::plain(&name).icon(glyph::FILE_TEXT).key("P");
                let button = button.tall(size::BUTTON).off_because(off);
                asked.1 = button.show(ui).clicked();
                let name = words.t("agreements-new");
                let off = new_off(line, words);
                let button = Button::plain(&name).icon(glyph::HANDSHAKE).key("A");
                let button = button.tall(size::BUTTON).off_because(off.as_deref());
                asked.2 = button.show(ui).clicked();
                let name = words.t("agreements-to-calendar");
                if line.open && icon_button(ui, glyph::CALENDAR_PLUS, &name).clicked() {
                    out.push(Action::OpenAgenda(calendar_of(line)));
                }
            },
            |ui| {
                let name = match line.which {
                    CommitmentId::Promise(_) => words.t("customer-withdraw"),
                    CommitmentId::Arrangement(_) => words.t("customer-lapse"),
                };
                let finished = words.t("agreements-finished");
                let off = (!line.open).then_some(finished.as_str());
                let button = Button::plain(&name).tall(size::BUTTON).off_because(off);
                asked.3 = button.show(ui).clicked();
            },
        );
        if asked.0 {
            out.push(Action::Go(Route::Customer(line.customer)));
        }
        if asked.1 {
            out.extend(paper(line));
        }
        if asked.2 {
            out.push(new_arrangement(line));
        }
        if asked.3 {
            self.ask_end(line);
        }
    }

    /// Takes it off the books, with the reason.
    fn ask_end(&mut self, line: &Line) {
        let about = format!("{} · {}", line.name, line.title);
        let lapse = matches!(line.next, Next::Lapse(..));
        let end = End::new(line.which, about, line.rest.clone(), lapse);
        self.question = Some(Question::new(end));
    }
}

fn title(ui: &mut Ui, line: &Line) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let room = ui.available_width() - 130.0;
            let name = text::width(ui, look::TITLE, &line.name);
            ui.scope(|ui| {
                ui.set_max_width(name.min(room) + 1.0);
                cut(ui, look::TITLE, line.name.as_str());
            });
            pill(ui, line.state.0, "", &line.state.1);
        });
        cut(ui, look::BODY_QUIET, line.about.as_str());
    });
}

/// What is next, on a soft ground; `true` when its button was clicked.
fn block(
    ui: &mut Ui,
    (glyph, tone): (&str, Tone),
    what: &str,
    why: &str,
    button: Option<Button<'_>>,
) -> bool {
    let mut clicked = false;
    let fill = tokens(ui).soft(tone);
    let margin = Margin::symmetric(18, 12);
    let frame = Frame::new().fill(fill).corner_radius(10);
    frame.inner_margin(margin).show(ui, |ui| {
        let row = vec2(ui.available_width(), 36.0);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if let Some(button) = button {
                clicked = button.show(ui).clicked();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                icon(ui, glyph, 20.0, tone.ink());
                if why.is_empty() {
                    cut(ui, look::BODY, what);
                } else {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 1.0;
                        cut(ui, look::LEAD.size(14.0), what);
                        cut(ui, look::BODY_QUIET.size(12.5), why);
                    });
                }
            });
        });
    });
    clicked
}

fn payments(ui: &mut Ui, line: &Line, words: &Words) {
    card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            say(ui, look::LEAD.size(14.0), line.received.0.as_str());
            let of = crate::domain::message::msg("agreements-received-of")
                .with("amount", line.received.1.as_str());
            cut(ui, look::BODY_QUIET, words.say(&of));
            if !line.kept.is_empty() {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    cut(ui, look::BODY_QUIET, line.kept.as_str());
                });
            }
        });
        draw_discs(ui, &line.discs);
    });
}

fn told_and_written(ui: &mut Ui, line: &Line, words: &Words, out: &mut Vec<Action>) {
    let room = ui.available_width();
    if room < 520.0 {
        card(ui, false, |ui| told(ui, line, words));
        card(ui, false, |ui| written(ui, line, words, out));
        return;
    }
    let half = (room - space::L) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        ui.vertical(|ui| {
            ui.set_width(half);
            card(ui, false, |ui| {
                ui.set_min_height(112.0);
                told(ui, line, words);
            });
        });
        ui.vertical(|ui| {
            ui.set_width(half);
            card(ui, false, |ui| {
                ui.set_min_height(112.0);
                written(ui, line, words, out);
            });
        });
    });
}

fn told(ui: &mut Ui, line: &Line, words: &Words) {
    ui.spacing_mut().item_spacing.y = space::S;
    say(ui, look::SECTION, words.t("agreements-words"));
    if line.words.is_empty() {
        para(ui, look::BODY_QUIET, words.t("agreements-no-words"));
    } else {
        let shown = ui.horizontal_top(|ui| {
            ui.add_space(14.0);
            let said = format!("‘{}’", line.words);
            para(ui, look::BODY.line(20.0), said);
        });
        let rect = shown.response.rect;
        let bar = egui::Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 1, tokens(ui).line_strong);
    }
    para(ui, look::SMALL, line.made.as_str());
}

fn written(ui: &mut Ui, line: &Line, words: &Words, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = space::S;
    say(ui, look::SECTION, words.t("agreements-in-writing"));
    for (glyph, tone, said) in &line.paper {
        ui.horizontal_top(|ui| {
            icon(ui, glyph, 16.0, tone.ink());
            para(ui, look::BODY, said.as_str());
        });
    }
    if let Some(letter) = line.letter
        && link(ui, &words.t("agreements-paper-open")).clicked()
    {
        out.push(Action::OpenLetter(letter));
    }
}

fn invoices(ui: &mut Ui, line: &Line, words: &Words) {
    if line.items.is_empty() {
        return;
    }
    card(ui, false, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            let rest = line.open && line.state.0 != Tone::Red;
            let head = if rest {
                "agreements-new-items"
            } else {
                "agreements-about-items"
            };
            say(ui, look::SECTION, words.t(head));
            say(ui, look::COUNT, line.items.len().to_string());
        });
        ui.add_space(space::XS);
        for [number, due, what, open] in &line.items {
            let row = vec2(ui.available_width(), 24.0);
            let (rect, _) = ui.allocate_exact_size(row, egui::Sense::hover());
            let y = rect.center().y;
            let at = |x: f32| egui::pos2(rect.left() + x, y);
            let right = egui::pos2(rect.right(), y);
            let end = text::paint_right(ui, right, look::BODY, open);
            text::paint_left(ui, at(0.0), look::BODY_MEDIUM, number, 96.0);
            text::paint_left(ui, at(104.0), look::SMALL, due, 112.0);
            let room = end - rect.left() - 228.0;
            text::paint_left(ui, at(220.0), look::SMALL.ink(Ink::Text), what, room);
        }
    });
}
