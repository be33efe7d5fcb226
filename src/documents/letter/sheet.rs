//! The sheet around a letter: letterhead, the address in the window, the reference block, fold mark,
//! the head of the next pages and the foot of all of them.
//!
//! After the grid of NEN 1026 for a DL envelope: the address block starts 35 mm (window on the left) or
//! 105 mm (right) from the left edge, is 70 mm wide and centred on 63.5 mm from the top, so that it
//! stays in sight between 50 and 77 mm however the sheet slides in its envelope. Nothing else about the
//! letter can be seen through the window.

use super::facts::{LetterFacts, Window};
use super::fill;
use crate::documents::fonts::Face;
pub(super) use crate::documents::grid::{
    ACCENT, BOTTOM, LEFT, NEXT_TOP, RIGHT, TINT, WIDTH, filled, fitting, shortened,
};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::text::{self, Line, Setting, Span};
use crate::domain::document::Address;
use crate::domain::message::msg;
use crate::words::Words;

/// Baseline of the subject on the first page.
pub(super) const SUBJECT: f32 = mm(99.0);
/// The window shows so many lines, the return line counted as one.
pub(super) const ADDRESS_LINES_MAX: usize = 6;
const ADDRESS_WIDTH: f32 = mm(70.0);
const ADDRESS_CENTRE: f32 = mm(63.5);
const ADDRESS_LEADING: f32 = mm(4.5);
const ADDRESS_SIZE: f32 = 10.4;
const RETURN_SIZE: f32 = 6.6;
const RETURN_HEIGHT: f32 = mm(4.5);

/// Where the window starts.
pub(super) const fn window_left(window: Window) -> f32 {
    match window {
        Window::Left => LEFT,
        Window::Right => mm(105.0),
    }
}

/// Where the column on the other side of the window starts: letterhead and reference block.
pub(super) const fn side_left(window: Window) -> f32 {
    match window {
        Window::Left => mm(128.0),
        Window::Right => LEFT,
    }
}

/// The lines of an address as they stand in the window.
pub(super) struct AddressBlock {
    /// The lines, top first.
    pub(super) lines: Vec<Line>,
    /// What does not fit in the width: the field it comes from, and the text.
    pub(super) too_wide: Vec<(&'static str, String)>,
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
        Self::set(&texts)
    }

    /// Ours, on a form that comes back.
    pub(super) fn ours(facts: &LetterFacts, words: &Words) -> Self {
        let mut texts = vec![("letter-field-our-name", facts.company.name.clone())];
        texts.extend(postal_lines(&facts.company.address, words));
        Self::set(&texts)
    }

    fn set(texts: &[(&'static str, String)]) -> Self {
        let setting = Setting {
            leading: ADDRESS_LEADING,
            ..Setting::new(ADDRESS_SIZE)
        };
        let mut block = Self {
            lines: Vec::new(),
            too_wide: Vec::new(),
        };
        for (field, line) in texts.iter().filter(|(_, line)| !line.trim().is_empty()) {
            let widest = line
                .split_whitespace()
                .map(|word| text::measure(Face::Regular, ADDRESS_SIZE, word))
                .fold(0.0, f32::max);
            if widest > ADDRESS_WIDTH {
                block.too_wide.push((field, line.clone()));
            }
            // Two spaces before the town are set as they are, not collapsed.
            let line = line.replace("  ", "\u{a0}\u{a0}");
            let span = [Span::new(Face::Regular, line.as_str())];
            block
                .lines
                .extend(text::paragraph(&span, &setting, ADDRESS_WIDTH));
        }
        block
    }

    /// Draws it in the window, with our address above it in small print where there is room.
    pub(super) fn draw(&self, page: &mut Page, window: Window, return_line: Option<&str>) {
        let x = window_left(window);
        let return_line = return_line.filter(|_| self.lines.len() < ADDRESS_LINES_MAX);
        let lines = self.lines.len() as f32 * ADDRESS_LEADING;
        let above = if return_line.is_some() {
            RETURN_HEIGHT
        } else {
            0.0
        };
        let top = ADDRESS_CENTRE - f32::midpoint(lines, above);
        if let Some(line) = return_line {
            let style = Style::new(Face::Regular, RETURN_SIZE).coloured(Rgb::GREY);
            let line = shortened(Face::Regular, RETURN_SIZE, line, ADDRESS_WIDTH);
            page.text(style, x, top + RETURN_SIZE * 0.85, &line);
            let rule = top + mm(2.9);
            let pen = Stroke::solid(Rgb::HAIR, 0.4);
            page.line((x, rule), (x + ADDRESS_WIDTH, rule), pen);
        }
        page.paragraph(&self.lines, x, top + above);
    }
}

/// Street, extra line, `1234 AB  TOWN`, COUNTRY.
fn postal_lines(address: &Address, words: &Words) -> Vec<(&'static str, String)> {
    let own = |value: &Option<String>| filled(value.as_deref()).map(str::to_owned);
    let mut lines = Vec::new();
    lines.extend(own(&address.extra).map(|extra| ("letter-field-extra", extra)));
    lines.extend(own(&address.street).map(|street| ("letter-field-street", street)));
    let dutch = is_dutch(address);
    let city = own(&address.city).map(|city| match dutch {
        true => city.to_uppercase(),
        false => city,
    });
    let postcode = own(&address.postcode).map(|code| match dutch {
        true => dutch_postcode(&code),
        false => code,
    });
    let gap = if dutch { "  " } else { " " };
    let place = [postcode, city].into_iter().flatten().collect::<Vec<_>>();
    if !place.is_empty() {
        lines.push(("letter-field-city", place.join(gap)));
    }
    if !dutch && let Some(country) = filled(address.country.as_deref()) {
        lines.push(("letter-field-country", country_name(country, words)));
    }
    lines
}

fn is_dutch(address: &Address) -> bool {
    filled(address.country.as_deref()).is_none_or(|country| country.eq_ignore_ascii_case("NL"))
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
    let x = side_left(facts.window);
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
    references(page, facts.window, mm(50.6), &rows);
}

/// Labels and values beside the window; a long value goes over lines.
pub(super) fn references(
    page: &mut Page,
    window: Window,
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

/// Where to fold for a DL envelope.
pub(super) fn fold_mark(page: &mut Page) {
    let pen = Stroke::solid(Rgb::GREY, 0.4);
    page.line((mm(5.0), mm(107.0)), (mm(9.0), mm(107.0)), pen);
}

/// What a later page belongs to.
pub(super) fn continuation(page: &mut Page, facts: &LetterFacts, words: &Words) {
    let style = Style::new(Face::Regular, 8.2).coloured(Rgb::GREY);
    let name = Style::new(Face::Semibold, 8.6).coloured(ACCENT);
    let company = shortened(name.face, name.size, &facts.company.name, WIDTH * 0.42);
    page.text(name, LEFT, mm(20.0), &company);
    let about = format!(
        "{} · {} · {}",
        facts.customer.name,
        facts.our_reference,
        words.day_long(facts.date)
    );
    let about = shortened(Face::Regular, 8.2, &about, WIDTH * 0.55);
    page.text_right(style, RIGHT, mm(20.0), &about);
    let pen = Stroke::solid(Rgb::HAIR, 0.5);
    page.line((LEFT, mm(22.4)), (RIGHT, mm(22.4)), pen);
}

/// Who we are in the law's eyes, and which page of how many.
pub(super) fn foot(page: &mut Page, facts: &LetterFacts, words: &Words, number: usize, of: usize) {
    let pen = Stroke::solid(Rgb::HAIR, 0.5);
    page.line((LEFT, mm(276.5)), (RIGHT, mm(276.5)), pen);
    let number = words.say(&msg("letter-page").with("page", number).with("pages", of));
    let style = Style::new(Face::Regular, 7.4).coloured(Rgb::GREY);
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
}
