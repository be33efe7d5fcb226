//! Open-items lists: what is new on them comes in; what is there is compared as of the day through which the
//! bank was booked in the list ([`crate::domain::listed`]); what is gone, and what differs, is asked.

use super::asked::{Asked, AskedItem, BookedThrough, ListAnswers, ListOutcome};
use super::audit_files::BooksYear;
use super::documents::signed;
use super::plan::{PlannedList, Planner, made, provisional};
use super::{DocumentOutcome, Fate};
use crate::app::listed::UntilListed;
use crate::domain::document::{DocumentKind, DoneBefore, ReadDocument};
use crate::domain::ids::{CustomerId, ItemId, ListId};
use crate::domain::listed::{
    Compared, Differs, ListRule, ListedPayment, Listings, Said, looks_like_a_part,
};
use crate::domain::matching::MatchBook;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::import::{Content, OpenItemsList};
use crate::store::StoreError;
use crate::store::read::{KnownItem, OnLists};
use crate::store::write::NewListItem;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A list of the import, with its rows as items.
pub(super) struct ListRead {
    pub file: usize,
    /// Through which day each account was booked in it.
    accounts: Vec<(String, NaiveDate)>,
    /// The earliest of these over the accounts that count; `None`: not known.
    through: Option<NaiveDate>,
    /// The day of a list that was kept and tells of a later day.
    newer: Option<NaiveDate>,
    pub rows: Vec<ListRow>,
    /// Of the books of a year: what they can tell of.
    pub year: Option<BooksYear>,
}

/// A row of a list about an item.
pub(super) struct ListRow {
    /// Place among the fates of its file; `None`: it is about an item that the file itself does not have.
    pub place: Option<usize>,
    pub item: ItemId,
    pub open: Money,
    /// Left out by the user it stands on the list all the same, and our own books are followed.
    pub ticked: bool,
    /// Payments of which it says when they came in.
    pub payments: Vec<ListedPayment>,
    pub before: DoneBefore,
}

impl ListRead {
    pub(super) const fn new(file: usize, rows: Vec<ListRow>) -> Self {
        Self {
            file,
            accounts: Vec::new(),
            through: None,
            newer: None,
            rows,
            year: None,
        }
    }

    /// What is there is compared with it.
    const fn is_followed(&self) -> bool {
        self.through.is_some() && self.newer.is_none()
    }

    fn currencies(&self) -> BTreeSet<Currency> {
        self.rows.iter().map(|row| row.open.currency).collect()
    }
}

impl<'a> Planner<'a> {
    /// A list: what is new is added with what is open on it, what is there is compared later.
    pub(super) fn list(&mut self, file: usize, list: &'a OpenItemsList) {
        let (mut without_day, mut paid) = (0_usize, 0_usize);
        let mut rows = Vec::with_capacity(list.rows.len());
        for (at, row) in list.rows.iter().enumerate() {
            let ticked = !self.is_left_behind(file, at);
            let outcome = DocumentOutcome {
                ours: None,
                ..self.outcome(row)
            };
            let open = signed(row.kind, row.payable);
            self.tell_document(file, outcome, open);
            let known = self.find(row.kind, &row.number, open);
            let (item, fate) = if !ticked {
                (known.map(|known| known.id), Fate::Unticked)
            } else if let Some(known) = known {
                let changed = self.set_due_date(known.id, row.due_on);
                let fate = if changed { Fate::Changed } else { Fate::Known };
                (Some(known.id), fate)
            } else if open.is_zero() {
                paid += 1;
                (None, Fate::LeftOut)
            } else {
                without_day += usize::from(row.issued_on.is_none() && row.due_on.is_none());
                let item = self.new_row(file, row, outcome, open);
                (item, item.map_or(Fate::LeftOut, |_| Fate::New))
            };
            rows.extend(item.map(|item| ListRow {
                place: Some(self.told(file).fates.len()),
                item,
                open,
                ticked,
                payments: Vec::new(),
                before: row.before,
            }));
            self.told(file).fate(fate);
        }
        let summed = [
            ("import-rows-paid", paid),
            ("import-rows-without-day", without_day),
        ];
        for (key, count) in summed.into_iter().filter(|(_, count)| *count > 0) {
            self.remark(file, msg(key).with("count", count), None);
        }
        self.lists.push(ListRead::new(file, rows));
    }

    fn new_row(
        &mut self,
        file: usize,
        row: &'a ReadDocument,
        outcome: DocumentOutcome,
        open: Money,
    ) -> Option<ItemId> {
        let Some(customer) = self.customer(file, &row.customer) else {
            let place = msg("import-doc-place-document").with("number", row.number.as_str());
            self.told(file).problems.push(Problem {
                place: Some(place),
                what: msg("import-no-customer"),
                remedy: Some(msg("import-no-customer-remedy")),
                weight: Weight::LeftOut,
            });
            return None;
        };
        // The total, where it is more than what is open; a list may give only one of them.
        let total = signed(row.kind, row.amount);
        let same_way =
            total.is_negative() == open.is_negative() && total.abs().minor > open.abs().minor;
        let payable = if same_way && total.currency == open.currency {
            total
        } else {
            open
        };
        let kind = if open.is_negative() {
            DocumentKind::CreditNote
        } else {
            row.kind
        };
        Some(self.add_item(row, kind, customer, outcome, payable, open))
    }

    /// Says of each list of which day it tells the truth.
    pub(super) fn date_lists(&mut self) -> Result<(), StoreError> {
        if self.lists.is_empty() {
            return Ok(());
        }
        let newest = self.read.newest_lists()?;
        for at in 0..self.lists.len() {
            let accounts = match self.answers(self.lists[at].file).booked.as_ref() {
                Some(BookedThrough::Days(days)) => days
                    .iter()
                    .map(|(account, day)| (account.clone(), (*day).min(self.last_day_of(at))))
                    .collect(),
                _ => Vec::new(),
            };
            let through = self.earliest(&accounts);
            self.own_accounts
                .extend(accounts.iter().map(|(account, _)| account.clone()));
            let list = &mut self.lists[at];
            let of = list.currencies();
            let newest = of.iter().filter_map(|currency| newest.get(currency));
            list.newer = newest
                .max()
                .copied()
                .filter(|newest| through < Some(*newest));
            list.newer = list.newer.filter(|_| through.is_some());
            list.through = through;
            list.accounts = accounts;
        }
        Ok(())
    }

    /// The earliest day over the accounts that count, or over all where none does.
    fn earliest(&self, accounts: &[(String, NaiveDate)]) -> Option<NaiveDate> {
        let counts = |(account, _): &&(String, NaiveDate)| !self.uncounted.contains(account);
        let counting = accounts.iter().filter(counts).map(|(_, day)| *day).min();
        counting.or_else(|| accounts.iter().map(|(_, day)| *day).min())
    }

    pub(super) fn answers(&self, file: usize) -> ListAnswers {
        let list = self.files[file].list.as_ref();
        list.map(|list| list.answers.clone()).unwrap_or_default()
    }

    /// What the lists say of accounts: through which day each was booked, by the latest of them.
    pub(super) fn booked_in_lists(&self) -> impl Iterator<Item = (&str, NaiveDate)> {
        let accounts = self.lists.iter().flat_map(|list| &list.accounts);
        accounts.map(|(account, day)| (account.as_str(), *day))
    }

    /// Takes what lists settle out of a book of matching, those of this import included, until their day.
    pub(super) fn until_listed(&self, book: &mut MatchBook) -> Result<UntilListed, StoreError> {
        let mut ids: BTreeSet<ItemId> = self.read.items_settled_by_lists()?.into_iter().collect();
        for list in &self.lists {
            ids.extend(list.rows.iter().map(|row| row.item));
            let follows = self.answers(list.file).follows;
            ids.extend(follows.keys().map(|(item, _)| *item));
        }
        let found = self.with_what_is_new(ids)?;
        let mut listings = found.listings.clone();
        for at in self.in_order() {
            let list = &self.lists[at];
            let follows = self.answers(list.file).follows;
            let on_it: HashSet<ItemId> = list.rows.iter().map(|row| row.item).collect();
            for row in &list.rows {
                let answer = |about| follows.get(&(row.item, about)).copied();
                let differs = [Asked::Back, Asked::Lower, Asked::Higher];
                let rule = if made(row.item.0).is_some() {
                    ListRule::Settles
                } else if !row.ticked
                    || !list.is_followed()
                    || differs.map(answer).contains(&Some(false))
                {
                    ListRule::Aside
                } else if answer(Asked::Higher) == Some(true) {
                    ListRule::Holds
                } else {
                    ListRule::Settles
                };
                listings.say(row.item, self.said(at, row.open, rule));
            }
            let closed = follows.iter().filter(|(_, follow)| **follow);
            let closed = closed.map(|(asked, _)| *asked).filter(|(item, about)| {
                *about == Asked::Gone && !on_it.contains(item) && list.is_followed()
            });
            for (item, _) in closed {
                if let Some(known) = self.items.get(item) {
                    let nothing = Money::zero(known.payable.currency);
                    listings.say(item, self.said(at, nothing, ListRule::Settles));
                }
            }
        }
        Ok(UntilListed::new(listings, &found, book))
    }

    fn said(&self, list: usize, open: Money, rule: ListRule) -> Said {
        Said {
            list: ListId(provisional(list)),
            through: self.lists[list].through,
            read_on: self.today,
            open,
            rule,
        }
    }

    /// Lists by the day they tell of.
    fn in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.lists.len()).collect();
        order.sort_by_key(|at| (self.lists[*at].through.unwrap_or(self.today), *at));
        order
    }

    /// Items as lists are followed, with what is new and what was put against them in this import.
    pub(super) fn with_what_is_new(&self, ids: BTreeSet<ItemId>) -> Result<OnLists, StoreError> {
        let known = ids.iter().copied().filter(|id| made(id.0).is_none());
        let mut found = self.read.on_lists(known)?;
        let listings = &mut found.listings;
        for id in ids {
            let new = made(id.0).and_then(|index| self.plan.items.get(index));
            if let Some(new) = new {
                listings.add(id, new.payable, new.issued_on);
            }
        }
        for (at, list) in self.lists.iter().enumerate() {
            for row in &list.rows {
                for paid in &row.payments {
                    listings.pay(row.item, ListId(provisional(at)), *paid);
                }
            }
        }
        for part in &self.plan.credits {
            listings.credit(part.credit, part.item, part.effective_on, part.amount);
        }
        for part in &self.plan.allocations {
            listings.receive(part.item, part.effective_on, part.amount);
        }
        for part in &self.plan.differences {
            listings.receive(part.item, part.effective_on, part.amount);
        }
        Ok(found)
    }

    /// Lists about items that are there, after the bank has been heard: what is lower was settled elsewhere,
    /// what is otherwise or gone is asked.
    pub(super) fn compare_lists(&mut self) -> Result<(), StoreError> {
        if self.lists.is_empty() {
            return Ok(());
        }
        let stood = self.read.stood_on_lists()?;
        let open: Vec<KnownItem> = self
            .items
            .iter()
            .filter(|known| made(known.id.0).is_none() && !known.open.is_zero())
            .cloned()
            .collect();
        let rows = self.lists.iter().flat_map(|list| &list.rows);
        let mut ids: BTreeSet<ItemId> = rows.map(|row| row.item).collect();
        ids.extend(open.iter().map(|known| known.id));
        let before = self.with_what_is_new(ids)?.listings;
        let mut listings = before.clone();
        let mut work = Comparing {
            names: self.names()?,
            stood,
            open,
            gone: HashSet::new(),
        };
        for at in self.in_order() {
            self.compare_list(at, &mut listings, &mut work)?;
        }
        self.count_changed(&before, &listings);
        Ok(())
    }

    fn names(&self) -> Result<HashMap<CustomerId, String>, StoreError> {
        let rows = self.read.customers(None)?.into_iter();
        Ok(rows.map(|row| (row.id, row.name)).collect())
    }

    fn compare_list(
        &mut self,
        at: usize,
        listings: &mut Listings,
        work: &mut Comparing,
    ) -> Result<(), StoreError> {
        let file = self.lists[at].file;
        let through = self.lists[at].through;
        let follows = self.answers(file).follows;
        let mut outcome = ListOutcome {
            accounts: self.asked_accounts(at)?,
            through,
            ..ListOutcome::default()
        };
        // All that stands on it first: a credit note by itself is not in the figure of its invoice.
        for row in &self.lists[at].rows {
            listings.say(row.item, self.said(at, row.open, ListRule::Aside));
        }
        let (mut kept, mut payments) = (Vec::new(), Vec::new());
        let (mut seen, mut there) = (HashSet::new(), 0_usize);
        for row in std::mem::take(&mut self.lists[at].rows) {
            if !seen.insert(row.item) {
                continue;
            }
            there += usize::from(made(row.item.0).is_none());
            let rule = self.rule_of(at, &row, listings, &follows, work, &mut outcome);
            if let Some(rule) = rule {
                listings.say(row.item, self.said(at, row.open, rule));
                payments.extend(row.payments.iter().map(|paid| (row.item, *paid)));
                kept.push(NewListItem {
                    item: row.item,
                    open: row.open,
                    rule,
                    before: row.before,
                });
            }
            self.lists[at].rows.push(row);
        }
        if self.lists[at].is_followed() {
            let gone = self.gone(at, &seen, listings, work);
            outcome.looks_like_a_part = looks_like_a_part(gone.len(), there);
            for (known, compared) in gone {
                let follow = follows.get(&(known.id, Asked::Gone)).copied();
                let nothing = Money::zero(known.payable.currency);
                outcome
                    .asked
                    .push(work.asked(&known, Asked::Gone, &compared, follow));
                // What is left open stood on it no longer all the same: it is not asked again.
                let rule = match follow {
                    None => continue,
                    Some(true) => ListRule::Settles,
                    Some(false) => ListRule::Aside,
                };
                self.plan.closed_by_lists += usize::from(rule == ListRule::Settles);
                listings.say(known.id, self.said(at, nothing, rule));
                kept.push(NewListItem {
                    item: known.id,
                    open: nothing,
                    rule,
                    before: DoneBefore::default(),
                });
            }
        }
        self.remarks(at);
        let count = |about| outcome.about(about).count();
        let counts = &mut self.told(file).counts;
        counts.gone = count(Asked::Gone);
        counts.doubt = count(Asked::Back) + count(Asked::Lower) + count(Asked::Higher);
        outcome.tells = self.tells(at, &kept, work)?;
        if outcome.tells {
            self.plan.lists.push(PlannedList {
                name: self.files[file].read.name.clone(),
                through,
                accounts: self.lists[at].accounts.clone(),
                rows: kept,
                payments,
            });
        }
        self.told(file).list = Some(outcome);
        Ok(())
    }

    /// What a row does; `None`: it was kept before, as it is.
    fn rule_of(
        &mut self,
        at: usize,
        row: &ListRow,
        listings: &Listings,
        follows: &BTreeMap<(ItemId, Asked), bool>,
        work: &Comparing,
        outcome: &mut ListOutcome,
    ) -> Option<ListRule> {
        let file = self.lists[at].file;
        let said = self.said(at, row.open, ListRule::Settles);
        let kept = listings.said(row.item).iter();
        let mut kept = kept.filter(|kept| kept.list.0 >= 0 && kept.through.is_some());
        if kept.any(|kept| kept.through == said.through && kept.open == said.open) {
            return None;
        }
        // Of what was settled long ago every new audit file says so again.
        let mut kept = listings.said(row.item).iter();
        let settled_before = kept.any(|kept| kept.list.0 >= 0 && kept.open.is_zero());
        let compared = listings.compare(row.item, &said)?;
        if compared.ours.currency != row.open.currency {
            self.remark_on(file, row.item, msg("import-list-currency"));
            return None;
        }
        let is_new = made(row.item.0).is_some();
        if !row.ticked || (!is_new && !self.lists[at].is_followed()) {
            return Some(ListRule::Aside);
        }
        let beyond = compared.listed != row.open;
        let higher = matches!(compared.differs(), Differs::Higher | Differs::Back);
        if beyond || (is_new && higher) {
            let what = msg("import-list-higher")
                .with("list", row.open)
                .with("ours", compared.ours);
            self.remark_on(file, row.item, what);
        }
        let complete = self.known_through >= self.lists[at].through;
        let about = match compared.differs() {
            Differs::Not if settled_before && row.open.is_zero() => return None,
            Differs::Not => return Some(ListRule::Settles),
            Differs::Lower if !complete => return Some(ListRule::Settles),
            _ if is_new => return Some(ListRule::Settles),
            Differs::Lower => Asked::Lower,
            Differs::Back => Asked::Back,
            Differs::Higher => Asked::Higher,
        };
        let follow = follows.get(&(row.item, about)).copied();
        let known = self.items.get(row.item)?;
        let asked = work.asked(known, about, &compared, follow);
        outcome.asked.push(asked);
        Some(match (follow, about) {
            (Some(true), Asked::Higher) => ListRule::Holds,
            (Some(true), _) => ListRule::Settles,
            // We received it, so that the list takes nothing back by itself; what else it has settled counts.
            (_, Asked::Higher) if compared.by_older_lists.is_zero() => ListRule::Settles,
            _ => ListRule::Aside,
        })
    }

    /// Items that are open here as of the list's day and stand on it no longer: those that stood on a list
    /// before, and e-invoices of customers who did. What stands on a list of the same import that tells of
    /// this day or a later one is not gone.
    fn gone(
        &mut self,
        at: usize,
        on_it: &HashSet<ItemId>,
        listings: &Listings,
        work: &mut Comparing,
    ) -> Vec<(KnownItem, Compared)> {
        let list = &self.lists[at];
        let (file, through) = (list.file, list.through.unwrap_or(self.today));
        let later = self
            .lists
            .iter()
            .filter(|other| other.through >= list.through);
        let elsewhere: HashSet<ItemId> = later
            .flat_map(|other| other.rows.iter().map(|row| row.item))
            .collect();
        let on_lists = self.lists.iter().flat_map(|list| &list.rows);
        let mut listed: HashSet<CustomerId> = on_lists
            .filter_map(|row| Some(self.items.get(row.item)?.customer))
            .collect();
        listed.extend(work.stood.values());
        let currencies = list.currencies();
        let (mut gone, mut strangers) = (Vec::new(), 0_usize);
        for known in &work.open {
            let there = on_it.contains(&known.id) || elsewhere.contains(&known.id);
            let dated = known.issued_on <= through && list.tells_of(known.issued_on);
            if there || !dated || !currencies.contains(&known.payable.currency) {
                continue;
            }
            let nothing = Money::zero(known.payable.currency);
            let said = self.said(at, nothing, ListRule::Settles);
            let open_still = listings
                .open_in_the_end(known.id)
                .is_some_and(|open| !open.is_zero());
            let said_before = listings.said(known.id).iter().any(|kept| {
                kept.list.0 >= 0 && kept.through == said.through && kept.open.is_zero()
            });
            let compared = listings.compare(known.id, &said);
            let compared = compared.filter(|compared| !compared.ours.is_zero());
            let (Some(compared), true, false) = (compared, open_still, said_before) else {
                continue;
            };
            if !work.stood.contains_key(&known.id) && !listed.contains(&known.customer) {
                strangers += 1;
            } else if work.gone.insert(known.id) {
                gone.push((known.clone(), compared));
            }
        }
        if strangers > 0 {
            self.remark(
                file,
                msg("import-list-strangers").with("count", strangers),
                None,
            );
        }
        gone
    }

    /// What is said of the list as a whole.
    fn remarks(&mut self, at: usize) {
        let list = &self.lists[at];
        let file = list.file;
        if let (Some(through), Some(newer)) = (list.through, list.newer) {
            let what = msg("import-list-older")
                .with("day", through)
                .with("newer", newer);
            self.remark(file, what, None);
        }
        self.remarks_of_year(at);
        if self.answers(file).booked == Some(BookedThrough::NotKnown) {
            let remedy = msg("import-list-not-known-remedy");
            self.remark(file, msg("import-list-not-known"), Some(remedy));
        }
    }

    /// The accounts that are asked about: those that count, and those that the files bring.
    fn asked_accounts(&self, at: usize) -> Result<Vec<(String, String)>, StoreError> {
        let mut asked: Vec<(String, String)> = self
            .read
            .bank_accounts()?
            .into_iter()
            .filter(|row| row.counts)
            .map(|row| (row.account, row.name))
            .collect();
        let brought = self.ticked().filter_map(|(_, content)| match content {
            Content::Statements(statements) => Some(statements),
            _ => None,
        });
        let brought = brought.flatten().filter(|statement| statement.counted);
        let brought = brought.filter_map(|statement| statement.account.clone());
        let said = self.lists[at].accounts.iter().map(|(account, _)| account);
        for account in brought.chain(said.cloned()) {
            let known = asked.iter().any(|(known, _)| *known == account);
            if !known && !self.uncounted.contains(&account) {
                asked.push((account, String::new()));
            }
        }
        Ok(asked)
    }

    /// Whether a list says something that no kept list did: an item, a figure, a later day of an account.
    fn tells(&self, at: usize, kept: &[NewListItem], work: &Comparing) -> Result<bool, StoreError> {
        let list = &self.lists[at];
        if list.through.is_none() {
            return Ok(kept.iter().any(|row| !work.stood.contains_key(&row.item)));
        }
        if !kept.is_empty() {
            return Ok(true);
        }
        let books = self.read.account_spans()?;
        Ok(list.accounts.iter().any(|(account, day)| {
            let listed = books.get(account).and_then(|of| of.listed);
            listed < Some(*day)
        }))
    }

    /// Rows about items of which something else will be open afterwards.
    fn count_changed(&mut self, before: &Listings, after: &Listings) {
        let mut changed = HashSet::new();
        for list in std::mem::take(&mut self.lists) {
            for row in &list.rows {
                let known = made(row.item.0).is_none();
                if known
                    && row.ticked
                    && before.settled_in_all(row.item) != after.settled_in_all(row.item)
                {
                    changed.insert(row.item);
                    let told = self.told(list.file);
                    match row.place {
                        Some(place) => told.fates[place] = Fate::Changed,
                        None => told.counts.changed += 1,
                    }
                }
            }
            self.lists.push(list);
        }
        self.plan.changed_by_lists = changed.len();
    }

    pub(super) fn remark(&mut self, file: usize, what: Message, remedy: Option<Message>) {
        self.told(file).problems.push(Problem {
            place: None,
            what,
            remedy,
            weight: Weight::Remark,
        });
    }

    fn remark_on(&mut self, file: usize, item: ItemId, what: Message) {
        let number = self.items.get(item).map(|known| known.number.clone());
        let place = msg("import-doc-place-document").with("number", number.unwrap_or_default());
        self.told(file).problems.push(Problem {
            place: Some(place),
            what,
            remedy: Some(msg("import-list-remedy")),
            weight: Weight::Remark,
        });
    }
}

/// What lists are compared with.
struct Comparing {
    names: HashMap<CustomerId, String>,
    /// Items that stood on a kept list.
    stood: HashMap<ItemId, CustomerId>,
    /// What was there and is open.
    open: Vec<KnownItem>,
    /// Items that a list of this import was asked about already.
    gone: HashSet<ItemId>,
}

impl Comparing {
    fn asked(
        &self,
        known: &KnownItem,
        about: Asked,
        compared: &Compared,
        follow: Option<bool>,
    ) -> AskedItem {
        AskedItem {
            item: known.id,
            number: known.number.clone(),
            customer: self.names.get(&known.customer).cloned().unwrap_or_default(),
            about,
            ours: compared.ours,
            listed: compared.listed,
            follow,
        }
    }
}
