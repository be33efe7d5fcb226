//! Files of others, opened: within limits, repaired where that is possible, decrypted where no password
//! is needed.
//!
//! The library that parses unpacks the objects of a file one stream at a time, each within a limit of its
//! own, and those of an encrypted file by another way. Here packed objects are set aside while it parses
//! and unpacked afterwards, decrypted first, all within one limit.

use super::error::PdfError;
use super::limits;
use super::objects::{entry, filters, resolve};
use lopdf::xref::XrefEntry;
use lopdf::{
    DecompressError, Dictionary, Document, Error, LoadOptions, Object, ObjectId, ObjectStream,
    Stream,
};
use std::borrow::Cow;
use std::cell::Cell;
use std::panic::{catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// Deep enough for any nesting that a parser which calls itself meets in a file of 50 MB.
const STACK: usize = 64 << 20;
/// Longer nobody waits for a file.
const PATIENCE: Duration = Duration::from_secs(20);

/// Does work on foreign bytes where neither a deep recursion nor a panic brings us down.
pub(crate) fn guarded<T: Send>(
    work: impl FnOnce() -> Result<T, PdfError> + Send,
) -> Result<T, PdfError> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .name("pdf".to_owned())
            .stack_size(STACK);
        match thread.spawn_scoped(scope, work) {
            Ok(handle) => handle.join().unwrap_or_else(|_| Err(gave_up())),
            Err(error) => Err(PdfError::Failed(error.to_string())),
        }
    })
}

/// Whether somebody still waits for the work: whoever may never end asks now and then.
#[derive(Debug, Clone, Default)]
pub(crate) struct Waiting(Arc<AtomicBool>);

impl Waiting {
    /// Leaves the work where nobody waits for it any more.
    pub(crate) fn goes_on(&self) {
        if self.0.load(Ordering::Relaxed) {
            resume_unwind(Box::new(NobodyWaits));
        }
    }
}

/// Why work was left.
struct NobodyWaits;

/// Does work on foreign bytes that may never end: after a while it is left to itself, for a thread cannot
/// be stopped; where it asks, it stops.
pub(crate) fn patiently<T: Send + 'static>(
    bytes: &[u8],
    work: impl FnOnce(Vec<u8>, &Waiting) -> Result<T, PdfError> + Send + 'static,
) -> Result<T, PdfError> {
    if bytes.len() > limits::BYTES {
        return Err(PdfError::TooLarge(bytes.len()));
    }
    let bytes = bytes.to_vec();
    let waiting = Waiting::default();
    let asked = waiting.clone();
    let (sender, result) = mpsc::channel();
    std::thread::Builder::new()
        .name("pdf".to_owned())
        .stack_size(STACK)
        .spawn(move || {
            // Nobody listens any more when it took too long.
            let _nobody_waits = sender.send(work(bytes, &asked));
        })
        .map_err(|error| PdfError::Failed(error.to_string()))?;
    match result.recv_timeout(PATIENCE) {
        Ok(done) => done,
        Err(mpsc::RecvTimeoutError::Timeout) => {
            waiting.0.store(true, Ordering::Relaxed);
            Err(PdfError::TooSlow)
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(gave_up()),
    }
}

fn gave_up() -> PdfError {
    PdfError::Unreadable("the reader gave up".to_owned())
}

/// Opens a PDF that needs no password. Call it inside [`guarded`] or [`patiently`] for a file that is not
/// ours.
pub(crate) fn load(bytes: &[u8]) -> Result<Document, PdfError> {
    if bytes.len() > limits::BYTES {
        return Err(PdfError::TooLarge(bytes.len()));
    }
    // What is shorter cannot hold too many.
    if bytes.len() > limits::OBJECTS {
        let (in_all, in_streams) = (words(bytes), words_in_streams(bytes));
        if in_all > limits::OBJECTS_AND_CHANCE || in_all - in_streams > limits::OBJECTS {
            return Err(PdfError::TooMuchInside);
        }
    }
    let sealed = sealed(bytes);
    let document = parse(&sealed, false)?;
    if has_page_tree(&document) {
        return Ok(document);
    }
    // The table of contents points beside the objects: they are looked for by their headings.
    match parse(&sealed, true) {
        Ok(rebuilt) if has_page_tree(&rebuilt) => Ok(rebuilt),
        _ => Ok(document),
    }
}

fn parse(bytes: &[u8], force_reconstruct: bool) -> Result<Document, PdfError> {
    let options = LoadOptions {
        filter: Some(seen),
        max_decompressed_size: Some(limits::TABLE),
        force_reconstruct,
        ..LoadOptions::default()
    };
    PARSING_ROOM.set(ParsingRoom {
        bytes: bytes.len() * limits::PARSED_TIMES + limits::PARSED_FREELY,
        objects: limits::OBJECTS,
    });
    let parsed = catch_unwind(|| Document::load_mem_with_options(bytes, options));
    let mut document = match parsed {
        Ok(parsed) => parsed.map_err(reason)?,
        Err(why) if why.is::<NoRoom>() => return Err(PdfError::TooMuchInside),
        Err(_) => return Err(gave_up()),
    };
    unlock(&mut document, bytes)?;
    unpack(&mut document)?;
    Ok(document)
}

/// What may still be parsed of a file.
#[derive(Debug, Clone, Copy, Default)]
struct ParsingRoom {
    bytes: usize,
    objects: usize,
}

impl ParsingRoom {
    /// What is left behind an object; `None` where there is no room for it.
    fn behind(self, object: &Object) -> Option<Self> {
        let weight = match object {
            Object::Stream(stream) => stream.content.len(),
            _ => 0,
        };
        Some(Self {
            bytes: self.bytes.checked_sub(weight + 64)?,
            objects: self.objects.checked_sub(parts(object))?,
        })
    }
}

/// How many objects one consists of, itself included.
fn parts(object: &Object) -> usize {
    let in_dict = |dict: &Dictionary| dict.iter().map(|(_, value)| parts(value)).sum();
    1 + match object {
        Object::Array(items) => items.iter().map(parts).sum(),
        Object::Dictionary(dict) => in_dict(dict),
        Object::Stream(stream) => in_dict(&stream.dict),
        _ => 0,
    }
}

thread_local! {
    /// Of the file that this thread is opening.
    static PARSING_ROOM: Cell<ParsingRoom> = Cell::default();
}

/// Why parsing was given up.
struct NoRoom;

/// What the parser asks about each object that it has read: keeps packed ones packed, and leaves the parser
/// when it has read more than the file can hold.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the parser's type: without a value the object would be left out"
)]
fn seen(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let left = PARSING_ROOM.get().behind(object);
    // The parser knows no other way out.
    PARSING_ROOM.set(left.unwrap_or_else(|| resume_unwind(Box::new(NoRoom))));
    if let Object::Stream(stream) = object
        && stream.dict.has_type(PACKED.as_bytes())
    {
        stream.dict.set("Type", SET_ASIDE);
    }
    Some((id, Object::Null))
}

fn reason(error: Error) -> PdfError {
    match error {
        Error::Decryption(_) | Error::InvalidPassword => PdfError::NeedsPassword,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => PdfError::TooMuchInside,
        other => PdfError::Unreadable(other.to_string()),
    }
}

fn has_page_tree(document: &Document) -> bool {
    let Ok(catalog) = document.catalog() else {
        return false;
    };
    match entry(document, catalog, b"Pages") {
        Object::Dictionary(root) => matches!(entry(document, root, b"Kids"), Object::Array(_)),
        _ => false,
    }
}

/// Words and signs in a file, at least as many as the objects a parser makes of it.
fn words(bytes: &[u8]) -> usize {
    let mut blank_before = true;
    let starts = bytes.iter().filter(|byte| {
        let blank = matches!(byte, 0 | 9 | 10 | 12 | 13 | b' ');
        let sign = matches!(byte, b'/' | b'(' | b'<' | b'[');
        let starts = sign || (blank_before && !blank);
        blank_before = blank;
        starts
    });
    starts.count()
}

/// Those between `stream` and `endstream`, of which no objects are made.
fn words_in_streams(bytes: &[u8]) -> usize {
    let (mut words_in, mut at) = (0, 0);
    while let Some(start) = find(bytes, at, b"stream")
        && let Some(end) = find(bytes, start + 6, b"endstream")
    {
        words_in += words(&bytes[start + 6..end]);
        at = end + 9;
    }
    words_in
}

// Encrypted files

pub(super) const LOCK: &[u8] = b"/Encrypt";
/// The same, so that the parser does not see it: it would decrypt in a way that knows no limits.
const SEALED_LOCK: &[u8] = b"/EncrypT";

/// The file with its lock out of sight.
fn sealed(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut sealed = Cow::Borrowed(bytes);
    let mut from = 0;
    while let Some(at) = find(bytes, from, LOCK) {
        from = at + LOCK.len();
        // Other names begin alike: /EncryptMetadata.
        let ends = bytes
            .get(from)
            .is_none_or(|next| !next.is_ascii_alphabetic());
        if ends {
            sealed.to_mut()[at..from].copy_from_slice(SEALED_LOCK);
        }
    }
    sealed
}

/// Where these bytes stand next, in a file from `from` on.
pub(super) fn find(bytes: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    let mut at = from;
    let first = *wanted.first()?;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|byte| *byte == first)?;
        if bytes[at..].starts_with(wanted) {
            return Some(at);
        }
        at += 1;
    }
}

/// Decrypts a file that everybody may read.
fn unlock(document: &mut Document, bytes: &[u8]) -> Result<(), PdfError> {
    let Some(lock) = document.trailer.remove(&SEALED_LOCK[1..]) else {
        return Ok(());
    };
    // With everything in place: what opens it does not follow references.
    let whole = in_place(document, &lock, 4);
    let lock = match lock {
        Object::Reference(id) => id,
        _ => document.new_object_id(),
    };
    document.objects.insert(lock, whole);
    document.trailer.set("Encrypt", lock);
    // Part of the key; a file that has none was locked without.
    let first = match entry(document, &document.trailer, b"ID") {
        Object::Array(parts) => parts.first().and_then(|part| part.as_str().ok()),
        _ => None,
    };
    let first = Object::string_literal(first.unwrap_or_default());
    document.trailer.set("ID", vec![first.clone(), first]);
    document.authenticate_password("").map_err(reason)?;
    find_lengths(document, bytes);
    // What does not decrypt is damaged; the rest of the file is not.
    let _damaged_parts = document.decrypt("");
    match document.is_encrypted() {
        true => Err(PdfError::NeedsPassword),
        false => Ok(()),
    }
}

/// An object with what it refers to in its place.
fn in_place(document: &Document, object: &Object, depth: usize) -> Object {
    match resolve(document, object) {
        Object::Dictionary(dict) if depth > 0 => {
            let entries = dict
                .iter()
                .map(|(key, value)| (key.clone(), in_place(document, value, depth - 1)));
            Object::Dictionary(entries.collect())
        }
        other => other.clone(),
    }
}

/// Finds the end of streams whose length stands in an object that is still locked.
fn find_lengths(document: &mut Document, bytes: &[u8]) {
    let start = find(bytes, 0, b"%PDF-").unwrap_or(0);
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let Some(from) = stream.start_position.filter(|_| stream.content.is_empty()) else {
            continue;
        };
        let from = start + from;
        if let Some(to) = find(bytes, from, b"endstream") {
            let content = &bytes[from..to];
            let content = content.strip_suffix(b"\n").unwrap_or(content);
            let content = content.strip_suffix(b"\r").unwrap_or(content);
            stream.set_content(content.to_vec());
        }
    }
}

// Packed objects

const PACKED: &str = "ObjStm";
const SET_ASIDE: &str = "ObjStm of another";

/// Adds the objects that are packed in streams.
fn unpack(document: &mut Document) -> Result<(), PdfError> {
    let packed = |object: &Object| {
        let stream = object.as_stream();
        stream.is_ok_and(|stream| stream.dict.has_type(SET_ASIDE.as_bytes()))
    };
    let ids = document.objects.iter().filter(|(_, object)| packed(object));
    let ids: Vec<ObjectId> = ids.map(|(id, _)| *id).collect();
    let mut room = limits::STRUCTURE;
    let mut objects = limits::OBJECTS;
    let mut unpacked = std::collections::BTreeMap::new();
    for id in ids {
        let Some(Object::Stream(mut stream)) = document.objects.remove(&id) else {
            continue;
        };
        settle_filters(document, &mut stream);
        let content = match stream.get_plain_content_with_limit(room) {
            Ok(content) => content,
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(PdfError::TooMuchInside);
            }
            Err(_) => continue,
        };
        room -= content.len();
        objects = objects
            .checked_sub(words(&content))
            .ok_or(PdfError::TooMuchInside)?;
        stream.set_plain_content(content);
        let Ok(found) = ObjectStream::new(&stream) else {
            continue;
        };
        let table = &document.reference_table;
        // Of an object that was packed again since, the table tells which stream is right.
        let belongs = |number: u32| match table.get(number) {
            Some(XrefEntry::Compressed { container, .. }) => *container == id.0,
            Some(XrefEntry::Free | XrefEntry::UnusableFree) => false,
            Some(XrefEntry::Normal { .. }) | None => true,
        };
        unpacked.extend(found.objects.into_iter().filter(|(id, _)| belongs(id.0)));
    }
    for (id, object) in unpacked {
        document.objects.entry(id).or_insert(object);
        document.max_id = document.max_id.max(id.0);
    }
    Ok(())
}

/// Writes what a stream's filters refer to into its dictionary, for decoders do not follow references; the
/// lock is no filter any more.
pub(crate) fn settle_filters(document: &Document, stream: &mut Stream) {
    let Some(mut names) = filters(document, &stream.dict) else {
        return;
    };
    let mut parameters: Vec<Object> = match entry(document, &stream.dict, b"DecodeParms") {
        Object::Array(items) => items.iter().map(|item| settled(document, item)).collect(),
        Object::Null => Vec::new(),
        one => vec![settled(document, one)],
    };
    parameters.resize(names.len(), Object::Null);
    if let Some(lock) = names.iter().position(|name| *name == b"Crypt") {
        names.remove(lock);
        parameters.remove(lock);
    }
    let names: Vec<Object> = names
        .iter()
        .map(|name| Object::Name(name.to_vec()))
        .collect();
    for (key, mut values) in [("Filter", names), ("DecodeParms", parameters)] {
        stream.dict.remove(key.as_bytes());
        if values.iter().any(|value| !value.is_null()) {
            let value = match values.len() {
                1 => values.remove(0),
                _ => Object::Array(values),
            };
            stream.dict.set(key, value);
        }
    }
}

/// Parameters with their values in place.
fn settled(document: &Document, parameters: &Object) -> Object {
    match resolve(document, parameters) {
        Object::Dictionary(dict) => {
            let entries = dict.iter().map(|(key, value)| {
                let keep = key.as_slice() == b"JBIG2Globals";
                let value = if keep {
                    value
                } else {
                    resolve(document, value)
                };
                (key.clone(), value.clone())
            });
            Object::Dictionary(entries.collect())
        }
        other => other.clone(),
    }
}
