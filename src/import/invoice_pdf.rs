//! Copies of invoices: whether a PDF can go behind a letter, what the e-invoice inside it or its first page
//! says, and its bytes once more when an import is carried out.
//!
//! A bad copy never blocks anything: it gets a status and the letter goes out without it.

use super::embedded::{Inside, understand, xml_files};
use super::{
    Content, Format, LooseCopy, Source, Understood, e_invoice, first_page, limits, nothing, problem,
};
use crate::domain::document::{CopyFound, CopyStatus};
use crate::domain::ids::Sha256;
use crate::domain::message::{Message, Problem, Weight, msg};
use lopdf::encryption::DecryptionError;
use lopdf::{Document, LoadOptions};
use sha2::Digest as _;
use std::io::{self, Read as _, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Largest copy that is kept, in bytes.
const MAX_BYTES: u64 = limits::largest(Format::Pdf).0;
/// What one compressed object of a PDF may unfold to while it is opened: the structure of a
/// 2,000-page file stays far below it, a bomb does not.
const MAX_UNFOLDED: usize = 64 * 1024 * 1024;

/// Whether these bytes are a PDF that opens without a password, and how many pages it has.
///
/// A file with only an owner's password opens. Whatever the reader of PDFs does with damaged bytes,
/// this answers.
#[must_use]
pub fn inspect(bytes: &[u8]) -> CopyStatus {
    inspect_with(bytes, |_| ()).0
}

/// The same, and something more of a document that opens, even without a page.
fn inspect_with<T: Default>(bytes: &[u8], more: impl FnOnce(&Document) -> T) -> (CopyStatus, T) {
    if bytes.len() as u64 > MAX_BYTES {
        return (CopyStatus::TooLarge, T::default());
    }
    if !looks_like_pdf(bytes) {
        return (CopyStatus::Damaged, T::default());
    }
    // Fuzzed files make any PDF reader panic now and then; nothing of ours is shared with it.
    let looked = catch_unwind(|| open(bytes).map(|document| (pages(&document), document)));
    match looked.unwrap_or(Err(CopyStatus::Damaged)) {
        Ok((status, document)) => {
            let more = catch_unwind(AssertUnwindSafe(|| more(&document)));
            (status, more.unwrap_or_default())
        }
        Err(status) => (status, T::default()),
    }
}

/// The marker of a PDF may stand behind some leading bytes.
fn looks_like_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)]
        .windows(5)
        .any(|window| window == b"%PDF-")
}

/// Opens it, or says what stands in the way.
fn open(bytes: &[u8]) -> Result<Document, CopyStatus> {
    let options = LoadOptions::with_max_decompressed_size(MAX_UNFOLDED);
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|_odd| CopyStatus::Damaged)?;
    if document.trailer.has(b"Encrypt") && document.encryption_state.is_none() {
        // Without the identifier that the key is made of, no password helps.
        return Err(match document.authenticate_password("") {
            Err(lopdf::Error::Decryption(DecryptionError::MissingFileID)) => CopyStatus::Damaged,
            _ => CopyStatus::NeedsPassword,
        });
    }
    Ok(document)
}

fn pages(document: &Document) -> CopyStatus {
    // The page tree of a damaged file may run in circles.
    let pages = document
        .page_iter()
        .take(limits::PDF_PAGES as usize + 1)
        .count();
    match u32::try_from(pages) {
        Ok(0) => CopyStatus::Damaged,
        Ok(pages) if pages <= limits::PDF_PAGES => CopyStatus::Ok { pages },
        _ => CopyStatus::TooLarge,
    }
}

/// The SHA-256 of bytes.
fn sha256(bytes: &[u8]) -> Sha256 {
    Sha256(sha2::Sha256::digest(bytes).into())
}

/// What a status means for the user; `None` when the copy is fine.
pub(super) fn status_problem(copy: &CopyFound, place: Option<Message>) -> Option<Problem> {
    let (what, remedy) = match copy.status {
        CopyStatus::Ok { .. } => return None,
        CopyStatus::NeedsPassword => (
            "import-doc-copy-needs-password",
            "import-doc-copy-needs-password-remedy",
        ),
        CopyStatus::Damaged => ("import-doc-copy-damaged", "import-doc-copy-damaged-remedy"),
        CopyStatus::TooLarge => (
            "import-doc-copy-too-large",
            "import-doc-copy-too-large-remedy",
        ),
    };
    Some(problem(
        place,
        msg(what).with("file", copy.name.as_str()),
        Some(msg(remedy)),
        Weight::Remark,
    ))
}

/// Reads a file that is a PDF itself: of it nothing but its length, fingerprint, state and first page are
/// kept, and what the e-invoice inside it says. An order inside it is refused: it would pass for the invoice.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(name: &str, source: &mut dyn Source) -> io::Result<Understood> {
    let length = source.seek(SeekFrom::End(0))?;
    let (sha256, (status, (files, text))) = match all_bytes(source)? {
        Some(bytes) => {
            // What is wrong with one of the two costs only itself.
            let look = |document: &Document| {
                let text = catch_unwind(AssertUnwindSafe(|| first_page::text(document)));
                (xml_files(document), text.unwrap_or_default())
            };
            (sha256(&bytes), inspect_with(&bytes, look))
        }
        None => (
            stream_sha256(source)?,
            (CopyStatus::TooLarge, Default::default()),
        ),
    };
    let copy = CopyFound {
        name: name.to_owned(),
        length,
        sha256,
        status,
    };
    let mut problems: Vec<Problem> = status_problem(&copy, None).into_iter().collect();
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
    inspect_with(bytes, first_page::text).1
}

/// The whole file, unless it is over the limit.
fn all_bytes(source: &mut dyn Source) -> io::Result<Option<Vec<u8>>> {
    source.rewind()?;
    let mut bytes = Vec::new();
    let read = source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok((read as u64 <= MAX_BYTES).then_some(bytes))
}

fn stream_sha256(source: &mut dyn Source) -> io::Result<Sha256> {
    source.rewind()?;
    let mut hasher = sha2::Sha256::new();
    loop {
        let chunk = source.fill_buf()?;
        if chunk.is_empty() {
            return Ok(Sha256(hasher.finalize().into()));
        }
        hasher.update(chunk);
        let used = chunk.len();
        source.consume(used);
    }
}

/// Gives what may be a copy, read again: the file itself when it is a PDF, else what an e-invoice carries;
/// nothing that is over the limit.
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
    if !looks_like_pdf(&head) {
        return e_invoice::objects(source, take);
    }
    if let Some(bytes) = all_bytes(source)? {
        take(sha256(&bytes), bytes);
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
