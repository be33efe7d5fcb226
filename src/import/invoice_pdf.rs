//! Copies of invoices: whether a PDF can go behind a letter, what the e-invoice inside it or its first page
//! says, and its bytes once more when an import is carried out. A picture of an invoice becomes a PDF first;
//! of the same picture that is the same PDF.
//!
//! A bad copy never blocks anything: it gets a status and the letter goes out without it.

use super::embedded::{Inside, understand};
use super::{Content, Format, LooseCopy, Source, Understood, e_invoice, limits, nothing, problem};
use crate::domain::document::{CopyFound, CopyStatus};
use crate::domain::ids::Sha256;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::pdf::copy::{self, Note, Says};
use crate::pdf::{first_page, scan};
use sha2::Digest as _;
use std::io::{self, Read as _, SeekFrom};

/// Largest copy that is kept, in bytes.
const MAX_BYTES: u64 = limits::largest(Format::Pdf).0;

/// Whether a PDF can go behind a letter, and with how many pages: found out by doing what that will do.
#[must_use]
pub fn inspect(bytes: &[u8]) -> CopyStatus {
    copy::status(&copy::inspect(bytes))
}

/// What is kept of a file that holds a copy.
#[derive(Debug)]
pub struct Kept {
    /// A PDF: as it is, or what a picture becomes.
    pub pdf: Vec<u8>,
    /// What can be done with it.
    pub status: CopyStatus,
    /// What will be different on paper.
    notes: Vec<Note>,
    /// What it says of its invoice.
    says: Says,
    picture: bool,
}

impl Kept {
    /// Makes it of the file's bytes.
    #[must_use]
    pub fn of(bytes: Vec<u8>) -> Self {
        let made = scan::kind(&bytes).map(|_| scan::to_pdf(&bytes));
        let picture = made.is_some();
        let (pdf, looked) = match made {
            Some(Err(error)) => (bytes, Err(error)),
            Some(Ok(pdf)) => (pdf, Ok(())),
            None => (bytes, Ok(())),
        };
        let (inspected, says) = match looked {
            Ok(()) => copy::look(&pdf),
            Err(error) => (Err(error), Says::default()),
        };
        Self {
            pdf,
            status: copy::status(&inspected),
            notes: inspected.map_or_else(|_| Vec::new(), |carried| carried.notes),
            says,
            picture,
        }
    }

    /// What it is called: a PDF that was made of `scan.jpg` is `scan.pdf`.
    #[must_use]
    pub fn name(&self, file: &str) -> String {
        match file.rsplit_once('.') {
            Some((stem, _)) if self.picture => format!("{stem}.pdf"),
            None if self.picture => format!("{file}.pdf"),
            _ => file.to_owned(),
        }
    }

    /// Why it cannot go behind a letter, and the remedy; `None` where it can.
    #[must_use]
    pub fn obstacle(&self, name: &str) -> Option<(Message, Message)> {
        obstacle(self.status, name, self.picture)
    }

    /// What stands in the way, and what will be different; not that an e-invoice's XML stays behind, which
    /// nobody expects on paper.
    fn problems(&self, name: &str) -> Vec<Problem> {
        let remark = |what, remedy| problem(None, what, remedy, Weight::Remark);
        let obstacle = self.obstacle(name).into_iter();
        let notes = self
            .notes
            .iter()
            .filter(|note| !matches!(note, Note::Files(_)));
        obstacle
            .map(|(what, remedy)| remark(what, Some(remedy)))
            .chain(notes.map(|note| remark(note.message(), None)))
            .collect()
    }
}

fn obstacle(status: CopyStatus, name: &str, picture: bool) -> Option<(Message, Message)> {
    let (what, remedy) = match (status, picture) {
        (CopyStatus::Ok { .. }, _) => return None,
        (CopyStatus::NeedsPassword, _) => (
            "import-doc-copy-needs-password",
            "import-doc-copy-needs-password-remedy",
        ),
        (CopyStatus::Damaged, false) => {
            ("import-doc-copy-damaged", "import-doc-copy-damaged-remedy")
        }
        (CopyStatus::Damaged, true) => ("import-picture-damaged", "import-picture-damaged-remedy"),
        (CopyStatus::TooLarge, false) => (
            "import-doc-copy-too-large",
            "import-doc-copy-too-large-remedy",
        ),
        (CopyStatus::TooLarge, true) => (
            "import-picture-too-large",
            "import-picture-too-large-remedy",
        ),
    };
    Some((msg(what).with("file", name), msg(remedy)))
}

/// The marker of a PDF may stand behind some leading bytes.
fn looks_like_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)]
        .windows(5)
        .any(|window| window == b"%PDF-")
}

/// The SHA-256 of bytes.
fn sha256(bytes: &[u8]) -> Sha256 {
    Sha256(sha2::Sha256::digest(bytes).into())
}

/// What a status means for the user; `None` when the copy is fine.
pub(super) fn status_problem(copy: &CopyFound, place: Option<Message>) -> Option<Problem> {
    let (what, remedy) = obstacle(copy.status, &copy.name, false)?;
    Some(problem(place, what, Some(remedy), Weight::Remark))
}

/// Reads a file that is a copy itself: of it nothing but its length, fingerprint, state and first page are
/// kept, and what the e-invoice inside it says. An order inside it is refused: it would pass for the invoice.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(name: &str, source: &mut dyn Source) -> io::Result<Understood> {
    let length = source.seek(SeekFrom::End(0))?;
    let Some(bytes) = all_bytes(source)? else {
        let copy = CopyFound {
            name: name.to_owned(),
            length,
            sha256: super::sha256(source)?,
            status: CopyStatus::TooLarge,
        };
        return Ok(Understood {
            problems: status_problem(&copy, None).into_iter().collect(),
            content: Content::Copy(LooseCopy {
                copy,
                text: String::new(),
            }),
        });
    };
    let kept = Kept::of(bytes);
    let copy = CopyFound {
        name: kept.name(name),
        length: kept.pdf.len() as u64,
        sha256: sha256(&kept.pdf),
        status: kept.status,
    };
    let mut problems = kept.problems(name);
    let Says { files, text } = kept.says;
    let content = match understand(&files)? {
        Inside::Invoices(mut documents, said) => {
            for document in &mut documents {
                document.copy = Some(copy.clone());
            }
            problems.extend(said);
            Content::Documents(documents)
        }
        Inside::Order(problem) => return Ok(nothing(problem)),
        Inside::Unreadable(problem) => {
            problems.push(problem);
            Content::Copy(LooseCopy { copy, text })
        }
        Inside::Nothing => Content::Copy(LooseCopy { copy, text }),
    };
    Ok(Understood { content, problems })
}

/// What stands on the first page of a PDF: a line each, columns parted by tabs; empty where nothing can be read.
#[must_use]
pub fn first_page_text(bytes: &[u8]) -> String {
    first_page::of_file(bytes)
}

/// The whole file, unless it is over the limit.
fn all_bytes(source: &mut dyn Source) -> io::Result<Option<Vec<u8>>> {
    source.rewind()?;
    let mut bytes = Vec::new();
    let read = source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok((read as u64 <= MAX_BYTES).then_some(bytes))
}

/// Gives what may be a copy, read again: the file itself when it is a PDF, what a picture becomes, else
/// what an e-invoice carries; nothing that is over the limit.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn copies(
    source: &mut dyn Source,
    take: &mut dyn FnMut(Sha256, Vec<u8>),
) -> io::Result<()> {
    source.rewind()?;
    let mut head = Vec::new();
    source.take(1024).read_to_end(&mut head)?;
    let picture = scan::kind(&head).is_some();
    if !picture && !looks_like_pdf(&head) {
        return e_invoice::objects(source, take);
    }
    if let Some(bytes) = all_bytes(source)? {
        let made = picture.then(|| scan::to_pdf(&bytes).ok()).flatten();
        let pdf = made.unwrap_or(bytes);
        take(sha256(&pdf), pdf);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_pdf_is_damaged_and_never_more() {
        assert_eq!(inspect(b""), CopyStatus::Damaged);
        assert_eq!(inspect(b"default"), CopyStatus::Damaged);
        assert_eq!(inspect(b"%PDF-1.7\n"), CopyStatus::Damaged);
    }
}
