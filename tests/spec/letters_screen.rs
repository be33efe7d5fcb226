//! Letters: what is due is looked at with its copies, what keeps one back stands beside it, and issuing
//! names how many letters and how much.

use super::desk_snapshots::{garage_preview, letters, today};
use egui::{Key, Modifiers, Role, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::snapshots::LettersSnapshot;
use minnelijk::domain::ids::{CustomerId, ItemId, LetterId};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::ui::action::{Action, Pick, Previewed};
use minnelijk::ui::letters::{Batch, LettersScreen, Model, Preview, Reasons, Tab, model};
use minnelijk::ui::route::Route;
use minnelijk::words::Words;
use std::collections::BTreeSet;

struct Desk {
    screen: LettersScreen,
    model: Model,
    preview: Option<Preview>,
    words: Words,
    out: Vec<Action>,
}

fn dutch() -> Words {
    Words::new(Language::Dutch).on(today())
}

fn harness(
    complete: bool,
    tab: Tab,
    words: Words,
    width: f32,
    theme: Theme,
) -> Harness<'static, Desk> {
    let model = model(&letters(complete), None, &words);
    let mut screen = LettersScreen::default();
    screen.tab = tab;
    let desk = Desk {
        screen,
        model,
        preview: None,
        words,
        out: Vec::new(),
    };
    let mut harness = Harness::builder()
        .with_size(vec2(width, width * 0.62))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                let shown = (&desk.model, desk.preview.as_ref());
                desk.screen
                    .ui(ui, shown, &desk.words, today(), &mut desk.out);
            },
            desk,
        );
    harness.run();
    harness
}

fn usual() -> Harness<'static, Desk> {
    let mut harness = harness(true, Tab::Due, dutch(), 1092.0, Theme::Light);
    harness.state_mut().out.clear();
    harness
}

fn asked(harness: &Harness<'_, Desk>) -> String {
    format!("{:?}", harness.state().out)
}

#[test]
fn both_parts_draw_at_every_size_in_both_themes_and_languages() {
    for width in [1092.0, 1700.0, 904.0] {
        for (theme, language) in [
            (Theme::Light, Language::Dutch),
            (Theme::Dark, Language::English),
        ] {
            for tab in [Tab::Due, Tab::Issued] {
                for complete in [true, false] {
                    let words = Words::new(language).on(today());
                    let mut harness = harness(complete, tab, words, width, theme);
                    harness.state_mut().preview = Some(garage_preview());
                    let garage = harness.state().model.letters().nth(2).unwrap().key;
                    if tab == Tab::Due {
                        harness.state_mut().screen.select(garage);
                    }
                    harness.run();
                }
            }
        }
    }
}

#[test]
fn letters_stand_by_kind_and_what_keeps_one_back_stands_under_it() {
    let words = dutch();
    let of = model;
    let model = of(&letters(true), None, &words);
    let names: Vec<&str> = model
        .groups
        .iter()
        .map(|group| group.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Eerste herinnering",
            "Laatste herinnering",
            "14-dagenbrief",
            "Bevestigingen"
        ]
    );
    let garage = &model.groups[1].letters[0];
    assert_eq!(garage.about(&words), "oudste 33 dagen te laat");
    assert_eq!(garage.sheets(&words), "1 blz + 3 kopieën + voorw.");
    let butcher = &model.groups[1].letters[1];
    assert!(butcher.blocked(&Reasons::new()), "a copy is missing");
    let lady = &model.groups[2].letters[0];
    assert!(lady.blocked(&Reasons::new()) && !lady.address_fits);
    let batch = Batch::of(&model, &BTreeSet::new(), &Reasons::new());
    assert_eq!(
        (batch.orders.len(), batch.papers, batch.heavy),
        (4, Some(7), 1)
    );
    let one_sided = LettersSnapshot {
        two_sided: false,
        ..letters(true)
    };
    let one_sided = Batch::of(
        &of(&one_sided, None, &words),
        &BTreeSet::new(),
        &Reasons::new(),
    );
    assert!(one_sided.papers > batch.papers && one_sided.heavy >= batch.heavy);
    assert_eq!(batch.total(&words).replace('\u{a0}', " "), "€ 9.265,71");
}

#[test]
fn while_the_books_are_behind_only_confirmations_go() {
    let words = dutch();
    let model = model(&letters(false), None, &words);
    let batch = Batch::of(&model, &BTreeSet::new(), &Reasons::new());
    let kinds: Vec<LetterKind> = batch.orders.iter().map(|order| order.kind).collect();
    assert_eq!(kinds, [LetterKind::ArrangementConfirmation]);
    let mut harness = harness(false, Tab::Due, dutch(), 1092.0, Theme::Light);
    harness.state_mut().out.clear();
    harness.get_by_label("Geld inlezen").click();
    harness.run();
    assert!(matches!(
        harness.state().out[..],
        [Action::Go(Route::MoneyIn)]
    ));
    let tick = harness.get_by_role_and_label(Role::CheckBox, "Fysio Plus Centrum");
    assert!(tick.accesskit_node().is_disabled());
}

#[test]
fn the_selected_letter_is_laid_out_once() {
    let mut harness = harness(true, Tab::Due, dutch(), 1092.0, Theme::Light);
    let first = Previewed {
        customer: CustomerId(5),
        currency: minnelijk::domain::money::Currency::EUR,
        kind: LetterKind::FirstReminder,
        arrangement: None,
        promise: None,
        dispute: None,
        side_agreement: None,
        asked: None,
    };
    assert!(matches!(harness.state().out[..], [Action::Preview(of)] if of == first));
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(
        asked(&harness).matches("Preview").count(),
        4,
        "two actions, each named twice"
    );
    assert!(asked(&harness).contains("CustomerId(6)"));
}

#[test]
fn printing_names_how_many_and_asks_first() {
    let mut harness = usual();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::P);
    harness.run();
    assert!(harness.state().out.is_empty());
    assert!(
        harness
            .query_by_label_contains("Samen vragen zij om")
            .is_some()
    );
    harness
        .get_by_role_and_label(Role::Button, "4 brieven uitgeven en afdrukken")
        .click();
    harness.run();
    match &harness.state().out[..] {
        [Action::PrintLetters(orders)] => {
            assert_eq!(orders.len(), 4);
            assert!(orders.iter().all(|order| order.without_copy.is_empty()));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_letter_that_is_not_ticked_stays_behind() {
    let mut harness = usual();
    harness.key_press(Key::Space);
    harness.run();
    harness
        .get_by_role_and_label(Role::CheckBox, "Fysio Plus Centrum")
        .click();
    harness.run();
    harness.get_by_label("Opslaan als PDF").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "2 brieven uitgeven en bewaren")
        .click();
    harness.run();
    assert!(
        matches!(&harness.state().out[..], [Action::SaveLetters(orders)] if orders.len() == 2),
        "{}",
        asked(&harness)
    );
}

#[test]
fn a_missing_copy_is_found_or_a_reason_is_given() {
    let mut harness = usual();
    harness.get_by_label("zoek PDF").click();
    harness.run();
    assert!(matches!(
        harness.state().out[..],
        [Action::Pick(Pick::CopyOf(ItemId(34)))]
    ));
    harness.state_mut().out.clear();
    harness.get_by_label("zonder, met reden").click();
    harness.run();
    harness
        .get_by_label("Waarom gaat de kopie niet mee?")
        .type_text("per e-mail gestuurd");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label("zoek PDF").is_none());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::P);
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "5 brieven uitgeven en afdrukken")
        .click();
    harness.run();
    match &harness.state().out[..] {
        [Action::PrintLetters(orders)] => {
            let reasons: Vec<&String> = orders
                .iter()
                .flat_map(|order| order.without_copy.values())
                .collect();
            assert_eq!(reasons, ["per e-mail gestuurd"]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn pages_are_turned_with_the_arrows() {
    let mut harness = usual();
    let garage = harness.state().model.letters().nth(2).unwrap().key;
    harness.state_mut().screen.select(garage);
    harness.state_mut().preview = Some(garage_preview());
    harness.run();
    assert!(
        harness
            .query_by_role_and_label(Role::Image, "Brief, 1 van 6")
            .is_some()
    );
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(
        harness
            .query_by_role_and_label(Role::Image, "Kopie 2026-0159, 2 van 6")
            .is_some()
    );
}

#[test]
fn what_was_issued_opens_as_printed_and_todays_can_be_taken_back() {
    let mut harness = harness(true, Tab::Issued, dutch(), 1092.0, Theme::Light);
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(
        harness.state().out[..],
        [Action::OpenLetter(LetterId(1))]
    ));
    harness.state_mut().out.clear();
    harness.get_by_label("Terugnemen").click();
    harness.run();
    assert_eq!(asked(&harness), "[Undo(JournalId(71))]");
}

#[test]
fn a_pile_that_waits_is_asked_about_above_the_list_and_leaves_the_list_in_sight() {
    let mut harness = harness(true, Tab::Issued, dutch(), 1092.0, Theme::Light);
    let row = harness.get_by_label("Terugnemen").rect();
    harness.state_mut().model.issued[0].sendings.clear();
    harness.run();
    let asked = harness.get_by_label("Ja, gepost").rect();
    let below = harness.get_by_label("Terugnemen").rect();
    assert!(asked.bottom() < below.top(), "{asked} is not above {below}");
    let moved = below.top() - row.top();
    assert!((40.0..90.0).contains(&moved), "two lines, not {moved}");
}

#[test]
fn of_a_pile_all_is_taken_back_above_the_list_and_never_by_one_of_its_rows() {
    let mut harness = harness(true, Tab::Issued, dutch(), 1092.0, Theme::Light);
    let pile = &mut harness.state_mut().model.issued;
    let mut second = pile[0].clone();
    second.id = LetterId(99);
    pile.insert(1, second);
    pile[0].sendings.clear();
    pile[1].sendings.clear();
    harness.run();
    assert!(harness.query_by_label("Terugnemen").is_none());
    harness.get_by_label("Meer met deze stapel").click();
    harness.run();
    harness.get_by_label("Alle 2 terugnemen").click();
    harness.run();
    assert_eq!(asked(&harness), "[Undo(JournalId(71))]");
}
