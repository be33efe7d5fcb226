//! What was booked on debtors, by customer and invoice.

use chrono::NaiveDate;
use std::collections::HashMap;

/// Bookings on debtors that are kept: two million are some hundred thousand invoices a year.
pub(super) const MOST_POSTINGS: usize = 2_000_000;

/// Where a booking comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// The sales journal, or an invoice in a subledger.
    Invoiced,
    /// A bank or cash journal.
    Received,
    /// Another: a memorial that sets off, corrects or writes off.
    Other,
}

/// A booking on debtors: debit is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) on: Option<NaiveDate>,
    pub(super) minor: i64,
    pub(super) nature: Nature,
    /// It was in another currency than the books, which have what that came to.
    pub(super) in_another: bool,
}

/// What a booking says beside its amount.
#[derive(Debug, Clone, Default)]
pub(super) struct About {
    pub(super) due_on: Option<NaiveDate>,
    pub(super) description: Option<String>,
    /// What belongs together has the same one.
    pub(super) match_key: Option<String>,
}

/// Everything that was booked on one number of one customer.
pub(super) struct Group {
    pub(super) relation: usize,
    pub(super) number: String,
    pub(super) postings: Vec<Posting>,
    pub(super) due_on: Option<NaiveDate>,
    pub(super) description: Option<String>,
}

impl Group {
    pub(super) fn open(&self) -> i64 {
        let minor = self.postings.iter().map(|posting| posting.minor);
        minor.fold(0, i64::saturating_add)
    }

    /// The day of the invoice: the first on which it was one.
    pub(super) fn issued_on(&self) -> Option<NaiveDate> {
        let invoiced = self.postings.iter();
        let invoiced = invoiced.filter(|posting| posting.nature == Nature::Invoiced);
        invoiced.filter_map(|posting| posting.on).min()
    }

    pub(super) fn was_invoiced(&self) -> bool {
        let mut postings = self.postings.iter();
        postings.any(|posting| posting.nature == Nature::Invoiced)
    }
}

/// A booking that names a customer and no invoice.
pub(super) struct Loose {
    relation: usize,
    posting: Posting,
    match_key: Option<String>,
}

/// What was booked on debtors.
#[derive(Default)]
pub(super) struct Ledger {
    pub(super) groups: Vec<Group>,
    by_number: HashMap<(usize, String), usize>,
    by_match: HashMap<(usize, String), usize>,
    loose: Vec<Loose>,
    postings: usize,
}

/// What came of bookings that name no invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Placed {
    /// Put against the oldest invoices, for want of something better: how many, and together.
    pub(super) guessed: (usize, i64),
    /// Found no invoice.
    pub(super) left: (usize, i64),
}

impl Ledger {
    pub(super) const fn len(&self) -> usize {
        self.postings
    }

    pub(super) fn get(&self, relation: usize, number: &str) -> Option<&Group> {
        let at = self.by_number.get(&(relation, number.to_owned()))?;
        self.groups.get(*at)
    }

    pub(super) fn post(&mut self, relation: usize, number: &str, posting: Posting, about: About) {
        self.postings += 1;
        let key = (relation, number.to_owned());
        let at = *self.by_number.entry(key).or_insert_with(|| {
            self.groups.push(Group {
                relation,
                number: number.to_owned(),
                postings: Vec::with_capacity(2),
                due_on: None,
                description: None,
            });
            self.groups.len() - 1
        });
        let Some(group) = self.groups.get_mut(at) else {
            return;
        };
        group.postings.push(posting);
        if posting.nature == Nature::Invoiced {
            group.due_on = group.due_on.or(about.due_on);
            group.description = group.description.take().or(about.description);
            if let Some(key) = about.match_key {
                self.by_match.entry((relation, key)).or_insert(at);
            }
        }
    }

    pub(super) fn post_loose(&mut self, relation: usize, posting: Posting, about: About) {
        self.postings += 1;
        self.loose.push(Loose {
            relation,
            posting,
            match_key: about.match_key,
        });
    }

    /// Items that are open and what they come to.
    pub(super) fn open(&self) -> (usize, i64) {
        let open = self.groups.iter().map(Group::open);
        open.filter(|open| *open != 0)
            .fold((0, 0), |(count, sum), open| {
                (count + 1, sum.saturating_add(open))
            })
    }

    /// Finds the invoice of every booking that names none: by what the package matched them with, else the
    /// oldest that is open for just this amount, else the oldest that is open.
    pub(super) fn place_loose(&mut self) -> Placed {
        let mut placed = Placed::default();
        let mut loose = std::mem::take(&mut self.loose);
        let mut invoices: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, group) in self.groups.iter().enumerate() {
            if group.was_invoiced() && group.open() > 0 {
                invoices.entry(group.relation).or_default().push(at);
            }
        }
        loose.sort_by_key(|one| (one.relation, one.posting.on));
        for of_one in loose.chunk_by(|one, next| one.relation == next.relation) {
            let Some(first) = of_one.first() else {
                continue;
            };
            let of_them = invoices.remove(&first.relation).unwrap_or_default();
            let mut open = OpenOf::new(of_them, &self.groups);
            for one in of_one {
                let matched = one.match_key.clone();
                let matched = matched.and_then(|key| self.by_match.get(&(one.relation, key)));
                match matched.and_then(|at| self.groups.get_mut(*at)) {
                    Some(group) => group.postings.push(one.posting),
                    None => open.place(one.posting, &mut self.groups, &mut placed),
                }
            }
        }
        placed
    }
}

/// The invoices of one customer that are open, the oldest first.
struct OpenOf {
    by_age: Vec<usize>,
    /// The first that may be open still.
    next: usize,
    by_amount: HashMap<i64, Vec<usize>>,
}

impl OpenOf {
    fn new(mut by_age: Vec<usize>, groups: &[Group]) -> Self {
        by_age.sort_by_key(|at| (groups[*at].issued_on(), *at));
        let mut by_amount: HashMap<i64, Vec<usize>> = HashMap::new();
        for at in by_age.iter().rev() {
            by_amount.entry(groups[*at].open()).or_default().push(*at);
        }
        Self {
            by_age,
            next: 0,
            by_amount,
        }
    }

    fn place(&mut self, posting: Posting, groups: &mut [Group], placed: &mut Placed) {
        let mut left = -posting.minor;
        let of_amount = self.by_amount.get_mut(&left);
        if let Some(of_amount) = of_amount.filter(|_| left > 0) {
            while let Some(at) = of_amount.pop() {
                if groups[at].open() == left {
                    groups[at].postings.push(posting);
                    return;
                }
            }
        }
        while left > 0
            && let Some(at) = self.by_age.get(self.next).copied()
        {
            let open = groups[at].open();
            if open <= 0 {
                self.next += 1;
                continue;
            }
            let part = open.min(left);
            groups[at].postings.push(Posting {
                minor: -part,
                ..posting
            });
            placed.guessed.1 = placed.guessed.1.saturating_add(part);
            left -= part;
        }
        if left < -posting.minor {
            placed.guessed.0 += 1;
        }
        if left != 0 {
            placed.left.0 += 1;
            placed.left.1 = placed.left.1.saturating_add(left);
        }
    }
}
