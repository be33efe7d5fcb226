//! Our terms in a letter: the versions that were agreed for its invoices, their clauses, and where none was, why.

use super::due::Plan;
use super::house::{House, some};
use super::material::Material;
use crate::documents::letter::ClauseFacts;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::{Problem, Weight, msg};
use crate::domain::our_terms::NoTerms;
use crate::store::read::{ItemRow, TermsRow};
use crate::words::Words;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The versions that count for the invoices of a letter.
#[derive(Debug, Default)]
pub(super) struct Agreed<'m> {
    /// Newest first, each with the day on which the customer had it.
    pub(super) versions: Vec<(&'m TermsRow, NaiveDate)>,
    /// Only the clause on retention of title matters.
    title_only: bool,
    /// Invoices for which none counts, by why.
    without: BTreeMap<NoTerms, Vec<String>>,
}

impl<'m> Agreed<'m> {
    /// A last reminder speaks of the versions that were agreed, a claim that is lodged of those that retain title to
    /// what was delivered; a confirmation brings the newest.
    pub(super) fn of(
        plan: &Plan,
        invoices: &[&ItemRow],
        material: &Material,
        house: &'m House<'_>,
    ) -> Self {
        let mut agreed = Self::default();
        match plan.kind() {
            LetterKind::LastReminder | LetterKind::ClaimLodging => {}
            LetterKind::OrderConfirmation | LetterKind::AgreementConfirmation => {
                let valid = |version: &&TermsRow| version.valid_from <= house.letter_day;
                let newest = house.charging.terms.iter().find(valid);
                agreed
                    .versions
                    .extend(newest.map(|it| (it, house.letter_day)));
                return agreed;
            }
            _ => return agreed,
        }
        for item in invoices {
            match material.ground.version(item, &house.charging.terms) {
                Ok(version) if agreed.versions.contains(&version) => {}
                Ok(version) => agreed.versions.push(version),
                Err(why) => agreed
                    .without
                    .entry(why)
                    .or_default()
                    .push(item.number.clone()),
            }
        }
        agreed
            .versions
            .sort_by_key(|(version, _)| std::cmp::Reverse(version.valid_from));
        if plan.kind() == LetterKind::ClaimLodging {
            agreed.versions.retain(|(version, _)| retains(version));
            agreed.title_only = true;
            agreed.without.clear();
        }
        agreed
    }

    /// The article by which title to what was delivered is retained, in the newest version that does.
    pub(super) fn retention_article(&self) -> Option<String> {
        let (version, _) = self.versions.iter().find(|(version, _)| retains(version))?;
        some(&version.title.0)
    }

    /// By this day the customer had all of them.
    pub(super) fn received_on(&self) -> Option<NaiveDate> {
        self.versions.iter().map(|(_, day)| *day).max()
    }

    /// The clauses that they have, to be quoted literally.
    pub(super) fn clauses(&self, words: &Words) -> Vec<ClauseFacts> {
        let several = self.versions.len() > 1;
        let mut quoted = Vec::new();
        for (version, _) in &self.versions {
            let clauses = [
                ("post-clause-interest", &version.interest),
                ("post-clause-costs", &version.costs),
                ("post-clause-title", &version.title),
            ];
            for (key, (article, text)) in clauses {
                if self.title_only && key != "post-clause-title" {
                    continue;
                }
                let Some(text) = some(text) else { continue };
                let title = words.t(key);
                let title = if several {
                    let named = msg("post-clause-of").with("clause", title);
                    words.say(&named.with("version", version.name.as_str()))
                } else {
                    title
                };
                quoted.push(ClauseFacts {
                    article: article.trim().to_owned(),
                    title,
                    text,
                });
            }
        }
        quoted
    }

    /// What is said where our terms do not count: the letter then asks what the law gives.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let problem = |(why, numbers): (&NoTerms, &Vec<String>)| {
            let (what, remedy) = match why {
                NoTerms::NoVersion => ("post-no-terms", "post-no-terms-remedy"),
                NoTerms::NeverGiven => ("post-terms-never-given", "post-terms-given-remedy"),
                NoTerms::GivenLater(_) => ("post-terms-given-later", "post-terms-given-remedy"),
            };
            let mut what = msg(what).with("invoices", numbers.join(", "));
            if let NoTerms::GivenLater(day) = why {
                what = what.with("day", *day);
            }
            Problem {
                place: Some(msg("post-field-terms")),
                what,
                remedy: Some(msg(remedy)),
                weight: Weight::Remark,
            }
        };
        self.without.iter().map(problem).collect()
    }
}

/// It retains title to what was delivered.
fn retains(version: &TermsRow) -> bool {
    some(&version.title.0).is_some() && some(&version.title.1).is_some()
}
