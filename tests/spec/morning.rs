//! The morning before the first call: looking inside on its screen, paper for our own house, and a whole
//! morning in the window without the mouse.

use super::journey::Journey;
use super::snapshots::{self as made, BAKERY};
use super::wishes::wishes;
use egui::{Key, Theme, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{ColleagueDraft, Command};
use minnelijk::app::session::Session;
use minnelijk::app::settings::CompanySettings;
use minnelijk::app::sheets::Sheets;
use minnelijk::app::snapshots::{InsideCustomer, InsideLine, InsideSnapshot};
use minnelijk::domain::ids::{CustomerId, ItemId};
use minnelijk::domain::inside::{InsideFacts, InsideItem, InsideQuestion, InsideRules};
use minnelijk::domain::language::Language;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::worklist::{Standing, TodayStep};
use minnelijk::ui::action::Action;
use minnelijk::ui::devices::Asked;
use minnelijk::ui::inside::{InsideScreen, Model, model};
use minnelijk::ui::route::Route;
use minnelijk::words::Words;

// ---- The screen

struct Desk {
    words: Words,
    screen: InsideScreen,
    model: Model,
    asked: Vec<Action>,
}

fn line(number: i64, open: i64) -> InsideLine {
    let rules = InsideRules {
        keeps_days: 14,
        apart_from: Money::eur(500_000),
    };
    let facts = InsideFacts {
        item: ItemId(number),
        open: Money::eur(open),
        delivered_on: (number == 187).then(|| made::day("2026-08-28")),
        answers: Vec::new(),
        asked: Vec::new(),
        flag: None,
    };
    InsideLine {
        number: format!("2026-0{number}"),
        description: "Onderhoud koeling".to_owned(),
        open: Money::eur(open),
        days: 19,
        inside: InsideItem::of(&facts, rules, made::today()),
    }
}

/// Bakkerij Jansen with two invoices and a large one, and Garage Smit with one.
fn two_customers() -> InsideSnapshot {
    let customer = |customer, name: &str, items| InsideCustomer {
        customer,
        currency: Currency::EUR,
        name: name.to_owned(),
        items,
    };
    InsideSnapshot {
        today: made::today(),
        customers: vec![
            customer(
                BAKERY,
                "Bakkerij Jansen BV",
                vec![line(187, 121_000), line(188, 60_500), line(189, 605_000)],
            ),
            customer(CustomerId(9), "Garage Smit", vec![line(201, 48_400)]),
        ],
        slips: Vec::new(),
        departments: ["Planning", "Verkoop", "Administratie"].map(str::to_owned),
        return_on: made::day("2026-10-22"),
    }
}

fn open(snapshot: &InsideSnapshot) -> Harness<'static, Desk> {
    let words = Words::new(Language::Dutch).on(made::today());
    let desk = Desk {
        model: model(snapshot, &words),
        words,
        screen: InsideScreen::default(),
        asked: Vec::new(),
    };
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_theme(Theme::Light)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui: &mut Ui, desk: &mut Desk| {
                let today = made::today();
                desk.screen
                    .ui(ui, &desk.model, &desk.words, today, &mut desk.asked);
            },
            desk,
        );
    harness.run();
    harness
}

fn press(window: &mut Harness<'_, Desk>, key: Key) {
    window.key_press(key);
    window.run();
}

/// What was answered "in order": item and question.
fn good(window: &Harness<'_, Desk>) -> Vec<(i64, InsideQuestion)> {
    let asked = wishes(&window.state().asked);
    let given = asked.iter().flat_map(|wish| match wish {
        Command::AnswerInside(given) => given.as_slice(),
        _ => &[],
    });
    given
        .filter(|one| one.good)
        .map(|one| (one.item.0, one.question))
        .collect()
}

/// Tip 2, seed B32: Enter answers for all invoices of the customer; what is delivered by its e-invoice is not
/// asked again, and a large one is asked about by itself.
#[test]
fn one_key_answers_for_all_invoices_of_a_customer_but_those_apart() {
    use InsideQuestion::{Agreements, Delivery, Invoice};
    let mut window = open(&two_customers());
    press(&mut window, Key::Enter);
    assert_eq!(
        good(&window),
        [
            (187, Agreements),
            (187, Invoice),
            (188, Delivery),
            (188, Agreements),
            (188, Invoice)
        ]
    );
    press(&mut window, Key::Enter);
    assert_eq!(
        good(&window)[5..],
        [(189, Delivery), (189, Agreements), (189, Invoice)],
        "the large one by itself"
    );
    press(&mut window, Key::Enter);
    assert_eq!(good(&window)[8..].len(), 3, "the next customer");
    assert_eq!(good(&window)[8].0, 201);
}

#[test]
fn a_number_answers_one_question_and_n_leaves_the_invoice_out_until_a_day() {
    let mut window = open(&two_customers());
    press(&mut window, Key::Num1);
    assert!(good(&window).is_empty(), "delivered already");
    press(&mut window, Key::Num3);
    assert_eq!(good(&window), [(187, InsideQuestion::Invoice)]);
    press(&mut window, Key::N);
    window.get_by_label("Wat is er nog").type_text("nalevering");
    window.run();
    window.get_by_label("Rust tot").focus();
    window.run();
    window.get_by_label("Rust tot").type_text("30 okt");
    window.run();
    press(&mut window, Key::Enter);
    press(&mut window, Key::Enter);
    let asked = wishes(&window.state().asked);
    let Some(Command::AnswerInside(given)) = asked.last() else {
        panic!("{asked:?}");
    };
    assert!(!given[0].good);
    assert_eq!(given[0].note, "nalevering");
    assert_eq!(given[0].until, Some(made::day("2026-10-30")));
}

#[test]
fn a_asks_every_department_for_what_nobody_knows() {
    let mut window = open(&two_customers());
    press(&mut window, Key::A);
    press(&mut window, Key::Enter);
    let asked = wishes(&window.state().asked);
    let Some(Command::AskInside { asked, return_on }) = asked.last() else {
        panic!("{asked:?}");
    };
    assert_eq!(asked.len(), 11, "four invoices, one of them delivered");
    let of = |department: &str| asked.iter().filter(|(.., one)| one == department).count();
    assert_eq!(
        (of("Planning"), of("Verkoop"), of("Administratie")),
        (3, 4, 4)
    );
    assert_eq!(*return_on, made::day("2026-10-22"));
}

// ---- Paper

/// A company with so many invoices of Bakkerij Jansen, all due on 2 October, letter 1 behind them.
pub(super) fn company(invoices: usize) -> (Session, CustomerId) {
    let mut session = Session::in_memory(Clock::fixed(made::day("2026-09-02"))).unwrap();
    let own = CompanySettings {
        name: "Van Dalen Installatietechniek B.V.".to_owned(),
        iban: "NL20INGB0001234567".to_owned(),
        ..CompanySettings::default()
    };
    session.execute(Command::SetCompany(own)).unwrap();
    for (name, job) in [("Karin de Boer", "administratie"), ("Rik Smit", "verkoop")] {
        let to = ColleagueDraft {
            name: name.to_owned(),
            job: job.to_owned(),
            active: true,
            ..ColleagueDraft::default()
        };
        let colleague = None;
        session
            .execute(Command::SaveColleague { colleague, to })
            .unwrap();
    }
    let mut csv = String::from("Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand\n");
    for number in 0..invoices {
        csv.push_str(&format!(
            "2026-{:04};Bakkerij Jansen BV;31-08-2026;02-10-2026;1.210,00;1.210,00\n",
            187 + number
        ));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("open.csv");
    std::fs::write(&path, csv).unwrap();
    let mut rehearsal = session.rehearse(&[path], &|_, _| true).unwrap();
    let booked = minnelijk::app::rehearsal::BookedThrough::NotKnown;
    if let Some(list) = rehearsal.files[0].list.as_mut() {
        list.answers.booked = Some(booked);
    }
    session.rehearse_again(&mut rehearsal).unwrap();
    session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap();
    let customer = session.customer_named("Bakkerij Jansen BV").unwrap();
    let customer = customer.expect("the bakery");
    let card = session.customer(customer).unwrap().card;
    let to = minnelijk::app::command::CustomerCard {
        phone: "030 555 01 87".to_owned(),
        opening_line: "Hoe was het zeilen?".to_owned(),
        kind: Some(minnelijk::domain::customer_kind::CustomerKind::Business),
        address: minnelijk::domain::document::Address {
            street: Some("Kanaalweg 114".to_owned()),
            postcode: Some("3533 HG".to_owned()),
            city: Some("Utrecht".to_owned()),
            ..Default::default()
        },
        ..card
    };
    session
        .execute(Command::EditCustomer { customer, to })
        .unwrap();
    session.set_clock(Clock::fixed(made::day("2026-10-21")));
    let reason = "the list is all there is".to_owned();
    session.execute(Command::OverrideBooks { reason }).unwrap();
    (session, customer)
}

fn pages_of(bytes: &[u8]) -> Vec<String> {
    let pages = minnelijk::documents::preview::text_of(bytes).unwrap();
    let even = |page: &String| {
        let words: Vec<&str> = page.split_whitespace().collect();
        words.join(" ")
    };
    pages.iter().map(even).collect()
}

/// Seed A6.1: the sheet of sales has the facts of the invoices and a strip, no talk of interest, and is one
/// page however many invoices there are.
#[test]
fn the_sheet_of_sales_is_one_page_with_a_strip_and_no_talk_of_interest() {
    for invoices in [1, 40] {
        let (mut session, customer) = company(invoices);
        let cases = vec![(customer, Currency::EUR)];
        let colleagues = session.worklist().unwrap().plan.colleagues;
        let rik = colleagues.iter().find(|(_, name, _)| name == "Rik Smit");
        session
            .execute(Command::HandToSales {
                cases: cases.clone(),
                colleague: rik.unwrap().0,
            })
            .unwrap();
        let (name, bytes) = session.sheets(&Sheets::Sales(cases)).unwrap();
        assert!(name.starts_with("Bellen door verkoop"), "{name}");
        let pages = pages_of(&bytes);
        assert_eq!(pages.len(), 1, "{invoices} invoices");
        let page = &pages[0];
        for said in [
            "Rik Smit",
            "Bakkerij Jansen BV",
            "Kanaalweg 114",
            "030 555 01 87",
            "Hoe was het zeilen?",
            "2026-0187",
            "Strook: terug op vrijdag 23 oktober",
            "gesproken met",
            "extra opdracht",
        ] {
            assert!(page.contains(said), "{said:?} is not in {page}");
        }
        for never in ["rente", "incassokosten"] {
            assert!(!page.contains(never), "{never:?} is in {page}");
        }
        assert_eq!(page.contains("en nog 31 facturen"), invoices == 40);
    }
}

/// Seed B42: whoever goes there takes the address along.
#[test]
fn the_sheet_of_a_visit_has_the_address_and_a_strip() {
    let (session, customer) = company(2);
    let visits = Sheets::Visits(vec![(customer, Currency::EUR)]);
    let pages = pages_of(&session.sheets(&visits).unwrap().1);
    assert_eq!(pages.len(), 1);
    for said in ["Bezoek", "Kanaalweg 114", "3533 HG Utrecht", "bezocht door"] {
        assert!(pages[0].contains(said), "{said:?} is not in {}", pages[0]);
    }
}

/// Tip 2, seed A2.2: one slip per department for the whole morning, with its name and the day it is back.
#[test]
fn a_slip_names_the_department_and_the_day_and_goes_over_pages() {
    let (mut session, _) = company(30);
    assert!(
        session.sheets(&Sheets::Slips(None)).is_err(),
        "nothing asked"
    );
    let snapshot = session.inside().unwrap();
    let mut asked = Vec::new();
    for line in &snapshot.customers[0].items {
        for (question, department) in InsideQuestion::ALL.iter().zip(&snapshot.departments) {
            asked.push((line.inside.item, *question, department.clone()));
        }
    }
    let return_on = made::day("2026-10-22");
    session
        .execute(Command::AskInside { asked, return_on })
        .unwrap();
    let slips = session.inside().unwrap().slips;
    assert_eq!(slips.len(), 3, "one per department");
    let one = Sheets::Slips(Some("Planning".to_owned()));
    let pages = pages_of(&session.sheets(&one).unwrap().1);
    assert!(pages.len() > 1 && pages.len() < 5, "{}", pages.len());
    for said in [
        "Vragen voor Planning",
        "Graag terug op donderdag 22 oktober",
    ] {
        assert!(pages[0].contains(said), "{said:?} is not in {}", pages[0]);
    }
    let whole = pages.concat();
    for number in 187..217 {
        assert!(whole.contains(&format!("2026-0{number}")), "{number}");
    }
    let all = pages_of(&session.sheets(&Sheets::Slips(None)).unwrap().1);
    assert_eq!(all.len(), 3 * pages.len());
}

// ---- The whole of it

/// The whole morning without the mouse: looked inside, rung, written down, and the summary.
#[test]
fn a_morning_goes_from_looking_inside_to_the_summary_by_keyboard() {
    let mut journey = Journey::demo();
    let called = |journey: &Journey| {
        let list = journey.desk().session().unwrap().worklist().unwrap();
        list.plan.summary.today.called
    };
    let before = called(&journey);
    journey.press(Key::I);
    assert_eq!(journey.desk().route(), Route::Inside);
    let left = |journey: &Journey| {
        let inside = journey.desk().session().unwrap().inside().unwrap();
        let items = inside.customers.into_iter().flat_map(|one| one.items);
        items.filter(|line| !line.inside.in_order()).count()
    };
    for _ in 0..60 {
        if left(&journey) == 0 {
            break;
        }
        journey.press(Key::Enter);
    }
    assert_eq!(left(&journey), 0, "everything is looked into");
    journey.press(Key::Escape);
    assert_eq!(journey.desk().route(), Route::Today);
    let (customer, currency) = journey.to_call()[0];
    for _ in 0..20 {
        journey.press(Key::Enter);
        if journey.desk().route() == Route::Call(customer, currency) {
            break;
        }
        if matches!(journey.desk().route(), Route::Call(..)) {
            journey.press(Key::Escape);
        }
        journey.press(Key::ArrowDown);
    }
    assert_eq!(journey.desk().route(), Route::Call(customer, currency));
    journey.is_silent_about("Is van onze kant alles in orde?");
    journey.alt(Key::Num1);
    journey.ctrl(Key::Enter);
    journey.ctrl(Key::Num1);
    journey.press(Key::E);
    journey.says("Volgende keer");
    assert_eq!(called(&journey), before + 1);
}

/// Seed B32: what was not answered is asked before the call; ringing all the same wants a reason.
#[test]
fn a_call_about_what_was_not_answered_asks_first() {
    let mut journey = Journey::demo();
    let session = journey.desk().session().unwrap();
    let list = session.worklist().unwrap();
    let asks = list.todo.iter().find(|line| {
        matches!(&line.row.standing, Standing::Today(todo) if todo.step == TodayStep::Call && !todo.first)
            && line.morning.asks_inside()
    });
    let key = asks.map(|line| (line.row.customer, line.row.open.currency));
    let (customer, currency) = key.expect("something is not answered in the demo company");
    journey.ask(Action::Call {
        customer,
        currency,
        incoming: false,
    });
    journey.says("Is van onze kant alles in orde?");
    journey.write("Of toch bellen, omdat", "zij verwachten ons");
    journey.ctrl(Key::Enter);
    journey.is_silent_about("Is van onze kant alles in orde?");
    assert_eq!(journey.desk().route(), Route::Call(customer, currency));
    // They ring us: nothing is asked.
    journey.ctrl(Key::Num1);
    journey.ctrl(Key::Z);
    journey.ask(Action::Call {
        customer,
        currency,
        incoming: true,
    });
    journey.is_silent_about("Is van onze kant alles in orde?");
}

/// Seed A6.1 in the window: the sheet is opened to be printed, and the strip is entered.
#[test]
fn a_case_goes_to_sales_with_its_sheet_and_comes_back_with_its_strip() {
    let mut journey = Journey::demo();
    let list = journey.desk().session().unwrap().worklist().unwrap();
    let to_call = list.todo.iter().find(|line| {
        matches!(&line.row.standing, Standing::Today(todo) if todo.step == TodayStep::Call && !todo.first)
    });
    let key = to_call.map(|line| (line.row.customer, line.row.open.currency));
    let (customer, currency) = key.expect("somebody to be rung");
    let colleague = list.plan.colleagues[0].0;
    let cases = vec![(customer, currency)];
    journey.ask(Action::Do(Command::HandToSales {
        cases: cases.clone(),
        colleague,
    }));
    journey.ask(Action::PrintSheets(Sheets::Sales(cases)));
    assert!(
        journey
            .asked()
            .iter()
            .any(|asked| matches!(asked, Asked::Open(path) if path.extension().is_some_and(|it| it == "pdf"))),
        "{:?}",
        journey.asked()
    );
    assert!(!journey.to_call().contains(&(customer, currency)));
}
