//! What the screen of letter texts shows: the letters, whose text each has, and what came of the text that
//! is typed.

use crate::app::snapshots::{LetterTextFile, LetterTextsSnapshot, LetterTrial, TriedLetter};
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::Currency;
use crate::words::Words;

/// Everything the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// In which language the letters are.
    pub language: Language,
    /// Letter by letter.
    pub texts: Vec<Text>,
    /// Customers to look at a letter with.
    pub customers: Vec<(CustomerId, Currency, String)>,
    /// A text of one's own can be kept.
    pub can_keep: bool,
    /// Letters are written in the friendly way.
    pub friendly: bool,
}

/// The text of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Which letter.
    pub kind: LetterKind,
    /// What it is called.
    pub title: String,
    /// Whose it is, where that is not ours; and whether it has mistakes.
    pub whose: Option<(String, bool)>,
    /// Its text.
    pub text: String,
    /// What may be written in it: blanks, conditions, blocks, each as it is typed.
    pub may: [String; 3],
}

/// What came of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// What was tried.
    pub of: LetterTrial,
    /// It can be used.
    pub sound: bool,
    /// What is to be said of it: the sentence, and whether it is a mistake.
    pub findings: Vec<(String, bool)>,
    /// Why there is no page.
    pub no_page: Option<String>,
    /// How many pages it has.
    pub pages: usize,
}

/// What the screen shows of the texts.
#[must_use]
pub fn model(snapshot: &LetterTextsSnapshot, words: &Words) -> Model {
    Model {
        language: snapshot.language,
        texts: snapshot.texts.iter().map(|one| text(one, words)).collect(),
        customers: snapshot.customers.clone(),
        can_keep: snapshot.can_keep,
        friendly: snapshot.friendly,
    }
}

fn text(file: &LetterTextFile, words: &Words) -> Text {
    let listed = |names: &[&str], open: &str, close: &str| {
        let each = names.iter().map(|name| format!("{open}{name}{close}"));
        each.collect::<Vec<_>>().join("  ")
    };
    Text {
        kind: file.kind,
        title: words.say(&file.kind.message()),
        whose: match (file.own, file.wrong) {
            (false, _) => None,
            (true, false) => Some((words.t("scripts-own"), false)),
            (true, true) => Some((words.t("scripts-own-wrong"), true)),
        },
        text: file.text.clone(),
        may: [
            listed(file.blanks, "{", "}"),
            listed(file.conditions, "[if ", "] … [end]"),
            listed(file.blocks, "[", "]"),
        ],
    }
}

/// What the screen shows of a text that was tried.
#[must_use]
pub fn tried(tried: &TriedLetter, words: &Words) -> Tried {
    let problems = tried.problems.iter();
    let no_page = tried.no_page.iter().map(|one| finding(one, words).0);
    let no_page: Vec<String> = no_page.collect();
    Tried {
        of: tried.of.clone(),
        sound: tried.sound,
        findings: problems.map(|problem| finding(problem, words)).collect(),
        no_page: (!no_page.is_empty()).then(|| no_page.join("\n")),
        pages: tried.pages,
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
