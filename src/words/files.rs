//! The files with sentences, one per area. A test proves that every file on disk is in this list, that
//! both languages have the same keys and blanks, and that each key is used.

use crate::domain::language::Language;

macro_rules! word_files {
    ($($area:literal),+ $(,)?) => {
        /// Every area with its text in Dutch and in English.
        const FILES: &[(&str, &str, &str)] = &[
            $((
                $area,
                include_str!(concat!("../../assets/words/nl/", $area, ".ftl")),
                include_str!(concat!("../../assets/words/en/", $area, ".ftl")),
            )),+
        ];
    };
}

word_files![
    "common",
    "read-back",
    "references",
    "playbook",
    "library",
    "import",
    "import-bank",
    "import-documents",
    "tables",
    "import-settlements",
    "import-audit",
    "lists",
    "invoice-copies",
    "documents",
    "letter",
    "paper",
    "writing",
    "template",
    "matching",
    "worklist",
    "procedure",
    "calendar",
    "commitments",
    "standing",
    "charges",
    "law",
    "contacts",
    "books",
    "store",
    "copies",
    "app",
    "posting",
    "cli",
    "demo",
    "frame",
    "desk",
    "ask",
    "today",
    "morning",
    "call",
    "letters",
    "agreements",
    "money-in",
    "customers",
    "customer",
    "recognition",
    "overview",
    "scripts",
    "settings",
    "help",
    "welcome",
];

/// Name of each area with its text in a language.
pub fn files(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().map(move |(area, dutch, english)| {
        let text = match language {
            Language::Dutch => dutch,
            Language::English => english,
        };
        (*area, *text)
    })
}
