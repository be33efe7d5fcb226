//! What screens ask, carried out.

use super::papers::Purpose;
use super::{Desk, Place, Stale};
use crate::app::command::{Changed, Command, Done, MomentDraft};
use crate::app::{Error, Session, backup};
use crate::domain::ids::ColleagueId;
use crate::domain::message::{Message, Refusal, msg};
use crate::ui::action::{Action, MachineChange};
use crate::ui::agreements::new::NewArrangement;
use crate::ui::ask::Question;
use crate::ui::reply::Ticket;
use crate::ui::route::Route;

impl Desk {
    /// Carries out one thing that was asked.
    pub(super) fn carry(&mut self, action: Action) {
        if self.held_back(&action) {
            return;
        }
        match action {
            Action::Do(command) => self.execute(command),
            Action::Post { wishes, ticket } => self.post(wishes, &ticket),
            Action::Undo(line) => self.execute(Command::Undo(line)),
            Action::Go(route) => self.go(route),
            Action::Back => self.go_back(),
            Action::Call {
                customer,
                currency,
                incoming,
            } => {
                self.screens.incoming = incoming.then_some((customer, currency));
                self.screens.asked = None;
                self.go(Route::Call(customer, currency));
            }
            Action::AskFor(contact) => {
                self.screens.asked = Some(contact);
                self.make_anew(Stale::Everything);
            }
            Action::NewArrangement(moment) => self.ask_arrangement(*moment),
            Action::Find => {
                self.frame_state.open_palette();
                self.find("");
            }
            Action::Show(customer) => {
                self.screens.detail = Some(customer);
                self.make_anew(Stale::Detail);
            }
            Action::Merge(customer) => {
                self.screens.ask_merge(customer);
                self.go(Route::Customers);
            }
            Action::ReadCopies(customers) => self.read_copies(customers),
            Action::WorkAs(who) => self.work_as(who),
            Action::Machine(change) => self.remember(change),
            Action::Copy(text) => {
                self.say(msg("desk-copied").with("text", text.as_str()));
                self.ctx.copy_text(text);
            }
            Action::Dial(number) => {
                let dialled = self.devices.dial(&number);
                let said = msg("desk-dialled").with("number", number.as_str());
                self.asked_the_system(dialled, Some(said), msg("desk-dial-remedy"));
            }
            Action::ShowInFolder(path) => {
                let shown = self.devices.reveal(&path);
                let place = msg("plain-text").with("text", path.display().to_string());
                self.asked_the_system(shown, None, place);
            }
            other => self.carry_papers(other),
        }
    }

    /// What has to do with files: company files, imports, letters.
    fn carry_papers(&mut self, action: Action) {
        match action {
            Action::OpenCompany(path) => self.open_company(&path),
            Action::CreateCompany(company) => self.create_company(&company),
            Action::OpenDemo => self.open_demo(),
            Action::BackUp => self.back_up_now(),
            Action::Restore => self.pick(Purpose::Restore),
            Action::MoveOut => self.pick(Purpose::MoveOut),
            Action::Pick(pick) => self.pick(Purpose::Pick(pick)),
            Action::StopWork => self.stop_work(),
            Action::Rehearse(paths) => self.rehearse(paths),
            Action::TickFile(place, on) => self.tick_file(place, on),
            Action::AnswerOfFile(place, said) => self.answer_of_file(place, said),
            Action::AnswerDoubt { file, doubt, same } => self.answer_doubt(file, doubt, same),
            Action::TickContact { file, contact, on } => self.tick_contact(file, contact, on),
            Action::AnswerList(place, answer) => self.answer_list(place, answer),
            Action::TickRow(place, row, on) => self.tick_row(place, row, on),
            Action::ShowFile(place) => self.show_file(place),
            Action::LookAtCopy(copy) => self.look_at_copy(copy),
            Action::FindCopy(item) => self.find_copy(item),
            Action::LookForFiles => self.look_for_files(true),
            Action::TryLetter(trial) => self.try_letter(trial),
            Action::KeepLetterText(text) => self.keep_letter_text(&text),
            Action::RestoreLetterText(language, kind) => self.restore_letter_text(language, kind),
            Action::TryScript(trial) => self.try_script(&trial),
            Action::KeepScript(text) => self.keep_script(&text),
            Action::RestoreTyped => self.screens.scripts.put_back(),
            Action::Refresh => self.make_anew(Stale::Everything),
            Action::RestoreScript(language, file) => self.restore_script(language, &file),
            Action::ForgetRehearsal => self.forget_rehearsal(),
            Action::Import => self.import(),
            other => self.carry_letters(other),
        }
    }

    /// One wish, whole or not at all.
    pub(super) fn execute(&mut self, command: Command) {
        if let Some(done) = self.with(|session| session.execute(command)) {
            self.done(done);
        }
    }

    /// What a form sent off: in order, all of it or nothing. A refusal goes back to the form.
    fn post(&mut self, wishes: Vec<Command>, ticket: &Ticket) {
        let mut undone_by = Vec::new();
        let of_tables = |wish: &Command| {
            matches!(
                wish,
                Command::SaveBankProfile(_)
                    | Command::ForgetBankProfile(_)
                    | Command::SaveListProfile(_)
                    | Command::ForgetListProfile(_)
                    | Command::SaveSettlementProfile(_)
                    | Command::ForgetSettlementProfile(_)
            )
        };
        let read_again = wishes.iter().any(of_tables);
        let added = matches!(wishes.as_slice(), [Command::AddCustomer { .. }]);
        for wish in wishes {
            match self.try_with(|session| session.execute(wish)) {
                Ok(done) => {
                    undone_by.extend(done.undo);
                    if let (true, Changed::Customer(new)) = (added, done.changed) {
                        self.go(Route::Customer(new));
                    }
                    self.done(done);
                }
                Err(refusal) => {
                    self.refused = true;
                    for line in undone_by.into_iter().rev() {
                        self.execute(Command::Undo(line));
                    }
                    return ticket.answer(Err(refusal));
                }
            }
        }
        ticket.answer(Ok(()));
        if read_again {
            self.read_again();
        }
    }

    /// A wish that takes long: the company is lent to it.
    pub(super) fn execute_away(
        &mut self,
        name: &str,
        what: Message,
        command: Command,
        after: impl FnOnce(&mut Self, Result<Done, Error>) + Send + 'static,
    ) {
        self.lend(name, what, move |session: &mut Session| {
            let done = session.execute(command);
            Box::new(move |desk: &mut Self| after(desk, done))
        });
    }

    /// Goes to a screen, and remembers from where.
    pub(super) fn go(&mut self, route: Route) {
        if matches!(self.place, Place::Nowhere) {
            self.make_anew(Stale::Everything);
            return;
        }
        if route != self.route {
            self.forget_what_is_due();
            self.forget_what_was_stopped();
            // The screens of the navigation are places of their own; what lies behind one leads back to it.
            if Route::NAV.contains(&route) || matches!(route, Route::Settings | Route::Help) {
                self.before.clear();
            }
            if self.before.last() == Some(&route) {
                self.before.pop();
            } else if !matches!(self.route, Route::Welcome) {
                self.before.push(self.route);
            }
            self.route = route;
        }
        self.make_anew(Stale::Everything);
    }

    fn go_back(&mut self) {
        let to = self.before.pop().unwrap_or(self.route.lit());
        if to != self.route {
            self.route = to;
            self.make_anew(Stale::Everything);
        }
    }

    /// What an arrangement can be is asked when somebody wants one, not before.
    fn ask_arrangement(&mut self, moment: MomentDraft) {
        let (customer, currency) = (moment.customer, moment.currency);
        let offer = self.with(|session| session.arrangement_offer(customer, currency));
        if let Some(offer) = offer {
            let today = self.clock.today;
            let form = NewArrangement::new(offer, moment, today, &self.words);
            self.screens.ask(&self.shown, Question::new(form));
            self.ctx.request_repaint();
        }
    }

    fn work_as(&mut self, who: ColleagueId) {
        let works = self.with(|session| {
            session.work_as(Some(who));
            Ok(())
        });
        if works.is_some() {
            let remembered = self.machine.work_as(who);
            self.or_refuse(remembered);
            self.make_anew(Stale::Everything);
        }
    }

    fn remember(&mut self, change: MachineChange) {
        let looks = matches!(
            change,
            MachineChange::WatchedFolder(_) | MachineChange::Downloads(_)
        );
        let remembered = match change {
            MachineChange::Language(language) => {
                self.speak(language);
                self.machine.speak(language)
            }
            MachineChange::Theme(theme) => {
                let remembered = self.machine.look(theme);
                self.wear_theme();
                remembered
            }
            MachineChange::CopiesFolder(folder) => self.machine.copy_into(folder),
            MachineChange::WatchedFolder(folder) => self.machine.watch(folder),
            MachineChange::Downloads(offer) => self.machine.offer_downloads(offer),
        };
        self.or_refuse(remembered);
        self.make_anew(Stale::Everything);
        if looks {
            self.look_for_files(false);
        }
    }

    /// The system was asked to do something; where it cannot, that is said.
    pub(super) fn asked_the_system(
        &mut self,
        done: std::io::Result<()>,
        said: Option<Message>,
        remedy: Message,
    ) {
        match done {
            Ok(()) => {
                if let Some(said) = said {
                    self.say(said);
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the system did not do it");
                self.refuse(&Refusal::new(msg("desk-system")).remedy(remedy));
            }
        }
    }

    fn stop_work(&mut self) {
        if let Place::Away(job) = &self.place {
            job.progress.stop();
        }
        for (_, job) in &self.aside {
            job.progress.stop();
        }
    }

    /// The copy that somebody asks for in between: it is the day's copy.
    fn back_up_now(&mut self) {
        let Some(folder) = self.copies_folder() else {
            return;
        };
        self.lend("copy", msg("desk-copying"), move |session| {
            let copied = session.back_up(&folder);
            Box::new(move |desk: &mut Self| {
                if let Some(copy) = desk.or_refuse(copied) {
                    let file = copy.display().to_string();
                    desk.say(msg("desk-copied-to").with("file", file));
                }
            })
        });
    }

    /// Where the copies of the company that is open go.
    pub(super) fn copies_folder(&self) -> Option<std::path::PathBuf> {
        let file = self.session()?.file();
        let chosen = self.machine.settings().copies_folder.as_deref();
        Some(backup::folder_of(file, chosen))
    }
}
