//! The list of customers and one customer's card: what they show, and what they ask.

use super::cards_snapshots::{
    bakery, bakery_in_two_currencies, customers as list_snapshot, stranger, today,
};
use super::wishes::wishes;
use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use minnelijk::app::command::Command;
use minnelijk::app::snapshots::CustomerSnapshot;
use minnelijk::domain::day_route::DayRoute;
use minnelijk::domain::ids::{CustomerId, DisputeId, HoldId, ItemId, LetterId, TermsId};
use minnelijk::domain::language::Language;
use minnelijk::domain::standing::HoldReason;
use minnelijk::ui::action::{Action, Pick};
use minnelijk::ui::customer::{self, CustomerScreen, LetterButton, Tab};
use minnelijk::ui::customers::{self, CustomersScreen};
use minnelijk::ui::route::Route;
use minnelijk::words::Words;

fn words(language: Language) -> Words {
    Words::new(language).on(today())
}

struct List {
    screen: CustomersScreen,
    model: customers::Model,
    words: Words,
    asked: Vec<Action>,
}

fn list_at(width: f32, height: f32, theme: Theme, language: Language) -> Harness<'static, List> {
    let words = words(language);
    let mut harness = Harness::builder()
        .with_size(vec2(width, height))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut List| {
                it.screen
                    .ui(ui, &it.model, &it.words, today(), &mut it.asked);
            },
            List {
                screen: CustomersScreen::default(),
                model: customers::model(&list_snapshot(), &words),
                words,
                asked: Vec::new(),
            },
        );
    harness.run();
    harness
}

fn list() -> Harness<'static, List> {
    list_at(1090.0, 720.0, Theme::Light, Language::Dutch)
}

struct Card {
    screen: CustomerScreen,
    model: customer::Model,
    words: Words,
    asked: Vec<Action>,
}

fn card_at(
    size: (f32, f32),
    theme: Theme,
    language: Language,
    snapshot: &CustomerSnapshot,
    tab: Tab,
) -> Harness<'static, Card> {
    let words = words(language);
    let terms = [(TermsId(1), "Algemene voorwaarden 2025".to_owned())];
    let mut screen = CustomerScreen::default();
    screen.tab = tab;
    let mut harness = Harness::builder()
        .with_size(vec2(size.0, size.1))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut Card| {
                it.screen
                    .ui(ui, &it.model, &it.words, today(), &mut it.asked);
            },
            Card {
                screen,
                model: customer::model(snapshot, &terms, &words),
                words,
                asked: Vec::new(),
            },
        );
    harness.run();
    harness
}

fn card(tab: Tab) -> Harness<'static, Card> {
    card_at(
        (1090.0, 1400.0),
        Theme::Light,
        Language::Dutch,
        &bakery(),
        tab,
    )
}

#[test]
fn the_list_and_the_card_draw_at_every_size_in_both_themes_and_languages() {
    for size in [(1090.0, 720.0), (1700.0, 1000.0), (900.0, 520.0)] {
        for (theme, language) in [
            (Theme::Light, Language::Dutch),
            (Theme::Dark, Language::English),
        ] {
            let mut list = list_at(size.0, size.1, theme, language);
            assert!(list.query_by_label("Bakkerij Jansen BV").is_some());
            for tab in customers::Tab::ALL {
                list.state_mut().screen.tab = tab;
                list.run();
                assert_eq!(list.state().screen.tab, tab);
            }
            for snapshot in [bakery_in_two_currencies(), stranger()] {
                for tab in Tab::ALL {
                    let card = card_at(size, theme, language, &snapshot, tab);
                    assert_eq!(card.state().screen.tab, tab);
                }
            }
        }
    }
}

#[test]
fn the_list_says_how_many_are_late_and_for_how_much_per_currency() {
    let model = customers::model(&list_snapshot(), &words(Language::Dutch));
    assert_eq!(model.counts, [8, 7, 6]);
    assert_eq!(
        model.sentence,
        "8 klanten · bij 6 te laat, samen €\u{a0}8.918,42 + USD\u{a0}1.250,00"
    );
}

#[test]
fn a_few_letters_find_a_customer_whatever_its_accents_and_enter_opens_the_card() {
    let mut harness = list();
    harness.get_by_label("Klanten zoeken").focus();
    harness.run();
    harness.get_by_label("Klanten zoeken").type_text("CAFÉ zon");
    harness.run();
    assert!(harness.query_by_label("Bakkerij Jansen BV").is_none());
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::Go(Route::Customer(CustomerId(2)))]
    ));
}

#[test]
fn the_list_goes_by_the_keys() {
    let mut harness = list();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::Go(Route::Customer(CustomerId(2)))]
    ));
}

#[test]
fn amounts_are_sorted_largest_first() {
    let mut harness = list();
    harness.get_by_label("Dagen").click();
    harness.run();
    harness.key_press(Key::Home);
    harness.run();
    assert_eq!(harness.state().screen.selected, Some(CustomerId(5)));
}

#[test]
fn whoever_is_not_found_is_told_and_all_come_back_by_one_click() {
    let mut harness = list();
    harness.get_by_label("Klanten zoeken").focus();
    harness.run();
    harness.get_by_label("Klanten zoeken").type_text("xyz");
    harness.run();
    harness.get_by_label("Alle klanten tonen").click();
    harness.run();
    assert!(harness.query_by_label("Studio Meeuw").is_some());
}

#[test]
fn the_card_says_where_the_customer_stands_in_five_figures() {
    let model = customer::model(&bakery(), &[], &words(Language::Dutch));
    assert_eq!(model.pill.1, "Bellen – stap 2 van 4");
    assert_eq!(
        model.meta,
        "Utrecht · klant 10482 · bedrijf (aangenomen) · Nederlands"
    );
    let figures: Vec<(&str, &str)> = model
        .figures
        .iter()
        .map(|figure| (figure.values[0].as_str(), figure.note.as_str()))
        .collect();
    assert_eq!(
        figures,
        [
            ("€\u{a0}1.694,00", "2 posten"),
            ("€\u{a0}1.210,00", "1 factuur, 19 dagen"),
            ("dag 44", "tot 46; vervaldag + 14"),
            ("1 van 2", "nagekomen"),
            ("vr\u{a0}9\u{a0}okt", "Brief 1 met kopie factuur"),
        ]
    );
    assert_eq!(model.rhythm.now, Some(("sep".to_owned(), 49)));
    assert_eq!(model.letter, LetterButton::Instead);
}

#[test]
fn each_currency_has_its_own_line_and_its_own_call() {
    let snapshot = bakery_in_two_currencies();
    let model = customer::model(&snapshot, &[], &words(Language::Dutch));
    assert_eq!(
        model.figures[0].values,
        ["€\u{a0}1.694,00", "USD\u{a0}400,00"]
    );
    assert!(model.candidates.is_some());
    let mut harness = card_at(
        (1090.0, 900.0),
        Theme::Light,
        Language::Dutch,
        &snapshot,
        Tab::Open,
    );
    harness
        .get_by_role_and_label(egui::accesskit::Role::Button, "Bellen")
        .click();
    harness.run();
    harness.get_by_label("Over USD").click();
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::Call { currency, incoming: false, .. }] if currency.code() == "USD"
    ));
}

#[test]
fn a_customer_of_whom_nothing_is_open_can_still_be_looked_at() {
    let model = customer::model(&stranger(), &[], &words(Language::English));
    assert_eq!(model.pill.1, "Nothing open");
    assert_eq!(model.call_off.as_deref(), Some("Nothing is open"));
    assert_eq!(model.figures[2].note, "no pattern yet");
    assert_eq!(model.meta, "customer 10999 · kind unknown · English");
}

#[test]
fn today_by_letter_instead_of_the_call_goes_to_the_letters() {
    let mut harness = card(Tab::Open);
    harness.key_press(Key::B);
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [
            Action::Do(Command::ChooseRoute {
                route: DayRoute::Letter,
                ..
            }),
            Action::Go(Route::Letters)
        ]
    ));
}

#[test]
fn not_now_wants_a_reason_before_it_rests() {
    let mut harness = card(Tab::Open);
    harness.key_press(Key::N);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().asked.is_empty());
    harness.get_by_label("Waarom").focus();
    harness.run();
    harness.get_by_label("Waarom").type_text("belt zelf");
    harness.run();
    harness.get_by_label("Laten rusten").click();
    harness.run();
    let [
        Command::Hold {
            reason,
            note,
            until,
            items,
            ..
        },
    ] = wishes(&harness.state().asked)[..]
    else {
        panic!("{:?}", harness.state().asked);
    };
    assert_eq!((*reason, note.as_str()), (HoldReason::NotNow, "belt zelf"));
    assert_eq!(
        until.map(|day| day.to_string()).as_deref(),
        Some("2026-10-28")
    );
    assert!(items.is_empty());
}

#[test]
fn a_copy_is_opened_and_a_missing_one_asked_for() {
    let mut harness = card(Tab::Open);
    harness.get_by_label("Kopie van 2026-0187 openen").click();
    harness.run();
    harness
        .get_by_label("Pdf van 2026-0219 erbij zoeken")
        .click();
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [
            Action::OpenCopy(ItemId(187)),
            Action::Pick(Pick::CopyOf(ItemId(219)))
        ]
    ));
}

#[test]
fn tabs_go_by_alt_and_a_number_and_a_letter_opens_as_it_was_issued() {
    let mut harness = card(Tab::Open);
    harness.key_press_modifiers(Modifiers::ALT, Key::Num4);
    harness.run();
    assert_eq!(harness.state().screen.tab, Tab::Letters);
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::OpenLetter(LetterId(3))]
    ));
}

#[test]
fn a_hold_is_lifted_and_a_dispute_closed_with_its_outcome() {
    let mut harness = card(Tab::Agreements);
    harness.get_by_label("Opheffen").click();
    harness.run();
    harness.get_by_label("Geschil afsluiten").click();
    harness.run();
    harness.get_by_label("Hoe is het afgelopen").click();
    harness.run();
    harness.get_by_label("Niet onze fout").click();
    harness.run();
    harness
        .get_by_label("Wat is de uitkomst")
        .type_text("filter vervangen");
    harness.run();
    harness.get_by_label("Klant ingelicht op").focus();
    harness.run();
    harness
        .get_by_label("Klant ingelicht op")
        .type_text("vandaag");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(
        wishes(&harness.state().asked)[..],
        [
            Command::LiftHold(HoldId(6)),
            Command::CloseDispute(closing)
        ] if closing.dispute == DisputeId(5) && closing.words == "filter vervangen"
    ));
}

#[test]
fn a_person_is_added_only_with_a_name_and_a_sound_address() {
    let mut harness = card(Tab::People);
    harness.get_by_label("Persoon toevoegen…").click();
    harness.run();
    harness.get_by_label("Naam").type_text("L. Smit");
    harness.run();
    harness.get_by_label("E-mail").focus();
    harness.run();
    harness.get_by_label("E-mail").type_text("smit@");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().asked.is_empty());
    harness.get_by_label("E-mail").focus();
    harness.run();
    harness.get_by_label("E-mail").type_text("jansen.example");
    harness.run();
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wishes(&harness.state().asked)[..],
        [Command::SaveContact { contact: None, to, .. }]
            if to.name == "L. Smit" && to.email == "smit@jansen.example"
    ));
}

#[test]
fn details_are_kept_when_they_changed_and_are_sound() {
    let mut harness = card(Tab::Details);
    assert!(harness.query_by_label("Er is niets gewijzigd").is_some());
    harness.get_by_label("Klopt").click();
    harness.run();
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wishes(&harness.state().asked)[..],
        [Command::EditCustomer { to, .. }] if !to.kind_assumed
    ));
}

#[test]
fn a_half_typed_note_survives_what_happens_around_it() {
    let mut harness = card(Tab::Details);
    harness.get_by_label("Openingszin").focus();
    harness.run();
    harness.get_by_label("Openingszin").type_text(" mooi weer");
    harness.run();
    let mut snapshot = bakery();
    snapshot.history.clear();
    harness.state_mut().model = customer::model(&snapshot, &[], &words(Language::Dutch));
    harness.run();
    assert!(harness.query_by_label("Er is niets gewijzigd").is_none());
}

#[test]
fn an_account_that_they_paid_from_can_be_forgotten() {
    let mut harness = card(Tab::Details);
    harness.get_by_label("Vergeten").scroll_to_me();
    harness.run();
    harness.get_by_label("Vergeten").click();
    harness.run();
    assert!(matches!(
        &harness.state().asked[..],
        [Action::Do(Command::ForgetAccount { account, .. })] if account == "NL91ABNA0417164300"
    ));
}

/// Seeds A3.1 and A4.1: the usual day is shown, and can be said by hand, with the days on which they are closed.
#[test]
fn when_they_pay_and_when_they_are_closed_is_said_by_hand() {
    let mut harness = card(Tab::Open);
    harness.get_by_label("Meer met Bakkerij Jansen BV").click();
    harness.run();
    harness.get_by_label("Betaaldag en sluiting…").click();
    harness.run();
    let shown = "Leeg laten: volgens 8 betaalde facturen 14 dagen, vier van de vijf binnen 16";
    assert!(harness.query_by_label(shown).is_some());
    let field = "Betaalt gewoonlijk zoveel dagen na de vervaldag";
    for (label, text) in [
        (field, "21"),
        ("Gesloten vanaf, 1", "26-10-2026"),
        ("Tot en met, 1", "30-10-2026"),
        ("Wat, 1", "herfstsluiting"),
    ] {
        harness.get_by_label(label).focus();
        harness.run();
        harness.get_by_label(label).type_text(text);
        harness.run();
    }
    harness
        .get_by_label("Werkt in de bouw: dicht in de bouwvak")
        .click();
    harness.run();
    harness.get_by_label("Vastleggen").click();
    harness.run();
    let asked = wishes(&harness.state().asked);
    let [Command::SetRhythm { to, .. }] = asked[..] else {
        panic!("{asked:?}");
    };
    assert_eq!((to.pays_after, to.building_trade), (Some(21), true));
    let [closed] = &to.closed[..] else {
        panic!("{to:?}");
    };
    assert_eq!(closed.name, "herfstsluiting");
    assert_eq!(closed.from.to_string(), "2026-10-26");
    assert_eq!(closed.through.to_string(), "2026-10-30");
}
