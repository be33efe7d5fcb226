//! E-invoices and credit notes in UBL 2.1: Peppol BIS 3, NLCIUS and SI-UBL, or any other
//! customisation (`law-and-formats.md` §7.2).
//!
//! Elements are known by their local names; namespaces and versions are not looked at. The file is
//! read as a stream: of a PDF inside it only the length, the fingerprint and the state are kept. A
//! DOCTYPE is refused, because nothing we read has one and much that does harm has.

mod party;
mod stream;

use super::invoice_pdf::{self, inspect};
use super::text::filled;
use super::{Content, Source, Understood, fatal, line_place, problem};
use crate::domain::copies::NumbersInNames;
use crate::domain::document::{
    CopyFound, CopyStatus, DocumentKind, DocumentLine, ReadDocument, TaxLine,
};
use crate::domain::ids::Sha256;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{AmountError, Currency, Money};
use chrono::NaiveDate;
use party::PartyDraft;
use std::io;
use stream::{Element, Embedded, Stop, Visitor, find_attribute, walk};

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

    fn invoice(inner: &str) -> ReadDocument {
        let text = format!(
            "<Invoice><ID>1</ID>{inner}<LegalMonetaryTotal><PayableAmount currencyID=\"EUR\">5,5\
             </PayableAmount></LegalMonetaryTotal></Invoice>"
        );
        let read = read(&mut io::Cursor::new(text)).unwrap();
        match read.content {
            Content::Documents(mut documents) if documents.len() == 1 => documents.remove(0),
            other => panic!("{other:?} {:?}", read.problems),
        }
    }

    #[test]
    fn a_company_number_is_of_the_chamber_of_commerce_only_in_the_netherlands() {
        let customer = |country| {
            invoice(&format!(
                "<AccountingCustomerParty><Party><PostalAddress><Country><IdentificationCode>{country}\
                 </IdentificationCode></Country></PostalAddress><PartyLegalEntity><CompanyID>12345678\
                 </CompanyID></PartyLegalEntity></Party></AccountingCustomerParty>"
            ))
            .customer
        };
        assert_eq!(customer("NL").kvk.as_deref(), Some("12345678"));
        assert_eq!(customer("DK").kvk, None);
    }

    #[test]
    fn a_direct_debit_names_the_account_of_the_customer() {
        let read = invoice(
            "<PaymentMeans><PaymentMeansCode>59</PaymentMeansCode><PaymentMandate><ID>M1</ID>\
             <PayerFinancialAccount><ID>NL20 INGB 0001 2345 67</ID></PayerFinancialAccount>\
             </PaymentMandate></PaymentMeans>",
        );
        assert_eq!(read.payment_means.as_deref(), Some("59"));
        assert_eq!(read.customer.iban.as_deref(), Some("NL20INGB0001234567"));
        assert_eq!((read.iban, read.payable), (None, Money::eur(550)));
    }

    #[test]
    fn a_person_is_a_customer_too_and_odd_entities_stay() {
        let read = invoice(
            "<Note>Fish &amp; chips &unknown; & more &#235;</Note><AccountingCustomerParty><Party>\
             <Person><FirstName>Ria</FirstName><FamilyName>Vos</FamilyName></Person></Party>\
             </AccountingCustomerParty>",
        );
        assert_eq!(read.customer.name.as_deref(), Some("Ria Vos"));
        assert_eq!(
            read.description.as_deref(),
            Some("Fish & chips &unknown; & more ë")
        );
    }
}
