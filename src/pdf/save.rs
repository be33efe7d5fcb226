//! Files of ours: begun, given pages, saved so that the same content gives the same bytes.

use super::error::PdfError;
use super::pixels::deflated;
use lopdf::dictionary;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, StringFormat};
use sha2::{Digest, Sha256};

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

/// Saves a document compactly; its identifier is a fingerprint of its content.
pub(crate) fn save(mut document: Document) -> Result<Vec<u8>, PdfError> {
    document.version = "1.7".to_owned();
    // What a damaged or incremental file leaves in the trailer means nothing in the new one.
    for key in [&b"Prev"[..], b"XRefStm", b"Encrypt", b"ID"] {
        document.trailer.remove(key);
    }
    document.prune_objects();
    document.renumber_objects();
    pack(&mut document);
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

/// A shorter stream is not worth packing.
const PACKED_FROM: usize = 128;

/// Packs the streams that are not packed yet. The library's own way takes twice as long, for a hundredth less.
pub(crate) fn pack(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if stream.dict.has(b"Filter") || stream.content.len() < PACKED_FROM {
            continue;
        }
        let packed = deflated(&stream.content);
        if packed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
}

/// Puts an object into a digest, so that different objects give different digests.
pub(super) fn feed(digest: &mut Sha256, object: &Object) {
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
