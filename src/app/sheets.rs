//! Paper for our own house: slips with questions for departments, the sheets of cases that go to sales
//! or along on a visit, and the history of a customer. They are made anew whenever they are asked for; nothing of them is kept.

use super::error::Error;
use super::session::Session;
use super::snapshots::{
    CustomerSnapshot, DepartmentSlip, HistoryGroup, HistoryKind, HistoryLine, ItemLine,
};
use crate::documents::Info;
use crate::documents::house_paper::{
    self, CaseFacts, CaseItem, CaseKind, SlipFacts, SlipQuestion, TimelineEvent, TimelineFacts,
};
use crate::documents::page::Page;
use crate::documents::{calibration, sticker_sheet, writer};
use crate::domain::contact::Contact;
use crate::domain::envelope::Window;
use crate::domain::ids::CustomerId;
use crate::domain::inside::InsideQuestion;
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::{Currency, Money};
use crate::domain::sticker::{LabelSheet, StickerDesign};
use crate::words::{Words, capitalised};

/// Paper for our own house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheets {
    /// What this department was asked; `None`: every department, each on a page of its own.
    Slips(Option<String>),
    /// Cases that sales has.
    Sales(Vec<(CustomerId, Currency)>),
    /// Customers who are visited.
    Visits(Vec<(CustomerId, Currency)>),
    /// Labels with one sticker, to be filled in by hand.
    Stickers(StickerDesign, LabelSheet),
    /// What happened with a customer: everything, or one group of it.
    History(CustomerId, Option<HistoryGroup>),
}

impl Session {
    /// A page to hold in the envelope that has this window, with a name for its file.
    ///
    /// # Errors
    /// The file cannot be read, or the PDF cannot be made.
    pub fn calibration(&self, window: &Window, words: &Words) -> Result<(String, Vec<u8>), Error> {
        let title = words.t("calibration-title");
        let info = Info {
            title: &title,
            author: &self.company()?.name,
            language: words.language(),
            day: self.today(),
        };
        let pages = [calibration::page(window, words)];
        let pdf = writer::write(&pages, &info).map_err(|error| Refusal::new(error.message()))?;
        Ok((title, pdf))
    }

    /// Makes a PDF, with a name for its file.
    ///
    /// # Errors
    /// There is nothing to print, a character is not in the type, or the file cannot be read.
    pub fn sheets(&self, which: &Sheets) -> Result<(String, Vec<u8>), Error> {
        let company = self.company()?;
        let words = Words::new(company.language).on(self.today());
        let (title, pages) = match which {
            Sheets::Slips(department) => {
                let pages = self.slip_pages(department.as_deref(), &words)?;
                (words.t("slip-file"), pages)
            }
            Sheets::Sales(cases) => {
                let pages = self.case_pages(cases, true, &words)?;
                (words.t("case-file-sales"), pages)
            }
            Sheets::Visits(cases) => {
                let pages = self.case_pages(cases, false, &words)?;
                (words.t("case-file-visit"), pages)
            }
            Sheets::Stickers(design, labels) => {
                let agency = self.procedure_settings()?.agency;
                let agency = Some(agency.trim()).filter(|name| !name.is_empty());
                let page = sticker_sheet::page(*design, *labels, agency, &words);
                (words.t("sticker-file"), vec![page])
            }
            Sheets::History(customer, group) => self.history_pages(*customer, *group, &words)?,
        };
        if pages.is_empty() {
            return Err(Refusal::new(msg("refused-no-sheets")).into());
        }
        let info = Info {
            title: &title,
            author: &company.name,
            language: company.language,
            day: self.today(),
        };
        let pdf = writer::write(&pages, &info).map_err(|error| {
            Refusal::new(msg("post-batch-failed").with("detail", error.message()))
        })?;
        Ok((format!("{title} {}", self.today()), pdf))
    }

    fn slip_pages(&self, department: Option<&str>, words: &Words) -> Result<Vec<Page>, Error> {
        let from = self.my_name()?;
        let company = self.company()?.name;
        let slips = self.read(super::answers::slips)?;
        let wanted = slips
            .into_iter()
            .filter(|slip| department.is_none_or(|name| name == slip.department));
        let mut pages = Vec::new();
        for slip in wanted {
            let facts = SlipFacts {
                company: company.clone(),
                from: from.clone(),
                day: self.today(),
                return_on: slip.return_on,
                questions: slip
                    .lines
                    .iter()
                    .map(|line| SlipQuestion {
                        customer: line.name.clone(),
                        number: line.number.clone(),
                        description: line.description.clone(),
                        amount: line.amount,
                        question: words.t(question_key(line.question)),
                    })
                    .collect(),
                department: slip.department,
            };
            pages.extend(house_paper::slip(&facts, words).map_err(unprintable)?);
        }
        Ok(pages)
    }

    fn case_pages(
        &self,
        cases: &[(CustomerId, Currency)],
        sales: bool,
        words: &Words,
    ) -> Result<Vec<Page>, Error> {
        let company = self.company()?.name;
        let mut pages = Vec::new();
        for (customer, currency) in cases {
            let snapshot = self.customer(*customer)?;
            if let Some(facts) = case_facts(&snapshot, *currency, sales, &company, words) {
                pages.push(house_paper::case(&facts, words).map_err(unprintable)?);
            }
        }
        Ok(pages)
    }

    /// What was noticed stays out of it: the paper may go to others, and that is ours alone.
    fn history_pages(
        &self,
        customer: CustomerId,
        group: Option<HistoryGroup>,
        words: &Words,
    ) -> Result<(String, Vec<Page>), Error> {
        let snapshot = self.customer(customer)?;
        let hash = |event: &HistoryLine| {
            let id = event.letter?;
            let letter = snapshot.letters.iter().find(|letter| letter.id == id)?;
            Some(letter.sha256.hex())
        };
        let wanted = |event: &&HistoryLine| {
            event.kind != HistoryKind::Signal
                && group.is_none_or(|group| event.kind.group() == group)
        };
        let events = snapshot.history.iter().rev().filter(wanted);
        let facts = TimelineFacts {
            company: self.company()?.name,
            customer: snapshot.card.name.clone(),
            number: snapshot.number.clone(),
            about: words.say(&group.map_or(msg("history-all"), HistoryGroup::message)),
            day: self.today(),
            events: events
                .map(|event| TimelineEvent {
                    day: event.day,
                    what: capitalised(&words.say(&event.what)),
                    more: event
                        .more
                        .as_ref()
                        .map(|it| words.say(it))
                        .unwrap_or_default(),
                    who: event.who.clone().unwrap_or_default(),
                    sha256: hash(event).unwrap_or_default(),
                })
                .collect(),
        };
        if facts.events.is_empty() {
            return Ok((String::new(), Vec::new()));
        }
        let file = words.say(&msg("timeline-file").with("name", facts.customer.as_str()));
        let pages = house_paper::timeline(&facts, words).map_err(unprintable)?;
        Ok((file, pages))
    }

    fn my_name(&self) -> Result<String, Error> {
        let colleagues = self.read(|read| read.colleagues())?;
        let me = colleagues
            .into_iter()
            .find(|one| Some(one.id) == self.who());
        Ok(me.map(|me| me.name).unwrap_or_default())
    }
}

fn unprintable(why: Message) -> Error {
    Refusal::new(why).into()
}

/// What a department is asked, whole.
const fn question_key(question: InsideQuestion) -> &'static str {
    match question {
        InsideQuestion::Delivery => "slip-question-delivery",
        InsideQuestion::Agreements => "slip-question-agreements",
        InsideQuestion::Invoice => "slip-question-invoice",
    }
}

/// A slip as text, to be pasted in a message.
#[must_use]
pub fn slip_text(slip: &DepartmentSlip, words: &Words) -> String {
    let head = msg("slip-text-head")
        .with("department", slip.department.as_str())
        .with("day", words.day_weekday_long(slip.return_on));
    let mut text = words.say(&head);
    for line in &slip.lines {
        let about = if line.description.is_empty() {
            words.money(line.amount)
        } else {
            format!("{}, {}", line.description, words.money(line.amount))
        };
        let question = msg("slip-text-line")
            .with("name", line.name.as_str())
            .with("number", line.number.as_str())
            .with("about", about)
            .with("question", words.t(question_key(line.question)));
        text.push('\n');
        text.push_str(&words.say(&question));
    }
    text
}

fn case_facts(
    snapshot: &CustomerSnapshot,
    currency: Currency,
    sales: bool,
    company: &str,
    words: &Words,
) -> Option<CaseFacts> {
    let line = snapshot
        .lines
        .iter()
        .find(|line| line.row.open.currency == currency)?;
    let kind = match &line.morning.sales {
        Some(case) if sales => CaseKind::Sales {
            colleague: case.colleague.clone(),
            back_on: case.back_on,
        },
        _ if sales => return None,
        _ => CaseKind::Visit,
    };
    let overdue =
        |item: &&ItemLine| item.days_overdue > 0 && item.open.is_positive() && item.rests.is_none();
    let items: Vec<CaseItem> = line
        .items
        .iter()
        .filter(overdue)
        .map(|item| CaseItem {
            number: item.number.clone(),
            description: item.description.clone(),
            issued_on: item.issued_on,
            due_on: item.due_on,
            days: item.days_overdue,
            open: item.open,
        })
        .collect();
    let total = Money::sum(currency, items.iter().map(|item| item.open))?;
    let promises = snapshot
        .promises
        .iter()
        .filter(|(promise, _)| promise.amount.currency == currency)
        .map(|(promise, state)| {
            let said = msg("case-promise")
                .with("amount", promise.amount)
                .with("day", promise.due_on)
                .with("state", state.message());
            words.say(&said)
        });
    Some(CaseFacts {
        kind,
        company: company.to_owned(),
        day: snapshot.today,
        customer: snapshot.card.name.clone(),
        number: snapshot.number.clone(),
        address: address_lines(snapshot),
        people: people_lines(snapshot, words),
        opening_line: snapshot.card.opening_line.clone(),
        total,
        items,
        promises: promises.collect(),
        history: snapshot
            .history
            .iter()
            .map(|event| {
                let day = words.day_short(event.day, snapshot.today);
                (day, words.say(&event.what))
            })
            .collect(),
    })
}

fn address_lines(snapshot: &CustomerSnapshot) -> Vec<String> {
    let address = &snapshot.card.address;
    let place = [&address.postcode, &address.city]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    [
        address.extra.clone(),
        address.street.clone(),
        Some(place),
        address.country.clone().filter(|country| country != "NL"),
    ]
    .into_iter()
    .flatten()
    .filter(|line| !line.trim().is_empty())
    .collect()
}

/// Whoever decides about payment first; then the number of the company itself.
fn people_lines(snapshot: &CustomerSnapshot, words: &Words) -> Vec<String> {
    let mut people: Vec<&Contact> = snapshot.contacts.iter().collect();
    people.sort_by_key(|one| !one.responsible);
    let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let mut lines: Vec<String> = people
        .into_iter()
        .map(|one| {
            let role = words.say(&one.role.message());
            let mut parts = vec![format!("{}, {role}", one.name)];
            parts.extend(filled(&one.phone));
            parts.extend(filled(&one.best_time));
            parts.join(" · ")
        })
        .collect();
    let own = &snapshot.card.phone;
    if !own.trim().is_empty() {
        lines.push(words.say(&msg("case-own-number").with("number", own.as_str())));
    }
    lines
}
