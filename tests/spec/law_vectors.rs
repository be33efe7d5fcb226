//! The tables of the law and of the post that no rule's own test holds yet, figure by figure. The list of all vectors and
//! the test that has each:
//!
//! | what | test |
//! |---|---|
//! | scale of collection costs, with VAT, floor and ceiling | `charges::collection_costs`: the_scale_has_a_floor_slices_and_a_ceiling |
//! | several invoices in one letter; the fixed € 40 of each | the same: several_invoices_are_added_before_the_scale, between_businesses_forty_euros_an_invoice_can_be_more |
//! | a part paid within the fourteen days, or after | the same: what_is_paid_within_the_term_lowers_the_costs |
//! | deemed delivery, last free day, day of costs | `calendar::post`: a_letter_counts_as_delivered_without_sundays_mondays_and_holidays |
//! | what the 14-day letter may not say | `fourteen_day` (this folder) |
//! | statutory and trade rates, each from its day | here: the_rates_are_those_that_were_published |
//! | interest, fourteen cases (I1-I14) | `charges::reckoning`: i1_… to i14_… |
//! | first day of default, agreed or only on the invoice | `charges::default`: a_day_that_only_the_invoice_names_gives_thirty_days |
//! | terms of payment, 30 and 60 days, large debtors, government | here: terms_of_payment_and_periods_of_limitation_are_the_laws |
//! | limitation and what renews it | `limitation`: a_claim_between_businesses_lasts_five_years_and_a_letter_renews_them |
//! | instalments, odd cents first, the anchor day | here: an_amount_is_split_with_the_odd_cents_first, and `calendar::months` |
//! | windows and folds of envelopes | here: windows_and_folds_are_where_the_post_wants_them, and `on_paper` (this folder) |
//! | how an address, an amount and a day are written | here: addresses_amounts_and_days_are_written_as_a_dutch_office_writes_them |
//! | payment code (EPC069-12) | `references::payment_code`; the pages decode in here: the_code_on_a_letter_decodes_to_the_payload_byte_for_byte |
//! | betalingskenmerk, RF, OGM, IBAN | `references::structured`, `references::iban` |
//! | stickers: only on the last reminder of a business | here: a_sticker_is_only_on_the_last_reminder_and_names_nobody_who_is_not_there |
//! | what was not read at its source is marked | here: what_was_not_read_at_its_source_is_marked |

use crate::spec::letter_facts::{
    each_kind, facts, in_language, last_reminder, letter_day, pages_of, some,
};
use minnelijk::app::library::law::dutch_law;
use minnelijk::documents::letter::Laid;
use minnelijk::documents::page::Item;
use minnelijk::documents::{Info, preview, writer};
use minnelijk::domain::envelope::{Envelope, OWN, Window};
use minnelijk::domain::language::Language;
use minnelijk::domain::law::RateTable;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::money::Money;
use minnelijk::domain::references::Iban;
use minnelijk::domain::sticker::StickerWish;
use minnelijk::words::Words;

fn table(rates: &RateTable) -> Vec<(String, String)> {
    let rates = rates.rates().iter();
    rates
        .map(|rate| (rate.from.to_string(), rate.percent.normalize().to_string()))
        .collect()
}

fn written(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter()
        .map(|(from, percent)| ((*from).to_owned(), (*percent).to_owned()))
        .collect()
}

#[test]
fn the_rates_are_those_that_were_published() {
    let law = dutch_law();
    let statutory = [
        ("1976-04-01", "8"),
        ("1979-01-01", "10"),
        ("1980-04-01", "12"),
        ("1983-01-01", "9"),
        ("1987-04-01", "8"),
        ("1990-01-01", "10"),
        ("1990-07-01", "11"),
        ("1992-01-01", "12"),
        ("1993-07-01", "10"),
        ("1994-01-01", "9"),
        ("1995-01-01", "8"),
        ("1996-01-01", "7"),
        ("1996-07-01", "5"),
        ("1998-01-01", "6"),
        ("2001-01-01", "8"),
        ("2002-01-01", "7"),
        ("2003-08-01", "5"),
        ("2004-02-01", "4"),
        ("2007-01-01", "6"),
        ("2009-07-01", "4"),
        ("2010-01-01", "3"),
        ("2011-07-01", "4"),
        ("2012-07-01", "3"),
        ("2015-01-01", "2"),
        ("2023-01-01", "4"),
        ("2023-07-01", "6"),
        ("2024-01-01", "7"),
        ("2025-01-01", "6"),
        ("2026-01-01", "4"),
    ];
    assert_eq!(table(&law.statutory), written(&statutory));
    let trade = [
        ("2002-12-01", "10.35"),
        ("2003-01-01", "9.85"),
        ("2003-07-01", "9.1"),
        ("2004-01-01", "9.02"),
        ("2004-07-01", "9.01"),
        ("2005-01-01", "9.09"),
        ("2005-07-01", "9.05"),
        ("2006-01-01", "9.25"),
        ("2006-07-01", "9.83"),
        ("2007-01-01", "10.58"),
        ("2007-07-01", "11.07"),
        ("2008-01-01", "11.2"),
        ("2008-07-01", "11.07"),
        ("2009-01-01", "9.5"),
        ("2009-07-01", "8"),
        ("2011-07-01", "8.25"),
        ("2012-01-01", "8"),
        ("2013-01-01", "7.75"),
        ("2013-03-16", "8.75"),
        ("2013-07-01", "8.5"),
        ("2014-01-01", "8.25"),
        ("2014-07-01", "8.15"),
        ("2015-01-01", "8.05"),
        ("2016-07-01", "8"),
        ("2023-01-01", "10.5"),
        ("2023-07-01", "12"),
        ("2024-01-01", "12.5"),
        ("2024-07-01", "12.25"),
        ("2025-01-01", "11.15"),
        ("2025-07-01", "10.15"),
        ("2026-07-01", "10.4"),
    ];
    assert_eq!(table(&law.trade), written(&trade));
}

#[test]
fn terms_of_payment_and_periods_of_limitation_are_the_laws() {
    let law = dutch_law();
    let days = [
        &law.business_terms,
        &law.large_debtor_terms,
        &law.government_terms,
    ]
    .map(|terms| (terms.usual_days, terms.most_days));
    assert_eq!(days, [(30, 60), (30, 30), (30, 60)]);
    let years = [
        &law.limitation_consumer_sale,
        &law.limitation_other,
        &law.limitation_after_interruption,
    ]
    .map(|period| period.years);
    assert_eq!(years, [2, 5, 5]);
}

/// What is general knowledge, or told differently by different sources, says so in the data; the screen counts these
/// and marks each.
#[test]
fn what_was_not_read_at_its_source_is_marked() {
    let law = dutch_law();
    let of = |table: &RateTable| -> Vec<String> {
        let open = table
            .rates()
            .iter()
            .filter(|rate| !rate.provenance.verified);
        open.map(|rate| rate.from.to_string()).collect()
    };
    assert_eq!(of(&law.trade), ["2004-01-01", "2013-03-16"]);
    assert_eq!(of(&law.statutory), Vec::<String>::new());
    let post: Vec<bool> = law
        .post_days
        .iter()
        .map(|days| days.provenance.verified)
        .collect();
    assert_eq!(
        post,
        [true, false, false],
        "the Postbesluit itself was not read"
    );
    assert!(!law.government_terms.provenance.verified);
    assert!(!law.limitation_after_interruption.provenance.verified);
    assert_eq!(law.unverified(), 6);
}

#[test]
fn an_amount_is_split_with_the_odd_cents_first() {
    let split = |minor, parts| -> Vec<i64> {
        let parts = Money::eur(minor).split(parts).into_iter();
        parts.map(|part| part.minor).collect()
    };
    assert_eq!(split(100_000, 3), [33_334, 33_333, 33_333]);
    assert_eq!(split(10_001, 4), [2_501, 2_500, 2_500, 2_500]);
    assert_eq!(split(188_241, 4), [47_061, 47_060, 47_060, 47_060]);
}

/// In tenths of a millimetre. The Dutch block stands around 63.5 mm, and what is seen for certain ends at 77.
#[test]
fn windows_and_folds_are_where_the_post_wants_them() {
    let window = |envelope| Window::of(envelope, OWN);
    for (envelope, left) in [(Envelope::DutchLeft, 350), (Envelope::DutchRight, 1050)] {
        let address = window(envelope).address;
        assert_eq!((address.left, address.width), (left, 700));
        assert_eq!(address.top + address.height / 2, 635);
        assert!(address.top >= 500 && address.bottom() <= 770);
        assert!(address.height >= 6 * 45, "six lines of 4.5 mm");
        assert_eq!(window(envelope).folds, [1070]);
    }
    for (envelope, top, folds) in [
        (Envelope::GermanA, 270, [870, 1920]),
        (Envelope::GermanB, 450, [1050, 2100]),
    ] {
        // Five lines of remarks and return address (17.7 mm), then six of the address (27.3 mm).
        let of = window(envelope);
        assert!(of.address.left >= 200 && of.address.right() <= 1050);
        assert!(of.address.top >= top + 127 && of.address.bottom() <= top + 450);
        assert_eq!(of.folds, folds);
    }
    let belgian = window(Envelope::BelgianRight);
    assert!((1050..=1100).contains(&belgian.address.left));
    assert!(belgian.address.width <= 1250 && belgian.address.right() <= 2100 - 150);
    let british = window(Envelope::British);
    assert!(british.address.left >= 250 && british.address.right() <= 950);
    assert!(british.address.top >= 570 && british.address.bottom() <= 810);
    assert_eq!(british.folds, [990, 1980]);
}

#[test]
fn addresses_amounts_and_days_are_written_as_a_dutch_office_writes_them() {
    let mut letter = facts(LetterKind::FirstReminder);
    let dutch = pages_of(&in_language(Language::Dutch, &letter))[0].clone();
    for said in [
        "1012 RJ AMSTERDAM",
        "t.a.v. mevrouw Z. Łukasiewicz",
        "18 november 2026",
        "€ 1.210,00",
        "Met vriendelijke groet,",
        "KvK 12345678",
        "NL001234567B01",
        "NL20 INGB 0001 2345 67",
    ] {
        assert!(dutch.contains(said), "{said:?} is not in:\n{dutch}");
    }
    letter.customer.salutation = None;
    letter.customer.address.country = some("DE");
    letter.customer.address.postcode = some("10115");
    letter.customer.address.city = some("Berlin");
    let abroad = pages_of(&in_language(Language::Dutch, &letter))[0].clone();
    assert!(abroad.contains("Geachte heer, mevrouw,"), "{abroad}");
    assert!(
        abroad.contains("DUITSLAND"),
        "the country, in capitals: {abroad}"
    );
    let english = pages_of(&in_language(Language::English, &letter))[0].clone();
    assert!(
        english.contains("GERMANY") && english.contains("€1,210.00"),
        "{english}"
    );
    assert!(english.contains("18 November 2026"), "{english}");
}

#[test]
fn a_dutch_account_tells_its_bank() {
    // The banks' codes; the last five are general knowledge, and nothing that goes out carries them.
    for (bank, bic) in [
        ("ABNA", "ABNANL2A"),
        ("INGB", "INGBNL2A"),
        ("RABO", "RABONL2U"),
        ("TRIO", "TRIONL2U"),
        ("KNAB", "KNABNL2H"),
        ("BUNQ", "BUNQNL2A"),
        ("SNSB", "SNSBNL2A"),
        ("ASNB", "ASNBNL21"),
        ("RBRB", "RBRBNL21"),
    ] {
        let account = (0..98)
            .map(|check| format!("NL{check:02}{bank}0123456789"))
            .find_map(|text| Iban::parse(&text).ok());
        assert_eq!(account.unwrap().bic(), Some(bic));
    }
}

/// Read off the page as it is printed, by a decoder that is not ours.
#[test]
fn the_code_on_a_letter_decodes_to_the_payload_byte_for_byte() {
    for language in Language::ALL {
        let letter = facts(LetterKind::FirstReminder);
        let laid = in_language(language, &letter);
        let info = Info {
            title: "Brief",
            author: "Van Dalen",
            language,
            day: letter_day(),
        };
        let pdf = writer::write(&laid.pages, &info).unwrap();
        let page = preview::render(&pdf, 0, 200.0).unwrap();
        let mut seen =
            rqrr::PreparedImage::prepare_from_greyscale(page.width, page.height, |x, y| {
                page.rgba[(y * page.width + x) * 4]
            });
        let codes = seen.detect_grids();
        let [code] = &codes[..] else {
            panic!("{} codes on the page", codes.len());
        };
        let mut read = Vec::new();
        code.decode_to(&mut read).unwrap();
        assert_eq!(
            String::from_utf8(read).unwrap(),
            letter.payment_code.unwrap()
        );
    }
}

/// Seed A8.3: the last reminder has the sticker, and no other letter ever.
#[test]
fn a_sticker_is_only_on_the_last_reminder_and_names_nobody_who_is_not_there() {
    for language in Language::ALL {
        for mut letter in each_kind() {
            letter.sticker = StickerWish::Drawn;
            let laid = in_language(language, &letter);
            let last = letter.kind == LetterKind::LastReminder;
            assert_eq!(tilted(&laid), last, "{:?}", letter.kind);
        }
        let mut room = last_reminder();
        room.sticker = StickerWish::Space;
        assert!(
            !tilted(&in_language(language, &room)),
            "room for one of paper"
        );
        let mut letter = last_reminder();
        letter.collection_party = None;
        let text = pages_of(&in_language(language, &letter)).join(" ");
        assert!(!text.contains("Incassobureau Stipt"), "{text}");
        let words = Words::new(language);
        assert!(text.contains(&words.t("letter-sticker")), "{text}");
        for court in [
            "dagvaarding",
            "deurwaarder",
            "gerecht",
            "summons",
            "bailiff",
            "court",
        ] {
            assert!(!text.to_lowercase().contains(court), "{court}: {text}");
        }
    }
    assert_eq!(last_reminder().date, letter_day());
}

fn tilted(laid: &Laid) -> bool {
    let items = laid.pages.iter().flat_map(|page| &page.items);
    items
        .into_iter()
        .any(|item| matches!(item, Item::Group { .. }))
}
