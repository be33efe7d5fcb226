//! The opening position: what had been done about old items before the program knew them is asked once, by age
//! or by customer, with what a list says filled in; until then nobody is written to about them.

use super::desk_snapshots::{inbox_with_opening, today};
use super::importing::{Invoice, Office, day};
use egui::{Key, Role, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::command::{Command, OpeningAnswer};
use minnelijk::app::snapshots::{CommitmentWhat, InboxSnapshot};
use minnelijk::domain::document::DoneBefore;
use minnelijk::domain::ids::ItemId;
use minnelijk::domain::language::Language;
use minnelijk::domain::money::Money;
use minnelijk::domain::standing::HoldReason;
use minnelijk::ui::action::Action;
use minnelijk::ui::money_in::{Model, MoneyInScreen, Tab, model};
use minnelijk::words::Words;

/// An office whose first import had four old invoices of two customers, and a recent one.
fn office() -> Office {
    let mut office = Office::new();
    let old = |number, customer, amount| Invoice {
        number,
        customer,
        amount,
        issued: "2026-06-01",
        due: Some("2026-06-15"),
        ..Invoice::default()
    };
    let invoices = [
        old("1", "Bakkerij Jansen BV", "100.00"),
        old("2", "Bakkerij Jansen BV", "200.00"),
        old("3", "Bakkerij Jansen BV", "300.00"),
        old("4", "Garage Smit", "400.00"),
        Invoice::default(),
    ];
    let files: Vec<_> = invoices
        .iter()
        .map(|invoice| office.file(&format!("{}.xml", invoice.number), invoice.xml()))
        .collect();
    office.import(&files);
    office
}

fn promised(amount: i64, due_on: &str) -> OpeningAnswer {
    OpeningAnswer::Promised {
        amount: Money::eur(amount),
        due_on: day(due_on),
    }
}

fn left_alone(until: Option<&str>, why: &str) -> OpeningAnswer {
    OpeningAnswer::LeftAlone {
        until: until.map(day),
        why: why.to_owned(),
    }
}

#[test]
fn promises_that_run_are_one_promise_and_what_is_left_alone_rests_with_its_reason() {
    let mut office = office();
    let item = |office: &Office, number| office.item(number);
    let answers = vec![
        (item(&office, "1"), promised(10_000, "2026-10-30")),
        (item(&office, "2"), promised(15_000, "2026-10-30")),
        (
            item(&office, "3"),
            left_alone(Some("2026-12-01"), "levering volgt"),
        ),
        (item(&office, "4"), OpeningAnswer::HandedOver),
    ];
    let done = office
        .session
        .execute(Command::AnswerOpening(answers))
        .unwrap();
    assert!(office.session.inbox().unwrap().opening.is_empty());
    let commitments = office.session.agreements().unwrap().commitments;
    let [line] = &commitments[..] else {
        panic!("{commitments:?}")
    };
    let CommitmentWhat::Promise(promise) = &line.what else {
        panic!("{line:?}")
    };
    assert_eq!(
        (promise.amount, promise.due_on),
        (Money::eur(25_000), day("2026-10-30"))
    );
    assert_eq!(promise.items.len(), 2);
    let card = office
        .session
        .customer(office.customer("Bakkerij Jansen BV"))
        .unwrap();
    let [hold] = &card.holds[..] else {
        panic!("{:?}", card.holds)
    };
    assert_eq!(
        (hold.reason, hold.until_on),
        (HoldReason::NotNow, Some(day("2026-12-01")))
    );
    assert_eq!(hold.note, "levering volgt");
    let card = office
        .session
        .customer(office.customer("Garage Smit"))
        .unwrap();
    assert_eq!(card.holds[0].reason, HoldReason::HandedOver);
    // Undone, all of it is asked again and nothing of it stands.
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(office.session.inbox().unwrap().opening.len(), 4);
    assert!(office.session.agreements().unwrap().commitments.is_empty());
    let card = office
        .session
        .customer(office.customer("Garage Smit"))
        .unwrap();
    assert!(card.holds.is_empty());
}

#[test]
fn an_answer_that_cannot_be_is_refused_beside_its_field_and_nothing_is_recorded() {
    let mut office = office();
    let [one, two] = ["1", "2"].map(|number| office.item(number));
    let cases = [
        (
            promised(10_000, "2026-10-20"),
            "refused-promise-in-the-past",
        ),
        (promised(10_001, "2026-10-30"), "refused-promise-amount"),
        (
            left_alone(Some("2026-10-21"), "x"),
            "refused-hold-in-the-past",
        ),
        (left_alone(None, "  "), "refused-no-reason"),
    ];
    for (answer, why) in cases {
        let answers = vec![(two, OpeningAnswer::Fresh), (one, answer)];
        assert_eq!(office.refusal(Command::AnswerOpening(answers)), why);
    }
    assert_eq!(office.session.inbox().unwrap().opening.len(), 4);
}

#[test]
fn what_a_list_says_of_reminders_is_offered_until_it_is_answered() {
    let list = "Factuurnr.;Klant;Factuurdatum;Vervaldatum;Openstaand;Aanmaningen;Laatste aanmaning;Incasso\n\
        1;Bakkerij Jansen BV;01-06-2026;15-06-2026;100,00;2e aanmaning;03-08-2026;nee\n\
        2;Bakkerij Jansen BV;01-06-2026;15-06-2026;200,00;;;\n\
        3;Garage Smit;01-06-2026;15-06-2026;300,00;3;17-08-2026;2026-114\n";
    let mut office = Office::new();
    let path = office.file("open.csv", list);
    office.import(&[path]);
    let inbox = office.session.inbox().unwrap();
    let said: Vec<_> = inbox.opening.iter().map(|line| line.before).collect();
    let reminded = |count, on| DoneBefore {
        reminders: Some(count),
        last_reminder_on: Some(day(on)),
        handed_over: false,
    };
    let handed_over = DoneBefore {
        handed_over: true,
        ..reminded(3, "2026-08-17")
    };
    assert_eq!(
        said,
        [
            reminded(2, "2026-08-03"),
            DoneBefore::default(),
            handed_over
        ]
    );
    // It stands there already, and is recorded by one click.
    let mut harness = screen(&inbox, 1092.0, 720.0, Theme::Light);
    assert_eq!(
        answers(&mut harness, "2 antwoorden vastleggen"),
        [
            (
                office.item("1"),
                OpeningAnswer::RemindedLast(day("2026-08-03"))
            ),
            (office.item("3"), OpeningAnswer::HandedOver),
        ]
    );
}

// ---- the part of the screen

struct Window {
    screen: MoneyInScreen,
    model: Model,
    words: Words,
    out: Vec<Action>,
}

fn screen(
    inbox: &InboxSnapshot,
    width: f32,
    height: f32,
    theme: Theme,
) -> Harness<'static, Window> {
    let words = Words::new(Language::Dutch).on(today());
    let mut screen = MoneyInScreen::default();
    screen.tab = Tab::Opening;
    let mut harness = Harness::builder()
        .with_size(vec2(width, height))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut Window| {
                let (model, words) = (&it.model, &it.words);
                it.screen.ui(ui, model, words, today(), &mut it.out);
            },
            Window {
                screen,
                model: model(inbox, None, None, &words),
                words,
                out: Vec::new(),
            },
        );
    harness.run();
    harness
}

fn usual() -> Harness<'static, Window> {
    screen(&inbox_with_opening(), 1092.0, 720.0, Theme::Light)
}

fn write(harness: &mut Harness<'static, Window>, field: &str, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text(text);
    harness.run();
}

/// What was recorded.
fn answers(harness: &mut Harness<'static, Window>, button: &str) -> Vec<(ItemId, OpeningAnswer)> {
    harness.get_by_label(button).click();
    harness.run();
    match &harness.state().out[..] {
        [Action::Do(Command::AnswerOpening(answers))] => answers.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_the_list_said_stands_there_already() {
    let mut harness = usual();
    let said = answers(&mut harness, "1 antwoord vastleggen");
    let reminded = chrono::NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
    assert_eq!(said, [(ItemId(103), OpeningAnswer::RemindedLast(reminded))]);
}

#[test]
fn all_of_them_are_answered_by_one_key_and_a_day() {
    let mut harness = usual();
    harness.key_press(Key::A);
    harness.run();
    harness.key_press(Key::Num2);
    harness.run();
    write(&mut harness, "voor alle: dag van de brief", "12-10");
    let said = answers(&mut harness, "14 antwoorden vastleggen");
    let on = chrono::NaiveDate::from_ymd_opt(2026, 10, 12).unwrap();
    assert_eq!(said.len(), 14);
    assert!(
        said.iter()
            .all(|(_, answer)| *answer == OpeningAnswer::RemindedOnce(on))
    );
}

#[test]
fn a_group_is_ticked_whole_and_groups_go_by_customer() {
    let mut harness = screen(&inbox_with_opening(), 1092.0, 1000.0, Theme::Light);
    harness
        .get_by_role_and_label(Role::RadioButton, "Per klant")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::CheckBox, "Koster Vastgoed: alles aanvinken")
        .click();
    harness.run();
    harness.get_by_label("Met rust laten").click();
    harness.run();
    harness.run();
    write(&mut harness, "voor alle: waarom", "levering volgt");
    let said = answers(&mut harness, "4 antwoorden vastleggen");
    let rests = said
        .iter()
        .filter(|(_, answer)| *answer == left_alone(None, "levering volgt"));
    // Customers 0 to 3 in turn: three invoices of Koster Vastgoed, and the one that the list had reminded.
    assert_eq!(rests.count(), 3);
}

#[test]
fn a_promise_takes_its_day_and_its_amount() {
    let mut harness = usual();
    harness
        .get_by_role_and_label(Role::CheckBox, "2026-0040")
        .click();
    harness.run();
    harness.key_press(Key::Num4);
    harness.run();
    let button = harness.get_by_label("1 antwoord vastleggen");
    assert!(
        !button.accesskit_node().is_disabled(),
        "the reminded one is whole"
    );
    write(&mut harness, "2026-0040: betaalt uiterlijk op", "30-10");
    write(&mut harness, "2026-0040: bedrag", "200");
    let said = answers(&mut harness, "2 antwoorden vastleggen");
    assert_eq!(said[0], (ItemId(100), promised(20_000, "2026-10-30")));
}

#[test]
fn it_draws_at_every_size_in_both_themes() {
    for (width, height) in [(1092.0, 720.0), (1700.0, 1000.0), (904.0, 520.0)] {
        for theme in [Theme::Light, Theme::Dark] {
            let harness = screen(&inbox_with_opening(), width, height, theme);
            assert!(harness.state().out.is_empty());
        }
    }
}
