//! What this computer remembers, in `settings.toml`: language, light or dark, the company file that was
//! last open, where its copies go, and who works here.
//!
//! The company's own settings stand in its file. A `settings.toml` that cannot be read is put aside and
//! everything starts as usual: nothing in it is worth a program that does not open.

use super::error::Error;
use super::settings::{MachineSettings, Theme};
use crate::domain::ids::ColleagueId;
use crate::domain::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Folders that are ours on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// `settings.toml`.
    pub settings: PathBuf,
    /// Company files made by Welcome, the log, PDFs that are open in a viewer.
    pub data: PathBuf,
}

impl Folders {
    /// Where this system keeps the settings and data of programs; on Windows the folder that does not
    /// travel with the user, because a company file may not be copied while it is written.
    #[must_use]
    pub fn of_this_computer() -> Option<Self> {
        let project = directories::ProjectDirs::from("nl", "Minnelijk", "Minnelijk")?;
        Some(Self {
            settings: project.config_dir().to_owned(),
            data: project.data_local_dir().to_owned(),
        })
    }

    /// Where the user's own letters and scripts lie, in `letters` and `playbooks`.
    #[must_use]
    pub fn texts(&self) -> PathBuf {
        self.data.join("texts")
    }

    /// Everything within one folder: a USB stick, a test.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        Self {
            settings: folder.to_owned(),
            data: folder.join("data"),
        }
    }
}

/// Where browsers put what was downloaded, on this computer.
#[must_use]
pub fn downloads_folder() -> Option<PathBuf> {
    let user = directories::UserDirs::new()?;
    user.download_dir().map(Path::to_owned)
}

/// What this computer remembers, and where it does.
#[derive(Debug, Clone)]
pub struct Machine {
    folders: Folders,
    settings: MachineSettings,
    works_as: BTreeMap<String, i64>,
    watched: BTreeMap<String, PathBuf>,
}

/// `settings.toml` as it stands in the file. What is absent is as usual.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_file: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    copies_folder: Option<PathBuf>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    works_as: BTreeMap<String, i64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    watched: BTreeMap<String, PathBuf>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ignore_downloads: bool,
}

const FILE: &str = "settings.toml";

impl Machine {
    /// Reads what is remembered; nothing yet is as good as a file that cannot be read.
    #[must_use]
    pub fn load(folders: Folders) -> Self {
        let path = folders.settings.join(FILE);
        let stored = match std::fs::read_to_string(&path) {
            Ok(text) => toml::from_str(&text).unwrap_or_else(|error| {
                tracing::warn!(%error, "settings.toml cannot be read and is put aside");
                let aside = folders.settings.join("settings.unreadable.toml");
                if let Err(error) = std::fs::rename(&path, aside) {
                    tracing::warn!(%error, "settings.toml cannot be put aside");
                }
                Stored::default()
            }),
            Err(error) => {
                if error.kind() != std::io::ErrorKind::NotFound {
                    tracing::warn!(%error, "settings.toml cannot be read");
                }
                Stored::default()
            }
        };
        let mut machine = Self {
            folders,
            settings: MachineSettings {
                language: stored.language.as_deref().and_then(Language::parse),
                theme: stored
                    .theme
                    .as_deref()
                    .and_then(Theme::parse)
                    .unwrap_or_default(),
                last_file: stored.last_file,
                copies_folder: stored.copies_folder,
                works_as: None,
                watched_folder: None,
                ignore_downloads: stored.ignore_downloads,
            },
            works_as: stored.works_as,
            watched: stored.watched,
        };
        let last = machine.settings.last_file.clone();
        machine.settings.works_as = machine.works_in(last.as_deref());
        machine.settings.watched_folder = machine.watched_for(last.as_deref());
        machine
    }

    /// What is remembered.
    #[must_use]
    pub const fn settings(&self) -> &MachineSettings {
        &self.settings
    }

    /// Our folders.
    #[must_use]
    pub const fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Remembers the screen language.
    ///
    /// # Errors
    /// `settings.toml` cannot be written.
    pub fn speak(&mut self, language: Language) -> Result<(), Error> {
        self.settings.language = Some(language);
        self.save()
    }

    /// Remembers light, dark, or as the system.
    ///
    /// # Errors
    /// `settings.toml` cannot be written.
    pub fn look(&mut self, theme: Theme) -> Result<(), Error> {
        self.settings.theme = theme;
        self.save()
    }

    /// Remembers where the daily copies go; `None` is beside the company file.
    ///
    /// # Errors
    /// `settings.toml` cannot be written.
    pub fn copy_into(&mut self, folder: Option<PathBuf>) -> Result<(), Error> {
        self.settings.copies_folder = folder;
        self.save()
    }

    /// Remembers the company file that is open; who works in it is then [`MachineSettings::works_as`].
    ///
    /// # Errors
    /// `settings.toml` cannot be written.
    pub fn opened(&mut self, file: &Path) -> Result<(), Error> {
        self.settings.works_as = self.works_in(Some(file));
        self.settings.watched_folder = self.watched_for(Some(file));
        self.settings.last_file = Some(file.to_owned());
        self.save()
    }

    /// Remembers who works here in the company file that is open.
    ///
    /// # Errors
    /// `settings.toml` cannot be written.
    pub fn work_as(&mut self, who: ColleagueId) -> Result<(), Error> {
        self.settings.works_as = Some(who);
        if let Some(file) = &self.settings.last_file {
            self.works_as.insert(file.display().to_string(), who.0);
        }
        self.save()
    }

    /// Remembers which folder is watched for new files of the company that is open; `None` is none.
    ///
    /// # Errors
    /// `settings.toml` cannot be written.
    pub fn watch(&mut self, folder: Option<PathBuf>) -> Result<(), Error> {
        if let Some(file) = &self.settings.last_file {
            let file = file.display().to_string();
            match &folder {
                Some(folder) => self.watched.insert(file, folder.clone()),
                None => self.watched.remove(&file),
            };
        }
        self.settings.watched_folder = folder;
        self.save()
    }

    /// Remembers whether new files in Downloads are offered.
    ///
    /// # Errors
    /// `settings.toml` cannot be written.
    pub fn offer_downloads(&mut self, offer: bool) -> Result<(), Error> {
        self.settings.ignore_downloads = !offer;
        self.save()
    }

    fn watched_for(&self, file: Option<&Path>) -> Option<PathBuf> {
        self.watched.get(&file?.display().to_string()).cloned()
    }

    fn works_in(&self, file: Option<&Path>) -> Option<ColleagueId> {
        let file = file?.display().to_string();
        self.works_as.get(&file).map(|id| ColleagueId(*id))
    }

    /// Written beside it first: a computer that stops halfway leaves the old settings.
    fn save(&self) -> Result<(), Error> {
        let stored = Stored {
            language: self.settings.language.map(|it| it.code().to_owned()),
            theme: Some(self.settings.theme.code().to_owned()),
            last_file: self.settings.last_file.clone(),
            copies_folder: self.settings.copies_folder.clone(),
            works_as: self.works_as.clone(),
            watched: self.watched.clone(),
            ignore_downloads: self.settings.ignore_downloads,
        };
        let path = self.folders.settings.join(FILE);
        let failed = |source| Error::File {
            path: path.clone(),
            source,
        };
        let text =
            toml::to_string(&stored).map_err(|error| failed(std::io::Error::other(error)))?;
        std::fs::create_dir_all(&self.folders.settings).map_err(failed)?;
        let making = self.folders.settings.join("settings.toml.making");
        std::fs::write(&making, text).map_err(failed)?;
        std::fs::rename(&making, &path).map_err(failed)
    }
}

impl Theme {
    /// Every value, in the order in which it is offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The code it is stored by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> (tempfile::TempDir, Folders) {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::within(folder.path());
        (folder, folders)
    }

    #[test]
    fn what_is_remembered_is_there_the_next_time() {
        let (_gone_after, folders) = here();
        let mut machine = Machine::load(folders.clone());
        assert_eq!(machine.settings(), &MachineSettings::default());
        machine.speak(Language::English).unwrap();
        machine.look(Theme::Dark).unwrap();
        machine.copy_into(Some(PathBuf::from("usb"))).unwrap();
        machine.opened(Path::new("a.minnelijk")).unwrap();
        machine.work_as(ColleagueId(3)).unwrap();
        let again = Machine::load(folders);
        assert_eq!(again.settings(), machine.settings());
        assert_eq!(again.settings().works_as, Some(ColleagueId(3)));
    }

    #[test]
    fn who_works_here_is_remembered_for_each_company() {
        let (_gone_after, folders) = here();
        let mut machine = Machine::load(folders);
        machine.opened(Path::new("a.minnelijk")).unwrap();
        machine.work_as(ColleagueId(3)).unwrap();
        machine.opened(Path::new("b.minnelijk")).unwrap();
        assert_eq!(machine.settings().works_as, None);
        machine.opened(Path::new("a.minnelijk")).unwrap();
        assert_eq!(machine.settings().works_as, Some(ColleagueId(3)));
    }

    #[test]
    fn a_folder_is_watched_for_one_company() {
        let (_gone_after, folders) = here();
        let mut machine = Machine::load(folders.clone());
        machine.opened(Path::new("a.minnelijk")).unwrap();
        machine.watch(Some(PathBuf::from("facturen"))).unwrap();
        machine.offer_downloads(false).unwrap();
        machine.opened(Path::new("b.minnelijk")).unwrap();
        assert_eq!(machine.settings().watched_folder, None);
        machine.opened(Path::new("a.minnelijk")).unwrap();
        let again = Machine::load(folders);
        assert_eq!(again.settings(), machine.settings());
        assert_eq!(
            again.settings().watched_folder,
            Some(PathBuf::from("facturen"))
        );
        machine.watch(None).unwrap();
        assert_eq!(machine.settings().watched_folder, None);
    }

    #[test]
    fn settings_that_cannot_be_read_are_put_aside() {
        let (_gone_after, folders) = here();
        std::fs::write(folders.settings.join(FILE), "theme = [").unwrap();
        let machine = Machine::load(folders.clone());
        assert_eq!(machine.settings(), &MachineSettings::default());
        assert!(folders.settings.join("settings.unreadable.toml").exists());
    }
}
