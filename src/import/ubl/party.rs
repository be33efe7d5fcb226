//! Supplier or customer of an e-invoice.

use super::stream::{Element, find_attribute};
use super::{keep, without_blanks};
use crate::domain::document::Party;

/// Supplier or customer while its elements come in.
#[derive(Default)]
pub(super) struct PartyDraft {
    pub(super) party: Party,
    trading_name: Option<String>,
    person: Vec<String>,
    endpoint_email: Option<String>,
    house_number: Option<String>,
    address_line: Option<String>,
    /// A company's number that does not say whose register it is of.
    company_number: Option<String>,
    /// A tax number and its scheme, until it is clear that it is for VAT.
    tax_number: Option<String>,
    tax_scheme: Option<String>,
}

impl PartyDraft {
    /// Takes an element, whose path is relative to the party's role.
    pub(super) fn take(&mut self, path: &[&str], text: Option<String>, element: &Element<'_>) {
        let scheme = || find_attribute(element.attributes, "schemeID").unwrap_or_default();
        match path {
            ["CustomerAssignedAccountID" | "SupplierAssignedAccountID"] => {
                keep(&mut self.party.number, text);
            }
            ["Party", "EndpointID"] => self.identify(&scheme(), text, false),
            ["Party", "PartyIdentification", "ID"] => self.identify(&scheme(), text, true),
            ["Party", "PartyLegalEntity", "CompanyID"] => {
                if scheme().is_empty() {
                    keep(&mut self.company_number, without_blanks(text.clone()));
                }
                self.identify(&scheme(), text, false);
            }
            ["Party", "PartyLegalEntity", "RegistrationName"] => {
                keep(&mut self.party.legal_name, text);
            }
            ["Party", "PartyName", "Name"] => keep(&mut self.trading_name, text),
            ["Party", "PostalAddress", rest @ ..] => self.take_address(rest, text),
            ["Party", "PartyTaxScheme", "CompanyID"] => self.tax_number = text,
            ["Party", "PartyTaxScheme", "TaxScheme", "ID"] => self.tax_scheme = text,
            ["Party", "PartyTaxScheme"] => self.settle_tax_number(),
            ["Party", "Contact", name] | ["AccountingContact", name] => {
                self.take_contact(name, text);
            }
            ["Party", "Person", "FirstName" | "MiddleName" | "FamilyName"] => {
                self.person.extend(text);
            }
            _ => {}
        }
    }

    /// A number by the scheme it says to be of; without a scheme it is what the one calls the other.
    fn identify(&mut self, scheme: &str, text: Option<String>, may_be_customer_number: bool) {
        let Some(text) = text else {
            return;
        };
        let closed: String = text.split_whitespace().collect();
        match scheme {
            "0106" | "NL:KVK" | "KVK" | "NL:KvK" | "KvK" => {
                keep(&mut self.party.kvk, Some(closed));
            }
            "0190" | "NL:OIN" | "OIN" | "NL:OINO" => keep(&mut self.party.oin, Some(closed)),
            "9944" | "NL:VAT" => keep(&mut self.party.vat, Some(closed)),
            "EM" | "SMTP" => keep(&mut self.endpoint_email, Some(text)),
            "" if may_be_customer_number => keep(&mut self.party.number, Some(text)),
            _ => {}
        }
    }

    fn settle_tax_number(&mut self) {
        let scheme = self.tax_scheme.take().unwrap_or_default();
        let number = without_blanks(self.tax_number.take());
        if matches!(scheme.to_ascii_uppercase().as_str(), "" | "VAT" | "VA") {
            keep(&mut self.party.vat, number);
        }
    }

    fn take_address(&mut self, path: &[&str], text: Option<String>) {
        let address = &mut self.party.address;
        match path {
            ["StreetName"] => keep(&mut address.street, text),
            ["BuildingNumber"] => keep(&mut self.house_number, text),
            ["AdditionalStreetName"] => keep(&mut address.extra, text),
            ["AddressLine", "Line"] => keep(&mut self.address_line, text),
            ["CityName"] => keep(&mut address.city, text),
            ["PostalZone"] => keep(&mut address.postcode, text),
            ["Country", "IdentificationCode"] => {
                let code = text
                    .filter(|code| code.len() == 2)
                    .map(|code| code.to_uppercase());
                keep(&mut address.country, code);
            }
            _ => {}
        }
    }

    fn take_contact(&mut self, name: &str, text: Option<String>) {
        match name {
            "Name" => keep(&mut self.party.contact_name, text),
            "Telephone" => keep(&mut self.party.phone, text),
            "ElectronicMail" => keep(&mut self.party.email, text),
            _ => {}
        }
    }

    /// The party, with its trading name where it has one.
    pub(super) fn finish(self) -> Party {
        let mut party = self.party;
        let person = Some(self.person.join(" ")).filter(|name| !name.is_empty());
        party.name = self
            .trading_name
            .or_else(|| party.legal_name.clone())
            .or(person);
        keep(&mut party.email, self.endpoint_email);
        let dutch = party.address.country.as_deref() == Some("NL");
        let chamber =
            |number: &String| number.len() == 8 && number.bytes().all(|b| b.is_ascii_digit());
        if dutch {
            keep(&mut party.kvk, self.company_number.filter(chamber));
        }
        let address = &mut party.address;
        if let (Some(street), Some(number)) = (&mut address.street, &self.house_number)
            && !street.ends_with(number.as_str())
        {
            *street = format!("{street} {number}");
        }
        if address.street.is_none() {
            address.street = self.address_line;
        } else {
            keep(&mut address.extra, self.address_line);
        }
        party
    }
}
