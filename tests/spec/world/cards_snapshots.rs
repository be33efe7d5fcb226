//! A small company by hand, on Wednesday 21 October 2026: what the screens about customers, agreements
//! and settings are given.

use chrono::{DateTime, NaiveDate};
use minnelijk::app::command::{ColleagueDraft, CustomerCard, TermsDraft};
use minnelijk::app::library::law::dutch_law;
use minnelijk::app::settings::{
    CalendarSettings, CompanySettings, MachineSettings, MoneySettings, OrderSettings,
    ProcedureSettings,
};
use minnelijk::app::snapshots::{
    AgendaKey, AgendaLine, AgendaSnapshot, AgreementsSnapshot, AlikeLine, AlikeSide, BooksAccount,
    CommitmentLine, CommitmentWhat, CopyState, CustomerLine, CustomerSnapshot, CustomersSnapshot,
    HistoryKind, HistoryLine, IncompleteLine, ItemLine, KindLine, LawStatus, LetterLine, Missing,
    PaidLine, PlanStep, ReceiptLine, SettingsSnapshot, WorklistLine,
};
use minnelijk::domain::behaviour::{Spread, UsualPayDay};
use minnelijk::domain::calendar::{HolidayPeriod, Vacation};
use minnelijk::domain::commitment::{
    Arrangement, CommitmentState, Instalment, ListsSay, PaperState, Promise, PromiseRules,
};
use minnelijk::domain::contact::{Contact, ContactRole, Personal, Title};
use minnelijk::domain::customer_kind::{CustomerKind, KindProposal, KindReason};
use minnelijk::domain::document::{Address, CopyStatus, DocumentKind};
use minnelijk::domain::ids::{
    ArrangementId, BankAccountId, ColleagueId, ContactId, CustomerId, DisputeId, HoldId, ItemId,
    JournalId, LetterId, PromiseId, ReceiptId, Sha256, TermsId,
};
use minnelijk::domain::language::Language;
use minnelijk::domain::law::TermLimits;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::likeness::Likeness;
use minnelijk::domain::message::msg;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::rhythm::Rhythm;
use minnelijk::domain::standing::{Dispute, DisputeCategory, Hold, HoldReason};
use minnelijk::domain::worklist::{
    Called, CommitmentCall, Reason, Standing, TodayStep, Todo, WorklistRow,
};

/// A day as it is written: `day("2026-10-21")`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Today.
pub fn today() -> NaiveDate {
    day("2026-10-21")
}

fn said(text: &str) -> minnelijk::domain::message::Message {
    msg("plain-text").with("text", text)
}

fn sha() -> Sha256 {
    Sha256::parse(&"ab".repeat(32)).expect("a hash")
}

/// An open invoice.
pub fn item(id: i64, number: &str, issued: &str, due: &str, open: i64, what: &str) -> ItemLine {
    let due_on = day(due);
    ItemLine {
        id: ItemId(id),
        kind: DocumentKind::Invoice,
        number: number.to_owned(),
        issued_on: day(issued),
        due_on,
        due_estimated: false,
        amount: Money::eur(open),
        open: Money::eur(open),
        days_overdue: (today() - due_on).num_days().max(0),
        description: what.to_owned(),
        delivered_on: None,
        last_step: None,
        copy: CopyState::Original {
            sha256: sha(),
            status: CopyStatus::Ok { pages: 1 },
            reason: None,
        },
        rests: None,
        opening_unanswered: false,
    }
}

fn contact(id: i64, name: &str, title: Option<Title>, role: ContactRole, decides: bool) -> Contact {
    Contact {
        id: ContactId(id),
        name: name.to_owned(),
        title,
        role,
        responsible: decides,
        phone: Some("030 555 01 87".to_owned()),
        email: decides.then(|| "p.dewit@bakkerijjansen.example".to_owned()),
        best_time: decides.then(|| "9–11 uur".to_owned()),
        responsible_since: None,
        personal: Personal::default(),
    }
}

fn event(on: &str, kind: HistoryKind, what: &str, more: &str, who: Option<&str>) -> HistoryLine {
    HistoryLine {
        entered: None,
        day: day(on),
        kind,
        what: said(what),
        more: (!more.is_empty()).then(|| said(more)),
        who: who.map(str::to_owned),
        letter: None,
        undo: None,
    }
}

fn bakery_card() -> CustomerCard {
    CustomerCard {
        name: "Bakkerij Jansen BV".to_owned(),
        kind: Some(CustomerKind::Business),
        kind_assumed: true,
        large: None,
        language: Language::Dutch,
        language_assumed: false,
        address: Address {
            street: Some("Oudegracht 112".to_owned()),
            extra: None,
            postcode: Some("3511 AX".to_owned()),
            city: Some("Utrecht".to_owned()),
            country: Some("NL".to_owned()),
        },
        phone: "030 555 01 80".to_owned(),
        email: "administratie@bakkerijjansen.example".to_owned(),
        kvk: "30123456".to_owned(),
        vat: String::new(),
        terms_days: String::new(),
        note: "Belt liever niet op dinsdag: bakdag.".to_owned(),
        opening_line: "hoe was het zeilen op de Friese meren?".to_owned(),
    }
}

fn paid() -> Vec<PaidLine> {
    [
        (
            "2026-0142",
            "storing oven",
            "2026-06-08",
            "2026-07-08",
            "2026-07-21",
            90_750,
        ),
        (
            "2026-0098",
            "waterontharder",
            "2026-05-06",
            "2026-06-05",
            "2026-06-19",
            145_200,
        ),
        (
            "2026-0051",
            "ketelonderhoud",
            "2026-03-02",
            "2026-04-01",
            "2026-04-15",
            60_500,
        ),
        (
            "2026-0007",
            "lekkage keuken",
            "2026-01-09",
            "2026-02-08",
            "2026-02-18",
            33_880,
        ),
        (
            "2025-0391",
            "vriescel",
            "2025-12-04",
            "2026-01-03",
            "2026-01-18",
            211_750,
        ),
        (
            "2025-0355",
            "onderhoud oven",
            "2025-11-03",
            "2025-12-03",
            "2025-12-17",
            48_400,
        ),
        (
            "2025-0320",
            "afzuiging",
            "2025-10-01",
            "2025-10-31",
            "2025-11-16",
            72_600,
        ),
        (
            "2025-0264",
            "thermostaat",
            "2025-08-11",
            "2025-09-10",
            "2025-09-21",
            26_620,
        ),
    ]
    .into_iter()
    .zip(100..)
    .map(|((number, what, issued, due, paid, amount), id)| PaidLine {
        id: ItemId(id),
        number: number.to_owned(),
        description: what.to_owned(),
        issued_on: day(issued),
        due_on: day(due),
        paid_on: day(paid),
        amount: Money::eur(amount),
    })
    .collect()
}

/// What stands on the worklist for the bakery: a call, after letter 1.
pub fn bakery_line() -> WorklistLine {
    let mut first = item(
        187,
        "2026-0187",
        "2026-09-02",
        "2026-10-02",
        121_000,
        "koelcel vervangen",
    );
    first.delivered_on = Some(day("2026-08-28"));
    first.last_step = Some(("letter-1".to_owned(), day("2026-10-09")));
    let mut second = item(
        219,
        "2026-0219",
        "2026-10-07",
        "2026-11-06",
        48_400,
        "onderhoud ovenafzuiging",
    );
    second.copy = CopyState::Missing;
    WorklistLine {
        row: WorklistRow {
            customer: CustomerId(1),
            number: "10482".to_owned(),
            name: "Bakkerij Jansen BV".to_owned(),
            open: Money::eur(169_400),
            overdue: Money::eur(121_000),
            days_overdue: 19,
            standing: Standing::Today(Todo {
                step: TodayStep::Call,
                name: "call".to_owned(),
                since: day("2026-10-21"),
                letter: None,
                place: Some((2, 4)),
                items: vec![ItemId(187)],
                also: Vec::new(),
                first: false,
                weight: 1,
                scale: None,
            }),
            reasons: vec![Reason::DeadlinePassed {
                deadline: day("2026-10-16"),
            }],
            called: Called::default(),
        },
        items: vec![first, second],
        last_contact: Some((day("2026-10-09"), HistoryKind::Letter)),
        morning: minnelijk::app::snapshots::MorningLine::default(),
    }
}

/// The bakery's card.
pub fn bakery() -> CustomerSnapshot {
    let mut letter = event(
        "2026-10-09",
        HistoryKind::Letter,
        "brief 1 met kopie factuur",
        "kopie op pagina 2",
        Some("Karin"),
    );
    letter.letter = Some(LetterId(3));
    letter.undo = Some(JournalId(44));
    CustomerSnapshot {
        today: today(),
        promise_rules: PromiseRules::default(),
        id: CustomerId(1),
        number: "10482".to_owned(),
        card: bakery_card(),
        merged: Vec::new(),
        drafts: std::collections::BTreeMap::new(),
        terms_days: 30,
        term_limits: TermLimits {
            business: 60,
            large: 30,
        },
        accounts: vec!["NL91ABNA0417164300".to_owned()],
        contacts: vec![
            contact(
                1,
                "P. de Wit",
                Some(Title::Ms),
                ContactRole::AccountsPayable,
                true,
            ),
            contact(2, "M. Jansen", Some(Title::Mr), ContactRole::Owner, false),
        ],
        lines: vec![bakery_line()],
        paid: paid(),
        paid_count: 39,
        habit: Some(UsualPayDay {
            invoices: 8,
            by_hand: false,
            after_due: Spread {
                early: 11,
                median: 14,
                late: 16,
            },
            after_invoice: Some(Spread {
                early: 41,
                median: 44,
                late: 46,
            }),
        }),
        rhythm: Rhythm::default(),
        promises: vec![
            (promise(1, "2026-10-23", 64_000), CommitmentState::Open),
            (promise(2, "2026-06-19", 145_200), CommitmentState::Kept),
            (promise(3, "2026-04-13", 60_500), CommitmentState::Broken),
        ],
        arrangements: vec![(arrangement(9), CommitmentState::Open)],
        disputes: vec![Dispute {
            id: DisputeId(5),
            opened_on: day("2026-10-12"),
            category: DisputeCategory::Quality,
            words: "de oven bromt nog".to_owned(),
            owner: "Rik".to_owned(),
            solve_by: Some(day("2026-10-28")),
            items: vec![(ItemId(219), None)],
        }],
        side_agreements: Vec::new(),
        held_orders: Vec::new(),
        law: None,
        signals: Vec::new(),
        holds: vec![Hold {
            id: HoldId(6),
            reason: HoldReason::BackOrder,
            note: "filter komt vrijdag".to_owned(),
            from_on: day("2026-10-12"),
            until_on: Some(day("2026-10-30")),
            items: vec![ItemId(219)],
        }],
        history: vec![
            event(
                "2026-10-16",
                HistoryKind::Deadline,
                "termijn van brief 1 verlopen",
                "niets ontvangen t/m dinsdag 20 oktober",
                None,
            ),
            letter,
            event(
                "2026-09-02",
                HistoryKind::Document,
                "factuur 2026-0187",
                "koelcel vervangen, geleverd vr 28 aug",
                None,
            ),
            event(
                "2026-07-21",
                HistoryKind::Receipt,
                "ontvangen € 907,50",
                "voor 2026-0142, op dag 43",
                None,
            ),
            event(
                "2026-06-19",
                HistoryKind::Kept,
                "toezegging nagekomen",
                "€ 1.452,00 voor 2026-0098",
                None,
            ),
            event(
                "2026-06-12",
                HistoryKind::Call,
                "P. de Wit gesproken",
                "„gaat vrijdag mee” – vergeten",
                Some("Karin"),
            ),
            event(
                "2026-04-13",
                HistoryKind::Broken,
                "toezegging gebroken",
                "€ 605,00, twee dagen later ontvangen",
                None,
            ),
        ],
        letters: vec![LetterLine {
            id: LetterId(3),
            customer: CustomerId(1),
            name: "Bakkerij Jansen BV".to_owned(),
            kind: LetterKind::FirstReminder,
            day: day("2026-10-09"),
            reference: "10482-3".to_owned(),
            deadline: Some(day("2026-10-16")),
            total: Money::eur(121_000),
            pages: 2,
            sha256: sha(),
            issued_by: JournalId(44),
            sendings: vec![minnelijk::domain::post::Sending {
                fate: minnelijk::domain::post::Fate::Posted,
                on: day("2026-10-09"),
                note: String::new(),
            }],
            void_reason: None,
        }],
        candidates: Vec::new(),
        terms_given: vec![(
            "Algemene voorwaarden 2025".to_owned(),
            day("2025-03-14"),
            "bij de offerte".to_owned(),
        )],
        plan: vec![
            PlanStep {
                step: "letter-1".to_owned(),
                done_on: Some(day("2026-10-09")),
                now: false,
                from_on: None,
            },
            PlanStep {
                step: "call".to_owned(),
                done_on: None,
                now: true,
                from_on: None,
            },
            PlanStep {
                step: "letter-last".to_owned(),
                done_on: None,
                now: false,
                from_on: None,
            },
            PlanStep {
                step: "hand-over".to_owned(),
                done_on: None,
                now: false,
                from_on: Some(day("2026-12-02")),
            },
        ],
    }
}

/// The bakery again, with something open in dollars too and money that may be theirs.
pub fn bakery_in_two_currencies() -> CustomerSnapshot {
    let mut snapshot = bakery();
    let dollars = |minor| Money::minor(minor, Currency::parse("USD").expect("a currency"));
    let mut line = bakery_line();
    line.items.truncate(1);
    line.items[0].id = ItemId(500);
    line.items[0].number = "2026-0300".to_owned();
    line.items[0].open = dollars(40_000);
    line.items[0].amount = dollars(40_000);
    line.row.open = dollars(40_000);
    line.row.overdue = dollars(40_000);
    snapshot.lines.push(line);
    snapshot.candidates.push(ReceiptLine {
        id: ReceiptId(1),
        account: None,
        bank_reference: None,
        booked_on: day("2026-10-20"),
        amount: Money::eur(121_000),
        unallocated: Money::eur(121_000),
        counterparty_name: Some("Bakkerij Jansen".to_owned()),
        counterparty_account: None,
        text: "koelcel".to_owned(),
        structured_reference: None,
        allocations: Vec::new(),
        decision: None,
        reverses: None,
        reversal: false,
        batch_unsplit: false,
    });
    snapshot
}

/// Somebody of whom nothing is known yet but a name.
pub fn stranger() -> CustomerSnapshot {
    CustomerSnapshot {
        promise_rules: PromiseRules::default(),
        id: CustomerId(2),
        number: "10999".to_owned(),
        card: CustomerCard {
            name: "M. Visser".to_owned(),
            kind: None,
            kind_assumed: false,
            large: None,
            language: Language::English,
            language_assumed: true,
            address: Address::default(),
            phone: String::new(),
            email: String::new(),
            kvk: String::new(),
            vat: String::new(),
            terms_days: String::new(),
            note: String::new(),
            opening_line: String::new(),
        },
        merged: Vec::new(),
        drafts: std::collections::BTreeMap::new(),
        terms_days: 30,
        term_limits: TermLimits {
            business: 60,
            large: 30,
        },
        accounts: Vec::new(),
        contacts: Vec::new(),
        lines: Vec::new(),
        paid: Vec::new(),
        paid_count: 0,
        habit: None,
        rhythm: Rhythm::default(),
        promises: Vec::new(),
        arrangements: Vec::new(),
        disputes: Vec::new(),
        holds: Vec::new(),
        held_orders: Vec::new(),
        law: None,
        signals: Vec::new(),
        history: Vec::new(),
        letters: Vec::new(),
        terms_given: Vec::new(),
        plan: Vec::new(),
        ..bakery()
    }
}

/// A promise.
pub fn promise(id: i64, due: &str, amount: i64) -> Promise {
    Promise {
        id: PromiseId(id),
        amount: Money::eur(amount),
        made_on: day(due) - chrono::Days::new(9),
        due_on: day(due),
        contact_name: "P. de Wit".to_owned(),
        words: "gaat vrijdag mee".to_owned(),
        items: vec![ItemId(187)],
        received_in_time: Money::eur(0),
        received: Money::eur(0),
        taken_back_on: None,
        ended: None,
        listed: ListsSay::default(),
    }
}

/// An arrangement in four, of which the first came in.
pub fn arrangement(id: i64) -> Arrangement {
    let instalments = [
        ("2026-09-22", 62_962),
        ("2026-10-22", 62_960),
        ("2026-11-23", 62_960),
        ("2026-12-22", 62_960),
    ];
    Arrangement {
        id: ArrangementId(id),
        made_on: day("2026-09-14"),
        contact_name: "mw. H. de Groot".to_owned(),
        words: "De zomer was slecht. Vanaf september maak ik elke 22e een kwart over, daar kunt u \
                op rekenen."
            .to_owned(),
        confirmed_on: Some(day("2026-09-15")),
        signed_on: Some(day("2026-09-18")),
        items: vec![ItemId(98), ItemId(121)],
        instalments: (1..)
            .zip(instalments)
            .map(|(nr, (due, amount))| Instalment {
                nr,
                due_on: day(due),
                amount: Money::eur(amount),
                received: Money::eur(if nr == 1 { amount } else { 0 }),
                credited: Money::eur(0),
                received_in_time: Money::eur(if nr == 1 { amount } else { 0 }),
            })
            .collect(),
        signed_copy: None,
        charges: None,
        more_because: String::new(),
        default_letter_on: None,
        end_letter: None,
        ended: None,
        listed: ListsSay::default(),
    }
}

fn customer(
    id: i64,
    name: &str,
    city: &str,
    open: &[Money],
    overdue: &[Money],
    days: i64,
) -> CustomerLine {
    CustomerLine {
        id: CustomerId(id),
        number: (10_400 + id * 41).to_string(),
        name: name.to_owned(),
        city: city.to_owned(),
        search: format!(
            "{} {} {}",
            name.to_lowercase().replace('é', "e"),
            10_400 + id * 41,
            city.to_lowercase()
        ),
        open: open.to_vec(),
        overdue: overdue.to_vec(),
        days_overdue: days,
        items: open.len(),
    }
}

/// Whose kind nobody confirmed: assumed, proposed, and not known at all.
fn kinds() -> Vec<KindLine> {
    let line = |id, name: &str, assumed, proposal| KindLine {
        id: CustomerId(id),
        name: name.to_owned(),
        city: "Utrecht".to_owned(),
        open: vec![Money::eur(100_000 - id)],
        assumed,
        proposal,
    };
    let business = |why| KindProposal {
        kind: CustomerKind::Business,
        why,
    };
    vec![
        line(
            3,
            "Garage Peters V.O.F.",
            Some(CustomerKind::Business),
            Some(business(KindReason::LegalForm("vof"))),
        ),
        line(
            7,
            "Schildersbedrijf Kok & Zn",
            None,
            Some(business(KindReason::Trade("schildersbedrijf"))),
        ),
        line(8, "Studio Meeuw", None, None),
    ]
}

/// Of whom something is missing.
fn incomplete() -> Vec<IncompleteLine> {
    let line = |id, name: &str, missing: &[Missing]| IncompleteLine {
        id: CustomerId(id),
        number: (10_400 + id * 41).to_string(),
        open: vec![Money::eur(100_000 - id)],
        missing: missing.to_vec(),
        card: CustomerCard {
            name: name.to_owned(),
            ..stranger().card
        },
        person: None,
        without_copy: if missing.contains(&Missing::Copy) {
            vec![(ItemId(219), "2026-0219".to_owned())]
        } else {
            Vec::new()
        },
        with_copy: false,
    };
    vec![
        line(
            3,
            "Garage Peters V.O.F.",
            &[Missing::Phone, Missing::Person, Missing::Copy],
        ),
        line(
            7,
            "Schildersbedrijf Kok & Zn",
            &[Missing::Phone, Missing::Address, Missing::Kind],
        ),
        line(8, "Studio Meeuw", &[Missing::Language]),
    ]
}

/// Who may be one.
fn alike() -> Vec<AlikeLine> {
    let side = |id, name: &str, open: &[Money]| AlikeSide {
        id: CustomerId(id),
        number: (10_400 + id * 41).to_string(),
        name: name.to_owned(),
        place: "Markt 2, Zeist".to_owned(),
        open: open.to_vec(),
    };
    vec![AlikeLine {
        keep: side(3, "Garage Peters V.O.F.", &[Money::eur(215_000)]),
        other: side(9, "Garage Peters", &[]),
        likeness: Likeness::BareName,
    }]
}

/// The list of customers.
pub fn customers() -> CustomersSnapshot {
    let eur = Money::eur;
    let usd = |minor| Money::minor(minor, Currency::parse("USD").expect("a currency"));
    CustomersSnapshot {
        kinds: kinds(),
        incomplete: incomplete(),
        alike: alike(),
        opening: 3,
        today: today(),
        customers: vec![
            customer(
                1,
                "Bakkerij Jansen BV",
                "Utrecht",
                &[eur(169_400)],
                &[eur(121_000)],
                19,
            ),
            customer(2, "Café De Zon", "Amersfoort", &[eur(48_400)], &[], 0),
            customer(
                3,
                "Garage Peters V.O.F.",
                "Zeist",
                &[eur(215_000)],
                &[eur(215_000)],
                47,
            ),
            customer(4, "Gemeente Bunnik", "Bunnik", &[], &[], 0),
            customer(
                5,
                "Horeca De Groot V.O.F.",
                "Nieuwegein",
                &[eur(251_842)],
                &[eur(251_842)],
                113,
            ),
            customer(
                6,
                "Northside Trading Ltd",
                "Leeds",
                &[eur(60_000), usd(125_000)],
                &[usd(125_000)],
                8,
            ),
            customer(
                7,
                "Schildersbedrijf Kok & Zn",
                "Houten",
                &[eur(189_000)],
                &[eur(189_000)],
                41,
            ),
            customer(
                8,
                "Studio Meeuw",
                "Utrecht",
                &[eur(115_000)],
                &[eur(115_000)],
                12,
            ),
        ],
    }
}

fn commitment(
    customer: i64,
    name: &str,
    what: CommitmentWhat,
    state: CommitmentState,
    call_on: Option<&str>,
) -> CommitmentLine {
    CommitmentLine {
        customer: CustomerId(customer),
        name: name.to_owned(),
        phone: Some("030 555 08 14".to_owned()),
        what,
        state,
        by: Some("Karin".to_owned()),
        call_on: call_on.map(day),
        items: vec![
            item(
                98,
                "2026-0098",
                "2026-05-31",
                "2026-06-30",
                145_200,
                "Ombouw afzuiging keuken",
            ),
            item(
                121,
                "2026-0121",
                "2026-06-24",
                "2026-07-24",
                106_642,
                "Onderhoud koelcel",
            ),
        ],
        asks: state.failed(),
        call: state.failed().then_some(CommitmentCall::Broken),
        silent: false,
        paper: PaperState::Confirmed,
        cure: None,
        releases: Vec::new(),
        letter_due: None,
        confirmation: None,
        confirmation_due: false,
    }
}

/// What is ahead of them: the call about what was broken, the call before an instalment, its day.
pub fn ahead() -> AgendaSnapshot {
    let line = |key, on: &str, name: &str, what, minor| AgendaLine {
        key,
        day: day(on),
        at: None,
        customer: CustomerId(5),
        name: name.to_owned(),
        currency: Currency::EUR,
        what,
        amount: Some(Money::eur(minor)),
        check_on: None,
    };
    let broken = msg("agenda-broken-promise").with("day", day("2026-10-20"));
    let numbered = |key| {
        msg(key)
            .with("nr", 2_i64)
            .with("of", 4_i64)
            .with("day", day("2026-10-22"))
    };
    let (call, due) = (
        numbered("agenda-call-instalment"),
        numbered("agenda-instalment"),
    );
    let (promise, groot) = (PromiseId(20), ArrangementId(9));
    let name = "Horeca De Groot V.O.F.";
    let lines = vec![
        line(
            AgendaKey::BrokenPromise(promise),
            "2026-10-21",
            "Slagerij Van Beek",
            broken,
            48_400,
        ),
        line(
            AgendaKey::CallInstalment(groot, 2),
            "2026-10-21",
            name,
            call,
            62_960,
        ),
        line(
            AgendaKey::Instalment(groot, 2),
            "2026-10-22",
            name,
            due,
            62_960,
        ),
    ];
    AgendaSnapshot {
        today: today(),
        now: DateTime::UNIX_EPOCH,
        company: String::new(),
        lines,
        resting: Vec::new(),
    }
}

/// The agreements: running, broken, kept, waiting for a signature.
pub fn agreements() -> AgreementsSnapshot {
    let mut groot = commitment(
        5,
        "Horeca De Groot V.O.F.",
        CommitmentWhat::Arrangement(arrangement(9)),
        CommitmentState::Open,
        Some("2026-10-21"),
    );
    groot.confirmation = Some(bakery().letters[0].clone());
    let mut unsigned = arrangement(10);
    unsigned.signed_on = None;
    unsigned.confirmed_on = Some(day("2026-10-13"));
    for (instalment, due) in unsigned.instalments.iter_mut().zip([
        "2026-10-28",
        "2026-11-30",
        "2026-12-28",
        "2027-01-28",
    ]) {
        instalment.due_on = day(due);
        instalment.received = Money::eur(0);
    }
    let mut fresh = unsigned.clone();
    fresh.id = ArrangementId(11);
    fresh.confirmed_on = None;
    let mut waiting = commitment(
        3,
        "Garage Peters V.O.F.",
        CommitmentWhat::Arrangement(unsigned),
        CommitmentState::Open,
        Some("2026-10-27"),
    );
    waiting.confirmation = Some(bakery().letters[0].clone());
    let mut due = commitment(
        7,
        "Schildersbedrijf Kok & Zn",
        CommitmentWhat::Arrangement(fresh),
        CommitmentState::Open,
        Some("2026-10-27"),
    );
    due.confirmation_due = true;
    let mut kept = promise(21, "2026-10-19", 40_333);
    kept.received = Money::eur(40_333);
    kept.received_in_time = Money::eur(40_333);
    AgreementsSnapshot {
        today: today(),
        complete_through: Some(day("2026-10-20")),
        others: Vec::new(),
        commitments: vec![
            commitment(
                11,
                "Slagerij Van Beek",
                CommitmentWhat::Promise(promise(20, "2026-10-20", 48_400)),
                CommitmentState::Broken,
                None,
            ),
            groot,
            commitment(
                8,
                "Studio Meeuw",
                CommitmentWhat::Promise(promise(22, "2026-10-23", 115_000)),
                CommitmentState::Open,
                Some("2026-10-22"),
            ),
            waiting,
            due,
            commitment(
                12,
                "Kwekerij Het Groene Hart",
                CommitmentWhat::Promise(kept),
                CommitmentState::Kept,
                None,
            ),
        ],
    }
}

/// The settings of Van Dalen.
pub fn settings() -> SettingsSnapshot {
    SettingsSnapshot {
        morning: minnelijk::app::settings::MorningSettings::default(),
        company: CompanySettings {
            name: "Van Dalen Installatietechniek B.V.".to_owned(),
            trading_name: String::new(),
            address: Address {
                street: Some("Biltstraat 40".to_owned()),
                extra: None,
                postcode: Some("3572 BC".to_owned()),
                city: Some("Utrecht".to_owned()),
                country: Some("NL".to_owned()),
            },
            kvk: "30999888".to_owned(),
            vat: "NL001234567B01".to_owned(),
            iban: "NL91ABNA0417164300".to_owned(),
            phone: "030 555 12 00".to_owned(),
            email: "administratie@vandalen.example".to_owned(),
            website: "vandalen.example".to_owned(),
            language: Language::Dutch,
            sample: true,
        },
        logo: None,
        paper: minnelijk::app::settings::PaperSettings::default(),
        letterhead: None,
        procedure: ProcedureSettings::default(),
        money: MoneySettings::default(),
        calendar: CalendarSettings::default(),
        order: OrderSettings::default(),
        holidays: (
            vec![HolidayPeriod {
                what: Vacation::Christmas,
                region: None,
                from: day("2026-12-19"),
                through: day("2027-01-03"),
                verified: true,
            }],
            Some(day("2026-11-30")),
        ),
        colleagues: vec![
            (
                ColleagueId(1),
                ColleagueDraft {
                    name: "Karin van Dalen".to_owned(),
                    job: "administratie".to_owned(),
                    phone: "030 555 12 01".to_owned(),
                    email: "karin@vandalen.example".to_owned(),
                    signs_letters: true,
                    decides_up_to: None,
                    active: true,
                },
            ),
            (
                ColleagueId(2),
                ColleagueDraft {
                    name: "Rik Smeets".to_owned(),
                    job: "uitvoerder".to_owned(),
                    active: true,
                    ..ColleagueDraft::default()
                },
            ),
        ],
        accounts: vec![
            BooksAccount {
                id: BankAccountId(1),
                account: "NL91ABNA0417164300".to_owned(),
                name: "Rekening-courant".to_owned(),
                booked_through: Some(day("2026-10-20")),
                gap: None,
                counts: true,
            },
            BooksAccount {
                id: BankAccountId(2),
                account: "NL02ABNA0123456789".to_owned(),
                name: "Spaarrekening".to_owned(),
                booked_through: None,
                gap: None,
                counts: false,
            },
        ],
        bank_tables: vec![("spaarbank".to_owned(), "Spaarbank".to_owned())],
        list_tables: vec![(
            "openstaand".to_owned(),
            "Openstaand uit ons pakket".to_owned(),
        )],
        settlement_tables: vec![("buckaroo".to_owned(), "Buckaroo".to_owned())],
        not_customers: vec![(
            "NL86INGB0002445588".to_owned(),
            "Belastingdienst".to_owned(),
            "Teruggave belasting".to_owned(),
        )],
        terms: vec![(
            TermsId(1),
            TermsDraft {
                name: "Algemene voorwaarden 2025".to_owned(),
                valid_from: day("2025-01-01"),
                deposited: "KvK Midden-Nederland, 30999888".to_owned(),
                interest_article: "7.2".to_owned(),
                interest_clause: "Bij te late betaling is de wettelijke handelsrente verschuldigd."
                    .to_owned(),
                costs_article: "7.3".to_owned(),
                costs_clause: "De kosten van inning zijn voor rekening van de opdrachtgever."
                    .to_owned(),
                title_article: String::new(),
                title_clause: String::new(),
                rules: minnelijk::domain::our_terms::TermsRules::default(),
                pdf: None,
            },
            Some(4),
        )],
        file: "Documenten/Minnelijk/van-dalen.minnelijk".into(),
        file_bytes: 14_200_000,
        copies: vec![
            (
                "Documenten/Minnelijk/kopieen/van-dalen-2026-10-20.minnelijk".into(),
                day("2026-10-20"),
                14_100_000,
            ),
            (
                "Documenten/Minnelijk/kopieen/van-dalen-2026-10-19.minnelijk".into(),
                day("2026-10-19"),
                14_000_000,
            ),
        ],
        machine: MachineSettings::default(),
        law: LawStatus {
            law: dutch_law(),
            stale: false,
            rules: minnelijk::app::settings::ChargeRules::default(),
        },
    }
}
