//! Who is who: whether two records, or a record and a party in a file, are of one customer.
//!
//! In the order of the trade: the number in the books, then a number of the authorities, then the account
//! that is paid from, then name and place. What points both ways is not decided here: it is a likeness with
//! its reason, and somebody is asked.

use crate::domain::code::coded;
use crate::domain::document::{Address, Party};
use crate::domain::legal_form;
use crate::domain::matching::{Name, fold};

coded! {
    /// By what two are alike; the surest first.
    pub enum Likeness "likeness" {
        /// The number in the books.
        Number = "number",
        /// A number of the government or the Chamber of Commerce.
        Authority = "authority",
        /// The VAT number.
        Vat = "vat",
        /// The account that is paid from.
        Account = "account",
        /// The name.
        Name = "name",
        /// The name but for its legal form.
        BareName = "bare-name",
        /// A name that is nearly the same, at the same address.
        Address = "address",
    }
}

impl Likeness {
    /// They are more likely one than two. A number that is given again, a namesake elsewhere and a sister company
    /// are more likely two.
    #[must_use]
    pub const fn is_likely(self) -> bool {
        matches!(
            self,
            Self::Authority | Self::Account | Self::BareName | Self::Address
        )
    }
}

/// What comparing two comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// One customer.
    Same(Likeness),
    /// It may be one; somebody has to say.
    Perhaps(Likeness),
    /// Two.
    Different,
}

/// A name as it is compared.
#[derive(Debug, Clone)]
struct Called {
    /// Its letters and digits without accents: `JANSEN B.V.` and `Jansen BV` are one.
    key: String,
    bare: String,
    form: Option<&'static str>,
    name: Name,
}

/// What tells one customer from another.
#[derive(Debug, Clone, Default)]
pub struct Traits {
    /// The number in the books; `None` where there is none, or it was made here.
    number: Option<String>,
    names: Vec<Called>,
    oin: Option<String>,
    chamber: Option<String>,
    vat: Option<String>,
    accounts: Vec<String>,
    postcode: Option<String>,
    street: Option<String>,
    city: Option<String>,
}

/// Whether two live in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The same address.
    Same,
    /// The same town, at another address.
    SameTown,
    /// Not known of one of them.
    Unknown,
    /// Elsewhere.
    Elsewhere,
}

/// How two are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Calling {
    Same,
    /// The same but for a legal form that one of them leaves out.
    WithoutForm,
    /// The same but for another legal form.
    OtherForm,
    Similar,
    Otherwise,
}

/// The key of a name, for looking it up: without legal form, accents, blanks and signs.
#[must_use]
pub fn bare_key(name: &str) -> String {
    folded(&legal_form::named(name).bare)
}

fn folded(words: &str) -> String {
    let letters = words.chars().filter(|sign| sign.is_alphanumeric());
    letters.map(fold).collect()
}

/// Letters and digits, upper case; `None` when nothing is left.
fn sign(text: Option<&str>) -> Option<String> {
    let signs = |text: &str| -> String {
        let signs = text.chars().filter(|sign| sign.is_alphanumeric());
        signs.flat_map(char::to_uppercase).collect()
    };
    text.map(signs).filter(|text| !text.is_empty())
}

impl Traits {
    /// What a file says of a party.
    #[must_use]
    pub fn of(party: &Party) -> Self {
        let names = [party.name.as_deref(), party.legal_name.as_deref()];
        let number = party
            .number
            .as_deref()
            .map(str::trim)
            .filter(|number| !number.is_empty());
        Self::new(number, names.into_iter().flatten())
            .with_authorities(
                party.oin.as_deref(),
                party.kvk.as_deref(),
                party.vat.as_deref(),
            )
            .living_at(&party.address)
            .paying_from(party.iban.iter().cloned())
    }

    /// A number in the books, and names.
    #[must_use]
    pub fn new<'n>(number: Option<&str>, names: impl IntoIterator<Item = &'n str>) -> Self {
        // Who has no name in the books is called by their number, which is no name.
        let names = names.into_iter().filter(|name| Some(name.trim()) != number);
        let called = |name: &str| {
            let plain = legal_form::named(name);
            Called {
                key: folded(&legal_form::words(name).concat()),
                bare: folded(&plain.bare),
                form: plain.form,
                name: Name::new(name),
            }
        };
        Self {
            number: number.map(str::to_owned),
            names: names
                .into_iter()
                .map(called)
                .filter(|name| !name.key.is_empty())
                .collect(),
            ..Self::default()
        }
    }

    /// With numbers of the government, the Chamber of Commerce and the tax authority.
    #[must_use]
    pub fn with_authorities(
        self,
        oin: Option<&str>,
        chamber: Option<&str>,
        vat: Option<&str>,
    ) -> Self {
        Self {
            oin: sign(oin),
            chamber: sign(chamber),
            vat: sign(vat),
            ..self
        }
    }

    /// With an address.
    #[must_use]
    pub fn living_at(self, address: &Address) -> Self {
        let plain =
            |text: &Option<String>| text.as_deref().map(folded).filter(|text| !text.is_empty());
        Self {
            postcode: sign(address.postcode.as_deref()),
            street: plain(&address.street),
            city: plain(&address.city),
            ..self
        }
    }

    /// With the accounts that they pay from.
    #[must_use]
    pub fn paying_from(self, accounts: impl IntoIterator<Item = String>) -> Self {
        Self {
            accounts: accounts.into_iter().collect(),
            ..self
        }
    }

    /// The number in the books.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        self.number.as_deref()
    }

    /// Numbers of the authorities, each told apart by whose it is.
    pub fn authorities(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("oin", &self.oin),
            ("kvk", &self.chamber),
            ("vat", &self.vat),
        ];
        all.into_iter()
            .filter_map(|(whose, number)| Some((whose, number.as_deref()?)))
    }

    /// The accounts that they pay from.
    #[must_use]
    pub fn accounts(&self) -> &[String] {
        &self.accounts
    }

    /// Keys of their names without legal form.
    pub fn bare_names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| name.bare.as_str())
    }

    /// The postcode, for looking neighbours up.
    #[must_use]
    pub fn postcode(&self) -> Option<&str> {
        self.postcode.as_deref()
    }

    /// Whether two are one customer. A number in the books outweighs the rest: two branches may share
    /// everything else.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Verdict {
        let calling = self.calling(other);
        let place = self.place(other);
        let both = |one: &Option<String>, two: &Option<String>| one.is_some() && two.is_some();
        let same = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
        let numbered_apart = both(&self.number, &other.number) && self.number != other.number;
        let chambers_apart = both(&self.chamber, &other.chamber) && self.chamber != other.chamber;
        let authority = same(&self.oin, &other.oin) || same(&self.chamber, &other.chamber);
        let vat = same(&self.vat, &other.vat);
        if same(&self.number, &other.number) {
            // A number is given again, and a customer takes another name: a number alone cannot tell.
            let named =
                self.names.is_empty() || other.names.is_empty() || calling <= Calling::Similar;
            return if named || authority || (vat && !chambers_apart) {
                Verdict::Same(Likeness::Number)
            } else {
                Verdict::Perhaps(Likeness::Number)
            };
        }
        if numbered_apart {
            // Two numbers in the books are two customers, unless it is one twice at one address.
            let twice = place == Place::Same && calling <= Calling::Similar && !chambers_apart;
            return if twice {
                Verdict::Perhaps(Likeness::Address)
            } else {
                Verdict::Different
            };
        }
        if authority {
            return Verdict::Same(Likeness::Authority);
        }
        if vat {
            return if chambers_apart {
                Verdict::Perhaps(Likeness::Vat)
            } else {
                Verdict::Same(Likeness::Vat)
            };
        }
        if chambers_apart {
            return Verdict::Different;
        }
        let account = self
            .accounts
            .iter()
            .any(|account| other.accounts.contains(account));
        if account {
            // An office may pay for many.
            return if calling <= Calling::Similar {
                Verdict::Same(Likeness::Account)
            } else {
                Verdict::Perhaps(Likeness::Account)
            };
        }
        self.by_name(other, calling, place)
    }

    /// The name and the place alone. Two people of one name at two addresses are two customers, perhaps; a
    /// business has an address for its post and one for its door.
    fn by_name(&self, other: &Self, calling: Calling, place: Place) -> Verdict {
        let business = self.is_business() || other.is_business();
        match (calling, place) {
            (Calling::Same, Place::Same | Place::Unknown) => Verdict::Same(Likeness::Name),
            (Calling::Same, Place::SameTown) if business => Verdict::Same(Likeness::Name),
            (Calling::Same, _) => Verdict::Perhaps(Likeness::Name),
            (Calling::WithoutForm, Place::Same) => Verdict::Same(Likeness::BareName),
            (Calling::WithoutForm | Calling::OtherForm, _) => Verdict::Perhaps(Likeness::BareName),
            (Calling::Similar, Place::Same) => Verdict::Perhaps(Likeness::Address),
            (Calling::Similar | Calling::Otherwise, _) => Verdict::Different,
        }
    }

    fn is_business(&self) -> bool {
        self.authorities().next().is_some() || self.names.iter().any(|name| name.form.is_some())
    }

    fn calling(&self, other: &Self) -> Calling {
        let pairs = self
            .names
            .iter()
            .flat_map(|one| other.names.iter().map(move |two| (one, two)));
        pairs
            .map(|(one, two)| one.against(two))
            .min()
            .unwrap_or(Calling::Otherwise)
    }

    fn place(&self, other: &Self) -> Place {
        let same_town = match (&self.city, &other.city) {
            (Some(one), Some(two)) => Some(one == two),
            _ => None,
        };
        let same_postcode = match (&self.postcode, &other.postcode) {
            (Some(one), Some(two)) => Some(one == two),
            _ => None,
        };
        let same_house = match (&self.street, &other.street) {
            (Some(one), Some(two)) => Some(house(one) == house(two)),
            _ => None,
        };
        match (same_postcode, same_town) {
            (Some(true), _) if same_house != Some(false) => Place::Same,
            (Some(true), _) => Place::SameTown,
            (None, Some(true)) if self.street.is_some() && self.street == other.street => {
                Place::Same
            }
            // Of one of them the town is all that is known.
            (None, Some(true)) if self.street.is_none() || other.street.is_none() => Place::Unknown,
            (_, Some(true)) => Place::SameTown,
            (_, Some(false)) | (Some(false), None) => Place::Elsewhere,
            (None, None) => Place::Unknown,
        }
    }
}

/// The digits of a street: its house number.
fn house(street: &str) -> String {
    street.chars().filter(char::is_ascii_digit).collect()
}

impl Called {
    fn against(&self, other: &Self) -> Calling {
        if self.key == other.key {
            Calling::Same
        } else if self.bare == other.bare {
            if self.form.is_some() && other.form.is_some() {
                Calling::OtherForm
            } else {
                Calling::WithoutForm
            }
        } else if self.name.similar_to(&other.name) || other.name.similar_to(&self.name) {
            Calling::Similar
        } else {
            Calling::Otherwise
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(number: &str, name: &str) -> Traits {
        Traits::new(Some(number).filter(|number| !number.is_empty()), [name])
    }

    fn living(name: &str, street: &str, postcode: &str, city: &str) -> Traits {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        numbered("", name).living_at(&Address {
            street: some(street),
            postcode: some(postcode),
            city: some(city),
            ..Address::default()
        })
    }

    fn named(name: &str) -> Traits {
        numbered("", name)
    }

    #[test]
    fn a_number_in_the_books_outweighs_the_rest() {
        let known = numbered("10020", "Bakkerij Jansen BV");
        assert_eq!(
            known.compare(&numbered("10020", "Jansen")),
            Verdict::Same(Likeness::Number)
        );
        assert_eq!(
            known.compare(&numbered("10020", "")),
            Verdict::Same(Likeness::Number)
        );
        assert_eq!(
            known.compare(&numbered("10021", "Bakkerij Jansen BV")),
            Verdict::Different,
            "a branch"
        );
    }

    #[test]
    fn who_was_known_by_a_number_alone_gets_a_name() {
        let known = numbered("10020", "10020");
        let named = numbered("10020", "Bakkerij Jansen BV");
        assert_eq!(known.compare(&named), Verdict::Same(Likeness::Number));
    }

    #[test]
    fn a_number_under_another_name_is_asked_unless_an_authority_knows_better() {
        let known = numbered("10020", "Bakkerij Jansen BV");
        let other = numbered("10020", "Kapsalon Zoë");
        assert_eq!(known.compare(&other), Verdict::Perhaps(Likeness::Number));
        let kvk = |traits: Traits| traits.with_authorities(None, Some("30123456"), None);
        assert_eq!(
            kvk(known).compare(&kvk(other)),
            Verdict::Same(Likeness::Number),
            "renamed"
        );
    }

    #[test]
    fn one_record_twice_in_the_books_is_asked_where_all_else_is_the_same() {
        let at = |number: &str| {
            numbered(number, "Bakkerij Jansen").living_at(&Address {
                postcode: Some("3511 AX".into()),
                ..Address::default()
            })
        };
        assert_eq!(
            at("1").compare(&at("2")),
            Verdict::Perhaps(Likeness::Address)
        );
    }

    #[test]
    fn one_vat_number_may_have_several_companies() {
        let known =
            named("Holding BV").with_authorities(None, Some("11111111"), Some("NL001234567B01"));
        let without =
            named("Werkmaatschappij BV").with_authorities(None, None, Some("NL0012.34.567.B.01"));
        assert_eq!(known.compare(&without), Verdict::Same(Likeness::Vat));
        let other = named("Werkmaatschappij BV").with_authorities(
            None,
            Some("22222222"),
            Some("NL001234567B01"),
        );
        assert_eq!(known.compare(&other), Verdict::Perhaps(Likeness::Vat));
        let namesake = named("Holding BV").with_authorities(None, Some("22222222"), None);
        assert_eq!(known.compare(&namesake), Verdict::Different);
    }

    #[test]
    fn an_account_tells_a_namesake_and_asks_about_a_stranger() {
        let from = |name: &str| named(name).paying_from(["NL02ABNA0123456789".to_owned()]);
        let known = from("Installatietechniek Vos B.V.");
        assert_eq!(
            known.compare(&from("Inst.techniek Vos")),
            Verdict::Same(Likeness::Account)
        );
        assert_eq!(
            known.compare(&from("Kapsalon Zoë")),
            Verdict::Perhaps(Likeness::Account)
        );
    }

    #[test]
    fn a_name_is_the_same_however_it_is_written_and_people_live_at_one_address() {
        assert_eq!(
            named("Café Zoë B.V.").compare(&named("CAFE ZOE BV")),
            Verdict::Same(Likeness::Name)
        );
        let utrecht = living("J. Jansen", "Oudegracht 1", "3511 AX", "Utrecht");
        assert_eq!(
            utrecht.compare(&named("J. Jansen")),
            Verdict::Same(Likeness::Name)
        );
        let neighbour = living("J. Jansen", "Oudegracht 3", "3511 AX", "Utrecht");
        assert_eq!(
            utrecht.compare(&neighbour),
            Verdict::Perhaps(Likeness::Name)
        );
        let post = |street, postcode| living("Jansen BV", street, postcode, "Utrecht");
        let (door, box_) = (
            post("Oudegracht 1", "3511 AX"),
            post("Postbus 12", "3500 AA"),
        );
        assert_eq!(
            door.compare(&box_),
            Verdict::Same(Likeness::Name),
            "a business has two"
        );
        let moved = living("Jansen BV", "Markt 2", "8011 LK", "Zwolle");
        assert_eq!(door.compare(&moved), Verdict::Perhaps(Likeness::Name));
    }

    #[test]
    fn a_legal_form_left_out_is_the_same_at_one_address_and_asked_elsewhere() {
        let known = living("Bakkerij Jansen B.V.", "Oudegracht 1", "3511 AX", "Utrecht");
        let bare = living("Bakkerij Jansen", "Oudegracht 1", "3511ax", "Utrecht");
        assert_eq!(known.compare(&bare), Verdict::Same(Likeness::BareName));
        assert_eq!(
            known.compare(&named("Bakkerij Jansen")),
            Verdict::Perhaps(Likeness::BareName)
        );
        let firm = living("Bakkerij Jansen VOF", "Oudegracht 1", "3511 AX", "Utrecht");
        assert_eq!(
            known.compare(&firm),
            Verdict::Perhaps(Likeness::BareName),
            "another debtor by law"
        );
    }

    #[test]
    fn a_name_that_is_nearly_the_same_is_asked_about_at_the_same_address_alone() {
        let known = living(
            "Hoveniersbedrijf Pietersen",
            "Dorpsstraat 5",
            "7731 BB",
            "Ommen",
        );
        let typo = |postcode| {
            living(
                "Hoveniersbedrijf Pieterssen",
                "Dorpsstraat 5",
                postcode,
                "Ommen",
            )
        };
        assert_eq!(
            known.compare(&typo("7731 BB")),
            Verdict::Perhaps(Likeness::Address)
        );
        let elsewhere = living(
            "Hoveniersbedrijf Pieterssen",
            "Markt 9",
            "8011 LK",
            "Zwolle",
        );
        assert_eq!(known.compare(&elsewhere), Verdict::Different);
    }
}
