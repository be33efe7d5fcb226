//! `backup FILE` and `restore FILE`: a checked copy, and back from one.

use super::desk::{Desk, Line, Outcome, path};
use crate::app::backup;
use crate::domain::message::msg;
use clap::ArgMatches;
use serde_json::json;
use std::path::{Path, PathBuf};

pub(super) fn backup(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let target = backup::with_ending(&file(found));
    desk.open_to_read()?.copy_out(&target)?;
    tell(desk, &target, "cli-copied")
}

/// The copy becomes a new company file: the one that `--company` names, else beside the copy.
pub(super) fn restore(desk: &mut Desk<'_>, found: &ArgMatches) -> Outcome {
    let copy = file(found);
    let target = desk.company.clone().unwrap_or_else(|| beside(&copy));
    let restored = backup::restore(&copy, &target)?;
    tell(desk, &restored, "cli-restored")
}

fn file(found: &ArgMatches) -> PathBuf {
    found.get_one("file").cloned().unwrap_or_default()
}

fn beside(copy: &Path) -> PathBuf {
    let folder = copy.parent().unwrap_or(Path::new(""));
    let stem = copy.file_stem().unwrap_or_default().to_string_lossy();
    backup::free_name(folder, &stem)
}

/// Looked through once more where it stands, so that what is said is what is there.
fn tell(desk: &mut Desk<'_>, file: &Path, key: &'static str) -> Outcome {
    let (bytes, sha256) = backup::looked_through(file)?;
    let json =
        json!({ "file": path(file), "bytes": bytes, "sha256": sha256.hex(), "checked": true });
    let said = msg(key).with("file", file.display().to_string());
    desk.answer(&json, &[Line::Said(said)])
}
