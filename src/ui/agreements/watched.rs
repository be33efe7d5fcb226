//! What is ahead: of promises and arrangements, calls that were asked for, cases at sales; and what rests: disputes,
//! holds, customers for whom the law took over. What is no promise or arrangement is shown whole at the right.

use super::model::{Entry, Model, in_order};
use crate::app::command::Command;
use crate::app::snapshots::{
    AgendaKey, AgendaLine, AgendaOf, AgendaSnapshot, Resting, RestingLine,
};
use crate::domain::commitment::CommitmentId;
use crate::domain::ids::{CustomerId, DisputeId, HoldId};
use crate::domain::message::msg;
use crate::domain::money::Currency;
use crate::ui::action::Action;
use crate::ui::ask::{Close, Question};
use crate::ui::parts::table::Row as TableRow;
use crate::ui::parts::{Button, action_bar, card, cut, para, pill, say, text};
use crate::ui::route::Route;
use crate::ui::theme::{Ink, Tone, icon, look, size, space};
use crate::words::{Words, capitalised};
use chrono::NaiveDate;
use egui::{Ui, pos2, vec2};

/// Tells one from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherKey {
    /// A line of the agenda.
    Ahead(AgendaKey),
    /// A customer for whom the law took over.
    Law(CustomerId),
}

/// Under which heading it stands among what rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Disputes.
    Dispute,
    /// The law took over.
    Law,
    /// We wait ourselves.
    Hold,
    /// It does not rest: it is only ahead.
    Ahead,
}

/// What can be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// Close the dispute.
    Close(DisputeId),
    /// Lift the hold.
    Lift(HoldId),
    /// Ring.
    Call,
    /// Only look at the customer.
    Look,
}

/// Something that is ahead or rests, and is no promise or arrangement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Which.
    pub key: OtherKey,
    /// Under which heading.
    pub group: Group,
    /// Whose.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// Their name.
    pub name: String,
    /// What kind of thing.
    pub icon: &'static str,
    /// Red: late.
    pub tone: Tone,
    /// What, as a sentence.
    pub title: String,
    /// Until when, or by when.
    pub until: String,
    /// How much; may be empty.
    pub amount: String,
    /// In whose words; may be empty.
    pub words: String,
    /// What else is known of it, a sentence each.
    pub more: Vec<String>,
    /// What can be done.
    pub does: Does,
}

impl Model {
    /// With what is ahead, and what rests.
    #[must_use]
    pub fn watching(mut self, agenda: &AgendaSnapshot, words: &Words) -> Self {
        for line in &agenda.resting {
            self.others.push(resting(line, words));
        }
        for line in &agenda.lines {
            let key = OtherKey::Ahead(line.key);
            let other = match line.key {
                AgendaKey::CallBack(..) | AgendaKey::Sales(_) => {
                    self.others.push(ahead(line, words));
                    Some(self.others.len() - 1)
                }
                _ => self.others.iter().position(|other| other.key == key),
            };
            let of_line = self.lines.iter().position(|one| {
                line.key.is_of(match one.which {
                    CommitmentId::Promise(id) => AgendaOf::Promise(id),
                    CommitmentId::Arrangement(id) => AgendaOf::Arrangement(id),
                })
            });
            if other.is_some() || of_line.is_some() {
                self.entries
                    .push(entry(line, (of_line, other), agenda.today, words));
            }
        }
        in_order(&mut self.entries);
        self
    }
}

fn entry(
    line: &AgendaLine,
    (of_line, other): (Option<usize>, Option<usize>),
    today: NaiveDate,
    words: &Words,
) -> Entry {
    let (icon, mut tone) = face(line.key);
    // What is late is to be done today.
    let late = matches!(line.key, AgendaKey::Dispute(_)) && line.day < today;
    if late {
        tone = Tone::Red;
    } else if line.key.is_call() && line.day > today {
        tone = Tone::Neutral;
    }
    let hour = line.at.map(|at| format!("{} ", at.format("%H:%M")));
    Entry {
        day: if late { today } else { line.day },
        line: of_line,
        other,
        name: line.name.clone(),
        icon,
        tone,
        what: format!("{}{}", hour.unwrap_or_default(), words.say(&line.what)),
        amount: line
            .amount
            .map(|amount| words.money(amount))
            .unwrap_or_default(),
        quiet: false,
    }
}

const fn face(key: AgendaKey) -> (&'static str, Tone) {
    match key {
        AgendaKey::Promise(_) => (icon::HANDSHAKE, Tone::Neutral),
        AgendaKey::Instalment(..) => (icon::CALENDAR_CHECK, Tone::Neutral),
        AgendaKey::BrokenPromise(_) | AgendaKey::BrokenInstalment(..) => (icon::PHONE, Tone::Red),
        AgendaKey::Dispute(_) => (icon::SCALE, Tone::Amber),
        AgendaKey::Hold(_) => (icon::PLAY, Tone::Neutral),
        AgendaKey::Signature(_) => (icon::SIGNATURE, Tone::Amber),
        AgendaKey::Sales(_) => (icon::BRIEFCASE, Tone::Neutral),
        AgendaKey::CallPromise(_) | AgendaKey::CallInstalment(..) | AgendaKey::CallBack(..) => {
            (icon::PHONE, Tone::Accent)
        }
    }
}

fn ahead(line: &AgendaLine, words: &Words) -> Other {
    let (icon, tone) = face(line.key);
    Other {
        key: OtherKey::Ahead(line.key),
        group: Group::Ahead,
        customer: line.customer,
        currency: line.currency,
        name: line.name.clone(),
        icon,
        tone,
        title: capitalised(&words.say(&line.what)),
        until: words.day_weekday_long(line.day),
        amount: line
            .amount
            .map(|amount| words.money(amount))
            .unwrap_or_default(),
        words: String::new(),
        more: Vec::new(),
        does: match line.key {
            AgendaKey::CallBack(..) => Does::Call,
            _ => Does::Look,
        },
    }
}

fn resting(line: &RestingLine, words: &Words) -> Other {
    let since = words.say(&msg("agreements-resting-since").with("day", line.since));
    let about = if line.numbers.is_empty() {
        words.t("agreements-resting-all")
    } else {
        words.invoices_named(&line.numbers)
    };
    let mut other = Other {
        key: OtherKey::Law(line.customer),
        group: Group::Law,
        customer: line.customer,
        currency: line.amount.map_or(Currency::EUR, |amount| amount.currency),
        name: line.name.clone(),
        icon: icon::GAVEL,
        tone: Tone::Red,
        title: String::new(),
        until: String::new(),
        amount: line
            .amount
            .map(|amount| words.money(amount))
            .unwrap_or_default(),
        words: String::new(),
        more: vec![capitalised(&about), capitalised(&since)],
        does: Does::Look,
    };
    match &line.what {
        Resting::Dispute(dispute) => {
            other.key = OtherKey::Ahead(AgendaKey::Dispute(dispute.id));
            other.group = Group::Dispute;
            other.icon = icon::SCALE;
            other.tone = if line.late { Tone::Red } else { Tone::Amber };
            other.title = capitalised(&words.say(&dispute.category.message()));
            other.until = line.until.map_or_else(String::new, |day| {
                let key = if line.late {
                    "agreements-resting-late"
                } else {
                    "agreements-resting-answer"
                };
                words.say(&msg(key).with("day", day))
            });
            other.words.clone_from(&dispute.words);
            let owner = msg("agreements-resting-owner").with("owner", dispute.owner.as_str());
            let owner = (!dispute.owner.is_empty()).then(|| words.say(&owner));
            other.more.extend(owner);
            other.does = Does::Close(dispute.id);
        }
        Resting::Hold(hold) => {
            other.key = OtherKey::Ahead(AgendaKey::Hold(hold.id));
            other.group = Group::Hold;
            other.icon = icon::PAUSE;
            other.tone = Tone::Neutral;
            other.title = capitalised(&words.say(&hold.reason.message()));
            other.until = line.until.map_or_else(
                || words.t("customer-until-lifted"),
                |day| words.say(&msg("agreements-resting-until").with("day", day)),
            );
            other.words.clone_from(&hold.note);
            other.does = Does::Lift(hold.id);
        }
        Resting::Law(state, who) => {
            other.title = capitalised(&words.say(&state.message()));
            other.until = words.t("agreements-resting-never");
            let named = who.named();
            if !named.is_empty() {
                let said = msg("history-representative")
                    .with("role", state.representative())
                    .with("name", named);
                other.more.push(capitalised(&words.say(&said)));
            }
            let known = [&who.phone, &who.email, &who.reference];
            let known = known.into_iter().filter(|it| !it.is_empty());
            other.more.extend(known.cloned());
        }
    }
    other
}

/// A row of what rests.
pub(super) fn draw(row: &mut TableRow<'_>, other: Option<&Other>) {
    let (Some(other), Some(cell)) = (other, row.cell(0)) else {
        return;
    };
    let rect =
        egui::Rect::from_center_size(pos2(cell.left() + 14.0, cell.center().y), vec2(26.0, 26.0));
    super::paint_disc(row.ui, rect, other.icon, other.tone);
    let (Some(from), Some(to)) = (row.cell(1), row.cell(3)) else {
        return;
    };
    let (x, y) = (from.left(), cell.center().y);
    let right = pos2(to.right(), y - 7.5);
    let left = text::paint_right(row.ui, right, look::BODY, &other.amount);
    let room = left - x - 8.0;
    text::paint_left(row.ui, pos2(x, y - 7.5), look::NAME, &other.name, room);
    let ink = if other.tone == Tone::Red {
        Ink::Red
    } else {
        Ink::Quiet
    };
    let second = format!("{} · {}", other.title, other.until);
    let room = to.right() - x;
    text::paint_left(
        row.ui,
        pos2(x, y + 8.5),
        look::SMALL.ink(ink),
        &second,
        room,
    );
}

/// What Enter does.
pub(super) fn enter(other: &Other) -> Action {
    match other.does {
        Does::Call => Action::Call {
            customer: other.customer,
            currency: other.currency,
            incoming: false,
        },
        _ => Action::Go(Route::Customer(other.customer)),
    }
}

/// One of them whole; gives the question that is asked about it.
pub(super) fn detail(
    ui: &mut Ui,
    other: &Other,
    words: &Words,
    out: &mut Vec<Action>,
) -> Option<Question> {
    let (mut asked, mut card_asked, mut main) = (None, false, false);
    action_bar(
        ui,
        |ui| {
            let name = words.t("agreements-card-open");
            let button = Button::plain(&name).icon(icon::USER).key("K");
            card_asked = button.tall(size::BUTTON).show(ui).clicked();
        },
        |ui| match other.does {
            Does::Close(dispute) => {
                let name = words.t("customer-close-dispute");
                if Button::primary(&name).tall(size::BUTTON).show(ui).clicked() {
                    let about = format!("{} · {}", other.name, other.title);
                    asked = Some(Question::new(Close::new(dispute, about, other.currency)));
                }
            }
            Does::Lift(_) => {
                let name = words.t("customer-lift");
                main = Button::primary(&name).tall(size::BUTTON).show(ui).clicked();
            }
            Does::Call => {
                let name = words.t("agreements-call");
                let button = Button::primary(&name).icon(icon::PHONE).key("Enter");
                main = button.tall(size::BUTTON).show(ui).clicked();
            }
            Does::Look => {}
        },
    );
    if card_asked {
        out.push(Action::Go(Route::Customer(other.customer)));
    }
    match other.does {
        Does::Lift(hold) if main => out.push(Action::Do(Command::LiftHold(hold))),
        _ if main => out.push(enter(other)),
        _ => {}
    }
    let margin = egui::Margin::symmetric(28, 20);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width().min(780.0));
        ui.spacing_mut().item_spacing.y = space::L;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            say(ui, look::TITLE, other.name.as_str());
            pill(ui, other.tone, other.icon, &other.title);
        });
        card(ui, false, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            if !other.until.is_empty() {
                cut(ui, look::LEAD.size(14.0), capitalised(&other.until));
            }
            if !other.amount.is_empty() {
                cut(ui, look::BODY, other.amount.as_str());
            }
            for said in &other.more {
                para(ui, look::BODY_QUIET, said.as_str());
            }
            if !other.words.is_empty() {
                para(ui, look::BODY, format!("‘{}’", other.words));
            }
        });
    });
    asked
}
