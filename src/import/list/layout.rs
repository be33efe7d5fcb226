//! Where the table of a list stands in its file, and what its columns are: as the user said of a list with these
//! heads, else by what they are called.

use super::columns::{ListColumn, Mapping, of_a_bank, row_of_a_bank};
use super::profile::ListProfile;
use crate::domain::message::{Message, Problem, Weight, msg};
use crate::import::table::judge::Evidence;
use crate::import::table::questions::Said;
use crate::import::table::{Candidate, Place, Rows};
use crate::import::{fatal, problem};
use std::io;

/// A list that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Layout {
    pub(in crate::import) place: Place,
    /// Rows above the first row of values, the heads included.
    pub(in crate::import) skip: usize,
    pub(in crate::import) heads: Vec<String>,
    pub(in crate::import) mapping: Mapping,
    /// The name of what the user said, where that was used.
    pub(in crate::import) profile: Option<String>,
    /// It is a list of customers.
    pub(in crate::import) customers: bool,
    /// What the user said of it that it may leave open.
    pub(in crate::import) said: Said,
}

impl Layout {
    /// Finds the table: one that the user described, else the heads that give most columns a meaning.
    pub(in crate::import) fn find(
        candidates: &[Candidate],
        profiles: &[ListProfile],
    ) -> Result<Self, Problem> {
        let mut best: Option<(usize, Self)> = None;
        let mut widest: &[String] = &[];
        let all: Vec<(Place, usize, Vec<String>)> = candidates
            .iter()
            .flat_map(|candidate| {
                let rows = candidate.head_rows();
                rows.map(|(at, row)| (candidate.place, at, row.to_heads()))
            })
            .collect();
        for (place, at, heads) in &all {
            for (score, layout) in Self::of_row((*place, *at), heads, profiles) {
                if best.as_ref().is_none_or(|(known, _)| *known < score) {
                    best = Some((score, layout));
                }
            }
            if widest.len() < heads.len() {
                widest = heads;
            }
        }
        let told = best.as_ref().is_some_and(|(_, it)| it.profile.is_some());
        let of_bank = |(_, at, heads): &(Place, usize, Vec<String>)| {
            of_a_bank(heads) || (*at == 0 && row_of_a_bank(heads))
        };
        if !told && all.iter().any(of_bank) {
            return Err(bank_table());
        }
        match best {
            Some((_, layout)) => layout.refusal().map_or(Ok(layout), Err),
            None => Err(unknown_columns("import-table-no-columns", widest)),
        }
    }

    /// What a row may be the heads of, or in a table without heads the first values of, and how sure that is.
    fn of_row(
        (place, at): (Place, usize),
        heads: &[String],
        profiles: &[ListProfile],
    ) -> Vec<(usize, Self)> {
        let named = Mapping::of(heads);
        let score = named.score();
        let by_names = Self {
            place,
            skip: at + 1,
            heads: heads.to_vec(),
            customers: named.is_of_customers(),
            mapping: named,
            profile: None,
            said: Said::default(),
        };
        let mut found = Vec::new();
        for profile in profiles {
            let told = |skip, mapping| Self {
                skip,
                heads: if skip == at {
                    Vec::new()
                } else {
                    heads.to_vec()
                },
                mapping,
                profile: Some(profile.name.clone()),
                customers: profile.customers,
                said: profile.said,
                ..by_names.clone()
            };
            if let Some((mapping, same)) = profile.under(heads) {
                found.push((1_000 + same, told(at + 1, mapping)));
            } else if at == 0
                && let Some(mapping) = profile.without_heads(heads)
            {
                found.push((1_000, told(at, mapping)));
            }
        }
        if score >= 2 {
            found.push((score, by_names));
        }
        found
    }

    /// What the list lacks: without a number or an amount there is nothing to import.
    pub(super) fn refusal(&self) -> Option<Problem> {
        self.missing().map(|key| unknown_columns(key, &self.heads))
    }

    /// The same as the key of a sentence.
    pub(in crate::import) fn missing(&self) -> Option<&'static str> {
        let has = |column| self.mapping.index(column).is_some();
        if self.customers {
            let somebody = [ListColumn::CustomerName, ListColumn::LegalName];
            return (!somebody.into_iter().any(has)).then_some("import-table-no-customer");
        }
        let amount = has(ListColumn::Amount) || has(ListColumn::Open);
        match (has(ListColumn::Number), amount) {
            (true, true) => None,
            (false, true) => Some("import-table-no-number"),
            (true, false) => Some("import-table-no-amount"),
            (false, false) => Some("import-table-no-columns"),
        }
    }

    /// The head of a column, as it stands there.
    pub(super) fn head(&self, at: usize) -> &str {
        self.heads.get(at).map_or("", String::as_str)
    }

    /// What the columns that hold days or amounts hold, and those behind them, over all rows.
    pub(super) fn evidence(&self, rows: &mut dyn Rows) -> io::Result<Vec<Evidence>> {
        let shaped = self.mapping.columns.iter();
        let shaped = shaped.filter(|(column, _)| column.is_day() || column.is_amount());
        let mut wanted: Vec<usize> = shaped.flat_map(|(_, at)| [*at, at + 1]).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let width = wanted.last().map_or(0, |last| last + 1);
        let mut evidence = vec![Evidence::default(); width];
        rows.each_row(&mut |_, row| {
            for at in &wanted {
                evidence[*at].add(row.cell(*at));
            }
        })?;
        Ok(evidence)
    }

    /// Some exports put the values of a column, and of all columns behind it, one place further than
    /// its head: the days of `Vervalt` stand under the next head. Their shape shows it.
    pub(super) fn follow_shifted_values(
        &mut self,
        evidence: &[Evidence],
        problems: &mut Vec<Problem>,
    ) {
        if self.profile.is_some() {
            return;
        }
        let fits = |column: ListColumn, at: usize| {
            evidence.get(at).is_some_and(|evidence| {
                evidence.is_filled()
                    && match column.is_day() {
                        true => evidence.has_days(),
                        false => evidence.has_amounts(),
                    }
            })
        };
        let mut shaped: Vec<(usize, ListColumn)> = self
            .mapping
            .columns
            .iter()
            .filter(|(column, _)| column.is_day() || column.is_amount())
            .map(|(column, at)| (*at, *column))
            .collect();
        shaped.sort_unstable();
        let Some(first) = shaped.iter().position(|(at, column)| !fits(*column, *at)) else {
            return;
        };
        let behind = &shaped[first..];
        let all_further = behind.iter().all(|(at, column)| fits(*column, at + 1));
        if behind.len() < 2 || !all_further {
            return;
        }
        let from = behind[0].0;
        problems.push(remark(
            msg("import-table-shifted").with("head", self.heads[from].as_str()),
        ));
        for (_, at) in &mut self.mapping.columns {
            *at += usize::from(*at >= from);
        }
        self.heads.push(String::new());
    }

    /// A column that is called a date or an amount and holds neither is not used: `Betaald` with yes and
    /// no in it. What is still open is used where any of it is an amount: without it the whole would be asked.
    pub(super) fn forget_columns_of_another_shape(
        &mut self,
        evidence: &[Evidence],
        problems: &mut Vec<Problem>,
    ) {
        for (column, at) in self.mapping.columns.clone() {
            let Some(evidence) = evidence.get(at).filter(|it| it.is_filled()) else {
                continue;
            };
            let fits = match column {
                ListColumn::Open => evidence.has_an_amount(),
                column if column.is_amount() => evidence.has_amounts(),
                column => !column.is_day() || evidence.has_days(),
            };
            if !fits {
                self.mapping.forget(column);
                problems.push(remark(
                    msg("import-table-column-not-used").with("head", self.head(at)),
                ));
            }
        }
    }
}

pub(super) fn remark(what: Message) -> Problem {
    problem(None, what, None, Weight::Remark)
}

/// The same sentence as for a bank's list that is recognised before it is opened.
fn bank_table() -> Problem {
    fatal(
        msg("import-unknown-bank-table"),
        msg("import-unknown-bank-table-remedy"),
    )
}

fn unknown_columns(key: &'static str, heads: &[String]) -> Problem {
    let heads: Vec<&str> = heads
        .iter()
        .map(String::as_str)
        .filter(|head| !head.is_empty())
        .take(12)
        .collect();
    let heads: String = heads.join(", ").chars().take(300).collect();
    fatal(
        msg(key).with("heads", heads),
        msg("import-table-columns-remedy"),
    )
}
