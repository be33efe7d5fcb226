//! Texts with blanks: what a letter or a call script says, before it is about somebody.
//!
//! ```text
//! subject = Herinnering: factuur {oldest_number} is nog niet betaald
//!
//! Volgens onze boekhouding staat **{total}** nog open.
//! [if copies]Een kopie vindt u bij deze brief.[end]
//!
//! [items]
//! ```
//!
//! Six things may be written, and nothing else: a head of `name = value` lines before the first empty
//! line; paragraphs, parted by an empty line; a `{blank}`; `[if condition] … [end]`, also with `not`
//! before the condition; a `[block]` that the program draws, such as the table of invoices; and
//! `**bold**`. A line that begins with `#` is for the writer alone. There are no loops and no sums:
//! whoever signs the letter must be able to read its text.
//!
//! [`Template::parse`] explains what is written wrongly, [`Template::check`] what is not known to the
//! place where the text is used. Filling never leaves a hole: a blank without a value is a
//! [`Missing`], not an empty spot in somebody's letter.

mod figures;

use crate::domain::message::{Message, Problem, Weight, msg};
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::vec::IntoIter;

/// A text with blanks, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    head: Vec<HeadLine>,
    body: Vec<Node>,
}

/// What a text may use where it is used: closed lists, so that a slip of the pen is found when the
/// text is read and not when the letter is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// Blanks that can be filled.
    pub blanks: &'static [&'static str],
    /// Blanks that must be there: without them the text does not do its work.
    pub required: &'static [&'static str],
    /// Conditions that can be asked.
    pub conditions: &'static [&'static str],
    /// Blocks that the program draws.
    pub blocks: &'static [&'static str],
    /// Names that the head must have, all of them, and no others.
    pub head: &'static [&'static str],
    /// Phrases that must not be written, in lower case, each spoiling what the text is for.
    pub forbidden: &'static [&'static str],
    /// No day and no amount may be typed into it: only blanks have them.
    pub no_figures: bool,
}

/// A part of a filled text, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Text.
    Paragraph(Paragraph),
    /// The name of a block for the program to draw here.
    Block(String),
}

/// A paragraph; never empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Its text by weight; spaces stand inside the runs.
    pub runs: Vec<Run>,
}

/// Text of one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it stands out.
    pub bold: bool,
}

/// A blank or condition that had no value when the text was filled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: no value for {name}")]
pub struct Missing {
    /// Its name.
    pub name: String,
    /// The line of the text where it stands, from 1.
    pub line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct HeadLine {
    name: String,
    line: usize,
    value: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    Text {
        text: String,
        line: usize,
    },
    Blank {
        name: String,
        line: usize,
    },
    Block {
        name: String,
        line: usize,
    },
    If {
        condition: String,
        negated: bool,
        line: usize,
        inner: Vec<Node>,
    },
    Bold,
    Break,
}

impl Paragraph {
    /// The text without its weights.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Missing {
    /// What the person who wrote the text, or prints it, is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        Problem {
            place: Some(line_place(self.line)),
            what: msg("template-no-value").with("name", self.name.as_str()),
            remedy: Some(msg("template-no-value-remedy").with("name", self.name.as_str())),
            weight: Weight::Fatal,
        }
    }
}

impl Template {
    /// Understands a text.
    ///
    /// # Errors
    /// Everything that is not one of the six things that may be written, each with its line.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let (head, tokens) = scan(text, &mut problems);
        let body = nest(tokens, &mut problems);
        if head.is_empty() && body.iter().all(is_empty) && problems.is_empty() {
            problems.push(Problem {
                place: None,
                what: msg("template-empty"),
                remedy: None,
                weight: Weight::Fatal,
            });
        }
        if problems.is_empty() {
            Ok(Self { head, body })
        } else {
            Err(problems)
        }
    }

    /// Names of the blanks used, head included.
    #[must_use]
    pub fn blanks(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        self.each(&mut |node| {
            if let Node::Blank { name, .. } = node {
                names.insert(name.as_str());
            }
        });
        names
    }

    /// Names of the conditions used, without their `not`.
    #[must_use]
    pub fn conditions(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        self.each(&mut |node| {
            if let Node::If { condition, .. } = node {
                names.insert(condition.as_str());
            }
        });
        names
    }

    /// Names of the blocks used.
    #[must_use]
    pub fn blocks(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        self.each(&mut |node| {
            if let Node::Block { name, .. } = node {
                names.insert(name.as_str());
            }
        });
        names
    }

    /// What the place where the text is used does not know or cannot do without. Empty is good.
    #[must_use]
    pub fn check(&self, known: &Vocabulary) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.check_head(known, &mut problems);
        self.each(&mut |node| match node {
            Node::Blank { name, line } if !known.blanks.contains(&name.as_str()) => {
                problems.push(unknown("template-unknown-blank", name, *line, known.blanks));
            }
            Node::Block { name, line } if !known.blocks.contains(&name.as_str()) => {
                problems.push(unknown("template-unknown-block", name, *line, known.blocks));
            }
            Node::If {
                condition, line, ..
            } if !known.conditions.contains(&condition.as_str()) => {
                problems.push(unknown(
                    "template-unknown-condition",
                    condition,
                    *line,
                    known.conditions,
                ));
            }
            _ => {}
        });
        let used = self.blanks();
        for name in known.required.iter().filter(|name| !used.contains(**name)) {
            problems.push(Problem {
                place: None,
                what: msg("template-required-blank").with("name", *name),
                remedy: Some(msg("template-required-blank-remedy").with("name", *name)),
                weight: Weight::Fatal,
            });
        }
        self.check_phrases(known.forbidden, &mut problems);
        if known.no_figures {
            self.check_figures(&mut problems);
        }
        problems
    }

    /// The filled text. `blank` gives a blank's text, `condition` whether a condition holds; `None`
    /// is "not known here", and text of nothing but spaces counts as none.
    ///
    /// # Errors
    /// The first blank or condition without a value.
    pub fn fill(
        &self,
        blank: &dyn Fn(&str) -> Option<String>,
        condition: &dyn Fn(&str) -> Option<bool>,
    ) -> Result<Vec<Part>, Missing> {
        let mut filling = Filling::default();
        filling.nodes(&self.body, blank, condition)?;
        filling.end_paragraph();
        Ok(filling.parts)
    }

    /// The filled text as plain text, paragraphs parted by an empty line, blocks left out: what a
    /// call script says.
    ///
    /// # Errors
    /// The first blank or condition without a value.
    pub fn fill_text(
        &self,
        blank: &dyn Fn(&str) -> Option<String>,
        condition: &dyn Fn(&str) -> Option<bool>,
    ) -> Result<String, Missing> {
        let texts: Vec<String> = self
            .fill(blank, condition)?
            .iter()
            .filter_map(|part| match part {
                Part::Paragraph(paragraph) => Some(paragraph.text()),
                Part::Block(_) => None,
            })
            .collect();
        Ok(texts.join("\n\n"))
    }

    /// A filled line of the head; `None` where the head does not have it.
    ///
    /// # Errors
    /// The first blank or condition in it without a value.
    pub fn fill_head(
        &self,
        name: &str,
        blank: &dyn Fn(&str) -> Option<String>,
        condition: &dyn Fn(&str) -> Option<bool>,
    ) -> Result<Option<String>, Missing> {
        let Some(line) = self.head.iter().find(|line| line.name == name) else {
            return Ok(None);
        };
        let mut filling = Filling::default();
        filling.nodes(&line.value, blank, condition)?;
        Ok(Some(filling.paragraph.text()).map(|text| text.trim_end().to_owned()))
    }

    fn check_head(&self, known: &Vocabulary, problems: &mut Vec<Problem>) {
        for line in &self.head {
            if !known.head.contains(&line.name.as_str()) {
                problems.push(unknown(
                    "template-unknown-head",
                    &line.name,
                    line.line,
                    known.head,
                ));
            }
        }
        for name in known.head {
            if !self.head.iter().any(|line| line.name == *name) {
                problems.push(Problem {
                    place: None,
                    what: msg("template-required-head").with("name", *name),
                    remedy: Some(msg("template-required-head-remedy").with("name", *name)),
                    weight: Weight::Fatal,
                });
            }
        }
    }

    /// The phrases of a list that stand in the text, each with its line: across line ends; blanks part the
    /// text. The phrases are in lower case.
    #[must_use]
    pub fn find_phrases<'p>(&self, phrases: &[&'p str]) -> Vec<(&'p str, Message)> {
        let written = self.written();
        phrases
            .iter()
            .filter_map(|phrase| {
                let at = written.text.find(phrase)?;
                Some((*phrase, written.line_at(at)))
            })
            .collect()
    }

    /// What is typed of it.
    fn written(&self) -> Written {
        let mut written = Written::default();
        self.each(&mut |node| match node {
            Node::Text { text, line } => {
                written.starts.push((written.text.len(), *line));
                written.text.push_str(&text.to_lowercase());
            }
            Node::Bold => {}
            _ => written.text.push('\u{1}'),
        });
        written
    }

    fn check_figures(&self, problems: &mut Vec<Problem>) {
        let written = self.written();
        let found = figures::typed(&written.text).into_iter();
        problems.extend(found.map(|place| Problem {
            place: Some(written.line_at(place.start)),
            what: msg("template-figure").with("figure", &written.text[place]),
            remedy: Some(msg("template-figure-remedy")),
            weight: Weight::Fatal,
        }));
    }

    fn check_phrases(&self, forbidden: &[&str], problems: &mut Vec<Problem>) {
        let found = self.find_phrases(forbidden).into_iter();
        problems.extend(found.map(|(phrase, line)| Problem {
            place: Some(line),
            what: msg("template-forbidden").with("phrase", phrase),
            remedy: Some(msg("template-forbidden-remedy")),
            weight: Weight::Fatal,
        }));
    }

    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Node)) {
        fn walk<'a>(nodes: &'a [Node], visit: &mut dyn FnMut(&'a Node)) {
            for node in nodes {
                visit(node);
                if let Node::If { inner, .. } = node {
                    walk(inner, visit);
                }
            }
        }
        for line in &self.head {
            walk(&line.value, visit);
        }
        walk(&self.body, visit);
    }
}

/// What is typed of a text, in lower case; a mark stands where something is filled in.
#[derive(Default)]
struct Written {
    text: String,
    /// Where each piece begins, and on which line it stands.
    starts: Vec<(usize, usize)>,
}

impl Written {
    fn line_at(&self, at: usize) -> Message {
        let index = self.starts.partition_point(|(start, _)| *start <= at);
        line_place(self.starts[..index].last().map_or(1, |(_, line)| *line))
    }
}

fn is_empty(node: &Node) -> bool {
    match node {
        Node::Text { text, .. } => text.trim().is_empty(),
        Node::Break | Node::Bold => true,
        Node::Blank { .. } | Node::Block { .. } | Node::If { .. } => false,
    }
}

// ---- Reading -------------------------------------------------------------------------------------

enum Mark {
    Text(String),
    Blank(String),
    Block(String),
    If { condition: String, negated: bool },
    End,
    Bold,
    Break,
}

struct Token {
    mark: Mark,
    line: usize,
}

/// Parts head and body and reads both into tokens.
fn scan(text: &str, problems: &mut Vec<Problem>) -> (Vec<HeadLine>, Vec<Token>) {
    let text = text.trim_start_matches('\u{feff}');
    let mut head = Vec::new();
    let mut tokens = Vec::new();
    let mut in_head = true;
    for (index, line_text) in text.lines().enumerate() {
        let line = index + 1;
        let line_text = line_text.trim();
        if line_text.starts_with('#') {
            continue;
        }
        if in_head {
            if let Some((name, value)) = head_line(line_text) {
                let mut value_tokens = Vec::new();
                scan_line(value, line, &mut value_tokens, problems);
                let value = nest(value_tokens, problems);
                head.push(HeadLine {
                    name: name.to_owned(),
                    line,
                    value,
                });
                continue;
            }
            if line_text.is_empty() && head.is_empty() {
                continue;
            }
            in_head = false;
        }
        if line_text.is_empty() {
            tokens.push(Token {
                mark: Mark::Break,
                line,
            });
        } else {
            scan_line(line_text, line, &mut tokens, problems);
            tokens.push(Token {
                mark: Mark::Text(" ".to_owned()),
                line,
            });
        }
    }
    (head, tokens)
}

/// `subject = …`; one lower-case word before the sign, so that a sentence with `=` in it stays text.
fn head_line(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once('=')?;
    let name = name.trim();
    is_name(name).then(|| (name, value.trim()))
}

fn is_name(name: &str) -> bool {
    name.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn scan_line(text: &str, line: usize, tokens: &mut Vec<Token>, problems: &mut Vec<Problem>) {
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.find(['{', '}', '[', ']', '*']).unwrap_or(rest.len());
        let (before, after) = rest.split_at(plain);
        if !before.is_empty() {
            tokens.push(Token {
                mark: Mark::Text(before.to_owned()),
                line,
            });
        }
        rest = scan_mark(after, line, tokens, problems);
    }
}

/// Reads one mark at the start of `text` and returns what comes after it.
fn scan_mark<'a>(
    text: &'a str,
    line: usize,
    tokens: &mut Vec<Token>,
    problems: &mut Vec<Problem>,
) -> &'a str {
    let mut push = |mark| tokens.push(Token { mark, line });
    if let Some(rest) = text.strip_prefix("**") {
        push(Mark::Bold);
        return rest;
    }
    match text.as_bytes().first() {
        None => "",
        Some(b'*') => {
            push(Mark::Text("*".to_owned()));
            &text[1..]
        }
        Some(b'{') => match text[1..].split_once('}') {
            Some((name, rest)) if is_name(name.trim()) => {
                push(Mark::Blank(name.trim().to_owned()));
                rest
            }
            Some((name, rest)) => {
                problems.push(wrong("template-blank-name", line).naming(name.trim()));
                rest
            }
            None => {
                problems.push(wrong("template-blank-unclosed", line).problem());
                ""
            }
        },
        Some(b'[') => match text[1..].split_once(']') {
            Some((mark, rest)) => {
                match bracket(mark) {
                    Some(mark) => push(mark),
                    None => problems.push(wrong("template-mark", line).naming(mark.trim())),
                }
                rest
            }
            None => {
                problems.push(wrong("template-mark-unclosed", line).problem());
                ""
            }
        },
        Some(_) => {
            problems.push(wrong("template-stray", line).naming(&text[..1]));
            &text[1..]
        }
    }
}

/// What stands between square brackets; words of a condition may be parted by spaces.
fn bracket(mark: &str) -> Option<Mark> {
    let words: Vec<&str> = mark.split_whitespace().collect();
    let mark = match words.as_slice() {
        ["end"] => Mark::End,
        ["if", "not", condition @ ..] if !condition.is_empty() => Mark::If {
            condition: condition.join("_"),
            negated: true,
        },
        ["if", condition @ ..] if !condition.is_empty() => Mark::If {
            condition: condition.join("_"),
            negated: false,
        },
        ["if" | "not"] => return None,
        [name] => Mark::Block((*name).to_owned()),
        _ => return None,
    };
    match &mark {
        Mark::If {
            condition: name, ..
        }
        | Mark::Block(name)
            if !is_name(name) =>
        {
            None
        }
        _ => Some(mark),
    }
}

/// Puts what stands between `[if]` and `[end]` inside the condition, and checks that bold closes
/// where it opened.
fn nest(tokens: Vec<Token>, problems: &mut Vec<Problem>) -> Vec<Node> {
    let mut tokens = tokens.into_iter().peekable();
    let mut nodes = Vec::new();
    let mut bold = None;
    while tokens.peek().is_some() {
        nodes.extend(level(&mut tokens, &mut bold, problems));
        if let Some(stray) = tokens.next() {
            problems.push(wrong("template-end-stray", stray.line).problem());
        }
    }
    if let Some(line) = bold {
        problems.push(wrong("template-bold-unclosed", line).problem());
    }
    nodes
}

/// Reads up to (not over) the `[end]` of this level.
fn level(
    tokens: &mut Peekable<IntoIter<Token>>,
    bold: &mut Option<usize>,
    problems: &mut Vec<Problem>,
) -> Vec<Node> {
    let mut nodes = Vec::new();
    while let Some(token) = tokens.next_if(|token| !matches!(token.mark, Mark::End)) {
        let line = token.line;
        match token.mark {
            Mark::Text(text) => nodes.push(Node::Text { text, line }),
            Mark::Blank(name) => nodes.push(Node::Blank { name, line }),
            Mark::Block(name) => nodes.push(Node::Block { name, line }),
            Mark::Bold => {
                *bold = if bold.is_some() { None } else { Some(line) };
                nodes.push(Node::Bold);
            }
            Mark::Break => {
                if let Some(line) = bold.take() {
                    problems.push(wrong("template-bold-unclosed", line).problem());
                }
                nodes.push(Node::Break);
            }
            Mark::If { condition, negated } => {
                let before = *bold;
                let inner = level(tokens, bold, problems);
                if bold.is_some() != before.is_some() {
                    problems.push(wrong("template-bold-crosses", line).naming(&condition));
                    *bold = before;
                }
                if tokens.next().is_none() {
                    problems.push(wrong("template-if-unclosed", line).naming(&condition));
                }
                nodes.push(Node::If {
                    condition,
                    negated,
                    line,
                    inner,
                });
            }
            Mark::End => {}
        }
    }
    nodes
}

// ---- Filling -------------------------------------------------------------------------------------

#[derive(Default)]
struct Filling {
    parts: Vec<Part>,
    paragraph: Paragraph,
    bold: bool,
}

impl Filling {
    fn nodes(
        &mut self,
        nodes: &[Node],
        blank: &dyn Fn(&str) -> Option<String>,
        condition: &dyn Fn(&str) -> Option<bool>,
    ) -> Result<(), Missing> {
        for node in nodes {
            match node {
                Node::Text { text, .. } => self.literal(text),
                Node::Bold => self.bold = !self.bold,
                Node::Break => self.end_paragraph(),
                Node::Blank { name, line } => {
                    let value = blank(name)
                        .filter(|value| !value.trim().is_empty())
                        .ok_or_else(|| missing(name, *line))?;
                    self.text(&value);
                }
                Node::Block { name, .. } => {
                    self.end_paragraph();
                    self.parts.push(Part::Block(name.clone()));
                }
                Node::If {
                    condition: name,
                    negated,
                    line,
                    inner,
                } => {
                    if condition(name).ok_or_else(|| missing(name, *line))? != *negated {
                        self.nodes(inner, blank, condition)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Text of the template itself: where a condition left a space before a full stop or comma, the
    /// space goes.
    fn literal(&mut self, text: &str) {
        if text.starts_with(['.', ',', ';', ':', '?', ')'])
            && let Some(run) = self.paragraph.runs.last_mut()
        {
            run.text.truncate(run.text.trim_end_matches(' ').len());
        }
        self.text(text);
    }

    /// Adds text; spaces, tabs and line ends in a row become one space, no-break spaces stay.
    fn text(&mut self, text: &str) {
        let mut after_space = self
            .paragraph
            .runs
            .last()
            .is_none_or(|run| run.text.ends_with(' '));
        let mut clean = String::with_capacity(text.len());
        for character in text.chars() {
            let space = character.is_ascii_whitespace();
            if !space {
                clean.push(character);
            } else if !after_space {
                clean.push(' ');
            }
            after_space = space;
        }
        if clean.is_empty() {
            return;
        }
        match self.paragraph.runs.last_mut() {
            Some(run) if run.bold == self.bold => run.text.push_str(&clean),
            _ => self.paragraph.runs.push(Run {
                text: clean,
                bold: self.bold,
            }),
        }
    }

    fn end_paragraph(&mut self) {
        let mut paragraph = std::mem::take(&mut self.paragraph);
        while let Some(run) = paragraph.runs.last_mut() {
            run.text.truncate(run.text.trim_end_matches(' ').len());
            if run.text.is_empty() {
                paragraph.runs.pop();
            } else {
                break;
            }
        }
        paragraph.runs.retain(|run| !run.text.is_empty());
        if !paragraph.runs.is_empty() {
            self.parts.push(Part::Paragraph(paragraph));
        }
    }
}

// ---- Telling what is wrong -----------------------------------------------------------------------

fn missing(name: &str, line: usize) -> Missing {
    Missing {
        name: name.to_owned(),
        line,
    }
}

fn line_place(line: usize) -> Message {
    msg("template-line").with("line", line)
}

/// A mistake in the writing; each kind has its sentence and its remedy in the words.
struct Wrong {
    key: &'static str,
    line: usize,
}

fn wrong(key: &'static str, line: usize) -> Wrong {
    Wrong { key, line }
}

impl Wrong {
    fn problem(&self) -> Problem {
        Problem {
            place: Some(line_place(self.line)),
            what: msg(self.key),
            remedy: Some(msg(remedy_of(self.key))),
            weight: Weight::Fatal,
        }
    }

    fn naming(&self, name: &str) -> Problem {
        let mut problem = self.problem();
        problem.what = problem.what.with("name", name);
        problem
    }
}

fn remedy_of(key: &'static str) -> &'static str {
    match key {
        "template-blank-name" => "template-blank-name-remedy",
        "template-blank-unclosed" => "template-blank-unclosed-remedy",
        "template-mark" => "template-mark-remedy",
        "template-mark-unclosed" => "template-mark-unclosed-remedy",
        "template-stray" => "template-stray-remedy",
        "template-end-stray" => "template-end-stray-remedy",
        "template-if-unclosed" => "template-if-unclosed-remedy",
        "template-bold-crosses" => "template-bold-crosses-remedy",
        _ => "template-bold-unclosed-remedy",
    }
}

fn unknown(key: &'static str, name: &str, line: usize, known: &[&str]) -> Problem {
    let remedy = match nearest(name, known) {
        Some(near) => msg("template-did-you-mean").with("name", near),
        None if known.is_empty() => msg("template-none-known"),
        None => msg("template-known").with("names", known.join(", ")),
    };
    Problem {
        place: Some(line_place(line)),
        what: msg(key).with("name", name),
        remedy: Some(remedy),
        weight: Weight::Fatal,
    }
}

/// The known name that was probably meant: at most a third of its letters differ.
fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|candidate| (distance(name, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().div_ceil(3))
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters to add, drop or change to make one word of the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests;
