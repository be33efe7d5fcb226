//! How much a PDF or a picture may ask of the computer, in the file and once it is unpacked. Each figure
//! stays far above what invoices are, and far below what a computer has.

/// Bytes of a file.
pub const BYTES: usize = 50 * MEGABYTE;
/// Pages of a PDF.
pub const PAGES: usize = 2_000;

/// What the packed objects of a PDF may unfold to, together: pages, fonts' widths, form fields. A tagged
/// PDF of 2,000 pages has a third of it.
pub(super) const STRUCTURE: usize = 32 * MEGABYTE;
/// Numbers, names, lists and the like that a PDF may consist of: each takes hundreds of bytes of memory.
pub(super) const OBJECTS: usize = 2_000_000;
/// The same where what looks like packed bytes is counted too, of which chance makes one in twenty-five.
pub(super) const OBJECTS_AND_CHANCE: usize = 6_000_000;
/// What the table of a file's objects may unfold to: it has seven bytes for each.
pub(super) const TABLE: usize = 8 * MEGABYTE;
/// What is parsed of a file may come to so many times its length, and this much more: an entry of the table
/// may point at any place, a hostile one at the same place again and again.
pub(super) const PARSED_TIMES: usize = 4;
/// See [`PARSED_TIMES`].
pub(super) const PARSED_FREELY: usize = 16 * MEGABYTE;
/// What the contents of all pages may unfold to, together, where they have to be unpacked at all.
pub(super) const CONTENTS: usize = 128 * MEGABYTE;
/// Annotations and form fields on all pages, together.
pub(super) const ANNOTATIONS: usize = 100_000;
/// What one stream may unfold to when somebody draws it: a page scanned in colour at 600 dpi takes 100 MB.
pub(super) const STREAM: usize = 400 * MEGABYTE;
/// What the streams that unfold most may come to, together.
pub(super) const STREAMS: usize = 2_000 * MEGABYTE;

/// What drawing a page may ask for: most take a hundredth.
pub(super) const DRAWING: usize = 2_000 * MEGABYTE;
/// Text of a file, in bytes: the longest novels have three million letters.
pub(super) const TEXT: usize = 16 * MEGABYTE;

/// Pages of a PDF that are made into pictures: a megabyte each.
pub(crate) const PICTURES: usize = 50;
/// Pixels of one picture: A3 at 600 dpi has seventy million.
pub(crate) const PIXELS: u64 = 100_000_000;

const MEGABYTE: usize = 1_000_000;
