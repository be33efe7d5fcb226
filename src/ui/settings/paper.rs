//! What letters are printed on, the envelopes they go in, and how a pile of them leaves the house.

use super::form::{Draft, halves};
use crate::app::command::Command;
use crate::app::settings::PaperSettings;
use crate::app::sheets::Sheets;
use crate::domain::commitment::PromiseRules;
use crate::domain::envelope::{Envelope, Place};
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::domain::post::PostOrder;
use crate::domain::stationery::{FOOT, HEAD, Stock};
use crate::domain::sticker::{LabelSheet, StickerDesign, StickerWish};
use crate::ui::action::{Action, Pick};
use crate::ui::parts::choice::Segment;
use crate::ui::parts::{
    Button, Field, amount_field, checkbox_with, combo, hairline, para, radio, say, segments, text,
};
use crate::ui::theme::{icon, look, space};
use crate::words::{Words, parse_amount};
use egui::Ui;

/// Fields beside which a refusal can stand.
const PLACES: [&str; 2] = ["own", "margins"];

/// Paper, envelopes and post as they are filled in; measures as they are typed, in millimetres.
#[derive(Debug, Clone, Default)]
pub(super) struct PaperForm {
    draft: Draft<PaperSettings>,
    /// Left, top, width, height.
    own: [String; 4],
    /// Head, foot.
    margins: [String; 2],
    /// The amount from which on promises are confirmed.
    confirm_from: String,
    /// Which sticker, on which sheet of labels.
    labels: [usize; 2],
}

/// Millimetres with at most one decimal, in tenths.
fn tenths(typed: &str) -> Option<i32> {
    let hundredths = parse_amount(typed.trim(), Currency::EUR).ok()?.minor;
    let tenths = (hundredths % 10 == 0).then_some(hundredths / 10)?;
    i32::try_from(tenths).ok().filter(|tenths| *tenths >= 0)
}

impl PaperForm {
    /// Something was typed.
    pub(super) fn changed(&self) -> bool {
        self.draft.changed()
    }

    pub(super) fn follow(&mut self, kept: &PaperSettings, words: &Words) {
        if self.draft.follow(kept) {
            let own = kept.own;
            self.own = [own.left, own.top, own.width, own.height].map(|it| words.tenths(it));
            let on = kept.stationery;
            self.margins = [on.head, on.foot].map(|it| words.tenths(it));
            let from = kept.confirm_promises_from;
            self.confirm_from = words.amount(from.unwrap_or(PromiseRules::CONFIRM_FROM));
        }
    }

    /// Draws it; `letterhead` says how large the PDF is that is there already.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        letterhead: Option<&str>,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        self.envelope(ui, words, out);
        hairline(ui);
        self.stock(ui, letterhead, words, out);
        hairline(ui);
        self.stickers(ui, words, out);
        hairline(ui);
        self.pile(ui, words);
        hairline(ui);
        self.promises(ui, words);
        let wrong = self.wrong(words);
        self.draft
            .foot(ui, &PLACES, wrong, words, out, Command::SetPaper);
    }

    fn wrong(&self, words: &Words) -> Option<String> {
        let now = self.draft.now.as_ref()?;
        let own = now.envelope == Envelope::Own;
        let blank = now.stationery.is_blank();
        if own && self.own.iter().any(|typed| tenths(typed).is_none())
            || !blank && self.margins.iter().any(|typed| tenths(typed).is_none())
        {
            return Some(words.t("settings-millimetres-wrong"));
        }
        if now.confirm_promises_from.is_some() && self.typed_from().is_none() {
            return Some(words.t("settings-confirm-from-wrong"));
        }
        if !now.window().is_usable() {
            return Some(words.t("refused-window-why"));
        }
        let on = now.stationery;
        let outside = !HEAD.contains(&on.head) || !FOOT.contains(&on.foot);
        (!blank && outside).then(|| words.t("refused-margins"))
    }

    fn typed_from(&self) -> Option<Money> {
        let typed = parse_amount(&self.confirm_from, Currency::EUR).ok();
        typed.filter(|from| !from.is_negative())
    }

    /// Which promises are confirmed by letter.
    fn promises(&mut self, ui: &mut Ui, words: &Words) {
        let from = self.typed_from();
        let Some(to) = &mut self.draft.now else {
            return;
        };
        say(ui, look::SECTION, words.t("settings-confirm"));
        let mut on = to.confirm_promises_from.is_some();
        checkbox_with(
            ui,
            &mut on,
            &words.t("settings-confirm-promises"),
            &words.t("settings-confirm-promises-note"),
        );
        if on {
            let name = words.t("settings-confirm-from");
            let field = Field::amount(&name, "€");
            amount_field(ui, field, &mut self.confirm_from, Currency::EUR, words);
        }
        let usual = to.confirm_promises_from;
        to.confirm_promises_from = on.then(|| from.or(usual).unwrap_or(PromiseRules::CONFIRM_FROM));
    }

    fn envelope(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let refused = self.draft.refused("own", words);
        let Some(to) = &mut self.draft.now else {
            return;
        };
        say(ui, look::SECTION, words.t("settings-envelope"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for envelope in Envelope::ALL {
                let said = words.say(&envelope.message());
                let note = envelope_note(*envelope, words);
                if radio(ui, to.envelope == *envelope, &said, &note).clicked() {
                    to.envelope = *envelope;
                }
            }
        });
        if to.envelope == Envelope::Own {
            let names = [
                words.t("settings-own-left"),
                words.t("settings-own-top"),
                words.t("settings-own-width"),
                words.t("settings-own-height"),
            ];
            for (row, pair) in names.chunks(2).enumerate() {
                let typed = &mut self.own[row * 2..];
                halves(ui, |ui, half| {
                    for (at, (name, typed)) in pair.iter().zip(typed).enumerate() {
                        let wrong = tenths(typed)
                            .is_none()
                            .then(|| words.t("settings-millimetres-no"));
                        let first = row == 0 && at == 0;
                        let wrong = wrong.or_else(|| refused.clone().filter(|_| first));
                        Field::new(name)
                            .wide(half)
                            .limit(5)
                            .error(wrong.as_deref())
                            .show(ui, typed);
                    }
                });
            }
            if let [Some(left), Some(top), Some(width), Some(height)] =
                self.own.each_ref().map(|typed| tenths(typed))
            {
                to.own = Place::new(left, top, width, height);
            }
        }
        let print = words.t("settings-calibration");
        if Button::plain(&print).icon(icon::PRINTER).show(ui).clicked() {
            out.push(Action::PrintCalibration(to.window()));
        }
        para(ui, look::SMALL, words.t("settings-calibration-note"));
    }

    fn stock(
        &mut self,
        ui: &mut Ui,
        letterhead: Option<&str>,
        words: &Words,
        out: &mut Vec<Action>,
    ) {
        let refused = self.draft.refused("margins", words);
        let Some(to) = &mut self.draft.now else {
            return;
        };
        say(ui, look::SECTION, words.t("settings-stock"));
        let on = &mut to.stationery;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for stock in Stock::ALL {
                let said = words.say(&stock.message());
                let note = match stock {
                    Stock::Blank => words.t("settings-stock-blank-note"),
                    Stock::Letterhead => words.t("settings-stock-letterhead-note"),
                    Stock::Printed => words.t("settings-stock-printed-note"),
                };
                if radio(ui, on.stock == *stock, &said, &note).clicked() {
                    on.stock = *stock;
                }
            }
        });
        if on.stock == Stock::Letterhead {
            pick_letterhead(ui, letterhead, words, out);
        }
        if on.is_blank() {
            return;
        }
        let names = [
            words.t("settings-margin-head"),
            words.t("settings-margin-foot"),
        ];
        let notes = [
            words.t("settings-margin-head-note"),
            words.t("settings-margin-foot-note"),
        ];
        halves(ui, |ui, half| {
            for (at, typed) in self.margins.iter_mut().enumerate() {
                let wrong = tenths(typed)
                    .is_none()
                    .then(|| words.t("settings-millimetres-no"));
                let wrong = wrong.or_else(|| refused.clone().filter(|_| at == 0));
                Field::new(&names[at])
                    .note(&notes[at])
                    .wide(half)
                    .limit(5)
                    .error(wrong.as_deref())
                    .show(ui, typed);
            }
        });
        if let [Some(head), Some(foot)] = self.margins.each_ref().map(|typed| tenths(typed)) {
            (on.head, on.foot) = (head, foot);
        }
    }

    /// What the last reminder has, and labels to put on copies by hand.
    fn stickers(&mut self, ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
        let Some(to) = &mut self.draft.now else {
            return;
        };
        say(ui, look::SECTION, words.t("settings-stickers"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for wish in StickerWish::ALL {
                let said = words.say(&wish.message());
                if radio(ui, to.sticker == *wish, &said, "").clicked() {
                    to.sticker = *wish;
                }
            }
        });
        let designs: Vec<String> = StickerDesign::ALL
            .iter()
            .map(|design| words.say(&design.message()))
            .collect();
        let sheets: Vec<String> = LabelSheet::ALL
            .iter()
            .map(|sheet| words.say(&sheet.message()))
            .collect();
        let names = [
            words.t("settings-sticker-design"),
            words.t("settings-sticker-labels"),
        ];
        halves(ui, |ui, half| {
            for ((name, items), at) in names.iter().zip([&designs, &sheets]).zip(0..) {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::XS;
                    text::label(ui, name);
                    if let Some(now) = combo(ui, name, items, Some(self.labels[at]), "", half) {
                        self.labels[at] = now;
                    }
                });
            }
        });
        let print = words.t("settings-sticker-print");
        if Button::plain(&print).icon(icon::PRINTER).show(ui).clicked()
            && let Some(design) = StickerDesign::ALL.get(self.labels[0])
            && let Some(sheet) = LabelSheet::ALL.get(self.labels[1])
        {
            out.push(Action::PrintSheets(Sheets::Stickers(*design, *sheet)));
        }
        para(ui, look::SMALL, words.t("settings-sticker-note"));
    }

    /// How a pile lies, and which ways out there are.
    fn pile(&mut self, ui: &mut Ui, words: &Words) {
        let Some(to) = &mut self.draft.now else {
            return;
        };
        say(ui, look::SECTION, words.t("settings-pile"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let label = words.t("settings-post-order");
            text::label(ui, &label);
            let names: Vec<String> = PostOrder::ALL
                .iter()
                .map(|order| words.say(&order.message()))
                .collect();
            let items: Vec<Segment<'_>> = names
                .iter()
                .map(|words| Segment {
                    words,
                    ..Segment::default()
                })
                .collect();
            let chosen = PostOrder::ALL.iter().position(|it| *it == to.order);
            if let Some(now) = segments(ui, &label, &items, chosen.unwrap_or(0))
                && let Some(order) = PostOrder::ALL.get(now)
            {
                to.order = *order;
            }
        });
        checkbox_with(
            ui,
            &mut to.two_sided,
            &words.t("settings-two-sided"),
            &words.t("settings-two-sided-note"),
        );
        checkbox_with(
            ui,
            &mut to.summary,
            &words.t("settings-summary"),
            &words.t("settings-summary-note"),
        );
        checkbox_with(
            ui,
            &mut to.by_email,
            &words.t("settings-by-email"),
            &words.t("settings-by-email-note"),
        );
    }
}

/// Where a window comes from.
fn envelope_note(envelope: Envelope, words: &Words) -> String {
    match envelope {
        Envelope::DutchLeft | Envelope::DutchRight => words.t("settings-envelope-nl-note"),
        Envelope::BelgianRight | Envelope::British => words.t("settings-envelope-unsure-note"),
        Envelope::GermanA => words.t("settings-envelope-de-a-note"),
        Envelope::GermanB => words.t("settings-envelope-de-b-note"),
        Envelope::Own => words.t("settings-envelope-own-note"),
    }
}

fn pick_letterhead(ui: &mut Ui, there: Option<&str>, words: &Words, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        match there {
            Some(size) => {
                let said = msg("settings-letterhead-there").with("size", size);
                say(ui, look::BODY, words.say(&said));
            }
            None => {
                say(ui, look::BODY_QUIET, words.t("settings-letterhead-none"));
            }
        }
        let choose = words.t("settings-letterhead-choose");
        let button = Button::plain(&choose).icon(icon::FILE_TEXT);
        if button.show(ui).clicked() {
            out.push(Action::Pick(Pick::Letterhead));
        }
        let remove = words.t("settings-letterhead-remove");
        if there.is_some() && Button::quiet(&remove).show(ui).clicked() {
            out.push(Action::Do(Command::SetLetterhead(None)));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millimetres_are_typed_with_one_decimal_at_most() {
        assert_eq!(tenths("35"), Some(350));
        assert_eq!(tenths(" 39,7 "), Some(397));
        assert_eq!(tenths("39.7"), Some(397));
        assert_eq!(tenths("39,75"), None);
        assert_eq!(tenths("-5"), None);
        assert_eq!(tenths("breed"), None);
    }
}
