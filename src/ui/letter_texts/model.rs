//! What the screen of letter texts shows: the letters, whose text each has, and what came of the text that
//! is typed.

use crate::app::snapshots::{LetterTextFile, LetterTextsSnapshot, LetterTrial, TriedLetter};
use crate::domain::letter_kind::LetterKind;
use crate::ui::own_words::{Text, Texts, finding, whose};
use crate::words::Words;

/// Everything the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The texts by their letters.
    pub texts: Texts<LetterKind>,
    /// What may be written in each, in the same order: blanks, conditions, blocks, each as it is typed.
    pub may: Vec<[String; 3]>,
    /// Letters are written in the friendly way.
    pub friendly: bool,
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
        texts: Texts {
            language: snapshot.language,
            texts: snapshot.texts.iter().map(|one| text(one, words)).collect(),
            customers: snapshot.customers.clone(),
            can_keep: snapshot.can_keep,
        },
        may: snapshot.texts.iter().map(may).collect(),
        friendly: snapshot.friendly,
    }
}

fn text(file: &LetterTextFile, words: &Words) -> Text<LetterKind> {
    Text {
        key: file.kind,
        title: words.say(&file.kind.message()),
        whose: whose(file.own, file.wrong, words),
        text: file.text.clone(),
        can_restore: file.own,
    }
}

fn may(file: &LetterTextFile) -> [String; 3] {
    let listed = |names: &[&str], open: &str, close: &str| {
        let each = names.iter().map(|name| format!("{open}{name}{close}"));
        each.collect::<Vec<_>>().join("  ")
    };
    [
        listed(file.blanks, "{", "}"),
        listed(file.conditions, "[if ", "] … [end]"),
        listed(file.blocks, "[", "]"),
    ]
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
