//! Welcome: three ways in, a form that says what is missing, and a refusal that leaves the way open.

use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use minnelijk::domain::language::Language;
use minnelijk::domain::message::{Refusal, msg};
use minnelijk::ui::action::{Action, MachineChange, Pick};
use minnelijk::ui::welcome::{Model, WelcomeScreen, model};
use minnelijk::words::Words;
use std::path::Path;

struct Shown {
    screen: WelcomeScreen,
    model: Model,
    words: Words,
    asked: Vec<Action>,
}

fn at(width: f32, height: f32, theme: Theme, shown: Shown) -> Harness<'static, Shown> {
    let mut harness = Harness::builder()
        .with_size(vec2(width, height))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, shown: &mut Shown| {
                let Shown {
                    screen,
                    model,
                    words,
                    asked,
                } = shown;
                screen.ui(ui, model, words, asked);
            },
            shown,
        );
    harness.run();
    harness
}

fn shown(language: Language) -> Shown {
    let words = Words::new(language);
    Shown {
        screen: WelcomeScreen::default(),
        model: model(None, None, &words),
        words,
        asked: Vec::new(),
    }
}

fn usual() -> Harness<'static, Shown> {
    at(1280.0, 800.0, Theme::Light, shown(Language::Dutch))
}

fn type_in(harness: &mut Harness<'static, Shown>, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

#[test]
fn welcome_draws_at_every_size_in_both_themes_and_languages() {
    for (width, height) in [(1280.0, 800.0), (1920.0, 1080.0), (960.0, 600.0)] {
        for theme in [Theme::Light, Theme::Dark] {
            let dutch = at(width, height, theme, shown(Language::Dutch));
            assert!(dutch.query_by_label("Voorbeeld openen").is_some());
            let english = at(width, height, theme, shown(Language::English));
            assert!(english.query_by_label("Open the sample").is_some());
        }
    }
}

#[test]
fn the_demo_company_and_a_saved_file_are_one_click_away() {
    let mut harness = usual();
    harness.get_by_label("Voorbeeld openen").click();
    harness.run();
    harness.get_by_label("Bestand kiezen…").click();
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::OpenDemo, Action::Pick(Pick::Company)]
    ));
}

#[test]
fn another_language_is_asked_for_in_its_own_name() {
    let mut harness = usual();
    harness.get_by_label("English").click();
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::Machine(MachineChange::Language(Language::English))]
    ));
}

#[test]
fn a_company_of_ones_own_needs_six_facts_and_says_which_is_missing() {
    let mut harness = usual();
    harness.get_by_label("Beginnen…").click();
    harness.run();
    assert!(
        harness
            .query_by_label("De naam van het bedrijf ontbreekt")
            .is_some()
    );
    type_in(&mut harness, "Naam van het bedrijf", "Van Dalen B.V.");
    type_in(&mut harness, "Straat en huisnummer", "Biltstraat 40");
    type_in(&mut harness, "Postcode", "3572 BC");
    type_in(&mut harness, "Plaats", "Utrecht");
    type_in(&mut harness, "Uw naam", "Karin");
    assert!(harness.query_by_label("De IBAN ontbreekt").is_some());
    type_in(&mut harness, "IBAN", "NL91 ABNA 0417 1643 01");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert!(
        harness.state().asked.is_empty(),
        "a wrong digit is not kept"
    );
    harness.get_by_label("IBAN").focus();
    harness.run();
    harness.key_press(Key::Backspace);
    harness.run();
    harness.get_by_label("IBAN").type_text("0");
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let [Action::CreateCompany(made)] = &harness.state().asked[..] else {
        panic!("{:?}", harness.state().asked);
    };
    assert_eq!(made.who, "Karin");
    assert_eq!(made.company.name, "Van Dalen B.V.");
    assert_eq!(made.company.iban, "NL91ABNA0417164300");
    assert_eq!(made.company.address.city.as_deref(), Some("Utrecht"));
}

#[test]
fn a_file_that_could_not_be_opened_says_why_and_can_be_tried_again() {
    let mut it = shown(Language::Dutch);
    let refusal = Refusal::new(msg("plain-text").with("text", "Niet geopend"))
        .because(msg("plain-text").with("text", "In gebruik door Karin"))
        .remedy(msg("plain-text").with("text", "Sluit het daar"));
    let last = Path::new("map").join("van-dalen.minnelijk");
    it.model = model(Some(&last), Some(&refusal), &it.words);
    assert_eq!(
        it.model.refused,
        Some((
            "Niet geopend".to_owned(),
            "In gebruik door Karin. Sluit het daar".to_owned()
        ))
    );
    let mut harness = at(1280.0, 800.0, Theme::Light, it);
    harness
        .get_by_label("Opnieuw proberen: van-dalen.minnelijk")
        .click();
    harness.run();
    assert!(matches!(&harness.state().asked[..], [Action::OpenCompany(path)] if *path == last));
}

#[test]
fn escape_leaves_the_form() {
    let mut harness = usual();
    harness.get_by_label("Beginnen…").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Voorbeeld openen").is_some());
}
