//! Any bytes inside an invoice in UBL.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let mut file = b"<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>1</ID>".to_vec();
    file.extend_from_slice(bytes);
    file.extend_from_slice(b"<LegalMonetaryTotal><PayableAmount>1.00</PayableAmount></LegalMonetaryTotal></Invoice>");
    let _file = import::read("fuzz", &mut Cursor::new(file), &import::Options::default());
});
