//! Letters of every kind that nothing is wrong with, and what is read back from their pages.

use chrono::NaiveDate;
use minnelijk::documents::letter::{
    About, AgreementFacts, ArrangementFacts, ChargeStatus, ClauseFacts, CompanyFacts, CostsFacts,
    CustomerFacts, DisputeFacts, EstateFacts, HandOverFacts, InstalmentFacts, InterestFacts,
    InterestKind, InterestLine, ItemFacts, Laid, LetterFacts, OutcomeFacts, PromiseFacts,
    SenderFacts, ThanksFacts, lay_out, shipped,
};
use minnelijk::documents::{Info, preview, writer};
use minnelijk::domain::charges::InterestSegment;
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::document::Address;
use minnelijk::domain::envelope::Window;
use minnelijk::domain::language::Language;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::Problem;
use minnelijk::domain::money::Money;
use minnelijk::domain::standing::LegalState;
use minnelijk::domain::stationery::Stationery;
use minnelijk::domain::template::Template;
use minnelijk::words::Words;
use rust_decimal::Decimal;

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Wednesday.
pub fn letter_day() -> NaiveDate {
    day(2026, 11, 18)
}

pub fn address(street: &str, postcode: &str, city: &str) -> Address {
    Address {
        street: some(street),
        postcode: some(postcode),
        city: some(city),
        ..Address::default()
    }
}

pub fn item(number: &str, due_on: NaiveDate, minor: i64) -> ItemFacts {
    ItemFacts {
        number: number.to_owned(),
        issued_on: Some(due_on - chrono::Days::new(30)),
        due_on,
        description: some("Onderhoud koelinstallatie, 3e kwartaal"),
        amount: Money::eur(minor),
        paid: Money::eur(0),
        open: Money::eur(minor),
        days_overdue: (letter_day() - due_on).num_days(),
    }
}

pub fn company() -> CompanyFacts {
    CompanyFacts {
        name: "Van Dalen Koeltechniek".to_owned(),
        legal_line: some("Van Dalen Koeltechniek B.V., statutair gevestigd te Utrecht"),
        address: address("Atoomweg 8", "3542 AB", "Utrecht"),
        kvk: some("12345678"),
        vat: some("NL001234567B01"),
        iban: some("NL20INGB0001234567"),
        account_name: some("Van Dalen Koeltechniek B.V."),
        phone: some("030 555 01 22"),
        email: some("administratie@vandalen.example"),
        logo: None,
    }
}

/// One invoice, to a business, first reminder.
pub fn facts(kind: LetterKind) -> LetterFacts {
    LetterFacts {
        kind,
        date: letter_day(),
        our_reference: "2026-0042".to_owned(),
        company: company(),
        sender: SenderFacts {
            name: "Anneke de Vries".to_owned(),
            job: some("Debiteurenbeheer"),
            phone: some("030 555 01 23"),
            email: None,
        },
        customer: CustomerFacts {
            name: "Bäckerei Müller & Søn B.V.".to_owned(),
            number: some("K20417"),
            kind: Some(CustomerKind::Business),
            attention: some("mevrouw Z. Łukasiewicz"),
            salutation: some("Geachte mevrouw Łukasiewicz,"),
            address: address("Nieuwezijds Voorburgwal 100-hs", "1012rj", "Amsterdam"),
        },
        items: vec![item("2026-0113", day(2026, 11, 11), 121_000)],
        also_overdue: Vec::new(),
        interest: None,
        costs: None,
        total: Money::eur(121_000),
        position_on: None,
        deadline: Some(day(2026, 11, 25)),
        default_since: None,
        invoice_only: false,
        payment_reference: some("2026-0113"),
        payment_code: some(
            "BCD\n002\n1\nSCT\n\nVan Dalen Koeltechniek B.V.\nNL20INGB0001234567\nEUR1210.00\n\n\n2026-0113",
        ),
        earlier_letters: Vec::new(),
        earlier_calls: Vec::new(),
        clauses: Vec::new(),
        terms_received_on: None,
        collection_party: None,
        about: About::Items,
        disputed: Vec::new(),
        friendly: false,
        copies: true,
        enclosures: vec!["kopie van factuur 2026-0113".to_owned()],
        sticker: false,
        sample: false,
        window: Window::default(),
        stationery: Stationery::default(),
    }
}

/// Three ages in one letter: two at the last step, one at the first.
pub fn last_reminder() -> LetterFacts {
    let mut facts = facts(LetterKind::LastReminder);
    facts.items = vec![
        item("2026-0087", day(2026, 9, 14), 124_999),
        item("2026-0101", day(2026, 10, 2), 21_230),
    ];
    facts.items[0].paid = Money::eur(50_000);
    facts.items[0].open = Money::eur(74_999);
    facts.also_overdue = vec![item("2026-0113", day(2026, 11, 9), 29_961)];
    facts.interest = Some(InterestFacts {
        kind: InterestKind::StatutoryTrade,
        amount: Money::eur(1_673),
        per_day: Money::eur(27),
        status: ChargeStatus::Announced,
        lines: vec![
            interest_line("2026-0087", 74_999, day(2026, 9, 15), 65, 1_389),
            interest_line("2026-0101", 21_230, day(2026, 10, 3), 47, 284),
        ],
    });
    facts.costs = Some(CostsFacts {
        amount: Money::eur(14_434),
        vat: None,
        status: ChargeStatus::Announced,
        lines: Vec::new(),
    });
    facts.total = Money::eur(74_999 + 21_230 + 29_961);
    facts.deadline = Some(day(2026, 11, 27));
    facts.earlier_letters = vec![day(2026, 10, 9)];
    facts.earlier_calls = vec![day(2026, 10, 21)];
    facts.clauses = vec![
        ClauseFacts {
            article: "7.2".to_owned(),
            title: "Rente".to_owned(),
            text: "Bij te late betaling is de opdrachtgever zonder ingebrekestelling in verzuim en over het openstaande bedrag de wettelijke handelsrente verschuldigd vanaf de dag na de vervaldag tot en met de dag van betaling.".to_owned(),
        },
        ClauseFacts {
            article: "7.3".to_owned(),
            title: "Incassokosten".to_owned(),
            text: "De redelijke kosten om betaling buiten rechte te verkrijgen komen voor rekening van de opdrachtgever, met een minimum van € 40,00.".to_owned(),
        },
    ];
    facts.terms_received_on = Some(day(2025, 3, 14));
    facts.collection_party = some("Incassobureau Stipt");
    facts.enclosures = vec![
        "kopieën van drie facturen".to_owned(),
        "algemene voorwaarden, versie 3".to_owned(),
    ];
    facts.sticker = true;
    facts
}

pub fn interest_line(
    number: &str,
    base: i64,
    from: NaiveDate,
    days: u64,
    minor: i64,
) -> InterestLine {
    InterestLine {
        number: number.to_owned(),
        segment: InterestSegment {
            from,
            through: from + chrono::Days::new(days - 1),
            days: i64::try_from(days).unwrap(),
            base: Money::eur(base),
            percent: Decimal::new(1040, 2),
            per_month: false,
            amount: Money::eur(minor),
        },
    }
}

pub fn fourteen_day() -> LetterFacts {
    let mut facts = facts(LetterKind::FourteenDay);
    facts.customer.name = "Mw. J. Jansen".to_owned();
    facts.customer.attention = None;
    facts.customer.kind = Some(CustomerKind::Consumer);
    facts.customer.salutation = some("Geachte mevrouw Jansen,");
    facts.items = vec![
        item("2026-0080", day(2026, 9, 28), 18_150),
        item("2026-0095", day(2026, 10, 12), 9_900),
    ];
    facts.total = Money::eur(28_050);
    facts.deadline = None;
    facts.interest = Some(InterestFacts {
        kind: InterestKind::Statutory,
        amount: Money::eur(142),
        per_day: Money::eur(3),
        status: ChargeStatus::Announced,
        lines: Vec::new(),
    });
    facts.costs = Some(CostsFacts {
        amount: Money::eur(4_208),
        vat: None,
        status: ChargeStatus::Announced,
        lines: Vec::new(),
    });
    facts.earlier_letters = vec![day(2026, 10, 19)];
    facts.sticker = true;
    facts
}

pub fn arrangement() -> LetterFacts {
    let mut facts = facts(LetterKind::ArrangementConfirmation);
    facts.items = vec![
        item("2026-0087", day(2026, 9, 14), 124_999),
        item("2026-0101", day(2026, 10, 2), 63_242),
    ];
    facts.total = Money::eur(188_241);
    facts.deadline = None;
    let instalments = [47_061, 47_060, 47_060, 47_060];
    facts.about = About::Arrangement(ArrangementFacts {
        agreed_on: day(2026, 11, 17),
        spoken_with: some("mevrouw Łukasiewicz"),
        as_of: day(2026, 11, 18),
        return_by: day(2026, 12, 2),
        cure_days: 5,
        cure_by: None,
        interest_runs_on: false,
        instalments: instalments
            .iter()
            .zip([(2026, 12, 1), (2027, 1, 4), (2027, 2, 1), (2027, 3, 1)])
            .enumerate()
            .map(|(index, (minor, (y, m, d)))| InstalmentFacts {
                due_on: day(y, m, d),
                amount: Money::eur(*minor),
                received: Money::eur(0),
                missed: false,
                reference: Some(format!("R-17 termijn {}", index + 1)),
                payment_code: Some(format!("BCD\n002\n1\nSCT\n\nVan Dalen Koeltechniek B.V.\nNL20INGB0001234567\nEUR{}.{:02}\n\n\nR-17 termijn {}", minor / 100, minor % 100, index + 1)),
            })
            .collect(),
    });
    facts.enclosures = vec!["antwoordformulier".to_owned()];
    facts
}

pub fn arrangement_of(facts: &mut LetterFacts) -> &mut ArrangementFacts {
    match &mut facts.about {
        About::Arrangement(arrangement) => arrangement,
        other => panic!("no arrangement but {other:?}"),
    }
}

pub fn promise() -> LetterFacts {
    let mut facts = facts(LetterKind::PromiseConfirmation);
    facts.deadline = None;
    facts.copies = false;
    facts.enclosures = Vec::new();
    facts.about = About::Promise(PromiseFacts {
        agreed_on: day(2026, 11, 18),
        spoken_with: some("mevrouw Łukasiewicz"),
        amount: Money::eur(121_000),
        day: day(2026, 11, 27),
    });
    facts
}

/// A letter of each kind that nothing is wrong with.
pub fn each_kind() -> Vec<LetterFacts> {
    LetterKind::ALL.iter().map(|kind| of_kind(*kind)).collect()
}

/// A letter of a kind that nothing is wrong with.
pub fn of_kind(kind: LetterKind) -> LetterFacts {
    match kind {
        LetterKind::FirstReminder | LetterKind::DefaultNotice => facts(kind),
        LetterKind::LastReminder => last_reminder(),
        LetterKind::FourteenDay => fourteen_day(),
        LetterKind::ArrangementConfirmation => arrangement(),
        LetterKind::PromiseConfirmation => promise(),
        LetterKind::ArrangementDefault => missed(),
        LetterKind::ArrangementEnd => ended(),
        LetterKind::DisputeReceived | LetterKind::DisputeOutcome => dispute(kind),
        LetterKind::HandOverNotice => about(
            LetterFacts { kind, ..last_reminder() },
            About::HandOver(HandOverFacts {
                on: day(2026, 12, 9),
                party_details: some("Keizersgracht 100, 1015 AA Amsterdam, 020 555 01 99"),
            }),
        ),
        LetterKind::LimitationInterruption => LetterFacts {
            kind,
            ..last_reminder()
        },
        LetterKind::ClaimLodging => claim(),
        LetterKind::AccountStatement => LetterFacts {
            kind,
            deadline: None,
            ..arrangement_items(kind)
        },
        LetterKind::ThankYou => nothing_asked(
            kind,
            About::Thanks(ThanksFacts {
                received: Some((day(2026, 11, 17), Money::eur(121_000))),
            }),
        ),
        LetterKind::OrderConfirmation | LetterKind::AgreementConfirmation => nothing_asked(
            kind,
            About::Agreement(AgreementFacts {
                agreed_on: day(2026, 11, 17),
                spoken_with: some("mevrouw Łukasiewicz"),
                text: "Wij leveren en plaatsen twee koelcellen.\n- Levering: week 50.\n- Prijs: € 8.400,00 exclusief btw, in twee delen te factureren: de helft bij de opdracht, de helft bij de oplevering.".to_owned(),
                reference: some("PO-5512"),
                payment_days: Some(30),
                terms: true,
            }),
        ),
    }
}

fn about(mut facts: LetterFacts, about: About) -> LetterFacts {
    facts.about = about;
    facts
}

fn arrangement_items(kind: LetterKind) -> LetterFacts {
    LetterFacts {
        kind,
        about: About::Items,
        enclosures: Vec::new(),
        copies: false,
        ..arrangement()
    }
}

fn nothing_asked(kind: LetterKind, about: About) -> LetterFacts {
    LetterFacts {
        about,
        items: Vec::new(),
        total: Money::eur(0),
        deadline: None,
        copies: false,
        enclosures: Vec::new(),
        ..facts(kind)
    }
}

/// The first instalment came in for a part, the second not at all.
pub fn missed() -> LetterFacts {
    let mut facts = arrangement();
    facts.kind = LetterKind::ArrangementDefault;
    facts.enclosures = Vec::new();
    let arrangement = arrangement_of(&mut facts);
    arrangement.cure_by = Some(day(2026, 11, 25));
    arrangement.instalments[0].received = Money::eur(20_000);
    arrangement.instalments[0].missed = true;
    arrangement.instalments[1].missed = true;
    facts.total = Money::eur(27_061 + 47_060);
    facts
}

/// What is left is due at once.
pub fn ended() -> LetterFacts {
    let mut facts = missed();
    facts.kind = LetterKind::ArrangementEnd;
    facts.deadline = Some(day(2026, 11, 25));
    facts.items[0].open = Money::eur(104_999);
    facts.items[0].paid = Money::eur(20_000);
    facts.total = Money::eur(168_241);
    facts
}

/// A part of one invoice and the whole of another are contested.
pub fn dispute(kind: LetterKind) -> LetterFacts {
    let mut facts = facts(kind);
    facts.items[0].open = Money::eur(96_000);
    facts.total = Money::eur(96_000);
    facts.copies = false;
    facts.enclosures = Vec::new();
    facts.disputed = vec![
        ItemFacts {
            open: Money::eur(25_000),
            ..item("2026-0113", day(2026, 11, 11), 121_000)
        },
        item("2026-0120", day(2026, 11, 14), 30_000),
    ];
    facts.about = About::Dispute(DisputeFacts {
        raised_on: day(2026, 11, 16),
        words: some("twee van de vier deuren sluiten niet"),
        handler: "Karel Smit".to_owned(),
        answer_by: Some(day(2026, 11, 30)),
        outcome: (kind == LetterKind::DisputeOutcome).then(|| OutcomeFacts {
            explanation: some("Onze monteur heeft twee deuren opnieuw afgesteld."),
            credited: Money::eur(25_000),
        }),
    });
    facts
}

/// A bankrupt business, with interest until the day of the bankruptcy.
pub fn claim() -> LetterFacts {
    let mut facts = facts(LetterKind::ClaimLodging);
    facts.deadline = None;
    facts.interest = Some(InterestFacts {
        kind: InterestKind::StatutoryTrade,
        amount: Money::eur(345),
        per_day: Money::eur(34),
        status: ChargeStatus::Charged,
        lines: Vec::new(),
    });
    facts.total = Money::eur(121_345);
    facts.about = About::Estate(EstateFacts {
        of: facts.customer.name.clone(),
        state: LegalState::Bankrupt,
        since: Some(day(2026, 11, 17)),
        reference: some("F.16/26/482"),
        as_of: day(2026, 11, 17),
        retention_article: some("9.1"),
    });
    facts.clauses = vec![ClauseFacts {
        article: "9.1".to_owned(),
        title: "Eigendomsvoorbehoud".to_owned(),
        text: "Geleverde zaken blijven ons eigendom totdat alles wat daarvoor verschuldigd is, is betaald."
            .to_owned(),
    }];
    facts
}

pub fn try_in(language: Language, facts: &LetterFacts) -> Result<Laid, Vec<Problem>> {
    let template = Template::parse(shipped(facts.kind, language)).unwrap();
    lay_out(facts, &template, &Words::new(language))
}

pub fn dutch(facts: &LetterFacts) -> Laid {
    in_language(Language::Dutch, facts)
}

pub fn in_language(language: Language, facts: &LetterFacts) -> Laid {
    try_in(language, facts).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The text of each page as a viewer finds it, white space evened out, words that were hyphenated at
/// the end of a line joined.
pub fn pages_of(laid: &Laid) -> Vec<String> {
    let pdf = pdf_of(laid);
    keep_to_look_at(laid, &pdf);
    preview::text_of(&pdf)
        .unwrap()
        .iter()
        .map(|text| even(text))
        .collect()
}

pub fn pdf_of(laid: &Laid) -> Vec<u8> {
    let info = Info {
        title: &laid.subject,
        author: "Van Dalen Koeltechniek",
        language: Language::Dutch,
        day: letter_day(),
    };
    writer::write(&laid.pages, &info).unwrap()
}

/// With `MINNELIJK_LETTERS_OUT` naming a folder, every letter of these tests is kept there, to look at.
pub fn keep_to_look_at(laid: &Laid, pdf: &[u8]) {
    if let Ok(folder) = std::env::var("MINNELIJK_LETTERS_OUT") {
        let thread = std::thread::current();
        let test = thread.name().unwrap_or_default().rsplit("::").next();
        let subject: String = laid
            .subject
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let name = format!(
            "{folder}/{:.40}-{subject:.30}.pdf",
            test.unwrap_or_default()
        );
        std::fs::write(name, pdf).unwrap();
    }
}

pub fn even(text: &str) -> String {
    let joined = text.replace("-\n", "").replace("\u{2010}\n", "");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn has(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        let wanted = even(wanted);
        assert!(text.contains(&wanted), "{wanted:?} is not in:\n{text}");
    }
}

pub fn keys(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.what.key).collect()
}
