//! What watches itself: the agenda and its calendar file, the history on paper, answers and claims by letter.

use super::stories::lived;
use ical::IcalParser;
use ical::parser::ical::component::IcalEvent;
use lopdf::Document;
use minnelijk::app::agenda_file::{agenda_events, agenda_file};
use minnelijk::app::command::{Command, DisputeClosing, LetterOrder};
use minnelijk::app::session::Session;
use minnelijk::app::sheets::Sheets;
use minnelijk::app::snapshots::{AgendaKey, AgendaOf, HistoryGroup, LetterDue};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::money::Money;
use minnelijk::domain::standing::DisputeOutcome;
use minnelijk::words::Words;
use std::collections::BTreeMap;

/// Fixture F with an arrangement in three, a promise, a dispute and a call back.
fn agreed() -> Session {
    lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-09-02  invoice 2026-0301 to Slagerij Prins; & Zn, Gouda of 302.50, due 2026-10-02",
        "2026-09-02  invoice 2026-0302 to Kwekerij Zon of 99.00, due 2026-10-02",
        "2026-09-02  invoice 2026-0303 to Garage Bos of 50.00, due 2026-10-02",
        "2026-10-20  bank through 2026-10-19",
        "2026-10-20  letter to Garage Bos",
        "2026-10-21  bank through 2026-10-20",
        "2026-10-21  call with Bakkerij Jansen BV: agrees to 403.34 on 2026-10-28, 403.33 on 2026-11-27, 403.33 on 2026-12-28",
        "2026-10-21  call with Slagerij Prins; & Zn, Gouda: promises 302.50 by 2026-11-02",
        "2026-10-21  call with Garage Bos: call back on 2026-10-23 at 14:00",
        "2026-10-21  contest 2026-0302 of Kwekerij Zon by 2026-10-28: two hours too many",
    ])
}

fn pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let numbers = document.get_pages().into_keys();
    numbers
        .map(|page| document.extract_text(&[page]).unwrap().replace('\n', " "))
        .collect()
}

#[test]
fn a_public_parser_reads_the_calendar_file() {
    let session = agreed();
    let agenda = session.agenda().unwrap();
    let words = Words::new(Language::Dutch);
    let file = agenda_file(&agenda, AgendaOf::All, &words);
    assert!(file.lines().count() > 40 && file.ends_with("END:VCALENDAR\r\n"));
    let calendars: Vec<_> = IcalParser::new(file.as_bytes()).collect();
    assert_eq!(calendars.len(), 1);
    let calendar = calendars[0].as_ref().unwrap();
    let events = &calendar.events;
    assert_eq!(events.len(), agenda_events(&agenda, AgendaOf::All));
    assert_eq!(
        events.len(),
        6,
        "three instalments, a promise, a call back, our answer"
    );
    let of = |event: &IcalEvent, name: &str| {
        let mut properties = event.properties.iter();
        let found = properties.find(|property| property.name == name);
        found.and_then(|it| it.value.clone()).unwrap_or_default()
    };
    let found = |part: &str| {
        let one = events
            .iter()
            .find(|event| of(event, "SUMMARY").contains(part));
        one.unwrap_or_else(|| panic!("{part}: {file}"))
    };
    let promise = found("Slagerij Prins\\; & Zn\\, Gouda");
    assert_eq!(of(promise, "DTSTART"), "20261102");
    let alarm = promise.alarms[0].properties.iter();
    let trigger: Vec<_> = alarm.filter(|it| it.name == "TRIGGER").collect();
    assert_eq!(
        trigger[0].value.as_deref(),
        Some("P1DT9H"),
        "an alarm on the day on which the bank can tell"
    );
    let back = found("Garage Bos");
    assert_eq!(of(back, "DTSTART"), "20261023T140000", "at its hour");
    let mut uids: Vec<String> = events.iter().map(|event| of(event, "UID")).collect();
    let all = uids.len();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), all, "each its own id");
}

#[test]
fn ids_in_the_calendar_file_stay_when_something_is_paid() {
    let mut session = agreed();
    let uids = |session: &Session| -> Vec<String> {
        let agenda = session.agenda().unwrap();
        let of = agenda.lines.iter().find_map(|line| match line.key {
            AgendaKey::Instalment(id, _) => Some(AgendaOf::Arrangement(id)),
            _ => None,
        });
        let file = agenda_file(&agenda, of.unwrap(), &Words::new(Language::Dutch));
        let lines = file.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    let before = uids(&session);
    assert_eq!(
        before.len(),
        3,
        "seed A10.3: a plan in three is three events"
    );
    let customer = session
        .customer_named("Bakkerij Jansen BV")
        .unwrap()
        .unwrap();
    let item = session.customer(customer).unwrap().lines[0].items[0].id;
    let paid = Money::eur(40_334);
    session
        .execute(Command::RecordReceipt {
            replaces: None,
            customer,
            means: minnelijk::domain::bank::Means::Cash,
            received_on: session.today(),
            parts: vec![(item, Some(paid))],
            note: String::new(),
        })
        .unwrap();
    assert_eq!(uids(&session), before[1..]);
}

/// Day, id and alarm of every event of the whole agenda, as a calendar program reads them; by title.
fn read_by_a_calendar_program(session: &Session) -> BTreeMap<String, [String; 3]> {
    let agenda = session.agenda().unwrap();
    let file = agenda_file(&agenda, AgendaOf::All, &Words::new(Language::English));
    let calendar = IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
    let value = |properties: &[ical::property::Property], name: &str| {
        let mut properties = properties.iter();
        let found = properties.find(|property| property.name == name);
        found.and_then(|it| it.value.clone()).unwrap_or_default()
    };
    let events = calendar.events.iter().map(|event| {
        let of = |name| value(&event.properties, name);
        let alarm = value(&event.alarms[0].properties, "TRIGGER");
        (of("SUMMARY"), [of("DTSTART"), of("UID"), alarm])
    });
    events.collect()
}

#[test]
fn a_second_file_moves_what_a_calendar_program_has_and_its_alarm_is_on_the_day_we_look() {
    let mut session = agreed();
    let first = read_by_a_calendar_program(&session);
    // Some days on: what was there has the same id, day and alarm.
    session.set_clock(minnelijk::app::clock::Clock::fixed(
        "2026-10-26".parse().unwrap(),
    ));
    let second = read_by_a_calendar_program(&session);
    assert!(second.len() >= 5, "{second:?}");
    for (title, event) in &second {
        // The call of the 23rd was not made: it is there still, today.
        if title.starts_with("Garage Bos") {
            assert_eq!(event[1], first[title][1]);
            continue;
        }
        assert_eq!(Some(event), first.get(title), "{title}");
    }
    let agenda = session.agenda().unwrap();
    let payments = agenda.lines.iter().filter(|line| line.key.is_payment());
    for line in payments {
        let day = line.day.format("%Y%m%d").to_string();
        let mut events = second.values();
        let event = events.find(|[start, uid, _]| {
            *start == day && uid.starts_with(&format!("{}@", line.key.uid()))
        });
        let [.., alarm] = event.unwrap_or_else(|| panic!("{line:?}"));
        let days = (line.check_on.unwrap() - line.day).num_days();
        assert_eq!(*alarm, format!("P{days}DT9H"), "{line:?}");
    }
}

#[test]
fn the_history_on_paper_has_everything_in_order_with_hashes_and_without_signals() {
    let session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-10-09  bank through 2026-10-08",
        "2026-10-09  letter to Bakkerij Jansen BV",
        "2026-10-12  signal of Bakkerij Jansen BV from the driver: warehouse full",
        "2026-10-21  bank through 2026-10-20",
        "2026-10-21  call with Bakkerij Jansen BV: promises 1210.00 by 2026-10-28",
    ]);
    let customer = session
        .customer_named("Bakkerij Jansen BV")
        .unwrap()
        .unwrap();
    let (name, pdf) = session.sheets(&Sheets::History(customer, None)).unwrap();
    assert!(name.contains("Bakkerij Jansen BV"), "{name}");
    let text = pages(&pdf).concat();
    let hash = session.letters().unwrap().issued[0].sha256.hex();
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
    assert!(at("Factuur 2026-0187") < at("Eerste herinnering"));
    assert!(at("Eerste herinnering") < at("Toezegging"));
    assert!(
        at(&hash) < at("Toezegging"),
        "the letter can be shown to be that one"
    );
    assert!(
        !text.contains("warehouse full"),
        "what was noticed is ours alone"
    );
    let only = Sheets::History(customer, Some(HistoryGroup::Agreements));
    let text = pages(&session.sheets(&only).unwrap().1).concat();
    assert!(text.contains("Toezegging") && !text.contains("Factuur 2026-0187"));
    assert_eq!(
        session.sheets(&only).unwrap().1,
        session.sheets(&only).unwrap().1,
        "the same bytes again"
    );
}

fn make(session: &Session, kind: LetterKind) -> Vec<String> {
    let letters = session.letters().unwrap();
    let due = letters.due.iter().find(|due| due.kind == kind).unwrap();
    pages(
        &session
            .make_letter(&due.order(BTreeMap::new()))
            .unwrap()
            .pdf,
    )
}

#[test]
fn two_disputes_of_one_customer_have_each_their_own_letter_in_one_batch() {
    let mut session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-09-02  invoice 2026-0188 to Bakkerij Jansen BV of 500.00, due 2026-10-02",
        "2026-10-09  bank through 2026-10-08",
        "2026-10-09  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-10-16: de voorrijkosten kloppen niet",
        "2026-10-09  contest 2026-0188 for 100.00 of Bakkerij Jansen BV by 2026-10-20: de kraan lekt",
    ]);
    let answers = |session: &Session| -> Vec<LetterDue> {
        let letters = session.letters().unwrap().due.into_iter();
        letters.filter(|due| !due.kind.is_reminder()).collect()
    };
    let letters = answers(&session);
    let orders: Vec<LetterOrder> = letters
        .iter()
        .map(|due| due.order(BTreeMap::new()))
        .collect();
    let said = orders
        .iter()
        .map(|order| pages(&session.make_letter(order).unwrap().pdf).concat());
    let said: Vec<String> = said.collect();
    let [first, second] = &said[..] else {
        panic!("{letters:#?}");
    };
    assert!(first.contains("de voorrijkosten kloppen niet") && !first.contains("de kraan lekt"));
    assert!(second.contains("de kraan lekt") && !second.contains("de voorrijkosten kloppen niet"));
    session.execute(Command::IssueLetters(orders)).unwrap();
    assert_eq!(answers(&session), [], "both have gone");

    let customer = session
        .customer_named("Bakkerij Jansen BV")
        .unwrap()
        .unwrap();
    for dispute in session.customer(customer).unwrap().disputes {
        let about = dispute.items[0].0.0;
        session
            .execute(Command::CloseDispute(DisputeClosing {
                dispute: dispute.id,
                outcome: DisputeOutcome::NotOurs,
                words: format!("nagekeken: {about}"),
                credited: None,
                informed_on: "2026-10-09".parse().unwrap(),
                by_letter: true,
            }))
            .unwrap();
    }
    let due = answers(&session);
    let kinds: Vec<LetterKind> = due.iter().map(|due| due.kind).collect();
    assert_eq!(kinds, [LetterKind::DisputeOutcome; 2]);
}

#[test]
fn an_answer_names_what_is_contested_and_asks_only_for_the_rest() {
    let session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-10-09  bank through 2026-10-08",
        "2026-10-09  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-10-16: de voorrijkosten kloppen niet",
    ]);
    let letter = make(&session, LetterKind::DisputeReceived).concat();
    for part in [
        "2026-0187",
        "de voorrijkosten kloppen niet",
        "Rik",
        "16 oktober 2026",
        "210,00",
        "1.000,00",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
}

#[test]
fn less_than_all_of_it_falls_away_in_part() {
    let mut session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-10-09  bank through 2026-10-08",
        "2026-10-09  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-10-16: de voorrijkosten kloppen niet",
    ]);
    let customer = session
        .customer_named("Bakkerij Jansen BV")
        .unwrap()
        .unwrap();
    let dispute = session.customer(customer).unwrap().disputes[0].id;
    let close = |cents: Option<i64>| {
        Command::CloseDispute(DisputeClosing {
            dispute,
            outcome: DisputeOutcome::PartlyOurs,
            words: "de helft van de voorrijkosten".to_owned(),
            credited: cents.map(Money::eur),
            informed_on: "2026-10-09".parse().unwrap(),
            by_letter: true,
        })
    };
    for wrong in [None, Some(21_000), Some(0)] {
        let refused = session.execute(close(wrong)).unwrap_err().refusal();
        assert_eq!(refused.place, Some("credited"), "{wrong:?}");
    }
    session.execute(close(Some(10_500))).unwrap();
    let letter = make(&session, LetterKind::DisputeOutcome).concat();
    assert!(
        letter.contains("105,00") && letter.contains("1.105,00"),
        "{letter}"
    );
}

#[test]
fn a_claim_goes_to_whoever_acts_for_the_customer_and_names_the_customer() {
    let session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-10-09  bank through 2026-10-08",
        "2026-10-09  law Bakkerij Jansen BV is bankrupt, mr. J.A. Terpstra, Terpstra Advocaten, Maliebaan 77, 3581 CG, Utrecht",
    ]);
    let due = session.letters().unwrap().due;
    assert_eq!(due.len(), 1, "no reminder goes out any more");
    let letter = make(&session, LetterKind::ClaimLodging).concat();
    for part in [
        "Terpstra Advocaten",
        "Maliebaan 77",
        "mr. J.A. Terpstra",
        "Bakkerij Jansen BV is op 9 oktober 2026 failliet",
        "1.210,00",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    assert!(!letter.contains("Kanaalweg 114"), "not to the customer");
}

/// What was delivered stays ours where the terms that were agreed say so: the claim names the article and quotes it.
#[test]
fn a_claim_names_the_article_by_which_title_was_retained() {
    let told = |given: &'static str| {
        lived(&[
            "2025-01-02  terms Voorwaarden 2025",
            "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
            given,
            "2026-10-09  bank through 2026-10-08",
            "2026-10-09  law Bakkerij Jansen BV is bankrupt, mr. J.A. Terpstra, Terpstra Advocaten, Maliebaan 77, 3581 CG, Utrecht",
        ])
    };
    let session = told(
        "2026-09-10  given Voorwaarden 2025 to Bakkerij Jansen BV on 2025-03-14: bij de offerte",
    );
    let letter = make(&session, LetterKind::ClaimLodging).concat();
    assert!(
        letter.contains("eigendomsvoorbehoud (artikel 8.1"),
        "{letter}"
    );
    assert!(letter.contains("Artikel 8.1"), "quoted: {letter}");
    assert!(!letter.contains("Artikel 7.2"), "only that one: {letter}");
    let late =
        told("2026-09-10  given Voorwaarden 2025 to Bakkerij Jansen BV on 2026-09-10: per post");
    let letter = make(&late, LetterKind::ClaimLodging).concat();
    assert!(!letter.contains("eigendomsvoorbehoud"), "{letter}");
}

mod screen {
    //! The agenda and what rests, on the screen with agreements.

    use super::super::wishes::wishes;
    use super::agreed;
    use egui::{Key, vec2};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;
    use minnelijk::app::command::Command;
    use minnelijk::app::snapshots::AgendaOf;
    use minnelijk::domain::language::Language;
    use minnelijk::domain::standing::DisputeOutcome;
    use minnelijk::ui::action::Action;
    use minnelijk::ui::agreements::{AgreementsScreen, Model, View, model};
    use minnelijk::words::Words;

    struct Shown {
        screen: AgreementsScreen,
        model: Model,
        words: Words,
        asked: Vec<Action>,
    }

    fn at(view: View) -> Harness<'static, Shown> {
        let session = agreed();
        let today = session.today();
        let words = Words::new(Language::Dutch).on(today);
        let model = model(&session.agreements().unwrap(), &words);
        let model = model.watching(&session.agenda().unwrap(), &words);
        let mut screen = AgreementsScreen::default();
        screen.view = view;
        let shown = Shown {
            screen,
            model,
            words,
            asked: Vec::new(),
        };
        let mut harness = Harness::builder()
            .with_size(vec2(1090.0, 1000.0))
            .with_context_setup(minnelijk::ui::theme::install)
            .build_ui_state(
                move |ui, it: &mut Shown| {
                    it.screen.ui(ui, &it.model, &it.words, today, &mut it.asked);
                },
                shown,
            );
        harness.run();
        harness
    }

    #[test]
    fn what_rests_is_listed_and_a_dispute_is_closed_from_there() {
        let mut harness = at(View::Resting);
        harness.get_by_label_contains("Kwekerij Zon").click();
        harness.run();
        harness.get_by_label("Geschil afsluiten").click();
        harness.run();
        harness.get_by_label("Hoe is het afgelopen").click();
        harness.run();
        harness.get_by_label("Niet onze fout").click();
        harness.run();
        harness
            .get_by_label("Wat is de uitkomst")
            .type_text("volgens de offerte");
        harness.run();
        harness.get_by_label("Klant ingelicht op").focus();
        harness.run();
        harness
            .get_by_label("Klant ingelicht op")
            .type_text("vandaag");
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        let asked = wishes(&harness.state().asked);
        assert!(
            matches!(asked[..], [Command::CloseDispute(closing)]
                if closing.outcome == DisputeOutcome::NotOurs && closing.words == "volgens de offerte"),
            "{asked:?}"
        );
    }

    #[test]
    fn a_call_that_was_asked_for_stands_in_the_agenda_and_the_whole_goes_to_a_calendar_program() {
        let mut harness = at(View::Agenda);
        harness.get_by_label_contains("Garage Bos: 14:00").click();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        let asked = &harness.state().asked;
        assert!(
            matches!(asked.last(), Some(Action::Call { .. })),
            "{asked:?}"
        );
        let calendar = harness.state().words.t("agreements-to-calendar");
        harness.get_all_by_label(&calendar).next().unwrap().click();
        harness.run();
        let asked = &harness.state().asked;
        assert!(
            matches!(asked.last(), Some(Action::OpenAgenda(AgendaOf::All))),
            "{asked:?}"
        );
    }
}
