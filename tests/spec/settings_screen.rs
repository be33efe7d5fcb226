//! Settings and Help: each section keeps what changed and is sound, and says why it does not.

use super::cards_snapshots::{settings as snapshot, today};
use egui::{Key, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use minnelijk::app::command::Command;
use minnelijk::app::library::Library;
use minnelijk::app::settings::{ChargeMode, Theme as Look};
use minnelijk::domain::calendar::Region;
use minnelijk::domain::ids::BankAccountId;
use minnelijk::domain::language::Language;
use minnelijk::domain::message::{Refusal, msg};
use minnelijk::domain::money::Money;
use minnelijk::domain::rhythm::Hours;
use minnelijk::domain::worklist::Weights;
use minnelijk::ui::action::{Action, MachineChange, Pick};
use minnelijk::ui::help::{self, HelpScreen, Part};
use minnelijk::ui::route::Route;
use minnelijk::ui::settings::{FigureGroup, Model, Section, SettingsScreen, model};
use minnelijk::ui::shell::KeyGroup;
use minnelijk::words::Words;
use std::path::Path;

fn words(language: Language) -> Words {
    Words::new(language).on(today())
}

struct Shown {
    screen: SettingsScreen,
    model: Model,
    words: Words,
    asked: Vec<Action>,
}

fn at(
    size: (f32, f32),
    theme: Theme,
    language: Language,
    section: Section,
) -> Harness<'static, Shown> {
    let words = words(language);
    let mut screen = SettingsScreen::default();
    screen.section = section;
    let mut harness = Harness::builder()
        .with_size(vec2(size.0, size.1))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut Shown| {
                it.screen
                    .ui(ui, &it.model, &it.words, today(), &mut it.asked);
            },
            Shown {
                screen,
                model: model(&snapshot(), &words),
                words,
                asked: Vec::new(),
            },
        );
    harness.run();
    harness
}

fn usual(section: Section) -> Harness<'static, Shown> {
    at((1090.0, 1300.0), Theme::Light, Language::Dutch, section)
}

/// So high that the whole section is in sight.
fn tall(section: Section) -> Harness<'static, Shown> {
    at((1090.0, 2200.0), Theme::Light, Language::Dutch, section)
}

/// The wishes that were sent off last.
fn wished<'a>(harness: &'a Harness<'static, Shown>) -> &'a [Command] {
    match harness.state().asked.last() {
        Some(Action::Post { wishes, .. }) => wishes,
        other => panic!("no wish was sent off: {other:?}"),
    }
}

fn retype(harness: &mut Harness<'static, Shown>, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    for _ in 0..40 {
        harness.key_press(Key::Backspace);
    }
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

#[test]
fn every_section_draws_at_every_size_in_both_themes_and_languages() {
    for size in [(1090.0, 720.0), (1700.0, 1000.0), (780.0, 520.0)] {
        for (theme, language) in [
            (Theme::Light, Language::Dutch),
            (Theme::Dark, Language::English),
        ] {
            for section in Section::ALL {
                let harness = at(size, theme, language, section);
                assert_eq!(harness.state().screen.section, section);
            }
        }
    }
}

#[test]
fn the_sections_go_by_the_keys() {
    let mut harness = usual(Section::Company);
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().screen.section, Section::Colleagues);
}

#[test]
fn where_new_files_are_looked_for_is_set_at_once() {
    let mut harness = usual(Section::Folders);
    harness.get_by_label("Andere map…").click();
    harness.run();
    assert!(
        harness.query_by_label("Nu kijken").is_none(),
        "no folder is watched"
    );
    harness
        .get_by_label("Nieuwe bankbestanden en facturen aanbieden")
        .click();
    harness.run();
    harness.state_mut().model.machine.watched_folder = Some("Facturen".into());
    harness.run();
    harness.get_by_label("Nu kijken").click();
    harness.run();
    harness.get_by_label("Niet meer kijken").click();
    harness.run();
    assert!(
        matches!(
            harness.state().asked[..],
            [
                Action::Pick(Pick::WatchedFolder),
                Action::Machine(MachineChange::Downloads(false)),
                Action::LookForFiles,
                Action::Machine(MachineChange::WatchedFolder(None)),
            ]
        ),
        "{:?}",
        harness.state().asked
    );
}

#[test]
fn a_wrong_iban_is_said_while_it_is_typed_and_is_not_kept() {
    let mut harness = usual(Section::Company);
    assert!(harness.query_by_label("Er is niets gewijzigd").is_some());
    retype(&mut harness, "IBAN", "NL91ABNA0417164301");
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(harness.state().asked.is_empty());
    retype(&mut harness, "IBAN", "nl91 abna 0417 1643 00");
    retype(&mut harness, "Handelsnaam", "Van Dalen");
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wished(&harness),
        [Command::SetCompany(to)]
            if to.iban == "NL91ABNA0417164300" && to.trading_name == "Van Dalen"
    ));
}

#[test]
fn the_days_of_the_procedure_are_numbers() {
    let mut harness = usual(Section::Procedure);
    retype(&mut harness, "Eerste brief", "tien");
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(harness.state().asked.is_empty());
    retype(&mut harness, "Eerste brief", "10");
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wished(&harness),
        [Command::SetProcedure(to)]
            if to.first_letter_days == 10 && to.next_step_days == 5
    ));
}

#[test]
fn interest_and_costs_are_chosen_apart() {
    let mut harness = usual(Section::Money);
    let asked: Vec<_> = harness.get_all_by_label("Vragen").collect();
    asked[0].click();
    harness.run();
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wished(&harness),
        [Command::SetMoney(to)]
            if to.interest == ChargeMode::Charged && to.costs == ChargeMode::Announced
    ));
}

#[test]
fn small_differences_are_set_and_too_large_a_one_is_refused_beside_its_field() {
    let mut harness = usual(Section::Money);
    retype(
        &mut harness,
        "Korting voor snel betalen, in procenten",
        "1,55",
    );
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(harness.state().asked.is_empty());
    retype(
        &mut harness,
        "Korting voor snel betalen, in procenten",
        "1,5",
    );
    retype(&mut harness, "Afronding", "2,00");
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wished(&harness),
        [Command::SetMoney(to)]
            if to.discount_per_mille == 15 && to.rounding.minor == 200 && to.discount_days == 14
    ));
    let Some(Action::Post { ticket, .. }) = harness.state_mut().asked.pop() else {
        panic!("it was just sent off");
    };
    ticket.answer(Err(
        Refusal::new(msg("refused-difference-too-large")).at("rounding")
    ));
    harness.run();
    let said = "Dit is te veel om vanzelf af te boeken";
    assert!(harness.query_by_label(said).is_some());
    assert!(harness.state().screen.unsaved());
    retype(&mut harness, "Afronding", "0,10");
    harness.get_by_label("Bewaren").click();
    harness.run();
    let Some(Action::Post { ticket, .. }) = harness.state_mut().asked.pop() else {
        panic!("it was just sent off");
    };
    ticket.answer(Ok(()));
    harness.run();
    assert!(harness.query_by_label(said).is_none());
    assert!(!harness.state().screen.unsaved());
}

#[test]
fn an_account_is_made_to_count_for_the_gate() {
    let mut harness = usual(Section::Accounts);
    let change: Vec<_> = harness.get_all_by_label("Wijzigen…").collect();
    change[1].click();
    harness.run();
    harness
        .get_by_label("Telt mee: eerst bijboeken, dan aanmanen")
        .click();
    harness.run();
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wished(&harness),
        [Command::SaveBankAccount {
            account: Some(BankAccountId(2)),
            counts: true,
            ..
        }]
    ));
}

#[test]
fn a_version_of_the_terms_keeps_its_pdf_unless_another_is_picked() {
    let mut harness = usual(Section::Terms);
    harness.get_by_label("Wijzigen…").click();
    harness.run();
    harness.get_by_label("Pdf kiezen…").click();
    harness.run();
    harness.state_mut().screen.terms_pdf(vec![37, 80, 68, 70]);
    harness.run();
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wished(&harness),
        [Command::SaveTerms { terms: Some(_), to }] if to.pdf.as_deref() == Some(&[37, 80, 68, 70]) && to.interest_article == "7.2"
    ));
}

#[test]
fn language_and_look_change_at_once() {
    let mut harness = usual(Section::Look);
    harness.get_by_label("English").click();
    harness.run();
    harness.get_by_label("Donker").click();
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [
            Action::Machine(MachineChange::Language(Language::English)),
            Action::Machine(MachineChange::Theme(Look::Dark))
        ]
    ));
}

#[test]
fn copies_are_made_restored_and_taken_along() {
    let mut harness = usual(Section::File);
    for name in [
        "Nu een kopie maken",
        "Kopie terugzetten…",
        "Naar een andere computer…",
        "Andere map kiezen…",
    ] {
        harness.get_by_label(name).click();
        harness.run();
    }
    assert!(matches!(
        harness.state().asked[..],
        [
            Action::BackUp,
            Action::Restore,
            Action::MoveOut,
            Action::Pick(Pick::CopiesFolder)
        ]
    ));
}

#[test]
fn figures_that_were_not_checked_are_said_to_be_so() {
    let model = model(&snapshot(), &words(Language::Dutch));
    let in_doubt = |group: &FigureGroup| group.figures.iter().filter(|it| !it.verified).count();
    let count: usize = model.law.groups.iter().map(in_doubt).sum();
    let said = &model.law.trust[1].1;
    assert!(said.starts_with(&format!("{count} cijfers")), "{said}");
    let shown = tall(Section::Law);
    let says = |said: &str| shown.query_all_by_value(said).count();
    assert_eq!((says("vanaf 01-07-2026"), says("10,4%")), (1, 1));
}

struct Helped {
    screen: HelpScreen,
    model: help::Model,
    words: Words,
    asked: Vec<Action>,
}

fn helped(size: (f32, f32), language: Language, part: Part) -> Harness<'static, Helped> {
    let words = words(language);
    let library = Library::load(None);
    let keys = vec![KeyGroup {
        head: "Klanten".to_owned(),
        keys: minnelijk::ui::customers::keys(&words),
    }];
    let tips = library.tips(language);
    let model = help::model(tips.iter(), keys, Path::new("logboek"), &words);
    let mut screen = HelpScreen::default();
    screen.part = part;
    let mut harness = Harness::builder()
        .with_size(vec2(size.0, size.1))
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut Helped| it.screen.ui(ui, &it.model, &it.words, &mut it.asked),
            Helped {
                screen,
                model,
                words,
                asked: Vec::new(),
            },
        );
    harness.run();
    harness
}

#[test]
fn help_draws_all_its_parts_in_both_languages() {
    for language in Language::ALL {
        for part in [Part::Start, Part::Keys, Part::Tips, Part::About] {
            for size in [(1090.0, 720.0), (780.0, 520.0)] {
                let harness = helped(size, language, part);
                assert_eq!(harness.state().screen.part, part);
            }
        }
    }
}

#[test]
fn help_leads_to_the_screens_and_finds_advice() {
    let mut harness = helped((1090.0, 1000.0), Language::Dutch, Part::Start);
    harness.get_by_label("Naar Vandaag").click();
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::Go(Route::Today)]
    ));
    harness.get_by_label("Adviezen").click();
    harness.run();
    harness.get_by_label("Adviezen zoeken").focus();
    harness.run();
    harness.get_by_label("Adviezen zoeken").type_text("qqq");
    harness.run();
    assert!(harness.query_by_label("Geen advies gevonden").is_some());
}

#[test]
fn who_is_no_customer_and_what_was_said_of_a_table_stand_under_the_accounts_and_can_be_forgotten() {
    let mut harness = usual(Section::Accounts);
    assert!(harness.query_by_label("Belastingdienst").is_some());
    assert!(harness.query_by_label("Spaarbank").is_some());
    for nth in 0..2 {
        let button = harness.get_all_by_label("Vergeten").nth(nth);
        button.unwrap().click();
        harness.run();
    }
    assert!(matches!(
        &harness.state().asked[..],
        [
            Action::Do(Command::ForgetNotACustomer(account)),
            Action::Do(Command::ForgetBankProfile(bank)),
        ] if account == "NL86INGB0002445588" && bank == "spaarbank"
    ));
}

#[test]
fn when_which_kind_is_rung_is_kept_as_it_is_typed() {
    let mut harness = tall(Section::Calendar);
    harness.get_by_label("Zuid").click();
    harness.run();
    retype(&mut harness, "Bedrijven: beltijden", "9-12 en 13.30-16");
    for (field, day) in [
        ("Gesloten vanaf, 1", "24-12-2026"),
        ("Tot en met, 1", "3-1-2027"),
    ] {
        retype(&mut harness, field, day);
    }
    harness.get_by_label("Bewaren").click();
    harness.run();
    let [Command::SetCalendar(to)] = wished(&harness) else {
        panic!("{:?}", wished(&harness));
    };
    assert_eq!(to.region, Region::South);
    let office = [(540, 720), (810, 960)].map(|(from, until)| Hours { from, until });
    assert_eq!(to.calling.business.hours, office);
    let day = |text: &str| text.parse().unwrap();
    let closed = [(day("2026-12-24"), day("2027-01-03"))];
    let periods = to.closed.iter().map(|one| (one.from, one.through));
    assert_eq!(periods.collect::<Vec<_>>(), closed);
}

#[test]
fn what_are_no_hours_is_said_and_not_kept() {
    let mut harness = tall(Section::Calendar);
    retype(&mut harness, "Consumenten: beltijden", "\u{2019}s avonds");
    let wrong = "Schrijf tijden zo: 9:00–12:00, 13:30–17:00";
    assert!(harness.query_all_by_label(wrong).count() > 0);
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(harness.state().asked.is_empty());
}

#[test]
fn the_holidays_that_are_reckoned_with_stand_there() {
    let harness = tall(Section::Calendar);
    assert!(harness.query_by_label("Kerstvakantie").is_some());
}

#[test]
fn what_counts_in_the_order_is_chosen_and_not_everything_can_be_left_out() {
    let mut harness = usual(Section::Order);
    retype(&mut harness, "Met rust laten tot", "2500");
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(matches!(
        wished(&harness),
        [Command::SetOrder(to)] if to.peace_limit == Money::eur(250_000) && to.weights == Weights::default()
    ));
    for place in 0..4 {
        harness
            .query_all_by_label("Niet")
            .nth(place)
            .unwrap()
            .click();
        harness.run();
    }
    let asked = harness.state().asked.len();
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert_eq!(harness.state().asked.len(), asked, "something has to count");
}

/// Departments are named by the owner; holidays in which sales has time need a name and both days.
#[test]
fn the_morning_is_kept_with_the_owners_names_for_departments() {
    let mut harness = at(
        (1280.0, 1400.0),
        Theme::Light,
        Language::Dutch,
        Section::Morning,
    );
    let write = |harness: &mut Harness<'_, Shown>, field: &str, text: &str| {
        harness.get_by_label(field).focus();
        harness.run();
        harness.get_by_label(field).type_text(text);
        harness.run();
    };
    write(&mut harness, "Afdeling voor levering", "Werkplaats");
    harness.get_by_label("Vakantie toevoegen").click();
    harness.run();
    harness.get_by_label("Bewaren").click();
    harness.run();
    assert!(harness.state().asked.is_empty(), "a holiday without days");
    write(&mut harness, "Vakantie", "herfstvakantie");
    write(&mut harness, "Van", "17 okt 2026");
    write(&mut harness, "Tot en met", "25 okt 2026");
    harness.get_by_label("Bewaren").click();
    harness.run();
    let asked = super::wishes::wishes(&harness.state().asked);
    let [Command::SetMorning(to)] = &asked[..] else {
        panic!("{asked:?}");
    };
    assert_eq!(to.departments[0], "Werkplaats");
    assert_eq!(to.sales_periods.len(), 1);
    assert_eq!(to.sales_periods[0].name, "herfstvakantie");
    assert_eq!(to.keeps_days, 14);
}
