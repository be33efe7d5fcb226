//! How a promise or an arrangement is shown wherever it stands: its state in a tone, its payments as
//! discs on a line.

use crate::domain::commitment::{Arrangement, CommitmentState, Instalment};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::ui::parts::text;
use crate::ui::theme::{Tone, icon, look, tokens};
use crate::words::{Words, capitalised};
use chrono::NaiveDate;
use egui::{Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

/// One agreed payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disc {
    /// Its number.
    pub nr: u32,
    /// Green: received; accent: next; red: missed.
    pub tone: Tone,
    /// How it stands, in a word.
    pub state: String,
    /// How much.
    pub amount: String,
    /// When.
    pub day: String,
    /// What came of it, or why the day moved; may be empty.
    pub note: String,
}

/// In what tone a state is said.
#[must_use]
pub const fn state_tone(state: CommitmentState) -> Tone {
    match state {
        CommitmentState::Open | CommitmentState::Kept | CommitmentState::Completed => Tone::Green,
        CommitmentState::KeptLate => Tone::Amber,
        CommitmentState::Broken | CommitmentState::PartlyKept | CommitmentState::InDefault => {
            Tone::Red
        }
        CommitmentState::Lapsed
        | CommitmentState::Cancelled
        | CommitmentState::Withdrawn
        | CommitmentState::Replaced => Tone::Neutral,
    }
}

/// The payments of an arrangement, judged as its state was.
#[must_use]
pub fn discs(
    arrangement: &Arrangement,
    state: CommitmentState,
    today: NaiveDate,
    words: &Words,
) -> Vec<Disc> {
    // The state was judged with the books in hand: only where it says so was a payment missed.
    let judged = match state {
        CommitmentState::InDefault => None,
        _ => Some(NaiveDate::MIN),
    };
    let next = arrangement.next().map(|instalment| instalment.nr);
    let last = arrangement.instalments.len();
    let one = |instalment: &Instalment| {
        let (tone, said) = match instalment.state(today, judged) {
            _ if asked_of(instalment).is_zero() => {
                (Tone::Green, words.t("agreements-disc-no-longer"))
            }
            CommitmentState::Kept => (Tone::Green, words.t("agreements-disc-received")),
            CommitmentState::KeptLate => (Tone::Green, words.t("agreements-disc-late")),
            CommitmentState::Broken => (Tone::Red, words.t("agreements-disc-missed")),
            CommitmentState::PartlyKept => (Tone::Red, words.t("agreements-disc-partly")),
            _ if state == CommitmentState::Lapsed => {
                (Tone::Neutral, words.t("agreements-disc-lapsed"))
            }
            _ if state == CommitmentState::Cancelled => {
                (Tone::Neutral, words.t("agreements-disc-cancelled"))
            }
            _ if next == Some(instalment.nr) => (
                Tone::Accent,
                capitalised(&words.relative(instalment.due_on, today)),
            ),
            _ => (Tone::Neutral, words.t("agreements-disc-later")),
        };
        let note = if instalment.credited.is_positive() {
            words.say(&msg("agreements-disc-credited").with("amount", instalment.credited))
        } else if tone == Tone::Green {
            String::new()
        } else if instalment.received.is_positive() {
            words.say(&msg("agreements-disc-part").with("amount", instalment.received))
        } else if tone == Tone::Neutral && usize::try_from(instalment.nr) == Ok(last) {
            words.t("agreements-disc-last")
        } else if tone == Tone::Green || tone == Tone::Neutral {
            String::new()
        } else {
            words.t("agreements-disc-not-yet")
        };
        Disc {
            nr: instalment.nr,
            tone,
            state: said,
            amount: words.money(asked_of(instalment)),
            day: words.day_short(instalment.due_on, today),
            note,
        }
    };
    arrangement.instalments.iter().map(one).collect()
}

/// What is asked of an instalment, now that credit notes took something off it.
fn asked_of(instalment: &Instalment) -> Money {
    let asked = instalment.amount.checked_sub(instalment.credited);
    asked.unwrap_or(instalment.amount)
}

/// Draws payments as discs on a line: solid where it is done, dashed to come. 106 high.
pub(in crate::ui) fn draw_discs(ui: &mut Ui, discs: &[Disc]) {
    let count = u8::try_from(discs.len().max(1)).unwrap_or(4);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 106.0), Sense::hover());
    let step = (rect.width() / f32::from(count)).min(180.0);
    for (place, disc) in (0_u8..).zip(discs) {
        let left = rect.left() + step * f32::from(place);
        let cell = egui::Rect::from_min_size(pos2(left, rect.top()), vec2(step, rect.height()));
        let response = ui.interact(
            cell,
            ui.scope_id().with(("disc", disc.nr, left.to_bits())),
            Sense::hover(),
        );
        let name = format!("{} {}: {}, {}", disc.nr, disc.state, disc.amount, disc.day);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        let next = discs.get(usize::from(place) + 1);
        draw_disc(ui, cell, disc, next);
    }
}

fn draw_disc(ui: &Ui, cell: egui::Rect, disc: &Disc, next: Option<&Disc>) {
    let tokens = tokens(ui);
    let centre = pos2(cell.left() + 13.0, cell.top() + 15.0);
    let ink = tokens.ink(disc.tone.ink());
    if next.is_some() {
        let from = pos2(centre.x + 19.0, centre.y);
        let to = pos2(cell.right() - 6.0, centre.y);
        if disc.tone == Tone::Green {
            ui.painter()
                .line_segment([from, to], Stroke::new(2.0, tokens.green));
        } else {
            let line = Stroke::new(1.5, tokens.line_strong);
            ui.painter()
                .extend(Shape::dashed_line(&[from, to], line, 4.0, 4.0));
        }
    }
    let nr = look::GROUP.ink(disc.tone.ink());
    match disc.tone {
        Tone::Green => {
            ui.painter().circle_filled(centre, 13.0, tokens.green);
            text::paint_icon(ui, centre, icon::CHECK, 14.0, tokens.card);
        }
        Tone::Neutral => {
            let ring = Stroke::new(1.5, tokens.line_strong);
            ui.painter().circle(centre, 12.5, tokens.card, ring);
            text::paint_centre(ui, centre, nr, &disc.nr.to_string());
        }
        tone => {
            let ring = Stroke::new(2.0, ink);
            ui.painter().circle(centre, 12.5, tokens.soft(tone), ring);
            text::paint_centre(ui, centre, nr, &disc.nr.to_string());
        }
    }
    let room = cell.width() - 8.0;
    let lines = [
        (44.0, look::GROUP.ink(disc.tone.ink()), &disc.state),
        (63.0, look::NAME, &disc.amount),
        (
            82.0,
            look::SMALL.ink(crate::ui::theme::Ink::Text),
            &disc.day,
        ),
        (99.0, look::FOOT, &disc.note),
    ];
    for (down, look, words) in lines {
        let at = pos2(cell.left(), cell.top() + down);
        text::paint_left(ui, at, look, words, room);
    }
}
