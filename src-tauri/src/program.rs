//! What the program holds while it runs: the profile, the vault while it is open, and a file that waits to be taken in.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use contract::types::{DraftId, ErasureStatement};
use contract::{Failure, Progress, Saved};
use tauri::{AppHandle, Emitter, Manager};
use vault::{Exchanged, Keyring, Pinned, Reads, RecoveryCode, Vault, Writes};

use crate::autolock::Idle;
use crate::last_words::LastWords;
use crate::meldcode::Meldcode;
use crate::profile::Profile;
use crate::tries::Tries;
use crate::window::{self, LABEL};

/// A directory that was read, and what to call it by.
pub(crate) struct Plan {
    pub(crate) token: String,
    pub(crate) called: String,
    pub(crate) parsed: social_map::read::Parsed,
}

/// What is held while the vault is open, and let go when it is locked.
pub(crate) struct Open {
    vault: Vault,
    /// It is older than this machine last saw, and she has not decided yet.
    pub(crate) is_undecided: bool,
    /// What it was sealed with before a door was changed: to seal its old backups anew.
    pub(crate) old_keys: Vec<Keyring>,
    /// The recovery code that was just made: for its sheet.
    pub(crate) code: Option<RecoveryCode>,
    /// What the last erasure did: for its statement.
    pub(crate) statement: Option<ErasureStatement>,
    /// A file of people that was opened, to be decided on.
    pub(crate) handover: Option<Vec<u8>>,
    /// What the last receipt did: for its statement.
    pub(crate) handed: Option<contract::types::HandoverStatement>,
    /// What the last exchange with a second machine did, or why it failed.
    pub(crate) exchanged: Option<Result<Exchanged, Failure>>,
    /// Why the last backup failed.
    pub(crate) backup_failed: Option<Failure>,
    /// Where the chain stood when the last backup was made.
    pub(crate) backed_up: Option<u64>,
}

/// What the program holds while it runs.
pub(crate) struct Program {
    pub(crate) app: AppHandle,
    pub(crate) profile: Profile,
    pub(crate) idle: Idle,
    pub(crate) tries: Tries,
    /// The lock before the Meldcode.
    pub(crate) meldcode: Meldcode,
    /// Whether a practice vault is to be opened without asking, once.
    pub(crate) demo: AtomicBool,
    open: Mutex<Option<Open>>,
    /// Keys that a short PIN opens: they outlive a lock, but neither sleep nor the program.
    pinned: Mutex<Option<Pinned>>,
    /// A backup that was chosen to be restored.
    pub(crate) to_restore: Mutex<Option<std::path::PathBuf>>,
    /// Raised to stop the backup or the exchange that goes on.
    pub(crate) stop_keeping: AtomicBool,
    pub(crate) last_words: LastWords,
    is_closing: AtomicBool,
    plan: Mutex<Option<Plan>>,
    /// Raised to stop the reading that goes on.
    stop: Mutex<Arc<AtomicBool>>,
}

impl Program {
    pub(crate) fn new(app: AppHandle, profile: Profile, demo: bool) -> Self {
        Self {
            app,
            profile,
            idle: Idle::new(),
            tries: Tries::default(),
            meldcode: Meldcode::default(),
            demo: AtomicBool::new(demo),
            open: Mutex::default(),
            pinned: Mutex::default(),
            to_restore: Mutex::default(),
            stop_keeping: AtomicBool::default(),
            last_words: LastWords::default(),
            is_closing: AtomicBool::default(),
            plan: Mutex::default(),
            stop: Mutex::default(),
        }
    }

    /// Whether the vault is open.
    pub(crate) fn is_open(&self) -> bool {
        self.held().is_some()
    }

    /// The open vault.
    pub(crate) fn vault(&self) -> Result<Vault, Failure> {
        self.with(|open| open.vault.clone())
    }

    /// What is held while the vault is open.
    pub(crate) fn with<T>(&self, f: impl FnOnce(&mut Open) -> T) -> Result<T, Failure> {
        self.held().as_mut().map(f).ok_or(Failure::Locked)
    }

    /// Takes a vault that was just opened. Another that was open is locked.
    pub(crate) fn take(&self, vault: Vault, is_undecided: bool, auto_lock_minutes: u16) {
        self.idle.set_limit(auto_lock_minutes);
        self.lock();
        *self.held() = Some(Open {
            vault,
            is_undecided,
            old_keys: Vec::new(),
            code: None,
            statement: None,
            handover: None,
            handed: None,
            exchanged: None,
            backup_failed: None,
            backed_up: None,
        });
    }

    /// Locks: the vault is closed and wiped, and what was read for it is let go. Gives whether it was open.
    pub(crate) fn lock(&self) -> bool {
        self.meldcode.close();
        self.stop_reading();
        self.stop_keeping.store(true, Ordering::Relaxed);
        let Some(Open { vault, is_undecided, .. }) = self.held().take() else { return false };
        if !is_undecided && let Ok(Some(anchor)) = vault.anchor() {
            self.profile.set_seen(anchor);
        }
        vault.lock();
        true
    }

    /// Locks, and lets the window forget what it showed: where a PIN is to open it again soon, as far as a page that is
    /// loaded anew forgets; else all of it.
    pub(crate) fn lock_and_tell(&self) {
        if self.lock() {
            let _ = self.app.emit_to(LABEL, "locked", ());
            if self.has_pin() {
                window::reload(&self.app);
            } else {
                window::forget(&self.app);
            }
        }
    }

    /// Locks, and lets the PIN go too: the machine goes to sleep, or its screen is locked. Every form writes its draft
    /// first. Never on the thread that draws.
    pub(crate) fn lock_for_long(&self) {
        let had_pin = self.has_pin();
        self.set_pin(None);
        if self.is_open() {
            self.last_words.wait(&self.app);
            self.lock_and_tell();
        } else if had_pin {
            window::forget(&self.app);
        }
    }

    /// The window is to be closed. Gives whether that has to wait until every form has written its draft; then the window
    /// goes by itself. Whoever closes it again meanwhile does not wait.
    pub(crate) fn close_later(&self) -> bool {
        if !self.is_open() || self.is_closing.swap(true, Ordering::Relaxed) {
            return false;
        }
        let app = self.app.clone();
        std::thread::spawn(move || {
            app.state::<Self>().last_words.wait(&app);
            window::close(&app);
        });
        true
    }

    /// Whether a PIN opens the vault now.
    pub(crate) fn has_pin(&self) -> bool {
        self.pin().as_ref().is_some_and(|pinned| pinned.tries_left() > 0)
    }

    /// Sets the PIN, or lets it go.
    pub(crate) fn set_pin(&self, pinned: Option<Pinned>) {
        *self.pin() = pinned;
    }

    /// The keys that a PIN opens.
    pub(crate) fn pin(&self) -> std::sync::MutexGuard<'_, Option<Pinned>> {
        self.pinned.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads from the vault, off the thread that draws.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Reads<'_>) -> vault::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let vault = self.vault()?;
        blocking(move || Ok(vault.read(f)?)).await
    }

    /// Writes to the vault in one commit, off the thread that draws.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Writes<'_>) -> vault::Result<T> + Send + 'static,
    ) -> Result<T, Failure> {
        let vault = self.vault()?;
        blocking(move || Ok(vault.write(f)?)).await
    }

    /// As [`Program::write`], for a record with an id: tells when it was saved and how to undo it.
    pub(crate) async fn save<T: ToString + Send + 'static>(
        &self,
        f: impl FnOnce(&Writes<'_>) -> vault::Result<T> + Send + 'static,
    ) -> Result<Saved, Failure> {
        let vault = self.vault()?;
        blocking(move || {
            let done = vault.save(f)?;
            Ok(Saved { id: done.value.to_string(), at: done.at, undo: done.undo })
        })
        .await
    }

    /// As [`Program::save`], for what was typed in a form: the draft it came from is let go in the same commit.
    pub(crate) async fn finish<T: ToString + Send + 'static>(
        &self,
        draft: Option<DraftId>,
        f: impl FnOnce(&Writes<'_>) -> vault::Result<T> + Send + 'static,
    ) -> Result<Saved, Failure> {
        self.save(move |w| desk::draft::finish(w, draft, f)).await
    }

    /// The locale that the window speaks.
    pub(crate) fn locale(&self) -> String {
        self.profile.look().map_or_else(|| phrases::FALLBACK.to_owned(), |look| look.locale)
    }

    /// Tells the window how far long work is.
    pub(crate) fn progress(&self, work: &str, thousandths: u16) {
        let _ = self.app.emit_to(LABEL, "progress", Progress { work: work.to_owned(), thousandths });
    }

    /// Starts a reading: an earlier one is stopped, what was read before is let go. The flag is raised to stop it.
    pub(crate) fn start_reading(&self) -> Arc<AtomicBool> {
        self.stop_reading();
        let flag = Arc::new(AtomicBool::new(false));
        *self.stop.lock().unwrap_or_else(PoisonError::into_inner) = flag.clone();
        flag
    }

    /// Stops a reading, and lets go of what was read.
    pub(crate) fn stop_reading(&self) {
        self.stop.lock().unwrap_or_else(PoisonError::into_inner).store(true, Ordering::Relaxed);
        self.plan().take();
    }

    /// Keeps what was read, unless reading was stopped meanwhile.
    pub(crate) fn keep_plan(&self, plan: Plan, flag: &AtomicBool) -> Result<(), Failure> {
        let mut held = self.plan();
        if flag.load(Ordering::Relaxed) {
            return Err(Failure::Cancelled);
        }
        *held = Some(plan);
        Ok(())
    }

    /// Takes what was read under this token.
    pub(crate) fn take_plan(&self, token: &str) -> Result<Plan, Failure> {
        self.plan().take_if(|plan| plan.token == token).ok_or(Failure::Gone)
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn plan(&self) -> std::sync::MutexGuard<'_, Option<Plan>> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs work off the thread that draws. Work that panics gives [`Failure::Internal`].
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or(Err(Failure::Internal))
}
