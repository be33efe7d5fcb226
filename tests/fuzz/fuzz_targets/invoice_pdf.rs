//! Any bytes as a PDF, and as the e-invoice inside one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

/// A PDF without a table of its objects: readers look for them.
const BEFORE: &str = "%PDF-1.7\n\
    1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AF [4 0 R] >>\nendobj\n\
    2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n\
    3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n\
    4 0 obj\n<< /Type /Filespec /F (factur-x.xml) /EF << /F 5 0 R >> >>\nendobj\n";

fuzz_target!(|bytes: &[u8]| {
    let mut any = b"%PDF-1.7\n".to_vec();
    any.extend_from_slice(bytes);
    let mut inside = BEFORE.as_bytes().to_vec();
    inside.extend_from_slice(format!("5 0 obj\n<< /Length {} >>\nstream\n", bytes.len()).as_bytes());
    inside.extend_from_slice(bytes);
    inside.extend_from_slice(b"\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    for file in [any, inside] {
        let _file = import::read("fuzz.pdf", &mut Cursor::new(file), &import::Options::default());
    }
});
