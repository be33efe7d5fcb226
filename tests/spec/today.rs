//! Today: it shows whom to call or write and why, asks the right thing, and changes nothing itself.

use super::snapshots::{self as made, BAKERY, bakery, bakery_line, held, opening_line, worklist};
use super::wishes::{answer, wishes};
use chrono::NaiveDate;
use egui::{Key, Modifiers, Role, Theme, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use minnelijk::app::command::{Command, OpeningAnswer};
use minnelijk::app::sheets::Sheets;
use minnelijk::app::snapshots::{CustomerSnapshot, WorklistSnapshot};
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::day_route::DayRoute;
use minnelijk::domain::ids::{BankAccountId, ColleagueId, CustomerId, DisputeId, HoldId, ItemId};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::{Refusal, msg};
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::month::Made;
use minnelijk::domain::standing::{DisputeCategory, DisputeOutcome, HoldReason};
use minnelijk::domain::worklist::{NotToday, Standing};
use minnelijk::ui::action::Action;
use minnelijk::ui::route::Route;
use minnelijk::ui::today::{Detail, Group, Line, Model, Order, Step, TodayScreen, detail, model};
use minnelijk::words::Words;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The screen with what it shows and what it asked.
pub struct Desk {
    words: Words,
    screen: TodayScreen,
    model: Model,
    detail: Option<Detail>,
    asked: Vec<Action>,
}

impl Desk {
    fn new(
        snapshot: &WorklistSnapshot,
        customer: Option<&CustomerSnapshot>,
        language: Language,
    ) -> Self {
        let words = Words::new(language).on(made::today());
        Self {
            model: model(snapshot, &words),
            detail: customer.map(|customer| detail(customer, &words)),
            screen: TodayScreen::default(),
            asked: Vec::new(),
            words,
        }
    }

    fn ui(&mut self, ui: &mut Ui) {
        let shown = (&self.model, self.detail.as_ref());
        self.screen
            .ui(ui, shown, &self.words, made::today(), &mut self.asked);
    }

    /// What was asked, but for looking at somebody.
    fn wishes(&self) -> Vec<String> {
        self.asked
            .iter()
            .filter(|action| !matches!(action, Action::Show(_)))
            .map(|action| format!("{action:?}"))
            .collect()
    }
}

type Window = Harness<'static, Desk>;

fn window(desk: Desk, (width, height): (f32, f32), theme: Theme) -> Window {
    let mut harness = Harness::builder()
        .with_size(vec2(width, height))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk);
    harness.run();
    harness
}

fn open(snapshot: &WorklistSnapshot, customer: Option<&CustomerSnapshot>) -> Window {
    window(
        Desk::new(snapshot, customer, Language::Dutch),
        (1280.0, 800.0),
        Theme::Light,
    )
}

/// Only Bakkerij Jansen is on the list.
fn only_bakery() -> WorklistSnapshot {
    let mut snapshot = worklist();
    snapshot.todo = vec![made::listed(&bakery_line())];
    snapshot.not_today.clear();
    snapshot
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

fn click_a(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

fn write(window: &mut Window, field: &str, text: &str) {
    window.get_by_label(field).focus();
    window.run();
    window.get_by_label(field).type_text(text);
    window.run();
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn dutch() -> Words {
    Words::new(Language::Dutch).on(made::today())
}

#[test]
fn the_groups_stand_in_their_order_and_nobody_is_lost() {
    let shown = model(&worklist(), &dutch());
    let lines = shown.lines("", Order::Urgency, &BTreeSet::new());
    let heads: Vec<(Group, usize)> = lines
        .iter()
        .filter_map(|line| match line {
            Line::Head(group, count) => Some((*group, *count)),
            Line::Row(_) => None,
        })
        .collect();
    assert_eq!(
        heads,
        [
            (Group::First, 3),
            (Group::Call, 3),
            (Group::Letters, 2),
            (Group::NotToday, 9)
        ]
    );
    assert_eq!(lines.len(), 4 + shown.rows.len());
    assert_eq!(
        plain(&shown.summary),
        "woensdag 21 oktober · 8 klanten, € 11.080,70 te laat"
    );
}

#[test]
fn every_row_says_why_and_what_is_next_or_until_when() {
    let words = dutch();
    let shown = model(&worklist(), &words);
    let said = |name: &str| {
        let row = shown.rows.iter().find(|row| row.name == name).unwrap();
        (
            plain(&row.why(&words)),
            plain(&row.next(made::today(), &words)),
        )
    };
    let pair = |why: &str, next: &str| (why.to_owned(), next.to_owned());
    assert_eq!(
        said("Schildersbedrijf Kok & Zn"),
        pair(
            "toezegging van € 640,00 voor di 20 okt niet ontvangen",
            "Bellen"
        )
    );
    assert_eq!(said("Bouwbedrijf Verhoeven B.V.").1, "Bellen, 2e keer");
    assert_eq!(said("Mw. E. Bos (particulier)").1, "14-dagenbrief");
    assert_eq!(said("Groothandel Bos & Co").1, "tot 6 nov");
    assert_eq!(said("Sportcentrum Galgenwaard").1, "tot verrekend");
    assert_eq!(
        said("Autobedrijf Smits").0,
        "in geschil: storing niet verholpen (Rik)"
    );
}

#[test]
fn the_list_is_filtered_by_name_number_and_invoice_and_ordered_as_asked() {
    let shown = model(&worklist(), &dutch());
    let names = |filter: &str, order: Order| -> Vec<String> {
        shown
            .lines(filter, order, &BTreeSet::new())
            .iter()
            .filter_map(|line| match line {
                Line::Row(row) => Some(shown.rows[*row].name.clone()),
                Line::Head(..) => None,
            })
            .collect()
    };
    assert_eq!(names("jansen", Order::Urgency), ["Bakkerij Jansen BV"]);
    assert_eq!(names("2026-0219", Order::Urgency), ["Bakkerij Jansen BV"]);
    assert_eq!(names("cafe", Order::Urgency), ["Café 't Hoekje"]);
    assert!(names("zzz", Order::Urgency).is_empty());
    assert_eq!(names("", Order::Name)[3], "Bakkerij Jansen BV");
    assert_eq!(names("", Order::Days)[0], "Fysio Kanaaleiland");
    assert_eq!(names("", Order::Amount)[3], "Bouwbedrijf Verhoeven B.V.");
}

#[test]
fn a_folded_group_keeps_its_head() {
    let shown = model(&worklist(), &dutch());
    let folded = BTreeSet::from([Group::NotToday]);
    let lines = shown.lines("", Order::Urgency, &folded);
    assert_eq!(lines.last(), Some(&Line::Head(Group::NotToday, 9)));
}

#[test]
fn one_customer_in_two_currencies_has_two_rows_and_nothing_is_summed_across_them() {
    let mut snapshot = only_bakery();
    let mut dollars = bakery_line();
    let usd = Currency::parse("USD").unwrap();
    dollars.row.open = Money::minor(5_000, usd);
    dollars.row.overdue = Money::minor(5_000, usd);
    snapshot.todo.push(made::listed(&dollars));
    let shown = model(&snapshot, &dutch());
    assert_eq!(shown.rows[0].key, (BAKERY, Currency::EUR));
    assert_eq!(shown.rows[1].key, (BAKERY, usd));
    assert_eq!(
        plain(&shown.summary),
        "woensdag 21 oktober · 1 klant, € 1.210,00 en USD 50,00 te laat"
    );
    let window = open(&snapshot, Some(&bakery()));
    assert!(
        window
            .query_all_by_label_contains("Bakkerij Jansen BV: ")
            .count()
            == 2
    );
}

#[test]
fn it_draws_at_every_size_in_both_themes_and_both_languages() {
    for size in [(1280.0, 800.0), (960.0, 600.0), (1920.0, 1080.0)] {
        for (theme, language) in [
            (Theme::Light, Language::Dutch),
            (Theme::Dark, Language::English),
        ] {
            for snapshot in [worklist(), only_bakery(), behind(), nobody(), empty()] {
                let desk = Desk::new(&snapshot, Some(&bakery()), language);
                let mut window = window(desk, size, theme);
                for key in [Key::Space, Key::ArrowDown, Key::ArrowRight, Key::N] {
                    press(&mut window, key);
                }
            }
        }
    }
}

fn behind() -> WorklistSnapshot {
    let mut snapshot = worklist();
    snapshot.books = made::books_behind();
    snapshot
}

fn nobody() -> WorklistSnapshot {
    let mut snapshot = worklist();
    snapshot.todo.clear();
    snapshot
}

fn empty() -> WorklistSnapshot {
    let mut snapshot = nobody();
    snapshot.not_today.clear();
    snapshot.books.accounts.clear();
    snapshot
}

#[test]
fn the_first_row_is_selected_and_its_customer_asked_for_once() {
    let mut window = open(&worklist(), None);
    assert_eq!(
        window.state().screen.selected(),
        Some((CustomerId(1), Currency::EUR))
    );
    window.run();
    press(&mut window, Key::ArrowDown);
    let shown: Vec<CustomerId> = window
        .state()
        .asked
        .iter()
        .filter_map(|action| match action {
            Action::Show(customer) => Some(*customer),
            _ => None,
        })
        .collect();
    assert_eq!(shown, [CustomerId(1), CustomerId(2)]);
    assert!(window.state().wishes().is_empty());
}

#[test]
fn a_row_that_is_gone_leaves_the_selection_on_its_place() {
    let mut window = open(&worklist(), None);
    press(&mut window, Key::ArrowDown);
    let mut less = worklist();
    less.todo.remove(1);
    window.state_mut().model = model(&less, &dutch());
    window.run();
    assert_eq!(
        window.state().screen.selected(),
        Some((CustomerId(3), Currency::EUR))
    );
}

#[test]
fn enter_calls() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::Enter);
    assert!(matches!(
        window.state().asked.last(),
        Some(Action::Call {
            customer: BAKERY,
            currency: Currency::EUR,
            incoming: false
        })
    ));
}

#[test]
fn enter_on_a_letter_shows_it() {
    let mut snapshot = worklist();
    snapshot.todo.drain(..6);
    let mut window = open(&snapshot, None);
    press(&mut window, Key::Enter);
    let asked = &window.state().asked;
    assert!(asked.iter().any(|action| matches!(
        action,
        Action::Preview(letter) if letter.kind == LetterKind::FirstReminder && letter.customer == CustomerId(7)
    )));
    assert!(matches!(asked.last(), Some(Action::Go(Route::Letters))));
}

/// Seed B42: "no time?" is asked before a letter goes in place of the call.
#[test]
fn b_asks_whether_there_is_no_time_and_enter_chooses_the_letter() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::B);
    window.get_by_label("Geen tijd om te bellen?");
    assert!(window.state().wishes().is_empty(), "nothing is chosen yet");
    press(&mut window, Key::Enter);
    let asked = wishes(&window.state().asked);
    let [Command::ChooseRoute { customers, route }] = &asked[..] else {
        panic!("{asked:?}");
    };
    assert_eq!((&customers[..], *route), (&[BAKERY][..], DayRoute::Letter));
}

#[test]
fn r_shows_every_means_with_its_minutes_and_a_number_chooses_one() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::R);
    for name in [
        "1 · Bellen",
        "2 · Alleen een brief",
        "3 · Verkoop belt",
        "4 · Langsgaan",
    ] {
        window.get_by_label(name);
    }
    press(&mut window, Key::Num4);
    press(&mut window, Key::Enter);
    let asked = wishes(&window.state().asked);
    assert!(
        matches!(
            asked[..],
            [Command::ChooseRoute {
                route: DayRoute::Visit,
                ..
            }]
        ),
        "{asked:?}"
    );
    answer(&window.state().asked, Ok(()));
    window.run();
    assert!(
        matches!(
            window.state().asked.last(),
            Some(Action::PrintSheets(Sheets::Visits(cases))) if cases[..] == [(BAKERY, Currency::EUR)]
        ),
        "the sheet is opened to be printed"
    );
}

#[test]
fn sales_is_given_a_case_only_with_a_name_of_who_rings() {
    let mut snapshot = only_bakery();
    let mut window = open(&snapshot, Some(&bakery()));
    press(&mut window, Key::R);
    press(&mut window, Key::Num3);
    press(&mut window, Key::Enter);
    assert!(window.state().wishes().is_empty(), "who rings?");
    let karin = (ColleagueId(7), "Karin".to_owned(), "Verkoop".to_owned());
    snapshot.plan.colleagues = vec![karin];
    let mut window = open(&snapshot, Some(&bakery()));
    press(&mut window, Key::R);
    press(&mut window, Key::Num3);
    press(&mut window, Key::Enter);
    let asked = wishes(&window.state().asked);
    assert!(
        matches!(
            asked[..],
            [Command::HandToSales {
                colleague: ColleagueId(7),
                ..
            }]
        ),
        "{asked:?}"
    );
}

#[test]
fn a_chosen_letter_is_taken_back_to_the_call() {
    let mut snapshot = worklist();
    snapshot.todo = vec![snapshot.todo.remove(6)];
    Arc::make_mut(&mut snapshot.todo[0]).morning.route = Some(DayRoute::Letter);
    let mut window = open(&snapshot, None);
    click(&mut window, "Toch bellen");
    let asked = wishes(&window.state().asked);
    assert!(
        matches!(
            asked[..],
            [Command::ChooseRoute {
                route: DayRoute::Call,
                ..
            }]
        ),
        "{asked:?}"
    );
}

/// The morning ends with a summary, without the mouse.
#[test]
fn e_says_what_was_called_reached_promised_and_printed_and_when_the_next_time_is() {
    let mut snapshot = only_bakery();
    let summary = &mut snapshot.plan.summary;
    summary.today.called = 5;
    summary.today.reached = 3;
    summary.today.promised = 2;
    summary.today.promised_sums = vec![Money::eur(181_000)];
    summary.today.letters = 4;
    summary.today.pages = 11;
    summary.month.called = 20;
    summary.month.sales_called = 3;
    summary.month.sales_minutes = 18;
    summary.month.sales_extra = vec![Money::eur(50_000)];
    summary.next = Some((made::day("2026-10-23"), 2));
    let mut window = open(&snapshot, Some(&bakery()));
    press(&mut window, Key::E);
    for said in [
        "5",
        "3",
        "2 · € 1.810,00",
        "4 brieven, 11 pagina’s",
        "vrijdag 23 oktober, 2 klanten",
        "Zelf gebeld: 20 keer, ± 120 min.",
        "Tijd verkoop: 3 gesprekken, 18 min.",
        "Opbrengst belactie verkoop: € 500,00.",
    ] {
        let said = said
            .replace("€ ", "€\u{a0}")
            .replace("23 oktober", "23\u{a0}oktober");
        assert!(window.query_by_label(&said).is_some(), "{said:?}");
    }
    press(&mut window, Key::Enter);
    assert!(
        window.query_by_label("Toegezegd").is_none(),
        "Enter puts it away"
    );
    assert!(window.state().wishes().is_empty(), "and does nothing else");
}

#[test]
fn a_commitment_is_called_about_and_not_written() {
    let words = dutch();
    let shown = model(&worklist(), &words);
    let kok = &shown.rows[0];
    assert_eq!(kok.step(), Step::Call);
    assert_eq!(
        shown.letter_off(kok, &words).unwrap(),
        "Over een afspraak wordt gebeld, niet geschreven"
    );
    let mut window = open(&worklist(), None);
    press(&mut window, Key::B);
    assert!(window.state().wishes().is_empty());
}

#[test]
fn not_now_asks_for_a_reason_and_a_day_and_then_lets_the_customer_rest() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::N);
    press(&mut window, Key::Enter);
    assert!(window.state().wishes().is_empty(), "a reason is required");
    write(&mut window, "Waarom", "nalevering op vrijdag");
    click(&mut window, "Laten rusten");
    let asked = wishes(&window.state().asked);
    let [
        Command::Hold {
            customer,
            items,
            reason,
            note,
            until,
        },
    ] = asked[..]
    else {
        panic!("{asked:?}");
    };
    assert_eq!(*customer, BAKERY);
    assert!(items.is_empty(), "the whole customer");
    assert_eq!(*reason, HoldReason::NotNow);
    assert_eq!(note, "nalevering op vrijdag");
    assert_eq!(*until, Some(made::day("2026-10-28")));
}

#[test]
fn a_refusal_without_a_field_stands_at_the_foot_and_the_dialog_goes_once_it_is_done() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::N);
    write(&mut window, "Waarom", "op vakantie");
    click(&mut window, "Laten rusten");
    let refused = Refusal::new(msg("desk-busy"));
    answer(&window.state().asked, Err(refused.clone().at("until")));
    window.run();
    let why = "Dat kan nu even niet";
    assert!(
        window.query_by_label_contains(why).is_some(),
        "beside the day"
    );
    click(&mut window, "Laten rusten");
    answer(&window.state().asked, Err(refused));
    window.run();
    assert!(window.query_by_label_contains(why).is_some(), "at the foot");
    click(&mut window, "Laten rusten");
    answer(&window.state().asked, Ok(()));
    window.run();
    assert!(window.query_by_label("Laten rusten").is_none(), "done");
    assert_eq!(wishes(&window.state().asked).len(), 3);
}

#[test]
fn not_now_can_be_about_chosen_invoices_until_their_credit_note_is_in() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::N);
    write(&mut window, "Waarom", "zij krijgen een creditnota");
    assert!(
        window.query_by_label("Tot de creditnota er is").is_none(),
        "what does not end by itself needs a day"
    );
    window.get_by_label("Soort").click();
    window.run();
    click(&mut window, "Creditnota onderweg");
    click(&mut window, "Alleen deze facturen");
    click(&mut window, "Laten rusten");
    let asked = wishes(&window.state().asked);
    assert!(
        matches!(asked[..], [Command::Hold { items, until: None, .. }] if items == &[ItemId(187)]),
        "{asked:?}"
    );
}

#[test]
fn a_dispute_names_items_a_part_a_category_and_words() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::G);
    click_a(&mut window, Role::CheckBox, "2026-0187");
    write(&mut window, "Betwist deel van 2026-0187", "210");
    write(
        &mut window,
        "Wat is er volgens de klant mis",
        "te veel uren",
    );
    window.get_by_label("Waarover").click();
    window.run();
    click(&mut window, "Prijs of aantal");
    write(&mut window, "Wie zoekt het uit", "Rik");
    click(&mut window, "Geschil vastleggen");
    let asked = wishes(&window.state().asked);
    let [
        Command::OpenDispute {
            customer,
            items,
            category,
            words,
            owner,
            solve_by,
            by_letter,
        },
    ] = asked[..]
    else {
        panic!("{asked:?}");
    };
    assert_eq!(*customer, BAKERY);
    assert_eq!(items, &[(ItemId(187), Some(Money::eur(21_000)))]);
    assert_eq!(*category, DisputeCategory::Price);
    assert_eq!((words.as_str(), owner.as_str()), ("te veel uren", "Rik"));
    assert_eq!(*solve_by, Some(made::day("2026-10-28")));
    assert!(by_letter, "they hear that we have received it");
}

#[test]
fn more_than_is_open_cannot_be_disputed() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    press(&mut window, Key::G);
    click_a(&mut window, Role::CheckBox, "2026-0187");
    write(&mut window, "Betwist deel van 2026-0187", "2000");
    write(&mut window, "Wat is er volgens de klant mis", "alles");
    window.get_by_label("Waarover").click();
    window.run();
    click(&mut window, "Kwaliteit");
    click(&mut window, "Geschil vastleggen");
    assert!(window.state().wishes().is_empty());
}

/// Only the customer with a hold and a dispute.
fn only_held(why: NotToday) -> WorklistSnapshot {
    let mut snapshot = empty();
    let mut line = held().lines.remove(0);
    line.row.standing = Standing::NotToday { why, until: None };
    snapshot.not_today = vec![made::listed(&line)];
    snapshot
}

#[test]
fn a_hold_is_lifted_and_a_dispute_is_closed_with_its_outcome() {
    let mut window = open(&only_held(NotToday::Hold), Some(&held()));
    click(&mut window, "Rust opheffen");
    assert!(matches!(
        window.state().asked.last(),
        Some(Action::Do(Command::LiftHold(HoldId(4))))
    ));
    let mut window = open(&only_held(NotToday::Dispute), Some(&held()));
    click(&mut window, "Geschil afhandelen…");
    write(&mut window, "Wat is de uitkomst", "verholpen op 20 oktober");
    press(&mut window, Key::Enter);
    assert!(wishes(&window.state().asked).is_empty(), "how did it end?");
    window.get_by_label("Hoe is het afgelopen").click();
    window.run();
    click(&mut window, "Hersteld of alsnog geleverd");
    let asked = wishes(&window.state().asked);
    assert!(asked.is_empty(), "the customer has to know: {asked:?}");
    write(&mut window, "Klant ingelicht op", "gisteren");
    press(&mut window, Key::Enter);
    let asked = wishes(&window.state().asked);
    assert!(
        matches!(asked[..], [Command::CloseDispute(closing)]
            if closing.dispute == DisputeId(6) && closing.words == "verholpen op 20 oktober"
                && closing.outcome == DisputeOutcome::PutRight && closing.by_letter
                && closing.informed_on == made::day("2026-10-20")),
        "{asked:?}"
    );
}

#[test]
fn old_items_are_answered_in_bulk() {
    let mut snapshot = empty();
    snapshot.todo = vec![made::listed(&opening_line())];
    let mut window = open(&snapshot, None);
    press(&mut window, Key::Enter);
    click(&mut window, "De laatste herinnering is verstuurd");
    click(&mut window, "Vastleggen");
    let asked = wishes(&window.state().asked);
    let [Command::AnswerOpening(answers)] = asked[..] else {
        panic!("{asked:?}");
    };
    let day: NaiveDate = made::day("2026-10-07");
    assert_eq!(
        answers,
        &[
            (ItemId(301), OpeningAnswer::RemindedLast(day)),
            (ItemId(302), OpeningAnswer::RemindedLast(day))
        ]
    );
}

#[test]
fn a_promise_without_a_call_and_a_call_from_them_stand_in_the_menu() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    click(&mut window, "Meer met Bakkerij Jansen BV");
    click(&mut window, "Zij bellen ons");
    assert!(matches!(
        window.state().asked.last(),
        Some(Action::Call {
            customer: BAKERY,
            incoming: true,
            ..
        })
    ));
    click(&mut window, "Meer met Bakkerij Jansen BV");
    click(&mut window, "Toezegging vastleggen…");
    write(&mut window, "Uiterlijk", "vr");
    click(&mut window, "Toezegging vastleggen");
    let asked = wishes(&window.state().asked);
    let [Command::RecordPromise { promise, .. }] = asked[..] else {
        panic!("{asked:?}");
    };
    assert_eq!(promise.amount, Money::eur(121_000));
    assert_eq!(promise.due_on, made::day("2026-10-23"));
    assert_eq!(promise.items, [ItemId(187)]);
    assert_eq!(promise.contact_name, "P. de Wit");
}

#[test]
fn books_that_are_behind_close_calls_and_letters_but_not_rest() {
    let mut snapshot = only_bakery();
    snapshot.books = made::books_behind();
    let mut window = open(&snapshot, Some(&bakery()));
    assert_eq!(
        plain(window.state().model.books.closed.as_deref().unwrap()),
        "Eerst bijboeken t/m dinsdag 20 oktober: ING ··01"
    );
    for key in [Key::Enter, Key::B, Key::R] {
        press(&mut window, key);
    }
    click_a(&mut window, Role::Button, "Bellen");
    assert!(window.state().wishes().is_empty());
    click(&mut window, "eerst bijboeken");
    assert!(matches!(
        window.state().asked.last(),
        Some(Action::Go(Route::MoneyIn))
    ));
}

#[test]
fn the_books_can_be_confirmed_by_hand_or_overridden_with_a_reason() {
    let mut snapshot = only_bakery();
    snapshot.books = made::books_behind();
    let mut window = open(&snapshot, Some(&bakery()));
    click(&mut window, "geen mutaties meer…");
    click(&mut window, "Bevestigen");
    assert!(matches!(
        wishes(&window.state().asked)[..],
        [Command::ConfirmBooks { account: BankAccountId(1), through }] if *through == made::day("2026-10-20")
    ));
    answer(&window.state().asked, Ok(()));
    window.run();
    click(&mut window, "toch doorgaan…");
    click(&mut window, "Doorgaan");
    write(
        &mut window,
        "Waarom kan het niet wachten",
        "storing bij de bank",
    );
    click(&mut window, "Doorgaan");
    let asked = wishes(&window.state().asked);
    assert!(
        matches!(asked[..], [_, Command::OverrideBooks { reason }] if reason == "storing bij de bank"),
        "{asked:?}"
    );
}

#[test]
fn unexplained_receipts_lead_to_money_in() {
    let mut window = open(&worklist(), None);
    window
        .get_by_label_contains("2 ontvangsten nog niet verklaard")
        .click();
    window.run();
    assert!(matches!(
        window.state().asked.last(),
        Some(Action::Go(Route::MoneyIn))
    ));
}

#[test]
fn ctrl_p_goes_to_the_letters() {
    let mut window = open(&worklist(), None);
    window.key_press_modifiers(Modifiers::COMMAND, Key::P);
    window.run();
    assert!(matches!(
        window.state().asked.last(),
        Some(Action::Go(Route::Letters))
    ));
}

#[test]
fn an_arrow_folds_the_group_and_opens_it_again() {
    let mut window = open(&worklist(), None);
    press(&mut window, Key::ArrowLeft);
    assert!(
        window
            .query_by_label_contains("Schildersbedrijf Kok & Zn: ")
            .is_none()
    );
    press(&mut window, Key::ArrowRight);
    assert!(
        window
            .query_by_label_contains("Schildersbedrijf Kok & Zn: ")
            .is_some()
    );
}

#[test]
fn in_a_narrow_window_the_customer_lies_over_the_list() {
    let desk = Desk::new(&only_bakery(), Some(&bakery()), Language::Dutch);
    let mut window = window(desk, (960.0, 600.0), Theme::Light);
    assert!(window.query_by_label("Kaart").is_none());
    press(&mut window, Key::Space);
    assert!(window.query_by_label("Kaart").is_some());
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Kaart").is_none());
}

#[test]
fn a_company_without_invoices_is_told_what_to_do() {
    let mut window = open(&empty(), None);
    click(&mut window, "Bestanden inlezen…");
    assert!(matches!(
        window.state().asked.last(),
        Some(Action::Go(Route::MoneyIn))
    ));
}

#[test]
fn ten_thousand_rows_are_shown_as_readily_as_ten() {
    let mut snapshot = worklist();
    let line = bakery_line();
    snapshot.todo = (0..10_000)
        .map(|id| {
            let mut line = line.clone();
            line.row.customer = CustomerId(1_000 + id);
            line.row.name = format!("Klant {id}");
            made::listed(&line)
        })
        .collect();
    let mut window = open(&snapshot, None);
    press(&mut window, Key::End);
    let drawn = window.query_all_by_label_contains("Klant ").count();
    assert!(drawn < 40, "only what is in sight has words: {drawn}");
}

/// Seed A4.3: what leaving in peace saved stands at the head of those who rest.
#[test]
fn the_contacts_that_were_saved_are_counted_on_the_screen() {
    let words = dutch();
    let mut snapshot = worklist();
    let shown = model(&snapshot, &words);
    assert_eq!(
        shown.note(Group::NotToday, &words),
        "deze maand 9 keer met rust gelaten; 7 betaalden vanzelf: 7 contacten bespaard"
    );
    assert_eq!(shown.note(Group::Call, &words), "");
    // Seed B27: and how late the calls were.
    snapshot.month.calls = Made {
        made: 4,
        late: 1,
        days: 5,
        working_days: 3,
    };
    assert_eq!(
        model(&snapshot, &words).note(Group::Call, &words),
        "deze maand 4 gebeld, waarvan 1 te laat: 5 dagen (3 werkdagen)"
    );
}

#[test]
fn outside_the_hours_it_is_said_from_when_it_suits() {
    let words = dutch();
    let mut snapshot = only_bakery();
    let hint = |snapshot: &WorklistSnapshot| {
        let shown = model(snapshot, &words);
        shown.out_of_hours(&shown.rows[0], &words)
    };
    assert_eq!(hint(&snapshot), None);
    snapshot.minute = 12 * 60 + 15;
    assert_eq!(
        hint(&snapshot).as_deref(),
        Some("Nu buiten de beltijden: het kan weer vanaf 13:30")
    );
    snapshot.minute = 19 * 60;
    assert_eq!(
        hint(&snapshot).as_deref(),
        Some("Buiten de beltijden van vandaag")
    );
    // People at home are rung in the evening.
    Arc::make_mut(&mut snapshot.todo[0]).kind = Some(CustomerKind::Consumer);
    assert_eq!(hint(&snapshot), None);
    snapshot.minute = 8 * 60;
    let window = open(&snapshot, Some(&bakery()));
    assert!(
        window
            .query_by_label_contains("het kan weer vanaf 9:00")
            .is_some()
    );
}

#[test]
fn why_shows_what_the_place_in_the_list_was_reckoned_from() {
    let mut window = open(&only_bakery(), Some(&bakery()));
    assert!(
        window
            .query_by_label_contains("Plaats in de lijst")
            .is_none()
    );
    press(&mut window, Key::Space);
    let said = "Plaats in de lijst: € 1.694,00 × 13 dagen te laat, risico 150 %, kans 120 %.";
    assert!(
        window
            .query_by_label_contains(&said.replace("€ ", "€\u{a0}"))
            .is_some()
    );
}
