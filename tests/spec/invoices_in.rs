//! What an import makes of e-invoices: whose they are, when they are due, whom they name, and the PDF that
//! carries one.

use super::bank_files::zip;
use super::importing::Office;
use super::invoice_files::{museum, pdf};
use super::invoices_in_pdfs::{Place, hybrid};
use base64::Engine as _;
use minnelijk::app::command::{Command, ContactDraft};
use minnelijk::app::rehearsal::Fate;
use minnelijk::app::settings::CompanySettings;
use minnelijk::app::snapshots::{CopyState, CustomerSnapshot};
use minnelijk::domain::contact::{ContactRole, Title};
use minnelijk::domain::language::Language;
use minnelijk::import::Format;
use minnelijk::words::Words;

const OURS: &str = "NL20INGB0001234567";

/// An e-invoice in UBL; what is empty is left out.
#[derive(Clone, Copy)]
struct Invoice<'a> {
    number: &'a str,
    issued: &'a str,
    /// Between the date and the parties.
    dates: &'a str,
    supplier: Party<'a>,
    customer: Party<'a>,
    /// Behind the parties: payment means and terms.
    payment: &'a str,
}

#[derive(Clone, Copy, Default)]
struct Party<'a> {
    name: &'a str,
    kvk: &'a str,
    vat: &'a str,
    contact: &'a str,
}

const DE_HAAN: Party<'static> = Party {
    name: "De Haan Timmerwerken B.V.",
    kvk: "12345678",
    vat: "",
    contact: "",
};
const JANSEN: Party<'static> = Party {
    name: "Bakkerij Jansen BV",
    kvk: "",
    vat: "",
    contact: "",
};
const VOS: Party<'static> = Party {
    name: "Houthandel Vos BV",
    kvk: "87654321",
    vat: "NL807654321B01",
    contact: "",
};

impl Default for Invoice<'_> {
    fn default() -> Self {
        Self {
            number: "2026-0187",
            issued: "2026-10-01",
            dates: "",
            supplier: DE_HAAN,
            customer: JANSEN,
            payment: "",
        }
    }
}

impl Party<'_> {
    fn xml(&self) -> String {
        let Self {
            name,
            kvk,
            vat,
            contact,
        } = self;
        let some = |text: &str, xml: String| if text.is_empty() { String::new() } else { xml };
        let vat = some(
            vat,
            format!(
                "<PartyTaxScheme><CompanyID>{vat}</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme>"
            ),
        );
        let kvk = some(
            kvk,
            format!("<CompanyID schemeID=\"0106\">{kvk}</CompanyID>"),
        );
        let contact = some(
            contact,
            format!(
                "<Contact><Name>{contact}</Name><Telephone>0529 1</Telephone><ElectronicMail>a@jansen.example</ElectronicMail></Contact>"
            ),
        );
        format!(
            "<Party>{vat}<PartyLegalEntity><RegistrationName>{name}</RegistrationName>{kvk}</PartyLegalEntity>{contact}</Party>"
        )
    }
}

impl Invoice<'_> {
    fn xml(&self) -> String {
        let Self {
            number,
            issued,
            dates,
            supplier,
            customer,
            payment,
        } = self;
        format!(
            "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>{number}</ID>\
             <IssueDate>{issued}</IssueDate>{dates}<AccountingSupplierParty>{}</AccountingSupplierParty>\
             <AccountingCustomerParty>{}</AccountingCustomerParty>{payment}<LegalMonetaryTotal>\
             <PayableAmount currencyID=\"EUR\">121.00</PayableAmount></LegalMonetaryTotal></Invoice>",
            supplier.xml(),
            customer.xml(),
        )
    }
}

fn paid_to(account: &str) -> String {
    format!(
        "<PaymentMeans><PaymentMeansCode>30</PaymentMeansCode><PayeeFinancialAccount><ID>{account}</ID>\
         </PayeeFinancialAccount></PaymentMeans>"
    )
}

fn collected_from(account: &str) -> String {
    format!(
        "<PaymentMeans><PaymentMeansCode>59</PaymentMeansCode><PaymentMandate><PayerFinancialAccount>\
         <ID>{account}</ID></PayerFinancialAccount></PaymentMandate></PaymentMeans>"
    )
}

fn customer(office: &Office) -> CustomerSnapshot {
    let lines = office.session.customers().unwrap().customers;
    let [only] = lines.as_slice() else {
        panic!("{lines:?}");
    };
    office.session.customer(only.id).unwrap()
}

// Whose it is

/// Whether an invoice is ours, and what is said if it is not.
fn judged(office: &Office, invoice: &Invoice<'_>) -> (Option<bool>, Option<&'static str>) {
    let path = office.file("a.xml", invoice.xml());
    let rehearsal = office.rehearse(&[path]);
    let file = &rehearsal.files[0];
    let said = file.problems.first().map(|problem| {
        assert!(problem.remedy.is_some(), "{problem:?}");
        for language in Language::ALL {
            let _said = Words::new(language).say(&problem.what);
        }
        problem.what.key
    });
    let fate = if said.is_some() {
        Fate::LeftOut
    } else {
        Fate::New
    };
    assert_eq!(file.fates, [fate]);
    (file.documents[0].ours, said)
}

#[test]
fn our_own_company_under_another_name_is_ours_by_a_number_or_an_account() {
    let office = Office::on("2026-10-21");
    let other = |kvk, vat| Party {
        name: "Dakwerken Overijssel",
        kvk,
        vat,
        contact: "",
    };
    let ours = (Some(true), None);
    let by = |supplier, payment: &str| {
        let invoice = Invoice {
            supplier,
            payment,
            ..Invoice::default()
        };
        judged(&office, &invoice)
    };
    assert_eq!(by(other("12345678", ""), ""), ours, "number of the chamber");
    assert_eq!(by(other("87654321", ""), &paid_to(OURS)), ours, "account");
    let not_ours = (Some(false), Some("import-not-ours"));
    assert_eq!(by(other("87654321", ""), ""), not_ours);
    assert_eq!(by(other("", ""), &paid_to("NL02ABNA0123456789")), not_ours);

    let mut office = office;
    let with_vat = CompanySettings {
        name: "De Haan Timmerwerken".to_owned(),
        vat: "NL8123.45.678.B01".to_owned(),
        ..CompanySettings::default()
    };
    office
        .session
        .execute(Command::SetCompany(with_vat))
        .unwrap();
    let invoice = Invoice {
        supplier: other("", "812345678B01"),
        ..Invoice::default()
    };
    assert_eq!(
        judged(&office, &invoice),
        ours,
        "VAT number, its country left out"
    );
}

#[test]
fn a_purchase_invoice_is_told_from_somebody_elses() {
    let mut office = Office::on("2026-10-21");
    let purchase = (Some(false), Some("import-purchase"));
    let to = |customer, payment: &str| {
        let invoice = Invoice {
            supplier: VOS,
            customer,
            payment,
            ..Invoice::default()
        };
        judged(&office, &invoice)
    };
    let de_haan = |name| Party { name, ..DE_HAAN };
    assert_eq!(to(de_haan("Whatever"), ""), purchase, "by our number");
    assert_eq!(
        to(Party { kvk: "", ..DE_HAAN }, ""),
        purchase,
        "by our name"
    );
    assert_eq!(
        to(JANSEN, &collected_from(OURS)),
        purchase,
        "from our account"
    );
    assert_eq!(
        to(de_haan("Whatever"), &paid_to(OURS)),
        purchase,
        "our number outweighs an account that a program put in the wrong place"
    );
    assert_eq!(to(JANSEN, ""), (Some(false), Some("import-not-ours")));
    // A customer may have our name, where the money comes to us.
    let namesake = Party {
        name: "De Haan Timmerwerken",
        kvk: "",
        ..DE_HAAN
    };
    assert_eq!(to(namesake, &paid_to(OURS)), (Some(true), None));

    let purchase = Invoice {
        supplier: VOS,
        customer: DE_HAAN,
        ..Invoice::default()
    };
    let done = office.bring("a.xml", purchase.xml());
    assert_eq!(done.said.key, "import-nothing-new");
    assert!(office.session.customers().unwrap().customers.is_empty());
}

// When it is due

#[test]
fn without_a_due_date_the_terms_of_the_file_the_customer_or_the_company_decide() {
    let mut office = Office::on("2026-10-21");
    let terms = "<PaymentTerms><Note>Te betalen binnen 14 dagen</Note></PaymentTerms>";
    let due = |office: &Office, invoice: &Invoice<'_>| {
        let path = office.file("a.xml", invoice.xml());
        let told = office.rehearse(&[path]).files[0].documents[0];
        (told.due_on.to_string(), told.due_estimated)
    };
    let plain = Invoice {
        number: "3",
        ..Invoice::default()
    };
    let in_words = Invoice {
        payment: terms,
        ..plain
    };
    assert_eq!(
        due(&office, &plain),
        ("2026-10-31".to_owned(), true),
        "30 days"
    );
    assert_eq!(due(&office, &in_words), ("2026-10-15".to_owned(), true));

    // The newest invoice of the customer that says so has 21 days, and the one before it had 60.
    for (number, issued, dates) in [
        ("2", "2026-09-01", "<DueDate>2026-09-22</DueDate>"),
        ("1", "2026-08-01", "<DueDate>2026-09-30</DueDate>"),
    ] {
        let known = Invoice {
            number,
            issued,
            dates,
            ..plain
        };
        office.bring("known.xml", known.xml());
    }
    assert_eq!(due(&office, &plain), ("2026-10-22".to_owned(), true));
    assert_eq!(due(&office, &in_words), ("2026-10-15".to_owned(), true));
    let somebody_else = Invoice {
        customer: Party {
            name: "Garage Smit",
            ..JANSEN
        },
        ..plain
    };
    assert_eq!(
        due(&office, &somebody_else),
        ("2026-10-31".to_owned(), true)
    );
    let said = Invoice {
        dates: "<DueDate>2026-10-05</DueDate>",
        ..in_words
    };
    assert_eq!(due(&office, &said), ("2026-10-05".to_owned(), false));
}

#[test]
fn a_collection_that_is_announced_in_words_is_when_it_is_due() {
    let office = Office::on("2026-10-21");
    let invoice = Invoice {
        payment: "<PaymentMeans><PaymentMeansCode>59</PaymentMeansCode></PaymentMeans><PaymentTerms>\
                  <Note>Wij incasseren dit bedrag op 20-10-2026</Note></PaymentTerms>",
        ..Invoice::default()
    };
    let path = office.file("a.xml", invoice.xml());
    let told = office.rehearse(&[path]).files[0].documents[0];
    assert_eq!(told.due_on.to_string(), "2026-10-20");
}

// Whom it names

#[test]
fn the_person_on_an_invoice_is_kept_once_and_does_not_come_back() {
    let mut office = Office::on("2026-10-21");
    let named = Party {
        contact: "Mevr. Z. de Wit",
        ..JANSEN
    };
    let invoice = |number, customer| Invoice {
        number,
        customer,
        ..Invoice::default()
    };
    let first = office.file("1.xml", invoice("1", named).xml());
    let second = office.file("2.xml", invoice("2", named).xml());
    let done = office.import(&[first, second]);
    let [contact] = customer(&office).contacts.try_into().unwrap();
    assert_eq!(
        (contact.title, contact.name.as_str()),
        (Some(Title::Ms), "Z. de Wit")
    );
    assert_eq!(contact.role, ContactRole::AccountsPayable);
    assert_eq!(contact.phone.as_deref(), Some("0529 1"));
    assert_eq!(contact.email.as_deref(), Some("a@jansen.example"));

    // Corrected by hand: the next invoice changes nothing of it.
    let draft = ContactDraft {
        name: "Z. de Wit".to_owned(),
        role: Some(ContactRole::Owner),
        ..ContactDraft::default()
    };
    office
        .session
        .execute(Command::SaveContact {
            customer: customer(&office).id,
            contact: Some(contact.id),
            to: draft,
        })
        .unwrap();
    office.bring("3.xml", invoice("3", named).xml());
    let [contact] = customer(&office).contacts.try_into().unwrap();
    assert_eq!(contact.role, ContactRole::Owner);
    office
        .session
        .execute(Command::RemoveContact(contact.id))
        .unwrap();
    office.bring("4.xml", invoice("4", named).xml());
    assert!(customer(&office).contacts.is_empty());

    // Somebody else is new; the customer's own name and a number are nobody.
    for (number, contact) in [("5", "Bakkerij Jansen B.V."), ("6", "1"), ("7", "P. Bos")] {
        office.bring("5.xml", invoice(number, Party { contact, ..JANSEN }).xml());
    }
    let names: Vec<String> = customer(&office)
        .contacts
        .into_iter()
        .map(|contact| contact.name)
        .collect();
    assert_eq!(names, ["P. Bos"]);
    assert!(done.undo.is_some());
}

#[test]
fn undo_takes_out_the_person_with_the_invoice_and_both_can_come_again() {
    let mut office = Office::on("2026-10-21");
    let invoice = Invoice {
        customer: Party {
            contact: "P. Bos",
            ..JANSEN
        },
        ..Invoice::default()
    };
    for _ in 0..2 {
        let done = office.bring("a.xml", invoice.xml());
        assert_eq!(customer(&office).contacts.len(), 1);
        office
            .session
            .execute(Command::Undo(done.undo.unwrap()))
            .unwrap();
        assert!(office.session.customers().unwrap().customers.is_empty());
    }
}

#[test]
fn the_person_on_an_invoice_and_in_an_address_book_beside_it_is_one() {
    let mut office = Office::on("2026-10-21");
    let invoice = Invoice {
        customer: Party {
            contact: "P. Bos",
            ..JANSEN
        },
        ..Invoice::default()
    };
    let invoice = office.file("a.xml", invoice.xml());
    let card =
        "BEGIN:VCARD\nVERSION:3.0\nFN:P. Bos\nORG:Bakkerij Jansen\nTEL:030 555 01 80\nEND:VCARD\n";
    let book = office.file("adresboek.vcf", card);
    office.import(&[book, invoice]);
    assert_eq!(customer(&office).contacts.len(), 1);
}

// How much it is

#[test]
fn what_is_paid_leaves_no_item_and_what_is_owed_to_the_customer_takes_off() {
    let mut office = Office::on("2026-10-21");
    let payable = |number, amount: &str| {
        let invoice = Invoice {
            number,
            ..Invoice::default()
        };
        invoice.xml().replace("121.00", amount)
    };
    let path = office.file("a.xml", payable("1", "0.00"));
    let paid = office.rehearse(&[path]);
    assert_eq!(paid.files[0].fates, [Fate::LeftOut]);
    let problem = &paid.files[0].problems[0];
    assert_eq!(problem.what.key, "import-nothing-payable");
    assert!(problem.remedy.is_some());
    office.bring("b.xml", payable("2", "-25.00"));
    office.bring("c.xml", payable("3", "100.00"));
    assert_eq!(
        office.open(),
        [("2".to_owned(), -2_500), ("3".to_owned(), 10_000)]
    );
}

// Inside a PDF

#[test]
fn a_pdf_with_an_e_invoice_brings_both_and_comes_once() {
    let mut office = Office::on("2026-10-21");
    let pdf = hybrid(&[("factur-x.xml", &museum("cii.xml"))], Place::InNames);
    let path = office.file("factuur.pdf", &pdf);
    let rehearsal = office.rehearse(std::slice::from_ref(&path));
    let file = &rehearsal.files[0];
    assert_eq!(file.read.format, Some(Format::FacturX));
    assert_eq!(
        (file.counts.new, file.counts.copies, file.counts.customers),
        (1, 1, 1)
    );
    assert_eq!(file.documents[0].ours, Some(true));
    office.import(std::slice::from_ref(&path));
    let items = customer(&office).lines.remove(0).items;
    assert_eq!(items[0].number, "2026-0301");
    let CopyState::Original { .. } = items[0].copy else {
        panic!("{:?}", items[0].copy);
    };
    assert_eq!(office.session.copy_of(items[0].id).unwrap().unwrap().1, pdf);
    assert_eq!(office.import(&[path]).said.key, "import-nothing-new");
}

#[test]
fn the_pdf_may_come_after_the_same_e_invoice_without_it() {
    let mut office = Office::on("2026-10-21");
    let xml = String::from_utf8(museum("cii.xml"))
        .unwrap()
        .replace("@PDF@", "");
    office.bring("factuur.xml", xml);
    let pdf = hybrid(&[("factur-x.xml", &museum("cii.xml"))], Place::Associated);
    let path = office.file("anders.pdf", pdf);
    let rehearsal = office.rehearse(std::slice::from_ref(&path));
    assert_eq!(rehearsal.files[0].fates, [Fate::Changed]);
    office.import(&[path]);
    let items = customer(&office).lines.remove(0).items;
    assert!(office.session.copy_of(items[0].id).unwrap().is_some());
}

#[test]
fn every_copy_in_a_zip_is_kept_also_beside_a_file_that_is_damaged() {
    let mut office = Office::on("2026-10-21");
    let pdfs: Vec<Vec<u8>> = (1..=3).map(pdf).collect();
    let encoded = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let with_copy = |nr: usize| {
        let number = format!("2026-{nr:04}");
        let object = encoded(&pdfs[nr - 1]);
        let copy = format!(
            "<AdditionalDocumentReference><Attachment><EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\">{object}\
             </EmbeddedDocumentBinaryObject></Attachment></AdditionalDocumentReference>"
        );
        let invoice = Invoice {
            number: &number,
            dates: &copy,
            ..Invoice::default()
        };
        invoice.xml().into_bytes()
    };
    let [first, second, third] = [1, 2, 3].map(with_copy);
    let cut = &first[..first.len() - 40];
    let members = [
        ("a.xml", first.as_slice(), true),
        ("cut.xml", cut, true),
        ("b.xml", &second, true),
        ("c.xml", &third, false),
    ];
    let mut zipped = zip(&members);
    // The second does not unpack to what its directory says.
    let directory = zipped
        .windows(4)
        .rposition(|window| window == b"PK\x01\x02")
        .unwrap();
    let second_entry = zipped[..directory]
        .windows(4)
        .rposition(|window| window == b"PK\x01\x02")
        .and_then(|b| {
            zipped[..b]
                .windows(4)
                .rposition(|window| window == b"PK\x01\x02")
        })
        .unwrap();
    zipped[second_entry + 24] ^= 1;
    let path = office.file("facturen.zip", zipped);
    let rehearsal = office.rehearse(std::slice::from_ref(&path));
    assert_eq!(rehearsal.files.len(), 4);
    assert!(
        rehearsal.files[1]
            .read
            .problems
            .iter()
            .any(|problem| problem.remedy.is_some())
    );
    office.import(&[path]);
    let items = customer(&office).lines.remove(0).items;
    let mut kept: Vec<(String, Vec<u8>)> = items
        .into_iter()
        .map(|item| {
            (
                item.number,
                office.session.copy_of(item.id).unwrap().unwrap().1,
            )
        })
        .collect();
    kept.sort();
    let expected: Vec<(String, Vec<u8>)> = (1..=3)
        .map(|nr| (format!("2026-{nr:04}"), pdfs[nr - 1].clone()))
        .collect();
    assert!(
        kept == expected,
        "{:?}",
        kept.iter().map(|(number, _)| number).collect::<Vec<_>>()
    );
}
