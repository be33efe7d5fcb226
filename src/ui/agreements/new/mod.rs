//! A new arrangement: how much, in how many payments, from when; what the legal route would be beside it; read back,
//! and only then kept.

mod beside;
mod terms;

use crate::app::command::{Command, MomentDraft};
use crate::app::snapshots::ArrangementOffer;
use crate::domain::calendar::{INSTALMENTS_AT_ALL, MAX_INSTALMENTS};
use crate::domain::contact::Cause;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::ui::ask::{By, Face, Form, choose, labelled, sign};
use crate::ui::parts::timeline::pair;
use crate::ui::parts::{
    Button, Field, amount_field, card, checkbox, combo, cut, date_field, hairline, link, para,
    radio, read_back, say, text,
};
use crate::ui::reply::sentences;
use crate::ui::theme::{Ink, Type, Weight, icon, look, space};
use crate::words::{Agreed, ReadBack, Words, parse_amount, parse_day};
use chrono::NaiveDate;
use egui::{Align, Layout, ScrollArea, Sense, Ui, pos2, vec2};
use terms::{Row, Terms};

/// Invoices that are named beside the customer's name; of more their number is said.
const NAMED: usize = 3;
/// The list of invoices scrolls when it is higher.
const ITEMS_MOST: f32 = 116.0;
/// Days of the month on which people agree to pay; the last one is the end of each month. Every other day can be typed
/// in the schedule.
const ANCHORS: [u32; 7] = [1, 5, 10, 15, 20, 25, MONTH_END];
/// The last day a month can have.
const MONTH_END: u32 = 31;

/// The dialog as it is filled in.
#[derive(Debug)]
pub struct NewArrangement {
    terms: Terms,
    /// The conversation it is made in: with whom, why, whether it was read back.
    moment: MomentDraft,
    said: String,
    confirm: bool,
    /// Each day and amount can be changed.
    by_hand: bool,
    /// In the customer's language: what is said to them.
    spoken: Words,
}

/// What an opened dialog works out once for each picture.
struct Worked {
    rows: Option<Vec<(NaiveDate, Money)>>,
    off: Option<Message>,
}

impl NewArrangement {
    /// Opens it with what an arrangement can be: three payments, the first one soon, interest and costs waived. It
    /// is made in this conversation, about the items that were talked about.
    #[must_use]
    pub fn new(
        offer: ArrangementOffer,
        mut moment: MomentDraft,
        today: NaiveDate,
        words: &Words,
    ) -> Self {
        let spoken = Words::new(offer.language).on(today);
        let person = offer.people.iter().find(|person| person.responsible);
        let person = person.or_else(|| offer.people.first());
        if let (true, Some(person)) = (moment.contact_name.trim().is_empty(), person) {
            moment.contact_name.clone_from(&person.name);
        }
        moment.read_back = false;
        Self {
            terms: Terms::new(offer, &moment.items, (today, words)),
            moment,
            said: String::new(),
            confirm: true,
            by_hand: false,
            spoken,
        }
    }

    fn worked(&self, today: NaiveDate) -> Worked {
        Worked {
            rows: self.terms.instalments(today),
            off: self.off(today),
        }
    }

    /// Why it cannot be kept yet.
    fn off(&self, today: NaiveDate) -> Option<Message> {
        if let Some(wrong) = self.terms.wrong(today) {
            return Some(wrong.what);
        }
        if self.moment.contact_name.trim().is_empty() {
            return Some(msg("agreements-new-no-person"));
        }
        if self.moment.cause.is_none() {
            return Some(msg("agreements-new-no-cause"));
        }
        let spoken = self.moment.channel.is_spoken();
        (spoken && !self.moment.read_back).then(|| msg("agreements-new-not-read-back"))
    }

    /// Something of what was agreed is another: it is read back again.
    fn propose(&mut self, (today, words): (NaiveDate, &Words)) {
        self.moment.read_back = false;
        self.terms.propose(today, words);
    }

    /// What is asked: which invoices, how often, from when, what is paid along.
    fn asked(&mut self, ui: &mut Ui, by: By<'_>) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let mut again = self.invoices(ui, by);
        ui.add_space(space::S);
        again |= self.times(ui, by.words);
        ui.add_space(space::S);
        again |= self.days(ui, by);
        ui.add_space(space::S);
        again |= self.charges(ui, by);
        if again {
            self.propose((by.today, by.words));
        }
        checkbox(ui, &mut self.confirm, &by.words.t("agreements-new-confirm"));
        if self.terms.needs_reason(by.today) {
            let (label, hint) = (
                by.words.t("agreements-new-because"),
                by.words.t("agreements-new-because-hint"),
            );
            let wrong = by.wrong("more_because");
            let field = Field::new(&label).hint(&hint).error(wrong.as_deref());
            field.show(ui, &mut self.terms.because);
        }
    }

    fn invoices(&mut self, ui: &mut Ui, by: By<'_>) -> bool {
        let words = by.words;
        text::label(ui, &words.t("agreements-new-items"));
        let mut again = false;
        let room = ScrollArea::vertical()
            .id_salt("items")
            .max_height(ITEMS_MOST);
        room.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let items = self.terms.offer.items.iter();
            for (item, ticked) in items.zip(&mut self.terms.ticked) {
                let name = format!("{}  {}", item.number, words.money(item.open));
                again |= checkbox(ui, ticked, &name).changed();
            }
        });
        by.say_wrong(ui, "items");
        again
    }

    fn times(&mut self, ui: &mut Ui, words: &Words) -> bool {
        let before = self.terms.count;
        text::label(ui, &words.t("agreements-new-count"));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for count in 1..=MAX_INSTALMENTS {
                let name = count.to_string();
                let button = Button::plain(&name).chosen(self.terms.count == count);
                if button.wide(48.0).show(ui).clicked() {
                    self.terms.count = count;
                }
            }
            let more: Vec<u32> = (MAX_INSTALMENTS + 1..=INSTALMENTS_AT_ALL).collect();
            let names: Vec<String> = more.iter().map(u32::to_string).collect();
            let now = more.iter().position(|count| *count == self.terms.count);
            let (name, hint) = (
                words.t("agreements-new-more-count"),
                words.t("agreements-new-more"),
            );
            if let Some(picked) = combo(ui, &name, &names, now, &hint, 88.0)
                && let Some(count) = more.get(picked)
            {
                self.terms.count = *count;
            }
        });
        before != self.terms.count
    }

    fn days(&mut self, ui: &mut Ui, by: By<'_>) -> bool {
        let (words, today) = (by.words, by.today);
        let mut again = false;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let name = words.t("agreements-new-first");
            let note = in_days(&self.terms.first, today, words);
            let field = Field::new(&name).wide(176.0).note(&note);
            again |= date_field(ui, field, &mut self.terms.first, words, today).changed;
            if self.terms.count > 1 {
                let label = words.t("agreements-new-anchor");
                let width = ui.available_width();
                labelled(ui, &label, width, |ui| {
                    let same = words.t("agreements-new-anchor-same");
                    let names: Vec<String> = std::iter::once(same)
                        .chain(ANCHORS.map(|day| anchor_words(day, words)))
                        .collect();
                    let now = self.terms.anchor;
                    let place = ANCHORS.iter().position(|day| Some(*day) == now);
                    let place = place.map_or(0, |place| place + 1);
                    if let Some(picked) = combo(ui, &label, &names, Some(place), "", width) {
                        let day = picked.checked_sub(1);
                        let day = day.and_then(|place| ANCHORS.get(place)).copied();
                        again |= day != now;
                        self.terms.anchor = day;
                    }
                });
            }
        });
        again
    }

    /// Interest and costs: waived while they keep to it, or paid along. Never a fee.
    fn charges(&mut self, ui: &mut Ui, by: By<'_>) -> bool {
        let words = by.words;
        let (interest, costs) = (self.terms.interest_there_is(), self.terms.costs_there_are());
        let sum = interest.checked_add(costs).unwrap_or(interest);
        let label = msg("agreements-new-charges").with("sum", sum);
        say(ui, look::LABEL, words.say(&label));
        let before = (self.terms.interest, self.terms.costs);
        if sum.is_positive() {
            let waived = before == (false, false);
            let (waive, note) = (
                words.t("agreements-new-waive"),
                words.t("agreements-new-waive-note"),
            );
            if radio(ui, waived, &waive, &note).clicked() {
                (self.terms.interest, self.terms.costs) = (false, false);
            }
            let note = msg("agreements-new-along-note")
                .with("interest", interest)
                .with("costs", costs);
            let along = words.t("agreements-new-along");
            if radio(ui, !waived, &along, &words.say(&note)).clicked() && waived {
                self.terms.interest = interest.is_positive();
                self.terms.costs = costs.is_positive();
            }
            if !waived && interest.is_positive() && costs.is_positive() {
                ui.horizontal(|ui| {
                    ui.add_space(28.0);
                    checkbox(
                        ui,
                        &mut self.terms.interest,
                        &words.t("agreements-new-interest"),
                    );
                    ui.add_space(space::M);
                    checkbox(ui, &mut self.terms.costs, &words.t("agreements-new-costs"));
                });
            }
        } else if self.terms.offer.costs_off.is_none() {
            say(ui, look::SMALL, words.t("agreements-new-no-charges"));
        }
        if let Some(why) = &self.terms.offer.costs_off {
            para(ui, look::SMALL, words.say(why));
        }
        by.say_wrong(ui, "charges");
        before != (self.terms.interest, self.terms.costs)
    }

    /// The payments, and whether they add up.
    fn schedule(&mut self, ui: &mut Ui, worked: &Worked, by: By<'_>) {
        let words = by.words;
        card(ui, false, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            self.head_of_schedule(ui, words);
            let currency = self.terms.offer.currency;
            if self.by_hand {
                self.rows_by_hand(ui, by);
            } else {
                for (nr, row) in (1..).zip(&self.terms.rows) {
                    draw_row(ui, (nr, row, currency), words);
                }
            }
            hairline(ui);
            let total = self.terms.total();
            let wrong = self.terms.wrong(by.today);
            let wrong = wrong.filter(|wrong| wrong.place == Some("instalments"));
            let (ink, quiet) = match (&wrong, &worked.rows) {
                (None, Some(_)) => (Ink::Text, Ink::Quiet),
                _ => (Ink::Red, Ink::Red),
            };
            let together = words.t("agreements-new-adds-up");
            let total = words.money(total);
            pair(
                ui,
                (look::SMALL.ink(quiet), &together),
                (look::TOTAL.ink(ink), &total),
            );
            if let Some(wrong) = wrong {
                let said = sentences(
                    [Some(&wrong.what), wrong.remedy.as_ref()]
                        .into_iter()
                        .flatten(),
                    words,
                );
                para(ui, look::SMALL.ink(Ink::Red), said);
            }
        });
        by.say_wrong(ui, "instalments");
    }

    fn head_of_schedule(&mut self, ui: &mut Ui, words: &Words) {
        let size = vec2(ui.available_width(), 20.0);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            if self.by_hand {
                if link(ui, &words.t("agreements-new-as-proposed")).clicked() {
                    self.by_hand = false;
                }
            } else if link(ui, &words.t("agreements-new-by-hand")).clicked() {
                self.by_hand = true;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                say(ui, look::SECTION, words.t("agreements-new-schedule"));
                let odd = self.terms.rows.windows(2);
                if odd.into_iter().any(|pair| pair[0].amount != pair[1].amount) && !self.by_hand {
                    cut(ui, look::SMALL, words.t("agreements-new-odd-cents"));
                }
            });
        });
    }

    fn rows_by_hand(&mut self, ui: &mut Ui, by: By<'_>) {
        let (words, currency) = (by.words, self.terms.offer.currency);
        let mut changed = false;
        let wide = (ui.available_width() - 12.0 - 120.0 - 2.0 * space::S).max(120.0);
        for (nr, row) in (1_u32..).zip(&mut self.terms.rows) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let size = vec2(12.0, 30.0);
                ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                    say(ui, look::LABEL, nr.to_string());
                });
                let name = words.say(&msg("agreements-new-day-nr").with("nr", i64::from(nr)));
                let field = Field::new(&name).bare().wide(wide);
                if date_field(ui, field, &mut row.day, words, by.today).changed {
                    row.moved = None;
                    changed = true;
                }
                let name = words.say(&msg("agreements-new-amount-nr").with("nr", i64::from(nr)));
                let field = Field::amount(&name, sign(currency)).bare();
                changed |= amount_field(ui, field, &mut row.amount, currency, words).changed;
            });
        }
        if changed {
            self.moment.read_back = false;
        }
    }

    /// Who said it, why, in which words.
    fn spoken(&mut self, ui: &mut Ui, words: &Words) {
        let third = ((ui.available_width() - 2.0 * space::L) / 3.0).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let label = words.t("agreements-new-person");
            let people = self.terms.offer.people.iter();
            let mut names: Vec<String> = people.map(|person| person.name.clone()).collect();
            let now = self.moment.contact_name.trim().to_owned();
            if names.is_empty() {
                let field = Field::new(&label).wide(third);
                field.show(ui, &mut self.moment.contact_name);
            } else {
                if !now.is_empty() && !names.contains(&now) {
                    names.push(now.clone());
                }
                labelled(ui, &label, third, |ui| {
                    let chosen = names.iter().position(|name| *name == now);
                    let hint = words.t("agreements-new-choose");
                    if let Some(picked) = combo(ui, &label, &names, chosen, &hint, third) {
                        self.moment.contact_name.clone_from(&names[picked]);
                    }
                });
            }
            let label = words.t("agreements-new-cause");
            let at = (label.as_str(), third);
            let cause = self.moment.cause;
            if let Some(picked) = choose(ui, at, Cause::ALL, cause, words, Cause::message) {
                self.moment.cause = Some(picked);
            }
            let label = words.t("agreements-new-words");
            Field::new(&label).wide(third).show(ui, &mut self.said);
        });
    }

    /// The sentence to say back, and the tick that it was.
    fn said_back(&mut self, ui: &mut Ui, worked: &Worked, (today, words): (NaiveDate, &Words)) {
        let rows = worked.rows.as_deref().unwrap_or_default();
        let days: Vec<NaiveDate> = rows.iter().map(|(day, _)| *day).collect();
        let name = self.moment.contact_name.trim();
        let known = self.terms.offer.people.iter();
        let title = known.clone().find(|person| person.name == name);
        let person = self
            .spoken
            .spoken_to(title.and_then(|person| person.title), name);
        let said = self.spoken.read_back(&ReadBack {
            person: Some(person.as_str()).filter(|person| !person.is_empty()),
            agreed: Agreed::Arrangement {
                amount: self.terms.total(),
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
        let agreed = &mut self.moment.read_back;
        read_back(ui, &words.t("agreements-new-read-back"), &runs, |ui| {
            let row = vec2(ui.available_width(), 24.0);
            ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
                checkbox(ui, agreed, &words.t("agreements-new-agreed"));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if let Some(off) = &worked.off {
                        cut(ui, look::SMALL, words.say(off));
                    }
                });
            });
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
        let numbers = self.terms.numbers();
        let mut about = vec![self.terms.offer.name.clone()];
        match numbers.len() {
            0 => {}
            1..=NAMED => about.push(words.listed(&numbers)),
            count => about.push(words.say(&msg("agreements-new-invoices").with("count", count))),
        }
        let person = self.moment.contact_name.trim();
        about.extend((!person.is_empty()).then(|| person.to_owned()));
        Face {
            id: "new-arrangement",
            title: words.t("agreements-new-title"),
            about: about.join(" · "),
            main: words.t(keep),
            icon: icon::HANDSHAKE,
            wide: Some(808.0),
            by_ctrl: true,
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        if let Some(off) = self.off(by.today) {
            return Err(off);
        }
        let mut moment = self.moment.clone();
        moment.contact_name = moment.contact_name.trim().to_owned();
        let person = moment.contact_name.clone();
        let agreed = (person.as_str(), self.said.trim(), self.confirm);
        let draft = self.terms.draft(by.today, agreed)?;
        moment.items.clone_from(&draft.items);
        moment.arrangement = Some(draft);
        Ok(Command::RecordMoment(Box::new(moment)))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let (words, today) = (by.words, by.today);
        let worked = self.worked(today);
        let left = 344.0_f32.min(ui.available_width() / 2.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 32.0;
            ui.vertical(|ui| {
                ui.set_width(left);
                self.asked(ui, by);
            });
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 4.0;
                self.schedule(ui, &worked, by);
                ui.add_space(space::S);
                let rows = worked.rows.as_deref().unwrap_or_default();
                beside::show(ui, &self.terms, rows, (today, words));
            });
        });
        ui.add_space(space::M);
        self.spoken(ui, words);
        ui.add_space(space::S);
        if self.moment.channel.is_spoken() {
            self.said_back(ui, &worked, (today, words));
        } else if let Some(off) = &worked.off {
            say(ui, look::SMALL, words.say(off));
        }
    }

    fn places(&self) -> &'static [&'static str] {
        &["items", "instalments", "more_because", "charges"]
    }
}

/// One payment as it is proposed: 26 high.
fn draw_row(ui: &mut Ui, (nr, row, currency): (u32, &Row, Currency), words: &Words) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let amount = parse_amount(&row.amount, currency)
        .map_or_else(|_| row.amount.clone(), |amount| words.money(amount));
    let said = format!("{nr}: {} {amount}", row.day);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &said));
    let y = rect.center().y;
    text::paint_left(ui, pos2(rect.left(), y), look::LABEL, &nr.to_string(), 20.0);
    let left = text::paint_right(ui, pos2(rect.right(), y), look::BODY_MEDIUM, &amount);
    let room = left - rect.left() - 32.0;
    let at = pos2(rect.left() + 22.0, y);
    let end = text::paint_left(ui, at, look::BODY_MEDIUM, &row.day, room);
    if let Some(moved) = &row.moved {
        let said = match &moved.why {
            Some(why) => msg("agreements-new-moved").with("why", why.message()),
            None => msg("agreements-new-moved-bank"),
        };
        let said = words.say(&said.with("day", moved.from));
        text::paint_left(
            ui,
            pos2(end + 10.0, y),
            look::SMALL,
            &said,
            left - end - 18.0,
        );
    }
}

fn anchor_words(day: u32, words: &Words) -> String {
    if day == MONTH_END {
        return words.t("agreements-new-anchor-end");
    }
    words.say(&msg("agreements-new-anchor-day").with("day", i64::from(day)))
}

/// How far away a day is that is being typed; nothing while it is no day.
fn in_days(typed: &str, today: NaiveDate, words: &Words) -> String {
    parse_day(typed, today).map_or_else(String::new, |day| match (day - today).num_days() {
        days @ 2.. => words.say(&msg("agreements-new-in").with("days", words.days(days))),
        _ => words.relative(day, today),
    })
}
