//! How our letters are written.

use crate::store::{Read, StoreError, Write};
use serde_json::json;

/// The tone of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LetterSettings {
    /// In the friendly way; otherwise in the businesslike one.
    pub friendly: bool,
}

pub(super) const LETTERS: &str = "letters";

pub(in crate::app) fn read(read: &Read<'_>) -> Result<LetterSettings, StoreError> {
    let json = read.setting(LETTERS)?.unwrap_or_default();
    Ok(LetterSettings {
        friendly: json["friendly"].as_bool().unwrap_or_default(),
    })
}

pub(in crate::app) fn set(write: &mut Write<'_>, to: LetterSettings) -> Result<(), StoreError> {
    write.set_setting(LETTERS, Some(&json!({ "friendly": to.friendly })))
}
