//! The desk: what makes the window live. It holds the company that is open and the screens, carries out
//! what was asked, and asks the company again what is shown.
//!
//! [`Desk::logic`] changes the world and draws nothing: long work that is done, then what was asked in the
//! pass before, then the models that are stale. [`Desk::ui`] draws and changes nothing but what is
//! half-typed; what it is asked waits for the next `logic`. Models are made on a change, another screen or
//! a new day, never per frame.

mod carry;
mod closing;
mod company;
mod frame;
mod job;
mod leaving;
mod letter_texts;
mod letters;
mod new_files;
mod papers;
mod preview;
mod reading;
mod screens;
mod scripts;
mod waiting;

use super::action::Action;
use super::devices::Devices;
use super::parts::keys;
use super::route::Route;
use super::shell::{self, FrameEvent, FrameModel, FrameState};
use crate::app::clock::Clock;
use crate::app::command::Done;
use crate::app::machine::Machine;
use crate::app::settings::Theme;
use crate::app::snapshots::FrameSnapshot;
use crate::app::{Error, Session};
use crate::domain::ids::JournalId;
use crate::domain::language::Language;
use crate::domain::message::{Message, Refusal, msg};
use crate::words::Words;
use closing::Closing;
use egui::{Context, Ui};
use job::{Back, Job, Then};
use screens::{Screens, Shown};

/// The company that is open, if it is here.
#[derive(Debug)]
enum Place {
    /// None is open: Welcome.
    Nowhere,
    /// Here.
    Here(Box<Session>),
    /// Lent to long work; the window draws what it last knew.
    Away(Job),
}

/// Work beside the company: the newest of its kind takes the place of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aside {
    /// Files are being read.
    Reading,
    /// A letter is being laid out.
    Preview,
    /// One of its pages is being drawn apart.
    Page,
    /// A text of a letter is being laid out.
    Text,
    /// Copies are being read for what is missing of customers.
    Copies,
    /// The demo company is being made, a copy brought back.
    Making,
    /// New files are looked for.
    Looking,
}

/// What has to be made anew before the next picture; each includes the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Stale {
    /// Nothing.
    #[default]
    Nothing,
    /// What is said round the screen: a notice, the last thing done.
    Words,
    /// The customer beside the list.
    Detail,
    /// Everything.
    Everything,
}

/// A notice that stays until it is put away.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Note {
    tone: super::theme::Tone,
    what: Message,
    more: Vec<Message>,
}

/// The window from within.
#[derive(Debug)]
pub struct Desk {
    ctx: Context,
    dressed: bool,
    machine: Machine,
    clock: Clock,
    words: Words,
    devices: Devices,
    place: Place,
    aside: Vec<(Aside, Job)>,
    route: Route,
    before: Vec<Route>,
    asked: Vec<Action>,
    events: Vec<FrameEvent>,
    picking: Option<papers::Purpose>,
    screens: Screens,
    shown: Shown,
    stale: Stale,
    frame: Option<FrameSnapshot>,
    frame_model: FrameModel,
    frame_state: FrameState,
    found: frame::Found,
    notes: Vec<Note>,
    said: Option<(Message, Option<JournalId>)>,
    not_opened: Option<Refusal>,
    closing: Closing,
    leaving: Option<leaving::Leaving>,
    looks: new_files::Looks,
    looked_at: f64,
    refused: bool,
}

/// How often the clock is looked at, in seconds.
const EACH_MINUTE: f64 = 60.0;

impl Desk {
    /// A desk without a company; [`Desk::open_last`] opens the one that was last open.
    #[must_use]
    pub fn new(machine: Machine, clock: Clock, devices: Devices) -> Self {
        let language = machine.settings().language.unwrap_or_default();
        Self {
            // Until the first pass tells which window this is.
            ctx: Context::default(),
            dressed: false,
            clock,
            words: Words::new(language).on(clock.today),
            machine,
            devices,
            place: Place::Nowhere,
            aside: Vec::new(),
            route: Route::Welcome,
            before: Vec::new(),
            asked: Vec::new(),
            events: Vec::new(),
            picking: None,
            screens: Screens::default(),
            shown: Shown::Nothing,
            stale: Stale::Everything,
            frame: None,
            frame_model: FrameModel::default(),
            frame_state: FrameState::default(),
            found: frame::Found::default(),
            notes: Vec::new(),
            said: None,
            not_opened: None,
            closing: Closing::No,
            leaving: None,
            looks: new_files::Looks::default(),
            looked_at: 0.0,
            refused: false,
        }
    }

    /// Where the user is.
    #[must_use]
    pub const fn route(&self) -> Route {
        self.route
    }

    /// The system around the window, or the script in its place.
    #[must_use]
    pub const fn devices(&self) -> &Devices {
        &self.devices
    }

    /// The same, to be told what it answers next.
    pub const fn devices_mut(&mut self) -> &mut Devices {
        &mut self.devices
    }

    /// The company that is open, unless long work has it.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        match &self.place {
            Place::Here(session) => Some(session),
            _ => None,
        }
    }

    /// Asks for something, as a screen does.
    pub fn ask(&mut self, action: Action) {
        self.asked.push(action);
        self.ctx.request_repaint();
    }

    /// Carries out what was asked and makes anew what is shown; draws nothing.
    pub fn logic(&mut self, ctx: &Context) {
        self.ctx = ctx.clone();
        if !std::mem::replace(&mut self.dressed, true) {
            self.wear_theme();
        }
        self.jobs_done();
        self.look_at_the_clock();
        self.dropped_files();
        self.picked();
        for event in std::mem::take(&mut self.events) {
            self.frame_event(event);
        }
        self.refused = false;
        for action in std::mem::take(&mut self.asked) {
            // Who is refused stays where it was asked, and what was to follow does not: nothing is half done
            // and nothing that was typed is lost.
            let follows = matches!(
                action,
                Action::Do(_)
                    | Action::Post { .. }
                    | Action::Go(_)
                    | Action::Back
                    | Action::Call { .. }
            );
            if !(self.refused && follows) {
                self.carry(action);
            }
        }
        self.look_again_if_ticked();
        self.look_at_closing();
        match std::mem::take(&mut self.stale) {
            Stale::Nothing => {}
            Stale::Words => self.frame_model = self.make_frame(),
            Stale::Detail => self.show_detail(),
            Stale::Everything => self.show_again(),
        }
        self.tell_progress();
    }

    /// Draws the window.
    pub fn ui(&mut self, ui: &mut Ui) {
        let (screens, shown, words) = (&mut self.screens, &self.shown, &self.words);
        let (today, asked) = (self.clock.today, &mut self.asked);
        let events = shell::frame(
            ui,
            &self.frame_model,
            self.route,
            &mut self.frame_state,
            words,
            |ui| screens.ui(ui, shown, words, today, asked),
        );
        self.events.extend(events);
        if !matches!(self.place, Place::Nowhere) && keys::pressed_always(ui, egui::Key::F1) {
            self.asked.push(Action::Go(Route::Help));
        }
        self.over_everything(ui);
        if !self.asked.is_empty() || !self.events.is_empty() {
            ui.ctx().request_repaint();
        }
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_secs_f64(EACH_MINUTE));
    }

    /// Long work is going on.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        matches!(self.place, Place::Away(_)) || !self.aside.is_empty()
    }

    /// Waits for all long work, and for what follows from it: for stories and tests, which do not sleep.
    pub fn settle(&mut self) {
        while let Some(back) = self.wait_for_one() {
            self.take_back(back);
        }
    }

    fn wait_for_one(&mut self) -> Option<Back> {
        if let Place::Away(job) = &self.place {
            return Some(job.wait());
        }
        let (_, job) = self.aside.pop()?;
        Some(job.wait())
    }

    fn jobs_done(&mut self) {
        if let Place::Away(job) = &self.place
            && let Some(back) = job.poll()
        {
            self.take_back(back);
        }
        let mut done = Vec::new();
        self.aside.retain(|(_, job)| match job.poll() {
            Some(back) => {
                done.push(back);
                false
            }
            None => true,
        });
        for back in done {
            self.take_back(back);
        }
    }

    fn take_back(&mut self, back: Back) {
        if let Some(mut session) = back.session {
            session.report_to(crate::app::progress::Progress::default());
            self.place = Place::Here(session);
            self.make_anew(Stale::Everything);
        } else if matches!(self.place, Place::Away(_)) && back.then.is_none() {
            self.place = Place::Nowhere;
            self.route = Route::Welcome;
            self.make_anew(Stale::Everything);
        }
        match back.then {
            Some(then) => then(self),
            None => self.refuse(
                &Refusal::new(msg("desk-broke-off"))
                    .because(msg("desk-broke-off-why"))
                    .remedy(
                        msg("desk-broke-off-remedy")
                            .with("folder", self.machine.folders().data.display().to_string()),
                    ),
            ),
        }
    }

    fn make_anew(&mut self, what: Stale) {
        self.stale = self.stale.max(what);
    }

    /// Long work that changes the company.
    fn lend(
        &mut self,
        name: &str,
        what: Message,
        work: impl FnOnce(&mut Session) -> Then + Send + 'static,
    ) {
        match std::mem::replace(&mut self.place, Place::Nowhere) {
            Place::Here(session) => {
                let ctx = self.ctx.clone();
                let wake = move || ctx.request_repaint();
                self.place = match Job::lent(name, what, session, wake, work) {
                    Ok(job) => Place::Away(job),
                    Err(session) => {
                        self.refuse(&Refusal::new(msg("desk-no-thread")));
                        Place::Here(session)
                    }
                };
            }
            other => {
                self.place = other;
                self.say_busy();
            }
        }
    }

    /// Long work beside the company.
    fn beside(
        &mut self,
        kind: Aside,
        name: &str,
        what: Message,
        work: impl FnOnce(&crate::app::progress::Progress) -> Then + Send + 'static,
    ) {
        for (_, older) in self.aside.iter().filter(|(it, _)| *it == kind) {
            older.progress.stop();
        }
        self.aside.retain(|(it, _)| *it != kind);
        let ctx = self.ctx.clone();
        match Job::aside(name, what, move || ctx.request_repaint(), work) {
            Some(job) => self.aside.push((kind, job)),
            None => self.refuse(&Refusal::new(msg("desk-no-thread"))),
        }
    }

    /// Something with the company, now; refused while long work has it.
    fn with<T>(&mut self, wish: impl FnOnce(&mut Session) -> Result<T, Error>) -> Option<T> {
        let done = self.try_with(wish);
        done.map_err(|refusal| self.refuse(&refusal)).ok()
    }

    /// The same for whoever says the refusal somewhere else.
    fn try_with<T>(
        &mut self,
        wish: impl FnOnce(&mut Session) -> Result<T, Error>,
    ) -> Result<T, Refusal> {
        match &mut self.place {
            Place::Here(session) => wish(session).map_err(|error| {
                tracing::info!(%error, "not done");
                error.refusal()
            }),
            Place::Away(job) => Err(busy(job.what.clone())),
            Place::Nowhere => {
                Err(Refusal::new(msg("desk-no-company")).remedy(msg("desk-no-company-remedy")))
            }
        }
    }

    fn or_refuse<T>(&mut self, done: Result<T, Error>) -> Option<T> {
        done.map_err(|error| {
            tracing::info!(%error, "not done");
            self.refuse(&error.refusal());
        })
        .ok()
    }

    fn say_busy(&mut self) {
        let what = match &self.place {
            Place::Away(job) => job.what.clone(),
            _ => msg("desk-no-company"),
        };
        self.refuse(&busy(what));
    }

    /// Says what was done in one line, with its undo.
    fn done(&mut self, done: Done) {
        self.said = Some((done.said, done.undo));
        self.make_anew(Stale::Everything);
    }

    fn say(&mut self, what: Message) {
        self.said = Some((what, None));
        self.make_anew(Stale::Words);
    }

    /// A refusal stays until it is put away; the same one twice is one.
    fn refuse(&mut self, refusal: &Refusal) {
        self.refused = true;
        let more = [&refusal.why, &refusal.remedy];
        self.note(Note {
            tone: super::theme::Tone::Amber,
            what: refusal.what.clone(),
            more: more.into_iter().flatten().cloned().collect(),
        });
    }

    fn note(&mut self, note: Note) {
        self.notes.retain(|other| *other != note);
        self.notes.push(note);
        self.make_anew(Stale::Words);
    }

    /// On focus, and each minute: a new day may have begun.
    fn look_at_the_clock(&mut self) {
        let (now, focused) = self.ctx.input(|input| {
            let focus = |event: &egui::Event| matches!(event, egui::Event::WindowFocused(true));
            (input.time, input.events.iter().any(focus))
        });
        if !focused && now - self.looked_at < EACH_MINUTE {
            return;
        }
        self.looked_at = now;
        if focused {
            self.look_again_on_focus(now);
        }
        let before = self.clock.today;
        match &mut self.place {
            Place::Here(session) => {
                session.look_at_the_clock();
                self.clock = session.clock();
            }
            // Whoever has the company sees the new day when it is back.
            Place::Away(_) => {}
            Place::Nowhere => self.clock = self.clock.again(),
        }
        if self.clock.today != before {
            self.words.set_today(self.clock.today);
            self.make_anew(Stale::Everything);
            if matches!(self.place, Place::Here(_)) {
                self.forget_what_is_due();
                self.tell_what_is_due();
            }
        }
    }

    fn wear_theme(&self) {
        // Where the system does not say.
        self.ctx
            .options_mut(|options| options.fallback_theme = egui::Theme::Light);
        self.ctx.set_theme(match self.machine.settings().theme {
            Theme::System => egui::ThemePreference::System,
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
        });
    }

    fn speak(&mut self, language: Language) {
        if self.words.language() != language {
            self.words = Words::new(language).on(self.clock.today);
        }
        self.make_anew(Stale::Everything);
    }
}

/// Long work has the company.
fn busy(what: Message) -> Refusal {
    Refusal::new(msg("desk-busy"))
        .because(what)
        .remedy(msg("desk-busy-remedy"))
}
