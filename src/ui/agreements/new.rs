//! A new arrangement: how much, in how many payments, from when; read back, and only then kept.

use crate::app::command::{ArrangementDraft, Command, MomentDraft};
use crate::domain::calendar::{Calendar, MAX_INSTALMENTS, propose_instalments};
use crate::domain::contact::{Cause, Channel, Contact, MomentResult};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::ui::ask::{By, Face, Form, sign};
use crate::ui::parts::{
    Button, Field, amount_field, card, checkbox, combo, cut, date_field, hairline, read_back, say,
    text,
};
use crate::ui::theme::{Ink, Type, Weight, icon, look, space};
use crate::words::{Agreed, ReadBack, Words, parse_amount, parse_day};
use chrono::{Days, NaiveDate};
use egui::{Align, Layout, Ui, vec2};

/// With whom an arrangement can be made, and about what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Whose.
    pub customer: CustomerId,
    /// Their name.
    pub name: String,
    /// In which currency.
    pub currency: Currency,
    /// Their overdue or open invoices that do not rest: row, number, open amount, ticked at first.
    pub items: Vec<(ItemId, String, Money, bool)>,
    /// People, as far as they are known here.
    pub people: Vec<Contact>,
    /// With whom it was spoken last, where nobody decides about payment.
    pub person: String,
}

/// The dialog as it is filled in.
#[derive(Debug, Clone)]
pub struct NewArrangement {
    about: About,
    ticked: Vec<bool>,
    count: u32,
    first: String,
    rows: Vec<(String, String)>,
    person: String,
    cause: Option<Cause>,
    said: String,
    confirm: bool,
    agreed: bool,
}

/// What the dialog works out from what was filled in.
struct Worked {
    total: Money,
    rows: Vec<Option<(NaiveDate, Money)>>,
    rest: Option<i64>,
}

impl NewArrangement {
    /// Opens it: three payments, the first in a week.
    #[must_use]
    pub fn new(about: About, today: NaiveDate, words: &Words) -> Self {
        let first = Calendar::default()
            .payment_day_on_or_after(today.checked_add_days(Days::new(7)).unwrap_or(today));
        let person = about
            .people
            .iter()
            .find(|person| person.responsible)
            .or_else(|| about.people.first())
            .map_or_else(|| about.person.clone(), |person| person.name.clone());
        let mut dialog = Self {
            ticked: about.items.iter().map(|item| item.3).collect(),
            about,
            count: 3,
            first: words.day_short_with_year(first),
            rows: Vec::new(),
            person,
            cause: None,
            said: String::new(),
            confirm: true,
            agreed: false,
        };
        dialog.propose(today, words);
        dialog
    }

    fn total(&self) -> Money {
        let parts = self
            .about
            .items
            .iter()
            .zip(&self.ticked)
            .filter(|(_, ticked)| **ticked)
            .map(|(item, _)| item.2);
        Money::sum(self.about.currency, parts).unwrap_or_else(|| Money::zero(self.about.currency))
    }

    /// Divides the amount anew over the payments.
    fn propose(&mut self, today: NaiveDate, words: &Words) {
        self.agreed = false;
        let Some(first) = parse_day(&self.first, today) else {
            return;
        };
        let proposed = propose_instalments(self.total(), self.count, first, &Calendar::default());
        self.rows = proposed
            .unwrap_or_default()
            .into_iter()
            .map(|row| {
                (
                    words.day_short_with_year(row.due_on),
                    words.amount(row.amount),
                )
            })
            .collect();
    }

    fn worked(&self, today: NaiveDate) -> Worked {
        let total = self.total();
        let rows: Vec<Option<(NaiveDate, Money)>> = self
            .rows
            .iter()
            .map(|(day, amount)| {
                let day = parse_day(day, today)?;
                Some((day, parse_amount(amount, self.about.currency).ok()?))
            })
            .collect();
        let rest = rows
            .iter()
            .map(|row| row.map(|(_, amount)| amount.minor))
            .sum::<Option<i64>>()
            .map(|sum| total.minor - sum);
        Worked { total, rows, rest }
    }

    /// Why it cannot be kept yet.
    fn off(&self, worked: &Worked, today: NaiveDate) -> Option<Message> {
        if !worked.total.is_positive() {
            return Some(msg("agreements-new-no-items"));
        }
        if worked.rows.is_empty() || worked.rows.iter().any(Option::is_none) {
            return Some(msg("agreements-new-incomplete"));
        }
        let days: Vec<NaiveDate> = worked.rows.iter().flatten().map(|row| row.0).collect();
        if days.first().is_some_and(|day| *day < today) {
            return Some(msg("agreements-new-past"));
        }
        if !days.is_sorted_by(|one, next| one < next) {
            return Some(msg("agreements-new-order"));
        }
        match worked.rest {
            Some(0) => {}
            Some(rest) => {
                let rest = Money::minor(rest, self.about.currency);
                return Some(msg("agreements-new-rest").with("amount", rest));
            }
            None => return Some(msg("agreements-new-incomplete")),
        }
        if self.person.trim().is_empty() {
            return Some(msg("agreements-new-no-person"));
        }
        if self.cause.is_none() {
            return Some(msg("agreements-new-no-cause"));
        }
        (!self.agreed).then(|| msg("agreements-new-not-read-back"))
    }

    fn moment(&self, worked: &Worked) -> MomentDraft {
        let items: Vec<ItemId> = self
            .about
            .items
            .iter()
            .zip(&self.ticked)
            .filter(|(_, ticked)| **ticked)
            .map(|(item, _)| item.0)
            .collect();
        let person = self.person.trim().to_owned();
        MomentDraft {
            customer: self.about.customer,
            currency: self.about.currency,
            channel: Channel::Call,
            incoming: false,
            contact_name: person.clone(),
            tone: None,
            result: MomentResult::Arrangement,
            cause: self.cause,
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: self.agreed,
            note: String::new(),
            items: items.clone(),
            promise: None,
            arrangement: Some(ArrangementDraft {
                instalments: worked.rows.iter().flatten().copied().collect(),
                items,
                contact_name: person,
                words: self.said.trim().to_owned(),
                confirm: self.confirm,
                interest: Money::zero(self.about.currency),
                costs: Money::zero(self.about.currency),
                more_because: String::new(),
            }),
            dispute: None,
            step: None,
        }
    }

    /// What is asked: which invoices, how often, from when.
    fn asked(&mut self, ui: &mut Ui, by: By<'_>) {
        let (words, today) = (by.words, by.today);
        ui.spacing_mut().item_spacing.y = space::S;
        cut(ui, look::LABEL, words.t("agreements-new-items"));
        let mut again = false;
        for (item, ticked) in self.about.items.iter().zip(&mut self.ticked) {
            let name = format!("{}  {}", item.1, words.money(item.2));
            again |= checkbox(ui, ticked, &name).changed();
        }
        by.say_wrong(ui, "items");
        ui.add_space(space::XS);
        cut(ui, look::LABEL, words.t("agreements-new-count"));
        ui.horizontal(|ui| {
            for count in 1..=MAX_INSTALMENTS {
                let name = count.to_string();
                let button = Button::plain(&name).chosen(self.count == count).wide(48.0);
                if button.show(ui).clicked() {
                    self.count = count;
                    again = true;
                }
            }
            say(ui, look::SMALL, words.t("agreements-new-at-most"));
        });
        ui.add_space(space::XS);
        let name = words.t("agreements-new-first");
        let note = in_days(&self.first, today, words);
        let field = Field::new(&name).wide(214.0).note(&note);
        again |= date_field(ui, field, &mut self.first, words, today).changed;
        if again {
            self.propose(today, words);
        }
    }

    /// Who said it, why, in which words.
    fn spoken(&mut self, ui: &mut Ui, words: &Words) {
        ui.add_space(space::S);
        ui.spacing_mut().item_spacing.y = space::S;
        let names: Vec<String> = self
            .about
            .people
            .iter()
            .map(|person| person.name.clone())
            .collect();
        ui.horizontal_top(|ui| {
            let half = (ui.available_width() - space::S) / 2.0;
            ui.vertical(|ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing.y = 4.0;
                let label = words.t("agreements-new-person");
                if names.is_empty() {
                    Field::new(&label).show(ui, &mut self.person);
                } else {
                    text::label(ui, &label);
                    let chosen = names.iter().position(|name| *name == self.person);
                    let hint = words.t("agreements-new-choose");
                    if let Some(now) = combo(ui, &label, &names, chosen, &hint, half) {
                        self.person.clone_from(&names[now]);
                    }
                }
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let label = words.t("agreements-new-cause");
                text::label(ui, &label);
                let causes: Vec<String> = Cause::ALL
                    .iter()
                    .map(|cause| words.say(&cause.message()))
                    .collect();
                let chosen = Cause::ALL
                    .iter()
                    .position(|cause| Some(*cause) == self.cause);
                let hint = words.t("agreements-new-choose");
                if let Some(now) = combo(ui, &label, &causes, chosen, &hint, half) {
                    self.cause = Cause::ALL.get(now).copied();
                }
            });
        });
        Field::new(&words.t("agreements-new-words")).show(ui, &mut self.said);
        checkbox(ui, &mut self.confirm, &words.t("agreements-new-confirm"));
    }

    /// The payments, each of which can be changed, and whether they add up.
    fn schedule(&mut self, ui: &mut Ui, worked: &Worked, by: By<'_>) {
        let (words, today) = (by.words, by.today);
        let currency = self.about.currency;
        let mut changed = false;
        card(ui, false, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            say(ui, look::SECTION, words.t("agreements-new-schedule"));
            let wide = (ui.available_width() - 12.0 - 120.0 - 2.0 * space::S).max(120.0);
            for (index, (day, amount)) in self.rows.iter_mut().enumerate() {
                ui.horizontal_top(|ui| {
                    let nr = index + 1;
                    let row = vec2(12.0, 30.0);
                    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
                        say(ui, look::LABEL, nr.to_string());
                    });
                    let name = words.say(&msg("agreements-new-day-nr").with("nr", nr));
                    let field = Field::new(&name).bare().wide(wide);
                    changed |= date_field(ui, field, day, words, today).changed;
                    let name = words.say(&msg("agreements-new-amount-nr").with("nr", nr));
                    let field = Field::amount(&name, sign(currency)).bare();
                    changed |= amount_field(ui, field, amount, currency, words).changed;
                });
            }
            hairline(ui);
            let (ink, note) = match worked.rest {
                Some(0) => (Ink::Text, words.t("agreements-new-adds-up")),
                _ => (Ink::Red, words.t("agreements-new-does-not")),
            };
            let total = words.money(worked.total);
            crate::ui::parts::timeline::pair(
                ui,
                (
                    look::SMALL.ink(if ink == Ink::Red { ink } else { Ink::Quiet }),
                    &note,
                ),
                (look::TOTAL.ink(ink), &total),
            );
        });
        by.say_wrong(ui, "instalments");
        if changed {
            self.agreed = false;
        }
    }

    /// The sentence to say back, and the tick that it was.
    fn said_back(&mut self, ui: &mut Ui, worked: &Worked, words: &Words, today: NaiveDate) {
        let days: Vec<NaiveDate> = worked.rows.iter().flatten().map(|row| row.0).collect();
        let title = self
            .about
            .people
            .iter()
            .find(|person| person.name == self.person)
            .and_then(|person| person.title);
        let person = words.spoken_to(title, &self.person);
        let said = words.read_back(&ReadBack {
            person: Some(person.as_str()).filter(|person| !person.is_empty()),
            agreed: Agreed::Arrangement {
                amount: worked.total,
                days: &days,
            },
            today,
        });
        let plain = look::SAY_LATER;
        let runs: Vec<(Type, &str)> = said
            .runs
            .iter()
            .map(|run| {
                let look = if run.bold {
                    plain.weight(Weight::Semibold)
                } else {
                    plain
                };
                (look, run.text.as_str())
            })
            .collect();
        read_back(ui, &words.t("agreements-new-read-back"), &runs, |ui| {
            checkbox(ui, &mut self.agreed, &words.t("agreements-new-agreed"));
        });
    }
}

impl Form for NewArrangement {
    fn face(&self, words: &Words) -> Face {
        let keep = if self.confirm {
            "agreements-new-keep-letter"
        } else {
            "agreements-new-keep"
        };
        Face {
            id: "new-arrangement",
            title: words.t("agreements-new-title"),
            about: self.about.name.clone(),
            main: words.t(keep),
            icon: icon::HANDSHAKE,
            wide: Some(808.0),
            by_ctrl: true,
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let worked = self.worked(by.today);
        match self.off(&worked, by.today) {
            Some(why) => Err(why),
            None => Ok(Command::RecordMoment(Box::new(self.moment(&worked)))),
        }
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let (words, today) = (by.words, by.today);
        let worked = self.worked(today);
        let half = (ui.available_width() - 32.0) / 2.0 - 20.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 32.0;
            ui.vertical(|ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing.x = space::S;
                self.asked(ui, by);
            });
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.x = space::S;
                self.schedule(ui, &worked, by);
                self.spoken(ui, words);
            });
        });
        ui.add_space(space::S);
        self.said_back(ui, &worked, words, today);
        if let Some(why) = self.off(&worked, today) {
            say(ui, look::SMALL, words.say(&why));
        }
    }

    fn places(&self) -> &'static [&'static str] {
        &["items", "instalments"]
    }
}

/// How far away a day is that is being typed; nothing while it is no day.
fn in_days(typed: &str, today: NaiveDate, words: &Words) -> String {
    parse_day(typed, today).map_or_else(String::new, |day| match (day - today).num_days() {
        days @ 2.. => words.say(&msg("agreements-new-in").with("days", words.days(days))),
        _ => words.relative(day, today),
    })
}
