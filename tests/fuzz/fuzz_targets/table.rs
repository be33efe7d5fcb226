//! Any bytes as a list: under heads, and as the parts of a spreadsheet.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let own = import::Options::default();
    let mut text = b"Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand;Aanmaningen\n".to_vec();
    text.extend_from_slice(bytes);
    let list = import::read("fuzz", &mut Cursor::new(text), &own);
    if let Some(table) = list.table {
        let _trial = table.try_out(&table.taken);
    }
    // A workbook as it is: packed, in an OLE file, or bare records.
    let _file = import::read("fuzz", &mut Cursor::new(bytes), &own);
    let records = [b"\x09\x08\x10\x00\x00\x06\x05\x00".as_slice(), bytes].concat();
    let _records = import::read("fuzz", &mut Cursor::new(records), &own);
    for member in ["xl/workbook.xml", "content.xml"] {
        let _workbook = import::read("fuzz", &mut Cursor::new(stored(member, bytes)), &own);
    }
});

/// A zip of these parts, not packed: changes to a packed part would not come through.
fn stored(member: &str, bytes: &[u8]) -> Vec<u8> {
    const RELS: &[u8] = b"<Relationships><Relationship Id=\"r1\" Type=\"t/worksheet\" Target=\"s.xml\"/></Relationships>";
    const BOOK: &[u8] = b"<workbook><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>";
    let parts: [(&str, &[u8]); 4] = match member {
        "content.xml" => [
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            (member, bytes),
            ("a", b""),
            ("b", b""),
        ],
        _ => [
            (member, BOOK),
            ("xl/_rels/workbook.xml.rels", RELS),
            ("xl/s.xml", bytes),
            ("xl/sharedStrings.xml", bytes),
        ],
    };
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let length = (bytes.len() as u32).to_le_bytes();
        let header = (out.len() as u32).to_le_bytes();
        let name_length = (name.len() as u16).to_le_bytes();
        out.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
        directory.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0");
        for part in [&mut out, &mut directory] {
            part.extend([length, length].concat());
            part.extend(name_length);
        }
        out.extend([0; 2]);
        directory.extend([0; 12]);
        directory.extend(header);
        for part in [&mut out, &mut directory] {
            part.extend(name.as_bytes());
        }
        out.extend(bytes);
    }
    let (start, size) = (out.len() as u32, directory.len() as u32);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0\x04\0\x04\0");
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}
