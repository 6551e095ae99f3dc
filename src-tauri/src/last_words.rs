//! Before the vault closes without her asking for it (the window is closed, the machine goes to sleep, its screen is
//! locked), every open form writes its draft.

use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tauri::{AppHandle, Emitter};

use crate::window::LABEL;

/// A page that does not answer must keep neither the vault open nor the window. A little more than the page itself waits
/// for its drafts (`ui/src/lib/drafts.ts`).
const PATIENCE: Duration = Duration::from_secs(2);

/// Who waits for the page.
#[derive(Default)]
pub(crate) struct LastWords(Mutex<Vec<SyncSender<()>>>);

impl LastWords {
    /// Asks the page, and comes back when it has written them, or after [`PATIENCE`]. Never on the thread that draws: the
    /// page could not answer.
    pub(crate) fn wait(&self, app: &AppHandle) {
        let (tells, told) = sync_channel(1);
        self.waiting().push(tells);
        if app.emit_to(LABEL, "last_words", ()).is_ok() {
            let _ = told.recv_timeout(PATIENCE);
        }
    }

    /// The page has written them.
    pub(crate) fn written(&self) {
        for tells in self.waiting().drain(..) {
            let _ = tells.try_send(());
        }
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Vec<SyncSender<()>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
