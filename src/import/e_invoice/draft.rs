//! A document while its elements come in: everything as written, judged at the end.

use super::party::PartyDraft;
use super::{keep, odd_amount, stream::Element, terms};
use crate::domain::copies::NumbersInNames;
use crate::domain::document::{
    CopyFound, CopyStatus, DocumentKind, DocumentLine, DoneBefore, ReadDocument, TaxLine,
    is_direct_debit,
};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::{AmountError, Currency, Money};
use crate::import::invoice_pdf;
use crate::import::{line_place, problem};
use chrono::{Datelike as _, Months, NaiveDate};

/// Types that are credit notes (UNTDID 1001, as EN 16931 lists them).
const CREDIT_NOTES: [&str; 13] = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
];
/// A note of more characters is about everything: deliveries, prices, the terms.
const SHORT_NOTE: usize = 120;
/// A corrected invoice: it names the one that it stands for.
const CORRECTED: &str = "384";

/// A document while its elements come in.
#[derive(Default)]
pub(in crate::import) struct Draft {
    /// Its root says that it is a credit note.
    credit_note: bool,
    /// Where it begins in the file.
    line: usize,
    pub number: Option<String>,
    pub type_code: Option<String>,
    pub issued_on: Option<DayDraft>,
    pub due_on: Option<DayDraft>,
    /// Due date beside the payment means: the only place a credit note in UBL has for it.
    pub means_due_on: Option<DayDraft>,
    /// The payment terms that are being read, and those that were.
    pub term: TermsDraft,
    terms: Vec<TermsDraft>,
    pub currency: Option<Currency>,
    pub note: Option<String>,
    /// The remark that is being read, and whether it says what kind of remark it is.
    pub remark: Option<String>,
    pub remark_is_of_a_kind: bool,
    pub buyer_reference: Option<String>,
    pub order_reference: Option<String>,
    pub credits_number: Option<String>,
    pub delivered_on: Option<DayDraft>,
    /// Last day of the period that is invoiced.
    pub period_ends_on: Option<DayDraft>,
    pub supplier: PartyDraft,
    pub customer: PartyDraft,
    /// The first of the payment means: its code, the account to pay to, the one to collect from.
    pub means: Option<String>,
    pub iban: Option<String>,
    pub payer_iban: Option<String>,
    pub payment_reference: Option<String>,
    pub total: Option<Amount>,
    pub prepaid: Option<Amount>,
    pub payable: Option<Amount>,
    /// The line that is being read, and those that were.
    pub row: LineDraft,
    lines: Vec<LineDraft>,
    /// The tax that is being read, and those that were.
    pub tax: TaxDraft,
    taxes: Vec<TaxDraft>,
    /// The PDFs inside it.
    pub copies: Vec<CopyFound>,
}

/// A day, or what stands in its place.
pub(in crate::import) type DayDraft = Result<NaiveDate, String>;

/// An amount as written, with the currency it says.
#[derive(Clone)]
pub(in crate::import) struct Amount {
    text: String,
    currency: Option<Currency>,
}

/// Payment terms: an invoice may have several, one of them for who pays early.
#[derive(Default)]
pub(in crate::import) struct TermsDraft {
    pub text: Option<String>,
    pub due_on: Option<DayDraft>,
    /// A discount for paying early: percentage and days.
    pub discount_percent: Option<String>,
    pub discount_days: Option<String>,
}

#[derive(Default)]
pub(in crate::import) struct LineDraft {
    pub name: Option<String>,
    /// What stands in the place of a name.
    pub other: Option<String>,
    pub quantity: Option<String>,
    pub amount: Option<Amount>,
    /// It sums up other lines, or only informs.
    pub not_counted: bool,
}

#[derive(Default)]
pub(in crate::import) struct TaxDraft {
    pub percent: Option<String>,
    pub base: Option<Amount>,
    pub tax: Option<Amount>,
}

impl TermsDraft {
    /// It is about paying early.
    fn is_discount(&self) -> bool {
        self.discount_percent.is_some()
            || self
                .text
                .as_deref()
                .is_some_and(|text| terms::discount(text).is_some())
    }

    /// The discount, in the words of the file where it has them.
    fn discount(&self) -> Option<String> {
        let said = self.text.as_deref().and_then(terms::discount);
        said.or_else(|| {
            let percent = self.discount_percent.as_deref()?;
            terms::discount_of(percent, self.discount_days.as_deref())
        })
    }
}

/// The most that is kept of what may come any number of times in one document: no invoice has more.
const MOST_TERMS: usize = 20;
const MOST_TAXES: usize = 1_000;
const MOST_LINES: usize = 100_000;

/// Keeps what was read, unless there is too much of it already.
fn end<T: Default>(list: &mut Vec<T>, read: &mut T, most: usize) {
    let read = std::mem::take(read);
    if list.len() < most {
        list.push(read);
    }
}

impl Draft {
    /// One that begins on this line of the file; its root may say that it is a credit note.
    pub(super) fn new(credit_note: bool, line: usize) -> Self {
        Self {
            credit_note,
            line,
            ..Self::default()
        }
    }

    /// The payment terms that were being read end here.
    pub(in crate::import) fn end_term(&mut self) {
        end(&mut self.terms, &mut self.term, MOST_TERMS);
    }

    /// So does the tax…
    pub(in crate::import) fn end_tax(&mut self) {
        end(&mut self.taxes, &mut self.tax, MOST_TAXES);
    }

    /// …and the line.
    pub(in crate::import) fn end_line(&mut self) {
        end(&mut self.lines, &mut self.row, MOST_LINES);
    }

    /// The document, unless its number or its amount is missing.
    pub(super) fn finish(mut self, problems: &mut Vec<Problem>) -> Option<ReadDocument> {
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
        let kind = self.kind();
        let mut day = |day: Option<DayDraft>| match day? {
            Ok(day) => Some(day),
            Err(text) => {
                problems.push(remark(msg("import-doc-odd-date").with("text", text)));
                None
            }
        };
        let issued_on = day(self.issued_on.take());
        let header_due_on = day(self.due_on.take());
        let means_due_on = day(self.means_due_on.take());
        let terms_due_on = day(self.take_due_of_terms());
        let due_on = header_due_on.or(means_due_on).or(terms_due_on);
        let delivered_on = day(self.delivered_on.take().or(self.period_ends_on.take()));
        if let (Some(issued), Some(due)) = (issued_on, due_on)
            && due < issued
        {
            let what = msg("import-doc-due-before-issued");
            problems.push(remark(what.with("due", due).with("issued", issued)));
        }
        let collected = is_direct_debit(self.means.as_deref());
        let collected_on = collected.then(|| means_due_on.or_else(|| self.collection_in_words()));
        let terms_days = match due_on {
            Some(_) => None,
            None => self.days_of_terms(issued_on, collected_on.flatten()),
        };
        let lines = self.document_lines(currency, &place, problems);
        let copy = self.choose_copy(&number, &place, problems);
        let corrects =
            kind == DocumentKind::CreditNote || self.type_code.as_deref() == Some(CORRECTED);
        let description = self.description(kind, &lines);
        self.settle_accounts(collected);
        Some(ReadDocument {
            kind,
            issued_on,
            due_on,
            terms_days,
            supplier: self.supplier.finish().into(),
            customer: self.customer.finish().into(),
            amount,
            payable,
            iban: self.iban,
            payment_reference: self.payment_reference,
            payment_means: self.means,
            collected_on: collected_on.flatten(),
            order_reference: self.order_reference.or(self.buyer_reference),
            credits_number: self.credits_number.filter(|_| corrects),
            delivered_on,
            description,
            taxes: tax_lines(&self.taxes, currency),
            lines,
            copy,
            before: DoneBefore::default(),
            number,
        })
    }

    fn kind(&self) -> DocumentKind {
        let credit = self
            .type_code
            .as_deref()
            .is_some_and(|code| CREDIT_NOTES.contains(&code));
        if self.credit_note || credit {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        }
    }

    /// The account to collect from is the customer's. Where nothing is collected and no other account is
    /// named, a program has put the account to pay to in its place.
    fn settle_accounts(&mut self, collected: bool) {
        let payer = self.payer_iban.take();
        if collected || self.iban.is_some() {
            keep(&mut self.customer.party.iban, payer);
        } else {
            self.iban = payer;
        }
    }

    /// Of several terms those that are not about paying early say when it is due.
    fn take_due_of_terms(&mut self) -> Option<DayDraft> {
        let due = |terms: &&mut TermsDraft| terms.due_on.is_some();
        let full = |terms: &&mut TermsDraft| terms.due_on.is_some() && !terms.is_discount();
        let mut chosen = self.terms.iter_mut().find(full);
        if chosen.is_none() {
            chosen = self.terms.iter_mut().find(due);
        }
        chosen?.due_on.take()
    }

    /// The day on which it will be collected, as the terms announce it.
    fn collection_in_words(&self) -> Option<NaiveDate> {
        let texts = self.terms.iter().filter_map(|terms| terms.text.as_deref());
        texts
            .chain(self.note.as_deref())
            .find_map(terms::collection_day)
    }

    /// Days to pay, from the terms in words or from the day of a collection; `None` where two terms differ.
    fn days_of_terms(
        &self,
        issued_on: Option<NaiveDate>,
        collected_on: Option<NaiveDate>,
    ) -> Option<u32> {
        if let (Some(issued), Some(collected)) = (issued_on, collected_on) {
            return u32::try_from((collected - issued).num_days()).ok();
        }
        let texts = self.terms.iter().filter_map(|terms| terms.text.as_deref());
        let mut days = texts.filter_map(|text| terms::days(text, issued_on));
        let first = days.next()?;
        days.all(|other| other == first).then_some(first)
    }

    /// Its note or first line, whichever is short enough to say in a line, and the discount for paying
    /// early: nothing else here keeps that.
    fn description(&self, kind: DocumentKind, lines: &[DocumentLine]) -> Option<String> {
        let line = lines.first().map(|line| line.description.clone());
        let line = line.filter(|text| !text.is_empty());
        let note = self.note.clone();
        let short = note
            .clone()
            .filter(|note| note.chars().count() <= SHORT_NOTE);
        let what = short.or(line).or(note);
        let discounts = self.terms.iter().filter_map(TermsDraft::discount);
        let said: Vec<String> = what
            .into_iter()
            .chain(discounts.filter(|_| kind == DocumentKind::Invoice))
            .collect();
        (!said.is_empty()).then(|| said.join(" · "))
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
        for line in self.lines.iter().filter(|line| !line.not_counted) {
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

/// The amount in an element, with the currency it says.
pub(in crate::import) fn amount_of(element: &Element<'_>) -> Option<Amount> {
    Some(Amount {
        text: element.filled()?,
        currency: element
            .attribute("currencyID")
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

/// The day in an element: `2026-10-09`, also with a time behind it, or by the format that it says
/// (UNTDID 2379): 102 and 203 begin with year, month and day, 610 is a month, of which the last day is
/// meant.
pub(in crate::import) fn day_of(element: &Element<'_>) -> Option<DayDraft> {
    let text = element.filled()?;
    let with_dashes = text
        .get(..10)
        .and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    let closed = || {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
        let year = number(0, 4).filter(|_| digits)?.cast_signed();
        match element.attribute("format").as_deref() {
            Some("610") => last_of_month(year, number(4, 6)?),
            _ => NaiveDate::from_ymd_opt(year, number(4, 6)?, number(6, 8)?),
        }
    };
    Some(with_dashes.or_else(closed).ok_or(text))
}

fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?
        .checked_add_months(Months::new(1))?
        .with_day(1)?
        .pred_opt()
}
