//! Files that are damaged in every way: bytes flipped, cut out and put in, and the end missing. What reads
//! them must come to an end all the same.

use proptest::prelude::*;

/// What is done to a file.
#[derive(Debug, Clone)]
pub struct Damage {
    /// Where, how many bytes go, and what comes in their place.
    changes: Vec<(usize, usize, Vec<u8>)>,
    /// Decides whether and where it ends early; free for other choices too.
    pub dice: usize,
}

impl Damage {
    /// The file after it.
    pub fn done_to(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        for (at, length, piece) in &self.changes {
            let at = at % (bytes.len() + 1);
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, piece.iter().copied());
        }
        if self.dice.is_multiple_of(5) {
            bytes.truncate(self.dice % (bytes.len() + 1));
        }
        bytes
    }
}

/// Damage that puts in any bytes, or one of the pieces that mean something to the reader.
pub fn damage(pieces: &'static [&'static str]) -> impl Strategy<Value = Damage> {
    let piece = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..6),
        proptest::sample::select(pieces).prop_map(|piece| piece.as_bytes().to_vec()),
    ];
    let changes = proptest::collection::vec((any::<usize>(), 0..40_usize, piece), 1..8);
    (changes, any::<usize>()).prop_map(|(changes, dice)| Damage { changes, dice })
}
