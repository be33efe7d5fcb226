//! The verbs of stories about what becomes of letters.
//!
//! ```text
//! 2026-10-09  posted Bakkerij Jansen BV
//! 2026-10-13  returned Bakkerij Jansen BV: onbekend op dit adres
//! 2026-10-14  void Bakkerij Jansen BV: verkeerd adres
//! 2026-10-14  post?
//!             Bakkerij Jansen BV, First reminder of 2026-10-09: void (verkeerd adres)
//! ```

use super::{Outcome, World};
use chrono::NaiveDate;
use minnelijk::app::command::Command;
use minnelijk::app::snapshots::LetterLine;
use minnelijk::domain::post::{Fate, Sending};
use std::fmt::Write as _;

impl World {
    /// A verb about the post; a refusal is an answer too.
    pub(super) fn post(&mut self, day: NaiveDate, verb: &str, rest: &str) -> Option<Outcome> {
        let said = |done: Result<(), String>| done.map(|()| String::new());
        let (name, note) = rest.split_once(": ").unwrap_or((rest, ""));
        let done = match verb {
            "posted" => said(self.sent(name, Fate::Posted, day, note)),
            "emailed" => said(self.sent(name, Fate::Emailed, day, note)),
            "returned" => said(self.sent(name, Fate::Returned, day, note)),
            "void" => said(self.void(name, note)),
            "mail" => self.mail(name),
            "post?" => self.letters_gone(),
            _ => return None,
        };
        Some(done.or_else(|why| Ok(format!("refused: {why}\n"))))
    }

    /// The last letter to somebody that counts.
    fn last_letter(&self, name: &str) -> Result<LetterLine, String> {
        let letters = self.session.letters().map_err(|why| self.why(&why))?;
        let mut counting = letters.issued.into_iter();
        let found = counting.find(|line| line.name == name && line.void_reason.is_none());
        found.ok_or_else(|| "no letter went there".to_owned())
    }

    fn sent(&mut self, name: &str, fate: Fate, on: NaiveDate, note: &str) -> Result<(), String> {
        let letters = vec![self.last_letter(name)?.id];
        let note = note.to_owned();
        let what = Sending { fate, on, note };
        self.execute(Command::RecordSending { letters, what })
    }

    fn void(&mut self, name: &str, reason: &str) -> Result<(), String> {
        let letters = vec![self.last_letter(name)?.id];
        let reason = reason.to_owned();
        self.execute(Command::VoidLetters { letters, reason })
    }

    fn mail(&self, name: &str) -> Outcome {
        let letter = self.last_letter(name)?.id;
        let draft = self.session.mail_draft(letter);
        draft
            .map(|draft| format!("to {}: {}\n", draft.to, draft.subject))
            .map_err(|why| self.why(&why))
    }

    fn letters_gone(&self) -> Outcome {
        let letters = self.session.letters().map_err(|why| self.why(&why))?;
        let mut said = String::new();
        for line in letters.issued.iter().rev() {
            let kind = self.words.say(&line.kind.message());
            let _ = write!(said, "{}, {kind} of {}: ", line.name, line.day);
            let gone: Vec<String> = line
                .sendings
                .iter()
                .map(|sending| match sending.note.as_str() {
                    "" => format!("{} {}", sending.fate.code(), sending.on),
                    note => format!("{} {} ({note})", sending.fate.code(), sending.on),
                })
                .collect();
            let _ = match &line.void_reason {
                Some(reason) => writeln!(said, "void ({reason})"),
                None if gone.is_empty() => writeln!(said, "not posted yet"),
                None => writeln!(said, "{}", gone.join(", ")),
            };
        }
        for due in &letters.due {
            let back = due
                .problems
                .iter()
                .find(|one| one.what.key == "post-came-back");
            if let Some(problem) = back {
                let _ = writeln!(
                    said,
                    "due to {}: {}",
                    due.name,
                    self.words.say(&problem.what)
                );
            }
        }
        Ok(said)
    }
}
