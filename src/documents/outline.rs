//! Bookmarks: the list that a viewer shows beside the pages.

use crate::pdf::error::PdfError;
use lopdf::{Document, Object, ObjectId, dictionary};

/// Gives a document one bookmark for each title, to the top of its page; no titles, no bookmarks.
pub(super) fn add(target: &mut Document, marks: &[(&str, ObjectId)]) -> Result<(), PdfError> {
    let root = target.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| target.new_object_id()).collect();
    for (at, (title, page)) in marks.iter().enumerate() {
        let mut mark = dictionary! {
            "Title" => lopdf::text_string(title),
            "Parent" => root,
            "Dest" => vec![(*page).into(), "Fit".into()],
        };
        if let Some(before) = at.checked_sub(1).and_then(|at| ids.get(at)) {
            mark.set("Prev", *before);
        }
        if let Some(next) = ids.get(at + 1) {
            mark.set("Next", *next);
        }
        target.objects.insert(ids[at], Object::Dictionary(mark));
    }
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else {
        return Ok(());
    };
    let outlines = dictionary! {
        "Type" => "Outlines", "Count" => ids.len() as i64, "First" => *first, "Last" => *last,
    };
    target.objects.insert(root, Object::Dictionary(outlines));
    let catalog = target
        .catalog_mut()
        .map_err(|error| PdfError::Failed(error.to_string()))?;
    catalog.set("Outlines", root);
    Ok(())
}
