//! Any bytes inside an OFX.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let own = import::Options {
        banks: minnelijk::app::library::banks::bank_profiles(),
        ..import::Options::default()
    };
    let mut file = b"OFXHEADER:100\n<OFX><STMTRS><BANKTRANLIST>".to_vec();
    file.extend_from_slice(bytes);
    let _file = import::read("fuzz", &mut Cursor::new(file), &own);
});
