//! The days of the procedure; terms of payment, interest and costs.

use super::form::{Draft, beside, keep};
use crate::app::command::Command;
use crate::app::settings::{ChargeMode, MoneySettings, ProcedureSettings};
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::ui::action::Action;
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{Field, amount_field, checkbox, para, radio, say, segments, text};
use crate::ui::theme::{look, space};
use crate::words::{Words, parse_amount};
use egui::Ui;

/// Days or months that a step can be set to.
const MOST: u32 = 365;

fn number(typed: &str) -> Option<u32> {
    let number = typed.trim().parse().ok()?;
    (number <= MOST).then_some(number)
}

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
            beside(ui, |ui, half| {
                for ((name, note), typed) in pair.iter().zip(&mut self.days[row * 2..]) {
                    let wrong = number(typed).is_none().then(|| words.t("settings-days-no"));
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
        let field = Field::amount(&name, "€").note("");
        amount_field(ui, field, &mut self.minimum, Currency::EUR, words);
        para(ui, look::SMALL, words.t("settings-minimum-note"));
        if let Some(to) = &mut self.draft.now {
            checkbox(ui, &mut to.call_on_mondays, &words.t("settings-mondays"));
            para(ui, look::SMALL, words.t("settings-mondays-note"));
            window(ui, to, words);
            Field::new(&words.t("settings-agency"))
                .note(&words.t("settings-agency-note"))
                .show(ui, &mut to.agency);
            let typed = self.days.each_ref().map(|typed| number(typed));
            for (days, typed) in days(to).into_iter().zip(typed) {
                *days = typed.unwrap_or(*days);
            }
            to.minimum = parse_amount(&self.minimum, Currency::EUR).unwrap_or(to.minimum);
        }
        let wrong = self.wrong(words);
        if keep(ui, self.draft.changed(), wrong, words)
            && let Some(to) = &self.draft.now
        {
            out.push(Action::Do(Command::SetProcedure(to.clone())));
        }
    }
}

/// On which side the envelope has its window.
fn window(ui: &mut Ui, to: &mut ProcedureSettings, words: &Words) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let label = words.t("settings-window");
        text::label(ui, &label);
        let names = [
            words.t("settings-window-left"),
            words.t("settings-window-right"),
        ];
        let items = names.each_ref().map(|words| Segment {
            words,
            ..Segment::default()
        });
        let chosen = usize::from(!to.window_left);
        if let Some(now) = segments(ui, &label, &items, chosen) {
            to.window_left = now == 0;
        }
    });
}

/// Terms of payment, interest and costs as they are filled in.
#[derive(Debug, Clone, Default)]
pub(super) struct MoneyForm {
    draft: Draft<MoneySettings>,
    days: String,
}

impl MoneyForm {
    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.draft.changed()
    }

    pub(super) fn follow(&mut self, kept: &MoneySettings) {
        if self.draft.follow(kept) {
            self.days = kept.terms_days.to_string();
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let wrong = number(&self.days)
            .is_none()
            .then(|| words.t("settings-days-no"));
        Field::new(&words.t("settings-terms-days"))
            .note(&words.t("settings-terms-days-note"))
            .wide(220.0)
            .limit(3)
            .error(wrong.as_deref())
            .show(ui, &mut self.days);
        if let Some(to) = &mut self.draft.now {
            to.terms_days = number(&self.days).unwrap_or(to.terms_days);
            checkbox(ui, &mut to.term_agreed, &words.t("settings-term-agreed"));
            para(ui, look::SMALL, words.t("settings-term-agreed-note"));
            let interest = words.t("settings-interest");
            charge(ui, &interest, &mut to.interest, words);
            let costs = words.t("settings-costs");
            charge(ui, &costs, &mut to.costs, words);
            para(ui, look::SMALL, words.t("settings-charges-note"));
        }
        if keep(ui, self.draft.changed(), wrong, words)
            && let Some(to) = &self.draft.now
        {
            out.push(Action::Do(Command::SetMoney(to.clone())));
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
