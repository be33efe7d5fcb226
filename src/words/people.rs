//! How somebody is addressed, and how invoices are named, when we speak: `mevrouw De Wit`,
//! `facturen 2026-0187 en 2026-0219`.

use super::Words;
use crate::domain::contact::Title;
use crate::domain::message::msg;

/// More numbers than this are not read out.
const NUMBERS_SAID_MOST: usize = 3;

impl Words {
    /// As a person is addressed on the telephone: `mevrouw De Wit`, `meneer Jansen`; the name as it is
    /// where no title is known.
    #[must_use]
    pub fn spoken_to(&self, title: Option<Title>, name: &str) -> String {
        match title {
            Some(Title::Mr) => self.say(&msg("spoken-to-mr").with("name", surname(name))),
            Some(Title::Ms) => self.say(&msg("spoken-to-ms").with("name", surname(name))),
            None => name.trim().to_owned(),
        }
    }

    /// As a letter greets a person: `Geachte mevrouw De Wit,`; `None` where no title is known.
    #[must_use]
    pub fn salutation(&self, title: Option<Title>, name: &str, friendly: bool) -> Option<String> {
        let message = match (title?, friendly) {
            (Title::Mr, false) => msg("post-salutation-mr"),
            (Title::Ms, false) => msg("post-salutation-ms"),
            (Title::Mr, true) => msg("post-salutation-friendly-mr"),
            (Title::Ms, true) => msg("post-salutation-friendly-ms"),
        };
        Some(self.say(&message.with("name", surname(name))))
    }

    /// As a person is named on a letter: `mevrouw Z. de Wit`; the name as it is where no title is known.
    #[must_use]
    pub fn named_in_full(&self, title: Option<Title>, name: &str) -> String {
        let message = match title {
            Some(Title::Mr) => msg("post-named-mr"),
            Some(Title::Ms) => msg("post-named-ms"),
            None => return name.trim().to_owned(),
        };
        self.say(&message.with("name", name.trim()))
    }

    /// Invoices with their word: `factuur 2026-0187`, `facturen 2026-0187 en 2026-0219`; more than
    /// three are counted: `facturen 1, 2, 3 en nog 4`.
    #[must_use]
    pub fn invoices_named(&self, numbers: &[String]) -> String {
        let message = match numbers {
            [only] => msg("invoices-one").with("numbers", only.as_str()),
            few if few.len() <= NUMBERS_SAID_MOST => {
                msg("invoices-several").with("numbers", self.listed(few))
            }
            many => msg("invoices-more")
                .with("numbers", many[..NUMBERS_SAID_MOST].join(", "))
                .with("more", many.len() - NUMBERS_SAID_MOST),
        };
        self.say(&message)
    }
}

/// The surname, its prefix with a capital as it is written behind a title: `P. de Wit` is `De Wit`.
fn surname(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let lower =
        |word: &str| word.starts_with(|letter: char| letter.is_lowercase() || letter == '\'');
    // `Smit-de Boer` is one name, its first part included.
    let double = |word: &str| word.rsplit_once('-').is_some_and(|(_, after)| lower(after));
    let begin = words
        .iter()
        .position(|word| lower(word) || double(word))
        .unwrap_or_else(|| words.len().saturating_sub(1));
    super::capitalised(&words[begin..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn people_are_addressed_by_their_surname() {
        let words = Words::new(Language::Dutch);
        for (name, said) in [
            ("P. de Wit", "mevrouw De Wit"),
            ("Karin van der Laan", "mevrouw Van der Laan"),
            ("M. Jansen", "mevrouw Jansen"),
            ("Jansen", "mevrouw Jansen"),
            ("Anna Maria Smit-de Boer", "mevrouw Smit-de Boer"),
            ("L. Smit-Bakker", "mevrouw Smit-Bakker"),
            ("F. 't Hart", "mevrouw 't Hart"),
        ] {
            assert_eq!(words.spoken_to(Some(Title::Ms), name), said);
        }
        assert_eq!(words.spoken_to(Some(Title::Mr), "L. Smit"), "meneer Smit");
        assert_eq!(words.spoken_to(None, " P. de Wit "), "P. de Wit");
        assert_eq!(
            Words::new(Language::English).spoken_to(Some(Title::Mr), "L. Smit"),
            "Mr Smit"
        );
        assert_eq!(words.spoken_to(Some(Title::Mr), ""), "meneer ");
    }

    #[test]
    fn letters_greet_and_name_people() {
        let dutch = Words::new(Language::Dutch);
        let greeted = |title, name| dutch.salutation(title, name, false);
        assert_eq!(
            greeted(Some(Title::Ms), "Z. de Wit").as_deref(),
            Some("Geachte mevrouw De Wit,")
        );
        assert_eq!(
            greeted(Some(Title::Mr), "L. Smit").as_deref(),
            Some("Geachte heer Smit,")
        );
        assert_eq!(greeted(None, "L. Smit"), None);
        assert_eq!(
            dutch.named_in_full(Some(Title::Mr), "L. Smit"),
            "de heer L. Smit"
        );
        assert_eq!(dutch.named_in_full(None, "L. Smit"), "L. Smit");
    }

    #[test]
    fn invoices_are_named_and_many_are_counted() {
        let words = Words::new(Language::Dutch);
        let named = |numbers: &[&str]| {
            let numbers: Vec<String> = numbers.iter().map(|number| (*number).to_owned()).collect();
            words.invoices_named(&numbers)
        };
        assert_eq!(named(&["2026-0187"]), "factuur 2026-0187");
        assert_eq!(named(&["1", "2"]), "facturen 1 en 2");
        assert_eq!(
            named(&["1", "2", "3", "4", "5"]),
            "facturen 1, 2, 3 en nog 2"
        );
    }
}
