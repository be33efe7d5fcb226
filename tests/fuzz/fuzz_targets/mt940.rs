//! Any bytes inside an MT940.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let own = import::Options {
        banks: minnelijk::app::library::banks::bank_profiles(),
        ..import::Options::default()
    };
    let mut file = b":20:1\n:25:NL91ABNA0417164300EUR\n:60F:C261102EUR1,00\n".to_vec();
    file.extend_from_slice(bytes);
    let _file = import::read("fuzz", &mut Cursor::new(file), &own);
});
