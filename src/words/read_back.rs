//! What was agreed, repeated out loud at the end of a call: person, amount in words and days, so that
//! nobody can have heard something else (`seed-features.md` B37).

use super::{Words, capitalised};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::domain::template::{Paragraph, Run};
use chrono::{Datelike as _, NaiveDate, NaiveTime};

/// To whom, and what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadBack<'a> {
    /// As the person is addressed: `mevrouw De Wit`; `None` when nobody is known by name.
    pub person: Option<&'a str>,
    /// What was agreed.
    pub agreed: Agreed<'a>,
    /// The day of the call: days of its year are said without the year.
    pub today: NaiveDate,
}

/// What a call can end in, as far as there is something to repeat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreed<'a> {
    /// One amount by a day.
    Promise {
        /// How much.
        amount: Money,
        /// At the latest.
        day: NaiveDate,
    },
    /// One amount that they transfer on a day.
    Transfer {
        /// How much.
        amount: Money,
        /// When they transfer it.
        on: NaiveDate,
        /// When it is on our account.
        day: NaiveDate,
    },
    /// A series.
    Arrangement {
        /// The whole amount.
        amount: Money,
        /// The day of each instalment.
        days: &'a [NaiveDate],
    },
    /// „Net overgemaakt”: proof today, or the money by a day.
    Proof {
        /// How much.
        amount: Money,
        /// At the latest.
        day: NaiveDate,
    },
    /// The money turned out to be here already.
    Received {
        /// How much.
        amount: Money,
        /// The day it came.
        day: NaiveDate,
        /// What it paid.
        numbers: &'a str,
    },
    /// Something is wrong; we find out and answer, the rest is paid.
    Dispute {
        /// What it is about.
        numbers: &'a str,
        /// The day of our answer.
        answer_on: NaiveDate,
        /// What is not disputed, and by when that is paid.
        rest: Option<(Money, NaiveDate)>,
    },
    /// A copy goes out today, and we call again.
    Copy {
        /// Of which invoices.
        numbers: &'a str,
        /// When we call.
        day: NaiveDate,
    },
    /// We call again.
    CallBack {
        /// When.
        day: NaiveDate,
        /// At which hour, where one was agreed.
        at: Option<NaiveTime>,
    },
}

impl Words {
    /// The sentence that repeats what was agreed, its facts in bold:
    /// „Mevrouw De Wit, ik herhaal het even: u betaalt twaalfhonderdtien euro, uiterlijk vrijdag
    /// 23 oktober. Klopt dat?”
    #[must_use]
    pub fn read_back(&self, what: &ReadBack<'_>) -> Paragraph {
        let lead = match what.person {
            Some(person) => {
                msg("read-back-to").with("person", capitalised(&person.replace('*', "")))
            }
            None => msg("read-back-to-nobody"),
        };
        let amount = |amount: Money| fact(&self.amount_in_words(amount));
        let day = |day: NaiveDate| fact(&self.day_said(day, what.today));
        let message = match what.agreed {
            Agreed::Promise {
                amount: sum,
                day: by,
            } => msg("read-back-promise")
                .with("lead", lead)
                .with("amount", amount(sum))
                .with("day", day(by)),
            Agreed::Transfer {
                amount: sum,
                on,
                day: by,
            } => msg("read-back-transfer")
                .with("lead", lead)
                .with("amount", amount(sum))
                .with("on", day(on))
                .with("day", day(by)),
            Agreed::Arrangement { amount: sum, days } => msg("read-back-arrangement")
                .with("lead", lead)
                .with("amount", amount(sum))
                .with("times", self.number_in_words(days.len() as u64))
                .with("days", self.days_listed(days, what.today)),
            Agreed::Proof {
                amount: sum,
                day: by,
            } => msg("read-back-proof")
                .with("lead", lead)
                .with("amount", amount(sum))
                .with("day", day(by)),
            Agreed::Received {
                amount: sum,
                day: on,
                numbers,
            } => msg("read-back-received")
                .with("amount", fact(&self.money(sum)))
                .with("day", day(on))
                .with("numbers", fact(numbers)),
            Agreed::Dispute {
                numbers,
                answer_on,
                rest: None,
            } => msg("read-back-dispute")
                .with("lead", lead)
                .with("numbers", fact(numbers))
                .with("day", day(answer_on)),
            Agreed::Dispute {
                numbers,
                answer_on,
                rest: Some((rest, by)),
            } => msg("read-back-dispute-rest")
                .with("lead", lead)
                .with("numbers", fact(numbers))
                .with("day", day(answer_on))
                .with("rest", amount(rest))
                .with("rest_day", day(by)),
            Agreed::Copy { numbers, day: on } => msg("read-back-copy")
                .with("lead", lead)
                .with("numbers", fact(numbers))
                .with("day", day(on)),
            Agreed::CallBack { day: on, at: None } => msg("read-back-call-back")
                .with("lead", lead)
                .with("day", day(on)),
            Agreed::CallBack {
                day: on,
                at: Some(at),
            } => msg("read-back-call-back-at")
                .with("lead", lead)
                .with("day", day(on))
                .with("hour", fact(&at.format("%H:%M").to_string())),
        };
        taken_apart(&self.say(&message))
    }

    /// `28 oktober, 25 november en 23 december`, each a fact.
    fn days_listed(&self, days: &[NaiveDate], today: NaiveDate) -> String {
        let said: Vec<String> = days
            .iter()
            .map(|day| {
                if day.year() == today.year() {
                    fact(&self.day_month_long(*day))
                } else {
                    fact(&self.day_long(*day))
                }
            })
            .collect();
        self.listed(&said)
    }

    /// `a`, `a en b`, `a, b en c`.
    #[must_use]
    pub fn listed(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.say(
                &msg("common-and")
                    .with("first", first.join(", "))
                    .with("last", last.as_str()),
            ),
        }
    }
}

/// Marks a value as a fact on its way through a sentence, as letters and scripts do it.
fn fact(text: &str) -> String {
    format!("**{}**", text.replace('*', ""))
}

/// The sentence in runs, at the marks of [`fact`].
fn taken_apart(sentence: &str) -> Paragraph {
    let runs = sentence
        .split("**")
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
        .map(|(place, text)| Run {
            text: text.to_owned(),
            bold: place % 2 == 1,
        })
        .collect();
    Paragraph { runs }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn said(language: Language, agreed: Agreed<'_>) -> String {
        let person = match language {
            Language::Dutch => "mevrouw De Wit",
            Language::English => "Mrs De Wit",
        };
        Words::new(language)
            .read_back(&ReadBack {
                person: Some(person),
                agreed,
                today: day(10, 21),
            })
            .text()
            .replace('\u{a0}', " ")
    }

    #[test]
    fn a_promise_is_repeated_with_person_amount_and_day_in_words() {
        let agreed = Agreed::Promise {
            amount: Money::eur(121_000),
            day: day(10, 23),
        };
        assert_eq!(
            said(Language::Dutch, agreed),
            "Mevrouw De Wit, ik herhaal het even: u betaalt twaalfhonderdtien euro, uiterlijk vrijdag 23 oktober. Klopt dat?"
        );
        assert_eq!(
            said(Language::English, agreed),
            "Mrs De Wit, let me repeat that: you will pay one thousand two hundred and ten euros, by Friday 23 October at the latest. Is that right?"
        );
    }

    #[test]
    fn an_arrangement_is_repeated_with_each_of_its_days() {
        let days = [day(10, 28), day(11, 25), day(12, 23)];
        let agreed = Agreed::Arrangement {
            amount: Money::eur(121_000),
            days: &days,
        };
        assert_eq!(
            said(Language::Dutch, agreed),
            "Mevrouw De Wit, ik herhaal het even: u betaalt twaalfhonderdtien euro in drie keer, op 28 oktober, 25 november en 23 december. Klopt dat?"
        );
    }

    #[test]
    fn a_day_of_next_year_is_said_with_its_year() {
        let agreed = Agreed::CallBack {
            day: NaiveDate::from_ymd_opt(2027, 1, 6).unwrap(),
            at: None,
        };
        assert_eq!(
            said(Language::Dutch, agreed),
            "Mevrouw De Wit, ik herhaal het even: ik bel u woensdag 6 januari 2027 terug. Klopt dat?"
        );
    }

    #[test]
    fn the_facts_stand_out() {
        let spoken = Words::new(Language::Dutch).read_back(&ReadBack {
            person: None,
            agreed: Agreed::Received {
                amount: Money::eur(121_000),
                day: day(10, 20),
                numbers: "2026-0187",
            },
            today: day(10, 21),
        });
        let facts: Vec<_> = spoken
            .runs
            .iter()
            .filter(|run| run.bold)
            .map(|run| run.text.replace('\u{a0}', " "))
            .collect();
        assert_eq!(facts, ["€ 1.210,00", "dinsdag 20 oktober", "2026-0187"]);
    }

    #[test]
    fn every_agreement_can_be_repeated_in_every_language() {
        let days = [day(10, 28)];
        for language in Language::ALL {
            for agreed in [
                Agreed::Transfer {
                    amount: Money::eur(1),
                    on: day(10, 23),
                    day: day(10, 26),
                },
                Agreed::Proof {
                    amount: Money::eur(1),
                    day: day(10, 22),
                },
                Agreed::Dispute {
                    numbers: "1",
                    answer_on: day(10, 22),
                    rest: None,
                },
                Agreed::Dispute {
                    numbers: "1",
                    answer_on: day(10, 22),
                    rest: Some((Money::eur(5), day(10, 28))),
                },
                Agreed::Copy {
                    numbers: "1",
                    day: day(10, 22),
                },
                Agreed::Arrangement {
                    amount: Money::eur(5),
                    days: &days,
                },
            ] {
                let text = said(language, agreed);
                assert!(!text.contains('{') && !text.is_empty(), "{text}");
            }
        }
    }
}
