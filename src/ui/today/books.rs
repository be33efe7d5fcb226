//! The strip above the list: through which day each bank account is booked, what is still unexplained;
//! behind, it closes chasing until the books are complete, or somebody gives a reason.

use crate::app::snapshots::BooksSnapshot;
use crate::domain::bank::StatementGap;
use crate::domain::ids::BankAccountId;
use crate::domain::message::{Message, msg};
use crate::ui::action::Action;
use crate::ui::parts::surface::strip;
use crate::ui::parts::{icon, link, say};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon as glyph, look, tokens};
use crate::words::{Words, iban_short};
use chrono::NaiveDate;
use egui::{Sense, Stroke, Ui, vec2};

/// Whether the books are complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Books {
    /// The accounts that count, those that are behind first.
    pub accounts: Vec<Account>,
    /// The day through which all must be booked: the last working day.
    pub needed_through: NaiveDate,
    /// Receipts still unexplained: how many and how much; and in little room.
    pub unexplained: Option<(String, String)>,
    /// Why chasing is closed; `None`: it is open.
    pub closed: Option<String>,
    /// Chasing goes on although they are behind, for this reason.
    pub overridden: Option<String>,
    /// What has to be settled about law and terms.
    pub law: usize,
}

/// One bank account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its row.
    pub id: BankAccountId,
    /// What we call it, or its number in little room.
    pub name: String,
    /// Through which day it is booked.
    pub through: String,
    /// Not far enough.
    pub behind: bool,
    /// Days of which no statement tells, although later ones were read.
    pub gap: Option<String>,
}

/// What was asked of the strip that the screen itself answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StripAnswer {
    /// "No more movements until…" on an account.
    Confirm(BankAccountId),
    /// Go on although they are behind.
    Override,
}

pub(super) fn books(snapshot: &BooksSnapshot, today: NaiveDate, words: &Words) -> Books {
    let needed = snapshot.needed_through;
    let mut accounts: Vec<Account> = snapshot
        .accounts
        .iter()
        .filter(|account| account.counts)
        .map(|account| Account {
            id: account.id,
            name: if account.name.trim().is_empty() {
                iban_short(&account.account)
            } else {
                account.name.clone()
            },
            through: account.booked_through.map_or_else(
                || words.t("today-books-never"),
                |day| words.day_said(day, today),
            ),
            behind: account.booked_through.is_none_or(|day| day < needed),
            gap: account.gap.map(|gap| words.say(&missing(&gap))),
        })
        .collect();
    accounts.sort_by_key(|account| !account.behind);
    let behind: Vec<String> = accounts
        .iter()
        .filter(|account| account.behind)
        .map(|account| account.name.clone())
        .collect();
    let closed = (!snapshot.chasing_open()).then(|| {
        words.say(
            &msg("today-books-closed")
                .with("accounts", words.listed(&behind))
                .with("day", words.day_said(needed, today)),
        )
    });
    Books {
        accounts,
        needed_through: needed,
        unexplained: unexplained(snapshot, words),
        closed,
        overridden: snapshot.overridden.clone().filter(|_| !snapshot.complete),
        law: 0,
    }
}

/// Which days are missing between two statements.
pub(in crate::ui) fn missing(gap: &StatementGap) -> Message {
    msg("today-books-gap")
        .with("after", gap.after)
        .with("before", gap.before)
}

fn unexplained(snapshot: &BooksSnapshot, words: &Words) -> Option<(String, String)> {
    let sums: Vec<String> = snapshot
        .unexplained
        .iter()
        .map(|sum| words.money(*sum))
        .collect();
    let count = snapshot.unexplained_count;
    (count > 0).then(|| {
        let whole = msg("today-books-unexplained")
            .with("count", count)
            .with("sum", words.listed(&sums));
        let short = msg("today-books-unexplained-short").with("count", count);
        (words.say(&whole), words.say(&short))
    })
}

/// Draws the strip; 38 high.
pub(super) fn show(
    ui: &mut Ui,
    books: &Books,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<StripAnswer> {
    let tone = if books.accounts.iter().any(|account| account.behind) {
        Tone::Amber
    } else {
        Tone::Neutral
    };
    strip(ui, 38.0, tone, |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        let mut answer = None;
        if books.accounts.is_empty() {
            icon(ui, glyph::LANDMARK, 15.0, Ink::Quiet);
            say(ui, look::BODY_QUIET, words.t("today-books-none"));
            if link(ui, &words.t("today-books-read")).clicked() {
                out.push(Action::Go(Route::MoneyIn));
            }
        }
        for (index, one) in books.accounts.iter().enumerate() {
            let room = if one.behind { 330.0 } else { 250.0 };
            if index > 0 && ui.available_width() < room {
                let more = books.accounts.len() - index;
                say(
                    ui,
                    look::SMALL,
                    words.say(&msg("today-books-more").with("count", more)),
                );
                break;
            }
            if index > 0 {
                divider(ui);
            }
            answer = account(ui, one, words, out).or(answer);
        }
        gate(ui, books, words, out).or(answer)
    })
}

fn account(
    ui: &mut Ui,
    account: &Account,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<StripAnswer> {
    icon(ui, glyph::LANDMARK, 15.0, Ink::Quiet);
    say(ui, look::SECTION, &account.name);
    let mut answer = None;
    if account.behind {
        let through = msg("today-books-through").with("day", account.through.as_str());
        let said = say(ui, look::BODY.ink(Ink::Amber), words.say(&through));
        gap_mark(ui, account, said);
        if link(ui, &words.t("today-books-first")).clicked() {
            out.push(Action::Go(Route::MoneyIn));
        }
        let confirm = link(ui, &words.t("today-books-confirm"));
        if confirm
            .on_hover_text(words.t("today-books-confirm-tip"))
            .clicked()
        {
            answer = Some(StripAnswer::Confirm(account.id));
        }
    } else {
        let through = msg("today-books-complete").with("day", account.through.as_str());
        let said = say(ui, look::BODY_QUIET, words.say(&through));
        icon(ui, glyph::CHECK, 14.0, Ink::Green);
        gap_mark(ui, account, said);
    }
    answer
}

/// Days of which no statement tells, also where a list says that the bank was booked.
fn gap_mark(ui: &mut Ui, account: &Account, said: egui::Response) {
    if let Some(gap) = &account.gap {
        said.on_hover_text(gap);
        let mark = icon(ui, glyph::TRIANGLE_ALERT, 14.0, Ink::Amber);
        mark.on_hover_text(gap);
    }
}

fn gate(ui: &mut Ui, books: &Books, words: &Words, out: &mut Vec<Action>) -> Option<StripAnswer> {
    let mut answer = None;
    if books.closed.is_some() {
        divider(ui);
        if link(ui, &words.t("today-books-override")).clicked() {
            answer = Some(StripAnswer::Override);
        }
    } else if let Some(reason) = &books.overridden {
        divider(ui);
        let said = words.say(&msg("today-books-overridden").with("reason", reason.as_str()));
        crate::ui::parts::cut(ui, look::BODY.ink(Ink::Amber), said);
    }
    if let Some((whole, short)) = &books.unexplained {
        // What stands behind it must not be pushed out of sight.
        let behind = if books.law > 0 { LAW_SHORT } else { 0.0 };
        let roomy = ui.available_width() - behind > 320.0;
        let unexplained = if roomy { whole } else { short };
        if !books.accounts.is_empty() {
            divider(ui);
        }
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
        ui.painter()
            .circle_filled(rect.center(), 3.5, tokens(ui).amber);
        let words = crate::ui::parts::button::link_as(ui, look::BODY_MEDIUM, unexplained);
        icon(ui, glyph::CHEVRON_RIGHT, 14.0, Ink::Accent);
        if words.clicked() {
            out.push(Action::Go(Route::MoneyIn));
        }
    }
    if books.law > 0 {
        divider(ui);
        icon(ui, glyph::SCALE, 15.0, Ink::Amber);
        let roomy = ui.available_width() > 220.0;
        let count = msg(if roomy {
            "today-books-law"
        } else {
            "today-books-law-short"
        })
        .with("count", books.law);
        if link(ui, &words.say(&count)).clicked() {
            out.push(Action::Go(Route::Law));
        }
    }
    answer
}

/// Room for the shortest way to say that law and terms ask for something.
const LAW_SHORT: f32 = 110.0;

fn divider(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(17.0, 18.0), Sense::hover());
    let line = Stroke::new(1.0, tokens(ui).line_strong);
    ui.painter().vline(rect.center().x, rect.y_range(), line);
}
