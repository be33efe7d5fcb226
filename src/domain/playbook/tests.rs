//! Scripts: what is said for whom, where each answer leads, and what the checker finds.

use super::*;
use crate::domain::message::Problem;
use std::collections::BTreeSet;

fn step(id: &str, say: &str) -> WrittenStep {
    WrittenStep {
        id: id.to_owned(),
        title: id.to_owned(),
        say: WrittenSay::same(say),
        ..WrittenStep::default()
    }
}

fn reply_to(id: &str) -> WrittenReply {
    WrittenReply {
        hear: "ja".to_owned(),
        to: Some(id.to_owned()),
        ..WrittenReply::default()
    }
}

fn reply_recording(code: &str) -> WrittenReply {
    WrittenReply {
        hear: "ja".to_owned(),
        record: Some(code.to_owned()),
        ..WrittenReply::default()
    }
}

/// Two steps: a question, and the agreement.
fn two_steps() -> WrittenPlaybook {
    let mut open = step(
        "open",
        "Het gaat om **{total_overdue}**[if has_promise], {promise_day}[end].",
    );
    open.then = Some("agree".to_owned());
    let mut agree = step("agree", "Dank u wel.");
    agree.replies = vec![reply_recording("promise")];
    WrittenPlaybook {
        id: "test".to_owned(),
        title: "Proef".to_owned(),
        steps: vec![open, agree],
    }
}

fn understood(written: &WrittenPlaybook) -> Result<Playbook, Vec<&'static str>> {
    Playbook::understand(written, &BTreeSet::from(["just-paid"]))
        .map_err(|problems| keys(&problems))
}

fn keys(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.what.key).collect()
}

fn facts() -> Facts {
    Facts::new().with(Blank::TotalOverdue, "€ 1.210,00")
}

#[test]
fn the_main_line_is_said_with_the_facts_in_bold() {
    let playbook = understood(&two_steps()).unwrap();
    let script = playbook.script(Tone::Friendly, &facts()).unwrap();
    assert_eq!(script.len(), 2);
    let runs: Vec<_> = script[0]
        .say
        .runs
        .iter()
        .map(|run| (run.text.as_str(), run.bold))
        .collect();
    assert_eq!(
        runs,
        [("Het gaat om ", false), ("€ 1.210,00", true), (".", false)]
    );
    assert_eq!(
        script[1].replies[0].leads,
        Leads::Record(MomentResult::Promise)
    );
}

#[test]
fn a_fact_that_must_be_there_and_is_not_is_an_error_not_a_hole() {
    let playbook = understood(&two_steps()).unwrap();
    let missing = playbook.script(Tone::Firm, &Facts::new()).unwrap_err();
    assert_eq!(missing.name, "total_overdue");
}

#[test]
fn a_blank_outside_its_condition_is_found_when_the_text_is_read() {
    let mut written = two_steps();
    written.steps[1].say.firm = "Tot {promise_day}.".to_owned();
    assert_eq!(understood(&written), Err(vec!["playbook-hole"]));
}

#[test]
fn a_text_that_says_nothing_in_some_case_is_found() {
    let mut written = two_steps();
    written.steps[1].say.firm = "[if consumer]Dank u wel.[end]".to_owned();
    assert_eq!(understood(&written), Err(vec!["playbook-silent"]));
}

#[test]
fn an_unknown_blank_and_a_bad_mark_are_told_with_their_tone() {
    let mut written = two_steps();
    written.steps[0].say = WrittenSay {
        businesslike: "Dag {contact_nam}.".to_owned(),
        friendly: "Dag {".to_owned(),
        firm: "U bent een oplichter.".to_owned(),
    };
    let problems = Playbook::understand(&written, &BTreeSet::new()).unwrap_err();
    assert_eq!(
        keys(&problems),
        ["template-unknown-blank", "template-blank-unclosed"]
    );
    for problem in &problems {
        assert_eq!(problem.place.as_ref().unwrap().key, "playbook-place-line");
    }
}

#[test]
fn a_step_that_does_not_exist_or_is_never_reached_is_found() {
    let mut written = two_steps();
    written.steps[0].replies = vec![reply_to("nowhere")];
    assert_eq!(understood(&written), Err(vec!["playbook-unknown-step"]));

    let mut written = two_steps();
    let mut lost = step("lost", "Dag.");
    lost.replies = vec![reply_recording("promise")];
    written.steps.push(lost);
    assert_eq!(understood(&written), Err(vec!["playbook-unreached"]));
}

#[test]
fn a_walk_that_never_ends_in_something_recorded_is_found() {
    let mut written = two_steps();
    written.steps[1].replies = vec![reply_to("open")];
    assert_eq!(
        understood(&written),
        Err(vec!["playbook-no-end", "playbook-no-end"])
    );
}

#[test]
fn a_main_line_that_bites_its_tail_is_said_once() {
    let mut written = two_steps();
    written.steps[1].then = Some("open".to_owned());
    let playbook = understood(&written).unwrap();
    assert_eq!(playbook.script(Tone::Firm, &facts()).unwrap().len(), 2);
}

#[test]
fn an_answer_leads_somewhere_exactly_once() {
    let mut written = two_steps();
    written.steps[0].replies = vec![WrittenReply {
        hear: "ja".to_owned(),
        to: Some("agree".to_owned()),
        record: Some("promise".to_owned()),
        excuse: None,
    }];
    assert_eq!(understood(&written), Err(vec!["playbook-leads-once"]));
}

#[test]
fn what_is_not_there_is_told_by_name() {
    let mut written = two_steps();
    written.title = String::new();
    written.steps[0].tips = vec!["A11".to_owned()];
    written.steps[0].replies = vec![
        reply_recording("nothing"),
        WrittenReply {
            hear: "betaald".to_owned(),
            excuse: Some("unheard".to_owned()),
            ..WrittenReply::default()
        },
    ];
    written.steps.push(step("agree", "Dag."));
    assert_eq!(
        understood(&written),
        Err(vec![
            "playbook-no-title",
            "playbook-twice",
            "playbook-unknown-result",
            "playbook-unknown-excuse",
            "playbook-unknown-tip",
        ])
    );
    assert_eq!(
        understood(&WrittenPlaybook::default()),
        Err(vec![
            "playbook-no-id",
            "playbook-no-title",
            "playbook-no-steps"
        ])
    );
}

fn excuse(id: &str, actions: Vec<WrittenAction>) -> WrittenExcuse {
    WrittenExcuse {
        id: id.to_owned(),
        hear: "Net overgemaakt".to_owned(),
        search: vec!["Betaald".to_owned()],
        answer: WrittenSay::same(
            "[if possibly_paid]Ik zie **{candidate_amount}**, dank u.[end][if not possibly_paid]Uiterlijk {proof_day}.[end]",
        ),
        actions,
        ..WrittenExcuse::default()
    }
}

fn action(record: Option<&str>, excuse: Option<&str>, when: Option<&str>) -> WrittenAction {
    WrittenAction {
        label: "Verder".to_owned(),
        record: record.map(str::to_owned),
        excuse: excuse.map(str::to_owned),
        offer: None,
        when: when.map(str::to_owned),
    }
}

fn excuses(written: &[WrittenExcuse]) -> Result<Vec<Excuse>, Vec<&'static str>> {
    Excuse::understand_all(written, &BTreeSet::new()).map_err(|problems| keys(&problems))
}

#[test]
fn the_answer_and_its_buttons_follow_the_facts() {
    let written = excuse(
        "just-paid",
        vec![
            action(Some("paid"), None, Some("possibly_paid")),
            action(Some("promise"), None, Some("not possibly_paid")),
        ],
    );
    let all = excuses(&[written]).unwrap();
    let paid = Facts::new()
        .with(Blank::ProofDay, "donderdag 22 oktober")
        .with(Blank::CandidateAmount, "€ 1.210,00")
        .with(Blank::CandidateDay, "dinsdag 20 oktober");
    assert_eq!(
        all[0].answer(Tone::Firm, &paid).unwrap().text(),
        "Ik zie € 1.210,00, dank u."
    );
    assert_eq!(
        all[0].actions(&paid)[0].leads,
        Leads::Record(MomentResult::Paid)
    );
    let unpaid = Facts::new().with(Blank::ProofDay, "donderdag 22 oktober");
    assert_eq!(
        all[0].answer(Tone::Firm, &unpaid).unwrap().text(),
        "Uiterlijk donderdag 22 oktober."
    );
    assert_eq!(all[0].actions(&unpaid).len(), 1);
}

#[test]
fn excuses_that_only_lead_to_each_other_are_found() {
    let one = excuse("one", vec![action(None, Some("two"), None)]);
    let two = excuse("two", vec![action(None, Some("one"), None)]);
    assert_eq!(
        excuses(&[one, two]),
        Err(vec!["playbook-no-end", "playbook-no-end"])
    );
}

#[test]
fn an_excuse_without_a_button_in_some_case_is_found() {
    let written = excuse(
        "one",
        vec![action(Some("paid"), None, Some("possibly_paid"))],
    );
    assert_eq!(excuses(&[written]), Err(vec!["playbook-no-action"]));
}

#[test]
fn names_that_an_excuse_uses_must_exist() {
    let mut written = excuse(
        "one",
        vec![
            action(Some("paid"), None, None),
            action(Some("x"), None, Some("y")),
        ],
    );
    written.cause = Some("bad-luck".to_owned());
    written.unless = Some("never".to_owned());
    written.actions.push(WrittenAction {
        label: "Bloemen".to_owned(),
        offer: Some("flowers".to_owned()),
        ..WrittenAction::default()
    });
    assert_eq!(
        excuses(&[written]),
        Err(vec![
            "playbook-unknown-cause",
            "playbook-unknown-condition",
            "playbook-unknown-condition",
            "playbook-unknown-result",
            "playbook-unknown-offer",
        ])
    );
}

#[test]
fn an_excuse_is_found_by_a_few_letters() {
    let all = excuses(&[excuse("one", vec![action(Some("paid"), None, None)])]).unwrap();
    for typed in ["", "net", "over", "BETA", " betaald "] {
        assert!(all[0].is_found_by(typed), "{typed}");
    }
    for typed in ["maakt", "xyz"] {
        assert!(!all[0].is_found_by(typed), "{typed}");
    }
}

/// Seed B39: a word that may offend is pointed out; the text stays in use.
#[test]
fn a_word_that_may_offend_is_a_remark_and_no_mistake() {
    let mut written = two_steps();
    written.steps[1].say.firm = "U bent een oplichter.".to_owned();
    let playbook = understood(&written).unwrap();
    assert_eq!(keys(&playbook.remarks()), ["manners-impolite"]);
    assert_eq!(understood(&two_steps()).unwrap().remarks(), []);
}

/// Whoever listens to a machine, or picks up for somebody else, hears nothing of a debt.
#[test]
fn what_a_machine_or_somebody_else_hears_names_no_debt_amount_or_invoice() {
    for id in ["voicemail", "third-person"] {
        for told in [
            "Het gaat om {total_overdue}.",
            "Ik bel over {invoices}.",
            "Ik bel over een factuur.",
            "I am calling about an invoice.",
            "U moet nog betalen.",
            "[if has_letter]U kreeg een brief.[end]Dag.",
        ] {
            let mut say = step("message", told);
            say.replies = vec![reply_recording("voicemail")];
            let written = WrittenPlaybook {
                id: id.to_owned(),
                title: "Proef".to_owned(),
                steps: vec![say],
            };
            let found = understood(&written).unwrap_err();
            assert!(
                [
                    "template-unknown-blank",
                    "template-forbidden",
                    "template-unknown-condition"
                ]
                .contains(&found[0]),
                "{told}: {found:?}"
            );
            // The same is fine to the person themselves.
            let to_them = WrittenPlaybook {
                id: "first-call".to_owned(),
                ..written
            };
            assert!(Playbook::understand(&to_them, &BTreeSet::new()).is_ok() || told.contains('['));
        }
    }
}

#[test]
fn an_excuse_that_only_ends_in_nothing_promised_has_no_end() {
    let written = WrittenExcuse {
        id: "shrug".to_owned(),
        hear: "Geen idee".to_owned(),
        key: Some("g".to_owned()),
        answer: WrittenSay::same("Dat begrijp ik."),
        actions: vec![WrittenAction {
            label: "Zegt niets toe".to_owned(),
            record: Some("no-promise".to_owned()),
            ..WrittenAction::default()
        }],
        ..WrittenExcuse::default()
    };
    let found = Excuse::understand_all(std::slice::from_ref(&written), &BTreeSet::new());
    assert_eq!(keys(&found.unwrap_err()), ["playbook-no-end"]);
    let twice = WrittenExcuse {
        id: "other".to_owned(),
        ..written.clone()
    };
    let wrong = WrittenExcuse {
        key: Some("G2".to_owned()),
        ..written.clone()
    };
    let found = Excuse::understand_all(&[written, twice], &BTreeSet::new());
    assert_eq!(keys(&found.unwrap_err()), ["playbook-key-twice"]);
    let found = Excuse::understand_all(&[wrong], &BTreeSet::new());
    assert_eq!(keys(&found.unwrap_err()), ["playbook-key"]);
}

#[test]
fn a_name_with_a_full_stop_of_its_own_ends_a_sentence_with_one() {
    let mut written = two_steps();
    written.steps[1].say = WrittenSay::same("Met {our_company}. Dag **{our_company}**.");
    let script = understood(&written)
        .unwrap()
        .script(
            Tone::Firm,
            &facts().with(Blank::OurCompany, "Van Dalen B.V."),
        )
        .unwrap();
    assert_eq!(
        script[1].say.text(),
        "Met Van Dalen B.V. Dag Van Dalen B.V."
    );
}
