//! Snapshots made by hand, of the company in the pictures on Wednesday 21 October 2026: for the tests of
//! the screens, which need no company file.

use chrono::NaiveDate;
use minnelijk::app::command::CustomerCard;
use minnelijk::app::library::Library;
use minnelijk::app::snapshots::{
    Aside, BooksAccount, BooksSnapshot, CallSnapshot, CopyState, CustomerSnapshot, ExcuseView,
    HistoryKind, HistoryLine, ItemLine, PaidLine, ReceiptLine, TodayLine, WorklistLine,
    WorklistSnapshot,
};
use minnelijk::domain::behaviour::{PaidInvoice, UsualPayDay};
use minnelijk::domain::calendar::NoCallDay;
use minnelijk::domain::commitment::PromiseRules;
use minnelijk::domain::contact::{Channel, Contact, ContactRole, Personal, Title, Tone};
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::document::{Address, CopyStatus, DocumentKind};
use minnelijk::domain::ids::{
    BankAccountId, ContactId, CustomerId, DisputeId, HoldId, ItemId, LetterId, ReceiptId, Sha256,
};
use minnelijk::domain::language::Language;
use minnelijk::domain::law::TermLimits;
use minnelijk::domain::letter_kind::LetterKind;
use minnelijk::domain::message::msg;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::month::Month;
use minnelijk::domain::peace::Peace;
use minnelijk::domain::playbook::{Blank, Condition, Facts, Situation};
use minnelijk::domain::rhythm::{CallingByKind, Rhythm};
use minnelijk::domain::standing::{Dispute, DisputeCategory, Hold, HoldReason};
use minnelijk::domain::worklist::{
    Called, NotToday, Reason, Scale, Standing, TodayStep, Todo, WorklistRow, days_overdue,
};

use std::sync::Arc;

/// The day of the pictures.
pub fn today() -> NaiveDate {
    day("2026-10-21")
}

/// A day as tests write it.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// The customer of the pictures: Bakkerij Jansen BV.
pub const BAKERY: CustomerId = CustomerId(5);

/// Books that are complete, with two receipts unexplained.
pub fn books() -> BooksSnapshot {
    let account = |id, account: &str, name: &str| BooksAccount {
        id: BankAccountId(id),
        account: account.to_owned(),
        name: name.to_owned(),
        booked_through: Some(day("2026-10-20")),
        gap: None,
        counts: true,
    };
    BooksSnapshot {
        complete: true,
        needed_through: day("2026-10-20"),
        complete_through: Some(day("2026-10-20")),
        accounts: vec![
            account(1, "NL02INGB0001234501", "ING ··01"),
            account(2, "NL44RABO0123456758", "Rabobank ··58"),
        ],
        unexplained_count: 2,
        unexplained: vec![Money::eur(31_000)],
        overridden: None,
    }
}

/// The same, with the first account booked through Friday 16 October only.
pub fn books_behind() -> BooksSnapshot {
    let mut books = books();
    books.accounts[0].booked_through = Some(day("2026-10-16"));
    books.complete = false;
    books.complete_through = Some(day("2026-10-16"));
    books
}

/// An open item.
pub fn item(id: i64, number: &str, issued: &str, due: &str, open: i64) -> ItemLine {
    let due_on = day(due);
    ItemLine {
        id: ItemId(id),
        kind: if open < 0 {
            DocumentKind::CreditNote
        } else {
            DocumentKind::Invoice
        },
        number: number.to_owned(),
        issued_on: day(issued),
        due_on,
        due_estimated: false,
        amount: Money::eur(open),
        open: Money::eur(open),
        days_overdue: days_overdue(due_on, today()),
        description: String::new(),
        delivered_on: None,
        last_step: None,
        copy: CopyState::Original {
            sha256: Sha256([7; 32]),
            status: CopyStatus::Ok { pages: 1 },
            reason: None,
        },
        rests: None,
        opening_unanswered: false,
    }
}

/// What is to be done.
pub fn todo(step: TodayStep, name: &str) -> Standing {
    Standing::Today(Todo {
        step,
        name: name.to_owned(),
        since: today(),
        letter: None,
        place: None,
        items: Vec::new(),
        also: Vec::new(),
        first: false,
        weight: 0,
        scale: Some(Scale {
            amount: Money::eur(169_400),
            days: 13,
            risk_tenths: 15,
            chance_tenths: 12,
        }),
    })
}

fn changed(mut standing: Standing, change: impl FnOnce(&mut Todo)) -> Standing {
    if let Standing::Today(todo) = &mut standing {
        change(todo);
    }
    standing
}

fn first(standing: Standing) -> Standing {
    changed(standing, |todo| todo.first = true)
}

fn letter(kind: LetterKind, name: &str) -> Standing {
    changed(todo(TodayStep::Letter, name), |todo| {
        todo.letter = Some(kind);
        todo.place = Some((1, 4));
    })
}

fn rests(why: NotToday, until: Option<&str>) -> Standing {
    Standing::NotToday {
        why,
        until: until.map(day),
    }
}

/// A line of the list with one open item that makes its figures.
pub fn line(
    id: i64,
    name: &str,
    (open, overdue, days): (i64, i64, i64),
    standing: Standing,
    reason: Reason,
) -> WorklistLine {
    let due = today() - chrono::Days::new(u64::try_from(days).unwrap_or(0));
    let issued = due - chrono::Days::new(30);
    let number = format!("2026-{:04}", 100 + id);
    let mut one = item(
        100 + id,
        &number,
        &issued.to_string(),
        &due.to_string(),
        open,
    );
    one.open = Money::eur(open);
    WorklistLine {
        row: WorklistRow {
            customer: CustomerId(id),
            number: format!("K{id:04}"),
            name: name.to_owned(),
            open: Money::eur(open),
            overdue: Money::eur(overdue),
            days_overdue: days,
            standing,
            reasons: vec![reason],
            called: Called::default(),
        },
        items: vec![one],
        last_contact: Some((day("2026-10-09"), HistoryKind::Letter)),
        morning: minnelijk::app::snapshots::MorningLine::default(),
    }
}

/// Bakkerij Jansen: letter 1 had no answer, so it is called.
pub fn bakery_line() -> WorklistLine {
    let standing = changed(todo(TodayStep::Call, "call"), |todo| {
        todo.place = Some((2, 4));
        todo.items = vec![ItemId(187)];
    });
    let reason = Reason::DeadlinePassed {
        deadline: day("2026-10-16"),
    };
    let mut line = line(
        BAKERY.0,
        "Bakkerij Jansen BV",
        (169_400, 121_000, 19),
        standing,
        reason,
    );
    let mut late = item(187, "2026-0187", "2026-09-02", "2026-10-02", 121_000);
    late.last_step = Some(("letter-1".to_owned(), day("2026-10-09")));
    late.delivered_on = Some(day("2026-08-28"));
    late.description = "koelcel vervangen".to_owned();
    line.items = vec![
        late,
        item(219, "2026-0219", "2026-10-07", "2026-11-06", 48_400),
    ];
    line
}

/// The list of the pictures.
fn lines() -> (Vec<WorklistLine>, Vec<WorklistLine>) {
    let eur = Money::eur;
    let broken = Reason::PromiseBroken {
        amount: eur(64_000),
        due_on: day("2026-10-20"),
        listed: None,
        words: String::new(),
    };
    let coming = Reason::InstalmentComing {
        nr: 2,
        of: 3,
        amount: eur(42_500),
        due_on: day("2026-10-22"),
    };
    let back = Reason::CallBack {
        contact_name: "mw. Aydin".to_owned(),
        on: today(),
        at: None,
    };
    let usual = Reason::LaterThanUsual {
        usual_day: 38,
        now_day: 61,
    };
    let todo_lines = vec![
        line(
            1,
            "Schildersbedrijf Kok & Zn",
            (189_000, 189_000, 26),
            first(todo(TodayStep::CallBrokenPromise, "promise")),
            broken,
        ),
        line(
            2,
            "Restaurant De Lindeboom",
            (127_500, 0, 0),
            first(todo(TodayStep::CallBeforePromise, "arrangement")),
            coming,
        ),
        line(
            3,
            "Fysio Kanaaleiland",
            (96_800, 96_800, 34),
            first(todo(TodayStep::Call, "call-back")),
            back,
        ),
        line(
            4,
            "Bouwbedrijf Verhoeven B.V.",
            (643_720, 481_250, 41),
            todo(TodayStep::Call, "call"),
            Reason::Again {
                last_on: day("2026-10-20"),
            },
        ),
        bakery_line(),
        line(
            6,
            "Kapsalon Haarstudio Zuilen",
            (38_720, 38_720, 31),
            todo(TodayStep::Call, "call"),
            usual,
        ),
        line(
            7,
            "Timmerfabriek Mulder",
            (314_600, 157_300, 7),
            letter(LetterKind::FirstReminder, "letter-1"),
            Reason::DaysAfterDue { days: 7 },
        ),
        line(
            8,
            "Mw. E. Bos (particulier)",
            (24_000, 24_000, 19),
            letter(LetterKind::FourteenDay, "fourteen-day"),
            Reason::FourteenDayFirst { days: 19 },
        ),
    ];
    let dispute = Reason::InDispute {
        category: DisputeCategory::WorkIncomplete.message(),
        words: "storing niet verholpen".to_owned(),
        owner: "Rik".to_owned(),
    };
    let not_today = vec![
        line(
            11,
            "Groothandel Bos & Co",
            (423_500, 423_500, 14),
            rests(NotToday::UsualPayDay, Some("2026-11-06")),
            Reason::Usual {
                usual_day: 44,
                until: day("2026-11-06"),
            },
        ),
        line(
            12,
            "Autobedrijf Smits",
            (230_475, 230_475, 22),
            rests(NotToday::Dispute, Some("2026-10-28")),
            dispute,
        ),
        line(
            13,
            "Hotel Oudegracht",
            (270_000, 0, 0),
            rests(NotToday::Arrangement, Some("2026-11-02")),
            Reason::ArrangementRuns { kept: 1, of: 3 },
        ),
        line(
            14,
            "Sportcentrum Galgenwaard",
            (18_150, 18_150, 12),
            rests(NotToday::Covered, None),
            Reason::Covered { by: eur(20_000) },
        ),
        line(
            15,
            "VvE De Meernhof",
            (181_500, 181_500, 1),
            rests(NotToday::NotDue, Some("2026-10-27")),
            Reason::NothingOverdue {
                next_due: Some(day("2026-10-27")),
            },
        ),
        line(
            16,
            "Gemeente Stichtse Vecht",
            (895_400, 895_400, 9),
            rests(NotToday::Calendar, Some("2026-10-30")),
            Reason::CalendarMoves {
                to: day("2026-10-30"),
                why: NoCallDay::Monday,
            },
        ),
        line(
            17,
            "Café 't Hoekje",
            (24_200, 24_200, 16),
            rests(NotToday::UnexplainedReceipt, None),
            Reason::PerhapsPaid {
                amount: eur(24_200),
                booked_on: day("2026-10-19"),
            },
        ),
        line(
            18,
            "Kinderopvang Bijdehand",
            (133_100, 133_100, 14),
            rests(NotToday::Hold, Some("2026-10-30")),
            Reason::OnHold {
                reason: HoldReason::BackOrder,
                note: "nog niet compleet".to_owned(),
            },
        ),
        line(
            19,
            "Studio Meeuw",
            (48_400, 48_400, 18),
            rests(NotToday::Promise, Some("2026-10-23")),
            Reason::PromiseRuns {
                amount: eur(48_400),
                due_on: day("2026-10-23"),
            },
        ),
    ];
    (todo_lines, not_today)
}

/// The same as the list has them.
pub fn listed(line: &WorklistLine) -> Arc<TodayLine> {
    Arc::new(TodayLine::of(line, Some(CustomerKind::Business)))
}

/// The whole list.
pub fn worklist() -> WorklistSnapshot {
    let (todo, not_today) = lines();
    WorklistSnapshot {
        plan: minnelijk::app::snapshots::MorningPlan::default(),
        today: today(),
        promise_rules: PromiseRules::default(),
        minute: 10 * 60,
        books: books(),
        month: Month {
            peace: Peace { ended: 9, paid: 7 },
            ..Month::default()
        },
        calling: CallingByKind::default(),
        todo: todo.iter().map(listed).collect(),
        not_today: not_today.iter().map(listed).collect(),
    }
}

/// A worklist line of old items that wait for an answer.
pub fn opening_line() -> WorklistLine {
    let reason = Reason::OpeningUnanswered { items: 2 };
    let mut line = line(
        9,
        "Garage Vroom",
        (80_000, 80_000, 90),
        todo(TodayStep::Check, "opening"),
        reason,
    );
    line.items = vec![
        item(301, "2025-0301", "2025-06-01", "2025-07-01", 30_000),
        item(302, "2025-0302", "2025-07-01", "2025-07-31", 50_000),
    ];
    for item in &mut line.items {
        item.opening_unanswered = true;
    }
    line
}

/// A person at a customer.
pub fn contact(id: i64, name: &str, role: ContactRole, responsible: bool) -> Contact {
    Contact {
        id: ContactId(id),
        name: name.to_owned(),
        title: Some(Title::Ms),
        role,
        responsible,
        phone: responsible.then(|| "030 – 555 01 87".to_owned()),
        email: None,
        best_time: responsible.then(|| "9–11 uur".to_owned()),
        responsible_since: None,
        personal: Personal::default(),
    }
}

fn event(on: &str, kind: HistoryKind, what: &str, more: &str) -> HistoryLine {
    HistoryLine {
        entered: None,
        day: day(on),
        kind,
        what: msg("plain-text").with("text", what),
        more: (!more.is_empty()).then(|| msg("plain-text").with("text", more)),
        who: None,
        letter: (kind == HistoryKind::Letter).then_some(LetterId(9)),
        undo: None,
    }
}

/// The customer behind a worklist line.
pub fn customer(line: &WorklistLine) -> CustomerSnapshot {
    let card = CustomerCard {
        name: line.row.name.clone(),
        kind: Some(CustomerKind::Business),
        kind_assumed: false,
        large: None,
        language: Language::Dutch,
        language_assumed: false,
        address: Address::default(),
        phone: "030 – 555 01 00".to_owned(),
        email: String::new(),
        kvk: String::new(),
        vat: String::new(),
        terms_days: String::new(),
        note: String::new(),
        opening_line: String::new(),
    };
    CustomerSnapshot {
        today: today(),
        promise_rules: PromiseRules::default(),
        id: line.row.customer,
        number: line.row.number.clone(),
        card,
        merged: Vec::new(),
        drafts: std::collections::BTreeMap::new(),
        terms_days: 30,
        term_limits: TermLimits {
            business: 60,
            large: 30,
        },
        accounts: Vec::new(),
        contacts: Vec::new(),
        lines: vec![line.clone()],
        paid: Vec::new(),
        paid_count: 0,
        habit: None,
        rhythm: Rhythm::default(),
        promises: Vec::new(),
        arrangements: Vec::new(),
        disputes: Vec::new(),
        holds: Vec::new(),
        side_agreements: Vec::new(),
        held_orders: Vec::new(),
        law: None,
        signals: Vec::new(),
        history: Vec::new(),
        letters: Vec::new(),
        candidates: Vec::new(),
        terms_given: Vec::new(),
        plan: Vec::new(),
    }
}

/// Bakkerij Jansen whole.
pub fn bakery() -> CustomerSnapshot {
    let mut bakery = customer(&bakery_line());
    bakery.card.opening_line = "hoe was het zeilen?".to_owned();
    bakery.card.note = "zeilt, terug 1 sept".to_owned();
    bakery.contacts = vec![
        contact(1, "P. de Wit", ContactRole::AccountsPayable, true),
        contact(2, "L. Smit", ContactRole::Purchasing, false),
        contact(3, "M. Jansen", ContactRole::Management, false),
    ];
    bakery.paid = [
        ("2026-0141", "2026-06-01", 43),
        ("2026-0120", "2026-05-04", 44),
        ("2026-0099", "2026-03-02", 44),
        ("2026-0011", "2026-01-05", 40),
        ("2025-0412", "2025-12-01", 45),
        ("2025-0388", "2025-11-03", 44),
        ("2025-0350", "2025-10-06", 46),
        ("2025-0301", "2025-08-04", 41),
    ]
    .iter()
    .zip(500..)
    .map(|((number, issued, days), id)| PaidLine {
        id: ItemId(id),
        number: (*number).to_owned(),
        description: String::new(),
        issued_on: day(issued),
        due_on: day(issued) + chrono::Days::new(30),
        paid_on: day(issued) + chrono::Days::new(*days),
        amount: Money::eur(60_000),
    })
    .collect();
    bakery.paid_count = 8;
    let paid: Vec<PaidInvoice> = bakery
        .paid
        .iter()
        .map(|line| PaidInvoice {
            issued_on: Some(line.issued_on),
            due_on: line.due_on,
            paid_on: line.paid_on,
        })
        .collect();
    bakery.habit = UsualPayDay::of(&paid);
    bakery.history = vec![
        event(
            "2026-10-16",
            HistoryKind::Deadline,
            "Termijn van brief 1 verlopen",
            "niets ontvangen t/m dinsdag 20 oktober",
        ),
        event(
            "2026-10-09",
            HistoryKind::Letter,
            "Brief 1 met kopie factuur",
            "gedrukt door Karin, kopie op pagina 2",
        ),
        event(
            "2026-09-02",
            HistoryKind::Document,
            "Factuur 2026-0187",
            "koelcel vervangen, geleverd vr 28 aug",
        ),
        event(
            "2026-06-12",
            HistoryKind::Call,
            "P. de Wit gesproken",
            "vorige factuur: „gaat vrijdag mee”, nagekomen",
        ),
        event(
            "2025-03-14",
            HistoryKind::Terms,
            "Voorwaarden v3 overhandigd",
            "bij de offerte, getekend door M. Jansen",
        ),
    ];
    bakery
}

/// Somebody with a hold and a dispute that run.
pub fn held() -> CustomerSnapshot {
    let (_, not_today) = lines();
    let mut held = customer(&not_today[1]);
    held.holds = vec![Hold {
        id: HoldId(4),
        reason: HoldReason::NotNow,
        note: "belt zelf terug".to_owned(),
        from_on: day("2026-10-19"),
        until_on: None,
        items: Vec::new(),
    }];
    held.disputes = vec![Dispute {
        id: DisputeId(6),
        opened_on: day("2026-10-15"),
        category: DisputeCategory::WorkIncomplete,
        words: "storing niet verholpen".to_owned(),
        owner: "Rik".to_owned(),
        solve_by: Some(day("2026-10-28")),
        items: vec![(ItemId(112), None)],
    }];
    held
}

/// What the scripts know of Bakkerij Jansen.
pub fn facts(paid: bool) -> Facts {
    let mut facts = Facts::new();
    for blank in Blank::ALL.iter().filter(|blank| blank.guard().is_none()) {
        facts.set(*blank, blank.name());
    }
    for (blank, value) in [
        (Blank::OurName, "Karin"),
        (Blank::OurCompany, "Van Dalen"),
        (Blank::Customer, "Bakkerij Jansen BV"),
        (Blank::Invoices, "factuur 2026-0187"),
        (Blank::Numbers, "2026-0187"),
        (Blank::OldestNumber, "2026-0187"),
        (Blank::OldestAmount, "€ 1.210,00"),
        (Blank::OldestDue, "2 oktober"),
        (Blank::OldestDays, "19 dagen"),
        (Blank::OldestFor, "de koelcel"),
        (Blank::TotalOverdue, "€ 1.210,00"),
        (Blank::TotalOpen, "€ 1.694,00"),
        (Blank::ContactSalutation, "mevrouw De Wit"),
        (Blank::ContactName, "P. de Wit"),
        (Blank::BooksThrough, "dinsdag 20 oktober"),
        (Blank::LastLetterDate, "9 oktober"),
        (Blank::LastLetterKind, "herinnering"),
        (Blank::CopyLetterDate, "9 oktober"),
        (Blank::CopyPage, "2"),
        (Blank::OpeningLine, "hoe was het zeilen?"),
    ] {
        facts.set(blank, value);
    }
    if paid {
        facts.set(Blank::CandidateAmount, "€ 1.210,00");
        facts.set(Blank::CandidateDay, "dinsdag 20 oktober");
    }
    for condition in Condition::ALL {
        if matches!(
            condition.name(),
            "contact_known" | "books_known" | "purpose_known"
        ) {
            facts.hold(*condition);
        }
    }
    facts
}

/// A conversation with Bakkerij Jansen; `paid`: a receipt may be theirs.
pub fn call(paid: bool) -> CallSnapshot {
    let library = Library::load(None);
    let playbooks = library.playbooks(Language::Dutch);
    let situation = if paid {
        Situation::PossiblyPaid
    } else {
        Situation::FirstCall
    };
    let playbook = playbooks.get(situation).expect("a playbook");
    let facts = facts(paid);
    let bakery = bakery();
    let total = Money::eur(121_000);
    CallSnapshot {
        currency: Currency::EUR,
        incoming: false,
        channel: Channel::Call,
        asked: bakery.contacts.first().map(|contact| contact.id),
        asides: [Situation::Voicemail, Situation::ThirdPerson]
            .into_iter()
            .map(|situation| Aside {
                situation,
                title: msg("plain-text").with("text", situation.id()),
                scripts: Tone::ALL
                    .iter()
                    .map(|tone| {
                        let script = playbooks.get(situation).expect("a playbook");
                        (*tone, script.script(*tone, &facts).expect("a script"))
                    })
                    .collect(),
            })
            .collect(),
        tips: library.tips(Language::Dutch).iter().cloned().collect(),
        limit: (4, day("2027-02-21")),
        decides_up_to: None,
        ladder: bakery.contacts.clone(),
        phone: Some("030 – 555 01 87".to_owned()),
        to_discuss: (vec![ItemId(187)], total),
        tone: (
            Tone::Friendly,
            msg("plain-text").with("text", "voorstel: vriendelijk – vaste klant, één brief"),
        ),
        situation: msg("plain-text").with("text", playbook.title.as_str()),
        scripts: Tone::ALL
            .iter()
            .map(|tone| (*tone, playbook.script(*tone, &facts).expect("a script")))
            .collect(),
        excuses: playbooks
            .excuses()
            .filter(|excuse| excuse.is_offered(&facts))
            .map(|excuse| ExcuseView {
                id: excuse.id.clone(),
                hear: excuse.hear.clone(),
                excuse: excuse.clone(),
                answers: Tone::ALL
                    .iter()
                    .map(|tone| (*tone, excuse.answer(*tone, &facts).expect("an answer")))
                    .collect(),
                actions: excuse.actions(&facts).into_iter().cloned().collect(),
                tips: Vec::new(),
            })
            .collect(),
        perhaps_paid: paid.then(receipt),
        promises_kept: (3, 1),
        last_letter: Some((LetterKind::FirstReminder, day("2026-10-09"), 1)),
        step: Some("call".to_owned()),
        next: Some((
            CustomerId(6),
            Currency::EUR,
            "Kapsalon Haarstudio Zuilen".to_owned(),
        )),
        place: Some((5, 8)),
        customer: bakery,
    }
}

fn receipt() -> ReceiptLine {
    ReceiptLine {
        id: ReceiptId(77),
        account: Some("NL02INGB0001234501".to_owned()),
        bank_reference: None,
        booked_on: day("2026-10-20"),
        amount: Money::eur(121_000),
        unallocated: Money::eur(121_000),
        counterparty_name: Some("Bakkerij Jansen".to_owned()),
        counterparty_account: Some("NL91ABNA0417164471".to_owned()),
        text: "betaling".to_owned(),
        structured_reference: None,
        allocations: Vec::new(),
        decision: None,
        reverses: None,
        reversal: false,
        batch_unsplit: false,
    }
}
