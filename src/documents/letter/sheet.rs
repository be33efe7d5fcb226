//! The sheet around a letter: letterhead, the address in the window, the reference block, fold mark,
//! the head of the next pages and the foot of all of them.
//!
//! The address stands where the envelope's window shows it however the sheet slides
//! ([`crate::domain::envelope`]); letterhead and references stand on the other side of the sheet, and
//! nothing else about the letter can be seen through the window. On paper that has its own head and foot
//! ours are left out, and text keeps clear of them.

use super::facts::LetterFacts;
use super::fill;
use crate::documents::fonts::Face;
pub(super) use crate::documents::grid::{
    ACCENT, BOTTOM, LEFT, NEXT_TOP, RIGHT, TINT, WIDTH, filled, fitting, shortened,
};
use crate::documents::page::{A4_HEIGHT, Page, Rgb, Stroke, Style, mm};
use crate::documents::text::{self, Line, Setting, Span};
use crate::domain::document::Address;
use crate::domain::envelope::Window;
use crate::domain::message::msg;
use crate::domain::stationery::Stock;
use crate::words::Words;

/// Baseline of the subject on the first page.
pub(super) const SUBJECT: f32 = mm(99.0);
/// The window shows so many lines, the return line counted as one.
pub(super) const ADDRESS_LINES_MAX: usize = 6;
/// Between lines of an address, where the window is high enough for six of them.
const ADDRESS_LEADING: f32 = mm(4.5);
const ADDRESS_SIZE: f32 = 10.4;
const RETURN_SIZE: f32 = 6.6;
const RETURN_HEIGHT: f32 = mm(4.5);
/// The zone of the return line in DIN 5008.
const RETURN_ZONE: f32 = mm(5.0);

/// Tenths of a millimetre as points.
const fn tenths(tenths: i32) -> f32 {
    mm(tenths as f32 / 10.0)
}

/// Where the column on the other side of the window starts: letterhead and reference block.
pub(super) const fn side_left(window: &Window) -> f32 {
    if window.on_the_left() {
        mm(128.0)
    } else {
        LEFT
    }
}

/// Where text begins on the second and later pages.
pub(super) const fn next_top(facts: &LetterFacts) -> f32 {
    match facts.stationery.stock {
        Stock::Blank => NEXT_TOP,
        Stock::Letterhead | Stock::Printed => tenths(facts.stationery.head) + CONTINUATION,
    }
}

/// Room for the line that says what a later page belongs to, under the paper's own head.
const CONTINUATION: f32 = mm(10.0);

/// Where text ends on every page.
pub(super) const fn bottom(facts: &LetterFacts) -> f32 {
    match facts.stationery.stock {
        Stock::Blank => BOTTOM,
        Stock::Letterhead | Stock::Printed => {
            A4_HEIGHT - tenths(facts.stationery.foot) - PAGE_NUMBER
        }
    }
}

/// Room for the number of a page, above the paper's own foot.
const PAGE_NUMBER: f32 = mm(8.0);

/// The lines of an address as they stand in the window.
pub(super) struct AddressBlock {
    /// The lines, top first.
    pub(super) lines: Vec<Line>,
    /// What does not fit in the width: the field it comes from, and the text.
    pub(super) too_wide: Vec<(&'static str, String)>,
    /// Between its lines, in points.
    leading: f32,
}

impl AddressBlock {
    /// The customer's.
    pub(super) fn of(facts: &LetterFacts, words: &Words) -> Self {
        let customer = &facts.customer;
        let mut texts = vec![("letter-field-name", customer.name.clone())];
        if let Some(attention) = filled(customer.attention.as_deref()) {
            let attention = words.say(&msg("letter-attention").with("name", attention));
            texts.push(("letter-field-attention", attention));
        }
        texts.extend(postal_lines(&customer.address, words));
        Self::set(&texts, &facts.window)
    }

    /// Ours, on a form that comes back.
    pub(super) fn ours(facts: &LetterFacts, words: &Words) -> Self {
        let mut texts = vec![("letter-field-our-name", facts.company.name.clone())];
        texts.extend(postal_lines(&facts.company.address, words));
        Self::set(&texts, &facts.window)
    }

    fn set(texts: &[(&'static str, String)], window: &Window) -> Self {
        let width = tenths(window.address.width);
        let leading = tenths(window.address.height) / ADDRESS_LINES_MAX as f32;
        let setting = Setting {
            leading: leading.min(ADDRESS_LEADING),
            ..Setting::new(ADDRESS_SIZE)
        };
        let mut block = Self {
            lines: Vec::new(),
            too_wide: Vec::new(),
            leading: setting.leading,
        };
        for (field, line) in texts.iter().filter(|(_, line)| !line.trim().is_empty()) {
            let widest = line
                .split_whitespace()
                .map(|word| text::measure(Face::Regular, ADDRESS_SIZE, word))
                .fold(0.0, f32::max);
            if widest > width {
                block.too_wide.push((field, line.clone()));
            }
            // Two spaces before the town are set as they are, not collapsed.
            let line = line.replace("  ", "\u{a0}\u{a0}");
            let span = [Span::new(Face::Regular, line.as_str())];
            block.lines.extend(text::paragraph(&span, &setting, width));
        }
        block
    }

    /// Draws it in the window, with our address above it in small print where there is room.
    pub(super) fn draw(&self, page: &mut Page, window: &Window, return_line: Option<&str>) {
        let place = window.address;
        let (x, width) = (tenths(place.left), tenths(place.width));
        let lines = self.lines.len() as f32 * self.leading;
        let room = tenths(place.height) - lines;
        // A hair less than a line of it is missing when six lines fill the window.
        let return_line = return_line.filter(|_| room > RETURN_HEIGHT - mm(0.1));
        let above = match (window.from_top, return_line) {
            (true, _) => RETURN_ZONE,
            (false, Some(_)) => RETURN_HEIGHT,
            (false, None) => 0.0,
        };
        let top = tenths(place.top)
            + if window.from_top {
                0.0
            } else {
                (room - above) / 2.0
            };
        if let Some(line) = return_line {
            let style = Style::new(Face::Regular, RETURN_SIZE).coloured(Rgb::GREY);
            let line = shortened(Face::Regular, RETURN_SIZE, line, width);
            page.text(style, x, top + RETURN_SIZE * 0.85, &line);
            let rule = top + mm(2.9);
            let pen = Stroke::solid(Rgb::HAIR, 0.4);
            page.line((x, rule), (x + width, rule), pen);
        }
        page.paragraph(&self.lines, x, top + above);
    }
}

/// Street, extra line, postcode and town as the post of that country wants them, COUNTRY.
fn postal_lines(address: &Address, words: &Words) -> Vec<(&'static str, String)> {
    let own = |value: &Option<String>| filled(value.as_deref()).map(str::to_owned);
    let mut lines = Vec::new();
    lines.extend(own(&address.extra).map(|extra| ("letter-field-extra", extra)));
    lines.extend(own(&address.street).map(|street| ("letter-field-street", street)));
    let (postcode, city) = (own(&address.postcode), own(&address.city));
    let places = place_lines(&country_of(address), postcode, city);
    lines.extend(places.into_iter().map(|line| ("letter-field-city", line)));
    if !is_dutch(address)
        && let Some(country) = filled(address.country.as_deref())
    {
        lines.push(("letter-field-country", country_name(country, words)));
    }
    lines
}

/// Postcode and town: `1012 RJ  AMSTERDAM`, `LONDON` above `SW1A 1AA`, `Springfield 62701`, `75008 Paris`.
/// The Universal Postal Union keeps how each country writes them.
fn place_lines(country: &str, postcode: Option<String>, city: Option<String>) -> Vec<String> {
    let joined = |parts: [Option<String>; 2], gap: &str| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(gap)
    };
    let lines = match country {
        "NL" => {
            let (postcode, city) = (
                postcode.map(|code| dutch_postcode(&code)),
                city.map(|city| city.to_uppercase()),
            );
            vec![joined([postcode, city], "  ")]
        }
        "GB" | "IE" => vec![
            city.map(|city| city.to_uppercase()).unwrap_or_default(),
            postcode.map(|code| code.to_uppercase()).unwrap_or_default(),
        ],
        "US" | "CA" | "AU" => vec![joined([city, postcode], " ")],
        _ => vec![joined([postcode, city], " ")],
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// The country in capitals; ours where none is named.
fn country_of(address: &Address) -> String {
    filled(address.country.as_deref()).map_or_else(|| "NL".to_owned(), str::to_ascii_uppercase)
}

fn is_dutch(address: &Address) -> bool {
    country_of(address) == "NL"
}

/// `1234ab` as `1234 AB`; anything else as it is.
fn dutch_postcode(code: &str) -> String {
    let plain: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let (digits, letters) = plain.split_at_checked(4).unwrap_or((&plain, ""));
    let usual = digits.bytes().all(|b| b.is_ascii_digit())
        && letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_alphabetic());
    if usual {
        format!("{digits} {}", letters.to_uppercase())
    } else {
        code.trim().to_owned()
    }
}

/// A country in capitals, as the post of this one reads it; the code where we do not know its name.
fn country_name(code: &str, words: &Words) -> String {
    let code = code.trim().to_ascii_uppercase();
    let key = match code.as_str() {
        "BE" => "letter-country-be",
        "DE" => "letter-country-de",
        "FR" => "letter-country-fr",
        "LU" => "letter-country-lu",
        "GB" => "letter-country-gb",
        "IE" => "letter-country-ie",
        "ES" => "letter-country-es",
        "PT" => "letter-country-pt",
        "IT" => "letter-country-it",
        "AT" => "letter-country-at",
        "CH" => "letter-country-ch",
        "DK" => "letter-country-dk",
        "SE" => "letter-country-se",
        "NO" => "letter-country-no",
        "FI" => "letter-country-fi",
        "PL" => "letter-country-pl",
        "CZ" => "letter-country-cz",
        "US" => "letter-country-us",
        _ => return code,
    };
    words.t(key).to_uppercase()
}

/// Our address in one line, for the post to send a letter back to.
pub(super) fn return_line(facts: &LetterFacts) -> String {
    let address = &facts.company.address;
    let place = [&address.postcode, &address.city]
        .into_iter()
        .filter_map(|part| filled(part.as_deref()))
        .collect::<Vec<_>>()
        .join(" ");
    [
        Some(facts.company.name.as_str()),
        filled(address.street.as_deref()),
        filled(Some(&place)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// Logo or name at the top of the first page.
pub(super) fn letterhead(page: &mut Page, facts: &LetterFacts) {
    let x = side_left(&facts.window);
    let top = mm(16.0);
    if let Some(logo) = &facts.company.logo {
        let (width, height) = logo.fit(mm(58.0), mm(20.0));
        page.picture(logo, (x, top), (width, height));
        return;
    }
    let set = |size: f32| {
        let setting = Setting {
            colour: ACCENT,
            leading: size * 1.18,
            ..Setting::new(size)
        };
        let span = [Span::new(Face::Bold, facts.company.name.as_str())];
        text::paragraph(&span, &setting, mm(62.0))
    };
    // A long name is set smaller rather than over three lines.
    let large = set(17.0);
    let lines = if large.len() > 2 { set(12.5) } else { large };
    let end = page.paragraph(&lines, x, top);
    let pen = Stroke::solid(ACCENT, 1.4);
    page.line((x + 0.5, end + 5.0), (x + mm(14.0), end + 5.0), pen);
}

/// Date, references and who to ask for, beside the window.
pub(super) fn reference_block(page: &mut Page, facts: &LetterFacts, words: &Words) {
    let sender = &facts.sender;
    let rows = [
        ("letter-date", Some(words.day_long(facts.date))),
        ("letter-our-reference", Some(facts.our_reference.clone())),
        ("letter-customer-number", facts.customer.number.clone()),
        ("letter-handled-by", Some(sender.name.clone())),
        ("letter-phone", fill::phone(facts).map(str::to_owned)),
    ];
    let rows: Vec<(String, String)> = rows
        .into_iter()
        .filter_map(|(key, value)| Some((words.t(key), value?)))
        .collect();
    references(page, &facts.window, mm(50.6), &rows);
}

/// Labels and values beside the window; a long value goes over lines.
pub(super) fn references(
    page: &mut Page,
    window: &Window,
    top: f32,
    rows: &[(String, String)],
) -> f32 {
    let x = side_left(window);
    let value_x = x + mm(23.0);
    let value_width = mm(62.0) - mm(23.0);
    let label_style = Style::new(Face::Regular, 8.2).coloured(Rgb::GREY);
    let setting = Setting {
        leading: 12.0,
        ..Setting::new(9.0)
    };
    let mut y = top;
    for (label, value) in rows.iter().filter(|(_, value)| !value.trim().is_empty()) {
        let span = [Span::new(Face::Regular, value.trim())];
        let lines = text::paragraph(&span, &setting, value_width);
        if let Some(first) = lines.first() {
            page.text(label_style, x, y + first.baseline, label);
        }
        y = page.paragraph(&lines, value_x, y) + mm(0.75);
    }
    y
}

/// Where to fold for the envelope; paper from the printing works has its own marks.
pub(super) fn fold_marks(page: &mut Page, facts: &LetterFacts) {
    if facts.stationery.stock == Stock::Printed {
        return;
    }
    let pen = Stroke::solid(Rgb::GREY, 0.4);
    for fold in facts.window.folds {
        page.line((mm(5.0), tenths(*fold)), (mm(9.0), tenths(*fold)), pen);
    }
}

/// What a later page belongs to.
pub(super) fn continuation(page: &mut Page, facts: &LetterFacts, words: &Words) {
    let style = Style::new(Face::Regular, 8.2).coloured(Rgb::GREY);
    let name = Style::new(Face::Semibold, 8.6).coloured(ACCENT);
    let company = shortened(name.face, name.size, &facts.company.name, WIDTH * 0.42);
    let y = next_top(facts) - CONTINUATION;
    page.text(name, LEFT, y, &company);
    let about = format!(
        "{} · {} · {}",
        facts.customer.name,
        facts.our_reference,
        words.day_long(facts.date)
    );
    let about = shortened(Face::Regular, 8.2, &about, WIDTH * 0.55);
    page.text_right(style, RIGHT, y, &about);
    let pen = Stroke::solid(Rgb::HAIR, 0.5);
    page.line((LEFT, y + mm(2.4)), (RIGHT, y + mm(2.4)), pen);
}

/// Who we are in the law's eyes, and which page of how many.
pub(super) fn foot(page: &mut Page, facts: &LetterFacts, words: &Words, number: usize, of: usize) {
    let number = words.say(&msg("letter-page").with("page", number).with("pages", of));
    let style = Style::new(Face::Regular, 7.4).coloured(Rgb::GREY);
    if !facts.stationery.is_blank() {
        page.text_right(style, RIGHT, bottom(facts) + mm(5.0), &number);
        return;
    }
    let pen = Stroke::solid(Rgb::HAIR, 0.5);
    page.line((LEFT, mm(276.5)), (RIGHT, mm(276.5)), pen);
    let taken = text::measure(style.face, style.size, &number);
    let small = Style::new(Face::Regular, 7.2).coloured(Rgb::GREY);
    let lines = company_lines(facts, words, small, WIDTH - taken - mm(8.0));
    for (index, line) in lines.iter().enumerate() {
        page.text(small, LEFT, mm(280.4) + 9.6 * index as f32, line);
    }
    page.text_right(style, RIGHT, mm(280.4), &number);
}

/// Over every page of a letter that must not be sent.
pub(super) fn sample(page: &mut Page, words: &Words) {
    page.watermark(&words.t("letter-sample"));
    let style = Style::new(Face::Semibold, 8.2).coloured(Rgb(0xb3, 0x1b, 0x1b));
    page.text(style, LEFT, mm(10.0), &words.t("letter-sample-line"));
}

/// Who we are, in as many lines as it takes; a line ends between two parts.
fn company_lines(facts: &LetterFacts, words: &Words, style: Style, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in company_parts(facts, words) {
        match lines.last_mut() {
            Some(line) => {
                let longer = format!("{line} · {part}");
                if text::measure(style.face, style.size, &longer) <= width {
                    *line = longer;
                } else {
                    lines.push(part);
                }
            }
            None => lines.push(part),
        }
    }
    lines
}

fn company_parts(facts: &LetterFacts, words: &Words) -> Vec<String> {
    let company = &facts.company;
    let address = &company.address;
    let say = |key, value: &str| words.say(&msg(key).with("value", value));
    let place = [&address.postcode, &address.city]
        .into_iter()
        .filter_map(|part| filled(part.as_deref()))
        .collect::<Vec<_>>()
        .join(" ");
    let address = [filled(address.street.as_deref()), filled(Some(&place))]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let iban = filled(company.iban.as_deref()).map(crate::words::iban);
    let parts = [
        Some(filled(company.legal_line.as_deref()).map_or(company.name.clone(), str::to_owned)),
        Some(address),
        filled(company.phone.as_deref()).map(str::to_owned),
        filled(company.email.as_deref()).map(str::to_owned),
        filled(company.kvk.as_deref()).map(|kvk| say("letter-kvk", kvk)),
        filled(company.vat.as_deref()).map(|vat| say("letter-vat", vat)),
        iban.map(|iban| say("letter-iban", &iban)),
    ];
    parts
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dutch_postcode_has_its_space_and_capitals() {
        assert_eq!(dutch_postcode("1012rj"), "1012 RJ");
        assert_eq!(dutch_postcode(" 1012 RJ "), "1012 RJ");
        assert_eq!(dutch_postcode("B-1000"), "B-1000");
        assert_eq!(dutch_postcode("12é4ab"), "12é4ab");
    }

    #[test]
    fn postcode_and_town_stand_as_each_country_writes_them() {
        let lines = |country, postcode: &str, city: &str| {
            let part = |text: &str| Some(text.to_owned());
            place_lines(country, part(postcode), part(city))
        };
        assert_eq!(lines("NL", "1012rj", "Amsterdam"), ["1012 RJ  AMSTERDAM"]);
        assert_eq!(lines("DE", "10115", "Berlin"), ["10115 Berlin"]);
        assert_eq!(lines("BE", "1000", "Brussel"), ["1000 Brussel"]);
        assert_eq!(lines("GB", "sw1a 1aa", "London"), ["LONDON", "SW1A 1AA"]);
        assert_eq!(
            lines("US", "62701", "Springfield, IL"),
            ["Springfield, IL 62701"]
        );
        assert_eq!(place_lines("IE", None, None), Vec::<String>::new());
    }
}
