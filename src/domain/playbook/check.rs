//! From what was written to what is meant, with every mistake explained.
//!
//! A text is tried under every combination of the conditions it asks, with only those blanks known
//! that must be known then: a `{promise_day}` outside `[if has_promise]` is found here, not on the
//! telephone.

use super::facts::{Blank, Condition, Facts};
use super::written::{WrittenAction, WrittenExcuse, WrittenPlaybook, WrittenReply, WrittenSay};
use super::{Action, Excuse, Leads, Playbook, Reply, Say, Situation, Step};
use crate::domain::contact::{Cause, MomentResult, Tone};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::template::{Template, Vocabulary};
use crate::domain::tip::TipNumber;
use std::collections::{BTreeMap, BTreeSet};

/// What may be told to whoever picks up, or to a machine on which anybody may listen: who we are, whom we
/// look for, and how we can be reached.
const DISCREET_BLANKS: &[&str] = &[
    "our_name",
    "our_company",
    "our_phone",
    "customer",
    "contact_salutation",
    "contact_name",
    "call_back_day",
];
const DISCREET_CONDITIONS: &[&str] = &["contact_known", "consumer"];
/// Words that would tell somebody else that there is a debt, in both languages; a part of a word counts.
const TELLING: &[&str] = &[
    "factu",
    "betal",
    "betaa",
    "rekening",
    "schuld",
    "vordering",
    "openstaa",
    "achterstand",
    "herinner",
    "aanman",
    "incasso",
    "bedrag",
    "euro",
    "€",
    "termijn",
    "regeling",
    "invoice",
    "payment",
    "pay ",
    "paid",
    "debt",
    " owe",
    "outstanding",
    "overdue",
    "amount",
    "remind",
    "collection",
    "instalment",
];

/// More conditions in one text than anybody can oversee.
const CONDITIONS_MOST: usize = 8;

const VOCABULARY: Vocabulary = Vocabulary {
    blanks: Blank::NAMES,
    required: &[],
    conditions: Condition::NAMES,
    blocks: &[],
    head: &[],
    forbidden: &[],
    no_figures: false,
};

const DISCREET: Vocabulary = Vocabulary {
    blanks: DISCREET_BLANKS,
    conditions: DISCREET_CONDITIONS,
    forbidden: TELLING,
    ..VOCABULARY
};

impl Playbook {
    /// Understands a playbook; `excuses` are the ids of those its replies may lead to.
    ///
    /// # Errors
    /// Every mistake, each with its place.
    pub fn understand(
        written: &WrittenPlaybook,
        excuses: &BTreeSet<&str>,
    ) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let here = || msg("playbook-place").with("id", written.id.as_str());
        if written.id.trim().is_empty() {
            problems.push(found(here(), msg("playbook-no-id")));
        }
        if written.title.trim().is_empty() {
            problems.push(found(here(), msg("playbook-no-title")));
        }
        if written.steps.is_empty() {
            problems.push(found(here(), msg("playbook-no-steps")));
        }
        let places = places(written, &mut problems);
        let known = if discreet(&written.id) {
            &DISCREET
        } else {
            &VOCABULARY
        };
        let steps: Vec<Option<Step>> = written
            .steps
            .iter()
            .map(|step| {
                let place = || msg("playbook-place-step").with("step", step.id.as_str());
                if step.title.trim().is_empty() {
                    problems.push(found(place(), msg("playbook-no-title")));
                }
                let then = step.then.as_deref().and_then(|id| {
                    let found_at = places.get(id).copied();
                    if found_at.is_none() {
                        problems.push(found(
                            place(),
                            msg("playbook-unknown-step").with("name", id),
                        ));
                    }
                    found_at
                });
                let replies = step
                    .replies
                    .iter()
                    .filter_map(|reply| {
                        understand_reply(reply, &places, excuses, &place, &mut problems)
                    })
                    .collect();
                Some(Step {
                    id: step.id.clone(),
                    title: step.title.clone(),
                    say: understand_say(&step.say, known, &place, &mut problems)?,
                    tips: understand_tips(&step.tips, &place, &mut problems),
                    then,
                    replies,
                })
            })
            .collect();
        // The walk is judged only where every step was understood: else it repeats what was said.
        let understood: Option<Vec<Step>> = steps.into_iter().collect();
        let Some(steps) = understood.filter(|_| problems.is_empty()) else {
            return Err(problems);
        };
        let playbook = Self {
            id: written.id.clone(),
            title: written.title.clone(),
            steps,
        };
        playbook.check_walks(&mut problems);
        if problems.is_empty() {
            Ok(playbook)
        } else {
            Err(problems)
        }
    }

    fn check_walks(&self, problems: &mut Vec<Problem>) {
        let mut reached = BTreeSet::new();
        let mut todo = vec![0];
        while let Some(place) = todo.pop() {
            if reached.insert(place) {
                todo.extend(self.followers(place));
            }
        }
        let mut ends = BTreeSet::new();
        loop {
            let before = ends.len();
            for (place, step) in self.steps.iter().enumerate() {
                let records = step
                    .replies
                    .iter()
                    .any(|reply| !matches!(reply.leads, Leads::Step(_)));
                if records || self.followers(place).any(|next| ends.contains(&next)) {
                    ends.insert(place);
                }
            }
            if ends.len() == before {
                break;
            }
        }
        for (place, step) in self.steps.iter().enumerate() {
            let here = msg("playbook-place-step").with("step", step.id.as_str());
            if !reached.contains(&place) {
                problems.push(found(here, msg("playbook-unreached")));
            } else if !ends.contains(&place) {
                problems.push(found(here, msg("playbook-no-end")));
            }
        }
    }

    fn followers(&self, place: usize) -> impl Iterator<Item = usize> {
        let step = self.steps.get(place);
        let replies = step.map_or(&[][..], |step| &step.replies);
        let by_reply = replies.iter().filter_map(|reply| match reply.leads {
            Leads::Step(next) => Some(next),
            _ => None,
        });
        step.and_then(|step| step.then).into_iter().chain(by_reply)
    }
}

impl Excuse {
    /// Understands excuses together: they may lead to each other, and to those that are understood
    /// already (`known`, by id), which come to something recorded.
    ///
    /// # Errors
    /// Every mistake, each with its place.
    pub fn understand_all(
        written: &[WrittenExcuse],
        known: &BTreeSet<&str>,
    ) -> Result<Vec<Self>, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut ids = BTreeSet::new();
        for excuse in written {
            if !ids.insert(excuse.id.as_str()) {
                let place = msg("playbook-place-excuse").with("id", excuse.id.as_str());
                problems.push(found(
                    place,
                    msg("playbook-twice").with("name", excuse.id.as_str()),
                ));
            }
        }
        for (place, excuse) in written.iter().enumerate() {
            let Some(key) = excuse.key.as_deref() else {
                continue;
            };
            let here = || msg("playbook-place-excuse").with("id", excuse.id.as_str());
            let taken = |other: &WrittenExcuse| other.key.as_deref() == Some(key);
            if understand_key(key).is_none() {
                problems.push(found(here(), msg("playbook-key").with("name", key)));
            } else if written[..place].iter().any(taken) {
                problems.push(found(here(), msg("playbook-key-twice").with("name", key)));
            }
        }
        let others: BTreeSet<&str> = known.difference(&ids).copied().collect();
        ids.extend(known);
        let excuses: Vec<Self> = written
            .iter()
            .filter_map(|excuse| understand_excuse(excuse, &ids, &mut problems))
            .collect();
        if problems.is_empty() {
            check_ends(&excuses, others, &mut problems);
        }
        if problems.is_empty() {
            Ok(excuses)
        } else {
            Err(problems)
        }
    }
}

/// The key of an excuse is one small letter without an accent.
fn understand_key(key: &str) -> Option<char> {
    let mut letters = key.chars();
    let letter = letters.next().filter(char::is_ascii_lowercase)?;
    letters.next().is_none().then_some(letter)
}

/// A text on a machine, or to somebody else than the person we look for, tells nothing of a debt.
fn discreet(id: &str) -> bool {
    let situation = Situation::ALL.iter().find(|one| one.id() == id);
    situation.is_some_and(|one| one.is_discreet())
}

fn understand_excuse(
    written: &WrittenExcuse,
    ids: &BTreeSet<&str>,
    problems: &mut Vec<Problem>,
) -> Option<Excuse> {
    let place = || msg("playbook-place-excuse").with("id", written.id.as_str());
    if written.id.trim().is_empty() {
        problems.push(found(place(), msg("playbook-no-id")));
    }
    if written.hear.trim().is_empty() {
        problems.push(found(place(), msg("playbook-no-title")));
    }
    let cause = written.cause.as_deref().and_then(|code| {
        let cause = Cause::parse(code);
        if cause.is_none() {
            problems.push(found(
                place(),
                msg("playbook-unknown-cause").with("name", code),
            ));
        }
        cause
    });
    let unless = written
        .unless
        .as_deref()
        .and_then(|name| understand_condition(name, &place, problems));
    let actions: Vec<Action> = written
        .actions
        .iter()
        .filter_map(|action| understand_action(action, ids, &place, problems))
        .collect();
    if !always_some(&actions) {
        problems.push(found(place(), msg("playbook-no-action")));
    }
    Some(Excuse {
        id: written.id.clone(),
        hear: written.hear.clone(),
        key: written.key.as_deref().and_then(understand_key),
        search: written
            .search
            .iter()
            .map(|word| word.to_lowercase())
            .collect(),
        answer: understand_say(&written.answer, &VOCABULARY, &place, problems)?,
        actions,
        tips: understand_tips(&written.tips, &place, problems),
        cause,
        unless,
    })
}

/// Whether there is an action whatever the facts: one without a condition, or both sides of one.
fn always_some(actions: &[Action]) -> bool {
    actions.iter().any(|action| match action.when {
        None => true,
        Some((condition, wanted)) => actions
            .iter()
            .any(|other| other.when == Some((condition, !wanted))),
    })
}

/// From every excuse a walk over its actions comes to one of the endings: proof or a day, a dispute, another
/// person, a copy, a task. "They promise nothing" alone is none.
fn check_ends<'a>(excuses: &'a [Excuse], mut ends: BTreeSet<&'a str>, problems: &mut Vec<Problem>) {
    loop {
        let before = ends.len();
        for excuse in excuses {
            let ending = excuse.actions.iter().any(|action| match &action.leads {
                Leads::Excuse(id) => ends.contains(id.as_str()),
                Leads::Record(result) => result.settles_something(),
                _ => true,
            });
            if ending {
                ends.insert(&excuse.id);
            }
        }
        if ends.len() == before {
            break;
        }
    }
    for excuse in excuses
        .iter()
        .filter(|excuse| !ends.contains(excuse.id.as_str()))
    {
        let place = msg("playbook-place-excuse").with("id", excuse.id.as_str());
        problems.push(found(place, msg("playbook-no-end")));
    }
}

fn understand_action(
    written: &WrittenAction,
    ids: &BTreeSet<&str>,
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Option<Action> {
    if written.label.trim().is_empty() {
        problems.push(found(place(), msg("playbook-no-title")));
    }
    let when = written.when.as_deref().and_then(|text| {
        let (name, wanted) = match text.trim().strip_prefix("not ") {
            Some(name) => (name.trim(), false),
            None => (text.trim(), true),
        };
        understand_condition(name, place, problems).map(|condition| (condition, wanted))
    });
    let leads = match (&written.record, &written.excuse, written.offer.as_deref()) {
        (Some(code), None, None) => understand_result(code, place, problems),
        (None, Some(id), None) => understand_excuse_id(id, ids, place, problems),
        (None, None, Some("copy")) => Some(Leads::SendCopy),
        (None, None, Some("receipt")) => Some(Leads::AttachReceipt),
        (None, None, Some(other)) => {
            problems.push(found(
                place(),
                msg("playbook-unknown-offer").with("name", other),
            ));
            None
        }
        _ => {
            let label = msg("playbook-leads-once").with("name", written.label.as_str());
            problems.push(found(place(), label));
            None
        }
    }?;
    Some(Action {
        label: written.label.clone(),
        leads,
        when,
    })
}

fn understand_reply(
    written: &WrittenReply,
    places: &BTreeMap<&str, usize>,
    excuses: &BTreeSet<&str>,
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Option<Reply> {
    if written.hear.trim().is_empty() {
        problems.push(found(place(), msg("playbook-no-title")));
    }
    let leads = match (&written.to, &written.record, &written.excuse) {
        (Some(id), None, None) => {
            let step = places.get(id.as_str()).copied().map(Leads::Step);
            if step.is_none() {
                let what = msg("playbook-unknown-step").with("name", id.as_str());
                problems.push(found(place(), what));
            }
            step
        }
        (None, Some(code), None) => understand_result(code, place, problems),
        (None, None, Some(id)) => understand_excuse_id(id, excuses, place, problems),
        _ => {
            let hear = msg("playbook-leads-once").with("name", written.hear.as_str());
            problems.push(found(place(), hear));
            None
        }
    }?;
    Some(Reply {
        hear: written.hear.clone(),
        leads,
    })
}

fn understand_result(
    code: &str,
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Option<Leads> {
    let result = MomentResult::parse(code);
    if result.is_none() {
        problems.push(found(
            place(),
            msg("playbook-unknown-result").with("name", code),
        ));
    }
    result.map(Leads::Record)
}

fn understand_excuse_id(
    id: &str,
    known: &BTreeSet<&str>,
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Option<Leads> {
    if known.contains(id) {
        return Some(Leads::Excuse(id.to_owned()));
    }
    problems.push(found(
        place(),
        msg("playbook-unknown-excuse").with("name", id),
    ));
    None
}

fn understand_condition(
    name: &str,
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Option<Condition> {
    let condition = Condition::parse(name);
    if condition.is_none() {
        problems.push(found(
            place(),
            msg("playbook-unknown-condition").with("name", name),
        ));
    }
    condition
}

fn understand_tips(
    written: &[String],
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Vec<TipNumber> {
    let mut tips = Vec::new();
    for text in written {
        match TipNumber::parse(text) {
            Some(tip) => tips.push(tip),
            None => problems.push(found(
                place(),
                msg("playbook-unknown-tip").with("name", text.as_str()),
            )),
        }
    }
    tips
}

/// Where each step stands; a second one of the same id is a problem.
fn places<'a>(
    written: &'a WrittenPlaybook,
    problems: &mut Vec<Problem>,
) -> BTreeMap<&'a str, usize> {
    let mut places = BTreeMap::new();
    for (place, step) in written.steps.iter().enumerate() {
        if places.insert(step.id.as_str(), place).is_some() {
            let here = msg("playbook-place-step").with("step", step.id.as_str());
            problems.push(found(
                here,
                msg("playbook-twice").with("name", step.id.as_str()),
            ));
        }
    }
    places
}

fn understand_say(
    written: &WrittenSay,
    known: &Vocabulary,
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Option<Say> {
    let same = written.friendly == written.businesslike && written.firm == written.businesslike;
    if same {
        let text = understand_text(&written.businesslike, known, place, problems)?;
        return Some(Say {
            businesslike: text.clone(),
            friendly: text.clone(),
            firm: text,
        });
    }
    let mut understand = |text: &str, tone: Tone| {
        let place = || {
            msg("playbook-place-tone")
                .with("place", place())
                .with("tone", tone.message())
        };
        understand_text(text, known, &place, problems)
    };
    let businesslike = understand(&written.businesslike, Tone::Businesslike);
    let friendly = understand(&written.friendly, Tone::Friendly);
    let firm = understand(&written.firm, Tone::Firm);
    Some(Say {
        businesslike: businesslike?,
        friendly: friendly?,
        firm: firm?,
    })
}

fn understand_text(
    text: &str,
    known: &Vocabulary,
    place: &dyn Fn() -> Message,
    problems: &mut Vec<Problem>,
) -> Option<Template> {
    let template = match Template::parse(text) {
        Ok(template) => template,
        Err(mistakes) => {
            problems.extend(mistakes.into_iter().map(|mistake| within(mistake, place)));
            return None;
        }
    };
    let mistakes = template.check(known);
    if !mistakes.is_empty() {
        problems.extend(mistakes.into_iter().map(|mistake| within(mistake, place)));
        return None;
    }
    match hole(&template) {
        None => Some(template),
        Some(what) => {
            problems.push(found(place(), what));
            None
        }
    }
}

/// The first hole that some combination of conditions would leave.
fn hole(template: &Template) -> Option<Message> {
    let asked: Vec<Condition> = template
        .conditions()
        .into_iter()
        .filter_map(Condition::parse)
        .collect();
    if asked.len() > CONDITIONS_MOST {
        return Some(msg("playbook-too-many-conditions").with("most", CONDITIONS_MOST));
    }
    for combination in 0..1_u32 << asked.len() {
        let holds = |condition: Condition| {
            asked
                .iter()
                .position(|other| *other == condition)
                .is_some_and(|place| combination >> place & 1 == 1)
        };
        let mut facts = Facts::new();
        for blank in Blank::ALL {
            if blank.guard().is_none_or(holds) {
                facts.set(*blank, blank.name());
            }
        }
        for condition in asked.iter().filter(|condition| holds(**condition)) {
            facts.hold(*condition);
        }
        let filled = template.fill_text(
            &|name| facts.value(Blank::parse(name)?).map(str::to_owned),
            &|name| Condition::parse(name).map(|condition| facts.holds(condition)),
        );
        match filled {
            Ok(text) if !text.trim().is_empty() => {}
            Ok(_) => return Some(msg("playbook-silent")),
            Err(missing) => {
                let guard = Blank::parse(&missing.name).and_then(Blank::guard);
                let condition = guard.map_or("", Condition::name);
                return Some(
                    msg("playbook-hole")
                        .with("name", missing.name)
                        .with("condition", condition),
                );
            }
        }
    }
    None
}

/// A mistake in a text, with the step and tone it stands in before its line.
fn within(mistake: Problem, place: &dyn Fn() -> Message) -> Problem {
    let place = match mistake.place {
        Some(line) => msg("playbook-place-line")
            .with("place", place())
            .with("line", line),
        None => place(),
    };
    Problem {
        place: Some(place),
        weight: Weight::Fatal,
        ..mistake
    }
}

fn found(place: Message, what: Message) -> Problem {
    Problem {
        place: Some(place),
        what,
        remedy: None,
        weight: Weight::Fatal,
    }
}
