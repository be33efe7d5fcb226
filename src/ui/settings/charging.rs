//! How interest and costs are reckoned where the law leaves a choice; a new rate by hand, or a file of rates shown as
//! what it would change.

use super::form::{Draft, halves};
use crate::app::command::Command;
use crate::app::library::law::read_rates;
use crate::app::settings::{ChargeRules, OwnRates};
use crate::domain::charges::{AllocationOrder, DayCount};
use crate::domain::law::{Law, Provenance, Rate, RateKind};
use crate::domain::message::msg;
use crate::ui::action::{Action, Pick};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Field, card, checkbox_with, date_field, hairline, para, say, segments, text,
};
use crate::ui::reply::{Reply, below};
use crate::ui::theme::{Ink, icon, look};
use crate::words::{Words, parse_day};
use chrono::NaiveDate;
use egui::Ui;

/// What is half-done in the section of the law.
#[derive(Debug, Clone, Default)]
pub(super) struct ChargingForm {
    rules: Draft<ChargeRules>,
    kind: usize,
    from: String,
    percent: String,
    source: String,
    until: String,
    added: Reply,
    /// A file of rates that was read, with what it would change.
    file: Option<(OwnRates, Vec<String>)>,
    /// Why a file could not be read.
    unreadable: Option<String>,
    taken: Reply,
}

impl ChargingForm {
    /// Something was chosen that is not kept.
    pub(super) fn changed(&self) -> bool {
        self.rules.changed()
    }

    pub(super) fn follow(&mut self, kept: ChargeRules) {
        self.rules.follow(&kept);
    }

    /// A file of rates that was picked.
    pub(super) fn rates(&mut self, bytes: &[u8], law: &Law, words: &Words) {
        (self.file, self.unreadable) = (None, None);
        let text = String::from_utf8_lossy(bytes);
        match read_rates(&text) {
            Ok(rates) => {
                let said = difference(&rates, law, words);
                self.file = Some((rates, said));
            }
            Err(problem) => {
                let parts = [
                    Some(&problem.what),
                    problem.place.as_ref(),
                    problem.remedy.as_ref(),
                ];
                let parts = parts.into_iter().flatten();
                self.unreadable = Some(crate::ui::reply::sentences(parts, words));
            }
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        law: &Law,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if self.added.done() {
            self.from.clear();
            self.percent.clear();
        }
        if self.taken.done() {
            self.file = None;
        }
        self.choices(ui, words, out);
        hairline(ui);
        self.one_rate(ui, words, today, out);
        self.a_file(ui, words, out);
        let places = msg("settings-law-look-up")
            .with("rates", law.look_up_rates.as_str())
            .with("costs", law.look_up_costs.as_str());
        para(ui, look::SMALL, words.say(&places));
    }

    fn choices(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        say(ui, look::SECTION, words.t("settings-rules"));
        if let Some(to) = &mut self.rules.now {
            let year = two(
                ui,
                words,
                [
                    "settings-rules-year",
                    "settings-rules-365",
                    "settings-rules-actual",
                ],
                to.day_count == DayCount::ActualActual,
            );
            if let Some(actual) = year {
                to.day_count = match actual {
                    true => DayCount::ActualActual,
                    false => DayCount::Actual365,
                };
            }
            para(ui, look::SMALL, words.t("settings-rules-year-note"));
            let order = two(
                ui,
                words,
                [
                    "settings-rules-order",
                    "settings-rules-principal",
                    "settings-rules-legal",
                ],
                to.order == AllocationOrder::Legal,
            );
            if let Some(legal) = order {
                to.order = match legal {
                    true => AllocationOrder::Legal,
                    false => AllocationOrder::PrincipalFirst,
                };
            }
            para(ui, look::SMALL, words.t("settings-rules-order-note"));
            checkbox_with(
                ui,
                &mut to.vat_on_costs,
                &words.t("settings-rules-vat"),
                &words.t("settings-rules-vat-note"),
            );
            checkbox_with(
                ui,
                &mut to.fixed_sums,
                &words.t("settings-rules-fixed"),
                &words.t("settings-rules-fixed-note"),
            );
        }
        self.rules
            .foot(ui, &[], None, words, out, Command::SetChargeRules);
    }

    /// A rate that was published since.
    fn one_rate(&mut self, ui: &mut Ui, words: &Words, today: NaiveDate, out: &mut Vec<Action>) {
        say(ui, look::SECTION, words.t("settings-rate"));
        let names = RateKind::ALL.iter().map(|kind| words.say(&kind.message()));
        let names: Vec<String> = names.collect();
        let items: Vec<Segment<'_>> = names
            .iter()
            .map(|words| Segment {
                words,
                ..Segment::default()
            })
            .collect();
        let label = words.t("settings-rate-table");
        if let Some(now) = segments(ui, &label, &items, self.kind) {
            self.kind = now;
        }
        halves(ui, |ui, half| {
            let name = words.t("settings-rate-from");
            date_field(
                ui,
                Field::new(&name).wide(half),
                &mut self.from,
                words,
                today,
            );
            Field::new(&words.t("settings-rate-percent"))
                .hint("10,40")
                .wide(half)
                .limit(6)
                .show(ui, &mut self.percent);
        });
        halves(ui, |ui, half| {
            Field::new(&words.t("settings-rate-source"))
                .hint(&words.t("settings-rate-source-hint"))
                .wide(half)
                .show(ui, &mut self.source);
            let name = words.t("settings-rate-until");
            date_field(
                ui,
                Field::new(&name).wide(half),
                &mut self.until,
                words,
                today,
            );
        });
        if let Some(why) = below(self.added.refused(), &[], words) {
            para(ui, look::SMALL.ink(Ink::Red), why);
        }
        let typed = self.typed(today);
        let off = typed.as_ref().err().map(|key| words.t(key));
        let add = words.t("settings-rate-add");
        let button = Button::plain(&add).off_because(off.as_deref());
        if button.show(ui).clicked()
            && !self.added.is_sent()
            && let Ok(rates) = typed
        {
            out.push(self.added.post(vec![Command::AddRates(rates)]));
        }
    }

    /// The rate as it was typed, or the key of what is missing.
    fn typed(&self, today: NaiveDate) -> Result<OwnRates, &'static str> {
        let from = parse_day(&self.from, today).ok_or("settings-rate-no-day")?;
        let percent = self.percent.trim().trim_end_matches('%').replace(',', ".");
        let percent = percent.trim().parse();
        let percent = percent.map_err(|_no_figure| "settings-terms-no-figure")?;
        let source = self.source.trim().to_owned();
        if source.is_empty() {
            return Err("settings-rate-no-source");
        }
        let until = parse_day(&self.until, today);
        if until.is_none() && !self.until.trim().is_empty() {
            return Err("settings-rate-no-day");
        }
        let rate = Rate {
            from,
            percent,
            provenance: Provenance {
                source,
                checked_on: today,
                verified: true,
            },
        };
        let kind = RateKind::ALL
            .get(self.kind)
            .copied()
            .unwrap_or(RateKind::Trade);
        Ok(OwnRates {
            rows: vec![(kind, rate)],
            verified_until: until,
        })
    }

    fn a_file(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let read = words.t("settings-rates-read");
        if Button::plain(&read).icon(icon::FILE_UP).show(ui).clicked() {
            out.push(Action::Pick(Pick::RatesFile));
        }
        para(ui, look::SMALL, words.t("settings-rates-read-note"));
        if let Some(why) = &self.unreadable {
            para(ui, look::SMALL.ink(Ink::Red), why.as_str());
        }
        let Some((rates, said)) = &self.file else {
            return;
        };
        let (rates, mut take, mut forget) = (rates.clone(), false, false);
        card(ui, false, |ui| {
            say(ui, look::SECTION, words.t("settings-rates-difference"));
            for line in said {
                para(ui, look::BODY, line.as_str());
            }
            let keep = words.t("settings-rates-take");
            let off = said.is_empty().then(|| words.t("settings-rates-same"));
            if let Some(off) = &off {
                para(ui, look::BODY_QUIET, off.as_str());
            }
            ui.horizontal(|ui| {
                let button = Button::primary(&keep).off_because(off.as_deref());
                take = button.show(ui).clicked();
                let away = words.t("settings-rates-forget");
                forget = Button::quiet(&away).show(ui).clicked();
            });
        });
        if take && !self.taken.is_sent() {
            out.push(self.taken.post(vec![Command::AddRates(rates)]));
        }
        if forget {
            self.file = None;
        }
    }
}

/// One of two.
fn two(
    ui: &mut Ui,
    words: &Words,
    [label, one, other]: [&'static str; 3],
    second: bool,
) -> Option<bool> {
    let label = words.t(label);
    text::label(ui, &label);
    let names = [words.t(one), words.t(other)];
    let items = names.each_ref().map(|words| Segment {
        words,
        ..Segment::default()
    });
    segments(ui, &label, &items, usize::from(second)).map(|now| now == 1)
}

/// What a file of rates would change, row by row.
fn difference(rates: &OwnRates, law: &Law, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    for (kind, rate) in &rates.rows {
        let known = law.rates(*kind).rates().iter();
        let known = known.clone().find(|known| known.from == rate.from);
        let line = |key| {
            msg(key)
                .with("table", kind.message())
                .with("day", words.day_numeric(rate.from))
                .with("percent", words.percent(rate.percent))
        };
        match known {
            Some(known) if known.percent == rate.percent => {}
            Some(known) => {
                let old = words.percent(known.percent);
                said.push(words.say(&line("settings-rates-changed").with("old", old)));
            }
            None => said.push(words.say(&line("settings-rates-new"))),
        }
    }
    if let Some(until) = rates
        .verified_until
        .filter(|until| *until > law.verified_until)
    {
        said.push(words.say(&msg("settings-rates-until").with("day", words.day_numeric(until))));
    }
    said
}
