//! Locks by itself when nobody is there.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};

use crate::program::Program;
use crate::window::LABEL;

/// How long before locking the window is told.
const WARNING: Duration = Duration::from_secs(30);

/// How long nobody has been there.
pub(crate) struct Idle(Mutex<Since>);

struct Since {
    limit: Duration,
    seen: Instant,
    /// The time of day: `Instant` stands still while a laptop sleeps, and a lid that was closed for an hour must lock.
    seen_at: SystemTime,
    is_warned: bool,
}

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
enum Due {
    Nothing,
    Warn,
    Lock,
}

/// Payload of the event `lock_soon`.
#[derive(Clone, Serialize)]
struct LockSoon {
    seconds: u64,
}

impl Idle {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(Since {
            limit: Duration::from_secs(600),
            seen: Instant::now(),
            seen_at: SystemTime::now(),
            is_warned: false,
        }))
    }

    /// Locks after so many minutes, counted from now.
    pub(crate) fn set_limit(&self, minutes: u16) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).limit = Duration::from_secs(u64::from(minutes) * 60);
        self.stay();
    }

    /// Somebody is here.
    pub(crate) fn stay(&self) {
        let mut since = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        since.seen = Instant::now();
        since.seen_at = SystemTime::now();
        since.is_warned = false;
    }

    fn due(&self, now: Instant, now_at: SystemTime) -> Due {
        let mut since = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let by_the_clock = now_at.duration_since(since.seen_at).unwrap_or_default();
        let idle = now.saturating_duration_since(since.seen).max(by_the_clock);
        if idle >= since.limit {
            Due::Lock
        } else if idle + WARNING >= since.limit && !since.is_warned {
            since.is_warned = true;
            Due::Warn
        } else {
            Due::Nothing
        }
    }
}

/// Looks every `step` whether it is time, for as long as the program runs.
pub(crate) fn watch(app: AppHandle, step: Duration) {
    std::thread::spawn(move || {
        let mut looked_at = SystemTime::now();
        loop {
            std::thread::sleep(step);
            let before = std::mem::replace(&mut looked_at, SystemTime::now());
            let program = app.state::<Program>();
            if has_slept(before, looked_at, step) {
                program.lock_for_long();
                continue;
            }
            if !program.is_open() {
                continue;
            }
            match program.idle.due(Instant::now(), SystemTime::now()) {
                Due::Nothing => {}
                Due::Warn => {
                    let _ = app.emit_to(LABEL, "lock_soon", LockSoon { seconds: WARNING.as_secs() });
                }
                Due::Lock => program.lock_and_tell(),
            }
        }
    });
}

/// Whether the machine slept between two looks: a lid was closed. Much more time went by than was waited; a busy machine
/// is late by seconds.
fn has_slept(before: SystemTime, now: SystemTime, step: Duration) -> bool {
    now.duration_since(before).is_ok_and(|gone| gone > step + Duration::from_secs(20))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warns_once_thirty_seconds_before_and_then_locks() {
        let idle = Idle::new();
        idle.set_limit(2);
        let (start, start_at) = (Instant::now(), SystemTime::now());
        let after = |seconds| idle.due(start + Duration::from_secs(seconds), start_at + Duration::from_secs(seconds));
        assert_eq!(after(80), Due::Nothing);
        assert_eq!(after(91), Due::Warn);
        assert_eq!(after(95), Due::Nothing);
        assert_eq!(after(121), Due::Lock);
        idle.stay();
        assert_eq!(after(60), Due::Nothing);
        assert_eq!(after(91), Due::Warn);
    }

    #[test]
    fn a_laptop_that_slept_locks_although_its_own_clock_stood_still() {
        let idle = Idle::new();
        idle.set_limit(1);
        assert_eq!(idle.due(Instant::now(), SystemTime::now() + Duration::from_secs(3600)), Due::Lock);
    }

    #[test]
    fn a_closed_lid_is_noticed_and_a_busy_machine_is_not_taken_for_one() {
        let (now, step) = (SystemTime::now(), Duration::from_secs(1));
        assert!(has_slept(now, now + Duration::from_secs(40), step));
        assert!(!has_slept(now, now + Duration::from_secs(8), step));
        assert!(!has_slept(now, now - Duration::from_secs(40), step));
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_lengthen_the_time() {
        let idle = Idle::new();
        idle.set_limit(1);
        let earlier = SystemTime::now() - Duration::from_secs(7200);
        assert_eq!(idle.due(Instant::now() + Duration::from_secs(61), earlier), Due::Lock);
    }
}
