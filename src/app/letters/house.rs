//! Our side of every letter: who we are, who signs, how we want to be paid, our terms and conditions,
//! the day on the letter. Read once, however many letters are made.

use crate::app::charging::Charging;
use crate::app::library::Library;
use crate::app::settings::{
    self, CompanySettings, LetterSettings, MoneySettings, PaperSettings, ProcedureSettings,
};
use crate::documents::letter::{CompanyFacts, SenderFacts};
use crate::documents::picture::Picture;
use crate::domain::calendar::{Calendar, FourteenDayTerm, TermFormula, deemed_delivery};
use crate::domain::ids::ColleagueId;
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::references::Iban;
use crate::domain::stationery::{Stationery, Stock};
use crate::store::read::ColleagueRow;
use crate::store::{Read, StoreError};
use crate::words::Words;
use chrono::{Days, NaiveDate};
use std::sync::Arc;

/// A reasonable term to pay after all (art. 6:82 BW).
const NOTICE_DAYS: u32 = 14;

/// Our side.
#[derive(Debug)]
pub(super) struct House<'a> {
    pub(super) library: &'a Library,
    pub(super) settings: CompanySettings,
    pub(super) procedure: ProcedureSettings,
    pub(super) money: MoneySettings,
    pub(super) paper: PaperSettings,
    /// What lies under every page, where letters are printed on paper of our own making.
    pub(super) letterhead: Option<Vec<u8>>,
    pub(super) letters: LetterSettings,
    pub(super) company: CompanyFacts,
    pub(super) sender: SenderFacts,
    /// How charges are reckoned, and versions of the terms.
    pub(super) charging: Charging,
    /// Today: what is open is open as of this day.
    pub(super) today: NaiveDate,
    /// The books are behind: payments are known through this day only.
    pub(super) position_on: Option<NaiveDate>,
    /// The day on the letters: today, or the next working day.
    pub(super) letter_day: NaiveDate,
    /// What is wrong on our side, the same for every letter.
    pub(super) problems: Vec<Problem>,
    calendar: Calendar,
    words: [Words; 2],
    /// Letters that were ever recorded: ours are numbered on from here.
    letters_ever: i64,
}

impl<'a> House<'a> {
    /// Reads our side of letters that are made today by somebody.
    pub(super) fn read(
        read: &Read<'_>,
        library: &'a Library,
        today: NaiveDate,
        who: Option<ColleagueId>,
    ) -> Result<Self, StoreError> {
        let settings = settings::company(read)?;
        let procedure = settings::procedure(read)?;
        let calendar = settings::calendar::calendar(read, &procedure, library, today)?;
        let letter_day = calendar.working_day_on_or_after(today);
        let mut problems = Vec::new();
        let logo = logo(settings::logo(read)?, &mut problems);
        let paper = settings::paper(read)?;
        let letterhead = match paper.stationery.stock {
            Stock::Letterhead => settings::letterhead(read)?,
            Stock::Blank | Stock::Printed => None,
        };
        if paper.stationery.stock == Stock::Letterhead && letterhead.is_none() {
            problems.push(no_letterhead());
        }
        if let Err(error) = Iban::parse(&settings.iban)
            && !settings.iban.trim().is_empty()
        {
            problems.push(Problem {
                place: Some(msg("letter-field-our-iban")),
                what: error.message(),
                remedy: Some(msg("letter-no-iban-remedy")),
                weight: Weight::Fatal,
            });
        }
        Ok(Self {
            position_on: position_on(read, &calendar, today)?,
            company: company(&settings, logo),
            sender: sender(&read.colleagues()?, who),
            charging: Charging::read(read, &library.law)?,
            money: settings::money(read)?,
            paper,
            letterhead,
            letters: settings::letters::read(read)?,
            letters_ever: read.letters_ever()?,
            words: Language::ALL.map(|language| Words::new(language).on(letter_day)),
            library,
            settings,
            procedure,
            today,
            letter_day,
            problems,
            calendar,
        })
    }

    /// The words in a language; days are said as on the day of the letter.
    pub(super) const fn words(&self, language: Language) -> &Words {
        match language {
            Language::Dutch => &self.words[0],
            Language::English => &self.words[1],
        }
    }

    /// Our reference on the n-th letter that is made now, counted from 0: `BR-2026-0001`.
    pub(super) fn reference(&self, nth: usize) -> String {
        let number = self.letters_ever + 1 + i64::try_from(nth).unwrap_or(0);
        format!("BR-{}-{number:04}", self.letter_day.format("%Y"))
    }

    /// Last day to pay that a letter names, never a day on which nobody works; `None` for a letter that
    /// names none. The last reminder counts from its expected delivery, and so gives what it says.
    pub(super) fn deadline(&self, kind: LetterKind) -> Option<NaiveDate> {
        let (from, days) = match kind {
            LetterKind::FirstReminder
            | LetterKind::DisputeReceived
            | LetterKind::DisputeOutcome => (self.letter_day, self.procedure.first_deadline_days),
            LetterKind::LastReminder | LetterKind::ArrangementEnd => (
                deemed_delivery(self.letter_day, self.delivery_days()),
                self.procedure.last_deadline_days,
            ),
            LetterKind::DefaultNotice => (
                deemed_delivery(self.letter_day, self.delivery_days()),
                NOTICE_DAYS,
            ),
            LetterKind::LimitationInterruption => (self.letter_day, NOTICE_DAYS),
            _ => return None,
        };
        Some(self.calendar.working_day_on_or_after(later(from, days)))
    }

    /// The day after which the next step counts its days: the deadline, or the last free day of a
    /// 14-day letter, reckoned from its delivery and nowhere printed.
    pub(super) fn step_deadline(&self, kind: LetterKind) -> Option<NaiveDate> {
        if kind != LetterKind::FourteenDay {
            return self.deadline(kind);
        }
        let term = FourteenDayTerm::posted(
            self.letter_day,
            self.delivery_days(),
            TermFormula::default(),
        );
        term.act_from.pred_opt()
    }

    /// The day by which a signed form should be back: two weeks, on a working day.
    pub(super) fn return_by(&self) -> NaiveDate {
        self.calendar
            .working_day_on_or_after(later(self.letter_day, 14))
    }

    /// What letters are printed on; without a letterhead they have their own head and foot.
    pub(super) fn stationery(&self) -> Stationery {
        match (self.paper.stationery.stock, &self.letterhead) {
            (Stock::Letterhead, None) => Stationery::default(),
            _ => self.paper.stationery,
        }
    }

    /// The calendar that letters are made by.
    pub(super) const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    pub(super) fn delivery_days(&self) -> u32 {
        self.charging.law.delivery_days(self.letter_day)
    }
}

/// So many days later, or the last day there is.
fn later(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

pub(super) fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The logo; one that does not open leaves its place to our name.
fn logo(bytes: Option<Vec<u8>>, problems: &mut Vec<Problem>) -> Option<Arc<Picture>> {
    let picture = Picture::read(&bytes?);
    if picture.is_err() {
        problems.push(Problem {
            place: Some(msg("post-field-logo")),
            what: msg("post-logo-unreadable"),
            remedy: Some(msg("post-logo-unreadable-remedy")),
            weight: Weight::Remark,
        });
    }
    picture.ok().map(Arc::new)
}

/// Letters go on paper of our own making, and there is none.
fn no_letterhead() -> Problem {
    Problem {
        place: Some(msg("post-field-letterhead")),
        what: msg("post-no-letterhead"),
        remedy: Some(msg("post-no-letterhead-remedy")),
        weight: Weight::Remark,
    }
}

/// Through which day payments are known, where that is not far enough; `None` too where nothing was ever read,
/// for then there is no day to name.
fn position_on(
    read: &Read<'_>,
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, StoreError> {
    let needed = calendar.last_working_day_before(today);
    let accounts = read.account_books()?;
    let counting = accounts.iter().filter(|account| account.counts);
    let through: Option<Vec<NaiveDate>> = counting.map(|account| account.booked_through).collect();
    Ok(through
        .and_then(|days| days.into_iter().min())
        .filter(|through| *through < needed))
}

fn company(settings: &CompanySettings, logo: Option<Arc<Picture>>) -> CompanyFacts {
    let trading = some(&settings.trading_name).filter(|name| *name != settings.name.trim());
    CompanyFacts {
        legal_line: trading.as_ref().and_then(|_| some(&settings.name)),
        name: trading.unwrap_or_else(|| settings.name.trim().to_owned()),
        address: settings.address.clone(),
        kvk: some(&settings.kvk),
        vat: some(&settings.vat),
        iban: some(&settings.iban),
        account_name: some(&settings.name),
        phone: some(&settings.phone),
        email: some(&settings.email),
        logo,
    }
}

/// Who signs: whoever works now if they may, else the first colleague who may; with nobody who may,
/// whoever is there.
fn sender(colleagues: &[ColleagueRow], who: Option<ColleagueId>) -> SenderFacts {
    let here = || colleagues.iter().filter(|colleague| colleague.active);
    let now = || here().find(|colleague| Some(colleague.id) == who);
    let chosen = now()
        .filter(|colleague| colleague.signs_letters)
        .or_else(|| here().find(|colleague| colleague.signs_letters))
        .or_else(now)
        .or_else(|| here().next());
    chosen
        .map(|colleague| SenderFacts {
            name: colleague.name.clone(),
            job: some(&colleague.job),
            phone: some(&colleague.phone),
            email: some(&colleague.email),
        })
        .unwrap_or_default()
}
