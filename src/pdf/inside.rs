//! Files inside a PDF: the XML of Factur-X, ZUGFeRD and XRechnung, or UBL that a package put into the PDF it
//! sends. They hang in its tree of names, in lists of associated files, or on a page as a paperclip.
//! Whatever of that is damaged or endless costs only itself.

use super::open::settle_filters;
use super::pages;
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};
use std::collections::HashSet;

/// Names that the standards give it.
const INVOICES: [&str; 3] = ["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"];
/// The name that the standard of orders gives.
const ORDER: &str = "order-x.xml";

/// Parts of trees and lists that are looked at; a PDF with more is not an invoice.
const MOST_NODES: usize = 10_000;
/// Files that are unpacked.
const MOST_FILES: usize = 16;
/// What they may unpack to together, in bytes. An e-invoice of ten thousand lines has a tenth of it.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// What a file inside a PDF is by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// The e-invoice.
    Invoice,
    /// An order, which is not an invoice.
    Order,
    /// It may be anything.
    Unknown,
}

/// A file inside a PDF.
#[derive(Debug)]
pub(crate) struct FileInside {
    /// What it is called.
    pub(crate) name: String,
    /// What that says it is.
    pub(crate) role: Role,
    /// What it holds; nothing where that cannot be unpacked.
    pub(crate) bytes: Vec<u8>,
}

/// The XML files inside a PDF, the likeliest e-invoice first.
pub(super) fn xml_files(document: &Document) -> Vec<FileInside> {
    let mut search = Search {
        document,
        nodes: 0,
        seen: HashSet::new(),
        found: Vec::new(),
    };
    search.everywhere();
    let mut found = search.found;
    found.sort_by_key(|(name, _)| role(name));
    let mut room = MOST_BYTES;
    let mut unpack = |(name, id): (String, ObjectId)| {
        let mut stream = document.get_object(id).ok()?.as_stream().ok()?.clone();
        settle_filters(document, &mut stream);
        let role = role(&name);
        // Of a known name it is said that there is nothing readable in it.
        let bytes = match stream.get_plain_content_with_limit(room) {
            Ok(bytes) => bytes,
            Err(_) if role == Role::Invoice => Vec::new(),
            Err(_) => return None,
        };
        room -= bytes.len().min(room);
        Some(FileInside { name, role, bytes })
    };
    found
        .into_iter()
        .take(MOST_FILES)
        .filter_map(&mut unpack)
        .collect()
}

fn role(name: &str) -> Role {
    match name.to_lowercase().as_str() {
        known if INVOICES.contains(&known) => Role::Invoice,
        ORDER => Role::Order,
        _ => Role::Unknown,
    }
}

/// Looks for files, and gives up where there is no end to it.
struct Search<'d> {
    document: &'d Document,
    nodes: usize,
    /// Nodes of trees and files that were met: trees may run in circles, and a file hangs in several places.
    seen: HashSet<ObjectId>,
    found: Vec<(String, ObjectId)>,
}

impl<'d> Search<'d> {
    fn everywhere(&mut self) {
        let document = self.document;
        let Ok(catalog) = document.catalog() else {
            return;
        };
        if let Some(tree) = self
            .entry(catalog, b"Names")
            .and_then(|names| self.entry(names.as_dict().ok()?, b"EmbeddedFiles"))
        {
            self.tree(tree);
        }
        self.associated(catalog);
        for page in pages::pages(document).into_iter().flatten() {
            if !self.goes_on() {
                return;
            }
            self.associated(page.dict);
            for annotation in self.list(page.dict, b"Annots") {
                self.paperclip(annotation);
            }
        }
    }

    /// Counts one part more; false when there were enough.
    fn goes_on(&mut self) -> bool {
        self.nodes += 1;
        self.nodes <= MOST_NODES
    }

    fn resolved(&self, object: &'d Object) -> Option<&'d Object> {
        Some(self.document.dereference(object).ok()?.1)
    }

    fn entry(&self, dictionary: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
        self.resolved(dictionary.get(key).ok()?)
    }

    /// A list, also where one thing stands in the place of a list of one.
    fn list(&self, dictionary: &'d Dictionary, key: &[u8]) -> &'d [Object] {
        match self.entry(dictionary, key) {
            Some(Object::Array(list)) => list,
            _ => match dictionary.get(key) {
                Ok(one @ Object::Reference(_)) => std::slice::from_ref(one),
                _ => &[],
            },
        }
    }

    /// A tree of names: leaves have `Names`, a name and a file in turn, the others have `Kids`.
    fn tree(&mut self, root: &'d Object) {
        let mut waiting = vec![root];
        while let Some(node) = waiting.pop() {
            if !self.goes_on() {
                return;
            }
            let Some(node) = self.resolved(node).and_then(|node| node.as_dict().ok()) else {
                continue;
            };
            for pair in self.list(node, b"Names").chunks(2) {
                if let [name, file] = pair {
                    self.file(file, Some(name));
                }
            }
            for kid in self.list(node, b"Kids") {
                let new = kid.as_reference().is_ok_and(|id| self.seen.insert(id));
                if new {
                    waiting.push(kid);
                }
            }
        }
    }

    fn associated(&mut self, of: &'d Dictionary) {
        for file in self.list(of, b"AF") {
            self.file(file, None);
        }
    }

    fn paperclip(&mut self, annotation: &'d Object) {
        if !self.goes_on() {
            return;
        }
        let file = self
            .resolved(annotation)
            .and_then(|annotation| annotation.as_dict().ok())
            .filter(|annotation| {
                self.entry(annotation, b"Subtype")
                    .and_then(|subtype| subtype.as_name().ok())
                    == Some(b"FileAttachment")
            })
            .and_then(|annotation| annotation.get(b"FS").ok());
        if let Some(file) = file {
            self.file(file, None);
        }
    }

    /// A file, where it is XML by its name or by its kind.
    fn file(&mut self, file: &'d Object, named: Option<&'d Object>) {
        if !self.goes_on() {
            return;
        }
        let Some(file) = self.resolved(file).and_then(|file| file.as_dict().ok()) else {
            return;
        };
        let bytes = self
            .entry(file, b"EF")
            .and_then(|inside| inside.as_dict().ok())
            .and_then(|inside| inside.get(b"UF").or_else(|_| inside.get(b"F")).ok());
        let Some(id) = bytes.and_then(|bytes| bytes.as_reference().ok()) else {
            return;
        };
        let name = self.name(file, named);
        if self.is_xml(&name, id) && self.seen.insert(id) {
            self.found.push((name, id));
        }
    }

    fn name(&self, file: &'d Dictionary, named: Option<&'d Object>) -> String {
        let names = [self.entry(file, b"UF"), self.entry(file, b"F"), named];
        names
            .into_iter()
            .flatten()
            .filter_map(|name| decode_text_string(name).ok())
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    fn is_xml(&self, name: &str, id: ObjectId) -> bool {
        let kind = || {
            let stream = self.document.get_object(id).ok()?.as_stream().ok()?;
            self.document
                .dereference(stream.dict.get(b"Subtype").ok()?)
                .ok()?
                .1
                .as_name()
                .ok()
        };
        name.to_lowercase().ends_with(".xml") || kind().is_some_and(|kind| kind.ends_with(b"xml"))
    }
}
