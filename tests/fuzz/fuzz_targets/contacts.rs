//! Bytes behind the start of a card, and as the table of an address book.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import::{self, Options};
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    for start in ["BEGIN:VCARD\n", "Voornaam;Achternaam;Bedrijf;Telefoon op werk\n"] {
        let bytes = [start.as_bytes(), bytes].concat();
        let _file = import::read("fuzz", &mut Cursor::new(bytes), &Options::default());
    }
});
