//! Call scripts: what to say, in three tones, what they might answer, and where that leads.
//!
//! A *playbook* is the script for one situation (the first call after a letter, a broken promise):
//! a main line of steps, and side steps that an answer can lead to. *Excuses* are what customers say
//! to all of it; each has an answer made of this customer's facts and ends in something recorded.
//!
//! The texts are data (`assets/playbooks`); [`Playbook::understand`] and [`Excuse::understand_all`]
//! turn what was written into what is meant and explain every mistake. What is understood is safe to
//! use: every walk ends in something recorded, and no sentence has a hole, whatever the facts.

mod check;
mod facts;
mod written;

pub use facts::{Blank, Condition, Facts};
pub use written::{
    WrittenAction, WrittenExcuse, WrittenPlaybook, WrittenReply, WrittenSay, WrittenStep,
};

use crate::domain::contact::{Cause, MomentResult, Tone};
use crate::domain::manners;
use crate::domain::message::{Message, Problem, msg};
use crate::domain::template::{Missing, Paragraph, Part, Run, Template};
use crate::domain::tip::TipNumber;

/// The situations for which there is a script of our own, each by the id of its playbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Situation {
    /// A call before any letter.
    General,
    /// The first call after letter 1.
    FirstCall,
    /// We rang, and nobody was there; now again.
    NoAnswer,
    /// We spoke before, and nothing came of it.
    SecondCall,
    /// The last letter went out as well.
    AfterLastLetter,
    /// A promise was not kept.
    BrokenPromise,
    /// An instalment was not paid.
    ArrangementDefault,
    /// The friendly call on the working day before a promised day.
    BeforePromise,
    /// A receipt that is not explained yet may be theirs: ask first.
    PossiblyPaid,
    /// A salesperson rings for us: the relation first, then one question.
    Sales,
    /// We are at the door.
    Visit,
    /// They ring us.
    Incoming,
    /// Nobody picks up and a machine listens: not a word about the debt.
    Voicemail,
    /// Reception, a colleague or family picks up: not a word about the debt either.
    ThirdPerson,
}

impl Situation {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::General,
        Self::FirstCall,
        Self::NoAnswer,
        Self::SecondCall,
        Self::AfterLastLetter,
        Self::BrokenPromise,
        Self::ArrangementDefault,
        Self::BeforePromise,
        Self::PossiblyPaid,
        Self::Sales,
        Self::Visit,
        Self::Incoming,
        Self::Voicemail,
        Self::ThirdPerson,
    ];

    /// The id of its playbook.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::FirstCall => "first-call",
            Self::NoAnswer => "no-answer",
            Self::SecondCall => "second-call",
            Self::AfterLastLetter => "after-last-letter",
            Self::BrokenPromise => "broken-promise",
            Self::ArrangementDefault => "arrangement-default",
            Self::BeforePromise => "before-promise",
            Self::PossiblyPaid => "possibly-paid",
            Self::Sales => "sales-call",
            Self::Visit => "visit",
            Self::Incoming => "incoming",
            Self::Voicemail => "voicemail",
            Self::ThirdPerson => "third-person",
        }
    }

    /// Somebody else than the person we look for hears it: no debt, amount or invoice may be named.
    #[must_use]
    pub const fn is_discreet(self) -> bool {
        matches!(self, Self::Voicemail | Self::ThirdPerson)
    }
}

/// The script for one situation, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Playbook {
    /// Its id: `first-call`.
    pub id: String,
    /// Its name on the screen: `Eerste gesprek na brief 1`.
    pub title: String,
    /// Every step; the first begins the main line.
    pub steps: Vec<Step>,
}

/// One step of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id, unique in the playbook.
    pub id: String,
    /// Its name on the screen: `Vraag naar`.
    pub title: String,
    /// What is said or done.
    pub say: Say,
    /// The advice behind it.
    pub tips: Vec<TipNumber>,
    /// The step that follows by itself: its place in [`Playbook::steps`].
    pub then: Option<usize>,
    /// What they might answer.
    pub replies: Vec<Reply>,
}

/// What they might answer, and where that leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What we hear: `Noemt een dag`.
    pub hear: String,
    /// Where it leads.
    pub leads: Leads,
}

/// Where an answer or an action leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To a step: its place in [`Playbook::steps`].
    Step(usize),
    /// To the answer to an excuse: its id.
    Excuse(String),
    /// To the form of a result, and the end of the call.
    Record(MomentResult),
    /// To sending a copy of the invoice, and a day to call again.
    SendCopy,
    /// To putting the receipt that may be theirs against the invoice.
    AttachReceipt,
}

/// Something customers say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excuse {
    /// Its id: `just-paid`.
    pub id: String,
    /// The words on its button: `Net overgemaakt`.
    pub hear: String,
    /// The letter that opens it while nothing is typed.
    pub key: Option<char>,
    /// Words by which it is found while typing, in lower case.
    pub search: Vec<String>,
    /// The answer, made of the customer's facts.
    pub answer: Say,
    /// What can be done next, the likeliest first.
    pub actions: Vec<Action>,
    /// The advice behind the answer.
    pub tips: Vec<TipNumber>,
    /// Why the money had not come, if this is what they say.
    pub cause: Option<Cause>,
    /// It is not offered while this holds.
    pub unless: Option<Condition>,
}

/// A button under the answer to an excuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its words: `Regeling maken`.
    pub label: String,
    /// Where it leads; never to a step.
    pub leads: Leads,
    /// It is there only when this holds (`true`) or does not (`false`).
    pub when: Option<(Condition, bool)>,
}

/// A text in each of the three tones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    businesslike: Template,
    friendly: Template,
    firm: Template,
}

/// A step as it is said to this customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptStep {
    /// Its id.
    pub id: String,
    /// Its place in [`Playbook::steps`].
    pub place: usize,
    /// Its name on the screen.
    pub title: String,
    /// What is said, the facts in bold.
    pub say: Paragraph,
    /// The advice behind it.
    pub tips: Vec<TipNumber>,
    /// What they might answer.
    pub replies: Vec<Reply>,
}

impl Say {
    /// The text in a tone, filled; facts that the text sets in bold are bold.
    ///
    /// # Errors
    /// A blank that is always known has no value: whoever made the facts forgot it.
    pub fn fill(&self, tone: Tone, facts: &Facts) -> Result<Paragraph, Missing> {
        let parts = self.template(tone).fill(
            &|name| facts.value(Blank::parse(name)?).map(str::to_owned),
            &|name| Condition::parse(name).map(|condition| facts.holds(condition)),
        )?;
        let mut whole = Paragraph::default();
        for part in parts {
            let Part::Paragraph(paragraph) = part else {
                continue;
            };
            if !whole.runs.is_empty() {
                whole.runs.push(Run {
                    text: " ".to_owned(),
                    bold: false,
                });
            }
            whole.runs.extend(paragraph.runs);
        }
        Ok(capitalised(one_stop(whole)))
    }

    /// What is not correct in it, with the step or excuse it stands in.
    fn remarks(&self, place: &Message) -> Vec<Problem> {
        let mut remarks: Vec<Problem> = Vec::new();
        for tone in Tone::ALL {
            for remark in manners::remarks(self.template(*tone)) {
                let place = Some(place.clone());
                let remark = Problem { place, ..remark };
                if !remarks.contains(&remark) {
                    remarks.push(remark);
                }
            }
        }
        remarks
    }

    const fn template(&self, tone: Tone) -> &Template {
        match tone {
            Tone::Businesslike => &self.businesslike,
            Tone::Friendly => &self.friendly,
            Tone::Firm => &self.firm,
        }
    }
}

/// A name such as `Van Dalen B.V.` at the end of a sentence brings a full stop of its own: one is enough.
fn one_stop(mut paragraph: Paragraph) -> Paragraph {
    let mut ends_so = false;
    for run in &mut paragraph.runs {
        let doubled = ends_so && run.text.starts_with('.') && !run.text.starts_with("..");
        if doubled {
            run.text.remove(0);
        }
        run.text = run.text.replace("..", ".");
        ends_so = run.text.ends_with('.') || (doubled && run.text.is_empty());
    }
    paragraph
}

/// A text may begin with a blank such as `{contact_salutation}`; a sentence begins with a capital.
fn capitalised(mut paragraph: Paragraph) -> Paragraph {
    if let Some(run) = paragraph.runs.first_mut() {
        let mut letters = run.text.chars();
        if let Some(first) = letters.next() {
            run.text = first.to_uppercase().chain(letters).collect();
        }
    }
    paragraph
}

impl Playbook {
    /// Words in it that are not correct (seed B39): remarks, it stays in use.
    #[must_use]
    pub fn remarks(&self) -> Vec<Problem> {
        let steps = self.steps.iter();
        steps
            .flat_map(|step| {
                let place = msg("playbook-place-step").with("step", step.id.as_str());
                step.say.remarks(&place)
            })
            .collect()
    }

    /// The main line, said to this customer in this tone.
    ///
    /// # Errors
    /// A blank that is always known has no value.
    pub fn script(&self, tone: Tone, facts: &Facts) -> Result<Vec<ScriptStep>, Missing> {
        let mut script = Vec::new();
        let mut next = Some(0);
        while let Some(place) = next {
            // A main line that bites its tail ends where it began.
            if script.iter().any(|step: &ScriptStep| step.place == place) {
                break;
            }
            let Some(step) = self.step(place, tone, facts)? else {
                break;
            };
            script.push(step);
            next = self.steps.get(place).and_then(|step| step.then);
        }
        Ok(script)
    }

    /// One step, said to this customer in this tone; `None` where there is no such step.
    ///
    /// # Errors
    /// A blank that is always known has no value.
    pub fn step(
        &self,
        place: usize,
        tone: Tone,
        facts: &Facts,
    ) -> Result<Option<ScriptStep>, Missing> {
        let Some(step) = self.steps.get(place) else {
            return Ok(None);
        };
        Ok(Some(ScriptStep {
            id: step.id.clone(),
            place,
            title: step.title.clone(),
            say: step.say.fill(tone, facts)?,
            tips: step.tips.clone(),
            replies: step.replies.clone(),
        }))
    }
}

impl Excuse {
    /// Words in it that are not correct (seed B39): remarks, it stays in use.
    #[must_use]
    pub fn remarks(&self) -> Vec<Problem> {
        let place = msg("playbook-place-excuse").with("id", self.id.as_str());
        self.answer.remarks(&place)
    }

    /// The answer, made of this customer's facts.
    ///
    /// # Errors
    /// A blank that is always known has no value.
    pub fn answer(&self, tone: Tone, facts: &Facts) -> Result<Paragraph, Missing> {
        self.answer.fill(tone, facts)
    }

    /// What can be done next, given the facts; never empty.
    #[must_use]
    pub fn actions(&self, facts: &Facts) -> Vec<&Action> {
        self.actions
            .iter()
            .filter(|action| {
                action
                    .when
                    .is_none_or(|(condition, wanted)| facts.holds(condition) == wanted)
            })
            .collect()
    }

    /// Whether it is offered, given the facts.
    #[must_use]
    pub fn is_offered(&self, facts: &Facts) -> bool {
        self.unless.is_none_or(|condition| !facts.holds(condition))
    }

    /// Whether typing this finds it: the beginning of any word on its button or in its search words.
    #[must_use]
    pub fn is_found_by(&self, typed: &str) -> bool {
        let typed = typed.trim().to_lowercase();
        let hear = self.hear.to_lowercase();
        let begins = |text: &str| {
            text.starts_with(&typed)
                || text
                    .split(|letter: char| !letter.is_alphanumeric())
                    .any(|word| word.starts_with(&typed))
        };
        typed.is_empty() || begins(&hear) || self.search.iter().any(|word| begins(word))
    }
}

#[cfg(test)]
mod tests;
