//! The answer to a wish comes back to the form that sent it: done, or refused and why, so that it can be
//! said beside the field that caused it while everything that was typed still stands there.

use crate::app::command::Command;
use crate::domain::message::{Message, Refusal};
use crate::ui::action::Action;
use crate::words::Words;
use std::sync::{Arc, OnceLock};

/// What a wish was sent with ([`Action::Post`]): whoever carries it out writes the answer on it.
#[derive(Debug, Clone, Default)]
pub struct Ticket(Arc<OnceLock<Result<(), Refusal>>>);

impl Ticket {
    /// Writes the answer: done, or why not. The first one stands.
    pub fn answer(&self, answer: Result<(), Refusal>) {
        // A second answer to the same wish would be about something else.
        let _stands_already = self.0.set(answer);
    }

    /// Nobody else holds it, so that no answer can come any more.
    fn is_lost(&self) -> bool {
        self.0.get().is_none() && Arc::strong_count(&self.0) == 1
    }
}

/// What a form knows of the wish it sent: nothing yet, on its way, or refused and why.
#[derive(Debug, Clone, Default)]
pub struct Reply {
    sent: Option<Ticket>,
    refused: Option<Refusal>,
}

impl Reply {
    /// Sends wishes off, to be carried out in order and all of them or none.
    pub fn post(&mut self, wishes: Vec<Command>) -> Action {
        let ticket = Ticket::default();
        self.refused = None;
        self.sent = Some(ticket.clone());
        Action::Post { wishes, ticket }
    }

    /// Takes the answer, if it has come; `true` once, when what was sent off is done.
    pub fn done(&mut self) -> bool {
        let Some(ticket) = &self.sent else {
            return false;
        };
        let done = match ticket.0.get() {
            Some(Ok(())) => true,
            Some(Err(refusal)) => {
                self.refused = Some(refusal.clone());
                false
            }
            None if ticket.is_lost() => false,
            None => return false,
        };
        self.sent = None;
        done
    }

    /// Something is on its way, or was done since the form looked.
    #[must_use]
    pub const fn is_sent(&self) -> bool {
        self.sent.is_some()
    }

    /// What was sent off was done, and the form has not looked yet.
    #[must_use]
    pub fn was_done(&self) -> bool {
        let answer = self.sent.as_ref().and_then(|ticket| ticket.0.get());
        matches!(answer, Some(Ok(())))
    }

    /// Why the last one was not done.
    #[must_use]
    pub const fn refused(&self) -> Option<&Refusal> {
        self.refused.as_ref()
    }
}

/// What a form says of a refusal beside the field of this name.
#[must_use]
pub fn beside(refused: Option<&Refusal>, place: &str, words: &Words) -> Option<String> {
    let here = refused.filter(|refusal| refusal.place == Some(place));
    here.map(|refusal| whole(refusal, words))
}

/// What it says at its foot: a refusal that belongs beside none of its fields.
#[must_use]
pub fn below(refused: Option<&Refusal>, places: &[&str], words: &Words) -> Option<String> {
    let elsewhere = |refusal: &&Refusal| refusal.place.is_none_or(|at| !places.contains(&at));
    let here = refused.filter(elsewhere);
    here.map(|refusal| whole(refusal, words))
}

/// A refusal whole: what, why and the remedy.
fn whole(refusal: &Refusal, words: &Words) -> String {
    let parts = [
        Some(&refusal.what),
        refusal.why.as_ref(),
        refusal.remedy.as_ref(),
    ];
    sentences(parts.into_iter().flatten(), words)
}

/// Sentences after each other, each with its full stop; one alone as it is.
pub(in crate::ui) fn sentences<'a>(
    parts: impl Iterator<Item = &'a Message>,
    words: &Words,
) -> String {
    let said = parts.map(|part| words.say(part));
    let said: Vec<String> = said.filter(|part| !part.is_empty()).collect();
    if let [one] = said.as_slice() {
        return one.clone();
    }
    let stopped = said.into_iter().map(|part| {
        if part.ends_with(['.', '?']) {
            part
        } else {
            part + "."
        }
    });
    stopped.collect::<Vec<_>>().join(" ")
}
