//! Data that comes with the program and that users may shadow with their own: read, checked, explained.
//! A user's own file shadows ours where the ids agree; while something is wrong in it, ours stays in use.

pub mod banks;
pub mod holidays;
pub mod law;
pub mod letter_rules;
pub mod letters;
pub mod packages;
pub mod payouts;
pub mod playbooks;
pub mod procedures;
pub mod settlements;
pub mod tips;

use crate::app::settings::ProcedureSettings;
use crate::domain::customer_kind::CustomerKind;
use crate::domain::dunning::Procedure;
use crate::domain::language::Language;
use crate::domain::law::Law;
use crate::domain::letter_rules::LetterRules;
use crate::domain::message::Problem;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Everything of it, loaded once.
#[derive(Debug, Clone)]
pub struct Library {
    /// Rates, scales and terms.
    pub law: Law,
    /// Which letter may go to whom.
    pub letter_rules: LetterRules,
    procedures: procedures::Procedures,
    /// Read when they are first asked for: a fifteenth of a worklist's time goes into checking them.
    playbooks: [OnceLock<playbooks::Playbooks>; 2],
    own_playbooks: Option<PathBuf>,
    letters: [letters::Letters; 2],
    tips: [tips::Tips; 2],
    holidays: holidays::Holidays,
}

impl Library {
    /// Loads what comes with the program, and the user's own texts over it from a folder.
    #[must_use]
    pub fn load(own: Option<&Path>) -> Self {
        let own_playbooks = own.map(|folder| folder.join("playbooks"));
        let own_letters = own.map(|folder| folder.join("letters"));
        Self {
            law: law::dutch_law(),
            letter_rules: letter_rules::load(),
            procedures: procedures::Procedures::load(),
            playbooks: Default::default(),
            own_playbooks,
            letters: Language::ALL
                .map(|language| letters::Letters::load(language, own_letters.as_deref())),
            tips: Language::ALL.map(tips::Tips::load),
            holidays: holidays::Holidays::load(own),
        }
    }

    /// What is wrong in the user's own texts; ours are used in their place.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        let playbooks = Language::ALL.into_iter();
        let playbooks = playbooks.flat_map(|language| &self.playbooks(language).findings);
        let letters = self.letters.iter().flat_map(|it| &it.findings);
        playbooks.chain(letters).chain(&self.holidays.findings)
    }

    /// Holidays of schools and of the building trade.
    #[must_use]
    pub const fn holidays(&self) -> &holidays::Holidays {
        &self.holidays
    }

    /// The procedure for a kind of customer, with the company's own days.
    #[must_use]
    pub fn procedure(&self, kind: Option<CustomerKind>, own: &ProcedureSettings) -> Procedure {
        self.procedures.for_kind(kind, own)
    }

    /// Scripts and excuses in a language.
    #[must_use]
    pub fn playbooks(&self, language: Language) -> &playbooks::Playbooks {
        let kept = match language {
            Language::Dutch => &self.playbooks[0],
            Language::English => &self.playbooks[1],
        };
        kept.get_or_init(|| playbooks::Playbooks::load(language, self.own_playbooks.as_deref()))
    }

    /// The texts of letters in a language.
    #[must_use]
    pub const fn letters(&self, language: Language) -> &letters::Letters {
        match language {
            Language::Dutch => &self.letters[0],
            Language::English => &self.letters[1],
        }
    }

    /// The tips in a language.
    #[must_use]
    pub const fn tips(&self, language: Language) -> &tips::Tips {
        match language {
            Language::Dutch => &self.tips[0],
            Language::English => &self.tips[1],
        }
    }
}

/// Something in a file with texts that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file's name, without its folder.
    pub file: String,
    /// What is wrong, where, and what to do.
    pub problem: Problem,
}

/// Whose text it is: the screen says so, and offers the original of a changed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// It came with the program.
    Ours,
    /// The user's own, from a file of this name.
    User(String),
}
