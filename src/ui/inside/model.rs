//! What "Look inside first" shows: each invoice of today's list with its three answers, and the slips.

use crate::app::sheets::slip_text;
use crate::app::snapshots::{DepartmentSlip, InsideCustomer, InsideLine, InsideSnapshot};
use crate::domain::ids::{CustomerId, ItemId};
use crate::domain::inside::{Apart, InsideItem, InsideQuestion, Known, all_in_order};
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::ui::theme::{Ink, icon};
use crate::words::Words;
use chrono::NaiveDate;

/// Everything the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// By customer, in the order of the list.
    pub customers: Vec<Customer>,
    /// One slip per department.
    pub slips: Vec<Slip>,
    /// Who answers each question.
    pub departments: [String; 3],
    /// A question that is asked today is back on this day.
    pub return_on: NaiveDate,
    /// What the top bar counts.
    pub sentence: String,
}

/// One customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Customer {
    /// Who, and in which currency.
    pub key: (CustomerId, Currency),
    /// Their name.
    pub name: String,
    /// Their invoices.
    pub items: Vec<Item>,
}

/// One invoice.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Which.
    pub id: ItemId,
    /// Its number.
    pub number: String,
    /// What it was for; may be empty.
    pub description: String,
    /// What is open on it.
    pub amount: String,
    /// Days after its due date.
    pub days: i64,
    /// The three answers in words.
    pub states: [State; 3],
    /// Why it is asked about by itself.
    pub apart: Option<String>,
    /// As it was decided.
    pub inside: InsideItem,
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Its icon.
    pub glyph: &'static str,
    /// In which ink.
    pub ink: Ink,
    /// In a word or two.
    pub words: String,
    /// The whole of it.
    pub whole: String,
}

/// What a department was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Which.
    pub department: String,
    /// When it is to be back, and how much it is: `3 vragen, terug do 22 okt`.
    pub note: String,
    /// As text to be pasted.
    pub text: String,
}

/// Makes the words of the screen.
#[must_use]
pub fn model(snapshot: &InsideSnapshot, words: &Words) -> Model {
    let customers: Vec<Customer> = snapshot
        .customers
        .iter()
        .map(|one| customer(one, snapshot.today, words))
        .collect();
    let items = || customers.iter().flat_map(|one| &one.items);
    let left = items().filter(|item| !item.inside.in_order()).count();
    let sentence = msg("inside-sentence")
        .with("count", items().count())
        .with("left", left);
    Model {
        sentence: words.say(&sentence),
        slips: snapshot
            .slips
            .iter()
            .map(|one| slip(one, snapshot.today, words))
            .collect(),
        departments: snapshot.departments.clone(),
        return_on: snapshot.return_on,
        customers,
    }
}

fn customer(one: &InsideCustomer, today: NaiveDate, words: &Words) -> Customer {
    Customer {
        key: (one.customer, one.currency),
        name: one.name.clone(),
        items: one
            .items
            .iter()
            .map(|line| item(line, today, words))
            .collect(),
    }
}

fn item(line: &InsideLine, today: NaiveDate, words: &Words) -> Item {
    item_of(
        (&line.number, &line.description),
        line.open,
        line.days,
        &line.inside,
        (today, words),
    )
}

/// The same of an invoice on another screen.
pub(in crate::ui) fn item_of(
    (number, description): (&str, &str),
    open: Money,
    days: i64,
    inside: &InsideItem,
    (today, words): (NaiveDate, &Words),
) -> Item {
    Item {
        id: inside.item,
        number: number.to_owned(),
        description: description.to_owned(),
        amount: words.money(open),
        days,
        states: inside
            .known
            .each_ref()
            .map(|known| state(known, today, words)),
        apart: apart(inside, words),
        inside: inside.clone(),
    }
}

fn apart(inside: &InsideItem, words: &Words) -> Option<String> {
    Some(match inside.apart? {
        Apart::KnownNo => words.t("inside-apart-no"),
        Apart::Flagged => words
            .say(&msg("inside-apart-flag").with("why", inside.flag.clone().unwrap_or_default())),
        Apart::Large => words.t("inside-apart-large"),
    })
}

fn state(known: &Known, today: NaiveDate, words: &Words) -> State {
    let (glyph, ink, short, whole) = match known {
        Known::Good { on, who } => {
            let whole = match who {
                Some(who) => msg("inside-good-by").with("who", who.as_str()),
                None => msg("inside-good-on"),
            };
            let day = words.day_short(*on, today);
            (icon::CHECK, Ink::Green, day, whole.with("day", *on))
        }
        Known::Delivered { on } => {
            let day = words.day_short(*on, today);
            let whole = msg("inside-delivered").with("day", *on);
            (icon::PACKAGE_CHECK, Ink::Green, day, whole)
        }
        Known::Bad { on, note } => {
            let whole = msg("inside-bad")
                .with("day", *on)
                .with("note", note.as_str());
            (icon::X, Ink::Red, note.clone(), whole)
        }
        Known::Asked {
            department,
            return_on,
        } => {
            let whole = msg("inside-asked")
                .with("department", department.as_str())
                .with("day", *return_on);
            (icon::HOURGLASS, Ink::Amber, department.clone(), whole)
        }
        Known::Unknown => {
            let unknown = words.t("inside-unknown");
            (
                icon::CIRCLE_QUESTION_MARK,
                Ink::Faint,
                unknown,
                msg("inside-unknown-whole"),
            )
        }
    };
    State {
        glyph,
        ink,
        words: short,
        whole: words.say(&whole),
    }
}

fn slip(one: &DepartmentSlip, today: NaiveDate, words: &Words) -> Slip {
    let note = msg("inside-slip-note")
        .with("count", one.lines.len())
        .with("day", words.day_short(one.return_on, today));
    Slip {
        department: one.department.clone(),
        note: words.say(&note),
        text: slip_text(one, words),
    }
}

impl Customer {
    /// What the one key answers here.
    #[must_use]
    pub fn all_in_order(&self) -> Vec<(ItemId, InsideQuestion)> {
        let items: Vec<InsideItem> = self.items.iter().map(|item| item.inside.clone()).collect();
        all_in_order(&items)
    }

    /// Every question here that has no good answer.
    #[must_use]
    pub fn open_questions(&self) -> Vec<(ItemId, InsideQuestion)> {
        self.items
            .iter()
            .flat_map(|item| {
                item.inside
                    .open_questions()
                    .map(|question| (item.id, question))
            })
            .collect()
    }
}
