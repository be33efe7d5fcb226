//! Every playbook that comes with the program can be walked, and a mistake in a user's own is explained.

use super::*;
use crate::domain::contact::{MomentResult, Tone};
use crate::domain::playbook::{Blank, Condition, Facts, Leads};
use crate::domain::tip::TipNumber;
use std::io::Write as _;

/// Fixture F of the seed, on Wednesday 21 October 2026.
fn bakery() -> Facts {
    Facts::new()
        .with(Blank::OurName, "Karin")
        .with(Blank::OurCompany, "Van Dalen")
        .with(Blank::OurPhone, "030 555 01 00")
        .with(Blank::Customer, "Bakkerij Jansen BV")
        .with(Blank::Invoices, "factuur 2026-0187")
        .with(Blank::Numbers, "2026-0187")
        .with(Blank::OldestNumber, "2026-0187")
        .with(Blank::OldestAmount, "€ 1.210,00")
        .with(Blank::OldestDue, "vrijdag 2 oktober")
        .with(Blank::OldestDays, "19 dagen")
        .with(Blank::OldestFor, "de koelcel")
        .with(Blank::TotalOverdue, "€ 1.210,00")
        .with(Blank::TotalOpen, "€ 1.694,00")
        .with(Blank::ContactSalutation, "mevrouw De Wit")
        .with(Blank::ContactName, "P. de Wit")
        .with(Blank::BooksThrough, "dinsdag 20 oktober")
        .with(Blank::LastLetterDate, "9 oktober")
        .with(Blank::LastLetterKind, "herinnering")
        .with(Blank::CopyLetterDate, "9 oktober")
        .with(Blank::CopyPage, "2")
        .with(Blank::OpeningLine, "hoe was het zeilen?")
        .with(Blank::ProofDay, "donderdag 22 oktober")
        .with(Blank::CallBackDay, "donderdag 22 oktober")
        .with(Blank::ReasonableDay, "woensdag 28 oktober")
        .with(Blank::MaxInstalments, "vier")
        .with(Blank::FirstInstalmentDay, "woensdag 28 oktober")
}

fn dutch() -> Playbooks {
    Playbooks::load(Language::Dutch, None)
}

#[test]
fn every_situation_has_a_script_and_no_text_of_ours_has_a_mistake() {
    let ids = |language| {
        let loaded = Playbooks::load(language, None);
        assert_eq!(loaded.findings, [], "{language:?}");
        for situation in Situation::ALL {
            let playbook = loaded
                .get(situation)
                .unwrap_or_else(|| panic!("{situation:?}"));
            for tone in Tone::ALL {
                for step in playbook.script(*tone, &bakery()).unwrap() {
                    let text = step.say.text();
                    assert!(text.ends_with(['.', '?']), "{}: {text}", playbook.id);
                    assert!(
                        !text.contains("  ") && !text.contains(" ."),
                        "{}: {text}",
                        playbook.id
                    );
                }
            }
        }
        let steps: Vec<_> = loaded
            .iter()
            .map(|(playbook, _)| {
                let steps = playbook.steps.iter().map(|step| step.id.clone());
                (playbook.id.clone(), steps.collect::<Vec<_>>())
            })
            .collect();
        let excuses: Vec<_> = loaded.excuses().map(|excuse| excuse.id.clone()).collect();
        (steps, excuses)
    };
    assert_eq!(ids(Language::Dutch), ids(Language::English));
}

#[test]
fn every_excuse_has_an_answer_a_tip_and_a_button_whatever_the_facts() {
    for language in Language::ALL {
        let loaded = Playbooks::load(language, None);
        let paid = bakery()
            .with(Blank::CandidateAmount, "€ 1.210,00")
            .with(Blank::CandidateDay, "dinsdag 20 oktober");
        for facts in [
            bakery(),
            paid,
            bakery().holding(Condition::LastReminderSent),
        ] {
            for excuse in loaded.excuses() {
                assert!(!excuse.tips.is_empty(), "{}", excuse.id);
                assert!(!excuse.actions(&facts).is_empty(), "{}", excuse.id);
                for tone in Tone::ALL {
                    let text = excuse.answer(*tone, &facts).unwrap().text();
                    assert!(
                        text.ends_with(['.', '?']) && !text.contains("  "),
                        "{}: {text}",
                        excuse.id
                    );
                }
            }
        }
    }
}

#[test]
fn the_first_call_opens_with_the_relation_and_every_fact() {
    let loaded = dutch();
    let script = loaded
        .get(Situation::FirstCall)
        .unwrap()
        .script(Tone::Friendly, &bakery())
        .unwrap();
    let titles: Vec<_> = script.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Vraag naar",
            "Open",
            "Zwijg, en luister",
            "Spreek af en herhaal"
        ]
    );
    assert_eq!(
        script[1].say.text(),
        "Dag mevrouw De Wit, hoe was het zeilen? Ik bel over onze factuur 2026-0187 voor de koelcel, \
         van € 1.210,00. Die is op vrijdag 2 oktober vervallen; op 9 oktober stuurde ik u een brief \
         met de kopie. Wanneer mag ik het verwachten?"
    );
}

/// Seed A1.2 and A1.3.
#[test]
fn just_transferred_is_answered_from_the_books_without_looking_up() {
    let loaded = dutch();
    let excuse = loaded.excuse("just-paid").unwrap();
    let answer = excuse.answer(Tone::Friendly, &bakery()).unwrap().text();
    for fact in [
        "dinsdag 20 oktober",
        "€ 1.210,00",
        "2026-0187",
        "donderdag 22 oktober",
    ] {
        assert!(answer.contains(fact), "{answer}");
    }
    let here = bakery()
        .with(Blank::CandidateAmount, "€ 1.210,00")
        .with(Blank::CandidateDay, "dinsdag 20 oktober");
    let answer = excuse.answer(Tone::Friendly, &here).unwrap().text();
    assert!(
        answer.starts_with("Ik zie hem, dank u: € 1.210,00"),
        "{answer}"
    );
    assert_eq!(excuse.actions(&here)[0].leads, Leads::AttachReceipt);
    assert_eq!(excuse.tips, [TipNumber::parse("A1").unwrap()]);
}

/// Seed A9.1.
#[test]
fn not_received_is_answered_with_letter_and_page_or_with_a_copy_today() {
    let loaded = dutch();
    let excuse = loaded.excuse("not-received").unwrap();
    let answer = excuse.answer(Tone::Businesslike, &bakery()).unwrap().text();
    assert!(
        answer.contains("brief van 9 oktober, vanaf pagina 2"),
        "{answer}"
    );
    let mut without = bakery();
    without.set(Blank::CopyPage, "");
    let answer = excuse.answer(Tone::Businesslike, &without).unwrap().text();
    assert!(
        answer.contains("vandaag een kopie van factuur 2026-0187"),
        "{answer}"
    );
    assert!(
        excuse
            .actions(&without)
            .iter()
            .any(|action| action.leads == Leads::SendCopy)
    );
}

/// Seed A10.6.
#[test]
fn a_debt_acknowledged_in_writing_is_not_disputed_by_a_button() {
    let facts = bakery().holding(Condition::Acknowledged);
    let loaded = dutch();
    let offered: Vec<_> = loaded
        .excuses()
        .filter(|excuse| excuse.is_offered(&facts))
        .map(|excuse| excuse.id.as_str())
        .collect();
    assert!(!offered.contains(&"wrong") && !offered.contains(&"not-delivered"));
    assert!(offered.contains(&"just-paid"));
}

#[test]
fn a_message_on_a_machine_says_nothing_about_the_debt() {
    for language in Language::ALL {
        let loaded = Playbooks::load(language, None);
        let playbook = loaded.get(Situation::Voicemail).unwrap();
        for tone in Tone::ALL {
            let text = playbook.script(*tone, &bakery()).unwrap()[0].say.text();
            for told in ["1.210", "2026-0187", "factuur", "betal", "invoice", "pay"] {
                assert!(!text.to_lowercase().contains(told), "{text}");
            }
        }
    }
}

#[test]
fn consumers_hear_nothing_about_costs() {
    for (language, words) in [
        (Language::Dutch, ["incassokosten", "rente"]),
        (Language::English, ["costs", "interest"]),
    ] {
        let loaded = Playbooks::load(language, None);
        let facts = bakery().holding(Condition::Consumer);
        for (playbook, _) in loaded.iter() {
            for tone in Tone::ALL {
                for step in playbook.script(*tone, &facts).unwrap() {
                    assert!(words.iter().all(|word| !step.say.text().contains(word)));
                }
            }
        }
    }
}

fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("nl")).unwrap();
    for (name, text) in files {
        let mut file = fs::File::create(folder.path().join("nl").join(name)).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    folder
}

const OWN_VOICEMAIL: &str = r#"
id = "voicemail"
title = "Zo doen wij het"

[[step]]
id = "message"
title = "Spreek in"
say = "Belt u {our_name} terug?"
reply = [{ hear = "Ingesproken", record = "voicemail" }]
"#;

const OWN_EXCUSE: &str = r#"
[[excuse]]
id = "dog"
hear = "De hond at hem op"
answer = "Dan stuur ik een kopie van {invoices}."
action = [{ label = "Kopie", offer = "copy" }, { label = "Toch niet", excuse = "just-paid" }]
"#;

#[test]
fn the_users_own_file_shadows_ours_and_says_so() {
    let folder = folder_with(&[("mine.toml", OWN_VOICEMAIL), ("excuses.toml", OWN_EXCUSE)]);
    let loaded = Playbooks::load(Language::Dutch, Some(folder.path()));
    assert_eq!(loaded.findings, []);
    assert_eq!(
        loaded.get(Situation::Voicemail).unwrap().title,
        "Zo doen wij het"
    );
    let source = loaded
        .iter()
        .find(|(playbook, _)| playbook.id == "voicemail")
        .unwrap()
        .1;
    assert_eq!(*source, Source::User("mine.toml".to_owned()));
    assert_eq!(loaded.excuse("dog").unwrap().hear, "De hond at hem op");
    assert_eq!(loaded.excuses().count(), dutch().excuses().count() + 1);
    assert_eq!(
        loaded.excuse("dog").unwrap().actions[1].leads,
        Leads::Excuse("just-paid".to_owned())
    );
}

#[test]
fn a_file_with_a_mistake_is_explained_and_ours_stays_in_use() {
    let folder = folder_with(&[
        ("a.toml", &OWN_VOICEMAIL.replace("{our_name}", "{our_nam}")),
        ("b.toml", "id = \"voicemail\"\ntitle = \nstep = []"),
        (
            "excuses.toml",
            &OWN_EXCUSE.replace("offer = \"copy\"", "gift = \"copy\""),
        ),
    ]);
    let loaded = Playbooks::load(Language::Dutch, Some(folder.path()));
    let found: Vec<_> = loaded
        .findings
        .iter()
        .map(|finding| (finding.file.as_str(), finding.problem.what.key))
        .collect();
    assert_eq!(
        found,
        [
            ("excuses.toml", "library-not-toml"),
            ("a.toml", "template-unknown-blank"),
            ("b.toml", "library-not-toml"),
        ]
    );
    assert_eq!(
        loaded.get(Situation::Voicemail),
        dutch().get(Situation::Voicemail)
    );
    assert!(loaded.excuse("dog").is_none());
}

#[test]
fn a_folder_that_is_not_there_holds_nothing() {
    let loaded = Playbooks::load(Language::Dutch, Some(Path::new("no-such-folder")));
    assert_eq!(loaded.findings, []);
    assert_eq!(
        loaded
            .get(Situation::Incoming)
            .unwrap()
            .step(0, Tone::Friendly, &bakery())
            .unwrap()
            .unwrap()
            .replies[1]
            .leads,
        Leads::Excuse("not-received".to_owned())
    );
    assert_eq!(MomentResult::parse("promise"), Some(MomentResult::Promise));
}

/// Issue 5: sixteen answers from practice and more, each by one key, and found by a few letters.
#[test]
fn every_excuse_has_a_key_of_its_own_and_is_found_by_typing() {
    for language in Language::ALL {
        let loaded = Playbooks::load(language, None);
        let keys: BTreeSet<char> = loaded.excuses().filter_map(|one| one.key).collect();
        assert_eq!(keys.len(), loaded.excuses().count());
        assert!(keys.len() >= 16);
        for excuse in loaded.excuses() {
            let letters: String = excuse.hear.chars().take(4).collect();
            assert!(excuse.is_found_by(&letters), "{}", excuse.id);
            for word in &excuse.search {
                assert!(excuse.is_found_by(word), "{}: {word}", excuse.id);
            }
        }
    }
    let practice = [
        "just-paid",
        "not-received",
        "approval",
        "ill",
        "payment-run",
        "waiting-for-money",
        "not-delivered",
        "wrong",
        "no-order-number",
        "portal",
        "wrong-address",
        "wrong-account",
        "set-off",
        "always-late",
        "who-are-you",
        "by-email",
        "in-parts",
        "cannot-pay",
        "not-ordered",
    ];
    for id in practice {
        assert!(dutch().excuse(id).is_some(), "{id}");
    }
}

/// A large company may not agree more than thirty days with a smaller one (art. 6:119a (6) of the Civil Code).
#[test]
fn always_after_sixty_days_is_answered_with_the_thirty_day_rule_except_to_consumers() {
    let loaded = dutch();
    let excuse = loaded.excuse("always-late").unwrap();
    let said = |facts: &Facts| excuse.answer(Tone::Firm, facts).unwrap().text();
    let unknown = said(&bakery().holding(Condition::SizeUnknown));
    assert!(unknown.contains("geen langere termijn dan dertig dagen"));
    let large = said(&bakery().holding(Condition::LargeCompany));
    assert!(large.contains("Een grote onderneming als de uwe"));
    let small = said(&bakery().holding(Condition::SmallCompany));
    assert!(!small.contains("grote onderneming") && small.contains("Zonder afspraak"));
    assert!(said(&bakery().holding(Condition::Government)).contains("overheid"));
    assert!(!said(&bakery().holding(Condition::Consumer)).contains("dertig"));
}

/// Seed B39.
#[test]
fn no_text_of_ours_has_a_word_that_may_offend_and_a_users_own_gets_a_hint() {
    for language in Language::ALL {
        let loaded = Playbooks::load(language, None);
        assert!(
            loaded
                .iter()
                .all(|(playbook, _)| playbook.remarks().is_empty())
        );
        assert!(loaded.excuses().all(|excuse| excuse.remarks().is_empty()));
    }
    let own = OWN_VOICEMAIL.replace("Belt u", "U liegt, belt u");
    let folder = folder_with(&[("mine.toml", own.as_str())]);
    let loaded = Playbooks::load(Language::Dutch, Some(folder.path()));
    let hint = &loaded.findings[0].problem;
    assert_eq!(
        (hint.what.key, hint.weight),
        ("manners-impolite", Weight::Remark)
    );
    assert_eq!(
        loaded.get(Situation::Voicemail).unwrap().title,
        "Zo doen wij het"
    );
}

#[test]
fn a_text_is_tried_without_being_kept() {
    let loaded = dutch();
    let tried = loaded.try_text("voicemail.toml", OWN_VOICEMAIL);
    assert!(tried.is_sound() && tried.playbook.is_some());
    let tried = loaded.try_text(
        "voicemail.toml",
        &OWN_VOICEMAIL.replace("{our_name}", "{invoices}"),
    );
    assert!(!tried.is_sound() && tried.playbook.is_none());
    let tried = loaded.try_text("excuses.toml", OWN_EXCUSE);
    assert_eq!(tried.excuses.len(), 1);
    assert_eq!(loaded, dutch(), "nothing of it stays");
}
