//! A short PIN for the working day, after the vault was opened in full once. `FORMAT.md` has no part in it: nothing of
//! this is ever on a disk.
//!
//! The keys are sealed under the PIN and a random secret that lives in this process only. Whoever can read the memory of
//! the running program has both the secret and what it seals, and tries ten thousand PINs in a few minutes; whoever has
//! the file has nothing to try them on.

use std::time::{Duration, Instant, SystemTime};

use record::{Invalid, Rule};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::header::Keys;
use crate::keys::{Cost, Key, NONCE, Passphrase, TAG, derive_from, fill, from_passphrase};
use crate::vault::Keyring;

/// The fewest characters of a PIN.
pub const SHORTEST_PIN: usize = 4;
/// Wrong tries after which a PIN opens nothing any more.
pub const MOST_TRIES: u32 = 5;
/// How long a PIN opens.
pub const PIN_HOURS: Duration = Duration::from_secs(4 * 60 * 60);
/// How far the clock on the wall may fall behind the machine's own: more, and somebody turned it back.
const TURNED_BACK: Duration = Duration::from_secs(60);

const LABEL: &str = "sleutelbos pin v1";
const BOUND_TO: &[u8] = b"sleutelbos pin v1";

/// A moment on two clocks: one that nobody can turn but that may stand still while the machine sleeps, and one that goes
/// on but can be turned.
#[derive(Debug, Clone, Copy)]
struct Moment {
    own: Instant,
    wall: SystemTime,
}

impl Moment {
    fn now() -> Self {
        Self { own: Instant::now(), wall: SystemTime::now() }
    }
}

/// Keys that a PIN opens, for a few hours and a few tries. Wiped when either is over, and when it is let go.
pub struct Pinned {
    sealed: Option<Sealed>,
    tries_left: u32,
    since: Moment,
}

struct Sealed {
    salt: [u8; 32],
    /// What the PIN alone lacks.
    secret: Key,
    nonce: [u8; NONCE],
    /// Both keys.
    keys: Zeroizing<[u8; 64]>,
    tag: [u8; TAG],
}

impl Sealed {
    fn key(&self, pin: &Passphrase) -> Result<Key> {
        let worked = from_passphrase(pin, &self.salt, Cost::FLOOR)?;
        let both = Zeroizing::new([worked.0, self.secret.0].concat());
        Ok(derive_from(&both, &self.salt, LABEL))
    }
}

impl Keyring {
    /// Seals the keys under a PIN: from now on, for [`PIN_HOURS`] and [`MOST_TRIES`] wrong tries, it opens them. Any
    /// characters will do, [`SHORTEST_PIN`] of them at least.
    ///
    /// # Errors
    /// [`Error::Invalid`] where it is shorter; [`Error::Failed`] where the system gives no randomness or memory.
    pub fn under_pin(&self, pin: &Passphrase) -> Result<Pinned> {
        self.under_pin_at(pin, Moment::now())
    }

    fn under_pin_at(&self, pin: &Passphrase, now: Moment) -> Result<Pinned> {
        if pin.characters() < SHORTEST_PIN {
            return Err(Invalid::new("pin", Rule::TooWeak).into());
        }
        let mut sealed = Sealed {
            salt: [0; 32],
            secret: Key::make()?,
            nonce: [0; NONCE],
            keys: Zeroizing::new([0; 64]),
            tag: [0; TAG],
        };
        fill(&mut sealed.salt)?;
        fill(&mut sealed.nonce)?;
        sealed.keys[..32].copy_from_slice(&self.0.data.0);
        sealed.keys[32..].copy_from_slice(&self.0.private.0);
        sealed.tag = sealed.key(pin)?.seal(&sealed.nonce, BOUND_TO, &mut *sealed.keys)?;
        Ok(Pinned { sealed: Some(sealed), tries_left: MOST_TRIES, since: now })
    }
}

impl Pinned {
    /// Tries a PIN.
    ///
    /// # Errors
    /// [`Error::WrongKey`] where it is not the one; [`Error::PinOver`] where that was one try too many, or its hours are
    /// over: everything is wiped then, and stays so.
    pub fn open(&mut self, pin: &Passphrase) -> Result<Keyring> {
        self.open_at(pin, Moment::now())
    }

    /// How many wrong tries are left; none where it is over.
    #[must_use]
    pub fn tries_left(&self) -> u32 {
        if self.is_over(Moment::now()) { 0 } else { self.tries_left }
    }

    /// Wipes it now: at suspend, when the lid closes, at log-out.
    pub fn wipe(&mut self) {
        self.sealed = None;
        self.tries_left = 0;
    }

    fn is_over(&self, now: Moment) -> bool {
        let own = now.own.saturating_duration_since(self.since.own);
        // A clock that stands before the start counts as no time at all, and so as turned back once a minute has gone.
        let wall = now.wall.duration_since(self.since.wall).unwrap_or_default();
        self.sealed.is_none() || own >= PIN_HOURS || wall >= PIN_HOURS || wall + TURNED_BACK < own
    }

    fn open_at(&mut self, pin: &Passphrase, now: Moment) -> Result<Keyring> {
        if self.is_over(now) {
            self.wipe();
        }
        let sealed = self.sealed.as_ref().ok_or(Error::PinOver)?;
        // Counted before it is known whether it was right: who ends the program meanwhile gains nothing.
        self.tries_left = self.tries_left.saturating_sub(1);
        let key = sealed.key(pin)?;
        let mut keys = sealed.keys.clone();
        if key.open(&sealed.nonce, BOUND_TO, &mut *keys, &sealed.tag) {
            self.tries_left = MOST_TRIES;
            let (mut data, mut private) = (Key([0; 32]), Key([0; 32]));
            data.0.copy_from_slice(&keys[..32]);
            private.0.copy_from_slice(&keys[32..]);
            return Ok(Keyring(Keys { data, private }));
        }
        if self.tries_left == 0 {
            self.wipe();
            return Err(Error::PinOver);
        }
        Err(Error::WrongKey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned())
    }

    fn pinned() -> (Pinned, Keys, Moment) {
        let keys = Keys::make().unwrap();
        let start = Moment::now();
        (Keyring(keys.clone()).under_pin_at(&pin("7351"), start).unwrap(), keys, start)
    }

    fn later(start: Moment, own: u64, wall: i64) -> Moment {
        let apart = Duration::from_secs(wall.unsigned_abs());
        Moment {
            own: start.own + Duration::from_secs(own),
            wall: if wall < 0 { start.wall - apart } else { start.wall + apart },
        }
    }

    #[test]
    fn the_pin_gives_both_keys_back_and_another_does_not() {
        let (mut pinned, keys, start) = pinned();
        assert!(matches!(pinned.open_at(&pin("7350"), start), Err(Error::WrongKey)));
        let opened = pinned.open_at(&pin("7351"), later(start, 60, 60)).unwrap();
        assert!(opened.0.data.0 == keys.data.0 && opened.0.private.0 == keys.private.0);
        assert_eq!(pinned.tries_left(), MOST_TRIES, "a right one takes the wrong ones back");
    }

    #[test]
    fn after_five_wrong_tries_even_the_right_one_opens_nothing() {
        let (mut pinned, _, start) = pinned();
        for _ in 0..4 {
            assert!(matches!(pinned.open_at(&pin("0000"), start), Err(Error::WrongKey)));
        }
        assert!(matches!(pinned.open_at(&pin("0000"), start), Err(Error::PinOver)));
        assert!(matches!(pinned.open_at(&pin("7351"), start), Err(Error::PinOver)));
        assert!(pinned.sealed.is_none() && pinned.tries_left() == 0);
    }

    #[test]
    fn after_four_hours_on_either_clock_or_when_one_was_turned_back_it_is_over() {
        const HOURS: u64 = 4 * 3_600;
        let over = [
            (HOURS, HOURS as i64),
            // The machine slept: its own clock stood still.
            (1, HOURS as i64),
            // The clock on the wall was turned back.
            (HOURS, HOURS as i64 - 30),
            (3_600, 0),
            (120, -7_200),
        ];
        for (own, wall) in over {
            let (mut pinned, _, start) = pinned();
            let tried = pinned.open_at(&pin("7351"), later(start, own, wall));
            assert!(matches!(tried, Err(Error::PinOver)), "{own} {wall}");
            assert!(matches!(pinned.open_at(&pin("7351"), start), Err(Error::PinOver)), "and stays over");
        }
        let (mut pinned, _, start) = pinned();
        assert!(pinned.open_at(&pin("7351"), later(start, HOURS - 1, HOURS as i64 - 1)).is_ok(), "the control");
        assert!(pinned.open_at(&pin("7351"), later(start, 600, 590)).is_ok(), "a clock that is a little off");
    }

    #[test]
    fn three_characters_are_no_pin() {
        let keys = Keyring(Keys::make().unwrap());
        assert!(matches!(keys.under_pin(&pin("123")), Err(Error::Invalid(_))));
        assert!(matches!(keys.under_pin(&pin("é1²")), Err(Error::Invalid(_))));
        assert!(keys.under_pin(&pin("één4")).is_ok(), "the control");
    }
}
