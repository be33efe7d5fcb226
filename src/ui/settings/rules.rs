//! The days of the procedure; terms of payment, interest and costs.

use super::form::{Draft, halves};
use crate::app::command::Command;
use crate::app::settings::{ChargeMode, MoneySettings, ProcedureSettings};
use crate::domain::law::Law;
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::ui::action::Action;
use crate::ui::parts::{Field, amount_field, checkbox_with, hairline, para, radio, say};
use crate::ui::theme::{Ink, look, space};
use crate::words::{Words, parse_amount};
use egui::Ui;

/// Days or months that a step can be set to.
const MOST: u32 = 365;

fn number(typed: &str) -> Option<u32> {
    let number = typed.trim().parse().ok()?;
    (number <= MOST).then_some(number)
}

/// Fields of the procedure beside which a refusal can stand.
const PROCEDURE: [&str; 3] = ["days", "months", "minimum"];
/// Fields of the money beside which a refusal can stand.
const MONEY: [&str; 4] = ["terms_days", "rounding", "discount", "bank_costs"];

/// The procedure as it is typed.
#[derive(Debug, Clone, Default)]
pub(super) struct ProcedureForm {
    draft: Draft<ProcedureSettings>,
    /// In the order of [`days`].
    days: [String; 6],
    minimum: String,
}

/// The days of the procedure, in the order in which they stand on the screen.
fn days(to: &mut ProcedureSettings) -> [&mut u32; 6] {
    [
        &mut to.first_letter_days,
        &mut to.first_deadline_days,
        &mut to.next_step_days,
        &mut to.last_deadline_days,
        &mut to.hand_over_months,
        &mut to.hand_over_urgent_months,
    ]
}

impl ProcedureForm {
    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.draft.changed()
    }

    pub(super) fn follow(&mut self, kept: &ProcedureSettings, words: &Words) {
        if self.draft.follow(kept) {
            let mut kept = kept.clone();
            self.days = days(&mut kept).map(|days| days.to_string());
            self.minimum = words.amount(kept.minimum);
        }
    }

    fn wrong(&self, words: &Words) -> Option<String> {
        if self.days.iter().any(|typed| number(typed).is_none()) {
            let most = msg("settings-days-wrong").with("most", i64::from(MOST));
            return Some(words.say(&most));
        }
        let months = [&self.days[4], &self.days[5]].map(|typed| number(typed));
        if months[0] > months[1] {
            return Some(words.t("settings-months-wrong"));
        }
        let minimum = parse_amount(&self.minimum, Currency::EUR);
        let wrong = minimum.map_or(true, Money::is_negative);
        wrong.then(|| words.t("settings-minimum-wrong"))
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let mut refused = PROCEDURE.map(|place| self.draft.refused(place, words));
        let names = [
            (
                words.t("settings-first-letter"),
                words.t("settings-first-letter-note"),
            ),
            (
                words.t("settings-first-deadline"),
                words.t("settings-deadline-note"),
            ),
            (
                words.t("settings-next-step"),
                words.t("settings-next-step-note"),
            ),
            (
                words.t("settings-last-deadline"),
                words.t("settings-deadline-note"),
            ),
            (
                words.t("settings-hand-over"),
                words.t("settings-hand-over-note"),
            ),
            (
                words.t("settings-hand-over-urgent"),
                words.t("settings-hand-over-note"),
            ),
        ];
        for (row, pair) in names.chunks(2).enumerate() {
            halves(ui, |ui, half| {
                for ((name, note), typed) in pair.iter().zip(&mut self.days[row * 2..]) {
                    let wrong = number(typed).is_none().then(|| words.t("settings-days-no"));
                    // What was refused stands under the first of the days, or of the months.
                    let wrong = wrong.or_else(|| refused[usize::from(row == 2)].take());
                    Field::new(name)
                        .note(note)
                        .wide(half)
                        .limit(3)
                        .error(wrong.as_deref())
                        .show(ui, typed);
                }
            });
        }
        let name = words.t("settings-minimum");
        let field = Field::amount(&name, "€").error(refused[2].as_deref());
        amount_field(ui, field, &mut self.minimum, Currency::EUR, words);
        para(ui, look::SMALL, words.t("settings-minimum-note"));
        if let Some(to) = &mut self.draft.now {
            checkbox_with(
                ui,
                &mut to.call_on_mondays,
                &words.t("settings-mondays"),
                &words.t("settings-mondays-note"),
            );
            let first = words.t("settings-management-first");
            checkbox_with(
                ui,
                &mut to.ask_management_first,
                &first,
                &words.t("settings-management-first-note"),
            );
            Field::new(&words.t("settings-agency"))
                .note(&words.t("settings-agency-note"))
                .show(ui, &mut to.agency);
            Field::new(&words.t("settings-agency-details"))
                .note(&words.t("settings-agency-details-note"))
                .show(ui, &mut to.agency_details);
            let typed = self.days.each_ref().map(|typed| number(typed));
            for (days, typed) in days(to).into_iter().zip(typed) {
                *days = typed.unwrap_or(*days);
            }
            to.minimum = parse_amount(&self.minimum, Currency::EUR).unwrap_or(to.minimum);
        }
        let wrong = self.wrong(words);
        let wish = Command::SetProcedure;
        self.draft.foot(ui, &PROCEDURE, wrong, words, out, wish);
    }
}

/// Terms of payment, interest and costs as they are filled in.
#[derive(Debug, Clone, Default)]
pub(super) struct MoneyForm {
    draft: Draft<MoneySettings>,
    days: String,
    rounding: String,
    discount: String,
    discount_days: String,
    bank_costs: String,
}

/// A percentage of at most one decimal, in thousandths.
fn per_mille(typed: &str) -> Option<u32> {
    let hundredths = parse_amount(typed.trim().trim_end_matches('%'), Currency::EUR).ok()?;
    let tenths = (hundredths.minor % 10 == 0).then_some(hundredths.minor / 10)?;
    u32::try_from(tenths).ok()
}

/// Thousandths as a percentage without its sign: `1,5`.
fn percentage(per_mille: u32, words: &Words) -> String {
    let percent = words.amount(Money::eur(i64::from(per_mille) * 10));
    let bare = percent.trim_end_matches('0').trim_end_matches([',', '.']);
    bare.to_owned()
}

impl MoneyForm {
    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.draft.changed()
    }

    pub(super) fn follow(&mut self, kept: &MoneySettings, words: &Words) {
        if self.draft.follow(kept) {
            self.days = kept.terms_days.to_string();
            self.rounding = words.amount(kept.rounding);
            self.discount = percentage(kept.discount_per_mille, words);
            self.discount_days = kept.discount_days.to_string();
            self.bank_costs = words.amount(kept.bank_costs);
        }
    }

    fn wrong(&self, words: &Words) -> Option<String> {
        let amounts = [&self.rounding, &self.bank_costs];
        let amount =
            |typed: &&String| parse_amount(typed, Currency::EUR).map_or(true, Money::is_negative);
        if [&self.days, &self.discount_days]
            .iter()
            .any(|typed| number(typed).is_none())
        {
            let most = msg("settings-days-wrong").with("most", i64::from(MOST));
            Some(words.say(&most))
        } else if amounts.iter().any(amount) {
            Some(words.t("settings-difference-wrong"))
        } else {
            let wrong = per_mille(&self.discount).is_none();
            wrong.then(|| words.t("settings-discount-wrong"))
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, law: &Law, words: &Words, out: &mut Vec<Action>) {
        let wrong = number(&self.days)
            .is_none()
            .then(|| words.t("settings-days-no"))
            .or_else(|| self.draft.refused("terms_days", words));
        Field::new(&words.t("settings-terms-days"))
            .note(&words.t("settings-terms-days-note"))
            .wide(220.0)
            .limit(3)
            .error(wrong.as_deref())
            .show(ui, &mut self.days);
        let long = number(&self.days).and_then(|days| law.term_limits().said_of(days, None));
        if let Some(long) = long {
            para(ui, look::SMALL.ink(Ink::Amber), words.say(&long));
        }
        if let Some(to) = &mut self.draft.now {
            to.terms_days = number(&self.days).unwrap_or(to.terms_days);
            checkbox_with(
                ui,
                &mut to.term_agreed,
                &words.t("settings-term-agreed"),
                &words.t("settings-term-agreed-note"),
            );
            let interest = words.t("settings-interest");
            charge(ui, &interest, &mut to.interest, words);
            let costs = words.t("settings-costs");
            charge(ui, &costs, &mut to.costs, words);
            para(ui, look::SMALL, words.t("settings-charges-note"));
        }
        self.differences(ui, words);
        let (wrong, wish) = (self.wrong(words), Command::SetMoney);
        self.draft.foot(ui, &MONEY, wrong, words, out, wish);
    }

    /// What may be let go of an invoice by itself.
    fn differences(&mut self, ui: &mut Ui, words: &Words) {
        hairline(ui);
        say(ui, look::SECTION, words.t("settings-differences"));
        para(ui, look::SMALL, words.t("settings-differences-note"));
        halves(ui, |ui, half| {
            let amounts = [
                (
                    "rounding",
                    words.t("settings-rounding"),
                    words.t("settings-rounding-note"),
                    &mut self.rounding,
                ),
                (
                    "bank_costs",
                    words.t("settings-bank-costs"),
                    words.t("settings-bank-costs-note"),
                    &mut self.bank_costs,
                ),
            ];
            for (place, name, note, typed) in amounts {
                let refused = self.draft.refused(place, words);
                let field = Field::amount(&name, "€").wide(half).note(&note);
                let field = field.error(refused.as_deref());
                amount_field(ui, field, typed, Currency::EUR, words);
            }
        });
        halves(ui, |ui, half| {
            let wrong = per_mille(&self.discount)
                .is_none()
                .then(|| words.t("settings-discount-wrong"))
                .or_else(|| self.draft.refused("discount", words));
            Field::new(&words.t("settings-discount"))
                .note(&words.t("settings-discount-note"))
                .wide(half)
                .limit(5)
                .error(wrong.as_deref())
                .show(ui, &mut self.discount);
            let wrong = number(&self.discount_days)
                .is_none()
                .then(|| words.t("settings-days-no"));
            Field::new(&words.t("settings-discount-days"))
                .note(&words.t("settings-discount-days-note"))
                .wide(half)
                .limit(3)
                .error(wrong.as_deref())
                .show(ui, &mut self.discount_days);
        });
        if let Some(to) = &mut self.draft.now {
            let amount = |typed: &str, kept| parse_amount(typed, Currency::EUR).unwrap_or(kept);
            to.rounding = amount(&self.rounding, to.rounding);
            to.bank_costs = amount(&self.bank_costs, to.bank_costs);
            to.discount_per_mille = per_mille(&self.discount).unwrap_or(to.discount_per_mille);
            to.discount_days = number(&self.discount_days).unwrap_or(to.discount_days);
        }
    }
}

/// What the last reminder does with interest or costs.
fn charge(ui: &mut Ui, name: &str, mode: &mut ChargeMode, words: &Words) {
    ui.push_id(name.to_owned(), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        say(ui, look::SECTION, name);
        ui.add_space(space::XS);
        for one in ChargeMode::ALL {
            let (said, note) = match one {
                ChargeMode::None => (
                    words.t("settings-charge-none"),
                    words.t("settings-charge-none-note"),
                ),
                ChargeMode::Announced => (
                    words.t("settings-charge-announced"),
                    words.t("settings-charge-announced-note"),
                ),
                ChargeMode::Charged => (
                    words.t("settings-charge-charged"),
                    words.t("settings-charge-charged-note"),
                ),
            };
            if radio(ui, *mode == one, &said, &note).clicked() {
                *mode = one;
            }
        }
    });
}
