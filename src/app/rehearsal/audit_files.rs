//! Audit files: the books of a year, with its invoices, what is open on them and what came in. They are lists of
//! open items like others ([`super::lists`]) and go the same way: as of the day through which the bank was booked
//! in them, which is asked. Beside that they know of what was settled, and when it was paid; that is kept as the
//! history of who pays how, and nothing is owed on it.
//!
//! A year's books tell of that year. What is older stands in them as one sum, unless the package itemised it: then
//! an older invoice that is not in the file is not gone, and what was booked on it is taken off what was open on
//! it when the year began.

use super::documents::signed;
use super::lists::{ListRead, ListRow};
use super::plan::Planner;
use super::sender::{Books, books_of};
use super::{BookedThrough, DocumentOutcome, Fate, ListOutcome};
use crate::domain::document::{DocumentKind, DoneBefore, ReadDocument};
use crate::domain::ids::ItemId;
use crate::domain::listed::ListedPayment;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;
use crate::import::{AuditFile, BookedBefore, Content};
use crate::store::StoreError;
use crate::store::read::KnownItem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The year that a list is the books of.
pub(super) struct BooksYear {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    /// It itemises what was open of before; else it cannot say that something of before is gone.
    tells_of_before: bool,
    is_part: bool,
    /// What was booked on invoices of before, until it is known which these are.
    before: Vec<BookedBefore>,
}

impl ListRead {
    /// An item of this day would stand on it.
    pub(super) fn tells_of(&self, issued_on: NaiveDate) -> bool {
        self.year.as_ref().is_none_or(|year| {
            let in_the_year = year.from.is_none_or(|from| issued_on >= from);
            !year.is_part && (year.tells_of_before || in_the_year)
        })
    }

    fn begins_on(&self) -> Option<NaiveDate> {
        self.year.as_ref().and_then(|year| year.from)
    }
}

/// What a file's row is here.
enum Here {
    Known(KnownItem),
    /// The number is taken by another invoice.
    Taken(KnownItem),
    New,
}

impl<'a> Planner<'a> {
    /// All of them, those of earlier years first: later ones go on from there.
    pub(super) fn audit_files(&mut self) {
        let mut files: Vec<(usize, &'a AuditFile)> = self
            .ticked()
            .filter_map(|(file, content)| match content {
                Content::AuditFile(books) => Some((file, books.as_ref())),
                _ => None,
            })
            .collect();
        files.sort_by_key(|(file, books)| (books.from, *file));
        for (file, books) in files {
            self.audit_file(file, books);
        }
    }

    fn audit_file(&mut self, file: usize, books: &'a AuditFile) {
        let whose = books_of(&self.company, &books.company);
        if whose == Books::Others {
            self.leave_out_books(file, books);
            return;
        }
        let called = books.company.name.clone().unwrap_or_default();
        if whose == Books::PerhapsOthers {
            let what = msg("import-xaf-other-name").with("company", called);
            self.remark(file, what, Some(msg("import-xaf-not-ours-remedy")));
        }
        for party in &books.customers {
            if let Some(found) = self.customer(file, party) {
                self.person(found.customer, party);
            }
        }
        let ours = (whose == Books::Ours).then_some(true);
        let mut payments = books.payments.iter().peekable();
        let mut rows = Vec::with_capacity(books.rows.len());
        for (at, row) in books.rows.iter().enumerate() {
            let mut of_row = Vec::new();
            while let Some(paid) = payments.next_if(|paid| paid.row <= at) {
                of_row.push(ListedPayment {
                    on: paid.on,
                    amount: paid.amount,
                });
            }
            let place = Some(self.told(file).fates.len());
            let ticked = !self.is_left_behind(file, at);
            let item = self.booked(file, row, (ours, ticked));
            rows.extend(item.map(|item| ListRow {
                place,
                item,
                open: signed(row.kind, row.payable),
                ticked,
                payments: of_row,
                before: DoneBefore::default(),
            }));
        }
        if books.rows.is_empty() && books.before.is_empty() {
            return;
        }
        let mut list = ListRead::new(file, rows);
        list.year = Some(BooksYear {
            from: books.from,
            until: books.until,
            tells_of_before: books.tells_of_before,
            is_part: books.is_part,
            before: books.before.clone(),
        });
        self.lists.push(list);
    }

    /// The books of another company: nothing of them is used.
    fn leave_out_books(&mut self, file: usize, books: &AuditFile) {
        for row in &books.rows {
            let outcome = DocumentOutcome {
                ours: Some(false),
                ..self.outcome(row)
            };
            self.tell_document(file, outcome, signed(row.kind, row.payable));
            self.told(file).fate(Fate::LeftOut);
        }
        let called = books.company.name.clone().unwrap_or_default();
        self.told(file).problems.push(Problem {
            place: None,
            what: msg("import-xaf-not-ours").with("company", called),
            remedy: Some(msg("import-xaf-not-ours-remedy")),
            weight: Weight::LeftOut,
        });
        self.told(file).list = Some(ListOutcome {
            not_ours: true,
            ..ListOutcome::default()
        });
    }

    /// An invoice in the books: the item that it is, there already or new.
    fn booked(
        &mut self,
        file: usize,
        row: &'a ReadDocument,
        (ours, ticked): (Option<bool>, bool),
    ) -> Option<ItemId> {
        let outcome = DocumentOutcome {
            ours,
            ..self.outcome(row)
        };
        let (total, open) = (signed(row.kind, row.amount), signed(row.kind, row.payable));
        self.tell_document(file, outcome, open);
        match self.find_booked(row, total) {
            here if !ticked => {
                self.told(file).fate(Fate::Unticked);
                match here {
                    Here::Known(known) => Some(known.id),
                    Here::Taken(_) | Here::New => None,
                }
            }
            Here::Known(known) => {
                let changed = self.set_due_date(known.id, row.due_on);
                let fate = if changed { Fate::Changed } else { Fate::Known };
                self.told(file).fate(fate);
                Some(known.id)
            }
            Here::Taken(known) => {
                let what = msg("import-other-amount")
                    .with("ours", known.payable)
                    .with("theirs", total);
                self.leave_out(file, row, what, "import-xaf-taken-remedy");
                None
            }
            Here::New => {
                let Some(found) = self.customer(file, &row.customer) else {
                    let what = msg("import-no-customer");
                    self.leave_out(file, row, what, "import-xaf-unnamed-remedy");
                    return None;
                };
                self.person(found.customer, &row.customer);
                self.told(file).fate(Fate::New);
                Some(self.add_item(row, row.kind, found, outcome, total, open))
            }
        }
    }

    fn leave_out(&mut self, file: usize, row: &ReadDocument, what: Message, remedy: &'static str) {
        let place = msg("import-doc-place-document").with("number", row.number.as_str());
        let told = self.told(file);
        told.fate(Fate::LeftOut);
        told.problems.push(Problem {
            place: Some(place),
            what,
            remedy: Some(msg(remedy)),
            weight: Weight::LeftOut,
        });
    }

    /// The same number of the same customer is the same invoice. Where the customer is not recognised, or seems
    /// to be another, its amount and its day must speak for it.
    fn find_booked(&self, row: &ReadDocument, total: Money) -> Here {
        let Some(known) = self.find(row.kind, &row.number, total) else {
            return Here::New;
        };
        let same_amount = known.payable == total;
        let same_day = row.issued_on == Some(known.issued_on);
        let same = match self.known_as(&row.customer) {
            Some(customer) if customer == known.customer => true,
            Some(_) => same_amount && same_day,
            None => same_amount || same_day,
        };
        if same {
            Here::Known(known)
        } else {
            Here::Taken(known)
        }
    }

    /// What was booked in a year on invoices of before it comes off what was open on them when the year began: as
    /// the books of the year before have it, if they are among the files, else as we have it.
    pub(super) fn carry_over(&mut self) -> Result<(), StoreError> {
        let mut open_before: HashMap<ItemId, Money> = HashMap::new();
        for at in 0..self.lists.len() {
            let year = self.lists[at].year.as_mut();
            let before = year.map(|year| std::mem::take(&mut year.before));
            let Some(before) = before else { continue };
            let found: Vec<(Option<KnownItem>, BookedBefore)> = before
                .into_iter()
                .map(|one| (self.find_before(&one), one))
                .collect();
            let ids = found
                .iter()
                .filter_map(|(known, _)| Some(known.as_ref()?.id));
            let listings = self.with_what_is_new(ids.collect())?.listings;
            let begins_on = self.lists[at].begins_on().unwrap_or(NaiveDate::MIN);
            let mut unknown = Vec::new();
            for (known, one) in found {
                let Some(known) = known else {
                    unknown.push(one.settled);
                    continue;
                };
                let open = open_before.get(&known.id).copied();
                let open = open.or_else(|| listings.open_before(known.id, begins_on));
                let left = open.and_then(|open| open.checked_sub(one.settled));
                let Some(left) = left else { continue };
                let beyond = left.is_negative() != known.payable.is_negative();
                let open = if beyond {
                    Money::zero(left.currency)
                } else {
                    left
                };
                let payments = one.payments.into_iter();
                self.lists[at].rows.push(ListRow {
                    place: None,
                    item: known.id,
                    open,
                    ticked: true,
                    payments: payments
                        .map(|(on, amount)| ListedPayment { on, amount })
                        .collect(),
                    before: DoneBefore::default(),
                });
                let file = self.lists[at].file;
                self.told(file).counts.known += 1;
            }
            self.say_unknown(self.lists[at].file, &unknown);
            let rows = self.lists[at].rows.iter();
            open_before.extend(rows.map(|row| (row.item, row.open)));
        }
        Ok(())
    }

    fn find_before(&self, one: &BookedBefore) -> Option<KnownItem> {
        let kind = if one.settled.is_negative() {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        };
        let known = self.find(kind, &one.number, one.settled)?;
        let customer = self.known_as(&one.customer);
        let same = customer.is_none_or(|customer| customer == known.customer);
        (same && known.payable.currency == one.settled.currency).then_some(known)
    }

    /// Bookings on invoices that nobody knows.
    fn say_unknown(&mut self, file: usize, settled: &[Money]) {
        let Some(first) = settled.first() else { return };
        let of_one = settled.iter().copied();
        let of_one = of_one.filter(|one| one.currency == first.currency);
        let what = msg("import-xaf-unknown").with("count", settled.len()).with(
            "amount",
            Money::sum(first.currency, of_one).unwrap_or(*first),
        );
        self.remark(file, what, Some(msg("import-xaf-before-remedy")));
    }

    /// The last day of which a list can tell the truth.
    pub(super) fn last_day_of(&self, list: usize) -> NaiveDate {
        let year = self.lists[list].year.as_ref();
        let until = year.and_then(|year| year.until);
        until.map_or(self.today, |until| until.min(self.today))
    }

    /// A later day was answered than a year's books can tell of.
    pub(super) fn remarks_of_year(&mut self, list: usize) {
        let (file, until) = (self.lists[list].file, self.last_day_of(list));
        if let Some(BookedThrough::Days(days)) = self.answers(file).booked
            && until < self.today
            && days.values().any(|day| *day > until)
        {
            let what = msg("import-xaf-until").with("day", until);
            self.remark(file, what, None);
        }
    }
}
