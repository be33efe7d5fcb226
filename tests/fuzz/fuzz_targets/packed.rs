//! Any bytes as a packed file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let own = import::Options {
        banks: minnelijk::app::library::banks::bank_profiles(),
        ..import::Options::default()
    };
    let mut packed = b"PK\x03\x04".to_vec();
    packed.extend_from_slice(bytes);
    for bytes in [bytes, packed.as_slice()] {
        let _files = import::read_each("fuzz.zip", &mut Cursor::new(bytes), &own);
    }
});
