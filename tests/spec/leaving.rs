//! What is half-done is not lost: a refusal is said in the form that asked, and whoever leaves is asked first.

use super::journey::Journey;
use egui::Key;
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::language::Language;
use minnelijk::ui::action::{Action, MachineChange};
use minnelijk::ui::route::Route;

const STAY: &str = "Blijven";
const WITHOUT: &str = "Weggaan zonder vastleggen";

/// A promise of far too much, typed in the dialog of Today.
fn promise_of_too_much(journey: &mut Journey, [menu, ask, day, amount, keep]: [&str; 5]) {
    journey.click_first(menu);
    journey.click(ask);
    journey.write(day, "+7");
    journey.write(amount, "999999");
    journey.click(keep);
}

#[test]
fn a_refusal_stands_beside_its_field_and_what_was_typed_stays() {
    let mut journey = Journey::demo();
    let words = [
        "Meer met ",
        "Toezegging vastleggen…",
        "Uiterlijk",
        "Bedrag",
        "Toezegging vastleggen",
    ];
    promise_of_too_much(&mut journey, words);
    journey.says("Toezegging zonder gesprek");
    journey.says_somewhere("De toezegging kan hoogstens");
    journey.reads("Bedrag", "999.999,00");
    journey.write("Bedrag", "10");
    journey.click("Toezegging vastleggen");
    journey.is_silent_about("Toezegging zonder gesprek");
    journey.is_silent_about("De toezegging kan hoogstens");
}

#[test]
fn in_english_too() {
    let mut journey = Journey::demo();
    journey.ask(Action::Machine(MachineChange::Language(Language::English)));
    let words = [
        "More with ",
        "Record a promise…",
        "By",
        "Amount",
        "Record the promise",
    ];
    promise_of_too_much(&mut journey, words);
    journey.says("A promise without a call");
    journey.reads("Amount", "999,999.00");
    journey.press(Key::Escape);
    journey.is_silent_about("A promise without a call");
    journey.call_the_first();
    journey.alt(Key::N);
    journey.ctrl(Key::Num1);
    journey.says("Leave without recording");
    journey.click("Stay");
    journey.is_silent_about("Leave without recording");
}

#[test]
fn a_call_is_not_left_by_any_way_without_a_question() {
    let mut journey = Journey::demo();
    let (customer, currency) = journey.call_the_first();
    let call = Route::Call(customer, currency);
    journey.alt(Key::T);
    journey.write("In hun woorden", "vrijdag zeker");
    let ways: [fn(&mut Journey); 4] = [
        |journey| journey.ctrl(Key::Num2),
        |journey| journey.click("Vandaag"),
        |journey| {
            journey.ctrl(Key::K);
            journey.type_text("brieven");
            journey.press(Key::Enter);
        },
        |journey| journey.ctrl(Key::ArrowDown),
    ];
    for leave in ways {
        leave(&mut journey);
        assert_eq!(journey.desk().route(), call);
        journey.click(STAY);
        journey.reads("In hun woorden", "vrijdag zeker");
    }
    journey.close();
    journey.says(STAY);
    journey.press(Key::Escape);
    journey.ctrl(Key::Num2);
    journey.click(WITHOUT);
    assert_eq!(journey.desk().route(), Route::Letters);
    journey.call_the_first();
    journey.alt(Key::T);
    journey.reads("In hun woorden", "");
}

#[test]
fn escape_first_leaves_the_field_then_asks_then_stays() {
    let mut journey = Journey::demo();
    let (customer, currency) = journey.call_the_first();
    journey.alt(Key::T);
    journey.write("In hun woorden", "maandag");
    journey.press(Key::Escape);
    journey.is_silent_about(WITHOUT);
    journey.press(Key::Escape);
    journey.says(WITHOUT);
    journey.press(Key::Escape);
    journey.is_silent_about(WITHOUT);
    assert_eq!(journey.desk().route(), Route::Call(customer, currency));
}

#[test]
fn a_complete_call_can_be_recorded_on_the_way_out() {
    let mut journey = Journey::demo();
    let (customer, _) = journey.call_the_first();
    let moments = |journey: &Journey, customer: CustomerId| {
        let session = journey.desk().session().unwrap();
        session.customer(customer).unwrap().history.len()
    };
    let before = moments(&journey, customer);
    journey.alt(Key::Num1);
    journey.ctrl(Key::Num3);
    journey.click("Vastleggen en weggaan");
    assert_eq!(journey.desk().route(), Route::Agreements);
    assert!(moments(&journey, customer) > before);
}

#[test]
fn an_incomplete_call_says_what_is_missing() {
    let mut journey = Journey::demo();
    let (customer, currency) = journey.call_the_first();
    journey.alt(Key::N);
    journey.ctrl(Key::Num1);
    journey.says_somewhere("Oorzaak ontbreekt");
    journey.press(Key::Enter);
    assert_eq!(journey.desk().route(), Route::Call(customer, currency));
}

#[test]
fn a_call_that_turns_out_to_be_theirs_keeps_what_was_typed() {
    let mut journey = Journey::demo();
    let (customer, currency) = journey.call_the_first();
    journey.alt(Key::T);
    journey.write("In hun woorden", "volgende week");
    for incoming in [true, false] {
        journey.ask(Action::Call {
            customer,
            currency,
            incoming,
        });
        journey.reads("In hun woorden", "volgende week");
    }
}

#[test]
fn a_receipt_that_is_asked_for_is_the_one_that_is_shown() {
    let mut journey = Journey::demo();
    let inbox = journey.desk().session().unwrap().inbox().unwrap();
    let mut named = inbox.receipts.iter().skip(1).filter_map(|one| {
        let name = one.receipt.counterparty_name.clone()?;
        Some((one.receipt.id, name))
    });
    let (id, name) = named.next_back().unwrap();
    journey.ask(Action::ShowReceipt(id));
    assert_eq!(journey.desk().route(), Route::MoneyIn);
    journey.says(&name);
}

#[test]
fn what_we_know_of_a_customer_is_kept_or_let_go_by_choice() {
    let mut journey = Journey::demo();
    let customers = journey.desk().session().unwrap().customers().unwrap();
    let customer = customers.customers[0].id;
    journey.ask(Action::Go(Route::Customer(customer)));
    journey.alt(Key::Num6);
    journey.write("Openingszin", "mooi weer");
    journey.click("Klanten");
    assert_eq!(journey.desk().route(), Route::Customer(customer));
    journey.click("Bewaren en weggaan");
    assert_eq!(journey.desk().route(), Route::Customers);
    journey.ask(Action::Go(Route::Customer(customer)));
    journey.reads("Openingszin", "mooi weer");
    journey.write("Naam", "Jansen");
    journey.ctrl(Key::Num1);
    journey.click("Weggaan zonder bewaren");
    assert_eq!(journey.desk().route(), Route::Today);
}

#[test]
fn settings_that_were_changed_are_not_left_unasked() {
    let mut journey = Journey::own_company();
    journey.ask(Action::Go(Route::Settings));
    journey.write("Handelsnaam", "Van Dalen");
    journey.ctrl(Key::Num1);
    assert_eq!(journey.desk().route(), Route::Settings);
    journey.click("Weggaan zonder bewaren");
    assert_eq!(journey.desk().route(), Route::Today);
    journey.ask(Action::Go(Route::Settings));
    journey.reads("Handelsnaam", "");
}
