//! A page of a copy as a drawing inside the letter's file, or as a picture.

use super::annotations;
use super::fields::{self, Field};
use crate::pdf::contents::{Contents, Room, contents, plain};
use crate::pdf::copier::{Copier, Home, Shelf};
use crate::pdf::error::PdfError;
use crate::pdf::objects::{entry, reals, resolve, spaced};
use crate::pdf::pages::Page;
use crate::pdf::pixels::Pixels;
use crate::pdf::preview;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::HashMap;

/// A page as a drawing that stands upright with its lower left corner at the origin.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Operators that draw it.
    pub(super) content: String,
    /// What the operators name.
    pub(super) resources: Dictionary,
    /// Values of form fields that the file leaves to the viewer to draw.
    pub(super) fields: Vec<Field>,
}

impl Sheet {
    /// Gives a resource a name.
    pub(super) fn name(&mut self, kind: &str, called: &str, resource: impl Into<Object>) {
        name(&mut self.resources, kind, called, resource);
    }
}

/// Gives a resource of this kind a name.
pub(super) fn name(
    resources: &mut Dictionary,
    kind: &str,
    called: &str,
    resource: impl Into<Object>,
) {
    let mut named = match resources.remove(kind.as_bytes()) {
        Some(Object::Dictionary(named)) => named,
        _ => Dictionary::new(),
    };
    named.set(called, resource);
    resources.set(kind, named);
}

/// Takes the pages of one file over into another.
pub(super) struct Joiner<'a> {
    pub(super) source: &'a Document,
    /// Whether the file says that the drawings of its form fields are out of date.
    pub(super) out_of_date: bool,
    target: &'a mut Document,
    shelf: &'a mut Shelf,
    copier: Copier<'a>,
    room: Room,
    /// Resources that stand in no object of their own, by where they stand: pages inherit them.
    inherited: HashMap<*const Object, ObjectId>,
}

impl<'a> Joiner<'a> {
    pub(super) fn new(
        source: &'a Document,
        target: &'a mut Document,
        shelf: &'a mut Shelf,
    ) -> Self {
        let form = fields::form(source);
        let out_of_date = form.map(|form| entry(source, form, b"NeedAppearances"));
        Self {
            source,
            out_of_date: matches!(out_of_date, Some(Object::Boolean(true))),
            target,
            shelf,
            copier: Copier::new(source),
            room: Room::new(),
            inherited: HashMap::new(),
        }
    }

    /// A page as a drawing; `None` when its contents cannot be read.
    ///
    /// # Errors
    /// [`PdfError::TooMuchInside`].
    pub(super) fn sheet(&mut self, page: &Page<'a>) -> Result<Option<Sheet>, PdfError> {
        let Some(form) = self.drawing(page)? else {
            return Ok(None);
        };
        let (matrix, (width, height)) = page.geometry(self.source).upright();
        let mut sheet = Sheet {
            width,
            height,
            content: format!("q {} cm /Pg Do\n", spaced(&matrix)),
            ..Sheet::default()
        };
        sheet.name("XObject", "Pg", form);
        if let Object::Array(found) = entry(self.source, page.dict, b"Annots") {
            for (at, annotation) in found.iter().enumerate() {
                if let Object::Dictionary(annotation) = resolve(self.source, annotation) {
                    annotations::add(self, &mut sheet, at, annotation, &matrix);
                }
            }
        }
        sheet.content += "Q\n";
        Ok(Some(sheet))
    }

    /// The page's own contents as a form XObject.
    pub(super) fn drawing(&mut self, page: &Page<'a>) -> Result<Option<ObjectId>, PdfError> {
        let Some(contents) = contents(self.source, page, &mut self.room)? else {
            return Ok(None);
        };
        let geometry = page.geometry(self.source);
        let resources = self.resources(page);
        let mut form = dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "FormType" => 1, "BBox" => reals(&geometry.area),
            "Resources" => resources,
        };
        if let Ok(group) = page.dict.get(b"Group") {
            form.set("Group", self.copy(group));
        }
        let content = match contents {
            // One stream stays packed as it is.
            Contents::Packed(stream) => {
                let copy = self.copier.stream(self.target, self.shelf, stream);
                for key in [&b"Filter"[..], b"DecodeParms"] {
                    if let Ok(value) = copy.dict.get(key) {
                        form.set(key, value.clone());
                    }
                }
                copy.content
            }
            Contents::Plain(content) => content,
        };
        Ok(Some(self.target.add_object(Stream::new(form, content))))
    }

    /// A drawing that does not say where it lies, or that it is one.
    pub(super) fn form_of(&mut self, stream: &Stream, bounds: &[f32; 4]) -> Option<Object> {
        self.room.take(stream.content.len()).ok()?;
        let mut form = self.copier.stream(self.target, self.shelf, stream);
        form.dict.set("Type", "XObject");
        form.dict.set("Subtype", "Form");
        form.dict.set("BBox", reals(bounds));
        Some(self.add(form).into())
    }

    /// The page's resources, copied; those that several pages inherit are copied once.
    fn resources(&mut self, page: &Page<'a>) -> Object {
        let Some(written) = page.resources() else {
            self.copier.home = None;
            return Object::Dictionary(Dictionary::new());
        };
        if let Object::Reference(id) = written {
            self.copier.home = Some(Home::InSource(*id));
            return self.copy(written);
        }
        let key = std::ptr::from_ref(written);
        let known = self.inherited.get(&key).copied();
        let id = known.unwrap_or_else(|| self.target.new_object_id());
        self.copier.home = Some(Home::InTarget(id));
        if known.is_none() {
            self.inherited.insert(key, id);
            let copy = self.copy(written);
            self.target.objects.insert(id, copy);
        }
        Object::Reference(id)
    }

    /// A copy of an object, with all it refers to.
    pub(super) fn copy(&mut self, object: &Object) -> Object {
        self.copier.copy(self.target, self.shelf, object)
    }

    /// Adds an object of our own.
    pub(super) fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        self.target.add_object(object)
    }

    /// What a stream holds; `None` where that cannot be told or takes too much room.
    pub(super) fn plain(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        plain(self.source, stream, &mut self.room).ok()?
    }

    /// Carries over which layers are switched off, when all pages have been taken.
    pub(super) fn finish(self) {
        self.copier.carry_layers(self.target);
    }
}

/// A page as a picture.
pub(super) fn picture(target: &mut Document, pdf: &[u8], page: usize) -> Result<Sheet, PdfError> {
    let bitmap = preview::for_paper(pdf, page)?;
    let pixels = Pixels::on_white(bitmap.width, bitmap.height, &bitmap.rgba);
    let image = target.add_object(pixels.into_image());
    let points = |pixels: usize| pixels as f32 * 72.0 / preview::PAPER_DPI;
    let (width, height) = (points(bitmap.width), points(bitmap.height));
    let place = spaced(&[width, 0.0, 0.0, height, 0.0, 0.0]);
    let mut sheet = Sheet {
        width,
        height,
        content: format!("q {place} cm /Pg Do Q\n"),
        ..Sheet::default()
    };
    sheet.name("XObject", "Pg", image);
    Ok(sheet)
}
