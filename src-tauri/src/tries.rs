//! After wrong tries the next one waits: longer each time, never for long, and nothing is ever wiped for it. Per
//! process: who has the file can try without this program, and only the cost of the key derivation stands against that.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use contract::Failure;

/// So many wrong tries cost no waiting: a typing error is no attack.
const FREE: u32 = 3;
/// The longest wait.
const LONGEST: Duration = Duration::from_secs(60);

/// Wrong tries in this process.
#[derive(Default)]
pub(crate) struct Tries(Mutex<Counted>);

#[derive(Default)]
struct Counted {
    wrong: u32,
    /// No try before this moment.
    until: Option<Instant>,
}

impl Tries {
    /// Whether one more may be tried now.
    ///
    /// # Errors
    /// [`Failure::Wait`].
    pub(crate) fn may_try(&self) -> Result<(), Failure> {
        self.may_try_at(Instant::now())
    }

    /// Counts how a try ended: a wrong one makes the next wait, a right one clears the count.
    pub(crate) fn count<T>(&self, outcome: &Result<T, Failure>) {
        self.count_at(outcome, Instant::now());
    }

    fn may_try_at(&self, now: Instant) -> Result<(), Failure> {
        let left = self.counted().until.map(|until| until.saturating_duration_since(now)).unwrap_or_default();
        if left.is_zero() { Ok(()) } else { Err(Failure::Wait { seconds: left.as_secs_f64().ceil() as u16 }) }
    }

    fn count_at<T>(&self, outcome: &Result<T, Failure>, now: Instant) {
        let mut counted = self.counted();
        match outcome {
            Ok(_) => *counted = Counted::default(),
            Err(Failure::WrongKey) => {
                counted.wrong += 1;
                let doublings = counted.wrong.saturating_sub(FREE).min(6);
                counted.until = (doublings > 0).then(|| now + Duration::from_secs(1 << doublings).min(LONGEST));
            }
            Err(_) => {}
        }
    }

    fn counted(&self) -> std::sync::MutexGuard<'_, Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_longer_each_time_and_never_more_than_a_minute() {
        let (tries, now) = (Tries::default(), Instant::now());
        let wrong: Result<(), _> = Err(Failure::WrongKey);
        let waits: Vec<u16> = (0..10)
            .map(|_| {
                tries.count_at(&wrong, now);
                match tries.may_try_at(now) {
                    Err(Failure::Wait { seconds }) => seconds,
                    _ => 0,
                }
            })
            .collect();
        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 60, 60]);
        assert!(tries.may_try_at(now + Duration::from_secs(60)).is_ok());
        tries.count_at(&Ok(()), now);
        assert!(tries.may_try_at(now).is_ok(), "the right one clears the count");
        tries.count_at(&wrong, now);
        assert!(tries.may_try_at(now).is_ok());
    }

    #[test]
    fn what_is_no_wrong_try_does_not_count() {
        let (tries, now) = (Tries::default(), Instant::now());
        for _ in 0..10 {
            tries.count_at::<()>(&Err(Failure::AlreadyOpen), now);
        }
        assert!(tries.may_try_at(now).is_ok());
    }
}
