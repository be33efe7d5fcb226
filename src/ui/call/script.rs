//! What to say, in the middle: the script in the chosen tone, and the answer to whatever they say.

use super::CallScreen;
use super::model::Model;
use crate::app::snapshots::ExcuseView;
use crate::domain::contact::{MomentResult, Tone};
use crate::domain::message::msg;
use crate::domain::playbook::{Leads, ScriptStep};
use crate::domain::template::Paragraph;
use crate::ui::action::Action;
use crate::ui::ask::By;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::field::entered;
use crate::ui::parts::{
    Button, Field, card, chip_with_key, cut, hairline, icon, keys, link, para, runs, say, segments,
    text,
};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Type, Weight, icon as glyph, look, tokens};
use crate::words::Words;
use egui::{
    Align, Id, Key, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// Room at the left of a step for its number.
const NUMBER: f32 = 40.0;
/// Excuses in sight before "more".
const FEW: usize = 9;
/// The same in a wide window.
const FEW_WIDE: usize = 11;

/// How the middle is set: with air, or with little height.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Wide window.
    pub wide: bool,
    /// Low window.
    pub low: bool,
}

/// Draws the middle.
pub(super) fn show(
    screen: &mut CallScreen,
    ui: &mut Ui,
    (model, room): (&Model, Room),
    by: By<'_>,
    out: &mut Vec<Action>,
) {
    ui.spacing_mut().item_spacing.y = 8.0;
    head(screen, ui, model, by.words);
    ways(screen, ui, model, by.words, out);
    steps(screen, ui, (model, room), by, out);
    ui.add_space(4.0);
    hairline(ui);
    ui.add_space(2.0);
    excuses(screen, ui, (model, room), by.words);
    if let Some(view) = screen.excuse.as_ref().and_then(|id| excuse(model, id)) {
        ui.add_space(4.0);
        answer(screen, ui, (model, view, room), by, out);
    }
    said(screen, ui, model, by.words);
    ui.add_space(4.0);
    let (name, hint) = (by.words.t("call-note"), by.words.t("call-note-hint"));
    Field::new(&name)
        .bare()
        .hint(&hint)
        .icon(glyph::PENCIL)
        .show(ui, &mut screen.draft.note);
}

fn head(screen: &mut CallScreen, ui: &mut Ui, model: &Model, words: &Words) {
    let size = vec2(ui.available_width(), 36.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let names: Vec<String> = Tone::ALL
            .iter()
            .map(|tone| words.say(&tone.message()))
            .collect();
        let tones: Vec<Segment<'_>> = Tone::ALL
            .iter()
            .zip(&names)
            .map(|(tone, name)| Segment {
                words: name,
                note: "",
                proposed: *tone == model.proposal.0,
            })
            .collect();
        let now = Tone::ALL
            .iter()
            .position(|tone| *tone == screen.tone)
            .unwrap_or(0);
        if let Some(chosen) = segments(ui, &words.t("call-tone"), &tones, now) {
            screen.tone = Tone::ALL.get(chosen).copied().unwrap_or(screen.tone);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let proposal = &model.proposal.1;
            crate::ui::parts::lines(ui, (look::LEAD, &model.situation), (look::SMALL, proposal));
        });
    });
}

/// The steps that are shown: of the conversation, or of what is said beside it.
pub(super) fn of<'a>(screen: &CallScreen, model: &'a Model) -> &'a [ScriptStep] {
    let aside = screen.aside.and_then(|place| model.asides.get(place));
    let scripts = aside.map_or(&model.scripts, |aside| &aside.scripts);
    let script = scripts.iter().find(|(one, _)| *one == screen.tone);
    script
        .map(|(_, steps)| steps.as_slice())
        .unwrap_or_default()
}

/// Who listens, and how the script is read: with whom, step by step or at a glance, on paper, in other words.
fn ways(screen: &mut CallScreen, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>) {
    let size = vec2(ui.available_width(), 18.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if link(ui, &words.t("call-edit-text")).clicked() {
            out.push(Action::Go(Route::Scripts));
        }
        if link(ui, &words.t("call-print")).clicked() {
            out.push(screen.print(model));
        }
        let glance = if screen.glance {
            "call-by-steps"
        } else {
            "call-at-a-glance"
        };
        if link(ui, &words.t(glance)).clicked() {
            screen.glance = !screen.glance;
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if model.asides.is_empty() {
                return;
            }
            let talk = words.t("call-aside-none");
            let names = std::iter::once(talk.as_str())
                .chain(model.asides.iter().map(|aside| aside.name.as_str()));
            for (place, name) in names.enumerate() {
                let to = place.checked_sub(1);
                if screen.aside == to {
                    say(ui, look::LABEL.ink(Ink::Text), name);
                } else if link(ui, name).clicked() {
                    screen.go_aside(to);
                }
            }
        });
    });
}

fn steps(
    screen: &mut CallScreen,
    ui: &mut Ui,
    (model, room): (&Model, Room),
    by: By<'_>,
    out: &mut Vec<Action>,
) {
    let steps = of(screen, model);
    let now = screen.step.min(steps.len().saturating_sub(1));
    for (place, step) in steps.iter().enumerate() {
        if screen.glance {
            let room = Room { low: false, ..room };
            if coming(ui, (place, step), room) {
                (screen.step, screen.glance) = (place, false);
            }
            continue;
        }
        let chosen = match place.cmp(&now) {
            std::cmp::Ordering::Less => done(ui, place, step),
            std::cmp::Ordering::Greater => coming(ui, (place, step), room),
            std::cmp::Ordering::Equal => {
                current(screen, ui, (model, place, step), room, by, out);
                false
            }
        };
        if chosen {
            screen.step = place;
        }
    }
}

fn done(ui: &mut Ui, place: usize, step: &ScriptStep) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &step.title));
    let tokens = tokens(ui);
    let centre = pos2(rect.left() + 12.0, rect.center().y);
    ui.painter().circle_filled(centre, 11.5, tokens.green_soft);
    text::paint_icon(ui, centre, glyph::CHECK, 13.0, tokens.green);
    let at = pos2(rect.left() + NUMBER, rect.center().y);
    let title = look::GROUP.ink(Ink::Faint);
    let end = text::paint_left(ui, at, title, &step.title, 200.0);
    let said = look::SAY_LATER.ink(Ink::Faint);
    let at = pos2(end + 10.0, rect.center().y);
    text::paint_left(ui, at, said, &step.say.text(), rect.right() - end - 12.0);
    crate::ui::parts::button::focus_ring(ui, rect, &response);
    let _ = place;
    response.clicked()
}

fn coming(ui: &mut Ui, (place, step): (usize, &ScriptStep), room: Room) -> bool {
    let said = if room.wide {
        look::SAY_LATER.size(15.5).line(21.5)
    } else {
        look::SAY_LATER
    };
    let drawn = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(NUMBER, 24.0), Sense::hover());
        number(
            ui,
            pos2(rect.left() + 12.0, rect.top() + 12.0),
            place,
            false,
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.add_space(3.0);
            say(ui, look::GROUP.ink(Ink::Quiet), &step.title);
            if room.low {
                cut(ui, said, step.say.text());
            } else {
                para(ui, said, step.say.text());
            }
        });
    });
    let id = ui.scope_id().with(("step", place));
    let response = ui.interact(drawn.response.rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &step.title));
    crate::ui::parts::button::focus_ring(ui, drawn.response.rect, &response);
    response.clicked()
}

fn number(ui: &Ui, centre: egui::Pos2, place: usize, now: bool) {
    let tokens = tokens(ui);
    let number = (place + 1).to_string();
    if now {
        ui.painter().circle_filled(centre, 11.0, tokens.accent);
        text::paint_centre(ui, centre, look::LABEL.ink(Ink::OnAccent), &number);
    } else {
        let line = Stroke::new(1.0, tokens.line_strong);
        ui.painter().circle_stroke(centre, 11.0, line);
        text::paint_centre(ui, centre, look::LABEL.ink(Ink::Quiet), &number);
    }
}

fn current(
    screen: &mut CallScreen,
    ui: &mut Ui,
    (model, place, step): (&Model, usize, &ScriptStep),
    room: Room,
    by: By<'_>,
    out: &mut Vec<Action>,
) {
    let said = match (room.wide, room.low) {
        (_, true) => look::SAY_NOW.size(16.0).line(23.0),
        (true, false) => look::SAY_NOW.size(22.0).line(33.0),
        (false, false) => look::SAY_NOW,
    };
    // The ground is painted behind once the height is known.
    let ground = ui.painter().add(egui::Shape::Noop);
    let top = ui.cursor().top();
    let outer = ui.available_rect_before_wrap();
    let inner = Rect::from_min_max(
        pos2(outer.left() + NUMBER, top + 12.0),
        pos2(outer.right(), f32::INFINITY),
    );
    let mut within = ui.new_child(UiBuilder::new().max_rect(inner));
    within.spacing_mut().item_spacing.y = 6.0;
    let size = vec2(inner.width(), 20.0);
    within.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        say(ui, look::FOOT, by.words.t("call-space"));
        let numbers: Vec<String> = step.tips.iter().map(ToString::to_string).collect();
        if !numbers.is_empty() {
            let why = msg("call-answer-why").with("tips", by.words.listed(&numbers));
            if link(ui, &by.words.say(&why)).clicked() {
                screen.why = !screen.why;
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            say(ui, look::GROUP.ink(Ink::Accent), &step.title);
        });
    });
    paragraph(&mut within, said, Weight::Medium, &step.say);
    if screen.why {
        tips(&mut within, model, step);
    }
    replies(screen, &mut within, (model, step), by, out);
    let bottom = within.min_rect().bottom() + 10.0;
    let block = Rect::from_min_max(
        pos2(outer.left() - 12.0, top),
        pos2(outer.right() + 12.0, bottom),
    );
    let tokens = tokens(ui);
    let bar = Rect::from_min_max(
        pos2(block.left(), block.top() + 10.0),
        pos2(block.left() + 3.0, block.bottom() - 10.0),
    );
    ui.painter()
        .set(ground, egui::Shape::rect_filled(block, 10, tokens.selected));
    ui.painter().rect_filled(bar, 1, tokens.accent);
    number(ui, pos2(outer.left() + 12.0, top + 22.0), place, true);
    ui.advance_cursor_after_rect(Rect::from_min_max(
        pos2(outer.left(), top),
        pos2(outer.right(), bottom),
    ));
}

/// The advice behind a step: number and sentence.
fn tips(ui: &mut Ui, model: &Model, step: &ScriptStep) {
    for tip in model
        .tips
        .iter()
        .filter(|tip| step.tips.contains(&tip.number))
    {
        para(
            ui,
            look::SMALL.line(16.0),
            format!("{}  {}", tip.number, tip.text),
        );
    }
}

fn paragraph(ui: &mut Ui, plain: Type, strong: Weight, said: &Paragraph) {
    let parts: Vec<(Type, &str)> = said
        .runs
        .iter()
        .map(|run| {
            let look = if run.bold {
                plain.weight(strong)
            } else {
                plain
            };
            (look, run.text.as_str())
        })
        .collect();
    runs(ui, &parts);
}

/// What they might answer to this step, as words that lead on.
fn replies(
    screen: &mut CallScreen,
    ui: &mut Ui,
    (model, step): (&Model, &ScriptStep),
    by: By<'_>,
    out: &mut Vec<Action>,
) {
    let steps = of(screen, model);
    let known = |leads: &Leads| match leads {
        Leads::Step(place) => steps.iter().any(|step| step.place == *place),
        Leads::Excuse(id) => excuse(model, id).is_some(),
        _ => true,
    };
    let offered: Vec<_> = step
        .replies
        .iter()
        .filter(|reply| known(&reply.leads))
        .collect();
    if offered.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 4.0);
        for reply in offered {
            if link(ui, &reply.hear).clicked() {
                follow(screen, &reply.leads, model, by, out);
            }
        }
    });
}

/// Goes where an answer or an action leads.
pub(super) fn follow(
    screen: &mut CallScreen,
    leads: &Leads,
    model: &Model,
    by: By<'_>,
    out: &mut Vec<Action>,
) {
    match leads {
        Leads::Step(place) => {
            let steps = of(screen, model);
            if let Some(at) = steps.iter().position(|step| step.place == *place) {
                screen.step = at;
            }
        }
        Leads::Excuse(id) => open(screen, model, id),
        Leads::Record(result) => {
            screen.draft.attach = false;
            screen.draft.copy = false;
            screen.choose(*result, model, by);
        }
        Leads::SendCopy => {
            screen.draft.choose(MomentResult::CallBack, model, by);
            screen.draft.copy = true;
            if let Some(item) = model.copy {
                out.push(Action::OpenCopy(item));
            }
        }
        Leads::AttachReceipt => {
            screen.draft.attach = true;
            screen.draft.choose(MomentResult::Paid, model, by);
        }
    }
}

fn excuse<'a>(model: &'a Model, id: &str) -> Option<&'a ExcuseView> {
    model.excuses.iter().find(|view| view.id == id)
}

/// Opens the answer to what they say, and keeps that they said it.
pub(super) fn open(screen: &mut CallScreen, model: &Model, id: &str) {
    let Some(view) = excuse(model, id) else {
        return;
    };
    screen.excuse = Some(view.id.clone());
    screen.tips = false;
    if !screen.draft.excuses.contains(&view.id) {
        screen.draft.excuses.push(view.id.clone());
    }
    screen.draft.cause = screen.draft.cause.or(view.excuse.cause);
}

fn excuses(screen: &mut CallScreen, ui: &mut Ui, (model, room): (&Model, Room), words: &Words) {
    let size = vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let name = words.t("call-excuse");
        say(ui, look::SECTION, &name);
        ui.add_space(16.0);
        let id = Id::unique("call-excuse");
        if keys::typed(ui, '/') {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let hint = words.t("call-excuse-hint");
        let response = Field::search(&name)
            .hint(&hint)
            .key("/")
            .id(id)
            .show(ui, &mut screen.query);
        if entered(ui, &response) && !screen.query.trim().is_empty() {
            let best = found(model, &screen.query)
                .next()
                .map(|view| view.id.clone());
            if let Some(best) = best {
                open(screen, model, &best);
                screen.query.clear();
            }
        }
    });
    chips(screen, ui, (model, room), words);
}

fn found<'a>(model: &'a Model, typed: &'a str) -> impl Iterator<Item = &'a ExcuseView> {
    let matches = |view: &&ExcuseView| view.excuse.is_found_by(typed);
    model.excuses.iter().filter(matches)
}

fn chips(screen: &mut CallScreen, ui: &mut Ui, (model, room): (&Model, Room), words: &Words) {
    let few = match (room.wide, room.low) {
        (_, true) => 5,
        (true, false) => FEW_WIDE,
        (false, false) => FEW,
    };
    let shown: Vec<&ExcuseView> = found(model, &screen.query).collect();
    let all = screen.more || !screen.query.trim().is_empty();
    let count = if all {
        shown.len()
    } else {
        few.min(shown.len())
    };
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for view in shown.iter().take(count) {
            let on = screen.excuse.as_ref() == Some(&view.id);
            let key = view
                .excuse
                .key
                .map(|key| key.to_ascii_uppercase().to_string());
            let key = key.unwrap_or_default();
            if chip_with_key(ui, &view.hear, &key, on).clicked() {
                clicked = Some(view.id.clone());
            }
        }
        let hidden = shown.len() - count;
        if hidden > 0 {
            let more = words.say(&msg("call-excuse-more").with("count", hidden));
            if link(ui, &more).clicked() {
                screen.more = true;
            }
        } else if screen.more && link(ui, &words.t("call-excuse-less")).clicked() {
            screen.more = false;
        }
        if shown.is_empty() {
            say(ui, look::SMALL, words.t("call-excuse-nothing"));
        }
    });
    if let Some(id) = clicked {
        open(screen, model, &id);
    }
}

fn answer(
    screen: &mut CallScreen,
    ui: &mut Ui,
    (model, view, room): (&Model, &ExcuseView, Room),
    by: By<'_>,
    out: &mut Vec<Action>,
) {
    let words = by.words;
    let mut chosen = None;
    card(ui, true, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let size = vec2(ui.available_width(), 16.0);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            if !view.tips.is_empty() {
                let numbers: Vec<String> =
                    view.tips.iter().map(|tip| tip.number.to_string()).collect();
                let why = msg("call-answer-why").with("tips", words.listed(&numbers));
                if link(ui, &words.say(&why)).clicked() {
                    screen.tips = !screen.tips;
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                cut(ui, look::FOOT, words.t("call-answer"));
            });
        });
        let said = if room.wide {
            look::ANSWER.size(18.0).line(25.0)
        } else {
            look::ANSWER
        };
        let answer = view.answers.iter().find(|(tone, _)| *tone == screen.tone);
        if let Some((_, answer)) = answer.or_else(|| view.answers.first()) {
            paragraph(ui, said, Weight::Semibold, answer);
        }
        if screen.tips {
            for tip in &view.tips {
                let said = format!("{}  {}", tip.number, tip.text);
                para(ui, look::SMALL.line(16.0), said);
            }
        }
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            for (place, action) in view.actions.iter().enumerate() {
                let key = (place + 1).to_string();
                let primary = action.leads == Leads::AttachReceipt;
                let button = if primary {
                    Button::primary(&action.label).icon(glyph::CHECK)
                } else {
                    Button::plain(&action.label)
                };
                if button.key(&key).show(ui).clicked() {
                    chosen = Some(action.leads.clone());
                }
            }
        });
    });
    for (key, action) in [Key::Num1, Key::Num2, Key::Num3]
        .into_iter()
        .zip(&view.actions)
    {
        if keys::pressed(ui, key) {
            chosen = Some(action.leads.clone());
        }
    }
    if let Some(leads) = chosen {
        follow(screen, &leads, model, by, out);
    }
}

/// What they said before and was answered.
fn said(screen: &mut CallScreen, ui: &mut Ui, model: &Model, words: &Words) {
    let mut again = None;
    for id in &screen.draft.excuses {
        if screen.excuse.as_ref() == Some(id) {
            continue;
        }
        let Some(view) = excuse(model, id) else {
            continue;
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            icon(ui, glyph::CHECK, 13.0, Ink::Green);
            let said = words.say(&msg("call-said").with("text", view.hear.as_str()));
            if crate::ui::parts::button::link_as(ui, look::SMALL, &said).clicked() {
                again = Some(id.clone());
            }
        });
    }
    if let Some(id) = again {
        screen.excuse = Some(id);
    }
}
