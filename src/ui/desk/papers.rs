//! Files: what a dialog answered, files that are read, letters that are looked at, saved and printed.

use super::Desk;
use crate::app::command::{Command, LetterOrder};
use crate::app::{backup, papers};
use crate::ui::action::{Action, Pick};
use crate::ui::devices::{Question, Wanted};
use std::path::PathBuf;

/// What a file dialog was opened for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Purpose {
    /// What a screen asked for.
    Pick(Pick),
    /// The copy to bring back.
    Restore,
    /// Where it comes back.
    RestoreTo(PathBuf),
    /// The copy to take along.
    MoveOut,
    /// Letters that are not issued.
    SaveDrafts(Vec<LetterOrder>),
    /// Letters that are.
    SaveLetters(Vec<LetterOrder>),
}

impl Desk {
    /// Opens a file dialog; one at a time.
    pub(super) fn pick(&mut self, purpose: Purpose) {
        if self.picking.is_some() {
            return;
        }
        let question = self.question(&purpose);
        self.picking = Some(purpose);
        let ctx = self.ctx.clone();
        self.devices.ask(question, move || ctx.request_repaint());
    }

    fn question(&self, purpose: &Purpose) -> Question {
        let words = &self.words;
        let endings = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect();
        let company = || Some((words.t("desk-files-company"), endings(&["minnelijk"])));
        let pdf = || Some((words.t("desk-files-pdf"), endings(&["pdf"])));
        let pictures = endings(&["png", "jpg", "jpeg"]);
        let (wanted, title, filter) = match purpose {
            Purpose::Pick(Pick::ImportFiles) => (Wanted::Files, "desk-pick-import", None),
            Purpose::Pick(Pick::ImportFolder) => (Wanted::Folder, "desk-pick-folder", None),
            Purpose::Pick(Pick::CopyOf(_) | Pick::ForForm) => {
                let kinds = endings(&["pdf", "png", "jpg", "jpeg", "tif", "tiff"]);
                let filter = Some((words.t("desk-files-copies"), kinds));
                (Wanted::File, "desk-pick-copy", filter)
            }
            Purpose::Pick(Pick::Company) => (Wanted::File, "desk-pick-company", company()),
            Purpose::Pick(Pick::Logo) => {
                let filter = Some((words.t("desk-files-pictures"), pictures));
                (Wanted::File, "desk-pick-logo", filter)
            }
            Purpose::Pick(Pick::TermsPdf) => (Wanted::File, "desk-pick-terms", pdf()),
            Purpose::Pick(Pick::RatesFile) => {
                let filter = Some((words.t("desk-files-rates"), endings(&["toml"])));
                (Wanted::File, "desk-pick-rates", filter)
            }
            Purpose::Pick(Pick::CopiesFolder) => (Wanted::Folder, "desk-pick-copies", None),
            Purpose::Pick(Pick::WatchedFolder) => (Wanted::Folder, "desk-pick-watched", None),
            Purpose::Restore => (Wanted::File, "desk-pick-restore", company()),
            Purpose::RestoreTo(_) => (Wanted::NewFile, "desk-pick-restore-to", company()),
            Purpose::MoveOut => (Wanted::NewFile, "desk-pick-move", company()),
            Purpose::SaveDrafts(_) | Purpose::SaveLetters(_) => {
                (Wanted::Folder, "desk-pick-letters", None)
            }
        };
        Question {
            wanted,
            title: words.t(title),
            filter,
            name: self.offered_name(purpose),
        }
    }

    fn offered_name(&self, purpose: &Purpose) -> String {
        let stem = |path: &std::path::Path| {
            let stem = path.file_stem().unwrap_or_default();
            stem.to_string_lossy().into_owned()
        };
        match purpose {
            Purpose::RestoreTo(copy) => {
                let folder = &self.machine.folders().data;
                let free = backup::free_name(folder, &stem(copy));
                free.file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned()
            }
            Purpose::MoveOut => {
                let file = self.session().map(|session| stem(session.file()));
                format!("{}.minnelijk", file.unwrap_or_default())
            }
            _ => String::new(),
        }
    }

    /// The dialog answered.
    pub(super) fn picked(&mut self) {
        let Some(paths) = self.devices.answer() else {
            return;
        };
        let Some(purpose) = self.picking.take() else {
            return;
        };
        let Some(path) = paths.first().cloned() else {
            return;
        };
        match purpose {
            Purpose::Pick(Pick::ImportFiles) => self.rehearse(paths),
            Purpose::Pick(pick) => self.picked_one(pick, path),
            Purpose::Restore => self.pick(Purpose::RestoreTo(path)),
            Purpose::RestoreTo(copy) => self.restore(copy, path),
            Purpose::MoveOut => self.move_out(path),
            Purpose::SaveDrafts(orders) => self.save_drafts(orders, path),
            Purpose::SaveLetters(orders) => self.save_letters(orders, path),
        }
    }

    fn picked_one(&mut self, pick: Pick, path: PathBuf) {
        match pick {
            Pick::ImportFiles | Pick::ImportFolder => self.rehearse(vec![path]),
            Pick::Company => self.open_company(&path),
            Pick::CopiesFolder => {
                let change = crate::ui::action::MachineChange::CopiesFolder(Some(path));
                self.carry(Action::Machine(change));
            }
            Pick::WatchedFolder => {
                let change = crate::ui::action::MachineChange::WatchedFolder(Some(path));
                self.carry(Action::Machine(change));
            }
            Pick::CopyOf(item) => {
                if let Some(bytes) = self.pick_up(&path) {
                    let name = path.file_name().unwrap_or_default();
                    let name = name.to_string_lossy().into_owned();
                    self.execute(Command::AttachCopy { item, name, bytes });
                    self.screens.told.forget();
                }
            }
            Pick::ForForm => self.give_to_form(&path),
            Pick::Logo => {
                if let Some(bytes) = self.pick_up(&path) {
                    self.execute(Command::SetLogo(Some(bytes)));
                }
            }
            Pick::RatesFile => {
                if let Some(bytes) = self.pick_up(&path) {
                    self.screens.rates_file(&bytes, &self.shown, &self.words);
                }
            }
            Pick::TermsPdf => {
                if let Some(bytes) = self.pick_up(&path) {
                    self.screens.terms_pdf(bytes);
                }
            }
        }
    }

    /// The form that is open gets the file.
    pub(super) fn give_to_form(&mut self, path: &std::path::Path) {
        if let Some(bytes) = self.pick_up(path) {
            let name = path.file_name().unwrap_or_default();
            let name = name.to_string_lossy().into_owned();
            self.screens.take_file(&self.shown, name, bytes);
            self.ctx.request_repaint();
        }
    }

    fn pick_up(&mut self, path: &std::path::Path) -> Option<Vec<u8>> {
        let read = papers::pick_up(path);
        self.or_refuse(read)
    }
}
