//! What we know of a customer, as a line of the journal keeps it for undo.

use crate::domain::customer_kind::CustomerKind;
use crate::domain::document::Address;
use crate::domain::language::Language;
use crate::domain::standing::LegalState;
use crate::store::read::CustomerRow;
use serde_json::{Value, json};

/// A kind as a line of the journal keeps it.
pub(super) fn kind_code(kind: Option<CustomerKind>) -> Option<&'static str> {
    kind.map(|kind| match kind {
        CustomerKind::Business => "business",
        CustomerKind::Consumer => "consumer",
        CustomerKind::Government => "government",
    })
}

/// And read back.
pub(super) fn parsed_kind(json: &Value) -> Option<CustomerKind> {
    CustomerKind::ALL
        .into_iter()
        .find(|kind| kind_code(Some(*kind)) == json.as_str())
}

/// A row as a line of the journal keeps it.
pub(super) fn to_json(row: &CustomerRow) -> Value {
    json!({
        "name": row.name, "kind": kind_code(row.kind), "kind_assumed": row.kind_assumed, "large": row.large, "language": row.language.code(),
        "language_assumed": row.language_assumed, "street": row.address.street, "extra": row.address.extra,
        "postcode": row.address.postcode, "city": row.address.city, "country": row.address.country, "kvk": row.kvk,
        "vat": row.vat, "phone": row.phone, "email": row.email, "terms_days": row.terms_days, "note": row.note, "opening_line": row.opening_line,
        "legal_state": row.legal_state.map(|state| state.code()), "search": row.search,
    })
}

/// The row as it was kept. What a line of an older version does not speak of stays as it is now.
pub(super) fn from_json(now: CustomerRow, json: &Value) -> CustomerRow {
    let spoken = |key: &str| json.get(key).is_some();
    CustomerRow {
        name: text(json, "name"),
        kind: parsed_kind(&json["kind"]),
        kind_assumed: json["kind_assumed"].as_bool().unwrap_or(true),
        large: if spoken("large") {
            json["large"].as_bool()
        } else {
            now.large
        },
        language: Language::parse(&text(json, "language")).unwrap_or(now.language),
        language_assumed: json["language_assumed"]
            .as_bool()
            .unwrap_or(now.language_assumed),
        address: Address {
            street: some(json, "street"),
            extra: some(json, "extra"),
            postcode: some(json, "postcode"),
            city: some(json, "city"),
            country: some(json, "country"),
        },
        kvk: some(json, "kvk"),
        vat: if spoken("vat") {
            some(json, "vat")
        } else {
            now.vat
        },
        phone: some(json, "phone"),
        email: some(json, "email"),
        terms_days: if spoken("terms_days") {
            json["terms_days"]
                .as_u64()
                .and_then(|days| u32::try_from(days).ok())
        } else {
            now.terms_days
        },
        note: text(json, "note"),
        opening_line: text(json, "opening_line"),
        legal_state: json["legal_state"].as_str().and_then(LegalState::parse),
        search: text(json, "search"),
        id: now.id,
        number: now.number,
    }
}

/// The row without what a line filled in: where `after` still stands, `before` comes back; what was changed by
/// hand since stays.
pub(super) fn taken_back(now: CustomerRow, before: &Value, after: &Value) -> CustomerRow {
    let mut json = to_json(&now);
    if let (Some(fields), Some(before)) = (json.as_object_mut(), before.as_object()) {
        for (key, value) in fields {
            if let Some(was) = before.get(key).filter(|_| *value == after[key.as_str()]) {
                value.clone_from(was);
            }
        }
    }
    from_json(now, &json)
}

fn text(json: &Value, key: &str) -> String {
    json[key].as_str().unwrap_or_default().to_owned()
}

fn some(json: &Value, key: &str) -> Option<String> {
    json[key].as_str().map(str::to_owned)
}
