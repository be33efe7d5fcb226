//! Any bytes as a file: recognised and read, whatever they are.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let own = import::Options {
        banks: minnelijk::app::library::banks::bank_profiles(),
        ..import::Options::default()
    };
    let _file = import::read("fuzz", &mut Cursor::new(bytes), &own);
});
