//! The 14-day letter as a consumer receives it, page after page: not one day to pay by, not one cost that is charged.
//! Art. 6:96 (6) BW gives fourteen days from delivery; a date that comes too early, or costs before their time, and no
//! costs are ever due.

use crate::spec::posting::{Firm, a_pdf, day, firm, order, pages, today};
use chrono::NaiveDate;
use minnelijk::app::Session;
use minnelijk::app::command::{Command, TermsDraft};
use minnelijk::app::settings::{ChargeMode, LetterSettings, MoneySettings, ProcedureSettings};
use minnelijk::app::snapshots::{LetterDraft, LetterText, PageCaption};
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::ids::{CustomerId, TermsId};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::money::Money;
use minnelijk::domain::our_terms::TermsRules;

/// Two invoices at the letter, one at the step before it; our terms have a clause of every kind, and the owner charges
/// whatever may be charged.
fn consumer(language: Language, friendly: bool) -> Firm {
    let mut firm = firm(|fill| {
        let bos = fill.customer("Mw. A. Bos", Some(CustomerKind::Consumer), language);
        for (number, due, minor) in [
            ("F-80", "2026-09-28", 18_150),
            ("F-95", "2026-10-01", 9_900),
            ("F-97", "2026-10-02", 4_235),
        ] {
            let item = fill.invoice(bos, number, due, minor);
            fill.step(item, "letter-1", "2026-10-19", Some("2026-10-26"));
        }
        fill.invoice(bos, "F-113", "2026-11-10", 6_050);
    });
    let mut set = |command| firm.session.execute(command).unwrap();
    let to = TermsDraft {
        name: "Algemene voorwaarden 2025".to_owned(),
        valid_from: day("2025-01-01"),
        deposited: String::new(),
        interest_article: "7.2".to_owned(),
        interest_clause: "Rente van 1% per maand.".to_owned(),
        costs_article: "7.3".to_owned(),
        costs_clause: "Incassokosten van 15% van de hoofdsom.".to_owned(),
        title_article: String::new(),
        title_clause: String::new(),
        rules: TermsRules::default(),
        pdf: Some(a_pdf("VOORWAARDEN", 2)),
    };
    set(Command::SaveTerms { terms: None, to });
    set(Command::HandOverTerms {
        customers: vec![CustomerId(1)],
        terms: TermsId(1),
        on: day("2025-03-14"),
        how: "bij de offerte".to_owned(),
    });
    set(Command::SetMoney(MoneySettings {
        interest: ChargeMode::Charged,
        costs: ChargeMode::Charged,
        ..MoneySettings::default()
    }));
    set(Command::SetProcedure(ProcedureSettings {
        agency: "Incassobureau Stipt".to_owned(),
        ..ProcedureSettings::default()
    }));
    set(Command::SetLetters(LetterSettings { friendly }));
    firm
}

fn letter_of(firm: &Firm) -> LetterDraft {
    let due = firm.only();
    assert_eq!((due.kind, due.deadline), (LetterKind::FourteenDay, None));
    firm.session.make_letter(&order(&due)).unwrap()
}

const MONTHS: [&str; 24] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whatever looks like a calendar day, and which day it is where it is written in full: `18-11-2026`,
/// `18 november 2026`.
fn days_in(text: &str) -> Vec<(String, Option<NaiveDate>)> {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .collect();
    let month = |word: &str| {
        MONTHS
            .iter()
            .position(|name| *name == word)
            .map(|at| at as u32 % 12 + 1)
    };
    let day = |word: &str| {
        word.parse::<u32>()
            .ok()
            .filter(|day| (1..=31).contains(day))
    };
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let parts: Vec<Option<u32>> = word
            .split(['-', '/'])
            .map(|part| part.parse().ok())
            .collect();
        if let [Some(first), Some(second), Some(third)] = parts.as_slice() {
            let on = NaiveDate::from_ymd_opt(i32::try_from(*third).unwrap(), *second, *first);
            found.push((word.clone(), on));
        }
        let before = at.checked_sub(1).map(|at| words[at].as_str());
        let after = |by: usize| words.get(at + by).map(String::as_str);
        if let Some(month) = month(word) {
            if let Some(day) = before.and_then(day) {
                let year = after(1).and_then(|year| year.parse().ok());
                let on = year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
                found.push((format!("{day} {word}"), on));
            } else if let Some(day) = after(1).and_then(day) {
                found.push((format!("{word} {day}"), None));
            }
        }
    }
    found
}

#[test]
fn no_page_of_it_names_a_day_to_pay_by_or_charges_a_cost_in_any_language_or_tone() {
    for language in Language::ALL {
        for friendly in [false, true] {
            let firm = consumer(language, friendly);
            let draft = letter_of(&firm);
            assert_eq!(draft.due.total, Money::eur(18_150 + 9_900 + 4_235 + 6_050));
            let pages = pages(&draft.pdf);
            let ours = draft.pages.iter().zip(&pages);
            let ours: Vec<&String> = ours
                .filter(|(caption, _)| matches!(caption, PageCaption::Letter(_)))
                .map(|(_, page)| page)
                .collect();
            assert_eq!(pages.len() - ours.len(), 4, "the copies, and no terms");
            let text = ours
                .iter()
                .map(|page| page.as_str())
                .collect::<Vec<_>>()
                .join(" ");
            // Days that have been are facts; one that is still to come would be a day to pay by.
            let days = days_in(&text);
            assert!(days.len() > 8, "the invoices have theirs: {days:?}");
            for (written, on) in days {
                assert!(on.is_some_and(|on| on <= today()), "{written}: {text}");
            }
            let both = match language {
                Language::Dutch => ["uiterlijk", "binnen 14 dagen"],
                Language::English => ["no later than", "within 14 days"],
            };
            for phrase in both {
                assert!(!text.to_lowercase().contains(phrase), "{phrase}: {text}");
            }
            costs_are_said_once(&text, &draft, language);
            assert!(!text.contains("Incassobureau Stipt"), "{text}");
            assert!(!text.contains("7.2") && !text.contains("7.3"), "{text}");
        }
    }
}

/// Costs stand in its text once, with what they are about; what is asked for is what is open.
fn costs_are_said_once(text: &str, draft: &LetterDraft, language: Language) {
    let asked = 18_150 + 9_900 + 4_235;
    let written = |minor: i64| match language {
        Language::Dutch => format!("{},{:02}", minor / 100, minor % 100),
        Language::English => format!("{}.{:02}", minor / 100, minor % 100),
    };
    let costs = (asked * 15 + 50) / 100;
    assert_eq!(draft.costs.minor, costs);
    assert_eq!(text.matches(&written(costs)).count(), 1, "{text}");
    let total = match language {
        Language::Dutch => "Totaal te voldoen € 383,35",
        Language::English => "Total to pay €383.35",
    };
    assert!(text.contains(total), "{text}");
}

#[test]
fn costs_and_interest_of_our_terms_are_never_asked_of_a_consumer() {
    let firm = consumer(Language::Dutch, false);
    let draft = letter_of(&firm);
    let text = pages(&draft.pdf)[0].clone();
    assert!(text.contains("de wettelijke rente"), "{text}");
    assert!(
        !text.contains("handelsrente") && !text.contains("per maand"),
        "{text}"
    );
}

#[test]
fn a_text_of_one_s_own_that_names_a_day_or_an_amount_is_refused_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let firm = consumer(Language::Dutch, false);
    let mut session = firm.session.with_texts(folder.path());
    let usual = |session: &Session, language: Language| {
        let texts = session.letter_texts(language).unwrap().texts;
        let found = texts
            .into_iter()
            .find(|text| text.kind == LetterKind::FourteenDay);
        found.unwrap().text
    };
    for (language, said) in [
        (Language::Dutch, "Betaal vóór 3 december 2026."),
        (
            Language::Dutch,
            "Wij verwachten uw betaling vóór 3-12-2026.",
        ),
        (Language::Dutch, "U betaalt binnen 14 dagen na dagtekening."),
        (Language::Dutch, "U betaalt binnen veertien dagen na heden."),
        (
            Language::Dutch,
            "De administratiekosten van € 25,00 komen daar nu bij.",
        ),
        (Language::Dutch, "U betaalt tot en met {deadline}."),
        (Language::English, "Pay before December 3rd."),
        (Language::English, "Pay within 14 days of this letter."),
        (Language::English, "A fee of 25 euro has been added."),
    ] {
        let text = LetterText {
            language,
            kind: LetterKind::FourteenDay,
            text: format!("{}\n\n{said}\n", usual(&session, language).trim_end()),
        };
        let refused = session.keep_letter_text(&text).unwrap_err();
        assert_eq!(
            refused.refusal().what.key,
            "letter-texts-not-sound",
            "{said}"
        );
    }
    let fine = LetterText {
        language: Language::Dutch,
        kind: LetterKind::FourteenDay,
        text: format!(
            "{}\n\nU bereikt ons op werkdagen.\n",
            usual(&session, Language::Dutch).trim_end()
        ),
    };
    session.keep_letter_text(&fine).unwrap();
}
