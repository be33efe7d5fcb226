//! The selected customer beside the list: the next step with its why, what is open, what happened.

use super::model::{Key, Model, Row, Step, history_icon, letter_words};
use crate::app::snapshots::{CustomerSnapshot, HistoryKind, HistoryLine, ItemLine};
use crate::domain::contact::Contact;
use crate::domain::ids::{CustomerId, DisputeId, HoldId, LetterId};
use crate::domain::message::{Message, msg};
use crate::domain::worklist::{NotToday, Standing, TodayStep};
use crate::ui::action::Action;
use crate::ui::customer::{Rhythm, draw_rhythm, rhythm};
use crate::ui::parts::button::{MenuLine, link_as, menu};
use crate::ui::parts::surface::{disc, section};
use crate::ui::parts::timeline::{Entry, entry, pair};
use crate::ui::parts::{
    Button, card, cut, hairline, icon, icon_button, lines, link, para, two_lines,
};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon as glyph, look, size};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo};

/// The pane from this width on has room for how they pay.
const WIDE: f32 = 400.0;
/// Room for that: its head, the picture, and air.
const RHYTHM: f32 = 174.0;
/// Height of an entry of the history.
const ENTRY: f32 = 44.0;

/// What the pane says of one customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    /// Whose.
    pub customer: CustomerId,
    /// Whom to ask for, and the number: `P. de Wit, crediteuren · 030 – 555 01 87`.
    pub reach: String,
    /// `vraag naar P. de Wit, bereikbaar 9–11 uur`.
    pub ask_for: String,
    /// Who would make a promise, to begin with.
    pub contact_name: String,
    /// What is open, per currency.
    pub open: Vec<Open>,
    /// Holds that run, each with its reason.
    pub holds: Vec<(HoldId, String)>,
    /// Disputes that run, each with what it is about.
    pub disputes: Vec<(DisputeId, String)>,
    /// What happened, newest first.
    pub history: Vec<Event>,
    /// How they pay.
    pub rhythm: Rhythm,
}

/// What is open in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Which.
    pub key: Key,
    /// The sum.
    pub total: String,
    /// Each item.
    pub items: Vec<OpenItem>,
}

/// One open item in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    /// Its number.
    pub number: String,
    /// What is open on it.
    pub amount: String,
    /// `van 2 sep, vervallen 2 okt · brief 1`.
    pub dates: String,
    /// `19 dagen te laat`.
    pub when: String,
    /// It is late.
    pub late: bool,
    /// Why it rests, if it does.
    pub rests: Option<String>,
}

/// One line of the history in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What kind.
    pub kind: HistoryKind,
    /// What.
    pub what: String,
    /// More about it.
    pub more: String,
    /// When.
    pub day: String,
    /// A letter that can be opened.
    pub letter: Option<LetterId>,
}

/// Makes the pane's words.
#[must_use]
pub fn detail(snapshot: &CustomerSnapshot, words: &Words) -> Detail {
    let today = snapshot.today;
    let contact = snapshot
        .contacts
        .iter()
        .find(|contact| contact.responsible)
        .or_else(|| snapshot.contacts.first());
    let open = snapshot
        .lines
        .iter()
        .map(|line| Open {
            key: (snapshot.id, line.row.open.currency),
            total: words.money(line.row.open),
            items: line
                .items
                .iter()
                .map(|item| open_item(item, today, words))
                .collect(),
        })
        .collect();
    Detail {
        customer: snapshot.id,
        reach: reach(contact, &snapshot.card.phone, words),
        ask_for: contact.map(|one| ask_for(one, words)).unwrap_or_default(),
        contact_name: contact.map(|one| one.name.clone()).unwrap_or_default(),
        open,
        holds: snapshot
            .holds
            .iter()
            .map(|hold| (hold.id, hold.note.clone()))
            .collect(),
        disputes: snapshot
            .disputes
            .iter()
            .map(|dispute| (dispute.id, dispute.words.clone()))
            .collect(),
        history: snapshot
            .history
            .iter()
            .map(|line| event(line, today, words))
            .collect(),
        rhythm: rhythm(snapshot, words),
    }
}

fn reach(contact: Option<&Contact>, phone: &str, words: &Words) -> String {
    let number = contact
        .and_then(|contact| contact.phone.as_deref())
        .filter(|number| !number.trim().is_empty())
        .unwrap_or(phone);
    let number = if number.trim().is_empty() {
        words.t("today-no-number")
    } else {
        number.to_owned()
    };
    match contact {
        Some(contact) => {
            let role = words.say(&contact.role.message());
            format!("{}, {role} · {number}", contact.name)
        }
        None => number,
    }
}

fn ask_for(contact: &Contact, words: &Words) -> String {
    let name = contact.name.as_str();
    words.say(&match contact.best_time.as_deref() {
        Some(time) if !time.is_empty() => msg("today-ask-for-at")
            .with("name", name)
            .with("time", time),
        _ => msg("today-ask-for").with("name", name),
    })
}

pub(in crate::ui) fn open_item(item: &ItemLine, today: NaiveDate, words: &Words) -> OpenItem {
    let late = item.days_overdue > 0;
    let (from, due) = (
        bare(item.issued_on, today, words),
        bare(item.due_on, today, words),
    );
    let dates = if item.open.is_negative() {
        msg("today-item-credit").with("from", from)
    } else if late {
        msg("today-item-late").with("from", from).with("due", due)
    } else {
        msg("today-item-coming").with("from", from).with("due", due)
    };
    let mut dates = words.say(&dates);
    if let Some((step, _)) = &item.last_step {
        dates.push_str(" · ");
        dates.push_str(&step_done(step, words));
    }
    let left = (item.due_on - today).num_days();
    let when = if item.open.is_negative() {
        String::new()
    } else if late {
        words.say(&msg("today-days-late").with("days", item.days_overdue))
    } else {
        words.say(&msg("today-days-left").with("days", left))
    };
    let rests = if item.opening_unanswered {
        Some(words.t("today-item-opening"))
    } else {
        item.rests
            .as_ref()
            .map(|reason| words.say(&reason.message()))
    };
    OpenItem {
        number: item.number.clone(),
        amount: if item.open.currency == crate::domain::money::Currency::EUR {
            words.amount(item.open)
        } else {
            words.money(item.open)
        },
        dates,
        when,
        late,
        rests,
    }
}

/// A day in a list without its weekday: `2 sep`.
fn bare(day: NaiveDate, today: NaiveDate, words: &Words) -> String {
    super::model::short_day(day, today, words)
}

/// A step that was done, in a word or two; one of the user's own procedure by its id.
pub(in crate::ui) fn step_done(step: &str, words: &Words) -> String {
    match step {
        "letter-1" => words.t("today-done-letter-1"),
        "call" => words.t("today-done-call"),
        "letter-last" => words.t("today-done-letter-last"),
        "fourteen-day" => words.t("today-done-fourteen-day"),
        "hand-over" => words.t("today-done-hand-over"),
        other => other.to_owned(),
    }
}

pub(in crate::ui) fn event(line: &HistoryLine, today: NaiveDate, words: &Words) -> Event {
    let mut more = line
        .more
        .as_ref()
        .map(|more| words.say(more))
        .unwrap_or_default();
    if let Some(who) = &line.who {
        let by = words.say(&msg("today-by").with("who", who.as_str()));
        if !more.is_empty() {
            more.push_str(" · ");
        }
        more.push_str(&by);
    }
    Event {
        kind: line.kind,
        what: words.say(&line.what),
        more,
        day: words.day_short(line.day, today),
        letter: line.letter,
    }
}

/// What the pane's buttons ask of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wish {
    /// What Enter does.
    Step,
    /// Ring, whatever the step.
    Call,
    /// They ring us.
    Incoming,
    /// By letter.
    Letter,
    /// The call after all.
    BackToCall,
    /// By which means.
    Route,
    /// The paper that goes with it.
    Sheet,
    /// Not now.
    NotNow,
    /// A dispute.
    Dispute,
    /// A promise without a call.
    Promise,
    /// End this hold.
    Lift(HoldId),
    /// End this dispute.
    Close(DisputeId, String),
    /// Show or hide why.
    Why,
}

/// Draws the pane.
pub(super) fn show(
    ui: &mut Ui,
    (model, row, detail): (&Model, &Row, Option<&Detail>),
    why_open: bool,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<Wish> {
    ui.spacing_mut().item_spacing.y = 3.0;
    let of_head = head(ui, (model, row, detail), words, out);
    ui.add_space(11.0);
    let of_card = next_card(ui, (model, row, detail), why_open, words);
    ui.add_space(12.0);
    if let Some(detail) = detail {
        if let Some(open) = detail.open.iter().find(|open| open.key == row.key) {
            items(ui, open, words);
        }
        let paints = ui.available_width() > WIDE && !detail.rhythm.dots.is_empty();
        let below = if paints { RHYTHM } else { 0.0 };
        history(ui, detail, below, words, out);
        if paints && ui.clip_rect().bottom() - ui.cursor().top() >= RHYTHM {
            ui.add_space(14.0);
            draw_rhythm(ui, &detail.rhythm, 130.0, words);
        }
    }
    of_head.or(of_card)
}

fn head(
    ui: &mut Ui,
    (model, row, detail): (&Model, &Row, Option<&Detail>),
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<Wish> {
    let mut wish = None;
    let size = egui::vec2(ui.available_width(), 26.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let name = words.say(&msg("today-more").with("name", row.name.as_str()));
        let opener = icon_button(ui, glyph::ELLIPSIS, &name);
        wish = more(&opener, (model, row, detail), words);
        if link_as(ui, look::CHIP.ink(Ink::Accent), &words.t("today-card")).clicked() {
            out.push(Action::Go(Route::Customer(row.key.0)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            cut(ui, look::PANE, &row.name);
        });
    });
    if let Some(detail) = detail {
        cut(ui, look::SMALL, &detail.reach);
    }
    wish
}

fn more(
    opener: &egui::Response,
    (model, row, detail): (&Model, &Row, Option<&Detail>),
    words: &Words,
) -> Option<Wish> {
    let closed = model.call_off(row);
    let mut entries: Vec<(Wish, &str, String, &str, Option<String>)> = Vec::new();
    let closed = closed.map(str::to_owned);
    entries.push((
        Wish::Call,
        glyph::PHONE,
        words.t("today-do-call"),
        "",
        closed,
    ));
    entries.push((
        Wish::Incoming,
        glyph::PHONE_INCOMING,
        words.t("today-do-incoming"),
        "",
        None,
    ));
    entries.push((
        Wish::NotNow,
        glyph::CIRCLE_PAUSE,
        words.t("today-do-not-now"),
        "N",
        None,
    ));
    entries.push((
        Wish::Dispute,
        glyph::SCALE,
        words.t("today-do-dispute"),
        "G",
        None,
    ));
    entries.push((
        Wish::Promise,
        glyph::HANDSHAKE,
        words.t("today-do-promise"),
        "",
        None,
    ));
    if let Some(detail) = detail {
        for (id, note) in &detail.holds {
            let say = words.say(&msg("today-do-lift").with("note", note.as_str()));
            entries.push((Wish::Lift(*id), glyph::PLAY, say, "", None));
        }
        for (id, about) in &detail.disputes {
            let say = words.say(&msg("today-do-close").with("about", about.as_str()));
            entries.push((Wish::Close(*id, about.clone()), glyph::CHECK, say, "", None));
        }
    }
    let lines: Vec<MenuLine<'_>> = entries
        .iter()
        .map(|(_, icon, words, key, off)| MenuLine {
            icon,
            words,
            key,
            off: off.as_deref(),
        })
        .collect();
    let chosen = menu(opener, &lines)?;
    entries.into_iter().nth(chosen).map(|(wish, ..)| wish)
}

fn next_card(
    ui: &mut Ui,
    (model, row, detail): (&Model, &Row, Option<&Detail>),
    why_open: bool,
    words: &Words,
) -> Option<Wish> {
    let mut wish = None;
    card(ui, true, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let (icon_glyph, ink) = row.glyph();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            disc(ui, icon_glyph, tone(ink), 28.0);
            let ask = detail
                .map(|detail| detail.ask_for.as_str())
                .unwrap_or_default();
            let title = title(row, words);
            if ask.is_empty() || !calls(row) {
                lines(
                    ui,
                    (look::NAME, &title),
                    (look::SMALL, &subtitle(row, words)),
                );
            } else {
                lines(ui, (look::NAME, &title), (look::SMALL, ask));
            }
        });
        ui.add_space(2.0);
        para(ui, look::BODY.line(17.0), row.why_in_full(words));
        wish = why(ui, row, why_open, words);
        ui.add_space(4.0);
        let asked = buttons(ui, (model, row, detail), words);
        wish = asked.or(wish.take());
        let late = || model.out_of_hours(row, words);
        if let Some(hint) = model.books.closed.clone().or_else(late) {
            para(ui, look::SMALL.ink(Ink::Amber), hint);
        }
    });
    wish
}

const fn tone(ink: Ink) -> Tone {
    match ink {
        Ink::Red => Tone::Red,
        Ink::Amber => Tone::Amber,
        Ink::Accent => Tone::Accent,
        _ => Tone::Neutral,
    }
}

fn calls(row: &Row) -> bool {
    row.step() == Step::Call
}

/// `Bellen – stap 2 van 4`; why it rests.
fn title(row: &Row, words: &Words) -> String {
    match &row.standing {
        Standing::NotToday { why, .. } => crate::words::capitalised(&words.say(&why.message())),
        Standing::Today(todo) => {
            let step = match todo.letter {
                Some(kind) => letter_words(kind),
                None => todo.step.message(),
            };
            match todo.place {
                Some((nr, of)) => words.say(
                    &msg("today-step-of")
                        .with("step", step)
                        .with("nr", nr)
                        .with("of", of),
                ),
                None => words.say(&step),
            }
        }
    }
}

/// Since when, or until when.
fn subtitle(row: &Row, words: &Words) -> String {
    match &row.standing {
        Standing::Today(todo) => words.say(&msg("today-since").with("day", todo.since)),
        Standing::NotToday {
            until: Some(day), ..
        } => words.say(&msg("today-rests-until").with("day", *day)),
        Standing::NotToday { until: None, .. } => words.t("today-rests"),
    }
}

fn why(ui: &mut Ui, row: &Row, open: bool, words: &Words) -> Option<Wish> {
    let tip = tip(row)?;
    let mut wish = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        icon(ui, glyph::LIGHTBULB, 13.0, Ink::Faint);
        if link(ui, &words.t("today-why")).clicked() {
            wish = Some(Wish::Why);
        }
        if !open {
            cut(ui, look::SMALL, words.say(&tip.0));
        }
    });
    if open {
        para(ui, look::SMALL.line(16.0), words.say(&tip.1));
        if let Some(weighs) = weighs(row) {
            para(ui, look::SMALL.line(16.0), words.say(&weighs));
        }
    }
    wish
}

/// What its place in the list was reckoned from.
fn weighs(row: &Row) -> Option<Message> {
    let Standing::Today(todo) = &row.standing else {
        return None;
    };
    let scale = todo.scale?;
    let percent = |tenths: u32| i64::from(tenths) * 10;
    Some(
        msg("today-weighs")
            .with("amount", scale.amount)
            .with("days", scale.days)
            .with("risk", percent(scale.risk_tenths))
            .with("chance", percent(scale.chance_tenths)),
    )
}

/// The advice behind what is proposed: which, and what it says.
fn tip(row: &Row) -> Option<(Message, Message)> {
    let pair = |about, said| Some((msg(about), msg(said)));
    match &row.standing {
        Standing::Today(todo) => match todo.step {
            TodayStep::Letter if row.line.morning.by_letter() => {
                pair("today-tip-letter-instead-nr", "today-tip-letter-instead")
            }
            TodayStep::Letter => pair("today-tip-letter-nr", "today-tip-letter"),
            TodayStep::CallBeforePromise => pair("today-tip-before-nr", "today-tip-before"),
            TodayStep::CallBrokenPromise => pair("today-tip-broken-nr", "today-tip-broken"),
            TodayStep::HandOver => pair("today-tip-hand-over-nr", "today-tip-hand-over"),
            TodayStep::Check if todo.name == "sales" => {
                pair("today-tip-sales-nr", "today-tip-sales")
            }
            TodayStep::Check => pair("today-tip-check-nr", "today-tip-check"),
            TodayStep::Visit => pair("today-tip-visit-nr", "today-tip-visit"),
            TodayStep::Sales => pair("today-tip-sales-nr", "today-tip-sales"),
            TodayStep::Call => pair("today-tip-call-nr", "today-tip-call"),
        },
        Standing::NotToday { why, .. } => match why {
            NotToday::UsualPayDay => pair("today-tip-usual-nr", "today-tip-usual"),
            NotToday::Dispute => pair("today-tip-dispute-nr", "today-tip-dispute"),
            NotToday::AtSales => pair("today-tip-sales-nr", "today-tip-sales"),
            NotToday::UnexplainedReceipt => pair("today-tip-receipt-nr", "today-tip-receipt"),
            NotToday::Calendar => pair("today-tip-calendar-nr", "today-tip-calendar"),
            _ => None,
        },
    }
}

fn buttons(
    ui: &mut Ui,
    (model, row, detail): (&Model, &Row, Option<&Detail>),
    words: &Words,
) -> Option<Wish> {
    let mut wish = None;
    let closed = model.call_off(row);
    let letter_off = model.letter_off(row, words);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        let mut ask = |wish_now: Wish, clicked: bool| {
            if clicked {
                wish = Some(wish_now);
            }
        };
        match row.step() {
            Step::Call => {
                let call = words.t("today-do-call");
                let button = Button::primary(&call).icon(glyph::PHONE).key("Enter");
                ask(Wish::Step, button.off_because(closed).show(ui).clicked());
                let letter = words.t("today-do-letter");
                let button = Button::plain(&letter).key("B");
                ask(
                    Wish::Letter,
                    button.off_because(letter_off.as_deref()).show(ui).clicked(),
                );
                if row.has_route() {
                    let route = words.t("today-do-route");
                    let button = Button::plain(&route).key("R").off_because(closed);
                    ask(Wish::Route, button.show(ui).clicked());
                }
            }
            Step::Visit => {
                let outcome = words.t("today-do-visit");
                let button = Button::primary(&outcome).icon(glyph::MAP_PIN).key("Enter");
                ask(Wish::Step, button.off_because(closed).show(ui).clicked());
                let sheet = words.t("today-do-sheet");
                ask(
                    Wish::Sheet,
                    Button::plain(&sheet).key("P").show(ui).clicked(),
                );
                let call = words.t("today-do-call-after-all");
                ask(Wish::BackToCall, Button::plain(&call).show(ui).clicked());
            }
            Step::Sales => {
                let sales = words.t("today-do-sales");
                let button = Button::primary(&sales).key("Enter").off_because(closed);
                ask(Wish::Step, button.show(ui).clicked());
            }
            Step::FromSales => {
                let strip = words.t("today-do-from-sales");
                ask(
                    Wish::Step,
                    Button::primary(&strip).key("Enter").show(ui).clicked(),
                );
                let sheet = words.t("today-do-sheet");
                ask(
                    Wish::Sheet,
                    Button::plain(&sheet).key("P").show(ui).clicked(),
                );
                let call = words.t("today-do-call");
                let button = Button::plain(&call).icon(glyph::PHONE);
                ask(Wish::Call, button.off_because(closed).show(ui).clicked());
            }
            Step::Letter(_) => {
                let letter = words.t("today-do-letter");
                let button = Button::primary(&letter).icon(glyph::MAIL).key("Enter");
                ask(Wish::Step, button.off_because(closed).show(ui).clicked());
                if row.line.morning.by_letter() {
                    let call = words.t("today-do-call-after-all");
                    ask(Wish::BackToCall, Button::plain(&call).show(ui).clicked());
                } else {
                    let call = words.t("today-do-call");
                    let button = Button::plain(&call).icon(glyph::PHONE);
                    ask(Wish::Call, button.off_because(closed).show(ui).clicked());
                }
            }
            Step::Opening => {
                let answer = words.t("today-do-opening");
                ask(
                    Wish::Step,
                    Button::primary(&answer).key("Enter").show(ui).clicked(),
                );
            }
            Step::Release => {
                let release = words.t("today-do-release");
                ask(
                    Wish::Step,
                    Button::primary(&release).key("Enter").show(ui).clicked(),
                );
            }
            Step::Dispute => {
                let close = words.t("today-do-close-dispute");
                ask(
                    Wish::Step,
                    Button::primary(&close).key("Enter").show(ui).clicked(),
                );
            }
            Step::HandOver => {
                let give = words.t("today-do-hand-over");
                ask(
                    Wish::Step,
                    Button::primary(&give).key("Enter").show(ui).clicked(),
                );
                let call = words.t("today-do-call");
                let button = Button::plain(&call).icon(glyph::PHONE);
                ask(Wish::Call, button.off_because(closed).show(ui).clicked());
            }
            Step::Rests => {
                if let Some((wish, say)) = ending(row, detail, words) {
                    ask(wish, Button::plain(&say).show(ui).clicked());
                }
                let call = words.t("today-do-call");
                let button = Button::plain(&call).icon(glyph::PHONE);
                ask(Wish::Call, button.off_because(closed).show(ui).clicked());
            }
        }
        let not_now = words.t("today-do-not-now-short");
        ask(
            Wish::NotNow,
            Button::plain(&not_now)
                .key("N")
                .tall(size::CONTROL)
                .show(ui)
                .clicked(),
        );
    });
    wish
}

/// What ends the rest, where we ended it ourselves.
fn ending(row: &Row, detail: Option<&Detail>, words: &Words) -> Option<(Wish, String)> {
    let detail = detail?;
    match &row.standing {
        Standing::NotToday {
            why: NotToday::Hold | NotToday::HandedOver,
            ..
        } => {
            let (id, _) = detail.holds.first()?;
            Some((Wish::Lift(*id), words.t("today-do-lift-short")))
        }
        Standing::NotToday {
            why: NotToday::Dispute,
            ..
        } => {
            let (id, about) = detail.disputes.first()?;
            let wish = Wish::Close(*id, about.clone());
            Some((wish, words.t("today-do-close-dispute")))
        }
        _ => None,
    }
}

fn items(ui: &mut Ui, open: &Open, words: &Words) {
    pair(
        ui,
        (look::SECTION, &words.t("today-open")),
        (look::TOTAL, &open.total),
    );
    ui.add_space(3.0);
    hairline(ui);
    for item in &open.items {
        ui.add_space(1.0);
        let ink = if item.late { Ink::Red } else { Ink::Quiet };
        two_lines(
            ui,
            (
                (look::BODY_MEDIUM, &item.number),
                (look::BODY, &item.amount),
            ),
            (
                (look::SMALL, &item.dates),
                (look::SMALL.ink(ink), &item.when),
            ),
        );
        if let Some(rests) = &item.rests {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                icon(ui, glyph::CIRCLE_PAUSE, 12.0, Ink::Amber);
                cut(ui, look::SMALL.ink(Ink::Amber), rests);
            });
        }
        hairline(ui);
    }
    ui.add_space(10.0);
}

/// As many as fit whole, with this much left `below` them.
fn history(ui: &mut Ui, detail: &Detail, below: f32, words: &Words, out: &mut Vec<Action>) {
    let all = section(ui, &words.t("today-history"), |ui| {
        link_as(
            ui,
            look::CHIP.ink(Ink::Accent),
            &words.t("today-history-all"),
        )
    });
    if all.clicked() {
        out.push(Action::Go(Route::Customer(detail.customer)));
    }
    if detail.history.is_empty() {
        para(ui, look::SMALL, words.t("today-history-empty"));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(4.0);
    let room = (ui.clip_rect().bottom() - ui.cursor().top() - 12.0 - below).max(3.0 * ENTRY);
    let fit = (room / ENTRY) as usize;
    let count = fit.min(detail.history.len());
    for (index, event) in detail.history.iter().take(count).enumerate() {
        one_event(ui, index, event, index + 1 == count, words, out);
    }
}

fn one_event(
    ui: &mut Ui,
    index: usize,
    event: &Event,
    last: bool,
    words: &Words,
    out: &mut Vec<Action>,
) {
    let drawn = ui.scope(|ui| {
        entry(
            ui,
            Entry {
                icon: history_icon(event.kind),
                tone: match event.kind {
                    HistoryKind::Broken => Tone::Red,
                    HistoryKind::Kept | HistoryKind::Receipt => Tone::Green,
                    _ => Tone::Neutral,
                },
                title: &event.what,
                note: &event.more,
                day: &event.day,
                last,
            },
        );
    });
    let Some(letter) = event.letter else { return };
    let id = ui.scope_id().with(("event", index));
    let response = ui.interact(drawn.response.rect, id, Sense::click());
    let name = words.say(&msg("today-open-letter").with("letter", event.what.as_str()));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.on_hover_text(&name).clicked() {
        out.push(Action::OpenLetter(letter));
    }
}
