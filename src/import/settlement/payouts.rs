//! From rows to payouts: which lines are paid out together, what each is, and whether they add up.

use super::super::line_place;
use super::super::statement::problem;
use super::columns::{LineKind, Mapping, SettlementColumn};
use super::rows::ReadRow;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::settlement::{Settlement, SettlementKind, SettlementLine};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// Rows of a file, to be put together into payouts.
pub(super) struct Payouts<'l> {
    mapping: &'l Mapping,
    rows: Vec<ReadRow>,
    /// What the company keeps stands there as a negative amount.
    costs_are_negative: bool,
    /// What another line tells about a payment.
    told: HashMap<String, ReadRow>,
}

/// Lines that are paid out together.
struct Group {
    references: Vec<String>,
    paid_on: Option<NaiveDate>,
    currency: Currency,
    lines: Vec<SettlementLine>,
    /// What the line of the payout itself says.
    paid: Option<i64>,
}

impl Group {
    fn new(currency: Currency) -> Self {
        Self {
            references: Vec::new(),
            paid_on: None,
            currency,
            lines: Vec::new(),
            paid: None,
        }
    }

    fn call(&mut self, reference: Option<&String>) {
        if let Some(reference) = reference.filter(|one| !self.references.contains(one)) {
            self.references.push(reference.clone());
        }
    }

    /// The line of the payout: how much, when, and under what name.
    fn pay(&mut self, row: &ReadRow) {
        let amount = row.net.or(row.gross).unwrap_or(0).saturating_neg();
        self.paid = Some(self.paid.unwrap_or(0).saturating_add(amount));
        self.paid_on = self.paid_on.or(row.paid_on).or(Some(row.day));
        self.call(row.payout_name.as_ref());
    }

    fn sum(&self) -> i64 {
        let lines = self.lines.iter().map(SettlementLine::net);
        lines.fold(0, i64::saturating_add)
    }

    fn done(self, mapping: &Mapping) -> Settlement {
        let provider = mapping.profile.as_ref().map(|one| one.provider.clone());
        Settlement {
            provider: provider.unwrap_or_default(),
            references: self.references,
            paid_on: self.paid_on,
            currency: self.currency,
            lines: self.lines,
        }
    }
}

impl<'l> Payouts<'l> {
    pub(super) fn of(mapping: &'l Mapping, rows: Vec<ReadRow>) -> Self {
        let taken_off = |row: &ReadRow| {
            row.kind == LineKind::Payment && row.gross > Some(0) && row.fee < Some(0)
        };
        let costs_are_negative = rows.iter().any(|row| row.fee.is_some() && taken_off(row));
        let (told, rows): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|row| row.kind == LineKind::About);
        let told = told
            .into_iter()
            .filter_map(|row| Some((row.payment.clone()?, row)));
        Self {
            mapping,
            told: told.collect(),
            rows,
            costs_are_negative,
        }
    }

    /// Every payout, with what there is to say about the file.
    pub(super) fn settlements(mut self, problems: &mut Vec<Problem>) -> Vec<Settlement> {
        for row in &mut self.rows {
            if let Some(about) = row.payment.as_ref().and_then(|one| self.told.get(one)) {
                complete(row, about);
            }
        }
        self.unknown_kinds(problems);
        if self.mapping.is_running() {
            self.by_turns(problems)
        } else {
            self.by_payout(problems)
        }
    }

    /// By the number of the payout, else by its day.
    fn by_payout(self, problems: &mut Vec<Problem>) -> Vec<Settlement> {
        let numbered = self.mapping.has(SettlementColumn::Payout);
        let mut order: Vec<(String, Currency)> = Vec::new();
        let mut groups: BTreeMap<(String, Currency), Group> = BTreeMap::new();
        let mut waiting = 0;
        for row in &self.rows {
            let day = row.paid_on.map(|day| day.to_string());
            let key = if numbered { row.payout.clone() } else { day };
            let Some(key) = key else {
                waiting += usize::from(row.kind != LineKind::Payout);
                continue;
            };
            let key = (key, row.currency);
            let group = groups.entry(key.clone()).or_insert_with(|| {
                order.push(key);
                Group::new(row.currency)
            });
            group.call(row.payout.as_ref());
            if row.kind == LineKind::Payout {
                group.pay(row);
            } else {
                group.paid_on = group.paid_on.or(row.paid_on);
                group.lines.push(self.line(row));
            }
        }
        if waiting > 0 {
            problems.push(problem(
                None,
                msg("import-settlement-not-paid-out").with("count", waiting),
                "import-settlement-not-paid-out-remedy",
                Weight::Remark,
            ));
        }
        let groups = order.iter().filter_map(|key| groups.remove(key));
        let groups = groups.filter(|group| !group.lines.is_empty());
        groups
            .map(|group| {
                if let Some(paid) = group.paid.filter(|paid| *paid != group.sum()) {
                    problems.push(differs(&group, paid));
                }
                group.done(self.mapping)
            })
            .collect()
    }

    /// An account of ours with the company: every payout is of the lines before it. What was there before and
    /// what stays there is a line of its own, so that the payout is its lines to the cent.
    fn by_turns(mut self, problems: &mut Vec<Problem>) -> Vec<Settlement> {
        let days = |row: Option<&ReadRow>| row.map(|row| row.day);
        if days(self.rows.first()) > days(self.rows.last()) {
            self.rows.reverse();
        }
        before_their_payouts(&mut self.rows);
        let mut open: BTreeMap<Currency, Group> = BTreeMap::new();
        let mut begun: Vec<Currency> = Vec::new();
        let mut settlements = Vec::new();
        for row in &self.rows {
            let group = open
                .entry(row.currency)
                .or_insert_with(|| Group::new(row.currency));
            if row.kind != LineKind::Payout {
                group.lines.push(self.line(row));
                continue;
            }
            let mut group = std::mem::replace(group, Group::new(row.currency));
            group.pay(row);
            group.call(row.payment.as_ref());
            let first = !begun.contains(&row.currency);
            begun.push(row.currency);
            let before = group.paid.unwrap_or(0).saturating_sub(group.sum());
            if first && before > 0 {
                problems.push(begins_too_late(row, Money::minor(before, row.currency)));
                continue;
            }
            if before != 0 {
                group.lines.push(balance(row.day, before));
            }
            if group.lines.iter().all(SettlementLine::is_own) {
                problems.push(of_balance_alone(row, group.paid.unwrap_or(0)));
                continue;
            }
            settlements.push(group.done(self.mapping));
        }
        let waiting: usize = open.values().map(|group| group.lines.len()).sum();
        if waiting > 0 {
            problems.push(problem(
                None,
                msg("import-settlement-not-paid-out").with("count", waiting),
                "import-settlement-not-paid-out-remedy",
                Weight::Remark,
            ));
        }
        settlements
    }

    fn line(&self, row: &ReadRow) -> SettlementLine {
        let cost = row.fee.map_or(0, |fee| {
            if self.costs_are_negative {
                fee.saturating_neg()
            } else {
                fee
            }
        });
        let net = row
            .net
            .unwrap_or_else(|| row.gross.unwrap_or(0).saturating_sub(cost));
        let gross = row.gross.unwrap_or_else(|| net.saturating_add(cost));
        let (kind, gross) = match (row.kind, gross) {
            (LineKind::Balance, _) => (SettlementKind::Balance, net),
            // A line of costs alone.
            (LineKind::Fee, _) | (_, 0) => (SettlementKind::Fee, 0),
            (_, 1..) => (SettlementKind::Payment, gross),
            (LineKind::Refund, _) => (SettlementKind::Refund, gross),
            (LineKind::Chargeback, _) => (SettlementKind::Chargeback, gross),
            // Money of ours that went out.
            _ => (SettlementKind::Balance, net),
        };
        let is_back = matches!(kind, SettlementKind::Refund | SettlementKind::Chargeback);
        let of = row.of.as_ref().filter(|_| is_back);
        let foreign = row.foreign.as_ref().map(|amount| format!("({amount})"));
        let text = [Some(row.text.clone()), foreign].into_iter().flatten();
        let text: Vec<String> = text.filter(|part| !part.is_empty()).collect();
        SettlementLine {
            kind,
            day: row.day,
            gross,
            fee: gross.saturating_sub(net),
            name: row.name.clone(),
            account: row.account.clone(),
            text: text.join(" "),
            order: row.order.clone(),
            payment: of.or(row.payment.as_ref()).cloned(),
        }
    }

    /// Words for a kind of line that mean nothing to us, each once.
    fn unknown_kinds(&self, problems: &mut Vec<Problem>) {
        let mut words: BTreeMap<&str, usize> = BTreeMap::new();
        for word in self.rows.iter().filter_map(|row| row.unknown.as_deref()) {
            *words.entry(word).or_default() += 1;
        }
        for (word, count) in words {
            problems.push(problem(
                None,
                msg("import-settlement-kind-unknown")
                    .with("kind", word.chars().take(60).collect::<String>())
                    .with("count", count),
                "import-settlement-kind-unknown-remedy",
                Weight::Remark,
            ));
        }
    }
}

/// What was changed into another currency to be paid out goes before its payout, wherever the file puts it.
fn before_their_payouts(rows: &mut Vec<ReadRow>) {
    let payouts: HashMap<String, usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.kind == LineKind::Payout)
        .filter_map(|(at, row)| Some((row.payment.clone()?, at)))
        .collect();
    let mut placed: Vec<(usize, bool, ReadRow)> = Vec::with_capacity(rows.len());
    for (at, row) in rows.drain(..).enumerate() {
        let of = row.of.as_ref().and_then(|of| payouts.get(of)).copied();
        placed.push((of.unwrap_or(at), of.is_none(), row));
    }
    placed.sort_by_key(|(at, is_itself, _)| (*at, *is_itself));
    rows.extend(placed.into_iter().map(|(_, _, row)| row));
}

/// Fills in what another line of the same payment tells.
fn complete(row: &mut ReadRow, about: &ReadRow) {
    if row.text.is_empty() {
        row.text.clone_from(&about.text);
    }
    for (here, there) in [
        (&mut row.order, &about.order),
        (&mut row.name, &about.name),
        (&mut row.account, &about.account),
    ] {
        if here.is_none() {
            here.clone_from(there);
        }
    }
}

/// What moved to or from our balance with the company.
fn balance(day: NaiveDate, minor: i64) -> SettlementLine {
    SettlementLine {
        kind: SettlementKind::Balance,
        day,
        gross: minor,
        fee: 0,
        name: None,
        account: None,
        text: String::new(),
        order: None,
        payment: None,
    }
}

fn differs(group: &Group, paid: i64) -> Problem {
    problem(
        None,
        msg("import-settlement-does-not-add-up")
            .with(
                "reference",
                group.references.first().cloned().unwrap_or_default(),
            )
            .with("paid", Money::minor(paid, group.currency))
            .with("sum", Money::minor(group.sum(), group.currency)),
        "import-settlement-does-not-add-up-remedy",
        Weight::Remark,
    )
}

/// Nothing in it was paid by a customer in this currency: it is not taken apart.
fn of_balance_alone(row: &ReadRow, paid: i64) -> Problem {
    problem(
        Some(line_place(row.line)),
        msg("import-settlement-of-balance")
            .with("day", row.day)
            .with("amount", Money::minor(paid, row.currency)),
        "import-settlement-of-balance-remedy",
        Weight::LeftOut,
    )
}

fn begins_too_late(row: &ReadRow, before: Money) -> Problem {
    problem(
        Some(line_place(row.line)),
        msg("import-settlement-begins-late")
            .with("day", row.day)
            .with("amount", before),
        "import-settlement-begins-late-remedy",
        Weight::LeftOut,
    )
}
