//! CII, the Cross Industry Invoice of UN/CEFACT (D16B and later) as EN 16931, Factur-X, XRechnung and
//! ZUGFeRD use it, and what ZUGFeRD 1 wrote before there was a standard: which element says what. The
//! older one has other names for the same parts and the lines at the end.

use super::e_invoice::{
    Draft, Element, PartyDraft, Unnamed, amount_of, day_of, keep, meant, without_blanks,
};
use crate::domain::money::Currency;

/// Puts what an element says into the draft; the path is relative to the root of the document.
pub(super) fn take(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    match path {
        ["ExchangedDocument" | "HeaderExchangedDocument", rest @ ..] => head(draft, rest, element),
        [
            "SupplyChainTradeTransaction" | "SpecifiedSupplyChainTradeTransaction",
            part,
            rest @ ..,
        ] => match *part {
            "ApplicableHeaderTradeAgreement" | "ApplicableSupplyChainTradeAgreement" => {
                agreement(draft, rest, element);
            }
            "ApplicableHeaderTradeDelivery" | "ApplicableSupplyChainTradeDelivery" => {
                delivery(draft, rest, element);
            }
            "ApplicableHeaderTradeSettlement" | "ApplicableSupplyChainTradeSettlement" => {
                settlement(draft, rest, element);
            }
            "IncludedSupplyChainTradeLineItem" => line(draft, rest, element),
            _ => {}
        },
        _ => {}
    }
}

fn head(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    match path {
        ["ID"] => keep(&mut draft.number, text()),
        ["TypeCode"] => keep(&mut draft.type_code, text()),
        ["IssueDateTime"] | ["IssueDateTime", "DateTimeString"] => {
            keep(&mut draft.issued_on, day_of(element));
        }
        ["IncludedNote", "Content"] => keep(&mut draft.remark, text()),
        ["IncludedNote", "SubjectCode"] => draft.remark_is_of_a_kind = text().is_some(),
        ["IncludedNote"] => {
            // With a subject it is about the register, the tax, the terms; without one about the invoice.
            let remark = draft.remark.take();
            if !std::mem::take(&mut draft.remark_is_of_a_kind) {
                keep(&mut draft.note, remark);
            }
        }
        _ => {}
    }
}

fn agreement(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    match path {
        ["BuyerReference"] => keep(&mut draft.buyer_reference, element.filled()),
        ["SellerTradeParty", rest @ ..] => party(&mut draft.supplier, rest, element),
        ["BuyerTradeParty", rest @ ..] => party(&mut draft.customer, rest, element),
        ["BuyerOrderReferencedDocument", "IssuerAssignedID" | "ID"] => {
            keep(&mut draft.order_reference, element.filled());
        }
        _ => {}
    }
}

fn delivery(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    if let ["ActualDeliverySupplyChainEvent", "OccurrenceDateTime", ..] = path {
        keep(&mut draft.delivered_on, day_of(element));
    }
}

fn settlement(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    match path {
        ["PaymentReference"] => keep(&mut draft.payment_reference, text()),
        ["InvoiceCurrencyCode"] => {
            draft.currency = text().as_deref().and_then(Currency::parse);
        }
        ["SpecifiedTradeSettlementPaymentMeans", rest @ ..] => payment(draft, rest, element),
        ["ApplicableTradeTax", rest @ ..] => tax(draft, rest, element),
        ["BillingSpecifiedPeriod", "EndDateTime", ..] => {
            keep(&mut draft.period_ends_on, day_of(element));
        }
        ["SpecifiedTradePaymentTerms", rest @ ..] => terms(draft, rest, element),
        [
            "SpecifiedTradeSettlementHeaderMonetarySummation"
            | "SpecifiedTradeSettlementMonetarySummation",
            name,
        ] => {
            let slot = match *name {
                "GrandTotalAmount" => &mut draft.total,
                "TotalPrepaidAmount" => &mut draft.prepaid,
                "DuePayableAmount" => &mut draft.payable,
                _ => return,
            };
            keep(slot, amount_of(element));
        }
        ["InvoiceReferencedDocument", "IssuerAssignedID" | "ID"] => {
            keep(&mut draft.credits_number, text());
        }
        _ => {}
    }
}

fn payment(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    match path {
        ["TypeCode"] => keep(&mut draft.means, text()),
        [
            "PayeePartyCreditorFinancialAccount",
            "IBANID" | "ProprietaryID",
        ] => {
            keep(&mut draft.iban, without_blanks(text()));
        }
        [
            "PayerPartyDebtorFinancialAccount",
            "IBANID" | "ProprietaryID",
        ] => {
            keep(&mut draft.payer_iban, without_blanks(text()));
        }
        _ => {}
    }
}

fn tax(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    match path {
        ["BasisAmount"] => draft.tax.base = amount_of(element),
        ["CalculatedAmount"] => draft.tax.tax = amount_of(element),
        ["RateApplicablePercent" | "ApplicablePercent"] => {
            keep(&mut draft.tax.percent, element.filled());
        }
        [] => draft.end_tax(),
        _ => {}
    }
}

fn terms(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    let term = &mut draft.term;
    match path {
        ["Description"] => keep(&mut term.text, text()),
        ["DueDateDateTime", ..] => keep(&mut term.due_on, day_of(element)),
        ["ApplicableTradePaymentDiscountTerms", "CalculationPercent"] => {
            keep(&mut term.discount_percent, text());
        }
        ["ApplicableTradePaymentDiscountTerms", "BasisPeriodMeasure"] => {
            // Other units than days are not reckoned with.
            let in_days = element
                .attribute("unitCode")
                .is_none_or(|unit| unit == "DAY");
            keep(&mut term.discount_days, text().filter(|_| in_days));
        }
        [] => draft.end_term(),
        _ => {}
    }
}

fn line(draft: &mut Draft, path: &[&str], element: &Element<'_>) {
    let text = || element.filled();
    let row = &mut draft.row;
    match path {
        ["AssociatedDocumentLineDocument", "LineStatusReasonCode"] => {
            // A group repeats the amounts of its details, and information has none of its own.
            row.not_counted = matches!(text().as_deref(), Some("GROUP" | "INFORMATION"));
        }
        ["AssociatedDocumentLineDocument", "IncludedNote", "Content"] => {
            keep(&mut row.other, text());
        }
        ["SpecifiedTradeProduct", "Name"] => keep(&mut row.name, text()),
        [
            "SpecifiedLineTradeDelivery" | "SpecifiedSupplyChainTradeDelivery",
            "BilledQuantity",
        ] => {
            keep(&mut row.quantity, text());
        }
        [
            "SpecifiedLineTradeSettlement" | "SpecifiedSupplyChainTradeSettlement",
            "SpecifiedTradeSettlementLineMonetarySummation"
            | "SpecifiedTradeSettlementMonetarySummation",
            "LineTotalAmount",
        ] => {
            row.amount = amount_of(element);
        }
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
        ["ID" | "GlobalID"] => identify(draft, Unnamed::TheirNumber),
        ["Name"] => keep(&mut draft.party.legal_name, text()),
        ["SpecifiedLegalOrganization", "ID"] => identify(draft, Unnamed::CompanyNumber),
        ["SpecifiedLegalOrganization", "TradingBusinessName"] => {
            keep(&mut draft.trading_name, text());
        }
        ["DefinedTradeContact", rest @ ..] => contact(draft, rest, element),
        ["PostalTradeAddress", name] => address(draft, name, element),
        ["URIUniversalCommunication", "URIID"] => identify(draft, Unnamed::Endpoint),
        ["SpecifiedTaxRegistration", "ID"] => draft.settle_tax_number(scheme.as_deref(), text()),
        _ => {}
    }
}

fn contact(draft: &mut PartyDraft, path: &[&str], element: &Element<'_>) {
    let text = meant(element.filled());
    let party = &mut draft.party;
    match path {
        ["PersonName"] => keep(&mut party.contact_name, text),
        ["DepartmentName"] => keep(&mut draft.department, text),
        ["TelephoneUniversalCommunication", "CompleteNumber"] => keep(&mut party.phone, text),
        ["EmailURIUniversalCommunication", "URIID"] => keep(&mut party.email, text),
        _ => {}
    }
}

fn address(draft: &mut PartyDraft, name: &str, element: &Element<'_>) {
    let text = meant(element.filled());
    let address = &mut draft.party.address;
    match name {
        "LineOne" | "StreetName" => keep(&mut address.street, text),
        "BuildingNumber" => keep(&mut draft.house_number, text),
        "LineTwo" => keep(&mut address.extra, text),
        "LineThree" => keep(&mut draft.address_line, text),
        "PostcodeCode" => keep(&mut address.postcode, text),
        "CityName" => keep(&mut address.city, text),
        "CountryID" => draft.country(text),
        _ => {}
    }
}
