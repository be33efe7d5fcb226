//! The texts of letters as they are edited: ours, the user's own over them, and what would come of one.

use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::Problem;
use crate::domain::money::Currency;

/// The texts of letters in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTextsSnapshot {
    /// Which.
    pub language: Language,
    /// Letter by letter.
    pub texts: Vec<LetterTextFile>,
    /// Customers that a letter can be looked at with: today's first.
    pub customers: Vec<(CustomerId, Currency, String)>,
    /// There is a folder in which a text of one's own can be kept.
    pub can_keep: bool,
    /// Letters are written in the friendly way.
    pub friendly: bool,
}

/// The text of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTextFile {
    /// Which letter.
    pub kind: LetterKind,
    /// The text that is in use, or that the user wrote.
    pub text: String,
    /// It is the user's own.
    pub own: bool,
    /// It is the user's own and has mistakes: the original is in use.
    pub wrong: bool,
    /// The blanks that it may use.
    pub blanks: &'static [&'static str],
    /// The conditions that it may ask.
    pub conditions: &'static [&'static str],
    /// The blocks that it may place.
    pub blocks: &'static [&'static str],
}

/// A text that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    /// In which language.
    pub language: Language,
    /// Of which letter.
    pub kind: LetterKind,
    /// The text.
    pub text: String,
}

/// A text, and the customer to look at it with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTrial {
    /// The text.
    pub text: LetterText,
    /// The customer, and about what is owed in which currency.
    pub customer: Option<(CustomerId, Currency)>,
    /// In the friendly way.
    pub friendly: bool,
}

/// What came of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedLetter {
    /// What was tried.
    pub of: LetterTrial,
    /// It can be used.
    pub sound: bool,
    /// Every mistake and remark, each at its line.
    pub problems: Vec<Problem>,
    /// Why there is no page although the text is sound: what this customer lacks.
    pub no_page: Vec<Problem>,
    /// The letter, marked as an example.
    pub pdf: Option<Vec<u8>>,
    /// How many pages it has.
    pub pages: usize,
}
