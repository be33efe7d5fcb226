//! Objects taken over from one file into another, with everything they refer to, and nothing that leads
//! to other parts of the foreign file or does something.

use super::objects::filters;
use super::open::settle_filters;
use super::save::feed;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

/// Objects that stand in the new file already: the same logo, font or terms are stored once.
#[derive(Default)]
pub(crate) struct Shelf {
    kept: HashMap<[u8; 32], ObjectId>,
}

/// Copies objects with everything they refer to, but no pages of the other file.
pub(crate) struct Copier<'a> {
    pub(super) source: &'a Document,
    pub(super) copied: HashMap<ObjectId, ObjectId>,
    /// References that were met while their target was being copied.
    circular: HashSet<ObjectId>,
    open: HashSet<ObjectId>,
    /// The resources of the page that is being copied.
    pub(crate) home: Option<Home>,
}

/// Where a page's resources stand: what a drawing inside it means that does not say where its fonts and
/// pictures are to be found. An old habit (ISO 32000-1, 7.8.3); viewers do not agree on how far it reaches.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Home {
    /// In this object of the foreign file.
    InSource(ObjectId),
    /// In this object of the new one.
    InTarget(ObjectId),
}

/// Entries that lead to other parts of the foreign file or say nothing on paper.
const LEFT_OUT: [&[u8]; 9] = [
    b"Parent",
    b"StructParent",
    b"StructParents",
    b"PieceInfo",
    b"Metadata",
    b"Thumb",
    b"OPI",
    b"AF",
    b"Ref",
];
/// Entries of a stream that are written anew, or lead to another file on somebody's disk.
const LEFT_OUT_OF_STREAMS: [&[u8]; 4] = [b"Length", b"F", b"FFilter", b"FDecodeParms"];
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
            home: None,
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
                Object::Stream(self.stream_at(target, shelf, stream, depth + 1))
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
        if !names
            && draws(dict)
            && !dict.has(b"Resources")
            && let Some(resources) = self.resources_of_the_page(target, shelf, depth)
        {
            copy.set("Resources", resources);
        }
        copy
    }

    /// A copy of a stream.
    pub(crate) fn stream(
        &mut self,
        target: &mut Document,
        shelf: &mut Shelf,
        stream: &Stream,
    ) -> Stream {
        self.stream_at(target, shelf, stream, 0)
    }

    fn stream_at(
        &mut self,
        target: &mut Document,
        shelf: &mut Shelf,
        stream: &Stream,
        depth: usize,
    ) -> Stream {
        let mut dict = stream.dict.clone();
        for key in LEFT_OUT_OF_STREAMS {
            dict.remove(key);
        }
        let mut copy = Stream {
            dict,
            content: stream.content.clone(),
            allows_compression: stream.allows_compression,
            start_position: None,
        };
        let locked = filters(self.source, &copy.dict);
        if locked.is_some_and(|names| names.contains(&&b"Crypt"[..])) {
            settle_filters(self.source, &mut copy);
        }
        copy.dict = self.dict(target, shelf, &copy.dict, false, depth);
        copy.dict.set("Length", copy.content.len() as i64);
        copy
    }

    /// What a drawing without resources of its own uses.
    fn resources_of_the_page(
        &mut self,
        target: &mut Document,
        shelf: &mut Shelf,
        depth: usize,
    ) -> Option<Object> {
        match self.home? {
            Home::InSource(id) => Some(self.reference(target, shelf, id, false, depth)),
            Home::InTarget(id) => Some(id.into()),
        }
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
}

/// Whether this is of a drawing, or of a font whose letters are drawings.
fn draws(dict: &Dictionary) -> bool {
    let name = |key: &[u8]| dict.get(key).and_then(Object::as_name).unwrap_or_default();
    let tile = matches!(dict.get(b"PatternType"), Ok(Object::Integer(1)));
    tile || matches!(name(b"Subtype"), b"Form" | b"Type3")
}
