//! What CAMT and MT940 have in common once an account's lines have been read: which day a line
//! without one gets, whether the balances add up, and what is said about it.

use super::{Content, Format, Understood, account, fatal};
use crate::domain::bank::BankStatement;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;

/// A problem of a line or a statement of a bank file. Every one has a remedy.
pub(crate) const fn problem(
    place: Option<Message>,
    what: Message,
    remedy: &'static str,
    weight: Weight,
) -> Problem {
    super::problem(place, what, Some(msg(remedy)), weight)
}

/// What is worth saying about a statement as a whole, once it is complete.
/// `booked` is what its lines come to; `None` where that is more than can be counted.
pub(crate) fn remarks(
    statement: &BankStatement,
    booked: Option<Money>,
    place: &Message,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    match &statement.account {
        None => problems.push(problem(
            Some(place.clone()),
            msg("import-bank-no-account"),
            "import-bank-no-account-remedy",
            Weight::LeftOut,
        )),
        Some(number) if account::looks_like_iban(number) && !account::iban_is_valid(number) => {
            problems.push(problem(
                Some(place.clone()),
                msg("import-bank-account-digits").with("account", number.clone()),
                "import-bank-account-digits-remedy",
                Weight::Remark,
            ));
        }
        Some(_) => {}
    }
    if statement.counted && statement.account.is_some() && statement.closing.is_none() {
        // A file that was cut off looks like this, and so do a few banks.
        problems.push(problem(
            Some(place.clone()),
            msg("import-bank-no-closing").with("number", name(statement)),
            "import-bank-no-closing-remedy",
            Weight::Remark,
        ));
    }
    if let Some(difference) = difference(statement, booked) {
        problems.push(problem(
            Some(place.clone()),
            msg("import-bank-does-not-add-up")
                .with("number", name(statement))
                .with("difference", difference),
            "import-bank-does-not-add-up-remedy",
            Weight::Remark,
        ));
    }
    problems
}

/// What the lines of a statement come to.
pub(crate) fn booked(statement: &BankStatement) -> Option<Money> {
    let entries = statement.entries.iter().filter(|entry| !entry.pending);
    Money::sum(statement.currency, entries.map(|entry| entry.amount))
}

/// What a statement is called: its number, else its account.
fn name(statement: &BankStatement) -> String {
    let name = statement.number.as_ref().or(statement.account.as_ref());
    name.cloned().unwrap_or_default()
}

/// By how much the closing balance differs from the opening balance and the lines; `None` when it does
/// not, or when a balance is missing.
fn difference(statement: &BankStatement, booked: Option<Money>) -> Option<Money> {
    let (opening, closing) = (statement.opening?, statement.closing?);
    let booked = booked?;
    let difference = closing
        .amount
        .checked_sub(opening.amount.checked_add(booked)?)?;
    (!difference.is_zero()).then_some(difference)
}

/// Says the same thing once, however many statements it is true of.
pub(crate) fn once(problems: &mut Vec<Problem>, new: Vec<Problem>) {
    for problem in new {
        let said = problems.iter().any(|old| {
            problem.what.key == "import-bank-account-digits" && old.what == problem.what
        });
        if !said {
            problems.push(problem);
        }
    }
}

/// The statements of a file with what there is to say about the file.
pub(crate) fn understood(
    format: Format,
    statements: Vec<BankStatement>,
    mut problems: Vec<Problem>,
) -> Understood {
    if statements.is_empty() {
        problems.push(fatal(
            msg("import-bank-no-statements"),
            msg("import-bank-no-statements-remedy"),
        ));
        return Understood {
            content: Content::Nothing,
            problems,
        };
    }
    let preliminary = matches!(format, Format::Camt052 | Format::Camt054 | Format::Mt942);
    if preliminary || statements.iter().any(|statement| !statement.counted) {
        problems.insert(
            0,
            problem(
                None,
                msg("import-bank-not-counted"),
                "import-bank-not-counted-remedy",
                Weight::Remark,
            ),
        );
    }
    Understood {
        content: Content::Statements(statements),
        problems,
    }
}
