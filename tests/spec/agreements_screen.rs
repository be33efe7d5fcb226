//! The screen with agreements: what stands on which day, what is next, and what is asked.

use super::cards_snapshots::{agreements as snapshot, ahead, day, today};
use super::wishes::wishes;
use egui::accesskit::Role;
use egui::{Key, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::command::{ArrangementDraft, Command, MomentDraft};
use minnelijk::app::library::Library;
use minnelijk::app::snapshots::{ArrangementOffer, OfferItem};
use minnelijk::domain::calendar::{Calendar, ClosedPeriod};
use minnelijk::domain::commitment::last_reasonable_day;
use minnelijk::domain::contact::MomentResult;
use minnelijk::domain::ids::{ArrangementId, CustomerId, ItemId, LetterId, PromiseId};
use minnelijk::domain::language::Language;
use minnelijk::domain::legal_route::LegalRoute;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::msg;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::ui::action::Action;
use minnelijk::ui::agreements::new::NewArrangement;
use minnelijk::ui::agreements::{AgreementsScreen, Model, Next, View, model};
use minnelijk::ui::ask::Question;
use minnelijk::ui::route::Route;
use minnelijk::words::Words;

fn words(language: Language) -> Words {
    Words::new(language).on(today())
}

/// What came of the agreements, and what is ahead.
fn shown(words: &Words) -> Model {
    model(&snapshot(), words).watching(&ahead(), words)
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
                model: shown(&words),
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
    let model = shown(&words(Language::Dutch));
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
            "Slagerij Van Beek: bel: toezegging voor di\u{a0}20\u{a0}okt niet nagekomen",
            "Horeca De Groot V.O.F.: bel even vooraf over termijn 2 van 4 (do\u{a0}22\u{a0}okt)",
        ]
    );
}

#[test]
fn each_agreement_says_what_is_next() {
    let model = shown(&words(Language::Dutch));
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

/// An invoice of € 1.210,00 with interest; the 14-day letter of a consumer has not run out, so there are costs of
/// businesses only.
fn offer(consumer: bool) -> ArrangementOffer {
    let costs_off = consumer.then(|| msg("agreements-new-costs-letter"));
    let calendar = Calendar::default();
    ArrangementOffer {
        customer: CustomerId(1),
        name: "Bakkerij Jansen BV".to_owned(),
        language: Language::Dutch,
        currency: Currency::EUR,
        items: vec![
            OfferItem {
                id: ItemId(187),
                number: "2026-0187".to_owned(),
                open: Money::eur(121_000),
                overdue: true,
                interest: Money::eur(639),
            },
            OfferItem {
                id: ItemId(191),
                number: "2026-0191".to_owned(),
                open: Money::eur(30_000),
                overdue: false,
                interest: Money::eur(0),
            },
        ],
        people: Vec::new(),
        first_on: day("2026-10-28"),
        last_on: last_reasonable_day(today(), &calendar),
        scale: Library::load(None).law.collection.clone(),
        costs_off,
        legal: LegalRoute {
            from: day("2026-11-18"),
            letters: vec![(LetterKind::LastReminder, day("2026-10-22"))],
        },
        calendar,
    }
}

fn asking(
    offer: ArrangementOffer,
    (theme, language): (Theme, Language),
) -> Harness<'static, Asking> {
    let words = words(language);
    let moment = MomentDraft::new(CustomerId(1), Currency::EUR, MomentResult::Arrangement);
    let moment = MomentDraft {
        contact_name: "P. de Wit".to_owned(),
        ..moment
    };
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 1000.0))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, it: &mut Asking| {
                let (asked, out) = (&mut it.question, &mut it.asked);
                Question::show(asked, ui.ctx(), &it.words, today(), out);
            },
            Asking {
                question: Some(Question::new(NewArrangement::new(
                    offer,
                    moment,
                    today(),
                    &words,
                ))),
                words,
                asked: Vec::new(),
            },
        );
    harness.run();
    harness
}

fn dialog() -> Harness<'static, Asking> {
    asking(offer(false), (Theme::Light, Language::Dutch))
}

fn click(harness: &mut Harness<'_, Asking>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn pick(harness: &mut Harness<'_, Asking>, list: &str, line: &str) {
    harness.get_by_role_and_label(Role::ComboBox, list).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MenuItemRadio, line)
        .click();
    harness.run();
}

fn write(harness: &mut Harness<'_, Asking>, field: &str, text: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.run();
    harness.get_by_label(field).type_text(text);
    harness.run();
}

fn reads(harness: &Harness<'_, Asking>, text: &str) -> bool {
    let plain = |text: &str| text.replace('\u{a0}', " ");
    harness.query_all_by_role(Role::Label).any(|node| {
        let node = node.accesskit_node();
        let said = node.label().or_else(|| node.value()).unwrap_or_default();
        plain(&said).contains(text)
    })
}

/// Agreed, repeated and kept: what was asked for, if it was.
fn keep(harness: &mut Harness<'_, Asking>) -> Option<ArrangementDraft> {
    click(harness, "Herhaald en beaamd");
    click(harness, "Vastleggen en brief klaarzetten");
    let asked = wishes(&harness.state().asked);
    let [Command::RecordMoment(moment)] = asked[..] else {
        assert!(asked.is_empty(), "{asked:?}");
        return None;
    };
    assert!(moment.read_back);
    assert_eq!(moment.contact_name, "P. de Wit");
    moment.arrangement.clone()
}

#[test]
fn an_arrangement_is_kept_only_when_it_adds_up_and_was_read_back() {
    let mut harness = dialog();
    click(&mut harness, "Vastleggen en brief klaarzetten");
    assert!(harness.state().asked.is_empty(), "not read back");
    pick(&mut harness, "Oorzaak", "Kan nu niet alles");
    click(&mut harness, "Aanpassen");
    write(&mut harness, "Bedrag van termijn 1", "403,35");
    assert!(reads(
        &harness,
        "De termijnen zijn samen € 1.210,01, open staat € 1.210,00"
    ));
    assert_eq!(keep(&mut harness), None, "a cent too much");
    click(&mut harness, "Herhaald en beaamd");
    harness.get_by_role_and_label(Role::Button, "2").click();
    harness.run();
    let agreed = keep(&mut harness).unwrap();
    assert!(agreed.confirm);
    assert_eq!(agreed.items, [ItemId(187)], "what is overdue");
    assert!(
        agreed.interest.is_zero() && agreed.costs.is_zero(),
        "waived unless told"
    );
    assert_eq!(
        agreed.instalments,
        [
            (day("2026-10-28"), Money::eur(60_500)),
            (day("2026-11-30"), Money::eur(60_500)),
        ]
    );
}

/// Seed A10.5: 28 November is a Saturday; before 18 November nothing can be done at law, and by then a third is in.
#[test]
fn the_legal_route_stands_beside_the_schedule() {
    let harness = dialog();
    for said in [
        "1: wo 28 okt 2026 € 403,34",
        "2: ma 30 nov 2026 € 403,33",
        "3: ma 28 dec 2026 € 403,33",
        "juridisch kan pas vanaf wo 18 nov; klaar ma 28 dec",
        "vóór wo 18 nov is er al € 403,34 binnen",
        "eerste betaling binnen 14 dagen",
        "klaar binnen vier maanden",
        "Eerst moet nog weg: Laatste herinnering (do 22 okt)",
    ] {
        assert!(reads(&harness, said), "{said}");
    }
}

#[test]
fn interest_and_costs_are_paid_along_or_waived_and_a_consumer_pays_no_costs_yet() {
    let mut harness = dialog();
    pick(&mut harness, "Oorzaak", "Kan nu niet alles");
    assert!(reads(&harness, "Rente en kosten (€ 187,89)"));
    click(&mut harness, "Meenemen");
    let agreed = keep(&mut harness).unwrap();
    assert_eq!((agreed.interest.minor, agreed.costs.minor), (639, 18_150));
    let amounts: Vec<i64> = agreed.instalments.iter().map(|row| row.1.minor).collect();
    assert_eq!(amounts, [46_597, 46_596, 46_596]);

    let mut harness = asking(offer(true), (Theme::Light, Language::Dutch));
    pick(&mut harness, "Oorzaak", "Kan nu niet alles");
    assert!(reads(
        &harness,
        "Kosten kunnen pas mee als de 14-dagenbrief is verstuurd"
    ));
    click(&mut harness, "Meenemen");
    let agreed = keep(&mut harness).unwrap();
    assert_eq!((agreed.interest.minor, agreed.costs.minor), (639, 0));
}

/// Seed B31.
#[test]
fn more_than_four_payments_need_a_reason() {
    let mut harness = dialog();
    pick(&mut harness, "Oorzaak", "Kan nu niet alles");
    pick(&mut harness, "Meer dan vier termijnen", "5");
    assert_eq!(keep(&mut harness), None);
    assert!(reads(&harness, "Hoogstens 4 termijnen"));
    write(
        &mut harness,
        "Waarom meer of later dan redelijk is",
        "seizoensbedrijf",
    );
    click(&mut harness, "Vastleggen en brief klaarzetten");
    let asked = wishes(&harness.state().asked);
    let [Command::RecordMoment(moment)] = asked[..] else {
        panic!("{asked:?}");
    };
    let agreed = moment.arrangement.as_ref().unwrap();
    assert_eq!(agreed.instalments.len(), 5);
    assert_eq!(agreed.more_because, "seizoensbedrijf");
}

#[test]
fn the_payments_after_the_first_have_a_day_of_the_month_of_their_own() {
    let mut harness = dialog();
    pick(&mut harness, "Oorzaak", "Kan nu niet alles");
    pick(&mut harness, "Daarna elke maand", "op de 1e");
    let agreed = keep(&mut harness).unwrap();
    let days: Vec<_> = agreed.instalments.iter().map(|row| row.0).collect();
    assert_eq!(
        days,
        [day("2026-10-28"), day("2026-12-01"), day("2027-01-04")],
        "1 November would be four days later; 1 January is a holiday"
    );
}

#[test]
fn days_off_of_our_own_move_a_payment() {
    let mut shut = offer(false);
    shut.calendar = shut.calendar.also_closed([ClosedPeriod {
        from: day("2026-10-28"),
        through: day("2026-10-30"),
        name: "herfstsluiting".to_owned(),
    }]);
    let mut harness = asking(shut, (Theme::Light, Language::Dutch));
    assert!(reads(&harness, "1: ma 2 nov 2026"), "closed on the 28th");
    pick(&mut harness, "Oorzaak", "Kan nu niet alles");
    let agreed = keep(&mut harness).unwrap();
    assert_eq!(agreed.instalments[0].0, day("2026-11-02"));
}

#[test]
fn the_dialog_is_drawn_in_both_themes_and_languages() {
    for theme in [Theme::Light, Theme::Dark] {
        for language in Language::ALL {
            let harness = asking(offer(false), (theme, language));
            assert!(harness.state().question.is_some());
        }
    }
}
