//! The pile that goes to the printer: issued letters in the order the owner wants, each on a front where the
//! printer prints on both sides, under a page that says what is in it.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::documents::batch::{Part, join};
use crate::documents::pile_sheet::{self, PileFacts, PileLetter};
use crate::documents::{Info, writer};
use crate::domain::document::Address;
use crate::domain::ids::Sha256;
use crate::domain::message::{Refusal, msg};
use crate::domain::post::{PostOrder, sheets};
use crate::store::StoreError;
use crate::store::read::LetterRow;
use crate::words::Words;
use chrono::NaiveDate;

/// A letter that goes on the pile.
struct Lying {
    row: LetterRow,
    address: Address,
    pdf: Vec<u8>,
}

impl Session {
    /// One PDF of issued letters for the printer, as Settings want a pile. The same letters give the same
    /// bytes.
    ///
    /// # Errors
    /// One of them was never issued or no longer counts, or a file cannot be read.
    pub fn pile(&self, letters: &[Sha256]) -> Result<Vec<u8>, Error> {
        let paper = self.paper_settings()?;
        let mut lying = self.lying(letters)?;
        sort(&mut lying, paper.order);
        let company = self.company()?;
        let words = Words::new(company.language);
        let day = lying.iter().map(|one| one.row.day).max();
        let Some(day) = day else {
            return Err(Refusal::new(msg("post-batch-missing"))
                .remedy(msg("post-not-due-remedy"))
                .at("letters")
                .into());
        };
        let mut files: Vec<(String, Vec<u8>)> = Vec::with_capacity(lying.len() + 1);
        if paper.summary && lying.len() > 1 {
            let title = words.t("pile-mark");
            let facts = facts(&lying, company.name.clone(), day, paper.two_sided);
            let info = Info {
                title: &title,
                author: &company.name,
                language: company.language,
                day,
            };
            let pages = pile_sheet::pages(&facts, &words.on(day));
            let sheet = writer::write(&pages, &info)
                .map_err(|error| Refusal::new(error.message()).at("letters"))?;
            files.push((title, sheet));
        }
        files.extend(lying.into_iter().map(|one| (one.row.name, one.pdf)));
        self.joined(&files, day, paper.two_sided)
    }

    /// Joins PDFs of letters, each with the name of its customer, each with a bookmark: for drafts too. With `duplex`
    /// each starts on the front of a sheet.
    ///
    /// # Errors
    /// The file cannot be read, or the PDFs do not join.
    pub fn joined(
        &self,
        files: &[(String, Vec<u8>)],
        day: NaiveDate,
        duplex: bool,
    ) -> Result<Vec<u8>, Error> {
        let company = self.company()?;
        let words = Words::new(company.language);
        let title = words.say(&msg("post-batch-title").with("company", company.name.as_str()));
        let parts: Vec<Part<'_>> = files
            .iter()
            .map(|(name, bytes)| Part {
                pdf: bytes,
                title: name,
            })
            .collect();
        let info = Info {
            title: &title,
            author: &company.name,
            language: company.language,
            day,
        };
        let joined = join(&parts, duplex, &info).map_err(|error| {
            Refusal::new(msg("post-batch-failed").with("detail", error.message()))
                .remedy(msg("post-batch-remedy"))
                .at("letters")
        })?;
        Ok(joined.pdf)
    }

    fn lying(&self, letters: &[Sha256]) -> Result<Vec<Lying>, Error> {
        let found = self.read(|read| {
            let known = read.letters(None)?;
            let mut found = Vec::with_capacity(letters.len());
            for hash in letters {
                let row = known.iter().find(|row| row.sha256 == *hash);
                if let (Some(row), Some(pdf)) = (row, read.attachment(*hash)?) {
                    let customer = read.customers(Some(row.customer))?.pop();
                    let address = customer.map(|customer| customer.address);
                    found.push(Lying {
                        row: row.clone(),
                        address: address.unwrap_or_default(),
                        pdf,
                    });
                }
            }
            Ok::<_, StoreError>(found)
        })?;
        if found.len() == letters.len() {
            Ok(found)
        } else {
            Err(Refusal::new(msg("post-batch-missing"))
                .remedy(msg("post-not-due-remedy"))
                .at("letters")
                .into())
        }
    }
}

/// As listed, by name, or by country and postcode: our own country first.
fn sort(lying: &mut [Lying], order: PostOrder) {
    let folded = |text: &str| crate::app::search::fold(text);
    match order {
        PostOrder::AsListed => {}
        PostOrder::Name => lying.sort_by_cached_key(|one| folded(&one.row.name)),
        PostOrder::Postcode => lying.sort_by_cached_key(|one| {
            let part = |part: &Option<String>| part.clone().unwrap_or_default().to_uppercase();
            let country = part(&one.address.country);
            let country = if country == "NL" {
                String::new()
            } else {
                country
            };
            let postcode: String = part(&one.address.postcode)
                .chars()
                .filter(|letter| !letter.is_whitespace())
                .collect();
            (country, postcode, folded(&one.row.name))
        }),
    }
}

fn facts(lying: &[Lying], company: String, day: NaiveDate, two_sided: bool) -> PileFacts {
    let letters = lying.iter().map(|one| {
        let place = [&one.address.postcode, &one.address.city];
        let place: Vec<&str> = place.into_iter().filter_map(|it| it.as_deref()).collect();
        PileLetter {
            name: one.row.name.clone(),
            place: place.join(" "),
            reference: one.row.reference.clone(),
            pages: one.row.pages,
            sheets: sheets(one.row.pages, two_sided),
        }
    });
    PileFacts {
        company,
        day,
        two_sided,
        letters: letters.collect(),
    }
}
