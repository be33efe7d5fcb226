//! How far long work has come, shared by the one who does it and the one who waits for it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};

/// Counts what has been done; the other side may ask to stop. Clones are the same progress.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    done: AtomicUsize,
    all: AtomicUsize,
    stop: AtomicBool,
    now: Mutex<String>,
}

impl Progress {
    /// So many pieces of all have been done: rows, files, letters.
    pub fn report(&self, done: usize, all: usize) {
        self.0.all.store(all, Relaxed);
        self.0.done.store(done, Relaxed);
    }

    /// This is being done now: the name of a file.
    pub fn working_on(&self, name: &str) {
        let mut now = self.0.now.lock().unwrap_or_else(PoisonError::into_inner);
        name.clone_into(&mut now);
    }

    /// What is being done now; empty when that was not told.
    #[must_use]
    pub fn now(&self) -> String {
        let now = self.0.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.clone()
    }

    /// How many pieces of how many have been done; `None` until anything was reported, and of a single piece.
    #[must_use]
    pub fn counted(&self) -> Option<(usize, usize)> {
        let (done, all) = (self.0.done.load(Relaxed), self.0.all.load(Relaxed));
        (all > 1).then(|| (done.min(all), all))
    }

    /// The share that has been done, from 0 to 1; `None` until anything was reported.
    #[must_use]
    pub fn share(&self) -> Option<f32> {
        let (done, all) = (self.0.done.load(Relaxed), self.0.all.load(Relaxed));
        #[expect(clippy::cast_precision_loss, reason = "a share of a bar on the screen")]
        (all > 0).then(|| (done.min(all) as f32) / all as f32)
    }

    /// Asks the work to stop; it leaves nothing behind.
    pub fn stop(&self) {
        self.0.stop.store(true, Relaxed);
    }

    /// Somebody asked to stop. The work looks at this between pieces, and then gives up its transaction.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.0.stop.load(Relaxed)
    }
}
