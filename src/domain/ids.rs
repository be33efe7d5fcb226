//! One type per table, so that a receipt cannot be passed where an item is meant.
//!
//! Ids are never shown; what people see are numbers from outside (`customer.number`, invoice numbers).

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);
    )* };
}

ids! {
    /// A customer.
    CustomerId
    /// Somebody at a customer.
    ContactId
    /// An invoice or credit note, and the open item it leaves: they are one row.
    ItemId
    /// One of our bank accounts.
    BankAccountId
    /// One statement of one bank account.
    StatementId
    /// Money that reached us.
    ReceiptId
    /// A payout of a company that collects for us, taken apart.
    SettlementId
    /// The part of a receipt or credit note put against an item.
    AllocationId
    /// A PDF that waits for the item it is of.
    WaitingCopyId
    /// An import that was carried out.
    ImportId
    /// An open-items list of another package.
    ListId
    /// A letter that somebody asked for.
    AskedLetterId
    /// A promise to pay.
    PromiseId
    /// A payment arrangement.
    ArrangementId
    /// A dispute.
    DisputeId
    /// A hold.
    HoldId
    /// What somebody here noticed of a customer.
    SignalId
    /// A case that sales has.
    HandOffId
    /// An order that waits for a payment.
    HeldOrderId
    /// Something else that was agreed with a customer.
    SideAgreementId
    /// A contact moment: a call, a visit.
    ContactMomentId
    /// An issued letter.
    LetterId
    /// Someone who works here.
    ColleagueId
    /// A version of the terms and conditions.
    TermsId
    /// A line of the journal.
    JournalId
}

/// SHA-256 of a file's bytes: the name of an attachment, of a file that was imported, of a printed letter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256(pub [u8; 32]);

impl Sha256 {
    /// Lower-case hexadecimal.
    #[must_use]
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads 64 hexadecimal digits.
    #[must_use]
    pub fn parse(hex: &str) -> Option<Self> {
        let mut bytes = [0_u8; 32];
        if hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl std::fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hex()[..12])
    }
}
