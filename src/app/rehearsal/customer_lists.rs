//! Lists of customers: who is new, what they tell of those who are there. What is known is never overwritten; where
//! the list says something else, that is told.

use super::Fate;
use super::books::signs;
use super::customers::fill_in;
use super::plan::{Planner, made};
use crate::app::recognition::Who;
use crate::domain::document::{Address, Party, ReadCustomer};
use crate::domain::ids::CustomerId;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::references::{Iban, normalise_phone};
use crate::import::Content;
use crate::store::StoreError;
use crate::store::read::CustomerKey;
use crate::store::write::NewCustomer;
use std::collections::HashMap;

/// What is known beforehand of those who are shown.
type Known = HashMap<CustomerId, CustomerKey>;

impl Planner<'_> {
    /// Every list of customers among the files.
    pub(super) fn customer_lists(&mut self) -> Result<(), StoreError> {
        let is_list = |(_, content): &(usize, &Content)| matches!(content, Content::Customers(_));
        if !self.ticked().any(|file| is_list(&file)) {
            return Ok(());
        }
        let keys = self.read.customer_keys()?.into_iter();
        let shown = keys.filter(|key| key.id == key.kept);
        let known: Known = shown.map(|key| (key.id, key)).collect();
        for (file, content) in self.ticked() {
            if let Content::Customers(list) = content {
                for (at, row) in list.rows.iter().enumerate() {
                    let fate = if self.is_left_behind(file, at) {
                        Fate::Unticked
                    } else {
                        self.customer_row(file, row, &known)
                    };
                    self.told(file).fate(fate);
                }
            }
        }
        Ok(())
    }

    fn customer_row(&mut self, file: usize, row: &ReadCustomer, known: &Known) -> Fate {
        let Some(mut new) = self.new_customer(&row.party) else {
            return Fate::LeftOut;
        };
        new.terms_days = row.terms_days;
        if let Some(language) = row.language {
            (new.language, new.language_assumed) = (language, false);
        }
        let found = match self.who(&row.party) {
            Who::Known(found) => found,
            Who::New => {
                let found = self.add_customer(file, new);
                self.people_and_account(found.customer, row, known);
                return Fate::New;
            }
            Who::Perhaps(like, likeness) => {
                let found = self.doubt(file, &row.party, new, (like, likeness));
                self.people_and_account(found.customer, row, known);
                let is_one = found.customer != found.record;
                return if is_one { Fate::Changed } else { Fate::New };
            }
        };
        let id = found.customer;
        let (person, account) = self.people_and_account(id, row, known);
        // Somebody of this import: another row told of them.
        if let Some(planned) = made(id.0).and_then(|at| self.plan.customers.get_mut(at)) {
            fill_in(planned, &new);
            return Fate::Known;
        }
        let Some(ours) = known.get(&id) else {
            return Fate::Known;
        };
        // A record that is merged into another says what was so of itself.
        if found.record == id {
            self.tell_differences(file, ours, &new);
        }
        let tells_more = lacks(ours, &new);
        if tells_more {
            self.complete(id, &new);
        }
        self.plan.filled += usize::from(tells_more || account);
        if tells_more || account || person {
            Fate::Changed
        } else {
            Fate::Known
        }
    }

    /// Whom to ask for, and which account they pay from; whether each was not known.
    fn people_and_account(
        &mut self,
        id: CustomerId,
        row: &ReadCustomer,
        known: &Known,
    ) -> (bool, bool) {
        let account = row.party.iban.as_deref();
        let account = account.filter(|iban| !self.own_accounts.contains(*iban));
        let account = account.and_then(|iban| Iban::parse(iban).ok());
        let account = account.map(|iban| iban.as_str().to_owned());
        let is_known = |account: &String| {
            known
                .get(&id)
                .is_some_and(|of| of.accounts.contains(account))
        };
        let account = account.filter(|account| !is_known(account));
        let account = account.is_some_and(|account| self.plan.accounts.insert((id, account)));
        // What the list says of them is the customer's; a mobile number is somebody's own.
        let own = row.mobile.clone();
        let person = Party {
            phone: own.filter(|phone| Some(phone) != row.party.phone.as_ref()),
            email: None,
            ..row.party.clone()
        };
        (self.person(id, &person), account)
    }

    /// What the list says otherwise; what is known stays.
    fn tell_differences(&mut self, file: usize, ours: &CustomerKey, theirs: &NewCustomer) {
        let street = |address: &Address| address.street.clone();
        let pairs = [
            (
                "name",
                ours.names.first().cloned(),
                Some(theirs.name.clone()),
            ),
            ("address", street(&ours.address), street(&theirs.address)),
            (
                "city",
                ours.address.city.clone(),
                theirs.address.city.clone(),
            ),
            ("phone", ours.phone.clone(), theirs.phone.clone()),
            ("email", ours.email.clone(), theirs.email.clone()),
            ("kvk", ours.kvk.clone(), theirs.kvk.clone()),
            ("vat", ours.vat.clone(), theirs.vat.clone()),
        ];
        for (field, ours_says, theirs_says) in pairs {
            let (Some(we), Some(they)) = (ours_says, theirs_says) else {
                continue;
            };
            if alike(field, &we, &they) {
                continue;
            }
            let key = match field {
                "name" => "import-customer-other-name",
                "address" => "import-customer-other-address",
                "city" => "import-customer-other-city",
                "phone" => "import-customer-other-phone",
                "email" => "import-customer-other-email",
                "kvk" => "import-customer-other-kvk",
                _ => "import-customer-other-vat",
            };
            let name = ours.names.first().cloned().unwrap_or_default();
            let place = msg("import-customer-place").with("name", name);
            self.told(file).problems.push(Problem {
                place: Some(place),
                what: msg(key).with("ours", we).with("theirs", they),
                remedy: Some(msg("import-customer-other-remedy")),
                weight: Weight::Remark,
            });
        }
    }
}

/// The same, however it is written.
fn alike(field: &str, one: &str, other: &str) -> bool {
    match field {
        "phone" => normalise_phone(one) == normalise_phone(other),
        _ => signs(one) == signs(other),
    }
}

/// Something of a customer is not known that a list tells.
fn lacks(ours: &CustomerKey, theirs: &NewCustomer) -> bool {
    let missing =
        |ours: &Option<String>, theirs: &Option<String>| ours.is_none() && theirs.is_some();
    missing(&ours.names.get(1).cloned(), &theirs.legal_name)
        || missing(&ours.address.street, &theirs.address.street)
        || missing(&ours.address.country, &theirs.address.country)
        || missing(&ours.kvk, &theirs.kvk)
        || missing(&ours.vat, &theirs.vat)
        || missing(&ours.phone, &theirs.phone)
        || missing(&ours.email, &theirs.email)
        || (ours.terms_days.is_none() && theirs.terms_days.is_some())
}
