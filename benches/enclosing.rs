//! What a copy costs: judged when it comes in, and put behind a letter: `cargo bench --bench enclosing`.
//!
//! A page of our own with everything on it, and the one-page invoices of the samples where those are here.
//! Processor time of this process, from `/proc`; on other systems than Linux a dash stands in its place.

use chrono::NaiveDate;
use minnelijk::documents::enclosures::{self, Enclosure};
use minnelijk::documents::fonts::Face;
use minnelijk::documents::page::{Page, Style, mm};
use minnelijk::documents::{Info, preview, writer};
use minnelijk::domain::language::Language;
use std::error::Error;
use std::io::Write;
use std::path::Path;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// How often each is done.
const TIMES: u32 = 200;

fn main() -> Outcome {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| copy | KB | judged, ms | behind a letter, ms | the letter grows, KB |\n|---|---:|---:|---:|---:|"
    )?;
    let letter = page(
        "Beste heer Jansen, de volgende facturen staan nog open.",
        30,
    )?;
    let alone = milliseconds(|| {
        enclosures::append(&letter, &[])?;
        Ok(())
    })?;
    writeln!(out, "| none | 0 | – | {alone} | 0 |")?;
    for (name, pdf) in copies()? {
        let copy = Enclosure {
            pdf: &pdf,
            header: Some("Kopie factuur 2026-0187"),
            watermark: None,
        };
        let judged = milliseconds(|| {
            enclosures::inspect(&pdf)?;
            Ok(())
        })?;
        let joined = milliseconds(|| {
            enclosures::append(&letter, &[copy])?;
            Ok(())
        })?;
        let whole = enclosures::append(&letter, &[copy])?.pdf;
        let (size, more) = (pdf.len() / 1_024, (whole.len() - letter.len()) / 1_024);
        writeln!(out, "| {name} | {size} | {judged} | {joined} | {more} |")?;
        out.flush()?;
    }
    Ok(())
}

/// A PDF of ours with so many lines.
fn page(line: &str, lines: u16) -> Outcome<Vec<u8>> {
    let mut page = Page::a4();
    for at in 0..lines {
        let face = Face::ALL[usize::from(at) % Face::ALL.len()];
        let down = mm(40.0 + 7.0 * f32::from(at));
        page.text(Style::new(face, 10.0), mm(25.0), down, line);
    }
    let info = Info {
        title: "Herinnering",
        author: "Voorbeeld B.V.",
        language: Language::Dutch,
        day: NaiveDate::from_ymd_opt(2026, 10, 14).unwrap_or_default(),
    };
    Ok(writer::write(&[page], &info)?)
}

fn copies() -> Outcome<Vec<(String, Vec<u8>)>> {
    let invoice = page("Factuur 2026-0187: 12 uur timmerwerk à € 65,00", 32)?;
    let mut copies = vec![("our own".to_owned(), invoice)];
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples/invoice-pdf");
    let Ok(files) = std::fs::read_dir(samples) else {
        return Ok(copies);
    };
    let mut paths: Vec<_> = files.flatten().map(|file| file.path()).collect();
    paths.sort();
    for path in paths {
        let pdf = std::fs::read(&path)?;
        if preview::page_count(&pdf).is_ok_and(|pages| pages == 1) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            copies.push((name.into_owned(), pdf));
        }
    }
    Ok(copies)
}

/// Processor time of one turn, its threads included.
fn milliseconds(mut turn: impl FnMut() -> Outcome) -> Outcome<String> {
    let before = cpu_ticks();
    for _ in 0..TIMES {
        turn()?;
    }
    // A tick is a hundredth of a second.
    let spent = before
        .zip(cpu_ticks())
        .map(|(before, after)| after - before);
    Ok(spent.map_or_else(
        || "–".to_owned(),
        |ticks| format!("{:.2}", f64::from(ticks) * 10.0 / f64::from(TIMES)),
    ))
}

/// In user and system mode together (proc(5), fields 14 and 15 of stat).
fn cpu_ticks() -> Option<u32> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u32>().ok()? + fields.get(12)?.parse::<u32>().ok()?)
}
