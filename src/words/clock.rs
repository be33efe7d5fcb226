//! Times of the day: `9:00`, and the hours in which somebody is rung.

use super::Words;
use crate::domain::rhythm::Hours;

impl Words {
    /// A minute of the day: `13:30`.
    #[must_use]
    pub fn clock(&self, minute: u16) -> String {
        format!("{}:{:02}", minute / 60, minute % 60)
    }

    /// Hours after each other: `9:00–12:00, 13:30–17:00`.
    #[must_use]
    pub fn hours(&self, hours: &[Hours]) -> String {
        let one = |hours: &Hours| format!("{}–{}", self.clock(hours.from), self.clock(hours.until));
        hours.iter().map(one).collect::<Vec<_>>().join(", ")
    }
}

/// Hours as one types them: `9-12, 13:30-17`, `9.00–12.00 en 13.30–17.00`; nothing is any time. `None` where
/// it is something else.
#[must_use]
pub fn parse_hours(text: &str) -> Option<Vec<Hours>> {
    let text = text.replace(" en ", ",").replace(" and ", ",");
    let parts = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (from, until) = part.split_once(['-', '–'])?;
            let (from, until) = (minute(from)?, minute(until)?);
            (from < until).then_some(Hours { from, until })
        })
        .collect()
}

fn minute(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let of_day = hour.checked_mul(60)?.checked_add(minute)?;
    (minute < 60 && of_day <= 24 * 60).then_some(of_day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn hours_are_read_as_they_are_typed_and_as_they_are_written() {
        let office = [(540, 720), (810, 1020)].map(|(from, until)| Hours { from, until });
        assert_eq!(
            parse_hours("9.00–12.00 en 13.30–17.00"),
            Some(office.to_vec())
        );
        assert_eq!(parse_hours("9-12, 13:30-17"), Some(office.to_vec()));
        let written = Words::new(Language::Dutch).hours(&office);
        assert_eq!(written, "9:00–12:00, 13:30–17:00");
        assert_eq!(parse_hours(&written), Some(office.to_vec()));
        assert_eq!(parse_hours(" "), Some(Vec::new()));
    }

    #[test]
    fn what_are_no_hours_is_not_guessed() {
        for text in ["negen", "12-9", "9", "9-25", "9:75-10", "65535-2"] {
            assert_eq!(parse_hours(text), None, "{text}");
        }
    }
}
