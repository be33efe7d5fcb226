//! The questions about an open-items list on the table: through which day the bank was booked in it, and what
//! happens to items that it has otherwise, or no longer.

use super::questions::{AnswerLink, FileQuestion, Leads, Opens, follow};
use crate::app::rehearsal::{Asked, AskedItem, BookedThrough, RehearsedFile, RehearsedList};
use crate::domain::calendar::Calendar;
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, msg};
use crate::domain::money::{Currency, Money};
use crate::ui::action::{Action, ListAnswer};
use crate::ui::parts::button::{MenuLine, link_as};
use crate::ui::parts::table::Row;
use crate::ui::parts::{icon, menu};
use crate::ui::theme::{Ink, icon, look};
use crate::words::{Words, iban};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What the table shows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListAsks {
    /// Its place in the rehearsal.
    pub place: usize,
    /// "bank bij t/m di 20 okt", for the column of the period.
    pub booked: String,
    /// Through which day each account was booked in it, as answered.
    pub days: BTreeMap<String, NaiveDate>,
    /// The accounts that are asked about: number, and how it is said.
    pub accounts: Vec<(String, String)>,
    /// The day that is offered first.
    pub likely: NaiveDate,
    /// What is asked, in order.
    pub questions: Vec<FileQuestion>,
}

impl ListAsks {
    /// What is asked about a file; `None`: it is no list, or not to be imported.
    pub(super) fn of(
        place: usize,
        file: &RehearsedFile,
        today: NaiveDate,
        words: &Words,
    ) -> Option<Self> {
        let list = file.list.as_ref().filter(|_| file.ticked)?;
        if list.outcome.not_ours {
            return None;
        }
        let mut asks = Self {
            place,
            booked: booked(list, words),
            days: match &list.answers.booked {
                Some(BookedThrough::Days(days)) => days.clone(),
                _ => BTreeMap::new(),
            },
            accounts: list
                .outcome
                .accounts
                .iter()
                .map(|(account, name)| (account.clone(), said_account(account, name)))
                .collect(),
            likely: Calendar::default().last_working_day_before(today),
            questions: Vec::new(),
        };
        if list.answers.booked.is_none() {
            let question = asks.which_day(words);
            asks.questions.push(question);
        }
        let about = Asked::ALL.into_iter();
        let about = about.filter_map(|about| about_items(list, about, words));
        asks.questions.extend(about);
        Some(asks)
    }

    /// "Through which day was the bank booked in this list?"
    fn which_day(&self, words: &Words) -> FileQuestion {
        let mut answers = Vec::new();
        if !self.accounts.is_empty() {
            let likely = AnswerLink::new(self.through_likely(words), self.all_through_likely());
            answers.push(AnswerLink {
                proposed: true,
                ..likely
            });
        }
        let other = if self.accounts.is_empty() {
            "money-in-list-account"
        } else {
            "money-in-list-other-day"
        };
        answers.push(AnswerLink::new(words.t(other), Leads::OtherDay));
        let unknown = Leads::Answer(ListAnswer::Booked(BookedThrough::NotKnown));
        answers.push(AnswerLink::new(words.t("money-in-list-not-known"), unknown));
        FileQuestion {
            about: None,
            text: words.t("money-in-list-which-day"),
            answers,
            items: Vec::new(),
        }
    }

    fn through_likely(&self, words: &Words) -> String {
        words.say(&msg("money-in-list-through").with("day", self.likely))
    }

    fn all_through_likely(&self) -> Leads {
        let days = self.accounts.iter();
        let days = days.map(|(account, _)| (account.clone(), self.likely));
        Leads::Answer(ListAnswer::Booked(BookedThrough::Days(days.collect())))
    }

    /// The lines of the menu that changes the day.
    fn menu(&self, words: &Words) -> Vec<(String, Leads)> {
        let question = self.which_day(words).answers;
        let lines = question.into_iter().map(|link| (link.words, link.leads));
        lines.collect()
    }
}

/// "Zakelijk · NL20 INGB 0001 2345 67", or the account alone.
fn said_account(account: &str, name: &str) -> String {
    let number = iban(account);
    if name.trim().is_empty() {
        number
    } else {
        format!("{name} · {number}")
    }
}

/// What stands in the column of the period; empty while it was not answered.
fn booked(list: &RehearsedList, words: &Words) -> String {
    match (&list.answers.booked, list.outcome.through) {
        (None, _) => String::new(),
        (Some(BookedThrough::NotKnown), _) | (_, None) => words.t("money-in-list-day-unknown"),
        (Some(BookedThrough::Days(_)), Some(day)) => {
            words.say(&msg("money-in-list-booked").with("day", day))
        }
    }
}

/// A question about items of one kind, and its answers.
fn about_items(list: &RehearsedList, about: Asked, words: &Words) -> Option<FileQuestion> {
    let outcome = &list.outcome;
    let items: Vec<AskedItem> = outcome.about(about).cloned().collect();
    let through = outcome.through.filter(|_| !items.is_empty())?;
    let key = match about {
        Asked::Gone if outcome.looks_like_a_part => "money-in-list-part",
        Asked::Gone => "money-in-list-gone",
        Asked::Back => "money-in-list-back",
        Asked::Lower => "money-in-list-lower",
        Asked::Higher => "money-in-list-higher",
    };
    let sum =
        |figure: fn(&AskedItem) -> Money| words.listed(&sums(items.iter().map(figure), words));
    let question = msg(key)
        .with("count", items.len())
        .with("number", items[0].number.as_str())
        .with("day", through)
        .with("ours", sum(|item| item.ours))
        .with("theirs", sum(|item| item.listed));
    let (yes, no) = answer_words(about);
    let all = |follow: bool| items.iter().all(|item| item.follow == Some(follow));
    let answer = |key: &'static str, follow: bool| AnswerLink {
        words: words.t(key),
        proposed: outcome.proposed(about) == follow,
        chosen: all(follow),
        leads: Leads::Answer(ListAnswer::Follow(
            about,
            items.iter().map(|item| (item.item, follow)).collect(),
        )),
    };
    let look = msg("money-in-list-look").with("count", items.len());
    let mixed = !all(true) && !all(false) && items.iter().all(|item| item.follow.is_some());
    let answers = vec![
        answer(yes, true),
        answer(no, false),
        AnswerLink {
            chosen: mixed,
            ..AnswerLink::new(words.say(&look), Leads::Items)
        },
    ];
    Some(FileQuestion {
        about: Some(about),
        text: words.say(&question),
        answers,
        items,
    })
}

/// What amounts come to, per currency.
fn sums(amounts: impl Iterator<Item = Money>, words: &Words) -> Vec<String> {
    let mut sums: BTreeMap<Currency, Money> = BTreeMap::new();
    for amount in amounts {
        let sum = sums.entry(amount.currency);
        let sum = sum.or_insert(Money::zero(amount.currency));
        sum.minor = sum.minor.saturating_add(amount.minor);
    }
    sums.into_values().map(|sum| words.money(sum)).collect()
}

/// The title over items of one kind.
pub(super) const fn title(about: Asked) -> &'static str {
    match about {
        Asked::Gone => "money-in-list-gone-title",
        Asked::Back => "money-in-list-back-title",
        Asked::Lower => "money-in-list-lower-title",
        Asked::Higher => "money-in-list-higher-title",
    }
}

/// How following a list and keeping to our own books are said.
pub(super) const fn answer_words(about: Asked) -> (&'static str, &'static str) {
    match about {
        Asked::Gone => ("money-in-list-close", "money-in-list-leave"),
        Asked::Back => ("money-in-list-reopen", "money-in-list-leave-closed"),
        Asked::Lower | Asked::Higher => ("money-in-list-follow", "money-in-list-keep"),
    }
}

/// Why a list cannot be imported yet, for the button.
pub(super) fn unanswered(file: &RehearsedFile) -> Message {
    let asked = file.list.as_ref();
    let booked = asked.is_some_and(|list| list.answers.booked.is_some());
    let key = if booked {
        "money-in-off-list-undecided"
    } else {
        "money-in-off-list-unanswered"
    };
    msg(key).with("file", file.read.name.as_str())
}

/// The day in the column of the period, as a menu.
pub(super) fn day_menu(
    row: &mut Row<'_>,
    column: usize,
    asks: &ListAsks,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<Opens> {
    if asks.booked.is_empty() {
        return None;
    }
    let lines = asks.menu(words);
    row.widgets(column, |ui| {
        ui.spacing_mut().item_spacing.x = 3.0;
        let opener = link_as(ui, look::LINK.size(12.5), &asks.booked);
        icon(ui, icon::CHEVRON_DOWN, 12.0, Ink::Accent);
        let shown: Vec<MenuLine<'_>> = lines
            .iter()
            .map(|(words, _)| MenuLine {
                icon: "",
                words,
                key: "",
                off: None,
            })
            .collect();
        let chosen = menu(&opener, &shown)?;
        follow(asks.place, None, &lines.get(chosen)?.1, out)
    })
    .flatten()
}

/// Which items follow the list, one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ticks(pub(super) BTreeMap<ItemId, bool>);

impl Ticks {
    /// As answered, else as proposed.
    pub(super) fn of(question: &FileQuestion) -> Self {
        let yes = question.answers.first().is_some_and(|link| link.proposed);
        let ticks = question.items.iter();
        Self(
            ticks
                .map(|item| (item.item, item.follow.unwrap_or(yes)))
                .collect(),
        )
    }
}
