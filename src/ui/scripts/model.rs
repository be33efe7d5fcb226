//! What the screen of scripts shows: the files, whose each is, and what came of the text that is typed.

use crate::app::snapshots::{ScriptFile, ScriptsSnapshot, TriedScript};
use crate::domain::contact::Tone;
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::Currency;
use crate::domain::template::Paragraph;
use crate::words::Words;

/// Everything the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// In which language the scripts are.
    pub language: Language,
    /// File by file.
    pub files: Vec<File>,
    /// Customers to look at a script with.
    pub customers: Vec<(CustomerId, Currency, String)>,
    /// A text of one's own can be kept.
    pub can_keep: bool,
}

/// A file with a script, or with the excuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub file: String,
    /// What it is called.
    pub title: String,
    /// Whose it is, where that is not ours; and whether it has mistakes.
    pub whose: Option<(String, bool)>,
    /// Its text.
    pub text: String,
    /// There is an original to go back to.
    pub can_restore: bool,
}

/// What came of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// What was tried.
    pub of: crate::app::snapshots::ScriptTrial,
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
    Model {
        language: snapshot.language,
        files: snapshot.files.iter().map(|one| file(one, words)).collect(),
        customers: snapshot.customers.clone(),
        can_keep: snapshot.can_keep,
    }
}

fn file(file: &ScriptFile, words: &Words) -> File {
    let whose = match (file.own, file.wrong) {
        (false, _) => None,
        (true, false) => Some((words.t("scripts-own"), false)),
        (true, true) => Some((words.t("scripts-own-wrong"), true)),
    };
    let title = file.title.clone();
    File {
        file: file.file.clone(),
        title: title.unwrap_or_else(|| words.t("scripts-excuses")),
        whose,
        text: file.text.clone(),
        can_restore: file.own && file.has_original,
    }
}

/// What the screen shows of a text that was tried.
#[must_use]
pub fn tried(tried: &TriedScript, words: &Words) -> Tried {
    let why = |numbers: &[crate::domain::tip::TipNumber]| {
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

/// Where, what, and what to do, in one line.
fn finding(problem: &Problem, words: &Words) -> (String, bool) {
    let what = match &problem.place {
        Some(place) => words.say(
            &msg("scripts-finding")
                .with("place", place.clone())
                .with("what", problem.what.clone()),
        ),
        None => words.say(&problem.what),
    };
    let said = match &problem.remedy {
        Some(remedy) => format!("{what}. {}", words.say(remedy)),
        None => what,
    };
    (said, problem.weight != Weight::Remark)
}
