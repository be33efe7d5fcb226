//! Letters that are saved, printed and opened, and the copies behind them.

use super::papers::Purpose;
use super::{Aside, Desk, Place};
use crate::app::command::{Command, Done, LetterOrder};
use crate::app::snapshots::LetterLine;
use crate::app::{Error, Session, papers};
use crate::domain::ids::{ItemId, LetterId};
use crate::domain::message::{Refusal, msg};
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::words::Words;
use std::path::{Path, PathBuf};

impl Desk {
    /// What has to do with letters.
    pub(super) fn carry_letters(&mut self, action: Action) {
        match action {
            Action::Preview(wanted) => self.preview(wanted),
            Action::ShowReceipt(receipt) => {
                self.screens.look_at_receipt(receipt);
                self.go(Route::MoneyIn);
            }
            Action::SaveDrafts(orders) => self.pick(Purpose::SaveDrafts(orders)),
            Action::SaveLetters(orders) => self.pick(Purpose::SaveLetters(orders)),
            Action::PrintLetters(orders) => self.print_letters(orders),
            Action::PrintSheets(sheets) => {
                let made = self.with(|session| session.sheets(&sheets));
                if let Some((name, bytes)) = made {
                    self.open_pdf(Some((name, bytes)));
                }
            }
            Action::PrintCalibration(window) => {
                let words = Words::new(self.words.language());
                let made = self.with(|session| session.calibration(&window, &words));
                if let Some(page) = made {
                    self.open_pdf(Some(page));
                }
            }
            Action::OpenLetter(letter) => self.open_letter(letter),
            Action::OpenCopy(item) => self.open_copy(item),
            Action::PrintCallSheet {
                customer,
                currency,
                tone,
                asked,
            } => {
                let language = self.words.language();
                let about = (customer, currency);
                let made = self.with(|session| session.call_sheet(about, tone, asked, language));
                if let Some(sheet) = made {
                    self.open_pdf(Some(sheet));
                }
            }
            other => tracing::error!(?other, "nobody carries this out"),
        }
    }

    /// Letters made up and laid in a folder; nothing is recorded.
    pub(super) fn save_drafts(&mut self, orders: Vec<LetterOrder>, folder: PathBuf) {
        let seat = match &self.place {
            Place::Here(session) => session.seat(),
            _ => return self.say_busy(),
        };
        let language = self.words.language();
        self.beside(
            Aside::Making,
            "drafts",
            msg("desk-making-letters"),
            move |progress| {
                let words = Words::new(language);
                let saved = seat.open().and_then(|session| {
                    for (done, order) in orders.iter().enumerate() {
                        progress.report(done, orders.len());
                        let draft = session.make_letter(order)?;
                        let kind = words.say(&draft.due.kind.message());
                        let name = format!("{} - {kind}", draft.due.name);
                        papers::lay_down(&folder, &name, "pdf", &draft.pdf)?;
                    }
                    Ok(orders.len())
                });
                Box::new(move |desk: &mut Self| {
                    if let Some(count) = desk.or_refuse(saved) {
                        desk.say(msg("desk-drafts-saved").with("count", count));
                        desk.show_folder(&folder);
                    }
                })
            },
        );
    }

    /// Letters issued, and each customer's PDF laid in a folder.
    pub(super) fn save_letters(&mut self, orders: Vec<LetterOrder>, folder: PathBuf) {
        let what = msg("desk-issuing");
        self.lend("issue", what, move |session| {
            let issued = session.execute(Command::IssueLetters(orders));
            let saved = issued.map(|done| {
                let saved = lay_letters(session, &done, &folder);
                (done, saved)
            });
            Box::new(move |desk: &mut Self| {
                let Some((done, saved)) = desk.or_refuse(saved) else {
                    return;
                };
                // They are issued, also when the folder turned out to be full: they can be opened again.
                desk.done(done);
                if desk.or_refuse(saved).is_some() {
                    desk.show_folder(&folder);
                }
            })
        });
    }

    /// Letters issued, and one PDF of all of them opened for the printer.
    fn print_letters(&mut self, orders: Vec<LetterOrder>) {
        let folder = self.print_folder();
        let name = self.words.t("desk-letters-file");
        let name = format!("{name} {}", self.clock.today.format("%Y-%m-%d"));
        self.lend("issue", msg("desk-issuing"), move |session| {
            let issued = session.execute(Command::IssueLetters(orders));
            let printed = issued.map(|done| {
                let batch = session
                    .batch(&done.produced, true)
                    .and_then(|pdf| papers::lay_down(&folder, &name, "pdf", &pdf));
                (done, batch)
            });
            Box::new(move |desk: &mut Self| {
                let Some((done, batch)) = desk.or_refuse(printed) else {
                    return;
                };
                desk.done(done);
                if let Some(file) = desk.or_refuse(batch) {
                    desk.open_file(&file);
                }
            })
        });
    }

    fn open_letter(&mut self, letter: LetterId) {
        if let Some(found) = self.with(|session| session.issued_letter(letter)) {
            self.open_pdf(found);
        }
    }

    fn open_copy(&mut self, item: ItemId) {
        if let Some(found) = self.with(|session| session.copy_of(item)) {
            self.open_pdf(found);
        }
    }

    fn open_pdf(&mut self, found: Option<(String, Vec<u8>)>) {
        let Some((name, bytes)) = found else {
            return self.refuse(&Refusal::new(msg("desk-no-pdf")));
        };
        let name = name.strip_suffix(".pdf").unwrap_or(&name);
        let laid = papers::lay_down(&self.print_folder(), name, "pdf", &bytes);
        if let Some(file) = self.or_refuse(laid) {
            self.open_file(&file);
        }
    }

    fn open_file(&mut self, file: &Path) {
        let opened = self.devices.open(file);
        let remedy = msg("desk-open-remedy").with("file", file.display().to_string());
        self.asked_the_system(opened, None, remedy);
    }

    fn show_folder(&mut self, folder: &Path) {
        let shown = self.devices.reveal(folder);
        let place = msg("plain-text").with("text", folder.display().to_string());
        self.asked_the_system(shown, None, place);
    }
}

/// Each issued letter as a file: `Bakkerij Jansen BV - M-2026-0014.pdf`.
fn lay_letters(session: &Session, done: &Done, folder: &Path) -> Result<(), Error> {
    let issued: Vec<LetterLine> = session.letters()?.issued;
    for hash in &done.produced {
        let line = issued.iter().find(|line| line.sha256 == *hash);
        let name = line.map_or_else(
            || hash.hex(),
            |line| format!("{} - {}", line.name, line.reference),
        );
        if let Some(bytes) = session.attachment(*hash)? {
            papers::lay_down(folder, &name, "pdf", &bytes)?;
        }
    }
    Ok(())
}
