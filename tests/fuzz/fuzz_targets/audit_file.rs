//! Any bytes among the bookings of an audit file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let mut file = b"<auditfile><company><customersSuppliers><customerSupplier><custSupID>1</custSupID></customerSupplier></customersSuppliers>\
        <generalLedger><ledgerAccount><accID>1300</accID><accDesc>Debiteuren</accDesc></ledgerAccount></generalLedger><transactions>\
        <journal><jrnTp>S</jrnTp><transaction><nr>1</nr><trDt>2026-01-01</trDt><trLine><accID>1300</accID><amnt>1.00</amnt>\
        <amntTp>D</amntTp><custSupID>1</custSupID><invRef>1</invRef></trLine>"
        .to_vec();
    file.extend_from_slice(bytes);
    file.extend_from_slice(b"</transaction></journal></transactions></company></auditfile>");
    let _file = import::read("fuzz", &mut Cursor::new(file), &import::Options::default());
});
