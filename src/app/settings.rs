//! Settings: the company's stand in its file, typed, one row each; the machine's in `settings.toml`.

pub(super) mod calendar;
pub(super) mod law;
pub(super) mod letters;
mod morning;
pub(super) mod order;
mod paper;
mod tables;

pub use calendar::CalendarSettings;
pub use law::{ChargeRules, OwnRates};
pub use letters::LetterSettings;
pub use morning::MorningSettings;
pub(super) use morning::{morning, set_morning};
pub use order::OrderSettings;
pub use paper::PaperSettings;
pub(super) use paper::{letterhead, paper, set_letterhead, set_paper};
pub(super) use tables::{
    bank_profiles, list_profiles, set_bank_profiles, set_list_profiles, set_settlement_profiles,
    settlement_profiles,
};

use crate::domain::document::Address;
use crate::domain::ids::{ColleagueId, Sha256};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::store::{Read, StoreError, Write};
use serde_json::{Value, json};
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
    /// Management is asked for before accounts payable (seed A7: no).
    pub ask_management_first: bool,
    /// An item below this waits for the next reminder.
    pub minimum: Money,
    /// To whom claims are handed over, as the last letter names it; empty: "an agency".
    pub agency: String,
    /// Its address and telephone, as the notice of hand-over names them; empty: not named.
    pub agency_details: String,
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
    /// A payment that differs no more than this settles an invoice.
    pub rounding: Money,
    /// Discount for paying early, in thousandths: 20 is 2 %; 0: none.
    pub discount_per_mille: u32,
    /// Days after the invoice date within which it holds.
    pub discount_days: u32,
    /// What banks abroad may keep of a payment that settles an invoice all the same; nothing: none.
    pub bank_costs: Money,
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
            ask_management_first: false,
            minimum: Money::eur(500),
            agency: String::new(),
            agency_details: String::new(),
        }
    }
}

impl Default for MoneySettings {
    fn default() -> Self {
        Self {
            terms_days: 30,
            // Until the owner says so, a day that only an invoice names was not agreed.
            term_agreed: false,
            interest: ChargeMode::Announced,
            costs: ChargeMode::Announced,
            rounding: Money::eur(5),
            discount_per_mille: 0,
            discount_days: 14,
            bank_costs: Money::eur(0),
        }
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
    /// The folder that is watched for new files, per company file.
    pub watched_folder: Option<PathBuf>,
    /// New files in Downloads are not offered.
    pub ignore_downloads: bool,
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

const COMPANY: &str = "company";
const PROCEDURE: &str = "procedure";
const MONEY: &str = "money";
/// SHA-256 of the logo's bytes, which stand among the attachments.
const LOGO: &str = "logo";
/// Every setting that undo puts back.
const KEPT: [&str; 16] = [
    COMPANY,
    PROCEDURE,
    MONEY,
    LOGO,
    law::RULES,
    law::RATES,
    law::LOOKED_AT,
    calendar::CALENDAR,
    morning::MORNING,
    letters::LETTERS,
    order::ORDER,
    paper::PAPER,
    paper::LETTERHEAD,
    tables::BANKS,
    tables::LISTS,
    tables::SETTLEMENTS,
];

impl ChargeMode {
    /// Every value, in the order in which it is offered.
    pub const ALL: [Self; 3] = [Self::None, Self::Announced, Self::Charged];

    /// The code it is stored by, and behind `charge-` the key of its words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Announced => "announced",
            Self::Charged => "charged",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// A field that is absent in an older file keeps its default.
fn text(json: &Value, key: &str) -> String {
    json[key].as_str().unwrap_or_default().to_owned()
}

fn number(json: &Value, key: &str, default: u32) -> u32 {
    json[key]
        .as_u64()
        .and_then(|number| u32::try_from(number).ok())
        .unwrap_or(default)
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

pub(super) fn company(read: &Read<'_>) -> Result<CompanySettings, StoreError> {
    let json = read.setting(COMPANY)?.unwrap_or_default();
    Ok(CompanySettings {
        name: text(&json, "name"),
        trading_name: text(&json, "trading_name"),
        address: Address {
            street: some(text(&json, "street")),
            extra: some(text(&json, "extra")),
            postcode: some(text(&json, "postcode")),
            city: some(text(&json, "city")),
            country: some(text(&json, "country")),
        },
        kvk: text(&json, "kvk"),
        vat: text(&json, "vat"),
        iban: text(&json, "iban"),
        phone: text(&json, "phone"),
        email: text(&json, "email"),
        website: text(&json, "website"),
        language: Language::parse(&text(&json, "language")).unwrap_or_default(),
        sample: json["sample"].as_bool().unwrap_or(false),
    })
}

pub(super) fn set_company(write: &mut Write<'_>, to: &CompanySettings) -> Result<(), StoreError> {
    let address = &to.address;
    let json = json!({
        "name": to.name, "trading_name": to.trading_name, "street": address.street, "extra": address.extra,
        "postcode": address.postcode, "city": address.city, "country": address.country, "kvk": to.kvk, "vat": to.vat,
        "iban": to.iban, "phone": to.phone, "email": to.email, "website": to.website, "language": to.language.code(),
        "sample": to.sample,
    });
    write.set_setting(COMPANY, Some(&json))
}

fn procedure_json(read: &Read<'_>) -> Result<Value, StoreError> {
    Ok(read.setting(PROCEDURE)?.unwrap_or_default())
}

pub(super) fn procedure(read: &Read<'_>) -> Result<ProcedureSettings, StoreError> {
    let json = procedure_json(read)?;
    let usual = ProcedureSettings::default();
    Ok(ProcedureSettings {
        first_letter_days: number(&json, "first_letter_days", usual.first_letter_days),
        first_deadline_days: number(&json, "first_deadline_days", usual.first_deadline_days),
        next_step_days: number(&json, "next_step_days", usual.next_step_days),
        last_deadline_days: number(&json, "last_deadline_days", usual.last_deadline_days),
        hand_over_months: number(&json, "hand_over_months", usual.hand_over_months),
        hand_over_urgent_months: number(
            &json,
            "hand_over_urgent_months",
            usual.hand_over_urgent_months,
        ),
        call_on_mondays: json["call_on_mondays"]
            .as_bool()
            .unwrap_or(usual.call_on_mondays),
        ask_management_first: json["ask_management_first"]
            .as_bool()
            .unwrap_or(usual.ask_management_first),
        minimum: json["minimum_minor"]
            .as_i64()
            .map_or(usual.minimum, Money::eur),
        agency: text(&json, "agency"),
        agency_details: text(&json, "agency_details"),
    })
}

pub(super) fn set_procedure(
    write: &mut Write<'_>,
    to: &ProcedureSettings,
) -> Result<(), StoreError> {
    let json = json!({
        "first_letter_days": to.first_letter_days, "first_deadline_days": to.first_deadline_days,
        "next_step_days": to.next_step_days, "last_deadline_days": to.last_deadline_days,
        "hand_over_months": to.hand_over_months, "hand_over_urgent_months": to.hand_over_urgent_months,
        "call_on_mondays": to.call_on_mondays, "minimum_minor": to.minimum.minor,
        "agency": to.agency, "agency_details": to.agency_details, "ask_management_first": to.ask_management_first,
    });
    write.set_setting(PROCEDURE, Some(&json))
}

pub(super) fn money(read: &Read<'_>) -> Result<MoneySettings, StoreError> {
    let json = read.setting(MONEY)?.unwrap_or_default();
    let usual = MoneySettings::default();
    Ok(MoneySettings {
        terms_days: number(&json, "terms_days", usual.terms_days),
        term_agreed: json["term_agreed"].as_bool().unwrap_or(usual.term_agreed),
        interest: ChargeMode::parse(&text(&json, "interest")).unwrap_or(usual.interest),
        costs: ChargeMode::parse(&text(&json, "costs")).unwrap_or(usual.costs),
        rounding: json["rounding_minor"]
            .as_i64()
            .map_or(usual.rounding, Money::eur),
        discount_per_mille: number(&json, "discount_per_mille", usual.discount_per_mille),
        discount_days: number(&json, "discount_days", usual.discount_days),
        bank_costs: json["bank_costs_minor"]
            .as_i64()
            .map_or(usual.bank_costs, Money::eur),
    })
}

pub(super) fn set_money(write: &mut Write<'_>, to: &MoneySettings) -> Result<(), StoreError> {
    let json = json!({
        "terms_days": to.terms_days, "term_agreed": to.term_agreed, "interest": to.interest.code(), "costs": to.costs.code(),
        "rounding_minor": to.rounding.minor, "discount_per_mille": to.discount_per_mille, "discount_days": to.discount_days,
        "bank_costs_minor": to.bank_costs.minor,
    });
    write.set_setting(MONEY, Some(&json))
}

pub(super) fn logo(read: &Read<'_>) -> Result<Option<Vec<u8>>, StoreError> {
    let hash = read
        .setting(LOGO)?
        .and_then(|json| Sha256::parse(json.as_str()?));
    hash.map_or(Ok(None), |hash| read.attachment(hash))
}

pub(super) fn set_logo(write: &mut Write<'_>, bytes: Option<&[u8]>) -> Result<(), StoreError> {
    match bytes {
        Some(bytes) => {
            let hash = write.keep_file(bytes)?;
            write.set_setting(LOGO, Some(&Value::from(hash.hex())))
        }
        None => write.set_setting(LOGO, None),
    }
}

/// The settings that a journal line keeps as they stood before, so that undo can put them back.
pub(super) fn stood_before(read: &Read<'_>) -> Result<Value, StoreError> {
    let mut before = serde_json::Map::new();
    for key in KEPT {
        before.insert(key.to_owned(), read.setting(key)?.unwrap_or_default());
    }
    Ok(Value::Object(before))
}

/// Puts settings back as they stood before.
pub(super) fn put_back(write: &mut Write<'_>, before: &Value) -> Result<(), StoreError> {
    for key in KEPT {
        write.set_setting(key, Some(&before[key]).filter(|value| !value.is_null()))?;
    }
    Ok(())
}
