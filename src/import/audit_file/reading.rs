//! An audit file from its beginning to its end: which of its elements are about debtors, and what a line leaves
//! to the others of its transaction to say.

use super::ledger::{About, Ledger, MOST_POSTINGS, Nature, Posting};
use super::masters::{Masters, RelationKind};
use crate::domain::money::{Currency, Money};
use crate::import::Source;
use crate::import::text::TextStream;
use crate::import::xml::day;
use crate::import::xml::tree::Node;
use crate::import::xml::walk::{Step, Stop, Walk};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What an element is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    // Entered.
    Company,
    Opening,
    OpeningSubledger,
    Transactions,
    Journal,
    Transaction,
    Subledger,
    /// Something else, that may hold any of these.
    Other,
    // Read as a whole.
    Header,
    Relation,
    Account,
    OpeningLine,
    OpeningItem,
    Line,
    Item,
    /// A text about what it stands in.
    Text,
}

impl Part {
    fn of(name: &str) -> Self {
        match name {
            "company" => Self::Company,
            "openingBalance" => Self::Opening,
            "obSubledger" => Self::OpeningSubledger,
            "transactions" => Self::Transactions,
            "journal" => Self::Journal,
            "transaction" => Self::Transaction,
            "subledger" => Self::Subledger,
            "header" => Self::Header,
            "customerSupplier" => Self::Relation,
            "ledgerAccount" => Self::Account,
            "obLine" => Self::OpeningLine,
            "obSbLine" => Self::OpeningItem,
            "trLine" => Self::Line,
            "sbLine" => Self::Item,
            "companyName"
            | "companyIdent"
            | "commerceNr"
            | "Commercenr"
            | "taxRegIdent"
            | "taxRegistrationCountry"
            | "totalDebit"
            | "totalCredit"
            | "sbType"
            | "jrnID"
            | "jrnTp"
            | "offsetAccID"
            | "nr"
            | "trDt" => Self::Text,
            _ => Self::Other,
        }
    }

    const fn is_read_whole(self) -> bool {
        matches!(
            self,
            Self::Header
                | Self::Relation
                | Self::Account
                | Self::OpeningLine
                | Self::OpeningItem
                | Self::Line
                | Self::Item
                | Self::Text
        )
    }
}

/// What kind of journal a line is booked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum JournalKind {
    Sales,
    /// Money: bank and cash.
    Money,
    #[default]
    Other,
}

impl JournalKind {
    /// `S` sales, `B` bank, `C` cash; the others are memorial, purchases, wages and so on.
    fn parse(code: &str) -> Self {
        match code {
            "S" | "s" => Self::Sales,
            "B" | "b" | "C" | "c" => Self::Money,
            _ => Self::Other,
        }
    }

    const fn nature(self) -> Nature {
        match self {
            Self::Sales => Nature::Invoiced,
            Self::Money => Nature::Received,
            Self::Other => Nature::Other,
        }
    }
}

/// Debit and credit, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sides {
    pub(super) debit: i64,
    pub(super) credit: i64,
}

impl Sides {
    fn add(&mut self, minor: i64, is_credit: bool) {
        let side = if is_credit {
            &mut self.credit
        } else {
            &mut self.debit
        };
        *side = side.saturating_add(minor);
    }
}

/// A list of lines with totals above it: what these say, and what the lines come to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub(super) said: (Option<i64>, Option<i64>),
    pub(super) counted: Sides,
}

/// A line that was booked on debtors, until its transaction ends: what it does not say itself the others may.
struct DebtorLine {
    relation: Option<usize>,
    number: Option<String>,
    /// What else may be its number.
    document: Option<String>,
    posting: Posting,
    about: About,
}

/// Lines of one transaction that are looked at together.
const MOST_TOGETHER: usize = 100_000;

/// The transaction that is read.
#[derive(Default)]
struct Transaction {
    number: Option<String>,
    day: Option<NaiveDate>,
    lines: Vec<DebtorLine>,
    relations: Only<usize>,
    numbers: Only<String>,
}

/// The one value that occurs; nothing where there are several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Only<T> {
    #[default]
    None,
    One(T),
    Several,
}

impl<T: PartialEq> Only<T> {
    fn see(&mut self, value: T) {
        match self {
            Self::None => *self = Self::One(value),
            Self::One(one) if *one == value => {}
            _ => *self = Self::Several,
        }
    }

    const fn one(&self) -> Option<&T> {
        match self {
            Self::One(one) => Some(one),
            _ => None,
        }
    }
}

/// What was let go of an invoice when it was paid: booked as a cost, in a journal of money.
pub(super) struct LetGo {
    pub(super) relation: usize,
    pub(super) number: String,
    pub(super) minor: i64,
}

/// A file being read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) masters: Masters,
    /// The elements around, outermost first.
    around: Vec<Part>,
    journal: JournalKind,
    /// The journals so far, for lines of a subledger that name one.
    journals: BTreeMap<String, JournalKind>,
    journal_id: String,
    transaction: Transaction,
    subledger_kind: String,
    /// What the accounts of debtors say.
    pub(super) by_accounts: Ledger,
    /// What the subledgers say.
    pub(super) by_subledger: Ledger,
    /// Lines of subledgers about sales: of the opening balance, of the year.
    pub(super) opening_items: usize,
    pub(super) items: usize,
    pub(super) let_go: Vec<LetGo>,
    pub(super) transactions: Totals,
    pub(super) opening: Totals,
    /// The file says what stood open on the first day.
    says_opening: bool,
    /// What debtors owed on the first day, all together.
    opening_of_debtors: i64,
    pub(super) last_money_on: Option<NaiveDate>,
    /// Lines on debtors that name no customer, and of the sales journal no number either.
    pub(super) unnamed: usize,
    /// Lines whose amount could not be read, and where the first of them is.
    pub(super) odd: (usize, usize),
    pub(super) too_many: bool,
}

impl Reading {
    pub(super) fn with_accounts(of_debtors: BTreeSet<String>) -> Self {
        Self {
            masters: Masters::with_accounts(of_debtors),
            ..Self::default()
        }
    }

    pub(super) fn walk(&mut self, source: &mut dyn Source) -> Result<(), Stop> {
        source.rewind().map_err(Stop::Io)?;
        let mut walk = Walk::new(TextStream::new(source).map_err(Stop::Io)?);
        loop {
            match walk.step()? {
                Step::Open => {
                    let part = Part::of(walk.opened().name());
                    if part.is_read_whole() {
                        self.take(part, walk.fill()?);
                    } else {
                        self.enter(part);
                    }
                }
                Step::Close => self.leave(),
                Step::End => return Ok(()),
            }
            if self.too_many {
                return Ok(());
            }
        }
    }

    fn inside(&self) -> Part {
        let known = self.around.iter().rev();
        let mut known = known.filter(|part| **part != Part::Other);
        known.next().copied().unwrap_or(Part::Other)
    }

    fn enter(&mut self, part: Part) {
        self.around.push(part);
        match part {
            Part::Journal => {
                self.journal = JournalKind::default();
                self.journal_id.clear();
            }
            Part::Transaction => self.transaction = Transaction::default(),
            Part::Subledger | Part::OpeningSubledger => self.subledger_kind.clear(),
            Part::Opening => self.says_opening = true,
            _ => {}
        }
    }

    fn leave(&mut self) {
        match self.around.pop() {
            Some(Part::Transaction) => self.end_transaction(),
            Some(Part::Journal) => self.journal = JournalKind::default(),
            _ => {}
        }
    }

    fn take(&mut self, part: Part, node: Node<'_>) {
        match part {
            Part::Header => self.masters.header(node),
            Part::Relation => self.masters.relations.take(node),
            Part::Account => self.masters.account(node),
            Part::OpeningLine => self.opening_line(node),
            Part::OpeningItem => self.item(node, true),
            Part::Item => self.item(node, false),
            Part::Line => self.line(node),
            _ => self.text(node),
        }
        let postings = self.by_accounts.len() + self.by_subledger.len();
        self.too_many |= postings > MOST_POSTINGS || self.masters.has_too_many();
    }

    /// A text about what it stands in.
    fn text(&mut self, node: Node<'_>) {
        // `obSubledgers` and the like stand between; a text right under them is about them.
        let is_direct = self.around.last().is_some_and(|part| *part != Part::Other);
        let Some(text) = node.own_text().filter(|_| is_direct) else {
            return;
        };
        let total = || Money::parse_plain(&text, Currency::EUR).ok();
        let total = || total().map(|total| total.minor);
        match (self.inside(), node.name()) {
            (Part::Company, name) => self.masters.company(name, &text),
            (Part::Opening, "totalDebit") => self.opening.said.0 = total(),
            (Part::Opening, "totalCredit") => self.opening.said.1 = total(),
            (Part::Transactions, "totalDebit") => self.transactions.said.0 = total(),
            (Part::Transactions, "totalCredit") => self.transactions.said.1 = total(),
            (Part::Journal, "jrnID") => text.as_ref().clone_into(&mut self.journal_id),
            (Part::Journal, "jrnTp") => {
                self.journal = JournalKind::parse(&text);
                self.journals.insert(self.journal_id.clone(), self.journal);
            }
            (Part::Journal, "offsetAccID") if self.journal == JournalKind::Sales => {
                self.masters.sales_offset(&text);
            }
            (Part::Transaction, "nr") => self.transaction.number = Some(text.into_owned()),
            (Part::Transaction, "trDt") => self.transaction.day = day(&text),
            (Part::Subledger | Part::OpeningSubledger, "sbType") => {
                text.as_ref().clone_into(&mut self.subledger_kind);
            }
            _ => {}
        }
    }

    /// The amount of a line as it is written, and whether it is credit.
    fn amount(&mut self, node: Node<'_>) -> Option<(i64, bool)> {
        let read = node.text(path!(amnt)).and_then(|text| minor(&text));
        if read.is_none() {
            self.odd.0 += 1;
            if self.odd.0 == 1 {
                self.odd.1 = node.line();
            }
        }
        Some((read?, node.says(path!(amntTp), &["C", "c"])))
    }

    /// A line of the opening balance: what an account stood at on the first day.
    fn opening_line(&mut self, node: Node<'_>) {
        let Some((minor, is_credit)) = self.amount(node) else {
            return;
        };
        self.opening.counted.add(minor, is_credit);
        let account = node.text(path!(accID)).unwrap_or_default();
        if self.masters.is_of_debtors(&account) {
            let signed = if is_credit { -minor } else { minor };
            self.opening_of_debtors = self.opening_of_debtors.saturating_add(signed);
        }
    }

    /// What debtors owed on the first day by their accounts, else by what is said of each; `None`: it does not say.
    pub(super) fn owed_before(&self) -> Option<i64> {
        if self.opening_of_debtors != 0 {
            return Some(self.opening_of_debtors);
        }
        let each = self.masters.relations.owed_before();
        each.or_else(|| self.says_opening.then_some(0))
    }

    /// A line of a transaction: of those on debtors all is kept, of the others the sum.
    fn line(&mut self, node: Node<'_>) {
        let Some((minor, is_credit)) = self.amount(node) else {
            return;
        };
        self.transactions.counted.add(minor, is_credit);
        let signed = if is_credit { -minor } else { minor };
        let said = node.text(path!(effDate)).and_then(|text| day(&text));
        let on = said.or(self.transaction.day);
        if self.journal == JournalKind::Money {
            self.last_money_on = self.last_money_on.max(on);
        }
        let account = node.text(path!(accID)).unwrap_or_default();
        let relation = node.text(path!(custSupID));
        let relation = relation.and_then(|number| self.masters.relations.of(&number));
        let number = node.text(path!(invRef)).map(String::from);
        if let Some(relation) = relation {
            self.transaction.relations.see(relation);
        }
        if let Some(number) = &number {
            self.transaction.numbers.see(number.clone());
        }
        if self.journal == JournalKind::Sales {
            self.masters.sold(&account, signed);
        }
        if !self.masters.is_of_debtors(&account) {
            if let (Some(relation), Some(number), JournalKind::Money) =
                (relation, number, self.journal)
                && self.masters.is_a_cost(&account)
            {
                self.let_go.push(LetGo {
                    relation,
                    number,
                    minor: signed,
                });
            }
            return;
        }
        if let Some(relation) = relation {
            self.masters.relations.move_by(relation, signed);
        }
        self.transaction.lines.push(DebtorLine {
            relation,
            number,
            document: node.text(path!(docRef)).map(String::from),
            posting: Posting {
                on,
                minor: signed,
                nature: self.journal.nature(),
                in_another: is_in_another(node, self.masters.currency()),
            },
            about: About {
                due_on: None,
                description: node.text(path!(desc)).map(String::from),
                match_key: node.text(path!(matchKeyID)).map(String::from),
            },
        });
        if self.transaction.lines.len() >= MOST_TOGETHER {
            self.end_transaction();
        }
    }

    /// Every line on debtors has told what it knows: what one leaves out, the only customer and the only number
    /// of its transaction say.
    fn end_transaction(&mut self) {
        for line in std::mem::take(&mut self.transaction.lines) {
            let only = self.transaction.relations.one().copied();
            let Some(relation) = line.relation.or(only) else {
                self.unnamed += 1;
                continue;
            };
            let is_sale = line.posting.nature == Nature::Invoiced;
            let only = || self.transaction.numbers.one().cloned();
            let own = || line.document.or_else(|| self.transaction.number.clone());
            let number = line.number.or_else(only);
            let number = number.or_else(|| if is_sale { own() } else { None });
            match number {
                Some(number) => {
                    self.by_accounts
                        .post(relation, &number, line.posting, line.about);
                }
                None if is_sale => self.unnamed += 1,
                None => {
                    self.by_accounts
                        .post_loose(relation, line.posting, line.about);
                }
            }
        }
    }

    /// A line of a subledger: an invoice, or something booked on one.
    fn item(&mut self, node: Node<'_>, is_opening: bool) {
        let relation = node.text(path!(custSupID));
        let relation = relation.and_then(|number| self.masters.relations.of(&number));
        let kind = relation.map(|of| self.masters.relations.kind(of));
        if !self.is_about_sales(node, kind) {
            return;
        }
        let Some((minor, is_credit)) = self.amount(node) else {
            return;
        };
        let (Some(relation), Some(number)) = (relation, node.text(path!(invRef))) else {
            self.unnamed += 1;
            return;
        };
        let journal = node.text(path!(jrnID));
        let journal = journal.and_then(|id| self.journals.get(&*id).copied());
        let nature = if is_opening || node.says(path!(mutTp), &["I", "i"]) {
            Nature::Invoiced
        } else if node.says(path!(mutTp), &["P", "p"]) {
            Nature::Received
        } else {
            journal.unwrap_or_default().nature()
        };
        let is_invoice = nature == Nature::Invoiced;
        let date = |text: Option<Cow<'_, str>>| day(&text?);
        let posting = Posting {
            on: date(node.text(path!(invDt))),
            minor: if is_credit { -minor } else { minor },
            nature,
            in_another: is_in_another(node, self.masters.currency()),
        };
        let about = About {
            due_on: date(node.text(path!(invDueDt))).filter(|_| is_invoice),
            description: node
                .text(path!(desc))
                .map(String::from)
                .filter(|_| is_invoice),
            match_key: None,
        };
        if is_opening {
            self.opening_items += 1;
            self.by_accounts
                .post(relation, &number, posting, about.clone());
        } else {
            self.items += 1;
        }
        self.by_subledger.post(relation, &number, posting, about);
    }

    /// What the line says itself goes first, then what its subledger is of, then who it is about.
    fn is_about_sales(&self, node: Node<'_>, relation: Option<RelationKind>) -> bool {
        if let Some(kind) = node.text(path!(invPurSalTp)) {
            return kind.eq_ignore_ascii_case("S");
        }
        match self.subledger_kind.to_uppercase().as_str() {
            "SU" => false,
            "CU" => true,
            _ => relation.is_some_and(|kind| kind != RelationKind::Supplier),
        }
    }
}

/// A decimal with a point; one comma in its place is accepted, as some Dutch programs write it.
pub(super) fn minor(text: &str) -> Option<i64> {
    let with_comma = text.matches(',').count() == 1 && !text.contains('.');
    let read = if with_comma {
        Money::parse_plain(&text.replace(',', "."), Currency::EUR)
    } else {
        Money::parse_plain(text, Currency::EUR)
    };
    // Far from where sums of them would end.
    let most = i64::MAX / 1_000_000;
    Some(read.ok()?.minor).filter(|minor| minor.abs() < most)
}

/// The line is in another currency than the books, and says so.
fn is_in_another(node: Node<'_>, books: Currency) -> bool {
    let currency = node.text(path!(currency / curCode));
    let currency = currency.as_deref().and_then(Currency::parse);
    currency.is_some_and(|currency| currency != books)
}
