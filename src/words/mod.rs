//! Everything said to a person: messages, amounts and dates in a language.
//!
//! Sentences live in `assets/words/{nl,en}/*.ftl` (Fluent), one file per area; a test proves that no
//! key and no blank is missing in either language. Amounts and dates are ours: `€ 1.210,00` and
//! `vr 9 okt` in Dutch, `€1,210.00` and `Fri 9 Oct` in English, with no-break spaces inside.
//!
//! ```
//! use minnelijk::domain::{language::Language, money::Money};
//! let words = minnelijk::words::Words::new(Language::Dutch);
//! assert_eq!(words.money(Money::eur(121_000)), "€\u{a0}1.210,00");
//! ```

mod clock;
mod days;
mod files;
mod in_words;
mod numbers;
mod people;
mod read_back;

pub use clock::parse_hours;
pub use days::{parse_day, parse_hour};
pub use files::files;
pub use numbers::{iban, iban_short, parse_amount};
pub use read_back::{Agreed, ReadBack};

use crate::domain::language::Language;
use crate::domain::message::{Message, Value};
use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use unic_langid::LanguageIdentifier;

/// The words of one language. Loading takes a few milliseconds: make one and keep it.
pub struct Words {
    language: Language,
    today: Option<NaiveDate>,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .field("today", &self.today)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// Loads the sentences of a language. Without [`Words::on`] every day in a sentence has its year.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks around blanks (U+2068, U+2069) exist in none of our fonts.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Dutch => |value, _| numbers::grouped_value(value, Language::Dutch),
            Language::English => |value, _| numbers::grouped_value(value, Language::English),
        }));
        for (area, text) in files(language) {
            // A file that does not parse keeps the sentences that do; the house test names the rest.
            let resource = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(resource, _errors)| resource);
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{area}: {added:?}");
        }
        Self {
            language,
            today: None,
            bundle,
        }
    }

    /// The same words on a day: days of its year are said without the year.
    #[must_use]
    pub fn on(mut self, today: NaiveDate) -> Self {
        self.today = Some(today);
        self
    }

    /// Another day has begun (see [`Words::on`]).
    pub fn set_today(&mut self, today: NaiveDate) {
        self.today = Some(today);
    }

    /// Which language these are.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A sentence without blanks; a key that does not exist comes back as it is.
    #[must_use]
    pub fn t(&self, key: &'static str) -> String {
        self.format(key, None)
    }

    /// A message as a sentence.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.values.len());
        for (name, value) in &message.values {
            args.set(*name, self.value(value));
        }
        self.format(message.key, Some(&args))
    }

    /// Whether there is a sentence under this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle
            .get_message(key)
            .is_some_and(|message| message.value().is_some())
    }

    fn value(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Count(count) => FluentValue::from(*count),
            Value::Money(money) => FluentValue::from(self.money(*money)),
            Value::Day(day) => FluentValue::from(match self.today {
                Some(today) => self.day_short(*day, today),
                None => self.day_short_with_year(*day),
            }),
            Value::LongDay(day) => FluentValue::from(self.day_full(*day)),
            Value::Message(message) => FluentValue::from(self.say(message)),
        }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            debug_assert!(false, "no words for {key}");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        sentence.into_owned()
    }
}

/// The same text with its first letter as a capital: sentences may begin with a blank.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::msg;
    use crate::domain::money::Money;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }

    #[test]
    fn plurals_follow_the_language() {
        let dutch = Words::new(Language::Dutch);
        let days = |words: &Words, count: i64| words.days(count);
        assert_eq!(days(&dutch, 1), "1 dag");
        assert_eq!(days(&dutch, 19), "19 dagen");
        assert_eq!(days(&dutch, 1_234), "1.234 dagen");
        let english = Words::new(Language::English);
        assert_eq!(days(&english, 1), "1 day");
        assert_eq!(days(&english, 1_234), "1,234 days");
    }

    #[test]
    fn values_are_said_by_their_kind() {
        let words = Words::new(Language::Dutch).on(day(2026, 10, 21));
        let inner = msg("common-days").with("days", 7_usize);
        let said = |value: Value| words.value(&value).as_string_threadsafe_for_test();
        assert_eq!(said(Value::from(day(2026, 10, 9))), "vr\u{a0}9\u{a0}okt");
        assert_eq!(
            said(Value::from(day(2025, 10, 10))),
            "vr\u{a0}10\u{a0}okt\u{a0}2025"
        );
        assert_eq!(
            said(Value::LongDay(day(2026, 10, 9))),
            "vrijdag 9\u{a0}oktober\u{a0}2026"
        );
        assert_eq!(said(Value::from(Money::eur(-2_500))), "€\u{a0}-25,00");
        assert_eq!(said(Value::from(inner)), "7 dagen");
    }

    trait AsText {
        fn as_string_threadsafe_for_test(&self) -> String;
    }
    impl AsText for FluentValue<'_> {
        fn as_string_threadsafe_for_test(&self) -> String {
            match self {
                FluentValue::String(text) => text.to_string(),
                other => format!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_sentence_may_begin_with_a_blank() {
        assert_eq!(capitalised("mevrouw De Wit"), "Mevrouw De Wit");
        assert_eq!(capitalised(""), "");
        assert_eq!(capitalised("één"), "Één");
    }
}
