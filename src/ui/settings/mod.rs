//! Settings: how the company works. Each section is a form of its own: it is kept by its own button, which
//! works once something changed and all of it is sound.

mod calendar;
mod charging;
mod company;
mod file;
mod folders;
mod form;
mod law;
mod lists;
mod morning;
mod order;
mod paper;
mod rules;
mod terms;
mod terms_figures;

pub use law::{Figure, FigureGroup, LawModel};

use crate::app::settings::{
    CalendarSettings, CompanySettings, MachineSettings, MoneySettings, MorningSettings,
    OrderSettings, PaperSettings, ProcedureSettings,
};
use crate::app::snapshots::SettingsSnapshot;
use crate::domain::calendar::HolidayPeriod;
use crate::domain::ids::{BankAccountId, ColleagueId, TermsId};
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::{Button, Col, Table, para, say};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, icon, look, space, tokens};
use crate::ui::today::missing;
use crate::words::{Words, capitalised};
use chrono::NaiveDate;
use egui::{Frame, Margin, Panel, ScrollArea, Stroke, Ui};
use std::path::PathBuf;

use crate::app::command::{ColleagueDraft, TermsDraft};

/// A form is not wider than this.
const WIDE: f32 = 640.0;

/// What Settings shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Our own company.
    pub company: CompanySettings,
    /// There is a logo of this size.
    pub logo: Option<String>,
    /// Paper, envelopes and post.
    pub paper: PaperSettings,
    /// There is a letterhead of this size.
    pub letterhead: Option<String>,
    /// The procedure.
    pub procedure: ProcedureSettings,
    /// How the morning goes.
    pub morning: MorningSettings,
    /// Terms of payment, interest, costs.
    pub money: MoneySettings,
    /// Working days and calling times.
    pub calendar: CalendarSettings,
    /// The order of today's list.
    pub order: OrderSettings,
    /// The holidays that are reckoned with.
    pub periods: Vec<PeriodRow>,
    /// Where they come from: a sentence.
    pub periods_from: String,
    /// Colleagues.
    pub colleagues: Vec<(ColleagueId, ColleagueDraft)>,
    /// Our bank accounts.
    pub accounts: Vec<Account>,
    /// Who pays without being a customer: account, name, what it was.
    pub not_customers: Vec<(String, String, String)>,
    /// How tables of banks are read, as the user said: id and name.
    pub bank_tables: Vec<(String, String)>,
    /// How lists are read, as the user said: id and name.
    pub list_tables: Vec<(String, String)>,
    /// How settlements are read, as the user said: id and name of the company.
    pub settlement_tables: Vec<(String, String)>,
    /// Versions of the terms, newest first, with what is said of each.
    pub terms: Vec<(TermsId, TermsDraft, String)>,
    /// The law's figures.
    pub law: LawModel,
    /// What this computer remembers.
    pub machine: MachineSettings,
    /// The language of the screen.
    pub language: Language,
    /// Where the company file is.
    pub file: PathBuf,
    /// How large it is.
    pub file_size: String,
    /// The daily copies, newest first.
    pub copies: Vec<CopyRow>,
    /// Where they go: a sentence.
    pub copies_in: String,
}

/// A holiday that is reckoned with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodRow {
    /// Which.
    pub what: String,
    /// Its days.
    pub days: String,
    /// Why one cannot be sure of it.
    pub unsure: Option<String>,
}

/// One of our bank accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its row.
    pub id: BankAccountId,
    /// Its number as it was kept.
    pub number: String,
    /// In groups of four.
    pub shown: String,
    /// What we call it.
    pub name: String,
    /// It counts for the gate.
    pub counts: bool,
    /// Through which day it is complete.
    pub through: String,
}

/// A copy of the company file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRow {
    /// Where it is.
    pub path: PathBuf,
    /// Its day.
    pub day: String,
    /// How large it is.
    pub size: String,
}

/// Scripts and the texts of letters have a screen of their own.
fn scripts(ui: &mut Ui, words: &Words, out: &mut Vec<Action>) {
    let open = words.t("settings-scripts-open");
    if Button::primary(&open).show(ui).clicked() {
        out.push(Action::Go(Route::Scripts));
    }
    ui.add_space(space::S);
    let letters = words.t("settings-letter-texts-open");
    if Button::plain(&letters).show(ui).clicked() {
        out.push(Action::Go(Route::LetterTexts));
    }
}

/// What Settings shows, from what the company file and this computer say.
#[must_use]
pub fn model(snapshot: &SettingsSnapshot, words: &Words) -> Model {
    let accounts = snapshot.accounts.iter().map(|account| Account {
        id: account.id,
        number: account.account.clone(),
        shown: crate::words::iban(&account.account),
        name: account.name.clone(),
        counts: account.counts,
        through: match (account.booked_through, &account.gap) {
            (Some(_), Some(gap)) => words.say(&missing(gap)),
            (Some(day), None) => words.say(&msg("settings-account-through").with("day", day)),
            (None, _) => words.t("settings-account-nothing"),
        },
    });
    let terms = snapshot.terms.iter().map(|(id, draft, pages)| {
        let from = msg("settings-terms-from").with("day", draft.valid_from);
        let pdf = match pages {
            Some(pages) => msg("settings-terms-pages").with("pages", i64::from(*pages)),
            None => msg("settings-terms-no-pdf"),
        };
        let said = format!("{} · {}", words.say(&from), words.say(&pdf));
        (*id, draft.clone(), said)
    });
    Model {
        company: snapshot.company.clone(),
        logo: snapshot
            .logo
            .as_ref()
            .map(|bytes| words.size(bytes.len() as u64)),
        paper: snapshot.paper.clone(),
        letterhead: snapshot.letterhead.map(|bytes| words.size(bytes as u64)),
        procedure: snapshot.procedure.clone(),
        morning: snapshot.morning.clone(),
        money: snapshot.money.clone(),
        calendar: snapshot.calendar.clone(),
        order: snapshot.order.clone(),
        periods: snapshot
            .holidays
            .0
            .iter()
            .map(|period| period_row(period, words))
            .collect(),
        periods_from: match snapshot.holidays.1 {
            Some(day) => words.say(&msg("settings-periods-from").with("day", day)),
            None => words.t("settings-periods-none"),
        },
        colleagues: snapshot.colleagues.clone(),
        accounts: accounts.collect(),
        not_customers: snapshot.not_customers.clone(),
        bank_tables: snapshot.bank_tables.clone(),
        list_tables: snapshot.list_tables.clone(),
        settlement_tables: snapshot.settlement_tables.clone(),
        terms: terms.collect(),
        law: law::model(&snapshot.law, words),
        machine: snapshot.machine.clone(),
        language: words.language(),
        file: snapshot.file.clone(),
        file_size: words.size(snapshot.file_bytes),
        copies: snapshot
            .copies
            .iter()
            .map(|(path, day, bytes)| CopyRow {
                path: path.clone(),
                day: words.day_short_with_year(*day),
                size: words.size(*bytes),
            })
            .collect(),
        copies_in: match &snapshot.machine.copies_folder {
            Some(folder) => folder.display().to_string(),
            None => words.t("settings-copies-beside"),
        },
    }
}

fn period_row(period: &HolidayPeriod, words: &Words) -> PeriodRow {
    let days = msg("settings-period-days")
        .with("from", words.day_short_with_year(period.from))
        .with("through", words.day_short_with_year(period.through));
    PeriodRow {
        what: capitalised(&words.say(&period.what.message())),
        days: words.say(&days),
        unsure: (!period.verified).then(|| words.t("settings-period-unsure")),
    }
}

/// The sections, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// Name, address, bank, logo.
    #[default]
    Company,
    /// Who works here.
    Colleagues,
    /// Which accounts count for the gate.
    Accounts,
    /// Versions of the terms and conditions.
    Terms,
    /// Envelopes, paper, printing and post.
    Paper,
    /// Days of the procedure.
    Procedure,
    /// Working days, holidays, calling times.
    Calendar,
    /// What counts in the order of the list.
    Order,
    /// Departments, minutes, holidays of sales.
    Morning,
    /// What is said in calls.
    Scripts,
    /// Terms of payment, interest, costs.
    Money,
    /// The law's figures, and how far they can be trusted.
    Law,
    /// Where new files are looked for.
    Folders,
    /// Language, light or dark.
    Look,
    /// The company file and its copies.
    File,
}

impl Section {
    /// In order.
    pub const ALL: [Self; 15] = [
        Self::Company,
        Self::Colleagues,
        Self::Accounts,
        Self::Terms,
        Self::Paper,
        Self::Procedure,
        Self::Calendar,
        Self::Order,
        Self::Morning,
        Self::Scripts,
        Self::Money,
        Self::Law,
        Self::Folders,
        Self::Look,
        Self::File,
    ];

    const fn icon(self) -> &'static str {
        match self {
            Self::Company => icon::BUILDING_2,
            Self::Colleagues => icon::USERS,
            Self::Accounts => icon::LANDMARK,
            Self::Terms => icon::FILE_TEXT,
            Self::Paper => icon::PRINTER,
            Self::Procedure => icon::LIST_ORDERED,
            Self::Calendar => icon::CALENDAR_DAYS,
            Self::Order => icon::ARROW_UP_DOWN,
            Self::Morning => icon::CLIPBOARD_CHECK,
            Self::Scripts => icon::MESSAGE_SQUARE_TEXT,
            Self::Money => icon::EURO,
            Self::Law => icon::SCALE,
            Self::Folders => icon::FOLDER_OPEN,
            Self::Look => icon::MONITOR,
            Self::File => icon::HARD_DRIVE,
        }
    }

    /// Its name, and what it is for in one sentence.
    fn said(self, words: &Words) -> (String, String) {
        match self {
            Self::Company => (words.t("settings-company"), words.t("settings-company-why")),
            Self::Colleagues => (
                words.t("settings-colleagues"),
                words.t("settings-colleagues-why"),
            ),
            Self::Accounts => (
                words.t("settings-accounts"),
                words.t("settings-accounts-why"),
            ),
            Self::Terms => (words.t("settings-terms"), words.t("settings-terms-why")),
            Self::Paper => (words.t("settings-paper"), words.t("settings-paper-why")),
            Self::Procedure => (
                words.t("settings-procedure"),
                words.t("settings-procedure-why"),
            ),
            Self::Calendar => (
                words.t("settings-calendar"),
                words.t("settings-calendar-why"),
            ),
            Self::Order => (words.t("settings-order"), words.t("settings-order-why")),
            Self::Morning => (words.t("settings-morning"), words.t("settings-morning-why")),
            Self::Scripts => (words.t("settings-scripts"), words.t("settings-scripts-why")),
            Self::Money => (words.t("settings-money"), words.t("settings-money-why")),
            Self::Law => (words.t("settings-law"), words.t("settings-law-why")),
            Self::Folders => (words.t("settings-folders"), words.t("settings-folders-why")),
            Self::Look => (words.t("settings-look"), words.t("settings-look-why")),
            Self::File => (words.t("settings-file"), words.t("settings-file-why")),
        }
    }
}

/// What is half-done in Settings.
#[derive(Debug, Clone, Default)]
pub struct SettingsScreen {
    /// Which section.
    pub section: Section,
    company: form::Draft<CompanySettings>,
    paper: paper::PaperForm,
    procedure: rules::ProcedureForm,
    morning: morning::MorningForm,
    money: rules::MoneyForm,
    calendar: calendar::CalendarForm,
    order: order::OrderForm,
    colleagues: lists::Colleagues,
    accounts: lists::Accounts,
    terms: terms::TermsForm,
    charging: charging::ChargingForm,
}

impl SettingsScreen {
    /// Something was typed in a section that is not kept.
    #[must_use]
    pub fn unsaved(&self) -> bool {
        self.company.changed()
            || self.paper.changed()
            || self.procedure.changed()
            || self.morning.changed()
            || self.money.changed()
            || self.calendar.changed()
            || self.order.changed()
            || self.terms.changed()
            || self.charging.changed()
    }

    /// Forgets what was typed; the section stays.
    pub fn forget(&mut self) {
        *self = Self {
            section: self.section,
            ..Self::default()
        };
    }

    /// The PDF that was picked for the version of the terms that is being edited.
    pub fn terms_pdf(&mut self, bytes: Vec<u8>) {
        self.terms.pdf(bytes);
    }

    /// A file of rates that was picked: what it would change is shown before anything does.
    pub fn rates_file(&mut self, bytes: &[u8], model: &Model, words: &Words) {
        self.charging.rates(bytes, &model.law.law, words);
    }

    /// Draws it and asks.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        self.company.follow(&model.company);
        self.paper.follow(&model.paper, words);
        self.procedure.follow(&model.procedure, words);
        self.morning.follow(&model.morning, words);
        self.money.follow(&model.money, words);
        self.calendar.follow(&model.calendar, words);
        self.order.follow(&model.order, words);
        self.charging.follow(model.law.rules);
        let room = if ui.available_width() < 800.0 {
            190.0
        } else {
            230.0
        };
        let ground = Frame::new().fill(tokens(ui).pane);
        Panel::left("settings-sections")
            .exact_size(room)
            .resizable(false)
            .show_separator_line(false)
            .frame(ground)
            .show(ui, |ui| self.sections(ui, words));
        let ground = Frame::new().fill(tokens(ui).canvas);
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .id_salt((
                    "settings",
                    Section::ALL.iter().position(|it| *it == self.section),
                ))
                .show(ui, |ui| {
                    let margin = Margin::symmetric(32, 20);
                    Frame::new().inner_margin(margin).show(ui, |ui| {
                        ui.set_width(ui.available_width().min(WIDE));
                        ui.spacing_mut().item_spacing.y = space::M;
                        let (name, why) = self.section.said(words);
                        say(ui, look::TITLE, name);
                        para(ui, look::BODY_QUIET.line(19.0), why);
                        ui.add_space(space::XS);
                        self.content(ui, model, words, today, out);
                    });
                });
        });
    }

    fn content(
        &mut self,
        ui: &mut Ui,
        model: &Model,
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        match self.section {
            Section::Company => company::ui(ui, &mut self.company, model, words, out),
            Section::Colleagues => self.colleagues.ui(ui, model, words, out),
            Section::Accounts => self.accounts.ui(ui, model, words, out),
            Section::Terms => self.terms.ui(ui, model, words, today, out),
            Section::Paper => self.paper.ui(ui, model.letterhead.as_deref(), words, out),
            Section::Procedure => self.procedure.ui(ui, words, out),
            Section::Calendar => self.calendar.ui(ui, model, words, today, out),
            Section::Order => self.order.ui(ui, words, out),
            Section::Morning => self.morning.ui(ui, words, today, out),
            Section::Scripts => scripts(ui, words, out),
            Section::Money => self.money.ui(ui, &model.law.law, words, out),
            Section::Law => {
                law::ui(ui, &model.law, words, |ui| {
                    self.charging.ui(ui, &model.law.law, words, today, out);
                });
            }
            Section::Folders => folders::ui(ui, model, words, out),
            Section::Look => file::look(ui, model, words, out),
            Section::File => file::file(ui, model, words, out),
        }
    }

    fn sections(&mut self, ui: &mut Ui, words: &Words) {
        let whole = ui.max_rect();
        let line = Stroke::new(1.0, tokens(ui).line);
        ui.painter()
            .vline(whole.right() - 0.5, whole.y_range(), line);
        ui.add_space(10.0);
        let names = Section::ALL.map(|section| section.said(words).0);
        let name = |row: usize| names.get(row).cloned().unwrap_or_default();
        let chosen = Section::ALL.iter().position(|it| *it == self.section);
        let list = words.t("settings-sections");
        let answer = Table::new(&list, names.len(), &name)
            .columns(&[Col::share("", 1.0)])
            .row_height(36.0)
            .selected(chosen)
            .no_head()
            .show(ui, |row| {
                row.line = false;
                let ink = if row.selected { Ink::Accent } else { Ink::Text };
                let glyph = Section::ALL[row.index].icon();
                let quiet = if row.selected {
                    Ink::Accent
                } else {
                    Ink::Quiet
                };
                row.icon_text(
                    0,
                    glyph,
                    quiet,
                    look::BODY_MEDIUM.ink(ink),
                    &names[row.index],
                );
            });
        if let Some(section) = answer.select.and_then(|row| Section::ALL.get(row)) {
            self.section = *section;
        }
    }
}
