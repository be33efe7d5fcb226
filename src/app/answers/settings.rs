//! The settings screen's facts.

use crate::app::command::{ColleagueDraft, TermsDraft};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::settings::{self, MachineSettings};
use crate::app::snapshots::{LawStatus, SettingsSnapshot};
use chrono::NaiveDate;
use std::path::PathBuf;

impl Session {
    /// Everything that can be set. What this computer remembers and the copies that were made come from
    /// outside the company file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn settings(
        &self,
        machine: MachineSettings,
        copies: Vec<(PathBuf, NaiveDate, u64)>,
    ) -> Result<SettingsSnapshot, Error> {
        let mut vacations = self.calendar()?.vacations;
        let today = self.today();
        let law = self.read(|read| settings::law::law(read, &self.library().law))?;
        let law = LawStatus {
            stale: today > law.verified_until,
            rules: self.read(settings::law::rules)?,
            law,
        };
        vacations.retain(|period| today <= period.through);
        let holidays = (vacations, self.library().holidays().checked_on);
        let accounts = self.common()?.books.accounts.clone();
        let file = self.file().to_owned();
        let file_bytes = std::fs::metadata(&file).map_or(0, |data| data.len());
        self.read(|read| {
            Ok(SettingsSnapshot {
                company: settings::company(read)?,
                logo: settings::logo(read)?,
                procedure: settings::procedure(read)?,
                morning: settings::morning(read)?,
                money: settings::money(read)?,
                calendar: settings::calendar::read(read)?,
                order: settings::order::read(read)?,
                holidays,
                colleagues: read
                    .colleagues()?
                    .into_iter()
                    .map(|row| {
                        let draft = ColleagueDraft {
                            name: row.name,
                            job: row.job,
                            phone: row.phone,
                            email: row.email,
                            signs_letters: row.signs_letters,
                            active: row.active,
                        };
                        (row.id, draft)
                    })
                    .collect(),
                accounts,
                not_customers: read.not_customers()?,
                bank_tables: settings::bank_profiles(read)?
                    .into_iter()
                    .map(|bank| (bank.id, bank.name))
                    .collect(),
                list_tables: settings::list_profiles(read)?
                    .into_iter()
                    .map(|list| (list.id, list.name))
                    .collect(),
                settlement_tables: settings::settlement_profiles(read)?
                    .into_iter()
                    .map(|company| (company.id, company.provider))
                    .collect(),
                terms: read
                    .terms()?
                    .into_iter()
                    .map(|row| {
                        let draft = TermsDraft {
                            name: row.name,
                            valid_from: row.valid_from,
                            deposited: row.deposited,
                            interest_article: row.interest.0,
                            interest_clause: row.interest.1,
                            costs_article: row.costs.0,
                            costs_clause: row.costs.1,
                            title_article: row.title.0,
                            title_clause: row.title.1,
                            rules: row.rules,
                            pdf: None,
                        };
                        (row.id, draft, row.pages)
                    })
                    .collect(),
                file,
                file_bytes,
                copies,
                machine,
                law,
            })
        })
    }
}
