//! The screen with agreements: what stands on which day, what is next, and what is asked.

use super::cards_snapshots::{agreements as snapshot, day, today};
use super::wishes::wishes;
use egui::accesskit::Role;
use egui::{Key, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use minnelijk::app::command::Command;
use minnelijk::domain::ids::{ArrangementId, CustomerId, ItemId, LetterId, PromiseId};
use minnelijk::domain::language::Language;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::ui::action::Action;
use minnelijk::ui::agreements::new::{About, NewArrangement};
use minnelijk::ui::agreements::{AgreementsScreen, Model, Next, View, model};
use minnelijk::ui::ask::Question;
use minnelijk::ui::route::Route;
use minnelijk::words::Words;

fn words(language: Language) -> Words {
    Words::new(language).on(today())
}

struct Shown {
    screen: AgreementsScreen,
    model: Model,
    words: Words,
    asked: Vec<Action>,
}

fn at(size: (f32, f32), theme: Theme, language: Language, view: View) -> Harness<'static, Shown> {
    let words = words(language);
    let mut screen = AgreementsScreen::default();
    screen.view = view;
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

fn usual() -> Harness<'static, Shown> {
    at(
        (1090.0, 1000.0),
        Theme::Light,
        Language::Dutch,
        View::Agenda,
    )
}

#[test]
fn the_screen_draws_at_every_size_in_both_themes_and_languages() {
    for size in [(1090.0, 720.0), (1700.0, 1000.0), (900.0, 520.0)] {
        for (theme, language) in [
            (Theme::Light, Language::Dutch),
            (Theme::Dark, Language::English),
        ] {
            for view in [View::Agenda, View::Running, View::Finished] {
                let harness = at(size, theme, language, view);
                assert_eq!(harness.state().screen.view, view);
            }
        }
    }
}

#[test]
fn the_agenda_has_the_call_the_day_before_and_the_broken_promise_today() {
    let model = model(&snapshot(), &words(Language::Dutch));
    assert_eq!(model.sentence, "5 afspraken lopen, 1 niet nagekomen");
    let of = |on: &str| -> Vec<String> {
        let on = day(on);
        let entries = model.entries.iter().filter(|entry| entry.day == on);
        entries
            .map(|entry| format!("{}: {}", entry.name, entry.what))
            .collect()
    };
    assert_eq!(
        of("2026-10-19"),
        ["Kwekerij Het Groene Hart: toezegging nagekomen"]
    );
    assert_eq!(
        of("2026-10-20"),
        ["Slagerij Van Beek: toezegging niet ontvangen"]
    );
    assert_eq!(
        of("2026-10-21"),
        [
            "Slagerij Van Beek: bellen: toezegging van di\u{a0}20\u{a0}okt niet ontvangen",
            "Horeca De Groot V.O.F.: bellen: termijn 2 van 4 vervalt do\u{a0}22\u{a0}okt",
        ]
    );
}

#[test]
fn each_agreement_says_what_is_next() {
    let model = model(&snapshot(), &words(Language::Dutch));
    let next = |name: &str| {
        let line = model.lines.iter().find(|line| line.name == name).unwrap();
        line.next.clone()
    };
    assert!(matches!(next("Slagerij Van Beek"), Next::Call(what, _) if what == "Vandaag bellen"));
    assert!(
        matches!(next("Horeca De Groot V.O.F."), Next::Call(what, _) if what == "Vandaag even bellen")
    );
    assert!(matches!(next("Studio Meeuw"), Next::Wait(_)));
    assert!(matches!(next("Garage Peters V.O.F."), Next::Sign(..)));
    assert!(matches!(
        next("Schildersbedrijf Kok & Zn"),
        Next::Confirm(..)
    ));
}

#[test]
fn weeks_go_by_the_arrows_and_home_comes_back() {
    let mut harness = usual();
    assert!(harness.query_by_label("Week 43").is_some());
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(harness.query_by_label("Week 44").is_some());
    harness.key_press(Key::ArrowLeft);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert!(harness.query_by_label("Week 42").is_some());
    harness.key_press(Key::Home);
    harness.run();
    assert!(harness.query_by_label("Week 43").is_some());
}

#[test]
fn enter_rings_about_the_selected_one_and_p_opens_its_confirmation() {
    let mut harness = usual();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::P);
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [
            Action::Call {
                customer: CustomerId(5),
                ..
            },
            Action::OpenLetter(LetterId(3))
        ]
    ));
}

#[test]
fn a_confirmation_that_is_due_leads_to_the_letters() {
    let mut harness = at(
        (1090.0, 1000.0),
        Theme::Light,
        Language::Dutch,
        View::Running,
    );
    let row = "Schildersbedrijf Kok & Zn: Regeling in 4 termijnen";
    harness.get_by_label(row).click();
    harness.run();
    harness.get_by_label("Naar Brieven").click();
    harness.run();
    assert!(matches!(
        harness.state().asked[..],
        [Action::Go(Route::Letters)]
    ));
}

#[test]
fn the_signed_copy_is_marked_with_its_day() {
    let mut harness = at(
        (1090.0, 1000.0),
        Theme::Light,
        Language::Dutch,
        View::Running,
    );
    let row = "Garage Peters V.O.F.: Regeling in 4 termijnen";
    harness.get_by_label(row).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Getekend terug")
        .click();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(matches!(
        wishes(&harness.state().asked)[..],
        [Command::MarkSigned { arrangement: ArrangementId(10), on, scan: None }] if *on == today()
    ));
}

#[test]
fn a_promise_is_withdrawn_with_a_reason_and_the_button_names_the_amount() {
    let mut harness = usual();
    harness.get_by_label("Intrekken…").click();
    harness.run();
    harness.get_by_label("Reden").type_text("dubbel vastgelegd");
    harness.run();
    harness
        .get_by_label("Toezegging van €\u{a0}484,00 intrekken")
        .click();
    harness.run();
    assert!(matches!(
        wishes(&harness.state().asked)[..],
        [Command::WithdrawPromise { promise: PromiseId(20), reason }]
            if reason == "dubbel vastgelegd"
    ));
}

struct Asking {
    question: Option<Question>,
    words: Words,
    asked: Vec<Action>,
}

fn dialog() -> Harness<'static, Asking> {
    let words = words(Language::Dutch);
    let about = About {
        customer: CustomerId(1),
        name: "Bakkerij Jansen BV".to_owned(),
        currency: Currency::EUR,
        items: vec![(
            ItemId(187),
            "2026-0187".to_owned(),
            Money::eur(121_000),
            true,
        )],
        people: Vec::new(),
        person: "P. de Wit".to_owned(),
    };
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 900.0))
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut Asking| {
                let (asked, out) = (&mut it.question, &mut it.asked);
                Question::show(asked, ui.ctx(), &it.words, today(), out);
            },
            Asking {
                question: Some(Question::new(NewArrangement::new(about, today(), &words))),
                words,
                asked: Vec::new(),
            },
        );
    harness.run();
    harness
}

#[test]
fn an_arrangement_is_kept_only_when_it_adds_up_and_was_read_back() {
    let mut harness = dialog();
    let keep = "Vastleggen en brief klaarzetten";
    harness.get_by_label(keep).click();
    harness.run();
    assert!(harness.state().asked.is_empty(), "not read back");
    harness.get_by_label("Oorzaak").click();
    harness.run();
    harness.get_by_label("Kan nu niet alles").click();
    harness.run();
    harness.get_by_label("Herhaald en beaamd").click();
    harness.run();
    harness.get_by_label("Bedrag van termijn 1").focus();
    harness.run();
    harness.key_press(Key::End);
    harness.key_press(Key::Backspace);
    harness.run();
    harness.get_by_label("Bedrag van termijn 1").type_text("5");
    harness.run();
    harness.get_by_label(keep).click();
    harness.run();
    assert!(harness.state().asked.is_empty(), "a cent too much");
    harness.get_by_role_and_label(Role::Button, "2").click();
    harness.run();
    harness.get_by_label("Herhaald en beaamd").click();
    harness.run();
    harness.get_by_label(keep).click();
    harness.run();
    let [Command::RecordMoment(moment)] = wishes(&harness.state().asked)[..] else {
        panic!("{:?}", harness.state().asked);
    };
    let agreed = moment.arrangement.as_ref().unwrap();
    assert!(moment.read_back && agreed.confirm);
    assert_eq!(moment.contact_name, "P. de Wit");
    assert_eq!(
        agreed.instalments,
        [
            (day("2026-10-28"), Money::eur(60_500)),
            (day("2026-11-30"), Money::eur(60_500)),
        ]
    );
}
