//! Packed files: one file in gzip, or several in a .zip, as banks deliver a month of statements.
//!
//! Nothing is unpacked to disk or held in memory: a packed file is read as a stream that can be begun
//! again. What comes out is bounded, in bytes and against what went in, so that a file made to grow
//! without end (a "zip bomb") stops with a sentence. A packed file inside a packed file is not opened.

use super::{Source, fatal, limits};
use crate::domain::message::{Message, Problem, msg};
use flate2::bufread::{DeflateDecoder, MultiGzDecoder};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

/// What is done with each file that is found: its name, and the file or why it cannot be opened.
pub(crate) type Visitor<'v> =
    dyn FnMut(&str, Result<&mut dyn Source, Problem>) -> io::Result<()> + 'v;

/// Gives the file itself, or each file that is packed in it.
///
/// # Errors
/// The file cannot be read any further, or `visit` stopped.
pub(crate) fn each_file(
    name: &str,
    source: &mut dyn Source,
    visit: &mut Visitor<'_>,
) -> io::Result<()> {
    source.rewind()?;
    let mut head = Vec::new();
    source.take(4_096).read_to_end(&mut head)?;
    source.rewind()?;
    match head.as_slice() {
        [0x1F, 0x8B, ..] => {
            let inside = name
                .strip_suffix(".gz")
                .or_else(|| name.strip_suffix(".GZ"))
                .unwrap_or(name);
            let length = source.seek(SeekFrom::End(0))?;
            let place = Place {
                start: 0,
                packed: length,
                unpacked: None,
                method: Method::Gzip,
            };
            visit(inside, Ok(&mut Unpacked::open(source, place)?))
        }
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] if !is_office(&head) => {
            zip(name, source, visit)
        }
        _ => visit(name, Ok(source)),
    }
}

/// Spreadsheets and texts are zip files too; of these the sentence is another.
fn is_office(head: &[u8]) -> bool {
    [
        b"[Content_Types].xml".as_slice(),
        b"_rels/.rels",
        b"mimetypeapplication/vnd",
        b"xl/",
        b"word/",
    ]
    .iter()
    .any(|needle| head.windows(needle.len()).any(|window| window == *needle))
}

// Zip (PKWARE APPNOTE 6.3.10; without several disks and encryption, of zip64 the lengths of members)

/// One file in a zip, by its directory.
struct Member {
    name: String,
    header: u64,
    packed: u64,
    unpacked: u64,
    method: u16,
    encrypted: bool,
}

fn zip(name: &str, source: &mut dyn Source, visit: &mut Visitor<'_>) -> io::Result<()> {
    let refuse = |what: Message, remedy| Err(fatal(what, msg(remedy)));
    let Some(members) = directory(source)? else {
        let problem = refuse(msg("import-zip-damaged"), "import-zip-damaged-remedy");
        return visit(name, problem);
    };
    let files: Vec<&Member> = members.iter().filter(|member| member.is_file()).collect();
    let unpacked: u64 = files
        .iter()
        .fold(0, |sum, member| sum.saturating_add(member.unpacked));
    if files.is_empty() {
        return visit(
            name,
            refuse(msg("import-zip-empty"), "import-zip-empty-remedy"),
        );
    }
    if files.len() > limits::ZIP_FILES {
        let what = msg("import-zip-many").with("limit", limits::ZIP_FILES);
        return visit(name, refuse(what, "import-zip-many-remedy"));
    }
    if unpacked > limits::UNPACKED {
        return visit(name, Err(too_large()));
    }
    for member in files {
        let inside = member.name.rsplit(['/', '\\']).next().unwrap_or_default();
        if member.encrypted {
            visit(
                inside,
                refuse(msg("import-zip-locked"), "import-zip-locked-remedy"),
            )?;
            continue;
        }
        let Some(place) = member.place(source)? else {
            visit(
                inside,
                refuse(msg("import-zip-damaged"), "import-zip-damaged-remedy"),
            )?;
            continue;
        };
        visit(inside, Ok(&mut Unpacked::open(source, place)?))?;
    }
    Ok(())
}

/// A file that is packed because its kind is: its members are opened by their names.
pub(super) struct Packed<'s> {
    source: &'s mut dyn Source,
    members: Vec<Member>,
}

impl<'s> Packed<'s> {
    /// `None`: its directory cannot be understood.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(super) fn open(source: &'s mut dyn Source) -> io::Result<Option<Self>> {
        let members = directory(source)?;
        Ok(members.map(|members| Self { source, members }))
    }

    /// Whether there is a member of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.members.iter().any(|member| member.is_called(name))
    }

    /// Whether there is a member in this folder.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        let within = |member: &Member| {
            let start = member.name.get(..folder.len()).unwrap_or_default();
            start.replace('\\', "/").eq_ignore_ascii_case(folder)
        };
        self.members.iter().any(within)
    }

    /// A member, to be read; `None`: there is none of this name, or it is packed as nobody knows.
    ///
    /// # Errors
    /// The file cannot be read; one that is encrypted gives [`io::ErrorKind::PermissionDenied`].
    pub(super) fn member(&mut self, name: &str) -> io::Result<Option<Unpacked<'_>>> {
        let Some(at) = self.members.iter().position(|it| it.is_called(name)) else {
            return Ok(None);
        };
        let member = &self.members[at];
        if member.encrypted {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        match member.place(self.source)? {
            Some(place) => Unpacked::open(self.source, place).map(Some),
            None => Ok(None),
        }
    }
}

impl Member {
    /// Names in a file that is packed because its kind is are told apart by no more than this: some programs
    /// write them with the other slash.
    fn is_called(&self, name: &str) -> bool {
        let sign = |byte: u8| match byte {
            b'\\' => b'/',
            byte => byte.to_ascii_lowercase(),
        };
        let ours = self.name.trim_start_matches('/').bytes().map(sign);
        ours.eq(name.trim_start_matches('/').bytes().map(sign))
    }

    /// Where its bytes stand; `None`: it is packed as nobody knows.
    fn place(&self, source: &mut dyn Source) -> io::Result<Option<Place>> {
        let method = match self.method {
            0 => Method::Stored,
            8 => Method::Deflate,
            _ => return Ok(None),
        };
        Ok(self.data(source)?.map(|start| Place {
            start,
            packed: self.packed,
            unpacked: Some(self.unpacked),
            method,
        }))
    }

    /// Not a folder, and not what computers put beside files for themselves.
    fn is_file(&self) -> bool {
        let hidden = self
            .name
            .split(['/', '\\'])
            .any(|part| part.starts_with('.') || part == "__MACOSX");
        !hidden && !self.name.ends_with(['/', '\\'])
    }

    /// Where its bytes begin: behind a heading of its own, whose length the directory does not tell.
    fn data(&self, source: &mut dyn Source) -> io::Result<Option<u64>> {
        source.seek(SeekFrom::Start(self.header))?;
        let mut head = Vec::new();
        source.take(30).read_to_end(&mut head)?;
        if head.get(..4) != Some(b"PK\x03\x04") {
            return Ok(None);
        }
        let lengths = small(&head, 26)
            .zip(small(&head, 28))
            .map(|(name, extra)| u64::from(name) + u64::from(extra));
        Ok(lengths.map(|lengths| self.header + 30 + lengths))
    }
}

/// The directory stands at the end; `None` where it cannot be understood.
fn directory(source: &mut dyn Source) -> io::Result<Option<Vec<Member>>> {
    let length = source.seek(SeekFrom::End(0))?;
    let tail_start = length.saturating_sub(66_000);
    source.seek(SeekFrom::Start(tail_start))?;
    let mut tail = Vec::new();
    source.take(66_000).read_to_end(&mut tail)?;
    let Some(end) = tail.windows(4).rposition(|window| window == b"PK\x05\x06") else {
        return Ok(None);
    };
    let end = tail.get(end..).unwrap_or_default();
    let (Some(size), Some(offset)) = (large(end, 12), large(end, 16)) else {
        return Ok(None);
    };
    if offset == u64::from(u32::MAX) || offset.saturating_add(size) > length {
        return Ok(None);
    }
    source.seek(SeekFrom::Start(offset))?;
    let mut directory = Vec::new();
    // A name may be long, thousands of them are not a month of statements.
    let most = 64 * 1_024 * 1_024;
    source.take(size.min(most)).read_to_end(&mut directory)?;
    Ok(members(&directory))
}

fn members(directory: &[u8]) -> Option<Vec<Member>> {
    let mut members = Vec::new();
    let mut rest = directory;
    while rest.get(..4) == Some(b"PK\x01\x02") {
        let name_length = usize::from(small(rest, 28)?);
        let extra_length = usize::from(small(rest, 30)?);
        let after = extra_length + usize::from(small(rest, 32)?);
        let extra = rest.get(46 + name_length..46 + name_length + extra_length)?;
        let mut wide = wide_numbers(extra);
        // In the order in which the extra field has those that did not fit.
        let mut number = |at| match large(rest, at)? {
            number if number == u64::from(u32::MAX) => wide.next().or(Some(number)),
            number => Some(number),
        };
        let (unpacked, packed, header) = (number(24)?, number(20)?, number(42)?);
        members.push(Member {
            name: String::from_utf8_lossy(rest.get(46..46 + name_length)?).into_owned(),
            header,
            packed,
            unpacked,
            method: small(rest, 10)?,
            encrypted: small(rest, 8)? & 1 == 1,
        });
        rest = rest.get(46 + name_length + after..)?;
    }
    Some(members)
}

/// Numbers of eight bytes, which programs that do not know the length beforehand write even where four would
/// do (zip64, extra field 1).
fn wide_numbers(extra: &[u8]) -> impl Iterator<Item = u64> {
    let mut rest = extra;
    let mut found: &[u8] = &[];
    while let (Some(kind), Some(length)) = (small(rest, 0), small(rest, 2)) {
        let field = rest.get(4..4 + usize::from(length)).unwrap_or_default();
        if kind == 1 {
            found = field;
        }
        rest = rest.get(4 + usize::from(length)..).unwrap_or_default();
    }
    let (eight, _) = found.as_chunks::<8>();
    eight.iter().map(|eight| u64::from_le_bytes(*eight))
}

fn small(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn large(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u64::from(u32::from_le_bytes(bytes.try_into().ok()?)))
}

fn too_large() -> Problem {
    fatal(
        msg("import-zip-bomb").with("limit", limits::UNPACKED_SAID),
        msg("import-zip-bomb-remedy"),
    )
}

/// Why a file could not be read to its end, where that is because of how it is packed.
pub(crate) fn why(error: &io::Error) -> Option<Problem> {
    match error.kind() {
        io::ErrorKind::FileTooLarge => Some(too_large()),
        // A row or an element without end: `text::Paced`.
        io::ErrorKind::QuotaExceeded => Some(fatal(
            msg("import-piece-too-long"),
            msg("import-piece-too-long-remedy"),
        )),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
            Some(fatal(
                msg("import-zip-damaged"),
                msg("import-zip-damaged-remedy"),
            ))
        }
        _ => None,
    }
}

// A packed file as a stream

#[derive(Clone, Copy)]
enum Method {
    Stored,
    Deflate,
    Gzip,
}

/// Where packed bytes stand in a file.
#[derive(Clone, Copy)]
struct Place {
    start: u64,
    packed: u64,
    /// As the directory says; gzip does not.
    unpacked: Option<u64>,
    method: Method,
}

/// A packed file, read as if it were not.
pub(super) struct Unpacked<'s> {
    place: Place,
    stream: BufReader<Stream<'s>>,
}

impl<'s> Unpacked<'s> {
    fn open(source: &'s mut dyn Source, place: Place) -> io::Result<Self> {
        source.seek(SeekFrom::Start(place.start))?;
        let packed = Limited {
            source,
            left: place.packed,
        };
        Ok(Self {
            place,
            stream: BufReader::with_capacity(
                64 * 1_024,
                Stream {
                    packed: place.packed,
                    unpacked: place.unpacked,
                    given: 0,
                    kind: Kind::new(place.method, packed),
                },
            ),
        })
    }
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.read(buffer)
    }
}

impl BufRead for Unpacked<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.stream.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.stream.consume(count);
    }
}

/// Readers ask for the length and begin again; nothing else can be done with packed bytes.
impl Seek for Unpacked<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match to {
            SeekFrom::End(0) => Ok(self.place.unpacked.unwrap_or(self.place.packed)),
            SeekFrom::Start(0) => {
                let stream = self.stream.get_mut();
                stream.restart(self.place)?;
                // What was read ahead is of the old stream.
                let ahead = self.stream.buffer().len();
                self.stream.consume(ahead);
                Ok(0)
            }
            _ => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}

/// Counts what comes out.
struct Stream<'s> {
    packed: u64,
    unpacked: Option<u64>,
    given: u64,
    kind: Kind<'s>,
}

impl Stream<'_> {
    fn restart(&mut self, place: Place) -> io::Result<()> {
        self.given = 0;
        self.kind.restart(place)
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.kind.read(buffer)?;
        self.given = self.given.saturating_add(count as u64);
        let ended = count == 0 && !buffer.is_empty();
        if ended && self.unpacked.is_some_and(|length| length != self.given) {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let grows = self.packed.saturating_mul(limits::UNPACKED_RATIO);
        if self.given > limits::UNPACKED || self.given > grows.max(limits::UNPACKED_FREELY) {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(count)
    }
}

enum Kind<'s> {
    Stored(Limited<'s>),
    Deflate(DeflateDecoder<Limited<'s>>),
    Gzip(Option<MultiGzDecoder<Limited<'s>>>),
}

impl<'s> Kind<'s> {
    fn new(method: Method, packed: Limited<'s>) -> Self {
        match method {
            Method::Stored => Self::Stored(packed),
            Method::Deflate => Self::Deflate(DeflateDecoder::new(packed)),
            Method::Gzip => Self::Gzip(Some(MultiGzDecoder::new(packed))),
        }
    }

    fn restart(&mut self, place: Place) -> io::Result<()> {
        match self {
            Self::Stored(packed) => packed.restart(place),
            Self::Deflate(decoder) => {
                decoder.get_mut().restart(place)?;
                decoder.reset_data();
                Ok(())
            }
            Self::Gzip(decoder) => {
                if let Some(old) = decoder.take() {
                    let mut packed = old.into_inner();
                    packed.restart(place)?;
                    *decoder = Some(MultiGzDecoder::new(packed));
                }
                Ok(())
            }
        }
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Stored(packed) => packed.read(buffer),
            Self::Deflate(decoder) => decoder.read(buffer),
            Self::Gzip(decoder) => decoder.as_mut().map_or(Ok(0), |it| it.read(buffer)),
        }
    }
}

/// The packed bytes alone, of all that the file holds.
struct Limited<'s> {
    source: &'s mut dyn Source,
    left: u64,
}

impl Limited<'_> {
    fn restart(&mut self, place: Place) -> io::Result<()> {
        self.source.seek(SeekFrom::Start(place.start))?;
        self.left = place.packed;
        Ok(())
    }
}

impl Read for Limited<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(available) {
            *to = *from;
        }
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Limited<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Ok(&[]);
        }
        let most = usize::try_from(self.left).unwrap_or(usize::MAX);
        let available = self.source.fill_buf()?;
        Ok(available
            .get(..available.len().min(most))
            .unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count as u64);
        self.source.consume(count);
    }
}
