//! `check`: looks through the whole company file, and says what does not add up.

use super::desk::{Desk, Line, Outcome, Trouble};
use crate::domain::message::msg;
use serde_json::json;

pub(super) fn check(desk: &mut Desk<'_>) -> Outcome {
    let findings = desk.open_to_read()?.check()?;
    let said: Vec<String> = findings.iter().map(|finding| desk.said(finding)).collect();
    let each = said.iter().map(|what| json!({ "what": what }));
    let json = json!({ "ok": said.is_empty(), "findings": each.collect::<Vec<_>>() });
    let mut lines: Vec<Line> = findings.into_iter().map(Line::Said).collect();
    if lines.is_empty() {
        lines.push(Line::Said(msg("cli-checked")));
    }
    desk.answer(&json, &lines)?;
    if said.is_empty() {
        Ok(())
    } else {
        Err(Trouble::Told)
    }
}
