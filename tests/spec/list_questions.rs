//! What is asked about an open-items list in the window: through which day the bank was booked in it, and what
//! happens to what is gone from it or differs; each under its file, with its answers as links.

use super::desk_snapshots::{inbox, rehearsal, today};
use super::journey::Journey;
use egui::accesskit::Toggled;
use egui::{Key, Role, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::rehearsal::{Asked, BookedThrough, ListAnswers, Rehearsal};
use minnelijk::domain::ids::ItemId;
use minnelijk::domain::language::Language;
use minnelijk::ui::action::{Action, ListAnswer};
use minnelijk::ui::money_in::{FileKind, Leads, ListAsks, Model, MoneyInScreen, model};
use minnelijk::words::Words;
use std::collections::BTreeMap;

const OURS: &str = "NL20INGB0001234567";

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The table of the pictures, with its list as it is changed.
fn table(change: impl FnOnce(&mut ListAnswers, &mut Vec<Option<bool>>)) -> Rehearsal {
    let mut table = rehearsal();
    let mut lists = table.files.iter_mut().filter_map(|file| file.list.as_mut());
    let list = lists.next().unwrap();
    let mut follows = vec![None; list.outcome.asked.len()];
    change(&mut list.answers, &mut follows);
    for (asked, follow) in list.outcome.asked.iter_mut().zip(follows) {
        asked.follow = follow;
    }
    if list.answers.booked.is_none() {
        list.outcome.through = None;
        list.outcome.asked.clear();
    }
    table
}

fn shown(table: &Rehearsal) -> Model {
    let words = Words::new(Language::Dutch).on(today());
    model(&inbox(), Some(table), None, &words)
}

fn asks(model: &Model) -> ListAsks {
    let groups = &model.reading.as_ref().unwrap().groups;
    let lists = groups.iter().find(|group| group.kind == FileKind::Lists);
    lists.unwrap().files[0].list.clone().unwrap()
}

struct Window {
    screen: MoneyInScreen,
    model: Model,
    words: Words,
    out: Vec<Action>,
}

fn harness(table: &Rehearsal) -> Harness<'static, Window> {
    let mut harness = Harness::builder()
        .with_size(vec2(1092.0, 760.0))
        .with_theme(Theme::Dark)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut Window| {
                let (model, words) = (&it.model, &it.words);
                it.screen.ui(ui, model, words, today(), &mut it.out);
            },
            Window {
                screen: MoneyInScreen::default(),
                model: shown(table),
                words: Words::new(Language::Dutch).on(today()),
                out: Vec::new(),
            },
        );
    harness.run();
    harness
}

/// The only answer that went out.
fn answered(harness: &Harness<'_, Window>) -> ListAnswer {
    match &harness.state().out[..] {
        [Action::AnswerList(_, answer)] => answer.clone(),
        other => panic!("{other:?}"),
    }
}

fn follows(answer: &ListAnswer) -> Vec<(ItemId, bool)> {
    match answer {
        ListAnswer::Follow(_, follows) => follows.clone(),
        ListAnswer::Booked(_) => panic!("{answer:?}"),
    }
}

#[test]
fn a_list_asks_for_its_day_and_cannot_be_imported_before() {
    let table = table(|answers, _| answers.booked = None);
    let model = shown(&table);
    let off = model.reading.as_ref().unwrap().off.clone().unwrap();
    assert!(off.contains("Openstaande posten.csv"), "{off}");
    assert_eq!(
        model.reading.as_ref().unwrap().after,
        off,
        "said where it is seen"
    );
    let asks = asks(&model);
    assert_eq!(asks.booked, "");
    let [question] = &asks.questions[..] else {
        panic!("{asks:?}")
    };
    assert_eq!(
        question.text,
        "Tot en met welke dag was de bank bijgewerkt in deze lijst?"
    );
    let answers: Vec<String> = question
        .answers
        .iter()
        .map(|one| plain(&one.words))
        .collect();
    assert_eq!(answers, ["t/m di 20 okt", "Andere dag…", "Niet bekend"]);
    let days = BookedThrough::Days([(OURS.to_owned(), today().pred_opt().unwrap())].into());
    let mut harness = harness(&table);
    harness.get_by_label("t/m di\u{a0}20\u{a0}okt").click();
    harness.run();
    assert_eq!(answered(&harness), ListAnswer::Booked(days));
    harness.state_mut().out.clear();
    harness.get_by_label("Niet bekend").click();
    harness.run();
    let unknown = ListAnswer::Booked(BookedThrough::NotKnown);
    assert_eq!(answered(&harness), unknown);
}

#[test]
fn another_day_is_typed_for_each_account_and_an_account_can_be_added() {
    let mut harness = harness(&table(|answers, _| answers.booked = None));
    harness.get_by_label("Andere dag…").click();
    harness.run();
    let fields: Vec<String> = harness
        .query_all_by_role(Role::TextInput)
        .filter_map(|field| field.accesskit_node().label())
        .collect();
    assert!(
        fields.iter().any(|field| plain(field).starts_with("NL20")),
        "{fields:?}"
    );
    let field = fields
        .iter()
        .find(|field| plain(field).starts_with("NL20"))
        .unwrap();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text("16-10");
    harness.run();
    let iban = "Nog een bankrekening (IBAN)";
    harness.get_by_role_and_label(Role::TextInput, iban).focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, iban)
        .type_text("NL44RABO0123456789");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().out.is_empty(), "its day is missing");
    let day = "Bijgewerkt tot en met";
    harness.get_by_role_and_label(Role::TextInput, day).focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, day)
        .type_text("20-10");
    harness.run();
    harness.get_by_label("Vastleggen").click();
    harness.run();
    let october = |day| chrono::NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
    let days = BTreeMap::from([
        (OURS.to_owned(), october(16)),
        ("NL44RABO0123456789".to_owned(), october(20)),
    ]);
    assert_eq!(
        answered(&harness),
        ListAnswer::Booked(BookedThrough::Days(days))
    );
}

#[test]
fn the_day_that_was_said_stands_in_the_table_as_a_menu() {
    let mut harness = harness(&table(|_, _| {}));
    harness
        .get_by_label("bank bij t/m di\u{a0}20\u{a0}okt")
        .click();
    harness.run();
    harness.get_by_label("Niet bekend").click();
    harness.run();
    assert_eq!(
        answered(&harness),
        ListAnswer::Booked(BookedThrough::NotKnown)
    );
}

#[test]
fn what_is_gone_is_one_question_and_what_differs_another() {
    let table = table(|_, _| {});
    let model = shown(&table);
    let off = model.reading.as_ref().unwrap().off.clone().unwrap();
    assert_eq!(
        off,
        "Beantwoord eerst wat onder Openstaande posten.csv wordt gevraagd"
    );
    let questions = asks(&model).questions;
    let about: Vec<_> = questions.iter().map(|question| question.about).collect();
    assert_eq!(about, [Some(Asked::Gone), Some(Asked::Lower)]);
    assert_eq!(
        plain(&questions[0].text),
        "2 posten staan niet meer op de lijst. Sluiten als ‘volgens de lijst van di 20 okt’?"
    );
    let close = &questions[0].answers[0];
    assert!(close.proposed && !close.chosen);
    assert_eq!(questions[0].answers[2].leads, Leads::Items);
    let mut harness = harness(&table);
    harness.get_by_label("Sluiten").click();
    harness.run();
    let answer = answered(&harness);
    assert_eq!(follows(&answer), [(ItemId(21), true), (ItemId(22), true)]);
    harness.state_mut().out.clear();
    harness.get_by_label("Eigen stand houden").click();
    harness.run();
    assert_eq!(follows(&answered(&harness)), [(ItemId(23), false)]);
}

#[test]
fn single_items_are_left_out_with_both_figures_in_sight() {
    let mut harness = harness(&table(|_, _| {}));
    harness.get_by_label("Bekijk de 2").click();
    harness.run();
    let tick = harness.get_by_role_and_label(Role::CheckBox, "2026-0164");
    assert_eq!(tick.accesskit_node().toggled(), Some(Toggled::True));
    tick.click();
    harness.run();
    harness.get_by_label("Sluiten (1)").click();
    harness.run();
    let answer = answered(&harness);
    assert_eq!(follows(&answer), [(ItemId(21), false), (ItemId(22), true)]);
}

#[test]
fn a_list_of_which_most_is_gone_proposes_to_leave_it_open() {
    let mut part = table(|_, _| {});
    for list in part.files.iter_mut().filter_map(|file| file.list.as_mut()) {
        list.outcome.looks_like_a_part = true;
    }
    let question = asks(&shown(&part)).questions[0].clone();
    assert!(
        question.text.contains("Is dit een deel?"),
        "{}",
        question.text
    );
    let proposed: Vec<bool> = question.answers.iter().map(|one| one.proposed).collect();
    assert_eq!(proposed, [false, true, false]);
}

const OLDER: &str = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand\n\
    2026-0187;Bakkerij Jansen BV;22-09-2026;02-10-2026;1.210,00;1.210,00\n\
    2026-0188;Bakkerij Jansen BV;22-09-2026;02-10-2026;100,00;100,00\n\
    2026-0219;Garage Smit;07-10-2026;06-11-2026;484,00;484,00\n";
const NEWER: &str = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand\n\
    2026-0187;Bakkerij Jansen BV;22-09-2026;02-10-2026;1.210,00;1.210,00\n\
    2026-0219;Garage Smit;07-10-2026;06-11-2026;484,00;400,00\n";

#[test]
fn last_weeks_list_and_this_weeks_close_what_is_gone_and_move_the_books() {
    let mut journey = Journey::own_company();
    let older = journey.file("vorige week.csv", OLDER);
    journey.drop_files(&[older]);
    journey.click("Andere dag…");
    let field = journey.field_that_starts_with("NL20");
    journey.write(&field, "13-10-2026");
    journey.click("Vastleggen");
    journey.ask(Action::Import);
    assert_eq!(journey.customers(), 2);
    let newer = journey.file("deze week.csv", NEWER);
    journey.drop_files(&[newer]);
    journey.click("t/m di\u{a0}20\u{a0}okt");
    journey.ask(Action::Import);
    let open = |journey: &Journey| -> i64 {
        let session = journey.desk().session().unwrap();
        let customers = session.customers().unwrap().customers;
        customers
            .iter()
            .flat_map(|one| &one.open)
            .map(|open| open.minor)
            .sum()
    };
    assert_eq!(open(&journey), 179_400, "what is gone was not decided");
    journey.click("Sluiten");
    journey.ask(Action::Import);
    assert_eq!(open(&journey), 161_000);
    let books = journey.desk().session().unwrap().worklist().unwrap().books;
    assert!(books.complete);
    journey.click("ongedaan maken");
    assert_eq!(open(&journey), 179_400);
}
