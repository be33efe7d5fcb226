//! What goes behind a letter, in this order: a copy of each invoice (the original's pages, or a page of
//! its data where no PDF is known), and our terms and conditions behind a last reminder.

use super::due::Plan;
use super::house::House;
use super::terms::Agreed;
use crate::app::error::Error;
use crate::app::lines::{lines_from_json, taxes_from_json};
use crate::app::snapshots::{CopyState, ItemLine, PageCaption};
use crate::documents::enclosures::{Binding, Enclosed, Enclosure, bind, extract_pages};
use crate::documents::error::PdfError;
use crate::documents::{Info, invoice_copy, writer};
use crate::domain::document::{CopyStatus, DocumentKind, DoneBefore, Party, ReadDocument};
use crate::domain::ids::{ItemId, Sha256};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Message, Problem, Refusal, Weight, msg};
use crate::store::Read;
use crate::store::read::{CustomerRow, ItemRow, TermsRow};
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// Something that goes behind a letter.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Behind {
    /// The original of an invoice or credit note.
    Copy { item: ItemLine, sha256: Sha256 },
    /// The data of one.
    Data { item: ItemLine },
    /// Our terms and conditions, or the pages of them that matter here.
    Terms {
        name: String,
        sha256: Sha256,
        extract: Option<(u32, u32)>,
    },
}

impl Behind {
    pub(super) const fn item(&self) -> Option<ItemId> {
        match self {
            Self::Copy { item, .. } | Self::Data { item } => Some(item.id),
            Self::Terms { .. } => None,
        }
    }

    /// What it is called in the list of bookmarks.
    fn name(&self, words: &Words) -> String {
        match self {
            Self::Copy { item, .. } | Self::Data { item } => {
                let key = match item.kind {
                    DocumentKind::Invoice => "post-copy-of",
                    DocumentKind::CreditNote => "post-copy-of-credit",
                };
                words.say(&msg(key).with("number", item.number.as_str()))
            }
            Self::Terms { name, .. } => name.clone(),
        }
    }

    /// What one of its pages is.
    fn caption(&self, page: u32) -> PageCaption {
        match self {
            Self::Copy { item, .. } => PageCaption::Copy(item.number.clone()),
            Self::Data { item } => PageCaption::InvoiceData(item.number.clone()),
            Self::Terms { .. } => PageCaption::Terms(page),
        }
    }
}

/// What goes behind a letter; copies that turned out not to open are left out.
pub(super) fn behind(
    plan: &Plan,
    items: &[ItemLine],
    terms: &Agreed<'_>,
    broken: &BTreeSet<ItemId>,
) -> Vec<Behind> {
    let copies = items
        .iter()
        .filter(|_| plan.kind().encloses_copies())
        .filter(|item| item.copy.usable() && !broken.contains(&item.id));
    let mut all: Vec<Behind> = copies
        .map(|item| match item.copy {
            CopyState::Original { sha256, .. } => Behind::Copy {
                item: item.clone(),
                sha256,
            },
            _ => Behind::Data { item: item.clone() },
        })
        .collect();
    all.extend(terms.versions.iter().filter_map(|(terms, _)| {
        Some(Behind::Terms {
            name: terms.name.clone(),
            sha256: terms.pdf?,
            extract: terms.rules.extract,
        })
    }));
    all
}

/// Pages of terms that go behind a letter.
pub(super) fn terms_pages(terms: &Agreed<'_>) -> u32 {
    let pages = |terms: &TermsRow| match (terms.pdf, terms.rules.extract) {
        (None, _) => 0,
        (Some(_), Some((from, through))) => through.saturating_sub(from) + 1,
        (Some(_), None) => terms.pages.unwrap_or(0),
    };
    terms.versions.iter().map(|(terms, _)| pages(terms)).sum()
}

/// The names of it for the list under a letter.
pub(super) fn names(plan: &Plan, all: &[Behind], words: &Words) -> Vec<String> {
    let mut copies = Vec::new();
    let mut data = Vec::new();
    let mut others = Vec::new();
    for one in all {
        match one {
            Behind::Copy { item, .. } | Behind::Data { item }
                if item.kind == DocumentKind::CreditNote =>
            {
                let number = item.number.as_str();
                others.push(words.say(&msg("post-enclosure-credit").with("number", number)));
            }
            Behind::Copy { item, .. } => copies.push(item.number.clone()),
            Behind::Data { item } => data.push(item.number.clone()),
            Behind::Terms {
                name,
                extract: None,
                ..
            } => others.push(name.clone()),
            Behind::Terms { name, .. } => {
                let extract = msg("post-enclosure-extract").with("name", name.as_str());
                others.push(words.say(&extract));
            }
        }
    }
    let mut names = Vec::new();
    if !copies.is_empty() {
        let count = copies.len();
        let invoices = words.invoices_named(&copies);
        let message = msg("post-enclosure-copies").with("count", count);
        names.push(words.say(&message.with("invoices", invoices)));
    }
    if !data.is_empty() {
        let invoices = words.invoices_named(&data);
        names.push(words.say(&msg("post-enclosure-data").with("invoices", invoices)));
    }
    names.append(&mut others);
    if plan.kind() == LetterKind::ArrangementConfirmation {
        names.push(words.t("post-enclosure-form"));
    }
    names
}

/// Items without a copy that can go behind a reminder: the invoices; a credit note goes without.
pub(super) fn missing(plan: &Plan, items: &[ItemLine], broken: &BTreeSet<ItemId>) -> Vec<ItemId> {
    if !plan.kind().encloses_copies() {
        return Vec::new();
    }
    items
        .iter()
        .filter(|item| item.kind == DocumentKind::Invoice)
        .filter(|item| !item.copy.usable() || broken.contains(&item.id))
        .map(|item| item.id)
        .collect()
}

/// Why the copy of an item cannot go along, and what to do.
pub(super) fn no_copy(item: &ItemLine) -> Option<Problem> {
    let key = match item.copy {
        CopyState::Missing => "post-no-copy",
        CopyState::Original { status, .. } => match status {
            CopyStatus::Ok { .. } => return None,
            CopyStatus::NeedsPassword => "post-copy-needs-password",
            CopyStatus::Damaged => "post-copy-damaged",
            CopyStatus::TooLarge => "post-copy-too-large",
        },
        CopyState::InvoiceData => return None,
    };
    let number = item.number.as_str();
    Some(about_copy(item, msg(key).with("number", number)))
}

fn about_copy(item: &ItemLine, what: Message) -> Problem {
    Problem {
        place: Some(msg("post-field-copy").with("number", item.number.as_str())),
        what,
        remedy: Some(msg("post-no-copy-remedy")),
        weight: Weight::LeftOut,
    }
}

/// A letter with what is behind it.
#[derive(Debug)]
pub(super) struct Whole {
    pub(super) pdf: Vec<u8>,
    /// What each page behind the letter is.
    pub(super) captions: Vec<PageCaption>,
    /// Pages of the copy of each item.
    pub(super) copy_pages: BTreeMap<ItemId, u32>,
    /// The page behind the letter on which the copy of each item begins, from 1.
    pub(super) copy_from: BTreeMap<ItemId, u32>,
    /// Copies that did not go along after all, each with why.
    pub(super) broken: Vec<(ItemId, Problem)>,
    /// What else is worth a look.
    pub(super) problems: Vec<Problem>,
}

/// Who and what the pages of invoice data name.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) customer: &'a CustomerRow,
    pub(super) items: &'a [&'a ItemRow],
    pub(super) language: Language,
}

/// Puts everything behind a letter.
pub(super) fn enclose(
    read: &Read<'_>,
    house: &House<'_>,
    (subject, letter): (&str, &[u8]),
    all: &[Behind],
    about: About<'_>,
) -> Result<Whole, Error> {
    let words = house.words(about.language);
    let mut whole = Whole {
        pdf: Vec::new(),
        captions: Vec::new(),
        copy_pages: BTreeMap::new(),
        copy_from: BTreeMap::new(),
        broken: Vec::new(),
        problems: Vec::new(),
    };
    let watermark = house.settings.sample.then(|| words.t("letter-sample"));
    let mut parts: Vec<(&Behind, Vec<u8>, Option<String>)> = Vec::new();
    for one in all {
        match bytes_of(read, house, one, about)? {
            Ok((bytes, header)) => parts.push((one, bytes, header)),
            Err(why) => whole.fail(one, &why),
        }
    }
    let enclosures: Vec<Enclosure<'_>> = parts
        .iter()
        .map(|(_, bytes, header)| Enclosure {
            pdf: bytes,
            header: header.as_deref(),
            watermark: watermark.as_deref(),
        })
        .collect();
    let marks: Vec<String> = std::iter::once(subject.to_owned())
        .chain(parts.iter().map(|(one, ..)| one.name(words)))
        .collect();
    let binding = Binding {
        letterhead: house.letterhead.as_deref(),
        marks: if parts.is_empty() { &[] } else { &marks },
    };
    let Enclosed { pdf, outcomes } =
        bind(letter, &binding, &enclosures).map_err(|error| Refusal::new(error.message()))?;
    whole.pdf = pdf;
    for ((one, ..), outcome) in parts.iter().zip(outcomes) {
        match outcome {
            Ok(carried) => {
                let pages = u32::try_from(carried.pages).unwrap_or(u32::MAX);
                let from = u32::try_from(whole.captions.len()).unwrap_or(u32::MAX);
                whole
                    .captions
                    .extend((1..=pages).map(|page| one.caption(page)));
                if let Some(item) = one.item() {
                    whole.copy_pages.insert(item, pages);
                    whole.copy_from.insert(item, from.saturating_add(1));
                }
            }
            Err(error) => whole.fail(one, &error.message()),
        }
    }
    Ok(whole)
}

impl Whole {
    fn fail(&mut self, one: &Behind, why: &Message) {
        match one {
            Behind::Copy { item, .. } | Behind::Data { item } => {
                let what = msg("post-copy-failed")
                    .with("number", item.number.as_str())
                    .with("detail", why.clone());
                self.broken.push((item.id, about_copy(item, what)));
            }
            Behind::Terms { .. } => self.problems.push(Problem {
                place: Some(msg("post-field-terms")),
                what: msg("post-terms-failed").with("detail", why.clone()),
                remedy: Some(msg("post-terms-failed-remedy")),
                weight: Weight::Fatal,
            }),
        }
    }
}

/// Bytes with the line above each page, or why there are none.
type Part = Result<(Vec<u8>, Option<String>), Message>;

fn bytes_of(
    read: &Read<'_>,
    house: &House<'_>,
    one: &Behind,
    about: About<'_>,
) -> Result<Part, Error> {
    let words = house.words(about.language);
    Ok(match one {
        Behind::Copy { sha256, .. } => {
            let header = one.name(words);
            match read.attachment(*sha256)? {
                Some(bytes) => Ok((bytes, Some(header))),
                None => Err(PdfError::NoPages.message()),
            }
        }
        Behind::Data { item } => invoice_data(read, house, item.id, about)?.map(|pdf| (pdf, None)),
        Behind::Terms {
            sha256, extract, ..
        } => match (read.attachment(*sha256)?, extract) {
            (Some(bytes), None) => Ok((bytes, None)),
            (Some(bytes), Some((from, through))) => extract_pages(&bytes, *from, *through)
                .map(|pages| (pages, None))
                .map_err(|error| error.message()),
            (None, _) => Err(PdfError::NoPages.message()),
        },
    })
}

/// The page of an invoice's data.
fn invoice_data(
    read: &Read<'_>,
    house: &House<'_>,
    id: ItemId,
    about: About<'_>,
) -> Result<Result<Vec<u8>, Message>, Error> {
    let Some(item) = about.items.iter().find(|item| item.id == id) else {
        return Ok(Err(PdfError::NoPages.message()));
    };
    let (lines, taxes) = read.item_lines(id)?;
    let currency = item.amount.currency;
    let document = ReadDocument {
        kind: item.kind,
        number: item.number.clone(),
        issued_on: Some(item.issued_on),
        due_on: (!item.due_estimated).then_some(item.due_on),
        terms_days: None,
        supplier: us(house).into(),
        customer: them(about.customer).into(),
        amount: item.amount,
        payable: match item.kind {
            DocumentKind::Invoice => item.payable,
            DocumentKind::CreditNote => item.payable.negated(),
        },
        iban: None,
        payment_reference: item.payment_reference.clone(),
        payment_means: None,
        collected_on: None,
        order_reference: item.order_reference.clone(),
        credits_number: item.credits_number.clone(),
        delivered_on: item.delivered_on,
        description: super::house::some(&item.description),
        lines: lines_from_json(&lines, currency),
        taxes: taxes_from_json(&taxes, currency),
        copy: None,
        before: DoneBefore::default(),
    };
    let words = house.words(about.language);
    let pages = match invoice_copy::lay_out(&document, words) {
        Ok(pages) => pages,
        Err(problems) => {
            let first = problems.into_iter().next();
            return Ok(Err(first.map_or_else(
                || PdfError::NoPages.message(),
                |problem| problem.what,
            )));
        }
    };
    let info = Info {
        title: &document.number,
        author: &house.company.name,
        language: about.language,
        day: house.letter_day,
    };
    Ok(writer::write(&pages, &info).map_err(|error| error.message()))
}

fn us(house: &House<'_>) -> Party {
    Party {
        name: Some(house.company.name.clone()),
        address: house.company.address.clone(),
        vat: house.company.vat.clone(),
        kvk: house.company.kvk.clone(),
        ..Party::default()
    }
}

fn them(customer: &CustomerRow) -> Party {
    Party {
        name: Some(customer.name.clone()),
        address: customer.address.clone(),
        vat: customer.vat.clone(),
        kvk: customer.kvk.clone(),
        ..Party::default()
    }
}
