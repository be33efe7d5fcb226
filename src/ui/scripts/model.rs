//! What the screen of scripts shows: the files, whose each is, and what came of the text that is typed.

use crate::app::snapshots::{ScriptFile, ScriptTrial, ScriptsSnapshot, TriedScript};
use crate::domain::contact::Tone;
use crate::domain::template::Paragraph;
use crate::domain::tip::TipNumber;
use crate::ui::own_words::{Text, Texts, finding, whose};
use crate::words::Words;

/// Everything the screen shows: the files by their names.
pub type Model = Texts<String>;

/// What came of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// What was tried.
    pub of: ScriptTrial,
    /// It can be used.
    pub sound: bool,
    /// What is to be said of it: the sentence, and whether it is a mistake.
    pub findings: Vec<(String, bool)>,
    /// What is said in each tone: title and words, with the advice behind it.
    pub said: Vec<(Tone, Vec<Said>)>,
}

/// Something that is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The title of the step, or what they say.
    pub title: String,
    /// Our words.
    pub words: Paragraph,
    /// What may follow: answers, or what can be done.
    pub follows: String,
    /// The advice behind it: number and sentence.
    pub why: String,
}

/// What the screen shows of the files.
#[must_use]
pub fn model(snapshot: &ScriptsSnapshot, words: &Words) -> Model {
    Texts {
        language: snapshot.language,
        texts: snapshot.files.iter().map(|one| file(one, words)).collect(),
        customers: snapshot.customers.clone(),
        can_keep: snapshot.can_keep,
    }
}

fn file(file: &ScriptFile, words: &Words) -> Text<String> {
    let title = file.title.clone();
    Text {
        key: file.file.clone(),
        title: title.unwrap_or_else(|| words.t("scripts-excuses")),
        whose: whose(file.own, file.wrong, words),
        text: file.text.clone(),
        can_restore: file.own && file.has_original,
    }
}

/// What the screen shows of a text that was tried.
#[must_use]
pub fn tried(tried: &TriedScript, words: &Words) -> Tried {
    let why = |numbers: &[TipNumber]| {
        let tips = tried
            .tips
            .iter()
            .filter(|tip| numbers.contains(&tip.number));
        let said: Vec<String> = tips
            .map(|tip| format!("{}  {}", tip.number, tip.text))
            .collect();
        said.join("\n")
    };
    let steps = tried.scripts.iter().map(|(tone, steps)| {
        let said = steps.iter().map(|step| {
            let hear = step.replies.iter().map(|reply| reply.hear.clone());
            Said {
                title: step.title.clone(),
                words: step.say.clone(),
                follows: hear.collect::<Vec<_>>().join(" · "),
                why: why(&step.tips),
            }
        });
        (*tone, said.collect::<Vec<_>>())
    });
    let said = if tried.excuses.is_empty() {
        steps.collect()
    } else {
        Tone::ALL
            .iter()
            .map(|tone| {
                let answers = tried.excuses.iter().filter_map(|view| {
                    let answer = view.answers.iter().find(|(one, _)| one == tone)?;
                    let labels = view.actions.iter().map(|action| action.label.clone());
                    Some(Said {
                        title: view.hear.clone(),
                        words: answer.1.clone(),
                        follows: labels.collect::<Vec<_>>().join(" · "),
                        why: why(&view.excuse.tips),
                    })
                });
                (*tone, answers.collect())
            })
            .collect()
    };
    Tried {
        of: tried.of.clone(),
        sound: tried.sound,
        findings: tried
            .problems
            .iter()
            .map(|problem| finding(problem, words))
            .collect(),
        said,
    }
}
