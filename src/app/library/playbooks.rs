//! Playbooks and excuses, ours from `assets/playbooks/{nl,en}/*.toml` and the user's own from a
//! folder: a playbook or an excuse with the same id replaces ours, a new id is added. A file with a
//! mistake is explained and left out; ours stays in use.

use super::{Finding, Source};
use crate::domain::language::Language;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::playbook::{
    Excuse, Playbook, Situation, WrittenAction, WrittenExcuse, WrittenPlaybook, WrittenReply,
    WrittenSay, WrittenStep,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

macro_rules! ours {
    ($language:literal: $($name:literal),+ $(,)?) => {
        &[$((
            $name,
            include_str!(concat!("../../../assets/playbooks/", $language, "/", $name)),
        )),+]
    };
}

const DUTCH: &[(&str, &str)] = ours!["nl":
    "excuses.toml", "general.toml", "first-call.toml", "no-answer.toml", "second-call.toml", "after-last-letter.toml",
    "broken-promise.toml", "arrangement-default.toml", "before-promise.toml", "possibly-paid.toml", "sales-call.toml",
    "visit.toml", "incoming.toml", "voicemail.toml", "third-person.toml",
];
const ENGLISH: &[(&str, &str)] = ours!["en":
    "excuses.toml", "general.toml", "first-call.toml", "no-answer.toml", "second-call.toml", "after-last-letter.toml",
    "broken-promise.toml", "arrangement-default.toml", "before-promise.toml", "possibly-paid.toml", "sales-call.toml",
    "visit.toml", "incoming.toml", "voicemail.toml", "third-person.toml",
];

/// The file with excuses; every other file holds one playbook.
const EXCUSES: &str = "excuses.toml";

/// Ours in a language: the name of each file, and its text.
#[must_use]
pub fn originals(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Dutch => DUTCH,
        Language::English => ENGLISH,
    }
}

/// The title of the playbook in a text, also where the text has mistakes.
#[must_use]
pub fn title_of(text: &str) -> Option<String> {
    let table: toml::Table = text.parse().ok()?;
    Some(table.get("title")?.as_str()?.to_owned())
}

/// A text that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tried {
    /// Every mistake and remark, each with its place.
    pub problems: Vec<Problem>,
    /// The playbook, where it can be used.
    pub playbook: Option<Playbook>,
    /// The excuses of the file, where they can be used.
    pub excuses: Vec<Excuse>,
}

impl Tried {
    /// It can be used: remarks do not keep it from that.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let remark = |problem: &Problem| problem.weight == Weight::Remark;
        self.problems.iter().all(remark)
    }
}

/// Larger than any text that somebody wrote.
const BYTES_MOST: u64 = 1_000_000;

/// Every script in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Playbooks {
    by_id: BTreeMap<String, (Playbook, Source)>,
    excuses: Vec<(Excuse, Source)>,
    /// The user's own files as they are written, by name.
    own: BTreeMap<String, String>,
    /// What is wrong in the user's own files.
    pub findings: Vec<Finding>,
}

impl Playbooks {
    /// Loads ours, and over them the user's own from `folder/<language>/*.toml`, in order of name. A
    /// folder that is not there holds nothing.
    #[must_use]
    pub fn load(language: Language, folder: Option<&Path>) -> Self {
        let mut loaded = Self::default();
        let ours: Vec<(String, String)> = originals(language)
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect();
        loaded.add(&ours, false);
        debug_assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
        if let Some(folder) = folder {
            let theirs = loaded.read_folder(&folder.join(language.code()));
            loaded.add(&theirs, true);
            loaded.own = theirs.into_iter().collect();
        }
        loaded
    }

    /// The user's own text of a file, where there is one, whether it can be used or not.
    #[must_use]
    pub fn own_text(&self, file: &str) -> Option<&str> {
        self.own.get(file).map(String::as_str)
    }

    /// The names of the user's own files.
    pub fn own_files(&self) -> impl Iterator<Item = &str> {
        self.own.keys().map(String::as_str)
    }

    /// What would come of a text under the name of a file: for whoever is writing it.
    #[must_use]
    pub fn try_text(&self, file: &str, text: &str) -> Tried {
        let mut beside = Self {
            excuses: self.excuses.clone(),
            ..Self::default()
        };
        beside.add(&[(file.to_owned(), text.to_owned())], true);
        let of_file = |source: &Source| *source == Source::User(file.to_owned());
        let problems = beside.findings.into_iter();
        Tried {
            problems: problems.map(|finding| finding.problem).collect(),
            playbook: beside.by_id.into_values().next().map(|(book, _)| book),
            excuses: beside
                .excuses
                .into_iter()
                .filter(|(_, source)| of_file(source))
                .map(|(excuse, _)| excuse)
                .collect(),
        }
    }

    /// The script for a situation.
    #[must_use]
    pub fn get(&self, situation: Situation) -> Option<&Playbook> {
        self.by_id(situation.id())
    }

    /// The playbook with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&Playbook> {
        self.by_id.get(id).map(|(playbook, _)| playbook)
    }

    /// Every playbook with whose it is, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&Playbook, &Source)> {
        self.by_id
            .values()
            .map(|(playbook, source)| (playbook, source))
    }

    /// Every excuse, in the order of the buttons.
    pub fn excuses(&self) -> impl Iterator<Item = &Excuse> {
        self.excuses.iter().map(|(excuse, _)| excuse)
    }

    /// Every excuse with whose it is.
    pub fn excuses_with_source(&self) -> impl Iterator<Item = (&Excuse, &Source)> {
        self.excuses.iter().map(|(excuse, source)| (excuse, source))
    }

    /// The excuse with this id.
    #[must_use]
    pub fn excuse(&self, id: &str) -> Option<&Excuse> {
        self.excuses().find(|excuse| excuse.id == id)
    }

    fn read_folder(&mut self, folder: &Path) -> Vec<(String, String)> {
        let mut paths: Vec<_> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "toml")
            })
            .collect();
        paths.sort();
        let mut texts = Vec::new();
        for path in paths {
            let name = path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let small = fs::metadata(&path).is_ok_and(|about| about.len() <= BYTES_MOST);
            match fs::read_to_string(&path) {
                Ok(text) if small => texts.push((name, text)),
                _ => self.find(&name, msg("library-unreadable")),
            }
        }
        texts
    }

    /// Understands files together: excuses first, as playbooks lead to them.
    fn add(&mut self, files: &[(String, String)], theirs: bool) {
        let source = |name: &str| {
            if theirs {
                Source::User(name.to_owned())
            } else {
                Source::Ours
            }
        };
        for (name, text) in files.iter().filter(|(name, _)| name == EXCUSES) {
            if let Some(file) = self.parse::<ExcusesFile>(name, text) {
                self.add_excuses(name, file, &source(name));
            }
        }
        for (name, text) in files.iter().filter(|(name, _)| name != EXCUSES) {
            let Some(file) = self.parse::<PlaybookFile>(name, text) else {
                continue;
            };
            let known: BTreeSet<&str> = self
                .excuses
                .iter()
                .map(|(excuse, _)| excuse.id.as_str())
                .collect();
            match Playbook::understand(&file.into(), &known) {
                Ok(playbook) => {
                    if theirs {
                        self.find_all(name, playbook.remarks());
                    }
                    self.by_id
                        .insert(playbook.id.clone(), (playbook, source(name)));
                }
                Err(problems) => self.find_all(name, problems),
            }
        }
    }

    /// The user's excuses may lead to ours, so they are understood among them.
    fn add_excuses(&mut self, name: &str, file: ExcusesFile, source: &Source) {
        let written: Vec<WrittenExcuse> = file.excuse.into_iter().map(Into::into).collect();
        let known: BTreeSet<&str> = self
            .excuses
            .iter()
            .map(|(excuse, _)| excuse.id.as_str())
            .collect();
        match Excuse::understand_all(&written, &known) {
            Ok(excuses) => {
                if *source != Source::Ours {
                    let remarks = excuses.iter().flat_map(Excuse::remarks).collect();
                    self.find_all(name, remarks);
                }
                for excuse in excuses {
                    let place = self
                        .excuses
                        .iter()
                        .position(|(other, _)| other.id == excuse.id);
                    match place.and_then(|place| self.excuses.get_mut(place)) {
                        Some(slot) => *slot = (excuse, source.clone()),
                        None => self.excuses.push((excuse, source.clone())),
                    }
                }
            }
            Err(problems) => self.find_all(name, problems),
        }
    }

    fn parse<T: for<'de> Deserialize<'de>>(&mut self, name: &str, text: &str) -> Option<T> {
        match toml::from_str(text) {
            Ok(file) => Some(file),
            Err(error) => {
                let line = error.span().map_or(1, |span| {
                    text[..span.start.min(text.len())].matches('\n').count() + 1
                });
                self.findings.push(Finding {
                    file: name.to_owned(),
                    problem: Problem {
                        place: Some(msg("library-line").with("line", line)),
                        what: msg("library-not-toml").with("detail", error.message()),
                        remedy: Some(msg("library-not-toml-remedy")),
                        weight: Weight::Fatal,
                    },
                });
                None
            }
        }
    }

    fn find(&mut self, name: &str, what: Message) {
        self.find_all(
            name,
            vec![Problem {
                place: None,
                what,
                remedy: None,
                weight: Weight::Fatal,
            }],
        );
    }

    fn find_all(&mut self, name: &str, problems: Vec<Problem>) {
        self.findings
            .extend(problems.into_iter().map(|problem| Finding {
                file: name.to_owned(),
                problem,
            }));
    }
}

// ---- The files -----------------------------------------------------------------------------------

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaybookFile {
    id: String,
    title: String,
    step: Vec<StepEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepEntry {
    id: String,
    title: String,
    say: SayEntry,
    #[serde(default)]
    tips: Vec<String>,
    then: Option<String>,
    #[serde(default)]
    reply: Vec<ReplyEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReplyEntry {
    hear: String,
    to: Option<String>,
    record: Option<String>,
    excuse: Option<String>,
}

/// One text for every tone, or one for each.
#[derive(Deserialize)]
#[serde(untagged)]
enum SayEntry {
    Same(String),
    Toned(TonedEntry),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TonedEntry {
    businesslike: String,
    friendly: String,
    firm: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExcusesFile {
    excuse: Vec<ExcuseEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExcuseEntry {
    id: String,
    hear: String,
    key: Option<String>,
    #[serde(default)]
    search: Vec<String>,
    answer: SayEntry,
    #[serde(default)]
    action: Vec<ActionEntry>,
    #[serde(default)]
    tips: Vec<String>,
    cause: Option<String>,
    unless: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionEntry {
    label: String,
    record: Option<String>,
    excuse: Option<String>,
    offer: Option<String>,
    when: Option<String>,
}

impl From<PlaybookFile> for WrittenPlaybook {
    fn from(file: PlaybookFile) -> Self {
        Self {
            id: file.id,
            title: file.title,
            steps: file.step.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<StepEntry> for WrittenStep {
    fn from(entry: StepEntry) -> Self {
        Self {
            id: entry.id,
            title: entry.title,
            say: entry.say.into(),
            tips: entry.tips,
            then: entry.then,
            replies: entry.reply.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<ReplyEntry> for WrittenReply {
    fn from(entry: ReplyEntry) -> Self {
        Self {
            hear: entry.hear,
            to: entry.to,
            record: entry.record,
            excuse: entry.excuse,
        }
    }
}

impl From<SayEntry> for WrittenSay {
    fn from(entry: SayEntry) -> Self {
        match entry {
            SayEntry::Same(text) => Self::same(&text),
            SayEntry::Toned(toned) => Self {
                businesslike: toned.businesslike,
                friendly: toned.friendly,
                firm: toned.firm,
            },
        }
    }
}

impl From<ExcuseEntry> for WrittenExcuse {
    fn from(entry: ExcuseEntry) -> Self {
        Self {
            id: entry.id,
            hear: entry.hear,
            key: entry.key,
            search: entry.search,
            answer: entry.answer.into(),
            actions: entry.action.into_iter().map(Into::into).collect(),
            tips: entry.tips,
            cause: entry.cause,
            unless: entry.unless,
        }
    }
}

impl From<ActionEntry> for WrittenAction {
    fn from(entry: ActionEntry) -> Self {
        Self {
            label: entry.label,
            record: entry.record,
            excuse: entry.excuse,
            offer: entry.offer,
            when: entry.when,
        }
    }
}

#[cfg(test)]
mod tests;
