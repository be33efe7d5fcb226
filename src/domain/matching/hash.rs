//! Keys of the book: numbers without blanks and signs, in sixteen bytes, and a quick hash for them. They come
//! from our own books and are no secret.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map of the book.
pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A number as it is looked up: letters and digits, upper case, without leading zeros; the same as
/// `normalise_number` gives. Up to sixteen bytes it is the text itself, above that a digest of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::domain) struct Key(u128);

impl Key {
    /// The key of a text, and of how many bytes it is; `None` where nothing is left.
    pub(in crate::domain) fn of(text: &str) -> Option<(Self, usize)> {
        let (mut packed, mut length, mut zeros) = (0_u128, 0, false);
        let mut add = |byte: u8| {
            if length == 0 && byte == b'0' {
                zeros = true;
                return;
            }
            length += 1;
            packed = if length <= 16 {
                (packed << 8) | u128::from(byte)
            } else {
                const MIXED: u128 = 0x2d35_8dcc_aa6c_78a5_8bb8_4b93_962e_acc9;
                ((packed.rotate_left(23) ^ u128::from(byte)).wrapping_mul(MIXED)) | (1 << 127)
            };
        };
        for sign in text.chars() {
            if sign.is_ascii_alphanumeric() {
                add(sign.to_ascii_uppercase() as u8);
            } else if !sign.is_ascii() && sign.is_alphanumeric() {
                for upper in sign.to_uppercase() {
                    upper.encode_utf8(&mut [0; 4]).bytes().for_each(&mut add);
                }
            }
        }
        match (length, zeros) {
            (0, false) => None,
            (0, true) => Some((Self(u128::from(b'0')), 1)),
            _ => Some((Self(packed), length)),
        }
    }
}

/// Places in the book under one key: mostly one.
#[derive(Debug, Clone)]
pub(super) enum Few<T> {
    /// One.
    One([T; 1]),
    /// More.
    Many(Vec<T>),
}

impl<T: Copy> Few<T> {
    /// Puts a place under a key.
    pub(super) fn put<K: Eq + std::hash::Hash>(map: &mut Map<K, Self>, key: K, place: T) {
        map.entry(key)
            .and_modify(|few| match few {
                Self::One([first]) => *few = Self::Many(vec![*first, place]),
                Self::Many(all) => all.push(place),
            })
            .or_insert(Self::One([place]));
    }

    /// All of them.
    pub(super) fn all(&self) -> &[T] {
        match self {
            Self::One(one) => one,
            Self::Many(all) => all,
        }
    }
}

/// Multiply and turn, eight bytes at a time.
#[derive(Debug, Clone, Default)]
pub(super) struct Quick(u64);

impl Quick {
    const fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.add(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }

    fn write_u128(&mut self, number: u128) {
        self.add(number as u64);
        self.add((number >> 64) as u64);
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    fn write_i64(&mut self, number: i64) {
        self.add(number.cast_unsigned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_written_differently_has_one_key() {
        for written in ["2026-0187", " 2026 0187", "002026.0187"] {
            assert_eq!(Key::of(written), Key::of("20260187"));
        }
        assert_eq!(Key::of("f-1é"), Key::of("F1É"));
        assert_ne!(Key::of("F20260187"), Key::of("20260187"));
        assert_eq!(Key::of("000").map(|(_, length)| length), Some(1));
        assert_eq!(Key::of(" - "), None);
        let long = "A1234567890123456789012345";
        assert_ne!(Key::of(long), Key::of(&long.replace('9', "8")));
        assert_eq!(Key::of(long), Key::of(&long.to_lowercase()));
    }
}
