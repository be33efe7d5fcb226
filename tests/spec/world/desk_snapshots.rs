//! Hand-made answers for the screens Money in and Letters: the day and the firm of the pictures.

use chrono::{NaiveDate, TimeZone as _, Utc};
use minnelijk::app::rehearsal::{
    Asked, AskedItem, BookedThrough, KeptPlan, ListAnswers, ListOutcome, MatchingForecast,
    Rehearsal, RehearsalCounts, RehearsedFile, RehearsedList, Said,
};
use minnelijk::app::snapshots::{
    BooksSnapshot, CopyState, DifferenceLine, ImportLine, InboxCandidate, InboxReceipt,
    InboxSnapshot, ItemLine, LetterDue, LetterLine, LetterSheets, LettersSnapshot, OpeningLine,
    PageCaption, ReceiptLine, WaitingCopy, WaitingSettlement,
};
use minnelijk::domain::bank::{BankEntry, BankStatement, Counterparty};
use minnelijk::domain::document::{
    CopyFound, CopyStatus, DocumentKind, DoneBefore, Party, ReadDocument,
};
use minnelijk::domain::envelope::Window;
use minnelijk::domain::ids::{
    ArrangementId, CustomerId, ItemId, JournalId, LetterId, ReceiptId, Sha256, WaitingCopyId,
};
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::matching::{Certainty, Difference, MatchReason, Proposal, Recognised};
use minnelijk::domain::message::{Message, Problem, Weight, msg};
use minnelijk::domain::money::{Currency, Money};
use minnelijk::import::{Content, Format, LooseCopy, OpenItemsList, ReadFile};
use minnelijk::ui::action::Previewed;
use minnelijk::ui::letters::Preview;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// A day of 2026.
pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day of 2026")
}

/// The day of the pictures.
pub fn today() -> NaiveDate {
    day(10, 21)
}

/// An open item, overdue since a day.
pub fn item(id: i64, number: &str, due_on: NaiveDate, open: i64) -> ItemLine {
    ItemLine {
        id: ItemId(id),
        kind: DocumentKind::Invoice,
        number: number.to_owned(),
        issued_on: due_on - chrono::Days::new(30),
        due_on,
        due_estimated: false,
        amount: Money::eur(open),
        open: Money::eur(open),
        days_overdue: (today() - due_on).num_days().max(0),
        description: "onderhoud koeling".to_owned(),
        delivered_on: None,
        last_step: None,
        copy: CopyState::InvoiceData,
        rests: None,
        opening_unanswered: false,
    }
}

/// A PDF that waits for its invoice.
pub fn waiting_copy(id: i64, name: &str) -> WaitingCopy {
    WaitingCopy {
        id: WaitingCopyId(id),
        sha256: Sha256([id.unsigned_abs() as u8; 32]),
        name: name.to_owned(),
        pages: 1,
        since: today(),
    }
}

fn receipt(id: i64, name: &str, amount: i64, text: &str) -> ReceiptLine {
    ReceiptLine {
        id: ReceiptId(id),
        account: Some("NL44RABO0123456789".to_owned()),
        bank_reference: Some("2026102000417".to_owned()),
        booked_on: day(10, 20),
        amount: Money::eur(amount),
        unallocated: Money::eur(amount),
        counterparty_name: Some(name.to_owned()),
        counterparty_account: Some("NL91ABNA0417164300".to_owned()),
        text: text.to_owned(),
        structured_reference: None,
        allocations: Vec::new(),
        decision: None,
        reverses: None,
        reversal: false,
        batch_unsplit: false,
    }
}

fn candidate(
    customer: i64,
    name: &str,
    items: Vec<(ItemLine, i64)>,
    rest: i64,
    reasons: Vec<Message>,
) -> InboxCandidate {
    InboxCandidate {
        customer: CustomerId(customer),
        name: name.to_owned(),
        items: items
            .into_iter()
            .map(|(item, amount)| (item, Money::eur(amount)))
            .collect(),
        forgiven: Vec::new(),
        rest: Money::eur(rest),
        reasons,
        iban_known: customer == 1,
        open: (Money::eur(290_400), 3),
    }
}

fn proposal(certainty: Certainty, why: MatchReason, recognised: Vec<Recognised>) -> Proposal {
    Proposal {
        certainty,
        customer: None,
        allocations: Vec::new(),
        forgiven: Vec::new(),
        rest: Money::eur(0),
        reasons: Vec::new(),
        candidates: Vec::new(),
        why_not_certain: Some(why),
        recognised,
    }
}

fn bakery() -> InboxReceipt {
    let (first, second) = (
        item(11, "2026-0187", day(10, 2), 121_000),
        item(12, "2026-0203", day(10, 14), 72_600),
    );
    let number = MatchReason::NumberInText {
        number: "2026-0187".to_owned(),
    }
    .message();
    let (known, alike) = (
        MatchReason::IbanKnown.message(),
        MatchReason::NameSimilar.message(),
    );
    let sum = MatchReason::SumFits { items: 2 }.message();
    let why = MatchReason::NumberAlsoFits {
        written: "0203".to_owned(),
        number: "2025-0203".to_owned(),
        customer: "Horeca De Groot".to_owned(),
    };
    let recognised = vec![
        Recognised {
            range: 7..16,
            whole: true,
        },
        Recognised {
            range: 20..24,
            whole: false,
        },
    ];
    InboxReceipt {
        receipt: receipt(
            1,
            "BAKKERIJ JANSEN BV INZ UTRECHT",
            193_600,
            "FACTNR 2026 0187 EN 0203 ONDERHOUD KOELING SEPT / DANK",
        ),
        may_be_nobody: false,
        proposal: proposal(Certainty::Likely, why, recognised),
        candidates: vec![
            candidate(
                1,
                "Bakkerij Jansen BV",
                vec![(first.clone(), 121_000), (second, 72_600)],
                0,
                vec![number.clone(), known.clone(), sum, alike.clone()],
            ),
            candidate(
                1,
                "Bakkerij Jansen BV",
                vec![(first, 121_000)],
                72_600,
                vec![number, known],
            ),
            candidate(
                2,
                "Jansen & Zonen Transport",
                vec![(item(13, "2026-0211", day(10, 30), 193_600), 193_600)],
                0,
                vec![MatchReason::AmountUnique.message(), alike],
            ),
        ],
        earlier: vec![
            (day(9, 8), "2026-0151".to_owned(), Money::eur(96_800)),
            (day(7, 14), "2026-0098".to_owned(), Money::eur(145_200)),
            (day(6, 3), "2026-0061".to_owned(), Money::eur(96_800)),
        ],
    }
}

/// A receipt of which nothing is known.
fn stranger(id: i64, name: &str, amount: i64) -> InboxReceipt {
    let mut one = receipt(id, name, amount, "");
    one.counterparty_account = None;
    InboxReceipt {
        receipt: one,
        may_be_nobody: false,
        proposal: proposal(Certainty::Unknown, MatchReason::NothingFits, Vec::new()),
        candidates: Vec::new(),
        earlier: Vec::new(),
    }
}

/// The same invoice paid again.
pub fn paid_twice() -> InboxReceipt {
    let why = MatchReason::PaidTwice {
        number: "2026-0151".to_owned(),
    };
    let known = MatchReason::IbanKnown.message();
    let kept = candidate(1, "Bakkerij Jansen BV", Vec::new(), 96_800, vec![known]);
    InboxReceipt {
        receipt: receipt(5, "BAKKERIJ JANSEN BV", 96_800, "factuur 2026-0151"),
        may_be_nobody: false,
        proposal: proposal(Certainty::Unknown, why, Vec::new()),
        candidates: vec![kept],
        earlier: Vec::new(),
    }
}

/// Receipts that wait, imports, nothing to answer about old items.
pub fn inbox() -> InboxSnapshot {
    let open = [
        (
            1,
            "Bakkerij Jansen BV",
            item(11, "2026-0187", day(10, 2), 121_000),
        ),
        (
            1,
            "Bakkerij Jansen BV",
            item(12, "2026-0203", day(10, 14), 72_600),
        ),
        (
            1,
            "Bakkerij Jansen BV",
            item(14, "2026-0219", day(11, 6), 96_800),
        ),
        (
            3,
            "Café ’t Hoekje",
            item(15, "2026-0170", day(9, 20), 98_010),
        ),
        (
            4,
            "Verhoeven Bouw",
            item(16, "2026-0171", day(9, 21), 98_010),
        ),
    ];
    InboxSnapshot {
        today: today(),
        receipts: vec![
            bakery(),
            stranger(2, "CCV Settlement", 214_790),
            stranger(3, "Verhoeven Bouw", 98_010),
            stranger(4, "Belastingdienst", 118_300),
        ],
        copies: Vec::new(),
        imports: vec![
            ImportLine {
                journal: JournalId(9),
                at: Utc
                    .with_ymd_and_hms(2026, 10, 14, 8, 41, 0)
                    .single()
                    .expect("an instant"),
                files: ["rabobank-okt.xml", "ing-okt.sta", "facturen.xml"]
                    .map(str::to_owned)
                    .to_vec(),
                added: 213,
                undone: false,
            },
            ImportLine {
                journal: JournalId(4),
                at: Utc
                    .with_ymd_and_hms(2026, 10, 7, 9, 5, 0)
                    .single()
                    .expect("an instant"),
                files: vec!["openstaand.csv".to_owned()],
                added: 61,
                undone: true,
            },
        ],
        opening: Vec::new(),
        settlements: vec![WaitingSettlement {
            provider: "Mollie".to_owned(),
            reference: "1234567.2610.02".to_owned(),
            about: day(10, 19),
            amount: Money::eur(18_032),
        }],
        differences: vec![DifferenceLine {
            on: day(10, 9),
            item: ItemId(10),
            number: "2026-0170".to_owned(),
            customer: CustomerId(3),
            name: "Café ’t Hoekje".to_owned(),
            amount: Money::eur(4),
            why: Difference::Rounding,
        }],
        open_items: open
            .into_iter()
            .map(|(customer, name, item)| (CustomerId(customer), name.to_owned(), item))
            .collect(),
        paid_items: Vec::new(),
    }
}

/// The same after a first import: old items wait for an answer.
pub fn inbox_with_opening() -> InboxSnapshot {
    let mut inbox = inbox();
    let names = [
        "Bakkerij Jansen BV",
        "Café ’t Hoekje",
        "Koster Vastgoed",
        "Slagerij Kuipers",
    ];
    let lines = (0_i64..14).map(|index| OpeningLine {
        customer: CustomerId(index % 4),
        name: names[usize::try_from(index % 4).expect("small")].to_owned(),
        item: item(
            100 + index,
            &format!("2026-00{:02}", 40 + index),
            day(8, 3) + chrono::Days::new(u64::try_from(index).expect("small") * 3),
            48_400 + index * 1_250,
        ),
        before: DoneBefore {
            reminders: (index == 3).then_some(2),
            last_reminder_on: (index == 3).then(|| day(9, 21)),
            handed_over: false,
        },
    });
    inbox.opening = lines.collect();
    inbox
}

fn entry(month: u32, on: u32, name: &str, text: &str, amount: i64) -> BankEntry {
    BankEntry {
        amount: Money::eur(amount),
        money_out: amount < 0,
        booked_on: day(month, on),
        value_on: None,
        pending: false,
        reversal: false,
        return_reason: None,
        counterparty: Counterparty {
            name: Some(name.to_owned()),
            account: None,
        },
        text: text.to_owned(),
        text_spaced: None,
        structured_reference: None,
        end_to_end: None,
        bank_reference: None,
        part_of_batch: None,
        batch_unsplit: false,
    }
}

fn statement(account: &str) -> BankStatement {
    BankStatement {
        account: Some(account.to_owned()),
        currency: Currency::EUR,
        number: None,
        opening: None,
        closing: None,
        covers_from: Some(day(10, 12)),
        covers_through: Some(day(10, 20)),
        entries: vec![
            entry(10, 20, "Bakkerij Jansen BV", "factuur 2026-0187", 121_000),
            entry(10, 19, "Energie Direct", "termijnbedrag oktober", -23_150),
        ],
        counted: true,
    }
}

fn document(number: &str, name: &str, amount: i64) -> ReadDocument {
    ReadDocument {
        number: number.to_owned(),
        kind: DocumentKind::Invoice,
        issued_on: Some(day(10, 19)),
        due_on: Some(day(11, 18)),
        terms_days: None,
        supplier: Party::default().into(),
        customer: Party {
            name: Some(name.to_owned()),
            ..Party::default()
        }
        .into(),
        amount: Money::eur(amount),
        payable: Money::eur(amount),
        iban: None,
        payment_reference: None,
        payment_means: None,
        collected_on: None,
        order_reference: None,
        credits_number: None,
        delivered_on: None,
        description: None,
        lines: Vec::new(),
        taxes: Vec::new(),
        copy: None,
        before: DoneBefore::default(),
    }
}

fn file(name: &str, format: Option<Format>, content: Content, counts: [usize; 5]) -> RehearsedFile {
    let [new, known, changed, left_out, doubt] = counts;
    let ticked = !matches!(content, Content::Nothing);
    let is_copy = matches!(content, Content::Copy(_));
    let period = matches!(content, Content::Statements(_) | Content::Documents(_));
    let list = matches!(content, Content::OpenItems(_)).then(RehearsedList::default);
    RehearsedFile {
        said: Said::default(),
        doubts: Vec::new(),
        contacts: Vec::new(),
        path: PathBuf::from(name),
        sha256: Sha256([0; 32]),
        read: ReadFile {
            name: name.to_owned(),
            format,
            content,
            problems: Vec::new(),
            table: None,
            questions: Vec::new(),
        },
        ticked,
        left_out: BTreeSet::new(),
        copy_of: None,
        counts: RehearsalCounts {
            new,
            known,
            changed,
            left_out,
            gone: 0,
            doubt,
            customers: 0,
            copies: usize::from(is_copy),
        },
        fates: Vec::new(),
        seen_before: None,
        problems: Vec::new(),
        period: period.then(|| (day(10, 12), day(10, 20))),
        currency: Some(Currency::EUR),
        documents: Vec::new(),
        list,
    }
}

fn problem(what: &'static str, remedy: &'static str, weight: Weight) -> Problem {
    Problem {
        place: None,
        what: msg(what),
        remedy: Some(msg(remedy)),
        weight,
    }
}

/// A list of 20 October with two items gone and one that is lower; the list is followed.
fn asked_list() -> RehearsedList {
    let asked = |id, number: &str, customer: &str, about, [ours, listed]: [i64; 2]| AskedItem {
        item: ItemId(id),
        number: number.to_owned(),
        customer: customer.to_owned(),
        about,
        ours: Money::eur(ours),
        listed: Money::eur(listed),
        follow: Some(true),
    };
    let account = "NL20INGB0001234567".to_owned();
    RehearsedList {
        answers: ListAnswers {
            booked: Some(BookedThrough::Days([(account.clone(), day(10, 20))].into())),
            follows: BTreeMap::new(),
        },
        outcome: ListOutcome {
            accounts: vec![(account, String::new())],
            through: Some(day(10, 20)),
            not_ours: false,
            asked: vec![
                asked(
                    21,
                    "2026-0164",
                    "Garage Peters vof",
                    Asked::Gone,
                    [48_400, 0],
                ),
                asked(22, "2026-0166", "Café ’t Hoekje", Asked::Gone, [121_000, 0]),
                asked(
                    23,
                    "2026-0171",
                    "Kapsalon Zuilen BV",
                    Asked::Lower,
                    [98_010, 50_000],
                ),
            ],
            looks_like_a_part: false,
            tells: true,
        },
    }
}

/// Some files on the table: banks, invoices, a list, copies, two that cannot be read.
pub fn rehearsal() -> Rehearsal {
    let statements = |account: &str| Content::Statements(vec![statement(account)]);
    let mut ing = file(
        "ING zakelijk okt.sta",
        Some(Format::Mt940),
        statements("NL20INGB0001234567"),
        [65, 12, 0, 0, 1],
    );
    ing.problems.push(Problem {
        place: None,
        what: msg("import-bank-does-not-add-up")
            .with("number", "41")
            .with("difference", Money::eur(1_250)),
        remedy: Some(msg("import-bank-does-not-add-up-remedy")),
        weight: Weight::Remark,
    });
    let mut again = file(
        "rabobank-sept.xml",
        Some(Format::Camt053),
        statements("NL44RABO0123456789"),
        [0, 77, 0, 0, 0],
    );
    again.seen_before = Some(day(10, 7));
    let one = Content::Documents(vec![document("2026-0231", "Bakkerij Jansen BV", 48_400)]);
    let many = ["2026-0228", "2026-0229"].map(|number| document(number, "Café ’t Hoekje", 24_200));
    let mut list = file(
        "Openstaande posten.csv",
        Some(Format::Table),
        Content::OpenItems(OpenItemsList {
            heads: Vec::new(),
            columns: Vec::new(),
            rows: vec![document("2026-0170", "Café ’t Hoekje", 98_010)],
        }),
        [3, 61, 4, 1, 0],
    );
    list.counts.gone = 2;
    list.list = Some(asked_list());
    list.read.problems.push(Problem {
        place: Some(msg("import-line").with("line", 14_usize)),
        what: msg("import-table-row-no-number"),
        remedy: Some(msg("import-doc-left-out-remedy")),
        weight: Weight::LeftOut,
    });
    let copy = Content::Copy(LooseCopy {
        copy: CopyFound {
            name: "2026-0187.pdf".to_owned(),
            length: 48_211,
            sha256: Sha256([1; 32]),
            status: CopyStatus::Ok { pages: 1 },
        },
        text: String::new(),
    });
    let mut sheet = file("ING_saldi_okt.xlsx", None, Content::Nothing, [0; 5]);
    sheet.read.problems.push(problem(
        "import-sheet-locked",
        "import-sheet-locked-remedy",
        Weight::Fatal,
    ));
    let mut word = file("werkbon 3381.docx", None, Content::Nothing, [0; 5]);
    word.read.problems.push(problem(
        "import-unknown-word",
        "import-unknown-word-remedy",
        Weight::Fatal,
    ));
    Rehearsal {
        files: vec![
            file(
                "rabobank-okt.xml",
                Some(Format::Camt053),
                statements("NL44RABO0123456789"),
                [148, 31, 0, 0, 3],
            ),
            ing,
            again,
            file(
                "exact-facturen-okt.xml",
                Some(Format::Ubl),
                Content::Documents(many.to_vec()),
                [10, 4, 1, 0, 0],
            ),
            file("2026-0231.xml", Some(Format::Ubl), one, [1, 0, 0, 0, 0]),
            list,
            file("2026-0187.pdf", Some(Format::Pdf), copy, [1, 0, 0, 0, 0]),
            sheet,
            word,
        ],
        first_import: false,
        matching: MatchingForecast {
            receipts: 38,
            certain: 31,
            likely: 4,
            unknown: 3,
            set_aside: 0,
        },
        complete_after: vec![
            ("NL44RABO0123456789".to_owned(), Some(day(10, 20))),
            ("NL20INGB0001234567".to_owned(), Some(day(10, 20))),
        ],
        copies_found: 0,
        plan: KeptPlan::default(),
    }
}

// ---- letters

/// The books: complete through the last working day, or behind.
pub fn books(complete: bool) -> BooksSnapshot {
    BooksSnapshot {
        complete,
        needed_through: day(10, 20),
        complete_through: Some(if complete { day(10, 20) } else { day(10, 9) }),
        accounts: Vec::new(),
        unexplained_count: 0,
        unexplained: Vec::new(),
        overridden: None,
    }
}

fn due(id: i64, name: &str, kind: LetterKind, items: Vec<ItemLine>, terms: u32) -> LetterDue {
    let copies = u32::try_from(items.len()).expect("few");
    let total = items.iter().map(|item| item.open.minor).sum();
    LetterDue {
        customer: CustomerId(id),
        name: name.to_owned(),
        number: format!("K{id}"),
        currency: Currency::EUR,
        kind,
        arrangement: None,
        promise: None,
        dispute: None,
        side_agreement: None,
        asked: None,
        total: Money::eur(total),
        days_overdue: items
            .iter()
            .map(|item| item.days_overdue)
            .max()
            .unwrap_or(0),
        deadline: Some(day(11, 4)),
        items,
        sheets: LetterSheets {
            letter: 1,
            copies,
            copy_pages: copies,
            terms,
        },
        problems: Vec::new(),
        missing_copies: Vec::new(),
    }
}

/// Letters that are due: two first reminders, two last ones of which one misses a copy, one whose address
/// does not fit, a 14-day letter and a confirmation; and two that were issued.
pub fn letters(complete: bool) -> LettersSnapshot {
    let last = LetterKind::LastReminder;
    let smits = vec![
        item(31, "2026-0159", day(9, 18), 124_830),
        item(32, "2026-0168", day(9, 27), 61_105),
        item(33, "2026-0176", day(10, 2), 84_216),
    ];
    let mut kuipers = due(
        8,
        "Slagerij Kuipers V.O.F.",
        last,
        vec![item(34, "2026-0173", day(10, 2), 105_270)],
        2,
    );
    kuipers.missing_copies = vec![ItemId(34)];
    let mut long = due(
        9,
        "Mw. A. Bos",
        LetterKind::FourteenDay,
        vec![item(35, "2026-0188", day(10, 2), 24_000)],
        0,
    );
    long.problems.push(Problem {
        place: None,
        what: msg("letter-address-too-long")
            .with("lines", 8_usize)
            .with("max", 6_usize),
        remedy: Some(msg("letter-address-remedy")),
        weight: Weight::Fatal,
    });
    let agreed = vec![item(36, "2026-0187", day(10, 2), 121_000)];
    let mut confirmed = due(
        1,
        "Bakkerij Jansen BV",
        LetterKind::ArrangementConfirmation,
        agreed,
        0,
    );
    confirmed.arrangement = Some(ArrangementId(5));
    let issued = |id: i64, name: &str, on: NaiveDate| LetterLine {
        id: LetterId(id),
        customer: CustomerId(id),
        name: name.to_owned(),
        kind: LetterKind::FirstReminder,
        day: on,
        reference: format!("BR-2026-04{id:02}"),
        deadline: Some(on + chrono::Days::new(7)),
        total: Money::eur(121_000),
        pages: 2,
        sha256: Sha256([2; 32]),
        issued_by: JournalId(70 + id),
        sendings: vec![minnelijk::domain::post::Sending {
            fate: minnelijk::domain::post::Fate::Posted,
            on,
            note: String::new(),
        }],
        void_reason: None,
    };
    let first = |id, name, number, on, open| {
        due(
            id,
            name,
            LetterKind::FirstReminder,
            vec![item(id + 40, number, on, open)],
            0,
        )
    };
    LettersSnapshot {
        today: today(),
        by_email: false,
        two_sided: true,
        books: books(complete),
        due: vec![
            first(
                5,
                "Bouwbedrijf Verhoeven B.V.",
                "2026-0190",
                day(10, 9),
                438_620,
            ),
            first(6, "Fysio Plus Centrum", "2026-0191", day(10, 12), 96_800),
            due(7, "Autobedrijf Smits B.V.", last, smits, 4),
            kuipers,
            long,
            confirmed,
        ],
        issued: vec![
            issued(1, "Timmerfabriek Mulder", today()),
            issued(2, "Café ’t Hoekje", day(10, 9)),
        ],
    }
}

/// The pages of the letter to the garage, without their pictures.
pub fn garage_preview() -> Preview {
    let copies = ["2026-0159", "2026-0168", "2026-0176"];
    let mut captions = vec![PageCaption::Letter(1)];
    captions.extend(copies.map(|number| PageCaption::Copy(number.to_owned())));
    captions.extend([PageCaption::Terms(1), PageCaption::Terms(2)]);
    Preview {
        of: Previewed {
            customer: CustomerId(7),
            currency: Currency::EUR,
            kind: LetterKind::LastReminder,
            arrangement: None,
            promise: None,
            dispute: None,
            side_agreement: None,
            asked: None,
        },
        pages: captions.iter().map(|_| None).collect(),
        captions,
        sharp: None,
        pdf: std::sync::Arc::default(),
        loading: false,
        window: Window::default(),
    }
}
