//! Playbooks and excuses as they are written, before anybody has checked them: names and texts.

/// A playbook as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenPlaybook {
    /// Its id.
    pub id: String,
    /// Its name on the screen.
    pub title: String,
    /// Its steps, the first begins.
    pub steps: Vec<WrittenStep>,
}

/// A step as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenStep {
    /// Its id.
    pub id: String,
    /// Its name on the screen.
    pub title: String,
    /// What is said.
    pub say: WrittenSay,
    /// Numbers of tips.
    pub tips: Vec<String>,
    /// Id of the step that follows by itself.
    pub then: Option<String>,
    /// What they might answer.
    pub replies: Vec<WrittenReply>,
}

/// An answer as written: exactly one of `to`, `record` and `excuse` is expected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenReply {
    /// What we hear.
    pub hear: String,
    /// Id of a step.
    pub to: Option<String>,
    /// Code of a result.
    pub record: Option<String>,
    /// Id of an excuse.
    pub excuse: Option<String>,
}

/// A text as written, in each tone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenSay {
    /// To the point.
    pub businesslike: String,
    /// Warm.
    pub friendly: String,
    /// Clear about what follows.
    pub firm: String,
}

impl WrittenSay {
    /// The same in every tone.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self {
            businesslike: text.to_owned(),
            friendly: text.to_owned(),
            firm: text.to_owned(),
        }
    }
}

/// An excuse as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenExcuse {
    /// Its id.
    pub id: String,
    /// The words on its button.
    pub hear: String,
    /// The letter that opens it.
    pub key: Option<String>,
    /// Words by which it is found.
    pub search: Vec<String>,
    /// The answer.
    pub answer: WrittenSay,
    /// What can be done next.
    pub actions: Vec<WrittenAction>,
    /// Numbers of tips.
    pub tips: Vec<String>,
    /// Code of a cause.
    pub cause: Option<String>,
    /// Name of a condition.
    pub unless: Option<String>,
}

/// A button as written: exactly one of `record`, `excuse` and `offer` is expected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenAction {
    /// Its words.
    pub label: String,
    /// Code of a result.
    pub record: Option<String>,
    /// Id of an excuse.
    pub excuse: Option<String>,
    /// `copy` sends a copy of the invoice, `receipt` puts the found receipt against it.
    pub offer: Option<String>,
    /// Name of a condition, with `not ` before it where it must not hold.
    pub when: Option<String>,
}
