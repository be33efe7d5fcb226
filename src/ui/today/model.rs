//! What Today shows, decided from the worklist: which rows there are, in which group, what can be done
//! with each and, where it cannot, why. Words of a row are made when it is in sight.

use super::books::{Books, books};
use crate::app::search::fold;
use crate::app::snapshots::{HistoryKind, MorningPlan, TodayLine, WorklistSnapshot};
use crate::domain::commitment::PromiseRules;
use crate::domain::ids::CustomerId;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::month::{Made, Month};
use crate::domain::rhythm::CallingByKind;
use crate::domain::worklist::{NotToday, Reason, Standing, TodayStep, Todo, WorklistRow};
use crate::ui::ask::OpenItem;
use crate::ui::theme::{Ink, icon};
use crate::words::{Words, capitalised};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// A row: a customer, and the currency of what they owe.
pub type Key = (CustomerId, Currency);

/// Days after the due date beyond which a row is red.
const LATE_DAYS: i64 = 30;

/// Everything Today shows beside the selected customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Whether the books are complete.
    pub books: Books,
    /// On the list in order, then the ones that are not. Shared, so that whoever drew them knows them again.
    pub rows: Arc<[Row]>,
    /// When which kind is rung, and the minute of the day it was.
    pub calling: (CallingByKind, u16),
    /// How this month went.
    pub month: Month,
    /// What the top bar counts: `woensdag 21 oktober · 8 klanten, € 11.080,70 te laat`.
    pub summary: String,
    /// How the morning is planned, and how far it is.
    pub plan: MorningPlan,
    /// What a promise goes by here.
    pub promise_rules: PromiseRules,
}

/// The parts of the list, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Commitments and calls that were agreed go before everything else.
    First,
    /// To be called.
    Call,
    /// To be written to.
    Letters,
    /// Something has to be answered before chasing starts.
    Check,
    /// Old enough to give away.
    HandOver,
    /// Not today, each with why and until when.
    NotToday,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::First,
        Self::Call,
        Self::Letters,
        Self::Check,
        Self::HandOver,
        Self::NotToday,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::First => words.t("today-group-first"),
            Self::Call => words.t("today-group-call"),
            Self::Letters => words.t("today-group-letters"),
            Self::Check => words.t("today-group-check"),
            Self::HandOver => words.t("today-group-hand-over"),
            Self::NotToday => words.t("today-group-not-today"),
        }
    }

    /// What stands at its right.
    #[must_use]
    pub fn note(self, words: &Words) -> String {
        match self {
            Self::First => words.t("today-group-first-note"),
            Self::Call => String::new(),
            Self::Letters => words.t("today-group-letters-note"),
            Self::Check => words.t("today-group-check-note"),
            Self::HandOver => words.t("today-group-hand-over-note"),
            Self::NotToday => words.t("today-group-not-today-note"),
        }
    }
}

/// One customer in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub key: Key,
    /// In which part of the list.
    pub group: Group,
    /// What the list says of it.
    pub line: Arc<TodayLine>,
    /// What the filter looks in; made when it is first asked.
    search: OnceLock<String>,
}

/// A row is the worklist's own row, in its place on the screen.
impl Deref for Row {
    type Target = WorklistRow;
    fn deref(&self) -> &WorklistRow {
        &self.line.row
    }
}

/// What Enter does with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Ring.
    Call,
    /// Look at the letter that is due.
    Letter(LetterKind),
    /// Say what had been done about old items.
    Opening,
    /// Close the dispute that has passed its day.
    Dispute,
    /// An order that waited may go out.
    Release,
    /// Give it away.
    HandOver,
    /// Go there; what came of it is written down like a call.
    Visit,
    /// Give it to a colleague of sales.
    Sales,
    /// Say what came of a case that sales had.
    FromSales,
    /// It rests: look at the card.
    Rests,
}

/// In which order the rows of a group stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As the worklist weighs them.
    #[default]
    Urgency,
    /// Most overdue money first, per currency.
    Amount,
    /// Oldest first.
    Days,
    /// By name.
    Name,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Urgency, Self::Amount, Self::Days, Self::Name];

    /// Its name.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Urgency => words.t("today-order-urgency"),
            Self::Amount => words.t("today-order-amount"),
            Self::Days => words.t("today-order-days"),
            Self::Name => words.t("today-order-name"),
        }
    }
}

/// A line of the list as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The head of a group, with how many are in it.
    Head(Group, usize),
    /// A row, by its place in [`Model::rows`].
    Row(usize),
}

/// Decides what Today shows.
#[must_use]
pub fn model(snapshot: &WorklistSnapshot, words: &Words) -> Model {
    let rows = snapshot
        .todo
        .iter()
        .chain(&snapshot.not_today)
        .map(row)
        .collect();
    Model {
        books: books(&snapshot.books, snapshot.today, words),
        rows,
        calling: (snapshot.calling.clone(), snapshot.minute),
        month: snapshot.month,
        summary: summary(snapshot, words),
        plan: snapshot.plan.clone(),
        promise_rules: snapshot.promise_rules.clone(),
    }
}

fn row(line: &Arc<TodayLine>) -> Row {
    let row = &line.row;
    Row {
        key: (row.customer, row.open.currency),
        group: group(&row.standing),
        line: Arc::clone(line),
        search: OnceLock::new(),
    }
}

const fn group(standing: &Standing) -> Group {
    match standing {
        Standing::NotToday { .. } => Group::NotToday,
        Standing::Today(todo) if todo.first => Group::First,
        Standing::Today(todo) => match todo.step {
            TodayStep::Letter => Group::Letters,
            TodayStep::Check => Group::Check,
            TodayStep::HandOver => Group::HandOver,
            _ => Group::Call,
        },
    }
}

fn summary(snapshot: &WorklistSnapshot, words: &Words) -> String {
    let mut overdue: BTreeMap<Currency, Money> = BTreeMap::new();
    let mut customers = BTreeSet::new();
    for line in &snapshot.todo {
        customers.insert(line.row.customer);
        let amount = line.row.overdue;
        let sum = overdue
            .entry(amount.currency)
            .or_insert(Money::zero(amount.currency));
        *sum = sum.checked_add(amount).unwrap_or(*sum);
    }
    let day = words.day_weekday_long(snapshot.today);
    let sums: Vec<String> = overdue
        .values()
        .filter(|sum| !sum.is_zero())
        .map(|sum| words.money(*sum))
        .collect();
    let message = if customers.is_empty() {
        msg("today-summary-nobody").with("day", day)
    } else if sums.is_empty() {
        msg("today-summary-count")
            .with("day", day)
            .with("count", customers.len())
    } else {
        msg("today-summary")
            .with("day", day)
            .with("count", customers.len())
            .with("overdue", words.listed(&sums))
    };
    words.say(&message)
}

impl Model {
    /// The row with this key.
    #[must_use]
    pub fn row(&self, key: Key) -> Option<&Row> {
        self.rows.iter().find(|row| row.key == key)
    }

    /// The lines as they are drawn: groups with their rows, filtered, ordered, folded.
    #[must_use]
    pub fn lines(&self, filter: &str, order: Order, folded: &BTreeSet<Group>) -> Vec<Line> {
        self.lines_of(filter, order, folded, |_| true)
    }

    /// The same, of these rows alone.
    #[must_use]
    pub fn lines_of(
        &self,
        filter: &str,
        order: Order,
        folded: &BTreeSet<Group>,
        wanted: impl Fn(&Row) -> bool,
    ) -> Vec<Line> {
        let filter = fold(filter);
        let mut by_group: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
        for (place, row) in self.rows.iter().enumerate() {
            if wanted(row) && (filter.is_empty() || row.search().contains(&filter)) {
                by_group.entry(row.group).or_default().push(place);
            }
        }
        let mut lines = Vec::with_capacity(self.rows.len() + Group::ALL.len());
        for (group, mut rows) in by_group {
            self.sort(&mut rows, order);
            lines.push(Line::Head(group, rows.len()));
            if !folded.contains(&group) {
                lines.extend(rows.into_iter().map(Line::Row));
            }
        }
        lines
    }

    fn sort(&self, rows: &mut [usize], order: Order) {
        let row = |place: &usize| &self.rows[*place];
        match order {
            Order::Urgency => {}
            Order::Amount => rows.sort_by_key(|place| {
                let overdue = row(place).overdue;
                (overdue.currency, std::cmp::Reverse(overdue.minor))
            }),
            Order::Days => rows.sort_by_key(|place| std::cmp::Reverse(row(place).days_overdue)),
            Order::Name => rows.sort_by_key(|place| row(place).search()),
        }
    }

    /// What stands at the right of a group: how this month went, where there is something to say.
    #[must_use]
    pub fn note(&self, group: Group, words: &Words) -> String {
        let made = |key: &'static str, made: Made| {
            (made.made > 0).then(|| {
                msg(key)
                    .with("made", made.made)
                    .with("late", made.late)
                    .with("days", made.days)
                    .with("working", i64::from(made.working_days))
            })
        };
        let peace = self.month.peace;
        let said = match group {
            Group::NotToday if peace.ended > 0 => Some(
                msg("today-peace")
                    .with("ended", peace.ended)
                    .with("paid", peace.paid),
            ),
            Group::Call => made("today-month-calls", self.month.calls),
            Group::Letters if self.month.letters.late > 0 => {
                made("today-month-letters", self.month.letters)
            }
            _ => None,
        };
        said.map_or_else(|| group.note(words), |said| words.say(&said))
    }

    /// That it is outside the hours in which this row is rung, and from when it suits again; `None` within
    /// them, and for whoever is not to be rung.
    #[must_use]
    pub fn out_of_hours(&self, row: &Row, words: &Words) -> Option<String> {
        let (calling, now) = &self.calling;
        let step = row.step() == Step::Call;
        match calling.of(row.line.kind).next_minute(*now).filter(|_| step) {
            Some(minute) if minute == *now => None,
            Some(minute) => {
                let from = words.clock(minute);
                Some(words.say(&msg("today-hours-from").with("from", from)))
            }
            None if step => Some(words.t("today-hours-past")),
            None => None,
        }
    }

    /// Why this row cannot be called now; `None`: it can.
    #[must_use]
    pub fn call_off(&self, _row: &Row) -> Option<&str> {
        self.books.closed.as_deref()
    }

    /// Why no letter can be chosen for this row now; `None`: it can.
    #[must_use]
    pub fn letter_off(&self, row: &Row, words: &Words) -> Option<String> {
        if let Some(closed) = &self.books.closed {
            return Some(closed.clone());
        }
        match &row.standing {
            Standing::NotToday { why, .. } => {
                Some(words.say(&msg("today-letter-off-rests").with("why", why.message())))
            }
            Standing::Today(todo) => match todo.step {
                TodayStep::Letter => None,
                TodayStep::Call | TodayStep::Visit | TodayStep::Sales if !todo.first => None,
                TodayStep::Check => Some(words.t("today-letter-off-check")),
                TodayStep::HandOver => Some(words.t("today-letter-off-hand-over")),
                _ => Some(words.t("today-letter-off-commitment")),
            },
        }
    }
}

impl Row {
    fn search(&self) -> &str {
        self.search.get_or_init(|| {
            let mut search = fold(&format!("{} {}", self.name, self.number));
            for item in &self.line.items {
                search.push('\n');
                search.push_str(&fold(&item.number));
            }
            search
        })
    }

    /// What can be held, disputed or promised.
    #[must_use]
    pub fn items(&self) -> Vec<OpenItem> {
        self.line.items.iter().map(OpenItem::of_line).collect()
    }

    /// What Enter does with it.
    #[must_use]
    pub fn step(&self) -> Step {
        match &self.standing {
            Standing::NotToday {
                why: NotToday::AtSales,
                ..
            } => Step::FromSales,
            Standing::NotToday { .. } => Step::Rests,
            Standing::Today(todo) => match (todo.step, todo.letter) {
                (TodayStep::Letter, Some(kind)) => Step::Letter(kind),
                (TodayStep::Check, _) if todo.name == "opening" => Step::Opening,
                (TodayStep::Check, _) if todo.name == "sales" => Step::FromSales,
                (TodayStep::Visit, _) => Step::Visit,
                (TodayStep::Sales, _) => Step::Sales,
                (TodayStep::Check, _) if todo.name == "release" => Step::Release,
                (TodayStep::Check, _) => Step::Dispute,
                (TodayStep::HandOver, _) => Step::HandOver,
                _ => Step::Call,
            },
        }
    }

    /// A step of the procedure, for which another means can be chosen: to be rung, written to, visited or
    /// given to sales today. Commitments and what has to be answered first are not.
    #[must_use]
    pub fn has_route(&self) -> bool {
        let Standing::Today(todo) = &self.standing else {
            return false;
        };
        let means = matches!(
            todo.step,
            TodayStep::Call | TodayStep::Visit | TodayStep::Sales
        );
        // What has to be said in writing stays a letter.
        let letter =
            todo.letter == Some(LetterKind::FirstReminder) || self.line.morning.by_letter();
        (means || letter) && !todo.first
    }

    /// It would be rung, or a letter, a visit or sales was chosen in place of that.
    #[must_use]
    pub fn replaces_call(&self) -> bool {
        let Standing::Today(todo) = &self.standing else {
            return false;
        };
        self.has_route() && (todo.step != TodayStep::Letter || self.line.morning.by_letter())
    }

    /// Sales has time to ring, and this customer suits it.
    #[must_use]
    pub fn suits_sales(&self) -> bool {
        self.reasons
            .iter()
            .any(|reason| matches!(reason, Reason::SuitsSales { .. }))
    }

    /// Why it stands where it stands: one line without capital or full stop.
    #[must_use]
    pub fn why(&self, words: &Words) -> String {
        self.reasons
            .first()
            .map(|reason| words.say(&reason.message()))
            .unwrap_or_default()
    }

    /// The same as whole sentences, every reason.
    #[must_use]
    pub fn why_in_full(&self, words: &Words) -> String {
        let sentences: Vec<String> = self
            .reasons
            .iter()
            .map(|reason| format!("{}.", capitalised(&words.say(&reason.message()))))
            .collect();
        sentences.join(" ")
    }

    /// In what ink: a broken commitment is red.
    #[must_use]
    pub fn why_ink(&self) -> Ink {
        match &self.standing {
            Standing::Today(Todo {
                step: TodayStep::CallBrokenPromise,
                ..
            }) => Ink::Red,
            _ => Ink::Quiet,
        }
    }

    /// Late beyond thirty days.
    #[must_use]
    pub fn late(&self) -> bool {
        self.days_overdue > LATE_DAYS
    }

    /// The next step in a word or two, or until when it rests.
    #[must_use]
    pub fn next(&self, today: NaiveDate, words: &Words) -> String {
        match &self.standing {
            Standing::Today(todo) => words.say(&step_words(todo, &self.reasons)),
            Standing::NotToday {
                until: Some(day), ..
            } => words.say(&msg("today-until").with("day", short_day(*day, today, words))),
            Standing::NotToday { why, until: None } => match why {
                NotToday::Covered => words.t("today-until-settled"),
                NotToday::UnexplainedReceipt => words.t("today-until-explained"),
                NotToday::Hold => words.t("today-until-lifted"),
                NotToday::Dispute => words.t("today-until-solved"),
                other => words.say(&other.message()),
            },
        }
    }

    /// Its icon, in which ink.
    #[must_use]
    pub fn glyph(&self) -> (&'static str, Ink) {
        match &self.standing {
            Standing::Today(todo) => match todo.step {
                TodayStep::Letter => (icon::MAIL, Ink::Accent),
                TodayStep::CallBrokenPromise => (icon::PHONE, Ink::Red),
                TodayStep::CallBeforePromise => (icon::CALENDAR_CLOCK, Ink::Amber),
                TodayStep::Check => (icon::CLIPBOARD_CHECK, Ink::Amber),
                TodayStep::HandOver => (icon::BRIEFCASE, Ink::Red),
                TodayStep::Visit => (icon::MAP_PIN, Ink::Accent),
                _ if todo.first => (icon::PHONE, Ink::Amber),
                _ => (icon::PHONE, Ink::Accent),
            },
            Standing::NotToday { why, .. } => (rest_icon(*why), Ink::Quiet),
        }
    }
}

/// `6 nov`; with its year when that is another.
pub(in crate::ui) fn short_day(day: NaiveDate, today: NaiveDate, words: &Words) -> String {
    let month = words.month_short(day);
    if day.year() == today.year() {
        format!("{}\u{a0}{month}", day.day())
    } else {
        format!("{}\u{a0}{month}\u{a0}{}", day.day(), day.year())
    }
}

fn step_words(todo: &Todo, reasons: &[Reason]) -> Message {
    let again = matches!(reasons.first(), Some(Reason::Again { .. }));
    match (todo.step, todo.letter) {
        (TodayStep::Call, _) if again => msg("today-step-again"),
        (TodayStep::Call, _) if todo.name == "call-back" => msg("today-step-call-back"),
        (TodayStep::Check, _) if todo.name == "opening" => msg("today-step-opening"),
        (TodayStep::Check, _) if todo.name == "sales" => msg("today-step-from-sales"),
        (TodayStep::Check, _) if todo.name == "release" => msg("today-step-release"),
        (TodayStep::Check, _) => msg("today-step-dispute"),
        (TodayStep::Letter, Some(kind)) => letter_words(kind),
        (step, _) => step.message(),
    }
}

/// A letter in a narrow column.
pub(in crate::ui) const fn letter_words(kind: LetterKind) -> Message {
    match kind {
        LetterKind::FirstReminder => msg("today-letter-first"),
        LetterKind::LastReminder => msg("today-letter-last"),
        LetterKind::FourteenDay => msg("today-letter-fourteen-day"),
        LetterKind::ArrangementConfirmation | LetterKind::PromiseConfirmation => {
            msg("today-letter-confirmation")
        }
        other => other.message(),
    }
}

const fn rest_icon(why: NotToday) -> &'static str {
    match why {
        NotToday::Dispute => icon::SCALE,
        NotToday::Promise | NotToday::Arrangement => icon::HANDSHAKE,
        NotToday::UsualPayDay => icon::LEAF,
        NotToday::Covered => icon::FILE_TEXT,
        NotToday::UnexplainedReceipt | NotToday::Books | NotToday::Minimum => icon::BANKNOTE,
        NotToday::Contacted | NotToday::AtSales => icon::PHONE,
        NotToday::DirectDebit => icon::CREDIT_CARD,
        NotToday::LegalState => icon::GAVEL,
        NotToday::NoContactData => icon::USER_X,
        NotToday::HandedOver => icon::BRIEFCASE,
        NotToday::Hold => icon::CIRCLE_PAUSE,
        NotToday::Calendar | NotToday::NotDue => icon::CALENDAR,
    }
}

/// The last contact in two lines: what, and when.
#[must_use]
pub fn contact_words(kind: HistoryKind, words: &Words) -> String {
    match kind {
        HistoryKind::Document => words.t("today-contact-document"),
        HistoryKind::Receipt => words.t("today-contact-receipt"),
        HistoryKind::Letter => words.t("today-contact-letter"),
        HistoryKind::Call => words.t("today-contact-call"),
        HistoryKind::Visit => words.t("today-contact-visit"),
        HistoryKind::Commitment | HistoryKind::Kept | HistoryKind::Broken => {
            words.t("today-contact-commitment")
        }
        HistoryKind::Dispute => words.t("today-contact-dispute"),
        _ => words.t("today-contact-note"),
    }
}

/// What happened, as an icon.
#[must_use]
pub const fn history_icon(kind: HistoryKind) -> &'static str {
    match kind {
        HistoryKind::Document => icon::FILE_TEXT,
        HistoryKind::Receipt => icon::BANKNOTE,
        HistoryKind::Letter => icon::MAIL,
        HistoryKind::Call => icon::PHONE,
        HistoryKind::Visit => icon::MAP_PIN,
        HistoryKind::Commitment => icon::HANDSHAKE,
        HistoryKind::Kept => icon::CHECK,
        HistoryKind::Broken => icon::X,
        HistoryKind::Dispute => icon::SCALE,
        HistoryKind::Hold => icon::CIRCLE_PAUSE,
        HistoryKind::Terms => icon::SIGNATURE,
        HistoryKind::Deadline => icon::CLOCK,
        HistoryKind::Law => icon::GAVEL,
        HistoryKind::Signal => icon::EYE,
        HistoryKind::Correction => icon::UNDO_2,
        HistoryKind::Note => icon::STICKY_NOTE,
    }
}
