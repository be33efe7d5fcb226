//! Letters that are saved, printed and opened, and the copies behind them.

use super::papers::Purpose;
use super::{Aside, Desk, Place};
use crate::app::agenda_file::{agenda_events, agenda_file};
use crate::app::command::{Command, Done, LetterOrder};
use crate::app::snapshots::{AgendaOf, LetterLine};
use crate::app::{Error, Session, papers};
use crate::domain::ids::{ItemId, LetterId, Sha256};
use crate::domain::message::{Refusal, msg};
use crate::ui::action::Action;
use crate::ui::letters::Tab;
use crate::ui::route::Route;
use crate::words::Words;
use std::path::{Path, PathBuf};

impl Desk {
    /// What has to do with letters.
    pub(super) fn carry_letters(&mut self, action: Action) {
        match action {
            Action::Preview(wanted) => self.preview(wanted),
            Action::PreviewPage(page, closely) => self.preview_page(page, closely),
            Action::ShowReceipt(receipt) => {
                self.screens.look_at_receipt(receipt);
                self.go(Route::MoneyIn);
            }
            Action::SaveDrafts(orders) => self.pick(Purpose::SaveDrafts(orders)),
            Action::SaveLetters(orders) => self.pick(Purpose::SaveLetters(orders)),
            Action::PrintLetters(orders) => self.print_letters(orders, false),
            Action::SendToPrinter(orders) => self.print_letters(orders, true),
            Action::PrintAgain(letters) => self.print_again(&letters),
            Action::MailLetter(letter) => self.mail_letter(letter),
            Action::PrintSheets(sheets) => {
                let made = self.with(|session| session.sheets(&sheets));
                if let Some((name, bytes)) = made {
                    self.open_pdf(Some((name, bytes)));
                }
            }
            Action::OpenAgenda(of) => self.open_agenda(of),
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

    /// Letters issued, and one PDF of all of them opened for the printer, or sent straight to it.
    fn print_letters(&mut self, orders: Vec<LetterOrder>, straight: bool) {
        let folder = self.print_folder();
        let name = self.pile_name();
        self.lend("issue", msg("desk-issuing"), move |session| {
            let issued = session.execute(Command::IssueLetters(orders));
            let printed = issued.map(|done| {
                let pile = laid_pile(session, &done.produced, &folder, &name);
                (done, pile)
            });
            Box::new(move |desk: &mut Self| {
                let Some((done, pile)) = desk.or_refuse(printed) else {
                    return;
                };
                desk.done(done);
                desk.screens.letters.tab = Tab::Issued;
                if let Some((file, two_sided)) = desk.or_refuse(pile) {
                    desk.put_on_paper(&file, two_sided, straight);
                }
            })
        });
    }

    /// Letters that were issued, once more for the printer.
    fn print_again(&mut self, letters: &[Sha256]) {
        let (folder, name) = (self.print_folder(), self.pile_name());
        let laid = self.with(|session| laid_pile(session, letters, &folder, &name));
        if let Some((file, two_sided)) = laid {
            self.put_on_paper(&file, two_sided, false);
        }
    }

    fn pile_name(&self) -> String {
        let name = self.words.t("desk-letters-file");
        format!("{name} {}", self.clock.today.format("%Y-%m-%d"))
    }

    /// Where no printer takes it, the viewer does.
    fn put_on_paper(&mut self, file: &Path, two_sided: bool, straight: bool) {
        if !straight {
            return self.open_file(file);
        }
        match self.devices.print(file, two_sided) {
            Ok(()) => self.say(msg("desk-to-printer")),
            Err(error) => {
                tracing::warn!(%error, "no printer takes it");
                self.open_file(file);
            }
        }
    }

    /// A draft in the mail program; where that opens no files, an empty message, and the PDF shown to be added.
    fn mail_letter(&mut self, letter: LetterId) {
        let Some(draft) = self.with(|session| session.mail_draft(letter)) else {
            return;
        };
        let folder = self.print_folder();
        let name = draft.name.trim_end_matches(".pdf").to_owned();
        let laid = papers::lay_down(&folder, &name, "eml", &draft.eml());
        let Some(file) = self.or_refuse(laid) else {
            return;
        };
        if self.devices.open(&file).is_ok() {
            return;
        }
        let laid = papers::lay_down(&folder, &name, "pdf", &draft.pdf);
        if let Some(pdf) = self.or_refuse(laid) {
            let written = self.devices.write_to(&draft.mailto());
            let remedy = msg("desk-open-remedy").with("file", pdf.display().to_string());
            self.asked_the_system(written, Some(msg("desk-add-by-hand")), remedy);
            self.show_folder(&pdf);
        }
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

    fn open_agenda(&mut self, of: AgendaOf) {
        let Some(agenda) = self.with(|session| session.agenda()) else {
            return;
        };
        if agenda_events(&agenda, of) == 0 {
            return self.refuse(&Refusal::new(msg("agreements-to-calendar-none")));
        }
        let text = agenda_file(&agenda, of, &self.words);
        let name = self.words.t("agreements-agenda-file");
        let laid = papers::lay_down(&self.print_folder(), &name, "ics", text.as_bytes());
        if let Some(file) = self.or_refuse(laid) {
            self.open_file(&file);
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

/// A pile of issued letters as a file, and whether it is printed on both sides.
fn laid_pile(
    session: &Session,
    letters: &[Sha256],
    folder: &Path,
    name: &str,
) -> Result<(PathBuf, bool), Error> {
    let pdf = session.pile(letters)?;
    let file = papers::lay_down(folder, name, "pdf", &pdf)?;
    Ok((file, session.paper_settings()?.two_sided))
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
