//! Recognising customers: whose invoice, contact or record this is, among everybody who is known and
//! everybody who is being added; and which of those who are there may be one.

use crate::domain::document::Party;
use crate::domain::ids::CustomerId;
use crate::domain::likeness::{Likeness, Traits, Verdict, bare_key};
use crate::store::read::CustomerKey;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Of those who share a name or a postcode, so many are looked at: a list of ten thousand people called
/// "Contant" must not take an hour.
const LOOKED_AT: usize = 64;

/// A record and the customer it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Who is shown.
    pub customer: CustomerId,
    /// The record itself, which may be merged into that customer.
    pub record: CustomerId,
}

/// Who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// They are known.
    Known(Found),
    /// They may be this one.
    Perhaps(Found, Likeness),
    /// Nobody we know.
    New,
}

/// Two who may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    /// The one; the lower row.
    pub one: CustomerId,
    /// The other.
    pub other: CustomerId,
    /// By what they are alike.
    pub likeness: Likeness,
}

#[derive(Debug)]
struct Record {
    found: Found,
    traits: Traits,
}

/// Everybody, by what tells them apart.
#[derive(Debug, Default)]
pub(super) struct Recognition {
    records: Vec<Record>,
    by_number: HashMap<String, Vec<usize>>,
    by_authority: HashMap<(&'static str, String), Vec<usize>>,
    by_account: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    by_name_there: HashMap<(String, String), Vec<usize>>,
    by_postcode: HashMap<String, Vec<usize>>,
}

impl Recognition {
    /// Everybody who is known.
    pub(super) fn new(keys: Vec<CustomerKey>) -> Self {
        let mut known = Self::default();
        for key in keys {
            known.add(&key);
        }
        known
    }

    /// One record more.
    pub(super) fn add(&mut self, key: &CustomerKey) {
        let ours = key.number.is_empty() || key.number == format!("K{}", key.id.0);
        let number = key
            .number_in_books
            .as_deref()
            .or(Some(key.number.as_str()).filter(|_| !ours));
        let traits = Traits::new(number, key.names.iter().map(String::as_str))
            .with_authorities(key.oin.as_deref(), key.kvk.as_deref(), key.vat.as_deref())
            .living_at(&key.address)
            .paying_from(key.accounts.iter().cloned());
        let found = Found {
            customer: key.kept,
            record: key.id,
        };
        self.remember(Record { found, traits });
    }

    fn remember(&mut self, record: Record) {
        let at = self.records.len();
        let traits = &record.traits;
        if let Some(number) = traits.number() {
            self.by_number
                .entry(number.to_owned())
                .or_default()
                .push(at);
        }
        for (whose, number) in traits.authorities() {
            let key = (whose, number.to_owned());
            self.by_authority.entry(key).or_default().push(at);
        }
        for account in traits.accounts() {
            self.by_account.entry(account.clone()).or_default().push(at);
        }
        for name in traits.bare_names() {
            let known = self.by_name.entry(name.to_owned()).or_default();
            if known.last() != Some(&at) {
                known.push(at);
            }
            if let Some(postcode) = traits.postcode() {
                let key = (name.to_owned(), postcode.to_owned());
                self.by_name_there.entry(key).or_default().push(at);
            }
        }
        if let Some(postcode) = traits.postcode() {
            self.by_postcode
                .entry(postcode.to_owned())
                .or_default()
                .push(at);
        }
        self.records.push(record);
    }

    /// Who a party is: the surest of those who are alike in anything.
    pub(super) fn find(&self, party: &Party) -> Who {
        self.who(&Traits::of(party))
    }

    /// Whoever alone is called so, legal form aside.
    pub(super) fn only_called(&self, name: &str) -> Option<CustomerId> {
        let called = self.by_name.get(&bare_key(name))?;
        let mut customers = called.iter().map(|at| self.records[*at].found.customer);
        let first = customers.next()?;
        customers.all(|other| other == first).then_some(first)
    }

    fn who(&self, traits: &Traits) -> Who {
        let (mut same, mut perhaps) = (None, None);
        for at in self.alike(traits) {
            let record = &self.records[at];
            let best = match record.traits.compare(traits) {
                Verdict::Same(likeness) => (&mut same, likeness),
                Verdict::Perhaps(likeness) => (&mut perhaps, likeness),
                Verdict::Different => continue,
            };
            let (best, likeness) = best;
            if best.is_none_or(|(known, _)| likeness < known) {
                *best = Some((likeness, record.found));
            }
        }
        match (same, perhaps) {
            (Some((_, found)), _) => Who::Known(found),
            (None, Some((likeness, found))) => Who::Perhaps(found, likeness),
            (None, None) => Who::New,
        }
    }

    /// Records that have anything in common, in the order in which they were added.
    fn alike(&self, traits: &Traits) -> BTreeSet<usize> {
        let mut alike = BTreeSet::new();
        let mut take = |found: Option<&Vec<usize>>| {
            alike.extend(found.into_iter().flatten().take(LOOKED_AT).copied());
        };
        take(
            traits
                .number()
                .and_then(|number| self.by_number.get(number)),
        );
        for (whose, number) in traits.authorities() {
            take(self.by_authority.get(&(whose, number.to_owned())));
        }
        for account in traits.accounts() {
            take(self.by_account.get(account));
        }
        for name in traits.bare_names() {
            if let Some(postcode) = traits.postcode() {
                let key = (name.to_owned(), postcode.to_owned());
                take(self.by_name_there.get(&key));
            }
            take(self.by_name.get(name));
        }
        take(
            traits
                .postcode()
                .and_then(|postcode| self.by_postcode.get(postcode)),
        );
        alike
    }

    /// Pairs who may be one customer, leaving out those of whom somebody said that they are two.
    pub(super) fn pairs(&self, apart: &BTreeSet<(CustomerId, CustomerId)>) -> Vec<Pair> {
        let mut pairs: BTreeMap<(CustomerId, CustomerId), Likeness> = BTreeMap::new();
        for (at, record) in self.records.iter().enumerate() {
            for other in self
                .alike(&record.traits)
                .into_iter()
                .filter(|other| *other < at)
            {
                let other = &self.records[other];
                let (one, two) = (other.found.customer, record.found.customer);
                let pair = (one.min(two), one.max(two));
                if one == two || apart.contains(&pair) {
                    continue;
                }
                if let Verdict::Same(likeness) | Verdict::Perhaps(likeness) =
                    other.traits.compare(&record.traits)
                {
                    let known = pairs.entry(pair).or_insert(likeness);
                    *known = likeness.min(*known);
                }
            }
        }
        let pair = |((one, other), likeness)| Pair {
            one,
            other,
            likeness,
        };
        pairs.into_iter().map(pair).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Address;

    fn key(id: i64, number: &str, name: &str) -> CustomerKey {
        CustomerKey {
            id: CustomerId(id),
            kept: CustomerId(id),
            number: number.to_owned(),
            number_in_books: None,
            names: vec![name.to_owned()],
            kvk: None,
            oin: None,
            vat: None,
            address: Address::default(),
            phone: None,
            email: None,
            terms_days: None,
            accounts: Vec::new(),
        }
    }

    fn party(number: &str, name: &str) -> Party {
        Party {
            number: (!number.is_empty()).then(|| number.to_owned()),
            name: Some(name.to_owned()),
            ..Party::default()
        }
    }

    fn known(who: Who) -> Option<i64> {
        match who {
            Who::Known(found) => Some(found.customer.0),
            Who::Perhaps(..) | Who::New => None,
        }
    }

    #[test]
    fn a_number_that_was_made_here_says_nothing_against_one_from_the_books() {
        let everybody = Recognition::new(vec![
            key(1, "10020", "Bakkerij Jansen BV"),
            key(2, "K2", "De Boer"),
        ]);
        assert_eq!(known(everybody.find(&party("10020", "Jansen"))), Some(1));
        assert_eq!(
            everybody.find(&party("10021", "Bakkerij Jansen BV")),
            Who::New,
            "another branch"
        );
        assert_eq!(
            known(everybody.find(&party("", "BAKKERIJ JANSEN B.V."))),
            Some(1)
        );
        assert_eq!(
            known(everybody.find(&party("555", "de boer"))),
            Some(2),
            "K2 was made here"
        );
        assert_eq!(everybody.find(&party("K2", "Somebody else")), Who::New);
    }

    #[test]
    fn who_is_surely_known_goes_before_who_may_be() {
        let mut zwolle = key(2, "K2", "J. Jansen");
        zwolle.address.postcode = Some("8011 LK".into());
        let mut utrecht = key(1, "K1", "J. Jansen");
        utrecht.address.postcode = Some("3511 AX".into());
        let everybody = Recognition::new(vec![utrecht, zwolle]);
        let mut jansen = party("", "J. Jansen");
        jansen.address.postcode = Some("8011lk".into());
        assert_eq!(known(everybody.find(&jansen)), Some(2));
        jansen.address.postcode = Some("9999 ZZ".into());
        assert!(matches!(
            everybody.find(&jansen),
            Who::Perhaps(_, Likeness::Name)
        ));
    }

    #[test]
    fn a_second_customer_with_a_number_of_the_books_is_found_again_by_its_name() {
        let mut second = key(2, "K2", "Kapsalon Zoë");
        second.number_in_books = Some("10020".into());
        let everybody = Recognition::new(vec![key(1, "10020", "Bakkerij Jansen BV"), second]);
        assert_eq!(
            known(everybody.find(&party("10020", "Kapsalon Zoe"))),
            Some(2)
        );
        assert_eq!(
            known(everybody.find(&party("10020", "Bakkerij Jansen"))),
            Some(1)
        );
    }

    #[test]
    fn a_merged_record_is_recognised_as_the_customer_who_is_shown() {
        let mut old = key(2, "20001", "Bakkerij De Oude Gracht");
        old.kept = CustomerId(1);
        let everybody = Recognition::new(vec![key(1, "10020", "Bakkerij Jansen BV"), old]);
        let found = Found {
            customer: CustomerId(1),
            record: CustomerId(2),
        };
        assert_eq!(
            everybody.find(&party("20001", "De Oude Gracht")),
            Who::Known(found)
        );
        assert!(everybody.pairs(&BTreeSet::new()).is_empty());
    }

    #[test]
    fn those_who_may_be_one_are_paired_until_somebody_says_that_they_are_two() {
        let everybody = Recognition::new(vec![
            key(1, "10020", "Bakkerij Jansen B.V."),
            key(2, "K2", "Bakkerij Jansen"),
            key(3, "K3", "Garage Smit"),
        ]);
        let pair = Pair {
            one: CustomerId(1),
            other: CustomerId(2),
            likeness: Likeness::BareName,
        };
        assert_eq!(everybody.pairs(&BTreeSet::new()), [pair]);
        let apart = BTreeSet::from([(CustomerId(1), CustomerId(2))]);
        assert!(everybody.pairs(&apart).is_empty());
    }

    #[test]
    fn ten_thousand_of_one_name_are_not_each_compared_with_each() {
        let everybody = Recognition::new((1..10_001).map(|id| key(id, "", "Contant")).collect());
        assert_eq!(
            everybody.alike(&Traits::of(&party("", "Contant"))).len(),
            LOOKED_AT
        );
    }
}
