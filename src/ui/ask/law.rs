//! The law took over with a customer: in which way, since when, and who acts for them; or it is over.

use super::{By, Face, Form, HALF, Whom, choose, day_of};
use crate::app::command::Command;
use crate::domain::document::Address;
use crate::domain::message::{Message, msg};
use crate::domain::standing::{LegalState, Representative};
use crate::ui::parts::{Field, checkbox, date_field, para};
use crate::ui::theme::look;
use crate::words::{Words, capitalised};
use egui::Ui;

/// Room for two fields beside each other.
const WIDE: f32 = 520.0;

/// The law took over.
#[derive(Debug, Clone)]
pub(in crate::ui) struct Law {
    whom: Whom,
    state: Option<LegalState>,
    since: String,
    who: Representative,
}

impl Law {
    /// With a customer; `now` is what holds already.
    pub(in crate::ui) fn new(
        whom: Whom,
        now: Option<&(LegalState, Representative)>,
        by: By<'_>,
    ) -> Self {
        let who = now.map_or_else(
            || Representative {
                lodge: true,
                ..Representative::unknown(by.today)
            },
            |(_, who)| who.clone(),
        );
        Self {
            whom,
            state: now.map(|(state, _)| *state),
            since: by.words.day_short_with_year(who.since),
            who,
        }
    }
}

fn part(ui: &mut Ui, field: Field<'_>, value: &mut Option<String>) {
    let mut text = value.clone().unwrap_or_default();
    if field.show(ui, &mut text).changed() {
        *value = Some(text).filter(|text| !text.trim().is_empty());
    }
}

impl Form for Law {
    fn face(&self, words: &Words) -> Face {
        Face {
            id: "law",
            title: words.t("ask-law-title"),
            about: self.whom.name.clone(),
            main: words.t("ask-law-do"),
            wide: Some(WIDE),
            ..Face::default()
        }
    }

    fn ready(&self, by: By<'_>) -> Result<Command, Message> {
        let state = self.state.ok_or_else(|| msg("ask-off-law"))?;
        let since = day_of(&self.since, by.today)?.ok_or_else(|| msg("ask-off-since"))?;
        if since > by.today {
            return Err(msg("ask-off-later"));
        }
        let Address { street, city, .. } = &self.who.address;
        if self.who.lodge && (street.is_none() || city.is_none()) {
            return Err(msg("ask-off-law-address"));
        }
        let who = Representative {
            since,
            ..self.who.clone()
        };
        Ok(Command::SetLegalState {
            customer: self.whom.customer,
            state: Some(Box::new((state, who))),
        })
    }

    fn fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        let half = ((ui.available_width() - 12.0) / 2.0).max(120.0);
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 10.0);
        ui.horizontal_top(|ui| {
            let label = words.t("ask-law-state");
            let (all, said) = (LegalState::ALL, LegalState::message);
            let chosen = choose(ui, (&label, half), all, self.state, words, said);
            self.state = chosen.or(self.state);
            let (label, wrong) = (words.t("ask-law-since"), by.wrong("since"));
            let field = Field::new(&label).wide(HALF).error(wrong.as_deref());
            date_field(ui, field, &mut self.since, words, by.today);
        });
        para(ui, look::SMALL, words.t("ask-law-what-stops"));
        let role = self.state.map_or_else(
            || words.t("ask-law-who"),
            |state| capitalised(&words.say(&state.representative())),
        );
        ui.horizontal_top(|ui| {
            Field::new(&role).wide(half).show(ui, &mut self.who.name);
            let label = words.t("ask-law-office");
            Field::new(&label).wide(half).show(ui, &mut self.who.office);
        });
        let to = &mut self.who.address;
        let (label, wrong) = (words.t("customer-street"), by.wrong("street"));
        part(
            ui,
            Field::new(&label).error(wrong.as_deref()),
            &mut to.street,
        );
        ui.horizontal_top(|ui| {
            let label = words.t("customer-postcode");
            part(ui, Field::new(&label).wide(110.0), &mut to.postcode);
            part(ui, Field::new(&words.t("customer-city")), &mut to.city);
        });
        ui.horizontal_top(|ui| {
            let label = words.t("customer-phone");
            Field::new(&label).wide(half).show(ui, &mut self.who.phone);
            let label = words.t("customer-email");
            Field::new(&label).wide(half).show(ui, &mut self.who.email);
        });
        Field::new(&words.t("ask-law-reference"))
            .hint(&words.t("ask-law-reference-hint"))
            .show(ui, &mut self.who.reference);
        checkbox(ui, &mut self.who.lodge, &words.t("ask-law-lodge"));
    }

    fn places(&self) -> &'static [&'static str] {
        &["since", "street"]
    }
}
