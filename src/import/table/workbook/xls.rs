//! XLS (MS-XLS, BIFF8 of Excel 97 and BIFF5 before it): records one behind the other, first of the workbook,
//! then of each sheet.

use super::Stop;
use super::ole::{self, large, small};
use super::sheet::{Room, Sheet};
use super::values::{Shown, built_in, by_code, number};
use crate::import::table::row::CellKind;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::BTreeMap;

/// The streams that a workbook may be in.
pub(super) const STREAMS: [&str; 2] = ["Workbook", "Book"];

/// Reads every sheet that is not hidden.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Stop> {
    // The records may also stand in a file of their own.
    let within = ole::Compound::open(bytes);
    let found = within.and_then(|file| STREAMS.iter().find_map(|name| file.stream(name)));
    let stream = found.as_deref().unwrap_or(bytes);
    let book = Book::read(stream)?;
    let mut room = Room::new();
    let mut sheets = Vec::new();
    for (name, start) in &book.sheets {
        let records = Records::new(stream, *start);
        sheets.push(book.sheet(name, records, &mut room)?);
    }
    Ok(sheets)
}

/// Kinds of records that are read.
mod kind {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const END: u16 = 0x000A;
    pub(super) const SINCE_1904: u16 = 0x0022;
    pub(super) const PASSWORD: u16 = 0x002F;
    pub(super) const GOES_ON: u16 = 0x003C;
    pub(super) const CODE_PAGE: u16 = 0x0042;
    pub(super) const SHEET: u16 = 0x0085;
    pub(super) const NUMBERS: u16 = 0x00BD;
    pub(super) const RICH_TEXT: u16 = 0x00D6;
    pub(super) const STYLE: u16 = 0x00E0;
    pub(super) const SHARED_TEXTS: u16 = 0x00FC;
    pub(super) const SHARED_TEXT: u16 = 0x00FD;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const TEXT: u16 = 0x0204;
    pub(super) const TRUTH: u16 = 0x0205;
    pub(super) const TEXT_OF_FORMULA: u16 = 0x0207;
    pub(super) const SHORT_NUMBER: u16 = 0x027E;
    pub(super) const FORMAT: u16 = 0x041E;
    pub(super) const START: u16 = 0x0809;
}

/// Records of a stream, from a place on.
struct Records<'b> {
    rest: &'b [u8],
}

impl<'b> Records<'b> {
    fn new(stream: &'b [u8], start: usize) -> Self {
        Self {
            rest: stream.get(start..).unwrap_or_default(),
        }
    }

    /// The kind of the record that comes, without taking it.
    fn coming(&self) -> Option<u16> {
        small(self.rest, 0)
    }
}

impl<'b> Iterator for Records<'b> {
    type Item = (u16, &'b [u8]);

    /// The last record of a stream that is cut off is left out.
    fn next(&mut self) -> Option<Self::Item> {
        let kind = small(self.rest, 0)?;
        let length = usize::from(small(self.rest, 2)?);
        let data = self.rest.get(4..4 + length)?;
        self.rest = &self.rest[4 + length..];
        Some((kind, data))
    }
}

/// What all sheets have in common.
struct Book {
    /// Excel 97 and later.
    is_biff8: bool,
    encoding: &'static Encoding,
    since_1904: bool,
    /// What the style of a cell, by its number, makes of a number.
    formats: Vec<Shown>,
    shared: Vec<String>,
    /// Those that are not hidden, and where each begins.
    sheets: Vec<(String, usize)>,
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, Stop> {
        let mut book = Self {
            is_biff8: true,
            encoding: WINDOWS_1252,
            since_1904: false,
            formats: Vec::new(),
            shared: Vec::new(),
            sheets: Vec::new(),
        };
        let mut codes = BTreeMap::new();
        let mut styles = Vec::new();
        let mut records = Records::new(stream, 0);
        let first = records.next().filter(|(kind, _)| *kind == kind::START);
        book.is_biff8 = small(first.ok_or(Stop::Damaged)?.1, 0) >= Some(0x0600);
        while let Some((kind, data)) = records.next() {
            match kind {
                kind::PASSWORD => return Err(Stop::Locked),
                kind::SINCE_1904 => book.since_1904 = small(data, 0) == Some(1),
                kind::CODE_PAGE => book.encoding = encoding(small(data, 0)),
                kind::SHEET => book.add_sheet(data),
                kind::FORMAT => {
                    if let Some(id) = small(data, 0) {
                        codes.insert(u32::from(id), by_code(&book.code_of_format(data)));
                    }
                }
                kind::STYLE => styles.push(u32::from(small(data, 2).unwrap_or(0))),
                kind::SHARED_TEXTS => book.shared = shared_texts(data, &mut records)?,
                kind::END => break,
                _ => {}
            }
        }
        let shown = |id: u32| codes.get(&id).copied().unwrap_or_else(|| built_in(id));
        book.formats = styles.into_iter().map(shown).collect();
        Ok(book)
    }

    fn add_sheet(&mut self, data: &[u8]) {
        let start = large(data, 0).map(|start| start as usize);
        let (hidden, worksheet) = (data.get(4) != Some(&0), data.get(5) == Some(&0));
        let Some(start) = start.filter(|_| !hidden && worksheet) else {
            return;
        };
        let length = data.get(6).copied().map_or(0, usize::from);
        let name = match (self.is_biff8, data.get(7)) {
            (true, Some(flags)) => {
                let mut pieces = Pieces::new(data.get(8..).unwrap_or_default());
                pieces.letters(length, flags & 1 == 1)
            }
            _ => self.decoded(data.get(7..), length),
        };
        self.sheets.push((name, start));
    }

    fn code_of_format(&self, data: &[u8]) -> String {
        if self.is_biff8 {
            return text(data.get(2..).unwrap_or_default());
        }
        let length = data.get(2).copied().map_or(0, usize::from);
        self.decoded(data.get(3..), length)
    }

    /// A text of so many bytes in the alphabet of the file.
    fn decoded(&self, bytes: Option<&[u8]>, length: usize) -> String {
        let bytes = bytes.unwrap_or_default();
        let bytes = bytes.get(..length.min(bytes.len())).unwrap_or_default();
        self.encoding
            .decode_without_bom_handling(bytes)
            .0
            .into_owned()
    }

    /// A text with its length before it.
    fn text(&self, data: &[u8]) -> String {
        if self.is_biff8 {
            text(data)
        } else {
            self.decoded(data.get(2..), small(data, 0).unwrap_or(0).into())
        }
    }

    fn sheet(&self, name: &str, records: Records<'_>, room: &mut Room) -> Result<Sheet, Stop> {
        let mut sheet = Sheet::new(name.to_owned());
        // A chart within a sheet has records of its own.
        let mut deep = 0_usize;
        // The cell whose formula gave a text, which comes in a record of its own.
        let mut formula = None;
        for (kind, data) in records {
            match kind {
                kind::START => deep += 1,
                kind::END if deep <= 1 => break,
                kind::END => deep -= 1,
                _ if deep > 1 => {}
                kind::TEXT_OF_FORMULA => {
                    if let Some(place) = formula.take() {
                        sheet.put(place, (&self.text(data), CellKind::Text), room)?;
                    }
                }
                _ => {
                    let Some(place) = place(data) else { continue };
                    let gave_text = data.get(6) == Some(&0) && is_no_number(data);
                    if kind == kind::FORMULA && gave_text {
                        formula = Some(place);
                    } else {
                        self.cell(&mut sheet, kind, place, data, room)?;
                    }
                }
            }
        }
        sheet.finish();
        Ok(sheet)
    }

    /// One cell, or a row of numbers.
    fn cell(
        &self,
        sheet: &mut Sheet,
        kind: u16,
        place: (u32, u32),
        data: &[u8],
        room: &mut Room,
    ) -> Result<(), Stop> {
        let held = match kind {
            kind::NUMBER => float(data, 6).map(|value| self.number(value, small(data, 4))),
            kind::SHORT_NUMBER => {
                large(data, 6).map(|value| self.number(short(value), small(data, 4)))
            }
            kind::FORMULA => self.value_of_formula(data),
            kind::SHARED_TEXT => {
                let text = large(data, 6).and_then(|nth| self.shared.get(nth as usize));
                text.map(|text| (text.clone(), CellKind::Text))
            }
            kind::TEXT | kind::RICH_TEXT => {
                let text = self.text(data.get(6..).unwrap_or_default());
                Some((text, CellKind::Text))
            }
            kind::TRUTH => truth(data.get(6).copied(), data.get(7).copied()),
            kind::NUMBERS => {
                // The last two bytes say which column is the last.
                let several = data
                    .get(4..data.len().saturating_sub(2))
                    .unwrap_or_default();
                for (column, one) in (place.1..).zip(several.chunks_exact(6)) {
                    let value = large(one, 2).map_or(0.0, short);
                    let (text, kind) = self.number(value, small(one, 0));
                    sheet.put((place.0, column), (&text, kind), room)?;
                }
                None
            }
            _ => None,
        };
        match held {
            Some((text, kind)) => sheet.put(place, (&text, kind), room),
            None => Ok(()),
        }
    }

    fn number(&self, value: f64, style: Option<u16>) -> (String, CellKind) {
        let shown = style.and_then(|style| self.formats.get(usize::from(style)));
        number(value, shown.copied().unwrap_or_default(), self.since_1904)
    }

    /// As it was last reckoned: a number, or one of a few kinds of anything else.
    fn value_of_formula(&self, data: &[u8]) -> Option<(String, CellKind)> {
        if !is_no_number(data) {
            return Some(self.number(float(data, 6)?, small(data, 4)));
        }
        match data.get(6)? {
            1 => truth(data.get(8).copied(), Some(0)),
            2 => truth(data.get(8).copied(), Some(1)),
            _ => None,
        }
    }
}

/// Row and column.
fn place(data: &[u8]) -> Option<(u32, u32)> {
    Some((small(data, 0)?.into(), small(data, 2)?.into()))
}

fn float(data: &[u8], at: usize) -> Option<f64> {
    let bytes = data.get(at..at + 8)?;
    Some(f64::from_le_bytes(bytes.try_into().ok()?))
}

/// A number in four bytes: the upper half of a float, or a whole number; of either, hundredths or not.
fn short(number: u32) -> f64 {
    let whole = number & 2 != 0;
    let value = if whole {
        f64::from(number.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(number & !3) << 32)
    };
    if number & 1 == 0 {
        value
    } else {
        value / 100.0
    }
}

/// What a formula gave is no number: what would be its last bytes says so.
fn is_no_number(formula: &[u8]) -> bool {
    formula.get(12..14) == Some(&[0xFF; 2])
}

/// True or false, or a mistake as it is shown.
fn truth(value: Option<u8>, is_mistake: Option<u8>) -> Option<(String, CellKind)> {
    let text = match (is_mistake?, value?) {
        (0, 0) => "false",
        (0, _) => "true",
        (_, 0x07) => "#DIV/0!",
        (_, 0x17) => "#REF!",
        (_, 0x2A) => "#N/A",
        _ => "#VALUE!",
    };
    Some((text.to_owned(), CellKind::Text))
}

/// The alphabet of texts before Excel 97.
fn encoding(code_page: Option<u16>) -> &'static Encoding {
    let label = format!("windows-{}", code_page.unwrap_or(1252));
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}

/// A text of BIFF8 that stands in one record: its length, how it is written, its letters.
fn text(data: &[u8]) -> String {
    let mut pieces = Pieces::new(data);
    pieces.text().unwrap_or_default()
}

/// Texts that several cells have, in one record and those that go on from it.
fn shared_texts(data: &[u8], records: &mut Records<'_>) -> Result<Vec<String>, Stop> {
    let mut all = Pieces::new(data.get(8..).unwrap_or_default());
    while records.coming() == Some(kind::GOES_ON) {
        all.records.extend(records.next().map(|(_, data)| data));
    }
    let count = large(data, 4).unwrap_or(0);
    let mut room = Room::new();
    let mut texts = Vec::new();
    for _ in 0..count {
        let Some(text) = all.text() else { break };
        room.take(&text)?;
        texts.push(text);
    }
    Ok(texts)
}

/// Bytes that are cut over several records.
struct Pieces<'b> {
    records: std::collections::VecDeque<&'b [u8]>,
}

impl<'b> Pieces<'b> {
    fn new(first: &'b [u8]) -> Self {
        Self {
            records: [first].into(),
        }
    }

    /// The next bytes of the record that is being read, or of the one behind it where that is at its end.
    fn take(&mut self, most: usize) -> Option<&'b [u8]> {
        while self.records.front()?.is_empty() {
            self.records.pop_front();
        }
        let record = self.records.front_mut()?;
        let (taken, rest) = record.split_at(most.min(record.len()));
        *record = rest;
        Some(taken)
    }

    /// Bytes that may be cut anywhere.
    fn number(&mut self, bytes: usize) -> Option<u32> {
        let mut number = 0;
        for nth in 0..bytes {
            number |= u32::from(*self.take(1)?.first()?) << (8 * nth);
        }
        Some(number)
    }

    fn pass(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            bytes -= self.take(bytes)?.len();
        }
        Some(())
    }

    /// A text with its length before it, and behind it how it looks and how it is spoken.
    fn text(&mut self) -> Option<String> {
        let length = self.number(2)? as usize;
        let flags = self.number(1)?;
        let looks = if flags & 8 == 0 {
            0
        } else {
            self.number(2)? as usize
        };
        let spoken = if flags & 4 == 0 {
            0
        } else {
            self.number(4)? as usize
        };
        let text = self.letters(length, flags & 1 == 1);
        self.pass(looks * 4)?;
        self.pass(spoken)?;
        Some(text)
    }

    /// So many letters, of one byte or two. Where they go on in another record, it says anew how they are written.
    fn letters(&mut self, length: usize, wide: bool) -> String {
        let mut letters: Vec<u16> = Vec::new();
        let mut wide = wide;
        while letters.len() < length {
            if self.records.front().is_some_and(|record| record.is_empty()) {
                self.records.pop_front();
                match self.number(1) {
                    Some(flags) => wide = flags & 1 == 1,
                    None => break,
                }
            }
            let width = if wide { 2 } else { 1 };
            let Some(bytes) = self.take((length - letters.len()) * width) else {
                break;
            };
            if wide {
                let (pairs, _) = bytes.as_chunks::<2>();
                letters.extend(pairs.iter().map(|pair| u16::from_le_bytes(*pair)));
            } else {
                letters.extend(bytes.iter().map(|byte| u16::from(*byte)));
            }
        }
        String::from_utf16_lossy(&letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_are_floats_or_whole_numbers_and_hundredths_of_these() {
        // Vectors of MS-XLS 2.5.217.
        for (number, value) in [
            (0x3FF0_0000, 1.0),
            (0x3FF0_0001, 0.01),
            (1_234_567 << 2 | 2, 1_234_567.0),
            (1_234_567 << 2 | 3, 12_345.67),
        ] {
            assert!((short(number) - value).abs() < 1e-9, "{number:x}");
        }
        let minus_five = ((-5_i32 << 2) | 2).cast_unsigned();
        assert!((short(minus_five) + 5.0).abs() < 1e-9);
    }

    #[test]
    fn a_text_that_goes_on_in_another_record_may_be_written_otherwise_there() {
        let mut pieces = Pieces::new(b"\x06\x00\x00Jan");
        pieces.records.push_back(b"\x01s\0e\0n\0\x02\x00\x00BV");
        assert_eq!(pieces.text().as_deref(), Some("Jansen"));
        assert_eq!(pieces.text().as_deref(), Some("BV"));
        assert_eq!(pieces.text(), None);
    }
}
