//! The plan that a rehearsal tells of, kept until it is carried out: what was worked out for a hundred thousand
//! rows is not worked out once more when nothing has changed since.

use super::asked::ListAnswers;
use super::plan::Plan;
use super::{RehearsedFile, Said};
use crate::domain::ids::Sha256;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A plan, with all that it was made from. Two rehearsals that tell the same are the same, whatever is kept.
#[derive(Debug, Clone, Default)]
pub struct KeptPlan(Option<Arc<Kept>>);

#[derive(Debug)]
struct Kept {
    plan: Arc<Plan>,
    /// The state of the company file, and today.
    at: (i64, NaiveDate),
    answers: Vec<Answered>,
}

/// What the user says of a file.
#[derive(Debug, PartialEq, Eq)]
struct Answered {
    sha256: Sha256,
    said: Said,
    ticked: bool,
    left_out: BTreeSet<usize>,
    doubts: Vec<(String, Option<bool>)>,
    contacts: Vec<bool>,
    list: Option<ListAnswers>,
}

impl KeptPlan {
    /// A plan of these files, made from this state of the company file on this day.
    pub(super) fn new(plan: Arc<Plan>, at: (i64, NaiveDate), files: &[RehearsedFile]) -> Self {
        let answers = files.iter().map(Answered::of).collect();
        Self(Some(Arc::new(Kept { plan, at, answers })))
    }

    /// The plan, where it would be made of the same again.
    pub(super) fn of(&self, at: (i64, NaiveDate), files: &[RehearsedFile]) -> Option<Arc<Plan>> {
        let kept = self.0.as_ref().filter(|kept| kept.at == at)?;
        let same = kept
            .answers
            .iter()
            .eq(&files.iter().map(Answered::of).collect::<Vec<_>>());
        same.then(|| Arc::clone(&kept.plan))
    }
}

impl Answered {
    /// Every field is named: one that is added has to be put on one of the two sides.
    fn of(file: &RehearsedFile) -> Self {
        let RehearsedFile {
            path: _,
            sha256,
            read: _,
            said,
            ticked,
            left_out,
            counts: _,
            fates: _,
            seen_before: _,
            problems: _,
            period: _,
            currency: _,
            documents: _,
            doubts,
            contacts,
            list,
            copy_of: _,
        } = file;
        Self {
            sha256: *sha256,
            said: *said,
            ticked: *ticked,
            left_out: left_out.clone(),
            doubts: doubts
                .iter()
                .map(|doubt| (doubt.key.clone(), doubt.same))
                .collect(),
            contacts: contacts.iter().map(|contact| contact.ticked).collect(),
            list: list.as_ref().map(|list| list.answers.clone()),
        }
    }
}

impl PartialEq for KeptPlan {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for KeptPlan {}
