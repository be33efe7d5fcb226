//! Scripts in one's own words: what they say to a real customer while one types, kept over ours, and back.

use super::stories::lived;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::Session;
use minnelijk::app::snapshots::{ScriptText, ScriptTrial, TriedScript};
use minnelijk::domain::contact::Tone;
use minnelijk::domain::language::Language;
use minnelijk::domain::playbook::Situation;
use minnelijk::ui::action::Action;
use minnelijk::ui::scripts::{Model, ScriptsScreen, model, tried};
use minnelijk::words::Words;

const OWN: &str = "id = \"voicemail\"\ntitle = \"Zo doen wij het\"\n\n[[step]]\nid = \"message\"\ntitle = \"Spreek in\"\n\
say = \"Belt u {our_name} terug op {our_phone}?\"\ntips = [\"B39\"]\nreply = [{ hear = \"Ingesproken\", record = \"voicemail\" }]\n";

fn company() -> (Session, tempfile::TempDir) {
    let session = lived(&[
        "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
        "2026-10-21  bank through 2026-10-20",
    ]);
    let folder = tempfile::tempdir().unwrap();
    (session.with_texts(folder.path()), folder)
}

fn text(file: &str, text: &str) -> ScriptText {
    ScriptText {
        language: Language::Dutch,
        file: file.to_owned(),
        text: text.to_owned(),
    }
}

fn try_it(session: &Session, file: &str, written: &str) -> TriedScript {
    let customers = session.scripts(Language::Dutch).unwrap().customers;
    let (id, currency, _) = customers[0].clone();
    let trial = ScriptTrial {
        text: text(file, written),
        customer: Some((id, currency)),
    };
    session.try_script(&trial).unwrap()
}

fn title(session: &Session) -> String {
    let playbooks = session.library().playbooks(Language::Dutch);
    playbooks.get(Situation::Voicemail).unwrap().title.clone()
}

#[test]
fn what_is_typed_is_said_with_the_facts_of_a_real_customer() {
    let (session, _folder) = company();
    let files = session.scripts(Language::Dutch).unwrap().files;
    let first = files
        .iter()
        .find(|file| file.file == "general.toml")
        .unwrap();
    let tried = try_it(&session, "general.toml", &first.text);
    assert!(tried.sound);
    let script = tried
        .scripts
        .iter()
        .find(|(tone, _)| *tone == Tone::Firm)
        .unwrap();
    let said: String = script.1.iter().map(|step| step.say.text()).collect();
    assert!(
        said.replace('\u{a0}', " ")
            .contains("factuur 2026-0187, € 1.210,00"),
        "{said}"
    );
    assert!(tried.tips.iter().any(|tip| tip.number.to_string() == "B35"));
}

#[test]
fn one_s_own_goes_over_ours_and_back_to_the_original() {
    let (mut session, _folder) = company();
    let ours = title(&session);
    session.keep_script(&text("voicemail.toml", OWN)).unwrap();
    assert_eq!(title(&session), "Zo doen wij het");
    let files = session.scripts(Language::Dutch).unwrap().files;
    let own = files
        .iter()
        .find(|file| file.file == "voicemail.toml")
        .unwrap();
    assert!(own.own && own.has_original && !own.wrong);
    session
        .restore_script(Language::Dutch, "voicemail.toml")
        .unwrap();
    assert_eq!(title(&session), ours);
}

#[test]
fn a_text_with_a_mistake_is_explained_and_not_kept_and_a_hint_keeps_nothing_back() {
    let (mut session, _folder) = company();
    let debt = OWN.replace("{our_name}", "{total_overdue}");
    let tried = try_it(&session, "voicemail.toml", &debt);
    assert!(!tried.sound && !tried.problems.is_empty());
    assert!(session.keep_script(&text("voicemail.toml", &debt)).is_err());
    // Seed B39: whatever the word, it is said and does not stand in the way.
    let rude = OWN.replace("Belt u", "Oplichter, belt u");
    let tried = try_it(&session, "voicemail.toml", &rude);
    assert!(tried.sound);
    assert_eq!(tried.problems[0].what.key, "manners-impolite");
    session.keep_script(&text("voicemail.toml", &rude)).unwrap();
    assert_eq!(title(&session), "Zo doen wij het");
}

/// The screen with what it asked.
struct Desk {
    words: Words,
    screen: ScriptsScreen,
    model: Model,
    asked: Vec<Action>,
}

#[test]
fn the_screen_asks_what_a_text_says_and_shows_it_with_its_advice() {
    let (session, _folder) = company();
    let words = Words::new(Language::Dutch);
    let snapshot = session.scripts(Language::Dutch).unwrap();
    let desk = Desk {
        model: model(&snapshot, &words),
        screen: ScriptsScreen::default(),
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
        Action::TryScript(trial) => Some(trial.clone()),
        _ => None,
    });
    let asked = asked.expect("it asks what the text says");
    let came = session.try_script(&asked).unwrap();
    let words = Words::new(Language::Dutch);
    window.state_mut().screen.show(tried(&came, &words));
    window.run();
    window.get_by_label("Waarom?").click();
    window.run();
    let says = |window: &Harness<'_, Desk>, text: &str| {
        window.query_all_by_role(egui::Role::Label).any(|node| {
            let node = node.accesskit_node();
            let said = node.label().or_else(|| node.value()).unwrap_or_default();
            said.replace('\u{a0}', " ").contains(text)
        })
    };
    assert!(says(&window, "Net overgemaakt"));
    assert!(says(&window, "1.210,00"));
    assert!(says(&window, "A1  Boek eerst de bank"));
    assert!(says(&window, "Geen fouten"));
    assert!(!window.state().screen.unsaved());
}
