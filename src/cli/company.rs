//! `company [--set FILE.toml]`: prints our own company's settings, or takes them from a file.
//!
//! The file has the same names as the JSON; what it leaves out stays as it is:
//! `name = "Van Dalen"`, `ibans = ["NL91ABNA0417164300"]` (the first is where to pay), `terms_days = 14`.

use super::desk::{Desk, Line, Outcome, path};
use super::table::{Side, Table};
use crate::app::command::Command;
use crate::app::settings::{CompanySettings, MachineSettings, MoneySettings};
use crate::app::{Error, Session};
use crate::domain::language::Language;
use crate::domain::message::{Refusal, msg};
use crate::domain::references::Iban;
use clap::ArgMatches;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use toml::Table as Toml;

pub(super) fn company(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let session = match found.get_one::<PathBuf>("set") {
        // Read first: a mistake in it must not leave an empty company behind.
        Some(file) => {
            let wanted = read(file)?;
            let mut session = desk.open_or_make()?;
            set(&mut session, &wanted)?;
            session
        }
        None if desk.file()?.exists() => desk.open_to_read()?,
        None => desk.open_or_make()?,
    };
    let company = session.company()?;
    let money = session.money_settings()?;
    let accounts = accounts(&session)?;
    let json = as_json(&session, &company, &money, &accounts);
    let table = as_table(desk, &json);
    desk.answer(&json, &[Line::Table(table)])
}

/// Our accounts, the one where to pay first.
fn accounts(session: &Session) -> Outcome<Vec<String>> {
    let main = session.company()?.iban;
    let settings = session.settings(MachineSettings::default(), Vec::new())?;
    let others = settings.accounts.into_iter();
    let others = others
        .map(|account| account.account)
        .filter(|account| *account != main);
    Ok(std::iter::once(main.clone())
        .filter(|main| !main.is_empty())
        .chain(others)
        .collect())
}

fn as_json(
    session: &Session,
    company: &CompanySettings,
    money: &MoneySettings,
    ibans: &[String],
) -> Value {
    json!({
        "file": path(session.file()),
        "name": company.name,
        "trading_name": company.trading_name,
        "street": company.address.street,
        "extra": company.address.extra,
        "postcode": company.address.postcode,
        "city": company.address.city,
        "country": company.address.country,
        "kvk": company.kvk,
        "vat": company.vat,
        "ibans": ibans,
        "phone": company.phone,
        "email": company.email,
        "website": company.website,
        "language": company.language.code(),
        "sample": company.sample,
        "terms_days": money.terms_days,
        "term_agreed": money.term_agreed,
    })
}

/// Every setting under the name that a file sets it by.
fn as_table(desk: &Desk<'_>, json: &Value) -> Table {
    let mut table = Table::new([
        (desk.words.t("cli-head-setting"), Side::Left),
        (desk.words.t("cli-head-value"), Side::Left),
    ]);
    for (name, value) in json.as_object().into_iter().flatten() {
        let value = match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Array(several) => {
                let several = several.iter().filter_map(Value::as_str);
                several.collect::<Vec<_>>().join(", ")
            }
            other => other.to_string(),
        };
        table.row([name.clone(), value]);
    }
    table
}

fn read(file: &Path) -> Result<Toml, Error> {
    let text = std::fs::read_to_string(file).map_err(|source| Error::File {
        path: file.to_owned(),
        source,
    })?;
    text.parse().map_err(|error: toml::de::Error| {
        let what = msg("cli-settings-unreadable").with("detail", error.message());
        Refusal::new(what).into()
    })
}

/// Checks everything first; then two commands, each whole or not at all.
fn set(session: &mut Session, wanted: &Toml) -> Outcome {
    let mut company = session.company()?;
    let mut money = session.money_settings()?;
    let mut others = Vec::new();
    for (name, value) in wanted {
        if let Some(text) = text_setting(&mut company, name) {
            let given = value.as_str().ok_or_else(|| misfit(name))?;
            given.trim().clone_into(text);
            continue;
        }
        if let Some(text) = address_setting(&mut company, name) {
            let given = value.as_str().ok_or_else(|| misfit(name))?.trim();
            *text = Some(given.to_owned()).filter(|given| !given.is_empty());
            continue;
        }
        match name.as_str() {
            "language" => {
                let code = value.as_str().and_then(Language::parse);
                company.language = code.ok_or_else(|| misfit(name))?;
            }
            "terms_days" => {
                let days = value.as_integer().and_then(|days| u32::try_from(days).ok());
                money.terms_days = days.ok_or_else(|| misfit(name))?;
            }
            "term_agreed" => money.term_agreed = value.as_bool().ok_or_else(|| misfit(name))?,
            "ibans" => {
                let given = ibans(value).ok_or_else(|| misfit(name))?;
                let mut given = given.into_iter();
                company.iban = given.next().unwrap_or_default();
                others = given.collect();
            }
            _ => {
                let what = msg("cli-settings-unknown").with("name", name.as_str());
                return Err(Refusal::new(what)
                    .remedy(msg("cli-settings-unknown-remedy"))
                    .into());
            }
        }
    }
    // What the first command takes, the second may not refuse any more.
    if let Some(wrong) = others.iter().find(|iban| Iban::parse(iban).is_err()) {
        let what = msg("refused-iban").with("iban", wrong.as_str());
        return Err(Refusal::new(what).remedy(msg("refused-iban-remedy")).into());
    }
    session.execute(Command::SetCompany(company))?;
    let known = accounts(session)?;
    let is_new = |iban: &String| !known.contains(&iban.split_whitespace().collect());
    for iban in others.into_iter().filter(is_new) {
        session.execute(Command::SaveBankAccount {
            account: None,
            iban,
            name: String::new(),
            counts: true,
        })?;
    }
    if money != session.money_settings()? {
        session.execute(Command::SetMoney(money))?;
    }
    Ok(())
}

fn text_setting<'a>(company: &'a mut CompanySettings, name: &str) -> Option<&'a mut String> {
    Some(match name {
        "name" => &mut company.name,
        "trading_name" => &mut company.trading_name,
        "kvk" => &mut company.kvk,
        "vat" => &mut company.vat,
        "phone" => &mut company.phone,
        "email" => &mut company.email,
        "website" => &mut company.website,
        _ => return None,
    })
}

fn address_setting<'a>(
    company: &'a mut CompanySettings,
    name: &str,
) -> Option<&'a mut Option<String>> {
    let address = &mut company.address;
    Some(match name {
        "street" => &mut address.street,
        "extra" => &mut address.extra,
        "postcode" => &mut address.postcode,
        "city" => &mut address.city,
        "country" => &mut address.country,
        _ => return None,
    })
}

fn ibans(value: &toml::Value) -> Option<Vec<String>> {
    let several = value.as_array()?.iter();
    several.map(|one| Some(one.as_str()?.to_owned())).collect()
}

fn misfit(name: &str) -> Refusal {
    Refusal::new(msg("cli-settings-misfit").with("name", name))
        .remedy(msg("cli-settings-unknown-remedy"))
}
