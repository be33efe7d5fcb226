//! A company of a size, written straight into its file, and what is asked of it.
//!
//! Five open invoices a customer, one in ten with a credit note, due from sixty days ago until a month from
//! now; half of the overdue ones have had their first letter. One customer in ten has paid six invoices before,
//! by which its rhythm is known, and one in a hundred has a promise or a dispute.

use super::{Outcome, peak_megabytes, summed_up, timed, today};
use chrono::{Days, NaiveDate};
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{Command, MomentDraft, PromiseDraft};
use minnelijk::app::{Access, Session};
use minnelijk::domain::contact::{Cause, Channel, MomentResult, Tone};
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::language::Language;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::worklist::{Standing, TodayStep};
use minnelijk::words::Words;
use rusqlite::{Connection, Transaction, params};
use std::path::Path;

/// Open items of one customer.
const EACH: usize = 5;
/// Customers of which a sheet is opened, outcomes that are recorded.
const TIMES: usize = 30;

fn day_ago(days: usize) -> NaiveDate {
    today() - Days::new(days as u64)
}

/// Makes it.
pub(crate) fn make(file: &Path, items: usize, waiting: usize) -> Outcome {
    drop(Session::create(file, Clock::fixed(today()))?);
    let mut connection = Connection::open(file)?;
    connection.execute_batch("PRAGMA synchronous = OFF")?;
    let company = connection.transaction()?;
    company.execute(
        "INSERT INTO journal (at, day, kind, subjects, payload) VALUES ('2026-11-25T06:00:00+00:00', '2026-11-25', 'import', '[]', '{}')",
        [],
    )?;
    company.execute_batch(
        "INSERT INTO bank_account (account, currency, confirmed_through) VALUES ('NL91ABNA0417164300', 'EUR', '2026-11-24'); \
         INSERT INTO bank_statement (bank_account_id, covers_from, covers_through, recorded_by) VALUES (1, '2026-01-01', '2026-11-24', 1)",
    )?;
    for customer in 1..=items / EACH {
        one_customer(&company, customer)?;
    }
    for nth in 0..waiting {
        receipt(
            &company,
            12_345 + nth,
            day_ago(2),
            &format!("Klant {} B.V.", nth * 7 + 3),
        )?;
    }
    company.commit()?;
    // As after the program's own bulk commands: the log is folded into the file.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

fn one_customer(company: &Transaction<'_>, customer: usize) -> Outcome {
    let name = format!("Klant {customer} B.V.");
    company
        .prepare_cached(
            "INSERT INTO customer (number, name, kind, street, postcode, city, phone, search, recorded_by) \
             VALUES (?1, ?2, 'business', 'Dorpsstraat 1', '3511 AB', 'Utrecht', ?3, ?4, 1)",
        )?
        .execute(params![
            format!("K{customer}"),
            name,
            format!("030 555 {:05}", customer % 100_000),
            format!("{} utrecht k{customer}", name.to_lowercase()),
        ])?;
    for nth in 0..EACH {
        let serial = customer * EACH + nth;
        let due = day_ago(60) + Days::new((serial * 37 % 91) as u64);
        let item = item(
            company,
            (customer, serial),
            due,
            nth == 4 && customer.is_multiple_of(10),
        )?;
        if due + Days::new(7) <= today() && serial.is_multiple_of(2) {
            let done = due + Days::new(7);
            company
                .prepare_cached("INSERT INTO step_done (item_id, step, done_on, deadline, recorded_by) VALUES (?1, 'letter-1', ?2, ?3, 1)")?
                .execute(params![item, done.to_string(), (done + Days::new(7)).to_string()])?;
        }
        if nth == 0 && customer.is_multiple_of(100) {
            agreed(company, customer, item, due)?;
        }
    }
    if customer % 10 == 3 {
        for nth in 0..6 {
            paid(company, customer, nth)?;
        }
    }
    Ok(())
}

fn item(
    company: &Transaction<'_>,
    (customer, serial): (usize, usize),
    due: NaiveDate,
    credit: bool,
) -> Outcome<i64> {
    let minor = i64::try_from(10_000 + serial % 90_000)?;
    let (kind, payable) = if credit {
        ("credit-note", -minor / 10)
    } else {
        ("invoice", minor)
    };
    let issued = (due - Days::new(30)).min(today());
    company
        .prepare_cached(
            "INSERT INTO item (customer_id, kind, number, number_normalised, issued_on, due_on, currency, amount_minor, payable_minor, \
             description, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'EUR', ?7, ?8, 'onderhoud en materiaal', 1)",
        )?
        .execute(params![
            i64::try_from(customer)?,
            kind,
            format!("2026-{serial:07}"),
            format!("2026{serial:07}"),
            issued.to_string(),
            due.to_string(),
            payable.abs(),
            payable,
        ])?;
    Ok(company.last_insert_rowid())
}

fn receipt(company: &Transaction<'_>, minor: usize, on: NaiveDate, name: &str) -> Outcome<i64> {
    let place: i64 =
        company.query_row("SELECT COALESCE(MAX(id), 0) + 1 FROM receipt", [], |row| {
            row.get(0)
        })?;
    let mut fingerprint = [0_u8; 32];
    fingerprint[..8].copy_from_slice(&place.to_be_bytes());
    company
        .prepare_cached(
            "INSERT INTO receipt (kind, bank_statement_id, amount_minor, currency, booked_on, counterparty_name, text, fingerprint, recorded_by) \
             VALUES ('bank', 1, ?1, 'EUR', ?2, ?3, 'betaling', ?4, 1)",
        )?
        .execute(params![i64::try_from(minor)?, on.to_string(), name, fingerprint])?;
    Ok(company.last_insert_rowid())
}

/// An invoice of earlier this year that came in eleven days after its due date.
fn paid(company: &Transaction<'_>, customer: usize, nth: usize) -> Outcome {
    let due = day_ago(60 + 30 * nth);
    let serial = 5_000_000 + customer * 6 + nth;
    let item = item(company, (customer, serial), due, false)?;
    let minor = 10_000 + serial % 90_000;
    let receipt = receipt(company, minor, due + Days::new(11), "")?;
    company
        .prepare_cached(
            "INSERT INTO allocation (receipt_id, item_id, amount_minor, effective_on, certainty, recorded_by) VALUES (?1, ?2, ?3, ?4, 'certain', 1)",
        )?
        .execute(params![receipt, item, i64::try_from(minor)?, (due + Days::new(11)).to_string()])?;
    Ok(())
}

fn agreed(company: &Transaction<'_>, customer: usize, item: i64, due: NaiveDate) -> Outcome {
    let contested = customer.is_multiple_of(200);
    let customer = i64::try_from(customer)?;
    if contested {
        company
            .prepare_cached("INSERT INTO dispute (customer_id, opened_on, category, words, recorded_by) VALUES (?1, ?2, 'quality', 'lekt', 1)")?
            .execute(params![customer, due.to_string()])?;
        company
            .prepare_cached("INSERT INTO dispute_item (dispute_id, item_id) VALUES (?1, ?2)")?
            .execute(params![company.last_insert_rowid(), item])?;
        return Ok(());
    }
    company
        .prepare_cached("INSERT INTO promise (customer_id, currency, amount_minor, made_on, due_on, recorded_by) VALUES (?1, 'EUR', 10000, ?2, ?3, 1)")?
        .execute(params![customer, day_ago(5).to_string(), (today() + Days::new(9)).to_string()])?;
    company
        .prepare_cached(
            "INSERT INTO promise_item (promise_id, item_id, open_minor) VALUES (?1, ?2, 10000)",
        )?
        .execute(params![company.last_insert_rowid(), item])?;
    Ok(())
}

/// `minnelijk --company FILE --today DAY worklist --json`, with its answer thrown away.
pub(crate) fn worklist(file: &Path) -> Outcome<String> {
    let args = [
        "minnelijk",
        "--company",
        &file.display().to_string(),
        "--today",
        &today().to_string(),
        "--lang",
        "nl",
        "worklist",
        "--json",
    ]
    .map(str::to_owned);
    let mut answer = Counted(0);
    let mut refused = Vec::new();
    let (status, took) = timed(|| minnelijk::cli::run(args, &mut answer, &mut refused));
    if status != 0 {
        return Err(String::from_utf8_lossy(&refused).into_owned().into());
    }
    let peak = peak_megabytes().map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}"));
    Ok(format!(
        "{:.2} s, {peak} MB; {:.1} MB answered",
        took.as_secs_f64(),
        answer.0 as f64 / 1e6
    ))
}

/// Counts what is written to it.
struct Counted(usize);

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn open(file: &Path) -> Outcome<Session> {
    Ok(Session::open(file, Access::Write, Clock::fixed(today()))?)
}

/// Customers that are to be called today.
fn called(session: &Session) -> Outcome<Vec<CustomerId>> {
    let list = session.worklist()?;
    let calls = list.todo.iter().filter(
        |line| matches!(&line.row.standing, Standing::Today(todo) if todo.step == TodayStep::Call),
    );
    Ok(calls.map(|line| line.row.customer).take(TIMES).collect())
}

/// A promise is recorded; the list is asked again and put on the screen.
pub(crate) fn after_one_outcome(file: &Path) -> Outcome<String> {
    let mut session = open(file)?;
    let words = Words::new(Language::Dutch).on(today());
    let mut times = Vec::new();
    for customer in called(&session)? {
        let moment = promised(&session, customer)?;
        let (done, took) = timed(|| -> Outcome<usize> {
            session.execute(Command::RecordMoment(Box::new(moment)))?;
            let list = session.worklist()?;
            Ok(minnelijk::ui::today::model(&list, &words).rows.len())
        });
        done?;
        times.push(took);
    }
    Ok(summed_up(times))
}

/// A promise is recorded, and the list is known again; then the sidebar asks what it counts.
pub(crate) fn frame_after_one_outcome(file: &Path) -> Outcome<String> {
    let mut session = open(file)?;
    let mut times = Vec::new();
    for customer in called(&session)? {
        let moment = promised(&session, customer)?;
        session.execute(Command::RecordMoment(Box::new(moment)))?;
        session.worklist()?;
        let (frame, took) = timed(|| session.frame());
        frame?;
        times.push(took);
    }
    Ok(summed_up(times))
}

fn promised(session: &Session, customer: CustomerId) -> Outcome<MomentDraft> {
    let call = session.call(customer, Currency::EUR, false)?;
    let items = call.to_discuss.0;
    let due_on = today() + Days::new(7);
    Ok(MomentDraft {
        customer,
        currency: Currency::EUR,
        channel: Channel::Call,
        incoming: false,
        contact_name: "P. de Wit".to_owned(),
        tone: Some(Tone::Friendly),
        result: MomentResult::Promise,
        cause: Some(Cause::Forgotten),
        call_back_on: None,
        call_back_at: None,
        ask_next: String::new(),
        skipped_because: String::new(),
        excuses: Vec::new(),
        read_back: true,
        note: String::new(),
        promise: Some(PromiseDraft {
            amount: Money::eur(call.to_discuss.1.minor),
            due_on,
            items: items.clone(),
            contact_name: "P. de Wit".to_owned(),
            words: String::new(),
            confirm: false,
        }),
        items,
        arrangement: None,
        dispute: None,
        step: Some("call".to_owned()),
    })
}

/// Sheets of customers one after the other, each with its model.
pub(crate) fn call_sheets(file: &Path) -> Outcome<String> {
    let session = open(file)?;
    let words = Words::new(Language::Dutch).on(today());
    let mut times = Vec::new();
    for customer in called(&session)? {
        let (sheet, took) = timed(|| session.call(customer, Currency::EUR, false));
        let (_, drawn) = timed(|| sheet.map(|sheet| minnelijk::ui::call::model(&sheet, &words)));
        times.push(took + drawn);
    }
    Ok(summed_up(times))
}

/// What somebody types in Ctrl K, letter by letter.
pub(crate) fn searches(file: &Path) -> Outcome<String> {
    let session = open(file)?;
    // The window knows the list before anybody can press Ctrl K.
    session.worklist()?;
    let mut times = Vec::new();
    for typed in [
        "klant 12",
        "2026-00123",
        "123,45",
        "030 555 001",
        "utrecht",
        "zzz",
    ] {
        for (end, _) in typed.char_indices().skip(1) {
            let (found, took) = timed(|| session.find(&typed[..end]));
            found?;
            times.push(took);
        }
    }
    Ok(summed_up(times))
}
