//! Our own company: settings, colleagues, bank accounts.

use super::{record, required};
use crate::app::command::{Changed, ColleagueDraft, Done};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::settings::{
    self, CompanySettings, MoneySettings, MorningSettings, ProcedureSettings,
};
use crate::domain::ids::{BankAccountId, ColleagueId};
use crate::domain::message::{Refusal, msg};
use crate::domain::money::Currency;
use crate::domain::money::Money;
use crate::domain::references::Iban;
use crate::store::read::ColleagueRow;
use crate::store::{JournalEntry, StoreError, Write};
use chrono::NaiveDate;
use serde_json::json;

/// Larger than any logo that a letter needs.
const LOGO_BYTES_MOST: usize = 5_000_000;

/// Changes settings; the journal line keeps what stood there before.
pub(super) fn change(
    session: &mut Session,
    set: impl FnOnce(&mut Write<'_>) -> Result<(), StoreError>,
) -> Result<Done, Error> {
    record(
        session,
        "settings",
        msg("did-settings"),
        Changed::Everything,
        |write| {
            let before = settings::stood_before(write)?;
            set(write)?;
            Ok(JournalEntry::default().with(json!({ "settings": before })))
        },
    )
}

pub(super) fn set_company(session: &mut Session, to: &CompanySettings) -> Result<Done, Error> {
    required(&to.name, "name", "refused-company-name")?;
    let mut to = to.clone();
    if !to.iban.trim().is_empty() {
        to.iban = iban(&to.iban)?;
    }
    let account = to.iban.clone();
    change(session, |write| {
        settings::set_company(write, &to)?;
        // Where we are paid is one of our accounts, and counts until the owner says otherwise.
        if !account.is_empty() {
            write.bank_account(&account, Currency::EUR)?;
        }
        Ok(())
    })
}

fn iban(text: &str) -> Result<String, Refusal> {
    Iban::parse(text)
        .map(|iban| iban.as_str().to_owned())
        .map_err(|_not_an_iban| {
            Refusal::new(msg("refused-iban").with("iban", text.trim()))
                .remedy(msg("refused-iban-remedy"))
                .at("iban")
        })
}

pub(super) fn set_procedure(session: &mut Session, to: &ProcedureSettings) -> Result<Done, Error> {
    let days = [
        to.first_letter_days,
        to.first_deadline_days,
        to.next_step_days,
        to.last_deadline_days,
    ];
    if days.iter().any(|days| *days > 365)
        || to.first_deadline_days == 0
        || to.last_deadline_days == 0
    {
        return Err(Refusal::new(msg("refused-procedure-days"))
            .at("days")
            .into());
    }
    if to.hand_over_months == 0
        || to.hand_over_months > to.hand_over_urgent_months
        || to.hand_over_urgent_months > 24
    {
        return Err(Refusal::new(msg("refused-procedure-months"))
            .at("months")
            .into());
    }
    if to.minimum.is_negative() {
        return Err(Refusal::new(msg("refused-negative-amount"))
            .at("minimum")
            .into());
    }
    change(session, |write| settings::set_procedure(write, to))
}

/// Minutes that reaching somebody can be planned to take.
const MOST_MINUTES: u32 = 480;

pub(super) fn set_morning(session: &mut Session, to: &MorningSettings) -> Result<Done, Error> {
    let minutes = to.minutes;
    let refused = if to.keeps_days == 0 || to.keeps_days > 365 || to.return_days > 30 {
        Some(("refused-procedure-days", "days"))
    } else if to.apart_from.is_negative() {
        Some(("refused-negative-amount", "apart_from"))
    } else if [
        minutes.call,
        minutes.dozen_letters,
        minutes.sales,
        minutes.visit,
    ]
    .iter()
    .any(|minutes| *minutes > MOST_MINUTES)
    {
        Some(("refused-minutes", "minutes"))
    } else if to
        .sales_periods
        .iter()
        .any(|period| period.through < period.from)
    {
        Some(("refused-period", "periods"))
    } else {
        None
    };
    if let Some((why, place)) = refused {
        return Err(Refusal::new(msg(why)).at(place).into());
    }
    change(session, |write| settings::set_morning(write, to))
}

/// Cents of difference that may be called rounding.
const MOST_ROUNDING: i64 = 100;
/// Thousandths of discount.
const MOST_DISCOUNT: u32 = 100;
/// Cents that a bank may keep.
const MOST_BANK_COSTS: i64 = 5_000;

pub(super) fn set_money(session: &mut Session, to: &MoneySettings) -> Result<Done, Error> {
    if to.terms_days > 365 {
        return Err(Refusal::new(msg("refused-procedure-days"))
            .at("terms_days")
            .into());
    }
    let too_much = |amount: Money, most: i64| !(0..=most).contains(&amount.minor);
    let field = if too_much(to.rounding, MOST_ROUNDING) {
        Some("rounding")
    } else if to.discount_per_mille > MOST_DISCOUNT || to.discount_days > 365 {
        Some("discount")
    } else if too_much(to.bank_costs, MOST_BANK_COSTS) {
        Some("bank_costs")
    } else {
        None
    };
    if let Some(field) = field {
        return Err(Refusal::new(msg("refused-difference-too-large"))
            .at(field)
            .into());
    }
    change(session, |write| settings::set_money(write, to))
}

pub(super) fn set_logo(session: &mut Session, bytes: Option<&[u8]>) -> Result<Done, Error> {
    if let Some(bytes) = bytes {
        let picture = bytes.starts_with(b"\x89PNG") || bytes.starts_with(&[0xff, 0xd8, 0xff]);
        if !picture
            || bytes.len() > LOGO_BYTES_MOST
            || crate::documents::picture::Picture::read(bytes).is_err()
        {
            return Err(Refusal::new(msg("refused-logo"))
                .remedy(msg("refused-logo-remedy"))
                .at("logo")
                .into());
        }
    }
    change(session, |write| settings::set_logo(write, bytes))
}

pub(super) fn save_colleague(
    session: &mut Session,
    colleague: Option<ColleagueId>,
    to: &ColleagueDraft,
) -> Result<Done, Error> {
    let name = required(&to.name, "name", "refused-name")?.to_owned();
    let row = ColleagueRow {
        id: colleague.unwrap_or(ColleagueId(0)),
        name,
        job: to.job.trim().to_owned(),
        phone: to.phone.trim().to_owned(),
        email: to.email.trim().to_owned(),
        signs_letters: to.signs_letters,
        active: to.active || colleague.is_none(),
    };
    let mut saved = None;
    let result = record(
        session,
        "colleague",
        msg("did-colleague"),
        Changed::Everything,
        |write| {
            let before = write
                .colleagues()?
                .into_iter()
                .find(|before| Some(before.id) == colleague);
            let id = write.save_colleague(&row)?;
            saved = Some(id);
            Ok(JournalEntry::default().with(
                json!({ "colleague": id.0, "before": before.map(|row| colleague_json(&row)) }),
            ))
        },
    )?;
    // The first one to be added is the one who works.
    if session.who().is_none() {
        session.work_as(saved);
    }
    Ok(result)
}

fn colleague_json(row: &ColleagueRow) -> serde_json::Value {
    json!({
        "name": row.name, "job": row.job, "phone": row.phone, "email": row.email, "signs": row.signs_letters, "active": row.active,
    })
}

pub(super) fn save_bank_account(
    session: &mut Session,
    account: Option<BankAccountId>,
    number: &str,
    name: &str,
    counts: bool,
) -> Result<Done, Error> {
    let number = match account {
        // An older number that came with a statement stays as the bank writes it.
        Some(id) => session
            .read(|read| read.bank_accounts())?
            .into_iter()
            .find(|row| row.id == id)
            .map_or_else(|| number.to_owned(), |row| row.account),
        None => iban(number)?,
    };
    record(
        session,
        "bank-account",
        msg("did-bank-account"),
        Changed::Everything,
        |write| {
            let before = write
                .account_books()?
                .into_iter()
                .find(|row| row.account == number);
            write.save_bank_account(&number, Currency::EUR, name.trim(), counts)?;
            Ok(JournalEntry::default()
            .with(json!({ "account": number, "before": before.map(|row| json!({ "name": row.name, "counts": row.counts })) })))
        },
    )
}

pub(super) fn confirm_books(
    session: &mut Session,
    account: BankAccountId,
    through: NaiveDate,
) -> Result<Done, Error> {
    if through > session.today() {
        return Err(Refusal::new(msg("refused-day-to-come"))
            .at("through")
            .into());
    }
    let said = msg("did-confirm-books-through").with("day", through);
    record(
        session,
        "confirm-books",
        said,
        Changed::Everything,
        |write| {
            let before = write.confirmed_through(account)?;
            write.confirm_books(account, Some(through))?;
            Ok(JournalEntry::default()
                .with(json!({ "account": account.0, "before": before.map(|day| day.to_string()) })))
        },
    )
}
