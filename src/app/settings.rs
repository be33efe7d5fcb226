//! Settings: the company's stand in its file, typed, one row each; the machine's in `settings.toml`.

use crate::domain::document::Address;
use crate::domain::ids::ColleagueId;
use crate::domain::language::Language;
use crate::domain::money::Money;
use std::path::PathBuf;

/// Our own company, as letters show it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompanySettings {
    /// Name as the bank knows it: it stands in the payment block and in the payment code.
    pub name: String,
    /// Name on the letter, where it differs.
    pub trading_name: String,
    /// Where we are.
    pub address: Address,
    /// Chamber of Commerce number; the law wants it on every letter (art. 27 Handelsregisterwet).
    pub kvk: String,
    /// VAT number.
    pub vat: String,
    /// Where to pay.
    pub iban: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Website.
    pub website: String,
    /// Language of new customers' letters.
    pub language: Language,
    /// Everything printed carries VOORBEELD: the demo company.
    pub sample: bool,
}

/// The days and amounts of the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureSettings {
    /// First letter, days after the due date (seed B41: 7).
    pub first_letter_days: u32,
    /// Days that the first letter gives (7).
    pub first_deadline_days: u32,
    /// Next step, days after that deadline (seed B45: 5).
    pub next_step_days: u32,
    /// Days that the last reminder gives, after expected delivery (7).
    pub last_deadline_days: u32,
    /// Handing over is advised from, months after the due date (seed B46: 2).
    pub hand_over_months: u32,
    /// And urgent from (4).
    pub hand_over_urgent_months: u32,
    /// Chasing calls on Mondays (seed A3.2: no).
    pub call_on_mondays: bool,
    /// An item below this waits for the next reminder.
    pub minimum: Money,
    /// The address stands in a window on the left (else on the right).
    pub window_left: bool,
    /// To whom claims are handed over, as the last letter names it; empty: "an agency".
    pub agency: String,
}

/// Terms of payment, and what letters do with interest and costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneySettings {
    /// Days to pay where a document does not say.
    pub terms_days: u32,
    /// The due date was agreed with the customer, and does not only stand on the invoice
    /// (art. 6:83 sub a BW).
    pub term_agreed: bool,
    /// Late-payment interest on the last reminder.
    pub interest: ChargeMode,
    /// Collection costs on the last reminder.
    pub costs: ChargeMode,
}

/// What a letter does with interest or costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ChargeMode {
    /// Not mentioned.
    None,
    /// Said what they will be.
    #[default]
    Announced,
    /// Asked for.
    Charged,
}

impl Default for ProcedureSettings {
    fn default() -> Self {
        Self {
            first_letter_days: 7,
            first_deadline_days: 7,
            next_step_days: 5,
            last_deadline_days: 7,
            hand_over_months: 2,
            hand_over_urgent_months: 4,
            call_on_mondays: false,
            minimum: Money::eur(500),
            window_left: true,
            agency: String::new(),
        }
    }
}

impl Default for MoneySettings {
    fn default() -> Self {
        Self { terms_days: 30, term_agreed: true, interest: ChargeMode::Announced, costs: ChargeMode::Announced }
    }
}

/// What this computer remembers: `settings.toml` in the folder that the system gives programs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MachineSettings {
    /// Screen language; `None` follows the company.
    pub language: Option<Language>,
    /// Light, dark, or as the system.
    pub theme: Theme,
    /// Last opened company file.
    pub last_file: Option<PathBuf>,
    /// Where the daily copies go; `None`: beside the company file.
    pub copies_folder: Option<PathBuf>,
    /// Who works here, per company file.
    pub works_as: Option<ColleagueId>,
}

/// Light, dark, or as the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
