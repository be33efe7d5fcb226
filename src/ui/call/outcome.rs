//! What came of it, at the right: one click for an attempt, else the result with its form, what is
//! repeated out loud, what follows, and the button that records it all.

use super::CallScreen;
use super::draft::Finished;
use super::model::Model;
use crate::domain::contact::{Cause, Channel, MomentResult};
use crate::domain::message::{Message, msg};
use crate::domain::template::Paragraph;
use crate::ui::ask::{By, labelled, sign};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Field, amount_field, card, checkbox, combo, cut, date_field, icon, para, read_back,
    say, segments, text,
};
use crate::ui::theme::{Ink, Type, Weight, icon as glyph, look};
use crate::words::{Words, capitalised};
use egui::{Align, Layout, Ui, vec2};

/// Results for which nobody was spoken to, with their keys.
pub(super) const QUICK: [(MomentResult, &str, &str); 3] = [
    (MomentResult::NoAnswer, glyph::PHONE_MISSED, "Alt 1"),
    (MomentResult::Voicemail, glyph::VOICEMAIL, "Alt 2"),
    (MomentResult::Engaged, glyph::PHONE_OFF, "Alt 3"),
];

/// The other results, three in a row, with their keys.
pub(super) const RESULTS: [(MomentResult, egui::Key); 7] = [
    (MomentResult::Paid, egui::Key::B),
    (MomentResult::Promise, egui::Key::T),
    (MomentResult::Arrangement, egui::Key::R),
    (MomentResult::Dispute, egui::Key::G),
    (MomentResult::OtherPerson, egui::Key::A),
    (MomentResult::CallBack, egui::Key::C),
    (MomentResult::NoPromise, egui::Key::N),
];

/// How they may come to us.
const INCOMING: [Channel; 4] = [
    Channel::Call,
    Channel::Email,
    Channel::LetterReply,
    Channel::Visit,
];

/// Draws the outcome without its button.
pub(super) fn show(
    screen: &mut CallScreen,
    ui: &mut Ui,
    model: &Model,
    by: By<'_>,
    spoken: &Words,
) {
    let words = by.words;
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    ui.spacing_mut().interact_size.y = 24.0;
    let third = ((ui.available_width() - 16.0) / 3.0).floor();
    if model.incoming {
        channels(screen, ui, words);
    } else {
        quick(screen, ui, model, third, by);
    }
    ui.add_space(4.0);
    say(ui, look::SECTION, words.t("call-outcome"));
    grid(screen, ui, model, by);
    let Some(result) = screen.draft.result else {
        para(ui, look::SMALL, words.t("call-outcome-none"));
        return;
    };
    if !result.is_attempt() {
        ui.add_space(2.0);
        person_and_cause(screen, ui, model, words);
        ui.add_space(2.0);
        form(screen, ui, (model, result), by);
    }
    if let Some(said) = screen.draft.repeated(model, by.today, spoken) {
        ui.add_space(4.0);
        repeat(screen, ui, &said, words);
    }
    if let Some((what, why)) = screen.draft.afterwards(model, by) {
        ui.add_space(4.0);
        afterwards(ui, &what, &why, words);
    }
}

fn quick(screen: &mut CallScreen, ui: &mut Ui, model: &Model, third: f32, by: By<'_>) {
    ui.horizontal(|ui| {
        for (result, icon, key) in QUICK {
            let name = by.words.say(&result.message());
            let chosen = screen.draft.result == Some(result);
            let button = Button::plain(&name).icon_above(icon).wide(third);
            let tip = format!("{name} · {key}");
            if button.chosen(chosen).tip(&tip).show(ui).clicked() {
                screen.choose(result, model, by);
            }
        }
    });
}

/// They came to us: by telephone, in writing or at the counter.
fn channels(screen: &mut CallScreen, ui: &mut Ui, words: &Words) {
    let names: Vec<String> = INCOMING
        .iter()
        .map(|channel| words.say(&channel.incoming()))
        .collect();
    let items: Vec<Segment<'_>> = names
        .iter()
        .map(|words| Segment {
            words,
            ..Segment::default()
        })
        .collect();
    let now = INCOMING.iter().position(|one| *one == screen.draft.channel);
    if let Some(chosen) = segments(ui, &words.t("call-channel"), &items, now.unwrap_or(0))
        && let Some(channel) = INCOMING.get(chosen)
    {
        screen.draft.channel = *channel;
        screen.draft.read_back = false;
    }
}

fn grid(screen: &mut CallScreen, ui: &mut Ui, model: &Model, by: By<'_>) {
    let last = RESULTS.len() - 1;
    let widths = columns(ui, by.words);
    for row in RESULTS[..last].chunks(3) {
        ui.horizontal(|ui| {
            for ((result, key), width) in row.iter().zip(widths) {
                one_result(screen, ui, (*result, *key), width, model, by);
            }
        });
    }
    one_result(screen, ui, RESULTS[last], f32::INFINITY, model, by);
}

/// Three columns as wide as their longest word asks; what is left over is divided.
fn columns(ui: &Ui, words: &Words) -> [f32; 3] {
    let room = ui.available_width() - 2.0 * ui.spacing().item_spacing.x;
    let mut widths = [0.0_f32; 3];
    for (place, (result, _)) in RESULTS[..RESULTS.len() - 1].iter().enumerate() {
        let word = words.say(&result.message());
        let wish = text::width(ui, look::BODY_MEDIUM, &word) + 24.0;
        widths[place % 3] = widths[place % 3].max(wish);
    }
    let over = (room - widths.iter().sum::<f32>()) / 3.0;
    widths.map(|width| (width + over).floor())
}

fn one_result(
    screen: &mut CallScreen,
    ui: &mut Ui,
    (result, key): (MomentResult, egui::Key),
    width: f32,
    model: &Model,
    by: By<'_>,
) {
    let name = by.words.say(&result.message());
    let chosen = screen.draft.result == Some(result);
    let tip = format!("{name} · Alt {}", key.name());
    let button = Button::plain(&name).tall(28.0).wide(width).chosen(chosen);
    if button.tip(&tip).show(ui).clicked() {
        screen.draft.choose(result, model, by);
    }
}

fn person_and_cause(screen: &mut CallScreen, ui: &mut Ui, model: &Model, words: &Words) {
    let half = ((ui.available_width() - 10.0) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let label = words.t("call-spoken-with");
        let hint = words.t("call-choose");
        if model.people.is_empty() {
            Field::new(&label)
                .wide(half)
                .show(ui, &mut screen.draft.person);
        } else {
            labelled(ui, &label, half, |ui| {
                let names: Vec<String> = model
                    .people
                    .iter()
                    .map(|person| person.name.clone())
                    .collect();
                let now = names.iter().position(|name| *name == screen.draft.person);
                if let Some(chosen) = combo(ui, &label, &names, now, &hint, half)
                    && let Some(name) = names.get(chosen)
                {
                    screen.draft.person.clone_from(name);
                }
            });
        }
        let label = words.t("call-cause");
        labelled(ui, &label, half, |ui| {
            let causes: Vec<String> = Cause::ALL
                .iter()
                .map(|cause| words.say(&cause.message()))
                .collect();
            let now = screen
                .draft
                .cause
                .and_then(|cause| Cause::ALL.iter().position(|one| *one == cause));
            if let Some(chosen) = combo(ui, &label, &causes, now, &hint, half) {
                screen.draft.cause = Cause::ALL.get(chosen).copied();
            }
        });
    });
}

fn form(screen: &mut CallScreen, ui: &mut Ui, (model, result): (&Model, MomentResult), by: By<'_>) {
    match result {
        MomentResult::Paid => paid(screen, ui, model, by),
        MomentResult::Promise => promise(screen, ui, model, by),
        MomentResult::Arrangement => {
            para(ui, look::SMALL, by.words.t("call-arrangement-note"));
        }
        MomentResult::Dispute => {
            if let Some(dispute) = &mut screen.draft.dispute {
                dispute.fields(ui, by, false);
            }
        }
        MomentResult::CallBack => call_back(screen, ui, by),
        MomentResult::OtherPerson => other(screen, ui, by),
        _ => {}
    }
}

fn paid(screen: &mut CallScreen, ui: &mut Ui, model: &Model, by: By<'_>) {
    if let Some(paid) = &model.paid {
        checkbox(
            ui,
            &mut screen.draft.attach,
            &by.words.t("call-paid-attach"),
        );
        if screen.draft.attach {
            card(ui, false, |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                cut(ui, look::BODY_MEDIUM, &paid.title);
                cut(ui, look::SMALL, &paid.text);
            });
            return;
        }
    }
    para(ui, look::SMALL, by.words.t("call-proof"));
    day_and_amount(screen, ui, model, by);
}

fn day_and_amount(screen: &mut CallScreen, ui: &mut Ui, model: &Model, by: By<'_>) {
    let words = by.words;
    let half = ((ui.available_width() - 10.0) / 2.0).floor();
    if screen.draft.day.meant(ui, by) {
        screen.draft.read_back = false;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let label = words.t("call-promise-day");
        let day = &mut screen.draft.day;
        if day.field(ui, (&label, half, false), by, &model.promise_rules.calendar) {
            screen.draft.read_back = false;
        }
        let (label, wrong) = (words.t("call-promise-amount"), by.wrong("promise_amount"));
        let field = Field::amount(&label, sign(model.key.1)).wide(half);
        let field = field.error(wrong.as_deref());
        if amount_field(ui, field, &mut screen.draft.amount, model.key.1, words).changed {
            screen.draft.read_back = false;
        }
    });
}

fn promise(screen: &mut CallScreen, ui: &mut Ui, model: &Model, by: By<'_>) {
    let words = by.words;
    day_and_amount(screen, ui, model, by);
    let total = words.amount(model.discussed.1);
    if screen.draft.amount.trim() != total {
        let whole = words.say(&msg("call-promise-whole").with("sum", model.discussed.1));
        if crate::ui::parts::link(ui, &whole).clicked() {
            screen.draft.amount = total;
            screen.draft.read_back = false;
        }
    }
    let (label, hint) = (
        words.t("call-promise-words"),
        words.t("call-promise-words-hint"),
    );
    Field::new(&label)
        .hint(&hint)
        .show(ui, &mut screen.draft.said);
    checkbox(ui, &mut screen.draft.confirm, &words.t("call-confirm"));
}

fn call_back(screen: &mut CallScreen, ui: &mut Ui, by: By<'_>) {
    day_and_hour(screen, ui, by);
    checkbox(ui, &mut screen.draft.copy, &by.words.t("call-copy-goes"));
}

fn other(screen: &mut CallScreen, ui: &mut Ui, by: By<'_>) {
    let words = by.words;
    let half = ((ui.available_width() - 10.0) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let label = words.t("call-other");
        Field::new(&label)
            .wide(half)
            .error(by.wrong("name").as_deref())
            .show(ui, &mut screen.draft.other);
        let label = words.t("call-other-phone");
        Field::new(&label)
            .wide(half)
            .show(ui, &mut screen.draft.other_phone);
    });
    day_and_hour(screen, ui, by);
}

/// When we ring again: the day, and the hour where one was agreed.
fn day_and_hour(screen: &mut CallScreen, ui: &mut Ui, by: By<'_>) {
    let words = by.words;
    let half = ((ui.available_width() - 10.0) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let label = words.t("call-back-on");
        let field = Field::new(&label).wide(half);
        date_field(ui, field, &mut screen.draft.call_back, words, by.today);
        let (label, hint) = (words.t("call-back-at"), words.t("call-back-at-hint"));
        Field::new(&label)
            .hint(&hint)
            .wide(half)
            .limit(8)
            .show(ui, &mut screen.draft.hour);
    });
}

fn repeat(screen: &mut CallScreen, ui: &mut Ui, said: &Paragraph, words: &Words) {
    let plain = look::BODY.line(19.0);
    let mut parts: Vec<(Type, &str)> = vec![(plain, "„")];
    parts.extend(said.runs.iter().map(|run| {
        let weight = if run.bold {
            Weight::Semibold
        } else {
            Weight::Regular
        };
        (plain.weight(weight), run.text.as_str())
    }));
    parts.push((plain, "”"));
    read_back(ui, "", &parts, |ui| {
        checkbox(ui, &mut screen.draft.read_back, &words.t("call-read-back"));
    });
}

fn afterwards(ui: &mut Ui, what: &Message, why: &Message, words: &Words) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        icon(ui, glyph::CALENDAR_CLOCK, 15.0, Ink::Quiet);
        crate::ui::parts::lines(
            ui,
            (look::BODY_MEDIUM, &words.say(what)),
            (look::SMALL, &words.say(why)),
        );
    });
}

/// What is missing, in one line.
pub(super) fn missing(missing: &[Message], words: &Words) -> String {
    let said: Vec<String> = missing.iter().map(|why| words.say(why)).collect();
    capitalised(&said.join(" · "))
}

/// The button that records it all, with why it does not work yet above it, or why it was refused; `true`
/// when it was pressed.
pub(super) fn save(
    screen: &CallScreen,
    ui: &mut Ui,
    model: &Model,
    (finished, refused): (&Result<Finished, Vec<Message>>, Option<&str>),
    words: &Words,
) -> bool {
    ui.spacing_mut().item_spacing.y = 8.0;
    let makes = screen.draft.result == Some(MomentResult::Arrangement);
    let off = finished.as_ref().err().filter(|_| !makes);
    let off = off.map(|lacks| missing(lacks, words));
    if let Some(refused) = refused {
        para(ui, look::SMALL.ink(Ink::Red), refused);
    }
    let untouched = screen.draft.result.is_none();
    ui.with_layout(Layout::top_down(Align::Max), |ui| {
        match (&off, &model.next) {
            (Some(off), _) if !untouched => {
                cut(ui, look::SMALL.ink(Ink::Amber), off);
            }
            (_, Some((_, next))) => {
                cut(ui, look::FOOT, next);
            }
            _ => {
                cut(ui, look::FOOT, words.t("call-next-none"));
            }
        }
    });
    let label = match screen.draft.result {
        Some(MomentResult::Arrangement) => words.t("call-make-arrangement"),
        Some(result) if !result.is_attempt() => {
            let result = words.say(&result.message());
            words.say(&msg("call-save-result").with("result", result))
        }
        _ => words.t("call-save"),
    };
    let mark = match screen.draft.result {
        Some(MomentResult::Arrangement) => glyph::HANDSHAKE,
        _ => glyph::CHECK,
    };
    Button::primary(&label)
        .icon(mark)
        .key("Ctrl Enter")
        .tall(38.0)
        .fill()
        .off_because(off.as_deref())
        .show(ui)
        .clicked()
}
