//! `demo`: the demo company as it stands today, in the file that is named, else in one of its own.

use super::desk::{Desk, Line, Outcome, path};
use crate::app::demo::FILE;
use crate::app::{Error, Session};
use crate::domain::message::{Refusal, msg};
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) fn demo(desk: &mut Desk<'_>) -> Outcome {
    let file = file(desk)?;
    let session = desk.patiently(|| Session::open_demo(&file, desk.clock, true))?;
    remember(desk, &file);
    let company = session.company()?.name;
    let customers = session.customers()?.customers.len();
    let json = json!({ "file": path(&file), "company": company, "customers": customers });
    let said = msg("cli-demo-made").with("file", file.display().to_string());
    desk.answer(&json, &[Line::Said(said)])
}

/// Never the company that was last opened: that is somebody's own.
fn file(desk: &Desk<'_>) -> Result<PathBuf, Error> {
    let own = || Some(desk.machine.as_ref()?.folders().data.join(FILE));
    let file = desk.company.clone().or_else(own);
    file.ok_or_else(|| {
        Refusal::new(msg("cli-no-company"))
            .remedy(msg("cli-no-company-remedy"))
            .into()
    })
}

/// On a computer where no company was ever opened, the next command is about this one.
fn remember(desk: &mut Desk<'_>, file: &Path) {
    if desk.company.is_some() {
        return;
    }
    let Some(machine) = desk.machine.as_mut() else {
        return;
    };
    if machine.settings().last_file.is_none()
        && let Err(error) = machine.opened(file)
    {
        tracing::warn!(%error, "the demo company is made and not remembered");
    }
}
