//! Who and what there is in the demo company: read from `assets/demo`, which holds no dates, only days
//! counted from today.

use crate::store::sha256;
use serde::Deserialize;

/// Everything that the files say.
pub(super) struct Cast {
    pub(super) house: House,
    pub(super) works: Vec<Work>,
    pub(super) customers: Vec<Customer>,
    pub(super) events: Vec<Event>,
    pub(super) receipts: Vec<LooseReceipt>,
}

const COMPANY: &str = include_str!("../../../assets/demo/company.toml");
const WORKS: &str = include_str!("../../../assets/demo/works.toml");
const CUSTOMERS: &str = include_str!("../../../assets/demo/customers.toml");
const EVENTS: &str = include_str!("../../../assets/demo/events.toml");

/// A mark that changes with the story: a newer program makes the demo company anew.
pub(super) fn edition() -> String {
    let program = env!("CARGO_PKG_VERSION");
    let story = [program, COMPANY, WORKS, CUSTOMERS, EVENTS].concat();
    sha256(story.as_bytes()).hex()
}

impl Cast {
    /// Reads the files that come with the program.
    pub(super) fn read() -> Self {
        let works: WorksFile = part(WORKS);
        let customers: CustomersFile = part(CUSTOMERS);
        let events: EventsFile = part(EVENTS);
        Self {
            house: part(COMPANY),
            works: works.work,
            customers: customers.customer,
            events: events.event,
            receipts: events.receipt,
        }
    }

    /// The place of a customer among all.
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        self.customers
            .iter()
            .position(|customer| customer.key == key)
    }
}

fn part<T: serde::de::DeserializeOwned>(text: &str) -> T {
    // A test reads them all: they are part of the program, and what cannot be read never leaves the house.
    #[expect(clippy::expect_used, reason = "our own file, read by a test")]
    toml::from_str(text).expect("assets/demo can be read")
}

/// `company.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct House {
    pub(super) company: Company,
    pub(super) colleague: Vec<Colleague>,
    pub(super) account: Vec<Account>,
    pub(super) terms: Terms,
}

/// The firm itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Company {
    pub(super) name: String,
    pub(super) trading_name: String,
    pub(super) street: String,
    pub(super) postcode: String,
    pub(super) city: String,
    pub(super) country: String,
    pub(super) kvk: String,
    pub(super) vat: String,
    pub(super) iban: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) website: String,
    pub(super) agency: String,
}

/// Somebody who works there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Colleague {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) job: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) signs_letters: bool,
    /// In hundredths of a euro.
    pub(super) decides_up_to: Option<i64>,
}

/// One of its bank accounts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    pub(super) key: String,
    pub(super) iban: String,
    pub(super) name: String,
    /// What its statements are called, with `{day}`.
    pub(super) file: String,
    pub(super) format: String,
    /// Balance at the start, in cents.
    pub(super) opening: i64,
}

/// Its terms and conditions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Terms {
    pub(super) name: String,
    pub(super) deposited: String,
    pub(super) interest_article: String,
    pub(super) interest_clause: String,
    pub(super) costs_article: String,
    pub(super) costs_clause: String,
    /// Ways in which customers were given them.
    pub(super) how: Vec<String>,
    pub(super) article: Vec<Article>,
}

/// An article: `{interest}` and `{costs}` stand for the clauses.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Article {
    pub(super) head: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WorksFile {
    work: Vec<Work>,
}

/// A kind of work with the jobs it consists of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Work {
    pub(super) key: String,
    pub(super) job: Vec<Job>,
}

/// A job: what it is called, and its lines with quantity and whole euros.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Job {
    pub(super) text: String,
    pub(super) lines: Vec<(String, String, i64)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CustomersFile {
    customer: Vec<Customer>,
}

/// A customer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Customer {
    pub(super) key: String,
    pub(super) number: String,
    pub(super) name: String,
    /// Absent: not known.
    pub(super) kind: Option<Kind>,
    #[serde(default)]
    pub(super) language: Speech,
    pub(super) street: Option<String>,
    pub(super) extra: Option<String>,
    pub(super) postcode: Option<String>,
    pub(super) city: Option<String>,
    #[serde(default = "netherlands")]
    pub(super) country: String,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
    pub(super) kvk: Option<String>,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) opening_line: String,
    /// Key of the account of ours that they pay into.
    #[serde(default = "first_account")]
    pub(super) account: String,
    /// Key of the kind of work.
    pub(super) work: String,
    /// In per cent of the usual amounts.
    pub(super) size: i64,
    /// Days between invoices.
    pub(super) every: u64,
    /// Days after the due date on which they usually pay.
    pub(super) late: i64,
    /// They were given our terms.
    #[serde(default = "yes")]
    pub(super) terms: bool,
    #[serde(default)]
    pub(super) contact: Vec<Person>,
    #[serde(default)]
    pub(super) open: Vec<Open>,
}

fn netherlands() -> String {
    "NL".to_owned()
}

fn first_account() -> String {
    "ing".to_owned()
}

const fn yes() -> bool {
    true
}

/// What a customer is.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Business,
    Consumer,
    Government,
}

/// In which language they are written to.
#[derive(Deserialize, Clone, Copy, Default)]
#[serde(rename_all = "lowercase")]
pub(super) enum Speech {
    #[default]
    Nl,
    En,
}

/// Somebody at a customer; title and role by their codes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) title: Option<String>,
    pub(super) role: String,
    #[serde(default)]
    pub(super) responsible: bool,
    pub(super) phone: Option<String>,
    pub(super) best_time: Option<String>,
}

/// An invoice that the demo is about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Open {
    /// Due so many days from today.
    pub(super) due: i64,
    /// Whole euros without tax.
    pub(super) net: i64,
    pub(super) what: Option<String>,
    #[serde(default)]
    pub(super) copy: Copy,
    #[serde(default)]
    pub(super) direct_debit: bool,
    /// A credit note for all of it, so many days from today.
    pub(super) credited: Option<i64>,
    #[serde(default)]
    pub(super) paid: Vec<Part>,
}

/// What stands behind an invoice.
#[derive(Deserialize, Clone, Copy, Default, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Copy {
    /// Its PDF.
    #[default]
    Pdf,
    /// A PDF that does not open.
    Damaged,
    /// Nothing, and its lines are not known either.
    Missing,
    /// No PDF, but its lines and tax.
    Lines,
}

/// Money that came in for an invoice.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) day: i64,
    pub(super) cents: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventsFile {
    event: Vec<Event>,
    receipt: Vec<LooseReceipt>,
}

/// A day as the files write it.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
pub(super) enum Day {
    /// So many days from today.
    Offset(i64),
    /// `yesterday`, `today`, `tomorrow`: working days.
    Named(String),
}

/// Something that happened.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) who: String,
    pub(super) day: Day,
    #[serde(rename = "do")]
    pub(super) deed: Deed,
    /// Key of the colleague.
    #[serde(default = "bookkeeper")]
    pub(super) by: String,
    /// Time of day, of calls.
    pub(super) at: Option<String>,
    #[serde(default)]
    pub(super) person: String,
    pub(super) result: Option<String>,
    pub(super) cause: Option<String>,
    pub(super) tone: Option<String>,
    pub(super) call_back: Option<Day>,
    #[serde(default)]
    pub(super) excuses: Vec<String>,
    #[serde(default)]
    pub(super) note: String,
    #[serde(default)]
    pub(super) words: String,
    pub(super) due: Option<Day>,
    #[serde(default)]
    pub(super) instalments: Vec<Day>,
    pub(super) category: Option<String>,
    #[serde(default)]
    pub(super) owner: String,
    pub(super) solve_by: Option<i64>,
    /// Part of the oldest invoice that is disputed.
    pub(super) cents: Option<i64>,
    pub(super) reason: Option<String>,
    pub(super) until: Option<i64>,
    /// The hold is on what is overdue, not on the whole customer.
    #[serde(default)]
    pub(super) items: bool,
    pub(super) state: Option<String>,
    /// Whoever acts for them once the law took over, and where.
    #[serde(default)]
    pub(super) office: String,
    #[serde(default)]
    pub(super) reference: String,
    pub(super) street: Option<String>,
    pub(super) postcode: Option<String>,
    pub(super) city: Option<String>,
}

fn bookkeeper() -> String {
    "karin".to_owned()
}

/// What happened.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Deed {
    /// The letter that was due.
    Letter,
    Talk,
    Promise,
    Arrangement,
    Signed,
    Dispute,
    Hold,
    Legal,
}

/// Money that was not put against an invoice by itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LooseReceipt {
    pub(super) day: Day,
    /// Key of our account.
    pub(super) account: String,
    /// The payer, where it is nobody's known account.
    pub(super) name: Option<String>,
    /// From the known account of this customer.
    pub(super) from: Option<String>,
    pub(super) text: String,
    pub(super) cents: Option<i64>,
    /// As much as this customer has open.
    pub(super) of: Option<String>,
    /// Kept as the credit of this customer.
    pub(super) credit: Option<String>,
    /// Not from a customer: what it is.
    pub(super) aside: Option<String>,
}
