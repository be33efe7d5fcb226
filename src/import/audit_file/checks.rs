//! What is said about an audit file: whether its figures add up, what it leaves out, and what was guessed.

use super::AuditFile;
use super::ledger::Placed;
use super::reading::{Reading, Sides, Totals};
use super::settle::{Seen, without_letting_go};
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::domain::money::Money;
use crate::import::{fatal, line_place, problem};

/// Everything that is said about it. `placed` is what came of bookings without an invoice, where these count.
pub(super) fn said(
    reading: &Reading,
    books: &AuditFile,
    seen: &Seen,
    placed: Option<Placed>,
) -> Vec<Problem> {
    let mut said = Said {
        reading,
        problems: Vec::new(),
    };
    said.what_is_missing(books);
    said.left_out();
    said.totals();
    said.subledger_and_accounts();
    said.closing_balances();
    said.before_the_year(books);
    said.guesses(books, seen, placed);
    said.problems
}

struct Said<'r> {
    reading: &'r Reading,
    problems: Vec<Problem>,
}

impl Said<'_> {
    fn money(&self, minor: i64) -> Money {
        Money::minor(minor, self.reading.masters.currency())
    }

    fn remark(&mut self, what: Message, remedy: Option<&'static str>) {
        let remedy = remedy.map(msg);
        self.problems
            .push(problem(None, what, remedy, Weight::Remark));
    }

    /// No invoice can be made of it: why, and what to bring instead.
    fn what_is_missing(&mut self, books: &AuditFile) {
        if !books.rows.is_empty() || !books.before.is_empty() {
            return;
        }
        let remedy = msg("import-xaf-empty-remedy");
        if books.customers.is_empty() {
            self.problems.push(fatal(msg("import-xaf-empty"), remedy));
        } else {
            let what = msg("import-xaf-no-invoices").with("count", books.customers.len());
            self.problems
                .push(problem(None, what, Some(remedy), Weight::LeftOut));
        }
    }

    fn left_out(&mut self) {
        let (odd, line) = self.reading.odd;
        if odd > 0 {
            let what = msg("import-xaf-odd").with("count", odd);
            let remedy = Some(msg("import-xaf-again-remedy"));
            let place = Some(line_place(line));
            self.problems
                .push(problem(place, what, remedy, Weight::LeftOut));
        }
        if self.reading.unnamed > 0 {
            let what = msg("import-xaf-unnamed").with("count", self.reading.unnamed);
            let remedy = Some(msg("import-xaf-unnamed-remedy"));
            self.problems
                .push(problem(None, what, remedy, Weight::LeftOut));
        }
    }

    /// The totals above a list against its lines, and debit against credit. The number of lines is not looked
    /// at: some packages write the number of transactions there.
    fn totals(&mut self) {
        let opening = msg("import-xaf-place-opening");
        let lists = [
            (None, self.reading.transactions),
            (Some(opening), self.reading.opening),
        ];
        for (place, totals) in lists {
            let Totals { said, counted } = totals;
            let said = (
                said.0.unwrap_or(counted.debit),
                said.1.unwrap_or(counted.credit),
            );
            let Sides { debit, credit } = counted;
            let what = if said != (debit, credit) {
                msg("import-xaf-totals")
                    .with("debit", self.money(debit))
                    .with("credit", self.money(credit))
                    .with("said-debit", self.money(said.0))
                    .with("said-credit", self.money(said.1))
            } else if debit != credit {
                msg("import-xaf-unbalanced")
                    .with("debit", self.money(debit))
                    .with("credit", self.money(credit))
            } else {
                continue;
            };
            let remedy = Some(msg("import-xaf-again-remedy"));
            self.problems
                .push(problem(place, what, remedy, Weight::Remark));
        }
    }

    /// Both say what is open; where they differ the subledger is followed.
    fn subledger_and_accounts(&mut self) {
        let reading = self.reading;
        let ledger = if reading.items > 0 {
            let ours = reading.by_subledger.open();
            let theirs = reading.by_accounts.open();
            if ours != theirs && reading.by_accounts.len() > 0 {
                let what = msg("import-xaf-subledger-differs")
                    .with("count", ours.0)
                    .with("sum", self.money(ours.1))
                    .with("other-count", theirs.0)
                    .with("other-sum", self.money(theirs.1));
                self.remark(what, Some("import-xaf-subledger-differs-remedy"));
            }
            &reading.by_subledger
        } else {
            &reading.by_accounts
        };
        if let Some(let_go) = without_letting_go(reading, ledger) {
            let named: Vec<&str> = let_go.invoices.iter().take(3).map(String::as_str).collect();
            let what = msg("import-xaf-let-go")
                .with("count", let_go.invoices.len())
                .with("named", named.join(", "))
                .with("amount", self.money(let_go.amount))
                .with("open-count", let_go.open.0)
                .with("open", self.money(let_go.open.1));
            self.remark(what, None);
        }
    }

    /// Version 4.0 says what each customer owed on the first and the last day.
    fn closing_balances(&mut self) {
        let relations = self.reading.masters.relations.all.iter();
        let (mut count, mut ours, mut theirs) = (0_usize, 0_i64, 0_i64);
        for relation in relations {
            let Some(closing) = relation.closing else {
                continue;
            };
            // Of who sells to us the balance is another account's.
            if relation.moved == 0 {
                continue;
            }
            let booked = relation
                .opening
                .unwrap_or_default()
                .saturating_add(relation.moved);
            if booked != closing {
                count += 1;
                ours = ours.saturating_add(booked);
                theirs = theirs.saturating_add(closing);
            }
        }
        if count > 0 {
            let what = msg("import-xaf-closing-differs")
                .with("count", count)
                .with("booked", self.money(ours))
                .with("closing", self.money(theirs));
            self.remark(what, Some("import-xaf-again-remedy"));
        }
    }

    /// What was open on the first day comes one by one, or as one sum: then older invoices are not in it.
    fn before_the_year(&mut self, books: &AuditFile) {
        let owed = self.reading.owed_before().filter(|owed| *owed != 0);
        if let Some(owed) = owed.filter(|_| !books.tells_of_before) {
            let amount = self.money(owed);
            let what = msg("import-xaf-before").with("amount", amount);
            self.remark(what, Some("import-xaf-before-remedy"));
        }
        if books.is_part {
            self.remark(msg("import-xaf-part"), Some("import-xaf-part-remedy"));
        }
    }

    fn guesses(&mut self, books: &AuditFile, seen: &Seen, placed: Option<Placed>) {
        let accounts: Vec<String> = self.reading.masters.taken_for_debtors().collect();
        if !accounts.is_empty() {
            let what = msg("import-xaf-accounts").with("accounts", accounts.join(", "));
            self.remark(what, Some("import-xaf-accounts-remedy"));
        }
        let placed = placed.unwrap_or_default();
        let counted = [
            ("import-xaf-guessed", placed.guessed),
            ("import-xaf-on-account", placed.left),
            ("import-xaf-overpaid", seen.overpaid),
        ];
        for (key, (count, amount)) in counted {
            if count > 0 {
                let amount = self.money(amount);
                self.remark(msg(key).with("count", count).with("amount", amount), None);
            }
        }
        let counted = [
            ("import-xaf-without-due", seen.without_due),
            ("import-xaf-in-another", seen.in_another),
        ];
        for (key, count) in counted {
            if count > 0 {
                let currency = self.reading.masters.currency();
                let what = msg(key).with("count", count);
                self.remark(what.with("currency", currency.code()), None);
            }
        }
        if let Some(day) = self
            .reading
            .last_money_on
            .filter(|_| !books.rows.is_empty())
        {
            self.remark(msg("import-xaf-last-money").with("day", day), None);
        }
    }
}
