//! Long work on a thread of its own, so that the window goes on.
//!
//! Work that changes the company is lent the session and brings it back, whatever happens; work that
//! only reads opens the company for itself. Both end in something the desk then does.

use super::Desk;
use crate::app::Session;
use crate::app::progress::Progress;
use crate::domain::message::Message;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

/// What the desk does when the work is done.
pub(super) type Then = Box<dyn FnOnce(&mut Desk) + Send>;

/// Work that is going on.
pub(super) struct Job {
    /// What is being done, for the bar: "Bestanden worden ingelezen".
    pub(super) what: Message,
    /// How far it is.
    pub(super) progress: Progress,
    back: Receiver<Back>,
}

/// What comes back from the thread.
pub(super) struct Back {
    /// The session that was lent.
    pub(super) session: Option<Box<Session>>,
    /// What to do next; `None` when the work failed in a way nobody thought of.
    pub(super) then: Option<Then>,
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job")
            .field("what", &self.what)
            .finish_non_exhaustive()
    }
}

impl Job {
    /// Starts work that is lent the session. When there is no thread to be had it comes back at once.
    pub(super) fn lent(
        name: &str,
        what: Message,
        mut session: Box<Session>,
        wake: impl Fn() + Send + 'static,
        work: impl FnOnce(&mut Session) -> Then + Send + 'static,
    ) -> Result<Self, Box<Session>> {
        let progress = Progress::default();
        session.report_to(progress.clone());
        // The session goes after the thread is there: a thread that does not start would take it along.
        let (lend, lent) = mpsc::channel::<Box<Session>>();
        let (send, back) = mpsc::channel();
        let body = move || {
            let Ok(mut session) = lent.recv() else { return };
            let then = guarded(|| work(&mut session));
            let session = Some(session);
            // A window that is gone waits for nothing.
            let _nobody_waits = send.send(Back { session, then });
            wake();
        };
        if let Err(error) = thread::Builder::new().name(name.to_owned()).spawn(body) {
            tracing::error!(%error, name, "no thread");
            return Err(session);
        }
        lend.send(session).map_err(|refused| refused.0)?;
        Ok(Self {
            what,
            progress,
            back,
        })
    }

    /// Starts work that needs nothing of ours.
    pub(super) fn aside(
        name: &str,
        what: Message,
        wake: impl Fn() + Send + 'static,
        work: impl FnOnce(&Progress) -> Then + Send + 'static,
    ) -> Option<Self> {
        let progress = Progress::default();
        let (send, back) = mpsc::channel();
        let theirs = progress.clone();
        let body = move || {
            let then = guarded(|| work(&theirs));
            let _nobody_waits = send.send(Back {
                session: None,
                then,
            });
            wake();
        };
        let started = thread::Builder::new().name(name.to_owned()).spawn(body);
        if let Err(error) = &started {
            tracing::error!(%error, name, "no thread");
        }
        started.is_ok().then_some(Self {
            what,
            progress,
            back,
        })
    }

    /// What came back, if it is done.
    pub(super) fn poll(&self) -> Option<Back> {
        match self.back.try_recv() {
            Ok(back) => Some(back),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(LOST),
        }
    }

    /// Waits until it is done.
    pub(super) fn wait(&self) -> Back {
        self.back.recv().unwrap_or(LOST)
    }
}

const LOST: Back = Back {
    session: None,
    then: None,
};

/// A panic ends the work and not the window; the transaction it was in is given up.
fn guarded(work: impl FnOnce() -> Then) -> Option<Then> {
    let done = catch_unwind(AssertUnwindSafe(work));
    if done.is_err() {
        tracing::error!("long work panicked");
    }
    done.ok()
}
