//! Any bytes inside a CAMT.053.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let own = import::Options {
        banks: minnelijk::app::library::banks::bank_profiles(),
        ..import::Options::default()
    };
    let mut file = b"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>".to_vec();
    file.extend_from_slice(bytes);
    file.extend_from_slice(b"</Stmt></BkToCstmrStmt></Document>");
    let _file = import::read("fuzz", &mut Cursor::new(file), &own);
});
