//! UBL 2.1 invoices and credit notes: Peppol BIS 3, NLCIUS and SI-UBL, or any other customisation
//! (`law-and-formats.md` §7.2): which element says what.

use super::e_invoice::{
    Draft, Element, PartyDraft, Unnamed, amount_of, day_of, keep, meant, without_blanks,
};
use crate::domain::money::Currency;

/// Puts what an element says into the draft; the path is relative to the root of the document.
pub(super) fn take(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    match path {
        ["AccountingSupplierParty", rest @ ..] => party(&mut draft.supplier, rest, element),
        ["AccountingCustomerParty", rest @ ..] => party(&mut draft.customer, rest, element),
        ["PaymentMeans", rest @ ..] => payment(draft, rest, element),
        ["PaymentTerms", rest @ ..] => terms(draft, rest, element),
        ["LegalMonetaryTotal", name] => total(draft, name, element),
        ["TaxTotal", "TaxSubtotal", rest @ ..] => tax(draft, rest, element),
        ["InvoiceLine" | "CreditNoteLine", rest @ ..] => line(draft, rest, element),
        ["OrderReference", "ID"] => keep(&mut draft.order_reference, text()),
        ["BillingReference", "InvoiceDocumentReference", "ID"] => {
            keep(&mut draft.credits_number, text());
        }
        ["Delivery", "ActualDeliveryDate"] => keep(&mut draft.delivered_on, day_of(element)),
        ["InvoicePeriod", "EndDate"] => keep(&mut draft.period_ends_on, day_of(element)),
        [name] => head(draft, name, element),
        _ => {}
    }
}

fn head(draft: &mut Draft, name: &str, element: &Element<'_>) {
    let text = || element.filled();
    match name {
        "ID" => keep(&mut draft.number, text()),
        "IssueDate" => keep(&mut draft.issued_on, day_of(element)),
        "DueDate" => keep(&mut draft.due_on, day_of(element)),
        "InvoiceTypeCode" | "CreditNoteTypeCode" => keep(&mut draft.type_code, text()),
        "DocumentCurrencyCode" => {
            draft.currency = text().as_deref().and_then(Currency::parse);
        }
        // `#REG#…`: with a subject it is about the register, the tax, the terms.
        "Note" => keep(
            &mut draft.note,
            text().filter(|note| !note.starts_with('#')),
        ),
        "BuyerReference" => keep(&mut draft.buyer_reference, text()),
        _ => {}
    }
}

fn payment(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    match path {
        ["PaymentMeansCode"] => keep(&mut draft.means, text()),
        ["PaymentDueDate"] => keep(&mut draft.means_due_on, day_of(element)),
        ["PaymentID"] => keep(&mut draft.payment_reference, text()),
        ["PayeeFinancialAccount", "ID"] => keep(&mut draft.iban, without_blanks(text())),
        ["PayerFinancialAccount", "ID"] | ["PaymentMandate", "PayerFinancialAccount", "ID"] => {
            keep(&mut draft.payer_iban, without_blanks(text()));
        }
        _ => {}
    }
}

fn terms(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    match path {
        ["Note"] => keep(&mut draft.term.text, text()),
        ["PaymentDueDate"] => keep(&mut draft.term.due_on, day_of(element)),
        ["SettlementDiscountPercent"] => keep(&mut draft.term.discount_percent, text()),
        ["SettlementPeriod", "DurationMeasure"] => keep(&mut draft.term.discount_days, text()),
        [] => draft.end_term(),
        _ => {}
    }
}

fn total(draft: &mut Draft, name: &str, element: &Element<'_>) {
    let slot = match name {
        "TaxInclusiveAmount" => &mut draft.total,
        "PrepaidAmount" => &mut draft.prepaid,
        "PayableAmount" => &mut draft.payable,
        _ => return,
    };
    keep(slot, amount_of(element));
}

fn tax(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    match path {
        ["TaxableAmount"] => draft.tax.base = amount_of(element),
        ["TaxAmount"] => draft.tax.tax = amount_of(element),
        ["Percent"] | ["TaxCategory", "Percent"] => {
            keep(&mut draft.tax.percent, element.filled());
        }
        [] => draft.end_tax(),
        _ => {}
    }
}

fn line(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let row = &mut draft.row;
    match path {
        ["InvoicedQuantity" | "CreditedQuantity"] => keep(&mut row.quantity, element.filled()),
        ["LineExtensionAmount"] => row.amount = amount_of(element),
        ["Item", "Name"] => keep(&mut row.name, element.filled()),
        ["Item", "Description"] | ["Note"] => keep(&mut row.other, element.filled()),
        [] => draft.end_line(),
        _ => {}
    }
}

/// The path is relative to the party's role.
fn party(draft: &mut PartyDraft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    let scheme = element.attribute("schemeID");
    let identify = |draft: &mut PartyDraft, unnamed| {
        draft.identify(scheme.as_deref(), text(), unnamed);
    };
    match path {
        ["CustomerAssignedAccountID" | "SupplierAssignedAccountID"] => {
            keep(&mut draft.party.number, text());
        }
        ["Party", "EndpointID"] => identify(draft, Unnamed::Endpoint),
        ["Party", "PartyIdentification", "ID"] => identify(draft, Unnamed::TheirNumber),
        ["Party", "PartyLegalEntity", "CompanyID"] => identify(draft, Unnamed::CompanyNumber),
        ["Party", "PartyLegalEntity", "RegistrationName"] => {
            keep(&mut draft.party.legal_name, text());
        }
        ["Party", "PartyName", "Name"] => keep(&mut draft.trading_name, text()),
        ["Party", "PostalAddress", rest @ ..] => address(draft, rest, element),
        ["Party", "PartyTaxScheme", "CompanyID"] => draft.tax_number = text(),
        ["Party", "PartyTaxScheme", "TaxScheme", "ID"] => draft.tax_scheme = text(),
        ["Party", "PartyTaxScheme"] => {
            let (scheme, number) = (draft.tax_scheme.take(), draft.tax_number.take());
            draft.settle_tax_number(scheme.as_deref(), number);
        }
        ["Party", "Contact", name] | ["AccountingContact", name] => {
            let party = &mut draft.party;
            let slot = match *name {
                "Name" => &mut party.contact_name,
                "Telephone" => &mut party.phone,
                "ElectronicMail" => &mut party.email,
                _ => return,
            };
            keep(slot, meant(text()));
        }
        ["Party", "Person", "FirstName" | "MiddleName" | "FamilyName"] => {
            draft.person.extend(text());
        }
        _ => {}
    }
}

fn address(draft: &mut PartyDraft, path: &[&str], element: &Element<'_>) {
    let text = meant(element.filled());
    let address = &mut draft.party.address;
    match path {
        ["StreetName"] => keep(&mut address.street, text),
        ["BuildingNumber"] => keep(&mut draft.house_number, text),
        ["AdditionalStreetName"] => keep(&mut address.extra, text),
        ["AddressLine", "Line"] => keep(&mut draft.address_line, text),
        ["CityName"] => keep(&mut address.city, text),
        ["PostalZone"] => keep(&mut address.postcode, text),
        ["Country", "IdentificationCode"] => draft.country(text),
        _ => {}
    }
}
