//! What a screen asked of the company file, and the answer to it, where no desk carries it out.

use minnelijk::app::command::Command;
use minnelijk::domain::message::Refusal;
use minnelijk::ui::action::Action;

/// Everything it asked to be done, in order.
pub fn wishes(asked: &[Action]) -> Vec<&Command> {
    let each = asked.iter().flat_map(|action| match action {
        Action::Do(wish) => std::slice::from_ref(wish),
        Action::Post { wishes, .. } => wishes,
        _ => &[],
    });
    each.collect()
}

/// Answers the last thing a form sent off.
pub fn answer(asked: &[Action], answer: Result<(), Refusal>) {
    let sent = asked.iter().rev().find_map(|action| match action {
        Action::Post { ticket, .. } => Some(ticket),
        _ => None,
    });
    sent.expect("something was sent off").answer(answer);
}
