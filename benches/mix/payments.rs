//! The payments: who pays what, when, and what stands with it.

use super::chance::Chance;
use super::invoices::{Invoice, newest};
use super::people::{Land, Person, as_printed, iban, stranger};
use super::writing::{Wording, about, around, mangled, mistyped, several};
use super::{Category, Payment, item};
use chrono::{Days, NaiveDate};
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::matching::BookLetter;

/// The payments of a few months, by day, and the letters that some of them answer.
pub(crate) fn payments(
    chance: &mut Chance,
    people: &[Person],
    invoices: &[Invoice],
    count: usize,
) -> (Vec<BookLetter>, Vec<Payment>) {
    let mut desk = Desk::new(chance, people, invoices);
    let mut payments = Vec::with_capacity(count);
    for at in 0..count {
        // By their shares exactly, spread over the whole.
        let mut place = at * 37 % 100;
        let (category, _, _) = Category::ALL
            .into_iter()
            .find(|(_, _, share)| {
                let here = place < *share;
                place = place.saturating_sub(*share);
                here
            })
            .unwrap_or(Category::ALL[0]);
        if let Some(payment) = desk.payment(category, &payments) {
            payments.push(payment);
        }
    }
    payments.sort_by_key(|payment| payment.booked_on);
    (desk.letters, payments)
}

struct Desk<'a> {
    chance: &'a mut Chance,
    people: &'a [Person],
    invoices: &'a [Invoice],
    /// Open invoices by customer, oldest first.
    of_customer: Vec<Vec<usize>>,
    open: Vec<usize>,
    settled: Vec<usize>,
    used: Vec<bool>,
    letters: Vec<BookLetter>,
}

impl<'a> Desk<'a> {
    fn new(chance: &'a mut Chance, people: &'a [Person], invoices: &'a [Invoice]) -> Self {
        let mut of_customer: Vec<Vec<usize>> = vec![Vec::new(); people.len()];
        let (mut open, mut settled) = (Vec::new(), Vec::new());
        for (at, invoice) in invoices.iter().enumerate() {
            if invoice.open {
                of_customer[invoice.customer].push(at);
                if invoice.amount > 0 {
                    open.push(at);
                }
            } else {
                settled.push(at);
            }
        }
        Self {
            chance,
            people,
            invoices,
            of_customer,
            open,
            settled,
            used: vec![false; invoices.len()],
            letters: Vec::new(),
        }
    }

    fn payment(&mut self, category: Category, before: &[Payment]) -> Option<Payment> {
        Some(match category {
            Category::CleanNumber => {
                let at = self.take(|_, _| true)?;
                let written = self.invoices[at].number.printed();
                let text = around(self.chance, self.payer(at), &written);
                self.whole(category, at, Wording { text, spaced: None })
            }
            Category::MangledNumber => {
                let at = self.take(|_, _| true)?;
                let wording = mangled(self.chance, self.payer(at), &self.invoices[at].number);
                self.whole(category, at, wording)
            }
            Category::SeveralNumbers => self.several_numbers()?,
            Category::PartWithNumber => self.part()?,
            Category::DiscountOrCosts => self.short_payment()?,
            Category::StructuredReference => self.by_reference()?,
            Category::KnownAccount => {
                let at = self.take(|desk, at| desk.is_known(at) && !desk.invoices[at].twin)?;
                let text = about(self.chance, self.payer(at));
                let payment = self.whole(category, at, Wording { text, spaced: None });
                self.with_known_account(payment, at)
            }
            Category::KnownAccountSum => self.sum()?,
            Category::NameOnly => {
                let at = self.take(|desk, at| !desk.is_known(at))?;
                let text = about(self.chance, self.payer(at));
                let mut payment = self.whole(category, at, Wording { text, spaced: None });
                // From an account that nobody has seen, or the bank does not say from which.
                let other = iban(self.chance, self.payer(at).land);
                payment.iban = self.chance.percent(60).then_some(other);
                payment
            }
            Category::ThirdParty => self.third_party()?,
            Category::WrongDigit => {
                let at = self.take(|_, _| true)?;
                let written = mistyped(self.chance, &self.invoices[at].number);
                let text = around(self.chance, self.payer(at), &written);
                self.whole(category, at, Wording { text, spaced: None })
            }
            Category::PaidTwice => self.paid_twice(before)?,
            Category::Prepayment => self.prepayment(),
            Category::Return => self.money_back(),
            Category::Noise => self.noise(),
        })
    }

    /// An open invoice that nobody paid yet.
    fn take(&mut self, fits: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        for _ in 0..4_000 {
            let at = self.open[self.chance.below(self.open.len())];
            if !self.used[at] && fits(self, at) {
                self.used[at] = true;
                return Some(at);
            }
        }
        None
    }

    /// A customer's open invoices that nobody paid yet.
    fn unused(&self, customer: usize) -> Vec<usize> {
        let theirs = self.of_customer[customer].iter().copied();
        theirs.filter(|at| !self.used[*at]).collect()
    }

    fn payer(&self, at: usize) -> &'a Person {
        &self.people[self.invoices[at].customer]
    }

    fn is_known(&self, at: usize) -> bool {
        self.payer(at).known
    }

    /// A day in the last weeks, after the invoice.
    fn day_after(&mut self, issued_on: NaiveDate) -> NaiveDate {
        let day = newest() - Days::new(45) + Days::new(self.chance.below(60) as u64);
        day.max(issued_on + Days::new(1 + self.chance.below(4) as u64))
    }

    fn blank(&mut self, category: Category, customer: usize, day: NaiveDate) -> Payment {
        let person = &self.people[customer];
        let account = usize::from(self.chance.percent(6));
        let name = as_printed(self.chance, &person.at_bank, person.company, person.town);
        Payment {
            category,
            booked_on: day,
            amount: 0,
            text: String::new(),
            text_spaced: None,
            structured_reference: None,
            end_to_end: None,
            name: (!self.chance.percent(2)).then_some(name),
            iban: (!self.chance.percent(3)).then(|| person.ibans[account].clone()),
            reversal: false,
            truth: Vec::new(),
            forgiven: 0,
        }
    }

    /// One invoice, paid in full by its customer.
    fn whole(&mut self, category: Category, at: usize, wording: Wording) -> Payment {
        let invoice = &self.invoices[at];
        let day = self.day_after(invoice.issued_on);
        let mut payment = self.blank(category, invoice.customer, day);
        payment.amount = invoice.amount;
        payment.truth = vec![(item(at), invoice.amount)];
        payment.text = wording.text;
        payment.text_spaced = wording.spaced;
        // Some companies' programs put a number of their own, or ours, in the end-to-end id.
        if self.people[invoice.customer].company && self.chance.percent(25) {
            payment.end_to_end = Some(format!(
                "{}{}",
                self.chance.pick(&["P", "CT-", "", "2026"]),
                self.chance.digits(8)
            ));
        }
        payment
    }

    fn with_known_account(&self, mut payment: Payment, at: usize) -> Payment {
        payment.iban = Some(self.payer(at).ibans[0].clone());
        payment
    }

    fn of_items(&mut self, category: Category, chosen: &[usize]) -> Payment {
        let issued = chosen.iter().map(|at| self.invoices[*at].issued_on).max();
        let day = self.day_after(issued.unwrap_or_default());
        let mut payment = self.blank(category, self.invoices[chosen[0]].customer, day);
        payment.truth = chosen
            .iter()
            .map(|at| (item(*at), self.invoices[*at].amount))
            .collect();
        payment.amount = payment.truth.iter().map(|(_, amount)| amount).sum();
        payment
    }

    /// Some of a customer's invoices: those next to each other by age, or any; credit notes with them.
    fn some_of(&mut self, first: usize, most: usize) -> Option<Vec<usize>> {
        let theirs = self.unused(self.invoices[first].customer);
        let wanted = 1 + self.chance.below(most - 1);
        let in_a_row = self.chance.percent(60);
        let mut chosen = vec![first];
        let from = theirs.iter().position(|at| *at > first).unwrap_or(0);
        for turn in 0..wanted {
            let place = if in_a_row {
                from + turn
            } else {
                self.chance.below(theirs.len())
            };
            match theirs.get(place) {
                Some(at) if !chosen.contains(at) && self.invoices[*at].amount < 300_000_000 => {
                    chosen.push(*at);
                }
                _ => {}
            }
        }
        chosen.sort_unstable();
        let sum: i64 = chosen.iter().map(|at| self.invoices[*at].amount).sum();
        (chosen.len() > 1 && sum > 0).then(|| {
            for at in &chosen {
                self.used[*at] = true;
            }
            chosen
        })
    }

    fn several_numbers(&mut self) -> Option<Payment> {
        for _ in 0..200 {
            let first = self.take(|_, _| true)?;
            let Some(chosen) = self.some_of(first, 6) else {
                self.used[first] = false;
                continue;
            };
            let mut payment = self.of_items(Category::SeveralNumbers, &chosen);
            let numbers: Vec<_> = chosen.iter().map(|at| &self.invoices[*at].number).collect();
            let wording = several(self.chance, self.payer(first), &numbers);
            payment.text = wording.text;
            payment.text_spaced = wording.spaced;
            return Some(payment);
        }
        None
    }

    fn part(&mut self) -> Option<Payment> {
        let at = self.take(|desk, at| desk.invoices[at].amount >= 2_000)?;
        let invoice = &self.invoices[at];
        let part = match self.chance.below(5) {
            0 => invoice.amount / 2,
            1 => invoice.amount / 3,
            2 => invoice.amount / 10 * self.chance.between(1, 8),
            _ => (invoice.amount * self.chance.between(10, 80) / 100 / 500).max(1) * 500,
        };
        let said = self.chance.pick(&[
            "deelbetaling ",
            "",
            "1e termijn ",
            "Teilzahlung ",
            "acompte ",
            "part payment ",
            "",
        ]);
        let wording = if self.chance.percent(20) {
            mangled(self.chance, self.payer(at), &invoice.number)
        } else {
            let text = around(self.chance, self.payer(at), &invoice.number.printed());
            Wording {
                text: format!("{said}{text}"),
                spaced: None,
            }
        };
        let mut payment = self.whole(Category::PartWithNumber, at, wording);
        payment.amount = part.min(invoice.amount - 100);
        payment.truth = vec![(item(at), payment.amount)];
        Some(payment)
    }

    /// Discount taken, costs of a bank abroad taken off, or rounded.
    fn short_payment(&mut self) -> Option<Payment> {
        let what = self.chance.below(20);
        let at = self.take(|desk, at| match what {
            0..11 => desk.invoices[at].amount >= 5_000,
            11..16 => desk.invoices[at].amount >= 10_000 && desk.payer(at).is_abroad(),
            _ => true,
        })?;
        let invoice = &self.invoices[at];
        let number = invoice.number.printed();
        let wording = if self.chance.percent(15) {
            mangled(self.chance, self.payer(at), &invoice.number)
        } else {
            let said = self.chance.pick(&[
                "",
                "",
                " -2%",
                " min 2% korting",
                " abzgl. 2% Skonto",
                " less discount",
            ]);
            let text = around(self.chance, self.payer(at), &number);
            Wording {
                text: if what < 11 {
                    format!("{text}{said}")
                } else {
                    text
                },
                spaced: None,
            }
        };
        let mut payment = self.whole(Category::DiscountOrCosts, at, wording);
        let whole = invoice.amount;
        let off = match what {
            // Of the whole, or of the net amount alone.
            0..8 => (whole * 2 + 50) / 100,
            8..11 => whole * 2 / 121,
            11..16 => [500, 750, 1_000, 1_250, 1_500, 650][self.chance.below(6)],
            _ => {
                let to = whole + if self.chance.percent(50) { 4 } else { 0 };
                let rounded = to / 5 * 5;
                if rounded == whole {
                    if self.chance.percent(50) { 1 } else { -2 }
                } else {
                    whole - rounded
                }
            }
        };
        if what < 11 {
            payment.booked_on = invoice.issued_on + Days::new(2 + self.chance.below(13) as u64);
        }
        payment.amount = whole - off;
        payment.truth = vec![(item(at), payment.amount.min(whole))];
        payment.forgiven = off.max(0);
        Some(payment)
    }

    fn by_reference(&mut self) -> Option<Payment> {
        if self.chance.percent(14) {
            return self.by_letter();
        }
        let at = self.take(|desk, at| desk.invoices[at].reference.is_some())?;
        let reference = self.invoices[at].reference.clone()?;
        let text = about(self.chance, self.payer(at));
        let mut payment = self.whole(
            Category::StructuredReference,
            at,
            Wording { text, spaced: None },
        );
        let plain: String = reference
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        match self.chance.below(10) {
            0..5 => payment.structured_reference = Some(plain),
            5..7 => payment.structured_reference = Some(reference),
            7 => {
                payment.text = format!(
                    "{} {}",
                    self.chance.pick(&["", "kenmerk", "BETALINGSKENM."]),
                    in_fours(&plain)
                );
            }
            8 => payment.text = reference,
            _ => payment.text = format!("{plain} dank"),
        }
        if payment.structured_reference.is_some() && self.chance.percent(40) {
            payment.text = String::new();
        }
        Some(payment)
    }

    /// A letter of ours asked for everything that is due, under one reference.
    fn by_letter(&mut self) -> Option<Payment> {
        for _ in 0..200 {
            let first = self.take(|_, _| true)?;
            let Some(chosen) = self.some_of(first, 8) else {
                self.used[first] = false;
                continue;
            };
            let reference = format!("BR-2026-{:04}", self.letters.len() + 11);
            self.letters.push(BookLetter {
                customer: CustomerId(self.invoices[first].customer as i64 + 1),
                reference: reference.clone(),
                items: chosen.iter().map(|at| item(*at)).collect(),
            });
            let mut payment = self.of_items(Category::StructuredReference, &chosen);
            payment.text = match self.chance.below(4) {
                0 => reference.replace('-', " "),
                1 => reference.to_lowercase(),
                2 => format!("uw brief {reference}"),
                _ => reference,
            };
            return Some(payment);
        }
        None
    }

    fn sum(&mut self) -> Option<Payment> {
        for _ in 0..200 {
            let first = self.take(|desk, at| desk.is_known(at))?;
            let customer = self.invoices[first].customer;
            let everything = self.unused(customer).len() + 1 == self.of_customer[customer].len();
            let chosen =
                if everything && self.of_customer[customer].len() > 1 && self.chance.percent(35) {
                    self.all_of(customer)
                } else {
                    self.some_of(first, 5)
                };
            let Some(chosen) = chosen else {
                self.used[first] = false;
                continue;
            };
            let mut payment = self.of_items(Category::KnownAccountSum, &chosen);
            payment.text = about(self.chance, self.payer(first));
            return Some(self.with_known_account(payment, first));
        }
        None
    }

    fn all_of(&mut self, customer: usize) -> Option<Vec<usize>> {
        let all = self.of_customer[customer].clone();
        let sum: i64 = all.iter().map(|at| self.invoices[*at].amount).sum();
        (sum > 0).then(|| {
            for at in &all {
                self.used[*at] = true;
            }
            all
        })
    }

    fn third_party(&mut self) -> Option<Payment> {
        let at = self.take(|_, _| true)?;
        let invoice = &self.invoices[at];
        let payer = self.payer(at);
        let wording = if self.chance.percent(20) {
            mangled(self.chance, payer, &invoice.number)
        } else {
            let text = around(self.chance, payer, &invoice.number.printed());
            let whose = if self.chance.percent(30) {
                format!(" voor {}", payer.name)
            } else {
                String::new()
            };
            Wording {
                text: format!("{text}{whose}"),
                spaced: None,
            }
        };
        let mut payment = self.whole(Category::ThirdParty, at, wording);
        let other = &self.people[self.chance.below(self.people.len())];
        if self.chance.percent(15) {
            payment.name = Some(as_printed(
                self.chance,
                &other.at_bank,
                other.company,
                other.town,
            ));
            payment.iban = Some(other.ibans[0].clone());
        } else {
            payment.name = Some(stranger(self.chance));
            payment.iban = Some(iban(self.chance, Land::Netherlands));
        }
        Some(payment)
    }

    /// The same again: of what was settled months ago, or of what was paid these weeks.
    fn paid_twice(&mut self, before: &[Payment]) -> Option<Payment> {
        let days = 1 + self.chance.below(25) as u64;
        if self.chance.percent(60) {
            for _ in 0..500 {
                let first = &before[self
                    .chance
                    .below(before.len().max(1))
                    .min(before.len().checked_sub(1)?)];
                if first.category.pays() && first.category != Category::PartWithNumber {
                    let mut again = first.clone();
                    again.category = Category::PaidTwice;
                    again.booked_on = first.booked_on + Days::new(days);
                    again.truth.clear();
                    again.forgiven = 0;
                    return Some(again);
                }
            }
        }
        let at = self.settled[self.chance.below(self.settled.len())];
        let invoice = &self.invoices[at];
        if invoice.amount <= 0 {
            return self.paid_twice(before);
        }
        let wording = match self.chance.below(10) {
            0..2 => Wording {
                text: about(self.chance, self.payer(at)),
                spaced: None,
            },
            2..4 => mangled(self.chance, self.payer(at), &invoice.number),
            _ => Wording {
                text: around(self.chance, self.payer(at), &invoice.number.printed()),
                spaced: None,
            },
        };
        let mut payment = self.whole(Category::PaidTwice, at, wording);
        payment.truth.clear();
        Some(payment)
    }

    /// For what is not invoiced yet.
    fn prepayment(&mut self) -> Payment {
        let customer = self.chance.below(self.people.len());
        let day = self.day_after(NaiveDate::MIN + Days::new(9));
        let mut payment = self.blank(Category::Prepayment, customer, day);
        let quote = format!("{:05}", self.chance.between(100, 30_000));
        let word = self.chance.pick(&[
            "aanbetaling",
            "voorschot",
            "vooruitbetaling",
            "Anzahlung",
            "acompte",
            "deposit",
            "prepayment",
            "avans",
            "aanbet.",
            "Vorauszahlung",
            "borg",
            "waarborgsom",
            "down payment",
            "ön ödeme",
        ]);
        payment.text = match self.chance.below(8) {
            0 => format!("{word} offerte 2026-{quote}"),
            1 => format!("{word} offerte {quote}"),
            2 => format!("{word} order {}", self.chance.between(40_000, 49_999)),
            3 => format!("50% {word} opdracht {}", self.chance.digits(6)),
            4 => format!("offerte O2026-{} {word}", &quote[1..]),
            5 => format!("proforma 2026{quote} {word}"),
            6 => format!("order {} verbouwing", self.chance.between(40_000, 49_999)),
            _ => format!(
                "{word} {}",
                self.chance.pick(&[
                    "keuken",
                    "project",
                    "machine",
                    "badkamer",
                    "levering december"
                ])
            ),
        };
        payment.amount = match self.chance.below(4) {
            0 => self.chance.between(1, 40) * 5_000,
            1 => self.chance.between(10_000, 900_000),
            _ => self.chance.between(2, 60) * 12_100 / 2,
        };
        // Without a word for it, nobody could tell it from the payment of an invoice of that amount.
        let plain = payment.text.ends_with("verbouwing");
        while plain
            && self.of_customer[customer]
                .iter()
                .any(|at| self.invoices[*at].amount == payment.amount)
        {
            payment.amount += 1_700;
        }
        payment
    }

    /// Money of ours that comes back, or money of theirs that the bank takes back.
    fn money_back(&mut self) -> Payment {
        let customer = self.chance.below(self.people.len());
        let day = self.day_after(NaiveDate::MIN + Days::new(9));
        let mut payment = self.blank(Category::Return, customer, day);
        let at = self.open[self.chance.below(self.open.len())];
        let invoice = &self.invoices[at];
        let number = invoice.number.printed();
        match self.chance.below(6) {
            // A direct debit of an invoice, taken back.
            0 | 1 => {
                payment = self.blank(Category::Return, invoice.customer, day);
                payment.amount = -invoice.amount;
                payment.reversal = true;
                payment.text =
                    format!("STORNO incasso {number} MD06 Terugboeking op verzoek klant");
            }
            // What we paid somebody comes back: the account is closed.
            2 => {
                payment.name = Some(stranger(self.chance));
                payment.amount = self.chance.between(1_000, 500_000);
                payment.reversal = true;
                payment.text = format!(
                    "RETOUR AC04 rekening opgeheven uw factuur {}",
                    self.chance.digits(6)
                );
            }
            3 => {
                payment.amount = invoice.amount;
                payment.text = format!(
                    "/RTRN/AC01/ terugbetaling creditnota bij factuur {number} IBAN onjuist"
                );
                payment.name = self
                    .people
                    .get(invoice.customer)
                    .map(|person| person.name.to_uppercase());
                payment.iban = Some(self.people[invoice.customer].ibans[0].clone());
            }
            4 => {
                payment.amount = self.chance.between(1_000, 90_000);
                payment.text = format!(
                    "{} {}",
                    self.chance.pick(&[
                        "Terugboeking niet uitvoerbaar",
                        "Rücküberweisung",
                        "returned payment",
                        "SEPA RETOUR",
                        "virement rejeté"
                    ]),
                    self.chance.digits(7)
                );
            }
            _ => {
                payment.amount = -self.chance.between(1_000, 90_000);
                payment.text = format!("terugbetaling dubbel betaalde factuur {number}");
            }
        }
        payment
    }

    /// What is no payment of a customer at all.
    fn noise(&mut self) -> Payment {
        let customer = self.chance.below(self.people.len());
        let day = self.day_after(NaiveDate::MIN + Days::new(9));
        let mut payment = self.blank(Category::Noise, customer, day);
        payment.iban = Some(iban(self.chance, Land::Netherlands));
        let at = self.open[self.chance.below(self.open.len())];
        let digits = self.chance.digits(7);
        let (name, text): (String, String) = match self.chance.below(12) {
            0 => (
                "Belastingdienst".into(),
                format!(
                    "Teruggaaf omzetbelasting {}B01{} 3e kwartaal 2026",
                    self.chance.digits(9),
                    digits
                ),
            ),
            1 => (
                "Mollie Payments".into(),
                format!(
                    "Mollie uitbetaling {digits}.2610.{:02} settlement",
                    self.chance.between(1, 60)
                ),
            ),
            2 => (
                "Stripe Technology Europe Ltd".into(),
                format!("STRIPE {digits} payout"),
            ),
            3 => (
                "Adyen N.V.".into(),
                format!(
                    "TX{digits}XT batch {} merchant",
                    self.chance.between(100, 999)
                ),
            ),
            4 => (
                "CCV Group B.V.".into(),
                format!(
                    "CCV pin uitbetaling {digits} aantal {}",
                    self.chance.between(2, 80)
                ),
            ),
            5 => (
                "SumUp Payments Limited".into(),
                format!("SUMUP PID{digits} payout"),
            ),
            6 => (
                "PayPal Europe Sarl et Cie SCA".into(),
                format!("PAYPAL withdrawal {}", self.chance.digits(13)),
            ),
            7 => (
                "Sparo Verzekeringen NV".into(),
                format!("schade-uitkering dossier 2026-{}", &digits[2..]),
            ),
            8 => ("RENTE".into(), "creditrente 3e kwartaal 2026".into()),
            9 => (
                stranger(self.chance),
                format!("terug voorgeschoten bonnetje {}", &digits[3..]),
            ),
            10 => (
                "Energie Directief BV".into(),
                format!("eindafrekening klantnr {digits} termijnen terug"),
            ),
            // A number that happens to be one of ours.
            _ => (
                stranger(self.chance),
                format!(
                    "polis {} premierestitutie",
                    self.invoices[at].number.printed()
                ),
            ),
        };
        payment.name = Some(name);
        payment.text = text;
        payment.amount = self.chance.between(500, 900_000);
        payment
    }
}

fn in_fours(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let groups: Vec<String> = signs
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}
