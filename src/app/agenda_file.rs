//! The agenda as a file that calendar programs import (iCalendar, RFC 5545): what is paid, asked, answered or over on
//! its day, with an alarm at nine in the morning of the day on which we look whether it happened.
//!
//! Ids are stable: importing a newer file moves what is there already. Calls that fall away when the money comes in
//! are not in it, for a calendar program would keep them; the event of the payment names its call.

use super::snapshots::{AgendaKey, AgendaLine, AgendaOf, AgendaSnapshot};
use crate::domain::message::msg;
use crate::words::{Words, capitalised};
use chrono::{NaiveDate, NaiveTime};

/// Octets of a line, its end not counted.
const LINE: usize = 75;
/// How long a call is reckoned to take in a calendar, in minutes.
const CALL_MINUTES: i64 = 15;

/// Writes the file; what is done already, or gone when the money comes, is not in it.
#[must_use]
pub fn agenda_file(agenda: &AgendaSnapshot, of: AgendaOf, words: &Words) -> String {
    let mut file = String::new();
    put(&mut file, "BEGIN:VCALENDAR");
    put(&mut file, "VERSION:2.0");
    put(&mut file, "PRODID:-//Minnelijk//Agenda//NL");
    put(&mut file, "CALSCALE:GREGORIAN");
    put(&mut file, "METHOD:PUBLISH");
    for line in agenda.lines.iter().filter(|line| belongs(line, of)) {
        event(&mut file, agenda, line, words);
    }
    put(&mut file, "END:VCALENDAR");
    file
}

/// How many events it holds.
#[must_use]
pub fn agenda_events(agenda: &AgendaSnapshot, of: AgendaOf) -> usize {
    agenda.lines.iter().filter(|line| belongs(line, of)).count()
}

fn belongs(line: &AgendaLine, of: AgendaOf) -> bool {
    if of == AgendaOf::All {
        let falls_away = matches!(
            line.key,
            AgendaKey::CallPromise(_)
                | AgendaKey::CallInstalment(..)
                | AgendaKey::BrokenPromise(_)
                | AgendaKey::BrokenInstalment(..)
        );
        return !falls_away;
    }
    line.key.is_payment() && line.key.is_of(of)
}

fn event(file: &mut String, agenda: &AgendaSnapshot, line: &AgendaLine, words: &Words) {
    put(file, "BEGIN:VEVENT");
    let uid = format!("UID:{}@{}.minnelijk.nl", line.key.uid(), agenda.company);
    put(file, &uid);
    let stamp = agenda.now.format("DTSTAMP:%Y%m%dT%H%M%SZ").to_string();
    put(file, &stamp);
    match line.at {
        Some(at) => timed(file, line.day, at),
        None => whole_day(file, line.day),
    }
    let mut title = format!("{}: {}", line.name, words.say(&line.what));
    if let Some(amount) = line.amount {
        title = format!("{title} ({})", words.money(amount));
    }
    text(file, "SUMMARY", &title);
    if let Some(check_on) = line.check_on {
        let check = msg("agenda-check").with("day", words.day_long(check_on));
        text(file, "DESCRIPTION", &capitalised(&words.say(&check)));
    }
    put(file, "TRANSP:TRANSPARENT");
    alarm(file, line, &title);
    put(file, "END:VEVENT");
}

fn whole_day(file: &mut String, day: NaiveDate) {
    let after = day.succ_opt().unwrap_or(day);
    put(file, &day.format("DTSTART;VALUE=DATE:%Y%m%d").to_string());
    put(file, &after.format("DTEND;VALUE=DATE:%Y%m%d").to_string());
}

/// In the time of whoever reads it.
fn timed(file: &mut String, day: NaiveDate, at: NaiveTime) {
    let from = day.and_time(at);
    let to = from + chrono::Duration::minutes(CALL_MINUTES);
    put(file, &from.format("DTSTART:%Y%m%dT%H%M%S").to_string());
    put(file, &to.format("DTEND:%Y%m%dT%H%M%S").to_string());
}

/// At nine on the day on which we look; five minutes before where an hour was agreed.
fn alarm(file: &mut String, line: &AgendaLine, title: &str) {
    let trigger = if line.at.is_some() {
        "TRIGGER:-PT5M".to_owned()
    } else {
        let days = line.check_on.map_or(0, |day| (day - line.day).num_days());
        if days > 0 {
            format!("TRIGGER:P{days}DT9H")
        } else {
            "TRIGGER:PT9H".to_owned()
        }
    };
    put(file, "BEGIN:VALARM");
    put(file, "ACTION:DISPLAY");
    put(file, &trigger);
    text(file, "DESCRIPTION", title);
    put(file, "END:VALARM");
}

fn text(file: &mut String, name: &str, value: &str) {
    let mut escaped = String::with_capacity(value.len());
    for sign in value.chars() {
        match sign {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            '\n' => escaped.push_str("\\n"),
            '\u{a0}' => escaped.push(' '),
            // Nothing that a calendar program could stumble over.
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    put(file, &format!("{name}:{escaped}"));
}

/// One line, folded so that none is longer than calendar programs take; never within a character.
fn put(file: &mut String, line: &str) {
    let mut room = LINE;
    for sign in line.chars() {
        if sign.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= sign.len_utf8();
        file.push(sign);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut file = String::new();
        let long = format!("SUMMARY:{}", "é".repeat(60));
        put(&mut file, &long);
        for line in file.lines() {
            assert!(line.trim_end_matches('\r').len() <= LINE, "{line}");
        }
        let unfolded = file.replace("\r\n ", "");
        assert_eq!(unfolded, format!("{long}\r\n"));
    }

    #[test]
    fn what_has_a_meaning_in_the_file_is_escaped() {
        let mut file = String::new();
        text(&mut file, "SUMMARY", "Bos, Kok; & Zn\\x\ny\u{7}");
        assert_eq!(file, "SUMMARY:Bos\\, Kok\\; & Zn\\\\x\\ny\r\n");
    }
}
