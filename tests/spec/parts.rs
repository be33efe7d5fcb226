//! The window's parts: they draw at every size in both themes with a name on whatever can be used and a
//! glyph for every letter (the harness checks both), and they answer to the keyboard.

use super::gallery::{Gallery, Page, call, refusal, today};
use egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::ui::parts::Answer;
use minnelijk::ui::route::Route;
use minnelijk::ui::shell::FrameEvent;

fn at(page: Page, width: f32, height: f32, theme: Theme) -> Harness<'static, Gallery> {
    let mut harness = Harness::builder()
        .with_size(vec2(width, height))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, gallery: &mut Gallery| gallery.ui(ui),
            Gallery::at(page),
        );
    harness.run();
    harness
}

fn usual(page: Page) -> Harness<'static, Gallery> {
    at(page, 1280.0, 800.0, Theme::Light)
}

#[test]
fn every_part_draws_at_every_size_in_both_themes() {
    for (width, height) in [(1280.0, 800.0), (1920.0, 1080.0), (960.0, 600.0)] {
        for theme in [Theme::Light, Theme::Dark] {
            for page in Page::ALL {
                let mut harness = at(page, width, height, theme);
                harness.state_mut().model.notices.push(refusal());
                harness.run();
                assert!(harness.query_by_label("Instellingen").is_some(), "{page:?}");
            }
        }
    }
}

#[test]
fn the_navigation_keeps_its_names_when_only_icons_fit() {
    let mut harness = at(Page::List, 960.0, 600.0, Theme::Light);
    harness.get_by_label("Geld binnen").click();
    harness.run();
    assert_eq!(harness.state().events, [FrameEvent::Go(Route::MoneyIn)]);
}

#[test]
fn ctrl_and_a_number_goes_to_a_screen() {
    let mut harness = usual(Page::List);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    harness.run();
    assert_eq!(harness.state().events, [FrameEvent::Go(Route::Customers)]);
}

#[test]
fn a_conversation_belongs_to_today_and_has_no_navigation() {
    assert_eq!(call().lit(), Route::Today);
    assert!(!call().has_nav());
}

#[test]
fn the_last_thing_done_is_undone_from_the_foot_and_by_ctrl_z() {
    let mut harness = usual(Page::List);
    harness.get_by_label("ongedaan maken").click();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    let undone = [FrameEvent::Undo, FrameEvent::Undo];
    assert_eq!(harness.state().events, undone);
}

#[test]
fn a_notice_stays_until_it_is_put_away() {
    let mut harness = usual(Page::List);
    harness.state_mut().model.notices.push(refusal());
    harness.run();
    harness.get_by_label("Melding wegleggen").click();
    harness.run();
    assert_eq!(harness.state().events, [FrameEvent::Dismiss(0)]);
}

#[test]
fn somebody_else_takes_over_from_the_top_bar() {
    let mut harness = usual(Page::List);
    harness.get_by_label("werkt als Karin").click();
    harness.run();
    harness.get_by_label("Rik").click();
    harness.run();
    assert!(matches!(
        harness.state().events[..],
        [FrameEvent::WorkAs(id)] if id.0 == 2
    ));
}

#[test]
fn a_list_goes_by_rows_pages_and_ends_and_steps_over_heads() {
    let mut harness = usual(Page::List);
    let press = |harness: &mut Harness<'static, Gallery>, key| {
        harness.key_press(key);
        harness.run();
        harness.state().row.unwrap()
    };
    assert_eq!(press(&mut harness, Key::ArrowDown), 6);
    assert_eq!(press(&mut harness, Key::ArrowUp), 5);
    assert_eq!(press(&mut harness, Key::Home), 1, "row 0 is a head");
    assert_eq!(press(&mut harness, Key::ArrowUp), 1);
    let page = press(&mut harness, Key::PageDown);
    assert!((12..=20).contains(&page), "{page}");
    assert_eq!(press(&mut harness, Key::End), 499);
    assert!(harness.query_by_label("Klant 499").is_some(), "in sight");
    assert!(harness.query_by_label("Klant 1").is_none(), "not drawn");
    harness.state_mut().row = Some(39);
    harness.run();
    assert_eq!(press(&mut harness, Key::ArrowDown), 41, "row 40 is a head");
    assert!(
        harness.query_by_label("Klant 41").is_some(),
        "scrolled along"
    );
}

#[test]
fn enter_or_a_double_click_opens_a_row_and_a_click_selects_it() {
    let mut harness = usual(Page::List);
    harness.get_by_label("Klant 3").click();
    harness.run();
    assert_eq!(harness.state().row, Some(3));
    assert_eq!(harness.state().opened, None);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().opened, Some(3));
}

#[test]
fn a_head_sorts_its_column() {
    let mut harness = usual(Page::List);
    harness.get_by_label("Dagen").click();
    harness.run();
    assert_eq!(harness.state().sorted, Some(3));
}

#[test]
fn a_list_leaves_the_keys_alone_while_the_palette_is_open() {
    let mut harness = usual(Page::List);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().row, Some(5));
}

#[test]
fn the_palette_finds_while_one_types_and_enter_takes_the_marked_answer() {
    let mut harness = usual(Page::List);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness
        .get_by_role(egui::Role::SearchInput)
        .type_text("jan");
    harness.run();
    let asked = FrameEvent::Find("jan".to_owned());
    assert!(harness.state().events.contains(&asked));
    harness.key_press(Key::ArrowDown);
    harness.run();
    let marked = harness.get_by_label_contains("Jansen & Zonen");
    assert_eq!(
        marked.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().events.last(), Some(&FrameEvent::Take(0, 1)));
    assert!(harness.query_by_role(egui::Role::SearchInput).is_none());
}

#[test]
fn ctrl_enter_opens_the_conversation_with_whoever_calls_us() {
    let mut harness = usual(Page::List);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(
        harness.state().events.last(),
        Some(&FrameEvent::Other(0, 0))
    );
}

#[test]
fn escape_leaves_the_palette() {
    let mut harness = usual(Page::List);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_role(egui::Role::SearchInput).is_none());
}

#[test]
fn a_question_mark_shows_all_keys_and_escape_puts_them_away() {
    let mut harness = usual(Page::List);
    harness.event(egui::Event::Text("?".to_owned()));
    harness.run();
    assert!(harness.query_by_label("Alle toetsen").is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().frame.covers());
}

#[test]
fn enter_presses_the_main_button_of_a_dialog_also_from_its_field() {
    let mut harness = usual(Page::Dialog);
    let field = harness.get_by_label("Wie gaat over de betaling?");
    assert!(field.is_focused(), "its first field has the keyboard");
    field.type_text("mevrouw Aydin");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answer, Some(Answer::Main));
    assert_eq!(harness.state().text, "mevrouw Aydin");
}

#[test]
fn escape_closes_a_dialog() {
    let mut harness = usual(Page::Dialog);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().answer, Some(Answer::Closed));
}

#[test]
fn enter_does_nothing_while_the_main_button_has_a_reason_not_to() {
    let mut harness = usual(Page::Dialog);
    harness.state_mut().dialog_off = Some("oorzaak ontbreekt".to_owned());
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answer, Some(Answer::Stay));
}

#[test]
fn what_lies_behind_a_dialog_cannot_be_clicked_and_gets_the_keyboard_back() {
    let mut harness = usual(Page::Dialog);
    harness.state_mut().answer = Some(Answer::Closed);
    harness.run_steps(3);
    harness.get_by_label("Achter het venster").focus();
    harness.run();
    assert!(harness.get_by_label("Achter het venster").is_focused());
    harness.state_mut().answer = None;
    harness.run();
    assert!(!harness.get_by_label("Achter het venster").is_focused());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.get_by_label("Achter het venster").is_focused());
}

#[test]
fn a_button_that_does_not_work_says_why() {
    let mut harness = usual(Page::Asking);
    let inside = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.is_disabled();
    let off = harness
        .get_all_by_label("Brieven")
        .find(|node| inside(&node.accesskit_node()))
        .expect("the button");
    off.hover();
    for _ in 0..20 {
        harness.step();
    }
    let reason = "Eerst bijboeken t/m dinsdag 20 oktober";
    assert!(harness.query_by_label_contains(reason).is_some());
    harness
        .get_by_role_and_label(egui::Role::Button, "Bellen")
        .click();
    harness.run();
    assert_eq!(harness.state().clicks, 1);
}

#[test]
fn a_day_is_typed_as_one_likes_and_written_in_full_when_left() {
    let mut harness = usual(Page::Asking);
    assert_eq!(
        harness.state().read,
        chrono::NaiveDate::from_ymd_opt(2026, 10, 28)
    );
    harness.state_mut().day.clear();
    harness.get_by_label("Eerste betaling").focus();
    harness.run();
    harness.get_by_label("Eerste betaling").type_text("25-11");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let written = harness.state().day.replace('\u{a0}', " ");
    assert_eq!(written, "wo 25 nov 2026");
}

#[test]
fn a_day_is_picked_from_the_calendar() {
    let mut harness = usual(Page::Asking);
    harness
        .get_by_label("Eerste betaling: kalender openen")
        .click();
    harness.run();
    harness.get_by_label("Volgende maand").click();
    harness.run();
    let day = "maandag 30\u{a0}november\u{a0}2026";
    harness.get_by_label(day).click();
    harness.run();
    assert_eq!(
        harness.state().read,
        chrono::NaiveDate::from_ymd_opt(2026, 11, 30)
    );
    assert!(harness.state().read > Some(today()));
    assert!(harness.query_by_label("Volgende maand").is_none(), "closed");
}

#[test]
fn what_is_not_an_amount_says_so_below_once_it_is_left() {
    let mut harness = usual(Page::Asking);
    let why = "hooguit twee cijfers achter de komma";
    assert!(harness.query_by_label(why).is_some());
    harness.get_by_label("Bedrag 2").focus();
    harness.run();
    assert!(harness.query_by_label(why).is_none(), "still typing");
}

#[test]
fn a_slash_leads_to_the_field_and_is_not_typed_in_it() {
    let mut harness = usual(Page::Asking);
    harness.event(egui::Event::Text("/".to_owned()));
    harness.run();
    let field = harness.get_by_label("Wat zegt de klant?");
    assert!(field.is_focused());
    field.type_text("deel/");
    harness.run();
    assert_eq!(harness.state().query, "deel/");
}
