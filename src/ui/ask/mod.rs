//! What is asked before something is changed: one dialog for each question, wherever it is asked. Each
//! form knows when it is complete and what it then asks for; what is missing, or was refused, is said
//! beside the field it is about, and what was typed stays until it is done.

mod beside;
mod books;
mod closed;
mod commitment;
mod dispute;
mod hold;
mod inside;
mod item;
mod law;
mod letter;
mod merge;
mod new_customer;
mod opening;
mod order;
mod pick;
mod promise;
mod promised_day;
mod receipt;
mod remove;
mod rhythm;
mod sales;
mod signal;

pub(in crate::ui) use beside::{Beside, NoLonger};
pub(in crate::ui) use books::{Confirm, Override};
pub(in crate::ui) use closed::ClosedRows;
pub(in crate::ui) use commitment::{End, Signed};
pub(in crate::ui) use dispute::{Close, Dispute, DisputeForm};
pub(in crate::ui) use hold::Hold;
pub(in crate::ui) use inside::{AskDepartment, Flag, NotInOrder};
pub(in crate::ui) use item::Item;
pub(in crate::ui) use law::Law;
pub(in crate::ui) use letter::Letter;
pub(in crate::ui) use merge::{Candidate, Merge};
pub(in crate::ui) use new_customer::NewCustomer;
pub(in crate::ui) use opening::Opening;
pub(in crate::ui) use order::Order;
pub use pick::OpenItem;
pub(in crate::ui) use promise::Promise;
pub(in crate::ui) use promised_day::PromisedDay;
pub(in crate::ui) use receipt::Receipt;
pub(in crate::ui) use remove::Remove;
pub(in crate::ui) use rhythm::Rhythm;
pub(in crate::ui) use sales::BackFromSales;
pub(in crate::ui) use signal::Signal;

use crate::app::command::Command;
use crate::domain::ids::CustomerId;
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::Currency;
use crate::ui::action::{Action, Pick};
use crate::ui::parts::{Answer, Button, Dialog, combo, dialog, para, text};
use crate::ui::reply::{Reply, below, beside};
use crate::ui::theme::{Ink, look};
use crate::words::{Words, capitalised, parse_day};
use chrono::{Days, NaiveDate};
use egui::{Align, Context, Layout, Ui, vec2};

/// Room for a field beside another in a dialog.
const HALF: f32 = 212.0;

/// What is read while a form is drawn: words, the day, and why it was refused.
#[derive(Clone, Copy)]
pub struct By<'a> {
    /// In which language.
    pub words: &'a Words,
    /// Today.
    pub today: NaiveDate,
    /// Why what was sent off was not done.
    pub refused: Option<&'a Refusal>,
}

impl<'a> By<'a> {
    /// Nothing was refused yet.
    #[must_use]
    pub const fn new(words: &'a Words, today: NaiveDate) -> Self {
        Self {
            words,
            today,
            refused: None,
        }
    }

    /// What is wrong with the field of this name, by the answer that came.
    #[must_use]
    pub fn wrong(&self, place: &str) -> Option<String> {
        beside(self.refused, place, self.words)
    }

    /// The same as a line of its own, below something that is no field.
    pub(in crate::ui) fn say_wrong(&self, ui: &mut Ui, place: &str) {
        if let Some(wrong) = self.wrong(place) {
            para(ui, look::SMALL.ink(Ink::Red), wrong);
        }
    }
}

/// The customer a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Whom {
    /// Their row.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
}

/// What stands round a form in its dialog.
#[derive(Debug, Clone, Default)]
pub struct Face {
    /// Tells it from other dialogs.
    pub id: &'static str,
    /// Its title.
    pub title: String,
    /// Whom and what it is about.
    pub about: String,
    /// The words on its button.
    pub main: String,
    /// An icon on it, or empty.
    pub icon: &'static str,
    /// What it does cannot be undone.
    pub danger: bool,
    /// Its width, unless it is the usual one.
    pub wide: Option<f32>,
    /// Ctrl Enter presses the button, since Enter has work within.
    pub by_ctrl: bool,
}

/// A form that is asked in a dialog.
pub trait Form: std::fmt::Debug {
    /// What stands round it.
    fn face(&self, words: &Words) -> Face;

    /// What it asks for, or what is missing.
    ///
    /// # Errors
    /// What is missing first, as a line on the button that does not work yet.
    fn ready(&self, by: By<'_>) -> Result<Command, Message>;

    /// Draws its fields.
    fn fields(&mut self, ui: &mut Ui, by: By<'_>);

    /// The names of its fields, as refusals have them ([`Refusal::place`]): it says what is wrong beside
    /// each of these itself.
    fn places(&self) -> &'static [&'static str];

    /// It has a place for a file that is let go over the window.
    fn wants_file(&self) -> bool {
        false
    }

    /// It asks the system for a file; said once.
    fn asks_file(&mut self) -> bool {
        false
    }

    /// Takes the file that was chosen, or let go over it.
    fn take_file(&mut self, _name: String, _bytes: Vec<u8>) {}
}

/// A question that is open: its form, and the answer to what it sent off.
#[derive(Debug)]
pub struct Question {
    form: Box<dyn Form>,
    reply: Reply,
}

impl Question {
    /// Asks.
    #[must_use]
    pub fn new(form: impl Form + 'static) -> Self {
        Self {
            form: Box::new(form),
            reply: Reply::default(),
        }
    }

    /// Its form has a place for a file.
    pub fn wants_file(&self) -> bool {
        self.form.wants_file()
    }

    /// Gives its form the file that was chosen.
    pub fn take_file(&mut self, name: String, bytes: Vec<u8>) {
        self.form.take_file(name, bytes);
    }

    /// What it asked for is done, and it has not looked yet.
    #[must_use]
    pub fn was_done(&self) -> bool {
        self.reply.was_done()
    }

    /// Draws the question that is open, if there is one. It goes when it is put away, or when what it asked
    /// for is done; refused, it stays with what was typed.
    pub fn show(
        asked: &mut Option<Self>,
        ctx: &Context,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if let Some(question) = asked
            && !question.stays(ctx, words, today, out)
        {
            *asked = None;
        }
    }

    fn stays(
        &mut self,
        ctx: &Context,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) -> bool {
        let face = self.form.face(words);
        if self.reply.done() {
            dialog::leave(ctx, face.id);
            return false;
        }
        let by = By {
            words,
            today,
            refused: self.reply.refused(),
        };
        let ready = self.form.ready(by);
        let off = ready.as_ref().err().map(|why| words.say(why));
        let refused = below(by.refused, self.form.places(), words);
        let main = if face.danger {
            Button::danger(&face.main)
        } else {
            Button::primary(&face.main)
        };
        let mut dialog = Dialog::new(face.id, &face.title)
            .about(&face.about)
            .main(main.icon(face.icon), off.as_deref())
            .answered_later(refused.as_deref());
        if let Some(wide) = face.wide {
            dialog = dialog.wide(wide);
        }
        if face.by_ctrl {
            dialog = dialog.ctrl_enter();
        }
        let answer = dialog.show(ctx, words, |ui| self.form.fields(ui, by));
        if self.form.asks_file() {
            out.push(Action::Pick(Pick::ForForm));
        }
        match answer {
            Answer::Stay => {}
            Answer::Closed => return false,
            Answer::Main => {
                if let (Ok(wish), false) = (ready, self.reply.is_sent()) {
                    out.push(self.reply.post(vec![wish]));
                }
            }
        }
        true
    }
}

/// A day in a field as it stands there: nothing, a day, or something that is no day.
fn day_of(text: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Message> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    match parse_day(text, today) {
        Some(day) => Ok(Some(day)),
        None => Err(msg("ask-off-day")),
    }
}

/// In a week, on a working day: what is proposed for a day that is asked.
fn in_a_week(by: By<'_>) -> String {
    let week = by.today.checked_add_days(Days::new(7)).unwrap_or(by.today);
    let day = crate::domain::calendar::Calendar::default().working_day_on_or_after(week);
    by.words.day_short_with_year(day)
}

/// Something with a label above it that is no [`crate::ui::parts::Field`].
pub(in crate::ui) fn labelled<R>(
    ui: &mut Ui,
    label: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let layout = Layout::top_down(Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 49.0), layout, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, label);
        content(ui)
    })
    .inner
}

/// One of a closed list, with its label above it; what was chosen now.
pub(in crate::ui) fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    (label, width): (&str, f32),
    all: &[T],
    now: Option<T>,
    words: &Words,
    message: impl Fn(T) -> Message,
) -> Option<T> {
    labelled(ui, label, width, |ui| {
        let said = all
            .iter()
            .map(|one| capitalised(&words.say(&message(*one))));
        let items: Vec<String> = said.collect();
        let place = now.and_then(|now| all.iter().position(|one| *one == now));
        let picked = combo(ui, label, &items, place, &words.t("ask-choose"), width)?;
        all.get(picked).copied()
    })
}

/// What stands before an amount in a field: the euro's sign, or nothing where the code takes its room.
pub(in crate::ui) fn sign(currency: Currency) -> &'static str {
    if currency == Currency::EUR { "€" } else { "" }
}
