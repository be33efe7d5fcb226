//! People and companies from an address book: vCards (2.1, 3.0, 4.0) and the tables that Outlook and Google
//! export. What is read is only a proposal: whose contact somebody is, the rehearsal finds out.

mod table;
mod vcard;

pub(super) use table::{is_of_contacts, read as read_table};
pub(super) use vcard::read as read_vcards;

use super::{Content, Understood, nothing, problem};
use crate::domain::contact::ReadContact;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::references::normalise_phone;

/// So many contacts are taken from one file; an address book of a small business has a few hundred.
const MOST: usize = 20_000;

/// Contacts as they are gathered from a file.
#[derive(Debug, Default)]
struct Gathered {
    contacts: Vec<ReadContact>,
    /// Cards without a name of a person or a company, or without anything by which to reach them.
    empty: usize,
    too_many: bool,
}

impl Gathered {
    fn add(&mut self, mut contact: ReadContact) {
        let mut seen = Vec::new();
        contact.phones.retain(|phone| {
            let number = normalise_phone(phone);
            let new = number.len() > 5 && !seen.contains(&number);
            seen.push(number);
            new
        });
        contact.emails.dedup();
        contact.emails.retain(|email| email.contains('@'));
        let named = contact.name.is_some() || contact.organisation.is_some();
        let reached = !contact.phones.is_empty()
            || !contact.emails.is_empty()
            || contact.address.street.is_some();
        if !(named && reached) {
            self.empty += 1;
        } else if self.contacts.len() < MOST {
            self.contacts.push(contact);
        } else {
            self.too_many = true;
        }
    }

    fn finish(self, mut problems: Vec<Problem>) -> Understood {
        let remark = |what, weight| problem(None, what, None, weight);
        if self.empty > 0 {
            let what = msg("import-contacts-empty").with("count", self.empty);
            problems.push(remark(what, Weight::Remark));
        }
        if self.too_many {
            let what = msg("import-contacts-too-many").with("count", MOST);
            problems.push(remark(what, Weight::LeftOut));
        }
        if self.contacts.is_empty() {
            return nothing(super::fatal(
                msg("import-contacts-none"),
                msg("import-contacts-none-remedy"),
            ));
        }
        Understood {
            content: Content::Contacts(self.contacts),
            problems,
        }
    }
}

/// A country in words as its code, where it is one that customers of a Dutch business live in.
fn country(text: &str) -> Option<String> {
    const COUNTRIES: [(&str, &[&str]); 8] = [
        (
            "NL",
            &[
                "nederland",
                "netherlands",
                "the netherlands",
                "holland",
                "niederlande",
                "pays-bas",
            ],
        ),
        (
            "BE",
            &["belgië", "belgie", "belgium", "belgique", "belgien"],
        ),
        ("DE", &["duitsland", "germany", "deutschland", "allemagne"]),
        ("FR", &["frankrijk", "france", "frankreich"]),
        ("LU", &["luxemburg", "luxembourg"]),
        (
            "GB",
            &[
                "engeland",
                "groot-brittannië",
                "verenigd koninkrijk",
                "united kingdom",
                "england",
                "great britain",
            ],
        ),
        ("AT", &["oostenrijk", "austria", "österreich"]),
        ("ES", &["spanje", "spain", "españa"]),
    ];
    let text = text.trim();
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Some(text.to_ascii_uppercase());
    }
    let lower = text.to_lowercase();
    let known = COUNTRIES
        .iter()
        .find(|(_, names)| names.contains(&lower.as_str()));
    known.map(|(code, _)| (*code).to_owned())
}
