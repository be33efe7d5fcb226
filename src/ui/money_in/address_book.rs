//! An address book on the table: whose contact each card is and what it would add, card by card.

use crate::app::rehearsal::{ContactGain, ContactProposal, RehearsedFile};
use crate::domain::message::msg;
use crate::ui::action::Action;
use crate::ui::parts::choice::checkbox_only;
use crate::ui::parts::surface::section;
use crate::ui::parts::{hairline, say, two_lines};
use crate::ui::theme::{Ink, look};
use crate::words::Words;
use egui::{Align, Layout, Ui, vec2};

/// So many cards are shown; those that add something come first.
const SHOWN: usize = 300;

/// A card as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// The person, or the company.
    pub who: String,
    /// Whose contact it is and by what that shows, or that it is nobody's.
    pub whose: String,
    /// What it adds, or that all of it is known.
    pub gains: String,
    /// To be taken over; `None`: there is nothing to take.
    pub ticked: Option<bool>,
}

/// The cards of a file: first those that add something.
pub(super) fn rows(file: &RehearsedFile, words: &Words) -> Vec<(usize, ContactRow)> {
    let mut rows: Vec<(usize, ContactRow)> = file
        .contacts
        .iter()
        .enumerate()
        .map(|(at, card)| (at, row(card, words)))
        .collect();
    rows.sort_by_key(|(_, row)| row.ticked.is_none());
    rows
}

fn row(card: &ContactProposal, words: &Words) -> ContactRow {
    let who = match (card.name.as_str(), card.organisation.as_str()) {
        ("", company) => company.to_owned(),
        (name, "") => name.to_owned(),
        (name, company) => format!("{name}, {company}"),
    };
    let whose = match card.why {
        None => words.t("money-in-contact-nobodys"),
        Some(why) => {
            let whose = msg("money-in-contact-of").with("name", card.customer.as_str());
            words.say(&whose.with("why", why.message()))
        }
    };
    let gains: Vec<String> = card
        .gains
        .iter()
        .map(|gain| match gain {
            ContactGain::Person(_) => words.t("money-in-contact-person"),
            ContactGain::Phone(text) | ContactGain::Email(text) | ContactGain::Address(text) => {
                text.clone()
            }
        })
        .collect();
    ContactRow {
        who,
        whose,
        gains: if card.why.is_some() && gains.is_empty() {
            words.t("money-in-contact-known")
        } else {
            gains.join(" · ")
        },
        ticked: (!card.gains.is_empty()).then_some(card.ticked),
    }
}

/// The cards of a file, to be ticked one by one.
pub(super) fn cards(
    ui: &mut Ui,
    place: usize,
    cards: &[(usize, ContactRow)],
    words: &Words,
    out: &mut Vec<Action>,
) {
    section(ui, &words.t("money-in-contacts"), |_| {});
    for (at, card) in cards.iter().take(SHOWN) {
        hairline(ui);
        let size = vec2(ui.available_width(), 38.0);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            if let Some(ticked) = card.ticked {
                let mut on = ticked;
                let take = msg("money-in-contact-take").with("who", card.who.as_str());
                if checkbox_only(ui, &mut on, &words.say(&take), None).changed() {
                    out.push(Action::TickContact {
                        file: place,
                        contact: *at,
                        on,
                    });
                }
            } else {
                ui.add_space(16.0 + ui.spacing().item_spacing.x);
            }
            ui.vertical(|ui| {
                two_lines(
                    ui,
                    ((look::BODY_MEDIUM, &card.who), (look::BODY, &card.gains)),
                    (
                        (look::SMALL, &card.whose),
                        (look::SMALL.ink(Ink::Faint), ""),
                    ),
                );
            });
        });
    }
    if cards.len() > SHOWN {
        let more = msg("money-in-contacts-more").with("count", cards.len() - SHOWN);
        say(ui, look::SMALL, words.say(&more));
    }
}
