//! Supplier or customer of an e-invoice: what is told of them while the elements come in, and what
//! that comes to.

use super::{keep, without_blanks};
use crate::domain::document::Party;

/// Supplier or customer while their elements come in.
#[derive(Default)]
pub(in crate::import) struct PartyDraft {
    /// What needs no second look.
    pub party: Party,
    pub trading_name: Option<String>,
    /// The names of a person, in their order.
    pub person: Vec<String>,
    pub department: Option<String>,
    pub house_number: Option<String>,
    /// A line of the address that does not say what it is.
    pub address_line: Option<String>,
    /// A tax number and its scheme, until it is clear that it is for VAT.
    pub tax_number: Option<String>,
    pub tax_scheme: Option<String>,
    endpoint_email: Option<String>,
    /// A company's number that does not say whose register it is of.
    company_number: Option<String>,
}

/// What a number without a scheme is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Unnamed {
    /// What the one calls the other.
    TheirNumber,
    /// A company's number in some register.
    CompanyNumber,
    /// An address for e-invoices, which says nothing here.
    Endpoint,
}

impl PartyDraft {
    /// A number by the scheme it says to be of (ISO 6523, or the older names of Peppol).
    pub(in crate::import) fn identify(
        &mut self,
        scheme: Option<&str>,
        text: Option<String>,
        unnamed: Unnamed,
    ) {
        let Some(text) = text else {
            return;
        };
        let closed: String = text.split_whitespace().collect();
        let figures = || {
            let is_number = closed.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| closed.clone())
        };
        match scheme.unwrap_or_default() {
            "0106" | "NL:KVK" | "KVK" | "NL:KvK" | "KvK" => keep(&mut self.party.kvk, figures()),
            "0190" | "NL:OIN" | "OIN" | "NL:OINO" => keep(&mut self.party.oin, figures()),
            "9944" | "NL:VAT" => keep(&mut self.party.vat, Some(closed)),
            "EM" | "SMTP" => keep(&mut self.endpoint_email, Some(text)),
            "" => match unnamed {
                Unnamed::TheirNumber => keep(&mut self.party.number, Some(text)),
                Unnamed::CompanyNumber => keep(&mut self.company_number, Some(closed)),
                Unnamed::Endpoint => {}
            },
            _ => {}
        }
    }

    /// A number of the tax office, where its scheme says that it is for VAT.
    pub(in crate::import) fn settle_tax_number(
        &mut self,
        scheme: Option<&str>,
        number: Option<String>,
    ) {
        let scheme = scheme.unwrap_or_default().to_ascii_uppercase();
        if matches!(scheme.as_str(), "" | "VAT" | "VA") {
            keep(&mut self.party.vat, without_blanks(number));
        }
    }

    /// A country by its two letters.
    pub(in crate::import) fn country(&mut self, code: Option<String>) {
        let code = code
            .filter(|code| code.len() == 2)
            .map(|code| code.to_uppercase());
        keep(&mut self.party.address.country, code);
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
        keep(&mut party.contact_name, self.department);
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
        keep(&mut address.extra, self.address_line);
        if address.street.is_none() {
            address.street = address.extra.take();
        }
        party
    }
}

/// A text of an address or of a person that says something: programs that must fill in a field write
/// `---` or `n/a`.
pub(in crate::import) fn meant(text: Option<String>) -> Option<String> {
    const NOTHING: [&str; 8] = [
        "n/a",
        "n.a.",
        "n.v.t.",
        "nvt",
        "onbekend",
        "unknown",
        "unbekannt",
        "nicht vorhanden",
    ];
    text.filter(|text| {
        text.contains(char::is_alphanumeric) && !NOTHING.contains(&text.to_lowercase().as_str())
    })
}
