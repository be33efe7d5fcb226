//! Any bytes as a copy behind a letter: what is promised when it comes in is what happens.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::documents::enclosures::{self, Enclosure};
use minnelijk::documents::page::Page;
use minnelijk::documents::{Info, writer};
use minnelijk::domain::language::Language;
use minnelijk::import::invoice_pdf::Kept;
use std::sync::LazyLock;

static LETTER: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let info = Info {
        title: "",
        author: "",
        language: Language::Dutch,
        day: chrono::NaiveDate::default(),
    };
    writer::write(&[Page::a4()], &info).expect("a letter")
});

fuzz_target!(|bytes: &[u8]| {
    let kept = Kept::of(bytes.to_vec());
    let enclosure = Enclosure {
        pdf: &kept.pdf,
        header: None,
        watermark: None,
    };
    let whole = enclosures::append(&LETTER, &[enclosure]).expect("the letter goes out");
    assert_eq!(whole.outcomes[0].is_ok(), kept.obstacle("fuzz").is_none());
});
