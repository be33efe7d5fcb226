//! Runs the payments through matching as the import does, and counts what came of it.

use super::{Category, Mix, Payment};
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::matching::{Certainty, MatchBook, Proposal};

/// What became of the payments of one category.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Line {
    pub(crate) payments: usize,
    /// Applied by itself, and completely right.
    pub(crate) right: usize,
    /// Applied by itself, and not right.
    pub(crate) wrong: usize,
    /// Waits for a yes, and is right.
    pub(crate) likely_right: usize,
    /// Waits for a yes, and is not right.
    pub(crate) likely_wrong: usize,
}

impl Line {
    fn add(&mut self, other: Self) {
        self.payments += other.payments;
        self.right += other.right;
        self.wrong += other.wrong;
        self.likely_right += other.likely_right;
        self.likely_wrong += other.likely_wrong;
    }

    /// Of what was applied by itself: right, in hundredths of a per cent.
    pub(crate) fn precision(self) -> usize {
        share(self.right, self.right + self.wrong)
    }

    /// Of all: right by itself.
    pub(crate) fn certain(self) -> usize {
        share(self.right, self.payments)
    }

    /// Of all: right by itself or after a yes.
    pub(crate) fn with_likely(self) -> usize {
        share(self.right + self.likely_right, self.payments)
    }
}

fn share(part: usize, of: usize) -> usize {
    (part * 10_000).checked_div(of).unwrap_or(10_000)
}

/// What became of all payments.
#[derive(Debug, Clone)]
pub(crate) struct Score {
    lines: Vec<(Category, Line)>,
    /// What was applied and is wrong, as somebody would look at it.
    pub(crate) mistakes: Vec<String>,
    /// Paying transactions that neither are applied nor rightly proposed.
    pub(crate) missed: Vec<String>,
}

impl Score {
    /// Applies what is certain in the order in which it came, as the import does, asks again where an
    /// account was learned, and then counts what is proposed; a right proposal gets its yes.
    pub(crate) fn of(mix: &Mix, book: &mut MatchBook) -> Self {
        let mut score = Self {
            lines: Category::ALL
                .iter()
                .map(|(category, ..)| (*category, Line::default()))
                .collect(),
            mistakes: Vec::new(),
            missed: Vec::new(),
        };
        let mut waiting: Vec<&Payment> = mix.payments.iter().collect();
        for _ in 0..3 {
            let mut learned = Vec::new();
            book.ask_again();
            waiting.retain(|payment| !score.take(book, payment, &mut learned));
            if learned.is_empty() {
                break;
            }
            for (customer, iban) in learned {
                book.learn(customer, &iban);
            }
        }
        book.ask_again();
        for payment in waiting {
            let proposal = book.propose(&payment.incoming());
            let right = is_right(payment, &proposal);
            let line = score.line(payment.category);
            line.payments += 1;
            if proposal.certainty >= Certainty::Likely && right {
                line.likely_right += 1;
                book.apply(&proposal, payment.booked_on);
            } else {
                line.likely_wrong += usize::from(proposal.certainty >= Certainty::Likely);
                if payment.category.pays() {
                    score.missed.push(told(payment, &proposal));
                }
            }
        }
        score
    }

    /// `false`: it waits.
    fn take(
        &mut self,
        book: &mut MatchBook,
        payment: &Payment,
        learned: &mut Vec<(CustomerId, String)>,
    ) -> bool {
        let incoming = payment.incoming();
        let proposal = book.propose(&incoming);
        if proposal.certainty != Certainty::Certain {
            book.wait(&incoming);
            return false;
        }
        let right = is_right(payment, &proposal);
        if !right {
            self.mistakes.push(told(payment, &proposal));
        }
        let line = self.line(payment.category);
        line.payments += 1;
        line.right += usize::from(right);
        line.wrong += usize::from(!right);
        book.apply(&proposal, payment.booked_on);
        if let (Some(customer), Some(iban), true) =
            (proposal.customer, incoming.iban, proposal.tells_account())
        {
            learned.push((customer, iban.to_owned()));
        }
        true
    }

    fn line(&mut self, of: Category) -> &mut Line {
        let place = self
            .lines
            .iter()
            .position(|(category, _)| *category == of)
            .unwrap_or(0);
        &mut self.lines[place].1
    }

    pub(crate) fn lines(&self) -> impl Iterator<Item = (Category, Line)> {
        self.lines.iter().copied()
    }

    /// Paying transactions, or the others, taken together.
    pub(crate) fn all(&self, paying: bool) -> Line {
        let mut all = Line::default();
        for (_, line) in self
            .lines
            .iter()
            .filter(|(category, _)| category.pays() == paying)
        {
            all.add(*line);
        }
        all
    }

    /// Everything that was applied by itself.
    pub(crate) fn everything(&self) -> Line {
        let mut all = self.all(true);
        all.add(self.all(false));
        all
    }

    /// Double payments, prepayments, returns and noise that were applied.
    pub(crate) fn traps(&self) -> usize {
        let traps = self.all(false);
        traps.right + traps.wrong
    }
}

/// Whether everything goes where it belongs, and what is forgiven is forgiven.
fn is_right(payment: &Payment, proposal: &Proposal) -> bool {
    let mut proposed: Vec<_> = proposal
        .allocations
        .iter()
        .map(|(item, amount)| (*item, amount.minor))
        .collect();
    let mut truth = payment.truth.clone();
    proposed.sort_unstable();
    truth.sort_unstable();
    let forgiven: i64 = proposal.forgiven.iter().map(|one| one.amount.minor).sum();
    !truth.is_empty() && proposed == truth && forgiven == payment.forgiven
}

fn told(payment: &Payment, proposal: &Proposal) -> String {
    format!(
        "{:?} {} {} “{}” {:?} {:?} e2e {:?} ref {:?} {:?} truth {:?} → {:?} {:?} {:?} reasons {:?} why {:?}",
        payment.category,
        payment.booked_on,
        payment.amount,
        payment.text,
        payment.text_spaced,
        payment.name,
        payment.end_to_end,
        payment.structured_reference,
        payment.iban,
        payment.truth,
        proposal.certainty,
        proposal.customer,
        proposal.allocations,
        proposal.reasons,
        proposal.why_not_certain,
    )
}
