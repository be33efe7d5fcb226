//! Lines and tax of a document as JSON beside its item: imports write them, the page of invoice data
//! behind a letter reads them. Amounts are in hundredths of the item's currency.

use crate::domain::document::{DocumentLine, TaxLine};
use crate::domain::money::{Currency, Money};
use serde_json::{Value, json};

/// Lines, as they stand beside an item.
pub(super) fn lines_to_json(lines: &[DocumentLine]) -> Value {
    let line = |line: &DocumentLine| json!({ "description": line.description, "quantity": line.quantity, "minor": line.amount.minor });
    Value::Array(lines.iter().map(line).collect())
}

/// Tax by rate, as it stands beside an item.
pub(super) fn taxes_to_json(taxes: &[TaxLine]) -> Value {
    let tax = |tax: &TaxLine| json!({ "percent": tax.percent, "base_minor": tax.base.map(|base| base.minor), "tax_minor": tax.tax.minor });
    Value::Array(taxes.iter().map(tax).collect())
}

/// Lines of an item; what does not read as one is left out.
pub(super) fn lines_from_json(json: &Value, currency: Currency) -> Vec<DocumentLine> {
    let line = |line: &Value| {
        Some(DocumentLine {
            description: line["description"].as_str()?.to_owned(),
            quantity: line["quantity"].as_str().map(str::to_owned),
            amount: Money::minor(line["minor"].as_i64()?, currency),
        })
    };
    json.as_array()
        .into_iter()
        .flatten()
        .filter_map(line)
        .collect()
}

/// Tax of an item; what does not read as such is left out.
pub(super) fn taxes_from_json(json: &Value, currency: Currency) -> Vec<TaxLine> {
    let tax = |tax: &Value| {
        Some(TaxLine {
            percent: tax["percent"].as_str().map(str::to_owned),
            base: tax["base_minor"]
                .as_i64()
                .map(|minor| Money::minor(minor, currency)),
            tax: Money::minor(tax["tax_minor"].as_i64()?, currency),
        })
    };
    json.as_array()
        .into_iter()
        .flatten()
        .filter_map(tax)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_beside_an_item_is_read_again() {
        let lines = vec![DocumentLine {
            description: "Onderhoud".to_owned(),
            quantity: Some("2".to_owned()),
            amount: Money::eur(10_000),
        }];
        let taxes = vec![TaxLine {
            percent: Some("21".to_owned()),
            base: Some(Money::eur(10_000)),
            tax: Money::eur(2_100),
        }];
        assert_eq!(
            lines_from_json(&lines_to_json(&lines), Currency::EUR),
            lines
        );
        assert_eq!(
            taxes_from_json(&taxes_to_json(&taxes), Currency::EUR),
            taxes
        );
        assert!(lines_from_json(&json!([{ "description": 3 }]), Currency::EUR).is_empty());
    }
}
