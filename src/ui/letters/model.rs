//! What Letters shows: which letters are due, what keeps one back and what to do about it, and what was
//! issued.

use crate::app::command::LetterOrder;
use crate::app::snapshots::{BooksSnapshot, LetterDue, LetterLine, LettersSnapshot, PageCaption};
use crate::domain::envelope::Window;
use crate::domain::ids::ItemId;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::Money;
use crate::ui::action::Previewed;
use crate::ui::work::Progress;
use crate::words::{Words, capitalised};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A letter that is due: to whom, about which currency, which, and what it is about.
pub type Key = Previewed;

/// Reasons for going without a copy, per letter and item.
pub type Reasons = BTreeMap<Key, BTreeMap<ItemId, String>>;

/// The whole screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Today.
    pub today: NaiveDate,
    /// Letters that are due, by what they are; no empty groups.
    pub groups: Vec<LetterGroup>,
    /// Issued, newest first.
    pub issued: Vec<LetterLine>,
    /// Letters may go by e-mail.
    pub by_email: bool,
    /// The printer prints on both sides.
    pub two_sided: bool,
    /// The books are behind: what, and what to do. Reminders wait; confirmations do not.
    pub closed: Option<(String, String)>,
    /// Letters are being issued.
    pub progress: Option<Progress>,
}

/// Letters of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterGroup {
    /// Its name.
    pub name: String,
    /// The letters.
    pub letters: Vec<LetterRow>,
}

/// One letter that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterRow {
    /// Which one.
    pub key: Key,
    /// What is known about it.
    pub due: LetterDue,
    /// Why nothing can be done about it here now: the books are behind.
    pub waits: Option<String>,
    /// What keeps it back, and remarks, each with its remedy.
    pub problems: Vec<LetterProblem>,
    /// Items without a copy, with their numbers.
    pub missing: Vec<(ItemId, String)>,
    /// The address fits the window of the envelope.
    pub address_fits: bool,
    /// Sheets of paper it takes; 0 until it was laid out.
    pub papers: u32,
    /// They weigh more than one stamp takes.
    pub heavy: bool,
}

/// What is to be said about a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterProblem {
    /// It cannot go like this.
    pub blocks: bool,
    /// What.
    pub what: String,
    /// What to do about it, or empty.
    pub remedy: String,
}

/// The pages of the letter that is looked at, as the desk has laid them out.
#[derive(Clone)]
pub struct Preview {
    /// Which letter.
    pub of: Previewed,
    /// What each page is.
    pub captions: Vec<PageCaption>,
    /// Each page as a picture, once it is there.
    pub pages: Vec<Option<egui::TextureHandle>>,
    /// The page that is looked at closely, drawn sharper.
    pub sharp: Option<(usize, egui::TextureHandle)>,
    /// The bytes that would be printed; empty until they are there.
    pub pdf: Arc<Vec<u8>>,
    /// It is being laid out.
    pub loading: bool,
    /// The window of the envelope.
    pub window: Window,
}

impl std::fmt::Debug for Preview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let drawn = self.pages.iter().filter(|page| page.is_some()).count();
        f.debug_struct("Preview")
            .field("of", &self.of)
            .field("captions", &self.captions)
            .field("drawn", &drawn)
            .field("loading", &self.loading)
            .finish_non_exhaustive()
    }
}

/// Makes the screen's model. `progress` is the issuing that is going on.
#[must_use]
pub fn model(snapshot: &LettersSnapshot, progress: Option<Progress>, words: &Words) -> Model {
    let closed = closed(&snapshot.books, words);
    let kinds: [(&[LetterKind], String); 6] = [
        (
            &[LetterKind::FirstReminder],
            words.say(&LetterKind::FirstReminder.message()),
        ),
        (
            &[LetterKind::LastReminder],
            words.say(&LetterKind::LastReminder.message()),
        ),
        (
            &[LetterKind::FourteenDay],
            words.say(&LetterKind::FourteenDay.message()),
        ),
        (
            &[
                LetterKind::DefaultNotice,
                LetterKind::ArrangementDefault,
                LetterKind::ArrangementEnd,
                LetterKind::HandOverNotice,
            ],
            words.t("letters-group-notices"),
        ),
        (
            &[
                LetterKind::ArrangementConfirmation,
                LetterKind::PromiseConfirmation,
                LetterKind::OrderConfirmation,
                LetterKind::AgreementConfirmation,
            ],
            words.t("letters-group-confirmations"),
        ),
        (
            &[
                LetterKind::DisputeReceived,
                LetterKind::DisputeOutcome,
                LetterKind::LimitationInterruption,
                LetterKind::ClaimLodging,
                LetterKind::AccountStatement,
                LetterKind::ThankYou,
            ],
            words.t("letters-group-others"),
        ),
    ];
    let groups = kinds.into_iter().map(|(kinds, name)| LetterGroup {
        name,
        letters: snapshot
            .due
            .iter()
            .filter(|due| kinds.contains(&due.kind))
            .map(|due| row(due, closed.as_ref(), snapshot.two_sided, words))
            .collect(),
    });
    Model {
        today: snapshot.today,
        groups: groups.filter(|group| !group.letters.is_empty()).collect(),
        issued: snapshot.issued.clone(),
        by_email: snapshot.by_email,
        two_sided: snapshot.two_sided,
        closed,
        progress,
    }
}

fn closed(books: &BooksSnapshot, words: &Words) -> Option<(String, String)> {
    if books.chasing_open() {
        return None;
    }
    let what = match books.complete_through {
        Some(day) => words.say(&msg("letters-closed").with("day", day)),
        None => words.t("letters-closed-no-books"),
    };
    let why = words.say(&msg("letters-closed-why").with("day", books.needed_through));
    Some((what, why))
}

fn row(
    due: &LetterDue,
    closed: Option<&(String, String)>,
    two_sided: bool,
    words: &Words,
) -> LetterRow {
    let number = |id: &ItemId| {
        let item = due.items.iter().find(|item| item.id == *id);
        item.map_or_else(String::new, |item| item.number.clone())
    };
    let too_large = |problem: &Problem| {
        matches!(
            problem.what.key,
            "letter-address-too-wide" | "letter-address-too-long"
        )
    };
    LetterRow {
        key: key(due),
        due: due.clone(),
        waits: closed
            .filter(|_| due.kind.chases())
            .map(|(what, _)| what.clone()),
        problems: due
            .problems
            .iter()
            .map(|problem| said(problem, words))
            .collect(),
        missing: due
            .missing_copies
            .iter()
            .map(|id| (*id, number(id)))
            .collect(),
        address_fits: !due.problems.iter().any(too_large),
        papers: due.sheets.papers(two_sided),
        heavy: due.sheets.heavy(two_sided),
    }
}

fn said(problem: &Problem, words: &Words) -> LetterProblem {
    let what = words.say(&problem.what);
    LetterProblem {
        blocks: problem.weight == Weight::Fatal,
        what: problem.place.as_ref().map_or_else(
            || what.clone(),
            |place| format!("{}: {what}", capitalised(&words.say(place))),
        ),
        remedy: problem
            .remedy
            .as_ref()
            .map_or_else(String::new, |remedy| words.say(remedy)),
    }
}

/// Which letter this is.
#[must_use]
pub const fn key(due: &LetterDue) -> Key {
    Previewed {
        customer: due.customer,
        currency: due.currency,
        kind: due.kind,
        arrangement: due.arrangement,
        promise: due.promise,
        dispute: due.dispute,
        side_agreement: due.side_agreement,
        asked: due.asked,
    }
}

impl Model {
    /// Every letter that is due, in the order of the list.
    pub fn letters(&self) -> impl Iterator<Item = &LetterRow> {
        self.groups.iter().flat_map(|group| &group.letters)
    }
}

impl LetterRow {
    /// Items that still need a PDF or a reason.
    pub fn unanswered<'a>(
        &'a self,
        reasons: &'a Reasons,
    ) -> impl Iterator<Item = &'a (ItemId, String)> {
        let given = reasons.get(&self.key);
        self.missing
            .iter()
            .filter(move |(item, _)| given.is_none_or(|given| !given.contains_key(item)))
    }

    /// It cannot go as it is.
    #[must_use]
    pub fn blocked(&self, reasons: &Reasons) -> bool {
        self.waits.is_some()
            || self.problems.iter().any(|problem| problem.blocks)
            || self.unanswered(reasons).next().is_some()
    }

    /// "oudste 33 dagen te laat", "regeling", "consument · 19 dagen te laat".
    #[must_use]
    pub fn about(&self, words: &Words) -> String {
        let days = self.due.days_overdue;
        match self.due.kind {
            kind if !kind.is_reminder() => words.say(&kind.message()),
            _ if self.due.items.len() > 1 => {
                words.say(&msg("letters-oldest-late").with("days", days))
            }
            _ => words.say(&msg("letters-late").with("days", days)),
        }
    }

    /// "1 blz + 3 kopieën + voorwaarden"; empty until it was laid out.
    #[must_use]
    pub fn sheets(&self, words: &Words) -> String {
        let sheets = self.due.sheets;
        if sheets.pages() == 0 {
            return String::new();
        }
        let mut parts = vec![words.say(&count("letters-pages", sheets.letter))];
        if sheets.copies > 0 {
            parts.push(words.say(&count("letters-copies", sheets.copies)));
        }
        if sheets.terms > 0 {
            parts.push(words.t("letters-terms"));
        }
        parts.join(" + ")
    }

    /// The order to issue it.
    #[must_use]
    pub fn order(&self, reasons: &Reasons) -> LetterOrder {
        self.due
            .order(reasons.get(&self.key).cloned().unwrap_or_default())
    }
}

fn count(key: &'static str, count: u32) -> crate::domain::message::Message {
    msg(key).with("count", i64::from(count))
}

/// The letters that would be issued together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Batch {
    /// The orders, in the order of the list.
    pub orders: Vec<LetterOrder>,
    /// What they ask for together, per currency.
    pub totals: Vec<Money>,
    /// Sheets of paper; `None` until all were laid out.
    pub papers: Option<u32>,
    /// They are printed on both sides.
    pub two_sided: bool,
    /// How many are heavier than 20 g.
    pub heavy: usize,
}

impl Batch {
    /// Those that are ticked and can go.
    #[must_use]
    pub fn of(model: &Model, unticked: &BTreeSet<Key>, reasons: &Reasons) -> Self {
        let mut batch = Self {
            papers: Some(0),
            two_sided: model.two_sided,
            ..Self::default()
        };
        let rows = model.letters();
        for row in rows.filter(|row| !unticked.contains(&row.key) && !row.blocked(reasons)) {
            batch.orders.push(row.order(reasons));
            batch.add(row.due.total);
            batch.papers = batch
                .papers
                .filter(|_| row.papers > 0)
                .map(|papers| papers + row.papers);
            batch.heavy += usize::from(row.heavy);
        }
        batch
    }

    fn add(&mut self, total: Money) {
        match self
            .totals
            .iter_mut()
            .find(|sum| sum.currency == total.currency)
        {
            Some(sum) => sum.minor = sum.minor.saturating_add(total.minor),
            None => self.totals.push(total),
        }
    }

    /// "€ 14.230,10", "€ 900,00 + USD 120,00".
    #[must_use]
    pub fn total(&self, words: &Words) -> String {
        let totals: Vec<String> = self.totals.iter().map(|sum| words.money(*sum)).collect();
        totals.join(" + ")
    }

    /// Why nothing can be issued.
    #[must_use]
    pub fn off(&self, model: &Model, words: &Words) -> Option<String> {
        if model.progress.is_some() {
            Some(words.t("letters-off-busy"))
        } else if !self.orders.is_empty() {
            None
        } else if let Some((what, _)) = &model.closed {
            Some(what.clone())
        } else if model.groups.is_empty() {
            Some(words.t("letters-off-none-due"))
        } else {
            Some(words.t("letters-off-none-ticked"))
        }
    }
}

/// What stands under a page of the preview.
#[must_use]
pub fn caption(caption: &PageCaption, words: &Words) -> String {
    match caption {
        PageCaption::Letter(1) => words.t("letters-caption-letter"),
        PageCaption::Letter(page) => words.say(&count("letters-caption-letter-page", *page)),
        PageCaption::Copy(number) => {
            words.say(&msg("letters-caption-copy").with("number", number.as_str()))
        }
        PageCaption::InvoiceData(number) => {
            words.say(&msg("letters-caption-data").with("number", number.as_str()))
        }
        PageCaption::Terms(page) => words.say(&count("letters-caption-terms", *page)),
    }
}
