//! Which company is open: the last one, another, a new one, the demo company, one that comes back from a
//! copy.

use super::{Aside, Desk, Note, Place, Stale};
use crate::app::command::{ColleagueDraft, Command};
use crate::app::{Access, Error, Session, backup, demo, papers};
use crate::domain::message::{Refusal, Weight, msg};
use crate::ui::action::{Action, NewCompany};
use crate::ui::route::Route;
use crate::ui::theme::Tone;
use std::path::{Path, PathBuf};

impl Desk {
    /// Opens the company that was last open on this computer, or Welcome.
    pub fn open_last(&mut self) {
        papers::clear(&self.print_folder());
        if let Some(file) = self.machine.settings().last_file.clone() {
            self.open_company(&file);
        }
    }

    /// Works with a company that is open already: a story, a test.
    pub fn work_with(&mut self, session: Session) {
        self.enter(session);
    }

    /// Where PDFs lie while a viewer has them.
    pub(super) fn print_folder(&self) -> PathBuf {
        self.machine.folders().data.join("print")
    }

    pub(super) fn open_company(&mut self, file: &Path) {
        if matches!(self.place, Place::Away(_)) {
            self.say_busy();
            return;
        }
        if self.session().is_some_and(|session| session.file() == file) {
            self.go(Route::Today);
            return;
        }
        match Session::open(file, Access::Write, self.clock.again()) {
            Ok(session) => {
                tracing::info!("a company was opened");
                self.leave();
                self.enter(session);
            }
            Err(error) => self.did_not_open(&error),
        }
    }

    fn did_not_open(&mut self, error: &Error) {
        tracing::warn!(%error, "a company file did not open");
        // Welcome says it in its own place; elsewhere it is a notice.
        if matches!(self.place, Place::Nowhere) {
            self.not_opened = Some(error.refusal());
            self.make_anew(Stale::Everything);
        } else {
            self.refuse(&error.refusal());
        }
    }

    /// The company that was open gets its copy of the day before another is opened.
    fn leave(&mut self) {
        let folder = self.copies_folder();
        let Place::Here(session) = &self.place else {
            return;
        };
        let copied = folder.map_or(Ok(()), |folder| {
            if session.copy_is_due(&folder)? {
                session.back_up(&folder)?;
            }
            Ok::<_, Error>(())
        });
        self.or_refuse(copied);
        self.place = Place::Nowhere;
    }

    fn enter(&mut self, session: Session) {
        let mut session = session.with_texts(&self.machine.folders().texts());
        let file = session.file().to_owned();
        self.not_opened = None;
        self.notes.clear();
        self.said = None;
        self.before.clear();
        self.screens = super::Screens::default();
        self.route = Route::Today;
        self.clock = session.clock();
        self.words.set_today(self.clock.today);
        if !file.as_os_str().is_empty() {
            let remembered = self.machine.opened(&file);
            self.or_refuse(remembered);
            if !session.has_wal() {
                self.note(Note {
                    tone: Tone::Amber,
                    what: msg("desk-network-disk"),
                    more: vec![msg("desk-network-disk-why")],
                });
            }
        }
        // Notes on people whose day has passed go before anybody sees them.
        let wiped = session.execute(Command::WipePassedNotes);
        self.or_refuse(wiped);
        for finding in session.library().findings() {
            let what = match finding.problem.weight {
                Weight::Remark => msg("desk-own-text-remark"),
                Weight::LeftOut | Weight::Fatal => msg("desk-own-text-wrong"),
            };
            self.note(Note {
                tone: Tone::Amber,
                what: what.with("file", finding.file.clone()),
                more: [finding.problem.place.clone()]
                    .into_iter()
                    .flatten()
                    .chain([finding.problem.what.clone()])
                    .chain(finding.problem.remedy.clone())
                    .collect(),
            });
        }
        let settings = session.settings(self.machine.settings().clone(), Vec::new());
        let colleagues = self
            .or_refuse(settings)
            .map_or_else(Vec::new, |settings| settings.colleagues);
        let remembered = self.machine.settings().works_as;
        let mut working = colleagues
            .iter()
            .filter(|(_, colleague)| colleague.active)
            .map(|(id, _)| *id);
        let first = working.clone().next();
        let who = working.find(|id| Some(*id) == remembered).or(first);
        session.work_as(who);
        if self.machine.settings().language.is_none() {
            let company = session.company().map(|company| company.language);
            if let Some(language) = self.or_refuse(company) {
                self.speak(language);
            }
        }
        self.place = Place::Here(Box::new(session));
        self.make_anew(Stale::Everything);
        self.begin_looking();
        self.tell_what_is_due();
    }

    /// What the agenda has for today, when the window opens and when a new day begins.
    pub(super) fn tell_what_is_due(&mut self) {
        let Some(agenda) = self.with(|session| session.agenda()) else {
            return;
        };
        let due = agenda.due_now();
        if !due.is_empty() {
            self.note(Note {
                tone: Tone::Accent,
                what: msg("agenda-now"),
                more: due,
            });
        }
    }

    /// It was told for the screen on which one begins: it is not in the way of the next.
    pub(super) fn forget_what_is_due(&mut self) {
        self.notes.retain(|note| note.what != msg("agenda-now"));
    }

    /// That reading was stopped is known to whoever stopped it, and goes on or elsewhere.
    pub(super) fn forget_what_was_stopped(&mut self) {
        self.notes.retain(|note| note.what != msg("import-stopped"));
        self.make_anew(Stale::Words);
    }

    /// A company of one's own stands in our data folder; Settings shows where.
    pub(super) fn create_company(&mut self, new: &NewCompany) {
        if matches!(self.place, Place::Away(_)) {
            self.say_busy();
            return;
        }
        let folder = self.machine.folders().data.clone();
        let name = papers::file_name(&new.company.name);
        let file = backup::free_name(&folder, &name);
        match self.make_company(&file, new) {
            Ok(session) => {
                tracing::info!("a company was made");
                self.leave();
                self.enter(session);
                self.say(msg("desk-company-made"));
            }
            Err(error) => {
                // Nothing of a company that was refused stays behind.
                backup::remove(&file);
                self.refuse(&error.refusal());
            }
        }
    }

    fn make_company(&self, file: &Path, new: &NewCompany) -> Result<Session, Error> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|source| Error::File {
                path: folder.to_owned(),
                source,
            })?;
        }
        let mut session = Session::create(file, self.clock.again())?;
        session.execute(Command::SetCompany(new.company.clone()))?;
        session.execute(Command::SaveColleague {
            colleague: None,
            to: ColleagueDraft {
                name: new.who.clone(),
                signs_letters: true,
                decides_up_to: None,
                active: true,
                ..ColleagueDraft::default()
            },
        })?;
        Ok(session)
    }

    /// The demo company is dated relative to today: one of another day is made anew.
    pub(super) fn open_demo(&mut self) {
        if matches!(self.place, Place::Away(_)) {
            self.say_busy();
            return;
        }
        let file = self.machine.folders().data.join(demo::FILE);
        if self.session().is_some_and(|session| session.file() == file) {
            self.go(Route::Today);
            return;
        }
        let clock = self.clock.again();
        self.beside(Aside::Making, "demo", msg("desk-making-demo"), move |_| {
            let made = Session::open_demo(&file, clock, false);
            Box::new(move |desk: &mut Self| match made {
                Ok(session) => {
                    tracing::info!("the demo company was opened");
                    desk.leave();
                    desk.enter(session);
                }
                Err(error) => desk.did_not_open(&error),
            })
        });
    }
    /// Brings a copy back into a new file and opens that.
    pub(super) fn restore(&mut self, copy: PathBuf, target: PathBuf) {
        let what = msg("desk-restoring");
        self.beside(Aside::Making, "restore", what, move |_| {
            let restored = backup::restore(&copy, &target);
            Box::new(move |desk: &mut Self| {
                if let Some(file) = desk.or_refuse(restored) {
                    desk.open_company(&file);
                    if desk.session().is_some_and(|session| session.file() == file) {
                        let name = file.display().to_string();
                        desk.say(msg("desk-restored").with("file", name));
                    }
                }
            })
        });
    }

    /// A checked copy to take along, and what to do with it there.
    pub(super) fn move_out(&mut self, target: PathBuf) {
        self.lend("copy", msg("desk-copying"), move |session| {
            let copied = session.copy_out(&target);
            Box::new(move |desk: &mut Self| {
                if desk.or_refuse(copied).is_some() {
                    desk.note(Note {
                        tone: Tone::Green,
                        what: msg("desk-moved").with("file", target.display().to_string()),
                        more: vec![msg("desk-moved-there"), msg("desk-moved-here")],
                    });
                }
            })
        });
    }

    /// Files let go over the window: a company file is opened, everything else is read.
    pub(super) fn dropped_files(&mut self) {
        let dropped = self
            .ctx
            .input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        if dropped.is_empty() {
            return;
        }
        let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_owned()).collect();
        let is_company = |path: &PathBuf| path.extension().is_some_and(|it| it == "minnelijk");
        if let Some(company) = paths.iter().find(|path| is_company(path)) {
            self.carry(Action::OpenCompany(company.clone()));
        } else if matches!(self.place, Place::Nowhere) {
            let remedy = msg("desk-no-company-remedy");
            self.refuse(&Refusal::new(msg("desk-no-company")).remedy(remedy));
        } else if let (true, [path]) = (self.screens.wants_file(&self.shown), paths.as_slice()) {
            self.give_to_form(path);
        } else {
            self.carry(Action::Go(Route::MoneyIn));
            self.rehearse(paths);
        }
    }
}
