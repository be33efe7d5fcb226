//! Files that come in: read and rehearsed beside the company, then imported by it.

use super::{Aside, Desk, Place, Stale};
use crate::app::command::{Command, Done};
use crate::app::progress::Progress;
use crate::app::rehearsal::{Answers, Rehearsal, RehearsedFile, Said};
use crate::app::{Error, Session};
use crate::domain::ids::{CustomerId, Sha256};
use crate::domain::message::{Refusal, msg};
use crate::ui::action::ListAnswer;
use crate::ui::money_in::Tab;
use crate::ui::route::Route;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

impl Desk {
    /// Reads files and says what importing them would do, with what lies on the table already.
    pub(super) fn rehearse(&mut self, paths: Vec<PathBuf>) {
        let table = self.screens.table.clone();
        self.screens.look_at(Tab::Reading);
        self.look_again("read", move |session, progress| {
            let told = |done, all| {
                progress.report(done, all);
                !progress.stopped()
            };
            let read = session.rehearse(&paths, &told)?;
            let Some(mut table) = table else {
                return Ok(read);
            };
            // What is read once more takes the place of what lay there.
            let again: BTreeSet<PathBuf> =
                read.files.iter().map(|file| file.path.clone()).collect();
            table.files.retain(|older| !again.contains(&older.path));
            table.files.extend(read.files);
            session.rehearse_again(&mut table)?;
            Ok(table)
        });
    }

    /// Reads everything on the table once more: how a bank's table is read was said anew.
    pub(super) fn read_again(&mut self) {
        self.read_once_more(|_| true);
    }

    /// What was asked about a file is answered: it is read again.
    pub(super) fn answer_of_file(&mut self, place: usize, said: Said) {
        let table = self.screens.table.as_mut();
        if let Some(file) = table.and_then(|table| table.files.get_mut(place)) {
            file.said = said.or(file.said);
            let path = file.path.clone();
            self.read_once_more(|file| file.path == path);
        }
    }

    /// Reads files of the table once more; they stay in their places, with what was said of them.
    fn read_once_more(&mut self, which: impl Fn(&RehearsedFile) -> bool) {
        let Some(mut table) = self.screens.table.clone() else {
            return;
        };
        let mut paths: Vec<PathBuf> = Vec::new();
        for file in table.files.iter().filter(|file| which(file)) {
            // What is packed in one file lies together.
            if paths.last() != Some(&file.path) {
                paths.push(file.path.clone());
            }
        }
        let said = table.files.iter().map(|file| (file.sha256, file.said));
        let answers = Answers {
            of: said.collect(),
            ..Answers::default()
        };
        self.look_again("read", move |session, progress| {
            let told = |done, all| {
                progress.report(done, all);
                !progress.stopped()
            };
            let read = session.rehearse_answered(&paths, &answers, &told)?;
            let before: BTreeMap<Sha256, &RehearsedFile> =
                table.files.iter().map(|file| (file.sha256, file)).collect();
            let mut again: BTreeMap<PathBuf, Vec<RehearsedFile>> = BTreeMap::new();
            for mut file in read.files {
                if let Some(before) = before.get(&file.sha256) {
                    as_it_lay(&mut file, before);
                }
                again.entry(file.path.clone()).or_default().push(file);
            }
            let paths: BTreeSet<PathBuf> = again.keys().cloned().collect();
            for older in std::mem::take(&mut table.files) {
                if let Some(files) = again.remove(&older.path) {
                    table.files.extend(files);
                } else if !paths.contains(&older.path) {
                    table.files.push(older);
                }
            }
            session.rehearse_again(&mut table)?;
            Ok(table)
        });
    }

    /// Leaves a file of the table out, or takes it in.
    pub(super) fn tick_file(&mut self, place: usize, on: bool) {
        let table = self.screens.table.as_mut();
        let file = table.and_then(|table| table.files.get_mut(place));
        if let Some(file) = file.filter(|file| !on || file.can_be_ticked()) {
            file.ticked = on;
            self.screens.ticked = true;
            self.make_anew(Stale::Everything);
        }
    }

    /// Says of a customer in a file whether they are one whom we know.
    pub(super) fn answer_doubt(&mut self, file: usize, doubt: usize, same: bool) {
        let file = self
            .screens
            .table
            .as_mut()
            .and_then(|table| table.files.get_mut(file));
        if let Some(doubt) = file.and_then(|file| file.doubts.get_mut(doubt)) {
            doubt.same = Some(same);
            self.screens.ticked = true;
            self.make_anew(Stale::Everything);
        }
    }

    /// Reads the copies of customers for what is missing of them, beside the company.
    pub(super) fn read_copies(&mut self, customers: Vec<CustomerId>) {
        let seat = match &self.place {
            Place::Here(session) => session.seat(),
            _ => return,
        };
        let lay =
            move |desk: &mut Self, of: Vec<CustomerId>, told: Result<BTreeMap<_, _>, Error>| {
                // What cannot be read is not proposed; nothing else depends on it.
                let mut told = told.unwrap_or_default();
                let read = of
                    .into_iter()
                    .map(|customer| (customer, told.remove(&customer)));
                desk.screens.told.of.extend(read);
                desk.make_anew(Stale::Everything);
            };
        if seat.is_only_one() {
            if let Place::Here(session) = &self.place {
                let told = session.copies_tell(&customers, &|| true);
                lay(self, customers, told);
            }
            return;
        }
        self.beside(
            Aside::Copies,
            "copies",
            msg("desk-reading"),
            move |progress| {
                let go_on = || !progress.stopped();
                let read = seat.open();
                let told = read.and_then(|session| session.copies_tell(&customers, &go_on));
                Box::new(move |desk: &mut Self| lay(desk, customers, told))
            },
        );
    }

    /// Leaves a card of an address book out, or takes it in.
    pub(super) fn tick_contact(&mut self, file: usize, contact: usize, on: bool) {
        let file = self
            .screens
            .table
            .as_mut()
            .and_then(|table| table.files.get_mut(file));
        if let Some(contact) = file.and_then(|file| file.contacts.get_mut(contact)) {
            contact.ticked = on;
            self.screens.ticked = true;
            self.make_anew(Stale::Everything);
        }
    }

    /// Answers what is asked about a list on the table. On another day other items differ: what was answered
    /// about those stays, and the rest is asked.
    pub(super) fn answer_list(&mut self, place: usize, answer: ListAnswer) {
        let table = self.screens.table.as_mut();
        let file = table.and_then(|table| table.files.get_mut(place));
        let Some(list) = file.and_then(|file| file.list.as_mut()) else {
            return;
        };
        match answer {
            ListAnswer::Booked(booked) => list.answers.booked = Some(booked),
            ListAnswer::Follow(about, follows) => {
                let follows = follows.into_iter();
                let follows = follows.map(|(item, follow)| ((item, about), follow));
                list.answers.follows.extend(follows);
            }
        }
        self.screens.ticked = true;
        self.make_anew(Stale::Everything);
    }

    /// Leaves a document or a row of a list out, or takes it in.
    pub(super) fn tick_row(&mut self, place: usize, row: usize, on: bool) {
        let table = self.screens.table.as_mut();
        if let Some(file) = table.and_then(|table| table.files.get_mut(place)) {
            if on {
                file.left_out.remove(&row);
            } else {
                file.left_out.insert(row);
            }
            self.screens.ticked = true;
            self.make_anew(Stale::Everything);
        }
    }

    /// Shows a file of the table whole, or puts it away.
    pub(super) fn show_file(&mut self, place: Option<usize>) {
        self.screens.file = place;
        self.make_anew(Stale::Everything);
    }

    /// Files or rows were ticked or unticked, or something was answered: what would happen is another thing now.
    pub(super) fn look_again_if_ticked(&mut self) {
        if !std::mem::take(&mut self.screens.ticked) {
            return;
        }
        if let Some(mut table) = self.screens.table.clone() {
            self.look_again("rehearse", move |session, _| {
                session.rehearse_again(&mut table)?;
                Ok(table)
            });
        }
    }

    /// A rehearsal reads the company for itself; one that lives in memory has to be lent.
    fn look_again(
        &mut self,
        name: &str,
        work: impl FnOnce(&Session, &Progress) -> Result<Rehearsal, Error> + Send + 'static,
    ) {
        self.forget_what_was_stopped();
        let what = msg("desk-reading");
        let seat = match &self.place {
            Place::Here(session) => session.seat(),
            _ => return self.say_busy(),
        };
        let lay = |desk: &mut Self, read: Result<Rehearsal, Error>| {
            // A table that cannot be made leaves the one that is there.
            if let Some(table) = desk.or_refuse(read) {
                let files = table.files.len();
                desk.screens.file = desk.screens.file.filter(|place| *place < files);
                desk.screens.table = Some(table);
                desk.make_anew(Stale::Everything);
            }
        };
        if seat.is_only_one() {
            self.lend(name, what, move |session| {
                let progress = session.progress().clone();
                let read = work(session, &progress);
                Box::new(move |desk: &mut Self| lay(desk, read))
            });
        } else {
            self.beside(Aside::Reading, name, what, move |progress| {
                let read = seat.open().and_then(|mut session| {
                    session.report_to(progress.clone());
                    work(&session, progress)
                });
                Box::new(move |desk: &mut Self| lay(desk, read))
            });
        }
    }

    /// After the first import: what kind the customers are decides which letters they may get.
    fn ask_kinds(&mut self) {
        let asked = self.with(|session| Ok(!session.customers()?.kinds.is_empty()));
        if asked == Some(true) {
            self.screens.ask_kinds();
            self.go(Route::Customers);
        }
    }

    /// Clears the table.
    pub(super) fn forget_rehearsal(&mut self) {
        for (_, job) in self
            .aside
            .iter()
            .filter(|(kind, _)| *kind == Aside::Reading)
        {
            job.progress.stop();
        }
        self.aside.retain(|(kind, _)| *kind != Aside::Reading);
        self.screens.table = None;
        self.screens.file = None;
        self.make_anew(Stale::Everything);
    }

    /// Imports what lies on the table: all of it or nothing.
    pub(super) fn import(&mut self) {
        let Some(table) = self.screens.table.clone() else {
            return self.refuse(&Refusal::new(msg("desk-no-files")));
        };
        self.forget_what_was_stopped();
        let first = table.first_import;
        let paths: Vec<PathBuf> = table.files.iter().map(|file| file.path.clone()).collect();
        let command = Command::Import(Box::new(table));
        let after = move |desk: &mut Self, done: Result<Done, Error>| {
            if let Some(done) = desk.or_refuse(done) {
                desk.screens.table = None;
                desk.screens.file = None;
                desk.screens.told.forget();
                desk.screens
                    .look_at(if first { Tab::Opening } else { Tab::Inbox });
                desk.done(done);
                desk.imported(&paths);
                if first {
                    desk.ask_kinds();
                }
            }
        };
        self.execute_away("import", msg("desk-importing"), command, after);
    }
}

/// What was said of a file before it was read once more.
fn as_it_lay(file: &mut RehearsedFile, older: &RehearsedFile) {
    // What could not be read, or had to be asked first, had no tick to take away.
    file.ticked &= older.ticked || !older.can_be_ticked();
    if let (Some(list), Some(before)) = (&mut file.list, &older.list) {
        list.answers = before.answers.clone();
    }
    file.doubts.clone_from(&older.doubts);
    file.contacts.clone_from(&older.contacts);
    // Read as something else its rows are others.
    if older.read.format == file.read.format {
        file.left_out.clone_from(&older.left_out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::clock::Clock;
    use crate::app::machine::{Folders, Machine};
    use crate::domain::calendar::test_days::day;
    use crate::ui::devices::{Devices, Scripted};

    #[test]
    fn that_reading_was_stopped_is_gone_on_another_screen_and_when_reading_begins_again() {
        let folder = tempfile::tempdir().unwrap();
        let machine = Machine::load(Folders::within(folder.path()));
        let clock = Clock::fixed(day("2026-10-21"));
        let mut desk = Desk::new(machine, clock, Devices::Scripted(Scripted::default()));
        let session = Session::in_memory(clock).unwrap();
        desk.place = Place::Here(Box::new(session));
        desk.route = Route::MoneyIn;
        let stopped = Refusal::new(msg("import-stopped"));
        let other = Refusal::new(msg("desk-no-files"));
        let told = |desk: &Desk| {
            desk.notes
                .iter()
                .map(|note| note.what.key)
                .collect::<Vec<_>>()
        };
        desk.refuse(&stopped);
        desk.refuse(&other);
        desk.go(Route::Letters);
        assert_eq!(
            told(&desk),
            ["desk-no-files"],
            "what else was refused stays"
        );
        desk.refuse(&stopped);
        let file = folder.path().join("a.txt");
        std::fs::write(&file, "hallo").unwrap();
        desk.rehearse(vec![file]);
        desk.settle();
        assert_eq!(told(&desk), ["desk-no-files"]);
        assert!(desk.screens.table.is_some(), "it was read");
    }
}
