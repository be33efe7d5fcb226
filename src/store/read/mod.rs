//! Questions: one question, one query, one answer of domain values. No query in a loop.

mod asked_letters;
mod books;
mod checks;
mod commitments;
mod copies;
mod customers;
mod entered;
mod facts;
mod history;
mod importing;
mod items;
mod letters;
mod lists;
mod matching;
mod merging;
mod morning;
mod receipts;
mod search;
mod settings;
mod settlements;
mod standing;
mod terms;
mod today;

use crate::domain::ids::CustomerId;
use std::borrow::Cow;

pub use books::{AccountBooks, AccountSpans};
pub use commitments::{ArrangementRow, PromiseRow};
pub use copies::{CopyRow, WaitingRow};
pub use customers::CustomerRow;
pub(in crate::store) use customers::WIPED;
pub use entered::{ItemFields, ItemRests};
pub use facts::PaidInvoice;
pub use history::{Correction, JournalMoment, Taken, TakenBack};
pub use importing::{CustomerKey, KnownItem};
pub use items::ItemRow;
pub use letters::LetterRow;
pub use lists::{OnLists, StandingPart};
pub use matching::DifferenceRow;
pub use merging::MergedRow;
pub use morning::WaitingQuestion;
pub use receipts::{AllocationRow, BookedLine, Credits, ReceiptRow, credits_in};
pub use search::{NamedCustomer, SearchHit, Searched};
pub use settings::{BankAccountRow, ColleagueRow, ImportRow};
pub use settlements::{KnownSettlements, SettlementRow};
pub use standing::{DisputeEnd, DisputeRow, HoldRow, SignalRow, StateChange};
pub use terms::TermsRow;
pub use today::{PaidOn, TodayCustomer};

/// The fragment of `open_item.sql` as of a parameter (`:today`) or a column (`promise.due_on`).
pub(super) fn open_minor(as_of: &str) -> String {
    without_remarks(include_str!("open_item.sql").lines(), as_of)
}

/// The same for an item against which nothing was ever put: most of those that are open.
pub(super) fn untouched_minor(as_of: &str) -> String {
    let mut lines = include_str!("open_item.sql").lines();
    let is_part = |line: &&str| !line.starts_with("-- What was put against it");
    let before: Vec<&str> = lines.by_ref().take_while(is_part).collect();
    let after = lines.skip_while(|line| !line.starts_with("-- So far"));
    without_remarks(before.into_iter().chain(after), as_of)
}

/// Items against which anything was ever put. What is open on these is added up first, and found by going along with
/// all items in the order of their rows: adding up the nothing of each of the others takes most of the time.
pub(super) const TOUCHED: &str = "item.id IN (SELECT item_id FROM allocation \
    UNION SELECT credit_id FROM allocation WHERE credit_id IS NOT NULL)";

fn without_remarks<'l>(lines: impl Iterator<Item = &'l str>, as_of: &str) -> String {
    lines
        .filter(|line| !line.starts_with("--"))
        .collect::<Vec<_>>()
        .join("\n")
        .replace("{as_of}", as_of)
}

/// A statement about everybody, or about one customer. It is written with `(:of IS NULL OR customer_id = :of)`,
/// which no index serves; where one customer is asked about, the first half goes.
pub(super) fn about(sql: &str, of: Option<CustomerId>) -> Cow<'_, str> {
    if of.is_some() {
        Cow::Owned(sql.replace(":of IS NULL OR ", ""))
    } else {
        Cow::Borrowed(sql)
    }
}

/// Ids as a JSON list, for `IN (SELECT value FROM json_each(:ids))`.
pub(super) fn json_ids<I: Copy>(
    ids: impl IntoIterator<Item = I>,
    raw: impl Fn(I) -> i64,
) -> String {
    serde_json::Value::from(ids.into_iter().map(raw).collect::<Vec<_>>()).to_string()
}
