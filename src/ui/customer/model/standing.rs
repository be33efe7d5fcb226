//! What rests of a customer and why, who acts for them once the law took over, and what was noticed.

use super::{Rest, numbers};
use crate::app::snapshots::CustomerSnapshot;
use crate::domain::ids::{DisputeId, HeldOrderId, HoldId, SideAgreementId, SignalId};
use crate::domain::message::msg;
use crate::domain::standing::HoldReason;
use crate::ui::theme::Tone;
use crate::words::{Words, capitalised};

pub(super) fn notices(snapshot: &CustomerSnapshot, words: &Words) -> Vec<(Tone, String, String)> {
    let mut notices = Vec::new();
    if let Some((state, who)) = &snapshot.law {
        let what = msg("customer-legal-since")
            .with("state", state.message())
            .with("day", who.since);
        let named = who.named();
        let why = if named.is_empty() {
            words.t("customer-legal-why")
        } else {
            let mut said = vec![
                words.say(
                    &msg("history-representative")
                        .with("role", state.representative())
                        .with("name", named),
                ),
            ];
            let more = [&who.phone, &who.email, &who.reference];
            said.extend(more.into_iter().filter(|it| !it.is_empty()).cloned());
            format!(
                "{} · {}",
                capitalised(&said.join(" · ")),
                words.t("customer-legal-why")
            )
        };
        notices.push((Tone::Red, capitalised(&words.say(&what)), why));
    }
    let open: usize = snapshot
        .lines
        .iter()
        .flat_map(|line| &line.items)
        .filter(|item| item.opening_unanswered)
        .count();
    if open > 0 {
        let what = words.say(&msg("customer-opening").with("items", open));
        notices.push((Tone::Amber, what, words.t("customer-opening-why")));
    }
    notices
}

pub(super) fn disputes(snapshot: &CustomerSnapshot, words: &Words) -> Vec<Rest<DisputeId>> {
    let one = |dispute: &crate::domain::standing::Dispute| {
        let about = numbers(snapshot, dispute.items.iter().map(|(id, _)| *id), words);
        let mut more = vec![words.say(&msg("customer-since").with("day", dispute.opened_on))];
        if !dispute.owner.is_empty() {
            more.push(dispute.owner.clone());
        }
        if let Some(day) = dispute.solve_by {
            more.push(words.say(&msg("customer-solve-by").with("day", day)));
        }
        if !dispute.words.is_empty() {
            more.push(format!("„{}”", dispute.words));
        }
        let what = msg("customer-dispute")
            .with("what", dispute.category.message())
            .with("about", about);
        Rest {
            id: dispute.id,
            what: words.say(&what),
            more: more.join(" · "),
        }
    };
    snapshot.disputes.iter().map(one).collect()
}

pub(super) fn holds(snapshot: &CustomerSnapshot, words: &Words) -> Vec<Rest<HoldId>> {
    let one = |hold: &crate::domain::standing::Hold| {
        let about = numbers(snapshot, hold.items.iter().copied(), words);
        let until = match hold.until_on {
            Some(day) => words.say(&msg("customer-until").with("day", day)),
            None if hold.reason == HoldReason::CreditNoteComing => words.t("customer-until-credit"),
            None => words.t("customer-until-lifted"),
        };
        let what = msg("customer-hold")
            .with("what", hold.reason.message())
            .with("about", about);
        let more = if hold.note.is_empty() {
            until
        } else {
            format!("{until} · {}", hold.note)
        };
        Rest {
            id: hold.id,
            what: words.say(&what),
            more,
        }
    };
    snapshot.holds.iter().map(one).collect()
}

/// What else was agreed, while it holds: the sentence; of what kind, with whom, on which day, and whether it was
/// confirmed.
pub(super) fn beside(snapshot: &CustomerSnapshot, words: &Words) -> Vec<Rest<SideAgreementId>> {
    let holds = snapshot.side_agreements.iter();
    holds
        .filter(|agreed| agreed.ended_because.is_none())
        .map(|agreed| {
            let amount = agreed.amount.map(|amount| words.money(amount));
            let with = msg("customer-beside-with")
                .with("name", agreed.contact_name.as_str())
                .with("day", agreed.agreed_on);
            let paper = match agreed.confirmed_on {
                Some(day) => Some(words.say(&msg("customer-beside-confirmed").with("day", day))),
                None => agreed
                    .confirm
                    .then(|| words.t("customer-beside-to-confirm")),
            };
            let more = [
                Some(words.say(&agreed.kind.message())),
                amount,
                Some(words.say(&with)),
                paper,
            ];
            Rest {
                id: agreed.id,
                what: agreed.what.clone(),
                more: more.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            }
        })
        .collect()
}

pub(super) fn held_orders(snapshot: &CustomerSnapshot, words: &Words) -> Vec<Rest<HeldOrderId>> {
    let one = |order: &crate::domain::standing::HeldOrder| Rest {
        id: order.id,
        what: words.say(&msg("customer-order").with("what", order.what.as_str())),
        more: words.say(&msg("customer-order-since").with("day", order.since)),
    };
    snapshot.held_orders.iter().map(one).collect()
}

pub(super) fn signals(snapshot: &CustomerSnapshot, words: &Words) -> Vec<Rest<SignalId>> {
    let one = |signal: &crate::app::snapshots::SignalLine| {
        let mut more = vec![words.day_short(signal.day, snapshot.today)];
        more.extend((!signal.noticed_by.is_empty()).then(|| signal.noticed_by.clone()));
        Rest {
            id: signal.id,
            what: signal.words.clone(),
            more: more.join(" · "),
        }
    };
    snapshot.signals.iter().map(one).collect()
}
