//! What can keep a wish from being carried out: the rules refuse, or the file fails. Each is shown once.

use crate::domain::message::{Message, Refusal, msg};
use crate::store::{OpenError, StoreError};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The rules forbid it: what, why and the remedy.
    #[error("refused: {}", .0.what.key)]
    Refused(Box<Refusal>),
    /// The company file could not be read or written.
    #[error(transparent)]
    Failed(#[from] StoreError),
    /// The company file did not open.
    #[error(transparent)]
    NotOpened(#[from] OpenError),
    /// A file beside it could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl Error {
    /// What is shown: a refusal as it stands; a failure as what could not be done, that nothing was
    /// changed, and what the system said.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        match self {
            Self::Refused(refusal) => (**refusal).clone(),
            Self::Failed(error) => {
                Refusal::new(msg("failure-company-file").with("detail", error.to_string()))
                    .remedy(msg("failure-company-file-remedy"))
            }
            Self::File { path, source } => Refusal::new(
                msg("failure-file")
                    .with("detail", source.to_string())
                    .with("file", path.display().to_string()),
            )
            .remedy(msg("failure-file-remedy")),
            Self::NotOpened(error) => not_opened(error),
        }
    }
}

fn not_opened(error: &OpenError) -> Refusal {
    let file = |path: &std::path::Path| path.display().to_string();
    let (what, remedy): (Message, Message) = match error {
        OpenError::Missing(path) => (
            msg("open-missing").with("file", file(path)),
            msg("open-missing-remedy"),
        ),
        OpenError::Locked(holder) => (
            msg("open-locked").with("who", holder.0.as_str()),
            msg("open-locked-remedy"),
        ),
        OpenError::NotOurs => (msg("open-not-ours"), msg("open-not-ours-remedy")),
        OpenError::Newer { .. } => (msg("open-newer"), msg("open-newer-remedy")),
        OpenError::Synchronised(service) => (
            msg("open-synchronised").with("service", *service),
            msg("open-synchronised-remedy"),
        ),
        OpenError::Store(error) => (
            msg("failure-company-file").with("detail", error.to_string()),
            msg("failure-company-file-remedy"),
        ),
    };
    Refusal::new(what).remedy(remedy)
}
