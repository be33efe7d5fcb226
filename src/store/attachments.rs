//! Attachments: bytes that are kept once under their SHA-256, alone in their table so that no list
//! ever drags them along.

use super::codec::{copy_status, copy_status_code};
use super::{Read, Result, Write};
use crate::domain::document::CopyStatus;
use crate::domain::ids::Sha256;
use rusqlite::{OptionalExtension as _, named_params};
use sha2::Digest as _;

/// SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Sha256 {
    Sha256(sha2::Sha256::digest(bytes).into())
}

impl Read<'_> {
    /// The bytes under a hash.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn attachment(&self, hash: Sha256) -> Result<Option<Vec<u8>>> {
        Ok(self
            .connection
            .prepare_cached("SELECT bytes FROM attachment WHERE sha256 = :hash")?
            .query_row(named_params! { ":hash": hash }, |row| row.get(0))
            .optional()?)
    }

    /// How a PDF under a hash opens.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn attachment_status(&self, hash: Sha256) -> Result<Option<CopyStatus>> {
        Ok(self
            .connection
            .prepare_cached("SELECT status, pages FROM attachment WHERE sha256 = :hash")?
            .query_row(named_params! { ":hash": hash }, |row| {
                Ok(copy_status(row.get_ref(0)?.as_str()?, row.get(1)?))
            })
            .optional()?)
    }
}

impl Write<'_> {
    /// Keeps a PDF; the same bytes are kept once.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_pdf(&mut self, bytes: &[u8], status: CopyStatus) -> Result<Sha256> {
        let (code, pages) = copy_status_code(status);
        self.keep(bytes, code, pages)
    }

    /// Keeps any other file: a logo.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep_file(&mut self, bytes: &[u8]) -> Result<Sha256> {
        self.keep(bytes, "not-a-pdf", None)
    }

    fn keep(&mut self, bytes: &[u8], status: &str, pages: Option<u32>) -> Result<Sha256> {
        let hash = sha256(bytes);
        self.connection
            .prepare_cached(
                "INSERT INTO attachment (sha256, bytes, pages, status) VALUES (:hash, :bytes, :pages, :status) \
                 ON CONFLICT (sha256) DO NOTHING",
            )?
            .execute(named_params! { ":hash": hash, ":bytes": bytes, ":pages": pages, ":status": status })?;
        Ok(hash)
    }
}
