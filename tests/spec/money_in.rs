//! Money in: files are looked at before anything is kept, receipts are explained by hand, old items are
//! answered for, and what was imported can be taken back.

use super::desk_snapshots::{
    inbox, inbox_with_opening, item, paid_twice, rehearsal, today, waiting_copy,
};
use super::importing::Office;
use egui::accesskit::Toggled;
use egui::{Key, Modifiers, Role, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::{Question, Rehearsal, Said};
use minnelijk::app::snapshots::{CopyGuess, InboxSnapshot, WaitingCopyView};
use minnelijk::domain::copies::CopySigns;
use minnelijk::domain::ids::{CustomerId, ItemId, ReceiptId};
use minnelijk::domain::language::Language;
use minnelijk::domain::matching::Difference;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::ui::action::{Action, Pick};
use minnelijk::ui::money_in::{
    Card, CopiesFor, Draft, FileKind, LookedCopy, Mark, Model, MoneyInScreen, Tab, candidate_about,
    details, model,
};
use minnelijk::ui::work::Progress;
use minnelijk::words::Words;
use std::path::Path;

struct Desk {
    screen: MoneyInScreen,
    model: Model,
    table: Option<Rehearsal>,
    words: Words,
    out: Vec<Action>,
}

fn dutch() -> Words {
    Words::new(Language::Dutch).on(today())
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn desk(tab: Tab, inbox: &InboxSnapshot, rehearsal: Option<&Rehearsal>, words: Words) -> Desk {
    let mut screen = MoneyInScreen::default();
    screen.tab = tab;
    let model = model(inbox, rehearsal, None, &words);
    Desk {
        screen,
        model,
        table: rehearsal.cloned(),
        words,
        out: Vec::new(),
    }
}

/// A file that is to be looked at whole is, as the window does it.
fn show_file(desk: &mut Desk) {
    let Some(at) = desk
        .out
        .iter()
        .position(|action| matches!(action, Action::ShowFile(_)))
    else {
        return;
    };
    let Action::ShowFile(place) = desk.out.remove(at) else {
        return;
    };
    let files = desk.table.as_ref().map(|table| &table.files);
    desk.model.details = place.and_then(|place| {
        let file = files?.get(place)?;
        Some(details(place, file, &desk.words))
    });
}

fn harness(desk: Desk, width: f32, height: f32, theme: Theme) -> Harness<'static, Desk> {
    let mut harness = Harness::builder()
        .with_size(vec2(width, height))
        .with_theme(theme)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                let (model, words) = (&desk.model, &desk.words);
                desk.screen.ui(ui, model, words, today(), &mut desk.out);
                show_file(desk);
            },
            desk,
        );
    harness.run();
    harness
}

fn usual(tab: Tab) -> Harness<'static, Desk> {
    let table = rehearsal();
    let inbox = if tab == Tab::Opening {
        inbox_with_opening()
    } else {
        inbox()
    };
    harness(
        desk(tab, &inbox, Some(&table), dutch()),
        1092.0,
        720.0,
        Theme::Light,
    )
}

fn asked(harness: &Harness<'_, Desk>) -> String {
    format!("{:?}", harness.state().out)
}

#[test]
fn every_part_draws_at_every_size_in_both_themes_and_languages() {
    let table = rehearsal();
    for (width, height) in [(1092.0, 720.0), (1700.0, 1000.0), (904.0, 520.0)] {
        for (theme, language) in [
            (Theme::Light, Language::Dutch),
            (Theme::Dark, Language::English),
        ] {
            for tab in [
                Tab::Reading,
                Tab::Inbox,
                Tab::Copies,
                Tab::Opening,
                Tab::Earlier,
            ] {
                for reading in [None, Some(&table)] {
                    let words = Words::new(language).on(today());
                    let desk = desk(tab, &inbox_with_opening(), reading, words);
                    let harness = harness(desk, width, height, theme);
                    assert!(
                        !harness
                            .state()
                            .screen
                            .keys(&harness.state().model, &dutch())
                            .is_empty()
                            || matches!(tab, Tab::Earlier | Tab::Copies)
                    );
                    let asked = &harness.state().out;
                    let looks = |action: &Action| matches!(action, Action::LookAtCopy(_));
                    assert!(
                        asked
                            .iter()
                            .all(|action| tab == Tab::Copies && looks(action))
                    );
                }
            }
        }
    }
}

#[test]
fn an_empty_company_says_what_can_be_read_and_offers_three_ways() {
    let empty = InboxSnapshot {
        receipts: Vec::new(),
        imports: Vec::new(),
        ..inbox()
    };
    let mut harness = harness(
        desk(Tab::Reading, &empty, None, dutch()),
        1092.0,
        720.0,
        Theme::Light,
    );
    harness.get_by_label("Bestanden kiezen…").click();
    harness.run();
    assert!(matches!(
        harness.state().out[..],
        [Action::Pick(Pick::ImportFiles)]
    ));
    harness.state_mut().out.clear();
    harness.get_by_label("Pad van een bestand").focus();
    harness.run();
    harness
        .get_by_label("Pad van een bestand")
        .type_text("\"/tmp/bank okt.xml\"");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(asked(&harness), "[Rehearse([\"/tmp/bank okt.xml\"])]");
    harness.state_mut().out.clear();
    harness.key_press(Key::Escape);
    harness.run();
    harness.event(egui::Event::Paste("/tmp/a.sta\n/tmp/b.sta".to_owned()));
    harness.run();
    assert_eq!(
        asked(&harness),
        "[Rehearse([\"/tmp/a.sta\", \"/tmp/b.sta\"])]"
    );
}

#[test]
fn beside_the_place_to_drop_files_stands_how_to_get_a_list_out_of_each_package() {
    let mut harness = harness(
        desk(Tab::Reading, &inbox(), None, dutch()),
        1092.0,
        720.0,
        Theme::Light,
    );
    let says = |harness: &Harness<'_, Desk>, words: &str| {
        harness.query_all_by_label_contains(words).next().is_some()
    };
    assert!(says(&harness, "Import/Export"));
    assert!(says(&harness, "bij anderen die ermee werken"));
    harness.get_by_label("Uw boekhoudpakket").click();
    harness.run();
    harness.get_by_label("Moneybird").click();
    harness.run();
    assert!(says(&harness, "was niet te vinden waar dit"));
    assert!(says(&harness, "niet in het programma zelf nagekeken"));
}

#[test]
fn what_only_the_user_can_say_is_asked_under_the_file() {
    let mut table = rehearsal();
    table.files[5].read.questions = vec![Question::Turned {
        head: "Vervaldatum".to_owned(),
        days: 944,
        texts: 1_522,
    }];
    table.files[5].ticked = false;
    let one = desk(Tab::Reading, &inbox(), Some(&table), dutch());
    let row = &one.model.reading.as_ref().unwrap().groups[2].files[0];
    assert!(row.off.as_ref().unwrap().contains("vraag"));
    let mut harness = harness(one, 1092.0, 720.0, Theme::Light);
    harness
        .get_by_role_and_label(Role::Link, "terugdraaien")
        .click();
    harness.run();
    assert!(matches!(
        harness.state().out[..],
        [Action::AnswerOfFile(
            5,
            Said {
                turned: Some(true),
                ..
            }
        )]
    ));
    harness.state_mut().out.clear();
    harness
        .get_by_role_and_label(Role::CheckBox, "Lijsten: alles aanvinken")
        .click();
    harness.run();
    assert!(
        harness.state().out.is_empty(),
        "it cannot be ticked with the others"
    );
}

#[test]
fn files_stand_by_what_they_are_and_say_what_will_happen() {
    let words = dutch();
    let reading = model(&inbox(), Some(&rehearsal()), None, &words)
        .reading
        .unwrap();
    let kinds: Vec<FileKind> = reading.groups.iter().map(|group| group.kind).collect();
    let all = [
        FileKind::Statements,
        FileKind::Invoices,
        FileKind::Lists,
        FileKind::Copies,
        FileKind::Unreadable,
    ];
    assert_eq!(kinds, all);
    assert_eq!(reading.strip, "9 bestanden gelezen");
    assert_eq!(
        reading.sum,
        "213 boekingen, 11 facturen, 3 posten, 1 kopie, 5 wijzigingen, 2 gesloten"
    );
    assert_eq!(reading.behind, "2 bestanden blijven achter");
    let after = "31 van 38 ontvangsten vanzelf gekoppeld · daarna zijn de boeken volledig t/m di 20 okt · in één keer ongedaan te maken";
    assert_eq!(plain(&reading.after), after);
    let refused = reading.groups[4].files[0].refused.clone().unwrap();
    assert!(refused.0.contains("wachtwoord") && refused.1.contains("zonder wachtwoord"));
    assert_eq!(reading.off, None);
}

#[test]
fn the_same_file_twice_says_that_nothing_is_added() {
    let words = dutch();
    let mut table = rehearsal();
    let reading = model(&inbox(), Some(&table), None, &words).reading.unwrap();
    let note = &reading.groups[0].files[2].notes[0].text;
    assert_eq!(
        plain(note),
        "Dit bestand is al ingelezen op wo 7 okt: er komt niets bij"
    );
    table.files = vec![table.files[2].clone()];
    let reading = model(&inbox(), Some(&table), None, &words).reading.unwrap();
    assert_eq!(reading.sum, "niets nieuws");
    assert!(reading.off.unwrap().contains("niets nieuws"));
}

#[test]
fn files_are_ticked_by_their_box_and_by_the_space_bar_and_imported_by_ctrl_enter() {
    let mut harness = usual(Tab::Reading);
    let tick = harness.get_by_role_and_label(Role::CheckBox, "ING zakelijk okt.sta");
    assert_eq!(tick.accesskit_node().toggled(), Some(Toggled::True));
    tick.click();
    harness.run();
    assert!(matches!(
        harness.state().out[..],
        [Action::TickFile(1, false)]
    ));
    harness.state_mut().out.clear();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(
        matches!(harness.state().out[..], [Action::TickFile(0, false)]),
        "{}",
        asked(&harness)
    );
    harness.state_mut().out.clear();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert!(matches!(harness.state().out[..], [Action::Import]));
    harness.state_mut().out.clear();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(matches!(harness.state().out[..], [Action::ForgetRehearsal]));
}

#[test]
fn a_file_that_cannot_be_read_is_not_ticked_and_enter_shows_the_details_of_one_that_can() {
    let mut harness = usual(Tab::Reading);
    assert!(
        harness
            .query_by_role_and_label(Role::CheckBox, "werkbon 3381.docx")
            .is_none()
    );
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label("2 regels").is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("2 regels").is_none());
    assert!(
        harness.state().out.is_empty(),
        "Escape closed the details only"
    );
}

#[test]
fn rows_of_a_list_are_ticked_one_by_one_and_lines_of_a_bank_are_not() {
    let mut harness = usual(Tab::Reading);
    harness.state_mut().out.push(Action::ShowFile(Some(3)));
    harness.run();
    harness.run();
    let row = harness.state().model.details.as_ref().unwrap().rows[1].clone();
    let name = format!(
        "{} {}: {}",
        row.who,
        row.what,
        dutch().money(row.amount.unwrap())
    );
    harness.get_by_role_and_label(Role::CheckBox, &name).click();
    harness.run();
    assert_eq!(asked(&harness), "[TickRow(3, 1, false)]");
    harness.state_mut().out.clear();
    harness.key_press(Key::Escape);
    harness.run();
    harness.state_mut().out.push(Action::ShowFile(Some(0)));
    harness.run();
    harness.run();
    let details = harness.state().model.details.clone().unwrap();
    assert!(details.whole.unwrap().contains("saldo"));
    let row = &details.rows[0];
    let name = format!(
        "{} {}: {}",
        row.who,
        row.what,
        dutch().money(row.amount.unwrap())
    );
    harness.get_by_role_and_label(Role::CheckBox, &name).click();
    harness.run();
    assert_eq!(asked(&harness), "[]");
}

/// Five hundred invoices and copies, and the usual files.
fn hundreds() -> Rehearsal {
    let mut table = rehearsal();
    let (invoice, copy) = (table.files[4].clone(), table.files[6].clone());
    for nth in 0..250 {
        let mut invoice = invoice.clone();
        invoice.problems.clear();
        invoice.read.problems.clear();
        invoice.read.name = format!("factuur {nth}.xml");
        invoice.counts.new = 1;
        let mut copy = copy.clone();
        copy.read.name = format!("scan {nth}.pdf");
        table.files.extend([invoice, copy]);
    }
    table
}

#[test]
fn many_files_that_are_alike_are_one_line_that_opens() {
    let table = hundreds();
    let words = dutch();
    let reading = model(&inbox(), Some(&table), None, &words).reading.unwrap();
    let pile = &reading.groups[1].piles[0];
    assert!(pile.files.len() >= 250);
    assert_eq!(pile.counts.new, 250 + 11, "the sum of what is in it");
    let mut harness = harness(
        desk(Tab::Reading, &inbox(), Some(&table), dutch()),
        1092.0,
        720.0,
        Theme::Light,
    );
    assert!(
        harness
            .query_by_role_and_label(Role::CheckBox, "factuur 0.xml")
            .is_none()
    );
    let all = format!("{}: alles aanvinken", pile.name);
    harness.get_by_role_and_label(Role::CheckBox, &all).click();
    harness.run();
    assert_eq!(harness.state().out.len(), pile.files.len());
    assert!(matches!(harness.state().out[0], Action::TickFile(_, false)));
    harness.state_mut().out.clear();
    harness.get_all_by_label("bekijken").next().unwrap().click();
    harness.run();
    assert!(
        harness
            .query_by_role_and_label(Role::CheckBox, "factuur 0.xml")
            .is_some()
    );
    // Only what is in sight is drawn.
    let drawn = harness.query_all_by_role(Role::ListItem).count();
    assert!(drawn < 60, "{drawn} rows");
    harness.get_by_label("dichtklappen").click();
    harness.run();
    assert!(
        harness
            .query_by_role_and_label(Role::CheckBox, "factuur 0.xml")
            .is_none()
    );
}

#[test]
fn a_group_folds() {
    let mut harness = usual(Tab::Reading);
    assert!(
        harness
            .query_by_role_and_label(Role::CheckBox, "rabobank-okt.xml")
            .is_some()
    );
    harness
        .get_by_role_and_label(Role::DisclosureTriangle, "Bankafschriften")
        .click();
    harness.run();
    assert!(
        harness
            .query_by_role_and_label(Role::CheckBox, "rabobank-okt.xml")
            .is_none()
    );
}

#[test]
fn work_that_is_going_on_can_be_stopped_and_nothing_is_imported_meanwhile() {
    let words = dutch();
    let progress = Progress {
        share: 0.4,
        what: "Inlezen…".to_owned(),
        cancellable: true,
    };
    let mut one = desk(Tab::Reading, &inbox(), Some(&rehearsal()), dutch());
    one.model = model(&inbox(), Some(&rehearsal()), Some(progress), &words);
    let mut harness = harness(one, 1092.0, 720.0, Theme::Light);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert!(harness.state().out.is_empty());
    harness.get_by_label("Stoppen").click();
    harness.run();
    assert!(matches!(harness.state().out[..], [Action::StopWork]));
}

#[test]
fn what_the_payer_wrote_shows_what_was_recognised_and_why_it_was_not_linked() {
    let card = Card::of(&inbox().receipts[0], &dutch());
    assert_eq!(card.text[1], (Mark::Whole, "2026 0187".to_owned()));
    assert_eq!(card.text[3], (Mark::Possible, "0203".to_owned()));
    assert!(card.why_not.unwrap().contains("Horeca De Groot"));
    let about = candidate_about(&inbox().receipts[0].candidates[1], &dutch());
    assert_eq!(plain(&about), "2026-0187, rest € 726,00");
}

#[test]
fn a_range_that_does_not_fit_the_text_is_passed_over() {
    let mut one = inbox().receipts[0].clone();
    one.receipt.text = "é".to_owned();
    assert_eq!(
        Card::of(&one, &dutch()).text,
        [(Mark::Plain, "é".to_owned())]
    );
}

#[test]
fn enter_links_the_first_candidate_and_goes_on_to_the_next_receipt() {
    let mut harness = usual(Tab::Inbox);
    harness.key_press(Key::Enter);
    harness.run();
    match &harness.state().out[..] {
        [Action::Do(Command::Allocate { receipt, parts })] => {
            assert_eq!(*receipt, ReceiptId(1));
            assert_eq!(
                parts[..],
                [
                    (ItemId(11), Money::eur(121_000)),
                    (ItemId(12), Money::eur(72_600))
                ]
            );
        }
        other => panic!("{other:?}"),
    }
    assert!(
        harness.query_by_label("CCV Settlement").is_some(),
        "the next one"
    );
}

#[test]
fn a_number_chooses_a_candidate_and_amounts_can_be_changed() {
    let mut harness = usual(Tab::Inbox);
    harness.key_press(Key::Num2);
    harness.run();
    assert!(harness.query_by_label("Koppelen aan 2026-0203").is_none());
    let field = harness.get_by_label("Koppelen aan 2026-0187");
    field.focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness
        .get_by_label("Koppelen aan 2026-0187")
        .type_text("1000");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    match &harness.state().out[..] {
        [Action::Do(Command::Allocate { parts, .. })] => {
            assert_eq!(parts[..], [(ItemId(11), Money::eur(100_000))]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn another_invoice_is_found_by_number_and_joins_what_is_being_linked() {
    let mut harness = usual(Tab::Inbox);
    harness.key_press(Key::Num2);
    harness.run();
    harness.event(egui::Event::Text("+".to_owned()));
    harness.run();
    harness.get_by_role(Role::SearchInput).type_text("0219");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let field = harness.get_by_label("Koppelen aan 2026-0219");
    assert_eq!(
        field.accesskit_node().value().as_deref(),
        Some("726,00"),
        "what was left"
    );
    harness
        .get_by_label_contains(
            "Koppel € 1.936,00 aan 2 facturen"
                .replace("€ ", "€\u{a0}")
                .as_str(),
        )
        .click();
    harness.run();
    assert!(asked(&harness).contains("ItemId(14)"));
}

#[test]
fn a_stranger_is_linked_by_searching() {
    let mut harness = usual(Tab::Inbox);
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.event(egui::Event::Text("/".to_owned()));
    harness.run();
    harness.get_by_role(Role::SearchInput).type_text("980,10");
    harness.run();
    let role = Role::Button;
    let found = harness.query_all_by_role(role);
    let found = found.into_iter().find(|one| {
        one.accesskit_node()
            .label()
            .is_some_and(|name| name.contains("2026-0171"))
    });
    found.expect("what was found").click();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    match &harness.state().out[..] {
        [Action::Do(Command::Allocate { receipt, parts })] => {
            assert_eq!((*receipt, parts[0].0), (ReceiptId(3), ItemId(16)));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_rest_is_kept_as_credit_or_is_no_customers_money() {
    let mut harness = usual(Tab::Inbox);
    harness.key_press(Key::T);
    harness.run();
    assert!(
        asked(&harness).contains("KeepAsCredit { receipt: ReceiptId(1), customer: CustomerId(1) }")
    );
    harness.state_mut().out.clear();
    harness.key_press(Key::N);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().out.is_empty(), "say first what it is");
    harness.get_by_label("Eigen overboeking").click();
    harness.run();
    harness.get_by_label("Vastleggen").click();
    harness.run();
    let said =
        "NotACustomer { receipt: ReceiptId(2), note: \"Eigen overboeking\", remember: false }";
    assert!(asked(&harness).contains(said), "{}", asked(&harness));
}

#[test]
fn what_was_refused_does_not_count_as_explained() {
    let mut harness = usual(Tab::Inbox);
    let place = |harness: &Harness<'_, Desk>, said: &str| {
        harness
            .query_by_role_and_label(Role::ProgressIndicator, said)
            .is_some()
    };
    harness.key_press(Key::Enter);
    harness.run();
    assert!(place(&harness, "2 van 4"));
    assert!(
        harness.query_by_label("1 verklaard").is_none(),
        "it is still there"
    );
    let mut after = inbox();
    after.receipts.remove(0);
    harness.state_mut().model = model(&after, None, None, &dutch());
    harness.run();
    assert!(place(&harness, "2 van 4"));
    assert!(harness.query_by_label("1 verklaard").is_some());
}

#[test]
fn no_item_takes_more_than_is_open_and_nothing_is_mixed() {
    let words = dutch();
    let left = Money::eur(50_000);
    let one = item(1, "2026-0001", today(), 40_000);
    let mut draft = Draft::with(CustomerId(1), "Jansen", &one, left, &words);
    assert_eq!(draft.parts[0].text, "400,00");
    assert_eq!(draft.verdict(left, &words).rest, Money::eur(10_000));
    draft.parts[0].text = "450".to_owned();
    let verdict = draft.verdict(left, &words);
    assert!(verdict.parts.is_empty() && plain(&verdict.off.unwrap()).contains("€ 400,00 open"));
    draft.parts[0].text = "abc".to_owned();
    assert!(
        draft
            .verdict(left, &words)
            .off
            .unwrap()
            .contains("geen bedrag")
    );
    draft.parts[0].text = "400".to_owned();
    draft.add(
        CustomerId(2),
        "Ander",
        &item(2, "2026-0002", today(), 40_000),
        left,
        &words,
    );
    assert_eq!(draft.parts[1].text, "100,00", "what was left");
    assert_eq!(draft.parts[1].other.as_deref(), Some("Ander"));
    draft.parts[1].text = "150".to_owned();
    assert!(plain(&draft.verdict(left, &words).off.unwrap()).contains("€ 50,00 meer"));
    let dollars = Money::minor(50_000, Currency::parse("USD").unwrap());
    assert!(
        draft
            .verdict(dollars, &words)
            .off
            .unwrap()
            .contains("niet gemengd")
    );
}

#[test]
fn an_import_is_taken_back_whole() {
    let mut harness = usual(Tab::Earlier);
    harness.get_by_label("Ongedaan maken").click();
    harness.run();
    assert_eq!(asked(&harness), "[Undo(JournalId(9))]");
    assert!(harness.query_by_label("ongedaan gemaakt").is_some());
}

#[test]
fn what_was_paid_twice_is_kept_for_the_next_invoice_or_paid_back() {
    let twice = InboxSnapshot {
        receipts: vec![paid_twice(), inbox().receipts[1].clone()],
        ..inbox()
    };
    let of = ReceiptId(5);
    for by_key in [false, true] {
        let desk = desk(Tab::Inbox, &twice, None, dutch());
        let mut harness = harness(desk, 1092.0, 720.0, Theme::Light);
        let keys = harness
            .state()
            .screen
            .keys(&harness.state().model, &dutch());
        assert!(keys.iter().any(|(key, _)| key == "R"));
        if by_key {
            harness.key_press(Key::T);
        } else {
            let hold = "Aanhouden voor de volgende factuur";
            harness.get_by_role_and_label(Role::Button, hold).click();
        }
        harness.run();
        assert!(matches!(
            harness.state().out[..],
            [Action::Do(Command::KeepAsCredit { receipt, customer: CustomerId(1) })]
                if receipt == of
        ));
    }
    for by_key in [false, true] {
        let desk = desk(Tab::Inbox, &twice, None, dutch());
        let mut harness = harness(desk, 1092.0, 720.0, Theme::Light);
        if by_key {
            harness.key_press(Key::R);
        } else {
            harness
                .get_by_role_and_label(Role::Button, "Terugbetalen…")
                .click();
        }
        harness.run();
        harness.get_by_label("Vastleggen").click();
        harness.run();
        assert!(matches!(
            &harness.state().out[..],
            [Action::Do(Command::NotACustomer { receipt, note, .. })]
                if *receipt == of && note == "terug te betalen aan Bakkerij Jansen BV"
        ));
    }
}

#[test]
fn what_a_table_is_and_what_its_columns_are_is_said_in_one_window() {
    let office = Office::on("2026-11-10");
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/payouts/eigen-kolommen.csv");
    let rehearsal = office.rehearse(&[file]);
    let desk = desk(Tab::Reading, &inbox(), Some(&rehearsal), dutch());
    let mut harness = harness(desk, 1280.0, 900.0, Theme::Light);
    harness.get_by_label("Kolommen aanwijzen…").click();
    harness.run();
    harness
        .get_by_label("Afrekening van een betaaldienst")
        .click();
    harness.run();
    for (head, meaning) in [
        ("Wanneer", "Dag van de betaling"),
        ("Totaal", "Betaald door de klant"),
        ("Lot", "Nummer van de uitbetaling"),
    ] {
        harness.get_by_role_and_label(Role::ComboBox, head).click();
        harness.run();
        harness
            .get_by_role_and_label(Role::MenuItemRadio, meaning)
            .click();
        harness.run();
    }
    let keep = "Onthouden en opnieuw lezen";
    harness.get_by_label(keep).click();
    harness.run();
    assert!(harness.state().out.is_empty(), "of whom?");
    harness.get_by_label("Betaaldienst").type_text("buckaroo");
    harness.run();
    harness.get_by_label(keep).click();
    harness.run();
    let [Action::Post { wishes, .. }] = &harness.state().out[..] else {
        panic!("{}", asked(&harness));
    };
    let [Command::SaveSettlementProfile(profile)] = &wishes[..] else {
        panic!("{wishes:?}");
    };
    assert_eq!(profile.provider, "Buckaroo", "as it is known");
    let columns: Vec<&str> = profile.columns.iter().map(|(one, _)| one.code()).collect();
    assert_eq!(columns, ["payout", "day", "gross"]);
}

/// The first receipt as if the bank had taken it back: what it had paid is opened again.
fn taken_back() -> InboxSnapshot {
    let mut one = inbox().receipts[0].clone();
    one.receipt.reversal = true;
    for money in [&mut one.receipt.amount, &mut one.receipt.unallocated] {
        *money = money.negated();
    }
    for (item, part) in one.candidates.iter_mut().flat_map(|one| &mut one.items) {
        item.open = item.open.negated();
        *part = part.negated();
    }
    let paid = one.candidates[0].items.iter();
    let paid = paid.map(|(item, _)| (CustomerId(1), "Bakkerij Jansen BV".to_owned(), item.clone()));
    InboxSnapshot {
        paid_items: paid.collect(),
        receipts: vec![one],
        ..inbox()
    }
}

#[test]
fn what_the_bank_took_back_opens_its_invoices_again_with_one_key() {
    let desk = desk(Tab::Inbox, &taken_back(), None, dutch());
    let mut harness = harness(desk, 1092.0, 720.0, Theme::Light);
    let button = "Zet 2 facturen weer open voor €\u{a0}1.936,00";
    assert!(harness.query_by_label(button).is_some());
    assert!(harness.query_by_label_contains("Als tegoed bij").is_none());
    harness.key_press(Key::T);
    harness.key_press(Key::R);
    harness.run();
    assert!(harness.state().out.is_empty(), "{}", asked(&harness));
    harness.key_press(Key::Enter);
    harness.run();
    let [Action::Do(Command::Allocate { parts, .. })] = &harness.state().out[..] else {
        panic!("{}", asked(&harness));
    };
    let parts: Vec<i64> = parts.iter().map(|(_, part)| part.minor).collect();
    assert_eq!(parts, [-121_000, -72_600]);
}

#[test]
fn no_more_is_opened_again_than_was_paid_or_taken_back() {
    let words = dutch();
    let left = Money::eur(-50_000);
    let mut one = item(1, "2026-0001", today(), 40_000);
    one.open = one.open.negated();
    let mut draft = Draft::with(CustomerId(1), "Jansen", &one, left, &words);
    assert_eq!(draft.parts[0].text, "-400,00");
    let verdict = draft.verdict(left, &words);
    assert_eq!((verdict.off, verdict.rest), (None, Money::eur(-10_000)));
    draft.parts[0].text = "-450".to_owned();
    let off = draft.verdict(left, &words).off.unwrap();
    assert_eq!(plain(&off), "op 2026-0001 is € 400,00 betaald");
    draft.parts[0].text = "400".to_owned();
    assert!(draft.verdict(left, &words).off.is_some(), "the other way");
    draft.parts[0].text = "-400".to_owned();
    let mut two = one.clone();
    two.id = ItemId(2);
    draft.add(CustomerId(1), "Jansen", &two, left, &words);
    assert_eq!(draft.parts[1].text, "-100,00", "what was left");
    draft.parts[1].text = "-150".to_owned();
    let off = draft.verdict(left, &words).off.unwrap();
    assert_eq!(plain(&off), "€ 50,00 meer dan er is teruggeboekt");
}

#[test]
fn what_is_let_go_stands_beside_the_proposal_while_it_is_taken_as_it_is() {
    let mut one = inbox().receipts[0].clone();
    one.candidates[0].forgiven =
        vec![("2026-0203".to_owned(), Money::eur(4), Difference::Rounding)];
    let inbox = InboxSnapshot {
        receipts: vec![one],
        ..inbox()
    };
    let desk = desk(Tab::Inbox, &inbox, None, dutch());
    let mut harness = harness(desk, 1092.0, 720.0, Theme::Light);
    let said = "€\u{a0}0,04 van 2026-0203 wordt afgeboekt: afronding";
    assert!(harness.query_by_label(said).is_some());
    harness.get_by_label("2026-0187 weglaten").click();
    harness.run();
    assert!(harness.query_by_label(said).is_none());
}

#[test]
fn differences_that_were_let_go_stand_under_the_imports() {
    let harness = usual(Tab::Earlier);
    let title = "Verschillen die zijn afgeboekt";
    assert!(harness.query_all_by_label(title).next().is_some());
    let line = "Café ’t Hoekje 2026-0170: €\u{a0}0,04";
    assert!(harness.query_all_by_label_contains(line).next().is_some());
}

#[test]
fn who_is_no_customer_is_remembered_unless_that_is_ticked_off() {
    let mut receipt = inbox().receipts[3].clone();
    receipt.may_be_nobody = true;
    let inbox = InboxSnapshot {
        receipts: vec![receipt],
        ..inbox()
    };
    for ticked_off in [false, true] {
        let desk = desk(Tab::Inbox, &inbox, None, dutch());
        let mut harness = harness(desk, 1092.0, 720.0, Theme::Light);
        harness.key_press(Key::N);
        harness.run();
        harness.get_by_label("Belastingteruggaaf").click();
        harness.run();
        if ticked_off {
            harness.get_by_label("Ook in het vervolg").click();
            harness.run();
        }
        harness.get_by_label("Vastleggen").click();
        harness.run();
        assert!(matches!(
            harness.state().out[..],
            [Action::Do(Command::NotACustomer { remember, .. })] if remember != ticked_off
        ));
    }
}

// ---- copies

fn with_copies() -> InboxSnapshot {
    InboxSnapshot {
        copies: vec![
            waiting_copy(1, "scan0001.pdf"),
            waiting_copy(2, "offerte.pdf"),
        ],
        ..inbox()
    }
}

fn looked(id: i64, name: &str) -> LookedCopy {
    LookedCopy {
        view: WaitingCopyView {
            copy: waiting_copy(id, name),
            text: "Bakkerij Jansen BV\tFactuur".to_owned(),
            guesses: vec![CopyGuess {
                customer: CustomerId(1),
                name: "Bakkerij Jansen BV".to_owned(),
                item: item(11, "2026-0187", today(), 121_000),
                signs: CopySigns {
                    number: false,
                    amount: true,
                    name: true,
                },
            }],
        },
        page: None,
        loading: false,
    }
}

fn copies_screen() -> Harness<'static, Desk> {
    let mut harness = harness(
        desk(Tab::Copies, &with_copies(), None, dutch()),
        1092.0,
        720.0,
        Theme::Light,
    );
    assert_eq!(asked(&harness), "[LookAtCopy(WaitingCopyId(1))]");
    harness.state_mut().out.clear();
    harness
        .state_mut()
        .screen
        .show_copy(looked(1, "scan0001.pdf"));
    harness.run();
    harness
}

#[test]
fn a_pdf_that_waits_shows_what_it_may_be_and_enter_takes_the_first() {
    let mut harness = copies_screen();
    assert!(harness.query_by_label("bedrag").is_some());
    assert!(
        harness
            .query_by_label_contains("Gelezen op de eerste pagina")
            .is_some()
    );
    harness.key_press(Key::Enter);
    harness.run();
    let taken = "Do(AttachWaiting { copy: WaitingCopyId(1), item: ItemId(11) })";
    // The next one comes into sight.
    let next = "LookAtCopy(WaitingCopyId(2))";
    assert_eq!(asked(&harness), format!("[{taken}, {next}]"));
}

#[test]
fn a_pdf_that_waits_is_taken_off_the_list_or_its_invoice_is_typed() {
    let mut harness = copies_screen();
    harness.event(egui::Event::Text("/".to_owned()));
    harness.run();
    harness.get_by_role(Role::SearchInput).type_text("0219");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(asked(&harness).contains("AttachWaiting { copy: WaitingCopyId(1), item: ItemId(14) }"));
    harness.state_mut().out.clear();
    harness.key_press(Key::Delete);
    harness.run();
    assert!(asked(&harness).contains("RemoveWaiting(WaitingCopyId(2))"));
}

#[test]
fn an_invoice_without_a_copy_gets_one_that_waits_or_a_file() {
    let mut harness = copies_screen();
    harness
        .get_by_role_and_label(Role::RadioButton, "Facturen zonder kopie")
        .click();
    harness.run();
    harness
        .get_all_by_label("PDF zoeken…")
        .next()
        .unwrap()
        .click();
    harness.run();
    assert_eq!(asked(&harness), "[FindCopy(ItemId(11))]");
    for (label, wanted) in [
        ("Bestand kiezen…", "[Pick(CopyOf(ItemId(11)))]"),
        (
            "offerte.pdf",
            "[Do(AttachWaiting { copy: WaitingCopyId(2), item: ItemId(11) })]",
        ),
    ] {
        harness.state_mut().out.clear();
        harness.state_mut().screen.offer_copies(CopiesFor {
            item: ItemId(11),
            copies: vec![(waiting_copy(2, "offerte.pdf"), CopySigns::default())],
        });
        harness.run();
        let all = harness.query_all_by_role(Role::Button);
        let button = all.into_iter().find(|one| {
            let name = one.accesskit_node().label();
            name.is_some_and(|name| name.starts_with(label))
        });
        button.unwrap().click();
        harness.run();
        assert_eq!(asked(&harness), wanted);
    }
}
