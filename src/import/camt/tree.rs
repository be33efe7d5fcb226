//! The XML of a bank file as a stream of small trees: one balance, one entry at a time, so that a
//! year of statements needs no more memory than its largest entry. The room of one tree is used for the
//! next.

use crate::domain::message::{Message, Problem, Weight, msg};
use crate::import::line_place;
use crate::import::text::{TextStream, filled};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{self, BufRead};

/// Why reading stopped before the end.
pub(super) enum Stop {
    /// The disk or the network.
    Io(io::Error),
    /// The file itself: nothing of it is used.
    File(Box<Problem>),
}

/// One element in a tree. Names are without their prefix.
#[derive(Clone, Copy)]
pub(super) struct Node<'t> {
    tree: &'t Tree,
    at: usize,
}

/// An element with all that is in it.
#[derive(Default)]
pub(super) struct Tree {
    /// Names and texts, one behind the other.
    letters: String,
    elements: Vec<Element>,
    /// The elements that are open, while it is read.
    open: Vec<usize>,
    line: usize,
}

#[derive(Clone, Copy)]
struct Element {
    name: Part,
    text: Part,
    /// The `Ccy` attribute.
    currency: Option<[u8; 3]>,
    /// Places of other elements: the tree is small, and there are many of it.
    first_child: u32,
    last_child: u32,
    next: u32,
}

/// No element.
const NONE: u32 = u32::MAX;

fn place(at: u32) -> Option<usize> {
    (at != NONE).then_some(at as usize)
}

/// From here to there in the letters.
#[derive(Clone, Copy)]
struct Part {
    start: u32,
    end: u32,
}

impl Tree {
    fn clear(&mut self) {
        self.letters.clear();
        self.elements.clear();
        self.open.clear();
    }

    fn write(&mut self, text: &str) -> Part {
        let start = self.letters.len() as u32;
        self.letters.push_str(text);
        Part {
            start,
            end: self.letters.len() as u32,
        }
    }

    fn open(&mut self, name: &str, currency: Option<[u8; 3]>) {
        let name = self.write(name);
        let at = self.elements.len();
        let text = Part {
            start: name.end,
            end: name.end,
        };
        self.elements.push(Element {
            name,
            text,
            currency,
            first_child: NONE,
            last_child: NONE,
            next: NONE,
        });
        if let Some(parent) = self.open.last().copied() {
            let here = at as u32;
            let before = std::mem::replace(&mut self.elements[parent].last_child, here);
            match place(before) {
                Some(before) => self.elements[before].next = here,
                None => self.elements[parent].first_child = here,
            }
        }
        self.open.push(at);
    }

    fn text(&mut self, text: &str) {
        let Some(at) = self.open.last().copied() else {
            return;
        };
        let known = self.elements[at].text;
        let apart = known.end as usize != self.letters.len();
        // Blanks between elements say nothing.
        let blank = text.bytes().all(|byte| byte.is_ascii_whitespace());
        if blank && (apart || known.start == known.end) {
            return;
        }
        let part = if apart {
            let joined = format!("{}{text}", self.part(known));
            self.write(&joined)
        } else {
            let added = self.write(text);
            Part {
                start: known.start,
                end: added.end,
            }
        };
        self.elements[at].text = part;
    }

    fn part(&self, part: Part) -> &str {
        let range = part.start as usize..part.end as usize;
        self.letters.get(range).unwrap_or_default()
    }

    const fn root(&self) -> Node<'_> {
        Node { tree: self, at: 0 }
    }
}

impl<'t> Node<'t> {
    fn element(self) -> &'t Element {
        &self.tree.elements[self.at]
    }

    /// Its name without a prefix.
    pub(super) fn name(self) -> &'t str {
        self.tree.part(self.element().name)
    }

    /// The line on which it begins.
    pub(super) const fn line(self) -> usize {
        self.tree.line
    }

    fn children(self) -> impl Iterator<Item = Self> {
        let tree = self.tree;
        std::iter::successors(place(self.element().first_child), |at| {
            place(tree.elements[*at].next)
        })
        .map(move |at| Node { tree, at })
    }

    /// Children with this name.
    pub(super) fn all(self, name: &str) -> impl Iterator<Item = Self> {
        self.children().filter(move |child| child.name() == name)
    }

    /// The first element along a path: `Acct/Id/IBAN`. Where a name occurs more than once, every one
    /// is tried.
    pub(super) fn at(self, path: &str) -> Option<Self> {
        match first_of(path) {
            None => self.all(path).next(),
            Some((name, rest)) => self.all(name).find_map(|child| child.at(rest)),
        }
    }

    /// The text along a path, white space collapsed; `None` where it is empty.
    pub(super) fn text(self, path: &str) -> Option<String> {
        match first_of(path) {
            None => self.all(path).find_map(Self::own_text),
            Some((name, rest)) => self.all(name).find_map(|child| child.text(rest)),
        }
    }

    /// Whether the text along a path is one of these.
    pub(super) fn says(self, path: &str, words: &[&str]) -> bool {
        match first_of(path) {
            None => self
                .all(path)
                .find(|child| !child.raw_text().trim().is_empty())
                .is_some_and(|child| words.contains(&child.raw_text().trim())),
            Some((name, rest)) => self.all(name).any(|child| child.says(rest, words)),
        }
    }

    /// Its own text.
    pub(super) fn own_text(self) -> Option<String> {
        filled(self.raw_text())
    }

    /// Its own text as it stands, for pieces that are joined.
    pub(super) fn raw_text(self) -> &'t str {
        self.tree.part(self.element().text)
    }

    /// Its `Ccy` attribute.
    pub(super) fn currency(self) -> Option<&'t str> {
        let letters = self.element().currency.as_ref()?;
        std::str::from_utf8(letters).ok()
    }
}

/// `Acct` and `Id/IBAN` of `Acct/Id/IBAN`.
fn first_of(path: &str) -> Option<(&str, &str)> {
    let slash = path.bytes().position(|byte| byte == b'/')?;
    Some((path.get(..slash)?, path.get(slash + 1..)?))
}

/// What comes next in the file.
pub(super) enum Step {
    /// An element begins; its children have not been read.
    Open,
    /// The innermost element ends.
    Close,
    /// Nothing more.
    End,
}

/// A file being read.
pub(super) struct Walk<R> {
    reader: Reader<TextStream<R>>,
    buffer: Vec<u8>,
    depth: usize,
    /// The element that began last, and then what is in it.
    tree: Tree,
}

/// Deeper than any message of ISO 20022 goes.
const DEEPEST: usize = 60;
/// Longer than any entry: a batch of a hundred thousand payments.
const LARGEST: usize = 512 * 1024 * 1024;

impl<R: BufRead> Walk<R> {
    pub(super) fn new(stream: TextStream<R>) -> Self {
        let mut reader = Reader::from_reader(stream);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        // Some banks write "Jansen & Zn" as it is said.
        config.allow_dangling_amp = true;
        Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
            tree: Tree::default(),
        }
    }

    /// How many elements are open.
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// The next beginning or end; text between is passed over.
    pub(super) fn step(&mut self) -> Result<Step, Stop> {
        loop {
            self.tree.clear();
            if let Some(step) = self.piece()? {
                if matches!(step, Step::Open) {
                    self.tree.line = self.line();
                }
                return Ok(step);
            }
        }
    }

    /// The element that began last.
    pub(super) const fn opened(&self) -> Node<'_> {
        self.tree.root()
    }

    /// Reads on until the element that began last ends, and everything in it.
    pub(super) fn fill(&mut self) -> Result<Node<'_>, Stop> {
        loop {
            let step = self.piece()?;
            if matches!(step, Some(Step::End)) || self.tree.letters.len() > LARGEST {
                return Err(self.stop("import-bank-cut-off", "import-bank-cut-off-remedy"));
            }
            if matches!(step, Some(Step::Close)) && self.tree.open.is_empty() {
                return Ok(self.tree.root());
            }
        }
    }

    /// One event, put in the tree; `None` is text.
    fn piece(&mut self) -> Result<Option<Step>, Stop> {
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => {
                return Err(failed(self.reader.get_ref().line(), &error));
            }
        };
        let step = match event {
            Event::Start(start) => {
                self.depth += 1;
                let name = start.local_name();
                let name = std::str::from_utf8(name.as_ref()).unwrap_or_default();
                self.tree.open(name, currency(&start));
                Some(Step::Open)
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                self.tree.open.pop();
                Some(Step::Close)
            }
            Event::Eof => Some(Step::End),
            Event::DocType(_) => {
                return Err(self.stop("import-bank-doctype", "import-bank-doctype-remedy"));
            }
            // The stream is UTF-8 already.
            Event::Text(part) => {
                self.tree
                    .text(std::str::from_utf8(&part).unwrap_or_default());
                None
            }
            Event::CData(part) => {
                self.tree
                    .text(std::str::from_utf8(&part).unwrap_or_default());
                None
            }
            Event::GeneralRef(reference) => {
                self.tree.text(&entity(&reference));
                None
            }
            _ => None,
        };
        if self.depth > DEEPEST {
            return Err(self.stop("import-bank-damaged", "import-bank-damaged-remedy"));
        }
        if matches!(step, Some(Step::End)) && self.depth > 0 {
            return Err(self.stop("import-bank-cut-off", "import-bank-cut-off-remedy"));
        }
        Ok(step)
    }

    fn line(&mut self) -> usize {
        let stream = self.reader.get_mut();
        stream.count();
        stream.line()
    }

    fn stop(&self, what: &'static str, remedy: &'static str) -> Stop {
        stop(self.reader.get_ref().line(), what, remedy)
    }
}

fn failed(line: usize, error: &quick_xml::Error) -> Stop {
    match error {
        quick_xml::Error::Io(error) => Stop::Io(io::Error::new(error.kind(), error.to_string())),
        // An element, a comment or a declaration that never ends.
        quick_xml::Error::Syntax(_) => {
            stop(line, "import-bank-cut-off", "import-bank-cut-off-remedy")
        }
        _ => stop(line, "import-bank-damaged", "import-bank-damaged-remedy"),
    }
}

fn stop(line: usize, what: &'static str, remedy: &'static str) -> Stop {
    Stop::File(Box::new(at_line(line, msg(what), remedy)))
}

/// The `Ccy` attribute of an element, where it has one of three letters.
fn currency(start: &BytesStart<'_>) -> Option<[u8; 3]> {
    let whole: &[u8] = start;
    if whole.len() == start.name().as_ref().len() {
        return None;
    }
    start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == b"Ccy")
        .and_then(|attribute| attribute.value.as_ref().try_into().ok())
}

fn at_line(line: usize, what: Message, remedy: &'static str) -> Problem {
    Problem {
        place: Some(line_place(line)),
        what,
        remedy: Some(msg(remedy)),
        weight: Weight::Fatal,
    }
}

/// `&amp;`, `&#233;`; an entity that XML does not define stays as it is written.
fn entity(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return c.to_string();
    }
    let name = String::from_utf8_lossy(reference).into_owned();
    match name.as_str() {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        _ => format!("&{name};"),
    }
}
