//! PDFs of a carpenter: his own invoices, those of his suppliers, and what else lies in the folder.

use super::*;
use crate::domain::money::Money;

fn item<'a>(id: i64, number: &'a str, amount: i64, name: &'a str) -> CopyItem<'a> {
    CopyItem {
        id: ItemId(id),
        number,
        payable: Money::eur(amount),
        open: Money::eur(amount),
        credits: None,
        names: vec![name],
        has_copy: false,
    }
}

fn book() -> CopyBook<'static> {
    CopyBook::new([
        item(1, "2026-0187", 121_000, "Bakkerij Jansen BV"),
        item(2, "2026-0188", 36_300, "Café Zoë"),
        item(3, "123", 9_900, "De Groot & Zonen v.o.f."),
        CopyItem {
            credits: Some("2026-0187"),
            ..item(4, "2026-0190", -12_100, "Bakkerij Jansen BV")
        },
        CopyItem {
            open: Money::eur(0),
            ..item(5, "2025-0801", 5_000, "Café Zoë")
        },
    ])
}

const fn by_page(id: i64) -> CopyVerdict {
    CopyVerdict::Fits(ItemId(id), CopyReason::FirstPage)
}

const fn by_name(id: i64) -> CopyVerdict {
    CopyVerdict::Fits(ItemId(id), CopyReason::FileName)
}

#[test]
fn a_number_in_the_name_or_on_the_page_is_enough() {
    let book = book();
    assert_eq!(book.find("Factuur 2026-0187.pdf", ""), by_name(1));
    assert_eq!(book.find("scan.pdf", "Factuur 2026-0187"), by_page(1));
    assert_eq!(
        book.find("scan.pdf", "Factuurnummer\t2026 0187\nBedrag\t€ 1.210,00"),
        by_page(1)
    );
    assert_eq!(book.find("scan.pdf", "Factuurnr.:20260187"), by_page(1));
    assert_eq!(book.find("scan.pdf", ""), CopyVerdict::Unknown);
    assert_eq!(
        book.find("scan.pdf", "Offerte 2026-0177"),
        CopyVerdict::Unknown
    );
}

#[test]
fn a_short_number_counts_beside_the_amount_or_the_customer() {
    let book = book();
    assert_eq!(book.find("scan.pdf", "Factuur 123"), CopyVerdict::Unknown);
    assert_eq!(book.find("scan.pdf", "Factuur 123\n€ 99,00"), by_page(3));
    assert_eq!(
        book.find("scan.pdf", "Fa. de Groot en Zonen\nFactuur 123"),
        by_page(3)
    );
    assert_eq!(
        book.find("scan.pdf", "Dorpsstraat 123\nTotaal € 12,00"),
        CopyVerdict::Unknown
    );
}

#[test]
fn the_invoice_of_a_supplier_with_our_number_is_not_ours() {
    let book = book();
    let bought = "Houthandel Vos\nAan: De Haan Timmerwerken\nFactuur 2026-0187\nTotaal € 88,40";
    assert_eq!(
        book.find("scan.pdf", bought),
        CopyVerdict::Contradicted(ItemId(1))
    );
    assert_eq!(
        book.find("2026-0187.pdf", bought),
        CopyVerdict::Contradicted(ItemId(1))
    );
}

#[test]
fn two_that_fit_are_left_to_a_person() {
    let book = book();
    let overview = "Bakkerij Jansen BV\n2026-0187\t1.210,00\n2026-0188\t363,00";
    let both = CopyVerdict::Several(vec![ItemId(1), ItemId(2)]);
    assert_eq!(book.find("overzicht.pdf", overview), both);
    let other = "Café Zoë\nFactuur 2026-0188\n€ 363,00";
    assert_eq!(
        book.find("2026-0187.pdf", other),
        both,
        "name and page differ"
    );
}

#[test]
fn a_credit_note_names_the_invoice_it_corrects() {
    let text = "Bakkerij Jansen BV\nCreditfactuur 2026-0190\nBetreft factuur 2026-0187\n€ -121,00";
    assert_eq!(book().find("scan.pdf", text), by_page(4));
}

#[test]
fn what_is_open_goes_before_what_is_settled() {
    let book = book();
    assert_eq!(
        book.find(
            "scan.pdf",
            "Café Zoë\nFactuur 2026-0188\nVorige factuur 2025-0801"
        ),
        by_page(2)
    );
    assert_eq!(
        book.find("scan.pdf", "Café Zoë\nFactuur 2025-0801"),
        by_page(5)
    );
}

#[test]
fn the_best_guesses_come_first() {
    let guesses = book().candidates("scan.pdf", "Café Zoë\n€ 363,00\n€ 1.210,00", 5);
    let ids: Vec<ItemId> = guesses.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, [ItemId(2), ItemId(1)]);
    assert!(guesses[0].1.name && guesses[0].1.amount && !guesses[0].1.number);
    let named = book().candidates("2026-0187.pdf", "Totaal € 88,40", 5);
    assert_eq!(
        named.first().map(|(id, signs)| (*id, signs.number)),
        Some((ItemId(1), true))
    );
    assert_eq!(
        book()
            .candidates("scan.pdf", "€ 363,00 € 1.210,00", 1)
            .len(),
        1
    );
}

#[test]
fn every_reason_is_kept_by_its_code() {
    for reason in CopyReason::ALL {
        assert_eq!(CopyReason::parse(reason.code()), Some(reason));
    }
    assert_eq!(CopyReason::parse(""), None);
}
