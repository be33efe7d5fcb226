//! Letters as the customer reads them: what is on them, where it stands, and what is never on them.

use minnelijk::documents::invoice_copy;
use minnelijk::documents::letter::{
    ChargeStatus, CostsFacts, InstalmentFacts, InterestFacts, InterestKind, ItemFacts, Laid,
    LetterFacts, shipped,
};
use minnelijk::documents::page::{Item, Page, Seg, mm};
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::document::{
    DocumentKind, DocumentLine, DoneBefore, Party, ReadDocument, TaxLine,
};
use minnelijk::domain::envelope::{Envelope, OWN, Window};
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::Weight;
use minnelijk::domain::money::Money;
use minnelijk::domain::template::Template;
use minnelijk::words::Words;
use rust_decimal::Decimal;

use super::letter_facts::{
    address, arrangement, arrangement_of, day, dutch, each_kind, even, facts, fourteen_day, has,
    item, keep_to_look_at, keys, last_reminder, letter_day, pages_of, pdf_of, promise, some,
    try_in,
};

#[test]
fn every_shipped_text_uses_only_what_its_letter_knows() {
    for kind in LetterKind::ALL {
        for language in Language::ALL {
            let template = Template::parse(shipped(*kind, language))
                .unwrap_or_else(|problems| panic!("{kind:?} {language:?}: {problems:#?}"));
            let problems = template.check(&kind.vocabulary());
            assert!(problems.is_empty(), "{kind:?} {language:?}: {problems:#?}");
        }
    }
}

#[test]
fn both_languages_ask_the_same_conditions_and_blocks() {
    for kind in LetterKind::ALL {
        let [dutch, english] =
            Language::ALL.map(|language| Template::parse(shipped(*kind, language)).unwrap());
        assert_eq!(dutch.conditions(), english.conditions(), "{kind:?}");
        assert_eq!(dutch.blocks(), english.blocks(), "{kind:?}");
        assert_eq!(dutch.blanks(), english.blanks(), "{kind:?}");
    }
}

#[test]
fn every_letter_of_every_kind_of_customer_fills_in_both_languages() {
    for mut facts in each_kind() {
        for kind in [
            None,
            Some(CustomerKind::Business),
            Some(CustomerKind::Consumer),
            Some(CustomerKind::Government),
        ] {
            facts.customer.kind = kind;
            let consumer = matches!(kind, None | Some(CustomerKind::Consumer));
            if facts.kind == LetterKind::LastReminder && consumer {
                continue;
            }
            for language in Language::ALL {
                let laid = try_in(language, &facts);
                assert!(
                    laid.is_ok(),
                    "{:?} {kind:?} {language:?}: {laid:#?}",
                    facts.kind
                );
            }
        }
    }
}

#[test]
fn a_first_reminder_says_what_is_open_and_how_to_pay_it() {
    let pages = pages_of(&dutch(&facts(LetterKind::FirstReminder)));
    assert_eq!(pages.len(), 1);
    has(
        &pages[0],
        &[
            "Bäckerei Müller & Søn B.V.",
            "t.a.v. mevrouw Z. Łukasiewicz",
            "1012 RJ AMSTERDAM",
            "18 november 2026",
            "Herinnering: factuur 2026-0113 staat nog open",
            "Geachte mevrouw Łukasiewicz,",
            "€ 1.210,00 uiterlijk 25 november 2026",
            "2026-0113 12-10-2026 11-11-2026",
            "1.210,00",
            "NL20 INGB 0001 2345 67",
            "Van Dalen Koeltechniek B.V.",
            "Anneke de Vries",
            "Bijlage: kopie van factuur 2026-0113",
            "KvK 12345678",
            "btw-id NL001234567B01",
            "pagina 1 van 1",
        ],
    );
    assert!(!pages[0].contains("kosten") && !pages[0].contains("rente"));
    assert!(
        !pages[0].contains("verzuim"),
        "only where no term was agreed"
    );
}

#[test]
fn a_first_reminder_to_a_consumer_whose_term_was_not_agreed_gives_notice_of_default() {
    let mut facts = facts(LetterKind::FirstReminder);
    facts.customer.kind = Some(CustomerKind::Consumer);
    facts.invoice_only = true;
    has(
        &pages_of(&dutch(&facts))[0],
        &["dan bent u met de betaling in verzuim"],
    );
}

#[test]
fn a_last_reminder_holds_three_ages_the_terms_the_charges_and_the_sticker() {
    let laid = dutch(&last_reminder());
    let pages = pages_of(&laid);
    let all = pages.join(" ");
    has(
        &all,
        &[
            "Na onze herinnering van 9 oktober 2026 en ons telefoongesprek van 21 oktober 2026",
            "sinds 15 september 2026 bent u in verzuim",
            "2026-0087",
            "1.249,99 500,00 749,99",
            "2026-0101",
            "Ook vervallen",
            "2026-0113",
            "de wettelijke handelsrente € 16,73",
            "€ 0,27 per dag",
            "incassokosten bedragen € 144,34",
            "uiterlijk 27 november 2026",
            "€ 1.261,90",
            "Incassobureau Stipt",
            "Artikel 7.2 Rente. Bij te late betaling is de opdrachtgever zonder ingebrekestelling in verzuim",
            "Artikel 7.3 Incassokosten.",
            "die u op 14 maart 2025 van ons heeft ontvangen",
            "LAATSTE HERINNERING",
            "Geen betaling op 27 november 2026?",
            "Berekening van de rente",
            "10,4% per jaar",
            "recht op volledige nakoming",
        ],
    );
    assert!(has_group(&laid.pages[0]), "the sticker is tilted");
    let last = format!("pagina {0} van {0}", pages.len());
    has(&pages[pages.len() - 1], &[&last]);
}

#[test]
fn charges_that_are_charged_are_part_of_the_total() {
    let mut facts = last_reminder();
    facts.also_overdue.clear();
    facts.costs.as_mut().unwrap().status = ChargeStatus::Charged;
    facts.costs.as_mut().unwrap().vat = Some((Decimal::new(21, 0), Money::eur(3_031)));
    facts.interest.as_mut().unwrap().status = ChargeStatus::Charged;
    facts.total = Money::eur(74_999 + 21_230 + 1_673 + 14_434 + 3_031);
    has(
        &pages_of(&dutch(&facts)).join(" "),
        &[
            "Openstaande facturen 962,29",
            "Wettelijke handelsrente tot en met 18-11-2026 16,73",
            "Incassokosten 144,34",
            "Btw over incassokosten (21%) 30,31",
            "Totaal te voldoen € 1.153,67",
        ],
    );
}

#[test]
fn the_fourteen_day_letter_names_no_day_to_pay_by_charges_nothing_and_has_no_sticker() {
    for language in Language::ALL {
        let facts = fourteen_day();
        let laid = try_in(language, &facts).unwrap();
        let text = pages_of(&laid).join(" ");
        assert!(!has_group(&laid.pages[0]), "no sticker");
        let words = Words::new(language);
        let mut allowed: Vec<String> = vec![words.day_long(letter_day())];
        for item in &facts.items {
            allowed.push(words.day_numeric(item.due_on));
            allowed.extend(item.issued_on.map(|day| words.day_numeric(day)));
        }
        let mut rest = text.clone();
        for known in &allowed {
            rest = rest.replace(&even(known), "");
        }
        assert_eq!(dates_in(&rest), Vec::<String>::new(), "{language:?}");
        match language {
            Language::Dutch => has(
                &text,
                &[
                    "voor de laatste keer om zonder extra kosten € 280,50 te betalen",
                    "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd",
                    "€ 42,08 aan incassokosten",
                    "Totaal te voldoen € 280,50",
                ],
            ),
            Language::English => has(
                &text,
                &[
                    "within fourteen days from the day after this letter is delivered to you",
                    "€42.08 in collection costs",
                    "Total to pay €280.50",
                ],
            ),
        }
        assert_eq!(
            text.matches("42,08").count() + text.matches("42.08").count(),
            1
        );
    }
}

/// Whatever looks like a calendar day: figures with dashes or slashes, or a figure and a month.
fn dates_in(text: &str) -> Vec<String> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "maart", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let figures = |word: &str| {
        let parts: Vec<&str> = word
            .trim_matches(['.', ',', ';'])
            .split(['-', '/'])
            .collect();
        parts.len() == 3 && parts.iter().all(|part| part.parse::<u16>().is_ok())
    };
    let mut found: Vec<String> = words
        .iter()
        .filter(|word| figures(word))
        .map(|word| (*word).to_owned())
        .collect();
    for pair in words.windows(2) {
        let month = pair[1].to_lowercase();
        let named = MONTHS.iter().any(|name| month.starts_with(name));
        if named && pair[0].parse::<u8>().is_ok() {
            found.push(pair.join(" "));
        }
    }
    found
}

#[test]
fn vat_on_costs_is_explained_where_we_cannot_deduct_it() {
    let mut facts = fourteen_day();
    facts.costs.as_mut().unwrap().vat = Some((Decimal::new(21, 0), Money::eur(884)));
    has(
        &pages_of(&dutch(&facts))[0],
        &["€ 50,92 aan incassokosten", "€ 42,08 verhoogd met 21% btw"],
    );
}

#[test]
fn an_arrangement_has_its_schedule_an_acknowledgement_and_a_form_to_sign() {
    let pages = pages_of(&dutch(&arrangement()));
    let all = pages.join(" ");
    has(
        &all,
        &[
            "Op 17 november 2026 spraken wij met mevrouw Łukasiewicz af dat u het openstaande bedrag in vier termijnen betaalt",
            "€ 1.882,41",
            "dat u daartegen geen verweer heeft",
            "1 van 4 dinsdag 1 december 2026 R-17 termijn 1 470,61",
            "4 van 4 maandag 1 maart 2027 R-17 termijn 4 470,60",
            "binnen vijf werkdagen daarna",
        ],
    );
    let form = pages.last().unwrap();
    has(
        form,
        &[
            "Antwoordformulier betalingsregeling",
            "3542 AB UTRECHT",
            "erkent op 18 november 2026 € 1.882,41 verschuldigd te zijn aan Van Dalen Koeltechniek",
            "470,61",
            "Plaats",
            "Functie",
            "Handtekening",
        ],
    );
    let mut consumer = arrangement();
    consumer.customer.kind = Some(CustomerKind::Consumer);
    let all = pages_of(&dutch(&consumer)).join(" ");
    assert!(!all.contains("verweer") && !all.contains("Functie"));
    has(&all, &["binnen zeven dagen na ontvangst alsnog te betalen"]);
}

#[test]
fn an_arrangement_splits_what_is_owed_into_principal_interest_and_costs() {
    let mut facts = arrangement();
    facts.interest = Some(InterestFacts {
        kind: InterestKind::StatutoryTrade,
        amount: Money::eur(1_673),
        per_day: Money::eur(27),
        status: ChargeStatus::Charged,
        lines: Vec::new(),
    });
    facts.costs = Some(CostsFacts {
        amount: Money::eur(28_236),
        vat: None,
        status: ChargeStatus::Charged,
        lines: Vec::new(),
    });
    facts.total = Money::eur(188_241 + 1_673 + 28_236);
    let parts = facts.total.split(4);
    let instalments = &mut arrangement_of(&mut facts).instalments;
    for (each, amount) in instalments.iter_mut().zip(parts) {
        each.amount = amount;
    }
    has(
        &pages_of(&dutch(&facts)).join(" "),
        &["€ 1.882,41 aan hoofdsom, € 16,73 aan rente, € 282,36 aan incassokosten, en dat"],
    );
    arrangement_of(&mut facts).instalments.pop();
    let problems = try_in(Language::Dutch, &facts).unwrap_err();
    assert_eq!(keys(&problems), ["letter-total-differs"]);
}

#[test]
fn without_terms_the_last_reminder_rests_on_the_law() {
    let mut facts = last_reminder();
    facts.clauses.clear();
    facts.terms_received_on = None;
    facts.collection_party = None;
    facts.customer.kind = Some(CustomerKind::Government);
    let text = pages_of(&dutch(&facts)).join(" ");
    has(
        &text,
        &[
            "De wet geeft ons recht op rente",
            "Dan geven wij de zaak uit handen",
        ],
    );
    assert!(!text.contains("algemene voorwaarden van toepassing"));
    assert!(!text.contains("Uit onze algemene voorwaarden"));
}

#[test]
fn a_promise_is_confirmed_in_the_words_of_the_call() {
    let pages = pages_of(&dutch(&promise()));
    assert_eq!(pages.len(), 1);
    has(
        &pages[0],
        &[
            "Hartelijk dank voor het gesprek van 18 november 2026 met mevrouw Łukasiewicz",
            "€ 1.210,00 uiterlijk 27 november 2026 op onze rekening staat",
            "Uiterlijk 27 november 2026",
        ],
    );
}

#[test]
fn forty_invoices_go_over_pages_with_the_head_repeated_and_the_sum_carried() {
    let mut facts = facts(LetterKind::FirstReminder);
    facts.items = (0..40)
        .map(|i| {
            item(
                &format!("2026-{:04}", 100 + i),
                day(2026, 10, 1),
                10_000 + i,
            )
        })
        .collect();
    facts.total = Money::eur(facts.items.iter().map(|item| item.open.minor).sum());
    let pages = pages_of(&dutch(&facts));
    assert!((2..=3).contains(&pages.len()), "{}", pages.len());
    let all = pages.join(" ");
    for item in &facts.items {
        has(&all, &[&item.number]);
    }
    has(&pages[0], &["Factuur Datum Vervaldatum", "transporteren"]);
    has(
        &pages[1],
        &["Factuur Datum Vervaldatum", "transport van vorige pagina"],
    );
    let carried: i64 = facts
        .items
        .iter()
        .filter(|item| pages[0].contains(&item.number) && item.number != "2026-0100")
        .map(|item| item.open.minor)
        .sum::<i64>()
        + facts.items[0].open.minor;
    let carried = Words::new(Language::Dutch).amount(Money::eur(carried));
    has(&pages[0], &[&carried]);
    has(&pages[1], &[&carried]);
    has(&all, &["Totaal te voldoen € 4.007,80"]);
    for (index, page) in pages.iter().enumerate() {
        has(
            page,
            &[&format!("pagina {} van {}", index + 1, pages.len())],
        );
    }
}

#[test]
fn an_english_letter_is_english_throughout() {
    let mut facts = last_reminder();
    facts.customer.salutation = None;
    facts.customer.address.country = some("GB");
    let laid = try_in(Language::English, &facts).unwrap();
    let all = pages_of(&laid).join(" ");
    has(
        &all,
        &[
            "Dear Sir or Madam,",
            "18 November 2026",
            "since our reminder of 9 October 2026 and our telephone call of 21 October 2026",
            "€1,261.90",
            "UNITED KINGDOM",
            "Kind regards,",
            "page 1 of",
            "Chamber of Commerce 12345678",
        ],
    );
    for dutch in ["Totaal", "factuur", "Geachte", "pagina", "Bijlage", "rente"] {
        assert!(!laid.subject.contains(dutch), "{dutch}");
    }
    assert!(!all.contains("Totaal te voldoen") && !all.contains("pagina"));
}

/// Left, right, top and bottom of the text that stands in an area, in points.
fn text_in(page: &Page, x: (f32, f32), y: (f32, f32)) -> Vec<(f32, f32, f32, String)> {
    page.items
        .iter()
        .filter_map(|item| match item {
            Item::Glyphs(run) if run.x >= x.0 && run.x < x.1 && run.y > y.0 && run.y < y.1 => {
                let text = run.glyphs.iter().map(|glyph| &*glyph.text).collect();
                Some((run.x, run.x + run.width(), run.y, text))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn the_address_stands_in_the_window_on_either_side_and_nothing_else_does() {
    for (envelope, left) in [(Envelope::DutchLeft, 35.0), (Envelope::DutchRight, 105.0)] {
        let mut facts = last_reminder();
        facts.window = Window::of(envelope, OWN);
        let laid = dutch(&facts);
        keep_to_look_at(&laid, &pdf_of(&laid));
        // The window shows 30 mm by 110 mm at most; the sheet may slide 5 mm.
        let (from, to) = (mm(left - 5.0), mm(left + 75.0));
        let runs = text_in(&laid.pages[0], (from, to), (mm(44.0), mm(84.0)));
        let texts: Vec<&str> = runs.iter().map(|(.., text)| text.as_str()).collect();
        assert_eq!(texts.len(), 5, "{texts:?}");
        assert!(texts[0].starts_with("Van Dalen Koeltechniek · Atoomweg 8"));
        assert_eq!(texts[4], "1012 RJ\u{a0}\u{a0}AMSTERDAM");
        for (start, end, baseline, text) in runs {
            assert!(
                start >= mm(left) - 0.1 && end <= mm(left + 70.0) + 0.1,
                "{text}"
            );
            assert!(
                baseline - 8.0 >= mm(50.0) && baseline + 2.5 <= mm(77.0),
                "{text}"
            );
        }
        for (x, y) in group_corners(&laid.pages[0]) {
            let in_window = x > from && x < to && y > mm(45.0) && y < mm(82.0);
            assert!(!in_window, "the sticker shows at {x}, {y}");
            assert!(x > mm(5.0) && x < mm(205.0), "the sticker is on the sheet");
        }
    }
}

#[test]
fn a_long_address_still_fits_or_names_the_field_that_does_not() {
    let mut facts = facts(LetterKind::FirstReminder);
    facts.customer.name =
        "Coöperatieve Vereniging van Warme Bakkers in Noord-Holland U.A.".to_owned();
    facts.customer.address.country = some("BE");
    let laid = dutch(&facts);
    let runs = text_in(&laid.pages[0], (mm(34.0), mm(106.0)), (mm(44.0), mm(84.0)));
    assert_eq!(runs.len(), 6, "the return line makes room");
    assert!(runs[5].3 == "BELGIË" && runs[5].2 + 2.5 <= mm(77.0));

    facts.customer.address.extra = some("Gebouw C, derde verdieping");
    let problems = try_in(Language::Dutch, &facts).unwrap_err();
    assert_eq!(keys(&problems), ["letter-address-too-long"]);

    facts.customer.address.extra = None;
    facts.customer.address.city =
        some("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch");
    let problems = try_in(Language::Dutch, &facts).unwrap_err();
    assert_eq!(problems[0].what.key, "letter-address-too-wide");
    assert_eq!(problems[0].place.as_ref().unwrap().key, "letter-field-city");
}

#[test]
fn what_is_missing_is_told_all_at_once_and_nothing_is_printed() {
    let mut facts = facts(LetterKind::FirstReminder);
    facts.company.iban = some(" ");
    facts.customer.address.street = None;
    facts.deadline = None;
    facts.total = Money::eur(121_001);
    assert_eq!(
        keys(&try_in(Language::Dutch, &facts).unwrap_err()),
        [
            "letter-no-iban",
            "letter-no-street",
            "letter-no-deadline",
            "letter-total-differs"
        ]
    );
}

#[test]
fn a_credit_note_is_listed_and_counted_but_is_no_invoice_to_pay() {
    let mut facts = facts(LetterKind::FirstReminder);
    facts
        .items
        .push(item("CN-2026-7", day(2026, 10, 1), -21_000));
    facts.total = Money::eur(100_000);
    let text = pages_of(&dutch(&facts)).join(" ");
    has(
        &text,
        &[
            "betaling ontvangen van factuur 2026-0113. De uiterste betaaldatum was 11 november 2026",
            "CN-2026-7",
            "– -210,00",
            "Totaal te voldoen € 1.000,00",
        ],
    );
    facts
        .items
        .push(item("CN-2026-8", day(2026, 10, 1), -100_000));
    facts.total = Money::eur(0);
    let problems = try_in(Language::Dutch, &facts).unwrap_err();
    assert_eq!(keys(&problems), ["letter-nothing-to-pay"]);
}

#[test]
fn what_the_law_does_not_allow_is_refused() {
    let mut to_consumer = last_reminder();
    to_consumer.customer.kind = None;
    let problems = try_in(Language::Dutch, &to_consumer).unwrap_err();
    assert_eq!(keys(&problems), ["letter-last-to-consumer"]);

    let mut charged = fourteen_day();
    charged.costs.as_mut().unwrap().status = ChargeStatus::Charged;
    charged.total = Money::eur(28_050 + 4_208);
    let problems = try_in(Language::Dutch, &charged).unwrap_err();
    assert_eq!(keys(&problems), ["letter-costs-not-yet"]);

    let mut dated = fourteen_day();
    dated.deadline = Some(day(2026, 12, 5));
    let problems = try_in(Language::Dutch, &dated).unwrap_err();
    assert_eq!(keys(&problems), ["letter-day-not-here"]);

    let mut interest = fourteen_day();
    interest.interest.as_mut().unwrap().status = ChargeStatus::Charged;
    interest.total = Money::eur(28_050 + 142);
    let problems = try_in(Language::Dutch, &interest).unwrap_err();
    assert_eq!(keys(&problems), ["letter-interest-not-yet"]);

    let mut silent = fourteen_day();
    silent.costs = None;
    let problems = try_in(Language::Dutch, &silent).unwrap_err();
    assert!(keys(&problems).contains(&"letter-no-costs"));
}

#[test]
fn characters_that_the_type_does_not_have_are_named() {
    let mut facts = facts(LetterKind::FirstReminder);
    facts.customer.name = "株式会社 Voorbeeld".to_owned();
    let problems = try_in(Language::Dutch, &facts).unwrap_err();
    assert_eq!(keys(&problems), ["letter-characters"]);
}

#[test]
fn a_missing_chamber_of_commerce_number_is_a_remark() {
    let mut facts = facts(LetterKind::FirstReminder);
    facts.company.kvk = None;
    let laid = dutch(&facts);
    assert_eq!(keys(&laid.remarks), ["letter-no-kvk"]);
    assert_eq!(laid.remarks[0].weight, Weight::Remark);
}

#[test]
fn a_sample_says_so_on_every_page() {
    let mut facts = arrangement();
    facts.sample = true;
    let laid = dutch(&facts);
    for (page, text) in laid.pages.iter().zip(pages_of(&laid)) {
        assert!(has_group(page));
        has(&text, &["Voorbeeld, niet versturen"]);
    }
}

#[test]
fn a_signature_never_stands_alone_on_a_page() {
    for count in 1..=30 {
        let mut facts = facts(LetterKind::FirstReminder);
        facts.items = (0..count)
            .map(|i| item(&format!("2026-{:04}", 100 + i), day(2026, 10, 1), 10_000))
            .collect();
        facts.total = Money::eur(10_000 * count);
        let laid = dutch(&facts);
        let last = laid.pages.last().unwrap();
        // Everything but the head and foot of the page; the closing is at most six lines.
        let lines = text_in(last, (mm(34.0), mm(191.0)), (mm(26.0), mm(272.0)));
        let greeting = lines
            .iter()
            .position(|(.., text)| text == "Met vriendelijke groet,");
        assert!(greeting.is_some_and(|at| at >= 2), "{count}: {lines:?}");
        for page in &laid.pages {
            let low = text_in(page, (0.0, mm(210.0)), (mm(271.0), mm(276.0)));
            assert!(low.is_empty(), "{count}: {low:?}");
        }
    }
}

/// Nothing printed leaves the sheet's margins, on any page; the window's block is checked elsewhere.
fn within_margins(laid: &Laid, about: &str) {
    for (number, page) in laid.pages.iter().enumerate() {
        for (start, end, baseline, text) in text_in(page, (-1e6, 1e6), (-1e6, 1e6)) {
            let inside = start >= mm(34.9) && end <= mm(190.1) && baseline < mm(291.0);
            assert!(
                inside,
                "{about}, page {}: {text:?} {start} {end} {baseline}",
                number + 1
            );
        }
    }
}

#[test]
fn long_and_odd_facts_stay_within_the_margins() {
    let listing = |facts: &LetterFacts| !facts.items.is_empty();
    for mut facts in each_kind().into_iter().filter(listing) {
        facts.items[0].number = "VF-2026-KOELTECHNIEK-000000113/A-HERZIEN".to_owned();
        facts.items[0].description = some(
            "Onderhoud, reparatie en keuring van de gehele koelinstallatie aan de Westelijke Handelskade, derde kwartaal",
        );
        let credit = ItemFacts {
            description: None,
            issued_on: None,
            ..item("CN-2026-0007", day(2026, 11, 1), -4_567)
        };
        facts.items.push(credit);
        if facts.kind != LetterKind::ArrangementDefault {
            facts.total = facts.total.checked_add(Money::eur(-4_567)).unwrap();
        }
        if facts.kind == LetterKind::ArrangementConfirmation {
            let parts = facts.total.split(14);
            let arrangement = arrangement_of(&mut facts);
            arrangement.instalments = parts
                .into_iter()
                .enumerate()
                .map(|(index, amount)| InstalmentFacts {
                    due_on: day(2026, 12, 1) + chrono::Months::new(u32::try_from(index).unwrap()),
                    amount,
                    received: Money::eur(0),
                    missed: false,
                    reference: some("RF18 5390 0754 7034 4711"),
                    payment_code: None,
                })
                .collect();
        }
        facts.company.name = "Coöperatieve Vereniging van Koeltechnische Bedrijven U.A.".to_owned();
        facts.company.email =
            some("debiteurenbeheer-en-administratie@cooperatie-koeltechniek.example");
        facts.sender.name =
            "Jonkheer mr. dr. A.B.C.D. van Oldenburg-Barneveld tot Nijenrode".to_owned();
        facts.our_reference = "2026-0042-HERZIENING-NA-OVERLEG-MET-DE-KLANT".to_owned();
        facts.payment_reference =
            some("0123 4567 8901 2345 / 2026-0113, 2026-0114, 2026-0115, 2026-0116, 2026-0117");
        facts.enclosures = (0..9)
            .map(|i| format!("kopie van factuur 2026-{i:04}"))
            .collect();
        facts.collection_party =
            some("Gerechtsdeurwaarders- en Incassomaatschappij Van der Wal & Zonen");
        for window in [Envelope::DutchLeft, Envelope::DutchRight].map(|it| Window::of(it, OWN)) {
            facts.window = window;
            let laid = dutch(&facts);
            keep_to_look_at(&laid, &pdf_of(&laid));
            within_margins(&laid, &format!("{:?} {window:?}", facts.kind));
        }
    }
}

/// Where the outlines of tilted things come on the page.
fn group_corners(page: &Page) -> Vec<(f32, f32)> {
    let mut corners = Vec::new();
    for item in &page.items {
        let Item::Group {
            transform, items, ..
        } = item
        else {
            continue;
        };
        let [a, b, c, d, e, f] = transform.0;
        for item in items {
            let Item::Path { segs, .. } = item else {
                continue;
            };
            for seg in segs {
                let (x, y) = match *seg {
                    Seg::Move(x, y) | Seg::Line(x, y) | Seg::Curve(.., x, y) => (x, y),
                    Seg::Close => continue,
                };
                corners.push((a * x + c * y + e, b * x + d * y + f));
            }
        }
    }
    assert!(!corners.is_empty());
    corners
}

fn has_group(page: &Page) -> bool {
    page.items
        .iter()
        .any(|item| matches!(item, Item::Group { .. }))
}

pub(super) fn document() -> ReadDocument {
    let party = |name: &str, street: &str, postcode: &str, city: &str| Party {
        name: some(name),
        address: address(street, postcode, city),
        ..Party::default()
    };
    ReadDocument {
        number: "2026-0113".to_owned(),
        kind: DocumentKind::Invoice,
        issued_on: Some(day(2026, 10, 12)),
        due_on: Some(day(2026, 11, 11)),
        terms_days: None,
        supplier: party("Van Dalen Koeltechniek", "Atoomweg 8", "3542 AB", "Utrecht").into(),
        customer: party(
            "Bäckerei Müller & Søn B.V.",
            "Voorburgwal 100",
            "1012 RJ",
            "Amsterdam",
        )
        .into(),
        amount: Money::eur(121_000),
        payable: Money::eur(121_000),
        iban: some("NL20INGB0001234567"),
        payment_reference: None,
        payment_means: None,
        collected_on: None,
        order_reference: some("PO-7781"),
        credits_number: None,
        delivered_on: Some(day(2026, 10, 9)),
        description: None,
        lines: vec![
            DocumentLine {
                description: "Onderhoud koelinstallatie".to_owned(),
                quantity: some("1"),
                amount: Money::eur(80_000),
            },
            DocumentLine {
                description: "Filterset".to_owned(),
                quantity: some("4"),
                amount: Money::eur(20_000),
            },
        ],
        taxes: vec![TaxLine {
            percent: some("21.00"),
            base: Some(Money::eur(100_000)),
            tax: Money::eur(21_000),
        }],
        copy: None,
        before: DoneBefore::default(),
    }
}

#[test]
fn the_facts_of_an_invoice_are_never_passed_off_as_the_invoice() {
    let words = Words::new(Language::Dutch);
    let pages = invoice_copy::lay_out(&document(), &words).unwrap();
    let laid = Laid {
        pages,
        subject: "factuurgegevens".to_owned(),
        remarks: Vec::new(),
    };
    has(
        &pages_of(&laid)[0],
        &[
            "Factuurgegevens – niet de originele factuur",
            "2026-0113",
            "12 oktober 2026",
            "PO-7781",
            "Onderhoud koelinstallatie 1 800,00",
            "Totaal zonder btw 1.000,00",
            "Btw 21% over € 1.000,00 210,00",
            "Totaal met btw € 1.210,00",
        ],
    );
    let english = invoice_copy::lay_out(&document(), &Words::new(Language::English)).unwrap();
    let laid = Laid {
        pages: english,
        subject: "invoicedata".to_owned(),
        remarks: Vec::new(),
    };
    has(
        &pages_of(&laid)[0],
        &["Invoice data – not the original invoice"],
    );
    let mut bare = document();
    bare.taxes.clear();
    let problems = invoice_copy::lay_out(&bare, &words).unwrap_err();
    assert_eq!(keys(&problems), ["letter-copy-no-lines"]);
}
