//! The law's figures: how far they can be trusted, and each of them with where it was read and when.

use crate::app::settings::ChargeRules;
use crate::app::snapshots::LawStatus;
use crate::domain::law::{Law, LimitationPeriod, PaymentTerms, Provenance, RateTable};
use crate::domain::message::msg;
use crate::ui::parts::{cut, notice, para, pill, say};
use crate::ui::theme::{Ink, Tone, icon, look, space, tokens};
use crate::words::Words;
use egui::{Align, Layout, Stroke, Ui};
use egui_extras::{Column, TableBuilder};

/// Height of a row, and of the head.
const ROW: f32 = 30.0;
const HEAD: f32 = 26.0;
/// A long table scrolls within so many rows.
const ROWS_SEEN: usize = 9;

/// What the section shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawModel {
    /// How far the figures can be trusted: tone and sentence.
    pub trust: Vec<(Tone, String)>,
    /// The figures, group by group.
    pub groups: Vec<FigureGroup>,
    /// The figures as they are reckoned with.
    pub law: Law,
    /// How charges are reckoned here.
    pub rules: ChargeRules,
}

/// Figures that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureGroup {
    /// What they are.
    pub name: String,
    /// In the order in which they are looked up: the latest rate first.
    pub figures: Vec<Figure>,
}

/// One figure of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it is about, or from which day it holds.
    pub what: String,
    /// The figure.
    pub figure: String,
    /// Where it was read.
    pub source: String,
    /// When somebody last looked.
    pub checked: String,
    /// It was read at the source.
    pub verified: bool,
}

/// What the section shows of the law.
pub(super) fn model(status: &LawStatus, words: &Words) -> LawModel {
    LawModel {
        trust: trust(status, words),
        groups: vec![
            rates("settings-law-trade", &status.law.trade, words),
            rates("settings-law-statutory", &status.law.statutory, words),
            collection(status, words),
            periods(status, words),
        ],
        law: status.law.clone(),
        rules: status.rules,
    }
}

fn trust(status: &LawStatus, words: &Words) -> Vec<(Tone, String)> {
    let (tone, key) = if status.stale {
        (Tone::Amber, "settings-law-stale")
    } else {
        (Tone::Green, "settings-law-sound")
    };
    let until = msg(key).with("day", status.law.verified_until);
    let mut said = vec![(tone, words.say(&until))];
    let unverified = status.law.unverified();
    if unverified > 0 {
        let some = msg("settings-law-unverified").with("count", unverified);
        said.push((Tone::Amber, words.say(&some)));
    }
    said
}

fn figure(what: String, figure: String, read: &Provenance, words: &Words) -> Figure {
    Figure {
        what,
        figure,
        source: read.source.clone(),
        checked: words.day_numeric(read.checked_on),
        verified: read.verified,
    }
}

fn rates(name: &'static str, table: &RateTable, words: &Words) -> FigureGroup {
    let latest_first = table.rates().iter().rev();
    let figures = latest_first.map(|rate| {
        let from = words.say(&msg("settings-law-from").with("day", words.day_numeric(rate.from)));
        figure(from, words.percent(rate.percent), &rate.provenance, words)
    });
    FigureGroup {
        name: words.t(name),
        figures: figures.collect(),
    }
}

fn collection(status: &LawStatus, words: &Words) -> FigureGroup {
    let scale = &status.law.collection;
    let slices = scale.slices.iter().map(|slice| {
        let what = match slice.up_to {
            Some(up_to) => msg("settings-law-up-to").with("amount", up_to),
            None => msg("settings-law-above"),
        };
        (words.say(&what), words.percent(slice.percent))
    });
    let edges = [
        ("settings-law-least", words.money(scale.minimum)),
        ("settings-law-most", words.money(scale.maximum)),
        ("settings-law-vat", words.percent(scale.vat_percent)),
    ];
    let edges = edges.map(|(key, figure)| (words.t(key), figure));
    FigureGroup {
        name: words.t("settings-law-collection"),
        figures: slices
            .chain(edges)
            .map(|(what, said)| figure(what, said, &scale.provenance, words))
            .collect(),
    }
}

fn periods(status: &LawStatus, words: &Words) -> FigureGroup {
    let law = &status.law;
    let term = |key, terms: &PaymentTerms| {
        let days = msg("settings-law-days")
            .with("usual", i64::from(terms.usual_days))
            .with("most", i64::from(terms.most_days));
        figure(words.t(key), words.say(&days), &terms.provenance, words)
    };
    let limitation = |key, period: &LimitationPeriod| {
        let years = msg("settings-law-years").with("years", i64::from(period.years));
        figure(words.t(key), words.say(&years), &period.provenance, words)
    };
    let post = law.post_days.iter().rev().map(|post| {
        let from = msg("settings-law-post").with("day", words.day_numeric(post.from));
        let days = words.days(i64::from(post.days));
        figure(words.say(&from), days, &post.provenance, words)
    });
    let mut figures = vec![
        term("settings-law-terms-business", &law.business_terms),
        term("settings-law-terms-large", &law.large_debtor_terms),
        term("settings-law-terms-government", &law.government_terms),
        limitation("settings-law-limit-sale", &law.limitation_consumer_sale),
        limitation("settings-law-limit-other", &law.limitation_other),
        limitation(
            "settings-law-limit-again",
            &law.limitation_after_interruption,
        ),
    ];
    figures.extend(post);
    FigureGroup {
        name: words.t("settings-law-periods"),
        figures,
    }
}

/// Draws the section, with `ours` between what is said of the figures and the figures themselves.
pub(super) fn ui(ui: &mut Ui, model: &LawModel, words: &Words, ours: impl FnOnce(&mut Ui)) {
    for (tone, said) in &model.trust {
        notice(ui, *tone, said, "", None, None);
    }
    para(ui, look::BODY.line(19.0), words.t("settings-law-own"));
    notice(
        ui,
        Tone::Neutral,
        &words.t("settings-law-no-advice"),
        &words.t("settings-law-no-advice-why"),
        None,
        None,
    );
    para(ui, look::SMALL, words.t("settings-law-for-others"));
    ours(ui);
    for group in &model.groups {
        ui.add_space(space::L);
        say(ui, look::SECTION, &group.name);
        table(ui, group, words);
    }
}

/// To be read, not worked in: no row can be chosen.
fn table(ui: &mut Ui, group: &FigureGroup, words: &Words) {
    let seen = group.figures.len().min(ROWS_SEEN);
    let line = Stroke::new(1.0, tokens(ui).line);
    let right = Layout::right_to_left(Align::Center);
    ui.spacing_mut().item_spacing = egui::vec2(space::M, 0.0);
    TableBuilder::new(ui)
        .id_salt(&group.name)
        .vscroll(group.figures.len() > ROWS_SEEN)
        .max_scroll_height(ROW * points(seen))
        .auto_shrink([false, true])
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(190.0).clip(true))
        .column(Column::exact(96.0).clip(true))
        .column(Column::remainder().clip(true))
        .column(Column::exact(132.0).clip(true))
        .header(HEAD, |mut row| {
            let head = |ui: &mut Ui, key| {
                let rect = ui.max_rect();
                ui.painter()
                    .hline(rect.x_range(), rect.bottom() - 0.5, line);
                say(ui, look::LABEL, words.t(key));
            };
            row.col(|ui| head(ui, "settings-law-head-what"));
            row.col(|ui| {
                ui.with_layout(right, |ui| head(ui, "settings-law-head-figure"));
            });
            row.col(|ui| head(ui, "settings-law-head-source"));
            row.col(|ui| head(ui, "settings-law-head-checked"));
        })
        .body(|body| {
            body.rows(ROW, group.figures.len(), |mut row| {
                let Some(figure) = group.figures.get(row.index()) else {
                    return;
                };
                row.col(|ui| {
                    cut(ui, look::BODY, &figure.what);
                });
                row.col(|ui| {
                    ui.with_layout(right, |ui| say(ui, look::BODY_MEDIUM, &figure.figure));
                });
                row.col(|ui| {
                    cut(ui, look::SMALL, &figure.source);
                });
                row.col(|ui| {
                    if figure.verified {
                        say(ui, look::SMALL.ink(Ink::Quiet), &figure.checked);
                    } else {
                        let doubt = words.t("settings-law-doubt");
                        pill(ui, Tone::Amber, icon::CIRCLE_ALERT, &doubt);
                    }
                });
            });
        });
}

/// Rows are few.
fn points(rows: usize) -> f32 {
    f32::from(u8::try_from(rows).unwrap_or(u8::MAX))
}
