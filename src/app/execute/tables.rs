//! How tables are read, as the user said: kept under a name, and forgotten. What was said last of tables with the
//! same heads counts, whatever it was taken for before.

use super::company::change;
use super::required;
use crate::app::command::Done;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::settings;
use crate::domain::message::{Refusal, msg};
use crate::import::{
    BankColumn, BankProfile, ListColumn, ListProfile, SettlementColumn, SettlementProfile,
};
use crate::store::{StoreError, Write};

/// Keeps how a bank's table is to be read; one of the same name gives way.
pub(super) fn save_bank(session: &mut Session, profile: BankProfile) -> Result<Done, Error> {
    use BankColumn::{Amount, BookedOn, MoneyIn, MoneyOut};
    required(&profile.name, "name", "refused-name")?;
    let has = |wanted: &[BankColumn]| wanted.iter().any(|it| of(&profile.columns, *it));
    enough(
        has(&[BookedOn]) && has(&[Amount, MoneyIn, MoneyOut]),
        "refused-bank-columns",
    )?;
    change(session, |write| {
        forget_heads(write, &profile.heads)?;
        let mut kept = settings::bank_profiles(write)?;
        kept.retain(|known| known.id != profile.id);
        kept.insert(0, profile);
        settings::set_bank_profiles(write, &kept)
    })
}

pub(super) fn forget_bank(session: &mut Session, id: &str) -> Result<Done, Error> {
    change(session, |write| {
        let mut kept = settings::bank_profiles(write)?;
        kept.retain(|known| known.id != id);
        settings::set_bank_profiles(write, &kept)
    })
}

/// Keeps how a list is to be read; one of the same name gives way.
pub(super) fn save_list(session: &mut Session, profile: ListProfile) -> Result<Done, Error> {
    use ListColumn::{Amount, CustomerName, LegalName, Number, Open};
    required(&profile.name, "name", "refused-name")?;
    let has = |wanted: &[ListColumn]| wanted.iter().any(|it| of(&profile.columns, *it));
    let suffices = if profile.customers {
        has(&[CustomerName, LegalName])
    } else {
        has(&[Number]) && has(&[Amount, Open])
    };
    enough(suffices, "refused-list-columns")?;
    change(session, |write| {
        forget_heads(write, &profile.heads)?;
        let mut kept = settings::list_profiles(write)?;
        kept.retain(|known| known.id != profile.id);
        kept.insert(0, profile);
        settings::set_list_profiles(write, &kept)
    })
}

pub(super) fn forget_list(session: &mut Session, id: &str) -> Result<Done, Error> {
    change(session, |write| {
        let mut kept = settings::list_profiles(write)?;
        kept.retain(|known| known.id != id);
        settings::set_list_profiles(write, &kept)
    })
}

/// Keeps how a settlement is to be read; one of the same name gives way.
pub(super) fn save_settlement(
    session: &mut Session,
    profile: SettlementProfile,
) -> Result<Done, Error> {
    use SettlementColumn::{Day, Gross, GrossIn, Net, NetIn, PaidOn, Payout};
    required(&profile.provider, "name", "refused-name")?;
    let has = |wanted: &[SettlementColumn]| wanted.iter().any(|it| of(&profile.columns, *it));
    let apart = profile.running || has(&[Payout, PaidOn]);
    enough(
        has(&[Day]) && has(&[Gross, GrossIn, Net, NetIn]) && apart,
        "refused-settlement-columns",
    )?;
    change(session, |write| {
        forget_heads(write, &profile.heads)?;
        let mut kept = settings::settlement_profiles(write)?;
        kept.retain(|known| known.id != profile.id);
        kept.insert(0, profile);
        settings::set_settlement_profiles(write, &kept)
    })
}

pub(super) fn forget_settlement(session: &mut Session, id: &str) -> Result<Done, Error> {
    change(session, |write| {
        let mut kept = settings::settlement_profiles(write)?;
        kept.retain(|known| known.id != id);
        settings::set_settlement_profiles(write, &kept)
    })
}

fn of<C: PartialEq, P>(columns: &[(C, P)], wanted: C) -> bool {
    columns.iter().any(|(column, _)| *column == wanted)
}

fn enough(suffices: bool, refusal: &'static str) -> Result<(), Refusal> {
    if suffices {
        Ok(())
    } else {
        Err(Refusal::new(msg(refusal)).at("columns"))
    }
}

/// What was said before of tables with these heads no longer counts.
fn forget_heads(write: &mut Write<'_>, heads: &[String]) -> Result<(), StoreError> {
    if heads.is_empty() {
        return Ok(());
    }
    let mut banks = settings::bank_profiles(write)?;
    banks.retain(|known| known.heads != heads);
    settings::set_bank_profiles(write, &banks)?;
    let mut lists = settings::list_profiles(write)?;
    lists.retain(|known| known.heads != heads);
    settings::set_list_profiles(write, &lists)?;
    let mut settlements = settings::settlement_profiles(write)?;
    settlements.retain(|known| known.heads != heads);
    settings::set_settlement_profiles(write, &settlements)
}
