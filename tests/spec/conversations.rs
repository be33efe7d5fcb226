//! Conversations through the doors of the program: whom one asks for, what has to be said before it is kept, what
//! stands on paper, and what is remembered of people.

use super::stories::lived;
use chrono::NaiveDate;
use minnelijk::app::Session;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{Command, ContactDraft, MomentDraft, PromiseDraft};
use minnelijk::app::settings::ProcedureSettings;
use minnelijk::app::snapshots::CallSnapshot;
use minnelijk::domain::contact::{Cause, Channel, ContactRole, MomentResult, Personal, Tone};
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::language::Language;
use minnelijk::domain::money::Currency;

/// Fixture F of the seeds: one invoice, one letter with its copy, on Wednesday 21 October 2026.
const FIXTURE: [&str; 6] = [
    "2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02",
    "2026-10-09  bank through 2026-10-08",
    "2026-10-09  person L. Smit, purchasing at Bakkerij Jansen BV",
    "2026-10-09  person M. Jansen, management at Bakkerij Jansen BV",
    "2026-10-09  letter to Bakkerij Jansen BV",
    "2026-10-21  bank through 2026-10-20",
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn bakery() -> (Session, CustomerId) {
    let session = lived(&FIXTURE);
    let id = session
        .customer_named("Bakkerij Jansen BV")
        .unwrap()
        .unwrap();
    (session, id)
}

fn sheet(session: &Session, id: CustomerId) -> CallSnapshot {
    session.call(id, Currency::EUR, false).unwrap()
}

fn first(sheet: &CallSnapshot) -> &str {
    sheet
        .ladder
        .first()
        .map_or("nobody", |contact| &contact.name)
}

fn moment(session: &Session, id: CustomerId) -> MomentDraft {
    MomentDraft {
        customer: id,
        currency: Currency::EUR,
        channel: Channel::Call,
        incoming: false,
        contact_name: "M. Jansen".to_owned(),
        tone: Some(Tone::Friendly),
        result: MomentResult::NoPromise,
        cause: Some(Cause::Forgotten),
        call_back_on: None,
        call_back_at: None,
        ask_next: String::new(),
        skipped_because: String::new(),
        excuses: Vec::new(),
        read_back: false,
        note: String::new(),
        items: sheet(session, id).to_discuss.0,
        promise: None,
        arrangement: None,
        dispute: None,
        step: None,
    }
}

fn refused_at(session: &mut Session, draft: MomentDraft) -> Option<&'static str> {
    let done = session.execute(Command::RecordMoment(Box::new(draft)));
    done.err()?.refusal().place
}

/// Seed A7.1.
#[test]
fn the_house_may_ask_for_management_first() {
    let (mut session, id) = bakery();
    assert_eq!(first(&sheet(&session, id)), "P. de Wit");
    let to = ProcedureSettings {
        ask_management_first: true,
        ..ProcedureSettings::default()
    };
    session.execute(Command::SetProcedure(to)).unwrap();
    let sheet = sheet(&session, id);
    assert_eq!(first(&sheet), "M. Jansen");
    assert_eq!(sheet.asked, sheet.ladder.first().map(|contact| contact.id));
}

/// Seed A7.2: the reason for passing somebody over is kept with the conversation.
#[test]
fn why_accounts_were_passed_over_stands_in_the_history() {
    let (mut session, id) = bakery();
    let asked = sheet(&session, id).ladder[2].id;
    let other = session
        .call_asking(id, Currency::EUR, false, Some(asked))
        .unwrap();
    let script = &other.scripts[1].1[0].say;
    assert!(script.text().contains("M. Jansen"), "{}", script.text());
    let mut draft = moment(&session, id);
    draft.skipped_because = "wacht al twee weken op akkoord".to_owned();
    session
        .execute(Command::RecordMoment(Box::new(draft)))
        .unwrap();
    let history = session.customer(id).unwrap().history;
    let more = format!("{:?}", history[0].more);
    assert!(more.contains("wacht al twee weken op akkoord"), "{more}");
}

/// Seeds B30 and B43: whoever began, and by whatever means, the cause is asked.
#[test]
fn a_reply_without_a_cause_is_refused_and_one_in_writing_needs_no_reading_back() {
    let (mut session, id) = bakery();
    for channel in [
        Channel::Email,
        Channel::LetterReply,
        Channel::Visit,
        Channel::Call,
    ] {
        let draft = MomentDraft {
            channel,
            incoming: true,
            cause: None,
            ..moment(&session, id)
        };
        assert_eq!(
            refused_at(&mut session, draft),
            Some("cause"),
            "{channel:?}"
        );
    }
    let about_else = MomentDraft {
        incoming: true,
        cause: None,
        result: MomentResult::CallBack,
        call_back_on: Some(day("2026-10-22")),
        ..moment(&session, id)
    };
    let promise = PromiseDraft {
        amount: sheet(&session, id).to_discuss.1,
        due_on: day("2026-10-28"),
        items: sheet(&session, id).to_discuss.0,
        contact_name: "P. de Wit".to_owned(),
        words: "maken wij woensdag over".to_owned(),
        confirm: true,
    };
    let promised = MomentDraft {
        incoming: true,
        result: MomentResult::Promise,
        promise: Some(promise),
        ..moment(&session, id)
    };
    assert_eq!(
        refused_at(&mut session, promised.clone()),
        Some("read_back")
    );
    let by_email = MomentDraft {
        channel: Channel::Email,
        ..promised
    };
    assert_eq!(refused_at(&mut session, by_email), None);
    assert_eq!(refused_at(&mut session, about_else), None);
}

/// Seed B28: the tone changes how one begins and how one ends.
#[test]
fn each_tone_opens_and_closes_in_words_of_its_own() {
    let (session, id) = bakery();
    let sheet = sheet(&session, id);
    let said = |tone, last: bool| {
        let script = sheet.scripts.iter().find(|(one, _)| *one == tone).unwrap();
        let step = if last {
            script.1.last()
        } else {
            script.1.first()
        };
        step.unwrap().say.text()
    };
    for last in [false, true] {
        let all: std::collections::BTreeSet<String> =
            Tone::ALL.iter().map(|tone| said(*tone, last)).collect();
        assert_eq!(all.len(), 3, "{all:?}");
    }
}

/// Seed B29: the sheet on paper is one page, in every tone and both languages, and is a sound PDF.
#[test]
fn the_call_sheet_is_one_page() {
    let (session, id) = bakery();
    for tone in Tone::ALL {
        for language in Language::ALL {
            let about = (id, Currency::EUR);
            let (name, pdf) = session.call_sheet(about, *tone, None, language).unwrap();
            assert!(name.contains("Bakkerij Jansen BV"));
            let document = lopdf::Document::load_mem(&pdf).unwrap();
            assert_eq!(document.get_pages().len(), 1, "{tone:?} {language:?}");
            let text = document.extract_text(&[1]).unwrap();
            for fact in ["2026-0187", "1.210,00", "P. de Wit"] {
                let fact = if language == Language::English {
                    &fact.replace("1.210,00", "1,210.00")
                } else {
                    fact
                };
                assert!(text.contains(fact), "{fact}: {text}");
            }
        }
    }
}

/// Seed B35: nobody is known to decide: that is the first thing that is asked.
#[test]
fn who_decides_is_told_once_and_the_day_is_kept() {
    let (mut session, id) = bakery();
    let contact = sheet(&session, id).ladder[1].clone();
    let to = ContactDraft {
        responsible: true,
        ..ContactDraft::of(&contact)
    };
    let save = |contact, to| Command::SaveContact {
        customer: id,
        contact: Some(contact),
        to,
    };
    session.execute(save(contact.id, to)).unwrap();
    session.set_clock(Clock::fixed(day("2026-10-23")));
    let known = sheet(&session, id).ladder[0].clone();
    assert_eq!(known.name, "L. Smit");
    assert_eq!(known.responsible_since, Some(day("2026-10-21")));
    // Changed later: what we were told keeps its day.
    let to = ContactDraft {
        phone: "030 555 01 99".to_owned(),
        ..ContactDraft::of(&known)
    };
    session.execute(save(known.id, to)).unwrap();
    let known = &sheet(&session, id).ladder[0];
    assert_eq!(known.responsible_since, Some(day("2026-10-21")));
}

/// Seeds A5.2 and B7: what is remembered of a person opens the call, passes on its day, and goes when asked.
#[test]
fn a_note_on_a_person_opens_the_call_passes_and_is_wiped() {
    let (mut session, id) = bakery();
    let contact = sheet(&session, id).ladder[0].clone();
    let to = ContactDraft {
        role: Some(ContactRole::AccountsPayable),
        personal: Personal {
            note: "zeilt, terug 1 sept".to_owned(),
            opening_line: "hoe was het zeilen?".to_owned(),
            until: Some(day("2026-10-30")),
        },
        ..ContactDraft::of(&contact)
    };
    let save = Command::SaveContact {
        customer: id,
        contact: Some(contact.id),
        to,
    };
    session.execute(save).unwrap();
    let opens = |session: &Session| {
        let sheet = sheet(session, id);
        let script = sheet
            .scripts
            .iter()
            .find(|(tone, _)| *tone == Tone::Friendly);
        script.unwrap().1[1]
            .say
            .text()
            .contains("hoe was het zeilen?")
    };
    assert!(opens(&session));
    session.set_clock(Clock::fixed(day("2026-10-31")));
    assert!(!opens(&session), "its day has passed");
    session.execute(Command::WipePassedNotes).unwrap();
    session.set_clock(Clock::fixed(day("2026-10-21")));
    assert!(!opens(&session), "it is gone, whatever the day");

    let contact = sheet(&session, id).ladder[0].clone();
    let done = session.execute(Command::WipePerson(contact.id)).unwrap();
    assert_eq!(done.undo, None, "wiped is wiped");
    let left = session.customer(id).unwrap().contacts;
    assert!(left.iter().all(|one| one.name != contact.name), "{left:?}");
    // An audit stub stays in the journal, and what was undone before does not bring them back.
    let last = session.frame().unwrap().last_undo;
    if let Some((line, _)) = last {
        let _ = session.execute(Command::Undo(line));
    }
    let left = session.customer(id).unwrap().contacts;
    assert!(
        left.iter()
            .all(|one| one.phone != contact.phone || one.name == "L. Smit")
    );
}
