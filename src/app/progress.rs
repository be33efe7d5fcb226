//! How far long work has come, shared by the one who does it and the one who waits for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// Counts what has been done; the other side may ask to stop. Clones are the same progress.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    done: AtomicUsize,
    all: AtomicUsize,
    stop: AtomicBool,
}

impl Progress {
    /// So many pieces of all have been done: rows, files, letters.
    pub fn report(&self, done: usize, all: usize) {
        self.0.all.store(all, Relaxed);
        self.0.done.store(done, Relaxed);
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
