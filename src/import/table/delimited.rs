//! Text cut into rows and cells: CSV with a comma or a semicolon, TAB, and the line that tells Excel which.

use super::{Candidate, Place, Row};
use crate::import::Source;
use crate::import::text::{Paced, TextStream};
use std::io::{self, BufRead as _, Read};

/// How much of a text is looked at to find its shape.
const HEAD: u64 = 64 * 1024;
/// Longest row: where a quotation mark is not closed, the rest of the file is one.
const LONGEST_ROW: usize = 4 * 1024 * 1024;
/// Signs that may stand between cells.
const SIGNS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// How a text is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) struct Cut {
    delimiter: u8,
    /// The first line is `sep=;`.
    has_separator_line: bool,
}

/// The first rows of a text, cut at each sign that may be meant.
pub(super) fn candidates(source: &mut dyn Source, most: usize) -> io::Result<Vec<Candidate>> {
    source.rewind()?;
    let mut sample = Vec::new();
    TextStream::new(source)?
        .take(HEAD)
        .read_to_end(&mut sample)?;
    let sample = String::from_utf8_lossy(&sample);
    let separator = separator_line(sample.lines().next().unwrap_or_default());
    let body = match separator {
        Some(_) => sample.split_once('\n').map_or("", |(_, rest)| rest),
        None => &sample,
    };
    // The last row may be cut off.
    let whole = sample.len() < HEAD as usize;
    let signs = separator.map_or(SIGNS.to_vec(), |sign| vec![sign]);
    let cut_at = |delimiter: u8| {
        let mut rows = Vec::new();
        let mut table = reader(body.as_bytes(), delimiter);
        let mut row = Row::default();
        while rows.len() <= most && matches!(table.read_record(row.record()), Ok(true)) {
            rows.push(row.clone());
        }
        if !whole || rows.len() > most {
            rows.pop();
        }
        Candidate {
            place: Place::Cut(Cut {
                delimiter,
                has_separator_line: separator.is_some(),
            }),
            name: String::new(),
            rows,
        }
    };
    Ok(signs.into_iter().map(cut_at).collect())
}

impl Cut {
    /// Gives every row of a text, with its line.
    pub(super) fn each_row(
        self,
        source: &mut dyn Source,
        take: &mut dyn FnMut(usize, &Row),
    ) -> io::Result<()> {
        source.rewind()?;
        let mut text = TextStream::new(source)?;
        let mut lines_before = 0;
        if self.has_separator_line {
            text.skip_until(b'\n')?;
            lines_before = 1;
        }
        let mut table = reader(Paced::new(text, LONGEST_ROW), self.delimiter);
        let mut row = Row::default();
        loop {
            table.get_mut().go_on();
            match table.read_record(row.record()) {
                Ok(true) => {
                    let line = row.record().position().map_or(0, csv::Position::line);
                    take(usize::try_from(line).unwrap_or(0) + lines_before, &row);
                }
                Ok(false) => return Ok(()),
                // Rows may differ in length and the stream is UTF-8: nothing else can be wrong.
                Err(error) => {
                    if let csv::ErrorKind::Io(error) = error.into_kind() {
                        return Err(error);
                    }
                }
            }
        }
    }
}

/// `sep=;`, which Excel writes and reads.
fn separator_line(line: &str) -> Option<u8> {
    let line = line.trim().trim_matches('"').to_ascii_lowercase();
    match line.strip_prefix("sep=")?.as_bytes() {
        [sign] => Some(*sign),
        // The tab itself was trimmed away.
        [] => Some(b'\t'),
        _ => None,
    }
}

fn reader<R: Read>(text: R, delimiter: u8) -> csv::Reader<R> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_for_excel_names_the_separator() {
        assert_eq!(separator_line("sep=;"), Some(b';'));
        assert_eq!(separator_line("\"SEP=,\""), Some(b','));
        assert_eq!(separator_line("sep=\t"), Some(b'\t'));
        assert_eq!(separator_line("separator"), None);
    }
}
