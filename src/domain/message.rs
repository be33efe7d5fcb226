//! What has to be said, before it is a sentence: a key of `assets/words` and its values.
//!
//! The domain and everything below the screens speak in messages; `words` alone makes sentences of
//! them, so the same refusal reads well in Dutch and in English.

use crate::domain::money::Money;
use chrono::NaiveDate;

/// A sentence to be: its key in the words, and what fills its blanks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// Key in `assets/words/{nl,en}/*.ftl`.
    pub key: &'static str,
    /// Values by the name of the blank.
    pub values: Vec<(&'static str, Value)>,
}

/// What fills a blank.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Text from outside, said as it is: a name, a number of an invoice, a file.
    Text(String),
    /// A whole number; chooses plural forms.
    Count(i64),
    /// An amount, said with its currency.
    Money(Money),
    /// A day, said as `vr 9 okt`.
    Day(NaiveDate),
    /// A day, said in full: `vrijdag 9 oktober 2026`.
    LongDay(NaiveDate),
    /// Another message, said first.
    Message(Box<Message>),
}

/// A message without values yet: `msg("import-file-empty")`.
#[must_use]
pub const fn msg(key: &'static str) -> Message {
    Message {
        key,
        values: Vec::new(),
    }
}

impl Message {
    /// Fills a blank.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Fills a blank with a day said in full.
    #[must_use]
    pub fn with_long_day(mut self, name: &'static str, day: NaiveDate) -> Self {
        self.values.push((name, Value::LongDay(day)));
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}
impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}
impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}
impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

/// Something in a file or in the books that is not as it should be: it never stops the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where: "line 14", "invoice 2026-0187"; `None` when it is the whole file.
    pub place: Option<Message>,
    /// What is wrong.
    pub what: Message,
    /// What the user can do about it.
    pub remedy: Option<Message>,
    /// Whether the thing it is about was left out, or came in all the same.
    pub weight: Weight,
}

/// What a problem means for the thing it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Read and used; worth a look.
    Remark,
    /// This row, document or copy was left out.
    LeftOut,
    /// Nothing of the file could be used.
    Fatal,
}

/// The user asked for something the rules forbid: what, why, the remedy, and the field it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What was not done.
    pub what: Message,
    /// Why not.
    pub why: Option<Message>,
    /// What to do instead.
    pub remedy: Option<Message>,
    /// Name of the field or button that caused it, to show it beside.
    pub place: Option<&'static str>,
}

impl Refusal {
    /// A refusal with only its sentence.
    #[must_use]
    pub const fn new(what: Message) -> Self {
        Self {
            what,
            why: None,
            remedy: None,
            place: None,
        }
    }

    /// Adds the reason.
    #[must_use]
    pub fn because(mut self, why: Message) -> Self {
        self.why = Some(why);
        self
    }

    /// Adds the remedy.
    #[must_use]
    pub fn remedy(mut self, remedy: Message) -> Self {
        self.remedy = Some(remedy);
        self
    }

    /// Names the field or button it belongs to.
    #[must_use]
    pub const fn at(mut self, place: &'static str) -> Self {
        self.place = Some(place);
        self
    }
}
