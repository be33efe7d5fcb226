//! Any bytes under the heads of a payment provider's settlement.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let own = import::Options {
        settlements: minnelijk::app::library::settlements::settlement_profiles(),
        ..import::Options::default()
    };
    let mut file = b"Date,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,Reference Txn ID\n".to_vec();
    file.extend_from_slice(bytes);
    let _file = import::read("fuzz", &mut Cursor::new(file), &own);
});
