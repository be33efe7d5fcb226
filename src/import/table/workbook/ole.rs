//! The file that older Office programs put their files in (MS-CFB): sectors in chains, and a directory of names.

use std::collections::BTreeMap;

/// An OLE file in memory, of which every place is checked before it is looked at.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The sector that follows each.
    next: Vec<u32>,
    /// The same of the small sectors, which stand one behind the other in a stream of their own.
    next_small: Vec<u32>,
    small: Vec<u8>,
    streams: BTreeMap<String, Stream>,
}

/// Where a stream begins, and how long it is.
#[derive(Clone, Copy)]
struct Stream {
    first: u32,
    length: usize,
}

/// From here on a sector's number means something else: the end, free, a table.
const RESERVED: u32 = 0xFFFF_FFFA;
/// Streams below this length stand in small sectors.
const SMALL_BELOW: usize = 4_096;
const SMALL_SECTOR: usize = 64;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

impl<'b> Compound<'b> {
    /// Reads its tables; `None`: it is damaged.
    pub(super) fn open(bytes: &'b [u8]) -> Option<Self> {
        let sector = match small(bytes, 30)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            streams: BTreeMap::new(),
        };
        file.next = file.table_of_sectors()?;
        let directory = file.chain(large(bytes, 48)?, usize::MAX);
        let mut root = None;
        for entry in directory.chunks_exact(ENTRY) {
            let stream = Stream {
                first: large(entry, 116)?,
                length: large(entry, 120)? as usize,
            };
            match entry.get(66) {
                Some(2) => drop(file.streams.insert(name_of(entry), stream)),
                Some(5) => root = Some(stream),
                _ => {}
            }
        }
        let root = root?;
        file.small = file.chain(root.first, root.length);
        let table = file.chain(large(bytes, 60)?, usize::MAX);
        file.next_small = numbers(&table);
        Some(file)
    }

    /// Whether there is a stream of this name, in capitals or not.
    pub(super) fn has(&self, name: &str) -> bool {
        self.streams.contains_key(&name.to_lowercase())
    }

    pub(super) fn has_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    /// The bytes of a stream.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let stream = self.streams.get(&name.to_lowercase())?;
        if stream.length >= SMALL_BELOW {
            return Some(self.chain(stream.first, stream.length));
        }
        let mut bytes = Vec::new();
        let small = |at: u32| {
            let start = (at as usize).checked_mul(SMALL_SECTOR)?;
            self.small
                .get(start..self.small.len().min(start + SMALL_SECTOR))
        };
        follow(stream.first, &self.next_small, |at| {
            let sector = small(at)?;
            bytes.extend_from_slice(sector);
            (bytes.len() < stream.length).then_some(())
        });
        bytes.truncate(stream.length);
        Some(bytes)
    }

    /// A sector; the last of a file may be cut off.
    fn sector(&self, at: u32) -> Option<&'b [u8]> {
        let start = (at as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = self.bytes.len().min(start.checked_add(self.sector)?);
        self.bytes.get(start..end).filter(|found| !found.is_empty())
    }

    /// The sectors of a chain one behind the other, up to a length.
    fn chain(&self, first: u32, length: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        follow(first, &self.next, |at| {
            bytes.extend_from_slice(self.sector(at)?);
            (bytes.len() < length).then_some(())
        });
        bytes.truncate(length);
        bytes
    }

    /// Which sector follows which: a table in sectors, of which the first 109 stand in the head and the others
    /// in a chain of lists.
    fn table_of_sectors(&self) -> Option<Vec<u32>> {
        let mut tables = numbers(self.bytes.get(76..512)?);
        let mut list = large(self.bytes, 68)?;
        // A list that leads back to one before it is followed no further than there are sectors.
        let mut most = self.bytes.len() / self.sector;
        while list < RESERVED && most > 0 {
            let mut found = numbers(self.sector(list)?);
            list = found.pop()?;
            tables.extend(found);
            most -= 1;
        }
        let mut next = Vec::new();
        for table in tables.into_iter().filter(|table| *table < RESERVED) {
            if next.len() * self.sector > self.bytes.len() {
                break;
            }
            next.extend(self.sector(table).map(numbers).unwrap_or_default());
        }
        Some(next)
    }
}

/// Follows a chain; a sector comes once, however it is linked. `take` gives `None` to stop.
fn follow(first: u32, next: &[u32], mut take: impl FnMut(u32) -> Option<()>) {
    let mut at = first;
    for _ in 0..=next.len() {
        if at >= RESERVED || take(at).is_none() {
            return;
        }
        match next.get(at as usize) {
            Some(following) => at = *following,
            None => return,
        }
    }
}

/// A name in the directory: UTF-16, with its length in bytes behind it.
fn name_of(entry: &[u8]) -> String {
    let length = small(entry, 64).unwrap_or(0).saturating_sub(2).min(64);
    let letters = entry.get(..usize::from(length)).unwrap_or_default();
    let letters = letters.chunks_exact(2).map(|pair| match pair {
        [low, high] => u16::from_le_bytes([*low, *high]),
        _ => 0,
    });
    let letters: Vec<u16> = letters.collect();
    String::from_utf16_lossy(&letters).to_lowercase()
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (four, _) = bytes.as_chunks::<4>();
    four.iter().map(|four| u32::from_le_bytes(*four)).collect()
}

/// Two bytes as a number.
pub(super) fn small(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

/// Four bytes as a number.
pub(super) fn large(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}
