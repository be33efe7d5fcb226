//! E-invoices and credit notes in UBL 2.1: Peppol BIS 3, NLCIUS and SI-UBL, or any other
//! customisation (`law-and-formats.md` §7.2).
//!
//! Elements are known by their local names; namespaces and versions are not looked at. The file is
//! read as a stream: of a PDF inside it only the length, the fingerprint and the state are kept. A
//! DOCTYPE is refused, because nothing we read has one and much that does harm has.

use super::invoice_pdf::{self, NumbersInNames, inspect};
use super::text::{TextStream, filled};
use super::{Content, Format, Source, Understood, fatal, limits, line_place, problem};
use crate::domain::document::{
    CopyFound, CopyStatus, DocumentKind, DocumentLine, Party, ReadDocument, TaxLine,
};
use crate::domain::ids::Sha256;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{AmountError, Currency, Money};
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use chrono::NaiveDate;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use sha2::Digest as _;
use std::io::{self, BufRead as _};

/// Deeper than any invoice nests.
const MAX_DEPTH: usize = 200;
/// Longest text of one element that is kept.
const MAX_TEXT: usize = 64 * 1024;

// ---------------------------------------------------------------------------------------------
// The stream: elements by their path, embedded objects as bytes

/// Why reading stopped before the end.
enum Stop {
    /// The file has a DOCTYPE.
    Doctype,
    /// It ends in the middle.
    CutOff { line: usize },
    /// It is not XML from here on.
    Broken { line: usize },
    /// The disk does not give it.
    Unreadable(io::Error),
}

/// An element that was read to its end.
struct Element<'e> {
    /// Local names from the root to the element.
    path: &'e [String],
    /// Its attributes by local name; only of elements without children.
    attributes: &'e [(String, String)],
    /// Its text; empty when it has children.
    text: &'e str,
}

/// Bytes inside an e-invoice.
struct Embedded {
    length: u64,
    sha256: Sha256,
    /// `None` when there are more of them than a copy may have.
    bytes: Option<Vec<u8>>,
}

/// Who is told what is in the file.
trait Visitor {
    fn open(&mut self, path: &[String], line: usize);
    fn close(&mut self, element: &Element<'_>);
    fn embedded(&mut self, attributes: &[(String, String)], object: Embedded);
}

/// Reads the file from its start.
struct Walk<'s> {
    reader: Reader<TextStream<&'s mut dyn Source>>,
    path: Vec<String>,
    attributes: Vec<(String, String)>,
    text: String,
    /// The object that is being decoded.
    object: Option<Base64Sink>,
}

fn walk(source: &mut dyn Source, visitor: &mut dyn Visitor) -> Result<(), Stop> {
    source.rewind().map_err(Stop::Unreadable)?;
    let stream = TextStream::new(source).map_err(Stop::Unreadable)?;
    let mut reader = Reader::from_reader(stream);
    // A lone "&" in a name is not worth refusing an invoice for.
    reader.config_mut().allow_dangling_amp = true;
    let mut walk = Walk {
        reader,
        path: Vec::new(),
        attributes: Vec::new(),
        text: String::new(),
        object: None,
    };
    let mut buffer = Vec::new();
    while walk.step(&mut buffer, visitor)? {
        buffer.clear();
    }
    Ok(())
}

impl Walk<'_> {
    fn line(&self) -> usize {
        self.reader.get_ref().line()
    }

    /// Reads the next piece; false at the end of the file.
    fn step(&mut self, buffer: &mut Vec<u8>, visitor: &mut dyn Visitor) -> Result<bool, Stop> {
        match self.reader.read_event_into(buffer) {
            Ok(Event::Start(start)) => {
                let (name, attributes) = names_of(&start);
                self.open(name, attributes, visitor)?;
                if self.object.is_some() {
                    self.decode_object()?;
                }
            }
            Ok(Event::Empty(start)) => {
                let (name, attributes) = names_of(&start);
                self.open(name, attributes, visitor)?;
                self.close(visitor);
            }
            Ok(Event::End(_)) => self.close(visitor),
            Ok(Event::Text(text)) => self.add(&String::from_utf8_lossy(&text)),
            Ok(Event::CData(text)) => self.add(&String::from_utf8_lossy(&text)),
            Ok(Event::GeneralRef(reference)) => {
                let resolved = resolve(&reference);
                self.add(&resolved);
            }
            Ok(Event::DocType(_)) => return Err(Stop::Doctype),
            Ok(Event::Eof) if self.path.is_empty() => return Ok(false),
            Ok(Event::Eof) => return Err(Stop::CutOff { line: self.line() }),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
            Err(quick_xml::Error::Io(error)) => {
                return Err(Stop::Unreadable(io::Error::new(error.kind(), error)));
            }
            Err(error) => {
                let line = self.line();
                let at_end =
                    matches!(self.reader.get_mut().fill_buf(), Ok(rest) if rest.is_empty());
                return Err(match error {
                    quick_xml::Error::Syntax(_) if at_end => Stop::CutOff { line },
                    _ => Stop::Broken { line },
                });
            }
        }
        Ok(true)
    }

    fn open(
        &mut self,
        name: String,
        attributes: Vec<(String, String)>,
        visitor: &mut dyn Visitor,
    ) -> Result<(), Stop> {
        if self.path.len() >= MAX_DEPTH {
            return Err(Stop::Broken { line: self.line() });
        }
        self.object = (name == "EmbeddedDocumentBinaryObject").then(Base64Sink::new);
        self.path.push(name);
        self.attributes = attributes;
        self.text.clear();
        visitor.open(&self.path, self.line());
        Ok(())
    }

    fn close(&mut self, visitor: &mut dyn Visitor) {
        if let Some(object) = self.object.take() {
            visitor.embedded(&self.attributes, object.finish());
        } else {
            visitor.close(&Element {
                path: &self.path,
                attributes: &self.attributes,
                text: &self.text,
            });
        }
        self.path.pop();
        self.attributes.clear();
        self.text.clear();
    }

    fn add(&mut self, text: &str) {
        if let Some(object) = &mut self.object {
            object.feed(text.as_bytes());
        } else if self.text.len() < MAX_TEXT {
            self.text.push_str(text);
        }
    }

    /// Decodes an object as its characters come in, so that fifty megabytes are never held twice.
    /// What stands in a CDATA section comes in as an event of its own.
    fn decode_object(&mut self) -> Result<(), Stop> {
        let mut stream = self.reader.stream();
        let Some(object) = &mut self.object else {
            return Ok(());
        };
        loop {
            let chunk = stream.fill_buf().map_err(Stop::Unreadable)?;
            let end = chunk.iter().position(|byte| *byte == b'<');
            let used = end.unwrap_or(chunk.len());
            object.feed(&chunk[..used]);
            let finished = end.is_some() || chunk.is_empty();
            stream.consume(used);
            if finished {
                return Ok(());
            }
        }
    }
}

/// Local name and attributes of an element.
fn names_of(start: &BytesStart<'_>) -> (String, Vec<(String, String)>) {
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    let attributes = start
        .attributes()
        .with_checks(false)
        .flatten()
        .map(|attribute| {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map_or_else(
                    |_odd| String::from_utf8_lossy(&attribute.value).into_owned(),
                    std::borrow::Cow::into_owned,
                );
            let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
            (key, value)
        })
        .collect();
    (name, attributes)
}

/// `&amp;` and `&#235;`; an entity that XML does not know stays as it is written.
fn resolve(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let name = String::from_utf8_lossy(reference);
    quick_xml::escape::resolve_predefined_entity(&name)
        .map_or_else(|| format!("&{name};"), str::to_owned)
}

/// Base64 in, bytes and their fingerprint out.
struct Base64Sink {
    digits: Vec<u8>,
    bytes: Option<Vec<u8>>,
    length: u64,
    hasher: sha2::Sha256,
    /// Inside `&#13;`.
    in_reference: bool,
    padded: bool,
}

/// Padding may be left out, and the last bits may be anything: real files have both.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Digits decoded at a time; a multiple of four.
const DIGITS: usize = 64 * 1024;

impl Base64Sink {
    fn new() -> Self {
        Self {
            digits: Vec::new(),
            bytes: Some(Vec::new()),
            length: 0,
            hasher: sha2::Sha256::new(),
            in_reference: false,
            padded: false,
        }
    }

    fn feed(&mut self, text: &[u8]) {
        for &byte in text {
            match byte {
                b'&' => self.in_reference = true,
                b';' => self.in_reference = false,
                b'=' => self.padded = true,
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/'
                    if !self.in_reference && !self.padded =>
                {
                    self.digits.push(byte);
                    if self.digits.len() == DIGITS {
                        self.flush();
                    }
                }
                _ => {}
            }
        }
    }

    fn flush(&mut self) {
        // One digit too many holds six bits of nothing.
        if self.digits.len() % 4 == 1 {
            self.digits.pop();
        }
        let decoded = BASE64.decode(&self.digits).unwrap_or_default();
        self.digits.clear();
        self.hasher.update(&decoded);
        self.length += decoded.len() as u64;
        if self.length > limits::largest(Format::Pdf).0 {
            self.bytes = None;
        } else if let Some(bytes) = &mut self.bytes {
            bytes.extend_from_slice(&decoded);
        }
    }

    fn finish(mut self) -> Embedded {
        self.flush();
        Embedded {
            length: self.length,
            sha256: Sha256(self.hasher.finalize().into()),
            bytes: self.bytes,
        }
    }
}

// ---------------------------------------------------------------------------------------------
// Reading a file

/// Reads every invoice and credit note in the file.
///
/// # Errors
/// The file cannot be read any further.
pub(super) fn read(source: &mut dyn Source) -> io::Result<Understood> {
    let mut reading = Reading::default();
    let stop = walk(source, &mut reading).err();
    let mut problems = reading.problems;
    if let Some(stop) = stop {
        problems.push(stop.problem(!reading.documents.is_empty())?);
    } else if reading.documents.is_empty() && problems.is_empty() {
        problems.push(fatal(
            msg("import-doc-no-invoice"),
            msg("import-doc-no-invoice-remedy"),
        ));
    }
    Ok(Understood {
        content: if reading.documents.is_empty() {
            Content::Nothing
        } else {
            Content::Documents(reading.documents)
        },
        problems,
    })
}

impl Stop {
    /// Says why; invoices that stood before the damage are kept.
    fn problem(self, some_read: bool) -> io::Result<Problem> {
        let (line, what, remedy) = match self {
            Self::Doctype => (None, "import-doc-doctype", "import-doc-doctype-remedy"),
            Self::CutOff { line } => (
                Some(line),
                "import-doc-cut-off",
                "import-doc-damaged-remedy",
            ),
            Self::Broken { line } => (
                Some(line),
                "import-doc-broken-xml",
                "import-doc-damaged-remedy",
            ),
            Self::Unreadable(error) => return Err(error),
        };
        let weight = if some_read {
            Weight::LeftOut
        } else {
            Weight::Fatal
        };
        Ok(problem(
            line.map(line_place),
            msg(what),
            Some(msg(remedy)),
            weight,
        ))
    }
}

/// The bytes of the embedded object with this fingerprint.
pub(super) fn embedded_bytes(source: &mut dyn Source, wanted: Sha256) -> Option<Vec<u8>> {
    struct Find {
        wanted: Sha256,
        found: Option<Vec<u8>>,
    }
    impl Visitor for Find {
        fn open(&mut self, _path: &[String], _line: usize) {}
        fn close(&mut self, _element: &Element<'_>) {}
        fn embedded(&mut self, _attributes: &[(String, String)], object: Embedded) {
            if object.sha256 == self.wanted {
                self.found = object.bytes;
            }
        }
    }
    let mut find = Find {
        wanted,
        found: None,
    };
    // A file that is cut off after the object still has the object.
    let _stopped = walk(source, &mut find);
    find.found
}

#[derive(Default)]
struct Reading {
    documents: Vec<ReadDocument>,
    problems: Vec<Problem>,
    /// The document that is being read, and how deep its root lies.
    draft: Option<(usize, Draft)>,
}

impl Visitor for Reading {
    fn open(&mut self, path: &[String], line: usize) {
        let name = path.last().map(String::as_str);
        if self.draft.is_none() && matches!(name, Some("Invoice" | "CreditNote")) {
            let draft = Draft {
                credit_note: name == Some("CreditNote"),
                line,
                ..Draft::default()
            };
            self.draft = Some((path.len(), draft));
        }
    }

    fn close(&mut self, element: &Element<'_>) {
        let Some((depth, draft)) = &mut self.draft else {
            return;
        };
        if element.path.len() > *depth {
            let path: Vec<&str> = element.path[*depth..].iter().map(String::as_str).collect();
            draft.take(&path, element);
        } else if let Some((_, draft)) = self.draft.take() {
            self.documents.extend(draft.finish(&mut self.problems));
        }
    }

    fn embedded(&mut self, attributes: &[(String, String)], object: Embedded) {
        let Some((_, draft)) = &mut self.draft else {
            return;
        };
        let value = |wanted| find_attribute(attributes, wanted);
        let name = value("filename").unwrap_or_default();
        let is_pdf = value("mimeCode")
            .is_some_and(|mime| mime.eq_ignore_ascii_case("application/pdf"))
            || name.to_ascii_lowercase().ends_with(".pdf");
        if is_pdf {
            draft.copies.push(CopyFound {
                name,
                length: object.length,
                sha256: object.sha256,
                status: object
                    .bytes
                    .map_or(CopyStatus::TooLarge, |bytes| inspect(&bytes)),
            });
        }
    }
}

fn find_attribute(attributes: &[(String, String)], wanted: &str) -> Option<String> {
    attributes
        .iter()
        .find(|(name, _)| name == wanted)
        .and_then(|(_, value)| filled(value))
}

// ---------------------------------------------------------------------------------------------
// One document

/// A document while its elements come in: everything as written, judged at the end.
#[derive(Default)]
struct Draft {
    credit_note: bool,
    line: usize,
    number: Option<String>,
    type_code: Option<String>,
    issued_on: Option<String>,
    due_on: Option<String>,
    /// Due date beside the payment means: the only place a credit note has for it.
    payment_due_on: Option<String>,
    terms: Option<String>,
    currency: Option<Currency>,
    note: Option<String>,
    buyer_reference: Option<String>,
    order_reference: Option<String>,
    credits_number: Option<String>,
    delivered_on: Option<String>,
    supplier: PartyDraft,
    customer: PartyDraft,
    means: Option<String>,
    payment_reference: Option<String>,
    iban: Option<String>,
    total: Option<Amount>,
    prepaid: Option<Amount>,
    payable: Option<Amount>,
    row: LineDraft,
    lines: Vec<LineDraft>,
    tax: TaxDraft,
    taxes: Vec<TaxDraft>,
    copies: Vec<CopyFound>,
}

/// An amount as written, with the currency it says.
#[derive(Clone)]
struct Amount {
    text: String,
    currency: Option<Currency>,
}

#[derive(Default)]
struct LineDraft {
    name: Option<String>,
    other: Option<String>,
    quantity: Option<String>,
    amount: Option<Amount>,
}

#[derive(Default)]
struct TaxDraft {
    percent: Option<String>,
    base: Option<Amount>,
    tax: Option<Amount>,
}

/// Keeps the first.
fn keep(slot: &mut Option<String>, text: Option<String>) {
    if slot.is_none() {
        *slot = text;
    }
}

impl Draft {
    /// Takes an element, whose path is relative to the root of the document.
    fn take(&mut self, path: &[&str], element: &Element<'_>) {
        let text = filled(element.text);
        match path {
            ["AccountingSupplierParty", rest @ ..] => self.supplier.take(rest, text, element),
            ["AccountingCustomerParty", rest @ ..] => self.customer.take(rest, text, element),
            ["PaymentMeans", rest @ ..] => self.take_payment(rest, text),
            ["PaymentTerms", "Note"] => keep(&mut self.terms, text),
            ["PaymentTerms", "PaymentDueDate"] => keep(&mut self.payment_due_on, text),
            ["LegalMonetaryTotal", name] => self.take_total(name, text, element),
            ["TaxTotal", "TaxSubtotal", rest @ ..] => self.take_tax(rest, text, element),
            ["InvoiceLine" | "CreditNoteLine", rest @ ..] => self.take_line(rest, text, element),
            ["OrderReference", "ID"] => keep(&mut self.order_reference, text),
            ["BillingReference", "InvoiceDocumentReference", "ID"] => {
                keep(&mut self.credits_number, text);
            }
            ["Delivery", "ActualDeliveryDate"] => keep(&mut self.delivered_on, text),
            [name] => self.take_head(name, text),
            _ => {}
        }
    }

    fn take_head(&mut self, name: &str, text: Option<String>) {
        match name {
            "ID" => keep(&mut self.number, text),
            "IssueDate" => keep(&mut self.issued_on, text),
            "DueDate" => keep(&mut self.due_on, text),
            "InvoiceTypeCode" | "CreditNoteTypeCode" => keep(&mut self.type_code, text),
            "DocumentCurrencyCode" => {
                self.currency = text.as_deref().and_then(Currency::parse);
            }
            "Note" => keep(&mut self.note, text),
            "BuyerReference" => keep(&mut self.buyer_reference, text),
            _ => {}
        }
    }

    fn take_payment(&mut self, path: &[&str], text: Option<String>) {
        match path {
            ["PaymentMeansCode"] => keep(&mut self.means, text),
            ["PaymentDueDate"] => keep(&mut self.payment_due_on, text),
            ["PaymentID"] => keep(&mut self.payment_reference, text),
            ["PayeeFinancialAccount", "ID"] => keep(&mut self.iban, without_blanks(text)),
            ["PaymentMandate", "PayerFinancialAccount", "ID"] => {
                keep(&mut self.customer.party.iban, without_blanks(text));
            }
            _ => {}
        }
    }

    fn take_total(&mut self, name: &str, text: Option<String>, element: &Element<'_>) {
        let amount = amount_of(text, element);
        match name {
            "TaxInclusiveAmount" => self.total = self.total.take().or(amount),
            "PrepaidAmount" => self.prepaid = self.prepaid.take().or(amount),
            "PayableAmount" => self.payable = self.payable.take().or(amount),
            _ => {}
        }
    }

    fn take_tax(&mut self, path: &[&str], text: Option<String>, element: &Element<'_>) {
        match path {
            ["TaxableAmount"] => self.tax.base = amount_of(text, element),
            ["TaxAmount"] => self.tax.tax = amount_of(text, element),
            ["Percent"] | ["TaxCategory", "Percent"] => keep(&mut self.tax.percent, text),
            [] => self.taxes.push(std::mem::take(&mut self.tax)),
            _ => {}
        }
    }

    fn take_line(&mut self, path: &[&str], text: Option<String>, element: &Element<'_>) {
        match path {
            ["InvoicedQuantity" | "CreditedQuantity"] => keep(&mut self.row.quantity, text),
            ["LineExtensionAmount"] => self.row.amount = amount_of(text, element),
            ["Item", "Name"] => keep(&mut self.row.name, text),
            ["Item", "Description"] | ["Note"] => keep(&mut self.row.other, text),
            [] => self.lines.push(std::mem::take(&mut self.row)),
            _ => {}
        }
    }

    /// The document, unless its number or its amount is missing.
    fn finish(mut self, problems: &mut Vec<Problem>) -> Option<ReadDocument> {
        let Some(number) = self.number.take() else {
            problems.push(left_out(line_place(self.line), msg("import-doc-no-number")));
            return None;
        };
        let place = msg("import-doc-place-document").with("number", number.as_str());
        let remark = |what: Message| problem(Some(place.clone()), what, None, Weight::Remark);
        let currency = self.own_currency();
        let (amount, payable) = match self.totals(currency) {
            Ok(totals) => totals,
            Err(what) => {
                problems.push(left_out(place, what));
                return None;
            }
        };
        let kind = if self.credit_note || self.type_code.as_deref() == Some("381") {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        };
        let mut day = |text: Option<String>| {
            let text = text?;
            let day = read_day(&text);
            if day.is_none() {
                problems.push(remark(msg("import-doc-odd-date").with("text", text)));
            }
            day
        };
        let issued_on = day(self.issued_on.take());
        let due_on = day(self.due_on.take().or(self.payment_due_on.take()));
        let delivered_on = day(self.delivered_on.take());
        if let (Some(issued), Some(due)) = (issued_on, due_on)
            && due < issued
        {
            problems.push(remark(
                msg("import-doc-due-before-issued")
                    .with("due", due)
                    .with("issued", issued),
            ));
        }
        let lines = self.document_lines(currency, &place, problems);
        let copy = self.choose_copy(&number, &place, problems);
        let corrects = kind == DocumentKind::CreditNote || self.type_code.as_deref() == Some("384");
        Some(ReadDocument {
            kind,
            issued_on,
            due_on,
            terms_days: match due_on {
                Some(_) => None,
                None => self.terms.as_deref().and_then(days_in_terms),
            },
            supplier: self.supplier.finish(),
            customer: self.customer.finish(),
            amount,
            payable,
            iban: self.iban,
            payment_reference: self.payment_reference,
            payment_means: self.means,
            order_reference: self.order_reference.or(self.buyer_reference),
            credits_number: self.credits_number.filter(|_| corrects),
            delivered_on,
            description: self
                .note
                .or_else(|| lines.first().map(|line| line.description.clone()))
                .filter(|text| !text.is_empty()),
            taxes: tax_lines(&self.taxes, currency),
            lines,
            copy,
            number,
        })
    }

    /// The currency that the amount to pay says, else the document's.
    fn own_currency(&self) -> Currency {
        self.payable
            .as_ref()
            .or(self.total.as_ref())
            .and_then(|amount| amount.currency)
            .or(self.currency)
            .unwrap_or(Currency::EUR)
    }

    /// Total and payable; where one is missing it follows from the other and what was prepaid.
    fn totals(&self, currency: Currency) -> Result<(Money, Money), Message> {
        let read = |amount: &Option<Amount>| {
            let Some(amount) = amount else {
                return Ok(None);
            };
            read_amount(&amount.text, currency)
                .map(Some)
                .map_err(|error| odd_amount(&error, &amount.text))
        };
        let prepaid = read(&self.prepaid)?.unwrap_or(Money::zero(currency));
        let (total, payable) = match (read(&self.total)?, read(&self.payable)?) {
            (Some(total), Some(payable)) => (Some(total), Some(payable)),
            (Some(total), None) => (Some(total), total.checked_sub(prepaid)),
            (None, Some(payable)) => (payable.checked_add(prepaid), Some(payable)),
            (None, None) => (None, None),
        };
        total.zip(payable).ok_or(msg("import-doc-no-amount"))
    }

    /// The lines; one whose amount cannot be read is left out and said.
    fn document_lines(
        &self,
        currency: Currency,
        place: &Message,
        problems: &mut Vec<Problem>,
    ) -> Vec<DocumentLine> {
        let mut lines = Vec::new();
        for line in &self.lines {
            let Some(amount) = &line.amount else {
                continue;
            };
            match read_amount(&amount.text, currency) {
                Ok(amount) => lines.push(DocumentLine {
                    description: line
                        .name
                        .clone()
                        .or_else(|| line.other.clone())
                        .unwrap_or_default(),
                    quantity: line.quantity.clone(),
                    amount,
                }),
                Err(error) => problems.push(problem(
                    Some(place.clone()),
                    odd_amount(&error, &amount.text),
                    None,
                    Weight::Remark,
                )),
            }
        }
        lines
    }

    /// The PDF that is the invoice: one that opens before one that does not, and one whose name has
    /// the number before an annex.
    fn choose_copy(
        &mut self,
        number: &str,
        place: &Message,
        problems: &mut Vec<Problem>,
    ) -> Option<CopyFound> {
        let names = NumbersInNames::new([number]);
        let mut copy = std::mem::take(&mut self.copies)
            .into_iter()
            .min_by_key(|copy| {
                let opens = matches!(copy.status, CopyStatus::Ok { .. });
                (!opens, copy.length == 0, names.find(&copy.name).is_none())
            })?;
        if copy.name.is_empty() {
            copy.name = format!("{number}.pdf");
        }
        if copy.length == 0 {
            problems.push(problem(
                Some(place.clone()),
                msg("import-doc-copy-empty").with("file", copy.name),
                Some(msg("import-doc-copy-damaged-remedy")),
                Weight::Remark,
            ));
            return None;
        }
        problems.extend(invoice_pdf::status_problem(&copy, Some(place.clone())));
        Some(copy)
    }
}

fn left_out(place: Message, what: Message) -> Problem {
    problem(
        Some(place),
        what,
        Some(msg("import-doc-left-out-remedy")),
        Weight::LeftOut,
    )
}

/// What is wrong with an amount.
pub(super) fn odd_amount(error: &AmountError, text: &str) -> Message {
    let key = match error {
        AmountError::NotANumber => "import-doc-odd-amount",
        AmountError::TooPrecise => "import-doc-too-precise",
        AmountError::TooLarge => "import-doc-too-large",
    };
    msg(key).with("text", text)
}

fn amount_of(text: Option<String>, element: &Element<'_>) -> Option<Amount> {
    Some(Amount {
        text: text?,
        currency: find_attribute(element.attributes, "currencyID")
            .as_deref()
            .and_then(Currency::parse),
    })
}

/// A decimal with a point; one comma in its place is accepted, as some Dutch programs write it.
fn read_amount(text: &str, currency: Currency) -> Result<Money, AmountError> {
    if text.matches(',').count() == 1 && !text.contains('.') {
        return Money::parse_plain(&text.replace(',', "."), currency);
    }
    Money::parse_plain(text, currency)
}

/// The taxes in the document's own currency; the same tax is sometimes given in a second one.
fn tax_lines(drafts: &[TaxDraft], currency: Currency) -> Vec<TaxLine> {
    let read = |amount: &Option<Amount>| {
        let amount = amount.as_ref()?;
        let own = amount.currency.is_none_or(|other| other == currency);
        own.then(|| read_amount(&amount.text, currency).ok())?
    };
    drafts
        .iter()
        .filter_map(|draft| {
            Some(TaxLine {
                percent: draft.percent.clone(),
                base: read(&draft.base),
                tax: read(&draft.tax)?,
            })
        })
        .collect()
}

fn without_blanks(text: Option<String>) -> Option<String> {
    text.map(|text| text.split_whitespace().collect())
}

/// `2026-10-09`, also with a time zone behind it.
fn read_day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// Days of payment terms, where a sentence gives exactly one number of days and nothing that makes
/// it mean something else: a discount, the end of a month, working days.
fn days_in_terms(terms: &str) -> Option<u32> {
    const OTHERWISE: [&str; 14] = [
        "%",
        "skonto",
        "korting",
        "discount",
        "rabat",
        "einde",
        "eind ",
        "end of",
        "eom",
        "ultimo",
        "monatsende",
        "fin de",
        "werkdag",
        "working",
    ];
    const DAYS: [&str; 8] = [
        "dagen",
        "dag",
        "days",
        "day",
        "tagen",
        "tage",
        "kalenderdagen",
        "jours",
    ];
    let terms = terms.to_lowercase();
    if OTHERWISE.iter().any(|word| terms.contains(word)) {
        return None;
    }
    let words: Vec<&str> = terms
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = words
        .windows(2)
        .filter(|pair| DAYS.contains(&pair[1]))
        .map(|pair| pair[0].parse::<u32>());
    let days = found.next()?.ok()?;
    (found.next().is_none() && days <= 365).then_some(days)
}

// ---------------------------------------------------------------------------------------------
// A party

/// Supplier or customer while its elements come in.
#[derive(Default)]
struct PartyDraft {
    party: Party,
    trading_name: Option<String>,
    person: Vec<String>,
    endpoint_email: Option<String>,
    house_number: Option<String>,
    address_line: Option<String>,
    /// A tax number and its scheme, until it is clear that it is for VAT.
    tax_number: Option<String>,
    tax_scheme: Option<String>,
}

impl PartyDraft {
    fn take(&mut self, path: &[&str], text: Option<String>, element: &Element<'_>) {
        let scheme = || find_attribute(element.attributes, "schemeID").unwrap_or_default();
        match path {
            ["CustomerAssignedAccountID" | "SupplierAssignedAccountID"] => {
                keep(&mut self.party.number, text);
            }
            ["Party", "EndpointID"] => self.identify(&scheme(), text, false),
            ["Party", "PartyIdentification", "ID"] => self.identify(&scheme(), text, true),
            ["Party", "PartyLegalEntity", "CompanyID"] => self.identify(&scheme(), text, false),
            ["Party", "PartyLegalEntity", "RegistrationName"] => {
                keep(&mut self.party.legal_name, text);
            }
            ["Party", "PartyName", "Name"] => keep(&mut self.trading_name, text),
            ["Party", "PostalAddress", rest @ ..] => self.take_address(rest, text),
            ["Party", "PartyTaxScheme", "CompanyID"] => self.tax_number = text,
            ["Party", "PartyTaxScheme", "TaxScheme", "ID"] => self.tax_scheme = text,
            ["Party", "PartyTaxScheme"] => self.settle_tax_number(),
            ["Party", "Contact", name] | ["AccountingContact", name] => {
                self.take_contact(name, text);
            }
            ["Party", "Person", "FirstName" | "MiddleName" | "FamilyName"] => {
                self.person.extend(text);
            }
            _ => {}
        }
    }

    /// A number by the scheme it says to be of; without a scheme it is what the one calls the other.
    fn identify(&mut self, scheme: &str, text: Option<String>, may_be_customer_number: bool) {
        let Some(text) = text else {
            return;
        };
        let closed: String = text.split_whitespace().collect();
        match scheme {
            "0106" | "NL:KVK" | "KVK" | "NL:KvK" | "KvK" => {
                keep(&mut self.party.kvk, Some(closed));
            }
            "0190" | "NL:OIN" | "OIN" | "NL:OINO" => keep(&mut self.party.oin, Some(closed)),
            "9944" | "NL:VAT" => keep(&mut self.party.vat, Some(closed)),
            "EM" | "SMTP" => keep(&mut self.endpoint_email, Some(text)),
            "" if may_be_customer_number => keep(&mut self.party.number, Some(text)),
            _ => {}
        }
    }

    fn settle_tax_number(&mut self) {
        let scheme = self.tax_scheme.take().unwrap_or_default();
        let number = without_blanks(self.tax_number.take());
        if scheme.is_empty() || scheme.eq_ignore_ascii_case("VAT") || scheme.contains("VA") {
            keep(&mut self.party.vat, number);
        }
    }

    fn take_address(&mut self, path: &[&str], text: Option<String>) {
        let address = &mut self.party.address;
        match path {
            ["StreetName"] => keep(&mut address.street, text),
            ["BuildingNumber"] => keep(&mut self.house_number, text),
            ["AdditionalStreetName"] => keep(&mut address.extra, text),
            ["AddressLine", "Line"] => keep(&mut self.address_line, text),
            ["CityName"] => keep(&mut address.city, text),
            ["PostalZone"] => keep(&mut address.postcode, text),
            ["Country", "IdentificationCode"] => {
                let code = text
                    .filter(|code| code.len() == 2)
                    .map(|code| code.to_uppercase());
                keep(&mut address.country, code);
            }
            _ => {}
        }
    }

    fn take_contact(&mut self, name: &str, text: Option<String>) {
        match name {
            "Name" => keep(&mut self.party.contact_name, text),
            "Telephone" => keep(&mut self.party.phone, text),
            "ElectronicMail" => keep(&mut self.party.email, text),
            _ => {}
        }
    }

    fn finish(self) -> Party {
        let mut party = self.party;
        let person = Some(self.person.join(" ")).filter(|name| !name.is_empty());
        party.name = self
            .trading_name
            .or_else(|| party.legal_name.clone())
            .or(person);
        keep(&mut party.email, self.endpoint_email);
        let address = &mut party.address;
        if let (Some(street), Some(number)) = (&mut address.street, &self.house_number)
            && !street.ends_with(number.as_str())
        {
            *street = format!("{street} {number}");
        }
        if address.street.is_none() {
            address.street = self.address_line;
        } else {
            keep(&mut address.extra, self.address_line);
        }
        party
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_days_only_where_the_sentence_leaves_no_doubt() {
        assert_eq!(days_in_terms("Betaling binnen 30 dagen"), Some(30));
        assert_eq!(days_in_terms("Payment within 14 days."), Some(14));
        assert_eq!(
            days_in_terms("Zahlbar innerhalb 14 Tagen nach Erhalt der Rechnung."),
            Some(14)
        );
        for terms in [
            "Zahlbar innerhalb 30 Tagen netto bis 04.07.2018, 3% Skonto innerhalb 10 Tagen",
            "14 Tage 2% Skonto, 30 Tage rein netto",
            "30 dagen na einde maand",
            "30 dagen, uiterlijk 60 dagen",
            "Zahlbar sofort rein netto",
            "99999999999 dagen",
            "dagen",
            "",
        ] {
            assert_eq!(days_in_terms(terms), None, "{terms}");
        }
    }

    #[test]
    fn base64_may_be_wrapped_and_unpadded() {
        let decode = |text: &str| {
            let mut sink = Base64Sink::new();
            for byte in text.bytes() {
                sink.feed(&[byte]);
            }
            sink.finish().bytes.unwrap_or_default()
        };
        assert_eq!(decode("ZGVm\r\n  YXVs dA=="), b"default");
        assert_eq!(decode("ZGVmYXVsdA"), b"default");
        assert_eq!(decode("ZGVm&#13;\nYXVsdA=="), b"default");
        assert_eq!(decode("Z"), b"");
        assert_eq!(decode(""), b"");
    }
}
