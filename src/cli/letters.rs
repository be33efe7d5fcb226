//! `letters [--out DIR | --batch FILE.pdf] [--issue]`: the letters that are due, with their copies behind
//! them. Without `--issue` they are drafts and nothing is recorded.
//!
//! A letter that cannot go as it is stops no other one: it is in the answer with its problems.

use super::desk::{Desk, Line, Outcome, Trouble, amount, day};
use super::table::{Side, Table};
use crate::app::command::{Command, LetterOrder};
use crate::app::snapshots::{BooksSnapshot, LetterDraft, LetterDue, PageCaption};
use crate::app::{Error, Session};
use crate::domain::ids::Sha256;
use crate::domain::language::Language;
use crate::domain::message::{Problem, Refusal, Weight, msg};
use crate::domain::money::Money;
use clap::ArgMatches;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub(super) fn letters(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let reason: Option<&String> = found.get_one("despite-books");
    let issue = found.get_flag("issue");
    let mut session = if issue {
        desk.open_or_make()?
    } else {
        desk.open_to_read()?
    };
    let letters = session.letters()?;
    let behind = !letters.books.chasing_open() && letters.due.iter().any(|due| due.kind.chases());
    match reason {
        None if behind => return Err(books_are_behind(&letters.books).into()),
        Some(reason) if reason.trim().is_empty() => {
            return Err(Refusal::new(msg("refused-no-reason")).into());
        }
        _ => {}
    }
    let place = Place::of(found)?;
    let mut made = Vec::with_capacity(letters.due.len());
    for due in letters.due {
        made.push(Made::of(&session, due)?);
    }
    if issue {
        issue_all(&mut session, &mut made, reason.filter(|_| behind))?;
    }
    place.put(&session, &mut made, issue)?;
    let json = made.iter().map(|made| made.json(desk)).collect();
    let lines = as_lines(desk, &made);
    desk.answer(&Value::Array(json), &lines)?;
    if issue && !made.is_empty() && made.iter().all(|made| made.issued.is_none()) {
        return Err(none_went(desk, &made));
    }
    Ok(())
}

fn books_are_behind(books: &BooksSnapshot) -> Refusal {
    Refusal::new(msg("post-books-closed").with("day", books.needed_through))
        .because(msg("post-books-closed-why"))
        .remedy(msg("cli-books-closed-remedy"))
}

/// Not one of the letters could be issued: why goes to standard error.
fn none_went(desk: &mut Desk<'_>, made: &[Made]) -> Trouble {
    for letter in made {
        for problem in &letter.problems {
            let said = format!("{}: {}", letter.due.name, desk.said(&problem.what));
            if let Err(error) = writeln!(desk.err, "{said}") {
                return Trouble::Unheard(error);
            }
        }
    }
    Trouble::Told
}

/// A letter that is due, made up where it can be.
struct Made {
    due: LetterDue,
    number: String,
    language: Language,
    draft: Option<LetterDraft>,
    problems: Vec<Problem>,
    /// Once it is issued: under what, and the bytes that were kept.
    issued: Option<(Sha256, Vec<u8>)>,
    /// Where it was written.
    file: Option<PathBuf>,
}

impl Made {
    fn of(session: &Session, due: LetterDue) -> Outcome<Self> {
        let order = due.order(BTreeMap::new());
        let (draft, problems) = match session.make_letter(&order) {
            Ok(draft) => {
                let problems = draft.due.problems.clone();
                (Some(draft), problems)
            }
            Err(Error::Refused(refusal)) => (None, unprintable(&due, *refusal)),
            Err(error) => return Err(error.into()),
        };
        Ok(Self {
            number: due.number.clone(),
            language: session.letter_language(due.customer)?,
            draft,
            problems,
            due,
            issued: None,
            file: None,
        })
    }

    /// It can be recorded: nothing is wrong with it, and every invoice has its copy.
    fn can_go(&self) -> bool {
        let fatal = |problem: &Problem| problem.weight == Weight::Fatal;
        let draft = self.draft.as_ref();
        draft.is_some_and(|draft| draft.due.missing_copies.is_empty())
            && !self.problems.iter().any(fatal)
    }

    /// What is printed: the letter as it was recorded, or the draft.
    fn bytes(&self, only_issued: bool) -> Option<&[u8]> {
        let draft = self.draft.as_ref().filter(|_| !only_issued);
        let kept = self.issued.as_ref().map(|(_, kept)| kept.as_slice());
        kept.or_else(|| Some(draft?.pdf.as_slice()))
    }

    fn json(&self, desk: &Desk<'_>) -> Value {
        let draft = self.draft.as_ref();
        let due = draft.map_or(&self.due, |draft| &draft.due);
        let part = |part: fn(&LetterDraft) -> Money| draft.map(|draft| amount(part(draft)));
        json!({
            "customer": due.name,
            "number": self.number,
            "kind": due.kind.code(),
            "language": self.language.code(),
            "file": self.file.as_ref().map(|file| file.display().to_string()),
            "pages": draft.map(|draft| draft.pages.len()),
            "enclosures": draft.map(enclosures).unwrap_or_default(),
            "principal": part(|draft| draft.principal),
            "interest": part(|draft| draft.interest),
            "costs": part(|draft| draft.costs),
            "total": amount(due.total),
            "currency": due.currency.code(),
            "deadline": due.deadline.map(day),
            "issued": self.issued.is_some(),
            "problems": self.problems.iter().map(|problem| desk.problem(problem)).collect::<Vec<_>>(),
        })
    }
}

/// What goes behind a letter, in its order: each document with its pages; terms and conditions without a
/// number.
fn enclosures(draft: &LetterDraft) -> Vec<Value> {
    let mut found: Vec<(&str, Option<&str>, usize)> = Vec::new();
    for caption in &draft.pages {
        let (what, document) = match caption {
            PageCaption::Letter(_) => continue,
            PageCaption::Copy(number) => ("copy", Some(number.as_str())),
            PageCaption::InvoiceData(number) => ("invoice-data", Some(number.as_str())),
            PageCaption::Terms(_) => ("terms", None),
        };
        match found.last_mut() {
            Some(last) if (last.0, last.1) == (what, document) => last.2 += 1,
            _ => found.push((what, document, 1)),
        }
    }
    let each = found.into_iter();
    each.map(
        |(what, document, pages)| json!({ "document": document, "what": what, "pages": pages }),
    )
    .collect()
}

/// Why a letter was not made: what the list knows of it, else what was said now.
fn unprintable(due: &LetterDue, refusal: Refusal) -> Vec<Problem> {
    if due
        .problems
        .iter()
        .any(|problem| problem.weight == Weight::Fatal)
    {
        return due.problems.clone();
    }
    vec![Problem {
        place: None,
        what: refusal.why.unwrap_or(refusal.what),
        remedy: refusal.remedy,
        weight: Weight::Fatal,
    }]
}

/// Issues those that can go, together or not at all, and fetches what was kept.
fn issue_all(session: &mut Session, made: &mut [Made], despite: Option<&String>) -> Outcome {
    let orders: Vec<LetterOrder> = made
        .iter()
        .filter(|made| made.can_go())
        .map(|made| {
            made.draft
                .as_ref()
                .map_or(&made.due, |draft| &draft.due)
                .order(BTreeMap::new())
        })
        .collect();
    if orders.is_empty() {
        return Ok(());
    }
    if let Some(reason) = despite {
        let reason = reason.clone();
        session.execute(Command::OverrideBooks { reason })?;
    }
    let done = session.execute(Command::IssueLetters(orders))?;
    let went = made.iter_mut().filter(|made| made.can_go());
    for (made, hash) in went.zip(done.produced) {
        made.issued = session.attachment(hash)?.map(|kept| (hash, kept));
    }
    Ok(())
}

/// Where the PDFs go.
enum Place {
    /// Nowhere: they are only listed.
    Nowhere,
    /// One for each customer.
    Folder(PathBuf),
    /// One for the printer.
    Batch(PathBuf),
}

impl Place {
    /// Looked at before anything is recorded: a letter that cannot be written should not be issued.
    fn of(found: &ArgMatches) -> Outcome<Self> {
        if let Some(folder) = found.get_one::<PathBuf>("out") {
            std::fs::create_dir_all(folder).map_err(|source| failed(folder, source))?;
            return Ok(Self::Folder(folder.clone()));
        }
        let Some(file) = found.get_one::<PathBuf>("batch") else {
            return Ok(Self::Nowhere);
        };
        if let Some(folder) = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|source| failed(folder, source))?;
        }
        Ok(Self::Batch(file.clone()))
    }

    /// Writes the letters; once issuing was asked for, only those that were issued.
    fn put(&self, session: &Session, made: &mut [Made], only_issued: bool) -> Outcome {
        match self {
            Self::Nowhere => {}
            Self::Folder(folder) => {
                for (at, made) in made.iter_mut().enumerate() {
                    let Some(bytes) = made.bytes(only_issued) else {
                        continue;
                    };
                    let file = folder.join(name(at, made));
                    std::fs::write(&file, bytes).map_err(|source| failed(&file, source))?;
                    made.file = Some(file);
                }
            }
            Self::Batch(file) => {
                let Some(pdf) = pile(session, made, only_issued)? else {
                    return Ok(());
                };
                std::fs::write(file, pdf).map_err(|source| failed(file, source))?;
                for made in made
                    .iter_mut()
                    .filter(|made| made.bytes(only_issued).is_some())
                {
                    made.file = Some(file.clone());
                }
            }
        }
        Ok(())
    }
}

/// One PDF for the printer; `None` without letters. Those that were issued lie as in the window, under the page that
/// counts them; drafts lie in the order of the list.
fn pile(session: &Session, made: &[Made], only_issued: bool) -> Outcome<Option<Vec<u8>>> {
    let issued = made.iter().filter_map(|made| made.issued.as_ref());
    let issued: Vec<Sha256> = issued.map(|(hash, _)| *hash).collect();
    if only_issued {
        return Ok(match issued.as_slice() {
            [] => None,
            hashes => Some(session.pile(hashes)?),
        });
    }
    let drafts = made
        .iter()
        .filter_map(|made| Some((made.due.name.clone(), made.bytes(false)?.to_vec())));
    let drafts: Vec<(String, Vec<u8>)> = drafts.collect();
    if drafts.is_empty() {
        return Ok(None);
    }
    let two_sided = session.paper_settings()?.two_sided;
    Ok(Some(session.joined(&drafts, session.today(), two_sided)?))
}

/// `03-K12-first-reminder.pdf`: in the order of the list, without what a file name cannot hold.
fn name(at: usize, made: &Made) -> String {
    let number = made.number.chars();
    let number: String = number
        .map(|it| if it.is_alphanumeric() { it } else { '-' })
        .collect();
    format!("{:02}-{number}-{}.pdf", at + 1, made.due.kind.code())
}

fn failed(path: &Path, source: std::io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}

fn as_lines(desk: &Desk<'_>, made: &[Made]) -> Vec<Line> {
    let mut table = Table::new([
        (desk.words.t("cli-head-name"), Side::Left),
        (desk.words.t("cli-head-letter"), Side::Left),
        (desk.words.t("cli-head-amount"), Side::Right),
        (desk.words.t("cli-head-pages"), Side::Right),
        (desk.words.t("cli-head-file"), Side::Left),
    ]);
    let mut remarks = Vec::new();
    for letter in made {
        let pages = letter.draft.as_ref().map_or(0, |draft| draft.pages.len());
        let file = letter.file.as_ref();
        table.row([
            letter.due.name.clone(),
            desk.said(&letter.due.kind.message()),
            desk.words.money(letter.due.total),
            desk.words.count(i64::try_from(pages).unwrap_or(i64::MAX)),
            file.map(|file| file.display().to_string())
                .unwrap_or_default(),
        ]);
        for problem in &letter.problems {
            remarks.push(Line::Text(format!(
                "{}: {}",
                letter.due.name,
                desk.said(&problem.what)
            )));
        }
    }
    let issued = made.iter().filter(|letter| letter.issued.is_some()).count();
    let mut lines = vec![Line::Table(table)];
    lines.extend(remarks);
    if made.is_empty() {
        lines.push(Line::Said(msg("cli-no-letters")));
    } else if issued > 0 {
        lines.push(Line::Said(msg("post-issued").with("count", issued)));
    } else {
        lines.push(Line::Said(msg("cli-drafts")));
    }
    lines
}
