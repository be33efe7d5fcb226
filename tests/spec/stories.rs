//! Stories: a day per line, questions marked `?`, answers indented. They go through the same doors as
//! the window: files are imported, letters issued, calls recorded. `UPDATE=1` writes the answers anew.
//!
//! ```text
//! 2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
//! 2026-10-09  bank through 2026-10-08
//! 2026-10-09  letter to Bakkerij Jansen BV
//! 2026-10-21  call with Bakkerij Jansen BV: promises 1210.00 by 2026-10-28
//! 2026-10-21  worklist?
//!             nobody
//! ```

#[path = "world/agreed_verbs.rs"]
mod agreed_verbs;
#[path = "world/law_verbs.rs"]
mod law_verbs;
#[path = "world/morning_verbs.rs"]
mod morning_verbs;
#[path = "world/post_verbs.rs"]
mod post_verbs;
#[path = "world/sheet_verbs.rs"]
mod sheet_verbs;
#[path = "world/today_verbs.rs"]
mod today_verbs;
#[path = "world/watch_verbs.rs"]
mod watch_verbs;

use chrono::NaiveDate;
use minnelijk::app::clock::Clock;
use minnelijk::app::command::{
    ArrangementDraft, ColleagueDraft, Command, ContactDraft, DisputeDraft, MomentDraft,
    PromiseDraft,
};
use minnelijk::app::rehearsal::{Asked, BookedThrough, Rehearsal};
use minnelijk::app::session::Session;
use minnelijk::app::settings::CompanySettings;
use minnelijk::app::snapshots::{CommitmentLine, TodayLine, WorklistLine};
use minnelijk::domain::calendar::Calendar;
use minnelijk::domain::commitment::NamedDay;
use minnelijk::domain::contact::{Cause, Channel, ContactRole, MomentResult, Personal, Tone};
use minnelijk::domain::document::Address;
use minnelijk::domain::ids::{CustomerId, ItemId};
use minnelijk::domain::language::Language;
use minnelijk::domain::money::{Currency, Money};
use minnelijk::domain::standing::{DisputeCategory, HoldReason};
use minnelijk::domain::worklist::Standing;
use minnelijk::words::Words;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// How nobody is reached.
const NOBODY: [(&str, MomentResult); 3] = [
    ("no answer", MomentResult::NoAnswer),
    ("voicemail", MomentResult::Voicemail),
    ("engaged", MomentResult::Engaged),
];

/// Our own account in every story; a vector of the law file, not a real one.
const OUR_IBAN: &str = "NL20INGB0001234567";

#[test]
fn every_story_goes_as_it_is_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/stories");
    let mut stories: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    stories.sort();
    assert!(
        stories.len() >= 5,
        "the five stories of the first version are there"
    );
    let mut wrong = String::new();
    for path in stories {
        let told = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let went = match live_through(&name, &told) {
            Ok(went) => went,
            Err(why) => {
                let _ = writeln!(wrong, "{why}");
                continue;
            }
        };
        if told == went {
            continue;
        }
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &went).unwrap();
        } else {
            let _ = writeln!(wrong, "\n=== {name}: went like this ===\n{went}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A company in which these lines have happened, for tests that go on from there.
pub(super) fn lived(lines: &[&str]) -> Session {
    let mut world = World::new();
    for line in lines {
        let (day, what) = line.split_once("  ").expect("a day and what happened");
        let day = day.parse().expect("a day");
        world.session.set_clock(Clock::fixed(day));
        let done = world.do_or_ask(day, what.trim());
        assert!(done.is_ok(), "{line}: {done:?}");
    }
    world.session
}

/// Lives through a story and tells it again with the answers that came; where it cannot go on, the line and why.
fn live_through(name: &str, told: &str) -> Outcome {
    let mut world = World::new();
    let mut went = String::new();
    for (number, line) in told.lines().enumerate() {
        let is_answer = line.starts_with("            ");
        if is_answer {
            continue;
        }
        let _ = writeln!(went, "{line}");
        let Some((day, what)) = line.split_once("  ").filter(|_| line.starts_with("20")) else {
            continue;
        };
        let day: NaiveDate = day
            .parse()
            .unwrap_or_else(|_| panic!("{name}:{}: a day", number + 1));
        world.session.set_clock(Clock::fixed(day));
        let answer = world
            .do_or_ask(day, what.trim())
            .map_err(|why| format!("{name}:{}: {line}\n{why}\n", number + 1))?;
        for line in answer.lines() {
            let _ = writeln!(went, "            {line}");
        }
    }
    Ok(went)
}

/// A company to which things happen, line by line.
pub(super) struct World {
    session: Session,
    folder: tempfile::TempDir,
    words: Words,
    files: usize,
    ibans: BTreeMap<String, String>,
}

pub(super) type Outcome = Result<String, String>;

impl World {
    pub(super) fn new() -> Self {
        let mut session = Session::in_memory(Clock::fixed("2026-01-02".parse().unwrap())).unwrap();
        let company = CompanySettings {
            name: "Van Dalen Installatietechniek B.V.".to_owned(),
            address: Address {
                street: Some("Atoomweg 8".to_owned()),
                postcode: Some("3542 AB".to_owned()),
                city: Some("Utrecht".to_owned()),
                ..Address::default()
            },
            kvk: "12345678".to_owned(),
            iban: OUR_IBAN.to_owned(),
            phone: "030 555 01 00".to_owned(),
            email: "administratie@vandalen.example".to_owned(),
            ..CompanySettings::default()
        };
        session.execute(Command::SetCompany(company)).unwrap();
        let karin = ColleagueDraft {
            name: "Karin de Boer".to_owned(),
            signs_letters: true,
            decides_up_to: None,
            active: true,
            ..ColleagueDraft::default()
        };
        session
            .execute(Command::SaveColleague {
                colleague: None,
                to: karin,
            })
            .unwrap();
        Self {
            session,
            folder: tempfile::tempdir().unwrap(),
            words: Words::new(Language::English),
            files: 0,
            ibans: BTreeMap::new(),
        }
    }

    /// A line on its day: the answer, or why it cannot be.
    pub(super) fn tell(&mut self, day: NaiveDate, what: &str) -> Outcome {
        self.session.set_clock(Clock::fixed(day));
        self.do_or_ask(day, what)
    }

    pub(super) const fn session(&self) -> &Session {
        &self.session
    }

    fn do_or_ask(&mut self, day: NaiveDate, what: &str) -> Outcome {
        let said = |done: Result<(), String>| done.map(|()| String::new());
        if let Some(outcome) = self.watch(day, what) {
            return outcome;
        }
        if what == "worklist?" {
            return Ok(self.worklist(false));
        }
        if what == "everybody?" {
            return Ok(self.worklist(true));
        }
        if what == "agreements?" {
            return Ok(self.agreements());
        }
        if what == "inbox?" {
            return Ok(self.inbox());
        }
        if what == "open?" {
            return Ok(self.open());
        }
        if what == "books?" {
            return Ok(self.books());
        }
        if let Some(rest) = what.strip_suffix('?') {
            if let Some(answer) = self.agreed_questions(rest) {
                return answer;
            }
            if let Some(name) = rest.strip_prefix("sheet of ") {
                return self.sheet(name);
            }
            if let Some((id, name)) = rest
                .strip_prefix("answer to ")
                .and_then(|rest| rest.split_once(" of "))
            {
                return self.answer(id, name);
            }
        }
        let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
        match verb {
            "person" => said(self.person(rest)),
            "order" => said(self.order(rest)),
            "release" => said(self.release(rest)),
            "invoice" | "credit" => said(self.invoice(day, verb == "credit", rest)),
            "receipt" | "return" => said(self.receipt(day, verb == "return", rest)),
            "bank" => said(self.bank(rest.trim_start_matches("through "))),
            "list" => self.list(rest),
            "allocate" => said(self.allocate(rest)),
            "letter" => self.letter(rest.trim_start_matches("to ")),
            "call" => said(self.call(rest.trim_start_matches("with "))),
            "hold" => said(self.hold(rest)),
            "dispute" => said(self.dispute(rest)),
            "undo" => said(self.undo()),
            _ => self
                .morning(day, verb, rest)
                .or_else(|| self.today(day, verb, rest))
                .or_else(|| self.law(day, verb, rest))
                .or_else(|| self.post(day, verb, rest))
                .or_else(|| self.agreed(verb, rest))
                .or_else(|| self.on_the_sheet(verb, rest))
                .unwrap_or_else(|| Err(format!("no such line: {what}"))),
        }
    }

    /// `NUMBER to NAME of AMOUNT[, due DAY][ for NUMBER][ by direct debit[ on DAY]]`
    fn invoice(&mut self, day: NaiveDate, credit: bool, rest: &str) -> Result<(), String> {
        let (number, rest) = rest.split_once(" to ").ok_or("to whom?")?;
        let (customer, rest) = rest.split_once(" of ").ok_or("of how much?")?;
        let (rest, collected) = match rest.split_once(" by direct debit") {
            Some((rest, on)) => (rest, Some(on.trim_start_matches(" on "))),
            None => (rest, None),
        };
        let (rest, corrects) = match rest.split_once(" for ") {
            Some((rest, corrects)) => (rest, Some(corrects)),
            None => (rest, None),
        };
        let (amount, due_on) = match rest.split_once(", due ") {
            Some((amount, due_on)) => (amount, due_on.to_owned()),
            None => (rest, (day + chrono::Days::new(30)).to_string()),
        };
        let xml = ubl(
            number,
            customer,
            amount.trim(),
            day,
            &due_on,
            credit,
            corrects,
        );
        let xml = match collected {
            Some(on) => by_direct_debit(&xml, on),
            None => xml,
        };
        self.import(&format!("{number}.xml"), &xml)
    }

    /// `of AMOUNT from NAME[, "TEXT"][, booked DAY]`; a return is the same money back.
    fn receipt(&mut self, day: NaiveDate, returned: bool, rest: &str) -> Result<(), String> {
        let (rest, day) = match rest.rsplit_once(", booked ") {
            Some((rest, booked)) => (rest, booked.parse().map_err(|_| "booked when?".to_owned())?),
            None => (rest, day),
        };
        let (amount, rest) = rest
            .trim_start_matches("of ")
            .split_once(" from ")
            .ok_or("from whom?")?;
        let (from, text) = rest.split_once(", ").unwrap_or((rest, ""));
        let count = self.ibans.len() as u64;
        let iban = self
            .ibans
            .entry(from.to_owned())
            .or_insert_with(|| demo_iban(count))
            .clone();
        let direction = if returned {
            "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>"
        } else {
            "<CdtDbtInd>CRDT</CdtDbtInd>"
        };
        let entry = format!(
            "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt>{direction}<Sts>BOOK</Sts><BookgDt><Dt>{day}</Dt></BookgDt>\
             <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>{from}</Nm></Dbtr><DbtrAcct><Id><IBAN>{iban}</IBAN></Id></DbtrAcct></RltdPties>\
             <RmtInf><Ustrd>{}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>",
            text.trim_matches('"')
        );
        self.statement(day, &entry)
    }

    fn bank(&mut self, through: &str) -> Result<(), String> {
        let day = through
            .parse()
            .map_err(|_| "through which day?".to_owned())?;
        self.statement(day, "")
    }

    fn statement(&mut self, day: NaiveDate, entries: &str) -> Result<(), String> {
        self.files += 1;
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\
             <BkToCstmrStmt><GrpHdr><MsgId>S{n}</MsgId></GrpHdr><Stmt><Id>S{n}</Id><Acct><Id><IBAN>{OUR_IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>\
             <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>\
             {entries}</Stmt></BkToCstmrStmt></Document>",
            n = self.files
        );
        self.import(&format!("statement-{}.xml", self.files), &xml)
    }

    /// `through DAY[ closing][ following][ keeping]: NUMBER NAME OPEN[/TOTAL][ USD] | …`, or `without a day: …`.
    /// Nothing said: what is gone stays open, and what differs goes as is proposed.
    fn list(&mut self, rest: &str) -> Outcome {
        let (head, rows) = rest.split_once(": ").ok_or("what is on it?")?;
        let mut csv =
            String::from("Factuurnummer;Klant;Factuurdatum;Vervaldatum;Bedrag;Openstaand;Valuta\n");
        for row in rows.split(" | ") {
            let (row, currency) = match row.strip_suffix(" USD") {
                Some(row) => (row, "USD"),
                None => (row, "EUR"),
            };
            let (number, row) = row.split_once(' ').ok_or("of whom?")?;
            let (name, amounts) = row.rsplit_once(' ').ok_or("how much?")?;
            let (open, total) = amounts.split_once('/').unwrap_or((amounts, amounts));
            let (open, total) = (open.replace('.', ","), total.replace('.', ","));
            let _ = writeln!(
                csv,
                "{number};{name};2026-09-02;2026-10-02;{total};{open};{currency}"
            );
        }
        let path = self.folder.path().join("open.csv");
        std::fs::write(&path, csv).unwrap();
        let mut rehearsal = self
            .session
            .rehearse(&[path], &|_, _| true)
            .map_err(|why| self.why(&why))?;
        let mut words = head.split(' ');
        let day = words
            .find_map(|word| word.parse::<NaiveDate>().ok())
            .map(|day| BTreeMap::from([(OUR_IBAN.to_owned(), day)]));
        let booked = day.map_or(BookedThrough::NotKnown, BookedThrough::Days);
        let list = rehearsal.files[0].list.as_mut().ok_or("no list")?;
        list.answers.booked = Some(booked);
        self.rehearse_again(&mut rehearsal)?;
        let list = rehearsal.files[0].list.as_mut().ok_or("no list")?;
        let says = |word: &str| head.split(' ').any(|said| said == word);
        let mut said = String::new();
        for asked in &list.outcome.asked {
            let _ = writeln!(
                said,
                "{:?}: {}, here {}, on the list {}",
                asked.about,
                asked.number,
                asked.ours.plain(),
                asked.listed.plain()
            );
            let follow = match asked.about {
                Asked::Gone => says("closing"),
                _ if says("following") => true,
                _ if says("keeping") => false,
                about => list.outcome.proposed(about),
            };
            list.answers
                .follows
                .insert((asked.item, asked.about), follow);
        }
        if list.outcome.looks_like_a_part {
            said.push_str("it looks like a part of a list\n");
        }
        self.rehearse_again(&mut rehearsal)?;
        for problem in &rehearsal.files[0].problems {
            let _ = writeln!(said, "{}", self.words.say(&problem.what));
        }
        let done = self
            .session
            .execute(Command::Import(Box::new(rehearsal)))
            .map_err(|why| self.why(&why))?;
        let _ = writeln!(said, "{}", self.words.say(&done.said));
        Ok(said.replace('\u{a0}', " "))
    }

    fn rehearse_again(&self, rehearsal: &mut Rehearsal) -> Result<(), String> {
        let again = self.session.rehearse_again(rehearsal);
        again.map_err(|why| self.why(&why))
    }

    /// The first receipt that waits, `to NUMBER of AMOUNT`.
    fn allocate(&mut self, rest: &str) -> Result<(), String> {
        let (number, amount) = rest
            .trim_start_matches("to ")
            .split_once(" of ")
            .ok_or("how much?")?;
        let inbox = self.session.inbox().map_err(|why| self.why(&why))?;
        let receipt = inbox.receipts.first().ok_or("nothing waits")?.receipt.id;
        let item = inbox.open_items.iter();
        let mut item = item.filter(|(_, _, item)| item.number == number);
        let item = item.next().ok_or("no such item")?.2.id;
        let parts = vec![(item, money(amount))];
        self.execute(Command::Allocate { receipt, parts })
    }

    /// What is open, by number.
    fn open(&self) -> String {
        let mut open: Vec<String> = self
            .session
            .customers()
            .unwrap()
            .customers
            .iter()
            .flat_map(|line| self.session.customer(line.id).unwrap().lines)
            .flat_map(|line| line.items)
            .map(|item| format!("{} {}\n", item.number, item.open.plain()))
            .collect();
        open.sort();
        if open.is_empty() {
            return "nothing\n".to_owned();
        }
        open.concat()
    }

    /// Through which day each account is complete.
    fn books(&self) -> String {
        let books = self.session.worklist().unwrap().books;
        let accounts = books.accounts.iter().map(|account| {
            let through = account
                .booked_through
                .map_or_else(|| "never".to_owned(), |day| day.to_string());
            let gap = account.gap.map_or("", |_| ", statements are missing");
            format!("through {through}{gap}\n")
        });
        accounts.collect()
    }

    fn import(&mut self, name: &str, text: &str) -> Result<(), String> {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let rehearsal = self
            .session
            .rehearse(&[path], &|_, _| true)
            .map_err(|why| self.why(&why))?;
        for file in &rehearsal.files {
            if file.counts.new + file.counts.known + file.counts.changed == 0
                && !text.contains("<BkToCstmrStmt>")
            {
                return Err(format!(
                    "nothing came of it: {:?} {:?}",
                    file.read.problems, file.problems
                ));
            }
        }
        self.execute(Command::Import(Box::new(rehearsal)))
    }

    fn execute(&mut self, command: Command) -> Result<(), String> {
        self.session
            .execute(command)
            .map(|_| ())
            .map_err(|why| self.why(&why))
    }

    fn why(&self, error: &minnelijk::app::Error) -> String {
        let refusal = error.refusal();
        let mut said = self.words.say(&refusal.what);
        for more in refusal.why.iter().chain(&refusal.remedy) {
            let _ = write!(said, " – {}", self.words.say(more));
        }
        said
    }

    /// Issues the letters that are due for a customer.
    fn letter(&mut self, name: &str) -> Outcome {
        let letters = self.session.letters().map_err(|why| self.why(&why))?;
        let due: Vec<_> = letters
            .due
            .iter()
            .filter(|due| due.name == name)
            .cloned()
            .collect();
        let mut said = String::new();
        for due in due {
            let order = due.order(BTreeMap::new());
            self.execute(Command::IssueLetters(vec![order]))?;
            let deadline = due
                .deadline
                .map_or_else(String::new, |day| format!(", by {day}"));
            let _ = writeln!(
                said,
                "{}: {}{deadline}",
                self.words.say(&due.kind.message()),
                due.total.plain()
            );
        }
        if said.is_empty() {
            Err("no letter is due".to_owned())
        } else {
            Ok(said)
        }
    }

    /// `NAME: no answer` · `promises AMOUNT by DAY` · `promises AMOUNT, transfers on DAY` · `agrees to AMOUNT on DAY, …` · `nothing` · `call back on DAY`
    fn call(&mut self, rest: &str) -> Result<(), String> {
        let (name, what) = rest.split_once(": ").ok_or("what came of it?")?;
        let customer = self.customer(name)?;
        let items = self.discussed(customer)?;
        let line = self.line(customer)?;
        let step = match &line.row.standing {
            Standing::Today(todo) if todo.name == "call" => Some("call".to_owned()),
            _ => None,
        };
        let mut draft = MomentDraft {
            customer,
            currency: Currency::EUR,
            channel: Channel::Call,
            incoming: false,
            contact_name: "P. de Wit".to_owned(),
            tone: Some(Tone::Friendly),
            result: MomentResult::NoPromise,
            cause: Some(Cause::Forgotten),
            call_back_on: None,
            call_back_at: None,
            ask_next: String::new(),
            skipped_because: String::new(),
            excuses: Vec::new(),
            read_back: true,
            note: String::new(),
            items: items.clone(),
            promise: None,
            arrangement: None,
            dispute: None,
            step,
        };
        if let Some(nobody) = NOBODY.iter().find(|(said, _)| *said == what) {
            draft.result = nobody.1;
        } else if what == "says it is paid" {
            draft.result = MomentResult::Paid;
            draft.cause = Some(Cause::PaidAlready);
            draft.excuses = vec!["just-paid".to_owned()];
            draft.promise = Some(self.on_its_way(&items, &line)?);
        } else if let Some(name) = what.strip_prefix("waits for approval of ") {
            draft.result = MomentResult::OtherPerson;
            draft.cause = Some(Cause::Approval);
            draft.ask_next = name.to_owned();
            draft.call_back_on = Some(self.next_working_day());
        } else if let Some((day, hour)) = what
            .strip_prefix("call back on ")
            .and_then(|when| when.split_once(" at "))
        {
            draft.result = MomentResult::CallBack;
            draft.call_back_on = Some(day.parse().map_err(|_| "when?".to_owned())?);
            draft.call_back_at = minnelijk::words::parse_hour(hour);
        } else if let Some(day) = what.strip_prefix("call back on ") {
            draft.result = MomentResult::CallBack;
            draft.call_back_on = Some(day.parse().map_err(|_| "when?".to_owned())?);
        } else if let Some(promise) = what.strip_prefix("promises ") {
            let (amount, named) = named_day(promise)?;
            let calendar = self.session.calendar().map_err(|error| error.to_string())?;
            draft.result = MomentResult::Promise;
            draft.promise = Some(PromiseDraft {
                amount: money(amount),
                due_on: named.on_account(&calendar),
                items,
                contact_name: "P. de Wit".to_owned(),
                words: "it goes out this week".to_owned(),
                confirm: false,
            });
        } else if let Some(schedule) = what.strip_prefix("agrees to ") {
            let instalments = schedule
                .split(", ")
                .map(|part| {
                    let (amount, day) = part.split_once(" on ").ok_or("on which day?")?;
                    Ok((
                        day.parse().map_err(|_| "on which day?".to_owned())?,
                        money(amount),
                    ))
                })
                .collect::<Result<Vec<_>, String>>()?;
            draft.result = MomentResult::Arrangement;
            draft.arrangement = Some(ArrangementDraft {
                instalments,
                items,
                contact_name: "P. de Wit".to_owned(),
                words: String::new(),
                confirm: true,
                interest: Money::eur(0),
                costs: Money::eur(0),
                more_because: String::new(),
            });
        } else if let Some(words) = what.strip_prefix("disputes ") {
            draft.result = MomentResult::Dispute;
            draft.dispute = Some(DisputeDraft {
                items: items.into_iter().map(|item| (item, None)).collect(),
                category: DisputeCategory::Quality,
                words: words.to_owned(),
                owner: "Rik".to_owned(),
                solve_by: None,
                by_letter: false,
            });
        }
        self.execute(Command::RecordMoment(Box::new(draft)))
    }

    /// What is said to be on its way is here on the next working day.
    fn on_its_way(&self, items: &[ItemId], line: &WorklistLine) -> Result<PromiseDraft, String> {
        let about = line.items.iter().filter(|item| items.contains(&item.id));
        let amount = Money::sum(Currency::EUR, about.map(|item| item.open)).ok_or("how much?")?;
        Ok(PromiseDraft {
            amount,
            due_on: self.next_working_day(),
            items: items.to_vec(),
            contact_name: "P. de Wit".to_owned(),
            words: "net overgemaakt".to_owned(),
            confirm: false,
        })
    }

    fn next_working_day(&self) -> NaiveDate {
        Calendar::default().next_working_day(self.session.today())
    }

    /// `NAME, ROLE at CUSTOMER[: OPENING LINE]`
    fn person(&mut self, rest: &str) -> Result<(), String> {
        let (who, rest) = rest.split_once(" at ").ok_or("where?")?;
        let (name, role) = who.split_once(", ").ok_or("what do they do?")?;
        let (customer, opening) = rest.split_once(": ").unwrap_or((rest, ""));
        let customer = self.customer(customer)?;
        let known = self.session.customer(customer).unwrap().contacts;
        let known = known.iter().find(|contact| contact.name == name);
        let to = ContactDraft {
            name: name.to_owned(),
            role: ContactRole::parse(role),
            personal: Personal {
                opening_line: opening.to_owned(),
                ..Personal::default()
            },
            ..known.map(ContactDraft::of).unwrap_or_default()
        };
        self.execute(Command::SaveContact {
            customer,
            contact: known.map(|contact| contact.id),
            to,
        })
    }

    /// `WHAT of NAME`: it waits for a payment.
    fn order(&mut self, rest: &str) -> Result<(), String> {
        let (what, name) = rest.split_once(" of ").ok_or("of whom?")?;
        let customer = self.customer(name)?;
        let what = what.to_owned();
        self.execute(Command::HoldOrder {
            customer,
            what,
            until: None,
        })
    }

    /// `NAME`: the first order that waits goes out.
    fn release(&mut self, name: &str) -> Result<(), String> {
        let customer = self.customer(name)?;
        let held = self.session.customer(customer).unwrap().held_orders;
        let order = held.first().ok_or("nothing waits")?.id;
        self.execute(Command::ReleaseOrder(order))
    }

    /// What kind of conversation, in which tone and why, whom to ask for, and what to say.
    fn sheet(&self, name: &str) -> Outcome {
        let sheet = self
            .session
            .call(self.customer(name)?, Currency::EUR, false)
            .map_err(|why| self.why(&why))?;
        let mut said = format!(
            "{}, {}: {}\n",
            self.words.say(&sheet.situation),
            sheet.tone.0.code(),
            self.words.say(&sheet.tone.1)
        );
        let asked = sheet.ladder.iter().find(|one| Some(one.id) == sheet.asked);
        let _ = writeln!(said, "ask for {}", asked.map_or("nobody", |one| &one.name));
        let script = sheet.scripts.iter().find(|(tone, _)| *tone == sheet.tone.0);
        for step in script
            .map(|(_, steps)| steps.as_slice())
            .unwrap_or_default()
        {
            let _ = writeln!(said, "{}: {}", step.title, step.say.text());
        }
        Ok(said.replace('\u{a0}', " "))
    }

    /// The answer to an excuse in a businesslike tone, and what can be done then.
    fn answer(&self, id: &str, name: &str) -> Outcome {
        let sheet = self
            .session
            .call(self.customer(name)?, Currency::EUR, false)
            .map_err(|why| self.why(&why))?;
        let view = sheet.excuses.iter().find(|view| view.id == id);
        let view = view.ok_or("that is not offered")?;
        let answer = view
            .answers
            .iter()
            .find(|(tone, _)| *tone == Tone::Businesslike);
        let labels: Vec<&str> = view.actions.iter().map(|one| one.label.as_str()).collect();
        let answer = answer.ok_or("no answer")?.1.text();
        Ok(format!("{answer}\n-> {}\n", labels.join(", ")).replace('\u{a0}', " "))
    }

    /// `NAME until DAY: REASON`
    fn hold(&mut self, rest: &str) -> Result<(), String> {
        let (name, rest) = rest.split_once(" until ").ok_or("until when?")?;
        let (until, note) = rest.split_once(": ").ok_or("why?")?;
        let customer = self.customer(name)?;
        self.execute(Command::Hold {
            customer,
            items: Vec::new(),
            reason: HoldReason::NotNow,
            note: note.to_owned(),
            until: Some(until.parse().map_err(|_| "until when?".to_owned())?),
        })
    }

    /// `NUMBER of NAME: WORDS`
    fn dispute(&mut self, rest: &str) -> Result<(), String> {
        let (number, rest) = rest.split_once(" of ").ok_or("of whom?")?;
        let (name, words) = rest.split_once(": ").ok_or("in which words?")?;
        let customer = self.customer(name)?;
        let line = self.line(customer)?;
        let item = line
            .items
            .iter()
            .find(|item| item.number == number)
            .ok_or("no such item")?
            .id;
        self.execute(Command::OpenDispute {
            customer,
            items: vec![(item, None)],
            category: DisputeCategory::Quality,
            words: words.to_owned(),
            owner: "Rik".to_owned(),
            solve_by: None,
            by_letter: false,
        })
    }

    fn undo(&mut self) -> Result<(), String> {
        let (line, _) = self
            .session
            .frame()
            .map_err(|why| self.why(&why))?
            .last_undo
            .ok_or("nothing to undo")?;
        self.execute(Command::Undo(line))
    }

    fn customer(&self, name: &str) -> Result<CustomerId, String> {
        self.session
            .customer_named(name)
            .unwrap()
            .ok_or_else(|| format!("who is {name}?"))
    }

    fn line(&self, customer: CustomerId) -> Result<WorklistLine, String> {
        let snapshot = self
            .session
            .customer(customer)
            .map_err(|why| self.why(&why))?;
        snapshot
            .lines
            .into_iter()
            .next()
            .ok_or_else(|| "nothing is open".to_owned())
    }

    fn discussed(&self, customer: CustomerId) -> Result<Vec<ItemId>, String> {
        Ok(self
            .session
            .call(customer, Currency::EUR, false)
            .map_err(|why| self.why(&why))?
            .to_discuss
            .0)
    }

    fn worklist(&self, all: bool) -> String {
        let snapshot = self.session.worklist().unwrap();
        let mut said = String::new();
        if !snapshot.books.complete {
            let _ = writeln!(
                said,
                "the books are behind: needed through {}",
                snapshot.books.needed_through
            );
        }
        for line in &snapshot.todo {
            if let Standing::Today(todo) = &line.row.standing {
                let _ = writeln!(said, "{}: {}", self.figures(line), todo.name);
            }
        }
        if snapshot.todo.is_empty() {
            said.push_str("nobody\n");
        }
        for line in snapshot.not_today.iter().filter(|_| all) {
            if let Standing::NotToday { why, until } = &line.row.standing {
                let until = until.map_or_else(String::new, |day| format!(" until {day}"));
                let _ = writeln!(
                    said,
                    "not today: {}: {}{until}",
                    self.figures(line),
                    why.code()
                );
            }
        }
        said
    }

    fn figures(&self, line: &TodayLine) -> String {
        let reasons: Vec<String> = line
            .row
            .reasons
            .iter()
            .map(|reason| self.words.say(&reason.message()))
            .collect();
        format!(
            "{}, open {}, overdue {}, {} days; {}",
            line.row.name,
            line.row.open.plain(),
            line.row.overdue.plain(),
            line.row.days_overdue,
            reasons.join("; ").replace('\u{a0}', " ")
        )
    }

    fn agreements(&self) -> String {
        use minnelijk::app::snapshots::CommitmentWhat;
        let mut said = String::new();
        for line in self.session.agreements().unwrap().commitments {
            match &line.what {
                CommitmentWhat::Promise(promise) => {
                    let _ = writeln!(
                        said,
                        "{}: promise of {} by {}: {}{}",
                        line.name,
                        promise.amount.plain(),
                        promise.due_on,
                        line.state.code(),
                        self.by_list(&line)
                    );
                }
                CommitmentWhat::Arrangement(arrangement) => {
                    let parts: Vec<String> = arrangement
                        .instalments
                        .iter()
                        .map(|one| {
                            format!(
                                "{} of {} by {}",
                                one.received.plain(),
                                one.amount.plain(),
                                one.due_on
                            )
                        })
                        .collect();
                    let _ = writeln!(
                        said,
                        "{}: arrangement {}: {}",
                        line.name,
                        line.state.code(),
                        parts.join(", ")
                    );
                }
            }
        }
        if said.is_empty() {
            "nothing\n".to_owned()
        } else {
            said
        }
    }

    /// ", according to the list of …" where a list decided.
    fn by_list(&self, line: &CommitmentLine) -> String {
        let (said, state) = (self.words.say(&line.said()), line.state.message());
        let by_list = said.strip_prefix(&self.words.say(&state));
        by_list.map_or(String::new(), |list| {
            if list.is_empty() {
                String::new()
            } else {
                format!(",{list}")
            }
        })
    }

    fn inbox(&self) -> String {
        let inbox = self.session.inbox().unwrap();
        if inbox.receipts.is_empty() {
            return "nothing\n".to_owned();
        }
        inbox
            .receipts
            .iter()
            .fold(String::new(), |mut said, waiting| {
                let receipt = &waiting.receipt;
                let names: Vec<&str> = waiting
                    .candidates
                    .iter()
                    .map(|candidate| candidate.name.as_str())
                    .collect();
                let _ = writeln!(
                    said,
                    "{} from {}: perhaps {}",
                    receipt.unallocated.plain(),
                    receipt.counterparty_name.as_deref().unwrap_or("?"),
                    if names.is_empty() {
                        "nobody we know".to_owned()
                    } else {
                        names.join(", ")
                    }
                );
                said
            })
    }
}

/// `AMOUNT by DAY` · `AMOUNT, transfers on DAY`
fn named_day(promise: &str) -> Result<(&str, NamedDay), String> {
    let day = |day: &str| day.parse().map_err(|_| "by when?".to_owned());
    if let Some((amount, on)) = promise.split_once(", transfers on ") {
        return Ok((amount, NamedDay::Transfers(day(on)?)));
    }
    let (amount, by) = promise.split_once(" by ").ok_or("by when?")?;
    Ok((amount, NamedDay::OnAccount(day(by)?)))
}

fn money(text: &str) -> Money {
    Money::parse_plain(text, Currency::EUR).unwrap()
}

/// A made-up account with sound check digits.
fn demo_iban(count: u64) -> String {
    let account = format!("{:010}", 2_000 + count);
    let number = format!("1314161123{account}232100"); // D E M O as 13 14 22 24 would be another bank; DEGB is none
    let rest = number.bytes().fold(0_u64, |rest, digit| {
        (rest * 10 + u64::from(digit - b'0')) % 97
    });
    format!("NL{:02}DEGB{account}", 98 - rest)
}

/// The invoice, collected by the bank: on its due date, or on a day of its own.
fn by_direct_debit(xml: &str, on: &str) -> String {
    let on = if on.is_empty() {
        String::new()
    } else {
        format!("<cbc:PaymentDueDate>{on}</cbc:PaymentDueDate>")
    };
    let means = format!(
        "<cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode>{on}</cac:PaymentMeans><cac:TaxTotal>"
    );
    xml.replacen("<cac:TaxTotal>", &means, 1)
}

fn ubl(
    number: &str,
    customer: &str,
    amount: &str,
    day: NaiveDate,
    due_on: &str,
    credit: bool,
    corrects: Option<&str>,
) -> String {
    let root = if credit { "CreditNote" } else { "Invoice" };
    let total = money(amount);
    let net = Money::eur(total.minor * 100 / 121);
    let tax = Money::eur(total.minor - net.minor);
    let due = if credit {
        String::new()
    } else {
        format!("<cbc:DueDate>{due_on}</cbc:DueDate>")
    };
    let corrects = corrects.map_or_else(String::new, |corrects| {
        format!("<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{corrects}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>")
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><{root} xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{root}-2\" \
         xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
         xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\
         <cbc:ID>{number}</cbc:ID><cbc:IssueDate>{day}</cbc:IssueDate>{due}<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>{corrects}\
         <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Van Dalen Installatietechniek B.V.</cbc:Name></cac:PartyName>\
         <cac:PartyLegalEntity><cbc:CompanyID schemeID=\"0106\">12345678</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>\
         <cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>{customer}</cbc:Name></cac:PartyName>\
         <cac:PostalAddress><cbc:StreetName>Kanaalweg 114</cbc:StreetName><cbc:CityName>Utrecht</cbc:CityName><cbc:PostalZone>3533 HG</cbc:PostalZone>\
         <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress>\
         <cac:Contact><cbc:Name>P. de Wit</cbc:Name><cbc:Telephone>030 555 01 87</cbc:Telephone></cac:Contact></cac:Party></cac:AccountingCustomerParty>\
         <cac:TaxTotal><cbc:TaxAmount currencyID=\"EUR\">{tax}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"EUR\">{net}</cbc:TaxableAmount>\
         <cbc:TaxAmount currencyID=\"EUR\">{tax}</cbc:TaxAmount><cac:TaxCategory><cbc:Percent>21</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>\
         <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID=\"EUR\">{net}</cbc:TaxExclusiveAmount>\
         <cbc:TaxInclusiveAmount currencyID=\"EUR\">{total}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID=\"EUR\">{total}</cbc:PayableAmount></cac:LegalMonetaryTotal>\
         <cac:{root}Line><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID=\"EUR\">{net}</cbc:LineExtensionAmount>\
         <cac:Item><cbc:Name>Onderhoud koeling</cbc:Name></cac:Item></cac:{root}Line></{root}>",
        net = net.plain(),
        tax = tax.plain(),
        total = total.plain(),
    )
}
