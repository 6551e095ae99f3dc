//! The lock before the Meldcode: it opens for what opened the vault, and closes by itself.
//!
//! The window holds a key, drawn anew each time; every command that reads or writes there takes it, and the program decides
//! whether it still opens. So a page that forgot to close, was loaded anew or was left in the background shows nothing.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use contract::Failure;
use record::uuid::Uuid;

/// It closes after so many minutes without anything being done in it.
pub(crate) const STAYS_MINUTES: u32 = 5;
const STAYS: Duration = Duration::from_secs(STAYS_MINUTES as u64 * 60);

/// The lock.
#[derive(Default)]
pub(crate) struct Meldcode(Mutex<Option<Opened>>);

struct Opened {
    key: String,
    seen: Instant,
    /// The time of day: the other clock stands still while a laptop sleeps.
    seen_at: SystemTime,
}

impl Meldcode {
    /// Opens it: whoever calls this was shown that somebody may. An earlier key opens nothing any more.
    pub(crate) fn open(&self) -> String {
        self.open_at(Instant::now(), SystemTime::now())
    }

    /// Closes it.
    pub(crate) fn close(&self) {
        *self.held() = None;
    }

    /// Whether this key opens it now; from now on it stays open for a while again.
    ///
    /// # Errors
    /// [`Failure::MeldcodeClosed`].
    pub(crate) fn check(&self, key: &str) -> Result<(), Failure> {
        self.check_at(key, Instant::now(), SystemTime::now())
    }

    fn open_at(&self, now: Instant, now_at: SystemTime) -> String {
        let key = Uuid::new_v4().to_string();
        *self.held() = Some(Opened { key: key.clone(), seen: now, seen_at: now_at });
        key
    }

    fn check_at(&self, key: &str, now: Instant, now_at: SystemTime) -> Result<(), Failure> {
        let mut held = self.held();
        let is_open = held.as_ref().is_some_and(|opened| {
            // A clock that was set back tells nothing; the machine's own goes on.
            let by_the_clock = now_at.duration_since(opened.seen_at).unwrap_or_default();
            now.saturating_duration_since(opened.seen).max(by_the_clock) < STAYS
        });
        if !is_open {
            *held = None;
        }
        match held.as_mut() {
            Some(opened) if opened.key == key => {
                (opened.seen, opened.seen_at) = (now, now_at);
                Ok(())
            }
            _ => Err(Failure::MeldcodeClosed),
        }
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Option<Opened>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_for_its_key_only_and_closes_by_itself() {
        let (lock, now, at) = (Meldcode::default(), Instant::now(), SystemTime::now());
        let check = |key: &str, seconds| {
            lock.check_at(key, now + Duration::from_secs(seconds), at + Duration::from_secs(seconds)).is_ok()
        };
        assert!(!check("", 0), "closed at first");
        let first = lock.open_at(now, at);
        assert!(check(&first, 0) && !check("", 0) && !check("another", 0));
        assert!(check(&first, 299), "each use lets it stay open");
        assert!(check(&first, 299 + 299));
        assert!(!check(&first, 299 + 299 + 300));
        assert!(!check(&first, 299 + 299), "and what closed stays closed");
        let (second, third) = (lock.open_at(now, at), lock.open_at(now, at));
        assert!(!check(&second, 0) && check(&third, 0), "only the last key opens");
        lock.close();
        assert!(!check(&third, 0));
    }

    #[test]
    fn a_laptop_that_slept_finds_it_closed_and_a_clock_set_back_does_not_keep_it_open() {
        let (lock, now, at) = (Meldcode::default(), Instant::now(), SystemTime::now());
        let key = lock.open_at(now, at);
        assert!(lock.check_at(&key, now, at + STAYS).is_err());
        let key = lock.open_at(now, at);
        assert!(lock.check_at(&key, now + STAYS, at - STAYS).is_err());
    }
}
