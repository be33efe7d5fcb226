//! Staying correct, whatever happened (seed B39): words that make an insult or a threat of a sentence.
//!
//! Our own texts hold none of them; a test looks. In a text of the user's they are pointed out and the
//! text stays in use: whoever signs it decides. What the *law* forbids in a letter is another matter and
//! stands with that letter ([`super::letter_text`]).

use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::template::Template;

/// Insults and threats in both languages, in lower case; a part of a word counts (`oplichter`s).
pub const IMPOLITE: &[&str] = &[
    "oplicht",
    "bedrieg",
    "bedrog",
    "wanbetaler",
    "leugen",
    "u liegt",
    "liegt u",
    "smoes",
    "belachelijk",
    "schandalig",
    "schande",
    "profiteur",
    "fraude",
    "dief",
    "onbeschoft",
    "asociaal",
    "uw buren",
    "uw werkgever inlichten",
    "beslag leggen",
    "dagvaard",
    "u zult ervan lusten",
    "wij weten u te vinden",
    "voor de deur staan",
    "crook",
    "swindler",
    "cheat",
    " liar",
    "you are lying",
    "deadbeat",
    "ridiculous",
    "disgrace",
    "shameful",
    "excuse after excuse",
    "fraud",
    "thief",
    "your neighbours",
    "bailiff at your door",
    "we know where",
    "or else",
    "you will regret",
    "you will be sorry",
];

/// The first word of a text that is not correct.
#[must_use]
pub fn impolite(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let found = IMPOLITE.iter().find(|phrase| text.contains(**phrase));
    found.copied()
}

/// What is not correct in a text, each with its line: remarks, the text stays in use.
#[must_use]
pub fn remarks(template: &Template) -> Vec<Problem> {
    let found = template.find_phrases(IMPOLITE).into_iter();
    found
        .map(|(phrase, line)| Problem {
            place: Some(line),
            ..remark(phrase)
        })
        .collect()
}

/// The remark about one phrase.
#[must_use]
pub fn remark(phrase: &str) -> Problem {
    let what: Message = msg("manners-impolite").with("phrase", phrase);
    Problem {
        place: None,
        what,
        remedy: Some(msg("manners-impolite-remedy")),
        weight: Weight::Remark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_an_insult_gets_a_remark_on_its_line() {
        let template = Template::parse("Geachte heer,\n\nU bent een oplichter.").unwrap();
        let remarks = remarks(&template);
        assert_eq!(remarks.len(), 1);
        assert_eq!(remarks[0].weight, Weight::Remark);
        assert!(remarks[0].place.is_some());
        assert_eq!(impolite("Wat een SMOES, zei Jansen's vader"), Some("smoes"));
        assert_eq!(impolite("Wij bellen u morgen terug."), None);
    }
}
