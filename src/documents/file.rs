//! PDF files as objects: opened within limits, copied from one file to another, saved so that the
//! same content gives the same bytes. Nothing in a foreign file may bring the program down.

use crate::documents::error::{MAX_MEGABYTES, MAX_PAGES, PdfError};
use crate::domain::language::Language;
use chrono::NaiveDate;
use lopdf::dictionary;
use lopdf::{
    Dictionary, Document, LoadOptions, Object, ObjectId, SaveOptions, Stream, StringFormat,
    text_string,
};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

/// What a PDF says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Info<'a> {
    /// Its title, shown by viewers.
    pub title: &'a str,
    /// Who sends it: the company's name.
    pub author: &'a str,
    /// Its language, for screen readers.
    pub language: Language,
    /// The day it is made on; the time of day is always noon.
    pub day: NaiveDate,
}

/// Deep enough for any nesting that a parser which calls itself meets in a file of 50 MB.
pub(crate) const STACK: usize = 64 << 20;
/// Compressed parts of a file may not grow beyond this.
pub(crate) const MAX_UNPACKED: usize = 128 << 20;

/// Does work on foreign bytes where neither a deep recursion nor a panic brings us down.
pub(crate) fn guarded<T: Send>(
    work: impl FnOnce() -> Result<T, PdfError> + Send,
) -> Result<T, PdfError> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new()
            .name("pdf".to_owned())
            .stack_size(STACK);
        match thread.spawn_scoped(scope, work) {
            Ok(handle) => handle
                .join()
                .unwrap_or_else(|_| Err(PdfError::Unreadable("the reader gave up".to_owned()))),
            Err(error) => Err(PdfError::Failed(error.to_string())),
        }
    })
}

/// Opens a PDF that needs no password. Call it inside [`guarded`] for a file that is not ours.
pub(crate) fn load(bytes: &[u8]) -> Result<Document, PdfError> {
    if bytes.len() > MAX_MEGABYTES << 20 {
        return Err(PdfError::TooLarge(bytes.len()));
    }
    let options = LoadOptions {
        max_decompressed_size: Some(MAX_UNPACKED),
        ..LoadOptions::default()
    };
    let mut document = Document::load_mem_with_options(bytes, options).map_err(reason)?;
    if document.is_encrypted() {
        document.decrypt("").map_err(reason)?;
    }
    Ok(document)
}

fn reason(error: lopdf::Error) -> PdfError {
    match error {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => PdfError::NeedsPassword,
        other => PdfError::Unreadable(other.to_string()),
    }
}

/// The pages of a document in order; found by their type where the page tree is broken.
pub(crate) fn pages(document: &Document) -> Result<Vec<ObjectId>, PdfError> {
    let mut pages: Vec<ObjectId> = document.page_iter().take(MAX_PAGES + 1).collect();
    if pages.is_empty() {
        let page = |object: &Object| object.as_dict().is_ok_and(|dict| dict.has_type(b"Page"));
        let objects = document.objects.iter();
        pages = objects
            .filter(|(_, object)| page(object))
            .map(|(id, _)| *id)
            .collect();
    }
    match pages.len() {
        0 => Err(PdfError::NoPages),
        count if count > MAX_PAGES => Err(PdfError::TooManyPages(count)),
        _ => Ok(pages),
    }
}

/// Follows references to the object itself; null where they lead nowhere or in a circle.
pub(crate) fn resolve<'a>(document: &'a Document, mut object: &'a Object) -> &'a Object {
    for _ in 0..32 {
        match object {
            Object::Reference(id) => match document.objects.get(id) {
                Some(target) => object = target,
                None => return &Object::Null,
            },
            found => return found,
        }
    }
    &Object::Null
}

/// An entry of a dictionary, resolved; null where it is missing.
pub(crate) fn entry<'a>(document: &'a Document, dict: &'a Dictionary, key: &[u8]) -> &'a Object {
    dict.get(key)
        .map_or(&Object::Null, |object| resolve(document, object))
}

/// An entry that pages inherit from their parents.
pub(crate) fn inherited<'a>(
    document: &'a Document,
    page: &'a Dictionary,
    key: &[u8],
) -> &'a Object {
    let mut node = page;
    for _ in 0..64 {
        match entry(document, node, key) {
            Object::Null => {}
            found => return found,
        }
        match entry(document, node, b"Parent") {
            Object::Dictionary(parent) => node = parent,
            _ => break,
        }
    }
    &Object::Null
}

/// A finite number.
pub(crate) fn number(object: &Object) -> Option<f32> {
    let number = match object {
        Object::Integer(whole) => *whole as f32,
        Object::Real(real) => *real,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

/// A list of numbers.
pub(crate) fn numbers(document: &Document, object: &Object) -> Option<Vec<f32>> {
    match resolve(document, object) {
        Object::Array(array) => array
            .iter()
            .map(|item| number(resolve(document, item)))
            .collect(),
        _ => None,
    }
}

/// A rectangle with its corners in order: left, bottom, right, top.
pub(crate) fn rectangle(document: &Document, object: &Object) -> Option<[f32; 4]> {
    let corners = numbers(document, object)?;
    let [x0, y0, x1, y1] = *corners.get(..4)? else {
        return None;
    };
    Some([x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)])
}

/// Numbers as objects.
pub(crate) fn reals(numbers: &[f32]) -> Object {
    Object::Array(numbers.iter().map(|number| Object::Real(*number)).collect())
}

/// An empty document with a page tree.
pub(crate) fn empty() -> Document {
    let mut document = Document::with_version("1.7");
    let pages = document.add_object(dictionary! {
        "Type" => "Pages", "Count" => 0, "Kids" => Vec::<Object>::new(),
    });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    document
}

/// Adds a page at the end; returns its id.
pub(crate) fn add_page(
    document: &mut Document,
    mut page: Dictionary,
) -> Result<ObjectId, PdfError> {
    let failed = |error: lopdf::Error| PdfError::Failed(error.to_string());
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .and_then(Object::as_reference)
        .map_err(failed)?;
    page.set("Type", "Page");
    page.set("Parent", root);
    let id = document.add_object(page);
    let tree = document.get_dictionary_mut(root).map_err(failed)?;
    let count = tree
        .get(b"Count")
        .and_then(Object::as_i64)
        .map_err(failed)?;
    tree.set("Count", count + 1);
    let kids = tree
        .get_mut(b"Kids")
        .and_then(Object::as_array_mut)
        .map_err(failed)?;
    kids.push(id.into());
    Ok(id)
}

/// Gives a document its title, author, language and day, and nothing a library thought of.
pub(crate) fn describe(document: &mut Document, info: &Info<'_>) -> Result<(), PdfError> {
    let stamp = format!("D:{}120000Z", info.day.format("%Y%m%d"));
    let about = document.add_object(dictionary! {
        "Title" => text_string(info.title),
        "Author" => text_string(info.author),
        "Creator" => text_string("Minnelijk"),
        "Producer" => text_string("Minnelijk"),
        "CreationDate" => text_string(&stamp),
        "ModDate" => text_string(&stamp),
    });
    document.trailer.set("Info", about);
    let catalog = document
        .catalog_mut()
        .map_err(|error| PdfError::Failed(error.to_string()))?;
    let outlines = catalog.has(b"Outlines");
    catalog.set("PageMode", if outlines { "UseOutlines" } else { "UseNone" });
    catalog.set("PageLayout", "SinglePage");
    catalog.set(
        "Lang",
        text_string(match info.language {
            Language::Dutch => "nl-NL",
            Language::English => "en-GB",
        }),
    );
    // Print at the size it was made for: window envelopes and codes depend on it.
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true, "PrintScaling" => "None" },
    );
    Ok(())
}

/// Saves a document compactly; its identifier is a fingerprint of its content.
pub(crate) fn save(mut document: Document) -> Result<Vec<u8>, PdfError> {
    document.version = "1.7".to_owned();
    // What a damaged or incremental file leaves in the trailer means nothing in the new one.
    for key in [&b"Prev"[..], b"XRefStm", b"Encrypt", b"ID"] {
        document.trailer.remove(key);
    }
    document.prune_objects();
    document.renumber_objects();
    document.compress();
    let mut fingerprint = Sha256::new();
    for (id, object) in &document.objects {
        feed(&mut fingerprint, &Object::Reference(*id));
        feed(&mut fingerprint, object);
    }
    let id = Object::String(
        fingerprint.finalize()[..16].to_vec(),
        StringFormat::Hexadecimal,
    );
    document.trailer.set("ID", vec![id.clone(), id]);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .build();
    let mut bytes = Vec::new();
    document
        .save_with_options(&mut bytes, options)
        .map_err(|error| PdfError::Failed(error.to_string()))?;
    Ok(bytes)
}

/// Puts an object into a digest, so that different objects give different digests.
fn feed(digest: &mut Sha256, object: &Object) {
    let mut part = |tag: u8, bytes: &[u8]| {
        digest.update([tag]);
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    match object {
        Object::Null => part(b'0', &[]),
        Object::Boolean(yes) => part(b'b', &[u8::from(*yes)]),
        Object::Integer(number) => part(b'i', &number.to_be_bytes()),
        Object::Real(number) => part(b'r', &number.to_bits().to_be_bytes()),
        Object::Name(name) => part(b'n', name),
        Object::String(bytes, _) => part(b's', bytes),
        Object::Reference((id, generation)) => {
            part(b'@', &id.to_be_bytes());
            part(b'g', &generation.to_be_bytes());
        }
        Object::Array(items) => {
            part(b'[', &(items.len() as u64).to_be_bytes());
            for item in items {
                feed(digest, item);
            }
        }
        Object::Dictionary(dict) => feed_dict(digest, dict),
        Object::Stream(stream) => {
            part(b'~', &stream.content);
            feed_dict(digest, &stream.dict);
        }
    }
}

fn feed_dict(digest: &mut Sha256, dict: &Dictionary) {
    digest.update([b'<']);
    digest.update((dict.len() as u64).to_be_bytes());
    for (key, value) in dict {
        feed(digest, &Object::Name(key.clone()));
        feed(digest, value);
    }
}

/// Objects that stand in the new file already: the same logo, font or terms are stored once.
#[derive(Default)]
pub(crate) struct Shelf {
    kept: HashMap<[u8; 32], ObjectId>,
}

/// Copies objects with everything they refer to, but no pages of the other file.
pub(crate) struct Copier<'a> {
    source: &'a Document,
    copied: HashMap<ObjectId, ObjectId>,
    /// References that were met while their target was being copied.
    circular: HashSet<ObjectId>,
    open: HashSet<ObjectId>,
}

/// Entries that lead to other parts of the foreign file or say nothing on paper.
const LEFT_OUT: [&[u8]; 7] = [
    b"Parent",
    b"StructParent",
    b"StructParents",
    b"PieceInfo",
    b"Metadata",
    b"Thumb",
    b"OPI",
];
/// Entries whose keys are names that the foreign file chose: nothing is left out of them.
const NAME_LISTS: [&[u8]; 8] = [
    b"Font",
    b"XObject",
    b"ExtGState",
    b"ColorSpace",
    b"Pattern",
    b"Shading",
    b"Properties",
    b"CharProcs",
];
/// A chain of objects longer than this is cut: no drawing needs it.
const DEEPEST: usize = 2000;

impl<'a> Copier<'a> {
    pub(crate) fn new(source: &'a Document) -> Self {
        Self {
            source,
            copied: HashMap::new(),
            circular: HashSet::new(),
            open: HashSet::new(),
        }
    }

    /// A copy of an object for `target`.
    pub(crate) fn copy(
        &mut self,
        target: &mut Document,
        shelf: &mut Shelf,
        object: &Object,
    ) -> Object {
        self.object(target, shelf, object, false, 0)
    }

    fn object(
        &mut self,
        target: &mut Document,
        shelf: &mut Shelf,
        object: &Object,
        names: bool,
        depth: usize,
    ) -> Object {
        if depth > DEEPEST {
            return Object::Null;
        }
        match object {
            Object::Reference(id) => self.reference(target, shelf, *id, names, depth + 1),
            Object::Array(items) => Object::Array(
                items
                    .iter()
                    .map(|item| self.object(target, shelf, item, false, depth + 1))
                    .collect(),
            ),
            Object::Dictionary(dict) => {
                Object::Dictionary(self.dict(target, shelf, dict, names, depth + 1))
            }
            Object::Stream(stream) => {
                let mut copy = Stream::new(
                    self.dict(target, shelf, &stream.dict, false, depth + 1),
                    stream.content.clone(),
                );
                copy.allows_compression = stream.allows_compression;
                Object::Stream(copy)
            }
            plain => plain.clone(),
        }
    }

    fn dict(
        &mut self,
        target: &mut Document,
        shelf: &mut Shelf,
        dict: &Dictionary,
        names: bool,
        depth: usize,
    ) -> Dictionary {
        let mut copy = Dictionary::new();
        for (key, value) in dict {
            if names || !LEFT_OUT.contains(&key.as_slice()) {
                let list = !names && NAME_LISTS.contains(&key.as_slice());
                copy.set(key.clone(), self.object(target, shelf, value, list, depth));
            }
        }
        copy
    }

    fn reference(
        &mut self,
        target: &mut Document,
        shelf: &mut Shelf,
        id: ObjectId,
        names: bool,
        depth: usize,
    ) -> Object {
        if let Some(known) = self.copied.get(&id) {
            if self.open.contains(&id) {
                self.circular.insert(id);
            }
            return Object::Reference(*known);
        }
        let source = self.source;
        let Some(object) = source.objects.get(&id) else {
            return Object::Null;
        };
        let kind = object
            .as_dict()
            .and_then(Dictionary::get_type)
            .unwrap_or(b"");
        if matches!(kind, b"Page" | b"Pages" | b"Catalog") {
            return Object::Null;
        }
        let new = target.new_object_id();
        self.copied.insert(id, new);
        self.open.insert(id);
        // A layer is itself even where another has the same name.
        let own = kind == b"OCG";
        let copy = self.object(target, shelf, object, names, depth);
        self.open.remove(&id);
        if !own && !self.circular.contains(&id) {
            let mut digest = Sha256::new();
            feed(&mut digest, &copy);
            let digest: [u8; 32] = digest.finalize().into();
            if let Some(kept) = shelf.kept.get(&digest) {
                self.copied.insert(id, *kept);
                return Object::Reference(*kept);
            }
            shelf.kept.insert(digest, new);
        }
        target.objects.insert(new, copy);
        Object::Reference(new)
    }

    /// Takes over which layers are switched off, of those that were copied.
    pub(crate) fn carry_layers(&self, target: &mut Document) {
        let source = self.source;
        let Ok(catalog) = source.catalog() else {
            return;
        };
        let Object::Dictionary(layers) = entry(source, catalog, b"OCProperties") else {
            return;
        };
        let carried = |object: &Object| -> Vec<Object> {
            let Object::Array(list) = object else {
                return Vec::new();
            };
            let ids = list.iter().filter_map(|item| item.as_reference().ok());
            ids.filter_map(|id| self.copied.get(&id))
                .map(|id| Object::Reference(*id))
                .collect()
        };
        let all = carried(entry(source, layers, b"OCGs"));
        let Object::Dictionary(shown) = entry(source, layers, b"D") else {
            return;
        };
        let mut off = carried(entry(source, shown, b"OFF"));
        if entry(source, shown, b"BaseState")
            .as_name()
            .is_ok_and(|name| name == b"OFF")
        {
            let on = carried(entry(source, shown, b"ON"));
            off = all
                .iter()
                .filter(|layer| !on.contains(layer))
                .cloned()
                .collect();
        }
        if !all.is_empty() {
            add_layers(target, &all, &off);
        }
    }
}

/// Adds layers to a document, some of them switched off.
fn add_layers(target: &mut Document, all: &[Object], off: &[Object]) {
    let Ok(catalog) = target.catalog() else {
        return;
    };
    let before = match entry(target, catalog, b"OCProperties") {
        Object::Dictionary(before) => before.clone(),
        _ => Dictionary::new(),
    };
    let list = |dict: &Dictionary, key: &[u8]| match entry(target, dict, key) {
        Object::Array(items) => items.clone(),
        _ => Vec::new(),
    };
    let shown = match entry(target, &before, b"D") {
        Object::Dictionary(shown) => shown.clone(),
        _ => Dictionary::new(),
    };
    let mut layers = list(&before, b"OCGs");
    let mut hidden = list(&shown, b"OFF");
    layers.extend(
        all.iter()
            .filter(|layer| !layers.contains(layer))
            .cloned()
            .collect::<Vec<_>>(),
    );
    hidden.extend(
        off.iter()
            .filter(|layer| !hidden.contains(layer))
            .cloned()
            .collect::<Vec<_>>(),
    );
    let properties = dictionary! {
        "OCGs" => layers,
        "D" => dictionary! { "OFF" => hidden, "Order" => Vec::<Object>::new() },
    };
    if let Ok(catalog) = target.catalog_mut() {
        catalog.set("OCProperties", properties);
    }
}
