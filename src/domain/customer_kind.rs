//! Business, consumer or government: what a customer is decides which letters and which costs the law
//! allows. A file seldom says it; what it does say leads to an assumption that the user confirms.

use crate::domain::document::Party;

/// What a customer is in the eyes of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CustomerKind {
    /// Buys in the course of a profession or business.
    Business,
    /// A person who does not.
    Consumer,
    /// A public body.
    Government,
}

/// Legal forms as they close a name, lower case, without points and blanks.
const LEGAL_FORMS: [&str; 31] = [
    "bv",
    "nv",
    "vof",
    "cv",
    "bvba",
    "srl",
    "sprl",
    "sarl",
    "sa",
    "sas",
    "gmbh",
    "ag",
    "kg",
    "ohg",
    "gbr",
    "ug",
    "ek",
    "se",
    "ltd",
    "limited",
    "llc",
    "llp",
    "plc",
    "inc",
    "corp",
    "spa",
    "ab",
    "aps",
    "maatschap",
    "coop",
    "ua",
];

/// Words that only an organisation carries anywhere in its name.
const ORGANISATION_WORDS: [&str; 6] = [
    "stichting",
    "vereniging",
    "coöperatie",
    "cooperatie",
    "maatschap",
    "gmbh",
];

/// What the party's own data say it is: a government number makes it a government body, a Chamber of
/// Commerce or VAT number or a legal form makes it a business. `None`: the data do not say, and until
/// the user does, the customer is protected as a consumer.
#[must_use]
pub fn assumed_kind(party: &Party) -> Option<CustomerKind> {
    if party.oin.is_some() {
        return Some(CustomerKind::Government);
    }
    let names = [party.name.as_deref(), party.legal_name.as_deref()];
    let business = party.kvk.is_some()
        || party.vat.is_some()
        || names.into_iter().flatten().any(names_an_organisation);
    business.then_some(CustomerKind::Business)
}

/// Whether a legal form closes the name (`Jansen B.V.`, `Jansen b. v.`) or an organisation's word
/// stands anywhere in it.
fn names_an_organisation(name: &str) -> bool {
    let words: Vec<String> = name
        .split_whitespace()
        .map(|word| {
            word.chars()
                .filter(|sign| sign.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect()
        })
        .filter(|word: &String| !word.is_empty())
        .collect();
    if words
        .iter()
        .any(|word| ORGANISATION_WORDS.contains(&word.as_str()))
    {
        return true;
    }
    let Some(last) = words.last() else {
        return false;
    };
    if words.len() < 2 {
        return false;
    }
    LEGAL_FORMS.contains(&last.as_str())
        || (words.len() > 2
            && words[words.len() - 2].len() == 1
            && last.len() == 1
            && LEGAL_FORMS.contains(&format!("{}{last}", words[words.len() - 2]).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Option<CustomerKind> {
        assumed_kind(&Party {
            name: Some(name.to_owned()),
            ..Party::default()
        })
    }

    #[test]
    fn a_government_number_outweighs_the_chamber_of_commerce() {
        let party = Party {
            oin: Some("00000001003214345000".into()),
            kvk: Some("12345678".into()),
            ..Party::default()
        };
        assert_eq!(assumed_kind(&party), Some(CustomerKind::Government));
    }

    #[test]
    fn numbers_of_a_business_make_a_business() {
        let kvk = Party {
            kvk: Some("12345678".into()),
            ..Party::default()
        };
        let vat = Party {
            vat: Some("NL001234567B01".into()),
            ..Party::default()
        };
        assert_eq!(assumed_kind(&kvk), Some(CustomerKind::Business));
        assert_eq!(assumed_kind(&vat), Some(CustomerKind::Business));
    }

    #[test]
    fn a_legal_form_at_the_end_of_the_name_makes_a_business() {
        for name in [
            "Bakkerij Jansen B.V.",
            "Bakkerij Jansen BV",
            "Bakkerij Jansen b. v.",
            "De Vries v.o.f.",
            "Lieferant GmbH & Co. KG",
            "Stichting De Brug",
            "Acme Ltd.",
        ] {
            assert_eq!(named(name), Some(CustomerKind::Business), "{name}");
        }
    }

    #[test]
    fn a_person_stays_unknown() {
        for name in ["M. Jansen", "Ag de Boer", "Liselotte Müller", "BV", ""] {
            assert_eq!(named(name), None, "{name}");
        }
        assert_eq!(assumed_kind(&Party::default()), None);
    }
}
