//! One part of a statement as a tree: a balance, or an entry with all its payments. The tree holds places
//! in the text of the file and no text of its own; what an element says is looked up when it is asked for.

use super::markup::{self, Kind, Markup};
use super::name::Name;
use crate::domain::money::Currency;
use crate::import::text::squeezed;
use std::borrow::Cow;
use std::ops::Range;

/// A part of a file while it is read. The room of one is used for the next.
#[derive(Default)]
pub(in crate::import) struct Tree {
    /// In the order in which they begin.
    elements: Vec<Element>,
    /// Those that have not ended.
    open: Vec<usize>,
}

#[derive(Clone, Copy)]
struct Element {
    name: Name,
    /// Places in the text: of the `<` with which it begins, behind its name, behind its start tag, and of
    /// its end tag.
    start: u32,
    name_end: u32,
    inside: u32,
    end: u32,
    /// How many elements it is, with all that are in it.
    size: u32,
}

/// Deeper than any message of ISO 20022 goes.
pub(in crate::import) const DEEPEST: usize = 60;
/// More than a batch of two hundred thousand payments has.
const MOST_ELEMENTS: usize = 8 * 1024 * 1024;

impl Tree {
    /// Begins anew with the tag of an element.
    pub(in crate::import) fn begin(&mut self, tag: Markup) {
        self.elements.clear();
        self.open.clear();
        self.take(tag);
    }

    /// Whether every element has ended.
    pub(in crate::import) const fn is_whole(&self) -> bool {
        self.open.is_empty()
    }

    /// Takes what follows in the text from `at` on, which is moved along, until it is whole or the text ends.
    ///
    /// # Errors
    /// What stands where it cannot.
    pub(in crate::import) fn grow(&mut self, text: &[u8], at: &mut usize) -> Result<(), Kind> {
        while !self.is_whole()
            && let Some(found) = markup::next(text, *at)
        {
            *at = found.end;
            match found.kind {
                Kind::Begin | Kind::Empty => self.take(found),
                Kind::End => self.end(found, text)?,
                Kind::Literal | Kind::Remark => {}
                Kind::DocType | Kind::Wrong => return Err(found.kind),
            }
            if self.open.len() > DEEPEST || self.elements.len() > MOST_ELEMENTS {
                return Err(Kind::Wrong);
            }
        }
        Ok(())
    }

    fn take(&mut self, tag: Markup) {
        if tag.kind == Kind::Begin {
            self.open.push(self.elements.len());
        }
        self.elements.push(Element {
            name: tag.name,
            start: tag.start as u32,
            name_end: tag.name_end as u32,
            inside: tag.end as u32,
            end: tag.end as u32,
            size: 1,
        });
    }

    /// The innermost element ends, or another than that.
    fn end(&mut self, tag: Markup, text: &[u8]) -> Result<(), Kind> {
        let size = self.elements.len();
        let at = self.open.pop().ok_or(Kind::Wrong)?;
        let element = self.elements.get_mut(at).ok_or(Kind::Wrong)?;
        element.end = tag.start as u32;
        element.size = (size - at) as u32;
        let name = element.start as usize + 1..element.name_end as usize;
        if text.get(name) == Some(tag.full_name(text)) {
            Ok(())
        } else {
            Err(Kind::Wrong)
        }
    }

    /// What was read, with the text in which it stands and the line on which it begins.
    pub(in crate::import) fn node<'t>(&'t self, text: &'t str, line: usize) -> Node<'t> {
        Node {
            text,
            elements: &self.elements,
            line,
        }
    }
}

/// One element in a tree.
#[derive(Clone, Copy)]
pub(in crate::import) struct Node<'t> {
    text: &'t str,
    /// Itself, and then all that are in it.
    elements: &'t [Element],
    line: usize,
}

impl<'t> Node<'t> {
    /// A piece of the text, of which the element knows the places.
    fn piece(self, places: impl Fn(&Element) -> Range<u32>) -> &'t str {
        let places = self.elements.first().map(places).unwrap_or_default();
        self.text
            .get(places.start as usize..places.end as usize)
            .unwrap_or_default()
    }

    /// Its name with its prefix.
    pub(in crate::import) fn full_name(self) -> &'t str {
        self.piece(|element| element.start + 1..element.name_end)
    }

    /// Its name without a prefix.
    pub(in crate::import) fn name(self) -> &'t str {
        let name = self.full_name();
        name.split_once(':').map_or(name, |(_, name)| name)
    }

    /// The line on which the part begins to which it belongs.
    pub(in crate::import) const fn line(self) -> usize {
        self.line
    }

    pub(in crate::import) fn children(self) -> impl Iterator<Item = Self> {
        let mut rest = self.elements.get(1..).unwrap_or_default();
        std::iter::from_fn(move || {
            let (elements, after) = rest.split_at_checked(rest.first()?.size as usize)?;
            rest = after;
            Some(Node { elements, ..self })
        })
    }

    /// Children with this name.
    pub(in crate::import) fn all(self, name: Name) -> impl Iterator<Item = Self> {
        let is = move |child: &Self| child.elements.first().is_some_and(|own| own.name == name);
        self.children().filter(is)
    }

    /// The first element along a path. Where a name occurs more than once, every one is tried.
    pub(in crate::import) fn at(self, path: &[Name]) -> Option<Self> {
        match path {
            [] => Some(self),
            [name, rest @ ..] => self.all(*name).find_map(|child| child.at(rest)),
        }
    }

    /// The first text along a path, white space collapsed; `None` where all are empty.
    pub(in crate::import) fn text(self, path: &[Name]) -> Option<Cow<'t, str>> {
        match path {
            [] => self.own_text(),
            [name, rest @ ..] => self.all(*name).find_map(|child| child.text(rest)),
        }
    }

    /// The first text along any of these paths, in their order.
    pub(in crate::import) fn first_text(self, paths: &[&[Name]]) -> Option<Cow<'t, str>> {
        paths.iter().find_map(|path| self.text(path))
    }

    /// Whether the text along a path is one of these.
    pub(in crate::import) fn says(self, path: &[Name], words: &[&str]) -> bool {
        self.text(path).is_some_and(|text| words.contains(&&*text))
    }

    /// Its own text.
    pub(in crate::import) fn own_text(self) -> Option<Cow<'t, str>> {
        let text = match self.raw_text() {
            Cow::Borrowed(text) => squeezed(text),
            Cow::Owned(text) => Cow::Owned(squeezed(&text).into_owned()),
        };
        (!text.is_empty()).then_some(text)
    }

    /// Its own text as it stands, for pieces that are joined.
    pub(in crate::import) fn raw_text(self) -> Cow<'t, str> {
        markup::text(self.piece(|element| element.inside..element.end))
    }

    /// Its `Ccy` attribute.
    pub(in crate::import) fn currency(self) -> Option<Currency> {
        let attributes = self.piece(|element| element.name_end..element.inside - 1);
        Currency::parse(markup::attribute(attributes, "Ccy")?)
    }
}
