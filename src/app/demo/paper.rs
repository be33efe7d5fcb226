//! What the demo company prints itself: its invoices and its terms and conditions, as PDFs.

use super::cast::{Cast, Speech};
use super::ledger::Document;
use crate::documents::error::PdfError;
use crate::documents::fonts::Face;
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::picture::Picture;
use crate::documents::text::{self, Setting, Span};
use crate::documents::{Info, writer};
use crate::domain::document::DocumentKind;
use crate::domain::language::Language;
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::words::Words;
use chrono::NaiveDate;
use std::sync::Arc;

const LEFT: f32 = mm(22.0);
const RIGHT: f32 = mm(188.0);
const ACCENT: Rgb = Rgb(0x0b, 0x4f, 0x5c);
/// Where an article of the terms may end at the latest.
const BOTTOM: f32 = mm(270.0);

/// The logo of the demo company: a flame and a drop.
pub(super) const LOGO: &[u8] = include_bytes!("../../../assets/demo/logo.png");

/// Draws the papers of the demo company; what they share is made ready once.
pub(super) struct Press<'a> {
    cast: &'a Cast,
    logo: Option<Arc<Picture>>,
    dutch: Words,
    english: Words,
}

/// Marks a page by itself; behind a letter it gets VOORBEELD across it, like everything printed.
fn marked(page: &mut Page, words: &Words) {
    let style = Style::new(Face::Semibold, 8.2).coloured(Rgb(0xb3, 0x1b, 0x1b));
    page.text(style, LEFT, mm(10.0), &words.t("letter-sample-line"));
}

impl<'a> Press<'a> {
    pub(super) fn new(cast: &'a Cast) -> Self {
        Self {
            cast,
            logo: Picture::read(LOGO).ok().map(Arc::new),
            dutch: Words::new(Language::Dutch),
            english: Words::new(Language::English),
        }
    }

    fn words(&self, language: Language) -> &Words {
        match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        }
    }

    /// An invoice as it was sent, on one page.
    pub(super) fn invoice(&self, document: &Document) -> Result<Vec<u8>, PdfError> {
        let language = match self.cast.customers[document.customer].language {
            Speech::Nl => Language::Dutch,
            Speech::En => Language::English,
        };
        let words = self.words(language);
        let mut page = Page::a4();
        marked(&mut page, words);
        self.head(&mut page);
        self.addressed(&mut page, document, words);
        let end = lines(&mut page, document, words);
        self.foot(&mut page, document, words, end);
        let title = format!("{} {}", words.t(kind(document)), document.number);
        self.write(&[page], &title, language, document.issued_on)
    }

    fn write(
        &self,
        pages: &[Page],
        title: &str,
        language: Language,
        day: NaiveDate,
    ) -> Result<Vec<u8>, PdfError> {
        let info = Info {
            title,
            author: &self.cast.house.company.name,
            language,
            day,
        };
        writer::write(pages, &info)
    }

    fn head(&self, page: &mut Page) {
        if let Some(logo) = &self.logo {
            let size = mm(16.0);
            page.picture(logo, (LEFT, mm(16.0)), (size, size));
        }
        let company = &self.cast.house.company;
        let name = Style::new(Face::Bold, 15.0).coloured(ACCENT);
        page.text(name, LEFT + mm(20.0), mm(24.0), &company.trading_name);
        let small = Style::new(Face::Regular, 8.6).coloured(Rgb::GREY);
        let place = format!("{}  {}", company.postcode, company.city);
        let lines = [&company.street, &place, &company.phone, &company.email];
        for (nr, line) in (0_u8..).zip(lines) {
            page.text_right(small, RIGHT, mm(19.0 + 4.2 * f32::from(nr)), line);
        }
    }

    fn addressed(&self, page: &mut Page, document: &Document, words: &Words) {
        let customer = &self.cast.customers[document.customer];
        let place = [&customer.postcode, &customer.city]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("  ");
        let country = match customer.country.as_str() {
            "DE" => Some(words.t("letter-country-de")),
            "GB" => Some(words.t("letter-country-gb")),
            _ => None,
        };
        let address = [
            Some(customer.name.as_str()),
            customer.extra.as_deref(),
            customer.street.as_deref(),
            Some(place.as_str()),
            country.as_deref(),
        ];
        let style = Style::new(Face::Regular, 10.4);
        for (nr, line) in (0_u8..).zip(address.into_iter().flatten()) {
            page.text(style, LEFT, mm(56.0 + 4.8 * f32::from(nr)), line);
        }
        let title = Style::new(Face::Bold, 20.0).coloured(ACCENT);
        page.text(title, LEFT, mm(96.0), &words.t(kind(document)));
        let facts = [
            ("letter-copy-number", document.number.clone()),
            ("letter-copy-issued", words.day_long(document.issued_on)),
            ("letter-copy-due", words.day_long(document.due_on)),
            ("letter-customer-number", customer.number.clone()),
        ];
        for (nr, (label, value)) in (0_u8..).zip(facts) {
            let y = mm(56.0 + 5.2 * f32::from(nr));
            let grey = Style::new(Face::Regular, 9.4).coloured(Rgb::GREY);
            page.text(grey, mm(124.0), y, &words.t(label));
            page.text_right(Style::new(Face::Semibold, 9.8), RIGHT, y, &value);
        }
    }

    fn foot(&self, page: &mut Page, document: &Document, words: &Words, end: f32) {
        let company = &self.cast.house.company;
        if document.kind == DocumentKind::Invoice {
            let key = if document.direct_debit {
                "demo-collected"
            } else {
                "demo-please-pay"
            };
            let please = words.say(
                &msg(key)
                    .with("day", words.day_long(document.due_on))
                    .with("iban", crate::words::iban(&company.iban))
                    .with("name", company.name.as_str())
                    .with("number", document.number.as_str()),
            );
            let setting = Setting::new(10.0);
            let text =
                text::paragraph(&[Span::new(Face::Regular, &please)], &setting, RIGHT - LEFT);
            page.paragraph(&text, LEFT, end + mm(12.0));
        }
        let y = mm(283.0);
        page.line(
            (LEFT, y - 10.0),
            (RIGHT, y - 10.0),
            Stroke::solid(Rgb::HAIR, 0.6),
        );
        let small = Style::new(Face::Regular, 8.0).coloured(Rgb::GREY);
        let foot = format!(
            "{} · KvK {} · {} · {}",
            company.name,
            company.kvk,
            company.vat,
            crate::words::iban(&company.iban)
        );
        page.text_centred(small, f32::midpoint(LEFT, RIGHT), y, &foot);
    }

    /// The terms and conditions, on as many pages as they take.
    pub(super) fn terms(&self, day: NaiveDate) -> Result<Vec<u8>, PdfError> {
        let terms = &self.cast.house.terms;
        let fresh = || {
            let mut page = Page::a4();
            marked(&mut page, &self.dutch);
            self.head(&mut page);
            page
        };
        let mut page = fresh();
        let title = Style::new(Face::Bold, 16.0).coloured(ACCENT);
        page.text(title, LEFT, mm(46.0), &terms.name);
        let grey = Style::new(Face::Regular, 9.0).coloured(Rgb::GREY);
        page.text(grey, LEFT, mm(51.5), &terms.deposited);
        let mut pages = Vec::new();
        let mut y = mm(58.0);
        for article in &terms.article {
            let body = article
                .text
                .replace("{interest}", &terms.interest_clause)
                .replace("{costs}", &terms.costs_clause);
            let mut setting = Setting::new(9.8);
            setting.hyphenate = Some(Language::Dutch);
            let set = text::paragraph(&[Span::new(Face::Regular, &body)], &setting, RIGHT - LEFT);
            let height: f32 = set.iter().map(|line| line.height).sum();
            if y + height + mm(8.0) > BOTTOM {
                pages.push(std::mem::replace(&mut page, fresh()));
                y = mm(46.0);
            }
            if !article.head.is_empty() {
                y += mm(5.0);
                page.text(Style::new(Face::Semibold, 10.4), LEFT, y, &article.head);
                y += mm(1.6);
            }
            y = page.paragraph(&set, LEFT, y) + mm(1.0);
        }
        pages.push(page);
        self.write(&pages, &terms.name, Language::Dutch, day)
    }
}

const fn kind(document: &Document) -> &'static str {
    match document.kind {
        DocumentKind::Invoice => "demo-invoice",
        DocumentKind::CreditNote => "demo-credit-note",
    }
}

/// The lines with their sums; returns where they end.
fn lines(page: &mut Page, document: &Document, words: &Words) -> f32 {
    let head = Style::new(Face::Semibold, 9.0).coloured(Rgb::GREY);
    let mut y = mm(108.0);
    page.text(head, LEFT, y, &words.t("letter-copy-col-line"));
    page.text_right(head, mm(150.0), y, &words.t("letter-copy-col-quantity"));
    page.text_right(head, RIGHT, y, "€");
    page.line(
        (LEFT, y + 5.0),
        (RIGHT, y + 5.0),
        Stroke::solid(ACCENT, 0.9),
    );
    let plain = Style::new(Face::Regular, 10.0);
    y += mm(8.0);
    for line in &document.lines {
        page.text(plain, LEFT, y, &line.description);
        let quantity = line.quantity.as_deref().unwrap_or_default();
        page.text_right(plain, mm(150.0), y, quantity);
        page.text_right(plain, RIGHT, y, &words.amount(line.amount));
        y += mm(6.0);
    }
    page.line((LEFT, y), (RIGHT, y), Stroke::solid(Rgb::HAIR, 0.6));
    let tax: i64 = document.taxes.iter().map(|tax| tax.tax.minor).sum();
    let net = Money::eur(document.amount.minor - tax);
    let vat =
        msg("letter-copy-vat").with("percent", words.percent(rust_decimal::Decimal::from(21)));
    let sums = [
        (
            words.t("letter-copy-without-vat"),
            words.amount(net),
            Face::Regular,
        ),
        (
            words.say(&vat.with("base", net)),
            words.amount(Money::eur(tax)),
            Face::Regular,
        ),
        (
            words.t("letter-copy-total"),
            words.money(document.amount),
            Face::Bold,
        ),
    ];
    for (label, amount, face) in sums {
        y += mm(6.0);
        page.text(Style::new(face, 10.0), mm(110.0), y, &label);
        page.text_right(Style::new(face, 10.0), RIGHT, y, &amount);
    }
    y
}
