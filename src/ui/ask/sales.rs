//! A case that is back from sales: what stands on the strip, in the time it takes to read it.

use super::pick::{OpenItem, Picks};
use super::{By, Face, Form, HALF, PromisedDay, Whom, choose, sign};
use crate::app::command::{Command, DisputeDraft, MomentDraft, PromiseDraft, SalesResult};
use crate::domain::commitment::PromiseRules;
use crate::domain::contact::{Cause, Channel, MomentResult};
use crate::domain::day_route::HandOff;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::standing::DisputeCategory;
use crate::ui::parts::{Field, amount_field, checkbox};
use crate::words::{Words, parse_amount};
use egui::Ui;

/// What a strip can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strip {
    Promise,
    Paid,
    NoPromise,
    Complaint,
    NotReached,
    NotCalled,
}

const STRIPS: [Strip; 6] = [
    Strip::Promise,
    Strip::Paid,
    Strip::NoPromise,
    Strip::Complaint,
    Strip::NotReached,
    Strip::NotCalled,
];

impl Strip {
    const fn message(self) -> Message {
        msg(match self {
            Self::Promise => "ask-sales-promise",
            Self::Paid => "ask-sales-paid",
            Self::NoPromise => "ask-sales-no-promise",
            Self::Complaint => "ask-sales-complaint",
            Self::NotReached => "ask-sales-not-reached",
            Self::NotCalled => "ask-sales-not-called",
        })
    }

    const fn result(self) -> Option<MomentResult> {
        match self {
            Self::Promise => Some(MomentResult::Promise),
            Self::Paid => Some(MomentResult::Paid),
            Self::NoPromise => Some(MomentResult::NoPromise),
            Self::Complaint => Some(MomentResult::Dispute),
            Self::NotReached => Some(MomentResult::NoAnswer),
            Self::NotCalled => None,
        }
    }

    /// Somebody was spoken to.
    const fn spoken(self) -> bool {
        !matches!(self, Self::NotReached | Self::NotCalled)
    }
}

/// What came of a case that sales had.
#[derive(Debug, Clone)]
pub(in crate::ui) struct BackFromSales {
    whom: Whom,
    case: HandOff,
    currency: Currency,
    items: Picks,
    strip: Option<Strip>,
    person: String,
    cause: Option<Cause>,
    amount: String,
    day: PromisedDay,
    rules: PromiseRules,
    repeated: bool,
    note: String,
    minutes: String,
    extra: String,
}

impl BackFromSales {
    /// Of this case; `sum` is what is open on its items, `person` whom sales will have spoken to, `rules` what a
    /// promise goes by.
    pub(in crate::ui) fn new(
        whom: Whom,
        case: HandOff,
        items: &[OpenItem],
        sum: Money,
        person: &str,
        (words, rules): (&Words, &PromiseRules),
    ) -> Self {
        let about = case.items.clone();
        Self {
            whom,
            items: Picks::new(items, |item| about.contains(&item.id)),
            currency: sum.currency,
            strip: None,
            person: person.to_owned(),
            cause: None,
            amount: words.amount(sum),
            day: PromisedDay::default(),
            rules: rules.clone(),
            repeated: false,
            note: String::new(),
            minutes: String::new(),
            extra: String::new(),
            case,
        }
    }

    fn promise(&self, by: By<'_>) -> Result<PromiseDraft, Message> {
        let amount = parse_amount(&self.amount, self.currency)
            .ok()
            .filter(|amount| amount.is_positive())
            .ok_or_else(|| msg("ask-off-amount"))?;
        let due_on = self.day.on_account(by.today, &self.rules.calendar);
        let due_on = due_on.ok_or_else(|| msg("ask-off-promise-day"))?;
        if due_on < by.today {
            return Err(msg("ask-off-past"));
        }
        if !self.repeated {
            return Err(msg("ask-off-repeated"));
        }
        Ok(PromiseDraft {
            amount,
            due_on,
            items: self.items.ids()?,
            contact_name: self.person.trim().to_owned(),
            words: self.note.trim().to_owned(),
            confirm: self.rules.confirms(amount),
        })
    }

    fn dispute(&self) -> Result<DisputeDraft, Message> {
        if self.note.trim().is_empty() {
            return Err(msg("ask-off-complaint"));
        }
        let items = self.items.ids()?;
        Ok(DisputeDraft {
            items: items.into_iter().map(|item| (item, None)).collect(),
            category: DisputeCategory::Other,
            words: self.note.trim().to_owned(),
            owner: String::new(),
            solve_by: None,
            by_letter: true,
        })
    }

    fn moment(&self, strip: Strip, by: By<'_>) -> Result<Option<MomentDraft>, Message> {
        let Some(result) = strip.result() else {
            return Ok(None);
        };
        if strip.spoken() && self.person.trim().is_empty() {
            return Err(msg("ask-off-who"));
        }
        if strip.spoken() && self.cause.is_none() {
            return Err(msg("ask-off-cause"));
        }
        let promise = (strip == Strip::Promise).then(|| self.promise(by));
        let dispute = (strip == Strip::Complaint).then(|| self.dispute());
        Ok(Some(MomentDraft {
            customer: self.whom.customer,
            currency: self.currency,
            channel: Channel::Call,
            incoming: false,
            contact_name: self.person.trim().to_owned(),
            tone: None,
            result,
            cause: self.cause.filter(|_| strip.spoken()),
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: self.repeated,
            note: self.note.trim().to_owned(),
            items: self.items.ids()?,
            promise: promise.transpose()?,
            arrangement: None,
            dispute: dispute.transpose()?,
            step: Some(self.case.step.clone()).filter(|step| !step.is_empty()),
        }))
    }
}

impl Form for BackFromSales {
    fn face(&self, words: &Words) -> Face {
        let about = msg("ask-sales-about")
            .with("customer", self.whom.name.as_str())
            .with("name", self.case.colleague.as_str())
            .with("day", self.case.since);
        Face {
            id: "back-from-sales",
            title: words.t("ask-sales-title"),
            about: words.say(&about),
            main: words.t("ask-sales-do"),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let strip = self.strip.ok_or_else(|| msg("ask-off-strip"))?;
        let minutes = if self.minutes.trim().is_empty() {
            0
        } else {
            let minutes = self.minutes.trim().parse();
            minutes.map_err(|_no_number| msg("ask-off-minutes"))?
        };
        let extra = if self.extra.trim().is_empty() {
            Money::zero(self.currency)
        } else {
            parse_amount(&self.extra, self.currency)
                .ok()
                .filter(|extra| !extra.is_negative())
                .ok_or_else(|| msg("ask-off-amount"))?
        };
        let result = SalesResult {
            case: self.case.id,
            moment: self.moment(strip, by)?,
            minutes,
            extra,
        };
        Ok(Command::BackFromSales(Box::new(result)))
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        ui.spacing_mut().item_spacing.y = 10.0;
        let label = words.t("ask-sales-result");
        let (all, now) = (&STRIPS, self.strip);
        let chosen = choose(
            ui,
            (&label, HALF * 2.0 + 8.0),
            all,
            now,
            words,
            Strip::message,
        );
        self.strip = chosen.or(self.strip);
        if self.strip.is_some_and(Strip::spoken) {
            ui.horizontal_top(|ui| {
                let (label, wrong) = (words.t("ask-sales-person"), by.wrong("contact"));
                let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
                field.show(ui, &mut self.person);
                let label = words.t("ask-sales-cause");
                let (all, now) = (Cause::ALL, self.cause);
                let chosen = choose(ui, (&label, HALF), all, now, words, Cause::message);
                self.cause = chosen.or(self.cause);
            });
        }
        if self.strip == Some(Strip::Promise) {
            self.day.meant(ui, by);
            ui.horizontal_top(|ui| {
                let label = words.t("ask-promise-day");
                self.day
                    .field(ui, (&label, HALF, false), by, &self.rules.calendar);
                let (label, wrong) = (words.t("ask-promise-amount"), by.wrong("promise_amount"));
                let field = Field::amount(&label, sign(self.currency)).wide(HALF);
                let field = field.error(wrong.as_deref());
                amount_field(ui, field, &mut self.amount, self.currency, words);
            });
            checkbox(ui, &mut self.repeated, &words.t("ask-sales-repeated"));
        }
        if self.items.several() && self.strip.is_some_and(Strip::spoken) {
            self.items.show(ui, by, false);
        }
        Field::new(&words.t("ask-sales-note")).show(ui, &mut self.note);
        ui.horizontal_top(|ui| {
            let (label, wrong) = (words.t("ask-sales-minutes"), by.wrong("minutes"));
            let field = Field::new(&label).wide(HALF).limit(3);
            field.error(wrong.as_deref()).show(ui, &mut self.minutes);
            let (label, wrong) = (words.t("ask-sales-extra"), by.wrong("extra"));
            let field = Field::amount(&label, sign(self.currency)).wide(HALF);
            let field = field.error(wrong.as_deref());
            amount_field(ui, field, &mut self.extra, self.currency, words);
        });
    }

    fn places(&self) -> &'static [&'static str] {
        match self.strip {
            Some(Strip::Promise) => &[
                "contact",
                "promise_day",
                "promise_amount",
                "minutes",
                "extra",
            ],
            Some(strip) if strip.spoken() => &["contact", "minutes", "extra"],
            _ => &["minutes", "extra"],
        }
    }
}
