//! Files that came since the last look: looked for when a company is opened, when the window comes to the
//! front and when somebody asks. PDFs that belong to one invoice beyond doubt are put behind it, with an
//! undo; everything else is offered in a line, and imported only when somebody says so.

use super::{Aside, Desk, Note, Place, Stale};
use crate::app::command::Command;
use crate::app::new_files::{Looked, NewFiles, Places, SeenFiles, dealt_with};
use crate::app::rehearsal::Format;
use crate::domain::message::{Message, msg};
use crate::ui::action::Action;
use crate::ui::route::Route;
use crate::ui::shell::OfferLine;
use crate::ui::theme::{Tone, icon};
use crate::words::Words;
use std::path::{Path, PathBuf};

/// What the looks have brought.
#[derive(Debug, Default)]
pub(super) struct Looks {
    /// When the last one was, in seconds of the window.
    at: Option<f64>,
    /// Somebody waits for the one that is going on.
    pub(super) asked: bool,
    /// What it found.
    last: Looked,
    /// What was dealt with since.
    seen: SeenFiles,
}

/// The window comes to the front many times an hour.
const SELDOM: f64 = 60.0;
/// Files that are named in an offer; of more their number is said.
const NAMED: usize = 2;

impl Desk {
    /// A company was opened.
    pub(super) fn begin_looking(&mut self) {
        let folder = &self.machine.folders().data;
        let seen = self
            .session()
            .map(|session| SeenFiles::load(folder, session.file()));
        self.looks = Looks {
            seen: seen.unwrap_or_default(),
            ..Looks::default()
        };
        self.look_for_files(false);
    }

    /// The window came to the front.
    pub(super) fn look_again_on_focus(&mut self, now: f64) {
        if self.looks.at.is_none_or(|at| now - at >= SELDOM) {
            self.looks.at = Some(now);
            self.look_for_files(false);
        }
    }

    /// Where to look; nowhere for the demo company.
    fn places(&self) -> Places {
        let settings = self.machine.settings();
        if self.is_demo() {
            return Places::default();
        }
        let offered = !settings.ignore_downloads;
        Places {
            watched: settings.watched_folder.clone(),
            downloads: offered.then(|| self.devices.downloads()).flatten(),
        }
    }

    fn is_demo(&self) -> bool {
        let company = self.session().map(|session| session.company());
        matches!(company, Some(Ok(company)) if company.sample)
    }

    /// Looks beside the company. `asked`: somebody waits for the answer.
    pub(super) fn look_for_files(&mut self, asked: bool) {
        let Place::Here(session) = &self.place else {
            return;
        };
        let (seat, company) = (session.seat(), session.file().to_owned());
        let places = self.places();
        if places == Places::default() || seat.is_only_one() {
            self.looks.last = Looked::default();
            self.make_anew(Stale::Words);
            return;
        }
        // What was found stays on the screen until the new look is done.
        let shown = self.looks.last.as_shown();
        let before = std::mem::replace(&mut self.looks.last, shown);
        let seen = self.looks.seen.clone();
        let what = msg("desk-looking");
        self.looks.asked = asked;
        self.beside(Aside::Looking, "look", what, move |progress| {
            let told = |done, all| {
                progress.report(done, all);
                !progress.stopped()
            };
            let looked = seat.open().and_then(|mut session| {
                session.report_to(progress.clone());
                session.look_for_files(&places, seen, Some(before), &told)
            });
            Box::new(move |desk: &mut Self| {
                // Another company was opened meanwhile, or long work has this one: there will be another look.
                if desk
                    .session()
                    .is_none_or(|session| session.file() != company)
                {
                    desk.looks.at = None;
                    return;
                }
                match looked {
                    Ok(looked) => desk.looked(looked, asked),
                    Err(error) if asked => desk.refuse(&error.refusal()),
                    Err(error) => tracing::info!(%error, "no look for new files"),
                }
            })
        });
    }

    fn looked(&mut self, mut looked: Looked, asked: bool) {
        let copies = looked.copies.take();
        let before = std::mem::take(&mut self.looks.last.problems);
        for (folder, problem) in &looked.problems {
            let told = before
                .iter()
                .any(|(was, of)| was == folder && of == problem);
            if asked || !told {
                self.say_not_looked_into(folder, &problem.what, problem.remedy.as_ref());
            }
        }
        self.looks.seen.and(std::mem::take(&mut looked.seen));
        // Some may have been put away while the look went on.
        looked.leave_out(&self.looks.seen);
        let nothing = looked.watched.is_none() && looked.downloads.is_none() && copies.is_none();
        self.looks.last = looked;
        match copies {
            Some((copies, files)) => {
                let command = Command::Import(Box::new(copies));
                self.execute_away(
                    "copies",
                    msg("desk-importing"),
                    command,
                    move |desk, done| {
                        // What was not carried out is not dealt with: the next look finds it again.
                        if let Some(mut done) = desk.or_refuse(done) {
                            files.put_away(&mut desk.looks.seen);
                            desk.keep_seen();
                            done.said = msg("desk-watched-done").with("what", done.said);
                            desk.done(done);
                        }
                    },
                );
            }
            None => self.keep_seen(),
        }
        if asked && nothing {
            self.say(msg("desk-looked-nothing"));
        }
        self.make_anew(Stale::Words);
    }

    fn say_not_looked_into(&mut self, folder: &Path, what: &Message, remedy: Option<&Message>) {
        let folder = folder.display().to_string();
        let what = msg("desk-not-looked")
            .with("folder", folder)
            .with("what", what.clone());
        self.note(Note {
            tone: Tone::Amber,
            what,
            more: remedy.cloned().into_iter().collect(),
        });
    }

    fn keep_seen(&mut self) {
        let Some(company) = self.session().map(|session| session.file().to_owned()) else {
            return;
        };
        let kept = self.looks.seen.save(&self.machine.folders().data, &company);
        self.or_refuse(kept);
    }

    /// Files that were imported, from wherever they lay, are not offered any more.
    pub(super) fn imported(&mut self, paths: &[PathBuf]) {
        let places = self.places();
        dealt_with(paths, &places, &mut self.looks.seen);
        self.keep_seen();
        self.look_for_files(false);
    }

    /// What is offered, for the line above the screen.
    pub(super) fn offers(&self) -> Vec<OfferLine> {
        if !matches!(self.route, Route::Today | Route::MoneyIn) {
            return Vec::new();
        }
        let offered = self.offered();
        offered
            .into_iter()
            .map(|(of_downloads, files)| OfferLine {
                icon: if of_downloads {
                    icon::DOWNLOAD
                } else {
                    icon::FOLDER
                },
                text: said(of_downloads, files, &self.words),
            })
            .collect()
    }

    fn offered(&self) -> Vec<(bool, &NewFiles)> {
        let last = &self.looks.last;
        let watched = last.watched.as_ref().map(|files| (false, files));
        let downloads = last.downloads.as_ref().map(|files| (true, files));
        watched.into_iter().chain(downloads).collect()
    }

    /// The files of an offer are looked at: they come on the table.
    pub(super) fn take_offer(&mut self, place: usize) {
        let offered = self.offered();
        let files = offered.get(place).map(|(_, files)| files.files.iter());
        let paths: Option<Vec<PathBuf>> =
            files.map(|files| files.map(|new| new.path().to_owned()).collect());
        if let Some(paths) = paths {
            self.carry(Action::Go(Route::MoneyIn));
            self.rehearse(paths);
        }
    }

    /// The files of an offer are not wanted.
    pub(super) fn decline_offer(&mut self, place: usize) {
        let files = self
            .offered()
            .get(place)
            .map(|(it, files)| (*it, (*files).clone()));
        let Some((of_downloads, files)) = files else {
            return;
        };
        files.put_away(&mut self.looks.seen);
        if of_downloads {
            self.looks.last.downloads = None;
        } else {
            self.looks.last.watched = None;
        }
        self.keep_seen();
        self.say(msg("desk-offer-declined").with("count", files.files.len()));
    }
}

/// "In Downloads: bank.xml, 2 facturen".
fn said(of_downloads: bool, files: &NewFiles, words: &Words) -> String {
    let name = |path: &Path| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    };
    let named: Vec<String> = if files.files.len() <= NAMED {
        files.files.iter().map(|new| name(new.path())).collect()
    } else {
        counted(files)
            .iter()
            .map(|counted| words.say(counted))
            .collect()
    };
    let what = words.listed(&named);
    if of_downloads {
        words.say(&msg("desk-offer-downloads").with("what", what))
    } else {
        let folder = name(&files.folder);
        let offer = msg("desk-offer-watched").with("folder", folder);
        words.say(&offer.with("what", what))
    }
}

/// How many of each kind.
fn counted(files: &NewFiles) -> Vec<Message> {
    let count = |is_so: &dyn Fn(Format) -> bool| {
        let formats = files.files.iter().map(|new| new.format);
        formats.filter(|format| is_so(*format)).count()
    };
    let of_bank = count(&|format| format.is_of_a_bank());
    let invoices = count(&|format| format == Format::Ubl);
    let pdfs = count(&|format| format == Format::Pdf);
    let rest = files.files.len() - of_bank - invoices - pdfs;
    [
        ("desk-offer-bank", of_bank),
        ("desk-offer-invoices", invoices),
        ("desk-offer-pdfs", pdfs),
        ("desk-offer-rest", rest),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| msg(key).with("count", count))
    .collect()
}
