//! The verbs of stories about law and terms: versions and who was given them, orders on record, charges with their
//! calculation, what is let go of, rates, hand-over.
//!
//! ```text
//! 2024-01-01  terms Voorwaarden 2024: interest month:1:days, pay 30
//! 2025-03-14  given Voorwaarden 2024 to Bakkerij Jansen BV on 2025-03-14: bij de offerte
//! 2026-10-28  draft for Bakkerij Jansen BV?
//! 2026-10-28  charges of Bakkerij Jansen BV?
//! ```

use super::{Outcome, World};
use chrono::NaiveDate;
use minnelijk::app::command::{Command, CustomerCard, TermsDraft};
use minnelijk::app::settings::{ChargeMode, ChargeRules, MachineSettings, OwnRates};
use minnelijk::app::snapshots::PageCaption;
use minnelijk::domain::charges::{AgreedInterest, AllocationOrder, Charge};
use minnelijk::domain::customer_kind::CustomerKind;
use minnelijk::domain::ids::TermsId;
use minnelijk::domain::law::{Provenance, Rate, RateKind};
use minnelijk::domain::our_terms::{OrderConfirmed, TermsRules};
use minnelijk::domain::standing::HoldReason;
use minnelijk::ui::{charges, law};
use std::collections::BTreeMap;
use std::fmt::Write as _;

impl World {
    /// A verb about law and terms.
    pub(super) fn law(&mut self, day: NaiveDate, verb: &str, rest: &str) -> Option<Outcome> {
        let said = |done: Result<(), String>| done.map(|()| String::new());
        Some(match verb {
            "terms" => said(self.terms(day, rest)),
            "given" => said(self.given(rest)),
            "agreed" => said(self.order_agreed(rest)),
            "kind" => said(self.kind(rest)),
            "large" => said(self.large(rest)),
            "waive" => said(self.waive(rest)),
            "charge" => said(self.charge(rest)),
            "rate" => said(self.rate(day, rest)),
            "looked" => said(self.execute(Command::TermsLookedAt)),
            "handed" => said(self.handed_over(rest)),
            "draft" => self.draft(rest.trim_start_matches("for ").trim_end_matches('?')),
            "charges" => self.charges(rest.trim_start_matches("of ").trim_end_matches('?')),
            "law?" => self.law_tasks(),
            _ => return None,
        })
    }

    /// `NAME[: interest CODE][, pay DAYS]`
    fn terms(&mut self, day: NaiveDate, rest: &str) -> Result<(), String> {
        let (name, parts) = rest.split_once(": ").unwrap_or((rest, ""));
        let mut rules = TermsRules::default();
        for part in parts.split(", ").filter(|part| !part.is_empty()) {
            match part.split_once(' ') {
                Some(("interest", code)) => {
                    rules.interest = Some(AgreedInterest::parse(code).ok_or("which interest?")?);
                }
                Some(("pay", days)) => rules.pay_days = days.parse().ok(),
                _ => return Err(format!("what is {part}?")),
            }
        }
        let to = TermsDraft {
            name: name.to_owned(),
            valid_from: day,
            deposited: "KvK 12345678".to_owned(),
            interest_article: "7.2".to_owned(),
            interest_clause: "Bij te late betaling is rente verschuldigd.".to_owned(),
            costs_article: "7.3".to_owned(),
            costs_clause: "De kosten van inning zijn voor de opdrachtgever.".to_owned(),
            title_article: "8.1".to_owned(),
            title_clause: "Geleverde zaken blijven van ons tot zij betaald zijn.".to_owned(),
            rules,
            pdf: None,
        };
        self.execute(Command::SaveTerms { terms: None, to })
    }

    fn version(&self, name: &str) -> Result<TermsId, String> {
        let settings = self
            .session
            .settings(MachineSettings::default(), Vec::new());
        let settings = settings.map_err(|why| self.why(&why))?;
        let mut terms = settings.terms.into_iter();
        let found = terms.find(|(_, draft, _)| draft.name == name);
        found
            .map(|(id, ..)| id)
            .ok_or_else(|| "which terms?".to_owned())
    }

    /// `TERMS to NAME[ and NAME] on DAY: HOW`
    fn given(&mut self, rest: &str) -> Result<(), String> {
        let (terms, rest) = rest.split_once(" to ").ok_or("to whom?")?;
        let (names, how) = rest.split_once(": ").ok_or("how?")?;
        let (names, on) = names.split_once(" on ").ok_or("on which day?")?;
        let customers = names.split(" and ").map(|name| self.customer(name));
        let customers = customers.collect::<Result<Vec<_>, String>>()?;
        self.execute(Command::HandOverTerms {
            customers,
            terms: self.version(terms)?,
            on: on.parse().map_err(|_| "on which day?".to_owned())?,
            how: how.to_owned(),
        })
    }

    /// `NUMBER of NAME on DAY[ with its term]`
    fn order_agreed(&mut self, rest: &str) -> Result<(), String> {
        let (number, rest) = rest.split_once(" of ").ok_or("of whom?")?;
        let (name, on) = rest.split_once(" on ").ok_or("on which day?")?;
        let (on, states_term) = match on.strip_suffix(" with its term") {
            Some(on) => (on, true),
            None => (on, false),
        };
        let line = self.line(self.customer(name)?)?;
        let item = line.items.iter().find(|item| item.number == number);
        let item = item.ok_or("no such item")?.id;
        let agreed_on = on.parse().map_err(|_| "on which day?".to_owned())?;
        let order = Some(OrderConfirmed {
            agreed_on,
            states_term,
        });
        self.execute(Command::ConfirmOrder { item, order })
    }

    /// `NAME consumer`
    fn kind(&mut self, rest: &str) -> Result<(), String> {
        let (name, kind) = rest.rsplit_once(' ').ok_or("which kind?")?;
        let kind = match kind {
            "consumer" => CustomerKind::Consumer,
            "government" => CustomerKind::Government,
            _ => CustomerKind::Business,
        };
        let customer = self.customer(name)?;
        self.execute(Command::SetKinds(vec![(customer, kind)]))
    }

    /// `NAME: yes|no`
    fn large(&mut self, rest: &str) -> Result<(), String> {
        let (name, large) = rest.split_once(": ").ok_or("yes or no?")?;
        let customer = self.customer(name)?;
        let known = self.session.customer(customer);
        let to = CustomerCard {
            large: Some(large == "yes"),
            ..known.map_err(|why| self.why(&why))?.card
        };
        self.execute(Command::EditCustomer { customer, to })
    }

    /// `interest[ and costs] of NAME: REASON`
    fn waive(&mut self, rest: &str) -> Result<(), String> {
        let (what, rest) = rest.split_once(" of ").ok_or("of whom?")?;
        let (name, reason) = rest.split_once(": ").ok_or("why?")?;
        let what = what.split(" and ").filter_map(Charge::parse).collect();
        let customer = self.customer(name)?;
        let sheet = self
            .session
            .charges(customer)
            .map_err(|why| self.why(&why))?;
        let items = sheet.sums.iter().flat_map(|sum| &sum.items);
        let items = items.map(|item| item.id).collect();
        self.execute(Command::WaiveCharges {
            customer,
            items,
            what,
            reason: reason.to_owned(),
        })
    }

    /// `both`, `in the legal order`, `fixed sums`, `with VAT`
    fn charge(&mut self, rest: &str) -> Result<(), String> {
        if rest == "both" {
            let mut to = self.session.money_settings().unwrap();
            to.interest = ChargeMode::Charged;
            to.costs = ChargeMode::Charged;
            return self.execute(Command::SetMoney(to));
        }
        let mut to = ChargeRules::default();
        match rest {
            "in the legal order" => to.order = AllocationOrder::Legal,
            "fixed sums" => to.fixed_sums = true,
            "with VAT" => to.vat_on_costs = true,
            _ => return Err(format!("how is {rest}?")),
        }
        self.execute(Command::SetChargeRules(to))
    }

    /// `trade from DAY: PERCENT, known through DAY`
    fn rate(&mut self, day: NaiveDate, rest: &str) -> Result<(), String> {
        let (table, rest) = rest.split_once(" from ").ok_or("from when?")?;
        let (from, rest) = rest.split_once(": ").ok_or("how much?")?;
        let (percent, until) = rest.split_once(", known through ").ok_or("until?")?;
        let rate = Rate {
            from: from.parse().map_err(|_| "from when?".to_owned())?,
            percent: percent.parse().map_err(|_| "how much?".to_owned())?,
            provenance: Provenance {
                source: "rijksoverheid.nl".to_owned(),
                checked_on: day,
                verified: true,
            },
        };
        self.execute(Command::AddRates(OwnRates {
            rows: vec![(RateKind::parse(table).ok_or("which table?")?, rate)],
            verified_until: until.parse().ok(),
        }))
    }

    /// `over NAME`: the case is given away.
    fn handed_over(&mut self, rest: &str) -> Result<(), String> {
        let customer = self.customer(rest.trim_start_matches("over "))?;
        self.execute(Command::Hold {
            customer,
            items: Vec::new(),
            reason: HoldReason::HandedOver,
            note: "Incassobureau Rijnstroom".to_owned(),
            until: None,
        })
    }

    /// The letter that is due: what it asks on top, what is said beside it, the clauses, what goes behind it.
    fn draft(&self, name: &str) -> Outcome {
        let read = |why| self.why(&why);
        let due = self.session.letters().map_err(read)?.due;
        let due = due.into_iter().find(|due| due.name == name);
        let due = due.ok_or("no letter is due")?;
        let order = due.order(BTreeMap::new());
        let draft = self.session.make_letter(&order).map_err(read)?;
        let mut said = format!(
            "{}: asks {}, interest {}, costs {}\n",
            due.kind.code(),
            due.total.plain(),
            draft.interest.plain(),
            draft.costs.plain()
        );
        for problem in &draft.due.problems {
            let _ = writeln!(said, "- {}", self.words.say(&problem.what));
        }
        let pages = minnelijk::documents::preview::text_of(&draft.pdf);
        let text = pages.map_err(|why| format!("{why:?}"))?.concat();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for article in [
            "Artikel 7.2",
            "Artikel 7.3",
            "Artikel 8.1",
            "kosten niet verrekenen",
        ] {
            if text.contains(article) {
                let _ = writeln!(said, "+ {article}");
            }
        }
        let is_terms = |caption: &&PageCaption| matches!(caption, PageCaption::Terms(_));
        let behind = draft.pages.iter().filter(is_terms).count();
        if behind > 0 {
            let _ = writeln!(said, "+ {behind} pages of terms");
        }
        Ok(said.replace('\u{a0}', " "))
    }

    /// The sheet of charges as the window shows it.
    fn charges(&self, name: &str) -> Outcome {
        let snapshot = self.session.charges(self.customer(name)?);
        let snapshot = snapshot.map_err(|why| self.why(&why))?;
        let model = charges::model(&snapshot, &self.words);
        let mut said = String::new();
        for sum in &model.sums {
            for row in &sum.rows {
                let _ = writeln!(
                    said,
                    "{}, {}: {} on {}",
                    row.number, row.due, row.interest, row.open
                );
                for line in row.ground.iter().chain(&row.waived) {
                    let _ = writeln!(said, "  {line}");
                }
                for [days, over, rate, amount] in &row.lines {
                    let _ = writeln!(said, "  {days}: {over} at {rate} = {amount}");
                }
            }
            for (what, amount) in &sum.costs {
                let _ = writeln!(said, "{what} {amount}");
            }
            for (label, value, note) in &sum.figures {
                let _ = writeln!(said, "{label}: {value}, {note}");
            }
            for remark in &sum.remarks {
                let _ = writeln!(said, "- {remark}");
            }
        }
        if said.is_empty() {
            said.push_str("nothing\n");
        }
        let lines: Vec<&str> = said.lines().map(str::trim_end).collect();
        Ok((lines.join("\n") + "\n").replace('\u{a0}', " "))
    }

    /// What is to be settled about law and terms, as the window shows it.
    fn law_tasks(&self) -> Outcome {
        let tasks = self.session.law_tasks().map_err(|why| self.why(&why))?;
        let model = law::model(&tasks, Vec::new(), &self.words);
        let tasks = model.tasks.iter().map(|task| task.said.clone());
        let never = model.never.iter();
        let never = never.map(|one| format!("never given our terms: {}", one.name));
        let said: Vec<String> = tasks.chain(never).collect();
        if said.is_empty() {
            return Ok("nothing\n".to_owned());
        }
        Ok((said.join("\n") + "\n").replace('\u{a0}', " "))
    }
}
