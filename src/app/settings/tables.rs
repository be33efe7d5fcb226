//! How banks, packages and companies that collect for us write their tables, as the user said: what they said
//! last goes first.

use crate::import::{
    BankColumn, BankProfile, ColumnPlace, DayOrder, Decimal, LineKind, ListColumn, ListProfile,
    Said, SettlementColumn, SettlementProfile,
};
use crate::store::{Read, StoreError, Write};
use serde_json::{Value, json};

pub(super) const BANKS: &str = "bank-profiles";
pub(super) const LISTS: &str = "list-profiles";
pub(super) const SETTLEMENTS: &str = "settlement-profiles";

/// How banks write their tables.
pub(in crate::app) fn bank_profiles(read: &Read<'_>) -> Result<Vec<BankProfile>, StoreError> {
    let json = read.setting(BANKS)?.unwrap_or_default();
    let profiles = json.as_array().into_iter().flatten();
    Ok(profiles.map(bank_profile).collect())
}

/// How lists are written.
pub(in crate::app) fn list_profiles(read: &Read<'_>) -> Result<Vec<ListProfile>, StoreError> {
    let json = read.setting(LISTS)?.unwrap_or_default();
    let profiles = json.as_array().into_iter().flatten();
    Ok(profiles.map(list_profile).collect())
}

/// How companies that collect for us write their settlements.
pub(in crate::app) fn settlement_profiles(
    read: &Read<'_>,
) -> Result<Vec<SettlementProfile>, StoreError> {
    let json = read.setting(SETTLEMENTS)?.unwrap_or_default();
    let profiles = json.as_array().into_iter().flatten();
    Ok(profiles.map(settlement_profile).collect())
}

pub(in crate::app) fn set_bank_profiles(
    write: &mut Write<'_>,
    to: &[BankProfile],
) -> Result<(), StoreError> {
    let as_json = |bank: &BankProfile| {
        json!({
            "id": bank.id, "name": bank.name, "heads": bank.heads, "width": bank.width,
            "columns": columns_json(&bank.columns, BankColumn::code), "money_in": bank.money_in,
            "money_out": bank.money_out, "account": bank.account, "said": said_json(bank.said),
        })
    };
    set(write, BANKS, to.iter().map(as_json).collect())
}

pub(in crate::app) fn set_list_profiles(
    write: &mut Write<'_>,
    to: &[ListProfile],
) -> Result<(), StoreError> {
    let as_json = |list: &ListProfile| {
        json!({
            "id": list.id, "name": list.name, "customers": list.customers, "heads": list.heads, "width": list.width,
            "columns": columns_json(&list.columns, ListColumn::code), "said": said_json(list.said),
        })
    };
    set(write, LISTS, to.iter().map(as_json).collect())
}

pub(in crate::app) fn set_settlement_profiles(
    write: &mut Write<'_>,
    to: &[SettlementProfile],
) -> Result<(), StoreError> {
    let as_json = |company: &SettlementProfile| {
        let kinds = company.kinds.iter();
        let kinds: Value = kinds
            .map(|(kind, words)| json!([kind.code(), words]))
            .collect();
        json!({
            "id": company.id, "provider": company.provider, "heads": company.heads,
            "columns": columns_json(&company.columns, SettlementColumn::code), "kinds": kinds,
            "left_out": company.left_out, "pending": company.pending, "running": company.running,
            "said": said_json(company.said),
        })
    };
    set(write, SETTLEMENTS, to.iter().map(as_json).collect())
}

/// A setting that is empty is not kept.
fn set(write: &mut Write<'_>, key: &str, to: Vec<Value>) -> Result<(), StoreError> {
    let none = to.is_empty();
    write.set_setting(key, Some(&Value::from(to)).filter(|_| !none))
}

fn bank_profile(json: &Value) -> BankProfile {
    BankProfile {
        id: text(json, "id"),
        name: text(json, "name"),
        verified: true,
        heads: texts(&json["heads"]),
        width: number(&json["width"]),
        columns: columns(json, BankColumn::parse),
        money_in: texts(&json["money_in"]),
        money_out: texts(&json["money_out"]),
        account: json["account"].as_str().map(str::to_owned),
        said: said(&json["said"]),
        ..BankProfile::default()
    }
}

fn list_profile(json: &Value) -> ListProfile {
    ListProfile {
        id: text(json, "id"),
        name: text(json, "name"),
        customers: json["customers"].as_bool().unwrap_or(false),
        heads: texts(&json["heads"]),
        width: number(&json["width"]).unwrap_or(0),
        columns: columns(json, ListColumn::parse),
        said: said(&json["said"]),
    }
}

fn settlement_profile(json: &Value) -> SettlementProfile {
    let kinds = json["kinds"].as_array().into_iter().flatten();
    let kind = |pair: &Value| Some((LineKind::parse(pair[0].as_str()?)?, texts(&pair[1])));
    SettlementProfile {
        id: text(json, "id"),
        provider: text(json, "provider"),
        verified: true,
        source: String::new(),
        heads: texts(&json["heads"]),
        columns: columns(json, SettlementColumn::parse),
        kinds: kinds.filter_map(kind).collect(),
        left_out: texts(&json["left_out"]),
        pending: texts(&json["pending"]),
        running: json["running"].as_bool().unwrap_or(false),
        said: said(&json["said"]),
    }
}

fn text(json: &Value, key: &str) -> String {
    json[key].as_str().unwrap_or_default().to_owned()
}

fn texts(json: &Value) -> Vec<String> {
    let texts = json.as_array().into_iter().flatten();
    texts.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn number(json: &Value) -> Option<usize> {
    json.as_u64()
        .and_then(|number| usize::try_from(number).ok())
}

/// A place is a number, or the text of its head.
fn columns<C>(json: &Value, parse: fn(&str) -> Option<C>) -> Vec<(C, ColumnPlace)> {
    let pairs = json["columns"].as_array().into_iter().flatten();
    let column = |pair: &Value| {
        let place = match &pair[1] {
            Value::String(head) => ColumnPlace::Head(head.clone()),
            at => ColumnPlace::At(number(at)?),
        };
        Some((parse(pair[0].as_str()?)?, place))
    };
    pairs.filter_map(column).collect()
}

fn columns_json<C: Copy>(columns: &[(C, ColumnPlace)], code: fn(C) -> &'static str) -> Value {
    let pairs = columns.iter().map(|(column, place)| match place {
        ColumnPlace::Head(head) => json!([code(*column), head]),
        ColumnPlace::At(at) => json!([code(*column), at]),
    });
    pairs.collect()
}

fn said(json: &Value) -> Said {
    Said {
        days: match json["days"].as_str() {
            Some("day-first") => Some(DayOrder::DayMonth),
            Some("month-first") => Some(DayOrder::MonthDay),
            _ => None,
        },
        turned: json["turned"].as_bool(),
        decimal: match json["decimal"].as_str() {
            Some("comma") => Some(Decimal::Comma),
            Some("point") => Some(Decimal::Point),
            _ => None,
        },
    }
}

fn said_json(said: Said) -> Value {
    let days = said.days.map(|days| match days {
        DayOrder::DayMonth => "day-first",
        DayOrder::MonthDay => "month-first",
    });
    let decimal = said.decimal.map(|decimal| match decimal {
        Decimal::Comma => "comma",
        Decimal::Point => "point",
    });
    json!({ "days": days, "turned": said.turned, "decimal": decimal })
}
