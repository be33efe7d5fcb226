//! What a version of the terms fixes in figures: the interest that is reckoned, the term of payment, and the pages that
//! go behind a letter.

use super::form::halves;
use crate::domain::charges::{AgreedInterest, InterestModel, MonthCounting};
use crate::domain::our_terms::TermsRules;
use crate::ui::parts::{Field, checkbox, combo, para, say, text};
use crate::ui::theme::look;
use crate::words::Words;
use egui::Ui;

/// The forms of interest in the order in which they are offered; the first is none of their own.
const FORMS: [&str; 7] = [
    "settings-terms-rule-law",
    "settings-terms-rule-trade",
    "settings-terms-rule-statutory",
    "settings-terms-rule-plus",
    "settings-terms-rule-year",
    "settings-terms-rule-month",
    "settings-terms-rule-none",
];
/// Those that name a figure.
const PLUS: usize = 3;
const YEAR: usize = 4;
const MONTH: usize = 5;

/// The figures as they are typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Figures {
    form: usize,
    figure: String,
    counting: usize,
    compounds: bool,
    pay_days: String,
    pages: String,
}

impl Figures {
    pub(super) fn of(rules: TermsRules) -> Self {
        let mut figures = Self {
            pay_days: rules
                .pay_days
                .map(|days| days.to_string())
                .unwrap_or_default(),
            pages: match rules.extract {
                Some((from, through)) if from == through => from.to_string(),
                Some((from, through)) => format!("{from}-{through}"),
                None => String::new(),
            },
            compounds: rules.interest.is_some_and(|interest| interest.compounds),
            ..Self::default()
        };
        let typed = |figure: &dyn std::fmt::Display| figure.to_string().replace('.', ",");
        figures.form = match rules.interest.map(|interest| interest.model) {
            None => 0,
            Some(InterestModel::Trade) => 1,
            Some(InterestModel::Statutory) => 2,
            Some(InterestModel::StatutoryPlus { points }) => {
                figures.figure = typed(&points);
                PLUS
            }
            Some(InterestModel::PerYear { percent }) => {
                figures.figure = typed(&percent);
                YEAR
            }
            Some(InterestModel::PerMonth { percent, counting }) => {
                figures.figure = typed(&percent);
                let place = MonthCounting::ALL.iter().position(|one| *one == counting);
                figures.counting = place.unwrap_or(0);
                MONTH
            }
            Some(InterestModel::None) => 6,
        };
        figures
    }

    /// The rules that they give, or the key of what is wrong.
    pub(super) fn rules(&self) -> Result<TermsRules, &'static str> {
        let pay_days = match self.pay_days.trim() {
            "" => None,
            days => Some(days.parse().map_err(|_no_number| "settings-days-no")?),
        };
        Ok(TermsRules {
            interest: self.interest()?,
            pay_days,
            extract: self.extract()?,
        })
    }

    fn interest(&self) -> Result<Option<AgreedInterest>, &'static str> {
        let figure = self.figure.trim().trim_end_matches('%').replace(',', ".");
        let figure = || {
            figure
                .trim()
                .parse()
                .map_err(|_no_figure| "settings-terms-no-figure")
        };
        let model = match self.form {
            0 => return Ok(None),
            1 => InterestModel::Trade,
            2 => InterestModel::Statutory,
            PLUS => InterestModel::StatutoryPlus { points: figure()? },
            YEAR => InterestModel::PerYear { percent: figure()? },
            MONTH => InterestModel::PerMonth {
                percent: figure()?,
                counting: MonthCounting::ALL[self.counting.min(2)],
            },
            _ => InterestModel::None,
        };
        let compounds = self.compounds && matches!(self.form, PLUS | YEAR | MONTH);
        Ok(Some(AgreedInterest { model, compounds }))
    }

    /// `3`, `3-4`; empty is all of them.
    fn extract(&self) -> Result<Option<(u32, u32)>, &'static str> {
        let typed = self.pages.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let (from, through) = typed.split_once(['-', '–']).unwrap_or((typed, typed));
        let page = |text: &str| text.trim().parse::<u32>().ok().filter(|page| *page > 0);
        match (page(from), page(through)) {
            (Some(from), Some(through)) if from <= through => Ok(Some((from, through))),
            _ => Err("settings-terms-no-pages"),
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, refused: [Option<String>; 3], words: &Words) {
        let [interest, days, pages] = refused;
        say(ui, look::SECTION, words.t("settings-terms-rule"));
        para(ui, look::SMALL, words.t("settings-terms-rule-note"));
        let names = FORMS.map(|key| words.t(key));
        let hint = words.t("agreements-new-choose");
        halves(ui, |ui, half| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let label = words.t("settings-terms-rule-form");
                text::label(ui, &label);
                if let Some(now) = combo(ui, &label, &names, Some(self.form), &hint, half) {
                    self.form = now;
                }
            });
            if matches!(self.form, PLUS | YEAR | MONTH) {
                let label = if self.form == PLUS {
                    words.t("settings-terms-points")
                } else {
                    words.t("settings-terms-percent")
                };
                Field::new(&label)
                    .wide(half)
                    .limit(6)
                    .error(interest.as_deref())
                    .show(ui, &mut self.figure);
            }
        });
        if self.form == MONTH {
            let label = words.t("settings-terms-counting");
            text::label(ui, &label);
            let names = MonthCounting::ALL.map(|one| words.say(&one.message()));
            let wide = ui.available_width().min(360.0);
            if let Some(now) = combo(ui, &label, &names, Some(self.counting), &hint, wide) {
                self.counting = now;
            }
        }
        if matches!(self.form, PLUS | YEAR | MONTH) {
            checkbox(
                ui,
                &mut self.compounds,
                &words.t("settings-terms-compounds"),
            );
        }
        halves(ui, |ui, half| {
            Field::new(&words.t("settings-terms-pay-days"))
                .note(&words.t("settings-terms-pay-days-note"))
                .wide(half)
                .limit(3)
                .error(days.as_deref())
                .show(ui, &mut self.pay_days);
            Field::new(&words.t("settings-terms-extract"))
                .note(&words.t("settings-terms-extract-note"))
                .hint("3-4")
                .wide(half)
                .limit(9)
                .error(pages.as_deref())
                .show(ui, &mut self.pages);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_typed_and_shown_again_as_they_were() {
        let typed = |form, figure: &str, pages: &str| Figures {
            form,
            figure: figure.to_owned(),
            counting: 2,
            compounds: true,
            pay_days: "30".to_owned(),
            pages: pages.to_owned(),
        };
        let rules = typed(MONTH, "1,5 %", "3 – 4").rules().unwrap();
        assert_eq!(
            rules.interest.map(AgreedInterest::code).as_deref(),
            Some("month:1.5:started:compound")
        );
        assert_eq!((rules.pay_days, rules.extract), (Some(30), Some((3, 4))));
        assert_eq!(Figures::of(rules).rules(), Ok(rules));
        for form in 0..FORMS.len() {
            let rules = typed(form, "2", "").rules().unwrap();
            assert_eq!(Figures::of(rules).rules(), Ok(rules), "{form}");
        }
        assert_eq!(
            typed(YEAR, "veel", "").rules(),
            Err("settings-terms-no-figure")
        );
        assert_eq!(
            typed(YEAR, "2", "4-3").rules(),
            Err("settings-terms-no-pages")
        );
    }
}
