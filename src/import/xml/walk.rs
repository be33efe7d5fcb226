//! An XML file from its beginning to its end, a part at a time: a year of statements needs no
//! more memory than its largest entry.

use super::markup::{self, Kind, Markup};
use super::tree::{DEEPEST, Node, Tree};
use crate::import::text::TextStream;
use std::io::{self, BufRead};

/// Why reading stopped before the end.
pub(in crate::import) enum Stop {
    /// The disk or the network.
    Io(io::Error),
    /// The file itself, and on which line: nothing of it is used.
    File(Broken, usize),
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Broken {
    /// It ends in the middle.
    CutOff,
    /// It has a document type.
    DocType,
    /// It is no XML from there on.
    Damaged,
}

/// What comes next in the file.
pub(in crate::import) enum Step {
    /// An element begins; what is in it has not been read.
    Open,
    /// The innermost element ends.
    Close,
    /// Nothing more.
    End,
}

/// A file being read.
pub(in crate::import) struct Walk<R> {
    stream: TextStream<R>,
    /// How far has been looked in what the stream has ahead; what is before it is let go at the next step.
    at: usize,
    /// The names of the elements around the one that began last.
    around: Vec<String>,
    /// The element that began last, as far as it has been read.
    tree: Tree,
    /// Nothing has been read of what is in it.
    just_begun: bool,
    /// On which it begins.
    line: usize,
}

/// Bytes that a part may have, which is a batch of three hundred thousand payments.
const LARGEST: usize = 256 * 1024 * 1024;

impl<R: BufRead> Walk<R> {
    pub(in crate::import) fn new(stream: TextStream<R>) -> Self {
        Self {
            stream,
            at: 0,
            around: Vec::new(),
            tree: Tree::default(),
            just_begun: false,
            line: 0,
        }
    }

    /// The next beginning or end; text between is passed over.
    pub(in crate::import) fn step(&mut self) -> Result<Step, Stop> {
        if std::mem::take(&mut self.just_begun) {
            if self.tree.is_whole() {
                // `<Stmt/>` ends without a tag of its own.
                return Ok(Step::Close);
            }
            let name = self.opened().full_name().to_owned();
            self.around.push(name);
        }
        loop {
            self.stream.consume(std::mem::take(&mut self.at));
            let Some(tag) = self.markup()? else {
                return self.end_of_file();
            };
            match tag.kind {
                Kind::Begin | Kind::Empty if self.around.len() < DEEPEST => {
                    self.stream.count();
                    self.line = self.stream.line_at(tag.start);
                    self.tree.begin(tag);
                    self.just_begun = true;
                    return Ok(Step::Open);
                }
                Kind::End => {
                    self.end(tag)?;
                    return Ok(Step::Close);
                }
                Kind::Literal | Kind::Remark => {}
                wrong => return Err(self.wrong(wrong)),
            }
        }
    }

    /// The element that began last.
    pub(in crate::import) fn opened(&self) -> Node<'_> {
        self.tree.node(self.stream.ahead(), self.line)
    }

    /// Reads on until the element that began last ends, and everything in it.
    pub(in crate::import) fn fill(&mut self) -> Result<Node<'_>, Stop> {
        self.just_begun = false;
        loop {
            let text = self.stream.ahead().as_bytes();
            if let Err(wrong) = self.tree.grow(text, &mut self.at) {
                return Err(self.wrong(wrong));
            }
            if self.tree.is_whole() {
                return Ok(self.opened());
            }
            if !self.read_on()? {
                return Err(self.cut_off());
            }
        }
    }

    /// The next piece of markup; `None` where none ends before the file does.
    fn markup(&mut self) -> Result<Option<Markup>, Stop> {
        loop {
            if let Some(found) = markup::next(self.stream.ahead().as_bytes(), self.at) {
                self.at = found.end;
                return Ok(Some(found));
            }
            if !self.read_on()? {
                return Ok(None);
            }
        }
    }

    fn read_on(&mut self) -> Result<bool, Stop> {
        if self.stream.ahead().len() > LARGEST {
            return Err(self.cut_off());
        }
        self.stream.read_on().map_err(Stop::Io)
    }

    /// The innermost element around ends, or another than that.
    fn end(&mut self, tag: Markup) -> Result<(), Stop> {
        let name = self.around.pop();
        let found = tag.full_name(self.stream.ahead().as_bytes());
        if name.is_some_and(|name| name.as_bytes() == found) {
            Ok(())
        } else {
            Err(self.wrong(tag.kind))
        }
    }

    fn end_of_file(&mut self) -> Result<Step, Stop> {
        if self.around.is_empty() && !self.stream.ahead().contains('<') {
            Ok(Step::End)
        } else {
            Err(self.cut_off())
        }
    }

    fn cut_off(&mut self) -> Stop {
        self.at = self.stream.ahead().len();
        self.stop(Broken::CutOff)
    }

    fn wrong(&self, kind: Kind) -> Stop {
        self.stop(if kind == Kind::DocType {
            Broken::DocType
        } else {
            Broken::Damaged
        })
    }

    fn stop(&self, broken: Broken) -> Stop {
        Stop::File(broken, self.stream.line_at(self.at))
    }
}
