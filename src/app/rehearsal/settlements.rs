//! Settlements of companies that collect for us: each is joined to the payout that it takes apart, in the
//! books or in a file of the same import. One whose payout is not there yet is kept, and joined when the
//! bank's file with the payout comes: in whichever order they come, the books are the same in the end.
//!
//! The payout is taken apart the way the payments of a notification take apart the sum of a batch
//! ([`known_lines`](super::known_lines)): they stand for it from then on, and undo gives it back.

use super::Fate;
use super::books::signs;
use super::known_lines::Sum;
use super::plan::{
    Lines, PlannedReceipt, PlannedSettlement, PlannedStatement, Planner, provisional,
};
use crate::app::matching_book::{incoming, providers};
use crate::domain::bank::BankStatement;
use crate::domain::ids::{ReceiptId, SettlementId, Sha256};
use crate::domain::matching::Incoming;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;
use crate::domain::settlement::{BookedPayout, OwnLines, Settlement};
use crate::import::Content;
use crate::store::read::KnownSettlements;
use crate::store::{StoreError, sha256};
use crate::words::Words;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// Days around a settlement in which its payout is looked for in the books.
const DAYS_AROUND: u64 = 70;

/// A settlement that looks for its payout.
struct Wanted {
    settlement: Settlement,
    from: From,
    /// Place among the payouts.
    payout: Option<usize>,
}

/// Where a settlement comes from.
enum From {
    File(usize, Sha256),
    Books(SettlementId),
}

/// A payout of the bank that may be taken apart.
struct Payout {
    sum: Sum,
    account: String,
    provider: String,
    amount: Money,
    booked_on: NaiveDate,
    text: String,
    /// The file that brings it.
    file: Option<usize>,
    /// Something was put against it by hand, or it is somebody's credit.
    used: bool,
    taken: bool,
}

impl Payout {
    fn booked(&self) -> BookedPayout<'_> {
        BookedPayout {
            provider: &self.provider,
            amount: self.amount,
            booked_on: self.booked_on,
            text: &self.text,
        }
    }
}

impl Planner<'_> {
    /// Takes payouts apart by the settlements of the files, and by those that waited.
    pub(super) fn settlements(&mut self) -> Result<(), StoreError> {
        let mut wanted = self.settlements_of_files()?;
        let waited = self.read.waiting_settlements()?;
        wanted.extend(waited.into_iter().map(|row| Wanted {
            settlement: row.settlement,
            from: From::Books(row.id),
            payout: None,
        }));
        if wanted.is_empty() {
            return Ok(());
        }
        wanted.sort_by_key(|one| one.settlement.about());
        let mut payouts = self.payouts(&wanted)?;
        // Those that the bank calls by their name first: an equal amount does not take it from them.
        for named in [true, false] {
            for one in wanted.iter_mut().filter(|one| one.payout.is_none()) {
                one.payout = choose(&one.settlement, &payouts, named);
                if let Some(at) = one.payout {
                    payouts[at].taken = true;
                }
            }
        }
        let words = Words::new(self.company.language);
        let mut apart = Vec::new();
        for one in wanted {
            match one.payout.map(|at| &payouts[at]) {
                Some(payout) => self.take_apart(one, payout, &words, &mut apart),
                None => self.keep(one, &payouts),
            }
        }
        let _first_time = self.apart.set(apart);
        Ok(())
    }

    /// What the files bring that is not known yet; of the rest it is said that it is.
    fn settlements_of_files(&mut self) -> Result<Vec<Wanted>, StoreError> {
        let mut wanted = Vec::new();
        let mut known: Option<KnownSettlements> = None;
        let mut here = BTreeSet::new();
        for (file, content) in self.ticked() {
            let Content::Settlements(settlements) = content else {
                continue;
            };
            let known = match &mut known {
                Some(known) => known,
                none => none.insert(self.read.known_settlements()?),
            };
            for settlement in settlements {
                let told = self.told(file);
                told.currency.get_or_insert(settlement.currency);
                let days = settlement.days().map(|(first, last)| [first, last]);
                let days = days.into_iter().flatten().chain(settlement.paid_on);
                days.for_each(|day| told.day(day));
                let fingerprint = fingerprint(settlement);
                let of = (
                    settlement.provider.clone(),
                    settlement.reference().unwrap_or_default().to_owned(),
                    settlement.currency,
                );
                if known.fingerprints.contains(&fingerprint)
                    || known.joined.contains(&of)
                    || !here.insert(fingerprint)
                {
                    told.fate(Fate::Known);
                } else if settlement.net().is_positive() {
                    told.fate(Fate::New);
                    wanted.push(Wanted {
                        settlement: settlement.clone(),
                        from: From::File(file, fingerprint),
                        payout: None,
                    });
                } else {
                    told.fate(Fate::LeftOut);
                    let what = about(msg("import-settlement-nothing-paid"), settlement);
                    told.problems.push(Problem {
                        weight: Weight::LeftOut,
                        ..remark(what, "import-settlement-nothing-paid-remedy")
                    });
                }
            }
        }
        Ok(wanted)
    }

    /// Every payout about those days: in the books, and in the files.
    fn payouts(&self, wanted: &[Wanted]) -> Result<Vec<Payout>, StoreError> {
        let known = providers(self.read)?;
        let abouts = || wanted.iter().filter_map(|one| one.settlement.about());
        let around = Days::new(DAYS_AROUND);
        let from = abouts().min().and_then(|day| day.checked_sub_days(around));
        let through = abouts().max().and_then(|day| day.checked_add_days(around));
        let mut payouts = Vec::new();
        for row in self.read.receipts_booked(
            from.unwrap_or(NaiveDate::MIN),
            through.unwrap_or(NaiveDate::MAX),
        )? {
            let of = known.of(&incoming(&row)).map(str::to_owned);
            let is_in = row.amount.is_positive() && !row.reversal;
            let Some((provider, account)) = of.zip(row.account.clone()).filter(|_| is_in) else {
                continue;
            };
            if self.plan.splits.contains(&row.id) {
                continue;
            }
            payouts.push(Payout {
                sum: Sum::Booked(row.id),
                account,
                provider,
                amount: row.amount,
                booked_on: row.booked_on,
                text: said_by([
                    Some(&row.text),
                    row.end_to_end.as_ref(),
                    row.bank_reference.as_ref(),
                ]),
                file: None,
                used: row.unallocated != row.amount || row.credit_of.is_some(),
                taken: false,
            });
        }
        for (at, receipt) in self.plan.receipts.iter().enumerate() {
            let entry = self.entry(receipt);
            let is_in = entry.amount.is_positive() && !entry.reversal && !receipt.split;
            let provider = known.of(&Incoming::from(entry)).filter(|_| is_in);
            let account = self.account_of(receipt);
            let Some((provider, account)) = provider.zip(account) else {
                continue;
            };
            payouts.push(Payout {
                sum: Sum::Planned(at),
                account: account.to_owned(),
                provider: provider.to_owned(),
                amount: entry.amount,
                booked_on: entry.booked_on,
                text: said_by([
                    Some(&entry.text),
                    entry.end_to_end.as_ref(),
                    entry.bank_reference.as_ref(),
                ]),
                file: self.file_of(at),
                used: false,
                taken: false,
            });
        }
        Ok(payouts)
    }

    /// The lines of a settlement stand for the payout from now on.
    fn take_apart(
        &mut self,
        one: Wanted,
        payout: &Payout,
        words: &Words,
        apart: &mut Vec<BankStatement>,
    ) {
        let settlement = &one.settlement;
        let said =
            |message: Message| words.say(&message.with("provider", payout.provider.as_str()));
        let own = OwnLines {
            fees: &said(msg("import-settlement-fees")),
            balance: &said(msg("import-settlement-balance")),
        };
        let (entries, payments) = settlement.entries(payout.booked_on, &payout.provider, own);
        let (file, fingerprint) = match &one.from {
            From::File(file, fingerprint) => (Some(*file), *fingerprint),
            From::Books(_) => (payout.file, fingerprint(settlement)),
        };
        match payout.sum {
            Sum::Booked(sum) => {
                self.plan.splits.insert(sum);
                if let Some(file) = file {
                    self.told(file).counts.changed += 1;
                }
            }
            Sum::Planned(at) => self.plan.receipts[at].split = true,
        }
        let statement = self.plan.statements.len();
        self.plan.statements.push(PlannedStatement {
            file,
            lines: Lines::Apart(apart.len()),
            covers_through: None,
            format: "settlement",
        });
        for (at, entry) in entries.iter().enumerate() {
            let is_own = at >= payments;
            let index = self.plan.receipts.len();
            if is_own && entry.amount.is_positive() {
                self.plan.of_provider.push(ReceiptId(provisional(index)));
            }
            self.plan.receipts.push(PlannedReceipt {
                statement,
                entry: at,
                fingerprint: sha256(format!("settlement|{}|{at}", fingerprint.hex()).as_bytes()),
                reverses: None,
                batch_minor: Some(payout.amount.minor),
                split: false,
                own: is_own,
            });
        }
        apart.push(BankStatement {
            account: Some(payout.account.clone()),
            currency: settlement.currency,
            number: settlement.reference().map(str::to_owned),
            opening: None,
            closing: None,
            covers_from: None,
            covers_through: None,
            entries,
            counted: false,
        });
        match one.from {
            From::Books(id) => {
                self.plan.joined.push(id);
                if let Some(file) = payout.file {
                    let what = about(msg("import-settlement-waited"), &one.settlement);
                    let problem = remark(what, "import-settlement-waited-remedy");
                    self.told(file).problems.push(problem);
                }
            }
            From::File(..) => self.plan.settlements.push(PlannedSettlement {
                settlement: one.settlement,
                fingerprint,
                joined: true,
            }),
        }
    }

    /// Its payout is not there: it is kept, and said.
    fn keep(&mut self, one: Wanted, payouts: &[Payout]) {
        let From::File(file, fingerprint) = one.from else {
            return;
        };
        let settlement = one.settlement;
        let others = || {
            payouts
                .iter()
                .filter(|other| settlement.may_be(&other.booked()))
        };
        let used = others().find(|other| other.used && other.amount == settlement.net());
        let named = others().find(|other| settlement.is_named_in(&other.text));
        let problem = match (used, named) {
            (Some(used), _) => {
                let what = about(msg("import-settlement-used"), &settlement);
                remark(
                    what.with("booked", used.booked_on),
                    "import-settlement-used-remedy",
                )
            }
            (None, Some(named)) => {
                let what = about(msg("import-settlement-differs"), &settlement);
                remark(
                    what.with("booked", named.amount),
                    "import-settlement-differs-remedy",
                )
            }
            (None, None) => remark(
                about(msg("import-settlement-waits"), &settlement),
                "import-settlement-waits-remedy",
            ),
        };
        self.told(file).problems.push(problem);
        self.plan.settlements.push(PlannedSettlement {
            settlement,
            fingerprint,
            joined: false,
        });
    }
}

/// The payout of a settlement: of the same amount, called by its name, else the nearest by day. A settlement
/// that does not say whose it is has to fit one payout only.
fn choose(settlement: &Settlement, payouts: &[Payout], named: bool) -> Option<usize> {
    let about = settlement.about()?;
    let fits = |payout: &Payout| {
        let free = !payout.taken && !payout.used && payout.amount == settlement.net();
        free && settlement.may_be(&payout.booked())
            && (!named || settlement.is_named_in(&payout.text))
    };
    let all: Vec<usize> = (0..payouts.len())
        .filter(|at| payouts.get(*at).is_some_and(&fits))
        .collect();
    if settlement.provider.is_empty() && !named && all.len() > 1 {
        return None;
    }
    let apart = |at: &usize| {
        let booked_on = payouts.get(*at).map(|payout| payout.booked_on);
        booked_on.map(|day| ((day - about).num_days().abs(), day))
    };
    all.into_iter().min_by_key(apart)
}

/// Everything that the bank says of a line, where the payout may be called by its name.
fn said_by(texts: [Option<&String>; 3]) -> String {
    let texts: Vec<&str> = texts.into_iter().flatten().map(String::as_str).collect();
    texts.join(" ")
}

fn about(message: Message, settlement: &Settlement) -> Message {
    let name = match settlement.reference() {
        Some(reference) if settlement.provider.is_empty() => reference.to_owned(),
        Some(reference) => format!("{} {reference}", settlement.provider),
        None => settlement.provider.clone(),
    };
    message
        .with("settlement", name)
        .with("amount", settlement.net())
}

fn remark(what: Message, remedy: &'static str) -> Problem {
    Problem {
        place: None,
        what,
        remedy: Some(msg(remedy)),
        weight: Weight::Remark,
    }
}

/// What makes a settlement the same when it comes again: all that it says, line by line.
fn fingerprint(settlement: &Settlement) -> Sha256 {
    let text = |text: &Option<String>| text.as_deref().map(signs).unwrap_or_default();
    let mut parts = vec![
        settlement.provider.clone(),
        settlement.references.first().cloned().unwrap_or_default(),
        settlement.currency.code().to_owned(),
    ];
    // A payout that has a number is known by it, whatever day an export gives.
    if settlement.references.is_empty() {
        parts.extend(settlement.paid_on.map(|day| day.to_string()));
    }
    for line in &settlement.lines {
        parts.push(format!(
            "{}|{}|{}|{}|{}|{}|{}",
            line.kind.code(),
            line.day,
            line.gross,
            line.fee,
            signs(&line.text),
            text(&line.order),
            text(&line.payment),
        ));
    }
    sha256(parts.join("\n").as_bytes())
}
