//! The XML of a bank file as a stream of small trees: one balance, one entry at a time, so that a
//! year of statements needs no more memory than its largest entry.

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

/// One element with all that is in it. Names are without their prefix.
pub(super) struct Node {
    pub(super) name: String,
    pub(super) line: usize,
    /// The `Ccy` attribute.
    currency: Option<String>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    /// Children with this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element along a path: `Acct/Id/IBAN`. Where a name occurs more than once, every one
    /// is tried.
    pub(super) fn at(&self, path: &str) -> Option<&Self> {
        match path.split_once('/') {
            None => self.children.iter().find(|child| child.name == path),
            Some((name, rest)) => self
                .children
                .iter()
                .filter(|child| child.name == name)
                .find_map(|child| child.at(rest)),
        }
    }

    /// The text along a path, white space collapsed; `None` where it is empty.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        match path.split_once('/') {
            None => self.all(path).find_map(Self::own_text),
            Some((name, rest)) => self.all(name).find_map(|child| child.text(rest)),
        }
    }

    /// Its own text.
    pub(super) fn own_text(&self) -> Option<String> {
        filled(&self.text)
    }

    /// Its own text as it stands, for pieces that are joined.
    pub(super) fn raw_text(&self) -> &str {
        &self.text
    }

    /// Its `Ccy` attribute.
    pub(super) fn currency(&self) -> Option<&str> {
        self.currency.as_deref()
    }
}

/// What comes next in the file.
pub(super) enum Step {
    /// An element begins; its children have not been read.
    Open(Node),
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
}

/// Deeper than any message of ISO 20022 goes.
const DEEPEST: usize = 60;

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
        }
    }

    /// How many elements are open.
    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    /// The next beginning or end; text between is passed over.
    pub(super) fn step(&mut self) -> Result<Step, Stop> {
        loop {
            if let Some(step) = self.piece()? {
                return Ok(step);
            }
        }
    }

    /// Reads on until `node` ends, and everything in it.
    pub(super) fn fill(&mut self, node: Node) -> Result<Node, Stop> {
        let mut open = vec![node];
        loop {
            match self.piece()? {
                Some(Step::Open(child)) => open.push(child),
                Some(Step::Close) => {
                    let Some(closed) = open.pop() else { break };
                    match open.last_mut() {
                        Some(parent) => parent.children.push(closed),
                        None => return Ok(closed),
                    }
                }
                Some(Step::End) => break,
                None => {
                    if let Some(node) = open.last_mut() {
                        node.text.push_str(&String::from_utf8_lossy(&self.buffer));
                    }
                }
            }
        }
        Err(self.stop("import-bank-cut-off", "import-bank-cut-off-remedy"))
    }

    /// One event. `None` is text, which is then in the buffer.
    fn piece(&mut self) -> Result<Option<Step>, Stop> {
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Err(self.failed(&error)),
        };
        let mut text = String::new();
        let step = match event {
            Event::Start(start) => {
                self.depth += 1;
                Some(Step::Open(opened(&start)))
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Some(Step::Close)
            }
            Event::Eof => Some(Step::End),
            Event::DocType(_) => {
                return Err(self.stop("import-bank-doctype", "import-bank-doctype-remedy"));
            }
            Event::Text(part) => {
                text = String::from_utf8_lossy(&part).into_owned();
                None
            }
            Event::CData(part) => {
                text = String::from_utf8_lossy(&part).into_owned();
                None
            }
            Event::GeneralRef(reference) => {
                text = entity(&reference);
                None
            }
            _ => None,
        };
        if self.depth > DEEPEST {
            return Err(self.stop("import-bank-damaged", "import-bank-damaged-remedy"));
        }
        let line = self.line();
        match step {
            Some(Step::Open(node)) => Ok(Some(Step::Open(Node { line, ..node }))),
            Some(Step::End) if self.depth > 0 => {
                Err(self.stop("import-bank-cut-off", "import-bank-cut-off-remedy"))
            }
            Some(step) => Ok(Some(step)),
            None => {
                self.buffer.clear();
                self.buffer.extend_from_slice(text.as_bytes());
                Ok(None)
            }
        }
    }

    fn line(&self) -> usize {
        self.reader.get_ref().line()
    }

    fn failed(&self, error: &quick_xml::Error) -> Stop {
        match error {
            quick_xml::Error::Io(error) => {
                Stop::Io(io::Error::new(error.kind(), error.to_string()))
            }
            // An element, a comment or a declaration that never ends.
            quick_xml::Error::Syntax(_) => {
                self.stop("import-bank-cut-off", "import-bank-cut-off-remedy")
            }
            _ => self.stop("import-bank-damaged", "import-bank-damaged-remedy"),
        }
    }

    fn stop(&self, what: &'static str, remedy: &'static str) -> Stop {
        Stop::File(Box::new(at_line(self.line(), msg(what), remedy)))
    }
}

/// An element at its start, before its line is known.
fn opened(start: &BytesStart<'_>) -> Node {
    let currency = start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == b"Ccy")
        .map(|attribute| String::from_utf8_lossy(&attribute.value).into_owned());
    Node {
        name: String::from_utf8_lossy(start.local_name().as_ref()).into_owned(),
        line: 0,
        currency,
        text: String::new(),
        children: Vec::new(),
    }
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
