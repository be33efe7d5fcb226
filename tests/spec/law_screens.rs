//! The sheet of charges, what has to be settled about law and terms, and rates that the owner adds: by what is seen and
//! what is asked.

use super::stories::lived;
use egui::{Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use minnelijk::app::command::Command;
use minnelijk::app::session::Session;
use minnelijk::app::settings::MachineSettings;
use minnelijk::domain::charges::Charge;
use minnelijk::domain::language::Language;
use minnelijk::ui::action::Action;
use minnelijk::ui::charges::{self, ChargesScreen};
use minnelijk::ui::law::{self, LawScreen};
use minnelijk::ui::settings::{self, Section, SettingsScreen};
use minnelijk::words::Words;

/// Three late customers, one of whom had the terms in time.
fn company() -> Session {
    lived(&[
        "2025-01-02  terms Voorwaarden 2025: interest month:1:days, pay 30",
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-09-02  invoice 2026-0191 to Bakkerij Jansen BV of 605.00, due 2026-10-09",
        "2026-09-02  invoice 2026-0188 to Garage Smit BV of 605.00, due 2026-10-02",
        "2026-09-02  invoice 2026-0189 to Drukkerij Vos BV of 302.50, due 2026-10-02",
        "2026-09-10  given Voorwaarden 2025 to Bakkerij Jansen BV on 2025-03-14: bij de offerte",
        "2026-10-28  bank through 2026-10-27",
    ])
}

fn words(session: &Session) -> Words {
    Words::new(Language::Dutch).on(session.today())
}

struct Shown<S, M> {
    screen: S,
    model: M,
    words: Words,
    asked: Vec<Action>,
}

fn harness<S: 'static, M: 'static>(
    shown: Shown<S, M>,
    theme: Theme,
    draw: impl Fn(&mut egui::Ui, &mut Shown<S, M>) + 'static,
) -> Harness<'static, Shown<S, M>> {
    let mut harness = Harness::builder()
        .with_size(vec2(1090.0, 1400.0))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(move |ui, it: &mut Shown<S, M>| draw(ui, it), shown);
    harness.run();
    harness
}

fn sheet(
    session: &Session,
    theme: Theme,
) -> Harness<'static, Shown<ChargesScreen, charges::Model>> {
    let customer = session
        .customer_named("Bakkerij Jansen BV")
        .unwrap()
        .unwrap();
    let words = words(session);
    let model = charges::model(&session.charges(customer).unwrap(), &words);
    let today = session.today();
    let shown = Shown {
        screen: ChargesScreen::default(),
        model,
        words,
        asked: Vec::new(),
    };
    harness(shown, theme, move |ui, it| {
        it.screen.ui(ui, &it.model, &it.words, today, &mut it.asked);
    })
}

#[test]
fn a_figure_of_the_sheet_opens_into_days_rate_and_euros() {
    let session = company();
    let harness = sheet(&session, Theme::Light);
    let row = &harness.state().model.sums[0].rows[0];
    let said = row.ground.iter().chain(row.lines.iter().flatten());
    let said = said
        .cloned()
        .collect::<Vec<_>>()
        .join(" | ")
        .replace('\u{a0}', " ");
    // 26 days after 2 October at 12% a year over 1,210.00.
    for wanted in [
        "1% per maand, naar dagen volgens artikel 7.2 van Voorwaarden 2025, overhandigd op vr 14 mrt 2025",
        "03-10-2026 t/m 28-10-2026, 26 dagen | € 1.210,00 | 12% per jaar | € 10,34",
    ] {
        assert!(said.contains(wanted), "{wanted} is not in {said}");
    }
    let costs = &harness.state().model.sums[0].costs;
    assert!(
        costs
            .iter()
            .any(|(what, _)| what.replace('\u{a0}', " ") == "15% over € 1.815,00")
    );
    let drawn = |text: &str| harness.query_all_by_label_contains(text).count();
    assert!(drawn("26 dagen") > 0, "the calculation is on the screen");
}

#[test]
fn charges_are_let_go_of_in_one_step_with_a_reason() {
    let session = company();
    let mut harness = sheet(&session, Theme::Dark);
    harness
        .get_by_label("Op alle facturen kwijtschelden")
        .click();
    harness.run();
    assert!(harness.state().asked.is_empty(), "without a reason");
    harness.get_by_label("Waarom").focus();
    harness.run();
    harness.get_by_label("Waarom").type_text("goede klant");
    harness.run();
    harness
        .get_by_label("Op alle facturen kwijtschelden")
        .click();
    harness.run();
    let Some(Action::Post { wishes, .. }) = harness.state().asked.last() else {
        panic!("nothing was asked");
    };
    let [
        Command::WaiveCharges {
            items,
            what,
            reason,
            ..
        },
    ] = wishes.as_slice()
    else {
        panic!("{wishes:?}");
    };
    assert_eq!((items.len(), reason.as_str()), (2, "goede klant"));
    assert_eq!(what.as_slice(), [Charge::Interest, Charge::Costs]);
}

#[test]
fn the_terms_are_handed_over_to_everybody_who_never_had_them_in_one_step() {
    let session = company();
    let words = words(&session);
    let settings = session
        .settings(MachineSettings::default(), Vec::new())
        .unwrap();
    let versions = settings.terms.iter();
    let versions = versions
        .map(|(id, terms, _)| (*id, terms.name.clone()))
        .collect();
    let model = law::model(&session.law_tasks().unwrap(), versions, &words);
    let names: Vec<&str> = model.never.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Drukkerij Vos BV", "Garage Smit BV"]);
    assert_eq!(law::never(&session.without_terms().unwrap()), model.never);
    let today = session.today();
    let shown = Shown {
        screen: LawScreen::default(),
        model,
        words,
        asked: Vec::new(),
    };
    let mut harness = harness(shown, Theme::Light, move |ui, it| {
        it.screen.ui(ui, &it.model, &it.words, today, &mut it.asked);
    });
    harness.get_by_label("Nagekeken").click();
    for (field, text) in [("Gegeven op", "27-10-2026"), ("Hoe", "per post")] {
        harness.get_by_label(field).focus();
        harness.run();
        harness.get_by_label(field).type_text(text);
        harness.run();
    }
    harness.get_by_label("Garage Smit BV").click();
    harness.run();
    harness.get_by_label("Vastleggen voor 1 klant").click();
    harness.run();
    let asked = &harness.state().asked;
    assert!(matches!(asked[0], Action::Do(Command::TermsLookedAt)));
    let Some(Action::Post { wishes, .. }) = asked.last() else {
        panic!("nothing was asked");
    };
    let vos = session.customer_named("Drukkerij Vos BV").unwrap().unwrap();
    let [Command::HandOverTerms { customers, how, .. }] = wishes.as_slice() else {
        panic!("{wishes:?}");
    };
    assert_eq!(
        (customers.as_slice(), how.as_str()),
        ([vos].as_slice(), "per post")
    );
}

#[test]
fn a_file_of_rates_shows_what_it_would_change_before_it_holds() {
    let mut session = company();
    let words = words(&session);
    let snapshot = session
        .settings(MachineSettings::default(), Vec::new())
        .unwrap();
    let today = session.today();
    let shown = Shown {
        screen: SettingsScreen::default(),
        model: settings::model(&snapshot, &words),
        words,
        asked: Vec::new(),
    };
    let mut harness = harness(shown, Theme::Light, move |ui, it| {
        it.screen.ui(ui, &it.model, &it.words, today, &mut it.asked);
    });
    let file = "verified_until = 2027-06-30\n\
        [[trade]]\nfrom = 2026-07-01\npercent = \"10.40\"\nsource = \"x\"\nchecked_on = 2027-01-04\nverified = true\n\
        [[trade]]\nfrom = 2027-01-01\npercent = \"10.25\"\nsource = \"x\"\nchecked_on = 2027-01-04\nverified = true\n";
    let state = harness.state_mut();
    state.screen.section = Section::Law;
    state
        .screen
        .rates_file(b"[[trade]]\nfrom = gisteren", &state.model, &state.words);
    harness.run();
    let unread = "Het bestand met wettelijke cijfers kan niet worden gelezen";
    assert!(
        harness.query_all_by_label_contains(unread).count() > 0,
        "it says why"
    );
    let state = harness.state_mut();
    state
        .screen
        .rates_file(file.as_bytes(), &state.model, &state.words);
    harness.run();
    for seen in [
        "wettelijke handelsrente vanaf 01-01-2027: 10,25%",
        "Bekend tot en met 30-06-2027",
    ] {
        assert!(harness.query_all_by_label(seen).count() > 0, "{seen}");
    }
    harness.get_by_label("Overnemen").click();
    harness.run();
    let Some(Action::Post { wishes, .. }) = harness.state().asked.last() else {
        panic!("nothing was asked");
    };
    let wish = wishes[0].clone();
    session.execute(wish).unwrap();
    let law = session
        .settings(MachineSettings::default(), Vec::new())
        .unwrap()
        .law;
    assert_eq!(law.law.verified_until.to_string(), "2027-06-30");
    let on = law.law.trade.on("2027-03-01".parse().unwrap()).unwrap();
    assert_eq!(on.percent.to_string(), "10.25");
}
