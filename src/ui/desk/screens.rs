//! The screens, what each keeps half-done, and the model of the one that is shown.

use super::leaving::{Keep, Unsaved};
use super::{Desk, Place};
use crate::app::rehearsal::Rehearsal;
use crate::app::snapshots::SettingsSnapshot;
use crate::app::{Error, Session, backup};
use crate::domain::ids::{ContactId, CustomerId, ReceiptId, TermsId};
use crate::domain::money::Currency;
use crate::ui::action::Action;
use crate::ui::ask::Question;
use crate::ui::route::Route;
use crate::ui::shell::KeyGroup;
use crate::ui::{
    agreements, call, charges, customer, customers, help, inside, law, letter_texts, letters,
    money_in, scripts, settings, today, welcome,
};
use crate::words::Words;
use chrono::NaiveDate;
use egui::Ui;

/// What the user has half-done on each screen; it survives going elsewhere.
#[derive(Debug, Default)]
pub(super) struct Screens {
    /// The customer beside the list.
    pub(super) detail: Option<CustomerId>,
    /// The conversation that they began, with whom and about which currency.
    pub(super) incoming: Option<(CustomerId, Currency)>,
    /// Who is asked for in the conversation that is shown, unless it is the first of the ladder.
    pub(super) asked: Option<ContactId>,
    /// Texts of letters that are being written.
    pub(super) letter_texts: letter_texts::LetterTextsScreen,
    /// Scripts that are being written.
    pub(super) scripts: scripts::ScriptsScreen,
    /// Files that were read and wait to be imported.
    pub(super) table: Option<Rehearsal>,
    /// Files of it were ticked or unticked.
    pub(super) ticked: bool,
    /// The file of it that is looked at whole.
    pub(super) file: Option<usize>,
    /// The letter that is looked at.
    pub(super) preview: Option<letters::Preview>,
    /// What copies told of customers of whom something is missing.
    pub(super) told: customers::Told,
    /// Letters; other screens select one.
    pub(super) letters: letters::LettersScreen,
    welcome: welcome::WelcomeScreen,
    agreements: agreements::AgreementsScreen,
    call: call::CallScreen,
    settings: settings::SettingsScreen,
    help: help::HelpScreen,
    inside: inside::InsideScreen,
    today: today::TodayScreen,
    money_in: money_in::MoneyInScreen,
    customers: customers::CustomersScreen,
    customer: customer::CustomerScreen,
    charges: charges::ChargesScreen,
    law: law::LawScreen,
}

/// The model of the screen that is shown.
#[derive(Debug, Default)]
pub(super) enum Shown {
    /// Not made, or it cannot be made: a notice says why.
    #[default]
    Nothing,
    Welcome(welcome::Model),
    Today(Box<today::Model>, Option<Box<today::Detail>>),
    Inside(inside::Model),
    Call(Box<call::Model>),
    Letters(letters::Model),
    Agreements(agreements::Model),
    MoneyIn(Box<money_in::Model>),
    Customers(customers::Model),
    Customer(Box<customer::Model>),
    Charges(charges::Model),
    Law(law::Model),
    Scripts(Box<scripts::Model>),
    LetterTexts(Box<letter_texts::Model>),
    Settings(Box<settings::Model>),
    Help(help::Model),
}

impl Desk {
    /// Asks the company what the screen shows.
    pub(super) fn show_screen(&mut self) {
        let shown = match &self.place {
            Place::Here(session) => self.model_of(session),
            Place::Nowhere => {
                let last = self.machine.settings().last_file.as_deref();
                let refused = self.not_opened.as_ref();
                Ok(Shown::Welcome(welcome::model(last, refused, &self.words)))
            }
            Place::Away(_) => return,
        };
        self.screens.customers.forget();
        self.shown = shown.unwrap_or_else(|error| {
            self.refuse(&error.refusal());
            Shown::Nothing
        });
    }

    fn model_of(&self, session: &Session) -> Result<Shown, Error> {
        let words = &self.words;
        Ok(match self.route {
            Route::Today => {
                let mut model = today::model(&session.worklist()?, words);
                model.books.law = session.law_tasks()?.len();
                Shown::Today(Box::new(model), None)
            }
            Route::Call(id, currency) => {
                let incoming = self.screens.incoming == Some((id, currency));
                let asked = self.screens.asked;
                let snapshot = session.call_asking(id, currency, incoming, asked)?;
                Shown::Call(Box::new(call::model(&snapshot, words)))
            }
            Route::Inside => Shown::Inside(inside::model(&session.inside()?, words)),
            Route::Letters => {
                Shown::Letters(letters::model(&session.letters()?, self.work(), words))
            }
            Route::Agreements => {
                let model = agreements::model(&session.agreements()?, words);
                Shown::Agreements(model.watching(&session.agenda()?, words))
            }
            Route::MoneyIn => {
                let table = self.screens.table.as_ref();
                let inbox = session.inbox()?;
                let mut model = money_in::model(&inbox, table, self.work(), words);
                let place = self.screens.file;
                model.details = place.and_then(|place| {
                    let file = table?.files.get(place)?;
                    Some(money_in::details(place, file, words))
                });
                Shown::MoneyIn(Box::new(model))
            }
            Route::Customers => {
                let mut model = customers::model(&session.customers()?, words);
                model.told.clone_from(&self.screens.told);
                Shown::Customers(model)
            }
            Route::Customer(id) => {
                let terms = terms_of(&self.settings(session)?);
                let snapshot = session.customer(id)?;
                Shown::Customer(Box::new(customer::model(&snapshot, &terms, words)))
            }
            Route::Charges(id) => Shown::Charges(charges::model(&session.charges(id)?, words)),
            Route::Law => {
                let terms = terms_of(&self.settings(session)?);
                let mut model = law::model(&session.law_tasks()?, terms, words);
                if !model.versions.is_empty() {
                    model.never = law::never(&session.without_terms()?);
                }
                Shown::Law(model)
            }
            Route::Scripts => {
                let language = self.screens.scripts.wanted();
                let snapshot = session.scripts(language.unwrap_or(words.language()))?;
                Shown::Scripts(Box::new(scripts::model(&snapshot, words)))
            }
            Route::LetterTexts => {
                let language = self.screens.letter_texts.wanted();
                let language = language.unwrap_or(words.language());
                let snapshot = session.letter_texts(language)?;
                Shown::LetterTexts(Box::new(letter_texts::model(&snapshot, words)))
            }
            Route::Settings => {
                Shown::Settings(Box::new(settings::model(&self.settings(session)?, words)))
            }
            Route::Help => {
                let tips = session.library().tips(words.language());
                let log = &self.machine.folders().data;
                Shown::Help(help::model(tips.iter(), self.keys_of_all(), log, words))
            }
            Route::Welcome => Shown::Nothing,
        })
    }

    /// The keys of every screen.
    fn keys_of_all(&self) -> Vec<KeyGroup> {
        let words = &self.words;
        let group = |route: Route, keys: Vec<Vec<(String, String)>>| KeyGroup {
            head: words.t(route.name()),
            keys: keys.concat(),
        };
        vec![
            self.keys_everywhere(),
            group(
                Route::Today,
                vec![today::keys(words), today::more_keys(words)],
            ),
            group(
                Route::Inside,
                vec![inside::keys(words), inside::more_keys(words)],
            ),
            KeyGroup {
                head: words.t("desk-keys-call"),
                keys: [call::keys(words), call::more_keys(words)].concat(),
            },
            group(Route::Letters, vec![self.screens.letters.keys(words)]),
            group(Route::Agreements, vec![agreements::keys(words)]),
            group(Route::Customers, vec![customers::keys(words)]),
            KeyGroup {
                head: words.t("desk-keys-customer"),
                keys: customer::keys(words),
            },
        ]
    }

    fn settings(&self, session: &Session) -> Result<SettingsSnapshot, Error> {
        let machine = self.machine.settings();
        let file = session.file();
        let folder = backup::folder_of(file, machine.copies_folder.as_deref());
        session.settings(machine.clone(), backup::copies(file, &folder))
    }

    /// Asks for the customer beside the list, and says anew what stands round it.
    pub(super) fn show_detail(&mut self) {
        if let (Some(customer), Place::Here(session)) = (self.screens.detail, &self.place)
            && let Shown::Today(_, detail) = &mut self.shown
        {
            match session.customer(customer) {
                Ok(snapshot) => *detail = Some(Box::new(today::detail(&snapshot, &self.words))),
                Err(error) => {
                    *detail = None;
                    self.refuse(&error.refusal());
                }
            }
        }
        self.frame_model = self.make_frame();
    }

    /// Tells a screen that shows it how far long work is; what its keys do depends on the part that is shown.
    pub(super) fn tell_progress(&mut self) {
        let work = self.work();
        if let Shown::MoneyIn(model) = &mut self.shown {
            model.progress = work;
            self.frame_model.keys = self.shown.keys(&self.screens, &self.words);
        } else if matches!(self.shown, Shown::Customers(_)) {
            self.frame_model.keys = self.shown.keys(&self.screens, &self.words);
        } else if let Shown::Letters(model) = &mut self.shown {
            model.progress = work;
            self.frame_model.keys = self.shown.keys(&self.screens, &self.words);
        }
    }
}

/// Versions of our terms that can be handed over.
fn terms_of(settings: &SettingsSnapshot) -> Vec<(TermsId, String)> {
    let terms = settings.terms.iter();
    terms
        .map(|(id, terms, _)| (*id, terms.name.clone()))
        .collect()
}

impl Shown {
    /// The title of the screen and one sentence of what it counts.
    pub(super) fn top(&self, route: Route, words: &Words) -> (String, String) {
        let usual = words.t(route.name());
        match self {
            Self::Nothing | Self::Welcome(_) => (usual, String::new()),
            Self::Today(model, _) => (usual, model.summary.clone()),
            Self::Call(model) => (model.name.clone(), model.sentence.clone()),
            Self::Letters(_)
            | Self::MoneyIn(_)
            | Self::Scripts(_)
            | Self::LetterTexts(_)
            | Self::Settings(_)
            | Self::Help(_) => (usual, String::new()),
            Self::Agreements(model) => (usual, model.sentence.clone()),
            Self::Inside(model) => (usual, model.sentence.clone()),
            Self::Customers(model) => (usual, model.sentence.clone()),
            Self::Customer(model) => (model.name.clone(), String::new()),
            Self::Charges(model) => (model.name.clone(), model.sentence.clone()),
            Self::Law(_) => (usual, String::new()),
        }
    }

    /// The keys of the screen, for the foot.
    pub(super) fn keys(&self, screens: &Screens, words: &Words) -> Vec<(String, String)> {
        match self {
            Self::Nothing
            | Self::Welcome(_)
            | Self::Charges(_)
            | Self::Law(_)
            | Self::Scripts(_)
            | Self::LetterTexts(_)
            | Self::Settings(_)
            | Self::Help(_) => Vec::new(),
            Self::Today(..) => today::keys(words),
            Self::Call(_) => call::keys(words),
            Self::Inside(_) => inside::keys(words),
            Self::Letters(_) => screens.letters.keys(words),
            Self::Agreements(_) => agreements::keys(words),
            Self::MoneyIn(model) => screens.money_in.keys(model, words),
            Self::Customers(_) => screens.customers.keys(words),
            Self::Customer(_) => customer::keys(words),
        }
    }

    /// The rest of them, for the page of all keys.
    pub(super) fn more_keys(&self, words: &Words) -> Vec<(String, String)> {
        match self {
            Self::Today(..) => today::more_keys(words),
            Self::Call(_) => call::more_keys(words),
            Self::Inside(_) => inside::more_keys(words),
            Self::Letters(_) => letters::more_keys(words),
            _ => Vec::new(),
        }
    }

    /// The screen itself shows how far long work is.
    pub(super) const fn shows_work(&self) -> bool {
        matches!(self, Self::MoneyIn(_) | Self::Letters(_))
    }
}

impl Screens {
    /// Draws the screen that is shown.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        shown: &Shown,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        match shown {
            Shown::Nothing => {}
            Shown::Welcome(model) => self.welcome.ui(ui, model, words, out),
            Shown::Today(model, detail) => {
                self.today
                    .ui(ui, (model, detail.as_deref()), words, today, out);
            }
            Shown::Inside(model) => self.inside.ui(ui, model, words, today, out),
            Shown::Call(model) => self.call.ui(ui, model, words, today, out),
            Shown::Letters(model) => {
                let shown = (model, self.preview.as_ref());
                self.letters.ui(ui, shown, words, today, out);
            }
            Shown::Agreements(model) => self.agreements.ui(ui, model, words, today, out),
            Shown::Scripts(model) => self.scripts.ui(ui, model, words, out),
            Shown::LetterTexts(model) => self.letter_texts.ui(ui, model, words, out),
            Shown::Settings(model) => self.settings.ui(ui, model, words, today, out),
            Shown::Help(model) => self.help.ui(ui, model, words, out),
            Shown::MoneyIn(model) => self.money_in.ui(ui, model, words, today, out),
            Shown::Customers(model) => self.customers.ui(ui, model, words, today, out),
            Shown::Customer(model) => self.customer.ui(ui, model, words, today, out),
            Shown::Charges(model) => self.charges.ui(ui, model, words, today, out),
            Shown::Law(model) => self.law.ui(ui, model, words, today, out),
        }
    }

    /// What would be lost by leaving the screen that is shown.
    pub(super) fn unsaved(
        &self,
        shown: &Shown,
        words: &Words,
        today: NaiveDate,
    ) -> Option<Unsaved> {
        let keep = |missing: Option<String>| missing.map_or(Keep::Now, Keep::Not);
        match shown {
            Shown::Call(model) if self.call.unsaved(model) => Some(Unsaved {
                about: model.name.clone(),
                keep: keep(self.call.missing(model, words, today)),
            }),
            Shown::Customer(model) if self.customer.unsaved(model) => Some(Unsaved {
                about: model.name.clone(),
                keep: keep(self.customer.missing(words)),
            }),
            Shown::Scripts(_) if self.scripts.unsaved() => Some(Unsaved {
                about: self.scripts.about(),
                keep: Keep::There,
            }),
            Shown::LetterTexts(_) if self.letter_texts.unsaved() => Some(Unsaved {
                about: self.letter_texts.about(words),
                keep: Keep::There,
            }),
            Shown::Settings(_) if self.settings.unsaved() => Some(Unsaved {
                about: String::new(),
                keep: Keep::There,
            }),
            _ => None,
        }
    }

    /// Keeps it, where nothing is missing.
    pub(super) fn keep(
        &mut self,
        shown: &Shown,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        match shown {
            Shown::Call(model) => self.call.keep(model, words, today, out),
            Shown::Customer(model) => self.customer.keep(model, out),
            _ => {}
        }
    }

    /// Forgets it.
    pub(super) fn forget(&mut self, shown: &Shown) {
        match shown {
            Shown::Call(_) => self.call.forget(),
            Shown::Customer(_) => self.customer.forget(),
            Shown::Scripts(_) => self.scripts.forget(),
            Shown::LetterTexts(_) => self.letter_texts.forget(),
            Shown::Settings(_) => self.settings.forget(),
            _ => {}
        }
    }

    /// The PDF of the terms that are being edited.
    pub(super) fn terms_pdf(&mut self, bytes: Vec<u8>) {
        self.settings.terms_pdf(bytes);
    }

    /// A file with rates of the law, to be compared with those that are known.
    pub(super) fn rates_file(&mut self, bytes: &[u8], shown: &Shown, words: &Words) {
        if let Shown::Settings(model) = shown {
            self.settings.rates_file(bytes, model, words);
        }
    }

    /// Asks a question on the screen that is shown, where it asks any.
    pub(super) fn ask(&mut self, shown: &Shown, question: Question) {
        match shown {
            Shown::Customer(_) => self.customer.ask(question),
            Shown::Agreements(_) => self.agreements.ask(question),
            Shown::Call(_) => self.call.ask(question),
            _ => {}
        }
    }

    /// The form that is open has a place for a file.
    pub(super) fn wants_file(&self, shown: &Shown) -> bool {
        let question = match shown {
            Shown::Customer(_) => self.customer.question(),
            Shown::Customers(_) => self.customers.question(),
            Shown::Agreements(_) => self.agreements.question(),
            _ => None,
        };
        question.is_some_and(Question::wants_file)
    }

    /// The file for it was chosen, or let go over the window.
    pub(super) fn take_file(&mut self, shown: &Shown, name: String, bytes: Vec<u8>) {
        let question = match shown {
            Shown::Customer(_) => self.customer.question_mut(),
            Shown::Customers(_) => self.customers.question_mut(),
            Shown::Agreements(_) => self.agreements.question_mut(),
            _ => None,
        };
        if let Some(question) = question {
            question.take_file(name, bytes);
        }
    }

    /// The customers, and what kind they are.
    pub(super) const fn ask_kinds(&mut self) {
        self.customers.tab = customers::Tab::Kinds;
    }

    /// The customers, and with whom this one is to be merged.
    pub(super) fn ask_merge(&mut self, customer: CustomerId) {
        self.customers.merge = Some(customer);
    }

    /// One receipt of Money in is to be seen.
    pub(super) fn look_at_receipt(&mut self, receipt: ReceiptId) {
        self.money_in.look_at(receipt);
    }

    /// The PDF that is looked at in Money in, as far as it was drawn.
    pub(super) fn show_copy(&mut self, looked: money_in::LookedCopy) {
        self.money_in.show_copy(looked);
    }

    /// PDFs that may be the copy of an invoice, for Money in.
    pub(super) fn offer_copies(&mut self, copies: money_in::CopiesFor) {
        self.money_in.offer_copies(copies);
    }

    /// Files lie on the table, or were imported: the part of Money in where they are seen.
    pub(super) fn look_at(&mut self, tab: money_in::Tab) {
        self.money_in.tab = tab;
    }
}
