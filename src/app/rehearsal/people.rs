//! The person whom an e-invoice or a list names at the customer: kept once as somebody to ask for.

use super::books::name_key;
use super::contacts::PlannedContact;
use super::plan::Planner;
use crate::domain::contact::{Contact, ContactRole, Personal, Title};
use crate::domain::document::Party;
use crate::domain::ids::{ContactId, CustomerId};

impl Planner<'_> {
    /// Adds the person, unless the customer is that person or somebody of that name was there before:
    /// whoever was taken off does not come back. Whether somebody was added.
    pub(super) fn person(&mut self, customer: CustomerId, party: &Party) -> bool {
        let Some(contact) = contact_of(party) else {
            return false;
        };
        let key = name_key(&contact.name);
        let names = [&party.name, &party.legal_name];
        let is_customer = names
            .into_iter()
            .flatten()
            .any(|name| name_key(name) == key);
        let is_new = !is_customer && self.people.insert((customer, key));
        if is_new {
            self.plan.contacts.push(PlannedContact {
                customer,
                replaces: None,
                contact,
            });
        }
        is_new
    }
}

/// Forms of address before a name.
const TITLES: [(&str, Title); 16] = [
    ("de heer", Title::Mr),
    ("dhr.", Title::Mr),
    ("dhr", Title::Mr),
    ("mr.", Title::Mr),
    ("mr", Title::Mr),
    ("herr", Title::Mr),
    ("mevrouw", Title::Ms),
    ("mevr.", Title::Ms),
    ("mevr", Title::Ms),
    ("mw.", Title::Ms),
    ("mw", Title::Ms),
    ("mrs.", Title::Ms),
    ("mrs", Title::Ms),
    ("ms.", Title::Ms),
    ("ms", Title::Ms),
    ("frau", Title::Ms),
];

/// Somebody with a name; what an invoice is sent to is who pays it.
fn contact_of(party: &Party) -> Option<Contact> {
    let (title, name) = titled(party.contact_name.as_deref()?.trim());
    let letters = name.chars().filter(|sign| sign.is_alphabetic()).count();
    (letters >= 2 && !name.contains('@')).then(|| Contact {
        id: ContactId(0),
        name: name.to_owned(),
        title,
        role: ContactRole::AccountsPayable,
        responsible: false,
        phone: party.phone.clone(),
        email: party.email.clone(),
        best_time: None,
        responsible_since: None,
        personal: Personal::default(),
    })
}

/// `Mevr. Kuiper` is a Ms and a name.
fn titled(name: &str) -> (Option<Title>, &str) {
    TITLES
        .iter()
        .find_map(|(before, title)| {
            let start = name.get(..before.len())?;
            let rest = name.get(before.len()..)?;
            let closed = before.ends_with('.') || rest.starts_with(char::is_whitespace);
            (start.eq_ignore_ascii_case(before) && closed && !rest.trim().is_empty())
                .then(|| (Some(*title), rest.trim()))
        })
        .unwrap_or((None, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_address_is_no_part_of_the_name() {
        for (written, title, name) in [
            ("Mevr. Kuiper", Some(Title::Ms), "Kuiper"),
            ("mw.Z. de Wit", Some(Title::Ms), "Z. de Wit"),
            ("De heer P. de Wit", Some(Title::Mr), "P. de Wit"),
            ("Herr Muster", Some(Title::Mr), "Muster"),
            ("Msida Vella", None, "Msida Vella"),
            ("Mevr.", None, "Mevr."),
            ("é", None, "é"),
        ] {
            assert_eq!(titled(written), (title, name), "{written}");
        }
    }

    #[test]
    fn a_number_or_an_address_is_nobody() {
        for name in ["1", "info@bakker.example", ""] {
            let party = Party {
                contact_name: Some(name.to_owned()),
                ..Party::default()
            };
            assert_eq!(contact_of(&party), None, "{name}");
        }
    }
}
