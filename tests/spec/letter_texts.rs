//! Letters in one's own words: laid out with a real customer while one types, explained at the line, kept
//! over ours, and back.

use super::stories::lived;
use egui::{Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::Session;
use minnelijk::app::command::Command;
use minnelijk::app::settings::LetterSettings;
use minnelijk::app::snapshots::{LetterText, LetterTrial, TriedLetter};
use minnelijk::documents::preview;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::money::Currency;
use minnelijk::ui::action::Action;
use minnelijk::ui::letter_texts::{LetterTextsScreen, Model, model, tried};
use minnelijk::words::Words;

const OWN: &str = "subject = Zo schrijven wij het\n\nGraag **{total}** uiterlijk {deadline}.\n\n[items]\n\n[payment]\n\n[closing]\n";

fn company() -> (Session, tempfile::TempDir) {
    let mut session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen of 1210.00, due 2026-10-02",
        "2026-09-02  invoice 2026-0188 to Bakkerij Jansen of 605.00, due 2026-10-02",
        "2026-10-21  bank through 2026-10-20",
    ]);
    let baker = vec![(CustomerId(1), CustomerKind::Business)];
    session.execute(Command::SetKinds(baker)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    (session.with_texts(folder.path()), folder)
}

fn trial(kind: LetterKind, language: Language, text: &str) -> LetterTrial {
    LetterTrial {
        text: LetterText {
            language,
            kind,
            text: text.to_owned(),
        },
        customer: Some((CustomerId(1), Currency::EUR)),
        friendly: false,
    }
}

fn pages(tried: &TriedLetter) -> String {
    let pdf = tried.pdf.as_deref().unwrap_or_else(|| {
        panic!(
            "{:?}: {:#?} {:#?}",
            tried.of.text.kind, tried.problems, tried.no_page
        )
    });
    let text = preview::text_of(pdf).unwrap().join(" ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_letter_can_be_looked_at_with_a_real_customer_in_both_languages() {
    let (mut session, _folder) = company();
    for language in Language::ALL {
        for file in session.letter_texts(language).unwrap().texts {
            let kind = match file.kind {
                LetterKind::FourteenDay => CustomerKind::Consumer,
                _ => CustomerKind::Business,
            };
            let baker = vec![(CustomerId(1), kind)];
            session.execute(Command::SetKinds(baker)).unwrap();
            for friendly in [false, true] {
                let trial = LetterTrial {
                    friendly,
                    ..trial(file.kind, language, &file.text)
                };
                let tried = session.try_letter(&trial).unwrap();
                assert!(tried.sound, "{:?}", file.kind);
                let said = pages(&tried);
                let (mark, strange) = match language {
                    Language::Dutch => ("VOORBEELD", ["Sample", "Dear"]),
                    Language::English => ("Sample, do not send", ["Geachte", "Bijlage"]),
                };
                for word in strange {
                    assert!(!said.contains(word), "{:?}, {word}: {said}", file.kind);
                }
                assert!(said.contains(mark), "{:?}: {said}", file.kind);
                assert!(said.contains("Bakkerij Jansen"), "{:?}: {said}", file.kind);
            }
        }
    }
    assert!(
        session.letters().unwrap().issued.is_empty(),
        "nothing is recorded"
    );
}

#[test]
fn a_mistake_is_explained_at_its_line_and_not_kept() {
    let (mut session, _folder) = company();
    let wrong = OWN.replace("{total}", "{totaal}");
    let tried = session
        .try_letter(&trial(LetterKind::FirstReminder, Language::Dutch, &wrong))
        .unwrap();
    assert!(!tried.sound && tried.pdf.is_none());
    let first = &tried.problems[0];
    assert_eq!(first.what.key, "template-unknown-blank");
    let words = Words::new(Language::Dutch);
    assert!(words.say(first.place.as_ref().unwrap()).contains('3'));
    let text = LetterText {
        language: Language::Dutch,
        kind: LetterKind::FirstReminder,
        text: wrong,
    };
    let refused = session.keep_letter_text(&text).unwrap_err();
    assert_eq!(refused.refusal().what.key, "letter-texts-not-sound");
}

#[test]
fn a_letter_the_law_makes_void_is_not_laid_out_for_that_customer_and_the_reason_is_said() {
    let (mut session, _folder) = company();
    let baker = vec![(CustomerId(1), CustomerKind::Consumer)];
    session.execute(Command::SetKinds(baker)).unwrap();
    let texts = session.letter_texts(Language::Dutch).unwrap().texts;
    let last = texts.iter().find(|it| it.kind == LetterKind::LastReminder);
    let trial = trial(
        LetterKind::LastReminder,
        Language::Dutch,
        &last.unwrap().text,
    );
    let tried = session.try_letter(&trial).unwrap();
    assert!(tried.sound && tried.pdf.is_none());
    let keys: Vec<&str> = tried.no_page.iter().map(|it| it.what.key).collect();
    assert!(keys.contains(&"letter-last-to-consumer"), "{keys:?}");
}

#[test]
fn one_s_own_text_goes_over_ours_and_back_to_the_original() {
    let (mut session, _folder) = company();
    let text = LetterText {
        language: Language::Dutch,
        kind: LetterKind::FirstReminder,
        text: OWN.to_owned(),
    };
    session.keep_letter_text(&text).unwrap();
    let first = |session: &Session| session.letter_texts(Language::Dutch).unwrap().texts[0].clone();
    assert!(first(&session).own && !first(&session).wrong);
    let trial = trial(
        LetterKind::FirstReminder,
        Language::Dutch,
        &first(&session).text,
    );
    let said = pages(&session.try_letter(&trial).unwrap());
    assert!(said.contains("Zo schrijven wij het"), "{said}");
    session
        .restore_letter_text(Language::Dutch, LetterKind::FirstReminder)
        .unwrap();
    assert!(!first(&session).own);
}

#[test]
fn the_tone_that_was_chosen_is_that_of_every_letter_and_can_be_undone() {
    let (mut session, _folder) = company();
    let texts = session.letter_texts(Language::Dutch).unwrap();
    let first = &texts.texts[0];
    let with = |friendly| LetterTrial {
        friendly,
        ..trial(first.kind, Language::Dutch, &first.text)
    };
    let plain = pages(&session.try_letter(&with(false)).unwrap());
    let friendly = pages(&session.try_letter(&with(true)).unwrap());
    assert!(!plain.contains("Misschien is het u ontgaan"));
    assert!(friendly.contains("Misschien is het u ontgaan"));
    assert!(friendly.contains("Met hartelijke groet"));
    let to = LetterSettings { friendly: true };
    let done = session.execute(Command::SetLetters(to)).unwrap();
    assert!(session.letter_texts(Language::Dutch).unwrap().friendly);
    session.execute(Command::Undo(done.undo.unwrap())).unwrap();
    assert!(!session.letter_texts(Language::Dutch).unwrap().friendly);
}

/// The screen with what it asked.
struct Desk {
    words: Words,
    screen: LetterTextsScreen,
    model: Model,
    asked: Vec<Action>,
}

#[test]
fn the_screen_lays_the_text_out_shows_its_mistakes_and_what_may_be_written() {
    let (session, _folder) = company();
    let words = Words::new(Language::Dutch);
    let snapshot = session.letter_texts(Language::Dutch).unwrap();
    let desk = Desk {
        model: model(&snapshot, &words),
        screen: LetterTextsScreen::default(),
        asked: Vec::new(),
        words,
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                desk.screen
                    .ui(ui, &desk.model, &desk.words, &mut desk.asked);
            },
            desk,
        );
    window.run();
    let asked = window.state().asked.iter().find_map(|action| match action {
        Action::TryLetter(trial) => Some(trial.clone()),
        _ => None,
    });
    let asked = asked.expect("it asks what the text comes to");
    assert_eq!(asked.text.kind, LetterKind::FirstReminder);
    let mut came = session.try_letter(&asked).unwrap();
    came.problems = session
        .try_letter(&trial(
            LetterKind::FirstReminder,
            Language::Dutch,
            &OWN.replace("{deadline}", "{dedline}"),
        ))
        .unwrap()
        .problems;
    let words = Words::new(Language::Dutch);
    let shown = tried(&came, &words);
    window.state_mut().screen.show(shown, Vec::new());
    window.run();
    let says = |window: &Harness<'_, Desk>, text: &str| {
        window.query_all_by_role(Role::Label).any(|node| {
            let node = node.accesskit_node();
            let said = node.label().or_else(|| node.value()).unwrap_or_default();
            said.replace('\u{a0}', " ").contains(text)
        })
    };
    assert!(says(&window, "dedline"));
    assert!(says(&window, "{deadline}"));
    assert!(says(&window, "Eerste herinnering"));
    window.get_by_label("Vriendelijk").click();
    window.run();
    let chosen = window
        .state()
        .asked
        .iter()
        .any(|action| matches!(action, Action::Do(Command::SetLetters(to)) if to.friendly));
    assert!(chosen);
    assert!(!window.state().screen.unsaved());
}
