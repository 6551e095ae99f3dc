//! What the program holds while it runs: the profile, the vault while it is open, and a file that waits to be taken in.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use contract::types::DraftId;
use contract::{Failure, Progress, Saved};
use tauri::{AppHandle, Emitter};
use vault::{Reads, Vault, Writes};

use crate::autolock::Idle;
use crate::profile::Profile;
use crate::tries::Tries;
use crate::window::{self, LABEL};

/// A directory that was read, and what to call it by.
pub(crate) struct Plan {
    pub(crate) token: String,
    pub(crate) called: String,
    pub(crate) parsed: social_map::read::Parsed,
}

/// What the program holds while it runs.
pub(crate) struct Program {
    pub(crate) app: AppHandle,
    pub(crate) profile: Profile,
    pub(crate) idle: Idle,
    pub(crate) tries: Tries,
    /// Whether a practice vault is to be opened without asking, once.
    pub(crate) demo: AtomicBool,
    vault: Mutex<Option<Vault>>,
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
            demo: AtomicBool::new(demo),
            vault: Mutex::default(),
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
        self.held().clone().ok_or(Failure::Locked)
    }

    /// Takes a vault that was just opened. Another that was open is locked.
    pub(crate) fn take(&self, vault: Vault, auto_lock_minutes: u16) {
        self.idle.set_limit(auto_lock_minutes);
        self.lock();
        *self.held() = Some(vault);
    }

    /// Locks: the vault is closed and wiped, and what was read for it is let go. Gives whether it was open.
    pub(crate) fn lock(&self) -> bool {
        self.stop_reading();
        let Some(vault) = self.held().take() else { return false };
        if let Ok(Some(anchor)) = vault.anchor() {
            self.profile.set_seen(anchor);
        }
        vault.lock();
        true
    }

    /// Locks, and lets the window forget what it showed.
    pub(crate) fn lock_and_tell(&self) {
        if self.lock() {
            let _ = self.app.emit_to(LABEL, "locked", ());
            window::forget(&self.app);
        }
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

    fn held(&self) -> std::sync::MutexGuard<'_, Option<Vault>> {
        self.vault.lock().unwrap_or_else(PoisonError::into_inner)
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
