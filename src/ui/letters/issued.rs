//! Letters that were issued: each opens as it was printed. Above the list stand the piles of which nobody said
//! yet that they were posted; beside each letter, what became of it.

use super::fate::{self, Asking};
use crate::app::snapshots::LetterLine;
use crate::domain::ids::{JournalId, LetterId, Sha256};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::msg;
use crate::domain::post::Fate;
use crate::ui::action::Action;
use crate::ui::parts::button::{MenuLine, more};
use crate::ui::parts::table::Row;
use crate::ui::parts::{Button, Col, Table, cut, empty_state, para};
use crate::ui::theme::{Ink, Tone, icon, look, radius, tokens};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, Frame, Layout, Margin, Ui, vec2};

/// What the user has half-done with letters that were issued.
#[derive(Debug, Default)]
pub(super) struct State {
    selected: Option<LetterId>,
    asking: Option<Asking>,
}

/// Letters that were issued together.
struct Pile<'a> {
    issued_by: JournalId,
    letters: Vec<&'a LetterLine>,
}

impl Pile<'_> {
    fn ids(&self) -> Vec<LetterId> {
        self.letters.iter().map(|line| line.id).collect()
    }

    fn files(&self) -> Vec<Sha256> {
        self.letters.iter().map(|line| line.sha256).collect()
    }
}

/// So many piles are asked about at once: the others follow.
const PILES: usize = 2;

/// Piles with letters that did not go out, newest first.
fn waiting(issued: &[LetterLine]) -> Vec<Pile<'_>> {
    let mut piles: Vec<Pile<'_>> = Vec::new();
    let open = |line: &&LetterLine| line.void_reason.is_none() && line.went_out().is_none();
    for line in issued.iter().filter(open) {
        match piles
            .iter_mut()
            .find(|pile| pile.issued_by == line.issued_by)
        {
            Some(pile) => pile.letters.push(line),
            None => piles.push(Pile {
                issued_by: line.issued_by,
                letters: vec![line],
            }),
        }
    }
    piles
}

impl State {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        (issued, by_email): (&[LetterLine], bool),
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        if issued.is_empty() {
            let (title, why) = (
                words.t("letters-none-issued"),
                words.t("letters-none-issued-why"),
            );
            empty_state(ui, icon::MAIL, &title, &why, None);
            return;
        }
        for pile in waiting(issued).iter().take(PILES) {
            self.ask_about(ui, pile, words, today, out);
        }
        self.table(ui, (issued, by_email), words, today, out);
        self.asking = self
            .asking
            .take()
            .and_then(|asking| fate::dialog(ui, asking, words, today, out));
    }

    /// "Were these printed and posted?", with the ways on when they were not.
    fn ask_about(
        &mut self,
        ui: &mut Ui,
        pile: &Pile<'_>,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let (Some(first), count) = (pile.letters.first(), pile.letters.len()) else {
            return;
        };
        let what = msg("letters-posted-question")
            .with("count", count)
            .with("day", first.day);
        let names: Vec<&str> = pile.letters.iter().map(|line| line.name.as_str()).collect();
        let margin = Margin {
            left: 16,
            right: 16,
            top: 10,
            bottom: 2,
        };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            let card = Frame::new()
                .fill(tokens(ui).soft(Tone::Accent))
                .corner_radius(radius::CARD)
                .inner_margin(Margin::symmetric(14, 8));
            card.show(ui, |ui| {
                ui.set_width(ui.available_width());
                // As high as its two lines: a layout that centres takes all the room there is.
                let row = vec2(ui.available_width(), 36.0);
                ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                    ui.push_id(pile.issued_by.0, |ui| {
                        self.offers(ui, pile, words, today, out);
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            ui.vertical(|ui| {
                                ui.spacing_mut().item_spacing.y = 2.0;
                                para(ui, look::BODY_MEDIUM, words.say(&what));
                                cut(ui, look::SMALL, names.join(", "));
                            });
                        });
                    });
                });
            });
        });
    }

    fn offers(
        &mut self,
        ui: &mut Ui,
        pile: &Pile<'_>,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let (again, void) = (words.t("letters-print-again"), words.t("letters-void-menu"));
        let undo = msg("letters-undo-all").with("count", pile.letters.len());
        let (undo, later) = (words.say(&undo), words.t("letters-off-undo"));
        let of_today = pile.letters.iter().all(|line| line.day == today);
        let line = |icon, words, off| MenuLine {
            icon,
            words,
            key: "",
            off,
        };
        let lines = [
            line(icon::PRINTER, &again, None),
            line(icon::UNDO_2, &undo, (!of_today).then_some(later.as_str())),
            line(icon::BAN, &void, None),
        ];
        match more(ui, &words.t("letters-pile-more"), &lines) {
            Some(0) => out.push(Action::PrintAgain(pile.files())),
            Some(1) => out.push(Action::Undo(pile.issued_by)),
            Some(_) => self.asking = Some(Asking::void(pile.ids())),
            None => {}
        }
        let yes = words.t("letters-posted-yes");
        if Button::primary(&yes).icon(icon::SEND).show(ui).clicked() {
            self.asking = Some(Asking::posted(pile.ids(), today, words));
        }
    }

    fn table(
        &mut self,
        ui: &mut Ui,
        (issued, by_email): (&[LetterLine], bool),
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let heads = [
            words.t("letters-col-customer"),
            words.t("letters-col-kind"),
            words.t("letters-col-day"),
            words.t("letters-col-reference"),
            words.t("letters-col-sent"),
            words.t("letters-col-pages"),
            words.t("letters-col-total"),
        ];
        let columns = [
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 138.0),
            Col::exact(&heads[2], 92.0),
            Col::exact(&heads[3], 118.0).drop_below(1150.0),
            Col::exact(&heads[4], 150.0).drop_below(900.0),
            Col::exact(&heads[5], 36.0).right().drop_below(1000.0),
            Col::exact(&heads[6], 96.0).right(),
            Col::exact("", 226.0).right(),
        ];
        let kind = |line: &LetterLine| words.say(&line.kind.message());
        let day = |day: NaiveDate| words.say(&msg("letters-day").with("day", day));
        let name = |row: usize| {
            let line = &issued[row];
            let sent = sent(line, words).0;
            format!("{}, {}, {}, {sent}", line.name, kind(line), day(line.day))
        };
        let selected = issued
            .iter()
            .position(|line| Some(line.id) == self.selected);
        let answer = Table::new(&words.t("letters-tab-issued"), issued.len(), &name)
            .columns(&columns)
            .row_height(40.0)
            .selected(selected)
            .show(ui, |row| {
                let line = &issued[row.index];
                let first = match line.void_reason {
                    Some(_) => look::NAME_QUIET,
                    None => look::NAME,
                };
                row.text(0, first, &line.name);
                row.text(1, look::BODY, &kind(line));
                row.text(2, look::BODY, &day(line.day));
                row.text(3, look::BODY_QUIET, &line.reference);
                let (said, ink) = sent(line, words);
                row.text(4, look::BODY_QUIET.ink(ink), &said);
                row.text(5, look::BODY_QUIET, &line.pages.to_string());
                row.text(6, look::BODY, &words.money(line.total));
                let together = issued.iter().filter(|it| it.issued_by == line.issued_by);
                let alone = together.take(2).count() == 1;
                self.buttons(row, (line, by_email, alone), words, today, out);
            });
        if let Some(line) = answer.select.and_then(|row| issued.get(row)) {
            self.selected = Some(line.id);
        }
        if let Some(line) = answer.open.and_then(|row| issued.get(row)) {
            out.push(Action::OpenLetter(line.id));
        }
    }

    fn buttons(
        &mut self,
        row: &mut Row<'_>,
        (line, by_email, alone): (&LetterLine, bool, bool),
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let (open, undo) = (words.t("letters-open"), words.t("letters-undo"));
        row.widgets(7, |ui| {
            ui.push_id(line.id.0, |ui| {
                if line.void_reason.is_none() {
                    self.menu(ui, (line, by_email), words, today, out);
                }
                let button = Button::plain(&open).icon(icon::FILE_TEXT);
                if button.show(ui).clicked() {
                    out.push(Action::OpenLetter(line.id));
                }
                // Of a pile all is taken back at once, and so it is asked for above the list.
                let taken_back = line.day == today
                    && line.void_reason.is_none()
                    && alone
                    && Button::quiet(&undo).show(ui).clicked();
                if taken_back {
                    out.push(Action::Undo(line.issued_by));
                }
            });
        });
    }

    /// What else can become of a letter.
    fn menu(
        &mut self,
        ui: &mut Ui,
        (line, by_email): (&LetterLine, bool),
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let (again, posted, mail, back, void) = (
            words.t("letters-print-again"),
            words.t("letters-posted-menu"),
            words.t("letters-mail-menu"),
            words.t("letters-returned-menu"),
            words.t("letters-void-menu"),
        );
        let gone = line.went_out().is_some();
        let (sent_already, not_sent, post_only) = (
            words.t("letters-off-sent"),
            words.t("letters-off-not-sent"),
            words.t("refused-by-email"),
        );
        let already = gone.then_some(sent_already.as_str());
        let by_post = (!by_email).then_some(post_only.as_str());
        let menu_line = |icon, words, off| MenuLine {
            icon,
            words,
            key: "",
            off,
        };
        let lines = [
            menu_line(icon::PRINTER, &again, None),
            menu_line(icon::SEND, &posted, already),
            menu_line(icon::MAIL, &mail, by_post.or(already)),
            menu_line(icon::UNDO_2, &back, (!gone).then_some(not_sent.as_str())),
            menu_line(icon::BAN, &void, None),
        ];
        let name = words.say(&msg("letters-more-about").with("reference", line.reference.as_str()));
        match more(ui, &name, &lines) {
            Some(0) => out.push(Action::PrintAgain(vec![line.sha256])),
            Some(1) => self.asking = Some(Asking::posted(vec![line.id], today, words)),
            Some(2) => {
                self.asking = Some(Asking::Mail {
                    letter: line.id,
                    opened: false,
                    to: String::new(),
                    confirms: confirms(line.kind),
                });
            }
            Some(3) => self.asking = Some(Asking::returned(line.id, today, words)),
            Some(_) => self.asking = Some(Asking::void(vec![line.id])),
            None => {}
        }
    }
}

/// It says what was agreed: as evidence it is better on paper.
const fn confirms(kind: LetterKind) -> bool {
    matches!(
        kind,
        LetterKind::ArrangementConfirmation
            | LetterKind::PromiseConfirmation
            | LetterKind::OrderConfirmation
            | LetterKind::AgreementConfirmation
    )
}

/// What became of a letter, in a few words.
fn sent(line: &LetterLine, words: &Words) -> (String, Ink) {
    if let Some(reason) = &line.void_reason {
        let said = msg("letters-sent-void").with("reason", reason.as_str());
        return (words.say(&said), Ink::Faint);
    }
    match line.sendings.last() {
        None => (words.t("letters-sent-not-yet"), Ink::Amber),
        Some(sending) => {
            let key = match sending.fate {
                Fate::Posted => "letters-sent-posted",
                Fate::Emailed => "letters-sent-emailed",
                Fate::Returned => "letters-sent-returned",
            };
            let ink = match sending.fate {
                Fate::Returned => Ink::Red,
                Fate::Posted | Fate::Emailed => Ink::Quiet,
            };
            (words.say(&msg(key).with("day", sending.on)), ink)
        }
    }
}
