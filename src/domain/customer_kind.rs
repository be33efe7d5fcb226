//! Business, consumer or government: what a customer is decides which letters and which costs the law
//! allows. A file seldom says it; what it does say leads to a proposal, with its reason, that the user
//! confirms. Until then a sure one counts as an assumption, and one that is a guess does not count at all:
//! whoever is not known is protected as a consumer.

use crate::domain::document::Party;
use crate::domain::legal_form::{of_organisation, words};
use crate::domain::message::{Message, msg};

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

impl CustomerKind {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Business, Self::Consumer, Self::Government];

    /// Its name.
    #[must_use]
    pub const fn message(self) -> Message {
        msg(match self {
            Self::Business => "customer-kind-business",
            Self::Consumer => "customer-kind-consumer",
            Self::Government => "customer-kind-government",
        })
    }
}

/// What a customer may be, and why that is thought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindProposal {
    /// What.
    pub kind: CustomerKind,
    /// Why.
    pub why: KindReason,
}

/// By what a customer shows its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindReason {
    /// A government organisation number.
    GovernmentNumber,
    /// A number of the Chamber of Commerce.
    Chamber,
    /// A VAT number.
    Vat,
    /// A legal form or another word that only organisations carry.
    LegalForm(&'static str),
    /// The name begins as those of public bodies do.
    PublicBody(&'static str),
    /// The name begins as one addresses a person.
    Salutation(&'static str),
    /// A trade in the name: many a sole trader is called so, and so is many a person.
    Trade(&'static str),
}

impl KindReason {
    /// Sure enough to be assumed until somebody says otherwise.
    #[must_use]
    pub const fn is_sure(self) -> bool {
        !matches!(self, Self::Trade(_))
    }

    /// The reason in words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::GovernmentNumber => msg("kind-by-oin"),
            Self::Chamber => msg("kind-by-kvk"),
            Self::Vat => msg("kind-by-vat"),
            // `bv` is written so, `stichting` is a word.
            Self::LegalForm(form) if form.len() <= 4 => {
                msg("kind-by-form").with("form", form.to_uppercase())
            }
            Self::LegalForm(word)
            | Self::PublicBody(word)
            | Self::Salutation(word)
            | Self::Trade(word) => msg("kind-by-word").with("word", word),
        }
    }
}

/// First words of the names of public bodies, Dutch and German, behind which it says of where.
const PUBLIC_BODIES_OF: [&str; 15] = [
    "gemeente",
    "provincie",
    "waterschap",
    "hoogheemraadschap",
    "wetterskip",
    "ministerie",
    "rijksdienst",
    "omgevingsdienst",
    "veiligheidsregio",
    "universiteit",
    "rijksuniversiteit",
    "stadt",
    "gemeinde",
    "landkreis",
    "universität",
];

/// Public bodies of which there is one, or whose name may stand alone.
const PUBLIC_BODIES: [&str; 9] = [
    "rijkswaterstaat",
    "rijksvastgoedbedrijf",
    "belastingdienst",
    "politie",
    "ggd",
    "uwv",
    "svb",
    "rdw",
    "kadaster",
];

/// Words by which a congregation is told from a municipality.
const CONGREGATIONS: [&str; 6] = ["gods", "christus", "christi", "jezus", "evangelie", "kerk"];

/// First words of the names of people.
const SALUTATIONS: [&str; 18] = [
    "fam",
    "familie",
    "dhr",
    "heer",
    "mevr",
    "mevrouw",
    "mw",
    "mej",
    "mejuffrouw",
    "erven",
    "erfgenamen",
    "particulier",
    "herr",
    "frau",
    "mrs",
    "miss",
    "madame",
    "monsieur",
];

/// Words, and ends of words, that name a trade.
const TRADES: [&str; 48] = [
    "bedrijf",
    "bakkerij",
    "slagerij",
    "garage",
    "autobedrijf",
    "installaties",
    "techniek",
    "electro",
    "elektro",
    "bouw",
    "timmerwerken",
    "dakwerken",
    "schilderwerken",
    "hoveniers",
    "kwekerij",
    "transport",
    "logistiek",
    "handel",
    "handelsonderneming",
    "groothandel",
    "winkel",
    "shop",
    "store",
    "boutique",
    "kapsalon",
    "salon",
    "studio",
    "atelier",
    "restaurant",
    "café",
    "cafe",
    "eetcafé",
    "hotel",
    "catering",
    "advies",
    "consultancy",
    "consulting",
    "advocaten",
    "notarissen",
    "accountants",
    "administratie",
    "makelaardij",
    "makelaars",
    "praktijk",
    "apotheek",
    "fysiotherapie",
    "zonen",
    "design",
];

/// What the party's own data propose it to be. A number of the government, a legal form, a public body's
/// name and numbers of the authorities go before the way somebody is addressed, and that before a trade.
#[must_use]
pub fn proposed_kind(party: &Party) -> Option<KindProposal> {
    use CustomerKind::{Business, Consumer, Government};
    let names = || {
        [party.name.as_deref(), party.legal_name.as_deref()]
            .into_iter()
            .flatten()
    };
    let of = |kind, why| Some(KindProposal { kind, why });
    if party.oin.is_some() {
        return of(Government, KindReason::GovernmentNumber);
    }
    if let Some(word) = names().find_map(of_organisation) {
        return of(Business, KindReason::LegalForm(word));
    }
    if let Some(word) = names().find_map(public_body) {
        return of(Government, KindReason::PublicBody(word));
    }
    if party.kvk.is_some() {
        return of(Business, KindReason::Chamber);
    }
    if party.vat.is_some() {
        return of(Business, KindReason::Vat);
    }
    if let Some(word) = names().find_map(salutation) {
        return of(Consumer, KindReason::Salutation(word));
    }
    let trade = names().find_map(trade)?;
    of(Business, KindReason::Trade(trade))
}

/// What may be assumed of the party until the user says. `None`: the data do not say, and the customer is
/// protected as a consumer.
#[must_use]
pub fn assumed_kind(party: &Party) -> Option<CustomerKind> {
    let proposed = proposed_kind(party).filter(|proposed| proposed.why.is_sure());
    proposed.map(|proposed| proposed.kind)
}

fn public_body(name: &str) -> Option<&'static str> {
    let words = words(name);
    let (first, behind) = words.split_first()?;
    let find = |known: &'static [&'static str]| known.iter().find(|known| *known == first);
    let of_where = || find(&PUBLIC_BODIES_OF).filter(|_| !behind.is_empty());
    let congregation = |word: &String| CONGREGATIONS.contains(&word.as_str());
    let found = find(&PUBLIC_BODIES).or_else(of_where);
    found.filter(|_| !behind.iter().any(congregation)).copied()
}

fn salutation(name: &str) -> Option<&'static str> {
    let words = words(name);
    // `De heer J. Jansen`.
    let first = match words.as_slice() {
        [article, heer, _, ..] if article == "de" && heer == "heer" => heer,
        [first, _, ..] => first,
        _ => return None,
    };
    SALUTATIONS.iter().find(|known| *known == first).copied()
}

fn trade(name: &str) -> Option<&'static str> {
    let words = words(name);
    let known = |word: &String| {
        let is = |trade: &&&str| word == *trade || (trade.len() > 5 && word.ends_with(**trade));
        TRADES.iter().find(is).copied()
    };
    words.iter().filter(|_| words.len() > 1).find_map(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(name: &str) -> Party {
        Party {
            name: Some(name.to_owned()),
            ..Party::default()
        }
    }

    fn named(name: &str) -> Option<CustomerKind> {
        assumed_kind(&party(name))
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
    fn a_legal_form_in_the_name_makes_a_business() {
        for name in [
            "Bakkerij Jansen B.V.",
            "Bakkerij Jansen BV",
            "Bakkerij Jansen b. v.",
            "De Vries v.o.f.",
            "VOF De Vries",
            "Lieferant GmbH & Co. KG",
            "Stichting De Brug",
            "Acme Ltd.",
            "Waterschap Beheer B.V.",
            "J. Smit h.o.d.n. Smit Dakwerken",
        ] {
            assert_eq!(named(name), Some(CustomerKind::Business), "{name}");
        }
    }

    #[test]
    fn a_public_body_is_told_by_how_its_name_begins_even_with_a_chamber_number() {
        for name in [
            "Gemeente Utrecht",
            "Provincie Overijssel",
            "Waterschap Vallei en Veluwe",
            "Ministerie van Financiën",
            "Rijkswaterstaat",
            "Universiteit Leiden",
            "Stadt Köln",
        ] {
            let party = Party {
                kvk: Some("12345678".into()),
                ..party(name)
            };
            assert_eq!(
                assumed_kind(&party),
                Some(CustomerKind::Government),
                "{name}"
            );
        }
        for name in ["Hervormde Gemeente Ede", "Gemeente Gods Zwolle", "Gemeente"] {
            assert_eq!(named(name), None, "{name}");
        }
    }

    #[test]
    fn how_a_person_is_addressed_makes_a_consumer_unless_there_is_a_number() {
        for name in [
            "Fam. de Boer",
            "Mevr. A. Bos",
            "Dhr./Mevr. Smit",
            "De heer P. de Wit",
        ] {
            assert_eq!(named(name), Some(CustomerKind::Consumer), "{name}");
        }
        let trader = Party {
            kvk: Some("12345678".into()),
            ..party("Dhr. Smit")
        };
        assert_eq!(assumed_kind(&trader), Some(CustomerKind::Business));
    }

    #[test]
    fn a_trade_in_the_name_is_a_proposal_and_no_assumption() {
        for name in [
            "Schildersbedrijf De Boer",
            "Garage Smit",
            "Café Zoë",
            "Visser & Zonen",
        ] {
            let proposed = proposed_kind(&party(name)).unwrap();
            assert_eq!(proposed.kind, CustomerKind::Business, "{name}");
            assert_eq!(named(name), None, "{name}");
        }
    }

    #[test]
    fn a_person_stays_unknown() {
        for name in [
            "M. Jansen",
            "Ag de Boer",
            "Liselotte Müller",
            "BV",
            "De Heer",
            "",
        ] {
            assert_eq!(proposed_kind(&party(name)), None, "{name}");
        }
        assert_eq!(assumed_kind(&Party::default()), None);
    }
}
