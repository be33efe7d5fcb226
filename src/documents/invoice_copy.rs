//! The facts of an invoice on paper, for one that came without a PDF.
//!
//! It is never passed off as the invoice: its title says that it is not, and it is drawn only where the
//! lines and the VAT are known, so that nothing a customer needs to recognise the invoice is left out.

use crate::documents::flow::{self, Area, Row};
use crate::documents::fonts::Face;
use crate::documents::grid::{ACCENT, BOTTOM, LEFT, NEXT_TOP, RIGHT, WIDTH, filled, fitting};
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::table::{Column, SumStyle, Table, sum_row};
use crate::documents::text::{self, Setting, Span};
use crate::domain::document::{DocumentKind, Party, ReadDocument};
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::words::Words;

/// Where the facts of the invoice start.
const TOP: f32 = mm(30.0);

/// Lays out the facts of an invoice, in the language of the words.
///
/// # Errors
/// Its lines or its VAT are not known, or a character in it is not in the type.
pub fn lay_out(document: &ReadDocument, words: &Words) -> Result<Vec<Page>, Vec<Problem>> {
    if document.lines.is_empty() || document.taxes.is_empty() {
        return Err(vec![impossible(document, "letter-copy-no-lines")]);
    }
    let area = Area {
        first_top: TOP,
        next_top: NEXT_TOP,
        bottom: BOTTOM,
    };
    let mut pages = flow::paginate(&|_| rows(document, words), &area, &|_| Page::a4());
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        foot(page, document, words, index + 1, count);
    }
    match text::missing(&all_text(document)).is_empty() {
        true => Ok(pages),
        false => Err(vec![impossible(document, "letter-copy-characters")]),
    }
}

fn impossible(document: &ReadDocument, key: &'static str) -> Problem {
    Problem {
        place: Some(msg("letter-copy-place").with("number", document.number.as_str())),
        what: msg(key),
        remedy: Some(msg("letter-copy-remedy")),
        weight: Weight::LeftOut,
    }
}

/// Everything from outside that is printed.
fn all_text(document: &ReadDocument) -> String {
    let party = |party: &Party| party_lines(party).join(" ");
    let lines = document.lines.iter().map(|line| line.description.as_str());
    let mut all: Vec<String> = lines.map(str::to_owned).collect();
    all.extend([party(&document.supplier), party(&document.customer)]);
    all.extend([document.number.clone()]);
    all.extend(document.order_reference.clone());
    all.join(" ")
}

fn rows(document: &ReadDocument, words: &Words) -> Vec<Row> {
    let mut rows = vec![title(document, words), parties(document, words)];
    rows.push(facts(document, words));
    rows.extend(lines(document, words));
    rows.extend(sums(document, words));
    rows
}

/// What this page is, and what it is not.
fn title(document: &ReadDocument, words: &Words) -> Row {
    let title = match document.kind {
        DocumentKind::Invoice => words.t("letter-copy-title"),
        DocumentKind::CreditNote => words.t("letter-copy-title-credit"),
    };
    let setting = Setting {
        colour: Rgb::GREY,
        leading: 12.6,
        ..Setting::new(9.2)
    };
    let explained = words.t("letter-copy-explained");
    let lines = text::paragraph(&[Span::new(Face::Regular, &explained)], &setting, WIDTH);
    let height = 26.0 + lines.iter().map(|line| line.height).sum::<f32>();
    Row::new(height, move |page, top| {
        let style = Style::new(Face::Semibold, 14.0).coloured(ACCENT);
        page.text(style, LEFT, top + 13.0, &title);
        page.paragraph(&lines, LEFT, top + 22.0);
    })
}

fn party_lines(party: &Party) -> Vec<String> {
    let address = &party.address;
    let place = [&address.postcode, &address.city]
        .into_iter()
        .filter_map(|part| filled(part.as_deref()))
        .collect::<Vec<_>>()
        .join(" ");
    [
        filled(party.name.as_deref()),
        filled(address.extra.as_deref()),
        filled(address.street.as_deref()),
        filled(Some(&place)),
        filled(address.country.as_deref()).filter(|country| *country != "NL"),
        filled(party.vat.as_deref()),
    ]
    .into_iter()
    .flatten()
    .map(str::to_owned)
    .collect()
}

/// From whom and to whom, beside each other.
fn parties(document: &ReadDocument, words: &Words) -> Row {
    let half = (WIDTH - mm(8.0)) / 2.0;
    let set = |party: &Party| {
        let text = party_lines(party).join("\n");
        let setting = Setting {
            leading: 12.6,
            ..Setting::new(9.4)
        };
        text::paragraph(&[Span::new(Face::Regular, &text)], &setting, half)
    };
    let columns = [
        (words.t("letter-copy-from"), set(&document.supplier)),
        (words.t("letter-copy-to"), set(&document.customer)),
    ];
    let tallest = columns
        .iter()
        .map(|(_, lines)| lines.iter().map(|line| line.height).sum())
        .fold(0.0, f32::max);
    Row::new(tallest + 16.0, move |page, top| {
        for (index, (label, lines)) in columns.iter().enumerate() {
            let x = LEFT + (half + mm(8.0)) * index as f32;
            let style = Style::new(Face::Regular, 8.2).coloured(Rgb::GREY);
            page.text(style, x, top + 9.0, label);
            page.paragraph(lines, x, top + 13.0);
        }
    })
    .gap(12.0)
}

/// Number, days and references.
fn facts(document: &ReadDocument, words: &Words) -> Row {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| words.day_long(day));
    let pairs: Vec<(String, String)> = [
        ("letter-copy-number", Some(document.number.clone())),
        ("letter-copy-issued", day(document.issued_on)),
        ("letter-copy-due", day(document.due_on)),
        ("letter-copy-delivered", day(document.delivered_on)),
        ("letter-copy-order", document.order_reference.clone()),
        ("letter-copy-credits", document.credits_number.clone()),
    ]
    .into_iter()
    .filter_map(|(key, value)| value.map(|value| (words.t(key), value)))
    .collect();
    let leading = mm(4.9);
    let height = leading * pairs.len() as f32 + 12.0;
    Row::new(height, move |page, top| {
        let pen = Stroke::solid(Rgb::HAIR, 0.6);
        page.line((LEFT, top), (RIGHT, top), pen);
        for (index, (label, value)) in pairs.iter().enumerate() {
            let y = top + 16.0 + leading * index as f32;
            let style = Style::new(Face::Regular, 8.8).coloured(Rgb::GREY);
            page.text(style, LEFT, y, label);
            let style = fitting(Style::new(Face::Regular, 9.4), value, WIDTH - mm(36.0));
            page.text(style, LEFT + mm(36.0), y, value);
        }
    })
    .gap(12.0)
}

fn lines(document: &ReadDocument, words: &Words) -> Vec<Row> {
    let unit = unit(document.amount.currency);
    let counted = document.lines.iter().any(|line| line.quantity.is_some());
    let mut columns = vec![Column::filling(words.t("letter-copy-col-line"))];
    if counted {
        columns.push(Column::right(words.t("letter-copy-col-quantity")));
    }
    columns.push(Column::right(
        words.say(&msg("letter-col-amount").with("unit", unit)),
    ));
    let table = Table {
        columns,
        rows: document
            .lines
            .iter()
            .map(|line| {
                let mut cells = vec![line.description.clone()];
                if counted {
                    cells.push(line.quantity.clone().unwrap_or_default());
                }
                cells.push(words.amount(line.amount));
                cells
            })
            .collect(),
        carried: Vec::new(),
        carry_words: (String::new(), String::new()),
    };
    table.into_rows(14.0, true)
}

fn unit(currency: Currency) -> String {
    match currency == Currency::EUR {
        true => "€".to_owned(),
        false => currency.code().to_owned(),
    }
}

/// Net, VAT by rate, and the total as the invoice says it.
fn sums(document: &ReadDocument, words: &Words) -> Vec<Row> {
    let currency = document.amount.currency;
    let mut rows = Vec::new();
    let part = |label, amount| sum_row(label, words.amount(amount), SumStyle::Part).kept(true);
    let tax = Money::sum(currency, document.taxes.iter().map(|tax| tax.tax));
    if let Some(net) = tax.and_then(|tax| document.amount.checked_sub(tax)) {
        rows.push(part(words.t("letter-copy-without-vat"), net).gap(2.0));
    }
    for tax in &document.taxes {
        let label = match (&tax.percent, tax.base) {
            (Some(percent), Some(base)) => words.say(
                &msg("letter-copy-vat")
                    .with("percent", percent_text(percent, words))
                    .with("base", base),
            ),
            _ => words.t("letter-copy-vat-plain"),
        };
        rows.push(part(label, tax.tax));
    }
    let total = words.money(document.amount);
    let mut total = sum_row(words.t("letter-copy-total"), total, SumStyle::Total);
    if document.payable == document.amount {
        rows.push(total);
    } else {
        total.keep = true;
        rows.push(total);
        rows.push(part(words.t("letter-copy-payable"), document.payable).kept(false));
    }
    rows
}

/// A percentage as a file writes it (`21.00`), as we say it.
fn percent_text(percent: &str, words: &Words) -> String {
    percent.trim().parse().map_or_else(
        |_not_a_number| format!("{percent}%"),
        |percent| words.percent(percent),
    )
}

fn foot(page: &mut Page, document: &ReadDocument, words: &Words, number: usize, of: usize) {
    let pen = Stroke::solid(Rgb::HAIR, 0.5);
    page.line((LEFT, mm(276.5)), (RIGHT, mm(276.5)), pen);
    let style = Style::new(Face::Regular, 7.4).coloured(Rgb::GREY);
    page.text(style, LEFT, mm(280.4), &document.number);
    let number = words.say(&msg("letter-page").with("page", number).with("pages", of));
    page.text_right(style, RIGHT, mm(280.4), &number);
}
