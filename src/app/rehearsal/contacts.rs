//! Whose contact each card of an address book is, and what it adds: a person, a number to call, an address. It is
//! a proposal, card by card; what is there already stays as it is.

use super::Fate;
use super::plan::{Planner, made};
use crate::app::recognition::Who;
use crate::app::search::fold;
use crate::domain::contact::{Contact, ContactRole, Personal, ReadContact};
use crate::domain::document::{Address, Party};
use crate::domain::ids::{ContactId, CustomerId};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::references::normalise_phone;
use crate::import::Content;
use crate::store::StoreError;
use crate::store::write::NewCustomer;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Where everybody may have an address: the domain says nothing of a company.
const FREE_MAIL: [&str; 26] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.nl",
    "outlook.com",
    "live.nl",
    "live.com",
    "msn.com",
    "icloud.com",
    "me.com",
    "yahoo.com",
    "ziggo.nl",
    "kpnmail.nl",
    "kpnplanet.nl",
    "planet.nl",
    "hetnet.nl",
    "xs4all.nl",
    "home.nl",
    "casema.nl",
    "chello.nl",
    "upcmail.nl",
    "telfort.nl",
    "online.nl",
    "telenet.be",
    "gmx.de",
    "web.de",
];

/// The row of somebody who is being added.
const TAKEN: ContactId = ContactId(0);

/// What a card of an address book would add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactProposal {
    /// The person, or empty.
    pub name: String,
    /// Where they work, or empty.
    pub organisation: String,
    /// The customer whose contact it is, or empty.
    pub customer: String,
    /// By what that shows; `None`: nobody's.
    pub why: Option<ContactMatch>,
    /// What is not known yet; nothing: all of it is.
    pub gains: Vec<ContactGain>,
    /// To be taken over.
    pub ticked: bool,
}

/// By what a contact belongs to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactMatch {
    /// The name of the company, or of the customer themselves.
    Company,
    /// An e-mail address that is known there.
    Email,
    /// A telephone number that is known there.
    Phone,
    /// The domain of an e-mail address: an office may write for many.
    Domain,
    /// A name that is nearly the same.
    Alike,
}

impl ContactMatch {
    /// Ticked without asking.
    #[must_use]
    pub const fn is_sure(self) -> bool {
        matches!(self, Self::Company | Self::Email | Self::Phone)
    }

    /// The reason in words.
    #[must_use]
    pub const fn message(self) -> Message {
        msg(match self {
            Self::Company => "contact-by-company",
            Self::Email => "contact-by-email",
            Self::Phone => "contact-by-phone",
            Self::Domain => "contact-by-domain",
            Self::Alike => "contact-by-likeness",
        })
    }
}

/// Something that was not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactGain {
    /// Somebody there.
    Person(String),
    /// A telephone number.
    Phone(String),
    /// An e-mail address.
    Email(String),
    /// Where the customer is.
    Address(String),
}

/// A person who is added, or takes the place of what we knew of them.
#[derive(Debug)]
pub(in crate::app) struct PlannedContact {
    pub customer: CustomerId,
    pub replaces: Option<ContactId>,
    pub contact: Contact,
}

/// What is known of customers and their people, while cards are laid beside it.
struct Known {
    customers: HashMap<CustomerId, Reach>,
    people: BTreeMap<CustomerId, Vec<Contact>>,
    by_email: HashMap<String, CustomerId>,
    by_phone: HashMap<String, CustomerId>,
    by_domain: HashMap<String, BTreeSet<CustomerId>>,
}

/// How a customer is reached.
#[derive(Default)]
struct Reach {
    name: String,
    phone: Option<String>,
    email: Option<String>,
    address: bool,
}

impl Known {
    fn of(planner: &Planner<'_>) -> Result<Self, StoreError> {
        let mut known = Self {
            customers: HashMap::new(),
            people: planner.read.contacts(None)?,
            by_email: HashMap::new(),
            by_phone: HashMap::new(),
            by_domain: HashMap::new(),
        };
        for key in planner.read.customer_keys()? {
            known.reached_by(key.kept, key.phone.as_deref(), key.email.as_deref());
            if key.id == key.kept {
                let reach = Reach {
                    name: key.names.into_iter().next().unwrap_or_default(),
                    phone: key.phone,
                    email: key.email,
                    address: key.address.street.is_some(),
                };
                known.customers.insert(key.id, reach);
            }
        }
        for (at, new) in planner.plan.customers.iter().enumerate() {
            let id = CustomerId(super::plan::provisional(at));
            known.reached_by(id, new.phone.as_deref(), new.email.as_deref());
            let reach = Reach {
                name: new.name.clone(),
                phone: new.phone.clone(),
                email: new.email.clone(),
                address: new.address.street.is_some(),
            };
            known.customers.insert(id, reach);
        }
        for planned in &planner.plan.contacts {
            let people = known.people.entry(planned.customer).or_default();
            people.push(planned.contact.clone());
        }
        let people: Vec<(CustomerId, Contact)> = known
            .people
            .iter()
            .flat_map(|(of, people)| people.iter().map(|one| (*of, one.clone())))
            .collect();
        for (of, person) in people {
            known.reached_by(of, person.phone.as_deref(), person.email.as_deref());
        }
        Ok(known)
    }

    fn reached_by(&mut self, of: CustomerId, phone: Option<&str>, email: Option<&str>) {
        if let Some(phone) = phone.map(normalise_phone).filter(|phone| phone.len() > 6) {
            self.by_phone.entry(phone).or_insert(of);
        }
        let Some(email) = email.map(|email| email.trim().to_lowercase()) else {
            return;
        };
        if let Some(domain) = domain(&email) {
            self.by_domain
                .entry(domain.to_owned())
                .or_default()
                .insert(of);
        }
        self.by_email.entry(email).or_insert(of);
    }

    /// Whose contact this is by how they are reached.
    fn by_reach(&self, contact: &ReadContact) -> Option<(CustomerId, ContactMatch)> {
        let email = contact
            .emails
            .iter()
            .find_map(|email| self.by_email.get(&email.to_lowercase()));
        if let Some(of) = email {
            return Some((*of, ContactMatch::Email));
        }
        let phone = contact
            .phones
            .iter()
            .find_map(|phone| self.by_phone.get(&normalise_phone(phone)));
        if let Some(of) = phone {
            return Some((*of, ContactMatch::Phone));
        }
        let domains = contact.emails.iter().filter_map(|email| {
            let email = email.to_lowercase();
            self.by_domain.get(domain(&email)?)
        });
        let only = domains.filter(|of| of.len() == 1).find_map(|of| of.first());
        only.map(|of| (*of, ContactMatch::Domain))
    }
}

/// The domain of an address, where it is a company's own.
fn domain(email: &str) -> Option<&str> {
    let (_, domain) = email.rsplit_once('@')?;
    (domain.contains('.') && !FREE_MAIL.contains(&domain)).then_some(domain)
}

impl Planner<'_> {
    /// Address books: after everything that brings customers.
    pub(super) fn contacts(&mut self) -> Result<(), StoreError> {
        let books: Vec<(usize, &[ReadContact])> = self
            .ticked()
            .filter_map(|(file, content)| match content {
                Content::Contacts(contacts) => Some((file, contacts.as_slice())),
                _ => None,
            })
            .collect();
        if books.is_empty() {
            return Ok(());
        }
        let mut known = Known::of(self)?;
        for (file, contacts) in books {
            let mut nobodys = 0;
            for (at, contact) in contacts.iter().enumerate() {
                let before = self.files[file].contacts.get(at);
                let proposal = self.contact(&mut known, contact, before);
                nobodys += usize::from(proposal.why.is_none());
                let fate = match (proposal.ticked, proposal.gains.first()) {
                    (_, None) if proposal.why.is_some() => Fate::Known,
                    (false, _) | (_, None) => Fate::LeftOut,
                    (true, Some(ContactGain::Person(_))) => Fate::New,
                    (true, Some(_)) => Fate::Changed,
                };
                let told = self.told(file);
                told.fate(fate);
                told.contacts.push(proposal);
            }
            if nobodys > 0 {
                self.told(file).problems.push(Problem {
                    place: None,
                    what: msg("import-contacts-nobodys").with("count", nobodys),
                    remedy: None,
                    weight: Weight::Remark,
                });
            }
        }
        Ok(())
    }

    /// One card: whose it is and what it adds; planned where it is ticked. A tick stays as it was before, while the
    /// card is somebody's for the same reason.
    fn contact(
        &mut self,
        known: &mut Known,
        contact: &ReadContact,
        before: Option<&ContactProposal>,
    ) -> ContactProposal {
        let found = self.whose(known, contact);
        let mut proposal = ContactProposal {
            name: contact.name.clone().unwrap_or_default(),
            organisation: contact.organisation.clone().unwrap_or_default(),
            customer: String::new(),
            why: found.map(|(_, why)| why),
            gains: Vec::new(),
            ticked: false,
        };
        let Some((customer, why)) = found else {
            return proposal;
        };
        let people = known.people.entry(customer).or_default();
        let reach = known.customers.entry(customer).or_default();
        proposal.customer.clone_from(&reach.name);
        let person = contact
            .name
            .as_ref()
            .filter(|name| fold(name) != fold(&reach.name))
            .map(|name| laid_beside(name, contact, people));
        let filled = filled_in(contact, reach, person.is_some());
        proposal
            .gains
            .extend(person.iter().flat_map(|(_, gains)| gains.iter().cloned()));
        proposal.gains.extend(gains_of(&filled));
        let said = before.filter(|before| before.why == Some(why) && !before.gains.is_empty());
        let wanted = said.map_or(why.is_sure(), |before| before.ticked);
        proposal.ticked = wanted && !proposal.gains.is_empty();
        if proposal.ticked {
            if let Some((planned, gains)) = person
                && !gains.is_empty()
            {
                people.retain(|one| Some(one.id) != planned.0);
                people.push(Contact {
                    id: TAKEN,
                    ..planned.1.clone()
                });
                self.plan.contacts.push(PlannedContact {
                    customer,
                    replaces: planned.0,
                    contact: planned.1,
                });
            }
            if filled != NewCustomer::default() {
                reach.phone = reach.phone.take().or_else(|| filled.phone.clone());
                reach.email = reach.email.take().or_else(|| filled.email.clone());
                reach.address |= filled.address.street.is_some();
                self.complete(customer, &filled);
                self.plan.filled += usize::from(made(customer.0).is_none());
            }
        }
        proposal
    }

    /// Whose contact it is: by the company's name, by an address or number that is known, by the person's own name,
    /// and less surely by the domain of their address or a name that is nearly the same.
    fn whose(&self, known: &Known, contact: &ReadContact) -> Option<(CustomerId, ContactMatch)> {
        let named = |name: &Option<String>| {
            let party = Party {
                name: Some(name.clone()?),
                address: contact.address.clone(),
                ..Party::default()
            };
            Some(self.who(&party))
        };
        let company = named(&contact.organisation);
        if let Some(Who::Known(found)) = company {
            return Some((found.customer, ContactMatch::Company));
        }
        // An address book leaves legal forms out.
        let company_called = contact
            .organisation
            .as_deref()
            .and_then(|name| self.only_called(name));
        if let Some(customer) = company_called {
            return Some((customer, ContactMatch::Company));
        }
        let reached = known.by_reach(contact);
        if let Some((of, why)) = reached.filter(|(_, why)| why.is_sure()) {
            return Some((of, why));
        }
        if contact.organisation.is_none()
            && let Some(Who::Known(found)) = named(&contact.name)
        {
            return Some((found.customer, ContactMatch::Company));
        }
        if let Some(Who::Perhaps(found, _)) = company {
            return Some((found.customer, ContactMatch::Alike));
        }
        reached
    }
}

/// Somebody beside those who are known there: the row that they take the place of, what becomes of them, and what
/// that adds.
fn laid_beside(
    name: &str,
    contact: &ReadContact,
    people: &[Contact],
) -> ((Option<ContactId>, Contact), Vec<ContactGain>) {
    let phone = contact.phones.first().cloned();
    let email = contact.emails.first().cloned();
    let same = |one: &&Contact| {
        let mail = one.email.as_deref().map(str::to_lowercase);
        fold(&one.name) == fold(name)
            || (mail.is_some() && mail == email.as_deref().map(str::to_lowercase))
    };
    let Some(known) = people.iter().find(same) else {
        let new = Contact {
            id: TAKEN,
            name: name.to_owned(),
            title: None,
            role: role(contact.job.as_deref()),
            responsible: false,
            phone,
            email,
            best_time: None,
            responsible_since: None,
            personal: Personal::default(),
        };
        let gains = [
            Some(ContactGain::Person(name.to_owned())),
            new.phone.clone().map(ContactGain::Phone),
            new.email.clone().map(ContactGain::Email),
        ];
        return ((None, new), gains.into_iter().flatten().collect());
    };
    // Of whom a card was taken already in this import, no second one is.
    let absent = |text: &Option<String>| {
        known.id != TAKEN && text.as_deref().is_none_or(|text| text.trim().is_empty())
    };
    let gained_phone = phone.filter(|_| absent(&known.phone));
    let gained_email = email.filter(|_| absent(&known.email));
    let gains = [
        gained_phone.clone().map(ContactGain::Phone),
        gained_email.clone().map(ContactGain::Email),
    ];
    let filled = Contact {
        phone: gained_phone.or_else(|| known.phone.clone()),
        email: gained_email.or_else(|| known.email.clone()),
        ..known.clone()
    };
    (
        (Some(known.id), filled),
        gains.into_iter().flatten().collect(),
    )
}

/// What the card tells of the customer as such that was not known: of a company's own card everything, of a
/// person's card the address.
fn filled_in(contact: &ReadContact, reach: &Reach, of_person: bool) -> NewCustomer {
    let phone = contact
        .phones
        .first()
        .filter(|_| !of_person && reach.phone.is_none());
    let email = contact
        .emails
        .first()
        .filter(|_| !of_person && reach.email.is_none());
    let whole = contact.address.street.is_some() && contact.address.city.is_some();
    NewCustomer {
        phone: phone.cloned(),
        email: email.cloned(),
        address: if whole && !reach.address {
            contact.address.clone()
        } else {
            Address::default()
        },
        ..NewCustomer::default()
    }
}

fn gains_of(filled: &NewCustomer) -> impl Iterator<Item = ContactGain> {
    let place = [&filled.address.street, &filled.address.city]
        .into_iter()
        .flatten();
    let place = place.map(String::as_str).collect::<Vec<_>>().join(", ");
    [
        filled.phone.clone().map(ContactGain::Phone),
        filled.email.clone().map(ContactGain::Email),
        (!place.is_empty()).then_some(ContactGain::Address(place)),
    ]
    .into_iter()
    .flatten()
}

/// What somebody does there, by the words on their card.
fn role(job: Option<&str>) -> ContactRole {
    const ROLES: [(ContactRole, &[&str]); 4] = [
        (
            ContactRole::AccountsPayable,
            &[
                "administrat",
                "boekhoud",
                "crediteur",
                "account",
                "financ",
                "controller",
                "buchhalt",
            ],
        ),
        (
            ContactRole::Purchasing,
            &[
                "inkoop", "inkoper", "purchas", "procure", "einkauf", "buyer",
            ],
        ),
        (ContactRole::Owner, &["eigenaar", "owner", "inhaber", "dga"]),
        (
            ContactRole::Management,
            &[
                "directeur",
                "director",
                "manager",
                "bestuur",
                "ceo",
                "cfo",
                "hoofd",
                "leiding",
            ],
        ),
    ];
    let job = job.map(fold).unwrap_or_default();
    let role = ROLES
        .iter()
        .find(|(_, words)| words.iter().any(|word| job.contains(word)));
    role.map_or(ContactRole::Other, |(role, _)| *role)
}
