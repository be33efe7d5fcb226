//! What the columns of a table can hold, in words.

use crate::app::rehearsal::{BankColumn, ListColumn, Meaning, SettlementColumn};

/// The key of what a column holds.
pub(super) const fn name_of(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Bank(column) => of_bank(column),
        Meaning::Settlement(column) => of_settlement(column),
        Meaning::List(column) => of_list(column),
    }
}

const fn of_bank(column: BankColumn) -> &'static str {
    match column {
        BankColumn::Account => "bank-column-account",
        BankColumn::Currency => "bank-column-currency",
        BankColumn::BookedOn => "bank-column-booked-on",
        BankColumn::ValueOn => "bank-column-value-on",
        BankColumn::Amount => "bank-column-amount",
        BankColumn::MoneyIn => "bank-column-money-in",
        BankColumn::MoneyOut => "bank-column-money-out",
        BankColumn::Direction => "bank-column-direction",
        BankColumn::Fee => "bank-column-fee",
        BankColumn::BalanceBefore => "bank-column-balance-before",
        BankColumn::BalanceAfter => "bank-column-balance-after",
        BankColumn::Name => "bank-column-name",
        BankColumn::CounterAccount => "bank-column-counter-account",
        BankColumn::Text => "bank-column-text",
        BankColumn::BankReference => "bank-column-bank-reference",
        BankColumn::EndToEnd => "bank-column-end-to-end",
        BankColumn::StructuredReference => "bank-column-structured-reference",
        BankColumn::Kind => "bank-column-kind",
        BankColumn::ReturnReason => "bank-column-return-reason",
        BankColumn::Status => "bank-column-status",
    }
}

const fn of_list(column: ListColumn) -> &'static str {
    match column {
        ListColumn::Number => "list-column-number",
        ListColumn::IssuedOn => "list-column-issued-on",
        ListColumn::DueOn => "list-column-due-on",
        ListColumn::Amount => "list-column-amount",
        ListColumn::Open => "list-column-open",
        ListColumn::Paid => "list-column-paid",
        ListColumn::Currency => "list-column-currency",
        ListColumn::CustomerNumber => "list-column-customer-number",
        ListColumn::LegalName => "list-column-legal-name",
        ListColumn::CustomerName => "list-column-customer-name",
        ListColumn::ContactName => "list-column-contact-name",
        ListColumn::Email => "list-column-email",
        ListColumn::Phone => "list-column-phone",
        ListColumn::Mobile => "list-column-mobile",
        ListColumn::Street => "list-column-street",
        ListColumn::Postcode => "list-column-postcode",
        ListColumn::City => "list-column-city",
        ListColumn::Country => "list-column-country",
        ListColumn::Iban => "list-column-iban",
        ListColumn::Kvk => "list-column-kvk",
        ListColumn::Vat => "list-column-vat",
        ListColumn::TermsDays => "list-column-terms-days",
        ListColumn::Language => "list-column-language",
        ListColumn::Reminders => "list-column-reminders",
        ListColumn::LastReminderOn => "list-column-last-reminder-on",
        ListColumn::HandedOver => "list-column-handed-over",
        ListColumn::OrderReference => "list-column-order-reference",
        ListColumn::PaymentReference => "list-column-payment-reference",
        ListColumn::DeliveredOn => "list-column-delivered-on",
        ListColumn::Description => "list-column-description",
    }
}

const fn of_settlement(column: SettlementColumn) -> &'static str {
    match column {
        SettlementColumn::Payout => "settlement-column-payout",
        SettlementColumn::PayoutName => "settlement-column-payout-name",
        SettlementColumn::PaidOn => "settlement-column-paid-on",
        SettlementColumn::Day => "settlement-column-day",
        SettlementColumn::Kind => "settlement-column-kind",
        SettlementColumn::Gross => "settlement-column-gross",
        SettlementColumn::GrossIn => "settlement-column-gross-in",
        SettlementColumn::GrossOut => "settlement-column-gross-out",
        SettlementColumn::Fee => "settlement-column-fee",
        SettlementColumn::Net => "settlement-column-net",
        SettlementColumn::NetIn => "settlement-column-net-in",
        SettlementColumn::NetOut => "settlement-column-net-out",
        SettlementColumn::Currency => "settlement-column-currency",
        SettlementColumn::GrossCurrency => "settlement-column-gross-currency",
        SettlementColumn::Payment => "settlement-column-payment",
        SettlementColumn::Of => "settlement-column-of",
        SettlementColumn::Order => "settlement-column-order",
        SettlementColumn::Text => "settlement-column-text",
        SettlementColumn::Name => "settlement-column-name",
        SettlementColumn::Account => "settlement-column-account",
        SettlementColumn::Status => "settlement-column-status",
    }
}
